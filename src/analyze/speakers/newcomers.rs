//! Who is brought in without a name, so that "the minister" behind him is no minister who was named before.
//!
//! *In*: `A union minister shrugged. "…," the minister said`. *Out*: that it is the one without a name. *Never*: what a phrase
//! tells of somebody: `Lee, a minister,`, `Lee is a minister`.
//!
//! After the file cards of Heim ("The Semantics of Definite and Indefinite Noun Phrases", 1982): an indefinite opens a new one.

use super::scene::Scene;
use super::sources::{Source, is_role, is_verb};
use super::subject::{is_name, named_behind};
use crate::analyze::cues;
use crate::text::span::BlockId;
use rustc_hash::FxHashMap;

/// How many blocks a newcomer stays one.
const NEAR: u32 = 1;

/// The newcomers by their nouns.
#[derive(Debug, Default)]
pub(super) struct Newcomers<'a> {
    /// Those who do something, with the block and sentence that brought them in.
    doers: FxHashMap<&'a str, (BlockId, usize)>,
    /// All, with the block: `Lee met a sculptor`.
    all: FxHashMap<&'a str, BlockId>,
}

impl<'a> Newcomers<'a> {
    /// Takes note of the phrase `source`, if it brings in somebody.
    pub fn saw(&mut self, scene: &Scene<'a>, source: Source, (block, sentence): (BlockId, usize)) {
        let noun = scene.words.get(source.last);
        if is_new(scene, source) {
            self.all.insert(noun, block);
        }
        if brings_in(scene, source) {
            self.doers.insert(noun, (block, sentence));
        }
    }

    /// Whether somebody without a name, of whom the noun is said, stands in `block` or right before it.
    pub fn has(&self, noun: &str, block: BlockId) -> bool {
        self.all.get(noun).is_some_and(|at| block.0 - at.0 <= NEAR)
    }

    /// The sentence that brought in whom `the minister` in `block` means.
    pub fn since(&self, scene: &Scene, source: Source, block: BlockId) -> Option<usize> {
        let bare = scene.words.is(source.first, "the") && source.last == source.first + 1;
        let known = self.doers.get(scene.words.get(source.last)).filter(|(at, _)| bare && block.0 - at.0 <= NEAR);
        known.map(|&(_, sentence)| sentence)
    }
}

/// `A union minister who knew both shrugged`: whether a phrase brings in somebody without a name who does something.
fn brings_in(scene: &Scene, phrase: Source) -> bool {
    let (words, next) = (scene.words, phrase.last + 1);
    let acts = is_verb(words, next) || words.is(next, "who");
    let acts = acts || cues::cue(words, next).is_some();
    // `She was met by an organizer`
    let acts = acts || words.is(phrase.first.wrapping_sub(1), "by");
    // `A steward who survived, Tom Lee,`
    acts && is_new(scene, phrase) && !is_name(named_behind(scene, phrase, words.len()))
}

/// Whether a phrase brings in somebody, and does not tell what somebody else is.
fn is_new(scene: &Scene, phrase: Source) -> bool {
    let words = scene.words;
    let new = words.is_any(phrase.first, &["a", "an", "another", "one"]) && is_role(words.get(phrase.last));
    let before = phrase.first.wrapping_sub(1);
    let tells = words.is_punct(before, ',') || words.is_any(before, &["is", "was", "as", "be", "became", "become"]);
    new && (phrase.first <= scene.sentence_start(phrase.first) + 1 || !tells)
}
