//! What stands in the panel, made from the facts: a name, what stands at the right, some rows of words.
//!
//! *In*: the fourth quotation. *Out*: `3 John Kerry ?`, `¶5–6`, its first words. Made only for what is on the screen.

use super::list::List;
use super::{ROWS, Tab};
use crate::facts::{Certainty, FigureKind, Quote, QuoteId};
use crate::layout::voices::{VoiceId, is_guess};
use crate::layout::wrap::wrap;
use crate::text::span::Span;
use crate::text::width::{clusters, columns, fit};
use crate::tui::app::document::Document;
use crate::tui::plan::Kind;

/// Bytes of words that an entry is made from.
const EXCERPT: usize = 400;

/// One entry: what stands in its first row, and the rows of words below.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// A heading above it: the kind of figures.
    pub heading: Option<&'static str>,
    /// The quotation it is, for its bar.
    pub quote: Option<QuoteId>,
    /// The speaker, for hue and digit.
    pub voice: Option<VoiceId>,
    /// The name.
    pub name: String,
    /// What stands at the right.
    pub right: String,
    /// Rows below.
    pub words: Vec<String>,
    /// Whether a blank row follows.
    pub spaced: bool,
}

impl Entry {
    /// Rows that it takes.
    pub fn height(&self) -> usize {
        1 + usize::from(self.heading.is_some()) + self.words.len() + usize::from(self.spaced)
    }
}

/// The entry at `rank` of a list.
pub fn entry(list: &List, rank: usize, width: u16, kind: Kind) -> Option<Entry> {
    let (tab, document) = (list.tab, list.document);
    let i = list.get(rank)?;
    let mut entry = match tab {
        Tab::Quotes => quote_entry(document, i, width, kind)?,
        Tab::Speakers => speaker_entry(document, i)?,
        Tab::People => person_entry(document, i)?,
        Tab::Figures => figure_entry(document, i, rank.checked_sub(1).and_then(|rank| list.get(rank)))?,
    };
    if kind == Kind::Sheet && tab != Tab::Quotes {
        let words = std::mem::take(&mut entry.words);
        if let Some(first) = words.first() {
            let room = usize::from(width / 4).clamp(12, 30);
            entry.name = format!("{}  {}", fit(&entry.name, room), first.trim_end());
        }
    }
    // Figures stand close together, kind by kind.
    let next = list.get(rank + 1).and_then(|next| figure_entry(document, next, Some(i)));
    let ends = tab != Tab::Figures || next.is_none_or(|next| next.heading.is_some());
    entry.spaced = kind != Kind::Sheet && ends;
    Some(entry)
}

fn quote_entry(document: &Document, i: usize, width: u16, kind: Kind) -> Option<Entry> {
    let id = *document.outline.quotes.get(i)?;
    let quote = document.quote(id)?;
    let mut name = quote.speaker.as_ref().map_or("not named".to_owned(), |speaker| speaker.name.clone());
    if is_guess(&document.facts, id) {
        name.push_str(" ?");
    }
    if quote.speaker.as_ref().is_some_and(|speaker| speaker.certainty() == Certainty::Reader) {
        name.push_str(" ✎");
    }
    if let Some(mention) = quote.speaker.as_ref().and_then(|speaker| speaker.mention) {
        let mention = document.article.slice(mention);
        if mention.len() <= 12 && mention.chars().all(char::is_lowercase) && !name.ends_with(mention) {
            name.push_str(&format!(" ← {mention}"));
        }
    }
    let (first, last) = (quote.spans.first()?, quote.spans.last()?);
    let (from, to) = (Document::paragraph(first.block), Document::paragraph(last.block));
    let right = if from == to { format!("¶{from}") } else { format!("¶{from}–{to}") };
    let text = cut(&pieces(document, quote, ' '), EXCERPT);
    let words = match kind {
        Kind::Sheet => vec![text],
        Kind::Side | Kind::Whole => excerpt(&text, width.saturating_sub(5)),
    };
    if kind == Kind::Sheet {
        let line = words.into_iter().next().unwrap_or_default();
        return Some(Entry {
            name: format!("{name}\u{1}{right}\u{1}{line}"),
            quote: Some(id),
            voice: document.outline.voices.of_quote(id),
            ..Entry::default()
        });
    }
    Some(Entry { quote: Some(id), voice: document.outline.voices.of_quote(id), name, right, words, ..Entry::default() })
}

fn speaker_entry(document: &Document, i: usize) -> Option<Entry> {
    let voice = document.outline.voices.list.get(i)?;
    let share = document.outline.voices.share(voice);
    let quotes = if voice.quotes.len() == 1 { "quote " } else { "quotes" };
    let most = voice.strip.iter().copied().max().unwrap_or(0).max(1);
    let strip: String = voice.strip.iter().map(|&n| level(n, most)).collect();
    let other = match (voice.person, voice.is_organization) {
        (Some(_), _) => "",
        (None, true) => "organisation",
        (None, false) => "unnamed",
    };
    let role = voice.role.as_deref().unwrap_or(other);
    Some(Entry {
        voice: u32::try_from(i).ok().map(VoiceId),
        name: voice.name.clone(),
        right: format!("{} {quotes} {share:>3} %", voice.quotes.len()),
        words: vec![format!("{} {strip}", fit(role, 18))],
        ..Entry::default()
    })
}

