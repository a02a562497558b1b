//! A text and a number of columns → its lines: optimal fit, ragged right, no hyphenation.
//!
//! *In*: text without line breaks, or with them where they matter. *Out*: byte ranges, gapless and in order, the white
//! space at a line's end included. The breaks are chosen for the whole paragraph at once (Knuth and Plass by way of
//! `textwrap`, linear with SMAWK), over fragments of our own that know only their widths: styles never move a word.
//! A line breaks at white space, behind an em dash, between ideographs, and inside a word only where the word alone is
//! wider than the line. *Never*: a line wider than asked, but for a single cluster of two columns.

use crate::text::span::Local;
use crate::text::width::{cluster_width, clusters};
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_optimal_fit};

/// Columns of a tab.
const TAB: u16 = 4;

/// The lines of `text` at `columns` (at least 1). An empty text is one empty line.
pub fn wrap(text: &str, columns: u16) -> Vec<Local> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut start = 0;
    for hard in text.split_inclusive('\n') {
        let fragments = fragments(hard, columns);
        lines.extend(fit(&fragments, columns).into_iter().map(|l| shift(l, start)));
        start += hard.len();
    }
    if lines.is_empty() {
        lines.push(Local::default());
    }
    lines
}

/// Columns that a cluster takes in an article: as everywhere, but that a tab is some blanks.
pub fn advance(cluster: &str) -> u16 {
    match cluster {
        "\t" => TAB,
        "\n" | "\r\n" => 0,
        _ => cluster_width(cluster),
    }
}

/// A word with the white space behind it.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Both, in bytes.
    range: Local,
    /// Columns of the word.
    word: u16,
    /// Columns of the white space.
    space: u16,
}

impl Fragment for Piece {
    fn width(&self) -> f64 {
        f64::from(self.word)
    }

    fn whitespace_width(&self) -> f64 {
        f64::from(self.space)
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

fn shift(line: Local, by: usize) -> Local {
    Local::new(line.start as usize + by, line.end as usize + by)
}

/// Cuts a text without inner line breaks where it may break. White space at its beginning stays (verse, tables).
fn fragments(text: &str, columns: u16) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(text.len() / 6 + 1);
    let mut open = Piece { range: Local::default(), word: 0, space: 0 };
    let mut last = "";
    for (at, cluster) in clusters(text) {
        let width = advance(cluster);
        let blank = is_blank(cluster);
        let leading = blank && open.space == 0 && pieces.is_empty() && (last.is_empty() || is_blank(last));
        let breaks = (!blank && (open.space > 0 || may_break(last, cluster))) || overflows(open, width, columns);
        if breaks && !open.range.is_empty() && !(blank && open.word <= columns) {
            pieces.push(open);
            open = Piece { range: Local::new(at, at), word: 0, space: 0 };
        }
        open.range.end = Local::new(at, at + cluster.len()).end;
        if blank && !(leading && open.word + width < columns) {
            open.space = open.space.saturating_add(width.max(1));
        } else {
            open.word += width;
        }
        last = cluster;
    }
    if !open.range.is_empty() {
        pieces.push(open);
    }
    pieces
}

fn overflows(open: Piece, width: u16, columns: u16) -> bool {
    open.space == 0 && open.word > 0 && open.word + width > columns
}

/// White space at which a line may break; a no-break space is none.
fn is_blank(cluster: &str) -> bool {
    matches!(cluster, " " | "\t" | "\n" | "\r\n" | "\u{3000}" | "\u{2002}" | "\u{2003}" | "\u{2009}" | "\u{1680}")
}

/// Whether a line may break between two clusters of one word.
fn may_break(before: &str, after: &str) -> bool {
    let (Some(a), Some(b)) = (before.chars().next(), after.chars().next()) else { return false };
    if a == '—' && b.is_alphanumeric() {
        return true;
    }
    (is_ideographic(a) || is_ideographic(b)) && !closes(b) && !opens(a)
}

/// Characters of scripts written without blanks between words, and their punctuation.
pub fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// Signs that never begin a line (JIS X 4051, the common ones).
fn closes(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '．'
            | '！'
            | '？'
            | '：'
            | '；'
            | '」'
            | '』'
            | '）'
            | '］'
            | '｝'
            | '〉'
            | '》'
            | '】'
            | '〕'
            | '・'
            | 'ー'
            | '々'
            | 'ぁ'
            | 'ぃ'
            | 'ぅ'
            | 'ぇ'
            | 'ぉ'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | 'ァ'
            | 'ィ'
            | 'ゥ'
            | 'ェ'
            | 'ォ'
            | 'ッ'
            | 'ャ'
            | 'ュ'
            | 'ョ'
            | ','
            | '.'
            | '!'
            | '?'
            | ':'
            | ';'
            | ')'
            | ']'
            | '}'
            | '”'
            | '’'
            | '"'
            | '%'
    )
}

