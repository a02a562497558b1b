//! What stands between a verb of saying and what it takes: a hearer, a day, a place.
//!
//! *In*: the words behind `told`: `the men of the pier on Friday that it`. *Out*: where `that` stands. *Never*: a clause.

use super::clause::{LATEST_START, has_verb, is_finite, is_regular_past};
use crate::analyze::grammar::bears_words;
use crate::text::lists::DETERMINERS;
use crate::text::token::{Case, TokenKind, Words};

/// Where something is told, and what speaks for somebody else.
const TOLD_IN: [&str; 6] = ["conference", "interview", "briefing", "hearing", "statement", "filing"];

/// One past the hearer at `i`: `reporters`, `her`, `the committee`, `Lee`.
pub(super) fn after_hearer(words: Words, i: usize, end: usize) -> Option<usize> {
    if words.is_any(i, &["me", "us", "him", "them", "you", "it", "her", "everyone"]) {
        return Some(i + 1);
    }
    if is_thing_told(words, i) {
        return None;
    }
    let begins = DETERMINERS.has_lower(words.get(i)) && !words.is(i, "that")
        || words.is_capital(i)
        || words.get(i).ends_with('s') && words.kind(i).is_some_and(TokenKind::is_word)
        || words.get(i + 1).ends_with('s')
            && words.kind(i) == Some(TokenKind::Word(Case::Lower))
            && !words.is_any(i, &["to", "that"])
        || words.is_any(i, &["people", "women", "men", "children", "police"]);
    if !begins {
        return None;
    }
    let mut k = i + 1;
    while k < end.min(i + 12) {
        // `told the Herald he'd leave`
        let pronoun = words.get(k).split(['\'', '’']).next().unwrap_or("");
        let stops = words.is_any(k, &["that", "if", "whether", "how", "why", "what"])
            || words.is_any(k, &["to", "on", "in"])
            || ["he", "she", "they", "it", "we", "i"].iter().any(|one| pronoun.eq_ignore_ascii_case(one))
            || words.is_any(k, &["the", "his", "there", "at", "after", "during"])
            || words.is_any(k, &["as", "when", "while", "because"]);
        if stops || words.is_punct(k, ',') || is_day(words, k) {
            return Some(k);
        }
        // `told the crew who manned the boat that`
        if words.is_any(k, &["who", "whose", "which"]) {
            return (k + 1..end.min(k + LATEST_START)).find(|&k| words.is_any(k, &["that", "to", "whether"]));
        }
        // `told supporters gathered in the hall that`
        if is_regular_past(words, k) && words.is_any(k + 1, &["at", "in", "on", "by", "outside", "from"]) {
            let that =
                (k + 1..end.min(k + LATEST_START)).take_while(|&k| !is_finite(words, k)).find(|&k| words.is(k, "that"));
            return that.or(Some(i + 1));
        }
        if words.is_punct(k, '.') || is_finite(words, k) {
            break;
        }
        // `told Lee Orr would`: a capitalised hearer ends where a small word begins the clause, else after one name.
        k += 1;
    }
    if !words.is_article(i) {
        return Some(i + 1);
    }
    // `told the men Orr would go`, but `promised the pier would go`
    let part = |k: usize| words.is_capital(k) || words.is_any(k, &["of", "in", "from", "for", "at"]);
    let name = (i + 2..k).find(|&k| words.is_capital(k) && !part(k - 1));
    name.or(words.is_any(i.wrapping_sub(1), &["told", "tells", "tell", "telling"]).then_some(i + 2))
}

/// `told the truth`, `told a story`: what is told at token `i` is no hearer.
pub(super) fn is_thing_told(words: Words, i: usize) -> bool {
    words.is_any(i, &["the", "a"]) && words.is_any(i + 1, &["truth", "story", "tale", "lie", "joke", "difference"])
}

