//! Finite verbs: to which clause a group of verbs belongs.
//!
//! *In*: `Lee, who met Dow,` `would have said`. *Out*: the clause of `Lee` gets the verb `said`. *Never*: a verb in two
//! clauses.

use super::openings::names_people;
use super::{Before, Reader, Run};
use crate::analyze::cues::{Form, Strength, cue};
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::tag::{Tag, tag};
use crate::analyze::grammar::{Clause, Kind, Phrase, reports};
use crate::text::lists::MAKERS;

impl Reader<'_> {
    /// The group of verbs that begins at token `i`; gives its last token.
    pub(super) fn verbs(&mut self, i: usize, end: usize) -> usize {
        if let Some(subject) = self.inverted(i, end) {
            return subject.last;
        }
        let mut last = i;
        let mut k = i + 1;
        let mut auxiliary = matches!(tag(self.words, i, Some(Tag::Pronoun)), Tag::Auxiliary | Tag::Contracted);
        while k < end && auxiliary && !(self.quoted)(k) {
            match tag(self.words, k, Some(Tag::Auxiliary)) {
                Tag::Adverb => {}
                Tag::Auxiliary => last = k,
                Tag::Past | Tag::Ing | Tag::Finite => {
                    last = k;
                    auxiliary = false;
                }
                _ => {
                    // `will say`, `did call`, `may persuade her to`: a plain form that only these verbs are known in.
                    let makes = || self.words.is_auxiliary(last) && MAKERS.has_lower(self.words.get(k));
                    if reports(self.words, k) || makes() {
                        last = k;
                    }
                    break;
                }
            }
            k += 1;
        }
        self.verb(i, last);
        last
    }

    /// Whether the verb at token `i` reports by itself: `said`.
    pub(super) fn is_strong(&self, i: usize) -> bool {
        cue(self.words, i).is_some_and(|cue| cue.form == Form::Finite && cue.strength == Strength::Strong)
    }

    /// Whether the verb at token `i` takes a clause whose subject may stand before: `the line that Dow [said] was`, not `the bill
    /// that Dow [wrote] would`.
    fn is_believed(&self, i: usize) -> bool {
        self.is_strong(i) && !self.words.is_any(i, &["wrote", "writes", "tweeted", "posted", "announced", "recalled"])
    }

    /// Finds the clause of the verbs from token `first` to `verb`.
    pub(super) fn verb(&mut self, first: usize, verb: usize) {
        let top = self.top();
        let clause = self.clause(top);
        // `said in a letter [sent to Dow] that`
        let behind = self.governed.map(|(phrase, _)| phrase).filter(|it| it.last + 1 == first && !self.is_time(*it));
        // `described by Dow as tired and`: no verb of the sentence stands right behind a preposition
        let bare = first == verb && tag(self.words, verb, Some(Tag::Noun)) == Tag::Past;
        if bare && self.before == Before::Either && self.is_either(first.wrapping_sub(1)) {
            self.before = Before::Governed;
            return;
        }
        let waits = self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some());
        if let Some(phrase) = behind.filter(|_| self.before == Before::Governed)
            && clause.verb.is_some()
            && waits.is_none()
            && self.run.is_none_or(|run| run.before == Before::Verb)
            && self.is_reduced(first, verb)
        {
            self.open(Kind::Reduced, Some(top));
            return self.fill(self.top(), verb, Some(phrase));
        }
        // `a line that Dow [said] was`: nothing stands between, for what it is said of stands before
        if self.before == Before::Verb && clause.verb.is_some_and(|said| said + 1 == first && self.is_believed(said)) {
            self.open(Kind::Whole, Some(top));
            return self.fill(self.top(), verb, None);
        }
        match (self.before, self.run) {
            // `Asked about it, Lee`
            (Before::Opening, _)
                if clause.above.is_none()
                    && clause.subject.is_none()
                    && (self.words.get(verb).ends_with("ed") || self.words.is(verb, "told")) =>
            {
                self.open(Kind::Shared, Some(top));
                self.fill(self.top(), verb, None);
            }
            (Before::Opening, _) if clause.verb.is_none() => self.fill(top, verb, None),
            (Before::Phrase, Some(run)) => self.verb_of(run, first, verb),
            // `after [a spokesman] for the union called`
            (Before::Governed, Some(run)) if run.before == Before::Either && clause.verb.is_some() => {
                self.open(Kind::Circumstance, Some(top));
                self.fill(self.top(), verb, Some(run.phrase));
            }
            // `said [four] of them were`
            (Before::Governed, Some(run))
                if !matches!(run.before, Before::Verb | Before::Either)
                    || run.before == Before::Verb && self.takes_bare_clause(clause) =>
            {
                self.verb_of(run, first, verb)
            }
            // `the noise [after the vote] shows`
            (Before::Either, _) if waits == Some(top) && self.is_attached(clause) => self.fill(top, verb, None),
            (Before::Either, _) => match self.governed {
                // `who as late as last year praised`: when, not who.
                // `The crew that Lee met after the fire said`: no fire says anything where somebody waits.
                Some((subject, _))
                    if (subject.last + 1 == first || self.resumes_at(first))
                        && !self.is_time(subject)
                        && !(waits.is_some() && self.is_strong(verb) && self.is_thing(subject)) =>
                {
                    self.open(Kind::Circumstance, Some(top));
                    self.fill(self.top(), verb, Some(subject));
                }
                _ => self.verb_alone(verb),
            },
            _ => self.verb_alone(verb),
        }
    }

    /// Whether the word at token `i` is `as`, `after`, `than`: a preposition that may begin a clause.
    fn is_either(&self, i: usize) -> bool {
        tag(self.words, i, Some(Tag::Noun)) == Tag::Either
    }

    /// `said [he was]`: whether the verb of `clause` takes a clause and `phrase` behind it is no object.
    fn says_of(&self, clause: Clause, phrase: Phrase) -> bool {
        let said = clause.verb.is_some_and(|verb| self.words.is_any(verb, &["said", "says"]));
        let pronoun = self.words.is_subject_pronoun(phrase.first);
        self.takes_bare_clause(clause) && (said || pronoun)
    }

    /// `said`: whether a clause may stand right behind the verb of `clause`.
    pub(super) fn takes_bare_clause(&self, clause: Clause) -> bool {
        let frame = clause.verb.and_then(|verb| Frame::of(self.words, verb));
        frame.is_some_and(|frame| frame.that && !frame.hearer && !frame.ask && !frame.noun)
    }

    /// Whether the subject of `clause` is a name.
    fn named_subject(&self, clause: Clause) -> bool {
        clause.subject.is_some_and(|subject| (self.named)(subject.first) == Some(subject.last))
    }

    /// Whether the preposition that was read last stands right behind the subject of `clause`.
    fn is_attached(&self, clause: Clause) -> bool {
        let preposition = self.governed.map(|(_, preposition)| preposition);
        clause.subject.is_some_and(|subject| preposition == Some(subject.last + 1))
    }

    /// A verb right behind the noun phrase `run`.
    pub(super) fn verb_of(&mut self, run: Run, first: usize, verb: usize) {
        let top = self.top();
        let clause = self.clause(top);
        let subject = Some(run.phrase);
        let waits = self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some());
        // `Lee, one of the men named by Dow, said`
        let other = clause.subject.is_some_and(|waiting| waiting != run.phrase);
        if run.before == Before::Comma && waits == Some(top) && other && self.is_reduced(first, verb) {
            self.open(Kind::Reduced, Some(top));
            return self.fill(self.top(), verb, subject);
        }
        // `Lee, a baker considered one of the best, said`
        let apposed =
            |waiting: Phrase| self.words.is_punct(waiting.last + 1, ',') && run.phrase.first == waiting.last + 2;
        let past = first == verb && tag(self.words, verb, Some(Tag::Noun)) == Tag::Past;
        let apposed = run.before == Before::Comma && waits == Some(top) && clause.subject.is_some_and(apposed);
        if past && apposed && self.named_subject(clause) {
            self.open(Kind::Reduced, Some(top));
            return self.fill(self.top(), verb, subject);
        }
        // `Lee, president of the bank in Hull says`: no comma ends what he is
        let office = self.is_bare_office(run) && self.is_strong(verb);
        if office && apposed && self.named_subject(clause) {
            return self.fill(top, verb, None);
        }
        // `It fell, but [Lee], president of the bank in Hull says`
        let begun = self.after.filter(|(it, _, _)| office && (self.named)(it.first) == Some(it.last));
        if let Some((phrase, ..)) = begun.filter(|(it, _, _)| it.last + 2 == run.phrase.first) {
            self.after = None;
            return self.verb_of(Run { phrase, before: Before::And }, first, verb);
        }
        // `Bakers led by Dow say`, `A note found on the pier says`
        let begins = matches!(run.before, Before::Start | Before::Opening);
        if (self.is_only_done(first, verb) || begins && self.is_done_by(first, verb)) && waits == Some(top) {
            self.open(Kind::Reduced, Some(top));
            return self.fill(self.top(), verb, subject);
        }
        // `a fire caused by Dow`
        if clause.verb.is_some() && self.words.is(verb + 1, "by") && self.is_reduced(first, verb) {
            self.open(Kind::Reduced, Some(top));
            return self.fill(self.top(), verb, subject);
        }
        match run.before {
            Before::Start | Before::Opening if clause.verb.is_none() => self.fill(top, verb, subject),
            Before::And if waits == Some(top) => self.fill(top, verb, None),
            // `[Lee], joined by Dow and the mayor, Orr, told`
            // `[Lee], who met Dow and the mayor, Orr, told`
            Before::And
                if waits.is_some()
                    && (clause.kind == Kind::Reduced || clause.kind == Kind::Relative && self.resumes_at(first)) =>
            {
                let waits = waits.unwrap_or(top);
                self.back_to(waits);
                self.fill(waits, verb, None);
            }
            Before::Start | Before::Opening | Before::Comma | Before::And | Before::Quoted => {
                // The clause that nothing has filled yet: `When the pier burned, [Lee said]`.
                let empty =
                    self.innermost(|clause| clause.verb.is_none() && clause.subject.is_none_or(|it| it == run.phrase));
                if let Some(empty) = empty {
                    self.back_to(empty);
                    self.fill(empty, verb, subject);
                } else {
                    // `Dow left when the pier burned, [Lee said]`: of the whole sentence.
                    let closes = run.before == Before::Comma && self.is_strong(verb) && self.closes(verb + 1);
                    let apart = run.before == Before::And && self.is_apart(run.phrase, verb);
                    let whole = self.stack.first().copied().filter(|_| closes || apart);
                    let beside = whole.unwrap_or_else(|| self.beside(verb));
                    self.sibling(beside, verb, subject);
                }
            }
            Before::Preposition | Before::Either | Before::Phrase | Before::Governed | Before::Verb => {
                let frame = clause.verb.and_then(|verb| Frame::of(self.words, verb));
                let takes = frame.is_some_and(Frame::is_clausal);
                // `disclosed papers [he called]`, but `told the men [he would]`
                let hears = frame.is_some_and(|frame| frame.hearer || frame.ask || frame.urge);
                match waits {
                    Some(waits) if waits == top => {
                        let attached = self.clause(top).subject == subject;
                        if attached || run.before != Before::Phrase {
                            self.fill(top, verb, None);
                        } else {
                            self.open(Kind::Relative, Some(top));
                            self.fill(self.top(), verb, subject);
                        }
                    }
                    // `Lee, reading a note that said [he was] out, left`
                    Some(_) if run.before == Before::Verb && self.says_of(clause, run.phrase) => {
                        self.open(Kind::Whole, Some(top));
                        self.fill(self.top(), verb, subject);
                    }
                    Some(waits) if !takes || clause.kind == Kind::Relative => {
                        self.back_to(waits);
                        self.fill(waits, verb, None);
                    }
                    _ => {
                        let contact = run.before == Before::Phrase && !hears;
                        self.open(if contact { Kind::Relative } else { Kind::Whole }, Some(top));
                        self.fill(self.top(), verb, subject);
                    }
                }
            }
        }
    }

    /// `Lee, [president] of the bank`: whether the phrase behind a comma says without an article what somebody is.
    fn is_bare_office(&self, run: Run) -> bool {
        let article = tag(self.words, run.phrase.first, None) == Tag::Determiner;
        run.before == Before::Comma && !article && names_people(self.words.get(run.phrase.last))
    }

    /// `Lee insists it tells what they find, but [Dow] called`: whether the phrase behind `and` begins a sentence beside the
    /// whole one with its verb, which reports, or is that of somebody behind an infinitive.
    fn is_apart(&self, phrase: Phrase, verb: usize) -> bool {
        let comma = phrase.first.checked_sub(2);
        // `Guests were told to be quiet, but [Lee] was not`
        let shared = || self.clause(self.top()).kind == Kind::Shared && self.is_somebody(phrase);
        comma.is_some_and(|comma| self.words.is_punct(comma, ',')) && (reports(self.words, verb) || shared())
    }

    /// A verb without a phrase of its own: the clause that waits for one, or the subject of a verb before.
    pub(super) fn verb_alone(&mut self, verb: usize) {
        let waits = self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some());
        // `a mother, whose children play there, told`: the comma ends what is said of her.
        // Not `a mother, whose son, Tom, told`.
        let whose =
            |it: Phrase| self.words.is(it.first.wrapping_sub(1), "whose") && !self.words.is_punct(it.last + 1, ',');
        // `a baker who knows what rates people pay here, told`
        let what = |it: Phrase| self.words.is_any(it.first.wrapping_sub(1), &["what", "how"]) && self.is_thing(it);
        let hangs = |clause: Clause| {
            clause.kind == Kind::Relative && clause.subject.is_some_and(whose)
                || clause.kind == Kind::Whole && clause.subject.is_some_and(what)
        };
        let outer = self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some() && !hangs(clause));
        let waits = if self.before == Before::Comma { outer.or(waits) } else { waits };
        let joins = self.before == Before::And && self.clause(self.top()).verb.is_some();
        match waits {
            Some(waits) if !joins && self.before == Before::Comma && self.is_apposed(waits, verb) => {
                let subject = self.clause(waits).subject;
                self.back_to(waits);
                self.open(Kind::Reduced, Some(waits));
                self.fill(self.top(), verb, subject);
            }
            Some(waits) if !joins => {
                self.back_to(waits);
                self.fill(waits, verb, None);
            }
            _ => {
                if let Some((subject, kind, above)) = self.left_behind(verb) {
                    let told = self.clause(above).verb.is_some_and(|said| said + 1 == subject.first);
                    if kind == Kind::Whole && !told {
                        // `Lee told them it burned, but [Dow], who was there, called`
                        let apart = self.is_apart(subject, verb).then(|| self.stack.first().copied()).flatten();
                        return self.sibling(apart.unwrap_or(above), verb, Some(subject));
                    }
                    self.back_to(above);
                    self.open(kind, Some(above));
                    return self.fill(self.top(), verb, Some(subject));
                }
                let top = self.top();
                // `called the plan, signed by Dow, "dead"`
                if self.before == Before::Comma && (self.is_only_done(verb, verb) || self.is_done_by(verb, verb)) {
                    self.open(Kind::Reduced, Some(top));
                    return self.fill(self.top(), verb, None);
                }
                // `In a letter sent by Lee, Dow`
                if let Some((phrase, _)) =
                    self.governed.filter(|_| self.before == Before::Governed && self.lacks_all(top))
                {
                    self.open(Kind::Relative, Some(top));
                    return self.fill(self.top(), verb, Some(phrase));
                }
                let series = self.series.filter(|series| {
                    self.before == Before::And
                        && self.stack.contains(series)
                        && self.clause(self.top()).kind == Kind::Circumstance
                });
                let beside = series.unwrap_or_else(|| self.beside(verb));
                let subject = self.found.subject(beside);
                let goes_on = self.before == Before::Comma;
                self.sibling(beside, verb, subject);
                // `He mocked them, [spoke] as they left and called`
                self.series = goes_on.then(|| self.top());
            }
        }
    }

    /// Whether clause `id` has neither subject nor verb.
    pub(super) fn lacks_all(&self, id: usize) -> bool {
        let clause = self.clause(id);
        clause.subject.is_none() && clause.verb.is_none()
    }

    /// The clause that a verb stands beside: of a verb that reports, the innermost that reports as well.
    pub(super) fn beside(&self, verb: usize) -> usize {
        let words = self.words;
        // `told of Dow, who sat there and called`, `who gave up trying to speak and told`: no comma ends what is said of him.
        let inner = self.innermost(|clause| clause.kind != Kind::Shared || clause.subject.is_some());
        let hangs = |told: Clause| {
            let who = |it: Phrase| words.is(it.last, "who") && words.is_punct(it.first.wrapping_sub(1), ',');
            told.kind == Kind::Relative && told.verb.is_some() && told.subject.is_some_and(who)
        };
        let told = inner.filter(|&inner| hangs(self.clause(inner)));
        let and = (verb.saturating_sub(3)..verb).rev().find(|&k| words.is_any(k, &["and", "but"]));
        let runs_on = and.is_some_and(|and| !words.is_punct(and.wrapping_sub(1), ','));
        if let Some(told) = told.filter(|_| self.before == Before::And && runs_on) {
            return told;
        }
        let top = self.clause(self.top());
        // `Lee said it fell, while [Dow] cut it and wrote`
        let opener = top.subject.and_then(|it| it.first.checked_sub(1));
        let contrast =
            opener.is_some_and(|k| words.is_any(k, &["while", "whereas"]) && words.is_punct(k.wrapping_sub(1), ','));
        let somebody = top.subject.is_some_and(|it| !self.is_thing(it));
        if self.before == Before::And && runs_on && contrast && somebody && top.verb.is_some() {
            return self.top();
        }
        // `the image, which [Dow] sent and then deleted, was`
        let which =
            opener.is_some_and(|k| words.is_any(k, &["which", "whom"]) && words.is_punct(k.wrapping_sub(1), ','));
        if self.before == Before::And && runs_on && which && top.kind == Kind::Relative && top.verb.is_some() {
            return self.top();
        }
        let reporting = |clause: Clause| clause.verb.is_some_and(|verb| reports(words, verb));
        // `fought the plan that Lee backs and called`
        let who = |subject: Phrase| words.is_any(subject.last, &["who", "which", "that"]);
        // `results showing a loss and said`: no participle stands beside a finite verb.
        let joins = self.before == Before::And;
        let doing = |clause: Clause| {
            joins && clause.kind == Kind::Shared && clause.verb.is_some_and(|verb| words.get(verb).ends_with("ing"))
        };
        let object = |clause: Clause| {
            doing(clause)
                || clause.kind == Kind::Reduced
                || clause.kind == Kind::Relative && !clause.subject.is_some_and(who)
        };
        // `it was too early to praise Lee but added`
        let told = |clause: Clause| !matches!(clause.kind, Kind::Shared | Kind::Reduced) && reporting(clause);
        let found = if reports(words, verb) {
            self.innermost(told).or_else(|| self.innermost(|clause| reporting(clause) && !doing(clause)))
        } else {
            None
        };
        // `Lee remembers the day that Dow came and told`: what is past is told of.
        let past = |verb: usize| {
            matches!(tag(words, verb, Some(Tag::Noun)), Tag::Past | Tag::Finite) && !words.get(verb).ends_with('s')
        };
        let recalls = found.and_then(|id| self.clause(id).verb).is_some_and(|said| words.get(said).ends_with('s'));
        let told_of = top.above.is_some() && top.kind == Kind::Whole && top.verb.is_some_and(past) && somebody;
        if joins && runs_on && recalls && told_of && past(verb) {
            return self.top();
        }
        // `Lee radioed that the ship was lost and said`: no ship
        let speaks = |clause: Clause| {
            clause.verb.is_some() && !object(clause) && !clause.subject.is_some_and(|it| self.is_thing(it))
        };
        // `turned to the hall, where Dow sat, and said`: the comma ends what is told of the hall.
        let aside = |clause: Clause| {
            let opener = clause.subject.and_then(|it| it.first.checked_sub(1));
            !runs_on && opener.is_some_and(|k| words.is(k, "where") && words.is_punct(k.wrapping_sub(1), ','))
        };
        let speaks = |clause: Clause| speaks(clause) && !aside(clause);
        let found = found.or_else(|| self.innermost(speaks).filter(|_| joins && self.is_strong(verb)));
        let found = found.or_else(|| self.innermost(|clause| clause.verb.is_some() && !object(clause)));
        found.or_else(|| self.innermost(|clause| clause.verb.is_some())).unwrap_or_else(|| self.top())
    }

    /// A clause beside clause `id`.
    pub(super) fn sibling(&mut self, id: usize, verb: usize, subject: Option<Phrase>) {
        self.back_to(id);
        let Clause { kind, above, verb: said, .. } = self.clause(id);
        // `Once, Lee said, the men called it`: what follows the aside is what she said.
        let aside =
            said.is_some_and(|said| self.words.is_punct(said + 1, ',') && said + 1 < verb && self.is_strong(said));
        if aside && subject.is_some() && subject != self.found.subject(id) {
            self.open(Kind::Whole, Some(id));
        } else {
            self.stack.pop();
            self.open(kind, above);
        }
        self.fill(self.top(), verb, subject);
    }
}
