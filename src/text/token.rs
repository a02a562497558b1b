//! Words, numbers and punctuation marks of a text, without the white space between them.
//!
//! *In*: `"Sen. O'Malley's 22-year-old aide"`. *Out*: `Sen.` `O'Malley` `'s` `22` `-` `year-old` `aide`.
//! A word keeps its inner apostrophes, hyphens and the periods of an abbreviation; the possessive `'s` is a token of
//! its own; a number keeps its inner commas and points and nothing else. *Never*: a decision about what a word means.

use super::lexicon::Lexicon;
use super::span::Local;

/// Abbreviations that carry a period: `key⇥kind`, where kind `title` never ends a sentence and `end` may.
pub(crate) static ABBREVIATIONS: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/abbreviations.txt"));

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands (bytes).
    pub range: Local,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word, an abbreviation with its period (`Gov.`, `U.S.`), a word with digits (`F-16`, `G20`).
    Word(Case),
    /// The possessive or contracted `'s` after a word, with either apostrophe; `'ll`, `'d`, `'ve`, `'re` after a name.
    Clitic,
    /// Digits with inner commas and points: `1,450.5`.
    Number,
    /// Any other character that is not white space.
    Punct(char),
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `word`
    Lower,
    /// `Word`, `McCain`, a single capital
    Title,
    /// `NATO`, `U.S.`
    Upper,
    /// `iPhone`
    Mixed,
    /// A script without case
    Uncased,
}

impl TokenKind {
    /// Whether this is a word that begins with a capital letter.
    pub fn is_capital(self) -> bool {
        matches!(self, TokenKind::Word(Case::Title | Case::Upper))
    }

    /// Whether this is a word.
    pub fn is_word(self) -> bool {
        matches!(self, TokenKind::Word(_))
    }
}

/// The tokens of `text` in order. One pass, linear.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut rest = Cursor { text, at: 0 };
    while let Some(c) = rest.peek() {
        let start = rest.at;
        let kind = if c.is_whitespace() {
            rest.bump(c);
            continue;
        } else if c.is_ascii_digit() {
            number(&mut rest)
        } else if c.is_alphanumeric() {
            word(&mut rest)
        } else if let Some(length) =
            clitic(rest.rest()).or_else(|| contraction(rest.rest())).filter(|_| follows_word(&tokens, start))
        {
            rest.at += length;
            TokenKind::Clitic
        } else {
            rest.bump(c);
            TokenKind::Punct(c)
        };
        tokens.push(Token { range: Local::new(start, rest.at), kind });
    }
    tokens
}

/// `the bakers' union`: whether the mark at token `i` makes a plural the owner of what follows.
pub fn is_plural_possessive(words: Words, i: usize) -> bool {
    let Some(noun) = i.checked_sub(1).filter(|&noun| words.is_glued(noun)) else { return false };
    let owned = matches!(words.kind(i + 1), Some(TokenKind::Word(_))) && !words.is_glued(i);
    owned && words.get(noun).ends_with('s') && words.kind(noun).is_some_and(TokenKind::is_word)
}

/// A text with its tokens: the view through which rules read. Every look-up outside the text answers with nothing,
/// so a rule may look one word further without asking whether there is one.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The block's text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
}

impl<'a> Words<'a> {
    /// Number of tokens.
    pub fn len(self) -> usize {
        self.tokens.len()
    }

    /// Whether there are no tokens.
    pub fn is_empty(self) -> bool {
        self.tokens.is_empty()
    }

