//! Whom a story means by "he", "the actress" or "the mayor" before it names anybody: it lets its readers wait for the name.
//!
//! *In*: `The senator was in no mood. "No," he said. ¶ Tom Reed, 66, has held the seat since 2008.` *Out*: Tom Reed for `he`.
//! *Never*: where somebody else who fits acts before the name comes, where the name comes too late, or where its sentence brings
//! in one who reports; no noun for which the article has somebody else.
//!
//! After the cataphora of the opening of a narrative (Smith, "Cataphora in English", in "Cataphora and backwards anaphora"; van
//! Hoek, "Anaphora and Conceptual Structure", 1997): the pronoun's owner is the topic of the sentence that then names him.

use super::epithet::Epithet;
use super::role::behind_apposition;
use super::scene::Scene;
use super::sources::{Source, is_role};
use super::topic::is_mostly_unnamed;
use crate::analyze::cues;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Gender};
use crate::facts::PersonId;
use crate::text::lists::PREPOSITIONS;
use crate::text::span::{BlockId, Span};
use crate::text::token::TokenKind;

/// How many blocks behind it the name comes at the latest.
const LATEST: u32 = 2;

/// How many wait for a name at most.
const MANY: usize = 16;

/// How many people are asked whether they have a role.
const PEOPLE: usize = 16;

/// How far into its sentence a name stands at most that the sentence is about (tokens).
const OPENING: usize = 4;

/// How far behind the name the sentence is read (tokens).
const REACH: usize = 30;

/// Verbs of saying that tell of whom the story is about, and bring in nobody who reports.
const OWN: [&str; 7] = ["denies", "denied", "admits", "admitted", "promises", "promised", "pleaded"];

/// A pronoun or phrase that waits for a name.
#[derive(Clone, Copy, Debug)]
struct Waiting<'a> {
    at: (BlockId, usize),
    gender: Option<Gender>,
    /// The noun, where it is a phrase.
    noun: Option<&'a str>,
}

/// Those that wait for a name.
#[derive(Debug, Default)]
pub(super) struct Awaited<'a> {
    waiting: Vec<Waiting<'a>>,
    /// The last phrase that a sentence was about: its noun, and its block.
    topic: Option<(&'a str, BlockId)>,
}

impl<'a> Awaited<'a> {
    /// A pronoun of `gender` means nobody of whom the text told.
    pub fn pronoun(&mut self, at: (BlockId, usize), gender: Gender) {
        let topic = self.topic.filter(|(noun, block)| {
            let shown = Gender::agree(Gender::of_noun(noun), gender);
            shown && at.0.0 - block.0 <= 1
        });
        self.push(Waiting { at, gender: Some(gender), noun: topic.map(|(noun, _)| noun) });
    }

    /// A sentence of `block` is about the phrase `source`, which means nobody of whom the text told: `The actress has not worked`.
    pub fn about(&mut self, scene: &Scene<'a>, source: Source, block: BlockId) {
        let noun = scene.words.get(source.last);
        if scene.words.is(source.first, "the") && is_role(noun) {
            self.topic = Some((noun, block));
        }
    }

    /// The phrase `source` means nobody of whom the text told, and speaks.
    pub fn phrase(&mut self, scene: &Scene<'a>, source: Source, block: BlockId) {
        let noun = scene.words.get(source.last);
        let Some(epithet) = Epithet::of(noun).filter(|_| scene.words.is(source.first, "the")) else { return };
        self.push(Waiting { at: (block, source.first), gender: epithet.gender, noun: Some(noun) });
    }

    /// A pronoun means `the mayor`, whose words `span` are in `scene`, and of whom the text told no more.
    pub fn stranger(&mut self, scene: &Scene<'a>, (at, gender): ((BlockId, usize), Gender), span: Span) {
        let words = scene.words;
        let phrase = scene.any_source_from(words.at(span.start), 0);
        let Some(noun) = phrase.filter(|it| words.is(it.first, "the")).map(|it| words.get(it.last)) else { return };
        if !is_mostly_unnamed(noun) {
            self.push(Waiting { at, gender: Some(gender), noun: Some(noun) });
        }
    }

