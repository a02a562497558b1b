//! Decides for every name of the article what it names, from its own words, the words around it, and the same words
//! elsewhere in the article.
//!
//! *In*: `Zwingli said` here, `Magnus Zwingli, 43,` there. *Out*: both are a person.

use super::found::Found;
use super::spelling::fold;
use super::team;
use crate::analyze::names::lexica::{Traits, is_common, is_particle, is_suffix, known, titled, traits};
use crate::analyze::names::own::is_double_given;
use crate::analyze::names::{Style, Votes};
use rustc_hash::{FxHashMap, FxHashSet};

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A person.
    Person,
    /// An organisation.
    Organization,
    /// A place.
    Place,
}

/// Everything that the article shows of one form of a name.
#[derive(Clone, Copy, Debug, Default)]
struct Pool {
    own: Votes,
    context: Votes,
    /// How much the words around it show a team.
    team: usize,
    /// Mentions whose capital letter says something.
    sure_capitals: u32,
}

/// However often a name stands in one context, the context proves no more than this.
const MOST: i16 = 6;

impl Pool {
    fn add(&mut self, found: &Found) {
        self.own = self.own.or(found.name.votes);
        let sum = self.context.and(found.context);
        self.context = Votes {
            person: sum.person.clamp(-MOST, MOST),
            organization: sum.organization.min(MOST),
            place: sum.place.min(MOST),
            nothing: sum.nothing.min(MOST),
            acts: sum.acts.min(MOST),
        };
        self.team += found.team;
        self.sure_capitals += u32::from(!found.name.weak_capital);
    }

    /// All votes; what it does counts for a person where the name may be one: a known name, or one of several words.
    fn votes(&self, words: usize) -> Votes {
        let mut votes = self.own.and(self.context);
        let other = self.own.place >= 2 || self.own.organization >= 2;
        votes.person += match (other, self.own.person > 0, words) {
            (true, ..) => 0,
            (false, true, _) => votes.acts,
            (false, false, 1) => votes.acts.min(1),
            (false, false, _) => votes.acts.min(2),
        };
        votes
    }
}

/// What each of `found` names; `None` for nothing that counts. `lower` has the words that the article also writes small.
pub(super) fn decide(found: &[Found], lower: &FxHashSet<&str>) -> Vec<Option<Kind>> {
    let mut pools: FxHashMap<&str, Pool> = FxHashMap::default();
    for one in found {
        pools.entry(one.key.as_str()).or_default().add(one);
    }
    let surnames = bearers(found, &pools);
    let sport = found.iter().map(|one| one.team).sum::<usize>() >= team::SPORT;
    let town_plays = |one: &Found, kind| sport && kind == Some(Kind::Place) && is_team(one, &pools);
    let storms: FxHashSet<&str> = found.iter().filter_map(storm).collect();
    let kinds = found.iter().map(|one| (one, kind(one, &pools, &surnames, lower)));
    let blows = |one: &Found| one.title.is_none() && one.words.len() == 1 && storms.contains(one.key.as_str());
    let kinds = kinds.map(|(one, kind)| (one, kind.filter(|_| !blows(one) || surnames.last.contains(&one.key))));
    let mut kinds: Vec<_> =
        kinds.map(|(one, kind)| if town_plays(one, kind) { Some(Kind::Organization) } else { kind }).collect();
    let joined = beside_people(found, &kinds, &pools);
    for (one, kind) in found.iter().zip(&mut kinds).filter(|(one, _)| joined.contains(one.key.as_str())) {
        *kind = kind.or(Some(Kind::Person).filter(|_| one.title.is_none()));
    }
    kinds
}

