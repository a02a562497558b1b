//! Physical lines → blocks: each line end is a break of the author's or damage, judged by its own evidence.
//!
//! *In*: `He would` ⏎ `think twice.` ⏎ `Lee agreed.` *Out*: two paragraphs. *Never*: a letter changed; only line ends
//! become spaces.

mod habits;
mod joins;
mod lengths;
mod likelihood;
mod measure;
mod paragraph;

use self::habits::Habits;
use self::joins::LineEnd;
use self::measure::Measure;
use self::paragraph::Paragraph;
use super::escapes;
use super::header;
use super::hyphen::{self, Vocabulary};
use super::letter;
use super::lines::Line;
use super::pages;
use super::{prune, single_spaced};
use crate::article::{Block, BlockKind};
use crate::text::script;

/// The longest heading (bytes).
const LONGEST_HEADING: usize = 80;

/// The widest line of verse, of a table or of an address (characters).
const WIDEST_VERSE: usize = 52;

/// The most lines of a stanza, a table or an address.
const STANZA: usize = 40;

/// A text without a wider line (characters) is wrapped narrowly: its short lines are no verse.
const NARROW: usize = 60;

/// Marks that begin an item, with a space behind them.
const ITEM_MARKS: [char; 16] = ['-', '*', '•', '–', '►', '▶', '▸', '‣', '▪', '■', '●', '◦', '○', '·', '→', '➤'];

/// What the marks of items in a font of signs read as in another, with a space and a capital behind them.
const LETTER_MARKS: [&str; 3] = ["l ", "n ", "q "];

/// Page furniture of the text: the number of blocks that begin before it, and its words.
pub type Furniture = (usize, String);

/// The blocks of the text, and the page furniture between them. What stands below copies at the top is read as the
/// beginning that it is: a headline.
pub fn blocks(lines: &mut [Line]) -> (Vec<Block>, Vec<Furniture>) {
    let (blocks, furniture, starts) = built(lines);
    let below = prune::below_copies(&blocks).and_then(|first| starts.get(first).copied());
    let Some(first) = below else { return (blocks, furniture) };
    for (i, line) in lines.iter_mut().enumerate() {
        line.is_first |= i == first;
    }
    let (blocks, furniture, _) = built(lines);
    (blocks, furniture)
}

/// The blocks of the text, the page furniture between them, and the line with which each block begins.
fn built(lines: &[Line]) -> (Vec<Block>, Vec<Furniture>, Vec<usize>) {
    let flags = pages::furniture(lines);
    let is_page = |i: usize| flags.get(i).copied().unwrap_or(false);
    let of_mail = letter::furniture(lines);
    let measure = Measure::of(lines);
    let habits = Habits::of(lines, measure);
    let vocabulary = Vocabulary::of(lines);
    let mut built = Built::default();
    let mut furniture: Vec<Furniture> = Vec::new();
    let mut last: Option<(Line, Paragraph)> = None;
    let mut blank = false;
    let mut rest = lines;
    while let Some((&line, after)) = rest.split_first() {
        let i = lines.len() - rest.len();
        rest = after;
        if is_page(i) {
            furniture.push((built.blocks.len(), line.text.to_owned()));
            // the blank lines around it are the page's: the text may go on over them
            blank = false;
            rest = skip_blank(rest);
            continue;
        }
        if line.is_blank() {
            blank = !is_page(i + 1);
            continue;
        }
        // an end that a program wrote out is an end, and so is what it puts around a letter
        if of_mail.get(i) == Some(&true) || escapes::is_line_end(line.text) {
            furniture.push((built.blocks.len(), line.text.to_owned()));
            blank = true;
            continue;
        }
        // what stands whole on its line says nothing of the width of the others
        let widest = if measure.linked { measure.wrap } else { measure.widest };
        let goes_on = measure.linked && !blank && last.is_some_and(|(last, _)| !ends_sentence(last.text));
        let kept = if goes_on { 0 } else { own_lines(lines.get(i..).unwrap_or(&[]), widest) };
        // Where lines break off anywhere, a stanza or an address is all that stands between two blank lines.
        let whole = (blank || last.is_none()) && lines.get(i + kept).is_none_or(|line| line.is_blank());
        if kept > 0 && (whole || !measure.is_ragged()) {
            let own: Vec<&str> = lines.iter().skip(i).take(kept).map(|line| line.text).collect();
            built.push(i, BlockKind::Preformatted, own.join("\n"));
            rest = lines.get(i + kept..).unwrap_or(&[]);
            (last, blank) = (None, true);
            continue;
        }
        // Where indents begin paragraphs, the blank lines around the end of a page are the page's.
        blank &= !(line.page_top && matches!(measure.apart, measure::Apart::Indents(_)));
        let end = last.map(|(last, paragraph)| LineEnd {
            measure,
            habits: &habits,
            at: i.saturating_sub(1),
            paragraph,
            line: last,
            next: line,
            after,
            blank,
        });
        let paragraph = if let Some(end) = end.filter(|end| end.joins()) {
            built.join(&vocabulary, line);
            end.paragraph
        } else {
            built.push(i, kind(line), line.text.to_owned());
            Paragraph::default()
        };
        (last, blank) = (Some((line, paragraph.and(line))), false);
    }
    let starts = std::mem::take(&mut built.starts);
    (built.finish(), furniture, starts)
}

