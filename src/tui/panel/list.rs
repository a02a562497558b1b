//! The entries of the open tab: all of them, or those that have what the reader typed.
//!
//! *In*: `pier`. *Out*: the quotations with that word, also of a speaker who is the pier's master. Looked through in
//! slices, so that no key waits for a long list.

use super::Tab;
use super::entry::kind_name;
use crate::layout::outline::Outline;
use crate::search::{Pattern, Syntax};
use crate::text::stretch::floor;
use crate::tui::app::document::Document;
use std::sync::Arc;

/// Entries looked at between two keys.
const SLICE: usize = 4000;
/// Bytes of one entry that are looked at.
const WORDS: usize = 2000;
/// Pieces and mentions of one entry that are looked at.
const PIECES: usize = 20;

/// What the reader typed, and the entries that have it.
#[derive(Clone, Debug)]
pub struct Sieve {
    /// What was typed.
    pub text: String,
    pattern: Pattern,
    tab: Tab,
    outline: Arc<Outline>,
    /// The first entry that was not looked at.
    next: usize,
    found: Vec<usize>,
}

impl Sieve {
    /// A sieve for what was typed; `None` where nothing was.
    pub fn new(text: &str, tab: Tab, document: &Document) -> Option<Self> {
        let pattern = Pattern::new(text, Syntax::Words)?;
        let outline = document.outline.clone();
        Some(Self { text: text.to_owned(), pattern, tab, outline, next: 0, found: Vec::new() })
    }

    /// Looks at some more entries, of another tab or other facts from the first on; says whether there are more.
    pub fn go_on(&mut self, tab: Tab, document: &Document) -> bool {
        if tab != self.tab || !Arc::ptr_eq(&self.outline, &document.outline) {
            (self.tab, self.next) = (tab, 0);
            self.outline = document.outline.clone();
            self.found.clear();
        }
        let end = (self.next + SLICE).min(tab.count(document));
        let has = |&i: &usize| {
            let says = |words: &str| self.pattern.is_in(words.get(..floor(words, WORDS)).unwrap_or(words));
            words(tab, document, i).is_some_and(|words| words.into_iter().any(says))
        };
        self.found.extend((self.next..end).filter(has));
        self.next = end;
        end < tab.count(document)
    }
}

/// What is looked through of an entry: names and roles, its words.
fn words(tab: Tab, document: &Document, i: usize) -> Option<Vec<&str>> {
    let (outline, facts) = (&document.outline, &document.facts);
    let slice = |span| document.article.slice(span);
    Some(match tab {
        Tab::Quotes => {
            let id = *outline.quotes.get(i)?;
            let quote = document.quote(id)?;
            let voice = outline.voices.of_quote(id).and_then(|voice| outline.voices.get(voice));
            let names = voice.iter().flat_map(|voice| [Some(voice.name.as_str()), voice.role.as_deref()]);
            names.flatten().chain(quote.spans.iter().take(PIECES).copied().map(slice)).collect()
        }
        Tab::Speakers => {
            let voice = outline.voices.list.get(i)?;
            [Some(voice.name.as_str()), voice.role.as_deref()].into_iter().flatten().collect()
        }
        Tab::People => {
            let person = facts.people.get(outline.people.get(i)?.index())?;
            let forms = person.mentions.iter().take(PIECES).copied().map(slice);
            let roles = person.roles.iter().map(String::as_str);
            std::iter::once(person.name.as_str()).chain(roles).chain(forms).collect()
        }
        Tab::Figures => {
            let figure = facts.figures.get(*outline.figures.get(i)? as usize)?;
            [Some(kind_name(figure.kind)), Some(slice(figure.span)), figure.of.map(slice)]
                .into_iter()
                .flatten()
                .collect()
        }
    })
}

/// The entries that are listed.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    /// The tab.
    pub tab: Tab,
    /// The article and its facts.
    pub document: &'a Document,
    /// Which of them, where the reader chose.
    pub sieve: Option<&'a Sieve>,
}

impl List<'_> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.sieve.map_or_else(|| self.tab.count(self.document), |sieve| sieve.found.len())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number among all of the tab of the entry at `rank`.
    pub fn get(&self, rank: usize) -> Option<usize> {
        match self.sieve {
            Some(sieve) => sieve.found.get(rank).copied(),
            None => Some(rank).filter(|&rank| rank < self.tab.count(self.document)),
        }
    }

    /// Where the entry with this number stands, or the one before it.
    pub fn rank(&self, number: usize) -> usize {
        self.sieve.map_or(number, |sieve| sieve.found.partition_point(|&other| other <= number).saturating_sub(1))
    }
}
