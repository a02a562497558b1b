//! The clauses of saying around a quotation, and whether the innermost one tells who is quoted.
//!
//! *In*: `Lee said Dow had asked the crew to "go"`. *Out*: `said` (Lee), and `had asked` (Dow), which tells it, for nothing shows that
//! the words are Lee's. *Never*: who speaks where it does not.

use super::governed::is_unsaid;
use super::passive::{is_passive, names};
use super::scene::Scene;
use super::sources::{begins_phrase, is_role, is_verb};
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::{Clause, Kind, Phrase, bears_words};
use crate::analyze::speech::SpeechWord;
use crate::text::lexicon::Lexicon;
use crate::text::lists::{BODIES, FINITE, MAKERS};
use crate::text::token::Words;

/// What people and things do alike.
static SHOWING: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/showing-verbs.txt"));

/// A clause of saying.
#[derive(Clone, Copy, Debug)]
pub(super) struct Saying {
    /// Its verb.
    pub cue: Cue,
    /// The subject of the verb.
    pub subject: Phrase,
    /// How it hangs in the sentence.
    pub kind: Kind,
}

impl Saying {
    /// The clause as one of saying, where somebody says something in it that is not over where the quotation begins at token `first`.
    pub fn of(words: Words, clause: &Clause, first: usize) -> Option<Self> {
        let cue = cue(words, clause.verb?)?;
        let subject = clause.subject.filter(|subject| !is_empty(words, *subject) && !is_passive(words, cue))?;
        let over = clause.kind == Kind::Circumstance && is_over(words, (subject, cue), first);
        (!over && !only_adds(words, cue, first)).then_some(Self { cue, subject, kind: clause.kind })
    }

    /// Whether it tells less of who is quoted than a verb of saying above it does.
    pub fn tells_little(self, scene: &Scene, clauses: &[Clause], first: usize) -> bool {
        let Self { cue, subject, kind } = self;
        let words = scene.words;
        // `Dow said no while Lee urged them to "go"`
        let opener = |k: usize| words.is_any(subject.first.wrapping_sub(k), &["while", "whereas"]);
        let apart = kind == Kind::Circumstance && (opener(1) || opener(2));
        // `Lee said the vote underscored a need for "…"`: no vote speaks
        let noun = words.get(subject.last);
        let things = noun.ends_with('s') && !words.is_capital(subject.last) && !is_role(noun) && !BODIES.has_noun(noun);
        let shows = || kind == Kind::Whole && SHOWING.has_lower(words.get(cue.first));
        cue.strength == Strength::Weak && !apart && !self.names_quoted(words, clauses, first)
            || goes_on_telling(scene, cue, first)
            || asks_for_deed(words, cue, first)
            || shows() && (things || !can_speak(words, subject))
            || is_unsaid(words, cue) && !is_made(words, cue, clauses)
            || keeps_thing(words, cue, first)
            || self.is_told_before(words, first)
    }

    /// Whether the verb names what is quoted, in a clause that shows that its subject does so, not who tells of it.
    fn names_quoted(self, words: Words, clauses: &[Clause], first: usize) -> bool {
        let Self { cue, subject, kind } = self;
        let names = names(words, cue);
        let follows = |before: &[&str]| words.is_any(subject.first.wrapping_sub(1), before);
        // `While Dow called it "…"`, `which Dow called "…"`
        let leads = cue.last + 1 == first
            || cue.last + 2 == first && words.is_any(first - 1, &["as", "it", "him", "her", "them"]);
        let by_kind = kind == Kind::Circumstance
            || kind == Kind::Relative && (leads || words.is(subject.last, "whom"))
            || follows(&["what"]);
        // `The survey asked men if they considered it "…"`
        let asks = |clause: &Clause| clause.verb.and_then(|verb| Frame::of(words, verb)).is_some_and(|frame| frame.ask);
        let asked = || follows(&["if", "whether"]) && clauses.iter().skip(1).any(asks);
        // `The Herald reported that Lee had called it "…"`
        let relays = |clause: &Clause| clause.verb.is_some_and(|verb| words.is_any(verb, &["reported", "reports"]));
        let relayed = || kind == Kind::Whole && clauses.iter().skip(1).any(relays);
        // `left at the news that Lee had called it "…"`
        let news = || kind == Kind::Whole && follows(&["that"]) && words.is_any(subject.first.wrapping_sub(2), &NEWS);
        // `a plan the council rejected as "…"`, `the crew, whom Lee thanked for "…"`
        let held = words.is(first - 1, "as") || words.is(first - 1, "for") && acts(words, cue);
        let held = kind == Kind::Relative && cue.last + 2 == first && held;
        // `Lee denied it, with his aide calling it "…"`
        let participle = cue.form == Form::Participle;
        let with = || kind == Kind::Shared && participle && follows(&["with"]);
        // `Lee said Dow was wrong for calling it "…"`, `… was sacked for calling it "…"`
        let above = || clauses.iter().skip_while(|clause| clause.verb != Some(cue.last)).nth(1)?.verb;
        let told = |verb: usize| self::cue(words, verb).is_some_and(|above| !is_passive(words, above));
        let blamed =
            || participle && words.is(cue.first.wrapping_sub(1), "for") && above().is_some_and(|verb| !told(verb));
        names && (by_kind && !asked() || relayed() || news() || with() || blamed())
            || held
            || has_gap(words, (subject, cue), first)
    }

