//! Amounts: a number with what makes it money, a share, a measure, a length of time, an age; or a count.
//!
//! *In*: `$1.45 billion` · `nearly 60 percent` · `5 feet 2 inches` · `two-day` · `22-year-old` · `45 people`. *Out*: kind, value
//! and unit. *Never*: dates and times of day.

use super::Found;
use super::age;
use super::atoms::Atoms;
use super::lookalikes;
use super::money;
use super::number::{self, Number, Shape};
use super::one;
use super::pair;
use super::unit::{self, Suffix};
use super::words::Sense;
use crate::facts::{FigureKind, Value};

/// The amount that begins at atom `i`: two numbers that make one figure, or a number with its suffix.
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<Found> {
    // "-$5"
    let minus = atoms.is_dash(i) && atoms.is_glued(i) && !atoms.is_glued_before(i);
    let signed = match money::signed(atoms, i) {
        None if minus => money::signed(atoms, i + 1)
            .map(|(number, unit)| (Number { first: i, value: -number.value, ..number }, unit)),
        signed => signed,
    };
    if let Some((number, unit)) = signed {
        let suffix = money::suffix(atoms, number).filter(|suffix| suffix.factor == 1.0);
        let next = suffix.map_or(number.next, |suffix| suffix.next);
        let unit = suffix.map_or(unit.into(), |suffix| suffix.unit);
        let first = Suffix { kind: FigureKind::Money, unit, factor: 1.0, next };
        if let Some(found) = pair::read(atoms, number, Some(first)) {
            return Some(found);
        }
        return Some(with_coins(atoms, number, first));
    }
    if let Some(next) = age::tens_of_years(atoms, i) {
        return Some(Found { first: i, next, kind: FigureKind::Age, value: None, unit: Some("year".into()) });
    }
    if let Some(one) = one::read(atoms, i) {
        let suffix = suffix(atoms, one)?;
        return pair::one_or_two(atoms, one, suffix).or_else(|| measured(atoms, one, suffix));
    }
    let number = number::read(atoms, i)?;
    let suffix = suffix(atoms, number);
    if let Some(found) = pair::read(atoms, number, suffix) {
        return Some(found);
    }
    match suffix {
        Some(suffix) => measured(atoms, number, suffix),
        None => height(atoms, number).or_else(|| with_margin(atoms, number)).or_else(|| bare(atoms, number)),
    }
}

/// What stands behind `number` and makes it a measure; "half an hour" has an article between.
pub(super) fn suffix(atoms: &Atoms, number: Number) -> Option<Suffix> {
    // "0.1 of a percentage point"
    let decimal = number.shape == Shape::Digits && number.value < 1.0 && atoms.starts(number.next, &["of", "a"]);
    let article = (number.shape == Shape::Fraction || decimal) && atoms.is_any(number.next, &["a", "an", "of"]);
    let of_a = usize::from(atoms.is(number.next, "of") && atoms.is_any(number.next + 1, &["a", "an", "one", "1"]));
    let number = if article { Number { next: number.next + 1 + of_a, ..number } } else { number };
    if article && of_a == 0 && atoms.is(number.next - 1, "of") {
        return None;
    }
    // "For a third year": a place in an order, "a third of a year" is a part.
    let ranked = atoms.is_any(number.first, &["a", "an"]) && matches!(atoms.sense(number.first + 1), Sense::Ordinal(_));
    if number.shape == Shape::Fraction && ranked && !article {
        return None;
    }
    let money = money::suffix(atoms, number);
    let unit = unit::suffix(atoms, number);
    match (money, unit) {
        (Some(money), Some(unit)) => Some(if money.next >= unit.next { money } else { unit }),
        (money, unit) => money.or(unit),
    }
}

