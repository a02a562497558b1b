//! Whom the first sentence of a report means by "a nurse" whom the next paragraph names.
//!
//! *In*: `A nurse told a panel that … ¶ Ann Lee, 51, denied it.` · `It is "late," an industry figure has said. ¶ Ann Lee, the head of the
//! union, said it …` *Out*: Ann Lee for `A nurse` and `an industry figure`, and for `the nurse` from there on. *Never*: an official, whose
//! report it is, where the name reports nothing; a relative; a name that is told to have died, or that says what else somebody is.

use super::phrase::attached;
use super::role::{Role, role};
use super::scene::Scene;
use super::sources::{Source, is_plural, is_role, is_verb};
use super::topic::is_mostly_unnamed;
use crate::analyze::cues::{Form, cue};
use crate::analyze::dateline::behind_dateline;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::Gender;
use crate::text::lexicon::Lexicon;
use crate::text::span::BlockId;
use crate::text::token::{TokenKind, Words};

/// Those who report or decide, and are not told of.
static OFFICIALS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/officials.txt"));

/// How many tokens stand at most before the dash behind the place and day of a report.
const LONGEST_DATELINE: usize = 16;

/// What is said of a victim.
const DEATHS: [&str; 8] = ["died", "killed", "drowned", "dead", "body", "victim", "murdered", "stabbed"];

/// Relatives of whom a report is told as of anybody: `A mother who was held for a week`.
const PARENTS: [&str; 11] =
    ["mother", "mum", "mom", "father", "dad", "grandmother", "grandfather", "widow", "widower", "bride", "groom"];

/// The phrase that opens a report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening<'a> {
    /// The block and token at which it stands.
    pub at: (BlockId, usize),
    /// Its noun.
    pub noun: &'a str,
    gender: Option<Gender>,
    /// Whether the words are what it says.
    pub speaks: bool,
    /// Whether it neither begins the report nor speaks: only who is said to be the same is meant.
    is_weak: bool,
}

impl<'a> Opening<'a> {
    /// The opening, if `source` is one.
    pub fn of(scene: &Scene<'a>, source: Source, block: BlockId) -> Option<Self> {
        let words = scene.words;
        if !brings_in(words, source) {
            return None;
        }
        let noun = words.get(source.last);
        let shown = role_traits(noun);
        // `SAN JOSE, Calif., Oct 9 (Reuters) - A nurse`
        let dash = source.first.checked_sub(1).is_some_and(|k| k < LONGEST_DATELINE && words.is_dash(k));
        let begins = dash || source.first == behind_dateline(words, 0, words.len());
        let kin = shown.any(Traits::KIN) && !PARENTS.contains(&noun);
        let told = is_role(noun) && !is_plural(noun) && !kin && !OFFICIALS.has(noun);
        let speaks = says(scene, source);
        let acts = told && matches!(role(scene, source, None), Role::Speaker | Role::Subject);
        let is_weak = !(begins && told || speaks);
        let found = Self { at: (block, source.first), noun, gender: Gender::of_traits(shown), speaks, is_weak };
        (acts || !is_weak).then_some(found)
    }

    /// The stronger of both, the earlier one of two alike.
    pub fn or(self, later: Option<Self>) -> Self {
        later.filter(|later| self.is_weak && !later.is_weak).unwrap_or(self)
    }

