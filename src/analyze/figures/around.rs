//! The words before a figure that belong to it: "nearly 70 percent", "more than 30", "early 2016".
//!
//! *In*: a figure. *Out*: the atom where it begins for the reader. The value stays: "more than 30" is the number 30.

use super::Found;
use super::atoms::Atoms;
use crate::facts::FigureKind;

/// Words and phrases that say how exact a figure is, the longer first.
const ROUGHLY: &[&[&str]] = &[
    &["plus", "or", "minus"],
    &["no", "more", "than"],
    &["no", "less", "than"],
    &["no", "fewer", "than"],
    &["as", "many", "as"],
    &["as", "much", "as"],
    &["as", "few", "as"],
    &["as", "little", "as"],
    &["more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["at", "least"],
    &["at", "most"],
    &["up", "to"],
    &["just", "over"],
    &["just", "under"],
    &["well", "over"],
    &["close", "to"],
    &["an", "estimated"],
    &["nearly"],
    &["almost"],
    &["about"],
    &["around"],
    &["roughly"],
    &["approximately"],
    &["near"],
    &["some"],
    &["over"],
    &["exactly"],
    &["estimated"],
];

/// The first atom of the figure with the words before it.
pub(super) fn widen(atoms: &Atoms, found: &Found) -> usize {
    let first = found.first;
    let timed = matches!(found.kind, FigureKind::Date | FigureKind::Time);
    if found.kind == FigureKind::Ordinal {
        return first;
    }
    if timed {
        let at = if atoms.is_joint(first.wrapping_sub(1)) { first - 1 } else { first };
        return if atoms.follows_any(at, &["early", "late", "mid"]) { at - 1 } else { first };
    }
    if found.kind == FigureKind::Range && atoms.follows_any(first, &["between"]) {
        return first - 1;
    }
    let matching = ROUGHLY.iter().find(|phrase| {
        let from = first.checked_sub(phrase.len());
        from.is_some_and(|from| atoms.starts(from, phrase)) && !atoms.is_joint(first.wrapping_sub(1))
    });
    matching.map_or(first, |phrase| first - phrase.len())
}
