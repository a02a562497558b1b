//! The walk through a sentence that finds its clauses.
//!
//! [`phrases`], [`verbs`], [`inverted`], [`reduced`], [`openings`] and [`asides`] say what each kind of word does to the clauses that are open.
//!
//! *In*: the words of one sentence. *Out*: [`Clauses`]. *Never*: a second look at a token.

mod asides;
mod inverted;
mod openings;
mod phrases;
mod reduced;
mod subjects;
mod verbs;

use openings::names_people;

use super::tag::{Tag, is_adjective_behind, is_present, tag};
use super::{Clause, Clauses, DEEPEST, Kind, Phrase};
use crate::analyze::cues::is_base;
use crate::analyze::dateline::behind_dateline;
use crate::analyze::speech::{SpeechWord, VerbForm};
use crate::text::lexicon::Lexicon;
use crate::text::token::{TokenKind, Words};

/// Verbs behind which another is heard to speak.
static HEARING: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/hearing-verbs.txt"));

/// The longest apposition that is passed over (tokens).
const LONGEST_APPOSITION: usize = 12;

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
    /// Whether it stands right behind one that a preposition governs.
    adds: bool,
    /// The last noun phrase behind a preposition, and that preposition.
    governed: Option<(Phrase, usize)>,
    /// The phrase behind `with`, over what prepositions attach to it.
    with: Option<Phrase>,
    /// Whether something is said between commas of the phrase behind `with`: `, with Lee, a baker, saying`.
    waits: bool,
    /// The phrase behind `after` or `and` that a comma follows, how its clause would hang, and the clause that is open there:
    /// `left after Lee, a baker, called`.
    after: Option<(Phrase, Kind, usize)>,
    /// Whether that phrase is told apart by `who`: `left, but men who know her called`.
    known: bool,
    /// Who is quoted: `quoted [Lee], the mayor, as saying`.
    cited: Option<Phrase>,
    /// The token behind the last apposition that was passed over.
    resumed: usize,
    /// The clause of the last verb of a row: `He mocked them, [spoke]`.
    series: Option<usize>,
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
            adds: false,
            governed: None,
            with: None,
            waits: false,
            after: None,
            known: false,
            cited: None,
            resumed: usize::MAX,
            series: None,
        }
    }

    pub fn read(mut self, start: usize, end: usize) -> Clauses {
        self.open(Kind::Whole, None);
        let mut before = None;
        let mut i = behind_dateline(self.words, start, end);
        while i < end {
            if (self.quoted)(i) {
                if i == start || !(self.quoted)(i - 1) {
                    self.found.places.push((i, self.holder(i)));
                    self.fill_quoted(i);
                }
                self.before = Before::Quoted;
                before = Some(Tag::Mark);
                i += 1;
                continue;
            }
            if self.words.is_punct(i, '(')
                && let Some(close) = (i..end.min(i + LONGEST_INSERTION)).find(|&k| self.words.is_punct(k, ')'))
            {
                self.resumed = close + 1;
                i = close + 1;
                continue;
            }
            if let Some(close) = self.apposed(i, end) {
                self.resumed = close + 1;
                before = Some(Tag::Noun);
                i = close + 1;
                continue;
            }
            if let Some(close) = self.in_role(i, end) {
                before = Some(Tag::Comma);
                i = close + 1;
                continue;
            }
            if let Some(close) = self.inserted(i, end) {
                if self.is_left_behind(i) {
                    self.resumed = close + 1;
                    before = Some(Tag::Noun);
                } else {
                    self.before = Before::Comma;
                    before = Some(Tag::Comma);
                }
                i = close + 1;
                continue;
            }
            let tag = tag(self.words, i, before);
            let tag = if tag == Tag::Noun && self.needs_verb(i) { Tag::Finite } else { tag };
            let last = self.token(i, end, tag);
            let verbs = tag.is_verbal() || matches!(tag, Tag::To | Tag::Contracted);
            before = Some(match (last > i, verbs) {
                (false, _) => tag,
                (true, true) => Tag::Finite,
                (true, false) => Tag::Noun,
            });
            i = last + 1;
        }
        self.found.places.push((end, self.top()));
        self.found
    }

    /// Reads what begins at token `i` and gives its last token.
    fn token(&mut self, i: usize, end: usize, tag: Tag) -> usize {
        match tag {
            Tag::Noun | Tag::Determiner | Tag::Possessive => return self.phrase(i, end),
            // `Lee, having denied it, now admits`
            Tag::Pronoun => {
                let object = self.before == Before::Verb && self.words.is(i, "it") && self.words.is_punct(i + 1, ',');
                self.noun_phrase(Phrase { first: i, last: i }, !object);
            }
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
            Tag::Question if self.words.is(i, "whom") => self.relative(i),
            Tag::Question if self.words.is(i, "whose") => {
                let above = Some(self.top());
                self.open(Kind::Relative, above);
            }
            Tag::Question => {
                let above = Some(self.top());
                self.open(Kind::Whole, above);
            }
            Tag::Relative => self.relative(i),
            // `in that speech`
            Tag::That if self.before == Before::Preposition => return self.phrase(i, end),
            Tag::That => self.that(i, end),
            Tag::And => {
                self.joins = self.before == Before::Phrase;
                self.adds = self.before == Before::Governed;
                self.before = Before::And;
            }
            Tag::Comma => {
                self.before = Before::Comma;
                self.keep_with(i);
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
        // `which critics called`
        // `which critics called`, `which legal experts have called`
        let verbal = |k: usize| tag(self.words, k, Some(Tag::Noun)).is_verbal();
        let plural = self.words.get(i + 1).ends_with('s') && verbal(i + 2);
        let who = who && (self.words.is(i.wrapping_sub(1), "who") || !verbal(i + 1) && !plural);
        let pronoun = self.words.is_subject_pronoun(i.wrapping_sub(1));
        let name = self
            .run
            .is_some_and(|Run { phrase, .. }| (self.named)(phrase.first) == Some(phrase.last) && phrase.last + 1 == i);
        let goes_on = self.calls_alone(i)
            || self.resumes(i)
            || self.resumes_of_one(i)
            || self.is_heard(i)
            || name && self.ends_object_clause(i);
        (who || (self.before == Before::Phrase && pronoun) || goes_on)
            && self.words.kind(i).is_some_and(TokenKind::is_word)
            && !self.words.is_capital(i)
    }

    /// `which some [refer] to as`: the plain form of saying at token `i` behind a word for people that stands alone.
    fn calls_alone(&self, i: usize) -> bool {
        let words = self.words;
        let some = words.is_any(i.wrapping_sub(1), &["some", "many", "others", "most", "few"]);
        let which = || words.is_any(i.wrapping_sub(2), &["which", "that", "whom", "what"]);
        some && is_base(words.get(i)) && which()
    }

    /// `Critics, among them Lee, [say]`: a plain form of saying behind a comma, where a subject waits that it agrees with.
    fn resumes(&self, i: usize) -> bool {
        let waits = || self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some());
        // `Lee left, but [men] of the pier say`
        let begun = || self.run.filter(|run| run.before == Before::And).map(|run| run.phrase);
        let plural = |phrase: Phrase| {
            // `[people] close to Lee`
            let behind = phrase.last > phrase.first && is_adjective_behind(self.words, phrase.last);
            let last = phrase.last - usize::from(behind);
            let noun = self.words.get(last);
            self.words.is(last, "people") && (last > phrase.first || self.words.is_capital(last))
                || self.words.is_any(last, &["men", "women", "police", "children"])
                || self.words.is_any(last, &["some", "many", "most", "several", "others", "few", "both", "those"])
                || noun.ends_with('s') && !noun.ends_with("ss") && (self.named)(phrase.first) != Some(phrase.last)
        };
        let held = i.checked_sub(1).is_some_and(|k| tag(self.words, k, None) == Tag::Determiner);
        // `Residents of the street where Lee grew up [remember]`
        let top = self.clause(self.top());
        // `Those who know Lee [say]`
        let object = self.run.filter(|run| self.before == Before::Phrase && run.before == Before::Verb);
        let ended = self.before == Before::Verb || object.is_some_and(|run| run.phrase.last + 1 == i);
        let closed = ended && matches!(top.kind, Kind::Relative | Kind::Circumstance);
        (closed || matches!(self.before, Before::Comma | Before::Governed | Before::Preposition))
            && !held
            && is_base(self.words.get(i))
            && (!SpeechWord::of(self.words.get(i)).is_some_and(SpeechWord::is_noun)
                || self.words.is_any(i + 1, &["he", "she", "it", "they", "that", "there"]))
            && waits().and_then(|waits| self.clause(waits).subject).or_else(begun).is_some_and(plural)
    }

    /// `The review, first seen by the Herald, [faults] Lee`: a form in -s behind the comma that closes what is said of the subject
    /// that waits, before its object.
    fn resumes_of_one(&self, i: usize) -> bool {
        let words = self.words;
        let object = words.is_capital(i + 1)
            || tag(words, i + 1, None) == Tag::Determiner
            || words.is_any(i + 1, &["him", "her", "them", "it", "how", "what"]);
        let waits = || self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some());
        let one =
            |it: Phrase| !words.get(it.last).ends_with('s') && (it.last + 1..i - 1).any(|k| words.is_punct(k, ','));
        let closes = self.before == Before::Comma && i > 0 && words.is_punct(i - 1, ',');
        closes
            && is_present(words.get(i))
            && !names_people(words.get(i))
            && object
            && waits().and_then(|waits| self.clause(waits).subject).is_some_and(one)
    }

    /// `The men heard Lee [yell]`: the plain form of saying at token `i`, behind somebody whom a verb of hearing has for its object.
    fn is_heard(&self, i: usize) -> bool {
        let object = self.run.filter(|run| self.before == Before::Phrase && run.before == Before::Verb);
        object.is_some_and(|run| run.phrase.last + 1 == i && self.hears(run.phrase))
    }

    /// Whether `phrase`, right behind a verb of hearing or making, names somebody and a plain form of saying follows.
    pub(super) fn hears(&self, phrase: Phrase) -> bool {
        const HEARS: [&str; 11] =
            ["heard", "hear", "hears", "hearing", "saw", "watched", "overheard", "let", "made", "make", "makes"];
        let words = self.words;
        let heard =
            self.clause(self.top()).verb.is_some_and(|verb| verb + 1 == phrase.first && words.is_any(verb, &HEARS));
        let next = SpeechWord::of(words.get(phrase.last + 1));
        heard && self.is_somebody(phrase) && next.is_some_and(|it| matches!(it.verb, Some((VerbForm::Base, _))))
    }

    /// `Lee "broke" the law`, `said that "it broke"`: the verb of the clause may stand in the quotation at token `i`.
    fn fill_quoted(&mut self, i: usize) {
        let top = self.top();
        let clause = self.clause(top);
        let behind_subject =
            self.before == Before::Phrase && self.run.is_some_and(|run| clause.subject == Some(run.phrase));
        let behind_that = self.before == Before::Opening && clause.kind == Kind::Whole && clause.subject.is_none();
        if clause.verb.is_none() && clause.above.is_some() && (behind_subject || behind_that) {
            self.fill(top, i, None);
        }
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
            if clause.kind == Kind::Whole {
                self.with = None;
            }
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
}
