//! Figures: every number, amount, share, date and time of the article, with kind, value, unit and what it counts.
//!
//! 1. [`atoms`] cuts a block's tokens as figures need them; [`words`] knows what a word can mean for one.
//! 2. At every atom that can begin a figure the readers ([`date`], [`clock`], [`amount`]) try; the longest reading wins,
//!    and the scan goes on behind it, so no two figures overlap. What [`lookalikes`] knows is passed over.
//! 3. [`around`] takes in the words before it that belong to it ("nearly"), [`counted`] finds what it counts.
//!
//! *In*: `Just 19 of the 24 harbour towns spent two percent of local income in 2015.` *Out*: a ratio 19/24 of "harbour
//! towns", 2 % "of local income", the date 2015.

mod age;
mod amount;
mod around;
mod atoms;
mod calendar;
mod clock;
mod clue;
mod codes;
mod counted;
mod date;
mod days;
mod decade;
mod digits;
mod feast;
mod fraction;
mod lookalikes;
mod money;
mod month;
mod named;
mod number;
mod numbered;
mod numerals;
mod numeric_date;
mod one;
mod ordinal;
mod pair;
mod period;
mod quarter;
mod quoted_title;
mod relative;
mod unit;
mod words;
mod year;

use super::scan::Scan;
use crate::article::Article;
use crate::facts::{Figure, FigureKind, Value};
use crate::text::token::TokenKind;
use atoms::Atoms;
use calendar::Day;
use unit::Unit;
use words::Sense;

/// The figures of the article in reading order; no two overlap.
pub fn find(article: &Article, scans: &[Scan]) -> Vec<Figure> {
    let today = article.header.published.as_deref().and_then(Day::parse);
    let mut figures = Vec::new();
    for ((id, block), scan) in article.blocks().zip(scans) {
        let atoms = Atoms::of(scan.words(&block.text));
        let mut free = 0;
        for found in read_all(&atoms, today) {
            // What the figure before took stays its own.
            let first = around::widen(&atoms, &found).max(free);
            free = found.next;
            figures.push(Figure {
                kind: found.kind,
                span: atoms.cover_words(first, found.next).at(id),
                of: counted::of(&atoms, &found, first).map(|range| range.at(id)),
                value: found.value,
                unit: found.unit.map(|unit| unit.to_string()),
            });
        }
    }
    figures
}

/// A figure that was read: its atoms and what they say.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    /// Its first atom.
    first: usize,
    /// The atom after its last.
    next: usize,
    kind: FigureKind,
    value: Option<Value>,
    unit: Option<Unit>,
}

impl Found {
    /// A figure whose value is a text: a date, a time.
    fn text(first: usize, next: usize, kind: FigureKind, value: Option<String>) -> Self {
        Self { first, next, kind, value: value.map(Value::Text), unit: None }
    }

    /// A figure whose value is a number.
    fn number(first: usize, next: usize, kind: FigureKind, value: f64) -> Self {
        Self { first, next, kind, value: Some(Value::Number(value)), unit: None }
    }

    /// The same figure with a unit.
    fn in_unit(self, unit: impl Into<Unit>) -> Self {
        Self { unit: Some(unit.into()), ..self }
    }
}

/// All figures of a block. Every reader looks a bounded number of atoms ahead, so this is linear.
fn read_all(atoms: &Atoms, today: Option<Day>) -> Vec<Found> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        if !can_begin(atoms, at) {
            at += 1;
        } else if let Some(next) = lookalikes::passed(atoms, at) {
            at = next.max(at + 1);
        } else if let Some(found) = read(atoms, at, today) {
            at = found.next.max(at + 1);
            all.push(found);
        } else {
            at += 1;
        }
    }
    all
}

/// Whether a figure can begin at atom `i`: a word with a sense, digits, a sign; "a" before one of them.
fn can_begin(atoms: &Atoms, i: usize) -> bool {
    if atoms.sense(i) != Sense::None || atoms.opens_feast(i) {
        return true;
    }
    if one::is_long(atoms, i) {
        return true;
    }
    let word = atoms.get(i);
    if word.len() > 4 {
        return false;
    }
    let article = matches!(word, "a" | "an" | "A" | "An");
    let next = atoms.sense(i + 1);
    if article
        && (matches!(next, Sense::Scale(_) | Sense::Part(_) | Sense::Ordinal(_) | Sense::Cardinal(_))
            || one::read(atoms, i).is_some())
    {
        return true;
    }
    // A minus or a point that begins a number.
    if let Some(TokenKind::Punct(mark @ ('-' | '–' | '−' | '.'))) = atoms.kind(i) {
        let open = mark == '.' || !atoms.is_glued_before(i);
        return open && atoms.is_glued(i) && (atoms.is_digits(i + 1) || atoms.is_any(i + 1, &[".", "$", "€", "£"]));
    }
    if matches!(atoms.kind(i), Some(TokenKind::Punct(mark)) if mark.is_ascii() && mark != '$') {
        return false;
    }
    // A sign of money and digits: "US$5", "HK $10", "$-3".
    (1..4).any(|k| atoms.is_digits(i + k))
}

/// The longest reading at atom `i`; of equal ones the first: dates, times, amounts.
fn read(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let readings =
        [date::read(atoms, i, today), clock::read(atoms, i), amount::read(atoms, i), ordinal::read(atoms, i)];
    let mut best: Option<Found> = None;
    for reading in readings.into_iter().flatten() {
        if best.as_ref().is_none_or(|best| reading.next > best.next) {
            best = Some(reading);
        }
    }
    best
}