/// The clause that begins behind the place or time at `i`: with a pronoun (`said on the quay he would leave`), or with an
/// article behind words or a meeting (`said in a statement the pier would close`).
pub(super) fn after_place(words: Words, i: usize, end: usize) -> Option<usize> {
    const LONGEST_PLACE: usize = 8;
    const LONGEST_THING: usize = 8;
    let opens = |k: usize| words.is_any(k, &["when", "who", "which", "while", "as", "because", "if"]);
    let stops = |k: &usize| matches!(words.kind(*k), Some(TokenKind::Punct(_))) || is_finite(words, *k) || opens(*k);
    let found = (i + 2..end.min(i + LONGEST_PLACE)).take_while(|k| !stops(k));
    let pronoun = found.into_iter().find(|&k| words.is_any(k, &["he", "she", "they", "it", "we", "there"]));
    let told = |k: usize| bears_words(words.get(k)) || words.is_any(k, &TOLD_IN);
    let where_told = || (i + 2..end.min(i + LONGEST_PLACE)).take_while(|k| !stops(k)).find(|&k| told(k));
    let begins = |k: usize| words.is_article_or_possessive(k);
    let thing =
        || where_told().map(|k| k + 1).filter(|&k| begins(k) && has_verb(words, k + 1, end.min(k + LONGEST_THING)));
    pronoun.filter(|pronoun| is_finite(words, pronoun + 1)).or_else(thing)
}

/// The word of a question behind the hearer at token `i`: `asked the men [which] they had seen`.
pub(super) fn question(words: Words, i: usize, end: usize) -> Option<usize> {
    const LONGEST_HEARER: usize = 4;
    let asks = |k: &usize| words.is_any(*k, &["which", "who", "what", "why", "how", "whether"]);
    let stops = |k: &usize| matches!(words.kind(*k), Some(TokenKind::Punct(_))) || is_finite(words, *k);
    let found = (i..end.min(i + LONGEST_HEARER)).take_while(|k| !stops(k)).find(asks)?;
    // `When asked why, Lee laughed`
    let clause = words.kind(found + 1).is_some_and(TokenKind::is_word) && has_verb(words, found + 1, end);
    clause.then_some(found)
}

/// `to` behind the hearer at `i`: `urged the women of the town to`.
pub(super) fn infinitive(words: Words, i: usize, end: usize) -> Option<usize> {
    const LONGEST_HEARER: usize = 10;
    let stops = |k: &usize| words.is_punct(*k, ',') || is_finite(words, *k);
    let to = (i..end.min(i + LONGEST_HEARER)).take_while(|k| !stops(k)).find(|&k| words.is(k, "to"))?;
    // `warned the women [not to] go`
    let first = to - usize::from(to > i && words.is(to - 1, "not"));
    begins_infinitive(words, to).then_some(first)
}

/// Whether `to` with a verb begins at `i`; not `apologised to the actor`, `replied to her`.
pub(super) fn begins_infinitive(words: Words, i: usize) -> bool {
    words.is(i, "to")
        && words.kind(i + 1).is_some_and(|kind| kind.is_word() && !kind.is_capital())
        && !DETERMINERS.has_lower(words.get(i + 1))
        && !words.is_any(i + 1, &["him", "them", "me", "us", "you", "it", "whom"])
}

/// One past days and adverbs at `i`.
pub(super) fn after_adverbs(words: Words, mut i: usize) -> usize {
    let day_part = |i: usize| words.is_any(i, &["morning", "afternoon", "evening", "night"]);
    // `said [late on Thursday] the bloc was ready`
    let on_day = |i: usize| words.is(i, "on") && is_day(words, i + 1);
    while is_day(words, i)
        || on_day(i)
        || words.is_any(i, &["late", "early", "earlier"]) && (on_day(i + 1) || is_day(words, i + 1))
        || i > 0 && is_day(words, i - 1) && day_part(i)
        // `insisted privately that`
        || words.is_adverb(i) && words.is(i + 1, "that")
        || words.is_any(i, &["again", "later", "flatly", "recently", "simply", "publicly", "repeatedly", "afterward"])
    {
        i += 1;
    }
    i
}

fn is_day(words: Words, i: usize) -> bool {
    let weekday = words.is_capital(i) && words.get(i).ends_with("day") && !words.is_clitic(i + 1);
    weekday || words.is_any(i, &["yesterday", "today", "tonight"])
}
