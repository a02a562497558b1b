//! Whom "he" and "she" mean; "the senator" is asked of [`described`](super::described), "the company" of [`Organizations`],
//! "he" behind "a driver" of [`Strangers`].
//!
//! *In*: `Lee called Dow a fool. He left.` *Out*: for `He`: Lee. Who is the subject stays in mind longer than who is
//! the object, and that one longer than who stands behind a preposition; near counts more than far; a pronoun hands on whom
//! it meant (after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994). *Never*: a person of another
//! gender; one whom only a quotation names; one last in mind more
//! than [`MEMORY`] blocks ago. One pass.

use super::deeds::Deeds;
use super::described::{described, of_lead};
use super::genders::Genders;
use super::lead::Lead;
use super::newcomers::Newcomers;
use super::organizations::Organizations;
use super::phrase::is_title;
use super::relatives::Relatives;
use super::role::{Role, role};
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use super::strangers::Strangers;
use super::subject::{PREPOSITIONS, SUBORDINATORS};
use super::varied::varied;
use crate::analyze::cues;
use crate::analyze::grammar::behind_dateline;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Gender, Mention, Referent};
use crate::facts::PersonId;
use crate::text::span::{BlockId, Span};
use crate::text::token::{TokenKind, Words};
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
    /// Its last token.
    pub last: usize,
    /// Whether it is the name of somebody's relative: the story is not his.
    pub is_kin: bool,
}

/// Weight lost with each sentence between, with each block between; won by the first of a sentence, by a known gender.
pub(super) const SENTENCE: i64 = 3;
const BLOCK: i64 = 1;
pub(super) const LEADS: i64 = 2;
const KNOWN: i64 = 1;

