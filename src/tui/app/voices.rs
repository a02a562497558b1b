//! The list of speakers: narrowed by letters, chosen by digit or arrows; Enter goes to the first quotation, Tab shows only
//! this speaker.

use super::App;
use super::prompt::{Asks, Prompt};
use crate::layout::voices::VoiceId;
use crate::tui::action::Action;

/// Most speakers that are looked through for each letter that is typed.
const LISTED: usize = 10_000;

impl App {
    pub(super) fn ask_for_voice(&mut self) -> bool {
        let Some(document) = self.document() else { return false };
        if document.outline.voices.list.is_empty() {
            self.notify("nobody is quoted here");
            return true;
        }
        let selected = document.voice().map_or(0, VoiceId::index);
        self.ask(Prompt { selected, ..Prompt::new(Asks::Voice) })
    }

    /// The speakers whose name or role has what was typed.
    pub fn voices(&self, typed: &str) -> Vec<VoiceId> {
        let wanted = typed.trim().to_lowercase();
        let list = self.document().map_or(&[][..], |document| &document.outline.voices.list);
        let has = |words: &str| words.to_lowercase().contains(&wanted);
        let all = list.iter().zip((0..).map(VoiceId)).take(LISTED);
        let fits = all.filter(|(voice, _)| has(&voice.name) || voice.role.as_deref().is_some_and(has));
        fits.map(|(_, id)| id).collect()
    }

    /// To the first quotation of the speaker that is selected.
    pub(super) fn go_to_voice(&mut self, prompt: &Prompt) -> bool {
        let Some(voice) = self.voices(&prompt.text).get(prompt.selected).copied() else { return false };
        let Some(document) = self.document_mut() else { return false };
        let quote = document.outline.voices.get(voice).and_then(|voice| voice.quotes.first()).copied();
        if let Some(quote) = quote {
            document.only = None;
            document.go_to_quote(quote);
        }
        quote.is_some()
    }

    /// The same, and only this speaker.
    pub(super) fn only_voice(&mut self, prompt: &Prompt) {
        if self.go_to_voice(prompt) {
            self.act(Action::Only);
        }
    }

    /// A digit, before anything else was typed, is a speaker's number.
    pub(super) fn number_typed(&mut self, digit: char) -> bool {
        let is_first = self.prompt.as_ref().is_some_and(|prompt| prompt.asks == Asks::Voice && prompt.text.is_empty());
        let at = digit.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1)).filter(|_| is_first);
        let there = at.is_some_and(|selected| self.go_to_voice(&Prompt { selected, ..Prompt::new(Asks::Voice) }));
        if there {
            self.prompt = None;
        }
        there
    }
}
