//! Stretches: a block cut into pieces of a few thousand bytes, so that a paragraph of 100 MB is wrapped and searched
//! piece by piece.
//!
//! *In*: a block's text and a place in it. *Out*: the stretch around that place; the same for every place inside it.
//! Almost every block is one stretch. A long one is cut behind a line break, else behind a sentence, else behind a
//! word, else between two clusters. *Never*: a look at more than two stretches of the text.

use super::span::Local;
use super::width::clusters;

/// Bytes from one cut to the next, more or less.
pub const STRETCH: usize = 4096;
/// How far behind its place a cut may be moved (bytes).
const SLACK: usize = 2048;

/// The stretch that holds byte `at` of `text`; behind the end, the last one. Empty only for an empty text.
pub fn stretch(text: &str, at: usize) -> Local {
    stretch_of(text, at, STRETCH)
}

/// The same for stretches of about `size` bytes; `size` is at least [`STRETCH`].
pub fn stretch_of(text: &str, at: usize, size: usize) -> Local {
    let at = at.min(text.len().saturating_sub(1));
    let number = at / size;
    let start = cut(text, number * size);
    if at < start {
        return Local::new(cut(text, (number - 1) * size), start);
    }
    Local::new(start, cut(text, (number + 1) * size))
}

/// The last character boundary of `text` that is not behind `at` (bytes).
pub fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().take(4).find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The cut that belongs to `target`, a multiple of the size: the beginning of what follows a break at or behind it.
fn cut(text: &str, target: usize) -> usize {
    if target == 0 || target >= text.len() {
        return target.min(text.len());
    }
    let target = floor(text, target);
    let end = floor(text, target + SLACK);
    let window = Local::new(target, end.max(target)).of(text);
    let behind = |at: usize, found: &str| target + at + found.len();
    if let Some(at) = window.find('\n') {
        return behind(at, "\n");
    }
    if let Some(at) = window.find(". ") {
        return behind(at, ". ");
    }
    if let Some((at, space)) = window.char_indices().find(|(_, c)| *c == ' ') {
        return behind(at, space.encode_utf8(&mut [0; 4]));
    }
    clusters(window).nth(1).map_or(target, |(at, _)| target + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretches(text: &str) -> Vec<Local> {
        let mut found: Vec<Local> = Vec::new();
        while found.last().is_none_or(|last| (last.end as usize) < text.len()) {
            found.push(stretch(text, found.last().map_or(0, |last| last.end as usize)));
        }
        found
    }

    #[test]
    fn stretches_tile_the_text_and_every_place_finds_its_own() {
        for text in
            ["", "short", &"one two. ".repeat(4000), &"日本語".repeat(5000), &"line\n".repeat(3000), &"x".repeat(9000)]
        {
            let found = stretches(text);
            assert_eq!(found.first().map(|s| s.start), Some(0));
            for pair in found.windows(2) {
                assert_eq!(pair[0].end, pair[1].start);
                assert_eq!(stretch(text, pair[0].end as usize - 1), pair[0]);
                assert_eq!(stretch(text, pair[1].start as usize), pair[1]);
            }
        }
    }

    #[test]
    fn a_cut_stands_behind_a_sentence() {
        let text = "A sentence of some words. ".repeat(400);
        assert!(stretch(&text, 0).of(&text).ends_with("words. "));
    }
}
