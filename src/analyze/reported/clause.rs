//! Where the reported clause begins and ends.
//!
//! *In*: the words after a verb of saying: `told reporters on Friday that the pier would go, adding`. *Out*: `that the
//! pier would go`. *Never*: a look beyond the sentence.

use super::hearer::{after_adverbs, after_hearer, after_place, begins_infinitive, infinitive, question};
use crate::analyze::grammar::bears_words;
use crate::analyze::grammar::frame::Frame;
use crate::analyze::speech::{SpeechWord, VerbForm};
use crate::text::lists::{DETERMINERS, FINITE, PRESENT};
use crate::text::token::{Case, TokenKind, Words};

/// How far behind its verb a clause may begin (tokens): a hearer, a day and a place stand between.
pub(super) const LATEST_START: usize = 16;

/// How far behind its first word a clause shows its verb (tokens): long subjects are rare.
const LONGEST_SUBJECT: usize = 18;

/// The first token of the clause that the verb before token `i` takes; the sentence ends before token `end`.
pub(super) fn start(words: Words, i: usize, end: usize, frame: Frame) -> Option<usize> {
    let end = end.min(i + 400);
    let mut at = i;
    if frame.hearer || frame.ask || frame.urge {
        at = after_hearer(words, at, end).or((!frame.hearer_needed()).then_some(at))?;
    }
    at = after_adverbs(words, at);
    // `vowed to go`, `asked him to call if he can`
    let not = words.is(at, "not") && begins_infinitive(words, at + 1);
    if (frame.to || frame.urge) && (not || begins_infinitive(words, at)) {
        return Some(at);
    }
    if let Some(that) = opened(words, at, end, &["that"]) {
        return Some(that);
    }
    if let Some(whether) = opened(words, at, end, &["whether", "if"]).filter(|_| frame.ask) {
        return Some(whether);
    }
    // `asked Lee which of the men`
    if frame.ask
        && let Some(which) = question(words, i, end)
    {
        return Some(which);
    }
    if words.is_any(at, &["if", "whether", "why", "how", "what", "who", "where", "when"])
        && words.kind(at + 1).is_some_and(TokenKind::is_word)
        && at + 2 < end
    {
        let when = words.is_any(at, &["when", "where"]) || words.is(at, "if") && !is_say(words, i - 1);
        return (frame.ask || !when && has_verb(words, at + 1, end)).then_some(at);
    }
    if frame.that
        && words.is_any(at, &["in", "on", "at", "during", "after", "last", "for", "as"])
        && let Some(clause) = after_place(words, at, end)
    {
        return Some(clause);
    }
    // `a step that officials said would cost jobs`
    if is_say(words, i - 1) && is_finite(words, i) && !words.is_capital(i) && !is_regular_past(words, i) {
        return Some(i);
    }
    if let Some(to) = frame.urge.then(|| infinitive(words, i, end)).flatten() {
        return Some(to);
    }
    (frame.that && begins_clause(words, at, end, i - 1)).then_some(at)
}

/// One past the last token of the clause that begins at `from`; a subordinate clause ends at its first comma.
pub(super) fn end(words: Words, from: usize, end: usize, hangs: Hangs) -> usize {
    let mut brackets = 0_u32;
    let mut verb_seen = words.is(from, "to");
    let mut i = from + 1;
    while i < end {
        verb_seen |= is_finite(words, i);
        let stops = match words.kind(i) {
            Some(TokenKind::Punct('(' | '[')) => {
                brackets += 1;
                false
            }
            Some(TokenKind::Punct(')' | ']')) => {
                brackets = brackets.saturating_sub(1);
                false
            }
            Some(TokenKind::Punct(_)) if words.is_dash(i) => match closing_dash(words, i, end) {
                Some(closing) if hangs != Hangs::Below => {
                    i = closing;
                    false
                }
                _ => verb_seen,
            },
            Some(TokenKind::Word(_)) if words.is(i, "and") && words.is(from, "to") && ends_infinitive(words, i + 1) => {
                true
            }
            Some(TokenKind::Word(_)) if i > from + 5 && brackets == 0 && goes_on_saying(words, i) => true,
            _ if brackets > 0 || !verb_seen => false,
            // `it fell for one reason: the wood was old`, but `it fell: "…"`
            Some(TokenKind::Punct(':')) => !matches!(words.kind(i + 1), Some(TokenKind::Word(_))),
            Some(TokenKind::Punct(';')) => true,
            Some(TokenKind::Punct(',')) if hangs == Hangs::Inside && is_finite(words, i + 1) => true,
            Some(TokenKind::Punct(',')) => {
                hangs == Hangs::Below && (i > from + 3 || words.is(from, "to")) || is_writers(words, i + 1)
            }
            Some(TokenKind::Word(_)) => goes_on_saying(words, i),
            Some(TokenKind::Punct(_) | TokenKind::Number | TokenKind::Clitic) | None => false,
        };
        if stops {
            break;
        }
        i += 1;
    }
    let mut end = i.min(end);
    while end > from + 1 && ends_before(words, end - 1) {
        end -= 1;
    }
    end
}

