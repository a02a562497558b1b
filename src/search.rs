//! A pattern and an article → where it stands, slice by slice.
//!
//! A hunt starts at the place that the reader looks at, goes to the end and comes round from the beginning, so that the
//! next hit is known first. It stops after a given number of bytes and goes on when asked: a key never waits for 100 MB.
//! *Never*: a match across two blocks.

use crate::article::Article;
use crate::text::span::{BlockId, Local, Span};
use crate::text::stretch::stretch_of;
use regex::{Regex, RegexBuilder};

/// Most hits that are kept; a pattern that matches more often is no search.
pub const MOST: usize = 200_000;
/// Bytes looked at in one piece; a hit does not cross from one piece to the next.
const PIECE: usize = 1 << 18;
/// Bytes that a compiled pattern may take.
const LARGEST: usize = 1 << 20;

/// How a pattern is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Syntax {
    /// The words as they stand.
    #[default]
    Words,
    /// A regular expression.
    Regex,
}

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

impl Pattern {
    /// The pattern for `text`; `None` for an empty one and for a regular expression that is not finished. Capitals
    /// matter only where there are some (smart case); straight marks find curly ones.
    pub fn new(text: &str, syntax: Syntax) -> Option<Self> {
        let source = match syntax {
            Syntax::Words => words(text),
            Syntax::Regex => text.to_owned(),
        };
        let capitals = text.chars().any(char::is_uppercase);
        let built = RegexBuilder::new(&source).case_insensitive(!capitals).size_limit(LARGEST).build();
        built.ok().filter(|_| !text.is_empty()).map(Self)
    }

    /// Whether it stands in `text`.
    pub fn is_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

fn words(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\'' => out.push_str("['‘’]"),
            '"' => out.push_str("[\"“”„]"),
            '-' => out.push_str("[-‐‑–]"),
            ' ' => out.push_str("\\s+"),
            _ => out.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
        }
    }
    out
}

/// A search under way, and what it found.
#[derive(Clone, Debug)]
pub struct Hunt {
    pattern: Pattern,
    from: (BlockId, usize),
    at: (BlockId, usize),
    stage: Stage,
    after: Vec<Span>,
    before: Vec<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    ToTheEnd,
    FromTheBeginning,
    Done,
}

impl Hunt {
    /// A hunt for `pattern` that starts at a place.
    pub fn new(pattern: Pattern, from: (BlockId, usize)) -> Self {
        Self { pattern, from, at: from, stage: Stage::ToTheEnd, after: Vec::new(), before: Vec::new() }
    }

    /// Looks at about `budget` more bytes; keeps the hits that `keep` accepts.
    pub fn go_on(&mut self, article: &Article, budget: usize, keep: impl Fn(Span) -> bool) {
        let mut left = budget;
        while left > 0 && self.stage != Stage::Done {
            left = left.saturating_sub(self.piece(article, &keep).max(64));
        }
    }

    /// Looks at one piece; says how many bytes it had.
    fn piece(&mut self, article: &Article, keep: &impl Fn(Span) -> bool) -> usize {
        let (block, at) = self.at;
        let Some(text) = article.blocks.get(block.index()).map(|block| block.text.as_str()) else {
            return self.turn();
        };
        let piece = stretch_of(text, at, PIECE);
        for found in self.pattern.0.find_iter(piece.of(text)) {
            let start = piece.start as usize + found.start();
            let span = Local::new(start, start + found.len()).at(block);
            let is_late = (block, start) >= self.from;
            let mine = is_late == (self.stage == Stage::ToTheEnd);
            if mine && !found.is_empty() && keep(span) {
                let hits = if is_late { &mut self.after } else { &mut self.before };
                hits.push(span);
            }
        }
        self.at = if (piece.end as usize) < text.len() && !piece.is_empty() {
            (block, piece.end as usize)
        } else {
            (BlockId::new(block.index() + 1), 0)
        };
        let round = self.stage == Stage::FromTheBeginning && self.at > self.from;
        if round || self.len() >= MOST {
            self.stage = Stage::Done;
        }
        piece.len()
    }

