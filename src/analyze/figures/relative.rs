//! Days and periods named from the article's own day.
//!
//! *In*: `yesterday` · `last Tuesday` · `this month` · `the day after tomorrow` · `Friday`. *Out*: ISO 8601, where the article says
//! its date. A weekday alone is the last one up to that date: news tells of what was. *Never*: the clock of the machine.

use super::Found;
use super::atoms::Atoms;
use super::calendar::{self, Day};
use super::date;
use super::named;
use super::words::{PHRASE_ENDS, Sense};
use crate::facts::{FigureKind, Value};

/// A day named from today: "yesterday", "last Tuesday", "this month", "Friday".
pub(super) fn read(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let date = |next, day: Option<Day>| Some(Found::text(i, next, FigureKind::Date, day.map(Day::iso)));
    if let Some(found) = span_of_days(atoms, i, today) {
        return Some(found);
    }
    match atoms.sense(i) {
        Sense::Day(days) if days != 0 && day_beyond(atoms, i, days) => {
            Some(Found::text(i - 2, i + 1, FigureKind::Date, today.map(|today| today.plus(2 * days).iso())))
        }
        Sense::Day(days) if !atoms.is_capital(i) || atoms.begins_sentence(i) && !is_quoted_name(atoms, i) => {
            date(i + 1, today.map(|today| today.plus(days)))
        }
        // "The Good Friday Agreement" bears the day's name.
        Sense::Weekday { short: false, .. } if is_feast(atoms, i) && bears_name(atoms, i) => None,
        Sense::Weekday { short: false, .. } if is_feast(atoms, i) => {
            Some(Found::text(i - 1, i + 1, FigureKind::Date, None))
        }
        Sense::Weekday { number, short: false } if weeks_shift(atoms, i + 1).is_some() => {
            let (shift, next) = weeks_shift(atoms, i + 1)?;
            date(next, today.map(|today| day_of_week(today, number, shift)))
        }
        Sense::Weekday { .. } if to_weekday(atoms, i).is_some() => {
            let next = to_weekday(atoms, i)?;
            Some(Found { first: i, next, kind: FigureKind::Range, value: None, unit: None })
        }
        Sense::Weekday { number, short: false } if date::said(atoms, date::after_weekday(atoms, i)).is_none() => {
            date(i + 1, today.map(|today| calendar::weekday(today, number, 0)))
        }
        Sense::Weekend if is_the_weekend(atoms, i) => date(i + 1, None),
        // "On Fri."
        Sense::Weekday { number, short: true }
            if atoms.follows_any(i, &["on"])
                && atoms.is_capital(i)
                && !atoms.is_word(i + 1)
                && !atoms.is_digits(i + 1) =>
        {
            date(i + 1, today.map(|today| calendar::weekday(today, number, 0)))
        }
        Sense::Shift(shift) => shifted(atoms, i, shift, today),
        _ => None,
    }
}

/// "From **today until Friday**", "from **yesterday to tomorrow**": a range that begins near the article's own day.
fn span_of_days(atoms: &Atoms, i: usize, today: Option<Day>) -> Option<Found> {
    let Sense::Day(first) = atoms.sense(i) else { return None };
    let tie = i + 1;
    let tied = atoms.is_any(tie, &["through", "until", "till"])
        || atoms.is(tie, "to") && atoms.follows_any(i, &["from"])
        || atoms.is(tie, "and") && atoms.follows_any(i, &["between"]);
    let last = match atoms.sense(tie + 1) {
        Sense::Day(days) if days > first => today.map(|today| today.plus(days)),
        Sense::Weekday { number, short: false } => today.map(|today| calendar::weekday(today, number, 1)),
        _ => return None,
    };
    let ends = today.map(|today| today.plus(first)).zip(last);
    let value = ends.map(|(a, b)| Value::Range(Box::new((Value::Text(a.iso()), Value::Text(b.iso())))));
    tied.then_some(Found { first: i, next: tie + 2, kind: FigureKind::Range, value, unit: None })
}

/// NBC's "**Today**": a day alone in quotation marks is the name of a show or paper.
fn is_quoted_name(atoms: &Atoms, i: usize) -> bool {
    const MARKS: &[&str] = &["\"", "“", "”", "‘", "’", "'"];
    atoms.is_glued_before(i) && atoms.follows_any(i, MARKS) && atoms.is_glued(i) && atoms.is_any(i + 1, MARKS)
}

/// "Over the **weekend**", "at the **weekend**": which one, no date says; not "the weekend edition", "the weekend of 4 May".
fn is_the_weekend(atoms: &Atoms, i: usize) -> bool {
    const LEADS: &[&str] = &["over", "at", "during", "on", "by", "since", "before", "after", "until", "for", "through"];
    let free = !atoms.is_word(i + 1) || PHRASE_ENDS.has_lower(atoms.get(i + 1));
    let led = atoms.follows_any(i, &["the"]) && atoms.is_any(i.wrapping_sub(2), LEADS);
    led && free && !atoms.is_any(i + 1, &["of", "'s", "’s"]) && !atoms.is_joint(i + 1)
}

