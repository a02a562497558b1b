//! Whether a word is a month: the verb "may", the noun "march" and people called June are none.
//!
//! *In*: `in March` · `a March speech` · `Theresa May` · `she may` · `the march`. *Out*: yes, yes, no, no, no.

use super::atoms::Atoms;
use super::clue::Clue;
use super::words::Sense;
use crate::text::lists::PERSON_VERBS;

/// What a month ends.
const SPANS: &[&str] = &["months", "quarter", "year", "weeks", "period"];

/// Whether a month's name alone is the month: "in March", not "the march", not "Theresa May", not "may".
pub(super) fn is_month(atoms: &Atoms, i: usize, short: bool) -> bool {
    let timed = atoms.follows_clue(i, Clue::TimeLead) && (atoms.is_capital(i) || atoms.before(i, 1) != ",")
        || is_joined(atoms, i)
        || ["-mid", "-late", "-early"].iter().any(|part| atoms.before(i, 1).ends_with(part))
        || matches!(atoms.sense(i.wrapping_sub(1)), Sense::Shift(_));
    if short || !atoms.is_capital(i) {
        let loose = atoms.follows_clue(i, Clue::LooseLead);
        return timed && (!loose || is_joined(atoms, i)) && !is_verb_may(atoms, i);
    }
    let after_name = i > 0 && atoms.is_capital(i - 1) && !atoms.begins_sentence(i - 1) && !timed;
    match atoms.get(i) {
        "May" => (timed || atoms.follows_any(i, &["to"])) && is_may(atoms, i),
        "March" => !after_name && is_march(atoms, i, timed),
        "August" if atoms.is_any(i + 1, &["body", "institution", "assembly", "chamber", "gathering", "presence"]) => {
            timed
        }
        // Names of people: a capital behind them makes a surname.
        "April" | "June" | "August" if !timed && PERSON_VERBS.has_lower(atoms.get(i + 1)) => false,
        "April" | "June" | "August" => {
            timed && !(atoms.follows_clue(i, Clue::LooseLead) && atoms.is_capital(i + 1))
                || !after_name && (!atoms.is_capital(i + 1) || is_determined(atoms, i))
        }
        _ => !after_name,
    }
}

/// "In May", "the end of May", "until May": not a person of that name.
fn is_may(atoms: &Atoms, i: usize) -> bool {
    if atoms.follows_any(i, &["of"]) && atoms.has(i.wrapping_sub(2), Clue::MonthPart) {
        return true;
    }
    if atoms.follows(i, &["mid", "-"]) {
        return true;
    }
    // "The three months to May"
    if atoms.follows_any(i, &["to"]) && atoms.is_any(i.wrapping_sub(2), SPANS) {
        return true;
    }
    let person = atoms.follows_clue(i, Clue::LooseLead) || atoms.follows_any(i, &["on", "by", "from"]);
    (!person || is_joined(atoms, i)) && !atoms.is_capital(i + 1)
}

/// "In March", "a March speech", "up from March": not a march of people.
fn is_march(atoms: &Atoms, i: usize, timed: bool) -> bool {
    // "The Women's March"
    if atoms.follows_any(i, &["'s", "’s", "'", "’"]) && atoms.has(i.wrapping_sub(2), Clue::People) {
        return false;
    }
    let aim = atoms.is_any(i + 1, &["on", "for", "of", "against", "through", "in", "to"])
        && !is_joined(atoms, i)
        && !(atoms.is(i + 1, "to") && atoms.is_any(i + 2, &["date", "now", "the"]));
    let noun = is_determined(atoms, i) && atoms.is_lower(i + 1);
    let subject = atoms.begins_sentence(i) && atoms.is_any(i + 1, &["was", "is", "saw", "has", "will", "brought"]);
    !aim && (timed && !atoms.is_capital(i + 1) || noun || subject || atoms.is_any(i + 1, &["'s", "’s"]))
}

/// Whether an article or a possessive stands before: "a March speech", "Ohio's April primary".
fn is_determined(atoms: &Atoms, i: usize) -> bool {
    atoms.follows_clue(i, Clue::Determiner) || atoms.follows_any(i, &["late", "early", "recent"])
}

/// Whether a month is tied to another by a dash or "to": "May to September".
fn is_joined(atoms: &Atoms, i: usize) -> bool {
    let month = |k: usize| matches!(atoms.sense(k), Sense::Month { .. });
    let tie = |k: usize| atoms.is_any(k, &["to", "through", "until", "till", "-", "–", "and"]);
    tie(i + 1) && month(i + 2) && (atoms.follows_any(i, &["between", "from"]) || !atoms.is(i + 1, "and"))
        || i >= 2
            && tie(i - 1)
            && month(i - 2)
            && (!atoms.is(i - 1, "and") || i >= 3 && atoms.has(i - 3, Clue::TimeLead))
}

/// "It is 5 may": a number before the verb; "5 may not" has no month.
pub(super) fn is_verb_may(atoms: &Atoms, i: usize) -> bool {
    atoms.get(i) == "may"
        && atoms.is_lower(i + 1)
        && !atoms.is_any(i + 1, &["in", "at", "to", "and", "that", "this", "of"])
}
