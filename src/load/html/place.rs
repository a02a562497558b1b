//! Where the lines of an article stand on their page: in its body, aside of it, or out of it.
//!
//! *In*: the page's lines and those that the extractor took. *Out*: these again, each with its [`Stand`], and among them
//! the paragraphs of the body that the extractor lost. *Never*: what a line says; that is judged by `sift`.

use super::body::{Body, Prose};
use super::headline;
use super::spread::spread;
use super::story::Story;
use super::tags::{Line, Visible};
use super::tree::Place;
use crate::article::BlockKind;
use crate::text::{script, work};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// How a line stands to the body of the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stand {
    /// Where it stood on the page is not known.
    #[default]
    Unknown,
    /// As the paragraphs do.
    Main,
    /// Among them, but in no paragraph, list or heading of its own: bare text.
    Bare,
    /// Among them, as a heading of the highest order.
    Title,
    /// In the body, but in an element, this one, that the paragraphs do not stand in.
    Aside(Place),
    /// In no part of the body.
    Outside,
}

/// A line of so many words is prose.
const PROSE: usize = 12;

/// The extractor loses no more than so many words from the beginning of a paragraph …
const FIRST: usize = 6;

/// … which stands within so many lines behind the last that is known.
const NEAR: usize = 64;

/// A line of which so many tenths are a link is one.
const LINKED: usize = 8;

/// The lines that the extractor took, with where they stand, and among them those of the body that it lost.
pub fn place(page: &Visible, mut taken: Vec<Line>) -> Vec<Line> {
    let mut origins = origins(&page.lines, &taken);
    mend(&page.lines, &mut taken, &mut origins);
    let mut order: Vec<usize> = origins.iter().flatten().copied().collect();
    order.sort_unstable();
    if let Some(next) = headline::next(page, &order) {
        let end = origins.iter().position(|origin| origin.is_some_and(|at| at >= next)).unwrap_or(origins.len());
        taken.truncate(end);
        origins.truncate(end);
    }
    let mut known: FxHashSet<usize> = origins.iter().flatten().copied().collect();
    let more = spread(&page.lines, page.tree.elements(), &known);
    known.extend(&more);
    (taken, origins) = with_more(page, taken, origins, more);
    let prose = |&at: &usize| {
        let line = page.lines.get(at).filter(|line| is_prose(line))?;
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| page.lines.get(at));
        Some(Prose { place: line.place, words: words(line), by_link: beside.into_iter().any(is_link) })
    };
    let body_of = |lines: &[usize]| Body::of(page.tree.elements(), &lines.iter().filter_map(prose).collect::<Vec<_>>());
    let order: Vec<usize> = origins.iter().flatten().copied().collect();
    let Some(mut body) = body_of(&order) else { return taken };
    if let Some(lines) = headline::under(page, &body, &order)
        && let Some(own) = body_of(&lines)
    {
        let line = |&at: &usize| Some((page.lines.get(at)?.clone(), Some(at)));
        (taken, origins) = lines.iter().filter_map(line).unzip();
        (body, known) = (own, lines.into_iter().collect());
    }
    let story = Story::of(&page.lines, &body, &known);
    let mut before = 0;
    let stood = taken.into_iter().zip(origins).map(|(mut line, origin)| {
        if let Some(at) = origin {
            let (stand, is_caption) = story.stand(at);
            line.stand = stand;
            line.is_note |= page.lines.get(at).is_some_and(|line| line.is_note);
            line.block.kind = if is_caption { BlockKind::Caption } else { line.block.kind };
        }
        before = origin.unwrap_or(before);
        (before, line)
    });
    let mut all: Vec<(usize, Line)> = stood.chain(story.lost()).collect();
    all.sort_by_key(|&(at, _)| at);
    all.into_iter().map(|(_, line)| line).collect()
}

/// Takes lines whole that the extractor took but for their first words, a place or a name in an element of its own.
fn mend(lines: &[Line], taken: &mut [Line], origins: &mut [Option<usize>]) {
    let mut from = 0;
    for (line, origin) in taken.iter_mut().zip(origins.iter_mut()) {
        if let Some(at) = *origin {
            from = at + 1;
            continue;
        }
        let end = line.block.text.trim();
        let is_whole = |whole: &&Line| {
            work::step();
            let begin = whole.block.text.trim().strip_suffix(end);
            begin.is_some_and(|begin| begin.split_whitespace().count() <= FIRST)
        };
        let found = lines.iter().skip(from).take(NEAR).position(|line| is_whole(&line));
        if let Some((at, whole)) =
            found.and_then(|at| Some((from + at, lines.get(from + at)?))).filter(|_| is_prose(line))
        {
            *line = whole.clone();
            *origin = Some(at);
            from = at + 1;
        }
    }
}

/// The lines that were taken and `more` of the page's, each with its number there.
fn with_more(
    page: &Visible,
    taken: Vec<Line>,
    origins: Vec<Option<usize>>,
    more: Vec<usize>,
) -> (Vec<Line>, Vec<Option<usize>>) {
    let first = origins.iter().flatten().min().copied().unwrap_or(0);
    let line = |&at: &usize| Some((page.lines.get(at)?.clone(), Some(at)));
    let (mut above, below): (Vec<usize>, Vec<usize>) = more.into_iter().partition(|&at| at < first);
    above.sort_unstable();
    let above = above.iter().filter_map(line).collect::<Vec<_>>();
    above.into_iter().chain(taken.into_iter().zip(origins)).chain(below.iter().filter_map(line)).unzip()
}

