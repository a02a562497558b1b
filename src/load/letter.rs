//! What mail programs put around the words of a letter that stands in plain text.
//!
//! *In*: `---------- Forwarded message ---------`, `On 5 Dec 2016 at 10:00, Ann Lee <ann@quay.example> wrote:`, the signature
//! below `-- ` (RFC 3676, 4.3), `Sent from my phone`, a notice that all of it is confidential. *Out*: a flag for each line.
//! *Never*: a line of the letter itself; fields near the top, which [`header`](super::header) reads.

use super::header;
use super::lines::Line;

/// The longest signature (lines that are not blank, and bytes): what is longer below `--` is text.
const LONGEST_SIGNATURE: usize = 12;
const LARGEST_SIGNATURE: usize = 900;

/// Fields below a separator within so many lines of the top are read as the article's header.
const TOP: usize = 10;

/// How many lines the words before a quoted letter take.
const LONGEST_QUOTING: usize = 3;

/// What stands between the rules of a separator, in lower case.
const SEPARATORS: [&str; 4] = ["forwarded message", "original message", "original appointment", "reply message"];

/// Which lines a mail program wrote.
pub fn furniture(lines: &[Line]) -> Vec<bool> {
    let mut flags = vec![false; lines.len()];
    let mut filled = 0;
    let mut at = 0;
    // A letter has one header: behind its fields those of a second are none of it.
    let headed = lines.iter().find(|line| line.is_first).is_some_and(|line| header::is_field(line.text));
    while let Some(line) = lines.get(at) {
        filled += usize::from(!line.is_blank());
        let end = if is_separator(line.text) || is_ruled(lines, at) {
            if filled <= TOP && !headed { at + 1 } else { after_fields(lines, at + 1) }
        } else if is_sent_from(line.text) {
            at + 1
        } else {
            quoting(lines, at).or_else(|| notice(lines, at)).unwrap_or(at)
        };
        flags.iter_mut().take(end).skip(at).for_each(|flag| *flag = true);
        at = end.max(at + 1);
    }
    if let Some(signature) = signature(lines) {
        flags.iter_mut().skip(signature).for_each(|flag| *flag = true);
    }
    flags
}

/// `-----Original Message-----`, `Begin forwarded message:`.
fn is_separator(text: &str) -> bool {
    let bare = text.trim_matches(['-', '_', '=', '*', ' ']);
    let ruled = bare.len() + 4 <= text.len() && text.starts_with(['-', '_', '=', '*']);
    ruled && SEPARATORS.iter().any(|known| bare.eq_ignore_ascii_case(known))
        || text.eq_ignore_ascii_case("begin forwarded message:")
}

/// A rule over fields: `________` ⏎ `From: Ann Lee`.
fn is_ruled(lines: &[Line], at: usize) -> bool {
    let is_rule = |text: &str| text.len() >= 10 && (text.bytes().all(|b| b == b'_') || text.bytes().all(|b| b == b'-'));
    let field = |line: &&Line| header::is_field(line.text);
    lines.get(at).is_some_and(|line| is_rule(line.text)) && lines.get(at + 1).filter(field).is_some()
}

/// `Sent from my phone`, `Get Outlook for iOS`.
fn is_sent_from(text: &str) -> bool {
    let begins = |with: &str| text.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
    const PROGRAMS: [&str; 6] = [
        "sent from my ",
        "sent from outlook",
        "sent from yahoo mail",
        "sent from mail for ",
        "get outlook for ",
        "sent via blackberry",
    ];
    PROGRAMS.into_iter().any(begins) && text.split(' ').count() <= 8
}

/// One past the fields that begin at line `at`, over a blank line.
fn after_fields(lines: &[Line], at: usize) -> usize {
    let goes_on = |line: &&Line| line.is_blank() || header::is_field(line.text);
    at + lines.get(at..).unwrap_or(&[]).iter().take(TOP).take_while(goes_on).count()
}

/// One past `On 5 Dec 2016 at 10:00, Ann Lee <ann@quay.example> wrote:`, which may be wrapped; a clock and a year or an address
/// tell it from `On Monday Lee wrote:`.
fn quoting(lines: &[Line], at: usize) -> Option<usize> {
    let first = lines.get(at).filter(|line| line.text.starts_with("On "))?;
    let rest = lines.get(at..)?.iter().take(LONGEST_QUOTING).take_while(|line| !line.is_blank());
    let last = rest.clone().position(|line| line.text.ends_with(" wrote:") || line.text == "wrote:")?;
    let mut words = rest.take(last + 1).flat_map(|line| line.text.split(' '));
    let is_address = |word: &str| word.contains('@');
    let is_clock = |word: &str| word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit());
    (first.width < 200 && words.any(|word| is_address(word) || is_clock(word))).then_some(at + last + 1)
}

