//! Whom "he" and "she" mean; "the senator" is asked of [`described`](super::described), "the company" of [`Organizations`],
//! "he" behind "a driver" of [`Strangers`].
//!
//! *In*: `Lee called Dow a fool. He left.` *Out*: for `He`: Lee. Who is the subject stays in mind longer than who is
//! the object, and that one longer than who stands behind a preposition; near counts more than far; a pronoun hands on whom
//! it meant (after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994). *Never*: a person of another
//! gender; one whom only a quotation names; one last in mind more
//! than [`MEMORY`] blocks ago. One pass.

use super::ages::Ages;
use super::authors::Authors;
use super::awaited::Awaited;
use super::bonds::Bonds;
use super::clause::depends;
use super::deeds::Deeds;
use super::described::{described, of_lead, possessed};
use super::genders::Genders;
use super::lead::Lead;
use super::newcomers::Newcomers;
use super::opening::Opening;
use super::organizations::Organizations;
use super::owners::{is_of_other_gender, is_other_relative, is_relative, owner};
use super::phrase::is_title;
use super::pronouns::{answers, asked_about, best, is_behind_report, is_pronoun, is_put_in, named_ahead, opens};
use super::relatives::Relatives;
use super::role::{Role, role};
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use super::strangers::Strangers;
use super::subject::{PREPOSITIONS, is_name, is_named_person, named_behind};
use super::topic::{is_reply, topical};
use super::varied::{Telling, varied};
use crate::analyze::cues::cue;
use crate::analyze::dateline::behind_dateline;
use crate::analyze::people::{Cast, Gender, Mention, Referent};
use crate::facts::PersonId;
use crate::text::span::{BlockId, Span};
use crate::text::token::{Case, TokenKind};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

/// How many blocks a pronoun or a role looks back.
pub(super) const MEMORY: u32 = 6;

/// How many people are kept in mind.
pub(super) const RECENT: usize = 24;

/// The people whom the pronouns of an article mean.
#[derive(Debug, Default)]
pub struct Antecedents {
    meant: FxHashMap<(BlockId, usize), Mention>,
    /// The pronouns that mean somebody without a name, and the words that bring him in.
    unnamed: FxHashMap<(BlockId, usize), Span>,
    /// The roles that mean somebody without a name, though somebody with one has such a role.
    new: FxHashSet<(BlockId, usize)>,
    /// The phrases of which only the sentence before tells whom they mean.
    guessed: FxHashSet<(BlockId, usize)>,
    /// What the pronouns show of those whose gender nothing else shows.
    genders: Genders,
}

/// Somebody who was named, or meant by a pronoun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub mention: Mention,
    pub person: PersonId,
    pub role: Role,
    /// Whether it is the first in its sentence.
    pub leads: bool,
    pub block: BlockId,
    /// The number of its sentence in the article.
    pub sentence: usize,
    /// The same among those that no quotation fills.
    pub told: usize,
    /// Its last token.
    pub last: usize,
    /// Whether it is the name of somebody's relative: the story is not his.
    pub is_kin: bool,
    /// Whether its clause depends on another one.
    pub depends: bool,
    /// Whether its sentence is a question.
    pub asked: bool,
    /// The gender of the pronoun, where it is one.
    pub shown: Option<Gender>,
}

/// Weight lost with each sentence between; won by the first of a sentence.
pub(super) const SENTENCE: i64 = 3;
pub(super) const LEADS: i64 = 2;

/// What the text told so far of whom nouns may mean.
#[derive(Default)]
struct Told<'a> {
    /// Whom each noun named again last.
    called: FxHashMap<&'a str, PersonId>,
    organizations: Organizations<'a>,
    deeds: Deeds<'a>,
    ages: Ages<'a>,
    lead: Lead,
    newcomers: Newcomers<'a>,
    authors: Authors<'a>,
}