    fn turn(&mut self) -> usize {
        let is_whole = self.from <= (BlockId(0), 0);
        self.stage = match self.stage {
            Stage::ToTheEnd if !is_whole => Stage::FromTheBeginning,
            Stage::ToTheEnd | Stage::FromTheBeginning | Stage::Done => Stage::Done,
        };
        self.at = (BlockId(0), 0);
        0
    }

    /// Whether all of the article was looked at.
    pub fn is_done(&self) -> bool {
        self.stage == Stage::Done
    }

    /// Number of hits so far.
    pub fn len(&self) -> usize {
        self.before.len() + self.after.len()
    }

    /// Whether nothing was found so far.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The hit at `rank` in reading order.
    pub fn get(&self, rank: usize) -> Option<Span> {
        let late = rank.checked_sub(self.before.len());
        late.map_or_else(|| self.before.get(rank), |rank| self.after.get(rank)).copied()
    }

    /// The first hit at or behind the place where the hunt began.
    pub fn first(&self) -> Option<Span> {
        self.after.first().or(self.before.first()).copied()
    }

    /// How many hits begin before a place.
    pub fn before(&self, block: BlockId, byte: usize) -> usize {
        let earlier = |hits: &[Span]| hits.partition_point(|hit| (hit.block, hit.start as usize) < (block, byte));
        earlier(&self.before) + earlier(&self.after)
    }

    /// The hits that reach into `here`.
    pub fn within(&self, here: Span) -> impl Iterator<Item = Span> + '_ {
        let from = self.before(here.block, here.start as usize).saturating_sub(1);
        let hits = (from..self.len()).filter_map(|rank| self.get(rank));
        hits.take_while(move |hit| (hit.block, hit.start) < (here.block, here.end))
            .filter(move |hit| hit.overlaps(here))
    }

    /// What is looked for.
    pub fn pattern(&self) -> &Pattern {
        &self.pattern
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind};

    fn article(texts: &[&str]) -> Article {
        let blocks = texts.iter().map(|&text| Block { kind: BlockKind::Body, text: text.to_owned() }).collect();
        Article { blocks, ..Article::default() }
    }

    fn hunt(texts: &[&str], pattern: &str, from: (BlockId, usize)) -> Vec<(u32, u32)> {
        let article = article(texts);
        let mut hunt = Hunt::new(Pattern::new(pattern, Syntax::Words).unwrap(), from);
        let mut slices = 0;
        while !hunt.is_done() {
            hunt.go_on(&article, 1, |_| true);
            slices += 1;
            assert!(slices < 100);
        }
        (0..hunt.len()).filter_map(|i| hunt.get(i)).map(|hit| (hit.block.0, hit.start)).collect()
    }

    #[test]
    fn hits_are_in_reading_order_wherever_the_hunt_begins() {
        let texts = ["The bell rang, the door", "the end of the bell"];
        let expected = [(0, 0), (0, 15), (1, 0), (1, 11)];
        for from in [(0, 0), (0, 1), (0, 15), (1, 5), (1, 999)] {
            assert_eq!(hunt(&texts, "the", (BlockId(from.0), from.1)), expected, "{from:?}");
        }
    }

    #[test]
    fn capitals_matter_where_there_are_some_and_marks_are_alike() {
        assert_eq!(hunt(&["The the"], "The", (BlockId(0), 0)), [(0, 0)]);
        assert_eq!(hunt(&["it’s “so”"], "it's \"so", (BlockId(0), 0)), [(0, 0)]);
        assert_eq!(hunt(&["a.b axb"], "a.b", (BlockId(0), 0)), [(0, 0)]);
    }

    #[test]
    fn an_unfinished_expression_is_no_pattern() {
        assert!(Pattern::new("(a", Syntax::Regex).is_none());
        assert!(Pattern::new("", Syntax::Words).is_none());
    }
}
