//! The walk through a sentence that finds its clauses.
//!
//! *In*: the words of one sentence. *Out*: [`Clauses`]. *Never*: a second look at a token.

use super::frame::Frame;
use super::tag::{Tag, tag};
use super::{Clause, Clauses, DEEPEST, Kind, Phrase, reports};
use crate::analyze::cues::{Strength, cue};
use crate::text::lexicon::Lexicon;
use crate::text::token::{TokenKind, Words};

/// Days, months and the like.
static CALENDAR: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/calendar-words.txt"));

/// Things that bear words.
static WRITINGS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/writings.txt"));

/// How long a stretch in brackets may be that is passed over (tokens).
const LONGEST_INSERTION: usize = 12;

/// What stands right before the next word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// The beginning of the sentence or of a part of it.
    Start,
    Comma,
    And,
    /// A word that has begun a clause: `that`, `because`, `who`.
    Opening,
    Preposition,
    /// `after`
    Either,
    /// A noun phrase that may be a subject.
    Phrase,
    /// A noun phrase behind a preposition.
    Governed,
    Verb,
    Quoted,
}

/// A noun phrase that was read and what stands before it.
#[derive(Clone, Copy, Debug)]
struct Run {
    phrase: Phrase,
    before: Before,
}

/// The state of the walk.
pub(super) struct Reader<'a> {
    words: Words<'a>,
    quoted: &'a dyn Fn(usize) -> bool,
    named: &'a dyn Fn(usize) -> Option<usize>,
    found: Clauses,
    stack: Vec<usize>,
    before: Before,
    /// The head of the last noun phrase, over what prepositions attach to it.
    run: Option<Run>,
    /// Whether the last `and` stands right behind a noun phrase.
    joins: bool,
    /// The last noun phrase behind a preposition, and that preposition.
    governed: Option<(Phrase, usize)>,
    /// The first phrase behind a comma that could be the subject of the sentence, which has none yet: `Speaking later, Lee,
    /// who`.
    lead: Option<Phrase>,
    /// The phrase behind `with`, over what prepositions attach to it.
    with: Option<Phrase>,
}

impl<'a> Reader<'a> {
    pub fn new(words: Words<'a>, quoted: &'a dyn Fn(usize) -> bool, named: &'a dyn Fn(usize) -> Option<usize>) -> Self {
        let found = Clauses::default();
        Self {
            words,
            quoted,
            named,
            found,
            stack: Vec::new(),
            before: Before::Start,
            run: None,
            joins: false,
            governed: None,
            lead: None,
            with: None,
        }
    }

    pub fn read(mut self, start: usize, end: usize) -> Clauses {
        self.open(Kind::Whole, None);
        let mut before = None;
        let mut i = start;
        while i < end {
            if (self.quoted)(i) {
                let place = self.top();
                if i == start || !(self.quoted)(i - 1) {
                    self.found.places.push((i, place));
                }
                self.before = Before::Quoted;
                before = Some(Tag::Mark);
                i += 1;
                continue;
            }
            if self.words.is_punct(i, '(')
                && let Some(close) = (i..end.min(i + LONGEST_INSERTION)).find(|&k| self.words.is_punct(k, ')'))
            {
                i = close + 1;
                continue;
            }
            let tag = tag(self.words, i, before);
            let tag = if tag == Tag::Noun && self.needs_verb(i) { Tag::Finite } else { tag };
            let last = self.token(i, end, tag);
            before = Some(if last > i { Tag::Noun } else { tag });
            i = last + 1;
        }
        self.found.places.push((end, self.top()));
        self.found
    }

