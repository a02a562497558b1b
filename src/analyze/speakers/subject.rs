//! The subject of a cue: who stands before it, over adverbs and auxiliaries, appositives and relative clauses.
//!
//! *In*: `Lee, once a baker, later said`. *Out*: `Lee`. *Never*: a look beyond the sentence.

use super::apposition::{clause_left_open, is_age, is_called, left_open};
use super::naming::name_given_to;
use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Pronoun, Source, SourceKind, begins_phrase, is_plural, is_role, is_verb};
use super::together::with_next;
use super::who::{apposed_name, relative};
use crate::analyze::cues::{Cue, Form, cue};
use crate::analyze::grammar::bears_words;
use crate::analyze::people::{Mention, Referent};
use crate::text::lexicon::Lexicon;
use crate::text::lists::{CALENDAR, PREPOSITIONS};
use crate::text::token::{TokenKind, Words};

/// Words that begin a clause inside a sentence.
pub(super) static SUBORDINATORS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/subordinators.txt"));

/// How long an appositive may be (tokens).
pub(super) const APPOSITIVE_REACH: usize = 40;

/// Whether the source is the name of an organisation or place.
pub(super) fn is_entity(source: Source) -> bool {
    matches!(source.kind, SourceKind::Name(Mention { referent: Referent::Organization(_) | Referent::Place(_), .. }))
}

pub(super) fn is_name(source: Source) -> bool {
    matches!(source.kind, SourceKind::Name(_))
}

/// Whether the source is a person's name.
pub(super) fn is_named_person(source: Source) -> bool {
    matches!(source.kind, SourceKind::Name(Mention { referent: Referent::Person(_), .. }))
}

/// The subject of a cue: who stands before it, over adverbs and auxiliaries, appositives and relative clauses.
pub(super) fn subject(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    let words = scene.words;
    if cue.form == Form::According {
        return scene.source_from(cue.last + 1, 3);
    }
    let mut i = cue.first;
    while i > start && is_filler(words, i - 1) {
        i -= 1;
    }
    let last = before_parenthesis(words, i.checked_sub(1).filter(|_| i > start)?);
    if words.is(last, "who") {
        return Some(relative(scene, last));
    }
    // `officials there said`
    let last = last - usize::from(last > start && words.is_any(last, &["there", "here"]));
    let near = scene.source_to(last).and_then(|source| {
        // `As Lee put it`: the verb right behind makes "as" a conjunction.
        let before = source.first.checked_sub(1).filter(|&before| begins_phrase(words, before)).unwrap_or(source.first);
        let conjunction = before.checked_sub(1).is_some_and(|before| words.is(before, "as"));
        let head = if conjunction { Some(source) } else { governor(scene, source) }?;
        // `Ann Lee, a spokesman for Dow told`
        let apposed = || apposed_name(scene, head, false).or_else(|| left_open(scene, head, cue.first));
        let told = || clause_left_open(scene, head, cue.first).unwrap_or(head);
        Some(if head == source { told() } else { apposed().unwrap_or(head) })
    });
    let source = near.or_else(|| main_source(scene, start, i))?;
    Some(named_behind(scene, source, cue.first))
}

/// The last token before a parenthesis that ends at `last`; `last` where none does.
pub(super) fn before_parenthesis(words: Words, last: usize) -> usize {
    let open = words
        .is_punct(last, ')')
        .then(|| (last.saturating_sub(12)..last).rev().find(|&k| words.is_punct(k, '(')))
        .flatten();
    open.and_then(|open| open.checked_sub(1)).unwrap_or(last)
}

/// The phrase itself, or the one that governs it: `the head of the union` → `the head`. `None` where nothing that could
/// speak does.
pub(super) fn governor(scene: &Scene, mut source: Source) -> Option<Source> {
    for _ in 0..3 {
        let Some(preposition) = preposition(scene, source) else { return Some(source) };
        source = scene.source_to(preposition.checked_sub(1)?)?;
    }
    None
}

