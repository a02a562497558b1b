//! What credits a quotation from before: the clause that holds it.
//!
//! *In*: `Lee, who met Dow, said the plan was "…"`. *Out*: cue `said`, source `Lee`. *Never*: a look beyond the sentence.

use super::apposition::{behind_office, clause_left_open, left_open, named_in_apposition};
use super::attribution::Attribution;
use super::authors::Authors;
use super::control::controlled;
use super::governed::governed;
use super::insertion::insertion;
use super::labels::{bearing, claiming, label};
use super::named::{named_from, unknown_name};
use super::passive::{agent, done_by, is_chorus, is_nobody, is_over, is_passive, names, passive};
use super::phrase::is_title;
use super::saying::{can_speak, only_adds};
use super::scene::{REACH, Scene};
use super::sources::{Antecedent, Pronoun, Source, SourceKind, begins_phrase, ends_phrase, is_role, is_verb};
use super::statement::{for_whom, in_words, is_noun, line_of, statement, under_which};
use super::subject::{is_entity, is_name, is_named_person, main_source, named_behind, subject};
use super::who::relative;
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::{Clause, Clauses, Kind, Phrase, bears_words};
use crate::text::lists::{BODIES, CALENDAR, PREPOSITIONS};
use crate::text::token::{Case, TokenKind, Words};

/// The last cue of the clause before a quotation, and who acts there.
pub(super) fn before(scene: &Scene, first: usize) -> Option<Attribution> {
    let start = scene.sentence_start(first.checked_sub(1)?).max(first.saturating_sub(REACH));
    controlled(scene, (start, first), in_clause(scene, first))
}

/// The last cue of the clause before a quotation, and its subject.
fn in_clause(scene: &Scene, first: usize) -> Option<Attribution> {
    let words = scene.words;
    let before = first.checked_sub(1)?;
    let start = scene.sentence_start(before).max(first.saturating_sub(REACH));
    // Nothing but marks and other quotations stands before it.
    let told = |k: usize| words.kind(k).is_some_and(TokenKind::is_word) && !scene.is_quoted(k);
    if stops(words, before) || !(start..first).any(told) {
        return None;
    }
    let bare = |source: Source| Attribution { cue: None, source };
    if let Some(label) = label(scene, (start, first)) {
        return Some(bare(label));
    }
    if is_chorus(scene, first) || is_nobody(scene, first) {
        return None;
    }
    let claim = claiming(scene, first).map(bare);
    if let Some(aside) = claim.or_else(|| insertion(scene, (start, first))) {
        return Some(aside);
    }
    let clauses = scene.reading.around(scene, first);
    let around = || clauses.around(first).skip_while(|clause| is_over(words, clause, first));
    let governed = governed(scene, around(), first);
    let innermost = around().next();
    if let Some(named) = worded(scene, (start, first), innermost, governed.and_then(|it| it.cue)) {
        return Some(named);
    }
    if let Some((done, source)) = done_by(scene, around(), first) {
        return Some(Attribution { cue: Some(done), source });
    }
    if let Some(passive) = passive(scene, around()) {
        // `Asked by Lee whether`
        let agent = agent(scene, passive, first).map(|source| Attribution { cue: Some(passive), source });
        // `Dow laughed when it was called "…"`: whoever called it so, it was not he.
        let apart = |clause: &Clause| clause.verb == Some(passive.last) && clause.kind == Kind::Circumstance;
        let called = names(words, passive) && around().any(|clause| apart(&clause));
        let told = governed.filter(|_| !called);
        return agent.or(told).or_else(|| fronted(scene, (start, first)));
    }
    let weak = |it: &Attribution| it.cue.is_some_and(|cue| cue.strength == Strength::Weak && !names(words, cue));
    // `According to Portwire, Lee praised the "…"`: of what nobody knows only the comma shows that it is a name.
    let unknown = |it: &Attribution| {
        let capital = words.is_capital(it.source.first) && !begins_phrase(words, it.source.first);
        it.source.kind == SourceKind::Phrase && capital
    };
    let yields = |it: &Attribution| governed.as_ref().is_none_or(|governed| weak(governed) && !unknown(it));
    if let Some(told) = fronted(scene, (start, first)).filter(yields).or(governed) {
        return Some(told);
    }
    if let Some(cue) = reporting(scene, (start, first), &clauses) {
        return Some(Attribution { cue: Some(cue), source: subject(scene, start, cue)? });
    }
    let told = told_apart(scene, &clauses, first);
    let told = told.or_else(|| titled(scene, before).map(bare)).or_else(|| acting(scene, around()));
    told.or_else(|| {
        main_source(scene, start, first)
            .filter(|source| can_be_meant(scene, (start, first), *source))
            // `His wife, Ann, was less kind: "…"`
            .map(|source| bare(named_behind(scene, source, first)))
    })
}

