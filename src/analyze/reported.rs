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

mod attribution;
mod clause;
mod hearer;
mod mute;
mod subject;

use super::cues::{Cue, Form, Strength, is_base};
use super::grammar::frame::Frame;
use super::grammar::{Clauses, bears_words};
use super::speakers::before::{clauses_between, source_of};
use super::speakers::ground::{is_beside, is_speaker};
use super::speakers::phrase::is_title;
use super::speakers::scene::Scene;
use super::speakers::sources::{Pronoun, Source, SourceKind};
use super::speech::SpeechWord;
use crate::facts::Ground;
use crate::text::span::Local;
use crate::text::token::{TokenKind, Words};
pub(super) use attribution::closing;
use attribution::{according, closed, introduced, trailing};
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
    /// On what ground the speaker is held: certain where the words are such as name people, and nothing but adverbs, auxiliaries
    /// or an insertion parts them from their verb; less so for other phrases (`the report`), further off (`Lee left the hall,
    /// saying …`), where the report only says which thing is meant (`what Lee said`), and where neither the verb nor its
    /// subject shows by its form to what it belongs.
    pub fn ground(&self, words: Words) -> Ground {
        let Some(source) = self.source else { return Ground::Cue };
        let is_near = !self.is_far() || is_beside(words, source, self.cue);
        if !is_speaker(words, source) {
            Ground::Thing
        } else if !is_near || self.hangs(words, source) {
            Ground::WeakCue
        } else if self.is_open(words, source) {
            Ground::Contested
        } else {
            Ground::Cue
        }
    }

    /// Whether the form of the verb or of its subject leaves open who is meant: a participle shares the subject of any clause
    /// above it (`Dow praised Lee, saying that`); a plain form may be an infinitive or a noun (`the two claim that`), all but
    /// `say`; where somebody is asked, two are there to ask; `they` are any that were named, and `a docker` who does not
    /// begin the sentence is a new one beside them.
    fn is_open(&self, words: Words, source: Source) -> bool {
        let verb = words.get(self.cue.first);
        // `Lee was saying that`
        let before = (0..self.cue.first).rev().find(|&k| !words.is_adverb(k)).unwrap_or(0);
        let auxiliary = words.is_form_of_be(before);
        let plain = is_base(verb) && verb != "say";
        let asks = Frame::of(words, self.cue.first).is_some_and(|frame| frame.ask);
        let some = source.kind == SourceKind::Phrase && words.is_any(source.first, &["a", "an", "one", "another"]);
        let before = source.first.checked_sub(1).and_then(|before| words.kind(before));
        let begins = before.is_none_or(|before| matches!(before, TokenKind::Punct('.' | '!' | '?' | '"' | '”' | '’')));
        let some = some && !begins;
        let they = source.kind == SourceKind::Pronoun(Pronoun::They);
        self.cue.form == Form::Participle && !auxiliary || plain || asks || some || they
    }

    /// `compare what Lee said with it`, `a plan that Lee said was dead`: the clause of the report stands inside another.
    fn hangs(&self, words: Words, source: Source) -> bool {
        let mut before = (0..source.first).rev().skip_while(|&k| is_title(words, k) || words.is_punct(k, '.'));
        source.first < self.cue.first
            && before.next().is_some_and(|k| words.is_any(k, &["what", "which", "that", "where"]))
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
        let read = || clauses.get_or_init(|| clauses_between(scene, start, end));
        let mut at = start;
        // `Lee told the men to leave, police said`: the last word is that of the police
        if let Some(outer) = closed(scene, start, end, &read) {
            found.push(outer);
            continue;
        }
        while at < end {
            let Some((mut reported, next)) = at_verb(scene, start, at, end, &read) else {
                at += 1;
                continue;
            };
            reported.source = reread(scene, &reported, &read).or(reported.source);
            // `Lee complained the men had left and questioned why`: not the men
            if let Some(last) = found.last().filter(|last| goes_on(words, start, last, reported.cue)) {
                reported.source = last.source;
            }
            let taken = found.last().and_then(|last| last.pieces.last()).map_or(0, |piece| piece.end);
            if reported.pieces.first().is_some_and(|piece| piece.start >= taken) {
                found.push(reported);
            }
            at = next.max(at + 1);
        }
    }
    found
}

/// Whether `cue`, behind `and`, reports what the subject of the `last` verb of the sentence says too.
fn goes_on(words: Words, start: usize, last: &Reported, cue: Cue) -> bool {
    let joined = cue.form == Form::Finite && words.is_any(cue.first.wrapping_sub(1), &["and", "but"]);
    let before = last.source.is_some_and(|source| start <= source.first && source.last < last.cue.first);
    joined && before && last.cue.form == Form::Finite && last.cue.last < cue.first
}