    /// Reads what begins at token `i` and gives its last token.
    fn token(&mut self, i: usize, end: usize, tag: Tag) -> usize {
        match tag {
            Tag::Noun | Tag::Determiner | Tag::Possessive => return self.phrase(i, end),
            Tag::Pronoun => self.noun_phrase(Phrase { first: i, last: i }, true),
            Tag::Contracted => {
                self.noun_phrase(Phrase { first: i, last: i }, true);
                return self.verbs(i, end);
            }
            Tag::Object => self.noun_phrase(Phrase { first: i, last: i }, false),
            Tag::Preposition => self.preposition(Before::Preposition),
            Tag::Either => self.preposition(Before::Either),
            Tag::Auxiliary | Tag::Finite | Tag::Past => return self.verbs(i, end),
            Tag::Ing => self.participle(i),
            Tag::To => return self.infinitive(i, end),
            Tag::Subordinator => {
                let above = Some(self.top());
                self.open(Kind::Circumstance, above);
            }
            Tag::Question => {
                let above = Some(self.top());
                self.open(Kind::Whole, above);
            }
            Tag::Relative => self.relative(i),
            Tag::That => self.that(i, end),
            Tag::And => {
                self.joins = self.before == Before::Phrase;
                self.before = Before::And;
            }
            Tag::Comma => {
                self.before = Before::Comma;
                self.with = None;
            }
            Tag::Break => {
                self.before = Before::Start;
                self.run = None;
            }
            Tag::Adverb | Tag::Mark => {}
        }
        i
    }

    /// `who oversees`, `she sees`: a plain word right behind such a subject is its verb.
    fn needs_verb(&self, i: usize) -> bool {
        let clause = self.clause(self.top());
        let who = self.before == Before::Opening && clause.subject.is_some() && clause.verb.is_none();
        let pronoun = self.words.is_any(i.wrapping_sub(1), &["he", "she", "they", "we", "i"]);
        (who || (self.before == Before::Phrase && pronoun))
            && self.words.kind(i).is_some_and(TokenKind::is_word)
            && !self.words.is_capital(i)
    }

    fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    fn clause(&self, id: usize) -> Clause {
        let none = Clause { kind: Kind::Whole, above: None, subject: None, verb: None };
        self.found.clauses.get(id).copied().unwrap_or(none)
    }

    /// Begins a clause on the stack.
    fn open(&mut self, kind: Kind, above: Option<usize>) -> usize {
        if self.stack.len() >= DEEPEST {
            self.stack.pop();
        }
        let id = self.found.clauses.len();
        self.found.clauses.push(Clause { kind, above, subject: None, verb: None });
        self.stack.push(id);
        self.before = Before::Opening;
        self.run = None;
        id
    }

    /// Gives clause `id` its verb and, where it comes with one, its subject.
    fn fill(&mut self, id: usize, verb: usize, subject: Option<Phrase>) {
        if let Some(clause) = self.found.clauses.get_mut(id) {
            clause.verb = Some(verb);
            clause.subject = subject.or(clause.subject);
        }
        self.before = Before::Verb;
        self.run = None;
    }

    /// Ends the clauses that were opened after clause `id`.
    fn back_to(&mut self, id: usize) {
        while self.stack.len() > 1 && self.stack.last().is_some_and(|&top| top != id) {
            self.stack.pop();
        }
    }

    /// The innermost open clause that `fits`.
    fn innermost(&self, fits: impl Fn(Clause) -> bool) -> Option<usize> {
        self.stack.iter().rev().copied().find(|&id| fits(self.clause(id)))
    }

    /// A noun phrase that begins at token `i`; gives its last token.
    fn phrase(&mut self, i: usize, end: usize) -> usize {
        let mut last = (self.named)(i).unwrap_or(i);
        let mut before = tag(self.words, i, None);
        let object = self.is_object() && last == i && !self.words.is_capital(i);
        while last + 1 < end && !(self.quoted)(last + 1) {
            let mut next = tag(
                self.words,
                last + 1,
                Some(if matches!(before, Tag::Possessive | Tag::Determiner) { before } else { Tag::Noun }),
            );
            if next == Tag::Finite && object && self.words.get(last + 1).ends_with('s') {
                next = Tag::Noun;
            }
            let possessive = self.words.kind(last) == Some(TokenKind::Clitic);
            let other = next == Tag::Determiner && !possessive && before != Tag::Determiner;
            let named = (self.named)(last + 1);
            let two = named.is_some() && (self.named)(i).is_some_and(|end| end == last);
            if !next.is_nominal() || other || two {
                break;
            }
            before = next;
            last = named.unwrap_or(last + 1);
        }
        self.noun_phrase(Phrase { first: i, last }, true);
        last
    }

