//! What a word by itself can mean for a figure: a number, a part, a month, a day of the week.
//!
//! *In*: `"Twenty"`. *Out*: `Sense::Cardinal(20.0)`. *Never*: a decision; "may" has the sense of a month, and whether it
//! is one is for `date` to say. Most words of a text mean nothing here, and are passed over after a look at their first
//! two letters.

use crate::text::lexicon::Lexicon;
use crate::text::lists::{CALENDAR, FEASTS, NUMBERS};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;

/// Words that end the phrase that names what a figure counts: prepositions, pronouns, auxiliaries, frequent verbs.
pub(super) static PHRASE_ENDS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/phrase-ends.txt"));

/// What a word can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sense {
    /// Nothing that makes a figure.
    None,
    /// Digits, with or without points and commas.
    Digits,
    /// `seven`, `seventy`: below a hundred.
    Cardinal(f64),
    /// `hundred`, `million`, `dozen`: multiplies what stands before it.
    Scale(f64),
    /// `third`: a place in an order, or one part of three.
    Ordinal(f64),
    /// `half`, `quarter`: one part of so many.
    Part(f64),
    /// `thirds`, `quarters`.
    Parts(f64),
    /// `½`.
    Fraction(f64),
    /// `minus`.
    Sign,
    /// A month, 1 to 12; `short` where it is an abbreviation ("Sept.").
    Month { number: u32, short: bool },
    /// A day of the week, Monday is 1; `short` where it is an abbreviation.
    Weekday { number: u32, short: bool },
    /// `yesterday`: days from today.
    Day(i64),
    /// `noon`: the hour.
    Clock(u32),
    /// `sixties`: the tens of a decade.
    Decade(u32),
    /// `H1`: half of a year.
    HalfYear(u32),
    /// `Q3`: a quarter of a year.
    Quarter(u32),
    /// `weekend`.
    Weekend,
    /// `last`, `this`, `next`: -1, 0, 1.
    Shift(i64),
}

/// The sense of `word`, upper and lower case alike; a period at its end is passed over.
pub(super) fn sense(word: &str) -> Sense {
    let word = word.strip_suffix('.').unwrap_or(word);
    let list = list();
    if word.len() > list.longest || !list.may_begin(word) {
        return Sense::None;
    }
    if word.bytes().any(|b| b.is_ascii_uppercase()) {
        return list.senses.get(word.to_ascii_lowercase().as_str()).copied().unwrap_or(Sense::None);
    }
    list.senses.get(word).copied().unwrap_or(Sense::None)
}

/// Whether `word` can begin the name of a feast.
pub(super) fn opens_feast(word: &str) -> bool {
    let list = list();
    if word.len() > list.longest || !list.may_begin(word) {
        return false;
    }
    list.feasts.contains(word.to_ascii_lowercase().trim_end_matches('.'))
}

struct List {
    /// First words of the names of feasts.
    feasts: FxHashSet<&'static str>,
    senses: FxHashMap<&'static str, Sense>,
    longest: usize,
    /// For each first letter the set of second letters, as bits.
    openings: [u32; 26],
}

impl List {
    /// Whether some entry begins with the first two letters of `word`; true for everything outside a to z.
    fn may_begin(&self, word: &str) -> bool {
        let letter = |b: Option<&u8>| b.filter(|b| b.is_ascii_alphabetic()).map(|b| b.to_ascii_lowercase() - b'a');
        let mut bytes = word.as_bytes().iter();
        match (letter(bytes.next()), letter(bytes.next())) {
            (Some(first), Some(second)) => {
                self.openings.get(usize::from(first)).is_some_and(|seconds| seconds & (1 << second) != 0)
            }
            (Some(_), None) => false,
            (None, _) => !word.is_ascii(),
        }
    }
}

fn list() -> &'static List {
    static LIST: OnceLock<List> = OnceLock::new();
    LIST.get_or_init(|| {
        let entries = NUMBERS.entries().chain(CALENDAR.entries());
        let senses: FxHashMap<_, _> = entries.map(|(word, attributes)| (word, parse(attributes))).collect();
        let feasts: FxHashSet<_> = FEASTS.entries().filter_map(|(name, _)| name.split([' ', '\'']).next()).collect();
        let mut openings = [0; 26];
        for word in senses.keys().chain(&feasts) {
            if let [first @ b'a'..=b'z', second @ b'a'..=b'z', ..] = word.as_bytes()
                && let Some(seconds) = openings.get_mut(usize::from(first - b'a'))
            {
                *seconds |= 1 << (second - b'a');
            }
        }
        let longest = senses.keys().map(|word| word.len()).max().unwrap_or(0);
        let longest = feasts.iter().map(|word| word.len()).max().unwrap_or(0).max(longest);
        List { feasts, senses, longest, openings }
    })
}

fn parse(attributes: &str) -> Sense {
    let (class, value) = attributes.split_once(' ').unwrap_or((attributes, "0"));
    let number: f64 = value.parse().unwrap_or(0.0);
    let small = value.parse::<i64>().unwrap_or(0);
    let count = u32::try_from(small).unwrap_or(0);
    match class {
        "cardinal" => Sense::Cardinal(number),
        "scale" => Sense::Scale(number),
        "ordinal" => Sense::Ordinal(number),
        "part" => Sense::Part(number),
        "parts" => Sense::Parts(number),
        "fraction" => Sense::Fraction(number),
        "sign" => Sense::Sign,
        "month" => Sense::Month { number: count, short: false },
        "month-short" => Sense::Month { number: count, short: true },
        "weekday" => Sense::Weekday { number: count, short: false },
        "weekday-short" => Sense::Weekday { number: count, short: true },
        "day" => Sense::Day(small),
        "clock" => Sense::Clock(count),
        "decade" => Sense::Decade(count),
        "weekend" => Sense::Weekend,
        "shift" => Sense::Shift(small),
        _ => Sense::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senses_of_words() {
        for (word, expected) in [
            ("Twenty", Sense::Cardinal(20.0)),
            ("Sept.", Sense::Month { number: 9, short: true }),
            ("½", Sense::Fraction(0.5)),
            ("yesterday", Sense::Day(-1)),
            ("house", Sense::None),
            ("a", Sense::None),
            ("", Sense::None),
        ] {
            assert_eq!(sense(word), expected, "{word}");
        }
    }

    #[test]
    fn every_entry_means_something() {
        for (word, attributes) in NUMBERS.entries().chain(CALENDAR.entries()) {
            assert_ne!(sense(word), Sense::None, "{word} {attributes}");
        }
    }
}
