//! Sentences that a page breaks in the midst: by a line end that its author saw in a window, by a picture that a program put
//! where there was room.
//!
//! *In*: lines of an element, one under the other; blocks of an article, and what was taken out between them. *Out*: the same with the
//! halves joined. *Never*: a line that begins with a capital, or under an empty one; lines as short as a poet's.

use super::tags::Line;
use crate::article::{Block, BlockKind};
use crate::load::clean::clean;
use crate::load::hyphen::is_known;
use crate::load::reflow::Furniture;
use crate::load::single_spaced;
use crate::text::lists::{FUNCTION_WORDS, PREPOSITIONS};
use rustc_hash::FxHashMap;

/// A line with fewer words may be a verse.
const VERSE: usize = 9;

/// Between two halves stand no more lines than this, less one.
const BETWEEN: usize = 8;

/// A half of a word that a program cut has no more letters than this.
const HALF: usize = 3;

/// The `lines`, those that go on in the next of the same element joined with it.
pub fn whole(lines: Vec<Line>) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let is_next = |last: &Line| {
            let is_same = last.place == line.place && last.stand == line.stand && !line.is_below_gap;
            is_same && goes_on(&last.block, &line.block)
        };
        match all.last_mut().filter(|last| is_next(last)) {
            Some(last) => {
                last.block.text.truncate(last.block.text.trim_end().len());
                last.block.text.push(' ');
                last.block.text.push_str(line.block.text.trim_start());
                last.linked += line.linked;
            }
            None => all.push(line),
        }
    }
    all
}

/// Joins the blocks between which the page has other `lines` than the article's, where the first goes on in the second;
/// hands over the two of each.
pub fn rejoin(blocks: &mut Vec<Block>, furniture: &mut [Furniture], lines: &[Line]) -> Vec<(String, String)> {
    let mut joined = Vec::new();
    if !blocks.windows(2).any(|pair| matches!(pair, [left, right] if goes_on(left, right))) {
        return joined;
    }
    let texts = lines.iter().map(|line| single_spaced(&clean(&line.block.text)));
    let places: FxHashMap<String, usize> = texts.enumerate().map(|(at, text)| (text, at)).collect();
    let is_between = |left: &str, right: &str| {
        let place = |text: &str| places.get(text).copied();
        matches!((place(left), place(right)), (Some(left), Some(right)) if (2..=BETWEEN).contains(&right.saturating_sub(left)))
    };
    let mut all: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut furniture = furniture.iter_mut().peekable();
    let mut last = String::new();
    for (at, block) in std::mem::take(blocks).into_iter().enumerate() {
        while let Some((before, _)) = furniture.next_if(|(before, _)| *before <= at) {
            *before -= joined.len();
        }
        let text = block.text.clone();
        match all.last_mut().filter(|left| goes_on(left, &block) && is_between(&last, &text)) {
            Some(left) => {
                let space = if is_cut(&left.text, &text) { "" } else { " " };
                left.text.push_str(space);
                left.text.push_str(&text);
                joined.push((last, text.clone()));
            }
            None => all.push(block),
        }
        last = text;
    }
    furniture.for_each(|(before, _)| *before -= joined.len());
    *blocks = all;
    joined
}

/// The `lines` of a page, with the halves that were `joined` as one line.
pub fn with_joined(lines: Vec<Line>, joined: &[(String, String)]) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::with_capacity(lines.len());
    let mut joined = joined.iter().peekable();
    // Where the first half of the next pair stands.
    let mut open = None;
    for line in lines {
        let Some((left, right)) = joined.peek() else {
            all.push(line);
            continue;
        };
        let text = single_spaced(&clean(&line.block.text));
        match open.and_then(|at: usize| Some((at, all.get_mut(at)?))).filter(|_| text == *right) {
            Some((at, first)) => {
                first.block.text.push(' ');
                first.block.text.push_str(&line.block.text);
                joined.next();
                // The second half may go on in a third.
                open = joined.peek().filter(|(left, _)| left == right).map(|_| at);
            }
            None => {
                open = if text == *left { Some(all.len()) } else { open };
                all.push(line);
            }
        }
    }
    all
}

