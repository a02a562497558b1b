//! Who speaks a quotation that no words around it credit.
//!
//! In this order: the voice that spoke last, in this paragraph or the one before; whoever a report there quotes without
//! marks; and, where the quotation is a whole paragraph, the name that signs it below (`– Ann Lee, Harwich`) or the person
//! whom the paragraph above tells of (`Lee had a word for the crowd.`).
//!
//! *In*: a quotation and what was found before it. *Out*: its speaker, never surer than medium. *Never*: a voice from more
//! than one paragraph away.

use super::Credit;
use super::attribution::Attribution;
use super::before::{introduction, issued_by, told_by, told_of};
use super::full_text;
use super::phrase::{attached, titled};
use super::saying::can_speak;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use super::statement::announced;
use super::subject::{is_name, is_named_person};
use crate::analyze::cues::{Cue, Strength, cue};
use crate::analyze::grammar::Phrase;
use crate::analyze::people::Mention;
use crate::analyze::quotes::{Quotation, Shape};
use crate::facts::{Ground, Quote, QuoteKind, Speaker};
use crate::text::span::{BlockId, Span};
use crate::text::token::{Case, TokenKind, Words};

/// The voice that spoke last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Voice {
    block: Option<BlockId>,
    /// The cue that credits it.
    pub cue: Option<Span>,
}

impl Voice {
    /// The voice that ends in `block`.
    pub fn new(block: BlockId, cue: Option<Span>) -> Self {
        Self { block: Some(block), cue }
    }

    /// Whether it ended in `block`.
    pub fn is_in(self, block: BlockId) -> bool {
        self.block == Some(block)
    }

    /// The speaker of a quotation that nothing credits: the voice goes on in its paragraph or in the next.
    pub fn goes_on(self, quotes: &[Quote], quotation: &Quotation) -> Option<Speaker> {
        let block = quotation.pieces.first()?.block;
        let near = self.block.is_some_and(|last| block.0 - last.0 <= 1);
        let last = quotes.last().filter(|_| near)?;
        let spoke = spoke_before(quotes).filter(|_| quotation.shape == Shape::Clauses).unwrap_or(last);
        let speaker = spoke.speaker.clone()?;
        Some(Speaker { ground: speaker.ground.and(Ground::GoesOn), ..speaker })
    }

    /// The speaker of a quotation that `credit`, a line below the voice, announces without naming anybody: `Transcript as
    /// follows:`. The line stands for the voice.
    pub fn announces(self, quotes: &[Quote], scenes: &[Scene], credit: Credit) -> Option<Speaker> {
        let words = scenes.get(credit.block.index())?.words;
        let below = self.block.is_some_and(|last| last.0 + 1 == credit.block.0);
        let speaker = quotes.last().filter(|_| below && full_text::is_announced(words))?.speaker.clone()?;
        let source = credit.attribution.source;
        let line = source.range(words).at(credit.block);
        let via = speaker.mention.into_iter().chain(speaker.via).collect();
        Some(Speaker { ground: Ground::Announced, mention: Some(line), via, ..speaker })
    }

    /// Whether the voice keeps a quotation that goes on with it and ends its sentence, though a cue stands behind: `"A," Lee
    /// said. "B." Dow said nothing.`
    pub fn keeps(self, scenes: &[Scene], quotation: &Quotation, cue: Option<Span>) -> bool {
        let Some(&last) = quotation.pieces.last().filter(|last| quotation.goes_on && self.is_in(last.block)) else {
            return false;
        };
        let inside = scenes.get(last.block.index()).map_or("", |scene| last.local().of(scene.words.text));
        let ends = inside.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.').ends_with('.');
        ends && cue.is_some_and(|cue| cue > last) && self.cue.is_some_and(|own| own < last)
    }

    /// Whether the voice says of the one whom `credit` names what begins with the quotation: `"…," said Lee. Dow "got it wrong."`
    pub fn tells_of(self, scenes: &[Scene], quotation: &Quotation, credit: Credit) -> bool {
        let Some(&first) = quotation.pieces.first().filter(|first| self.cue.is_some() && self.is_in(first.block))
        else {
            return false;
        };
        let Some(scene) = scenes.get(first.block.index()) else { return false };
        let at = scene.words.at(first.start);
        // `[Mayor Dow] "got it wrong."`
        let named = at.checked_sub(1).and_then(|last| scene.source_to(last)).filter(|source| is_name(*source));
        let Some(start) = named.map(|name| scene.words.at(titled(scene, name).start)) else { return false };
        let beside = credit.block == first.block && credit.attribution.cue.is_none();
        let begins = scene.words.kind(at + 1) == Some(TokenKind::Word(Case::Lower));
        beside && begins && scene.sentence_start(start) == start
    }

