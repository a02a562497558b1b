//! Boxes aside of the body of an article: which of them tell nothing of it.
//!
//! *In*: the lines that the extractor kept. *Out*: the elements that are captions, labels, offers to the reader.

use super::tree::Place;
use super::view::{PARAGRAPH, View};
use rustc_hash::{FxHashMap, FxHashSet};

/// A caption and its credit have no more lines than this.
const CAPTION: usize = 3;

/// A card of another story is no longer than this (words).
const CARD: usize = 80;

/// A box that calls upon the reader is no longer than this (words).
const BOX: usize = 120;

/// The elements aside of the body that have no sentence in them, or a caption with whose the picture is, or a call under a
/// heading, or another story under a headline that leads to it.
pub fn silent(views: &[View]) -> FxHashSet<Place> {
    let mut boxes: FxHashMap<Place, Contents> = FxHashMap::default();
    for (place, view) in views.iter().filter_map(|view| Some((view.aside()?, view))) {
        let aside = boxes.entry(place).or_default();
        aside.lines += 1;
        aside.has_sentence |= view.ends;
        aside.has_credit |= view.is_credit();
        aside.words += view.length;
        aside.has_heading |= view.is_heading();
        aside.is_card |= view.is_heading() && view.is_whole_link && aside.lines <= CAPTION;
        aside.has_link |= view.has_link;
        aside.has_call |= view.begins_call();
        aside.has_prose |= view.length >= PARAGRAPH && !view.is_furniture();
    }
    let is_silent = |aside: &Contents| {
        !aside.has_sentence || aside.has_credit && aside.lines <= CAPTION || aside.is_call() || aside.is_card()
    };
    boxes.into_iter().filter(|(_, aside)| is_silent(aside)).map(|(place, _)| place).collect()
}

/// What is in an element aside of the body.
#[derive(Default)]
struct Contents {
    lines: usize,
    words: usize,
    has_sentence: bool,
    has_credit: bool,
    has_heading: bool,
    has_link: bool,
    has_call: bool,
    /// Whether there is anything long in it that is no furniture by itself.
    has_prose: bool,
    /// Whether its first heading leads elsewhere.
    is_card: bool,
}

impl Contents {
    /// Whether it is the headline of another story and what is said of it.
    fn is_card(&self) -> bool {
        self.is_card && self.words <= CARD
    }

    /// Whether it calls upon the reader to subscribe: a heading, what there is to get, and a link; or nothing but the call
    /// and a few words beside it.
    fn is_call(&self) -> bool {
        self.has_call && self.has_link && self.words <= BOX && (self.has_heading || !self.has_prose)
    }
}
