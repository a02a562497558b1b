//! What programs put before or over each message, tweet or subtitle.
//!
//! *In*: `[02/05/2016, 10:04:31] Ann Lee: The ferry sank.` *Out*: `The ferry sank.`, and the stamps with the name of the only
//! sender; of several senders the names stay, for they say who said what. *Never*: fewer than three.

use super::{FEWEST, number};
use crate::text::work;

/// The longest stamp of a message, and the longest name (bytes).
const LONGEST_STAMP: usize = 40;

/// The longest initials before a mark of quoting, with it (bytes).
pub const LONGEST_INITIALS: usize = 5;

/// A text and what was taken out of it.
type Taken = Option<(String, String)>;

/// `[02/05/2016, 10:04] Ann Lee: …`, `02/05/2016, 10:04 - Ann Lee: …`: messages of a chat, each a paragraph.
pub fn chat(text: &str) -> Taken {
    let stamped = || text.split('\n').filter_map(stamp);
    let all = text.split('\n').filter(|row| !row.trim().is_empty()).count();
    if stamped().count() < FEWEST || stamped().count() * 3 < all {
        return None;
    }
    let first = stamped().next()?.1;
    let alone = stamped().all(|(_, name, _)| name == first);
    Some(rewritten(text, |row| {
        let (stamp, name, rest) = stamp(row)?;
        let named = row.get(stamp.len()..)?.trim_start();
        let taken = if alone { format!("{stamp} {name}") } else { stamp.to_owned() };
        Some((taken, format!("\n{}", if alone { rest } else { named })))
    }))
}

/// The stamp of a message, who sent it, and what it says.
fn stamp(row: &str) -> Option<(&str, &str, &str)> {
    work::step();
    let row = row.trim_start();
    let end = if row.starts_with('[') {
        row.find("] ")? + 1
    } else {
        row.starts_with(|c: char| c.is_ascii_digit()).then(|| row.find(" - "))?? + 2
    };
    let (stamp, rest) = row.split_at_checked(end).filter(|(stamp, _)| stamp.len() <= LONGEST_STAMP)?;
    let (name, said) = rest.trim_start().split_once(": ").filter(|(name, _)| name.len() <= LONGEST_STAMP)?;
    has_clock(stamp).then_some((stamp, name, said))
}

/// `Ann Lee  10:04 AM` on a line of its own, over what she wrote; of one sender only.
pub fn heads(text: &str) -> Taken {
    let heads = || text.split('\n').filter_map(head);
    let name = heads().next()?;
    if heads().count() < FEWEST || heads().any(|other| other != name) {
        return None;
    }
    Some(rewritten(text, |row| head(row).map(|_| (row.trim().to_owned(), String::new()))))
}

/// The name on a line with nothing but that and a clock.
fn head(row: &str) -> Option<&str> {
    work::step();
    let row = row.trim();
    let half = row.strip_suffix("AM").or(row.strip_suffix("PM")).unwrap_or(row).trim_end();
    let (name, clock) = half.rsplit_once(' ').filter(|_| row.len() <= LONGEST_STAMP)?;
    let named = name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    (named && has_clock(clock) && clock.len() <= 5 && !name.is_empty()).then(|| name.trim_end())
}

/// Whether a time of day stands in `text`.
fn has_clock(text: &str) -> bool {
    let digit = u8::is_ascii_digit;
    text.as_bytes().windows(4).any(|w| matches!(w, [a, b':', c, d] if digit(a) && digit(c) && digit(d)))
}

/// `1/ The ferry sank.`, `2/9 Nobody came.`, `So it is. (3/9)`: the parts of a thread, which count up from one.
pub fn counters(text: &str) -> Taken {
    let counts = || text.split('\n').filter_map(counter).map(|(count, ..)| count);
    let in_order = counts().zip(1..).all(|(count, place)| count == place);
    if !in_order || counts().count() < FEWEST {
        return None;
    }
    Some(rewritten(text, |row| {
        let (_, rest) = counter(row)?;
        let taken = row.replacen(rest, "", 1);
        Some((taken.trim().to_owned(), format!("\n{}\n", rest.trim())))
    }))
}

/// The counter at the beginning or end of `row`, and the row without it.
fn counter(row: &str) -> Option<(usize, &str)> {
    work::step();
    let row = row.trim();
    let of_all = |text: &str| text.is_empty() || number(text).is_some_and(|(_, rest)| rest.is_empty());
    if let Some((count, rest)) = number(row) {
        let (all, said) = rest.strip_prefix('/')?.split_once(' ')?;
        return of_all(all).then_some((count, said));
    }
    let (said, last) = row.rsplit_once(' ')?;
    let (count, rest) = number(last.strip_prefix('(')?.strip_suffix(')')?)?;
    rest.strip_prefix('/').is_some_and(of_all).then_some((count, said))
}