    /// Whether somebody says of himself in `quotation` what `credit` gives to a thing that no verb lets speak: `"…," said Lee. The
    /// price is "as low as I have seen."`
    pub fn is_own(self, scenes: &[Scene], quotation: &Quotation, credit: Credit) -> bool {
        let Some(&first) = quotation.pieces.first().filter(|first| self.cue.is_some() && self.is_in(first.block))
        else {
            return false;
        };
        let Attribution { cue: None, source } = credit.attribution else { return false };
        let Some(words) = scenes.get(first.block.index()).map(|scene| scene.words) else { return false };
        let phrase = Phrase { first: source.first, last: source.last };
        let thing = source.kind == SourceKind::Phrase && !can_speak(words, phrase);
        let own = |k: usize| words.get(k).split(['\'', '’']).next() == Some("I");
        credit.block == first.block && thing && (words.at(first.start)..words.at(first.end)).any(own)
    }

    /// Whether it ended in the block of `quotation` or in the one before.
    pub fn is_near(self, quotation: Span) -> bool {
        self.block.is_some_and(|last| quotation.block.0 - last.0 <= 1)
    }

    /// Whether another sentence of this block (`scene`) reports somebody between the voice and `quotation`.
    pub fn is_followed(self, reports: &[Quote], scene: &Scene, quotation: Span) -> bool {
        let start = |report: &Quote| report.spans.first().copied();
        let before = reports.partition_point(|report| start(report) < Some(quotation));
        let report = before.checked_sub(1).and_then(|i| reports.get(i)).filter(|report| report.speaker.is_some());
        let Some(told) = report.and_then(start).filter(|told| told.block == quotation.block) else { return false };
        let sentence = |span: Span| scene.sentence_start(scene.words.at(span.start));
        self.cue.is_none_or(|cue| cue < told && (cue.block != told.block || sentence(cue) < sentence(told)))
    }
}

/// `"…," said Lee, in a shirt with the words "Go home".`: who spoke in the paragraph right before a thing that only bears the last
/// of `quotes`.
fn spoke_before(quotes: &[Quote]) -> Option<&Quote> {
    let [.., spoke, last] = quotes else { return None };
    let block = |quote: &Quote| quote.spans.last().map(|span| span.block);
    let bears = last.kind == QuoteKind::Mixed && last.cue.is_none() && last.speaker.as_ref()?.person.is_none();
    (bears && spoke.cue.is_some() && block(spoke) == block(last)).then_some(spoke)
}

/// Whether `quotation` tells what the one whom `credit` names is, has or will do, which nobody says of himself so: `"…," said Lee.` ¶
/// `The crew "is as good as any," and the pier has "seen worse."`
pub(super) fn tells_what_is(scenes: &[Scene], quotation: &Quotation, credit: Credit) -> bool {
    let Some(&first) = quotation.pieces.first().filter(|first| credit.block == first.block) else { return false };
    let Some(scene) = scenes.get(first.block.index()) else { return false };
    let Attribution { cue, source } = credit.attribution;
    let words = scene.words;
    let at = words.at(first.start);
    let is = |k: usize| words.is_any(k, &IS);
    // `The ministry is also "…"`
    let before = || (source.last + 1..at).rev().find(|&k| !words.is_adverb(k) && !words.is(k, "also"));
    let thing = source.kind == SourceKind::Phrase && !is_role(words.get(source.last));
    let verb = match cue {
        None if is(at + 1) => Some(at + 1),
        None => before().filter(|&verb| thing && is(verb)),
        Some(cue) => Some(cue.first).filter(|&verb| is(verb) && verb + 1 == at),
    };
    let behind = words.at(attached(scene, source).end);
    let third = matches!(source.kind, SourceKind::Phrase | SourceKind::Name(_));
    // `The cost of it "is …"`
    let small = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Lower)) && !is_verb(words, k);
    let beside = |end: usize| (behind..end).all(small) && source.last + OF_IT >= end;
    // `Though the men were new, some "may have …"`
    third && verb.is_some_and(|verb| verb == at + 1 && source.last < at || beside(verb))
}

