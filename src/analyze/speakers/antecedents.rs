//! Whom "he", "she" and "the senator" mean; "the company" is asked of [`Organizations`].
//!
//! *In*: `Lee called Dow a fool. He left.` *Out*: for `He`: Lee. Who is the subject stays in mind longer than who is
//! the object, and that one longer than who stands behind a preposition; near counts more than far; a pronoun hands on whom
//! it meant (after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994). *Never*: a person of another
//! gender; one of several, for a noun that could name each of them; one whom only a quotation names; one last in mind more
//! than [`MEMORY`] blocks ago. One pass.

use super::epithet::Epithet;
use super::organizations::Organizations;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use super::subject::{PREPOSITIONS, SUBORDINATORS};
use crate::analyze::cues;
use crate::analyze::people::{Cast, Gender, Mention, Referent};
use crate::facts::PersonId;
use crate::text::span::BlockId;
use crate::text::token::TokenKind;
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// How many blocks a pronoun or a role looks back.
pub(super) const MEMORY: u32 = 6;

/// How many people are kept in mind.
const RECENT: usize = 24;

/// How many sentences a noun that names again looks back.
const AGAIN: usize = 3;

/// How often somebody is named who is named again by a noun that may also be said of others.
const TOPIC: usize = 3;

/// How far before a name the word is looked for that governs it (tokens).
const GOVERNS: usize = 6;

/// How long an insertion between a name and its verb may be (tokens).
const INSERTION: usize = 24;

/// The people whom the pronouns of an article mean.
#[derive(Debug, Default)]
pub struct Antecedents {
    meant: FxHashMap<(BlockId, usize), Mention>,
}

/// What a name does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Says something.
    Speaker,
    /// Does something.
    Subject,
    /// Has something done to it.
    Object,
    /// Stands behind a preposition.
    Oblique,
    /// Has what does something: `Lee's plan failed`.
    Owner,
}

impl Role {
    fn weight(self) -> i64 {
        match self {
            Role::Speaker => 14,
            Role::Subject => 12,
            Role::Object => 6,
            Role::Oblique => 4,
            Role::Owner => 10,
        }
    }
}

/// Somebody who was named, or meant by a pronoun.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    mention: Mention,
    person: PersonId,
    role: Role,
    /// Whether it is the first in its sentence.
    leads: bool,
    block: BlockId,
    /// The number of its sentence in the article.
    sentence: usize,
    /// Its last token.
    last: usize,
}

/// Weight lost with each sentence between, with each block between; won by the first of a sentence, by a known gender.
const SENTENCE: i64 = 3;
const BLOCK: i64 = 1;
const LEADS: i64 = 2;
const KNOWN: i64 = 1;

impl Antecedents {
    /// The people whom the pronouns outside of quotations mean.
    pub fn of(scenes: &[Scene], cast: &Cast) -> Self {
        let mut found = Self::default();
        let mut mind: VecDeque<Candidate> = VecDeque::new();
        let mut organizations = Organizations::default();
        let mut sentences = 0;
        for (i, scene) in scenes.iter().enumerate() {
            let block = BlockId::new(i);
            for source in &scene.sources {
                let at = source.range(scene.words).start;
                let sentence = sentences + scene.sentences.partition_point(|sentence| sentence.end <= at);
                let last = mind.back().copied().filter(|last| last.sentence == sentence);
                let here = Place { block, sentence, first: source.first };
                let mention = match source.kind {
                    SourceKind::Name(mention) => mention,
                    // `the Plum Foods chief`
                    SourceKind::Phrase if let Some(owner) = scene.name_from(source.first) => {
                        let person = matches!(owner.referent, Referent::Person(_));
                        // `Lee's plan failed`: Lee stays in mind, but not beside `Lee's wife`.
                        let acts = || role(scene, *source, last.map(|last| last.role)) == Role::Subject;
                        if person && (is_role(scene.words.get(source.last)) || !acts()) {
                            continue;
                        }
                        owner
                    }
                    SourceKind::Pronoun(pronoun) => {
                        let Some(mention) =
                            pronoun.gender().and_then(|gender| best(&mind, scene, cast, (here, gender)))
                        else {
                            continue;
                        };
                        found.meant.insert((block, source.first), mention);
                        mention
                    }
                    SourceKind::Phrase => {
                        let person = described(&mind, scene, cast, (here, *source));
                        let body = || organizations.meant(scene, cast, *source, (block, sentence));
                        let Some(mention) = person.or_else(body) else { continue };
                        found.meant.insert((block, source.first), mention);
                        mention
                    }
                    SourceKind::Relative(_) => continue,
                };
                let Referent::Person(person) = mention.referent else {
                    organizations.saw(scene, *source, mention, (block, sentence));
                    continue;
                };
                let role = match source.kind {
                    SourceKind::Phrase if scene.name_from(source.first) == Some(mention) => Role::Owner,
                    _ => role(scene, *source, last.map(|last| last.role)),
                };
                let leads = last.is_none();
                mind.push_back(Candidate { mention, person, role, leads, block, sentence, last: source.last });
                if mind.len() > RECENT {
                    mind.pop_front();
                }
            }
            sentences += scene.sentences.len();
        }
        found
    }

