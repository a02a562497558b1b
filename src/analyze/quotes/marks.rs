//! The quotation marks of one block, each with the side that it can stand on.
//!
//! *In*: `''We will,'' he said of the '90s.` *Out*: an opening and a closing double mark. The white space and the
//! punctuation beside a mark decide its side; only where they leave it open does its shape, for marks are often
//! curled the wrong way. *Never*: apostrophes inside words, short forms (`'em`, `'90s`), feet and inches (`6'2"`),
//! values of markup attributes (`id="7"`).

use crate::analyze::speech::SpeechWord;
use crate::text::span::Local;

/// One quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where it stands; two characters for `''` and ` `` `.
    pub range: Local,
    /// Double or single.
    pub style: Style,
    /// Which side of a quotation it can be.
    pub side: Side,
    /// Whether it is one of the straight marks, `"` and `'`.
    pub straight: bool,
    /// Whether it stands behind a comma and before a space: `He says,” we go.”` has the space on the wrong side.
    pub displaced: bool,
    /// Whether it begins the block or stands behind a colon or `said`, as before what somebody says at length.
    pub introduced: bool,
    /// Whether it stands right behind a verb of saying.
    pub said: bool,
}

/// What family a mark belongs to. Guillemets and low marks count as double.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `"`, `“`, `''`, `«`, `„`
    Double,
    /// `'`, `‘`, `‹`, `‚`
    Single,
}

/// Which side of a quotation a mark can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// It opens.
    Open,
    /// It closes.
    Close,
    /// It closes, unless it is an apostrophe (`the workers' plan`).
    WeakClose,
    /// It closes if something is open, and opens otherwise.
    Either,
}

/// Words that are written with an apostrophe at their beginning.
const SHORTENED: [&str; 8] = ["em", "til", "tis", "twas", "n", "cause", "bout", "round"];

/// The marks of `text` in order. One pass, linear.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    let mut before = None;
    let mut in_attribute = false;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let run = mark_at(text, at, c, before);
        let end = at + run.map_or(c.len_utf8(), |(length, _)| length);
        if let Some((_, style)) = run {
            let value = style == Style::Double && (in_attribute || before == Some('='));
            if value {
                in_attribute = !in_attribute;
            } else {
                let around = Around { text, before: Local::new(0, at), after: end, glyph: c };
                let (range, straight) = (Local::new(at, end), matches!(c, '"' | '\''));
                let displaced = before == Some(',') && text.get(end..).is_some_and(|rest| rest.starts_with(' '));
                let said = is_said(text, at);
                let introduced = is_introduced(text, (at, end), said);
                let mark = |side| Mark { range, style, side, straight, displaced, introduced, said };
                marks.extend(around.side(style).map(mark));
            }
        } else if matches!(c, '<' | '>') {
            in_attribute = false;
        }
        before = Some(c);
        at = end;
    }
    marks
}

/// `Lee said 'we`: whether a verb of saying stands right before the mark at offset `at`.
fn is_said(text: &str, at: usize) -> bool {
    let told = text.get(..at).unwrap_or_default().trim_end();
    let told = told.strip_suffix([',', ':']).unwrap_or(told);
    let verb = told.rsplit(|c: char| !c.is_alphabetic()).next().and_then(SpeechWord::of);
    verb.is_some_and(|word| word.verb.is_some())
}

/// `Lee: 'We`, `Lee said 'We`: whether the mark in `text` from one offset to the other stands as before what somebody says at length.
fn is_introduced(text: &str, (at, end): (usize, usize), said: bool) -> bool {
    let told = text.get(..at).unwrap_or_default().trim_end();
    let begins = || text.get(end..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
    told.is_empty() || told.ends_with(':') || said && begins()
}

/// Length and style of the mark that begins at `at`, if the character there is one.
fn mark_at(text: &str, at: usize, c: char, before: Option<char>) -> Option<(usize, Style)> {
    match c {
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' => Some((c.len_utf8(), Style::Double)),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '\'' | '`' => {
            let rest = text.get(at..).unwrap_or("");
            let run = rest.chars().take(4).take_while(|&next| next == c).count();
            // Three in a row are a double and a single one; after a word the single one comes first: `no.'''`.
            let single_first = run == 3 && before.is_some_and(|b| !b.is_whitespace());
            let double = run >= 2 && !single_first && matches!(c, '\'' | '`' | '‘' | '’');
            match (c, double) {
                ('`', false) => None,
                (_, true) => Some((2 * c.len_utf8(), Style::Double)),
                (_, false) => Some((c.len_utf8(), Style::Single)),
            }
        }
        _ => None,
    }
}

/// A mark and the text on both its sides.
struct Around<'a> {
    text: &'a str,
    before: Local,
    after: usize,
    glyph: char,
}