/// `AL> The ferry`: the initials of who is quoted, as old programs write them; the mark stays.
pub fn initials(text: &str) -> Taken {
    let filled = || text.split('\n').filter(|row| !row.trim().is_empty());
    if filled().filter(|row| initial(row).is_some()).count() * 4 < filled().count() * 3 {
        return None;
    }
    Some(rewritten(text, |row| initial(row).map(|(name, rest)| (name.to_owned(), rest.to_owned()))))
}

fn initial(row: &str) -> Option<(&str, &str)> {
    let row = row.trim_start();
    let at = row.find('>').filter(|at| (1..LONGEST_INITIALS).contains(at))?;
    let (name, rest) = row.split_at_checked(at)?;
    name.chars().all(char::is_alphabetic).then_some((name, rest))
}

/// `12` ⏎ `00:00:31,000 --> 00:00:34,000`: the number and the times of a subtitle; the blank line between two is no end.
pub fn subtitles(text: &str) -> Taken {
    let times = |row: &str| row.contains(" --> ") && row.starts_with(|c: char| c.is_ascii_digit()) && has_clock(row);
    if text.split('\n').filter(|row| times(row)).take(FEWEST).count() < FEWEST {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut taken: Vec<&str> = Vec::new();
    let mut rows = text.split('\n').peekable();
    while let Some(row) = rows.next() {
        let is_count = rows.peek().is_some_and(|next| times(next));
        if is_count || times(row) || row == "WEBVTT" {
            taken.push(row.trim());
        } else if !row.trim().is_empty() {
            out.push_str(row);
            out.push('\n');
        }
    }
    Some((out, taken.join(" ")))
}

/// Each row of `text` that `change` knows, as it changes it, and what it takes out.
pub fn rewritten(text: &str, change: impl Fn(&str) -> Option<(String, String)>) -> (String, String) {
    let mut out = String::with_capacity(text.len());
    let mut taken: Vec<String> = Vec::new();
    for (i, row) in text.split('\n').enumerate() {
        if i > 0 {
            out.push('\n');
        }
        match change(row) {
            Some((gone, rest)) => {
                out.push_str(&rest);
                taken.push(gone);
            }
            None => out.push_str(row),
        }
    }
    (out, taken.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_of_one_sender_go_with_the_name_of_several_without() {
        let one = "[02/05/2016, 10:04:31] Ann Lee: It sank.\n[02/05/2016, 10:05:02] Ann Lee: So.\n[02/05/2016, 10:06:40] Ann Lee: No.";
        let (text, taken) = chat(one).unwrap();
        assert_eq!(text, "\nIt sank.\n\nSo.\n\nNo.");
        assert!(taken.starts_with("[02/05/2016, 10:04:31] Ann Lee [02/05/2016, 10:05:02]"), "{taken}");
        let two = "2/5/16, 10:04 - Ann Lee: It sank.\n2/5/16, 10:05 - Tom Birch: So.\n2/5/16, 10:06 - Ann Lee: No.";
        assert_eq!(chat(two).unwrap().0, "\nAnn Lee: It sank.\n\nTom Birch: So.\n\nAnn Lee: No.");
        assert_eq!(chat("[1] Ann Lee: It sank.\n[2] Ann Lee: So.\n[3] Ann Lee: No."), None);
    }

    #[test]
    fn heads_of_one_sender_go() {
        let text = "Ann Lee  10:04 AM\nIt sank.\nAnn Lee  10:05 AM\nSo.\nAnn Lee 10:09\nNo.";
        assert_eq!(heads(text).unwrap().0, "\nIt sank.\n\nSo.\n\nNo.");
        assert_eq!(heads(&text.replacen("Ann", "Bo", 1)), None);
    }

    #[test]
    fn counters_of_a_thread_go() {
        assert_eq!(
            counters("1/ It sank.\n2/ So.\n3/ No.").unwrap(),
            ("\nIt sank.\n\n\nSo.\n\n\nNo.\n".into(), "1/ 2/ 3/".into())
        );
        assert_eq!(counters("It sank. (1/3)\nSo. (2/3)\nNo. (3/3)").unwrap().1, "(1/3) (2/3) (3/3)");
        for other in ["1/2 cup of flour\n1/2 cup of milk\n1/4 cup of oil", "2/5 He came.\n3/5 He left.\n4/5 So."] {
            assert_eq!(counters(other), None);
        }
    }

    #[test]
    fn initials_and_times_go() {
        assert_eq!(
            initials(" AL> It sank.\n AL>\n AL> So.").unwrap(),
            ("> It sank.\n>\n> So.".into(), "AL AL AL".into())
        );
        assert_eq!(initials("It sank.\nSo.\na > b"), None);
        let film = "1\n00:00:01,000 --> 00:00:04,000\nIt sank\nat once.\n\n2\n00:00:05,000 --> 00:00:06,000\nSo.\n\n3\n00:00:07,000 --> 00:00:08,000\nNo.";
        assert_eq!(subtitles(film).unwrap().0, "It sank\nat once.\nSo.\nNo.\n");
    }
}
