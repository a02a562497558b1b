//! The noun phrase that may be a subject: whose clause it is, and which other one it ends.
//!
//! *In*: `said that` `[the offer], made by Dow,`. *Out*: `the offer` waits for `was`. *Never*: a phrase behind a preposition.

use super::openings::names_people;
use super::{Before, HEARING, Reader, Run};
use crate::analyze::grammar::tag::{Tag, tag};
use crate::analyze::grammar::{Clause, Kind, Phrase};

impl Reader<'_> {
    /// A noun phrase whose form and place allow it to act; `before` is what it stands behind.
    pub(super) fn subject(&mut self, phrase: Phrase, before: Before) {
        if before == Before::Verb && self.is_cited(phrase) {
            self.cited = Some(phrase);
        }
        if let Some(titled) = self.titled(phrase) {
            self.run = Some(titled);
            return;
        }
        if self.begins_main(phrase, before) {
            if let Some(main) = self.found.clauses.first_mut() {
                main.subject = Some(phrase);
            }
            self.run = Some(Run { phrase, before });
            return;
        }
        if before == Before::And && self.waits_behind_comma(phrase) {
            let Clause { kind, above, .. } = self.clause(self.top());
            self.stack.pop();
            let id = self.open(kind, above);
            if let Some(clause) = self.found.clauses.get_mut(id) {
                clause.subject = Some(phrase);
            }
            self.before = Before::Phrase;
        }
        self.back_to_joined(phrase, before);
        if self.is_put_off(phrase, before) {
            self.after = Some((phrase, Kind::Whole, self.top()));
            self.known = false;
        }
        self.take_for_subject(phrase, before);
        // `said [he and the men] left`
        let both = self.run.filter(|run| {
            let he = self.words.is_subject_pronoun(run.phrase.first);
            he && before == Before::And && run.before == Before::Verb && run.phrase.last + 2 == phrase.first
        });
        self.run = Some(match both {
            Some(run) => Run { phrase: Phrase { last: phrase.last, ..run.phrase }, ..run },
            None => Run { phrase, before },
        });
    }

    /// `quoted [Lee] as saying`, `shows [Lee], flanked by guards, asking`: whether the verb before makes the phrase heard.
    fn is_cited(&self, phrase: Phrase) -> bool {
        const QUOTES: [&str; 6] = ["quoted", "quotes", "quoting", "cited", "reports", "reported"];
        let shown = || {
            let verb = self.clause(self.top()).verb.filter(|verb| verb + 1 == phrase.first);
            verb.is_some_and(|verb| HEARING.has_lower(self.words.get(verb)))
                && self.words.is_punct(phrase.last + 1, ',')
                && self.is_somebody(phrase)
        };
        self.words.is_any(phrase.first.wrapping_sub(1), &QUOTES) || shown()
    }

    /// `While Dow spoke, [Lee], 54, called`: whether the sentence itself begins here, which nothing has done before.
    fn begins_main(&self, phrase: Phrase, before: Before) -> bool {
        let paused = before == Before::Quoted && self.words.is_punct(phrase.first.wrapping_sub(2), ',');
        (before == Before::Comma || paused) && self.lacks_all(0) && self.clause(self.top()).verb.is_some()
    }

    /// `In a letter sent in June, [the mayor and the sheriff] said`, `[Lee and his wife], Ann, said`: goes back to the clause that waits
    /// for both.
    fn back_to_joined(&mut self, phrase: Phrase, before: Before) {
        let joined = self.run.map(|run| run.phrase).filter(|_| before == Before::And && self.joins);
        let his = self.words.is_possessive(phrase.first);
        let people = |it: &Phrase| self.words.is(it.first, "the") && names_people(self.words.get(it.last));
        let joined = joined.filter(|it| his || [*it, phrase].iter().all(people));
        let waits =
            self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some() && clause.subject == joined);
        if let Some(waits) = waits.filter(|waits| *waits != self.top()) {
            self.back_to(waits);
        }
    }

    /// `Dow left; [the mayor], Lee, said`, `Dow left, and [the head] of the union, a baker, said`, `said [the offer], made by Dow, was`:
    /// whether the phrase may begin a clause whose verb stands behind an insertion.
    fn is_put_off(&self, phrase: Phrase, before: Before) -> bool {
        let clause = self.clause(self.top());
        let begins = before == Before::And && !self.adds || before == Before::Start;
        let begins = begins && clause.verb.is_some() && self.words.is_punct(self.behind_of(phrase.last + 1), ',');
        let told =
            || before == Before::Verb && self.words.is_punct(phrase.last + 1, ',') && self.takes_bare_clause(clause);
        begins || told()
    }

    /// Gives the phrase to the innermost clause, if that waits for its subject.
    fn take_for_subject(&mut self, phrase: Phrase, before: Before) {
        let top = self.top();
        let clause = self.clause(top);
        if clause.verb.is_some() {
            return;
        }
        let object = clause.subject.is_some_and(|which| self.stands_for_object(clause, which));
        let owned = clause.subject.is_some_and(|owned| self.stands_behind_owned(clause, owned, phrase));
        let subject = match (clause.subject, before) {
            (
                None,
                Before::Start | Before::Opening | Before::Comma | Before::And | Before::Governed | Before::Quoted,
            ) => phrase,
            (Some(_), Before::Opening) if object || owned => phrase,
            (Some(_), Before::Phrase) if owned => phrase,
            (Some(first), Before::And) if self.joins && self.run.is_some_and(|run| run.phrase == first) => {
                Phrase { last: phrase.last, ..first }
            }
            _ => return,
        };
        if let Some(waiting) = self.found.clauses.get_mut(top) {
            waiting.subject = Some(subject);
        }
    }

    /// The token behind `of the union` where that begins at token `i`, or `i`.
    fn behind_of(&self, i: usize) -> usize {
        const LONGEST: usize = 7;
        let noun = |k: &usize| !(self.quoted)(*k) && tag(self.words, *k, Some(Tag::Noun)).is_nominal();
        if !self.words.is_any(i, &["of", "for", "at"]) {
            return i;
        }
        (i + 1..i + LONGEST).find(|k| !noun(k)).unwrap_or(i)
    }

    /// `and [he], once again, said`: the subject of a clause of its own, whose verb stands behind an insertion.
    fn waits_behind_comma(&self, phrase: Phrase) -> bool {
        phrase.first == phrase.last
            && self.words.is_subject_pronoun(phrase.first)
            && self.words.is_punct(phrase.last + 1, ',')
            && self.clause(self.top()).verb.is_some()
    }

    /// `[Senate Majority Leader] [Ann Lee]`: two names that nothing parts; the clause takes the second for its subject.
    fn titled(&mut self, phrase: Phrase) -> Option<Run> {
        let name = |phrase: Phrase| (self.named)(phrase.first) == Some(phrase.last);
        let title = self.run.filter(|run| run.phrase.last + 1 == phrase.first && name(run.phrase) && name(phrase))?;
        let top = self.top();
        let waiting =
            self.found.clauses.get_mut(top).filter(|it| it.verb.is_none() && it.subject == Some(title.phrase));
        if let Some(waiting) = waiting {
            waiting.subject = Some(phrase);
        }
        Some(Run { phrase, before: title.before })
    }

    /// `which [Lee called]`: the phrase behind the word for the noun before is the subject.
    pub(super) fn stands_for_object(&self, clause: Clause, which: Phrase) -> bool {
        clause.kind == Kind::Relative && self.words.is_any(which.first, &["which", "that", "whom"])
    }

    /// `whose songs [Lee called]`: the name right behind what is owned is the subject.
    fn stands_behind_owned(&self, clause: Clause, owned: Phrase, phrase: Phrase) -> bool {
        let whose = self.words.is(owned.first.wrapping_sub(1), "whose");
        let name =
            (self.named)(phrase.first) == Some(phrase.last) || self.words.is_any(phrase.first, &["he", "she", "they"]);
        clause.kind == Kind::Relative && whose && name && owned.last + 1 == phrase.first
    }
}
