//! An attribution that is put in between: `The pier, he later said, was "…"`, `…, as Lee put it, "…"`.
//!
//! *In*: the words of the sentence before a quotation. *Out*: cue `said`, source `he`. *Never*: one behind which another verb
//! of saying stands.

use super::attribution::Attribution;
use super::passive::names;
use super::phrase::titled;
use super::scene::Scene;
use super::sources::{Source, SourceKind, begins_phrase, is_role, is_verb};
use super::subject::{is_filler, named_behind};
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::speech::SpeechWord;
use crate::text::token::{TokenKind, Words};

/// Verbs that stand before `to say` where somebody says it often.
const HABITS: &[&str] =
    &["likes", "like", "liked", "loves", "love", "loved", "used", "prefers", "preferred", "wants", "wanted", "hastens"];

/// The attribution between commas that is the last verb of saying between token `start` and the quotation at token `first`.
pub(super) fn insertion(scene: &Scene, (start, first): (usize, usize)) -> Option<Attribution> {
    let words = scene.words;
    let mut cues = (start..first).rev().filter(|&k| !scene.is_quoted(k)).filter_map(|k| cue(words, k));
    let cue = cues.next().filter(|cue| cue.form == Form::Finite)?;
    // `or, as Lee calls it, "…"`
    let calls = |cue: Cue| names(words, cue) && words.is_any(cue.last + 1, &["it", "him", "her", "them"]);
    let as_called = calls(cue) && words.is_punct(cue.last + 2, ',') && cue.last + 3 == first;
    if !as_called && !takes_words(words, cue) {
        return None;
    }
    // `as Lee put it on Tuesday, "…"`
    let day = words.is(cue.last, "it") && words.is_any(cue.last + 1, &["on", "in", "last", "this"]);
    // `as he wrote in a letter to the Herald, "…"`
    let by = |source: usize| words.is(source.wrapping_sub(1), "as") && words.is_punct(source.wrapping_sub(2), ',');
    let as_he = (start + 1..cue.first).rev().take(LONGEST_SUBJECT).any(by);
    let day = day || as_he && words.is_any(cue.last + 1, &["in", "on", "at", "to", "during", "last", "this", "after"]);
    let closes = words.is_punct(cue.last + 1, ',') || as_called || day && words.is_punct(first.wrapping_sub(1), ',');
    if let Some(source) = inverted(scene, cue, (start, first)) {
        return Some(Attribution { cue: Some(cue), source });
    }
    let before = |k: usize| (start..k).rev().find(|&k| !is_filler(words, k));
    // `she likes to recall`
    let likes = |to: &usize| words.is(*to, "to") && *to > start && words.is_any(to - 1, HABITS);
    let last = before(cue.first).filter(|_| closes)?;
    let last = Some(last).filter(likes).and_then(|to| before(to - 1)).unwrap_or(last);
    let named = last.checked_sub(1).filter(|_| words.is_punct(last, ','));
    // `as one of them put it`
    let of_them = last > 1 && words.is_any(last, &["them", "whom"]) && words.is(last - 1, "of");
    let some = of_them.then(|| Source { first: last - 2, last, kind: SourceKind::Phrase });
    let source = some.or_else(|| scene.source_to(named.unwrap_or(last)));
    let source = source.filter(|source| source.may_speak() && source.first > start)?;
    let begins = if named.is_some() { says_who(scene, source, start) } else { opens(scene, source, start) };
    // `Lee said, "…"`, but `…, as one baker put it, "…"`
    let as_one = words.is(source.first.wrapping_sub(1), "as") && source.kind == SourceKind::Phrase;
    let inside = cue.last + 2 < first || named.is_some() || as_one;
    (begins && inside).then_some(Attribution { cue: Some(cue), source })
}

/// How long the subject of an insertion may be (tokens).
const LONGEST_SUBJECT: usize = 6;

/// How far behind a name what says where somebody belongs may end (tokens): `Lee of the Harbour bank in Hull,`.
const HOME: usize = 10;

/// `He was, said one baker, Lee, "…"`: who is named behind a verb of saying between commas, up to the one before the quotation.
fn inverted(scene: &Scene, cue: Cue, (start, first): (usize, usize)) -> Option<Source> {
    let words = scene.words;
    let opens =
        cue.first > start + 1 && words.is_punct(cue.first - 1, ',') && words.is_any(cue.first, &["said", "says"]);
    let source = scene.source_from(cue.last + 1, 0).filter(|_| opens)?;
    let named = named_behind(scene, source, first);
    let closes = words.is_punct(first.wrapping_sub(1), ',') && (named.last + 2 == first || source.last + 2 == first);
    // `The plans, said Lee of the bank in Hull, were "…"`
    let plain = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) && !is_verb(words, *k);
    let comma =
        (named.last + 1..first).find(|k| !plain(k)).filter(|&k| words.is_punct(k, ',') && k <= named.last + HOME);
    let somebody = matches!(named.kind, SourceKind::Name(_)) || is_role(words.get(named.last));
    let apart = somebody && comma.is_some_and(|k| words.is_auxiliary(k + 1));
    (closes || apart).then_some(named)
}

/// `, as their president, Lee, put it`: whether the name between commas says who the phrase behind `as` is.
fn says_who(scene: &Scene, name: Source, start: usize) -> bool {
    let comma = name.first.checked_sub(1).filter(|&comma| scene.words.is_punct(comma, ','));
    let role = comma.and_then(|comma| scene.source_to(comma.checked_sub(1)?));
    matches!(name.kind, SourceKind::Name(_)) && role.is_some_and(|role| opens(scene, role, start))
}

/// Whether a comma, or `as` behind one, stands before the source and what belongs to it.
fn opens(scene: &Scene, source: Source, start: usize) -> bool {
    let words = scene.words;
    let first = match source.kind {
        SourceKind::Name(_) => words.at(titled(scene, source).start),
        SourceKind::Pronoun(_) | SourceKind::Phrase => source.first,
        SourceKind::Relative(_) => return false,
    };
    let before = first.saturating_sub(1 + usize::from(begins_phrase(words, first.saturating_sub(1))));
    let comma = |k: usize| k > start && words.is_punct(k, ',');
    comma(before) || words.is(before, "as") && comma(before.saturating_sub(1))
}

/// Whether the verb tells what was said: by itself, or with a clause as `reported that`.
pub(super) fn takes_words(words: Words, cue: Cue) -> bool {
    let word = || SpeechWord::of(words.get(cue.first));
    cue.strength == Strength::Strong || word().is_some_and(|word| word.takes().any(|it| it == "that"))
}
