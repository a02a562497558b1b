//! Words that begin a clause of their own: `saying`, `to say`, `who`, `that`.
//!
//! *In*: `Lee left,` `saying`. *Out*: a clause that shares the subject `Lee`. *Never*: a clause that hangs below one that is
//! closed.

use super::{Before, Reader, WRITINGS};
use crate::analyze::cues::{Strength, cue};
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::tag::{Tag, tag};
use crate::analyze::grammar::{Clause, Kind, Phrase, reports};
use crate::text::token::TokenKind;

impl Reader<'_> {
    /// `saying`, `calling`: the subject is that of a clause before, or the phrase behind `with`.
    pub(super) fn participle(&mut self, i: usize) {
        let words = self.words;
        let top = self.top();
        let says = Frame::of(words, i).is_some_and(|frame| frame.that)
            || words.is_any(i, &["calling", "describing", "labeling"]);
        let strong = |i: usize| cue(words, i).is_some_and(|cue| cue.strength == Strength::Strong);
        let reporting = |clause: Clause| clause.verb.is_some_and(strong) && clause.kind == Kind::Whole;
        if self.before == Before::Opening && self.clause(top).verb.is_none() && self.clause(top).subject.is_none() {
            // `while denouncing`
            let said = self.innermost(reporting).filter(|_| says);
            if let Some(clause) = self.found.clauses.get_mut(top) {
                clause.kind = Kind::Shared;
                clause.above = said.or(clause.above);
            }
            return self.fill(top, i, None);
        }
        let with = self.with.take().filter(|_| self.before == Before::Governed);
        let last = self.run.map(|run| run.phrase).into_iter().chain(self.governed.map(|(phrase, _)| phrase));
        let writes = last.into_iter().find(|it| it.last + 1 == i && WRITINGS.has_lower(words.get(it.last)));
        let cited = self.cited.take().filter(|_| words.is(i.wrapping_sub(1), "as"));
        if let Some(subject) = cited.or(with).or(writes) {
            self.open(Kind::Shared, Some(top));
            return self.fill(self.top(), i, Some(subject));
        }
        let doing = |clause: Clause| {
            clause.kind == Kind::Shared && clause.verb.is_some_and(|verb| words.get(verb).ends_with("ing"))
        };
        let above = match self.before {
            Before::And => self.innermost(doing).and_then(|beside| self.clause(beside).above),
            Before::Comma | Before::Quoted | Before::Either if says => {
                self.innermost(reporting).or(self.stack.first().copied())
            }
            Before::Comma => self.innermost(|clause| clause.kind == Kind::Whole),
            _ => None,
        };
        let above = above.unwrap_or(top);
        self.back_to(above);
        self.open(Kind::Shared, Some(above));
        self.fill(self.top(), i, None);
    }

    /// `to` at token `i`: with a verb it begins a clause; gives the last token read.
    pub(super) fn infinitive(&mut self, i: usize, end: usize) -> usize {
        let words = self.words;
        let mut verb = i + 1;
        while verb < end && tag(words, verb, Some(Tag::Noun)) == Tag::Adverb {
            verb += 1;
        }
        let word = words.get(verb);
        let plural = word.ends_with('s') && !word.ends_with("ss") && !matches!(word, "focus" | "discuss");
        let plain = words.kind(verb).is_some_and(TokenKind::is_word)
            && !words.is_capital(verb)
            && !plural
            && !word.ends_with("ing")
            && (tag(words, verb, Some(Tag::Preposition)) == Tag::Noun || words.is_any(verb, &["be", "have", "do"]))
            || reports(words, verb);
        if verb >= end || (self.quoted)(verb) || !plain {
            self.preposition(Before::Preposition);
            return i;
        }
        let top = self.top();
        let urged = self.clause(top).verb.and_then(|verb| Frame::of(words, verb)).is_some_and(|frame| frame.urge);
        let hearer = self.run.filter(|run| urged && run.before == Before::Verb).map(|run| run.phrase);
        self.open(Kind::Shared, Some(top));
        self.fill(self.top(), verb, hearer);
        verb
    }

    /// `who`, `which` at token `i`.
    pub(super) fn relative(&mut self, i: usize) {
        let top = self.top();
        let id = self.open(Kind::Relative, Some(top));
        if let Some(clause) = self.found.clauses.get_mut(id) {
            clause.subject = Some(Phrase { first: i, last: i });
        }
    }

    /// `that` at token `i`: it stands for the noun before it, begins what somebody says, or only points: `that man`.
    pub(super) fn that(&mut self, i: usize, end: usize) {
        let words = self.words;
        let mut next = i + 1;
        while next < end && tag(words, next, Some(Tag::That)) == Tag::Adverb {
            next += 1;
        }
        let behind_noun = matches!(self.before, Before::Phrase | Before::Governed);
        let third = words.get(next).ends_with('s') && !words.get(next).ends_with("ss") && !words.is_capital(next);
        let plain = third && !tag(words, next + 1, Some(Tag::Noun)).is_verbal();
        let verbal = tag(words, next, Some(Tag::That)).is_verbal() || plain && tag(words, next, None) == Tag::Noun;
        if behind_noun && next < end && !(self.quoted)(next) && verbal {
            return self.relative(i);
        }
        let takes = |clause: Clause| {
            clause.verb.and_then(|verb| Frame::of(words, verb)).is_some_and(|frame| frame.that || frame.hearer)
        };
        let above = self.innermost(takes).unwrap_or_else(|| self.top());
        self.back_to(above);
        self.open(Kind::Whole, Some(above));
    }
}
