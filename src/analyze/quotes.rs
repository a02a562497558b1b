//! Where quotations are.
//!
//! 1. [`marks`]: the quotation marks of a block and the side on which each can stand;
//! 2. [`pair`]: marks → stretches, outermost only;
//! 3. here: stretches → quotations over several paragraphs;
//! 4. [`shape`]: whole clauses or a fragment; [`scare`]: said at all, or a title, a nickname, a word as word.
//!
//! *In*: `"We agree.` ¶ `"And we will act," Lee said.` *Out*: one quotation in two pieces. *Never*: an unbalanced mark
//! that reaches beyond the paragraph that it opens or goes on in, or a second look at the same mark.

mod marks;
mod pair;
mod scare;
mod shape;

use super::echo;
use super::scan::Scan;
use super::speech::SpeechWord;
use crate::article::{Article, BlockKind};
use crate::text::span::{BlockId, Local, Span};
use crate::text::token::{TokenKind, Words};
use marks::{Mark, Side, Style};
use pair::Stretches;
use rustc_hash::FxHashSet;

/// One stretch between quotation marks, or one that runs over several paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its pieces, one a paragraph, quotation marks included where they stand. Never empty.
    pub pieces: Vec<Span>,
    /// Whole clauses, or a fragment in a running sentence.
    pub shape: Shape,
    /// What the marks are for.
    pub sense: Sense,
    /// Whether the quotation before it, in the same paragraph, goes on here after a few words of the writer's:
    /// `"A," he said, "b."` A cue between them confirms it.
    pub goes_on: bool,
}

/// How much of the sentence is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Whole clauses: a direct quotation.
    Clauses,
    /// A fragment in the writer's sentence: a mixed quotation.
    Fragment,
}

/// What the quotation marks are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// Someone's words.
    Speech,
    /// A title or a nickname.
    Name,
    /// A word as word, a scare quote.
    Word,
}

/// Everything between quotation marks, in reading order. Linear.
pub fn quotations(article: &Article, scans: &[Scan]) -> Vec<Quotation> {
    let marks: Vec<Vec<Mark>> = article.blocks.iter().map(|block| marks::marks(&block.text)).collect();
    let outer = outer_style(&marks);
    let mut found = Found { article, quotations: Vec::new(), open: Vec::new(), unmarked: Vec::new() };
    for (((id, block), marks), scan) in article.blocks().zip(&marks).zip(scans) {
        if block.kind == BlockKind::Heading {
            found.settle();
        }
        if marks.is_empty() && found.goes_on_unmarked(id) {
            continue;
        }
        found.block(id, scan, pair::stretches(marks, outer));
    }
    found.settle();
    let mut quotations = found.quotations;
    for one_block in quotations.chunk_by_mut(|a, b| a.block() == b.block()) {
        judge(one_block, article, scans);
    }
    name_again(&mut quotations, article, scans);
    say_in_headings(&mut quotations, article);
    quotations
}

/// What is a title in one place is one in another, unless somebody says it there.
fn name_again(quotations: &mut [Quotation], article: &Article, scans: &[Scan]) {
    let title = |quotation: &Quotation| match quotation.pieces.as_slice() {
        [only] => Some((only.block, only.local(), bare(only.local().of(article.text(only.block))))),
        _ => None,
    };
    let names = quotations.iter().filter(|quotation| quotation.sense == Sense::Name);
    let titles: FxHashSet<&str> = names.filter_map(title).map(|(.., text)| text).collect();
    for quotation in quotations.iter_mut().filter(|quotation| quotation.sense == Sense::Speech) {
        let Some((block, piece, text)) = title(quotation) else { continue };
        let told = scans.get(block.index()).is_some_and(|scan| is_said(scan.words(article.text(block)), piece));
        if !told && titles.contains(text) {
            quotation.sense = Sense::Name;
        }
    }
}

