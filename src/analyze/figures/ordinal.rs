//! Ordinals: places in an order.
//!
//! *In*: `the second wave` · `21st` · `the third-largest` · `a twenty-first title`. *Out*: the place. *Never*: "at first", "first of
//! all", the First Amendment, a second in time.

use super::Found;
use super::atoms::Atoms;
use super::lookalikes;
use super::number;
use super::words::Sense;
use crate::facts::FigureKind;

/// The ordinal that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<Found> {
    let article = atoms.is_any(i, &["a", "an"]);
    let (value, next) = number::ordinal(atoms, i + usize::from(article))?;
    if lookalikes::is_no_ordinal(atoms, i + usize::from(article), next) {
        return None;
    }
    // "a hundred trillionth" begins with its article, "a second wave" does not
    let whole = !article || matches!(atoms.sense(i + 1), Sense::Scale(_));
    let first = if whole { i } else { i + 1 };
    Some(Found::number(first, next, FigureKind::Ordinal, value))
}
