//! Names in a headline in the style of titles, where other words have capitals too.
//!
//! *In*: the name `Donald Plum Leads` of `Donald Plum Leads in Polls`, and the words that the article writes small. *Out*:
//! `Donald Plum`. *Never*: a cut in the name of an organisation or place that is known, or at what may be somebody's name.

use super::super::names::lexica::{Traits, is_common, titled, traits};
use super::super::names::run::is_quoted;
use super::super::names::{Name, Style, Votes};
use super::found::{Found, found_at};
use super::spelling::fold;
use crate::analyze::scan::Scan;
use crate::article::Article;
use crate::text::lists::FINITE;
use crate::text::token::{Case, TokenKind, Words};
use rustc_hash::FxHashSet;

/// The parts of `name` that are names: none, itself, or what stands between the ordinary words in it.
pub(super) fn parts(words: Words, name: Name, lower: &FxHashSet<&str>) -> Vec<Name> {
    let known = name.votes.organization >= Votes::ENOUGH || name.votes.place >= Votes::ENOUGH;
    let ordinary = |i: &usize| is_ordinary(words, *i, lower);
    if name.style == Style::Running
        || known
        || name.first == name.last
        || !(name.first..=name.last).any(|i| ordinary(&i))
    {
        return vec![name];
    }
    let mut parts = Vec::new();
    let mut at = name.first;
    while let Some(first) = (at..=name.last).find(|i| !ordinary(i)) {
        let end = (first..=name.last).find(ordinary).unwrap_or(name.last + 1);
        let title = if first == name.first { name.title } else { first };
        parts.push(Name { first, last: end - 1, title, votes: Votes::default(), ..name });
        at = end;
    }
    parts
}

/// Takes the ordinary word before or behind the name of somebody who is named in full elsewhere away from it: "**Classic** Plum",
/// "**Endorse** Plum", in a headline "Plum **Heard**".
pub(super) fn trim(scans: &[Scan], article: &Article, found: &mut [Found]) {
    let full = |one: &&Found| {
        let given = one.words.first().is_some_and(|first| traits(&titled(first)).any(Traits::CLEARLY_GIVEN));
        one.words.len() > 1 && given && one.name.style == Style::Running && one.name.votes.person >= 3
    };
    let mut named: FxHashSet<String> = found.iter().filter(full).map(|one| one.key.clone()).collect();
    named.extend(found.iter().filter(full).filter_map(|one| one.words.last().cloned()));
    for one in found.iter_mut().filter(|one| one.words.len() > 1 && one.title.is_none()) {
        let Some(scan) = scans.get(one.block.index()) else { continue };
        let words = scan.words(article.text(one.block));
        let (first, last) = (one.name.first, one.name.last);
        let rest = |first, last| fold(words.cover(first, last).of(words.text));
        // "Conflates Ted Plum": no list has the verb, but the text names Ted Plum.
        let before_full = one.name.style != Style::Running
            && one.words.len() > 2
            && !traits(words.get(first)).any(Traits::GIVEN | Traits::SURNAME);
        let told = is_plain(words, first) || is_adjective(words, first);
        // "Plum Fact-Checker Ted Plum"
        let titles = |from: usize| {
            let name = |k: usize| traits(words.get(k)).any(Traits::GIVEN);
            last > from && !(first..from).any(name) && named.contains(&rest(from, last))
        };
        let behind = (first + 2..last).find(|&from| one.name.style != Style::Running && titles(from));
        let cut = if (told || before_full) && named.contains(&rest(first + 1, last)) {
            (first + 1, last)
        } else if let Some(from) = behind {
            (from, last)
        } else if one.name.style != Style::Running
            && (is_plain(words, last) || is_verb(words, last))
            && !ends_name(words, last)
            && named.contains(&rest(first, last - 1))
        {
            (first, last - 1)
        } else {
            continue;
        };
        let votes = Votes::default();
        let name = Name { first: cut.0, title: cut.0, last: cut.1, votes, ..one.name };
        if let Some(cut) = found_at(words, one.block, name) {
            *one = Found { renames: one.renames, joined: one.joined, ..cut };
        }
    }
}

/// Whether token `i` is an ordinary word with a capital, not one of those that names are made of.
fn is_plain(words: Words, i: usize) -> bool {
    let word = traits(words.get(i));
    let name = Traits::GIVEN | Traits::SURNAME | Traits::PLACE | Traits::NATION | Traits::BEGINS_PLACE;
    let part = Traits::TITLE | Traits::ROLE | Traits::ORGANIZATION | Traits::IN_ORGANIZATION;
    // "**Options** Plum"
    let common = || {
        word.any(Traits::COMMON) || words.get(i).strip_suffix('s').is_some_and(|one| traits(one).any(Traits::COMMON))
    };
    words.kind(i) == Some(TokenKind::Word(Case::Title)) && common() && !word.any(name | part)
}

/// Whether token `i` begins a sentence and is shaped like an adjective: "**Faultless** Plum".
fn is_adjective(words: Words, i: usize) -> bool {
    let word = words.get(i);
    let shaped = ["less", "ful", "ous", "ant", "ing", "ed"].iter().any(|ending| word.ends_with(ending));
    words.is_first(i) && shaped && word.len() > 5 && !traits(word).any(Traits::GIVEN | Traits::SURNAME)
}

/// Whether token `i` is a form of a verb that is a surname as well: "Plum **Heard**".
fn is_verb(words: Words, i: usize) -> bool {
    traits(words.get(i)).any(Traits::COMMON) && FINITE.has(&words.get(i).to_lowercase())
}

/// Whether a word like that may end a name: "Plum **Works**".
fn ends_name(words: Words, i: usize) -> bool {
    traits(words.get(i)).any(Traits::ENDS_ORGANIZATION | Traits::ENDS_PLACE)
}

/// Whether token `i` is a word that needs no capital: the article writes it small, or English does.
fn is_ordinary(words: Words, i: usize, lower: &FxHashSet<&str>) -> bool {
    let word = words.get(i);
    let small = word.to_lowercase();
    let name = traits(word).any(Traits::GIVEN | Traits::SURNAME | Traits::PLACE | Traits::NATION);
    !name && !is_quoted(words, i) && words.is_capital(i) && (lower.contains(small.as_str()) || is_common(&small))
}
