//! What a name or pronoun does in its sentence: who speaks stays in mind longer than who acts, and that one longer than whom
//! something is done to.
//!
//! *In*: `Dow` in `Lee called Dow a fool`. *Out*: [`Role::Object`]. *Never*: who is meant.

use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use super::subject::SUBORDINATORS;
use crate::analyze::cues;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::gives_name;
use crate::text::lists::{DETERMINERS, PREPOSITIONS};
use crate::text::token::{Case, TokenKind};

/// How far before a name the word is looked for that governs it (tokens).
const GOVERNS: usize = 6;

/// How long an insertion between a name and its verb may be (tokens).
const INSERTION: usize = 32;

/// What a name does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Says something.
    Speaker,
    /// Does something.
    Subject,
    /// Has something done to it.
    Object,
    /// Stands behind a preposition.
    Oblique,
    /// Has what does something: `Lee's plan failed`.
    Owner,
}

impl Role {
    pub(super) fn weight(self) -> i64 {
        match self {
            Role::Speaker => 14,
            Role::Subject => 12,
            Role::Object => 6,
            Role::Oblique => 4,
            Role::Owner => 10,
        }
    }
}

/// What a name or pronoun does in its sentence; `before`: what the one before it does there.
pub(super) fn role(scene: &Scene, source: Source, before: Option<Role>) -> Role {
    let words = scene.words;
    // `a doctor named Lee, said`, `A driver, who gave his name only as Lee, left`
    let gives = |word: usize| words.is(word, "named") || gives_name(words, word);
    let named = source.first.checked_sub(1).is_some_and(gives) && words.is_punct(source.last + 1, ',');
    let behind = source.last + 2;
    // `Lee has urged`, `Lee angrily refused`
    let adverb = usize::from(words.is_adverb(source.last + 1));
    let next = source.last + 1 + adverb.max(usize::from(words.is_any(source.last + 1, &["has", "have", "also"])));
    let says =
        cues::cue(words, behind_apposition(scene, next)).is_some() || named && cues::cue(words, behind).is_some();
    // `The Herald quoted Lee as saying`
    let quoted = words.is(source.last + 1, "as")
        && cues::cue(words, source.last + 2).is_some_and(|cue| cue.form == cues::Form::Participle);
    if quoted {
        return Role::Speaker;
    }
    let acts = says || is_verb(words, source.last + 1 + adverb);
    // Who asks is not who answers.
    let asks = is_question(scene, source.last + 1);
    let subject = match (asks, says) {
        (true, _) => Role::Oblique,
        (false, true) => Role::Speaker,
        (false, false) if is_asked_about(scene, source.first) => Role::Oblique,
        (false, false) => Role::Subject,
    };
    if named && (says || is_verb(words, behind)) {
        return subject;
    }
    // `according to his son, Ann Lee` speaks
    let cited = (source.first.saturating_sub(GOVERNS)..source.first).find(|&k| words.is(k, "according"));
    if cited.is_some_and(|k| words.is(k + 1, "to") && (k + 2..source.first).all(|k| !is_verb(words, k))) {
        return Role::Speaker;
    }
    // `It was backed by Sen. Lee of Maine, the first on the list, who said`
    if says_behind(scene, source.last + 1) {
        return Role::Speaker;
    }
    let from = office(scene, source.first).unwrap_or(source.first);
    // `Lee's son, Tom, was there`: the story stays Lee's.
    let relative = |noun: usize| words.is_clitic(noun.wrapping_sub(1)) && role_traits(words.get(noun)).any(Traits::KIN);
    // `The mayor's son, Tom Lee, was there`, `Lee's mother, Ann, shouted`: a full name and a deed begin a story of their own.
    let next = source.last + 1 + usize::from(words.is_punct(source.last + 1, ','));
    let still = words.is_any(next, &["is", "was", "has", "had", "lives"]);
    let alone = source.first == source.last && still;
    if subject == Role::Subject && alone && words.is_punct(from.wrapping_sub(1), ',') && relative(from.wrapping_sub(2))
    {
        return Role::Oblique;
    }
    for k in (0..from).rev().take(GOVERNS) {
        if scene.is_quoted(k) {
            return subject;
        }
        let word = words.get(k);
        match words.kind(k) {
            // `the pier - the mayor laughed`
            Some(TokenKind::Punct('-')) if !words.is_glued(k) => return subject,
            Some(TokenKind::Punct('-' | '\'' | '’')) => continue,
            Some(TokenKind::Punct(_)) | None => return subject,
            Some(TokenKind::Clitic | TokenKind::Number | TokenKind::Word(_)) => {}
        }
        if words.is_any(k, &["and", "or"]) {
            return before.filter(|_| !acts).unwrap_or(subject);
        }
        // `As for Lee, he said …`, `For Lee, it was …`, `For Lee it was …`
        let behind = source.last + 1;
        let topic = words.is_punct(behind, ',') || words.is_any(behind, &["it", "this", "that", "there"]);
        let topic = words.get(k) == "For" && topic;
        if topic || words.is(k, "for") && k.checked_sub(1).is_some_and(|k| words.is_any(k, &["as", "As"])) {
            return Role::Subject;
        }
        // `said master of ceremonies Ann Lee`
        if words.is(k, "of") && is_inverted_title(scene, k, from) {
            return Role::Speaker;
        }
        // `with Lee accusing Dow of theft`
        let does = || cues::cue(words, source.last + 1).is_some_and(|cue| cue.form == cues::Form::Participle);
        if words.is(k, "with") && does() {
            return Role::Speaker;
        }
        if PREPOSITIONS.has_lower(word) {
            return if SUBORDINATORS.has_lower(word) && acts { subject } else { Role::Oblique };
        }
        if SUBORDINATORS.has_lower(word) || words.is(k, "that") {
            return subject;
        }
        if is_question(scene, k) {
            return Role::Subject;
        }
        let cue = cues::cue(words, k).is_some();
        if cue || is_verb(words, k) || (word.ends_with("ing") && !words.is_capital(k)) {
            // `"…," said Lee`
            let inverted = cue
                && k.checked_sub(1)
                    .is_none_or(|k| scene.is_quoted(k) || !words.kind(k).is_some_and(TokenKind::is_word));
            // `The guard was a young man called Lee, who pulled them out.`
            let man = k.checked_sub(1).is_some_and(|noun| is_role(words.get(noun)));
            if man && words.is_any(k, &["called", "named"]) {
                return Role::Subject;
            }
            // `The playwright was Lee, to whom she was married.`
            if words.is_any(k, &["was", "is"]) {
                return Role::Subject;
            }
            return match (inverted, acts) {
                // `Dow, the mayor, said Lee left`: Lee does not speak.
                (_, true) => subject,
                (true, false) => Role::Speaker,
                (false, false) => Role::Object,
            };
        }
    }
    subject
}

