//! What stands between two joined lines: a space, nothing, or nothing and one hyphen less.
//!
//! *In*: `the exam-` ⏎ `ple of self-` ⏎ `made men` *Out*: `the example of self-made men`. *Never*: a letter changed.

use super::lines::Line;
use crate::text::lexicon::{Lexicon, Sieve};
use crate::text::lists::{CALENDAR, COMMON, FUNCTION_WORDS, GIVEN, NATIONALITIES, NUMBERS, PLACES, SURNAMES};
use crate::text::{script, work};
use rustc_hash::FxHashSet;

/// Words that two ordinary words make.
static COMPOUNDS: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/closed-compounds.txt"));

/// Words that are neither ordinary nor of two ordinary ones.
static RARE: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/rare-words.txt"));

/// Compounds with their hyphen.
static HYPHENED: Lexicon = Lexicon::new(include_str!("../../assets/lexicon/hyphened-words.txt"));

/// No word that was broken is longer (characters).
const LONGEST_WORD: usize = 64;

/// No more lines stand between the halves of a broken word.
const LINES_BETWEEN: usize = 3;

/// First halves of compounds, seldom words of their own.
const PREFIXES: &[&str] = &[
    "self", "ex", "then", "pre", "post", "anti", "non", "co", "pro", "mid", "vice", "semi", "intra", "multi", "ultra",
];

/// Those of them that begin hardly any ordinary word: `non-violent`, `semi-private`.
const APART: &[&str] = &["anti", "multi", "non", "self", "semi", "ultra"];

/// Small words that begin compounds: `so-called`, `in-laws`.
const SMALL: &[&str] = &["at", "by", "in", "no", "on", "so", "up"];

/// Small words that end compounds: `a call-in`, `a would-be mayor`.
const PARTICLES: &[&str] = &["be", "by", "in", "off", "on", "out", "up"];

/// First halves that are written as one with what follows.
const CLOSED: &[&str] = &["inter", "out", "trans", "tele", "micro", "super", "un"];

/// `T he harbour` → `The harbour`: a letter that was set large, and was copied apart from its word.
pub fn drop_cap(text: &str) -> Option<String> {
    let (capital, rest) = text.split_once(' ').filter(|(capital, _)| capital.len() == 1)?;
    let word: String = rest.chars().take_while(|c| c.is_lowercase()).collect();
    let is_word = matches!(capital, "A" | "I" | "O") && is_known(&word);
    let whole = format!("{}{word}", capital.to_lowercase());
    (capital.starts_with(char::is_uppercase) && !word.is_empty() && !is_word && is_known(&whole))
        .then(|| format!("{capital}{rest}"))
}

/// What the text shows of how it writes the words that its lines break.
pub struct Vocabulary {
    /// The words that two halves may be, together or with a hyphen, as far as the text has them within its lines: the best
    /// witness.
    words: FxHashSet<String>,
    /// Whether some line ends inside a word that has no hyphen: a typesetter was at work, and any may.
    hyphenates: bool,
}

impl Vocabulary {
    /// The words of `lines` that matter; none where no line ends with a hyphen, which spares the reading.
    pub fn of(lines: &[Line]) -> Self {
        let halves = || {
            lines.iter().enumerate().filter_map(|(at, line)| {
                let left = last_word(line.text.strip_suffix('-')?);
                Some((bare(left), lines.get(at + 1..)?))
            })
        };
        let mut wanted = FxHashSet::default();
        for (left, below) in halves() {
            // The foot and head of a page may stand between the halves.
            for right in below.iter().filter(|line| !line.is_blank()).take(LINES_BETWEEN + 1).map(first_word) {
                wanted.extend([format!("{left}{right}"), format!("{left}-{right}")]);
            }
            if left.starts_with(char::is_uppercase) {
                wanted.insert(left.to_owned());
            }
        }
        let mut own = Self { words: FxHashSet::default(), hyphenates: false };
        if wanted.is_empty() {
            return own;
        }
        let sieve: Sieve = wanted.iter().map(String::as_str).collect();
        // a half is no word of the text
        let words = lines
            .iter()
            .flat_map(|line| line.text.split_ascii_whitespace())
            .filter(|word| !word.ends_with('-'))
            .map(bare);
        own.words.extend(words.filter(|word| sieve.passes(word) && wanted.contains(*word)).map(str::to_owned));
        own.hyphenates = halves().any(|(left, below)| own.is_one_word(left, below.first().map_or("", first_word)));
        own
    }

