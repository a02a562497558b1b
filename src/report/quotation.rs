//! The words of a quotation, as one would cite them.

use crate::article::Article;
use crate::facts::{Quote, QuoteKind};

/// What was said: the pieces joined by a space, without the outer quotation marks.
pub fn words(article: &Article, quote: &Quote) -> String {
    let pieces = quote.spans.iter().map(|&span| {
        let piece = article.slice(span).trim();
        match quote.kind {
            QuoteKind::Direct | QuoteKind::Mixed => without_marks(piece),
            QuoteKind::Indirect => piece,
        }
    });
    pieces.collect::<Vec<_>>().join(" ")
}

/// `piece` without one pair of outer marks; either may be missing where the quotation goes on elsewhere.
fn without_marks(piece: &str) -> &str {
    const OPENING: [&str; 12] = ["''", "``", "\"", "“", "”", "„", "‟", "«", "»", "'", "‘", "’"];
    const CLOSING: [&str; 10] = ["''", "\"", "”", "“", "»", "«", "'", "’", "‘", "`"];
    let piece = OPENING.iter().find_map(|mark| piece.strip_prefix(mark)).unwrap_or(piece);
    CLOSING.iter().find_map(|mark| piece.strip_suffix(mark)).unwrap_or(piece).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_every_kind_go_inner_ones_stay() {
        for (piece, said) in [
            ("\"We will,\"", "We will,"),
            ("“We ‘will’ go.”", "We ‘will’ go."),
            ("''We will''", "We will"),
            ("“And so it goes on.", "And so it goes on."),
            ("«Oui»", "Oui"),
        ] {
            assert_eq!(without_marks(piece), said);
        }
    }
}
