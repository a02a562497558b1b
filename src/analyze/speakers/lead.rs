//! Whom the story is about: named or meant far more often than anybody else so far.
//!
//! *In*: each name and each pronoun whose person is known, in reading order. *Out*: the one person of whom there is no doubt, for
//! words that the text explains nowhere ("the mayor" in a portrait of the mayor). *Never*: one of two who share the story.

use crate::facts::PersonId;
use rustc_hash::FxHashMap;

/// How often the lead is spoken of at least.
const OFTEN: usize = 6;

/// The counts, and the two highest of them.
#[derive(Debug, Default)]
pub(super) struct Lead {
    told: FxHashMap<PersonId, usize>,
    first: Option<PersonId>,
    most: usize,
    next: usize,
}

impl Lead {
    /// The text speaks of `person`.
    pub fn saw(&mut self, person: PersonId) {
        let count = self.told.entry(person).or_insert(0);
        *count += 1;
        let count = *count;
        match self.first {
            Some(first) if first == person => self.most = count,
            _ if count > self.most => {
                (self.next, self.most) = (self.most, count);
                self.first = Some(person);
            }
            _ => self.next = self.next.max(count),
        }
    }

    /// Whom the story is about.
    pub fn person(&self) -> Option<PersonId> {
        self.first.filter(|_| self.most >= OFTEN && self.most > 2 * self.next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lead_is_far_ahead() {
        let lead = |told: &[u32]| {
            let mut lead = Lead::default();
            told.iter().for_each(|&id| lead.saw(PersonId(id)));
            lead.person()
        };
        assert_eq!(lead(&[1, 1, 0, 1, 1, 0, 1, 1]), Some(PersonId(1)));
        assert_eq!(lead(&[0, 1, 1, 1, 1, 1, 1, 0, 0]), None);
        assert_eq!(lead(&[1, 1, 1]), None);
    }
}
