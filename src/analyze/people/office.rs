//! By which words a role is taken up again, and by which it is not.
//!
//! *In*: the roles `Prime Minister`, `Sen.`, `R-Maine`. *Out*: that "the premier", "the senator" and "the Maine Republican" mean their
//! holders. *Never*: another rank ("the minister" for a prime minister), another place ("the Ohio senator" for one of Utah).

use super::party;
use crate::analyze::names::lexica::{Traits, is_common, long_titles, role_traits, traits};
use crate::text::lexicon::Lexicon;

/// Whether the last word of `role` before `noun` is another place than `place`: `Ohio senator` for the senator of `Utah`.
pub(super) fn is_elsewhere(role: &str, noun: &str, place: &str) -> bool {
    let words = || role.split(' ').zip(role.split(' ').skip(1));
    let other = |(before, head): (&str, &str)| {
        head.eq_ignore_ascii_case(noun) && before != place && traits(before).any(Traits::CLEARLY_PLACE)
    };
    traits(place).any(Traits::CLEARLY_PLACE) && (party::is_elsewhere(role, place) || words().any(other))
}

/// Other words for a role.
static SYNONYMS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/role-synonyms.txt"));

/// Whether the role is taken up again by the other word `noun`: the prime minister by "the premier".
pub(super) fn is_called(role: &str, noun: &str) -> bool {
    let Some(offices) = SYNONYMS.get_lower(noun) else { return false };
    offices.split(' ').any(|office| match office.split_once('-') {
        Some((rank, head)) => {
            role.to_lowercase().contains(&format!("{rank} {head}")) && !is_of_other_rank(role, head, rank)
        }
        None => heads(role).any(|head| head.eq_ignore_ascii_case(office)) && !is_of_other_rank(role, office, ""),
    })
}

/// Whether the role is that of the head of a government, whom alone "the prime minister" means.
pub(super) fn is_premier(role: &str) -> bool {
    let role = role.to_lowercase();
    ["prime minister", "premier", "taoiseach"].iter().any(|office| role.contains(office))
}

/// Words that make of a noun of office another office.
static RANKS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/ranks.txt"));

/// Whether the noun of office in the role is that of another office than `rank` `noun`: a defence minister is not "the
/// finance minister", nor a deputy prime minister "the prime minister", nor a vice president "the president".
pub(super) fn is_of_other_rank(role: &str, noun: &str, rank: &str) -> bool {
    let words: Vec<String> = role.split([' ', ',']).map(str::to_lowercase).collect();
    let is_rank = |word: &str| RANKS.has(word);
    let Some(at) = words.iter().position(|word| word == &noun.to_lowercase()) else { return false };
    let before = |back: usize| at.checked_sub(back).and_then(|k| words.get(k)).map_or("", String::as_str);
    match is_rank(&rank.to_lowercase()) {
        true => is_rank(before(1)) && (before(1) != rank.to_lowercase() || matches!(before(2), "deputy" | "shadow")),
        // No prime minister is "the minister".
        false => matches!(before(1), "vice" | "deputy" | "assistant" | "prime"),
    }
}

/// The words by which a role may be taken up again: its nouns of office, "president-elect" as "president" too, "Sen." as
/// "senator", "KC" as "barrister".
pub(super) fn heads(role: &str) -> impl Iterator<Item = &str> {
    let is_office = |word: &&str| {
        let traits = role_traits(&word.to_lowercase());
        (traits.any(Traits::ROLE) || traits.any(Traits::TITLE) && !traits.any(Traits::ADDRESS)) && !is_weak(word)
    };
    let words = own(role).map(|word| word.trim_end_matches('.'));
    let offices = words.clone().flat_map(|word| [Some(word), word.strip_suffix("-elect")]).flatten().filter(is_office);
    // King's Counsel
    let counsel = words.clone().filter(|word| matches!(*word, "KC" | "QC")).map(|_| "barrister");
    offices.chain(words.flat_map(long_titles)).chain(counsel).chain(party::noun(role))
}

/// The words of a role that tell of its holder: `spokeswoman` of `spokeswoman for Treasurer Ann Lee`.
fn own(role: &str) -> impl Iterator<Item = &str> + Clone {
    let mut other = false;
    let owns = move |word: &&str| {
        let tells = !other && !matches!(*word, "for" | "to");
        other = !tells && !word.ends_with(',') && *word != "and";
        tells
    };
    role.split(' ').filter(owns).map(|word| word.trim_end_matches(','))
}

/// Whether `noun` is what the role is of its holder, also a word that may mean a thing: the "leader of the union" is "the leader".
pub(super) fn is_headed(role: &str, noun: &str) -> bool {
    const ENDS: [&str; 7] = ["of", "for", "at", "in", "to", "on", "with"];
    if !is_weak(noun) {
        return false;
    }
    let words = role.split(' ').take_while(|word| !ENDS.contains(word));
    let head = words.last().map(|word| word.trim_end_matches(','));
    head.is_some_and(|head| head.eq_ignore_ascii_case(noun)) && !is_of_other_rank(role, noun, "")
}

fn is_weak(word: &str) -> bool {
    role_traits(&word.to_lowercase()).any(Traits::WEAK_ROLE) && is_common(word)
}
