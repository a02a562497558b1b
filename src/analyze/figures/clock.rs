//! Times of day.
//!
//! *In*: `6:41:15 pm` · `8.30pm` · `1430 GMT` · `seven o'clock` · `quarter to five` · `noon` · `5 to 6 p.m.` *Out*:
//! `T18:41:15`, `T07`, a `Z` behind it for universal time. *Never*: a score or a ratio ("2:1") as a time.

use super::Found;
use super::atoms::Atoms;
use super::clue::Clue;
use super::digits;
use super::words::{PHRASE_ENDS, Sense};
use crate::facts::{FigureKind, Value};

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Clock {
    hour: u32,
    minute: Option<u32>,
    second: Option<u32>,
    half: Option<Half>,
    universal: bool,
    next: usize,
}

/// The half of the day, where it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// The time, or range of times, that begins at atom `i`.
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<Found> {
    let digits = atoms.is_digits(i);
    if digits && let Some(found) = race(atoms, i) {
        return Some(found);
    }
    if let Some(found) = range(atoms, i) {
        return Some(found);
    }
    let clock = full(atoms, i)?;
    Some(Found::text(i, clock.next, FigureKind::Time, Some(clock.iso())))
}

impl Clock {
    fn iso(self) -> String {
        let hour = match (self.half, self.hour) {
            (Some(Half::Afternoon), hour) if hour < 12 => hour + 12,
            (Some(Half::Morning), 12) => 0,
            (_, hour) => hour,
        };
        let mut iso = format!("T{hour:02}");
        for part in [self.minute, self.second].into_iter().flatten() {
            iso += &format!(":{part:02}");
        }
        iso + if self.universal { "Z" } else { "" }
    }
}

/// "in the afternoon at 7": the half of the day before the hour.
fn half_before(atoms: &Atoms, i: usize, hour: u32) -> Option<Half> {
    let before = i.checked_sub(2).filter(|_| atoms.follows_any(i, &["at"]))?;
    if atoms.is(before, "night") && (5..12).contains(&hour) {
        return Some(Half::Afternoon);
    }
    match atoms.get(before).to_ascii_lowercase().as_str() {
        "morning" => Some(Half::Morning),
        "afternoon" | "evening" => Some(Half::Afternoon),
        _ => None,
    }
}

/// "8 o'clock on Sunday **night**", "9:30 Tuesday **morning**": the half of the day with the day behind the hour.
fn half_behind(atoms: &Atoms, i: usize, hour: u32) -> Option<Half> {
    let day = i + usize::from(atoms.is(i, "on"));
    let named = matches!(atoms.sense(day), Sense::Weekday { short: false, .. } | Sense::Day(_));
    match atoms.get(day + 1).to_ascii_lowercase().as_str() {
        "morning" if named => Some(Half::Morning),
        "afternoon" | "evening" if named => Some(Half::Afternoon),
        "night" if named && (5..12).contains(&hour) => Some(Half::Afternoon),
        _ => None,
    }
}

/// A time that says enough to be one.
fn full(atoms: &Atoms, i: usize) -> Option<Clock> {
    if let Sense::Clock(hour) = atoms.sense(i) {
        return Some(Clock { hour, minute: None, second: None, half: None, universal: false, next: i + 1 });
    }
    // "12 noon"
    if atoms.is_any(i, &["12", "twelve"])
        && let Sense::Clock(hour) = atoms.sense(i + 1)
    {
        return Some(Clock { hour, minute: None, second: None, half: None, universal: false, next: i + 2 });
    }
    if let Some(clock) = past(atoms, i) {
        return Some(clock);
    }
    let start = start(atoms, i)?;
    let mut clock = with_half(atoms, start);
    if let Some(half) = half_before(atoms, i, start.hour).filter(|_| clock.half.is_none() && start.hour <= 12) {
        clock.half = Some(half);
    }
    let zoned = with_zone(atoms, clock);
    let said = clock.half.is_some() || zoned.universal || zoned.next > clock.next || clock.next > start.next;
    let said = said || is_hour_of_day(atoms, i, start);
    if atoms.follows(i, &["tonight", "at"]) && clock.half.is_none() && (5..12).contains(&start.hour) {
        clock.half = Some(Half::Afternoon);
        return Some(with_zone(atoms, clock));
    }
    if clock.half.is_none() && said && clock.hour <= 12 {
        clock.half = half_behind(atoms, zoned.next, clock.hour);
    }
    let zoned = Clock { half: clock.half, ..zoned };
    let both = start.minute.is_some() && (start.next == i + 1 && atoms.is(i + 1, "(") || !atoms.is_digits(i));
    let is_time = said || both || start.minute.is_some() && atoms.is(i + 1, ":");
    is_time.then_some(zoned)
}

