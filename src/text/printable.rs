//! Which characters may reach a terminal, and how the rest are written where they cannot be left out.
//!
//! *In*: any text of strangers: an article, a file name. *Out*: text of printable characters only.
//! The sets are those of requirement 5: C0 and C1 controls, DEL, bidirectional controls (UAX #9), tag
//! characters, line and paragraph separators, invisible format characters.

/// Whether `c` must never reach a terminal. Newline and tab count as unprintable here; who allows them says so.
pub fn is_unprintable(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}')
}

/// `text` with every unprintable character written as an escape (`\u{1b}`): for file names and messages.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unprintable(c) { out.extend(c.escape_unicode()) } else { out.push(c) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_escaped() {
        assert_eq!(escape("a\u{1b}[31m\u{202e}é"), "a\\u{1b}[31m\\u{202e}é");
    }
}
