//! Moving: rows and pages, quotations and speakers, mentions, marks, jumps. Motions wrap with a notice.

use super::App;
use super::document::Document;
use crate::facts::{Figure, QuoteId};
use crate::layout::flow::Anchor;
use crate::layout::marks::Named;
use crate::memory::Place;
use crate::text::span::{BlockId, Local, Span};
use crate::tui::action::Action;
use crate::tui::panel::entry::kind_name;

/// Rows that stay when turning a page.
const KEPT: i64 = 2;
/// Most jumps that are remembered.
const JUMPS: usize = 100;

impl App {
    /// Moves by rows, paragraphs, parts; back and forward through the jumps.
    pub(super) fn walk(&mut self, action: Action) -> bool {
        let count = self.take_count();
        let times = i64::from(count.unwrap_or(1));
        let height = i64::from(self.plan().text.height);
        let Some(document) = self.document_mut() else { return false };
        let by = |rows: i64, document: &mut Document| document.scroll(|viewport, flow| viewport.scroll(flow, rows));
        let half = (height / 2).max(1);
        match (action, count) {
            (Action::Lines(n), _) => by(i64::from(n) * times, document),
            (Action::Pages(n), _) => by(i64::from(n) * times * (height - KEPT).max(1), document),
            (Action::HalfPages(n), _) => by(i64::from(n) * times * half, document),
            (Action::Start | Action::End, Some(number)) => {
                let last = document.article.blocks.len();
                document.go_to_paragraph(number as usize);
                if number as usize > last {
                    self.notify(format!("the article has {last} paragraphs"));
                }
                true
            }
            (Action::Percent, count) => document.go_to_percent(u64::from(count.unwrap_or(0))),
            (Action::Start, None) => document.leap(|d| d.scroll(|viewport, flow| viewport.go_to_start(flow))),
            (Action::End, None) => document.leap(|d| d.scroll(|viewport, flow| viewport.go_to_end(flow))),
            (Action::Paragraph(n), _) => document.by_paragraph(i64::from(n) * times),
            (Action::Jump(n), _) => document.by_jump(i64::from(n) * times),
            _ => false,
        }
    }

    /// To the quotation `by` places further of those that `fits`.
    pub(super) fn go_to_quote(&mut self, by: i64, fits: impl Fn(&Document, QuoteId) -> bool) -> bool {
        let times = i64::from(self.take_count().unwrap_or(1));
        let Some(document) = self.document_mut() else { return false };
        let only = document.only;
        let fits = |d: &Document, id: QuoteId| {
            only.is_none_or(|only| d.outline.voices.of_quote(id) == Some(only)) && fits(d, id)
        };
        let Some((id, wrapped)) = document.seek(by.signum(), by.abs() * times, fits) else {
            let known = document.state == super::document::State::Known;
            self.notify(if known { "no quotes here" } else { "quotes are still being found" });
            return true;
        };
        let is_same = document.is_current(id);
        document.go_to_quote(id);
        if is_same {
            self.notify("there is no other");
        } else {
            self.say_wrapped(wrapped, by);
        }
        true
    }

    pub(super) fn go_to_same_speaker(&mut self, by: i64) -> bool {
        let voice = self.document().and_then(Document::voice);
        if voice.is_none() {
            return self.go_to_quote(by, |_, _| true);
        }
        self.go_to_quote(by, move |d, id| d.outline.voices.of_quote(id) == voice)
    }

    /// To the first quotation where the voice changes; back: to the first of the turn before. Where only one speaker is
    /// shown, it is then only the other.
    pub(super) fn go_to_other_speaker(&mut self, by: i64) -> bool {
        let only = self.document_mut().and_then(|document| document.only.take());
        let changed = self.go_to_turn(by);
        let Some(document) = self.document_mut() else { return false };
        document.only = only.and(document.voice()).or(only);
        if only.is_some() {
            self.say_only();
        }
        changed
    }

    fn go_to_turn(&mut self, by: i64) -> bool {
        self.go_to_quote(by, |d, id| {
            let rank = d.outline.rank(id);
            let before = rank.checked_sub(1).and_then(|rank| d.outline.quotes.get(rank));
            before.is_none_or(|&before| d.outline.voices.of_quote(before) != d.outline.voices.of_quote(id))
        })
    }

    /// To the next mention of the person who speaks or is pointed at, or the next figure where one is pointed at.
    pub(super) fn go_to_mention(&mut self, by: i64) -> bool {
        let times = i64::from(self.take_count().unwrap_or(1));
        let Some(document) = self.document_mut() else { return false };
        let Some((places, at, name)) = document.mentions_here() else {
            self.notify("nobody is named here");
            return true;
        };
        let is_figure = matches!(places, Places::Figures(..));
        let count = i64::try_from(places.len()).unwrap_or(1).max(1);
        let here = places.before(at);
        let is_on = places.get(here).is_some_and(|span| span.start == at.start && span.block == at.block);
        let here = i64::try_from(here).unwrap_or(0);
        let next = if by > 0 && !is_on { here + times - 1 } else { here + by * times };
        let rank = next.rem_euclid(count);
        let Some(span) = usize::try_from(rank).ok().and_then(|rank| places.get(rank)) else { return false };
        if is_figure {
            document.stand_at(span)
        } else {
            document.point_at(span)
        }
        self.notify(format!("{name}: {} of {count}", rank + 1));
        true
    }

