//! Whom a pronoun means who has no name: `A driver left his cab. "I heard it," he said.`
//!
//! *In*: the phrases for people that nobody is known to be. *Out*: for `he`: `A driver`. They stay in mind like those with a
//! name, but weigh less, for news goes on about those whom it names. *Never*: several people, somebody of another gender, who
//! does nothing in his sentence, or who was last in mind more than [`MEMORY`] blocks ago.

mod brought;

use self::brought::{Brought, brought, is_said_of_another, is_somebody};
use super::mind::{LEADS, Place, SENTENCE};
use super::role::Role;
use super::scene::Scene;
use super::sources::Source;
use crate::analyze::people::{Cast, Gender};
use crate::text::span::Span;
use std::collections::VecDeque;

/// How many blocks a pronoun looks back.
const MEMORY: u32 = 1;

/// How many are kept in mind.
const RECENT: usize = 6;

/// Weight won by who begins the sentence before the one that the pronoun begins.
const GOES_ON: i64 = 3;

/// Weight lost for want of a name.
const NAMELESS: i64 = 1;

/// Weight lost with each block between: a new paragraph goes back to those with a name.
const PARAGRAPH: i64 = 4;

/// Somebody without a name.
#[derive(Clone, Debug)]
pub(super) struct Stranger {
    /// The words that bring him in.
    pub span: Span,
    /// What he is, in small letters.
    noun: String,
    gender: Option<Gender>,
    role: Role,
    /// Whether nobody with a name stands before him in his sentence.
    leads: bool,
    /// Whether his sentence begins with him.
    opens: bool,
    /// Whether his sentence speaks of nobody else.
    alone: bool,
    /// Whether he asks there: what is said next is an answer.
    asks: bool,
    place: Place,
    /// Its last token.
    last: usize,
}

/// Those in mind.
#[derive(Debug, Default)]
pub(super) struct Strangers(VecDeque<Stranger>);

impl Strangers {
    /// Takes note of the phrase `source`, if it is somebody who does something.
    pub(super) fn saw(
        &mut self,
        (scene, cast): (&Scene, &Cast),
        source: Source,
        (role, leads): (Role, bool),
        place: Place,
    ) {
        let words = scene.words;
        let told = source.first < source.last || is_somebody(words.get(source.first));
        let acts = matches!(role, Role::Speaker | Role::Subject) && told;
        if !acts || is_said_of_another(scene, source) {
            return;
        }
        let noun = words.get(source.last).to_lowercase();
        // `A man saw it. … "…," said the man`
        let again = words.is(source.first, "the") && source.last == source.first + 1;
        if let Some(same) = self.0.iter().rev().find(|it| again && it.noun == noun) {
            let same = Stranger { role, leads, place, last: source.last, ..same.clone() };
            self.push(same);
            return;
        }
        let Some(brought) = brought(scene, cast, (source, &noun), (role, leads)) else { return };
        let Brought { span, gender, role, opens, alone, asks } = brought;
        let span = span.at(place.block);
        self.push(Stranger { span, noun, gender, role, leads, opens, alone, asks, place, last: source.last });
    }

    /// The stranger is spoken of again, by a pronoun of `gender`.
    pub(super) fn again(&mut self, stranger: Stranger, gender: Gender, (role, leads): (Role, bool), place: Place) {
        self.push(Stranger { gender: Some(gender), role, leads, place, last: place.first, ..stranger });
    }

    /// The one whom a pronoun of `gender` means, if he weighs more than the one with a name.
    /// `opens` says whether the pronoun begins its sentence, `apart` whether it may mean the phrase of its sentence that ends at a
    /// token.
    pub(super) fn meant(
        &self,
        (here, opens, says, apart): (Place, bool, bool, &dyn Fn(usize) -> bool),
        gender: Gender,
        named: Option<i64>,
    ) -> Option<Stranger> {
        let weight = |stranger: &Stranger| {
            let blocks = here.told_block - stranger.place.told_block;
            let fits = Gender::agree(stranger.gender, gender) && blocks <= MEMORY;
            let fits = fits && (stranger.place.sentence != here.sentence || apart(stranger.last));
            // `The witness says Lee was there.` ¶ `"…," he said`; `"…," a witness said.` ¶ `He added: "…"`
            let tells_on = says
                && stranger.role == Role::Speaker
                && stranger.leads
                && !stranger.asks
                && here.told == stranger.place.told + 1;
            let fits = fits && (blocks == 0 || stranger.opens || tells_on || named.is_none());
            let sentences = i64::try_from(here.told - stranger.place.told).unwrap_or(i64::MAX / 8);
            // `Her mother disagreed. She bought`
            let next = blocks == 0 && here.sentence == stranger.place.sentence + 1;
            let shown = stranger.gender.is_some() && stranger.alone;
            let goes_on = if next && opens && stranger.opens && shown { GOES_ON } else { 0 };
            let won = if stranger.leads { LEADS } else { 0 } + goes_on - NAMELESS;
            let paragraphs = if tells_on { 0 } else { i64::from(blocks) };
            fits.then(|| stranger.role.weight() + won - sentences * SENTENCE - paragraphs * PARAGRAPH)
        };
        let weighed = self.0.iter().filter_map(|stranger| Some((weight(stranger)?, stranger)));
        let (weight, stranger) = weighed.max_by_key(|&(weight, _)| weight)?;
        named.is_none_or(|named| weight > named).then(|| stranger.clone())
    }

    /// Whether one of them acts in the sentence of that number.
    pub(super) fn acts_in(&self, sentence: usize) -> bool {
        self.0.iter().any(|stranger| stranger.place.sentence == sentence)
    }

    fn push(&mut self, stranger: Stranger) {
        self.0.push_back(stranger);
        if self.0.len() > RECENT {
            self.0.pop_front();
        }
    }
}
