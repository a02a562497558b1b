//! The relatives whom an article names once and calls "his wife" again, and those whose relatives they are.
//!
//! *In*: `Lee and his wife, Ann, came. His wife said` · `Ann learnt it from her father, Tom. "…," his daughter said` *Out*: for
//! `His wife` and `his daughter`: Ann. *Never*: where two wives have names.

use super::mind::{Candidate, Discourse};
use super::owners::name_to;
use super::phrase::is_title;
use super::role::Role;
use super::scene::Scene;
use super::sources::Source;
use super::subject::{is_name, named_behind};
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Gender, Mention, Referent, surname};
use crate::text::span::BlockId;
use crate::text::token::Words;
use rustc_hash::FxHashMap;

/// How many blocks behind a named relative "his daughter" is the one whose relative he is.
const NEAR: u32 = 4;

/// What a relative's relative is: whose father one is, that is one's son or daughter.
const INVERSE: [(&[&str], &[&str]); 4] = [
    (&["father", "mother", "stepfather", "stepmother"], &["son", "daughter", "stepson", "stepdaughter"]),
    (&["husband", "wife"], &["husband", "wife"]),
    (&["brother", "sister"], &["brother", "sister"]),
    (&["grandfather", "grandmother"], &["grandson", "granddaughter"]),
];

/// How many sentences behind a subject a relative with the same surname is meant by what she is to another.
const BESIDE: usize = 2;

/// Several who have one parent.
const CHILDREN: [&str; 5] = ["sons", "daughters", "children", "twins", "kids"];

/// What they call each of their parents.
const PARENTS: [(&str, Gender); 3] =
    [("mother", Gender::Female), ("father", Gender::Male), ("stepfather", Gender::Male)];

/// A relative with a name.
#[derive(Clone, Copy, Debug)]
struct Named<'a> {
    name: Mention,
    /// Whose relative that is.
    owner: Option<Mention>,
    /// Which of several: `her older brother`.
    which: Option<&'a str>,
}

/// The named relatives of an article.
#[derive(Debug, Default)]
pub(super) struct Relatives<'a> {
    /// By what they are to somebody; `None` where there are two.
    named: FxHashMap<&'a str, Option<Named<'a>>>,
    /// The last one, what he is to whom, and where.
    last: Option<(&'a str, Mention, BlockId)>,
    /// Whose relatives without a name it spoke of, by what they are; `None` where of two.
    owners: FxHashMap<&'a str, Option<Mention>>,
    /// The last one of whom it spoke as having children, and where: `Lee's sons`.
    parent: Option<(Mention, BlockId)>,
    /// The last man and woman with one surname: `Ann and Tom Lee`.
    pair: Option<(Mention, Mention)>,
}

/// `Ann Lee spoke in Hull. Tom Lee's mother said`: the last one who did something, where she has the surname of whose mother it is.
pub(super) fn namesake(Discourse { mind, scene, cast, here }: Discourse, source: Source) -> Option<Mention> {
    let words = scene.words;
    let noun = role_traits(words.get(source.last));
    let shown = Gender::of_traits(noun).filter(|_| noun.any(Traits::KIN))?;
    let owner =
        name_to(scene, source.last.checked_sub(1)?).filter(|_| !is_name(named_behind(scene, source, words.len())))?;
    let acts = |it: &&Candidate| matches!(it.role, Role::Speaker | Role::Subject) && it.sentence < here.sentence;
    let last = mind.iter().rev().find(acts).filter(|it| here.sentence - it.sentence <= BESIDE)?;
    let named_alike = surname(cast.name(owner.referent)) == surname(cast.name(last.mention.referent));
    let fits = named_alike && owner.referent != last.mention.referent && cast.gender(last.person) == Some(shown);
    fits.then_some(last.mention)
}

impl<'a> Relatives<'a> {
    /// Takes note of the name `mention` at token `first`, if the words before it say whose relative that is; `whose` tells whom
    /// "her" or a possessive at a token means.
    pub fn saw(&mut self, words: Words<'a>, first: usize, mention: Mention, whose: impl Fn(usize) -> Option<Mention>) {
        let first = before_titles(words, first);
        let comma = usize::from(words.is_punct(first.wrapping_sub(1), ','));
        let Some(noun) = first.checked_sub(1 + comma).filter(|&noun| is_relative(words, noun)) else { return };
        if !matches!(mention.referent, Referent::Person(_)) {
            return;
        }
        let owner = whose(owner_of(words, noun));
        let relation = relation(words, noun);
        self.last = owner.map(|owner| (relation, owner, mention.span.block));
        let named = Named { name: mention, owner, which: which(words, noun) };
        let known = self.named.entry(relation).or_insert(Some(named));
        *known = known.filter(|known| known.name.referent == mention.referent);
    }