/// The dash that closes what the one at `i` puts in between.
fn closing_dash(words: Words, i: usize, end: usize) -> Option<usize> {
    const LONGEST_INSERTION: usize = 25;
    (i + 2..end.min(i + LONGEST_INSERTION)).find(|&k| words.is_dash(k))
}

/// A mark that ends a clause and is no part of it.
fn ends_before(words: Words, i: usize) -> bool {
    matches!(words.kind(i), Some(TokenKind::Punct('.' | ',' | '?' | '!' | '—' | '–' | '-' | ':' | ';')))
}

/// How the clause of the verb of saying hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hangs {
    /// It is the main clause or one beside it.
    Free,
    /// It hangs below another: `While Lee said …, nobody`.
    Below,
    /// It says which: `a man who said he was tired, left`.
    Inside,
}

/// Whether a finite verb stands among the tokens from `from` to `end` (at most [`LONGEST_SUBJECT`] on).
pub(super) fn has_verb(words: Words, from: usize, end: usize) -> bool {
    (from..end.min(from + LONGEST_SUBJECT)).any(|i| is_finite(words, i))
}

/// Whether token `i` shows a clause.
pub(super) fn is_finite(words: Words, i: usize) -> bool {
    match words.kind(i) {
        Some(TokenKind::Word(Case::Lower)) => {
            let word = words.get(i);
            let third_person = word.ends_with('s') && words.is_any(i.wrapping_sub(1), &["he", "she", "it", "who"]);
            FINITE.has(word) || PRESENT.has(word) || is_regular_past(words, i) || third_person
        }
        Some(TokenKind::Word(_)) => FINITE.has_lower(words.get(i)),
        Some(TokenKind::Clitic) => {
            words.is_any(i.wrapping_sub(1), &["he", "she", "it", "that", "there", "who", "what"])
        }
        Some(TokenKind::Number | TokenKind::Punct(_)) | None => false,
    }
}

fn is_say(words: Words, i: usize) -> bool {
    words.is_any(i, &["said", "says", "say", "saying", "told", "tells"])
}

fn begins_phrase(words: Words, i: usize) -> bool {
    words.is_capital(i) || DETERMINERS.has_lower(words.get(i)) && !words.is_any(i, &["nothing", "no", "such"])
}

pub(super) fn is_regular_past(words: Words, i: usize) -> bool {
    let word = words.get(i);
    word.len() > 4 && word.ends_with("ed") && !words.is_capital(i)
}

/// `asked them to go and [has left]`: a finite verb, so that the subject of the sentence goes on.
fn ends_infinitive(words: Words, i: usize) -> bool {
    is_regular_past(words, i) || words.is_auxiliary(i)
}

/// `that [unnamed] leaders agree`, `that [proposed] reform would`: a form in -ed before a noun in the plural, or before nouns
/// that a verb of their own follows.
fn is_adjective(words: Words, i: usize) -> bool {
    const LONGEST_NOUN: usize = 5;
    let noun = words.get(i + 1);
    let lower = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Lower));
    let plural = noun.ends_with('s')
        && !noun.ends_with("ss")
        && !words.is_any(i + 1, &["his", "this", "as", "its", "us", "towards", "always"]);
    let nominal = |k: usize| {
        lower(k)
            && !DETERMINERS.has_lower(words.get(k))
            && !words.is_any(k, &["to", "of", "in", "on", "for", "by", "and", "he"])
    };
    let verb = (i + 1..i + LONGEST_NOUN).find(|&k| !nominal(k) || is_finite(words, k));
    let own = verb.is_some_and(|verb| verb > i + 1 && words.is_auxiliary(verb));
    is_regular_past(words, i) && lower(i + 1) && (plural || own)
}

