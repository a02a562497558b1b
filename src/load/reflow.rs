//! Physical lines → blocks: each line end is a break of the author's or damage, judged by its own evidence.
//!
//! *In*: `He would` ⏎ `think twice.` ⏎ `Lee agreed.` *Out*: two paragraphs. *Never*: a letter changed; only line ends
//! become spaces.

use super::header;
use super::hyphen::Vocabulary;
use super::lines::Line;
use super::pages;
use super::prune;
use crate::article::{Block, BlockKind};

/// Wider lines were not wrapped by anyone: each is a paragraph.
const WIDEST_WRAP: usize = 110;

/// A line wider than the measure by more than this (characters) was not wrapped at it: a paragraph in one line.
const OVERHANG: usize = 4;

/// The widest line of verse, of a table or of an address (characters).
const WIDEST_VERSE: usize = 52;

/// A text without a wider line (characters) is wrapped narrowly: its short lines are no verse.
const NARROW: usize = 60;

/// Page furniture of the text: the number of blocks that begin before it, and its words.
pub type Furniture = (usize, String);

/// The blocks of the text, and the page furniture between them.
pub fn blocks(lines: &[Line]) -> (Vec<Block>, Vec<Furniture>) {
    let flags = pages::furniture(lines);
    let is_page = |i: usize| flags.get(i).copied().unwrap_or(false);
    let measure = Measure::of(lines);
    let vocabulary = Vocabulary::of(lines);
    let (mut blocks, mut furniture): (Vec<Block>, Vec<Furniture>) = (Vec::new(), Vec::new());
    let mut last: Option<Line> = None;
    let mut blank = false;
    let mut rest = lines;
    while let Some((&line, after)) = rest.split_first() {
        let i = lines.len() - rest.len();
        rest = after;
        if is_page(i) {
            furniture.push((blocks.len(), line.text.to_owned()));
            // the blank lines around it are the page's: the text may go on over them
            blank = false;
            rest = skip_blank(rest);
            continue;
        }
        if line.is_blank() {
            blank = !is_page(i + 1);
            continue;
        }
        let kept = own_lines(lines.get(i..).unwrap_or(&[]), measure.widest);
        if kept > 0 {
            let own: Vec<&str> = lines.iter().skip(i).take(kept).map(|line| line.text).collect();
            blocks.push(Block { kind: BlockKind::Preformatted, text: own.join("\n") });
            rest = lines.get(i + kept..).unwrap_or(&[]);
            (last, blank) = (None, true);
            continue;
        }
        let joins = last.is_some_and(|last| !blank && measure.joins(last, line));
        match blocks.last_mut().filter(|_| joins) {
            Some(block) => vocabulary.join(&mut block.text, line.text),
            None => blocks.push(Block { kind: kind(line), text: line.text.to_owned() }),
        }
        (last, blank) = (Some(line), false);
        if is_heading(line, rest.first().copied()) && (!joins || blocks.last().is_some_and(|b| b.text == line.text)) {
            if let Some(block) = blocks.last_mut() {
                block.kind = BlockKind::Heading;
            }
            blank = true;
        }
    }
    for block in blocks.iter_mut().filter(|block| block.kind != BlockKind::Preformatted && block.text.contains("  ")) {
        block.text = block.text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    (blocks, furniture)
}

fn skip_blank<'l, 't>(mut lines: &'l [Line<'t>]) -> &'l [Line<'t>] {
    while let Some((_, rest)) = lines.split_first().filter(|(line, _)| line.is_blank()) {
        lines = rest;
    }
    lines
}

/// How many of the lines from here on keep their ends: short lines of verse, of a table, of an address. At least three
/// in a row, none but the last ending a sentence, and with a sign of their own: digits, columns, or a line that goes on
/// from a comma or in lower case. At most a stanza is looked at.
fn own_lines(lines: &[Line], widest: usize) -> usize {
    let short = |line: &&Line| !line.is_blank() && line.width <= WIDEST_VERSE && !is_item(line.text);
    let mut count = 0;
    for line in lines.iter().take(40).take_while(short) {
        if line.text.ends_with(':') || prune::is_furniture(line.text) {
            break;
        }
        count += 1;
        if ends_sentence(line.text) {
            break;
        }
    }
    let run = lines.get(..count).unwrap_or(&[]);
    if count < 3 || lines.get(count).is_some_and(|next| next.text.starts_with(char::is_lowercase)) {
        return 0;
    }
    let some = |sign: fn(&Line) -> bool| run.iter().filter(|line| sign(line)).count();
    let columns = some(|line| line.text.contains("   ")) + 1 >= count;
    let address = some(|line| line.text.contains(|c: char| c.is_ascii_digit())) > 0 && count < 8;
    let verse = some(|line| line.text.ends_with([',', ';']) || starts_lower(line.text)) > 0;
    let widths = || run.iter().take(count - 1).map(|line| line.width);
    let even = widths().min().unwrap_or(0) * 2 >= widths().max().unwrap_or(0);
    if columns || (address && !verse) || (verse && even && widest > NARROW) { count } else { 0 }
}

