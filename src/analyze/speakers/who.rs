//! Whom `who`, `which` and `that` stand for: the name or phrase before them, or the one that it tells of.
//!
//! *In*: `Lee, a doctor from Hull, who` · `a sign that`. *Out*: Lee, by `who`; `a sign` itself, for no comma parts them. *Never*: a look
//! beyond the sentence.

use super::scene::Scene;
use super::sources::{Antecedent, Pronoun, Source, SourceKind, begins_phrase, is_role, is_verb};
use super::subject::{
    APPOSITIVE_REACH, before_parenthesis, governor, is_entity, is_name, is_named_person, preposition,
};
use crate::analyze::cues::cue;
use crate::analyze::grammar::{bears_words, is_present};
use crate::analyze::people::party_of;
use crate::text::lists::{PREPOSITIONS, WRITINGS};
use crate::text::token::{Case, TokenKind, Words};

/// How many words of a name may stand before a noun (tokens).
const LONGEST: usize = 3;

/// How long an appositive without a clause may be (tokens).
const DESCRIBED: usize = 7;

/// "who" or "which" at token `who`, and what it stands for: the name or phrase before it. Where no comma parts them, the
/// phrase itself is named: `a sign that said`.
pub(super) fn relative(scene: &Scene, who: usize) -> Source {
    if let Some(same) = repeated(scene, who) {
        return same;
    }
    let pronoun = Pointer::new(scene, who);
    let is_who = pronoun.is_who;
    let before = pronoun.before();
    let before = before.and_then(|source| pronoun.placed(source)).or(before);
    let before = before.map(|source| pronoun.described(source).unwrap_or(source));
    let before = before.and_then(|source| pronoun.work(source)).or(before);
    let before = before.filter(|source| !pronoun.is_bare(*source)).or_else(|| pronoun.reduced()).or(before);
    let before = before.and_then(|source| pronoun.one_of_many(source)).or(before);
    let apposed = |source: Source| apposed_name(scene, source, pronoun.comma.is_some()).filter(|_| is_who);
    let before = before.map(|source| apposed(source).unwrap_or(source));
    let said_to_be = before.filter(|_| is_who && pronoun.comma.is_none()).and_then(|source| said_to_be(scene, source));
    if let Some(subject) = said_to_be {
        return subject;
    }
    let antecedent = match before {
        Some(Source { kind: SourceKind::Name(mention), .. }) => Antecedent::Name(mention),
        Some(phrase) if phrase.kind == SourceKind::Phrase && pronoun.comma.is_none() => return phrase,
        Some(phrase) if phrase.kind == SourceKind::Phrase => Antecedent::Phrase(phrase.range(scene.words)),
        Some(_) | None => Antecedent::Unknown,
    };
    Source { first: who, last: who, kind: SourceKind::Relative(antecedent) }
}

/// `Lee, who sold the pier and who left`: the second "who" stands for whom the first does.
fn repeated(scene: &Scene, who: usize) -> Option<Source> {
    let words = scene.words;
    let and = who.checked_sub(1).filter(|&k| words.is_any(k, &["and", "but", "or"]))?;
    let start = scene.sentence_start(who).max(who.saturating_sub(APPOSITIVE_REACH));
    let earlier = (start..and).rev().find(|&k| words.get(k) == words.get(who) && !scene.is_quoted(k))?;
    let kind = match relative(scene, earlier) {
        Source { kind: kind @ SourceKind::Relative(_), .. } => kind,
        phrase => SourceKind::Relative(Antecedent::Phrase(phrase.range(words))),
    };
    Some(Source { first: who, last: who, kind })
}

/// A relative pronoun where it stands.
#[derive(Clone, Copy)]
struct Pointer<'s, 'a> {
    scene: &'s Scene<'a>,
    who: usize,
    is_who: bool,
    /// The comma or dash that parts it from what it stands for.
    comma: Option<usize>,
    /// The last token of what stands before.
    last: Option<usize>,
}

