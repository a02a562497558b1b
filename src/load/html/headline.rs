//! What the headline says of where its article is: it stands over it, and the next headline over the next.
//!
//! *In*: the lines of a page, and which of them the extractor took. *Out*: which of them are the article's, where the
//! extractor was led astray: by what readers had to say, by a row of other stories that is longer than the story, by the
//! stories that a page without an end puts below it. *Never*: a doubt of a text without cards.

use super::body::Body;
use super::place::{Stand, is_prose, words};
use super::tags::{Line, Visible};
use super::tree::Place;
use crate::article::{Block, BlockKind};
use crate::load::clean::clean;
use crate::load::header::date;
use crate::load::single_spaced;

/// So many texts are a row of cards.
const CARDS: usize = 3;

/// Below a headline stand so many lines at most about who wrote it and when.
const BELOW: usize = 4;

/// A line of fewer words is no sentence.
const SENTENCE: usize = 5;

/// What stands under a headline is a story where it has so many sentences …
const SENTENCES: usize = 2;

/// … and so many words.
const STORY: usize = 24;

/// The next headline like the one over the lines `known`, which are those that the extractor took, in order, with who wrote
/// it or when below it: from there on they are the next article's.
pub fn next(page: &Visible, known: &[usize]) -> Option<usize> {
    let first = *known.iter().find(|&&at| page.lines.get(at).is_some_and(is_prose))?;
    let title = over(page, first)?;
    (first + 1..page.lines.len()).find(|&at| is_title(page, at) && is_sibling(page, title, at) && is_signed(page, at))
}

