//! Clicks and the wheel: what is under the pointer.

use super::App;
use super::selection::{Cut, Point, Selection};
use crate::text::span::Local;
use crate::tui::event::Effect;
use crate::tui::panel::Focus;
use crate::tui::plan::Kind;
use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

/// Rows that the wheel turns.
const WHEEL: i64 = 3;

/// What the mouse holds while its button is down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Words, from this place on.
    Words(Point),
    /// The divider, or the upper edge of the sheet; where the pointer is not moved, it is a click.
    Divider,
    /// The same, moved.
    Moved,
}

impl App {
    pub(super) fn mouse_event(&mut self, mouse: MouseEvent) -> bool {
        let focus = self.panel.focus;
        self.point(mouse) || self.panel.focus != focus
    }

    fn point(&mut self, mouse: MouseEvent) -> bool {
        let at = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::ScrollDown => self.wheel(at, WHEEL),
            MouseEventKind::ScrollUp => self.wheel(at, -WHEEL),
            MouseEventKind::Down(MouseButton::Left) => {
                let had_selection = self.document_mut().is_some_and(|document| document.selection.take().is_some());
                self.held = self.hold(at);
                self.held != Some(Held::Divider) && self.click(at) || had_selection
            }
            MouseEventKind::Drag(MouseButton::Left) => self.drag(at),
            MouseEventKind::Up(MouseButton::Left) => match self.held.take() {
                Some(Held::Divider) => self.click(at),
                Some(Held::Moved) => false,
                Some(Held::Words(_)) | None => self.release(),
            },
            MouseEventKind::Down(MouseButton::Right) => {
                let hit = self.click(at);
                if hit {
                    self.show_why();
                }
                hit
            }
            _ => false,
        }
    }

    fn wheel(&mut self, at: Position, by: i64) -> bool {
        if self.plan().panel.is_some_and(|panel| panel.contains(at)) {
            return self.select(by.signum());
        }
        self.document_mut().is_some_and(|document| document.scroll(|viewport, flow| viewport.scroll(flow, by)))
    }

    /// The place of the article under the pointer, where nothing lies over it.
    fn point_at(&self, at: Position) -> Option<Point> {
        let text = self.plan().text;
        if self.layer.is_some() || self.prompt.is_some() || !text.contains(at) {
            return None;
        }
        let document = self.document()?;
        let row = document.viewport.rows().get(usize::from(at.y - text.y))?;
        document.point(row, at.x - text.x)
    }

    fn hold(&self, at: Position) -> Option<Held> {
        let plan = self.plan();
        let edge = plan.panel.filter(|_| plan.kind == Kind::Sheet).is_some_and(|sheet| at.y == sheet.y);
        let divider = plan.divider.filter(|_| plan.kind == Kind::Side && plan.panel.is_some());
        if edge || divider.is_some_and(|divider| divider.contains(at)) {
            return Some(Held::Divider);
        }
        self.point_at(at).map(Held::Words)
    }

    /// The second click at a place selects the word there, the third the paragraph.
    pub(super) fn click_again(&mut self, times: u8, (column, row): (u16, u16)) -> bool {
        self.held = None;
        let point = self.point_at(Position::new(column, row));
        let Some(document) = self.document_mut() else { return false };
        document.selection = match (point, times) {
            (Some(point), 2) => document.word_at(point),
            (Some((block, _)), _) => Some(document.paragraph_at(block)),
            (None, _) => None,
        };
        true
    }

    /// Selects to the pointer; at the edges the text goes on.
    fn drag(&mut self, at: Position) -> bool {
        let from = match self.held {
            None => return false,
            Some(Held::Divider | Held::Moved) => return self.resize_panel(at),
            Some(Held::Words(from)) => from,
        };
        let text = self.plan().text;
        let mut by = i64::from(at.y + 1 >= text.bottom()) - i64::from(at.y <= text.y);
        // Along the row where it began the text stands still.
        let began =
            self.document().and_then(|document| document.viewport.row_of(Local::new(from.1, from.1 + 1).at(from.0)));
        if began.is_some_and(|row| row == usize::from(at.y.saturating_sub(text.y))) {
            by = 0;
        }
        if by != 0 {
            self.document_mut().map(|document| document.scroll(|viewport, flow| viewport.scroll(flow, by)));
        }
        let inside = Position::new(
            at.x.clamp(text.x, text.right().saturating_sub(1)),
            at.y.clamp(text.y, text.bottom().saturating_sub(1)),
        );
        let Some(to) = self.point_at(inside) else { return by != 0 };
        let Some(document) = self.document_mut() else { return false };
        document.selection = Some(Selection { from, to, cut: Cut::Whole });
        true
    }

    /// The divider follows the pointer.
    fn resize_panel(&mut self, at: Position) -> bool {
        let before = self.panel.wish;
        self.panel.wish = before.with_divider_at(self.size, self.measure, (at.x, at.y));
        self.held = Some(Held::Moved);
        self.panel.wish != before
    }

    /// The selected words are copied; they stay marked until the next click or key.
    fn release(&mut self) -> bool {
        let Some(text) = self.document().and_then(|document| document.selected_text()) else { return false };
        let count = text.split_whitespace().count();
        self.notify(format!("copied {count} {}", if count == 1 { "word" } else { "words" }));
        self.effects.push(Effect::Copy(text));
        true
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
        let Some((row, span)) = row.and_then(|row| Some((row, row.span()?))) else { return false };
        let point = at.x.checked_sub(plan.text.x).and_then(|x| document.point(row, x));
        let under = |(block, at): Point| {
            let span = Local::new(at, at + 1).at(block);
            document.outline.marks.quotes_within(span).next()
        };
        // Beside the words of a quotation it is the first of the row.
        let quote = point.and_then(under).or_else(|| document.outline.marks.quotes_within(span).next());
        if let Some((_, id)) = quote {
            (document.current, document.chosen, document.pointed) = (Some(id), true, None);
        }
        quote.is_some()
    }
}