/// `Lee's spokesman, Ann Dow, said`, `one of her aides in Harwich, Ann Dow, said`: the name in the appositive says who
/// the phrase is.
pub(super) fn named_behind(scene: &Scene, source: Source, end: usize) -> Source {
    let words = scene.words;
    // `She and her husband, Lee, said`
    let joined = source.first.checked_sub(2).filter(|_| words.is(source.first - 1, "and"));
    let several = joined.and_then(|last| scene.source_to(last)).is_some_and(|first| first.kind != SourceKind::Phrase);
    // `Its founder and sole owner, Ann Lee, said`
    let one = |and: usize| is_title(words, and - 1) && is_title(words, source.last) && !begins_phrase(words, and + 1);
    let several = several || (source.first + 1..source.last).any(|k| words.is(k, "and") && !one(k));
    // `a study by a baker, Ann Lee, found`: the study
    // `an email to her friend, Ann Lee, refers`: the email
    let sent = bears_words(words.get(source.last)) && words.is_any(source.last + 1, &["to", "from"]);
    if source.kind != SourceKind::Phrase || several || sent || words.is(source.last + 1, "by") {
        return source;
    }
    if let Some(name) = name_given_to(scene, source, end).or_else(|| named_behind_clause(scene, source, end)) {
        return name;
    }
    let Some(comma) = after_attached(words, source.last + 1) else { return source };
    let one = !is_plural(words.get(source.last));
    let name = behind_role(scene, comma + 1)
        .filter(|_| one)
        .or_else(|| behind_titles(scene, comma + 1))
        .or_else(|| capitals(words, comma + 1));
    // `The mayors of Hull and Harwich, Ann Lee and Tom Dow, said`
    let both = || name.and_then(|name| with_next(scene, name)).filter(|both| both.last < end);
    if let Some(both) = both().filter(|both| !one && words.is_punct(both.last + 1, ',')) {
        return both;
    }
    name.filter(|name| name.last < end)
        .filter(|name| {
            let closes = matches!(words.kind(name.last + 1), Some(TokenKind::Punct(',' | '.')) | None);
            // `one of them, Ann Lee of Hull, said`
            let placed =
                words.is(name.last + 1, "of") && is_name(*name) && after_attached(words, name.last + 1).is_some();
            // `said the author, Ann Lee of the Institute.`
            let goes_on = PREPOSITIONS.has(words.get(name.last + 1)) || words.is(name.last + 1, "who");
            let inverted = end == words.len() && is_named_person(*name) && goes_on;
            closes || placed || inverted || (name.last + 1 >= end && is_name(*name))
        })
        .unwrap_or(source)
}

/// `the firm that owned the pier, Plum Foods, said`, `the editor I spoke to, Ann Lee, said`: the name between commas behind the
/// clause that says who is meant, where a verb goes on behind it.
fn named_behind_clause(scene: &Scene, source: Source, end: usize) -> Option<Source> {
    const LONGEST: usize = 12;
    let words = scene.words;
    // `one of the men who`
    let of = scene.any_source_from(source.last + 2, 0).filter(|_| words.is(source.last + 1, "of"));
    let next = of.map_or(source.last, |of| of.last) + 1;
    let pronoun = || scene.any_source_from(next, 0).is_some_and(|it| matches!(it.kind, SourceKind::Pronoun(_)));
    // `the baker hoping to lead the town, Ann Lee,`
    let doing = words.get(next).len() > 4 && words.get(next).ends_with("ing");
    // `an expert hired by the union, Ann Lee,`
    let done = words.get(next).ends_with("ed") && words.is_any(next + 1, &["by", "in", "from", "at", "to", "for"]);
    // `the head of the town where the pier is, Ann Lee,`
    let clause = words.is_relative(next) || words.is(next, "where") || doing || done || pronoun();
    let comma = (next..end.min(next + LONGEST)).find(|&k| words.is_punct(k, ',')).filter(|_| clause)?;
    // `the officer who wrote the report, Ann Lee,`, but not `who said the mayor, Ann Lee,`
    let written = |k: usize| k == next + 1 && words.is(next, "who") && !is_role(words.get(comma - 1));
    // `an expert called by the union`
    let called = |k: usize| done && k == next;
    let plain = (next..comma).all(|k| !scene.is_quoted(k) && (written(k) || called(k) || cue(words, k).is_none()));
    // `the doctor I met, a baker's son named Ann Lee, said`
    let named = |role: Source| {
        scene.source_from(role.last + 2, 0).filter(|name| words.is(role.last + 1, "named") && is_name(*name))
    };
    let named = || scene.any_source_from(comma + 1, 0).and_then(named);
    let name = behind_titles(scene, comma + 1).or_else(named);
    let name = name.filter(|name| plain && words.is_punct(name.last + 1, ','))?;
    let verb = (name.last + 2..=end).find(|&k| !is_filler(words, k) || k == end)?;
    (verb == end || is_verb(words, verb) || is_auxiliary(words, name.last + 2)).then_some(name)
}

