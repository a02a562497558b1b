//! Lines that a terminal cut at its last column, through words.
//!
//! *In*: `The ferry did not sa` ⏎ `il for three days af` ⏎ `ter the storm.` *Out*: `The ferry did not sail for three days after the
//! storm.` *Never*: a text whose lines end with whole words, be they of one width: where a terminal cuts, some words end at
//! the cut by chance, and their space stands at the end of the line or the beginning of the next.

use super::lines::rows;
use std::borrow::Cow;

/// The widths of terminals (characters).
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=300;

/// Fewer cut lines than this are an accident.
const FEWEST: usize = 6;

/// `text` with the lines that were cut made whole.
pub fn rejoined(text: &str) -> Cow<'_, str> {
    let Some(width) = width(text) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    let mut rows = rows(text).peekable();
    while let Some(row) = rows.next() {
        out.push_str(row);
        let is_cut = row.chars().count() == width && rows.peek().is_some_and(|next| !next.trim().is_empty());
        if !is_cut && rows.peek().is_some() {
            out.push('\n');
        }
    }
    Cow::Owned(out)
}

/// The column at which the lines of `text` were cut; `None` where they were not.
fn width(text: &str) -> Option<usize> {
    // no row has more characters than bytes: few are counted
    let widest = |most: usize, row: &str| if row.len() > most { most.max(row.chars().count()) } else { most };
    let width = Some(rows(text).fold(0, widest)).filter(|width| WIDTHS.contains(width))?;
    let (mut cut, mut through, mut between, mut early) = (0, 0, 0, 0);
    let mut rows = rows(text).peekable();
    while let Some(row) = rows.next() {
        let Some(next) = rows.peek().filter(|next| !next.trim().is_empty() && !row.trim().is_empty()) else { continue };
        let (last, first) = (row.chars().next_back()?, next.chars().next()?);
        if row.len() >= width && row.chars().count() == width {
            cut += 1;
            through += usize::from(last.is_alphanumeric() && first.is_lowercase());
            between += usize::from(last == ' ' || first == ' ' && !next.starts_with("  "));
        } else {
            early += usize::from(!row.trim_end().ends_with(['.', '!', '?', ':', '"', '”', '’', ')']));
        }
    }
    // one cut in six falls between words
    (cut >= FEWEST && through * 2 > cut && between * 20 > cut && early * 10 < cut).then_some(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The ferry did not sail for three days after the storm, and nobody had asked the harbour master whether it would. \
        She had held the post for nine years, and had seen the water rise more often than anybody else in the town.";

    fn cut(text: &str, width: usize) -> String {
        let chars: Vec<char> = text.chars().collect();
        chars.chunks(width).map(|row| row.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn words_that_were_cut_are_whole_again() {
        for width in [30, 31, 33, 34] {
            let both = format!("{}\n\n{}\nNobody came.", cut(TEXT, width), cut(TEXT, width));
            assert_eq!(rejoined(&both), format!("{TEXT}\n\n{TEXT}\nNobody came."), "{width}");
        }
    }

    #[test]
    fn lines_of_whole_words_stay() {
        let wrapped = textwrap::fill(TEXT, 34);
        let even: Vec<String> = wrapped.lines().map(|line| format!("{line:x<34}")).collect();
        for text in [wrapped.clone(), even.join("\n"), TEXT.to_owned(), "It sank.\n".repeat(20)] {
            assert_eq!(rejoined(&text), text);
        }
    }
}
