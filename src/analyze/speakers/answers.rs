//! Who answers a question that the text tells of: `Lee asked Dow if he was there. "I was."`, `Lee pressed Dow for "a plan." "I have
//! one."`
//!
//! *In*: a quotation that no words around it credit, right behind such a question. *Out*: whoever was asked. *Never*: where the
//! quotation asks in its turn, or where more than the question stands between.

use super::Credit;
use super::attribution::Attribution;
use super::before::source_of;
use super::passive::is_passive;
use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Pronoun, Source, SourceKind};
use super::subject::is_named_person;
use super::voice::Voice;
use crate::analyze::cues::cue;
use crate::analyze::grammar::Phrase;
use crate::analyze::quotes::{Quotation, Shape};
use crate::facts::{Ground, Quote};
use crate::text::span::BlockId;
use crate::text::token::TokenKind;

/// Verbs of asking.
const ASKS: [&str; 9] =
    ["asked", "asks", "asking", "pressed", "presses", "pressing", "questioned", "quizzed", "grilled"];

/// Words that begin a question that is reported.
const QUESTIONS: [&str; 9] = ["if", "whether", "what", "why", "how", "when", "where", "who", "which"];

/// Whoever was asked right before `quotation`.
pub(super) fn answers(scenes: &[Scene], reports: &[Quote], quotation: &Quotation) -> Option<Credit> {
    let first = quotation.pieces.first().filter(|_| may_answer(scenes, quotation))?;
    let above = first.start == 0;
    let block = BlockId(first.block.0.checked_sub(u32::from(above))?);
    let scene = scenes.get(block.index())?;
    let words = scene.words;
    let end = if above { words.len() } else { words.at(first.start) };
    let before = reports.partition_point(|report| report.spans.first() < Some(first));
    let report = before.checked_sub(1).and_then(|k| reports.get(k))?;
    let (question, over) = report.spans.first().zip(report.spans.last())?;
    let (question, over) = (words.at(question.start), words.at(over.end));
    let cue = cue(words, words.at(report.cue.filter(|cue| cue.block == block)?.start))?;
    // `Lee asked Dow if he was there, and laughed. "…"`
    let is_last =
        cue.last < question && (over..end).all(|k| matches!(words.kind(k), Some(TokenKind::Punct('.' | '?'))));
    if !is_last || !words.is_any(cue.first, &ASKS) || !words.is_any(question, &QUESTIONS) {
        return None;
    }
    let source = if is_passive(words, cue) {
        scene.subject(scene.sentence_start(cue.first), cue)
    } else {
        let hearer = cue.last + 1;
        // `asked her if`
        let pronoun = words.is_any(hearer, &["him", "her"]) && hearer + 1 == question;
        let pronoun = pronoun.then(|| source_of(scene, Phrase { first: hearer, last: hearer }, question)).flatten();
        pronoun.or_else(|| scene.source_from(hearer, 2).filter(|hearer| hearer.last < question))
    };
    let source = source
        .filter(|it| is_named_person(*it) || matches!(it.kind, SourceKind::Pronoun(Pronoun::He | Pronoun::She)))?;
    Some(in_turn(block, source))
}

/// `Lee pressed Dow for "a plan."` ¶ `"I have one."`: who was asked in the paragraph before, where the quotation is a whole
/// paragraph.
pub(super) fn answers_below(voice: Voice, scenes: &[Scene], quotation: &Quotation) -> Option<Credit> {
    let (first, last) = quotation.pieces.first().zip(quotation.pieces.last())?;
    let above = BlockId(first.block.0.checked_sub(1).filter(|_| first.start == 0 && may_answer(scenes, quotation))?);
    let asked = voice.cue.filter(|cue| cue.block == above && voice.is_in(above))?;
    let words = scenes.get(above.index())?.words;
    let verb = words.at(asked.start);
    let hearer = scenes.get(above.index())?.source_from(verb + 1, 2).filter(|hearer| is_named_person(*hearer))?;
    // `Lee asked Dow to "go"`
    let begs = words.is(hearer.last + 1, "to") || (verb + 1..hearer.first).any(|k| !is_title(words, k));
    let whole = scenes.get(last.block.index()).is_some_and(|below| below.words.at(last.end) + 1 >= below.words.len());
    (words.is_any(verb, &ASKS) && !begs && whole).then(|| in_turn(above, hearer))
}

/// Whether the quotation says something and does not ask in its turn.
fn may_answer(scenes: &[Scene], quotation: &Quotation) -> bool {
    let asks_back = quotation.pieces.last().is_some_and(|last| {
        let text = scenes.get(last.block.index()).map_or("", |scene| last.local().of(scene.words.text));
        text.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?').ends_with('?')
    });
    quotation.shape == Shape::Clauses && !asks_back
}

fn in_turn(block: BlockId, source: Source) -> Credit {
    Credit { block, attribution: Attribution { cue: None, source }, cue: None, ground: Ground::Turn }
}