/// Whether a sentence ends with token `last`, before a bracket or not: `(The Herald asked her.) "…"`.
fn stops(words: Words, last: usize) -> bool {
    let stop = last.checked_sub(1).filter(|_| words.is_punct(last, ')')).unwrap_or(last);
    matches!(words.kind(stop), Some(TokenKind::Punct('.' | '!' | '?')))
}

/// Who is named by words that stand for a verb of saying, where the clause of the quotation, the `innermost` one, has none, or with
/// its `verb`: `in the words of Lee`, `for Lee`, `a flag with the slogan`, `issued a statement`.
fn worded(
    scene: &Scene,
    (start, first): (usize, usize),
    innermost: Option<Clause>,
    verb: Option<Cue>,
) -> Option<Attribution> {
    // `found that it was, in the words of Lee, "…"`
    let ends = |it: &Attribution| scene.words.is_punct(first - 1, ',') && it.source.last + 2 == first;
    let in_words = in_words(scene, (start, first)).filter(|it| verb.is_none() || ends(it));
    let without_verb = || {
        let view = for_whom(scene, (start, first)).or_else(|| under_which(scene, (start, first)));
        view.filter(|_| verb.is_none())
    };
    let bearing = || bearing(scene, (start, first)).map(|source| Attribution { cue: None, source });
    let named = in_words.or_else(without_verb).or_else(bearing).or_else(|| line_of(scene, first, verb));
    named.or_else(|| statement(scene, (start, first), innermost, verb))
}

/// The last verb that reports before the quotation, wherever in the sentence it stands.
fn reporting(scene: &Scene, (start, first): (usize, usize), clauses: &Clauses) -> Option<Cue> {
    let words = scene.words;
    let adjacent = |cue: &Cue| cue.last + 6 >= first;
    let reports = |cue: &Cue| {
        let verb = words.get(cue.first).ends_with("ed") || cue.form != Form::Finite || words.is(cue.first, "said");
        !is_passive(words, *cue)
            && !only_adds(words, *cue, first)
            && (verb || clauses.has_verb(cue.last) || clauses.has_verb(cue.first))
    };
    let mut cues = (start..first).rev().filter(|&k| !scene.is_quoted(k)).filter_map(|k| cue(words, k));
    cues.find(|cue| (cue.strength == Strength::Strong || adjacent(cue)) && reports(cue))
}

/// The name right before the colon at token `colon`, unless it is written to, or about.
fn titled(scene: &Scene, colon: usize) -> Option<Source> {
    let last = colon.checked_sub(1).filter(|_| scene.words.is_punct(colon, ':'))?;
    scene.source_to(last).filter(|&source| is_name(source) && !is_addressed(scene, source))
}

/// Whether the first source of the sentence may be who speaks, where no verb tells.
fn can_be_meant(scene: &Scene, (start, first): (usize, usize), source: Source) -> bool {
    let words = scene.words;
    let before = first - 1;
    let clauses = scene.reading.around(scene, first);
    // `Harwich harbour fire: "We ran"`: a headline names what it is about.
    let topic = words.is_punct(before, ':') && !(start..before).any(|k| clauses.has_verb(k) || begins_phrase(words, k));
    // `It must rest on trust, and on a pledge that "…"`: what "it" is does not speak.
    let thing = source.kind == SourceKind::Pronoun(Pronoun::It);
    // `Below is the offending post:`
    let shown = words.is_any(start, &["below", "here", "above"]) && words.is_any(start + 1, &["is", "are", "was"]);
    // `It has made for a focus on "…"`: neither does what the quotation is attached to.
    let attached = source.last + 2 == first && PREPOSITIONS.has_lower(words.get(source.last + 1));
    let mute = attached
        && source.kind == SourceKind::Phrase
        && !can_speak(words, Phrase { first: source.first, last: source.last })
        && !is_noun(words, source.last);
    !shown && !thing && !mute && (!topic || is_person(words, source))
}

