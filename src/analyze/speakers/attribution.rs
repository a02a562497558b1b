//! The words around one quotation that credit it: cue and source.
//!
//! *In*: `"We will," the minister told reporters.` *Out*: cue `told`, source `the minister`. The rules, in their order:
//!
//! 1. behind the quotation, inverted: `"…," said Lee`;
//! 2. behind the quotation: `"…," Lee, the mayor, said`, `according to Lee`;
//! 3. before the quotation: the last cue of the clause and its subject: `Lee said the plan was "…"`;
//! 4. before the quotation without a cue: the clause's first source: `Lee's "…"`, `for Lee "…"`.
//!
//! *Never*: a look beyond the sentence, or beyond [`REACH`] tokens.

use super::sources::{Pronoun, Source, SourceKind, begins_phrase, is_adverb, is_verb};
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::{Clauses, Phrase};
use crate::analyze::people::{Mention, Referent};
use crate::text::lexicon::Lexicon;
use crate::text::span::Local;
use crate::text::token::{TokenKind, Words};

/// Prepositions: what they govern is no subject.
static PREPOSITIONS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/prepositions.txt"));

/// Words that begin a clause inside a sentence.
static SUBORDINATORS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/subordinators.txt"));

/// How far a rule looks (tokens): the longest sentences of news stay below it.
const REACH: usize = 80;

/// How many title words stand before a name (tokens).
const TITLE_REACH: usize = 14;

/// How near the cue stands whose subject a participle shares (tokens): `Lee said, adding`.
const NEAR: usize = 3;

/// How long an appositive may be (tokens).
const APPOSITIVE_REACH: usize = 40;

/// How far behind a quotation its cue may stand (tokens): a name with a long appositive.
const CUE_REACH: usize = 28;

/// A block as the rules see it.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// Its sentences.
    pub sentences: &'a [Local],
    /// Its quotations.
    pub quoted: Vec<Local>,
    /// Whether each token stands inside one of them.
    pub inside: Vec<bool>,
    /// Its source phrases.
    pub sources: Vec<Source>,
}

/// What credits a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The reporting words; `None` where only the clause's subject is there.
    pub cue: Option<Cue>,
    /// Who is named.
    pub source: Source,
}

impl Scene<'_> {
    /// The first source, of whatever kind, that begins at token `from` or up to `slack` tokens later.
    fn any_source_from(&self, from: usize, slack: usize) -> Option<Source> {
        let k = self.sources.partition_point(|source| source.first < from);
        self.sources.get(k).copied().filter(|source| source.first <= from + slack)
    }

    /// The first source that may speak and begins at token `from` or up to `slack` tokens later.
    pub fn source_from(&self, from: usize, slack: usize) -> Option<Source> {
        let k = self.sources.partition_point(|source| source.first < from);
        let near = self.sources.iter().skip(k).take_while(|source| source.first <= from + slack);
        near.copied().find(|source| source.may_speak())
    }

    /// The last source that ends at token `last`.
    pub fn source_to(&self, last: usize) -> Option<Source> {
        let k = self.sources.partition_point(|source| source.last < last);
        self.sources.get(k).copied().filter(|source| source.last == last)
    }

    /// Whether token `i` stands inside a quotation.
    pub fn is_quoted(&self, i: usize) -> bool {
        self.inside.get(i).copied().unwrap_or(false)
    }

    /// Whether a quotation begins or goes on among the tokens from `from` up to `to`.
    pub fn holds_quotation(&self, from: usize, to: usize) -> bool {
        let (start, end) = (self.words.range(from).start, self.words.range(to.saturating_sub(1)).end);
        let k = self.quoted.partition_point(|range| range.end <= start);
        self.quoted.get(k).is_some_and(|range| range.start < end)
    }

    /// The subject of the verb `cue` in the sentence that begins at token `start`.
    pub fn subject(&self, start: usize, cue: Cue) -> Option<Source> {
        subject(self, start.max(cue.first.saturating_sub(REACH)), cue)
    }

    /// The first token of the sentence that holds token `i`.
    fn sentence_start(&self, i: usize) -> usize {
        let at = self.words.range(i).start;
        let k = self.sentences.partition_point(|sentence| sentence.end <= at);
        self.sentences.get(k).map_or(0, |sentence| self.words.at(sentence.start)).min(i)
    }

    /// The last token of the sentence that holds token `i`.
    fn sentence_end(&self, i: usize) -> usize {
        let at = self.words.range(i).start;
        let k = self.sentences.partition_point(|sentence| sentence.end <= at);
        let end = self.sentences.get(k).map_or(usize::MAX, |sentence| self.words.at(sentence.end.saturating_sub(1)));
        end.max(i).min(self.words.len().saturating_sub(1))
    }
}

