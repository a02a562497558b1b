//! The text with its margin of digits and bars, and the divider: the portrait of who speaks where.

use super::ink;
use crate::article::BlockKind;
use crate::facts::{QuoteId, QuoteKind};
use crate::layout::flow::{Row, Unit};
use crate::layout::marks::{Named, Tags};
use crate::layout::voices::{VoiceId, is_guess};
use crate::text::span::{Local, Span};
use crate::text::width::columns;
use crate::tui::app::document::{Document, State};
use crate::tui::app::{App, Marked};
use crate::tui::panel::Tab;
use crate::tui::plan::Plan;
use crate::tui::theme::Sign;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

/// Draws text, margin and divider.
pub fn draw(app: &App, document: &Document, plan: Plan, buffer: &mut Buffer) {
    let area = plan.text;
    if document.viewport.rows().is_empty() {
        let words = match &document.state {
            State::Failed(message) => message.clone(),
            State::Closed | State::Reading => "reading …".to_owned(),
            State::Partly | State::Whole | State::Known => "the article is empty".to_owned(),
        };
        ink::put(buffer, (area.x, area.y), area.right(), (&words, app.theme.dim(), &app.theme));
    }
    for (row, y) in document.viewport.rows().iter().zip(area.y..area.bottom()) {
        draw_row(app, document, row, (area, y), buffer);
        if plan.margin {
            draw_margin(app, document, row, (area.x, y), buffer);
        }
    }
    if let Some(rule) = plan.divider {
        draw_divider(app, document, rule, buffer);
    }
}

/// The real cursor stands on the words that were gone to, else on the first of the current quotation, for screen readers.
pub fn cursor(app: &App, document: &Document, plan: Plan) -> Option<Position> {
    if app.prompt.is_some() {
        return None;
    }
    let quoted = || document.quote(document.current?)?.spans.first().copied();
    let span = document.pointed.filter(|&span| document.sees(span)).or_else(quoted)?;
    let row = document.viewport.row_of(span)?;
    let start = document.viewport.rows().get(row)?.range.start;
    let before = Local { start, end: span.start }.of(document.article.text(span.block));
    let x = plan.text.x.saturating_add(u16::try_from(columns(before)).ok()?);
    Some(Position::new(x, plan.text.y + u16::try_from(row).ok()?))
}

fn draw_row(app: &App, document: &Document, row: &Row, (area, y): (Rect, u16), buffer: &mut Buffer) {
    let theme = &app.theme;
    let at = (area.x, y);
    match row.unit {
        _ if row.gap => {}
        Unit::Note(_, count) => {
            let words = if count == 1 { "passage" } else { "passages" };
            let note = format!("⋯ {count} {words} left out (w shows)");
            ink::put(buffer, at, area.right(), (&note, theme.dim(), theme));
        }
        Unit::Removed(_) => {
            let text = row.range.of(document.flow().text(row.unit));
            ink::put(buffer, at, area.right(), (text, theme.dim(), theme));
        }
        Unit::Block(block) => {
            let text = document.article.text(block);
            let kind = document.article.blocks.get(block.index()).map(|block| block.kind);
            let mut x = area.x;
            // Nothing is painted behind the blank at which the row was cut.
            let end = row.range.start as usize + row.range.of(text).trim_end().len();
            for run in document.outline.marks.runs(block, Local::new(row.range.start as usize, end)) {
                let base = style(app, document, run.tags, kind);
                for (piece, hit) in pieces(document, run.range.at(block)) {
                    let is_pointed = || document.pointed.is_some_and(|pointed| pointed.overlaps(piece.at(block)));
                    let style = match hit {
                        true if is_pointed() => base.patch(theme.spot()),
                        true => base.patch(theme.hit()),
                        false => base,
                    };
                    x = ink::put(buffer, (x, y), area.right(), (piece.of(text), style, theme));
                }
            }
        }
    }
}

/// A run cut where search hits begin and end.
fn pieces(document: &Document, span: Span) -> Vec<(Local, bool)> {
    let mut pieces = Vec::new();
    let mut at = span.start;
    let mut hits: Vec<Span> = document.hunts().flat_map(|hunt| hunt.within(span)).collect();
    hits.extend(document.pointed.filter(|pointed| pointed.overlaps(span)));
    hits.extend(document.selected_in(span.block).map(|local| local.at(span.block)).filter(|at| at.overlaps(span)));
    hits.sort();
    for hit in hits {
        let (start, end) = (hit.start.max(at), hit.end.min(span.end));
        if start < end {
            pieces.push((Local { start: at, end: start }, false));
            pieces.push((Local { start, end }, true));
            at = end;
        }
    }
    pieces.push((Local { start: at, end: span.end }, false));
    pieces
}

fn style(app: &App, document: &Document, tags: Tags, kind: Option<BlockKind>) -> Style {
    let theme = &app.theme;
    let mut style = match kind {
        Some(BlockKind::Heading) => theme.strong(),
        Some(BlockKind::Caption) => theme.dim(),
        Some(BlockKind::Body | BlockKind::List | BlockKind::Preformatted) | None => theme.text(),
    };
    if app.marked == Marked::Nothing {
        return style;
    }
    let others = |voice: Option<VoiceId>| document.only.is_some_and(|only| voice != Some(only));
    if document.only.is_some() && tags.quote.is_none() {
        style = style.patch(theme.dim());
    }
    for (quote, words) in [(tags.speaker, false), (tags.quote, true)] {
        let Some(id) = quote else { continue };
        let voice = document.outline.voices.of_quote(id);
        let reported = document.quote(id).is_some_and(|quote| quote.kind == QuoteKind::Indirect);
        if others(voice) {
            style = style.patch(theme.dim());
        } else if !(words && reported) {
            style = style.patch(theme.hue(voice));
        }
        if document.is_current(id) && words {
            style = style.patch(theme.current());
        }
        if document.is_current(id) && !words {
            style = style.add_modifier(Modifier::BOLD);
        }
    }
    let tab = app.panel.is_open.then_some(app.panel.tab);
    let names = matches!(app.marked, Marked::Names | Marked::Figures) || tab == Some(Tab::People);
    if names && matches!(tags.name, Some(Named::Person(_) | Named::Organization(_) | Named::Place(_))) {
        style = style.patch(theme.name());
    }
    if (app.marked == Marked::Figures || tab == Some(Tab::Figures)) && tags.figure.is_some() {
        style = style.patch(theme.figure());
    }
    style
}

