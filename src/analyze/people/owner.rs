//! Whose a possessive is: in an article about Ann Christie, "Christie's speech" is hers and no auction house.
//!
//! *In*: names of the article, among them those of organisations that end in a possessive. *Out*: the surname alone where
//! somebody of that surname is named in full.

use super::found::{Found, found_at};
use crate::analyze::names::{Name, Votes};
use crate::analyze::scan::Scan;
use crate::article::Article;
use rustc_hash::FxHashSet;

/// Gives the possessives among `found` to the people of the article.
pub(super) fn release(article: &Article, scans: &[Scan], found: &mut [Found]) {
    if !found.iter().any(|one| one.key.ends_with("'s")) {
        return;
    }
    let full = found.iter().filter(|one| one.words.len() > 1 && one.name.votes.person > one.name.votes.organization);
    let surnames: FxHashSet<String> = full.filter_map(|one| one.words.last().cloned()).collect();
    for one in found.iter_mut() {
        let owner = one.key.strip_suffix("'s").filter(|owner| surnames.contains(*owner));
        if owner.is_none() || one.name.last != one.name.first + 1 {
            continue;
        }
        let Some(scan) = scans.get(one.block.index()) else { continue };
        let name = Name { last: one.name.first, votes: Votes::person(1), ..one.name };
        if let Some(surname) = found_at(scan.words(article.text(one.block)), one.block, name) {
            *one = surname;
        }
    }
}
