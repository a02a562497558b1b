//! Who is named in full in passing: of several with one surname, papers do not go on about that one by the surname alone.
//!
//! *In*: `Ann Plum, the mother of Capt. **Tom Plum**, who was killed, spoke. "…," Plum said`. *Out*: that Tom Plum is named in
//! passing, as one of whom the sentence only tells something. *Never*: who says something there, or does something and lives.

use super::family::BETWEEN;
use crate::analyze::cues;
use crate::analyze::names::Name;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::text::token::{Case, TokenKind, Words};

/// Words behind which somebody is named of whom others speak: not `from`, `by` and `to`, which may bring in who speaks.
const ABOUT: [&str; 7] = ["of", "for", "about", "like", "against", "than", "behind"];

/// Verbs beside those in -ed whose object stands right behind them.
const DONE_TO: [&str; 5] = ["called", "told", "asked", "met", "beat"];

/// What happened to who cannot speak any more.
const DIED: [&str; 6] = ["died", "killed", "slain", "murdered", "perished", "drowned"];

/// Whether `name` is a full name told in passing.
pub(super) fn is_in_passing(words: Words, name: &Name) -> bool {
    let Some(before) = name.title.min(name.first).checked_sub(1).filter(|_| name.first < name.last) else {
        return false;
    };
    let next = name.last + 1 + usize::from(words.is_punct(name.last + 1, ','));
    let is_owner = words.is_any(name.last + 1, &["'s", "’s"]);
    let told_of = is_owner || is_about(words, before) || is_object(words, before, name.last + 1);
    has_died(words, name) || (is_kin(words, before) || told_of) && cues::cue(words, next).is_none()
}

/// Whether somebody says something where `name` names him: `"…," said **Ann Plum**`, `**Ann Plum** said`, not `Dow said **Ann Plum** was`.
pub(super) fn speaks(words: Words, name: &Name) -> bool {
    let next = name.last + 1;
    if words.is_any(next, &["did", "didn't", "didn’t", "was", "is", "has", "had"]) {
        return false;
    }
    let said = name.title.min(name.first).checked_sub(1).filter(|&said| cues::cue(words, said).is_some());
    let inverted = said.is_some_and(|said| {
        said.checked_sub(1).is_none_or(|before| matches!(words.kind(before), Some(TokenKind::Punct(_))))
    });
    inverted || cues::cue(words, next).is_some()
}

/// "his father, **Ernst Plum Jr.**, was a judge"; "Hanna Plum, whose husband, Capt. **Tom Plum**, was killed": whether the name
/// behind token `before` is that of somebody's relative.
fn is_kin(words: Words, before: usize) -> bool {
    // "her husband, the lottery winner **Tom Plum**"
    let small = |k: &usize| words.kind(*k) == Some(TokenKind::Word(Case::Lower));
    let told = (before.saturating_sub(BETWEEN)..=before).rev().find(|k| !small(k)).filter(|&k| words.is_punct(k, ','));
    let before = told.unwrap_or(before);
    let noun = before - usize::from(before > 0 && words.is_punct(before, ','));
    let owned = |k: usize| words.is_any(k, &["his", "her", "their", "His", "Her", "whose"]) || words.is_clitic(k);
    role_traits(words.get(noun)).any(Traits::KIN) && (noun.saturating_sub(BETWEEN)..noun).any(owned)
}

/// "the mother of bomb victim **Tom Plum**"
fn is_about(words: Words, before: usize) -> bool {
    let small = |k: &usize| words.kind(*k) == Some(TokenKind::Word(Case::Lower));
    let mut near = (before.saturating_sub(BETWEEN)..=before).rev().take_while(small);
    near.any(|k| words.is_any(k, &ABOUT))
}

/// "Dow called **Tom Plum** a hero", not "said **Tom Plum**"
fn is_object(words: Words, before: usize, next: usize) -> bool {
    let done = words.is_any(before, &DONE_TO)
        || words.get(before).ends_with("ed") && !words.is_capital(before) && cues::cue(words, before).is_none();
    done && cues::cue(words, next).is_none()
}

/// "the death of **Tom Plum**", "named the dead man as **Tom Plum**"
fn is_mourned(words: Words, name: &Name) -> bool {
    const ENDS: [&str; 6] = ["death", "body", "murder", "killing", "funeral", "remains"];
    let Some(before) = name.title.min(name.first).checked_sub(2) else { return false };
    let of = words.is(before + 1, "of") && words.is_any(before, &ENDS);
    let dead = (before.saturating_sub(1)..=before).any(|k| words.is_any(k, &["dead", "victim"]));
    of || words.is(before + 1, "as") && dead
}

/// "**Tom Plum**, who was killed in Iraq"
pub(super) fn has_died(words: Words, name: &Name) -> bool {
    if is_mourned(words, name) {
        return true;
    }
    let next = name.last + 1 + usize::from(words.is_punct(name.last + 1, ','));
    let next = next + usize::from(words.is(next, "who"));
    let next = next + usize::from(words.is_any(next, &["was", "were", "had", "has", "been"]));
    words.is_any(next, &DIED)
}
