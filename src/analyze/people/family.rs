//! Relatives whom a text calls by the given name alone, because they bear the name of the one whose relatives they are.
//!
//! *In*: `Hanna Plum … her husband, Tom,` · `his daughters, Ann and Eve` · `Joel and Ethan Plum`. *Out*: whose surname Tom, Ann,
//! Eve and Joel have. *Never*: a surname for who is called in full ("her daughter, Ruth Berg"), nor for a mother, a friend, a fiancé.

use super::Gender;
use crate::analyze::names::Name;
use crate::analyze::names::lexica::{Traits, is_particle, is_suffix, role_traits, traits};
use crate::text::lexicon::Lexicon;
use crate::text::token::{TokenKind, Words};

/// Relatives who share a surname where papers give none.
static RELATIVES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/relatives.txt"));

/// How many names in a row are looked back over: "sons, Ann, Eve **and Tom**".
const ROW: usize = 5;

/// How many words stand at most between "his" and the noun: "his second **wife**".
pub(super) const BETWEEN: usize = 4;

/// What two with one surname are to each other or to somebody.
const PAIRS: [&str; 9] =
    ["parents", "couple", "brothers", "sisters", "siblings", "twins", "grandparents", "spouses", "newlyweds"];

/// By what the text ties a name to the one who has the surname.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// A relative of whom "he", "she" or "they" meant.
    Pronoun(Option<Gender>),
    /// A relative of whose name ends at this token: "**Plum**'s wife, Ann".
    Behind(usize),
    /// The first of two with one surname; the other's name begins at this token: "Joel and **Ethan** Plum".
    Before(usize),
}

/// What ties `name`, if it is a given name alone.
pub(super) fn tie(words: Words, name: &Name) -> Option<Tie> {
    let suffix = name.last == name.first + 1 && is_suffix(words.get(name.last));
    if name.title < name.first || name.first < name.last && !suffix {
        return None;
    }
    relative(words, name).or_else(|| first_of_two(words, name))
}

/// Whether `name` is one word between commas behind a relation of somebody's, also one that may have another surname: "her mother,
/// **Patience**, came"; a given name needs no commas: "his granddaughter **Charlotte** wept".
pub(super) fn is_called(words: Words, name: &Name) -> bool {
    let Some(before) = name.first.checked_sub(1).filter(|_| name.first == name.last) else { return false };
    let comma = words.is_punct(before, ',');
    let noun = before.saturating_sub(usize::from(comma));
    let kin = role_traits(words.get(noun));
    let aged = age_before(words, noun);
    // "Survived by a daughter, Ann, and a brother, Tom"
    let owned = |k: usize| words.is_genitive(k) || words.is_any(k, &["a", "one", "another"]);
    let word = traits(words.get(name.first));
    let closed = matches!(words.kind(name.last + 1), Some(TokenKind::Punct(',' | '.' | ';')));
    let closed = if comma { closed } else { word.any(Traits::GIVEN) && !words.is_clitic(name.last + 1) };
    let other = word.any(Traits::NATION | Traits::CLEARLY_PLACE | Traits::BREAK | Traits::DATE);
    // "Their mother, Lorraine,"
    let other = other && !word.any(Traits::GIVEN);
    kin.any(Traits::KIN)
        && kin.any(Traits::HE | Traits::SHE)
        && closed
        && !other
        && (noun.saturating_sub(2 + aged)..noun).any(owned)
}

/// "his **17-year-old** granddaughter": how many tokens of an age stand before token `i`.
pub(super) fn age_before(words: Words, i: usize) -> usize {
    if words.is(i.wrapping_sub(1), "year-old") { 3 } else { 0 }
}

/// `His brother Tom, who`: whether `name` is the given name alone of somebody's brother, sister or parent, who mostly has the
/// surname too.
pub(super) fn is_near(words: Words, name: &Name) -> bool {
    const NEAR: [&str; 4] = ["brother", "sister", "father", "mother"];
    let comma = usize::from(words.is_punct(name.first.wrapping_sub(1), ','));
    let noun = name.first.checked_sub(1 + comma).filter(|_| name.first == name.last);
    noun.is_some_and(|noun| {
        words.is_any(noun, &NEAR) && (noun.saturating_sub(BETWEEN)..noun).any(|k| words.is_genitive(k))
    })
}

