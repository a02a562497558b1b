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
use crate::text::lists::BODIES;
use crate::text::span::BlockId;
use crate::text::token::{Case, TokenKind};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// Nouns for what appears in print or on the air.
pub(super) const PAPERS: [&str; 10] =
    ["paper", "newspaper", "daily", "weekly", "magazine", "site", "website", "outlet", "tabloid", "agency"];

/// How many blocks a noun looks back.
const MEMORY: u32 = 2;

/// How many it looks back where it can mean no other organisation.
const ALONE: u32 = 6;

/// The most words that describe an organisation between article and noun.
const MODIFIERS: usize = 3;

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
        // `US tech [giant] Plum Foods has said`
        let titled = source.first.checked_sub(1).filter(|&noun| words.kind(noun) == Some(TokenKind::Word(Case::Lower)));
        // `a [group] called Friends of Plum`
        let named = source.first.checked_sub(2).filter(|&noun| words.is_any(noun + 1, &["called", "named", "dubbed"]));
        for noun in [before, behind, titled, named].into_iter().flatten() {
            if BODIES.has(words.get(noun)) {
                self.called.insert(words.get(noun), mention.referent);
            }
        }
        let leads = self.mind.back().is_none_or(|last| last.sentence != sentence);
        let weight = if acts(source.last) { SUBJECT } else { OTHER } + i64::from(leads);
        self.keep(Candidate { mention, weight, block, sentence });
    }

    /// Takes note of those that the phrase `source` only names: `the Plum Foods market`.
    pub(super) fn saw_inside(&mut self, scene: &Scene<'a>, source: Source, (block, sentence): (BlockId, usize)) {
        let range = source.range(scene.words);
        let from = scene.names.partition_point(|name| name.span.start < range.start);
        let inside = scene.names.iter().skip(from).take_while(|name| name.span.start < range.end);
        for &mention in inside.filter(|name| matches!(name.referent, Referent::Organization(_))) {
            self.keep(Candidate { mention, weight: OTHER, block, sentence });
        }
    }

    fn keep(&mut self, candidate: Candidate) {
        self.mind.push_back(candidate);
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
        let kind = BODIES.get(noun).filter(|_| scene.words.is(source.first, "the"))?;
        let modifiers = source.first + 1..source.last;
        // `the Hull-based carmaker`: where it sits tells no other one.
        let seat = modifiers.len() == 1 && kind == "trade" && is_seat(scene.words.get(source.first + 1));
        // `the conservative weekly`, `the social media giant`: only right behind the one whose deed was told last.
        let described = !modifiers.is_empty() && modifiers.len() <= MODIFIERS;
        let called = self.called.contains_key(noun);
        let plain = || seat || called || modifiers.clone().all(|k| is_plain(scene, k));
        if described && !plain() || modifiers.len() > MODIFIERS {
            return None;
        }
        let fits = |candidate: &Candidate| {
            let name = cast.name(candidate.mention.referent);
            match kind {
                _ if self.is_called(candidate, name, noun) => true,
                // `the US tech giant`, where another one was called a giant
                _ if described && called => false,
                "trade" => !is_public(name),
                "any" => !is_power(name),
                "own" => false,
                // `the panel`: a committee
                others => others.split(' ').any(|other| has_word(name, other)),
            }
        };
        // Where only one is in mind that the noun can mean, it is meant from further off, if it did something.
        let mut fitting = self.mind.iter().filter(|it| fits(it)).map(|it| it.mention.referent);
        let only = fitting.next().is_some_and(|first| fitting.all(|other| other == first));
        let acts = |it: &Candidate| it.weight >= SUBJECT || self.is_called(it, cast.name(it.mention.referent), noun);
        let sure = described && called;
        let memory = |it: &Candidate| if sure || only && acts(it) { ALONE } else { MEMORY };
        let weight = |candidate: &Candidate| {
            let named = self.is_called(candidate, cast.name(candidate.mention.referent), noun);
            let blocks = block.0 - candidate.block.0;
            let sentences = i64::try_from(sentence - candidate.sentence).unwrap_or(i64::MAX / 8);
            let far = sentences * SENTENCE + i64::from(blocks) * BLOCK;
            let won = if named { CALLED } else { 0 };
            let next = candidate.sentence + 1 == sentence && candidate.weight >= SUBJECT;
            (fits(candidate) && blocks <= memory(candidate) && (!described || seat || next || called && named))
                .then_some(candidate.weight + won - far)
        };
        let weighed = self.mind.iter().filter_map(|candidate| Some((weight(candidate)?, candidate.mention)));
        weighed.max_by_key(|&(weight, _)| weight).map(|(_, mention)| mention)
    }

    /// Whether the organisation of this `name` has the noun in it, or is called by it.
    fn is_called(&self, candidate: &Candidate, name: &str, noun: &str) -> bool {
        has_word(name, noun) || self.called.get(noun) == Some(&candidate.mention.referent)
    }
}

/// Whether the noun says what an organisation is: `union`, `committee`.
pub(super) fn is_body(noun: &str) -> bool {
    BODIES.has(noun)
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
    name.split(' ').any(|word| BODIES.get_lower(word) == Some("own"))
}

/// Whether a name is that of a power of the state, which no "group" or "agency" is; not `House Committee on Piers`.
fn is_power(name: &str) -> bool {
    const POWERS: [&str; 7] = ["Court", "Congress", "House", "Senate", "Parliament", "Government", "Party"];
    let mut words = name.split(' ').take_while(|word| !matches!(*word, "on" | "for"));
    words.any(|word| POWERS.contains(&word)) && !is_committee(name)
}

/// Whether a name is that of some members of a chamber.
fn is_committee(name: &str) -> bool {
    ["Committee", "Subcommittee", "Commission", "Panel"].iter().any(|noun| has_word(name, noun))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_names() {
        assert!(has_word("Ministry of Plum", "ministry") && !has_word("Plum Foods", "company"));
        assert!(is_public("Supreme Court") && is_public("Department of Plum") && !is_public("Plum Foods"));
        assert!(is_power("White House") && !is_power("House Committee on Plums") && !is_power("Friends of Plum"));
    }
}
