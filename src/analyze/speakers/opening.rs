//! Whom the first sentence of a report means by "a nurse" whom the next paragraph names.
//!
//! *In*: `A nurse told a panel that … ¶ Ann Lee, 51, denied it.` · `It is "late," an industry figure has said. ¶ Ann Lee, the head of the
//! union, said it …` *Out*: Ann Lee for `A nurse` and `an industry figure`, and for `the nurse` from there on. *Never*: an official, whose
//! report it is, where the name reports nothing; a relative; a name that is told to have died, or that says what else somebody is.

use super::described::shown_gender;
use super::phrase::is_title;
use super::role::{Role, role};
use super::scene::Scene;
use super::sources::{Source, is_role, is_verb};
use super::topic::{is_ever_unnamed, is_mostly_unnamed};
use crate::analyze::cues::{Form, cue};
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

/// What a paper calls somebody of any trade whom it names in the next paragraph.
const ANYBODY: [&str; 9] =
    ["expert", "commentator", "figure", "boss", "chief", "star", "critic", "campaigner", "veteran"];

/// The phrase that opens a report, or brings in a voice that the next paragraph names.
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
    /// Whether others were named before it: the next voice is meant, unless the text says that it is somebody else.
    is_late: bool,
    /// The block in which it was last brought in so: a line below the headline says the same as the first paragraph.
    last: BlockId,
    /// Of what he is: `Federal` of "a Federal Reserve official".
    of: Option<&'a str>,
}

/// How many voices without a name are waited with.
const WAITING: usize = 8;

/// The voices that others were named before, until the next paragraph is over.
#[derive(Debug, Default)]
pub(super) struct Voices<'a>(Vec<Opening<'a>>);

impl<'a> Voices<'a> {
    /// Takes note of the phrase `source`, if it brings in a voice.
    pub fn saw(&mut self, scene: &Scene<'a>, source: Source, block: BlockId) {
        let Some(voice) = Opening::later(scene, source, block) else { return };
        for earlier in self.0.iter_mut().filter(|earlier| earlier.noun == voice.noun) {
            earlier.last = block;
        }
        self.0.push(voice);
        if self.0.len() > WAITING {
            self.0.remove(0);
        }
    }