    /// Appends `next` to `text`, whose line ended before it.
    pub fn join(&self, text: &mut String, next: &str) {
        work::step();
        // most lines end with a letter or a mark of our own scripts, and behind them stands a space
        if text.bytes().next_back().is_some_and(|byte| byte.is_ascii() && byte != b'-') {
            text.push(' ');
            text.push_str(next);
            return;
        }
        let last = last_word(text);
        let first = next.split(' ').next().unwrap_or("");
        let glued = |mark: char| last.len() > mark.len_utf8() && last.ends_with(mark) && !last.ends_with("--");
        let suspended = matches!(first, "and" | "or" | "to");
        if glued('-') && !suspended {
            if self.is_soft(bare(last.trim_end_matches('-')), bare(first)) {
                text.pop();
            }
        } else if !glued('—') && !glued('–') && !script::is_joined(last, first) {
            text.push(' ');
        }
        text.push_str(next);
    }

    /// Whether the hyphen between the halves was put in when the line was broken.
    fn is_soft(&self, left: &str, right: &str) -> bool {
        let right_word = right.split(['-', '’', '\'']).next().unwrap_or("");
        if left.contains('-') || !is_lower(right_word) || !left.chars().all(char::is_alphabetic) {
            return false;
        }
        let up = right_word == "up" && is_half(left);
        if up || self.words.contains(format!("{left}-{right}").as_str()) {
            return false;
        }
        let whole = format!("{left}{right_word}");
        if self.is_one_word(left, right) || is_word(left, right_word) {
            return true;
        }
        if is_hyphened(left, right_word) {
            return false;
        }
        let closed = !right.contains('-') && is_among(CLOSED, left);
        let compound = self.hyphenates && (is_rare(left, &whole) || !is_among(APART, left) && is_compound(&whole));
        if compound || is_named(&whole) || closed {
            return true;
        }
        let starts = is_half(left) || is_among(SMALL, left) || left.len() > 2 && NUMBERS.has_lower(left);
        let ends = is_half(right_word) || is_among(PARTICLES, right_word) || left.eq_ignore_ascii_case("self");
        let deed = left.len() > 3 && right_word.ends_with("ing") && right_word.len() > 4;
        let is_open = ends && (starts || deed || is_among(PREFIXES, left) || self.is_name(left, right_word))
            || right.contains('-');
        // Where no line is known to end inside a word, both halves must be none.
        !is_open && (self.hyphenates || !starts && !ends)
    }

    /// Whether `left` is a name, or an abbreviation, that makes a compound with `right`: `Quill-friendly`, `EU-backed`. What is
    /// nowhere else a name is the beginning of one (`Consu-` ⏎ `late`), but before a participle (`Quox-led`).
    fn is_name(&self, left: &str, right: &str) -> bool {
        let known = || self.words.contains(left) || is_named(left) || is_half(left);
        left.starts_with(char::is_uppercase)
            && (left.chars().nth(1).is_some_and(char::is_uppercase)
                || left.len() > 2 && (right.ends_with("ed") || known()))
    }

    /// Whether the halves together are a word that the text has elsewhere, or an ordinary one.
    fn is_one_word(&self, left: &str, right: &str) -> bool {
        let whole = format!("{left}{right}");
        let is_whole = is_lower(right) && left.chars().all(char::is_alphabetic) && !left.is_empty();
        is_whole && (self.words.contains(whole.as_str()) || is_word(left, right))
    }
}

fn first_word<'a>(line: &Line<'a>) -> &'a str {
    bare(line.text.split(' ').next().unwrap_or(""))
}

fn is_lower(half: &str) -> bool {
    !half.is_empty() && half.chars().all(char::is_lowercase)
}

/// The last word of `text`, of a very long one its end: the look back never grows with the paragraph.
fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().take(LONGEST_WORD).take_while(|&(_, c)| c != ' ').last();
    text.get(start.map_or(text.len(), |(at, _)| at)..).unwrap_or("")
}

