//! What credits a quotation from behind: `"…," said Lee`, `"…," Lee, the mayor, said`, `"…", according to Lee`.
//!
//! *In*: the last token of a quotation. *Out*: cue and source. *Never*: a look beyond the sentence or into the next
//! quotation.

use super::attribution::Attribution;
use super::before::source_of;
use super::named::{is_noun, named_from, opens_clause, titled_name, unknown_name};
use super::naming::name_given_to;
use super::passive::{is_by_means, is_passive};
use super::phrase::is_title;
use super::remark::{is_remark, verdict};
use super::scene::Scene;
use super::sources::{Source, SourceKind, begins_phrase, is_role, is_verb};
use super::statement::in_words_behind;
use super::subject::{
    SUBORDINATORS, after_attached, before_parenthesis, is_entity, is_filler, is_name, is_named_person, named_behind,
    subject,
};
use crate::analyze::cues::{Cue, Form, Strength, cue, is_base};
use crate::analyze::grammar::Phrase;
use crate::analyze::speech::SpeechWord;
use crate::text::lists::PREPOSITIONS;
use crate::text::token::{TokenKind, Words};

/// How far behind a quotation its cue may stand (tokens): a name with a long appositive.
const CUE_REACH: usize = 28;

/// How many titles of one word stand right before a name (tokens).
const TITLES: usize = 4;

/// How long a sentence may be that only credits the one before it (tokens): `"We will." Lee said on Monday.`
const LONGEST_ATTRIBUTION: usize = 12;

/// The longest name behind `Friends of` (tokens).
const LONGEST_BODY: usize = 4;

/// The cue behind a quotation and its subject, in the same sentence and before the next quotation.
pub(super) fn behind(scene: &Scene, (first, last): (usize, usize)) -> Option<Attribution> {
    let words = scene.words;
    let mut i = last + 1;
    while matches!(words.kind(i), Some(TokenKind::Punct(',' | '-' | '—' | '–'))) {
        i += 1;
    }
    if let Some(words) = in_words_behind(scene, i) {
        return Some(words);
    }
    let goes_on = words.is_any(i, &["and", "but", "while", "though", "although", "because", "which", "when", "until"])
        || words.is(i, "so") && cue(words, i + 1).is_none();
    let opens = scene.sentence_start(first) == first;
    // `"…," a charge she denies`
    let phrase = scene.any_source_from(i, 0).filter(|phrase| phrase.kind == SourceKind::Phrase);
    let clause = phrase.is_some_and(|phrase| words.is_subject_pronoun(phrase.last + 1)) || is_remark(scene, i);
    if clause
        || goes_on && !opens
        || (words.get(i).ends_with("ing") && !words.is_capital(i) && !words.is(i, "according") && !is_rank(words, i))
    {
        return None;
    }
    if let Some(coming) = coming_from(scene, i) {
        return Some(coming);
    }
    if let Some(verdict) = verdict(scene, i).filter(|_| opens) {
        return Some(verdict);
    }
    if let Some(heard) = is_heard(scene, i) {
        return Some(heard);
    }
    let end = scene.sentence_end(i).min(i + CUE_REACH);
    if let Some(source) = signed(scene, (last, i), end).filter(|_| opens) {
        return Some(Attribution { cue: None, source });
    }
    // `"We looked twice." Lee said "no."`: the sentence that a period parts from the quotation has its own.
    let parted = (last.saturating_sub(2)..=last).any(|k| words.is_punct(k, '.'));
    if parted && (scene.holds_quotation(i, end + 1) || end > i + LONGEST_ATTRIBUTION) {
        return None;
    }
    let Some(cue) = reporting(scene, i, end) else {
        // `"Is it?" Lee took her time.`
        let acts = |it: &Attribution| it.cue.is_some_and(|verb| begins_phrase(words, verb.last + 1));
        let stops = (last.saturating_sub(2)..=last).any(|k| words.is_punct(k, '?') || words.is_punct(k, '!'));
        return manner(scene, i)
            .filter(|it| !(stops && acts(it)))
            .or_else(|| manner_inverted(scene, i).filter(|_| opens))
            .or_else(|| beside(scene, (i, last)).filter(|_| opens));
    };
    if cue.form == Form::According {
        let from = cue.last + 1;
        let source =
            named_from(scene, from).or_else(|| scene.source_from(from, 3)).or_else(|| unknown_name(scene, from))?;
        return Some(Attribution { cue: Some(cue), source });
    }
    // `"…," Dow quoted Lee as saying`
    let quotes = words.is_any(cue.first, &["quoted", "quotes", "cited", "cites"]);
    let quoted = scene.source_from(cue.last + 1, 0).filter(|source| quotes && words.is(source.last + 1, "as"));
    if let Some(source) = quoted {
        return Some(Attribution { cue: Some(cue), source });
    }
    // `"…," said to the crew by Lee`
    if let Some(by) = said_by(scene, cue).filter(|by| !is_retold(words, cue, by.last)) {
        return Some(Attribution { cue: Some(cue), source: by });
    }
    // `"…," Dow recalled him saying`
    if let Some(heard) = heard(scene, cue) {
        return Some(Attribution { cue: Some(cue), source: heard });
    }
    // `summed it up as "…," denounced the record`: what is denounced does not speak.
    let speaks =
        |source: &Source| opens || source.kind != SourceKind::Phrase || is_role(words.get(source.last)) || parted;
    let inverted = inverted(scene, i, cue).filter(|source| stands_inverted(words, cue, *source));
    let source = inverted.filter(speaks).or_else(|| {
        let closes = (cue.last + 1..cue.last + 4).any(|k| matches!(words.kind(k), Some(TokenKind::Punct('.')) | None));
        subject_between(scene, i, cue).filter(|_| closes || opens || !continues(words, i))
    })?;
    // `"…," a firm whom he says he advised`
    let hangs = words.is_any(source.first.wrapping_sub(1), &["whom", "which"]) && source.last < cue.first;
    (!hangs).then_some(Attribution { cue: Some(cue), source })
}

