//! The rows on the screen and the place at their top: scroll, reveal, resize.
//!
//! The top is a place in the text, never a row number: whatever the width becomes, the row that holds the first word
//! stays the first.

use super::flow::{Anchor, Flow, Row};
use crate::text::span::Span;

/// Most rows that one motion walks; a larger count walks these.
const FARTHEST: usize = 4000;
/// Rows kept between a revealed place and the edge of the screen.
const MARGIN: usize = 2;

/// The part of a flow that is on the screen.
#[derive(Clone, Debug, Default)]
pub struct Viewport {
    top: Anchor,
    /// Whether the first row is the blank one before `top`.
    gap: bool,
    height: usize,
    rows: Vec<Row>,
    ended: bool,
}

/// Where a place is put on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// First row.
    Top,
    /// Middle.
    Centre,
    /// Last row.
    Bottom,
}

impl Viewport {
    /// The rows on the screen.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The place of the first row.
    pub fn top(&self) -> Anchor {
        self.top
    }

    /// The place of the first row, and whether that is the blank one before it.
    pub fn stand(&self) -> (Anchor, bool) {
        (self.top, self.gap)
    }

    /// Whether the last row of the article is on the screen.
    pub fn at_end(&self) -> bool {
        self.ended
    }

    /// Lays out again, the first word staying the first: after a change of width, height or article.
    pub fn lay_out(&mut self, flow: &Flow, height: usize) {
        self.height = height;
        // A single row is for words.
        self.gap &= height > 1;
        if self.top.unit >= flow.units.len() {
            self.top = Anchor { unit: flow.units.len().saturating_sub(1), byte: 0 };
        }
        self.fill(flow);
    }

    /// Moves the top to the row that holds `at`.
    pub fn go(&mut self, flow: &Flow, at: Anchor) {
        self.set(flow.rows(at, 1).first().copied());
        self.fill(flow);
    }

    /// Moves by rows, down where positive, and not past the last screenful. Says whether anything moved.
    pub fn scroll(&mut self, flow: &Flow, by: i64) -> bool {
        let before = (self.top, self.gap);
        let count = usize::try_from(by.unsigned_abs()).unwrap_or(FARTHEST).min(FARTHEST);
        if by >= 0 {
            let mut rows = self.rows_from_top(flow, count + self.height.max(1));
            let last = rows.len().saturating_sub(self.height.max(1)).min(count);
            self.set((last > 0).then(|| rows.swap_remove(last)));
        } else {
            self.climb(flow, count);
        }
        self.fill(flow);
        before != (self.top, self.gap)
    }

    /// Shows the first screenful.
    pub fn go_to_start(&mut self, flow: &Flow) {
        (self.top, self.gap) = (Anchor::default(), false);
        self.fill(flow);
    }

    /// Shows the last screenful.
    pub fn go_to_end(&mut self, flow: &Flow) {
        (self.top, self.gap) = (Anchor { unit: flow.units.len(), byte: 0 }, false);
        let rows = self.last_rows(flow);
        self.set(rows.first().copied());
        self.fill(flow);
    }

    /// Moves only where `span` is not on the screen: then its first row comes to the upper third.
    pub fn reveal(&mut self, flow: &Flow, span: Span) -> bool {
        if self.shows(span) {
            return false;
        }
        self.put_at(flow, flow.place(span), self.height / 3);
        true
    }

    /// Puts the row that holds `at` somewhere.
    pub fn put(&mut self, flow: &Flow, at: Anchor, put: Put) {
        let above = match put {
            Put::Top => 0,
            Put::Centre => self.height / 2,
            Put::Bottom => self.height.saturating_sub(1),
        };
        self.put_at(flow, at, above);
    }

    /// The row of the screen that holds the first word of `span`.
    pub fn row_of(&self, span: Span) -> Option<usize> {
        self.rows.iter().position(|row| {
            row.span().is_some_and(|s| s.block == span.block && s.start <= span.start && span.start < s.end)
        })
    }

    /// The first row on the screen that holds words of the article.
    pub fn first_text(&self) -> Option<Span> {
        self.rows.iter().find_map(Row::span)
    }

    /// The last row on the screen that holds words of the article.
    pub fn last_text(&self) -> Option<Span> {
        self.rows.iter().rev().find_map(Row::span)
    }

    fn shows(&self, span: Span) -> bool {
        let margin = if self.height > 3 * MARGIN { MARGIN } else { 0 };
        self.row_of(span).is_some_and(|row| row + margin < self.height || (self.ended && row < self.height))
    }

