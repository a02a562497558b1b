//! Centuries, parts of months and years, and days of a month that no date of the calendar says.
//!
//! *In*: `the 19th century` · `the first half of May 2016` · `the week after next` · `Friday the 15th`. *Out*: `18XX` (ISO 8601-2),
//! `2016-05` (as far as it is said), and nothing where no such form is. `quarter` reads the parts of a year that have a name.

use super::Found;
use super::atoms::Atoms;
use super::calendar::{self, Day};
use super::date;
use super::number;
use super::ordinal;
use super::quarter;
use super::relative;
use super::words::{PHRASE_ENDS, Sense};
use super::year;
use crate::facts::FigureKind;

/// The period that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let date = |next, value| Some(Found::text(i, next, FigureKind::Date, value));
    if let Some((century, next)) = ordinal::value(atoms, i)
        && atoms.is_any(atoms.after_joint(next), &["century", "centuries"])
        && !(atoms.is_capital(next) && atoms.is_capital(next + 1))
    {
        let next = atoms.after_joint(next) + 1;
        let era = atoms.is_any(next, &["BC", "B.C.", "BCE", "AD", "A.D."]);
        return date(next + usize::from(era), (!era).then(|| format!("{:02}XX", century - 1.0)));
    }
    if let Some(found) = numbered(atoms, i) {
        return Some(found);
    }
    if let Some(found) = weekday_of(atoms, i, today) {
        return Some(found);
    }
    if let Some((century, next)) = first_of_centuries(atoms, i) {
        return date(next, Some(format!("{:02}XX", century - 1.0)));
    }
    if let Some(found) = quarter::read(atoms, i, today) {
        return Some(found);
    }
    if let Some((value, next)) = part_of_whole(atoms, i, today).or_else(|| day_or_half(atoms, i, today)) {
        return date(next, value);
    }
    if let Some(found) = edge(atoms, i, today) {
        return Some(found);
    }
    week_of(atoms, i, today)
}

/// "The **16th** and 17th centuries", "the **9th** to the 12th century", "**18th**- and 19th-century houses".
fn first_of_centuries(atoms: &Atoms, i: usize) -> Option<(f64, usize)> {
    let (century, next) = ordinal::value(atoms, i)?;
    let tie = atoms.after_hanging(next);
    let from = tie + 1 + usize::from(atoms.is(tie + 1, "the"));
    let tied = atoms.is_any(tie, &["and", "or", "to", "through", "until"]) || atoms.is_dash(tie);
    let (_, last) = tied.then(|| ordinal::value(atoms, from)).flatten()?;
    atoms.is_any(atoms.after_joint(last), &["century", "centuries"]).then_some((century, next))
}

/// "The final **quarter** of 2017", "the closing **three** months of the year", "the latter **half** of May".
fn edge(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let first = i.checked_sub(1).filter(|_| atoms.follows_any(i, &["final", "closing", "opening", "latter"]))?;
    let date = |next, value: Option<String>| Some(Found::text(first, next, FigureKind::Date, value));
    if atoms.is(i, "quarter") && atoms.is(i + 1, "of") && !atoms.is(first, "opening") {
        let (year, next) = quarter::of_year(atoms, i + 1, today);
        if next > i + 1 {
            return date(next, year.map(|year| format!("{year:04}-Q4")));
        }
    }
    let at = match atoms.sense(i) {
        Sense::Part(_) => i,
        _ => number::read(atoms, i).filter(|number| number.value < 100.0)?.next,
    };
    let part = atoms.is_any(at, &["half", "quarter", "days", "weeks", "months", "quarters", "weekends", "years"]);
    let (value, next) =
        (part && atoms.is_any(at + 1, &["of", "in"])).then(|| part_of(atoms, at + 2, today)).flatten()?;
    date(next, value)
}

