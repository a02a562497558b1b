//! Verbs of saying before their subject.
//!
//! *In*: `The pier, said Lee, the mayor, would go`. *Out*: the clause of `said`, whose subject is `Lee`, above that of the pier.
//! *Never*: a phrase that no mark closes, unless it is an office.

use super::openings::names_people;
use super::{Before, Reader};
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::tag::{Tag, tag};
use crate::analyze::grammar::{Clause, Kind, Phrase};
use crate::text::token::TokenKind;

impl Reader<'_> {
    /// `So says [Lee]:`, `The pier, said [Lee, the mayor], would go`: the verb of saying at token `i` stands before its
    /// subject, which is read with it.
    pub(super) fn inverted(&mut self, i: usize, end: usize) -> Option<Phrase> {
        let words = self.words;
        if !matches!(self.before, Before::Start | Before::Comma | Before::Opening | Before::Quoted) || i + 1 >= end {
            return None;
        }
        let frame = Frame::of(words, i).filter(|frame| frame.that && !frame.hearer)?;
        let aside = matches!(self.before, Before::Comma | Before::Quoted);
        let named = (self.named)(i + 1).filter(|last| self.closes(last + 1));
        let named = named.or_else(|| self.titled_name(i + 1, end).filter(|_| aside)).filter(|_| !frame.ask);
        let named = named.or_else(|| self.office(i + 1, end).filter(|_| aside))?;
        let subject = Phrase { first: i + 1, last: named };
        if self.is_time(subject) {
            return None;
        }
        let top = self.top();
        if self.lacks_all(top) && !aside && self.run.is_none() {
            self.fill(top, i, Some(subject));
            return Some(subject);
        }
        if !aside || !self.is_strong(i) {
            return None;
        }
        let id = self.found.clauses.len();
        self.found.clauses.push(Clause { kind: Kind::Whole, above: None, subject: Some(subject), verb: Some(i) });
        let first = self.stack.first().copied()?;
        if let Some(said) = self.found.clauses.get_mut(first) {
            said.above = said.above.or(Some(id));
        }
        self.before = Before::Phrase;
        Some(subject)
    }

    /// The last token of the name that closes the phrase from token `first` on: `[Harwich University professor Ann] Lee`.
    fn titled_name(&self, first: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 8;
        let nominal = |k: &usize| tag(self.words, *k, Some(Tag::Noun)).is_nominal() && !(self.quoted)(*k);
        let phrase = (first..end.min(first + LONGEST)).take_while(nominal);
        phrase.filter_map(|k| (self.named)(k)).find(|&last| self.closes(last + 1))
    }

    /// The last token of the phrase for people from token `first` on that closes there or has more attached: `the US [president]`,
    /// `a [spokesman] for the mayor`.
    fn office(&self, first: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 8;
        let words = self.words;
        // `one of the nurses`
        if words.is_any(first, &["one", "two", "three", "some", "several", "many"]) && words.is(first + 1, "of") {
            return Some(first);
        }
        let begins = tag(words, first, None) == Tag::Determiner;
        let nominal = |k: &usize| tag(words, *k, Some(Tag::Determiner)).is_nominal() && !(self.quoted)(*k);
        let last = (first + 1..end.min(first + LONGEST)).take_while(nominal).last().filter(|_| begins)?;
        let closes = self.closes(last + 1) || words.is_any(last + 1, &["of", "for", "from", "at"]);
        (closes && names_people(words.get(last))).then_some(last)
    }

    /// Whether a mark that ends an attribution stands at token `i`.
    pub(super) fn closes(&self, i: usize) -> bool {
        let mark = matches!(self.words.kind(i), None | Some(TokenKind::Punct(',' | '.' | ':' | '-' | '–' | '—')));
        mark && !(self.quoted)(i)
    }

    /// `The pier is closed, said [Lee], adding`: the clause of saying behind the main one, where the participle at token `i` goes on
    /// with it.
    pub(super) fn said_behind(&self, i: usize) -> Option<usize> {
        let main = self.clause(self.stack.first().copied()?);
        let said = main.above?;
        let verb = self.clause(said).verb?;
        let late = main.verb.is_some_and(|told| told < verb);
        (late && self.before == Before::Comma && verb < i).then_some(said)
    }
}
