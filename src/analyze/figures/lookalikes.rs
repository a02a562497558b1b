//! What looks like a figure and is none.
//!
//! *In*: `one of the` · `Big 10` · `World War Three` · `second thoughts` · `half-hearted` · `page 12`. *Out*: a no. A number right
//! behind a name or a word like "page" is part of a name; a number word with a capital before another capital is one too;
//! what only names or addresses something is for `codes`. *Never*: a no to a number with a unit.

use super::atoms::Atoms;
use super::clue::Clue;
use super::codes;
use super::number::{Number, Shape};
use super::unit::Suffix;
use super::words::{PHRASE_ENDS, Sense};
use crate::facts::FigureKind;
use crate::text::token::{Case, TokenKind};

/// The atom behind something at `i` that no reader should see: a phone number, an event's name, a code, an idiom.
pub(super) fn passed(atoms: &Atoms, i: usize) -> Option<usize> {
    match atoms.sense(i) {
        Sense::Digits => codes::passed(atoms, i),
        Sense::Cardinal(_) => zero_something(atoms, i).or_else(|| part_of_name(atoms, i)),
        Sense::Ordinal(_) => second_something(atoms, i),
        _ => None,
    }
}

/// A number word that is part of a name: "Three Mile Island", "Formula One", "World War Two". Not in a headline, where every
/// word has a capital.
fn part_of_name(atoms: &Atoms, i: usize) -> Option<usize> {
    if !atoms.is_capital(i) || atoms.begins_sentence(i) {
        return None;
    }
    if atoms.follows_any(i, &["of"]) && atoms.is_capital(i.wrapping_sub(2)) {
        return Some(i + 1);
    }
    if is_headline(atoms, i) {
        return None;
    }
    let closes = is_name(atoms, i.wrapping_sub(1)) && !atoms.is_glued_before(i);
    let opens = atoms.is_capital(i + 1) && matches!(atoms.sense(i + 1), Sense::None);
    let joint = atoms.is_joint(i + 1) && atoms.is_capital(i + 2);
    (closes || opens || joint).then_some(if opens || joint { i + 2 } else { i + 1 })
}

/// "zero tolerance", "a zero-sum game", "ground zero".
fn zero_something(atoms: &Atoms, i: usize) -> Option<usize> {
    let at = atoms.after_joint(i + 1);
    let idiom = atoms.is_any(at, &["tolerance", "sum", "hour"]) || atoms.follows_any(i, &["ground", "sub", "below"]);
    (atoms.is(i, "zero") && idiom).then_some(i + 1)
}

/// "second thoughts", "second-guess", "first-hand", "eleventh hour".
fn second_something(atoms: &Atoms, i: usize) -> Option<usize> {
    let at = atoms.after_joint(i + 1);
    let idiom = match atoms.get(i).to_ascii_lowercase().as_str() {
        "second" => &["thought", "thoughts", "guess", "guessed", "guessing", "hand", "nature", "to"][..],
        "first" => &["hand", "lady", "ladies", "minister", "of", "aid", "degree", "responders"],
        "third" => &["party", "parties", "world", "degree"],
        "fourth" => &["estate"],
        "eleventh" => &["hour"],
        _ => &[],
    };
    let of_all = atoms.is(at, "of") && !atoms.is(at + 1, "all");
    let to = atoms.is(at, "to") && !atoms.is(at + 1, "none");
    (atoms.is_any(at, idiom) && !of_all && !to).then_some(at + 1)
}

