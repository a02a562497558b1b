//! Two numbers that make one figure: ranges, ratios, scores.
//!
//! *In*: `between 20 and 30 percent` · `$5-10 million` · `19 of the 24` · `one in five` · `a 5-4 vote` · `3-1`. *Out*: a range with
//! both ends, a ratio. *Never*: a change as a range ("rose from 5 percent to 7 percent" are two figures).

use super::Found;
use super::age;
use super::amount;
use super::atoms::Atoms;
use super::clue::Clue;
use super::money;
use super::number::{self, Number, Shape};
use super::unit::{self, Suffix};
use super::words::Sense;
use crate::facts::{FigureKind, Value};

/// The figure that `first` makes with the number behind it.
pub(super) fn read(atoms: &Atoms, first: Number, suffix: Option<Suffix>) -> Option<Found> {
    if suffix.is_none() && !(age::is_age(atoms, first) && atoms.is_joint(first.next)) {
        if let Some(found) = ratio(atoms, first) {
            return Some(found);
        }
        if let Some(found) = score(atoms, first) {
            return Some(found);
        }
    }
    range(atoms, first, suffix)
}

/// "19 of the 24", "12 of its last 15", "two of three", "one out of every four", "one in five", "60/40".
fn ratio(atoms: &Atoms, first: Number) -> Option<Found> {
    let hyphen = atoms.after_joint(first.next);
    // "one over three"
    if atoms.is(first.next, "over") && first.value.fract() == 0.0 && first.shape != Shape::Fraction {
        let last = number::read(atoms, first.next + 1).filter(|last| last.value > 0.0 && last.value < 1000.0)?;
        let free = amount::suffix(atoms, last).is_none()
            && (!atoms.is_lower(last.next) || atoms.is(last.next, "of"))
            && first.value != last.value;
        return free.then(|| ratio_of(first, last));
    }
    let (from, is_in) = if atoms.starts(first.next, &["out", "of"]) {
        (first.next + 2, false)
    } else if atoms.is(hyphen, "of") {
        // "20-of-24 passing"
        (atoms.after_joint(hyphen + 1), false)
    } else if atoms.is(hyphen, "in") {
        (atoms.after_joint(hyphen + 1), true)
    } else {
        return slash(atoms, first);
    };
    // "One of the six" is the pronoun and a count.
    if atoms.is(first.first, "one") && !is_in && atoms.is(first.next, "of") {
        return None;
    }
    let from = from + usize::from(atoms.has(from, Clue::Determiner));
    let from =
        from + usize::from(atoms.is_any(from, &["last", "past", "previous", "first", "opening", "final", "next"]));
    let whole = number::read(atoms, from).filter(|whole| whole.shape != Shape::Fraction)?;
    let year = whole.shape == Shape::Plain && (1000.0..2100.0).contains(&whole.value) && first.value < 100.0;
    if year || whole.value < first.value || first.shape == Shape::Fraction || is_in && first.value.fract() != 0.0 {
        return None;
    }
    let money = atoms.sense(whole.next) == Sense::None && amount::suffix(atoms, whole).is_some();
    if is_in && (money || first.value >= whole.value || first.value > 9.0 || !is_round(whole.value, first.value)) {
        return None;
    }
    if !is_in && money && !atoms.is_any(whole.next, &["years", "days", "months", "weeks", "points"]) {
        return None;
    }
    Some(ratio_of(first, whole))
}

/// "A week **or two**": from one to two of what has a unit.
pub(super) fn one_or_two(atoms: &Atoms, one: Number, suffix: Suffix) -> Option<Found> {
    let or_two = atoms.starts(suffix.next, &["or", "two"]) && one.value == 1.0;
    let ends = Value::Range(Box::new((Value::Number(suffix.factor), Value::Number(2.0 * suffix.factor))));
    let (first, next) = (one.first, suffix.next + 2);
    or_two.then_some(Found { first, next, kind: FigureKind::Range, value: Some(ends), unit: Some(suffix.unit) })
}

fn ratio_of(first: Number, last: Number) -> Found {
    let value = format!("{}/{}", first.value, last.value);
    Found::text(first.first, last.next, FigureKind::Ratio, Some(value))
}

/// Whether "N in M" is a share: one in anything, or some in a round number.
fn is_round(whole: f64, part: f64) -> bool {
    part == 1.0 && whole > 1.0 || matches!(whole as u32, 3..=5 | 10 | 20 | 100 | 1000) && whole < 1e6
}

/// "a 60/40 split": a slash that makes neither a date nor a fraction.
fn slash(atoms: &Atoms, first: Number) -> Option<Found> {
    let at = first.next;
    if !(first.shape == Shape::Plain && atoms.is(at, "/") && atoms.is_glued_before(at) && atoms.is_glued(at)) {
        return None;
    }
    let last = number::read(atoms, at + 1).filter(|last| last.shape == Shape::Plain)?;
    let ends = !atoms.is_glued(last.next - 1) || !atoms.is_any(last.next, &["/", "-"]);
    (ends && first.value <= 250.0 && last.value <= 100.0).then(|| ratio_of(first, last))
}