    /// The words of token `i`, `""` outside.
    pub fn get(self, i: usize) -> &'a str {
        super::work::step();
        self.tokens.get(i).map_or("", |token| token.range.of(self.text))
    }

    /// The kind of token `i`.
    pub fn kind(self, i: usize) -> Option<TokenKind> {
        super::work::step();
        self.tokens.get(i).map(|token| token.kind)
    }

    /// Where token `i` stands; an empty range at the end of the text outside.
    pub fn range(self, i: usize) -> Local {
        super::work::step();
        self.tokens.get(i).map_or_else(|| Local::new(self.text.len(), self.text.len()), |token| token.range)
    }

    /// Whether token `i` is `word`, upper and lower case alike (ASCII).
    pub fn is(self, i: usize, word: &str) -> bool {
        self.get(i).eq_ignore_ascii_case(word)
    }

    /// Whether token `i` is one of `words`, upper and lower case alike (ASCII).
    pub fn is_any(self, i: usize, words: &[&str]) -> bool {
        let token = self.get(i);
        words.iter().any(|word| token.eq_ignore_ascii_case(word))
    }

    /// Whether the tokens from `i` on are `words`, upper and lower case alike (ASCII).
    pub fn starts(self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, word)| self.is(i.saturating_add(k), word))
    }

    /// Whether token `i` is a word that begins with a capital letter.
    pub fn is_capital(self, i: usize) -> bool {
        self.kind(i).is_some_and(TokenKind::is_capital)
    }

    /// Whether token `i` is the punctuation mark `c`.
    pub fn is_punct(self, i: usize, c: char) -> bool {
        self.kind(i) == Some(TokenKind::Punct(c))
    }

    /// Whether a sentence may begin at token `i`: it is the first one, or a mark that ends sentences stands before it.
    pub fn is_first(self, i: usize) -> bool {
        i.checked_sub(1).is_none_or(|before| matches!(self.kind(before), Some(TokenKind::Punct('.' | '!' | '?'))))
    }

    /// Whether no white space stands between token `i` and the one after it.
    pub fn is_glued(self, i: usize) -> bool {
        let next = i.saturating_add(1);
        next < self.len() && self.range(i).end == self.range(next).start
    }

    /// Whether a dash stands at `i`: a long one, two short ones, or a short one that is not the hyphen of a compound.
    pub fn is_dash(self, i: usize) -> bool {
        let before = i.checked_sub(1);
        match self.kind(i) {
            Some(TokenKind::Punct('—' | '–' | '―')) => true,
            Some(TokenKind::Punct('-')) => {
                let double = self.is_punct(i + 1, '-') || before.is_some_and(|before| self.is_punct(before, '-'));
                let leads = before.is_some_and(|before| !self.is_glued(before)) && self.is_capital(i + 1);
                double || leads || !self.is_glued(i)
            }
            _ => false,
        }
    }

    /// The range from token `from` to token `to`, both included.
    pub fn cover(self, from: usize, to: usize) -> Local {
        self.range(from).cover(self.range(to))
    }

    /// The first token that does not end before byte `at` (binary search).
    pub fn at(self, at: u32) -> usize {
        self.tokens.partition_point(|token| token.range.end <= at)
    }
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self, c: char) {
        self.at += c.len_utf8();
    }
}

fn number(rest: &mut Cursor) -> TokenKind {
    let bytes = rest.rest().as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut i = 0;
    while digit(i) || (i > 0 && matches!(bytes.get(i), Some(b'.' | b',')) && digit(i + 1)) {
        i += 1;
    }
    rest.at += i;
    TokenKind::Number
}

fn word(rest: &mut Cursor) -> TokenKind {
    let text = rest.rest();
    let mut chars = text.char_indices().peekable();
    let mut end = 0;
    let mut before = ' ';
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let joins = match c {
            _ if c.is_alphanumeric() || is_joining(c) => true,
            '\'' | '’' | '‘' => {
                let (word, rest) = (text.get(..i).unwrap_or(""), text.get(i..).unwrap_or(""));
                next.is_some_and(char::is_alphabetic)
                    && clitic(rest).is_none()
                    && (contraction(rest).is_none() || !is_name(word))
            }
            '-' | '\u{2010}' | '\u{2011}' => next.is_some_and(char::is_alphanumeric),
            '&' => next.is_some_and(char::is_uppercase) && text.get(..i).is_some_and(|w| w.len() <= 3),
            // `R5,000`
            '.' | ',' if before.is_ascii_digit() && next.is_some_and(|c| c.is_ascii_digit()) => true,
            '.' => period_belongs(text.get(..i).unwrap_or(""), next),
            _ => false,
        };
        if !joins {
            break;
        }
        (before, end) = (c, i + c.len_utf8());
    }
    rest.at += end;
    TokenKind::Word(case(text.get(..end).unwrap_or("")))
}

/// Whether the period after `word` belongs to it: initials (`U.S.`, `J.`), known abbreviations, dots inside a name (`Amazon.com`).
fn period_belongs(word: &str, next: Option<char>) -> bool {
    let last = word.rsplit('.').next().unwrap_or("");
    // `A.F.L.-C.I.O.`
    let last = last.strip_prefix('-').filter(|last| word.len() > last.len() + 1).unwrap_or(last);
    let mut letters = last.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    if single && (last.chars().all(char::is_uppercase) || word.contains('.') || next.is_some_and(char::is_alphabetic)) {
        return last != "I" || word.contains('.') || next.is_some_and(char::is_alphabetic);
    }
    if next.is_some_and(char::is_lowercase) && !word.contains('.') {
        return word.len() > 1;
    }
    ABBREVIATIONS.has_lower(word.strip_prefix("then-").unwrap_or(word))
}

