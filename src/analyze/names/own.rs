//! What the words of a name show by themselves.
//!
//! *In*: `Benjamin Quill` · `Quill Corp.` · `Davis Cup` · `R. J. van Quill Jr.` · `PSV Zwing`. *Out*: votes for a person, an organisation, a
//! place, or for nothing that counts. *Never*: what the words around show, which is the people room's.

use super::lexica::{Known, Traits, is_common, is_country, is_particle, is_suffix, known, traits};
use super::run::has_ordinary_tail;
use super::shape::Run;
use super::{Style, Votes, body, things};
use crate::text::lexicon::Lexicon;
use crate::text::lists::FEASTS;
use crate::text::token::{Case, TokenKind};

/// Names that need no given name.
static KNOWN: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/known-alone.txt"));

/// Whether `name` needs no given name: everybody knows who bears it.
pub(super) fn is_known_alone(name: &str) -> bool {
    KNOWN.has(name)
}

/// What the words of a name show by themselves.
pub(super) fn votes(run: &Run, first: usize, last: usize) -> Votes {
    let text = run.text(first, last);
    let end = if is_suffix(run.words.get(last)) && last > first { last - 1 } else { last };
    if last > first && matches!(run.words.get(first), "Hurricane" | "Typhoon" | "Cyclone" | "Tropical" | "Storm") {
        return Votes::nothing(6);
    }
    // "The USS John S. Quill"
    if last > first && matches!(run.words.get(first), "USS" | "HMS" | "HMAS" | "HMCS" | "USNS" | "USCGC") {
        return Votes { person: -9, ..Votes::nothing(6) };
    }
    // "Cinco de Mayo"
    if last > first && FEASTS.has(&text.to_lowercase()) {
        return Votes::nothing(6);
    }
    // "McDonald's"
    if run.words.is_clitic(last) {
        return Votes::organization(5);
    }
    // "This was Churchill", not the town
    if first == last && is_known_alone(text) && run.style == Style::Running {
        return Votes::person(3);
    }
    if let Some(kind) = known(text) {
        let doubtful = first == last && !run.traits(first).any(Traits::CLEARLY_PLACE) && kind == Known::Place;
        let person = if doubtful { single(run, first).person } else { 0 };
        return if doubtful { Votes { person, ..Votes::place(2) } } else { of_known(kind) };
    }
    // "Dr. Strange #23": a comic
    if run.words.is_punct(last + 1, '#') {
        return Votes::nothing(6);
    }
    // "AB de Villiers"
    let initials = run.words.kind(first) == Some(TokenKind::Word(Case::Upper)) && run.words.get(first).len() == 2;
    if initials && last > first + 1 && is_particle(run.words.get(first + 1)) {
        return Votes::person(5);
    }
    // "Trump Taj Mahal"
    if last > first + 1 && known(run.text(last - 1, last)) == Some(Known::Place) && !run.words.is_any(first, &["San"]) {
        return Votes::place(4);
    }
    // "Trump Tower Manila"
    if last > first + 1 && run.traits(last - 1).any(Traits::ENDS_PLACE) && run.traits(last).any(Traits::CLEARLY_PLACE) {
        return Votes::place(5);
    }
    // "Sheppard Ave. W."
    let side =
        |i: usize| matches!(run.words.get(i).trim_end_matches('.'), "N" | "S" | "E" | "W" | "NE" | "NW" | "SE" | "SW");
    if (first + 2..=last).any(|i| side(i) && run.traits(i - 1).any(Traits::ENDS_PLACE)) {
        return Votes::place(5);
    }
    if let Some(votes) = things::shape(run, first, last) {
        return votes;
    }
    if body::is_body(run.words, first, last) {
        return Votes::organization(5);
    }
    let (head, tail) = (run.traits(first), run.traits(end));
    // "Haley Two Bulls"
    let numbered =
        last == first + 2 && matches!(run.words.get(first + 1), "Two" | "Three" | "Four" | "Five" | "Seven" | "Many");
    if numbered && head.any(Traits::CLEARLY_GIVEN) {
        return Votes::person(5);
    }
    let given = head.any(Traits::GIVEN) && end > first;
    // "Davis Cup", "Clean Air Act": an event, a law, a work.
    let surname = given && end == first + 1 && tail.any(Traits::SURNAME);
    let given_alone = first == last && head.any(Traits::GIVEN);
    if tail.any(Traits::THING) && !surname && !given_alone {
        return Votes::nothing(5);
    }
    let inside = if given { first + 1 } else { first };
    if (inside..=last).any(|i| run.traits(i).any(Traits::IN_ORGANIZATION) || run.words.is_punct(i, '&')) {
        return Votes::organization(5);
    }
    let soft = given && end == first + 1 && tail.any(Traits::SURNAME);
    if end > first && tail.any(Traits::ENDS_PLACE) && !(soft && tail.any(Traits::SOFTLY_ENDS_PLACE)) {
        return Votes::place(5);
    }
    if tail.any(Traits::ENDS_ORGANIZATION) && !(soft && head.any(Traits::CLEARLY_GIVEN)) {
        let given = head.any(Traits::CLEARLY_GIVEN) && end == first + 1;
        let person = i16::from(given) * if tail.any(Traits::SURNAME) { 3 } else { 2 };
        return if end > first { Votes { person, ..Votes::organization(3) } } else { Votes::organization(1) };
    }
    if first == last { single(run, first) } else { several(run, first, end).and(person_marks(run, first, last)) }
}

