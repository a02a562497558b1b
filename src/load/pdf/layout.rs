//! Glyphs on a page → lines in reading order.
//!
//! Glyphs on one baseline make pieces, parted where a wide gap stands; a gutter that few pieces cross parts columns, each
//! band of which is read to its end before the next ("newspaper columns"); what crosses the gutter, a headline or a page
//! number, is read between the bands.
//!
//! *In*: glyphs with their places. *Out*: lines of text, paragraphs' indents as spaces, gaps as blank lines. *Never*: a
//! glyph lost, but one printed twice at one place (bold by printing again).

/// A glyph on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// What it says.
    pub text: String,
    /// Its left end, from the left of the page (points).
    pub x: f64,
    /// Its baseline, from the top of the page (points).
    pub y: f64,
    /// How far the next glyph stands from it (points).
    pub width: f64,
    /// The size of its font (points).
    pub size: f64,
}

/// A gap wider than this (of the size) is a space.
const SPACE: f64 = 0.16;

/// A gap wider than this (of the size) parts pieces.
const GAP: f64 = 0.95;

/// Baselines within this (of the size) are one line: raised figures and notes.
const RAISED: f64 = 0.4;

/// A glyph printed again within this (of the size) is the same one.
const AGAIN: f64 = 0.2;

/// A row more than this (of the usual way from row to row) below the last begins after a blank line.
const APART: f64 = 1.35;

/// The way from row to row (of the size) where there are too few to tell.
const USUAL_WAY: f64 = 1.25;

/// Fonts differ in size where one is larger by more than this.
const LARGER: f64 = 1.15;

/// An indent is at least this (of the size); each space of it stands for half a size.
const INDENT: f64 = 0.7;

/// The deepest indent that is kept (spaces).
const DEEPEST_INDENT: usize = 8;

/// Columns have at least so many rows side by side: two addresses under a letter are no columns.
const COLUMN_ROWS: usize = 4;

/// Rows of a column have so many characters on the average: those of a table have fewer.
const COLUMN_LETTERS: usize = 14;

/// A gutter is crossed by at most one row in so many, and stands in the middle part of the page: not in the outer
/// `1 / MIDDLE` on either side.
const CROSSED: usize = 3;
const MIDDLE: f64 = 6.0;

/// The first and the last row of a page stand over or under the columns where they are farther from them than this (of
/// the size): running heads and page numbers.
const OFF: f64 = 2.2;

/// The finest that gutters are looked for (parts of the width).
const STEPS: usize = 400;

/// The most columns are parted into columns again.
const DEEPEST: usize = 4;

/// Glyphs of a baseline with no wide gap between them.
#[derive(Clone, Debug)]
struct Piece {
    text: String,
    left: f64,
    right: f64,
    y: f64,
    size: f64,
}

/// The lines of a page.
pub fn text(glyphs: Vec<Glyph>) -> String {
    let pieces = pieces(glyphs);
    let mut out = Written::default();
    order(pieces, 0, &mut out);
    out.text
}

/// What is written of a page.
#[derive(Default)]
struct Written {
    text: String,
    /// Where the last row stands and how large it is (points).
    last: Option<(f64, f64)>,
}

/// The pieces of a page, row by row.
fn pieces(mut glyphs: Vec<Glyph>) -> Vec<Piece> {
    glyphs.retain(|glyph| [glyph.x, glyph.y, glyph.width, glyph.size].iter().all(|place| place.is_finite()));
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut pieces = Vec::new();
    let mut row: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        let same = row.last().is_none_or(|last| glyph.y - last.y <= RAISED * glyph.size.max(last.size).max(1.0));
        if !same {
            pieces.extend(row_pieces(std::mem::take(&mut row)));
        }
        row.push(glyph);
    }
    pieces.extend(row_pieces(row));
    pieces
}

/// The pieces of one row, from left to right.
fn row_pieces(mut row: Vec<Glyph>) -> Vec<Piece> {
    row.sort_by(|a, b| a.x.total_cmp(&b.x));
    // The row stands where its largest glyphs do.
    let Some(y) = row.iter().max_by(|a, b| a.size.total_cmp(&b.size)).map(|glyph| glyph.y) else { return Vec::new() };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut last: Option<(f64, String)> = None;
    for glyph in row {
        let is_space = glyph.text.trim().is_empty();
        if last.as_ref().is_some_and(|(x, text)| glyph.x - x < AGAIN * glyph.size && *text == glyph.text) && !is_space {
            continue;
        }
        last = Some((glyph.x, glyph.text.clone()));
        if is_space {
            continue;
        }
        let gap = pieces.last().map(|piece| (glyph.x - piece.right) / glyph.size.max(1.0));
        match (pieces.last_mut(), gap) {
            (Some(piece), Some(gap)) if gap <= GAP => {
                if gap > SPACE {
                    piece.text.push(' ');
                }
                piece.text.push_str(&glyph.text);
                piece.right = piece.right.max(glyph.x + glyph.width);
                piece.size = piece.size.max(glyph.size);
            }
            _ => pieces.push(Piece {
                text: glyph.text,
                left: glyph.x,
                right: glyph.x + glyph.width,
                y,
                size: glyph.size,
            }),
        }
    }
    pieces
}

