//! The one pass over an article in which everybody who is named or meant comes to mind, and pronouns and phrases find whom they mean.
//!
//! *In*: the scenes, in reading order. *Out*: what [`Antecedents`] knows. *Never*: a weight or a rule for whom a word means: those stand
//! in the rooms that are asked here, each for one kind of words.

use super::Antecedents;
use crate::analyze::cues::cue;
use crate::analyze::dateline::behind_dateline;
use crate::analyze::people::{Cast, Gender, Mention, Referent};
use crate::analyze::speakers::awaited::Awaited;
use crate::analyze::speakers::binding::{is_behind_report, is_put_in};
use crate::analyze::speakers::bonds::Bonds;
use crate::analyze::speakers::clause::depends;
use crate::analyze::speakers::mentioned::{
    apposed_body, is_apposition, is_example, is_named_behind, is_new, is_subject, is_work, tells_of_next,
};
use crate::analyze::speakers::mind::{Candidate, Discourse, Place, keep};
use crate::analyze::speakers::opening::Opening;
use crate::analyze::speakers::owners::{is_of_other_gender, is_other_relative, is_relative, owner};
use crate::analyze::speakers::pronouns::{Meant, asked_about, best, is_pronoun, named_ahead, opens};
use crate::analyze::speakers::relatives::{Relatives, namesake};
use crate::analyze::speakers::role::{Role, role};
use crate::analyze::speakers::scene::Scene;
use crate::analyze::speakers::sources::{Source, SourceKind, is_role};
use crate::analyze::speakers::strangers::Strangers;
use crate::analyze::speakers::subject::{is_name, named_behind};
use crate::analyze::speakers::told::Told;
use crate::analyze::speakers::voices::Voices;
use crate::facts::PersonId;
use crate::text::span::BlockId;
use crate::text::token::TokenKind;
use std::collections::VecDeque;

/// The pass, with everybody in mind at the place that it has reached.
pub(super) struct Pass<'s, 'a> {
    scenes: &'s [Scene<'a>],
    cast: &'s Cast,
    found: Antecedents,
    mind: VecDeque<Candidate>,
    strangers: Strangers,
    relatives: Relatives<'a>,
    told: Told<'a>,
    opening: Option<Opening<'a>>,
    voices: Voices<'a>,
    awaited: Awaited<'a>,
    bonds: Bonds<'a>,
}

/// A source phrase where it stands.
#[derive(Clone, Copy)]
struct Here<'s, 'a> {
    scene: &'s Scene<'a>,
    source: Source,
    place: Place,
    /// Who was last in mind, if in the same sentence.
    last: Option<Candidate>,
}

impl Here<'_, '_> {
    /// The block and token at which the phrase stands.
    fn at(&self) -> (BlockId, usize) {
        (self.place.block, self.source.first)
    }
}

