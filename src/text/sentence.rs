//! Sentences of a block.
//!
//! *In*: `He met Gov. Lee. "We agree." They left.` *Out*: three ranges. A sentence ends at `.` `!` `?` `…` with the closing
//! marks after it, when white space follows and the next word may begin a sentence. *Never*: a cut inside an
//! abbreviation, an initial or a number; those end a sentence only where the next word is one that begins sentences.

use super::lexicon::Lexicon;
use super::span::Local;
use super::token::{ABBREVIATIONS, Case, Token, TokenKind, Words};

/// Words that often begin a sentence and are no names: after them an abbreviation's period counts as an end.
static OPENERS: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/sentence-openers.txt"));

/// The sentences of `text`, in order, without the white space between them. Linear.
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Local> {
    let words = Words { text, tokens };
    let mut sentences = Vec::new();
    let mut first = 0;
    let mut i = 0;
    while i < words.len() {
        let Some(last) = sentence_end(words, i) else {
            i += 1;
            continue;
        };
        sentences.push(words.cover(first, last));
        first = last + 1;
        i = first;
    }
    if first < words.len() {
        sentences.push(words.cover(first, words.len() - 1));
    }
    sentences
}

/// The last token of the sentence if one ends at token `i`.
fn sentence_end(words: Words, i: usize) -> Option<usize> {
    let abbreviation = match words.kind(i)? {
        TokenKind::Punct('.' | '!' | '?' | '…' | '。' | '！' | '？') => false,
        TokenKind::Word(_) if words.get(i).ends_with('.') => true,
        _ => return None,
    };
    let mut last = i;
    while words.is_glued(last) && is_closing(words, last + 1) {
        last += 1;
    }
    if last + 1 >= words.len() {
        return Some(last);
    }
    let unspaced = matches!(words.kind(i), Some(TokenKind::Punct('。' | '！' | '？')));
    let parted = !words.is_glued(last) || unspaced || lost_space(words, (i, last));
    if !parted || !may_begin(words, last + 1) {
        return None;
    }
    if abbreviation && last == i && !abbreviation_may_end(words, i) || is_number_sign(words, i) {
        return None;
    }
    Some(last)
}

/// `It was over.Lee left`, `“We will.”Lee left`: whether the space between two sentences, of which the first ends with the tokens from
/// `stop` to `last`, was lost on the way. Not `Booking.Com`, `St.Louis`, `java.Lang.String`.
fn lost_space(words: Words, (stop, last): (usize, usize)) -> bool {
    const SHORTEST: usize = 3;
    let ends = stop.checked_sub(1).is_some_and(|word| {
        let plain = words.kind(word) == Some(TokenKind::Word(Case::Lower)) && words.get(word).len() >= SHORTEST;
        plain || matches!(words.kind(word), Some(TokenKind::Punct('"' | '”')))
    });
    let next = last + 1 + usize::from(words.is_punct(last + 1, '“') && words.is_glued(last + 1));
    // `java.Lang.String`
    let path = words.is_punct(next + 1, '.') && words.is_glued(next) && words.is_glued(next + 1);
    ends && words.is_capital(next) && words.get(next).len() > 1 && !path
}

/// Closing marks that belong to the sentence before them.
fn is_closing(words: Words, i: usize) -> bool {
    matches!(words.kind(i), Some(TokenKind::Punct('"' | '”' | '’' | '\'' | ')' | ']' | '»' | '.' | '!' | '?' | '…')))
}

/// Whether the token at `i` can begin a sentence: not a lower-case word, not a mark that goes on.
fn may_begin(words: Words, i: usize) -> bool {
    let mut i = i;
    while matches!(
        words.kind(i),
        Some(TokenKind::Punct('"' | '“' | '‘' | '\'' | '(' | '[' | '«' | '„' | '—' | '–' | '-' | '`'))
    ) {
        i += 1;
    }
    match words.kind(i) {
        Some(TokenKind::Word(case)) => case != Case::Lower,
        Some(TokenKind::Number) | None => true,
        Some(TokenKind::Clitic) => false,
        Some(TokenKind::Punct(c)) => !matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | ')' | ']'),
    }
}

/// Whether the period at `i` is that of `No. 2`.
fn is_number_sign(words: Words, i: usize) -> bool {
    let word = i.checked_sub(1).map_or("", |before| words.get(before));
    matches!(word, "No" | "Nos") && words.kind(i + 1) == Some(TokenKind::Number)
}

fn abbreviation_may_end(words: Words, i: usize) -> bool {
    let word = words.get(i);
    let stem = word.trim_end_matches('.');
    let stem = stem.strip_prefix("then-").unwrap_or(stem);
    match ABBREVIATIONS.get_lower(stem) {
        Some("title") => false,
        Some(_) => {
            OPENERS.has_lower(words.get(i + 1))
                || !words.is_capital(i + 1)
                    && !words.get(i + 1).is_empty()
                    && words.kind(i + 1) != Some(TokenKind::Number)
        }
        None if stem.contains('.') => OPENERS.has_lower(words.get(i + 1)),
        None => stem.chars().count() > 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, &tokens(text)).iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn ends_and_no_ends() {
        for text in [
            "He met Gov. Lee in St. Louis, Mo., on Jan. 5.|They left.",
            "\"We agree.\"|They left.",
            "Lee, the No. 2 in the party, agreed.|He said no.|2 left.",
            "\"Do we agree?\" she asked.|Nobody did.",
            "The U.S. Senate voted.|It took J. R. Smith 3.5 hours.",
            "He went back to the U.S.|The others stayed.",
            "It is over (or so he said.)|Then …|She wept.",
            "At 5 p.m. Tuesday it rained.",
            "She met then-Sen. Lee in Rome.|They left.",
            "He works for Acme Inc.|He likes it.",
            "It was me and I.|You know.",
        ] {
            assert_eq!(split(&text.replace('|', " ")), text.split('|').collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_space_between_two_sentences_may_be_lost() {
        for text in [
            "It was over.|Lee left.|“It may be late”.|However, he ate.",
            "“It may be late.”|Lee's boat lay there.",
            "He bought it at Booking.Com and read java.Lang.String in St.Louis.",
        ] {
            assert_eq!(split(&text.replace('|', "")), text.split('|').collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_sentence_in_nothing() {
        assert!(split("  \n ").is_empty());
    }
}