/// What credits the quotation `quoted` of this block.
pub fn attribution(scene: &Scene, quoted: Local) -> Option<Attribution> {
    let first = scene.words.at(quoted.start);
    let last = scene.words.at(quoted.end.saturating_sub(1));
    let pauses = (last.saturating_sub(2)..=last)
        .any(|k| matches!(scene.words.kind(k), Some(TokenKind::Punct(',' | '?' | '!' | '—'))));
    let pauses = pauses || matches!(scene.words.kind(last + 1), Some(TokenKind::Punct(',' | '—' | '–')));
    let behind = || behind(scene, last);
    let before = || before(scene, first);
    if pauses {
        return behind().or_else(before);
    }
    let before = before();
    if before.is_some_and(|before| before.cue.is_some()) { before } else { behind().or(before) }
}

/// The cue behind a quotation and its subject, in the same sentence and before the next quotation.
fn behind(scene: &Scene, last: usize) -> Option<Attribution> {
    let words = scene.words;
    let mut i = last + 1;
    while matches!(words.kind(i), Some(TokenKind::Punct(',' | '-' | '—' | '–'))) {
        i += 1;
    }
    let end = scene.sentence_end(i).min(i + CUE_REACH);
    // `"We looked twice." Lee said "no."`: the sentence that a period parts from the quotation has its own.
    if (last.saturating_sub(2)..=last).any(|k| words.is_punct(k, '.')) && scene.holds_quotation(i, end + 1) {
        return None;
    }
    let mut reach = (i..=end).take_while(|&k| !scene.is_quoted(k)).filter_map(|k| cue(words, k));
    let Some(cue) =
        reach.find(|cue| cue.form != Form::Participle && (cue.strength == Strength::Strong || cue.first <= i + 2))
    else {
        return manner(scene, i);
    };
    if cue.form == Form::According {
        return Some(Attribution { cue: Some(cue), source: scene.source_from(cue.last + 1, 3)? });
    }
    let source = inverted(scene, i, cue).or_else(|| subject_between(scene, i, cue))?;
    Some(Attribution { cue: Some(cue), source })
}

/// `"…," Lee beamed`: any verb right behind a name or pronoun behind the quotation tells how it was said.
fn manner(scene: &Scene, i: usize) -> Option<Attribution> {
    let source = scene.source_from(i, 0).filter(|source| source.kind != SourceKind::Phrase)?;
    let verb = source.last + 1;
    let cue = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    (is_verb(scene.words, verb) && !is_filler(scene.words, verb)).then_some(Attribution { cue: Some(cue), source })
}

/// `said Lee`: the cue comes first, the source follows it.
fn inverted(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    let words = scene.words;
    let bare = (start..cue.first).all(|k| is_filler(words, k));
    let follows = cue.last + 1;
    if !(bare || closes_clause(scene, start, cue))
        || words.is_any(follows, &["that", "to", "in", "on", "at", "of", "during", "as"])
    {
        return None;
    }
    if let Some(source) = scene.source_from(follows, 0).filter(|source| !is_entity(*source)) {
        return Some(named_behind(scene, source, words.len()));
    }
    titled_name(scene, follows).or_else(|| scene.source_from(follows, 0)).or_else(|| unknown_name(scene, follows))
}

/// `"…" about the pier, said Lee`: the rest of the sentence that holds the quotation stands before the comma, and no
/// subject that the verb could have: `"…," Lee, the mayor, said Monday`.
fn closes_clause(scene: &Scene, start: usize, cue: Cue) -> bool {
    let words = scene.words;
    let subject = scene.any_source_from(start, 0).is_some_and(|source| words.is_punct(source.last + 1, ','));
    let hearer = words.is_any(cue.first, &["told", "tells"]);
    let said = cue.strength == Strength::Strong && cue.first == cue.last && !hearer && !subject;
    said && cue.first > start && words.is_punct(cue.first - 1, ',')
}

