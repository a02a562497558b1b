//! A noun of saying and its owner: `Lee's claim that the pier was "…"`, `her call for "…"`, `Lee's answer was: "…"`.
//!
//! *In*: the words before a quotation. *Out*: cue `claim`, source `Lee`. *Never*: a noun that a verb of the sentence parts
//! from the quotation, unless it only links them.

use super::attribution::Attribution;
use super::before::source_of;
use super::named::{named_from, titled_name};
use super::passive::names;
use super::scene::Scene;
use super::sources::{Pronoun, Source, SourceKind, begins_phrase, is_role, is_verb};
use super::subject::is_name;
use super::who::relative;
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::{Clause, Phrase, bears_words};
use crate::analyze::speech::{SpeechWord, VerbForm};
use crate::text::lexicon::Lexicon;
use crate::text::lists::PREPOSITIONS;
use crate::text::token::{TokenKind, Words};

/// Nouns for words that are quoted.
static QUOTED: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/quoted-nouns.txt"));

/// Verbs of taking up what another has said.
static ECHOING: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/echoing-verbs.txt"));

/// How far before a quotation the noun may stand (tokens).
const REACH: usize = 20;

/// How many adjectives may stand between owner and noun (tokens).
const ADJECTIVES: usize = 4;

/// How far behind `said` the noun stands that is spoken of (tokens): `said of Ann Lee's first answer that`.
const OF: usize = 8;

/// How far before a quotation stands the preposition behind a noun that may be spoken of (tokens): `about the "…"`.
const ABOUT: usize = 2;

