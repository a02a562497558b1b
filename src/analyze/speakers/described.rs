//! Whom "the senator", "the striker" and "the 48-year-old" mean.
//!
//! *In*: `Lee, a senator, left. The senator said` *Out*: Lee: who has the role; else, for a [noun that names
//! again](super::epithet), the only one whom the sentence before is about. *Never*: one of several, for a noun that could name
//! each of them; whom the sentence itself names.

use super::epithet::Epithet;
use super::mind::{Candidate, Discourse, MEMORY, Place, RECENT};
use super::phrase::attached;
use super::renamed::renamed;
use super::role::Role;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role};
use super::subject::{is_name, named_behind};
use crate::analyze::cues::cue;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Gender, Mention};
use crate::facts::PersonId;
use crate::text::lists::BODIES;

/// How many people are asked whether they have a role.
const MANY: usize = 128;

/// The one of those in mind whom `the senator` names again: who has that role, else the only one of the sentence before.
pub(super) fn described(discourse: Discourse, source: Source) -> Option<Mention> {
    let scene = discourse.scene;
    if !scene.words.is(source.first, "the") || source.first == source.last {
        return None;
    }
    // `The union's chairman, Ann Lee, said`: the name behind says who it is.
    if is_name(named_behind(scene, source, scene.words.len())) {
        return None;
    }
    let bearer = bearer(discourse, source);
    if bearer.is_some() {
        return bearer;
    }
    // `the union's director`: whoever that is, another phrase of the text must say so.
    if (source.first..source.last).any(|k| scene.words.is_clitic(k)) {
        return None;
    }
    renamed(discourse, source)
}

/// Who in mind has the role: of several in one sentence the one who acts, and who has it now.
fn bearer(Discourse { mind, scene, cast, here }: Discourse, source: Source) -> Option<Mention> {
    let head = scene.words.get(source.last);
    // `While Lee waited, the senator left`: not Lee.
    let beside = || mind.iter().rev().take_while(|other| other.sentence == here.sentence);
    let is_apart = |candidate: &&Candidate| !beside().any(|other| other.person == candidate.person);
    // `He had died of it, the doctor said`: whoever speaks is not "he".
    let is_he = |other: &Candidate| {
        scene.source_to(other.last).is_some_and(|source| matches!(source.kind, SourceKind::Pronoun(_)))
    };
    let named_beside = |candidate: &&Candidate| beside().any(|it| it.person == candidate.person && !is_he(it));
    let speaks_behind = scene.words.is_punct(source.first.wrapping_sub(1), ',') && speaks(scene, source);
    let bearers = mind.iter().rev().filter(|it| if speaks_behind { !named_beside(it) } else { is_apart(it) });
    let has_role =
        |candidate: &&Candidate| here.block.0 - candidate.block.0 <= MEMORY && cast.has_role(candidate.person, head);
    let modifier = scene.words.get(source.last - 1);
    let body = body_behind(scene, source);
    let has_role = |candidate: &&Candidate| {
        has_role(candidate)
            && cast.fits_place(candidate.person, head, modifier)
            && body.is_none_or(|body| cast.is_of_body(candidate.person, body))
    };
    // `the deputy chief minister` is the deputy, and no minister.
    let second = second_rank(scene, source);
    let is_second = |candidate: &Candidate| second.is_none_or(|rank| cast.has_rank(candidate.person, rank));
    let has_role = |candidate: &&Candidate| (second.is_some() || has_role(candidate)) && is_second(candidate);
    let acts = |candidate: &Candidate| matches!(candidate.role, Role::Speaker | Role::Subject);
    let nearest = bearers.clone().find(has_role)?;
    // `Rep. Lee accused Sen. Dow. The lawmaker said`: Lee.
    let mut beside = bearers.take_while(|other| other.sentence >= nearest.sentence);
    // `Mayor Lee met former mayor Dow. The mayor said`: Lee.
    let former = (source.first..source.last).any(|k| scene.words.is(k, "former"));
    let now = |other: &&Candidate| has_role(other) && (former || !cast.held_once(other.person, head));
    let acting = beside.clone().find(|other| now(other) && acts(other)).or_else(|| beside.clone().find(now));
    let acting = acting.or_else(|| beside.find(|other| has_role(other) && acts(other)));
    Some(acting.unwrap_or(nearest).mention)
}

