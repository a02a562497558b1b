//! The header and the row at the bottom: where, who, what can be done; a notice or a prompt in its place.

use super::article::digit;
use super::ink;
use crate::analyze::people::surname;
use crate::layout::flow::Anchor;
use crate::layout::outline::Words;
use crate::search::Syntax;
use crate::text::printable::escape;
use crate::text::width::{clusters, columns, fit};
use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::app::document::{Document, State};
use crate::tui::app::keys::Letter;
use crate::tui::app::layers::Layer;
use crate::tui::app::prompt::{Asks, Prompt};
use crate::tui::keymap::spoken;
use crate::tui::plan::{Kind, Plan};
use crate::tui::theme::Sign;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Words read in a minute.
const PACE: u64 = 230;

/// Draws header and status row.
pub fn draw(app: &App, document: &Document, plan: Plan, buffer: &mut Buffer) {
    if let Some(row) = plan.header {
        draw_header(app, document, row, buffer);
    }
    let Some(row) = plan.status else { return };
    ink::clear(buffer, (row.x, row.y), row.right(), ratatui::style::Style::new());
    let theme = &app.theme;
    if let Some(prompt) = &app.prompt {
        return draw_prompt(app, document, (prompt, row), buffer);
    }
    if let Some(notice) = &app.notice {
        let notice = shortened(notice, usize::from(row.width.saturating_sub(2)));
        ink::put(buffer, (1, row.y), row.right(), (&theme.words(&notice), theme.text(), theme));
        return;
    }
    let is_small = plan.kind == Kind::Whole;
    let headline = || headline(document).filter(|_| plan.header.is_none()).map(|title| half(&title, row.width));
    let left = match half_typed(app, document).or_else(headline) {
        Some(words) => words,
        None if is_small => short(document),
        None => long(document),
    };
    let mut shown = if app.settings.hints { hints(app, document, is_small) } else { Vec::new() };
    let room = usize::from(row.width.saturating_sub(4)).saturating_sub(columns(&left));
    let too_wide = |shown: &[Hint]| shown.iter().map(|hint| columns(&hint.words) + 2).sum::<usize>() > room + 2;
    while too_wide(&shown) && shown.len() > 1 {
        let least = shown.iter().map(|hint| hint.rank).min();
        shown.retain(|hint| Some(hint.rank) != least);
    }
    let words = shown.iter().map(|hint| hint.words.as_str()).collect::<Vec<_>>().join("  ");
    let x = row.right().saturating_sub(columns(&words) as u16 + 1);
    ink::put(buffer, (x, row.y), row.right(), (&words, theme.dim(), theme));
    let left = shortened(&left, usize::from(x.saturating_sub(3)));
    ink::put(buffer, (1, row.y), x, (&left, theme.text(), theme));
}

/// `text` in at most `width` columns. It is cut in its middle: of a file that cannot be read its name and the reason at
/// the end are wanted.
fn shortened(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let head = fit(text, width / 3);
    let room = width.saturating_sub(columns(&head));
    let mut tail = text;
    while columns(tail) > room {
        let Some((_, cluster)) = clusters(tail).next() else { break };
        tail = tail.get(cluster.len()..).unwrap_or_default();
    }
    format!("{head}{tail}")
}

fn draw_header(app: &App, document: &Document, row: Rect, buffer: &mut Buffer) {
    let theme = &app.theme;
    let x = ink::put(buffer, (1, row.y), row.right(), ("sayso  ", theme.strong(), theme));
    let (words, about) = match document.outline.words {
        Words::Exactly(words) => (words, ""),
        Words::About(words) => (words, "≈ "),
    };
    let minutes = (words + PACE / 2).checked_div(PACE).unwrap_or(0).max(1);
    let count = |n: usize, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
    let facts = match document.state {
        State::Known => {
            let voices = document.outline.voices.list.len();
            format!(" · {} · {}", count(document.outline.quotes.len(), "quote"), count(voices, "speaker"))
        }
        State::Closed | State::Reading | State::Partly | State::Whole | State::Failed(_) => String::new(),
    };
    let right = format!("{about}{words} words · {minutes} min{facts}");
    let at = row.right().saturating_sub(columns(&right) as u16 + 1);
    let mut title = escape(document.title());
    if app.inputs() > 1 {
        title = format!("{}/{}  {title}", app.at + 1, app.inputs());
    }
    let title = fit(&title, usize::from(at.saturating_sub(x + 2)));
    ink::put(buffer, (x, row.y), at.saturating_sub(2), (&theme.words(title.trim_end()), theme.dim(), theme));
    ink::put(buffer, (at, row.y), row.right(), (&right, theme.dim(), theme));
}

