//! Ages that no unit shows: "aged 45", "Smith, 45,", "in his late 40s".
//!
//! *In*: `the man, 54, said` · `a child of six` · `girls as young as 12` · `she turned 80` · `voters over 45`. *Out*: yes. *Never*: the scores
//! of a list ("Ohio, 45, Iowa, 38"), nor "45-year-old", whose unit is said.

use super::atoms::Atoms;
use super::clue::Clue;
use super::decade;
use super::number::{Number, Shape};
use super::words::{PHRASE_ENDS, Sense};
use crate::analyze::names::lexica::{Traits, traits};

/// "In his late **40s**", "her mid-**fifties**": the tens of somebody's years, whose value nobody can say.
pub(super) fn tens_of_years(atoms: &Atoms, i: usize) -> Option<usize> {
    let plural = atoms.is_digits(i)
        && atoms.get(i).len() == 2
        && atoms.get(i).ends_with('0')
        && atoms.is_glued(i)
        && atoms.is_any(i + 1, &["s", "'s", "’s"]);
    let spelled = matches!(atoms.sense(i), Sense::Decade(_));
    ((plural || spelled) && decade::is_ones_age(atoms, i)).then_some(i + 1 + usize::from(plural))
}

/// "aged 45", "at the age of 45", "he turned 45", "those 60 and older", "Mary Smith, 45, agreed".
pub(super) fn is_age(atoms: &Atoms, number: Number) -> bool {
    const FOLLOWING: &[&str] =
        &["on", "in", "this", "last", "next", "and", "when", "at", "prior", "before", "by", "after", "during"];
    const OTHERS: &[&str] = &["older", "over", "up", "under", "younger"];
    // "aged between 16 and 24"
    const ADVERBS: &[&str] =
        &["just", "only", "almost", "nearly", "about", "barely", "still", "under", "over", "yet", "not"];
    let i = number.first - usize::from(atoms.follows_any(number.first, &["between", "from"]));
    // "He was only nineteen", "aged just nine", "she is not yet 30"
    let lead = (0..3).find(|back| !atoms.follows_any(i.saturating_sub(*back), ADVERBS)).unwrap_or(0);
    let i = i.saturating_sub(lead);
    let tied = atoms.is_joint(number.next) && atoms.is_word(atoms.after_joint(number.next));
    if !(0.0..=120.0).contains(&number.value) || number.value.fract() != 0.0 || tied {
        return false;
    }
    let said = atoms.follows_any(i, &["aged", "age", "ages"]) || atoms.follows(i, &["age", "of"]);
    let others = number.value > 1.0 && atoms.is(number.next, "and") && atoms.is_any(number.next + 1, OTHERS);
    // "Choose between the two and up to five more"
    let others = others && !atoms.is(number.next + 2, "to") && !atoms.follows_any(i, &["the"]);
    let free = !atoms.is_word(number.next) || atoms.is_any(number.next, FOLLOWING);
    let is = number.value > 1.0
        && atoms.follows_any(i, &["is", "was"])
        && atoms.is_any(i.wrapping_sub(2), &["who", "he", "she", "i"])
        && (lead == 0
            || number.value > 9.0 && !counts(atoms, number.next) && !atoms.is_any(number.next, &["%", "in", "of"]));
    let turned = is || atoms.follows_any(i, &["turn", "turned", "turns", "turning"]);
    let died = atoms.follows_any(i, &["at"]) && atoms.is_any(i.wrapping_sub(2), &["died", "dies", "dead"]);
    // "At 35, she quit"
    let clause = atoms.follows_any(i, &["at"])
        && atoms.begins_sentence(i - 1)
        && number.value > 9.0
        && atoms.is(number.next, ",")
        && atoms.is_any(number.next + 1, &["he", "she"]);
    // "Girls as young as 12"
    let young = atoms.follows_any(i, &["as"]) && atoms.is_any(i.wrapping_sub(2), &["young", "old"]);
    // "She left school at 16"
    const LIFE: &[&str] = &["home", "school", "married", "retired", "wed", "orphaned", "widowed", "emigrated"];
    let lived = atoms.follows_any(i, &["at"])
        && number.value > 9.0
        && lead == 0
        && !atoms.is_word(number.next)
        && !atoms.is_any(number.next, &["%", ":", "/", "-"])
        && (i.saturating_sub(4)..i).any(|k| atoms.is_any(k, LIFE));
    said || others
        || lived
        || clause
        || young && !counts(atoms, number.next)
        || is_child_of(atoms, number)
        || died && free
        || turned && free
        || is_over(atoms, number)
        || is_apposition(atoms, number)
}

