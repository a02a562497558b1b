//! The rules of what stands over a paragraph: headlines, labels, words in capitals, the lines of place and author.
//!
//! *In*: a line end. *Out*: whether the line is a headline, or what follows begins an article. *Never*: a line that breaks off
//! where no headline does.

use super::super::{ends_sentence, starts_lower, starts_upper};
use super::{LineEnd, Verdict};
use crate::load::header;
use crate::load::prune;
use crate::text::lists::PHRASE_BREAKS;
use crate::text::script::is_uncased;

/// Two words in capitals that begin a paragraph have at least so many letters (bytes): two names of offices have fewer.
const LOUD: usize = 8;

/// The most lines of a headline that is wrapped like the text.
const HEADLINE_LINES: usize = 3;

/// The most words of a label over a headline: a name.
const LABEL_WORDS: usize = 3;

/// A headline has at least so many words: fewer are what a link in the text left alone on its line.
const HEADLINE_WORDS: usize = 5;

/// No word is so long that it and a space need more room than this (characters).
const WIDE_ROOM: usize = 16;

/// The most words of a clause's beginning.
const CLAUSE_WORDS: usize = 3;

/// A headline is longer than this (bytes): the dateline of a text may have nothing but capitals too.
const SHORTEST_HEADLINE: usize = 24;

/// `HARBOUR WATCH Three votes are due`: two long words in capitals behind a sentence, or three, begin a paragraph; one alone
/// may be a name.
pub(super) fn capitals(end: &LineEnd) -> Option<Verdict> {
    if !end.next.text.starts_with(char::is_uppercase) || !ends_sentence(end.line.text) {
        return None;
    }
    let mut words = end.next.text.split(' ').map(|word| word.trim_end_matches([':', '.', ',']));
    let is_loud =
        |word: &str| word.len() > 1 && word.chars().all(|c| c.is_uppercase() || matches!(c, '\'' | '’' | '-'));
    let (first, second) = (words.next()?, words.next()?);
    let mut enough = || first.len() + second.len() >= LOUD || words.next().is_some_and(is_loud);
    (is_loud(first) && is_loud(second) && enough()).then_some(Verdict::Break)
}

/// `Harbour closed for the year` ⏎ `ASHFORD, Maine - The ferry`, `By Ann Lee`: the line with the place and the one with the
/// author stand below the headline. In a headline whose words all have capitals `By` may be one of its own.
pub(super) fn begins_article(end: &LineEnd) -> Option<Verdict> {
    let is_headline = end.paragraph.lines() == 1 && !ends_sentence(end.line.text);
    // `NEW` ⏎ `LOWEN — The ferry`
    let is_half = || !end.line.text.contains(char::is_lowercase);
    let is_over = is_headline || end.paragraph.is_first() && end.paragraph.lines() <= HEADLINE_LINES;
    let begins =
        || header::is_dateline(end.next.text) || header::is_byline(end.next.text) && !prune::is_titled(end.line.text);
    (is_over && !is_half() && !hangs(end.line.text) && begins()).then_some(Verdict::Break)
}

/// `Revealed:` ⏎ `Mayor knew of the leak`, `Ann Lee:` ⏎ `Mayor Knew of the Leak`, `LEE:` ⏎ `I did not.`: one word with a colon,
/// over the text or in capitals, is a label of what follows it, and so is a name over a headline.
pub(super) fn label(end: &LineEnd) -> Option<Verdict> {
    let label = end.line.text.strip_suffix(':').filter(|_| end.paragraph.lines() == 1)?;
    let titled = || prune::is_titled(label) && prune::is_titled(end.next.text);
    let is_label = match label.split(' ').count() {
        1 => end.line.is_first || !label.is_empty() && label.chars().all(char::is_uppercase),
        words => end.line.is_first && words <= LABEL_WORDS && titled(),
    };
    is_label.then_some(Verdict::Join)
}

/// `Harbour Closed for Ninth Day.` ⏎ `The ferry left.`: the headline over the text may end like a sentence.
pub(super) fn headline(end: &LineEnd) -> Option<Verdict> {
    let is_over =
        end.paragraph.is_titled() && end.paragraph.length() > SHORTEST_HEADLINE && !prune::is_titled(end.next.text);
    is_over.then_some(Verdict::Break)
}

/// Whether the line, which ends no sentence, is a headline.
pub(super) fn is_headline(end: &LineEnd) -> bool {
    let titled = || prune::is_titled(end.line.text) && prune::is_titled(end.next.text);
    let goes_on = || ends_sentence(end.next.text) && !end.next.text.starts_with(is_uncased) && titled();
    let one = end.paragraph.lines() == 1;
    let wrapped = || end.paragraph.is_first() && end.paragraph.lines() <= HEADLINE_LINES && end.measure.greedy;
    let parted = || end.paragraph.is_first() && one && end.line.text.ends_with(';');
    (one || wrapped())
        && end.paragraph.item().is_none()
        && (end.has_room() || parted())
        && (end.measure.greedy || end.line.is_first && end.line.text.split(' ').count() >= HEADLINE_WORDS)
        && starts_upper(end.next.text)
        && (!hangs(end.line.text) || parted() || stands_alone(end))
        && !is_clause(end.line.text)
        && !starts_lower(end.next.text.trim_start_matches(['-', '–', '—', ' ']))
        && !goes_on()
}

/// `Nobody knows what they believe in` ⏎ `The ferry left …`: where lines are filled, a first line with room for many more words
/// breaks off nowhere, whatever its last word is.
fn stands_alone(end: &LineEnd) -> bool {
    end.measure.greedy
        && end.line.is_first
        && !ends_open(end.line.text)
        && end.line.text.split(' ').count() >= HEADLINE_WORDS
        && end.line.extent() + WIDE_ROOM <= end.measure.wrap
}

/// `She told`: a pronoun and a word or two that a link in the text left alone on their line; headlines say who.
fn is_clause(text: &str) -> bool {
    const PRONOUNS: [&str; 6] = ["He", "She", "They", "We", "I", "It"];
    text.split(' ').count() <= CLAUSE_WORDS && text.split(' ').next().is_some_and(|first| PRONOUNS.contains(&first))
}

/// Whether the line breaks off where no headline does.
pub(super) fn hangs(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or("");
    // `the mayor's` ⏎ `Ferry Board`
    let owns = last.strip_suffix('s').is_some_and(|name| name.ends_with(['\'', '’']));
    owns || ends_open(text) || PHRASE_BREAKS.has(last) && last.len() <= 3
}

/// Whether the line ends with a mark behind which something is to come.
pub(super) fn ends_open(text: &str) -> bool {
    text.ends_with([',', '-', '—', '–', '_', '(', '[', ';', '"', '“'])
}
