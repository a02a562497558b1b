//! The words around one quotation that credit it: cue and source.
//!
//! *In*: `"We will," the minister told reporters.` *Out*: cue `told`, source `the minister`. The rules, in their order:
//!
//! 1. behind the quotation, inverted: `"…," said Lee`;
//! 2. behind the quotation: `"…," Lee, the mayor, said`, `according to Lee`;
//! 3. before the quotation: the last cue of the clause and its subject: `Lee said the plan was "…"`;
//! 4. at the end of the sentence: `The plan is "…" in every way, Lee said`;
//! 5. before the quotation without a cue: the clause's first source: `Lee's "…"`, `for Lee "…"`.
//!
//! *Never*: a look beyond the sentence, or beyond [`REACH`] tokens.

use super::before::before;
use super::behind::behind;
use super::named::{named_from, unknown_name};
use super::naming::identified;
use super::passive::{is_asked, is_chorus, is_question, names};
use super::saying::urges;
use super::scene::{REACH, Scene};
use super::sources::{Pronoun, Source, SourceKind, is_role};
use super::together;
use crate::analyze::cues::{self, Cue, Form, Strength};
use crate::analyze::grammar::{Clause, Kind};
use crate::analyze::names::lexica::is_nation;
use crate::analyze::reported;
use crate::text::lexicon::Lexicon;
use crate::text::lists::PREPOSITIONS;
use crate::text::span::Local;
use crate::text::token::TokenKind;

/// What is said of a deed for which "it" stands: `It would be **wrong** to call them`.
static JUDGES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/judging-adjectives.txt"));

/// How near before a quotation stands the cue that introduces it (tokens): `said, "`.
const INTRODUCES: usize = 2;

/// How near it stands before an object that it names (tokens): `calling the mayor "`.
const OBJECT: usize = 4;

/// How near it stands before `that` (tokens): `said in Hull on Tuesday that "`.
const REMARKS: usize = 8;

/// What credits a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The reporting words; `None` where only the clause's subject is there.
    pub cue: Option<Cue>,
    /// Who is named.
    pub source: Source,
}

/// What credits the quotation `quoted` of this block.
pub fn attribution(scene: &Scene, quoted: Local) -> Option<Attribution> {
    let first = scene.words.at(quoted.start);
    let last = scene.words.at(quoted.end.saturating_sub(1));
    let found = around(scene, (first, last))?;
    let source = identified(scene, found.source, (first, last)).or_else(|| together::beside(scene, found, last));
    Some(Attribution { source: source.unwrap_or(found.source), ..found })
}