/// `"…," Lee is heard asking Dow`, `"…," he can be seen shouting`: who is heard to speak in a recording, at token `i`.
fn is_heard(scene: &Scene, i: usize) -> Option<Attribution> {
    let words = scene.words;
    let source = scene.source_from(i, TITLES)?;
    let can = usize::from(words.is_modal(source.last + 1));
    let heard = source.last + 2 + can;
    let passive = words.is_form_of_be(heard - 1) && words.is_any(heard, &["heard", "overheard", "seen", "filmed"]);
    let cue = cue(words, heard + 1).filter(|cue| passive && cue.form == Form::Participle)?;
    Some(Attribution { cue: Some(cue), source })
}

/// `"…," Dow recalled him saying`, `"…," a neighbour remembered Lee telling her`: who is heard to speak behind the verb `cue`.
fn heard(scene: &Scene, cue: Cue) -> Option<Source> {
    const HEARS: [&str; 8] =
        ["recalled", "recalls", "remembered", "remembers", "heard", "hears", "overheard", "described"];
    let words = scene.words;
    let whom = cue.last + 1;
    let him = || words.is_object_pronoun(whom).then_some(Phrase { first: whom, last: whom });
    let named = || scene.source_from(whom, 2).map(|source| Phrase { first: source.first, last: source.last });
    let whom = him().or_else(named).filter(|_| words.is_any(cue.first, &HEARS))?;
    let says = words.is_any(whom.last + 1, &["saying", "telling", "asking", "shouting", "warning", "joking"]);
    source_of(scene, whom, whom.last + 1).filter(|_| says)
}

/// `"…," said to the crew by Lee`, `"…," was shouted by dockers`: who is named behind `by` and closes the sentence, where nothing but
/// the hearer stands between.
fn said_by(scene: &Scene, cue: Cue) -> Option<Source> {
    const HEARER: usize = 8;
    let words = scene.words;
    let inside = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) && !is_verb(words, *k);
    let from = cue.last + 1;
    let by = (from..from + HEARER).take_while(inside).find(|&k| words.is(k, "by"));
    let by = by.filter(|&by| by == from || words.is_any(from, &["to", "at"]) && by > from + 1)?;
    named_from(scene, by + 1).filter(|_| cue.form == Form::Finite && !is_by_means(words, by))
}

