//! Bytes → text. Never fails: what cannot be read becomes U+FFFD.
//!
//! A byte order mark decides; then valid UTF-8, and UTF-8 with a few bad bytes; then UTF-16 by its zero bytes; then a
//! detector of the encodings of the web (chardetng).

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// A text is still UTF-8 when at most one byte in this many is bad.
const TOLERATED: usize = 50;

/// How much of a text the detector reads (bytes): enough for any statistic.
const SAMPLE: usize = 256 * 1024;

/// So many quotation marks where no letter stands are no accident.
const FEWEST_MARKS: usize = 3;

/// The text of `bytes`.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or(&[])).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    if let Some(encoding) = utf16(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    if let Some(encoding) = declared(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    let lossy = String::from_utf8_lossy(bytes);
    let bad = lossy.chars().filter(|&c| c == '\u{fffd}').count();
    let good = lossy.chars().filter(|c| !c.is_ascii()).count() - bad;
    if bad * TOLERATED <= bytes.len() && good >= bad {
        return lossy;
    }
    if is_macintosh(bytes) {
        return encoding_rs::MACINTOSH.decode_without_bom_handling(bytes).0;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    let sample = bytes.get(..SAMPLE.min(bytes.len())).unwrap_or(bytes);
    detector.feed(sample, sample.len() == bytes.len());
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    let encoding = if encoding == UTF_8 { encoding_rs::WINDOWS_1252 } else { encoding };
    Cow::Owned(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// The encoding that a web page says it has, where it is not UTF-8, which these bytes are not.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..1024.min(bytes.len()))?).to_ascii_lowercase();
    let head = head.trim_start().starts_with('<').then_some(head)?;
    let label = head.split("charset=").nth(1)?.trim_start_matches(['"', '\'']);
    let label: String = label.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    Encoding::for_label(label.as_bytes()).filter(|&encoding| encoding != UTF_8)
}

/// Whether the quotation marks are those of old Macintoshes, which stand nowhere as the letters that they are elsewhere
/// (Ò, Ó, Õ): `don\xd5t`, `said,\xd3`.
fn is_macintosh(bytes: &[u8]) -> bool {
    let mark = |three: &[u8]| match three {
        [before, 0xd5, after] => before.is_ascii_lowercase() && after.is_ascii_lowercase(),
        [before, 0xd3, after] => b".,!?".contains(before) && !after.is_ascii_alphanumeric(),
        _ => false,
    };
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    // few bytes are no ASCII: the scripts of the East have pairs of them
    let high = sample.iter().filter(|byte| !byte.is_ascii()).count();
    high * 20 <= sample.len() && sample.windows(3).filter(|three| mark(three)).count() >= FEWEST_MARKS
}

/// UTF-16 without a mark: most bytes of one half of the pairs are zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE.min(bytes.len()))?;
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    match () {
        () if pairs < 2 => None,
        () if odd * 3 > pairs && odd > even * 3 => Some(UTF_16LE),
        () if even * 3 > pairs && even > odd * 3 => Some(UTF_16BE),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        let text = "Zoë said: “Über uns”, größer";
        let (latin, ..) = encoding_rs::WINDOWS_1252.encode(text);
        assert_eq!(decode(&latin), text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16), text);
        assert_eq!(decode("\u{feff}abc".as_bytes()), "abc");
    }

    #[test]
    fn a_few_bad_bytes_do_not_turn_the_rest() {
        let mut bytes = "Größe und Güte — ".repeat(20).into_bytes();
        bytes.push(0xff);
        assert!(decode(&bytes).starts_with("Größe und Güte — Größe"));
    }
}