/// "Mary Smith, 45, agreed", "Smith, 45, who agreed": not the scores of a list.
fn is_apposition(atoms: &Atoms, number: Number) -> bool {
    let i = number.first;
    const SAID: &[&str] = &["said", "says", "told", "who", "whose"];
    // "Yin Myint May, 60, a doctor"; behind another capital a month is a surname
    let surname = |k: usize| {
        atoms.is_capital(k)
            && atoms.is_capital(k.wrapping_sub(1))
            && matches!(atoms.sense(k), Sense::Month { short: false, .. })
    };
    let apart = i >= 2 && atoms.is(i - 1, ",") && (atoms.sense(i - 2) == Sense::None || surname(i - 2));
    let named = apart && atoms.is_capital(i - 2);
    // "The minister, 54, said"
    if apart
        && atoms.is_lower(i - 2)
        && matches!(number.shape, Shape::Plain | Shape::Words)
        && atoms.is(number.next, ",")
        && number.value > 0.0
    {
        let said = number.value > 9.0 && atoms.is_any(number.next + 1, SAID);
        return said || names_a_person(atoms, i - 2) || number.value > 15.0 && is_one(atoms, i - 2);
    }
    if !named || number.shape != Shape::Plain || number.value == 0.0 {
        return false;
    }
    let full = atoms.is_capital(i.wrapping_sub(3)) && atoms.is_any(number.next, &[",", "."]);
    let goes_on = atoms.is(number.next, ",")
        && atoms.is_lower(number.next + 1)
        && !atoms.follows_any(i - 2, &["in", "at", "from"]);
    // "About Khan, 45, Trump said", but not "Ohio, 45, Iowa, 38"
    let capital = number.next + 1;
    let apart = number.value > 15.0
        && atoms.is(number.next, ",")
        && atoms.is_capital(capital)
        && !(capital..capital + 4).any(|k| atoms.is_digits(k))
        && traits(atoms.get(i - 2)).any(Traits::SURNAME);
    (full || goes_on || apart) && !(atoms.is(number.next, ",") && atoms.is_digits(number.next + 1))
}

/// Whether a word stands at `i` that a number before it would count.
fn counts(atoms: &Atoms, i: usize) -> bool {
    atoms.is_lower(i) && !PHRASE_ENDS.has_lower(atoms.get(i))
}

/// "A child of six", "a boy of 12 was hurt".
fn is_child_of(atoms: &Atoms, number: Number) -> bool {
    const WHO: &[&str] = &["child", "boy", "girl", "lad", "man", "woman"];
    let of = atoms.follows_any(number.first, &["of"]) && atoms.is_any(number.first.wrapping_sub(2), WHO);
    of && !counts(atoms, number.next) && !atoms.is_capital(number.next)
}

/// Whether the word at `i` says what one person is: "a woman", "their son", "a teacher".
fn names_a_person(atoms: &Atoms, i: usize) -> bool {
    let word = traits(atoms.get(i));
    // "The former film star, 42,": a weak one is one where it is told what it was
    let was = || (i.saturating_sub(5)..i).any(|k| atoms.is_any(k, &["former", "ex", "retired", "late"]));
    word.any(Traits::ROLE) && (!word.any(Traits::WEAK_ROLE) || was())
}

/// Whether the word at `i`, which says what a person is and other things too, is one behind an article: "**the driver**, 19,".
fn is_one(atoms: &Atoms, i: usize) -> bool {
    let behind = (i.saturating_sub(3)..i).any(|k| atoms.is_any(k, &["the", "a", "an", "his", "her", "their"]));
    behind && traits(atoms.get(i)).any(Traits::ROLE)
}

/// "Voters over 45", "children under 12".
fn is_over(atoms: &Atoms, number: Number) -> bool {
    let i = number.first;
    let over = atoms.follows_any(i, &["over", "under"])
        && (atoms.has(i.wrapping_sub(2), Clue::People) || atoms.is_any(i.wrapping_sub(2), &["those", "were"]));
    over && (!atoms.is_lower(number.next) || PHRASE_ENDS.has_lower(atoms.get(number.next)))
}
