//! Whom a pronoun means who has no name: `A driver left his cab. "I heard it," he said.`
//!
//! *In*: the phrases for people that nobody is known to be. *Out*: for `he`: `A driver`. They stay in mind like those with a
//! name, but weigh less, for news goes on about those whom it names. *Never*: several people, somebody of another gender, who
//! does nothing in his sentence, or who was last in mind more than [`MEMORY`] blocks ago.

use super::epithet::Epithet;
use super::mind::{LEADS, Place, SENTENCE};
use super::phrase::attached;
use super::role::{Role, behind_apposition};
use super::scene::Scene;
use super::sources::{Source, is_role, is_verb};
use super::subject::{SUBORDINATORS, after_attached, is_name, named_behind};
use crate::analyze::cues;
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::is_present;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Gender};
use crate::text::lists::PREPOSITIONS;
use crate::text::span::{Local, Span};
use crate::text::token::{Case, TokenKind};
use std::collections::VecDeque;

/// How many blocks a pronoun looks back.
const MEMORY: u32 = 1;

/// How many are kept in mind.
const RECENT: usize = 6;

/// The longest aside between somebody and what he does (tokens): `A driver, a father of two in his forties, put it`.
const LONGEST_ASIDE: usize = 20;

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
        if !matches!(role, Role::Speaker | Role::Subject) || source.first == source.last {
            return;
        }
        let words = scene.words;
        // `It was a friend, not a rival`: no rival
        if words.is(source.first.wrapping_sub(1), "not") {
            return;
        }
        // `My mother, a baker who`: said of her.
        let comma = source.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','));
        let said_of = comma.and_then(|comma| scene.source_to(comma.checked_sub(1)?));
        if said_of.is_some_and(|it| it.first == scene.sentence_start(it.first))
            && words.is_any(source.first, &["a", "an"])
        {
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
        // `her son`, `the man` are mostly somebody with a name.
        let generic = ["man", "woman", "boy", "girl", "son", "daughter", "husband", "wife", "father", "mother"];
        let the = words.is(source.first, "the") && !generic.contains(&noun.as_str());
        // `the guard`, where Lee is a guard
        let the = the && !cast.is_held(&noun);
        let one = the || words.is_any(source.first, &["a", "an", "one", "another"]);
        let shown = role_traits(&noun);
        // `Lee's mother`
        let owned = words.kind(source.last.saturating_sub(1)) == Some(TokenKind::Clitic) && shown.any(Traits::KIN);
        // `His colleague disagreed`, but `her son` is mostly somebody with a name.
        let beside = words.is_possessive(source.first) && !shown.any(Traits::KIN);
        // `Her brother thinks so. He says`: one who opens a sentence, whom the article does not name.
        let opens = source.first == scene.sentence_start(source.first);
        let relative = words.is_possessive(source.first) && opens && shown.any(Traits::HE | Traits::SHE);
        let one = one || owned || beside || relative || words.get(source.first) == "My";
        let one = one && (!noun.ends_with('s') || noun.ends_with("ss"));
        // `the former president` is somebody with a name, though not told which.
        let prime = words.is_any(source.last.wrapping_sub(1), &["prime", "home", "foreign", "chief"])
            && source.last == source.first + 2;
        // `the city's harbour director`, of whom the text tells nothing else
        let of_body = (source.first..source.last).any(|k| words.kind(k) == Some(TokenKind::Clitic));
        let new = of_body && !cast.is_held(&noun);
        let modified = source.last > source.first + 1 && shown.any(Traits::TITLE) && !prime && !new;
        // `the 34-year-old former driver`
        let aged = (source.first..source.last).any(|k| words.get(k).ends_with("year-old") || words.is(k, "old"));
        let again = Epithet::of(words.get(source.last)).is_some() && !new;
        let known = !owned && words.is(source.first, "the") && (modified || aged || again);
        let plain = |i: usize| words.is_auxiliary(i);
        let verb = |i: usize| is_verb(words, i) || plain(i) || cues::cue(words, i).is_some();
        // `A mother of two, who …`, `A driver, his cab behind him, said`
        let comma = after_attached(words, source.last + 1).or_else(|| after_participle(scene, source.last + 1));
        // `A spokesman for the minister, Ann Lee, would not say`
        let named = |comma: usize| {
            let close = (comma + 2..comma + 5).find(|&k| !words.is_capital(k)).unwrap_or(comma);
            words.is_punct(close, ',') && verb(close + 1)
        };
        let resumes = |comma: usize| {
            let close = (comma + 1..comma + LONGEST_ASIDE).find(|&k| words.is_punct(k, ','));
            close.is_some_and(|close| verb(close + 1) || is_present(words.get(close + 1)))
        };
        let insertion = |comma: usize| {
            // `A baker with a large firm, agreed`
            let apposed = words.is_punct(source.first.wrapping_sub(1), ',');
            let acts = comma > source.last + 1 && !apposed && cues::cue(words, comma + 1).is_some();
            acts || words.is(comma + 1, "who")
                || named(comma)
                || behind_apposition(scene, comma) > comma
                || resumes(comma)
        };
        // `the owner's mother still makes`
        let adverb = words.is_any(source.last + 1, &["still", "also", "then", "now", "often", "never", "just"]);
        // `A spokesman for the union said`
        let whole = words.at(attached(scene, source).end).max(source.last + 1);
        // `An aide to Mayor Ann Lee resigned`
        let to = words.is_any(whole, &["to", "for", "of"]).then_some(whole + 1);
        let titled = |k: &usize| k.checked_sub(1).is_some_and(|title| to == Some(*k) || words.is_capital(title));
        let name = to.and_then(|to| (to..to + 4).take_while(titled).find_map(|k| scene.name_from(k)));
        let whole = name.map_or(whole, |name| words.at(name.span.end).max(whole));
        // `A spokesman for Plum Foods in Upper Road said`
        let placed = words.is_any(whole, &["in", "at", "near"]);
        let town = (whole + 1..whole + 5).take_while(|&k| placed && words.is_capital(k)).last();
        let whole = town.map_or(whole, |last| last + 1);
        let next = if adverb { source.last + 2 } else { whole };
        let present = words.kind(next) == Some(TokenKind::Word(Case::Lower)) && is_present(words.get(next));
        let acts = verb(next) || present || words.is(source.last + 1, "who") || comma.is_some_and(insertion);
        // `The director, Dr Ann Lee, said`
        let known = known || is_name(named_behind(scene, source, words.len()));
        // `A baker who sings, he said, sells`: any baker
        let close = (source.last + 1..source.last + LONGEST_ASIDE).find(|&k| words.is_punct(k, ','));
        let said = close.is_some_and(|k| words.is_any(k + 1, &["he", "she"]) && cues::cue(words, k + 2).is_some());
        let known = known || said && words.is(source.last + 1, "who");
        let person = is_role(&noun) || shown.any(Traits::TITLE);
        if !one || known || !acts || !person {
            return;
        }
        let gender = match (shown.any(Traits::HE), shown.any(Traits::SHE)) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        };
        let opens = source.first <= scene.sentence_start(source.first) + 1;
        // `As the meeting broke up, a banker said`
        let start = scene.sentence_start(source.first);
        let fronted = SUBORDINATORS.has_lower(words.get(start)) || PREPOSITIONS.has_lower(words.get(start));
        let main = leads && role == Role::Speaker && words.is_punct(source.first.wrapping_sub(1), ',');
        let opens = opens || main && fronted;
        let name = name_given(scene, source).unwrap_or_else(|| attached(scene, source));
        let span = name.at(place.block);
        let sentence = scene.sentence_end(source.last);
        // `A spokesman for Lee`, `for the minister, Ann Lee,` speaks of nobody else
        let aside = comma.filter(|&comma| named(comma)).map_or(whole, |comma| comma + 2);
        let from = scene.sources.partition_point(|other| other.first < aside);
        let other =
            scene.sources.iter().skip(from).take_while(|other| other.first <= sentence).any(|other| is_name(*other));
        // `An agent told her to wait. She`
        let object = (source.last + 1..=sentence).any(|k| words.is_any(k, &["him", "her", "he", "she", "me"]));
        let alone = leads && !other && !object;
        // `A spokesman for the shop said`
        let role = if cues::cue(words, next).is_some() { Role::Speaker } else { role };
        let asks = |verb: usize| Frame::of(words, verb).is_some_and(|frame| frame.ask);
        let asks = asks(next) || source.first.checked_sub(1).is_some_and(asks);
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
            let fits = stranger.gender.is_none_or(|known| known == gender) && blocks <= MEMORY;
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

