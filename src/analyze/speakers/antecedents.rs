//! Whom "he" and "she" mean; "the senator" and "the company" are asked of [`Told`], "he" behind "a driver" of [`Strangers`].
//!
//! *In*: `Lee called Dow a fool. He left.` *Out*: for `He`: Lee. Who is the subject stays in mind longer than who is
//! the object, and that one longer than who stands behind a preposition; near counts more than far; a pronoun hands on whom
//! it meant (after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994). *Never*: a person of another
//! gender; one whom only a quotation names; one last in mind more
//! than [`MEMORY`](super::mind::MEMORY) blocks ago. One pass.

use super::awaited::Awaited;
use super::binding::{is_behind_report, is_put_in};
use super::bonds::Bonds;
use super::clause::depends;
use super::genders::Genders;
use super::mentioned::{
    apposed_body, is_apposition, is_example, is_named_behind, is_new, is_subject, is_work, tells_of_next,
};
use super::mind::{Candidate, Place, keep};
use super::opening::{Opening, Voices};
use super::owners::{is_of_other_gender, is_other_relative, is_relative, owner};
use super::pronouns::{Meant, asked_about, best, is_pronoun, named_ahead, opens};
use super::relatives::{Relatives, namesake};
use super::role::{Role, role};
use super::scene::Scene;
use super::sources::{SourceKind, is_role};
use super::strangers::Strangers;
use super::subject::{is_name, named_behind};
use super::told::Told;
use crate::analyze::cues::cue;
use crate::analyze::dateline::behind_dateline;
use crate::analyze::people::{Cast, Mention, Referent};
use crate::text::span::{BlockId, Span};
use crate::text::token::TokenKind;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

/// The people whom the pronouns of an article mean.
#[derive(Debug, Default)]
pub struct Antecedents {
    meant: FxHashMap<(BlockId, usize), Mention>,
    /// The pronouns that mean somebody without a name, and the words that bring him in.
    unnamed: FxHashMap<(BlockId, usize), Span>,
    /// The roles that mean somebody without a name, though somebody with one has such a role.
    pub(super) new: FxHashSet<(BlockId, usize)>,
    /// The phrases of which only the sentence before tells whom they mean, and the pronouns that may as well mean another.
    pub(super) guessed: FxHashSet<(BlockId, usize)>,
    /// What the pronouns show of those whose gender nothing else shows.
    genders: Genders,
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
        let mut voices = Voices::default();
        let mut awaited = Awaited::default();
        let mut bonds = Bonds::default();
        let (mut sentences, mut told_sentences, mut told_blocks) = (0, 0, 0);
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
                let (told_block, beside_stranger) = (told_blocks, strangers.acts_in(sentence));
                let here =
                    Place { block, sentence, told: told_so_far, told_block, beside_stranger, first: source.first };
                let is_phrase = source.kind == SourceKind::Phrase;
                if is_phrase && mind.is_empty() {
                    let found = Opening::of(scene, *source, block);
                    opening = opening.map_or(found, |known| Some(known.or(found)));
                }
                if is_phrase {
                    voices.saw(scene, *source, block);
                }
                let relative = is_phrase.then(|| relatives.meant(scene, (block, *source), gender_of)).flatten();
                let relative =
                    relative.or_else(|| bonds.meant(scene, (block, *source), gender_of).filter(|_| is_phrase));
                let relative = relative.or_else(|| namesake(&mind, scene, cast, (here, *source)).filter(|_| is_phrase));
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
                            strangers.saw((scene, cast), *source, (role(scene, *source, None), last.is_none()), here);
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
                        let named = named.map(|mention| Meant { mention, weight: i64::MAX, is_doubtful: false });
                        let named = named.or_else(|| best(&mind, scene, cast, (here, gender)));
                        let reports = is_behind_report(scene, source.first);
                        let apart = |last: usize| {
                            (!reports || is_pronoun(scene, last)) && !is_put_in(scene, last, source.first)
                        };
                        let opens = opens(scene, source.first);
                        let named_weight = named.map(|named| named.weight);
                        let unnamed = strangers.meant(
                            (here, opens, cue(scene.words, source.first + 1).is_some(), &apart),
                            gender,
                            named_weight,
                        );
                        if let Some(stranger) = unnamed {
                            found.unnamed.insert((block, source.first), stranger.span);
                            if let Some(told_in) = scenes.get(stranger.span.block.index()).filter(|_| named.is_none()) {
                                awaited.stranger(told_in, ((block, source.first), gender), stranger.span);
                            }
                            strangers.again(stranger, gender, (role(scene, *source, None), last.is_none()), here);
                            continue;
                        }
                        let Some(Meant { mention, is_doubtful, .. }) = named else {
                            awaited.pronoun((block, source.first), gender);
                            continue;
                        };
                        found.meant.insert((block, source.first), mention);
                        found.guessed.extend(Some((block, source.first)).filter(|_| is_doubtful));
                        found.genders.saw(cast, mention, gender);
                        mention
                    }
                    SourceKind::Phrase if is_apposition(scene, *source) || is_work(scene, *source) => continue,
                    SourceKind::Phrase if let Some(body) = apposed_body(scene, *source) => {
                        found.meant.insert((block, source.first), body);
                        continue;
                    }
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
                            strangers.saw((scene, cast), *source, (role, leads), here);
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
                    for it in voices.named(scene, *source, (block, gender)) {
                        found.meant.insert(it.at, mention);
                        found.guessed.insert(it.at);
                        told.deeds.calls(it.noun, mention);
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
                let is_doubtful =
                    matches!(source.kind, SourceKind::Pronoun(_)) && found.guessed.contains(&(block, source.first));
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
                    is_doubtful,
                };
                keep(&mut mind, here);
            }
            sentences += scene.sentences.len();
            let told_here = told_before.last().copied().unwrap_or(0);
            told_sentences += told_here;
            told_blocks += u32::from(told_here > 0);
        }
        found
    }

    /// The cast with the genders that the pronouns showed, if they showed any.
    pub fn shown(&self, cast: &Cast) -> Option<Cast> {
        self.genders.shown(cast)
    }

    /// Whether only the sentence before tells whom the phrase at a token means, or the pronoun there may as well mean another.
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
