//! Who said what: quotations, reported speech, and their speakers.
//!
//! 1. [`sources`]: what in a block could name a speaker;
//! 2. [`attribution`]: the cue and the source that credit one quotation;
//! 3. [`voice`]: quotations that nothing credits go on with the voice before them;
//! 4. [`resolve`]: "he", "the minister", "Lee" → the fullest name;
//! 5. [`again`]: "the official" → "a senior NATO official"; [`remaining`]: "the coach continued" → whoever began.
//!
//! *Never*: a speaker without words of the article that name him.

mod again;
mod ages;
mod answers;
mod antecedents;
pub(super) mod apposition;
mod attribution;
mod authors;
mod awaited;
pub(super) mod before;
pub(super) mod behind;
mod binding;
mod bonds;
mod carried;
mod clause;
mod control;
mod deeds;
mod described;
mod epithet;
mod full_text;
mod genders;
mod governed;
pub(in crate::analyze) mod ground;
mod insertion;
mod introduced;
mod labels;
mod lead;
mod mentioned;
mod mind;
mod mute;
mod named;
mod naming;
mod newcomers;
mod opening;
mod opposed;
mod organizations;
mod owners;
mod passive;
pub(super) mod phrase;
mod pronoun_it;
mod pronouns;
mod reading;
mod relatives;
mod remaining;
mod remark;
mod renamed;
mod resolve;
mod role;
mod saying;
pub(super) mod scene;
pub(super) mod sources;
mod statement;
mod strangers;
mod subject;
mod together;
mod told;
mod topic;
mod transcript;
mod varied;
mod voice;
mod voices;
mod who;

use super::echo;
use super::people::Cast;
use super::quotes::{Quotation, Sense, Shape, quotations};
use super::reported::{Reported, reported};
use super::scan::Scan;
use super::turns::Turn;
use crate::article::Article;
use crate::facts::{Ground, Quote, QuoteKind};
use crate::text::span::{BlockId, Local, Span};
use crate::text::token::Words;
use antecedents::Antecedents;
use attribution::Attribution;
use reading::Reading;
use resolve::Resolver;
use scene::Scene;
use voice::Voice;

