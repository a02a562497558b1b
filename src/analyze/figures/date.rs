//! Dates: days, months, years, decades, and days named from today.
//!
//! *In*: `Friday, Sept. 2, 2016` · `the 5th of May` · `04.01.2019` · `the mid-1990s` · `last Tuesday` · `the third quarter`.
//! *Out*: ISO 8601 as far as it is said, the rest from the article's own date where that makes it certain. *Never*: a
//! month out of the verb "may" or the noun "march"; a year out of a count ("killed 2000 people").

use super::Found;
use super::atoms::Atoms;
use super::calendar::{self, Day};
use super::digits;
use super::number;
use super::words::Sense;
use crate::facts::{FigureKind, Value};
use crate::text::lexicon::Lexicon;

static ENDS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/phrase-ends.txt"));

/// Words before a bare number or month that make it a time.
const BEFORE: &[&str] = &[
    "in", "since", "until", "till", "from", "by", "during", "before", "after", "of", "to", "between", "through",
    "early", "late", "mid", "last", "next", "this", "year", "circa", "and", "for", "around", "about", "per", "on",
    "as", "-", "–", "(", ",",
];

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
    period(atoms, i, today)
        .or_else(|| relative(atoms, i, today))
        .or_else(|| days_before_month(atoms, i, today))
        .or_else(|| calendar_date(atoms, i, today))
        .or_else(|| second_day(atoms, i, today))
}

/// A date by the calendar, a range of dates, or a bare year.
fn calendar_date(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let from = after_weekday(atoms, i);
    let said = said(atoms, from).or_else(|| year(atoms, from))?;
    if let Some((first, last)) = range(atoms, from, said) {
        return Some(span(i, first, last, today));
    }
    Some(Found::text(i, said.next, FigureKind::Date, iso(said, today)))
}

/// "5-7 May", "between 26 and 28 June 2015".
fn days_before_month(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let (first, tie) = atoms.is_digits(i).then(|| day_of_month(atoms, i)).flatten()?;
    let and = atoms.is(tie, "and") && atoms.follows_any(i, &["between"]);
    if !(atoms.is_dash(tie) || atoms.is(tie, "to") || and) {
        return None;
    }
    let last = day_first(atoms, tie + 1).filter(|last| last.day > Some(first))?;
    Some(span(i, Said { day: Some(first), ..last }, last, today))
}

/// "Dec. 5 and **6**".
fn second_day(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let month = i.checked_sub(3).filter(|_| atoms.follows_any(i, &["and", "or", "&"]))?;
    let Sense::Month { number, .. } = atoms.sense(month) else { return None };
    let (first, _) = day_of_month(atoms, month + 1)?;
    let (day, next) = day_of_month(atoms, i).filter(|(day, _)| *day > first)?;
    let free = !atoms.is_lower(next) || ENDS.has_lower(atoms.get(next));
    let date = Said { month: Some(number), day: Some(day), next, ..Said::default() };
    free.then(|| Found::text(i, next, FigureKind::Date, iso(date, today)))
}

/// A range of two dates that begins at atom `i`.
fn span(i: usize, first: Said, last: Said, today: Option<Day>) -> Found {
    let ends = iso(first, today).zip(iso(last, today));
    let value = ends.map(|(a, b)| Value::Range(Box::new((Value::Text(a), Value::Text(b)))));
    Found { first: i, next: last.next, kind: FigureKind::Range, value, unit: None }
}

/// `Friday, ` before a date.
fn after_weekday(atoms: &Atoms, i: usize) -> usize {
    match atoms.sense(i) {
        Sense::Weekday { .. } => i + 1 + usize::from(atoms.is(i + 1, ",")),
        _ => i,
    }
}

/// A date of the calendar with a month or a numeric form.
fn said(atoms: &Atoms, i: usize) -> Option<Said> {
    let date = match atoms.sense(i) {
        Sense::Month { number, short } => month_first(atoms, i, number, short),
        Sense::Digits => numeric(atoms, i).or_else(|| year_then_month(atoms, i)).or_else(|| day_first(atoms, i)),
        Sense::Ordinal(_) | Sense::Cardinal(_) => day_first(atoms, i),
        _ => None,
    }?;
    let possible = date.month.is_none_or(|month| calendar::is_possible(month, date.day.unwrap_or(1)));
    (possible || date.month.is_some_and(|month| (1..=12).contains(&month))).then_some(date)
}

