//! Those who need each other: the lawyer and his client, the teacher and her pupil.
//!
//! *In*: `Ann Lee came with her lawyer, Tom Dow. "…," his client said`. *Out*: for `his client`: Ann Lee. *Never*: somebody of whom "his" or "her" shows that the other is meant.

use super::scene::Scene;
use super::sources::Source;
use super::subject::{is_name, named_behind};
use crate::analyze::people::{Cast, Gender, Mention, Referent};
use crate::text::span::BlockId;
use crate::text::token::Words;

/// How many blocks behind the one that is named the other is meant.
const NEAR: u32 = 4;

/// What each of two is to the other.
const BONDS: [(&[&str], &[&str]); 6] = [
    (&["lawyer", "attorney", "solicitor", "barrister", "agent", "accountant"], &["client"]),
    (&["doctor", "surgeon", "therapist", "psychiatrist", "dentist", "physician"], &["patient"]),
    (&["teacher", "tutor", "professor", "headmaster", "headmistress"], &["pupil", "student"]),
    (&["boss", "employer"], &["employee", "secretary", "assistant", "maid", "butler", "chauffeur"]),
    (&["landlord", "landlady"], &["tenant", "lodger"]),
    (&["mentor"], &["protege", "protégé", "apprentice"]),
];

/// The last one whom the text named by such a bond.
#[derive(Debug, Default)]
pub(super) struct Bonds<'a> {
    last: Option<Bond<'a>>,
}

#[derive(Clone, Copy, Debug)]
struct Bond<'a> {
    /// What the one who is named is to the other.
    noun: &'a str,
    named: Mention,
    owner: Mention,
    block: BlockId,
}

impl<'a> Bonds<'a> {
    /// Takes note of the name `named` at token `first`, if it is `her lawyer, Tom Dow`; `whose` tells whom "her" or a possessive at a
    /// token means.
    pub fn saw(&mut self, words: Words<'a>, first: usize, named: Mention, whose: impl Fn(usize) -> Option<Mention>) {
        let comma = usize::from(words.is_punct(first.wrapping_sub(1), ','));
        let Some(noun) = first.checked_sub(1 + comma).filter(|&noun| is_bond(words.get(noun))) else { return };
        let owned = |k: &usize| words.is_any(*k, &["his", "her"]) || words.is_clitic(*k);
        let Some(owner) = (noun.saturating_sub(2)..noun).rev().find(owned).and_then(whose) else { return };
        if matches!(named.referent, Referent::Person(_)) {
            self.last = Some(Bond { noun: words.get(noun), named, owner, block: named.span.block });
        }
    }

    /// Whom `his client` means.
    pub fn meant(&self, scene: &Scene, cast: &Cast, (block, source): (BlockId, Source)) -> Option<Mention> {
        let words = scene.words;
        let whose = Gender::of_possessive(words.get(source.first))?;
        let bond =
            self.last.filter(|bond| block.0 - bond.block.0 <= NEAR && is_inverse(bond.noun, words.get(source.last)))?;
        let fits = Gender::agree(cast.gender_of(bond.named), whose);
        (fits && !is_name(named_behind(scene, source, words.len()))).then_some(bond.owner)
    }
}

fn is_bond(noun: &str) -> bool {
    BONDS.iter().any(|(one, other)| one.contains(&noun) || other.contains(&noun))
}

fn is_inverse(one: &str, other: &str) -> bool {
    let joins = |a: &str, b: &str| BONDS.iter().any(|(left, right)| left.contains(&a) && right.contains(&b));
    joins(one, other) || joins(other, one)
}
