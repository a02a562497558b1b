//! On what ground a credit stands, and hence how sure it is.
//!
//! | the words that name the speaker | their cue | certainty |
//! | --- | --- | --- |
//! | a name, a pronoun, a role (`the minister`) | beside it: `said Lee`, `Lee later called it "…"` | high |
//! | any other noun phrase (`the report`) | beside it | medium |
//! | anybody | further off, or a verb that reports nothing: `Lee feared the "…"` | medium |
//! | a name | none, but its colon: `Lee: "…"` | high |
//! | anybody | none, but `from` and a colon: `From the report: "…"` | medium |
//! | anybody | none: `for Lee, "…"` | low |
//! | a phrase that only the sentence before tells of anybody ([`varied`](super::varied)) | any | medium at most |
//! | a pronoun that may nearly as well mean another ([`pronouns`](super::pronouns)) | any | medium at most |
//! | `it`, a pronoun for somebody without a name | any | medium at most |
//! | a role with its article that the text gives to nobody ([`remaining`](super::remaining)) | any | medium at most |
//!
//! *In*: cue and source. *Out*: the [`Ground`], worth one certainty. Of what is high, 98 of 100 are to be right. *Never*: a look
//! at other quotations.

use super::attribution::Attribution;
use super::sources::{Antecedent, Source, SourceKind, is_role};
use super::subject::{is_entity, is_filler};
use crate::analyze::cues::{Cue, Strength, cue};
use crate::facts::Ground;
use crate::text::lists::PREPOSITIONS;
use crate::text::token::Words;

/// How near a cue and its subject stand when nothing can come between them but adverbs and a title (tokens).
const BESIDE: usize = 3;

/// How far before a quotation a cue may stand that only leads up to one (tokens): `called the plan "…"`.
const LEADS: usize = 6;

/// The ground of the credit of a quotation that begins at token `quotation`.
pub(super) fn ground(words: Words, attribution: Attribution, quotation: usize) -> Ground {
    let source = attribution.source;
    let Some(said) = attribution.cue else {
        let sent = words.is_punct(quotation.wrapping_sub(1), ':')
            && (1..3).any(|back| words.is(source.first.wrapping_sub(back), "from"));
        return match is_label(words, source, quotation) {
            true => Ground::Label,
            false if sent => Ground::Announced,
            false => Ground::Beside,
        };
    };
    if !is_speaker(words, source) {
        return Ground::Thing;
    }
    if cue(words, said.first) != Some(said) || !is_beside(words, source, said) {
        return Ground::WeakCue;
    }
    let leads = said.first < quotation && said.last + LEADS >= quotation;
    if said.strength == Strength::Strong || leads { Ground::Cue } else { Ground::WeakCue }
}

/// Whether the source is a name with nothing before it, and a colon parts it from the quotation.
fn is_label(words: Words, source: Source, quotation: usize) -> bool {
    let begins = source.first.checked_sub(1).is_none_or(|before| words.kind(before).is_none_or(|kind| !kind.is_word()));
    let name = matches!(source.kind, SourceKind::Name(_)) && !is_entity(source);
    name && begins && words.is_punct(source.last + 1, ':') && quotation == source.last + 2
}

/// Whether the words are such as name people.
pub(in crate::analyze) fn is_speaker(words: Words, source: Source) -> bool {
    match source.kind {
        // `the tape of him saying`: whom an object means is less sure.
        SourceKind::Pronoun(_) => {
            let her = words.is(source.first, "her") && words.get(source.last + 1).ends_with("ing");
            !her && !words.is_any(source.first, &["him", "them"])
        }
        SourceKind::Name(_) => true,
        SourceKind::Phrase => is_role(words.get(head(words, source))),
        SourceKind::Relative(antecedent) => matches!(antecedent, Antecedent::Name(_)),
    }
}

/// The noun of a phrase: `a [spokesman] for the council`.
fn head(words: Words, phrase: Source) -> usize {
    let inside = phrase.first + 1..=phrase.last;
    inside
        .into_iter()
        .find(|&k| PREPOSITIONS.has_lower(words.get(k)))
        .map_or(phrase.last, |preposition| preposition - 1)
}

/// Whether nothing but adverbs, a title or an insertion between commas or dashes parts source and cue.
pub(in crate::analyze) fn is_beside(words: Words, source: Source, cue: Cue) -> bool {
    if source.first > cue.last {
        return source.first - cue.last <= BESIDE;
    }
    // `Ann Lee (D-Maine), the mayor, later said`
    let from = behind_brackets(words, source.last + 1);
    let to = (from..cue.first).rev().find(|&k| !is_filler(words, k)).map_or(from, |k| k + 1);
    let marks = |mark: &char| words.is_punct(from, *mark) && words.is_punct(to.saturating_sub(1), *mark);
    let inserted = [',', '–', '—'].iter().any(marks);
    cue.first.saturating_sub(source.last) <= BESIDE || inserted || to == from
}

/// The token behind the brackets that open at token `i`, or `i`.
fn behind_brackets(words: Words, i: usize) -> usize {
    const LONGEST: usize = 8;
    let close = (i..i + LONGEST).find(|&k| words.is_punct(k, ')')).filter(|_| words.is_punct(i, '('));
    close.map_or(i, |close| close + 1)
}
