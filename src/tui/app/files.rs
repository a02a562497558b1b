//! Several files: the next, another, one that is opened while reading.

use super::App;
use super::document::{Document, State};
use crate::text::printable::escape;
use crate::tui::event::Effect;

impl App {
    pub(super) fn go_to_file(&mut self, by: i64) -> bool {
        let count = self.documents.len();
        if count < 2 {
            self.notify("one file is open; :e opens another");
            return true;
        }
        let at = i64::try_from(self.at).unwrap_or(0) + by;
        self.show_file(usize::try_from(at.rem_euclid(i64::try_from(count).unwrap_or(1))).unwrap_or(0))
    }

    pub(super) fn show_file(&mut self, at: usize) -> bool {
        let count = self.documents.len();
        self.at = at.min(count.saturating_sub(1));
        let name = self.document().map(|document| escape(&document.name)).unwrap_or_default();
        self.notify(format!("file {} of {count}: {name}", self.at + 1));
        if let Some(document) = self.document_mut()
            && matches!(document.state, State::Closed | State::Failed(_))
        {
            document.state = State::Reading;
            self.effects.push(Effect::Load(self.at));
        }
        true
    }

    /// Opens a file by its name, and goes back where it cannot be read.
    pub(super) fn open_file(&mut self, name: &str) {
        let known = self.documents.iter().position(|document| document.name == name);
        let input = known.unwrap_or(self.documents.len());
        if known.is_none() {
            self.documents.push(Document::new(name.to_owned()));
            self.effects.push(Effect::Open { input, name: name.to_owned() });
        }
        if input != self.at {
            self.came_from = Some((input, self.at));
        }
        self.show_file(input);
    }

    /// An input could not be read.
    pub(super) fn fail(&mut self, input: usize, message: String) -> bool {
        let is_here = input == self.at;
        let Some(document) = self.documents.get_mut(input) else { return false };
        // What was read before stays.
        if document.article.blocks.is_empty() {
            document.state = State::Failed(message.clone());
        }
        if let Some((_, from)) = self.came_from.take_if(|(failed, _)| *failed == input && is_here) {
            self.at = from;
        }
        if is_here {
            self.notify(message);
        }
        is_here
    }
}
