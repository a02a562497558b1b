//! The dateline of a paragraph: where its report comes from, and who sent it.
//!
//! *In*: `HARWICH, England — Ann Lee defended` · `Harwich (AP) Ann Lee defended`. *Out*: the token of `Ann`. *Never*: a look
//! elsewhere than at the beginning of the paragraph; a name with its other name in brackets: `Harold (Harry) Lee`.

use super::names::lexica::{Known, Traits, known, traits};
use crate::text::token::{Case, TokenKind, Words};

/// The longest dateline (tokens): a town, a state and an agency in brackets.
const LONGEST: usize = 10;

/// The longest name of who sent it (tokens): `(The Harwich Evening Gazette)`.
const LONGEST_SENDER: usize = 5;

/// The first token of the sentence from `start` up to `end` behind the dateline of its paragraph.
pub fn behind_dateline(words: Words, start: usize, end: usize) -> usize {
    if start > 0 {
        return start;
    }
    let loud = words.kind(0) == Some(TokenKind::Word(Case::Upper));
    let dash = || (1..end.min(LONGEST)).find(|&k| loud && words.is_dash(k)).map(|dash| behind_dash(words, dash));
    let behind = |k: &usize| words.is_capital(*k);
    dash().filter(behind).or_else(|| behind_sender(words, end)).unwrap_or(start)
}

/// The token behind a place and, in brackets, the agency or paper: `Harwich, England (CNN) Ann Lee`, `(CNN) Ann Lee`.
fn behind_sender(words: Words, end: usize) -> Option<usize> {
    let of_place = |k: &usize| words.is_capital(*k) || words.is_punct(*k, ',') || words.is(*k, "of");
    let open = (0..end.min(LONGEST)).find(|k| !of_place(k)).filter(|&k| words.is_punct(k, '('))?;
    let close = (open + 2..end.min(open + 2 + LONGEST_SENDER)).find(|&k| words.is_punct(k, ')'))?;
    let sender = words.cover(open + 1, close - 1).of(words.text);
    let agency = known(sender) == Some(Known::Organization);
    let letters = close == open + 2 && words.kind(open + 1) == Some(TokenKind::Word(Case::Upper)) && sender.len() > 2;
    let paper = words.is(open + 1, "the") && words.is_capital(open + 2);
    let place = || {
        let town = words.cover(0, open - 1).of(words.text);
        let first = traits(words.get(0));
        known(town) == Some(Known::Place) || first.any(Traits::PLACE) && words.is_punct(1, ',')
    };
    let sends = agency || open > 0 && (letters || paper) && !traits(sender).any(Traits::GIVEN) && place();
    let behind = behind_dash(words, close + 1);
    let begins =
        words.is_capital(behind) || matches!(words.kind(behind), Some(TokenKind::Punct('"' | '“' | '\'' | '‘')));
    (sends && begins && behind < end).then_some(behind)
}

/// The token behind the dash at token `i`, if one is there: `—`, `--`.
fn behind_dash(words: Words, i: usize) -> usize {
    i + (i..i + 2).take_while(|&k| words.is_dash(k)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn what_stands_behind_a_dateline() {
        for (text, expected) in [
            ("HARWICH, England — Ann Lee left.", "Ann Lee left."),
            ("HARWICH (AP) -- Ann Lee left.", "Ann Lee left."),
            ("HARWICH — two men left.", "HARWICH — two men left."),
            ("Orlando (CNN) Ann Lee left.", "Ann Lee left."),
            ("Naples, Florida (CNN) Ann Lee left.", "Ann Lee left."),
            ("Orlando (CNN) \"No,\" said Ann Lee.", "\"No,\" said Ann Lee."),
            ("Orlando (AP) - Ann Lee left.", "Ann Lee left."),
            ("(Reuters) Ann Lee left.", "Ann Lee left."),
            ("Orlando (WQXQ) Ann Lee left.", "Ann Lee left."),
            ("Orlando (The Harbour Gazette) Ann Lee left.", "Ann Lee left."),
            // another name of whom the text is about
            ("Orlando (Ollie) Lee left.", "Orlando (Ollie) Lee left."),
            ("Harold (HJ) Lee left.", "Harold (HJ) Lee left."),
            ("Harold (The Harbour) Lee left.", "Harold (The Harbour) Lee left."),
            // where a club or a seat is
            ("Orlando (Florida) is a town.", "Orlando (Florida) is a town."),
            ("Orlando (CNN) is where it is made.", "Orlando (CNN) is where it is made."),
        ] {
            let tokens = tokens(text);
            let words = Words { text, tokens: &tokens };
            let behind = behind_dateline(words, 0, words.len());
            assert_eq!(words.cover(behind, words.len() - 1).of(text), expected);
        }
    }
}
