//! Where the lines of the source ended, told again after the repair: the article's letters are walked along the source's.
//!
//! *In*: the article, and its source as clean text. *Out*: for each block the bytes at which a line of the source began.
//! The loader keeps every letter and digit, in blocks or in what it took out, so that both have the same ones in the same
//! order but for what was moved; a line that is not found near where it should be has no end. Linear.

use crate::article::Article;
use crate::text::span::{BlockId, Local};

/// Letters ahead in which a line is looked for that is not the next one.
const NEAR: usize = 2000;
/// Letters by which a line is known.
const KEY: usize = 24;
/// Bytes looked at that were not where they should be, in all; behind them the lines of a source that has nothing to do with the article have no ends.
const MOST: usize = 20_000_000;

/// Where lines of the source begin within blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breaks {
    at: Vec<(BlockId, u32)>,
}

impl Breaks {
    /// The places in `article` where `source` ends a line.
    pub fn of(article: &Article, source: &str) -> Self {
        let pieces = pieces(article);
        let mut cursor = Cursor::new(&pieces);
        let (mut at, mut left) = (Vec::new(), MOST);
        for line in source.lines() {
            let letters = || line.chars().filter(|c| c.is_alphanumeric());
            if letters().next().is_none() || !cursor.find(letters, &mut left) {
                continue;
            }
            // What differs behind the beginning was mended.
            let _ = letters().all(|c| cursor.take(c));
            at.extend(cursor.line_end());
        }
        at.dedup();
        Self { at }
    }

    /// The bytes of a block, within `range`, at which a line of the source began.
    pub fn within(&self, block: BlockId, range: Local) -> impl Iterator<Item = u32> + '_ {
        let from = self.at.partition_point(|&(b, at)| (b, at) <= (block, range.start));
        let rest = self.at.get(from..).unwrap_or_default();
        rest.iter().take_while(move |&&(b, at)| b == block && at < range.end).map(|&(_, at)| at)
    }

    /// How many lines ended within paragraphs.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether none did.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }
}

/// Blocks and what was taken out between them, in the order of the source.
fn pieces(article: &Article) -> Vec<(Option<BlockId>, &str)> {
    let mut pieces = Vec::with_capacity(article.blocks.len() + article.removed.len());
    let mut removed = article.removed.iter().peekable();
    for (block, content) in article.blocks() {
        while let Some(piece) = removed.next_if(|piece| piece.before <= block) {
            pieces.push((None, piece.text.as_str()));
        }
        pieces.push((Some(block), content.text.as_str()));
    }
    pieces.extend(removed.map(|piece| (None, piece.text.as_str())));
    pieces
}

/// A place among the letters and digits of the pieces.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    pieces: &'a [(Option<BlockId>, &'a str)],
    piece: usize,
    /// Behind the last letter.
    byte: usize,
    /// The next letter: its piece, the byte behind it, itself.
    next: Option<(usize, usize, char)>,
}

impl<'a> Cursor<'a> {
    fn new(pieces: &'a [(Option<BlockId>, &'a str)]) -> Self {
        let mut cursor = Self { pieces, piece: 0, byte: 0, next: None };
        cursor.look();
        cursor
    }

    fn look(&mut self) {
        let mut from = self.byte;
        for (i, (_, text)) in self.pieces.iter().enumerate().skip(self.piece) {
            let mut letters = text.get(from..).unwrap_or_default().char_indices();
            if let Some((at, c)) = letters.find(|(_, c)| c.is_alphanumeric()) {
                self.next = Some((i, from + at + c.len_utf8(), c));
                return;
            }
            from = 0;
        }
        self.next = None;
    }

    /// Goes behind the next letter, if it is `c`; says whether it was.
    fn take(&mut self, c: char) -> bool {
        let is_it = self.next.is_some_and(|(_, _, next)| next == c);
        if is_it {
            self.skip();
        }
        is_it
    }

    fn skip(&mut self) {
        if let Some((piece, byte, _)) = self.next {
            (self.piece, self.byte) = (piece, byte);
            self.look();
        }
    }

    /// Moves to where these letters stand, here or a little further on; says whether they do. What is looked at further
    /// on is taken off what is `left`, in bytes.
    fn find<I: Iterator<Item = char>>(&mut self, letters: impl Fn() -> I, left: &mut usize) -> bool {
        let mut at = *self;
        for _ in 0..NEAR {
            let mut ahead = at;
            if letters().take(KEY).all(|c| ahead.take(c)) {
                *self = at;
                return true;
            }
            let before = (at.piece, at.byte);
            at.skip();
            let crossed = if at.piece == before.0 { at.byte - before.1 } else { at.piece - before.0 + at.byte };
            *left = left.saturating_sub(crossed + KEY);
            if *left == 0 || at.next.is_none() {
                return false;
            }
        }
        false
    }

    /// The byte at which the line behind this letter begins: behind the marks that follow it, and behind one blank. None
    /// at the end of a block.
    fn line_end(&self) -> Option<(BlockId, u32)> {
        let &(block, text) = self.pieces.get(self.piece)?;
        let rest = text.get(self.byte..)?;
        let (at, c) = rest.char_indices().find(|(_, c)| c.is_whitespace() || c.is_alphanumeric())?;
        let begins = self.byte + at + if c.is_whitespace() { c.len_utf8() } else { 0 };
        Some((block?, u32::try_from(begins).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind, Reason, Removed};

    fn article(texts: &[&str], removed: &[(&str, usize)]) -> Article {
        let blocks = texts.iter().map(|&text| Block { kind: BlockKind::Body, text: text.to_owned() }).collect();
        let removed = removed.iter().map(|&(text, before)| Removed {
            reason: Reason::Boilerplate,
            text: text.to_owned(),
            before: BlockId::new(before),
        });
        Article { blocks, removed: removed.collect(), ..Article::default() }
    }

    fn lines(article: &Article, source: &str) -> Vec<String> {
        let breaks = Breaks::of(article, source);
        let mut lines = Vec::new();
        for (id, block) in article.blocks() {
            let all = Local::new(0, block.text.len());
            let mut cuts: Vec<u32> = vec![0];
            cuts.extend(breaks.within(id, all));
            cuts.push(all.end);
            lines.extend(cuts.windows(2).map(|cut| Local { start: cut[0], end: cut[1] }.of(&block.text).to_owned()));
        }
        lines
    }

    #[test]
    fn lines_are_told_again_behind_marks_joined_words_and_what_was_taken_out() {
        let article = article(
            &["The ferry will sail, \"said\" the harbour master.", "It is late.", "Behind the copy."],
            &[("Share this story", 1), ("Nothing of the source", 2)],
        );
        let source = "The ferry will\nsail, \"said\"\nthe har-\nbour master.\n\nShare this\nstory\n> It is\n> late.\nBehind the\ncopy.";
        let expected = [
            "The ferry will ",
            "sail, \"said\" ",
            "the har",
            "bour master.",
            "It is ",
            "late.",
            "Behind the ",
            "copy.",
        ];
        assert_eq!(lines(&article, source), expected);
    }

    #[test]
    fn a_source_of_other_words_has_no_lines_here() {
        let article = article(&["The ferry will sail."], &[]);
        assert!(Breaks::of(&article, "Entirely\nother words\n\n").is_empty());
        assert!(Breaks::of(&Article::default(), "a\nb").is_empty());
    }
}
