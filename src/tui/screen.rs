//! ratatui's backend for our terminal: crossterm's sequences into one buffered write a frame, in a synchronized update,
//! and an explicit cursor move behind every cluster whose width terminals dispute, so that the rest of the line stays
//! in its column.

use super::terminal::{self, Output};
use crate::text::width::is_disputed;
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use std::io::{self, BufWriter, Write};

/// Frames larger than this are clamped (columns, rows): no terminal shows more.
const LARGEST: Size = Size { width: 2000, height: 500 };

/// The backend.
#[derive(Debug)]
pub struct Screen {
    inner: CrosstermBackend<BufWriter<Output>>,
}

impl Screen {
    /// A backend on standard output.
    pub fn new() -> Self {
        Self { inner: CrosstermBackend::new(BufWriter::with_capacity(1 << 16, Output)) }
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
        let mut run = Vec::new();
        self.inner.write_all(b"\x1b[?2026h")?;
        for (x, y, cell) in content {
            run.push((x, y, cell));
            if is_disputed(cell.symbol()) {
                self.inner.draw(run.drain(..))?;
            }
        }
        self.inner.draw(run.into_iter())?;
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
        self.inner.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
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