/// `former Lee adviser and party chairman Ann Dow`: behind title words, the last person before a preposition or a mark;
/// else the first before a mark.
fn titled_name(scene: &Scene, first: usize) -> Option<Source> {
    let words = scene.words;
    let until =
        |stops: &dyn Fn(usize) -> bool| (first..first + TITLE_REACH).find(|&k| stops(k)).unwrap_or(first + TITLE_REACH);
    let mark = until(&|k| ends_title(words, k));
    let preposition = until(&|k| ends_title(words, k) || PREPOSITIONS.has(words.get(k)));
    let k = scene.sources.partition_point(|source| source.first < first);
    let people = |end: usize| {
        let before = scene.sources.iter().skip(k).take_while(move |source| source.first < end);
        before.copied().filter(|source| source.may_speak() && !is_entity(*source))
    };
    people(preposition).last().or_else(|| people(mark).next())
}

/// Marks and quotations end the words before a name.
fn ends_title(words: Words, i: usize) -> bool {
    matches!(words.kind(i), Some(TokenKind::Punct(',' | '.' | ';' | '"' | '“' | '(')) | None)
}

/// Whether the source is the name of an organisation or place.
fn is_entity(source: Source) -> bool {
    matches!(source.kind, SourceKind::Name(Mention { referent: Referent::Organization(_) | Referent::Place(_), .. }))
}

/// `…," Lee, the mayor, said`: the subject stands between the quotation and the cue.
fn subject_between(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    if let Some(source) = subject(scene, start, cue) {
        return Some(source);
    }
    let words = scene.words;
    let last = (start..cue.first).rev().find(|&k| !is_filler(words, k))?;
    (last - start < 4 && words.is_capital(start)).then_some(Source { first: start, last, kind: SourceKind::Phrase })
}

/// A run of capitalised words that nobody knows: the cue before it makes it a name.
fn unknown_name(scene: &Scene, first: usize) -> Option<Source> {
    let last = (first..first + 4).take_while(|&k| scene.words.is_capital(k)).last()?;
    Some(Source { first, last, kind: SourceKind::Phrase })
}

fn is_name(source: Source) -> bool {
    matches!(source.kind, SourceKind::Name(_))
}

/// The last cue of the clause before a quotation, and its subject.
fn before(scene: &Scene, first: usize) -> Option<Attribution> {
    let words = scene.words;
    let before = first.checked_sub(1)?;
    let start = scene.sentence_start(before).max(first.saturating_sub(REACH));
    if matches!(words.kind(before), Some(TokenKind::Punct('.' | '!' | '?'))) {
        return None;
    }
    if let Some(attribution) = governed(scene, (start, first)) {
        return Some(attribution);
    }
    let adjacent = |cue: &Cue| cue.last + 6 >= first;
    let mut cues = (start..first).rev().filter(|&k| !scene.is_quoted(k)).filter_map(|k| cue(words, k));
    let cue = cues.find(|cue| cue.strength == Strength::Strong || adjacent(cue));
    let titled =
        || before.checked_sub(1).filter(|_| words.is_punct(before, ':')).and_then(|last| scene.source_to(last));
    let source = match cue {
        Some(cue) => subject(scene, start, cue)?,
        None => titled().or_else(|| main_source(scene, start, first))?,
    };
    Some(Attribution { cue, source })
}

/// The verb of saying whose clause holds the quotation at token `first`, or hangs above the one that does, and its subject.
fn governed(scene: &Scene, (start, first): (usize, usize)) -> Option<Attribution> {
    let words = scene.words;
    let name = |i: usize| {
        let k = scene.sources.partition_point(|source| source.first < i);
        scene.sources.get(k).filter(|source| source.first == i && is_name(**source)).map(|source| source.last)
    };
    let end = scene.sentence_end(first).min(first + REACH) + 1;
    let clauses = Clauses::read(words, (start, end.max(first)), &|i| scene.is_quoted(i), &name);
    let adjacent = |cue: &Cue| cue.last + 6 >= first;
    clauses.around(first).find_map(|clause| {
        let cue = cue(words, clause.verb?).filter(|cue| cue.strength == Strength::Strong || adjacent(cue))?;
        if is_passive(words, cue) {
            return None;
        }
        let subject = clause.subject?;
        Some(Attribution { cue: Some(cue), source: source_of(scene, subject, cue.first)? })
    })
}

/// `the movement was called "…"`: the subject is what is spoken of.
fn is_passive(words: Words, cue: Cue) -> bool {
    let past = !words.get(cue.first).ends_with("ing");
    let before = cue.first.saturating_sub(usize::from(is_adverb(words, cue.first.saturating_sub(1))) + 1);
    past && words.is_any(before, &["was", "were", "been", "be", "is", "are", "being"])
}