fn single(run: &Run, i: usize) -> Votes {
    let word = run.traits(i);
    let votes = Votes::default();
    let digit = run.words.get(i).contains(|c: char| c.is_ascii_digit());
    // "Western investors"
    let side = matches!(run.words.get(i), "Western" | "Eastern" | "Northern" | "Southern");
    // "R-S.**C.**"
    let initial = run.words.get(i).len() == 2 && run.words.get(i).ends_with('.');
    if initial || digit || side || word.any(Traits::NATION | Traits::NO_NAME) || run.words.is(i, "May") {
        return Votes::nothing(4);
    }
    if word.any(Traits::TITLE | Traits::ROLE) && !word.any(Traits::GIVEN | Traits::SURNAME) {
        return Votes::nothing(4);
    }
    // "the King said"
    if word.any(Traits::TITLE) && i > 0 && run.words.is(i - 1, "the") && !run.words.is_capital(i + 1) {
        return Votes::nothing(4);
    }
    // "Elizabeth Plum-style": the surname is in the adjective
    let adjective = run.words.is_capital(i + 1) && has_ordinary_tail(run.words.get(i + 1));
    if adjective && word.any(Traits::GIVEN) {
        return Votes::nothing(4);
    }
    if word.any(Traits::ORGANIZATION) || is_site(run.words.get(i)) {
        return Votes::organization(4);
    }
    if word.any(Traits::COMMON) && !word.any(Traits::GIVEN | Traits::SURNAME) {
        return Votes::nothing(2);
    }
    if matches!(run.words.get(i), "JFK" | "FDR" | "LBJ" | "RFK" | "MLK") {
        return Votes::person(3);
    }
    if is_known_alone(run.words.get(i)) {
        return Votes::person(2);
    }
    let initials = run.words.kind(i) == Some(TokenKind::Word(Case::Upper)) && run.words.get(i).len() <= 6;
    if initials && run.style == Style::Running && !word.any(Traits::CLEARLY_GIVEN) {
        return Votes::organization(2);
    }
    if word.any(Traits::CLEARLY_GIVEN) {
        return Votes::person(2);
    }
    if word.any(Traits::SURNAME) && !word.any(Traits::COMMON | Traits::PLACE) {
        return Votes::person(1);
    }
    if word.any(Traits::COMMON) { Votes::nothing(1) } else { votes }
}

/// Whether `word` is the address of a site: "Plum.com".
fn is_site(word: &str) -> bool {
    const DOMAINS: [&str; 8] = ["com", "org", "net", "gov", "edu", "info", "tv", "io"];
    word.rsplit_once('.').is_some_and(|(name, domain)| name.len() > 1 && DOMAINS.contains(&domain))
}

