//! What is put in between: insertions between dashes, appositions, and the subjects that wait for their verb behind them.
//!
//! *In*: `left after Lee, a baker,` `called`. *Out*: `called` belongs to `Lee`. *Never*: a subject that another clause waits
//! with.

use super::{Before, LONGEST_APPOSITION, Reader};
use crate::analyze::grammar::tag::{Tag, tag};
use crate::analyze::grammar::{Kind, Phrase, reports};
use crate::analyze::speech::SpeechWord;
use crate::text::lists::MAKERS;
use crate::text::token::TokenKind;

impl Reader<'_> {
    /// `Lee praised the pier — something nobody had done — and said`: the dash that closes what the one at token `i` puts in
    /// between, if nothing is quoted there.
    pub(super) fn inserted(&self, i: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 30;
        let dash = |k: usize| self.words.is_dash(k);
        let close = (i + 2..end.min(i + LONGEST)).find(|&k| dash(k)).filter(|_| dash(i))?;
        let close = close + usize::from(dash(close + 1));
        (i..close).all(|k| !(self.quoted)(k)).then_some(close)
    }

    /// `Lee, who, as the head of the union, ran the pier`: the comma that closes the role which `as` at token `i` gives the subject
    /// that waits for its verb. Not `Lee, as the mayor, Dow, put it`.
    pub(super) fn in_role(&self, i: usize, end: usize) -> Option<usize> {
        let words = self.words;
        if !words.is(i, "as") || i == 0 || !words.is_punct(i - 1, ',') || !self.has_waiting() {
            return None;
        }
        let close = (i + 2..end.min(i + LONGEST_APPOSITION)).find(|&k| words.is_punct(k, ','))?;
        let as_if = |k: usize| tag(words, k, Some(Tag::Noun));
        let plain = |k: usize| !(self.quoted)(k) && !as_if(k).is_verbal();
        let verb = (close + 1..end).find(|&k| as_if(k) != Tag::Adverb)?;
        ((i + 1..close).all(plain) && as_if(verb).is_verbal()).then_some(close)
    }

    /// Whether a clause has a subject and waits for its verb.
    fn has_waiting(&self) -> bool {
        self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some()).is_some()
    }

    /// Whether the phrase that ends before token `i` would lose its verb to an aside that begins there.
    pub(super) fn is_left_behind(&self, i: usize) -> bool {
        match self.before {
            // `After Lee, a baker, called it dead`, but `After the vote, the mayor, flanked by Lee, said`
            Before::Either => {
                let last = self.governed.map(|(phrase, _)| phrase).filter(|phrase| phrase.last + 1 == i);
                last.is_some_and(|last| !self.lacks_all(0) || self.is_somebody(last)) && !self.has_waiting()
            }
            Before::Governed => self.with.is_some_and(|with| self.begins_aside(with)),
            Before::Phrase => self.run.is_some_and(|run| run.before == Before::And) || self.is_made() || self.is_late(),
            _ => false,
        }
    }

    /// `The pier was "dead," [a spokesman], Lee, said`, `a charge [the mayor], Lee, denies`: a phrase behind a clause that has
    /// its verb, which no verb has for its object.
    fn is_late(&self) -> bool {
        let late = |before| matches!(before, Before::Comma | Before::Governed | Before::Phrase | Before::Quoted);
        self.run.is_some_and(|run| late(run.before)) && self.clause(self.top()).verb.is_some()
    }

    /// `, with [Lee]`
    fn begins_aside(&self, with: Phrase) -> bool {
        // `The ad ends with [Lee], looking up, saying`
        let ends = ["ends", "ended", "opens", "opened", "begins", "began", "closes", "closed", "starts", "concludes"];
        let before = with.first.saturating_sub(2);
        // `cut it to "sell," with [Lee], the analyst, saying`
        self.made_by(with)
            || self.words.is_punct(before, ',')
            || self.words.is_any(before, &ends)
            || (self.quoted)(before)
    }

    /// `led [Lee] to call`
    fn is_made(&self) -> bool {
        let verb = self.clause(self.top()).verb;
        self.run.is_some_and(|run| run.before == Before::Verb)
            && verb.is_some_and(|verb| MAKERS.has_lower(self.words.get(verb)))
    }

    /// `after Lee, [a former mayor], called`: the comma that closes what the one at token `i` says of the phrase before, if the
    /// verb of that phrase stands behind it. Only where the phrase would otherwise be left behind.
    pub(super) fn apposed(&self, i: usize, end: usize) -> Option<usize> {
        let words = self.words;
        if !self.is_left_behind(i) || !words.is_punct(i, ',') {
            return None;
        }
        let close = (i + 2..end.min(i + LONGEST_APPOSITION)).find(|&k| words.is_punct(k, ','))?;
        let as_if = |k: usize| tag(words, k, Some(Tag::Noun));
        // `the head of a shipping firm`
        let held = |k: usize| as_if(k - 1) == Tag::Determiner && tag(words, k, Some(Tag::Determiner)) == Tag::Noun;
        let noun = |k: usize| !(self.quoted)(k) && (held(k) || as_if(k).is_nominal() || as_if(k) == Tag::Preposition);
        // `Lee, now a baker, called`
        let from = i
            + 1
            + usize::from(words.is_any(i + 1, &["now", "then", "once", "formerly", "himself", "herself", "also"]));
        let aged = words.kind(from) == Some(TokenKind::Number) && close == from + 1;
        let begins = aged || words.is_capital(from) || tag(words, from, None) == Tag::Determiner;
        let verb = (close + 1..end).find(|&k| as_if(k) != Tag::Adverb)?;
        let goes_on = as_if(verb).is_verbal() || matches!(as_if(verb), Tag::Ing | Tag::To);
        let goes_on = goes_on && (!self.is_late() || reports(words, verb) && !words.get(verb).ends_with("ing"));
        (begins && (from..close).all(noun) && goes_on).then_some(close)
    }

    /// Whether the verb at token `first` goes on behind an apposition: `after Lee, a baker, [later] called`.
    pub(super) fn resumes_at(&self, first: usize) -> bool {
        self.resumed <= first && (self.resumed..first).all(|k| tag(self.words, k, Some(Tag::Noun)) == Tag::Adverb)
    }

    /// A comma at token `i`: the phrase behind `with` goes on only where the comma opens what is said of it.
    pub(super) fn keep_with(&mut self, i: usize) {
        let opens = |with: &Phrase| with.last + 1 == i && self.begins_aside(*with);
        self.with = self.with.filter(|with| self.waits || opens(with));
        self.waits = self.with.is_some();
    }

    /// The phrase behind `after` or `and` whose verb stands right here, behind a comma, how its clause hangs, and the clause
    /// that was open before it.
    pub(super) fn left_behind(&mut self, verb: usize) -> Option<(Phrase, Kind, usize)> {
        let (phrase, kind, above) = self.after.filter(|_| self.before == Before::Comma || self.known)?;
        // `has lost since May, took`, `announced losses, blamed Dow and promised`: neither does anything.
        let object = self.clause(above).verb.is_some_and(|told| told + 1 == phrase.first);
        let speaks = object && SpeechWord::of(self.words.get(verb)).is_some();
        if self.is_time(phrase) || self.is_thing(phrase) && (kind == Kind::Circumstance || speaks) {
            return None;
        }
        self.known = false;
        self.stack.contains(&above).then(|| self.after.take())?
    }
}