    /// Whether a noun phrase here can have no verb: `deflected [numerous questions]`.
    fn is_object(&self) -> bool {
        let verb = self.clause(self.top()).verb;
        let clausal = verb.and_then(|verb| Frame::of(self.words, verb)).is_some_and(Frame::is_clausal);
        self.before == Before::Preposition || (self.before == Before::Verb && !clausal)
    }

    /// A noun phrase; `subject` says whether its form can be one.
    fn noun_phrase(&mut self, phrase: Phrase, subject: bool) {
        let before = self.before;
        if matches!(before, Before::Preposition | Before::Either) {
            let preposition = phrase.first.saturating_sub(1);
            self.governed = Some((phrase, preposition));
            if self.words.is(preposition, "with") {
                self.with = Some(phrase);
            }
            let either = before == Before::Either;
            self.before = if either { Before::Either } else { Before::Governed };
            return;
        }
        self.before = Before::Phrase;
        if !subject || self.is_time(phrase) {
            return;
        }
        if before == Before::Comma && self.lacks_all(0) {
            self.lead = self.lead.or(Some(phrase));
        }
        let top = self.top();
        let clause = self.clause(top);
        if clause.verb.is_none() {
            let waiting = self.found.clauses.get_mut(top);
            match (clause.subject, before, waiting) {
                (
                    None,
                    Before::Start | Before::Opening | Before::Comma | Before::And | Before::Governed,
                    Some(waiting),
                ) => {
                    waiting.subject = Some(phrase);
                }
                (Some(first), Before::And, Some(waiting))
                    if self.joins && self.run.is_some_and(|run| run.phrase == first) =>
                {
                    waiting.subject = Some(Phrase { last: phrase.last, ..first });
                }
                _ => {}
            }
        }
        self.run = Some(Run { phrase, before });
    }

    /// `Last year`, `Tuesday night`: when, not who.
    fn is_time(&self, phrase: Phrase) -> bool {
        let last = self.words.get(phrase.last);
        CALENDAR.has_lower(last)
            || self.words.is_any(phrase.last, &["week", "year", "month", "night", "morning", "weekend", "time", "days"])
    }

    fn preposition(&mut self, before: Before) {
        if self.before != Before::Phrase && self.before != Before::Governed {
            self.run = None;
        }
        self.before = before;
    }

