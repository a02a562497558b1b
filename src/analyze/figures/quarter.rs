//! Quarters and halves of a year, and ranges of them.
//!
//! *In*: `the third quarter of 2016` · `Q1` · `4Q 2015` · `2017-Q3` · `the 2016 first quarter` · `H1 2016` · `the second half of
//! last year`. *Out*: `2016-Q3`, `2016-H1`, a range with both ends; nothing for a half whose year nobody says.

use super::Found;
use super::atoms::Atoms;
use super::calendar::Day;
use super::clue::Clue;
use super::ordinal;
use super::words::Sense;
use super::year;
use crate::facts::{FigureKind, Value};

/// A quarter or a half, the year it is of where one is said, and the atom behind it.
struct Part {
    /// `Q` or `H`.
    letter: char,
    number: u32,
    year: Option<i64>,
    next: usize,
}

/// The quarter or half, or the range of them, that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let first = part(atoms, i, today)?;
    if let Some(found) = range(atoms, i, &first, today) {
        return Some(found);
    }
    let value = first.year.map(|year| written(&first, year));
    Some(Found::text(i, first.next, FigureKind::Date, value))
}

fn written(part: &Part, year: i64) -> String {
    format!("{year:04}-{}{}", part.letter, part.number)
}

fn part(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Part> {
    year_first(atoms, i).or_else(|| letter_first(atoms, i, today)).or_else(|| spelled(atoms, i, today))
}

/// "2017 Q3", "2017-Q3", "2017H1", "the **2016 first quarter**".
fn year_first(atoms: &Atoms, i: usize) -> Option<Part> {
    if !atoms.is_plain(i) || atoms.get(i).len() != 4 {
        return None;
    }
    let year = atoms.get(i).parse().ok().filter(|year| (1900..2100).contains(year));
    let at = atoms.after_joint(i + 1);
    let (letter, number, next) = match atoms.sense(at) {
        Sense::Quarter(number) => ('Q', number, at + 1),
        Sense::HalfYear(number) => ('H', number, at + 1),
        _ => {
            let (number, next) = ordinal::value(atoms, at).filter(|(number, _)| *number <= 4.0 && at == i + 1)?;
            let next = atoms.after_joint(next);
            let letter = match atoms.get(next) {
                "quarter" => 'Q',
                "half" if number <= 2.0 => 'H',
                _ => return None,
            };
            (letter, number as u32, next + 1)
        }
    };
    Some(Part { letter, number, year: Some(year?), next })
}

/// "Q1", "4Q 2015", "1H18", "H1 2016".
fn letter_first(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Part> {
    let one = |number: u32, most: u32| Some(number).filter(|number| (1..=most).contains(number));
    let behind = if atoms.is_glued(i) && atoms.get(i).len() == 1 { atoms.get(i + 1) } else { "" };
    let (letter, number, at) = match (atoms.sense(i), behind) {
        (Sense::Quarter(number), _) => ('Q', number, i + 1),
        (Sense::HalfYear(number), _) => ('H', number, i + 1),
        (Sense::Digits, "Q" | "q") => ('Q', one(atoms.get(i).parse().ok()?, 4)?, i + 2),
        (Sense::Digits, "H") => ('H', one(atoms.get(i).parse().ok()?, 2)?, i + 2),
        _ => return None,
    };
    let (year, next) = of_year(atoms, at, today);
    // A half is one only where its year is said.
    (letter == 'Q' || next > at).then_some(Part { letter, number, year, next })
}

/// "The third quarter of 2016", "the second half of last year", "the last quarter of 2012".
fn spelled(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Part> {
    if atoms.sense(i) == Sense::Shift(-1) && atoms.starts(i + 1, &["quarter", "of"]) {
        let (year, next) = of_year(atoms, i + 2, today);
        return (next > i + 2).then_some(Part { letter: 'Q', number: 4, year, next });
    }
    let (number, at) = ordinal::value(atoms, i).filter(|(number, _)| *number <= 4.0)?;
    let at = atoms.after_joint(at);
    let at = at + usize::from(atoms.is_any(at, &["fiscal", "financial"]));
    let (year, next) = of_year(atoms, at + 1, today);
    if year.is_none() && is_of_game(atoms, at) {
        return None;
    }
    match atoms.get(at) {
        "quarter" if !(atoms.is(at + 1, "of") && atoms.is_any(at + 2, &["a", "all"])) => {
            Some(Part { letter: 'Q', number: number as u32, year, next })
        }
        "half" if number <= 2.0 && next > at + 1 => Some(Part { letter: 'H', number: number as u32, year, next }),
        _ => None,
    }
}

/// Whether the words around speak of a game, which has quarters too: "scored 24 points in the third quarter", "with 1:12
/// left in the fourth quarter".
fn is_of_game(atoms: &Atoms, at: usize) -> bool {
    let ends = (at.saturating_sub(4)..at).any(|k| atoms.is_any(k, &["left", "remaining"]) && atoms.is(k + 1, "in"));
    ends || (at.saturating_sub(12)..at + 12).any(|k| atoms.has(k, Clue::Sport))
}

/// "Q1 to Q3 2016", "Q1 of 2017 to Q3 of 2018", "2017-Q1 to 2018-Q1": from the part `first` to another of its kind.
fn range(atoms: &Atoms, i: usize, first: &Part, today: Option<Day>) -> Option<Found> {
    let tie = first.next;
    let and = atoms.is(tie, "and") && atoms.follows_any(i, &["between"]);
    let tied = and || atoms.is_joint(tie) || atoms.is_any(tie, &["to", "through", "until", "till"]);
    let at = tie + 1 + usize::from(atoms.is(tie + 1, "the"));
    let last = tied.then(|| part(atoms, at, today)).flatten().filter(|last| last.letter == first.letter)?;
    let year = first.year.or(last.year.map(|year| year - i64::from(first.number > last.number)));
    let ends = year.zip(last.year).map(|(from, to)| (written(first, from), written(&last, to)));
    let value = ends.map(|(from, to)| Value::Range(Box::new((Value::Text(from), Value::Text(to)))));
    Some(Found { first: i, next: last.next, kind: FigureKind::Range, value, unit: None })
}

/// The year to which a quarter belongs, and the atom behind it: "of 2016", "/2016", "of last year".
pub(super) fn of_year(atoms: &Atoms, i: usize, today: Option<Day>) -> (Option<i64>, usize) {
    let tie = atoms.is_any(i, &["of", "in"]) || atoms.is_joint(i) || atoms.is(i, "/") && atoms.is_glued(i);
    let at = i + usize::from(tie);
    let at = at + usize::from(atoms.is_any(at, &["fiscal", "financial"]));
    let at = at + usize::from(at > i && atoms.is(at, "year"));
    if let Some((year, next)) = year::written(atoms, at) {
        // "The first quarter of 1996/97"
        return (Some(year), if year::is_season(atoms, at, year) { at + 3 } else { next });
    }
    // "Q2 FY20"
    if atoms.is(at, "FY") && atoms.is_plain(at + 1) {
        let year: Option<i64> = atoms.get(at + 1).parse().ok();
        return (year.map(|year| if year < 100 { 2000 + year } else { year }), at + 2);
    }
    // "1Q21", "Q1 '21"
    if let Some((year, next)) = year::short(atoms, at) {
        return (Some(year), next);
    }
    if atoms.is_plain(i) && atoms.is_glued_before(i) && atoms.get(i).len() == 2 {
        return (atoms.get(i).parse().ok().map(|year: i64| 2000 + year), i + 1);
    }
    match atoms.sense(at) {
        Sense::Shift(shift) if atoms.is(at + 1, "year") => (today.map(|today| today.year + shift), at + 2),
        _ => (None, i),
    }
}
