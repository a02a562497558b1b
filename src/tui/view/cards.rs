//! What lies over the text: help, why, and the lists to choose from.

use super::article::digit;
use super::ink;
use crate::facts::{Ground, QuoteId};
use crate::layout::voices::VoiceId;
use crate::layout::wrap::wrap;
use crate::text::span::Local;
use crate::text::width::{columns, fit};
use crate::tui::app::App;
use crate::tui::app::document::Document;
use crate::tui::app::layers::{Layer, card_width, help_rows};
use crate::tui::app::palette::Command;
use crate::tui::app::prompt::{Asks, Prompt};
use crate::tui::panel::entry::first_words;
use crate::tui::theme::Sign;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Rows of a list.
const MOST: usize = 12;
/// Rows of a quotation that a list beside it leaves in sight.
const SEEN: u16 = 2;

/// A card: its title, the rows to show, how many there are above them and in all, and where it stands.
struct Card {
    title: String,
    rows: Vec<(String, Style)>,
    above: usize,
    all: usize,
    at: Where,
}

/// Where a card stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Middle,
    /// Where it leaves the current quotation in sight.
    Beside(u16),
    Bottom,
}

/// Draws the open card, or the list of commands above the line in which one is typed.
pub fn draw(app: &App, document: &Document, buffer: &mut Buffer) {
    let width = card_width(buffer.area.width);
    let room = usize::from(buffer.area.height.saturating_sub(3));
    let card = |title: String, above: usize, rows: Vec<_>| {
        let all = above + rows.len();
        Card { title, rows, above, all, at: Where::Middle }
    };
    let card = match (&app.layer, &app.prompt) {
        (_, Some(prompt)) if prompt.asks == Asks::Voice => voices(app, document, (prompt, width)),
        (_, Some(prompt)) if prompt.asks.has_list() => list(app, document, prompt),
        (None, _) if !app.keys.chords.is_empty() => {
            let rows = app.settings.keymap.follow(&app.keys.chords).into_iter();
            let rows = rows.map(|(keys, help)| (format!("{keys:<4} {help}"), app.theme.text())).collect();
            Card { at: Where::Bottom, ..card("and then".to_owned(), 0, rows) }
        }
        (None, _) => return,
        (Some(Layer::Help(from, filter)), _) => {
            let title =
                if filter.is_empty() { "keys: type to filter".to_owned() } else { format!("keys with {filter}") };
            let rows = help_rows(&app.settings.keymap, filter, width.saturating_sub(4));
            let from = (*from).min(rows.len().saturating_sub(room));
            card(title, from, rows.into_iter().skip(from).map(|row| (row, app.theme.text())).collect())
        }
        (Some(Layer::Why(id)), _) => {
            let rows = why(app, document, (*id, width.saturating_sub(4).max(8)));
            Card { at: beside(app, document, *id), ..card("why".to_owned(), 0, rows) }
        }
    };
    frame(app, &card, width, buffer);
}

/// Beside the row of a quotation, where it is on the screen.
fn beside(app: &App, document: &Document, id: QuoteId) -> Where {
    let first = document.quote(id).and_then(|quote| quote.spans.first());
    let row = first.and_then(|&span| document.viewport.row_of(span)).and_then(|row| u16::try_from(row).ok());
    row.map_or(Where::Middle, |row| Where::Beside(row + app.plan().text.y))
}

