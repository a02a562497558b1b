//! The paragraph so far: what its lines add up to, of which the rules for its next line end make use.
//!
//! *In*: the lines of a paragraph, one by one. *Out*: its length, whether a quotation stands open, whether it is an item.
//! *Never*: more than one look at a line.

use super::{is_item, is_lettered};
use crate::load::lines::Line;
use crate::load::prune;
use memchr::memchr3;

/// The paragraph so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Paragraph {
    /// Its length (bytes).
    length: usize,
    /// Its lines.
    lines: usize,
    /// Straight quotation marks in it.
    straight: usize,
    /// Opening less closing curly marks in it.
    curly: isize,
    /// Whether it has a quotation mark.
    quoted: bool,
    /// The indent of its first line (columns), where that begins like an item of a list.
    item: Option<usize>,
    /// Whether the text begins with it.
    first: bool,
    /// Whether the text begins with it, and every long word in it has a capital.
    headline: bool,
}

/// How many double quotation marks a line has.
#[derive(Default)]
struct Marks {
    /// `"`, and two single marks that stand for one.
    straight: usize,
    opening: usize,
    closing: usize,
}

impl Marks {
    /// The marks of `text`. Most lines have none: one look at the bytes tells.
    fn of(text: &str) -> Self {
        let mut marks = Self::default();
        let mut rest = text.as_bytes();
        while let Some(at) = memchr3(b'"', b'\'', 0xe2, rest) {
            rest = rest.get(at..).unwrap_or(&[]);
            let (count, length) = match rest {
                [b'"', ..] => (Some(&mut marks.straight), 1),
                [b'\'', b'\'', ..] => (Some(&mut marks.straight), 2),
                [0xe2, 0x80, 0x9c, ..] => (Some(&mut marks.opening), 3),
                [0xe2, 0x80, 0x9d, ..] => (Some(&mut marks.closing), 3),
                _ => (None, 1),
            };
            if let Some(count) = count {
                *count += 1;
            }
            rest = rest.get(length..).unwrap_or(&[]);
        }
        marks
    }
}

impl Paragraph {
    /// The paragraph with `line` at its end.
    pub fn and(self, line: Line) -> Self {
        let Marks { straight, opening, closing } = Marks::of(line.text);
        Self {
            length: self.length + line.text.len() + 1,
            lines: self.lines + 1,
            straight: self.straight + straight,
            quoted: self.quoted || straight + opening + closing > 0,
            curly: self.curly + isize::try_from(opening).unwrap_or(0) - isize::try_from(closing).unwrap_or(0),
            first: line.is_first || self.first,
            headline: (line.is_first || self.headline) && prune::is_titled(line.text),
            item: self.item.or_else(|| {
                let begins = self.lines == 0 && is_item(line.text) && !is_lettered(line.text);
                begins.then_some(line.indent)
            }),
        }
    }

    /// Its length (bytes).
    pub fn length(self) -> usize {
        self.length
    }

    /// Whether the text begins with it.
    pub fn is_first(self) -> bool {
        self.first
    }

    /// Its lines.
    pub fn lines(self) -> usize {
        self.lines
    }

    /// The indent of its first line (columns), where that begins like an item of a list.
    pub fn item(self) -> Option<usize> {
        self.item
    }

    /// Whether the text begins with it, and every long word in it has a capital.
    pub fn is_titled(self) -> bool {
        self.headline
    }

    /// Whether anything was quoted in it.
    pub fn has_quoted(self) -> bool {
        self.quoted
    }

    /// Whether a quotation stands open at its end.
    pub fn is_quoting(self) -> bool {
        self.straight % 2 == 1 || self.curly > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    fn paragraph(text: &str) -> Paragraph {
        lines(text).iter().fold(Paragraph::default(), |paragraph, line| paragraph.and(*line))
    }

    #[test]
    fn marks_say_whether_a_quotation_stands_open() {
        for (text, is_quoting) in [
            ("“The ferry left,\nshe said.", true),
            ("“The ferry left,”\nshe said.", false),
            ("\"The ferry left,\nshe said.", true),
            ("''The ferry\nleft,'' she said.", false),
            ("It wasn't\nthere.", false),
        ] {
            assert_eq!(paragraph(text).is_quoting(), is_quoting, "{text}");
        }
        assert!(paragraph("“The ferry left,”\nshe said.").has_quoted() && !paragraph("It wasn't there.").has_quoted());
    }

    #[test]
    fn its_first_line_says_what_it_is() {
        assert_eq!(paragraph("  - The ferry\n  left.").item(), Some(2));
        assert_eq!(paragraph("The ferry\n- it left").item(), None);
        assert!(
            paragraph("Harbour Closed\nfor Repairs").is_titled() && !paragraph("The ferry left the quay").is_titled()
        );
        let two = paragraph("The ferry\nleft.");
        assert_eq!((two.lines(), two.length(), two.is_first()), (2, 16, true));
    }
}
