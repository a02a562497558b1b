//! An unnamed source that is spoken of again: `a senior NATO official` … `the official`; `Mayor Ann Lee's office` … `Lee's office`.
//!
//! *In*: the quotes in reading order. *Out*: those of `the official` under the words that brought the official in, which
//! stand in the chain: the nearest such words in the paragraph or the one before, or those of a source quoted before.
//! *Never*: a person, who has a name.
//!
//! After the novelty of indefinite and the familiarity of definite noun phrases (Heim, "The Semantics of Definite and
//! Indefinite Noun Phrases", 1982).

use super::authors::Authors;
use super::phrase::attached;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::article::Article;
use crate::facts::Quote;
use crate::text::lists::{PREPOSITIONS, SPEAKING};
use crate::text::span::{BlockId, Span};
use rustc_hash::FxHashMap;

/// Names `the official` by the words for whom it means. `quotes` stand in reading order.
pub(super) fn name_again(article: &Article, scenes: &[Scene], quotes: &mut [Quote]) {
    let mut sources: FxHashMap<String, (Span, String)> = FxHashMap::default();
    let mut issued: FxHashMap<&str, (Span, String)> = FxHashMap::default();
    let text = |cue: Span| {
        let words = scenes.get(cue.block.index())?.words;
        Authors::text_behind(words, words.at(cue.end))
    };
    for quote in quotes {
        let text = quote.cue.and_then(text);
        let Some(speaker) = quote.speaker.as_mut().filter(|speaker| speaker.person.is_none()) else { continue };
        // `Two died, the US army said in a statement. … "…," the statement said.`
        if let Some((text, mention)) = text.zip(speaker.mention) {
            issued.insert(text, (mention, speaker.name.clone()));
        }
        let Some(mention) = speaker.mention.filter(|&mention| speaker.name.starts_with(article.slice(mention))) else {
            continue;
        };
        if speaker.name.eq_ignore_ascii_case("it")
            && let Some(thing) = thing_before(scenes, mention)
        {
            article.slice(thing).clone_into(&mut speaker.name);
            speaker.via = vec![thing];
        }
        if let Some(office) = owned(&speaker.name) {
            // `Plumland's defence ministry … the ministry`
            let body = office.rsplit(' ').next().filter(|noun| !is_role(noun)).map(str::to_owned);
            sources.extend(body.map(|body| (body, (mention, speaker.name.clone()))));
            let (first, name) = sources.entry(office).or_insert_with(|| (mention, speaker.name.clone()));
            if name.len() > speaker.name.len() {
                speaker.name.clone_from(name);
                speaker.via = vec![*first];
            }
        } else if let Some(head) = new_head(&speaker.name) {
            if let Some(inner) = inner(&speaker.name).filter(|inner| *inner != head) {
                sources.insert(inner, (mention, speaker.name.clone()));
            }
            sources.insert(head, (mention, speaker.name.clone()));
        } else if let Some(head) = old_head(&speaker.name) {
            // `One source said so. The person added`
            let last = sources.values().filter(|(span, _)| head == "person" && mention.block.0 - span.block.0 <= 1);
            let last = last.max_by_key(|(span, _)| *span).cloned();
            let near = brought_in(scenes, mention, &head)
                .or_else(|| modified(scenes, mention, &head))
                .map(|span| (span, article.slice(span).to_owned()));
            let text = issued.get(head.as_str()).filter(|(span, _)| mention.block.0 - span.block.0 <= 1).cloned();
            let phrases = near.into_iter().chain(sources.get(&head).cloned()).chain(last);
            if let Some((first, name)) = text.or_else(|| phrases.max_by_key(|(span, _)| *span)) {
                speaker.name = name;
                speaker.via = vec![first];
            }
        }
    }
}

/// How many sources of one block it looks at.
const NEAR: usize = 64;

/// The thing that bears words and was last spoken of before `mention`: `the email` for `It said`.
fn thing_before(scenes: &[Scene], mention: Span) -> Option<Span> {
    // `profits from Lee's magazine`: what a preposition governs says nothing.
    let bears = |scene: &Scene, phrase: &Source| {
        let governed = phrase.first.checked_sub(1).is_some_and(|k| PREPOSITIONS.has(scene.words.get(k)));
        SPEAKING.has_lower(scene.words.get(phrase.last)) && !governed
    };
    // `The memo struck a gentle note. It said`: the memo; but `He held up a sign. It said`.
    let object = |scene: &Scene, phrase: &Source| phrase.first > 0 && is_verb(scene.words, phrase.first - 1);
    let subject = phrase_before(scenes, mention, |scene, phrase| bears(scene, phrase) && !object(scene, phrase));
    let (block, scene, thing) = subject.or_else(|| phrase_before(scenes, mention, bears))?;
    Some(thing.range(scene.words).at(block))
}

/// The phrase that brings `head` in and was last spoken of before `mention`.
fn brought_in(scenes: &[Scene], mention: Span, head: &str) -> Option<Span> {
    let (block, scene, phrase) = phrase_before(scenes, mention, |scene, phrase| {
        let new = new_head(phrase.range(scene.words).of(scene.words.text));
        // `A neighbour passed. "He left," the man said.`
        let next = phrase.last + 1;
        let acts = is_verb(scene.words, next) || scene.words.is(next, "who");
        new.is_some_and(|new| new == head || is_generic(head, &new) && is_role(&new) && acts)
    })?;
    // `They sentenced a man to six months`: his name is not longer.
    let sent = scene.words.is(phrase.last + 1, "to");
    let whole = if sent { phrase.range(scene.words) } else { attached(scene, *phrase) };
    Some(whole.at(block))
}

