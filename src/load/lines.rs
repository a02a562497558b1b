//! Physical lines and their measures.
//!
//! *In*: clean text. *Out*: one [`Line`] for each, without its quoting prefix (`> `), with indent and width; in a text with
//! double spacing without the blank line that stands behind every line.

use crate::text::script::is_unspaced;
use crate::text::width;
use memchr::memchr;

/// A physical line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its text without the white space around it.
    pub text: &'a str,
    /// Columns of white space before it.
    pub indent: usize,
    /// Columns of its text.
    pub width: usize,
    /// Whether white space stands at its end: where mail flows (RFC 3676), such a line goes on in the next.
    pub is_soft: bool,
    /// Whether a new page begins with it.
    pub page_top: bool,
    /// Whether nothing but blank lines stands before it.
    pub is_first: bool,
}

impl Line<'_> {
    /// Whether nothing stands on it.
    pub fn is_blank(self) -> bool {
        self.text.is_empty()
    }

    /// The column at which it ends.
    pub fn extent(self) -> usize {
        self.indent + self.width
    }

    /// Columns of its first word: of a script without spaces of its first character, with the marks that may not stand apart
    /// from it.
    pub fn first_word(self) -> usize {
        let mut chars = self.text.chars().take_while(|&c| c != ' ');
        let mut count = 0;
        while let Some(c) = chars.next() {
            count += 1;
            if !c.is_ascii() && is_unspaced(c) && c.is_alphabetic() {
                return 2 * (count + chars.take_while(|&c| is_unspaced(c) && !c.is_alphabetic()).count());
            }
        }
        count
    }
}

/// Columns that `text` takes, near enough: those of a script whose characters are wide are counted.
fn columns(text: &str) -> usize {
    // All but a few of the wide characters, and those without a column of their own, are written with one of these bytes.
    let wide = text.bytes().fold(false, |wide, byte| wide | matches!(byte, 0xe0 | 0xe3..));
    if wide { width::columns(text) } else { text.chars().count() }
}

/// The rows of `text` between its line ends, like those of `split('\n')`, at twice the speed.
pub fn rows(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let row = memchr(b'\n', text.as_bytes()).and_then(|at| Some((text.get(..at)?, text.get(at + 1..)?)));
        rest = row.map(|(_, behind)| behind);
        Some(row.map_or(text, |(row, _)| row))
    })
}

/// The lines of `text`. Mail that is quoted as a whole loses its `>` marks.
pub fn lines(text: &str) -> Vec<Line<'_>> {
    let mark = quoting(text);
    let line = |line, page_top| {
        let line: &str = mark.map_or(line, |mark| unquoted(line, mark));
        let text = if mark.is_some() && is_frame(line) { "" } else { line.trim() };
        Line {
            text,
            indent: line.len() - line.trim_start().len(),
            width: columns(text),
            is_soft: line.ends_with(' '),
            page_top,
            is_first: false,
        }
    };
    let mut lines: Vec<Line> = Vec::new();
    let is_paged = memchr(b'\x0c', text.as_bytes()).is_some();
    for row in rows(text) {
        if is_paged {
            lines.extend(row.split('\u{c}').enumerate().map(|(i, part)| line(part, i > 0)));
        } else {
            lines.push(line(row, false));
        }
    }
    if mark.is_none() {
        unquote_runs(&mut lines);
    }
    // A page may begin with blank lines.
    let mut is_top = false;
    for line in &mut lines {
        line.page_top |= std::mem::take(&mut is_top);
        is_top = line.page_top && line.is_blank();
    }
    if is_double_spaced(&lines) {
        single_space(&mut lines);
    }
    if let Some(first) = lines.iter_mut().find(|line| !line.is_blank()) {
        first.is_first = true;
    }
    lines
}

/// Marks that may stand before each line: of quoting, of comments, of a frame.
const MARKS: [&str; 8] = ["|", ":", "#", "//", ";", "│", "┃", "║"];

/// The mark with which the whole text is quoted: `>` before most lines, another and a space before all of them.
fn quoting(text: &str) -> Option<&'static str> {
    let filled = || rows(text).filter(|row| !row.trim().is_empty());
    let (all, quoted) =
        filled().fold((0, 0), |(all, quoted), line| (all + 1, quoted + usize::from(line.starts_with('>'))));
    if quoted * 2 > all {
        return Some(">");
    }
    // a table has the mark inside its lines too, a sentence has colons
    let alone = |line: &str, mark: &str| {
        let framed = |rest: &str| mark != ":" && rest.trim_end().strip_suffix(mark).unwrap_or(rest).contains(mark);
        line.trim_start()
            .strip_prefix(mark)
            .is_some_and(|rest| (rest.is_empty() || rest.starts_with(' ')) && !framed(rest))
    };
    MARKS.into_iter().find(|&mark| all > 2 && filled().all(|line| alone(line, mark) || is_frame(line)))
}