/// The noun of saying between token `start` and the quotation at token `first`, and its owner. Where no `verb` of saying
/// holds the quotation, the noun may be its subject: `Lee's answer was`, but not `Dow said Lee's answer was "…"`.
pub(super) fn statement(
    scene: &Scene,
    (start, first): (usize, usize),
    clause: Option<Clause>,
    verb: Option<Cue>,
) -> Option<Attribution> {
    let words = scene.words;
    let free = verb.is_none();
    let from = start.max(first.saturating_sub(if free { SENTENCE } else { REACH }));
    // `The party's manifesto pledges to`: the verb is no noun.
    let from = from.max(verb.map_or(0, |verb| verb.last + 1));
    let says = |&i: &usize| is_noun(words, i) && (free || !is_weak(words, i));
    let noun = (from..first).rev().take_while(|&i| !scene.is_quoted(i)).find(says)?;
    // `Lee said of Dow's answer that it was "…"`: what follows `that` is what she said.
    let of = verb.filter(|verb| words.is(verb.last + 1, "of") && words.is(noun + 1, "that"));
    if of.is_some_and(|verb| verb.last + OF >= noun) {
        return None;
    }
    // `Lee called Dow's answer to the men, "…"`: what is called so does not speak
    let object =
        |verb: Cue| names(words, verb) && verb.first == verb.last && !PREPOSITIONS.has(words.get(verb.last + 1));
    let inside =
        |k: usize| words.kind(k).is_some_and(|kind| kind.is_word() || kind == TokenKind::Clitic) && !is_verb(words, k);
    let inside = |verb: Cue| (verb.last + 1..first - 1).all(inside) && !words.is(noun + 1, "that");
    let complete = words.is_punct(first - 1, ',') || words.is(first - 1, "as");
    if complete && verb.is_some_and(|verb| object(verb) && inside(verb)) {
        return None;
    }
    // `Dow said he had taken up Lee's call to stand with "…"`: with what it was done
    let manner = words.is(noun + 1, "to") && noun + 3 < first && words.is_any(first - 1, &["with", "without", "in"]);
    if manner && verb.is_some_and(|verb| (verb.last + 1..noun).any(|k| is_verb(words, k))) {
        return None;
    }
    // `a claim by Lee that`
    let maker = words.is_any(noun + 1, &["by", "from"]).then(|| maker(scene, noun + 2, first)).flatten();
    let maker = maker.filter(|maker| maker.last + 1 < first && scene.source_from(maker.last + 1, 0).is_none());
    let next = behind_aside(scene, maker.map_or(noun, |maker| maker.last) + 1, first);
    // `criticism by Lee, a baker, of the plan as`
    if let Some(maker) = maker.filter(|maker| judges(scene, (maker.last + 1, first))) {
        let cue = Cue { first: noun, last: noun, form: Form::Finite, strength: Strength::Weak };
        return Some(Attribution { cue: Some(cue), source: maker });
    }
    let leads = words.is_any(next, &["that", "to", "of", "for", "on"]) || words.is_punct(next, ':');
    // `Lee's comments about "…"`, but `Dow called Lee's comments about the pier "…"`
    let leads = leads || words.is_any(next, &["about", "against"]) && next + ABOUT >= first;
    let leads = leads && (next == noun + 1 || maker.is_some() || words.is(next, "that"));
    // `her comments before a panel of the House that "…"`
    let leads = leads || maker.is_none() && behind_attached(scene, (noun, first)) && !is_where(scene, noun, verb);
    // `Lee's stock answer then – "…" – is`
    let adverb = noun + 1 + usize::from(words.is_any(noun + 1, &["then", "now", "today", "yesterday"]));
    let dash = words.is_dash(adverb) && adverb + 1 == first;
    let leads = leads || free && dash;
    let leads = leads || free && (noun + 1 == first || words.is_any(next, &["was", "is"]));
    // `his famous demand in Berlin in 1987: "…"`
    let plain =
        |i: usize| words.kind(i).is_some_and(|kind| kind.is_word() || kind == TokenKind::Number) && !is_verb(words, i);
    let placed = free
        && words.is_punct(first.wrapping_sub(1), ':')
        && words.is_any(next, &["in", "at", "on", "during", "after"]);
    let leads = leads || placed && (next..first - 1).all(plain);
    // `Dow said Lee's claim that it fell was "…"`: the claim is spoken of.
    let spoken_of = |subject: Phrase| subject.first <= noun && noun <= subject.last;
    let verbs = (noun + 1..first.saturating_sub(1)).any(|i| is_verb(words, i));
    // `Dow dismissed Lee's claim that the town slept and the pier was "…"`: the pier is.
    let own = |clause: Clause| {
        let begins = |subject: Phrase| words.is_any(subject.first - 1, &["and", "but", "because"]);
        let is = |subject: Phrase| subject.first > noun + 1 && subject.last + 2 == first && begins(subject);
        clause.verb == first.checked_sub(1) && clause.subject.is_some_and(is)
    };
    let predicate = words.is_copula(first.wrapping_sub(1)) && verbs && !clause.is_some_and(own);
    let subject = !free && (predicate || clause.and_then(|clause| clause.subject).is_some_and(spoken_of));
    let parted = subject || (next..first).any(|i| words.is_punct(i, ',') && i + 1 < first || cue(words, i).is_some());
    let made = || maker_of(scene, noun).filter(|_| free && words.is(noun + 1, "that"));
    let source = maker.or_else(|| owner(scene, noun)).or_else(made).filter(|_| leads && !parted)?;
    let cue = Cue { first: noun, last: noun, form: Form::Finite, strength: Strength::Weak };
    Some(Attribution { cue: Some(cue), source })
}

/// Whether the noun is one for quoted words that stand as `place` says: a `line`, `borne` by a thing, a `verdict`.
pub(super) fn is_quoted_noun(noun: &str, place: &str) -> bool {
    QUOTED.get_lower(noun).is_some_and(|places| places.split(' ').any(|known| known == place))
}

/// `quoted Lee's old line, "…"`, `Echoing her slogan "…," Dow left`: whose line it is that stands right behind the noun, where no
/// other `verb` of saying holds it.
pub(super) fn line_of(scene: &Scene, first: usize, verb: Option<Cue>) -> Option<Attribution> {
    let words = scene.words;
    let pauses = words.is_punct(first.checked_sub(1)?, ',') || words.is_punct(first - 1, ':');
    let noun = first.checked_sub(1 + usize::from(pauses)).filter(|&noun| is_quoted_noun(words.get(noun), "line"))?;
    let taken_up = verb.is_none_or(|verb| ECHOING.has_lower(words.get(verb.first)));
    let source = owner(scene, noun).filter(|source| taken_up && is_name(*source))?;
    let cue = Cue { first: noun, last: noun, form: Form::Finite, strength: Strength::Strong };
    Some(Attribution { cue: Some(cue), source })
}

