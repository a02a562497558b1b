//! Names that have a number, a day or a month in them.
//!
//! *In*: `Ocean's Eleven` · `Seven Network` · `Four Seasons` · `World War Two` · `60 Minutes` · `Sunday Times` · `June Carter`. *Out*: the
//! atom behind. A number's word with a capital is of a name where a name stands before it or an ordinary word with a capital
//! behind it. *Never*: a headline, where every word has a capital; a number before those whom it counts ("Seven Americans").

use super::atoms::Atoms;
use super::clue::Clue;
use super::words::{PHRASE_ENDS, Sense};
use crate::analyze::names::lexica::{Traits, is_common, is_function_word, traits};
use crate::text::lists::{FINITE, FUNCTION_WORDS};
use crate::text::token::{Case, TokenKind};

/// The atom behind a number that is part of a name.
pub(super) fn passed(atoms: &Atoms, i: usize) -> Option<usize> {
    if atoms.is_digits(i) {
        return titled(atoms, i).filter(|_| !is_headline(atoms, i));
    }
    if !atoms.is_capital(i) || is_headline(atoms, i) || counts(atoms, i + 1) {
        return None;
    }
    if !atoms.begins_sentence(i) {
        return Some(behind_name(atoms, i));
    }
    // "Nineteen Eighty-Four is": words of a title have capitals behind a hyphen too.
    let numbers = after_numbers(atoms, i);
    let tied = numbers + 1;
    if atoms.is_joint(numbers) && atoms.is_capital(tied) && matches!(atoms.sense(tied), Sense::Cardinal(_)) {
        return Some(tied + 1);
    }
    let next = atoms.after_joint(numbers);
    is_title(atoms, next).then_some(next + 1)
}

/// "NIGHTCLUB SHOOTING **Three people** were held", "Savings **Two years** ago": no name goes on like this.
fn counts(atoms: &Atoms, i: usize) -> bool {
    const TIMES: &[&str] = &["years", "months", "weeks", "days", "hours", "minutes", "decades"];
    atoms.is_lower(i) && (atoms.has(i, Clue::People) || atoms.is_any(i, TIMES))
}

/// Whether the words with capitals from `i` on, behind a number's word, are a title with it: "Network", "Mile Island", "Seasons"; not what
/// the number counts: "House Republicans", "Air Force jets".
pub(super) fn is_title(atoms: &Atoms, i: usize) -> bool {
    if atoms.sense(i) != Sense::None || !is_title_word(atoms, i) {
        return false;
    }
    if atoms.get(i).ends_with('s') {
        return true;
    }
    let end = (i + 1..i + 5).find(|k| !(atoms.is_capital(*k) && atoms.sense(*k) == Sense::None)).unwrap_or(i + 5);
    let counted = (end..end + 3)
        .take_while(|k| atoms.is_lower(*k) && !PHRASE_ENDS.has_lower(atoms.get(*k)))
        .any(|k| atoms.get(k).ends_with('s') && is_common(atoms.get(k)));
    !counted && is_title_word(atoms, end - 1)
}

/// The atom behind a number's word with a capital inside a sentence: "Ocean's Eleven", "the Twenty One Pilots".
fn behind_name(atoms: &Atoms, i: usize) -> usize {
    let next = atoms.after_joint(after_numbers(atoms, i));
    if atoms.is_capital(next) && atoms.sense(next) == Sense::None { next + 1 } else { next.max(i + 1) }
}

/// The atom behind numbers' words with capitals: "Twenty One".
fn after_numbers(atoms: &Atoms, i: usize) -> usize {
    let number = |k: usize| matches!(atoms.sense(k), Sense::Cardinal(_)) && atoms.is_capital(k);
    (i + 1..i + 4).find(|k| !number(*k)).unwrap_or(i + 4)
}

/// Whether atom `i` is a word that nobody would write with a capital but in a name: "Seasons", "Network"; not "Americans", "Senate".
fn is_title_word(atoms: &Atoms, i: usize) -> bool {
    let lower = atoms.get(i).to_lowercase();
    let people = Traits::NATION | Traits::TITLE | Traits::ROLE | Traits::ORGANIZATION;
    atoms.is_capital(i) && is_common(&lower) && !traits(atoms.get(i)).any(people)
}

/// "60 Minutes", "8 Mile", "50 Cent": a unit with a capital in running text; "7-Eleven", "4-H": a word tied to it.
fn titled(atoms: &Atoms, i: usize) -> Option<usize> {
    const UNITS: &[&str] =
        &["Minutes", "Hours", "Days", "Weeks", "Years", "Seconds", "Mile", "Miles", "Cent", "Grams", "Pounds", "Feet"];
    let next = i + 1;
    let tied = next + 1;
    if atoms.is_joint(next) && atoms.is_capital(tied) && atoms.sense(tied) == Sense::None && !atoms.is_glued_before(i) {
        return Some(tied + 1);
    }
    let unit = UNITS.contains(&atoms.get(next)) && !atoms.is_glued(i);
    // "12 Angry Men": words that nobody writes with a capital but in a title; "Oct. 5 Labor Party" has a day before it.
    let small = atoms.is_plain(i) && atoms.get(i).len() < 4 && !atoms.begins_sentence(i) && !atoms.is_glued(i);
    let dated = matches!(atoms.sense(i.wrapping_sub(1)), Sense::Month { .. }) || atoms.follows_any(i, &["."]);
    // "At least 139 Super Tuesday delegates"
    let told =
        atoms.follows_any(i, &["least", "most", "than", "about", "nearly", "almost", "some", "over", "only", "just"]);
    let title = small && !dated && !told && atoms.is_capital(next + 1) && is_title(atoms, next);
    // "At 54 Below": nobody writes a preposition with a capital but in a name
    let word = atoms.get(next).to_lowercase();
    let odd = small && !dated && !told && atoms.is_capital(next) && word.len() > 3 && is_function_word(&word);
    (unit || title || odd && atoms.sense(next) == Sense::None).then_some(next + 1)
}

