//! What stands behind a number and makes it a measure: percent, a unit, a length of time, an age.
//!
//! *In*: a number and `per cent` · `square miles` · `-inch` · `km/h` · `-year-old`. *Out*: kind, unit and the next atom.
//! *Never*: money, which has a room of its own.

use super::atoms::Atoms;
use super::clue::Clue;
use super::number::{Number, Shape};
use super::words::PHRASE_ENDS;
use crate::facts::FigureKind;
use crate::text::lexicon::Lexicon;
use crate::text::token::TokenKind;
use std::fmt;

static UNITS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/units.txt"));

/// What has points of another kind.
const PLANS: &[&str] = &["plan", "plans", "agenda", "programme", "program", "proposal", "manifesto", "declaration"];

/// What shares of a hundred are written with.
pub(super) const SHARES: &[&str] = &["%", "percent", "pct", "pc", "p.c.", "percentage", "％", "percents"];

/// What points make: "a nine point **lead**".
const LEADS: &[&str] = &[
    "lead",
    "margin",
    "advantage",
    "edge",
    "gap",
    "swing",
    "deficit",
    "bounce",
    "drop",
    "fall",
    "rise",
    "gain",
    "loss",
    "increase",
    "decrease",
    "decline",
    "jump",
];

/// Words behind a length.
const LONG: &[&str] = &["long", "wide", "high", "tall", "thick", "deep"];

/// A unit, or one unit to another: `km`, `mg/L`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// The unit's key.
    pub name: &'static str,
    /// The key of the unit that it is counted by.
    pub per: Option<&'static str>,
}

impl From<&'static str> for Unit {
    fn from(name: &'static str) -> Self {
        Self { name, per: None }
    }
}

impl PartialEq<&str> for Unit {
    fn eq(&self, name: &&str) -> bool {
        self.per.is_none() && self.name == *name
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        // "30 litres per minute" are 30 L/min.
        let short = |per| match per {
            "second" => "s",
            "minute" => "min",
            "hour" => "h",
            per => per,
        };
        self.per.map_or(Ok(()), |per| write!(f, "/{}", short(per)))
    }
}

/// What follows a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Suffix {
    /// The kind that it makes of the number.
    pub kind: FigureKind,
    /// The unit's key.
    pub unit: Unit,
    /// What the number is multiplied by: 0.01 for cents.
    pub factor: f64,
    /// The atom after it.
    pub next: usize,
}

/// The suffix of `number`, if one stands behind it.
pub(super) fn suffix(atoms: &Atoms, number: Number) -> Option<Suffix> {
    let make = |kind, unit: &'static str, next| Some(Suffix { kind, unit: unit.into(), factor: 1.0, next });
    let at = atoms.after_joint(number.next);
    if let Some((unit, next)) = percent(atoms, at) {
        return make(FigureKind::Percent, unit, next);
    }
    if let Some(next) = degrees_of_scale(atoms, at) {
        let (_, unit, _) = listed(&UNITS, atoms, at)?;
        return make(FigureKind::Quantity, unit.split_once(' ')?.1, next);
    }
    // `10 " long`
    let inches = atoms.is(at, "\"") && number.shape != Shape::Words && atoms.is_any(at + 1, LONG);
    if inches {
        return make(FigureKind::Quantity, "in", at + 1);
    }
    let from = after_adjective(atoms, at, number);
    // "three short tons" have an adjective of their own.
    let own = if from > at { listed(&UNITS, atoms, at).map(|own| (at, own)) } else { None };
    let (from, (count, attributes, next)) = own.or_else(|| Some((from, listed(&UNITS, atoms, from)?)))?;
    let (class, unit) = attributes.split_once(' ')?;
    match class {
        "word" if from == at && is_whole_word(atoms, number, at) => Some(quantity(atoms, unit, next)),
        "short" if from == at && (count > 1 || is_short_here(atoms, number, at, next)) => {
            Some(quantity(atoms, unit, next))
        }
        // "A 12-point plan"
        "points"
            if from == at
                && !(at > number.next && atoms.is_any(next, PLANS))
                && (number.value == 1.0 || !atoms.is(at, "point") || at > number.next || atoms.is_any(next, LEADS)) =>
        {
            points(atoms, number, next)
        }
        "time" if !is_ordinal_second(atoms, at, number) => span_of_time(atoms, number, unit, next),
        "time-short" if from == at && is_short_here(atoms, number, at, next) => {
            if atoms.is(at, "yo") {
                return make(FigureKind::Age, unit, next);
            }
            span_of_time(atoms, number, unit, next)
        }
        _ => None,
    }
}