/// The speaker of the report in the paragraph of `quotation` or in the one before it: `Lee said that unity was essential.`
/// ¶ `Ministers would discuss "how …"`.
pub(super) fn reporting(reports: &[Quote], quotation: Span) -> Option<Speaker> {
    let start = |report: &Quote| report.spans.first().copied();
    let before = reports.partition_point(|report| start(report) < Some(quotation));
    let report = before.checked_sub(1).and_then(|i| reports.get(i))?;
    let near = start(report).is_some_and(|span| quotation.block.0 - span.block.0 <= 1);
    let speaker = report.speaker.clone().filter(|_| near)?;
    Some(Speaker { ground: speaker.ground.and(Ground::GoesOn), ..speaker })
}

/// Who issued a statement in the last sentence of the paragraph above, where the quotation is a whole paragraph: `The council issued
/// a statement to the crews, who had asked for more.` ¶ `"We are sorry."`
pub(super) fn issued(scenes: &[Scene], quotation: &Quotation) -> Option<Credit> {
    let (first, last) = quotation.pieces.first().zip(quotation.pieces.last())?;
    let words = scenes.get(last.block.index())?.words;
    let above =
        BlockId(first.block.0.checked_sub(1).filter(|_| first.start == 0 && words.at(last.end) + 1 >= words.len())?);
    let scene = scenes.get(above.index())?;
    let attribution = Attribution { cue: None, source: issued_by(scene, scene.words.len())? };
    Some(Credit { block: above, attribution, cue: None, ground: Ground::Announced })
}

/// Who signs the quotation in the paragraph below, or is told of in the one above, where it is a whole paragraph.
pub(super) fn near(scenes: &[Scene], quotation: &Quotation) -> Option<Credit> {
    let (first, last) = quotation.pieces.first().zip(quotation.pieces.last())?;
    let words = scenes.get(last.block.index())?.words;
    let whole = first.start == 0 && words.at(last.end) + 1 >= words.len();
    let credit = |block: BlockId, ground, source| {
        let attribution = Attribution { cue: None, source };
        Credit { block, attribution, cue: None, ground }
    };
    if !whole {
        return None;
    }
    let below = BlockId(last.block.0 + 1);
    if let Some(source) = scenes.get(below.index()).and_then(signature) {
        return Some(credit(below, Ground::Announced, source));
    }
    let above = BlockId(first.block.0.checked_sub(1)?);
    let scene = scenes.get(above.index())?;
    let told = told_of(scene, scene.words.len()).or_else(|| only_named(scene))?;
    // `Dow is no mayor, Lee's readers learn.` ¶ `"Mr. Dow has never ruled."`: nobody speaks so of himself.
    let inside = scenes.get(first.block.index())?.names;
    let told = Some(told).filter(|told| !names(inside, *told)).or_else(|| last_named(scene, inside))?;
    Some(credit(above, Ground::Beside, told))
}

/// Whether one of `mentions` names the source.
fn names(mentions: &[Mention], source: Source) -> bool {
    let SourceKind::Name(own) = source.kind else { return false };
    mentions.iter().any(|mention| mention.referent == own.referent)
}

/// The last person of a paragraph whom none of `mentions` names.
fn last_named(scene: &Scene, mentions: &[Mention]) -> Option<Source> {
    scene.sources.iter().rev().copied().find(|source| is_named_person(*source) && !names(mentions, *source))
}

/// The one person whom a paragraph names, where its last sentence does: `For Lee and her crew the loss was personal.`
fn only_named(scene: &Scene) -> Option<Source> {
    let mut people = scene.sources.iter().filter(|source| is_named_person(**source));
    let named = *people.next()?;
    let referent = |source: &Source| match source.kind {
        SourceKind::Name(mention) => Some(mention.referent),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    };
    let last = people.clone().next_back().copied().unwrap_or(named);
    let ends = last.first >= scene.sentence_start(scene.words.len().saturating_sub(1));
    (ends && people.all(|other| referent(other) == referent(&named))).then_some(named)
}

/// The voice of two paragraphs before, where the quotation is a whole paragraph and the one between neither quotes nor
/// reports nor tells of anybody.
pub(super) fn returns(
    voice: Voice,
    quotes: &[Quote],
    reports: &[Quote],
    scenes: &[Scene],
    quotation: &Quotation,
) -> Option<Speaker> {
    let first = quotation.pieces.first().filter(|_| quotation.shape == Shape::Clauses)?;
    let between = BlockId(first.block.0.checked_sub(1)?);
    let scene = scenes.get(between.index())?;
    let back = voice.block.is_some_and(|last| last.0 + 1 == between.0) && first.start == 0;
    let before = reports.partition_point(|report| report.spans.first() < Some(first));
    let report = before.checked_sub(1).and_then(|i| reports.get(i)).and_then(|report| report.spans.first());
    let told = report.is_some_and(|span| span.block == between) || told_of(scene, scene.words.len()).is_some();
    let speaker = quotes.last().filter(|_| back && !told)?.speaker.clone()?;
    Some(Speaker { ground: Ground::Returns, ..speaker })
}

