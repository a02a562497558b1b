//! Whom a description means that stands beside somebody else's name: not him.
//!
//! *In*: `Lee and Dow never got on. The Harwich coach called Dow a fool`, `Lee shoved Dow, but the Dutchman laughed`. *Out*: Lee; Dow.
//! A noun phrase does not mean whom another phrase of its own clause names (principle C: Chomsky, "Lectures on Government and Binding",
//! 1981), and who acts in a clause and in the one that is set against it would not be named twice. *Never*: one of several who are
//! left; a word for those who mostly stay without a name (`the spokesman`).

use super::described::introduces;
use super::epithet::Epithet;
use super::mind::{Candidate, Discourse};
use super::role::Role;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_plural, is_role, is_verb};
use super::subject::{is_filler, is_name, is_named_person, named_behind};
use super::topic::is_mostly_unnamed;
use super::varied::APART;
use crate::analyze::cues::cue;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Gender, Mention, Referent};
use crate::facts::PersonId;

/// How many titles stand before the name of the other (tokens).
const TITLES: usize = 2;

/// Whom the description `source` means, where its clause or the one before it names the only other one.
pub(super) fn opposed(discourse: Discourse, source: Source) -> Option<Mention> {
    let Discourse { scene, cast, here, .. } = discourse;
    let words = scene.words;
    let noun = words.get(source.last);
    let epithet = Epithet::of(noun);
    // `the Harwich manager`, who is known, but `the bank's manager`
    let known = noun == "manager" && words.is_capital(source.last - 1);
    let names_one = (is_role(noun) || epithet.is_some()) && !is_plural(noun) && (known || !is_mostly_unnamed(noun));
    let apart = (source.first + 1..source.last).any(|k| words.is_any(k, &APART));
    let named = || is_name(named_behind(scene, source, words.len()));
    if !words.is(source.first, "the") || !names_one || apart || role_traits(noun).any(Traits::KIN) {
        return None;
    }
    if named() || introduces(scene, here) {
        return None;
    }
    let gender = epithet.and_then(|epithet| epithet.gender).or(Gender::of_noun(noun));
    let modifier = words.get(source.last - 1);
    let fits = |it: &Candidate| {
        let other = role_traits(noun).any(Traits::TITLE) && cast.has_other_office(it.person, noun);
        Gender::agree(gender, cast.gender(it.person))
            && cast.fits_place(it.person, noun, modifier)
            && !other
            && !it.is_kin
    };
    beside_object(discourse, source).or_else(|| set_against(discourse, source)).filter(fits).map(|it| it.mention)
}

/// `The Harwich coach called [Dow] a fool`: the only one who acts in the sentence before, but for the one to whom this is done.
fn beside_object(Discourse { mind, scene, here, .. }: Discourse, source: Source) -> Option<Candidate> {
    let object = object(scene, source)?;
    let before = mind.iter().rev().filter(|it| it.sentence + 1 == here.sentence && it.block == here.block);
    only(before.filter(|it| it.person != object && matches!(it.role, Role::Subject | Role::Speaker)))
}

/// Whom the clause of `source` names right behind its verb.
fn object(scene: &Scene, source: Source) -> Option<PersonId> {
    const VERBS: usize = 5;
    let words = scene.words;
    let verb = (source.last + 1..source.last + VERBS).find(|&k| !is_filler(words, k) && !words.is_auxiliary(k))?;
    let acts = is_verb(words, verb) || cue(words, verb).is_some();
    let object = scene.source_from(verb + 1, TITLES).filter(|object| acts && is_named_person(*object))?;
    match object.kind {
        SourceKind::Name(Mention { referent: Referent::Person(person), .. }) => Some(person),
        SourceKind::Name(_) | SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    }
}

/// `Lee shoved [Dow], but the Dutchman laughed`: to whom something is done in the clause against which this one is set.
fn set_against(Discourse { mind, scene, here, .. }: Discourse, source: Source) -> Option<Candidate> {
    let but = source.first.checked_sub(1).filter(|&but| scene.words.is_any(but, &["but", "while", "whereas"]))?;
    let beside = || mind.iter().rev().take_while(|it| it.sentence == here.sentence && it.last < but);
    let actor = beside().last().filter(|actor| matches!(actor.role, Role::Subject | Role::Speaker))?;
    only(beside().filter(|it| it.person != actor.person)).filter(|it| it.role == Role::Object)
}

/// The one person of all of them.
fn only<'m>(mut candidates: impl Iterator<Item = &'m Candidate>) -> Option<Candidate> {
    let first = *candidates.next()?;
    candidates.all(|it| it.person == first.person).then_some(first)
}
