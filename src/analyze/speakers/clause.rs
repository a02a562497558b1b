//! Whether a subject is that of the main clause: whom `When Lee asked, Dow paused.` is about is Dow.
//!
//! *In*: the subject `Lee`. *Out*: that its clause depends on another. *Never*: what the clause says.
//!
//! The hierarchy of Lappin and Leass (1994) and of centering (Grosz, Joshi and Weinstein 1995) puts the subject of the
//! main clause before every other; Hobbs (1978) looks through main clauses first.

use super::role::Role;
use super::scene::{REACH, Scene};
use super::sources::is_verb;
use super::subject::SUBORDINATORS;
use crate::analyze::cues::cue;
use crate::text::token::{TokenKind, Words};

/// How many tokens of a sentence are looked at for its first word.
const OPENING: usize = 8;

/// How far before a subject the word may stand that its clause begins with: `because the former president`.
const NEAR: usize = 6;

/// Whether the clause with the subject that begins at token `first` depends on another one.
pub(super) fn depends(scene: &Scene, first: usize, role: Role) -> bool {
    let words = scene.words;
    let start = scene.sentence_start(first);
    // `When Lee and Dow met, …`: nothing has ended that clause yet.
    let said =
        |k: &usize| !matches!(words.kind(*k), Some(TokenKind::Punct(_))) && !words.is_any(*k, &["but", "and", "yet"]);
    let opens = (start..first).take(OPENING).find(said);
    let opens = opens.filter(|&k| words.is_subordinator(k) && !scene.is_quoted(k) && !words.is(k + 1, "for"));
    if opens.is_some_and(|k| first - k < REACH && (k..first).all(|k| !words.is_punct(k, ','))) {
        return true;
    }
    // `Lee laughed because Dow had left`, `said that Dow had left`, `said Dow had left`
    let small = |k: usize| words.kind(k).is_some_and(TokenKind::is_word) && !scene.is_quoted(k);
    let mut near = (start.max(first.saturating_sub(NEAR))..first).rev().take_while(|&k| small(k));
    let stop = near.find(|&k| is_opener(words, k) || is_thought(words, k) || is_verb(words, k));
    stop.is_some_and(|k| k > start && (is_opener(words, k) || role == Role::Subject && is_thought(words, k)))
}

/// Whether the word at token `k` opens a clause that depends on what stands before.
fn is_opener(words: Words, k: usize) -> bool {
    SUBORDINATORS.has_lower(words.get(k)) || words.is_any(k, &["that", "whether"])
}

/// Whether a clause may follow the verb at token `k`, with or without `that`.
fn is_thought(words: Words, k: usize) -> bool {
    const THINKS: [&str; 15] = [
        "want", "wants", "wanted", "believe", "believes", "believed", "think", "thinks", "thought", "hopes", "hoped",
        "knew", "knows", "fears", "feared",
    ];
    words.is_any(k, &THINKS) || cue(words, k).is_some() && !words.is_any(k, &["called", "named"])
}
