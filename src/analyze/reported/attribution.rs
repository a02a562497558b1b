//! Attributions that stand behind what they credit, in between, or before it with a comma: `…, said Lee`, `…, according to
//! Lee`, `As Lee put it, …`.
//!
//! *In*: a verb of saying in its sentence. *Out*: what it credits around it, and who says so. *Never*: a clause that hangs on
//! the verb (`Lee said that …`).

use super::clause::{self, Hangs};
use super::hearer;
use super::{Reported, SHORTEST, credits_quotation, is_noun, piece, subject};
use crate::analyze::cues::{Cue, Form, Strength};
use crate::analyze::grammar::Clauses;
use crate::analyze::grammar::frame::Frame;
use crate::analyze::speakers::scene::Scene;
use crate::analyze::speakers::sources::{Source, SourceKind, is_role};
use crate::text::token::{Case, TokenKind, Words};

/// `As Lee noted, the pier would go.` `But as Lee noted, …`
pub(super) fn introduced(scene: &Scene, start: usize, cue: Cue, end: usize) -> Option<(Reported, usize)> {
    const LONGEST_SUBJECT: usize = 10;
    let words = scene.words;
    // `As the sea threatens to take the pier, …`
    let says =
        Frame::of(words, cue.first).is_some_and(|frame| frame.that && !(frame.to && words.is(cue.last + 1, "to")));
    let comma = after_circumstance(words, cue.last + 1, end).filter(|&stop| says && words.is_punct(stop, ','))?;
    let opens = |k: &usize| {
        let begins = *k == start || words.is_any(k - 1, &["and", "but", "that"]) || words.is_punct(k - 1, ',');
        words.is(*k, "as") && begins
    };
    let opens = (start.max(cue.first.saturating_sub(LONGEST_SUBJECT))..cue.first).rev().find(opens)?;
    let finite = cue.form == Form::Finite && !scene.is_quoted(comma + 1);
    let source = subject::behind(scene, opens + 1, cue.first).filter(|_| finite)?;
    let to = clause::end(words, comma + 1, end, Hangs::Free);
    // `As a baker, she said, she …`
    let clear = source.last < cue.first
        && cue.first - source.last <= reach(source)
        && !(source.last..cue.first).any(|k| words.is_punct(k, ','));
    let trails = opens > start && words.is_punct(opens - 1, ',') && clause::has_verb(words, start, opens);
    let piece = piece(scene, comma + 1, to).filter(|_| clear && !trails && clause::has_verb(words, comma + 1, to))?;
    Some((Reported { pieces: vec![piece], cue, source: Some(source) }, to))
}

/// `The pier would go, Lee said on Friday.` `The pier, Lee said, would go.` `…, said Lee.`
pub(super) fn trailing(scene: &Scene, start: usize, cue: Cue, end: usize) -> Option<(Reported, usize)> {
    let Trailing { source, comma, stop } = trail(scene, start, cue, end)?;
    around(scene, (start, comma), (stop, end), (cue, source))
}

/// What the attribution at the end of a sentence credits, which is all of it: `[Lee told the men to leave], police said.`
pub(super) fn closed<'a>(scene: &Scene, start: usize, end: usize, read: &dyn Fn() -> &'a Clauses) -> Option<Reported> {
    const LONGEST_ATTRIBUTION: usize = 14;
    let words = scene.words;
    // `As Lee put it, …, according to Dow`
    if words.is(start, "as") {
        return None;
    }
    let from = (start + 1).max(end.saturating_sub(LONGEST_ATTRIBUTION));
    let credits = (from..end).rev().filter(|&at| !scene.is_quoted(at)).filter_map(|at| {
        if words.starts(at, &["according", "to"]) {
            return according(scene, start, at, end).filter(|_| !ends_aside(words, start, at));
        }
        let frame = Frame::of(words, at).filter(|frame| frame.that && !frame.ask && !frame.to)?;
        let cue = Cue { first: at, last: at, form: Form::Finite, strength: Strength::Strong };
        let plain = !words.get(at).ends_with("ing") && !is_noun(words, at, frame);
        let verb = plain && (!frame.noun || read().has_verb(at));
        trailing(scene, start, cue, end).filter(|_| verb && !credits_quotation(scene, at))
    });
    // `Lee said, while …, Dow said`: two, each for itself
    let other = |until: usize| {
        (start..until).any(|k| words.is_any(k, &["said", "says", "reported"]) && words.is_punct(k + 1, ','))
    };
    let ends = |(reported, next): &(Reported, usize)| {
        reported.pieces.len() == 1 && next + 1 >= end && !other(reported.cue.first.saturating_sub(1))
    };
    credits.filter(ends).map(|(reported, _)| reported).next()
}

