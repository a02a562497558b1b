//! Dates of the calendar: days, months and years, and ranges of them.
//!
//! *In*: `Friday, Sept. 2, 2016` · `the 5th of May` · `04.01.2019` · `5-7 May` · `2010-12` · `in '68`. *Out*: ISO 8601 as far as it
//! is said, a missing year from the article's own date. `period` and `relative` read the other dates. *Never*: a year out of
//! a count ("killed 2000 people").

use super::Found;
use super::atoms::Atoms;
use super::calendar::{self, Day};
use super::days;
use super::decade;
use super::digits;
use super::feast;
use super::month::{is_month, is_verb_may};
use super::numeric_date;
use super::ordinal;
use super::period;
use super::relative;
use super::words::Sense;
use super::year;
use crate::facts::{FigureKind, Value};

/// What a text says of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Said {
    pub year: Option<i64>,
    pub month: Option<u32>,
    pub day: Option<u32>,
    /// The atom after it.
    pub next: usize,
}

/// The date that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    feast::read(atoms, i, today)
        .or_else(|| days::before_month(atoms, i, today))
        .or_else(|| decade::read(atoms, i))
        .or_else(|| period::read(atoms, i, today))
        .or_else(|| relative::read(atoms, i, today))
        .or_else(|| calendar_date(atoms, i, today))
        .or_else(|| days::behind_month(atoms, i, today))
}

/// A date by the calendar, a range of dates, or a bare year.
fn calendar_date(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let from = after_weekday(atoms, i);
    let said = of_year(atoms, said(atoms, from).or_else(|| year::alone(atoms, from))?, today);
    if let Some(next) = time_of_day(atoms, said.next) {
        let value = iso(said, today).map(|day| day + atoms.cover(said.next, next).of(atoms.text).trim_end_matches('.'));
        return Some(Found::text(i, next, FigureKind::Date, value));
    }
    if let Some((first, last)) = range(atoms, from, said, today) {
        return Some(span(i, first, last, today));
    }
    if let Some(next) = until_weekday(atoms, said) {
        return Some(Found { first: i, next, kind: FigureKind::Range, value: None, unit: None });
    }
    if let Some(next) = until_now(atoms, i, said.next) {
        let ends = iso(said, today).zip(today.map(Day::iso));
        let value = ends.map(|(a, b)| Value::Range(Box::new((Value::Text(a), Value::Text(b)))));
        return Some(Found { first: i, next, kind: FigureKind::Range, value, unit: None });
    }
    if let (None, Some(year)) = (said.month, said.year) {
        if let Some((season, first)) = period::season_before(atoms, i) {
            return Some(Found::text(first, said.next, FigureKind::Date, Some(format!("{year:04}-{season}"))));
        }
        if let Some(season) = period::season_behind(atoms, said.next) {
            return Some(Found::text(i, said.next + 1, FigureKind::Date, Some(format!("{year:04}-{season}"))));
        }
        // "FY19", "AD 79"
        let led = usize::from(matches!(atoms.before(i, 1), "FY" | "AD" | "A.D."));
        return Some(Found::text(i - led, said.next, FigureKind::Date, iso(said, today)));
    }
    Some(Found::text(i, said.next, FigureKind::Date, iso(said, today)))
}

/// "July **last year**": the year of a date that says none.
fn of_year(atoms: &Atoms, said: Said, today: Option<Day>) -> Said {
    let at = said.next + usize::from(atoms.is(said.next, "of"));
    match atoms.sense(at) {
        Sense::Shift(shift) if said.month.is_some() && said.year.is_none() && atoms.is(at + 1, "year") => {
            Said { year: today.map(|today| today.year + shift), next: at + 2, ..said }
        }
        _ => said,
    }
}

/// "May 13 through Sunday": the atom behind the weekday that ends a range.
fn until_weekday(atoms: &Atoms, first: Said) -> Option<usize> {
    let last = first.next + 1;
    let tied = first.day.is_some() && atoms.is_any(first.next, &["through", "until", "to"]);
    (tied && matches!(atoms.sense(last), Sense::Weekday { short: false, .. })).then_some(last + 1)
}

/// Whether "between" stands before the date at `i`: "between March", "between the end of March".
fn is_between(atoms: &Atoms, i: usize) -> bool {
    (0..=3).any(|back| {
        let from = i.saturating_sub(back);
        atoms.follows_any(from, &["between"]) && after_part(atoms, from) == i
    })
}

