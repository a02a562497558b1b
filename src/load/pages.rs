//! Running heads and page numbers: what a printed page adds to the text on it.
//!
//! *In*: `THE COURIER   4` above each page, `- 4 -` below it. *Out*: a flag for each line. *Never*: a line that stands
//! among others, or one that ends a sentence.

use super::lines::Line;
use crate::text::work;
use rustc_hash::{FxHashMap, FxHashSet};

/// The longest running head (characters).
const LONGEST_HEAD: usize = 100;

/// The longest line that says where the text goes on (bytes).
const LONGEST_TURN: usize = 60;

/// Which lines belong to the page, not to the text: they stand alone and come again with other digits, or say themselves
/// what they are: a page number, a head with its number set apart.
pub fn furniture(lines: &[Line]) -> Vec<bool> {
    let alone = |i: usize| {
        let blank = |line: Option<&Line>| line.is_none_or(|line| line.is_blank());
        let below = |line: Option<&Line>| blank(line) || line.is_some_and(|line| line.page_top);
        let numbered = lines.get(i).is_some_and(|line| is_numbered(line.text));
        let above = i == 0 || numbered || blank(lines.get(i.wrapping_sub(1)));
        below(lines.get(i + 1)) && above || is_page_top(lines, i)
    };
    let first = lines.iter().find(|line| line.is_first).map_or("", |line| line.text);
    let shapes: Vec<Option<String>> =
        lines.iter().enumerate().map(|(i, line)| alone(i).then(|| shape(*line, first)).flatten()).collect();
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for shape in shapes.iter().flatten() {
        *counts.entry(shape).or_default() += 1;
    }
    let repeats = |shape: &str| counts.get(shape).is_some_and(|&n| n > 1);
    let says = |line: &Line| is_number(line.text) || (line.is_first || line.page_top) && is_numbered(line.text);
    let turns: Vec<Option<&str>> = lines.iter().map(|line| turn(line.text)).collect();
    let labels: FxHashSet<&str> = turns.iter().flatten().copied().collect();
    let of_page = |shape: &str, line: &Line| repeats(shape) || says(line) || labels.contains(line.text);
    // `2` on the last line of a page
    let ends_page = |i: usize, line: &Line| {
        is_place(line.text) && lines.iter().skip(i + 1).take(2).any(|next| next.page_top) && line.text.len() < 4
    };
    let all = shapes.iter().zip(lines).zip(turns).enumerate();
    all.map(|(i, ((shape, line), turn))| {
        let alone = shape.as_deref().is_some_and(|shape| of_page(shape, line) || ends_page(i, line));
        turn.is_some() || is_slug(line.text) || alone
    })
    .collect()
}

/// `(more)`, `-30-`, `Please see BRIDGE, Page A6`, `Continued from A1`: where a text goes on, or that it ends; and the word
/// under which it goes on there, if any.
fn turn(text: &str) -> Option<&str> {
    const TURNS: [&str; 6] = ["please see ", "please turn ", "see ", "turn to ", "continued on ", "continued from "];
    if text.len() > LONGEST_TURN {
        return None;
    }
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    if ["more", "30", "end"].iter().any(|word| bare.eq_ignore_ascii_case(word)) && bare.len() < text.len() {
        let marked = text.starts_with(['-', '(', '–', '—']) && text.ends_with(['-', ')', '–', '—']);
        return marked.then_some("");
    }
    let page = bare.rsplit(' ').next().filter(|page| page.len() < 5 && page.ends_with(|c: char| c.is_ascii_digit()))?;
    let begins = |turn: &&&str| bare.get(..turn.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(turn));
    let turn = TURNS.iter().find(begins)?;
    let to = bare.get(turn.len()..)?;
    let paged = to.split([' ', ',']).any(|word| word.eq_ignore_ascii_case("page"));
    let section = page.starts_with(|c: char| c.is_ascii_uppercase());
    (bare.split(' ').count() <= 6 && (paged || section)).then(|| to.split([',', ' ']).next().unwrap_or(""))
}

/// `^BC-Harbour, 2nd Ld<`, `AP-NY-05-02-16 1204EDT<`: a line that a wire service wrote for its machines.
fn is_slug(text: &str) -> bool {
    match text.as_bytes() {
        [b'^', .., b'<' | b'='] => true,
        [.., b'<'] => !text.contains(char::is_lowercase),
        _ => false,
    }
}

