//! Search as you type, and the filter of paragraphs.

use super::App;
use super::document::{Document, Search};
use super::prompt::{Asks, Prompt};
use crate::layout::viewport::Put;
use crate::layout::voices::VoiceId;
use crate::search::{Hunt, MOST, Pattern};
use crate::text::span::Span;
use crate::tui::event::Effect;
use crate::tui::panel::Focus;

/// Bytes looked at between two keys.
const SLICE: usize = 1 << 20;

impl App {
    /// The typed line changed: a search begins anew from where the screen stood.
    pub(super) fn typed(&mut self) {
        if let Some(prompt) = self.prompt.as_mut() {
            prompt.selected = 0;
        }
        let Some(prompt) = self.prompt.clone() else { return };
        match prompt.asks {
            Asks::Search => self.search_for(&prompt),
            Asks::Entries => {
                self.list_only(&prompt.text);
            }
            Asks::Palette => self.ask_for_files(),
            Asks::Filter => self.filter_for(&prompt),
            Asks::Speaker | Asks::Voice => {}
        }
    }

    fn search_for(&mut self, prompt: &Prompt) {
        let Some(document) = self.document_mut() else { return };
        document.scroll(|viewport, flow| viewport.go(flow, prompt.from));
        document.pointed = None;
        document.search = Pattern::new(&prompt.text, prompt.syntax).map(|pattern| {
            let from = document.flow().block_at(prompt.from).unwrap_or_default();
            Search { text: prompt.text.clone(), hunt: Hunt::new(pattern, from), current: None }
        });
        self.hunt_on();
    }

    /// Looks at one more slice for the search and for the filter; says whether anything new is to be seen.
    pub(super) fn hunt_on(&mut self) -> bool {
        let Some(document) = self.document_mut() else { return false };
        let (searched, filtered) = (document.search_on(), document.filter_on());
        if searched == Some(Goes::On) || filtered == Some(Goes::On) {
            self.effects.push(Effect::Continue);
        }
        // What is still being typed may yet fit.
        if filtered == Some(Goes::Empty) && self.prompt.is_none() {
            self.drop_empty_filter();
        }
        searched.is_some() || filtered.is_some()
    }

    /// Begins the search anew, after the article or the only speaker changed.
    pub(super) fn hunt_again(&mut self) {
        let Some(document) = self.document_mut() else { return };
        let from = document.viewport.first_text().map(|span| (span.block, span.start as usize)).unwrap_or_default();
        if let Some(search) = document.search.as_mut() {
            search.hunt = Hunt::new(search.hunt.pattern().clone(), from);
            search.current = None;
            self.effects.push(Effect::Continue);
        }
    }

    /// Begins the filter anew, after the article changed.
    pub(super) fn filter_again(&mut self, input: usize) {
        let Some(filter) = self.documents.get_mut(input).and_then(|document| document.filter.as_mut()) else { return };
        filter.hunt = Hunt::new(filter.hunt.pattern().clone(), Default::default());
        self.effects.push(Effect::Continue);
    }

    /// Enter: the search stays; the place it began at can be gone back to. With nothing typed the last search goes on.
    pub(super) fn keep_search(&mut self, prompt: Prompt) {
        let Some(document) = self.document_mut() else { return };
        if prompt.text.is_empty() && prompt.before.is_some() {
            document.search = prompt.before;
            self.go_to_hit(1);
            return;
        }
        let Some(hit) = document.search.as_ref().and_then(|search| search.current) else {
            document.search = None;
            let words = self.only_name().map(|name| format!("not in what {name} says; o searches all"));
            self.notify(words.unwrap_or_else(|| "not found".to_owned()));
            return;
        };
        document.scroll(|viewport, flow| viewport.go(flow, prompt.from));
        document.stand_at(hit);
    }

    /// Esc: as if nothing had been typed.
    pub(super) fn give_up(&mut self) -> bool {
        let Some(prompt) = self.prompt.take() else { return false };
        if prompt.asks == Asks::Entries {
            self.list_only("");
        }
        let Some(document) = self.document_mut() else { return true };
        match prompt.asks {
            Asks::Search => {
                document.pointed = prompt.before.as_ref().and_then(|search| search.current);
                document.search = prompt.before;
            }
            Asks::Filter => {
                document.filter = prompt.before;
                document.flow_again();
            }
            Asks::Entries | Asks::Palette | Asks::Speaker | Asks::Voice => return true,
        }
        document.scroll(|viewport, flow| viewport.go(flow, prompt.from));
        true
    }

    /// The panel lists only what has the words that are typed next.
    pub(super) fn ask_for_entries(&mut self) -> bool {
        if self.plan().status.is_none() {
            return false;
        }
        (self.panel.is_open, self.panel.focus) = (true, Focus::Panel);
        self.list_only("");
        self.ask(Prompt::new(Asks::Entries))
    }

