//! Stamps on a page: who wrote it and when, whose a picture is.
//!
//! *In*: a line. *Out*: whether it is nothing else, or a caption with a credit at its end.

use super::masthead::after_by;
use super::view::{CALL, LONG, View, bare};
use crate::article::BlockKind;
use crate::load::header::date;
use crate::text::lexicon::Lexicon;

/// Words that name a picture, whose it is, or when a page was made.
static STAMPS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/page-stamps.txt"));

/// The longest stamp of date or author (words).
pub const STAMP: usize = 16;

/// What authors are to their paper …
const POSTS: [&str; 6] = ["writer", "staff", "correspondent", "reporter", "editor", "columnist"];

/// … which is said in no more words than this.
const POST: usize = 4;

/// Whether `text` ends with what an author is to a paper: `Courier Staff Writer`.
pub fn names_post(text: &str) -> bool {
    text.split(' ').next_back().is_some_and(|word| POSTS.contains(&bare(word).to_ascii_lowercase().as_str()))
}

impl View<'_> {
    /// A credit (`Photo: A. Smith`, `(Image: Agency)`) alone or behind a caption, a counter (`Image 1 of 9`), a stamp
    /// (`Published 11:11 PM EST Nov 19`).
    pub fn is_stamp(&self) -> bool {
        let first = self.words.first().map_or("", |word| bare(word));
        let digits = self.text.bytes().any(|byte| byte.is_ascii_digit());
        let opens = self.words.first().is_some_and(|word| word.starts_with(['(', '[', '|', '©']));
        match STAMPS.get_lower(first) {
            Some("date") => digits && self.length < STAMP && (!self.ends || self.length < 8),
            Some("credit") if self.length < STAMP && !self.ends || opens => {
                let marked = self.words.iter().take(2).any(|word| word.ends_with([':', '…']) || word.contains("..."));
                marked || opens || digits && self.words.get(2).is_some_and(|word| *word == "of")
            }
            _ => {
                self.length < LONG && self.text.contains('©')
                    || self.has_credit_behind()
                    || self.has_credit_in_brackets()
                    || self.is_pointer()
                    || self.is_origin()
            }
        }
    }

    /// When it was published first: `This story was originally published March 3, 2019, 6:02 PM.`
    fn is_origin(&self) -> bool {
        let at = self.words.iter().take(6).position(|word| word.eq_ignore_ascii_case("published"));
        let day: Vec<&str> = at.and_then(|at| self.words.get(at + 1..)).unwrap_or_default().to_vec();
        let begins = self.words.first().is_some_and(|word| matches!(*word, "This" | "Originally" | "First"));
        begins && self.length < STAMP && date(&day.join(" ")).is_some()
    }

    /// Whose a picture is: `Ada Quill / Reuters`, `Getty Images`.
    pub fn is_credit(&self) -> bool {
        if self.length >= STAMP / 2 || self.ends || !matches!(self.kind, BlockKind::Body | BlockKind::Caption) {
            return false;
        }
        let is_picture = |word: &&&str| matches!(bare(word), "Images" | "Photo" | "Pictures" | "file");
        let pictures = self.words.iter().rev().take_while(is_picture).count();
        let owner = self.words.iter().rev().nth(pictures).and_then(|word| word.rsplit('/').next()).unwrap_or("");
        let is_alone = self.words.len() == pictures + 1 || self.words.iter().any(|word| word.contains('/'));
        is_alone && STAMPS.get_lower(bare(owner)) == Some("agency")
    }

    /// Who wrote it, and when: `By Ada Quill, 3 March`, nothing but names, numbers and short words; or as what: `Courier
    /// Staff Writer`.
    pub fn is_byline(&self) -> bool {
        let is_name = |word: &&str| {
            let word = bare(word);
            word.len() < 4 || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        };
        let by = after_by(self.text).is_some();
        let is_short = (2..STAMP).contains(&self.length) && !self.ends && self.words.iter().all(is_name);
        is_short && (by || self.length <= POST && names_post(self.text))
    }

    /// When the page was made: `Monday, 3 March 2019, 04:05 pm`, nothing but numbers, a year among them, and the words
    /// between them.
    pub fn is_date(&self) -> bool {
        let is_number = |word: &&&str| word.starts_with(|c: char| c.is_ascii_digit() || c == '(');
        let is_year =
            |word: &&str| bare(word).len() == 4 && (bare(word).starts_with("19") || bare(word).starts_with("20"));
        let is_long = |word: &&&str| bare(word).chars().filter(|c| c.is_alphabetic()).count() > 3;
        let numbers = self.words.iter().filter(is_number).count();
        let long = self.words.iter().filter(is_long).count();
        self.words.iter().any(is_year) && numbers > 1 && long < 4 && self.length < STAMP && !self.ends
    }

    /// A caption with its credit at the end: `The quay at noon (Photo: Agency)`, `The quay at noonCredit: Agency`.
    fn has_credit_behind(&self) -> bool {
        let from = self.words.len().saturating_sub(10);
        self.words.iter().skip(from).enumerate().any(|(i, word)| {
            let Some(head) = word.strip_suffix(':') else { return false };
            let opens = head.starts_with(['(', '[']);
            // A credit may be glued to the caption, a capital to a small letter.
            let glued =
                head.char_indices().rfind(|(_, c)| c.is_uppercase()).and_then(|(at, _)| head.split_at_checked(at));
            let (before, name) = glued.unwrap_or(("", head));
            let is_credit = STAMPS.get_lower(bare(name)) == Some("credit");
            is_credit && from + i > 0 && (opens || !before.is_empty() || !self.ends)
        })
    }

    /// A caption with its credit in brackets at the end: `The quay at noon. (Agency Photo/Ada Quill)`.
    fn has_credit_in_brackets(&self) -> bool {
        let inner = self.text.strip_suffix(')').and_then(|text| text.rsplit_once('(')).map_or("", |(_, inner)| inner);
        let mut names = inner.split([' ', '/']).map(|name| STAMPS.get_lower(bare(name)));
        let is_photo = |name: Option<Option<&str>>| name.flatten() == Some("credit");
        let is_slashed = inner.contains('/') && names.clone().any(|name| name == Some("agency"));
        let is_named = inner.contains(' ') && (is_photo(names.next()) || is_photo(names.next_back()));
        // `(Courier photo by A. Smith)`
        let is_own = inner.contains("hoto by ");
        self.length < CALL && inner.split(' ').count() < 7 && (is_slashed || is_named || is_own)
    }
}
