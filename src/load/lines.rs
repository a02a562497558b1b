//! Physical lines and their measures.
//!
//! *In*: clean text. *Out*: one [`Line`] for each, without its quoting prefix (`> `), with indent and width.

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
    let (quoted, filled) = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .fold((0, 0), |(quoted, filled), line| (quoted + usize::from(line.starts_with('>')), filled + 1));
    let strip = quoted * 2 > filled;
    let line = |line, page_top| {
        let line: &str = if strip { unquoted(line) } else { line };
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
    if let Some(first) = lines.iter_mut().find(|line| !line.is_blank()) {
        first.is_first = true;
    }
    lines
}

fn unquoted(mut line: &str) -> &str {
    while let Some(rest) = line.strip_prefix('>') {
        line = rest.strip_prefix(' ').unwrap_or(rest);
    }
    line
}