    /// The name of whom the pronoun or noun phrase at a token means.
    pub fn of_source(&self, block: BlockId, token: usize) -> Option<Mention> {
        self.meant.get(&(block, token)).copied()
    }
}

/// Where a pronoun stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    block: BlockId,
    sentence: usize,
    first: usize,
}

/// The one of those in mind whom a pronoun of `gender` means.
fn best(mind: &VecDeque<Candidate>, scene: &Scene, cast: &Cast, (here, gender): (Place, Gender)) -> Option<Mention> {
    // `Dow, whom he praised`: not Dow.
    let relative = here.first.checked_sub(1).filter(|&k| scene.words.is_any(k, &["who", "whom", "which", "that"]));
    let is_its_noun = |candidate: &Candidate| {
        candidate.sentence == here.sentence && relative.is_some_and(|k| candidate.last + 2 >= k && candidate.last < k)
    };
    // `He told Lee`: not Lee.
    let told = told(scene, here.first).map(|told| told.referent);
    let weight = |candidate: &Candidate| {
        if told == Some(candidate.mention.referent) {
            return None;
        }
        let known = cast.gender(candidate.person);
        let blocks = here.block.0 - candidate.block.0;
        if known.is_some_and(|known| known != gender) || blocks > MEMORY || is_its_noun(candidate) {
            return None;
        }
        let sentences = i64::try_from(here.sentence - candidate.sentence).unwrap_or(i64::MAX / 8);
        let far = sentences * SENTENCE + i64::from(blocks) * BLOCK;
        let won = if candidate.leads { LEADS } else { 0 } + if known.is_some() { KNOWN } else { 0 };
        Some(candidate.role.weight() + won - far)
    };
    // Of two that weigh the same the nearer one.
    let weighed = mind.iter().filter_map(|candidate| Some((weight(candidate)?, candidate.mention)));
    weighed.max_by_key(|&(weight, _)| weight).map(|(_, mention)| mention)
}

/// Whom the pronoun at token `i` addresses: `he told Lee`, `she asked Sen. Lee`.
fn told(scene: &Scene, i: usize) -> Option<Mention> {
    let tells = scene.words.is_any(i + 1, &["told", "tells", "asked", "called", "urged", "thanked", "reminded"]);
    let told = scene.any_source_from(i + 2, 1).filter(|_| tells)?;
    match told.kind {
        SourceKind::Name(mention) => Some(mention),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    }
}

/// The one of those in mind whom `the senator` names again: who has that role, else the only one of the sentence before.
fn described(
    mind: &VecDeque<Candidate>,
    scene: &Scene,
    cast: &Cast,
    (here, source): (Place, Source),
) -> Option<Mention> {
    if !scene.words.is(source.first, "the") || source.first == source.last {
        return None;
    }
    let head = scene.words.get(source.last);
    // `While Lee waited, the senator left`: not Lee.
    let beside = || mind.iter().rev().take_while(|other| other.sentence == here.sentence);
    let is_apart = |candidate: &&Candidate| !beside().any(|other| other.person == candidate.person);
    let earlier = mind.iter().rev().filter(is_apart);
    let has_role =
        |candidate: &&Candidate| here.block.0 - candidate.block.0 <= MEMORY && cast.has_role(candidate.person, head);
    let modifier = scene.words.get(source.last - 1);
    let has_role = |candidate: &&Candidate| has_role(candidate) && cast.fits_place(candidate.person, head, modifier);
    if let Some(candidate) = earlier.clone().find(has_role) {
        return Some(candidate.mention);
    }
    // `the former governor` is told apart from whom the text is about.
    let apart = |k: usize| scene.words.is_any(k, &["former", "other", "new"]);
    // `the 48-year-old` is one word.
    let noun = source.range(scene.words).of(scene.words.text).rsplit(' ').next().unwrap_or(head);
    let epithet = Epithet::of(noun).filter(|_| !(source.first..source.last).any(apart))?;
    let fits = |candidate: &Candidate| {
        epithet.gender.is_none_or(|gender| cast.gender(candidate.person).is_none_or(|known| known == gender))
    };
    if let Some(candidate) = mind.back().filter(|last| fits(last) && is_ahead(scene, last, here)) {
        return Some(candidate.mention);
    }
    // `The captain backed the manager. "We go on," said the striker.`
    let acts = |candidate: &Candidate| matches!(candidate.role, Role::Speaker | Role::Subject);
    let named = named_again(earlier.filter(|it| fits(it) && (!epithet.is_sure || acts(it))), here)?;
    let mentions = cast.people.get(named.person.index()).map_or(0, |person| person.mentions.len());
    (epithet.is_sure || mentions >= TOPIC).then_some(named.mention)
}

