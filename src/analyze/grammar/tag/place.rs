//! Words whose place tells what they are, whatever a list says of them: `first` in `the Herald first reported`.
//!
//! *In*: a small word, the tag of the one before it, whether the sentence begins with it. *Out*: its tag, where one of the rules here
//! gives it; for anything else the lists and endings of [`tag`](super) decide. *Never*: a word with a capital inside of its sentence.

use super::forms::{is_elliptic, is_fronted, stands_behind};
use super::{HELD, Tag, follows_pointer, verb};
use crate::analyze::speech::SpeechWord;
use crate::text::lists::{DETERMINERS, FUNCTION_WORDS, NUMBERS, PREPOSITIONS};
use crate::text::token::{Case, TokenKind, Words};

/// A word where it stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    words: Words<'a>,
    i: usize,
    before: Option<Tag>,
    /// Whether the sentence begins with it.
    begins: bool,
}

impl<'a> Place<'a> {
    pub(super) fn new(words: Words<'a>, i: usize, before: Option<Tag>, begins: bool) -> Self {
        Self { words, i, before, begins }
    }

    /// What the place tells.
    pub(super) fn tag(self) -> Option<Tag> {
        let noun = || self.is_noun().then_some(Tag::Noun);
        let adverb = || self.is_adverb().then_some(Tag::Adverb);
        self.of_one_word().or_else(noun).or_else(adverb).or_else(|| self.is_held_form().then_some(Tag::Noun))
    }

    /// Of `as`, `that` and `being`.
    fn of_one_word(self) -> Option<Tag> {
        let Self { words, i, before, begins } = self;
        // `As Lee, the mayor, put it`
        let named = before == Some(Tag::Comma) && (words.is_capital(i + 1) || words.is(i + 1, "the"));
        if (begins || named) && words.is(i, "as") && !words.is(i + 1, "a") {
            return Some(Tag::Subordinator);
        }
        // `The vote came as Lee, 72, left`
        if words.is(i, "as") && words.is_any(i.wrapping_sub(1), &["came", "comes", "come"]) {
            return Some(Tag::Either);
        }
        // `an author of that study`
        let governed = before == Some(Tag::Preposition);
        if governed && words.is(i, "that") && !words.is(i.wrapping_sub(1), "in") {
            return Some(Tag::Determiner);
        }
        // `accused of being`
        (governed && words.is_any(i, &["being", "having"])).then_some(Tag::Ing)
    }

    /// Whether the word belongs to the noun phrase around it.
    fn is_noun(self) -> bool {
        const TIMES: [&str; 10] = ["day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours"];
        let Self { words, i, before, .. } = self;
        let article = before == Some(Tag::Determiner);
        // `a later interview`, but `some later said`; `the outside adviser`
        let held = article && (is_held_adverb(words, i) || words.is_any(i, &["inside", "outside"]));
        // `More than half of the men`: one phrase, but `less than two weeks ago`.
        let more = words.is(i, "than") && words.is_any(i.wrapping_sub(1), &["more", "fewer", "less"]);
        let more = more && is_number(words, i + 1) && !words.is_any(i + 2, &TIMES);
        // `whose written statement`
        let whose = before == Some(Tag::Question) && words.is(i.wrapping_sub(1), "whose");
        held || more || whose
    }

    /// Whether the word changes nothing of the clause.
    fn is_adverb(self) -> bool {
        let Self { words, i, before, begins } = self;
        let acts = || verb(words, i + 1, Some(Tag::Pronoun));
        let noun = before == Some(Tag::Noun);
        // `Lee and Dow both said`; `It was Lee herself who`
        let all = (noun || before == Some(Tag::Auxiliary)) && words.is_any(i, &["both", "all", "each"]);
        let all = all && acts().is_some() || noun && words.is_reflexive(i);
        // `The Herald first reported`
        let first = noun && words.is(i, "first") && acts() == Some(Tag::Past);
        // `had once warned`, `who once called`, `Lee, the mayor, once called`
        let once = || {
            matches!(before, Some(Tag::Auxiliary | Tag::Relative | Tag::Pronoun))
                || matches!(before, Some(Tag::Comma | Tag::Noun)) && acts().is_some()
        };
        // `over how best to end it`
        let best = words.is(i, "best") && words.is(i + 1, "to") && before == Some(Tag::Question);
        // `Early in the campaign, Lee`, but `Early results`
        let early = words.is_any(i, &["early", "late"]) && words.is_any(i + 1, &["in", "on", "this", "last", "into"]);
        let opens = begins && (is_fronted(words, i) || early);
        // `tweeting out a line`: no noun
        let verbal = matches!(before, Some(Tag::Past | Tag::Finite | Tag::Ing));
        let particle = verbal && words.is_any(i, &["out", "off", "up", "down", "away", "back"]);
        let alone = stands_behind(words, i, before) || is_elliptic(words, i);
        is_rough(words, i, before)
            || all
            || first
            || words.is(i, "once") && once()
            || best
            || opens
            || alone
            || particle
    }