impl Around<'_> {
    /// The side of the mark; `None` where it is no quotation mark.
    fn side(&self, style: Style) -> Option<Side> {
        let before = self.before.of(self.text).chars().next_back();
        let after = self.text.get(self.after..).unwrap_or("").chars().next();
        let (inner_left, inner_right) =
            (before.is_some_and(char::is_alphanumeric), after.is_some_and(char::is_alphanumeric));
        if style == Style::Single && inner_left && inner_right {
            return None;
        }
        if self.is_measure() {
            return None;
        }
        let opens = self.outside_before().is_none_or(|c| c.is_whitespace() || is_opening(c));
        let closes = self.outside_after().is_none_or(|c| c.is_whitespace() || is_closing(c));
        match (style, opens, closes) {
            (Style::Double, true, false) => Some(Side::Open),
            (Style::Double, false, true) => Some(Side::Close),
            (Style::Double, ..) if before.is_none() => Some(Side::Open),
            (Style::Double, ..) => Some(self.by_shape()),
            (Style::Single, true, false) if self.is_short_form() => None,
            (Style::Single, true, _) if self.glyph == '‘' => Some(Side::Open),
            (Style::Single, true, false) => Some(Side::Open),
            // `Lee said:'We`
            (Style::Single, false, false) if before == Some(':') && inner_right => Some(Side::Open),
            (Style::Single, false, true) if before.is_some_and(|c| matches!(c, 's' | 'S')) && after == Some(' ') => {
                Some(Side::WeakClose)
            }
            (Style::Single, false, true) => Some(Side::Close),
            (Style::Single, ..) => None,
        }
    }

    /// Where spacing does not decide, a curled mark is what it looks like.
    fn by_shape(&self) -> Side {
        match self.glyph {
            '“' | '„' | '«' | '`' => Side::Open,
            '”' | '»' => Side::Close,
            _ => Side::Either,
        }
    }

    /// The first character before the mark that is no mark itself (three are looked at).
    fn outside_before(&self) -> Option<char> {
        self.before.of(self.text).chars().rev().take(4).find(|&c| !is_mark(c))
    }

    /// The first character after the mark that is no mark itself (three are looked at).
    fn outside_after(&self) -> Option<char> {
        self.text.get(self.after..).unwrap_or("").chars().take(4).find(|&c| !is_mark(c))
    }

    /// Whether the mark is feet or inches: `6'2"`, `6' 2"`, `5'`.
    fn is_measure(&self) -> bool {
        let mut back = self.before.of(self.text).chars().rev().take(6).peekable();
        let digit = |c: &char| c.is_ascii_digit();
        if back.next_if(digit).is_none() {
            return false;
        }
        let after = self.text.get(self.after..).unwrap_or("").chars().next();
        if matches!(self.glyph, '\'' | '’') {
            return after.is_some_and(|c| c.is_ascii_digit());
        }
        back.next_if(digit);
        back.next_if_eq(&' ');
        matches!(back.next(), Some('\'' | '’')) && back.next().is_some_and(|c| c.is_ascii_digit())
    }

    /// Whether an apostrophe stands for letters left out at the beginning of a word: `'em`, `’90s`.
    fn is_short_form(&self) -> bool {
        if self.glyph == '‘' {
            return false;
        }
        let rest = self.text.get(self.after..).unwrap_or("");
        let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        let decade = word.strip_suffix('s').unwrap_or(word);
        (decade.len() == 2 && decade.bytes().all(|b| b.is_ascii_digit()))
            || SHORTENED.iter().any(|short| word.eq_ignore_ascii_case(short))
    }
}

/// Whether `c` can be part of a quotation mark.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '‛' | '‹' | '›' | '\'' | '`')
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '―' | '…')
}

fn is_closing(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '—' | '–' | '-' | '/' | '―' | '…')
}
