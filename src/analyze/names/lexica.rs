//! What the word lists know about a capitalised word, as one set of traits.
//!
//! *In*: `"Washington"`. *Out*: place, also a surname. *Never*: a decision: most names are in no list, and most words
//! of the lists mean several things.

use crate::text::lexicon::Lexicon;
use crate::text::lists::{COMMON, GIVEN, NATIONALITIES, ORGANIZATION_WORDS, PLACES, ROLES, SURNAMES};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

static GIVEN_WORLD: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/given-names-world.txt"));
static SURNAMES_MORE: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/surnames-more.txt"));
static PLACES_MORE: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/places-more.txt"));
static PLACE_WORDS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/place-words.txt"));
static INSTITUTIONS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/institutions.txt"));
static ORGANIZATIONS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/organizations.txt"));
static NATIONALITIES_MORE: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/nationalities-more.txt"));
static TITLES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/titles.txt"));
static PARTICLES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/name-particles.txt"));
static NOT_NAMES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/not-names.txt"));
static COUNTRIES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/countries.txt"));
static HONOURS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/honours.txt"));
static NICKNAMES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/nicknames.txt"));

/// A set of traits of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits(u32);

impl Traits {
    /// A given name of men.
    pub const MALE: Self = Self(1);
    /// A given name of women.
    pub const FEMALE: Self = Self(1 << 1);
    /// A given name that is nothing else: no ordinary word, no place.
    pub const CLEARLY_GIVEN: Self = Self(1 << 2);
    /// A frequent surname.
    pub const SURNAME: Self = Self(1 << 3);
    /// A place.
    pub const PLACE: Self = Self(1 << 4);
    /// A place and nothing else: no ordinary word, no frequent surname.
    pub const CLEARLY_PLACE: Self = Self(1 << 5);
    /// A nationality, language, religion or party.
    pub const NATION: Self = Self(1 << 6);
    /// A title that stands before a name ("Sen.", "President").
    pub const TITLE: Self = Self(1 << 7);
    /// A title that is no role ("Mr.").
    pub const ADDRESS: Self = Self(1 << 8);
    /// A noun that says what a person is ("spokesman").
    pub const ROLE: Self = Self(1 << 9);
    /// A role that companies, places and things have too ("partner").
    pub const WEAK_ROLE: Self = Self(1 << 10);
    /// The title or role shows a man.
    pub const HE: Self = Self(1 << 11);
    /// The title or role shows a woman.
    pub const SHE: Self = Self(1 << 12);
    /// An organisation.
    pub const ORGANIZATION: Self = Self(1 << 13);
    /// As the last word of a name it makes an organisation or a thing of it.
    pub const ENDS_ORGANIZATION: Self = Self(1 << 14);
    /// Anywhere in a name it makes an organisation of it.
    pub const IN_ORGANIZATION: Self = Self(1 << 15);
    /// A name goes on after it with "of".
    pub const TAKES_OF: Self = Self(1 << 16);
    /// As the last word of a name it makes a place of it.
    pub const ENDS_PLACE: Self = Self(1 << 17);
    /// The same, but it is a surname as well ("Hill").
    pub const SOFTLY_ENDS_PLACE: Self = Self(1 << 18);
    /// As the first word of a name it makes a place of it.
    pub const BEGINS_PLACE: Self = Self(1 << 19);
    /// Part of no name at all ("The", "Monday").
    pub const BREAK: Self = Self(1 << 20);
    /// No name of a person, organisation or place ("Internet").
    pub const NO_NAME: Self = Self(1 << 21);
    /// An ordinary word in lower case.
    pub const COMMON: Self = Self(1 << 22);
    /// A day, a month, a part of the day.
    pub const DATE: Self = Self(1 << 23);
    /// A relation: no title before a name.
    pub const KIN: Self = Self(1 << 24);
    /// Ends the name of an event, a law, a work: "Cup", "Treaty".
    pub const THING: Self = Self(1 << 25);
    /// A given name.
    pub const GIVEN: Self = Self(Self::MALE.0 | Self::FEMALE.0);