impl<'s, 'a> Pointer<'s, 'a> {
    fn new(scene: &'s Scene<'a>, who: usize) -> Self {
        let words = scene.words;
        // `Lee — who`
        let comma = who.checked_sub(1).filter(|&k| words.is_punct(k, ',') || words.is_dash(k));
        // `bakers — like Lee — who`
        let opens = |dash: usize| {
            let between = (dash.saturating_sub(DESCRIBED)..dash).rev();
            between.into_iter().find(|&k| words.is_dash(k)).filter(|_| words.is_dash(dash))
        };
        let comma = comma.map(|comma| opens(comma).unwrap_or(comma));
        let last = comma.unwrap_or(who).checked_sub(1).map(|last| before_parenthesis(words, last));
        // `Lee, 57, who`
        let aged =
            |last: usize| words.kind(last) == Some(TokenKind::Number) && last > 1 && words.is_punct(last - 1, ',');
        let last = last.map(|last| if aged(last) { last - 2 } else { last });
        // `Lee herself, who`
        let last = last.map(|last| last.saturating_sub(usize::from(words.is_reflexive(last))));
        // `It was Lee, not Dow, who`
        let last = last.map(|last| before_denied(words, last));
        Self { scene, who, is_who: words.is(who, "who"), comma, last }
    }

    /// The name, phrase or word right before it.
    fn before(self) -> Option<Source> {
        let Self { scene, comma, last, .. } = self;
        let (words, last) = (scene.words, last?);
        // `23 percent who said`
        let number = last.checked_sub(1).filter(|&k| words.kind(k) == Some(TokenKind::Number));
        let word = Source { first: number.unwrap_or(last), last, kind: SourceKind::Phrase };
        let word = Some(word).filter(|_| words.kind(last).is_some_and(TokenKind::is_word));
        let before = scene.source_to(last).or(word)?;
        // `Lee, not Dow, who`
        let not = before.first.checked_sub(1).filter(|&not| words.is(not, "not") && comma.is_some());
        let denied = not.and_then(|not| not.checked_sub(2).filter(|&last| words.is_punct(last + 1, ',')));
        Some(denied.and_then(|last| scene.source_to(last)).unwrap_or(before))
    }

    /// `[Lee], a doctor from Hull, who`, `[the mayor] of Hull, who`: the person, where a place, a thing or a body stands before "who".
    fn placed(self, before: Source) -> Option<Source> {
        let Self { scene, comma, .. } = self;
        let words = scene.words;
        let noun = words.get(before.last);
        let of_people = is_role(noun) || ["s", "people", "men", "women"].iter().any(|end| noun.ends_with(end));
        // `from the left, who`
        let the = words.is(before.first.saturating_sub(usize::from(before.first == before.last)), "the");
        let thing = before.kind == SourceKind::Phrase && the && !of_people && comma.is_some();
        // `Lee, the ranking member of the Budget Committee, who`
        let within = || is_entity(before) && self.head(before).is_some();
        if !self.is_who || before.may_speak() && !thing && !within() {
            return None;
        }
        let head = self.head(before).map(|head| self.apposed(head).unwrap_or(head));
        head.or_else(|| person_before(scene, before.first))
    }

    /// `[the mayor] of Hull`: the phrase for somebody that governs a place or a body.
    fn head(self, place: Source) -> Option<Source> {
        let noun = |head: &Source| self.scene.words.get(head.last);
        let is_one = |head: &Source| is_role(noun(head)) || party_of(noun(head)).is_some();
        governor(self.scene, place).filter(|head| head.first < place.first && is_one(head))
    }

