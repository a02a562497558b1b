//! Titles in quotation marks: a number inside is part of the name.
//!
//! *In*: `She read "One Hundred Years of Solitude" twice.` *Out*: the atom behind the title. A title has two words or more that all
//! begin with a capital, but for articles and prepositions, and no mark at its end. *Never*: what somebody says.

use super::atoms::Atoms;
use super::relative;
use super::words::Sense;
use crate::analyze::names::lexica::is_function_word;
use crate::text::token::TokenKind;

/// How many atoms a title has at most.
const LONGEST: usize = 9;

/// The atom behind the quoted title in which atom `i` stands.
pub(super) fn passed(atoms: &Atoms, i: usize) -> Option<usize> {
    if !(atoms.is_capital(i) || atoms.is_digits(i)) {
        return None;
    }
    let open = (1..LONGEST).map_while(|back| i.checked_sub(back)).find(|k| !is_part(atoms, *k))?;
    let close = (i..i + LONGEST).find(|k| !is_part(atoms, *k))?;
    let marks = is_mark(atoms, open) && is_mark(atoms, close) && atoms.is_glued(open) && atoms.is_glued_before(close);
    let ordinary = |k: usize| atoms.is_capital(k) && atoms.sense(k) == Sense::None;
    let first = atoms.is_capital(open + 1) || atoms.is_digits(open + 1);
    let named = (open + 1..close).filter(|k| ordinary(*k)).count() > 0;
    // `"12 Million` alone would be an amount that a headline quotes.
    let titled = atoms.is_capital(i) || atoms.is_digits(i) && !(i + 1..close).any(|k| is_scale(atoms, k));
    let feast = atoms.opens_feast(i) || relative::is_feast(atoms, i);
    (marks && first && named && titled && !feast && close <= open + LONGEST).then_some(close)
}

/// Whether atom `i` can stand in a title: a capital, digits, a small word, a hyphen, an apostrophe's end.
fn is_part(atoms: &Atoms, i: usize) -> bool {
    match atoms.kind(i) {
        Some(TokenKind::Punct(mark)) => {
            mark == '-' && atoms.is_joint(i) || mark == '&' || mark == ':' || mark == ',' && atoms.is_capital(i + 1)
        }
        Some(_) => !atoms.is_lower(i) || is_function_word(atoms.get(i)) || atoms.is_glued_before(i),
        None => false,
    }
}

fn is_mark(atoms: &Atoms, i: usize) -> bool {
    matches!(atoms.kind(i), Some(TokenKind::Punct('"' | '“' | '”' | '‘' | '’' | '\'' | '«' | '»')))
}

fn is_scale(atoms: &Atoms, i: usize) -> bool {
    matches!(atoms.sense(i), Sense::Scale(_)) || atoms.is_any(i, &["percent", "%"])
}
