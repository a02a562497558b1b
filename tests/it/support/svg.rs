//! A frame as a picture for the README: text and rectangles, no script, no font of its own.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use std::fmt::Write;

/// Width and height of a cell, and where in it the letters stand.
const CELL: (f64, f64, f64) = (8.4, 18.0, 13.5);
const PAPER: &str = "#16181d";
const INK: &str = "#d7dae0";

fn colour(colour: Color, otherwise: &str) -> String {
    match colour {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        _ => otherwise.to_owned(),
    }
}

fn ink(cell: &Cell) -> (String, String, bool) {
    let (ink, paper) = (colour(cell.fg, INK), colour(cell.bg, PAPER));
    let is_bold = cell.modifier.contains(Modifier::BOLD);
    if cell.modifier.contains(Modifier::REVERSED) { (paper, ink, is_bold) } else { (ink, paper, is_bold) }
}

/// The picture of a frame.
pub fn svg(buffer: &Buffer) -> String {
    let (columns, rows) = (f64::from(buffer.area.width), f64::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 20.0, rows * CELL.1 + 20.0);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{PAPER}\"/>\n"
    );
    for (y, row) in buffer.content.chunks(usize::from(buffer.area.width)).enumerate() {
        let mut x = 0;
        while x < row.len() {
            let style = ink(&row[x]);
            let run = row[x..].iter().take_while(|cell| ink(cell) == style).count();
            let text: String = row[x..x + run].iter().map(Cell::symbol).collect();
            write_run(&mut out, (x, y, run), (&text, &style));
            x += run;
        }
    }
    out + "</svg>\n"
}

fn write_run(
    out: &mut String,
    (x, y, length): (usize, usize, usize),
    (text, (ink, paper, bold)): (&str, &(String, String, bool)),
) {
    let (left, top, width) = (10.0 + x as f64 * CELL.0, 10.0 + y as f64 * CELL.1, length as f64 * CELL.0);
    if paper != PAPER {
        writeln!(
            out,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{}\" fill=\"{paper}\"/>",
            CELL.1
        )
        .unwrap();
    }
    if text.trim().is_empty() {
        return;
    }
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    let weight = if *bold { " font-weight=\"bold\"" } else { "" };
    let base = top + CELL.2;
    // The length holds the columns in step whatever the font is.
    writeln!(
        out,
        "<text x=\"{left:.1}\" y=\"{base:.1}\" fill=\"{ink}\"{weight} textLength=\"{width:.1}\" xml:space=\"preserve\">{escaped}</text>"
    )
    .unwrap();
}
