//! Whether a town is a team here: where sport is reported, Parma plays and the town of Parma does not.
//!
//! *In*: `Parma beat Lecce 3-1`, `the Genoa striker`, `in Genoa`. *Out*: 2, 2 and 0 for the words beside each. *Never*: a country, whose
//! name means the country there too; a decision, which `kind` makes over the whole article.

use crate::analyze::names::Name;
use crate::text::lexicon::Lexicon;
use crate::text::token::{TokenKind, Words};

static TEAM_WORDS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/team-words.txt"));

/// The least evidence in an article that makes it one about sport.
pub(super) const SPORT: usize = 8;

/// How much the words beside `name` speak for a team.
pub(super) fn evidence(words: Words, name: &Name) -> usize {
    let next = name.last + 1;
    let possessive = words.is_clitic(next);
    let behind =
        if possessive { has(words, next + 1, "has") } else { has(words, next, "acts") || has(words, next, "with") };
    let first = name.title.min(name.first);
    let before = first > name.sentence.0 && has(words, first - 1, "before");
    let score = is_score(words, next) || possessive && is_score(words, next + 1);
    2 * (usize::from(behind) + usize::from(before) + usize::from(score))
}

/// Whether `name` begins its text and a date, a comma, a bracket or a dash follows: "ROME 28 Aug", "Rome (AP)".
pub(super) fn is_dateline(words: Words, name: &Name) -> bool {
    let next = words.kind(name.last + 1);
    name.first == 0 && matches!(next, Some(TokenKind::Number | TokenKind::Punct(',' | '(' | '-' | '–' | '—')))
}

fn has(words: Words, i: usize, class: &str) -> bool {
    TEAM_WORDS.get(words.get(i)).is_some_and(|classes| classes.split(' ').any(|one| one == class))
}

/// `3-1` at token `i`.
fn is_score(words: Words, i: usize) -> bool {
    let number = |k: usize| words.kind(k) == Some(TokenKind::Number) && words.get(k).len() <= 3;
    number(i) && words.is_punct(i + 1, '-') && words.is_glued(i) && number(i + 2)
}