/// `criticism by Lee, a baker, [of the plan as]`: whether the words between tell what is judged, behind an aside or at once.
fn judges(scene: &Scene, (from, first): (usize, usize)) -> bool {
    const ASIDE: usize = 24;
    let words = scene.words;
    let of = if words.is_punct(from, ',') {
        (from + 1..first.min(from + ASIDE)).rev().find(|&k| words.is_punct(k, ',')).map_or(from, |comma| comma + 1)
    } else {
        from
    };
    let plain = |k: usize| !is_verb(words, k) && cue(words, k).is_none() && !words.is_punct(k, ',');
    words.is(of, "of") && words.is(first.wrapping_sub(1), "as") && (of..first - 1).all(plain)
}

/// `Lee said in her remarks to the panel that`: whether the noun only tells where the `verb` of saying said it.
fn is_where(scene: &Scene, noun: usize, verb: Option<Cue>) -> bool {
    let owner = owner(scene, noun).map_or(noun, |owner| owner.first);
    let says = verb.is_some_and(|verb| verb.strength == Strength::Strong);
    says && PREPOSITIONS.has_lower(scene.words.get(owner.wrapping_sub(1)))
}

/// Whether prepositional phrases and `that`, which begins a clause, stand between the noun and the quotation.
fn behind_attached(scene: &Scene, (noun, first): (usize, usize)) -> bool {
    let words = scene.words;
    let that = (noun + 2..first).find(|&k| words.is(k, "that"));
    let plain = |k: usize| words.kind(k).is_some_and(|kind| kind.is_word() || kind == TokenKind::Number);
    that.is_some_and(|that| {
        let inside = (noun + 1..that).all(|k| plain(k) && !is_verb(words, k) && cue(words, k).is_none());
        // `that "I was"`
        let next = that + 1 + usize::from(words.kind(that + 1).is_some_and(|kind| !kind.is_word()));
        let clause = begins_phrase(words, next) || words.is_capital(next);
        let clause = clause || words.is_subject_pronoun(next);
        PREPOSITIONS.has_lower(words.get(noun + 1)) && inside && clause
    })
}

/// The token behind the aside between commas that begins at token `i`: `Her reason`, `laid out in a letter,` `was that`; `i` where
/// none does.
fn behind_aside(scene: &Scene, i: usize, first: usize) -> usize {
    let words = scene.words;
    let mut commas = (i + 1..first).take_while(|&k| !scene.is_quoted(k)).filter(|&k| words.is_punct(k, ','));
    let close = commas.next().filter(|_| words.is_punct(i, ','));
    close.filter(|&close| words.is_any(close + 1, &["was", "is", "that"])).map_or(i, |close| close + 1)
}

