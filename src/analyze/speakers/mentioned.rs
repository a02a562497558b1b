//! How the text speaks of somebody: by a name that only says what the next one is, in an apposition, as an example, for the first
//! time.
//!
//! *In*: a name or a phrase in its sentence. *Out*: whether it stands there so. *Never*: who is meant.

use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use super::subject::is_named_person;
use crate::analyze::cues::cue;
use crate::analyze::grammar::bears_words;
use crate::analyze::people::{Cast, Mention, Referent};
use crate::text::lists::{BODIES, ORGANIZATION_WORDS, PREPOSITIONS};
use crate::text::token::{Case, TokenKind};

/// `The Hull MP accused Lee of theft`: whether the sentence goes on to tell of the one whom `mention` names, who is not the phrase
/// then (principle C of Chomsky, "Lectures on Government and Binding", 1981).
pub(super) fn is_named_later(scene: &Scene, phrase: Source, mention: Mention) -> bool {
    let words = scene.words;
    let end = words.range(scene.sentence_end(phrase.last)).end;
    let from = scene.names.partition_point(|name| name.span.start < words.range(phrase.last).end);
    let mut later = scene.names.iter().skip(from).take(NAMES).take_while(|name| name.span.start < end);
    let named = later.find(|name| name.referent == mention.referent).map(|name| words.at(name.span.start));
    let acts = |k: usize| is_verb(words, k) || cue(words, k).is_some();
    // `the mayor said that he, Lee, was ready`
    let apposed =
        |named: usize| words.is_punct(named - 1, ',') && words.is_any(named - 2, &["he", "she", "him", "her"]);
    named.is_some_and(|named| !scene.is_quoted(named) && !apposed(named) && (phrase.last + 1..named).any(acts))
}

/// How many names behind a phrase are looked at.
const NAMES: usize = 16;

/// `Lee, the mayor of Hull, …`: whether the phrase tells of the name before it, and means nobody else who is called so.
pub(super) fn is_apposition(scene: &Scene, phrase: Source) -> bool {
    let words = scene.words;
    let named = |comma: usize| {
        let before = comma.checked_sub(1).and_then(|last| scene.source_to(last));
        before.filter(|name| is_named_person(*name))
    };
    // `Asked about Lee, the mayor, who …`
    let hangs =
        |name: Source| name.first.checked_sub(1).is_some_and(|before| PREPOSITIONS.has_lower(words.get(before)));
    let comma = phrase.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','));
    let next = phrase.last + 1;
    let goes_on = words.is_any(next, &["of", "and", "who", "for", "from"]) || words.is_punct(next, ',');
    comma.and_then(named).is_some_and(|name| !hangs(name)) && goes_on
}

/// `[Plum Music], a site that`: the body of which the phrase behind the comma is said.
pub(super) fn apposed_body(scene: &Scene, phrase: Source) -> Option<Mention> {
    let words = scene.words;
    let comma = phrase.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','))?;
    let noun = words.get(phrase.last);
    let body = ORGANIZATION_WORDS.has_noun(noun) || bears_words(noun) || BODIES.has_noun(noun);
    let tells = words.is_article(phrase.first) && words.is_any(phrase.last + 1, &["that", "which"]);
    let clause = tells || words.is_punct(phrase.last + 1, ',') && words.is_any(phrase.last + 2, &["which", "that"]);
    match scene.source_to(comma.checked_sub(1)?).filter(|_| body && clause)?.kind {
        SourceKind::Name(mention) => Some(mention).filter(|name| matches!(name.referent, Referent::Organization(_))),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    }
}

/// `Lee campaign chairman Ann Dow`: whether the name only says what the one behind it is.
pub(super) fn tells_of_next(scene: &Scene, name: Source) -> bool {
    const LONGEST: usize = 4;
    let words = scene.words;
    let person = |k: usize| {
        let name = scene.name_from(k);
        name.is_some_and(|name| matches!(name.referent, Referent::Person(_)))
    };
    let noun = name.last + 1;
    let small = words.kind(noun) == Some(TokenKind::Word(Case::Lower));
    // `Lee and the Frenchman Luc Dow`
    let inside = |k: &usize| {
        words.kind(*k).is_some_and(TokenKind::is_word) && !is_verb(words, *k) && !words.is_any(*k, &["and", "or"])
    };
    let mut next = (noun..noun + LONGEST).take_while(inside).filter(|_| small);
    next.any(|k| person(k + 1) && (is_role(words.get(k)) || is_title(words, k)))
}

/// `the host of "The Apprentice"`: whether the phrase is the name of a work.
pub(super) fn is_work(scene: &Scene, phrase: Source) -> bool {
    let words = scene.words;
    let has_capitals = words.get(phrase.first) == "The" && words.is_capital(phrase.last);
    has_capitals && phrase.first > scene.sentence_start(phrase.first) + 1
}

/// `Lee's husband, former state Sen. Tom Lee,`: whether a name behind a comma and titles says who the phrase means.
pub(super) fn is_named_behind(scene: &Scene, phrase: Source) -> bool {
    const LONGEST: usize = 8;
    let words = scene.words;
    let first = phrase.last + 2;
    let inside =
        |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) || words.is_punct(*k, '.') && is_title(words, k - 1);
    let person = |k: usize| scene.name_from(k).is_some_and(|name| matches!(name.referent, Referent::Person(_)));
    // `Lee's deputy, who met Ann Dow`
    let inside = |k: &usize| inside(k) && !is_verb(words, *k) && !words.is_any(*k, &["who", "whose", "whom", "and"]);
    let titled = |k: usize| is_title(words, k - 1) || words.is_punct(k - 1, '.') || is_role(words.get(k - 1));
    let comma = words.is_punct(phrase.last + 1, ',');
    let at = (first..first + LONGEST).find(|&k| person(k)).filter(|_| comma);
    at.is_some_and(|at| (first..at).all(|k| inside(&k)) && (at == first || titled(at)))
}

/// Whether the source is a pronoun that only subjects are, with a verb behind it that asks nothing.
pub(super) fn is_subject(scene: &Scene, source: Source) -> bool {
    let asks = scene.words.is_any(source.last + 1, &["asked", "asks"]);
    matches!(source.kind, SourceKind::Pronoun(_))
        && scene.words.is_any(source.first, &["he", "she", "He", "She"])
        && !asks
}

/// `his rivals, particularly Gov. Ann Dow`: whether the name is one of those whom the word before it picks out.
pub(super) fn is_example(scene: &Scene, name: Source) -> bool {
    const PICKS: [&str; 4] = ["particularly", "especially", "notably", "namely"];
    let words = scene.words;
    let mut before = (name.first.saturating_sub(3)..name.first).rev();
    before.find(|&k| !is_title(words, k) && !words.is_punct(k, '.')).is_some_and(|k| words.is_any(k, &PICKS))
}

/// Whether the name is the first of its person in the article.
pub(super) fn is_new(cast: &Cast, mention: Mention) -> bool {
    let Referent::Person(person) = mention.referent else { return false };
    cast.people.get(person.index()).is_some_and(|person| person.mentions.first() == Some(&mention.span))
}
