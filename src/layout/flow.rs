//! An article and a number of columns → the rows from any place on, forwards or backwards.
//!
//! *Never*: more of the article than what is asked for: only the stretches around the place are wrapped, so that a row
//! costs the same in 1 KB and in 100 MB.

use super::breaks::Breaks;
use super::wrap::wrap;
use crate::article::{Article, BlockKind};
use crate::text::span::{BlockId, Local, Span};
use crate::text::stretch::stretch;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// What stands in the column of text, in order: blocks, and what was taken out between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A block.
    Block(BlockId),
    /// "⋯ 2 passages left out": the first of them, how many.
    Note(u32, u32),
    /// A removed passage, by its index, shown.
    Removed(u32),
}

/// Which units are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// The article, repaired; a note where something was taken out at the end.
    #[default]
    Repaired,
    /// As it came: with the line ends of the source and everything that was taken out, at its place.
    Everything,
}

/// A place in the flow: the beginning of a row. The top of the screen is one; it survives every change of width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor {
    /// Index of the unit.
    pub unit: usize,
    /// Byte in the unit's text; the row is the one that holds it.
    pub byte: usize,
}

/// One row of the text column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it begins. The blank row before a unit shares the unit's place.
    pub at: Anchor,
    /// The unit.
    pub unit: Unit,
    /// The words, within the unit's text; empty for a blank row.
    pub range: Local,
    /// Whether it is the blank row before its unit.
    pub gap: bool,
}

impl Row {
    /// The words as a place in the article; `None` for blank rows and for what is not the article.
    pub fn span(&self) -> Option<Span> {
        match self.unit {
            Unit::Block(block) if !self.gap => Some(self.range.at(block)),
            Unit::Block(_) | Unit::Note(..) | Unit::Removed(_) => None,
        }
    }
}

/// The units of an article.
pub fn units(article: &Article, shown: Shown) -> Vec<Unit> {
    let mut units = Vec::with_capacity(article.blocks.len() + 1);
    let mut removed = article.removed.iter().zip(0u32..).peekable();
    for block in 0..=article.blocks.len() {
        while let Some((_, i)) = removed.next_if(|(piece, _)| piece.before.index() <= block) {
            match (shown, units.last_mut()) {
                (Shown::Everything, _) => units.push(Unit::Removed(i)),
                (Shown::Repaired, Some(Unit::Note(_, count))) => *count += 1,
                (Shown::Repaired, _) if block == article.blocks.len() && block > 0 => units.push(Unit::Note(i, 1)),
                (Shown::Repaired, _) => {}
            }
        }
        if block < article.blocks.len() {
            units.push(Unit::Block(BlockId::new(block)));
        }
    }
    units
}

/// Stretches that were wrapped lately: a key moves the text by a row and needs the same lines again. Its owner makes a
/// new one when the article changes.
#[derive(Clone, Debug, Default)]
pub struct Wrapped(RefCell<FxHashMap<Stretch, Rc<[Local]>>>);

/// A unit, the byte at which the stretch of it begins, and the columns.
type Stretch = (Unit, u32, u16);

impl Wrapped {
    /// The most stretches that are remembered: some screens of them.
    const MOST: usize = 256;

    /// The lines of the stretch of `unit` that begins at `start`, wrapped by `make` where they are not remembered.
    fn lines(&self, key: Stretch, make: impl FnOnce() -> Vec<Local>) -> Rc<[Local]> {
        if let Some(lines) = self.0.borrow().get(&key) {
            return lines.clone();
        }
        let lines: Rc<[Local]> = make().into();
        let mut remembered = self.0.borrow_mut();
        if remembered.len() >= Self::MOST {
            remembered.clear();
        }
        remembered.insert(key, lines.clone());
        lines
    }
}

/// An article at a width.
#[derive(Clone, Copy, Debug)]
pub struct Flow<'a> {
    /// The article.
    pub article: &'a Article,
    /// What is shown of it, in reading order.
    pub units: &'a [Unit],
    /// Columns of a row.
    pub columns: u16,
    /// What was wrapped lately.
    pub wrapped: &'a Wrapped,
    /// Where the lines of the source ended, where they are shown.
    pub breaks: Option<&'a Breaks>,
}

