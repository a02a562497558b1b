//! The words around one quotation that credit it: cue and source.
//!
//! *In*: `"We will," the minister told reporters.` *Out*: cue `told`, source `the minister`. The rules, in their order:
//!
//! 1. behind the quotation, inverted: `"…," said Lee`;
//! 2. behind the quotation: `"…," Lee, the mayor, said`, `according to Lee`;
//! 3. before the quotation: the last cue of the clause and its subject: `Lee said the plan was "…"`;
//! 4. before the quotation without a cue: the clause's first source: `Lee's "…"`, `for Lee "…"`.
//!
//! *Never*: a look beyond the sentence, or beyond [`REACH`] tokens.

use super::sources::{Source, SourceKind};
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::text::span::Local;
use crate::text::token::{TokenKind, Words};

/// How far a rule looks (tokens): the longest sentences of news stay below it.
const REACH: usize = 80;

/// How far behind a quotation its cue may stand (tokens): a name with a long appositive.
const CUE_REACH: usize = 28;

/// A block as the rules see it.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// Its sentences.
    pub sentences: &'a [Local],
    /// Its quotations.
    pub quoted: Vec<Local>,
    /// Its source phrases.
    pub sources: Vec<Source>,
}

/// What credits a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The reporting words; `None` where only the clause's subject is there.
    pub cue: Option<Cue>,
    /// Who is named.
    pub source: Source,
}

impl Scene<'_> {
    /// The first source that begins at token `from` or up to `slack` tokens later.
    fn source_from(&self, from: usize, slack: usize) -> Option<Source> {
        let k = self.sources.partition_point(|source| source.first < from);
        self.sources.get(k).copied().filter(|source| source.first <= from + slack)
    }

    /// The last source that ends at token `last`.
    fn source_to(&self, last: usize) -> Option<Source> {
        let k = self.sources.partition_point(|source| source.last < last);
        self.sources.get(k).copied().filter(|source| source.last == last)
    }

    /// Whether token `i` stands inside a quotation.
    fn is_quoted(&self, i: usize) -> bool {
        let at = self.words.range(i);
        let k = self.quoted.partition_point(|range| range.end <= at.start);
        self.quoted.get(k).is_some_and(|range| range.overlaps(at))
    }

    /// The first token of the sentence that holds token `i`.
    fn sentence_start(&self, i: usize) -> usize {
        let at = self.words.range(i).start;
        let k = self.sentences.partition_point(|sentence| sentence.end <= at);
        self.sentences.get(k).map_or(0, |sentence| self.words.at(sentence.start)).min(i)
    }

    /// The last token of the sentence that holds token `i`.
    fn sentence_end(&self, i: usize) -> usize {
        let at = self.words.range(i).start;
        let k = self.sentences.partition_point(|sentence| sentence.end <= at);
        let end = self.sentences.get(k).map_or(usize::MAX, |sentence| self.words.at(sentence.end.saturating_sub(1)));
        end.max(i).min(self.words.len().saturating_sub(1))
    }
}

/// What credits the quotation `quoted` of this block.
pub fn attribution(scene: &Scene, quoted: Local) -> Option<Attribution> {
    let first = scene.words.at(quoted.start);
    let last = scene.words.at(quoted.end.saturating_sub(1));
    let ends_sentence = matches!(scene.words.kind(last.saturating_sub(1)), Some(TokenKind::Punct('.')));
    let behind = || behind(scene, last);
    let before = || before(scene, first);
    if ends_sentence { before().or_else(behind) } else { behind().or_else(before) }
}

