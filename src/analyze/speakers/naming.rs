//! The name that a phrase is given without a comma: `a man calling himself Ann Lee`, `the director of the camp Ann Lee said`.
//!
//! *In*: a phrase for somebody. *Out*: the name behind it. *Never*: a look over a comma.

use super::phrase::is_title;
use super::scene::Scene;
use super::sources::{Antecedent, Source, SourceKind, begins_phrase, ends_phrase, is_role, is_verb};
use super::subject::{is_name, is_named_person};
use crate::analyze::cues::cue;
use crate::text::lexicon::Lexicon;
use crate::text::lists::PREPOSITIONS;
use crate::text::token::{Case, TokenKind, Words};

/// Words that say how somebody is called, up to his name.
static CALLED: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/naming-words.txt"));

/// The most such words.
const LONGEST: usize = 9;

/// The name that `phrase`, whose verb or sentence begins at token `end`, is given.
pub(super) fn name_given_to(scene: &Scene, phrase: Source, end: usize) -> Option<Source> {
    let words = scene.words;
    // `Labour spokesman on schools Ann Lee`
    let bare = !begins_phrase(words, phrase.first)
        && is_role(words.get(phrase.last))
        && !words.get(phrase.last).ends_with('s');
    let one = bare || words.is_any(phrase.first, &["a", "an", "one", "another", "the"]);
    if phrase.kind != SourceKind::Phrase || !one {
        return None;
    }
    let name = called(scene, phrase).or_else(|| holder(scene, phrase, end)).or_else(|| behind_clause(scene, phrase));
    name.filter(|name| name.last < end)
}

/// `A minister who was fired in May, Ann Lee, [said]`: the name between commas behind what is told of somebody.
fn behind_clause(scene: &Scene, phrase: Source) -> Option<Source> {
    const CLAUSE: usize = 16;
    let words = scene.words;
    let who = words.is(phrase.last + 1, "who") && is_role(words.get(phrase.last));
    let inside = |k: &usize| !matches!(words.kind(*k), Some(TokenKind::Punct(_)) | None);
    let comma = (phrase.last + 2..phrase.last + CLAUSE).find(|k| !inside(k));
    let comma = comma.filter(|&comma| who && words.is_punct(comma, ','))?;
    let name = scene.source_from(comma + 1, 0).filter(|name| is_named_person(*name))?;
    (words.is_punct(name.last + 1, ',') && cue(words, name.last + 2).is_some()).then_some(name)
}

/// `a man named Ann Lee`, `one user under the name Ann Lee`, `a driver who gave only her first name, Ann`.
fn called(scene: &Scene, phrase: Source) -> Option<Source> {
    let words = scene.words;
    // `the driver, identified as Ann Lee`, `a driver, who gave her name as Ann`
    let tells = ["identified", "named", "known", "who", "whose"];
    let comma = words.is_punct(phrase.last + 1, ',') && words.is_any(phrase.last + 2, &tells);
    let from = phrase.last + 1 + usize::from(comma);
    let end = (from..from + LONGEST).find(|&k| !CALLED.has_lower(words.get(k))).filter(|&end| end > from)?;
    let last = end - 1;
    let named = CALLED.get_lower(words.get(last)) == Some("last")
        || words.is(last, "by") && words.starts(last - 1, &["going", "by"])
        || words.is_any(last, &["is", "was"]) && words.is(last - 1, "name")
        || words.starts(last - 1, &["be", "called"]);
    // `his first name, Ann`, `his name as "Ann"`
    let pauses = words.is_punct(end, ',') && words.is(last, "name") || is_opening_mark(words, end);
    scene.source_from(end + usize::from(pauses), 0).filter(|name| named && is_name(*name))
}

fn is_opening_mark(words: Words, k: usize) -> bool {
    matches!(words.kind(k), Some(TokenKind::Punct('"' | '“' | '‘' | '\'')))
}

/// `the director of the Hull camp Ann Lee [said]`: who has the office, where the noun before the name is the place of it.
fn holder(scene: &Scene, phrase: Source, end: usize) -> Option<Source> {
    const REACH: usize = 8;
    let words = scene.words;
    let of = phrase.last + 1;
    if !is_role(words.get(phrase.last)) || !words.is_any(of, &["of", "at", "for", "on"]) {
        return None;
    }
    let speaks = |name: &Source| name.last + 1 == end || cue(words, name.last + 1).is_some();
    // `the Hull camp`: no Hull speaks there
    let named = |k: usize| scene.source_from(k, 0).filter(|name| is_named_person(*name) && speaks(name));
    let name = (of + 2..of + REACH).find_map(named)?;
    let one =
        |noun: &str| is_role(noun) && !noun.ends_with('s') && !matches!(noun, "women" | "children" | "people" | "men");
    let place = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Lower)) && !one(words.get(k));
    let plain = |k: usize| {
        let inside = words.kind(k).is_some_and(TokenKind::is_word);
        inside && !is_verb(words, k) && cue(words, k).is_none() && !PREPOSITIONS.has(words.get(k))
    };
    // `the [Hull camp Ann Lee]` is one source, which is hers.
    let first = match name.kind {
        SourceKind::Name(mention) => words.at(mention.span.start),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => name.first,
    };
    let last = first - 1;
    let is_place = last > of && place(last) && !ends_phrase(words, last) && !words.is(last, "the");
    (is_place && (of + 1..first).all(plain)).then_some(Source { first, ..name })
}

/// `Among those who called it "…" was Lee.`, `The first to say "…" was Ann Lee, a baker.`: who is told behind the quotation to be the
/// one of whom the sentence began to tell.
pub(super) fn identified(scene: &Scene, one: Source, (first, last): (usize, usize)) -> Option<Source> {
    const BEGINS: usize = 3;
    const TITLES: usize = 4;
    let words = scene.words;
    let phrase = match one.kind {
        SourceKind::Phrase => one.first,
        SourceKind::Relative(Antecedent::Phrase(phrase)) => words.at(phrase.start),
        SourceKind::Name(_) | SourceKind::Pronoun(_) | SourceKind::Relative(_) => return None,
    };
    let begins = phrase < first && phrase <= scene.sentence_start(first.checked_sub(1)?) + BEGINS;
    let is = words.is_copula(last + 1) && begins;
    let name = scene.source_from(last + 2, TITLES).filter(|name| is && is_named_person(*name))?;
    let titles = (last + 2..name.first).all(|k| is_title(words, k) || words.is_capital(k));
    let closes = matches!(words.kind(name.last + 1), Some(TokenKind::Punct(',' | '.')) | None);
    (titles && closes).then_some(name)
}
