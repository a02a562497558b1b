//! What stands between two joined lines: a space, nothing, or nothing and one hyphen less.
//!
//! *In*: `the exam-` ⏎ `ple of self-` ⏎ `made men` *Out*: `the example of self-made men`. *Never*: a letter changed.

use super::lines::Line;
use crate::text::lexicon::Lexicon;
use rustc_hash::FxHashSet;

/// Ordinary words in lower case.
static WORDS: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/common-words.txt"));

/// No word that was broken is longer (characters).
const LONGEST_WORD: usize = 64;

/// The words that the text shows within its lines: the best witness of how it writes them.
pub struct Vocabulary<'a>(FxHashSet<&'a str>);

impl<'a> Vocabulary<'a> {
    /// The words of `lines`; none where no line ends with a hyphen, which spares the reading.
    pub fn of(lines: &[Line<'a>]) -> Self {
        if !lines.iter().any(|line| line.text.ends_with('-')) {
            return Self(FxHashSet::default());
        }
        Self(lines.iter().flat_map(|line| line.text.split(' ')).map(bare).collect())
    }

    /// Appends `next` to `text`, whose line ended before it.
    pub fn join(&self, text: &mut String, next: &str) {
        let last = last_word(text);
        let first = next.split(' ').next().unwrap_or("");
        let glued = |mark: char| last.len() > mark.len_utf8() && last.ends_with(mark) && !last.ends_with("--");
        let suspended = matches!(first, "and" | "or" | "to");
        if glued('-') && !suspended {
            if self.is_soft(bare(last.trim_end_matches('-')), bare(first)) {
                text.pop();
            }
        } else if !glued('—') && !glued('–') {
            text.push(' ');
        }
        text.push_str(next);
    }

    /// Whether the hyphen between the halves was put in when the line was broken.
    fn is_soft(&self, left: &str, right: &str) -> bool {
        let lower = |half: &str| !half.is_empty() && half.chars().all(char::is_lowercase);
        let right_word = right.split(['-', '’', '\'']).next().unwrap_or("");
        if left.contains('-') || !lower(right_word) || !left.chars().all(char::is_alphabetic) {
            return false;
        }
        let (whole, hyphened) = (format!("{left}{right}"), format!("{left}-{right}"));
        if self.0.contains(hyphened.as_str()) {
            return false;
        }
        if self.0.contains(whole.as_str()) || is_known(&whole) {
            return true;
        }
        !(is_known(left) && is_known(right_word) && left.len() > 2 && right_word.len() > 2)
    }
}

/// The last word of `text`, of a very long one its end: the look back never grows with the paragraph.
fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().take(LONGEST_WORD).take_while(|&(_, c)| c != ' ').last();
    text.get(start.map_or(text.len(), |(at, _)| at)..).unwrap_or("")
}

/// Whether `word`, or what it is a form of, is an ordinary word.
fn is_known(word: &str) -> bool {
    let stem = |ending: &str, instead: &str| {
        word.strip_suffix(ending).is_some_and(|stem| stem.len() > 2 && WORDS.has_lower(&format!("{stem}{instead}")))
    };
    WORDS.has_lower(word)
        || [("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("ies", "y")]
            .iter()
            .any(|&(ending, instead)| stem(ending, instead))
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    #[test]
    fn the_look_back_is_bounded() {
        assert_eq!(last_word("so exam-"), "exam-");
        assert_eq!(last_word("so "), "");
        assert_eq!(last_word(&"é-".repeat(100_000)).chars().count(), LONGEST_WORD);
    }

    #[test]
    fn hyphens_at_line_ends() {
        for (left, right, joined) in [
            ("the exam-", "ple here", "the example here"),
            ("a self-", "made man", "a self-made man"),
            ("two-", "and three-year terms", "two- and three-year terms"),
            ("the quox-", "ily", "the quoxily"),
            ("the Anglo-", "French pact", "the Anglo-French pact"),
            ("he left—", "too late", "he left—too late"),
            ("he left --", "too late", "he left -- too late"),
        ] {
            let all = format!("{left}\n{right}");
            let mut text = left.to_owned();
            Vocabulary::of(&lines(&all)).join(&mut text, right);
            assert_eq!(text, joined);
        }
    }
}