    /// Whether this set shares a trait with `other`.
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn with(self, other: Self, holds: impl Into<Option<()>>) -> Self {
        if holds.into().is_some() { Self(self.0 | other.0) } else { self }
    }
}

impl std::ops::BitOr for Traits {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

thread_local! {
    /// Answers given before: some fifteen lists stand behind each, a text has few different words, and dozens of rules ask
    /// for the same ones.
    static ASKED: RefCell<FxHashMap<Box<str>, Traits>> = RefCell::default();
}

/// No more answers are kept than a long text has words, nor any for what is too long to be one.
const MOST_ASKED: usize = 1 << 14;
const LONGEST_ASKED: usize = 40;

/// The traits of `word` as it is written; a word in capitals is also read with small letters ("BRUSSELS").
pub fn traits(word: &str) -> Traits {
    if word.len() > LONGEST_ASKED {
        return looked_up(word);
    }
    ASKED.with_borrow_mut(|asked| {
        if let Some(traits) = asked.get(word) {
            return *traits;
        }
        if asked.len() >= MOST_ASKED {
            asked.clear();
        }
        let traits = looked_up(word);
        asked.insert(word.into(), traits);
        traits
    })
}

fn looked_up(word: &str) -> Traits {
    if word.chars().count() > 3 && !word.contains('.') && word.chars().all(|c| !c.is_lowercase()) {
        return exact(word) | exact(&titled(word));
    }
    exact(word)
}

/// `word` with small letters but the first and those after a hyphen or apostrophe: `O'NEIL-SMITH` → `O'Neil-Smith`.
pub fn titled(word: &str) -> String {
    let mut begins = true;
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if begins {
            out.extend(c.to_uppercase())
        } else {
            out.extend(c.to_lowercase())
        }
        begins = matches!(c, '-' | '\'' | '’' | ' ');
    }
    out
}

fn exact(word: &str) -> Traits {
    let lower = word.to_lowercase();
    let bare = lower.trim_end_matches('.');
    name_traits(word) | role_traits(bare) | organization_traits(word) | word_traits(&lower)
}

fn yes(holds: bool) -> Option<()> {
    holds.then_some(())
}

fn name_traits(word: &str) -> Traits {
    let first = word.split_once('-').map_or(word, |(first, _)| first);
    let (census, world) = (GIVEN.get(first), GIVEN_WORLD.get(first).or_else(|| GIVEN_WORLD.get(word)));
    // Where both know the name and differ (Laurence is a man in English, a woman in French), it is either's.
    let either = |letter: char| [world, census].iter().flatten().any(|a: &&str| a.contains(letter));
    let differ = world
        .zip(census)
        .is_some_and(|(world, census)| !['m', 'f'].iter().any(|&g| world.contains(g) && census.contains(g)));
    let gender = |letter| if differ { either(letter) } else { world.or(census).is_some_and(|a| a.contains(letter)) };
    let place = PLACES.get(word).or_else(|| PLACES_MORE.get(word));
    let doubtful = [census, world].iter().flatten().any(|a| a.contains('?'));
    let clearly_given = (census.is_some() || world.is_some()) && !doubtful;
    Traits::default()
        .with(Traits::MALE, yes(gender('m')))
        .with(Traits::FEMALE, yes(gender('f')))
        .with(Traits::CLEARLY_GIVEN, yes(clearly_given))
        .with(Traits::SURNAME, yes(SURNAMES.has(word) || SURNAMES_MORE.has(word)))
        .with(Traits::PLACE, yes(place.is_some()))
        .with(Traits::CLEARLY_PLACE, yes(place == Some("") && !clearly_given))
        .with(Traits::NATION, yes(is_nation(word) || word.strip_suffix('s').is_some_and(is_nation)))
}

/// Whether `name`, of one word or two, is a nation's adjective or noun: "Dutch", "South African".
pub fn is_nation(name: &str) -> bool {
    NATIONALITIES.has(name) || NATIONALITIES_MORE.has(name)
}

