//! Whom "the senator", "the striker" and "the 48-year-old" mean.
//!
//! *In*: `Lee, a senator, left. The senator said` *Out*: Lee: who has the role; else, for a [noun that names
//! again](super::epithet), the only one whom the sentence before is about. *Never*: one of several, for a noun that could name
//! each of them; whom the sentence itself names.

use super::epithet::Epithet;
use super::mind::{Candidate, Discourse, MEMORY, Place, RECENT};
use super::phrase::attached;
use super::role::Role;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role};
use super::subject::{is_name, named_behind};
use crate::analyze::cues::cue;
use crate::analyze::names::lexica::{Traits, is_nation, role_traits};
use crate::analyze::people::{Cast, Gender, Mention, party_of};
use crate::facts::PersonId;
use crate::text::lists::BODIES;

/// How many sentences a noun that names again looks back.
const AGAIN: usize = 3;

/// Nouns that only whom the story is about can bear.
const FOUNDERS: [&str; 7] = ["founder", "creator", "inventor", "winner", "entrepreneur", "champion", "debutant"];

/// How many people are asked whether they have a role.
const MANY: usize = 128;

/// How often somebody is named who is named again by a noun that may also be said of others.
const TOPIC: usize = 3;

/// The one of those in mind whom `the senator` names again: who has that role, else the only one of the sentence before.
pub(super) fn described(Discourse { mind, scene, cast, here }: Discourse, source: Source) -> Option<Mention> {
    if !scene.words.is(source.first, "the") || source.first == source.last {
        return None;
    }
    // `The union's chairman, Ann Lee, said`: the name behind says who it is.
    if is_name(named_behind(scene, source, scene.words.len())) {
        return None;
    }
    let head = scene.words.get(source.last);
    // `While Lee waited, the senator left`: not Lee.
    let beside = || mind.iter().rev().take_while(|other| other.sentence == here.sentence);
    let is_apart = |candidate: &&Candidate| !beside().any(|other| other.person == candidate.person);
    let earlier = mind.iter().rev().filter(is_apart);
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
    if let Some(nearest) = bearers.clone().find(has_role) {
        // `Rep. Lee accused Sen. Dow. The lawmaker said`: Lee.
        let mut beside = bearers.take_while(|other| other.sentence >= nearest.sentence);
        // `Mayor Lee met former mayor Dow. The mayor said`: Lee.
        let former = (source.first..source.last).any(|k| scene.words.is(k, "former"));
        let now = |other: &&Candidate| has_role(other) && (former || !cast.held_once(other.person, head));
        let acting = beside.clone().find(|other| now(other) && acts(other)).or_else(|| beside.clone().find(now));
        let acting = acting.or_else(|| beside.find(|other| has_role(other) && acts(other)));
        return Some(acting.unwrap_or(nearest).mention);
    }
    // `the former governor` is told apart from whom the text is about.
    let apart = |k: usize| matches!(scene.words.get(k), "former" | "other" | "new" | "same" | "second" | "third");
    // `the union's director`: whoever that is, another phrase of the text must say so.
    if (source.first..source.last).any(|k| scene.words.is_clitic(k)) {
        return None;
    }
    // `the 48-year-old` is one word.
    let text = source.range(scene.words).of(scene.words.text);
    let noun = text.rsplit(' ').next().unwrap_or(head);
    // `the New Zealander`
    let noun = text.split_once(' ').map(|(_, rest)| rest).filter(|rest| is_nation(rest)).unwrap_or(noun);
    // `the 43-year-old former judge`
    let aged = text.split(' ').any(|word| word.ends_with("-year-old"));
    let of_age = || aged.then(|| Epithet { gender: Gender::of_noun(head), ..Epithet::default() });
    let founder = FOUNDERS.contains(&noun);
    let epithet = Epithet::of_parent(scene.words, source.last).or_else(|| Epithet::of(noun));
    let epithet = epithet.filter(|_| founder || !(source.first..source.last).any(apart));
    // `the former plumber`: a trade that somebody just named once had
    let once =
        role_traits(head).any(Traits::ROLE) && !role_traits(head).any(Traits::TITLE | Traits::WEAK_ROLE | Traits::KIN);
    let once = once && source.last == source.first + 2 && scene.words.get(source.first + 1) == "former";
    let once = || once.then(|| Epithet { gender: Gender::of_noun(head), ..Epithet::default() });
    let epithet = epithet.or_else(once).or_else(of_age);
    let epithet = epithet.or_else(|| Epithet::of_person(scene.words, source.last));
    let epithet = epithet.or_else(|| Epithet::of_position(noun).filter(|_| speaks(scene, source)))?;
    let told = told_gender(scene, source);
    let fits = |candidate: &Candidate| {
        let other = !Gender::agree(told, cast.gender(candidate.person));
        !other
            && epithet.gender.is_none_or(|gender| match cast.gender(candidate.person) {
                Some(known) => known == gender,
                None => !epithet.is_shown,
            })
            && !cast.is_of_other_party(candidate.person, noun)
            && !keeps_goal(cast, candidate.person, noun)
            && cast.fits_place(candidate.person, head, modifier)
            && is_second(candidate)
    };
    if let Some(candidate) = beside().find(|it| fits(it) && is_ahead(scene, it, here)) {
        return Some(candidate.mention);
    }
    let mentions = |person: PersonId| cast.people.get(person.index()).map_or(0, |person| person.mentions.len());
    // `The Democrat`: the one of the story who is of no other party.
    if party_of(noun).is_some() && beside().next().is_none() {
        let mut of_party = earlier.clone().filter(|it| fits(it) && acts(it) && mentions(it.person) >= TOPIC);
        let rival = |it: &&Candidate| cast.is_of_other_party(it.person, noun);
        let last = of_party.next().filter(|_| earlier.clone().any(|it| rival(&it)));
        if let Some(last) = last.filter(|last| of_party.all(|it| it.person == last.person)) {
            return Some(last.mention);
        }
    }
    // `The captain backed the manager. "We go on," said the striker.`
    let is_story =
        |person, other| !epithet.is_sure && mentions(person) >= TOPIC && mentions(person) > 2 * mentions(other);
    // `The judges liked Lee. The Irishman was glad`
    let before = |it: &Candidate| it.sentence + 1 == here.sentence && it.block == here.block;
    let mut last = earlier.clone().filter(|it| before(it));
    let sole = last.next().filter(|sole| fits(sole) && last.all(|other| other.person == sole.person));
    let again = earlier.filter(|it| fits(it) && (!epithet.is_sure || acts(it)) && !it.is_kin);
    // `The founder grinned`: of the story's firm.
    let nearest = || named_again(again.clone(), here, is_story).filter(|named| mentions(named.person) >= TOPIC);
    if founder {
        if let Some(named) = nearest() {
            return Some(named.mention);
        }
        let story = again.max_by_key(|it| (mentions(it.person), it.sentence))?;
        return (mentions(story.person) >= TOPIC && here.block.0 - story.block.0 <= MEMORY).then_some(story.mention);
    }
    // `She would not say how far her grandson would go. The 77-year-old said`
    let next = |it: &Candidate| it.sentence + 1 == here.sentence;
    let leads = || again.clone().find(|it| aged && next(it) && it.leads && acts(it)).copied();
    let named = sole.filter(|_| epithet.is_sure).copied();
    let named = named.or_else(|| named_again(again.clone(), here, is_story)).or_else(leads)?;
    // `His mother tasted it. "It was nice," the baker said`: a trade is known of whom the story is about.
    let story = again.max_by_key(|it| (mentions(it.person), it.sentence)).filter(|it| mentions(it.person) >= TOPIC);
    let quoted = mind
        .iter()
        .rev()
        .take_while(|it| it.block == here.block)
        .any(|it| it.person == named.person && it.role == Role::Speaker);
    let trade = !aged && !role_traits(head).any(Traits::TITLE) && !quoted;
    let story = story.filter(|it| trade && is_story(it.person, named.person) && here.block.0 - it.block.0 <= MEMORY);
    if let Some(story) = story {
        return Some(story.mention);
    }
    // `Lee, of Hull, has joined. The 36-year-old said`
    let next = named.sentence + 1 == here.sentence && named.block.0 + 1 >= here.block.0;
    let same = named.block == here.block;
    let alone = next && (aged && named.leads || same) && !introduces(scene, here);
    if !(acts(&named) || next && (!epithet.is_sure || same)) {
        return None;
    }
    (epithet.is_sure || alone || mentions(named.person) >= TOPIC).then_some(named.mention)
}

