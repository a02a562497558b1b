//! Nouns that name again somebody who was just named: `the striker`, `the Dutchman`, `the 48-year-old`, `the mother-of-two`.
//!
//! *In*: the last noun of a phrase with `the`. *Out*: the gender that it shows, and whether it is said of hardly anybody who
//! has no name in the text. *Never*: who is meant.

use crate::analyze::names::lexica::is_nation;
use crate::analyze::people::Gender;
use crate::text::lists::EPITHETS;
use crate::text::token::{TokenKind, Words};

/// Ends of nouns that say what somebody is by trade.
const TRADES: [&str; 8] = ["ologist", "onomist", "ographer", "iatrist", "atrician", "ysicist", "emist", "ematician"];

/// How many children somebody has, in words.
const NUMBERS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// A noun that names again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Epithet {
    /// The gender that it shows.
    pub gender: Option<Gender>,
    /// Whether it is hardly ever said of somebody without a name.
    pub is_sure: bool,
    /// Whether the gender is all that it shows: whose is not known, it does not mean.
    pub is_shown: bool,
}

impl Epithet {
    /// What `the mother of four` shows, whose noun is token `i`.
    pub fn of_parent(words: Words, i: usize) -> Option<Self> {
        const PARENTS: [&str; 8] = ["mother", "mum", "mom", "grandmother", "father", "dad", "grandfather", "parent"];
        let noun = PARENTS.iter().position(|noun| words.is(i, noun))?;
        let gender = match noun {
            0..4 => Some(Gender::Female),
            4..7 => Some(Gender::Male),
            _ => None,
        };
        let many = words.kind(i + 2) == Some(TokenKind::Number) || NUMBERS.contains(&words.get(i + 2));
        (words.is(i + 1, "of") && many).then_some(Self { gender, is_sure: true, ..Self::default() })
    }

    /// What a noun shows that is a thing unless it speaks: `the lock said`.
    pub fn of_position(noun: &str) -> Option<Self> {
        const POSITIONS: [&str; 12] = [
            "lock", "prop", "hooker", "centre", "center", "wing", "guard", "tackle", "catcher", "setter", "keeper",
            "blocker",
        ];
        POSITIONS.contains(&noun).then_some(Self { gender: None, is_sure: true, ..Self::default() })
    }

    /// What `the old man` shows, whose noun is token `i`.
    pub fn of_person(words: Words, i: usize) -> Option<Self> {
        let gender = match words.get(i) {
            "man" => Gender::Male,
            "woman" => Gender::Female,
            _ => return None,
        };
        let old = words.is_any(i.wrapping_sub(1), &["old", "young", "elderly", "big", "little", "younger", "older"]);
        old.then_some(Self { gender: Some(gender), is_sure: false, is_shown: true })
    }

    /// What `noun` shows, if it names again.
    pub fn of(noun: &str) -> Option<Self> {
        if let Some(attributes) = EPITHETS.get_lower(noun) {
            let has = |attribute: &str| attributes.split(' ').any(|it| it == attribute);
            let female = has("f").then_some(Gender::Female);
            let gender = has("m").then_some(Gender::Male).or(female);
            return Some(Self { gender, is_sure: has("sure"), ..Self::default() });
        }
        if TRADES.iter().any(|end| noun.ends_with(end)) && noun.starts_with(char::is_lowercase) {
            return Some(Self::default());
        }
        let gender = match noun.split_once("-of-").map(|(parent, _)| parent) {
            Some("mum" | "mom" | "mother") => Some(Gender::Female),
            Some("dad" | "father") => Some(Gender::Male),
            _ => None,
        };
        if gender.is_some() || noun.ends_with("-year-old") {
            return Some(Self { gender, is_sure: false, ..Self::default() });
        }
        let countryman = |end: &str| noun.len() > end.len() + 2 && noun.ends_with(end);
        match noun.starts_with(char::is_uppercase) {
            true if countryman("woman") => {
                Some(Self { gender: Some(Gender::Female), is_sure: true, ..Self::default() })
            }
            true if countryman("man") && noun != "German" => {
                Some(Self { gender: Some(Gender::Male), is_sure: true, ..Self::default() })
            }
            // `the Portuguese`, whom one speaks of in sport; the Chinese are a government
            true if is_nation(noun) && noun.ends_with("ese") && !matches!(noun, "Chinese" | "Japanese") => {
                Some(Self { gender: None, is_sure: false, ..Self::default() })
            }
            true if is_nation(noun) && (!is_people(noun) || noun == "Czech") => {
                Some(Self { gender: None, is_sure: true, ..Self::default() })
            }
            _ => None,
        }
    }
}

/// Whether the word with `the` means a whole people: `the French`, `the Chinese`.
fn is_people(nation: &str) -> bool {
    ["sh", "ch", "ese", "s"].iter().any(|end| nation.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_noun_shows() {
        let shown = |noun: &str| Epithet::of(noun).map(|it| (it.gender, it.is_sure));
        for (noun, expected) in [
            ("Dutchman", Some((Some(Gender::Male), true))),
            ("Frenchwoman", Some((Some(Gender::Female), true))),
            ("German", Some((None, true))),
            ("French", None),
            ("Portuguese", Some((None, false))),
            ("Chinese", None),
            ("New Zealander", Some((None, true))),
            ("midfielder", Some((None, true))),
            ("senator", Some((None, false))),
            ("actress", Some((Some(Gender::Female), false))),
            ("mother-of-two", Some((Some(Gender::Female), false))),
            ("48-year-old", Some((None, false))),
            ("official", None),
            ("microbiologist", Some((None, false))),
            ("Man", None),
        ] {
            assert_eq!(shown(noun), expected, "{noun}");
        }
    }
}