/// Whom the clauses of the sentence name as the subject of the verb, where what stands beside it is nobody: the words
/// before it hold a verb of their own, or the subject stands further off.
fn reread<'a>(scene: &Scene, reported: &Reported, read: &dyn Fn() -> &'a Clauses) -> Option<Source> {
    let Reported { cue, source, .. } = reported;
    // `said a spokesman for the union, Ann Lee`: who stands behind the verb was looked for there.
    let source = source.filter(|source| cue.form != Form::According && source.first < cue.first)?;
    let phrase = |source: &Source| source.kind == SourceKind::Phrase;
    let broken = phrase(&source) && read().has_verb_in(source.first, source.last);
    // `Farmers, many of them in debt, say`: a subject stands beside its verb
    let parted = phrase(&source) && (source.last..cue.first).any(|k| scene.words.is_punct(k, ','));
    if !broken && !parted && !reported.is_far() {
        return None;
    }
    // `The head of the union said`: the whole phrase
    let part = |it: &Source| source.first <= it.first && it.last <= source.last && phrase(it);
    let subject = source_of(scene, read().subject_of(cue.first)?, cue.first)?;
    // `The men denied it and [say]`
    let runs_on = scene.words.is_any(source.last, &["and", "but"]);
    let beside = !reported.is_far() && subject.first == source.first && !runs_on;
    Some(subject).filter(|it| if broken { !beside } else { !part(it) })
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
    if let Some(told) = told_by(scene, at, end) {
        return Some(told);
    }
    let asked = frame.ask && is_asked(scene, start, at);
    if is_noun(words, at, frame) && !asked && !is_infinitive(words, at, end) {
        return None;
    }
    // `nearly 400 pledged delegates`
    if words.get(at).ends_with("ed") && words.kind(at.wrapping_sub(1)) == Some(TokenKind::Number) {
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
    // `showed subtle hints that it burned`
    if mute::is_described(words, at) {
        return None;
    }
    let form = if words.get(at).ends_with("ing") { Form::Participle } else { Form::Finite };
    // `pointed out`
    let last = at + usize::from(SpeechWord::of_two(words, at).is_some());
    let cue = Cue { first: at, last, form, strength: Strength::Strong };
    if let Some(introduced) = introduced(scene, start, cue, end) {
        return Some(introduced);
    }
    if let Some(trailing) = trailing(scene, start, cue, end) {
        return Some(trailing);
    }
    let from = clause::start(words, last + 1, end, frame)?;
    if follows_quotation(scene, start, at) && !words.is_any(from, &["that", "whether", "to"]) {
        return None;
    }
    let (source, hangs) = if asked {
        // `Asked by a reporter whether it burned`
        let by = (at + 1..from).find(|&k| words.is(k, "by"));
        (by.and_then(|by| subject::behind(scene, by + 1, from)), Hangs::Below)
    } else {
        // `Even men who praised her warned that`
        let read_subject = || {
            let subject = read().subject_of(at).filter(|subject| !words.is_any(subject.first, &["it", "there"]))?;
            Some(Subject { source: source_of(scene, subject, at)?, hangs: Hangs::Free })
        };
        let speaks = |it: &Subject| mute::may_speak(words, it.source);
        let before = subject::before(scene, start, cue, end).filter(speaks);
        let Subject { source, hangs } = before.or_else(read_subject).filter(speaks)?;
        // `Nothing indicated that`, `Which is not to say that`, `If Lee says that`
        let granted = source.first.checked_sub(1).is_some_and(|k| words.is_any(k, &["if", "unless"]));
        if words.is_any(source.first, &["nothing", "which"]) || granted {
            return None;
        }
        (Some(source), hangs)
    };
    let to = clause::end(words, from, end, hangs);
    let piece = piece(scene, from, to)?;
    Some((Reported { pieces: vec![piece], cue, source }, to))
}

/// `Lee was told by the men of the pier that it burned`: they say so.
fn told_by(scene: &Scene, at: usize, end: usize) -> Option<(Reported, usize)> {
    const LONGEST_SPEAKER: usize = 14;
    let words = scene.words;
    let told = words.is_any(at, &["told", "informed", "warned", "advised", "assured", "notified", "reminded"]);
    let heard = words.is_form_of_be(at.wrapping_sub(1));
    let by = Some(at + 1).filter(|&by| told && heard && words.is(by, "by"))?;
    let that = (by + 2..end.min(by + LONGEST_SPEAKER)).find(|&k| words.is(k, "that"))?;
    let source = subject::behind(scene, by + 1, that)?;
    let cue = Cue { first: at, last: at, form: Form::Finite, strength: Strength::Strong };
    let to = clause::end(words, that, end, Hangs::Free);
    Some((Reported { pieces: vec![piece(scene, that, to)?], cue, source: Some(source) }, to))
}

/// `Asked whether …, Lee said`, `When asked if …`, `Lee was asked why …`: nobody is said to ask.
fn is_asked(scene: &Scene, start: usize, at: usize) -> bool {
    let words = scene.words;
    let participle = words.is(at, "asked") || words.is(at, "pressed");
    let begins = |k: usize| k == start || k.checked_sub(1).is_some_and(|before| scene.is_quoted(before));
    let opens = begins(at) || at > start && begins(at - 1) && words.is_any(at - 1, &["when", "if"]);
    let passive = words.is_any(at.wrapping_sub(1), &["when", "was", "were", "been"]);
    // `Lee, asked whether it burned, said`, but `Lee, the mayor, asked the men to leave`
    let aside =
        words.is_punct(at.wrapping_sub(1), ',') && words.is_any(at + 1, &["whether", "if", "by", "about", "why"]);
    participle && (opens || passive || aside)
}

/// `continued to insist that …`: the infinitive takes a clause that shows itself.
fn is_infinitive(words: Words, at: usize, end: usize) -> bool {
    words.is(at.wrapping_sub(1), "to")
        && !words.is_any(at.wrapping_sub(2), &["hard", "difficult", "easy", "fair", "safe", "early", "is", "enough"])
        && (words.is_any(at + 1, &["that", "he", "she", "they", "it", "whether", "there"])
            || (at + 2..at + 4).any(|k| words.is(k, "that")) && !words.is_punct(at + 1, ','))
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
    // `"…," and he said`: what follows the quotation is another sentence.
    let Some(quoted) = quoted.filter(|quoted| !words.is_any(quoted + 1, &["and", "but"])) else { return false };
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
        // `that the pier would go and that it was "dead"`
        let ends = |k: usize| words.is_punct(k, ',') || words.is_any(k, &["and", "but"]) && words.is(k + 1, "that");
        to = (from..quoted).rev().find(|&k| ends(k)).filter(|&k| is_whole(words, from, k))?;
    }
    (to >= from + SHORTEST).then(|| words.cover(from, to - 1))
}

