//! Reported speech without quotation marks: a clause under a verb of saying.
//!
//! | pattern | example |
//! | --- | --- |
//! | subject, verb, clause | `Lee told reporters on Friday that [the pier would go], adding …` |
//! | clause, attribution | `[The pier would go], Lee said.` `[…], according to the minister.` |
//! | split by its attribution | `[The pier], Lee said, [would go].` |
//! | source first | `According to Lee, [the pier would go].` |
//!
//! *In*: the words of a block, its quotations and sources. *Out*: what was said, where, and what credits it.
//! *Never*: a clause that holds a quotation (that is a mixed quotation), a second reading of the same words, a look
//! beyond the sentence.

mod clause;
mod subject;

use super::cues::{Cue, Form, Strength};
use super::grammar::Clauses;
use super::grammar::frame::Frame;
use super::speakers::before::{clauses_between, source_of};
use super::speakers::scene::Scene;
use super::speakers::sources::{Source, SourceKind};
use crate::facts::Certainty;
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};
use clause::Hangs;
use std::cell::OnceCell;
use subject::Subject;

/// A stretch of reported speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// What was said, in one piece or, split by its attribution, in two.
    pub pieces: Vec<Local>,
    /// The verb.
    pub cue: Cue,
    /// Its subject; `None` for a question that nobody is said to have asked: `Asked whether it would burn, Lee …`.
    pub source: Option<Source>,
}

impl Reported {
    /// How sure the speaker is: certain where the subject stands beside its verb, less so where it stands further off in
    /// the sentence (`Lee left the hall, saying …`).
    pub fn certainty(&self) -> Certainty {
        if self.is_far() { Certainty::Medium } else { Certainty::High }
    }

    /// Whether the subject stands further off than adverbs and auxiliaries explain.
    fn is_far(&self) -> bool {
        const FILLERS: usize = 4;
        let beside = self.source.is_none_or(|source| {
            let before = self.cue.first.checked_sub(source.last).is_some_and(|gap| gap <= FILLERS);
            let behind = source.first.checked_sub(self.cue.last).is_some_and(|gap| gap <= FILLERS);
            before || behind
        });
        !beside
    }
}

/// How far around a verb anything is looked for (tokens): longer sentences are lists or tables.
const REACH: usize = 300;

/// The shortest clause (tokens).
const SHORTEST: usize = 3;

/// The reported speech of one block in reading order; no two overlap. Linear: each sentence is read once, each verb
/// looks a bounded stretch around itself, and what was taken is not looked at again.
pub fn reported(scene: &Scene) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    for sentence in scene.sentences {
        let words = scene.words;
        let (start, end) = (words.at(sentence.start), words.at(sentence.end));
        let clauses = OnceCell::new();
        let mut at = start;
        while at < end {
            let read = || clauses.get_or_init(|| clauses_between(scene, start, end));
            let Some((mut reported, next)) = at_verb(scene, start, at, end, &read) else {
                at += 1;
                continue;
            };
            reported.source = reread(scene, &reported, &read).or(reported.source);
            let taken = found.last().and_then(|last| last.pieces.last()).map_or(0, |piece| piece.end);
            if reported.pieces.first().is_some_and(|piece| piece.start >= taken) {
                found.push(reported);
            }
            at = next.max(at + 1);
        }
    }
    found
}

/// Whom the clauses of the sentence name as the subject of the verb, where what stands beside it is nobody: the words
/// before it hold a verb of their own, or the subject stands further off.
fn reread<'a>(scene: &Scene, reported: &Reported, read: &dyn Fn() -> &'a Clauses) -> Option<Source> {
    let Reported { cue, source, .. } = reported;
    let source = source.filter(|_| cue.form != Form::According)?;
    let phrase = |source: &Source| source.kind == SourceKind::Phrase;
    let broken = phrase(&source) && read().has_verb_in(source.first, source.last);
    if !broken && !reported.is_far() {
        return None;
    }
    // `The head of the union said`: the whole phrase
    let part = |it: &Source| source.first <= it.first && it.last <= source.last && phrase(it);
    let subject = source_of(scene, read().subject_of(cue.first)?, cue.first)?;
    Some(subject).filter(|it| broken || !part(it))
}