/// "Tomorrow at 9", "on Friday at three": an hour behind a day; not a price at which shares closed.
fn is_hour_of_day(atoms: &Atoms, i: usize, start: Clock) -> bool {
    const PRICED: &[&str] = &["closed", "ended", "settled", "traded", "trading", "opened", "finished", "stood", "was"];
    let free = is_before_day(atoms, i, start.next)
        || !atoms.is_word(start.next) && !atoms.is_any(start.next, &["%", "/", "-", "–", "$", "°"])
        || PHRASE_ENDS.has_lower(atoms.get(start.next));
    let priced = || (i.saturating_sub(6)..i).any(|k| atoms.is_any(k, PRICED));
    let pointed = atoms.get(i).contains('.');
    (is_behind_day(atoms, i) || is_before_day(atoms, i, start.next))
        && (start.minute.is_none() || pointed)
        && ((1..=12).contains(&start.hour) || pointed)
        && free
        && !priced()
}

/// Whether "at" stands before and a day behind: "at 8 tomorrow", "at seven on Monday".
fn is_before_day(atoms: &Atoms, i: usize, next: usize) -> bool {
    let day = next + usize::from(atoms.is(next, "on"));
    let named = matches!(atoms.sense(day), Sense::Day(_) | Sense::Weekday { short: false, .. });
    atoms.follows_any(i, &["at"]) && named
}

/// Whether "at" and a day stand before: "tonight at 9.30", "on Friday at three", "every day at nine".
fn is_behind_day(atoms: &Atoms, i: usize) -> bool {
    let day = i.checked_sub(2).map_or(Sense::None, |day| atoms.sense(day));
    let every = atoms.is_any(i.wrapping_sub(2), &["day", "morning", "evening", "night"])
        && atoms.is_any(i.wrapping_sub(3), &["every", "each", "one", "last", "that", "same"])
        || atoms.is_any(i.wrapping_sub(2), &["daily", "nightly"]);
    atoms.follows_any(i, &["at"]) && (every || matches!(day, Sense::Day(_) | Sense::Weekday { short: false, .. }))
}

