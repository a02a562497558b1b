//! What each word of a sentence is there: noun, verb, or one of the small words that hold them together.
//!
//! *In*: `The mayor claims that the bridge was closed.` *Out*: determiner, noun, verb, `that`, determiner, noun,
//! auxiliary, past form, stop. A word list, endings and the word before decide; a word that nothing tells is a noun, for
//! that is what most words are. *Never*: a look further than one token ahead or two back.

mod forms;
mod place;

use crate::analyze::speech::{SpeechWord, VerbForm};
use crate::text::lexicon::Lexicon;
use crate::text::lists::{DETERMINERS, FINITE, FUNCTION_WORDS, NUMBERS, PREPOSITIONS, PRESENT};
use crate::text::token::{Case, TokenKind, Words, is_plural_possessive};
pub use forms::{bears_words, follows_sole, is_present};
use forms::{
    follows_plural, is_common_noun, is_counted, is_noun_in_ing, is_plural_verb, is_reduced, is_third_person,
    names_speech,
};
use place::Place;

/// Past forms that mostly stand before a noun.
static HELD: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/participle-adjectives.txt"));

/// Participles that no ending shows and that are no finite verb.
static PARTICIPLES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/irregular-participles.txt"));

/// Adjectives that stand in front of a sentence with what they take.
static FRONTED: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/fronted-adjectives.txt"));

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// A noun, an adjective, a number, a name.
    Noun,
    /// `the`
    Determiner,
    /// The possessive `'s`.
    Possessive,
    /// `he`
    Pronoun,
    /// `he'd`: a pronoun and its auxiliary.
    Contracted,
    /// `him`
    Object,
    /// `in`
    Preposition,
    /// `after`: a preposition, or a conjunction where a clause follows.
    Either,
    /// `has`
    Auxiliary,
    /// `took`: a form that only a finite verb has.
    Finite,
    /// `called`: a past form that may be a participle.
    Past,
    /// `calling`
    Ing,
    /// `to`
    To,
    /// `not`
    Adverb,
    /// `because`
    Subordinator,
    /// `what`
    Question,
    /// `who`
    Relative,
    /// `that`
    That,
    /// `and`
    And,
    /// `,`
    Comma,
    /// `;` `:` `—` and brackets
    Break,
    /// A mark that changes nothing.
    Mark,
}

impl Tag {
    /// Whether the token can stand inside a noun phrase.
    pub fn is_nominal(self) -> bool {
        matches!(self, Tag::Noun | Tag::Determiner | Tag::Possessive)
    }

    /// Whether the token begins or goes on with a group of verbs.
    pub fn is_verbal(self) -> bool {
        matches!(self, Tag::Auxiliary | Tag::Finite | Tag::Past)
    }
}

/// The tag of token `i`; `before` is that of the token before it in the sentence.
pub fn tag(words: Words, i: usize, before: Option<Tag>) -> Tag {
    match words.kind(i) {
        Some(TokenKind::Punct(c)) => punct(words, i, c),
        Some(TokenKind::Clitic) if matches!(before, Some(Tag::Pronoun | Tag::That | Tag::Relative | Tag::Question)) => {
            Tag::Auxiliary
        }
        Some(TokenKind::Clitic) => Tag::Possessive,
        Some(TokenKind::Number) | None => Tag::Noun,
        Some(TokenKind::Word(case)) => word(words, i, case, before),
    }
}

fn punct(words: Words, i: usize, c: char) -> Tag {
    let is_number = |k: usize| words.kind(k) == Some(TokenKind::Number);
    match c {
        ',' => Tag::Comma,
        // `the 7:12 from Hull`
        ':' if words.is_glued(i) && is_number(i.wrapping_sub(1)) && is_number(i + 1) => Tag::Noun,
        ';' | ':' | '(' | ')' | '[' | ']' => Tag::Break,
        _ if words.is_dash(i) => Tag::Break,
        // `the bakers' union`
        '\'' | '’' if is_plural_possessive(words, i) => Tag::Possessive,
        '-' | '/' | '&' | '$' | '£' | '€' | '%' | '#' | '@' => Tag::Noun,
        _ => Tag::Mark,
    }
}

/// The most marks between two sentences.
const MARKS: usize = 6;

/// `“[When] he came`: whether a sentence may begin at the quotation marks before token `i`.
fn is_first_behind_mark(words: Words, i: usize) -> bool {
    let mark = |k: &usize| matches!(words.kind(*k), Some(TokenKind::Punct('"' | '“' | '”' | '‘' | '’' | '\'' | ')')));
    let from = i.saturating_sub(MARKS);
    let before = (from..i).rev().find(|k| !mark(k));
    before.map_or(from == 0, |before| before + 1 < i && words.is_first(before + 1))
}

