//! Physical lines → blocks: each line end is a break of the author's or damage, judged by its own evidence.
//!
//! *In*: `He would` ⏎ `think twice.` ⏎ `Lee agreed.` *Out*: two paragraphs. *Never*: a letter changed; only line ends
//! become spaces.

use super::lines::Line;
use crate::article::{Block, BlockKind};

/// Wider lines were not wrapped by anyone: each is a paragraph.
const WIDEST_WRAP: usize = 110;

/// The blocks of the text.
pub fn blocks(lines: &[Line]) -> Vec<Block> {
    let measure = Measure::of(lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut last: Option<Line> = None;
    let mut blank = false;
    for &line in lines {
        if line.is_blank() {
            blank = true;
            continue;
        }
        let joins = last.is_some_and(|last| !blank && measure.joins(last, line));
        match blocks.last_mut().filter(|_| joins) {
            Some(block) => {
                block.text.push(' ');
                block.text.push_str(line.text);
            }
            None => blocks.push(Block { kind: kind(line), text: line.text.to_owned() }),
        }
        last = Some(line);
        blank = false;
    }
    for block in &mut blocks {
        if block.text.contains("  ") {
            block.text = block.text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
    blocks
}

/// What the whole text shows about its line ends.
#[derive(Clone, Copy, Debug)]
struct Measure {
    /// The width at which lines were wrapped (characters).
    wrap: usize,
    /// Whether paragraphs begin with an indent.
    indents: bool,
}

impl Measure {
    fn of(lines: &[Line]) -> Self {
        let pairs = || lines.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
        let inner = pairs().filter(|(line, next)| {
            !line.is_blank() && !next.is_blank() && line.width <= WIDEST_WRAP && !ends_sentence(line.text)
        });
        let wrap = inner.map(|(line, _)| line.width).max().unwrap_or(0);
        let filled = lines.iter().filter(|line| !line.is_blank()).count();
        let indented = pairs()
            .filter(|(line, next)| !line.is_blank() && line.indent == 0 && next.indent >= 2 && !next.is_blank())
            .count();
        Self { wrap, indents: indented * 20 > filled && indented >= 2 }
    }

    /// Whether the end of `line` is damage, so that `next` goes on in the same paragraph.
    fn joins(self, line: Line, next: Line) -> bool {
        if is_item(next.text) {
            return false;
        }
        if self.indents && next.indent >= 2 && line.indent < next.indent {
            return false;
        }
        let wraps = line.width <= WIDEST_WRAP.max(self.wrap);
        if !ends_sentence(line.text) {
            return wraps || starts_lower(next.text);
        }
        if starts_lower(next.text) {
            return wraps;
        }
        let forced = line.width + 1 + next.first_word() > self.wrap;
        wraps && forced && next.width <= self.wrap && !starts_open(next.text)
    }
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']).ends_with(['.', '!', '?', ':', '…'])
}

fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

fn starts_open(text: &str) -> bool {
    text.starts_with(['"', '“', '‘', '«', '„'])
}

/// A line that begins like an item of a list.
fn is_item(text: &str) -> bool {
    ["- ", "* ", "• ", "– "].iter().any(|mark| text.starts_with(mark))
        || text.split_once(". ").is_some_and(|(number, _)| {
            !number.is_empty() && number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit())
        })
}

fn kind(line: Line) -> BlockKind {
    if is_item(line.text) { BlockKind::List } else { BlockKind::Body }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    /// `|` stands for the end of a paragraph.
    fn reflow(text: &str) -> String {
        blocks(&lines(text)).iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn lines_broken_inside_a_sentence_are_joined() {
        assert_eq!(
            reflow("Lee\nsaid the plan was dead and\nthat he would go.\nThe mayor stayed."),
            "Lee said the plan was dead and that he would go.|The mayor stayed."
        );
    }

    #[test]
    fn an_indent_begins_a_paragraph() {
        assert_eq!(
            reflow("  One line and\nits end. So.\n  Two and\nits end. So.\n  Three."),
            "One line and its end. So.|Two and its end. So.|Three."
        );
    }

    #[test]
    fn items_stay_apart() {
        assert_eq!(reflow("He wants\n- more bread\n- less rain"), "He wants|- more bread|- less rain");
    }
}
