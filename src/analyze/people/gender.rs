//! What the text shows of a person's gender: a title ("Mrs."), a role ("spokesman"), the given name, the next pronoun.

use super::Gender;
use super::context::is_saying;
use super::family::age_before;
use crate::analyze::names::Name;
use crate::analyze::names::lexica::{Traits, role_traits, traits};
use crate::text::token::{TokenKind, Words};

/// Evidence for one person, added up over the mentions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs {
    he: u32,
    she: u32,
    /// What the given name alone shows.
    given: Option<Gender>,
}

/// A title or role settles it against any number of pronouns.
const SETTLES: u32 = 1000;
const GIVEN_NAME: u32 = 8;
/// The next sentence goes on about whom this one is about: surer than "her", which may be another's.
const GOES_ON: u32 = 2;
/// How far in its sentence the noun stands at most that tells what the name behind it is (tokens).
const LONGEST_OPENING: usize = 6;

impl Signs {
    /// The gender that the signs show, if they do.
    pub(super) fn gender(self) -> Option<Gender> {
        match self.he.cmp(&self.she) {
            std::cmp::Ordering::Greater => Some(Gender::Male),
            std::cmp::Ordering::Less => Some(Gender::Female),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// Adds what the given name shows.
    pub(super) fn given_name(&mut self, name: &str) {
        let word = traits(name);
        match (word.any(Traits::MALE), word.any(Traits::FEMALE)) {
            (true, false) => (self.he, self.given) = (self.he + GIVEN_NAME, Some(Gender::Male)),
            (false, true) => (self.she, self.given) = (self.she + GIVEN_NAME, Some(Gender::Female)),
            _ => {}
        }
    }

    /// Whether nothing but the given name shows a gender.
    pub(super) fn is_of_given_name(self) -> bool {
        let shown = self.he.max(self.she);
        self.given.is_some_and(|given| self.gender() == Some(given)) && shown == GIVEN_NAME
    }

    /// Whether nothing but the given name speaks against `gender`, for which a pronoun speaks: "Hilary Plum and **his** wife".
    pub(super) fn is_in_doubt(self, gender: Gender) -> bool {
        let (own, other) = match gender {
            Gender::Male => (self.he, self.she),
            Gender::Female => (self.she, self.he),
        };
        self.given.is_some_and(|given| given != gender) && own > 0 && other == GIVEN_NAME
    }

    /// Adds what a title shows.
    pub(super) fn title(&mut self, shown: Gender) {
        match shown {
            Gender::Male => self.he += SETTLES,
            Gender::Female => self.she += SETTLES,
        }
    }

    /// Adds the first pronoun after a mention in its sentence; `next` is the token where the next person's name begins,
    /// `first` whether nobody else is named before it there.
    pub(super) fn pronoun(&mut self, words: Words, name: &Name, (first, next): (bool, usize)) {
        // "Plum's office, where he worked": whoever went there.
        if words.is_clitic(name.last + 1) {
            return;
        }
        let end = next.min(name.sentence.1).min(name.last + 25);
        // `Plum shoves him`, `Plum backed her up`: somebody else (principle B of Chomsky, "Lectures on Government and Binding", 1981).
        let object = |i: usize| {
            let acts = i == name.last + 2 || i == name.last + 3 && words.get(i - 2).ends_with("ly");
            acts && (words.is(i, "him") || words.is(i, "her") && !owns(words, i) && is_past(words.get(i - 1)))
        };
        // `Plum yelled. He left.`, `Her friend, Plum, yelled. He left.`: whom a sentence of one name is about.
        let alone = first && next >= name.sentence.1 && opens(words, name);
        let again = || match words.get(name.sentence.1) {
            "He" if alone => Some(Gender::Male),
            "She" if alone => Some(Gender::Female),
            _ => None,
        };
        let first = (name.last + 1..end).filter(|&i| !object(i)).find(|&i| pronoun(words.get(i)).is_some());
        // `Plum, who has worked with her since she came`: what is told of somebody else.
        let clause = words.is(name.last + 2, "who");
        if first.is_some_and(|i| is_other(words, i, clause)) {
            return;
        }
        let here = first.and_then(|i| pronoun(words.get(i))).map(|shown| (shown, 1));
        match here.or_else(|| Some((again()?, GOES_ON))) {
            Some((Gender::Male, votes)) => self.he += votes,
            Some((Gender::Female, votes)) => self.she += votes,
            None => {}
        }
    }
}

/// Whether the name is what its sentence begins with, behind a word for whose or what it is or not: `Her friend, Ann Plum, left`.
fn opens(words: Words, name: &Name) -> bool {
    let Some(before) = name.title.checked_sub(1).filter(|before| *before >= name.sentence.0) else { return true };
    let noun = before - usize::from(words.is_punct(before, ',') && before > name.sentence.0);
    let shown = role_traits(words.get(noun)).any(Traits::ROLE | Traits::TITLE);
    shown && noun <= name.sentence.0 + LONGEST_OPENING
}

/// The gender that the title or role before a name shows.
pub(super) fn title(words: Words, name: &Name) -> Option<Gender> {
    let from = name.title.min(name.first.saturating_sub(1)).max(name.sentence.0);
    let shown = |i: usize| {
        let lower = words.get(i).to_lowercase();
        let word = role_traits(lower.trim_end_matches('.'));
        // "They miss Plum"
        if word.any(Traits::ADDRESS) && !words.is_capital(i) {
            return None;
        }
        // "The man Plum found": somebody else
        if words.is_any(i, &["man", "woman", "boy", "girl"]) && !words.is_capital(i) {
            return None;
        }
        Gender::of_traits(word)
    };
    (from..name.first).rev().find_map(shown).or_else(|| {
        // "his wife, Ann Plum,"; "Ann Plum, his wife,"
        let kin =
            |i: usize| shown(i).filter(|_| role_traits(words.get(i)).any(Traits::KIN) && words.is_genitive(i - 1));
        // "his wife, 23-year-old Ann Plum"
        let before = name
            .title
            .checked_sub(2 + age_before(words, name.title))
            .filter(|&noun| noun > 0 && words.is_punct(noun + 1, ','));
        // "While she is glad to see her nephew, Ann said": no nephew
        let acts = is_saying(words.get(name.last + 1));
        let before = before.filter(|&noun| !acts || noun <= name.sentence.0 + LONGEST_OPENING);
        // "Tom Plum, his wife, Ann,": hers
        let next = words.is_punct(name.last + 4, ',') && words.is_capital(name.last + 5);
        let behind = Some(name.last + 3).filter(|_| words.is_punct(name.last + 1, ',') && !next);
        before.and_then(kin).or_else(|| behind.and_then(kin))
    })
}

/// Whether the pronoun at token `i` is governed by a preposition and owns nothing: "with **her** since", not "with **her** sister".
/// Who is meant so is not the subject, who would be "herself".
fn is_other(words: Words, i: usize, clause: bool) -> bool {
    // "Plum, who had visited **her** daily, said"
    const PREPOSITIONS: [&str; 12] =
        ["with", "for", "against", "to", "by", "from", "about", "round", "around", "on", "at", "towards"];
    let governed = clause || words.is_any(i.wrapping_sub(1), &PREPOSITIONS);
    governed && (words.is(i, "him") || words.is(i, "her") && !owns(words, i))
}

/// Whether the `her` at token `i` owns the noun behind it: not "backed **her** up", "met **her** briefly".
fn owns(words: Words, i: usize) -> bool {
    let next = words.get(i + 1);
    let particle = words.is_any(i + 1, &["up", "down", "off", "out", "back", "away", "again"]);
    let breaks = traits(next).any(Traits::BREAK) || next.ends_with("ly") || particle;
    words.kind(i + 1).is_some_and(TokenKind::is_word) && !breaks
}

/// Whether the word looks like a verb of the past.
fn is_past(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") || matches!(word, "met" | "told" | "gave" | "left" | "beat" | "saw")
}

fn pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "his" | "him" | "himself" => Some(Gender::Male),
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}
