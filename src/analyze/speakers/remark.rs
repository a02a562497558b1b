//! What the words behind a quotation say of it: `"…," a charge Dow denies`, `"…" That was Lee's verdict.`
//!
//! *In*: the token behind a quotation. *Out*: that the words only tell what it was; whose words they say it was. *Never*: a verb of
//! saying.

use super::attribution::Attribution;
use super::named::{is_noun, named_from};
use super::scene::Scene;
use super::sources::begins_phrase;
use super::statement::{is_quoted_noun, owner};
use crate::analyze::cues::{Cue, Form, Strength};
use crate::analyze::speech::SpeechWord;
use crate::text::lists::TITLE_NOUNS;

/// `"…" This was the first response of Lee`, `"…" That was Lee's verdict`: whose words the next sentence says they were.
pub(super) fn verdict(scene: &Scene, i: usize) -> Option<Attribution> {
    const REACH: usize = 7;
    let words = scene.words;
    let that = words.is_demonstrative(i) && words.is_copula(i + 1);
    let noun = (i + 2..i + REACH).find(|&k| is_quoted_noun(words.get(k), "verdict")).filter(|_| that)?;
    let of = words.is_any(noun + 1, &["of", "from"]).then(|| named_from(scene, noun + 2)).flatten();
    let cue = Cue { first: noun, last: noun, form: Form::Finite, strength: Strength::Weak };
    Some(Attribution { cue: Some(cue), source: of.or_else(|| owner(scene, noun))? })
}

/// `"…," a charge Dow denies`, `– a term the union rejects`: a noun for the words that were quoted, and who has what to do
/// with them.
pub(super) fn is_remark(scene: &Scene, i: usize) -> bool {
    let words = scene.words;
    // `a charge`, `diplomatic language that`
    let noun = (i + 1..i + REMARK).take_while(|&k| is_noun(words, k)).last();
    let said = |noun: usize| SpeechWord::of(words.get(noun)).is_some_and(SpeechWord::is_noun);
    let remark = |noun: usize| said(noun) || TITLE_NOUNS.get_lower(words.get(noun)) == Some("word");
    // `a line that Dow called`
    let some = |noun: usize| words.is_any(i, &["a", "an"]) && words.is_any(noun + 1, &["that", "which"]);
    let bare = |noun: usize| is_noun(words, i) && words.is_any(noun + 1, &["that", "which"]);
    let named = |noun: &usize| begins_phrase(words, i) && (remark(*noun) || some(*noun)) || bare(*noun);
    let Some(noun) = noun.filter(named) else { return false };
    // `a remark for which she apologised`
    let which = words.is_any(noun + 1, &["that", "which"]) || words.starts(noun + 1, &["for", "which"]);
    // `a charge echoed by Dow`
    let which = which || words.get(noun + 1).ends_with("ed") && words.is(noun + 2, "by");
    // `a phrase found in the law`
    let taken =
        words.get(noun + 1).ends_with("ed") || words.is_any(noun + 1, &["found", "taken", "made", "seen", "heard"]);
    let which = which || taken && words.is_any(noun + 2, &["in", "from", "at", "on"]);
    which || scene.any_source_from(noun + 1, usize::from(words.is_capital(noun + 1))).is_some()
}

/// How many words a noun for what was quoted may have before it (tokens): `a much repeated charge`.
const REMARK: usize = 5;
