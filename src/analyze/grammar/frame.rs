//! What a verb of saying takes: a clause, a hearer and a clause, a question, an infinitive.
//!
//! *In*: `told`. *Out*: a hearer is needed, then a clause. *Never*: who says it.

use crate::analyze::speech::SpeechWord;
use crate::text::token::Words;

/// What a verb takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// `said (that) it rained`
    pub that: bool,
    /// `told them (that) it rained`
    pub hearer: bool,
    /// `asked (them) whether it rained`
    pub ask: bool,
    /// `urged them to leave`
    pub urge: bool,
    /// `vowed to leave`
    pub to: bool,
    /// The form may be a noun.
    pub noun: bool,
}

impl Frame {
    /// The frame of the word at token `i`, if it is a word of saying.
    pub fn of(words: Words, i: usize) -> Option<Self> {
        let mut frame = Self::default();
        let word = SpeechWord::of_two(words, i).or_else(|| SpeechWord::of_any_case(words.get(i)));
        let word = word.filter(|word| word.is_of_reports())?;
        for name in word.takes() {
            match name {
                "that" => frame.that = true,
                "hearer" => frame.hearer = true,
                "ask" => frame.ask = true,
                "urge" => frame.urge = true,
                "to" => frame.to = true,
                "noun" => frame.noun = true,
                _ => {}
            }
        }
        let told = words.get(i).to_ascii_lowercase();
        if frame.hearer && !frame.that {
            frame.that = true;
            frame.urge = matches!(told.as_str(), "told" | "tells" | "tell" | "telling" | "instructed" | "advised");
        }
        Some(frame)
    }

    /// Whether token `i` is a word of speech of any kind.
    pub fn is_speech(words: Words, i: usize) -> bool {
        SpeechWord::of_any_case(words.get(i)).is_some_and(SpeechWord::is_of_reports)
    }

    /// Whether it takes anything that was said.
    pub fn is_clausal(self) -> bool {
        self.that || self.hearer || self.ask || self.urge || self.to
    }

    /// Whether it takes an infinitive and no clause: `planned to leave`.
    pub fn is_only_to(self) -> bool {
        self.to && !(self.that || self.hearer || self.ask || self.urge)
    }

    /// Whether no clause comes without a hearer.
    pub fn hearer_needed(self) -> bool {
        self.urge && (self.hearer || !self.ask)
    }
}
