//! The relatives whom an article names once and calls "his wife" again.
//!
//! *In*: `Lee and his wife, Ann, came. His wife said` *Out*: for `His wife`: Ann. *Never*: where two wives have names.

use super::scene::Scene;
use super::sources::Source;
use super::subject::{is_name, named_behind};
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Mention, Referent};
use crate::text::token::{TokenKind, Words};
use rustc_hash::FxHashMap;

/// The named relatives by what they are to somebody; `None` where there are two.
#[derive(Debug, Default)]
pub(super) struct Relatives<'a>(FxHashMap<&'a str, Option<Mention>>);

impl<'a> Relatives<'a> {
    /// Takes note of the name `mention` at token `first`, if the words before it say whose relative that is.
    pub fn saw(&mut self, words: Words<'a>, first: usize, mention: Mention) {
        let comma = usize::from(words.is_punct(first.wrapping_sub(1), ','));
        let Some(noun) = first.checked_sub(1 + comma).filter(|&noun| is_relative(words, noun)) else { return };
        if !matches!(mention.referent, Referent::Person(_)) {
            return;
        }
        let known = self.0.entry(words.get(noun)).or_insert(Some(mention));
        *known = known.filter(|known| known.referent == mention.referent);
    }

    /// Whom `his wife` means.
    pub fn meant(&self, scene: &Scene, source: Source) -> Option<Mention> {
        let noun = scene.words.get(source.last);
        let named = || is_name(named_behind(scene, source, scene.words.len()));
        // `Lee's wife` may be another one.
        let whose = scene.words.is_any(source.first, &["his", "her"]) && is_relative(scene.words, source.last);
        let meant = self.0.get(noun).copied().flatten().filter(|_| whose)?;
        (!named()).then_some(meant)
    }
}

/// `his wife`, `Lee's second wife`: whether the noun at token `i` is a relation of somebody's of which one has but one.
fn is_relative(words: Words, i: usize) -> bool {
    let shown = role_traits(words.get(i));
    let owned = |k: usize| words.is_any(k, &["his", "her"]) || words.kind(k) == Some(TokenKind::Clitic);
    shown.any(Traits::KIN) && shown.any(Traits::HE | Traits::SHE) && i.checked_sub(1).is_some_and(owned)
}
