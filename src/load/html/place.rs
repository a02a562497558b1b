//! Where the lines of an article stand on their page: in its body, aside of it, or out of it.
//!
//! *In*: the page's lines and those that the extractor took. *Out*: these again, each with its [`Stand`], and among them
//! the paragraphs of the body that the extractor lost. *Never*: what a line says; that is judged by `sift`.
//!
//! The body is the innermost element that holds nearly all of the prose. A page is made by a program: paragraphs of one
//! article stand in elements of one shape (names and classes, all the way down from the body), and what is put between
//! them, a teaser, a gallery, a box, stands in another.

use super::tags::{Line, Visible};
use super::tree::{Element, Place};
use crate::article::BlockKind;
use crate::text::work;
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

/// The body holds so many tenths of the prose.
const BODY: usize = 9;

/// Paragraphs stand in elements of a shape that has one part in so many of the prose.
const SHAPE: usize = 5;

/// The lines that the extractor took, with where they stand, and among them the paragraphs of the body that it lost.
pub fn place(page: &Visible, taken: Vec<Line>) -> Vec<Line> {
    let origins = origins(&page.lines, &taken);
    let known: FxHashSet<usize> = origins.iter().flatten().copied().collect();
    let prose = |&at: &usize| page.lines.get(at).map(|line| (line.place, words(line))).filter(|&(_, n)| n >= PROSE);
    let prose: Vec<(Place, usize)> = origins.iter().flatten().filter_map(prose).collect();
    let Some(body) = Body::of(page.tree.elements(), &prose) else { return taken };
    let lost = lost(page, &body, &known).into_iter();
    let mut before = 0;
    let stood = taken.into_iter().zip(origins).map(|(mut line, origin)| {
        if let Some(origin) = origin.and_then(|at| page.lines.get(at)) {
            let (stand, is_caption) = body.stand(origin.place);
            line.stand = stand;
            line.block.kind = if is_caption { BlockKind::Caption } else { line.block.kind };
        }
        before = origin.unwrap_or(before);
        (before, line)
    });
    let mut all: Vec<(usize, Line)> = stood.chain(lost).collect();
    all.sort_by_key(|&(at, _)| at);
    all.into_iter().map(|(_, line)| line).collect()
}

/// The lines between the first and the last of the `known` ones in the body that the extractor lost, with their numbers:
/// its paragraphs, those of what stands aside, and whatever stands in a box that is nothing but text.
fn lost(page: &Visible, body: &Body, known: &FxHashSet<usize>) -> Vec<(usize, Line)> {
    let stands = |at: usize| page.lines.get(at).map_or((Stand::Unknown, false), |line| body.stand(line.place));
    let is_main = |&at: &usize| matches!(stands(at).0, Stand::Main | Stand::Bare);
    let first = known.iter().copied().filter(is_main).min().unwrap_or(0);
    let last = known.iter().copied().filter(is_main).max().unwrap_or(0);
    let between = || page.lines.iter().enumerate().take(last).skip(first);
    let mut boxes: FxHashMap<Place, Aside> = FxHashMap::default();
    for (at, line) in between() {
        if let (Stand::Aside(place), is_caption) = stands(at) {
            let is_text = !is_caption && line.block.kind == BlockKind::Body;
            boxes.entry(place).or_default().add(line, is_text, body.is_plain(line.place));
        }
    }
    let is_lost = |at: usize, line: &Line| {
        let is_prose = || line.block.kind == BlockKind::Body && words(line) >= PROSE;
        let ends = || line.block.text.trim_end().ends_with(['.', '!', '?', '”', '"']);
        match stands(at) {
            (Stand::Main | Stand::Bare, _) => is_prose(),
            (Stand::Aside(place), false) => {
                is_prose() && body.is_plain(line.place) && ends() || boxes.get(&place).is_some_and(Aside::is_text)
            }
            _ => false,
        }
    };
    let lost = between().filter(|&(at, line)| !known.contains(&at) && is_lost(at, line));
    lost.map(|(at, line)| (at, Line { stand: Stand::Main, ..line.clone() })).collect()
}

/// A box that stands aside of the body: how much text is in it.
#[derive(Default)]
struct Aside {
    /// How long its text is, and how much of that is a link (bytes).
    letters: usize,
    linked: usize,
    /// How many of its lines are no text: headings, items, captions.
    others: usize,
    /// How many are no paragraph of their own.
    bare: usize,
}

impl Aside {
    fn add(&mut self, line: &Line, is_text: bool, is_plain: bool) {
        self.letters += line.block.text.len();
        self.linked += line.linked;
        self.others += usize::from(!is_text);
        self.bare += usize::from(!is_plain);
    }

    /// Whether it is nothing but text: a remark without a link, a message of somebody's that was put in, in paragraphs.
    fn is_text(&self) -> bool {
        self.others == 0 && (self.linked == 0 || self.bare == 0 && self.linked * 2 < self.letters)
    }
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

fn words(line: &Line) -> usize {
    line.block.text.split_whitespace().count()
}

/// The body of an article.
struct Body<'a> {
    elements: &'a [Element],
    root: Place,
    /// The shapes that its paragraphs stand in.
    shapes: FxHashSet<u64>,
    /// Which elements have a form in them: what is aside and has one calls upon the reader to fill it in.
    with_form: Vec<bool>,
}

