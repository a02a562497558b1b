//! What stands before a form that may report and is no subject of it: words that nobody is, and what makes a noun of the form.
//!
//! *In*: `Lee's subtle hints that`, `refusing`. *Out*: that neither tells who speaks. *Never*: who does.

use super::subject::is_preposition;
use crate::analyze::grammar::frame::Frame;
use crate::analyze::speakers::sources::{Source, SourceKind, is_role};
use crate::text::lists::{BODIES, DETERMINERS};
use crate::text::token::{Case, TokenKind, Words};

/// `personal finance promises`: whether the form in -s at token `verb` is a noun, for the one before it is a single thing
/// without an article, and nobody.
pub(super) fn is_compound(words: Words, (first, verb): (usize, usize)) -> bool {
    let plural = Frame::of(words, verb).is_some_and(|frame| frame.noun) && words.get(verb).ends_with('s');
    let noun = words.get(verb - 1);
    let speaks = noun.ends_with('s') || is_role(noun) || BODIES.has_lower(noun) || words.is_capital(verb - 1);
    let bare = (first..verb).all(|k| words.kind(k) == Some(TokenKind::Word(Case::Lower)))
        && !DETERMINERS.has_lower(words.get(first));
    plural && bare && !speaks
}

/// `showed subtle hints`, `his wide-ranging comments`: whether the form at token `verb` is a noun, for an adjective stands before
/// it that is nobody.
pub(super) fn is_described(words: Words, verb: usize) -> bool {
    const ENDS: [&str; 8] = ["ing", "ous", "ful", "ive", "less", "ical", "tle", "able"];
    let Some(like) = verb.checked_sub(1) else { return false };
    let adjective =
        words.kind(like) == Some(TokenKind::Word(Case::Lower)) && ENDS.iter().any(|end| words.get(like).ends_with(end));
    let noun = Frame::of(words, verb).is_some_and(|frame| frame.noun) && words.get(verb).ends_with('s');
    adjective && noun && !is_role(words.get(like)) && !BODIES.has_lower(words.get(like))
}

/// Whether the phrase cannot speak: it ends in a determiner, a possessive or a preposition.
pub(super) fn is_no_noun(words: Words, last: usize, length: usize) -> bool {
    let alone =
        length == 1 && words.is_any(last, &["some", "many", "others", "another", "both", "most", "one", "all", "few"]);
    // `a person close to her`
    let whom = length > 1 && words.is(last, "her") && (words.is(last - 1, "to") || is_preposition(words, last - 1));
    let pronoun = !whom && words.is_any(last, &["his", "her", "its", "their", "my", "our", "your", "own"]);
    pronoun
        || is_preposition(words, last)
        || words.is_clitic(last)
        || (!alone
            && !whom
            && DETERMINERS.has_lower(words.get(last))
            && !words.is_any(
                last,
                &["others", "some", "many", "most", "both", "half", "all", "two", "three", "four", "five"],
            ))
}

/// Whether the phrase may speak, whatever it is: not `refusing`, `on`, `ignoring or`.
pub(super) fn may_speak(words: Words, source: Source) -> bool {
    let (word, last) = (words.get(source.first), words.get(source.last));
    let small = source.first == source.last && words.kind(source.first) == Some(TokenKind::Word(Case::Lower));
    let doing = word.len() > 4 && word.ends_with("ing") && !matches!(word, "nothing" | "something" | "everything");
    let small =
        small && (doing || is_preposition(words, source.first) || matches!(word, "a" | "the" | "earlier" | "given"));
    source.kind != SourceKind::Phrase || !small && !matches!(last, "or" | "and" | "than")
}