/// The speaker's digit: 1 to 9, then letters; a dash where the article names nobody (`?` is for guesses).
pub fn digit(voice: Option<VoiceId>) -> char {
    let Some(voice) = voice else { return '–' };
    let n = voice.0.saturating_add(1);
    let letter = || u8::try_from(n - 10).ok().filter(|&i| i < 26).map(|i| char::from(b'a' + i));
    char::from_digit(n, 10).or_else(letter).unwrap_or('+')
}

/// The bar beside a quotation.
pub fn bar(document: &Document, id: QuoteId, is_current: bool) -> Sign {
    let kind = document.quote(id).map(|quote| quote.kind);
    match kind {
        _ if is_current => Sign::Current,
        _ if is_guess(&document.facts, id) => Sign::Guess,
        Some(QuoteKind::Indirect) => Sign::Reported,
        Some(QuoteKind::Direct | QuoteKind::Mixed) | None => Sign::Direct,
    }
}

fn draw_margin(app: &App, document: &Document, row: &Row, (x, y): (u16, u16), buffer: &mut Buffer) {
    if let (Unit::Removed(_), false) = (row.unit, row.gap) {
        let sign = app.theme.sign(Sign::LeftOut);
        ink::put(buffer, (x.saturating_sub(2), y), x, (sign, app.theme.dim(), &app.theme));
    }
    let Some(here) = row.span().filter(|_| app.marked != Marked::Nothing) else { return };
    let quotes: Vec<(Span, QuoteId)> = document.outline.marks.quotes_within(here).take(20).collect();
    // The digit stands once in a paragraph, also where the quotation is interrupted.
    let starts = |(span, id): &(Span, QuoteId)| {
        let first = document
            .quote(*id)
            .and_then(|quote| quote.spans.get(quote.spans.partition_point(|piece| piece.block < span.block)).copied());
        span.start >= here.start && first.is_none_or(|first| first.start >= here.start)
    };
    let begins = quotes.iter().find(|piece| starts(piece));
    let current = quotes.iter().find(|(_, id)| document.is_current(*id));
    let Some((_, id)) = current.or(begins).or(quotes.first()).copied() else { return };
    let style = |id: QuoteId| {
        let voice = document.outline.voices.of_quote(id);
        if document.only.is_some() && voice != document.only { app.theme.dim() } else { app.theme.hue(voice) }
    };
    let sign = app.theme.sign(bar(document, id, current.is_some()));
    ink::put(buffer, (x.saturating_sub(2), y), x, (sign, style(id), &app.theme));
    let first = current.filter(|piece| starts(piece)).or(begins);
    if let Some((_, id)) = first {
        let digit = digit(document.outline.voices.of_quote(*id)).to_string();
        ink::put(buffer, (x.saturating_sub(3), y), x, (&digit, style(*id), &app.theme));
    }
}

fn draw_divider(app: &App, document: &Document, rule: Rect, buffer: &mut Buffer) {
    let theme = &app.theme;
    let rows = usize::from(rule.height);
    let length = document.outline.length().max(1);
    let row_of = |span: Span| {
        let offset = document.outline.offset(span.block, span.start as usize);
        usize::try_from(offset * u64::from(rule.height) / length).unwrap_or(0).min(rows.saturating_sub(1))
    };
    let end = |last: Span| row_of(Span { start: last.end.saturating_sub(1), ..last });
    let seen = document.seen().map(|(first, last)| (row_of(first), end(last)));
    let here = document
        .current
        .filter(|&id| document.is_current(id))
        .and_then(|id| document.quote(id))
        .and_then(|quote| quote.spans.first());
    let here = here.map(|&span| row_of(span));
    for (i, y) in (rule.y..rule.bottom()).enumerate() {
        let said = document.outline.said(i, rows).filter(|_| app.marked != Marked::Nothing);
        let is_seen = seen.is_some_and(|(first, last)| (first..=last).contains(&i));
        let hit = document.hunts().any(|hunt| {
            let at = |i: usize| document.outline.place((i as u64 * length).div_ceil(u64::from(rule.height.max(1))));
            let (from, to) = (at(i), at(i + 1));
            hunt.before(to.0, to.1) > hunt.before(from.0, from.1)
        });
        let (sign, style) = match said {
            _ if hit => (Sign::Hit, theme.strong()),
            _ if here == Some(i) => (Sign::Here, theme.hue(document.voice())),
            Some(said) => {
                let others = document.only.is_some() && said.voice != document.only;
                let style = if others { theme.faint() } else { theme.hue(said.voice) };
                (if said.kind == QuoteKind::Indirect { Sign::Told } else { Sign::Said }, style)
            }
            None if is_seen => (Sign::Seen, theme.dim()),
            None => (Sign::Rule, theme.faint()),
        };
        ink::put(buffer, (rule.x, y), rule.right(), (theme.sign(sign), style, theme));
    }
}