/// Takes the `>` off lines in a row that have it, and parts them from the others: what is quoted in an answer.
fn unquote_runs(lines: &mut Vec<Line>) {
    let is_quoted = |line: Option<&Line>| line.is_some_and(|line| line.text.starts_with('>'));
    if !lines.iter().any(|line| is_quoted(Some(line))) {
        return;
    }
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let blank = Line { text: "", indent: 0, width: 0, is_soft: false, page_top: false, is_first: false };
    let mut inside = false;
    for (i, line) in lines.iter().enumerate() {
        let quoted = is_quoted(Some(line)) && (inside || is_quoted(lines.get(i + 1)));
        if quoted != inside {
            out.push(blank);
        }
        inside = quoted;
        let bare = unquoted(line.text, ">");
        let text = bare.trim();
        let indent = bare.len() - bare.trim_start().len();
        out.push(if quoted { Line { text, indent, width: columns(text), ..*line } } else { *line });
    }
    *lines = out;
}

/// `line` without the marks before it, and the one behind it.
fn unquoted<'a>(line: &'a str, mark: &str) -> &'a str {
    let mut rest = line.strip_suffix(mark).filter(|_| mark != ">").unwrap_or(line);
    if mark != ">" {
        rest = rest.trim_start();
    }
    while let Some(bare) = rest.strip_prefix(mark) {
        rest = bare.strip_prefix(' ').unwrap_or(bare);
    }
    rest
}

/// Whether nothing but the upper or lower edge of a frame stands on the line.
fn is_frame(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.chars().all(|c| ('\u{2500}'..='\u{257f}').contains(&c))
}

/// Fewer lines that go on over a blank one are an accident.
const FEWEST_SPACED: usize = 4;

/// Whether a blank line stands behind every line, so that it says nothing: sentences go on over many of them.
fn is_double_spaced(lines: &[Line]) -> bool {
    let (mut direct, mut over_one, mut goes_on) = (0, 0, 0);
    let mut last: Option<Line> = None;
    let mut blanks = 0;
    for line in lines {
        if line.is_blank() {
            blanks += 1;
            continue;
        }
        if let Some(last) = last {
            direct += usize::from(blanks == 0);
            over_one += usize::from(blanks == 1);
            let breaks_off = last.text.ends_with(|c: char| c.is_alphanumeric() || c == ',');
            goes_on += usize::from(blanks == 1 && breaks_off && line.text.starts_with(char::is_lowercase));
        }
        (last, blanks) = (Some(*line), 0);
    }
    goes_on >= FEWEST_SPACED && goes_on * 4 >= over_one && direct * 10 <= over_one
}

/// Takes one blank line out of each row of them.
fn single_space(lines: &mut Vec<Line>) {
    let mut after_text = false;
    lines.retain(|line| {
        let goes = after_text && line.is_blank();
        after_text = !line.is_blank();
        !goes
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of the lines, `|` between them.
    fn texts(text: &str) -> String {
        lines(text).iter().map(|line| line.text).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn rows_are_what_stands_between_line_ends() {
        for text in ["", "a", "\n", "a\n", "\na\n\nb", "“é”\n中"] {
            assert_eq!(rows(text).collect::<Vec<_>>(), text.split('\n').collect::<Vec<_>>());
        }
    }

    #[test]
    fn marks_of_quoting_go_where_all_lines_have_them() {
        assert_eq!(texts("> a\n>> b\nc"), "a|b|c");
        assert_eq!(texts("| a\n|\n| b"), "a||b");
        assert_eq!(texts("a\nb\n> c\n> d\ne\n> 5\nf\n"), "a|b||c|d||e|> 5|f|");
        assert_eq!(texts("# a\n#\n# b"), "a||b");
        assert_eq!(texts("┌───┐\n│ a │\n│ b │\n└───┘"), "|a|b|");
        assert_eq!(texts(": a\n: b\n: c"), "a|b|c");
        assert_eq!(texts(": a: 1\n: b\n: c"), "a: 1|b|c");
        assert_eq!(texts("| a | b |\n| c | d |\n| e | f |"), "| a | b |\n| c | d |\n| e | f |".replace('\n', "|"));
        assert_eq!(texts("| a\nb\n| c"), "| a|b|| c");
    }

    #[test]
    fn double_spacing_is_made_single() {
        let line = "the ferry lay at the quay and";
        let spaced = [line; 6].join("\n\n") + ".\n\n\nNobody came.";
        assert_eq!(texts(&spaced), [line; 6].join("|") + ".||Nobody came.");
        let apart = "The ferry lay at the quay.\n\nNobody came.\n\nIt rained.\n\nThe quay was wet.\n\nSo it was.";
        assert_eq!(texts(apart), apart.replace('\n', "|"));
    }
}
