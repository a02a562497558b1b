//! What pronouns show of the gender of whom they mean, where nothing else shows it.
//!
//! *In*: each pronoun whose person is known, in a first reading of the article. *Out*: the cast with the genders that were shown, so
//! that a second reading finds who is meant by the others. *Never*: another gender than a name, a title or a role shows.

use crate::analyze::people::{Cast, Gender, Mention, Referent};
use crate::facts::PersonId;
use rustc_hash::FxHashMap;

/// How often "he" and how often "she" meant each person of unknown gender.
#[derive(Debug, Default)]
pub(super) struct Genders(FxHashMap<PersonId, (u32, u32)>);

impl Genders {
    /// A pronoun of `gender` means `mention`.
    pub fn saw(&mut self, cast: &Cast, mention: Mention, gender: Gender) {
        let Referent::Person(person) = mention.referent else { return };
        if cast.gender(person).is_some() {
            return;
        }
        let (he, she) = self.0.entry(person).or_default();
        match gender {
            Gender::Male => *he += 1,
            Gender::Female => *she += 1,
        }
    }

    /// The cast with the genders that most of the pronouns showed, if they showed any.
    pub fn shown(&self, cast: &Cast) -> Option<Cast> {
        let gender = |&(he, she): &(u32, u32)| match he.cmp(&she) {
            std::cmp::Ordering::Greater => Some(Gender::Male),
            std::cmp::Ordering::Less => Some(Gender::Female),
            std::cmp::Ordering::Equal => None,
        };
        let mut shown = self.0.iter().filter_map(|(person, votes)| Some((person, gender(votes)?))).peekable();
        shown.peek()?;
        let mut cast = cast.clone();
        for (person, gender) in shown {
            if let Some(known) = cast.genders.get_mut(person.index()) {
                *known = Some(gender);
            }
        }
        Some(cast)
    }
}
