//! Quotations that a page pulls out of its article and sets apart, wherever they stand.
//!
//! *In*: the lines that the extractor kept, and which of them go. *Out*: which go as well: what stands aside
//! of the body and is said in a longer paragraph too, with whose words they are. *Never*: a paragraph or a quotation among
//! the others; what an author says twice is said twice.

use super::view::View;
use crate::load::reflow::ends_sentence;
use crate::text::work;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

/// A quotation has so many words.
const WORDS: usize = 5;

/// So many words in a row are looked for at once.
const ROW: usize = 3;

/// Of a quotation with fewer rows all are in the paragraph; of a longer one all but the first: it may begin in the midst of a
/// sentence.
const FEW: usize = 5;

/// No more quotations are known to have a row: of text that repeats itself nothing is known.
const SAME: usize = 32;

/// Whose words they are, has no more words than this.
const SPEAKER: usize = 10;

/// Marks quotations that were pulled out of the article, and the names below them.
pub fn mark_pulled(views: &[View], goes: &mut [bool]) {
    // a message that was put in has an address or its sender's name with it, and is the article's even where it is quoted too
    let is_sent = |at: usize| views.get(at + 1).is_some_and(|view| view.words.iter().any(|word| word.contains('@')));
    let is_pulled =
        |at: usize, view: &View| view.aside().is_some() && view.length >= WORDS && !view.has_link && !is_sent(at);
    let mut sought: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let mut quotations: FxHashMap<usize, Quotation> = FxHashMap::default();
    for (at, view) in
        views.iter().enumerate().filter(|(at, view)| goes.get(*at) == Some(&false) && is_pulled(*at, view))
    {
        let rows: FxHashSet<u64> = view.words.split_inclusive(|word| ends_sentence(word)).flat_map(rows).collect();
        for row in &rows {
            let known = sought.entry(*row).or_default();
            if known.len() < SAME {
                known.push(at);
            }
        }
        quotations.insert(at, Quotation { rows: rows.len().max(1), found: FxHashSet::default() });
    }
    if sought.is_empty() {
        return;
    }
    for (at, view) in views.iter().enumerate() {
        if goes.get(at) == Some(&true) {
            continue;
        }
        let mut touched: Vec<usize> = Vec::new();
        for row in rows(&view.words) {
            work::step();
            for &pulled in sought.get(&row).into_iter().flatten().filter(|&&pulled| pulled != at) {
                if let Some(quotation) = quotations.get_mut(&pulled) {
                    quotation.found.insert(row);
                    touched.push(pulled);
                }
            }
        }
        for pulled in touched {
            let Some(quotation) = quotations.get_mut(&pulled) else { continue };
            let is_longer = views.get(pulled).is_some_and(|pulled| pulled.length < view.length);
            if is_longer && quotation.is_found() {
                mark(views, goes, pulled);
            }
            quotation.found.clear();
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

/// A text set apart: how many rows of words it has, and which of them are in the paragraph that is read.
struct Quotation {
    rows: usize,
    found: FxHashSet<u64>,
}

impl Quotation {
    /// Whether enough of it is in the paragraph.
    fn is_found(&self) -> bool {
        self.found.len() + usize::from(self.rows >= FEW) >= self.rows
    }
}

/// The rows of `words` without their marks: of a quotation those within its sentences, for between them stood who spoke.
fn rows(words: &[&str]) -> Vec<u64> {
    let words: Vec<String> = words.iter().map(|word| letters(word)).filter(|word| !word.is_empty()).collect();
    words.windows(ROW).map(known).collect()
}

fn letters(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What all rows of the same words have in common.
fn known(row: &[String]) -> u64 {
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
        all[1..3].iter_mut().filter(|_| apart).for_each(|line| line.stand = Stand::Aside(3));
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
        let pieced = "“Nobody has ever closed the quay before. I shall.”";
        assert_eq!(goes(true, [pieced, "Master of the port"]), [false, true, true, false], "without who spoke");
        assert_eq!(goes(true, [quotation, "— Ada Quill (@quill) 3 March"]), [false; 4], "a message");
        assert_eq!(goes(true, ["the quay before", "Master"]), [false; 4], "a few words are no quotation");
    }

    #[test]
    fn text_that_repeats_itself_ends() {
        let row = "a ".repeat(20_000);
        let mut all = [line(Stand::Main, &row), line(Stand::Main, &format!("{row}b")), line(Stand::Main, &row)];
        all[1].stand = Stand::Aside(3);
        let views: Vec<View> = all.iter().map(View::of).collect();
        mark_pulled(&views, &mut [false; 3]);
    }
}