/// Whether `name` is a country's.
pub fn is_country(name: &str) -> bool {
    COUNTRIES.has(name) || name.len() > 3 && COUNTRIES.has(&titled(name))
}

/// The traits of a title or role noun in lower case, singular.
pub fn role_traits(lower: &str) -> Traits {
    let title = TITLES.get(lower).or_else(|| TITLES.get(without_prefix(lower)?));
    let role = ROLES.get(lower).or_else(|| compound_role(lower));
    let shows = |letter| [title, role].iter().flatten().any(|a| a.split(' ').any(|part| part == letter));
    Traits::default()
        .with(Traits::TITLE, yes(title.is_some()))
        .with(Traits::ADDRESS, yes(title.is_some_and(|a| a.starts_with("address"))))
        .with(Traits::ROLE, yes(role.is_some()))
        .with(Traits::WEAK_ROLE, yes(role == Some("weak")))
        .with(Traits::KIN, yes(role.is_some_and(|a| a.ends_with("kin"))))
        .with(Traits::HE, yes(shows("m")))
        .with(Traits::SHE, yes(shows("f")))
}

/// "co-anchor", "then-sen": a title with what says how or when it is held.
fn without_prefix(lower: &str) -> Option<&str> {
    lower.split_once('-').filter(|(prefix, _)| matches!(*prefix, "co" | "ex" | "vice" | "then")).map(|(_, title)| title)
}

/// "ex-wife", "vice-chairman", "singer-songwriter": the last part tells; not "Chun-man", a given name.
fn compound_role(lower: &str) -> Option<&'static str> {
    let (first, last) = lower.rsplit_once('-')?;
    let syllable = matches!(last, "man" | "son") && !is_common(first);
    ROLES.get(last).filter(|_| !syllable)
}

fn organization_traits(word: &str) -> Traits {
    let (org, place) = (ORGANIZATION_WORDS.get(word), PLACE_WORDS.get(word));
    let known = ORGANIZATIONS.has(word) || (INSTITUTIONS.has(word) && word.chars().all(|c| !c.is_lowercase()));
    Traits::default()
        .with(Traits::ORGANIZATION, yes(known))
        .with(Traits::ENDS_ORGANIZATION, yes(org.is_some()))
        .with(Traits::IN_ORGANIZATION, yes(org.is_some_and(|a| a.starts_with("any"))))
        .with(Traits::TAKES_OF, yes(org.is_some_and(|a| a.contains("of"))))
        .with(Traits::THING, yes(org.is_some_and(|a| a.ends_with("thing"))))
        .with(Traits::ENDS_PLACE, yes(place.is_some_and(|a| a.starts_with("last"))))
        .with(Traits::SOFTLY_ENDS_PLACE, yes(place == Some("last soft")))
        .with(Traits::BEGINS_PLACE, yes(place.is_some_and(|a| a.starts_with("first"))))
}

fn word_traits(lower: &str) -> Traits {
    let not = NOT_NAMES.get(lower);
    Traits::default()
        .with(Traits::BREAK, yes(not.is_some_and(|a| a.starts_with("break"))))
        .with(Traits::DATE, yes(not == Some("break date")))
        .with(Traits::NO_NAME, yes(not.is_some()))
        .with(Traits::COMMON, yes(is_common(lower)))
}

/// Whether `lower` is an ordinary word or a regular form of one ("stressed", "talks", "biggest").
pub fn is_common(lower: &str) -> bool {
    if COMMON.has(lower) || NOT_NAMES.has(lower) {
        return true;
    }
    if let Some((first, rest)) = lower.split_once('-') {
        return is_common(first) && is_common(rest);
    }
    [("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", "")]
        .iter()
        .filter_map(|(ending, instead)| Some((lower.strip_suffix(ending)?, instead)))
        .any(|(stem, instead)| {
            let doubled = stem.len() > 2 && stem.as_bytes().last() == stem.as_bytes().iter().nth_back(1);
            stem.len() > 1
                && (COMMON.has(&format!("{stem}{instead}"))
                    || doubled && stem.get(..stem.len() - 1).is_some_and(|single| COMMON.has(single)))
        })
}