/// `"…," Lee was quoted by the Herald as saying`: whether who is named behind `by`, up to token `last`, only passes on what is said.
fn is_retold(words: Words, cue: Cue, last: usize) -> bool {
    let as_saying = words.is(last + 1, "as") && words.get(last + 2).ends_with("ing");
    words.is_any(cue.first, &["quoted", "cited", "reported"]) && as_saying
}

/// `"…," came shouts from the crowd`, `"…," came the reply from Lee`: from whom the words come.
fn coming_from(scene: &Scene, i: usize) -> Option<Attribution> {
    const NOUN: usize = 5;
    let words = scene.words;
    let sound = |k: &usize| {
        let noun = words.get(*k).trim_end_matches('s');
        SpeechWord::of(words.get(*k)).or_else(|| SpeechWord::of(noun)).is_some()
            || matches!(noun, "chorus" | "voice" | "yell" | "chant" | "cry" | "cries" | "shout" | "roar")
    };
    let from = (i + 1..i + NOUN).find(|&k| words.is(k, "from")).filter(|_| words.is_any(i, &["came", "comes"]))?;
    let noun = (i + 1..from).find(sound)?;
    let source = named_from(scene, from + 1).or_else(|| scene.source_from(from + 1, 1))?;
    let cue = Cue { first: noun, last: noun, form: Form::Finite, strength: Strength::Weak };
    Some(Attribution { cue: Some(cue), source })
}

/// `"…," acting director Ann Lee said`: participles that stand in a title.
pub(in crate::analyze) fn is_rank(words: Words, i: usize) -> bool {
    let ranks =
        ["acting", "managing", "founding", "outgoing", "incoming", "sitting", "visiting", "ranking", "presiding"];
    words.is_any(i, &ranks) || words.is_any(i, &["leading", "retiring", "commanding", "supervising", "consulting"])
}

/// Whether the verb may stand before its subject: one that judges or names has an object there, `portrayed the mayor as`.
fn stands_inverted(words: Words, cue: Cue, source: Source) -> bool {
    let judges =
        SpeechWord::of(words.get(cue.first)).is_some_and(|word| word.takes().any(|it| matches!(it, "act" | "name")));
    let closes = matches!(words.kind(source.last + 1), Some(TokenKind::Punct(',' | '.')) | None);
    !judges || cue.strength == Strength::Strong || closes
}

/// The first verb that reports among the tokens from `i` to `end`; one that only may report stands there at once or right
/// behind its subject: `"…," the nominee, Ann Lee, recalled`.
fn reporting(scene: &Scene, i: usize, end: usize) -> Option<Cue> {
    let words = scene.words;
    let near = |cue: &Cue| cue.strength == Strength::Strong || cue.first <= i + 2 || is_beside_subject(scene, i, *cue);
    let mut cues = (i..=end).take_while(|&k| !scene.is_quoted(k)).filter_map(|k| cue(words, k));
    // `"Rain and sun" are thought to help, according to Lee`: nobody in particular thinks so.
    let general = |cue: &Cue| words.is(cue.last + 1, "to") && is_passive(words, *cue);
    let speaks = |cue: &Cue| cue.form != Form::Participle && !general(cue);
    cues.find(|cue| speaks(cue) && near(cue) && (cue.first == i || agrees(words, *cue)))
}

/// Whether the word before a plain form can be its subject or auxiliary: `experts warn`, but `White House press secretary`.
fn agrees(words: Words, cue: Cue) -> bool {
    if !is_base(words.get(cue.first)) {
        return true;
    }
    let before = (0..cue.first).rev().find(|&k| !words.is_adverb(k)).unwrap_or(0);
    let plural =
        words.get(before).ends_with('s') || words.is_any(before, &["i", "we", "you", "they", "people", "many"]);
    // `he'd say`
    let contracted = ["'d", "’d", "'ll", "’ll"].iter().any(|verb| words.get(before).ends_with(verb));
    plural
        || contracted
        || words.is_any(before, &["some", "both", "two", "three", "others", "all", "few", "who"])
        || words.is_any(before, &["did", "would", "will", "can", "to"])
}

