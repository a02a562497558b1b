//! Participles that only say what was done to a noun: `a letter sent to Lee`, `Lee, backed by Dow,`.
//!
//! *In*: the past form behind a noun phrase. *Out*: whether it is no verb of the sentence. *Never*: a change of the clauses.

use super::{Before, Reader};
use crate::analyze::grammar::tag::{Tag, tag};
use crate::analyze::grammar::{Kind, reports};
use crate::text::lists::CALENDAR;
use crate::text::token::TokenKind;

/// Past forms whose `by` tells how far or past what: no participles.
const MOVES: [&str; 11] = [
    "increased",
    "declined",
    "dropped",
    "climbed",
    "jumped",
    "slipped",
    "passed",
    "stopped",
    "abided",
    "played",
    "lived",
];

/// Past forms that only tell what was done to somebody where no object follows: `a man briefed on it`.
const DONE: [&str; 15] = [
    "briefed",
    "involved",
    "charged",
    "convicted",
    "accused",
    "injured",
    "wounded",
    "hired",
    "employed",
    "elected",
    "appointed",
    "arrested",
    "detained",
    "jailed",
    "based",
];

impl Reader<'_> {
    /// `based in Harwich`, `named by Dow`: a past form that may be a participle, and what it takes.
    pub(super) fn is_reduced(&self, first: usize, verb: usize) -> bool {
        let regular = tag(self.words, verb, Some(Tag::Noun)) == Tag::Past;
        // `filed Friday in`
        let next = verb + 1 + usize::from(CALENDAR.has_lower(self.words.get(verb + 1)));
        (regular || self.is_irregular(verb))
            && first == verb
            && (matches!(tag(self.words, next, Some(Tag::Past)), Tag::Preposition | Tag::To)
                || self.words.starts(verb, &["named", "after"]))
    }

    /// `led`: a past form that no ending shows and that may be a participle.
    fn is_irregular(&self, verb: usize) -> bool {
        let words = self.words;
        words.is_any(verb, &["sent", "made", "held", "led", "built", "paid", "sold", "bought", "brought", "found"])
    }

    /// `led by Dow`, `found on the pier`: what nobody does in these words, for the verb would have an object.
    pub(super) fn is_only_done(&self, first: usize, verb: usize) -> bool {
        let words = self.words;
        let noun = matches!(tag(words, verb + 2, Some(Tag::Preposition)), Tag::Noun | Tag::Determiner);
        let by = self.is_irregular(verb) && words.is(verb + 1, "by");
        let done = words.is_any(verb, &DONE) && tag(words, verb + 1, Some(Tag::Past)) == Tag::Preposition;
        let where_found =
            words.is(verb, "found") && words.is_any(verb + 1, &["in", "on", "at", "near", "inside", "under"]);
        let attached = noun && words.kind(verb + 2) != Some(TokenKind::Number) && (by || where_found || done);
        // `a baker killed when the pier fell`
        let hurt = DONE.contains(&words.get(verb)) || words.is_any(verb, &["killed", "shot", "stabbed", "hurt", "hit"]);
        let when = hurt && words.is_subordinator(verb + 1);
        first == verb && (attached || when)
    }

    /// `obtained by the Herald`, behind the first phrase of its clause.
    pub(super) fn is_done_by(&self, first: usize, verb: usize) -> bool {
        let words = self.words;
        let past = tag(words, verb, Some(Tag::Noun)) == Tag::Past && !words.is_any(verb, &MOVES);
        // `said by email`
        let past = past && !reports(words, verb);
        let maker = matches!(tag(words, verb + 2, Some(Tag::Preposition)), Tag::Noun | Tag::Determiner);
        first == verb && past && words.is(verb + 1, "by") && maker && words.kind(verb + 2) != Some(TokenKind::Number)
    }

    /// `Lee, backed by Dow,`: a past form behind the comma right behind the subject that waits in clause `id`, where no verb
    /// of the sentence stands.
    pub(super) fn is_apposed(&self, id: usize, verb: usize) -> bool {
        let Some(subject) = self.clause(id).subject else { return false };
        let as_if = |k: usize| tag(self.words, k, Some(Tag::Noun));
        let comma = (subject.last + 1..verb).rev().find(|&k| as_if(k) != Tag::Adverb);
        let comma = comma.filter(|&comma| self.words.is_punct(comma, ','));
        let done = |k: usize| as_if(k) == Tag::Past || self.is_irregular(k);
        let attached = |k: usize| as_if(k).is_nominal() || as_if(k) == Tag::Preposition || done(k);
        let close = comma.is_some_and(|comma| (subject.last + 1..comma).all(attached));
        close && (as_if(verb) == Tag::Past || self.is_irregular(verb) && self.words.is(verb + 1, "by"))
    }

    /// The clause that the quotation at token `i` stands in. `said Dow paid the sum asked by Orr, "but has not left"`: what was done
    /// to the noun is over where a finite verb goes on with the sentence.
    pub(super) fn holder(&self, i: usize) -> usize {
        let words = self.words;
        let first = i + usize::from(!words.kind(i).is_some_and(TokenKind::is_word));
        let joins = words.is_any(first, &["and", "but"]);
        let verb = first + usize::from(joins);
        let goes_on = (joins || self.before == Before::And)
            && matches!(tag(words, verb, Some(Tag::And)), Tag::Auxiliary | Tag::Finite);
        let open = self.stack.iter().rev().copied().find(|&id| !goes_on || self.clause(id).kind != Kind::Reduced);
        open.unwrap_or(self.top())
    }
}
