//! Words selected with the mouse: of the article alone, never of the margin, the divider or the panel; whole words, and
//! whole paragraphs between them, healed across lines.

use super::document::Document;
use crate::layout::flow::Row;
use crate::layout::wrap::{advance, is_ideographic};
use crate::text::span::{BlockId, Local};
use crate::text::stretch::floor;
use crate::text::width::clusters;
use unicode_segmentation::UnicodeSegmentation;

/// Bytes before and behind a place in which its word is looked for.
const LONGEST: usize = 200;

/// A place between letters: a block and a byte in it.
pub type Point = (BlockId, usize);

/// A selection: where the button went down, and where the pointer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where it began.
    pub from: Point,
    /// Where it goes to.
    pub to: Point,
    /// Whether words that it cuts are taken whole.
    pub cut: Cut,
}

/// What becomes of words that a selection begins or ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// They are taken whole, with the marks beside them.
    Whole,
    /// They are cut.
    Here,
}

impl Document {
    /// The place under a column of a row of the text; `None` beside the article.
    pub fn point(&self, row: &Row, column: u16) -> Option<Point> {
        let span = row.span()?;
        let mut x = 0;
        let mut at = span.start as usize;
        for (_, cluster) in clusters(self.article.slice(span)) {
            x += advance(cluster);
            if x > column {
                break;
            }
            at += cluster.len();
        }
        Some((span.block, at))
    }

    /// The word at a place, without the marks beside it.
    pub fn word_at(&self, (block, at): Point) -> Option<Selection> {
        let text = self.article.text(block);
        // A word is no longer than this.
        let (from, to) = (floor(text, at.saturating_sub(LONGEST)), floor(text, at + LONGEST));
        let mut words = text.get(from..to)?.split_word_bound_indices().map(|(start, word)| (from + start, word));
        let (start, word) = words.find(|(start, word)| (*start..start + word.len()).contains(&at))?;
        let is_word = word.chars().any(char::is_alphanumeric);
        is_word.then_some(Selection { from: (block, start), to: (block, start + word.len()), cut: Cut::Here })
    }

    /// The whole paragraph.
    pub fn paragraph_at(&self, block: BlockId) -> Selection {
        Selection { from: (block, 0), to: (block, self.article.text(block).len()), cut: Cut::Here }
    }

    /// The selected words of a block.
    pub fn selected_in(&self, block: BlockId) -> Option<Local> {
        let (from, to) = self.ends()?;
        if block < from.0 || block > to.0 {
            return None;
        }
        let start = if block == from.0 { from.1 } else { 0 };
        let end = if block == to.0 { to.1 } else { self.article.text(block).len() };
        (start < end).then(|| Local::new(start, end))
    }

    /// The selected words, paragraphs apart by a blank line.
    pub fn selected_text(&self) -> Option<String> {
        let (from, to) = self.ends()?;
        let blocks = (from.0.index()..=to.0.index()).map(BlockId::new);
        let parts = blocks.filter_map(|block| Some(self.selected_in(block)?.of(self.article.text(block)).trim()));
        let text = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
        (!text.is_empty()).then_some(text)
    }

    /// First and last place, at the ends of words.
    fn ends(&self) -> Option<(Point, Point)> {
        let selection = self.selection?;
        let (from, to) = (selection.from.min(selection.to), selection.from.max(selection.to));
        if selection.cut == Cut::Here {
            return Some((from, to));
        }
        // In scripts without blanks every sign stands for itself.
        let parts = |c: char| c.is_whitespace() || is_ideographic(c);
        let before = self.article.text(from.0).get(..from.1)?;
        let start = before.rfind(parts).map_or(0, |at| at + 1);
        let start = (start..=from.1).find(|&at| before.is_char_boundary(at)).unwrap_or(from.1);
        let after = self.article.text(to.0).get(to.1..)?;
        let own = after.chars().next().filter(|&c| is_ideographic(c)).map(char::len_utf8);
        let end = to.1 + own.or_else(|| after.find(parts)).unwrap_or(after.len());
        Some(((from.0, start), (to.0, end)))
    }
}