    /// Takes note of whose relative a phrase speaks of: `her grandmother's house`; `whose` as in [`saw`](Self::saw).
    pub fn saw_unnamed(
        &mut self,
        scene: &Scene<'a>,
        (block, source): (BlockId, Source),
        whose: impl Fn(usize) -> Option<Mention>,
    ) {
        let words = scene.words;
        let several = (source.first + 1..=source.last).find(|&noun| words.is_any(noun, &CHILDREN));
        if let Some(parent) = several.and_then(|noun| whose(noun - 1)) {
            self.parent = Some((parent, block));
        }
        let Some(noun) = (source.first + 1..=source.last).find(|&noun| is_relative(words, noun)) else { return };
        let Some(owner) = whose(owner_of(words, noun)) else { return };
        let known = self.owners.entry(relation(words, noun)).or_insert(Some(owner));
        *known = known.filter(|known| known.referent == owner.referent);
    }

    /// Takes note of two whom one surname joins, behind the given name `mention`.
    pub fn saw_pair(&mut self, scene: &Scene, cast: &Cast, (source, mention): (Source, Mention)) {
        let next = Some(source.last + 2).filter(|_| scene.words.is(source.last + 1, "and"));
        let Some(other) = next.and_then(|next| scene.name_from(next)) else { return };
        let end = scene.words.at(other.span.end);
        let surname = source.first == source.last && end > source.last + 3 || are_wed(scene.words, end);
        match (cast.gender_of(mention), cast.gender_of(other)) {
            (Some(Gender::Male), Some(Gender::Female)) if surname => self.pair = Some((mention, other)),
            (Some(Gender::Female), Some(Gender::Male)) if surname => self.pair = Some((other, mention)),
            _ => {}
        }
    }

    /// Whom `his wife` means.
    pub fn meant(&self, scene: &Scene, cast: &Cast, (block, source): (BlockId, Source)) -> Option<Mention> {
        let words = scene.words;
        let noun = words.get(source.last);
        let named = || is_name(named_behind(scene, source, words.len()));
        // `Lee's sons, Tom and Jack, play. Their mother said`
        if words.is(source.first, "their") && source.last == source.first + 1 && !named() {
            // `Their mother, Ann, came. … their mother said`
            let noun = relation(words, source.last);
            if let Some(known) = self.named.get(noun) {
                return known.map(|known| known.name);
            }
            let shown = PARENTS.iter().find(|(parent, _)| *parent == noun)?.1;
            let parent = self.parent.filter(|(_, at)| block.0 - at.0 <= NEAR).map(|(parent, _)| parent)?;
            return Some(parent).filter(|parent| Gender::agree(cast.gender_of(*parent), shown));
        }
        // `Lee's wife` may be another one.
        let known = self.named.get(relation(words, source.last)).copied().flatten();
        let owned = is_relative(words, source.last).then(|| scene.name_from(source.first)).flatten();
        if let Some(owner) = owned.filter(|_| !named()) {
            let own = known.filter(|known| known.owner.is_some_and(|of| of.referent == owner.referent));
            return own.filter(|known| is_same(words, source.last, known.which)).map(|known| known.name);
        }
        let whose = words.is_any(source.first, &["his", "her"]) && is_relative(words, source.last);
        // `Her aunt, Ann, came. The aunt said`
        let bare = words.is(source.first, "the") && source.last == source.first + 1;
        let wed = wed(noun).filter(|_| bare);
        let noun = wed.unwrap_or(relation(words, source.last));
        let kin = role_traits(noun).any(Traits::KIN) && role_traits(noun).any(Traits::HE | Traits::SHE);
        if !(whose || bare && kin) || named() {
            return None;
        }
        if let Some(known) = self.named.get(noun) {
            return known.filter(|known| bare || is_same(words, source.last, known.which)).map(|known| known.name);
        }
        let is_inverse = |relation: &str| {
            INVERSE.iter().any(|(one, other)| {
                one.contains(&relation) && other.contains(&noun) || other.contains(&relation) && one.contains(&noun)
            })
        };
        let shows =
            |word: &str, gender| role_traits(word).any(if gender == Gender::Male { Traits::HE } else { Traits::SHE });
        let his = if words.is(source.first, "his") { Gender::Male } else { Gender::Female };
        // `Lee's father came. … the son said`: Lee
        let fits = |relation: &str, owner: Mention| {
            is_inverse(relation)
                && (bare || shows(relation, his))
                && cast.gender_of(owner).is_none_or(|known| shows(noun, known))
        };
        let last = self.last.filter(|&(relation, owner, at)| {
            (!bare || wed.is_some()) && block.0 - at.0 <= NEAR && fits(relation, owner)
        });
        let owner = last.map(|(_, owner, _)| owner);
        if let Some((man, woman)) = self.pair {
            match noun {
                "husband" | "brother" if owner.is_none() && words.is(source.first, "her") => return Some(man),
                "wife" | "sister" if owner.is_none() && words.is(source.first, "his") => return Some(woman),
                _ => {}
            }
        }
        // `She sold her grandmother's house. … her granddaughter said`
        owner.or_else(|| {
            let relations = INVERSE.iter().flat_map(|(one, other)| one.iter().chain(*other));
            let relations = relations.filter(|relation| **relation != noun);
            let owned =
                |relation: &&str| self.owners.get(*relation).copied().flatten().filter(|owner| fits(relation, *owner));
            relations.copied().find_map(|relation| owned(&relation))
        })
    }
}

