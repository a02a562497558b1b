//! The line that is typed into: search, filter, palette.

use super::App;
use super::document::Search;
use crate::layout::flow::Anchor;
use crate::search::Syntax;
use crate::text::printable::is_unprintable;
use crate::text::width::clusters;
use crate::tui::action::Action;
use crate::tui::keymap::{BINDINGS, Chord};
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

/// Longest line that is taken (bytes).
const LONGEST: usize = 400;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Words to search.
    Search,
    /// Words that a paragraph must have.
    Filter,
    /// An action by name.
    Palette,
}

/// A line that is being typed.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What for.
    pub asks: Asks,
    /// What was typed.
    pub text: String,
    /// How a search is meant.
    pub syntax: Syntax,
    /// Where the screen stood.
    pub from: Anchor,
    /// The search that was there before.
    pub before: Option<Search>,
}

impl Prompt {
    /// An empty line.
    pub fn new(asks: Asks) -> Self {
        Self { asks, text: String::new(), syntax: Syntax::Words, from: Anchor::default(), before: None }
    }
}

impl App {
    /// A key while a line is typed.
    pub(super) fn prompt_key(&mut self, (code, modifiers): Chord) -> bool {
        let Some(prompt) = self.prompt.as_mut() else { return false };
        match code {
            KeyCode::Esc => return self.give_up(),
            KeyCode::Enter => return self.answer(),
            KeyCode::Backspace if prompt.text.is_empty() => return self.give_up(),
            KeyCode::Backspace => {
                let at = clusters(&prompt.text).next_back().map_or(0, |(at, _)| at);
                prompt.text.truncate(at);
            }
            KeyCode::Char('u') if modifiers == KeyModifiers::CONTROL => prompt.text.clear(),
            KeyCode::Char('r') if modifiers == KeyModifiers::CONTROL => {
                prompt.syntax = match prompt.syntax {
                    Syntax::Words => Syntax::Regex,
                    Syntax::Regex => Syntax::Words,
                };
            }
            KeyCode::Char(c) if (modifiers - KeyModifiers::SHIFT).is_empty() && prompt.text.len() < LONGEST => {
                prompt.text.push(c);
            }
            _ => return false,
        }
        self.typed();
        true
    }

    /// Pasted text goes into the line; elsewhere it is nothing.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        let Some(prompt) = self.prompt.as_mut() else { return false };
        let room = LONGEST.saturating_sub(prompt.text.len());
        let clean = text.chars().take(room).map(|c| if c.is_whitespace() { ' ' } else { c });
        prompt.text.extend(clean.filter(|&c| !is_unprintable(c)));
        self.typed();
        true
    }

    fn answer(&mut self) -> bool {
        let Some(prompt) = self.prompt.take() else { return false };
        match prompt.asks {
            Asks::Search => self.keep_search(prompt.from),
            Asks::Filter => self.filter_by(&prompt.text),
            Asks::Palette => match named(&prompt.text) {
                Some(action) => {
                    self.act(action);
                }
                None => self.notify("no such command"),
            },
        }
        true
    }
}

/// The action that a typed name means: a short form, else the first whose words hold it.
pub fn named(text: &str) -> Option<Action> {
    match text.trim() {
        "" => None,
        "q" | "quit" => Some(Action::Leave),
        "n" | "next" => Some(Action::File(1)),
        "p" | "prev" => Some(Action::File(-1)),
        words => BINDINGS.iter().find(|row| row.help.contains(words)).map(|row| row.action),
    }
}
