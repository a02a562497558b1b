//! Shapes that no person's name has.
//!
//! *In*: `Harwich NFL`, `Michigan Democrat`, `Plum-friendly`, `Franco-Algerian`. *Out*: that nobody is called so. *Never*: a
//! judgement of names whose last word is somebody's surname ("Ann Baker").

use super::lexica::{Traits, is_common, is_nation, is_suffix, traits};
use super::shape::Run;
use super::{Style, Votes};

/// What the name from token `first` to `last` shows by a shape that no person's name has.
pub(super) fn shape(run: &Run, first: usize, last: usize) -> Option<Votes> {
    if is_seat(run.words.get(last)) || is_adjective(run.words.get(last)) || first < last && is_role(run, first, last) {
        return Some(Votes::nothing(5));
    }
    (first < last && ends_in_letters(run, first, last)).then_some(Votes::organization(3))
}

/// `R-Tex`, `D-NY`: a politician's party and state.
fn is_seat(word: &str) -> bool {
    let state = word.strip_prefix("R-").or_else(|| word.strip_prefix("D-")).or_else(|| word.strip_prefix("I-"));
    state.is_some_and(|state| state.starts_with(char::is_uppercase))
}

/// `Plum-friendly`, `Franco-Algerian`, `pro-Plum`; not `Ki-moon`, `al-Plum`.
fn is_adjective(word: &str) -> bool {
    let Some((before, last)) = word.rsplit_once('-') else { return false };
    let small = last.len() > 5 && last.starts_with(char::is_lowercase) && is_common(last);
    // `Ann Plum-Green`
    let origin = before.ends_with('o') || is_nation(before) || before.chars().all(char::is_uppercase);
    let nation = is_nation(last) && (origin || !traits(last).any(Traits::SURNAME));
    small || nation || matches!(before, "pro" | "anti")
}

/// `Michigan Democrat`, `Plum Supporter`: the last word says what somebody is; not `Barbara Boxer`.
fn is_role(run: &Run, first: usize, last: usize) -> bool {
    let (head, tail) = (run.traits(first), run.traits(last));
    let named = head.any(Traits::CLEARLY_GIVEN) && !tail.any(Traits::WEAK_ROLE)
        || head.any(Traits::GIVEN) && tail.any(Traits::ADDRESS);
    tail.any(Traits::ROLE) && !tail.any(Traits::SURNAME | Traits::GIVEN) && !head.any(Traits::TITLE) && !named
}

/// `Keystone XL`, `Harwich NFL`; not `Martin Plum III`, nor in a line of capitals.
fn ends_in_letters(run: &Run, first: usize, last: usize) -> bool {
    let letters = |i: usize| {
        let word = run.words.get(i);
        word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && !is_suffix(word)
    };
    run.style != Style::Loud
        && letters(last)
        && !letters(first)
        && !run.traits(last).any(Traits::SURNAME | Traits::GIVEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats() {
        assert!(is_seat("R-Tex") && is_seat("D-NY"));
        assert!(!is_seat("R-rated") && !is_seat("X-Ray"));
    }

    #[test]
    fn adjectives_with_a_hyphen() {
        for word in ["Plum-friendly", "Franco-German", "pro-Plum"] {
            assert!(is_adjective(word), "{word}");
        }
        for word in ["Ki-moon", "al-Baghdadi", "Smith-Jones", "Plum", "Jean-Claude"] {
            assert!(!is_adjective(word), "{word}");
        }
    }
}