/// Whether the word at `i` begins its sentence and is named by the number behind it, up to atom `next`: "Unit 731 was", "Area 51".
/// "Nearly 30 were" and "Some 30 men" have no name.
pub(super) fn opens_name(atoms: &Atoms, i: usize, next: usize) -> bool {
    let word = atoms.get(i);
    let capital = atoms.is_capital(i) || atoms.kind(i) == Some(TokenKind::Word(Case::Mixed));
    let name = capital
        && atoms.begins_sentence(i)
        && atoms.sense(i) == Sense::None
        && (word.len() > 2 || is_upper(word))
        && !word.ends_with("ly")
        && !word.ends_with("ing")
        && !(word.ends_with("ed") && word.len() > 4)
        && !PHRASE_ENDS.has_lower(word);
    let behind = atoms.get(next);
    // "Sputnik 1 landed", "Pillar 2 of the plan"; "Take 5 tablets" and "Boil 3 large eggs" count.
    let verb = PHRASE_ENDS.has_lower(behind) || behind.ends_with("ed") || is_past(behind);
    let made = verb || atoms.is_lower(next) && !is_common(&word.to_lowercase()) && !traits(word).any(Traits::NATION);
    let more = verb && atoms.is_any(next, &["more", "other", "and", "or", "to"]) && is_common(&word.to_lowercase());
    let version = atoms.get(next - 1).len() == 3 && atoms.get(next - 1).ends_with(".0");
    const ADVERBS: &[&str] = &["Altogether", "Overall", "Meanwhile", "Instead", "Otherwise", "Elsewhere", "Worldwide"];
    // "US 101 is" a road.
    let ordinary = FUNCTION_WORDS.has_lower(word) && !is_upper(word) || ADVERBS.contains(&word);
    name && (version || !ordinary && !more && made && !atoms.is_glued(next - 1) && atoms.is_word(next))
}

fn is_upper(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether `word` is a finite verb that is no plural: "spoke", "sang".
pub(super) fn is_past(word: &str) -> bool {
    !word.ends_with('s') && FINITE.has_lower(word)
}

/// Whether a person's or thing's name begins at `i`: "(one) John Plum"; not a nation ("one American").
pub(super) fn is_somebody(atoms: &Atoms, i: usize) -> bool {
    let word = traits(atoms.get(i));
    atoms.is_capital(i) && word.any(Traits::GIVEN) && !word.any(Traits::NATION) && atoms.is_capital(i + 1)
}

/// The atom behind a day or month that is part of a name: "Sunday Times", "Friday Night Lights", "June Carter".
pub(super) fn day(atoms: &Atoms, i: usize) -> Option<usize> {
    let next = i + 1;
    if !(atoms.is_capital(i) && atoms.is_capital(next)) || is_headline(atoms, i) {
        return None;
    }
    match atoms.sense(i) {
        Sense::Weekday { short: false, .. } => atoms.has(next, Clue::DayNamed).then_some(next),
        // "The October Revolution"
        Sense::Month { short: false, .. } if atoms.is_capital(next) && atoms.has(next, Clue::MonthNamed) => Some(next),
        Sense::Month { short: false, .. } if atoms.is_any(i, &["April", "June", "August", "May", "January"]) => {
            let dated = atoms.follows_clue(i, Clue::TimeLead) && !atoms.follows_clue(i, Clue::LooseLead)
                || matches!(atoms.sense(i.wrapping_sub(1)), Sense::Shift(_));
            let surname = traits(atoms.get(next)).any(Traits::SURNAME) && atoms.sense(next) == Sense::None;
            (surname && !dated).then_some(next)
        }
        _ => None,
    }
}

/// Whether atom `i` is a word of a name: a capital that no sentence's beginning, month or weekday accounts for.
pub(super) fn is_name(atoms: &Atoms, i: usize) -> bool {
    (atoms.is_capital(i) || atoms.kind(i) == Some(TokenKind::Word(Case::Mixed)))
        && atoms.sense(i) == Sense::None
        && !atoms.begins_sentence(i)
        && !PHRASE_ENDS.has_lower(atoms.get(i))
        && !atoms.get(i).ends_with('.')
}

/// Whether the words around `i` all have capitals, as in a headline.
pub(super) fn is_headline(atoms: &Atoms, i: usize) -> bool {
    let window = || i.saturating_sub(6)..i + 7;
    let lower = |k: usize| atoms.is_lower(k) && (atoms.get(k).len() > 3 || !is_function_word(atoms.get(k)));
    !window().any(lower) && window().filter(|k| atoms.is_capital(*k)).count() > 3
}
