//! Running heads and page numbers: what a printed page adds to the text on it.
//!
//! *In*: `THE COURIER   4` above each page, `- 4 -` below it. *Out*: a flag for each line. *Never*: a line that stands
//! among others, or one that ends a sentence.

use super::lines::Line;
use rustc_hash::FxHashMap;

/// The longest running head (characters).
const LONGEST_HEAD: usize = 100;

/// Which lines belong to the page, not to the text: they stand alone and come again with other digits.
pub fn furniture(lines: &[Line]) -> Vec<bool> {
    let alone = |i: usize| {
        let blank = |line: Option<&Line>| line.is_none_or(|line| line.is_blank());
        blank(lines.get(i + 1)) && (i == 0 || blank(lines.get(i.wrapping_sub(1)))) || is_page_top(lines, i)
    };
    let shapes: Vec<Option<String>> =
        lines.iter().enumerate().map(|(i, line)| alone(i).then(|| shape(*line)).flatten()).collect();
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for shape in shapes.iter().flatten() {
        *counts.entry(shape).or_default() += 1;
    }
    let repeats = |shape: &Option<String>| shape.as_deref().is_some_and(|s| counts.get(s).is_some_and(|&n| n > 1));
    shapes.iter().map(repeats).collect()
}

/// Whether line `i` follows the last line of a page with no blank between, but has one after it.
fn is_page_top(lines: &[Line], i: usize) -> bool {
    lines.get(i).is_some_and(|line| line.page_top) && lines.get(i + 1).is_none_or(|line| line.is_blank())
}

/// A line with its digits and gaps made equal; `None` for one that cannot be a running head.
fn shape(line: Line) -> Option<String> {
    let looks = line.width <= LONGEST_HEAD
        && line.width > 0
        && !line.text.ends_with(['.', '!', '?', '"', '”', ':', ','])
        && !line.text.chars().next().is_some_and(char::is_lowercase)
        && (line.text.contains(|c: char| c.is_ascii_digit())
            || !line.text.contains(char::is_lowercase)
            || line.page_top);
    if !looks || line.text.chars().all(|c| !c.is_alphanumeric()) {
        return None;
    }
    let mut shape = String::new();
    for word in line.text.split_whitespace() {
        let number = word.bytes().all(|b| b.is_ascii_digit());
        shape.push_str(if number { "#" } else { word });
        shape.push(' ');
    }
    Some(shape)
}