impl<'a> Told<'a> {
    /// Whom the phrase `source` means; takes note of it.
    fn meant(
        &mut self,
        found: &mut Antecedents,
        mind: &VecDeque<Candidate>,
        (scene, cast): (&Scene<'a>, &Cast),
        (here, source): (Place, Source),
    ) -> Option<Mention> {
        let at = (here.block, source.first);
        let noun = scene.words.get(source.last);
        // Whom its own sentence told of goes before those of other ones.
        if is_reply(scene, source)
            && let Some(spoken_of) = topical(mind, scene, cast, (here, source))
        {
            found.guessed.insert(at);
            return Some(spoken_of);
        }
        // What the text told goes before what a trade lets guess.
        let modifier = scene.words.get(source.last.saturating_sub(1));
        let bears = |it: &Candidate| cast.has_role(it.person, noun) && cast.fits_place(it.person, noun, modifier);
        let has_role = mind.iter().any(bears);
        let answers = answers(scene, source).and_then(|gender| best(mind, scene, cast, (here, gender)));
        let told = answers.map(|(_, mention)| mention).or_else(|| self.ages.meant(scene, source));
        let told = told.or_else(|| self.deeds.meant(scene, source).filter(|_| !has_role));
        let is_free = told.is_none() && !has_role && !self.newcomers.has(noun, here.block);
        let varied = |how| varied(mind, scene, cast, (here, source, how)).filter(|_| is_free);
        let again = varied(Telling::Plainly);
        let person = told
            .or(again)
            .or_else(|| described(mind, scene, cast, (here, source)))
            .or_else(|| possessed(mind, scene, cast, (here, source)))
            .or_else(|| of_lead(mind, scene, cast, (here, source, self.lead.person()?)));
        let by_office = if person.is_none() { varied(Telling::ByOffice) } else { None };
        if again.or(by_office).is_some() {
            found.guessed.insert(at);
        }
        let person = person.or(by_office).or_else(|| self.deeds.meant(scene, source));
        let is_known = person.is_some() || has_role || self.newcomers.has(noun, here.block);
        let topic = if is_known { None } else { topical(mind, scene, cast, (here, source)) };
        if topic.is_some() {
            found.guessed.insert(at);
        }
        let person = person.or(topic);
        // `the independent Vermont senator … the senator`
        let known = self.called.get(noun).copied();
        let bare = scene.words.is(source.first, "the") && source.last == source.first + 1;
        let called_so = || mind.iter().rev().find(|it| bare && known == Some(it.person)).map(|it| it.mention);
        let meant = person.or_else(called_so);
        // `The pastor whose campaign began it`: one who is told apart from those of whom the text told, unless one of them is a pastor.
        let clause = scene.words.is_any(source.last + 1, &["who", "whose"]);
        let apart = clause && !has_role && !scene.words.is_any(source.last, &["man", "woman"]);
        if meant.is_some_and(|it| apart || is_named_later(scene, source, it)) {
            found.new.insert(at);
        }
        let meant = meant.filter(|it| !self.ages.is_other(scene, source, *it) && !found.new.contains(&at));
        let new = self.newcomers.since(scene, source, here.block);
        let before = |mention: &Mention| {
            let last = mind.iter().rev().find(|it| it.mention.referent == mention.referent);
            new.zip(last).is_some_and(|(sentence, last)| last.sentence <= sentence)
        };
        self.newcomers.saw(scene, source, (here.block, here.sentence));
        if meant.is_some_and(|mention| before(&mention)) {
            found.new.insert(at);
        } else if let Some(Referent::Person(person)) = person.map(|mention| mention.referent) {
            self.called.insert(noun, person);
        }
        let place = (here.block, here.sentence);
        let author = || {
            let author = Authors::named_beside(scene, source)?;
            match author.kind {
                SourceKind::Name(mention) => Some(mention),
                SourceKind::Phrase => self.organizations.meant(scene, cast, author, place),
                SourceKind::Pronoun(_) | SourceKind::Relative(_) => None,
            }
        };
        let author = author().filter(|it| !matches!(it.referent, Referent::Place(_)));
        meant
            .filter(|mention| !before(mention))
            .or(author)
            .or_else(|| self.authors.meant(scene, source, here.block))
            .or_else(|| self.organizations.meant(scene, cast, source, place))
    }
}

impl Antecedents {
    /// The people whom the pronouns outside of quotations mean.
    pub fn of(scenes: &[Scene], cast: &Cast) -> Self {
        let mut found = Self::default();
        let mut mind: VecDeque<Candidate> = VecDeque::new();
        let mut strangers = Strangers::default();
        let mut relatives = Relatives::default();
        let mut told = Told::default();
        let mut opening: Option<Opening> = None;
        let mut awaited = Awaited::default();
        let mut bonds = Bonds::default();
        let (mut sentences, mut told_sentences) = (0, 0);
        let gender_of = |mention: Mention| match mention.referent {
            Referent::Person(person) => cast.gender(person),
            Referent::Organization(_) | Referent::Place(_) => None,
        };
        for (i, scene) in scenes.iter().enumerate() {
            let block = BlockId::new(i);
            let told_before = told_before(scene);
            for source in &scene.sources {
                let at = source.range(scene.words).start;
                let within = scene.sentences.partition_point(|sentence| sentence.end <= at);
                let sentence = sentences + within;
                let told_so_far = told_sentences + told_before.get(within).copied().unwrap_or(0);
                let last = mind.back().copied().filter(|last| last.sentence == sentence);
                let here = Place { block, sentence, told: told_so_far, first: source.first };
                let is_phrase = source.kind == SourceKind::Phrase;
                if is_phrase && mind.is_empty() && opening.is_none() {
                    opening = Opening::of(scene, *source, block);
                }
                let relative = is_phrase.then(|| relatives.meant(scene, (block, *source), gender_of)).flatten();
                let relative =
                    relative.or_else(|| bonds.meant(scene, (block, *source), gender_of).filter(|_| is_phrase));
                if is_phrase {
                    let whose = |k| owner(&mind, scene, cast, Place { first: k, ..here });
                    relatives.saw_unnamed(scene, (block, *source), whose);
                    told.deeds.saw_late(scene, *source, whose);
                }
                let mention = match source.kind {
                    SourceKind::Name(_) if tells_of_next(scene, *source) => continue,
                    SourceKind::Name(mention) => {
                        let whose = |k| owner(&mind, scene, cast, Place { first: k, ..here });
                        relatives.saw(scene.words, source.first, mention, whose);
                        bonds.saw(scene.words, source.first, mention, whose);
                        relatives.saw_pair(scene, (*source, mention), gender_of);
                        mention
                    }
                    SourceKind::Phrase if let Some(relative) = relative => {
                        found.meant.insert((block, source.first), relative);
                        relative
                    }
                    // `the Plum Foods chief`
                    SourceKind::Phrase if let Some(owner) = scene.name_from(source.first) => {
                        if !is_named_behind(scene, *source) {
                            strangers.saw(scene, *source, (role(scene, *source, None), last.is_none()), here);
                        }
                        told.deeds.saw_owned(scene, *source, owner);
                        let person = matches!(owner.referent, Referent::Person(_));
                        // `Lee's plan failed`: Lee stays in mind, but not beside `Lee's wife`.
                        let acts = || {
                            let role = role(scene, *source, last.map(|last| last.role));
                            matches!(role, Role::Subject | Role::Speaker)
                        };
                        let kin =
                            is_role(scene.words.get(source.last)) && !is_of_other_gender(scene, *source, owner, cast);
                        // `Lee's deputy, Ann Dow, left.`: not Lee.
                        let other = || is_name(named_behind(scene, *source, scene.words.len()));
                        if person && (kin || !acts() || other()) {
                            continue;
                        }
                        owner
                    }
                    SourceKind::Pronoun(pronoun) => {
                        let Some(gender) = pronoun.gender() else { continue };
                        let named = named_ahead(&mind, scene, cast, (here, *source));
                        let named = named.or_else(|| asked_about(&mind, scene, cast, (here, gender)));
                        let named = named.map(|name| (i64::MAX, name));
                        let named = named.or_else(|| best(&mind, scene, cast, (here, gender)));
                        let reports = is_behind_report(scene, source.first);
                        let apart = |last: usize| {
                            (!reports || is_pronoun(scene, last)) && !is_put_in(scene, last, source.first)
                        };
                        let opens = opens(scene, source.first);
                        let named_weight = named.map(|(weight, _)| weight);
                        let unnamed = strangers.meant((here, opens, &apart), gender, named_weight);
                        if let Some(stranger) = unnamed {
                            found.unnamed.insert((block, source.first), stranger.span);
                            if let Some(told_in) = scenes.get(stranger.span.block.index()).filter(|_| named.is_none()) {
                                awaited.stranger(told_in, ((block, source.first), gender), stranger.span);
                            }
                            strangers.again(stranger, gender, (role(scene, *source, None), last.is_none()), here);
                            continue;
                        }
                        let Some((_, mention)) = named else {
                            awaited.pronoun((block, source.first), gender);
                            continue;
                        };
                        found.meant.insert((block, source.first), mention);
                        found.genders.saw(cast, mention, gender);
                        mention
                    }
                    SourceKind::Phrase if is_apposition(scene, *source) || is_work(scene, *source) => continue,
                    SourceKind::Phrase => {
                        let Some(mention) = told.meant(&mut found, &mind, (scene, cast), (here, *source)) else {
                            told.deeds.announced(scene, *source, sentence);
                            told.organizations.saw_inside(scene, *source, (block, sentence));
                            if is_named_behind(scene, *source) {
                                continue;
                            }
                            let role = role(scene, *source, None);
                            let leads = last.is_none() && !depends(scene, source.first, role);
                            match role {
                                // Where nobody was named yet.
                                Role::Speaker if mind.is_empty() => awaited.phrase(scene, *source, block),
                                Role::Subject if leads => awaited.about(scene, *source, block),
                                Role::Speaker | Role::Subject | Role::Object | Role::Oblique | Role::Owner => {}
                            }
                            strangers.saw(scene, *source, (role, leads), here);
                            continue;
                        };
                        found.meant.insert((block, source.first), mention);
                        mention
                    }
                    SourceKind::Relative(_) => continue,
                };
                told.authors.saw(scene, *source, mention, block);
                let Referent::Person(person) = mention.referent else {
                    // `HULL (Harbour News) — The agency`: who sends the story is not in it.
                    if source.first >= behind_dateline(scene.words, 0, scene.words.len()) {
                        told.organizations.saw(scene, *source, mention, (block, sentence));
                    }
                    continue;
                };
                let role = match source.kind {
                    SourceKind::Phrase if scene.name_from(source.first) == Some(mention) => Role::Owner,
                    // `Tom's mother, Ann, was there. She`: whose relative she is, "she" does not mean.
                    _ if is_other_relative(scene, *source, person, cast) => Role::Subject,
                    _ if is_example(scene, *source) => Role::Oblique,
                    _ => match role(scene, *source, last.map(|last| last.role)) {
                        // `On Saturday night he won`: "he" is a subject wherever it stands.
                        Role::Oblique | Role::Object if is_subject(scene, *source) => Role::Subject,
                        role => role,
                    },
                };
                let leads = last.is_none();
                told.deeds.saw(scene, *source, mention);
                told.ages.saw(scene, *source, (mention, cast.gender(person)));
                if matches!(source.kind, SourceKind::Name(_)) && leads && is_new(cast, mention) {
                    told.deeds.introduced(scene, *source, (mention, sentence));
                    let gender = cast.gender(person);
                    for (at, noun) in awaited.named(scene, cast, (*source, person, block)) {
                        found.unnamed.remove(&at);
                        found.meant.insert(at, mention);
                        found.guessed.insert(at);
                        if let Some(noun) = noun {
                            told.deeds.calls(noun, mention);
                        }
                    }
                    if let Some(it) = opening.take_if(|it| it.is_named(scene, *source, (block, gender))) {
                        found.meant.insert(it.at, mention);
                        found.guessed.extend(Some(it.at).filter(|_| it.speaks));
                        told.deeds.calls(it.noun, mention);
                    }
                }
                if matches!(role, Role::Subject | Role::Speaker) {
                    awaited.other(cast.gender(person));
                }
                told.lead.saw(person);
                let is_kin = matches!(source.kind, SourceKind::Name(_)) && is_relative(scene.words, source.first);
                let depends = matches!(role, Role::Subject | Role::Speaker) && depends(scene, source.first, role);
                let (told, last) = (told_so_far, source.last);
                let asked = scene.words.is_punct(scene.sentence_end(source.last), '?');
                let shown = match source.kind {
                    SourceKind::Pronoun(pronoun) => pronoun.gender(),
                    SourceKind::Name(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
                };
                let here = Candidate {
                    mention,
                    person,
                    role,
                    leads,
                    block,
                    sentence,
                    told,
                    last,
                    is_kin,
                    depends,
                    asked,
                    shown,
                };
                keep(&mut mind, here);
            }
            sentences += scene.sentences.len();
            told_sentences += told_before.last().copied().unwrap_or(0);
        }
        found
    }

    /// The cast with the genders that the pronouns showed, if they showed any.
    pub fn shown(&self, cast: &Cast) -> Option<Cast> {
        self.genders.shown(cast)
    }

    /// Whether only the sentence before tells whom the phrase at a token means.
    pub fn is_guess(&self, block: BlockId, token: usize) -> bool {
        self.guessed.contains(&(block, token))
    }

    /// The words for somebody without a name whom the pronoun at a token means.
    pub fn of_stranger(&self, block: BlockId, token: usize) -> Option<Span> {
        self.unnamed.get(&(block, token)).copied()
    }

    /// Whether the role at a token means somebody without a name who was brought in just before.
    pub fn is_new(&self, block: BlockId, token: usize) -> bool {
        self.new.contains(&(block, token))
    }

    /// The name of whom the pronoun or noun phrase at a token means.
    pub fn of_source(&self, block: BlockId, token: usize) -> Option<Mention> {
        self.meant.get(&(block, token)).copied()
    }
}

/// How many sentences the text itself tells before each of the block, and in all: what somebody says at length takes nobody
/// out of mind of whom the text told before.
fn told_before(scene: &Scene) -> Vec<usize> {
    let mut told = vec![0];
    for sentence in scene.sentences {
        let tokens = scene.words.at(sentence.start)..scene.words.at(sentence.end);
        let quoted = tokens.clone().all(|k| scene.is_quoted(k) || !scene.words.kind(k).is_some_and(TokenKind::is_word));
        told.push(told.last().copied().unwrap_or(0) + usize::from(!quoted));
    }
    told
}

/// `The Hull MP accused Lee of theft`: whether the sentence goes on to tell of the one whom `mention` names, who is not the phrase
/// then (principle C of Chomsky, "Lectures on Government and Binding", 1981).
fn is_named_later(scene: &Scene, phrase: Source, mention: Mention) -> bool {
    let words = scene.words;
    let end = words.range(scene.sentence_end(phrase.last)).end;
    let from = scene.names.partition_point(|name| name.span.start < words.range(phrase.last).end);
    let mut later = scene.names.iter().skip(from).take(NAMES).take_while(|name| name.span.start < end);
    let named = later.find(|name| name.referent == mention.referent).map(|name| words.at(name.span.start));
    let acts = |k: usize| is_verb(words, k) || cue(words, k).is_some();
    // `the mayor said that he, Lee, was ready`
    let apposed =
        |named: usize| words.is_punct(named - 1, ',') && words.is_any(named - 2, &["he", "she", "him", "her"]);
    named.is_some_and(|named| !scene.is_quoted(named) && !apposed(named) && (phrase.last + 1..named).any(acts))
}

/// How many names behind a phrase are looked at.
const NAMES: usize = 16;

/// `Lee, the mayor of Hull, …`: whether the phrase tells of the name before it, and means nobody else who is called so.
fn is_apposition(scene: &Scene, phrase: Source) -> bool {
    let words = scene.words;
    let named = |comma: usize| {
        let before = comma.checked_sub(1).and_then(|last| scene.source_to(last));
        before.filter(|name| is_named_person(*name))
    };
    // `Asked about Lee, the mayor, who …`
    let hangs =
        |name: Source| name.first.checked_sub(1).is_some_and(|before| PREPOSITIONS.has_lower(words.get(before)));
    let comma = phrase.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','));
    let next = phrase.last + 1;
    let goes_on = words.is_any(next, &["of", "and", "who", "for", "from"]) || words.is_punct(next, ',');
    comma.and_then(named).is_some_and(|name| !hangs(name)) && goes_on
}

