//! Cues: the words that report speech.
//!
//! *In*: `Lee said on Monday`, `according to Lee`. *Out*: `said`, `according to`, with their form. *Never*: who is
//! reported to speak.

use crate::text::lexicon::Lexicon;
use crate::text::span::Local;
use crate::text::token::Words;

static VERBS: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/reporting-verbs.txt"));

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

/// Whether a verb reports speech by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// said
    Strong,
    /// called
    Weak,
}

impl Cue {
    /// Where the cue stands.
    pub fn range(self, words: Words) -> Local {
        words.cover(self.first, self.last)
    }
}

/// The cue that begins at token `i`.
pub fn cue(words: Words, i: usize) -> Option<Cue> {
    if words.is(i, "according") && words.is(i + 1, "to") {
        return Some(Cue { first: i, last: i + 1, form: Form::According, strength: Strength::Strong });
    }
    let word = words.get(i);
    if word.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    let (form, strength) = VERBS.get(word)?.split_once(' ')?;
    let form = if form == "participle" { Form::Participle } else { Form::Finite };
    let strength = if strength == "weak" { Strength::Weak } else { Strength::Strong };
    Some(Cue { first: i, last: i, form, strength })
}