/// "2003 to the present", "March to date": the atom behind what ties a date to the article's day.
fn until_now(atoms: &Atoms, i: usize, tie: usize) -> Option<usize> {
    let and = atoms.is(tie, "and") && atoms.follows_any(i, &["between"]);
    let tied = and || atoms.is_any(tie, &["to", "until", "till", "through"]) || atoms.is_dash(tie);
    let at = tie + 1 + usize::from(atoms.is(tie + 1, "the"));
    (tied && atoms.is_any(at, &["present", "now", "date", "today"])).then_some(at + 1)
}

/// `T15:50:06Z` right behind a date.
fn time_of_day(atoms: &Atoms, i: usize) -> Option<usize> {
    if !(atoms.is_glued_before(i) && atoms.get(i) == "T" && atoms.is_digits(i + 1) && atoms.is(i + 2, ":")) {
        return None;
    }
    (i..i + 8).find(|k| !atoms.is_glued(*k) || atoms.is_any(k + 1, &[",", ")", ";"])).map(|last| last + 1)
}

/// A range of two dates that begins at atom `i`.
pub(super) fn span(i: usize, first: Said, last: Said, today: Option<Day>) -> Found {
    let ends = iso(first, today).zip(iso(last, today));
    let value = ends.map(|(a, b)| Value::Range(Box::new((Value::Text(a), Value::Text(b)))));
    Found { first: i, next: last.next, kind: FigureKind::Range, value, unit: None }
}

/// `Friday, ` before a date.
pub(super) fn after_weekday(atoms: &Atoms, i: usize) -> usize {
    match atoms.sense(i) {
        Sense::Weekday { .. } => {
            let point = atoms.is(i + 1, ".") && atoms.is_glued(i);
            let at = i + 1 + usize::from(point);
            let at = at + usize::from(atoms.is(at, ","));
            at + usize::from(atoms.is(at, "the"))
        }
        _ => i,
    }
}

/// A date of the calendar with a month or a numeric form.
pub(super) fn said(atoms: &Atoms, i: usize) -> Option<Said> {
    let date = match atoms.sense(i) {
        Sense::Month { number, short } => month_first(atoms, i, number, short),
        Sense::Digits => {
            numeric_date::read(atoms, i).or_else(|| year_then_month(atoms, i)).or_else(|| day_first(atoms, i))
        }
        Sense::Ordinal(_) | Sense::Cardinal(_) => day_first(atoms, i),
        _ => None,
    }?;
    let possible = date.month.is_none_or(|month| calendar::is_possible(month, date.day.unwrap_or(1)));
    (possible || date.month.is_some_and(|month| (1..=12).contains(&month))).then_some(date)
}

/// `Sept. 2, 2016` · `September 2016` · `Oct/2` · `September` where it is one.
pub(super) fn month_first(atoms: &Atoms, i: usize, number: u32, short: bool) -> Option<Said> {
    let mut date = Said { month: Some(number), next: i + 1, ..Said::default() };
    // "Mar. 3" is two atoms and a day.
    let point = usize::from(short && atoms.is(i + 1, ".") && atoms.is_glued(i) && atoms.is_digits(i + 2));
    let day_at = i + 1 + point + usize::from(atoms.is_any(i + 1, &["/", "-", "the"]));
    let spoken_year = atoms.is_word(i + 1) && year::written(atoms, i + 1).is_some();
    if let Some((day, next)) = day_of_month(atoms, day_at).filter(|_| !spoken_year) {
        date = Said { day: Some(day), next, ..date };
    }
    let comma = usize::from(atoms.is_any(date.next, &[",", "of", "in", "-", "/"]));
    if let Some((year, next)) =
        year::written(atoms, date.next + comma).or_else(|| year::short(atoms, date.next + comma))
    {
        date = Said { year: Some(year), next, ..date };
    }
    (date.next > i + 1 || is_month(atoms, i, short)).then_some(date)
}