/// `the president of the harbour [union]`: the body of which the phrase says that somebody has an office there.
pub(super) fn body_behind<'a>(scene: &Scene<'a>, source: Source) -> Option<&'a str> {
    let words = scene.words;
    let end = words.at(attached(scene, source).end);
    let last = end.checked_sub(1).filter(|&last| last > source.last + 1 && words.is(source.last + 1, "of"))?;
    // `of the US Steel [union]`
    [last + 1, last].into_iter().map(|noun| words.get(noun)).find(|noun| BODIES.has(noun))
}

/// `Their captain, Ann Lee, scored. … "…," her captain said`: the only one in mind who has the office, where the one whose it is
/// was read last.
pub(super) fn possessed(Discourse { mind, scene, cast, here }: Discourse, source: Source) -> Option<Mention> {
    let words = scene.words;
    let whose = words.is_possessive(source.first) && source.last == source.first + 1;
    let noun = words.get(source.last);
    if !whose || role_traits(noun).any(Traits::KIN) || is_name(named_behind(scene, source, words.len())) {
        return None;
    }
    let near = |it: &&Candidate| here.block.0 - it.block.0 <= MEMORY && cast.has_role(it.person, noun);
    let mut bearers = mind.iter().rev().filter(near);
    let bearer = bearers.next().filter(|bearer| bearers.all(|other| other.person == bearer.person))?;
    let last = mind.back()?;
    (last.person != bearer.person).then_some(bearer.mention)
}

/// `The mayor thinks about this`: whom the article is about, where it calls nobody else so.
pub(super) fn of_lead(
    Discourse { mind, scene, cast, here }: Discourse,
    source: Source,
    lead: PersonId,
) -> Option<Mention> {
    let noun = scene.words.get(source.last);
    let bare = scene.words.is(source.first, "the") && source.last == source.first + 1;
    let epithet = Epithet::of(noun).filter(|epithet| bare && !epithet.is_sure)?;
    let held = (0..).map(PersonId).zip(&cast.people).take(MANY).any(|(id, _)| cast.has_role(id, noun));
    let fits = Gender::agree(epithet.gender, cast.gender(lead));
    let named = is_name(named_behind(scene, source, scene.words.len()));
    let last = mind.iter().rev().find(|it| it.person == lead && it.sentence < here.sentence)?;
    (fits && !held && !named && here.block.0 - last.block.0 <= MEMORY).then_some(last.mention)
}

/// The word that makes the second in rank of a phrase's office: `the **deputy** chief minister`.
pub(super) fn second_rank<'a>(scene: &Scene<'a>, source: Source) -> Option<&'a str> {
    let second = (source.first + 1..source.last).find(|&k| scene.words.is_any(k, &["deputy", "vice", "assistant"]));
    second.map(|k| scene.words.get(k))
}

/// Whether a verb of saying stands beside the phrase.
pub(super) fn speaks(scene: &Scene, source: Source) -> bool {
    let before = source.first.checked_sub(1).is_some_and(|before| cue(scene.words, before).is_some());
    before || cue(scene.words, source.last + 1).is_some()
}

/// Whether the sentence before brings in somebody without a name: `Lee said a man was held. The 36-year-old`.
pub(super) fn introduces(scene: &Scene, here: Place) -> bool {
    let Some(last) = scene.sentence_start(here.first).checked_sub(1) else { return false };
    let start = scene.sentence_start(last);
    let end = scene.sources.partition_point(|source| source.first <= last);
    let before = scene.sources.get(..end).unwrap_or(&[]).iter().rev().take_while(|source| source.first >= start);
    before.take(RECENT).any(|source| {
        source.kind == SourceKind::Phrase
            && scene.words.is_any(source.first, &["a", "an", "one", "another", "two", "three"])
            && is_role(scene.words.get(source.last))
    })
}
