//! What "it" means where it speaks: a body that is named, or one that only a noun calls.
//!
//! *In*: `Plum Foods fell. It said` · `The bill names no town, although it says` · `Plumland agreed to the inquiry, which it said`. *Out*:
//! Plum Foods; `The bill`; Plumland. *Never*: a person; what somebody names in a quotation.

use super::antecedents::Antecedents;
use super::scene::Scene;
use super::sources::{Pronoun, Source, SourceKind, is_plural, is_role, is_verb};
use crate::analyze::cues::cue;
use crate::analyze::dateline::behind_dateline;
use crate::analyze::people::{Cast, Mention, Referent};
use crate::text::span::{BlockId, Span};
use crate::text::token::Words;

/// How many mentions of one block it looks at: a block may be a whole book on one line.
const NEAR: usize = 64;

/// The organisation that `it` at `at` means: the first one named in the sentence before it, or the one that this begins with
/// (`The company said …`).
pub(super) fn organization_before(
    scene: &Scene,
    (cast, antecedents): (&Cast, &Antecedents),
    at: Span,
) -> Option<Mention> {
    let organization = |mention: &&Mention| matches!(mention.referent, Referent::Organization(_));
    let it = scene.words.at(at.start);
    let own = behind_dateline(scene.words, scene.sentence_start(it), it);
    // `Plum Foods, a grocer, regretted what it called "…"`
    let subject = scene.source_from(own, 1).and_then(|subject| match subject.kind {
        SourceKind::Name(mention) => Some(mention),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    });
    let subject = subject.filter(|mention| organization(&mention) && mention.span.end <= at.start);
    if subject.is_some() {
        return subject;
    }
    let sentence = scene.sentence_start(it).checked_sub(1)?;
    let start = scene.words.range(scene.sentence_start(sentence)).start;
    let mentions = cast.mentions_in(at.block);
    let from = mentions.partition_point(|mention| mention.span.start < start);
    let before = mentions.iter().skip(from).take(NEAR).take_while(|mention| mention.span.end <= at.start);
    // Whom somebody names, he does not mean by "it said".
    let before = before.filter(|mention| !scene.is_quoted(scene.words.at(mention.span.start)));
    let mut before = before.filter(organization);
    // `The group struck again, according to the Plum Institute. It said …`: who told it.
    let told = before.clone().find(|mention| is_cited(scene, scene.words.at(mention.span.start)));
    told.or_else(|| before.next()).copied().or_else(|| {
        let subject = scene.any_source_from(scene.words.at(start), 1)?;
        let meant = antecedents.of_source(at.block, subject.first);
        meant.filter(|mention| organization(&mention))
    })
}

/// `Plum Foods had asked Dow.` ¶ `"…," it said.`: the organisation that is the subject of the last sentence of the paragraph
/// above, where nothing but a quotation stands before `it`, or `it` in the first sentence.
pub(super) fn organization_above(scenes: &[Scene], block: BlockId, it: Source) -> Option<Mention> {
    let own = scenes.get(block.index())?;
    let first = own.sentence_start(it.first) == 0 || own.is_behind_opening_quotation(it.first, 0);
    let scene = scenes.get(block.index().checked_sub(1).filter(|_| first)?)?;
    let start = scene.sentence_start(scene.words.len().checked_sub(1)?);
    let words = scene.words;
    let acts = |verb: usize| is_verb(words, verb) || words.is_auxiliary(verb) || cue(words, verb).is_some();
    match scene.source_from(start, 1).filter(|subject| acts(subject.last + 1))?.kind {
        SourceKind::Name(mention) => Some(mention).filter(|it| matches!(it.referent, Referent::Organization(_))),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    }
}

/// Whether `according to` stands before the name at token `first`.
fn is_cited(scene: &Scene, first: usize) -> bool {
    let the = usize::from(first > 0 && scene.words.is(first - 1, "the"));
    first.checked_sub(2 + the).is_some_and(|according| scene.words.starts(according, &["according", "to"]))
}

/// `Plum Foods is throwing its weight behind what it calls`, `despite Plumland lobbying against what it called`: the nearest body or country
/// that does something before the clause with `what` or `which` and `it`, at token `it`, in its sentence.
pub(super) fn acting_before(scene: &Scene, it: usize) -> Option<Mention> {
    let words = scene.words;
    let what = it.checked_sub(1).filter(|&what| words.is_any(what, &["what", "which"]))?;
    let start = scene.sentence_start(it);
    let acts = |source: &Source| {
        let next = source.last + 1;
        let led = source.first.checked_sub(1).is_some_and(|before| words.is_any(before, &["despite", "with"]));
        words.is_auxiliary(next) || is_verb(words, next) || led && words.get(next).ends_with("ing")
    };
    let k = scene.sources.partition_point(|source| source.first < what);
    let before = scene.sources.iter().take(k).rev().take_while(|source| source.first >= start).take(NEAR);
    let mut acting = before.filter(|source| acts(source) && source.kind != SourceKind::Pronoun(Pronoun::It));
    match acting.next()?.kind {
        SourceKind::Name(mention) if !matches!(mention.referent, Referent::Person(_)) => Some(mention),
        _ => None,
    }
}

/// Words behind which `it` means what the sentence is about: `The bill names no town, although it says …`.
const OPENS: [&str; 10] = ["what", "that", "which", "although", "though", "but", "while", "because", "since", "when"];

/// `[The bill] names no town`: the phrase without the form in -s behind its noun that an article shows to be a verb.
fn without_verb(words: Words, body: Source) -> Source {
    let verb = body.last > body.first + 1 && words.is_any(body.last + 1, &["no", "a", "an", "the", "that", "its"]);
    let verb = verb && words.get(body.last).ends_with('s');
    if verb { Source { last: body.last - 1, ..body } } else { body }
}

/// `Plumland's navy denied it. It said`: what is somebody's and no person, and begins the sentence before the one with `it` at
/// token `it`; `A small group denounced what it called`: what is no person and begins the sentence itself.
fn body_before(scene: &Scene, it: usize) -> Option<Source> {
    let words = scene.words;
    let own = behind_dateline(words, scene.sentence_start(it), it);
    let body = scene.any_source_from(own, 1).filter(|body| body.kind == SourceKind::Phrase && body.last < it);
    if let Some(body) = body
        .map(|body| without_verb(words, body))
        .filter(|body| is_bare_body(words, *body) && words.is_any(it - 1, &OPENS))
    {
        return Some(body);
    }
    let sentence = scene.sentence_start(it).checked_sub(1)?;
    let start = scene.sentence_start(sentence);
    let body =
        scene.any_source_from(start, 1).filter(|body| body.kind == SourceKind::Phrase && body.last < sentence)?;
    let owned = (body.first..body.last).any(|k| words.is_clitic(k));
    (owned && !is_role(words.get(body.last))).then_some(body)
}

/// Whether the phrase names one thing that is no person: `the union`.
fn is_bare_body(words: Words, body: Source) -> bool {
    let noun = words.get(body.last);
    !is_role(noun) && !is_plural(noun)
}

/// What is no person and is only called by a noun, where "it" at token `it` means that.
pub(super) fn body_meant(scene: &Scene, it: usize) -> Option<Source> {
    body_before(scene, it).filter(|_| acting_before(scene, it).is_none())
}
