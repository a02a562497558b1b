//! The elements of a page that hold lines of text, as a tree in one list: each knows its parent, which stands before it.
//!
//! *In*: tags as they come. *Out*: for every line the element that it stands in. *Never*: elements inside a line of text;
//! recursion, so no depth can hurt.

use super::tags;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// An element, by its number in the tree.
pub type Place = u32;

/// An element of a page.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// The element that it stands in; the first one stands in itself.
    pub parent: Place,
    /// What all elements of its name and classes have in common.
    pub shape: u64,
    /// Whether it is one that any article has: a paragraph, a heading, a list, a table.
    pub is_plain: bool,
    /// Whether it stands in a cell of a table, or is one.
    pub is_in_cell: bool,
    /// Whether a picture stands in it, and in no element inside it.
    pub has_picture: bool,
    /// Whether it is a form, to be filled in, or has something to press in it.
    pub is_form: bool,
    /// Whether it is a heading of the highest order.
    pub is_title: bool,
    /// Whether it has classes.
    pub has_class: bool,
    /// Whether its classes say that it holds a caption or whose a picture is.
    pub is_caption: bool,
    /// Whether it is a cell of a table.
    pub is_cell: bool,
    /// Whether it stands in a quotation, a figure or a box of its own, or is one.
    pub is_set_apart: bool,
}

/// The tree, and what of it is open.
#[derive(Clone, Debug)]
pub struct Tree {
    elements: Vec<Element>,
    open: Vec<(String, Place)>,
    /// How many of a name are open: an end tag of what never began is known without a search.
    count: FxHashMap<String, usize>,
}

impl Default for Tree {
    fn default() -> Self {
        let page = Element {
            parent: 0,
            shape: 0,
            is_plain: false,
            is_in_cell: false,
            has_picture: false,
            is_form: false,
            is_title: false,
            has_class: false,
            is_caption: false,
            is_cell: false,
            is_set_apart: false,
        };
        Self { elements: vec![page], open: Vec::new(), count: FxHashMap::default() }
    }
}

impl Tree {
    /// The elements, the page first.
    pub fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// The innermost element that is open.
    pub fn place(&self) -> Place {
        self.open.last().map_or(0, |&(_, place)| place)
    }

    /// An element begins.
    pub fn open(&mut self, name: &str, classes: &str) {
        // These end where the next begins: hardly any page closes them all.
        if let Some(last) = self.open.last().map(|(last, _)| last.clone())
            && (last == "p" || last == name && matches!(name, "li" | "dt" | "dd" | "tr" | "td" | "th"))
        {
            self.close(&last);
        }
        let parent = self.elements.get(self.place() as usize);
        let is_in_cell = parent.is_some_and(|element| element.is_in_cell);
        let is_apart = parent.is_some_and(|element| element.is_set_apart);
        let is_cell = matches!(name, "td" | "th");
        let mut hasher = FxHasher::default();
        name.hash(&mut hasher);
        kind_of(classes, |class| class.hash(&mut hasher));
        let element = Element {
            parent: self.place(),
            shape: hasher.finish(),
            is_plain: tags::is(name, "plain"),
            is_in_cell: is_in_cell || is_cell,
            has_picture: false,
            is_form: name == "form",
            is_title: name == "h1",
            has_class: !classes.trim().is_empty(),
            is_caption: is_caption(classes),
            is_cell,
            is_set_apart: is_apart || matches!(name, "blockquote" | "figure" | "aside"),
        };
        let Ok(place) = Place::try_from(self.elements.len()) else { return };
        self.elements.push(element);
        self.open.push((name.to_owned(), place));
        *self.count.entry(name.to_owned()).or_default() += 1;
    }

    /// Something to press or to fill in stands where the tree is open.
    pub fn control(&mut self) {
        let place = self.place();
        if let Some(element) = self.elements.get_mut(place as usize) {
            element.is_form = true;
        }
    }

    /// What is open tells programs that it is a picture: its words are what that shows.
    pub fn caption(&mut self) {
        let place = self.place();
        if let Some(element) = self.elements.get_mut(place as usize) {
            element.is_caption = true;
        }
    }

    /// A picture stands where the tree is open.
    pub fn picture(&mut self) {
        let place = self.place();
        if let Some(element) = self.elements.get_mut(place as usize) {
            element.has_picture = true;
        }
    }

    /// Whether the innermost element that is open stands in a quotation, a figure or a box of its own.
    pub fn is_set_apart(&self) -> bool {
        self.elements.get(self.place() as usize).is_some_and(|element| element.is_set_apart)
    }

    /// How many elements are open, one in the other.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// An element ends, and with it what is open in it. The end of any heading ends the one that is open (HTML Standard,
    /// 13.2.6.4.7).
    pub fn close(&mut self, name: &str) {
        let heading =
            self.open.last().map(|(last, _)| last.clone()).filter(|last| is_heading(last) && is_heading(name));
        let name = heading.as_deref().unwrap_or(name);
        if self.count.get(name).is_none_or(|&count| count == 0) {
            return;
        }
        while let Some((last, _)) = self.open.pop() {
            if let Some(count) = self.count.get_mut(&last) {
                *count -= 1;
            }
            if last == name {
                break;
            }
        }
    }
}

/// Hands over those of the `classes` by which elements of a kind are known: one with a number in it is a single element's,
/// unless there is no other.
fn kind_of(classes: &str, mut take: impl FnMut(&str)) {
    let is_own = |class: &&str| class.contains(|c: char| c.is_ascii_digit());
    let all = || classes.split_ascii_whitespace();
    let has_kind = all().any(|class| !is_own(&class));
    all().filter(|class| !has_kind || !is_own(class)).for_each(&mut take);
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Whether the `classes` of an element say that it holds a caption or whose a picture is.
pub fn is_caption(classes: &str) -> bool {
    let classes = classes.to_ascii_lowercase();
    classes.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.contains("caption") || word == "credit")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_know_what_they_stand_in() {
        let mut tree = Tree::default();
        tree.open("div", "story");
        tree.open("p", "");
        tree.open("p", "");
        assert_eq!(tree.place(), 3);
        tree.close("section");
        tree.close("div");
        assert_eq!(tree.place(), 0);
        let parents: Vec<Place> = tree.elements().iter().map(|element| element.parent).collect();
        assert_eq!(parents, [0, 0, 1, 1], "a paragraph ends where the next begins");
        tree.open("h1", "");
        tree.close("h2");
        assert_eq!(tree.depth(), 0, "any heading's end ends a heading");
    }

    #[test]
    fn classes_say_what_is_a_caption() {
        for (classes, is) in [("wp-caption-text", true), ("Figure-credit", true), ("accredited", false), ("", false)] {
            let mut tree = Tree::default();
            tree.open("div", classes);
            assert_eq!(tree.elements().last().unwrap().is_caption, is, "{classes}");
        }
    }
}