/// `Lee said it burned, which took hours, according to Dow`: whether what stands before token `at` is an aside to what
/// somebody else is said to have said.
fn ends_aside(words: Words, start: usize, at: usize) -> bool {
    let mut commas = (start + 1..at.saturating_sub(1)).rev().filter(|&k| words.is_punct(k, ','));
    let aside = commas.find(|&k| words.is_any(k + 1, &["which", "who", "whose", "where"]));
    let says = |k: usize| Frame::of(words, k).is_some_and(|frame| frame.that) && clause::is_finite(words, k);
    aside.is_some_and(|aside| (start..aside).any(says))
}

/// The attribution in the sentence that runs on from token `from` up to token `end` which stands behind what it credits,
/// or in between: `The pier is "dead" in every way, [Lee said on Friday].`
pub(in crate::analyze) fn closing(scene: &Scene, from: usize, end: usize) -> Option<(Cue, Source)> {
    let start = scene.sentence_start(from);
    let verbs = (from..end).filter(|&at| !scene.is_quoted(at));
    let mut cues = verbs.filter_map(|at| {
        let frame = Frame::of(scene.words, at).filter(|frame| frame.that && !frame.ask)?;
        let cue = Cue { first: at, last: at, form: Form::Finite, strength: Strength::Strong };
        let plain = !scene.words.get(at).ends_with("ing") && !is_noun(scene.words, at, frame);
        plain.then_some(cue)
    });
    cues.find_map(|cue| {
        let Trailing { source, comma, .. } = trail(scene, start, cue, end)?;
        (comma + 1 >= from).then_some((cue, source))
    })
}

/// `The pier will go, says injured policeman`: who speaks without an article at the end of a headline.
fn bare_role(words: Words, first: usize) -> Option<Source> {
    const LONGEST: usize = 4;
    let last = words.len().checked_sub(1).filter(|&last| first <= last && last < first + LONGEST)?;
    let small = (first..=last).all(|k| words.kind(k) == Some(TokenKind::Word(Case::Lower)));
    (small && is_role(words.get(last))).then_some(Source { first, last, kind: SourceKind::Phrase })
}

/// How far before its verb a source may stand (tokens): `Lee also said`, `Ann Lee of Harwich Live said`.
fn reach(source: Source) -> usize {
    if matches!(source.kind, SourceKind::Name(_)) { 6 } else { 3 }
}

/// An attribution behind what it credits.
struct Trailing {
    source: Source,
    /// The comma before it.
    comma: usize,
    /// Its end.
    stop: usize,
}

