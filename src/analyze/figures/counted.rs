//! What a figure counts or measures: the phrase right behind it, or the noun before it.
//!
//! *In*: `19 of the 24 harbour towns` · `$1.5 million in fines` · `inflation of 3 percent`. *Out*: `harbour towns` ·
//! `in fines` · `inflation`. A count's noun phrase ends with its plural; a phrase with a preposition ends before the next
//! verb, mark or clause. *Never*: more than a dozen words.

use super::Found;
use super::atoms::Atoms;
use super::clue::Clue;
use super::named;
use super::words::{PHRASE_ENDS, Sense};
use crate::analyze::names::lexica::{Traits, traits};
use crate::facts::{FigureKind, Value};
use crate::text::span::Local;

/// Plurals without an s that news count often.
const PLURALS: &[&str] = &["people", "men", "women", "children", "police", "troops", "media", "personnel"];

/// The words that say what `found` counts; `first` is where it begins for the reader.
pub(super) fn of(atoms: &Atoms, found: &Found, first: usize) -> Option<Local> {
    let next = found.next;
    if matches!(found.kind, FigureKind::Money | FigureKind::Percent)
        && !atoms.is(next, "of")
        && let Some(noun) = before(atoms, first)
    {
        return Some(noun);
    }
    // "A $5 million building", "a two-day meeting"; not "three years drove", "$5 million failed".
    let described = || is_adjective(atoms, found, first).then(|| noun_phrase(atoms, next, Number::One)).flatten();
    let behind = match found.kind {
        FigureKind::Date | FigureKind::Time => return None,
        FigureKind::Range if is_timed(found) => return None,
        FigureKind::Percent => with_preposition(atoms, next, &["of"]).or_else(described),
        FigureKind::Ordinal => noun_phrase(atoms, next, Number::One).or_else(|| of_nation(atoms, next)),
        FigureKind::Money => with_preposition(atoms, next, &["in", "of"]).or_else(described),
        FigureKind::Quantity => with_preposition(atoms, next, &["of"]).or_else(described),
        FigureKind::Duration | FigureKind::Age => described().or_else(|| named_phrase(atoms, found)),
        FigureKind::Number | FigureKind::Ratio | FigureKind::Range if found.unit.is_none() => {
            let whole = if is_part(atoms, found) { &["of", "the", "its", "their", "his", "her"][..] } else { &["of"] };
            with_preposition(atoms, next, whole).or_else(|| noun_phrase(atoms, next, Number::Many))
        }
        FigureKind::Number | FigureKind::Ratio | FigureKind::Range => {
            with_preposition(atoms, next, &["of", "in"]).or_else(described)
        }
    };
    // "$5 million failed" has a verb behind it, "a $5 million building" and "a two-day meeting" a noun.
    let verb = |from: usize| atoms.get(from).ends_with("ed") || atoms.get(from).ends_with("ing");
    // "The $36.5 billion estimated by his bank"
    let behind = behind.filter(|(from, _)| !(atoms.get(*from).ends_with("ed") && atoms.is(from + 1, "by")));
    // "12 meeting rooms", "20 retired teachers"
    let describes = |(from, to): (usize, usize)| to > from + 1 && is_plural(atoms, to - 1) && !atoms.is(from + 1, "by");
    let behind = behind.filter(|of| !verb(of.0) || is_adjective(atoms, found, first) || describes(*of));
    let range = match behind {
        Some((from, to)) => atoms.cover(from, to),
        None if matches!(found.kind, FigureKind::Age | FigureKind::Ordinal) || is_phrase_word(atoms, next) => {
            return None;
        }
        None => before(atoms, first)?,
    };
    (!range.is_empty()).then_some(range)
}

/// Whether a range is one of dates or times.
pub(super) fn is_timed(found: &Found) -> bool {
    match &found.value {
        Some(Value::Range(ends)) => matches!(ends.0, Value::Text(_)),
        Some(Value::Number(_) | Value::Text(_)) => false,
        None => true,
    }
}

/// Whether the figure stands before its noun as an adjective does: a hyphen inside, or an article before.
fn is_adjective(atoms: &Atoms, found: &Found, first: usize) -> bool {
    (found.first..found.next).any(|k| atoms.is_joint(k)) || first > 0 && atoms.has(first - 1, Clue::Determiner)
}

