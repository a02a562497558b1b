//! Whom "an expert" means whom the next paragraph names, where others were named before.
//!
//! *In*: `… Ann Lee left. But an expert has claimed it is late. ¶ Royal commentator Tom Dow said` *Out*: Tom Dow for `an expert`. *Never*:
//! who is told to have another office or trade; a source, whom the news leaves without a name.

use super::opening::{begins_paragraph, brings_in, is_said};
use super::phrase::is_title;
use super::role::{Role, role};
use super::scene::Scene;
use super::sources::{Source, is_role};
use super::topic::is_ever_unnamed;
use crate::analyze::people::Gender;
use crate::text::span::BlockId;
use crate::text::token::TokenKind;

/// What a paper calls somebody of any trade whom it names in the next paragraph.
const ANYBODY: [&str; 10] =
    ["expert", "commentator", "figure", "boss", "chief", "star", "critic", "campaigner", "veteran", "leader"];

/// How many voices without a name are waited with.
const WAITING: usize = 8;

/// A voice without a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice<'a> {
    /// The block and token at which it stands.
    pub at: (BlockId, usize),
    /// Its noun.
    pub noun: &'a str,
    gender: Option<Gender>,
    /// The block in which it was last brought in so: a line below the headline says the same as the first paragraph.
    last: BlockId,
    /// Of what he is: `Federal` of "a Federal Reserve official".
    of: Option<&'a str>,
}

/// The voices that others were named before, until the next paragraph is over.
#[derive(Debug, Default)]
pub(super) struct Voices<'a>(Vec<Voice<'a>>);

impl<'a> Voices<'a> {
    /// Takes note of the phrase `source`, if it brings in a voice.
    pub fn saw(&mut self, scene: &Scene<'a>, source: Source, block: BlockId) {
        let Some(voice) = Voice::of(scene, source, block) else { return };
        for earlier in self.0.iter_mut().filter(|earlier| earlier.noun == voice.noun) {
            earlier.last = block;
        }
        self.0.push(voice);
        if self.0.len() > WAITING {
            self.0.remove(0);
        }
    }

    /// Those whom `name` in `block`, of somebody of `gender` whom nothing named before, names.
    pub fn named(&mut self, scene: &Scene, name: Source, (block, gender): (BlockId, Option<Gender>)) -> Vec<Voice<'a>> {
        self.0.retain(|it| block.0 <= it.last.0 + 1);
        let is_named =
            |it: &mut Voice| block != it.last && Gender::agree(it.gender, gender) && it.is_named(scene, name);
        self.0.extract_if(.., is_named).collect()
    }
}

impl<'a> Voice<'a> {
    /// The voice that `source` brings in: `an expert has claimed`.
    fn of(scene: &Scene<'a>, source: Source, block: BlockId) -> Option<Self> {
        let words = scene.words;
        let noun = words.get(source.last);
        let of = (source.first + 1..source.last).find(|&k| words.is_capital(k)).map(|k| words.get(k));
        let may_be_named = !is_ever_unnamed(noun) || noun == "official" && of.is_some();
        let speaks = brings_in(words, source) && may_be_named && is_said(scene, source);
        let at = (block, source.first);
        speaks.then(|| Self { at, noun, gender: Gender::of_noun(noun), last: block, of })
    }

    /// `An expert has claimed it. ¶ Royal commentator Ann Lee said`: whether the paragraph begins with the full `name` of who speaks, and
    /// nothing says that she is another.
    fn is_named(&self, scene: &Scene, name: Source) -> bool {
        const LONGEST: usize = 10;
        const TITLES: usize = 9;
        let words = scene.words;
        let office = name.first.checked_sub(1).filter(|&office| is_title(words, office));
        // `A top Federal Reserve official … ¶ Federal Reserve Bank President Ann Lee`
        let shared = self.of.is_some_and(|of| (0..name.first).any(|k| words.get(k) == of));
        if self.noun == "official" && !shared {
            return false;
        }
        let anybody = ANYBODY.contains(&self.noun);
        let is_word = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word);
        let mut told = (name.last + 2..name.last + 2 + LONGEST).take_while(is_word);
        let same = match office {
            Some(office) => words.is(office, self.noun) || anybody || shared,
            None if words.is_punct(name.last + 1, ',') => {
                told.any(|k| words.is(k, self.noun) || anybody && is_role(words.get(k)))
            }
            None => true,
        };
        let speaks = role(scene, name, None);
        // `A union leader said it was late. ¶ "…," said Ann Lee, director of the union.`: an office must tell that it is the same.
        let tells = shared || words.is_punct(name.last + 1, ',');
        let full = name.last > name.first && scene.is_behind_opening_quotation(name.first, TITLES);
        let quoted = tells && full && speaks == Role::Speaker;
        same && (quoted || begins_paragraph(scene, name) && matches!(speaks, Role::Speaker | Role::Subject))
    }
}