/// The attribution around the verb `cue` of the sentence from `start` to `end`, where it stands behind a comma and ends
/// with the sentence or at another.
fn trail(scene: &Scene, start: usize, cue: Cue, end: usize) -> Option<Trailing> {
    let words = scene.words;
    let pause = words.is_punct(cue.first.wrapping_sub(1), ',');
    // `Lee, who met them, told the men`
    if pause && words.is_any(cue.first, &["told", "tells"]) {
        return None;
    }
    let inverted = pause && !closes_relative(words, start, cue.first - 1);
    let (source, first, last) = if inverted {
        let said = words.is_any(cue.first, &["said", "says", "say"]);
        let plural =
            |k: usize| said && (words.get(k).ends_with('s') || words.is_any(k, &["those", "people", "someone"]));
        let starts = |k: usize| {
            plural(k)
                || words.is_capital(k)
                || words.is_any(k, &["the", "a", "an", "one", "his", "her", "he", "she"])
                || said && words.is_any(k, &["several", "some", "many", "two", "three", "both"])
        };
        let common = said || words.is_any(cue.first, &["added", "reported", "explained", "announced", "noted"]);
        let speaks = |source: &Source| {
            let bare = source.kind == SourceKind::Phrase && plural(source.last);
            (starts(source.first) || bare)
                && (common || source.kind != SourceKind::Phrase)
                && !words.get(source.first).ends_with("day")
                && !words.is_any(source.first, &["last", "by"])
        };
        let headed = || bare_role(words, cue.last + 1).filter(|_| said);
        let source = subject::behind(scene, cue.last + 1, end).filter(speaks).or_else(headed)?;
        // `Lee, the mayor, said he would`, but `…, said he.`
        let pronoun = matches!(source.kind, SourceKind::Pronoun(_));
        if pronoun && !matches!(words.kind(source.last + 1), Some(TokenKind::Punct(_)) | None) {
            return None;
        }
        (source, cue.first, source.last)
    } else {
        let source = subject::before(scene, start, cue, end)
            .map(|subject| subject.source)
            .filter(|source| source.last < cue.first)
            .filter(|source| cue.first - source.last <= reach(*source) || words.is_punct(source.last + 1, '('))?;
        (source, source.first, cue.last)
    };
    let comma = (start..first).rev().take(6).find(|&k| words.is_punct(k, ','))?;
    // `…, a deal announced at the weekend`
    let told_of = matches!(source.kind, SourceKind::Phrase)
        && words.is_any(source.first, &["a", "an"])
        && words.is_any(cue.last + 1, &["at", "by", "in", "on"])
        && words.get(cue.first).ends_with("ed");
    if told_of {
        return None;
    }
    let mut between = comma + 1..first;
    let only_titles = match source.kind {
        SourceKind::Name(_) => between.all(|k| {
            words.kind(k).is_some_and(TokenKind::is_word)
                && !clause::is_finite(words, k)
                && !words.is_any(k, &["and", "but", "while", "saying", "adding", "claiming", "arguing", "noting"])
        }),
        SourceKind::Pronoun(_) | SourceKind::Relative(_) | SourceKind::Phrase => {
            between.all(|k| words.is_capital(k) || words.is_any(k, &["the", "a", "as"]))
        }
    };
    let relative = words.is_any(comma + 1, &["who", "which", "that", "where"]);
    if relative || cue.form == Form::Participle || !only_titles || comma < start + 1 {
        return None;
    }
    // `The firm, based in Hull, said two men died on the pier`
    let whole = || !(start..comma).any(|k| words.is_punct(k, ','));
    let attached = inverted && is_attached(words, source) && whole();
    let stop =
        after_circumstance(words, last + 1, end).or_else(|| after_attached(words, last + 1, end).filter(|_| attached));
    let stop = stop.filter(|&stop| !scene.is_quoted(stop + 1))?;
    // `As the town grew, Lee pledged to rebuild it`
    if words.is(last + 1, "to") && Frame::of(words, cue.last).is_some_and(|frame| frame.to) {
        return None;
    }
    // `On top of that, Lee said Sunday that it burned`
    if (last + 1..stop).any(|k| words.is(k, "that") && !clause::is_finite(words, k + 1)) {
        return None;
    }
    // `In June, Lee told a friend, Dow, that it burned`
    const LONGEST_NAME: usize = 8;
    if (stop + 1..end.min(stop + LONGEST_NAME))
        .any(|k| words.is_punct(k - 1, ',') && words.is(k, "that") && k > stop + 1)
    {
        return None;
    }
    // `Lee, for example, said the visit to Hull would go on`
    let clause = words.is_any(last + 1, &["who", "when", "as", "after"]) || attached;
    if inverted && !clause && clause::has_verb(words, last + 1, stop) {
        return None;
    }
    Some(Trailing { source, comma, stop })
}

/// `said two men [briefed on it]`, `said a group [that met her]`: whether what stands right behind a noun phrase says which one is
/// meant.
fn is_attached(words: Words, source: Source) -> bool {
    let next = source.last + 1;
    let prepositions = ["by", "on", "in", "with", "to", "at", "for", "from", "against", "after", "about"];
    let reduced = words.get(next).ends_with("ed") && words.is_any(next + 1, &prepositions);
    source.kind == SourceKind::Phrase && (reduced || words.is_any(next, &["that", "who", "whose"]))
}

/// The full stop or comma behind what is attached to a noun phrase at token `i`.
fn after_attached(words: Words, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    (i..i + LONGEST).find(|&k| k >= end || matches!(words.kind(k), Some(TokenKind::Punct('.' | ',' | ';'))))
}

