//! The noun that says behind a comma who somebody is: `Plum, a 23-year-old student from Hull,`.
//!
//! *In*: the token behind the comma. *Out*: the token of the noun, `student`. *Never*: a noun that does something of its own ("after
//! Plum, a driver speaks").

use super::context::is_saying;
use super::roles::is_noun;
use crate::analyze::names::lexica::{Traits, role_traits, traits};
use crate::text::lists::{EPITHETS, PRESENT};
use crate::text::token::{Case, TokenKind, Words};

/// The role noun of an apposition that begins at token `i`: "a 23-year-old **student** from …". Looks at no more than
/// ten words and stops at the first mark or verb-like word.
pub(super) fn apposition(words: Words, i: usize) -> Option<usize> {
    if let Some(noun) = one_of(words, i) {
        return Some(noun);
    }
    let mut head = None;
    for k in i..i + 10 {
        let word = words.get(k);
        match words.kind(k)? {
            TokenKind::Word(Case::Lower) => {
                let role = role_traits(word);
                // "Plum, head of the agency", but "Plum, head down, left"
                let weak = role.any(Traits::WEAK_ROLE) && (k > i || words.is(k + 1, "of"));
                // "Plum, a baker": nouns that are surnames as well
                let trade = k > i && EPITHETS.has(word);
                if role.any(Traits::ROLE) && !role.any(Traits::WEAK_ROLE) || weak || trade {
                    head = Some(k);
                }
                // "the Health and Human Services secretary", "a University of Plum professor"
                let joins = matches!(word, "and" | "of") && words.is_capital(k - 1) && words.is_capital(k + 1) && k > i;
                let stops =
                    matches!(word, "of" | "for" | "in" | "at" | "to" | "from" | "with" | "on" | "who" | "by" | "and")
                        && !joins;
                let stops =
                    stops || matches!(word, "about" | "as" | "that" | "after" | "before" | "when" | "if" | "but");
                let verb = word.ends_with("ed") && words.is_capital(k.wrapping_sub(1));
                let participle = k == i && word.ends_with("ing") && !role.any(Traits::ROLE);
                if stops || verb || participle || is_finite(word) {
                    break;
                }
            }
            TokenKind::Word(_) => {
                if traits(word).any(Traits::TITLE | Traits::ROLE) {
                    head = Some(k);
                }
            }
            TokenKind::Number | TokenKind::Clitic | TokenKind::Punct('-') => {}
            TokenKind::Punct(_) => break,
        }
    }
    // "Ten years after Plum, a driver speaks"
    let acts = |k: usize| PRESENT.has(words.get(k + 1)) || is_saying(words.get(k + 1));
    let owns = |k: usize| words.is_clitic(k + 1) || acts(k);
    // "Plum, Reed wage delegate war": the head is another noun.
    let bare = words.is_capital(i) && !traits(words.get(i)).any(Traits::TITLE | Traits::ROLE);
    let is_joined = |k: usize| bare && is_noun(words, k + 1) && !role_traits(words.get(k + 1)).any(Traits::ROLE);
    head.filter(|&k| {
        !owns(k) && !is_joined(k) && !words.is_capital(k + 1) && !words.is(k, words.get(i.wrapping_sub(2)))
    })
}

/// "Plum, one of the young **plaintiffs**": the noun for those of whom one is told.
fn one_of(words: Words, i: usize) -> Option<usize> {
    const ADJECTIVES: usize = 4;
    let of = i + 1;
    let lower = |k: &usize| words.kind(*k) == Some(TokenKind::Word(Case::Lower));
    let many = |k: &usize| {
        let one = words.get(*k).strip_suffix('s').unwrap_or_default();
        role_traits(one).any(Traits::ROLE) && !role_traits(one).any(Traits::WEAK_ROLE)
    };
    (of + 1..of + 2 + ADJECTIVES).filter(|_| words.starts(i, &["one", "of"])).take_while(lower).find(many)
}

fn is_finite(word: &str) -> bool {
    matches!(word, "is" | "was" | "were" | "are" | "has" | "had" | "have" | "will" | "would") || is_saying(word)
}
