//! The turns of a transcript as quotations.
//!
//! *In*: the turns, each with its label. *Out*: a quote for each, credited to whom the label names. *Never*: a turn twice: a
//! quotation in it stands for itself.

use super::Credit;
use super::attribution::Attribution;
use super::resolve::Resolver;
use super::scene::Scene;
use super::sources::{Source, SourceKind};
use crate::analyze::people::{Mention, Referent};
use crate::analyze::turns::Turn;
use crate::facts::{Ground, Quote, QuoteKind};
use crate::text::span::{BlockId, Span};

/// The turns of a transcript, whole: what their labels say is said, without quotation marks. Quotations in one stand for
/// themselves.
pub(super) fn quotes(scenes: &[Scene], turns: &[Option<Turn>], resolver: &Resolver) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for (i, (scene, turn)) in scenes.iter().zip(turns).enumerate() {
        let block = BlockId::new(i);
        let Some((turn, credit)) = turn.zip(credit(scenes, turns, block)) else { continue };
        let plain = |i: &usize| !scene.is_quoted(*i);
        let mut spans: Vec<Span> = Vec::new();
        let mut at = turn.said;
        while let Some(first) = (at..scene.words.len()).find(plain) {
            let end = (first..scene.words.len()).find(|i| !plain(i)).unwrap_or(scene.words.len());
            spans.push(scene.words.cover(first, end - 1).at(block));
            at = end;
        }
        if !spans.is_empty() {
            let speaker = resolver.resolve(scenes, credit);
            quotes.push(Quote { kind: QuoteKind::Indirect, spans, speaker, cue: None });
        }
    }
    quotes
}

/// Who is credited with the turn that the block is.
pub(super) fn credit(scenes: &[Scene], turns: &[Option<Turn>], block: BlockId) -> Option<Credit> {
    let turn = (*turns.get(block.index())?)?;
    let scene = scenes.get(block.index())?;
    let name = turn.name(scene.words).at(block);
    // `PORT 5 HULL:` is more than the town.
    let whole = |mention: &&Mention| {
        matches!(mention.referent, Referent::Person(_))
            || mention.span.start <= name.start && name.end <= mention.span.end
    };
    let named = scene.names.iter().find(|mention| mention.span.overlaps(name) && whole(mention));
    let kind = named.map_or(SourceKind::Phrase, |named| SourceKind::Name(*named));
    let source = Source { first: turn.first, last: turn.last, kind };
    let attribution = Attribution { cue: None, source };
    Some(Credit { block, attribution, cue: None, ground: Ground::Label })
}

/// Whether `credit` only names what stands in the label of its turn.
pub(super) fn is_label(turns: &[Option<Turn>], credit: Credit) -> bool {
    let turn = turns.get(credit.block.index()).copied().flatten();
    credit.attribution.cue.is_none() && turn.is_some_and(|turn| credit.attribution.source.last < turn.said)
}