/// The phrase as a source: the name in it or beside it, or the phrase itself.
fn source_of(scene: &Scene, phrase: Phrase, end: usize) -> Option<Source> {
    let words = scene.words;
    if words.is_any(phrase.last, &["who"]) {
        return Some(relative(scene, phrase.last));
    }
    let whole = Source { first: phrase.first, last: phrase.last, kind: SourceKind::Phrase };
    let ending = scene.source_to(phrase.last).filter(|source| {
        let several = (phrase.first..source.first).any(|k| words.is(k, "and"));
        source.first >= phrase.first && !several && (source.may_speak() || source.first == phrase.first)
    });
    let source = ending.or_else(|| behind_office(scene, phrase)).unwrap_or(whole);
    Some(named_behind(scene, source, end))
}

/// `Secretary of State Ann Lee`: the name behind an office of several words.
fn behind_office(scene: &Scene, office: Phrase) -> Option<Source> {
    let words = scene.words;
    let of = office.last + 1;
    let name = scene.source_from(of + 2, 1).filter(|_| words.is(of, "of") && words.is_capital(office.last))?;
    (is_name(name) && !is_entity(name) && (of + 1..name.first).all(|k| words.is_capital(k))).then_some(name)
}

/// What credits a quotation that begins the paragraph after this one, which ends in a colon: its last sentence does.
pub fn introduction(scene: &Scene) -> Option<Attribution> {
    let end = scene.words.len();
    let colon = end.checked_sub(1).filter(|&last| scene.words.is_punct(last, ':'));
    colon.and_then(|_| before(scene, end))
}

/// The subject of a cue: who stands before it, over adverbs and auxiliaries, appositives and relative clauses.
fn subject(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    let words = scene.words;
    if cue.form == Form::According {
        return scene.source_from(cue.last + 1, 3);
    }
    let mut i = cue.first;
    while i > start && is_filler(words, i - 1) {
        i -= 1;
    }
    let last = before_parenthesis(words, i.checked_sub(1).filter(|_| i > start)?);
    if words.is(last, "who") {
        return Some(relative(scene, last));
    }
    let near = scene.source_to(last).and_then(|source| {
        // `As Lee put it`: the verb right behind makes "as" a conjunction.
        let conjunction = source.first.checked_sub(1).is_some_and(|before| words.is(before, "as"));
        if conjunction { Some(source) } else { governor(scene, source) }
    });
    let source = near.or_else(|| shared_subject(scene, start, last)).or_else(|| main_source(scene, start, i))?;
    Some(named_behind(scene, source, cue.first))
}

/// `Lee said …, adding`, `Lee called … and said`: the subject of the cue before.
fn shared_subject(scene: &Scene, start: usize, before: usize) -> Option<Source> {
    let words = scene.words;
    let cues = (start..before).rev().filter(|&k| !scene.is_quoted(k)).filter_map(|k| cue(words, k));
    let earlier = cues.take(4).find(|cue| cue.form == Form::Finite && cue.first > start)?;
    let shares = words.is_any(before, &["and", "but", "or"]) || earlier.last + NEAR >= before;
    if !shares {
        return None;
    }
    let last = (start..earlier.first).rev().find(|&k| !is_filler(words, k))?;
    if words.is(last, "who") {
        return Some(relative(scene, last));
    }
    scene.source_to(last).and_then(|source| governor(scene, source))
}

/// The last token before a parenthesis that ends at `last`; `last` where none does.
fn before_parenthesis(words: Words, last: usize) -> usize {
    let open = words
        .is_punct(last, ')')
        .then(|| (last.saturating_sub(12)..last).rev().find(|&k| words.is_punct(k, '(')))
        .flatten();
    open.and_then(|open| open.checked_sub(1)).unwrap_or(last)
}

/// The phrase itself, or the one that governs it: `the head of the union` → `the head`. `None` where nothing that could
/// speak does.
fn governor(scene: &Scene, mut source: Source) -> Option<Source> {
    for _ in 0..3 {
        let Some(preposition) = preposition(scene, source) else { return Some(source) };
        source = scene.source_to(preposition.checked_sub(1)?)?;
    }
    None
}

/// "who", and the name before it that it stands for.
fn relative(scene: &Scene, who: usize) -> Source {
    let behind_comma = who.checked_sub(1).filter(|&k| scene.words.is_punct(k, ','));
    let last = behind_comma.unwrap_or(who).checked_sub(1);
    let name = last.and_then(|last| scene.source_to(last)).and_then(|source| match source.kind {
        SourceKind::Name(mention) => Some(mention),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    });
    Source { first: who, last: who, kind: SourceKind::Relative(name) }
}