/// `5 September 2016` · `the 5th of May` · `twenty-third day of September`.
pub(super) fn day_first(atoms: &Atoms, i: usize) -> Option<Said> {
    let (day, mut at) = ordinal::value(atoms, i)
        .filter(|(value, _)| *value <= 31.0)
        .map(|(value, next)| (value as u32, next))
        .or_else(|| atoms.is_digits(i).then(|| day_of_month(atoms, i)).flatten())?;
    // "23. September 2020", as other languages write it
    let point = atoms.is(at, ".") && atoms.is_glued_before(at) && !atoms.is_glued(at) && atoms.is_digits(i);
    if atoms.is(at, "day")
        || point && matches!(atoms.sense(at + 1), Sense::Month { .. }) && year::written(atoms, at + 2).is_some()
    {
        at += 1;
    }
    at += usize::from(atoms.is(at, "of") || atoms.is(at, "/") && atoms.is_glued(at));
    let at = atoms.after_joint(at);
    let Sense::Month { number, .. } = atoms.sense(at) else { return None };
    // "The fourth of may" has an ordinal and no verb.
    let ranked = !atoms.is_digits(i) && atoms.follows_any(at, &["of"]);
    if is_verb_may(atoms, at) && !ranked {
        return None;
    }
    let mut date = Said { month: Some(number), day: Some(day), next: at + 1, ..Said::default() };
    // "01-Jan-19"
    let tied =
        atoms.is_joint(at - 1) && atoms.is_joint(at + 1) && atoms.is_plain(at + 2) && atoms.get(at + 2).len() == 2;
    if let Some(year) = tied.then(|| atoms.get(at + 2).parse().ok()).flatten() {
        return Some(Said { year: Some(year::of_century(year)), next: at + 3, ..date });
    }
    let comma = usize::from(atoms.is_any(at + 1, &[",", "of", "in", "-", "/"]));
    if let Some((year, next)) = year::written(atoms, at + 1 + comma).or_else(|| year::short(atoms, at + 1)) {
        date = Said { year: Some(year), next, ..date };
    }
    Some(date)
}

/// `2017 april`, `2017 April 22nd`, `2017-Apr-22`, `2017/Apr/22`, `2017/22/Apr`.
fn year_then_month(atoms: &Atoms, i: usize) -> Option<Said> {
    let (year, next) = year::written(atoms, i)?;
    let after_tie = |k: usize| if numeric_date::is_slash(atoms, k) { k + 1 } else { atoms.after_joint(k) };
    // "2017/22/Apr"
    let day = after_tie(next);
    if day > next
        && let Some((day, next)) = day_of_month(atoms, day).filter(|(_, next)| after_tie(*next) > *next)
        && let Sense::Month { number, .. } = atoms.sense(after_tie(next))
    {
        return Some(Said { year: Some(year), month: Some(number), day: Some(day), next: after_tie(next) + 1 });
    }
    let Sense::Month { number, .. } = atoms.sense(after_tie(next)) else { return None };
    let at = after_tie(next) + 1;
    // "The 1951 March on Washington" is no month.
    let event = atoms.is_any(at - 1, &["March", "May"]) && (atoms.is(at, "on") || atoms.is_capital(at));
    if is_verb_may(atoms, at - 1) || event {
        return None;
    }
    let ranked = atoms.is_digits(at) && ordinal::value(atoms, at).is_some();
    let spaced = ranked || atoms.is_digits(at) && !atoms.is_word(at + 1);
    let day_at = after_tie(at);
    match (day_at > at || spaced).then(|| day_of_month(atoms, day_at)).flatten() {
        Some((day, next)) => Some(Said { year: Some(year), month: Some(number), day: Some(day), next }),
        None => Some(Said { year: Some(year), month: Some(number), day: None, next: at }),
    }
}

/// The day of a month at atom `i`: digits, `5th`, `twenty-fifth`, `twenty five`.
pub(super) fn day_of_month(atoms: &Atoms, i: usize) -> Option<(u32, usize)> {
    if let Some((day, next)) = ordinal::value(atoms, i) {
        return (day <= 31.0).then_some((day as u32, next));
    }
    let (day, next) = match atoms.sense(i) {
        Sense::Digits if atoms.is_plain(i) && atoms.get(i).len() <= 2 => (digits::value(atoms.get(i))?, i + 1),
        Sense::Cardinal(tens) => match atoms.sense(atoms.after_joint(i + 1)) {
            Sense::Cardinal(ones) if tens >= 20.0 && ones < 10.0 => (tens + ones, atoms.after_joint(i + 1) + 1),
            _ => (tens, i + 1),
        },
        _ => return None,
    };
    // "May 5:30", "June 5 percent": the number is another figure's.
    let other = (atoms.is_any(next, &[":", "%", "percent"]) && (atoms.is_glued_before(next) || atoms.is_word(next)))
        || atoms.starts(next, &["per", "cent"]);
    ((1.0..=31.0).contains(&day) && !other).then_some((day as u32, next))
}