    pub(super) fn list_only(&mut self, text: &str) -> bool {
        if let Some(document) = self.documents.get(self.at) {
            self.panel.sift(text, document);
        }
        true
    }

    /// Only paragraphs with what is typed, from the place that was read; with nothing typed all.
    fn filter_for(&mut self, prompt: &Prompt) {
        let Some(document) = self.document_mut() else { return };
        if document.filter.take().is_some() {
            document.flow_again();
        }
        let (block, byte) = prompt.place;
        document.go_to_place(block, byte);
        document.filter = Pattern::new(&prompt.text, prompt.syntax).map(|pattern| Search {
            text: prompt.text.clone(),
            hunt: Hunt::new(pattern, prompt.place),
            current: None,
        });
        self.hunt_on();
    }

    /// Enter: the filter stays, if it leaves anything.
    pub(super) fn keep_filter(&mut self, prompt: &Prompt) {
        if prompt.text.is_empty() {
            self.filter_for(prompt);
        }
        self.drop_empty_filter();
    }

    fn drop_empty_filter(&mut self) {
        let empty = self
            .document_mut()
            .and_then(|document| document.filter.take_if(|filter| Goes::of(&filter.hunt) == Goes::Empty));
        if let Some(filter) = empty {
            self.notify(format!("no paragraph has {}", filter.text));
        }
    }

    /// To the next hit.
    pub(super) fn go_to_hit(&mut self, by: i64) -> bool {
        let times = i64::from(self.take_count().unwrap_or(1));
        let Some(document) = self.document_mut() else { return false };
        let top = document.viewport.first_text();
        let Some(search) = document.search.as_mut() else { return false };
        let count = i64::try_from(search.hunt.len()).unwrap_or(0);
        if count == 0 {
            let words = format!("no {} here", search.text);
            self.notify(words);
            return true;
        }
        let here = search.current.or(top).map_or(0, |span| search.hunt.before(span.block, span.start as usize));
        let next = i64::try_from(here).unwrap_or(0) + by * times;
        let rank = usize::try_from(next.rem_euclid(count)).unwrap_or(0);
        let Some(hit) = search.hunt.get(rank) else { return false };
        search.current = Some(hit);
        document.stand_at(hit);
        self.say_wrapped(next < 0 || next >= count, by);
        true
    }
}

/// How far a hunt is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goes {
    /// There is more to look at.
    On,
    /// All was looked at, and something found.
    Done,
    /// All was looked at, and nothing found.
    Empty,
}

impl Goes {
    fn of(hunt: &Hunt) -> Self {
        match (hunt.is_done(), hunt.is_empty()) {
            (false, _) => Goes::On,
            (true, false) => Goes::Done,
            (true, true) => Goes::Empty,
        }
    }
}

impl Document {
    /// Looks at one more slice for the search; goes to the first hit.
    fn search_on(&mut self) -> Option<Goes> {
        let mut search = self.search.take_if(|search| !search.hunt.is_done())?;
        let only = self.only;
        search.hunt.go_on(&self.article, SLICE, |hit| only.is_none_or(|only| self.is_said_by(hit, only)));
        if let Some(hit) = search.hunt.first().filter(|_| search.current.is_none()) {
            search.current = Some(hit);
            self.pointed = Some(hit);
            self.scroll(|viewport, flow| viewport.reveal(flow, hit));
        }
        let goes = Goes::of(&search.hunt);
        self.search = Some(search);
        Some(goes)
    }

    /// Looks at one more slice for the filter; paragraphs come in as they are found.
    fn filter_on(&mut self) -> Option<Goes> {
        let filter = self.filter.as_mut().filter(|filter| !filter.hunt.is_done())?;
        let before = filter.hunt.len();
        filter.hunt.go_on(&self.article, SLICE, |_| true);
        let goes = Goes::of(&filter.hunt);
        if filter.hunt.len() > before || goes == Goes::Empty {
            self.flow_again();
            self.scroll(|viewport, flow| viewport.put(flow, viewport.top(), Put::Top));
        }
        Some(goes)
    }

    fn is_said_by(&self, hit: Span, voice: VoiceId) -> bool {
        self.outline.marks.quotes_within(hit).any(|(_, id)| self.outline.voices.of_quote(id) == Some(voice))
    }

    /// `3/17`, with a sign where the count is not all.
    pub fn tally(&self) -> Option<String> {
        let search = self.search.as_ref()?;
        let more = if search.hunt.len() >= MOST {
            "+"
        } else if search.hunt.is_done() {
            ""
        } else {
            "…"
        };
        let at = search.current.map_or(0, |hit| search.hunt.before(hit.block, hit.start as usize) + 1);
        Some(format!("{at}/{}{more}", search.hunt.len()))
    }
}