/// Whether the tokens from `from` up to `to` hold the verb of their clause, and not only that of an aside: `that the men, led by
/// Dow`.
fn is_whole(words: Words, from: usize, to: usize) -> bool {
    let Some(verb) = (from..to).find(|&k| clause::is_finite(words, k)) else { return false };
    let commas = (from..verb).filter(|&k| words.is_punct(k, ',')).count();
    commas % 2 == 0
}

/// Whether the form at `at` is a noun there: `his claim`, `the report says`.
fn is_noun(words: Words, at: usize, frame: Frame) -> bool {
    let word = words.get(at);
    let Some(before) = at.checked_sub(1) else { return !word.ends_with("ed") && !word.ends_with("ing") };
    let past = word.ends_with("ed") || matches!(word, "said" | "told" | "wrote" | "swore" | "foresaw");
    let article = words.is_article_or_possessive(before)
        || words.is_any(before, &["this", "that", "no", "of", "in", "with", "to", "any"])
        || words.is_clitic(before)
            && (frame.noun || word.ends_with("ing"))
            && !words.is_any(before.wrapping_sub(1), &["he", "she", "it", "who"]);
    // `44 emails that were lost`, `the emails released on Monday`
    let counted = words.kind(before) == Some(TokenKind::Number);
    let writings = bears_words(word) && word.ends_with('s');
    if writings && (counted || words.get(at + 1).ends_with("ed")) {
        return true;
    }
    if words.is_any(before, &["be", "been", "being", "is", "was", "were", "are", "as"]) {
        return past;
    }
    // `the added costs`, `Lee's alleged debts`
    let held = words.is_any(before, &["the", "a", "an", "its", "their", "of", "in"])
        || words.is_clitic(before) && !words.is_any(before.wrapping_sub(1), &["he", "she", "it", "who", "they"]);
    if held && word.ends_with("ed") {
        return true;
    }
    // `its lowered forecast`
    let adjective = words.get(before).ends_with("ed") && words.is_article_or_possessive(before.wrapping_sub(1));
    // `a rare note of doubt`
    let counts = words.is_any(before.wrapping_sub(1), &["a", "an"]) && !words.is_any(before, &["few", "lot", "many"]);
    let single = counts && frame.noun && !word.ends_with('s') && !word.ends_with("ing");
    article && (!past || frame.noun) || (adjective || single) && !past
}
