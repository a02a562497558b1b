//! The one place where text becomes safe.
//!
//! *In*: text of strangers. *Out*: text whose only unprintable characters are `\n` and, between pages, `\f`
//! (which [`lines`](super::lines) takes out). White space of every kind becomes a
//! space or a line end, never nothing; control, bidirectional, tag and invisible characters go; a flood of combining
//! marks is cut (UAX #15, Stream-Safe Text Format: 30). *Never*: a letter or digit lost.

use crate::text::printable::is_unprintable;
use crate::text::work;

/// The longest run of combining or joining characters that is kept.
const MOST_COMBINING: usize = 30;

/// The most parts of one joined emoji or syllable that are kept joined: real ones have fewer than ten. A longer chain is
/// one cluster to a terminal, however long it is.
const MOST_JOINED: usize = 10;

/// `text`, safe.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut combining, mut joined) = (0, 0);
    let mut last = ' ';
    let mut rest = text;
    loop {
        work::step();
        // Most of a text is plain: it is copied in runs.
        let (plain, other) = rest.split_at_checked(plain(rest)).unwrap_or((rest, ""));
        if !plain.is_empty() {
            out.push_str(plain);
            (combining, joined, last) = (0, 0, ' ');
        }
        let Some(c) = other.chars().next() else { break };
        rest = other.get(c.len_utf8()..).unwrap_or("");
        if is_plain_mark(c) {
            out.push(c);
            (combining, joined, last) = (0, 0, c);
            continue;
        }
        combining = if is_combining(c) { combining + 1 } else { 0 };
        joined = match (last, c) {
            (_, JOINER) => joined + 1,
            (last, c) if is_jamo(last) && is_jamo(c) => joined + 1,
            (last, c) if last == JOINER || is_combining(c) => joined,
            _ => 0,
        };
        last = c;
        if joined > MOST_JOINED && is_jamo(c) {
            out.push('\u{200c}');
            joined = 0;
        }
        match c {
            JOINER if joined > MOST_JOINED => {}
            '\r' => {
                // "\r\r\n" is one line end that was converted twice
                rest = rest.strip_prefix("\r\n").or(rest.strip_prefix('\n')).unwrap_or(rest);
                out.push('\n');
            }
            '\u{c}' => out.push('\u{c}'),
            '\u{b}' | '\u{85}' | '\u{2028}' => out.push('\n'),
            '\u{2029}' => out.push_str("\n\n"),
            '\t' => out.push_str("    "),
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => out.push(' '),
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            'ﬅ' | 'ﬆ' => out.push_str("st"),
            _ if is_unprintable(c) || combining > MOST_COMBINING => {}
            _ => out.push(c),
        }
    }
    out
}

/// How much of `text` up to its first character that is not printable ASCII or a line end (bytes).
fn plain(text: &str) -> usize {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n');
    let bytes = text.as_bytes();
    // Whole blocks first, each without a branch for a byte.
    let blocks =
        bytes.chunks_exact(BLOCK).take_while(|block| block.iter().fold(true, |all, byte| all & is_plain(byte)));
    let at = blocks.count() * BLOCK;
    at + bytes.iter().skip(at).take_while(|byte| is_plain(byte)).count()
}

/// How many bytes are looked at together.
const BLOCK: usize = 16;

/// The marks of typesetters, which are as they should be: dashes, quotation marks, the ellipsis; and the letters of Latin-1.
fn is_plain_mark(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}' | 'À'..='ÿ')
}

/// The zero-width joiner.
const JOINER: char = '\u{200d}';

/// Conjoining letters of Hangul, which make one cluster however many stand in a row.
fn is_jamo(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}')
}

/// Combining marks and joiners: they take no column of their own.
fn is_combining(c: char) -> bool {
    !c.is_ascii() && unicode_width::UnicodeWidthChar::width(c) == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_that_never_end_are_cut() {
        assert!(!clean(&"👩\u{200d}".repeat(60)).contains(&"👩\u{200d}".repeat(12)));
        assert_eq!(clean("👩\u{200d}👩\u{200d}👧"), "👩\u{200d}👩\u{200d}👧");
        assert!(clean(&"\u{1100}".repeat(60)).contains('\u{200c}'));
    }

    #[test]
    fn line_ends_and_ligatures() {
        assert_eq!(clean("oﬃce\r\r\nﬁne\r\rso"), "office\nfine\n\nso");
    }

    #[test]
    fn hostile_characters_go_and_words_stay_apart() {
        assert_eq!(clean("a\u{1b}[31mb\u{9b}c\u{202e}d\u{ad}e"), "a[31mbcde");
        assert_eq!(
            clean("one\ttwo\u{b}three\r\nfour\rfive\u{2028}six\u{2029}so"),
            "one    two\nthree\nfour\nfive\nsix\n\nso"
        );
        assert_eq!(clean(&("a".to_owned() + &"\u{301}".repeat(100))).chars().count(), 31);
    }
}
