//! A surname that the article once spells otherwise: `Ann Quillfeather … "…," Quillfeater said`.
//!
//! *In*: a word that is nobody's name in full. *Out*: the surname from which one slip of the pen parts it: a letter more, less or
//! another, two in the wrong order (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
//! *Never*: a short word; a slip at the first letter, which is another name, or at the last, which is another one of the family
//! (`Ivanova`). Each word is asked for with one letter left out, so that no name is compared with all.

use super::found::Found;
use super::kind::Kind;
use crate::analyze::names::lexica::{Traits, titled, traits};
use rustc_hash::FxHashMap;

/// Shorter words are other names (letters).
const SHORTEST: usize = 5;

/// Shorter words are other names, unless two letters stand in the wrong order.
const SHORTEST_CHANGED: usize = 6;

/// Longer words are no names (letters).
const LONGEST: usize = 24;

/// The surnames of an article, by what is left of each without one letter.
#[derive(Default)]
pub(super) struct Slips {
    surnames: FxHashMap<String, String>,
}

impl Slips {
    /// Adds a surname, folded.
    pub fn add(&mut self, surname: &str) {
        for part in parts(surname) {
            self.surnames.entry(part).or_insert_with(|| surname.to_owned());
        }
    }

    /// The surname that `word`, folded, means to spell.
    pub fn meant(&self, word: &str) -> Option<&str> {
        let known = |part: String| self.surnames.get(&part).map(String::as_str);
        parts(word).filter_map(known).find(|surname| is_slip(word, surname))
    }
}

/// Makes people of the words that name nothing known and mean to spell the surname of somebody named in full; gives those
/// surnames.
pub(super) fn mark(found: &[Found], kinds: &mut [Option<Kind>]) -> Slips {
    let mut slips = Slips::default();
    for (one, _) in found.iter().zip(kinds.iter()).filter(|(_, kind)| **kind == Some(Kind::Person)) {
        if let [_, .., last] = one.words.as_slice() {
            slips.add(last);
        }
    }
    for (one, kind) in found.iter().zip(kinds).filter(|(_, kind)| kind.is_none()) {
        if let [word] = one.words.as_slice() {
            *kind = Some(Kind::Person).filter(|_| {
                is_unknown(word)
                    && (!one.name.weak_capital || one.context.person > 0 || one.context.acts > 0)
                    && slips.meant(word).is_some()
            });
        }
    }
    slips
}

/// Whether nothing else is called by the word, folded: what many bear is another one's name.
pub(super) fn is_unknown(word: &str) -> bool {
    let known = Traits::SURNAME
        | Traits::GIVEN
        | Traits::PLACE
        | Traits::NATION
        | Traits::ORGANIZATION
        | Traits::DATE
        | Traits::BREAK;
    !traits(&titled(word)).any(known)
}

/// `word`, and it without each of its inner letters.
fn parts(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().take(LONGEST + 1).collect();
    let count = if (SHORTEST..=LONGEST).contains(&letters.len()) { letters.len() - 1 } else { 0 };
    let without = move |at: usize| {
        let kept = letters.iter().enumerate().filter(|&(i, _)| at == 0 || i != at);
        kept.map(|(_, letter)| letter).collect()
    };
    (0..count).map(without)
}

/// `Katharine` and `Catherine`, `Steven` and `Stephen`: whether two given names beside one surname are one that is spelt in two
/// ways: they sound alike, or an inner slip parts them and one of them is nobody's name.
pub(super) fn is_variant(one: &str, other: &str) -> bool {
    let ends = |word: &str| (word.chars().next(), word.chars().next_back());
    let given = |word: &str| traits(&titled(word)).any(Traits::GIVEN);
    let slips = || {
        let long = one.len() >= SHORTEST && other.len() >= SHORTEST;
        long && ends(one) == ends(other) && is_slip(one, other) && !(given(one) && given(other))
    };
    // `Francis and Frances`
    let of = |word: &str, gender: Traits| traits(&titled(word)).any(gender);
    let alike = [Traits::MALE, Traits::FEMALE].iter().any(|&gender| of(one, gender) && of(other, gender));
    let couple = given(one) && given(other) && !alike;
    let long = one.len() >= LONG_NAME && other.len() >= LONG_NAME;
    one != other && !couple && (sound(one, long) == sound(other, long) || slips())
}

/// In given names of so many letters one vowel is as good as another; in shorter ones it tells Dan and Don apart.
const LONG_NAME: usize = 6;

/// How a given name sounds, roughly (after Philips, "Hanging on the Metaphone", 1990); `long` takes all vowels for one.
fn sound(name: &str, long: bool) -> String {
    let name = name.replace("ph", "f").replace("ck", "k");
    let heard =
        name.chars().enumerate().filter(|&(at, letter)| letter != 'h' || at == 0).map(|(_, letter)| match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' if long => 'a',
            'y' => 'i',
            'v' => 'f',
            'c' => 'k',
            'z' => 's',
            other => other,
        });
    let mut heard: Vec<char> = heard.collect();
    heard.dedup();
    heard.into_iter().collect()
}

/// Whether `short` is `long` without one of its inner letters.
pub(super) fn leaves_out(short: &str, long: &str) -> bool {
    short.chars().count() + 1 == long.chars().count() && is_slip(short, long)
}

/// Whether one slip parts the words.
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let long = one.len() >= SHORTEST_CHANGED && other.len() >= SHORTEST_CHANGED;
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(same..).unwrap_or_default(), other.get(same..).unwrap_or_default());
    let same = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    match (one.get(..one.len() - same), other.get(..other.len() - same)) {
        (Some([_]), Some([] | [_])) | (Some([]), Some([_])) => long,
        (Some([a, b]), Some([c, d])) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_in_two_spellings() {
        for (one, other, same) in [
            ("katharine", "katherine", true),
            ("phillip", "philip", true),
            ("julian", "juliana", false),
            ("marian", "marina", false),
            ("maria", "marla", false),
            ("ann", "ana", false),
            ("daniel", "danjel", true),
            ("steven", "stephen", true),
            ("catherine", "katharine", true),
            ("jon", "john", true),
            ("dan", "don", false),
            ("francis", "frances", false),
            ("ann", "anne", false),
        ] {
            assert_eq!(is_variant(one, other), same, "{one} {other}");
        }
    }

    #[test]
    fn a_letter_is_left_out() {
        assert!(leaves_out("hilary", "hillary"));
        assert!(!leaves_out("hillary", "hilary"));
        assert!(!leaves_out("steven", "stephen"));
    }

    #[test]
    fn one_slip_is_the_same_name() {
        let mut slips = Slips::default();
        ["quillfeather", "sweeney", "labott", "ivanov", "berger", "quill"]
            .iter()
            .for_each(|surname| slips.add(surname));
        for (word, meant) in [
            ("quillfeater", Some("quillfeather")),
            ("sweeny", Some("sweeney")),
            ("labbot", None),
            ("labotts", None),
            ("lobatt", None),
            ("laobtt", Some("labott")),
            ("lebott", Some("labott")),
            ("ivanova", None),
            ("gerger", None),
            ("bergers", None),
            ("burger", Some("berger")),
            ("qiull", Some("quill")),
            ("quell", None),
            ("quills", None),
            ("", None),
        ] {
            assert_eq!(slips.meant(word), meant, "{word}");
        }
    }
}