/// What was typed and waits for more: a count, the letter of a mark.
fn half_typed(app: &App, document: &Document) -> Option<String> {
    match app.keys.awaits {
        Some(Letter::Set) => return Some("mark this place: a letter".to_owned()),
        Some(Letter::Go) => {
            let marks: String = document.marks.keys().map(|name| format!(" {name}")).collect();
            return Some(format!("go to a mark:{marks} '"));
        }
        None => {}
    }
    app.keys.count.map(|count| format!("{count} times, or G: paragraph {count}, or %"))
}

/// The headline, before the reader has gone anywhere: that of a web page is not in its text.
fn headline(document: &Document) -> Option<String> {
    let (title, first) = (document.article.header.title.as_ref()?, document.article.blocks.first()?);
    let is_elsewhere = document.viewport.top() != Anchor::default() || document.spot() != document.here();
    let is_asked = document.chosen || document.search.is_some() || document.filter.is_some();
    (!is_elsewhere && !is_asked && !first.text.contains(title.as_str())).then(|| escape(title))
}

/// At most half of a row.
fn half(text: &str, width: u16) -> String {
    fit(text, columns(text).min(usize::from(width / 2)))
}

fn long(document: &Document) -> String {
    let Some(here) = document.here() else { return String::new() };
    let mut parts = vec![format!("¶{}", Document::paragraph(here.block))];
    if let Some(id) = document.current {
        let voice = document.outline.voices.of_quote(id);
        let name = voice.and_then(|voice| document.outline.voices.get(voice)).map_or("not named", |voice| &voice.name);
        // "Close to 50 interviews with party chairs" leaves room for what can be done.
        let name = fit(name, columns(name).min(LONG));
        parts.push(format!("{} {name} ", digit(voice)));
        parts.push(format!("quote {}/{} ", document.outline.rank(id) + 1, document.outline.quotes.len()));
    }
    parts.extend(document.filter.as_ref().map(|filter| format!("& {}  {} ¶ ", filter.text, document.units())));
    let hit = document.search.as_ref().and_then(|search| search.current);
    let at = hit
        .filter(|hit| hit.block != here.block)
        .map_or(String::new(), |hit| format!(" ¶{}", Document::paragraph(hit.block)));
    parts.extend(document.tally().map(|tally| format!("hit {tally}{at} ")));
    parts.push(format!("{}%", document.percent()));
    parts.join("  ")
}

/// Columns for a speaker in the status row.
const LONG: usize = 32;
/// Columns for a source without a name in a narrow status row.
const SHORT: usize = 14;

fn short(document: &Document) -> String {
    let Some(here) = document.here() else { return String::new() };
    let mut out = format!("¶{}", Document::paragraph(here.block));
    if let Some(id) = document.current {
        let voice = document.outline.voices.of_quote(id);
        let voiced = voice.and_then(|voice| document.outline.voices.get(voice));
        let name = voiced.map_or("?", |voice| &voice.name);
        // A person is known by the last name; of "a spokesman for the city" every word counts.
        let is_person = voiced.is_some_and(|voice| voice.person.is_some());
        let name = if is_person { surname(name).to_owned() } else { shortened(name, SHORT) };
        out.push_str(&format!(
            " {} {name} {}/{}",
            digit(voice),
            document.outline.rank(id) + 1,
            document.outline.quotes.len()
        ));
    }
    if let Some(filter) = &document.filter {
        out.push_str(&format!(" & {}", filter.text));
    }
    if let Some(tally) = document.tally() {
        out.push_str(&format!(" hit {tally}"));
    }
    out.push_str(&format!(" {}%", document.percent()));
    out
}

/// What a key does now, and how much it is missed where there is no room for it.
struct Hint {
    words: String,
    rank: u8,
}