/// Whether the sentence of `left` goes on in `right`: it ends with a small letter or a comma, the other begins with a small
/// letter.
fn goes_on(left: &Block, right: &Block) -> bool {
    let is_body = left.kind == BlockKind::Body && right.kind == BlockKind::Body;
    let is_open = left.text.trim_end().ends_with(|c: char| c.is_lowercase() || c == ',');
    let goes_on = right.text.trim_start().starts_with(char::is_lowercase);
    is_body && is_open && goes_on && left.text.split_whitespace().nth(VERSE - 1).is_some()
}

/// Whether a word was cut where `left` ends and `right` begins: `She re` / `turned`.
fn is_cut(left: &str, right: &str) -> bool {
    let half = left.rsplit(' ').next().unwrap_or("");
    let rest: String = right.chars().take_while(|c| c.is_alphabetic()).collect();
    let is_word = || [&FUNCTION_WORDS, &PREPOSITIONS].iter().any(|words| words.get(half).is_some()) || is_known(half);
    half.len() <= HALF && half.chars().all(char::is_lowercase) && !is_word() && is_known(&format!("{half}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    const LEFT: &str = "The harbour was closed for three days after the storm, and";
    const RIGHT: &str = "nobody came.";

    #[test]
    fn a_line_that_goes_on_in_the_next_is_joined_with_it() {
        let count = |page: &str| whole(tags::text(page).lines).len();
        assert_eq!(count(&format!("<p>{LEFT}<br>{RIGHT}<br>It rained.</p>")), 2);
        assert_eq!(count(&format!("<p>{LEFT}<br><br>{RIGHT}</p>")), 2, "under an empty line");
        assert_eq!(count(&format!("<p>{LEFT}</p><p>{RIGHT}</p>")), 2, "of another element");
        assert_eq!(count("<p>The harbour was closed<br>and nobody came</p>"), 2, "verses");
        assert_eq!(count(&format!("<p>{LEFT}:<br>{RIGHT}</p>")), 2);
        assert_eq!(count(&format!("<p>{LEFT}<br>Nobody came.</p>")), 2);
    }

    #[test]
    fn halves_around_what_was_taken_out_are_joined() {
        let block = |text: &str| Block { kind: BlockKind::Body, text: text.to_owned() };
        let join = |left: &str, right: &str, between: &[&str]| {
            let mut blocks = [left, right, "It rained."].map(block).to_vec();
            let mut furniture = vec![(1, "Boats".to_owned()), (3, "Next".to_owned())];
            let page = [&[left][..], between, &[right]].concat();
            let lines: Vec<Line> = page.iter().map(|text| tags::text(text).lines.remove(0)).collect();
            let joined = rejoin(&mut blocks, &mut furniture, &lines);
            assert_eq!(furniture.iter().map(|(before, _)| *before).collect::<Vec<_>>(), [1, blocks.len()]);
            assert_eq!(with_joined(lines, &joined).len() + joined.len(), page.len());
            blocks.into_iter().map(|block| block.text).collect::<Vec<_>>().join("|")
        };
        assert_eq!(join(LEFT, RIGHT, &["Boats"]), format!("{LEFT} {RIGHT}|It rained."));
        assert_eq!(join(LEFT, RIGHT, &[]), format!("{LEFT}|{RIGHT}|It rained."), "nothing between");
        let third = "the quay, it was said, lay under ice as thick as a hand, and";
        let page = [LEFT, "Boats", third, "Boats", RIGHT].map(|text| tags::text(text).lines.remove(0)).to_vec();
        let mut blocks = [LEFT, third, RIGHT].map(block).to_vec();
        let joined = rejoin(&mut blocks, &mut [], &page);
        let texts: Vec<String> = with_joined(page, &joined).into_iter().map(|line| line.block.text).collect();
        assert_eq!((blocks.len(), texts.len()), (1, 3));
        assert_eq!(texts[0], blocks[0].text);
        let cut = "The harbour was closed for three days, and she re";
        assert_eq!(join(cut, "turned in the evening.", &["Boats"]), format!("{cut}turned in the evening.|It rained."));
        let whole = "The harbour was closed for three days, and she was at";
        assert_eq!(join(whole, "tending distance.", &["Boats"]), format!("{whole} tending distance.|It rained."));
    }
}
