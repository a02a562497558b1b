//! Key presses → counts, keys in a row, actions.

use super::App;
use crate::tui::action::Action;
use crate::tui::keymap::{Chord, Context, Found, chord};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Largest count.
const LARGEST: u32 = 999_999;

/// What was typed and is not an action yet.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// The count before an action.
    pub count: Option<u32>,
    /// The first keys of several in a row.
    pub chords: Vec<Chord>,
    /// What the next letter names.
    pub awaits: Option<Letter>,
}

/// What a letter names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// A mark to set.
    Set,
    /// A mark to go to.
    Go,
}

impl App {
    /// Takes a key press; says whether anything changed.
    pub(super) fn key(&mut self, key: KeyEvent) -> bool {
        let chord = chord(key);
        // What is drawn again is what was there, a notice and a selection as well.
        if chord == (KeyCode::Char('l'), KeyModifiers::CONTROL) {
            return self.act(Action::Repaint);
        }
        let had_selection = self.document_mut().is_some_and(|document| document.selection.take().is_some());
        let had_notice = self.notice.take().is_some() || had_selection;
        if chord == (KeyCode::Char('c'), KeyModifiers::CONTROL) {
            return self.act(Action::Leave);
        }
        let changed = if self.prompt.is_some() {
            self.prompt_key(chord)
        } else if self.layer.is_some() {
            self.layer_key(chord)
        } else {
            self.plain_key(chord)
        };
        changed || had_notice
    }

    fn plain_key(&mut self, chord: Chord) -> bool {
        if let Some(letter) = self.keys.awaits.take() {
            return self.letter(letter, chord);
        }
        if let (KeyCode::Char(digit), KeyModifiers::NONE) = chord
            && let Some(digit) = digit.to_digit(10)
            && self.keys.chords.is_empty()
            && (digit > 0 || self.keys.count.is_some())
        {
            self.keys.count = Some((self.keys.count.unwrap_or(0) * 10 + digit).min(LARGEST));
            return true;
        }
        let context = if self.panel.is_focused() { Context::Panel } else { Context::Text };
        let waited = !self.keys.chords.is_empty() || self.keys.count.is_some();
        self.keys.chords.push(chord);
        match self.settings.keymap.look_up(context, &self.keys.chords) {
            Found::Action(action) => {
                self.keys.chords.clear();
                let changed = self.act(action);
                let counted = self.keys.count.take().is_some();
                changed || waited || counted
            }
            Found::Prefix => true,
            Found::Nothing => {
                self.keys = Keys::default();
                waited
            }
        }
    }

    fn letter(&mut self, letter: Letter, (code, _): Chord) -> bool {
        if let KeyCode::Char(name) = code {
            match letter {
                Letter::Set => self.set_mark(name),
                Letter::Go => self.go_to_mark(name),
            }
        }
        true
    }

    /// The count before the action, and none for the next.
    pub(super) fn take_count(&mut self) -> Option<u32> {
        self.keys.count.take()
    }
}