    /// Whether `name` in `block`, of somebody of `gender` whom nothing named before, is whom the opening means.
    pub fn is_named(&self, scene: &Scene, name: Source, (block, gender): (BlockId, Option<Gender>)) -> bool {
        const REACH: usize = 24;
        let words = scene.words;
        let fits = block.0 == self.at.0.0 + 1 && Gender::agree(self.gender, gender);
        if !fits || name.first == name.last {
            return false;
        }
        if self.speaks && reports_itself(scene, name) || self.is_said_of(scene, name) {
            return true;
        }
        if self.is_weak {
            return false;
        }
        let begins = name.first <= 2 && words.is_punct(name.last + 1, ',');
        let aged = words.kind(name.last + 2) == Some(TokenKind::Number) || words.is(name.last + 2, "who");
        let end = scene.sentence_end(name.last).min(name.last + REACH);
        let plain = (name.last..end).all(|k| !words.is_any(k, &DEATHS));
        // `Ann Lee, who leads the union, said`: she reports
        let reports =
            (name.last + 2..end).any(|k| words.is_punct(k, ',') && words.is_any(k + 1, &["said", "says", "told"]));
        begins && aged && plain && !reports
    }

    /// `Ann Lee, the chief economist at Plum Foods`: whether the text says behind the full `name` that she is what the opening calls her.
    fn is_said_of(&self, scene: &Scene, name: Source) -> bool {
        const LONGEST: usize = 8;
        let words = scene.words;
        let inside = |k: &usize| {
            words.kind(*k).is_some_and(|kind| kind.is_word() || kind == TokenKind::Punct('-')) && !is_verb(words, *k)
        };
        let behind = name.last + 2..name.last + 2 + LONGEST;
        let same = behind.take_while(inside).any(|k| words.is(k, self.noun));
        words.is_punct(name.last + 1, ',') && same
    }
}

/// Whether the paragraph begins with the full `name`, behind or before what somebody is, who does or says something there.
fn reports_itself(scene: &Scene, name: Source) -> bool {
    let words = scene.words;
    let office = name.first > 0 && is_role(words.get(name.first - 1));
    let apposed = words.is_punct(name.last + 1, ',') && words.is_any(name.last + 2, &["the", "a", "an", "who"]);
    // `Ann Lee was speaking after the hearing`
    let speaking = words.is(name.last + 1, "was") && words.is_any(name.last + 2, &["speaking", "talking"]);
    let acts = match role(scene, name, None) {
        Role::Speaker => true,
        Role::Subject => office || apposed || speaking,
        Role::Object | Role::Oblique | Role::Owner => false,
    };
    begins_paragraph(scene, name) && acts
}

/// Whether the paragraph begins with the full `name`, at most with words before it that say what somebody is.
pub(super) fn begins_paragraph(scene: &Scene, name: Source) -> bool {
    const TITLES: usize = 9;
    let titled = |k: usize| scene.words.kind(k).is_some_and(TokenKind::is_word) && !is_verb(scene.words, k);
    name.last > name.first && name.first <= TITLES && (0..name.first).all(titled)
}

/// `an industry figure has said`: whether somebody who has no name, though the news would name him, says what the sentence tells.
fn says(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let noun = words.get(source.last);
    is_said(scene, source) && !is_mostly_unnamed(noun) && !role_traits(noun).any(Traits::KIN)
}

/// `a nurse`: whether the phrase brings somebody in; `a third nurse` is told from those of whom the text told before.
pub(super) fn brings_in(words: Words, source: Source) -> bool {
    const OTHERS: [&str; 8] = ["second", "third", "fourth", "fifth", "further", "separate", "different", "similar"];
    words.is_any(source.first, &["a", "an"]) && !words.is_any(source.first + 1, &OTHERS)
}

/// `an expert claims`: whether one person says what the sentence tells.
pub(super) fn is_said(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let noun = words.get(source.last);
    let somebody = is_role(noun) || matches!(noun, "figure" | "boss" | "chief" | "star");
    let cited = source.first.checked_sub(2).is_some_and(|according| words.starts(according, &["according", "to"]));
    // `a leader of the union said`
    let verb = words.at(attached(scene, source).end);
    let has = usize::from(words.is_any(verb, &["has", "have"]) || words.is_adverb(verb));
    let said = cue(words, verb + has).is_some_and(|cue| cue.form == Form::Finite);
    somebody && (said || cited) && !is_plural(noun)
}