/// The card in its frame, which says how many rows are above and below.
fn frame(app: &App, card: &Card, width: u16, buffer: &mut Buffer) {
    let (theme, screen) = (&app.theme, buffer.area);
    let room = screen.height.saturating_sub(1);
    let height = u16::try_from(card.rows.len().max(1) + 2).unwrap_or(u16::MAX).min(room);
    let y = match card.at {
        Where::Middle => screen.height.saturating_sub(height) / 2,
        Where::Beside(row) if row < height => room.saturating_sub(height),
        Where::Beside(_) => 0,
        Where::Bottom => room.saturating_sub(height),
    };
    let area = Rect::new((screen.width - width) / 2, y, width, height);
    let inner = usize::from(height.saturating_sub(2));
    let below = card.all.saturating_sub(card.above + inner.min(card.rows.len()));
    for y in area.y..area.bottom() {
        ink::clear(buffer, (area.x, y), area.right(), Style::new());
    }
    let line = "─".repeat(usize::from(width.saturating_sub(2)));
    let mut edge = |y: u16, (left, right): (&str, &str), words: String, style: Style| {
        ink::put(buffer, (area.x, y), area.right(), (&format!("{left}{line}{right}"), theme.faint(), theme));
        if !words.is_empty() {
            let words = format!(" {words} ");
            let end = area.x + 2 + u16::try_from(columns(&words)).unwrap_or(0);
            ink::clear(buffer, (area.x + 2, y), end.min(area.right().saturating_sub(1)), Style::new());
            ink::put(buffer, (area.x + 2, y), area.right().saturating_sub(1), (&words, style, theme));
        }
    };
    if let Some(last) = area.bottom().checked_sub(1) {
        let more = if below > 0 { format!("↓ {below} more below") } else { String::new() };
        edge(last, ("└", "┘"), more, theme.dim());
    }
    let above = if card.above > 0 { format!("  ↑ {} above", card.above) } else { String::new() };
    edge(area.y, ("┌", "┐"), format!("{}{above}", card.title), theme.strong());
    let none = (String::new(), theme.text());
    let rows = card.rows.iter().chain(std::iter::repeat(&none));
    for (y, (text, style)) in (area.y + 1..area.bottom().saturating_sub(1)).zip(rows) {
        ink::put(buffer, (area.x, y), area.right(), ("│", theme.faint(), theme));
        ink::put(buffer, (area.right().saturating_sub(1), y), area.right(), ("│", theme.faint(), theme));
        let text = fit(text, usize::from(width.saturating_sub(4)));
        ink::put(buffer, (area.x + 2, y), area.right().saturating_sub(2), (&text, *style, theme));
    }
}

/// What the typed words may mean: commands, or names.
fn list(app: &App, document: &Document, prompt: &Prompt) -> Card {
    let (title, all): (&str, Vec<String>) = match prompt.asks {
        Asks::Speaker => {
            ("whose words are these?", app.choices(&prompt.text).iter().map(|choice| choice.words()).collect())
        }
        Asks::Search | Asks::Filter | Asks::Entries | Asks::Voice | Asks::Palette => {
            let words = |command: &Command| format!("{:<12} {}", command.keys, command.words);
            ("everything that can be done", app.commands(prompt).iter().map(words).collect())
        }
    };
    // Who is asked whose the words are has to see them.
    let asked = document.current.filter(|_| prompt.asks == Asks::Speaker);
    let at = asked.map_or(Where::Bottom, |id| beside(app, document, id));
    let most = match at {
        Where::Beside(row) => {
            let below = app.size.1.saturating_sub(1).saturating_sub(row + SEEN);
            MOST.min(usize::from(row.max(below).saturating_sub(2))).max(1)
        }
        Where::Middle | Where::Bottom => MOST,
    };
    let from = prompt.selected.saturating_sub(most / 2).min(all.len().saturating_sub(most));
    let row = |(i, words): (usize, &String)| {
        let is_selected = i == prompt.selected;
        let sign = if is_selected { app.theme.sign(Sign::Selected) } else { " " };
        let style = if is_selected { app.theme.current() } else { app.theme.text() };
        (format!("{sign} {words}"), style)
    };
    let rows: Vec<_> = all.iter().enumerate().skip(from).take(most).map(row).collect();
    Card { title: title.to_owned(), rows, above: from, all: all.len(), at }
}

