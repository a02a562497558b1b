//! Words of saying: the form of each, how surely it reports a quotation, what it takes in reported speech.
//!
//! *In*: `told`. *Out*: past, strong; takes a hearer, then a clause. *Never*: what the word is in its sentence.

use crate::text::lexicon::Lexicon;
use crate::text::token::Words;

static SPEECH: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/speech-words.txt"));

/// A word of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeechWord {
    /// Of a verb that can report a quotation: its form and strength.
    pub verb: Option<(VerbForm, Strength)>,
    /// What it takes in reported speech, as the word list names it: `that hearer`; empty where it takes nothing.
    takes: &'static str,
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// say
    Base,
    /// says
    Present,
    /// said
    Past,
    /// saying
    Participle,
}

/// Whether a verb reports speech by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// said
    Strong,
    /// called
    Weak,
}

impl SpeechWord {
    /// The word of saying that is written `word`.
    pub fn of(word: &str) -> Option<Self> {
        SPEECH.get(word).map(Self::read)
    }

    /// The word of saying that is written `word`, however its letters are cased.
    pub fn of_any_case(word: &str) -> Option<Self> {
        SPEECH.get_lower(word).map(Self::read)
    }

    /// The verb of two words that begins at token `i`: `shot back`, `pointed out`.
    pub fn of_two(words: Words, i: usize) -> Option<Self> {
        let second = ["back", "out"].into_iter().find(|second| words.is(i + 1, second))?;
        Self::of(&format!("{} {second}", words.get(i)))
    }

    fn read(attributes: &'static str) -> Self {
        let (first, rest) = attributes.split_once(' ').unwrap_or((attributes, ""));
        let form = match first {
            "base" => VerbForm::Base,
            "present" => VerbForm::Present,
            "past" => VerbForm::Past,
            "participle" => VerbForm::Participle,
            _ => return Self { verb: None, takes: attributes },
        };
        let (strength, takes) = rest.split_once(' ').unwrap_or((rest, ""));
        let strength = if strength == "weak" { Strength::Weak } else { Strength::Strong };
        Self { verb: Some((form, strength)), takes }
    }

    /// What it takes, one name after the other.
    pub fn takes(self) -> impl Iterator<Item = &'static str> {
        self.takes.split(' ').filter(|name| !name.is_empty())
    }

    /// Whether it is a word of reported speech at all, not only one that may report a quotation.
    pub fn is_of_reports(self) -> bool {
        !self.takes.is_empty()
    }

    /// Whether it can be a noun of speech: `claim`.
    pub fn is_noun(self) -> bool {
        self.takes().any(|name| name == "noun")
    }

    /// Whether it is nothing but a noun: `statement`.
    pub fn is_only_noun(self) -> bool {
        self.takes == "noun"
    }

    /// Whether it takes what was said: `said that`, `told them that`.
    pub fn takes_words(self) -> bool {
        self.takes().any(|name| name == "that" || name == "hearer")
    }
}
