//! What lies over the text: help, speakers, why.

use super::article::digit;
use super::ink;
use crate::facts::{Certainty, QuoteId};
use crate::layout::wrap::wrap;
use crate::tui::app::App;
use crate::tui::app::document::Document;
use crate::tui::app::layers::Layer;
use crate::tui::keymap::{BINDINGS, PANEL, spoken};
use crate::tui::panel::pieces;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Columns of a card.
const WIDTH: u16 = 62;

/// Draws the open card.
pub fn draw(app: &App, document: &Document, buffer: &mut Buffer) {
    let theme = &app.theme;
    let rows: Vec<(String, Style)> = match &app.layer {
        None => return,
        Some(Layer::Help(from, filter)) => help(app, *from, filter),
        Some(Layer::Speakers(at)) => speakers(app, document, *at),
        Some(Layer::Why(id)) => why(app, document, *id),
    };
    let title = match &app.layer {
        Some(Layer::Help(_, filter)) if filter.is_empty() => "keys: type to filter, Esc closes".to_owned(),
        Some(Layer::Help(_, filter)) => format!("keys with {filter}"),
        Some(Layer::Speakers(_)) => "speakers: Enter first quote, o only".to_owned(),
        Some(Layer::Why(_)) => "why: Enter goes to the name, y copies".to_owned(),
        None => String::new(),
    };
    let screen = buffer.area;
    let width = WIDTH.min(screen.width);
    let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX).min(screen.height.saturating_sub(1));
    let area = Rect::new((screen.width - width) / 2, (screen.height.saturating_sub(height)) / 2, width, height);
    for y in area.y..area.bottom() {
        ink::clear(buffer, (area.x, y), area.right(), Style::new());
    }
    let line = "─".repeat(usize::from(width.saturating_sub(2)));
    ink::put(buffer, (area.x, area.y), area.right(), (&format!("┌{line}┐"), theme.faint(), theme));
    let title = format!(" {title} ");
    ink::put(buffer, (area.x + 2, area.y), area.right().saturating_sub(1), (&title, theme.strong(), theme));
    for (y, (text, style)) in (area.y + 1..area.bottom().saturating_sub(1)).zip(&rows) {
        ink::put(buffer, (area.x, y), area.right(), ("│", theme.faint(), theme));
        ink::put(buffer, (area.right().saturating_sub(1), y), area.right(), ("│", theme.faint(), theme));
        ink::put(buffer, (area.x + 2, y), area.right().saturating_sub(2), (text, *style, theme));
    }
    if let Some(y) = area.bottom().checked_sub(1) {
        ink::put(buffer, (area.x, y), area.right(), (&format!("└{line}┘"), theme.faint(), theme));
    }
}

fn help(app: &App, from: usize, filter: &str) -> Vec<(String, Style)> {
    let mut rows = Vec::new();
    let mut group = None;
    for row in BINDINGS.iter().chain(PANEL) {
        let keys: Vec<String> = row.keys.iter().map(|keys| spoken(keys)).collect();
        let keys = keys.join(" ");
        if !(row.help.contains(filter) || keys.contains(filter) || row.group.name().contains(filter)) {
            continue;
        }
        let name = if group == Some(row.group) { "" } else { row.group.name() };
        group = Some(row.group);
        rows.push((format!("{name:<8}{keys:<20} {}", row.help), app.theme.text()));
    }
    let from = from.min(rows.len().saturating_sub(4));
    rows.split_off(from)
}

fn speakers(app: &App, document: &Document, at: usize) -> Vec<(String, Style)> {
    let from = at.saturating_sub(8);
    let voices = document.outline.voices.list.iter().zip(0u32..).skip(from).take(20);
    let row = |(voice, i): (&crate::layout::voices::Voice, u32)| {
        let id = crate::layout::voices::VoiceId(i);
        let is_selected = i as usize == at;
        let sign = if is_selected { "▸" } else { " " };
        let style = app.theme.hue(Some(id));
        let style = if is_selected { style.patch(app.theme.current()) } else { style };
        let share = document.outline.voices.share(voice);
        (format!("{sign}{} {:<36.36}{:>5} × {share:>3} %", digit(Some(id)), voice.name, voice.quotes.len()), style)
    };
    voices.map(row).collect()
}

fn why(app: &App, document: &Document, id: QuoteId) -> Vec<(String, Style)> {
    let (theme, article) = (&app.theme, &document.article);
    let Some(quote) = document.quote(id) else { return Vec::new() };
    let text = pieces(document, quote);
    let text = text.get(..crate::text::stretch::floor(&text, 300)).unwrap_or("");
    let voice = document.outline.voices.of_quote(id);
    let mut rows: Vec<(String, Style)> =
        wrap(text, WIDTH - 4).iter().take(3).map(|line| (line.of(text).to_owned(), theme.hue(voice))).collect();
    rows.push((String::new(), theme.text()));
    let cue = quote.cue.map_or("none".to_owned(), |span| article.slice(span).to_owned());
    let Some(speaker) = &quote.speaker else {
        rows.push((format!("said by    the article does not say  ·  cue  {cue}"), theme.text()));
        return rows;
    };
    rows.push((format!("said by    {}", speaker.name), theme.strong()));
    let mention = speaker.mention.map_or("nothing here", |span| article.slice(span));
    rows.push((format!("written    {mention}  ·  cue  {cue}"), theme.text()));
    for &span in speaker.via.iter().take(6) {
        let at = Document::paragraph(span.block);
        rows.push((format!("→          {} (¶{at})", article.slice(span)), theme.text()));
    }
    let sure = match speaker.certainty {
        Certainty::High => "high",
        Certainty::Medium => "medium: the turn goes on",
        Certainty::Low => "low: a guess",
    };
    rows.push((format!("sure       {sure}"), theme.text()));
    rows
}
