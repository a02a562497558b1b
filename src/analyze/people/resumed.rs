//! How the text goes on about a name: who is "the company" right behind it is no person, who is "she" is one.
//!
//! *In*: `Calder Marine blamed a gearbox. "It is broken," the company said.` *Out*: votes for an organisation. *In*: `As Quillane took
//! the stand, she wept.` *Out*: votes for a person. *Never*: a name behind which another one stands before "the company" or "she".

use crate::analyze::cues::cue;
use crate::analyze::names::lexica::{Traits, traits};
use crate::analyze::names::{Name, Votes};
use crate::text::lists::BODIES;
use crate::text::token::{Case, TokenKind, Words};

/// How far behind the name it may be named again (tokens): the rest of its sentence and a quotation.
const REACH: usize = 60;

/// What "the company" shows: more than a name of two words shows of itself.
const SHOWN: i16 = 4;

/// How far behind the name the comma stands before "she" (tokens).
const CLAUSE: usize = 10;

/// What "the company" or "she" behind it shows of the name.
pub(super) fn votes(words: Words, name: &Name) -> Votes {
    if is_pronoun_ahead(words, name) {
        return Votes::person(SHOWN);
    }
    let body = is_body_again(words, name);
    if body { Votes { person: -SHOWN, ..Votes::organization(SHOWN) } } else { Votes::default() }
}

/// `As Quillane took the stand, she`: whether the clause that the name begins only puts off the sentence about "he" or "she".
fn is_pronoun_ahead(words: Words, name: &Name) -> bool {
    let opener = name.title.min(name.first).checked_sub(1);
    let begins = opener.is_some_and(|k| k == name.sentence.0 && words.is_subordinator(k));
    let inside = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) && !words.is_capital(*k);
    let comma = (name.last + 1..name.last + CLAUSE).find(|k| !inside(k)).filter(|&k| words.is_punct(k, ','));
    begins && comma.is_some_and(|comma| comma > name.last + 1 && words.is_any(comma + 1, &["he", "she"]))
}

/// Whether the name that begins a paragraph is named again as a body.
fn is_body_again(words: Words, name: &Name) -> bool {
    if name.first != 0 || name.title < name.first || traits(words.get(name.first)).any(Traits::GIVEN) {
        return false;
    }
    let end = words.len().min(name.last + REACH);
    (name.last + 2..end).take_while(|&i| !is_other_name(words, i)).any(|i| names_again(words, i))
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

    /// What stands behind the first name that begins with `word` shows of it.
    fn shown(text: &str, word: &str) -> Option<Votes> {
        let scan = scan(text);
        let words = scan.words(text);
        let names = names(words, &scan.sentences);
        names.iter().find(|name| words.is(name.first, word)).map(|name| votes(words, name))
    }

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
            let name = if text.starts_with("Anna") { "Anna" } else { "Calder" };
            assert_eq!(shown(text, name).map(|votes| votes.organization), Some(expected), "{text}");
        }
    }

    #[test]
    fn who_is_he_or_she_right_behind_is_a_person() {
        for (text, expected) in [
            ("As Quillane took the stand, she wept.", SHOWN),
            ("When Quillane left, he was alone.", SHOWN),
            ("As Quillane took the stand, the judge wept.", 0),
            ("As Quillane fired Lee, he wept.", 0),
            ("They met Quillane, she wept.", 0),
        ] {
            assert_eq!(shown(text, "Quillane").map(|votes| votes.person), Some(expected), "{text}");
        }
    }
}