impl<'s, 'a> Pass<'s, 'a> {
    pub(super) fn new(scenes: &'s [Scene<'a>], cast: &'s Cast) -> Self {
        Self {
            scenes,
            cast,
            found: Antecedents::default(),
            mind: VecDeque::new(),
            strangers: Strangers::default(),
            relatives: Relatives::default(),
            told: Told::default(),
            opening: None,
            voices: Voices::default(),
            awaited: Awaited::default(),
            bonds: Bonds::default(),
        }
    }

    /// Reads all scenes.
    pub(super) fn read(mut self) -> Antecedents {
        let (mut sentences, mut told_sentences, mut told_block) = (0, 0, 0);
        for (i, scene) in self.scenes.iter().enumerate() {
            let told_before = told_before(scene);
            for &source in &scene.sources {
                let at = source.range(scene.words).start;
                let within = scene.sentences.partition_point(|sentence| sentence.end <= at);
                let sentence = sentences + within;
                let place = Place {
                    block: BlockId::new(i),
                    sentence,
                    told: told_sentences + told_before.get(within).copied().unwrap_or(0),
                    told_block,
                    beside_stranger: self.strangers.acts_in(sentence),
                    first: source.first,
                };
                let last = self.mind.back().copied().filter(|last| last.sentence == sentence);
                let here = Here { scene, source, place, last };
                if let Some(mention) = self.means(here) {
                    self.note(here, mention);
                }
            }
            sentences += scene.sentences.len();
            let told_here = told_before.last().copied().unwrap_or(0);
            told_sentences += told_here;
            told_block += u32::from(told_here > 0);
        }
        self.found
    }

    /// Who is named or meant here, so that he comes to mind.
    fn means(&mut self, here: Here<'_, 'a>) -> Option<Mention> {
        let Here { scene, source, .. } = here;
        match source.kind {
            SourceKind::Name(_) if tells_of_next(scene, source) => None,
            SourceKind::Name(mention) => {
                self.name(here, mention);
                Some(mention)
            }
            SourceKind::Pronoun(pronoun) => self.pronoun(here, pronoun.gender()?),
            SourceKind::Phrase => self.phrase(here),
            SourceKind::Relative(_) => None,
        }
    }

    /// Takes note of whose relative or lawyer the name says that somebody is.
    fn name(&mut self, here: Here<'_, 'a>, mention: Mention) {
        let Here { scene, source, place, .. } = here;
        let Self { cast, ref mind, .. } = *self;
        let discourse = Discourse { mind, scene, cast, here: place };
        let whose = |k| owner(discourse.at(k));
        // the source of `Lee's mother Ann Dow` begins with Lee
        let first = scene.words.at(mention.span.start);
        self.relatives.saw(scene.words, first, mention, whose);
        self.bonds.saw(scene.words, first, mention, whose);
        self.relatives.saw_pair(scene, cast, (source, mention));
    }

    /// Whom a pronoun of `gender` means; somebody without a name is kept in mind with the others without one.
    fn pronoun(&mut self, here: Here<'_, 'a>, gender: Gender) -> Option<Mention> {
        let Here { scene, source, place, last } = here;
        let discourse = Discourse { mind: &self.mind, scene, cast: self.cast, here: place };
        let named = named_ahead(discourse, source);
        let named = named.or_else(|| asked_about(discourse, gender));
        let named = named.map(|mention| Meant { mention, weight: i64::MAX, is_doubtful: false });
        let named = named.or_else(|| best(discourse, gender));
        let reports = is_behind_report(scene, source.first);
        let apart = |last: usize| (!reports || is_pronoun(scene, last)) && !is_put_in(scene, last, source.first);
        let says = cue(scene.words, source.first + 1).is_some();
        let opens = opens(scene, source.first);
        let weight = named.map(|named| named.weight);
        if let Some(stranger) = self.strangers.meant((place, opens, says, &apart), gender, weight) {
            self.found.unnamed.insert(here.at(), stranger.span);
            if let Some(told_in) = self.scenes.get(stranger.span.block.index()).filter(|_| named.is_none()) {
                self.awaited.stranger(told_in, (here.at(), gender), stranger.span);
            }
            self.strangers.again(stranger, gender, (role(scene, source, None), last.is_none()), place);
            return None;
        }
        let Some(Meant { mention, is_doubtful, .. }) = named else {
            self.awaited.pronoun(here.at(), gender);
            return None;
        };
        self.found.meant.insert(here.at(), mention);
        self.found.guessed.extend(Some(here.at()).filter(|_| is_doubtful));
        self.found.genders.saw(self.cast, mention, gender);
        Some(mention)
    }

    /// Whom a noun phrase means.
    fn phrase(&mut self, here: Here<'_, 'a>) -> Option<Mention> {
        let Here { scene, source, place, .. } = here;
        if self.mind.is_empty() {
            let found = Opening::of(scene, source, place.block);
            self.opening = self.opening.map_or(found, |known| Some(known.or(found)));
        }
        self.voices.saw(scene, source, place.block);
        let relative = self.relative(here);
        if relative.is_some() {
            self.found.meant.extend(relative.map(|relative| (here.at(), relative)));
            return relative;
        }
        // `the Plum Foods chief`
        if let Some(owner) = scene.name_from(source.first) {
            return self.owned(here, owner);
        }
        if is_apposition(scene, source) || is_work(scene, source) {
            return None;
        }
        if let Some(body) = apposed_body(scene, source) {
            self.found.meant.insert(here.at(), body);
            return None;
        }
        let discourse = Discourse { mind: &self.mind, scene, cast: self.cast, here: place };
        let meant = self.told.meant(&mut self.found, discourse, source);
        match meant {
            Some(mention) => self.found.meant.extend([(here.at(), mention)]),
            None => self.unknown(here),
        }
        meant
    }

    /// Whose relative, client or namesake the phrase means: `his wife`, `her client`; takes note of those whom it speaks of.
    fn relative(&mut self, here: Here<'_, 'a>) -> Option<Mention> {
        let Here { scene, source, place, .. } = here;
        let at = (place.block, source);
        let Self { cast, ref mind, .. } = *self;
        let relative = self.relatives.meant(scene, cast, at);
        let relative = relative.or_else(|| self.bonds.meant(scene, cast, at));
        let discourse = Discourse { mind, scene, cast, here: place };
        let relative = relative.or_else(|| namesake(discourse, source));
        let whose = |k| owner(discourse.at(k));
        self.relatives.saw_unnamed(scene, at, whose);
        self.told.deeds.saw_late(scene, source, whose);
        relative
    }

    /// The owner of whom a phrase like `Lee's plan`, `the Plum Foods chief` tells, if he stays in mind.
    fn owned(&mut self, here: Here<'_, 'a>, owner: Mention) -> Option<Mention> {
        let Here { scene, source, place, last } = here;
        if !is_named_behind(scene, source) {
            let does = (role(scene, source, None), last.is_none());
            self.strangers.saw((scene, self.cast), source, does, place);
        }
        self.told.deeds.saw_owned(scene, source, owner);
        let person = matches!(owner.referent, Referent::Person(_));
        // `Lee's plan failed`: Lee stays in mind, but not beside `Lee's wife`.
        let acts = || {
            let role = role(scene, source, last.map(|last| last.role));
            matches!(role, Role::Subject | Role::Speaker)
        };
        // `Lee's wife, Ann, left, and he`: Lee.
        let apart = is_of_other_gender(scene, source, owner, self.cast);
        let kin = is_role(scene.words.get(source.last)) && !apart;
        // `Lee's deputy, Ann Dow, left.`: not Lee.
        let other = || !apart && is_name(named_behind(scene, source, scene.words.len()));
        (!(person && (kin || !acts() || other()))).then_some(owner)
    }

    /// Takes note of a phrase of which nobody knows whom it means.
    fn unknown(&mut self, here: Here<'_, 'a>) {
        let Here { scene, source, place, last } = here;
        self.told.deeds.announced(scene, source, place.sentence);
        self.told.organizations.saw_inside(scene, source, (place.block, place.sentence));
        if is_named_behind(scene, source) {
            return;
        }
        let role = role(scene, source, None);
        let leads = last.is_none() && !depends(scene, source.first, role);
        match role {
            // Where nobody was named yet.
            Role::Speaker if self.mind.is_empty() => self.awaited.phrase(scene, source, place.block),
            Role::Subject if leads => self.awaited.about(scene, source, place.block),
            Role::Speaker | Role::Subject | Role::Object | Role::Oblique | Role::Owner => {}
        }
        self.strangers.saw((scene, self.cast), source, (role, leads), place);
    }

    /// Brings to mind who is named or meant here.
    fn note(&mut self, here: Here<'_, 'a>, mention: Mention) {
        let Here { scene, source, place, last } = here;
        let Place { block, sentence, .. } = place;
        self.told.authors.saw(scene, source, mention, block);
        let Referent::Person(person) = mention.referent else {
            // `HULL (Harbour News) — The agency`: who sends the story is not in it.
            if source.first >= behind_dateline(scene.words, 0, scene.words.len()) {
                self.told.organizations.saw(scene, source, mention, (block, sentence));
            }
            return;
        };
        let role = self.role(here, (mention, person));
        let leads = last.is_none();
        let gender = self.cast.gender(person);
        self.told.deeds.saw(scene, source, mention);
        self.told.ages.saw(scene, source, (mention, gender));
        if matches!(source.kind, SourceKind::Name(_)) && leads && is_new(self.cast, mention) {
            self.introduced(here, (mention, person));
        }
        let acts = matches!(role, Role::Subject | Role::Speaker);
        if acts {
            self.awaited.other(gender);
        }
        self.told.lead.saw(person);
        let shown = match source.kind {
            SourceKind::Pronoun(pronoun) => pronoun.gender(),
            SourceKind::Name(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
        };
        let is_doubtful = matches!(source.kind, SourceKind::Pronoun(_)) && self.found.guessed.contains(&here.at());
        let candidate = Candidate {
            mention,
            person,
            role,
            leads,
            block,
            sentence,
            told: place.told,
            last: source.last,
            is_kin: matches!(source.kind, SourceKind::Name(_)) && is_relative(scene.words, source.first),
            depends: acts && depends(scene, source.first, role),
            asked: scene.words.is_punct(scene.sentence_end(source.last), '?'),
            shown,
            is_doubtful,
        };
        keep(&mut self.mind, candidate);
    }

    /// What the one who is named or meant does in his sentence.
    fn role(&self, here: Here<'_, 'a>, (mention, person): (Mention, PersonId)) -> Role {
        let Here { scene, source, last, .. } = here;
        match source.kind {
            SourceKind::Phrase if scene.name_from(source.first) == Some(mention) => Role::Owner,
            // `Tom's mother, Ann, was there. She`: whose relative she is, "she" does not mean.
            _ if is_other_relative(scene, source, person, self.cast) => Role::Subject,
            _ if is_example(scene, source) => Role::Oblique,
            _ => match role(scene, source, last.map(|last| last.role)) {
                // `On Saturday night he won`: "he" is a subject wherever it stands.
                Role::Oblique | Role::Object if is_subject(scene, source) => Role::Subject,
                role => role,
            },
        }
    }

    /// Tells those who wait for a name of one whom nothing named before.
    fn introduced(&mut self, here: Here<'_, 'a>, (mention, person): (Mention, PersonId)) {
        let Here { scene, source, place, .. } = here;
        let gender = self.cast.gender(person);
        self.told.deeds.introduced(scene, source, (mention, place.sentence));
        for (at, noun) in self.awaited.named(scene, self.cast, (source, person, place.block)) {
            self.found.unnamed.remove(&at);
            self.found.meant.insert(at, mention);
            self.found.guessed.insert(at);
            if let Some(noun) = noun {
                self.told.deeds.calls(noun, mention);
            }
        }
        for it in self.voices.named(scene, source, (place.block, gender)) {
            self.found.meant.insert(it.at, mention);
            self.found.guessed.insert(it.at);
            self.told.deeds.calls(it.noun, mention);
        }
        if let Some(it) = self.opening.take_if(|it| it.is_named(scene, source, (place.block, gender))) {
            self.found.meant.insert(it.at, mention);
            self.found.guessed.extend(Some(it.at).filter(|_| it.speaks));
            self.told.deeds.calls(it.noun, mention);
        }
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
