//! What is kept of an article from one session to the next: the place that was read, kept by its words, and whose words
//! the reader says that quotations are.
//!
//! *Never*: where it is kept; the shell does that (`cli/state.rs`).

use crate::article::Article;
use crate::text::span::BlockId;
use crate::text::stretch::floor;

/// Bytes of words that a place is known by.
const WORDS: usize = 80;

/// What is kept of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Where the reader was.
    pub place: Option<Place>,
}

/// A place in an article, known by the words that stand there: it is found again after the text around it changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The block it was in.
    pub block: usize,
    /// The byte in the block.
    pub byte: usize,
    /// The words from there on.
    pub words: String,
}

impl Place {
    /// The place at a byte of a block.
    pub fn of(article: &Article, block: BlockId, byte: usize) -> Self {
        let rest = article.text(block).get(byte..).unwrap_or_default();
        let words = rest.get(..floor(rest, WORDS)).unwrap_or_default();
        Self { block: block.index(), byte, words: words.to_owned() }
    }

    /// Where its words stand in `article`: at the same place, else nearest to it in the same block, else in the block
    /// nearest to it; where the words are gone, the beginning of the block that has its number. Linear at worst, once
    /// for each time an article is read.
    pub fn find(&self, article: &Article) -> (BlockId, usize) {
        let words = self.words.as_str();
        let at = |block: usize| {
            let text = article.blocks.get(block).map(|block| block.text.as_str())?;
            let is_here = block == self.block && text.get(self.byte..).is_some_and(|rest| rest.starts_with(words));
            let found = if is_here { Some(self.byte) } else { text.find(words) };
            found.map(|byte| (BlockId::new(block), byte))
        };
        let count = article.blocks.len();
        let here = self.block.min(count.saturating_sub(1));
        let gone = (BlockId::new(here), 0);
        if words.is_empty() {
            return gone;
        }
        let nearest = (0..count).find_map(|far| at(here + far).or_else(|| at(here.checked_sub(far)?)));
        nearest.unwrap_or(gone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind};

    fn article(texts: &[&str]) -> Article {
        let block = |text: &&str| Block { kind: BlockKind::Body, text: (*text).to_owned() };
        Article { blocks: texts.iter().map(block).collect(), ..Article::default() }
    }

    #[test]
    fn a_place_is_found_by_its_words_wherever_they_went() {
        let before = article(&["The ferry sails.", "It rained on Friday, and the quay was wet."]);
        let place = Place::of(&before, BlockId(1), 21);
        assert_eq!(place.words, "and the quay was wet.");
        let at = |texts: &[&str]| place.find(&article(texts));
        assert_eq!(place.find(&before), (BlockId(1), 21));
        assert_eq!(at(&["New.", "The ferry sails.", "On Friday it rained, and the quay was wet."]), (BlockId(2), 21));
        assert_eq!(at(&["and the quay was wet."]), (BlockId(0), 0));
        assert_eq!(at(&["Something else.", "Entirely."]), (BlockId(1), 0));
        assert_eq!(at(&[]), (BlockId(0), 0));
    }
}
