//! Whom of those in mind "he" or "she" means.
//!
//! *In*: a pronoun, and who was named or meant before it. *Out*: who weighs most of those who fit; who is named behind it in its own
//! sentence (`As he left, Lee said no.`). *Never*: whom the pronoun addresses, or whom what it reports names.

use super::binding::{is_behind_participle, is_behind_report, is_put_in, names_behind, told};
use super::described::described;
use super::mind::{Candidate, Discourse, LEADS, MEMORY, SENTENCE};
use super::owners::is_relative;
use super::phrase::is_title;
use super::role::Role;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use crate::analyze::cues;
use crate::analyze::people::{Cast, Gender, Mention, Referent};
use crate::text::span::Local;
use crate::text::token::TokenKind;

/// Weight lost with each block between; won by a known gender.
const BLOCK: i64 = 2;
const KNOWN: i64 = 1;

/// Weight lost by the subject of a clause that depends on another, and by whom the words name that the pronoun says.
const DEPENDS: i64 = 3;
const NAMED: i64 = 6;

/// Weight lost by whom the question names that the paragraph answers.
const ASKED: i64 = 3;

/// Weight won by the only one in the sentence before.
const SOLE: i64 = 8;

/// Whoever wins by no more than this may be the wrong one: of articles of many papers whose speakers were marked by hand, four of five
/// such were right, of the others 96 of 100.
const CLOSE: i64 = 2;

/// How many names of one quotation are looked at.
const NEAR: usize = 64;

/// Whom a pronoun means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meant {
    pub mention: Mention,
    /// How much speaks for him.
    pub weight: i64,
    /// Whether nearly as much speaks for another, or he is only meant by a pronoun of which that is so.
    pub is_doubtful: bool,
}

