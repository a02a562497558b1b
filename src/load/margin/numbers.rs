//! The numbers of lines, as transcripts of courts, drafts of laws and listings have them: at every line or every fifth, at the
//! left or the right, from one on or from one on each page.
//!
//! *In*: the rows of a text. *Out*: the rows without their numbers, each in its column. *Never*: a number of the text or of a
//! list: the numbers keep step with the rows, and the sentences go on over the row ends in spite of them.

use super::number;
use crate::load::lines::rows;
use crate::text::work;
use rustc_hash::FxHashMap;

/// A text of fewer rows has no line numbers.
const FEWEST_ROWS: usize = 12;

/// So many numbers of a page keep step with its rows: fewer do by chance.
const FEWEST_IN_STEP: usize = 4;

/// Distances at which rows are numbered.
const STEPS: [usize; 4] = [1, 2, 5, 10];

/// At which end of the rows the numbers stand.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

/// A number at an end of a row.
#[derive(Clone, Copy)]
struct Mark<'a> {
    row: usize,
    number: usize,
    /// Its digits.
    digits: &'a str,
    /// The row without it.
    rest: &'a str,
    /// The column behind it.
    column: usize,
}

/// `text` without the numbers of its lines, and those.
pub fn taken(text: &str) -> Option<(String, String)> {
    let rows: Vec<&str> = rows(text).collect();
    let filled = || rows.iter().filter(|row| !row.trim().is_empty());
    if filled().count() < FEWEST_ROWS {
        return None;
    }
    let (side, marks) = [Side::Left, Side::Right].into_iter().find_map(|side| Some((side, numbered(&rows, side)?)))?;
    let numbers: Vec<&str> = marks.iter().map(|mark| mark.digits).collect();
    Some((without(&rows, &marks, side), numbers.join(" ")))
}

/// The numbers at that side which keep step with the rows; `None` where the rows are not numbered.
fn numbered<'a>(rows: &[&'a str], side: Side) -> Option<Vec<Mark<'a>>> {
    let found: Vec<Mark> = rows.iter().enumerate().filter_map(|(i, row)| mark(i, row, side)).collect();
    let blanks: Vec<usize> = rows
        .iter()
        .scan(0, |blanks, row| {
            *blanks += usize::from(row.trim().is_empty());
            Some(*blanks)
        })
        .collect();
    let filled = rows.len() - blanks.last()?;
    let all = |mark: &Mark| mark.row;
    let but_blank = |mark: &Mark| mark.row - blanks.get(mark.row).copied().unwrap_or(0);
    let (with_blank, without_blank) = (in_step(&found, &all), in_step(&found, &but_blank));
    let marks = if without_blank.len() > with_blank.len() { without_blank } else { with_blank };
    let steps =
        |step: usize| marks.windows(2).filter(|pair| matches!(pair, [a, b] if a.number + step == b.number)).count();
    let step = STEPS.into_iter().max_by_key(|&step| steps(step))?;
    let most = (steps(step) + 1) * 10 >= marks.len() * 8 && marks.len() * step * 10 >= filled * 8;
    let marks = if step == 1 { with_last_page(&found, marks) } else { marks };
    (marks.len() >= FEWEST_IN_STEP && most && go_on(rows, &marks)).then_some(marks)
}

/// The marks with those of pages too short to show that they keep step: from one on.
fn with_last_page<'a>(found: &[Mark<'a>], marks: Vec<Mark<'a>>) -> Vec<Mark<'a>> {
    let mut last = usize::MAX - 1;
    let keep = |mark: &&Mark| {
        // the number of a page stands alone
        let begins = mark.number == 1 && !mark.rest.trim().is_empty();
        let counts = is_marked(&marks, mark.row) || begins || mark.number == last + 1;
        last = if counts { mark.number } else { usize::MAX - 1 };
        counts
    };
    found.iter().filter(keep).copied().collect()
}

/// The number at that end of row `i`, with a gap.
fn mark(i: usize, row: &str, side: Side) -> Option<Mark<'_>> {
    work::step();
    match side {
        Side::Left => {
            let text = row.trim_start_matches([' ', '\u{c}']);
            let (number, rest) = number(text)?;
            let digits = text.strip_suffix(rest)?;
            let rest = rest.strip_prefix([':', '|']).unwrap_or(rest);
            let apart = rest.is_empty() || rest.starts_with(' ') || text.contains(':');
            apart.then(|| Mark { row: i, number, digits, rest, column: row.len() - rest.len() })
        }
        Side::Right => {
            let (rest, last) = row.trim_end().rsplit_once("  ")?;
            let digits = last.trim_start();
            let (number, behind) = number(digits)?;
            behind.is_empty().then(|| Mark { row: i, number, digits, rest: rest.trim_end(), column: 0 })
        }
    }
}

/// Those of the marks that are as far from their numbers as several others.
fn in_step<'a>(marks: &[Mark<'a>], place: &dyn Fn(&Mark) -> usize) -> Vec<Mark<'a>> {
    let mut counts: FxHashMap<isize, usize> = FxHashMap::default();
    let distance = |mark: &Mark| isize::try_from(mark.number).unwrap_or(0) - isize::try_from(place(mark)).unwrap_or(0);
    for mark in marks {
        *counts.entry(distance(mark)).or_default() += 1;
    }
    let several = |mark: &&Mark| counts.get(&distance(mark)).is_some_and(|&count| count >= FEWEST_IN_STEP);
    marks.iter().filter(several).copied().collect()
}