/// `Lee's spokesman, Ann Dow, said`: the name in the appositive says who the phrase is.
fn named_behind(scene: &Scene, source: Source, end: usize) -> Source {
    if source.kind != SourceKind::Phrase || !scene.words.is_punct(source.last + 1, ',') {
        return source;
    }
    let name = scene.source_from(source.last + 2, 0).filter(|name| is_name(*name) && name.last < end);
    name.filter(|name| {
        let closes = matches!(scene.words.kind(name.last + 1), Some(TokenKind::Punct(',' | '.')) | None);
        closes || name.last + 1 >= end
    })
    .unwrap_or(source)
}

/// Adverbs and auxiliaries between a subject and its verb.
fn is_filler(words: Words, i: usize) -> bool {
    words.is_any(i, &["has", "had", "have", "also", "then", "later", "once", "would"])
        || words.is_any(i, &["is", "was", "were", "will", "often", "again", "never", "recently"])
        || is_adverb(words, i)
}

/// The preposition that governs the phrase, directly or before its article.
fn preposition(scene: &Scene, source: Source) -> Option<usize> {
    let before = source.first.checked_sub(1)?;
    let before = if begins_phrase(scene.words, before) { before.checked_sub(1)? } else { before };
    PREPOSITIONS.has_lower(scene.words.get(before)).then_some(before)
}

/// Whether the phrase is the subject of a clause inside the clause: `that it was …`, `once the Senate …`.
fn is_subordinate(scene: &Scene, source: Source) -> bool {
    source.first.checked_sub(1).is_some_and(|before| SUBORDINATORS.has_lower(scene.words.get(before)))
}

/// The subject of the clause between `start` and `end`: the first source that a verb follows, over appositives and
/// prepositional phrases, and that neither a preposition nor a subordinate clause holds; else the first that comes close.
fn main_source(scene: &Scene, start: usize, end: usize) -> Option<Source> {
    let k = scene.sources.partition_point(|source| source.first < start);
    let clause = || {
        let inside = scene.sources.iter().skip(k).take_while(|source| source.last < end);
        let able = |source: &Source| {
            source.may_speak() && preposition(scene, *source).is_none() && !is_appositive(scene, *source)
        };
        inside.copied().filter(able)
    };
    let impersonal = |source: Source| matches!(source.kind, SourceKind::Pronoun(Pronoun::It | Pronoun::Other));
    let subject = |source: &Source| has_verb(scene, *source, end) && !impersonal(*source);
    let mut main = clause().filter(|source| !is_subordinate(scene, *source));
    main.find(subject).or_else(|| clause().find(subject)).or_else(|| clause().next())
}

/// Whether a verb follows the source: right behind it, behind an appositive between commas or a prepositional phrase.
fn has_verb(scene: &Scene, source: Source, end: usize) -> bool {
    let words = scene.words;
    let verb = |mut i: usize| {
        let from = i;
        while i < end && is_filler(words, i) && !is_verb(words, i) {
            i += 1;
        }
        // `Lee is pledging to`
        let auxiliary = i > from && (from..i).any(|k| !is_adverb(words, k) && words.get(i).ends_with("ing"));
        auxiliary
            || is_verb(words, i)
            || words.is(i, "who")
            || cue(words, i).is_some_and(|cue| cue.form == Form::Finite)
    };
    let mut next = source.last + 1;
    for _ in 0..2 {
        let attached = PREPOSITIONS.has_lower(words.get(next)).then(|| scene.any_source_from(next + 1, 1)).flatten();
        next = attached.map_or(next, |attached| attached.last + 1);
    }
    if !words.is_punct(next, ',') {
        return verb(next);
    }
    let mut closes = (next + 1..end.min(next + APPOSITIVE_REACH)).filter(|&k| words.is_punct(k, ','));
    words.is(next + 1, "who")
        || (is_name(named_behind(scene, source, end)) && closes.any(|close| verb(close + 1) || close + 1 == end))
}

/// Whether the phrase says who the name before it is: `Lee, a former mayor`.
fn is_appositive(scene: &Scene, source: Source) -> bool {
    let comma = source.first.checked_sub(1).filter(|&k| scene.words.is_punct(k, ','));
    let before = comma.and_then(|comma| comma.checked_sub(1)).and_then(|last| scene.source_to(last));
    source.kind == SourceKind::Phrase && before.is_some_and(is_name)
}