/// `Sept. 2, 2016` · `September 2016` · `Oct/2` · `September` where it is one.
fn month_first(atoms: &Atoms, i: usize, number: u32, short: bool) -> Option<Said> {
    let mut date = Said { month: Some(number), next: i + 1, ..Said::default() };
    let day_at = if atoms.is_any(i + 1, &["/", "-", "the"]) { i + 2 } else { i + 1 };
    let spoken_year = atoms.is_word(i + 1) && written_year(atoms, i + 1).is_some();
    if let Some((day, next)) = day_of_month(atoms, day_at).filter(|_| !spoken_year) {
        date = Said { day: Some(day), next, ..date };
    }
    let comma = usize::from(atoms.is_any(date.next, &[",", "of", "in", "-"]));
    if let Some((year, next)) = written_year(atoms, date.next + comma) {
        date = Said { year: Some(year), next, ..date };
    }
    (date.next > i + 1 || is_month(atoms, i, short)).then_some(date)
}

/// `5 September 2016` · `the 5th of May` · `twenty-third day of September`.
fn day_first(atoms: &Atoms, i: usize) -> Option<Said> {
    let (day, mut at) = number::ordinal(atoms, i)
        .filter(|(value, _)| *value <= 31.0)
        .map(|(value, next)| (value as u32, next))
        .or_else(|| atoms.is_digits(i).then(|| day_of_month(atoms, i)).flatten())?;
    if atoms.is(at, "day") {
        at += 1;
    }
    at += usize::from(atoms.is(at, "of"));
    let at = atoms.after_joint(at);
    let Sense::Month { number, .. } = atoms.sense(at) else { return None };
    if is_verb_may(atoms, at) {
        return None;
    }
    let mut date = Said { month: Some(number), day: Some(day), next: at + 1, ..Said::default() };
    let comma = usize::from(atoms.is_any(at + 1, &[",", "of", "in", "-"]));
    if let Some((year, next)) = written_year(atoms, at + 1 + comma) {
        date = Said { year: Some(year), next, ..date };
    }
    Some(date)
}

/// "It is 5 may": a number before the verb; "5 may not" has no month.
fn is_verb_may(atoms: &Atoms, i: usize) -> bool {
    atoms.get(i) == "may"
        && atoms.is_lower(i + 1)
        && !atoms.is_any(i + 1, &["in", "at", "to", "and", "that", "this", "of"])
}

/// `2017 april`.
fn year_then_month(atoms: &Atoms, i: usize) -> Option<Said> {
    let (year, next) = written_year(atoms, i)?;
    let Sense::Month { number, .. } = atoms.sense(atoms.after_joint(next)) else { return None };
    let at = atoms.after_joint(next) + 1;
    // "The 1963 March on Washington" is no month.
    let event = atoms.is_any(at - 1, &["March", "May"]) && (atoms.is(at, "on") || atoms.is_capital(at));
    if is_verb_may(atoms, at - 1) || event {
        return None;
    }
    match atoms.is_joint(at).then(|| day_of_month(atoms, at + 1)).flatten() {
        Some((day, next)) => Some(Said { year: Some(year), month: Some(number), day: Some(day), next }),
        None => Some(Said { year: Some(year), month: Some(number), day: None, next: at }),
    }
}

