//! What stands apart from the body of an article and is the article's all the same: the footnotes below it,
//! remarks on who helped and on what was cut.
//!
//! *In*: `<li>The one exception is noted. <a href="#ref1">↩</a></li>`. *Out*: a paragraph of the article. *Never*: a table of
//! contents, whose links are its words; what an encyclopedia refers to, which has a `^` before it.

use super::place::words;
use super::tags::Line;
use std::ops::Range;

/// What leads back to the text, at the end of a note.
pub const BACK: [char; 6] = ['↩', '↵', '⤴', '\u{fe0e}', '\u{fe0f}', '\u{a0}'];

/// No note has more digits in its number.
const DIGITS: usize = 3;

/// A note has so many words at least.
const SHORTEST: usize = 4;

/// Remarks stand within so many lines behind the last paragraph …
const BEHIND: usize = 4;

/// … and have fewer words than this.
const REMARK: usize = 40;

/// The lines apart from the paragraphs `between`.
pub fn own(lines: &[Line], between: Range<usize>) -> impl Iterator<Item = usize> {
    notes(lines, between.start).chain(remarks(lines, between.end))
}

/// Whether a link to a place of the page that says `text` leads back from a note: by an arrow, or, where the line begins with
/// it, by the note's number.
pub fn is_mark(text: &str, begins: bool) -> bool {
    let number = text.trim_matches(['[', ']', '(', ')', '.']);
    let is_number = !number.is_empty() && number.len() <= DIGITS && number.bytes().all(|byte| byte.is_ascii_digit());
    text.starts_with(BACK) || begins && is_number
}

/// The notes among the lines from `from` on: those with a mark, and those under nothing but one.
fn notes(lines: &[Line], from: usize) -> impl Iterator<Item = usize> + '_ {
    let is_bare = |line: &Line| !line.block.text.contains(char::is_alphabetic);
    let is_marked = move |at: usize| {
        let own = lines.get(at).is_some_and(|line| line.is_note);
        own || at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|line| line.is_note && is_bare(line))
    };
    let is_told = |line: &Line| words(line) >= SHORTEST && line.linked * 2 < line.block.text.len();
    (from..lines.len()).filter(move |&at| is_marked(at) && lines.get(at).is_some_and(is_told))
}

/// `Ann Lee contributed to this report.`, `This interview has been edited and condensed.`: remarks behind the paragraph `last`
/// in an element of their own.
fn remarks(lines: &[Line], last: usize) -> impl Iterator<Item = usize> + '_ {
    const SAYS: [&str; 6] = [
        "contributed to this report",
        "contributed to this story",
        "contributed to this article",
        "contributed reporting",
        "edited for ",
        "been condensed",
    ];
    let is_remark = |line: &Line| SAYS.iter().any(|says| line.block.text.contains(says)) && words(line) < REMARK;
    let is_told =
        move |at: &usize| lines.get(*at).is_some_and(|line| is_remark(line) && line.linked * 2 < line.block.text.len());
    (last + 1..=last + BEHIND).filter(is_told)
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    #[test]
    fn remarks_stand_behind_the_article() {
        let page = "<p>It sank.</p><div>Ann Lee contributed to this report.</div><div>Ann Lee</div><div>She has contributed to this \
            paper.</div>";
        let lines = tags::text(page).lines;
        assert_eq!(remarks(&lines, 0).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn notes_lead_back_to_the_text() {
        let page = "<p>It sank.<sup><a href='#n1'>1</a></sup></p><ol><li>So it is said in Ashford. <a href='#r1'>↩</a></li></ol>\
            <a href='#r2'>2</a><div><p>Nobody saw it there.</p></div>\
            <ul><li><a href='#h'>1. The history of the ferry</a></li><li><a href='#r'>^</a> The Ashford Times of May.</li></ul>";
        let lines = tags::text(page).lines;
        let notes: Vec<&str> =
            notes(&lines, 1).filter_map(|at| lines.get(at)).map(|line| line.block.text.as_str()).collect();
        assert_eq!(notes, ["So it is said in Ashford.", "Nobody saw it there."]);
    }
}