    fn put_at(&mut self, flow: &Flow, at: Anchor, above: usize) {
        self.set(flow.rows(at, 1).first().copied());
        self.climb(flow, above);
        self.fill(flow);
        if self.rows.len() < self.height {
            let last = self.last_rows(flow).first().copied();
            if last.is_some_and(|row| (row.at, !row.gap) < (self.top, !self.gap)) {
                self.set(last);
                self.fill(flow);
            }
        }
    }

    /// Moves the top up by `count` rows.
    fn climb(&mut self, flow: &Flow, count: usize) {
        let before = flow.rows_before(self.top, count + 1);
        // `rows_before` ends with the blank row of the top itself, which is on the screen already if `gap` says so.
        let usable = if self.gap { before.len().saturating_sub(1) } else { before.len() };
        let from = usable.saturating_sub(count);
        if usable > from {
            self.set(before.get(from).copied());
        }
    }

    fn set(&mut self, row: Option<Row>) {
        if let Some(row) = row {
            (self.top, self.gap) = (row.at, row.gap);
        }
    }

    fn rows_from_top(&self, flow: &Flow, count: usize) -> Vec<Row> {
        let mut rows = Vec::new();
        if self.gap {
            let before = flow.rows_before(self.top, 1);
            rows.extend(before.into_iter().filter(|row| row.gap));
        }
        let rest = count.saturating_sub(rows.len());
        rows.extend(flow.rows(self.top, rest));
        rows
    }

    fn fill(&mut self, flow: &Flow) {
        self.rows = self.rows_from_top(flow, self.height + 1);
        self.ended = self.rows.len() <= self.height;
        self.rows.truncate(self.height);
    }

    fn last_rows(&self, flow: &Flow) -> Vec<Row> {
        let unit = flow.units.len().saturating_sub(1);
        let end = Anchor { unit, byte: flow.units.get(unit).map_or(0, |&unit| flow.text(unit).len()) };
        let last = flow.rows(Anchor { unit, byte: end.byte.saturating_sub(1) }, usize::MAX);
        let mut rows = flow.rows_before(last.first().map_or(end, |row| row.at), self.height.max(1));
        rows.extend(last);
        let from = rows.len().saturating_sub(self.height.max(1));
        rows.split_off(from)
    }
}

#[cfg(test)]
mod tests {
    use super::super::flow::{Shown, units};
    use super::*;
    use crate::article::{Article, Block, BlockKind};
    use crate::layout::flow::Wrapped;

    fn article() -> Article {
        let text = |i: usize| format!("Paragraph {i} has some words that fill more than a single line of the screen.");
        let blocks = (0..9).map(|i| Block { kind: BlockKind::Body, text: text(i) }).collect();
        Article { blocks, ..Article::default() }
    }

    fn words(viewport: &Viewport, flow: &Flow) -> Vec<String> {
        viewport.rows().iter().map(|row| row.range.of(flow.text(row.unit)).trim_end().to_owned()).collect()
    }

    #[test]
    fn down_and_up_again_is_the_same_screen_row_by_row() {
        let article = article();
        let units = units(&article, Shown::Repaired);
        let wrapped = Wrapped::default();
        let flow = Flow { article: &article, units: &units, columns: 20, wrapped: &wrapped, breaks: None };
        let mut viewport = Viewport::default();
        viewport.lay_out(&flow, 7);
        let mut seen = vec![words(&viewport, &flow)];
        while viewport.scroll(&flow, 1) {
            seen.push(words(&viewport, &flow));
        }
        assert!(viewport.at_end());
        for pair in seen.windows(2) {
            assert_eq!(pair[0][1..], pair[1][..6], "one row further");
        }
        let mut end = Viewport::default();
        end.lay_out(&flow, 7);
        end.go_to_end(&flow);
        assert_eq!(words(&end, &flow), *seen.last().unwrap());
        for expected in seen.iter().rev().skip(1) {
            assert!(viewport.scroll(&flow, -1));
            assert_eq!(words(&viewport, &flow), *expected);
        }
        assert!(!viewport.scroll(&flow, -1));
    }

    #[test]
    fn the_first_word_stays_at_every_width() {
        let article = article();
        let units = units(&article, Shown::Repaired);
        let mut viewport = Viewport::default();
        let wrapped = Wrapped::default();
        let flow = |columns| Flow { article: &article, units: &units, columns, wrapped: &wrapped, breaks: None };
        viewport.lay_out(&flow(30), 5);
        viewport.scroll(&flow(30), 4);
        let before = viewport.rows().to_vec();
        let word = viewport.first_text().unwrap().start;
        for columns in [11, 68, 1, 3, 45] {
            viewport.lay_out(&flow(columns), 5);
            let first = viewport.first_text().unwrap();
            assert!(first.start <= word && word < first.end);
        }
        viewport.lay_out(&flow(30), 5);
        assert_eq!(viewport.rows(), before);
    }
}