/// `Asked if he would go, the senator said no.`: whether the pronoun that was read last stands for whom the main clause names.
fn is_ahead(scene: &Scene, last: &Candidate, here: Place) -> bool {
    let words = scene.words;
    let pronoun = scene.source_to(last.last).is_some_and(|source| matches!(source.kind, SourceKind::Pronoun(_)));
    let start = scene.sentence_start(here.first);
    let hangs =
        words.is_any(start, &["asked", "pressed", "questioned", "when", "if", "as", "while", "after", "before"]);
    last.sentence == here.sentence && pronoun && hangs && words.is_punct(here.first.wrapping_sub(1), ',')
}

/// Whom the nearest sentence with any of the `candidates`, nearest first, is about: the only one in it, who stands in the
/// middle of the story and not at its edge.
fn named_again<'a>(mut candidates: impl Iterator<Item = &'a Candidate>, here: Place) -> Option<Candidate> {
    let near =
        |candidate: &Candidate| here.sentence - candidate.sentence <= AGAIN && here.block.0 - candidate.block.0 <= 1;
    let nearest = candidates.next().filter(|candidate| near(candidate))?;
    let mut first = nearest;
    for other in candidates.take_while(|other| other.sentence == nearest.sentence) {
        if other.person != nearest.person {
            return None;
        }
        first = other;
    }
    matches!(first.role, Role::Speaker | Role::Subject).then_some(*first)
}

/// What a name or pronoun does in its sentence; `before`: what the one before it does there.
fn role(scene: &Scene, source: Source, before: Option<Role>) -> Role {
    let words = scene.words;
    let says = cues::cue(words, behind_apposition(scene, source.last + 1)).is_some();
    let acts = says || is_verb(words, source.last + 1);
    // Who asks is not who answers.
    let asks = is_question(scene, source.last + 1);
    let subject = match (asks, says) {
        (true, _) => Role::Oblique,
        (false, true) => Role::Speaker,
        (false, false) => Role::Subject,
    };
    for k in (0..source.first).rev().take(GOVERNS) {
        if scene.is_quoted(k) {
            return subject;
        }
        let word = words.get(k);
        match words.kind(k) {
            Some(TokenKind::Punct('-' | '\'' | '’')) => continue,
            Some(TokenKind::Punct(_)) | None => return subject,
            Some(TokenKind::Clitic | TokenKind::Number | TokenKind::Word(_)) => {}
        }
        if words.is_any(k, &["and", "or"]) {
            return before.filter(|_| !acts).unwrap_or(subject);
        }
        // `As for Lee, he said …`, `For Lee, it was …`
        let topic = words.get(k) == "For" && words.is_punct(source.last + 1, ',');
        if topic || words.is(k, "for") && k.checked_sub(1).is_some_and(|k| words.is_any(k, &["as", "As"])) {
            return Role::Subject;
        }
        if PREPOSITIONS.has_lower(word) {
            return if SUBORDINATORS.has_lower(word) && acts { subject } else { Role::Oblique };
        }
        if SUBORDINATORS.has_lower(word) || words.is(k, "that") {
            return subject;
        }
        if is_question(scene, k) {
            return Role::Subject;
        }
        let cue = cues::cue(words, k).is_some();
        if cue || is_verb(words, k) || (word.ends_with("ing") && !words.is_capital(k)) {
            // `"…," said Lee`
            let inverted = cue
                && k.checked_sub(1)
                    .is_none_or(|k| scene.is_quoted(k) || !words.kind(k).is_some_and(TokenKind::is_word));
            return match (inverted, acts) {
                // `Dow, the mayor, said Lee left`: Lee does not speak.
                (_, true) => subject,
                (true, false) => Role::Speaker,
                (false, false) => Role::Object,
            };
        }
    }
    subject
}

/// The token behind the insertion between commas that begins at token `i`, or `i`: `Lee`, `the mayor, for example,` `said`.
fn behind_apposition(scene: &Scene, i: usize) -> usize {
    let words = scene.words;
    // `One friend of Lee, Ann Dow of Hull, said`: Dow.
    let named = || scene.any_source_from(i + 1, 0).is_some_and(|other| matches!(other.kind, SourceKind::Name(_)));
    if !words.is_punct(i, ',') || named() {
        return i;
    }
    let inside =
        |k: &usize| !scene.is_quoted(*k) && !matches!(words.kind(*k), None | Some(TokenKind::Punct('.' | ';')));
    let mut commas = (i + 1..i + INSERTION).take_while(inside).filter(|&k| words.is_punct(k, ','));
    commas.find(|&k| cues::cue(words, k + 1).is_some()).map_or(i, |comma| comma + 1)
}

/// Whether token `i` is `asked` with a question behind it: `asked Lee to wait` and `asked for mercy` are requests.
fn is_question(scene: &Scene, i: usize) -> bool {
    let requests = scene.words.is(i + 1, "for") || (i + 1..=i + GOVERNS).any(|k| scene.words.is(k, "to"));
    scene.words.is_any(i, &["asked", "asks"]) && !requests
}
