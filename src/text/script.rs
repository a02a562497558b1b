//! Scripts that do without what English shows: without spaces between words, without capital letters.
//!
//! *In*: a character. *Out*: whether its script is one of them. *Never*: the language, nor what a word means.

/// Whether `c` belongs to a script that writes its words without spaces, or is one of its marks: Chinese, Japanese, Thai,
/// Lao, Khmer, Burmese. A line of it ends anywhere, and nothing stands between it and the next (CSS Text 4, segment break
/// transformation; Unicode line breaking, UAX #14, classes ID and SA).
pub fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff65}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether `c` is a letter of a script without capitals: there no first letter tells whether a sentence begins.
pub fn is_uncased(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii() && !c.is_lowercase() && !c.is_uppercase()
}

/// A word of a script without spaces has so many characters, about.
const CHARACTERS: usize = 2;

/// How many words `text` has, near enough.
pub fn words(text: &str) -> usize {
    let spaced = text.split_whitespace().count();
    if text.is_ascii() { spaced } else { spaced + text.chars().filter(|&c| is_unspaced(c)).count() / CHARACTERS }
}

/// Whether nothing stands between `left` and `right` where a line ended between them: the nearest characters that are no
/// marks of all scripts (`…`, `”`) belong to scripts without spaces.
pub fn is_joined(left: &str, right: &str) -> bool {
    let shared = |c: &char| matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·');
    let own = |c: Option<char>| c.is_some_and(is_unspaced);
    own(left.chars().rev().find(|c| !shared(c))) && own(right.chars().find(|c| !shared(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts() {
        assert!(['市', 'は', 'カ', '。', '「', 'ส', '，'].into_iter().all(is_unspaced));
        assert!(!['a', 'é', 'ب', '한', '“', ' ', 'न'].into_iter().any(is_unspaced));
        assert!(['市', 'ب', 'न', '한', 'ส'].into_iter().all(is_uncased));
        assert!(!['a', 'É', 'ж', '1', '。'].into_iter().any(is_uncased));
    }

    #[test]
    fn words_are_counted_without_spaces_too() {
        assert_eq!(words("The café is shut."), 4);
        assert_eq!(words("灯台守として働いた。"), 6);
    }

    #[test]
    fn what_stands_between_two_lines() {
        assert!(is_joined("引發市", "民討論") && is_joined("他說：“是。”", "她說"));
        assert!(!is_joined("使用", "iPhone") && !is_joined("said ”", "民") && !is_joined("", "民"));
    }
}