/// `in Lee's words, "…"`, `In her view, the pier is "…"`: whose words or thoughts they are, where no verb of saying stands
/// between.
pub(super) fn in_words(scene: &Scene, (start, first): (usize, usize)) -> Option<Attribution> {
    let words = scene.words;
    let from = start.max(first.saturating_sub(SENTENCE));
    let view =
        |&i: &usize| words.is_any(i, &["words", "view", "opinion", "telling", "eyes", "mind", "account", "admission"]);
    let noun = (from..first).rev().take_while(|&i| !scene.is_quoted(i)).find(view)?;
    // `in the words of Lee, "…"`, `in the words of its director, Lee, "…"`
    if words.is(noun + 1, "of") && words.is_any(noun.wrapping_sub(1), &["the", "in"]) {
        let source = named_from(scene, noun + 2).or_else(|| titled_name(scene, noun + 2))?;
        let pauses = words.is_punct(source.last + 1, ',') || words.is_punct(source.last + 1, ':');
        let leads = source.last + 1 == first || pauses && source.last + 2 == first;
        let cue = Cue { first: noun, last: noun, form: Form::Finite, strength: Strength::Weak };
        return leads.then_some(Attribution { cue: Some(cue), source });
    }
    let source = owner(scene, noun)?;
    // `by her own admission`
    let own = words.is(noun - 1, "own");
    let governed = |i: usize| words.is(i, "in") || own && words.is(i, "by");
    let governed = (source.first.saturating_sub(2)..source.first).any(governed);
    let leads =
        noun + 1 == first || words.is_punct(noun + 1, ',') && (noun + 1..first).all(|i| cue(words, i).is_none());
    let cue = Cue { first: noun, last: noun, form: Form::Finite, strength: Strength::Weak };
    (governed && leads).then_some(Attribution { cue: Some(cue), source })
}

/// `"…," in the words of Lee`, `"…," in Lee's words`: whose words they were, told from token `i` on, right behind them.
pub(super) fn in_words_behind(scene: &Scene, i: usize) -> Option<Attribution> {
    const LONGEST: usize = 8;
    let words = scene.words;
    let noun = (i + 1..i + LONGEST).find(|&k| words.is_any(k, &["words", "view", "telling"]));
    let noun = noun.filter(|_| words.is(i, "in"))?;
    let source = if words.is(noun + 1, "of") { named_from(scene, noun + 2) } else { owner(scene, noun) }?;
    let cue = Cue { first: noun, last: noun, form: Form::Finite, strength: Strength::Weak };
    Some(Attribution { cue: Some(cue), source })
}

/// `For Lee, the pier is "…"`, `To Lee, it was "…"`: to whom it seems so, where the sentence begins with it and no verb of saying
/// stands between.
pub(super) fn for_whom(scene: &Scene, (start, first): (usize, usize)) -> Option<Attribution> {
    let words = scene.words;
    let people =
        |it: Source| it.kind == SourceKind::Phrase && words.get(it.last).ends_with('s') && is_role(words.get(it.last));
    let source = scene.source_from(start + 1, 0);
    let source = source.filter(|source| matches!(source.kind, SourceKind::Name(_)) || people(*source))?;
    let leads = words.is_any(start, &["for", "to"]) && words.is_punct(source.last + 1, ',');
    let free = (source.last + 1..first).all(|i| cue(words, i).is_none()) && first <= start + SENTENCE;
    (leads && free).then_some(Attribution { cue: None, source })
}

/// `Under the agreement, the men shall "go"`: the document that says so, where the sentence begins with it and no verb of saying
/// stands between.
pub(super) fn under_which(scene: &Scene, (start, first): (usize, usize)) -> Option<Attribution> {
    const LONGEST: usize = 9;
    let words = scene.words;
    let plain = |k: &usize| {
        let noun = words.kind(*k).is_some_and(TokenKind::is_word) || words.is_clitic(*k);
        noun && !is_verb(words, *k) && !scene.is_quoted(*k)
    };
    let last = (start + 1..first.min(start + LONGEST)).take_while(plain).last()?;
    let leads = words.is_any(start, &["under", "per"]) && words.is_punct(last + 1, ',') && bears_words(words.get(last));
    let free = (last + 1..first).all(|i| cue(words, i).is_none_or(|cue| cue.strength == Strength::Weak));
    let source = Source { first: start + 1, last, kind: SourceKind::Phrase };
    (leads && free).then_some(Attribution { cue: None, source })
}

/// `Lee's response?`, `His message to the men?`: whose words a short question announces, which ends before token `end`.
pub(super) fn announced(scene: &Scene, (start, end): (usize, usize)) -> Option<Source> {
    let words = scene.words;
    let asks = end.checked_sub(1).is_some_and(|mark| words.is_punct(mark, '?')) && end <= start + ANNOUNCED;
    let noun = (start..end).find(|&i| is_noun(words, i)).filter(|_| asks)?;
    owner(scene, noun).filter(|_| !(start..end).any(|i| is_verb(words, i)))
}

