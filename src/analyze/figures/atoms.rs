//! A block's tokens, cut as figures need them.
//!
//! *In*: `a mid-1990s, two-day, 9.1mm`. *Out*: `a` `mid` `-` `1990` `s` `,` `two` `-` `day` `,` `9.1` `mm`, each with its
//! sense. A word with hyphens is cut only where one of its pieces can belong to a figure, so `F-16` and `well-known` stay
//! whole. Like `Words`, it answers every look outside the text with nothing.

use super::clue::Clue;
use super::money;
use super::one;
use super::words::{Sense, opens_feast, sense};
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};

/// The atoms of one block.
pub(super) struct Atoms<'a> {
    /// The block's text.
    pub text: &'a str,
    list: Vec<Atom>,
}

/// One piece: a word, digits, or a mark.
#[derive(Clone, Copy, Debug)]
struct Atom {
    range: Local,
    sense: Sense,
    kind: TokenKind,
}

impl<'a> Atoms<'a> {
    /// Cuts the tokens of a block. One pass, linear.
    pub fn of(words: Words<'a>) -> Self {
        let mut atoms = Self { text: words.text, list: Vec::with_capacity(words.len()) };
        for token in words.tokens {
            match token.kind {
                TokenKind::Number => {
                    atoms.list.push(Atom { range: token.range, sense: Sense::Digits, kind: token.kind })
                }
                TokenKind::Word(case) => atoms.push_word(token.range, case),
                TokenKind::Clitic | TokenKind::Punct(_) => {
                    atoms.list.push(Atom { range: token.range, sense: Sense::None, kind: token.kind });
                }
            }
        }
        atoms
    }

    fn push_word(&mut self, range: Local, case: Case) {
        let word = range.of(self.text);
        let bytes = word.as_bytes();
        let hyphen = bytes.contains(&b'-') || bytes.contains(&0xe2) && word.contains(is_hyphen);
        let digits = bytes.iter().any(u8::is_ascii_digit);
        let part = part_of_year(word);
        if (hyphen || digits) && part.is_none() && self.push_pieces(range, word) {
            return;
        }
        let sense = part.unwrap_or(if hyphen || digits { Sense::None } else { sense(word) });
        self.list.push(Atom { range, sense, kind: TokenKind::Word(case) });
    }

    /// Cuts a word at hyphens and between letters and digits; says no, and does nothing, where no piece makes a figure.
    fn push_pieces(&mut self, range: Local, word: &str) -> bool {
        let pieces = pieces(word);
        let amount = || match pieces[..] {
            [name, digits, ..] => {
                let behind = range.start as usize + name.len() + digits.len();
                money::is_amount(name, digits, self.text.get(behind..).unwrap_or(""))
            }
            _ => false,
        };
        if pieces.len() < 2 || !(makes_figure(&pieces) || self.ends_in_number(range) || amount()) {
            return false;
        }
        let mut at = range.start as usize;
        for piece in pieces {
            let first = piece.chars().next().unwrap_or(' ');
            let (sense, kind) = if first.is_ascii_digit() {
                (Sense::Digits, TokenKind::Number)
            } else if is_hyphen(first) {
                (Sense::None, TokenKind::Punct('-'))
            } else {
                let sense = part_of_year(piece).unwrap_or_else(|| sense(piece));
                (sense, TokenKind::Word(if first.is_uppercase() { Case::Title } else { Case::Lower }))
            };
            self.list.push(Atom { range: Local::new(at, at + piece.len()), sense, kind });
            at += piece.len();
        }
        true
    }

    /// Whether a number is the last atom, a hyphen behind it or not: `22-` before `year-old`, `15` before `year-old`, `5` before
    /// `kg-10kg`.
    fn ends_in_number(&self, range: Local) -> bool {
        let number = |k: usize| matches!(self.sense(k), Sense::Digits | Sense::Cardinal(_) | Sense::Scale(_));
        let last = self.len().wrapping_sub(1);
        let glued = self.list.last().is_some_and(|atom| atom.range.end == range.start);
        // Behind a space only what goes on as a unit does: "15 year-old", "7 cents-a-share".
        let mut pieces = range.of(self.text).split('-').skip(1);
        let goes_on = pieces.next().is_some_and(|piece| matches!(piece, "old" | "olds" | "a" | "an" | "per"));
        let plain = glued && self.is_digits(last) || goes_on;
        number(last) && plain || glued && self.is_dash(last) && number(last.wrapping_sub(1))
    }

