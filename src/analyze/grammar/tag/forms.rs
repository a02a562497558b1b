//! Forms that are a verb or a noun: what stands around one shows which.
//!
//! *In*: `plan` in `the health plan as`, in `The bakers plan to`. *Out*: a noun; a verb. *Never*: a look further than two tokens
//! ahead.

use super::{FRONTED, HELD, Tag};
use crate::analyze::cues::is_compound_noun;
use crate::analyze::speech::SpeechWord;
use crate::text::lists::{DETERMINERS, FINITE, NUMBERS, PREPOSITIONS, PRESENT, SPEAKING};
use crate::text::token::{TokenKind, Words};

/// `the first claims of fraud`, `their talking points`: a noun of speech in the plural, before what says of it by whom or of what
/// it is.
pub(super) fn names_speech(words: Words, i: usize) -> bool {
    let plural = SpeechWord::of(words.get(i)).is_some_and(SpeechWord::is_noun)
        && words.is_any(i + 1, &["about", "against", "by", "from", "of"]);
    plural || is_compound_noun(words, i)
}

/// Whether a number stands before the noun of speech at token `i`.
pub(super) fn is_counted(words: Words, i: usize) -> bool {
    // `The plaque put up in 1961 promises`
    let year = |k: usize| words.get(k).len() == 4 && words.is_any(k.wrapping_sub(1), &["in", "since", "from", "of"]);
    let counts = |k: usize| words.kind(k) == Some(TokenKind::Number) && !year(k);
    let number = |k: usize| counts(k) || NUMBERS.has_lower(words.get(k));
    SpeechWord::of(words.get(i)).is_some_and(SpeechWord::is_noun) && i.checked_sub(1).is_some_and(number)
}

/// Whether token `i` is a past form in -ed that says what was done to the noun before it: no verb follows a verb.
pub(super) fn is_reduced(words: Words, i: usize) -> bool {
    let word = words.get(i);
    word.len() > 4 && word.ends_with("ed") && !HELD.has(word) && bears_words(words.get(i - 1))
}

/// `a public-records request`, `one burning question`: the plain form of a verb behind an article for one thing is a noun, but
/// `a few critics say`.
pub fn follows_sole(words: Words, i: usize) -> bool {
    const LONGEST: usize = 3;
    let many = ["few", "dozen", "hundred", "thousand", "couple", "handful", "lot", "million", "number", "growing"];
    let inside = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) && !PREPOSITIONS.has_lower(words.get(*k));
    let mut run = (i.saturating_sub(LONGEST)..i).rev().take_while(inside).filter(|&k| !words.is_any(k, &many));
    let article = run.find(|&k| words.is_any(k, &["a", "an", "one", "another", "each", "every"]));
    article.is_some_and(|article| !words.is_any(article + 1, &many) && article + 1 < i)
}

/// Whether a noun in the plural stands before token `i`.
pub(super) fn follows_plural(words: Words, i: usize) -> bool {
    let Some(k) = i.checked_sub(1) else { return false };
    let noun = words.get(k);
    let other = ["news", "politics", "economics", "series", "always", "perhaps"];
    noun.ends_with('s') && !noun.ends_with("ss") && !words.is_any(k, &other)
        || words.is_any(k, &["police", "people", "men", "women", "children"])
}

/// `Democrats see Lee as`: the plain form of a verb that is known by its third person, behind a noun in the plural and
/// before what no noun stands before.
pub(super) fn is_plural_verb(words: Words, i: usize) -> bool {
    let word = words.get(i);
    let known = |ending: &str| {
        let third = format!("{}{ending}", if ending == "ies" { word.trim_end_matches('y') } else { word });
        PRESENT.has(&third) || FINITE.has(&third)
    };
    let object = DETERMINERS.has_lower(words.get(i + 1))
        || words.kind(i + 1) == Some(TokenKind::Number)
        || words.is_capital(i + 1)
        || words.is_any(i + 1, &["him", "her", "them", "us", "me", "it", "themselves", "what", "how", "to"]);
    // `what rates borrowers pay`: an object and a subject
    let what = || words.is_any(i.wrapping_sub(3), &["what", "which"]) && follows_plural(words, i - 1);
    (object || what()) && follows_plural(words, i) && (known("s") || known("es") || word.ends_with('y') && known("ies"))
}

