//! Whom a noun names again that the text gives nobody as a role: `the striker`, `the 48-year-old`, `the Democrat`.
//!
//! *In*: a phrase with such a [noun](super::epithet), and who is in mind. *Out*: the only one whom the sentence before is about; of
//! two the one of whom the story is. *Never*: whom the sentence itself names; of another gender, party or place than the noun shows.

use super::described::{introduces, second_rank, speaks};
use super::epithet::Epithet;
use super::mind::{Candidate, Discourse, MEMORY, Place};
use super::role::Role;
use super::scene::Scene;
use super::sources::{Source, SourceKind};
use crate::analyze::cues::cue;
use crate::analyze::names::lexica::{Traits, is_nation, role_traits};
use crate::analyze::people::{Cast, Gender, Mention, party_of};
use crate::facts::PersonId;

/// How many sentences a noun that names again looks back.
const AGAIN: usize = 3;

/// Nouns that only whom the story is about can bear.
const FOUNDERS: [&str; 7] = ["founder", "creator", "inventor", "winner", "entrepreneur", "champion", "debutant"];

/// How often somebody is named who is named again by a noun that may also be said of others.
const TOPIC: usize = 3;

/// Whom the phrase `source` names again.
pub(super) fn renamed(discourse: Discourse, source: Source) -> Option<Mention> {
    let renaming = Renaming::of(discourse, source)?;
    if let Some(named) = renaming.ahead().or_else(|| renaming.of_party()) {
        return Some(named);
    }
    if renaming.is_founder() { renaming.founder() } else { renaming.nearest() }
}

/// A phrase that names again.
struct Renaming<'m, 'a> {
    discourse: Discourse<'m, 'a>,
    source: Source,
    /// Its noun: `48-year-old` and `New Zealander` are one word.
    noun: &'a str,
    /// Its last token.
    head: &'a str,
    epithet: Epithet,
    /// Whether it tells an age.
    is_aged: bool,
    /// The gender that the words behind it show.
    told: Option<Gender>,
    /// The word that makes the second in rank of it.
    second: Option<&'a str>,
}

impl<'m, 'a> Renaming<'m, 'a> {
    /// The phrase, if its noun names again.
    fn of(discourse: Discourse<'m, 'a>, source: Source) -> Option<Self> {
        let scene = discourse.scene;
        let words = scene.words;
        let head = words.get(source.last);
        let text = source.range(words).of(words.text);
        let noun = text.rsplit(' ').next().unwrap_or(head);
        let noun = text.split_once(' ').map(|(_, rest)| rest).filter(|rest| is_nation(rest)).unwrap_or(noun);
        // `the 43-year-old former judge`
        let is_aged = text.split(' ').any(|word| word.ends_with("-year-old"));
        let of_age = || is_aged.then(|| Epithet { gender: Gender::of_noun(head), ..Epithet::default() });
        // `the former governor` is told apart from whom the text is about.
        let apart = |k: usize| matches!(words.get(k), "former" | "other" | "new" | "same" | "second" | "third");
        let founder = FOUNDERS.contains(&noun);
        let epithet = Epithet::of_parent(words, source.last).or_else(|| Epithet::of(noun));
        let epithet = epithet.filter(|_| founder || !(source.first..source.last).any(apart));
        let epithet = epithet.or_else(|| former(scene, source)).or_else(of_age);
        let epithet = epithet.or_else(|| Epithet::of_person(words, source.last));
        let epithet = epithet.or_else(|| Epithet::of_position(noun).filter(|_| speaks(scene, source)))?;
        let (told, second) = (told_gender(scene, source), second_rank(scene, source));
        Some(Self { discourse, source, noun, head, epithet, is_aged, told, second })
    }

    fn is_founder(&self) -> bool {
        FOUNDERS.contains(&self.noun)
    }

    /// How often the text names somebody.
    fn mentions(&self, person: PersonId) -> usize {
        self.discourse.cast.people.get(person.index()).map_or(0, |person| person.mentions.len())
    }