/// Who is turned to and answers, or asks again, where a whole paragraph is credited by nothing: of two voices that took turns
/// right before, the one that did not speak last, behind a question of the other's or with a question of its own.
pub(super) fn takes_turn(voice: Voice, quotes: &[Quote], scenes: &[Scene], quotation: &Quotation) -> Option<Speaker> {
    let (first, last) = quotation.pieces.first().zip(quotation.pieces.last())?;
    let [.., other, spoke] = quotes else { return None };
    let near =
        |quote: &Quote, blocks: u32| quote.spans.last().is_some_and(|span| first.block.0 - span.block.0 <= blocks);
    let asks = |span: Span| {
        let text = scenes.get(span.block.index()).map_or("", |scene| span.local().of(scene.words.text));
        text.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?')
    };
    let asked = |quote: &Quote| quote.spans.last().is_some_and(|&span| asks(span));
    let whole = first.start == 0 && voice.block.is_some_and(|block| block.0 + 1 == first.block.0);
    let turns = near(spoke, 1) && near(other, 2) && other.speaker != spoke.speaker;
    // A question with a cue may be one that its speaker answers.
    let answers = asked(spoke) && (spoke.cue.is_none() || is_put_to(scenes, spoke, *first)) && !asks(*last);
    let asks_again = !asked(spoke) && asked(other) && asks(*last);
    // `"Is it?" asked Lee.` ¶ `"No," said Dow.` ¶ `"Then go."`
    let short = spoke.spans.iter().map(|span| span.end - span.start).sum::<u32>() <= SHORT;
    let replies = asked(other) && short && !asked(spoke);
    let speaker = other.speaker.clone().filter(|_| whole && turns && (answers || asks_again || replies))?;
    Some(Speaker { ground: Ground::Turn, ..speaker })
}

/// `"Have you met her?" Lee asked.` ¶ `"There was no time."`: whether the last of what `asked` said asks somebody of himself; "yes" and
/// "no", with which the quotation at `answer` may begin, answer any question.
fn is_put_to(scenes: &[Scene], asked: &Quote, answer: Span) -> bool {
    let tokens = |span: Span| {
        let words = scenes.get(span.block.index()).map(|scene| scene.words);
        words.map(|words| (words, words.at(span.start), words.at(span.end)))
    };
    // `Do you know why?` is asked of nobody.
    let asks = |words: Words, k: usize| words.is_any(k, &["you", "your"]) && !words.is(k + 1, "know");
    let last = asked.spans.last().copied().and_then(tokens);
    let you = last.is_some_and(|(words, first, end)| (first..end).any(|k| asks(words, k)));
    let begins = |with: &[&str]| tokens(answer).is_some_and(|(words, first, _)| with.contains(&words.get(first + 1)));
    you || begins(&["Yes", "No", "Yeah", "Never", "Sure"])
}

/// How far behind `told` the sentence ends that only says whom (tokens): `told the Harbour News.`
const HEARER: usize = 6;

/// How far behind its noun a phrase may go on up to its verb (tokens): `The cost of it is`.
const OF_IT: usize = 4;

/// Forms of the verbs that tell what somebody is or has, or that he will, may or must.
const IS: [&str; 18] = [
    "is", "isn't", "isn’t", "was", "wasn't", "wasn’t", "are", "were", "has", "hasn't", "hasn’t", "have", "had", "will",
    "would", "may", "could", "should",
];

/// How long an answer is that leaves the word to who asked (bytes).
const SHORT: u32 = 40;