    /// `[Lee], the first officer`: the person of whom the phrase `head` is said.
    fn apposed(self, head: Source) -> Option<Source> {
        let Self { scene, .. } = self;
        let words = scene.words;
        let comma = head.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','))?;
        let before = scene.source_to(comma.checked_sub(1)?)?;
        // `Sen. Ann Lee of Maine, the first officer`
        let of = before.first.checked_sub(1).filter(|&of| !before.may_speak() && words.is_any(of, &["of", "from"]));
        let name = of.and_then(|of| scene.source_to(of.checked_sub(1)?)).unwrap_or(before);
        is_named_person(name).then_some(name)
    }

    /// `[Lee], the retired baker who found it`: the person of whom the phrase is said.
    fn described(self, source: Source) -> Option<Source> {
        let Self { scene, comma, .. } = self;
        let words = scene.words;
        let who = self.is_who && comma.is_none() && source.kind == SourceKind::Phrase;
        let comma = (source.last.saturating_sub(DESCRIBED)..source.last).rev().find(|&k| words.is_punct(k, ','))?;
        let name = scene.source_to(comma.checked_sub(1)?).filter(|name| is_named_person(*name))?;
        (who && words.is_article(comma + 1)).then_some(name)
    }

    /// What bears the words, where "that" or "which" stands behind who made it or where it is.
    fn work(self, before: Source) -> Option<Source> {
        if self.is_who {
            return None;
        }
        self.made_by(before).or_else(|| self.borne(before)).or_else(|| self.sign(before))
    }

    /// `[a study] by Plum Foods that put`
    fn made_by(self, maker: Source) -> Option<Source> {
        let words = self.scene.words;
        let by = maker.first.checked_sub(1).filter(|&by| words.is_any(by, &["by", "from"]))?;
        self.scene.source_to(by.checked_sub(1)?).filter(|work| bears_words(words.get(work.last)))
    }

    /// `[a post] on the Herald that called`, `[an article] under his photograph that called`
    fn borne(self, place: Source) -> Option<Source> {
        let words = self.scene.words;
        let at = place.first.checked_sub(1)?;
        let at = at - usize::from(begins_phrase(words, at));
        let plain = is_name(place) || !is_role(words.get(place.last)) && !bears_words(words.get(place.last));
        let governs = plain && PREPOSITIONS.has_lower(words.get(at)) && self.comma.is_none();
        let work = self.scene.source_to(at.checked_sub(1).filter(|_| governs)?);
        work.filter(|work| bears_words(words.get(work.last)))
    }

    /// `[A sign] went up before the hall that read`
    fn sign(self, near: Source) -> Option<Source> {
        let Self { scene, who, comma, .. } = self;
        let words = scene.words;
        let reads = words.is_any(who + 1, &["read", "reads", "said", "says"]) && words.is(who, "that");
        let thing =
            near.kind == SourceKind::Phrase && !is_role(words.get(near.last)) && !bears_words(words.get(near.last));
        // `before Plum Foods headquarters`
        let named = (near.first.saturating_sub(LONGEST)..near.first).rev().find(|&k| !words.is_capital(k));
        let governed = preposition(scene, near).or(named.filter(|&k| PREPOSITIONS.has_lower(words.get(k))));
        let thing = (thing || is_entity(near)) && governed.is_some() && comma.is_none();
        let start = scene.sentence_start(who).max(who.saturating_sub(APPOSITIVE_REACH));
        let noun = (start..near.first).rev().find(|&k| WRITINGS.has_lower(words.get(k)) && !scene.is_quoted(k));
        let sign = noun.filter(|_| reads && thing)?;
        scene.source_to(sign).or(Some(Source { first: sign, last: sign, kind: SourceKind::Phrase }))
    }

    /// Whether the source is a word of which nobody knows that it is a phrase: `released in [year]`.
    fn is_bare(self, source: Source) -> bool {
        let small = !self.scene.words.is_capital(source.last);
        source.kind == SourceKind::Phrase && source.first == source.last && small
    }

    /// `[a report] released in 2021, which`
    fn reduced(self) -> Option<Source> {
        self.last.and_then(|last| before_reduced(self.scene, last)).filter(|_| self.comma.is_some())
    }

    /// `[Ann Lee], a lawyer for the bakers, who says`: the one person of whom a verb for one tells behind a noun for many.
    fn one_of_many(self, before: Source) -> Option<Source> {
        let Self { scene, who, comma, .. } = self;
        let words = scene.words;
        let sole = is_present(words.get(who + 1)) || words.is_any(who + 1, &["is", "was", "has"]);
        let many = before.kind == SourceKind::Phrase && words.get(before.last).ends_with('s') && comma.is_some();
        let head = self.head(before).filter(|_| self.is_who && many && sole)?;
        self.apposed(head)
    }
}

/// `[Lee] is a man who`, `[He] was just the sort of person who`, `[Lee] is a liar, bigot and bully who`: of whom it is said that he is
/// one.
fn said_to_be(scene: &Scene, one: Source) -> Option<Source> {
    let words = scene.words;
    if let Some(listed) = listed(scene, one) {
        return Some(listed);
    }
    let kind = one
        .first
        .checked_sub(2)
        .filter(|&kind| words.is(kind + 1, "of") && words.is_any(kind, &["sort", "kind", "type", "one"]));
    let first = kind.map_or(one.first, |kind| kind - usize::from(begins_phrase(words, kind.wrapping_sub(1))));
    let is =
        (first.saturating_sub(3)..first).rev().find(|&k| !words.is_adverb(k) && !words.is_any(k, &["just", "also"]))?;
    let subject = scene.source_to(is.checked_sub(1).filter(|_| words.is_any(is, &["is", "was"]))?)?;
    let somebody = is_named_person(subject) || matches!(subject.kind, SourceKind::Pronoun(Pronoun::He | Pronoun::She));
    (somebody && one.kind == SourceKind::Phrase && preposition(scene, subject).is_none()).then_some(subject)
}