    /// `n`: the next hit, without a search the next quotation.
    pub(super) fn go_to_next(&mut self, by: i64) -> bool {
        let is_searching = self.document().is_some_and(|document| document.search.is_some());
        if is_searching { self.go_to_hit(by) } else { self.go_to_quote(by, |_, _| true) }
    }

    pub(super) fn say_wrapped(&mut self, wrapped: bool, by: i64) {
        if wrapped {
            self.notify(if by > 0 { "from the start again" } else { "from the end again" });
        }
    }

    pub(super) fn set_mark(&mut self, name: char) {
        let Some(document) = self.document_mut() else { return };
        let Some(here) = document.viewport.first_text() else { return };
        let place = Place::of(&document.article, here.block, here.start as usize);
        document.marks.insert(name, place);
        self.notify(format!("mark {name} is here"));
    }

    pub(super) fn go_to_mark(&mut self, name: char) {
        let Some(document) = self.document_mut() else { return };
        if name == '\'' {
            document.by_jump(-1);
            return;
        }
        let Some((block, byte)) = document.marks.get(&name).map(|place| place.find(&document.article)) else {
            self.notify(format!("no mark {name}"));
            return;
        };
        document.leap(|d| d.go_to_place(block, byte));
    }
}

impl Document {
    /// Jumps: remembers the place that is left. Says whether the place changed.
    pub fn leap<T>(&mut self, jump: impl FnOnce(&mut Self) -> T) -> bool {
        let (from, before) = (self.viewport.top(), self.viewport.stand());
        jump(self);
        if self.viewport.top() != from {
            self.jumps.truncate(self.jump);
            self.jumps.retain(|&place| place != from);
            self.jumps.push(from);
            if self.jumps.len() > JUMPS {
                self.jumps.remove(0);
            }
            self.jump = self.jumps.len();
        }
        self.viewport.stand() != before
    }

    fn by_jump(&mut self, by: i64) -> bool {
        let from = self.viewport.top();
        if by < 0 && self.jump == self.jumps.len() && self.jump > 0 {
            self.jumps.push(from);
        }
        let last = i64::try_from(self.jumps.len()).unwrap_or(0) - 1;
        let to = (i64::try_from(self.jump).unwrap_or(0) + by).clamp(0, last.max(0));
        let to = usize::try_from(to).unwrap_or(0);
        let Some(&place) = self.jumps.get(to) else { return false };
        self.jump = to;
        self.scroll(|viewport, flow| viewport.go(flow, place));
        true
    }

    fn go_to_paragraph(&mut self, number: usize) -> bool {
        let block = BlockId::new(number.saturating_sub(1).min(self.article.blocks.len().saturating_sub(1)));
        self.leap(|d| d.scroll(|viewport, flow| viewport.go(flow, flow.place(Local::default().at(block)))))
    }

    fn go_to_percent(&mut self, percent: u64) -> bool {
        let offset = self.outline.length() * percent.min(100) / 100;
        self.go_to_offset(offset)
    }

    /// Goes to the row that holds a byte of the whole article.
    pub fn go_to_offset(&mut self, offset: u64) -> bool {
        let (block, byte) = self.outline.place(offset);
        self.leap(|d| {
            let at = Anchor { unit: d.flow().unit_of(block), byte };
            d.scroll(|viewport, flow| viewport.put(flow, at, crate::layout::viewport::Put::Top));
        })
    }

    fn by_paragraph(&mut self, by: i64) -> bool {
        let top = self.viewport.top();
        let before = self.viewport.stand();
        let up = if by < 0 && top.byte > 0 { by + 1 } else { by };
        let unit = (i64::try_from(top.unit).unwrap_or(0) + up).max(0);
        let at = Anchor { unit: usize::try_from(unit).unwrap_or(0), byte: 0 };
        self.scroll(|viewport, flow| viewport.put(flow, at, crate::layout::viewport::Put::Top));
        self.viewport.stand() != before
    }