    /// `Dow said those who called Lee a liar were "half baked"`: whether what they called him is told before the verb.
    pub fn is_told_before(self, words: Words, first: usize) -> bool {
        self.kind == Kind::Relative && names(words, self.cue) && words.is_copula(first - 1)
    }

    /// `Lee agreed with Dow, who called it "dead"`, but `Lee said that Dow, who called it "dead," was gone`: whether the clause tells
    /// of somebody in the one whose verb is `outer`, so that the quotation stands in this one alone.
    pub fn hangs_on(self, words: Words, outer: Cue, (clauses, first): (&[Clause], usize)) -> bool {
        let Self { cue, subject, kind } = self;
        let names = names(words, cue);
        let inner = clauses.iter().position(|clause| clause.verb == Some(cue.last));
        let above = inner.and_then(|inner| clauses.get(inner + 1)).and_then(|above| above.verb);
        let before = subject.first.wrapping_sub(1);
        let who = words.is(subject.last, "who") && (words.is_punct(before, ',') || names) && above == Some(outer.last);
        // `Lee said he would sue Dow, whose aide called it "dead"`
        let whose = words.is(before, "whose") && names;
        // `Lee told Dow about a leaflet that called it "dead"`
        let bears = words.is_any(subject.last, &["that", "which"]) && bears_words(words.get(before)) && names;
        let bears = bears && !(cue.last + 1..first).any(|k| is_verb(words, k));
        kind == Kind::Relative && (who || whose || bears)
    }
}

/// Whether the verb tells what somebody does by speaking: `thanked`, `rejected`.
pub(super) fn acts(words: Words, cue: Cue) -> bool {
    SpeechWord::of(words.get(cue.first)).is_some_and(|word| word.takes().any(|it| it == "act"))
}

/// `offered tea and, when I asked for more, "…"`, `said that until Dow claims he was there, "…"`: whether the clause of `subject`,
/// put in before what is said, is over where the quotation begins at token `first`. Not `said that when Dow told him, "…"`.
fn is_over(words: Words, (subject, cue): (Phrase, Cue), first: usize) -> bool {
    let opener = subject.first.checked_sub(1).filter(|&k| words.is_subordinator(k));
    let inserted = |opener: usize| words.is_punct(opener.wrapping_sub(1), ',') && cue.last + 2 < first;
    // What was told there stands there: a clause, a word for one, a thing.
    let hears = Frame::of(words, cue.first).is_some_and(|frame| frame.hearer || frame.ask);
    let thing = || !hears && begins_phrase(words, cue.last + 1) && cue.last + 2 < first;
    let told = || thing() || (cue.last + 1..first - 1).any(|k| is_told(words, k));
    let says =
        |k: usize| words.is(k, "that") || self::cue(words, k).is_some_and(|said| said.strength == Strength::Strong);
    let begins = |opener: usize| cue.last < first && says(opener.wrapping_sub(1)) && told();
    words.is_punct(first - 1, ',') && opener.is_some_and(|opener| inserted(opener) || begins(opener))
}

/// Whether token `k` shows what was told: a verb, or `so`.
fn is_told(words: Words, k: usize) -> bool {
    is_verb(words, k) || FINITE.has(words.get(k)) || words.is_any(k, &["so", "yes", "no"])
}

/// `a talk that guests called "…"`, `the cash that the memo refers to as "…"`: a verb that names something and has no object
/// behind it names the noun before its clause. Not `said that guests were calling "…"`.
fn has_gap(words: Words, (subject, cue): (Phrase, Cue), first: usize) -> bool {
    let that = subject.first.checked_sub(1).filter(|&that| words.is(that, "that"));
    let noun = that.and_then(|that| that.checked_sub(1)).filter(|&noun| self::cue(words, noun).is_none());
    let as_what = || words.is(first - 1, "as") && (cue.last + 1..first - 1).all(|k| words.is(k, "to"));
    noun.is_some() && (cue.last + 1 == first && names(words, cue) || as_what())
}

