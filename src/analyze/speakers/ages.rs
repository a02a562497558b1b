//! Whom "the 67-year-old", "the teenager" and "the old man" mean: whose age the text gives.
//!
//! *In*: `Ann Lee, 67,` · `17-year-old Tom Lee` · `Joe Dow is 81`. *Out*: Ann for `the 67-year-old`, Tom for `the teenager`, Dow for
//! `the octogenarian`. *Never*: who has another age than the phrase says.

use super::scene::Scene;
use super::sources::Source;
use crate::analyze::people::{Gender, Mention, Referent};
use crate::text::span::Local;
use crate::text::token::{TokenKind, Words};
use rustc_hash::FxHashMap;
use std::ops::RangeInclusive;

/// The ages that papers spell at the beginning of a sentence, and their digits.
const SPELT: [&str; 7] = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const DIGITS: [&str; 7] = ["13", "14", "15", "16", "17", "18", "19"];

/// What people of an age are called.
const CALLED: [(&str, RangeInclusive<u32>); 8] = [
    ("teenager", 13..=19),
    ("teen", 13..=19),
    ("youngster", 5..=19),
    ("pensioner", 65..=120),
    ("septuagenarian", 70..=79),
    ("octogenarian", 80..=89),
    ("nonagenarian", 90..=99),
    ("centenarian", 100..=120),
];

/// From which age on somebody is "the old man".
const OLD: u32 = 65;

/// Who is of what age, by its digits; the last one of each.
#[derive(Debug, Default)]
pub(super) struct Ages<'a> {
    aged: FxHashMap<&'a str, Mention>,
    ages: FxHashMap<Referent, &'a str>,
    /// The last one whose age each of [`CALLED`] fits, and the last old man and woman.
    called: FxHashMap<&'static str, Mention>,
    old: FxHashMap<Gender, Mention>,
}

impl<'a> Ages<'a> {
    /// Takes note of the name or pronoun `source`, which means `mention`.
    pub fn saw(&mut self, scene: &Scene<'a>, source: Source, (mention, gender): (Mention, Option<Gender>)) {
        let Some(age) = age(scene.words, source) else { return };
        self.aged.insert(age, mention);
        self.ages.insert(mention.referent, age);
        let Ok(years) = age.parse() else { return };
        for (noun, _) in CALLED.iter().filter(|(_, ages)| ages.contains(&years)) {
            self.called.insert(noun, mention);
        }
        if let Some(gender) = gender.filter(|_| years >= OLD) {
            self.old.insert(gender, mention);
        }
    }

    /// Whom `the 67-year-old`, `the 67-year-old baker` and `the teenager` mean.
    pub fn meant(&self, scene: &Scene, source: Source) -> Option<Mention> {
        let words = scene.words;
        if !words.is(source.first, "the") {
            return None;
        }
        if let Some(age) = said(scene.words, source) {
            return self.aged.get(age).copied();
        }
        let noun = words.get(source.last);
        match source.last - source.first {
            1 => self.called.get(noun).copied(),
            2 if words.is(source.first + 1, "old") && noun == "man" => self.old.get(&Gender::Male).copied(),
            2 if words.is(source.first + 1, "old") && noun == "woman" => self.old.get(&Gender::Female).copied(),
            _ => None,
        }
    }

    /// Whether the text gives `mention` another age than the phrase.
    pub fn is_other(&self, scene: &Scene, source: Source, mention: Mention) -> bool {
        let said = said(scene.words, source);
        said.zip(self.ages.get(&mention.referent)).is_some_and(|(said, age)| said != *age)
    }
}

/// The digits of the age in `the 67-year-old`.
fn said<'a>(words: Words<'a>, source: Source) -> Option<&'a str> {
    let text = source.range(words).of(words.text);
    text.split(' ').find_map(|word| word.strip_suffix("-year-old"))
}

/// `Lee, 67,`, `67-year-old Lee`: the digits of somebody's age.
fn age<'a>(words: Words<'a>, source: Source) -> Option<&'a str> {
    let years = |k: usize| words.kind(k) == Some(TokenKind::Number) && words.get(k).len() <= 3;
    let behind = Some(source.last + 2).filter(|&k| words.is_punct(k - 1, ',') && years(k));
    if let Some(age) = behind.filter(|&k| matches!(words.kind(k + 1), Some(TokenKind::Punct(',' | '.')))) {
        return Some(words.get(age));
    }
    // `Lee is 78 and gets up at five`
    let is = Some(source.last + 2).filter(|&k| words.is_any(k - 1, &["is", "was"]) && years(k));
    let ends = |k: usize| matches!(words.kind(k), Some(TokenKind::Punct(',' | '.'))) || words.is(k, "and");
    if let Some(age) = is.filter(|&k| words.get(k).len() == 2 && ends(k + 1)) {
        return Some(words.get(age));
    }
    let before = Local { start: 0, end: words.range(source.first).start };
    let text = before.of(words.text).trim_end().strip_suffix("-year-old")?;
    let age = text.rsplit(' ').next()?;
    let spelt = SPELT.iter().zip(DIGITS).find(|(spelt, _)| age.eq_ignore_ascii_case(spelt)).map(|(_, digits)| digits);
    spelt.or(Some(age).filter(|age| !age.is_empty() && age.bytes().all(|c| c.is_ascii_digit())))
}