/// The blocks so far.
#[derive(Default)]
struct Built {
    blocks: Vec<Block>,
    /// Whether each stands on a single line.
    single: Vec<bool>,
    /// The line with which each begins.
    starts: Vec<usize>,
}

impl Built {
    fn push(&mut self, line: usize, kind: BlockKind, text: String) {
        self.starts.push(line);
        self.blocks.push(Block { kind, text });
        self.single.push(true);
    }

    /// Puts `line` at the end of the last block.
    fn join(&mut self, vocabulary: &Vocabulary, line: Line) {
        if let (Some(block), Some(single)) = (self.blocks.last_mut(), self.single.last_mut()) {
            vocabulary.join(&mut block.text, line.text);
            *single = false;
        }
    }

    /// The blocks, with single spaces; what stands alone above a paragraph and looks like a heading is one.
    fn finish(self) -> Vec<Block> {
        let mut blocks = self.blocks;
        let looks: Vec<bool> =
            blocks.iter().zip(self.single).map(|(block, single)| single && looks_like_heading(block)).collect();
        let at = |i: usize| looks.get(i).copied().unwrap_or(false);
        let body = |i: usize| blocks.get(i).is_some_and(|next| next.kind == BlockKind::Body && !at(i));
        let above: Vec<bool> = (0..blocks.len()).map(|i| at(i) && (body(i + 1) || at(i + 1) && body(i + 2))).collect();
        for (block, is_heading) in blocks.iter_mut().zip(above) {
            if is_heading {
                block.kind = BlockKind::Heading;
            }
            if block.kind != BlockKind::Preformatted && block.text.contains("  ") {
                block.text = single_spaced(&block.text);
            }
            if let Some(whole) = hyphen::drop_cap(&block.text) {
                block.text = whole;
            }
        }
        blocks
    }
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
    /// The fewest rows of a table.
    const ROWS: usize = 3;
    let short = |line: &&Line| {
        !line.is_blank()
            && line.width <= WIDEST_VERSE
            && !is_item(line.text)
            && !line.text.starts_with(script::is_unspaced)
    };
    // what none of the signs below can show is not looked at line by line: most lines begin nothing
    let stanza = || lines.iter().take(STANZA).take_while(short);
    let digits = || stanza().any(|line| line.text.contains(|c: char| c.is_ascii_digit()));
    if widest <= NARROW && !digits() && !stanza().any(|line| line.text.contains("   ")) {
        return 0;
    }
    let mut count = 0;
    for line in stanza() {
        if line.text.ends_with(':') || prune::is_furniture(line.text) || header::is_field(line.text) {
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
    let in_columns = |line: &Line| line.text.contains("   ");
    let columns = some(in_columns) + 1 >= count;
    // A table ends with its last row, whatever short lines stand below it.
    let rows = run.iter().take_while(|line| in_columns(line)).count();
    if rows >= ROWS && !columns {
        return rows;
    }
    let address = some(|line| line.text.contains(|c: char| c.is_ascii_digit())) > 0 && count < 8;
    let verse =
        some(|line| line.text.ends_with([',', ';']) || starts_lower(line.text) && !line.text.starts_with("c/o ")) > 0;
    let widths = || run.iter().take(count - 1).map(|line| line.width);
    let even = widths().min().unwrap_or(0) * 2 >= widths().max().unwrap_or(0);
    // An address is not as wide as the text around it.
    let narrow = widths().max().unwrap_or(0) * 4 <= widest * 3 || some(|line| line.text.split(' ').count() > 5) == 0;
    if columns || (address && narrow && !verse) || (verse && even && widest > NARROW) { count } else { 0 }
}

/// Whether a block on a line of its own looks like a heading: short, several words, no mark at its end.
fn looks_like_heading(block: &Block) -> bool {
    block.kind == BlockKind::Body
        && block.text.len() <= LONGEST_HEADING
        && block.text.contains(' ')
        && !starts_lower(&block.text)
        && !ends_sentence(&block.text)
        && !block.text.ends_with([',', ';', '"', '”', '-', '—', '_', '–'])
        && !prune::is_furniture(&block.text)
}

/// Whether a sentence ends with `text`.
pub fn ends_sentence(text: &str) -> bool {
    // Most lines end with a letter.
    if text.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    // `… fine.' "`: a space between two marks
    let text = text.strip_suffix(['"', '”']).map_or(text, |rest| {
        rest.strip_suffix([' ', '\u{a0}', '\u{2009}']).filter(|rest| rest.ends_with(['\'', '’'])).unwrap_or(rest)
    });
    // `fine.“`: where it closes, as in German, and where it was set by mistake
    let closes =
        |c: char| matches!(c, '"' | '”' | '“' | '’' | '\'' | ')' | ']' | '»' | '」' | '』' | '）' | '】' | '》' | '〉');
    text.trim_end_matches(closes).ends_with(|c: char| {
        matches!(c, '.' | '!' | '?' | ':' | '…' | '。' | '！' | '？' | '：' | '．' | '؟' | '۔' | '।' | '॥')
    })
}

/// Whether the line that begins with `text` may go on with a sentence: in lower case, or in a script that has none.
fn may_go_on(text: &str) -> bool {
    starts_lower(text) || text.starts_with(script::is_uncased)
}

fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

fn starts_upper(text: &str) -> bool {
    !starts_lower(text.trim_start_matches(['"', '“', '‘', '\'', '(', '[', '«', '„']))
}

fn starts_open(text: &str) -> bool {
    text.starts_with(['"', '“', '‘', '«', '„']) || text.starts_with("''")
}

/// A line of nothing but marks: `* * *`, `-----`, `~`, `.`.
fn is_ornament(text: &str) -> bool {
    let is_mark = |c: char| matches!(c, '*' | '-' | '_' | '=' | '~' | '#' | '•' | '–' | '—' | '.' | '·' | '+' | '§');
    // most lines begin with a letter, which one byte tells
    !begins_plainly(text) && text.starts_with(is_mark) && text.chars().all(|c| is_mark(c) || c == ' ')
}

/// Whether the first byte is a letter or a digit, or there is none.
fn begins_plainly(text: &str) -> bool {
    text.as_bytes().first().is_none_or(u8::is_ascii_alphanumeric)
}

/// A line that begins like an item of a list.
fn is_item(text: &str) -> bool {
    !is_ornament(text) && begins_item(text)
}

/// `l The ferry left.`: a line that begins with a letter that was a mark, whose dashes are none.
fn is_lettered(text: &str) -> bool {
    let rest = || LETTER_MARKS.iter().find_map(|mark| text.strip_prefix(mark));
    text.as_bytes().get(1) == Some(&b' ') && rest().is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

fn begins_item(text: &str) -> bool {
    if text.as_bytes().first().is_none_or(u8::is_ascii_alphabetic) {
        return is_lettered(text);
    }
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    ITEM_MARKS.contains(&first) && chars.next() == Some(' ') || is_numbered(text)
}

/// `1. `, `12) `, `(3) `, `[4] `.
fn is_numbered(text: &str) -> bool {
    let (rest, ends) = match text.as_bytes().first() {
        Some(b'(') => (text.get(1..), [") ", ") "]),
        Some(b'[') => (text.get(1..), ["] ", "] "]),
        Some(byte) if byte.is_ascii_digit() => (Some(text), [". ", ") "]),
        _ => return false,
    };
    let rest = rest.unwrap_or("");
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && rest.get(digits..).is_some_and(|rest| ends.iter().any(|end| rest.starts_with(end)))
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
        blocks(&mut lines(text)).0.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("|")
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
    fn a_headline_below_a_copy_at_the_top_is_one() {
        let copy = "\"Nobody asked the ferrymen what they had seen that night,\" she said.";
        let headline = "Harbour to be closed for the rest of this year, mayor says";
        let text = "The ferry left without anybody on board and was not seen for the\nwhole of the night, which was cold, and when it came in again the\nrope that had held it to the quay was gone.";
        let below = format!("{headline}\n{text}\nShe waited on the pier.");
        let second = |text: String| reflow(&text).split('|').nth(1).map(str::to_owned);
        assert_eq!(second(format!("{copy}\n{below}\n{copy}")), Some(headline.to_owned()));
        assert_ne!(second(format!("{copy}\n{below}")), Some(headline.to_owned()));
    }

    #[test]
    fn two_lines_without_capitals_are_one_sentence() {
        let (first, rest) = ("قال رئيس الميناء يوم الجمعة إن العبارات ستبقى عند الرصيف حتى", "تهدأ العاصفة.");
        assert_eq!(reflow(&format!("{first}\n{rest}")), format!("{first} {rest}"));
        let long = format!("{first} {rest}");
        assert_eq!(reflow(&format!("الميناء مغلق\n{long}")).matches('|').count(), 1, "a headline");
    }

    #[test]
    fn an_indent_begins_a_paragraph() {
        assert_eq!(
            reflow("  One line and\nits end. So.\n  Two and\nits end. So.\n  Three."),
            "One line and its end. So.|Two and its end. So.|Three."
        );
    }

    #[test]
    fn spaces_at_line_ends_say_which_lines_go_on() {
        let flowed = "The ferry lay at \nthe quay and did \nnot sail for the \nwhole of the day \nbecause of wind.\n";
        let text = flowed.repeat(2) + "Nobody came to \nask her whether it would.\n";
        assert_eq!(reflow(&text).matches('|').count(), 2, "{}", reflow(&text));
    }

    #[test]
    fn a_line_to_the_left_begins_a_paragraph_where_all_others_hang() {
        let hanging = "The ferry lay at the\n  quay and did not sail\n  for the day, he said.\n";
        let text = hanging.repeat(3);
        assert_eq!(reflow(&text).matches('|').count(), 2, "{}", reflow(&text));
    }

    #[test]
    fn sentences_of_a_line_each_are_put_together_where_blank_lines_part_them() {
        let sentences = "The ferry lay at the quay.\nNobody came.\nIt rained.\nThe quay was wet.\n\n";
        assert_eq!(reflow(&sentences.repeat(4)).matches('|').count(), 3);
        let paragraphs = sentences.replace("Nobody came.", "Nobody came. It was late.");
        assert_eq!(reflow(&paragraphs.repeat(4)).matches('|').count(), 15);
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
        let (blocks, furniture) = blocks(&mut lines(text));
        assert_eq!(blocks.len(), 1);
        assert_eq!(furniture.iter().map(|piece| piece.0).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn a_sentence_goes_on_over_the_end_of_a_page() {
        let page = "The ferry lay at the quay for the whole of the winter, and nobody who\nhad seen it there could say for certain who had left it to the rain.\n\n";
        let over = format!(
            "{page}The mayor declined to say on Monday if it was right for her commit-\n\u{c}tee to sell it.\n\n{page}"
        );
        assert!(reflow(&over).contains("for her committee to sell it.|"), "{}", reflow(&over));
        let apart =
            over.replace("commit-", "ferry.").replace("tee to", "the mayor’s").replace("it.\n\n", "it was.\n\n");
        assert!(reflow(&apart).contains("her ferry.|"), "{}", reflow(&apart));
    }

    #[test]
    fn items_stay_apart() {
        assert_eq!(reflow("He wants\n- more bread\n- less rain"), "He wants|- more bread|- less rain");
    }
}