/// A measure, with the unit that it is counted by: "5 grams **per litre**", "25 kg**/m3**".
fn quantity(atoms: &Atoms, name: &'static str, next: usize) -> Suffix {
    let slash = atoms.is(next, "/") && atoms.is_glued_before(next) && atoms.is_glued(next);
    // "A 60,000 barrel-per-day unit"
    let tied = atoms.is_joint(next) && atoms.is(next + 1, "per") && atoms.is_joint(next + 2);
    let from = if tied { next + 3 } else { next + 1 };
    let per = (slash || tied || atoms.is(next, "per")).then(|| listed(&UNITS, atoms, from)).flatten();
    let (per, next) = match per.and_then(|(_, attributes, after)| Some((attributes.split_once(' ')?, after))) {
        // A share of a mass ("12 micrograms per gram") has no unit that anyone writes.
        Some(((_, "g" | "kg" | "ton" | "t"), _)) if !slash => (None, next),
        Some(((class, per), after)) if class != "points" && !name.contains('/') => (Some(per), after),
        _ => (None, next),
    };
    Suffix { kind: FigureKind::Quantity, unit: Unit { name, per }, factor: 1.0, next }
}

/// `%`, `percent`, `per cent`, `pct`; percentage points.
fn percent(atoms: &Atoms, i: usize) -> Option<(&'static str, usize)> {
    if atoms.starts(i, &["per", "cent"]) || atoms.starts(i, &["per", "cents"]) {
        return Some(("%", i + 2));
    }
    if atoms.is_any(i, &["percentage-point", "percentage-points"]) {
        return Some(("pp", i + 1));
    }
    if !atoms.is_any(i, SHARES) {
        return None;
    }
    let point = atoms.after_joint(i + 1);
    if atoms.is_any(point, &["point", "points"]) { Some(("pp", point + 1)) } else { Some(("%", i + 1)) }
}

/// The longest entry of `list` that begins at atom `i`: how many words it has, its attributes, the next atom. Symbols are
/// looked up as written, words in lower case; hyphens between the words are passed over.
pub(super) fn listed(list: &Lexicon, atoms: &Atoms, i: usize) -> Option<(usize, &'static str, usize)> {
    // Most numbers have a mark or another number behind them: no list has those.
    let mark = matches!(atoms.kind(i), Some(TokenKind::Punct(c)) if c.is_ascii() && !matches!(c, '$' | '"'));
    if mark || atoms.is_digits(i) {
        return None;
    }
    let mut phrase = String::new();
    let mut found = None;
    let mut at = i;
    for count in 1..=4 {
        let word = atoms.get(at);
        if word.is_empty() || word.len() > 20 {
            break;
        }
        if count > 1 {
            phrase.push(' ');
        }
        // "sq. ft."; "86F." at the end of a sentence; but "u.s. dollars"
        let stem = word.strip_suffix('.').unwrap_or(word);
        // "terawatt-hours" is one atom
        phrase.extend(if stem.contains('.') { word } else { stem }.chars().map(|c| if c == '-' { ' ' } else { c }));
        let symbol = count == 1 && is_symbol(stem);
        let attributes = list.get(&phrase).or_else(|| list.get_lower(&phrase).filter(|_| !symbol));
        if let Some(attributes) = attributes {
            found = Some((count, attributes, at + 1));
        }
        at = atoms.after_joint(at + 1);
    }
    found
}

/// Short words in which capitals mean something: `MB`, `mW`.
fn is_symbol(word: &str) -> bool {
    word.len() <= 2 && word.bytes().any(|b| b.is_ascii_uppercase())
}

/// `100 °C` whose sign stands apart: `°` `C`.
fn degrees_of_scale(atoms: &Atoms, i: usize) -> Option<usize> {
    (atoms.is(i, "°") && atoms.is_any(i + 1, &["C", "F"])).then_some(i + 2)
}

/// Words that may stand between a number and its unit of time: "seven straight days".
/// Not "36 million last year", whose unit is one.
fn after_adjective(atoms: &Atoms, i: usize, number: Number) -> usize {
    let plural = atoms.get(i + 1).ends_with('s') || number.value == 1.0;
    if plural && atoms.has(i, Clue::Between) { i + 1 } else { i }
}

