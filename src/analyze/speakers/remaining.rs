//! Whom "he", "the coach" and "the paper" mean where nothing that the article tells of somebody shows it: whoever spoke last.
//!
//! *In*: the quotes in reading order. *Out*: those of a bare "he" or "she" under the name of the person who was quoted right before,
//! even where a given name alone speaks against it; those of `the coach continued` under whoever began; those of `the paper` under the
//! name of what was quoted before; those of `the lawyer`, whom nothing explains, under the same words. *Never*: surer than medium; a
//! look further back than [`NEAR`] blocks; another gender than the text shows.

use super::again::phrase_before;
use super::organizations::PAPERS;
use super::resolve::guess;
use super::scene::Scene;
use super::sources::{is_plural, is_role};
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Gender, Referent};
use crate::article::Article;
use crate::facts::{Ground, PersonId, Quote, Speaker};
use crate::text::span::{BlockId, Span};

/// How many blocks it looks back.
const NEAR: u32 = 2;

/// Verbs whose subject has begun to speak before.
const GOES_ON: [&str; 8] = ["continued", "continues", "added", "adds", "concluded", "concludes", "went on", "goes on"];

/// Names the speakers of whom only the quotes before tell who they are. `quotes` stand in reading order.
pub(super) fn name_remaining(article: &Article, cast: &Cast, scenes: &[Scene], quotes: &mut [Quote]) {
    let mut last: Option<(PersonId, Vec<Span>)> = None;
    let mut journal: Option<(Span, String)> = None;
    for quote in quotes {
        let goes_on = quote.cue.is_some_and(|cue| GOES_ON.contains(&article.slice(cue)));
        let Some(speaker) = quote.speaker.as_mut() else { continue };
        let Some(mention) = speaker.mention else { continue };
        if let Some(person) = speaker.person {
            last = Some((person, std::iter::once(mention).chain(speaker.via.iter().copied()).collect()));
            continue;
        }
        // `They would go, they decided.`: the voice is still in mind.
        if speaker.name.eq_ignore_ascii_case("they") {
            continue;
        }
        let near = |span: Span| span.block.0 + NEAR >= mention.block.0;
        let spoke = last.take().filter(|(_, chain)| chain.first().is_some_and(|span| near(*span)));
        // `the former Harwich captain added`: nobody but who was quoted.
        let told = speaker.name.split(' ').count() <= 2;
        let spoke = spoke.or_else(|| only_named(article, cast, mention).filter(|_| told));
        let Some((person, chain)) = spoke.filter(|(person, _)| means(cast, scenes, (speaker, goes_on), *person)) else {
            // `"…," the Harbour Times wrote.` ¶ `"…," the paper said.`
            let again = journal.take().filter(|(span, _)| near(*span) && is_paper(&speaker.name));
            if let Some((span, name)) = again {
                speaker.name.clone_from(&name);
                speaker.via = vec![span];
                speaker.ground = speaker.ground.and(Ground::Contested);
                journal = Some((mention, name));
            } else if is_title(&speaker.name) {
                journal = Some((mention, speaker.name.clone()));
            }
            if speaker.via.is_empty() && one(&speaker.name).is_some() {
                speaker.ground = speaker.ground.and(Ground::Unexplained);
            }
            continue;
        };
        guess(cast, speaker, person, chain.clone());
        last = Some((person, chain));
    }
}

/// Whether the words for `speaker` may mean `person`, who was quoted right before.
fn means(cast: &Cast, scenes: &[Scene], (speaker, goes_on): (&Speaker, bool), person: PersonId) -> bool {
    let fits = |shown: Gender| Gender::agree(cast.gender(person), shown);
    let pronoun = [("he", Gender::Male), ("she", Gender::Female)];
    if let Some((_, shown)) = pronoun.into_iter().find(|(word, _)| speaker.name.eq_ignore_ascii_case(word)) {
        return fits(shown) || cast.is_gender_of_given_name(person);
    }
    // Not `the union's captain`
    let owned = speaker.name.contains(['\'', '’']);
    let Some(noun) = one(&speaker.name).filter(|_| goes_on && !owned) else { return false };
    let shown = role_traits(noun);
    let once = speaker.name.split(' ').any(|word| word == "former");
    let fitting = once || !shown.any(Traits::TITLE) || !cast.has_other_office(person, noun);
    let gender = [(Traits::HE, Gender::Male), (Traits::SHE, Gender::Female)];
    let introduced = speaker.mention.is_some_and(|mention| is_introduced(scenes, mention, noun));
    fitting && !introduced && gender.into_iter().all(|(shows, gender)| !shown.any(shows) || fits(gender))
}

/// The only person whom the paragraph before `mention` names.
fn only_named(article: &Article, cast: &Cast, mention: Span) -> Option<(PersonId, Vec<Span>)> {
    let before = BlockId(mention.block.0.checked_sub(1)?);
    let mut people = cast.mentions_in(before).iter().filter_map(|mention| match mention.referent {
        Referent::Person(person) => Some((person, mention.span)),
        Referent::Organization(_) | Referent::Place(_) => None,
    });
    let (person, span) = people.next()?;
    let chain = std::iter::once(span).chain(cast.fuller(article, (Referent::Person(person), span))).collect();
    people.all(|(other, _)| other == person).then_some((person, chain))
}

/// What stands behind `the`.
fn behind_the(phrase: &str) -> Option<&str> {
    phrase.split_once(' ').filter(|(the, _)| the.eq_ignore_ascii_case("the")).map(|(_, rest)| rest)
}

/// The role that the phrase gives to somebody of whom the text told before: `mayor` of `the Harwich mayor`.
fn one(phrase: &str) -> Option<&str> {
    behind_the(phrase)?.rsplit(' ').next().filter(|noun| is_role(noun) && !is_plural(noun))
}

/// Whether the name is one of something that nobody knows: `the Harbour Times`.
fn is_title(name: &str) -> bool {
    let name = name.strip_prefix("the ").unwrap_or(name);
    name.split(' ').all(|word| word.starts_with(char::is_uppercase))
}

/// Whether the phrase means what appears in print or on the air.
fn is_paper(phrase: &str) -> bool {
    behind_the(phrase).is_some_and(|noun| PAPERS.contains(&noun))
}

/// `A coach shrugged. "…," the coach continued`: whether the paragraph of `mention` or the one before brings in somebody else.
fn is_introduced(scenes: &[Scene], mention: Span, noun: &str) -> bool {
    phrase_before(scenes, mention, |scene, phrase| {
        scene.words.is(phrase.last, noun) && !scene.words.is(phrase.first, "the")
    })
    .is_some()
}
