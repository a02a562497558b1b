//! A block as the rules of attribution see it: its words, its quotations, and who could speak.
//!
//! *In*: the scan of a block and its mentions. *Out*: look-ups by token. *Never*: a decision about who speaks.

use super::reading::Reading;
use super::sources::Source;
use super::subject;
use crate::analyze::cues::Cue;
use crate::analyze::people::Mention;
use crate::text::span::Local;
use crate::text::token::Words;

/// How far a rule looks (tokens): the longest sentences of news stay below it.
pub(super) const REACH: usize = 80;

/// A block as the rules see it.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    /// Its words.
    pub words: Words<'a>,
    /// Its sentences.
    pub sentences: &'a [Local],
    /// Its quotations.
    pub quoted: Vec<Local>,
    /// Whether each token stands inside one of them, or inside a title that is a sentence.
    pub inside: Vec<bool>,
    /// The names in it.
    pub names: &'a [Mention],
    /// Its source phrases.
    pub sources: Vec<Source>,
    /// The clauses that were read last.
    pub(super) reading: Reading,
}

impl Scene<'_> {
    /// The first source, of whatever kind, that begins at token `from` or up to `slack` tokens later.
    pub(super) fn any_source_from(&self, from: usize, slack: usize) -> Option<Source> {
        let k = self.sources.partition_point(|source| source.first < from);
        self.sources.get(k).copied().filter(|source| source.first <= from + slack)
    }

    /// The name that begins at token `first`.
    pub(super) fn name_from(&self, first: usize) -> Option<Mention> {
        let start = self.words.range(first).start;
        let k = self.names.partition_point(|name| name.span.start < start);
        self.names.get(k).copied().filter(|name| name.span.start == start)
    }

    /// The name that ends with token `last`.
    pub(super) fn name_to(&self, last: usize) -> Option<Mention> {
        let end = self.words.range(last).end;
        let k = self.names.partition_point(|name| name.span.end < end);
        self.names.get(k).copied().filter(|name| name.span.end == end)
    }

    /// Whether token `first` stands up to `slack` tokens behind a quotation with which the block begins.
    pub(super) fn is_behind_opening_quotation(&self, first: usize, slack: usize) -> bool {
        let Some(quotation) = self.quoted.first().filter(|quotation| self.words.at(quotation.start) == 0) else {
            return false;
        };
        let end = self.words.at(quotation.end);
        (end..=end + slack).contains(&first)
    }

    /// The first source that may speak and begins at token `from` or up to `slack` tokens later.
    pub fn source_from(&self, from: usize, slack: usize) -> Option<Source> {
        let k = self.sources.partition_point(|source| source.first < from);
        let near = self.sources.iter().skip(k).take_while(|source| source.first <= from + slack);
        near.copied().find(|source| source.may_speak())
    }

    /// The last source that ends at token `last`.
    pub fn source_to(&self, last: usize) -> Option<Source> {
        let k = self.sources.partition_point(|source| source.last < last);
        self.sources.get(k).copied().filter(|source| source.last == last)
    }

    /// Whether token `i` stands inside a quotation.
    pub fn is_quoted(&self, i: usize) -> bool {
        self.inside.get(i).copied().unwrap_or(false)
    }

    /// Whether a quotation begins or goes on among the tokens from `from` up to `to`.
    pub fn holds_quotation(&self, from: usize, to: usize) -> bool {
        let (start, end) = (self.words.range(from).start, self.words.range(to.saturating_sub(1)).end);
        let k = self.quoted.partition_point(|range| range.end <= start);
        self.quoted.get(k).is_some_and(|range| range.start < end)
    }

    /// The subject of the verb `cue` in the sentence that begins at token `start`.
    pub fn subject(&self, start: usize, cue: Cue) -> Option<Source> {
        subject::subject(self, start.max(cue.first.saturating_sub(REACH)), cue)
    }

    /// The first token of the sentence that holds token `i`.
    pub fn sentence_start(&self, i: usize) -> usize {
        let at = self.words.range(i).start;
        let k = self.sentences.partition_point(|sentence| sentence.end <= at);
        self.sentences.get(k).map_or(0, |sentence| self.words.at(sentence.start)).min(i)
    }

    /// The last token of the sentence that holds token `i`.
    pub(super) fn sentence_end(&self, i: usize) -> usize {
        let at = self.words.range(i).start;
        let k = self.sentences.partition_point(|sentence| sentence.end <= at);
        let end = self.sentences.get(k).map_or(usize::MAX, |sentence| self.words.at(sentence.end.saturating_sub(1)));
        end.max(i).min(self.words.len().saturating_sub(1))
    }
}
