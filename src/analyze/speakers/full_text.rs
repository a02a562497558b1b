//! A line that says that the text of what was said follows.
//!
//! *In*: `Transcript as follows:`, `Here is the full statement`. *Out*: yes: nobody speaks in it, and the voice before it goes
//! on below. *Never*: a line with any other word (`His statement:`, `The mayor's full statement`).

use crate::text::lexicon::Lexicon;
use crate::text::token::{TokenKind, Words};

static WORDS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/full-text-words.txt"));

/// The longest such line (tokens).
const LONGEST: usize = 10;

/// Whether `words`, a whole paragraph, only say that a text follows.
pub(super) fn is_announced(words: Words) -> bool {
    let kinds = || {
        let inside = (0..words.len()).filter(|&i| words.kind(i).is_some_and(TokenKind::is_word));
        inside.map(|i| WORDS.get_lower(words.get(i)))
    };
    words.len() <= LONGEST && kinds().all(|kind| kind.is_some()) && kinds().any(|kind| kind == Some("text"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn lines_that_announce_a_text() {
        let announced = |text: &str| is_announced(Words { text, tokens: &tokens(text) });
        for line in ["Transcript as follows:", "Here is the full statement", "Full text:", "The statement in full:"] {
            assert!(announced(line), "{line}");
        }
        for line in ["His statement:", "The mayor's statement in full:", "The statement said:", "", "As follows:"] {
            assert!(!announced(line), "{line}");
        }
    }
}
