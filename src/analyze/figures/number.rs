//! Numbers in digits and words.
//!
//! *In*: `two and a half million` · `four hundred and six` · `1.2bn` · `half a dozen` · `two thirds` · `2 1/4`.
//! *Out*: the value and where it ends. *Never*: what the number counts, nor whether it is a figure at all.

use super::atoms::Atoms;
use super::clue::Clue;
use super::fraction;
use super::numerals;
use super::words::{PHRASE_ENDS, Sense};

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// Its first atom.
    pub first: usize,
    /// The atom after its last.
    pub next: usize,
    /// Its value.
    pub value: f64,
    /// How it is written.
    pub shape: Shape,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Digits alone, without comma, point or scale: what a year, a page or a score can be.
    Plain,
    /// Digits in any other form.
    Digits,
    /// Words.
    Words,
    /// Part of a whole: "two thirds", "1/4", "half".
    Fraction,
}

/// Scales that are written right behind digits: "10k", "1.2bn".
const GLUED_SCALES: &[(&str, f64)] = &[
    ("k", 1e3),
    ("mn", 1e6),
    ("mln", 1e6),
    ("mio", 1e6),
    ("mil", 1e6),
    ("bn", 1e9),
    ("bln", 1e9),
    ("tn", 1e12),
    ("trn", 1e12),
    ("tln", 1e12),
];

/// The number that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<Number> {
    if let Some(from) = after_sign(atoms, i) {
        let number = unsigned(atoms, from)?;
        return Some(Number { first: i, value: -number.value, ..number });
    }
    unsigned(atoms, i)
}

/// `.23`
pub(super) fn begins_with_point(atoms: &Atoms, i: usize) -> bool {
    let open = !atoms.is_glued_before(i) || atoms.follows_any(i, &["-", "–", "−", "$", "€", "£", "("]);
    atoms.is(i, ".") && atoms.is_glued(i) && atoms.is_digits(i + 1) && open
}

fn after_sign(atoms: &Atoms, i: usize) -> Option<usize> {
    // "Plus or minus 3", "a negative one"
    let margin = atoms.follows_any(i, &["or", "a"]);
    let word =
        !margin && atoms.sense(i) == Sense::Sign && matches!(atoms.sense(i + 1), Sense::Digits | Sense::Cardinal(_));
    let number = atoms.is_digits(i + 1) || begins_with_point(atoms, i + 1);
    let mark = atoms.is_dash(i) && atoms.is_glued(i) && !atoms.is_glued_before(i) && number;
    let point_mark = mark || (i > 0 && atoms.is_any(i - 1, &["$", "€", "£"]) && atoms.is_joint(i));
    (word || point_mark).then_some(i + 1)
}

fn unsigned(atoms: &Atoms, i: usize) -> Option<Number> {
    if begins_with_point(atoms, i) {
        let value = format!("0.{}", atoms.get(i + 1)).parse().ok()?;
        return Some(Number { first: i, next: i + 2, value, shape: Shape::Digits });
    }
    if let Some(number) = fraction::part(atoms, i) {
        return Some(number);
    }
    if let Some((value, next)) = year_in_words(atoms, i) {
        return Some(Number { first: i, next, value, shape: Shape::Words });
    }
    if let Some(number) = fraction::with_denominator(atoms, i) {
        return Some(number);
    }
    let (value, next) = below(atoms, i, f64::INFINITY)?;
    // "seventy-odd people", "500-plus pages"
    let odd = atoms.is_joint(next) && atoms.is_any(next + 1, &["odd", "plus"]) && !atoms.is_joint(next + 2);
    let next = if odd { next + 2 } else { next };
    let shape = match atoms.sense(i) {
        Sense::Digits if next == i + 1 && atoms.get(i).bytes().all(|b| b.is_ascii_digit()) => Shape::Plain,
        Sense::Digits => Shape::Digits,
        Sense::Fraction(_) => Shape::Fraction,
        _ => Shape::Words,
    };
    Some(Number { first: i, next, value, shape })
}

/// A number below `limit`: a group and the scales behind it, each with what may follow ("two hundred and fifty thousand").
pub(super) fn below(atoms: &Atoms, i: usize, limit: f64) -> Option<(f64, usize)> {
    let (mut value, mut next) = group(atoms, i)?;
    if value >= limit {
        return None;
    }
    let mut last_scale = 1.0;
    loop {
        if let Some((part, after)) = fraction::and_a_part(atoms, next) {
            // "Two billion and a half million": the part is of the scale behind it.
            let behind = scale(atoms, after).filter(|(scale, _)| *scale <= value);
            // "a million and a half" is one and a half million
            let whole = if last_scale >= 1e3 || last_scale == 12.0 { last_scale } else { 1.0 };
            let (scale, after) = behind.unwrap_or((whole, after));
            value += part * scale;
            next = after;
        }
        let Some((scale, after)) = scale(atoms, next) else { break };
        if value * scale >= limit {
            break;
        }
        value = whole(value * scale);
        last_scale = scale;
        next = after;
        // "one hundred point three"
        if let Some((decimals, after)) = decimals_in_words(atoms, next).filter(|_| scale == 100.0) {
            return Some((value + decimals, after));
        }
        if let Some((rest, after)) = tail(atoms, next, scale) {
            value += rest;
            next = after;
        }
    }
    Some((value, next))
}

/// `value` without the dust of binary fractions: 16.6 million is a whole number.
pub(super) fn whole(value: f64) -> f64 {
    let round = value.round();
    if (value - round).abs() < round.abs() * 1e-12 { round } else { value }
}