/// `"…," said master of ceremonies Ann Lee`: whether the `of` at token `of` belongs to the title, without an article and behind an
/// inverted verb of saying, of the name at token `name`.
fn is_inverted_title(scene: &Scene, of: usize, name: usize) -> bool {
    const TITLE: usize = 3;
    let words = scene.words;
    let small = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Lower));
    let said = (of.saturating_sub(TITLE)..of).rev().find(|&k| cues::cue(words, k).is_some());
    said.is_some_and(|said| {
        let title = said + 1..of;
        !title.is_empty()
            && of + 1 < name
            && title.clone().all(small)
            && !DETERMINERS.has_lower(words.get(said + 1))
            && !words.get(of - 1).ends_with('s')
            && said.checked_sub(1).is_some_and(|before| scene.is_quoted(before))
    })
}

/// `Leader of the Opposition Ann Lee`: the first token of an office with a preposition before the name at token `first`.
fn office(scene: &Scene, first: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let words = scene.words;
    let capital = |k: usize| words.is_capital(k) && words.kind(k).is_some_and(TokenKind::is_word);
    let inside = |k: &usize| capital(*k) || words.is_any(*k, &["of", "for", "on", "the", "and"]);
    let before = first.checked_sub(1).filter(|&before| capital(before))?;
    // `Board of Trade Chair Ann Lee`: what a title stands behind is part of it.
    if is_title(words, before) {
        let mut run = (before.saturating_sub(LONGEST)..before).rev().take_while(inside);
        let held = before.checked_sub(1).is_some_and(|k| capital(k) && !is_title(words, k));
        let of = run.find(|&k| !capital(k)).filter(|_| held)?;
        return of.checked_sub(1).filter(|&k| capital(k));
    }
    let holds = |k: &usize| words.is_any(k + 1, &["of", "for"]) && is_title(words, *k) && capital(*k);
    (before.saturating_sub(LONGEST)..before).rev().take_while(inside).find(holds)
}

