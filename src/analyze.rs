//! The highlighter: [`Article`] → [`Facts`].
//!
//! 1. [`scan`](scan::scan) each block by itself: tokens, sentences.
//! 2. [`figures`]: numbers with kind, value and unit.
//! 3. [`turns`]: who is named before each paragraph of a transcript.
//! 4. [`names`], [`people`]: who is who: people, organisations, places and all their mentions, as a [`Cast`](people::Cast);
//!    of an article that is not in English ([`language`]) the plain ones.
//! 5. [`quotes`]: where quotations are, and which marks quote nobody.
//! 6. [`reported`]: reported speech without marks; [`speakers`]: who of the cast said all this.
//!
//! *Never*: I/O, a clock, a panic; nothing here is worse than linear in the length of the text.

pub mod cues;
mod dateline;
mod echo;
pub mod figures;
pub mod grammar;
pub mod language;
pub mod names;
pub mod people;
pub mod quotes;
pub mod reported;
pub mod scan;
pub mod speakers;
pub mod speech;
pub mod turns;

use crate::article::Article;
use crate::facts::Facts;

/// Everything that the rules find in `article`.
pub fn analyze(article: &Article) -> Facts {
    let scans: Vec<_> = article.blocks.iter().map(|block| scan::scan(&block.text)).collect();
    let figures = figures::find(article, &scans);
    let turns = turns::turns(article, &scans);
    let cast = people::cast(article, &scans, &turns);
    let quotes = speakers::quotes(article, &scans, &turns, &cast);
    cast.into_facts(quotes, figures)
}