/// The hour with minutes and seconds as far as they stand: `7`, `7:56:30`, `8.30`, `1430` before a zone, `seven`.
fn start(atoms: &Atoms, i: usize) -> Option<Clock> {
    let clock = |hour, minute, second, next| Some(Clock { hour, minute, second, half: None, universal: false, next });
    if let Sense::Cardinal(hour) = atoms.sense(i) {
        // "three thirty p.m.", "at eleven thirty", "seven forty-five in the morning"
        let minute = minute_in_words(atoms, atoms.after_joint(i + 1)).filter(|(_, next)| {
            is_half(atoms, *next)
                || is_part_of_day(atoms, *next)
                || atoms.follows_any(i, &["at"]) && !atoms.is_lower(*next)
        });
        let (minute, next) = minute.map_or((None, i + 1), |(minute, next)| (Some(minute), next));
        return (hour <= 12.0).then(|| clock(hour as u32, minute, None, next)).flatten();
    }
    if !atoms.is_digits(i) || atoms.is_glued_before(i) && !is_opening(atoms, i) {
        return None;
    }
    let text = atoms.get(i);
    if let Some((hour, minute)) = text.split_once('.') {
        let (hour, minute) = (below(hour, 24)?, sixty(minute)?);
        let half = is_half(atoms, i + 1)
            || is_part_of_day(atoms, i + 1)
            || is_zone(atoms, i + 1)
            || is_oclock(atoms, i + 1)
            || is_behind_day(atoms, i);
        return half.then(|| clock(hour, Some(minute), None, i + 1)).flatten();
    }
    // "at 1642 (1342 GMT)"
    let both = atoms.is(i + 1, "(") && atoms.is_digits(i + 2) && is_zone(atoms, i + 3);
    if text.len() == 4 && both {
        let (hour, minute) = (below(text.get(..2)?, 24)?, sixty(text.get(2..)?)?);
        return Some(Clock { hour, minute: Some(minute), second: None, half: None, universal: false, next: i + 1 });
    }
    if text.len() == 4
        && (is_zone(atoms, i + 1) || atoms.is_any(i + 1, &["hours", "hrs"]) || atoms.starts(i + 1, &["local", "time"]))
    {
        return clock(below(text.get(..2)?, 24)?, sixty(text.get(2..)?), None, i + 1);
    }
    // "1140 a.m.", "340pm"
    if matches!(text.len(), 3 | 4) && is_half(atoms, i + 1) {
        let (hour, minute) = text.split_at_checked(text.len() - 2)?;
        return clock(below(hour, 13)?, Some(sixty(minute)?), None, i + 1);
    }
    let hour = below(text, 25).filter(|_| text.len() <= 2)?;
    // "9.30am-5.30pm": behind a hyphen the point stands apart.
    if atoms.is(i + 1, ".") && atoms.is_glued(i) && atoms.is_glued(i + 1) && is_half(atoms, i + 3) {
        return clock(hour, Some(sixty(atoms.get(i + 2))?), None, i + 3);
    }
    if !(atoms.is_glued(i) && atoms.is(i + 1, ":") && atoms.is_glued(i + 1)) {
        return clock(hour, None, None, i + 1);
    }
    let minute = sixty(atoms.get(i + 2))?;
    let more = atoms.is_glued(i + 2) && atoms.is(i + 3, ":") && atoms.is_glued(i + 3);
    match more.then(|| sixty(atoms.get(i + 4))) {
        None => clock(hour, Some(minute), None, i + 3),
        Some(Some(second)) => clock(hour, Some(minute), Some(second), i + 5),
        Some(None) => None,
    }
}

/// "thirty", "forty-five": minutes of an hour.
fn minute_in_words(atoms: &Atoms, i: usize) -> Option<(u32, usize)> {
    let Sense::Cardinal(tens) = atoms.sense(i) else { return None };
    let ones = atoms.after_joint(i + 1);
    let (minute, next) = match atoms.sense(ones) {
        Sense::Cardinal(one) if tens >= 20.0 && one < 10.0 => (tens + one, ones + 1),
        _ => (tens, i + 1),
    };
    (10.0..60.0).contains(&minute).then_some((minute as u32, next))
}

/// "in the morning", "at night".
fn is_part_of_day(atoms: &Atoms, i: usize) -> bool {
    let part = atoms.starts(i, &["in", "the"]) && atoms.is_any(i + 2, &["morning", "afternoon", "evening"]);
    part || atoms.starts(i, &["at", "night"])
}

fn is_half(atoms: &Atoms, i: usize) -> bool {
    atoms.is_any(i, &["am", "pm", "a.m.", "p.m.", "a.m", "p.m"])
}

fn is_oclock(atoms: &Atoms, i: usize) -> bool {
    atoms.is_any(i, &["o'clock", "o’clock", "oclock"])
}

fn is_zone(atoms: &Atoms, i: usize) -> bool {
    atoms.is_capital(i) && Clue::Zone.is(atoms.get(i).trim_end_matches('.'))
}

/// Marks that may stand right before a time.
fn is_opening(atoms: &Atoms, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    atoms.is_any(before, &["(", "[", "\"", "“", "-", "–", "—", "/", "~", "'"])
}

