//! Other names of a person: initials, and names that the text itself says are theirs.
//!
//! *In*: `John F. Kennedy` and `JFK` · `Cassius Clay, later Muhammad Ali`. *Out*: one person each. *Never*: a guess: without a middle
//! name the initials are an organisation's, and without the tie two names are two people.

use super::Gender;
use super::found::Found;
use super::kind::Kind;
use crate::analyze::names::Name;
use crate::text::token::{TokenKind, Words};
use rustc_hash::FxHashSet;

/// Whether the words between the name that ends at token `last` and the one that begins at `next` say that both are one person's.
pub(super) fn ties(words: Words, last: usize, next: usize) -> bool {
    let from = last + 1 + usize::from(words.is_punct(last + 1, ','));
    let between = from..next.max(from).min(from + 5);
    let said = |phrase: &[&str]| {
        phrase.len() == between.len()
            && between.clone().zip(phrase).all(|(i, word)| words.get(i).eq_ignore_ascii_case(word))
    };
    const TIES: &[&[&str]] = &[
        &["later"],
        &["now"],
        &["formerly"],
        &["born"],
        &["alias"],
        &["aka"],
        &["known", "as"],
        &["also", "known", "as"],
        &["better", "known", "as"],
        &["then", "known", "as"],
        &["later", "known", "as"],
        &["whose", "real", "name", "is"],
        &["whose", "real", "name", "was"],
    ];
    next > from
        && (from > last + 1 || words.is_any(from, &["alias", "aka", "also", "better"]))
        && TIES.iter().any(|tie| said(tie))
}

/// `His passengers call him **Sunny**.`, `known to friends as **Sunny**`: the gender of whom the words before `name`, one word, say
/// that it is another name; `None` in it where they do not show it.
pub(super) fn called(words: Words, name: &Name) -> Option<Option<Gender>> {
    const CALL: [&str; 8] = ["call", "calls", "called", "nickname", "nicknamed", "dub", "dubbed", "christened"];
    let last = name.first.checked_sub(1).filter(|_| name.first == name.last && name.title >= name.first)?;
    let calls = last.checked_sub(1).is_some_and(|verb| words.is_any(verb, &CALL));
    let ends = matches!(words.kind(name.last + 1), Some(TokenKind::Punct('.' | ',' | ';')) | None);
    let friends = words.is(last, "as") && words.is_any(last.wrapping_sub(2), &["to", "by"]);
    let known = friends && words.is(last.wrapping_sub(3), "known");
    match words.get(last) {
        "him" if calls && ends => Some(Some(Gender::Male)),
        "her" if calls && ends => Some(Some(Gender::Female)),
        _ if known && ends => Some(None),
        _ => None,
    }
}

/// Marks initials as a person's where a person of three names in the article has them: "JFK".
pub(super) fn mark_initials(found: &[Found], kinds: &mut [Option<Kind>]) {
    let people = found.iter().zip(kinds.iter()).filter(|(_, kind)| **kind == Some(Kind::Person));
    let initials: FxHashSet<String> = people.filter_map(|(one, _)| initials(one)).collect();
    for (one, kind) in found.iter().zip(kinds) {
        if is_initials(one) && initials.contains(one.key.as_str()) {
            *kind = Some(Kind::Person);
        }
    }
}

/// The initials of a name of three words or more, folded: `jfk`.
pub(super) fn initials(one: &Found) -> Option<String> {
    (one.words.len() > 2).then(|| one.words.iter().filter_map(|word| word.chars().next()).collect())
}

/// Whether a name is written as initials are.
pub(super) fn is_initials(one: &Found) -> bool {
    one.capitals && one.key.len() == 3
}