/// Whether a short subject and a verb of saying stand behind token `i`.
fn says_next(words: Words, i: usize) -> bool {
    (i + 1..i + 7)
        .take_while(|&k| !is_finite(words, k) || words.is_any(k, &["said", "says"]))
        .any(|k| words.is_any(k, &["said", "say", "says"]))
}

/// `, and she promised to go`: whether a pronoun and a verb of saying in the past stand behind token `i`.
fn promises_next(words: Words, i: usize) -> bool {
    words.is_any(i + 1, &["he", "she", "they"])
        && is_regular_past(words, i + 2)
        && Frame::of(words, i + 2).is_some_and(Frame::is_clausal)
}

/// One of `conjunctions` at `i` or behind the circumstances there: `in an interview on Friday that`.
fn opened(words: Words, i: usize, end: usize, conjunctions: &[&str]) -> Option<usize> {
    // `announced that same day`
    if words.is(i, "that") && words.is_any(i + 1, &["same", "day", "week", "night", "morning", "evening"]) {
        return None;
    }
    // `the critics that include`
    let relative =
        words.is(i, "that") && is_finite(words, i + 1) && !words.is_capital(i + 1) && !is_adjective(words, i + 1);
    if relative {
        return None;
    }
    if words.is_any(i, conjunctions) {
        return (i + 2 < end).then_some(i);
    }
    // `heard what aides are saying, and that the pier was gone`: it hangs on another verb
    if words.is_punct(i, ',') && words.is(i + 1, "and") && words.is_any(i + 2, conjunctions) {
        return None;
    }
    let circumstance = words
        .is_any(i, &["in", "on", "at", "during", "after", "before", "by", "for", "of", "without", "however"])
        || words.is_any(i, &["to", "from", "when", "as", "last", "this", "earlier", "early"])
        || words.is_punct(i, ',');
    if !circumstance {
        return None;
    }
    let found = (i + 1..end.min(i + LATEST_START)).find(|&k| words.is_any(k, conjunctions))?;
    // `said in a statement emailed to the Herald that`
    let reduced = |k: usize| {
        let noun = words.get(k.wrapping_sub(1));
        let bears = bears_words(noun) || SpeechWord::of(noun).is_some_and(SpeechWord::is_noun);
        bears && is_regular_past(words, k) && words.is_any(k + 1, &["to", "on", "by", "in", "at", "from"])
            || bears && words.is(k, "read") && words.is_any(k + 1, &["on", "by", "out"])
    };
    let noun = |k: usize| words.is_article_or_possessive(k.wrapping_sub(1));
    let plain =
        |k: usize| !is_finite(words, k) && (noun(k) || Frame::of(words, k).is_none_or(|frame| !frame.is_clausal()));
    // `said by email that`
    let means = |k: usize| words.is(k.wrapping_sub(1), "by");
    let clear = (i..found).all(|k| plain(k) || reduced(k) || means(k));
    clear.then_some(found)
}