/// What credits the quotation from token `first` to `last`.
fn around(scene: &Scene, (first, last): (usize, usize)) -> Option<Attribution> {
    // `Arriving to chants of "Stay!", Lee said no`
    if is_chorus(scene, first) {
        return None;
    }
    let before = before(scene, first).filter(|before| !is_cut(scene, *before, (first, last)));
    let before = before.filter(|before| !is_expletive(scene, *before));
    // `The pier is "dead," "gone" and "past saving," Lee said`: what stands behind a row credits all of it.
    let last = if before.is_none_or(|before| before.cue.is_none()) { row_end(scene, last) } else { last };
    let pauses = (last.saturating_sub(2)..=last)
        .any(|k| matches!(scene.words.kind(k), Some(TokenKind::Punct(',' | '?' | '!' | '—'))));
    let pauses = pauses || matches!(scene.words.kind(last + 1), Some(TokenKind::Punct(',' | '—' | '–')));
    let behind = || behind(scene, (first, last));
    // `When Lee shouted "no," Dow laughed`: the word right before the quotation introduces it.
    let that = first.checked_sub(1).is_some_and(|before| scene.words.is(before, "that"));
    // `answered him with: "…"`
    let with = (first.saturating_sub(2)..first).any(|k| scene.words.is(k, "with"));
    let near = |cue: Cue| cue.last + INTRODUCES >= first || (that || with) && cue.last + REMARKS >= first;
    // `which Lee called "…,"`
    // `Friends have called Dow "…," Lee said`
    let object = |cue: Cue| {
        let plain =
            |k: usize| scene.words.kind(k).is_some_and(TokenKind::is_word) && cues::cue(scene.words, k).is_none();
        cue.last < first && cue.last + OBJECT >= first && (cue.last + 1..first).all(plain)
    };
    let leads = |cue: Cue| object(cue) && names(scene.words, cue) && (cue.form == Form::Finite || cue.last + 1 < first);
    // `Lee's answer was: "…"`
    let links = first >= 2 && words_link(scene, first);
    let introduces =
        |cue: Cue| cue.last < first && (near(cue) && cue.strength == Strength::Strong || leads(cue) || links);
    let aside = before.is_some_and(|before| is_reduced(scene, before, first));
    // `As the mayor likes to say, "…," Lee said`: who is only likened to the speaker does not speak.
    let likened = before.is_some_and(|before| is_likened(scene, before, first)) && pauses;
    if let Some(beside) = behind().filter(|it| likened && is_beside(it, last)) {
        return Some(beside);
    }
    if before
        .and_then(|before| before.cue)
        .is_some_and(|cue| introduces(cue) && !(aside && pauses) || is_circumstance(scene, cue, first))
    {
        return before;
    }
    // `Asked by Dow whether it was "dead," Lee said no`: Dow, or nobody.
    if is_question(scene, first) && before.is_none_or(|before| before.source.last < first) {
        return before;
    }
    let reports =
        before.and_then(|before| before.cue).is_some_and(|cue| cues::cue(scene.words, cue.first) == Some(cue));
    // `Told that Dow had likened her to "a wreck," Lee laughed`
    if reports && is_told(scene, first) {
        return before;
    }
    // `found that the two had no "ties" in the town, said Lee`: a verb that reports little does not keep what ends the sentence.
    // `asked them to build a "wall" against it, Lee said`: nobody said it who asked.
    let asks = |cue: Cue| {
        cue.form == Form::Finite && urges(scene.words, cue) && (cue.last + 1..first).any(|k| scene.words.is(k, "to"))
    };
    let told = |cue: Cue| {
        let strong = cue.strength == Strength::Strong && !asks(cue);
        strong || cue.last + INTRODUCES >= first || names(scene.words, cue)
    };
    let keeps = reports && !aside && before.and_then(|before| before.cue).is_some_and(told);
    let beside =
        || behind().filter(|it| is_credited(scene, Some(*it)) && before.and_then(|it| it.cue).is_some_and(asks));
    if let Some(closing) = closing(scene, last).or_else(beside).filter(|_| !keeps && !pauses) {
        return Some(closing);
    }
    // `Dockers found "a bomb" under the pier, according to Lee`: what somebody did says nothing.
    let says = |cue: Cue| {
        cues::cue(scene.words, cue.first).is_some() && !scene.words.is_any(cue.first, &["found", "discovered"])
    };
    let silent = before.is_none_or(|before| !before.cue.is_some_and(says));
    // `The demands include “an audit,” and the rest, according to a leaflet`
    let open = || before.is_none_or(|before| before.cue.is_none()) && behind().is_none();
    if let Some(reported) = according(scene, last).filter(|_| silent && (!pauses || open())) {
        return Some(reported);
    }
    // `The plan is to promote a "…"`: no plan speaks.
    let thing = |source: Source| source.kind == SourceKind::Phrase && !is_role(scene.words.get(source.last));
    let told = before.filter(|_| reports).is_some_and(|before| {
        let says = |cue: Cue| cue.strength == Strength::Strong || names(scene.words, cue);
        before.cue.is_some_and(says) || !thing(before.source)
    });
    if let Some(ends) = ending(scene, last).filter(|_| !told && !is_credited(scene, behind())) {
        return Some(ends);
    }
    if pauses {
        // `Calling it "dead," Lee left`: a verb that only tells what else was done credits nothing that a cue holds.
        let behind = behind();
        let manner =
            |behind: &Attribution| behind.cue.is_some_and(|cue| cues::cue(scene.words, cue.first) != Some(cue));
        // `Lee told Dow it was "dead," according to an aide`: who spoke is Lee
        let retold = |behind: &Attribution| {
            behind.cue.is_some_and(|cue| cue.form == Form::According)
                && before
                    .and_then(|it| it.cue)
                    .is_some_and(|cue| cue.strength == Strength::Strong && cue.form == Form::Finite)
        };
        let yields = |behind: &Attribution| manner(behind) || retold(behind) || is_next(scene, last, behind);
        let behind = behind.filter(|behind| aside || !(reports && yields(behind))).or(before);
        // `There was "dust," thought to be flour, in it, Lee said`
        return behind.or_else(|| closing(scene, last));
    }
    if before.is_some_and(|before| before.cue.is_some()) { before } else { behind().or(before) }
}

/// `The Russian “instructors” stay, Lee said`: whether the quotation stands within the phrase that is before it, whose verb
/// comes behind.
fn is_cut(scene: &Scene, before: Attribution, (first, last): (usize, usize)) -> bool {
    let adjective = || is_nation(scene.words.get(before.source.last)) && scene.words.is(before.source.first, "the");
    let row = |k: usize| scene.is_quoted(k) || scene.words.is_punct(k, ',') || scene.words.is_any(k, &["and", "or"]);
    let beside = (before.source.last + 1..first).all(row) && before.source.kind == SourceKind::Phrase;
    beside && before.cue.is_some_and(|cue| cue.first > last) && adjective()
}