/// `According to her friends, Lee feared that it was "…"`: who is named in front, where no verb of saying stands between.
fn fronted(scene: &Scene, (start, first): (usize, usize)) -> Option<Attribution> {
    const LONGEST: usize = 12;
    let words = scene.words;
    // `The crew, according to Lee, were told to be "quiet"`
    let begins = |k: &usize| *k == start || words.is_punct(k.wrapping_sub(1), ',');
    let cue = (start..first).filter(begins).find_map(|k| cue(words, k)).filter(|cue| cue.form == Form::According)?;
    let comma = (cue.last + 1..first.min(cue.last + LONGEST)).find(|&k| words.is_punct(k, ','))?;
    // `According to Portwire, the pier is "dead"`
    let unknown = || unknown_name(scene, cue.last + 1).filter(|name| name.last + 1 == comma);
    let source = named_from(scene, cue.last + 1).or_else(unknown).filter(|source| source.last < comma)?;
    Some(Attribution { cue: Some(cue), source })
}

/// `The danger she sees is "…"`, `The word that Lee used was: "…"`: who acts in the clause that says which thing the quotation
/// is.
fn told_apart(scene: &Scene, clauses: &Clauses, first: usize) -> Option<Attribution> {
    let words = scene.words;
    let link = (first.saturating_sub(2)..first).rev().find(|&k| words.is_copula(k))?;
    let thing = clauses.subject_of(link)?;
    let clause = clauses.hanging_on(thing)?;
    let tells =
        |verb: &usize| cue(words, *verb).is_some() || words.is_any(*verb, &["used", "uses", "sees", "saw", "fears"]);
    let verb = clause.verb.filter(tells)?;
    let source = source_of(scene, clause.subject?, verb).filter(|source| is_person(words, *source))?;
    let cue = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    Some(Attribution { cue: Some(cue), source })
}

/// `sent a note to the Herald:`, `had a word for Dow:`: who is written to, or about.
fn is_addressed(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let near = (source.first.saturating_sub(5)..source.first).rev();
    let mut inside = near.take_while(|&k| words.kind(k).is_some_and(TokenKind::is_word) && !is_verb(words, k));
    inside.any(|k| words.is_any(k, &["to", "with", "for", "about", "on", "against", "at"]))
}

/// The clauses of the tokens from `start` up to `end`.
pub(in crate::analyze) fn clauses_between(scene: &Scene, start: usize, end: usize) -> Clauses {
    let name = |i: usize| {
        let k = scene.sources.partition_point(|source| source.first < i);
        scene.sources.get(k).filter(|source| source.first == i && is_name(**source)).map(|source| source.last)
    };
    Clauses::read(scene.words, (start, end), &|i| scene.is_quoted(i), &name)
}

/// `She blasted the plan for being "…"`: where no verb reports, the person who acts in the innermost of `clauses` that
/// has one.
fn acting(scene: &Scene, clauses: impl Iterator<Item = Clause>) -> Option<Attribution> {
    let words = scene.words;
    let mut people = clauses.filter_map(|clause| {
        let verb = clause.verb.filter(|&verb| !scene.is_quoted(verb))?;
        // `Unless the men leave, it is "…"`: who leaves says nothing.
        let first = clause.subject?.first.checked_sub(1);
        if first.is_some_and(|before| words.is_any(before, &["unless", "if"])) {
            return None;
        }
        let source = source_of(scene, clause.subject?, verb)?;
        let is = |k: usize| words.is_copula(k) || words.is_any(k, &["be", "been"]);
        let acts = !is(verb) && !is(verb.saturating_sub(1)) && !words.is_modal(verb);
        ((is_person(words, source) || source.kind == SourceKind::Phrase && bears_words(words.get(source.last))) && acts)
            .then_some((source, verb))
    });
    let (source, verb) = people.next()?;
    let cue = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    Some(Attribution { cue: Some(cue), source })
}

