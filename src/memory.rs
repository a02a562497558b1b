//! What is kept of an article from one session to the next: the place that was read and the marked ones, kept by their
//! words, and whose words the reader says that quotations are.
//!
//! *Never*: where it is kept; the shell does that (`cli/state.rs`).

use crate::article::Article;
use crate::facts::{Facts, Ground, PersonId, Quote, QuoteId, Speaker};
use crate::text::span::BlockId;
use crate::text::stretch::floor;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Bytes of words that a place is known by.
const WORDS: usize = 80;

/// Bytes that are looked at for all places of an article whose words are no longer where they were.
const FARTHEST: usize = 64 << 20;

/// What is kept of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Where the reader was.
    pub place: Option<Place>,
    /// Quotations that the reader gave to another speaker.
    pub credits: Vec<Credit>,
    /// Places under letters.
    pub marks: BTreeMap<char, Place>,
}

/// A quotation and whose it is, as the reader says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// Where the quotation begins.
    pub at: Place,
    /// The speaker's name; `None` for nobody.
    pub speaker: Option<String>,
}

/// `facts` with the quotations credited as the reader says. What the article no longer has is passed over. Linear.
pub fn credited(article: &Article, mut facts: Facts, credits: &[Credit]) -> Facts {
    if credits.is_empty() {
        return facts;
    }
    let mut people: FxHashMap<String, PersonId> = FxHashMap::default();
    for (person, id) in facts.people.iter().zip((0..).map(PersonId)) {
        people.entry(person.name.clone()).or_insert(id);
    }
    let first = |quote: &Quote| quote.spans.first().map(|span| (span.block, span.start as usize));
    let mut moved: FxHashMap<QuoteId, Option<PersonId>> = FxHashMap::default();
    let mut left = FARTHEST;
    for credit in credits {
        let Some(place) = credit.at.find_words_within(article, &mut left) else { continue };
        // Quotations stand in reading order.
        let at = facts.quotes.partition_point(|quote| first(quote) < Some(place));
        let Some(quote) = facts.quotes.get_mut(at).filter(|quote| first(quote) == Some(place)) else { continue };
        let person = credit.speaker.as_ref().and_then(|name| people.get(name)).copied();
        let mention = quote.speaker.as_ref().and_then(|speaker| speaker.mention);
        let given =
            |name: &String| Speaker { name: name.clone(), person, mention, ground: Ground::Reader, via: Vec::new() };
        quote.speaker = credit.speaker.as_ref().map(given);
        moved.insert(QuoteId(u32::try_from(at).unwrap_or(u32::MAX)), person);
    }
    facts.people.iter_mut().for_each(|person| person.quotes.retain(|quote| !moved.contains_key(quote)));
    for (quote, person) in moved {
        if let Some(person) = person.and_then(|person| facts.people.get_mut(person.index())) {
            person.quotes.push(quote);
        }
    }
    facts.people.iter_mut().for_each(|person| person.quotes.sort());
    facts
}

/// A place in an article, known by the words that stand there: it is found again after the text around it changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The block it was in.
    pub block: usize,
    /// The byte in the block.
    pub byte: usize,
    /// The words from there on.
    pub words: String,
}

impl Place {
    /// The place at a byte of a block.
    pub fn of(article: &Article, block: BlockId, byte: usize) -> Self {
        let rest = article.text(block).get(byte..).unwrap_or_default();
        let words = rest.get(..floor(rest, WORDS)).unwrap_or_default();
        Self { block: block.index(), byte, words: words.to_owned() }
    }

    /// Where it is now: where its words stand, else the beginning of the block that has its number.
    pub fn find(&self, article: &Article) -> (BlockId, usize) {
        let here = self.block.min(article.blocks.len().saturating_sub(1));
        self.find_words(article).unwrap_or((BlockId::new(here), 0))
    }

    /// Where its words stand in `article`: at the same place, else nearest to it in the same block, else in the block
    /// nearest to it. Linear at worst, once for each time an article is read.
    pub fn find_words(&self, article: &Article) -> Option<(BlockId, usize)> {
        let mut left = usize::MAX;
        self.find_words_within(article, &mut left)
    }

    /// The same, for one of many places that may look at so many bytes together.
    fn find_words_within(&self, article: &Article, left: &mut usize) -> Option<(BlockId, usize)> {
        let words = Some(self.words.as_str()).filter(|words| !words.is_empty())?;
        let mut at = |block: usize| {
            let text = article.blocks.get(block).map(|block| block.text.as_str())?;
            let is_here = block == self.block && text.get(self.byte..).is_some_and(|rest| rest.starts_with(words));
            if is_here {
                return Some((BlockId::new(block), self.byte));
            }
            *left = left.checked_sub(text.len() + 1)?;
            let found = text.find(words);
            found.map(|byte| (BlockId::new(block), byte))
        };
        let count = article.blocks.len();
        let here = self.block.min(count.saturating_sub(1));
        (0..count).find_map(|far| at(here + far).or_else(|| at(here.checked_sub(far)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind};

    fn article(texts: &[&str]) -> Article {
        let block = |text: &&str| Block { kind: BlockKind::Body, text: (*text).to_owned() };
        Article { blocks: texts.iter().map(block).collect(), ..Article::default() }
    }

    #[test]
    fn the_reader_gives_a_quotation_to_somebody_else() {
        let article = article(&["\"We will,\" she said."]);
        let quote = Quote {
            kind: crate::facts::QuoteKind::Direct,
            spans: vec![crate::text::span::Local::new(0, 10).at(BlockId(0))],
            speaker: None,
            cue: None,
        };
        let person = |name: &str| crate::facts::Person { name: name.to_owned(), ..Default::default() };
        let found =
            Facts { quotes: vec![quote], people: vec![person("Ada Quill"), person("Tom Birch")], ..Facts::default() };
        let credit =
            |name: Option<&str>| Credit { at: Place::of(&article, BlockId(0), 0), speaker: name.map(str::to_owned) };
        let facts = credited(&article, found.clone(), &[credit(Some("Ada Quill")), credit(Some("Tom Birch"))]);
        let speaker = facts.quotes[0].speaker.clone().unwrap();
        assert_eq!((speaker.person, speaker.ground), (Some(PersonId(1)), Ground::Reader));
        assert_eq!((facts.people[0].quotes.len(), facts.people[1].quotes.len()), (0, 1));
        assert_eq!(credited(&article, facts, &[credit(None)]), found);
    }

    #[test]
    fn a_place_is_found_by_its_words_wherever_they_went() {
        let before = article(&["The ferry sails.", "It rained on Friday, and the quay was wet."]);
        let place = Place::of(&before, BlockId(1), 21);
        assert_eq!(place.words, "and the quay was wet.");
        let at = |texts: &[&str]| place.find(&article(texts));
        assert_eq!(place.find(&before), (BlockId(1), 21));
        assert_eq!(at(&["New.", "The ferry sails.", "On Friday it rained, and the quay was wet."]), (BlockId(2), 21));
        assert_eq!(at(&["and the quay was wet."]), (BlockId(0), 0));
        assert_eq!(at(&["Something else.", "Entirely."]), (BlockId(1), 0));
        assert_eq!(at(&[]), (BlockId(0), 0));
    }
}
