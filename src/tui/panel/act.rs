//! What the keys do while they go to the panel.

use super::{Focus, Tab};
use crate::text::span::Span;
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::app::document::Document;
use crate::tui::plan::Kind;

impl App {
    /// An action while the keys go to the panel; `None` where it is the text's.
    pub(in crate::tui) fn panel_act(&mut self, action: Action) -> Option<bool> {
        let page = 5;
        match action {
            Action::Lines(by) => Some(self.select(i64::from(by))),
            Action::Pages(by) | Action::HalfPages(by) => Some(self.select(i64::from(by) * page)),
            Action::Start => Some(self.select(-i64::from(i32::MAX))),
            Action::End => Some(self.select(i64::from(i32::MAX))),
            Action::Open => {
                self.go_to_selected();
                self.panel.focus = Focus::Text;
                if self.plan().kind == Kind::Whole {
                    self.panel.is_open = false;
                }
                Some(true)
            }
            _ => None,
        }
    }

    /// Moves the selection; the text follows.
    pub(in crate::tui) fn select(&mut self, by: i64) -> bool {
        let Some(document) = self.document() else { return false };
        let last = i64::try_from(self.panel.list(document).len()).unwrap_or(0) - 1;
        let from = self.panel.selected();
        let to = (i64::try_from(from).unwrap_or(0) + by).clamp(0, last.max(0));
        self.panel.focus = Focus::Panel;
        self.panel.set_selected(usize::try_from(to).unwrap_or(0));
        self.go_to_selected();
        true
    }

    /// Shows in the text what is selected in the panel.
    pub(in crate::tui) fn go_to_selected(&mut self) {
        let tab = self.panel.tab;
        let Some(document) = self.documents.get_mut(self.at) else { return };
        let Some(i) = self.panel.list(document).get(self.panel.selected()) else { return };
        match tab {
            Tab::Quotes => {
                if let Some(&id) = document.outline.quotes.get(i) {
                    document.go_to_quote(id);
                }
            }
            Tab::Speakers => {
                let first = document.outline.voices.list.get(i).and_then(|voice| voice.quotes.first()).copied();
                if let Some(id) = first {
                    document.go_to_quote(id);
                }
            }
            Tab::People | Tab::Figures => {
                if let Some(span) = place(document, tab, i) {
                    if tab == Tab::Figures { document.stand_at(span) } else { document.point_at(span) }
                }
            }
        }
    }
}

fn place(document: &Document, tab: Tab, i: usize) -> Option<Span> {
    match tab {
        Tab::People => {
            let id = *document.outline.people.get(i)?;
            document.mentions(id).first().copied()
        }
        Tab::Figures => Some(document.facts.figures.get(*document.outline.figures.get(i)? as usize)?.span),
        Tab::Quotes | Tab::Speakers => None,
    }
}