impl<'a> Flow<'a> {
    /// The text of a unit.
    pub fn text(&self, unit: Unit) -> &'a str {
        match unit {
            Unit::Block(block) => self.article.text(block),
            Unit::Removed(i) => self.article.removed.get(i as usize).map_or("", |piece| piece.text.as_str()),
            Unit::Note(..) => "",
        }
    }

    /// The unit that shows `block`, or the one behind where it would stand.
    pub fn unit_of(&self, block: BlockId) -> usize {
        self.units.partition_point(|&unit| match unit {
            Unit::Block(other) => other < block,
            Unit::Removed(i) => self.article.removed.get(i as usize).is_some_and(|piece| piece.before <= block),
            Unit::Note(first, _) => self.article.removed.get(first as usize).is_some_and(|piece| piece.before <= block),
        })
    }

    /// The place of a byte of a block.
    pub fn place(&self, span: Span) -> Anchor {
        Anchor { unit: self.unit_of(span.block), byte: span.start as usize }
    }

    /// The block at or behind a place, and the byte in it.
    pub fn block_at(&self, at: Anchor) -> Option<(BlockId, usize)> {
        let rest = self.units.get(at.unit..)?;
        rest.iter().enumerate().find_map(|(i, unit)| match unit {
            Unit::Block(block) => Some((*block, if i == 0 { at.byte } else { 0 })),
            Unit::Note(..) | Unit::Removed(_) => None,
        })
    }

    /// The rows from the one that holds `from`, at most `count`.
    pub fn rows(&self, from: Anchor, count: usize) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::with_capacity(count.min(512));
        let mut at = from;
        while rows.len() < count {
            let Some(&unit) = self.units.get(at.unit) else { break };
            if !rows.is_empty() && at.byte == 0 {
                rows.extend(self.gap(at.unit));
            }
            let stretch = self.stretch(at);
            rows.extend(
                self.lines(at.unit, unit, stretch)
                    .into_iter()
                    .filter(|row| row.range.end as usize > at.byte || row.range.is_empty()),
            );
            at = self.behind(at.unit, stretch);
        }
        rows.truncate(count);
        rows
    }

    /// The rows before the one that holds `from`, at most `count`, in reading order.
    pub fn rows_before(&self, from: Anchor, count: usize) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new(); // last first
        let mut at = from;
        let mut whole = false;
        while rows.len() < count {
            let Some(&unit) = self.units.get(at.unit) else { break };
            let stretch = self.stretch(at);
            let lines = self.lines(at.unit, unit, stretch);
            let before = |row: &&Row| whole || (row.range.end as usize <= at.byte && !row.range.is_empty());
            rows.extend(lines.iter().filter(before).rev());
            if stretch.start > 0 {
                at.byte = stretch.start as usize - 1;
            } else {
                rows.extend(self.gap(at.unit));
                let Some(unit) = at.unit.checked_sub(1) else { break };
                at = Anchor { unit, byte: self.units.get(unit).map_or(0, |&unit| self.text(unit).len()) };
            }
            whole = true;
        }
        rows.truncate(count);
        rows.reverse();
        rows
    }

    fn stretch(&self, at: Anchor) -> Local {
        let text = self.units.get(at.unit).map_or("", |&unit| self.text(unit));
        stretch(text, at.byte)
    }

    /// The place behind a stretch.
    fn behind(&self, unit: usize, stretch: Local) -> Anchor {
        let length = self.units.get(unit).map_or(0, |&unit| self.text(unit).len());
        if (stretch.end as usize) < length {
            Anchor { unit, byte: stretch.end as usize }
        } else {
            Anchor { unit: unit + 1, byte: 0 }
        }
    }

    fn lines(&self, index: usize, unit: Unit, stretch: Local) -> Vec<Row> {
        let text = stretch.of(self.text(unit));
        let start = stretch.start as usize;
        let row = |line: Local| {
            let range = Local::new(line.start as usize + start, line.end as usize + start);
            Row { at: Anchor { unit: index, byte: range.start as usize }, unit, range, gap: false }
        };
        let lines = self.wrapped.lines((unit, stretch.start, self.columns), || self.wrap(unit, stretch, text));
        lines.iter().copied().map(row).collect()
    }

    /// The lines of a stretch, also cut where the source's lines ended if these are shown.
    fn wrap(&self, unit: Unit, stretch: Local, text: &str) -> Vec<Local> {
        let (Some(breaks), Unit::Block(block)) = (self.breaks, unit) else { return wrap(text, self.columns) };
        let mut lines = Vec::new();
        let mut from = 0;
        let ends = breaks.within(block, stretch).map(|at| at - stretch.start);
        for end in ends.chain([stretch.end - stretch.start]) {
            let piece = Local { start: from, end };
            let shift = |line: Local| Local { start: line.start + from, end: line.end + from };
            lines.extend(wrap(piece.of(text), self.columns).into_iter().map(shift));
            from = end;
        }
        lines
    }

    /// The blank row before a unit: none at the beginning and between the items of a list.
    fn gap(&self, unit: usize) -> Option<Row> {
        let before = *self.units.get(unit.checked_sub(1)?)?;
        let this = *self.units.get(unit)?;
        let list = |unit: Unit| match unit {
            Unit::Block(id) => self.article.blocks.get(id.index()).is_some_and(|block| block.kind == BlockKind::List),
            Unit::Note(..) | Unit::Removed(_) => false,
        };
        let blank = Row { at: Anchor { unit, byte: 0 }, unit: this, range: Local::default(), gap: true };
        (!(list(before) && list(this))).then_some(blank)
    }
}
