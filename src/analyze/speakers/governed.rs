//! The verb of saying whose clause holds a quotation, or hangs above the one that does.
//!
//! *In*: the clauses around `"…"` in `Lee, who met Dow, said the plan was "…"`, innermost first. *Out*: cue `said`, source `Lee`.
//! *Never*: a verb that tells what was not said, or not yet.

use super::attribution::Attribution;
use super::before::source_of;
use super::insertion::takes_words;
use super::named::named_from;
use super::passive::{is_asked, is_passive, names};
use super::saying::{Saying, acts};
use super::scene::Scene;
use super::sources::{Source, is_verb};
use super::subject::is_named_person;
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::{Clause, Kind, Phrase, bears_words};
use crate::text::lexicon::Lexicon;
use crate::text::lists::PREPOSITIONS;
use crate::text::token::Words;

/// Words before an infinitive that tell that it was done.
static DOERS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/done-infinitives.txt"));

/// Verbs of making words known.
static PUBLISHING: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/publishing-verbs.txt"));

/// The verb of saying whose clause holds the quotation, or hangs above the one that does, and its subject.
pub(super) fn governed(scene: &Scene, clauses: impl Iterator<Item = Clause>, first: usize) -> Option<Attribution> {
    let words = scene.words;
    // `Asked whether it was "…", the others said`
    let asked = |clause: &Clause| clause.kind == Kind::Shared && clause.verb.is_some_and(|verb| is_asked(words, verb));
    let mut clauses: Vec<Clause> = clauses.take_while(|clause| !asked(clause)).collect();
    let over = clauses.iter().position(|clause| is_past_aside(words, clause, &clauses, first));
    clauses.drain(..over.map_or(0, |over| over + 1));
    let mut sayings = clauses.iter().filter_map(|clause| Saying::of(words, clause, first));
    let inner = sayings.next()?;
    if inner.cue.form == Form::According {
        return according(scene, inner.cue);
    }
    let other = required(scene, inner.cue, &clauses).or_else(|| judged(scene, inner, &clauses, first));
    if other.is_some() {
        return other;
    }
    let saying = Some(inner).filter(|inner| !inner.tells_little(scene, &clauses, first));
    let saying = saying.or_else(|| {
        // `While Lee called it "dead," Dow said`
        // `according to Lee, who called it "dead"`: the subject of the sentence is spoken of
        let reports =
            |outer: Cue| takes_words(words, outer) && !is_unsaid(words, outer) && outer.form != Form::According;
        let apart = |outer: Cue| outer.first < first || inner.cue.first > first;
        let outer = sayings.find(|outer| apart(outer.cue) && reports(outer.cue));
        let free = is_unsaid(words, inner.cue) || inner.is_told_before(words, first);
        outer.filter(|outer| free || !inner.hangs_on(words, outer.cue, (&clauses, first)))
    });
    let Saying { cue, subject, .. } = saying.unwrap_or(inner);
    let source = maker(scene, subject, &clauses).or_else(|| source_of(scene, subject, cue.first))?;
    Some(Attribution { cue: Some(cue), source })
}

/// Who is named behind `according to`. `"…," she said, according to the Herald, while keeping "…"`: she goes on.
fn according(scene: &Scene, cue: Cue) -> Option<Attribution> {
    let words = scene.words;
    let comma = cue.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','));
    let said = comma.and_then(|comma| comma.checked_sub(1)).filter(|&said| words.is_any(said, &["said", "says"]));
    let inner = said.and_then(|said| said_before(scene, said).or_else(|| said_behind_clause(scene, said)));
    let named = || {
        let source = named_from(scene, cue.last + 1).or_else(|| scene.source_from(cue.last + 1, 3))?;
        Some(Attribution { cue: Some(cue), source })
    };
    inner.or_else(|| passed_on(scene, cue, named()?.source)).or_else(named)
}

/// `Lee described her as his friend, according to the Herald: "…"`: the person of whom the sentence tells, with what verb, that she spoke,
/// where `paper` only passes it on.
fn passed_on(scene: &Scene, according: Cue, paper: Source) -> Option<Attribution> {
    let words = scene.words;
    let colon = words.is_punct(paper.last + 1, ':') && words.is_punct(according.first.wrapping_sub(1), ',');
    let main = scene.reading.around(scene, according.first).main().filter(|_| colon && !is_named_person(paper))?;
    let verb = cue(words, main.verb?).filter(|verb| verb.last < according.first && !is_passive(words, *verb))?;
    let source = source_of(scene, main.subject?, verb.first).filter(|source| is_named_person(*source))?;
    Some(Attribution { cue: Some(verb), source })
}

/// `Lee, who saw it, said, according to the Herald: "…"`: the person who says what follows.
fn said_behind_clause(scene: &Scene, verb: usize) -> Option<Attribution> {
    let cue = cue(scene.words, verb).filter(|_| scene.words.is_punct(verb.wrapping_sub(1), ','))?;
    let subject = scene.reading.around(scene, verb).subject_of(verb)?;
    let source = source_of(scene, subject, verb).filter(|source| is_named_person(*source))?;
    Some(Attribution { cue: Some(cue), source })
}

/// Who says what stands before the verb of saying at token `verb`.
fn said_before(scene: &Scene, verb: usize) -> Option<Attribution> {
    let cue = cue(scene.words, verb)?;
    let source = scene.source_to(verb.checked_sub(1)?)?;
    Some(Attribution { cue: Some(cue), source })
}

