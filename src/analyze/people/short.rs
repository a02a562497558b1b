//! The first word of an organisation's name, or the one that says what it is, by which the text calls it again.
//!
//! *In*: `Hallmark Quays Ltd` here, `a spokesman for Hallmark` there; `the Harwich Gazette`, `the Gazette`; `the Committee on Tides`,
//! `the Committee`. *Out*: one organisation. *Never*: a word with which the names of two begin; a nation, a town or somebody's name;
//! a word that has a capital only where a sentence begins.

use super::found::Found;
use super::kind::Kind;
use crate::analyze::names::body::FOR;
use crate::analyze::names::lexica::{Traits, titled, traits};
use rustc_hash::{FxHashMap, FxHashSet};

/// The keys of the full names by their first words, of those that one name alone begins with.
pub(super) fn full_names<'a>(organizations: impl Iterator<Item = &'a Found>) -> FxHashMap<&'a str, &'a str> {
    let mut names: FxHashMap<&str, Option<&str>> = FxHashMap::default();
    for one in organizations.filter(|one| is_full(one)) {
        let Some(first) = one.words.first() else { continue };
        let known = names.entry(first.as_str()).or_insert(Some(one.key.as_str()));
        *known = known.filter(|known| *known == one.key);
    }
    names.into_iter().filter_map(|(first, key)| Some((first, key?))).collect()
}

/// Last words under which bodies of their own are known: `the House` is not the White House.
const OTHERS: [&str; 9] = ["house", "court", "party", "office", "street", "state", "congress", "senate", "parliament"];

/// The word of a name that says what the body is: `Gazette` of `Harwich Gazette`, `Committee` of `Joint Committee on Piers`.
fn head(one: &Found) -> Option<&String> {
    let small = one.words.iter().position(|word| FOR.contains(&word.as_str()));
    one.words.get(small.unwrap_or(one.words.len()).checked_sub(1)?)
}

/// The keys of the full names by their heads, of those that one name alone has: `the Harwich Gazette`, `the Gazette`.
pub(super) fn by_heads<'a>(organizations: impl Iterator<Item = &'a Found>) -> FxHashMap<&'a str, &'a str> {
    let mut names: FxHashMap<&str, Option<&str>> = FxHashMap::default();
    for one in organizations.filter(|one| one.words.len() > 1) {
        let Some(last) = head(one).filter(|last| !OTHERS.contains(&last.as_str())) else { continue };
        if !traits(&titled(last)).any(Traits::ENDS_ORGANIZATION) {
            continue;
        }
        let known = names.entry(last.as_str()).or_insert(Some(one.key.as_str()));
        *known = known.filter(|known| *known == one.key);
    }
    names.into_iter().filter_map(|(last, key)| Some((last, key?))).collect()
}

/// Makes organisations of the first words of organisations' names that stand alone and name nothing else.
pub(super) fn mark(found: &[Found], kinds: &mut [Option<Kind>]) {
    let organizations = found.iter().zip(kinds.iter()).filter(|(_, kind)| **kind == Some(Kind::Organization));
    let names = full_names(organizations.map(|(one, _)| one));
    let alone = |one: &&Found| one.words.len() == 1 && one.title.is_none();
    let sure: FxHashSet<&str> =
        found.iter().filter(alone).filter(|one| !one.name.weak_capital).map(|one| one.key.as_str()).collect();
    for (one, kind) in found.iter().zip(kinds).filter(|(one, _)| alone(one)) {
        let short = names.contains_key(one.key.as_str()) && sure.contains(one.key.as_str());
        *kind = kind.or(Some(Kind::Organization).filter(|_| short));
    }
}

/// Whether a name is that of a company or body in full, and begins with a word of its own.
fn is_full(one: &Found) -> bool {
    let [first, .., last] = one.words.as_slice() else { return false };
    let (first, last) = (traits(&titled(first)), traits(&titled(last)));
    // What says of what kind, from where or whose an organisation is.
    let tells = Traits::NATION
        | Traits::PLACE
        | Traits::GIVEN
        | Traits::TITLE
        | Traits::ROLE
        | Traits::BREAK
        | Traits::DATE
        | Traits::ENDS_ORGANIZATION
        | Traits::IN_ORGANIZATION
        | Traits::BEGINS_PLACE;
    last.any(Traits::ENDS_ORGANIZATION) && !first.any(tells)
}