/// `It would be more accurate to call them "…"`: whether "it" only stands for the infinitive behind it; the union says what `It was ready
/// to say`.
fn is_expletive(scene: &Scene, before: Attribution) -> bool {
    let words = scene.words;
    let it = before.source.kind == SourceKind::Pronoun(Pronoun::It);
    let to = before.cue.and_then(|cue| cue.first.checked_sub(1)).filter(|&to| it && words.is(to, "to"));
    to.is_some_and(|to| (before.source.last + 1..to).any(|k| JUDGES.has(words.get(k))))
}

/// `Lee asked: "Is it?" Ann Dow, a baker, expressed doubt`: behind the mark that ends the question the next sentence begins,
/// unless source and cue stand there side by side.
fn is_next(scene: &Scene, last: usize, behind: &Attribution) -> bool {
    let words = scene.words;
    let stops = (last.saturating_sub(2)..=last).any(|k| words.is_punct(k, '?') || words.is_punct(k, '!'));
    let beside = behind.cue.is_none_or(|cue| cue.first <= last + 1 || cue.first <= behind.source.last + 2);
    stops && words.is_capital(last + 1) && !beside
}

/// `Nothing the mayor said "will help," Lee said`: whether what stands before the quotation is a clause without its relative
/// pronoun, of whose noun the quotation tells.
fn is_reduced(scene: &Scene, before: Attribution, first: usize) -> bool {
    const NOUNS: [&str; 8] = ["nothing", "anything", "everything", "something", "all", "much", "little", "words"];
    let words = scene.words;
    let noun = before.source.first.checked_sub(1);
    let verb = first + usize::from(words.kind(first).is_some_and(|kind| !kind.is_word()));
    noun.is_some_and(|noun| NOUNS.iter().any(|it| words.get(noun).eq_ignore_ascii_case(it)))
        && before.cue.is_some_and(|cue| cue.last + 1 == first)
        && words.is_auxiliary(verb)
}

/// Whether the quotation that begins at token `first` stands in what the subject of the sentence was told or asked.
fn is_told(scene: &Scene, first: usize) -> bool {
    let clauses = scene.reading.around(scene, first);
    let told = |clause: &Clause| {
        clause.kind == Kind::Shared && clause.verb.is_some_and(|verb| verb < first && is_asked(scene.words, verb))
    };
    clauses.around(first).any(|clause| told(&clause))
}

/// `was: "…"`
fn words_link(scene: &Scene, first: usize) -> bool {
    scene.words.is_punct(first - 1, ':') && scene.words.is_copula(first - 2)
}

/// The last token of the row of quotations in one sentence to which that ending at token `last` belongs.
pub(super) fn row_end(scene: &Scene, last: usize) -> usize {
    const LONGEST_ROW: usize = 6;
    let words = scene.words;
    let mut end = last;
    for _ in 1..LONGEST_ROW {
        let joins = |k: &usize| words.is_punct(*k, ',') || words.is_any(*k, &["and", "or"]);
        let next = (end + 1..end + 4).find(|k| !joins(k)).unwrap_or(end);
        let ends =
            (end.saturating_sub(2)..=end).any(|k| matches!(words.kind(k), Some(TokenKind::Punct('.' | '?' | '!'))));
        if ends || !scene.is_quoted(next) || scene.sentence_end(end) < next {
            break;
        }
        end = (next..next + REACH).take_while(|&k| scene.is_quoted(k)).last().unwrap_or(next);
    }
    end
}

/// `The pier is "dead" in every way, Lee said`: the attribution at the end of the sentence credits all of it.
fn closing(scene: &Scene, last: usize) -> Option<Attribution> {
    let end = (scene.sentence_end(last) + 1).min(last + REACH);
    let (cue, source) = reported::closing(scene, last + 1, end)?;
    Some(Attribution { cue: Some(cue), source })
}

/// `…, according to Lee, the mayor.`: what the sentence ends with behind a comma.
fn according(scene: &Scene, last: usize) -> Option<Attribution> {
    const LONGEST: usize = 16;
    let words = scene.words;
    let end = scene.sentence_end(last).min(last + REACH);
    let cue = (last + 1..end).filter(|&k| !scene.is_quoted(k)).find_map(|k| {
        cues::cue(words, k).filter(|cue| cue.form == Form::According && words.is_punct(k.wrapping_sub(1), ','))
    })?;
    let ends = cue.last + LONGEST >= end && !(cue.first..=end).any(|k| scene.is_quoted(k));
    let source = named_from(scene, cue.last + 1).or_else(|| unknown_name(scene, cue.last + 1)).filter(|_| ends)?;
    Some(Attribution { cue: Some(cue), source })
}