/// What stands in a heading and is said below is said there too.
fn say_in_headings(quotations: &mut [Quotation], article: &Article) {
    let unsaid = quotations.iter().enumerate().filter(|(_, quotation)| quotation.sense == Sense::Word);
    let unsaid = unsaid.filter_map(|(i, quotation)| Some((i, quotation.pieces.first().copied()?)));
    let said = quotations.iter().filter(|quotation| quotation.sense == Sense::Speech);
    for i in echo::repeated(article, unsaid, said.flat_map(|quotation| quotation.pieces.iter().copied())) {
        if let Some(quotation) = quotations.get_mut(i) {
            quotation.sense = Sense::Speech;
        }
    }
}

/// A quoted text without its marks.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a verb of saying stands right before the quotation.
fn is_said(words: Words, piece: Local) -> bool {
    let before = words.at(piece.start);
    let word = (before.saturating_sub(2)..before).rev().find(|&i| words.kind(i).is_some_and(TokenKind::is_word));
    word.is_some_and(|word| SpeechWord::of(words.get(word)).is_some_and(|word| word.verb.is_some()))
}

/// Settles shape and sense of the quotations that begin in one block.
fn judge(quotations: &mut [Quotation], article: &Article, scans: &[Scan]) {
    let Some(block) = quotations.first().and_then(Quotation::block) else { return };
    let Some(scan) = scans.get(block.index()) else { return };
    let words = scan.words(article.text(block));
    let firsts: Vec<Local> =
        quotations.iter().filter_map(|quotation| quotation.pieces.first()).map(|piece| piece.local()).collect();
    let context = scare::Context::new(words, &scan.sentences, &firsts);
    let mut last = None;
    for (quotation, first) in quotations.iter_mut().zip(firsts) {
        if quotation.pieces.len() == 1 {
            quotation.shape = shape::shape(words, first, quotation.goes_on);
            let in_a_row = last.and_then(|(last, sense)| context.sense_after(first, last, sense));
            quotation.sense = in_a_row.unwrap_or_else(|| context.sense(first, quotation.shape));
        }
        last = Some((first, quotation.sense));
    }
}

impl Quotation {
    /// The block in which it begins.
    fn block(&self) -> Option<BlockId> {
        self.pieces.first().map(|piece| piece.block)
    }
}

/// The style in which this article quotes at the outermost level: double, unless it has more single stretches than
/// double marks that open one.
fn outer_style(marks: &[Vec<Mark>]) -> Style {
    let singles: usize = marks.iter().map(|marks| pair::count(marks, Style::Single)).sum();
    let doubles = marks.iter().flatten().filter(|mark| mark.style == Style::Double && mark.side != Side::Close).count();
    if singles > doubles { Style::Single } else { Style::Double }
}

/// The quotations so far, and the pieces of one that is still open.
struct Found<'a> {
    article: &'a Article,
    quotations: Vec<Quotation>,
    open: Vec<Span>,
    /// The blocks without marks behind the open one.
    unmarked: Vec<Span>,
}

/// The most blocks without marks inside a quotation: text whose every line came as a paragraph.
const UNMARKED: usize = 3;

