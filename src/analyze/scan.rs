//! What one block shows by itself, before anyone asks who is who: tokens and sentences.

use crate::text::sentence::sentences;
use crate::text::span::Local;
use crate::text::token::{Token, Words, tokens};

/// One block, scanned.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Its sentences.
    pub sentences: Vec<Local>,
}

impl Scan {
    /// The view of this scan on its block's text.
    pub fn words<'a>(&'a self, text: &'a str) -> Words<'a> {
        Words { text, tokens: &self.tokens }
    }
}

/// Scans the text of one block.
pub fn scan(text: &str) -> Scan {
    let tokens = tokens(text);
    let sentences = sentences(text, &tokens);
    Scan { tokens, sentences }
}