/// Whether the source is somebody: a name of a person, a pronoun for one, a role.
fn is_person(words: Words, source: Source) -> bool {
    match source.kind {
        SourceKind::Name(_) => !is_entity(source),
        SourceKind::Pronoun(Pronoun::He | Pronoun::She | Pronoun::They | Pronoun::Other) => true,
        SourceKind::Pronoun(Pronoun::It) => false,
        SourceKind::Phrase => is_role(words.get(source.last)) || is_body(words, source),
        SourceKind::Relative(antecedent) => matches!(antecedent, Antecedent::Name(_)),
    }
}

/// `the agency`, `her company`: a body that acts like somebody.
pub(super) fn is_body(words: Words, source: Source) -> bool {
    let crowd = words.is_any(source.last, &["crowd", "audience", "fans", "family", "crew", "couple", "congregation"]);
    begins_phrase(words, source.first) && (crowd || BODIES.has_noun(words.get(source.last)))
}

/// The phrase as a source: the name in it or beside it, or the phrase itself.
pub(in crate::analyze) fn source_of(scene: &Scene, phrase: Phrase, end: usize) -> Option<Source> {
    let words = scene.words;
    // `The mayor Friday called it "…"`
    let when =
        phrase.last > phrase.first && words.is_capital(phrase.last) && CALENDAR.has_lower(words.get(phrase.last));
    let small = words.kind(phrase.last.wrapping_sub(1)) == Some(TokenKind::Word(Case::Lower));
    let phrase = if when && small { Phrase { last: phrase.last - 1, ..phrase } } else { phrase };
    if phrase.first == phrase.last && words.is_any(phrase.last, &["who", "which", "that"]) {
        return Some(relative(scene, phrase.last));
    }
    // `Lee, whose message to Dow read`
    let whose = phrase.first.checked_sub(1).filter(|&whose| words.is(whose, "whose"));
    if let Some(whose) = whose.filter(|_| is_noun(words, phrase.last) || bears_words(words.get(phrase.last))) {
        return Some(relative(scene, whose));
    }
    // `the tape of him saying`
    let him = match words.get(phrase.first) {
        "him" => Some(Pronoun::He),
        "her" => Some(Pronoun::She),
        "them" => Some(Pronoun::They),
        _ => None,
    };
    if let Some(pronoun) = him.filter(|_| phrase.first == phrase.last) {
        return Some(Source { first: phrase.first, last: phrase.last, kind: SourceKind::Pronoun(pronoun) });
    }
    // `dockers, one of whom said`
    if words.is(phrase.last, "whom") && phrase.last > 1 && words.is(phrase.last - 1, "of") {
        return Some(Source { first: phrase.last - 2, last: phrase.last, kind: SourceKind::Phrase });
    }
    let whole = Source { first: phrase.first, last: phrase.last, kind: SourceKind::Phrase };
    let ending = scene.source_to(phrase.last).filter(|source| {
        // `founder and director Ann Lee` is one.
        let offices = |k: usize| k > 0 && is_title(words, k - 1) && is_title(words, k + 1);
        // `Former judge and Hull mayor Ann Lee`: a noun for one, without an article, tells of whom the name names.
        let bare = !begins_phrase(words, phrase.first) && is_name(*source);
        // `Plum Gazette fact checker and staff writer Ann Lee`: so does one behind `and`
        let trade = source.first.checked_sub(1).is_some_and(|k| is_one(words.get(k)));
        let trade =
            |k: usize| trade && words.kind(k) == Some(TokenKind::Word(Case::Lower)) && !words.get(k).ends_with('s');
        let told = |k: usize| bare && k > phrase.first && (is_one(words.get(k - 1)) || trade(k - 1));
        let several = (phrase.first..source.first).any(|k| words.is(k, "and") && !offices(k) && !told(k));
        source.first >= phrase.first && !several && (source.may_speak() || source.first == phrase.first)
    });
    // `[the founder] and director Ann Lee`
    let offices = is_title(words, phrase.last) && words.is(phrase.last + 1, "and") && is_title(words, phrase.last + 2);
    let joined = || scene.source_from(phrase.last + 3, 0).filter(|source| offices && is_named_person(*source));
    // `Human resources told`
    let is_part = |source: &Source| {
        let bare = source.kind == SourceKind::Phrase && source.first == source.last && source.first > phrase.first;
        bare && !begins_phrase(words, phrase.first) && (phrase.first..source.first).all(|k| is_noun_word(words, k))
    };
    let ending = ending.map(|source| if is_part(&source) { whole } else { source });
    // `[Downing Street] pointed out`: no participle and a street
    let cut = || scene.source_to(phrase.last).filter(|name| is_entity(*name) && name.first < phrase.first);
    // `harbour organisation [Cosla] said`: a name that nobody knows
    let unknown = || {
        let name = (phrase.first + 1..=phrase.last).find(|&k| words.is_capital(k))?;
        let run = (name..=phrase.last).all(|k| words.is_capital(k));
        let body = BODIES.has(words.get(name - 1)) && !begins_phrase(words, phrase.first);
        (run && body).then_some(Source { first: name, last: phrase.last, kind: SourceKind::Phrase })
    };
    let source =
        ending.or_else(cut).or_else(unknown).or_else(joined).or_else(|| behind_office(scene, phrase)).unwrap_or(whole);
    let source = left_open(scene, source, end).or_else(|| clause_left_open(scene, source, end)).unwrap_or(source);
    let named = named_behind(scene, source, end);
    Some(named_in_apposition(scene, named).filter(|name| name.last < end).unwrap_or(named))
}