/// Length of an apostrophe with an `s` that ends its word, at the beginning of `text`; some papers turn it the wrong way (`Lee‘s`).
fn clitic(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let apostrophe = chars.next().filter(|c| matches!(c, '\'' | '’' | '‘'))?;
    chars.next().filter(|c| matches!(c, 's' | 'S'))?;
    let ends = chars.next().is_none_or(|c| !c.is_alphanumeric());
    ends.then_some(apostrophe.len_utf8() + 1)
}

/// The length of the verb in short that `text` begins with: `'ll`, `'d`, `'ve`, `'re`.
fn contraction(text: &str) -> Option<usize> {
    let verb = text.strip_prefix(['\'', '’', '‘'])?;
    let behind = ["ll", "d", "ve", "re"].iter().find_map(|short| verb.strip_prefix(short))?;
    (!behind.starts_with(char::is_alphanumeric)).then_some(text.len() - behind.len())
}

/// Whether a verb in short behind `word` is a token of its own: behind a name, not behind `They`, `Who`, `I`.
fn is_name(word: &str) -> bool {
    const PRONOUNS: [&str; 16] = [
        "She", "They", "You", "There", "That", "This", "These", "Those", "Who", "What", "Where", "When", "How", "Why",
        "Which", "Here",
    ];
    word.len() > 2 && case(word) == Case::Title && !PRONOUNS.contains(&word)
}

fn follows_word(tokens: &[Token], start: usize) -> bool {
    tokens.last().is_some_and(|token| {
        token.range.end as usize == start && matches!(token.kind, TokenKind::Word(_) | TokenKind::Number)
    })
}

/// Combining marks and joiners that stand inside a word.
fn is_joining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

fn case(word: &str) -> Case {
    let mut cased = word.chars().filter(|c| c.is_uppercase() || c.is_lowercase());
    let Some(first) = cased.next() else { return Case::Uncased };
    let (mut upper, mut lower) = (0, 0);
    for c in cased {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, _) => Case::Title,
        (true, _, 0) => Case::Upper,
        (true, ..) => Case::Title,
        (false, 0, _) => Case::Lower,
        (false, ..) => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.range.of(text)).collect()
    }

    #[test]
    fn words_keep_what_is_theirs() {
        for (text, expected) in [
            ("Sen. O'Malley's 22-year-old aide", &["Sen.", "O'Malley", "'s", "22", "-", "year-old", "aide"][..]),
            ("the U.S. and AT&T", &["the", "U.S.", "and", "AT&T"]),
            ("It’s don’t", &["It", "’s", "don’t"]),
            ("$1.45 billion, 1.2bn.", &["$", "1.45", "billion", ",", "1.2", "bn", "."]),
            ("J. K. Rowling and I.", &["J.", "K.", "Rowling", "and", "I", "."]),
            ("said.Then at Amazon.com", &["said", ".", "Then", "at", "Amazon.com"]),
            ("''We will,'' he said", &["'", "'", "We", "will", ",", "'", "'", "he", "said"]),
            ("the then-Sen. Lee", &["the", "then-Sen.", "Lee"]),
            ("the A.F.L.-C.I.O. met", &["the", "A.F.L.-C.I.O.", "met"]),
            ("F-16 G20, 10:30 9/11", &["F-16", "G20", ",", "10", ":", "30", "9", "/", "11"]),
            ("Rs5,000, v2.5.", &["Rs5,000", ",", "v2.5", "."]),
            (
                "Lee'll say they'll go, She’d, Plum’d",
                &["Lee", "'ll", "say", "they'll", "go", ",", "She’d", ",", "Plum", "’d"],
            ),
            ("the Clintons' plan", &["the", "Clintons", "'", "plan"]),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }

    #[test]
    fn cases() {
        for (word, expected) in [
            ("word", Case::Lower),
            ("Word", Case::Title),
            ("McCain", Case::Title),
            ("A", Case::Title),
            ("NATO", Case::Upper),
            ("U.S.", Case::Upper),
            ("iPhone", Case::Mixed),
            ("日本", Case::Uncased),
        ] {
            assert_eq!(case(word), expected, "{word}");
        }
    }

    #[test]
    fn outside_the_text_is_nothing() {
        let text = "he said";
        let tokens = tokens(text);
        let words = Words { text, tokens: &tokens };
        assert!(words.starts(0, &["He", "said"]) && !words.starts(1, &["said", "that"]));
        assert_eq!((words.get(9), words.kind(9), words.range(9)), ("", None, Local::new(7, 7)));
        assert_eq!(words.at(3), 1);
    }
}
