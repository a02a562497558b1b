//! Where a noun phrase ends.
//!
//! *In*: `the recently released report said`. *Out*: `the recently released report`. *Never*: whether it speaks.

use super::pronoun;
use super::words::{begins_phrase, ends_phrase, is_role, is_verb};
use crate::analyze::cues;
use crate::analyze::grammar::follows_sole;
use crate::analyze::names::lexica::is_nation;
use crate::text::lexicon::Lexicon;
use crate::text::lists::{CALENDAR, PHRASE_BREAKS};
use crate::text::token::{Case, TokenKind, Words, is_plural_possessive};

/// How far a noun phrase may reach (tokens): long ones are misread sentences.
pub(super) const LONGEST_PHRASE: usize = 8;

/// The last token of the noun phrase whose words begin at `i`; `i - 1` where there is none.
pub(super) fn phrase_end(words: Words, i: usize) -> usize {
    let ends = |&at: &usize| {
        let inside = at > i;
        let ended = || is_predicate(words, (i, at)) || is_day(words, at) || is_when(words, at);
        !may_stand_in_phrase(words, (i, at)) || inside && ended()
    };
    (i..i + LONGEST_PHRASE).find(ends).unwrap_or(i + LONGEST_PHRASE).saturating_sub(1)
}

/// Whether token `at` can be part of a noun phrase whose words begin at `i`.
fn may_stand_in_phrase(words: Words, (i, at): (usize, usize)) -> bool {
    match words.kind(at) {
        // `the Russian and Syrian ministries`
        Some(TokenKind::Word(_)) if words.is(at, "and") => {
            at > i && is_nation(words.get(at - 1)) && is_nation(words.get(at + 1))
        }
        Some(TokenKind::Word(_)) => {
            // `the outside adviser`
            let like = at == i && words.is_any(at, &["inside", "outside"]);
            // `the US tech giant`
            let upper = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Upper));
            let acronym = upper(at) && words.get(at).len() > 1 && !upper(at + 1) && !upper(at.wrapping_sub(1));
            (like || acronym || !PHRASE_BREAKS.has_lower(words.get(at)))
                // `At the end she'd say`
                && pronoun(words, at).is_none()
                && (at == i
                    || cues::cue(words, at).is_none()
                    || is_owned_noun(words, at)
                    || is_described(words, at)
                    || cues::is_base(words.get(at)) && (follows_sole(words, at) || is_said(words, at + 1)))
        }
        Some(TokenKind::Number | TokenKind::Clitic) => true,
        Some(TokenKind::Punct('-')) => words.is_glued(at),
        Some(TokenKind::Punct('\'' | '’')) => is_plural_possessive(words, at),
        Some(TokenKind::Punct(_)) | None => false,
    }
}

/// Whether token `at` is no longer the phrase whose words begin at `i` but what is said of it.
fn is_predicate(words: Words, (i, at): (usize, usize)) -> bool {
    // `the 12th-ranked Lee`
    if words.kind(at - 1) == Some(TokenKind::Number) && words.is_glued(at - 1) {
        return false;
    }
    let owned = is_owned(words, at);
    // `the recently released report`
    let held = at == i + 1
        && words.is_adverb(i)
        && words.kind(at + 1).is_some_and(TokenKind::is_word)
        && words.get(at).ends_with("ed")
        && !ends_phrase(words, at + 1);
    // `Some see Lee herself as`, `A woman sweeping the floor`
    let governs = || words.get(at).ends_with("ing") && begins_phrase(words, at + 1) && !owned;
    // `Lee's group bills itself as`
    let itself = || words.is_reflexive(at + 1) && words.is(at + 2, "as");
    is_verb(words, at) && !owned && !held
        || words.is_adverb(at)
        || is_present(words, at)
        || words.is_reflexive(at)
        || governs()
        || itself()
}

/// `the mayor [Friday]`, but `the deadly [June] fire`: whether token `at` is a day or month that tells when.
fn is_day(words: Words, at: usize) -> bool {
    if !words.is_capital(at) || !CALENDAR.has_lower(words.get(at)) || is_owned(words, at) {
        return false;
    }
    let next = at + 1;
    let modifies = words.kind(next) == Some(TokenKind::Word(Case::Lower))
        && !ends_phrase(words, next)
        && !words.is_any(next, &["morning", "afternoon", "evening", "night"])
        && !is_verb(words, next)
        && cues::cue(words, next).is_none();
    !modifies
}

/// `the rights chief [last week] said`: whether token `at` begins what tells when, right before the verb.
fn is_when(words: Words, at: usize) -> bool {
    const TIMES: [&str; 8] = ["week", "month", "year", "night", "spring", "summer", "autumn", "winter"];
    let time =
        words.is_any(at, &["last", "next"]) && (words.is_any(at + 1, &TIMES) || CALENDAR.has_lower(words.get(at + 1)));
    time && (cues::cue(words, at + 2).is_some() || is_verb(words, at + 2))
}