fn measured(atoms: &Atoms, number: Number, suffix: Suffix) -> Option<Found> {
    if lookalikes::is_idle_day(atoms, number, suffix) {
        return None;
    }
    if suffix.kind == FigureKind::Money {
        let number = money::scaled(atoms, number);
        return Some(with_coins(atoms, number, suffix));
    }
    let whole = |next, value| Some(Found::number(number.first, next, suffix.kind, value).in_unit(suffix.unit));
    if suffix.kind == FigureKind::Duration
        && let Some(found) = parts_of_time(atoms, number, suffix)
    {
        return Some(found);
    }
    if matches!(suffix.kind, FigureKind::Duration | FigureKind::Quantity)
        && let Some((part, next)) = and_a_part(atoms, suffix.next)
    {
        return whole(next, number.value + part);
    }
    if suffix.unit == "st"
        && let Some(pounds) = number::read(atoms, suffix.next)
        && let Some(unit) = unit::suffix(atoms, pounds).filter(|unit| unit.unit == "lb")
    {
        return whole(unit.next, number.value + pounds.value / 14.0);
    }
    if suffix.unit == "lb"
        && let Some(ounces) = number::read(atoms, suffix.next)
        && let Some(unit) = unit::suffix(atoms, ounces).filter(|unit| unit.unit == "oz")
    {
        return whole(unit.next, number.value + ounces.value / 16.0);
    }
    if suffix.unit == "ft"
        && let Some((inches, next)) = inches(atoms, suffix.next)
    {
        return whole(next, number.value + inches / 12.0);
    }
    // "Five degrees below zero"
    if matches!(suffix.unit.name, "degree" | "°C" | "°F") && atoms.starts(suffix.next, &["below", "zero"]) {
        return whole(suffix.next + 2, -number.value);
    }
    let after = if suffix.kind == FigureKind::Duration { away(atoms, suffix.next) } else { 0 };
    whole(suffix.next + after, number.value * suffix.factor)
}

/// Atoms that say from when a length of time is counted: "ago", "from now", "before today".
fn away(atoms: &Atoms, i: usize) -> usize {
    let from = atoms.is_any(i, &["from", "before", "after", "since"])
        && atoms.is_any(i + 1, &["now", "today", "tomorrow", "yesterday", "then"]);
    if from { 2 } else { usize::from(atoms.is(i, "ago")) }
}

fn with_coins(atoms: &Atoms, number: Number, suffix: Suffix) -> Found {
    let (coins, next) = money::coins(atoms, &suffix, suffix.next).unwrap_or((0.0, suffix.next));
    // Hundredths are exact in decimal, and are to stay so.
    let value = ((number.value * suffix.factor + coins) * 1e6).round() / 1e6;
    let value = if value == 0.0 { number.value * suffix.factor } else { value };
    Found::number(number.first, next, FigureKind::Money, value).in_unit(suffix.unit)
}

/// "two weeks and two days", "1 hour 20 minutes": ISO 8601.
fn parts_of_time(atoms: &Atoms, number: Number, suffix: Suffix) -> Option<Found> {
    const ORDER: &[&str] = &["year", "month", "week", "day", "hour", "minute", "second"];
    const MOST: &[f64] = &[0.0, 12.0, 53.0, 32.0, 24.0, 60.0, 60.0];
    let rank = |unit: &str| ORDER.iter().position(|known| *known == unit);
    let mut parts = vec![(number.value, suffix.unit.name)];
    let mut last = rank(suffix.unit.name)?;
    let mut next = suffix.next;
    let mut kind = FigureKind::Duration;
    loop {
        let tie = next + usize::from(atoms.is_any(next, &["and", ","]));
        let tie = tie + usize::from(tie > next && atoms.is(tie, "and"));
        let Some(number) = number::read(atoms, tie) else { break };
        let Some(suffix) = unit::suffix(atoms, number) else { break };
        // "1h 20m"
        let minutes = suffix.unit == "m" && parts.last().is_some_and(|(_, unit)| *unit == "hour");
        let suffix = if minutes { Suffix { unit: "minute".into(), ..suffix } } else { suffix };
        // "25 years and 3 months old"
        let aged = suffix.kind == FigureKind::Age && !atoms.is_joint(number.next);
        if suffix.kind != FigureKind::Duration && !minutes && !aged {
            break;
        }
        let Some(rank) = rank(suffix.unit.name).filter(|rank| *rank > last) else { break };
        // "A half-day, 24 hours, 5 minutes" is a list: no part holds more than the unit before it.
        let (whole, _) = parts.last().copied().unwrap_or((0.0, ""));
        if whole.fract() != 0.0 || number.value >= MOST.get(rank).copied().unwrap_or(0.0) {
            break;
        }
        parts.push((number.value, suffix.unit.name));
        last = rank;
        next = suffix.next;
        if aged {
            kind = FigureKind::Age;
            break;
        }
    }
    if parts.len() < 2 {
        return None;
    }
    Some(Found::text(number.first, next, kind, Some(iso(&parts))))
}