/// Whether a clause without a conjunction begins at `i`: a subject and its verb, right behind it unless the `verb` of
/// saying is one that takes little else.
fn begins_clause(words: Words, i: usize, end: usize, verb: usize) -> bool {
    // `at least six of them`
    let i = if words.is(i, "at") && words.is_any(i + 1, &["least", "most"]) { i + 2 } else { i };
    if words.is_any(i, &["he", "she", "they", "i", "we", "it", "there", "these"]) {
        return has_verb(words, i + 1, end.min(i + 8)) || words.kind(i + 1).is_some_and(TokenKind::is_word);
    }
    if words.get(i).contains(['\'', '’']) && FINITE.has_lower(words.get(i)) {
        return true;
    }
    let subject = match words.kind(i) {
        Some(TokenKind::Word(Case::Lower)) => {
            !FINITE.has(words.get(i))
                && !words.is_any(i, &["to", "of", "in", "on", "at", "for", "with", "about"])
                && !words.is_any(i, &["as", "by", "from", "so", "but", "and", "or", "after"])
                && !words.is_any(i, &["out", "down", "up", "off", "away", "back", "yes"])
                && !words.is_any(i, &["before", "during", "while", "because", "into", "than", "against"])
        }
        Some(TokenKind::Word(_) | TokenKind::Number) => true,
        Some(TokenKind::Punct('$' | '£' | '€')) => true,
        Some(TokenKind::Punct(_) | TokenKind::Clitic) | None => false,
    };
    // `said softly, as the crowd left`
    let manner =
        words.get(i).ends_with("ly") && (words.is_punct(i + 1, ',') || words.is_any(i + 1, &["as", "and", "to"]));
    if manner {
        return false;
    }
    if is_say(words, verb) {
        return subject && (has_verb(words, i + 1, end) || begins_phrase(words, i) && end >= i + 5);
    }
    // `claims the pier violated the law`: what it takes shows that the form is no participle
    let acts = |k: usize| is_regular_past(words, k) && DETERMINERS.has_lower(words.get(k + 1));
    let noun = |k: usize| match words.kind(k) {
        Some(TokenKind::Word(_)) => {
            // `advised Lee's campaign and is`
            let joins = words.is(k, "and") && is_finite(words, k + 1);
            !words.is_any(k, &["who", "which", "that", "to", "as", "than", "when", "while"])
                && (!is_regular_past(words, k) || acts(k))
                && !joins
        }
        Some(TokenKind::Number | TokenKind::Clitic) => true,
        Some(TokenKind::Punct(c)) => matches!(c, '-' | '%' | '$' | '&' | '“' | '”' | '"'),
        None => false,
    };
    // `denied Lee's claims`: what somebody has is a noun
    let owned = |k: usize| words.is_clitic(k.wrapping_sub(1)) && words.get(k).ends_with('s');
    let found =
        (i + 1..end.min(i + LONGEST_SUBJECT)).take_while(|&k| noun(k)).find(|&k| is_finite(words, k) && !owned(k));
    subject
        && (found.is_some() || (is_regular_past(words, i + 1) || is_regular_past(words, i + 2)) && words.is_capital(i))
}

/// Whether the writer goes on at `i`, behind a comma: `which`, `adding`, `but`, `a plan that`, `according to`.
pub(super) fn is_writers(words: Words, i: usize) -> bool {
    // `that it burned, but that it would be built again`
    if words.is(i, "but") && words.is(i + 1, "that") {
        return false;
    }
    words.is_any(i, &["which", "who", "whose", "where", "according", "but", "while"])
        || words.is_any(i, &["a", "an", "compared", "prompting", "sparking", "drawing"])
        || (words.get(i).ends_with("ing") && Frame::is_speech(words, i))
        || words.is_any(i, &["although", "though", "whereas"]) && says_in_turn(words, i)
        || words.starts(i, &["and", "he"])
        || is_attribution(words, i)
}

/// `although the mayor, Lee, insists it will not`: whether the first verb of the clause that begins at token `i` reports.
fn says_in_turn(words: Words, i: usize) -> bool {
    let present =
        |k: usize| SpeechWord::of(words.get(k)).and_then(|it| it.verb).is_some_and(|it| it.0 == VerbForm::Present);
    let verb = (i + 1..i + LONGEST_SUBJECT).find(|&k| is_finite(words, k) || present(k));
    verb.is_some_and(|verb| Frame::of(words, verb).is_some_and(|frame| frame.that))
}

/// `he said`, `Lee said`, `said Lee` behind a comma.
fn is_attribution(words: Words, i: usize) -> bool {
    let said = |k: usize| words.is_any(k, &["said", "says", "say", "added"]);
    said(i) || (words.is_any(i, &["he", "she", "they"]) || words.is_capital(i)) && (said(i + 1) || said(i + 2))
}

/// `and said`, `and told`: the same subject says the next thing; `and some said`: another.
fn goes_on_saying(words: Words, i: usize) -> bool {
    words.is_any(i, &["and", "but", "while"])
        && (says_next(words, i)
            || words.is_punct(i.wrapping_sub(1), ',') && promises_next(words, i)
            || Frame::of(words, i + 1).is_some_and(|frame| {
                frame.is_clausal()
                    && (is_finite(words, i + 1) || frame.that && words.is(i + 2, "that"))
                    && !words.get(i + 1).ends_with("ing")
            })
            || Frame::is_speech(words, i + 1)
                && (words.get(i + 1).ends_with("ing") || words.get(i + 1).ends_with("ed")))
}
