//! Damage of characters that is plain to see: UTF-8 that was once read as Windows-1252 or Latin-1.
//!
//! *In*: `ZoÃ« owns the cafÃ©` *Out*: `Zoë owns the café`. *Never*: a change without evidence:
//! only whole sequences that decode to letters and marks of western texts are repaired.

use crate::text::work;
use std::borrow::Cow;

/// Text that went wrong more often than this is beyond repair.
const PASSES: usize = 2;

/// `text` with its mojibake read aright.
pub fn repair(text: Cow<'_, str>) -> Cow<'_, str> {
    let mut text = text;
    for _ in 0..PASSES {
        // The first byte of each of `Â`, `Ã`, `â`.
        if !text.as_bytes().contains(&0xc3) {
            break;
        }
        match pass(&text) {
            Some(better) => text = Cow::Owned(better),
            None => break,
        }
    }
    text
}

/// One misreading undone; `None` where there is no sign of any.
fn pass(text: &str) -> Option<String> {
    let sure = text.match_indices('\u{c2}').chain(text.match_indices('\u{c3}')).chain(text.match_indices('\u{e2}'));
    let sure = sure.into_iter().any(|(i, _)| sequence(text.get(i..)).is_some());
    if !sure {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (read, length) = sequence(Some(rest)).unwrap_or((c, c.len_utf8()));
        out.push(read);
        rest = rest.get(length..).unwrap_or("");
    }
    Some(out)
}

/// The character whose UTF-8 bytes the characters at the beginning of `text` are, and their length (bytes).
fn sequence(text: Option<&str>) -> Option<(char, usize)> {
    work::step();
    let text = text?;
    let mut chars = text.char_indices();
    let lead = byte(chars.next()?.1)?;
    let more = match lead {
        0xc2..=0xc5 => 1,
        0xe2 => 2,
        _ => return None,
    };
    let mut bytes = vec![lead];
    for _ in 0..more {
        let next = chars.next().and_then(|(_, c)| byte(c)).filter(|byte| (0x80..0xc0).contains(byte));
        let Some(next) = next else {
            // a closing mark whose last byte has no letter in Windows-1252 often loses it: "â€"
            return text.strip_prefix("â€").map(|rest| ('”', text.len() - rest.len()));
        };
        bytes.push(next);
    }
    let read = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let western = matches!(read, '\u{80}'..='\u{17f}' | '\u{2000}'..='\u{206f}' | '€' | '™' | '−');
    western.then(|| (read, chars.next().map_or(text.len(), |(at, _)| at)))
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
            ("Â£5", "£5"),
            ("Un château à l’Â, « CAFÉ », São", "Un château à l’Â, « CAFÉ », São"),
        ] {
            assert_eq!(repair(Cow::Borrowed(bad)), good);
        }
    }
}
