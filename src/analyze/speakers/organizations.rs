//! Which organisation "the company" and "the ministry" mean.
//!
//! *In*: `Plum Foods cut jobs. The company said …` *Out*: Plum Foods. Who was the subject stays in mind longer than who was
//! not; near counts more than far; who is once called so by an apposition (`the group, Friends of Plum,`) is meant again by
//! the same noun. *Never*: an organisation of another kind: no court for "the company", and for "the ministry" only one
//! that has the word in its name; one last named more than [`MEMORY`] blocks ago.

use super::scene::Scene;
use super::sources::{Source, SourceKind, is_verb};
use super::varied::APART;
use crate::analyze::cues;
use crate::analyze::people::{Cast, Mention, Referent};
use crate::text::lexicon::Lexicon;
use crate::text::span::BlockId;
use crate::text::token::{Case, TokenKind};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

static NOUNS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/organization-nouns.txt"));

/// How many blocks a noun looks back.
const MEMORY: u32 = 2;

/// How many mentions are kept in mind.
const RECENT: usize = 24;

/// Weight of a subject, of any other; of one that has the noun in its name or is called by it; lost with each sentence and
/// each block between.
const SUBJECT: i64 = 10;
const OTHER: i64 = 4;
const CALLED: i64 = 12;
const SENTENCE: i64 = 3;
const BLOCK: i64 = 1;

/// An organisation that was named or meant.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    mention: Mention,
    weight: i64,
    block: BlockId,
    sentence: usize,
}

/// The organisations in mind.
#[derive(Debug, Default)]
pub(super) struct Organizations<'a> {
    mind: VecDeque<Candidate>,
    /// Which organisation an apposition says a noun means.
    called: FxHashMap<&'a str, Referent>,
}

impl<'a> Organizations<'a> {
    /// Takes note of an organisation that `source` names in its `block` and `sentence` (its number in the article).
    pub(super) fn saw(
        &mut self,
        scene: &Scene<'a>,
        source: Source,
        mention: Mention,
        (block, sentence): (BlockId, usize),
    ) {
        if !matches!(mention.referent, Referent::Organization(_)) {
            return;
        }
        let words = scene.words;
        // `the group, Friends of Plum,`; `Friends of Plum, a small group,`
        let first = source.first - usize::from(words.is(source.first.wrapping_sub(1), "the"));
        let before = first.checked_sub(2).filter(|noun| words.is_punct(noun + 1, ',') && *noun > 0);
        let before = before.filter(|noun| words.is(noun - 1, "the") && words.is_punct(source.last + 1, ','));
        let behind = scene.any_source_from(source.last + 2, 0).filter(|_| words.is_punct(source.last + 1, ','));
        let acts = |last: usize| is_verb(words, last + 1) || cues::cue(words, last + 1).is_some();
        let behind = behind.filter(|noun| noun.kind == SourceKind::Phrase && !acts(noun.last)).map(|noun| noun.last);
        for noun in [before, behind].into_iter().flatten() {
            if NOUNS.has(words.get(noun)) {
                self.called.insert(words.get(noun), mention.referent);
            }
        }
        let leads = self.mind.back().is_none_or(|last| last.sentence != sentence);
        let weight = if acts(source.last) { SUBJECT } else { OTHER } + i64::from(leads);
        self.mind.push_back(Candidate { mention, weight, block, sentence });
        if self.mind.len() > RECENT {
            self.mind.pop_front();
        }
    }

    /// The organisation that the phrase `source` ("the company") means.
    pub(super) fn meant(
        &self,
        scene: &Scene,
        cast: &Cast,
        source: Source,
        (block, sentence): (BlockId, usize),
    ) -> Option<Mention> {
        let noun = scene.words.get(source.last);
        let kind = NOUNS.get(noun).filter(|_| scene.words.is(source.first, "the"))?;
        // `the Hull-based carmaker`: where it sits tells no other one.
        let seat = source.last == source.first + 2 && kind == "trade" && is_seat(scene.words.get(source.first + 1));
        // `the conservative weekly`: only right behind the one whose deed was told last.
        let described = source.last == source.first + 2 && is_plain(scene, source.first + 1);
        if source.last != source.first + 1 && !seat && !described {
            return None;
        }
        let called = self.called.get(noun);
        let weight = |candidate: &Candidate| {
            let name = cast.name(candidate.mention.referent);
            let named = has_word(name, noun) || called == Some(&candidate.mention.referent);
            let fits = match kind {
                _ if named => true,
                "trade" => !is_public(name),
                "any" => !is_power(name),
                _ => false,
            };
            let blocks = block.0 - candidate.block.0;
            let sentences = i64::try_from(sentence - candidate.sentence).unwrap_or(i64::MAX / 8);
            let far = sentences * SENTENCE + i64::from(blocks) * BLOCK;
            let won = if named { CALLED } else { 0 };
            let next = candidate.sentence + 1 == sentence && candidate.weight >= SUBJECT;
            (fits && blocks <= MEMORY && (!described || seat || next)).then_some(candidate.weight + won - far)
        };
        let weighed = self.mind.iter().filter_map(|candidate| Some((weight(candidate)?, candidate.mention)));
        weighed.max_by_key(|&(weight, _)| weight).map(|(_, mention)| mention)
    }
}

/// Whether the noun says what an organisation is: `union`, `committee`.
pub(super) fn is_body(noun: &str) -> bool {
    NOUNS.has(noun)
}

/// Whether token `i` is an adjective that tells of somebody, not from whom he is told apart.
fn is_plain(scene: &Scene, i: usize) -> bool {
    let words = scene.words;
    words.kind(i) == Some(TokenKind::Word(Case::Lower)) && !words.is_any(i, &APART) && !is_body(words.get(i))
}

/// Whether a modifier tells where a company sits or who owns it.
fn is_seat(word: &str) -> bool {
    ["-based", "-listed", "-owned", "-headquartered", "-leaning", "-run", "-funded"]
        .iter()
        .any(|end| word.ends_with(end))
}

/// Whether `name` has `noun` as a word of its own.
fn has_word(name: &str, noun: &str) -> bool {
    name.split(' ').any(|word| word.eq_ignore_ascii_case(noun))
}

/// Whether a name has a word that no company has: `Court`, `Ministry`.
fn is_public(name: &str) -> bool {
    name.split(' ').any(|word| NOUNS.get_lower(word) == Some("own"))
}

/// Whether a name is that of a power of the state, which no "group" or "agency" is.
fn is_power(name: &str) -> bool {
    const POWERS: [&str; 7] = ["Court", "Congress", "House", "Senate", "Parliament", "Government", "Party"];
    name.split(' ').any(|word| POWERS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_names() {
        assert!(has_word("Ministry of Plum", "ministry") && !has_word("Plum Foods", "company"));
        assert!(is_public("Supreme Court") && is_public("Department of Plum") && !is_public("Plum Foods"));
        assert!(is_power("White House") && !is_power("Friends of Plum"));
    }
}