/// Leaves of the people only those whom an article in another language names plainly, by several words with capitals, and their
/// surnames: there the words around a name show nothing. Where nouns have capitals too ("Millionen Euro"), the first of them
/// is a given name that the lists know.
pub(super) fn keep_plain_people(found: &[Found], noun_capitals: bool, kinds: &mut [Option<Kind>]) {
    let is_plain = |one: &Found| {
        let (Some(first), true) = (one.words.first(), one.words.len() > 1) else { return false };
        let given = traits(&titled(first)).any(Traits::GIVEN);
        given || !noun_capitals && !one.name.weak_capital && !is_particle(first)
    };
    let people = found.iter().zip(kinds.iter()).filter(|(_, kind)| **kind == Some(Kind::Person));
    let surnames: FxHashSet<&String> =
        people.filter(|(one, _)| is_plain(one)).filter_map(|(one, _)| one.words.last()).collect();
    for (one, kind) in found.iter().zip(kinds).filter(|(_, kind)| **kind == Some(Kind::Person)) {
        let known = matches!(one.words.as_slice(), [word] if surnames.contains(word));
        *kind = kind.filter(|_| known || is_plain(one));
    }
}

/// Surnames of which nothing else is known that stand with a person's name: "**Plum** and Hanna Berg had agreed".
fn beside_people<'a>(found: &'a [Found], kinds: &[Option<Kind>], pools: &FxHashMap<&str, Pool>) -> FxHashSet<&'a str> {
    let may_be = |one: &Found| {
        let pool = pools.get(one.key.as_str()).copied().unwrap_or_default();
        let [word] = one.words.as_slice() else { return is_odd_name(one) };
        let other = pool.own.place.max(pool.own.organization).max(pool.own.nothing);
        pool.own.person > 0 && other < 1 && pool.votes(1).nothing < 1 && traits(&titled(word)).any(Traits::SURNAME)
    };
    let pairs = found.iter().zip(kinds).zip(found.iter().zip(kinds).skip(1));
    let pairs = pairs.filter(|((one, _), (other, _))| other.joined && one.block == other.block);
    let beside = pairs.filter_map(|((one, kind), (other, next))| match (kind, next) {
        (None, Some(Kind::Person)) if may_be(one) => Some(one.key.as_str()),
        (Some(Kind::Person), None) if may_be(other) => Some(other.key.as_str()),
        _ => None,
    });
    beside.collect()
}

/// Whether a name of two words may be somebody's though its last is a town's: "(Ann Quill and) **Philando Orvieto**".
fn is_odd_name(one: &Found) -> bool {
    let [first, last] = one.words.as_slice() else { return false };
    let (first, last) = (traits(&titled(first)), traits(&titled(last)));
    let thing = Traits::COMMON | Traits::PLACE | Traits::NATION | Traits::TITLE | Traits::ROLE | Traits::BEGINS_PLACE;
    let body = Traits::ORGANIZATION | Traits::ENDS_ORGANIZATION | Traits::NO_NAME;
    !first.any(thing | body) && last.any(Traits::CLEARLY_PLACE)
}

/// The name of a storm: "Hurricane **Plum**".
fn storm(one: &Found) -> Option<&str> {
    const STORMS: &[&str] = &["hurricane", "storm", "typhoon", "cyclone"];
    let [first, name] = one.words.as_slice() else { return None };
    STORMS.contains(&first.as_str()).then_some(name)
}

/// Words of the names of several words that are people: as last word, as first word.
#[derive(Default)]
struct Bearers {
    last: FxHashSet<String>,
    first: FxHashSet<String>,
    /// The last words behind a given name: "Michael **Jordan**", not "Statistics Canada".
    named: FxHashSet<String>,
    /// The nicknames inside of names: Bjorn "**Tiny**" Plum.
    nicks: FxHashSet<String>,
}

/// The nickname in quotation marks in a name.
fn nickname(one: &Found) -> Option<&String> {
    let marked = |word: &str| word.starts_with(['"', '“', '\'', '‘']) && word.ends_with(['"', '”', '\'', '’']);
    let at = one.key.split(' ').position(marked)?;
    one.words.get(at).filter(|_| at > 0 && at + 1 < one.words.len())
}

/// How much what stands at the `last` word of a name where it stands alone shows that it is a person's: `the Jose Plum show … Plum said`.
fn alone(pools: &FxHashMap<&str, Pool>, first: &str, last: &str) -> i16 {
    const SPEAKS: i16 = 4;
    let Some(pool) = pools.get(last) else { return 0 };
    let shown = pool.context.person / 2 + pool.own.person / 2;
    let given = traits(&titled(first)).any(Traits::CLEARLY_GIVEN);
    let other = pool.own.organization.max(pool.own.place).max(pool.own.nothing) > 0;
    if given && !other && pool.context.acts >= SPEAKS { shown.max(0) + SPEAKS / 2 } else { shown }
}