fn is_auxiliary(words: Words, i: usize) -> bool {
    words.is_any(i, &["has", "had", "have", "is", "was", "were", "are", "would", "will", "lives", "does", "did"])
}

/// The name that begins at token `i` or behind the titles there: `the chief executive, Dr. Ann Lee`.
fn behind_titles(scene: &Scene, i: usize) -> Option<Source> {
    const TITLES: usize = 4;
    let name = scene.source_from(i, TITLES).filter(|name| is_name(*name))?;
    let person = name.first == i || !is_entity(name);
    // `One, Hull-based Plum Foods, said`
    let based = i + 1 == name.first && scene.words.get(i).ends_with("-based");
    // `Its author, the novelist Ann Lee, said`
    let the = |k: usize| k == i && scene.words.is(k, "the") && is_title(scene.words, k + 1);
    let title = |k: usize| {
        let kind = scene.words.is_any(k, &["former", "retired", "acting", "veteran"]) || is_age(scene.words, k);
        the(k) || is_title(scene.words, k) || kind
    };
    // `Its owner, the shipping heir Ann Lee, said`
    let called = scene.words.is(i, "the") && is_called(scene.words, i + 1, name.first);
    (based || person && (called || (i..name.first).all(title))).then_some(name)
}

/// `The host, Harbour Defence Council board member Ann Lee, said`: the name between commas behind a role of many words.
fn behind_role(scene: &Scene, i: usize) -> Option<Source> {
    const LONGEST: usize = 10;
    let words = scene.words;
    let k = scene.sources.partition_point(|source| source.last < i);
    let near = scene.sources.get(k..)?.iter().take_while(|source| source.first <= i + LONGEST);
    let name = near.copied().find(|source| is_named_person(*source) && source.first > i)?;
    let noun = |k: usize| {
        let other = begins_phrase(words, k) || PREPOSITIONS.has_lower(words.get(k)) || words.get(k).ends_with("ed");
        words.is_capital(k) || !other
    };
    let inside = |k: usize| words.kind(k).is_some_and(TokenKind::is_word) && noun(k) && cue(words, k).is_none();
    let role = is_title(words, name.first - 1) && (i..name.first).all(inside);
    (role && words.is_punct(name.last + 1, ',')).then_some(name)
}

/// The comma at token `i` or behind the prepositional phrases that begin there: `of her aides in Harwich,`.
pub(super) fn after_attached(words: Words, i: usize) -> Option<usize> {
    const LONGEST_ATTACHED: usize = 14;
    if words.is_punct(i, ',') {
        return Some(i);
    }
    let noun = |k: &usize| {
        let kind = words.kind(*k);
        let inside =
            kind.is_some_and(TokenKind::is_word) || matches!(kind, Some(TokenKind::Clitic | TokenKind::Number));
        inside && !is_verb(words, *k) && cue(words, *k).is_none()
    };
    let end = (i..i + LONGEST_ATTACHED).find(|k| !noun(k)).filter(|_| PREPOSITIONS.has_lower(words.get(i)))?;
    // `Minister of Trade (Ports), Ann Lee`
    let closes = words.is_punct(end, '(').then(|| (end..end + LONGEST_ATTACHED).find(|&k| words.is_punct(k, ')')));
    let end = closes.flatten().map_or(end, |close| close + 1);
    words.is_punct(end, ',').then_some(end)
}

/// A run of capitalised words at token `i` between commas: a name that nobody knows.
fn capitals(words: Words, i: usize) -> Option<Source> {
    const LONGEST_NAME: usize = 3;
    let last = (i..i + LONGEST_NAME).take_while(|&k| words.is_capital(k)).last()?;
    // `a firm in Hull, N.Y., said`
    let state = words.get(last).len() > 2 && words.get(last).ends_with('.');
    (words.is_punct(last + 1, ',') && !state).then_some(Source { first: i, last, kind: SourceKind::Phrase })
}

/// Adverbs and auxiliaries between a subject and its verb.
pub(super) fn is_filler(words: Words, i: usize) -> bool {
    !words.is_capital(i)
        && (words.is_any(i, &["has", "had", "have", "also", "then", "later", "once", "would"])
            || words.is_any(i, &["is", "was", "were", "will", "often", "again", "never", "recently"])
            || words.is_adverb(i))
}

