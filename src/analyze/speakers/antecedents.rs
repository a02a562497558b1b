//! Whom "he" and "she" mean; "the senator" and "the company" are asked of [`Told`], "he" behind "a driver" of [`Strangers`].
//!
//! *In*: `Lee called Dow a fool. He left.` *Out*: for `He`: Lee. Who is the subject stays in mind longer than who is
//! the object, and that one longer than who stands behind a preposition; near counts more than far; a pronoun hands on whom
//! it meant (after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994). *Never*: a person of another
//! gender; one whom only a quotation names; one last in mind more
//! than [`MEMORY`](super::mind::MEMORY) blocks ago. One pass.

mod pass;

use self::pass::Pass;
use super::genders::Genders;
use super::scene::Scene;
use crate::analyze::people::{Cast, Mention};
use crate::text::span::{BlockId, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// The people whom the pronouns of an article mean.
#[derive(Debug, Default)]
pub struct Antecedents {
    meant: FxHashMap<(BlockId, usize), Mention>,
    /// The pronouns that mean somebody without a name, and the words that bring him in.
    unnamed: FxHashMap<(BlockId, usize), Span>,
    /// The roles that mean somebody without a name, though somebody with one has such a role.
    pub(super) new: FxHashSet<(BlockId, usize)>,
    /// The phrases of which only the sentence before tells whom they mean, and the pronouns that may as well mean another.
    pub(super) guessed: FxHashSet<(BlockId, usize)>,
    /// What the pronouns show of those whose gender nothing else shows.
    genders: Genders,
}

impl Antecedents {
    /// The people whom the pronouns outside of quotations mean.
    pub fn of(scenes: &[Scene], cast: &Cast) -> Self {
        Pass::new(scenes, cast).read()
    }

    /// The cast with the genders that the pronouns showed, if they showed any.
    pub fn shown(&self, cast: &Cast) -> Option<Cast> {
        self.genders.shown(cast)
    }

    /// Whether only the sentence before tells whom the phrase at a token means, or the pronoun there may as well mean another.
    pub fn is_guess(&self, block: BlockId, token: usize) -> bool {
        self.guessed.contains(&(block, token))
    }

    /// The words for somebody without a name whom the pronoun at a token means.
    pub fn of_stranger(&self, block: BlockId, token: usize) -> Option<Span> {
        self.unnamed.get(&(block, token)).copied()
    }

    /// Whether the role at a token means somebody without a name who was brought in just before.
    pub fn is_new(&self, block: BlockId, token: usize) -> bool {
        self.new.contains(&(block, token))
    }

    /// The name of whom the pronoun or noun phrase at a token means.
    pub fn of_source(&self, block: BlockId, token: usize) -> Option<Mention> {
        self.meant.get(&(block, token)).copied()
    }
}