    /// Those whom `name` in `block`, of somebody of `gender` whom nothing named before, names.
    pub fn named(
        &mut self,
        scene: &Scene,
        name: Source,
        (block, gender): (BlockId, Option<Gender>),
    ) -> Vec<Opening<'a>> {
        self.0.retain(|it| block.0 <= it.last.0 + 1);
        self.0.extract_if(.., |it| it.is_named(scene, name, (block, gender))).collect()
    }
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
        let speaks = says(scene, source);
        let acts = told && matches!(role(scene, source, None), Role::Speaker | Role::Subject);
        let is_weak = !(begins && told || speaks);
        let found = (acts || !is_weak).then_some(Self {
            at: (block, source.first),
            noun,
            gender,
            speaks,
            is_weak,
            is_late: false,
            last: block,
            of: None,
        });
        found.filter(|_| words.is_any(source.first, &["a", "an"]))
    }

    /// The voice that `source` brings in where others were named before: `an expert has claimed`.
    fn later(scene: &Scene<'a>, source: Source, block: BlockId) -> Option<Self> {
        let words = scene.words;
        let noun = words.get(source.last);
        let of = (source.first + 1..source.last).find(|&k| words.is_capital(k)).map(|k| words.get(k));
        let may_be_named = !is_ever_unnamed(noun) || noun == "official" && of.is_some();
        let speaks = is_said(scene, source) && may_be_named && words.is_any(source.first, &["a", "an"]);
        let found = Self {
            at: (block, source.first),
            noun,
            gender: shown_gender(noun),
            speaks,
            is_weak: false,
            is_late: true,
            last: block,
            of,
        };
        speaks.then_some(found)
    }

    /// The stronger of both, the earlier one of two alike.
    pub fn or(self, later: Option<Self>) -> Self {
        later.filter(|later| self.is_weak && !later.is_weak).unwrap_or(self)
    }

    /// Whether `name` in `block`, of somebody of `gender` whom nothing named before, is whom the opening means.
    pub fn is_named(&self, scene: &Scene, name: Source, (block, gender): (BlockId, Option<Gender>)) -> bool {
        const REACH: usize = 24;
        let words = scene.words;
        let next = block.0 == self.last.0 + 1;
        if self.is_late {
            return next && self.is_next_voice(scene, name, gender);
        }
        if next && self.speaks && self.reports_itself(scene, name, gender) {
            return true;
        }
        if next && self.is_said_of(scene, name, gender) {
            return true;
        }
        if self.is_weak {
            return false;
        }
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

    /// `An expert has claimed it. ¶ Royal commentator Ann Lee said`: whether the paragraph begins with the full `name` of who speaks, and
    /// nothing says that she is another.
    fn is_next_voice(&self, scene: &Scene, name: Source, gender: Option<Gender>) -> bool {
        const TITLES: usize = 9;
        const LONGEST: usize = 10;
        let words = scene.words;
        let titled = (0..name.first).all(|k| words.kind(k).is_some_and(TokenKind::is_word) && !is_verb(words, k));
        let begins = name.last > name.first && name.first <= TITLES && titled;
        let fits = self.gender.is_none() || gender.is_none() || self.gender == gender;
        let office = name.first.checked_sub(1).filter(|&office| is_title(words, office));
        // `A top Federal Reserve official … ¶ Federal Reserve Bank President Ann Lee`
        let shared = self.of.is_some_and(|of| (0..name.first).any(|k| words.get(k) == of));
        if self.noun == "official" && !shared {
            return false;
        }
        let apposed = words.is_punct(name.last + 1, ',');
        let told =
            || (name.last + 2..name.last + 2 + LONGEST).take_while(|&k| words.kind(k).is_some_and(TokenKind::is_word));
        let same = match office {
            Some(office) => words.is(office, self.noun) || ANYBODY.contains(&self.noun) || shared,
            None if apposed => {
                told().any(|k| words.is(k, self.noun) || ANYBODY.contains(&self.noun) && is_role(words.get(k)))
            }
            None => true,
        };
        begins && fits && same && matches!(role(scene, name, None), Role::Speaker | Role::Subject)
    }

    /// `Ann Lee, the chief economist at Plum Foods`: whether the text says behind the full `name` that she is what the opening calls her.
    fn is_said_of(&self, scene: &Scene, name: Source, gender: Option<Gender>) -> bool {
        const LONGEST: usize = 8;
        let words = scene.words;
        let inside = |k: &usize| {
            words.kind(*k).is_some_and(|kind| kind.is_word() || kind == TokenKind::Punct('-')) && !is_verb(words, *k)
        };
        let behind = name.last + 2..name.last + 2 + LONGEST;
        let same = behind.take_while(inside).any(|k| words.is(k, self.noun));
        let fits = self.gender.is_none() || gender.is_none() || self.gender == gender;
        name.last > name.first && words.is_punct(name.last + 1, ',') && same && fits
    }

    /// Whether the paragraph begins with the full `name`, behind or before what somebody is, who does or says something there.
    fn reports_itself(&self, scene: &Scene, name: Source, gender: Option<Gender>) -> bool {
        const TITLES: usize = 8;
        let words = scene.words;
        let titled = (0..name.first).all(|k| words.kind(k).is_some_and(TokenKind::is_word) && !is_verb(words, k));
        let office = name.first > 0 && is_role(words.get(name.first - 1));
        let apposed = words.is_punct(name.last + 1, ',') && words.is_any(name.last + 2, &["the", "a", "an", "who"]);
        let acts = match role(scene, name, None) {
            Role::Speaker => true,
            Role::Subject => office || apposed,
            Role::Object | Role::Oblique | Role::Owner => false,
        };
        let fits = self.gender.is_none() || gender.is_none() || self.gender == gender;
        name.last > name.first && name.first <= TITLES && titled && acts && fits
    }
}

/// `an industry figure has said`: whether somebody who has no name, though the news would name him, says what the sentence tells.
fn says(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let noun = words.get(source.last);
    is_said(scene, source) && !is_mostly_unnamed(noun) && !role_traits(noun).any(Traits::KIN)
}

/// `an expert claims`: whether one person says what the sentence tells.
fn is_said(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let noun = words.get(source.last);
    let somebody = is_role(noun) || matches!(noun, "figure" | "boss" | "chief" | "star");
    let cited = source.first.checked_sub(2).is_some_and(|according| words.starts(according, &["according", "to"]));
    let has = usize::from(words.is_any(source.last + 1, &["has", "have"]) || words.is_adverb(source.last + 1));
    let said = cue(words, source.last + 1 + has).is_some_and(|cue| cue.form == Form::Finite);
    somebody && (said || cited) && !noun.ends_with('s')
}
