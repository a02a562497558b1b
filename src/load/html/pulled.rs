//! Quotations that a page pulls out of its article and sets apart, wherever they stand.
//!
//! *In*: the lines that the extractor kept, and which of them go. *Out*: which go as well: what stands in a box, a figure or
//! a quotation of its own and is said in a longer paragraph too, with whose words they are. *Never*: a paragraph among the
//! others; what an author says twice is said twice.

use super::view::View;
use crate::text::work;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};

/// A quotation has so many words.
const WORDS: usize = 5;

/// So many of its letters are looked for first.
const BEGIN: usize = 16;

/// A quotation is compared so many times: of text that repeats itself nothing is known.
const TRIES: usize = 32;

/// Whose words they are, has no more words than this.
const SPEAKER: usize = 10;

/// Marks quotations that were pulled out of the article, and the names below them.
pub fn mark_pulled(views: &[View], goes: &mut [bool]) {
    let is_apart = |view: &View| (view.is_set_apart || view.aside().is_some()) && view.length >= WORDS;
    let mut sought: FxHashMap<u64, Vec<Quotation>> = FxHashMap::default();
    for (at, view) in views.iter().enumerate().filter(|(at, view)| goes.get(*at) == Some(&false) && is_apart(view)) {
        let letters = letters(view.text);
        if let Some(begin) = letters.get(..BEGIN) {
            sought.entry(known(begin)).or_default().push(Quotation { at, letters, left: TRIES });
        }
    }
    if sought.is_empty() {
        return;
    }
    for (at, view) in views.iter().enumerate() {
        if goes.get(at) == Some(&true) {
            continue;
        }
        let all = letters(view.text);
        for (from, row) in all.windows(BEGIN).enumerate() {
            work::step();
            for pulled in sought.get_mut(&known(row)).into_iter().flatten() {
                if pulled.left > 0 && pulled.at != at && pulled.letters.len() < all.len() {
                    pulled.left -= 1;
                    if all.get(from..).is_some_and(|rest| rest.starts_with(&pulled.letters)) {
                        pulled.left = 0;
                        mark(views, goes, pulled.at);
                    }
                }
            }
        }
    }
}

/// Marks the quotation `at`, and the line below it in the same box that says whose it is.
fn mark(views: &[View], goes: &mut [bool], at: usize) {
    let is_speaker = |view: &View| {
        (view.is_set_apart || view.aside().is_some()) && !view.ends && view.length <= SPEAKER && !view.is_heading()
    };
    let below = views.iter().skip(at + 1).take(1).filter(|view| is_speaker(view)).count();
    goes.iter_mut().skip(at).take(1 + below).for_each(|goes| *goes = true);
}

/// A text set apart.
struct Quotation {
    at: usize,
    letters: Vec<char>,
    /// How often it is still to be compared.
    left: usize,
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What all rows of the same letters have in common.
fn known(row: &[char]) -> u64 {
    let mut hasher = FxHasher::default();
    row.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::super::place::Stand;
    use super::super::view::tests::line;
    use super::*;

    const PROSE: &str =
        "\"Nobody has ever closed the quay before,\" the master of the port said on Friday. \"I shall.\"";

    /// Which lines go of a paragraph, two lines and a paragraph; `apart` says whether the two are set apart.
    fn goes(apart: bool, lines: [&str; 2]) -> Vec<bool> {
        let mut all = [PROSE, lines[0], lines[1], "It rained."].map(|text| line(Stand::Main, text));
        all[1..3].iter_mut().for_each(|line| line.is_set_apart = apart);
        let views: Vec<View> = all.iter().map(View::of).collect();
        let mut goes = vec![false; views.len()];
        mark_pulled(&views, &mut goes);
        goes
    }

    #[test]
    fn what_is_pulled_out_goes_with_its_speaker() {
        let quotation = "“Nobody has ever closed the quay before”";
        assert_eq!(goes(true, [quotation, "Master of the port"]), [false, true, true, false]);
        assert_eq!(goes(true, [quotation, "He closed it."]), [false, true, false, false]);
        assert_eq!(goes(false, [quotation, "Master of the port"]), [false; 4], "a paragraph");
        assert_eq!(goes(true, ["Nobody has ever closed the mole before", "Master of the port"]), [false; 4]);
        assert_eq!(goes(true, ["the quay before", "Master"]), [false; 4], "a few words are no quotation");
    }

    #[test]
    fn text_that_repeats_itself_ends() {
        let row = "a ".repeat(20_000);
        let mut all = [line(Stand::Main, &row), line(Stand::Main, &format!("{row}b")), line(Stand::Main, &row)];
        all[1].is_set_apart = true;
        let views: Vec<View> = all.iter().map(View::of).collect();
        mark_pulled(&views, &mut [false; 3]);
    }
}