/// What a figure with a hyphen belongs to where its name comes first: "a 60-year **Nordic fishing guarantee**".
fn named_phrase(atoms: &Atoms, found: &Found) -> Option<(usize, usize)> {
    let tied = found.kind == FigureKind::Duration && (found.first..found.next).any(|k| atoms.is_joint(k));
    let from = found.next;
    let named = (from..from + 4).find(|k| !(atoms.is_capital(*k) && is_phrase_word(atoms, *k)))?;
    let to = (named..named + 2).find(|k| !(atoms.is_lower(*k) && is_phrase_word(atoms, *k))).unwrap_or(named + 2);
    (tied && named > from && to > named).then_some((from, to))
}

/// "The first **Republican debate**": a nation, faith or party before the noun.
fn of_nation(atoms: &Atoms, i: usize) -> Option<(usize, usize)> {
    let (_, to) = traits(atoms.get(i)).any(Traits::NATION).then(|| noun_phrase(atoms, i + 1, Number::One)).flatten()?;
    Some((i, to))
}

/// Whether the figure is "half", which needs no "of" before its whole: "half the crop".
fn is_part(atoms: &Atoms, found: &Found) -> bool {
    matches!(atoms.sense(found.next.wrapping_sub(1)), Sense::Part(_))
}

/// Whether a phrase goes on until a plural or is one thing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    One,
    Many,
}

/// "of annual harbour spending by member towns", "in fines".
fn with_preposition(atoms: &Atoms, i: usize, prepositions: &[&str]) -> Option<(usize, usize)> {
    if !atoms.is_any(i, prepositions) {
        return None;
    }
    let mut at = phrase_end(atoms, after_determiner(atoms, i + 1))?;
    // "in 2014", "in Paris", "in the city": a time or a place, not what is measured.
    if atoms.is(i, "in") && (atoms.is_capital(i + 1) || atoms.has(i + 1, Clue::Determiner)) {
        return None;
    }
    for more in ["by", "of", "in"] {
        if atoms.is(at, more)
            && !(more == "in" && (atoms.is_capital(at + 1) || atoms.is_digits(at + 1)))
            && let Some(end) = phrase_end(atoms, after_determiner(atoms, at + 1))
        {
            at = end;
        }
    }
    Some((i, at))
}

fn after_determiner(atoms: &Atoms, i: usize) -> usize {
    let at = i + usize::from(atoms.is_any(i, &["all"]));
    at + usize::from(atoms.has(at, Clue::Determiner))
}

/// The end of the words of a phrase that begins at `i`: up to six words that end nothing.
fn phrase_end(atoms: &Atoms, i: usize) -> Option<usize> {
    let mut at = i;
    while at < i + 6 && is_phrase_word(atoms, at) {
        let plural = is_plural(atoms, at) && !is_phrase_word(atoms, at + 1);
        at += 1 + usize::from(atoms.is_any(at + 1, &["'s", "’s"]));
        if plural || atoms.is(at, "'") {
            break;
        }
        at = if atoms.is_joint(at) { at + 1 } else { at };
    }
    // "Of that money **arrived**"
    while at > i + 1 && (atoms.get(at - 1).ends_with("ed") || is_gerund(atoms, at - 1)) {
        at -= 1;
    }
    // "Of the firm's **12,000 workers**"
    if at > i && atoms.is_any(at - 1, &["'s", "’s"]) && atoms.is_digits(at) {
        return noun_phrase(atoms, at + 1, Number::Many).map(|(_, to)| to);
    }
    (at > i).then_some(at)
}

/// The nouns behind a count: "rich harbour towns" (up to the plural), or what a measure belongs to: "history", "meeting".
fn noun_phrase(atoms: &Atoms, i: usize, number: Number) -> Option<(usize, usize)> {
    let from = atoms.after_joint(i);
    // "A 20-strong team", "a week-long strike"
    let from = from + usize::from(from > i && atoms.is_any(from, &["strong", "long"]));
    let mut at = from;
    while at < from + 5 && (is_phrase_word(atoms, at) || is_adverb(atoms, at)) {
        // "The quake **injured** dozens"
        if at > from && number == Number::One && is_verb(atoms, at) {
            break;
        }
        at += 1;
        if number == Number::Many && from == i && is_plural(atoms, at - 1) && !is_plural(atoms, at) {
            return Some((from, at));
        }
        at = if atoms.is_joint(at) { at + 1 } else { at };
    }
    if number == Number::Many
        && from == i
        && let Some(end) = behind_coordination(atoms, at)
    {
        return Some((from, end));
    }
    // No plural: what a hyphen ties to the figure ("a 50-state poll"), else two or three words of one case.
    let limit = match (from > i, number) {
        (true, Number::Many) => from + 1,
        (false, Number::Many) => from + 3,
        (_, Number::One) => from + 2,
    };
    let at = at.min(limit);
    let at = (from + 1..at).find(|k| atoms.is_capital(*k)).unwrap_or(at);
    let at = if at > from + 1 && is_gerund(atoms, at - 1) { at - 1 } else { at };
    // "9x as strong", "the $20 reportedly asked"
    let noun = atoms.get(from) != "x" && !(at == from + 1 && is_adverb(atoms, from));
    (at > from && atoms.is_lower(from) && noun).then_some((from, at))
}

