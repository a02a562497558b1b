//! Who is named from a token on: `the union's leader, Ann Lee`, `former Dow adviser Ann Lee`, a name that nobody knows.
//!
//! *In*: the token behind `by`, `according to`, a verb of saying. *Out*: the name, or the phrase for who has none. *Never*: what is
//! quoted.

use super::scene::Scene;
use super::sources::{Source, SourceKind, begins_phrase, ends_phrase, is_verb, object};
use super::subject::{is_entity, is_filler, is_name, is_named_person, is_time, named_behind};
use crate::text::lists::{BODIES, PREPOSITIONS};
use crate::text::token::{Case, TokenKind, Words};

/// How many title words stand before a name (tokens).
const TITLE_REACH: usize = 14;

/// Who is named from token `i` on, behind `by` or `according to`: `the union's leader, Ann Lee`, `Harwich professor Ann Lee`,
/// `critics`.
pub(super) fn named_from(scene: &Scene, i: usize) -> Option<Source> {
    let words = scene.words;
    if words.get(i).ends_with("ing") || words.is_adverb(i) {
        return None;
    }
    if let Some(him) = object(words, i) {
        return Some(him);
    }
    let source = scene.source_from(i, usize::from(begins_phrase(words, i)));
    let modifies = |source: &Source| is_name(*source) && is_noun(words, source.last + 1);
    if source.is_none_or(|source| modifies(&source)) {
        let titles = |name: &Source| (i..name.first).all(|k| !is_verb(words, k) && !words.get(k).ends_with("ing"));
        if let Some(person) = titled_name(scene, i).filter(titles) {
            return Some(person);
        }
    }
    let source = source.or_else(|| body_behind(scene, i)).or_else(|| bare(words, i))?;
    Some(named_behind(scene, source, words.len()))
}

/// `harbour charity [Plum Aid]`: the name behind nouns that say what a body is, from token `i` on.
fn body_behind(scene: &Scene, i: usize) -> Option<Source> {
    const LONGEST: usize = 4;
    let last = (i..i + LONGEST).take_while(|&k| is_noun(scene.words, k)).last()?;
    let body = BODIES.has(scene.words.get(last));
    let name = scene.source_from(last + 1, 0).filter(|name| is_name(*name));
    name.or_else(|| unknown_name(scene, last + 1)).filter(|_| body)
}

/// `critics`, `harbour officials`: nouns without an article from token `i` on, the last one in the plural.
fn bare(words: Words, i: usize) -> Option<Source> {
    const LONGEST: usize = 4;
    let last = (i..i + LONGEST).take_while(|&k| is_noun(words, k)).last()?;
    let many = words.get(last).ends_with('s') || words.is_any(last, &["police", "people", "staff"]);
    let told = words.is_any(last, &["testimony", "research", "data"]);
    (many || told).then_some(Source { first: i, last, kind: SourceKind::Phrase })
}

/// `said Lee campaign manager Ann Dow`: the name before a noun is part of a title.
pub(super) fn is_noun(words: Words, i: usize) -> bool {
    let small = ends_phrase(words, i) || is_verb(words, i) || words.is_adverb(i) || is_filler(words, i);
    words.kind(i) == Some(TokenKind::Word(Case::Lower)) && !small && !words.get(i).ends_with("ing")
}

/// `former Lee adviser and party chairman Ann Dow`: behind title words, the last person before a preposition or a mark;
/// else the first before a mark.
pub(super) fn titled_name(scene: &Scene, first: usize) -> Option<Source> {
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
    // `U.S. attorney for the district of Harwich Ann Lee`: what the office is for is not who has it
    let held = |source: &Source| {
        let before = source.first.saturating_sub(1);
        source.kind == SourceKind::Phrase && before > first && PREPOSITIONS.has(words.get(before))
    };
    people(preposition).last().or_else(|| people(mark).find(|source| !held(source)))
}

/// Marks and quotations end the words before a name.
fn ends_title(words: Words, i: usize) -> bool {
    matches!(words.kind(i), Some(TokenKind::Punct(',' | '.' | ';' | '"' | '“' | '(')) | None)
}

/// `When`, `Despite`: whether token `i` is written large only because a sentence begins.
pub(super) fn opens_clause(words: Words, i: usize) -> bool {
    words.is_subordinator(i) || PREPOSITIONS.has_lower(words.get(i))
}

/// A run of capitalised words that nobody knows: the cue before it makes it a name. Where it ends with one that is known
/// the words before are a title: `CEO Ann Lee`. No day: `said Wednesday`.
pub(super) fn unknown_name(scene: &Scene, first: usize) -> Option<Source> {
    let last = (first..first + 4).take_while(|&k| scene.words.is_capital(k)).last()?;
    if (first..=last).all(|k| is_time(scene.words, k)) || opens_clause(scene.words, first) {
        return None;
    }
    let known = scene.source_to(last).filter(|known| is_named_person(*known) && known.first > first);
    known.or(Some(Source { first, last, kind: SourceKind::Phrase }))
}
