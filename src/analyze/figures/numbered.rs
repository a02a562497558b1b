//! Numbers that stand behind what they name.
//!
//! *In*: `page 5` · `No. 17` · `Boeing 737` · `10 Downing Street` · `the 73 bus` · `Group of 20`. *Out*: yes. *Never*: a count behind
//! somebody's name ("gave Reed 34 votes").

use super::atoms::Atoms;
use super::clue::Clue;
use super::named;
use super::number::Number;
use super::words::PHRASE_ENDS;
use crate::analyze::names::lexica::{Traits, is_common, traits};

/// Whether a word before a number makes it a name's even where another number follows: "No. 17-482", "pages 5-10".
pub(super) fn is_numbered(atoms: &Atoms, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    // "No." is two atoms: a "no" may end a sentence.
    if atoms.is(before, ".") && matches!(atoms.before(i, 2), "No" | "Nos") {
        return true;
    }
    // "Fig. 2"
    let point = usize::from(atoms.is(before, ".") && atoms.is_glued_before(before) && !atoms.is_glued(before));
    let before = before.saturating_sub(point);
    let word = atoms.get(before).trim_end_matches('.');
    let inside = !atoms.begins_sentence(before);
    // "His badge number was 4471"
    let told = atoms.is_any(before, &["is", "was", ":"]) && matches!(atoms.before(i, 2), "number" | "code" | "PIN");
    let bill = matches!(word, "H.R" | "S.B" | "H.B" | "HR" | "SB" | "HB" | "A.B" | "H.J.Res" | "S.J.Res");
    // "The bill, S. 2155"; the point may be of its atom.
    let bill = bill || word == "S" && atoms.get(before).ends_with('.') && inside;
    let law = atoms.is(before, ".") && atoms.is_glued_before(before) && matches!(atoms.before(i, 2), "S" | "H.R");
    // "Read part 2 here", but "he played a part 2 years ago"
    let part = atoms.is(before, "part")
        && atoms.is_digits(i)
        && !atoms.follows_clue(before, Clue::Determiner)
        && (!atoms.is_lower(i + 1) || atoms.is(i + 1, "here") || PHRASE_ENDS.has_lower(atoms.get(i + 1)));
    Clue::Numbered.is(word)
        || part
        || told
        || bill
        || law
        || (inside || !atoms.is_lower(i + 1) || PHRASE_ENDS.has_lower(atoms.get(i + 1))) && matches!(word, "No" | "Nos")
        || (atoms.is_capital(before) || is_led(atoms, before)) && Clue::NumberedName.is(word)
}

/// Whether the noun at `i` has no article and its number no noun: "in row 23,", "on day 3 of".
fn is_led(atoms: &Atoms, i: usize) -> bool {
    let next = i + 2;
    let free = !atoms.is_word(next) || PHRASE_ENDS.has_lower(atoms.get(next));
    let row = atoms.follows_any(i, &[","]) && atoms.is_digits(i.wrapping_sub(2));
    (row || atoms.follows_any(i, &["in", "on", "at", "from", "of", "to", "for"]))
        && free
        && !atoms.is_any(next, &["to", "and", "or"])
}

/// "The **73** bus", "the 9 iron", "the **747** is": a number before one thing or one thing's verb is a name.
fn is_name_of_one(atoms: &Atoms, i: usize) -> bool {
    const THINGS: &[&str] =
        &["bus", "tram", "train", "form", "shirt", "jersey", "iron", "bypass", "metro", "is", "was", "has"];
    let led = atoms.follows_clue(i, Clue::Determiner) || atoms.follows_any(i, &["'s", "’s"]);
    led && atoms.is_any(i + 1, THINGS) && atoms.get(i) != "1" && (atoms.get(i).len() < 4 || atoms.is(i + 1, "form"))
}

/// Whether digits number a name: "Boeing 737", "page 5", "No. 1", "10 Downing Street".
pub(super) fn is_number_of_a_name(atoms: &Atoms, number: Number) -> bool {
    let i = number.first;
    if (1..4).any(|k| atoms.has(number.next + k, Clue::Street)) && atoms.is_capital(number.next) {
        return true;
    }
    let Some(before) = i.checked_sub(1) else { return false };
    if is_name_of_one(atoms, i) || is_numbered(atoms, i) || named::opens_name(atoms, before, number.next) {
        return true;
    }
    const BODIES: &[&str] = &["Group", "Gang", "Council", "Committee", "Club", "Order"];
    if atoms.is(before, "of") && BODIES.contains(&atoms.before(i, 2)) {
        return true;
    }
    // "Gave Cruz 34 delegates", "shot McKay 16 times"
    let plural =
        atoms.is_lower(number.next) && atoms.get(number.next).ends_with('s') && is_common(atoms.get(number.next));
    let person =
        plural && traits(atoms.get(before)).any(Traits::SURNAME) && !is_common(&atoms.get(before).to_lowercase());
    let counts = person
        || atoms.has(number.next, Clue::People)
        || atoms.has(number.next, Clue::CountedPlay)
        || atoms.is_any(number.next, &["of", "more", "times"]);
    named::is_name(atoms, before) && !counts && !atoms.is_glued_before(i)
}