/// `"A," Lee said. Dow disagreed. "B."`: whether the sentence before the quotation that begins at `first` is one of its own
/// and says of somebody with a name or role that he spoke.
pub(super) fn is_answered(voice: Voice, scene: &Scene, first: Span) -> bool {
    let end = scene.words.at(first.start);
    let Some(last) = end.checked_sub(1) else { return false };
    let start = scene.sentence_start(last);
    let from = Span { start: scene.words.range(start).start, ..first };
    let credits = voice.cue.is_some_and(|cue| cue >= from);
    let own = scene.sentence_start(end) == end && !credits && !scene.holds_quotation(start, end);
    let speaks = |(source, verb): (Source, usize)| {
        let pronoun = matches!(source.kind, SourceKind::Pronoun(_) | SourceKind::Relative(_));
        !pronoun && verb + 2 >= end && cue(scene.words, verb).is_some()
    };
    own && told_by(scene, end).is_some_and(speaks)
}

/// Whom the sentence before a quotation in the same paragraph tells of: `Lee cut in. "No."` Nobody where the voice or
/// somebody without marks spoke in that sentence, or where it tells of `he`, who may be the voice.
pub(super) fn told_before(scenes: &[Scene], reports: &[Quote], quotation: &Quotation, voice: Voice) -> Option<Credit> {
    let first = quotation.pieces.first().filter(|_| quotation.shape == Shape::Clauses)?;
    let scene = scenes.get(first.block.index())?;
    let end = scene.words.at(first.start);
    let start = scene.sentence_start(end.checked_sub(1)?);
    let from = Span { start: scene.words.range(start).start, ..*first };
    let spoke = voice.cue.is_some_and(|cue| cue.block == first.block && cue >= from);
    let before = reports.partition_point(|report| report.spans.first() < Some(first));
    // `Asked if it was cheap, Lee smiled.`: nobody is told to have asked.
    let report = before.checked_sub(1).and_then(|i| reports.get(i)).filter(|report| report.speaker.is_some());
    let report = report.and_then(|report| report.spans.last().copied());
    let told = report.is_some_and(|report| report.block == first.block && report.end > from.start);
    // `(The Herald asked her.)`: what is put in brackets hands the word to nobody
    let aside = scene.words.is_punct(start, '(') && scene.words.is_punct(end - 1, ')');
    if spoke
        || told
        || aside && voice.is_in(first.block)
        || scene.sentence_start(end) != end
        || scene.holds_quotation(start, end)
    {
        return None;
    }
    let (source, verb) = announced(scene, (start, end)).map(|source| (source, None)).or_else(|| {
        let (source, verb) = told_by(scene, end)?;
        Some((source, Some(verb)))
    })?;
    // `… and so we left,” she said. “Nobody came.”`: the mark that opens what she said before is missing
    // `… and so we left, he told the Herald. "Nobody came.”`
    let hearer = |cue: &Cue| scene.words.is(cue.first, "told") && cue.last + HEARER >= end;
    let says = verb.and_then(|verb| cue(scene.words, verb)).filter(|cue| cue.last + 2 == end || hearer(cue));
    let says = says.filter(|cue| cue.strength == Strength::Strong && source.last + 1 == cue.first);
    // `The pupils were also shown the port. "We took them there."`: who is told of without a name, and only suffers.
    let words = scene.words;
    let is_done = |be: usize| (be + 1..be + 3).any(|k| words.get(k).ends_with("ed") && is_verb(words, k));
    let suffers = verb.is_some_and(|verb| (source.last + 1..=verb).any(|k| words.is_form_of_be(k) && is_done(k)));
    let retold = matches!(source.kind, SourceKind::Pronoun(_)) || suffers && source.kind == SourceKind::Phrase;
    if verb.is_some() && says.is_none() && retold && voice.block.is_some() {
        return None;
    }
    let attribution = Attribution { cue: says, source };
    let spoken = says.map(|cue| cue.range(scene.words).at(first.block));
    Some(Credit { block: first.block, attribution, cue: spoken, ground: Ground::Beside })
}

/// Who says "I" in a paragraph without marks that the one before it announces: `One reader, Lee, wrote:` ¶ `I wonder why they are
/// "here".`
pub(super) fn extract(scenes: &[Scene], block: BlockId) -> Option<Credit> {
    let above = BlockId(block.0.checked_sub(1)?);
    let scene = scenes.get(above.index())?;
    let attribution = introduction(scene).filter(|it| is_named_person(it.source))?;
    Some(Credit { block: above, attribution, cue: None, ground: Ground::Announced })
}

/// `– Ann Lee, Harwich`: the name that a paragraph begins with behind a dash.
fn signature(scene: &Scene) -> Option<Source> {
    let dash = matches!(scene.words.kind(0), Some(TokenKind::Punct('-' | '—' | '–')));
    scene.source_from(1, 2).filter(|source| dash && matches!(source.kind, SourceKind::Name(_)))
}