impl Antecedents {
    /// The people whom the pronouns outside of quotations mean.
    pub fn of(scenes: &[Scene], cast: &Cast) -> Self {
        let mut found = Self::default();
        let mut mind: VecDeque<Candidate> = VecDeque::new();
        let mut organizations = Organizations::default();
        let mut strangers = Strangers::default();
        let mut relatives = Relatives::default();
        let mut called: FxHashMap<&str, PersonId> = FxHashMap::default();
        let mut deeds = Deeds::default();
        let mut lead = Lead::default();
        let mut newcomers = Newcomers::default();
        let mut sentences = 0;
        let gender_of = |mention: Mention| match mention.referent {
            Referent::Person(person) => cast.gender(person),
            Referent::Organization(_) | Referent::Place(_) => None,
        };
        for (i, scene) in scenes.iter().enumerate() {
            let block = BlockId::new(i);
            for source in &scene.sources {
                let at = source.range(scene.words).start;
                let sentence = sentences + scene.sentences.partition_point(|sentence| sentence.end <= at);
                let last = mind.back().copied().filter(|last| last.sentence == sentence);
                let here = Place { block, sentence, first: source.first };
                let mention = match source.kind {
                    SourceKind::Name(mention) => {
                        relatives.saw(scene.words, source.first, mention, |k| {
                            owner(&mind, scene, cast, Place { first: k, ..here })
                        });
                        relatives.saw_pair(scene, (*source, mention), gender_of);
                        mention
                    }
                    SourceKind::Phrase if let Some(relative) = relatives.meant(scene, (block, *source), gender_of) => {
                        found.meant.insert((block, source.first), relative);
                        relative
                    }
                    // `the Plum Foods chief`
                    SourceKind::Phrase if let Some(owner) = scene.name_from(source.first) => {
                        strangers.saw(scene, *source, (role(scene, *source, None), last.is_none()), here);
                        deeds.saw_owned(scene, *source, owner);
                        let person = matches!(owner.referent, Referent::Person(_));
                        // `Lee's plan failed`: Lee stays in mind, but not beside `Lee's wife`.
                        let acts = || role(scene, *source, last.map(|last| last.role)) == Role::Subject;
                        let kin =
                            is_role(scene.words.get(source.last)) && !is_of_other_gender(scene, *source, owner, cast);
                        if person && (kin || !acts()) {
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
                        let apart = |last: usize| !reports && !is_put_in(scene, last, source.first);
                        let opens = opens(scene, source.first);
                        let named_weight = named.map(|(weight, _)| weight);
                        let unnamed = strangers.meant((here, opens, &apart), gender, named_weight);
                        if let Some(stranger) = unnamed {
                            found.unnamed.insert((block, source.first), stranger.span);
                            strangers.again(stranger, (role(scene, *source, None), last.is_none()), here);
                            continue;
                        }
                        let Some((_, mention)) = named else { continue };
                        found.meant.insert((block, source.first), mention);
                        found.genders.saw(cast, mention, gender);
                        mention
                    }
                    SourceKind::Phrase if is_apposition(scene, *source) || is_work(scene, *source) => continue,
                    SourceKind::Phrase => {
                        let noun = scene.words.get(source.last);
                        // `the independent Vermont senator … the senator`
                        let known = called.get(noun).copied();
                        let is_known = |it: &&Candidate| known == Some(it.person);
                        let bare = scene.words.is(source.first, "the") && source.last == source.first + 1;
                        let of_lead = || of_lead(&mind, scene, cast, (here, *source, lead.person()?));
                        // What the text told goes before what a trade lets guess.
                        let has_role = || mind.iter().any(|it| cast.has_role(it.person, noun));
                        let told = deeds.meant(scene, *source).filter(|_| !has_role());
                        let is_free = told.is_none() && !has_role() && !newcomers.has(noun, block);
                        let again = varied(&mind, scene, cast, (here, *source)).filter(|_| is_free);
                        if again.is_some() {
                            found.guessed.insert((block, source.first));
                        }
                        let person = told.or(again).or_else(|| described(&mind, scene, cast, (here, *source)));
                        let person = person.or_else(of_lead).or_else(|| deeds.meant(scene, *source));
                        let new = newcomers.since(scene, *source, block);
                        let before = |mention: &Mention| {
                            let last = mind.iter().rev().find(|it| it.mention.referent == mention.referent);
                            new.zip(last).is_some_and(|(sentence, last)| last.sentence <= sentence)
                        };
                        let called_so = || mind.iter().rev().find(is_known).filter(|_| bare).map(|it| it.mention);
                        let meant = person.or_else(called_so);
                        newcomers.saw(scene, *source, (block, sentence));
                        if meant.is_some_and(|mention| before(&mention)) {
                            found.new.insert((block, source.first));
                        } else if let Some(Referent::Person(person)) = person.map(|mention| mention.referent) {
                            called.insert(noun, person);
                        }
                        let person = meant.filter(|mention| !before(mention));
                        let body = || organizations.meant(scene, cast, *source, (block, sentence));
                        let Some(mention) = person.or_else(body) else {
                            deeds.announced(scene, *source, sentence);
                            strangers.saw(scene, *source, (role(scene, *source, None), last.is_none()), here);
                            continue;
                        };
                        found.meant.insert((block, source.first), mention);
                        mention
                    }
                    SourceKind::Relative(_) => continue,
                };
                let Referent::Person(person) = mention.referent else {
                    // `HULL (Harbour News) — The agency`: who sends the story is not in it.
                    if source.first >= behind_dateline(scene.words, 0, scene.words.len()) {
                        organizations.saw(scene, *source, mention, (block, sentence));
                    }
                    continue;
                };
                let role = match source.kind {
                    SourceKind::Phrase if scene.name_from(source.first) == Some(mention) => Role::Owner,
                    // `Tom's mother, Ann, was there. She`: whose relative she is, "she" does not mean.
                    _ if is_other_relative(scene, *source, person, cast) => Role::Subject,
                    _ => role(scene, *source, last.map(|last| last.role)),
                };
                let leads = last.is_none();
                deeds.saw(scene, *source, mention);
                if matches!(source.kind, SourceKind::Name(_)) && leads && is_new(cast, mention) {
                    deeds.introduced(scene, *source, (mention, sentence));
                }
                lead.saw(person);
                let is_kin = matches!(source.kind, SourceKind::Name(_)) && is_relative(scene.words, source.first);
                keep(&mut mind, Candidate { mention, person, role, leads, block, sentence, last: source.last, is_kin });
            }
            sentences += scene.sentences.len();
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

/// `Lee, the mayor of Hull, …`: whether the phrase tells of the name before it, and means nobody else who is called so.
fn is_apposition(scene: &Scene, phrase: Source) -> bool {
    let words = scene.words;
    let named = |comma: usize| {
        let before = comma.checked_sub(1).and_then(|last| scene.source_to(last));
        before.filter(|name| matches!(name.kind, SourceKind::Name(Mention { referent: Referent::Person(_), .. })))
    };
    // `Asked about Lee, the mayor, who …`
    let hangs =
        |name: Source| name.first.checked_sub(1).is_some_and(|before| PREPOSITIONS.has_lower(words.get(before)));
    let comma = phrase.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','));
    let next = phrase.last + 1;
    let goes_on = words.is_any(next, &["of", "and", "who", "for", "from"]) || words.is_punct(next, ',');
    comma.and_then(named).is_some_and(|name| !hangs(name)) && goes_on
}

/// `the host of "The Apprentice"`: whether the phrase is the name of a work.
fn is_work(scene: &Scene, phrase: Source) -> bool {
    let words = scene.words;
    let has_capitals = words.get(phrase.first) == "The" && words.is_capital(phrase.last);
    has_capitals && phrase.first > scene.sentence_start(phrase.first) + 1
}

/// Whether the name is the first of its person in the article.
fn is_new(cast: &Cast, mention: Mention) -> bool {
    let Referent::Person(person) = mention.referent else { return false };
    cast.people.get(person.index()).is_some_and(|person| person.mentions.first() == Some(&mention.span))
}

/// Whose relative `her father` or `Lee's father` is: whom the word at a token means.
fn owner(mind: &VecDeque<Candidate>, scene: &Scene, cast: &Cast, here: Place) -> Option<Mention> {
    let words = scene.words;
    let gender = match words.get(here.first) {
        "his" | "His" => Gender::Male,
        "her" | "Her" => Gender::Female,
        _ => return name_to(scene, here.first),
    };
    best(mind, scene, cast, (here, gender)).map(|(_, mention)| mention)
}

/// `Tom's wife left, and he`: whether a relative shows another gender than the one whose relative that is.
fn is_of_other_gender(scene: &Scene, relative: Source, owner: Mention, cast: &Cast) -> bool {
    let shown = role_traits(scene.words.get(relative.last));
    let Referent::Person(owner) = owner.referent else { return false };
    match cast.gender(owner) {
        Some(Gender::Male) => shown.any(Traits::SHE),
        Some(Gender::Female) => shown.any(Traits::HE),
        None => false,
    }
}

/// `Tom's mother, Ann,`: whether the name `source` of `person` stands behind a relation of somebody's of the other gender.
fn is_other_relative(scene: &Scene, source: Source, person: PersonId, cast: &Cast) -> bool {
    let words = scene.words;
    let Some(noun) = source.first.checked_sub(2).filter(|&noun| words.is_punct(noun + 1, ',')) else { return false };
    let clitic = noun.checked_sub(1).filter(|&k| words.kind(k) == Some(TokenKind::Clitic));
    let owner = clitic.and_then(|clitic| name_to(scene, clitic)).map(|owner| owner.referent);
    let Some(Referent::Person(owner)) = owner.filter(|_| role_traits(words.get(noun)).any(Traits::KIN)) else {
        return false;
    };
    cast.gender(owner).zip(cast.gender(person)).is_some_and(|(owner, relative)| owner != relative)
}

/// The name that ends before token `i`.
fn name_to(scene: &Scene, i: usize) -> Option<Mention> {
    let end = scene.words.range(i).start;
    let k = scene.names.partition_point(|name| name.span.end < end);
    scene.names.get(k).copied().filter(|name| name.span.end == end)
}

/// `his wife, Ann,`, `a brother, Tom,`: whether the name at token `first` stands behind a relation.
fn is_relative(words: Words, first: usize) -> bool {
    let noun = first.checked_sub(2).filter(|&noun| words.is_punct(noun + 1, ','));
    noun.is_some_and(|noun| role_traits(words.get(noun)).any(Traits::KIN))
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
    pub first: usize,
}

/// The one of those in mind whom a pronoun of `gender` means.
fn best(
    mind: &VecDeque<Candidate>,
    scene: &Scene,
    cast: &Cast,
    (here, gender): (Place, Gender),
) -> Option<(i64, Mention)> {
    // `Dow, whom he praised`: not Dow.
    let relative = here.first.checked_sub(1).filter(|&k| scene.words.is_any(k, &["who", "whom", "which", "that"]));
    let is_its_noun = |candidate: &Candidate| {
        candidate.sentence == here.sentence && relative.is_some_and(|k| candidate.last + 2 >= k && candidate.last < k)
    };
    // `He told Lee`: not Lee.
    let told = told(scene, here.first).map(|told| told.referent);
    // `Lee, he said, was late`: not Lee.
    let put_in = |last: usize, sentence: usize| sentence == here.sentence && is_put_in(scene, last, here.first);
    // `The plan of Lee would fail, he said`: not Lee.
    let reports = is_behind_report(scene, here.first);
    let put_in = |last: usize, sentence: usize| put_in(last, sentence) || reports && sentence == here.sentence;
    let weight = |candidate: &Candidate| {
        if told == Some(candidate.mention.referent) || put_in(candidate.last, candidate.sentence) {
            return None;
        }
        let known = cast.gender(candidate.person);
        let blocks = here.block.0 - candidate.block.0;
        if known.is_some_and(|known| known != gender) || blocks > MEMORY || is_its_noun(candidate) {
            return None;
        }
        let sentences = i64::try_from(here.sentence - candidate.sentence).unwrap_or(i64::MAX / 8);
        let far = sentences * SENTENCE + i64::from(blocks) * BLOCK;
        let won = if candidate.leads { LEADS } else { 0 } + if known.is_some() { KNOWN } else { 0 };
        Some(candidate.role.weight() + won - far)
    };
    // Of two that weigh the same the nearer one.
    let weighed = mind.iter().filter_map(|candidate| Some((weight(candidate)?, candidate.mention)));
    weighed.max_by_key(|&(weight, _)| weight)
}

/// `As he left, Lee said no.`, `Asked if he'd go, the senator paused.`: whom the main clause names, where the pronoun `source`
/// stands in a clause in front of it.
fn named_ahead(
    mind: &VecDeque<Candidate>,
    scene: &Scene,
    cast: &Cast,
    (here, source): (Place, Source),
) -> Option<Mention> {
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
    let opens = words
        .is_any(start, &["as", "when", "while", "before", "after", "although", "though", "because", "since"])
        && source.first <= start + 2;
    let clause = source.last + 1..(source.last + CLAUSE).min(scene.sentence_end(source.first));
    let acts = |last: usize| is_verb(words, last + 1) || words.is_any(last + 1, &["was", "is", "has", "had"]);
    let subject = |comma: usize| {
        let titled = |name: &Source| (comma + 1..name.first).all(|k| is_title(words, k));
        let subject = scene.source_from(comma + 1, 2).filter(|subject| titled(subject) && acts(subject.last))?;
        match subject.kind {
            SourceKind::Name(mention) => Some(mention),
            SourceKind::Phrase => described(mind, scene, cast, (Place { first: subject.first, ..here }, subject)),
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
fn asked_about(
    mind: &VecDeque<Candidate>,
    scene: &Scene,
    cast: &Cast,
    (here, gender): (Place, Gender),
) -> Option<Mention> {
    const STORY: usize = 3;
    let asks = scene.words.is_punct(scene.sentence_end(here.first), '?') && scene.sentence_start(here.first) == 0;
    let mentions = |it: &&Candidate| cast.people.get(it.person.index()).map_or(0, |person| person.mentions.len());
    let of_gender = mind.iter().filter(|it| asks && cast.gender(it.person) == Some(gender));
    of_gender.max_by_key(mentions).filter(|it| mentions(it) >= STORY).map(|it| it.mention)
}

/// Whether the pronoun at token `first` begins its sentence, behind what is quoted or not: `"…," he said`.
fn opens(scene: &Scene, first: usize) -> bool {
    const LONGEST_QUOTED: usize = 80;
    let start = scene.sentence_start(first);
    let quoted = |k: usize| scene.is_quoted(k) || matches!(scene.words.kind(k), Some(TokenKind::Punct(_)));
    first - start <= LONGEST_QUOTED && (start..first).all(quoted)
}

/// `Lee, he said,`: whether a pronoun at token `i` with a verb of saying is put in right behind a phrase that ends with token
/// `last`.
fn is_put_in(scene: &Scene, last: usize, i: usize) -> bool {
    last + 2 == i
        && scene.words.is_punct(last + 1, ',')
        && cues::cue(scene.words, i + 1).is_some()
        && scene.words.is_punct(i + 2, ',')
}

/// `The plan of Lee would fail, he said.`: whether a pronoun at token `i` says what stands before it in its sentence; whom that
/// names is another (principle C of Chomsky, "Lectures on Government and Binding", 1981). `When Lee left, he said` is no report.
fn is_behind_report(scene: &Scene, i: usize) -> bool {
    let words = scene.words;
    let start = scene.sentence_start(i);
    let begins = words.get(start).to_lowercase();
    let hangs =
        SUBORDINATORS.has(&begins) || PREPOSITIONS.has(&begins) || begins.ends_with("ing") || begins.ends_with("ed");
    let said = matches!(words.kind(i + 2), Some(TokenKind::Punct(',' | '.')) | None);
    let told = said || PREPOSITIONS.has(words.get(i + 2));
    let quoted = (start..i).any(|k| scene.is_quoted(k));
    !hangs && told && !quoted && i > start && words.is_punct(i - 1, ',') && cues::cue(words, i + 1).is_some()
}

/// Whom the pronoun at token `i` addresses: `he told Lee`, `she asked Sen. Lee`.
fn told(scene: &Scene, i: usize) -> Option<Mention> {
    let tells = scene.words.is_any(i + 1, &["told", "tells", "asked", "called", "urged", "thanked", "reminded"]);
    let told = scene.any_source_from(i + 2, 1).filter(|_| tells)?;
    match told.kind {
        SourceKind::Name(mention) => Some(mention),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    }
}