/// `Massachu-` ⏎ `setts`, `Ameri-` ⏎ `cans`: whether `word` is the name of a country, a place, a people or a person.
fn is_named(word: &str) -> bool {
    let names = |word: &str| PLACES.has(word) || NATIONALITIES.has(word) || GIVEN.has(word) || SURNAMES.has(word);
    word.starts_with(char::is_uppercase) && (names(word) || word.strip_suffix('s').is_some_and(names))
}

fn is_among(firsts: &[&str], half: &str) -> bool {
    firsts.iter().any(|first| half.eq_ignore_ascii_case(first))
}

/// Whether `word` is of two: where no line is known to end inside a word, its hyphen is its own (`non-violent`).
fn is_compound(word: &str) -> bool {
    is_form(word, &|word| COMPOUNDS.has_lower(word))
}

/// Whether the halves together are a word; a rare one that falls into two words may have a hyphen of its own, as with `re-`.
fn is_word(left: &str, right: &str) -> bool {
    let whole = format!("{left}{right}");
    let is_open = || is_half(right) && (is_half(left) || left.eq_ignore_ascii_case("re"));
    let is_other = || FUNCTION_WORDS.has_lower(&whole) || is_rare(left, &whole) && !is_open();
    is_known(&whole) || is_other() && !is_hyphened(left, right)
}

/// Whether the halves are a compound that has a hyphen, or a form of one: `follow-ups`.
fn is_hyphened(left: &str, right: &str) -> bool {
    is_form(&format!("{left}-{right}"), &|word| HYPHENED.has_lower(word))
}

/// Whether `word` may be half of a compound.
fn is_half(word: &str) -> bool {
    word.len() > 2 && (is_known(word) || FUNCTION_WORDS.has_lower(word) || is_compound(word) || is_rare("", word))
}

/// Whether the word that begins with `left` is rare. With a prefix, such words are as often written apart (`non-partisan`).
fn is_rare(left: &str, word: &str) -> bool {
    !is_among(PREFIXES, left) && is_form(word, &|word| RARE.has_lower(word))
}

/// Whether `word`, or what it is a form of, is an ordinary word.
pub fn is_known(word: &str) -> bool {
    is_form(word, &|word| COMMON.has_lower(word) || CALENDAR.has_lower(word))
}