/// `[Lee] is a liar, bigot and bully who`: of whom the last noun of a row without articles is said.
fn listed(scene: &Scene, one: Source) -> Option<Source> {
    const LONGEST: usize = 24;
    let words = scene.words;
    let and = one.first.checked_sub(1).filter(|&and| words.is(and, "and") && !words.get(one.last).ends_with('s'))?;
    let noun = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Lower)) && !is_verb(words, k);
    let mut row = (and.saturating_sub(LONGEST)..and).rev().take_while(|&k| noun(k) || words.is_punct(k, ','));
    let a = row.find(|&k| words.is_any(k, &["a", "an"]))?;
    let is = a.checked_sub(1).filter(|&is| words.is_any(is, &["is", "was"]))?;
    let subject = scene.reading.around(scene, is).subject_of(is).and_then(|subject| scene.source_to(subject.last))?;
    is_named_person(subject).then_some(subject)
}

/// `[Ann Lee], the mayor, who`, `[Ann Lee], an aide now close to the union, who`: the person of whom what stands behind the
/// comma is said, and `closed` by another one.
pub(super) fn apposed_name(scene: &Scene, last: Source, closed: bool) -> Option<Source> {
    let words = scene.words;
    let inside = |k: usize| {
        let word = words.kind(k).is_some_and(|kind| kind.is_word() || kind == TokenKind::Clitic);
        word && !is_verb(words, k) && cue(words, k).is_none()
    };
    let reach = if closed { APPOSITIVE_REACH } else { 0 };
    let from = last.first.saturating_sub(reach);
    let first = (from..=last.first).rev().take_while(|&k| k == last.first || inside(k)).last()?;
    let comma = first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','))?;
    let tells = first == last.first || (first..last.first).any(|k| is_role(words.get(k)));
    // `Lee, a friend of the owners, who say`: they do
    let many = first < last.first && words.get(last.last).ends_with('s') && is_role(words.get(last.last));
    let apposed = !is_named_person(last) && tells && !many && words.is_article(first);
    let name = scene.source_to(comma.checked_sub(1)?).filter(|name| is_named_person(*name))?;
    apposed.then_some(name)
}

/// `[a report] released in 2021`: the phrase right before the participle that ends with token `last` says what was done to it.
fn before_reduced(scene: &Scene, last: usize) -> Option<Source> {
    const LONGEST: usize = 6;
    let words = scene.words;
    let done = |k: &usize| words.get(*k).ends_with("ed") && PREPOSITIONS.has_lower(words.get(k + 1));
    let verb = (last.saturating_sub(LONGEST)..last).rev().take_while(|&k| !words.is_punct(k, ',')).find(done)?;
    let noun = scene.source_to(verb.checked_sub(1)?)?;
    (preposition(scene, noun).is_none()).then_some(noun)
}

/// The nearest person named in the sentence before token `end`.
fn person_before(scene: &Scene, end: usize) -> Option<Source> {
    let start = scene.sentence_start(end).max(end.saturating_sub(APPOSITIVE_REACH));
    let k = scene.sources.partition_point(|source| source.first < end);
    let before = scene.sources.get(..k)?.iter().rev().take_while(|source| source.first >= start);
    before.copied().find(|source| is_named_person(*source))
}

/// `It was [Lee], not her husband Dow, who`: the last token before what is denied up to token `last`; `last` where nothing is.
fn before_denied(words: Words, last: usize) -> usize {
    const LONGEST: usize = 6;
    let not = (last.saturating_sub(LONGEST)..last).rev().take_while(|&k| !words.is_punct(k, '.'));
    let not = not.into_iter().find(|&k| words.is(k, "not") && words.is_punct(k.wrapping_sub(1), ',') && k > 1);
    not.map_or(last, |not| not - 2)
}
