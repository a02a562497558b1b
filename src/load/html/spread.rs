//! How far an article goes: the parts of its text that stand in boxes of their own beside the one that the extractor took.
//!
//! *In*: the lines of a page, and which of them the extractor took. *Out*: the paragraphs above and below these that stand
//! in elements of the same names and classes. *Never*: past a headline, a link that is one, or a stretch of other things.
//!
//! A program for pages lets its author set a text, a picture, and a text again, each a block; the extractor takes the block
//! that has most of the text, and loses the others.

use super::place::{is_link, is_prose, words};
use super::tags::Line;
use super::tree::{Element, Place};
use crate::article::BlockKind;
use crate::text::work;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// A frame is so many elements that hold a paragraph, one in the other.
const FRAME: usize = 3;

/// The frames of an article have each one part in so many of what was taken.
const SHARE: usize = 4;

/// So many lines that are none of the article's may stand between two of its blocks.
const GAP: usize = 8;

/// The numbers of the paragraphs that the extractor should have taken as well.
pub fn spread(lines: &[Line], elements: &[Element], known: &FxHashSet<usize>) -> Vec<usize> {
    let frame = |line: &Line| frame(elements, line.place);
    let mut frames: FxHashMap<u64, usize> = FxHashMap::default();
    let mut total = 0;
    let mut ends: Option<(usize, usize)> = None;
    for &at in known {
        let Some(line) = lines.get(at).filter(|line| is_prose(line)) else { continue };
        total += words(line);
        ends = Some(ends.map_or((at, at), |(first, last)| (first.min(at), last.max(at))));
        if let Some(frame) = frame(line) {
            *frames.entry(frame).or_default() += words(line);
        }
    }
    let Some((first, last)) = ends else { return Vec::new() };
    let is_same = |line: &Line| {
        frame(line).and_then(|frame| frames.get(&frame)).is_some_and(|&words| words * SHARE >= total)
            && is_prose(line)
            && line.block.kind == BlockKind::Body
            && line.linked * 2 < line.block.text.len()
    };
    let go = |way: &mut dyn Iterator<Item = usize>| {
        let mut found = Vec::new();
        let mut gap = 0;
        for at in way {
            work::step();
            let Some(line) = lines.get(at) else { break };
            let is_headline = line.block.kind == BlockKind::Heading && is_link(line);
            let is_title = elements.get(line.place as usize).is_some_and(|element| element.is_title);
            if is_headline || is_title || gap == GAP {
                break;
            }
            gap = if is_same(line) { 0 } else { gap + 1 };
            if gap == 0 {
                found.push(at);
            }
        }
        found
    };
    let mut found = go(&mut (0..first).rev());
    found.extend(go(&mut (last + 1..lines.len())));
    found
}

/// What the elements that hold a paragraph have in common with all of their names and classes; `None` where the innermost
/// has nothing by which it could be told from any other.
fn frame(elements: &[Element], place: Place) -> Option<u64> {
    let mut hasher = FxHasher::default();
    let mut at = place;
    let mut left = FRAME;
    while left > 0 && at > 0 {
        let element = elements.get(at as usize)?;
        if !element.is_plain {
            if left == FRAME && !element.has_class {
                return None;
            }
            element.shape.hash(&mut hasher);
            left -= 1;
        }
        at = element.parent;
    }
    (left < FRAME).then(|| hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    const PROSE: &str = "The harbour was closed for three days after the storm, the master of the port said on Friday.";

    /// The paragraphs, by the number at their end, that are found beside the one that ends in 5.
    fn found(page: &str) -> String {
        let page = tags::text(&page.replace("PROSE", PROSE));
        let ends = |at: usize| page.lines[at].block.text.chars().last().unwrap();
        let known = (0..page.lines.len()).filter(|&at| ends(at) == '5').collect();
        let mut found = spread(&page.lines, page.tree.elements(), &known);
        found.sort_unstable();
        found.into_iter().map(ends).collect()
    }

    #[test]
    fn blocks_of_the_same_shape_are_one_article() {
        let block = |text: &str| format!("<div class=block><div class=text>{text}</div></div>");
        let page = |between: &str| format!("{}{between}{}", block("<p>PROSE 4<p>PROSE 3"), block("<p>PROSE 5"));
        assert_eq!(found(&page("<figure>A quay</figure>")), "43");
        assert_eq!(found(&page("<h1>Harbour closed</h1>")), "", "above the title");
        assert_eq!(found(&page("<h3><a>Harbour closed</a></h3>")), "", "another story");
        assert_eq!(found(&page(&"<i>Boats</i><hr>".repeat(9))), "", "too far");
        assert_eq!(found(&format!("<div class=news><p>PROSE 4</div>{}", block("<p>PROSE 5"))), "", "another shape");
        assert_eq!(found("<div><p>PROSE 4</div><div><p>PROSE 5</div>"), "", "any element is such");
        assert_eq!(found(&format!("{}{}", block("<p>PROSE 5"), block("<p>PROSE 6"))), "6", "also below");
    }
}
