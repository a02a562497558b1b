//! Who acts in a clause that names no subject of its own.
//!
//! *In*: `Lee slammed Dow for saying the pier was "dead"`, `time for Lee to go, after calling it "dead"`. *Out*: Dow, Lee. The
//! object of a verb of praise or blame is the subject of the gerund behind its "for" (object control: Rosenbaum, "The Grammar of
//! English Predicate Complement Constructions", 1967). *Never*: a look beyond the sentence.

use super::attribution::Attribution;
use super::before::source_of;
use super::passive::is_passive;
use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Antecedent, Source, SourceKind, begins_phrase, ends_phrase, is_role, is_verb};
use super::statement::owner;
use super::subject::is_named_person;
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::{Kind, Phrase, bears_words};
use crate::analyze::speech::SpeechWord;
use crate::text::lexicon::Lexicon;
use crate::text::lists::BODIES;
use crate::text::token::{Case, TokenKind, Words};

/// Verbs that tell what is done to somebody for what he did.
static REACTIONS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/reaction-verbs.txt"));

/// Nouns for what somebody is to do or wants to.
static TASKS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/task-nouns.txt"));

/// How far before a gerund the verb may stand that governs it (tokens).
const REACH: usize = 24;

/// How many titles may stand before the name of whom a verb blames (tokens).
const TITLES: usize = 4;

/// `found`, what credits the quotation that begins at token `first`, with the one who acts there.
pub(super) fn controlled(
    scene: &Scene,
    (start, first): (usize, usize),
    found: Option<Attribution>,
) -> Option<Attribution> {
    let Some(attribution) = found else { return sent(scene, (start, first)) };
    let Some(cue) = attribution.cue else { return found };
    let words = scene.words;
    let thing = attribution.source;
    if let Some(source) = owner(scene, thing.last).filter(|_| is_task(words, thing, cue)) {
        return Some(Attribution { cue: Some(Cue { strength: Strength::Weak, ..cue }), source });
    }
    let somebody = |owner: &Source| matches!(owner.kind, SourceKind::Pronoun(_)) || is_named_person(*owner);
    let acts = || cue.form == Form::Participle && is_quality(words, thing);
    let owner = || owner(scene, thing.last).filter(|owner| acts() && somebody(owner));
    let source = blamed(scene, (start, first), cue).or_else(|| retold(scene, cue, thing)).or_else(owner);
    let source =
        source.or_else(|| given(scene, start, cue)).or_else(|| writer(scene, (start, first), thing)).unwrap_or(thing);
    Some(Attribution { source, ..attribution })
}

/// `his willingness to go, attacking Dow as "dead"`: whether the phrase names a quality, which does nothing itself.
fn is_quality(words: Words, thing: Source) -> bool {
    const QUALITIES: [&str; 5] = ["ness", "ity", "ence", "ance", "ism"];
    let noun = words.get(thing.last);
    let is_quality = thing.kind == SourceKind::Phrase && QUALITIES.iter().any(|end| noun.ends_with(end));
    is_quality && !BODIES.has_noun(noun) && !bears_words(noun) && noun != "witness"
}

/// `her task is to speak and say "…"`, `Lee's attempt to call it "…"`: whether the infinitive `cue` tells what somebody is to do
/// or wants to.
fn is_task(words: Words, thing: Source, cue: Cue) -> bool {
    let is = words.is_any(thing.last + 1, &["is", "was", "will"]);
    let is = usize::from(is) + usize::from(is && words.is_any(thing.last + 2, &["now", "be", "simply", "only", "not"]));
    let to = words.is(thing.last + 1 + is, "to") && words.is(cue.first.wrapping_sub(1), "to");
    thing.kind == SourceKind::Phrase && to && TASKS.has_noun(words.get(thing.last))
}

/// `Lee slammed Dow for saying it was "dead"`: the object of the verb that governs the gerund `cue`.
fn blamed(scene: &Scene, (start, first): (usize, usize), gerund: Cue) -> Option<Source> {
    let words = scene.words;
    // `forgave Lee for having said`
    let mut before = (start..gerund.first).rev().skip_while(|&k| words.is_adverb(k) || words.is(k, "having"));
    let tells = SpeechWord::of(words.get(gerund.first)).is_some_and(|word| word.takes().any(|it| it == "that"));
    let tells = tells
        && (gerund.form == Form::Participle || words.is(gerund.first.wrapping_sub(1), "having"))
        && !words.is_any(gerund.first, &["showing", "proving"]);
    let by = before.next().filter(|&k| tells && words.is_any(k, &["for", "of"]))?;
    let from = start.max(by.saturating_sub(REACH));
    let reacts = |k: &usize| {
        let accuses = words.get(*k).starts_with("accus");
        !words.is_capital(*k) && (REACTIONS.has(words.get(*k)) || accuses) && accuses == words.is(by, "of")
    };
    let verb = (from..by).rev().take_while(|&k| !scene.is_quoted(k)).find(reacts)?;
    // `accused Dow of proposing the "worst" plan`: so it is called by whoever accuses
    let clause = |k: usize| is_verb(words, k) || words.is(k, "that");
    if words.is(by, "of") && begins_phrase(words, gerund.last + 1) && !(gerund.last + 2..first).any(clause) {
        return None;
    }
    let object = verb + 1;
    // `slammed her for`, not `slammed her friend for`
    let pronoun = words.is_object_pronoun(object) && !may_be_owned(words, object + 1);
    if pronoun {
        return source_of(scene, Phrase { first: object, last: object }, by);
    }
    let source = scene.source_from(object, TITLES).filter(|source| source.last < by)?;
    let titles = (object..source.first).all(|k| is_title(words, k) || !is_verb(words, k));
    source_of(scene, Phrase { first: source.first, last: source.last }, by).filter(|_| titles)
}