/// "the 26th day of the month", "on the 4th", "the first half of May 2016": the value as far as it is said.
fn day_or_half(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<(Option<String>, usize)> {
    day_alone(atoms, i).map(|next| (None, next)).or_else(|| {
        let (value, next) = ordinal::value(atoms, i)?;
        (value <= 2.0 && atoms.starts(next, &["half", "of"])).then(|| part_of(atoms, next + 2, today)).flatten()
    })
}

/// A day of the month whose month and year nobody can write.
fn day_alone(atoms: &Atoms, i: usize) -> Option<usize> {
    let weekday = matches!(atoms.sense(i), Sense::Weekday { .. });
    let from = if weekday { i + 1 + usize::from(atoms.is(i + 1, "the")) } else { i };
    // "Monday 21", "12 of next month"
    let plain = atoms.is_plain(from)
        && atoms.get(from).len() <= 2
        && (!atoms.is_glued(from) || atoms.is_any(from + 1, &[".", ",", ";"]));
    let bare = plain && (weekday && !atoms.is_word(from + 1) || atoms.is(from + 1, "of"));
    let digits = bare.then(|| atoms.get(from).parse().ok()).flatten().map(|value: f64| (value, from + 1));
    let (value, next) = ordinal::value(atoms, from).or(digits)?;
    if weekday {
        // "Friday the 15th"
        return (value <= 31.0 && !matches!(atoms.sense(next), Sense::Month { .. }) && !atoms.is(next, "of"))
            .then_some(next);
    }
    if atoms.starts(next, &["day", "of", "the", "month"]) {
        return Some(next + 4);
    }
    // "the 27th of next month"
    let of = atoms.is(next, "of");
    if of && atoms.is_any(next + 1, &["this", "next", "last", "the"]) && atoms.is(next + 2, "month") {
        return Some(next + 3);
    }
    if value <= 31.0 && (atoms.is_digits(i) && digits.is_none() || value > 10.0) && is_day_lead(atoms, i) {
        return (!atoms.is_word(next) || atoms.is_any(next, &["and", "at", "to", "in"])).then_some(next);
    }
    None
}

/// "The third Monday of January", "the last Friday in May 2016".
fn weekday_of(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let (place, next) = if is_last(atoms, i) { (0.0, i + 1) } else { ordinal::value(atoms, i)? };
    let Sense::Weekday { number, short: false } = atoms.sense(next) else { return None };
    let tied = atoms.is_any(next + 1, &["of", "in"]);
    if place > 5.0 || !(tied || matches!(atoms.sense(next + 1), Sense::Shift(_))) {
        return None;
    }
    let next = if tied { next } else { next - 1 };
    let at = next + 2 + usize::from(atoms.is_any(next + 2, &["the", "every", "each"]));
    let Sense::Month { number: month, short } = atoms.sense(at) else {
        let shifted = usize::from(matches!(atoms.sense(at), Sense::Shift(_)));
        let of_month = atoms.is(at + shifted, "month");
        // "The first Friday of this month"
        let value = match atoms.sense(at) {
            Sense::Shift(shift) => today.map(|today| {
                let months = today.year * 12 + i64::from(today.month) - 1 + shift;
                (months.div_euclid(12), months.rem_euclid(12) as u32 + 1)
            }),
            _ => None,
        };
        let value = value.map(|(year, month)| nth(place, year, month, number).iso());
        return of_month.then(|| Found::text(i, at + shifted + 1, FigureKind::Date, value));
    };
    let said = date::month_first(atoms, at, month, short).filter(|said| said.day.is_none())?;
    let year = said.year.or_else(|| today.map(|today| calendar::year_of_month(today, month)));
    let value = year.map(|year| nth(place, year, month, number));
    Some(Found::text(i, said.next, FigureKind::Date, value.map(Day::iso)))
}

/// The nth weekday of a month, the last for 0.
fn nth(place: f64, year: i64, month: u32, weekday: u32) -> Day {
    match place as u32 {
        0 => calendar::last_weekday(year, month, weekday),
        n => calendar::nth_weekday(year, month, weekday, n),
    }
}

fn is_last(atoms: &Atoms, i: usize) -> bool {
    atoms.is_any(i, &["last", "final"])
}

/// "The first week of May", "the last day of the month", "the first six months of 2016".
fn part_of_whole(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<(Option<String>, usize)> {
    const PARTS: &[&str] = &[
        "day", "days", "week", "weeks", "weekend", "weekends", "month", "months", "quarters", "years", "year",
        "decade", "decades",
    ];
    let (place, at) = if is_last(atoms, i) { (0.0, i + 1) } else { ordinal::value(atoms, i)? };
    let counted = (place < 2.0).then(|| number::read(atoms, at)).flatten().filter(|number| number.value < 100.0);
    let at = counted.map_or(at, |number| number.next);
    if !atoms.is_any(at, PARTS) || !atoms.is_any(at + 1, &["of", "in"]) {
        return None;
    }
    // "In its third year in January"
    let longer = atoms.is_any(at, &["month", "months", "year", "years", "quarters", "decade", "decades"]);
    if longer && atoms.is(at + 1, "in") && matches!(atoms.sense(at + 2), Sense::Month { .. }) {
        return None;
    }
    // "The first six months of the year" is a length of time; a year or month that is said makes it a date.
    let said = matches!(atoms.sense(at + 2), Sense::Month { .. } | Sense::Digits | Sense::Cardinal(_));
    (counted.is_none() && atoms.is(at + 1, "of") || said).then(|| part_of(atoms, at + 2, today)).flatten()
}

/// "The week **after next**", "the year **before last**", "the week of **September 15th**".
fn week_of(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let period = i.checked_sub(2)?;
    if let Sense::Shift(shift @ (-1 | 1)) = atoms.sense(i) {
        let tied = atoms.follows_any(i, &[if shift > 0 { "after" } else { "before" }]);
        let free = !atoms.is_word(i + 1) || PHRASE_ENDS.has_lower(atoms.get(i + 1));
        let free = free && atoms.sense(i + 1) == Sense::None;
        let value = (tied && free).then(|| relative::period_from(atoms, period, 2 * shift, today)).flatten()?;
        return Some(Found::text(period, i + 1, FigureKind::Date, value));
    }
    let week = atoms.starts(period, &["week", "of"]) || atoms.starts(period, &["week", "ending"]);
    let said = week.then(|| date::said(atoms, i)).flatten().filter(|said| said.day.is_some())?;
    Some(Found::text(period, said.next, FigureKind::Date, date::iso(said, today)))
}

/// The season before a year at atom `i`: its number in ISO 8601-2 and its first atom. "summer of 2016", "winter 2015".
pub(super) fn season_before(atoms: &Atoms, i: usize) -> Option<(u32, usize)> {
    let at = i.checked_sub(1 + usize::from(atoms.follows_any(i, &["of", ","])))?;
    Some((season(atoms.get(at))?, at))
}

/// The season behind a year, at atom `i`: "the 2016 summer"; not "the 2016 summer games", nor "the 2016 fall in prices".
pub(super) fn season_behind(atoms: &Atoms, i: usize) -> Option<u32> {
    let free = !atoms.is_word(i + 1) || PHRASE_ENDS.has_lower(atoms.get(i + 1));
    let named = free && atoms.is_lower(i) && !atoms.is(i, "fall") && !atoms.is_joint(i + 1);
    named.then(|| season(atoms.get(i))).flatten()
}

/// The number of a season in ISO 8601-2.
fn season(word: &str) -> Option<u32> {
    Some(match word.to_ascii_lowercase().as_str() {
        "spring" => 21,
        "summer" => 22,
        "autumn" | "fall" => 23,
        "winter" => 24,
        _ => return None,
    })
}

/// "On the", "before the": what stands before a day of the month.
fn is_day_lead(atoms: &Atoms, i: usize) -> bool {
    const LEADS: &[&str] = &["on", "by", "until", "before", "after", "since", "from", "till"];
    if i < 3 || !atoms.is(i - 1, "the") {
        return false;
    }
    // "On the 15th and the 17th"
    let second = atoms.is_any(i - 2, &["and", "or"]) && (atoms.is_digits(i - 3) || atoms.is_any(i - 3, &["th", "st"]));
    let part = atoms.is(i - 2, "of") && atoms.is_any(i - 3, &["morning", "afternoon", "evening", "night", "week"]);
    atoms.is_any(i - 2, LEADS) || part || second && (4..8).any(|k| i >= k && atoms.is_any(i - k, LEADS))
}

/// "On the 27" and "week 12", whose months and years nobody says.
fn numbered(atoms: &Atoms, i: usize) -> Option<Found> {
    let short = atoms.is_plain(i) && atoms.get(i).len() <= 2;
    let date = |first| Some(Found::text(first, i + 1, FigureKind::Date, None));
    if short && atoms.follows(i, &["on", "the"]) && !atoms.is_word(i + 1) && !atoms.is_any(i + 1, &["%", "/", "-", ":"])
    {
        return date(i);
    }
    let week = atoms.follows_any(i, &["week"]) && !atoms.is_joint(i + 1) && !atoms.is_any(i + 1, &["%", ":"]);
    if short && week && !(atoms.is_glued(i) && atoms.is_word(i + 1)) {
        // "Week 10 of the year 2018"
        let named = if atoms.starts(i + 1, &["of", "the", "year"]) { i + 4 } else { i + 2 };
        let year = year::written(atoms, named).filter(|_| atoms.is_any(i + 1, &["of", "in"]));
        let value = year.and_then(|(year, _)| Some(format!("{year:04}-W{:02}", atoms.get(i).parse::<u32>().ok()?)));
        return Some(Found::text(i - 1, year.map_or(i + 1, |(_, next)| next), FigureKind::Date, value));
    }
    None
}

/// The whole of which a week or half is part, a month, a year, "the year": what is said of it and the atom behind.
fn part_of(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<(Option<String>, usize)> {
    let at = i + usize::from(atoms.is_any(i, &["the", "this", "next", "last"]));
    // "The first decade of the 20th century"
    if let Some((century, next)) = ordinal::value(atoms, at)
        && atoms.is(next, "century")
    {
        return Some((Some(format!("{:02}XX", century - 1.0)), next + 1));
    }
    if let Sense::Month { number, short } = atoms.sense(at) {
        // "The last week of july": what has weeks is a month in small letters too; in short ("Oct.") it has its capital.
        let plain = !short || atoms.is_capital(at);
        let bare = || plain.then_some(date::Said { month: Some(number), next: at + 1, ..date::Said::default() });
        let month = date::month_first(atoms, at, number, short).or_else(bare)?;
        return Some((date::iso(month, today), month.next));
    }
    match year::written(atoms, at) {
        Some((year, next)) => Some((Some(format!("{year:04}")), next)),
        None => atoms.is_any(at, &["year", "month", "decade", "century"]).then_some((None, at + 1)),
    }
}
