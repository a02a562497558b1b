//! The whole noun phrase that names a speaker: a name with the titles and roles before it, a noun with what a
//! preposition attaches to it.
//!
//! *In*: `Lee` in `the union's chief negotiator, Gov. Ann Lee,`, `a spokesman` in `a spokesman for Lee`. *Out*: `the union's chief
//! negotiator, Gov. Ann Lee`, `a spokesman for Lee`. *Never*: a word beyond a verb or a preposition that no title holds, nor
//! beyond a mark but the comma that parts role and name.

use super::scene::Scene;
use super::sources::{Source, SourceKind, begins_phrase, ends_phrase, is_verb};
use super::subject::is_entity;
use crate::analyze::cues::cue;
use crate::analyze::grammar::bears_words;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::text::lists::PREPOSITIONS;
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};

/// How many words stand before a name (tokens).
const LONGEST: usize = 12;

/// The longest name that nobody knows (tokens).
const LONGEST_NAME: usize = 4;

/// The words that name the speaker where the name `source` does: `[the union's head, Ann Lee], said`.
pub(super) fn named(scene: &Scene, source: Source) -> Local {
    let titled = titled(scene, source);
    let role = apposed_role(scene, scene.words.at(titled.start), source.last);
    role.map_or(titled, |role| Local { start: scene.words.range(role).start, ..titled })
}

/// The first token of the role that the name from token `first` to `last`, between commas, says who has: `[his friend] in Hull,
/// Ann Lee,`. Not `After meeting the mayor, Ann Lee said`.
fn apposed_role(scene: &Scene, first: usize, last: usize) -> Option<usize> {
    const LOOKED_AT: usize = 4;
    let words = scene.words;
    let comma = first.checked_sub(1).filter(|&comma| words.is_punct(comma, ',') && !scene.is_quoted(comma))?;
    let closes = matches!(words.kind(last + 1), None | Some(TokenKind::Punct(',' | '.' | '—' | '–')));
    let plain = |k: usize| {
        let inside = words.kind(k).is_some_and(TokenKind::is_word) || words.is_clitic(k);
        inside && !scene.is_quoted(k) && !is_verb(words, k) && cue(words, k).is_none()
    };
    let attached =
        |role: usize| role + 1 == comma || PREPOSITIONS.has_lower(words.get(role + 1)) && (role + 1..comma).all(plain);
    let joins = |k: usize| {
        words.is_any(k, &["and", "but", "that", "as", "when", "while", "though", "although", "because", "by"])
    };
    let begins = |k: usize| {
        k.checked_sub(1).is_none_or(|before| {
            matches!(words.kind(before), Some(TokenKind::Punct(_)))
                || scene.is_quoted(before)
                || cue(words, before).is_some()
                || joins(before)
        })
    };
    let k = scene.sources.partition_point(|source| source.last < comma);
    let near = scene.sources.get(k.saturating_sub(LOOKED_AT)..k)?.iter().rev();
    let near = near.take_while(|source| source.first + LONGEST >= comma);
    let office = |from: usize| (from..comma).any(|k| is_title(words, k));
    let tells = |from: usize| office(from) || words.is_any(from, &["one", "another", "a", "an"]);
    let mut roles = near.filter(|source| source.kind == SourceKind::Phrase && tells(source.first));
    let role = roles.find(|source| attached(source.last) && begins(source.first)).map(|role| role.first);
    // `said [former head] of the union, Ann Lee.`
    let bare = || {
        let run = || (comma.saturating_sub(LONGEST)..comma).rev().take_while(|&k| plain(k) && !joins(k));
        // `but on Monday [the firm's head], Ann Lee,`, `a claim [the firm's head], Ann Lee,`
        let held = |k: &usize| {
            begins_phrase(words, *k)
                && (joins(k.wrapping_sub(1)) || !PREPOSITIONS.has_lower(words.get(k.wrapping_sub(1))))
        };
        if let Some(from) = run().find(held) {
            return office(from).then_some(from);
        }
        let from = run().last()?;
        let noun = !PREPOSITIONS.has_lower(words.get(from)) && !words.get(from).ends_with("ing");
        (office(from) && begins(from) && noun).then_some(from)
    };
    role.or_else(bare).filter(|_| closes)
}