impl<'a> Body<'a> {
    /// The body that the `prose` is in: elements, and how many words stand in each.
    fn of(elements: &'a [Element], prose: &[(Place, usize)]) -> Option<Self> {
        let total: usize = prose.iter().map(|(_, words)| words).sum();
        let mut held = vec![0_usize; elements.len()];
        for &(place, words) in prose {
            *held.get_mut(place as usize)? += words;
        }
        let mut with_form: Vec<bool> = elements.iter().map(|element| element.is_form).collect();
        // A child stands behind its parent.
        for (at, element) in elements.iter().enumerate().skip(1).rev() {
            if with_form.get(at) == Some(&true) {
                *with_form.get_mut(element.parent as usize)? = true;
            }
            let words = held.get(at).copied().unwrap_or(0);
            *held.get_mut(element.parent as usize)? += words;
        }
        let is_body = |(at, element): (usize, &Element)| {
            !element.is_plain && held.get(at).is_some_and(|held| held * 10 >= total * BODY)
        };
        let root = elements.iter().enumerate().rposition(is_body)?;
        let root = Place::try_from(root).ok()?;
        let mut body = Self { elements, root, shapes: FxHashSet::default(), with_form };
        let mut shapes: FxHashMap<u64, usize> = FxHashMap::default();
        for &(place, words) in prose {
            if let Some(stem) = body.stem(place) {
                *shapes.entry(stem.shape).or_default() += words;
            }
        }
        body.shapes = shapes.into_iter().filter(|(_, words)| words * SHAPE >= total).map(|(shape, _)| shape).collect();
        Some(body)
    }

    /// How what is in the element `place` stands to the body, and whether that is a caption.
    fn stand(&self, place: Place) -> (Stand, bool) {
        match self.stem(place) {
            None => (Stand::Outside, false),
            Some(stem) if self.shapes.contains(&stem.shape) => {
                let stand = match self.elements.get(place as usize) {
                    Some(element) if element.is_title => Stand::Title,
                    Some(element) if element.is_plain => Stand::Main,
                    _ => Stand::Bare,
                };
                (stand, stem.is_caption)
            }
            Some(stem) if self.with_form.get(stem.branch as usize) == Some(&true) => (Stand::Outside, false),
            Some(stem) => (Stand::Aside(stem.branch), stem.is_caption),
        }
    }

    /// Whether the element `place` is one that any article has.
    fn is_plain(&self, place: Place) -> bool {
        self.elements.get(place as usize).is_some_and(|element| element.is_plain)
    }

    /// The way from the body down to `place`, paragraphs, lists and other elements of any article at its end left out.
    fn stem(&self, place: Place) -> Option<Stem> {
        let mut hasher = FxHasher::default();
        let mut stem = Stem { shape: 0, branch: place, is_caption: false };
        let mut at = place;
        let mut is_end = true;
        while at != self.root {
            work::step();
            let element = self.elements.get(at as usize).filter(|_| at > 0)?;
            is_end &= element.is_plain;
            if !is_end {
                element.shape.hash(&mut hasher);
            }
            stem.is_caption |= element.is_caption;
            stem.branch = at;
            at = element.parent;
        }
        stem.shape = hasher.finish();
        Some(stem)
    }
}

/// The way from the body down to an element.
struct Stem {
    /// The shapes of what stands on it.
    shape: u64,
    /// The first element of it.
    branch: Place,
    is_caption: bool,
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    const PROSE: &str = "The harbour was closed for three days after the storm, the master of the port said on Friday.";

    /// How the lines of a page stand of which the extractor took those that `takes` says.
    fn stands(page: &str, takes: impl Fn(&str) -> bool) -> Vec<(Stand, String)> {
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
    fn a_box_of_nothing_but_text_comes_back() {
        let page = |inside: &str| {
            let page = format!("<div><p>PROSE 1</p><div class=box>{inside}</div><p>PROSE 2</p></div>");
            stands(&page, |text| text.contains("said on Friday.")).len() - 2
        };
        let message = "<blockquote><p>The quay is <a>closed</a></p>— Ada Quill <a>3 March</a></blockquote>";
        assert_eq!(page(message), 2);
        assert_eq!(page("Two days later"), 1);
        for furniture in [
            "Two days <a>later</a>",
            "<h3>Most read</h3>Two days later",
            "<ul><li>bread</ul>",
            "<span class=caption>A quay</span>",
            "<p><a>The winter that nobody saw coming</a></p>",
            "<p>The quay in the inbox</p><form></form>",
        ] {
            assert_eq!(page(furniture), 0, "{furniture}");
        }
    }

    #[test]
    fn what_has_a_form_is_no_part_of_the_article() {
        let page = "<form><div><p>PROSE</p><div class=box><p>Two days later.</p><div><form>Your name</form></div></div>\
                    <p>PROSE</p></div></form>";
        let stands: Vec<Stand> = stands(page, |text| text != "Your name").into_iter().map(|(stand, _)| stand).collect();
        assert_eq!(stands, [Stand::Main, Stand::Outside, Stand::Main], "but a page may be a form as a whole");
    }

    #[test]
    fn a_lost_paragraph_comes_back_where_it_stood() {
        let page = "<div><p>PROSE 0</p><p>PROSE 1</p><aside><p>PROSE 2</p><h2>Boats</h2></aside><p>PROSE 3</p><p>PROSE 4</p>\
                    <p>PROSE 5</p></div>";
        let takes = |text: &str| ["1", "3", "5"].iter().any(|number| text.ends_with(number));
        let ends = stands(page, takes).into_iter().map(|(_, text)| text.chars().last().unwrap()).collect::<String>();
        assert_eq!(ends, "1345", "what is above, below or aside is not known to be the article's");
    }
}