/// Scores, votes and odds: "3-1", "a 5-4 vote", "voted 52 to 48", "10-1".
fn score(atoms: &Atoms, first: Number) -> Option<Found> {
    let tie = first.next;
    let colon = atoms.is(tie, ":") && atoms.is_glued_before(tie) && atoms.is_glued(tie);
    // "3-to-1", "2-for-1"
    let odds = atoms.is_joint(tie) && atoms.is_any(tie + 1, &["to", "for"]) && atoms.is_joint(tie + 2);
    let joint = atoms.is_joint(tie) && !odds;
    if !(joint || colon || odds || atoms.is(tie, "to")) || !matches!(first.shape, Shape::Plain | Shape::Words) {
        return None;
    }
    let from = if odds { tie + 3 } else { tie + 1 };
    let last = number::read(atoms, from).filter(|last| last.shape == first.shape)?;
    // "A 3-0 weekend defeat" is no length of time.
    let idle =
        |suffix: Suffix| suffix.kind == FigureKind::Duration && !atoms.get(suffix.next - 1).ends_with('s') && joint;
    if amount::suffix(atoms, last).is_some_and(|suffix| !idle(suffix))
        || atoms.is_joint(last.next) && !atoms.is_word(last.next + 1)
    {
        return None;
    }
    let small = first.value < 1000.0 && last.value < 1000.0 && first.value.fract() == 0.0;
    let falls = first.value >= last.value && (joint && first.shape == Shape::Plain || colon || odds)
        || odds && atoms.is(tie + 1, "for");
    // "Confirmed 92 to 0"
    let shut_out = last.value == 0.0
        && atoms.is_digits(last.first)
        && atoms.is(tie, "to")
        && first.value > 0.0
        && !atoms.is_word(last.next)
        && !is_change(atoms, first.first)
        && !atoms.follows_any(first.first, &["from"]);
    // "Palm Bay (0-1)": what a team has won and lost
    let record = joint && atoms.is(first.first.wrapping_sub(1), "(") && atoms.is_any(last.next, &[")", ","]);
    let record = record && atoms.is_capital(first.first.wrapping_sub(2));
    let falls = falls || shut_out || record;
    let before = first.first.saturating_sub(3 + usize::from(atoms.follows_any(first.first, &[","])));
    let sets = || joint && (is_set(atoms, last.next) || before < first.first && is_set(atoms, before));
    let game = || sets() || is_game(atoms, first.first, last.next);
    (small && (colon || falls || game())).then(|| ratio_of(first, last))
}

/// Whether another score stands at `i`: "2-6 6-3".
fn is_set(atoms: &Atoms, i: usize) -> bool {
    // "6-7 (4), 6-4"
    let i = if atoms.is(i, "(") && atoms.is_digits(i + 1) && atoms.is(i + 2, ")") { i + 3 } else { i };
    let i = i + usize::from(atoms.is(i, ","));
    atoms.is_digits(i) && atoms.is_joint(i + 1) && atoms.is_digits(i + 2) && atoms.get(i).len() < 3
}

/// Whether the words around speak of a game, a vote or a bet.
fn is_game(atoms: &Atoms, first: usize, next: usize) -> bool {
    (first.saturating_sub(6)..first).chain(next..next + 4).any(|k| atoms.has(k, Clue::Game))
}

/// "20 to 30", "between 31 mg and 36 mg", "$5-10 million", "two or three days".
fn range(atoms: &Atoms, first: Number, suffix: Option<Suffix>) -> Option<Found> {
    let tie = suffix.map_or(first.next, |suffix| suffix.next);
    let tie = atoms.after_hanging(tie);
    let (from, and) = tied(atoms, first.first, tie)?;
    let signed = money::signed(atoms, from);
    let last = signed.map(|(number, _)| number).or_else(|| number::read(atoms, from))?;
    let after = match signed {
        Some((number, unit)) => {
            Some(Suffix { kind: FigureKind::Money, unit: unit.into(), factor: 1.0, next: number.next })
        }
        None => amount::suffix(atoms, last),
    };
    let shared = after.or(suffix.filter(|suffix| suffix.kind == FigureKind::Money && suffix.next == first.next));
    if first.shape == Shape::Fraction && last.shape != Shape::Fraction {
        return None;
    }
    // "rose from 5 to 7 percent", "fell 5 percent to 7 percent"; "rose 5-7 percent" is a range
    let moves =
        !atoms.is_dash(tie) && (suffix.is_some() || shared.is_none() || atoms.follows_any(first.first, &["from"]));
    if suffix.is_some() && shared.is_some_and(|last| answers(atoms, first.first, tie, last)) {
        return None;
    }
    if suffix.is_some() && !same(suffix, shared) || moves && is_change(atoms, first.first) && !and {
        return None;
    }
    let year = |number: Number| number.shape == Shape::Plain && (1900.0..2100.0).contains(&number.value);
    // "One-quarter to one-third of them" are two parts of one whole.
    let parts = last.shape == Shape::Fraction && first.shape == Shape::Fraction;
    if shared.is_none() && (year(last) || last.shape == Shape::Fraction && !parts) {
        return None;
    }
    let factor = shared.map_or(1.0, |suffix| suffix.factor);
    let (low, high) = ends(atoms, first, last);
    let falls = low >= high;
    if falls && !(and || suffix.is_some() && atoms.follows_any(first.first, &["from"]) && low < 0.0) {
        return None;
    }
    let (low, high) = if falls { (high, low) } else { (low, high) };
    let next = shared.map_or(last.next, |suffix| suffix.next.max(last.next));
    let value = Value::Range(Box::new((Value::Number(low * factor), Value::Number(high * factor))));
    let age = age::is_age(atoms, first).then(|| "year".into());
    let unit = shared.map(|suffix| suffix.unit).or(age);
    Some(Found { first: first.first, next, kind: FigureKind::Range, value: Some(value), unit })
}