fn word(words: Words, i: usize, case: Case, before: Option<Tag>) -> Tag {
    let word = words.get(i);
    let begins = before.is_none() || before == Some(Tag::Mark) && is_first_behind_mark(words, i);
    // `I`, `I'd`
    let me = word.strip_prefix('I').is_some_and(|rest| rest.is_empty() || rest.starts_with(['\'', '’']));
    if case != Case::Lower && !(begins && case == Case::Title) && !me {
        return Tag::Noun;
    }
    if let Some(tag) = Place::new(words, i, before, begins).tag() {
        return tag;
    }
    if let Some(participle) = participle(words, i, before) {
        return participle;
    }
    // `how bitter the race was`
    let how = before == Some(Tag::Question) && words.is(i.wrapping_sub(1), "how");
    let clause = DETERMINERS.has_lower(words.get(i + 1)) || words.is_capital(i + 1) || words.is_subject_pronoun(i + 1);
    if how && clause && !DETERMINERS.has_lower(word) && !FUNCTION_WORDS.has_lower(word) {
        return Tag::Adverb;
    }
    if let Some(small) = FUNCTION_WORDS.get_lower(word) {
        return self::small(small, words, i);
    }
    if words.is(i, "to") {
        return Tag::To;
    }
    if DETERMINERS.has_lower(word) {
        return Tag::Determiner;
    }
    if PREPOSITIONS.has_lower(word) {
        return Tag::Preposition;
    }
    if words.is(i, "turned") && before == Some(Tag::Noun) && joins_trades(words, i) {
        return Tag::Noun;
    }
    // `Told that it burned, Lee`
    if begins && words.is(i, "told") {
        return Tag::Past;
    }
    // `Shortly before noon Lee`
    if begins && word.ends_with("ly") && (words.is_any(i + 1, &["before", "after"]) || words.is_punct(i + 1, ',')) {
        return Tag::Adverb;
    }
    if begins && !word.ends_with("ed") && !word.ends_with("ing") {
        return Tag::Noun;
    }
    let owned = matches!(before, Some(Tag::Determiner | Tag::Possessive));
    if word.ends_with("ly")
        && word.len() > 4
        && !owned
        && !matches!(word, "family" | "ally" | "July" | "rally" | "reply")
    {
        return Tag::Adverb;
    }
    verb(words, i, before).unwrap_or(Tag::Noun)
}

/// `a baker [turned] lawyer`: whether token `i` stands between what somebody was and what he is.
fn joins_trades(words: Words, i: usize) -> bool {
    let next = words.get(i + 1);
    let small = DETERMINERS.has_lower(next) || PREPOSITIONS.has_lower(next) || FUNCTION_WORDS.has_lower(next);
    let small = small || next.ends_with("ly") || words.is(i + 1, "to");
    let alike = words.get(i - 1).ends_with('s') == next.ends_with('s');
    words.kind(i + 1) == Some(TokenKind::Word(Case::Lower)) && !small && alike
}

fn small(small: &str, words: Words, i: usize) -> Tag {
    match small {
        "aux" => Tag::Auxiliary,
        "subject" => Tag::Pronoun,
        "contracted" => Tag::Contracted,
        "object" => Tag::Object,
        "sub" => Tag::Subordinator,
        "either" => Tag::Either,
        "wh" => Tag::Question,
        "relative" if words.is(i, "that") => Tag::That,
        "relative" => Tag::Relative,
        "and" => Tag::And,
        _ => Tag::Adverb,
    }
}

