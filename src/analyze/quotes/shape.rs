//! Whether a quotation holds whole clauses or is a fragment in someone else's sentence.
//!
//! *In*: `"We agree," he said` and `he called it "a disgrace"`. *Out*: clauses, a fragment. What stands before the
//! quotation decides, then how it begins and ends.

use super::{Shape, marks};
use crate::text::span::Local;
use crate::text::token::Words;

/// The shape of the quotation at `piece`, which `goes_on` from an earlier one or does not.
pub(super) fn shape(words: Words, piece: Local, goes_on: bool) -> Shape {
    let inside = piece.of(words.text).trim_matches(|c: char| c.is_whitespace() || marks::is_mark(c));
    let count = words.at(piece.end) - words.at(piece.start);
    let capital = inside.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let stops = inside.ends_with(['.', ',', '?', '!', '…', '-', '—', '–', ';']);
    // British: the comma stands outside, `'We agree', he said`.
    let after = words.get(words.at(piece.end));
    let stops_outside =
        count >= 5 && words.is_glued(words.at(piece.end).saturating_sub(1)) && matches!(after, "," | ".");
    let before = Local { start: 0, end: piece.start }.of(words.text);
    let before = before.chars().rev().take(4).find(|c| !c.is_whitespace());
    let long = count >= 9;
    let clauses = match before {
        None | Some('.' | '?' | '!' | '…' | ')' | ']' | '"' | '”' | '’' | '\'' | '>') => stops || stops_outside,
        Some(':') => stops || long,
        Some(',' | '—' | '–' | '-') => stops && (goes_on || (capital && count >= 5) || long),
        Some(_) => capital && stops && long,
    };
    if clauses { Shape::Clauses } else { Shape::Fragment }
}
