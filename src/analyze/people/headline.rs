//! Names in a headline in the style of titles, where other words have capitals too.
//!
//! *In*: the name `Donald Plum Leads` of `Donald Plum Leads in Polls`, and the words that the article writes small. *Out*:
//! `Donald Plum`. *Never*: a cut in the name of an organisation or place that is known, or at what may be somebody's name.

use super::super::names::lexica::{Traits, is_common, traits};
use super::super::names::{Name, Style, Votes};
use crate::text::token::Words;
use rustc_hash::FxHashSet;

/// The parts of `name` that are names: none, itself, or what stands between the ordinary words in it.
pub(super) fn parts(words: Words, name: Name, lower: &FxHashSet<&str>) -> Vec<Name> {
    let known = name.votes.organization >= Votes::ENOUGH || name.votes.place >= Votes::ENOUGH;
    let ordinary = |i: &usize| is_ordinary(words, *i, lower);
    if name.style == Style::Running
        || known
        || name.first == name.last
        || !(name.first..=name.last).any(|i| ordinary(&i))
    {
        return vec![name];
    }
    let mut parts = Vec::new();
    let mut at = name.first;
    while let Some(first) = (at..=name.last).find(|i| !ordinary(i)) {
        let end = (first..=name.last).find(ordinary).unwrap_or(name.last + 1);
        let title = if first == name.first { name.title } else { first };
        parts.push(Name { first, last: end - 1, title, votes: Votes::default(), ..name });
        at = end;
    }
    parts
}

/// Whether token `i` is a word that needs no capital: the article writes it small, or English does.
fn is_ordinary(words: Words, i: usize, lower: &FxHashSet<&str>) -> bool {
    let word = words.get(i);
    let small = word.to_lowercase();
    let name = traits(word).any(Traits::GIVEN | Traits::SURNAME | Traits::PLACE | Traits::NATION);
    !name && words.is_capital(i) && (lower.contains(small.as_str()) || is_common(&small))
}
