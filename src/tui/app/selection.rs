//! Words selected with the mouse: of the article alone, never of the margin, the divider or the panel; whole words, and
//! whole paragraphs between them, healed across lines.

use super::document::Document;
use crate::layout::flow::Row;
use crate::layout::wrap::advance;
use crate::text::span::{BlockId, Local};
use crate::text::width::clusters;

/// A place between letters: a block and a byte in it.
pub type Point = (BlockId, usize);

/// A selection: where the button went down, and where the pointer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where it began.
    pub from: Point,
    /// Where it goes to.
    pub to: Point,
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
        let before = self.article.text(from.0).get(..from.1)?;
        let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let start = (start..=from.1).find(|&at| before.is_char_boundary(at)).unwrap_or(from.1);
        let after = self.article.text(to.0).get(to.1..)?;
        let end = to.1 + after.find(char::is_whitespace).unwrap_or(after.len());
        Some(((from.0, start), (to.0, end)))
    }
}