fn iso(parts: &[(f64, &str)]) -> String {
    let mut iso = "P".to_owned();
    let mut timed = false;
    for (value, unit) in parts {
        if !timed && matches!(*unit, "hour" | "minute" | "second") {
            iso.push('T');
            timed = true;
        }
        let letter = unit.chars().next().unwrap_or('d').to_ascii_uppercase();
        iso += &format!("{value}{letter}");
    }
    iso
}

/// "one year **and a half**", "a mile **and a half**".
fn and_a_part(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    if !atoms.is(i, "and") {
        return None;
    }
    let at = i + 1 + usize::from(atoms.is_any(i + 1, &["a", "one"]));
    match atoms.sense(at) {
        Sense::Part(parts) if !atoms.is(at + 1, "of") && !atoms.is_joint(at + 1) => Some((1.0 / parts, at + 1)),
        _ => None,
    }
}

/// "5 feet **2 inches**", "5-foot-**10**".
fn inches(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let point = usize::from(atoms.is(i, ".") && atoms.is_glued_before(i) && atoms.is_digits(i + 1));
    let at = atoms.after_joint(i + point);
    let joint = at > i + point;
    let comma = usize::from(atoms.is(at, ","));
    let number = number::read(atoms, at + comma)?;
    if !(0.0..12.0).contains(&number.value) {
        return None;
    }
    // "Five foot ten"
    let spoken = atoms.is_any(i.wrapping_sub(1), &["foot", "feet"]) && comma == 0 && number.value >= 1.0;
    let spoken = spoken && number.shape == Shape::Words && (ends(atoms, number.next) || atoms.is(number.next, "tall"));
    match unit::suffix(atoms, number) {
        None if spoken => Some((number.value, number.next)),
        Some(suffix) if suffix.unit == "in" => Some((number.value, suffix.next)),
        None if (joint || comma == 0 && ends(atoms, number.next)) && atoms.is_digits(number.first) => {
            Some((number.value, number.next))
        }
        None if atoms.is_any(number.next, &["in", "\""]) && atoms.is_digits(number.first) => {
            Some((number.value, number.next + 1))
        }
        _ => None,
    }
}

/// Whether a sentence or clause ends at `i`: "6 feet 2."
fn ends(atoms: &Atoms, i: usize) -> bool {
    atoms.kind(i).is_none() || atoms.is_any(i, &[".", ",", ";"]) && !atoms.is_glued(i)
}

/// The unit at the end of a row of hanging hyphens: "two-, four- and 12-year bonds".
fn hanging_suffix(atoms: &Atoms, tie: usize) -> Option<Suffix> {
    let mut at = tie;
    for _ in 0..4 {
        at += usize::from(atoms.is(at, ","));
        at += usize::from(atoms.is_any(at, &["and", "or"]));
        let number = number::read(atoms, at)?;
        if let Some(suffix) = suffix(atoms, number) {
            return Some(suffix);
        }
        at = atoms.after_hanging(number.next);
    }
    None
}

/// The unit at the end of a list: "10, 20 and 30 mg", "15, 16 or 17 percent".
fn listed_suffix(atoms: &Atoms, first: Number) -> Option<Suffix> {
    let mut at = first.next;
    for _ in 0..4 {
        let last = atoms.is_any(at, &["and", "or"]) || atoms.is(at, ",") && atoms.is_any(at + 1, &["and", "or"]);
        at += usize::from(atoms.is(at, ","));
        at += usize::from(last && atoms.is_any(at, &["and", "or"]));
        let number = number::read(atoms, at).filter(|number| number.shape == first.shape)?;
        let suffix = suffix(atoms, number);
        if last || suffix.is_some() {
            return suffix.filter(|suffix| {
                last && matches!(suffix.kind, FigureKind::Percent | FigureKind::Quantity | FigureKind::Money)
            });
        }
        at = number.next;
    }
    None
}