/// A second date tied to `first`: "2010-12", "Nov. 18-19", "May to September", "between 2015 and 2018".
fn range(atoms: &Atoms, i: usize, first: Said, today: Option<Day>) -> Option<(Said, Said)> {
    // "Sept. 1, 2010, to Aug. 31, 2011"
    let comma = first.year.is_some() && first.day.is_some() && atoms.is(first.next, ",");
    let comma = comma && atoms.is_any(first.next + 1, &["to", "through", "until", "till"]);
    let tie = first.next + usize::from(comma);
    let season = atoms.is(tie, "/") && first.month.is_none() && atoms.is_glued_before(tie) && atoms.is_glued(tie);
    // "May/June 2012"
    let months = atoms.is(tie, "/") && first.month.is_some() && first.day.is_none() && first.year.is_none();
    let joint = season || months || atoms.is_dash(tie) && atoms.is_glued_before(tie) == atoms.is_glued(tie);
    let and = atoms.is(tie, "and") && is_between(atoms, i);
    if !(joint || and || atoms.is_any(tie, &["to", "through", "until", "till"])) {
        return None;
    }
    let from = after_part(atoms, tie + 1);
    if let (Some(year), None) = (first.year, first.month) {
        if joint && atoms.is_plain(from) && atoms.get(from).len() <= 2 && atoms.is_glued(tie) {
            let last: i64 = atoms.get(from).parse().ok()?;
            let century = if atoms.get(from).len() == 1 { 10 } else { 100 };
            let last = Said { year: Some(year - year % century + last), next: from + 1, ..Said::default() };
            return (last.year > first.year && !atoms.is_joint(from + 1)).then_some((first, last));
        }
        let last = year::alone(atoms, from)?;
        // "1991-1786 BC": the years before the era run down.
        if joint && last.year < Some(0) && last.next > from + 1 {
            let first = Said { year: Some(1 - year), ..first };
            return (first.year < last.year).then_some((first, last));
        }
        return (last.year > first.year).then_some((first, last));
    }
    if let Some(last) = said(atoms, after_weekday(atoms, from)) {
        let last = of_year(atoms, last, today);
        // "November to February 2012" begins in the year before.
        let turns = first.month > last.month;
        let year = last.year.map(|year| year - i64::from(turns));
        let first = Said { year: first.year.or(year), ..first };
        return Some((first, last));
    }
    // "June until the end of the year"
    if first.month.is_some() && from > tie + 1 && atoms.starts(from, &["the", "year"]) {
        return Some((first, Said { month: Some(12), day: None, next: from + 2, ..first }));
    }
    let (day, next) = first.day.and_then(|_| day_of_month(atoms, from))?;
    let mut last = Said { day: Some(day), next, ..first };
    let comma = usize::from(atoms.is(next, ","));
    if let Some((year, next)) = year::written(atoms, next + comma) {
        last = Said { year: Some(year), next, ..last };
    }
    (first.day < last.day).then_some((Said { year: last.year, ..first }, last))
}

/// Behind "the end of", "early" and the like: which part of a month or year is meant, no ISO date says.
pub(super) fn after_part(atoms: &Atoms, i: usize) -> usize {
    let at = i + usize::from(atoms.is(i, "the"));
    if atoms.is_any(at, &["end", "beginning", "start", "middle"]) && atoms.is(at + 1, "of") {
        return at + 2;
    }
    let early = atoms.is_any(i, &["early", "late", "mid"]);
    if early { atoms.after_joint(i + 1) } else { i }
}

/// ISO 8601 as far as it is said; a missing year comes from the article's date.
pub(super) fn iso(date: Said, today: Option<Day>) -> Option<String> {
    let month = date.month.unwrap_or(0);
    if let (Some(month), Some(day)) = (date.month, date.day)
        && !calendar::is_possible(month, day)
    {
        return None;
    }
    let year = date.year.or_else(|| today.map(|today| calendar::year_of_month(today, month)))?;
    let sign = if year < 0 { "-" } else { "" };
    let year = format!("{sign}{:04}", year.abs());
    Some(match (date.month, date.day) {
        (None, _) => year,
        (Some(month), None) => format!("{year}-{month:02}"),
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
    })
}