/// What the verb of saying at token `at` reports, and where to read on; the sentence runs from `start` to `end`, and `read`
/// gives its clauses.
fn at_verb<'a>(
    scene: &Scene,
    start: usize,
    at: usize,
    end: usize,
    read: &dyn Fn() -> &'a Clauses,
) -> Option<(Reported, usize)> {
    let words = scene.words;
    let (start, end) = (start.max(at.saturating_sub(REACH)), end.min(at + REACH));
    if scene.is_quoted(at) || credits_quotation(scene, at) {
        return None;
    }
    if words.starts(at, &["according", "to"]) {
        return according(scene, start, at, end);
    }
    // `It is worth noting that`: nobody is said to
    if words.is(at.wrapping_sub(1), "worth") {
        return None;
    }
    let frame = Frame::of(words, at).filter(|frame| frame.is_clausal())?;
    let asked = frame.ask && is_asked(words, start, at);
    if is_noun(words, at, frame) && !asked && !is_infinitive(words, at, end) {
        return None;
    }
    // `following reports from France that it burned`
    if frame.noun && !words.get(at).ends_with("ing") && !asked && !read().has_verb(at) {
        return None;
    }
    // `said in a statement emailed to the Herald that`
    if words.get(at).ends_with("ed") && read().is_reduced(at) {
        return None;
    }
    let form = if words.get(at).ends_with("ing") { Form::Participle } else { Form::Finite };
    let cue = Cue { first: at, last: at, form, strength: Strength::Strong };
    if let Some(introduced) = introduced(scene, start, cue, end) {
        return Some(introduced);
    }
    if let Some(trailing) = trailing(scene, start, cue, end) {
        return Some(trailing);
    }
    let from = clause::start(words, at + 1, end, frame)?;
    if follows_quotation(scene, start, at) && !words.is_any(from, &["that", "whether", "to"]) {
        return None;
    }
    let (source, hangs) = if asked {
        (None, Hangs::Below)
    } else {
        // `Even men who praised her warned that`
        let read = || {
            let subject = read().subject_of(at).filter(|subject| !words.is_any(subject.first, &["it", "there"]))?;
            Some(Subject { source: source_of(scene, subject, at)?, hangs: Hangs::Free })
        };
        let Subject { source, hangs } = subject::before(scene, start, cue, end).or_else(read)?;
        // `Nothing indicated that`, `Which is not to say that`
        if words.is_any(source.first, &["nothing", "which"]) {
            return None;
        }
        (Some(source), hangs)
    };
    let to = clause::end(words, from, end, hangs);
    let piece = piece(scene, from, to)?;
    Some((Reported { pieces: vec![piece], cue, source }, to))
}

/// `Asked whether …, Lee said`, `When asked if …`, `Lee was asked why …`: nobody is said to ask.
fn is_asked(words: Words, start: usize, at: usize) -> bool {
    let participle = words.is(at, "asked") || words.is(at, "pressed");
    let opens = at == start || at == start + 1 && words.is_any(start, &["when", "if"]);
    participle && (opens || words.is_any(at.wrapping_sub(1), &["when", "was", "were", "been", ","]))
}

/// `continued to insist that …`: the infinitive takes a clause that shows itself.
fn is_infinitive(words: Words, at: usize, end: usize) -> bool {
    words.is(at.wrapping_sub(1), "to")
        && !words.is_any(at.wrapping_sub(2), &["hard", "difficult", "easy", "fair", "safe", "early", "is", "enough"])
        && words.is_any(at + 1, &["that", "he", "she", "they", "it", "whether", "there"])
        && clause::has_verb(words, at + 2, end)
}

/// `"…," said Lee`: an inverted verb behind a quotation credits that; `called it "…," saying it was` goes on.
fn credits_quotation(scene: &Scene, at: usize) -> bool {
    if scene.words.get(at).ends_with("ing") {
        return false;
    }
    let quoted = |back: usize| at.checked_sub(back).is_some_and(|i| scene.is_quoted(i));
    quoted(1) || (scene.words.is_punct(at.wrapping_sub(1), ',') && quoted(2))
}

/// `"…" about the pier, said Lee`, `"…," Lee told the Herald`: what stands before the verb at token `at` is a quotation.
fn follows_quotation(scene: &Scene, start: usize, at: usize) -> bool {
    const LONGEST_SUBJECT: usize = 6;
    let words = scene.words;
    let inverted = words.is_punct(at.wrapping_sub(1), ',') && words.is_any(at, &["said", "says"]);
    let reach = if inverted { REACH } else { LONGEST_SUBJECT };
    let quoted = (start.max(at.saturating_sub(reach))..at).rev().find(|&k| scene.is_quoted(k));
    let Some(quoted) = quoted else { return false };
    let pauses =
        (quoted.saturating_sub(2)..=quoted).any(|k| matches!(words.kind(k), Some(TokenKind::Punct(',' | '?' | '!'))));
    let subject = (quoted + 1..at).all(|k| words.kind(k).is_some_and(TokenKind::is_word));
    inverted || pauses && subject && words.is_any(at, &["said", "says", "told", "tells"])
}