/// Whether the comma at `comma` ends a relative clause, so that what follows it is the sentence's own verb: `the union,
/// which speaks for nine crews, said …`.
fn closes_relative(words: Words, start: usize, comma: usize) -> bool {
    let opens = (start..comma).rev().take(40).find(|&k| words.is_punct(k, ','));
    opens.is_some_and(|opens| words.is_any(opens + 1, &["who", "which", "whose"]))
}

/// `…, according to Lee.` `According to Lee, the mayor, …`
pub(super) fn according(scene: &Scene, start: usize, at: usize, end: usize) -> Option<(Reported, usize)> {
    let words = scene.words;
    let cue = Cue { first: at, last: at + 1, form: Form::According, strength: Strength::Strong };
    let source = subject::behind(scene, at + 2, end)?;
    let credit = (cue, source);
    let commas = || (source.last + 1..end.min(source.last + 40)).filter(|&k| words.is_punct(k, ','));
    // `But, according to Lee, …`, `Nobody knows: according to Lee, …`
    let begins = (start..at).all(|k| words.is_any(k, &["but", "and", "still"]) || words.is_punct(k, ','))
        || words.is_punct(at - 1, ':')
        || words.is_punct(at - 1, '(');
    if !begins && at > start + 1 {
        let comma = at.checked_sub(1).filter(|&k| words.is_punct(k, ',')).unwrap_or(at);
        let stop = commas().next().filter(|&k| k < source.last + 20).unwrap_or(end.saturating_sub(1));
        return around(scene, (start, comma), (stop, end), credit);
    }
    let comma = commas().find(|&k| {
        let next = commas().find(|&next| next > k).unwrap_or(end);
        clause::has_verb(words, k + 1, next) && !words.is_any(k + 1, &["which", "who"])
    })?;
    let to = clause::end(words, comma + 1, end, Hangs::Free);
    Some((Reported { pieces: vec![piece(scene, comma + 1, to)?], cue, source: Some(source) }, to))
}

/// What stands before an attribution, `from.0` to `from.1`, and, where the sentence goes on at the comma `rest.0`,
/// behind it.
fn around(
    scene: &Scene,
    from: (usize, usize),
    rest: (usize, usize),
    (cue, source): (Cue, Source),
) -> Option<(Reported, usize)> {
    let words = scene.words;
    let (mut first, comma) = from;
    while words.is_any(first, &["but", "and", "still"]) || words.is_punct(first, ',') {
        first += 1;
    }
    // `He had a rally - and [the permit], Lee said, [had been hard to get]`
    let dash = (first..comma).rev().find(|&k| words.is_dash(k)).filter(|_| words.is_punct(rest.0, ','));
    let dash = dash.filter(|&dash| !(dash..comma).any(|k| clause::is_finite(words, k)));
    if let Some(dash) = dash.filter(|_| clause::is_finite(words, rest.0 + 1)) {
        first = dash + 1 + usize::from(words.is_any(dash + 1, &["and", "but"]));
    }
    if comma <= first || scene.holds_quotation(first, comma) {
        return None;
    }
    // `It began in the hall, where, Lee said, the men slept`
    if words.is_any(comma - 1, &["where", "which", "because", "that"]) && words.is_punct(rest.0, ',') {
        let to = clause::end(words, rest.0 + 1, rest.1, Hangs::Free);
        let piece = piece(scene, rest.0 + 1, to)?;
        return Some((Reported { pieces: vec![piece], cue, source: Some(source) }, to));
    }
    if source.first > cue.last && is_only_aside(words, first, comma) {
        return None;
    }
    let whole = words.cover(first, comma - 1);
    let before = clause::has_verb(words, first, comma) && !is_fronted(words, first, comma);
    let rest = if before { rest } else { (after_aside(words, rest.0, rest.1), rest.1) };
    let next = rest.0 + 1;
    // `The pier burned, Lee said, but is still there.`
    let same = words.is_any(next, &["and", "but"]) && clause::is_finite(words, next + 1);
    // `In short, Lee said, a pier is a pier.`
    let begins = !before && words.is_any(next, &["a", "an"]);
    let goes_on = words.is_punct(rest.0, ',') && rest.0 + 3 < rest.1;
    let goes_on = goes_on && (same || begins || !clause::is_writers(words, next));
    // `…, said Lee, director of a union that …`
    let about_speaker = before && source.first > cue.last && !clause::is_finite(words, next);
    let about_speaker = about_speaker && !words.is_any(next, &["and", "but", "so", "because", "if"]);
    let joins = matches!(words.kind(next), Some(TokenKind::Word(Case::Lower)))
        && !about_speaker
        && !words.get(next).ends_with("ing")
        && (same || !words.is_any(next, &["and", "while", "although", "where"]));
    if goes_on && (joins || !before) {
        let to = clause::end(words, rest.0 + 1, rest.1, Hangs::Free);
        let second = piece(scene, rest.0 + 1, to)?;
        return Some((Reported { pieces: vec![whole, second], cue, source: Some(source) }, to));
    }
    // `Speaking in the hall, Lee said of the pier`
    let circumstance = words.get(first).ends_with("ing") || words.is_any(first, &["in", "on", "at", "as", "for", "by"]);
    if circumstance && !before && !(first..comma).any(|k| clause::is_finite(words, k)) {
        return None;
    }
    let whole_clause = if before { SHORTEST } else { SHORTEST + 2 };
    (comma >= first + whole_clause).then(|| (Reported { pieces: vec![whole], cue, source: Some(source) }, rest.0))
}

