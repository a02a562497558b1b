//! Ordinals: places in an order.
//!
//! *In*: `the second wave` · `21st` · `the third-largest` · `a twenty-first title`. *Out*: the place. *Never*: "at first", "first of
//! all", the First Amendment, a second in time.

use super::Found;
use super::atoms::Atoms;
use super::digits;
use super::lookalikes;
use super::number;
use super::words::Sense;
use crate::facts::FigureKind;

/// The ordinal that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<Found> {
    // "a hundred trillionth" begins with its article, "a second wave" and "an 18th-century house" do not
    let article = atoms.is_any(i, &["a", "an"]);
    if article && !matches!(atoms.sense(i + 1), Sense::Scale(_)) {
        return None;
    }
    let (place, next) = value(atoms, i + usize::from(article))?;
    let is_none = lookalikes::is_no_ordinal(atoms, i + usize::from(article), next);
    (!is_none).then(|| Found::number(i, next, FigureKind::Ordinal, place))
}

/// The ordinal that begins at atom `i`: its value and the atom after it. `21st`, `twenty-first`, `hundredth`.
pub(super) fn value(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    match atoms.sense(i) {
        Sense::Digits
            if atoms.is_glued(i)
                && matches!(
                    atoms.get(i + 1).trim_end_matches('.'),
                    "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH"
                ) =>
        {
            // "6st" are stone
            let stone = atoms.get(i + 1).trim_end_matches('.').eq_ignore_ascii_case("st");
            let ends = !stone || atoms.get(i).ends_with('1');
            Some((digits::value(atoms.get(i)).filter(|_| ends)?, i + 2))
        }
        Sense::Ordinal(value) => Some((value, i + 1)),
        Sense::Cardinal(tens) if tens >= 20.0 => match atoms.sense(atoms.after_joint(i + 1)) {
            Sense::Ordinal(ones) if ones < 10.0 => Some((tens + ones, atoms.after_joint(i + 1) + 1)),
            _ => long_ordinal(atoms, i),
        },
        Sense::Cardinal(_) => long_ordinal(atoms, i),
        Sense::Scale(scale) => match atoms.sense(atoms.after_joint(i + 1)) {
            Sense::Ordinal(last) if last >= 1e6 => Some((scale * last, atoms.after_joint(i + 1) + 1)),
            _ => long_ordinal(atoms, i),
        },
        _ => None,
    }
}

/// "one hundred and twenty-fifth", "hundred and first": an ordinal behind hundreds.
fn long_ordinal(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let scale = matches!(atoms.sense(i), Sense::Scale(_));
    let (value, next) = if scale { (100.0, i + 1) } else { number::below(atoms, i, 1e6)? };
    let and = atoms.is(next, "and");
    let at = atoms.after_joint(next + usize::from(and));
    let last = match atoms.sense(at) {
        Sense::Ordinal(last) => last,
        Sense::Cardinal(tens) if tens >= 20.0 && and => match atoms.sense(atoms.after_joint(at + 1)) {
            Sense::Ordinal(ones) if ones < 10.0 => return Some((value + tens + ones, atoms.after_joint(at + 1) + 1)),
            _ => return None,
        },
        _ => return None,
    };
    let hundreds = value >= 100.0 && value % 100.0 == 0.0 && last < 100.0 && and;
    let tens = value > 100.0 && value % 10.0 == 0.0 && value % 100.0 >= 20.0 && last < 10.0;
    (hundreds || tens).then_some((value + last, at + 1))
}