/// The stretch from token `from` up to token `to`, cut at the last comma before a quotation; `None` where too little is
/// left.
fn piece(scene: &Scene, from: usize, to: usize) -> Option<Local> {
    let words = scene.words;
    let mut to = to;
    if scene.holds_quotation(from, to) {
        let quoted = (from..to).find(|&k| scene.is_quoted(k))?;
        to = (from..quoted).rev().find(|&k| words.is_punct(k, ',')).filter(|&k| clause::has_verb(words, from, k))?;
    }
    (to >= from + SHORTEST).then(|| words.cover(from, to - 1))
}

/// Whether the form at `at` is a noun there: `his claim`, `the report says`.
fn is_noun(words: Words, at: usize, frame: Frame) -> bool {
    let word = words.get(at);
    let Some(before) = at.checked_sub(1) else { return !word.ends_with("ed") && !word.ends_with("ing") };
    let past = word.ends_with("ed") || matches!(word, "said" | "told" | "wrote" | "swore" | "foresaw");
    let article = words.is_any(before, &["the", "a", "an", "his", "her", "its", "their", "my"])
        || words.is_any(before, &["this", "that", "no", "of", "in", "with", "to", "any"])
        || matches!(words.kind(before), Some(TokenKind::Clitic));
    if words.is_any(before, &["be", "been", "being", "is", "was", "were", "are", "as"]) {
        return past;
    }
    // `its lowered forecast`
    let adjective = words.get(before).ends_with("ed")
        && words.is_any(before.wrapping_sub(1), &["the", "a", "an", "his", "her", "its", "their", "our", "my"]);
    article && (!past || frame.noun) || adjective && !past
}

/// `As Lee noted, the pier would go.` `But as Lee noted, …`
fn introduced(scene: &Scene, start: usize, cue: Cue, end: usize) -> Option<(Reported, usize)> {
    const LONGEST_SUBJECT: usize = 10;
    let words = scene.words;
    let comma = after_circumstance(words, cue.last + 1, end).filter(|&stop| words.is_punct(stop, ','))?;
    let opens = |k: &usize| {
        let begins = *k == start || words.is_any(k - 1, &["and", "but", "that"]) || words.is_punct(k - 1, ',');
        words.is(*k, "as") && begins
    };
    let opens = (start.max(cue.first.saturating_sub(LONGEST_SUBJECT))..cue.first).rev().find(opens)?;
    let finite = cue.form == Form::Finite && !scene.is_quoted(comma + 1);
    let source = subject::behind(scene, opens + 1, cue.first).filter(|_| finite)?;
    let to = clause::end(words, comma + 1, end, Hangs::Free);
    let clear = source.last < cue.first && cue.first - source.last <= 3;
    let trails = opens > start && words.is_punct(opens - 1, ',') && clause::has_verb(words, start, opens);
    let piece = piece(scene, comma + 1, to).filter(|_| clear && !trails && clause::has_verb(words, comma + 1, to))?;
    Some((Reported { pieces: vec![piece], cue, source: Some(source) }, to))
}

/// `The pier would go, Lee said on Friday.` `The pier, Lee said, would go.` `…, said Lee.`
fn trailing(scene: &Scene, start: usize, cue: Cue, end: usize) -> Option<(Reported, usize)> {
    let Trailing { source, comma, stop } = trail(scene, start, cue, end)?;
    around(scene, (start, comma), (stop, end), (cue, source))
}

/// The attribution in the sentence that runs on from token `from` up to token `end` which stands behind what it credits,
/// or in between: `The pier is "dead" in every way, [Lee said on Friday].`
pub(super) fn closing(scene: &Scene, from: usize, end: usize) -> Option<(Cue, Source)> {
    let start = scene.sentence_start(from);
    let verbs = (from..end).filter(|&at| !scene.is_quoted(at));
    let mut cues = verbs.filter_map(|at| {
        let frame = Frame::of(scene.words, at).filter(|frame| frame.that && !frame.ask)?;
        let cue = Cue { first: at, last: at, form: Form::Finite, strength: Strength::Strong };
        let plain = !scene.words.get(at).ends_with("ing") && !is_noun(scene.words, at, frame);
        plain.then_some(cue)
    });
    cues.find_map(|cue| {
        let Trailing { source, comma, .. } = trail(scene, start, cue, end)?;
        (comma + 1 >= from).then_some((cue, source))
    })
}