/// What is known to within a margin: "5 ± 0.2 kg".
fn with_margin(atoms: &Atoms, number: Number) -> Option<Found> {
    let sign = atoms.is(number.next, "±");
    let written = atoms.starts(number.next, &["+", "/", "-"]);
    let margin = number::read(atoms, number.next + if sign { 1 } else { 3 }).filter(|_| sign || written)?;
    let suffix = suffix(atoms, margin)?;
    Some(Found::number(number.first, suffix.next, suffix.kind, number.value * suffix.factor).in_unit(suffix.unit))
}

/// A height as it is spoken of: `6'3"`, `6' 2"`, `5'4`.
fn height(atoms: &Atoms, number: Number) -> Option<Found> {
    let mark = |k: usize, marks: &[&str]| atoms.is_any(k, marks) && atoms.is_glued_before(k);
    let at = number.next;
    if number.shape != Shape::Plain || number.value > 9.0 || !mark(at, &["'", "’", "′"]) {
        return None;
    }
    let inches = number::read(atoms, at + 1).filter(|inches| inches.shape == Shape::Plain && inches.value < 12.0)?;
    let closed = mark(inches.next, &["\"", "”", "″"]);
    let value = number.value + inches.value / 12.0;
    // "She is 5'4 and quick"
    let ends = !atoms.is_glued(inches.next - 1) || atoms.is_any(inches.next, &[".", ",", ";"]);
    let tied = atoms.is_glued(at) && ends;
    let next = inches.next + usize::from(closed);
    (closed || tied).then(|| Found::number(number.first, next, FigureKind::Quantity, value).in_unit("ft"))
}

/// A number alone: an age or a magnitude where the words say so, else a count; `None` where it is none.
fn bare(atoms: &Atoms, number: Number) -> Option<Found> {
    let tied = number.first - usize::from(atoms.is_joint(number.first.wrapping_sub(1)));
    if atoms.follows_any(tied, &["magnitude"]) && atoms.is_digits(number.first) {
        // "A magnitude-6.4 quake": behind a hyphen the point stands apart.
        let point = atoms.is(number.next, ".") && atoms.is_glued(number.next) && atoms.is_digits(number.next + 1);
        let next = number.next + if point && tied < number.first { 2 } else { 0 };
        let value = atoms.cover(number.first, next).of(atoms.text).parse().unwrap_or(number.value);
        return Some(Found::number(number.first, next, FigureKind::Quantity, value).in_unit("magnitude"));
    }
    if age::is_age(atoms, number) {
        return Some(Found::number(number.first, number.next, FigureKind::Age, number.value).in_unit("year"));
    }
    if lookalikes::is_no_count(atoms, number) {
        return None;
    }
    // "A three-fold rise"
    let fold = atoms.after_joint(number.next);
    let next = if atoms.is(fold, "fold") { fold + 1 } else { number.next };
    let mut found = Found::number(number.first, next, FigureKind::Number, number.value);
    if let Some(shared) = shared_suffix(atoms, number) {
        found.kind = shared.kind;
        found.unit = Some(shared.unit);
        found.value = Some(Value::Number(number.value * shared.factor));
    }
    Some(found)
}

/// The unit that a second number has for both: "45 and 50 mg", "5 or 6 percent", "from 35 to 12 percent".
fn shared_suffix(atoms: &Atoms, number: Number) -> Option<Suffix> {
    let tie = atoms.after_hanging(number.next);
    if tie > number.next {
        return hanging_suffix(atoms, tie);
    }
    if atoms.is(tie, ",") && atoms.is_digits(tie + 1) {
        return listed_suffix(atoms, number);
    }
    if !atoms.is_any(tie, &["and", "or", "by", "to", "x", "×"]) && !atoms.is_joint(tie) {
        return None;
    }
    // "A 3-by-5-inch card"
    let by = atoms.is_joint(tie) && atoms.is(tie + 1, "by") && atoms.is_joint(tie + 2);
    let tie = if by { tie + 2 } else { tie };
    let alike = |second: &Number| (second.shape == Shape::Words) == (number.shape == Shape::Words);
    let second = number::read(atoms, tie + 1).filter(alike)?;
    suffix(atoms, second).filter(|suffix| suffix.kind != FigureKind::Age && suffix.kind != FigureKind::Duration)
}