/// The verb form at token `i`, where the word before allows one.
fn verb(words: Words, i: usize, before: Option<Tag>) -> Option<Tag> {
    let word = words.get(i);
    // `the claims`, `Lee's plan`, `a proposed law`, but `One called`, `four in ten said`
    let alone = ["one", "some", "many", "others", "most", "all", "few", "both"];
    let said = words.is_any(i, &["said", "say"]) && NUMBERS.has_lower(words.get(i.wrapping_sub(1)));
    // `Another notes that`: what another is has no plural
    let another = words.is(i.wrapping_sub(1), "another")
        && word.ends_with('s')
        && (DETERMINERS.has_lower(words.get(i + 1)) || words.is(i + 1, "that"));
    let pronoun = words.is_any(i.wrapping_sub(1), &alone) || said || another;
    let owned = matches!(before, Some(Tag::Determiner | Tag::Possessive)) && !pronoun && !follows_pointer(words, i);
    // `One sweeping question asked`, but `One calling herself Lee`
    let held = pronoun && words.kind(i + 1) == Some(TokenKind::Word(Case::Lower)) && SpeechWord::of(word).is_none();
    let small = |k: usize| {
        let word = words.get(k);
        FUNCTION_WORDS.has_lower(word)
            || DETERMINERS.has_lower(word)
            || PREPOSITIONS.has_lower(word)
            || word.ends_with("ly")
    };
    if held && word.ends_with("ing") && !small(i + 1) && !words.is_any(i + 1, &["to", "that"]) {
        return None;
    }
    if word.len() > 4 && word.ends_with("ing") {
        return (!owned && !is_noun_in_ing(word)).then_some(Tag::Ing);
    }
    if owned {
        return None;
    }
    let regular = word.len() > 4 && word.ends_with("ed");
    let reporting = SpeechWord::of(word).and_then(|word| word.verb).map(|(form, _)| form);
    // `a few quotes from it`: what several do has no -s
    if reporting == Some(VerbForm::Present) && words.is_any(i.wrapping_sub(1), &["few", "some", "many", "most", "both"])
    {
        return None;
    }
    match reporting {
        Some(VerbForm::Past) => return Some(Tag::Past),
        Some(VerbForm::Present) if matches!(before, Some(Tag::Past | Tag::Finite | Tag::Ing)) => return None,
        // `Lee's sharp comments make us`: the next word is the verb.
        Some(VerbForm::Present) if before == Some(Tag::Noun) && is_plain_verb(words, i + 1) => return None,
        // `44 emails that were lost`, `the emails released on Monday`
        Some(VerbForm::Present) if before == Some(Tag::Noun) && (is_counted(words, i) || is_reduced(words, i + 1)) => {
            return None;
        }
        // `Lee's angry posts about it`
        Some(VerbForm::Present) if before == Some(Tag::Noun) && names_speech(words, i) => return None,
        Some(VerbForm::Present) if !matches!(before, Some(Tag::Preposition | Tag::Either | Tag::To)) => {
            return Some(Tag::Finite);
        }
        Some(VerbForm::Base) => {
            // `the police report said`: the next word is the verb.
            let verb = is_plain_verb(words, i + 1);
            let plural = before == Some(Tag::Noun) && follows_plural(words, i) && !follows_sole(words, i) && !verb;
            let subject = matches!(before, Some(Tag::Pronoun | Tag::Relative | Tag::Adverb | Tag::Auxiliary));
            return (plural || subject).then_some(Tag::Finite);
        }
        _ => {}
    }
    if before == Some(Tag::Noun) && is_common_noun(words, i) {
        return None;
    }
    if before == Some(Tag::Noun) && is_plural_verb(words, i) {
        return Some(Tag::Finite);
    }
    if FINITE.has(word) || PRESENT.has(word) || is_third_person(words, i, before) {
        let noun = matches!(before, Some(Tag::Preposition | Tag::To | Tag::Past | Tag::Finite | Tag::Ing));
        return (!noun).then_some(Tag::Finite);
    }
    regular.then_some(Tag::Past)
}

/// `This prompted the town`: whether `this` or `that` stands alone before the verb at token `i`, which has an object.
fn follows_pointer(words: Words, i: usize) -> bool {
    let points = i.checked_sub(1).is_some_and(|k| words.is_demonstrative(k));
    points && (DETERMINERS.has_lower(words.get(i + 1)) || words.is_capital(i + 1))
}

/// `people [close] to Lee`, `men [loyal] to the crown`: an adjective behind its noun and before what it takes.
pub fn is_adjective_behind(words: Words, i: usize) -> bool {
    let to = ["close", "loyal", "hostile", "sympathetic", "opposed", "friendly", "dear", "near", "adjacent", "subject"];
    let with = ["familiar", "unfamiliar", "popular", "comfortable", "happy", "unhappy", "impatient", "angry"];
    let of = ["critical", "skeptical", "sceptical", "supportive", "fond", "proud", "wary", "aware", "afraid", "tired"];
    let taken = |adjectives: &[&str], next: &[&str]| words.is_any(i, adjectives) && words.is_any(i + 1, next);
    taken(&to, &["to"])
        || taken(&with, &["with"])
        || taken(&of, &["of"])
        || words.is(i, "responsible") && words.is(i + 1, "for")
}

/// `had taken it`, `the man known as Lee`: a participle that no ending shows, behind an auxiliary or behind its noun and
/// before a preposition, where it changes nothing.
fn participle(words: Words, i: usize, before: Option<Tag>) -> Option<Tag> {
    // `have become`: forms that are the plain one as well
    let plain = ["become", "come", "overcome", "run", "put", "set", "cut", "hit", "let", "read", "shut", "hurt"];
    if before == Some(Tag::Auxiliary) && words.is_any(i, &plain) {
        return Some(Tag::Past);
    }
    if !PARTICIPLES.has(words.get(i)) {
        return None;
    }
    let governs = PREPOSITIONS.has_lower(words.get(i + 1)) || words.is_any(i + 1, &["to", "as", "after", "before"]);
    match before {
        Some(Tag::Auxiliary | Tag::Subordinator) => Some(Tag::Past),
        Some(Tag::Noun | Tag::Adverb | Tag::Comma) if governs => Some(Tag::Mark),
        _ => None,
    }
}

/// Whether token `i` is a verb of many: `make`, `are`, `said`.
fn is_plain_verb(words: Words, i: usize) -> bool {
    words.is_any(i, &["said", "told", "suggested", "indicated"])
        || words.is_any(
            i,
            &["are", "were", "have", "make", "do", "did", "will", "would", "could", "should", "may", "might"],
        )
}
