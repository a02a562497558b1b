//! One open input: its article and facts, the part of it on the screen, the current quotation, the places to go back to.

use super::selection::Selection;
use crate::article::Article;
use crate::facts::{Facts, PersonId, Quote, QuoteId};
use crate::layout::breaks::Breaks;
use crate::layout::flow::{Anchor, Flow, Shown, Unit, Wrapped, units};
use crate::layout::outline::Outline;
use crate::layout::viewport::Viewport;
use crate::layout::voices::VoiceId;
use crate::memory::{Credit, Memory, Place};
use crate::search::Hunt;
use crate::text::span::{BlockId, Local, Span};
use crate::tui::event::Credited;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How far the input is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Not asked for.
    #[default]
    Closed,
    /// Being read.
    Reading,
    /// Some of it is there.
    Partly,
    /// All of it is there, its facts are not.
    Whole,
    /// Everything is there.
    Known,
    /// It could not be read: why.
    Failed(String),
}

/// A search and what was typed for it.
#[derive(Clone, Debug)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// The hits.
    pub hunt: Hunt,
    /// The hit that was gone to.
    pub current: Option<Span>,
}

/// One open input.
#[derive(Debug, Default)]
pub struct Document {
    /// Its name, as the reader gave it.
    pub name: String,
    /// How far it is.
    pub state: State,
    /// The article.
    pub article: Arc<Article>,
    /// Its facts, as far as they are known.
    pub facts: Arc<Facts>,
    /// The facts as they were found, before the reader's own credits.
    pub found: Arc<Facts>,
    /// Quotations that the reader gave to another speaker.
    pub credits: Vec<Credit>,
    /// The facts in order.
    pub outline: Arc<Outline>,
    /// What is on the screen.
    pub viewport: Viewport,
    /// The current quotation.
    pub current: Option<QuoteId>,
    /// Whether the reader went to the current quotation; else it is the first on the screen.
    pub chosen: bool,
    /// The mention, figure or search hit that was gone to.
    pub pointed: Option<Span>,
    /// What the mouse selects.
    pub selection: Option<Selection>,
    /// The only speaker that is shown in colour.
    pub only: Option<VoiceId>,
    /// The search.
    pub search: Option<Search>,
    /// Only paragraphs with these hits are shown.
    pub filter: Option<Search>,
    /// Places left by a jump, and which of them is next on the way back.
    pub jumps: Vec<Anchor>,
    /// Index into `jumps`; their number where the reader did not go back.
    pub jump: usize,
    /// Places under letters.
    pub marks: BTreeMap<char, Place>,
    /// Where the lines of the source ended, once it is known.
    pub breaks: Option<Arc<Breaks>>,
    /// Whether the article is shown as it came.
    pub shown: Shown,
    /// What the reader sees first when brought back to where the last session ended.
    pub back: Option<Anchor>,
    /// Where the last session ended, until the article that has that place is here.
    wanted: Option<Place>,
    /// What was kept of the article when it was read.
    recalled: Memory,
    units: Vec<Unit>,
    columns: u16,
    wrapped: Wrapped,
}

impl Document {
    /// An input that was not read yet.
    pub fn new(name: String) -> Self {
        Self { name, ..Self::default() }
    }