/// The one of those in mind whom a pronoun of `gender` means.
pub(super) fn best(Discourse { mind, scene, cast, here }: Discourse, gender: Gender) -> Option<Meant> {
    // `Dow, whom he praised`: not Dow.
    let relative = here.first.checked_sub(1).filter(|&k| scene.words.is_relative(k));
    let is_its_noun = |candidate: &Candidate| {
        candidate.sentence == here.sentence && relative.is_some_and(|k| candidate.last + 2 >= k && candidate.last < k)
    };
    // `He told Lee`: not Lee.
    let told = told(scene, here.first).map(|told| told.referent);
    // `Lee, he said, was late`: not Lee.
    let put_in = |last: usize, sentence: usize| sentence == here.sentence && is_put_in(scene, last, here.first);
    // `The plan of Lee would fail, he said`: not Lee.
    let reports = is_behind_report(scene, here.first);
    // A role may have been given to the wrong one, and `Lee's plan would work, he said` may be Lee's own words.
    let is_named = |other: &Candidate| {
        let name = scene.source_to(other.last).is_some_and(|source| matches!(source.kind, SourceKind::Name(_)));
        name && other.role != Role::Owner
    };
    let in_report = || mind.iter().rev().take_while(|other| reports && other.sentence == here.sentence);
    let told_of = |candidate: &Candidate| {
        in_report().any(|other| other.person == candidate.person && is_named(other))
            || reports && candidate.sentence == here.sentence && !is_pronoun(scene, candidate.last)
    };
    // `Citing the plan of Lee, he said`: not Lee.
    let acts_in_front = is_behind_participle(scene, here.first);
    let in_front = |candidate: &Candidate| {
        let here_too = || mind.iter().rev().take_while(|other| other.sentence == here.sentence);
        acts_in_front
            && (candidate.sentence == here.sentence && !is_pronoun(scene, candidate.last)
                || here_too().any(|other| other.person == candidate.person && is_named(other)))
    };
    // `He warned Lee of it`: not Lee.
    let names_behind = names_behind(scene, here.first);
    // `Lee told him it was late, and he replied`: not Lee.
    let answered = is_answer(scene, here.first);
    let said = said_beside(scene, here.first);
    let fits = |other: &Candidate| Gender::agree(cast.gender(other.person), gender);
    let is_first = !here.beside_stranger && !mind.iter().any(|other| other.told == here.told && fits(other));
    let fits_beside = |candidate: &Candidate, other: &Candidate| {
        fits(other) && other.told == candidate.told && other.person != candidate.person
    };
    let leads_beside = |candidate: &Candidate, other: &Candidate| {
        let acts = matches!(other.role, Role::Speaker | Role::Subject) && !other.depends;
        let fits = Gender::agree(cast.gender(other.person), gender);
        acts && fits && other.sentence == candidate.sentence && other.person != candidate.person
    };
    // `When she told Dow, he laughed.`, `"…," she said. … he laughed`: not whom "she" means.
    let shows_other = |candidate: &Candidate| {
        let told =
            |it: &&Candidate| (it.role == Role::Speaker || it.leads) && !it.is_doubtful || it.sentence == here.sentence;
        let same = mind.iter().rev().filter(|it| it.person == candidate.person);
        let last = same.filter(told).find_map(|it| it.shown);
        last.is_some_and(|shown| shown != gender)
    };
    let weight = |candidate: &Candidate| {
        // `Lee asked him why. He paused.`: not Lee.
        let asks = candidate.block == here.block && asked_pronoun(scene, candidate.last) == Some(gender);
        let asks = asks || answered && candidate.sentence == here.sentence && tells(scene, cast, candidate, gender);
        if asks
            || told == Some(candidate.mention.referent)
            || put_in(candidate.last, candidate.sentence)
            || told_of(candidate)
            || in_front(candidate)
            || names_behind.contains(&candidate.mention.referent)
        {
            return None;
        }
        let known = cast.gender(candidate.person);
        if known.is_none() && shows_other(candidate) {
            return None;
        }
        let blocks = here.block.0 - candidate.block.0;
        if !Gender::agree(known, gender) || blocks > MEMORY || is_its_noun(candidate) {
            return None;
        }
        let sentences = i64::try_from(here.told - candidate.told).unwrap_or(i64::MAX / 8);
        let far = sentences * SENTENCE + i64::from(blocks) * BLOCK;
        // `When Lee asked, Dow paused.`: Dow; `When Lee came, he paused.`: Lee.
        let depends = candidate.depends && mind.iter().any(|other| leads_beside(candidate, other));
        let leads = if candidate.leads && !depends { LEADS } else { 0 };
        // `They heard from Lee. He left.`
        let sole = is_first
            && candidate.block == here.block
            && candidate.told + 1 == here.told
            && !mind.iter().any(|other| fits_beside(candidate, other))
            && !is_told_of_other(scene, candidate.last);
        let won = leads + if known.is_some() { KNOWN } else { 0 } + if sole { SOLE } else { 0 };
        // `Will it be better under Dow?` ¶ `"No," he said`: who was asked.
        let asked = candidate.asked && candidate.block != here.block;
        let lost = if asked { ASKED } else { 0 }
            + if depends { DEPENDS } else { 0 }
            + if said.contains(&candidate.mention.referent) { NAMED } else { 0 };
        Some(candidate.role.weight() + won - far - lost)
    };
    // Of two that weigh the same the nearer one.
    let weighed: Vec<(i64, &Candidate)> =
        mind.iter().filter_map(|candidate| Some((weight(candidate)?, candidate))).collect();
    let &(weight, best) = weighed.iter().max_by_key(|(weight, _)| *weight)?;
    let others = weighed.iter().filter(|(_, other)| other.person != best.person);
    let is_close = others.map(|(other, _)| *other).max().is_some_and(|other| weight - other <= CLOSE);
    Some(Meant { mention: best.mention, weight, is_doubtful: is_close || best.is_doubtful })
}

/// `… and he replied`: whether the pronoun at token `first` answers in the sentence that it goes on with.
fn is_answer(scene: &Scene, first: usize) -> bool {
    const ANSWERS: [&str; 8] =
        ["replied", "replies", "answered", "answers", "responded", "responds", "retorted", "countered"];
    let before = first.checked_sub(1);
    let goes_on = before.is_some_and(|k| scene.words.is_any(k, &["and", "but", "which"]));
    goes_on && scene.words.is_any(first + 1, &ANSWERS)
}

/// `Lee told him that`, `Lee had asked Dow`: whether the one in mind speaks to somebody who may be of `gender`.
fn tells(scene: &Scene, cast: &Cast, candidate: &Candidate, gender: Gender) -> bool {
    const TELLS: [&str; 8] = ["told", "tells", "asked", "asks", "warned", "informed", "reminded", "assured"];
    const TITLES: usize = 2;
    let words = scene.words;
    let verb = candidate.last + 1 + usize::from(words.is_any(candidate.last + 1, &["had", "has", "then", "once"]));
    let whom = verb + 1;
    let named = || match scene.source_from(whom, TITLES).map(|source| source.kind) {
        Some(SourceKind::Name(Mention { referent: Referent::Person(person), .. })) => {
            person != candidate.person && Gender::agree(cast.gender(person), gender)
        }
        _ => false,
    };
    let him = if gender == Gender::Male { "him" } else { "her" };
    words.is_any(verb, &TELLS) && (words.is(whom, him) || named())
}

