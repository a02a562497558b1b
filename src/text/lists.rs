//! The word lists that rules of several files look words up in, each opened once for all of them.
//!
//! *In*: a word. *Out*: whether the list has it, and what it says of it. *Never*: a list that one file alone asks, which stands there.
//! What is in each of them stands in its header under `assets/lexicon/`.

use super::lexicon::Lexicon;

/// A list of `assets/lexicon/`.
macro_rules! list {
    ($name:literal) => {
        Lexicon::new(include_str!(concat!("../../assets/lexicon/", $name, ".txt")))
    };
}

/// Nouns for organisations, with which one is named again: `the ministry`.
pub static BODIES: Lexicon = list!("organization-nouns");

/// Days, months and the other words of dates.
pub static CALENDAR: Lexicon = list!("calendar-words");

/// Ordinary words in lower case.
pub static COMMON: Lexicon = list!("common-words");

/// Words that begin a noun phrase.
pub static DETERMINERS: Lexicon = list!("determiners");

/// Feasts, and the rules for their days.
pub static FEASTS: Lexicon = list!("feasts");

/// Finite verbs that no ending shows.
pub static FINITE: Lexicon = list!("finite-verbs");

/// Words that no dictionary of things and deeds has: `because`, `ourselves`.
pub static FUNCTION_WORDS: Lexicon = list!("function-words");

/// Names that people are given.
pub static GIVEN: Lexicon = list!("given-names");

/// Verbs of making somebody do something.
pub static MAKERS: Lexicon = list!("making-verbs");

/// Words for the people of a country.
pub static NATIONALITIES: Lexicon = list!("nationalities");

/// Words that numbers are written with.
pub static NUMBERS: Lexicon = list!("number-words");

/// Nouns in the names of organisations: `the campaign`, `the crisis centre`.
pub static ORGANIZATION_WORDS: Lexicon = list!("organization-words");

/// Nouns that end like an adverb: `the conservative weekly`.
pub static NOUNS_IN_LY: Lexicon = list!("nouns-in-ly");

/// What people do, and months do not: `April smiled`.
pub static PERSON_VERBS: Lexicon = list!("person-verbs");

/// Words that end a noun phrase, and no headline: prepositions, conjunctions, auxiliaries, relative pronouns.
pub static PHRASE_BREAKS: Lexicon = list!("phrase-breaks");

/// Names of places.
pub static PLACES: Lexicon = list!("places");

/// Prepositions: what they govern is no subject.
pub static PREPOSITIONS: Lexicon = list!("prepositions");

/// Third-person forms of the present that are hardly ever nouns.
pub static PRESENT: Lexicon = list!("present-verbs");

/// Nouns that say what a person is.
pub static ROLES: Lexicon = list!("roles");

/// Nouns with which somebody who was named is named again; beside some of them stands what gender they show, and `sure`.
pub static EPITHETS: Lexicon = list!("epithets");

/// Things that bear somebody's words, and so speak.
pub static SPEAKING: Lexicon = list!("speaking-things");

/// Names of families.
pub static SURNAMES: Lexicon = list!("surnames");

/// Nouns beside titles and beside words that are taken as words.
pub static TITLE_NOUNS: Lexicon = list!("title-nouns");

/// Things that bear words for all to read.
pub static WRITINGS: Lexicon = list!("writings");