/// Whether an ordinal is none: "at first", a name ("First Amendment", "Fifth Avenue"), "11th-hour".
pub(super) fn is_no_ordinal(atoms: &Atoms, i: usize, next: usize) -> bool {
    let at = atoms.after_joint(next);
    // "The first three months": the figure is the three.
    let first_ones = atoms.is(i, "first")
        && !atoms.is(at, "one")
        && matches!(atoms.sense(at), Sense::Cardinal(_) | Sense::Digits | Sense::Scale(_));
    if first_ones || atoms.is(at, "hour") && at > next {
        return true;
    }
    let named = atoms.is_capital(at) && matches!(atoms.sense(at), Sense::None) && atoms.is_capital(i) && at == next;
    let street =
        atoms.is_any(at, &["Street", "Avenue", "St.", "Ave.", "Fleet", "Amendment", "Circuit"]) && atoms.is_capital(at);
    if street || named && !(atoms.begins_sentence(i) || is_headline(atoms, i)) {
        return true;
    }
    if atoms.is_capital(i) && !atoms.begins_sentence(i) && is_name(atoms, i.wrapping_sub(1)) && !is_headline(atoms, i) {
        return true;
    }
    if atoms.begins_sentence(i) && atoms.is(at, ",") || atoms.starts(at, &["and", "foremost"]) {
        return true;
    }
    if atoms.get(next) == "Century" {
        return true;
    }
    let word = atoms.get(i);
    if word.eq_ignore_ascii_case("first") || word.eq_ignore_ascii_case("second") {
        let determined = atoms.follows_clue(i, Clue::Determiner) || atoms.follows_any(i, &["one", "and", "or"]);
        let alone = !determined && !atoms.begins_sentence(i) && at == next;
        let ranked = atoms.follows_any(i, &["in", "finished", "placed", "distant", "close", "ranked", "ranks", "bad"])
            || atoms.is(i, "second")
                && atoms.follows_any(i, &["to", "from", "is", "are", "was", "were", "lie", "lies"])
            || atoms.is_any(at, &["behind", "time", "half", "round", "place", "day"]);
        return alone && !ranked;
    }
    false
}

/// Whether a bare number counts nothing: the pronoun "one", a part of a name, a piece of a code, "half" without a whole.
pub(super) fn is_no_count(atoms: &Atoms, number: Number) -> bool {
    let i = number.first;
    if number.next == i + 1 && atoms.is(i, "one") {
        return is_pronoun_one(atoms, i);
    }
    match atoms.sense(i) {
        Sense::Part(_) if number.next == i + 1 => {
            let ranked =
                i > 0 && matches!(atoms.sense(i - 1), Sense::Ordinal(_)) || atoms.follows_any(i, &["other", "better"]);
            return ranked || !has_whole(atoms, number.next);
        }
        Sense::Digits if number.next == i + 1 && !atoms.get(i).contains(',') && is_number_of_a_name(atoms, number) => {
            return true;
        }
        _ => {}
    }
    if number.shape == Shape::Fraction && number.value < 1.0 && atoms.is_any(i, &["a", "an"]) {
        return !is_part(atoms, number);
    }
    // "3D", "747s", "5G": something is written right behind it.
    let glued = atoms.is_glued(number.next - 1) && atoms.is_digits(number.next - 1);
    glued && (atoms.is_word(number.next) || atoms.is_any(number.next, &["'s", "’s", "/", "@", "="]))
}

/// "One of the", "no one", "the one who", "one another", "one may ask".
fn is_pronoun_one(atoms: &Atoms, i: usize) -> bool {
    let tied = i > 0 && atoms.is_joint(i - 1);
    let based = atoms.get(i + 1).ends_with("ed") && atoms.is_any(i + 2, &["on", "by", "in", "to", "from"]);
    if tied
        || based
        || atoms.follows(i, &["the", "only"])
        || atoms.is_capital(i) && !atoms.begins_sentence(i)
        || atoms.follows_clue(i, Clue::BeforeOne)
        || atoms.follows_clue(i, Clue::Determiner)
    {
        return true;
    }
    let next = i + 1;
    if atoms.is_joint(next) {
        return atoms.has(next + 1, Clue::AfterOne) || atoms.is_any(next + 1, &["on", "size", "by", "to"]);
    }
    if !atoms.is_word(next) {
        return !atoms.follows_any(i, &["minus", "just", "only", "than", "least"]);
    }
    atoms.has(next, Clue::AfterOne)
        || PHRASE_ENDS.has_lower(atoms.get(next))
        || atoms.get(next).ends_with("ly")
        || atoms.is_capital(next) && is_headline(atoms, i)
}