/// What a number begins with: digits, `seven`, `seventy-two`, `½`, or a scale alone after "a" ("a million").
fn group(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    match atoms.sense(i) {
        Sense::Digits => numerals::read(atoms, i),
        Sense::Fraction(value) => Some((value, i + 1)),
        Sense::Cardinal(tens) => {
            let mut value = tens;
            let mut next = i + 1;
            let ones = atoms.after_joint(next);
            if tens >= 20.0
                && let Sense::Cardinal(one) = atoms.sense(ones)
                && (1.0..10.0).contains(&one)
            {
                value += one;
                next = ones + 1;
            }
            if let Some((decimals, after)) = decimals_in_words(atoms, next) {
                return Some((value + decimals, after));
            }
            Some((value, next))
        }
        _ if atoms.is_any(i, &["a", "an"]) && matches!(atoms.sense(i + 1), Sense::Scale(_)) => Some((1.0, i + 1)),
        // "The dozen states"
        Sense::Scale(scale)
            if atoms.is(i, "dozen") && atoms.follows_clue(i, Clue::Determiner) && atoms.is_lower(i + 1) =>
        {
            Some((scale, i + 1))
        }
        _ => None,
    }
}

/// "point five", "point nought seven".
pub(super) fn decimals_in_words(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    if !atoms.is(i, "point") {
        return None;
    }
    let mut value = 0.0;
    let mut place = 1.0;
    let mut next = i + 1;
    if atoms.is_digits(next) {
        let digits = atoms.get(next);
        return Some((format!("0.{digits}").parse().ok()?, next + 1));
    }
    while let Sense::Cardinal(digit) = atoms.sense(next) {
        place /= if digit >= 10.0 { 100.0 } else { 10.0 };
        value += digit * place;
        next += 1;
    }
    (next > i + 1).then_some((value, next))
}

/// The scale at atom `i`, a hyphen before it or not: `million`, `-million`, `bn` right behind digits.
pub(super) fn scale(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let at = atoms.after_joint(i);
    if let Sense::Scale(scale) = atoms.sense(at) {
        return Some((scale, at + 1));
    }
    if !atoms.is_digits(i.wrapping_sub(1)) || !(atoms.is_glued_before(i) || atoms.get(i).len() > 1) {
        return None;
    }
    if atoms.is_glued_before(i) && (atoms.get(i) == "M" || atoms.get(i) == "m" && counts_millions(atoms, i)) {
        return Some((1e6, i + 1));
    }
    // "$5K." at the end of a sentence
    let letters = atoms.get(i).trim_end_matches('.');
    let (_, scale) = GLUED_SCALES.iter().find(|(name, _)| letters.eq_ignore_ascii_case(name))?;
    Some((*scale, i + 1))
}

/// Whether the `m` at atom `i` is short for millions of what follows: "50m people", "2.5m customers", "4m daily users"; "50m" alone
/// are metres, and so are "10m waves" and, behind an article, whatever may be a verb ("the 100m looks").
fn counts_millions(atoms: &Atoms, i: usize) -> bool {
    let plural = |k: usize| {
        let word = atoms.get(k);
        let many = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
        atoms.is_lower(k) && many && !PHRASE_ENDS.has_lower(word) && !atoms.has(k, Clue::Sized)
    };
    let described = || atoms.is_lower(i + 1) && !PHRASE_ENDS.has_lower(atoms.get(i + 1)) && plural(i + 2);
    let counted = || !atoms.follows_clue(i - 1, Clue::Determiner) && (plural(i + 1) || described());
    atoms.is_lower(i + 1) && (atoms.has(i + 1, Clue::People) || counted())
}

/// What follows a scale: "three hundred **and twenty**", "nineteen trillion **four hundred**".
fn tail(atoms: &Atoms, i: usize, scale: f64) -> Option<(f64, usize)> {
    let and = atoms.is_any(i, &["and", "&"]);
    // "four million**, three hundred** and six"
    let listed = atoms.is(i, ",") && scale >= 1e3 && matches!(atoms.sense(i + 2), Sense::Scale(_));
    let comma = listed && matches!(atoms.sense(i + 1), Sense::Cardinal(_));
    let from = atoms.after_joint(i + usize::from(and || comma));
    // "6 thousand 2 hundred", but not "4 million 30"
    let scaled = matches!(atoms.sense(from + 1), Sense::Scale(_)) && !and;
    if atoms.is_digits(from) && !(and && scale == 100.0 || scaled) {
        return None;
    }
    let (rest, next) = below(atoms, from, scale)?;
    // "3 hundred and 2 hundred" are two numbers.
    let other = and && atoms.is_digits(from) && matches!(atoms.sense(next), Sense::Scale(_));
    (rest >= 1.0 && !other).then_some((rest, next))
}

/// "nineteen eighty-four", "twenty fifteen": a year as it is spoken.
fn year_in_words(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let Sense::Cardinal(century) = atoms.sense(i) else { return None };
    if !(matches!(century as u32, 13..=20) && atoms.is_word(i + 1)) {
        return None;
    }
    // "nineteen oh five"
    if let (true, Sense::Cardinal(ones)) = (atoms.is(i + 1, "oh"), atoms.sense(i + 2)) {
        return (ones < 10.0).then_some((century * 100.0 + ones, i + 3));
    }
    let (rest, next) = group(atoms, i + 1)?;
    (rest.fract() == 0.0 && (10.0..100.0).contains(&rest)).then_some((century * 100.0 + rest, next))
}
