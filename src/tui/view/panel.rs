//! The panel: tabs, entries, how many are above and below.

use super::article::{bar, digit};
use super::ink;
use crate::text::width::{columns, fit};
use crate::tui::app::App;
use crate::tui::app::document::{Document, State};
use crate::tui::panel::entry::{Entry, entry};
use crate::tui::panel::{Tab, body, tabs, tabs_at};
use crate::tui::plan::Kind;
use crate::tui::theme::Sign;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the panel.
pub fn draw(app: &App, document: &Document, kind: Kind, area: Rect, buffer: &mut Buffer) {
    let theme = &app.theme;
    for y in area.y..area.bottom() {
        ink::clear(buffer, (area.x, y), area.right(), Style::new());
    }
    if kind == Kind::Sheet {
        let line = theme.sign(Sign::Across).repeat(usize::from(area.width));
        ink::put(buffer, (area.x, area.y), area.right(), (&line, theme.faint(), theme));
    }
    let mut x = tabs_at(area, kind).x;
    let list = app.panel.list(document);
    for (tab, label) in tabs(&list, tabs_at(area, kind).width) {
        let style = if tab == app.panel.tab { theme.strong() } else { theme.dim() };
        let end = x.saturating_add(u16::try_from(columns(&label)).unwrap_or(0)).min(area.right());
        ink::clear(buffer, (x, area.y), end, Style::new());
        x = ink::put(buffer, (x, area.y), area.right(), (&label, style, theme));
    }
    let hint = if app.panel.is_focused() { " Tab to text " } else { " Tab to panel " };
    let at = area.right().saturating_sub(hint.len() as u16 + 2);
    if kind == Kind::Sheet && x <= at {
        ink::put(buffer, (at, area.y), area.right(), (hint, theme.dim(), theme));
    }
    let body = body(area, kind);
    if document.state == State::Known && app.panel.tab.count(document) == 0 {
        ink::put(buffer, (body.x + 2, body.y), body.right(), (app.panel.tab.empty(), theme.dim(), theme));
    }
    let (mut y, mut i) = (body.y, app.panel.top());
    while let Some(entry) = entry(&list, i, area.width, kind) {
        let needed = entry.height() - usize::from(entry.spaced);
        if usize::from(y) + needed > usize::from(body.bottom()) && i > app.panel.top() {
            break;
        }
        draw_entry(app, document, (&entry, i), Rect { y, height: body.bottom().saturating_sub(y), ..body }, buffer);
        y = y.saturating_add(u16::try_from(entry.height()).unwrap_or(u16::MAX));
        i += 1;
        if y >= body.bottom() {
            break;
        }
    }
    let (above, below) = (app.panel.top(), list.len().saturating_sub(i));
    let last = area.bottom().saturating_sub(1);
    let note = |sign: &str, n: usize, words: &str| if n > 0 { format!("{sign} {n} {words}") } else { String::new() };
    let (up, down) = (note("↑", above, "above"), note("↓", below, "below"));
    let sifted = app.panel.sieve.as_ref().map_or(String::new(), |sieve| format!("/{}  ", sieve.text));
    let up = format!("{sifted}{}", if sifted.is_empty() || !list.is_empty() { up } else { "nothing here".to_owned() });
    if kind == Kind::Side {
        ink::put(buffer, (area.x + 2, area.y + 2), area.right(), (&up, theme.dim(), theme));
        ink::put(buffer, (area.x + 2, last), area.right(), (&down, theme.dim(), theme));
    } else {
        let both = format!("{up}{}{down}", if up.is_empty() || down.is_empty() { "" } else { "  " });
        ink::put(buffer, (area.x + 2, last), area.right(), (&both, theme.dim(), theme));
    }
}

fn draw_entry(app: &App, document: &Document, (entry, i): (&Entry, usize), area: Rect, buffer: &mut Buffer) {
    let theme = &app.theme;
    let end = area.right().saturating_sub(1);
    let mut y = area.y;
    if let Some(heading) = entry.heading {
        ink::put(buffer, (area.x + 2, y), end, (heading, theme.dim(), theme));
        y += 1;
    }
    if y >= area.bottom() {
        return;
    }
    let is_selected = i == app.panel.selected();
    let shown = entry.quote.is_none_or(|id| document.quote(id).is_some_and(|quote| document.sees_any(quote)));
    let others = document.only.is_some() && entry.voice != document.only;
    let hue = if others { theme.dim() } else { theme.hue(entry.voice) };
    let hue = if is_selected { hue.patch(theme.current()) } else { hue };
    if is_selected {
        ink::clear(buffer, (area.x, y), end, theme.current());
    }
    if let Some(id) = entry.quote {
        let sign = theme.sign(bar(document, id, document.is_current(id)));
        ink::put(buffer, (area.x, y), end, (sign, hue, theme));
    } else if is_selected && app.panel.is_focused() {
        ink::put(buffer, (area.x, y), end, (theme.sign(Sign::Selected), theme.strong(), theme));
    }
    let mut x = area.x + 2;
    if entry.quote.is_some() || entry.voice.is_some() {
        let digit = digit(entry.voice).to_string();
        ink::put(buffer, (x, y), end, (&digit, hue, theme));
    }
    // Names stand in one column, with a digit before them or none.
    x += if app.panel.tab == Tab::Figures { 0 } else { 2 };
    let quiet = if shown && !others { theme.text() } else { theme.dim() };
    let quiet = if is_selected { quiet.patch(theme.current()) } else { quiet };
    let mut parts = entry.name.split('\u{1}');
    let name = parts.next().unwrap_or_default();
    if let (Some(right), Some(words)) = (parts.next(), parts.next()) {
        let column = x + 26.min(area.width / 3);
        let name = fit(name, usize::from(column.saturating_sub(x)));
        ink::put(buffer, (x, y), column, (&theme.words(name.trim_end()), hue, theme));
        let column = ink::put(buffer, (column + 1, y), end, (&format!("{right:>6}  "), theme.dim(), theme));
        let words = fit(words, usize::from(end.saturating_sub(column)));
        ink::put(buffer, (column, y), end, (&theme.words(words.trim_end()), quiet, theme));
        return;
    }
    let right = columns(&entry.right) as u16;
    let column = end.saturating_sub(right + 1);
    let name = fit(name, usize::from(column.saturating_sub(x)));
    ink::put(buffer, (x, y), column, (&theme.words(name.trim_end()), hue, theme));
    ink::put(buffer, (end.saturating_sub(right), y), end, (&entry.right, theme.dim(), theme));
    for words in &entry.words {
        y += 1;
        if y < area.bottom() {
            let quiet = if shown && !others { theme.text() } else { theme.dim() };
            let words = fit(words, usize::from(end.saturating_sub(area.x + 4)));
            ink::put(buffer, (area.x + 4, y), end, (&theme.words(words.trim_end()), quiet, theme));
        }
    }
}