/// Whether the sentence that names somebody at token `last` is about somebody without a name: `The radio talker spoke for Lee.`
fn is_told_of_other(scene: &Scene, last: usize) -> bool {
    let start = scene.sentence_start(last);
    let k = scene.sources.partition_point(|source| source.first < start);
    let before = scene.sources.iter().skip(k).take_while(|source| source.last < last);
    let person = |noun: &str| is_role(noun) || noun.ends_with("er") || noun.ends_with("ist");
    before.take(NEAR).any(|source| source.kind == SourceKind::Phrase && person(scene.words.get(source.last)))
}

/// Whom the words name that the pronoun at token `first` says: `"Lee will win," he said`: hardly Lee.
fn said_beside(scene: &Scene, first: usize) -> Vec<Referent> {
    let words = scene.words;
    let Some(cue) = cues::cue(words, first + 1) else { return Vec::new() };
    let (start, end) = (words.range(first).start, words.range(cue.last).end);
    let next = scene.quoted.partition_point(|quoted| quoted.end <= start);
    let beside = |from: u32, to: u32| {
        let between = words.text.get(from as usize..to as usize).unwrap_or("x");
        !between.contains(char::is_alphanumeric)
    };
    let before = next.checked_sub(1).and_then(|k| scene.quoted.get(k)).filter(|quoted| beside(quoted.end, start));
    let behind = scene.quoted.get(next).filter(|quoted| quoted.start >= end && beside(end, quoted.start));
    let names = |quoted: &Local| {
        let from = scene.names.partition_point(|name| name.span.start < quoted.start);
        let inside = scene.names.iter().skip(from).take_while(|name| name.span.end <= quoted.end).take(NEAR);
        // `"She said, 'Carol, come in,'" Carol said.`
        let inner = |name: &Mention| {
            let before = words.text.get(quoted.start as usize..name.span.start as usize).unwrap_or("");
            before.get(1..).is_some_and(|before| before.ends_with(['\'', '‘', '"', '“']))
        };
        let inside = inside.filter(|name| !inner(name));
        inside.map(|name| name.referent).collect::<Vec<_>>()
    };
    before.into_iter().chain(behind).flat_map(names).collect()
}

/// `As he left, Lee said no.`, `Asked if he'd go, the senator paused.`: whom the main clause names, where the pronoun `source`
/// stands in a clause in front of it.
pub(super) fn named_ahead(Discourse { mind, scene, cast, here }: Discourse, source: Source) -> Option<Mention> {
    const CLAUSE: usize = 20;
    let SourceKind::Pronoun(pronoun) = source.kind else { return None };
    let words = scene.words;
    let fits = |mention: &Mention| match mention.referent {
        Referent::Person(person) => cast.gender(person).is_none_or(|known| Some(known) == pronoun.gender()),
        Referent::Organization(_) | Referent::Place(_) => false,
    };
    if let Some(name) = named_by_being(scene, source).filter(fits) {
        return Some(name);
    }
    let start = scene.sentence_start(source.first);
    let asked = words.is_any(start, &["asked", "pressed"]);
    let opens = words.is_subordinator(start) && source.first <= start + 2;
    // `In what he called a farce, Lee left.`
    let opens = opens || words.is(start, "in") && words.is(start + 1, "what") && source.first == start + 2;
    let clause = source.last + 1..(source.last + CLAUSE).min(scene.sentence_end(source.first));
    let acts = |last: usize| is_verb(words, last + 1);
    let subject = |comma: usize| {
        // `In what he called a "farce," Lee left.`
        let next = comma + 1 + usize::from(matches!(words.kind(comma + 1), Some(TokenKind::Punct('"' | '”'))));
        let titled = |name: &Source| (next..name.first).all(|k| is_title(words, k));
        let subject = scene.source_from(next, 2).filter(|subject| titled(subject) && acts(subject.last))?;
        match subject.kind {
            SourceKind::Name(mention) => Some(mention),
            SourceKind::Phrase => described(Discourse { mind, scene, cast, here }.at(subject.first), subject),
            SourceKind::Pronoun(_) | SourceKind::Relative(_) => None,
        }
    };
    clause.filter(|&k| (opens || asked) && words.is_punct(k, ',')).find_map(subject).filter(fits)
}