fn bearers(found: &[Found], pools: &FxHashMap<&str, Pool>) -> Bearers {
    let mut bearers = Bearers::default();
    bearers.nicks.extend(found.iter().filter(|one| one.called.is_some()).filter_map(|one| one.words.first().cloned()));
    for one in found.iter().filter(|one| one.words.len() > 1) {
        let (Some(first), Some(last)) = (one.words.first(), one.words.last()) else { continue };
        let alone = alone(pools, first, last);
        let votes = pools.get(one.key.as_str()).map(|pool| pool.votes(2)).unwrap_or_default().and(Votes::person(alone));
        let shown = pools.get(one.key.as_str()).is_some_and(|pool| is_said_to_be(one, pool));
        if of_votes(votes) == Some(Kind::Person) || are_initials(one, pools) || shown {
            bearers.first.insert(first.clone());
            bearers.last.insert(last.clone());
            bearers.nicks.extend(nickname(one).cloned());
            if traits(&titled(first)).any(Traits::GIVEN) {
                bearers.named.insert(last.clone());
            }
            // "al-Baghdadi" is "Baghdadi" too; "Moon Jae-in" is "Moon".
            if let Some((_, bare)) = last.split_once('-').filter(|(prefix, _)| matches!(*prefix, "al" | "el")) {
                bearers.last.insert(bare.to_owned());
            } else if one.words.len() == 2 && is_double_given(last) {
                bearers.last.insert(first.clone());
            }
        }
    }
    bearers
}

/// "**SK Taruta**", as Indians write initials: two letters that nowhere stand alone before a word that does, and that no list has.
fn are_initials(one: &Found, pools: &FxHashMap<&str, Pool>) -> bool {
    let [letters, last] = one.words.as_slice() else { return false };
    let word = traits(&titled(last));
    let body = Traits::ORGANIZATION | Traits::IN_ORGANIZATION | Traits::ENDS_ORGANIZATION | Traits::ENDS_PLACE;
    let other = body | Traits::PLACE | Traits::COMMON | Traits::THING | Traits::NATION;
    let alone = |key: &str| pools.contains_key(key);
    letters.len() == 2 && !word.any(other) && alone(last) && !alone(letters)
}