/// The longest question that announces an answer (tokens).
const ANNOUNCED: usize = 14;

/// How far before a quotation `in Lee's view` may stand (tokens).
const SENTENCE: usize = 24;

/// `by Lee`, `from former minister Ann Lee`: who made the statement, named from token `i` on.
fn maker(scene: &Scene, i: usize, first: usize) -> Option<Source> {
    let article = usize::from(begins_phrase(scene.words, i));
    scene.source_from(i, article).or_else(|| titled_name(scene, i)).filter(|maker| maker.last < first)
}

pub(super) fn is_noun(words: Words, i: usize) -> bool {
    SpeechWord::of(words.get(i)).is_some_and(SpeechWord::is_noun)
}

/// `her call for`: whether the noun is also the plain form of a verb that reports little.
fn is_weak(words: Words, i: usize) -> bool {
    let verb = SpeechWord::of(words.get(i)).and_then(|word| word.verb);
    verb == Some((VerbForm::Base, Strength::Weak))
}

/// `Lee makes the wild claim that`: who makes what the noun says.
fn maker_of(scene: &Scene, noun: usize) -> Option<Source> {
    let words = scene.words;
    let near = (noun.saturating_sub(ADJECTIVES)..noun).rev();
    let verb =
        near.into_iter().find(|&k| words.is_any(k, &["make", "makes", "made", "making", "repeated", "repeats"]))?;
    let subject = scene.reading.around(scene, noun).subject_of(verb)?;
    source_of(scene, subject, verb)
}

/// `his`, `Lee's` before the noun, over adjectives.
pub(super) fn owner(scene: &Scene, noun: usize) -> Option<Source> {
    let words = scene.words;
    let owner = (noun.saturating_sub(ADJECTIVES + 1)..noun)
        .rev()
        .find(|&i| words.is_clitic(i) || words.is_any(i, &["his", "her", "their", "whose", "my", "our"]))?;
    // `Lee's Oct. 11 announcement`
    let inside = |i: usize| words.kind(i).is_some_and(|kind| kind.is_word() || kind == TokenKind::Number);
    // `marked her plan with three words`
    let governed = |i: usize| words.is_any(i, &["with", "of"]);
    // `his dad Lee paid tribute`, but `his much repeated claim`
    let acts = |i: usize| is_verb(words, i) && !words.get(i).ends_with("ed");
    let plain = (owner + 1..noun).all(|i| inside(i) && cue(words, i).is_none() && !governed(i) && !acts(i));
    if !plain {
        return None;
    }
    let pronoun = |pronoun| Some(Source { first: owner, last: owner, kind: SourceKind::Pronoun(pronoun) });
    match words.get(owner).to_ascii_lowercase().as_str() {
        "his" => pronoun(Pronoun::He),
        "her" => pronoun(Pronoun::She),
        "their" => pronoun(Pronoun::They),
        "my" | "our" => pronoun(Pronoun::Other),
        // `Lee, whose claim that`
        "whose" => Some(relative(scene, owner)),
        _ => name_at(scene, owner.checked_sub(1)?),
    }
}

/// The name that ends at token `last`, or the phrase that begins before it and ends there; as an owner each stands inside
/// a longer phrase.
pub(super) fn name_at(scene: &Scene, last: usize) -> Option<Source> {
    let words = scene.words;
    let end = words.range(last).end;
    let name = scene.names.get(scene.names.partition_point(|name| name.span.end < end)).copied();
    if let Some(name) = name.filter(|name| name.span.end == end) {
        let first = words.at(name.span.start);
        return Some(Source { first, last, kind: SourceKind::Name(name) });
    }
    let k = scene.sources.partition_point(|source| source.last < last);
    let phrase = scene.sources.get(k).filter(|source| source.first < last && source.kind == SourceKind::Phrase)?;
    Some(Source { first: phrase.first, last, kind: SourceKind::Phrase })
}
