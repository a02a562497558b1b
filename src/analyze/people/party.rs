//! The party and the state behind a politician's name: a role by which the text takes him up again.
//!
//! *In*: `Sen. Ann Lee (R-Maine)`, `Rep. Tom Reed, D-Ohio,`. *Out*: the roles `R-Maine`, `D-Ohio`, which "the Maine Republican"
//! and "the Democrat" mean. *Never*: a party that stands there in words: that is an apposition like any other.

use crate::analyze::names::Name;
use crate::text::span::Local;
use crate::text::token::Words;

/// The letters of the parties, and what their people are called.
const PARTIES: [(&str, &str); 3] = [("R", "Republican"), ("D", "Democrat"), ("I", "independent")];

/// No state is longer (tokens): `R-New York`, `D-W. Va.`
const LONGEST: usize = 4;

/// What stands behind the name in brackets or between commas, if it is a party with or without a state.
pub(super) fn affiliation(words: Words, name: &Name) -> Option<Local> {
    let first = name.last + 2;
    let closes: &[char] = match () {
        () if words.is_punct(name.last + 1, '(') => &[')'],
        // `, D-Ohio,`: without a state it may be anything.
        () if words.is_punct(name.last + 1, ',') && words.get(first).contains('-') => &[',', '.', ';'],
        () => return None,
    };
    let end = (first + 1..=first + LONGEST).find(|&k| closes.iter().any(|&close| words.is_punct(k, close)))?;
    let role = words.cover(first, end - 1);
    noun(role.of(words.text)).map(|_| role)
}

/// What the people of the party are called, where `role` is a party's.
pub(super) fn noun(role: &str) -> Option<&'static str> {
    let (letter, state) = role.split_once('-').unwrap_or((role, ""));
    let named = state.is_empty() || state.starts_with(char::is_uppercase);
    PARTIES.iter().find(|(party, _)| *party == letter && named).map(|&(_, noun)| noun)
}

/// Words for the people of a party, and the party.
const PEOPLE: [(&str, &str); 9] = [
    ("republican", "Republican"),
    ("gop", "Republican"),
    ("democrat", "Democrat"),
    ("democratic", "Democrat"),
    ("independent", "independent"),
    ("tory", "Tory"),
    ("conservative", "Tory"),
    ("labour", "Labour"),
    ("libertarian", "Libertarian"),
];

/// The party that a word for its people tells: `the Democrat`, `the Tory`.
pub fn of_noun(noun: &str) -> Option<&'static str> {
    PEOPLE.iter().find(|(word, _)| noun.eq_ignore_ascii_case(word)).map(|&(_, party)| party)
}

/// The party of whoever has the role: `Democrat`, `R-Ohio`, `a Republican from Hull`.
pub(super) fn of_role(role: &str) -> Option<&'static str> {
    noun(role).or_else(|| role.split(' ').find_map(of_noun))
}

/// Whether `role` is a party's in a state other than the one whose name ends with the word `place`. States are shortened in many
/// ways (`Tex.`, `TX`, `N.Y.`), but by letters of theirs in their order.
pub(super) fn is_elsewhere(role: &str, place: &str) -> bool {
    let short = role.split_once('-').filter(|_| noun(role).is_some());
    // `Republican of Arizona`
    let long = || role.split_once(" of ").or_else(|| role.split_once(" from "));
    let long = || long().filter(|(party, state)| of_noun(party).is_some() && !state.contains(','));
    let Some((_, state)) = short.or_else(long) else { return false };
    let letters = || state.chars().filter(|c| c.is_alphabetic());
    let mut rest = place.chars();
    let shortened = letters().next() == place.chars().next()
        && letters().all(|letter| rest.any(|c| c.eq_ignore_ascii_case(&letter)));
    let initials = letters().all(char::is_uppercase) && letters().next_back() == place.chars().next();
    !(shortened || initials || state.contains(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties() {
        assert_eq!(
            ["R-Maine", "D", "I-Vt.", "D-day", "Dr."].map(noun),
            [Some("Republican"), Some("Democrat"), Some("independent"), None, None]
        );
    }

    #[test]
    fn parties_of_people() {
        for (role, party) in [
            ("Democrat", Some("Democrat")),
            ("D-Ohio", Some("Democrat")),
            ("Republican from Ohio", Some("Republican")),
            ("Tory MP", Some("Tory")),
            ("mayor", None),
        ] {
            assert_eq!(of_role(role), party, "{role}");
        }
    }

    #[test]
    fn states_are_shortened_by_letters_of_theirs() {
        for (role, place, elsewhere) in [
            ("R-Maine", "Maine", false),
            ("R-Tex.", "Texas", false),
            ("D-TX", "Texas", false),
            ("D-N.Y.", "York", false),
            ("D-New York", "York", false),
            ("R-Mo.", "Maine", true),
            ("R-Maine", "Ohio", true),
            ("R", "Ohio", false),
            ("Republican of Arizona", "Arizona", false),
            ("Republican of Arizona", "Ohio", true),
            ("Democrat from New York", "York", false),
            ("senator", "Ohio", false),
        ] {
            assert_eq!(is_elsewhere(role, place), elsewhere, "{role} {place}");
        }
    }
}