/// For each line that was taken its number on the page; `None` where the page has no line of the same letters.
fn origins(lines: &[Line], taken: &[Line]) -> Vec<Option<usize>> {
    let mut all: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (at, line) in lines.iter().enumerate() {
        all.entry(letters(line)).or_default().push(at);
    }
    let mut from = 0;
    let origin = |line: &Line| {
        let places = all.get(&letters(line))?;
        let at = places.get(places.partition_point(|&at| at < from)).or(places.last()).copied()?;
        from = from.max(at + 1);
        Some(at)
    };
    taken.iter().map(origin).collect()
}

/// What all lines of the same letters have in common.
fn letters(line: &Line) -> u64 {
    let mut hasher = FxHasher::default();
    line.block.text.chars().filter(|c| c.is_alphanumeric()).for_each(|c| c.hash(&mut hasher));
    hasher.finish()
}

/// Whether the line has as many words as a paragraph of prose.
pub fn is_prose(line: &Line) -> bool {
    words(line) >= PROSE
}

/// Whether the line is a link.
pub fn is_link(line: &Line) -> bool {
    line.linked * 10 >= line.block.text.len() * LINKED
}

/// How many words the line has.
pub fn words(line: &Line) -> usize {
    script::words(&line.block.text)
}

#[cfg(test)]
pub mod tests {
    use super::super::tags;
    use super::*;

    pub const PROSE: &str =
        "The harbour was closed for three days after the storm, the master of the port said on Friday.";

    /// How the lines of a page stand of which the extractor took those that `takes` says.
    pub fn stands(page: &str, takes: impl Fn(&str) -> bool) -> Vec<(Stand, String)> {
        let page = tags::text(&page.replace("PROSE", PROSE));
        let taken = page.lines.iter().filter(|line| takes(&line.block.text)).cloned().collect();
        place(&page, taken).into_iter().map(|line| (line.stand, line.block.text)).collect()
    }

    #[test]
    fn the_body_is_where_the_prose_is() {
        let page = "<header><p>The quay lies open</p></header><div class=story>3 March<p>PROSE 1</p><p>PROSE 2</p>\
                    <ul><li>bread</li></ul><div class=box><p>A box</p></div><p>PROSE 3</p></div><p>Below</p>";
        let stands = stands(page, |_| true);
        let box_place = 8;
        let expected = [
            Stand::Outside,
            Stand::Bare,
            Stand::Main,
            Stand::Main,
            Stand::Main,
            Stand::Aside(box_place),
            Stand::Main,
            Stand::Outside,
        ];
        assert_eq!(stands.iter().map(|(stand, _)| *stand).collect::<Vec<_>>(), expected, "{stands:?}");
    }

    #[test]
    fn a_page_may_be_a_table() {
        let page = "<table><tr><td><a>Boats</a><br><a>Quays</a><td><font>PROSE<p>PROSE</p></font></table>";
        let stands: Vec<Stand> = stands(page, |_| true).into_iter().map(|(stand, _)| stand).collect();
        assert_eq!(stands, [Stand::Outside, Stand::Outside, Stand::Main, Stand::Main]);
    }

    #[test]
    fn paragraphs_may_each_have_a_box_of_the_same_shape() {
        let card = "<div class=card><div class=text><p>PROSE</p></div></div>";
        let page = format!("<div>{card}<div class=card><div class=advert><p>Buy a boat</p></div></div>{card}</div>");
        let stands = stands(&page, |_| true);
        assert!(matches!(
            stands.iter().map(|(stand, _)| *stand).collect::<Vec<_>>()[..],
            [Stand::Main, Stand::Aside(_), Stand::Main]
        ));
    }

    #[test]
    fn a_row_of_cards_below_is_no_part_of_the_article() {
        let main = |card: &str, count: usize| {
            let page = format!("<div>{}<div class=more>{}</div></div>", "<p>PROSE</p>".repeat(4), card.repeat(count));
            let stands = stands(&page, |text| text != "Answer");
            stands.into_iter().filter(|(stand, _)| matches!(stand, Stand::Main | Stand::Bare)).count()
        };
        assert_eq!(main("<div class=card><h3><a>Ice in the harbour</a></h3><p>PROSE</p></div>", 3), 4);
        assert_eq!(main("<div class=card><p>PROSE</p><a>Answer</a></div>", 3), 4, "comments");
        assert_eq!(
            main("<div class=card><h3>Ice in the harbour</h3><p>PROSE</p></div>", 3),
            10,
            "parts of the article"
        );
        assert_eq!(
            main("<div class=card><h3><a>Ice in the harbour</a></h3><p>PROSE</p></div>", 5),
            14,
            "the greater part"
        );
    }

    #[test]
    fn a_paragraph_without_its_first_words_is_taken_whole() {
        let page = tags::text(&format!("<p>{PROSE}</p><p>WESTHOLM, Sunday, {PROSE} Again.</p>"));
        let mut taken = page.lines.clone();
        taken[1].block.text = format!(", {PROSE} Again.");
        let told: Vec<String> = place(&page, taken).into_iter().map(|line| line.block.text).collect();
        assert_eq!(told, [PROSE.to_owned(), format!("WESTHOLM, Sunday, {PROSE} Again.")]);
    }

    #[test]
    fn a_lost_paragraph_comes_back_where_it_stood() {
        let page = "<div><p>PROSE 0</p><p>PROSE 1</p><aside><h2>Boats</h2><p>PROSE 2</p></aside><p>PROSE 3</p><p>PROSE 4</p>\
                    <p>PROSE 5</p></div>";
        let takes = |text: &str| ["1", "3", "5"].iter().any(|number| text.ends_with(number));
        let ends = stands(page, takes).into_iter().map(|(_, text)| text.chars().last().unwrap()).collect::<String>();
        assert_eq!(ends, "1345", "what is above, below or aside is not known to be the article's");
    }
}