/// `said that Lee had promised him a berth and then "sailed off"`: a verb that begins the quotation goes on with what was told
/// of, so that the verb of saying before `and` is one of those things.
fn goes_on_telling(scene: &Scene, cue: Cue, first: usize) -> bool {
    let words = scene.words;
    let and = first.checked_sub(1 + usize::from(words.is(first - 1, "then"))).filter(|&and| words.is(and, "and"));
    let verb = first + usize::from(words.kind(first).is_some_and(|kind| !kind.is_word()));
    let acts = words.get(verb).len() > 4 && words.get(verb).ends_with("ed") || FINITE.has(words.get(verb));
    and.is_some_and(|and| cue.last + 1 < and) && acts
}

/// Whether the verb takes a hearer and what he is to do: `urged them to leave`.
pub(super) fn urges(words: Words, cue: Cue) -> bool {
    Frame::of(words, cue.first).is_some_and(|frame| frame.urge)
}

/// `Lee said Dow had asked the crew to man the boats in an effort to "…"`: whether the deed that is asked for ends long before
/// the quotation.
fn asks_for_deed(words: Words, cue: Cue, first: usize) -> bool {
    const OBJECT: usize = 5;
    const DEED: usize = 6;
    let to = (cue.last + 2..cue.last + 2 + OBJECT).find(|&k| words.is(k, "to"));
    // `Lee said Dow had asked for a copy "weeks ago"`
    let wanted = words.starts(cue.first, &["asked", "for"]) && cue.last + OBJECT < first;
    let over = urges(words, cue) && to.is_some_and(|to| to + DEED < first) || wanted;
    over && !words.is_punct(first - 1, ',') && !words.is_punct(first - 1, ':')
}

/// `a question that prompted Lee to say "…"`: whether somebody was made to say it, so that it was said.
fn is_made(words: Words, cue: Cue, clauses: &[Clause]) -> bool {
    let inner = clauses.iter().position(|clause| clause.verb == Some(cue.last));
    let maker = inner.and_then(|inner| clauses.get(inner + 1)?.verb).filter(|&maker| {
        let past = words.get(maker).ends_with("ed") || words.is_any(maker, &["led", "drove", "got", "spurred"]);
        past && MAKERS.has(words.get(maker)) && !words.is_any(maker, &["required", "allowed", "permitted", "enabled"])
    });
    let whom = |maker: usize| maker + 1 < cue.first && !words.is_any(maker + 1, &["us", "me"]);
    let to = |maker: usize| words.is(cue.first.wrapping_sub(1), "to") && whom(maker);
    let done = |verb: usize| Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    maker.is_some_and(|maker| to(maker) && !is_unsaid(words, done(maker)) && !is_passive(words, done(maker)))
}

/// Nouns for what has become known: the clause behind `that` tells it, not what somebody said of it.
const NEWS: [&str; 6] = ["news", "fact", "revelation", "revelations", "report", "reports"];

/// Whether what is called so may speak: people and bodies, whatever has a name or bears words, pronouns, many.
pub(super) fn can_speak(words: Words, subject: Phrase) -> bool {
    let noun = words.get(subject.last);
    let named = (subject.first..=subject.last).any(|k| words.is_capital(k) && k > subject.first);
    let thing = subject.first < subject.last && words.is_any(subject.first, &["the", "a", "an", "this", "that"]);
    !thing || named || noun.ends_with('s') || is_role(noun) || BODIES.has_noun(noun) || bears_words(noun)
}

/// `Lee felt it added "fizz"`: to what it belongs, not that it is said.
pub(super) fn only_adds(words: Words, cue: Cue, first: usize) -> bool {
    let adds = words.is_any(cue.first, &["added", "adds"]) && cue.last + 1 == first;
    adds && words.is(cue.first.wrapping_sub(1), "it")
}

/// `There is talk of`: nobody.
fn is_empty(words: Words, subject: Phrase) -> bool {
    words.is_any(subject.first, &["there", "there's", "there’s"])
}

/// `said they maintained the pace "until …"`: what is maintained is no speech.
fn keeps_thing(words: Words, cue: Cue, first: usize) -> bool {
    let keeps = words.is_any(cue.first, &["maintained", "maintain", "maintains", "claimed", "claims", "claim"]);
    let thing = words.is_article_or_possessive(cue.last + 1) && cue.last + 2 < first;
    let that = (cue.last + 1..first).any(|k| words.is_auxiliary(k));
    keeps && thing && !that && !words.is_punct(first - 1, ',') && !words.is_punct(first - 1, ':')
}
