//! The name beside what somebody is: `The mayor's aide, Ann Lee, said`, `Secretary of State Ann Lee`.
//!
//! *In*: the phrase for an office or a role. *Out*: the name that says who has it. *Never*: a look over another verb.

use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Source, SourceKind, ends_phrase, is_plural, is_role, is_verb};
use super::subject::is_named_person;
use super::together::with_next;
use crate::analyze::cues::cue;
use crate::analyze::grammar::Phrase;
use crate::text::token::{Case, TokenKind, Words};

/// `The mayor's aide, Ann Lee, said`: the name; both of `Her parents, Ann Lee and Tom Dow, said`.
pub(in crate::analyze) fn named_in_apposition(scene: &Scene, role: Source) -> Option<Source> {
    let words = scene.words;
    // `Lee and her husband, Bob, said`: both
    let both = |i: usize| words.is(i, "and") && words.is_possessive(i + 1);
    if (role.first..role.last).any(both) {
        return None;
    }
    let pauses = |i: usize| words.is_punct(i, ',') || words.is_dash(i);
    let from = (role.last + 1..role.last + 4).find(|&i| !pauses(i)).filter(|&from| from > role.last + 1)?;
    let name = scene.source_from(from, 3).filter(|_| role.kind == SourceKind::Phrase)?;
    // `Secretary of State Ann Lee`
    let of = |i: usize| words.is_any(i, &["of", "for"]) && words.is_capital(i - 1) && words.is_capital(i + 1);
    // `its director, former boxer Ann Lee,`
    let many = is_plural(words.get(role.last));
    let role = |i: usize| is_title(words, i) || words.is_any(i, &["former", "retired"]) || is_age(words, i);
    // `the Rev. Ann Lee`, `the novelist Ann Lee`
    let the = |i: usize| i == from && words.is(i, "the") && is_title(words, i + 1);
    let called = words.is(from, "the") && is_called(words, from + 1, name.first);
    let only_titles =
        (from..name.first).all(|i| called || words.is_capital(i) || role(i) || the(i) || i > from && of(i));
    if let Some(both) = with_next(scene, name).filter(|both| many && only_titles && pauses(both.last + 1)) {
        return Some(both);
    }
    let closes = pauses(name.last + 1)
        || words.is_punct(name.last + 1, '.')
        || words.is(name.last + 1, "of")
        || words.is(name.last + 1, "and") && name.last > name.first;
    (matches!(name.kind, SourceKind::Name(_)) && name.may_speak() && only_titles && closes).then_some(name)
}

/// `[Ann Lee], medical director for Plum Care said:`: the name that begins the sentence before a `role` that no comma closes; whose
/// words `Lee, the mayor said, was late` are, the comma behind the `verb` shows.
pub(super) fn left_open(scene: &Scene, role: Source, verb: usize) -> Option<Source> {
    let words = scene.words;
    let comma = role.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','))?;
    let name = scene.source_to(comma.checked_sub(1)?).filter(|name| begins_sentence(scene, *name))?;
    let one = role.kind == SourceKind::Phrase && is_role(words.get(role.last)) && !is_plural(words.get(role.last));
    (one && cue(words, verb).is_some() && !words.is_punct(verb + 1, ',')).then_some(name)
}

/// `[Ann Lee], who carried out inquiries said:`: the name that begins the sentence before a clause that no comma closes, where `noun`, what
/// she does something to, stands right before the `verb` of saying.
pub(super) fn clause_left_open(scene: &Scene, noun: Source, verb: usize) -> Option<Source> {
    const CLAUSE: usize = 12;
    let words = scene.words;
    let from = noun.first.saturating_sub(CLAUSE);
    let who = (from..noun.first).rev().take_while(|&k| words.kind(k).is_some_and(TokenKind::is_word));
    let who = who.into_iter().find(|&k| words.is(k, "who"))?;
    let name = scene.source_to(who.checked_sub(2).filter(|&last| words.is_punct(last + 1, ','))?)?;
    let acts =
        (who + 1..noun.first).any(|k| is_verb(words, k)) && !(who + 1..noun.first).any(|k| cue(words, k).is_some());
    let beside = noun.last + 1 == verb && !words.is_punct(verb + 1, ',') && noun.kind == SourceKind::Phrase;
    (acts && beside && begins_sentence(scene, name)).then_some(name)
}

/// Whether the source is a person's name with which, or with whose titles, the sentence begins.
fn begins_sentence(scene: &Scene, name: Source) -> bool {
    let title = |k: usize| is_title(scene.words, k) || scene.words.is_punct(k, '.');
    is_named_person(name) && (scene.sentence_start(name.first)..name.first).all(title)
}

/// `her aunt, [23-year-old] Ann Lee,`: whether token `i` belongs to an age.
pub(super) fn is_age(words: Words, i: usize) -> bool {
    let number = words.kind(i) == Some(TokenKind::Number) && words.is_punct(i + 1, '-');
    (0..3).any(|behind| words.is(i + behind, "year-old") && (behind < 2 || number))
}

/// `its owner, the [shipping heir] Ann Lee,`: nouns from token `i` up to the name at token `name`.
pub(super) fn is_called(words: Words, i: usize, name: usize) -> bool {
    const LONGEST: usize = 4;
    let lower = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Lower));
    let noun =
        |k: usize| (lower(k) || words.is_capital(k) && k + 1 < name) && !ends_phrase(words, k) && !is_verb(words, k);
    i < name && name <= i + LONGEST && (i..name).all(noun)
}

/// `Secretary of State Ann Lee`, `MP for Harwich North Ann Lee`, `Leader in the National Assembly Ann Lee`: the name behind an
/// office of several words.
pub(super) fn behind_office(scene: &Scene, office: Phrase) -> Option<Source> {
    const LONGEST: usize = 3;
    let words = scene.words;
    let in_the = words.is(office.last + 1, "in") && words.is(office.last + 2, "the");
    let of = office.last + 1 + usize::from(in_the);
    let holds = (in_the || words.is_any(of, &["of", "for"])) && words.is_capital(office.last);
    // `Leader of the Opposition Ann Lee`
    let from = of + 1 + usize::from(!in_the && words.is(of + 1, "the"));
    let k = scene.sources.partition_point(|source| source.first < from + 1);
    let near = scene.sources.iter().skip(k).take_while(|source| source.first <= from + 1 + LONGEST).copied();
    let name = near.filter(|source| is_named_person(*source)).find(|_| holds)?;
    (from..name.first).all(|k| words.is_capital(k)).then_some(name)
}