/// The speakers that fit what was typed: digit, name, how much they say.
fn voices(app: &App, document: &Document, (prompt, width): (&Prompt, u16)) -> Card {
    let all = app.voices(&prompt.text);
    let from = prompt.selected.saturating_sub(MOST / 2).min(all.len().saturating_sub(MOST));
    let row = |(i, id): (usize, &VoiceId)| {
        let voice = document.outline.voices.get(*id)?;
        let is_selected = i == prompt.selected;
        let sign = if is_selected { app.theme.sign(Sign::Selected) } else { " " };
        let style = app.theme.hue(Some(*id));
        let style = if is_selected { style.patch(app.theme.current()) } else { style };
        let share = document.outline.voices.share(voice);
        let (room, said) = match width {
            ..40 => (7, String::new()),
            _ => (22, format!("{:>5} × {share:>3} %", voice.quotes.len())),
        };
        let name = fit(&voice.name, usize::from(width.saturating_sub(room)));
        Some((format!("{sign}{} {name}{said}", digit(Some(*id))), style))
    };
    let rows = all.iter().enumerate().skip(from).take(MOST).filter_map(row).collect();
    Card { title: "speakers: type to filter".to_owned(), rows, above: from, all: all.len(), at: Where::Bottom }
}

fn why(app: &App, document: &Document, (id, width): (QuoteId, u16)) -> Vec<(String, Style)> {
    let (theme, article) = (&app.theme, &document.article);
    let Some(quote) = document.quote(id) else { return Vec::new() };
    let mut rows: Vec<(String, Style)> = first_words(document, quote, width)
        .into_iter()
        .map(|row| (theme.words(&row), theme.hue(document.outline.voices.of_quote(id))))
        .collect();
    rows.push((String::new(), theme.text()));
    let cue = quote.cue.map_or("none".to_owned(), |span| article.slice(span).to_owned());
    let mut tell =
        |what: &str, words: &str, style: Style| rows.extend(told(what, words, width).map(|row| (row, style)));
    let Some(speaker) = &quote.speaker else {
        tell("said by", &format!("the article does not say  ·  cue  {cue}"), theme.text());
        return rows;
    };
    tell("said by", &speaker.name, theme.strong());
    let mention = speaker.mention.map_or("nothing here", |span| article.slice(span));
    tell("written", &format!("{mention}  ·  cue  {cue}"), theme.text());
    for &span in speaker.via.iter().take(6) {
        let at = Document::paragraph(span.block);
        tell("→", &format!("{} (¶{at})", article.slice(span)), theme.text());
    }
    let sure = sure(speaker.ground);
    tell("sure", sure, theme.text());
    rows
}

/// How sure a speaker is and why, in words.
fn sure(ground: Ground) -> &'static str {
    match ground {
        Ground::Reader => "you said so (c changes it)",
        Ground::Cue => "high: the cue is beside it",
        Ground::Label => "high: named before a colon",
        Ground::WeakCue => "medium: the cue is far or weak",
        Ground::Thing => "medium: no person is named",
        Ground::Contested => "medium: another may be meant",
        Ground::Nobody => "medium: nobody is named",
        Ground::Unexplained => "medium: who that is, is not told",
        Ground::Owner => "medium: whose it is speaks",
        Ground::GoesOn => "medium: the voice goes on",
        Ground::Announced => "medium: announced or signed",
        Ground::Repeated => "medium: quoted again below",
        Ground::Beside => "low: a guess, named nearby",
        Ground::Turn => "low: a guess, voices take turns",
        Ground::Returns => "low: a guess, the voice before",
    }
}

/// Columns of what a row of the card is about.
const ABOUT: u16 = 11;

/// `what` and, beside it, `words` in as many rows as they need.
fn told(what: &str, words: &str, width: u16) -> impl Iterator<Item = String> {
    let lines = wrap(words, width.saturating_sub(ABOUT).max(8));
    let row = |(i, line): (usize, &Local)| {
        let what = if i == 0 { what } else { "" };
        format!("{}{}", fit(what, usize::from(ABOUT)), line.of(words).trim_end())
    };
    lines.iter().enumerate().map(row).collect::<Vec<_>>().into_iter()
}