/// The quotes of the article in reading order, each with the speaker that the text shows.
pub fn quotes(article: &Article, scans: &[Scan], turns: &[Option<Turn>], cast: &Cast) -> Vec<Quote> {
    let (said, others): (Vec<Quotation>, Vec<Quotation>) =
        quotations(article, scans).into_iter().partition(|quotation| quotation.sense == Sense::Speech);
    let scenes = scenes(article, scans, cast, (&said, &others));
    // Whom pronouns show to be a woman, the next reading does not take for "he".
    let antecedents = Antecedents::of(&scenes, cast);
    let shown = antecedents.shown(cast);
    let (cast, antecedents) = match &shown {
        Some(shown) => (shown, Antecedents::of(&scenes, shown)),
        None => (cast, antecedents),
    };
    let resolver = Resolver::new(article, cast, antecedents);
    let mut quotes: Vec<Quote> = Vec::new();
    let mut voice = Voice::default();
    let reports = indirect(&scenes, turns, &resolver);
    for quotation in &said {
        let Some((&first, &last)) = quotation.pieces.first().zip(quotation.pieces.last()) else { continue };
        let credited = credit(&scenes, quotation).filter(|credit| !voice.keeps(&scenes, quotation, credit.cue));
        let credited = credited.and_then(|credit| mute::voiced(&scenes, credit));
        let credited = credited.filter(|credit| !voice.tells_of(&scenes, quotation, *credit));
        let goes_on = voice.is_near(first) || voice::reporting(&reports, first).is_some();
        let told_of = |credit: &Credit| {
            voice.is_own(&scenes, quotation, *credit) || goes_on && voice::tells_what_is(&scenes, quotation, *credit)
        };
        let credited = credited.filter(|credit| !told_of(credit) && !transcript::is_label(turns, *credit));
        let Some(scene) = scenes.get(first.block.index()) else { continue };
        let told_since = voice.is_followed(&reports, scene, first) || voice::is_answered(voice, scene, first);
        let same = credited.is_none_or(|credit| credit.cue == voice.cue);
        let joins = quotation.goes_on && !told_since && voice.is_in(first.block) && same;
        if let Some(quote) = quotes.last_mut().filter(|_| joins && voice.cue.is_some()) {
            quote.spans.extend(&quotation.pieces);
            continue;
        }
        let turn = transcript::credit(&scenes, turns, first.block);
        let told = answers::answers(&scenes, &reports, quotation)
            .or_else(|| voice::told_before(&scenes, &reports, quotation, voice));
        let announced = credited.and_then(|credit| voice.announces(&quotes, &scenes, credit));
        let answer = voice::takes_turn(voice, &quotes, &scenes, quotation);
        let asked = answers::answers_below(voice, &scenes, quotation).or_else(|| voice::issued(&scenes, quotation));
        let (speaker, cue) = match credited {
            // `LEE: I said, "…"`
            Some(credit) if announced.is_some() => (announced, credit.cue()),
            // `"…," Lee told Dow on Hull FM. "…"`: one verb has one subject, but `hailed as "…" by Lee and "…" by Dow`
            Some(credit) if credit.cue.is_some() && credit.cue == voice.cue && !credit.stands_behind(scene, last) => {
                (quotes.last().and_then(|quote| quote.speaker.clone()), credit.cue())
            }
            Some(credit) => {
                let mine = || turn.or_else(|| voice::extract(&scenes, credit.block));
                let mine = if credit.is_mine(&scenes) { mine() } else { None };
                (resolver.resolve(&scenes, mine.unwrap_or(credit)), credit.cue())
            }
            None if is_unowned(&scenes, quotation) => (None, None),
            None if turn.is_some() => (turn.and_then(|credit| resolver.resolve(&scenes, credit)), None),
            None if told.is_some() => (told.and_then(|credit| resolver.resolve(&scenes, credit)), None),
            None if answer.is_some() => (answer, None),
            None if asked.is_some() => (asked.and_then(|credit| resolver.resolve(&scenes, credit)), None),
            None => match voice.goes_on(&quotes, quotation).filter(|_| !told_since) {
                Some(speaker) => (Some(speaker), voice.cue),
                None => {
                    let near = || voice::near(&scenes, quotation).and_then(|credit| resolver.resolve(&scenes, credit));
                    let again = || voice::returns(voice, &quotes, &reports, &scenes, quotation);
                    (voice::reporting(&reports, first).or_else(near).or_else(again), None)
                }
            },
        };
        voice = Voice::new(last.block, cue);
        quotes.push(Quote { kind: kind(quotation.shape), spans: quotation.pieces.clone(), speaker, cue });
    }
    quotes.extend(reports);
    quotes.extend(transcript::quotes(&scenes, turns, &resolver));
    quotes.sort_by_key(|quote| quote.spans.first().copied());
    again::name_again(article, &scenes, &mut quotes);
    carried::name_pronouns(article, &scenes, &mut quotes);
    introduced::name_introduced(article, cast, &mut quotes);
    remaining::name_remaining(article, cast, &scenes, &mut quotes);
    echo::name_in_headings(article, cast, &mut quotes);
    quotes
}

/// Whether the clause of a quotation says that nobody in particular spoke: `the plan was said to be "dead"`.
fn is_unowned(scenes: &[Scene], quotation: &Quotation) -> bool {
    let first = quotation.pieces.first();
    let scene = first.and_then(|piece| scenes.get(piece.block.index()));
    scene.zip(first).is_some_and(|(scene, piece)| passive::is_unowned(scene, scene.words.at(piece.start)))
}

/// Reported speech without quotation marks.
fn indirect(scenes: &[Scene], turns: &[Option<Turn>], resolver: &Resolver) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let told = scenes.iter().zip(turns).enumerate().filter(|(_, (_, turn))| turn.is_none());
    for (i, (scene, _)) in told {
        let block = BlockId::new(i);
        for report in reported(scene) {
            let ground = report.ground(scene.words);
            let Reported { pieces, cue, source } = report;
            let cue = Some(cue);
            let spoken = cue.map(|cue| cue.range(scene.words).at(block));
            let speaker = source.and_then(|source| {
                let attribution = Attribution { cue, source };
                resolver.resolve(scenes, Credit { block, attribution, cue: spoken, ground })
            });
            let spans = pieces.into_iter().map(|piece| piece.at(block)).collect();
            quotes.push(Quote { kind: QuoteKind::Indirect, spans, speaker, cue: spoken });
        }
    }
    quotes
}

fn kind(shape: Shape) -> QuoteKind {
    match shape {
        Shape::Clauses => QuoteKind::Direct,
        Shape::Fragment => QuoteKind::Mixed,
    }
}