/// Whether `lower` is an article, a preposition, an auxiliary or the like.
pub fn is_function_word(lower: &str) -> bool {
    NOT_NAMES.has(lower)
}

/// What a name of several words is known as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A place.
    Place,
    /// An organisation.
    Organization,
}

/// What the whole of `name` is known as.
pub fn known(name: &str) -> Option<Known> {
    // What we collected ourselves goes before what other lists say: the European Union is no territory.
    if ORGANIZATIONS.has(name) {
        return Some(Known::Organization);
    }
    if PLACES_MORE.has(name) || PLACES.has(name) {
        return Some(Known::Place);
    }
    // "Islam" is derived as an institution, and we know better.
    if INSTITUTIONS.has(name) && NOT_NAMES.get_lower(name) != Some("") {
        return Some(Known::Organization);
    }
    let capitals = name.len() > 3 && name.chars().all(|c| !c.is_lowercase()) && !name.contains('.');
    let titled = if capitals { titled(name) } else { return None };
    if titled == name { None } else { known(&titled) }
}

/// Whether `word`, however it is cased, stands behind a surname and is none: "Jr.", "III".
pub fn is_suffix(word: &str) -> bool {
    const SUFFIXES: [&str; 5] = ["jr", "sr", "ii", "iii", "iv"];
    let word = word.strip_suffix('.').unwrap_or(word);
    SUFFIXES.iter().any(|suffix| word.eq_ignore_ascii_case(suffix))
}

/// Whether `word` tells an honour, a degree or a seat behind a name: "Ann Plum **KC**".
pub fn is_honour(word: &str) -> bool {
    HONOURS.has(word)
}

/// Whether `word` is a particle inside names ("van").
pub fn is_particle(word: &str) -> bool {
    PARTICLES.has(word)
}

/// What an abbreviated title is short for: "Sen" a "senator".
pub fn long_titles(short: &str) -> impl Iterator<Item = &str> {
    TITLES.get_lower(short).unwrap_or("").split(' ').filter_map(|part| part.strip_prefix('='))
}

/// The given names that `short` may stand for, separated by spaces.
pub fn long_forms(short: &str) -> &'static str {
    NICKNAMES.get(short).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_mean_several_things() {
        assert!(traits("Mark").any(Traits::MALE) && traits("Mark").any(Traits::COMMON));
        assert!(!traits("Mark").any(Traits::CLEARLY_GIVEN) && traits("Margaret").any(Traits::CLEARLY_GIVEN));
        assert!(traits("BRUSSELS").any(Traits::CLEARLY_PLACE) && !traits("Brusselx").any(Traits::PLACE));
        assert!(traits("Sen.").any(Traits::TITLE) && !traits("Sen.").any(Traits::ADDRESS));
        assert!(traits("spokeswoman").any(Traits::SHE) && traits("ex-husband").any(Traits::HE));
        assert!(traits("Hill").any(Traits::SOFTLY_ENDS_PLACE) && traits("Street").any(Traits::ENDS_PLACE));
    }

    #[test]
    fn forms_of_ordinary_words() {
        for word in ["stressed", "planning", "parties", "ministers", "talks", "making", "the", "quickly"] {
            assert!(is_common(word), "{word}");
        }
        for word in ["stoltenberg", "kerry", "ng", "ed", "zs"] {
            assert!(!is_common(word), "{word}");
        }
    }

    #[test]
    fn names_of_several_words() {
        assert_eq!(known("New York"), Some(Known::Place));
        assert_eq!(known("NEW YORK"), Some(Known::Place));
        assert_eq!(known("White House"), Some(Known::Organization));
        assert_eq!(known("Harold Plumtree"), None);
    }
}
