//! Numbers in digits and words.
//!
//! *In*: `two and a half million` · `four hundred and six` · `1.2bn` · `half a dozen` · `two thirds` · `2 1/4`.
//! *Out*: the value and where it ends. *Never*: what the number counts, nor whether it is a figure at all.

use super::atoms::Atoms;
use super::clue::Clue;
use super::digits;
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

/// The ordinal that begins at atom `i`: its value and the atom after it. `21st`, `twenty-first`, `hundredth`.
pub(super) fn ordinal(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
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
    let (value, next) = if scale { (100.0, i + 1) } else { below(atoms, i, 1e6)? };
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

/// `.23`
pub(super) fn begins_with_point(atoms: &Atoms, i: usize) -> bool {
    let open = !atoms.is_glued_before(i) || atoms.follows_any(i, &["-", "–", "−", "$", "€", "£", "("]);
    atoms.is(i, ".") && atoms.is_glued(i) && atoms.is_digits(i + 1) && open
}

fn after_sign(atoms: &Atoms, i: usize) -> Option<usize> {
    let margin = atoms.follows_any(i, &["or"]);
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
    if let Some(number) = part(atoms, i) {
        return Some(number);
    }
    if let Some((value, next)) = year_in_words(atoms, i) {
        return Some(Number { first: i, next, value, shape: Shape::Words });
    }
    if let Some(number) = with_denominator(atoms, i) {
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
fn below(atoms: &Atoms, i: usize, limit: f64) -> Option<(f64, usize)> {
    let (mut value, mut next) = group(atoms, i)?;
    if value >= limit {
        return None;
    }
    let mut last_scale = 1.0;
    loop {
        if let Some((part, after)) = and_a_part(atoms, next) {
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
        Sense::Digits => group_of_digits(atoms, i),
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

/// Digits with what belongs to them: `2 1/4`, `2½`, `10 000`.
fn group_of_digits(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
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

/// Whether digits before a group of three are its thousands ("10 000 people") and no number of their own ("May 10 300").
fn is_thousands(atoms: &Atoms, i: usize) -> bool {
    i.checked_sub(1).is_none_or(|before| {
        !matches!(atoms.sense(before), Sense::Month { .. } | Sense::Digits) && !atoms.is_capital(before)
    })
}

/// `1/4`, unless it goes on (`1/4/2019`).
pub(super) fn slashed(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let over = atoms.is_digits(i)
        && atoms.is(i + 1, "/")
        && atoms.is_digits(i + 2)
        && atoms.is_glued(i) == atoms.is_glued(i + 1)
        && !(atoms.is_glued(i + 2) && atoms.is(i + 3, "/"))
        && !(atoms.is_glued_before(i) && atoms.before(i, 1) == "/");
    let (above, below) = (digits::value(atoms.get(i))?, digits::value(atoms.get(i + 2))?);
    (over && below > 0.0 && above.fract() == 0.0 && below.fract() == 0.0).then_some((above / below, i + 3))
}

/// "point five", "point nought seven".
fn decimals_in_words(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
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
fn scale(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let at = atoms.after_joint(i);
    if let Sense::Scale(scale) = atoms.sense(at) {
        return Some((scale, at + 1));
    }
    if !atoms.is_digits(i.wrapping_sub(1)) || !(atoms.is_glued_before(i) || atoms.get(i).len() > 1) {
        return None;
    }
    // "1.5M users", "50m people"; "50m" alone are metres
    let counts = atoms.is_lower(i + 1) && atoms.has(i + 1, Clue::People);
    if atoms.is_glued_before(i) && (atoms.get(i) == "M" || atoms.get(i) == "m" && counts) {
        return Some((1e6, i + 1));
    }
    // "$5K." at the end of a sentence
    let letters = atoms.get(i).trim_end_matches('.');
    let (_, scale) = GLUED_SCALES.iter().find(|(name, _)| letters.eq_ignore_ascii_case(name))?;
    Some((*scale, i + 1))
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

/// "and a half", "and three quarters", "and one-third".
fn and_a_part(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
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

/// A part of a whole without a number before it: "half a million", "half of", "a quarter of", "half an hour".
fn part(atoms: &Atoms, i: usize) -> Option<Number> {
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

/// Whether a slash between two numbers makes a fraction and no date: `1/4`, `3/8`, `1/40`; not `10/1`, `2/29`, `9/11`, `24/7`.
pub(super) fn is_share(above: &str, below: &str) -> bool {
    let (Some(a), Some(b)) = (digits::value(above), digits::value(below)) else { return false };
    a < b && (matches!(b as u32, 2..=6 | 8 | 10 | 16 | 20) || b > 31.0)
}

/// "two thirds", "one-eighth", "a twenty-first", "nineteen fifths", "three quarters of a million".
fn with_denominator(atoms: &Atoms, i: usize) -> Option<Number> {
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
