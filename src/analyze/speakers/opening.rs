//! Whom the first sentence of a report means by "a nurse" whom the next paragraph names.
//!
//! *In*: `A nurse told a panel that … ¶ Ann Lee, 51, denied it.` *Out*: Ann Lee for `A nurse`, and for `the nurse` from there on.
//! *Never*: an official, whose report it is; a relative; a name that is told to have died, or that says what else somebody is.

use super::described::shown_gender;
use super::scene::Scene;
use super::sources::{Source, is_role};
use crate::analyze::dateline::behind_dateline;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::Gender;
use crate::text::lexicon::Lexicon;
use crate::text::span::BlockId;
use crate::text::token::TokenKind;

/// Those who report or decide, and are not told of.
static OFFICIALS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/officials.txt"));

/// How many tokens stand at most before the dash behind the place and day of a report.
const LONGEST_DATELINE: usize = 16;

/// What is said of a victim.
const DEATHS: [&str; 8] = ["died", "killed", "drowned", "dead", "body", "victim", "murdered", "stabbed"];

/// The phrase that opens a report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening<'a> {
    /// The block and token at which it stands.
    pub at: (BlockId, usize),
    /// Its noun.
    pub noun: &'a str,
    gender: Option<Gender>,
}

impl<'a> Opening<'a> {
    /// The opening, if `source` is one.
    pub fn of(scene: &Scene<'a>, source: Source, block: BlockId) -> Option<Self> {
        let words = scene.words;
        let noun = words.get(source.last);
        let shown = role_traits(noun);
        // `SAN JOSE, Calif., Oct 9 (Reuters) - A nurse`
        let dash = source.first.checked_sub(1).is_some_and(|k| k < LONGEST_DATELINE && words.is_dash(k));
        let begins = dash || source.first == behind_dateline(words, 0, words.len());
        let begins = begins && words.is_any(source.first, &["a", "an"]);
        let told = is_role(noun) && !noun.ends_with('s') && !shown.any(Traits::KIN) && !OFFICIALS.has(noun);
        let gender = shown_gender(noun);
        (begins && told).then_some(Self { at: (block, source.first), noun, gender })
    }

    /// Whether `name` in `block`, of somebody of `gender` whom nothing named before, is whom the opening means.
    pub fn is_named(&self, scene: &Scene, name: Source, (block, gender): (BlockId, Option<Gender>)) -> bool {
        const REACH: usize = 24;
        let words = scene.words;
        let next = block.0 == self.at.0.0 + 1;
        let begins = name.first <= 2 && name.last > name.first && words.is_punct(name.last + 1, ',');
        let aged = words.kind(name.last + 2) == Some(TokenKind::Number) || words.is(name.last + 2, "who");
        let end = scene.sentence_end(name.last).min(name.last + REACH);
        let plain = (name.last..end).all(|k| !words.is_any(k, &DEATHS));
        // `Ann Lee, who leads the union, said`: she reports
        let reports =
            (name.last + 2..end).any(|k| words.is_punct(k, ',') && words.is_any(k + 1, &["said", "says", "told"]));
        let fits = self.gender.is_none() || gender.is_none() || self.gender == gender;
        next && begins && aged && plain && fits && !reports
    }
}
