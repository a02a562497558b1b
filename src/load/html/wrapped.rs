//! Pages whose elements hold lines, not paragraphs: what a program made of a PDF, a letter or a text of fixed width.
//!
//! *In*: lines of a page. *Out*: the text in them with its line ends, for the reflow of plain text to read; nothing where
//! the lines are paragraphs. *Never*: which program it was: sentences that go on in the next line are what tells.

use super::tags::{Line, Visible};
use super::tree::Place;
use crate::article::BlockKind;
use crate::text::work;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// A line of fewer words says nothing.
const SHORT: usize = 4;

/// One line in so many that goes on in the next is too many for paragraphs …
const BROKEN: usize = 3;

/// … and so few may be an accident.
const SEVERAL: usize = 4;

/// Of these two in three are at least two thirds as wide as the widest, of which one in so many is passed over: lines were
/// broken where they were full.
const TENTH: usize = 10;

/// Lines that are narrower (bytes) were broken by a poet.
const NARROW: usize = 48;

/// One in so many of these that stands in an element of its own shows that elements are no paragraphs.
const APART: usize = 3;

/// The text of `lines` where they are lines; `None` where they are paragraphs.
pub fn text(lines: &[Line]) -> Option<String> {
    Some(Wrapped::of(lines)?.text(lines))
}

/// The same of a whole page, and which of its lines the text is in: those from the first to the last that stand where
/// sentences go on in the next line.
pub fn page(page: &Visible) -> Option<(String, Range<usize>)> {
    let wrapped = Wrapped::of(&page.lines)?;
    let elements = page.tree.elements();
    let parent = |place: Place| elements.get(place as usize).map_or(0, |element| element.parent);
    let home = |place: Place| if wrapped.is_apart { parent(place) } else { place };
    let homes: FxHashSet<Place> = wrapped.places.iter().map(|&place| home(place)).collect();
    let is_home = |line: &Line| homes.contains(&home(line.place));
    let first = page.lines.iter().position(is_home)?;
    let last = page.lines.iter().rposition(is_home)?;
    Some((wrapped.text(page.lines.get(first..=last)?), first..last + 1))
}

/// What is known of lines that are no paragraphs.
struct Wrapped {
    /// Whether each stands in an element of its own.
    is_apart: bool,
    /// The elements that those stand in which go on in the next.
    places: FxHashSet<Place>,
}

impl Wrapped {
    fn of(lines: &[Line]) -> Option<Self> {
        let rows: Vec<Row> = lines.iter().flat_map(rows).collect();
        let said = rows.iter().filter(|row| row.is_said()).count();
        let pairs = rows.iter().zip(rows.iter().skip(1));
        let broken: Vec<(&Row, &Row)> = pairs.filter(|(row, next)| row.goes_on_in(next)).collect();
        let mut widths: Vec<usize> = broken.iter().map(|(row, _)| row.text.len()).collect();
        widths.sort_unstable();
        let count = widths.len();
        let widest = widths.get(count.checked_sub(count / TENTH + 1)?).copied()?;
        let full = widths.iter().filter(|&&width| width * 3 >= widest * 2).count();
        let apart = broken.iter().filter(|(row, next)| row.place != next.place).count();
        let places = broken.iter().map(|(row, _)| row.place).collect();
        let is_wrapped = count >= SEVERAL && widest >= NARROW && count * BROKEN >= said && full * 3 >= count * 2;
        is_wrapped.then_some(Self { is_apart: apart * APART >= count, places })
    }

    /// The text of `lines`.
    fn text(&self, lines: &[Line]) -> String {
        let mut text = String::new();
        let mut last = None;
        for row in lines.iter().flat_map(rows) {
            let is_new = !self.is_apart && last.is_some_and(|last| last != row.place);
            text.push_str(if row.is_below_gap || is_new { "\n\n" } else { "\n" });
            text.push_str(row.text);
            last = Some(row.place);
        }
        text
    }
}

/// A row of text.
struct Row<'a> {
    text: &'a str,
    /// The element that it stands in.
    place: Place,
    /// Whether an empty line stands over it.
    is_below_gap: bool,
    /// Whether it may go on: it is a text's, and hardly any of it is a link.
    may_go_on: bool,
}