/// The hints of this mode, in the order in which they stand; help stays longest.
fn hints(app: &App, document: &Document, is_small: bool) -> Vec<Hint> {
    // The only hint that a reader with other keys cannot do without.
    let rows = &app.settings.keymap.rows;
    let key = rows.iter().find(|row| row.action == Action::Help).and_then(|row| row.keys.first());
    let key = key.map_or(String::new(), |keys| spoken(keys));
    let words = if is_small { key } else { format!("{key} help") };
    let help = (words.as_str(), 9);
    let only = match (document.only, document.voice()) {
        (Some(_), _) => "o all".to_owned(),
        (None, Some(voice)) => format!("o only {}", digit(Some(voice))),
        (None, None) => "s speakers".to_owned(),
    };
    let all: Vec<(&str, u8)> = if let Some(layer) = &app.layer {
        match layer {
            Layer::Help(..) => vec![("letters filter", 1), ("↑ ↓ scroll", 2), ("Esc close", 9)],
            Layer::Why(_) => vec![("Enter to the name", 2), ("y copy", 1), ("Esc close", 9)],
        }
    } else if app.panel.is_focused() {
        let esc = if app.panel.sieve.is_some() { "Esc all" } else { "Esc text" };
        vec![("← → tab", 4), ("↑ ↓ select", 1), ("/ filter", 2), ("Enter go", 5), (esc, 3), help]
    } else if document.search.is_some() {
        vec![("n next hit", 3), ("N previous", 1), ("Esc clear", 2), help]
    } else if document.filter.is_some() {
        let all = if is_small { "Esc all" } else { "Esc all paragraphs" };
        vec![(all, 6), ("] next", 5), (&only, 4), ("Tab panel", 3), ("/ search", 1), help]
    } else if document.back == Some(document.viewport.top()) {
        // The last session ended here; who wants to begin again is told how.
        vec![("g from the start", 6), ("] next", 5), (&only, 4), ("Tab panel", 3), ("/ search", 1), help]
    } else if document.state == State::Known && document.outline.quotes.is_empty() {
        vec![("Space page", 4), ("Tab panel", 3), ("/ search", 2), help]
    } else {
        vec![("] next", 5), (") same speaker", 2), (&only, 4), ("Tab panel", 3), ("/ search", 1), help]
    };
    all.into_iter().map(|(words, rank)| Hint { words: words.to_owned(), rank }).collect()
}

fn draw_prompt(app: &App, document: &Document, (prompt, row): (&Prompt, Rect), buffer: &mut Buffer) {
    let theme = &app.theme;
    let sign = match (prompt.asks, prompt.syntax) {
        (Asks::Search, Syntax::Words) => "/",
        (Asks::Search, Syntax::Regex) => "regex /",
        (Asks::Filter, Syntax::Words) => "& ",
        (Asks::Filter, Syntax::Regex) => "regex & ",
        (Asks::Entries, _) => "in the panel /",
        (Asks::Palette, _) => ":",
        (Asks::Speaker, _) => "said by ",
        (Asks::Voice, _) => "speaker ",
    };
    let tally = match prompt.asks {
        Asks::Search => document.tally().map_or(String::new(), |tally| format!("{tally}  ")),
        Asks::Filter if prompt.text.is_empty() => String::new(),
        Asks::Filter => format!("{} of {}  ", document.filtered(), document.article.blocks.len()),
        Asks::Speaker => String::new(),
        Asks::Voice => format!("{} of {}  ", app.voices(&prompt.text).len(), document.outline.voices.list.len()),
        Asks::Entries => {
            let (list, all) = (app.panel.list(document), app.panel.tab.count(document));
            format!("{} of {all}  ", list.len())
        }
        Asks::Palette => match app.commands(prompt).len() {
            0 => "no such command  ".to_owned(),
            count => format!("{}/{count}  ", prompt.selected + 1),
        },
    };
    let mention = document.current.and_then(|id| document.mention_of(document.found.quotes.get(id.index())?));
    let all = mention.map_or(String::new(), |words| format!("Tab all of “{words}”  "));
    let of_mention = format!("Enter this quote  {all}Esc back");
    let keys = match prompt.asks {
        Asks::Speaker => of_mention.as_str(),
        Asks::Search => "Enter keep  Esc back  ^R regex",
        Asks::Filter => "Enter keep  Esc back  ^R regex",
        Asks::Voice => "Enter first quote  Tab only  Esc back",
        Asks::Entries => "↑ ↓ select  Enter keep  Esc all",
        Asks::Palette => "Tab complete  ↑ ↓ choose  Enter do  Esc back",
    };
    let typed = format!("{sign}{}{}", prompt.text, theme.sign(Sign::Caret));
    let end = ink::put(buffer, (1, row.y), row.right(), (&typed, theme.text(), theme));
    let few = match prompt.asks {
        Asks::Speaker => "Enter this  Tab all",
        Asks::Voice => "Enter  Tab only  Esc",
        Asks::Palette => "↑ ↓  Tab  Enter  Esc",
        Asks::Search | Asks::Filter | Asks::Entries => "Enter  Esc",
    };
    let room = usize::from(row.right().saturating_sub(end + 2));
    let choices = [format!("{tally}{keys}"), format!("{tally}{few}"), tally];
    let Some(right) = choices.into_iter().find(|words| columns(words) <= room) else { return };
    let at = row.right().saturating_sub(columns(&right) as u16 + 1);
    if end < at {
        ink::put(buffer, (at, row.y), row.right(), (&right, theme.dim(), theme));
    }
}
