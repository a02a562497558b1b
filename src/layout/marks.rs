//! Facts → what stands where: flat runs for any range of a block.
//!
//! Quotations, names and figures are each kept as one sorted list of places that do not overlap; a range asks all three
//! by binary search and gets back gapless runs. *Never*: a colour, a style.

use crate::facts::{Facts, FigureKind, PersonId, QuoteId};
use crate::text::span::{BlockId, Local, Span};

/// Who or what a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A person.
    Person(PersonId),
    /// An organisation, by index.
    Organization(u32),
    /// A place, by index.
    Place(u32),
}

/// What stands at some words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    /// The words of a quotation.
    pub quote: Option<QuoteId>,
    /// The words that name a quotation's speaker.
    pub speaker: Option<QuoteId>,
    /// A name.
    pub name: Option<Named>,
    /// A figure, by index, and its kind.
    pub figure: Option<(u32, FigureKind)>,
}

/// Some words with the same tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where in the block.
    pub range: Local,
    /// What stands there.
    pub tags: Tags,
}

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    quotes: Layer<QuoteId>,
    speakers: Layer<QuoteId>,
    names: Layer<Named>,
    figures: Layer<(u32, FigureKind)>,
}

impl Marks {
    /// The places of all facts.
    pub fn of(facts: &Facts) -> Self {
        let quotes = || facts.quotes.iter().zip((0..).map(QuoteId));
        let spans = quotes().flat_map(|(quote, id)| quote.spans.iter().map(move |&span| (span, id)));
        let mentions = quotes().filter_map(|(quote, id)| Some((quote.speaker.as_ref()?.mention?, id)));
        let people = facts.people.iter().zip((0..).map(PersonId));
        let people = people.flat_map(|(p, id)| p.mentions.iter().map(move |&span| (span, Named::Person(id))));
        let organizations = facts.organizations.iter().zip(0u32..);
        let organizations =
            organizations.flat_map(|(o, id)| o.mentions.iter().map(move |&span| (span, Named::Organization(id))));
        let places = facts.places.iter().zip(0u32..);
        let places = places.flat_map(|(p, id)| p.mentions.iter().map(move |&span| (span, Named::Place(id))));
        let figures = facts.figures.iter().zip(0u32..).map(|(figure, i)| (figure.span, (i, figure.kind)));
        Self {
            quotes: Layer::of(spans.collect()),
            speakers: Layer::of(mentions.collect()),
            names: Layer::of(people.chain(organizations).chain(places).collect()),
            figures: Layer::of(figures.collect()),
        }
    }

    /// `range` of `block` cut into runs of equal tags: gapless, in order, flat.
    pub fn runs(&self, block: BlockId, range: Local) -> Vec<Run> {
        let here = range.at(block);
        let mut cuts = vec![range.start, range.end];
        let mut cut = |span: Span| cuts.extend([span.start.max(range.start), span.end.min(range.end)]);
        self.quotes.within(here).for_each(|(span, _)| cut(*span));
        self.speakers.within(here).for_each(|(span, _)| cut(*span));
        self.names.within(here).for_each(|(span, _)| cut(*span));
        self.figures.within(here).for_each(|(span, _)| cut(*span));
        cuts.sort_unstable();
        cuts.dedup();
        let run = |(&start, &end): (&u32, &u32)| {
            let span = Local { start, end }.at(block);
            let tags = Tags {
                quote: self.quotes.at(span),
                speaker: self.speakers.at(span),
                name: self.names.at(span),
                figure: self.figures.at(span),
            };
            Run { range: span.local(), tags }
        };
        cuts.iter().zip(cuts.iter().skip(1)).map(run).collect()
    }

    /// The pieces of quotations that reach into `span`, in reading order.
    pub fn quotes_within(&self, span: Span) -> impl Iterator<Item = (Span, QuoteId)> + '_ {
        self.quotes.within(span).copied()
    }

    /// What is named at a place.
    pub fn name_at(&self, span: Span) -> Option<Named> {
        self.names.at(span).or_else(|| self.names.within(span).next().map(|(_, named)| *named))
    }

    /// The first figure that reaches into `span`, by index.
    pub fn figure_at(&self, span: Span) -> Option<u32> {
        self.figures.within(span).next().map(|(_, (i, _))| *i)
    }
}

/// Places of one kind, sorted, none overlapping another.
#[derive(Clone, Debug)]
struct Layer<T> {
    spans: Vec<(Span, T)>,
}

impl<T> Default for Layer<T> {
    fn default() -> Self {
        Self { spans: Vec::new() }
    }
}

impl<T: Copy> Layer<T> {
    /// Sorts; where two places overlap, the one that begins first keeps its words.
    fn of(mut spans: Vec<(Span, T)>) -> Self {
        spans.sort_by_key(|(span, _)| (*span, std::cmp::Reverse(span.end)));
        let mut last = Span::default();
        spans.retain_mut(|(span, _)| {
            if span.block == last.block && span.start < last.end {
                span.start = last.end;
            }
            let kept = span.start < span.end;
            if kept {
                last = *span;
            }
            kept
        });
        Self { spans }
    }

    fn within(&self, here: Span) -> impl Iterator<Item = &(Span, T)> {
        let from = self.spans.partition_point(|(span, _)| (span.block, span.end) <= (here.block, here.start));
        let rest = self.spans.get(from..).unwrap_or_default();
        rest.iter().take_while(move |(span, _)| (span.block, span.start) < (here.block, here.end))
    }

    /// What holds all of `span`.
    fn at(&self, span: Span) -> Option<T> {
        self.within(span).next().filter(|(outer, _)| outer.contains(span)).map(|(_, what)| *what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Quote, QuoteKind};

    fn span(start: usize, end: usize) -> Span {
        Local::new(start, end).at(BlockId(0))
    }

    #[test]
    fn runs_are_flat_gapless_and_know_what_overlaps() {
        let quote = Quote { kind: QuoteKind::Direct, spans: vec![span(2, 10)], speaker: None, cue: None };
        let person = crate::facts::Person { mentions: vec![span(8, 12)], ..Default::default() };
        let facts = Facts { quotes: vec![quote], people: vec![person], ..Facts::default() };
        let runs = Marks::of(&facts).runs(BlockId(0), Local::new(0, 20));
        let cuts: Vec<u32> = runs.iter().map(|run| run.range.start).collect();
        assert_eq!(cuts, [0, 2, 8, 10, 12]);
        assert_eq!(runs[2].tags.quote, Some(QuoteId(0)));
        assert_eq!(runs[2].tags.name, Some(Named::Person(PersonId(0))));
        assert_eq!(runs[3].tags.quote, None);
    }

    #[test]
    fn an_inner_place_gives_way_to_the_outer_one() {
        let layer = Layer::of(vec![(span(3, 5), 'b'), (span(0, 9), 'a'), (span(8, 12), 'c')]);
        assert_eq!(layer.spans, [(span(0, 9), 'a'), (span(9, 12), 'c')]);
    }
}
