//! Verbs of saying whose subject is spoken of or spoken to: who speaks is named behind `by`, or not at all.
//!
//! *In*: `The pier was called "a wreck" by Lee`, `Asked whether the pier was "a wreck"`. *Out*: `Lee`; nobody. *Never*: a verb
//! that is not the innermost one of saying around the quotation.

use super::attribution::row_end;
use super::governed::is_unsaid;
use super::named::named_from;
use super::scene::Scene;
use super::sources::{Source, SourceKind};
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::{Clause, Kind, bears_words};
use crate::analyze::speech::SpeechWord;
use crate::text::token::Words;

/// How far behind the verb `by` may stand (tokens): `was described last week by Lee as`.
const REACH: usize = 6;

/// The passive verb of saying that is the innermost one of `clauses`, those around a quotation.
pub(super) fn passive(scene: &Scene, clauses: impl Iterator<Item = Clause>) -> Option<Cue> {
    let words = scene.words;
    let verbs: Vec<usize> = clauses.filter_map(|clause| clause.verb).collect();
    let asked = verbs.iter().copied().find(|&verb| is_asked(words, verb));
    // `Asked what he would do to address the "…"`: nobody has addressed it.
    let says = |verb: &usize| cue(words, *verb).is_some_and(|cue| asked.is_none() || !is_unsaid(words, cue));
    let inner = verbs.iter().copied().take(2).find(|verb| says(verb) || is_asked(words, *verb));
    let outer = || asked.filter(|asked| !verbs.iter().take_while(|verb| *verb != asked).any(says));
    let verb = inner.or_else(outer)?;
    let passive = cue(words, verb).filter(|cue| {
        // `was rejected as "…"`
        cue.strength == Strength::Strong || names(words, *cue) || words.is(cue.last + 1, "as")
    });
    let passive = passive.filter(|cue| is_passive(words, *cue) && !is_held(words, *cue));
    let asked = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Strong };
    passive.or(is_asked(words, verb).then_some(asked))
}

/// `She said the cause was not confirmed, and "…"`: whether the clause whose passive verb stands right before `and` is over where the
/// quotation begins at token `first`.
pub(super) fn is_over(words: Words, clause: &Clause, first: usize) -> bool {
    let and =
        first.checked_sub(2).filter(|&comma| words.is_punct(comma, ',') && words.is_any(comma + 1, &["and", "but"]));
    let verb = clause.verb.and_then(|verb| cue(words, verb)).filter(|verb| is_passive(words, *verb));
    and.is_some_and(|comma| verb.is_some_and(|verb| verb.last + 1 == comma))
}

/// `Lee is said to believe that it was "…"`: what the subject is said to think or to have said is his.
fn is_held(words: Words, cue: Cue) -> bool {
    const THINKS: [&str; 8] = ["believe", "think", "feel", "regard", "see", "consider", "fear", "view"];
    let to = cue.last + 1;
    let told = words.is(to + 1, "have") && self::cue(words, to + 2).is_some_and(|it| it.form == Form::Finite);
    words.is(cue.first, "said") && words.is(to, "to") && (words.is_any(to + 1, &THINKS) || told)
}

/// `was attacked by Lee for "…"`, `dismissed as "…" by Lee`: any verb of speech, where the sentence names who did it.
pub(super) fn done_by(scene: &Scene, clauses: impl Iterator<Item = Clause>, first: usize) -> Option<(Cue, Source)> {
    let words = scene.words;
    let done = |clause: Clause| {
        let cue = cue(words, clause.verb?).filter(|cue| cue.form == Form::Finite)?;
        // `Lee was quoted by the Herald as saying`: she says it
        let as_saying = |k: usize| words.is(k, "as") && words.get(k + 1).ends_with("ing");
        if words.is_any(cue.first, &["quoted", "cited"]) && (cue.last + 1..first).any(as_saying) {
            return None;
        }
        let agent = agent(scene, cue, first)?;
        let lacks_object = cue.last + 1 == first || cue.last + 2 == first && words.is(cue.last + 1, "as");
        // `Lee, described in Dow's book as`
        let reduced = clause.kind == Kind::Reduced && agent.last < first;
        (is_passive(words, cue) || reduced || lacks_object && agent.first > first).then_some((cue, agent))
    };
    // `Lee was advised by the unit to wait until it was clear that it was "…"`
    let counselled =
        |clause: &Clause| clause.verb.is_some_and(|verb| words.is_any(verb, &TELLS) && words.is(verb + 1, "by"));
    let mut near = 0;
    clauses
        .filter(|clause| {
            near += 1;
            near <= 2 || near <= COUNSEL && counselled(clause)
        })
        .find_map(done)
}

