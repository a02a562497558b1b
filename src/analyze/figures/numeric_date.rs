//! Dates in digits alone.
//!
//! *In*: `1/4/2019` · `04.01.2019` · `2019-01-04` · `2019 01 04` · `2015-3` · `08/2016` · `on 10/1`. *Out*: day, month and year; month before day, as
//! American papers write, unless that cannot be. *Never*: a share ("1/4"), a score ("on 4-22 shooting").

use super::atoms::Atoms;
use super::calendar;
use super::date::Said;
use super::digits;
use super::fraction;
use super::words::Sense;
use super::year;

/// `1/4/2019`, `04.01.2019`, `2019-01-04`, `2015-3`, `10/1`. Month before day, as American papers write, unless that
/// cannot be.
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<Said> {
    if let Some(date) = pointed(atoms, i) {
        return Some(date);
    }
    if let Some(date) = spaced(atoms, i) {
        return Some(date);
    }
    let mark = |k: usize| atoms.is_glued(k) && atoms.is_glued(k - 1) && (atoms.is(k, "/") || atoms.is_dash(k));
    let first = digits::value(atoms.get(i)).filter(|_| atoms.is_plain(i))?;
    let second = digits::value(atoms.get(i + 2)).filter(|_| mark(i + 1) && atoms.is_plain(i + 2))? as u32;
    let long = |k: usize| atoms.get(k).len() == 4;
    if mark(i + 3) && atoms.is_plain(i + 4) && atoms.get(i + 1) == atoms.get(i + 3) {
        let third = digits::value(atoms.get(i + 4))?;
        let next = i + 5;
        return match (long(i), long(i + 4)) {
            (true, _) => dated(first as i64, second, third as u32, next),
            (_, true) => month_day(first as u32, second).and_then(|(month, day)| dated(third as i64, month, day, next)),
            _ if atoms.is(i + 1, "/") && atoms.get(i + 4).len() == 2 => month_day(first as u32, second)
                .and_then(|(month, day)| dated(year::of_century(third as i64), month, day, next)),
            _ => None,
        };
    }
    if long(i) && (1500.0..2100.0).contains(&first) && (1..=12).contains(&second) && atoms.get(i + 2).len() < 3 {
        // "2010-12" and "2004-5" are years, "2015-3" is a month.
        let is_span = atoms.get(i + 2).len() == 2 && second as i64 > first as i64 % 100
            || i64::from(second) == first as i64 % 10 + 1;
        return (!is_span).then_some(Said { year: Some(first as i64), month: Some(second), day: None, next: i + 3 });
    }
    // "08/2016", "in 08-2016"
    let led = atoms.follows_any(i, &["in", "since", "until", "from"]);
    if long(i + 2)
        && (1..=12).contains(&(first as u32))
        && (1900..2100).contains(&second)
        && (atoms.is(i + 1, "/") || led)
    {
        return Some(Said { year: Some(i64::from(second)), month: Some(first as u32), day: None, next: i + 3 });
    }
    let day = i.wrapping_sub(1 + usize::from(atoms.follows_any(i, &[","])));
    let timed = matches!(atoms.sense(day), Sense::Weekday { .. })
        || atoms.follows_any(i, &["on", "next", "since", "by", "until", "from", "before", "after"]);
    if !timed && fraction::is_share(atoms.get(i), atoms.get(i + 2)) {
        return None;
    }
    // "On 4-22": behind any other word it is a score or a range.
    let dashed = atoms.is_joint(i + 1)
        && atoms.follows_any(i, &["on"])
        && !atoms.is_word(i + 3)
        && !atoms.is_any(i + 3, &["%", "-", "–", "/", "$"]);
    let (month, day) =
        month_day(first as u32, second).filter(|_| (atoms.is(i + 1, "/") || dashed) && !atoms.is_glued_before(i))?;
    Some(Said { year: None, month: Some(month), day: Some(day), next: i + 3 })
}

/// `04.01.2019`: one token of digits and points, day before month.
pub(super) fn pointed(atoms: &Atoms, i: usize) -> Option<Said> {
    let mut parts = atoms.get(i).split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if day.len() == 4 && month.len() <= 2 && year.len() <= 2 && parts.next().is_none() {
        return dated(day.parse().ok()?, month.parse().ok()?, year.parse().ok()?, i + 1);
    }
    let short = day.len() == 2 && month.len() == 2 && year.len() == 2;
    if parts.next().is_some() || day.len() > 2 || month.len() > 2 || year.len() != 4 && !short {
        return None;
    }
    let year = year.parse().ok()?;
    // "04.21.2016": no month has such a number.
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let (month, day) = if month > 12 && !short { (day, month) } else { (month, day) };
    dated(if short { year::of_century(year) } else { year }, month, day, i + 1)
}

/// `2019 01 04`: year, month and day with spaces between them and no other number beside.
fn spaced(atoms: &Atoms, i: usize) -> Option<Said> {
    let part = |k: usize, length: usize| (atoms.is_plain(k) && atoms.get(k).len() == length).then(|| atoms.get(k));
    let apart =
        (i..i + 2).all(|k| !atoms.is_glued(k)) && !atoms.is_digits(i + 3) && !atoms.is_digits(i.wrapping_sub(1));
    let year: i64 = part(i, 4)?.parse().ok().filter(|year| apart && (1800..2100).contains(year))?;
    dated(year, part(i + 1, 2)?.parse().ok()?, part(i + 2, 2)?.parse().ok()?, i + 3)
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

pub(super) fn is_slash(atoms: &Atoms, i: usize) -> bool {
    atoms.is(i, "/") && atoms.is_glued_before(i) && atoms.is_glued(i)
}
