//! Set phrases with capitals in which no word names anything: "State of the Union", "Meet the Press", "New Year's Eve".
//!
//! *Never*: a phrase that is part of a longer run of name words is cut out of it only where it begins the run.

use crate::text::lexicon::Lexicon;
use crate::text::token::Words;

static PHRASES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/set-phrases.txt"));

/// One past the longest set phrase that begins at token `i`; `to` is the end of the sentence.
pub(super) fn end(words: Words, i: usize, to: usize) -> Option<usize> {
    let rests = words.is_capital(i).then(|| PHRASES.get_lower(words.get(i)))??;
    rests.split(';').filter_map(|rest| end_of(words, i + 1, rest)).filter(|end| *end <= to).max()
}

/// One past the words of `rest`, which begin at token `i`: a clitic is a token of its own and glued to its word.
fn end_of(words: Words, i: usize, rest: &str) -> Option<usize> {
    let mut at = i;
    for word in rest.split(' ') {
        let (stem, clitic) = match word.find(['\'', '’']) {
            Some(mark) => word.split_at_checked(mark)?,
            None => (word, ""),
        };
        if !words.is(at, stem) {
            return None;
        }
        at += 1;
        if !clitic.is_empty() {
            if words.get(at) != clitic {
                return None;
            }
            at += 1;
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn phrases_end_where_they_end() {
        for (text, expected) in [
            ("State of the Union address", Some(4)),
            ("Meet the Press host", Some(3)),
            ("New Year’s Eve party", Some(4)),
            ("Make America Great Again", Some(4)),
            ("New York", None),
            ("state of the union", None),
            ("State Department", None),
        ] {
            let tokens = tokens(text);
            let words = Words { text, tokens: &tokens };
            assert_eq!(end(words, 0, words.len()), expected, "{text}");
        }
    }
}