/// The end of the nouns behind two adjectives: "(13,000 false) **or misleading claims**", "(1,000 maintenance) **and cleaning
/// workers**".
fn behind_coordination(atoms: &Atoms, i: usize) -> Option<usize> {
    let tied = atoms.is_any(i, &["and", "or"]) && is_phrase_word(atoms, i - 1) && !is_plural(atoms, i - 1);
    let end = (i + 1..i + 4).find(|k| is_plural(atoms, *k) && !is_plural(atoms, k + 1)).filter(|_| tied)?;
    (atoms.is_lower(end) && (i + 1..end).all(|k| is_phrase_word(atoms, k))).then_some(end + 1)
}

/// Whether a phrase is over before the word at `i`: "a vinyl **featuring** seven songs", "one game **remaining**".
fn is_gerund(atoms: &Atoms, i: usize) -> bool {
    let object = atoms.has(i + 1, Clue::Determiner) || atoms.sense(i + 1) != Sense::None || atoms.is_capital(i + 1);
    atoms.is_lower(i) && (atoms.get(i).ends_with("ing") && object || atoms.is(i, "remaining"))
}

/// Whether the second word of a phrase is a verb: "the quake **injured**", "an ad **slams** the plan".
fn is_verb(atoms: &Atoms, i: usize) -> bool {
    let object = atoms.is_capital(i + 1) || atoms.has(i + 1, Clue::Determiner);
    atoms.get(i).ends_with("ed") || atoms.is_lower(i) && atoms.get(i).ends_with('s') && object
}

/// "inflation of 3 percent", "a turnout of 60 percent": the noun before "of".
fn before(atoms: &Atoms, first: usize) -> Option<Local> {
    let of = first.checked_sub(1).filter(|of| atoms.is(*of, "of"))?;
    let noun = of.checked_sub(1).filter(|noun| is_phrase_word(atoms, *noun) && atoms.is_lower(*noun))?;
    const EMPTY: &[&str] = &["total", "sum", "upward", "upwards", "age", "worth", "out", "equivalent", "short", "shy"];
    (!atoms.is_any(noun, EMPTY)).then(|| atoms.cover(noun, noun + 1))
}

fn is_phrase_word(atoms: &Atoms, i: usize) -> bool {
    atoms.is_word(i)
        && (matches!(atoms.sense(i), Sense::None | Sense::Part(_) | Sense::Parts(_) | Sense::Weekend)
            || atoms.is_any(i, &["current", "coming", "upcoming"]))
        && !PHRASE_ENDS.has_lower(atoms.get(i))
        && !atoms.get(i).ends_with("ly")
        && !atoms.is(i + 1, "than")
        && !named::is_past(atoms.get(i))
}

/// "Two predominantly rural counties": an adverb before another word of the phrase.
fn is_adverb(atoms: &Atoms, i: usize) -> bool {
    atoms.is_lower(i)
        && atoms.get(i).ends_with("ly")
        && !PHRASE_ENDS.has_lower(atoms.get(i))
        && is_phrase_word(atoms, i + 1)
}

fn is_plural(atoms: &Atoms, i: usize) -> bool {
    let word = atoms.get(i);
    // "One Sanders supporter": a name goes on.
    let next = atoms.get(i + 1);
    let name = atoms.is_capital(i)
        && atoms.is_lower(i + 1)
        && is_phrase_word(atoms, i + 1)
        && !(next.ends_with("ed") || next.ends_with("ing"))
        && !traits(atoms.get(i)).any(Traits::NATION);
    is_phrase_word(atoms, i)
        && !name
        && (atoms.is_any(i, PLURALS)
            || word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && word.len() > 3)
}
