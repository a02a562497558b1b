//! Whom a description means that no word of the text explains: `the Florida senator`, `the billionaire mogul`.
//!
//! *In*: `Lee kept her promise. "I stand by it," the Florida senator said.` *Out*: Lee: who the sentences before are about, weighed
//! as for a pronoun (a description that the text does not introduce names again what is in focus: Grosz, Joshi and Weinstein,
//! "Centering", 1995). *Never*: whom the text gives another office, party, place or gender; one of two who weigh about the same;
//! a word for those who mostly stay without a name (`the spokesman`, `the judge`).

use super::described::{introduces, second_rank};
use super::epithet::Epithet;
use super::mind::{Candidate, Discourse, LEADS, SENTENCE};
use super::organizations::is_body;
use super::phrase::attached;
use super::pronouns::is_pronoun;
use super::role::{Role, role};
use super::scene::Scene;
use super::sources::{Source, is_plural, is_role};
use super::subject::{is_name, named_behind};
use super::varied::APART;
use crate::analyze::names::lexica::{Traits, is_nation, role_traits, traits};
use crate::analyze::people::{Gender, Mention, party_of};
use crate::facts::PersonId;
use crate::text::lexicon::Lexicon;
use crate::text::token::{Case, TokenKind};

/// Words for those whom the news mostly leaves without a name.
static UNNAMED: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/unnamed-roles.txt"));

/// How many blocks it looks back.
const BLOCKS: u32 = 1;

/// By how much the one who is meant weighs more than anybody else.
const MARGIN: i64 = 4;

/// More words with which a phrase tells one from others than [`APART`] has.
const MORE_APART: [&str; 6] = ["another", "then", "top", "late", "alleged", "future"];

/// The one of those in mind whom the description `source` means.
pub(super) fn topical(Discourse { mind, scene, cast, here }: Discourse, source: Source) -> Option<Mention> {
    let words = scene.words;
    let head = words.get(source.last);
    let modifiers = source.first + 1..source.last;
    let is_small = |k: usize| {
        words.kind(k) == Some(TokenKind::Word(Case::Lower)) || words.is_punct(k, '-') || words.is_punct(k, ',')
    };
    let is_told = |k: usize| is_nation(words.get(k)) || traits(words.get(k)).any(Traits::CLEARLY_PLACE);
    // `the Pentagon chief`
    let heads = |k: usize| words.is_any(source.last, &["chief", "boss"]) && words.is_capital(k);
    let is_plain = |k: usize| is_small(k) || is_told(k) || heads(k) || party_of(words.get(k)).is_some();
    // `the former Maine governor`, `the former secretary of state`: told apart from the one of today, not from others of the
    // story.
    let whose = words.is(source.last + 1, "of") && attached(scene, source) != source.range(words);
    let placed = role_traits(head).any(Traits::TITLE) && (whose || modifiers.clone().any(is_told));
    let is_apart = |k: usize| {
        // `the injured man`
        let suffers = is_anybody(head) && (words.get(k).ends_with("ed") || words.is_any(k, &["dead", "dying"]));
        let apart = words.is_any(k, &APART) || words.is_any(k, &MORE_APART) || suffers;
        apart && !(placed && words.is(k, "former"))
    };
    let describes = modifiers.clone().all(|k| is_plain(k) && !is_apart(k) && !is_body(words.get(k)));
    let names_one =
        (is_role(head) || Epithet::of(head).is_some() || is_chief(head) || is_anybody(head)) && !is_plural(head);
    let acts = matches!(role(scene, source, None), Role::Speaker | Role::Subject);
    if !words.is(source.first, "the")
        || modifiers.is_empty()
        || !describes
        || !names_one
        || !acts
        || is_mostly_unnamed(head) && !(placed && whose || is_anybody(head))
        || role_traits(head).any(Traits::KIN)
        || is_name(named_behind(scene, source, words.len()))
        || introduces(scene, here)
    {
        return None;
    }
    let modifier = words.get(source.last - 1);
    let gender =
        Epithet::of(head).and_then(|epithet| epithet.gender).or(Gender::of_noun(head)).or_else(|| male_form(head));
    let second = second_rank(scene, source);
    let party =
        |person: PersonId| (source.first + 1..=source.last).any(|k| cast.is_of_other_party(person, words.get(k)));
    let fits = |person: PersonId| {
        Gender::agree(gender, cast.gender(person))
            && !party(person)
            && cast.fits_place(person, head, modifier)
            && second.is_none_or(|rank| cast.has_rank(person, rank))
            && !(role_traits(head).any(Traits::TITLE) && !is_chief(head) && cast.has_other_office(person, head))
    };
    // `Declaring that he alone could, the mogul`: the pronoun in front of the main clause is the mogul's own.
    let is_fronted = |it: &Candidate| is_pronoun(scene, it.last) && is_fronted(scene, source.first);
    let beside = |person: PersonId| {
        let here = mind.iter().rev().take_while(|it| it.sentence == here.sentence);
        here.clone().any(|it| it.person == person && !is_fronted(it))
    };
    let replies = is_reply(scene, source);
    let spoken_of = |it: &Candidate| it.sentence == here.sentence && it.role == Role::Subject;
    let weigh = |it: &Candidate| {
        let blocks = here.block.0 - it.block.0;
        let far = i64::try_from(here.sentence - it.sentence).unwrap_or(i64::MAX / 8) * SENTENCE + i64::from(blocks);
        let stands = if replies { spoken_of(it) } else { !it.depends && !beside(it.person) };
        let stands = stands && blocks <= BLOCKS && !it.is_kin;
        (stands && fits(it.person)).then(|| it.role.weight() + if it.leads { LEADS } else { 0 } - far)
    };
    let (weight, meant) = mind.iter().filter_map(|it| Some((weigh(it)?, it))).max_by_key(|&(weight, _)| weight)?;
    let others = mind.iter().filter(|it| it.person != meant.person).filter_map(weigh);
    let is_clear = others.max().is_none_or(|other| weight - other >= MARGIN);
    (is_clear && matches!(meant.role, Role::Speaker | Role::Subject)).then_some(meant.mention)
}