    /// Number of atoms.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The words of atom `i`, `""` outside.
    pub fn get(&self, i: usize) -> &'a str {
        self.list.get(i).map_or("", |atom| atom.range.of(self.text))
    }

    /// The text behind atom `i`.
    pub fn behind(&self, i: usize) -> &'a str {
        self.list.get(i).and_then(|atom| self.text.get(atom.range.end as usize..)).unwrap_or("")
    }

    /// What atom `i` can mean.
    pub fn sense(&self, i: usize) -> Sense {
        self.list.get(i).map_or(Sense::None, |atom| atom.sense)
    }

    /// Whether atom `i` can begin the name of a feast.
    pub fn opens_feast(&self, i: usize) -> bool {
        self.sense(i) == Sense::None && self.is_word(i) && opens_feast(self.get(i))
    }

    /// The kind of atom `i`.
    pub fn kind(&self, i: usize) -> Option<TokenKind> {
        self.list.get(i).map(|atom| atom.kind)
    }

    /// Whether atom `i` is `word`, upper and lower case alike (ASCII).
    pub fn is(&self, i: usize, word: &str) -> bool {
        self.get(i).eq_ignore_ascii_case(word)
    }

    /// Whether atom `i` is one of `words`, upper and lower case alike (ASCII).
    pub fn is_any(&self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(i, word))
    }

    /// Whether the atoms from `i` on are `words`, upper and lower case alike (ASCII).
    pub fn starts(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, word)| self.is(i + k, word))
    }

    /// The word `back` atoms before `i`, `""` before the beginning.
    pub fn before(&self, i: usize, back: usize) -> &'a str {
        i.checked_sub(back).map_or("", |k| self.get(k))
    }

    /// Whether the atom before `i` is one of `words`.
    pub fn follows_any(&self, i: usize, words: &[&str]) -> bool {
        i > 0 && self.is_any(i - 1, words)
    }

    /// Whether the atoms right before `i` are `words`.
    pub fn follows(&self, i: usize, words: &[&str]) -> bool {
        i.checked_sub(words.len()).is_some_and(|from| self.starts(from, words))
    }

    /// Whether atom `i` is a word of the class `clue`.
    pub fn has(&self, i: usize, clue: Clue) -> bool {
        !self.is_digits(i) && clue.is(self.get(i))
    }

    /// Whether the atom before `i` is a word of the class `clue`.
    pub fn follows_clue(&self, i: usize, clue: Clue) -> bool {
        i > 0 && self.has(i - 1, clue)
    }

    /// Whether atom `i` is a word.
    pub fn is_word(&self, i: usize) -> bool {
        self.kind(i).is_some_and(TokenKind::is_word)
    }

    /// Whether atom `i` is a word in lower case.
    pub fn is_lower(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Word(Case::Lower))
    }

    /// Whether atom `i` is a word that begins with a capital letter.
    pub fn is_capital(&self, i: usize) -> bool {
        self.kind(i).is_some_and(TokenKind::is_capital)
    }

    /// Whether atom `i` is digits.
    pub fn is_digits(&self, i: usize) -> bool {
        self.sense(i) == Sense::Digits
    }

    /// Whether no white space stands between atom `i` and the one after it.
    pub fn is_glued(&self, i: usize) -> bool {
        match (self.list.get(i), self.list.get(i + 1)) {
            (Some(one), Some(two)) => one.range.end == two.range.start,
            _ => false,
        }
    }

    /// Whether atom `i` stands without white space after the one before it.
    pub fn is_glued_before(&self, i: usize) -> bool {
        i > 0 && self.is_glued(i - 1)
    }

    /// Whether atom `i` is a hyphen or dash with no white space on either side.
    pub fn is_joint(&self, i: usize) -> bool {
        self.is_dash(i) && self.is_glued_before(i) && self.is_glued(i)
    }

    /// Whether atom `i` is a hyphen or an en dash.
    pub fn is_dash(&self, i: usize) -> bool {
        matches!(self.kind(i), Some(TokenKind::Punct('-' | '‐' | '‑' | '–' | '−')))
    }

    /// `i`, or the atom after it where `i` is a joint: "two-day", "two day".
    pub fn after_joint(&self, i: usize) -> usize {
        if self.is_joint(i) { i + 1 } else { i }
    }

    /// Whether atom `i` is digits and nothing else: `2016`, not `1,200` nor `3.5`.
    pub fn is_plain(&self, i: usize) -> bool {
        self.is_digits(i) && self.get(i).bytes().all(|b| b.is_ascii_digit())
    }

    /// `i`, or the atom after it where `i` is a hyphen that hangs on the word before: "two- or three-day".
    pub fn after_hanging(&self, i: usize) -> usize {
        let tied = self.is_glued(i) && !self.is(i + 1, ",");
        if self.is_dash(i) && self.is_glued_before(i) && !tied { i + 1 } else { i }
    }

    /// The range from atom `from` up to atom `to`, which is left out.
    pub fn cover(&self, from: usize, to: usize) -> Local {
        let range = |i: usize| self.list.get(i).map_or_else(Local::default, |atom| atom.range);
        range(from).cover(range(to.saturating_sub(1).max(from)))
    }

    /// Like `cover`, without the point that ends the sentence: "-5C." but not "7 p.m.".
    pub fn cover_words(&self, from: usize, to: usize) -> Local {
        let range = self.cover(from, to);
        let word = self.before(to, 1);
        let ends = word.len() > 1 && word.ends_with('.') && word.matches('.').count() == 1;
        let ends = ends && (to >= self.len() || self.is_capital(to) && !self.is_glued_before(to));
        if ends { Local::new(range.start as usize, range.end as usize - 1) } else { range }
    }

    /// Whether a sentence begins at atom `i`: nothing, an end mark or an opening quotation mark before it.
    pub fn begins_sentence(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return true };
        match self.kind(before) {
            Some(TokenKind::Punct('.' | '!' | '?' | ':' | ';' | '“' | '"' | '…' | '—' | '•' | '(' | '‘' | '[')) => {
                true
            }
            Some(TokenKind::Punct('-' | '–' | '*')) => !self.is_joint(before),
            _ => false,
        }
    }
}