/// `Lee released an ad that said`, `The Herald ran a piece that called it "…"`: who makes the words known that `that` stands for.
fn maker(scene: &Scene, which: Phrase, clauses: &[Clause]) -> Option<Source> {
    const ADJECTIVES: usize = 6;
    let words = scene.words;
    let noun = which.first.checked_sub(1).filter(|_| which.first == which.last)?;
    let bears =
        words.is_any(which.last, &["that", "which"]) && (bears_words(words.get(noun)) || words.is(noun, "piece"));
    let makes = |k: &usize| PUBLISHING.has_lower(words.get(*k));
    let verb = (noun.saturating_sub(ADJECTIVES)..noun).rev().find(makes).filter(|_| bears)?;
    let new =
        (verb + 1..noun).all(|k| !is_verb(words, k) && !words.is(k, "the") && !PREPOSITIONS.has_lower(words.get(k)));
    let made = clauses.iter().find(|clause| clause.verb == Some(verb)).filter(|_| new)?;
    source_of(scene, made.subject?, verb)
}

/// `Lee called Dow, who had left, "…"`, `called the plan, signed by Dow, "…"`: whether the clause of `who`, `which` or a
/// participle, put in between commas, is over where the quotation begins at token `first`, and a verb above it waits for the name
/// that it gives.
fn is_past_aside(words: Words, clause: &Clause, clauses: &[Clause], first: usize) -> bool {
    let Some(subject) = clause.subject else { return false };
    let opens = |k: usize| words.is_any(k, &["who", "which", "whom"]) && words.is_punct(k.wrapping_sub(1), ',');
    let which = || [subject.first, subject.first.wrapping_sub(1)].into_iter().find(|&k| opens(k));
    let done =
        |verb: &usize| words.is_punct(verb.wrapping_sub(1), ',') && words.is_any(verb + 1, &["by", "in", "on", "to"]);
    let opener = match clause.kind {
        Kind::Relative => which(),
        Kind::Whole | Kind::Reduced | Kind::Circumstance | Kind::Shared => clause.verb.filter(done),
    };
    let above = |opener: usize| {
        let mut verbs = clauses.iter().filter_map(|clause| cue(words, clause.verb?));
        verbs.any(|cue| cue.last < opener && names(words, cue) && cue.last + OBJECT >= opener)
    };
    words.is_punct(first - 1, ',') && opener.is_some_and(above)
}

/// How far behind a verb that names the clause may begin that says who is meant (tokens): `called Ann Lee, who`.
const OBJECT: usize = 6;

/// `Lee rejected reports that men had fired on the crew as "lies"`: who rejects or names what `as` hangs on, where the `cue` of
/// the innermost clause does neither.
fn judged(scene: &Scene, inner: Saying, clauses: &[Clause], first: usize) -> Option<Attribution> {
    let words = scene.words;
    let Saying { cue, kind, .. } = inner;
    let takes_as = |cue: &Cue| names(words, *cue) || acts(words, *cue);
    if !words.is(first - 1, "as") || takes_as(&cue) || cue.last + 2 >= first || kind != Kind::Whole {
        return None;
    }
    let outer = clauses.iter().filter(|clause| clause.verb.is_some_and(|verb| verb < cue.first));
    let mut outer = outer.filter_map(|clause| Some((self::cue(words, clause.verb?)?, clause.subject?)));
    let (cue, subject) = outer.find(|(cue, _)| takes_as(cue) && !is_passive(words, *cue))?;
    Some(Attribution { cue: Some(cue), source: source_of(scene, subject, cue.first)? })
}

/// `a contract that requires the men to say "…"`: what tells them to say it, behind whose verb the `cue` is an infinitive.
fn required(scene: &Scene, cue: Cue, clauses: &[Clause]) -> Option<Attribution> {
    const REQUIRES: [&str; 8] = ["requires", "required", "obliges", "obliged", "forbids", "bars", "barred", "compels"];
    let words = scene.words;
    let inner = clauses.iter().position(|clause| clause.verb == Some(cue.last))?;
    let outer = clauses.get(inner + 1).filter(|_| words.is(cue.first.wrapping_sub(1), "to"))?;
    let verb = outer.verb.filter(|&verb| words.is_any(verb, &REQUIRES))?;
    let cue = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    (!is_passive(words, cue)).then_some(Attribution { cue: Some(cue), source: source_of(scene, outer.subject?, verb)? })
}

/// `said he would offer`, `said it did not say`, `said they were ready to call`: the verb tells what was not said, or not
/// yet.
pub(super) fn is_unsaid(words: Words, verb: Cue) -> bool {
    const REACH: usize = 4;
    let mut before = (verb.first.saturating_sub(REACH)..verb.first).rev();
    let small = |i: &usize| words.is_adverb(*i) || words.is_any(*i, &["have", "be", "been", "also", "even", "ever"]);
    let group = before.find(|i| !small(i));
    let thought = ["thought", "think", "thinks", "thinking", "believes", "believe", "believed", "agrees", "agreed"];
    if words.is_any(verb.first, &thought) {
        return true;
    }
    group.is_some_and(|i| {
        words.is_modal(i)
            || words.is(i, "to") && !is_done(words, i)
            || words.is_any(i, &["not", "never", "cannot"])
            || words.get(i).ends_with("n't")
            || words.get(i).ends_with("n’t")
    })
}

/// `appeared to say`, `went on to say`, `was quick to say`: whether what stands before `to` at token `to` tells that it was said.
fn is_done(words: Words, to: usize) -> bool {
    let before = to.wrapping_sub(1);
    DOERS.has_lower(words.get(before))
        || words.is(before, "on") && words.is_any(before.wrapping_sub(1), &["went", "goes", "gone", "going", "go"])
}
