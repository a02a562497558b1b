//! Numbers in digits, with what belongs to them.
//!
//! *In*: `2 1/4` · `2½` · `10 000` · `3.5×10^8` · `1e10` · `6 point three`. *Out*: the value and where it ends. *Never*: two numbers
//! as one ("May 10 300 people came").

use super::atoms::Atoms;
use super::digits;
use super::fraction::slashed;
use super::number::decimals_in_words;
use super::words::Sense;

/// Digits with what belongs to them: `2 1/4`, `2½`, `10 000`.
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let value = digits::value(atoms.get(i))?;
    if let Some((power, next)) = power(atoms, i + 1) {
        return Some((value * power, next));
    }
    if let Some((exponent, next)) = exponent(atoms, i + 1).filter(|_| value <= 1000.0) {
        return Some((value.powi(exponent), next));
    }
    // "6 point three"
    if let Some((decimals, next)) = decimals_in_words(atoms, i + 1).filter(|(_, next)| *next > i + 2) {
        return Some((value + decimals, next));
    }
    let whole = value.fract() == 0.0;
    let joint = atoms.after_joint(i + 1);
    if whole
        && let Some((part, next)) = slashed(atoms, joint)
        && part < 1.0
        && value < 1000.0
    {
        return Some((value + part, next));
    }
    if let Sense::Fraction(part) = atoms.sense(i + 1) {
        return Some((value + part, i + 2));
    }
    let is_group = |k: usize| atoms.is_digits(k) && atoms.get(k).len() == 3 && digits::value(atoms.get(k)).is_some();
    if atoms.get(i).len() <= 3
        && whole
        && value > 0.0
        && !atoms.is_glued(i)
        && is_group(i + 1)
        && is_thousands(atoms, i)
    {
        let mut value = value;
        let mut next = i + 1;
        while is_group(next) && !atoms.is_glued(next - 1) {
            value = value * 1000.0 + digits::value(atoms.get(next)).unwrap_or(0.0);
            next += 1;
        }
        return Some((value, next));
    }
    Some((value, i + 1))
}

/// Whether digits before a group of three are its thousands ("10 000 people") and no number of their own ("May 10 300").
fn is_thousands(atoms: &Atoms, i: usize) -> bool {
    i.checked_sub(1).is_none_or(|before| {
        !matches!(atoms.sense(before), Sense::Month { .. } | Sense::Digits) && !atoms.is_capital(before)
    })
}

/// `×10^8` behind a number.
fn power(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    // `1e10`, `1.1E-5`
    let mark = i + 1 + usize::from(atoms.is(i + 1, "+") || atoms.is_dash(i + 1));
    if atoms.is(i, "e") && atoms.is_digits(mark) && (i..=mark).all(|k| atoms.is_glued_before(k)) {
        let exponent: i32 = atoms.get(mark).parse().ok().filter(|exponent| *exponent < 100)?;
        return Some((10f64.powi(if atoms.is_dash(i + 1) { -exponent } else { exponent }), mark + 1));
    }
    if !atoms.is_any(i, &["×", "x", "*", "·"]) || atoms.get(i + 1) != "10" {
        return None;
    }
    let (exponent, next) = exponent(atoms, i + 2)?;
    Some((10f64.powi(exponent), next))
}

/// `^8`, `^-3`.
fn exponent(atoms: &Atoms, i: usize) -> Option<(i32, usize)> {
    if !atoms.is(i, "^") || !atoms.is_glued_before(i) || !atoms.is_glued(i) {
        return None;
    }
    let minus = atoms.is_dash(i + 1);
    let at = i + 1 + usize::from(minus);
    let exponent: i32 = atoms.get(at).parse().ok().filter(|exponent| *exponent < 100)?;
    Some((if minus { -exponent } else { exponent }, at + 1))
}
