//! The rules of a text in which links parted the beginnings of paragraphs: `Ann Lee` ⏎ `said on Friday that the ferry …`. A
//! page put what was linked on a line of its own, and filled the lines behind it.
//!
//! *In*: a line end. *Out*: whether the paragraph goes on, or the next begins with such words. *Never*: anything said where
//! the text does not show that most paragraphs begin so.

use super::super::{ends_sentence, starts_upper};
use super::over::ends_open;
use super::{LineEnd, OVERHANG, Verdict};
use crate::load::lines::Line;
use crate::load::prune;

/// A line with less room behind the next word than so much of the measure may be full: the measure is found, not told.
const SLACK: usize = 8;

/// A headline over words that a link parted has at least so many words.
const HEADLINE_WORDS: usize = 3;

/// What a line that ends no sentence shows of the link before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filling {
    /// It breaks off where there is room: the link.
    Alone,
    /// It is full, as behind the link.
    Full,
}

/// How the next line is filled; nothing where it ends a sentence, or was left whole.
fn filling(end: &LineEnd) -> Option<Filling> {
    let behind = end.after.first().filter(|line| !line.is_blank())?;
    let (room, next) = (end.measure.has_room(end.next, *behind), end.next);
    if ends_sentence(next.text) || is_whole(end, next) {
        None
    } else if !room {
        Some(Filling::Full)
    } else {
        (next.extent() + 1 + behind.first_word() + end.measure.wrap / SLACK <= end.measure.wrap)
            .then_some(Filling::Alone)
    }
}

fn words(line: Line) -> usize {
    line.text.split(' ').count()
}

/// Whether the line is wider than any is filled.
fn is_whole(end: &LineEnd, line: Line) -> bool {
    line.extent() > end.measure.wrap + OVERHANG
}

/// `It was odd.` ⏎ `When the ferry left the quay in the first of the morning`: a full line begins no paragraph, so what stands
/// over it does, unless that is the headline.
pub(super) fn goes_on(end: &LineEnd) -> Option<Verdict> {
    let titled = end.line.is_first && words(end.line) > HEADLINE_WORDS && prune::is_titled(end.line.text);
    let begins = end.paragraph.lines() == 1 || !end.has_room();
    let joins = end.measure.linked
        && !end.blank
        && begins
        && !titled
        && !is_whole(end, end.line)
        && filling(end) == Some(Filling::Full);
    joins.then_some(Verdict::Join)
}

/// `The ferry left.` ⏎ `Ann Lee` ⏎ `said`: behind the end of a sentence, what stands alone begins a paragraph.
pub(super) fn parted(end: &LineEnd) -> Option<Verdict> {
    let parts = end.measure.linked && ends_sentence(end.line.text) && filling(end) == Some(Filling::Alone);
    parts.then_some(Verdict::Break)
}

/// `The Long Way Home` ⏎ `Early` ⏎ `on Friday the ferry`: nothing stands alone twice, so the first line is the headline; and
/// behind a link is no whole paragraph.
pub(super) fn is_headline(end: &LineEnd) -> bool {
    end.measure.linked
        && end.line.is_first
        && end.paragraph.lines() == 1
        && starts_upper(end.next.text)
        && !ends_open(end.line.text)
        && words(end.line) >= HEADLINE_WORDS
        && (is_whole(end, end.next) || filling(end) == Some(Filling::Alone))
}

#[cfg(test)]
mod tests {
    use crate::load::lines::lines;
    use crate::load::reflow::blocks;

    /// Two paragraphs whose first words are links, filled behind them; the last line of the first is full.
    const LINKED: &str = "Ann Lee
said on Friday that the old ferry would not leave before the
end of the month, and that nobody was to wait on the quay for
it, which is closed to everybody but the master of the port.
In May,
the harbour was closed for three days after the storm, and
all ferries lay at the quay.
";

    fn reflow(text: &str) -> Vec<String> {
        blocks(&mut lines(text)).0.into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn what_a_link_parted_begins_a_paragraph() {
        let found = reflow(&LINKED.repeat(3));
        assert_eq!(found.len(), 6, "{found:#?}");
        assert!(found.iter().all(|text| text.starts_with("Ann Lee said") || text.starts_with("In May, the")));
    }

    #[test]
    fn a_full_line_goes_on_with_what_stands_alone() {
        let odd = "It was odd.\nWhen the ferry left the quay in the first of the morning\nnobody was on board.\n";
        let found = reflow(&format!("{0}{odd}{0}", LINKED.repeat(2)));
        assert!(found.contains(&odd.trim_end().replace('\n', " ")), "{found:#?}");
    }

    #[test]
    fn a_line_over_what_stands_alone_is_the_headline() {
        let found = reflow(&format!("The long way home\n{}", LINKED.repeat(3)));
        assert_eq!(found.first().map(String::as_str), Some("The long way home"));
        assert!(found.get(1).is_some_and(|text| text.starts_with("Ann Lee said")), "{found:#?}");
    }

    #[test]
    fn short_lines_around_a_link_are_no_verse() {
        let whole = "The ferry board had not been asked about the harbour for the whole of the year, she said.";
        let odd = "He wrote\nthat nobody had been asked about the old harbour wall for the\nwhole of the year and\nthat a plan\nwas to be made by the spring.";
        let found = reflow(&format!("{0}{whole}\n{odd}\n{0}", LINKED.repeat(3)));
        assert!(found.contains(&odd.replace('\n', " ")), "{found:#?}");
    }
}
