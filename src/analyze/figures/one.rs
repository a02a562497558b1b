//! One of a unit, or two, that no number says.
//!
//! *In*: `a year ago` · `an hour and a half` · `a month old` · `a dollar a day` · `a mile away` · `a couple of weeks` · `a
//! week-long strike`. *Out*: the number, for the unit behind it. *Never*: what only belongs to a noun ("a day trip", "a dollar bill").

use super::atoms::Atoms;
use super::clue::Clue;
use super::number::{Number, Shape};
use super::words::{PHRASE_ENDS, Sense};

/// Units of time, one of each.
pub(super) const TIMES: &[&str] =
    &["year", "month", "week", "day", "hour", "minute", "decade", "century", "fortnight", "millennium"];
const LENGTHS: &[&str] =
    &["mile", "metre", "meter", "kilometre", "kilometer", "foot", "inch", "yard", "centimetre", "centimeter"];

/// The number before a unit at atom `i`: an article, "a couple of", or nothing ("**week**-long").
pub(super) fn read(atoms: &Atoms, i: usize) -> Option<Number> {
    let number = |next, value| Some(Number { first: i, next, value, shape: Shape::Words });
    if is_long(atoms, i) {
        return number(i, 1.0);
    }
    if !atoms.is_any(i, &["a", "an"]) {
        return None;
    }
    if is_couple(atoms, i) {
        return number(i + 3, 2.0);
    }
    (is_of_money(atoms, i) || is_of_time(atoms, i) || is_of_length(atoms, i)).then(|| number(i + 1, 1.0)).flatten()
}

/// "A **week-long** strike".
pub(super) fn is_long(atoms: &Atoms, i: usize) -> bool {
    atoms.is_joint(i + 1) && atoms.is(i + 2, "long") && atoms.is_any(i, TIMES) && !atoms.is_glued_before(i)
}

/// "A couple of weeks".
fn is_couple(atoms: &Atoms, i: usize) -> bool {
    const UNITS: &[&str] = &["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"];
    atoms.starts(i + 1, &["couple", "of"]) && atoms.is_any(i + 3, UNITS)
}

/// "A year ago", "an hour and a half", "takes a whole day": one of a unit of time; "a day" alone counts nothing.
fn is_of_time(atoms: &Atoms, i: usize) -> bool {
    const PARTS: &[&str] = &["seconds", "minutes", "hours", "days", "weeks", "months"];
    let between = usize::from(atoms.has(i + 1, Clue::Between));
    let at = i + 1 + between;
    if !(atoms.is_any(at, TIMES) || atoms.is(at, "second") && between == 0) {
        return false;
    }
    let next = at + 1;
    let and = atoms.is(next, "and");
    let part = next + 1 + usize::from(atoms.is(next + 1, "a"));
    let half = and && atoms.is_any(part, &["half", "quarter"]);
    let number = matches!(atoms.sense(next + 1), Sense::Digits | Sense::Cardinal(_));
    let more = and && number && atoms.is_any(next + 2, PARTS);
    // "A month into the contest", "a year or more in prison"
    let distant = between == 0 && atoms.is_any(next, &["ago", "later", "earlier", "before", "after", "long", "into"])
        || atoms.is(next, "or") && atoms.is_any(next + 1, &["more", "so", "two"]);
    let from = atoms.is(next, "from")
        && (atoms.is_any(next + 1, &["now", "then"])
            || matches!(atoms.sense(next + 1), Sense::Day(_) | Sense::Weekday { short: false, .. }));
    let old = atoms.is(atoms.after_joint(next), "old");
    half || more || distant || from || old || atoms.follows_clue(i, Clue::Lasting) && !is_noun_part(atoms, next)
}

/// "A dollar a day", "worth a penny"; not "a dollar bill".
fn is_of_money(atoms: &Atoms, i: usize) -> bool {
    const COINS: &[&str] = &["dollar", "euro", "cent", "penny", "dime", "buck"];
    atoms.is_any(i + 1, COINS) && !is_noun_part(atoms, i + 2)
}

/// "A mile away", "an inch thick", "a mile and a half", "a mile or two"; not "a foot in the door".
fn is_of_length(atoms: &Atoms, i: usize) -> bool {
    const HOW: &[&str] =
        &["long", "wide", "high", "tall", "thick", "deep", "away", "apart", "across", "offshore", "inland", "from"];
    let half = atoms.starts(i + 2, &["and", "a"]) && atoms.is_any(i + 4, &["half", "quarter"]);
    let about = atoms.is(i + 2, "or") && atoms.is_any(i + 3, &["more", "so", "two"]);
    atoms.is_any(i + 1, LENGTHS) && (atoms.is_any(i + 2, HOW) || half || about)
}

/// Whether a word stands at `i` of which the one before is a part: "a day trip", "a week-long strike".
fn is_noun_part(atoms: &Atoms, i: usize) -> bool {
    atoms.is_joint(i) || atoms.is_word(i) && !PHRASE_ENDS.has_lower(atoms.get(i))
}