/// Verbs whose object is told something.
const TELLS: [&str; 7] = ["advised", "warned", "told", "urged", "informed", "assured", "reminded"];

/// How many clauses further out it is told whom somebody gave counsel.
const COUNSEL: usize = 5;

/// Whether nobody is said to have said the quotation that begins at token `first`.
pub(super) fn is_unowned(scene: &Scene, first: usize) -> bool {
    let start = first.checked_sub(1).map_or(first, |before| scene.sentence_start(before));
    let holds = start < first && scene.sentence_end(start) >= first;
    let clauses = || scene.reading.around(scene, first);
    let passive = || passive(scene, clauses().around(first).skip_while(|clause| is_over(scene.words, clause, first)));
    let inscribed = || is_inscribed(scene, start, first);
    holds && (is_chorus(scene, first) || is_nobody(scene, first) || inscribed() || passive().is_some())
}

/// `On it was written, in marker, "…"`: whether something bears the words, and nobody is said to have put them there.
fn is_inscribed(scene: &Scene, start: usize, first: usize) -> bool {
    const DONE: [&str; 10] = [
        "written",
        "painted",
        "scrawled",
        "carved",
        "printed",
        "engraved",
        "inscribed",
        "daubed",
        "chalked",
        "stencilled",
    ];
    let words = scene.words;
    let done = |k: &usize| words.is_any(*k, &DONE) && words.is_copula(k.wrapping_sub(1));
    let by = || (start..first).any(|k| words.is(k, "by"));
    (start.max(first.saturating_sub(12))..first).any(|k| done(&k)) && !by()
}

/// `Nobody said "…"`: who does not exist says nothing.
pub(super) fn is_nobody(scene: &Scene, first: usize) -> bool {
    let words = scene.words;
    let none = ["anyone", "anybody", "nobody", "no-one", "none"];
    let clauses = scene.reading.around(scene, first);
    let says = |clause: &Clause| clause.verb.is_some_and(|verb| cue(words, verb).is_some());
    let subject = clauses.around(first).find(says).and_then(|clause| clause.subject);
    // `Neither Lee nor Dow said "…"`
    let neither = |first: usize| words.is(first, "neither") || words.is_any(first.wrapping_sub(1), &["neither", "nor"]);
    // `Who would say it was "dead"?`
    let nobody = |first: usize| {
        words.get(first) == "Who" || words.is_any(first, &none) || words.starts(first, &["no", "one"]) || neither(first)
    };
    subject.is_some_and(|subject| nobody(subject.first))
}

/// `to chants of "…"`: a noise that nobody owns.
pub(super) fn is_chorus(scene: &Scene, first: usize) -> bool {
    let words = scene.words;
    let noise = [
        "chants", "cries", "shouts", "calls", "screams", "boos", "choruses", "whoops", "roars", "yells", "cheers",
        "jeers",
    ];
    let noun = first.checked_sub(2).filter(|_| words.is_any(first - 1, &["of", "to"]));
    let owner = |noun: usize| noun.checked_sub(1).is_some_and(|before| words.is_genitive(before));
    noun.is_some_and(|noun| words.is_any(noun, &noise) && !owner(noun))
}

/// Whether the quotation that begins at token `first` is part of what somebody was asked or called: `Asked whether it was "…,"`,
/// `Branded "a wreck," Lee left`.
pub(super) fn is_question(scene: &Scene, first: usize) -> bool {
    let passive = |first: usize| passive(scene, scene.reading.around(scene, first).around(first));
    let heard = |verb: Cue| is_asked(scene.words, verb.first) || scene.words.is_capital(verb.first);
    is_unowned(scene, first) && passive(first).is_some_and(heard)
}

