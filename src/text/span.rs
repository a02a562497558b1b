//! Coordinates. A [`Local`] is a byte range inside one block's text; a [`Span`] is the same place inside the article.
//!
//! *Never*: code points (only `report/json.rs` counts those), rows or columns.

/// A byte range inside one block's text. Both ends lie on character boundaries of the text it was made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Local {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Local {
    /// The range from `start` to `end` (bytes).
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start: narrow(start), end: narrow(end) }
    }

    /// The words of this range, or `""` where the range does not fit `text`: a wrong range is a lost highlight,
    /// never a panic.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// The same range in block `block`.
    pub fn at(self, block: BlockId) -> Span {
        Span { block, start: self.start, end: self.end }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing lies between start and end.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies wholly inside this range.
    pub fn contains(self, other: Local) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Local) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that holds both.
    pub fn cover(self, other: Local) -> Local {
        Local { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A block's index in [`Article::blocks`](crate::article::Article::blocks).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub u32);

impl BlockId {
    /// The id of the block at `index`.
    pub fn new(index: usize) -> Self {
        Self(narrow(index))
    }

    /// The id as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A byte range inside one block of the article. The derived order is reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The block it lies in.
    pub block: BlockId,
    /// First byte within the block's text.
    pub start: u32,
    /// One past the last byte within the block's text.
    pub end: u32,
}

impl Span {
    /// The range without its block.
    pub fn local(self) -> Local {
        Local { start: self.start, end: self.end }
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Span) -> bool {
        self.block == other.block && self.local().contains(other.local())
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.block == other.block && self.local().overlaps(other.local())
    }
}

/// Offsets are stored in 32 bits; the loader caps its input far below 4 GiB, so nothing saturates in practice.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_that_does_not_fit_is_empty_not_a_panic() {
        assert_eq!(Local::new(0, 2).of("né"), "", "cuts the é in half");
        assert_eq!(Local::new(0, 3).of("né"), "né");
        assert_eq!(Local::new(4, 9).of("né"), "");
    }

    #[test]
    fn spans_sort_in_reading_order() {
        let early = Local::new(50, 60).at(BlockId(1));
        let late = Local::new(0, 5).at(BlockId(2));
        assert!(early < late);
        assert!(!early.overlaps(late));
    }

    #[test]
    fn overlap_and_cover() {
        let (a, b, c) = (Local::new(0, 5), Local::new(4, 9), Local::new(5, 9));
        assert!(a.overlaps(b) && !a.overlaps(c));
        assert_eq!(a.cover(c), Local::new(0, 9));
        assert!(a.cover(c).contains(b));
    }
}