/// `- 4 -`, `Page 4 of 9`.
fn is_number(text: &str) -> bool {
    let is_count = |word: &str| !word.is_empty() && word.len() < 5 && word.bytes().all(|b| b.is_ascii_digit());
    match text.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["-" | "–" | "—", count, "-" | "–" | "—"] => is_count(count),
        [page, count] if page.eq_ignore_ascii_case("page") => is_count(count),
        [page, count, "of", all] if page.eq_ignore_ascii_case("page") => is_count(count) && is_count(all),
        _ => false,
    }
}

/// `THE COURIER    4`, `4   The Courier   October 12`: a number of a page with a gap between it and a few words.
fn is_numbered(text: &str) -> bool {
    let mut ends = text.bytes().take(2).chain(text.bytes().next_back());
    if text.len() > LONGEST_HEAD * 4 || !ends.any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    // `4`, or `A4` where the sections are lettered
    let is_count = |part: &str| part.len() < 5 && is_place(part);
    let mut parts = text.split("   ").map(str::trim).filter(|part| !part.is_empty()).take(4);
    let (first, second, third, fourth) = (parts.next(), parts.next(), parts.next(), parts.next());
    let last = third.or(second);
    fourth.is_none() && first.zip(last).is_some_and(|(first, last)| is_count(first) != is_count(last))
}

/// Whether the line begins with the address of a web page, as a browser prints it below each sheet.
fn is_address(text: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|begin| text.starts_with(begin))
}

/// `3`, `3/7`, `A3`: a number of a page.
fn is_place(word: &str) -> bool {
    let digits = word.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(word);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'/')
}

/// Whether line `i` follows the last line of a page with no blank between, but has one after it.
fn is_page_top(lines: &[Line], i: usize) -> bool {
    lines.get(i).is_some_and(|line| line.page_top) && lines.get(i + 1).is_none_or(|line| line.is_blank())
}

/// A line with its digits and gaps made equal; `None` for one that cannot be a running head. Where the text begins with
/// one, `first`, it comes again.
fn shape(line: Line, first: &str) -> Option<String> {
    work::step();
    let looks = line.width <= LONGEST_HEAD
        && line.width > 0
        && !line.text.ends_with(['.', '!', '?', '"', '”', ':', ','])
        && (!line.text.chars().next().is_some_and(char::is_lowercase) || is_address(line.text))
        && (line.text.contains(|c: char| c.is_ascii_digit())
            || !line.text.contains(char::is_lowercase)
            || line.page_top
            || line.text == first);
    if !looks || line.text.chars().all(|c| !c.is_alphanumeric()) {
        return None;
    }
    let mut shape = String::new();
    for word in line.text.split_whitespace() {
        let number = is_place(word);
        shape.push_str(if number { "#" } else { word });
        shape.push(' ');
    }
    Some(shape)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    /// The lines of `text` that are the page's.
    fn of_page(text: &str) -> Vec<&str> {
        let lines = lines(text);
        furniture(&lines).into_iter().zip(&lines).filter(|(is_page, _)| *is_page).map(|(_, line)| line.text).collect()
    }

    #[test]
    fn heads_that_repeat_and_heads_that_say_what_they_are() {
        let page = "Harbour closed\n\nHe went to the\n";
        for (head, foot, found) in [
            ("THE COURIER   1\n\n", "THE COURIER   2\n\nquay.", 2),
            ("4   The Courier   May 9, 2016\n\n", "quay.", 1),
            ("", "quay.\n\n- 4 -", 1),
            ("", "quay.\n\n   2\n\u{c}\nHe went on.", 1),
            ("", "quay.\n\n   2\n\nHe went on.", 0),
            ("", "quay.\n\nPage 4 of 9", 1),
            ("https://courier.example/quay   1/2\n\n", "\nhttps://courier.example/quay   2/2\n\nquay.", 2),
            ("A4   THE COURIER\n\n", "A5   THE COURIER\n\nquay.", 2),
            ("The Courier\n\n", "\nThe Courier\n\nquay.", 2),
            ("The Courier\n\n", "quay.", 0),
            ("", "\nPlease see QUAY, Page A6\n\nQUAY\n\nContinued from A1\n\nquay.", 3),
            ("^BC-Quay, 1st Ld<\n", "(more)\nquay.\n-30-", 3),
            ("", "See the quay at 6.\nMore\nPlease see Ann Lee, 46", 0),
            ("", "quay.\n\nRoom 4   Hill Road\n\nHe left.", 0),
        ] {
            let text = format!("{head}{page}{foot}");
            assert_eq!(of_page(&text).len(), found, "{text}: {:?}", of_page(&text));
        }
    }
}
