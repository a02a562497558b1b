//! The line that is typed into: search, filter, palette.

use super::App;
use super::credit::Scope;
use super::document::Search;
use super::palette::Folder;
use crate::layout::flow::Anchor;
use crate::search::Syntax;
use crate::text::printable::is_unprintable;
use crate::text::span::BlockId;
use crate::text::width::clusters;
use crate::tui::keymap::Chord;
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
    /// Words that an entry of the panel must have.
    Entries,
    /// An action by name.
    Palette,
    /// Whose the quotation is.
    Speaker,
    /// A speaker to go to.
    Voice,
}

impl Asks {
    /// Whether there is a list to choose from.
    pub fn has_list(self) -> bool {
        matches!(self, Asks::Palette | Asks::Speaker | Asks::Voice)
    }
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
    /// The command that is selected, where commands are asked for.
    pub selected: usize,
    /// The folder whose files were asked for, and its files.
    pub asked: Option<String>,
    /// The files of a folder, for opening one.
    pub folder: Folder,
    /// Where the screen stood.
    pub from: Anchor,
    /// The same place in the article: a block and a byte of it.
    pub place: (BlockId, usize),
    /// The search or filter that was there before.
    pub before: Option<Search>,
}

impl Prompt {
    /// An empty line.
    pub fn new(asks: Asks) -> Self {
        Self {
            asks,
            text: String::new(),
            syntax: Syntax::Words,
            selected: 0,
            asked: None,
            folder: Folder::default(),
            from: Anchor::default(),
            place: Default::default(),
            before: None,
        }
    }
}

impl App {
    /// A key while a line is typed.
    pub(super) fn prompt_key(&mut self, (code, modifiers): Chord) -> bool {
        let asks = self.prompt.as_ref().map(|prompt| prompt.asks);
        if matches!(code, KeyCode::Up | KeyCode::Down) && asks.is_some_and(Asks::has_list) {
            return self.choose(code);
        }
        if let (KeyCode::Tab, Some(Asks::Speaker)) = (code, asks) {
            let prompt = self.prompt.take();
            prompt.iter().for_each(|prompt| self.credit(prompt, Scope::Mention));
            return true;
        }
        if let (KeyCode::Tab, Some(Asks::Voice)) = (code, asks) {
            let prompt = self.prompt.take();
            prompt.iter().for_each(|prompt| self.only_voice(prompt));
            return true;
        }
        if let KeyCode::Char(digit) = code
            && self.number_typed(digit)
        {
            return true;
        }
        if let (KeyCode::Tab, Some(Asks::Palette)) = (code, asks) {
            return self.complete();
        }
        if let (KeyCode::Up | KeyCode::Down, Some(Asks::Entries)) = (code, asks) {
            return self.select(if code == KeyCode::Up { -1 } else { 1 });
        }
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

    /// Up and down in the list of commands.
    fn choose(&mut self, code: KeyCode) -> bool {
        let count = self.prompt.as_ref().map_or(0, |prompt| match prompt.asks {
            Asks::Speaker => self.choices(&prompt.text).len(),
            Asks::Voice => self.voices(&prompt.text).len(),
            Asks::Search | Asks::Filter | Asks::Entries | Asks::Palette => self.commands(prompt).len(),
        });
        let Some(prompt) = self.prompt.as_mut() else { return false };
        let before = prompt.selected;
        prompt.selected = if code == KeyCode::Up { before.saturating_sub(1) } else { before + 1 };
        prompt.selected = prompt.selected.min(count.saturating_sub(1));
        prompt.selected != before
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
            Asks::Search => self.keep_search(prompt),
            Asks::Filter => self.keep_filter(&prompt),
            Asks::Entries => self.go_to_selected(),
            Asks::Speaker => self.credit(&prompt, Scope::This),
            Asks::Voice => {
                self.go_to_voice(&prompt);
            }
            Asks::Palette => self.command(prompt),
        }
        true
    }
}
