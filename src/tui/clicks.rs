//! Clicks in a row at the same place: the only thing about the mouse that needs a clock.

use super::event::Event;
use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use std::time::{Duration, Instant};

/// The longest time between two clicks that belong together.
const SOON: Duration = Duration::from_millis(400);

/// The last click.
#[derive(Debug, Default)]
pub struct Clicks {
    last: Option<(Instant, (u16, u16))>,
    times: u8,
}

impl Clicks {
    /// A press of the mouse that follows another soon and at the same place, as [`Event::Clicks`]; else as it is.
    pub fn count(&mut self, mouse: MouseEvent, now: Instant) -> Event {
        if mouse.kind != MouseEventKind::Down(MouseButton::Left) {
            return Event::Mouse(mouse);
        }
        let place = (mouse.column, mouse.row);
        let follows = self.last.is_some_and(|(then, at)| at == place && now.duration_since(then) < SOON);
        self.times = if follows { self.times % 3 + 1 } else { 1 };
        self.last = Some((now, place));
        if self.times == 1 {
            return Event::Mouse(mouse);
        }
        Event::Clicks { times: self.times, column: mouse.column, row: mouse.row }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::crossterm::event::KeyModifiers;

    #[test]
    fn only_clicks_at_one_place_and_soon_belong_together() {
        let (mut clicks, start) = (Clicks::default(), Instant::now());
        let mut times = |column, millis| {
            let kind = MouseEventKind::Down(MouseButton::Left);
            let mouse = MouseEvent { kind, column, row: 2, modifiers: KeyModifiers::NONE };
            match clicks.count(mouse, start + Duration::from_millis(millis)) {
                Event::Clicks { times, .. } => times,
                _ => 1,
            }
        };
        let seen = [(5, 0), (5, 100), (5, 200), (5, 300), (5, 400), (6, 450), (6, 900), (6, 1000)];
        assert_eq!(seen.map(|(column, millis)| times(column, millis)), [1, 2, 3, 1, 2, 1, 1, 2]);
    }
}
