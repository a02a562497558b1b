//! What is not the article: furniture of pages and copies of paragraphs. To `removed`, never silently.

use super::reflow::Furniture;
use crate::article::{Block, BlockKind, Reason, Removed};
use crate::text::lexicon::Lexicon;
use crate::text::span::BlockId;
use rustc_hash::FxHashMap;

/// Lines of page furniture, in lower case, without the marks at their ends.
static BOILERPLATE: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/boilerplate.txt"));

/// The longest line of furniture (bytes).
const LONGEST_FURNITURE: usize = 120;

/// A copied paragraph is at least this long (characters): short lines repeat by chance.
const SHORTEST_COPY: usize = 40;

/// The blocks of the article, and what was taken out. A text of a single block is kept as it is.
pub fn prune(blocks: Vec<Block>, furniture: Vec<Furniture>) -> (Vec<Block>, Vec<Removed>) {
    if blocks.len() < 2 && furniture.is_empty() {
        return (blocks, Vec::new());
    }
    let copies = copies(&blocks);
    let mut kept = Vec::with_capacity(blocks.len());
    let mut removed = Vec::new();
    let mut furniture = furniture.into_iter().peekable();
    let page = |text, before| Removed { reason: Reason::Boilerplate, text, before: BlockId::new(before) };
    let only = blocks.len() == 1;
    for (i, (block, is_copy)) in blocks.into_iter().zip(copies).enumerate() {
        while let Some((_, text)) = furniture.next_if(|&(before, _)| before <= i) {
            removed.push(page(text, kept.len()));
        }
        let reason = if is_copy {
            Some(Reason::Duplicate)
        } else if !only && is_furniture(&block.text) {
            Some(Reason::Boilerplate)
        } else {
            None
        };
        match reason {
            Some(reason) => removed.push(Removed { reason, text: block.text, before: BlockId::new(kept.len()) }),
            None => kept.push(block),
        }
    }
    removed.extend(furniture.map(|(_, text)| page(text, kept.len())).collect::<Vec<_>>());
    (kept, removed)
}

/// Whether `text` is a line of page furniture: of the list as a whole, or, where the list says `begins`, by what stands
/// before its colon (`Read more: …`); a number before "comments", a copyright sign with a year.
pub fn is_furniture(text: &str) -> bool {
    if text.len() > LONGEST_FURNITURE {
        return false;
    }
    let bare = text.trim_end_matches([':', '.', '!', '*', ' ']);
    let head = |mark| bare.split_once(mark).map(|(head, _)| head.trim());
    let begins = |head: Option<&str>| head.is_some_and(|head| BOILERPLATE.get_lower(head) == Some("begins"));
    let count = bare.split_once(' ').is_some_and(|(number, what)| {
        number.bytes().all(|b| b.is_ascii_digit())
            && ["comment", "comments"].iter().any(|c| what.eq_ignore_ascii_case(c))
    });
    let word = text.get(.."copyright ".len()).is_some_and(|word| word.eq_ignore_ascii_case("copyright "));
    let owner = text.starts_with('©') || word && text.contains(|c: char| c.is_ascii_digit());
    BOILERPLATE.has_lower(bare) || begins(head(':')) || count || owner || is_menu(bare)
}

/// Names of sections with bars between them: `Home | World | Sport`.
fn is_menu(text: &str) -> bool {
    if !text.contains('|') {
        return false;
    }
    let parts = || text.split(" | ");
    parts().count() > 1 && parts().all(|part| part.split(' ').count() < 4)
}

/// Which blocks are copies of another, quotation marks at their ends aside. Of a pair that has the first paragraph in it,
/// that one is the copy: a quotation is pulled to the top, a lead is repeated; else the later one is.
fn copies(blocks: &[Block]) -> Vec<bool> {
    let mut copies = vec![false; blocks.len()];
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    let top = blocks.iter().position(|block| block.kind == BlockKind::Body && !is_furniture(&block.text));
    let mut top = top.unwrap_or(0);
    for (i, block) in blocks.iter().enumerate() {
        let words = block.text.trim_matches(['"', '“', '”']);
        if words.chars().take(SHORTEST_COPY).count() < SHORTEST_COPY {
            continue;
        }
        let Some(&first) = seen.get(words) else {
            seen.insert(words, i);
            continue;
        };
        // A paragraph that comes a third time loses its third.
        let copy = if first == top { std::mem::replace(&mut top, usize::MAX) } else { i };
        if let Some(flag) = copies.get_mut(copy) {
            *flag = true;
        }
    }
    copies
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of the blocks that are copies.
    fn copied(texts: &[&str]) -> Vec<usize> {
        let block = |text: &&str| Block { kind: BlockKind::Body, text: (*text).to_owned() };
        let flags = copies(&texts.iter().map(block).collect::<Vec<_>>());
        flags.iter().enumerate().filter(|(_, copy)| **copy).map(|(i, _)| i).collect()
    }

    #[test]
    fn the_copy_at_the_top_goes_else_the_later_one() {
        let pulled = "\"Nobody asked the ferrymen what they had seen that night,\" she said.";
        let open = "\"Nobody asked the ferrymen what they had seen that night, and nobody wrote it down.";
        assert_eq!(copied(&["Share", pulled, "The ferry was late.", pulled]), [1]);
        assert_eq!(copied(&["The ferry was late.", pulled, "It rained.", pulled]), [3]);
        assert_eq!(copied(&[pulled, pulled, pulled]), [0, 2]);
        assert_eq!(copied(&["The ferry was late.", open, &format!("{open}\"")]), [2]);
        assert_eq!(copied(&["She paused.", "It rained.", "She paused."]), [0; 0]);
    }
}