/// `1/4/2019`, `04.01.2019`, `2019-01-04`, `2015-3`, `10/1`. Month before day, as American papers write, unless that
/// cannot be.
fn numeric(atoms: &Atoms, i: usize) -> Option<Said> {
    if let Some(date) = pointed(atoms, i) {
        return Some(date);
    }
    let mark = |k: usize| atoms.is_glued(k) && atoms.is_glued(k - 1) && (atoms.is(k, "/") || atoms.is_dash(k));
    let first = digits::value(atoms.get(i)).filter(|_| plain(atoms, i))?;
    let second = digits::value(atoms.get(i + 2)).filter(|_| mark(i + 1) && plain(atoms, i + 2))? as u32;
    let long = |k: usize| atoms.get(k).len() == 4;
    if mark(i + 3) && plain(atoms, i + 4) && atoms.get(i + 1) == atoms.get(i + 3) {
        let third = digits::value(atoms.get(i + 4))?;
        let next = i + 5;
        return match (long(i), long(i + 4)) {
            (true, _) => dated(first as i64, second, third as u32, next),
            (_, true) => month_day(first as u32, second).and_then(|(month, day)| dated(third as i64, month, day, next)),
            _ if atoms.is(i + 1, "/") && atoms.get(i + 4).len() == 2 => month_day(first as u32, second)
                .and_then(|(month, day)| dated(century_of(third as i64), month, day, next)),
            _ => None,
        };
    }
    if long(i) && (1500.0..2100.0).contains(&first) && (1..=12).contains(&second) && atoms.get(i + 2).len() < 3 {
        // "2010-12" and "2004-5" are years, "2015-3" is a month.
        let is_span = atoms.get(i + 2).len() == 2 && second as i64 > first as i64 % 100
            || i64::from(second) == first as i64 % 10 + 1;
        return (!is_span).then_some(Said { year: Some(first as i64), month: Some(second), day: None, next: i + 3 });
    }
    let timed = atoms.follows_any(i, &["on", "next", "since", "by", "until", "from", "before", "after", "to"]);
    if !timed && number::is_share(atoms.get(i), atoms.get(i + 2)) {
        return None;
    }
    let (month, day) = month_day(first as u32, second).filter(|_| atoms.is(i + 1, "/") && !atoms.is_glued_before(i))?;
    Some(Said { year: None, month: Some(month), day: Some(day), next: i + 3 })
}

/// `04.01.2019`: one token of digits and points, day before month.
fn pointed(atoms: &Atoms, i: usize) -> Option<Said> {
    let mut parts = atoms.get(i).split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 || year.len() != 4 {
        return None;
    }
    dated(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?, i + 1)
}

fn dated(year: i64, month: u32, day: u32, next: usize) -> Option<Said> {
    calendar::is_possible(month, day).then_some(Said { year: Some(year), month: Some(month), day: Some(day), next })
}

fn month_day(first: u32, second: u32) -> Option<(u32, u32)> {
    if calendar::is_possible(first, second) {
        return Some((first, second));
    }
    calendar::is_possible(second, first).then_some((second, first))
}

fn century_of(year: i64) -> i64 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

fn plain(atoms: &Atoms, i: usize) -> bool {
    atoms.is_digits(i) && atoms.get(i).bytes().all(|b| b.is_ascii_digit())
}