/// `a.m.`, `o'clock`, `in the evening` behind an hour.
fn with_half(atoms: &Atoms, clock: Clock) -> Clock {
    let mut clock = clock;
    if is_oclock(atoms, clock.next) {
        clock.next += 1;
    }
    let at = atoms.after_joint(clock.next);
    let led = clock.minute.is_some() || atoms.follows_any(clock.next.wrapping_sub(1), &["at", "by", "until", "around"]);
    let half = match atoms.get(at).to_ascii_lowercase().as_str() {
        "am" | "a.m." | "a.m" => Some((Half::Morning, at + 1)),
        "pm" | "p.m." | "p.m" => Some((Half::Afternoon, at + 1)),
        "p" if atoms.is_any(at + 1, &["m", "m."]) => Some((Half::Afternoon, at + 2)),
        // "8:45a"
        "a" | "a." if clock.minute.is_some() && atoms.is_glued_before(at) => Some((Half::Morning, at + 1)),
        "p" | "p." if clock.minute.is_some() && atoms.is_glued_before(at) => Some((Half::Afternoon, at + 1)),
        // "at 5 this afternoon", "at 9 tonight"
        "this" if led && atoms.is(at + 1, "morning") => Some((Half::Morning, at + 2)),
        "this" if led && atoms.is_any(at + 1, &["afternoon", "evening"]) => Some((Half::Afternoon, at + 2)),
        "tonight" if led && clock.hour >= 5 => Some((Half::Afternoon, at + 1)),
        "in" if atoms.starts(at, &["in", "the", "morning"]) => Some((Half::Morning, at + 3)),
        "in" if atoms.starts(at, &["in", "the", "afternoon"]) || atoms.starts(at, &["in", "the", "evening"]) => {
            Some((Half::Afternoon, at + 3))
        }
        "at" if atoms.starts(at, &["at", "night"]) && clock.next > at.saturating_sub(1) => {
            (clock.hour >= 6).then_some((Half::Afternoon, at + 2))
        }
        _ => None,
    };
    let bare = clock.minute.is_none();
    match half {
        Some((half, next)) if clock.hour <= 12 && !(bare && clock.hour == 0 && half == Half::Afternoon) => {
            Clock { half: Some(half), next, ..clock }
        }
        _ => clock,
    }
}

/// `GMT`, `(1430 GMT)`, `Eastern time`, `local time`.
fn with_zone(atoms: &Atoms, clock: Clock) -> Clock {
    let at = clock.next;
    let says = clock.half.is_some() || clock.minute.is_some();
    if says && is_zone(atoms, at) {
        let universal = atoms.is_any(at, &["GMT", "UTC", "GMT.", "UTC."]);
        return Clock { universal, next: at + 1, ..clock };
    }
    let named = atoms.is_any(at, &["local", "Eastern", "Pacific", "Central", "Moscow", "London", "Beijing", "Eastern"]);
    if clock.half.is_some() && atoms.is_any(at, &["Eastern", "Pacific"]) && !atoms.is_word(at + 1) {
        return Clock { next: at + 1, ..clock };
    }
    if says && named && atoms.is(at + 1, "time") {
        return Clock { next: at + 2, ..clock };
    }
    if says && clock.minute.is_some() && atoms.is_any(at, &["hours", "hrs"]) {
        return Clock { next: at + 1, ..clock };
    }
    clock
}

/// "half past seven", "quarter to five", "25 past nine in the evening", "10 min past six o'clock".
fn past(atoms: &Atoms, i: usize) -> Option<Clock> {
    let (minutes, mut at) = match atoms.sense(i) {
        Sense::Part(2.0) => (30, i + 1),
        Sense::Part(_) => (15, i + 1),
        Sense::Digits => (below(atoms.get(i), 60)?, i + 1),
        Sense::Cardinal(tens) => match atoms.sense(atoms.after_joint(i + 1)) {
            Sense::Cardinal(ones) if tens >= 20.0 => ((tens + ones) as u32, atoms.after_joint(i + 1) + 1),
            _ => (tens as u32, i + 1),
        },
        _ => return None,
    };
    let named = atoms.is_any(at, &["minutes", "min", "mins", "minute"]);
    at += usize::from(named);
    let to = atoms.is(at, "to");
    // "at ten to four"
    let fives = matches!(atoms.sense(i), Sense::Cardinal(_)) && minutes % 5 == 0 && minutes > 0 && minutes < 30;
    let led =
        fives && atoms.follows_any(i, &["at", "until", "by"]) && matches!(atoms.sense(at + 1), Sense::Cardinal(_));
    if !(to || atoms.is(at, "past")) || to && !named && !led && !matches!(atoms.sense(i), Sense::Part(_)) {
        return None;
    }
    let hour = match atoms.sense(at + 1) {
        Sense::Digits => below(atoms.get(at + 1), 13)?,
        Sense::Cardinal(hour) if hour <= 12.0 => hour as u32,
        _ => return None,
    };
    let (hour, minute) =
        if to { (if hour == 1 { 12 } else { (hour + 23) % 24 }, 60 - minutes) } else { (hour, minutes) };
    let clock = Clock { hour, minute: Some(minute), second: None, half: None, universal: false, next: at + 2 };
    Some(with_half(atoms, clock))
}