/// A name of two words or more that no list has as a whole.
fn several(run: &Run, first: usize, end: usize) -> Votes {
    let (head, tail) = (run.traits(first), run.traits(end));
    let length = end - first + 1;
    let lower = (first..=end).filter(|&i| run.words.kind(i) == Some(TokenKind::Word(Case::Lower))).count();
    let common = |i: usize| run.traits(i).any(Traits::COMMON) && !run.traits(i).any(Traits::GIVEN | Traits::SURNAME);
    let commons = (first..=end).filter(|&i| common(i)).count();
    let unnamed = !head.any(Traits::CLEARLY_GIVEN);
    // "Mark Cuban": a given name before what is a nation's too
    let called = length == 2 && head.any(Traits::GIVEN) && !head.any(Traits::PLACE | Traits::TITLE);
    let called = called && run.style == Style::Running;
    if unnamed
        && !called
        && (first..=end)
            .any(|i| run.traits(i).any(Traits::NATION | Traits::NO_NAME) && !run.traits(i).any(Traits::GIVEN))
    {
        return Votes::nothing(2);
    }
    if is_initialism(run, first, end) {
        return Votes::organization(4);
    }
    if head.any(Traits::CLEARLY_GIVEN) {
        return Votes::person(if common(end) { 3 } else { 5 });
    }
    // "Statistics Canada"; "Quilbart Texas" may be anything.
    let place = tail.any(Traits::CLEARLY_PLACE) || is_country(run.words.get(end));
    if !head.any(Traits::GIVEN | Traits::BEGINS_PLACE) && place && run.style == Style::Running {
        // "Tour de France" has a particle that people have.
        return Votes { person: -2, ..if commons > 0 { Votes::organization(2) } else { Votes::nothing(2) } };
    }
    if head.any(Traits::GIVEN) {
        let ordinary = head.any(Traits::COMMON) && run.style == Style::Titled;
        return if common(end) || ordinary { Votes::person(1) } else { Votes::person(4) };
    }
    // "Telemundo Facebook"
    if unnamed
        && tail.any(Traits::ORGANIZATION)
        && !tail.any(Traits::SURNAME | Traits::GIVEN)
        && run.style == Style::Running
    {
        return Votes::organization(3);
    }
    if length == 2 && is_double_given(run.words.get(end)) {
        return Votes::person(4);
    }
    if head.any(Traits::BEGINS_PLACE) {
        return Votes::place(3);
    }
    if head.any(Traits::PLACE) && !head.any(Traits::SURNAME) {
        return Votes::organization(if tail.any(Traits::SURNAME) { 1 } else { 3 });
    }
    if commons == length - lower {
        return Votes::nothing(2);
    }
    // "Spike Lee"
    let nickname = commons == 1 && length == 2 && common(first) && run.style == Style::Running;
    if nickname && tail.any(Traits::SURNAME) && !tail.any(Traits::COMMON | Traits::PLACE) {
        return Votes::person(1);
    }
    // "Dylann Roof"
    if commons == 1 && length == 2 && common(end) && is_respelt_given(run.words.get(first)) {
        return Votes::person(2);
    }
    if commons > 0 || length > 4 { Votes::default() } else { Votes::person(2) }
}

/// `Dylann`, `Jillian`: whether a given name with one letter less of a double one or `i` for `y` is written so.
fn is_respelt_given(word: &str) -> bool {
    let given = |word: &str| traits(word).any(Traits::CLEARLY_GIVEN);
    let letters: Vec<char> = word.chars().collect();
    let doubles = (1..letters.len()).filter(|&i| letters.get(i) == letters.get(i - 1));
    let single =
        doubles.map(|i| letters.iter().enumerate().filter(|(k, _)| *k != i).map(|(_, c)| c).collect::<String>());
    let other = [word.replace('y', "i"), word.replace('i', "y"), word.replace('k', "c"), word.replace('c', "k")];
    !given(word) && single.chain(other.into_iter().filter(|other| other != word)).any(|other| given(&other))
}

/// Whether the name begins with initials of an organisation: "PSV Eindhoven", "ING Barings"; not "OJ Plum", "NBC Harold Plum".
fn is_initialism(run: &Run, first: usize, end: usize) -> bool {
    let (word, next, tail) = (run.words.get(first), run.traits(first + 1), run.traits(end));
    let letters = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && run.style == Style::Running;
    let person = next.any(Traits::CLEARLY_GIVEN) || word.len() == 2 && tail.any(Traits::SURNAME);
    letters && !person && !is_suffix(word) && !run.traits(first).any(Traits::PLACE)
}

/// `Ki-moon`, `Hang-tung`: two syllables as Koreans and Chinese write them, the second in small letters, not both ordinary words.
pub(in crate::analyze) fn is_double_given(word: &str) -> bool {
    let Some((one, two)) = word.split_once('-') else { return false };
    let small = two.chars().all(char::is_lowercase) && (2..6).contains(&two.len()) && one.len() < 7;
    small && !(is_common(&one.to_lowercase()) && is_common(two))
}

/// Initials, particles and suffixes that only people have.
fn person_marks(run: &Run, first: usize, last: usize) -> Votes {
    let initial = |i: usize| {
        let word = run.words.get(i);
        word.len() == 2 && word.ends_with('.') && run.words.kind(i) == Some(TokenKind::Word(Case::Title))
    };
    let initials = (first..last).any(initial);
    let particle = (first + 1..last).any(|i| is_particle(run.words.get(i)));
    // Not "Article II".
    let suffix = is_suffix(run.words.get(last)) && (last > first + 1 || run.traits(first).any(Traits::GIVEN));
    Votes::person(3 * i16::from(initials) + 2 * i16::from(particle) + 3 * i16::from(suffix))
}

pub(super) fn of_known(kind: Known) -> Votes {
    match kind {
        Known::Place => Votes::place(4),
        Known::Organization => Votes::organization(4),
    }
}