/// Writes `pieces` in reading order.
fn order(pieces: Vec<Piece>, depth: usize, out: &mut Written) {
    let Some(gutter) = (depth < DEEPEST).then(|| gutter(&pieces)).flatten() else {
        write(pieces, out);
        return;
    };
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let mut across = Vec::new();
    let rows = rows(pieces);
    let stands_off = |i: usize| {
        let first = |i: usize| rows.get(i).and_then(|row| row.first());
        let gap = |above: usize, below: usize| {
            first(above)
                .zip(first(below))
                .is_some_and(|(above, below)| below.y - above.y > OFF * above.size.min(below.size))
        };
        i == 0 && gap(0, 1) || i > 0 && i + 1 == rows.len() && gap(i - 1, i)
    };
    let off: Vec<bool> = (0..rows.len()).map(stands_off).collect();
    for (row, off) in rows.into_iter().zip(off) {
        if off || row.iter().any(|piece| piece.left < gutter && piece.right > gutter) {
            finish(&mut left, &mut right, depth, out);
            across.extend(row);
        } else {
            write(std::mem::take(&mut across), out);
            let (before, after): (Vec<_>, Vec<_>) = row.into_iter().partition(|piece| piece.right <= gutter);
            left.extend(before);
            right.extend(after);
        }
    }
    finish(&mut left, &mut right, depth, out);
    write(across, out);
}

/// Writes the two sides of a band and begins the next.
fn finish(left: &mut Vec<Piece>, right: &mut Vec<Piece>, depth: usize, out: &mut Written) {
    for side in [left, right] {
        order(std::mem::take(side), depth + 1, out);
    }
}

/// Pieces of one baseline each, in order.
fn rows(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        match rows.last_mut().filter(|row| row.first().is_some_and(|first| first.y == piece.y)) {
            Some(row) => row.push(piece),
            None => rows.push(vec![piece]),
        }
    }
    rows
}

/// Where the gutter between two columns stands; `None` where there is but one column.
fn gutter(pieces: &[Piece]) -> Option<f64> {
    let left = pieces.iter().map(|piece| piece.left).min_by(f64::total_cmp)?;
    let right = pieces.iter().map(|piece| piece.right).max_by(f64::total_cmp)?;
    let step = (right - left) / STEPS as f64;
    if step <= 0.0 || !step.is_finite() {
        return None;
    }
    // How many pieces stand over each step of the width: the sum of what begins and ends before it.
    let mut change = vec![0_isize; STEPS + 2];
    let index = |x: f64| (((x - left) / step).max(0.0) as usize).min(STEPS);
    for piece in pieces {
        if let Some(begins) = change.get_mut(index(piece.left)) {
            *begins += 1;
        }
        if let Some(ends) = change.get_mut(index(piece.right) + 1) {
            *ends -= 1;
        }
    }
    let covered: Vec<isize> = change
        .iter()
        .scan(0, |sum, change| {
            *sum += change;
            Some(*sum)
        })
        .collect();
    let outer = (STEPS as f64 / MIDDLE) as usize;
    let middle = || covered.iter().enumerate().take(STEPS - outer).skip(outer);
    let least = *middle().map(|(_, covered)| covered).min()?;
    // The middle of the first run of steps that are covered least.
    let from = middle().find(|&(_, &covered)| covered == least)?.0;
    let length = middle().skip_while(|&(i, _)| i < from).take_while(|&(_, &covered)| covered == least).count();
    let gutter = left + (from as f64 + length as f64 / 2.0) * step;
    parts(pieces, gutter).then_some(gutter)
}

/// Whether `gutter` parts two columns of text.
fn parts(pieces: &[Piece], gutter: f64) -> bool {
    let (mut beside, mut crossing, mut letters) = (0, 0, [0, 0]);
    for row in pieces.chunk_by(|a, b| a.y == b.y) {
        let crosses = row.iter().any(|piece| piece.left < gutter && piece.right > gutter);
        let count = |is_left: bool| -> usize {
            row.iter().filter(|piece| (piece.right <= gutter) == is_left).map(|piece| piece.text.chars().count()).sum()
        };
        crossing += usize::from(crosses);
        if !crosses && count(true) > 0 && count(false) > 0 {
            beside += 1;
            letters = [letters[0] + count(true), letters[1] + count(false)];
        }
    }
    beside >= COLUMN_ROWS && crossing * CROSSED <= beside * 2 && letters.iter().all(|&n| n >= beside * COLUMN_LETTERS)
}

