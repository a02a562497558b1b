//! Several who say one thing: `"…," said Ann Lee and Tom Dow`, `Her parents, Ann and Tom Lee, said`.
//!
//! *In*: one of the names, or the phrase that joins them. *Out*: the phrase for all; the people whom it names, each by the fullest
//! name. *Never*: a name beside one without a name, `Lee and the mayor`: that is a phrase like others.

use super::attribution::Attribution;
use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Source, SourceKind};
use super::subject::is_named_person;
use crate::analyze::people::{Cast, Mention, Referent};
use crate::text::lists::PREPOSITIONS;
use crate::text::token::TokenKind;

/// How many titles stand between two names (tokens).
const TITLES: usize = 3;

/// How many people of one phrase are looked at.
const MANY: usize = 16;

/// `[Ann Lee and Sen. Tom Dow]`: the two people of whom `name` is the first.
pub(super) fn with_next(scene: &Scene, name: Source) -> Option<Source> {
    let words = scene.words;
    let and = Some(name.last + 1).filter(|&and| is_named_person(name) && words.is(and, "and"))?;
    let next = scene.source_from(and + 1, TITLES).filter(|next| is_named_person(*next))?;
    let titled = (and + 1..next.first).all(|k| is_title(words, k) || words.is_punct(k, '.'));
    titled.then_some(Source { first: name.first, last: next.last, kind: SourceKind::Phrase })
}

/// The same of whom `name` is the second.
pub(super) fn with_last(scene: &Scene, name: Source) -> Option<Source> {
    let words = scene.words;
    let and = (name.first.saturating_sub(TITLES + 1)..name.first).rev().find(|&k| words.is(k, "and"))?;
    let both = with_next(scene, scene.source_to(and.checked_sub(1)?)?)?;
    (both.last == name.last).then_some(both)
}

/// `"…," [Ann Lee and Tom Dow] said`, `"…," said [Ann Lee and Tom Dow].`: the two behind the quotation that ends at token `last` of whom
/// one was found to speak.
pub(super) fn beside(scene: &Scene, found: Attribution, last: usize) -> Option<Source> {
    let Attribution { cue: Some(cue), source } = found else { return None };
    if source.first <= last {
        return None;
    }
    let ends = |k: usize| !scene.words.kind(k).is_some_and(TokenKind::is_word) || PREPOSITIONS.has(scene.words.get(k));
    if cue.last < source.first {
        return with_next(scene, source).filter(|both| ends(both.last + 1));
    }
    let begins = |both: &Source| {
        let mut titles = (last + 1..both.first).rev();
        titles.find(|&k| !is_title(scene.words, k)).is_none_or(|k| !scene.words.kind(k).is_some_and(TokenKind::is_word))
    };
    with_last(scene, source).filter(begins)
}

/// `Lee and Tom Dow`, `Lee, Dow and Orr`: those whom the phrase names, where it does nothing else.
pub(super) fn people(scene: &Scene, source: Source) -> Option<Vec<Mention>> {
    let words = scene.words;
    let range = source.range(words);
    let from = scene.names.partition_point(|name| name.span.start < range.start);
    let names = scene.names.iter().skip(from).take_while(|name| name.span.end <= range.end).take(MANY);
    let people: Vec<Mention> = names.copied().collect();
    let is_person = |name: &Mention| matches!(name.referent, Referent::Person(_));
    let ends = people.first()?.span.start == range.start && people.last()?.span.end == range.end;
    let joins = |pair: &[Mention]| {
        let &[one, other] = pair else { return false };
        let between = words.at(one.span.end)..words.at(other.span.start);
        let joins = |k: usize| words.is(k, "and") || words.is_punct(k, ',') || words.is_punct(k, '.');
        between.into_iter().all(|k| joins(k) || is_title(words, k))
    };
    let several = source.kind == SourceKind::Phrase && people.len() > 1;
    (several && ends && people.iter().all(is_person) && people.windows(2).all(joins)).then_some(people)
}

/// The fullest names of several people, as a sentence has them: `Ann Lee, Tom Dow and Eva Orr`.
pub(super) fn names(cast: &Cast, people: &[Mention]) -> String {
    let names: Vec<&str> = people.iter().map(|one| cast.name(one.referent)).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => names.concat(),
    }
}