/// Cuts at hyphens and where letters meet digits.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in word.char_indices() {
        let class = match c {
            '.' | ',' => last.unwrap_or(1),
            _ if is_hyphen(c) => 0,
            _ => 1 + u8::from(c.is_ascii_digit()),
        };
        if last.is_some_and(|last| last != class || class == 0) {
            pieces.push(word.get(start..at).unwrap_or(""));
            start = at;
        }
        last = Some(class);
    }
    pieces.push(word.get(start..).unwrap_or(""));
    whole_parts_of_year(word, pieces)
}

/// The pieces with `Q` and `3` as one where they stand beside a year: `2018Q3`, `Q3-2018`.
fn whole_parts_of_year<'a>(word: &'a str, pieces: Vec<&'a str>) -> Vec<&'a str> {
    let is_year = |piece: &&str| piece.len() == 4 && piece.bytes().all(|b| b.is_ascii_digit());
    if !pieces.iter().any(is_year) {
        return pieces;
    }
    let mut whole: Vec<&str> = Vec::with_capacity(pieces.len());
    let mut at = 0;
    for piece in pieces {
        let end = at + piece.len();
        let part = whole.last().and_then(|letter| word.get(at - letter.len()..end));
        match part.filter(|part| part_of_year(part).is_some()) {
            Some(part) => {
                whole.pop();
                whole.push(part);
            }
            None => whole.push(piece),
        }
        at = end;
    }
    whole
}

/// `Q3`, `H1`: a quarter or half of a year.
fn part_of_year(word: &str) -> Option<Sense> {
    match word.as_bytes() {
        [b'Q' | b'q', quarter @ b'1'..=b'4'] => Some(Sense::Quarter(u32::from(quarter - b'0'))),
        [b'H' | b'h', half @ b'1'..=b'2'] => Some(Sense::HalfYear(u32::from(half - b'0'))),
        _ => None,
    }
}

/// Whether the pieces of a word should stand apart: `two-day`, `Nov-Feb`, `mid-1990s`, `Dec31`, `Rs500`, `post-2014`.
fn makes_figure(pieces: &[&str]) -> bool {
    let Some(first) = pieces.first() else { return false };
    // "2018-Q3", "Q3-2018"
    if pieces.len() > 1 && pieces.iter().any(|piece| part_of_year(piece).is_some()) {
        return true;
    }
    let has_digits = pieces.iter().any(|piece| piece.starts_with(|c: char| c.is_ascii_digit()));
    // "A week-long strike", "a month-old firm"
    if let [unit, _, "long" | "old"] = pieces
        && one::TIMES.contains(unit)
    {
        return true;
    }
    if !has_digits {
        return pieces.iter().any(|piece| sense(piece) != Sense::None);
    }
    // "9 a.m.-5 p.m."
    let half = matches!(*first, "a.m." | "p.m." | "am" | "pm");
    half || matches!(sense(first), Sense::Month { .. } | Sense::Weekday { .. } | Sense::Cardinal(_) | Sense::Scale(_))
        || Clue::Prefix.is(first)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn cuts() {
        for (text, expected) in [
            ("a mid-1990s, two-day", "a mid - 1990 s , two - day"),
            ("22-year-old F-16 well-known", "22 - year - old F-16 well-known"),
            ("Nov-Feb Dec31 Rs500 G20", "Nov - Feb Dec 31 Rs 500 G20"),
            ("twenty-two 9.1mm", "twenty - two 9.1 mm"),
        ] {
            let tokens = tokens(text);
            let atoms = Atoms::of(Words { text, tokens: &tokens });
            let cut: Vec<_> = (0..atoms.len()).map(|i| atoms.get(i)).collect();
            assert_eq!(cut.join(" "), expected, "{text}");
        }
    }
}