/// Writes the rows of one column.
fn write(pieces: Vec<Piece>, out: &mut Written) {
    let Some(left) = pieces.iter().map(|piece| piece.left).min_by(f64::total_cmp) else { return };
    let rows = rows(pieces);
    let usual = usual_way(&rows);
    for row in &rows {
        let Some(first) = row.first() else { continue };
        let size = row.iter().map(|piece| piece.size).fold(1.0, f64::max);
        if let Some((y, other)) = out.last {
            let differs = size > other * LARGER || other > size * LARGER;
            if differs || first.y - y > usual.unwrap_or(size * USUAL_WAY) * APART {
                out.text.push('\n');
            }
        }
        out.last = Some((first.y, size));
        let indent = (first.left - left) / size;
        if indent >= INDENT {
            out.text.extend(std::iter::repeat_n(' ', ((indent * 2.0) as usize).min(DEEPEST_INDENT)));
        }
        let mut right = first.left;
        for piece in row {
            if piece.left > right {
                // A gap as wide as those between the columns of a table stays one.
                out.text.push_str(if (piece.left - right) / size > 2.0 * GAP { "   " } else { " " });
            }
            out.text.push_str(&piece.text);
            right = piece.right;
        }
        out.text.push('\n');
    }
}

/// The usual way from one row to the next (points): the median; `None` where there are too few.
fn usual_way(rows: &[Vec<Piece>]) -> Option<f64> {
    let y = |row: &Vec<Piece>| row.first().map(|piece| piece.y);
    let mut ways: Vec<f64> = rows.windows(2).filter_map(|pair| Some(y(pair.last()?)? - y(pair.first()?)?)).collect();
    ways.sort_by(f64::total_cmp);
    ways.get(ways.len().saturating_sub(1) / 2).copied().filter(|_| ways.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The glyphs of `text` from (`x`, `y`) on, each half its size wide.
    fn set(text: &str, x: f64, y: f64, size: f64) -> Vec<Glyph> {
        let place = |(i, c): (usize, char)| Glyph {
            text: c.to_string(),
            x: x + i as f64 * size / 2.0,
            y,
            width: size / 2.0,
            size,
        };
        text.chars().enumerate().filter(|(_, c)| *c != ' ').map(place).collect()
    }

    #[test]
    fn a_headline_over_two_columns_and_a_number_below() {
        let mut page = set("The harbour was closed again today", 120.0, 40.0, 16.0);
        for (i, (left, right)) in [
            ("Nobody knew on Monday when", "not the master, not the"),
            ("the ferry would sail, and", "clerk who wrote it down."),
            ("those who asked were told", "So they went home and"),
            ("to wait by the quay. It was", "slept until the bell rang"),
            ("the storm that did it,", "over the quay."),
        ]
        .into_iter()
        .enumerate()
        {
            let y = 80.0 + 12.0 * i as f64;
            page.extend(set(left, 50.0, y, 10.0));
            page.extend(set(right, 210.0, y, 10.0));
        }
        page.extend(set("- 4 -", 180.0, 200.0, 10.0));
        page.reverse();
        assert_eq!(
            text(page),
            "The harbour was closed again today\n\nNobody knew on Monday when\nthe ferry would sail, and\n\
             those who asked were told\nto wait by the quay. It was\nthe storm that did it,\nnot the master, not the\n\
             clerk who wrote it down.\nSo they went home and\nslept until the bell rang\nover the quay.\n\n- 4 -\n"
        );
    }

    #[test]
    fn indents_gaps_and_tables_are_seen() {
        let mut page = set("Harbour news", 50.0, 20.0, 20.0);
        page.extend(set("It was closed.", 60.0, 44.0, 10.0));
        page.extend(set("Nobody sailed", 50.0, 56.0, 10.0));
        page.extend(set("for a day.", 50.0, 68.0, 10.0));
        page.extend(set("Ferry", 50.0, 100.0, 10.0));
        page.extend(set("12", 150.0, 100.0, 10.0));
        assert_eq!(text(page), "Harbour news\n\n  It was closed.\nNobody sailed\nfor a day.\n\nFerry   12\n");
    }

    #[test]
    fn what_is_printed_twice_is_read_once() {
        let mut page = set("Harbour", 50.0, 20.0, 10.0);
        page.extend(set("Harbour", 50.4, 20.0, 10.0));
        assert_eq!(text(page), "Harbour\n");
    }
}