fn kind(one: &Found, pools: &FxHashMap<&str, Pool>, bearers: &Bearers, lower: &FxHashSet<&str>) -> Option<Kind> {
    let pool = pools.get(one.key.as_str()).copied().unwrap_or_default();
    let mut votes = pool.votes(one.words.len());
    // "a visit to NASA", "at NASA": what is known for an organisation is no place.
    if one.words.len() == 1 && pool.own.organization >= 4 && pool.own.place < 1 {
        votes.place = votes.place.min(votes.organization - 1);
    }
    if are_initials(one, pools) {
        votes = Votes { organization: 0, ..votes.and(Votes::person(4)) };
    }
    // "The US said", "the South China Sea": a country, and what several words make a place, whatever stands around it.
    if one.is_country || one.words.len() > 1 && pool.own.place >= 4 && pool.own.organization < 1 {
        votes.organization = 0;
    }
    if let [word] = one.words.as_slice() {
        // "The Plum-Berg rallies" are of Plum and Berg.
        let parts = |word: &str| word.contains('-') && word.split('-').all(|part| bearers.last.contains(part));
        if parts(word) && !bearers.last.contains(word) {
            return None;
        }
        // Whatever the pageant's "Miss Venezuela" and "Statistics Canada" may show, the country stays one.
        let country = one.is_country && !bearers.named.contains(word);
        if country && one.title.is_none() && one.name.style == Style::Running {
            return Some(Kind::Place);
        }
        if bearers.last.contains(word) && !country {
            let elsewhere = one.context.place > 1 && pool.own.place >= 2 && !one.is_loosely_placed;
            // "Plum supporters", "the Plum vote": whoever bears the name has them too.
            let softened = (-1 - pool.context.person).max(0);
            votes.organization -= (pool.context.organization - 3).max(0);
            // "Votes go to Plum", "toward Plum": a direction is weak evidence against a full name.
            votes.place -= if elsewhere { 0 } else { (pool.context.place - 1).max(0) };
            votes = votes.and(Votes::person(if elsewhere { 0 } else { 6 + softened }));
            votes.nothing = if one.name.weak_capital && pool.sure_capitals == 0 { votes.nothing } else { 0 };
        } else if bearers.nicks.contains(word) && (one.speaks || !one.name.weak_capital) {
            votes = votes.and(Votes::person(6));
            votes.nothing = 0;
        } else if bearers.first.contains(word) && pool.own.organization < 4 && pool.own.place < 4 {
            votes = votes.and(Votes::person(4));
        } else if one.name.style == Style::Loud && votes.place < 3 && votes.organization < 3 {
            return None;
        } else if is_body(word) && pool.own.person < 3 {
            // "Tribune, the owner of papers": what organisations' names end with is nobody's name.
            votes.person -= 3;
        } else if one.context.place >= 2 && pool.own.place > 0 && pool.context.person < 1 {
            // "They met in Modesto": a place that is a given name too.
            votes.place += 1;
        }
        // "The Chicago Tribune … Tribune said": half of a paper's name is no surname.
        let half = traits(&titled(word));
        if half.any(Traits::ENDS_ORGANIZATION) && !half.any(Traits::GIVEN | Traits::SURNAME) && pool.own.person < 1 {
            votes.person -= 3;
        }
        let ordinary = is_common(word) || lower.contains(word.as_str());
        // Named again and again without a fuller name: a company, a paper, a movement more often than anything else.
        let own = pool.own.person.max(pool.own.place).max(pool.own.organization);
        let english = lower.contains("the");
        // "the King", "the Colonel"; the SEC is no secretary
        let office = half.any(Traits::TITLE) && !one.capitals;
        if office && pool.own.nothing >= 4 {
            votes.organization = 0;
        }
        if own < 1
            && english
            && !ordinary
            && !office
            && pool.sure_capitals > 1
            && votes.person < Votes::ENOUGH
            && votes.place < 1
        {
            votes.organization += 2;
        }
        if one.name.weak_capital && pool.sure_capitals == 0 && ordinary {
            votes.nothing += 3;
        }
    } else if let Some(last) = one.words.last() {
        // "Boer" alone is a nation.
        if matches!(one.words.as_slice(), [particle, last] if is_particle(particle) && bearers.last.contains(last)) {
            return Some(Kind::Person);
        }
        let alone = one.words.first().map_or(0, |first| alone(pools, first, last));
        votes = votes.and(Votes::person(alone.max(0)));
        if lower.contains("the") && is_ordinary_body(one, &pool) {
            let only = one.words.iter().all(|word| is_common(word));
            votes.organization += pool.own.nothing + if only { 3 } else { 2 };
        }
        if is_shown_as_full_name(one, &pool) || is_of_family(one, &pool, bearers) || is_said_to_be(one, &pool) {
            votes.person += FULL_NAME;
        }
    }
    of_votes(votes)
}

/// "**Quick Harvest** measured the tides": ordinary words with capitals inside of sentences that act: nobody is called so.
fn is_ordinary_body(one: &Found, pool: &Pool) -> bool {
    let other = Traits::GIVEN | Traits::SURNAME | Traits::PLACE | Traits::NATION | Traits::TITLE | Traits::ROLE;
    let other = other | Traits::THING | Traits::NO_NAME | Traits::BREAK | Traits::DATE;
    let named = |word: &String| traits(&titled(word)).any(other);
    let acts = pool.context.acts + pool.context.person.max(0) > 1;
    let acts = acts && pool.context.person < Votes::ENOUGH + 1 && pool.context.nothing < 1 && pool.context.place < 3;
    acts && pool.sure_capitals > 1
        && one.words.len() < 4
        && one.name.style == Style::Running
        && one.title.is_none()
        && one.words.iter().any(|word| is_common(word))
        && !one.words.iter().any(named)
}

/// What a given name adds where the words around show a person, though the word behind it ends names of halls and streets.
const FULL_NAME: i16 = 4;