/// "5 to 6 p.m.", "8-9am", "between 10 and 11:30".
fn range(atoms: &Atoms, i: usize) -> Option<Found> {
    let spoken = past(atoms, i);
    let named = match atoms.sense(i) {
        Sense::Clock(_) => full(atoms, i),
        _ => None,
    };
    let first = spoken.or(named).or_else(|| start(atoms, i).map(|first| with_zone(atoms, with_half(atoms, first))))?;
    let tie = first.next;
    let and = atoms.is(tie, "and") && atoms.follows_any(i, &["between"]);
    if !(and || atoms.is_dash(tie) || atoms.is_any(tie, &["to", "until", "till", "through"])) {
        return None;
    }
    let exact = named.is_some() || first.minute.is_some() || first.half.is_some();
    let bare = || {
        start(atoms, tie + 1).filter(|last| {
            let ends = !atoms.is_glued(last.next - 1)
                || atoms.is_any(last.next, &[".", ",", ";"]) && !atoms.is_glued(last.next);
            exact && !atoms.is_word(last.next) && ends && (1..=24).contains(&last.hour)
        })
    };
    let last = full(atoms, tie + 1).or_else(bare)?;
    let first = Clock { half: first.half.or(last.half.filter(|_| first.hour <= last.hour)), ..first };
    let ends = (Value::Text(first.iso()), Value::Text(last.iso()));
    let value = Some(Value::Range(Box::new(ends)));
    Some(Found { first: i, next: last.next, kind: FigureKind::Range, value, unit: None })
}

/// The time of a race: `1:45.3`, `2:05:09.1`, `in 2:15:25`: a duration.
fn race(atoms: &Atoms, i: usize) -> Option<Found> {
    let colon = |k: usize| atoms.is(k, ":") && atoms.is_glued_before(k) && atoms.is_glued(k);
    if !colon(i + 1) || atoms.is_glued_before(i) {
        return None;
    }
    let (hours, at) = if colon(i + 3) { (below(atoms.get(i), 100)?, i + 2) } else { (0, i) };
    let minutes = below(atoms.get(at), 60)?;
    let seconds = atoms.get(at + 2);
    // "She finished in 2:15:25"
    let timed = hours > 0 && hours < 10 && atoms.follows_any(i, &["in", "of"]);
    // "With 3:08 to play"
    let left =
        atoms.is_any(at + 3, &["left", "remaining"]) || atoms.is(at + 3, "to") && atoms.is_any(at + 4, &["play", "go"]);
    let timed = timed || hours == 0 && left;
    let (whole, _) = seconds.split_once('.').or(timed.then_some((seconds, "")))?;
    sixty(whole)?;
    let hours = if hours > 0 { format!("{hours}H") } else { String::new() };
    let seconds = seconds.strip_prefix('0').filter(|rest| !rest.is_empty()).unwrap_or(seconds);
    let value = format!("PT{hours}{minutes}M{seconds}S");
    Some(Found::text(i, at + 3, FigureKind::Duration, Some(value)))
}

fn below(text: &str, limit: u32) -> Option<u32> {
    text.parse().ok().filter(|value| *value < limit && digits::value(text).is_some())
}

/// Two digits below sixty.
fn sixty(text: &str) -> Option<u32> {
    below(text, 60).filter(|_| text.len() == 2)
}