/// The preposition that governs the phrase, directly or before its article.
pub(super) fn preposition(scene: &Scene, source: Source) -> Option<usize> {
    const TITLE: usize = 4;
    let mut before = source.first.checked_sub(1)?;
    // `a spokesman for House Speaker Ann Lee`
    if is_name(source) && is_title(scene.words, before) {
        let mut run = (before.saturating_sub(TITLE)..before).rev().skip_while(|&k| scene.words.is_capital(k));
        let held =
            |&k: &usize| scene.words.is_any(k, &["for", "of", "to"]) && is_role(scene.words.get(k.wrapping_sub(1)));
        before = run.next().filter(held).unwrap_or(before);
    }
    // `one of Dr. Dow's patients`
    let owned = source.kind == SourceKind::Phrase && scene.name_from(source.first).is_some();
    while owned && scene.words.is_capital(before) && is_title(scene.words, before) {
        before = before.checked_sub(1)?;
    }
    let before = if begins_phrase(scene.words, before) { before.checked_sub(1)? } else { before };
    PREPOSITIONS.has_lower(scene.words.get(before)).then_some(before)
}

/// Whether the phrase is the subject of a clause inside the clause: `that it was …`, `once the Senate …`.
fn is_subordinate(scene: &Scene, source: Source) -> bool {
    source.first.checked_sub(1).is_some_and(|before| SUBORDINATORS.has_lower(scene.words.get(before)))
}

/// The subject of the clause between `start` and `end`: the first source that a verb follows, over appositives and
/// prepositional phrases, and that neither a preposition nor a subordinate clause holds; else the first that comes close.
pub(super) fn main_source(scene: &Scene, start: usize, end: usize) -> Option<Source> {
    let k = scene.sources.partition_point(|source| source.first < start);
    let clause = || {
        let inside = scene.sources.iter().skip(k).take_while(|source| source.last < end);
        let able = |source: &Source| {
            source.may_speak()
                && !is_time(scene.words, source.last)
                && preposition(scene, *source).is_none()
                && !is_appositive(scene, *source)
        };
        inside.copied().filter(able)
    };
    let impersonal = |source: Source| matches!(source.kind, SourceKind::Pronoun(Pronoun::It | Pronoun::Other));
    let subject = |source: &Source| has_verb(scene, *source, end) && !impersonal(*source);
    let mut main = clause().filter(|source| !is_subordinate(scene, *source));
    main.find(subject).or_else(|| clause().find(subject)).or_else(|| clause().next())
}

/// `this week`, `Tuesday night`: when, not who.
pub(super) fn is_time(words: Words, last: usize) -> bool {
    CALENDAR.has_lower(words.get(last))
        || words.is_any(last, &["week", "year", "month", "night", "morning", "weekend", "time", "day", "cycle"])
}

/// Whether a verb follows the source: right behind it, behind an appositive between commas or a prepositional phrase.
fn has_verb(scene: &Scene, source: Source, end: usize) -> bool {
    let words = scene.words;
    let verb = |mut i: usize| {
        let from = i;
        while i < end && is_filler(words, i) && !is_verb(words, i) {
            i += 1;
        }
        // `Lee is pledging to`
        let auxiliary = i > from && (from..i).any(|k| !words.is_adverb(k) && words.get(i).ends_with("ing"));
        auxiliary
            || is_verb(words, i)
            || words.is(i, "who")
            || cue(words, i).is_some_and(|cue| cue.form == Form::Finite)
    };
    let mut next = source.last + 1;
    for _ in 0..2 {
        let attached = PREPOSITIONS.has_lower(words.get(next)).then(|| scene.any_source_from(next + 1, 1)).flatten();
        next = attached.map_or(next, |attached| attached.last + 1);
    }
    if !words.is_punct(next, ',') {
        return verb(next);
    }
    let mut closes = (next + 1..end.min(next + APPOSITIVE_REACH)).filter(|&k| words.is_punct(k, ','));
    words.is(next + 1, "who")
        || (is_name(named_behind(scene, source, end)) && closes.any(|close| verb(close + 1) || close + 1 == end))
}

/// Whether the phrase says who the name before it is: `Lee, a former mayor`.
fn is_appositive(scene: &Scene, source: Source) -> bool {
    let comma = source.first.checked_sub(1).filter(|&k| scene.words.is_punct(k, ','));
    let before = comma.and_then(|comma| comma.checked_sub(1)).and_then(|last| scene.source_to(last));
    source.kind == SourceKind::Phrase && before.is_some_and(is_name)
}
