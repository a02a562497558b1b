//! The headline of a page that was copied as a whole.
//!
//! *In*: the blocks of a page, and where its article begins. *Out*: which of them is the headline. *Never*: one far above.

use super::super::header;
use super::super::html::{self, masthead};
use super::Look;
use crate::article::Block;
use crate::text::script;
use rustc_hash::FxHashSet;

/// So many blocks above the article are looked at.
const ABOVE: usize = 40;

/// What so many blocks of the article tell is asked for the words of a headline.
const TOLD: usize = 20;

/// A headline has so many signs of one at least.
const LEAST: i32 = 4;

/// Where the headline stands above the article that begins at `first`.
pub fn find(blocks: &[Block], looks: &[Look], first: usize) -> Option<usize> {
    let told: FxHashSet<String> =
        blocks.iter().skip(first).take(TOLD).flat_map(|block| long_words(&block.text)).collect();
    let (mut best, mut most) = (None, LEAST - 1);
    let mut between = 0;
    for i in (first.saturating_sub(ABOVE)..first).rev() {
        let (Some(block), Some(look)) = (blocks.get(i), looks.get(i)) else { continue };
        if look.is_frame() || signs(&block.text) {
            continue;
        }
        let signed = blocks.iter().take(first).skip(i + 1).take(4).any(|below| signs(&below.text));
        let is_first = i
            .checked_sub(1)
            .and_then(|above| blocks.get(above).zip(looks.get(above)))
            .is_none_or(|(above, look)| look.is_frame() || script::words(&above.text) < 4);
        let score =
            headlined(block, *look, &told) + if signed { 3 } else { 0 } + if is_first { 3 } else { 0 } - between / 2;
        // A line right above a good one is its headline: what stands below it says more.
        if score >= most {
            (best, most) = (Some(i), score);
        }
        between += 1;
    }
    best
}

/// How much the block looks like the headline of an article that tells of `told`.
fn headlined(block: &Block, look: Look, told: &FxHashSet<String>) -> i32 {
    let count = script::words(&block.text);
    let own = long_words(&block.text);
    let hits = own.iter().filter(|word| told.contains(*word)).take(3).count();
    let mut score = 2 * i32::try_from(hits).unwrap_or(0);
    score += match count {
        0 | 1 => -6,
        2 => -2,
        3 => 1,
        4..25 => 3,
        _ => -6,
    };
    if look != Look::Fragment {
        score -= 3;
    }
    if block.text.ends_with([')', ']', ':', '…']) || html::is_furniture(block) {
        score -= 6;
    }
    score
}

/// The words of four letters and more, in lower case.
fn long_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
    words.map(str::to_lowercase).collect()
}

/// Whether the line says who wrote the article or when.
fn signs(line: &str) -> bool {
    masthead::byline(line, "").is_some() || header::is_date_line(line) && header::date(line).is_some()
}