/// An attribution behind what it credits.
struct Trailing {
    source: Source,
    /// The comma before it.
    comma: usize,
    /// Its end.
    stop: usize,
}

/// The attribution around the verb `cue` of the sentence from `start` to `end`, where it stands behind a comma and ends
/// with the sentence or at another.
fn trail(scene: &Scene, start: usize, cue: Cue, end: usize) -> Option<Trailing> {
    let words = scene.words;
    let pause = words.is_punct(cue.first.wrapping_sub(1), ',');
    // `Lee, who met them, told the men`
    if pause && words.is_any(cue.first, &["told", "tells"]) {
        return None;
    }
    let inverted = pause && !closes_relative(words, start, cue.first - 1);
    let (source, first, last) = if inverted {
        let said = words.is_any(cue.first, &["said", "says", "say"]);
        let plural = |k: usize| said && words.get(k).ends_with('s');
        let starts = |k: usize| {
            plural(k)
                || words.is_capital(k)
                || words.is_any(k, &["the", "a", "an", "one", "his", "her", "he", "she"])
                || said && words.is_any(k, &["several", "some", "many", "two", "three", "both"])
        };
        let speaks = |source: &Source| {
            starts(source.first)
                && !words.get(source.first).ends_with("day")
                && !words.is_any(source.first, &["last", "by"])
        };
        let source = subject::behind(scene, cue.last + 1, end).filter(speaks)?;
        // `Lee, the mayor, said he would`, but `…, said he.`
        let pronoun = matches!(source.kind, SourceKind::Pronoun(_));
        if pronoun && !matches!(words.kind(source.last + 1), Some(TokenKind::Punct(_)) | None) {
            return None;
        }
        (source, cue.first, source.last)
    } else {
        let source = subject::before(scene, start, cue, end)
            .map(|subject| subject.source)
            .filter(|source| source.last < cue.first)
            .filter(|source| cue.first - source.last <= 3 || words.is_punct(source.last + 1, '('))?;
        (source, source.first, cue.last)
    };
    let comma = (start..first).rev().take(6).find(|&k| words.is_punct(k, ','))?;
    // `…, a deal announced at the weekend`
    let told_of = matches!(source.kind, SourceKind::Phrase)
        && words.is_any(source.first, &["a", "an"])
        && words.is_any(cue.last + 1, &["at", "by", "in", "on"])
        && words.get(cue.first).ends_with("ed");
    if told_of {
        return None;
    }
    let mut between = comma + 1..first;
    let only_titles = match source.kind {
        SourceKind::Name(_) => between.all(|k| {
            words.kind(k).is_some_and(TokenKind::is_word)
                && !clause::is_finite(words, k)
                && !words.is_any(k, &["and", "but", "while"])
        }),
        SourceKind::Pronoun(_) | SourceKind::Relative(_) | SourceKind::Phrase => {
            between.all(|k| words.is_capital(k) || words.is_any(k, &["the", "a", "as"]))
        }
    };
    let relative = words.is_any(comma + 1, &["who", "which", "that", "where"]);
    if relative || cue.form == Form::Participle || !only_titles || comma < start + 1 {
        return None;
    }
    let stop = after_circumstance(words, last + 1, end).filter(|&stop| !scene.is_quoted(stop + 1))?;
    // `Lee, for example, said the visit to Hull would go on`
    let clause = words.is_any(last + 1, &["who", "when", "as", "after"]);
    if inverted && !clause && clause::has_verb(words, last + 1, stop) {
        return None;
    }
    Some(Trailing { source, comma, stop })
}

/// Whether the comma at `comma` ends a relative clause, so that what follows it is the sentence's own verb: `the union,
/// which speaks for nine crews, said …`.
fn closes_relative(words: Words, start: usize, comma: usize) -> bool {
    let opens = (start..comma).rev().take(40).find(|&k| words.is_punct(k, ','));
    opens.is_some_and(|opens| words.is_any(opens + 1, &["who", "which", "whose"]))
}

