//! What credits a quotation from behind: `"…," said Lee`, `"…," Lee, the mayor, said`, `"…", according to Lee`.
//!
//! *In*: the last token of a quotation. *Out*: cue and source. *Never*: a look beyond the sentence or into the next
//! quotation.

use super::attribution::Attribution;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_verb};
use super::subject::{PREPOSITIONS, is_entity, is_filler, named_behind, subject};
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::text::token::{TokenKind, Words};

/// How many title words stand before a name (tokens).
const TITLE_REACH: usize = 14;

/// How far behind a quotation its cue may stand (tokens): a name with a long appositive.
const CUE_REACH: usize = 28;

/// The cue behind a quotation and its subject, in the same sentence and before the next quotation.
pub(super) fn behind(scene: &Scene, (first, last): (usize, usize)) -> Option<Attribution> {
    let words = scene.words;
    let mut i = last + 1;
    while matches!(words.kind(i), Some(TokenKind::Punct(',' | '-' | '—' | '–'))) {
        i += 1;
    }
    let goes_on = words.is_any(i, &["and", "but", "while", "though", "although", "because", "so", "which"]);
    let opens = scene.sentence_start(first) == first;
    if goes_on && !opens || (words.get(i).ends_with("ing") && !words.is_capital(i) && !words.is(i, "according")) {
        return None;
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
    let source = inverted(scene, i, cue).or_else(|| {
        let closes = (cue.last + 1..cue.last + 4).any(|k| matches!(words.kind(k), Some(TokenKind::Punct('.')) | None));
        subject_between(scene, i, cue).filter(|_| closes || opens || !continues(words, i))
    })?;
    Some(Attribution { cue: Some(cue), source })
}

/// Whether the sentence of the quotation goes on at token `i`: `"…" in the talks`.
fn continues(words: Words, i: usize) -> bool {
    PREPOSITIONS.has_lower(words.get(i)) && !words.is(i, "as")
        || is_verb(words, i)
        || words.is_any(i, &["that", "to", "is", "are"])
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