impl Found<'_> {
    /// A block without marks: whether it may go on with what is open, if one behind it closes that.
    fn goes_on_unmarked(&mut self, id: BlockId) -> bool {
        let waits = !self.open.is_empty() && self.unmarked.len() < UNMARKED;
        if waits {
            self.unmarked.push(Local::new(0, self.article.text(id).len()).at(id));
        }
        waits
    }

    /// Takes the stretches of the next block.
    fn block(&mut self, id: BlockId, scan: &Scan, stretches: Stretches) {
        let text = self.article.text(id);
        let to_the_end = |open: Local| Local::new(open.start as usize, text.len()).at(id);
        let mut closed = stretches.closed.iter().peekable();
        let whole = |end: &Local| end.end as usize == text.trim_end().len();
        let closes = |end: &Local| !(whole(end) && is_signature(text.get(..end.start as usize).unwrap_or("")));
        if let Some(end) = stretches.stray.filter(|end| !self.open.is_empty() && closes(end)) {
            self.open.append(&mut self.unmarked);
            self.open.push(Local::new(0, end.end as usize).at(id));
            self.push(false);
        } else if !self.unmarked.is_empty() {
            self.settle();
        }
        if !self.open.is_empty() {
            match (closed.next_if(|first| first.start == 0), stretches.open) {
                (Some(first), _) => {
                    self.open.push(first.at(id));
                    self.push(false);
                }
                (None, Some(open)) if open.start == 0 => {
                    self.open.push(to_the_end(open));
                    return;
                }
                (None, _) => self.settle(),
            }
        }
        let mut last = None;
        for &stretch in closed {
            let goes_on = last.is_some_and(|last| goes_on(scan.words(text), last, stretch));
            let after = last.map_or(0, |last: Local| last.end);
            self.open = run_on(text, &stretches.unclosed, (after, stretch)).map(|piece| piece.at(id)).collect();
            self.push(goes_on);
            last = Some(stretch);
        }
        let after = last.map_or(0, |last: Local| last.end);
        if let Some(open) = stretches.open {
            let begun = run_on(text, &stretches.unclosed, (after, open)).filter(|piece| *piece != open);
            self.open.extend(begun.map(|piece| piece.at(id)));
            self.open.push(to_the_end(open));
        }
    }

    /// The open pieces are a whole quotation.
    fn push(&mut self, goes_on: bool) {
        let pieces = std::mem::take(&mut self.open);
        self.quotations.push(Quotation { pieces, shape: Shape::Clauses, sense: Sense::Speech, goes_on });
    }

    /// Nothing closes what is open: a mark was forgotten. The last paragraph that goes on is the last piece; a single
    /// piece is kept only where it is a paragraph of its own.
    fn settle(&mut self) {
        self.unmarked.clear();
        match self.open.as_slice() {
            [] => {}
            [only] if only.start > 0 => self.open.clear(),
            _ => self.push(false),
        }
    }
}

/// `Ann Lee, deputy harbour master`: whether the words are somebody's name and office, not what he says.
fn is_signature(words: &str) -> bool {
    let capital = words.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    capital > 1 && capital * 5 >= words.split_whitespace().count() * 2
}

/// The pieces of a quotation that ends with `last`: those before it begin with `unclosed` marks, where its paragraphs were joined: `Lee said:
/// "It is late. "We go."` They stand behind `after`.
fn run_on(text: &str, unclosed: &[Local], (after, last): (u32, Local)) -> impl Iterator<Item = Local> {
    let mut pieces = vec![last];
    let from = unclosed.partition_point(|open| open.start < after);
    let to = unclosed.partition_point(|open| open.end < last.start);
    for open in unclosed.get(from..to).unwrap_or(&[]).iter().rev() {
        let Some(piece) = pieces.last().and_then(|next| runs_on(text, *open, *next)) else { break };
        pieces.push(piece);
    }
    pieces.into_iter().rev()
}

/// What the mark `open`, which nothing closes, begins, where the sentence ends before `next`.
fn runs_on(text: &str, open: Local, next: Local) -> Option<Local> {
    let said = Local { start: open.start, end: next.start.max(open.start) };
    let words = said.of(text).trim_end();
    let sentence = words.ends_with(['.', '!', '?']) && words.len() < said.of(text).len();
    let marks = words.chars().skip(1).any(|c| marks::is_mark(c) && !matches!(c, '\'' | '’' | '‘'));
    let capital = |text: &str| text.trim_start_matches(marks::is_mark).starts_with(char::is_uppercase);
    let begin = capital(words) && text.get(next.start as usize..).is_some_and(capital);
    let length = said.start as usize + words.len();
    (open.end < next.start && sentence && !marks && begin).then(|| Local::new(said.start as usize, length))
}

/// Whether `next` goes on with `last` after a few words: those end with a comma or a full stop, and `last` broke off or
/// ended a sentence before them.
fn goes_on(words: Words, last: Local, next: Local) -> bool {
    const LONGEST_ATTRIBUTION: usize = 30;
    let between = Local { start: last.end, end: next.start };
    let tokens = words.at(next.start).saturating_sub(words.at(last.end));
    let inside = last.of(words.text).trim_end_matches(|c: char| c.is_whitespace() || marks::is_mark(c));
    let breaks_off = inside.ends_with([',', '?', '!', '—', '-']);
    breaks_off && tokens > 0 && tokens <= LONGEST_ATTRIBUTION && between.of(words.text).trim_end().ends_with([',', '.'])
}
