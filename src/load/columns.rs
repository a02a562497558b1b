//! Two columns that stand side by side in plain text, as layouts copied from a page have them.
//!
//! *In*: `The ferry lay at the      rained. The quay was` ⏎ `quay, and then it          wet.` *Out*: the left column, then the right, page by page.
//! *Never*: a table, whose cells do not go on in the row below; a justified line, whose gaps stand anywhere.

use super::reflow::ends_sentence;
use crate::text::work;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// A text of fewer rows with both columns has none.
const FEWEST: usize = 12;

/// So many rows from the top show whether a text has columns.
const PROBE: usize = 200;

/// The narrowest left column (characters).
const NARROWEST: usize = 16;

/// A row of two columns.
struct Row<'a> {
    left: &'a str,
    right: &'a str,
    /// Whether it stands across both.
    across: bool,
    /// Whether a page ends above it.
    page: bool,
}

impl Row<'_> {
    fn is_blank(&self) -> bool {
        self.left.is_empty() && self.right.is_empty()
    }
}

/// `text` with its columns one below the other.
pub fn untangled(text: &str) -> Cow<'_, str> {
    let Some(gutter) = gutter(text) else { return Cow::Borrowed(text) };
    let rows: Vec<Row> = text.split('\n').map(|row| cut(row, gutter)).collect();
    let both = rows.iter().filter(|row| !row.left.is_empty() && !row.right.is_empty()).count();
    let across = rows.iter().filter(|row| row.across).count();
    let inside = || rows.iter().filter(|row| !row.across);
    let lefts: Vec<&str> = inside().map(|row| row.left.trim()).collect();
    let rights: Vec<&str> = inside().map(|row| row.right.trim()).collect();
    if both < FEWEST || across * 5 > both || !is_prose(&lefts) || !is_prose(&rights) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (i, row) in rows.iter().enumerate() {
        let (above, below) = (rows.get(from..i).unwrap_or(&[]), rows.get(i + 1));
        let ends = row.page || row.across || row.is_blank() && below.is_some() && breaks_off(above);
        if ends {
            write(above, &mut out);
            from = i;
        }
        if row.across {
            out.push_str(row.left);
            out.push('\n');
            from = i + 1;
        }
    }
    write(rows.get(from..).unwrap_or(&[]), &mut out);
    Cow::Owned(out)
}

/// The column (characters) where the right of two columns begins in most rows.
fn gutter(text: &str) -> Option<usize> {
    let mut starts: FxHashMap<usize, usize> = FxHashMap::default();
    let mut filled = 0;
    for row in text.split('\n').take(PROBE).filter(|row| !row.trim().is_empty()) {
        work::step();
        filled += 1;
        if let Some(start) = behind_gap(row) {
            *starts.entry(start).or_default() += 1;
        }
    }
    let (&gutter, &count) = starts.iter().max_by_key(|&(start, count)| (count, start))?;
    (count >= FEWEST && count * 5 >= filled * 2 && gutter >= NARROWEST).then_some(gutter)
}

/// The column of the text behind the last gap of `row`.
fn behind_gap(row: &str) -> Option<usize> {
    let row = row.trim_end();
    let gap = row.as_bytes().windows(2).rposition(|pair| pair == b"  ")?;
    let (before, last) = (row.get(..gap)?, row.get(gap + 2..)?);
    (!before.trim().is_empty() && !last.starts_with(' ')).then(|| before.chars().count() + 2)
}

/// `row` cut where the right column begins.
fn cut(row: &str, gutter: usize) -> Row<'_> {
    let page = row.starts_with('\u{c}');
    let row = row.trim_matches('\u{c}').trim_end();
    let at = row.char_indices().nth(gutter).map_or(row.len(), |(at, _)| at);
    let (left, right) = row.split_at_checked(at).unwrap_or((row, ""));
    // the left column is narrower than the place of the right
    let across = !right.is_empty() && !left.ends_with(' ') || row.len() == at && left.chars().count() + 1 >= gutter;
    if across { Row { left: row, right: "", across, page } } else { Row { left: left.trim_end(), right, across, page } }
}

/// Whether sentences go on over the ends of rows, one in five.
fn is_prose(side: &[&str]) -> bool {
    let over = |pair: &&[&str]| {
        let [row, next] = pair else { return false };
        row.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-')) && next.starts_with(char::is_lowercase)
    };
    side.windows(2).filter(over).count() * 5 >= side.iter().filter(|row| !row.is_empty()).count()
}

/// Whether a column breaks off inside a sentence above a blank row: there a page ends.
fn breaks_off(above: &[Row]) -> bool {
    let open = |text: &str| !text.is_empty() && !ends_sentence(text);
    above.last().is_some_and(|row| open(row.left.trim()) || open(row.right.trim()))
}

/// Writes the left column of the rows, then the right.
fn write(rows: &[Row], out: &mut String) {
    for side in [|row: &Row| row.left.to_owned(), |row: &Row| row.right.to_owned()] {
        let column: Vec<String> = rows.iter().map(side).collect();
        let last = column.iter().rposition(|row| !row.is_empty());
        // a sentence goes on in the next column over the blank rows below this one
        let ends = |last: usize| column.get(last).is_some_and(|row| ends_sentence(row.trim_end()));
        let filled = last.map_or(0, |last| last + 1 + usize::from(ends(last)));
        let blank = column.iter().take_while(|row| row.is_empty()).count();
        for row in column.iter().take(filled).skip(if out.is_empty() { blank } else { 0 }) {
            out.push_str(row);
            out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: &str = "The ferry did not sail for three days after the storm, and nobody had asked the harbour master whether it would. \
        She had held the post for nine years, and had seen the water rise more often than anybody else in the town.";
    const RIGHT: &str = "The quay is lower than the street and the street is lower than the church, so that nobody came to ask her. \
        When it was over she went home, and slept for as long as the ferry had been out of sight of the town and its people.";

    fn column(text: &str) -> Vec<String> {
        textwrap::wrap(text, 18).into_iter().map(String::from).collect()
    }

    fn beside(left: &[String], right: &[String]) -> String {
        let rows = left.iter().zip(right).map(|(left, right)| format!("{left:<22}{right}"));
        rows.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn columns_are_put_one_below_the_other() {
        let (left, right) = (column(LEFT), column(RIGHT));
        let rows = left.len().min(right.len());
        let (left, right) = (left.get(..rows).unwrap(), right.get(..rows).unwrap());
        let one = format!("{}\n{}\n", left.join("\n"), right.join("\n"));
        assert_eq!(untangled(&beside(left, right)), one);
        let open = [left.get(..rows - 1).unwrap(), &["and the".to_owned()]].concat();
        assert!(untangled(&format!("{}\n\n", beside(&open, right))).contains("and the\nThe quay"));
        let pages = format!("{0}\n\u{c}{0}", beside(left, right));
        assert_eq!(untangled(&pages), one.repeat(2));
    }

    #[test]
    fn tables_and_plain_text_stay() {
        let table: Vec<String> = (0..20).map(|n| format!("{:<24}{}", "Ann Lee, Ashford", 40 + n)).collect();
        let justified = column(LEFT).join("  ");
        for text in [table.join("\n"), justified, column(LEFT).join("\n")] {
            assert_eq!(untangled(&text), text);
        }
    }
}