/// `the health plan of`, `their tax cut`, `the first votes in`: whether a form that is a noun as well is one behind a noun. What it
/// would take behind it, or its subject, shows the verb: `The bakers plan`, `the flood cut the road`, `The mayor plans to`.
pub(super) fn is_common_noun(words: Words, i: usize) -> bool {
    let Some(kind) = FINITE.get(words.get(i)).filter(|kind| !kind.is_empty()) else { return false };
    let next = i + 1;
    let object = DETERMINERS.has_lower(words.get(next))
        || words.kind(next) == Some(TokenKind::Number)
        || words.is_capital(next)
        || words.is_any(
            next,
            &["him", "her", "them", "us", "me", "it", "to", "that", "himself", "herself", "he", "she", "they"],
        );
    let name = i.checked_sub(1).is_some_and(|k| words.is_capital(k));
    match kind {
        "plain" => !follows_plural(words, i),
        "past" => !object && !name && !follows_plural(words, i),
        _ => !object && !name,
    }
}

/// `The ad hits the mayor`: behind a noun in the singular, and before what no plural noun stands before.
pub(super) fn is_third_person(words: Words, i: usize, before: Option<Tag>) -> bool {
    let word = words.get(i);
    let form = word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    let subject = i.checked_sub(1).filter(|_| before == Some(Tag::Noun)).is_some_and(|k| {
        words.kind(k).is_some_and(TokenKind::is_word) && (!words.get(k).ends_with('s') || words.is_capital(k))
    });
    let object =
        words.is_any(i + 1, &["a", "an", "the", "him", "her", "them", "us", "me", "himself", "herself", "how"]);
    // `The ad hits Lee`
    let speaks = i.checked_sub(1).is_some_and(|k| bears_words(words.get(k)) && !words.get(k).ends_with('s'));
    // `The ad cuts to the mayor`
    form && subject && (object || speaks && (words.is_capital(i + 1) || words.is(i + 1, "to")))
}

/// `the boats now [available]`: an adjective that stands behind its noun.
pub(super) fn stands_behind(words: Words, i: usize, before: Option<Tag>) -> bool {
    matches!(before, Some(Tag::Noun | Tag::Adverb)) && words.is_any(i, &["available", "alive", "alone", "aboard"])
}

/// `while [infectious],`, `if [possible],`: whether the adjective at token `i` is all that stands behind what opens a clause.
pub(super) fn is_elliptic(words: Words, i: usize) -> bool {
    const OPENERS: [&str; 7] = ["while", "when", "if", "though", "although", "once", "where"];
    const ENDS: [&str; 8] = ["ous", "ful", "less", "able", "ible", "ic", "ive", "ary"];
    if !ENDS.iter().any(|end| words.get(i).ends_with(end)) {
        return false;
    }
    let alone = matches!(words.kind(i + 1), Some(TokenKind::Punct(',' | '.' | ';')));
    alone && i > 0 && words.is_any(i - 1, &OPENERS)
}

/// `Aware of the cost, the mayor`: whether the sentence begins at token `i` with an adjective, which tells what the subject of its
/// main clause is like.
pub(super) fn is_fronted(words: Words, i: usize) -> bool {
    let next = PREPOSITIONS.has_lower(words.get(i + 1)) || words.is_any(i + 1, &["to", "that"]);
    next && FRONTED.has_lower(words.get(i))
}

/// Whether the noun names a thing that bears somebody's words: `ad`, `reports`.
pub fn bears_words(noun: &str) -> bool {
    SPEAKING.has_noun(noun)
}

/// Whether the word has the form of a verb behind `he`: `backs`.
pub fn is_present(word: &str) -> bool {
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s'));
    stem.is_some() && word.chars().all(char::is_lowercase)
}

/// Nouns that end like a participle.
pub(super) fn is_noun_in_ing(word: &str) -> bool {
    matches!(word, "thing" | "something" | "nothing" | "anything" | "everything" | "morning" | "evening" | "during")
}
