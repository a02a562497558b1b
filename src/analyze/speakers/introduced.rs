//! A spokesman who is quoted first and named then: `a spokesman said it was "late." "…," council spokesman Ann Lee said`.
//!
//! *In*: the quotes in reading order. *Out*: those of `a spokesman` under the name of the one who is quoted next. *Never*: surer than
//! medium; another office: `a senator` may be anybody, a spokesman speaks for the body that the article is about.

use super::resolve::guess;
use crate::analyze::people::{Cast, Referent};
use crate::article::Article;
use crate::facts::{PersonId, Quote};
use crate::text::span::Span;

/// How many blocks further on the name comes at the latest.
const NEAR: u32 = 1;

/// Names the spokesmen who are named further on. `quotes` stand in reading order.
pub(super) fn name_introduced(article: &Article, cast: &Cast, quotes: &mut [Quote]) {
    let mut ahead: Option<(PersonId, Span)> = None;
    for speaker in quotes.iter_mut().rev().filter_map(|quote| quote.speaker.as_mut()) {
        let Some(mention) = speaker.mention else { continue };
        if let Some(person) = speaker.person {
            let first = cast.people.get(person.index()).and_then(|person| person.mentions.first());
            ahead = first.map(|first| (person, *first));
            continue;
        }
        let noun = speaker.name.strip_prefix("a ").or(speaker.name.strip_prefix("A "));
        let Some(noun) = noun.filter(|noun| noun.starts_with("spokes") && !noun.contains(' ')) else { continue };
        let near = |first: Span| first > mention && first.block.0 <= mention.block.0 + NEAR;
        let named = ahead.filter(|(person, first)| near(*first) && cast.has_role(*person, noun));
        if let Some((person, first)) = named {
            let fullest = cast.fuller(article, (Referent::Person(person), first));
            guess(cast, speaker, person, std::iter::once(first).chain(fullest).collect());
        }
    }
}