/// `A former senior official said` … `the former official`: the phrase that brings in a noun with the same word before it.
fn modified(scenes: &[Scene], mention: Span, phrase: &str) -> Option<Span> {
    let (modifier, head) = phrase.split_once(' ')?;
    let (block, scene, phrase) = phrase_before(scenes, mention, |scene, phrase| {
        let words = scene.words;
        let new = words.is_any(phrase.first, &["a", "an", "one", "another"]) && words.is(phrase.last, head);
        // `Lee is a better chief executive`: that is Lee.
        let told_of = words.is_any(phrase.first.wrapping_sub(1), &["is", "was", "be", "been", "as", "became"]);
        new && !told_of && (phrase.first + 1..phrase.last).any(|k| words.is(k, modifier))
    })?;
    Some(attached(scene, *phrase).at(block))
}

/// The last wanted phrase before `mention` in its block, else in the block before.
pub(super) fn phrase_before<'a, 't>(
    scenes: &'a [Scene<'t>],
    mention: Span,
    wanted: impl Fn(&Scene, &Source) -> bool,
) -> Option<(BlockId, &'a Scene<'t>, &'a Source)> {
    (0..2).find_map(|back| {
        let block = BlockId(mention.block.0.checked_sub(back)?);
        let scene = scenes.get(block.index())?;
        let end = if back == 0 { scene.words.at(mention.start) } else { usize::MAX };
        let before = scene.sources.get(..scene.sources.partition_point(|source| source.first < end))?;
        let mut phrases = before.iter().rev().take(NEAR).filter(|source| source.kind == SourceKind::Phrase);
        phrases.find(|phrase| wanted(scene, phrase)).map(|phrase| (block, scene, phrase))
    })
}

/// What is somebody's, under the surname alone: `Cruz's office` of `Public Ombudsman Nadia Cruz's office`.
fn owned(phrase: &str) -> Option<String> {
    let (owner, thing) = phrase.split_once("'s ").or_else(|| phrase.split_once("’s "))?;
    let surname = owner.rsplit(' ').next().filter(|surname| surname.starts_with(char::is_uppercase))?;
    Some(format!("{surname}'s {thing}"))
}

/// Whether `head` is "man" or "woman" and may be said of a `noun`, which shows no other gender.
fn is_generic(head: &str, noun: &str) -> bool {
    let shown = role_traits(noun);
    match head {
        "man" => !shown.any(Traits::SHE),
        "woman" => !shown.any(Traits::HE) && noun != "man",
        "person" => true,
        _ => false,
    }
}

/// What stands behind its noun: `a source close to the talks`.
const BEHIND: [&str; 8] = ["who", "that", "familiar", "close", "involved", "briefed", "present", "near"];

/// The noun of a phrase that brings somebody in: `official` of `a senior NATO official in Brussels`.
fn new_head(phrase: &str) -> Option<String> {
    let (article, _) = phrase.split_once(' ')?;
    let new = ["a", "an", "one", "another"].iter().any(|new| article.eq_ignore_ascii_case(new));
    let inner = inner(phrase).filter(|inner| new && !inner.is_empty())?;
    inner.rsplit(' ').next().map(str::to_owned)
}

/// A new phrase without its article and what stands behind its noun: `former official` of `one former official at the port`.
fn inner(phrase: &str) -> Option<String> {
    let (_, words) = phrase.split_once(' ')?;
    let words = words.split(' ').take_while(|word| !PREPOSITIONS.has(word) && !BEHIND.contains(word));
    Some(words.collect::<Vec<_>>().join(" ").to_lowercase())
}

/// The noun of a phrase that speaks of somebody again, with one word before it at most: `official` of `the official`, `former
/// official` of `the former official`.
fn old_head(phrase: &str) -> Option<String> {
    let (article, noun) = phrase.split_once(' ')?;
    let again = article.eq_ignore_ascii_case("the") || article.eq_ignore_ascii_case("that") && noun == "person";
    (again && noun.split(' ').count() <= 2).then(|| noun.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_noun_phrases() {
        for (phrase, head) in [
            ("a senior NATO official", Some("official")),
            ("A doctor on the scene", Some("doctor")),
            ("one source familiar with the talks", Some("source")),
            ("A source close to the talks", Some("source")),
            ("the official", None),
            ("officials", None),
            ("a", None),
        ] {
            assert_eq!(new_head(phrase).as_deref(), head, "{phrase}");
        }
        assert_eq!(owned("Public Ombudsman Nadia Cruz’s office").as_deref(), Some("Cruz's office"));
        assert_eq!(owned("the doctor's office"), None);
        assert_eq!(old_head("The doctor").as_deref(), Some("doctor"));
        assert_eq!(old_head("the former doctor").as_deref(), Some("former doctor"));
        assert_eq!(old_head("the very tired doctor"), None);
        assert_eq!(inner("One former official at the port").as_deref(), Some("former official"));
    }
}
