//! How the text goes on about the name that begins a paragraph: who is "the company" right behind it is no person.
//!
//! *In*: `Calder Marine blamed a gearbox. "It is broken," the company said.` *Out*: votes for an organisation. *Never*: a name behind
//! which another one stands before "the company", or one that begins with a given name.

use crate::analyze::cues::cue;
use crate::analyze::names::lexica::{Traits, traits};
use crate::analyze::names::{Name, Votes};
use crate::text::lists::BODIES;
use crate::text::token::{Case, TokenKind, Words};

/// How far behind the name it may be named again (tokens): the rest of its sentence and a quotation.
const REACH: usize = 60;

/// What "the company" shows: more than a name of two words shows of itself.
const SHOWN: i16 = 4;

/// What the noun behind it shows of the name.
pub(super) fn votes(words: Words, name: &Name) -> Votes {
    if name.first != 0 || name.title < name.first || traits(words.get(name.first)).any(Traits::GIVEN) {
        return Votes::default();
    }
    let end = words.len().min(name.last + REACH);
    let noun = (name.last + 2..end).take_while(|&i| !is_other_name(words, i)).find(|&i| names_again(words, i));
    noun.map_or(Votes::default(), |_| Votes { person: -SHOWN, ..Votes::organization(SHOWN) })
}

/// Whether token `i` may be another name: a capital that no sentence explains.
fn is_other_name(words: Words, i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|before| words.kind(before));
    let opens = matches!(before, Some(TokenKind::Punct('.' | '!' | '?' | '"' | '“' | '”' | '\'' | '‘')));
    words.is_capital(i) && !opens
}

/// `the company said`, `The firm`: the noun at token `i` where it begins its sentence or stands between a quotation and a verb of saying.
fn names_again(words: Words, i: usize) -> bool {
    let trade = || BODIES.get(words.get(i)).is_some_and(|of| of != "own");
    let begins = || words.get(i - 1) == "The" || is_quoted_before(words, i) && cue(words, i + 1).is_some();
    words.kind(i) == Some(TokenKind::Word(Case::Lower)) && words.is(i - 1, "the") && trade() && begins()
}

/// Whether a quotation ends right before the article of the noun at token `i`.
fn is_quoted_before(words: Words, i: usize) -> bool {
    let mark = i.checked_sub(2).and_then(|mark| words.kind(mark));
    matches!(mark, Some(TokenKind::Punct('"' | '”' | '’' | '\'')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze::names::names;
    use crate::analyze::scan::scan;

    #[test]
    fn who_is_named_again_as_a_company() {
        for (text, expected) in [
            ("Calder Marine blamed a gearbox. \"It is broken,\" the company said.", SHOWN),
            ("Calder Marine blamed a gearbox. The firm is old.", SHOWN),
            ("Calder Marine blamed Orvane. The firm is old.", 0),
            ("Calder Marine said the company was old.", 0),
            ("Anna Marine left. The firm is old.", 0),
            ("On Monday Calder Marine fell. The firm is old.", 0),
        ] {
            let scan = scan(text);
            let words = scan.words(text);
            let names = names(words, &scan.sentences);
            let shown = names.iter().map(|name| votes(words, name).organization).max();
            assert_eq!(shown, Some(expected), "{text}");
        }
    }
}