/// `Lee campaign chairman Ann Dow`: whether the name only says what the one behind it is.
fn tells_of_next(scene: &Scene, name: Source) -> bool {
    const LONGEST: usize = 4;
    let words = scene.words;
    let person = |k: usize| {
        let name = scene.name_from(k);
        name.is_some_and(|name| matches!(name.referent, Referent::Person(_)))
    };
    let noun = name.last + 1;
    let small = words.kind(noun) == Some(TokenKind::Word(Case::Lower));
    // `Lee and the Frenchman Luc Dow`
    let inside = |k: &usize| {
        words.kind(*k).is_some_and(TokenKind::is_word) && !is_verb(words, *k) && !words.is_any(*k, &["and", "or"])
    };
    let mut next = (noun..noun + LONGEST).take_while(inside).filter(|_| small);
    next.any(|k| person(k + 1) && (is_role(words.get(k)) || is_title(words, k)))
}

/// `the host of "The Apprentice"`: whether the phrase is the name of a work.
fn is_work(scene: &Scene, phrase: Source) -> bool {
    let words = scene.words;
    let has_capitals = words.get(phrase.first) == "The" && words.is_capital(phrase.last);
    has_capitals && phrase.first > scene.sentence_start(phrase.first) + 1
}

/// `Lee's husband, former state Sen. Tom Lee,`: whether a name behind a comma and titles says who the phrase means.
fn is_named_behind(scene: &Scene, phrase: Source) -> bool {
    const LONGEST: usize = 8;
    let words = scene.words;
    let first = phrase.last + 2;
    let inside =
        |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) || words.is_punct(*k, '.') && is_title(words, k - 1);
    let person = |k: usize| scene.name_from(k).is_some_and(|name| matches!(name.referent, Referent::Person(_)));
    // `Lee's deputy, who met Ann Dow`
    let inside = |k: &usize| inside(k) && !is_verb(words, *k) && !words.is_any(*k, &["who", "whose", "whom", "and"]);
    let titled = |k: usize| is_title(words, k - 1) || words.is_punct(k - 1, '.') || is_role(words.get(k - 1));
    let comma = words.is_punct(phrase.last + 1, ',');
    let at = (first..first + LONGEST).find(|&k| person(k)).filter(|_| comma);
    at.is_some_and(|at| (first..at).all(|k| inside(&k)) && (at == first || titled(at)))
}