/// `A woman sweeping the floor, who`: the comma behind the participle at token `i`.
fn after_participle(scene: &Scene, i: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let words = scene.words;
    let inside = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) && !scene.is_quoted(*k);
    let end = (i..i + LONGEST).find(|k| !inside(k)).filter(|_| words.get(i).ends_with("ing"))?;
    words.is_punct(end, ',').then_some(end)
}

/// `A driver, who gave his name only as Saheed, said`, `Lee's mother, Vasanthi, was there`: the name that the sentence gives
/// somebody whom nobody else knows.
fn name_given(scene: &Scene, source: Source) -> Option<Local> {
    const REACH: usize = 12;
    let words = scene.words;
    let end = scene.sentence_end(source.last).min(source.last + REACH);
    let given = |k: usize| {
        let names = words.is_any(k, &["name", "identified", "himself", "herself", "known"]);
        let as_ = k + 1 + usize::from(words.is_any(k + 1, &["only", "simply", "just"]));
        (names && words.is(as_, "as")).then_some(as_ + 1)
    };
    let named = named_behind(scene, source, end);
    if named.first > source.last {
        return Some(named.range(words));
    }
    let first = (source.last + 1..end).find_map(given).filter(|&first| words.is_capital(first))?;
    let last = (first..first + 3).take_while(|&k| words.is_capital(k)).last()?;
    Some(words.cover(first, last))
}