/// The token behind the insertion between commas that begins at token `i`, or `i`: `Lee`, `the mayor, for example,` `said`.
pub(super) fn behind_apposition(scene: &Scene, i: usize) -> usize {
    let words = scene.words;
    // `One friend of Lee, Ann Dow of Hull, said`: Dow.
    let named = || scene.any_source_from(i + 1, 0).is_some_and(|other| matches!(other.kind, SourceKind::Name(_)));
    if !words.is_punct(i, ',') || named() {
        return i;
    }
    let inside =
        |k: &usize| !scene.is_quoted(*k) && !matches!(words.kind(*k), None | Some(TokenKind::Punct('.' | ';')));
    let commas = (i + 1..i + INSERTION).take_while(inside).filter(|&k| words.is_punct(k, ','));
    let verb = |comma: usize| comma + 1 + usize::from(words.is_adverb(comma + 1));
    commas.map(verb).find(|&k| cues::cue(words, k).is_some()).unwrap_or(i)
}

/// Whether the one whose name ends before token `i` says something in a clause with "who" behind it: `, who said`, `of Maine, the
/// first on the list, who said`.
fn says_behind(scene: &Scene, i: usize) -> bool {
    const HOME: usize = 4;
    let words = scene.words;
    let home = (i + 1..i + HOME).find(|&k| !words.is_capital(k)).filter(|_| words.is_any(i, &["of", "from"]));
    let comma = home.unwrap_or(i);
    // `Govs. Lee and Dow, who say`: both
    let says = |k: usize| {
        words.is(k + 1, "who") && (k + 2..k + 4).any(|k| cues::cue(words, k).is_some() && !cues::is_base(words.get(k)))
    };
    let inside =
        |k: &usize| !scene.is_quoted(*k) && !matches!(words.kind(*k), None | Some(TokenKind::Punct('.' | ';' | ':')));
    let apposed = || words.is_any(comma + 1, &["the", "a", "an", "who"]);
    let mut commas = (comma..comma + INSERTION).take_while(inside).filter(|&k| words.is_punct(k, ','));
    words.is_punct(comma, ',') && apposed() && commas.find(|&k| k == comma && says(k) || k > comma).is_some_and(says)
}

/// `He asked her whether Lee was there`: whether token `i` stands in what somebody is asked; who answers is another.
fn is_asked_about(scene: &Scene, i: usize) -> bool {
    const OPENS: [&str; 7] = ["whether", "if", "why", "how", "what", "when", "where"];
    let words = scene.words;
    let start = scene.sentence_start(i).max(i.saturating_sub(GOVERNS));
    let Some(opens) = (start..i).rev().find(|&k| words.is_any(k, &OPENS)) else { return false };
    (opens.saturating_sub(GOVERNS).max(scene.sentence_start(i))..opens).any(|k| is_question(scene, k))
}

/// Whether token `i` is `asked` with a question behind it: `asked Lee to wait` and `asked for mercy` are requests; `put it to her that` is
/// a question too.
fn is_question(scene: &Scene, i: usize) -> bool {
    let puts = scene.words.is(i, "put") && scene.words.is_any(i + 1, &["it", "to"]);
    if puts && (i + 1..i + GOVERNS).any(|k| scene.words.is(k, "that")) {
        return true;
    }
    let requests = scene.words.is(i + 1, "for") || (i + 1..=i + GOVERNS).any(|k| scene.words.is(k, "to"));
    scene.words.is_any(i, &["asked", "asks"]) && !requests
}