    /// The article as it flows on the screen.
    pub fn flow(&self) -> Flow<'_> {
        Flow {
            article: &self.article,
            units: &self.units,
            columns: self.columns.max(1),
            wrapped: &self.wrapped,
            breaks: self.breaks.as_deref().filter(|_| self.shown == Shown::Everything),
        }
    }

    /// Changes the viewport with the flow at hand.
    pub fn scroll<T>(&mut self, change: impl FnOnce(&mut Viewport, &Flow) -> T) -> T {
        let mut viewport = std::mem::take(&mut self.viewport);
        let result = change(&mut viewport, &self.flow());
        self.viewport = viewport;
        result
    }

    /// Takes the article, or its beginning.
    pub fn take_article(&mut self, article: Arc<Article>, complete: bool) {
        let is_old = self.state == State::Known && *self.article == *article;
        // What is read again is not cut down to its beginning meanwhile.
        if is_old || !complete && !self.article.blocks.is_empty() {
            return;
        }
        self.outline = Arc::new(Outline::of(&article, &Facts::default()));
        (self.facts, self.found) = (Arc::default(), Arc::default());
        self.state = if complete { State::Whole } else { State::Partly };
        self.replace(article);
    }

    /// Takes the facts of an article.
    pub fn take_facts(&mut self, article: Arc<Article>, facts: Arc<Facts>, outline: Arc<Outline>) {
        self.found = facts.clone();
        self.facts = facts;
        self.outline = outline;
        self.state = State::Known;
        if !Arc::ptr_eq(&self.article, &article) && *self.article != *article {
            self.replace(article);
        }
    }

    /// Takes the facts with the reader's credits, if nothing else came meanwhile.
    pub fn take_credited(&mut self, of: &Credited, facts: Arc<Facts>, outline: Arc<Outline>) {
        if Arc::ptr_eq(&of.found, &self.found) && of.credits == self.credits {
            (self.facts, self.outline, self.only) = (facts, outline, None);
        }
    }

    /// Takes what the last session kept. A place counts only where the reader has not begun to read.
    pub fn recall(&mut self, memory: Memory) {
        if self.article.blocks.is_empty() {
            self.wanted.clone_from(&memory.place);
            self.credits.clone_from(&memory.credits);
            self.marks.clone_from(&memory.marks);
        }
        self.recalled = memory;
    }

    /// What the next session is to know; `None` where nothing came or all is as it was.
    pub fn memory(&self) -> Option<Memory> {
        let is_here = matches!(self.state, State::Whole | State::Known);
        let memory = Memory { place: self.place(), credits: self.credits.clone(), marks: self.marks.clone() };
        (is_here && memory != self.recalled).then_some(memory)
    }

    /// The first words on the screen, unless they are the article's first.
    fn place(&self) -> Option<Place> {
        let top = self.viewport.top();
        let (block, byte) = self.flow().block_at(top).filter(|_| top != Anchor::default())?;
        Some(Place::of(&self.article, block, byte))
    }

    /// Takes another article in place of this one; the first word stays where it is still there.
    fn replace(&mut self, article: Arc<Article>) {
        let seen = self.place();
        if seen.is_some() {
            self.wanted = None;
        }
        self.back = None;
        self.article = article;
        self.breaks = None;
        (self.current, self.chosen, self.only, self.pointed) = (None, false, None, None);
        self.selection = None;
        self.flow_again();
        if let Some(place) = &seen {
            let (block, byte) = place.find(&self.article);
            self.go_to_place(block, byte);
        } else if self.state != State::Partly
            && let Some(place) = self.wanted.take()
        {
            let (block, byte) = place.find(&self.article);
            self.go_to_place(block, byte);
            self.back = Some(self.viewport.top()).filter(|&top| top != Anchor::default());
        }
    }

    pub(super) fn go_to_place(&mut self, block: BlockId, byte: usize) {
        let anchor = Anchor { unit: self.flow().unit_of(block), byte };
        self.scroll(|viewport, flow| viewport.go(flow, anchor));
    }

    /// Takes the line ends of the source.
    pub fn take_breaks(&mut self, article: &Arc<Article>, breaks: Arc<Breaks>) {
        if Arc::ptr_eq(&self.article, article) || self.article == *article {
            self.breaks = Some(breaks);
            self.flow_again();
        }
    }

    /// Decides anew which units are shown; the first word stays.
    pub fn flow_again(&mut self) {
        self.wrapped = Wrapped::default();
        let place = self.flow().block_at(self.viewport.top());
        self.units = match &self.filter {
            Some(filter) if !filter.hunt.is_empty() => matching(&filter.hunt),
            Some(_) | None => units(&self.article, self.shown),
        };
        if let Some((block, byte)) = place {
            self.go_to_place(block, byte);
        }
    }

    /// Lays the screen out and lets the current quotation follow the text.
    pub fn lay_out(&mut self, columns: u16, rows: u16) {
        self.columns = columns;
        self.scroll(|viewport, flow| viewport.lay_out(flow, usize::from(rows)));
        let is_seen = self.current.and_then(|id| self.quote(id)).is_some_and(|quote| self.sees_any(quote));
        if !is_seen {
            self.current = self.first_seen();
            self.chosen = false;
        }
    }

    /// What is looked for: by the search, by the filter.
    pub fn hunts(&self) -> impl Iterator<Item = &Hunt> {
        self.search.iter().chain(&self.filter).map(|search| &search.hunt)
    }

    /// How many paragraphs have what the filter looks for, as far as is known.
    pub fn filtered(&self) -> usize {
        self.filter.as_ref().filter(|filter| !filter.hunt.is_empty()).map_or(0, |_| self.units.len())
    }

    /// How many units are shown.
    pub fn units(&self) -> usize {
        self.units.len()
    }

    /// A quotation.
    pub fn quote(&self, id: QuoteId) -> Option<&Quote> {
        self.facts.quotes.get(id.index())
    }

    /// Whether the reader is at this quotation.
    pub fn is_current(&self, id: QuoteId) -> bool {
        self.chosen && self.current == Some(id)
    }

    /// The current quotation's speaker.
    pub fn voice(&self) -> Option<VoiceId> {
        self.outline.voices.of_quote(self.current?)
    }

    /// The part of the article on the screen.
    pub fn seen(&self) -> Option<(Span, Span)> {
        Some((self.viewport.first_text()?, self.viewport.last_text()?))
    }

    /// Whether a place is on the screen, at least in part.
    pub fn sees(&self, span: Span) -> bool {
        self.seen().is_some_and(|(first, last)| {
            (span.block, span.end) > (first.block, first.start) && (span.block, span.start) < (last.block, last.end)
        })
    }

    /// Whether any piece of a quotation is on the screen; the pieces are in reading order.
    pub fn sees_any(&self, quote: &Quote) -> bool {
        let Some((first, last)) = self.seen() else { return false };
        let from = quote.spans.partition_point(|s| (s.block, s.end) <= (first.block, first.start));
        quote.spans.get(from).is_some_and(|s| (s.block, s.start) < (last.block, last.end))
    }

    /// The first quotation that begins on the screen, of the only speaker where there is one.
    fn first_seen(&self) -> Option<QuoteId> {
        let (first, last) = self.seen()?;
        let from = self.outline.quotes_before(first);
        let ranks = from..self.outline.quotes.len();
        let begins =
            |rank: &usize| self.outline.first_span(*rank).is_some_and(|s| (s.block, s.start) < (last.block, last.end));
        let mut seen = ranks.take_while(begins).filter_map(|rank| self.outline.quotes.get(rank).copied());
        seen.find(|&id| self.only.is_none_or(|only| self.outline.voices.of_quote(id) == Some(only)))
    }

    /// The rank of the last quotation that begins on the screen or before it.
    pub fn last_begun(&self) -> Option<usize> {
        let (_, last) = self.seen()?;
        self.outline.quotes_before(Span { start: last.end, ..last }).checked_sub(1)
    }

    /// The number of a block, as the screen says it: ¶8.
    pub fn paragraph(block: BlockId) -> usize {
        block.index() + 1
    }

    /// Where the reader is: the current quotation, else the first words on the screen.
    pub fn here(&self) -> Option<Span> {
        let quote = self.current.and_then(|id| self.quote(id)).and_then(|quote| quote.spans.first()).copied();
        quote.filter(|&span| self.sees(span)).or_else(|| self.viewport.first_text())
    }

    /// Where the reader points: the place that was gone to while it is on the screen, else [`Document::here`].
    pub fn spot(&self) -> Option<Span> {
        self.pointed.filter(|&span| self.sees(span)).or_else(|| self.here())
    }

    /// Hundredths of the article up to the last words on the screen.
    pub fn percent(&self) -> u64 {
        if self.viewport.at_end() {
            return 100;
        }
        let Some((_, last)) = self.seen() else { return 0 };
        let offset = self.outline.offset(last.block, last.end as usize);
        (offset * 100).checked_div(self.outline.length()).unwrap_or(100)
    }

    /// A name for citations: the title, else the file's name without its folders.
    pub fn title(&self) -> &str {
        let file = self.name.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or(&self.name);
        self.article.header.title.as_deref().unwrap_or(file)
    }

    /// The mentions of a person, by name and as a speaker, in reading order.
    pub fn mentions(&self, person: PersonId) -> &[Span] {
        self.facts.people.get(person.index()).map_or(&[], |person| person.mentions.as_slice())
    }

    /// The words of a block around `span`, as a citation of the article.
    pub fn whole_block(&self, block: BlockId) -> Span {
        Local::new(0, self.article.text(block).len()).at(block)
    }
}

/// The blocks that have a hit.
fn matching(hunt: &Hunt) -> Vec<Unit> {
    let mut blocks: Vec<Unit> = Vec::new();
    for hit in (0..hunt.len()).filter_map(|rank| hunt.get(rank)) {
        if blocks.last() != Some(&Unit::Block(hit.block)) {
            blocks.push(Unit::Block(hit.block));
        }
    }
    blocks
}
