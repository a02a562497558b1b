//! The words before a figure that belong to it: "nearly 60 percent", "more than 30", "early 2016".
//!
//! *In*: a figure. *Out*: the atom where it begins for the reader. The value stays: "more than 30" is the number 30.

use super::Found;
use super::atoms::Atoms;
use super::counted;
use crate::facts::FigureKind;
use crate::text::lexicon::Lexicon;

/// Phrases that say how exact a figure is.
static APPROXIMATORS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/approximators.txt"));

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
    // "Over 1994/95" says when, not how many.
    if found.kind == FigureKind::Range && counted::is_timed(found) {
        return first;
    }
    (1..=3).rev().find_map(|words| approximator(atoms, first, words)).unwrap_or(first)
}

/// Where the phrase of so many words right before `first` begins, if it is an approximator.
fn approximator(atoms: &Atoms, first: usize, words: usize) -> Option<usize> {
    let from = first.checked_sub(words).filter(|_| !atoms.is_joint(first - 1))?;
    let phrase = (from..first).map(|k| atoms.get(k)).collect::<Vec<_>>().join(" ");
    APPROXIMATORS.has_lower(&phrase).then_some(from)
}
