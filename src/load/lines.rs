//! Physical lines and their measures.
//!
//! *In*: clean text. *Out*: one [`Line`] for each, without its quoting prefix (`> `), with indent and width; in a text with
//! double spacing without the blank line that stands behind every line.

/// A physical line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its text without the white space around it.
    pub text: &'a str,
    /// Columns of white space before it.
    pub indent: usize,
    /// Characters of its text.
    pub width: usize,
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

    /// Characters of its first word.
    pub fn first_word(self) -> usize {
        self.text.split(' ').next().unwrap_or("").chars().count()
    }
}

/// The lines of `text`. Mail that is quoted as a whole loses its `>` marks.
pub fn lines(text: &str) -> Vec<Line<'_>> {
    let mark = quoting(text);
    let line = |line, page_top| {
        let line: &str = mark.map_or(line, |mark| unquoted(line, mark));
        let text = line.trim();
        Line {
            text,
            indent: line.len() - line.trim_start().len(),
            width: text.chars().count(),
            page_top,
            is_first: false,
        }
    };
    let rows = text.split('\n').flat_map(|row| row.split('\u{c}').enumerate().map(move |(i, part)| line(part, i > 0)));
    let mut lines: Vec<Line> = rows.collect();
    if is_double_spaced(&lines) {
        single_space(&mut lines);
    }
    if let Some(first) = lines.iter_mut().find(|line| !line.is_blank()) {
        first.is_first = true;
    }
    lines
}

/// The mark with which the whole text is quoted: `>` before most lines, `|` or `:` and a space before all of them.
fn quoting(text: &str) -> Option<char> {
    let filled = || text.lines().filter(|line| !line.trim().is_empty());
    let count = |quotes: &dyn Fn(&str) -> bool| filled().filter(|line| quotes(line)).count();
    let all = count(&|_| true);
    if count(&|line| line.starts_with('>')) * 2 > all {
        return Some('>');
    }
    // a table has the mark inside its lines too
    let alone = |line: &str, mark: char| {
        line.strip_prefix(mark).is_some_and(|rest| (rest.is_empty() || rest.starts_with(' ')) && !rest.contains(mark))
    };
    ['|', ':'].into_iter().find(|&mark| all > 2 && filled().all(|line| alone(line, mark)))
}

fn unquoted(mut line: &str, mark: char) -> &str {
    while let Some(rest) = line.strip_prefix(mark) {
        line = rest.strip_prefix(' ').unwrap_or(rest);
    }
    line
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
    fn marks_of_quoting_go_where_all_lines_have_them() {
        assert_eq!(texts("> a\n>> b\nc"), "a|b|c");
        assert_eq!(texts("| a\n|\n| b"), "a||b");
        assert_eq!(texts(": a\n: b\n: c"), "a|b|c");
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
