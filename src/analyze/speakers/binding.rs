//! Whom a pronoun cannot mean, by where the names of its sentence stand.
//!
//! *In*: `He warned Lee`, `Citing the deal of Lee, he`, `Lee, he said, was late`, `The plan of Lee would fail, he said`. *Out*: not Lee
//! (principles B and C of Chomsky, "Lectures on Government and Binding", 1981). *Never*: whom it means.

use super::named::is_noun;
use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Source, SourceKind};
use super::subject::SUBORDINATORS;
use crate::analyze::cues;
use crate::analyze::people::{Mention, Referent};
use crate::text::lists::PREPOSITIONS;
use crate::text::token::TokenKind;

/// How many names behind a pronoun are looked at.
const NEAR: usize = 64;

/// `He warned Lee of the plan of Dow`: whom the clause names behind the pronoun that begins it at token `first`; nobody of them is
/// meant (condition C of binding, Chomsky 1981). `He is Tom Lee` names him.
pub(super) fn names_behind(scene: &Scene, first: usize) -> Vec<Referent> {
    let words = scene.words;
    let start = scene.sentence_start(first);
    let small = |k: usize| words.is_any(k, &["and", "but", "so", "then", "later", "yet", "still"]);
    let begins = (start..first).all(|k| small(k) || words.is_punct(k, ','));
    if !begins || words.is_copula(first + 1) {
        return Vec::new();
    }
    let parts = |k: usize| {
        let joins = words.is_any(k, &["and", "but", "while", "as", "when", "after", "before"]);
        scene.is_quoted(k) || joins || matches!(words.kind(k), Some(TokenKind::Punct(';' | ':' | '-' | '–' | '—')))
    };
    let sentence = scene.sentence_end(first);
    let end = (first..sentence).find(|&k| parts(k)).unwrap_or(sentence);
    let from = scene.sources.partition_point(|source| source.first <= first);
    let behind = scene.sources.iter().skip(from).take_while(|source| source.last < end).take(NEAR);
    // `He thanked Lee supporters`: hardly his own
    let name = |source: &Source| match source.kind {
        SourceKind::Name(_) if is_noun(words, source.last + 1) => None,
        SourceKind::Name(mention) => Some(mention.referent),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    };
    behind.filter_map(name).collect()
}

/// `Citing the deal, which Lee opposed, he said`, `Addressing Lee he said`: whether the sentence begins with a participle whose
/// subject the pronoun at token `first` is, so that no name in front means whom it means (condition C of binding, Chomsky 1981).
pub(super) fn is_behind_participle(scene: &Scene, first: usize) -> bool {
    const NO_VERBS: [&str; 6] = ["following", "during", "according", "nothing", "something", "everything"];
    let words = scene.words;
    let start = scene.sentence_start(first);
    let verb =
        start + usize::from(words.is_any(start, &["after", "before", "while", "by", "in", "when", "since", "without"]));
    let does = words.get(verb).len() > 4 && words.get(verb).ends_with("ing") && !words.is_any(verb, &NO_VERBS);
    let comma = first.checked_sub(1).is_some_and(|comma| comma > verb && words.is_punct(comma, ','));
    let name = || scene.source_to(first.wrapping_sub(1)).filter(|it| matches!(it.kind, SourceKind::Name(_)));
    let names = || name().is_some_and(|name| (verb + 1..name.first).all(|k| is_title(words, k)));
    let clauses = || scene.reading.around(scene, first);
    if does && names() && cues::cue(words, first + 1).is_some() {
        return true;
    }
    does && comma && clauses().main().and_then(|main| main.subject).is_some_and(|it| it.first == first)
}

/// `Lee, he said,`: whether a pronoun at token `i` with a verb of saying is put in right behind a phrase that ends with token
/// `last`.
pub(super) fn is_put_in(scene: &Scene, last: usize, i: usize) -> bool {
    last + 2 == i
        && scene.words.is_punct(last + 1, ',')
        && cues::cue(scene.words, i + 1).is_some()
        && scene.words.is_punct(i + 2, ',')
}

/// `The plan of Lee would fail, he said.`: whether a pronoun at token `i` says what stands before it in its sentence; whom that
/// names is another (principle C of Chomsky, "Lectures on Government and Binding", 1981). `When Lee left, he said` is no report.
pub(super) fn is_behind_report(scene: &Scene, i: usize) -> bool {
    const OPENING: usize = 3;
    let words = scene.words;
    let start = scene.sentence_start(i);
    let begins = words.get(start).to_lowercase();
    // `Later, when Lee left, he said`
    let opens = (start..(start + OPENING).min(i)).any(|k| SUBORDINATORS.has_lower(words.get(k)) || words.is(k, "when"));
    let hangs = opens
        || SUBORDINATORS.has(&begins)
        || PREPOSITIONS.has(&begins)
        || begins.ends_with("ing")
        || begins.ends_with("ed");
    let said = matches!(words.kind(i + 2), Some(TokenKind::Punct(',' | '.')) | None);
    let told = said || PREPOSITIONS.has(words.get(i + 2));
    !hangs
        && told
        && !scene.is_quoted(start)
        && i > start
        && words.is_punct(i - 1, ',')
        && cues::cue(words, i + 1).is_some()
}

/// Whom the pronoun at token `i` addresses: `he told Lee`, `she asked Sen. Lee`.
pub(super) fn told(scene: &Scene, i: usize) -> Option<Mention> {
    let tells = scene.words.is_any(i + 1, &["told", "tells", "asked", "called", "urged", "thanked", "reminded"]);
    let writes = scene.words.is_any(i + 1, &["wrote", "writes", "said", "spoke"]) && scene.words.is(i + 2, "to");
    let told = scene.any_source_from(i + 2 + usize::from(writes), 1).filter(|_| tells || writes)?;
    match told.kind {
        SourceKind::Name(mention) => Some(mention),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    }
}