    /// Whether the noun may be said of the candidate.
    fn fits(&self, candidate: &Candidate) -> bool {
        let cast = self.discourse.cast;
        let person = candidate.person;
        let gender = cast.gender(person);
        let shown = self.epithet.gender.is_none_or(|shown| match gender {
            Some(known) => known == shown,
            None => !self.epithet.is_shown,
        });
        let modifier = self.discourse.scene.words.get(self.source.last - 1);
        Gender::agree(self.told, gender)
            && shown
            && !cast.is_of_other_party(person, self.noun)
            && !keeps_goal(cast, person, self.noun)
            && cast.fits_place(person, self.head, modifier)
            && self.second.is_none_or(|rank| cast.has_rank(person, rank))
    }

    /// Whoever was named or meant before in the sentence, the last first.
    fn beside(&self) -> impl Iterator<Item = &'m Candidate> + Clone {
        let Discourse { mind, here, .. } = self.discourse;
        mind.iter().rev().take_while(move |other| other.sentence == here.sentence)
    }

    /// Those in mind whom the sentence has not named, the last first.
    fn earlier(&self) -> impl Iterator<Item = &'m Candidate> + Clone {
        let beside = self.beside();
        let named = move |it: &&Candidate| !beside.clone().any(|other| other.person == it.person);
        self.discourse.mind.iter().rev().filter(named)
    }

    /// Those of them of whom the noun may be said; for one that is said of hardly anybody without a name, who act.
    fn again(&self) -> impl Iterator<Item = &'m Candidate> + Clone {
        self.earlier().filter(|it| self.fits(it) && (!self.epithet.is_sure || acts(it)) && !it.is_kin)
    }

    /// `The captain backed the manager. "We go on," said the striker.`: whether the story is that of `person` and not of `other`.
    fn is_story(&self, person: PersonId, other: PersonId) -> bool {
        let mentions = self.mentions(person);
        !self.epithet.is_sure && mentions >= TOPIC && mentions > 2 * self.mentions(other)
    }

    /// Whoever the story is about, of those of whom the noun may be said.
    fn story(&self) -> Option<&'m Candidate> {
        let story = self.again().max_by_key(|it| (self.mentions(it.person), it.sentence));
        story.filter(|it| self.mentions(it.person) >= TOPIC)
    }

    /// Who of those in mind is no further away than [`MEMORY`] blocks.
    fn is_near(&self, candidate: &Candidate) -> bool {
        self.discourse.here.block.0 - candidate.block.0 <= MEMORY
    }

    /// `Asked if he would go, the senator said no.`
    fn ahead(&self) -> Option<Mention> {
        let Discourse { scene, here, .. } = self.discourse;
        self.beside().find(|it| self.fits(it) && is_ahead(scene, it, here)).map(|it| it.mention)
    }

    /// `The Democrat`: the one of the story who is of no other party.
    fn of_party(&self) -> Option<Mention> {
        if party_of(self.noun).is_none() || self.beside().next().is_some() {
            return None;
        }
        let of_party = |it: &&Candidate| self.fits(it) && acts(it) && self.mentions(it.person) >= TOPIC;
        let mut of_party = self.earlier().filter(of_party);
        let rivals = self.earlier().any(|it| self.discourse.cast.is_of_other_party(it.person, self.noun));
        let last = of_party.next().filter(|_| rivals)?;
        of_party.all(|it| it.person == last.person).then_some(last.mention)
    }

    /// `The founder grinned`: of the story's firm.
    fn founder(&self) -> Option<Mention> {
        let named = named_again(self, self.again()).filter(|named| self.mentions(named.person) >= TOPIC);
        named.or_else(|| self.story().filter(|it| self.is_near(it)).copied()).map(|it| it.mention)
    }

    /// The only one whom the sentence before is about, or the nearest one named before it.
    fn nearest(&self) -> Option<Mention> {
        let Discourse { mind, scene, here, .. } = self.discourse;
        // `The judges liked Lee. The Irishman was glad`
        let mut last = self.earlier().filter(|it| it.sentence + 1 == here.sentence && it.block == here.block);
        let sole = last.next().filter(|sole| self.fits(sole) && last.all(|other| other.person == sole.person));
        // `She would not say how far her grandson would go. The 77-year-old said`
        let leads = || {
            let leads = |it: &&Candidate| self.is_aged && it.sentence + 1 == here.sentence && it.leads && acts(it);
            self.again().find(leads).copied()
        };
        let named = sole.filter(|_| self.epithet.is_sure).copied();
        let named = named.or_else(|| named_again(self, self.again())).or_else(leads)?;
        // `His mother tasted it. "It was nice," the baker said`: a trade is known of whom the story is about.
        let mut here_again = mind.iter().rev().take_while(|it| it.block == here.block);
        let quoted = here_again.any(|it| it.person == named.person && it.role == Role::Speaker);
        let trade = !self.is_aged && !role_traits(self.head).any(Traits::TITLE) && !quoted;
        let of_story = |it: &&Candidate| trade && self.is_story(it.person, named.person) && self.is_near(it);
        if let Some(story) = self.story().filter(of_story) {
            return Some(story.mention);
        }
        // `Lee, of Hull, has joined. The 36-year-old said`
        let next = named.sentence + 1 == here.sentence && named.block.0 + 1 >= here.block.0;
        let same = named.block == here.block;
        let alone = next && (self.is_aged && named.leads || same) && !introduces(scene, here);
        if !(acts(&named) || next && (!self.epithet.is_sure || same)) {
            return None;
        }
        (self.epithet.is_sure || alone || self.mentions(named.person) >= TOPIC).then_some(named.mention)
    }
}