/// Whether a phrase begins at token `i`, or behind a title there, and the verb stands behind it or its appositive.
fn is_beside_subject(scene: &Scene, i: usize, cue: Cue) -> bool {
    const TITLE: usize = 6;
    let words = scene.words;
    let Some(source) = scene.any_source_from(i, TITLE).filter(|source| source.last < cue.first) else { return false };
    let next = (source.last + 1..cue.first).find(|&k| !is_filler(words, k)).unwrap_or(cue.first);
    let next = if next < cue.first && attaches(words, next, cue.first) { cue.first } else { next };
    let titled = (i..source.first).all(|k| words.kind(k).is_some_and(TokenKind::is_word));
    titled && (next == cue.first || after_attached(words, next).is_some() && words.is_punct(cue.first - 1, ','))
}

/// Whether the tokens from `i` up to `end` are prepositional phrases: `on the website`.
fn attaches(words: Words, i: usize, end: usize) -> bool {
    let noun =
        |k: usize| words.kind(k).is_some_and(TokenKind::is_word) && !is_verb(words, k) && cue(words, k).is_none();
    PREPOSITIONS.has_lower(words.get(i)) && (i..end).all(noun)
}

/// Whether the sentence of the quotation goes on at token `i`: `"…" in the talks`.
fn continues(words: Words, i: usize) -> bool {
    PREPOSITIONS.has_lower(words.get(i)) && !words.is(i, "as") || is_verb(words, i) || words.is_any(i, &["that", "to"])
}

/// `"…," Lee beamed`: any verb right behind a name or pronoun behind the quotation tells how it was said.
fn manner(scene: &Scene, i: usize) -> Option<Attribution> {
    let source = scene.source_from(i, 0).filter(|source| source.kind != SourceKind::Phrase);
    let source = source.or_else(|| unknown_name(scene, i).filter(|name| name.first == name.last))?;
    Some(Attribution { cue: Some(how(scene.words, source.last + 1)?), source })
}

/// `"…," Lee, in a "Harbour" shirt, said`: the name between commas right behind what somebody says.
fn beside(scene: &Scene, (i, last): (usize, usize)) -> Option<Attribution> {
    let words = scene.words;
    let pauses = (last.saturating_sub(1)..=last).any(|k| words.is_punct(k, ','));
    let name = scene.source_from(i, TITLES).filter(|name| is_named_person(*name))?;
    let titles =
        (i..name.first).all(|k| words.is_capital(k) || is_role(words.get(k)) || words.is_any(k, &["the", "former"]));
    (pauses && titles && words.is_punct(name.last + 1, ',')).then_some(Attribution { cue: None, source: name })
}

/// `"…" — Ann Lee`, `"…" – The harbour master Ann Lee speaking in Hull`: the name that signs what somebody says behind a dash,
/// where nothing else is told of him; `"We will." Rep. Ann Lee (D-Maine).`: one that is a whole sentence.
fn signed(scene: &Scene, (last, i): (usize, usize), end: usize) -> Option<Source> {
    let words = scene.words;
    let name = scene.source_from(i, TITLES).filter(|name| is_named_person(*name))?;
    let titles = (i..name.first).all(|k| words.is_capital(k) || is_title(words, k) || words.is_punct(k, '.'));
    let tells = |k: usize| is_verb(words, k) || cue(words, k).is_some_and(|cue| cue.form == Form::Finite);
    let rest = name.last + 1;
    let closes = matches!(words.kind(rest), Some(TokenKind::Punct('.' | ',' | '(')) | None) || rest > end;
    let ends = closes || words.get(rest).ends_with("ing") || words.is_any(rest, &["in", "on", "at"]);
    let behind_dash = words.is_dash(i - 1) && i > last + 1 && ends;
    let party = before_parenthesis(words, end.saturating_sub(usize::from(words.is_punct(end, '.'))));
    let stops =
        (last.saturating_sub(2)..=last).any(|k| matches!(words.kind(k), Some(TokenKind::Punct('.' | '!' | '?' | ','))));
    let alone = stops && i == last + 1 && (party == name.last || words.is_punct(rest, '.') && rest == end);
    (titles && (behind_dash || alone) && !(rest..=end).any(tells)).then_some(name)
}