    /// Whether the word is a form in -ed or -ing that only tells what the noun behind it is like.
    fn is_held_form(self) -> bool {
        let Self { words, i, before, begins } = self;
        let word = words.get(i);
        // `Newly released records`
        let newly =
            i.checked_sub(1).filter(|&k| words.is_capital(k) && words.get(k).ends_with("ly") && words.is_first(k));
        let newly = newly.is_some() && words.kind(i + 1) == Some(TokenKind::Word(Case::Lower));
        // `Planned Parenthood said`
        let name = begins && words.is_capital(i + 1) && SpeechWord::of_any_case(word).is_none();
        let form = word.ends_with("ed") && (newly || name);
        form || is_held(words, i, before) || begins && is_first_of_many(words, i)
    }
}

/// `a government-funded study`, `of registered voters`, `Democratic registered voters`: a form in -ed or -ing before its
/// noun.
fn is_held(words: Words, i: usize, before: Option<Tag>) -> bool {
    let word = words.get(i);
    let form = word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
    // `self-described`, but `co-founded`
    const PREFIXES: [&str; 9] = ["co", "re", "pre", "mis", "out", "double", "fact", "cross", "second"];
    let compound = word.rsplit_once('-').is_some_and(|(first, _)| !PREFIXES.contains(&first));
    let noun = words.kind(i + 1) == Some(TokenKind::Word(Case::Lower)) && !PREPOSITIONS.has_lower(words.get(i + 1));
    let governed = before == Some(Tag::Preposition) && word.ends_with("ed") && SpeechWord::of(word).is_none();
    // `Some advanced students`, but `Some called Lee`
    let owned = before == Some(Tag::Determiner) && word.ends_with("ed") && SpeechWord::of(word).is_none();
    // `the recently released report`
    let adverb = words.is_adverb(i.wrapping_sub(1)) && DETERMINERS.has_lower(words.get(i.wrapping_sub(2)));
    let owned = owned || adverb && noun && word.ends_with("ed");
    // `Retired baker Ann Lee said`
    let opens = before.is_none() && noun && words.is_capital(i + 2) && SpeechWord::of_any_case(word).is_none();
    let opens = opens && word.ends_with("ed");
    let noun = (noun || owned && words.is_capital(i + 1)) && !follows_pointer(words, i);
    form && (compound || opens || noun && (governed || owned || before == Some(Tag::Noun) && HELD.has(word)))
}

/// `Armed men said`, `Ofsted inspectors said`: the form in -ed that begins a sentence stands before a noun for many.
fn is_first_of_many(words: Words, i: usize) -> bool {
    let noun = words.get(i + 1);
    let many = noun.ends_with('s') && !noun.ends_with("ss") && noun.len() > 4 || words.is_any(i + 1, &["men", "women"]);
    let small = PREPOSITIONS.has_lower(noun) || DETERMINERS.has_lower(noun) || FUNCTION_WORDS.has_lower(noun);
    words.get(i).ends_with("ed") && many && !small && SpeechWord::of_any_case(words.get(i)).is_none()
}

/// `About four in ten men`, `the pier fell, nearly half of the men said`, `at least two say`: the word at token `i` makes
/// the number behind it a rough one and governs nothing. Only where a clause may begin: `talked about four men`.
fn is_rough(words: Words, i: usize, before: Option<Tag>) -> bool {
    let opens = matches!(before, None | Some(Tag::Comma | Tag::That | Tag::Subordinator | Tag::Break | Tag::Mark));
    let one = words.is_any(i, &["about", "around", "over", "nearly"]) && is_number(words, i + 1);
    let two = words.is(i, "at") && words.is_any(i + 1, &["least", "most"]) && is_number(words, i + 2);
    let rest = words.is_any(i, &["least", "most"]) && words.is(i.wrapping_sub(1), "at") && before == Some(Tag::Adverb);
    opens && (one || two) || rest && is_number(words, i + 1)
}

/// Whether a number begins at token `i`: `200`, `four`, `half`, `a third`.
fn is_number(words: Words, i: usize) -> bool {
    let ordinal = |kind: &str| kind.starts_with("ordinal");
    words.kind(i) == Some(TokenKind::Number)
        || words.is(i, "a")
        || NUMBERS.get_lower(words.get(i)).is_some_and(|kind| !ordinal(kind))
}

/// Whether token `i` is an adverb between an article and its noun.
fn is_held_adverb(words: Words, i: usize) -> bool {
    words.is_article_or_possessive(i.wrapping_sub(1))
        && words.is_any(i, &["later", "earlier", "then", "now", "once", "still", "even", "further", "long", "often"])
}
