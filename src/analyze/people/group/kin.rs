//! Who of a family is meant, and who is called otherwise.
//!
//! *In*: a name of one word with what ties it to a surname, or tells it from another bearer. *Out*: its draft. *Never*: a surname for
//! those who are called in full.

use super::Groups;
use crate::analyze::names::lexica::{Traits, titled, traits};
use crate::analyze::people::Gender;
use crate::analyze::people::family::Tie;
use crate::analyze::people::found::Found;
use crate::analyze::people::generation::{self, Generation};

/// How many bearers of one surname are told apart.
const BEARERS: usize = 8;

impl Groups<'_> {
    /// "the dead man, Tom Plum, … His brother Jack … "…," Mr. Plum said": Jack, as who else could be meant has another gender or
    /// died.
    pub(super) fn survivor(&self, found: &[Found], one: &Found, i: usize) -> Option<usize> {
        const REACH: usize = 8;
        let near = (i.saturating_sub(REACH)..i).rev().filter(|&j| found.get(j).is_some_and(|other| other.is_near));
        let fits = |draft: &usize| self.drafts.get(*draft).and_then(|draft| draft.signs.gender()) == one.gender;
        near.filter_map(|j| self.of.get(&j).copied()).find(fits)
    }

    /// "Norman left … Norman and Ann Plum": who was called by the given name alone has the surname that `family` has.
    pub(super) fn shares(&mut self, draft: usize, (one, i): (&Found, usize), family: Option<(usize, String)>) {
        let Some(((bearer, last), word)) = family.zip(one.words.first()) else { return };
        let pair = matches!(one.tie, Some(Tie::Before(_)));
        let Some(known) = self.drafts.get_mut(draft).filter(|known| pair && known.length == 1) else { return };
        known.surname = Some(bearer);
        known.fullest = i;
        self.by_ends.entry((word.clone(), last)).or_insert(draft);
    }

    /// "the younger Mr. Plum": the one of two bearers of the surname `word` whom a suffix or a relation shows to be so.
    pub(super) fn of_generation(&self, found: &[Found], word: &str, generation: Generation) -> Option<usize> {
        let bearers = self.bearers.get(word)?;
        let shown = |draft: usize| generation::of_name(found.get(self.drafts.get(draft)?.fullest)?);
        let is = |draft: &usize| shown(*draft) == Some(generation);
        let of_other = |draft: usize| shown(draft).is_some_and(|shown| shown != generation);
        match bearers.as_slice() {
            [one, two] if of_other(*one) && !of_other(*two) => Some(*two),
            [one, two] if of_other(*two) && !of_other(*one) => Some(*one),
            _ => bearers.iter().copied().find(is),
        }
    }

    /// A new draft for a given name with the surname that `family` has: a name found and its last word.
    pub(super) fn create_relative(&mut self, one: &Found, i: usize, family: Option<(usize, String)>) -> usize {
        let draft = self.create(one, i);
        let Some(((bearer, last), word)) = family.zip(one.words.first()) else { return draft };
        if let Some(new) = self.drafts.get_mut(draft) {
            new.surname = Some(bearer);
        }
        self.bears(draft, &last);
        if !one.has_suffix {
            self.by_ends.entry((word.clone(), last.clone())).or_insert(draft);
        }
        // "Mr. Plum" may be he; "Plum" stays whom the article is about.
        let given = self.drafts.get(draft).and_then(|draft| draft.signs.gender());
        // "Ann and Tom Plum": "Mrs. Plum" is she
        let shown = one.gender.or(given.filter(|_| matches!(one.tie, Some(Tie::Before(_)))));
        let latest = self.by_last.entry(last).or_default();
        match shown {
            Some(Gender::Male) => latest.he = Some(draft),
            Some(Gender::Female) => latest.she = Some(draft),
            // Of two whose names show nothing papers name him first.
            None if matches!(one.tie, Some(Tie::Before(_))) => latest.he = latest.he.or(Some(draft)),
            None => {}
        }
        draft
    }

    /// Notes that one more bears `surname`.
    pub(super) fn bears(&mut self, draft: usize, surname: &str) {
        let bearers = self.bearers.entry(surname.to_owned()).or_default();
        if bearers.len() < BEARERS {
            bearers.push(draft);
        }
    }

    /// The fullest name of the one to whom `tie` ties the name at `i`, and its surname.
    pub(super) fn bearer(&self, found: &[Found], i: usize, tie: Tie) -> Option<(usize, String)> {
        const REACH: usize = 8;
        let here = found.get(i)?.block;
        let at = |j: usize| found.get(j).filter(|other| other.block == here);
        let draft = match tie {
            Tie::Before(first) => {
                let next = (i + 1..i + 3).filter_map(at).find(|other| other.name.first == first)?;
                *self.by_text.get(next.key.as_str())?
            }
            Tie::Behind(last) => {
                let owner = (i.saturating_sub(REACH)..i).rev().find(|&j| at(j).is_some_and(|o| o.name.last == last))?;
                *self.of.get(&owner)?
            }
            Tie::Pronoun(gender) => {
                let near = |j: &usize| found.get(*j).is_some_and(|other| here.index() - other.block.index() < 2);
                let fits = |draft: &usize| {
                    let shown = self.drafts.get(*draft).and_then(|draft| draft.signs.gender());
                    Gender::agree(gender, shown)
                };
                let people = (i.saturating_sub(REACH)..i).rev().filter(near);
                people.filter_map(|j| self.of.get(&j).copied()).find(fits)?
            }
        };
        let known = self.drafts.get(draft)?;
        let bearer = known.surname.unwrap_or(known.fullest);
        let words = &found.get(bearer)?.words;
        let last = words.last()?;
        let word = traits(&titled(last));
        let surname = words.len() > 1 || word.any(Traits::SURNAME) && !word.any(Traits::GIVEN);
        surname.then(|| (bearer, last.clone()))
    }

    /// Whom "they call him Sunny" means: the last one of that gender before the name at `i`, who does not call himself so.
    pub(super) fn who_is_called(&self, found: &[Found], i: usize) -> Option<usize> {
        const REACH: usize = 4;
        const CALLS: usize = 4;
        let one = found.get(i)?;
        let gender = one.called?;
        let fits = |j: &usize| {
            let shown = self.of.get(j).and_then(|draft| self.drafts.get(*draft)?.signs.gender());
            let calls = gender.is_some() && found.get(*j).is_some_and(|other| other.name.last + CALLS > one.name.first);
            !calls && Gender::agree(gender, shown)
        };
        (i.saturating_sub(REACH)..i)
            .rev()
            .filter(|&j| found.get(j).is_some_and(|other| other.block == one.block))
            .find(fits)
    }
}