/// `"…!" blared the front page`
fn manner_inverted(scene: &Scene, i: usize) -> Option<Attribution> {
    let cue = how(scene.words, i).filter(|_| scene.words.get(i).ends_with("ed"))?;
    Some(Attribution { cue: Some(cue), source: scene.source_from(i + 1, 0)? })
}

/// The verb at token `verb`, as one that tells how something was said.
fn how(words: Words, verb: usize) -> Option<Cue> {
    let cue = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    (is_verb(words, verb) && !is_filler(words, verb)).then_some(cue)
}

/// `said Lee`: the cue comes first, the source follows it.
fn inverted(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    let words = scene.words;
    let bare = (start..cue.first).all(|k| is_filler(words, k) || words.is(k, "so"));
    let follows = cue.last + 1;
    if !(bare || closes_clause(scene, start, cue))
        || words.is_any(follows, &["that", "to", "this", "last"])
        || PREPOSITIONS.has_lower(words.get(follows))
    {
        return None;
    }
    let modifies = |source: &Source| is_name(*source) && is_noun(words, source.last + 1);
    if let Some(person) = scene.source_from(follows, 0).filter(modifies).and_then(|_| titled_name(scene, follows)) {
        return Some(person);
    }
    if let Some(source) = scene.source_from(follows, 0).filter(|source| !is_entity(*source)) {
        return Some(named_behind(scene, source, words.len()));
    }
    if let Some(name) = unknown_name(scene, follows).filter(|name| ends_name(words, name.last + 1)) {
        return Some(name);
    }
    // `"…," shouted supporters from the square`
    let several = || {
        let people = words.get(follows).ends_with('s') && is_role(words.get(follows));
        people.then_some(Source { first: follows, last: follows, kind: SourceKind::Phrase })
    };
    // `"…," said Friends of the Pier, which sued`
    let body = || {
        let of = words.is_any(follows + 1, &["of", "for"]).then_some(follows + 2)?;
        let from = of + usize::from(words.is(of, "the"));
        let last = (from..from + LONGEST_BODY).take_while(|&k| words.is_capital(k)).last()?;
        let body = words.is_capital(follows) && scene.name_from(follows).is_none();
        body.then_some(Source { first: follows, last, kind: SourceKind::Phrase })
    };
    if let Some(body) = body() {
        return Some(body);
    }
    let named = titled_name(scene, follows).or_else(|| scene.source_from(follows, 0));
    named.or_else(|| unknown_name(scene, follows)).or_else(several)
}

/// `said Lee after the game`: behind a name that nobody knows stands what cannot be part of a title.
fn ends_name(words: Words, i: usize) -> bool {
    PREPOSITIONS.has(words.get(i)) && !words.is_any(i, &["of", "for", "and"])
}

/// `"…" about the pier, said Lee`: the rest of the sentence that holds the quotation stands before the comma, and no
/// subject that the verb could have: `"…," Lee, the mayor, said Monday`.
fn closes_clause(scene: &Scene, start: usize, cue: Cue) -> bool {
    let words = scene.words;
    // `"…," Rep. Ann Lee, the mayor, said Monday`
    let subject = scene.any_source_from(start, TITLES).is_some_and(|source| {
        words.is_punct(source.last + 1, ',') && (start..source.first).all(|k| is_title(words, k))
    });
    let hearer = words.is_any(cue.first, &["told", "tells"]);
    let said = cue.strength == Strength::Strong && cue.first == cue.last && !hearer && !subject;
    said && cue.first > start && words.is_punct(cue.first - 1, ',')
}