/// The atom behind what ties two numbers, and whether that is the "and" of "between".
fn tied(atoms: &Atoms, first: usize, tie: usize) -> Option<(usize, bool)> {
    if atoms.is_joint(tie) && atoms.is(tie + 1, "to") {
        return Some((atoms.after_joint(tie + 2), false));
    }
    let dash = atoms.is_dash(tie) && atoms.is_glued_before(tie) && atoms.is_glued(tie);
    let spaced =
        atoms.is_any(tie, &["-", "~"]) && atoms.is_digits(first) && atoms.is_digits(tie + 1) && tie == first + 1;
    if dash || spaced {
        return Some((tie + 1, false));
    }
    if atoms.is(tie, "and") && (1..=3).any(|back| atoms.before(first, back).eq_ignore_ascii_case("between")) {
        return Some((tie + 1, true));
    }
    if atoms.is(tie, "to") {
        return Some((atoms.after_joint(tie + 1), false));
    }
    // "two or three days", "40 or 50 years", not "5 or 100"
    let ends = number::read(atoms, first).zip(number::read(atoms, tie + 1));
    let step = ends.is_some_and(|(one, two)| {
        two.value - one.value == 1.0 && two.value <= 12.0
            || is_round_step(one.value, two.value) && amount::suffix(atoms, two).is_some()
    });
    (atoms.is(tie, "or") && step).then_some((tie + 1, false))
}

/// "(37 percent to 43 percent)" in a poll: those for and those against are two figures.
fn answers(atoms: &Atoms, first: usize, tie: usize, last: Suffix) -> bool {
    last.kind == FigureKind::Percent
        && atoms.is(tie, "to")
        && atoms.is(first.wrapping_sub(1), "(")
        && atoms.is(last.next, ")")
        && (first.saturating_sub(30)..last.next + 30)
            .any(|k| atoms.has(k, Clue::Poll) && !atoms.is_any(k, unit::SHARES))
}

/// "5 or 10", "40 or 50", "200 or 300": from one round number to the next.
fn is_round_step(one: f64, two: f64) -> bool {
    let step = two - one;
    matches!(step as u32, 5 | 10 | 50 | 100 | 500 | 1000) && one >= step && one % step == 0.0 && one <= 9.0 * step
}

fn same(first: Option<Suffix>, last: Option<Suffix>) -> bool {
    first.zip(last).is_some_and(|(first, last)| first.unit == last.unit && first.kind == last.kind)
}

/// Both ends; a scale behind the second counts for the first too: "5 to 10 million".
fn ends(atoms: &Atoms, first: Number, last: Number) -> (f64, f64) {
    let digits = last.first + usize::from(!atoms.is_digits(last.first) && atoms.is_digits(last.first + 1));
    let mantissa = match atoms.sense(digits) {
        Sense::Digits => super::digits::value(atoms.get(digits)),
        Sense::Cardinal(value) => Some(value),
        _ => None,
    };
    let scale = mantissa.filter(|mantissa| *mantissa > 0.0).map_or(1.0, |mantissa| (last.value / mantissa).round());
    let shares = matches!(scale as u64, 1_000 | 1_000_000 | 1_000_000_000 | 1_000_000_000_000) && first.value < 1000.0;
    let low = if shares && scale > 1.0 { first.value * scale } else { first.value };
    (low, last.value)
}

/// Whether the words before speak of a change: its two ends are two figures.
pub(super) fn is_change(atoms: &Atoms, first: usize) -> bool {
    // "An expansion of 13 percent over the year from 77 tonnes to 87 tonnes"
    let by_share = || (first.saturating_sub(12)..first).any(|k| atoms.is_any(k, unit::SHARES));
    (first.saturating_sub(6)..first).any(|k| atoms.has(k, Clue::Change))
        || atoms.follows_any(first, &["from"]) && by_share()
}
