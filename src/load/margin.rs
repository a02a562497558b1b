//! What stands in the margin of a text: line numbers, the stamps of a chat, the counters of a thread, subtitles' times; and
//! what the links, notes and line ends of a page leave in its lines.
//!
//! *In*: `5   and the ferry` ⏎ `6   left.` *Out*: `    and the ferry` ⏎ `    left.`, and `5 6`, which is listed among what was
//! removed. *Never*: a number of the text: those in the margin count up with the lines, through its sentences.

mod breaks;
mod notes;
mod numbers;
mod stamps;

use std::borrow::Cow;

/// So many rows from the top show whether a text has anything in its margin.
const PROBE: usize = 64;

/// The longest end of a row that shows whether a stamp stands there (bytes): `10:04 AM`.
const LONGEST_END: usize = 8;

/// In a margin stand more than so many things.
const FEWEST: usize = 3;

/// What takes one kind of thing out of a text: the rest, and what went.
type Take = fn(&str) -> Option<(String, String)>;

/// `text` without what stands in its margin, and that, each kind in one piece.
pub fn taken(text: &str) -> (Cow<'_, str>, Vec<String>) {
    const LINKS: [Take; 2] = [notes::addresses, notes::notes];
    const MARGINS: [Take; 7] = [
        breaks::taken,
        stamps::subtitles,
        stamps::chat,
        stamps::heads,
        stamps::counters,
        stamps::initials,
        numbers::taken,
    ];
    let is_marked = text.split('\n').take(PROBE).filter(|row| may_be_marked(row)).take(FEWEST).count() >= FEWEST;
    let mut text = Cow::Borrowed(text);
    let mut margins = Vec::new();
    for take in LINKS.iter().chain(MARGINS.iter().filter(|_| is_marked)) {
        if let Some((rest, margin)) = take(&text) {
            text = Cow::Owned(rest);
            margins.push(margin);
        }
    }
    (text, margins)
}

/// Whether `row` begins with a digit or what else a stamp begins with, or ends like one or with a mark: `  12`, `10:04 AM`,
/// `(3/9)`, `<br>`.
fn may_be_marked(row: &str) -> bool {
    let row = row.trim().as_bytes();
    let begins = row.first().is_some_and(|byte| byte.is_ascii_digit() || *byte == b'[');
    let quotes = row.iter().take(stamps::LONGEST_INITIALS + 1).skip(1).any(|&byte| byte == b'>');
    let end = row.get(row.len().saturating_sub(LONGEST_END)..).unwrap_or(row);
    let stamped = || end.windows(2).any(|pair| matches!(pair, b"  " | [b':' | b'/', b'0'..=b'9']));
    let ends = || end.last().is_some_and(|last| last.is_ascii_digit() || matches!(last, b')' | b'M')) && stamped();
    let tags = || end.last() == Some(&b'>') && end.contains(&b'<');
    begins || quotes || tags() || ends()
}

/// The digits at the beginning of `text` as a number, and what follows.
fn number(text: &str) -> Option<(usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (count, rest) = text.split_at_checked(digits)?;
    (1..=4).contains(&digits).then(|| count.parse().ok().map(|count| (count, rest)))?
}