/// Whether a verb of saying credits the quotation from behind.
fn is_credited(scene: &Scene, behind: Option<Attribution>) -> bool {
    behind.and_then(|it| it.cue).is_some_and(|cue| cues::cue(scene.words, cue.first) == Some(cue))
}

/// `The plan is to keep a "dead" pier, "from end to end," Lee said`: what stands right behind the last quotation of the sentence,
/// and ends it, credits all of it.
fn ending(scene: &Scene, last: usize) -> Option<Attribution> {
    const LONGEST: usize = 12;
    let words = scene.words;
    let end = scene.sentence_end(last).min(last + REACH);
    let close = (last + 1..=end).rev().find(|&k| scene.is_quoted(k))?;
    let open = (last + 1..=close).rev().take_while(|&k| scene.is_quoted(k)).last()?;
    // The next sentence has its own.
    let parts =
        |k: usize| !scene.is_quoted(k) && (words.is_punct(k, ';') || words.is_punct(k, ':') || words.is_dash(k));
    let one = open > last + 1 && scene.sentence_start(open) <= last && !(last + 1..open).any(parts);
    let comma = (close.saturating_sub(1)..=close).any(|k| words.is_punct(k, ','));
    let according = (close + 1..=end).find(|&k| cues::cue(words, k).is_some_and(|cue| cue.form == Form::According));
    let comma = comma || according.is_some_and(|according| words.is_punct(according - 1, ','));
    let behind = behind(scene, (open, close)).filter(|_| one && comma)?;
    let cue = behind.cue.filter(|cue| cue.strength == Strength::Strong && cue.form != Form::Participle)?;
    let ends = cue.form == Form::According || is_beside(&behind, close);
    (ends && cue.last + LONGEST >= end).then_some(behind)
}

/// Whether cue and source stand side by side behind the quotation that ends at token `last`.
fn is_beside(behind: &Attribution, last: usize) -> bool {
    let strong = |cue: Cue| cue.strength == Strength::Strong && cue.form == Form::Finite && cue.first > last;
    behind.cue.is_some_and(|cue| strong(cue) && cue.first <= last + 2 + behind.source.last.saturating_sub(last))
}

/// Whether the words before the quotation only say whose way of speaking it follows: `as the mayor likes to say, "…"`.
fn is_likened(scene: &Scene, before: Attribution, first: usize) -> bool {
    let words = scene.words;
    let as_who = (1..3).any(|back| words.is(before.source.first.wrapping_sub(back), "as"));
    as_who && before.cue.is_some_and(|cue| cue.last + 2 == first && words.is_punct(first - 1, ','))
}

/// `While Lee called it "dead," Dow said nothing`: the quotation stands in a clause that begins the sentence and hangs
/// below what comes.
fn is_circumstance(scene: &Scene, cue: Cue, first: usize) -> bool {
    let words = scene.words;
    let start = scene.sentence_start(cue.first);
    let start = start + usize::from(words.is_any(start, &["but", "and", "even"]));
    let begins = words.is_subordinator(start);
    let comma = |k: usize| words.is_punct(k, ',') && !scene.is_quoted(k);
    // `While Lee, a baker, called it "dead," Dow said nothing`
    let opens = |clause: Clause| {
        clause.kind == Kind::Circumstance
            && clause.verb.is_some_and(|verb| cue.first <= verb && verb <= cue.last)
            && clause.subject.is_some_and(|subject| subject.first <= start + 2)
    };
    let clauses = scene.reading.around(scene, first);
    let inner = || clauses.around(first).next();
    // `Dow said that when Lee told him it was "dead," he laughed`
    let told = clauses.around(first).take(2).find(|clause| clause.verb == Some(cue.last));
    let opener =
        told.filter(|clause| clause.kind == Kind::Circumstance).and_then(|clause| clause.subject?.first.checked_sub(1));
    if opener.is_some_and(|opener| words.is_subordinator(opener) && words.is(opener.wrapping_sub(1), "that")) {
        return cue.last < first;
    }
    // `Under questions from Dow, who accused her of "lies," Lee laughed`
    let who = inner().filter(|clause| clause.kind == Kind::Relative && clause.verb == Some(cue.last));
    let who = who.and_then(|clause| clause.subject).filter(|it| words.is(it.last, "who") && it.first > start);
    let fronted = PREPOSITIONS.has_lower(words.get(start)) && !words.is_any(start, &["to", "of"]);
    if fronted && who.is_some_and(|who| !clauses.has_verb_in(start, who.first)) && names(words, cue) {
        return cue.last < first;
    }
    begins
        && start < cue.first
        && cue.first < first
        && (!(start..first).any(comma) || !(cue.first..first).any(comma) && inner().is_some_and(opens))
}
