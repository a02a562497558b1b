//! How the name of a body goes on over small words.
//!
//! *In*: `Committee on Piers and Ports`, `Institute for the Study of Tides`, `Campaign to Save Cod`, `Sailors Without Harbours`. *Out*: the
//! token up to which the name goes on from one small word. *Never*: names of people, whose particles have a room of their own; a place
//! or a day behind the body ("the Council on Monday").

use super::Style;
use super::lexica::{Traits, is_common, known, role_traits, traits};
use super::run::is_name_word;
use crate::text::lexicon::Lexicon;
use crate::text::token::Words;

/// The last words of offices whose names join two things: "Securities and Exchange Commission".
static OFFICES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/office-words.txt"));

/// Small words behind which the name says what the body is for.
pub const FOR: [&str; 6] = ["of", "for", "on", "to", "against", "without"];

/// The token up to which the name from token `first` to `last` goes on over the small word behind it.
pub(super) fn goes_on(words: Words, (first, last): (usize, usize), style: Style) -> Option<usize> {
    let running = style == Style::Running;
    let i = last + 1;
    let ordinary = |k: usize| is_ordinary(words, k);
    let body = traits(words.get(last)).any(Traits::TAKES_OF);
    let name = |from: usize| Some(from + usize::from(words.is(from, "the"))).filter(|&k| is_name_word(words, k));
    let for_what = (first + 1..last).rev().find(|&k| words.is_any(k, &FOR));
    match words.get(i) {
        // "the Institute for the Study **of Tides**"
        "of" if takes_of(words, first, last) || for_what.is_some_and(|k| !words.is(k, "of")) && ordinary(last) => {
            return name(i + 1);
        }
        // "Committee for a Responsible Harbour"
        "for" if running && body && words.is_any(i + 1, &["a", "an"]) && is_name_word(words, i + 3) => {
            return Some(i + 2).filter(|&k| is_name_word(words, k) && ordinary(k));
        }
        // "Minister for Finance Ousmane Plum", "Institute for the Study of Tides"
        "for" if body || is_office(words, last) && takes_of(words, first, last) => {
            return name(i + 1).filter(|&k| k == i + 1 || ordinary(k));
        }
        // "Sailors for Fair Tides"
        "for" if running && are_people(words, last) && first == last && ordinary(i + 1) => return name(i + 1),
        // "Committee on Piers"
        "on" if running && body => return name(i + 1).filter(|&k| is_field(words, k)),
        // "Campaign to Save Cod"
        "to" if running && body && is_name_word(words, i + 2) && ordinary(i + 1) => return name(i + 1),
        // "Action Against Hunger", "Sailors Without Harbours"
        "Against" | "Without" if ordinary(last) || body => return name(i + 1),
        _ => {}
    }
    let and = words.is(i, "and") && is_name_word(words, i + 1) && ordinary(i + 1);
    // "Oceanic and Atmospheric Administration"
    let field = ordinary(last) || for_what.is_some_and(|k| k + 1 == last && words.is(k, "on"));
    let joins =
        field && for_what.is_some() || (ordinary(last) || words.get(last).ends_with("ic")) && is_double(words, i + 1);
    if and && joins {
        return Some(i + 1);
    }
    // "the Organisation for Security and Cooperation in Europe"
    let chain = (first..last).any(|k| words.is_any(k, &["for", "of"]) && ordinary(k + 1));
    let place = traits(words.get(i + 1)).any(Traits::CLEARLY_PLACE) && ordinary(last);
    if chain && words.is(i, "in") && place {
        return Some(i + 1);
    }
    // "Club for Growth", "District of Columbia"
    let listed = words.is_any(i, &["of", "for"]) && known(words.cover(first, i + 1).of(words.text)).is_some();
    listed.then_some(i + 1)
}

/// "Academies of **Sciences**, Engineering and Medicine": what an organisation is for, in a row.
pub(super) fn is_series(words: Words, first: usize, last: usize) -> bool {
    let body = Traits::TITLE | Traits::ORGANIZATION | Traits::IN_ORGANIZATION;
    let field = |k: usize| is_name_word(words, k) && is_ordinary(words, k) && !traits(words.get(k)).any(body);
    let of = (first..last).rev().take(2).any(|k| words.is_any(k, &["of", "for", "on"]));
    of && field(last) && field(last + 2) && words.is(last + 3, "and") && field(last + 4)
}

/// Whether a small word of the name from token `first` to `last` says that it is a body's: "Committee **on** Piers", "Sailors **Without**
/// Harbours".
pub(super) fn is_body(words: Words, first: usize, last: usize) -> bool {
    let tells = |k: usize| match words.get(k) {
        "on" | "to" => traits(words.get(k - 1)).any(Traits::TAKES_OF),
        "for" => are_people(words, k - 1) || traits(words.get(k - 1)).any(Traits::TAKES_OF),
        "Against" | "Without" => true,
        _ => false,
    };
    (first + 1..last).any(tells)
}

/// Whether "of …" may stand behind the word at `k`, of a run that begins at token `first`.
fn takes_of(words: Words, first: usize, k: usize) -> bool {
    let word = traits(words.get(k));
    // "Senator Hanna **Boxer** of Plumland"
    let surname = k > first && traits(words.get(k - 1)).any(Traits::GIVEN) && !word.any(Traits::TITLE);
    let office = role_traits(&words.get(k).to_lowercase()).any(Traits::ROLE) && !surname;
    word.any(Traits::TAKES_OF | Traits::TITLE) && !word.any(Traits::ADDRESS) || office
}

fn is_office(words: Words, k: usize) -> bool {
    traits(words.get(k)).any(Traits::TITLE) && !traits(words.get(k)).any(Traits::ADDRESS)
}

/// "Sailors", "Citizens": whether the word names many people by what they are.
fn are_people(words: Words, k: usize) -> bool {
    let lower = words.get(k).to_lowercase();
    let one = lower.strip_suffix('s').is_some_and(|one| role_traits(one).any(Traits::ROLE));
    one || words.is_any(k, &["Citizens", "Friends", "Mothers", "Parents", "Families", "Voters", "People"])
}

/// Whether the word at `k` may say what a committee is on: no site, no day and nobody.
fn is_field(words: Words, k: usize) -> bool {
    let word = traits(words.get(k));
    let other = Traits::ORGANIZATION | Traits::DATE | Traits::GIVEN | Traits::SURNAME | Traits::PLACE;
    is_ordinary(words, k) && !word.any(Traits::ORGANIZATION | Traits::DATE)
        || word.any(Traits::NATION)
        || !word.any(other)
}

/// Whether token `k` is an ordinary word with a capital.
fn is_ordinary(words: Words, k: usize) -> bool {
    is_common(&words.get(k).to_lowercase()) && !traits(words.get(k)).any(Traits::CLEARLY_GIVEN)
}

/// Whether the names' words from `i` on end with an office's word: "(Securities and) Exchange Commission".
fn is_double(words: Words, i: usize) -> bool {
    let last = (i..i + 4).take_while(|k| is_name_word(words, *k)).last();
    last.is_some_and(|last| OFFICES.has(words.get(last)))
}