/// The name `name` of this block with the titles and roles before it: `former Secretary of State Ann Lee`.
pub(super) fn titled(scene: &Scene, source: Source) -> Local {
    let words = scene.words;
    let name = source.range(words);
    let from = words.at(name.start);
    let mut first = from;
    while first > from.saturating_sub(LONGEST) && first > 0 && !scene.is_quoted(first - 1) {
        let before = first - 1;
        // `Speaker of [the House Rep.] Ann Lee`
        let office = before.checked_sub(2).filter(|&office| words.is(office + 1, "of") && is_title(words, office));
        if let Some(office) = office.filter(|_| begins_phrase(words, before)) {
            first = office;
            continue;
        }
        if begins_phrase(words, before) {
            first = before;
            break;
        }
        if !belongs(words, before, from) {
            break;
        }
        first = before;
    }
    // `On Monday Lee said`: no title, so nothing but the name.
    let titled = (first..from).any(|i| is_title(words, i));
    // `the news site Harwich Live`
    let thing = from.checked_sub(1).is_some_and(|noun| words.kind(noun) == Some(TokenKind::Word(Case::Lower)));
    let titled = titled || is_entity(source) && thing && first + 1 < from && begins_phrase(words, first);
    if titled { Local { start: words.range(first).start, ..name } } else { name }
}

/// Whether token `i` may stand before the name at token `name`, as a part of its title.
fn belongs(words: Words, i: usize, name: usize) -> bool {
    match words.kind(i) {
        Some(TokenKind::Word(Case::Lower)) => {
            // `Secretary of State`, `secretary of state`, `Gov. and Chairman`
            let office = words.is(i, "of") && i > 0 && is_title(words, i - 1);
            let holds = office && (words.is_capital(i + 1) || i + 2 == name)
                || words.is(i, "and") && i > 0 && words.get(i - 1).ends_with('.') && i + 1 < name
                // `Italian journalist and author Ann Lee`
                || words.is(i, "and") && i > 0 && i + 2 == name && is_title(words, i - 1) && is_title(words, i + 1);
            // `a charge Mr. Lee denies`
            if words.is_any(i + 1, &["mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms."]) {
                return false;
            }
            let rank = words.is_any(i, &["ranking", "leading", "acting", "retired", "sitting"]);
            let other = ends_phrase(words, i) || is_verb(words, i) || words.is_adverb(i) || cue(words, i).is_some();
            // `the shipping heir Ann Lee`
            let held = i > 0 && begins_phrase(words, i - 1) && i + 1 < name;
            holds || rank || !other && (held || !words.get(i).ends_with("ing"))
        }
        // `US` is no pronoun
        Some(TokenKind::Word(Case::Upper)) if words.get(i).len() > 1 => true,
        Some(TokenKind::Word(_)) => words.is(i, "former") || !ends_phrase(words, i),
        Some(TokenKind::Clitic | TokenKind::Number) => true,
        Some(TokenKind::Punct('-')) => words.is_glued(i),
        Some(TokenKind::Punct(_)) | None => false,
    }
}

/// Whether token `i` is a title or a role: `Dr`, `Mayor`.
pub(in crate::analyze) fn is_title(words: Words, i: usize) -> bool {
    let lower = words.get(i).to_lowercase();
    let word = role_traits(lower.trim_end_matches('.'));
    words.kind(i).is_some_and(TokenKind::is_word) && word.any(Traits::ROLE | Traits::TITLE)
}

/// The last token of the nouns without an article that begin at token `i`, the last one in the plural; behind an `office`
/// in any number: `the head of security`.
fn bare(words: Words, i: usize, office: bool) -> Option<usize> {
    const LONGEST: usize = 4;
    let noun = |k: &usize| {
        let plain = words.kind(*k) == Some(TokenKind::Word(Case::Lower));
        (plain || words.kind(*k) == Some(TokenKind::Number)) && !ends_phrase(words, *k) && !words.is_adverb(*k)
    };
    // `retired bakers`, but `bakers led`
    let acts = |k: usize| is_verb(words, k) && !(words.get(k).ends_with("ed") && words.get(k + 1).ends_with('s'));
    // `the secretary of state`: no verb stands right behind a preposition
    let plain = |k: usize| !acts(k) && cue(words, k).is_none() || office && k == i;
    let last = (i..i + LONGEST).take_while(|k| noun(k) && plain(*k)).last()?;
    let many = words.get(last).ends_with('s') || words.is_any(last, &["men", "women", "people", "children"]);
    // `the secretary of state's site`
    let ends = !words.is_capital(last + 1) && !words.is_clitic(last + 1);
    (many || office && ends).then_some(last)
}

