//! Words that credit a quotation without a verb: `Lee: "…"`, `Lee's "murder" allegations`, `a flag with the slogan "…"`.
//!
//! *In*: the words before a quotation. *Out*: whom or what they name. *Never*: a look over a verb of saying.

use super::before::is_body;
use super::owners::name_to;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role, is_verb};
use super::statement::is_quoted_noun;
use super::subject::{is_name, is_named_person};
use crate::analyze::names::lexica;
use crate::analyze::speech::SpeechWord;
use crate::text::token::{Case, TokenKind, Words};

/// The longest claim that stands before its noun (tokens with their marks): `Lee's "grand theft of a nation" claim`.
const LONGEST_CLAIM: usize = 10;

/// The name or headline whose label stands before the quotation that begins at token `first`.
pub(super) fn label(scene: &Scene, (start, first): (usize, usize)) -> Option<Source> {
    let labelled = labelled(scene, (start, first)).or_else(|| headline(scene, first));
    labelled.or_else(|| sent_from(scene, (start, first)))
}

/// `Lee: "…"`, `The dockers agree – Ann Lee: "…"`: the name right before a colon that begins the sentence or a part of it.
fn labelled(scene: &Scene, (start, first): (usize, usize)) -> Option<Source> {
    let words = scene.words;
    let colon = first.checked_sub(1).filter(|&colon| words.is_punct(colon, ':'))?;
    let name = scene.source_to(colon.checked_sub(1)?).filter(|source| is_name(*source));
    if let Some(loud) = loud_label(words, (start, colon)).filter(|_| !name.is_some_and(is_named_person)) {
        return Some(loud);
    }
    let name = name?;
    let before = name.first.checked_sub(1);
    let begins =
        name.first <= start || before.is_some_and(|k| matches!(words.kind(k), Some(TokenKind::Punct('-' | '–' | '—'))));
    begins.then_some(name)
}

/// `QUILLER: "…"`, `PORT 5 HULL: "…"`: a label in capitals of which nobody knows more.
fn loud_label(words: Words, (start, colon): (usize, usize)) -> Option<Source> {
    const LONGEST: usize = 4;
    let loud = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Upper)) && words.get(k).len() > 1;
    let number = |k: usize| words.kind(k) == Some(TokenKind::Number);
    let last = colon.checked_sub(1).filter(|&last| last < start + LONGEST && start <= last)?;
    let whole = loud(start) && loud(last) && (start..last).all(|k| loud(k) || number(k));
    let is_word = lexica::is_common(&words.get(last).to_lowercase());
    (start == 0 && whole && !is_word).then_some(Source { first: start, last, kind: SourceKind::Phrase })
}

/// `WHY THE HARBOUR IS EMPTY "Nobody fishes there any more, …" [Herald]`: in a digest a headline in capitals tells under what the words
/// stand, whole: nobody speaks in a part of it.
fn headline(scene: &Scene, first: usize) -> Option<Source> {
    const SHORTEST: usize = 3;
    const LONGEST: usize = 24;
    if first > LONGEST {
        return None;
    }
    let words = scene.words;
    let large = |k: usize| match words.kind(k) {
        Some(TokenKind::Word(case)) => case == Case::Upper || words.get(k) == "A" || words.get(k) == "I",
        Some(TokenKind::Clitic) => words.get(k).ends_with('S'),
        Some(TokenKind::Number | TokenKind::Punct(_)) => true,
        None => false,
    };
    let mut inside = (0..first).filter(|&k| words.kind(k).is_some_and(TokenKind::is_word));
    let whole = inside.clone().count() >= SHORTEST && (0..first).all(large);
    // `QUILLER: "…"`
    let label = words.is_punct(first - 1, ':');
    let (begin, last) = (inside.next()?, inside.next_back()?);
    (whole && !label).then_some(Source { first: begin, last, kind: SourceKind::Phrase })
}

/// `From the report: "…"`, `From Ann Lee writing in the Herald: "…"`: whose words follow the colon.
fn sent_from(scene: &Scene, (start, first): (usize, usize)) -> Option<Source> {
    const LONGEST: usize = 10;
    let words = scene.words;
    let colon = first.checked_sub(1).filter(|&colon| words.is_punct(colon, ':') && colon <= start + LONGEST)?;
    let source = scene.source_from(start + 1, 1).filter(|source| words.is(start, "from") && source.last < colon)?;
    let goes_on = source.last + 1 == colon || words.is_any(source.last + 1, &["writing", "of", "at", "in", "on", "to"]);
    let plain = (source.last + 2..colon).all(|k| !is_verb(words, k));
    (goes_on && plain && source.may_speak()).then_some(source)
}

/// `flew a flag with the slogan "…"`: the thing that bears the words.
pub(super) fn bearing(scene: &Scene, (start, first): (usize, usize)) -> Option<Source> {
    const ADJECTIVES: usize = 4;
    let words = scene.words;
    // `with the message: "…"`, but `marked it with three words: "…"`
    let colon = words.is_punct(first.wrapping_sub(1), ':');
    let last = first.checked_sub(1 + usize::from(colon))?;
    let noun =
        Some(last).filter(|&noun| is_quoted_noun(words.get(noun), "borne") && !(colon && words.is(noun, "words")))?;
    let near = (noun.saturating_sub(ADJECTIVES).max(start)..noun).rev();
    let with = near.into_iter().find(|&k| words.is_any(k, &["with", "bearing", "carrying"]))?;
    let thing = scene.source_to(with.checked_sub(1)?)?;
    let mute = thing.kind == SourceKind::Phrase && !is_role(words.get(thing.last)) && !is_body(words, thing);
    (mute && !words.get(thing.last).ends_with("one")).then_some(thing)
}

/// `rejected Lee's "murder" allegations`: whose allegation it is, where the quotation from token `first` on is what it says.
pub(super) fn claiming(scene: &Scene, first: usize) -> Option<Source> {
    let words = scene.words;
    let owner = first.checked_sub(2).filter(|&owner| words.is_clitic(owner + 1))?;
    let noun = (first + 1..first + LONGEST_CLAIM).find(|&k| !scene.is_quoted(k))?;
    let claim = SpeechWord::of(words.get(noun)).is_some_and(SpeechWord::is_noun);
    let mention = name_to(scene, owner + 1).filter(|_| claim)?;
    Some(Source { first: words.at(mention.span.start), last: owner, kind: SourceKind::Name(mention) })
}