/// "Sue **Hall**, 44,", "Joy **Street**, a nurse", "said Sue Hall": whether a given name stands before a word that ends the names of
/// buildings, streets or bodies, and the text treats both as somebody.
fn is_shown_as_full_name(one: &Found, pool: &Pool) -> bool {
    let [first, .., last] = one.words.as_slice() else { return false };
    let last = traits(&titled(last));
    let speaks = pool.context.acts >= 2 && last.any(Traits::SURNAME) && !last.any(Traits::IN_ORGANIZATION);
    traits(&titled(first)).any(Traits::GIVEN)
        && known(&titled(&one.key)).is_none()
        && pool.own.nothing < 1
        && pool.context.place < 2
        && pool.context.organization < 2
        && (pool.context.person >= 3 || speaks || pool.context.acts >= 4 && !last.any(Traits::ENDS_ORGANIZATION))
}

/// "**Beni Quill**, an official, said": whether what stands around two words shows that somebody is meant, though the first is a town's
/// name and the second says nothing.
fn is_said_to_be(one: &Found, pool: &Pool) -> bool {
    let [first, last] = one.words.as_slice() else { return false };
    let other =
        Traits::PLACE | Traits::ENDS_PLACE | Traits::ENDS_ORGANIZATION | Traits::IN_ORGANIZATION | Traits::NATION;
    traits(&titled(first)).any(Traits::PLACE)
        && !traits(&titled(last)).any(other | Traits::COMMON | Traits::TITLE | Traits::ROLE)
        && known(&titled(&one.key)).is_none()
        && pool.context.person >= 2
        && pool.context.place < 2
        && pool.context.organization < 2
}

/// "Donald Quill … **Ivelka Quill**": whether a word that means nothing else stands before the surname of somebody.
fn is_of_family(one: &Found, pool: &Pool, bearers: &Bearers) -> bool {
    let [first, last] = one.words.as_slice() else { return false };
    let other =
        Traits::PLACE | Traits::NATION | Traits::TITLE | Traits::ROLE | Traits::BEGINS_PLACE | Traits::ORGANIZATION;
    let other =
        other | Traits::ENDS_ORGANIZATION | Traits::IN_ORGANIZATION | Traits::NO_NAME | Traits::BREAK | Traits::DATE;
    let shown = pool.own.nothing.max(pool.own.organization).max(pool.own.place) > 0;
    let shown = shown || pool.context.organization.max(pool.context.nothing).max(pool.context.place) > 1;
    bearers.named.contains(last)
        && one.name.style == Style::Running
        && !shown
        && !is_common(first)
        && !traits(&titled(first)).any(other)
}

/// Whether the word ends organisations' names and is nobody's name.
fn is_body(word: &str) -> bool {
    let word = traits(&titled(word));
    word.any(Traits::ENDS_ORGANIZATION) && !word.any(Traits::GIVEN | Traits::SURNAME)
}

/// Whether a town is a team at this mention: it is shown to be one somewhere, and not a place here ("in Genoa").
fn is_team(one: &Found, pools: &FxHashMap<&str, Pool>) -> bool {
    let shown = pools.get(one.key.as_str()).is_some_and(|pool| pool.team >= 2);
    shown && (one.team > 0 || one.context.place < 2 && !one.is_dateline) && !one.is_country
}

/// The kind with the most votes, people first.
fn of_votes(votes: Votes) -> Option<Kind> {
    let most = votes.person.max(votes.organization).max(votes.place);
    if most < Votes::ENOUGH || votes.nothing >= most {
        return None;
    }
    if votes.person == most {
        Some(Kind::Person)
    } else if votes.place == most {
        Some(Kind::Place)
    } else {
        Some(Kind::Organization)
    }
}

/// The words of a name that count when names are compared: no initials' periods, no suffix, no nickname's marks, no small
/// particle before a surname alone.
pub(super) fn words_of(text: &str) -> Vec<String> {
    text.split_whitespace()
        .skip_while(|word| word.starts_with(char::is_lowercase) && is_particle(word))
        .map(|word| fold(word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.')))
        .filter(|word| !word.is_empty() && !is_suffix(word))
        .collect()
}