/// Whether token `k` may be part of a plain noun phrase.
fn is_noun_word(words: Words, k: usize) -> bool {
    words.kind(k).is_some_and(TokenKind::is_word) && !ends_phrase(words, k) && !is_verb(words, k)
}

/// Whether the noun says what one person is.
fn is_one(noun: &str) -> bool {
    is_role(noun) && !noun.ends_with('s') && noun != "police"
}

/// Whom the sentence that ends before token `end` tells of: `Lee was quick to go on.`
pub(super) fn told_of(scene: &Scene, end: usize) -> Option<Source> {
    told_by(scene, end).map(|(source, _)| source)
}

/// Whom the sentence that ends before token `end` tells of, and the verb that does.
pub(super) fn told_by(scene: &Scene, end: usize) -> Option<(Source, usize)> {
    let start = scene.sentence_start(end.checked_sub(1)?).max(end.saturating_sub(REACH));
    let clauses = clauses_between(scene, start, end);
    let people = clauses.around(end).filter_map(|clause| {
        let source = source_of(scene, clause.subject?, clause.verb?)?;
        is_person(scene.words, source).then_some((source, clause.verb?))
    });
    people.last()
}

/// Who issued a statement in the sentence that ends before token `end`.
pub(super) fn issued_by(scene: &Scene, end: usize) -> Option<Source> {
    let start = scene.sentence_start(end.checked_sub(1)?).max(end.saturating_sub(REACH));
    let clauses = clauses_between(scene, start, end);
    let mut issues = clauses.around(end).filter(|it| it.verb.is_some_and(|verb| Authors::issues(scene.words, verb)));
    issues.find_map(|clause| source_of(scene, clause.subject?, clause.verb?))
}

/// What credits a quotation that begins the paragraph after this one, which ends in a colon, or in a comma behind its verb of
/// saying: its last sentence does.
pub fn introduction(scene: &Scene) -> Option<Attribution> {
    let words = scene.words;
    let end = words.len();
    let last = end.checked_sub(1)?;
    // `The letter says,`, `It spoke of the pier as,`
    let leads = |it: &Attribution| words.is(last - 1, "as") || it.cue.is_some_and(|cue| cue.last + 1 == last);
    match words.kind(last) {
        Some(TokenKind::Punct(':')) => before(scene, end),
        Some(TokenKind::Punct(',')) if last > 0 => before(scene, end).filter(leads),
        _ => None,
    }
}
