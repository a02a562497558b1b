//! Days that share a month with other days.
//!
//! *In*: `5-7 May` · `between 26 and 28 June 2015` · `on 3, 4 and 5 May` · `Dec. 5, 6 and 7`. *Out*: a range, or each day as a date with the
//! month that stands before or behind the row. *Never*: what a number behind a date counts ("on May 3, 4 people died").

use super::Found;
use super::atoms::Atoms;
use super::calendar::Day;
use super::date::{Said, day_first, day_of_month, iso, span};
use super::words::{PHRASE_ENDS, Sense};
use crate::facts::FigureKind;

/// The most days in a row.
const MOST: usize = 5;

/// "5-7 May", "between 26 and 28 June 2015"; "**3**, 4 and 5 May".
pub(super) fn before_month(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let numbered = atoms.is_digits(i) || matches!(atoms.sense(i), Sense::Ordinal(_) | Sense::Cardinal(_));
    let (first, tie) = numbered.then(|| day_of_month(atoms, i)).flatten()?;
    let and = atoms.is(tie, "and") && (atoms.follows_any(i, &["between"]) || atoms.follows(i, &["between", "the"]));
    if !(atoms.is_dash(tie) || atoms.is_any(tie, &["to", "through", "until", "till"]) || and) {
        return listed(atoms, i, today);
    }
    let from = tie + 1 + usize::from(atoms.is(tie + 1, "the"));
    let last = day_first(atoms, from).filter(|last| last.day > Some(first))?;
    Some(span(i, Said { day: Some(first), ..last }, last, today))
}

/// The first of several days whose month stands behind the last: "**3**, 4 and 5 May".
fn listed(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let (first, next) = day_of_month(atoms, i)?;
    let (mut day, mut tie) = (first, next);
    for _ in 0..MOST {
        let at = after_tie(atoms, tie)?;
        if let Some(last) = day_first(atoms, at) {
            let date = Said { day: Some(first), next, ..last };
            return (last.day > Some(day)).then(|| Found::text(i, next, FigureKind::Date, iso(date, today)));
        }
        let (later, after) = day_of_month(atoms, at).filter(|(later, _)| *later > day)?;
        (day, tie) = (later, after);
    }
    None
}

/// "Dec. 5 and **6**", "Dec. 5, **6** and **7**".
pub(super) fn behind_month(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let (day, next) = day_of_month(atoms, i)?;
    let (month, first) = month_before(atoms, i)?;
    if day <= first || !(is_last(atoms, i, next) || goes_on(atoms, next, day)) {
        return None;
    }
    let date = Said { month: Some(month), day: Some(day), next, ..Said::default() };
    Some(Found::text(i, next, FigureKind::Date, iso(date, today)))
}

/// The month before a row of days that comes up to the day at atom `i`, and the day right before it.
fn month_before(atoms: &Atoms, i: usize) -> Option<(u32, u32)> {
    let (mut at, mut last) = (i, None);
    for _ in 0..MOST {
        at = at.checked_sub(
            2 + usize::from(atoms.is_any(at.wrapping_sub(1), &["and", "or", "&"]) && atoms.is(at.wrapping_sub(2), ",")),
        )?;
        let at_ordinal = usize::from(matches!(atoms.get(at), "st" | "nd" | "rd" | "th"));
        at = at.checked_sub(at_ordinal)?;
        let (day, tie) = day_of_month(atoms, at)?;
        after_tie(atoms, tie)?;
        last = last.or(Some(day));
        if let Some(Sense::Month { number, .. }) = at.checked_sub(1).map(|month| atoms.sense(month)) {
            return Some((number, last?));
        }
    }
    None
}

/// Whether the day at `i` ends a row: "and 6", with nothing behind it that it counts.
fn is_last(atoms: &Atoms, i: usize, next: usize) -> bool {
    let free = !atoms.is_lower(next) || PHRASE_ENDS.has_lower(atoms.get(next));
    atoms.follows_any(i, &["and", "or", "&"]) && free
}

/// Whether the row goes on behind a day: ", 4 and 5".
fn goes_on(atoms: &Atoms, tie: usize, day: u32) -> bool {
    let (mut tie, mut day) = (tie, day);
    for _ in 0..MOST {
        let Some(at) = after_tie(atoms, tie) else { return false };
        let Some((later, next)) = day_of_month(atoms, at).filter(|(later, _)| *later > day) else { return false };
        if is_last(atoms, at, next) {
            return true;
        }
        (tie, day) = (next, later);
    }
    false
}

/// The atom behind what ties two days of a row: ",", "and", ", and".
fn after_tie(atoms: &Atoms, i: usize) -> Option<usize> {
    let at = i + usize::from(atoms.is(i, ","));
    let at = at + usize::from(atoms.is_any(at, &["and", "or", "&"]));
    let at = at + usize::from(at > i && atoms.is(at, "the"));
    (at > i).then_some(at)
}
