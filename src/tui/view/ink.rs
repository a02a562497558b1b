//! Text into cells: the only place where a cell is written. Clusters keep their columns; nothing unprintable gets
//! through; nothing is written outside.

use crate::layout::wrap::advance;
use crate::text::printable::is_unprintable;
use crate::text::width::clusters;
use crate::tui::theme::{Signs, Theme, ascii};
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::style::Style;
use std::num::NonZeroU16;

/// Writes `text` at `x`, `y` up to the column `end`; says where it stopped.
pub fn put(buffer: &mut Buffer, (mut x, y): (u16, u16), end: u16, (text, style, theme): (&str, Style, &Theme)) -> u16 {
    for (_, cluster) in clusters(text) {
        let width = advance(cluster);
        if cluster.chars().all(is_unprintable) && cluster != "\t" || width == 0 {
            continue;
        }
        if x.saturating_add(width) > end {
            break;
        }
        if cluster == "\t" {
            (0..width).for_each(|i| write(buffer, (x + i, y), " ", style));
        } else if theme.setup.signs == Signs::Ascii && !cluster.is_ascii() {
            let sign = cluster.chars().next().map_or('?', ascii).to_string();
            (0..width).for_each(|i| write(buffer, (x + i, y), &sign, style));
        } else {
            if width == 2 {
                write(buffer, (x + 1, y), " ", style);
            }
            write(buffer, (x, y), cluster, style);
            if let (false, Some(width), Some(cell)) =
                (cluster.is_ascii(), NonZeroU16::new(width), buffer.cell_mut((x, y)))
            {
                cell.set_diff_option(CellDiffOption::ForcedWidth(width));
            }
        }
        x += width;
    }
    x
}

fn write(buffer: &mut Buffer, at: (u16, u16), symbol: &str, style: Style) {
    if let Some(cell) = buffer.cell_mut(at) {
        if symbol.chars().any(is_unprintable) {
            let clean: String = symbol.chars().filter(|&c| !is_unprintable(c)).collect();
            cell.set_symbol(&clean);
        } else {
            cell.set_symbol(symbol);
        }
        cell.set_style(style);
    }
}

/// Blanks from `x` to `end`.
pub fn clear(buffer: &mut Buffer, (x, y): (u16, u16), end: u16, style: Style) {
    for x in x..end {
        if let Some(cell) = buffer.cell_mut((x, y)) {
            cell.reset();
            cell.set_style(style);
        }
    }
}