/// A short line in capitals or in the capitals of a headline, above a paragraph that nobody wrapped, or above a blank.
fn is_heading(line: Line, next: Option<Line>) -> bool {
    let words = || line.text.split(' ').filter(|word| word.chars().count() > 3);
    let capital = words().filter(|word| word.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase()));
    let looks = line.width <= 70
        && line.text.contains(' ')
        && !line.text.ends_with(['.', '!', ':', ',', ';', '"', '”', '-', '—', '_', '–'])
        && !is_item(line.text)
        && capital.count() * 10 >= words().count().max(1) * 8;
    looks && next.is_some_and(|next| next.is_blank() || next.width > WIDEST_WRAP && !starts_lower(next.text))
}

/// What the whole text shows about its line ends.
#[derive(Clone, Copy, Debug)]
struct Measure {
    /// The width at which lines were wrapped (characters).
    wrap: usize,
    /// Whether paragraphs begin with an indent.
    indents: bool,
    /// The widest line (characters).
    widest: usize,
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
        Self {
            wrap,
            indents: indented * 20 > filled && indented >= 2,
            widest: lines.iter().map(|line| line.width).max().unwrap_or(0),
        }
    }

    /// Whether the end of `line` is damage, so that `next` goes on in the same paragraph.
    fn joins(self, line: Line, next: Line) -> bool {
        if is_item(next.text) || header::is_field(line.text) || header::is_field(next.text) {
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
        let wrapped = line.width <= self.wrap + OVERHANG;
        wrapped && forced && next.width <= self.wrap && !starts_open(next.text)
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
        blocks(&lines(text)).0.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn lines_broken_inside_a_sentence_are_joined() {
        assert_eq!(
            reflow("Lee\nsaid the plan was dead and\nthat he would go.\nThe mayor stayed."),
            "Lee said the plan was dead and that he would go.|The mayor stayed."
        );
    }

    #[test]
    fn a_line_far_wider_than_the_measure_is_a_paragraph() {
        let long = "\"We have waited for nine years, and nobody should have to wait for a ferry,\" she told the clerk.";
        let short = "The clerk wrote it down in the\nbook that nobody reads.";
        assert_eq!(reflow(&format!("{short}\n{long}\n{short}")), format!("{0}|{long}|{0}", short.replace('\n', " ")));
    }

    #[test]
    fn an_indent_begins_a_paragraph() {
        assert_eq!(
            reflow("  One line and\nits end. So.\n  Two and\nits end. So.\n  Three."),
            "One line and its end. So.|Two and its end. So.|Three."
        );
    }

    #[test]
    fn verse_and_addresses_keep_their_lines() {
        let verse = "The lamp is low,\nthe tide is in,\nand nobody can say\nwho rang the bell.";
        let before = "They sang the old song of the harbour once more before the doors were closed.";
        assert_eq!(reflow(&format!("{before}\n\n{verse}")), format!("{before}|{verse}"));
        let address = "The Clerk\n9 Hill Road\nAshford";
        assert_eq!(reflow(&format!("He wrote.\n\n{address}\n\nSo.")), format!("He wrote.|{address}|So."));
    }

    #[test]
    fn a_running_head_does_not_break_the_paragraph() {
        let text = "THE COURIER   1\n\nHe went to the\n\nTHE COURIER   2\n\ntown and stayed.";
        let (blocks, furniture) = blocks(&lines(text));
        assert_eq!(blocks.len(), 1);
        assert_eq!(furniture.iter().map(|piece| piece.0).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn items_stay_apart() {
        assert_eq!(reflow("He wants\n- more bread\n- less rain"), "He wants|- more bread|- less rain");
    }
}