/// `The board, led by Dow, [said Plum]`: whether the comma at token `comma` only closes what the one before opens, a participle,
/// so that the verb of saying is that of the phrase before.
fn is_only_aside(words: Words, first: usize, comma: usize) -> bool {
    let mut commas = (first..comma).filter(|&k| words.is_punct(k, ','));
    let (opens, more) = (commas.next(), commas.next());
    opens.filter(|_| more.is_none()).is_some_and(|opens| {
        let led = words.is_any(opens + 1, &["led", "made", "built", "held", "run"]);
        let done = led || clause::is_regular_past(words, opens + 1);
        let by = (opens + 2..comma.min(opens + 5)).any(|k| words.is(k, "by"));
        done && by && !(first..opens).any(|k| clause::is_finite(words, k))
    })
}

/// `After the pier burned, Lee said, the men left`: whether the words from token `first` up to token `comma` are a clause
/// that hangs below what follows.
fn is_fronted(words: Words, first: usize, comma: usize) -> bool {
    let opens =
        words.is_subordinator(first) || words.is_any(first, &["since", "until", "unless", "whenever", "even", "as"]);
    opens && !(first..comma).any(|k| words.is_punct(k, ','))
}

/// The comma that closes an aside about the speaker, which the comma at `i` opens: `said Lee, who runs the pier,`.
fn after_aside(words: Words, i: usize, end: usize) -> usize {
    const LONGEST_ASIDE: usize = 25;
    let opens = words.is_punct(i, ',') && words.is_any(i + 1, &["who", "whose", "a", "an", "the", "another", "one"]);
    let closes = |k: &usize| words.is_punct(*k, ',') && clause::is_finite(words, *k + 1);
    (i + 2..end.min(i + LONGEST_ASIDE)).find(closes).filter(|_| opens).unwrap_or(i)
}

/// The end of an attribution at token `i`: a full stop or a comma, over a day or a place.
fn after_circumstance(words: Words, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let begins = words.is_any(i, &["in", "on", "at", "during", "after", "last", "late", "early"])
        || words.is_any(i, &["to", "of", "when", "as", "who"])
        || (words.is_any(i.wrapping_sub(1), &["told", "tells"])
            && (words.is_capital(i) || words.is_any(i, &["the", "his", "her", "their", "its", "a"])))
        || words.get(i).ends_with("day")
        || words.is_adverb(i);
    let stops = |k: usize| k >= end || matches!(words.kind(k), Some(TokenKind::Punct('.' | ',' | ';' | '—' | '–')));
    let hearer = words.is_any(i, &["him", "her", "them", "me", "us", "reporters", "supporters"]);
    // `Lee told a joke`
    if words.is_any(i.wrapping_sub(1), &["told", "tells"]) && hearer::is_thing_told(words, i) {
        return None;
    }
    let i = i + usize::from(hearer);
    if stops(i) {
        return Some(i);
    }
    // `reported at least six of them had gone`
    let clause = words.is_any(i, &["when", "after", "as", "who"]);
    let plain = |stop: &usize| clause || !words.is(i + 1, "least") || !clause::has_verb(words, i, *stop);
    begins.then(|| (i..i + LONGEST).find(|&k| stops(k)).filter(plain))?
}