impl Row<'_> {
    /// Whether it has more than a few words.
    fn is_said(&self) -> bool {
        self.text.split_whitespace().nth(SHORT).is_some()
    }

    /// Whether a sentence is open at its end that goes on in the `next`.
    fn goes_on_in(&self, next: &Row) -> bool {
        work::step();
        let ends = |c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '’' | '\'');
        let is_open = self.may_go_on && self.text.trim_end().ends_with(ends) && self.is_said();
        is_open && next.text.trim_start().starts_with(char::is_lowercase)
    }
}

/// The rows of a line: of preformatted text each of its own.
fn rows(line: &Line) -> impl Iterator<Item = Row<'_>> {
    let is_text = matches!(line.block.kind, BlockKind::Body | BlockKind::Preformatted);
    let may_go_on = is_text && line.linked * 2 < line.block.text.len();
    let is_pre = line.block.kind == BlockKind::Preformatted;
    let text = line.block.text.as_str();
    let all = if is_pre { text.split('\n') } else { text.split('\0') };
    all.enumerate().map(move |(at, text)| Row {
        text,
        place: line.place,
        is_below_gap: at == 0 && line.is_below_gap,
        may_go_on,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tags;
    use super::*;

    const LINES: [&str; 6] = [
        "The harbour was closed for three days after the storm, the",
        "master of the port said on Friday, and nobody knows when it",
        "will be open again.",
        "It rained on Sunday and on all the days that came before the",
        "storm, and the ferries lay at the quay with their lamps lit",
        "for nobody at all to see.",
    ];

    fn read(page: &str) -> Option<String> {
        text(&tags::text(page).lines)
    }

    #[test]
    fn rows_in_elements_of_their_own_are_lines() {
        let page = LINES.map(|line| format!("<p class=ft>{line}</p>")).concat();
        assert_eq!(read(&page).unwrap().trim(), LINES.join("\n"));
    }

    #[test]
    fn rows_of_one_element_are_a_paragraph() {
        let page = format!("<p>{}</p><p>{}</p>", LINES[..3].join("<br>"), LINES[3..].join("<br>"));
        let expected = format!("{}\n\n{}", LINES[..3].join("\n"), LINES[3..].join("\n"));
        assert_eq!(read(&page).unwrap().trim(), expected);
        let page = format!("<div>{}<br><br>{}</div>", LINES[..3].join("<br>"), LINES[3..].join("<br>"));
        assert_eq!(read(&page).unwrap().trim(), expected);
        let page = format!("<pre>{}</pre>", expected);
        assert_eq!(read(&page).unwrap().trim(), expected);
    }

    #[test]
    fn what_stands_around_the_lines_is_no_text() {
        let menu = "<td><a>Boats</a><br><a>Quays</a><td>";
        let of = |page: String| page_text(&page);
        assert_eq!(of(format!("<h1>Quay</h1><pre>{}</pre><p>Next: ice</p>", LINES.join("\n"))), LINES.join("\n"));
        assert_eq!(of(format!("<table><tr>{menu}{}</table>", LINES.join("<br>"))), LINES.join("\n"));
        let lines = LINES.map(|line| format!("<p>{line}</p>")).concat();
        assert_eq!(of(format!("<nav><p>Boats</p></nav><div>{lines}</div>")), LINES.join("\n"));
    }

    fn page_text(text: &str) -> String {
        page(&tags::text(text)).unwrap().0.trim().to_owned()
    }

    #[test]
    fn paragraphs_are_no_lines() {
        let paragraph = LINES[..3].join(" ");
        for page in [
            format!("<p>{paragraph}</p>").repeat(6),
            LINES.map(|line| format!("<p>{line}.</p>")).concat(),
            format!(
                "{}<ul><li>bread<li>a boat<li>rain<li>a lamp of the old kind<li>ice</ul>",
                format!("<p>{paragraph}</p>").repeat(3)
            ),
            LINES.map(|line| format!("<li>{line}")).concat(),
            format!("<p>{}</p>", "I have walked along the quay at night<br>and counted all the lamps that burn<br>".repeat(4)),
            format!("<p>{}</p>", "The master of<br>the port, the crews of both ferries and whoever had come to look<br>at it all<br>stayed.<br>".repeat(3)),
        ] {
            assert_eq!(read(&page), None, "{page}");
        }
    }
}
