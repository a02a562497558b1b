//! Damage of characters that is plain to see: UTF-8 that was once read as Windows-1252 or Latin-1.
//!
//! *In*: `ZoÃ« owns the cafÃ©` *Out*: `Zoë owns the café`. *Never*: a change without evidence:
//! only whole sequences that decode to letters and marks of western texts are repaired.
//!
//! A program that normalised the misread text (Unicode's forms NFD and NFKC) took its characters apart: `GÃ¼l` became
//! `GÃ1⁄4l`, with a fraction of three characters. Those are put together again first.

use crate::text::work;
use memchr::memchr2;
use std::borrow::Cow;

/// Text that went wrong more often than this is beyond repair.
const PASSES: usize = 2;

/// `text` with its mojibake read aright.
pub fn repair(text: Cow<'_, str>) -> Cow<'_, str> {
    let mut text = text;
    for _ in 0..PASSES {
        // The first byte of each of `Â`, `Ã`, `â`, and of the accents that stand behind their letter.
        if memchr2(0xc3, 0xcc, text.as_bytes()).is_none() {
            break;
        }
        match pass(&text) {
            Some(better) => text = Cow::Owned(better),
            None => break,
        }
    }
    text
}

/// One misreading undone; `None` where there is no sure sign of any: `Â`, `Ã` or `â` before what makes a character with it.
fn pass(text: &str) -> Option<String> {
    let mut out = String::new();
    let (mut sure, mut done, mut at) = (false, 0, 0);
    while let Some(found) = next_lead(text, at) {
        at = found + 1;
        let Some((lead, read, length)) = sequence(text.get(found..)) else { continue };
        sure |= matches!(lead, 0xc2 | 0xc3 | 0xe2);
        out.push_str(text.get(done..found).unwrap_or(""));
        out.push(read);
        done = found + length;
        at = done;
    }
    out.push_str(text.get(done..).unwrap_or(""));
    sure.then_some(out)
}

/// Where at byte `from` or later a character begins that may be a misread first byte: it is written with 0xc3 itself, or is
/// the letter before an accent of its own (0xcc).
fn next_lead(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let found = from + memchr2(0xc3, 0xcc, rest)?;
    let accent = text.as_bytes().get(found) == Some(&0xcc);
    // an accent at `from` itself follows a letter that was looked at
    Some(if accent && found > from { found - 1 } else { found })
}

/// The first byte that the characters at the beginning of `text` stand for, the character whose UTF-8 bytes they are, and
/// their length (bytes).
fn sequence(text: Option<&str>) -> Option<(u8, char, usize)> {
    work::step();
    let text = text?;
    let (lead, mut length) = misread(text)?;
    let more = match lead {
        // 0xcb: the accents `ˆ` and `˜`, which Windows-1252 has among its marks
        0xc2..=0xc5 | 0xcb => 1,
        0xe2 => 2,
        _ => return None,
    };
    let mut bytes = vec![lead];
    for _ in 0..more {
        let next = text.get(length..).and_then(misread).filter(|(byte, _)| (0x80..0xc0).contains(byte));
        let Some((next, longer)) = next else {
            // `ÅÃ³dÅº`: so does the letter `Ł`, and the only other one of those that words begin with is rare (`Ő`)
            if lead == 0xc5 && text.get(length..).is_some_and(begins_pair) {
                return Some((lead, 'Ł', length));
            }
            // a closing mark whose last byte has no letter in Windows-1252 often loses it: "â€"
            return text.strip_prefix("â€").map(|rest| (lead, '”', text.len() - rest.len()));
        };
        bytes.push(next);
        length += longer;
    }
    let read = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let western = matches!(read, '\u{80}'..='\u{17f}' | 'ˆ' | '˜' | '\u{2000}'..='\u{206f}' | '€' | '™' | '−');
    western.then_some((lead, read, length))
}

/// Whether `text` begins with two characters that a letter was misread as.
fn begins_pair(text: &str) -> bool {
    let pair = misread(text).filter(|(lead, _)| (0xc2..=0xc5).contains(lead));
    let next = pair.and_then(|(_, length)| misread(text.get(length..)?));
    next.is_some_and(|(next, _)| (0x80..0xc0).contains(&next))
}

/// The byte that was read as what `text` begins with, and the length of that (bytes).
fn misread(text: &str) -> Option<(u8, usize)> {
    /// What the normal forms make of single characters of Windows-1252: letters with their accent behind them, accents
    /// on a space, fractions.
    const APART: [(&str, char); 10] = [
        ("A\u{302}", 'Â'),
        ("A\u{303}", 'Ã'),
        ("a\u{302}", 'â'),
        (" \u{308}", '¨'),
        (" \u{304}", '¯'),
        (" \u{301}", '´'),
        (" \u{327}", '¸'),
        ("1\u{2044}4", '¼'),
        ("1\u{2044}2", '½'),
        ("3\u{2044}4", '¾'),
    ];
    let first = text.chars().next()?;
    if let Some((apart, whole)) = APART.iter().find(|(apart, _)| text.starts_with(apart)) {
        return byte(*whole).map(|byte| (byte, apart.len()));
    }
    byte(first).map(|byte| (byte, first.len_utf8()))
}

/// The byte that Windows-1252 (or Latin-1, for its gaps and controls) reads as `c`.
fn byte(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return (byte >= 0x80).then_some(byte);
    }
    let high = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    high.chars().zip(0x80..).find(|&(letter, _)| letter == c).map(|(_, byte)| byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misread_text_is_read_aright_and_other_text_stays() {
        for (bad, good) in [
            ("â€œZoÃ«â€™s cafÃ©,â€\u{9d} said RenÃ© â€” so", "“Zoë’s café,” said René — so"),
            ("â€œNo,â€ he said", "“No,” he said"),
            ("Ã¢â‚¬Å“No", "“No"),
            ("Ã¢â‚¬ËœNoÃ¢â‚¬â„¢, Noëls and Ëœ", "‘No’, Noëls and ˜"),
            ("Ëœ and Ë", "Ëœ and Ë"),
            ("ÅÃ³dÅº and MalmÃ¶", "Łódź and Malmö"),
            ("Åland and MalmÃ¶", "Åland and Malmö"),
            ("Â£5", "£5"),
            ("RenA\u{303}© GA\u{303}1\u{2044}4ney is naÃ \u{304}ve", "René Güney is naïve"),
            ("A\u{303} and A\u{302}, 1\u{2044}4 inch", "A\u{303} and A\u{302}, 1\u{2044}4 inch"),
            ("Un château à l’Â, « CAFÉ », São", "Un château à l’Â, « CAFÉ », São"),
        ] {
            assert_eq!(repair(Cow::Borrowed(bad)), good);
        }
    }
}
