//! Feasts and other days that have a name.
//!
//! *In*: `Christmas Eve` · `Thanksgiving 2015` · `Good Friday` · `on Labor Day`. *Out*: the day in ISO 8601, where the text or the
//! article's own date says the year. *Never*: what only bears the name of a feast ("the Christmas tree", "Easter Island").
//!
//! Source of Easter: the method of J. M. Oudin (1940), for the Gregorian calendar.

use super::Found;
use super::atoms::Atoms;
use super::calendar::{self, Day};
use super::words::{PHRASE_ENDS, Sense};
use super::year;
use crate::facts::FigureKind;
use crate::text::lists::FEASTS;

/// Names of one word that are feasts in lower case too.
const PLAIN: &[&str] = &["christmas", "easter", "halloween", "thanksgiving", "xmas"];

/// The named day that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    if !(atoms.opens_feast(i) || matches!(atoms.sense(i), Sense::Month { short: false, .. })) {
        return None;
    }
    let (rule, mut next) = named(atoms, i)?;
    let one = next == i + 1;
    if one && !atoms.is_capital(i) && !atoms.is_any(i, PLAIN) {
        return None;
    }
    next += usize::from(atoms.is(next, "weekend"));
    let comma = usize::from(atoms.is_any(next, &[",", "of", "in"]));
    if let Some((year, after)) = year::written(atoms, next + comma) {
        return Some(Found::text(i, after, FigureKind::Date, day(rule, year).map(Day::iso)));
    }
    let at = next + usize::from(atoms.is(next, "of"));
    if let (Sense::Shift(shift), true) = (atoms.sense(at), atoms.is(at + 1, "year")) {
        let value = today.and_then(|today| day(rule, today.year + shift)).map(Day::iso);
        return Some(Found::text(i, at + 2, FigureKind::Date, value));
    }
    let value = today.and_then(|today| nearest(rule, today)).map(Day::iso);
    is_day(atoms, i, next).then(|| Found::text(i, next, FigureKind::Date, value))
}

/// The longest name that begins at atom `i`: its rule and the atom behind it.
fn named(atoms: &Atoms, i: usize) -> Option<(&'static str, usize)> {
    let mut name = String::new();
    let mut found = None;
    for at in i..i + 6 {
        let word = atoms.get(at);
        if word.is_empty() || word.len() > 20 {
            break;
        }
        if at > i && !(atoms.is_glued_before(at) && word.starts_with(['\'', '’', '-'])) && !name.ends_with('-') {
            name.push(' ');
        }
        name.push_str(&word.trim_end_matches('.').replace('’', "'"));
        if let Some(rule) = FEASTS.get_lower(&name) {
            found = Some((rule, at + 1));
        }
    }
    found
}

/// Whether a name without a year is the day: nothing behind it that bears the name, no name before it.
fn is_day(atoms: &Atoms, i: usize, next: usize) -> bool {
    let noun = atoms.is_lower(next) && !PHRASE_ENDS.has_lower(atoms.get(next));
    let timed =
        atoms.is_any(next, &["morning", "night", "evening", "afternoon", "fell", "falls", "this", "last", "next"]);
    let name = atoms.is_capital(next) && atoms.sense(next) == Sense::None || atoms.is_joint(next);
    let before = i.wrapping_sub(1);
    let surname = atoms.is_capital(before) && atoms.sense(before) == Sense::None && !atoms.begins_sentence(before);
    let bearer = surname && atoms.is_capital(i) && !PHRASE_ENDS.has_lower(atoms.get(before));
    (!noun || timed) && !name && !bearer
}

/// The day of a feast nearest to the article's day: papers write of the one that comes or of the one just past.
fn nearest(rule: &str, today: Day) -> Option<Day> {
    let years = today.year - 1..=today.year + 1;
    years.filter_map(|year| day(rule, year)).min_by_key(|day| (day.number() - today.number()).abs())
}

/// The day of a feast in a year.
fn day(rule: &str, year: i64) -> Option<Day> {
    let mut words = rule.split(' ');
    let class = words.next()?;
    let numbers: Vec<i64> = words.filter_map(|word| word.parse().ok()).collect();
    let small = |k: usize| numbers.get(k).and_then(|number| u32::try_from(*number).ok());
    let add = |k: usize| numbers.get(k).copied().unwrap_or(0);
    match class {
        "nth" => Some(calendar::nth_weekday(year, small(0)?, small(1)?, small(2)?).plus(add(3))),
        "last" => Some(calendar::last_weekday(year, small(0)?, small(1)?)),
        "easter" => Some(easter(year).plus(add(0))),
        _ => {
            let (month, day) = class.split_once('-')?;
            Some(Day { year, month: month.parse().ok()?, day: day.parse().ok()? })
        }
    }
}

fn easter(year: i64) -> Day {
    let century = year.div_euclid(100);
    let golden = year.rem_euclid(19);
    let skipped = (century - 17).div_euclid(25);
    let mut moon =
        (century - century.div_euclid(4) - (century - skipped).div_euclid(3) + 19 * golden + 15).rem_euclid(30);
    moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
    let weekday = (year + year.div_euclid(4) + moon + 2 - century + century.div_euclid(4)).rem_euclid(7);
    let offset = moon - weekday;
    let month = 3 + (offset + 40) / 44;
    let day = offset + 28 - 31 * (month / 4);
    Day { year, month: u32::try_from(month).unwrap_or(4), day: u32::try_from(day).unwrap_or(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_feasts() {
        for (rule, year, expected) in [
            ("12-25", 2014, "2014-12-25"),
            ("nth 11 4 4", 2016, "2016-11-24"),
            ("nth 11 4 4 1", 2016, "2016-11-25"),
            ("nth 11 1 1 1", 2016, "2016-11-08"),
            ("last 5 1", 2016, "2016-05-30"),
            ("easter 0", 2016, "2016-03-27"),
            ("easter 0", 2000, "2000-04-23"),
            ("easter 0", 2038, "2038-04-25"),
            ("easter -46", 2017, "2017-03-01"),
        ] {
            assert_eq!(day(rule, year).map(Day::iso).as_deref(), Some(expected), "{rule} {year}");
        }
        assert_eq!(day("none", 2016), None);
    }

    #[test]
    fn every_rule_gives_a_day_or_none() {
        for (name, rule) in FEASTS.entries() {
            assert!(rule == "none" || day(rule, 2016).is_some(), "{name}");
        }
    }
}
