//! Clicks and the wheel: what is under the pointer.

use super::App;
use crate::tui::panel::Focus;
use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

/// Rows that the wheel turns.
const WHEEL: i64 = 3;

impl App {
    pub(super) fn mouse_event(&mut self, mouse: MouseEvent) -> bool {
        let at = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::ScrollDown => self.wheel(at, WHEEL),
            MouseEventKind::ScrollUp => self.wheel(at, -WHEEL),
            MouseEventKind::Down(MouseButton::Left) => self.click(at),
            MouseEventKind::Down(MouseButton::Right) => self.click(at) && self.show_why(),
            _ => false,
        }
    }

    fn wheel(&mut self, at: Position, by: i64) -> bool {
        if self.plan().panel.is_some_and(|panel| panel.contains(at)) {
            return self.select(by.signum());
        }
        self.document_mut().is_some_and(|document| document.scroll(|viewport, flow| viewport.scroll(flow, by)))
    }

    fn click(&mut self, at: Position) -> bool {
        if self.layer.take().is_some() {
            return true;
        }
        let plan = self.plan();
        if let Some(panel) = plan.panel.filter(|panel| panel.contains(at)) {
            self.panel.focus = Focus::Panel;
            let hit = self.document().map(|document| crate::tui::panel::hit(self, document, panel, at));
            match hit.flatten() {
                Some(crate::tui::panel::Hit::Tab(tab)) => self.panel.tab = tab,
                Some(crate::tui::panel::Hit::Entry(entry)) => {
                    self.panel.set_selected(entry);
                    self.go_to_selected();
                }
                None => {}
            }
            return true;
        }
        self.panel.focus = Focus::Text;
        let Some(document) = self.documents.get_mut(self.at) else { return false };
        if let Some(rule) = plan.divider.filter(|rule| rule.contains(at)) {
            let part = u64::from(at.y - rule.y) * document.outline.length() / u64::from(rule.height.max(1));
            return document.go_to_offset(part);
        }
        let row = at.y.checked_sub(plan.text.y).and_then(|y| document.viewport.rows().get(usize::from(y)));
        let Some(span) = row.and_then(|row| row.span()) else { return false };
        let quote = document.outline.marks.quotes_within(span).next();
        if let Some((_, id)) = quote {
            (document.current, document.chosen) = (Some(id), true);
        }
        quote.is_some()
    }
}
