//! What is not the article: furniture of pages and copies of paragraphs. To `removed`, never silently.

use crate::article::{Block, Reason, Removed};
use crate::text::lexicon::Lexicon;
use crate::text::span::BlockId;
use rustc_hash::FxHashMap;

/// Lines of page furniture, in lower case, without the marks at their ends.
static BOILERPLATE: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/boilerplate.txt"));

/// A copied paragraph is at least this long (characters): short lines repeat by chance.
const SHORTEST_COPY: usize = 40;

/// The blocks of the article, and what was taken out. A text of a single block is kept as it is.
pub fn prune(blocks: Vec<Block>) -> (Vec<Block>, Vec<Removed>) {
    if blocks.len() < 2 {
        return (blocks, Vec::new());
    }
    let copies = copies(&blocks);
    let mut kept = Vec::with_capacity(blocks.len());
    let mut removed = Vec::new();
    for (block, is_copy) in blocks.into_iter().zip(copies) {
        let reason = if is_copy {
            Some(Reason::Duplicate)
        } else if BOILERPLATE.has_lower(block.text.trim_end_matches([':', '.', '!', ' '])) {
            Some(Reason::Boilerplate)
        } else {
            None
        };
        match reason {
            Some(reason) => removed.push(Removed { reason, text: block.text, before: BlockId::new(kept.len()) }),
            None => kept.push(block),
        }
    }
    (kept, removed)
}

/// Which blocks are copies of another. Of a pair that has the first block in it, that one is the copy: a lead is
/// repeated at the top; else the later one is.
fn copies(blocks: &[Block]) -> Vec<bool> {
    let mut copies = vec![false; blocks.len()];
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    for (i, block) in blocks.iter().enumerate() {
        if block.text.chars().count() < SHORTEST_COPY {
            continue;
        }
        let Some(&first) = seen.get(block.text.as_str()) else {
            seen.insert(&block.text, i);
            continue;
        };
        let copy = if first == 0 && !copies.first().copied().unwrap_or(false) { 0 } else { i };
        if let Some(flag) = copies.get_mut(copy) {
            *flag = true;
        }
    }
    copies
}