    /// The group of verbs that begins at token `i`; gives its last token.
    fn verbs(&mut self, i: usize, end: usize) -> usize {
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
                    // `will say`, `did call`: a plain form that only reporting verbs are known in.
                    if reports(self.words, k) {
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

    /// Finds the clause of the verbs from token `first` to `verb`.
    fn verb(&mut self, first: usize, verb: usize) {
        let top = self.top();
        let clause = self.clause(top);
        match (self.before, self.run) {
            (Before::Opening, _) if clause.verb.is_none() => self.fill(top, verb, None),
            (Before::Phrase, Some(run)) => self.verb_of(run, verb),
            (Before::Governed, Some(run)) if run.before != Before::Verb => self.verb_of(run, verb),
            (Before::Either, _) => match self.governed {
                Some((subject, _)) if subject.last + 1 == first => {
                    self.open(Kind::Circumstance, Some(top));
                    self.fill(self.top(), verb, Some(subject));
                }
                _ => self.verb_alone(verb),
            },
            _ => self.verb_alone(verb),
        }
    }

    /// A verb right behind the noun phrase `run`.
    fn verb_of(&mut self, run: Run, verb: usize) {
        let top = self.top();
        let clause = self.clause(top);
        let subject = Some(run.phrase);
        let waits = self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some());
        match run.before {
            Before::Start | Before::Opening if clause.verb.is_none() => self.fill(top, verb, subject),
            Before::And if waits == Some(top) => self.fill(top, verb, None),
            Before::Start | Before::Opening | Before::Comma | Before::And | Before::Quoted => {
                // The clause that nothing has filled yet: `When the pier burned, [Lee said]`.
                let empty =
                    self.innermost(|clause| clause.verb.is_none() && clause.subject.is_none_or(|it| it == run.phrase));
                if let Some(empty) = empty {
                    self.back_to(empty);
                    self.fill(empty, verb, subject);
                } else {
                    let beside = self.beside(verb);
                    self.sibling(beside, verb, subject);
                }
            }
            Before::Preposition | Before::Either | Before::Phrase | Before::Governed | Before::Verb => {
                let takes = clause.verb.and_then(|verb| Frame::of(self.words, verb)).is_some_and(Frame::is_clausal);
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
                    Some(waits) if !takes => {
                        self.back_to(waits);
                        self.fill(waits, verb, None);
                    }
                    _ => {
                        let contact = run.before == Before::Phrase && !takes;
                        self.open(if contact { Kind::Relative } else { Kind::Whole }, Some(top));
                        self.fill(self.top(), verb, subject);
                    }
                }
            }
        }
    }

    /// A verb without a phrase of its own: the clause that waits for one, or the subject of a verb before.
    fn verb_alone(&mut self, verb: usize) {
        let waits = self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some());
        let joins = self.before == Before::And && self.clause(self.top()).verb.is_some();
        match waits {
            Some(waits) if !joins => {
                self.back_to(waits);
                self.fill(waits, verb, None);
            }
            _ if self.lead.is_some() && self.lacks_all(0) && !joins => {
                self.back_to(0);
                self.fill(0, verb, self.lead);
            }
            _ => {
                let beside = self.beside(verb);
                let subject = self.found.subject(beside);
                self.sibling(beside, verb, subject);
            }
        }
    }

    /// Whether clause `id` has neither subject nor verb.
    fn lacks_all(&self, id: usize) -> bool {
        let clause = self.clause(id);
        clause.subject.is_none() && clause.verb.is_none()
    }

    /// The clause that a verb stands beside: of a verb that reports, the innermost that reports as well.
    fn beside(&self, verb: usize) -> usize {
        let words = self.words;
        let reporting = |clause: Clause| clause.verb.is_some_and(|verb| reports(words, verb));
        let found = if reports(words, verb) { self.innermost(reporting) } else { None };
        found.or_else(|| self.innermost(|clause| clause.verb.is_some())).unwrap_or_else(|| self.top())
    }

    /// A clause beside clause `id`.
    fn sibling(&mut self, id: usize, verb: usize, subject: Option<Phrase>) {
        self.back_to(id);
        let Clause { kind, above, .. } = self.clause(id);
        self.stack.pop();
        self.open(kind, above);
        self.fill(self.top(), verb, subject);
    }

    /// `saying`, `calling`: the subject is that of a clause before, or the phrase behind `with`.
    fn participle(&mut self, i: usize) {
        let words = self.words;
        let top = self.top();
        let says = Frame::of(words, i).is_some_and(|frame| frame.that);
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
        if let Some(subject) = with.or(writes) {
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
    fn infinitive(&mut self, i: usize, end: usize) -> usize {
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
    fn relative(&mut self, i: usize) {
        let top = self.top();
        let id = self.open(Kind::Relative, Some(top));
        if let Some(clause) = self.found.clauses.get_mut(id) {
            clause.subject = Some(Phrase { first: i, last: i });
        }
    }

    /// `that` at token `i`: it stands for the noun before it, begins what somebody says, or only points: `that man`.
    fn that(&mut self, i: usize, end: usize) {
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