fn acts(candidate: &Candidate) -> bool {
    matches!(candidate.role, Role::Speaker | Role::Subject)
}

/// `the former plumber`: a trade that somebody just named once had.
fn former(scene: &Scene, source: Source) -> Option<Epithet> {
    let head = scene.words.get(source.last);
    let other = Traits::TITLE | Traits::WEAK_ROLE | Traits::KIN;
    let trade = role_traits(head).any(Traits::ROLE) && !role_traits(head).any(other);
    let once = trade && source.last == source.first + 2 && scene.words.get(source.first + 1) == "former";
    once.then(|| Epithet { gender: Gender::of_noun(head), ..Epithet::default() })
}

/// Whom the nearest sentence with any of the `candidates`, nearest first, names: the only one in it, or the one whose story it is
/// beside the other.
fn named_again<'m>(renaming: &Renaming, mut candidates: impl Iterator<Item = &'m Candidate>) -> Option<Candidate> {
    let here = renaming.discourse.here;
    let near =
        |candidate: &Candidate| here.sentence - candidate.sentence <= AGAIN && here.block.0 - candidate.block.0 <= 1;
    let nearest = candidates.next().filter(|candidate| near(candidate))?;
    let mut first = nearest;
    for other in candidates.take_while(|other| other.sentence == nearest.sentence) {
        match other.person {
            same if same == first.person => first = other,
            of_story if renaming.is_story(of_story, first.person) => first = other,
            edge if renaming.is_story(first.person, edge) => {}
            _ => return None,
        }
    }
    Some(*first)
}

/// Whether somebody keeps goal whom a position `noun` of the field can hardly mean: no goalkeeper is "the striker".
fn keeps_goal(cast: &Cast, person: PersonId, noun: &str) -> bool {
    const FIELD: [&str; 8] =
        ["striker", "forward", "defender", "midfielder", "winger", "playmaker", "full-back", "centre-half"];
    let keeps = || ["goalkeeper", "keeper", "goalie", "goaltender"].iter().any(|keeper| cast.has_role(person, keeper));
    FIELD.contains(&noun) && keeps()
}

/// The gender that the pronoun behind the verb shows: `the teacher said that she`.
fn told_gender(scene: &Scene, source: Source) -> Option<Gender> {
    let cue = cue(scene.words, source.last + 1)?;
    let that = usize::from(scene.words.is(cue.last + 1, "that"));
    match scene.words.get(cue.last + 1 + that) {
        "he" => Some(Gender::Male),
        "she" => Some(Gender::Female),
        _ => None,
    }
}

/// `Asked if he would go, the senator said no.`: whether the pronoun that was read last stands for whom the main clause names.
fn is_ahead(scene: &Scene, last: &Candidate, here: Place) -> bool {
    let words = scene.words;
    let pronoun = scene.source_to(last.last).is_some_and(|source| matches!(source.kind, SourceKind::Pronoun(_)));
    let start = scene.sentence_start(here.first);
    const HANGS: [&str; 13] = [
        "asked",
        "pressed",
        "questioned",
        "when",
        "if",
        "as",
        "while",
        "after",
        "before",
        "although",
        "though",
        "because",
        "since",
    ];
    let hangs = words.is_any(start, &HANGS);
    last.sentence == here.sentence && pronoun && hangs && words.is_punct(here.first.wrapping_sub(1), ',')
}
