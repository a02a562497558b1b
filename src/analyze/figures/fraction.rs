//! Parts of a whole.
//!
//! *In*: `two thirds` · `1/4` · `half a million` · `a quarter of a million` · `(two) and a half` · `a twenty-first`. *Out*: the value and
//! where it ends. *Never*: a date ("10/1"), a place in an order ("a third man").

use super::atoms::Atoms;
use super::digits;
use super::number::{Number, Shape, below, scale};
use super::words::{PHRASE_ENDS, Sense};

/// A part of a whole without a number before it: "half a million", "half of", "a quarter of", "half an hour".
pub(super) fn part(atoms: &Atoms, i: usize) -> Option<Number> {
    let fraction = |value, next| Some(Number { first: i, next, value, shape: Shape::Fraction });
    if let Some((value, next)) = slashed(atoms, i)
        && (!atoms.is_glued_before(i) || atoms.is_dash(i - 1) && !atoms.is_glued_before(i - 1))
        && is_share(atoms.get(i), atoms.get(i + 2))
    {
        return fraction(value, next);
    }
    let Sense::Part(parts) = atoms.sense(i) else { return None };
    let value = 1.0 / parts;
    let joint = atoms.after_joint(i + 1);
    let article = usize::from(atoms.is_any(joint, &["a", "an"]));
    if let Some((scale, next)) = scale(atoms, joint + article) {
        return fraction(value * scale, next);
    }
    if atoms.starts(i + 1, &["of", "a"])
        && let Some((scale, next)) = scale(atoms, i + 3)
    {
        return fraction(value * scale, next);
    }
    fraction(value, i + 1)
}

/// "two thirds", "one-eighth", "a twenty-first", "nineteen fifths", "three quarters of a million".
pub(super) fn with_denominator(atoms: &Atoms, i: usize) -> Option<Number> {
    let article = atoms.is_any(i, &["a", "an"]);
    let (count, at) = if article { (1.0, i + 1) } else { below(atoms, i, 1e6)? };
    let joint = atoms.is_joint(at);
    let at = atoms.after_joint(at);
    let one = count == 1.0;
    // "a three-quarter majority"
    let tied = joint && matches!(atoms.sense(at), Sense::Part(parts) | Sense::Ordinal(parts) if count < parts);
    let (parts, next) = denominator(atoms, at, one || tied)?;
    // "Two quarters" are six months; "three quarters" are more likely a share.
    if parts == 4.0 && !matches!(count, 1.0 | 3.0) && !atoms.is(next, "of") {
        return None;
    }
    let value = count / parts;
    let fraction = |value, next| Some(Number { first: i, next, value, shape: Shape::Fraction });
    // "A quarter of a million", "a quarter-of-a-million"
    let a = atoms.after_joint(atoms.after_joint(next) + 1);
    let whole = atoms.is(atoms.after_joint(next), "of") && atoms.is(a, "a");
    let of = if whole { atoms.after_joint(a + 1) } else { next };
    match scale(atoms, of) {
        Some((scale, after)) => fraction(value * scale, after),
        None => fraction(value, next),
    }
}

fn denominator(atoms: &Atoms, i: usize, one: bool) -> Option<(f64, usize)> {
    let tens = match atoms.sense(i) {
        Sense::Cardinal(tens) if tens >= 20.0 => tens,
        _ => 0.0,
    };
    let at = if tens > 0.0 { atoms.after_joint(i + 1) } else { i };
    match atoms.sense(at) {
        Sense::Parts(parts) if parts > 1.0 || tens > 0.0 => Some((tens + parts, at + 1)),
        Sense::Part(parts) if one => Some((parts, at + 1)),
        Sense::Ordinal(parts) if one && parts > 2.0 => Some((tens + parts, at + 1)),
        Sense::Scale(scale) => match atoms.sense(at + 1) {
            Sense::Parts(parts) => Some((scale * parts, at + 2)),
            _ => None,
        },
        _ => None,
    }
}

/// "and a half", "and three quarters", "and one-third".
pub(super) fn and_a_part(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let at = atoms.after_joint(i);
    if !atoms.is(at, "and") {
        return None;
    }
    let from = atoms.after_joint(at + 1);
    if let Some((part, next)) = slashed(atoms, from).filter(|(part, _)| *part < 1.0) {
        return Some((part, next));
    }
    if atoms.is_any(from, &["a", "one"]) {
        let part = atoms.after_joint(from + 1);
        return match atoms.sense(part) {
            Sense::Part(parts) | Sense::Ordinal(parts) if parts > 1.0 && !is_ranked(atoms, part) => {
                Some((1.0 / parts, part + 1))
            }
            _ => None,
        };
    }
    // "one and half hours"
    if let (Sense::Part(parts), false) = (atoms.sense(from), atoms.is(from + 1, "of")) {
        return Some((1.0 / parts, from + 1));
    }
    let Sense::Cardinal(count) = atoms.sense(from) else { return None };
    match atoms.sense(atoms.after_joint(from + 1)) {
        Sense::Parts(parts) if count < parts => Some((count / parts, atoms.after_joint(from + 1) + 1)),
        _ => None,
    }
}

/// Whether what looks like one part of a whole is a place in an order: "six and a third man" has a noun behind it.
fn is_ranked(atoms: &Atoms, part: usize) -> bool {
    matches!(atoms.sense(part), Sense::Ordinal(_)) && atoms.is_lower(part + 1) && !is_measured(atoms, part + 1)
}

fn is_measured(atoms: &Atoms, i: usize) -> bool {
    PHRASE_ENDS.has_lower(atoms.get(i)) || matches!(atoms.sense(i), Sense::Scale(_))
}

/// `1/4`, unless it goes on (`1/4/2019`) or is a pair of years (`2019/2020`).
pub(super) fn slashed(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let over = atoms.is_digits(i)
        && atoms.is(i + 1, "/")
        && atoms.is_digits(i + 2)
        && atoms.is_glued(i) == atoms.is_glued(i + 1)
        && !(atoms.is_glued(i + 2) && atoms.is(i + 3, "/"))
        && !(atoms.is_glued_before(i) && atoms.before(i, 1) == "/");
    let (above, below) = (digits::value(atoms.get(i))?, digits::value(atoms.get(i + 2))?);
    // "The 2019/2020 season"
    let years = (1800.0..2100.0).contains(&above) && below == above + 1.0;
    (over && !years && below > 0.0 && above.fract() == 0.0 && below.fract() == 0.0).then_some((above / below, i + 3))
}

/// Whether a slash between two numbers makes a fraction and no date: `1/4`, `3/8`, `1/40`; not `10/1`, `2/29`, `9/11`, `24/7`.
pub(super) fn is_share(above: &str, below: &str) -> bool {
    let (Some(a), Some(b)) = (digits::value(above), digits::value(below)) else { return false };
    a < b && (matches!(b as u32, 2..=6 | 8 | 10 | 16 | 20) || b > 31.0)
}
