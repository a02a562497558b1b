//! The words of a quotation: as they stand, and as one would cite them.

use crate::article::Article;
use crate::facts::{Quote, QuoteKind};
use crate::text::span::{Local, Span};

/// What was said: the pieces joined by a space, without the outer quotation marks.
pub fn words(article: &Article, quote: &Quote) -> String {
    let pieces = quote.spans.iter().map(|&span| piece(article, quote, span));
    pieces.collect::<Vec<_>>().join(" ")
}

/// The same, to be pasted without the words around it: the comma that only led over to them goes, and is a full stop
/// where the speaker ended a sentence there. *In*: `"We will," Lee said. "At once,"`. *Out*: `We will. At once`.
pub fn cited(article: &Article, quote: &Quote) -> String {
    let mut out = String::new();
    for (i, &span) in quote.spans.iter().enumerate() {
        let words = piece(article, quote, span);
        let next = quote.spans.get(i + 1);
        let bare = words.strip_suffix(',').filter(|_| quote.kind != QuoteKind::Indirect);
        match (bare, next) {
            (Some(bare), None) => out.push_str(bare),
            (Some(bare), Some(&next)) if ends_between(article, span, next) => out.extend([bare, ". "]),
            (_, None) => out.push_str(words),
            (_, Some(_)) => out.extend([words, " "]),
        }
    }
    out
}

fn piece<'a>(article: &'a Article, quote: &Quote, span: Span) -> &'a str {
    let piece = article.slice(span).trim();
    match quote.kind {
        QuoteKind::Direct | QuoteKind::Mixed => without_marks(piece),
        QuoteKind::Indirect => piece,
    }
}

/// Whether a sentence ends between two pieces, and the next begins another.
fn ends_between(article: &Article, span: Span, next: Span) -> bool {
    let end = if next.block == span.block { next.start as usize } else { article.text(span.block).len() };
    let between = Local::new(span.end as usize, end).of(article.text(span.block)).trim_end();
    let begins = article.slice(next).chars().find(|c| c.is_alphanumeric());
    between.ends_with(['.', '!', '?']) && begins.is_some_and(|c| !c.is_lowercase())
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
    use crate::article::{Block, BlockKind};
    use crate::text::span::BlockId;

    #[test]
    fn a_citation_needs_no_comma_that_leads_over() {
        for (text, said) in [
            ("\"We will,\" Lee said. \"At once.\"", "We will. At once."),
            ("\"We will,\" Lee said, \"but not today,\" and left.", "We will, but not today"),
            ("\"We will,\" said John Lee Jr. \"but not today.\"", "We will, but not today."),
            ("\"Will we?\" Lee asked. \"We will.\"", "Will we? We will."),
        ] {
            let marks: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
            let spans = marks.chunks(2).map(|pair| Local::new(pair[0], pair[1] + 1).at(BlockId(0))).collect();
            let quote = Quote { kind: QuoteKind::Direct, spans, speaker: None, cue: None };
            let block = Block { kind: BlockKind::Body, text: text.to_owned() };
            assert_eq!(cited(&Article { blocks: vec![block], ..Article::default() }, &quote), said);
        }
    }

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
