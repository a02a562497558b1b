//! Cues: the words that report speech.
//!
//! *In*: `Lee said on Monday`, `according to Lee`. *Out*: `said`, `according to`, with their form. *Never*: who is
//! reported to speak.

pub use super::speech::Strength;
use super::speech::{SpeechWord, VerbForm};
use crate::text::lexicon::Lexicon;
use crate::text::span::Local;
use crate::text::token::{TokenKind, Words};

/// Nouns of two words of which the second looks like a verb.
static COMPOUNDS: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/compound-nouns.txt"));

/// A cue at a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// Its form.
    pub form: Form,
    /// Whether it reports speech wherever it stands, or only right before a quotation.
    pub strength: Strength,
}

/// The form of a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// said, says, say
    Finite,
    /// saying
    Participle,
    /// according to
    According,
}

impl Cue {
    /// Where the cue stands.
    pub fn range(self, words: Words) -> Local {
        words.cover(self.first, self.last)
    }
}

/// The cue that begins at token `i`.
pub fn cue(words: Words, i: usize) -> Option<Cue> {
    words.kind(i).filter(|kind| kind.is_word())?;
    let strong = |last: usize, form: Form| Some(Cue { first: i, last, form, strength: Strength::Strong });
    let stops = |k: usize| matches!(words.kind(k), Some(TokenKind::Punct(_)) | None);
    match words.get(i) {
        // `As Lee put it`, but `Lee put it on the table`; `as Lee put it on Tuesday,`
        "put" | "Put" | "puts" | "phrased" | "phrases" if words.is(i + 1, "it") => {
            let mut before =
                (i.saturating_sub(6)..i).rev().take_while(|&k| words.kind(k).is_some_and(TokenKind::is_word));
            let day = words.is_any(i + 2, &["on", "in", "last", "this"]) && before.any(|k| words.is(k, "as"));
            return strong(i + 1, Form::Finite).filter(|_| day || stops(i + 2));
        }
        // `"Is it?" Lee wanted to know.`
        "wanted" | "wants" if words.starts(i + 1, &["to", "know"]) && stops(i + 3) => {
            return strong(i + 2, Form::Finite);
        }
        // `Lee continued to "heap blame" on Dow`
        "continued" | "continues" | "continue" | "continuing" | "Continuing" if words.is(i + 1, "to") => return None,
        // `Lee had written that`, but `a book written in June`
        "written" | "Written" if !words.is(i + 1, "that") => return None,
        "according" | "According" | "ACCORDING" if words.is(i + 1, "to") && !is_noun(words, i) => {
            return strong(i + 1, Form::According);
        }
        _ => {}
    }
    let word = words.get(i);
    let of_two = SpeechWord::of_two(words, i);
    let last = i + usize::from(of_two.is_some());
    let (form, strength) = of_two.or_else(|| SpeechWord::of_any_case(word))?.verb?;
    if is_noun(words, i) || is_told_noun(words, i) || is_compound_noun(words, i) {
        return None;
    }
    // `Calling the pier "…," Lee left`
    // `Dismissed by Dow as "…," the report was gone`
    // `Branded "a wreck" by Dow, the report was gone`
    let named = || matches!(words.kind(i + 1), Some(TokenKind::Punct('"' | '“' | '‘' | '\''))) || words.is(i + 1, "as");
    let done = form == VerbForm::Past && (words.is(i + 1, "by") || named());
    let opens = (form == VerbForm::Participle || done) && begins_sentence(words, i);
    if word.chars().next().is_some_and(char::is_uppercase) && !opens && !matches!(word, "Tweeted" | "Tweets") {
        return None;
    }
    // `the key states of the coast`
    if words.is_any(i, &["states", "state"]) && words.is(i + 1, "of") {
        return None;
    }
    let owned = i.checked_sub(1).is_some_and(|before| words.is_clitic(before));
    if owned && form == VerbForm::Base {
        return None; // `the governor's offer`
    }
    // `a rare note of doubt`
    let counted = words.is_any(i.wrapping_sub(1), &["few", "lot", "many"]);
    if form == VerbForm::Base && words.is_any(i.wrapping_sub(2), &["a", "an"]) && !counted {
        return None;
    }
    // `expressions of protest were`
    const GOVERN: [&str; 8] = ["of", "in", "for", "by", "with", "without", "under", "from"];
    if form == VerbForm::Base && words.is_any(i.wrapping_sub(1), &GOVERN) {
        return None;
    }
    let noise = words.is_any(i, &["chants", "cries", "shouts", "calls", "screams"]);
    if noise && (words.is(i + 1, "of") || i.checked_sub(1).is_some_and(|before| words.is_any(before, &["to", "with"])))
    {
        return None; // `to chants of`
    }
    let form = if form == VerbForm::Participle { Form::Participle } else { Form::Finite };
    Some(Cue { first: i, last, form, strength })
}

/// Whether nothing of its sentence stands before token `i`.
fn begins_sentence(words: Words, i: usize) -> bool {
    let before = i.checked_sub(1).map(|before| words.kind(before));
    matches!(before, None | Some(Some(TokenKind::Punct('.' | '!' | '?' | '"' | '”' | '’' | '\''))))
}

/// Whether the word is the plain form of a verb that reports: `say`.
pub fn is_base(word: &str) -> bool {
    SpeechWord::of(word).and_then(|word| word.verb).is_some_and(|(form, _)| form == VerbForm::Base)
}

/// Words that make a noun of what stands behind them.
const DETERMINERS: [&str; 8] = ["the", "a", "an", "its", "their", "his", "my", "our"];

/// Whether an article or possessive before token `i` makes it a noun: `the note says`, `her call to`.
fn is_noun(words: Words, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| words.is_any(before, &DETERMINERS))
}

/// Whether token `i` makes a noun with what stands before it: `talking [points]`, `running [mate]`, `member [states]`.
pub fn is_compound_noun(words: Words, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|first| COMPOUNDS.has_lower(words.cover(first, i).of(words.text)))
}

/// Whether an adjective behind an article or possessive makes token `i`, a word of saying, a noun: `his recent remarks about it`.
fn is_told_noun(words: Words, i: usize) -> bool {
    const TOLD: [&str; 10] =
        ["recent", "latest", "new", "past", "previous", "earlier", "own", "public", "repeated", "controversial"];
    let like = i.checked_sub(1).filter(|&like| words.is_any(like, &TOLD));
    like.is_some_and(|like| is_noun(words, like)) && SpeechWord::of(words.get(i)).is_some_and(SpeechWord::is_noun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    fn cues(text: &str) -> Vec<&str> {
        let tokens = tokens(text);
        let words = Words { text, tokens: &tokens };
        (0..words.len()).filter_map(|i| cue(words, i)).map(|cue| cue.range(words).of(text)).collect()
    }

    #[test]
    fn verbs_that_report_and_nouns_that_look_like_them() {
        for (text, expected) in [
            ("As Lee put it, nobody came.", &["put it"][..]),
            ("Lee put it on the table.", &[]),
            ("Lee shot back that Dow shot a bear.", &["shot back"]),
            ("The note says nobody came.", &["says"]),
            ("Lee's offer was no news.", &[]),
            ("He defended his recent remarks about it.", &["defended"]),
            ("He sounded a rare note of doubt.", &[]),
            ("A few note that nobody came.", &["note"]),
            ("They note that nobody came.", &["note"]),
            ("The mayors said so, according to Lee.", &["said", "according to"]),
        ] {
            assert_eq!(cues(text), expected, "{text}");
        }
    }
}