/// `the evening's [set]`
fn is_owned(words: Words, at: usize) -> bool {
    words.is_clitic(at.wrapping_sub(1))
}

/// `the "Harbour Lights" actor`: the last token of the phrase from token `i` on, where a work in quotation marks stands before what
/// somebody is.
pub(super) fn behind_work(words: Words, i: usize) -> Option<usize> {
    const LONGEST_TITLE: usize = 7;
    let mark = |k: usize| {
        words.kind(k).is_some_and(|kind| matches!(kind, TokenKind::Punct('"' | '“' | '”' | '‘' | '’' | '\'')))
    };
    let open = Some(i + 1).filter(|&open| words.is(i, "the") && mark(open) && words.is_capital(open + 1))?;
    let close = (open + 2..open + LONGEST_TITLE).find(|&k| mark(k))?;
    let end = phrase_end(words, close + 1);
    (end > close && is_role(words.get(end)) && !words.is_capital(end)).then_some(end)
}

/// Those whom the press names again by what they are known from.
static PERFORMERS: Lexicon = Lexicon::new(include_str!("../../../../assets/lexicon/performers.txt"));

/// Whether the noun says what somebody is who is known from a work: `star`.
pub fn is_performer(noun: &str) -> bool {
    PERFORMERS.has(noun)
}

/// `the Star Wars: The Force Awakens star`: the last token of the phrase from token `i` on, where a work without quotation marks stands
/// before what somebody is.
pub(super) fn behind_title(words: Words, i: usize) -> Option<usize> {
    const LONGEST_TITLE: usize = 10;
    const SMALL: [&str; 12] = ["of", "the", "a", "an", "and", "with", "in", "on", "to", "for", "at", "from"];
    if !words.is(i, "the") || !words.is_capital(i + 1) {
        return None;
    }
    let inside = |k: usize| match words.kind(k) {
        Some(TokenKind::Word(Case::Lower)) => words.is_any(k, &SMALL),
        Some(TokenKind::Punct(c)) => matches!(c, ':' | '&' | '!'),
        Some(_) => true,
        None => false,
    };
    let end = (i + 2..i + LONGEST_TITLE).find(|&k| !inside(k))?;
    is_performer(words.get(end)).then_some(end)
}

/// `the bespectacled, 71-year-old diplomat`: the last token of the phrase from token `i` on, where a comma parts two things that tell
/// what somebody is like.
pub(super) fn behind_comma(words: Words, i: usize) -> Option<usize> {
    const ENDS: [&str; 11] = ["ed", "ing", "y", "ous", "ful", "al", "ish", "ive", "less", "en", "ic"];
    let like = i + 1;
    let adjective = words.kind(like) == Some(TokenKind::Word(Case::Lower)) && !is_role(words.get(like));
    let adjective = adjective && ENDS.iter().any(|end| words.get(like).ends_with(end));
    if !adjective || !words.is_article(i) || !words.is_punct(like + 1, ',') {
        return None;
    }
    let end = phrase_end(words, like + 2);
    let tells = end > like + 2 && is_role(words.get(end)) || words.get(end).ends_with("-year-old");
    (tells && words.kind(like + 2) != Some(TokenKind::Word(Case::Title))).then_some(end)
}

/// `the peaceful [protest],`, `the new [attacks]`: whether an adjective between it and its article makes a noun of the plain form or the
/// form in -s at token `i`.
fn is_described(words: Words, i: usize) -> bool {
    const LIKE: [&str; 9] = ["new", "old", "latest", "recent", "fresh", "final", "first", "last", "next"];
    let adjective =
        ["ful", "ous", "ive", "less", "ible", "able"].iter().any(|end| words.get(i.wrapping_sub(1)).ends_with(end));
    let begun = words.is_any(i.wrapping_sub(2), &["the", "a", "an", "his", "her", "their", "its", "this", "that"]);
    let like = words.is_any(i.wrapping_sub(1), &LIKE) && words.get(i).ends_with('s');
    begun && (like || adjective && cues::is_base(words.get(i)))
}

/// Whether the plain form of a verb at token `i` is a noun of what somebody has: "Lee's stock **answer**", not "Lee's aides
/// answer", whose subject is a plural.
fn is_owned_noun(words: Words, i: usize) -> bool {
    let modifier = i.wrapping_sub(1);
    words.is_clitic(i.wrapping_sub(2))
        && words.kind(modifier) == Some(TokenKind::Word(Case::Lower))
        && !words.get(modifier).ends_with('s')
        && cues::is_base(words.get(i))
}

/// `the police report [said]`: whether token `i` is a past form of saying, before which no other verb stands.
fn is_said(words: Words, i: usize) -> bool {
    words.is_any(i, &["said", "says", "told", "stated", "noted"])
}

/// Whether token `i` and the next show a verb: `appears to`, `doesn't`.
fn is_present(words: Words, i: usize) -> bool {
    let word = words.get(i);
    word.ends_with("n't") || word.ends_with("n’t") || word.ends_with('s') && words.is(i + 1, "to")
}