/// The blocks as the rules see them.
fn scenes<'a>(
    article: &'a Article,
    scans: &'a [Scan],
    cast: &'a Cast,
    (said, others): (&[Quotation], &[Quotation]),
) -> Vec<Scene<'a>> {
    let mut pieces = said.iter().flat_map(|quotation| &quotation.pieces).peekable();
    let names = others.iter().filter(|quotation| quotation.sense == Sense::Name);
    let mut titles = names.flat_map(|quotation| &quotation.pieces).peekable();
    let mut scenes = Vec::with_capacity(scans.len());
    for ((id, block), scan) in article.blocks().zip(scans) {
        let mut quoted: Vec<Local> = Vec::new();
        while let Some(piece) = pieces.next_if(|piece| piece.block == id) {
            quoted.push(piece.local());
        }
        let words = scan.words(&block.text);
        let names = cast.mentions_in(id);
        let sources = sources::sources(words, names, &quoted);
        let mut inside = inside(words, &quoted);
        // `a statement titled "Enough Is Enough" said`: what a title says is not told.
        while let Some(title) = titles.next_if(|title| title.block == id) {
            let (first, end) = (words.at(title.start), words.at(title.end));
            let tells = (first..end).any(|i| sources::is_verb(words, i));
            inside.iter_mut().take(end).skip(first).filter(|_| tells).for_each(|inside| *inside = true);
        }
        let reading = Reading::default();
        scenes.push(Scene { words, sentences: &scan.sentences, quoted, inside, names, sources, reading });
    }
    scenes
}

/// Whether each token overlaps one of the quotations: rules ask it of every token they pass.
fn inside(words: Words, quoted: &[Local]) -> Vec<bool> {
    let mut quoted = quoted.iter().peekable();
    let inside = words.tokens.iter().map(|token| {
        while quoted.next_if(|range| range.end <= token.range.start).is_some() {}
        quoted.peek().is_some_and(|range| range.overlaps(token.range))
    });
    inside.collect()
}

/// An attribution and the block that it stands in.
#[derive(Clone, Copy, Debug)]
struct Credit {
    block: BlockId,
    attribution: Attribution,
    cue: Option<Span>,
    ground: Ground,
}

impl Credit {
    /// Whether "I" or "we" are credited.
    fn is_mine(self, scenes: &[Scene]) -> bool {
        let scene = scenes.get(self.block.index());
        scene.is_some_and(|scene| scene.words.is_any(self.attribution.source.first, &["I", "we", "We"]))
    }

    /// Whether the cue stands before `piece` of a quotation in `scene`, and who is credited behind it: `hailed as "…" by Lee`.
    fn stands_behind(self, scene: &Scene, piece: Span) -> bool {
        let source = scene.words.range(self.attribution.source.first);
        let cue = self.cue.is_some_and(|cue| cue.block == piece.block && cue.end <= piece.start);
        cue && self.block == piece.block && piece.end <= source.start
    }

    fn cue(self) -> Option<Span> {
        self.cue
    }
}

/// What credits a quotation: words around its first piece, around its last, or a paragraph before it that ends in a colon.
fn credit(scenes: &[Scene], quotation: &Quotation) -> Option<Credit> {
    let (first, last) = quotation.pieces.first().zip(quotation.pieces.last())?;
    // `Ann Lee writes in the Herald:` above several paragraphs: what is told in them is hers.
    let above = first.block.0.checked_sub(1).filter(|_| first.start == 0 && first.block != last.block).map(BlockId);
    let introduced = above.and_then(|block| Some((block, before::introduction(scenes.get(block.index())?)?)));
    // The pieces of one paragraph stand side by side.
    let whole = Span { start: first.start, ..*last };
    let pieces = if first.block == last.block { [whole, whole] } else { [*last, *first] };
    let around = pieces.into_iter().find_map(|piece| {
        let scene = scenes.get(piece.block.index())?;
        Some((piece.block, attribution::attribution(scene, piece.local())?))
    });
    let (block, attribution) = introduced.or(around).or_else(|| {
        let block = BlockId(first.block.0.checked_sub(1).filter(|_| first.start == 0)?);
        Some((block, before::introduction(scenes.get(block.index())?)?))
    })?;
    let words = scenes.get(block.index())?.words;
    let cue = attribution.cue.map(|cue| cue.range(words).at(block));
    let quotation = if block == first.block { words.at(first.start) } else { words.len() };
    let ground = ground::ground(words, attribution, quotation);
    Some(Credit { block, attribution, cue, ground })
}
