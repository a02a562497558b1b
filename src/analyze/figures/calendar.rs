//! Days as numbers: which day was last Tuesday, which November is meant.
//!
//! *In*: the article's date and what the text says of another. *Out*: that other date in ISO 8601 as far as it is known.
//! The arithmetic is Howard Hinnant's `days_from_civil` (proleptic Gregorian calendar). *Never*: the clock of the machine.

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub year: i64,
    pub month: u32,
    pub day: u32,
}

impl Day {
    /// The day in `date` (`2016-12-05`, a time behind it is passed over); `None` where it is not a whole date.
    pub fn parse(date: &str) -> Option<Self> {
        let mut parts = date.get(..10)?.split('-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        is_possible(month, day).then_some(Self { year, month, day })
    }

    /// The day `days` later.
    pub fn plus(self, days: i64) -> Self {
        from_number(self.number() + days)
    }

    /// Monday is 1.
    pub fn weekday(self) -> i64 {
        (self.number() + 3).rem_euclid(7) + 1
    }

    /// `2016-12-05`
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `2016-W49`: the week of ISO 8601.
    pub fn week(self) -> String {
        let thursday = self.plus(4 - self.weekday());
        let first = Self { year: thursday.year, month: 1, day: 1 };
        format!("{:04}-W{:02}", thursday.year, (thursday.number() - first.number()) / 7 + 1)
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i64 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }
}

fn from_number(number: i64) -> Day {
    let days = number + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = u32::try_from(day_of_year - (153 * month + 2) / 5 + 1).unwrap_or(1);
    let month = u32::try_from((month + 2) % 12 + 1).unwrap_or(1);
    Day { year: year_of_era + era * 400 + i64::from(month <= 2), month, day }
}

/// Whether a month can have such a day.
pub(super) fn is_possible(month: u32, day: u32) -> bool {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=longest).contains(&day)
}

/// The `n`th such weekday of a month.
pub(super) fn nth_weekday(year: i64, month: u32, weekday: u32, n: u32) -> Day {
    let first = Day { year, month, day: 1 };
    first.plus((i64::from(weekday) - first.weekday()).rem_euclid(7) + 7 * (i64::from(n) - 1))
}

/// The last such weekday of a month.
pub(super) fn last_weekday(year: i64, month: u32, weekday: u32) -> Day {
    let next =
        if month == 12 { Day { year: year + 1, month: 1, day: 1 } } else { Day { year, month: month + 1, day: 1 } };
    let last = next.plus(-1);
    last.plus(-(last.weekday() - i64::from(weekday)).rem_euclid(7))
}

/// The weekday nearest to the article's day: the last one up to today, or with a shift the one before or after today.
pub(super) fn weekday(today: Day, number: u32, shift: i64) -> Day {
    let back = (today.weekday() - i64::from(number)).rem_euclid(7);
    match shift {
        0 => today.plus(-back),
        1 => today.plus(7 - back),
        _ => today.plus(if back == 0 { -7 } else { -back }),
    }
}

/// The year of a month that the text names without one. Papers leave out the year of their own day, so it is that year,
/// but for the months across the turn of the year: in January "December" is the last one, in December "January" the next.
pub(super) fn year_of_month(today: Day, month: u32) -> i64 {
    match i64::from(month) - i64::from(today.month) {
        9.. => today.year - 1,
        ..=-10 => today.year + 1,
        _ => today.year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn days_and_weeks() {
        assert_eq!(day("2016-12-05").weekday(), 1);
        assert_eq!(day("2016-02-28").plus(2).iso(), "2016-03-01");
        assert_eq!(day("2016-01-01").plus(-1).iso(), "2015-12-31");
        assert_eq!(day("2016-12-05T10:00").week(), "2016-W49");
        assert_eq!(day("2016-01-01").week(), "2015-W53");
        assert_eq!(Day::parse("2016-12"), None);
        assert_eq!(Day::parse("2016-13-05"), None);
    }

    #[test]
    fn named_days() {
        let monday = day("2016-12-05");
        assert_eq!(weekday(monday, 5, 0).iso(), "2016-12-02");
        assert_eq!(weekday(monday, 1, 0).iso(), "2016-12-05");
        assert_eq!(weekday(monday, 1, -1).iso(), "2016-11-28");
        assert_eq!(weekday(monday, 2, 1).iso(), "2016-12-06");
        assert_eq!(year_of_month(monday, 2), 2017);
        assert_eq!(year_of_month(monday, 3), 2016);
        assert_eq!(year_of_month(day("2017-01-03"), 12), 2016);
    }
}