/// Signs that never end a line.
fn opens(c: char) -> bool {
    matches!(c, '「' | '『' | '（' | '［' | '｛' | '〈' | '《' | '【' | '〔' | '(' | '[' | '{' | '“' | '‘')
}

/// Puts fragments into lines.
fn fit(pieces: &[Piece], columns: u16) -> Vec<Local> {
    let optimal = wrap_optimal_fit(pieces, &[f64::from(columns)], &Penalties::new()).unwrap_or_default();
    let lines: Vec<Local> = optimal.into_iter().filter(|line| width(line) <= columns).filter_map(cover).collect();
    let whole = lines.last().map(|line| line.end) == pieces.last().map(|piece| piece.range.end);
    let gapless = lines.iter().zip(lines.iter().skip(1)).all(|(a, b)| a.end == b.start);
    if whole && gapless && lines.first().is_none_or(|line| line.start == 0) {
        lines
    } else {
        first_fit(pieces, columns)
    }
}

/// Line by line, each as full as it gets: where the optimum would overflow.
fn first_fit(pieces: &[Piece], columns: u16) -> Vec<Local> {
    let mut lines: Vec<Local> = Vec::new();
    let mut used = u16::MAX;
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if used.saturating_add(piece.word) <= columns => line.end = piece.range.end,
            _ => {
                lines.push(piece.range);
                used = 0;
            }
        }
        used = used.saturating_add(piece.word).saturating_add(piece.space);
    }
    lines
}

fn cover(line: &[Piece]) -> Option<Local> {
    Some(line.first()?.range.cover(line.last()?.range))
}

/// Columns of a line without the white space at its end.
fn width(line: &[Piece]) -> u16 {
    let all = line.iter().fold(0u16, |sum, piece| sum.saturating_add(piece.word).saturating_add(piece.space));
    all.saturating_sub(line.last().map_or(0, |piece| piece.space))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: u16) -> Vec<&str> {
        wrap(text, columns).into_iter().map(|line| line.of(text)).collect()
    }

    #[test]
    fn lines_are_chosen_for_the_whole_paragraph() {
        assert_eq!(lines("To be, or not to be: that is", 10), ["To be, or ", "not to be: ", "that is"]);
        assert_eq!(lines("aaa bb cc ddddd", 6), ["aaa ", "bb cc ", "ddddd"], "first fit would leave cc alone");
    }

    #[test]
    fn ideographs_break_anywhere_but_before_a_full_stop() {
        assert_eq!(lines("日本語。日本", 6), ["日本", "語。日", "本"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_between_clusters() {
        assert_eq!(lines("ne\u{301}ne\u{301}n", 2), ["ne\u{301}", "ne\u{301}", "n"]);
        assert_eq!(lines("日本", 1), ["日", "本"], "one wide cluster may overrun");
    }

    #[test]
    fn line_breaks_and_indents_of_verse_stay() {
        assert_eq!(lines("one\n  two\n\nthree", 20), ["one\n", "  two\n", "\n", "three"]);
    }

    #[test]
    fn no_break_at_a_no_break_space() {
        assert_eq!(lines("aa 10\u{a0}km", 6), ["aa ", "10\u{a0}km"]);
    }
}