/// Where the titles begin that stand before the name at token `first`: `his brother, [state Rep. Tom Lee]`.
fn before_titles(words: Words, first: usize) -> usize {
    const LONGEST: usize = 6;
    let title = |k: usize| is_title(words, k) && !role_traits(words.get(k)).any(Traits::KIN);
    let titled = |k: usize| title(k) || words.is_punct(k, '.') && title(k.saturating_sub(1));
    let start = (first.saturating_sub(LONGEST)..first).rev().take_while(|&k| titled(k)).last().unwrap_or(first);
    let more = start < first && words.is_any(start.saturating_sub(1), &["the", "state", "former", "retired"]);
    start - usize::from(more)
}

/// `Ann Lee and Tom Dow divorced`, `…, who were married in May,`: whether two whose names end before token `next` were a couple.
fn are_wed(words: Words, next: usize) -> bool {
    let who = usize::from(words.is_punct(next, ',') && words.is(next + 1, "who")) * 2;
    let verb = next + who + usize::from(words.is_any(next + who, &["were", "are", "have", "had", "got"]));
    words.is_any(verb, &["divorced", "married", "wed", "separated"])
}

/// `the bride`, who is somebody's wife: the relation that a word of weddings stands for.
fn wed(noun: &str) -> Option<&'static str> {
    match noun {
        "bride" => Some("wife"),
        "groom" | "bridegroom" => Some("husband"),
        _ => None,
    }
}

/// `his wife`, `Lee's second wife`: whether the noun at token `i` is a relation of somebody's of which one has but one.
fn is_relative(words: Words, i: usize) -> bool {
    let shown = role_traits(words.get(i));
    let owner = owner_of(words, i);
    let owned = words.is_any(owner, &["his", "her", "their", "whose"]) || words.is_clitic(owner);
    shown.any(Traits::KIN) && shown.any(Traits::HE | Traits::SHE) && owner < i && owned
}

/// The token that says whose relative the noun at token `i` is, before the words that tell which one: `[her] younger brother`.
fn owner_of(words: Words, i: usize) -> usize {
    let before = i.saturating_sub(1);
    before.saturating_sub(usize::from(words.is_any(before, &WHICH)))
}

/// Which of several relatives the word before the noun at token `i` tells.
fn which<'a>(words: Words<'a>, i: usize) -> Option<&'a str> {
    let before = i.checked_sub(1).filter(|&before| words.is_any(before, &WHICH)).map(|before| words.get(before));
    if words.get(i).starts_with("ex-") { Some("former") } else { before }
}

/// What somebody is to somebody by the noun at token `i`: `wife` for `ex-wife` too, `mother` for `mum`.
fn relation<'a>(words: Words<'a>, i: usize) -> &'a str {
    let noun = words.get(i).strip_prefix("ex-").unwrap_or(words.get(i));
    match noun {
        "mum" | "mom" | "mummy" => "mother",
        "dad" | "daddy" => "father",
        "gran" | "granny" | "grandma" => "grandmother",
        "grandad" | "granddad" | "grandpa" => "grandfather",
        _ => noun,
    }
}

/// Whether the noun at token `i` may mean the relative whom the word `named` tells apart. `His brother, Tom … his older brother`
/// is Tom, but `his older brother, Tom … his younger brother` is not, nor is a second wife the wife.
fn is_same(words: Words, i: usize, named: Option<&str>) -> bool {
    const ELDER: [&str; 4] = ["elder", "eldest", "older", "oldest"];
    const YOUNGER: [&str; 3] = ["younger", "youngest", "little"];
    let spouse = matches!(relation(words, i), "wife" | "husband");
    let both =
        |one: &str, other: &str| [&ELDER[..], &YOUNGER].iter().any(|it| it.contains(&one) && it.contains(&other));
    match (which(words, i), named) {
        (None, _) => true,
        (Some(_), None) => !spouse,
        (Some(one), Some(other)) => one == other || both(one, other),
    }
}

/// Words that tell which of several relatives is meant.
const WHICH: [&str; 15] = [
    "elder", "eldest", "older", "oldest", "younger", "youngest", "little", "former", "first", "second", "third",
    "late", "twin", "only", "then",
];
