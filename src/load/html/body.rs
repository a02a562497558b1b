//! The body of an article on its page: the innermost element that holds nearly all of the prose.
//!
//! *In*: the elements of a page, and which of them hold how much prose. *Out*: how anything on the page stands to the body.
//! *Never*: the text.
//!
//! A page is made by a program: paragraphs of one article stand in elements of one shape (names and classes, all the way
//! down from the body), and what is put between them, a teaser, a gallery, a box, stands in another.

use super::place::Stand;
use super::tree::{Element, Place};
use crate::text::work;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// The body holds so many tenths of the prose.
const BODY: usize = 9;

/// Paragraphs stand in elements of a shape that has one part in so many of the prose.
const SHAPE: usize = 5;

/// So many cards are a row.
const CARDS: usize = 3;

/// A paragraph of prose.
pub struct Prose {
    /// The element that it stands in.
    pub place: Place,
    /// How many words it has.
    pub words: usize,
    /// Whether a line beside it is nothing but a link.
    pub by_link: bool,
}

/// The body of an article.
pub struct Body<'a> {
    elements: &'a [Element],
    root: Place,
    /// The shapes that its paragraphs stand in.
    shapes: FxHashSet<u64>,
    /// Which elements have a form in them: what is aside and has one calls upon the reader to fill it in.
    with_form: Vec<bool>,
    /// Which have a picture in them.
    with_picture: Vec<bool>,
    /// Which have a heading of the highest order in them.
    with_title: Vec<bool>,
}

impl<'a> Body<'a> {
    /// The body that the `prose` is in, but for a row of cards below it.
    pub fn of(elements: &'a [Element], prose: &[Prose]) -> Option<Self> {
        let body = Self::around(elements, prose)?;
        let cards = body.cards(prose);
        if cards == 0 { Some(body) } else { Self::around(elements, prose.get(..prose.len() - cards)?) }
    }

    /// How many paragraphs at the end stand each in a card: another story, or what a reader has to say. Each has a link over
    /// or under it, they are of one shape which nothing above has, and they are the smaller part.
    fn cards(&self, prose: &[Prose]) -> usize {
        let shape = |prose: &Prose| self.stem(prose.place).map(|stem| stem.shape);
        let words = |prose: &[Prose]| prose.iter().map(|prose| prose.words).sum::<usize>();
        let Some(last) = prose.last().map(shape) else { return 0 };
        let begins = prose.iter().rposition(|prose| shape(prose) != last).map_or(0, |at| at + 1);
        let Some((above, cards)) = prose.split_at_checked(begins) else { return 0 };
        let is_row = cards.len() >= CARDS && cards.iter().all(|prose| prose.by_link);
        let is_row = is_row && words(cards) < words(above) && above.iter().all(|prose| shape(prose) != last);
        if is_row { cards.len() } else { 0 }
    }

    /// The body that all the `prose` is in.
    fn around(elements: &'a [Element], prose: &[Prose]) -> Option<Self> {
        let total: usize = prose.iter().map(|prose| prose.words).sum();
        let mut held = vec![0_usize; elements.len()];
        for &Prose { place, words, .. } in prose {
            *held.get_mut(place as usize)? += words;
        }
        let mut with_form: Vec<bool> = elements.iter().map(|element| element.is_form).collect();
        let mut with_picture: Vec<bool> = elements.iter().map(|element| element.has_picture).collect();
        let mut with_title: Vec<bool> = elements.iter().map(|element| element.is_title).collect();
        // A child stands behind its parent.
        for (at, element) in elements.iter().enumerate().skip(1).rev() {
            if with_form.get(at) == Some(&true) {
                *with_form.get_mut(element.parent as usize)? = true;
            }
            if with_title.get(at) == Some(&true) {
                *with_title.get_mut(element.parent as usize)? = true;
            }
            if with_picture.get(at) == Some(&true) {
                *with_picture.get_mut(element.parent as usize)? = true;
            }
            let words = held.get(at).copied().unwrap_or(0);
            *held.get_mut(element.parent as usize)? += words;
        }
        let is_body = |(at, element): (usize, &Element)| {
            (!element.is_plain || element.is_cell) && held.get(at).is_some_and(|held| held * 10 >= total * BODY)
        };
        let root = elements.iter().enumerate().rposition(is_body)?;
        let root = Place::try_from(root).ok()?;
        let mut body = Self { elements, root, shapes: FxHashSet::default(), with_form, with_picture, with_title };
        let mut shapes: FxHashMap<u64, usize> = FxHashMap::default();
        for &Prose { place, words, .. } in prose {
            if let Some(stem) = body.stem(place) {
                *shapes.entry(stem.shape).or_default() += words;
            }
        }
        body.shapes = shapes.into_iter().filter(|(_, words)| words * SHAPE >= total).map(|(shape, _)| shape).collect();
        // the parts of a live blog have each their buttons to share them
        for stem in prose.iter().filter_map(|prose| body.stem(prose.place)).collect::<Vec<_>>() {
            if body.shapes.contains(&stem.shape) && !body.is_plain(stem.branch) {
                *body.with_form.get_mut(stem.branch as usize)? = false;
            }
        }
        Some(body)
    }

    /// How what is in the element `place` stands to the body, and whether that is a caption.
    pub fn stand(&self, place: Place) -> (Stand, bool) {
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
    pub fn is_plain(&self, place: Place) -> bool {
        self.elements.get(place as usize).is_some_and(|element| element.is_plain)
    }

    /// Whether the element `place` is in a cell of a table, and the body is not.
    pub fn is_in_cell(&self, place: Place) -> bool {
        let is = |place: Place| self.elements.get(place as usize).is_some_and(|element| element.is_in_cell);
        is(place) && !is(self.root)
    }

    /// What all elements have in common that stand in the body as `place` does.
    pub fn shape(&self, place: Place) -> Option<(u64, u64)> {
        Some((self.stem(place)?.shape, self.elements.get(place as usize)?.shape))
    }

    /// Whether the title is in the element `place`.
    pub fn has_title(&self, place: Place) -> bool {
        self.with_title.get(place as usize) == Some(&true)
    }

    /// The first element on the way from the body down to `place`.
    pub fn branch(&self, place: Place) -> Option<Place> {
        Some(self.stem(place)?.branch)
    }

    /// Whether there is a picture in the element `place`.
    pub fn has_picture(&self, place: Place) -> bool {
        self.with_picture.get(place as usize) == Some(&true)
    }

    /// Whether the element `place` stands in the body, and in no other element there.
    pub fn is_top(&self, place: Place) -> bool {
        self.parent(place) == self.root
    }

    /// The element that the element `place` stands in.
    pub fn parent(&self, place: Place) -> Place {
        self.elements.get(place as usize).map_or(0, |element| element.parent)
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