/// The day of a month at atom `i`: digits, `5th`, `twenty-fifth`, `twenty five`.
fn day_of_month(atoms: &Atoms, i: usize) -> Option<(u32, usize)> {
    if let Some((day, next)) = number::ordinal(atoms, i) {
        return (day <= 31.0).then_some((day as u32, next));
    }
    let (day, next) = match atoms.sense(i) {
        Sense::Digits if plain(atoms, i) && atoms.get(i).len() <= 2 => (digits::value(atoms.get(i))?, i + 1),
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

/// A year behind a month or day: four digits, or words.
fn written_year(atoms: &Atoms, i: usize) -> Option<(i64, usize)> {
    if plain(atoms, i) {
        let year = atoms.get(i).parse().ok().filter(|year| (1000..2200).contains(year))?;
        let glued = atoms.is_glued(i) && atoms.is_word(i + 1);
        return (atoms.get(i).len() == 4 && !glued).then_some((year, i + 1));
    }
    let number = matches!(atoms.sense(i), Sense::Cardinal(_)).then(|| number::read(atoms, i)).flatten()?;
    (1000.0..2200.0).contains(&number.value).then_some((number.value as i64, number.next))
}

/// A year by itself, with its era if one stands there.
fn year(atoms: &Atoms, i: usize) -> Option<Said> {
    if !plain(atoms, i) {
        return None;
    }
    let year: i64 = atoms.get(i).parse().ok()?;
    if atoms.is_any(i + 1, &["BC", "B.C.", "BCE", "B.C.E."]) && atoms.is_capital(i + 1) {
        return Some(Said { year: Some(1 - year), next: i + 2, ..Said::default() });
    }
    if atoms.is_any(i + 1, &["AD", "A.D.", "CE"]) && atoms.is_capital(i + 1) {
        return Some(Said { year: Some(year), next: i + 2, ..Said::default() });
    }
    let is_year = atoms.get(i).len() == 4
        && !(atoms.is_glued(i) && (atoms.is_word(i + 1) || atoms.is_any(i + 1, &["%", "€", "£", "$", "°"])))
        && match year {
            1900..2100 => !is_count(atoms, i),
            1000..1900 => atoms.follows_any(i, BEFORE) && !is_count(atoms, i),
            _ => false,
        };
    is_year.then_some(Said { year: Some(year), next: i + 1, ..Said::default() })
}

/// Whether four digits count something: "killed 2000 people", "more than 1900 homes".
fn is_count(atoms: &Atoms, i: usize) -> bool {
    const MORE: &[&str] = &["than", "nearly", "almost", "some", "approximately", "roughly", "over", "least", "only"];
    if atoms.follows_any(i, MORE) {
        return !atoms.is_any(i.wrapping_sub(2), &["later", "earlier", "older", "greater", "newer", "rather"]);
    }
    const PEOPLE: &[&str] = &["people", "men", "women", "children", "troops", "police", "hectares"];
    let plural = atoms.is_lower(i + 1) && (atoms.get(i + 1).ends_with('s') || atoms.is_any(i + 1, PEOPLE));
    let timed = atoms.follows_any(i, BEFORE) || atoms.follows_any(i, &["the", "'s", "’s", "its", "their", "a"]);
    plural && !timed && !atoms.begins_sentence(i) && !atoms.is_any(i + 1, &["was", "is", "has", "as", "saw", "this"])
}

/// Whether a month's name alone is the month: "in March", not "the march", not "Theresa May", not "may".
fn is_month(atoms: &Atoms, i: usize, short: bool) -> bool {
    let timed = atoms.follows_any(i, BEFORE) && (atoms.is_capital(i) || atoms.before(i, 1) != ",")
        || joined(atoms, i)
        || matches!(atoms.sense(i.wrapping_sub(1)), Sense::Shift(_));
    if short || !atoms.is_capital(i) {
        let strict = !atoms.follows_any(i, &["and", "to", "for", "of", "as", ",", "(", "-", "–", "about"]);
        return timed && (strict || joined(atoms, i)) && !is_verb_may(atoms, i) && (!short || atoms.get(i) != "may");
    }
    if atoms.is_any(i, &["May", "March"]) {
        const PARTS: &[&str] =
            &["end", "beginning", "start", "middle", "week", "month", "days", "weeks", "half", "part"];
        if atoms.follows_any(i, &["of"]) && atoms.is_any(i.wrapping_sub(2), PARTS) {
            return true;
        }
        let on = atoms.follows_any(i, &["(", "as", "about", "for", "and", ",", "on", "by", "to", "of", "from"]);
        return timed && (!on || joined(atoms, i)) && !atoms.is_capital(i + 1);
    }
    let named = i > 0 && atoms.is_capital(i - 1) && !atoms.begins_sentence(i - 1) || atoms.is_capital(i + 1);
    timed || !named
}

/// Whether a month is tied to another by a dash or "to": "May to September".
fn joined(atoms: &Atoms, i: usize) -> bool {
    let month = |k: usize| matches!(atoms.sense(k), Sense::Month { .. });
    let tie = |k: usize| atoms.is_any(k, &["to", "through", "until", "till", "-", "–", "and"]);
    tie(i + 1) && month(i + 2) && (atoms.follows_any(i, &["between", "from"]) || !atoms.is(i + 1, "and"))
        || i >= 2 && tie(i - 1) && month(i - 2) && (!atoms.is(i - 1, "and") || atoms.before(i, 3) == "between")
}

/// A second date tied to `first`: "2010-12", "Nov. 18-19", "May to September", "between 2015 and 2018".
fn range(atoms: &Atoms, i: usize, first: Said) -> Option<(Said, Said)> {
    let tie = first.next;
    let joint = atoms.is_dash(tie) && atoms.is_glued_before(tie) == atoms.is_glued(tie);
    let and = atoms.is(tie, "and") && atoms.follows_any(i, &["between"]);
    if !(joint || and || atoms.is_any(tie, &["to", "through", "until", "till"])) {
        return None;
    }
    let from = tie + 1;
    if let (Some(year), None) = (first.year, first.month) {
        if joint && plain(atoms, from) && atoms.get(from).len() <= 2 && atoms.is_glued(tie) {
            let last: i64 = atoms.get(from).parse().ok()?;
            let century = if atoms.get(from).len() == 1 { 10 } else { 100 };
            let last = Said { year: Some(year - year % century + last), next: from + 1, ..Said::default() };
            return (last.year > first.year && !atoms.is_joint(from + 1)).then_some((first, last));
        }
        let last = self::year(atoms, from).filter(|last| last.year > first.year)?;
        return Some((first, last));
    }
    if let Some(last) = said(atoms, from) {
        let first = Said { year: first.year.or(last.year), ..first };
        return Some((first, last));
    }
    let (day, next) = first.day.and_then(|_| day_of_month(atoms, from))?;
    let mut last = Said { day: Some(day), next, ..first };
    let comma = usize::from(atoms.is(next, ","));
    if let Some((year, next)) = written_year(atoms, next + comma) {
        last = Said { year: Some(year), next, ..last };
    }
    (first.day < last.day).then_some((Said { year: last.year, ..first }, last))
}

/// ISO 8601 as far as it is said; a missing year comes from the article's date.
fn iso(date: Said, today: Option<Day>) -> Option<String> {
    let month = date.month.unwrap_or(0);
    let year = date.year.or_else(|| today.map(|today| calendar::year_of_month(today, month)))?;
    let sign = if year < 0 { "-" } else { "" };
    let year = format!("{sign}{:04}", year.abs());
    Some(match (date.month, date.day) {
        (None, _) => year,
        (Some(month), None) => format!("{year}-{month:02}"),
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
    })
}

/// A day named from today: "yesterday", "last Tuesday", "this month", "Friday".
fn relative(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let date = |next, day: Option<Day>| Some(Found::text(i, next, FigureKind::Date, day.map(Day::iso)));
    match atoms.sense(i) {
        Sense::Day(days) if days != 0 && day_beyond(atoms, i, days) => {
            Some(Found::text(i - 2, i + 1, FigureKind::Date, today.map(|today| today.plus(2 * days).iso())))
        }
        Sense::Day(days) if !atoms.is_capital(i) || atoms.begins_sentence(i) => {
            date(i + 1, today.map(|today| today.plus(days)))
        }
        Sense::Weekday { number, short: false } if said(atoms, after_weekday(atoms, i)).is_none() => {
            date(i + 1, today.map(|today| calendar::weekday(today, number, 0)))
        }
        Sense::Shift(shift) => shifted(atoms, i, shift, today),
        _ => None,
    }
}

/// "the day after tomorrow", "the day before yesterday".
fn day_beyond(atoms: &Atoms, i: usize, days: i64) -> bool {
    let tie = if days > 0 { "after" } else { "before" };
    atoms.follows(i, &["day", tie])
}

/// "last Tuesday", "next month", "this year".
fn shifted(atoms: &Atoms, i: usize, shift: i64, today: Option<Day>) -> Option<Found> {
    let value = match atoms.sense(i + 1) {
        Sense::Weekday { number, short: false } => today.map(|today| calendar::weekday(today, number, shift).iso()),
        Sense::Month { number, short: false } if said(atoms, i + 1).is_some_and(|said| said.next == i + 2) => {
            today.map(|today| month_from(today, number, shift))
        }
        _ => period_from(atoms, i + 1, shift, today)?,
    };
    Some(Found::text(i, i + 2, FigureKind::Date, value))
}

/// The period that atom `i` names, counted from today; the outer `None` where it names none.
fn period_from(atoms: &Atoms, i: usize, shift: i64, today: Option<Day>) -> Option<Option<String>> {
    Some(match atoms.get(i).to_ascii_lowercase().as_str() {
        "night" if shift == -1 => today.map(|today| today.plus(-1).iso()),
        "week" => today.map(|today| today.plus(7 * shift).week()),
        "month" => today.map(|today| {
            let months = today.year * 12 + i64::from(today.month) - 1 + shift;
            format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
        }),
        "year" => today.map(|today| format!("{:04}", today.year + shift)),
        "weekend" | "quarter" | "summer" | "spring" | "autumn" | "fall" | "winter" | "decade" | "century" => None,
        _ => return None,
    })
}

fn month_from(today: Day, month: u32, shift: i64) -> String {
    let year = match shift {
        0 => calendar::year_of_month(today, month),
        1 => today.year + i64::from(month <= today.month),
        _ => today.year - i64::from(month >= today.month),
    };
    format!("{year:04}-{month:02}")
}

/// Decades, centuries and quarters: "the 1980s", "'90s", "the 19th century", "the third quarter of 2016", "Q1".
fn period(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let date = |next, value| Some(Found::text(i, next, FigureKind::Date, value));
    if let Some((decade, next)) = decade(atoms, i) {
        return date(next, Some(decade));
    }
    if let Some((century, next)) = number::ordinal(atoms, i)
        && atoms.is_any(atoms.after_joint(next), &["century", "centuries"])
        && !(atoms.is_capital(next) && atoms.is_capital(next + 1))
    {
        let next = atoms.after_joint(next) + 1;
        let era = atoms.is_any(next, &["BC", "B.C.", "BCE", "AD", "A.D."]);
        return date(next + usize::from(era), (!era).then(|| format!("{:02}XX", century - 1.0)));
    }
    if let Some(next) = day_or_half(atoms, i) {
        return date(next, None);
    }
    let (quarter, next) = match atoms.sense(i) {
        Sense::Quarter(quarter) => (quarter, i + 1),
        Sense::Ordinal(quarter) if quarter <= 4.0 => {
            let at = atoms.after_joint(i + 1);
            let at = at + usize::from(atoms.is_any(at, &["fiscal", "financial"]));
            if !atoms.is(at, "quarter") || atoms.is(at + 1, "of") && atoms.is_any(at + 2, &["a", "all"]) {
                return None;
            }
            (quarter as u32, at + 1)
        }
        _ => return None,
    };
    let of = next + usize::from(atoms.is_any(next, &["of", "in"]));
    let (year, next) = match written_year(atoms, of) {
        Some((year, next)) => (Some(year), next),
        None => (None, next),
    };
    let _ = today;
    date(next, year.map(|year| format!("{year:04}-Q{quarter}")))
}

/// "the 26th day of the month", "on the 4th", "the first half of 2016", "H1 2016": dates whose value nobody can write.
fn day_or_half(atoms: &Atoms, i: usize) -> Option<usize> {
    let weekday = matches!(atoms.sense(i), Sense::Weekday { .. });
    let from = if weekday { i + 1 + usize::from(atoms.is(i + 1, "the")) } else { i };
    let (value, next) = number::ordinal(atoms, from)?;
    if weekday {
        // "Friday the 15th"
        return (value <= 31.0 && !matches!(atoms.sense(next), Sense::Month { .. }) && !atoms.is(next, "of"))
            .then_some(next);
    }
    // "the third Monday of January"
    if matches!(atoms.sense(next), Sense::Weekday { short: false, .. }) && atoms.is_any(next + 1, &["of", "in"]) {
        let at = next + 2 + usize::from(atoms.is_any(next + 2, &["the", "every", "each"]));
        return match atoms.sense(at) {
            Sense::Month { number, short } => month_first(atoms, at, number, short).map(|month| month.next),
            _ => atoms.is(at, "month").then_some(at + 1),
        };
    }
    if atoms.starts(next, &["day", "of", "the", "month"]) {
        return Some(next + 4);
    }
    if value <= 31.0
        && atoms.is_digits(i)
        && i >= 2
        && atoms.is(i - 1, "the")
        && atoms.is_any(i - 2, &["on", "by", "until"])
    {
        return (!atoms.is_word(next) || atoms.is_any(next, &["and", "at", "to", "in"])).then_some(next);
    }
    if value > 2.0 || !atoms.starts(next, &["half", "of"]) {
        return None;
    }
    let at = next + 2 + usize::from(atoms.is(next + 2, "the"));
    if let Sense::Month { number, short } = atoms.sense(at) {
        return month_first(atoms, at, number, short).map(|month| month.next);
    }
    match written_year(atoms, at) {
        Some((_, next)) => Some(next),
        None => atoms.is_any(at, &["year", "month", "decade", "century"]).then_some(at + 1),
    }
}

/// `1980s` (`198X`), `'90s`, "the 90s".
fn decade(atoms: &Atoms, i: usize) -> Option<(String, usize)> {
    let plural = atoms.is_glued(i) && atoms.is(i + 1, "s") || atoms.is_glued(i) && atoms.is_any(i + 1, &["'s", "’s"]);
    if !plural || !plain(atoms, i) || !atoms.get(i).ends_with('0') {
        return None;
    }
    match atoms.get(i).len() {
        4 => atoms.get(i).get(..3).map(|decade| (format!("{decade}X"), i + 2)),
        2 if atoms.is_glued_before(i) && atoms.is_any(i.wrapping_sub(1), &["'", "’", "‘"])
            || atoms.follows_any(i, &["the", "early", "late", "mid"]) && atoms.get(i) > "40" =>
        {
            atoms.get(i).get(..1).map(|decade| (format!("19{decade}X"), i + 2))
        }
        _ => None,
    }
}