/// "One day he will": an adverb, no length of time.
pub(super) fn is_idle_day(atoms: &Atoms, number: Number, suffix: Suffix) -> bool {
    let spaced = !atoms.is_joint(number.next) && number.next == number.first + 1;
    suffix.kind == FigureKind::Duration
        && suffix.unit == "day"
        && spaced
        && atoms.is(number.first, "one")
        && !atoms.follows_clue(number.first, Clue::Lasting)
        && !atoms.follows_any(number.first, &["in", "just", "only", "of", "by"])
        && !atoms.is_any(suffix.next, &["after", "before", "later", "earlier", "ago"])
}

/// Whether "half" or "quarter" has its whole behind it: "half of", "half the".
fn has_whole(atoms: &Atoms, i: usize) -> bool {
    atoms.is_any(i, &["of", "as"]) || atoms.has(i, Clue::Determiner) && !atoms.is_any(i, &["a", "an"])
}

/// Whether "a third", "a quarter" is a share: "a third of", "by a quarter", not "a third man".
fn is_part(atoms: &Atoms, number: Number) -> bool {
    let by = atoms.follows_any(number.first, &["by", "than", "about", "nearly", "almost", "over", "roughly", "to"]);
    let noun = atoms.is_word(number.next) && !PHRASE_ENDS.has_lower(atoms.get(number.next));
    // "a third higher than before"
    if atoms.is(number.next + 1, "than") {
        return true;
    }
    let half = atoms.is(number.first + 1, "half") && atoms.follows_any(number.first, &["and"]);
    !half && atoms.is(number.next, "of") || !half && !noun && (by || !atoms.is_word(number.next))
}

/// Whether a word before a number makes it a name's even where another number follows: "No. 17-482", "pages 5-10".
pub(super) fn is_numbered(atoms: &Atoms, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    // "No." is two atoms: a "no" may end a sentence.
    if atoms.is(before, ".") && matches!(atoms.before(i, 2), "No" | "Nos") {
        return true;
    }
    let word = atoms.get(before).trim_end_matches('.');
    let named = atoms.is_capital(before) && !atoms.begins_sentence(before);
    Clue::Numbered.is(word) || named && matches!(word, "No" | "Nos") || named && Clue::NumberedName.is(word)
}

/// Whether digits number a name: "Boeing 737", "page 5", "No. 1", "10 Downing Street".
fn is_number_of_a_name(atoms: &Atoms, number: Number) -> bool {
    let i = number.first;
    if (1..4).any(|k| atoms.has(number.next + k, Clue::Street)) && atoms.is_capital(number.next) {
        return true;
    }
    let Some(before) = i.checked_sub(1) else { return false };
    if is_numbered(atoms, i) {
        return true;
    }
    if atoms.is(before, "of") && matches!(atoms.before(i, 2), "Group" | "Gang") {
        return true;
    }
    is_name(atoms, before)
        && !atoms.has(number.next, Clue::People)
        && !atoms.is_any(number.next, &["of", "more"])
        && !atoms.is_glued_before(i)
}

/// Whether atom `i` is a word of a name: a capital that no sentence's beginning, month or weekday accounts for.
fn is_name(atoms: &Atoms, i: usize) -> bool {
    (atoms.is_capital(i) || atoms.kind(i) == Some(TokenKind::Word(Case::Mixed)))
        && atoms.sense(i) == Sense::None
        && !atoms.begins_sentence(i)
        && !PHRASE_ENDS.has_lower(atoms.get(i))
        && !atoms.get(i).ends_with('.')
}

/// Whether the words around `i` all have capitals, as in a headline.
fn is_headline(atoms: &Atoms, i: usize) -> bool {
    let window = || i.saturating_sub(6)..i + 7;
    let lower = window().any(|k| atoms.is_lower(k) && atoms.get(k).len() > 3);
    !lower && window().filter(|k| atoms.is_capital(*k)).count() > 3
}
