//! What lies over the text: help, why.

use super::App;
use crate::facts::QuoteId;
use crate::layout::wrap::wrap;
use crate::text::width::fit;
use crate::tui::keymap::{Chord, Keymap, spoken};
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

/// A card over the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Every key: rows scrolled, words that are filtered by.
    Help(usize, String),
    /// Why this speaker.
    Why(QuoteId),
}

impl Layer {
    /// The help from its beginning.
    pub fn help() -> Self {
        Layer::Help(0, String::new())
    }
}

impl App {
    pub(super) fn show_why(&mut self) -> bool {
        match self.document().and_then(|document| document.current) {
            Some(quote) => self.show(Layer::Why(quote)),
            None => {
                self.notify("no quote here");
                true
            }
        }
    }

    /// A key while a card is open.
    pub(super) fn layer_key(&mut self, (code, modifiers): Chord) -> bool {
        if modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
            return false;
        }
        let Some(layer) = self.layer.take() else { return false };
        match (layer, code) {
            (Layer::Help(at, filter), KeyCode::Down) => self.scroll_help(at + 1, filter),
            (Layer::Help(at, filter), KeyCode::PageDown) => self.scroll_help(at + 8, filter),
            (Layer::Help(at, filter), KeyCode::Up) => self.layer = Some(Layer::Help(at.saturating_sub(1), filter)),
            (Layer::Help(at, filter), KeyCode::PageUp) => self.layer = Some(Layer::Help(at.saturating_sub(8), filter)),
            (Layer::Help(_, mut filter), KeyCode::Backspace) => {
                filter.pop();
                self.layer = Some(Layer::Help(0, filter));
            }
            (Layer::Help(_, filter), KeyCode::Char('q' | '?')) if filter.is_empty() => {}
            (Layer::Help(_, mut filter), KeyCode::Char(c)) => {
                if filter.len() < 40 {
                    filter.push(c);
                }
                self.layer = Some(Layer::Help(0, filter));
            }
            (Layer::Why(quote), KeyCode::Char('y')) => {
                self.layer = Some(Layer::Why(quote));
                self.act(crate::tui::action::Action::Copy(crate::tui::action::Copied::Citation));
            }
            (Layer::Why(quote), KeyCode::Enter) => {
                let target = self.document().and_then(|document| {
                    let speaker = document.quote(quote)?.speaker.as_ref()?;
                    speaker.via.last().copied().or(speaker.mention)
                });
                if let (Some(span), Some(document)) = (target, self.document_mut()) {
                    document.point_at(span);
                }
            }
            (_, KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q' | 'i')) => {}
            (layer, _) => {
                self.layer = Some(layer);
                return false;
            }
        }
        true
    }

    fn scroll_help(&mut self, to: usize, filter: String) {
        let room = usize::from(self.size.1.saturating_sub(3));
        let rows = help_rows(&self.settings.keymap, &filter, card_width(self.size.0).saturating_sub(4)).len();
        self.layer = Some(Layer::Help(to.min(rows.saturating_sub(room)), filter));
    }
}

/// Columns of a card.
const WIDTH: u16 = 76;

/// Columns of a card on a screen of so many.
pub fn card_width(columns: u16) -> u16 {
    WIDTH.min(columns)
}

/// The rows of the help card in so many columns: every key whose words, keys or group have `filter`. Words that do not
/// fit go on below; where there is little room a group stands in a row of its own, and keys that others stand for are
/// left out.
pub fn help_rows(keymap: &Keymap, filter: &str, columns: u16) -> Vec<String> {
    let is_wide = columns >= 60;
    let (indent, most, room) = if is_wide { (8, 5, 22) } else { (0, 2, (columns / 3).clamp(6, 12)) };
    let beside = columns.saturating_sub(indent + room + 1).max(8);
    let (left, width) = (usize::from(indent), usize::from(room));
    let mut rows = Vec::new();
    let mut group = None;
    for row in &keymap.rows {
        let all = row.keys.iter().map(|keys| spoken(keys)).collect::<Vec<_>>();
        let words = [row.help, row.action.also(), row.group.name()];
        let has = |words: &str| words.to_lowercase().contains(&filter.to_lowercase());
        if !(words.into_iter().any(has) || all.join(" ").contains(filter)) {
            continue;
        }
        let name = if group == Some(row.group) { "" } else { row.group.name() };
        group = Some(row.group);
        if !is_wide && !name.is_empty() {
            rows.push(name.to_owned());
        }
        let keys = all.into_iter().take(most).collect::<Vec<_>>().join(" ");
        let name = if is_wide { name } else { "" };
        for (i, line) in wrap(row.help, beside).iter().enumerate() {
            let (name, keys) = if i == 0 { (name, keys.as_str()) } else { ("", "") };
            rows.push(format!("{name:<left$}{} {}", fit(keys, width), line.of(row.help).trim_end()));
        }
    }
    rows
}