/// `his wife, Ann`; `Plum's sons Tom and Eve`.
fn relative(words: Words, name: &Name) -> Option<Tie> {
    let noun = noun_before(words, name.first)?;
    let word = traits(words.get(name.first));
    let other = Traits::NATION | Traits::CLEARLY_PLACE | Traits::ORGANIZATION | Traits::BREAK;
    if word.any(other) && !word.any(Traits::GIVEN) {
        return None;
    }
    for k in (noun.saturating_sub(BETWEEN)..noun).rev() {
        if let Some(gender) = Gender::of_possessive(words.get(k)) {
            return Some(Tie::Pronoun(Some(gender)));
        }
        match words.get(k) {
            "their" | "Their" => return Some(Tie::Pronoun(None)),
            _ if words.is_clitic(k) => return k.checked_sub(1).map(Tie::Behind),
            _ if words.is_capital(k) || !matches!(words.kind(k), Some(TokenKind::Word(_) | TokenKind::Number)) => break,
            _ => {}
        }
    }
    None
}

/// The noun of relation before the name at token `i`, over the other names of its row.
fn noun_before(words: Words, mut i: usize) -> Option<usize> {
    let relative = |k: usize| RELATIVES.has(words.get(k));
    for _ in 0..ROW {
        let mark = i.checked_sub(1)?;
        if relative(mark) {
            return Some(mark);
        }
        let comma = words.is_punct(mark, ',') || words.is_punct(mark, ':');
        if !comma && !words.is(mark, "and") {
            return None;
        }
        let mut before = mark.checked_sub(1)?;
        if relative(before) {
            return comma.then_some(before);
        }
        // "Tom, 9, and Eve"
        for _ in 0..3 {
            let skipped = words.is_punct(before, ',') || words.kind(before) == Some(TokenKind::Number);
            before = before.checked_sub(usize::from(skipped))?;
        }
        if !words.is_capital(before) {
            return None;
        }
        let suffix = is_suffix(words.get(before));
        i = before.checked_sub(usize::from(suffix))?;
    }
    None
}

/// `Joel and Ethan Plum`: two given names and one surname.
fn first_of_two(words: Words, name: &Name) -> Option<Tie> {
    let next = name.last + 2;
    if !words.is(name.last + 1, "and") || !words.is_capital(next) {
        return None;
    }
    let (one, two, last) = (traits(words.get(name.first)), traits(words.get(next)), traits(words.get(next + 1)));
    // "the soldier's parents, Khizr and Ghazala Khan": names that no list has, behind what the two are
    let told = name.first.checked_sub(2).filter(|noun| words.is_punct(noun + 1, ','));
    let pair = told.is_some_and(|noun| words.is_any(noun, &PAIRS));
    let is_given = |word: Traits| {
        let other = Traits::COMMON | Traits::PLACE | Traits::NATION | Traits::ORGANIZATION | Traits::TITLE;
        word.any(Traits::GIVEN) || pair && !word.any(other)
    };
    let given = is_given(one) && !one.any(Traits::CLEARLY_PLACE) && is_given(two);
    // "Brandy, Monica and Lauryn Plum" are three.
    let before = name.first.wrapping_sub(1);
    let row = words.is_punct(before, ',') && words.is_capital(before.wrapping_sub(1));
    // "Both Bill and Hanna Plum"
    let both = words.is(before, "Both");
    let alone = name.first == 0 || both || !words.is_capital(before) && !row;
    let other = Traits::TITLE | Traits::ROLE | Traits::ENDS_ORGANIZATION | Traits::ENDS_PLACE;
    let surname = words.is_capital(next + 1) && (!last.any(other) || last.any(Traits::SURNAME));
    (given && alone && surname).then_some(Tie::Before(next))
}

/// The surname in `name`, with its particles, without its suffix: `van der Plum` of "Ann van der Plum", `Plum` of "Tom Plum, Jr.".
pub fn surname(name: &str) -> &str {
    let name = name.rsplit_once(' ').filter(|(_, last)| is_suffix(last)).map_or(name, |(name, _)| name);
    let name = name.trim_end_matches(',');
    let mut start = name.rfind(' ').map_or(0, |space| space + 1);
    while let Some(before) = start.checked_sub(1).and_then(|space| name.get(..space)) {
        let at = before.rfind(' ').map_or(0, |space| space + 1);
        if at == 0 || !is_particle(&before.get(at..).unwrap_or("").to_lowercase()) {
            break;
        }
        start = at;
    }
    name.get(start..).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surnames() {
        for (name, expected) in [
            ("Tom Plum", "Plum"),
            ("Tom Plum, Jr.", "Plum"),
            ("Tom Plum III", "Plum"),
            ("Ann van der Plum", "van der Plum"),
            ("Ann Le Plum", "Le Plum"),
            ("Plum", "Plum"),
        ] {
            assert_eq!(surname(name), expected, "{name}");
        }
    }
}
