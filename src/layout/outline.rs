//! The facts in the order in which a screen asks for them: prepared once, when facts arrive, so that nothing that a key
//! or a frame does is linear in the article.

use super::marks::Marks;
use super::voices::{VoiceId, Voices, offsets};
use crate::article::Article;
use crate::facts::{Facts, PersonId, QuoteId, QuoteKind};
use crate::text::span::{BlockId, Span};

/// Cells of the portrait: enough for the tallest screen.
const PORTRAIT: usize = 512;
/// Bytes up to which the words are counted; above, their number is told from the length.
const COUNTED: u64 = 1 << 20;
/// Bytes of an English word with its space, where they are not counted.
const WORD: u64 = 6;

/// The facts, put in order for a screen.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// What stands where.
    pub marks: Marks,
    /// Who speaks.
    pub voices: Voices,
    /// Quotations in reading order.
    pub quotes: Vec<QuoteId>,
    /// People, the most mentioned first.
    pub people: Vec<PersonId>,
    /// Figures by kind, then in reading order: indices into [`Facts::figures`].
    pub figures: Vec<u32>,
    /// Number of words; `Err` where it is an estimate.
    pub words: Words,
    firsts: Vec<Span>,
    ranks: Vec<u32>,
    starts: Vec<u64>,
    portrait: Vec<Option<Said>>,
}

/// How many words an article has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// Counted.
    Exactly(u64),
    /// Told from the length.
    About(u64),
}

impl Default for Words {
    fn default() -> Self {
        Words::Exactly(0)
    }
}

/// What is said in one part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// By whom.
    pub voice: Option<VoiceId>,
    /// How.
    pub kind: QuoteKind,
    /// Bytes of it.
    bytes: u64,
}

impl Outline {
    /// Puts the facts of `article` in order. Linear; made off the screen's thread.
    pub fn of(article: &Article, facts: &Facts) -> Self {
        let starts = starts(article);
        let first = |id: QuoteId| facts.quotes.get(id.index()).and_then(|quote| quote.spans.first()).copied();
        let mut order: Vec<(Span, QuoteId)> =
            (0u32..).map(QuoteId).take(facts.quotes.len()).filter_map(|id| Some((first(id)?, id))).collect();
        order.sort();
        let quotes: Vec<QuoteId> = order.iter().map(|(_, id)| *id).collect();
        let mut ranks = vec![0; facts.quotes.len()];
        for (id, rank) in quotes.iter().zip(0u32..) {
            if let Some(slot) = ranks.get_mut(id.index()) {
                *slot = rank;
            }
        }
        let mut voices = Voices::of(facts, &quotes);
        voices.fill_strips(facts, &starts);
        let mut people: Vec<PersonId> = (0u32..).map(PersonId).take(facts.people.len()).collect();
        people.sort_by_key(|id| facts.people.get(id.index()).map_or(0, |person| usize::MAX - person.mentions.len()));
        let mut figures: Vec<u32> = (0u32..).take(facts.figures.len()).collect();
        figures.sort_by_key(|&i| facts.figures.get(i as usize).map(|figure| (figure.kind, figure.span)));
        Self {
            marks: Marks::of(facts),
            portrait: portrait(facts, &voices, &starts),
            firsts: order.into_iter().map(|(span, _)| span).collect(),
            words: words(article, &starts),
            voices,
            quotes,
            people,
            figures,
            ranks,
            starts,
        }
    }

    /// The quotation's place in reading order.
    pub fn rank(&self, quote: QuoteId) -> usize {
        self.ranks.get(quote.index()).map_or(0, |&rank| rank as usize)
    }

    /// How many quotations begin before `span` begins.
    pub fn quotes_before(&self, span: Span) -> usize {
        self.firsts.partition_point(|first| (first.block, first.start) < (span.block, span.start))
    }

    /// The first words of the quotation at `rank`.
    pub fn first_span(&self, rank: usize) -> Option<Span> {
        self.firsts.get(rank).copied()
    }

    /// Bytes of the whole article.
    pub fn length(&self) -> u64 {
        self.starts.last().copied().unwrap_or(0)
    }

    /// Bytes of the article before a place.
    pub fn offset(&self, block: BlockId, byte: usize) -> u64 {
        let start = self.starts.get(block.index()).or(self.starts.last()).copied().unwrap_or(0);
        (start + byte as u64).min(self.length())
    }

    /// The place of a byte of the whole article: its block, and the byte in it.
    pub fn place(&self, offset: u64) -> (BlockId, usize) {
        let block = self.starts.partition_point(|&start| start <= offset).saturating_sub(1);
        let block = block.min(self.starts.len().saturating_sub(2));
        let start = self.starts.get(block).copied().unwrap_or(0);
        (BlockId::new(block), usize::try_from(offset.saturating_sub(start)).unwrap_or(0))
    }

    /// What is said most between two parts of the article, each `0..=1` of `of` parts.
    pub fn said(&self, part: usize, of: usize) -> Option<Said> {
        let from = part * PORTRAIT / of.max(1);
        let to = ((part + 1) * PORTRAIT / of.max(1)).max(from + 1);
        let cells = self.portrait.get(from..to.min(self.portrait.len()))?;
        cells.iter().flatten().max_by_key(|said| said.bytes).copied()
    }
}

/// Bytes before each block, and before the end.
fn starts(article: &Article) -> Vec<u64> {
    let mut sum = 0;
    let mut starts = vec![0];
    for block in &article.blocks {
        sum += block.text.len() as u64;
        starts.push(sum);
    }
    starts
}

fn words(article: &Article, starts: &[u64]) -> Words {
    let length = starts.last().copied().unwrap_or(0);
    if length > COUNTED {
        return Words::About(length / WORD);
    }
    Words::Exactly(article.blocks.iter().map(|block| block.text.split_whitespace().count() as u64).sum())
}

/// Who says most in each cell of the article.
fn portrait(facts: &Facts, voices: &Voices, starts: &[u64]) -> Vec<Option<Said>> {
    let mut cells: Vec<Option<Said>> = vec![None; PORTRAIT];
    let total = starts.last().copied().unwrap_or(0).max(1);
    let size = PORTRAIT as u64;
    for (quote, id) in facts.quotes.iter().zip((0..).map(QuoteId)) {
        for &span in &quote.spans {
            let (from, to) = offsets(span, starts);
            for cell in from * size / total..=(to.saturating_sub(1).max(from) * size / total).min(size - 1) {
                let (start, end) = (cell * total / size, (cell + 1) * total / size);
                let bytes = to.min(end).saturating_sub(from.max(start)).max(1);
                let said = Said { voice: voices.of_quote(id), kind: quote.kind, bytes };
                if let Some(slot) = cells.get_mut(usize::try_from(cell).unwrap_or(usize::MAX)) {
                    *slot = slot.filter(|old| old.bytes >= bytes).or(Some(said));
                }
            }
        }
    }
    cells
}