/// `the president of the harbour [union]`: the body of which the phrase says that somebody has an office there.
pub(super) fn body_behind<'a>(scene: &Scene<'a>, source: Source) -> Option<&'a str> {
    let words = scene.words;
    let end = words.at(attached(scene, source).end);
    let last = end.checked_sub(1).filter(|&last| last > source.last + 1 && words.is(source.last + 1, "of"))?;
    // `of the US Steel [union]`
    [last + 1, last].into_iter().map(|noun| words.get(noun)).find(|noun| BODIES.has(noun))
}

/// Whether somebody keeps goal whom a position `noun` of the field can hardly mean: no goalkeeper is "the striker".
fn keeps_goal(cast: &Cast, person: PersonId, noun: &str) -> bool {
    const FIELD: [&str; 8] =
        ["striker", "forward", "defender", "midfielder", "winger", "playmaker", "full-back", "centre-half"];
    let keeps = || ["goalkeeper", "keeper", "goalie", "goaltender"].iter().any(|keeper| cast.has_role(person, keeper));
    FIELD.contains(&noun) && keeps()
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
fn speaks(scene: &Scene, source: Source) -> bool {
    let before = source.first.checked_sub(1).is_some_and(|before| cue(scene.words, before).is_some());
    before || cue(scene.words, source.last + 1).is_some()
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

/// Whom the nearest sentence with any of the `candidates`, nearest first, names: the only one in it, or the one of whom `is_story` says that beside the other the story is his.
fn named_again<'a>(
    mut candidates: impl Iterator<Item = &'a Candidate>,
    here: Place,
    is_story: impl Fn(PersonId, PersonId) -> bool,
) -> Option<Candidate> {
    let near =
        |candidate: &Candidate| here.sentence - candidate.sentence <= AGAIN && here.block.0 - candidate.block.0 <= 1;
    let nearest = candidates.next().filter(|candidate| near(candidate))?;
    let mut first = nearest;
    for other in candidates.take_while(|other| other.sentence == nearest.sentence) {
        match other.person {
            same if same == first.person => first = other,
            of_story if is_story(of_story, first.person) => first = other,
            edge if is_story(first.person, edge) => {}
            _ => return None,
        }
    }
    Some(*first)
}