/// Whether a unit in full stands behind the number as a unit: "two pounds", but not "World Cup", nor "two stone walls".
fn is_whole_word(atoms: &Atoms, number: Number, at: usize) -> bool {
    if atoms.is(at, "stone") {
        let lost = atoms.is_any(at + 1, &["in", "of", "since", "after", "by", "or", "to", "heavier", "lighter"]);
        let ends = !atoms.is_word(at + 1) && !atoms.is(at + 1, ",") || lost && number.value > 1.0;
        return number.shape == Shape::Plain && !atoms.is_lower(at + 1) || ends;
    }
    // "Two cup matches"
    if atoms.is(at, "cup") && number.value > 1.0 && !atoms.is_joint(at.wrapping_sub(1)) {
        return false;
    }
    atoms.is_lower(at) || atoms.get(at).len() > 1 && (atoms.is_joint(at.wrapping_sub(1)) || !atoms.is(at, "cup"))
}

/// Whether a symbol is one here: right behind digits ("48m"), or after a space where nothing else is meant ("17 km",
/// "2 in." at an end).
fn is_short_here(atoms: &Atoms, number: Number, at: usize, next: usize) -> bool {
    let digits = matches!(number.shape, Shape::Plain | Shape::Digits | Shape::Fraction);
    // "seven km"
    let spelled =
        number.shape == Shape::Words && atoms.get(at).len() > 1 && !atoms.is_any(at, &["in", "ha", "pm", "ms"]);
    if !(digits || spelled) || atoms.is_glued(next - 1) && (atoms.is_word(next) || atoms.is_digits(next)) {
        return false;
    }
    let symbol = atoms.get(at).trim_end_matches('.');
    // "21st" is no weight
    if symbol == "st" && atoms.get(at - 1).ends_with('1') {
        return false;
    }
    // "Section 3A" is no current.
    if symbol == "A" && atoms.is_glued_before(at) {
        return false;
    }
    if atoms.is_glued_before(at) {
        return symbol != "s" || number.shape == Shape::Digits;
    }
    let ends = !atoms.is_word(next) && !atoms.is_digits(next)
        || PHRASE_ENDS.has_lower(atoms.get(next)) && (!atoms.is_any(next, &["a", "an"]) || symbol.len() > 1)
        || symbol == "h" && atoms.is_digits(next) && atoms.is_any(next + 1, &["m", "min", "mins"])
        || matches!(symbol, "V" | "W" | "K" | "J" | "A") && atoms.is_lower(next)
        || atoms.is_any(next, LONG);
    // A letter alone can be much else; so can "in".
    match symbol.chars().count() {
        1 => ends,
        _ => symbol != "in" || !atoms.is_word(next) && !atoms.is_digits(next) || atoms.is_any(next, &["of", "by", "x"]),
    }
}

/// "The two second seeds", "a 5 second-half goals": an ordinal, not the unit.
fn is_ordinal_second(atoms: &Atoms, at: usize, number: Number) -> bool {
    atoms.is(at, "second") && number.value != 1.0 && number.shape != Shape::Plain && !atoms.is_joint(number.next)
}

/// A length of time, or an age where "old" or "of age" follows.
fn span_of_time(atoms: &Atoms, number: Number, unit: &'static str, next: usize) -> Option<Suffix> {
    let old = atoms.after_joint(next);
    let (kind, next) = if atoms.is_any(old, &["old", "olds"]) {
        (FigureKind::Age, old + 1)
    } else if atoms.starts(next, &["of", "age"]) {
        (FigureKind::Age, next + 2)
    } else if atoms.follows_any(number.first, &["aged", "age"]) || atoms.follows(number.first, &["age", "of"]) {
        (FigureKind::Age, next)
    } else {
        (FigureKind::Duration, next)
    };
    Some(Suffix { kind, unit: unit.into(), factor: 1.0, next })
}

/// Points are percentage points where the words around speak of polls and elections rather than of games and markets.
fn points(atoms: &Atoms, number: Number, next: usize) -> Option<Suffix> {
    let count = |clue| (number.first.saturating_sub(30)..next + 30).filter(|k| atoms.has(*k, clue)).count();
    let (kind, unit) =
        if count(Clue::Poll) > count(Clue::Play) { (FigureKind::Percent, "pp") } else { (FigureKind::Quantity, "pt.") };
    Some(Suffix { kind, unit: Unit::from(unit), factor: 1.0, next })
}