fn level(n: u32, most: u32) -> char {
    const LEVELS: [char; 4] = ['▂', '▄', '▆', '█'];
    if n == 0 {
        return '·';
    }
    let at = (u64::from(n) * 4).div_ceil(u64::from(most)).clamp(1, 4) - 1;
    usize::try_from(at).ok().and_then(|at| LEVELS.get(at)).copied().unwrap_or('·')
}

fn person_entry(document: &Document, i: usize) -> Option<Entry> {
    let id = *document.outline.people.get(i)?;
    let person = document.facts.people.get(id.index())?;
    let mut forms: Vec<&str> = Vec::new();
    for &span in person.mentions.iter().take(50) {
        let form = document.article.slice(span);
        if form != person.name && !forms.contains(&form) && forms.len() < 3 {
            forms.push(form);
        }
    }
    let role = person.role().unwrap_or_default();
    let also = if forms.is_empty() { String::new() } else { format!("also {}", forms.join(", ")) };
    let dot = if role.is_empty() || also.is_empty() { "" } else { " · " };
    let speaks = if person.quotes.is_empty() { "" } else { " speaks" };
    let words = format!("{role}{dot}{also}");
    Some(Entry {
        voice: person.quotes.first().and_then(|&quote| document.outline.voices.of_quote(quote)),
        name: person.name.clone(),
        right: format!("{} ×{speaks}", person.mentions.len()),
        words: if words.is_empty() { Vec::new() } else { vec![words] },
        ..Entry::default()
    })
}

/// A figure, with its kind above it where the one listed `before` it is of another.
fn figure_entry(document: &Document, i: usize, before: Option<usize>) -> Option<Entry> {
    let figure = |i: usize| document.facts.figures.get(*document.outline.figures.get(i)? as usize);
    let (figure, before) = (figure(i)?, before.and_then(figure).map(|figure| figure.kind));
    let of = figure.of.map(|span| document.article.slice(span)).filter(|of| !of.is_empty());
    Some(Entry {
        heading: (before != Some(figure.kind)).then(|| kind_name(figure.kind)),
        name: document.article.slice(figure.span).to_owned(),
        right: format!("¶{}", Document::paragraph(figure.span.block)),
        words: of.map(|of| cut(of, EXCERPT)).into_iter().collect(),
        ..Entry::default()
    })
}

/// The kind of a figure in words for a reader, to whom "ordinal" says nothing.
pub fn kind_name(kind: FigureKind) -> &'static str {
    if kind == FigureKind::Ordinal { "place in order" } else { kind.name() }
}

/// The first pieces of a quotation, ` … ` where other words stand between them, `turn` where a paragraph ends.
fn pieces(document: &Document, quote: &Quote, turn: char) -> String {
    let mut out = String::new();
    let mut last: Option<Span> = None;
    for &span in quote.spans.iter().take(4) {
        if let Some(last) = last {
            match span.block != last.block {
                true if span.start == 0 => out.push(turn),
                true => out.extend([turn, '…', ' ']),
                false => out.push_str(" … "),
            }
        }
        out.push_str(document.article.slice(span));
        last = Some(span);
    }
    out
}

/// At most `bytes` of `text`, with `…` where it goes on.
fn cut(text: &str, bytes: usize) -> String {
    let kept = text.get(..crate::text::stretch::floor(text, bytes)).unwrap_or("");
    if kept.len() < text.len() { format!("{kept}…") } else { kept.to_owned() }
}

/// The first words of a quotation in a few rows, a new one where a paragraph begins, with `…` where it goes on.
pub fn first_words(document: &Document, quote: &Quote, width: u16) -> Vec<String> {
    excerpt(&cut(&pieces(document, quote, '\n'), EXCERPT), width)
}

fn excerpt(text: &str, width: u16) -> Vec<String> {
    let wrapped = |part| wrap(part, width.max(8)).into_iter().map(move |line| line.of(part).trim_end().to_owned());
    let mut rows: Vec<String> = text.split('\n').flat_map(wrapped).collect();
    let is_cut = rows.len() > ROWS;
    rows.truncate(ROWS);
    if is_cut && let Some(last) = rows.last_mut() {
        while columns(last) + 4 > usize::from(width) && !last.is_empty() {
            let at = last.rfind(' ').unwrap_or_else(|| clusters(last).next_back().map_or(0, |(at, _)| at));
            last.truncate(at);
        }
        last.push_str(" …");
    }
    rows
}
