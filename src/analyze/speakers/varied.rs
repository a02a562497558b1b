//! Whom a phrase that says more than the text told means: `the billionaire businessman`, `the influential delegate and activist`.
//!
//! *In*: `Lee came. "It is late," the silver-haired sculptor said.` *Out*: Lee: papers name again in other words, for variety, whom
//! the sentence before is about; a bare noun (`the sculptor`) they use of somebody who is known by it. *Never*: where the sentence
//! before brings in somebody without a name; of who has an office another one; whom the phrase does not fit.

use super::described::introduces;
use super::epithet::Epithet;
use super::mind::{Candidate, Discourse, MEMORY};
use super::organizations::is_body;
use super::role::{Role, role};
use super::sources::{Source, is_performer, is_role};
use super::subject::{is_name, named_behind};
use super::topic::is_mostly_unnamed;
use crate::analyze::names::lexica::{Traits, role_traits, traits};
use crate::analyze::people::{Gender, Mention, party_of};
use crate::text::token::{Case, TokenKind};

/// How many sentences it looks back.
const NEAR: usize = 2;

/// How far behind a noun a second one with "and" ends (tokens).
const JOINED: usize = 5;

/// Nouns that look like an office and are none.
const RUNNERS: [&str; 4] = ["candidate", "nominee", "contender", "hopeful"];

/// Words with which a phrase tells one from others.
pub(super) const APART: [&str; 14] = [
    "other", "new", "first", "second", "third", "last", "latter", "next", "former", "same", "local", "only", "chief",
    "senior",
];

/// With which words a phrase may tell whom it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// By what somebody is like: `the silver-haired sculptor`, `the minority leader`.
    Plainly,
    /// Also by where or when somebody has an office: `the Ohio senator`, `the former mayor`.
    ByOffice,
}

/// The one of those in mind whom the phrase `source` names again in other words.
pub(super) fn varied(
    Discourse { mind, scene, cast, here }: Discourse,
    source: Source,
    telling: Telling,
) -> Option<Mention> {
    let words = scene.words;
    // `the union chair`: of a union, as others are.
    let is_apart = |k: usize| words.is_any(k, &APART) || is_body(words.get(k));
    let is_small = |k: usize| words.kind(k) == Some(TokenKind::Word(Case::Lower));
    // `the Republican presidential candidate`
    let is_party = |k: usize| party_of(words.get(k)).is_some();
    let is_plain = |k: usize| (is_small(k) || is_party(k)) && !is_apart(k);
    // `the Ohio senator`, `the former Ohio senator`
    let is_place = |k: usize| words.is_capital(k) && traits(words.get(k)).any(Traits::PLACE | Traits::NATION);
    // `the Glasgow Kelvin MP`
    let seat = |k: usize| words.is_capital(k) && k > source.first + 1 && is_place(source.first + 1);
    let placed = source.last > source.first + 1 && (is_place(source.last - 1) || seat(source.last - 1));
    let tells = |k: usize| is_plain(k) || is_place(k) || placed && words.is_capital(k) || words.is(k, "former");
    // `the delegate and activist`
    let second =
        (source.last + 2..source.last + JOINED).take_while(|&k| is_plain(k)).find(|&k| names_one(words.get(k)));
    let last = second.filter(|_| words.is(source.last + 1, "and")).unwrap_or(source.last);
    let source = Source { last, ..source };
    let head = &words.get(last).to_lowercase();
    if !words.is(source.first, "the") || role(scene, source, None) != Role::Speaker {
        return None;
    }
    let is_office =
        !names_one(head) && role_traits(head).any(Traits::TITLE) && is_role(head) && !is_mostly_unnamed(head);
    let inner = source.first + 1..source.last;
    let says_more = source.last > source.first + 1
        && ((names_one(head) || is_office) && inner.clone().all(is_plain)
            || is_performer(head) && words.is_capital(source.first + 1)
            || is_office && telling == Telling::ByOffice && inner.clone().all(tells));
    // `the man who built it`
    let told = source.last == source.first + 1
        && words.is_any(source.last, &["man", "woman"])
        && words.is(source.last + 1, "who");
    let aged = source.range(words).of(words.text).ends_with("-year-old");
    if !says_more && !told && !aged {
        return None;
    }
    if is_name(named_behind(scene, source, words.len())) || introduces(scene, here) {
        return None;
    }
    let parties = || (source.first + 1..=last).filter(|&k| k == last || words.is_capital(k));
    let gender = Epithet::of(head).and_then(|epithet| epithet.gender).or(Gender::of_noun(head));
    let acts = |it: &&Candidate| matches!(it.role, Role::Speaker | Role::Subject) && !it.depends;
    let nearest = mind.iter().rev().filter(|it| it.sentence < here.sentence).find(acts)?;
    let near = here.sentence - nearest.sentence <= NEAR && here.block.0 - nearest.block.0 <= 1;
    let mut beside = mind.iter().rev().filter(|it| it.sentence == nearest.sentence).filter(acts);
    let alone = beside.all(|other| other.person == nearest.person);
    let beside_here = mind.iter().any(|it| it.sentence == here.sentence && it.person == nearest.person);
    let fits = Gender::agree(gender, cast.gender(nearest.person))
        && !parties().any(|k| cast.is_of_other_party(nearest.person, words.get(k)));
    // `Lee would not say. The minority leader`: who holds no office that the text told, right before.
    let roleless = || cast.people.get(nearest.person.index()).is_some_and(|person| person.roles.is_empty());
    let before = nearest.sentence + 1 == here.sentence && (nearest.block == here.block || placed);
    let held = !is_office || before && roleless();
    (near && alone && fits && held && !beside_here && !nearest.is_kin).then_some(nearest.mention)
}

/// `"…," says Ann Lee from Plum Gardens. … the expert explains`: who spoke last, where a text calls nobody else so; an expert is whoever
/// is asked, but for those who hold an office.
pub(super) fn expert(Discourse { mind, scene, cast, here }: Discourse, source: Source) -> Option<Mention> {
    let words = scene.words;
    let expert = words.is(source.first, "the") && source.last == source.first + 1 && words.is(source.last, "expert");
    let last = mind.iter().rev().filter(|_| expert).find(|it| it.role == Role::Speaker)?;
    let near = here.block.0 - last.block.0 <= MEMORY && here.sentence != last.sentence;
    (near && !cast.has_other_office(last.person, "expert") && role(scene, source, None) == Role::Speaker)
        .then_some(last.mention)
}

/// Whether the noun says what one person is, and is no office.
fn names_one(noun: &str) -> bool {
    RUNNERS.contains(&noun)
        || (is_role(noun) || Epithet::of(noun).is_some())
            && !noun.ends_with('s')
            && !matches!(noun, "man" | "woman" | "boy" | "girl")
            && !role_traits(noun).any(Traits::TITLE | Traits::WEAK_ROLE | Traits::KIN)
}