/// `…, according to Lee.` `According to Lee, the mayor, …`
fn according(scene: &Scene, start: usize, at: usize, end: usize) -> Option<(Reported, usize)> {
    let words = scene.words;
    let cue = Cue { first: at, last: at + 1, form: Form::According, strength: Strength::Strong };
    let source = subject::behind(scene, at + 2, end)?;
    let credit = (cue, source);
    let commas = || (source.last + 1..end.min(source.last + 40)).filter(|&k| words.is_punct(k, ','));
    if at > start + 1 {
        let comma = at.checked_sub(1).filter(|&k| words.is_punct(k, ',')).unwrap_or(at);
        let stop = commas().next().filter(|&k| k < source.last + 20).unwrap_or(end.saturating_sub(1));
        return around(scene, (start, comma), (stop, end), credit);
    }
    let comma = commas().find(|&k| {
        let next = commas().find(|&next| next > k).unwrap_or(end);
        clause::has_verb(words, k + 1, next) && !words.is_any(k + 1, &["which", "who"])
    })?;
    let to = clause::end(words, comma + 1, end, Hangs::Free);
    Some((Reported { pieces: vec![piece(scene, comma + 1, to)?], cue, source: Some(source) }, to))
}

/// What stands before an attribution, `from.0` to `from.1`, and, where the sentence goes on at the comma `rest.0`,
/// behind it.
fn around(
    scene: &Scene,
    from: (usize, usize),
    rest: (usize, usize),
    (cue, source): (Cue, Source),
) -> Option<(Reported, usize)> {
    let words = scene.words;
    let (mut first, comma) = from;
    while words.is_any(first, &["but", "and", "still"]) || words.is_punct(first, ',') {
        first += 1;
    }
    if comma <= first || scene.holds_quotation(first, comma) {
        return None;
    }
    let whole = words.cover(first, comma - 1);
    let before = clause::has_verb(words, first, comma);
    let rest = if before { rest } else { (after_aside(words, rest.0, rest.1), rest.1) };
    let next = rest.0 + 1;
    // `The pier burned, Lee said, but is still there.`
    let same = words.is_any(next, &["and", "but"]) && clause::is_finite(words, next + 1);
    // `In short, Lee said, a pier is a pier.`
    let begins = !before && words.is_any(next, &["a", "an"]);
    let goes_on = words.is_punct(rest.0, ',') && rest.0 + 3 < rest.1;
    let goes_on = goes_on && (same || begins || !clause::is_writers(words, next));
    let joins = matches!(words.kind(next), Some(TokenKind::Word(Case::Lower)))
        && !words.get(next).ends_with("ing")
        && (same || !words.is_any(next, &["and", "while", "although", "where"]));
    if goes_on && (joins || !before) {
        let to = clause::end(words, rest.0 + 1, rest.1, Hangs::Free);
        let second = piece(scene, rest.0 + 1, to)?;
        return Some((Reported { pieces: vec![whole, second], cue, source: Some(source) }, to));
    }
    let whole_clause = if before { SHORTEST } else { SHORTEST + 2 };
    (comma >= first + whole_clause).then(|| (Reported { pieces: vec![whole], cue, source: Some(source) }, rest.0))
}

/// The comma that closes an aside about the speaker, which the comma at `i` opens: `said Lee, who runs the pier,`.
fn after_aside(words: Words, i: usize, end: usize) -> usize {
    const LONGEST_ASIDE: usize = 25;
    let opens = words.is_punct(i, ',') && words.is_any(i + 1, &["who", "whose", "a", "an", "the"]);
    let closes = |k: &usize| words.is_punct(*k, ',') && clause::is_finite(words, *k + 1);
    (i + 2..end.min(i + LONGEST_ASIDE)).find(closes).filter(|_| opens).unwrap_or(i)
}

/// The end of an attribution at token `i`: a full stop or a comma, over a day or a place.
fn after_circumstance(words: Words, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let begins = words.is_any(i, &["in", "on", "at", "during", "after", "last", "late", "early"])
        || words.is_any(i, &["to", "of", "when", "as", "who"])
        || (words.is_any(i.wrapping_sub(1), &["told", "tells"])
            && (words.is_capital(i) || words.is_any(i, &["the", "his", "her", "their", "its", "a"])))
        || words.get(i).ends_with("day")
        || words.get(i).ends_with("ly");
    let stops = |k: usize| k >= end || matches!(words.kind(k), Some(TokenKind::Punct('.' | ',' | ';' | '—' | '–')));
    let hearer = words.is_any(i, &["him", "her", "them", "me", "us", "reporters", "supporters"]);
    let i = i + usize::from(hearer);
    if stops(i) {
        return Some(i);
    }
    // `reported at least six of them had gone`
    let clause = words.is_any(i, &["when", "after", "as", "who"]);
    let plain = |stop: &usize| clause || !words.is(i + 1, "least") || !clause::has_verb(words, i, *stop);
    begins.then(|| (i..i + LONGEST).find(|&k| stops(k)).filter(plain))?
}
