//! The rules of sentences that look ended and are not: `at 9 a.m.` ⏎ `on Friday`.
//!
//! *In*: a line end. *Out*: that the lines are joined, where the next goes on with the sentence or with the quotation before it. *Never*: a
//! break.

use super::super::starts_lower;
use super::{LineEnd, Verdict};
use crate::text::lists::CALENDAR;
use crate::text::token::ABBREVIATIONS;

/// The most words of a speaker right behind a quotation, with the verb and without the first.
const SPEAKER_WORDS: usize = 3;

/// Verbs behind a question or a cry.
const SAYING: [&str; 10] =
    ["said", "says", "asked", "asks", "wrote", "writes", "tweeted", "replied", "shouted", "added"];

/// `at 9 a.m.` ⏎ `on Friday`: what looked like the end of a sentence was none.
pub(super) fn lower_case(end: &LineEnd) -> Option<Verdict> {
    starts_lower(end.next.text).then_some(Verdict::Join)
}

/// `said Rep.` ⏎ `Ann Lee`: where each sentence has its line, a title was taken for its end.
pub(super) fn title(end: &LineEnd) -> Option<Verdict> {
    let stem = short_word(end.line.text)?;
    let titled = stem.starts_with(char::is_uppercase) && ABBREVIATIONS.get_lower(stem) == Some("title");
    titled.then_some(Verdict::Join)
}

/// The last word, without the full stop that it ends with.
fn short_word(text: &str) -> Option<&str> {
    let text = text.strip_suffix('.')?;
    Some(text.rsplit(' ').next()?.trim_start_matches(['“', '"', '(', '‘']))
}

/// `on Jan.` ⏎ `2`, `Lee v.` ⏎ `Dow`, `George H.` ⏎ `Lee`: a month before its day and an initial end no sentence; an initial may where
/// lines are filled and the next word would have fitted (`it was time for Plan B.`). One alone (`U.S.` ⏎ `Attorney Lee`) is no
/// paragraph.
pub(super) fn abbreviation(end: &LineEnd) -> Option<Verdict> {
    let stem = short_word(end.line.text)?;
    if end.paragraph.lines() == 1 && end.line.text.len() == stem.len() + 1 && ABBREVIATIONS.has_lower(stem) {
        return Some(Verdict::Join);
    }
    let initial = stem.chars().count() == 1
        && stem.chars().all(char::is_uppercase)
        && stem != "I"
        && !(end.measure.greedy && end.has_room());
    let day = end.next.text.starts_with(|c: char| c.is_ascii_digit()) && ends_with_month(end.line.text);
    (day || initial || stem == "v").then_some(Verdict::Join)
}

/// `"Why not?"` ⏎ `Lee said.`: who asked or shouted goes with it.
pub(super) fn who_spoke(end: &LineEnd) -> Option<Verdict> {
    let cries = end.line.text.strip_suffix(['"', '”'])?.ends_with(['?', '!']);
    let mut words = end.next.text.split(' ').skip(1).take(SPEAKER_WORDS);
    let says = |word: &str| word.strip_suffix([',', '.']).is_some_and(|verb| SAYING.contains(&verb));
    (cries && words.any(says)).then_some(Verdict::Join)
}

/// Whether the last word names a month, short or long.
pub(super) fn ends_with_month(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("").trim_end_matches('.');
    CALENDAR.get_lower(last).is_some_and(|kind| kind.starts_with("month"))
}
