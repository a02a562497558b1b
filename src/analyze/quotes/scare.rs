//! What stands in quotation marks and was said by nobody: titles, nicknames, words as words, scare quotes.
//!
//! *In*: `the film "Bitter Lake"`, `his so-called "reforms"`. *Out*: [`Sense::Name`], [`Sense::Word`].

use super::Sense;
use crate::text::span::Local;
use crate::text::token::Words;

/// What the stretch at `piece` is.
pub(super) fn sense(_words: Words, _piece: Local) -> Sense {
    Sense::Speech
}