/// Who is named behind `by` after the verb or after the quotation that begins at token `first`.
pub(super) fn agent(scene: &Scene, passive: Cue, first: usize) -> Option<Source> {
    let words = scene.words;
    let behind = (first..words.len().min(first + LONGEST_FRAGMENT)).find(|&k| !scene.is_quoted(k));
    // `hailed as "…" by Dow and "…" by Lee`
    let other = (passive.last + 1..first).any(|k| scene.is_quoted(k));
    if let Some(by) = behind.filter(|&by| other && words.is(by, "by")) {
        return named_from(scene, by + 1);
    }
    // `called "…" and "…" by Lee`
    let behind = behind.map(|behind| row_end(scene, behind - 1) + 1);
    let mut places = (passive.last + 1..first.min(passive.last + REACH)).chain(behind);
    if let Some(by) = places.find(|&k| words.is(k, "by")) {
        return named_from(scene, by + 1);
    }
    // `In one note she was warned that`
    let start = scene.sentence_start(passive.first);
    let fronted = words.is(start, "in") && words.is_any(passive.first, &TELLS);
    let text = scene.any_source_from(start + 1, 0).filter(|text| fronted && text.last < passive.first);
    if let Some(text) = text.filter(|text| text.kind == SourceKind::Phrase && bears_words(words.get(text.last))) {
        return Some(text);
    }
    // `described in Dow's book as`
    let inside = (passive.last + 1..first.min(passive.last + REACH)).find(|&k| words.is(k, "in"));
    let work = inside.and_then(|inside| scene.any_source_from(inside + 1, 0));
    work.filter(|work| work.kind == SourceKind::Phrase && work.last < first && bears_words(words.get(work.last)))
}

/// The longest quotation behind which `by` is looked for (tokens).
const LONGEST_FRAGMENT: usize = 40;

/// `called`, `described`, `accused`: something is given a name.
pub(super) fn names(words: Words, cue: Cue) -> bool {
    let word = SpeechWord::of_any_case(words.get(cue.first));
    words.is(cue.first, "accused") || word.is_some_and(|word| word.takes().any(|it| it == "name"))
}

/// `the movement was called "…"`: the subject is what is spoken of.
pub(super) fn is_passive(words: Words, cue: Cue) -> bool {
    let past = !words.get(cue.first).ends_with("ing");
    const SMALL: [&str; 11] =
        ["all", "both", "otherwise", "also", "often", "sometimes", "once", "now", "still", "never", "always"];
    let adverb = cue.first.saturating_sub(1);
    let adverb = words.is_adverb(adverb) || words.is_any(adverb, &SMALL);
    let before = cue.first.saturating_sub(usize::from(adverb) + 1);
    let auxiliary = words.is_form_of_be(before);
    // `Branded "a wreck," Lee left`
    let opens = words.is_capital(cue.first) && names(words, cue);
    past && (auxiliary || opens || words.is(cue.last + 1, "by") && !is_by_means(words, cue.last + 1))
}

/// `said [by telephone] that`: how, not who.
pub(super) fn is_by_means(words: Words, by: usize) -> bool {
    words.is_any(by + 1, &["email", "e-mail", "phone", "telephone", "text", "letter", "radio", "video", "satellite"])
}

/// `Asked whether`, `When pressed on`: the subject of the sentence is asked.
pub(super) fn is_asked(words: Words, verb: usize) -> bool {
    let begins = verb.checked_sub(1).is_none_or(|before| words.is_any(before, &["when", "if", "after"]));
    // `Told by Dow that it was "dead," Lee left`
    let told =
        words.is_capital(verb) && words.is_any(verb, &["told", "advised", "warned", "informed", "assured", "reminded"]);
    let asks = words.is_any(verb, &["asked", "pressed", "questioned", "quizzed"]);
    // `Lee was asked, "Is it?"`
    let was = || verb.checked_sub(1).is_some_and(|before| words.is_any(before, &["was", "were", "been", "being"]));
    told || asks && (begins || words.is_capital(verb) || was())
}