/// Whether the news mostly leaves those whom it calls so without a name.
pub(super) fn is_mostly_unnamed(noun: &str) -> bool {
    UNNAMED.has_lower(noun)
}

/// Whether the news leaves those without a name whom `noun` tells, even where it names somebody next: `a source`.
pub(super) fn is_ever_unnamed(noun: &str) -> bool {
    UNNAMED.get_lower(noun) == Some("ever")
}

/// `Lee said Dow was a crook, to which the mogul responded`: whether the sentence has told of the one whom `source` means.
pub(super) fn is_reply(scene: &Scene, source: Source) -> bool {
    source.first.checked_sub(2).is_some_and(|to| scene.words.starts(to, &["to", "which"]))
}

/// `actor`, beside which there is `actress`: a man, where the text could have said the other.
fn male_form(noun: &str) -> Option<Gender> {
    let stem = noun.strip_suffix("or").or(noun.strip_suffix("er"))?;
    is_role(&format!("{stem}ress")).then_some(Gender::Male)
}

/// Whether the noun may be said of the holder of any high office.
fn is_chief(noun: &str) -> bool {
    matches!(
        noun,
        "leader" | "politician" | "lawmaker" | "official" | "chief" | "mogul" | "tycoon" | "magnate" | "star"
    )
}

/// Whether the noun may be said of anybody, so that only the words before it tell whom it means: `the small-town girl`.
fn is_anybody(noun: &str) -> bool {
    matches!(noun, "man" | "woman" | "boy" | "girl")
}

/// `Declaring that …, the mogul`: whether the phrase at token `i` is the subject behind a participle clause that begins its
/// sentence.
fn is_fronted(scene: &Scene, i: usize) -> bool {
    let start = scene.sentence_start(i);
    let opens = scene.words.get(start);
    let participle = opens.ends_with("ing") || opens.ends_with("ed");
    start < i && participle && scene.words.is_punct(i - 1, ',')
}