/// The phrase and what prepositions attach to it: `a spokesman` `for Lee`, `an adviser` `to one` `of the candidates`.
pub(super) fn attached(scene: &Scene, phrase: Source) -> Local {
    let words = scene.words;
    let attach = |last: usize, prepositions: &[&str]| {
        if !words.is_any(last + 1, prepositions) {
            return None;
        }
        // `one of them`
        if words.is(last + 1, "of") && words.is_any(last + 2, &["them", "us", "you"]) {
            return Some(last + 2);
        }
        // `an aide to both Lees`
        let both = usize::from(words.is(last + 2, "both"));
        let to = scene.any_source_from(last + 2 + both, 0);
        // `a spokesman for the Committee on Piers`
        let whole = || scene.any_source_from(last + 3, 0).filter(|name| words.is(last + 2, "the") && is_entity(*name));
        let to = to.or_else(whole);
        // `a mother of two`
        let number = words.is_any(last + 2, &["two", "three", "four", "five", "six"]) && words.is(last + 1, "of");
        if number && (!words.kind(last + 3).is_some_and(TokenKind::is_word) || cue(words, last + 3).is_some()) {
            return Some(last + 2);
        }
        // `a person familiar with Judge Lee's thinking`, `one of Prime Minister Lee's friends`
        let close = words.is_any(last, &["familiar", "close"]) || words.is(last + 1, "of");
        let titled = |to: &Source| (last + 2..to.first).all(|k| words.is_capital(k));
        let to = to.or_else(|| scene.any_source_from(last + 2, TITLES).filter(|to| close && titled(to)));
        let to = to.filter(|to| matches!(to.kind, SourceKind::Name(_) | SourceKind::Phrase)).map(|to| to.last);
        // `a spokesman for Plum said`: a name that nobody knows.
        let from = last + 2 + usize::from(words.is(last + 2, "the"));
        // `a representative of TV 9`
        let number = |k: usize| k > from && words.kind(k) == Some(TokenKind::Number);
        let unknown = || (from..from + LONGEST_NAME).take_while(|&k| words.is_capital(k) || number(k)).last();
        let ends = |name: &usize| {
            let placed = words.is_any(name + 1, &["in", "at", "near"]) && words.is_capital(name + 2);
            let over = matches!(words.kind(name + 1), Some(TokenKind::Punct(',' | '.')) | None);
            over || placed || cue(words, name + 1).is_some()
        };
        // `a committee of lawmakers`, `a group of 40 retired bakers`, `the secretary of state`
        let nouns = || bare(words, last + 2, is_title(words, last)).filter(|_| words.is(last + 1, "of"));
        to.or_else(|| unknown().filter(ends)).or_else(nouns)
    };
    // `two people briefed on the matter`
    let told = usize::from(words.is_any(phrase.last + 1, &["briefed", "familiar", "close", "involved"]));
    let behind: &[&str] =
        if told > 0 { &["with", "to", "on", "in"] } else { &["for", "of", "from", "at", "with", "to"] };
    let last = attach(phrase.last + told, behind);
    // `a report by the charity Plum Aid`
    let by = words.is(phrase.last + 1, "by") && bears_words(words.get(phrase.last));
    let maker =
        || scene.source_from(phrase.last + 2, MAKER).filter(|maker| by && matches!(maker.kind, SourceKind::Name(_)));
    let last = last.or_else(|| maker().map(|maker| maker.last));
    let last = last.map(|last| attach(last, &["of"]).unwrap_or(last));
    words.cover(behind_rough(words, phrase.first), last.unwrap_or(phrase.last))
}

/// How many titles stand before the name of whose people they are (tokens).
const TITLES: usize = 3;

/// How many words may stand before the name of who made a thing (tokens): `by the charity Plum Aid`.
const MAKER: usize = 3;

/// `[about] 50 dockers`, `[at least] two of them`: the first token of the phrase with the words that make its number a rough one.
fn behind_rough(words: Words, first: usize) -> usize {
    let number = words.kind(first) == Some(TokenKind::Number);
    let two = first.checked_sub(2).filter(|&k| {
        words.is(k, "at") && words.is_any(k + 1, &["least", "most"])
            || words.is_any(k, &["more", "fewer", "less"]) && words.is(k + 1, "than")
    });
    let one =
        first.checked_sub(1).filter(|&k| words.is_any(k, &["about", "around", "nearly", "almost", "roughly", "some"]));
    two.or(one).filter(|_| number).unwrap_or(first)
}