/// Whether the headline has a day or a byline below it, as that of an article's part has not.
fn is_signed(page: &Visible, headline: usize) -> bool {
    let below = page.lines.iter().skip(headline + 1).take(BELOW).take_while(|line| !is_prose(line));
    let mut texts = below.map(|line| line.block.text.as_str());
    texts.any(|text| date(text).is_some() || text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by ")))
}

/// The sentences under the headline that are not in the `body`, or in its first element with the headline, where the rest is
/// a row of cards.
pub fn under(page: &Visible, body: &Body, known: &[usize]) -> Option<Vec<usize>> {
    let line = |at: usize| page.lines.get(at);
    let is_in_body = |line: &Line| match body.stand(line.place).0 {
        Stand::Outside => false,
        Stand::Aside(place) => !body.has_title(place),
        _ => true,
    };
    let is_taken = |at: &usize| line(*at).is_some_and(|line| is_prose(line) && is_in_body(line));
    let taken: Vec<usize> = known.iter().copied().filter(is_taken).collect();
    let is_link = |line: &Line| line.linked > 0 && !is_prose(line);
    let by_link = |at: &usize| {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(line);
        beside.into_iter().any(is_link)
    };
    let cards = taken.iter().filter(|at| by_link(at)).count();
    if cards < CARDS || cards * 3 < taken.len() * 2 {
        return None;
    }
    let first = *taken.first()?;
    let is_told = |at: &usize| line(*at).is_some_and(|line| is_sentence(line) && !is_in_body(line));
    let under: Vec<usize> = (over(page, first)? + 1..first).filter(is_told).collect();
    let length: usize = under.iter().filter_map(|&at| line(at)).map(words).sum();
    (under.len() >= SENTENCES && length >= STORY).then_some(under)
}

/// The headline that stands over the article `blocks` on the page, in words.
pub fn text(page: &Visible, blocks: &[Block]) -> Option<String> {
    let first = blocks.iter().find(|block| block.kind == BlockKind::Body)?;
    let words = |at: &usize| page.lines.get(*at).map(|line| single_spaced(&clean(&line.block.text)));
    let first = (0..page.lines.len()).find(|at| words(at).as_ref() == Some(&first.text))?;
    words(&over(page, first)?).filter(|words| !words.is_empty())
}

/// The last heading of the highest order over the line `at`.
fn over(page: &Visible, at: usize) -> Option<usize> {
    (0..at).rfind(|&at| is_title(page, at))
}

/// Whether the line is a heading of the highest order.
fn is_title(page: &Visible, at: usize) -> bool {
    let place = page.lines.get(at).map_or(0, |line| line.place);
    page.tree.elements().get(place as usize).is_some_and(|element| element.is_title)
}

/// Whether the headlines `one` and `other` stand in elements of one shape, each in its own.
fn is_sibling(page: &Visible, one: usize, other: usize) -> bool {
    let elements = page.tree.elements();
    let box_of = |at: usize| -> Option<(Place, u64)> {
        let place = elements.get(page.lines.get(at)?.place as usize)?.parent;
        Some((place, elements.get(place as usize)?.shape)).filter(|&(place, _)| place > 0)
    };
    matches!((box_of(one), box_of(other)), (Some((one, a)), Some((other, b))) if one != other && a == b)
}

/// Whether the line is a sentence, and little of it is a link.
fn is_sentence(line: &Line) -> bool {
    let ends = line.block.text.trim_end().ends_with(['.', '!', '?', '”', '"']);
    line.block.kind == BlockKind::Body && ends && words(line) >= SENTENCE && line.linked * 2 < line.block.text.len()
}

#[cfg(test)]
mod tests {
    use super::super::body::Prose;
    use super::super::tags;
    use super::*;

    const PROSE: &str =
        "<p>The harbour was closed for three days after the storm, the master of the port said on Friday.</p>";

    /// The lines of a page, and the numbers of those that the extractor took: the prose in elements of the second order.
    fn read(page: &str) -> (Visible, Vec<usize>) {
        let page = tags::text(&page.replace("PROSE", PROSE));
        let is_taken = |at: &usize| {
            let line = &page.lines[*at];
            line.block.text.starts_with("The harbour") && page.tree.elements()[line.place as usize].parent > 1
        };
        let known = (0..page.lines.len()).filter(is_taken).collect();
        (page, known)
    }

    #[test]
    fn a_short_story_over_cards_is_the_article() {
        let of = |page: &str| {
            let (page, known) = read(page);
            let prose = known.iter().map(|&at| Prose { place: page.lines[at].place, words: 17, by_link: false });
            let body = Body::of(page.tree.elements(), &prose.collect::<Vec<_>>()).unwrap();
            under(&page, &body, &known)
        };
        let story = "<h1>Ice</h1><p>The quay lies under ice as thick as a hand, and no boat sails.</p><p>\"I have never seen it \
                     so,\" said the master of the port.</p>";
        let cards = |card: &str| format!("<main>{story}<section>{}", format!("<div><div>{card}</div></div>").repeat(4));
        assert_eq!(of(&cards("<a>Ada Quill</a>PROSE")), Some(vec![1, 2]));
        assert_eq!(of(&cards("<h3>Ada Quill</h3>PROSE")), None, "no cards");
        assert_eq!(of(&cards("<a>Ada Quill</a>PROSE").replace("<section>", "")), None, "a list under what leads to it");
        let page = cards("<a>Ada Quill</a>PROSE").replace(story, "<h1>Ice</h1><p>Sign up now for all that is new.</p>");
        assert_eq!(of(&page), None, "no story");
    }

    #[test]
    fn the_next_headline_is_over_the_next_article() {
        let of = |page: &str| {
            let (page, known) = read(page);
            next(&page, &known)
        };
        let story = |at: usize| {
            format!("<article class=a><h1>Ice {at}</h1><p>3 March 2019</p><div>PROSE</div><div>PROSE</div></article>")
        };
        assert_eq!(of(&format!("<main>{}{}", story(1), story(2))), Some(4));
        let unsigned = |at: usize| story(at).replace("<p>3 March 2019</p>", "");
        assert_eq!(of(&format!("<main>{}{}", unsigned(1), unsigned(2))), None, "parts of one");
        let parts = "<h1>Ice</h1><div>PROSE</div><h1>Snow</h1><div>PROSE</div>";
        assert_eq!(of(&format!("<main><article>{parts}</article>")), None, "parts of one");
        let other = "<div><h1>Ice</h1></div><div>PROSE</div><section><h1>Snow</h1><div>PROSE</div></section>";
        assert_eq!(of(&format!("<main>{other}")), None, "of another shape");
    }
}