/// Whether `word` is one of a list, or a form of one: `hitting`, `planned`, `cities`.
fn is_form(word: &str, is_listed: &dyn Fn(&str) -> bool) -> bool {
    const ENDINGS: &[(&str, &str)] = &[
        ("s", ""),
        ("es", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("ly", ""),
        ("ly", "le"),
        ("men", "man"),
        ("ies", "y"),
        ("ied", "y"),
        ("er", ""),
        ("er", "e"),
        ("est", ""),
        ("est", "e"),
    ];
    let is_stem = |stem: &str| stem.len() > 2 && is_listed(stem);
    is_listed(word)
        || ENDINGS.iter().any(|&(ending, instead)| {
            let Some(stem) = word.strip_suffix(ending) else { return false };
            // A consonant may be doubled: hitting, planned.
            let mut last = stem.chars().rev();
            let doubled = last.next().is_some_and(|c| last.next() == Some(c) && last.next() != Some(c));
            let single = stem.strip_suffix(|_: char| doubled);
            is_stem(&format!("{stem}{instead}")) || instead.is_empty() && single.is_some_and(is_stem)
        })
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    #[test]
    fn where_words_are_broken_any_may_be() {
        let mut rare = "a windswept foge-".to_owned();
        let broken = "the exam-\nple here\na windswept foge-\nland quay";
        Vocabulary::of(&lines(broken)).join(&mut rare, "land quay");
        assert_eq!(rare, "a windswept fogeland quay");
        let mut rare = "a windswept foge-".to_owned();
        Vocabulary::of(&lines("a windswept foge-\nland quay")).join(&mut rare, "land quay");
        assert_eq!(rare, "a windswept foge-land quay");
    }

    #[test]
    fn the_look_back_is_bounded() {
        assert_eq!(last_word("so exam-"), "exam-");
        assert_eq!(last_word("so "), "");
        assert_eq!(last_word(&"é-".repeat(100_000)).chars().count(), LONGEST_WORD);
    }

    #[test]
    fn hyphens_at_line_ends() {
        for (left, right, joined) in [
            ("the exam-", "ple here", "the example here"),
            ("a self-", "made man", "a self-made man"),
            ("two-", "and three-year terms", "two- and three-year terms"),
            ("the quox-", "ily", "the quoxily"),
            ("the Quill-", "led talks", "the Quill-led talks"),
            ("the hard-", "hitting words", "the hard-hitting words"),
            ("a state-", "of-the-art quay", "a state-of-the-art quay"),
            ("the Anglo-", "French pact", "the Anglo-French pact"),
            ("Ameri-", "cans left", "Americans left"),
            ("in Massachu-", "setts, he said", "in Massachusetts, he said"),
            ("the inter-", "net of quays", "the internet of quays"),
            ("an out-", "of-date quay", "an out-of-date quay"),
            ("the exam-\nple. Mean-", "time on the quay", "the exam-\nple. Meantime on the quay"),
            ("Mean-", "time on the quay", "Mean-time on the quay"),
            ("the exam-\nple of the spokes-", "woman left", "the exam-\nple of the spokeswoman left"),
            ("the Consu-", "late on the quay", "the Consulate on the quay"),
            ("the exam-\nple of the Consu-", "late here", "the exam-\nple of the Consulate here"),
            ("the exam-\nple of Plum’s Plum-", "friendly talks", "the exam-\nple of Plum’s Plum-friendly talks"),
            ("the exam-\nple of the EU-", "friendly talks", "the exam-\nple of the EU-friendly talks"),
            ("the exam-\nple of the in-", "laws", "the exam-\nple of the in-laws"),
            ("the exam-\nple of a trillion-", "dollar plan", "the exam-\nple of a trillion-dollar plan"),
            ("the exam-\nple was pre-", "sumptive", "the exam-\nple was presumptive"),
            ("the exam-\nple was a pre-", "meeting", "the exam-\nple was a pre-meeting"),
            ("the exam-\nple of the second-", "largest quay", "the exam-\nple of the second-largest quay"),
            ("the exam-\nple of a non-", "violent quay", "the exam-\nple of a non-violent quay"),
            ("the exam-\nple of an anti-", "pathy to quays", "the exam-\nple of an antipathy to quays"),
            ("the exam-\nple of self-", "deprecation", "the exam-\nple of self-deprecation"),
            ("the exam-\nple of an oft-", "told tale", "the exam-\nple of an oft-told tale"),
            ("the exam-\nple of a better-", "than-ever quay", "the exam-\nple of a better-than-ever quay"),
            ("the exam-\nple of a would-", "be ferryman", "the exam-\nple of a would-be ferryman"),
            ("the exam-\nple of their follow-", "ups", "the exam-\nple of their follow-ups"),
            ("the exam-\nple of a start-", "up on the quay", "the exam-\nple of a start-up on the quay"),
            ("the exam-\nple of a hard-", "line mayor", "the exam-\nple of a hard-line mayor"),
            ("the exam-\nple of an un-", "climbable quay", "the exam-\nple of an unclimbable quay"),
            ("a heart-felt, ma-", "rijuana-free quay", "a heart-felt, marijuana-free quay"),
            ("the exam-\nple was un-", "substantiated", "the exam-\nple was unsubstantiated"),
            ("it was re-", "oiled", "it was re-oiled"),
            ("the exam-\nple of a quaxward-", "driving wind", "the exam-\nple of a quaxward-driving wind"),
            ("he said so-", "mething odd", "he said something odd"),
            ("the exam-\nple of two chair-", "men", "the exam-\nple of two chairmen"),
            ("Mr. Ander-", "son left", "Mr. Anderson left"),
            ("he left—", "too late", "he left—too late"),
            ("he left --", "too late", "he left -- too late"),
        ] {
            let all = format!("{left}\n{right}");
            let mut text = left.to_owned();
            Vocabulary::of(&lines(&all)).join(&mut text, right);
            assert_eq!(text, joined);
        }
    }
}
