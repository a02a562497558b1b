//! Whose relative somebody is: the word before the relation.
//!
//! *In*: `her father`, `Lee's wife, Ann`, `Ann Lee, whose father, Tom,`. *Out*: whom "her" means, Lee, Ann Lee. *Never*: who the relative
//! is.

use super::mind::Discourse;
use super::pronouns::best;
use super::scene::Scene;
use super::sources::Source;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Gender, Mention, Referent};
use crate::facts::PersonId;
use crate::text::token::Words;

/// Whose relative `her father` or `Lee's father` is: whom the word at a token means.
pub(super) fn owner(discourse: Discourse) -> Option<Mention> {
    let Discourse { scene, here, .. } = discourse;
    let words = scene.words;
    if let Some(gender) = Gender::of_possessive(words.get(here.first)) {
        return best(discourse, gender).map(|meant| meant.mention);
    }
    // `Ann Lee, whose father, Tom,`
    let whose = usize::from(words.is(here.first, "whose"));
    name_to(scene, here.first.checked_sub(whose)?)
}

/// `Tom's wife left, and he`: whether a relative shows another gender than the one whose relative that is.
pub(super) fn is_of_other_gender(scene: &Scene, relative: Source, owner: Mention, cast: &Cast) -> bool {
    let shown = role_traits(scene.words.get(relative.last));
    let Referent::Person(owner) = owner.referent else { return false };
    match cast.gender(owner) {
        Some(Gender::Male) => shown.any(Traits::SHE),
        Some(Gender::Female) => shown.any(Traits::HE),
        None => false,
    }
}

/// `Tom's mother, Ann,`: whether the name `source` of `person` stands behind a relation of somebody's of the other gender.
pub(super) fn is_other_relative(scene: &Scene, source: Source, person: PersonId, cast: &Cast) -> bool {
    let words = scene.words;
    let Some(noun) = source.first.checked_sub(2).filter(|&noun| words.is_punct(noun + 1, ',')) else { return false };
    let clitic = noun.checked_sub(1).filter(|&k| words.is_clitic(k));
    let owner = clitic.and_then(|clitic| name_to(scene, clitic)).map(|owner| owner.referent);
    let Some(Referent::Person(owner)) = owner.filter(|_| role_traits(words.get(noun)).any(Traits::KIN)) else {
        return false;
    };
    !Gender::agree(cast.gender(owner), cast.gender(person))
}

/// The name that ends before token `i`.
pub(super) fn name_to(scene: &Scene, i: usize) -> Option<Mention> {
    scene.name_to(i.checked_sub(1)?)
}

/// `his wife, Ann,`, `a brother, Tom,`, `her grandson Tom`: whether the name at token `first` stands behind a relation.
pub(super) fn is_relative(words: Words, first: usize) -> bool {
    let is_kin = |noun: usize| role_traits(words.get(noun)).any(Traits::KIN);
    let close =
        first.checked_sub(1).filter(|&noun| is_kin(noun) && noun.checked_sub(1).is_some_and(|k| words.is_genitive(k)));
    let noun = first.checked_sub(2).filter(|&noun| words.is_punct(noun + 1, ','));
    close.is_some() || noun.is_some_and(is_kin)
}
