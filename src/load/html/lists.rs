//! Lists of other stories among the lines of an article, and what heads them.
//!
//! *In*: the lines that the extractor kept, and which of them go. *Out*: which go as well.

use super::view::{PARAGRAPH, View};
use crate::article::BlockKind;
use crate::load::prune::heads_stories;
use rustc_hash::FxHashMap;

/// A link that comes so many times is a button.
const BUTTONS: usize = 3;

/// A label has no more words than this.
const LABEL: usize = 2;

/// A signature has no more lines than this.
const SIGNATURE: usize = 8;

/// Which lines lead to other stories: of a list most items do, or none; under a line that heads stories also a question or
/// a sentence.
pub fn links(views: &[View]) -> Vec<bool> {
    let mut is_listed = false;
    let lead = |view: &View| {
        let is_link = view.is_teaser_link() || is_listed && view.is_whole_link;
        is_listed = heads_stories(view.text) || is_listed && is_link;
        is_link
    };
    let mut links: Vec<bool> = views.iter().map(lead).collect();
    let mut at = 0;
    for list in views.chunk_by(|a, b| a.kind == BlockKind::List && b.kind == BlockKind::List) {
        let items = || links.iter().skip(at).take(list.len());
        let is_of_links = items().filter(|is_link| **is_link).count() * 2 >= list.len();
        let is_list = list.first().is_some_and(|first| first.kind == BlockKind::List);
        for (is_link, view) in links.iter_mut().skip(at).zip(list).filter(|_| is_list || !is_of_links) {
            *is_link = is_of_links && (*is_link || view.is_whole_link);
        }
        at += list.len();
    }
    links
}

/// Marks links that say the same again and again: buttons, whatever they are to be pressed for.
pub fn mark_buttons(views: &[View], goes: &mut [bool]) {
    let is_button = |view: &&View| view.is_whole_link && view.length < PARAGRAPH && !view.is_heading();
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    views.iter().filter(is_button).for_each(|view| *times.entry(view.text).or_default() += 1);
    for (goes, view) in goes.iter_mut().zip(views) {
        *goes |= is_button(&view) && times.get(view.text).is_some_and(|&times| times >= BUTTONS);
    }
}

/// Marks a list at the end of which every item has a link, with what stands over it: what to read next.
pub fn mark_reading_list(views: &[View], goes: &mut [bool]) {
    let end = goes.iter().rposition(|goes| !goes).map_or(0, |at| at + 1);
    let is_item = |view: &View| view.kind == BlockKind::List && view.has_link && !view.is_note;
    let from = views.iter().take(end).rposition(|view| !is_item(view)).map_or(0, |at| at + 1);
    // under a heading of its own, two
    let is_headed = views.get(from.wrapping_sub(1)).is_some_and(View::is_heading);
    if end - from < if is_headed { 2 } else { 3 } {
        return;
    }
    let is_label = |view: &View| !view.ends && view.length < PARAGRAPH;
    let from = if views.get(from.wrapping_sub(1)).is_some_and(is_label) { from - 1 } else { from };
    goes.iter_mut().take(end).skip(from).for_each(|goes| *goes = true);
}

/// Marks headings and labels (`Links:`) at the end: what they headed is gone.
pub fn mark_headings_of_nothing(views: &[View], goes: &mut [bool]) {
    let is_label = |view: &View| view.text.ends_with(':') && view.length <= LABEL;
    let is_head = |view: &View| view.is_heading() || is_label(view);
    for (goes, _) in goes.iter_mut().zip(views).rev().take_while(|(goes, view)| **goes || is_head(view)) {
        *goes = true;
    }
}

/// Marks the signature at the end of a letter, or whom to ask at that of a press release: a few short lines below `--` or
/// `###`.
pub fn mark_signature(views: &[View], goes: &mut [bool]) {
    let ends = |view: &View| matches!(view.text, "--" | "###" | "# # #" | "-30-" | "ENDS" | "-ENDS-");
    let Some(at) = views.iter().rposition(ends) else { return };
    let below = views.get(at + 1..).unwrap_or_default();
    if below.len() <= SIGNATURE && below.iter().all(|view| view.length < PARAGRAPH) {
        goes.iter_mut().skip(at).for_each(|goes| *goes = true);
    }
}

/// Marks lists of other stories, each a kicker as a heading over a headline that ends no sentence.
pub fn mark_teasers(views: &[View], goes: &mut [bool]) {
    let is_teaser = |at: usize| {
        let headline = |view: &&View| view.kind == BlockKind::Body && !view.ends && view.length < PARAGRAPH * 2;
        views.get(at).is_some_and(View::is_heading) && views.get(at + 1).as_ref().is_some_and(headline)
    };
    let mut at = 0;
    while at < views.len() {
        let mut end = at;
        while is_teaser(end) {
            end += 2;
        }
        if end > at + 2 {
            goes.iter_mut().take(end).skip(at).for_each(|goes| *goes = true);
        }
        at = end.max(at + 1);
    }
}
