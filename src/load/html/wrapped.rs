//! Pages whose elements hold lines, not paragraphs: what a program made of a PDF, a letter or a text of fixed width.
//!
//! *In*: lines of a page. *Out*: the text in them with its line ends, for the reflow of plain text to read; nothing where
//! the lines are paragraphs. *Never*: which program it was: sentences that go on in the next line are what tells.

use super::tags::Line;
use crate::article::BlockKind;
use crate::text::work;

/// A line of fewer words says nothing.
const SHORT: usize = 4;

/// One line in so many that goes on in the next is too many for paragraphs …
const BROKEN: usize = 3;

/// … and so few may be an accident.
const SEVERAL: usize = 4;

/// Of these two in three are at least two thirds as wide as the widest, of which one in so many is passed over: lines were
/// broken where they were full.
const TENTH: usize = 10;

/// One in so many of these that stands in an element of its own shows that elements are no paragraphs.
const APART: usize = 3;

/// The text of `lines` where they are lines; `None` where they are paragraphs.
pub fn text(lines: &[Line]) -> Option<String> {
    let rows: Vec<Row> = lines.iter().flat_map(rows).collect();
    let goes_on = |pair: &&[Row]| {
        work::step();
        matches!(pair, [row, next] if row.is_open() && next.text.trim_start().starts_with(char::is_lowercase))
    };
    let said = rows.iter().filter(|row| row.text.split_whitespace().nth(SHORT).is_some()).count();
    let mut widths: Vec<usize> =
        rows.windows(2).filter(goes_on).filter_map(|pair| Some(pair.first()?.text.len())).collect();
    widths.sort_unstable();
    let broken = widths.len();
    let widest = widths.get(broken.checked_sub(broken / TENTH + 1)?).copied()?;
    let full = widths.iter().filter(|&&width| width * 3 >= widest * 2).count();
    if broken < SEVERAL || broken * BROKEN < said || full * 3 < broken * 2 {
        return None;
    }
    let apart =
        rows.windows(2).filter(goes_on).filter(|pair| matches!(pair, [row, next] if row.place != next.place)).count();
    let is_apart = apart * APART >= broken;
    let mut text = String::new();
    let mut last = None;
    for row in &rows {
        let is_new = !is_apart && last.is_some_and(|last| last != row.place);
        text.push_str(if row.is_below_gap || is_new { "\n\n" } else { "\n" });
        text.push_str(row.text);
        last = Some(row.place);
    }
    Some(text)
}

/// A row of text.
struct Row<'a> {
    text: &'a str,
    /// The element that it stands in.
    place: u32,
    /// Whether an empty line stands over it.
    is_below_gap: bool,
    /// Whether it may go on: it is a text's, and hardly any of it is a link.
    may_go_on: bool,
}

impl Row<'_> {
    /// Whether a sentence is open at its end.
    fn is_open(&self) -> bool {
        let ends = |c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '’' | '\'');
        self.may_go_on && self.text.trim_end().ends_with(ends) && self.text.split_whitespace().nth(SHORT).is_some()
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
            format!("<p>{}</p>", "The master of<br>the port, the crews of both ferries and whoever had come to look<br>at it all<br>stayed.<br>".repeat(3)),
        ] {
            assert_eq!(read(&page), None, "{page}");
        }
    }
}
