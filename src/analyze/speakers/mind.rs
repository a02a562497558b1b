//! Who is in mind: whom the text named or meant last, and where.
//!
//! *In*: each name, pronoun and description whose person is known, in reading order. *Out*: the last [`RECENT`] of them, for the
//! rules that ask whom a pronoun or a description means. *Never*: a decision.

use super::role::Role;
use super::scene::Scene;
use crate::analyze::people::{Cast, Gender, Mention};
use crate::facts::PersonId;
use crate::text::span::BlockId;
use std::collections::VecDeque;

/// How many blocks a pronoun or a role looks back.
pub(super) const MEMORY: u32 = 6;

/// How many people are kept in mind.
pub(super) const RECENT: usize = 24;

/// Somebody who was named, or meant by a pronoun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub mention: Mention,
    pub person: PersonId,
    pub role: Role,
    /// Whether it is the first in its sentence.
    pub leads: bool,
    pub block: BlockId,
    /// The number of its sentence in the article.
    pub sentence: usize,
    /// The same among those that no quotation fills.
    pub told: usize,
    /// Its last token.
    pub last: usize,
    /// Whether it is the name of somebody's relative: the story is not his.
    pub is_kin: bool,
    /// Whether its clause depends on another one.
    pub depends: bool,
    /// Whether its sentence is a question.
    pub asked: bool,
    /// The gender of the pronoun, where it is one.
    pub shown: Option<Gender>,
    /// Whether it is a pronoun that may as well mean another.
    pub is_doubtful: bool,
}

/// Weight lost with each sentence between; won by the first of a sentence.
pub(super) const SENTENCE: i64 = 3;
pub(super) const LEADS: i64 = 2;

/// Where a pronoun or a phrase stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub block: BlockId,
    pub sentence: usize,
    /// The number of the sentence among those that no quotation fills.
    pub told: usize,
    /// The number of the block among those that no quotation fills.
    pub told_block: u32,
    /// Whether somebody without a name acts before it in its sentence.
    pub beside_stranger: bool,
    pub first: usize,
}

/// What the text has told up to a place, against which a pronoun or a phrase there is resolved.
#[derive(Clone, Copy)]
pub(super) struct Discourse<'m, 'a> {
    /// Who is in mind, whoever was named or meant last at the end.
    pub mind: &'m VecDeque<Candidate>,
    pub scene: &'m Scene<'a>,
    pub cast: &'m Cast,
    pub here: Place,
}

impl Discourse<'_, '_> {
    /// The same for the word at token `first` of the same sentence.
    pub fn at(self, first: usize) -> Self {
        Self { here: Place { first, ..self.here }, ..self }
    }
}

/// Keeps one more in mind.
pub(super) fn keep(mind: &mut VecDeque<Candidate>, candidate: Candidate) {
    mind.push_back(candidate);
    if mind.len() > RECENT {
        mind.pop_front();
    }
}
