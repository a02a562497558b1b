//! Decades, and ranges of them.
//!
//! *In*: `the 1980s` · `'90s` · `the mid-sixties` · `the nineteen-seventies` · `from the 1970s to the early 1990s`. *Out*: `198X`
//! (ISO 8601-2), a range with both ends. *Never*: the tens of somebody's years ("in his 40s"), which are an age.

use super::Found;
use super::atoms::Atoms;
use super::clue::Clue;
use super::date;
use super::words::Sense;
use crate::facts::{FigureKind, Value};

/// The decade, or the range of decades, that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<Found> {
    let (first, next) = decade(atoms, i)?;
    if let Some((last, next)) = last_of_range(atoms, i, next).filter(|(last, _)| *last > first) {
        let value = Value::Range(Box::new((Value::Text(first), Value::Text(last))));
        return Some(Found { first: i, next, kind: FigureKind::Range, value: Some(value), unit: None });
    }
    Some(Found::text(i, next, FigureKind::Date, Some(first)))
}

/// The decade at atom `i` and the atom behind it.
fn decade(atoms: &Atoms, i: usize) -> Option<(String, usize)> {
    named(atoms, i).or_else(|| spelled(atoms, i)).or_else(|| written(atoms, i)).or_else(|| hundreds(atoms, i))
}

/// "(The 1970s) **to the early 1990s**", "(between the 1970s) **and the 1990s**".
fn last_of_range(atoms: &Atoms, i: usize, tie: usize) -> Option<(String, usize)> {
    let and = atoms.is(tie, "and")
        && ["between", "between the", "between the early", "between the late", "between the mid"]
            .iter()
            .any(|lead| atoms.follows(i, &lead.split(' ').collect::<Vec<_>>()));
    if !(and || atoms.is_joint(tie) || atoms.is_any(tie, &["to", "through", "until", "till"])) {
        return None;
    }
    let from = date::after_part(atoms, tie + 1 + usize::from(atoms.is(tie + 1, "the")));
    decade(atoms, from + usize::from(atoms.is_any(from, &["'", "’", "‘"])))
}

/// "The **sixties**", "the mid-**fifties**".
fn named(atoms: &Atoms, i: usize) -> Option<(String, usize)> {
    let Sense::Decade(tens) = atoms.sense(i) else { return None };
    let led = atoms.follows_any(i, &["the", "early", "late", "mid", "nineteen", "roaring"])
        || atoms.follows(i, &["the", "mid", "-"]);
    let century = if tens == 0 { 20 } else { 19 };
    (led && !is_ones_age(atoms, i)).then(|| (format!("{century}{tens}X"), i + 1))
}

/// "The **nineteen-seventies**".
fn spelled(atoms: &Atoms, i: usize) -> Option<(String, usize)> {
    let Sense::Cardinal(century) = atoms.sense(i) else { return None };
    let at = atoms.after_joint(i + 1);
    let Sense::Decade(tens) = atoms.sense(at) else { return None };
    (15.0..20.0).contains(&century).then(|| (format!("{century}{tens}X"), at + 1))
}

/// "The **two thousands**" (`200X`), "the **nineteen hundreds**" (`19XX`).
fn hundreds(atoms: &Atoms, i: usize) -> Option<(String, usize)> {
    let Sense::Cardinal(century) = atoms.sense(i) else { return None };
    let at = atoms.after_joint(i + 1);
    let led = atoms.follows_any(i, &["the", "early", "late", "mid"]);
    let free = led && !atoms.is(at + 1, "of");
    match atoms.get(at) {
        "thousands" if free && century == 2.0 => Some(("200X".to_owned(), at + 1)),
        "hundreds" if free && (11.0..20.0).contains(&century) => Some((format!("{century}XX"), at + 1)),
        _ => None,
    }
}

/// `1980s` (`198X`), `'90s`, "the 90s".
fn written(atoms: &Atoms, i: usize) -> Option<(String, usize)> {
    let plural = atoms.is_glued(i) && atoms.is_any(i + 1, &["s", "'s", "’s"]);
    if !plural || !atoms.is_plain(i) || !atoms.get(i).ends_with('0') {
        return None;
    }
    match atoms.get(i).len() {
        4 => atoms.get(i).get(..3).map(|decade| (format!("{decade}X"), i + 2)),
        2 if is_ones_age(atoms, i) => None,
        2 if atoms.is_glued_before(i) && atoms.is_any(i.wrapping_sub(1), &["'", "’", "‘"])
            || (atoms.follows_any(i, &["the", "early", "late", "mid"])
                || follows_decade(atoms, i)
                || is_middle(atoms, i))
                && atoms.get(i) > "40" =>
        {
            atoms.get(i).get(..1).map(|decade| (format!("19{decade}X"), i + 2))
        }
        _ => None,
    }
}

/// Whether tens are the middle of a decade: "in the mid-**90s**"; not those of degrees and winds ("highs in the mid-90s").
fn is_middle(atoms: &Atoms, i: usize) -> bool {
    let led = atoms.is_joint(i.wrapping_sub(1)) && atoms.follows(i - 1, &["the", "mid"]);
    led && !(i.saturating_sub(9)..i + 9).any(|k| atoms.has(k, Clue::Weather))
}

/// Whether another decade and a tie stand before: "the 1970s and **80s**", "the 1970s-**80s**".
fn follows_decade(atoms: &Atoms, i: usize) -> bool {
    let tie = i.wrapping_sub(1);
    (atoms.is_any(tie, &["and", "or", "to"]) || atoms.is_dash(tie)) && atoms.before(i, 2) == "s"
}

/// Whether tens of years are somebody's: "in his late 40s", "her mid-fifties".
pub(super) fn is_ones_age(atoms: &Atoms, i: usize) -> bool {
    const OWNERS: &[&str] = &["his", "her", "their", "my", "our", "your", "whose"];
    let at = if atoms.is_joint(i.wrapping_sub(1)) { i - 1 } else { i };
    let at = if atoms.follows_any(at, &["early", "mid", "late"]) { at - 1 } else { at };
    atoms.follows_any(at, OWNERS)
}
