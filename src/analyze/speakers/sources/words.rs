//! What a single word shows of the phrase that it stands in.
//!
//! *In*: `told`, `daily`, `the`. *Out*: a finite verb; no adverb; a determiner. *Never*: what the sentence makes of it.

use crate::text::lexicon::Lexicon;
use crate::text::lists::{DETERMINERS, PHRASE_BREAKS, ROLES};
use crate::text::token::Words;

/// Finite verbs that no ending shows.
static IRREGULAR: Lexicon = Lexicon::new(include_str!("../../../../assets/lexicon/irregular-verbs.txt"));

/// Whether token `i` looks like a finite verb: an auxiliary, an irregular past, a past in -ed.
pub fn is_verb(words: Words, i: usize) -> bool {
    let word = words.get(i);
    !words.is_capital(i) && (is_irregular(words, i) || (word.len() > 4 && word.ends_with("ed")))
}

/// Whether token `i` is a finite verb that no ending shows.
pub(super) fn is_irregular(words: Words, i: usize) -> bool {
    IRREGULAR.has(words.get(i))
}

/// Whether token `i` cannot stand inside a plain noun phrase: a preposition, a conjunction, an auxiliary.
pub fn ends_phrase(words: Words, i: usize) -> bool {
    PHRASE_BREAKS.has_lower(words.get(i))
}

/// Whether token `i` is a determiner.
pub fn begins_phrase(words: Words, i: usize) -> bool {
    DETERMINERS.has_lower(words.get(i))
}

/// Whether the noun has the ending of a plural: `miners`, not `boss`.
pub fn is_plural(noun: &str) -> bool {
    noun.ends_with('s') && !noun.ends_with("ss")
}

/// Whether the noun says what people are: `minister`, `officials`.
pub fn is_role(noun: &str) -> bool {
    ROLES.has_noun(noun)
}
