//! Menus of a page that was copied as a whole: its sections above the article, its buttons, tags and other stories below.
//!
//! *In*: `Home`, `News`, `Sport`, `Weather`, each on its line over the headline. *Out*: the blocks without them, and the menu,
//! which is listed among what was removed. *Never*: a row between the paragraphs; names, which are of two words; numbers; what a
//! colon announces.

use super::reflow::{Furniture, ends_sentence};
use crate::article::{Block, BlockKind};
use std::ops::Range;

/// A menu has so many entries at least.
const FEWEST: usize = 4;

/// An entry has no more words than this.
const ENTRY: usize = 2;

/// Other stories have so many headlines at least …
const HEADLINES: usize = 3;

/// … each of so many words.
const SHORTEST: usize = 4;

/// So many paragraphs show that a text is an article at all.
const PARAGRAPHS: usize = 3;

/// A paragraph has so many words.
const PARAGRAPH: usize = 12;

/// Takes the menus above the first paragraph and below the last one, and the headlines there, out of `blocks`: for each entry the
/// number of blocks that stay before it, and its words.
pub fn take(blocks: &mut Vec<Block>) -> Vec<Furniture> {
    let goes = entries(blocks);
    let mut taken = Vec::new();
    let mut kept = Vec::with_capacity(blocks.len());
    for (block, goes) in std::mem::take(blocks).into_iter().zip(goes) {
        if goes {
            taken.push((kept.len(), block.text));
        } else {
            kept.push(block);
        }
    }
    *blocks = kept;
    taken
}

/// Which blocks are entries of a menu or other stories. Nothing between the paragraphs is looked at.
fn entries(blocks: &[Block]) -> Vec<bool> {
    let mut goes = vec![false; blocks.len()];
    let ends = (blocks.iter().position(is_paragraph), blocks.iter().rposition(is_paragraph));
    let (Some(first), Some(last)) = ends else { return goes };
    if blocks.iter().filter(|block| is_paragraph(block)).take(PARAGRAPHS).count() < PARAGRAPHS {
        return goes;
    }
    let mut at = 0;
    for row in blocks.get(..first).unwrap_or_default().chunk_by(are_alike) {
        mark(blocks, &mut goes, at..at + row.len(), is_menu(row));
        at += row.len();
    }
    at = last + 1;
    for row in blocks.get(at..).unwrap_or_default().chunk_by(are_alike) {
        mark(blocks, &mut goes, at..at + row.len(), is_menu(row) || is_list(row));
        at += row.len();
    }
    goes
}

/// Marks the blocks of the `row` where that is a menu or a list which no colon announces.
fn mark(blocks: &[Block], goes: &mut [bool], row: Range<usize>, is_one: bool) {
    let above = row.start.checked_sub(1).and_then(|above| blocks.get(above));
    if is_one && !above.is_some_and(|above| above.text.ends_with(':')) {
        goes.iter_mut().take(row.end).skip(row.start).for_each(|goes| *goes = true);
    }
}

fn is_paragraph(block: &Block) -> bool {
    ends_sentence(&block.text) && block.text.split(' ').nth(PARAGRAPH - 1).is_some()
}

fn are_alike(a: &Block, b: &Block) -> bool {
    is_entry(a) == is_entry(b) && is_headline(a) == is_headline(b)
}

/// Whether the blocks are a menu: half of its entries at least are single words.
fn is_menu(row: &[Block]) -> bool {
    let single = || row.iter().filter(|block| !block.text.contains(' ')).count();
    row.len() >= FEWEST && row.first().is_some_and(is_entry) && single() * 2 >= row.len()
}

/// Whether the blocks are headlines of other stories.
fn is_list(row: &[Block]) -> bool {
    row.len() >= HEADLINES && row.first().is_some_and(is_headline)
}

/// Whether the block may be an entry: a word or two.
fn is_entry(block: &Block) -> bool {
    let is_short = block.text.split(' ').count() <= ENTRY && !ends_sentence(&block.text);
    let is_line = matches!(block.kind, BlockKind::Body | BlockKind::Heading);
    is_line && is_short && !block.text.contains(|c: char| c.is_ascii_digit())
}

/// Whether the block may be the headline of another story.
fn is_headline(block: &Block) -> bool {
    let words = block.text.split(' ').count();
    let is_line = matches!(block.kind, BlockKind::Body | BlockKind::Heading);
    let is_unfinished =
        !block.text.ends_with(['.', ':', ',', ';', '"', '”', '!']) && block.text.starts_with(char::is_uppercase);
    is_line
        && is_unfinished
        && (SHORTEST..PARAGRAPH + 3).contains(&words)
        && !block.text.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The harbour was closed for three days after the storm, the master of the port said.";

    fn stays(texts: &[&str]) -> Vec<String> {
        let block = |text: &&str| Block { kind: BlockKind::Body, text: (*text).to_owned() };
        let mut blocks: Vec<Block> = texts.iter().map(block).collect();
        let taken = take(&mut blocks);
        assert_eq!(blocks.len() + taken.len(), texts.len(), "nothing is lost");
        blocks.into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn menus_go_from_both_ends() {
        let menu = ["Home", "News", "Sport", "The Weather"];
        let article = ["Harbour closed for a third day", PROSE, PROSE, PROSE];
        assert_eq!(stays(&[&menu[..], &article, &menu].concat()), article);
        let within = [&article[..], &menu, &[PROSE]].concat();
        assert_eq!(stays(&within), within, "the article goes on");
        assert_eq!(stays(&[&menu[..3], &article].concat()).len(), 7, "three are none");
    }

    #[test]
    fn headlines_of_other_stories_go_from_the_end() {
        let stories =
            ["Ferry strike enters second week", "Why nobody reads the tide tables", "The last keeper of the lamp"];
        let article = [PROSE; 3];
        assert_eq!(stays(&[&article[..], &stories].concat()), article);
        for other in [
            [&stories[..], &article].concat(),
            [&article[..], &["They called it:"], &stories].concat(),
            [&article[..], &stories[..2]].concat(),
            [&article[..], &["Ann Lee of Ashford, 34", "Bo Dahl of Lunde, 61", "Ida Fenn of Marlow, 9"]].concat(),
        ] {
            assert_eq!(stays(&other), other);
        }
    }

    #[test]
    fn lists_of_the_article_stay() {
        for list in [
            ["Ann Lee", "Bo Dahl", "Tom Birch", "Ida Fenn"],
            ["Ellery 48", "Okafor 38", "Brandt 13", "Others 1"],
            ["They sank:", "Fremad", "Solveig", "Ingrid"],
        ] {
            let text = [&[PROSE; 3][..], &list].concat();
            assert_eq!(stays(&text), text);
        }
        let short = ["Home", "News", "Sport", "Weather", PROSE];
        assert_eq!(stays(&short), short, "one paragraph is no article");
    }
}