/// Whether the source is a pronoun that only subjects are, with a verb behind it that asks nothing.
fn is_subject(scene: &Scene, source: Source) -> bool {
    let asks = scene.words.is_any(source.last + 1, &["asked", "asks"]);
    matches!(source.kind, SourceKind::Pronoun(_))
        && scene.words.is_any(source.first, &["he", "she", "He", "She"])
        && !asks
}

/// `his rivals, particularly Gov. Ann Dow`: whether the name is one of those whom the word before it picks out.
fn is_example(scene: &Scene, name: Source) -> bool {
    const PICKS: [&str; 4] = ["particularly", "especially", "notably", "namely"];
    let words = scene.words;
    let mut before = (name.first.saturating_sub(3)..name.first).rev();
    before.find(|&k| !is_title(words, k) && !words.is_punct(k, '.')).is_some_and(|k| words.is_any(k, &PICKS))
}

/// Whether the name is the first of its person in the article.
fn is_new(cast: &Cast, mention: Mention) -> bool {
    let Referent::Person(person) = mention.referent else { return false };
    cast.people.get(person.index()).is_some_and(|person| person.mentions.first() == Some(&mention.span))
}

/// Keeps one more in mind.
fn keep(mind: &mut VecDeque<Candidate>, candidate: Candidate) {
    mind.push_back(candidate);
    if mind.len() > RECENT {
        mind.pop_front();
    }
}

/// Where a pronoun stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub block: BlockId,
    pub sentence: usize,
    /// The number of the sentence among those that no quotation fills.
    pub told: usize,
    pub first: usize,
}