    /// The quotation `steps` further among those that fit, and whether the way went round.
    fn seek(&self, by: i64, steps: i64, fits: impl Fn(&Self, QuoteId) -> bool) -> Option<(QuoteId, bool)> {
        let quotes = &self.outline.quotes;
        let count = i64::try_from(quotes.len()).ok().filter(|&count| count > 0)?;
        let beside = self.pointed_beside();
        let here = beside.or(self.viewport.first_text()).map_or(0, |span| self.outline.quotes_before(span));
        let here = i64::try_from(here).unwrap_or(0);
        let current = self.current.filter(|_| beside.is_none());
        let current = current.map(|id| i64::try_from(self.outline.rank(id)).unwrap_or(0));
        // A quotation that nobody went to is itself the next one; before a screen without any stands the one above it. Who
        // went to other words goes on from there.
        let mut rank = match (current, self.chosen, by > 0) {
            (Some(rank), true, _) | (Some(rank), false, false) => rank,
            (Some(rank), false, true) => rank - 1,
            (None, _, true) => here - 1,
            (None, _, false) => here,
        };
        let (mut wrapped, mut left, mut found) = (false, steps.max(1), None);
        for _ in 0..count.saturating_mul(2).min(2_000_000) {
            rank += by;
            wrapped |= rank < 0 || rank >= count;
            rank = rank.rem_euclid(count);
            let id = usize::try_from(rank).ok().and_then(|rank| quotes.get(rank)).copied()?;
            if fits(self, id) {
                found = Some(id);
                left -= 1;
                if left == 0 {
                    break;
                }
            }
        }
        found.map(|id| (id, wrapped))
    }

    /// Makes a quotation the current one and shows it.
    pub fn go_to_quote(&mut self, id: QuoteId) {
        let Some(span) = self.quote(id).and_then(|quote| quote.spans.first()).copied() else { return };
        self.leap(|d| d.scroll(|viewport, flow| viewport.reveal(flow, span)));
        (self.current, self.chosen, self.pointed) = (Some(id), true, None);
    }

    /// Shows a place and points at it.
    pub fn point_at(&mut self, span: Span) {
        self.leap(|d| d.scroll(|viewport, flow| viewport.reveal(flow, span)));
        self.pointed = Some(span);
    }

    /// Points at words that were looked for, a hit or a figure. The quotation that they lie in is then the current one: who
    /// finds words wants to know whose they are.
    pub fn stand_at(&mut self, span: Span) {
        self.point_at(span);
        if let Some((_, id)) = self.outline.marks.quotes_within(span).next() {
            (self.current, self.chosen) = (Some(id), true);
        }
    }

    /// The place that was gone to and lies outside the current quotation, while it is on the screen.
    fn pointed_beside(&self) -> Option<Span> {
        let within = |span| self.outline.marks.quotes_within(span).any(|(_, id)| self.current == Some(id));
        self.pointed.filter(|&span| self.sees(span) && !within(span))
    }

    /// The places of the person or figures at hand, the place to go on from, and what they are.
    fn mentions_here(&self) -> Option<(Places<'_>, Span, String)> {
        let at = self.pointed.or_else(|| self.here())?;
        let figures = &self.facts.figures;
        if let Some(figure) = self.pointed.and_then(|span| self.outline.marks.figure_at(span)) {
            let kind = figures.get(figure as usize)?.kind;
            let kind_of = |&i: &u32| figures.get(i as usize).map(|figure| figure.kind);
            let sorted = &self.outline.figures;
            let from = sorted.partition_point(|i| kind_of(i) < Some(kind));
            let to = sorted.partition_point(|i| kind_of(i) <= Some(kind));
            let same = sorted.get(from..to)?;
            return Some((Places::Figures(figures, same), at, kind_name(kind).to_owned()));
        }
        let named = |span| match self.outline.marks.name_at(span)? {
            Named::Person(person) => Some(person),
            Named::Organization(_) | Named::Place(_) => None,
        };
        let speaker = || self.voice().and_then(|voice| self.outline.voices.get(voice)).and_then(|voice| voice.person);
        let person = self.pointed.and_then(named).or_else(speaker).or_else(|| named(at))?;
        let name = self.facts.people.get(person.index())?.name.clone();
        let mentions = self.mentions(person);
        (!mentions.is_empty()).then_some((Places::Mentions(mentions), at, name))
    }
}

/// Places in reading order.
#[derive(Clone, Copy, Debug)]
enum Places<'a> {
    /// Mentions of a person.
    Mentions(&'a [Span]),
    /// Some of the figures, by index.
    Figures(&'a [Figure], &'a [u32]),
}

impl Places<'_> {
    fn len(self) -> usize {
        match self {
            Places::Mentions(spans) => spans.len(),
            Places::Figures(_, some) => some.len(),
        }
    }

    fn get(self, rank: usize) -> Option<Span> {
        match self {
            Places::Mentions(spans) => spans.get(rank).copied(),
            Places::Figures(all, some) => Some(all.get(*some.get(rank)? as usize)?.span),
        }
    }

    /// How many begin before a place.
    fn before(self, at: Span) -> usize {
        let is_before = |span: &Span| (span.block, span.start) < (at.block, at.start);
        match self {
            Places::Mentions(spans) => spans.partition_point(is_before),
            Places::Figures(all, some) => {
                some.partition_point(|&i| all.get(i as usize).is_some_and(|figure| is_before(&figure.span)))
            }
        }
    }
}