/// One past the paragraph at line `at` where that says that the letter is confidential.
fn notice(lines: &[Line], at: usize) -> Option<usize> {
    const OPENINGS: [&str; 6] = [
        "this e-mail",
        "this email",
        "this message",
        "this communication",
        "confidentiality",
        "the information contained in this",
    ];
    const WHOSE: [&str; 2] = ["confidential", "intended"];
    const WHAT: [&str; 5] = ["attach", "privileged", "recipient", "notify", "delete"];
    let opens =
        |text: &str, opening: &str| text.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening));
    let begins = |text: &str| OPENINGS.iter().any(|opening| opens(text, opening));
    lines.get(at).filter(|line| begins(line.text))?;
    let paragraph =
        || lines.get(at..).unwrap_or(&[]).iter().take(LONGEST_SIGNATURE).take_while(|line| !line.is_blank());
    let words = paragraph().map(|line| line.text.to_ascii_lowercase()).collect::<Vec<_>>().join(" ");
    let says = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
    let end = at + paragraph().count();
    // an article may speak of a confidential letter: the notice is the last that stands there
    let last = lines.get(end..).unwrap_or(&[]).iter().filter(|line| !line.is_blank()).nth(LONGEST_SIGNATURE).is_none();
    (last && says(&WHOSE) && says(&WHAT)).then_some(end)
}

/// The line `--` over a signature, which ends the text.
fn signature(lines: &[Line]) -> Option<usize> {
    let at = lines.iter().rposition(|line| line.text == "--")?;
    let below = lines.get(at + 1..).unwrap_or(&[]);
    let filled = below.iter().filter(|line| !line.is_blank()).count();
    let bytes: usize = below.iter().map(|line| line.text.len()).sum();
    let above = lines.get(..at).unwrap_or(&[]).iter().any(|line| !line.is_blank());
    (above && (1..=LONGEST_SIGNATURE).contains(&filled) && bytes <= LARGEST_SIGNATURE).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    /// The lines of the letter itself.
    fn kept(text: &str) -> Vec<&str> {
        let lines = lines(text);
        let flags = furniture(&lines);
        lines.iter().zip(flags).filter(|(line, flag)| !flag && !line.is_blank()).map(|(line, _)| line.text).collect()
    }

    #[test]
    fn what_programs_wrote_goes() {
        for around in [
            "---------- Forwarded message ---------\n{}",
            "-----Original Message-----\n{}",
            "Begin forwarded message:\n\n{}",
            "On Mon, 5 Dec 2016 at 10:00, Tom Birch <tom@quay.example> wrote:\n\n{}",
            "On Monday, December 5, 2016, at 10:00,\nTom Birch wrote:\n\n{}",
            "{}\n\nSent from my iPhone",
            "{}\n\nSent from Outlook for iOS",
            "{}\n\n-- \nTom Birch\n\n+44 20 7946 0000",
            "{}\n\nThis e-mail and what is attached to it are confidential and may be\nprivileged.",
        ] {
            assert_eq!(
                kept(&around.replace("{}", "The ferry sank.\nNobody came.")),
                ["The ferry sank.", "Nobody came."],
                "{around}"
            );
        }
    }

    #[test]
    fn what_is_the_letters_own_stays() {
        for text in [
            "On Monday Lee wrote:",
            "On Monday Lee sat down and wrote:\n“It sank.”",
            "Sent from my house to the quay, he saw the ferry sink before the others came.",
            "This message was confidential, he said.\nThe mayor said no more.",
            "--\nThe ferry sank.",
            "Original message: it sank.",
        ] {
            assert_eq!(kept(text).join("\n"), text, "{text}");
        }
        let long = format!("It sank.\n--\n{}", "The ferry sank.\n".repeat(20));
        assert_eq!(kept(&long).len(), 22);
    }

    #[test]
    fn fields_of_a_second_letter_go_with_its_separator() {
        let letter = "The ferry sank.\n".repeat(TOP);
        let text = format!("{letter}\n-----Original Message-----\nFrom: Ann\nSubject: Quay\n\nIt did.");
        assert_eq!(kept(&text).last(), Some(&"It did."));
        assert_eq!(kept(&text).len(), TOP + 1);
        let answer = "From: Tom\nTo: Ann\n\nSee below.\n\n__________\nFrom: Ann\nSubject: Quay\n\nIt did.";
        assert_eq!(kept(answer), ["From: Tom", "To: Ann", "See below.", "It did."]);
    }
}
