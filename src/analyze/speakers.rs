//! Who said what: quotations, reported speech, and their speakers.

use super::people::Cast;
use super::scan::Scan;
use crate::article::Article;
use crate::facts::Quote;

/// The quotes of the article in reading order, each with the speaker that the text shows.
pub fn quotes(_article: &Article, _scans: &[Scan], _cast: &Cast) -> Vec<Quote> {
    Vec::new()
}
