//! Which of two with one surname is the elder: `the younger Mr. Plum`, `Tom Plum Jr.`, `her father, Tom Plum`.
//!
//! *In*: the words before a surname, or the suffix and the relation of a full name. *Out*: which of the two it is. *Never*: for
//! brothers and sisters, of whom no word tells it.

use super::found::Found;
use crate::analyze::names::Name;
use crate::text::token::Words;

/// Of two generations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Generation {
    /// The parent.
    Elder,
    /// The child.
    Younger,
}

/// Suffixes of those who are called as their fathers are.
const JUNIORS: [&str; 6] = ["jr", "jr.", "junior", "ii", "iii", "iv"];

const PARENTS: [&str; 6] = ["father", "mother", "grandfather", "grandmother", "dad", "mum"];
const CHILDREN: [&str; 4] = ["son", "daughter", "grandson", "granddaughter"];

/// What the word before a surname and its title says: `the **elder** Mr. Plum`; or the relation before a full name: `his **son**,
/// Tom Plum`.
pub(super) fn told(words: Words, name: &Name) -> Option<Generation> {
    let before = name.title.min(name.first).checked_sub(1)?;
    let noun = before - usize::from(words.is_punct(before, ',') && before > 0);
    let full = name.last > name.first;
    match words.get(noun).to_lowercase().as_str() {
        "elder" | "older" | "senior" if !full && noun == before => Some(Generation::Elder),
        "younger" | "junior" if !full && noun == before => Some(Generation::Younger),
        parent if PARENTS.contains(&parent) => Some(Generation::Elder),
        child if CHILDREN.contains(&child) => Some(Generation::Younger),
        _ => None,
    }
}

/// What a full name shows, by its suffix or the relation before it.
pub(super) fn of_name(one: &Found) -> Option<Generation> {
    let suffix = one.key.rsplit(' ').next().filter(|_| one.has_suffix);
    match suffix {
        Some(suffix) if JUNIORS.contains(&suffix) => Some(Generation::Younger),
        Some(_) => Some(Generation::Elder),
        None => one.generation,
    }
}