/// `She was Tait's daughter, Morven.`, `He is Tom Lee.`: the name that the verb to be gives the pronoun `source`.
fn named_by_being(scene: &Scene, source: Source) -> Option<Mention> {
    const REACH: usize = 8;
    let words = scene.words;
    let first = source.last + 2;
    let is = words.is_any(source.last + 1, &["was", "is"]) && scene.sentence_start(source.first) == source.first;
    let k = scene.sources.partition_point(|other| other.first < first);
    let near = scene.sources.iter().skip(k).take_while(|other| is && other.first < first + REACH);
    near.copied().find_map(|name| match name.kind {
        SourceKind::Name(mention) if name.first == first || is_relative(words, name.first) => {
            words.is_punct(name.last + 1, '.').then_some(mention)
        }
        _ => None,
    })
}

/// `Did he see it coming?` at the beginning of a paragraph: whom the story is about, of those of `gender`.
pub(super) fn asked_about(Discourse { mind, scene, cast, here }: Discourse, gender: Gender) -> Option<Mention> {
    const STORY: usize = 3;
    const QUESTION: usize = 20;
    let end = scene.sentence_end(here.first);
    // `Has he forgiven him?`: two are spoken of
    let other = if gender == Gender::Male { "him" } else { "her" };
    let two = || (here.first..end.min(here.first + QUESTION)).any(|k| scene.words.is(k, other));
    // `"I like it here," she said.` is no question, whatever stands behind it.
    let answers = || (0..here.first).any(|k| scene.is_quoted(k));
    let asks = scene.words.is_punct(end, '?') && scene.sentence_start(here.first) == 0 && !two() && !answers();
    let mentions = |it: &&Candidate| cast.people.get(it.person.index()).map_or(0, |person| person.mentions.len());
    let of_gender = mind.iter().filter(|it| asks && cast.gender(it.person) == Some(gender));
    of_gender.max_by_key(mentions).filter(|it| mentions(it) >= STORY).map(|it| it.mention)
}

/// `Lee asked him`, `Lee put it to her`: the gender of whom the one whose name ends at token `last` asks something.
fn asked_pronoun(scene: &Scene, last: usize) -> Option<Gender> {
    let words = scene.words;
    let verb = last + 1 + usize::from(words.is_punct(last + 1, ','));
    let puts = words.is(verb, "put") && words.is(verb + 1, "it") && words.is(verb + 2, "to");
    let object = if puts { verb + 3 } else { verb + 1 };
    match words.get(object) {
        "him" if puts || words.is_any(verb, &["asked", "asks", "pressed"]) => Some(Gender::Male),
        "her" if puts || words.is_any(verb, &["asked", "asks", "pressed"]) => Some(Gender::Female),
        _ => None,
    }
}

/// `The judge asked him when. "At noon," the witness said.`: the gender of the witness who is asked.
pub(super) fn answers(scene: &Scene, source: Source) -> Option<Gender> {
    const REACH: usize = 60;
    let words = scene.words;
    let witness = words.is(source.first, "the") && words.is(source.last, "witness") && source.last == source.first + 1;
    let asks = |&k: &usize| words.is_any(k, &["asked", "pressed"]) && words.is_any(k + 1, &["him", "her"]);
    let mut before = (source.first.saturating_sub(REACH)..source.first).rev().filter(|_| witness);
    let asked = before.find(|k| !scene.is_quoted(*k) && asks(k))?;
    Some(if words.is(asked + 1, "him") { Gender::Male } else { Gender::Female })
}

/// Whether the pronoun at token `first` begins its sentence, behind what is quoted or not: `"…," he said`.
pub(super) fn opens(scene: &Scene, first: usize) -> bool {
    const LONGEST_QUOTED: usize = 80;
    let start = scene.sentence_start(first);
    let quoted = |k: usize| scene.is_quoted(k) || matches!(scene.words.kind(k), Some(TokenKind::Punct(_)));
    first - start <= LONGEST_QUOTED && (start..first).all(quoted)
}

/// Whether the source that ends with token `last` is a pronoun.
pub(super) fn is_pronoun(scene: &Scene, last: usize) -> bool {
    scene.source_to(last).is_some_and(|source| matches!(source.kind, SourceKind::Pronoun(_)))
}