/// `Lee was quoted by the Herald warning that it was "…"`: who is quoted, where `paper` only passes on what the participle `cue` tells.
fn retold(scene: &Scene, cue: Cue, paper: Source) -> Option<Source> {
    let words = scene.words;
    let by = (paper.first.saturating_sub(2)..paper.first).rev().find(|&k| words.is(k, "by"))?;
    let quoted =
        by.checked_sub(1).filter(|&k| words.is_any(k, &["quoted", "reported", "cited", "heard", "recorded"]))?;
    let be = quoted.checked_sub(1).filter(|&be| words.is_form_of_be(be))?;
    let beside = cue.form == Form::Participle && paper.last + 1 == cue.first;
    let last = be.checked_sub(1 + usize::from(words.is_punct(be.wrapping_sub(1), ',')))?;
    scene.source_to(last).filter(|source| beside && source.may_speak())
}

/// `The fire gave Lee a chance to say "…"`: to whom what the infinitive `cue` tells of was given.
fn given(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    const GIVES: [&str; 8] = ["gave", "gives", "give", "giving", "given", "offered", "handed", "afforded"];
    let words = scene.words;
    let noun = cue.first.checked_sub(2).filter(|&noun| words.is(noun + 1, "to") && TASKS.has_noun(words.get(noun)))?;
    let from = start.max(noun.saturating_sub(REACH / 2));
    let verb = (from..noun).rev().find(|&k| words.is_any(k, &GIVES))?;
    // `gave her a chance`, `gave her reason`, not `gave her friend a chance`
    let next = verb + 2;
    let free = begins_phrase(words, next) || TASKS.has_noun(words.get(next)) || !may_be_owned(words, next);
    let him = words.is_object_pronoun(verb + 1) && free;
    let him = him.then_some(Phrase { first: verb + 1, last: verb + 1 });
    let name = || scene.source_from(verb + 1, TITLES).filter(|name| is_named_person(*name));
    let whom = him.or_else(|| name().map(|name| Phrase { first: name.first, last: name.last }))?;
    let small = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Lower)) && !is_verb(words, k);
    (whom.last < noun && (whom.last + 1..noun).all(small)).then(|| source_of(scene, whom, noun))?
}

/// `In a tweet that mocked "…", Lee accused`, `In a pair of posts promising "…", she said`: who says something in the main clause, of
/// a `work` in front of it, which is hers.
fn writer(scene: &Scene, (start, first): (usize, usize), work: Source) -> Option<Source> {
    let words = scene.words;
    let (from, last) = match work.kind {
        SourceKind::Phrase => (work.first, work.last),
        SourceKind::Relative(Antecedent::Phrase(range)) => {
            (words.at(range.start), words.at(range.end.saturating_sub(1)))
        }
        SourceKind::Relative(_) | SourceKind::Name(_) | SourceKind::Pronoun(_) => return None,
    };
    let comma = |k: usize| words.is_punct(k, ',');
    let fronted = words.is_any(start, &["in", "on", "with"]) && start < from && !(start..last).any(comma);
    if !fronted || !bears_words(words.get(last)) {
        return None;
    }
    let clauses = scene.reading.around(scene, first);
    let main = clauses.around(first).last().filter(|main| main.kind == Kind::Whole)?;
    let verb = main.verb.filter(|&verb| cue(words, verb).is_some_and(|cue| !is_passive(words, cue)))?;
    let source = source_of(scene, main.subject.filter(|subject| subject.first > first)?, verb)?;
    let somebody =
        matches!(source.kind, SourceKind::Pronoun(_) | SourceKind::Name(_)) || is_role(words.get(source.last));
    (somebody || BODIES.has_noun(words.get(source.last))).then_some(source)
}

/// Whether token `i` may be a noun that a possessive before it owns.
fn may_be_owned(words: Words, i: usize) -> bool {
    words.kind(i).is_some_and(TokenKind::is_word) && !ends_phrase(words, i)
}

/// `time for Lee to make up, after calling them "dead"`: who is to act, where a gerund behind it says what was said.
fn sent(scene: &Scene, (start, first): (usize, usize)) -> Option<Attribution> {
    const OPENS: [&str; 5] = ["after", "before", "by", "despite", "without"];
    let words = scene.words;
    let from = start.max(first.saturating_sub(REACH));
    let participle = |k: usize| cue(words, k).filter(|cue| cue.form == Form::Participle);
    let gerund = (from..first).rev().take_while(|&k| !scene.is_quoted(k)).find_map(participle)?;
    let opens = (start..gerund.first).rev().find(|&k| !words.is_adverb(k)).filter(|&k| words.is_any(k, &OPENS))?;
    let to = |for_: usize| {
        let name = scene.source_from(for_ + 1, 0).filter(|name| is_named_person(*name))?;
        words.is(name.last + 1, "to").then_some(name)
    };
    let source = (start..opens).rev().filter(|&k| words.is(k, "for")).find_map(to)?;
    Some(Attribution { cue: Some(Cue { strength: Strength::Weak, ..gerund }), source })
}