/// Whether sentences go on over the ends of the rows, many of them, and most rows are filled: in a list each row ends what
/// it says.
fn go_on(rows: &[&str], marks: &[Mark]) -> bool {
    let mut bare: Vec<&str> = rows.iter().map(|row| row.trim()).collect();
    for mark in marks {
        if let Some(row) = bare.get_mut(mark.row) {
            *row = mark.rest.trim();
        }
    }
    bare.retain(|row| !row.is_empty());
    let widest = bare.iter().map(|row| row.len()).max().unwrap_or(0);
    let wide = bare.iter().filter(|row| row.len() * 4 >= widest * 3).count();
    let over = bare.windows(2).filter(|pair| {
        let [row, next] = pair else { return false };
        row.ends_with(|c: char| c.is_alphanumeric() || c == ',') && next.starts_with(char::is_lowercase)
    });
    let ends = bare.iter().filter(|row| row.contains(". ") || row.ends_with(['.', '!', '?', '"', '”'])).count();
    wide * 2 >= bare.len() && ends * 20 >= bare.len() && over.count() * 5 >= bare.len()
}

/// The rows without the marks. Numbers grow wider, and what stands behind them may move to the right with them, or not:
/// the smaller of the two indents is meant.
fn without(rows: &[&str], marks: &[Mark], side: Side) -> String {
    let gap = |mark: &Mark| mark.rest.len() - mark.rest.trim_start().len();
    let text = |mark: &&Mark| !mark.rest.trim().is_empty();
    let least_gap = marks.iter().filter(text).map(gap).min().unwrap_or(0);
    let least_column = marks.iter().filter(text).map(|mark| mark.column + gap(mark)).min().unwrap_or(0);
    let unnumbered = || rows.iter().enumerate().filter(|(i, row)| !row.trim().is_empty() && !is_marked(marks, *i));
    // beside rows that are all numbered a few may stand elsewhere: the numbers of the pages
    let base = unnumbered().map(|(_, row)| row.len() - row.trim_start().len()).min().unwrap_or(0);
    let base = if unnumbered().count() > marks.len() { base } else { 0 };
    let mut out = String::new();
    let mut marks = marks.iter().peekable();
    for (i, row) in rows.iter().enumerate() {
        if i > 0 {
            out.push('\n');
        }
        match (marks.next_if(|mark| mark.row == i), side) {
            (None, _) => out.push_str(row),
            (Some(mark), Side::Right) => out.push_str(mark.rest),
            (Some(mark), Side::Left) => {
                if row.starts_with('\u{c}') {
                    out.push('\u{c}');
                }
                let right = (mark.column + gap(mark)).saturating_sub(least_column);
                let indent = right.min(gap(mark).saturating_sub(least_gap));
                out.extend(std::iter::repeat_n(' ', base + indent));
                out.push_str(mark.rest.trim_start());
            }
        }
    }
    out
}

fn is_marked(marks: &[Mark], row: usize) -> bool {
    marks.binary_search_by_key(&row, |mark| mark.row).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The ferry did not sail for three days after the storm, and nobody had asked the harbour master whether it would. \
        She had held the post for nine years, and had seen the water rise more often than anybody else in the town, where the \
        quay is lower than the street and the street is lower than the church. Nobody came to ask her, so she went home.";

    fn rows() -> Vec<String> {
        textwrap::wrap(TEXT, 28).into_iter().map(String::from).collect()
    }

    /// The text with each row as `numbered` writes it with its number.
    fn with(numbered: impl Fn(usize, &str) -> String) -> String {
        rows().iter().enumerate().map(|(i, row)| numbered(i + 1, row)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn numbers_of_lines_go_and_rows_keep_their_columns() {
        let all: Vec<String> = (1..=rows().len()).map(|n| n.to_string()).collect();
        for text in [
            with(|n, row| format!("{n:3}  {row}")),
            with(|n, row| format!("{n}    {row}")),
            with(|n, row| format!("{n:<4}{row}")),
            with(|n, row| format!("{n}:{row}")),
        ] {
            assert_eq!(taken(&text), Some((rows().join("\n"), all.join(" "))), "{text}");
        }
        let padded = with(|n, row| format!("{n:03} {row}"));
        assert!(taken(&padded).is_some_and(|(_, numbers)| numbers.starts_with("001 002")));
        let fifth = with(|n, row| if n % 5 == 0 { format!("{row:<30}{n}") } else { row.to_owned() });
        let few = rows().len() / 5;
        assert_eq!(taken(&fifth).is_some(), few >= FEWEST_IN_STEP);
        let every_other = with(|n, row| if n % 2 == 0 { format!("{n:3} {row}") } else { format!("    {row}") });
        let (text, numbers) = taken(&every_other).unwrap();
        assert_eq!(text, with(|_, row| format!("    {row}")));
        assert_eq!(numbers.split(' ').count(), rows().len() / 2);
    }

    #[test]
    fn pages_begin_with_one_again() {
        let pages = with(|n, row| format!("{:3}  {row}", (n - 1) % 6 + 1));
        assert_eq!(taken(&pages).map(|(text, _)| text), Some(rows().join("\n")));
    }

    #[test]
    fn numbers_of_the_text_and_of_lists_stay() {
        let list = (1..30).map(|n| format!("{n}  loaves of bread, which were sold")).collect::<Vec<_>>().join("\n");
        let ranks = (1..30).map(|n| format!("{n}   Ann Lee   {}", 90 - n)).collect::<Vec<_>>().join("\n");
        let years = with(|n, row| if n % 4 == 0 { format!("{} {row}", 1990 + n) } else { row.to_owned() });
        for text in [list, ranks, years, rows().join("\n")] {
            assert_eq!(taken(&text), None, "{text}");
        }
    }
}