/// "(Monday) **of last week**", "(Monday) **next week**": weeks from this one and the atom behind.
fn weeks_shift(atoms: &Atoms, i: usize) -> Option<(i64, usize)> {
    let at = i + usize::from(atoms.is(i, "of"));
    match atoms.sense(at) {
        Sense::Shift(shift) if atoms.is(at + 1, "week") => Some((shift, at + 2)),
        _ => None,
    }
}

/// A day of the week so many weeks from this one.
fn day_of_week(today: Day, number: u32, shift: i64) -> Day {
    today.plus(7 * shift + i64::from(number) - today.weekday())
}

/// "Monday **to Friday**", "Monday through Thursday": the days of any week.
fn to_weekday(atoms: &Atoms, i: usize) -> Option<usize> {
    let tie = i + 1;
    let and = atoms.is(tie, "and") && atoms.follows_any(i, &["between"]);
    let until = atoms.is_any(tie, &["until", "till"]) && atoms.follows_any(i, &["from"]);
    let tied = and || until || atoms.is_any(tie, &["to", "through", "thru"]) || atoms.is_joint(tie);
    let (Sense::Weekday { short, .. }, Sense::Weekday { short: last, .. }) = (atoms.sense(i), atoms.sense(tie + 1))
    else {
        return None;
    };
    // "Mon-Fri", but "the sun and the sat nav"
    let named = short == last && (!short || atoms.is_joint(tie) && atoms.is_capital(i) && atoms.is_capital(tie + 1));
    (tied && named).then_some(tie + 2)
}

/// Whether a name goes on behind the day at `i`: "Agreement"; in a headline every word has a capital.
fn bears_name(atoms: &Atoms, i: usize) -> bool {
    atoms.is_capital(i + 1) && atoms.sense(i + 1) == Sense::None && !named::is_headline(atoms, i)
}

/// "Good Friday", "Super Tuesday": days of the year that a weekday's name stands for.
pub(super) fn is_feast(atoms: &Atoms, i: usize) -> bool {
    const FEASTS: &[&str] = &[
        "Super",
        "Black",
        "Good",
        "Easter",
        "Bloody",
        "Ash",
        "Palm",
        "Cyber",
        "Remembrance",
        "Whit",
        "Shrove",
        "Maundy",
    ];
    i > 0 && FEASTS.contains(&atoms.get(i - 1))
}

/// "the day after tomorrow", "the day before yesterday".
fn day_beyond(atoms: &Atoms, i: usize, days: i64) -> bool {
    let tie = if days > 0 { "after" } else { "before" };
    atoms.follows(i, &["day", tie])
}

/// "last Tuesday", "next month", "this year".
fn shifted(atoms: &Atoms, i: usize, shift: i64, today: Option<Day>) -> Option<Found> {
    // "The last week of the campaign"
    if shift == -1 && atoms.follows_any(i, &["the", "'s", "’s", "his", "her", "their", "its"]) && atoms.is(i + 2, "of")
    {
        return None;
    }
    // "This past week", "this coming Friday"
    let turned = [("past", -1), ("coming", 1)].into_iter().find(|(word, _)| shift == 0 && atoms.is(i + 1, word));
    if let Some((_, shift)) = turned {
        return shifted(atoms, i + 1, shift, today).map(|found| Found { first: i, ..found });
    }
    // "Next week Friday"
    if let (Sense::Weekday { number, short: false }, true) = (atoms.sense(i + 2), atoms.is(i + 1, "week")) {
        let value = today.map(|today| day_of_week(today, number, shift).iso());
        return Some(Found::text(i, i + 3, FigureKind::Date, value));
    }
    let value = match atoms.sense(i + 1) {
        // "Next Wed"
        Sense::Weekday { number, short } if !short || atoms.is_capital(i + 1) && !atoms.is_word(i + 2) => {
            today.map(|today| calendar::weekday(today, number, shift).iso())
        }
        Sense::Month { number, short: false } if date::said(atoms, i + 1).is_some_and(|said| said.next == i + 2) => {
            today.map(|today| month_from(today, number, shift))
        }
        _ => period_from(atoms, i + 1, shift, today)?,
    };
    // "The past year" is twelve months, of which no calendar says when they begin.
    let value = value.filter(|_| !atoms.is(i, "past") || atoms.follows_any(i, &["this"]));
    Some(Found::text(i, i + 2, FigureKind::Date, value))
}

/// The period that atom `i` names, counted from today; the outer `None` where it names none.
pub(super) fn period_from(atoms: &Atoms, i: usize, shift: i64, today: Option<Day>) -> Option<Option<String>> {
    Some(match atoms.get(i).to_ascii_lowercase().as_str() {
        "morning" | "afternoon" | "evening" if shift == 0 => today.map(Day::iso),
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