    fn push(&mut self, waiting: Waiting<'a>) {
        if self.waiting.len() < MANY {
            self.waiting.push(waiting);
        }
    }

    /// The text speaks of `person` in `block`, who was named before or is no topic: whoever fits is not waited for any more.
    pub fn other(&mut self, gender: Option<Gender>) {
        self.waiting.retain(|it| !Gender::agree(it.gender, gender));
    }

    /// What waited for the name `source` of `person`, which the text has not named before.
    pub fn named(
        &mut self,
        scene: &Scene,
        cast: &Cast,
        (source, person, block): (Source, PersonId, BlockId),
    ) -> Vec<((BlockId, usize), Option<&'a str>)> {
        let gender = cast.gender(person);
        self.waiting.retain(|it| block.0 - it.at.0.0 <= LATEST);
        if !is_topic(scene, source) {
            self.other(gender);
            return Vec::new();
        }
        let fits = |it: &Waiting| Gender::agree(it.gender, gender);
        let is_other = |noun| is_held(cast, person, noun) || is_called_otherwise(scene, cast, (source, person, noun));
        let found = self.waiting.iter().filter(|it| fits(it) && !it.noun.is_some_and(is_other));
        let found = found.map(|it| (it.at, it.noun)).collect();
        self.waiting.retain(|it| !fits(it));
        found
    }
}

/// Whether the article gives the role `noun` to somebody, and not to `person`.
fn is_held(cast: &Cast, person: PersonId, noun: &str) -> bool {
    let bears = |id: PersonId| cast.has_role(id, noun);
    !bears(person)
        && (0..cast.people.len().min(PEOPLE)).filter_map(|id| u32::try_from(id).ok()).map(PersonId).any(bears)
}

/// `Ann Lee, a student,`: whether the words behind the name say that somebody is something else than a `noun`; what she was once
/// is no matter.
fn is_called_otherwise(scene: &Scene, cast: &Cast, (source, person, noun): (Source, PersonId, &str)) -> bool {
    const LONGEST: usize = 6;
    let words = scene.words;
    let opens = words.is_punct(source.last + 1, ',') && words.is_article(source.last + 2);
    let inside = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) && !PREPOSITIONS.has(words.get(*k));
    let phrase = (source.last + 3..source.last + 3 + LONGEST).take_while(inside);
    let once = words.is_any(source.last + 3, &["former", "retired", "onetime"]);
    let head = phrase.last().map_or("", |k| words.get(k));
    let other = is_role(head) && !role_traits(head).any(Traits::KIN) && !cast.has_role(person, noun);
    opens && other && !once && !head.eq_ignore_ascii_case(noun)
}

/// Whether the sentence of the full name `source` is about whom it names, and reports nothing.
fn is_topic(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let start = scene.sentence_start(source.first);
    let full = source.last > source.first;
    // `At 91, Ann Lee is`, `For Ann Lee, it was`
    let aged = words.is(start, "at") && words.kind(start + 1) == Some(TokenKind::Number);
    let topic = words.is(start, "for") && source.first == start + 1;
    let front = || (start..source.first).all(|k| !PREPOSITIONS.has_lower(words.get(k)));
    let opens = source.first <= start + OPENING && (aged || topic || front());
    let end = scene.sentence_end(source.last).min(source.last + REACH);
    // `Ann Lee, a neighbour, said`; `Ann Lee denies it` is told of her
    let verb = behind_apposition(scene, source.last + 1);
    let says = cues::cue(words, verb).is_some() && !words.is_any(verb, &OWN);
    let reports = says || scene.holds_quotation(source.last + 1, end);
    let owns = words.is_clitic(source.last + 1);
    full && opens && !owns && !reports && !words.is(source.last + 1, "and")
}
