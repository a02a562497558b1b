//! Nouns without a voice: `The price is "…"` does not tell who speaks, `Her illness led her to call it "…"` does.
//!
//! *In*: the credit of a quotation. *Out*: the same, or that of who owns the thing, or nothing, where the words around the
//! quotation are asked no further. *Never*: what bears words (`the sign read`), nor what words are taken from (`according to`).

use super::Credit;
use super::attribution::Attribution;
use super::authors::Authors;
use super::scene::Scene;
use super::sources::{Source, SourceKind, is_role};
use super::statement::owner;
use crate::analyze::cues::{Cue, Form, Strength};
use crate::analyze::grammar::bears_words;
use crate::analyze::speech::SpeechWord;
use crate::facts::Ground;
use crate::text::lexicon::Lexicon;
use crate::text::lists::{BODIES, NUMBERS, ORGANIZATION_WORDS, WRITINGS};
use crate::text::token::{Case, TokenKind, Words};

/// Nouns of deeds, things, states and times.
static MUTE: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/mute-nouns.txt"));

/// How far behind `of` the plural of a crowd stands (tokens): `a mix of loud Plum supporters`.
const CROWD: usize = 4;

/// The credit where its source can speak, else that of the owner of the thing.
pub(super) fn voiced(scenes: &[Scene], credit: Credit) -> Option<Credit> {
    let scene = scenes.get(credit.block.index())?;
    let Attribution { cue, source } = credit.attribution;
    let words = scene.words;
    let is_others = is_past(words, source) || is_own_text(words, source) || is_part_of_words(words, source, cue);
    if !is_mute(words, source, cue) && !is_others {
        return Some(credit);
    }
    let source = owner(scene, source.last)?;
    Some(Credit { attribution: Attribution { cue, source }, ground: credit.ground.and(Ground::Owner), ..credit })
}

/// `Lee's history of slurs includes saying`: what somebody has done before.
fn is_past(words: Words, source: Source) -> bool {
    source.kind == SourceKind::Phrase && words.is_any(source.last, &["history", "record", "habit"])
}

/// `Lee's jibes have included calling Dow "dead"`: what somebody said, of which the verb tells a part.
fn is_part_of_words(words: Words, source: Source, cue: Option<Cue>) -> bool {
    const VERBS: usize = 4;
    let said = SpeechWord::of(words.get(source.last)).is_some_and(SpeechWord::is_noun);
    let owned = (source.first..source.last).any(|k| words.is_genitive(k));
    let Some(cue) = cue.filter(|cue| cue.form == Form::Participle && source.kind == SourceKind::Phrase) else {
        return false;
    };
    let behind = (source.last + 1..cue.first).take(VERBS);
    said && owned && behind.into_iter().any(|k| words.is_any(k, &["include", "includes", "included"]))
}

/// `Her statement said`: a text whose author the word before it means; her lawsuit is her lawyers'.
fn is_own_text(words: Words, source: Source) -> bool {
    const COURT: [&str; 5] = ["lawsuit", "complaint", "filing", "petition", "affidavit"];
    words.is_any(source.first, &["his", "her"])
        && source.last == source.first + 1
        && Authors::is_text(words.get(source.last))
        && !words.is_any(source.last, &COURT)
}

/// Whether the source is a thing, and its verb none that tells what stands on it.
fn is_mute(words: Words, source: Source, cue: Option<Cue>) -> bool {
    let noun = words.get(source.last);
    let small = words.kind(source.last) == Some(TokenKind::Word(Case::Lower));
    let told = cue.is_some_and(|cue| cue.form == Form::According || cue.strength == Strength::Strong);
    let many = |k: usize| words.get(k).ends_with('s');
    let crowd = || words.is(source.last + 1, "of") && (source.last + 2..source.last + 2 + CROWD).any(many);
    let bears = || bears_words(noun) || WRITINGS.has_noun(noun);
    let counts = || NUMBERS.has_lower(noun) || noun == "percent" || crowd();
    let speaks = || bears() || counts() || BODIES.has_noun(noun) || is_role(noun) || ORGANIZATION_WORDS.has_noun(noun);
    source.kind == SourceKind::Phrase && small && !told && MUTE.has_noun(noun) && !speaks()
}