/// `…," Lee, the mayor, said`: the subject stands between the quotation and the cue.
fn subject_between(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    let words = scene.words;
    if let Some(head) = head(scene, start, cue) {
        return Some(name_given_to(scene, head, cue.first).unwrap_or(head));
    }
    if let Some(name) = unclosed(scene, start, cue) {
        return Some(name);
    }
    let clauses = || scene.reading.around(scene, start);
    let read = || clauses().subject_of(cue.first).and_then(|subject| source_of(scene, subject, cue.first));
    // `"…," officials, who met Dow, told`
    let who = |source: &Source| words.is_punct(source.last + 1, ',') && words.is(source.last + 2, "who");
    read()
        .filter(|source| source.first >= start && (source.kind != SourceKind::Phrase || who(source)))
        .or_else(|| parted(scene, start, cue))
        .or_else(|| subject(scene, start, cue))
        .or_else(|| read().filter(|source| source.first >= start))
        .or_else(|| plain_subject(scene, start, cue))
}

/// `Lee, head of the Dow campaign told`: the name right behind the quotation, where no comma closes what says who that is.
fn unclosed(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    const LONGEST: usize = 16;
    let words = scene.words;
    let name = scene.source_from(start, TITLES).filter(|name| is_named_person(*name))?;
    let from = name.last + 2;
    let noun = |k: usize| {
        let inside = words.kind(k).is_some_and(TokenKind::is_word) || words.is_clitic(k);
        inside && !is_verb(words, k) && !is_filler(words, k) && !SUBORDINATORS.has_lower(words.get(k))
    };
    let titles = (start..name.first).all(|k| is_title(words, k));
    // `Lee, professor at the Centre for Trade, Delhi told`
    let place = cue.first.checked_sub(1).and_then(|last| scene.source_to(last)).filter(|it| !it.may_speak());
    let end = place.map(|place| place.first.saturating_sub(1)).filter(|&comma| words.is_punct(comma, ','));
    let end = end.unwrap_or(cue.first);
    let plain = from < end && end <= from + LONGEST && (from..end).all(noun);
    // `Lee, his aide said`: that is somebody else
    let other = begins_phrase(words, from) && !words.is_any(from, &["a", "an"]);
    let office = is_role(words.get(cue.first - 1)) || is_role(words.get(from));
    (titles && plain && office && !other && words.is_punct(name.last + 1, ',')).then_some(name)
}

/// `Lee, 45, said`: a name that nobody knows.
fn plain_subject(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    let words = scene.words;
    let last = (start..cue.first).take_while(|&k| words.is_capital(k)).last()?;
    (last - start < 4 && !opens_clause(words, start)).then_some(Source { first: start, last, kind: SourceKind::Phrase })
}

/// `the tall, 71-year-old diplomat said`: one phrase with a comma among its adjectives.
fn parted(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    const LONGEST: usize = 9;
    let words = scene.words;
    let last = cue.first.checked_sub(1).filter(|&last| last > start && last - start < LONGEST)?;
    let inside = |k: usize| match words.kind(k) {
        Some(TokenKind::Punct(c)) => c == ',' || c == '-',
        Some(_) => {
            let other = begins_phrase(words, k) || is_verb(words, k) || PREPOSITIONS.has_lower(words.get(k));
            !other && !words.is_capital(k) && !is_filler(words, k)
        }
        None => false,
    };
    let plain = begins_phrase(words, start) && (start + 1..=last).all(inside) && !words.is_punct(last, ',');
    let parts = (start + 1..last).any(|k| words.is_punct(k, ','));
    (plain && parts).then_some(Source { first: start, last, kind: SourceKind::Phrase })
}

/// `a spokesman for harbour workers said`: the phrase that begins right behind the quotation, over what a preposition
/// attaches to it.
fn head(scene: &Scene, start: usize, cue: Cue) -> Option<Source> {
    let head = scene.source_from(start, 0).filter(|head| head.last < cue.first)?;
    attaches(scene.words, head.last + 1, cue.first).then_some(head)
}