fn behind(scene: &Scene, last: usize) -> Option<Attribution> {
    let words = scene.words;
    let mut i = last + 1;
    while matches!(words.kind(i), Some(TokenKind::Punct(',' | '-' | '—' | '–'))) {
        i += 1;
    }
    if scene.is_quoted(i) {
        return None;
    }
    let cue_here = (i..i + 3).find_map(|k| cue(words, k)).filter(|cue| cue.form != Form::Participle);
    if let Some(cue) = cue_here.filter(|cue| scene.source_from(i, 1).is_none_or(|source| source.first > cue.last)) {
        let source = scene.source_from(cue.last + 1, 6).filter(|source| source.may_speak());
        if let Some(source) = source {
            return Some(Attribution { cue: Some(cue), source });
        }
    }
    let source = scene.source_from(i, 2)?;
    let end = scene.sentence_end(i).min(i + CUE_REACH);
    let cue = (source.last + 1..=end).take_while(|&k| !scene.is_quoted(k)).find_map(|k| cue(words, k))?;
    (cue.form == Form::Finite).then_some(Attribution { cue: Some(cue), source })
}

fn before(scene: &Scene, first: usize) -> Option<Attribution> {
    let words = scene.words;
    let before = first.checked_sub(1)?;
    let start = scene.sentence_start(before).max(first.saturating_sub(REACH));
    let ends = matches!(words.kind(before), Some(TokenKind::Punct('.' | '!' | '?')));
    if ends {
        return None;
    }
    let adjacent = |cue: &Cue| cue.last + 5 >= first;
    let mut cues = (start..first).rev().filter(|&k| !scene.is_quoted(k)).filter_map(|k| cue(words, k));
    let cue = cues.find(|cue| cue.strength == Strength::Strong || adjacent(cue));
    let source = match cue {
        Some(cue) => subject(scene, start, cue)?,
        None => main_source(scene, start, first)?,
    };
    Some(Attribution { cue, source })
}

/// The subject of a cue: who stands before it, over adverbs and auxiliaries, appositives and relative clauses.
fn subject(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    let words = scene.words;
    if cue.form == Form::According {
        return scene.source_from(cue.last + 1, 3);
    }
    let mut i = cue.first;
    while i > start && is_filler(words, i - 1) {
        i -= 1;
    }
    if i == start {
        return scene.source_from(cue.last + 1, 3);
    }
    if let Some(source) = scene.source_to(i - 1) {
        return Some(appositive_head(scene, start, source));
    }
    if cue.form == Form::Participle
        || words.is_punct(i - 1, ',')
        || words.is_any(i - 1, &["and", "but", "who", "which", "that"])
    {
        let relative = words.is_any(i - 1, &["who", "which", "that"]);
        let near = relative.then(|| (start..i - 1).rev().take(2).find_map(|k| scene.source_to(k))).flatten();
        return near.or_else(|| main_source(scene, start, i));
    }
    main_source(scene, start, i)
}

/// `Lee, the mayor` said: the name before the comma speaks.
fn appositive_head(scene: &Scene, start: usize, source: Source) -> Source {
    if source.kind == SourceKind::Phrase
        && source.first > start + 1
        && scene.words.is_punct(source.first - 1, ',')
        && let Some(head) = scene.source_to(source.first - 2).filter(|head| matches!(head.kind, SourceKind::Name(_)))
    {
        return head;
    }
    source
}

/// Adverbs and auxiliaries between a subject and its verb.
fn is_filler(words: Words, i: usize) -> bool {
    words.is_any(i, &["has", "had", "have", "also", "then", "later", "once", "would"])
        || words.is_any(i, &["is", "was", "were", "will", "often", "again", "never", "repeatedly"])
        || (words.get(i).ends_with("ly") && !words.is_capital(i))
}

/// The first source of the clause that may speak and is followed by something that goes on: its subject.
fn main_source(scene: &Scene, start: usize, end: usize) -> Option<Source> {
    let k = scene.sources.partition_point(|source| source.first < start);
    let clause = || {
        scene.sources.iter().skip(k).take_while(|source| source.last < end).copied().filter(|source| source.may_speak())
    };
    let governed = |source: &Source| {
        source.first > start
            && scene.words.is_any(
                source.first - 1,
                &["in", "on", "at", "of", "to", "for", "with", "by", "from", "after", "during"],
            )
    };
    clause().find(|source| !governed(source)).or_else(|| clause().next())
}
