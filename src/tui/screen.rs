//! ratatui's backend for our terminal: crossterm's sequences into one buffered write a frame, in a synchronized update,
//! and an explicit cursor move behind every cluster whose width terminals dispute, so that the rest of the line stays
//! in its column.
//!
//! Such a cluster may also have covered cells that it does not own. What stands there nobody knows, so a row that held
//! one or gets one is written whole, from a blank line: what is shown never depends on what was shown before.

use super::terminal::{self, Output};
use crate::text::width::{cluster_width, is_disputed};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

/// Frames larger than this are clamped (columns, rows): no terminal shows more.
const LARGEST: Size = Size { width: 2000, height: 500 };

/// The backend.
#[derive(Debug)]
pub struct Screen {
    inner: CrosstermBackend<BufWriter<Output>>,
    shown: Shown,
}

/// What the terminal was told to show, row by row; as much of it as was ever written.
#[derive(Debug, Default)]
struct Shown(Vec<Vec<Cell>>);

/// The rows that a frame changes, and whether each is to be written whole.
type Touched = BTreeMap<u16, bool>;

impl Shown {
    /// Takes `changes` in.
    fn change(&mut self, changes: &[(u16, u16, &Cell)]) -> Touched {
        let mut touched = Touched::new();
        for &(x, y, cell) in changes {
            let (row, column) = (usize::from(y), usize::from(x));
            if self.0.len() <= row {
                self.0.resize_with(row + 1, Vec::new);
            }
            let Some(cells) = self.0.get_mut(row) else { continue };
            let whole = touched.entry(y).or_insert_with(|| cells.iter().any(|cell| is_disputed(cell.symbol())));
            *whole |= is_disputed(cell.symbol());
            let end = column + usize::from(cluster_width(cell.symbol()).max(1));
            if cells.len() < end {
                cells.resize_with(end, Cell::default);
            }
            // Half a wide cell is none.
            let before = column.checked_sub(1).and_then(|before| cells.get_mut(before));
            if let Some(cut) = before.filter(|before| cluster_width(before.symbol()) > 1) {
                cut.set_symbol(" ");
            }
            for (i, old) in cells.get_mut(column..end).into_iter().flatten().enumerate() {
                cell.clone_into(old);
                if i > 0 {
                    old.set_symbol(" ");
                }
            }
        }
        touched
    }

    /// The cells of a row, without those that a wide one covers.
    fn row(&self, y: u16) -> impl Iterator<Item = (u16, u16, &Cell)> {
        let mut next = 0;
        let cells = self.0.get(usize::from(y)).into_iter().flatten();
        cells
            .zip(0_u16..)
            .filter(move |&(cell, x)| {
                let stands = x >= next;
                if stands {
                    next = x + cluster_width(cell.symbol()).max(1);
                }
                stands
            })
            .map(move |(cell, x)| (x, y, cell))
    }
}

impl Screen {
    /// A backend on standard output.
    pub fn new() -> Self {
        Self { inner: CrosstermBackend::new(BufWriter::with_capacity(1 << 16, Output)), shown: Shown::default() }
    }
}

impl Default for Screen {
    fn default() -> Self {
        Self::new()
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let changes: Vec<_> = content.collect();
        let touched = self.shown.change(&changes);
        let is_whole = |y: &u16| touched.get(y) == Some(&true);
        self.inner.write_all(b"\x1b[?2026h")?;
        self.inner.draw(changes.into_iter().filter(|(_, y, _)| !is_whole(y)))?;
        let mut run = Vec::new();
        for &y in touched.keys().filter(|y| is_whole(y)) {
            self.inner.set_cursor_position((0, y))?;
            self.inner.clear_region(ClearType::UntilNewLine)?;
            for at in self.shown.row(y) {
                run.push(at);
                if is_disputed(at.2.symbol()) {
                    self.inner.draw(run.drain(..))?;
                }
            }
            self.inner.draw(run.drain(..))?;
        }
        self.inner.write_all(b"\x1b[?2026l")
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.shown = Shown::default();
        self.inner.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.shown = Shown::default();
        self.inner.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        let (columns, rows) = terminal::size();
        Ok(Size { width: columns.min(LARGEST.width), height: rows.min(LARGEST.height) })
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_holds_or_held_a_disputed_cluster_is_written_whole() {
        let mut shown = Shown::default();
        let (plain, heart, wide) = (Cell::new("a"), Cell::new("❤\u{fe0f}"), Cell::new("日"));
        assert_eq!(shown.change(&[(2, 0, &plain)]), Touched::from([(0, false)]));
        assert_eq!(shown.change(&[(3, 0, &heart), (1, 1, &wide)]), Touched::from([(0, true), (1, false)]));
        assert_eq!(shown.change(&[(3, 0, &plain)]), Touched::from([(0, true)]));
        assert_eq!(shown.change(&[(3, 0, &plain), (2, 1, &plain)]), Touched::from([(0, false), (1, false)]));
        let columns: Vec<u16> = shown.row(1).map(|(x, ..)| x).collect();
        assert_eq!(columns, [0, 1, 2]);
        shown.change(&[(1, 1, &wide)]);
        shown.change(&[(1, 1, &plain)]);
        let symbols: Vec<&str> = shown.row(1).map(|(_, _, cell)| cell.symbol()).collect();
        assert_eq!(symbols, [" ", "a", " "], "what a wide one covered is gone");
    }
}
