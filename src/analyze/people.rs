//! Who is who: people, organisations and places with all their mentions.
//!
//! 1. [`names`](super::names) finds what looks like a name in each block;
//! 2. [`context`] reads the words around it, [`kind`] decides over the whole article what it names;
//! 3. [`group`] joins the mentions of one person, [`roles`] and [`gender`] read what the text says of them.
//!
//! *In*: `Jens Stoltenberg` here, `NATO head Stoltenberg` there. *Out*: one person, two mentions, role `NATO head`.
//! *Never*: a comparison of every name with every other.

mod acronym;
mod alias;
mod apposition;
mod bare;
mod casting;
mod context;
mod family;
mod found;
mod gender;
mod generation;
mod group;
mod headline;
mod host;
mod kind;
mod office;
mod owner;
mod party;
mod passing;
mod resumed;
mod reunited;
mod roles;
mod short;
mod slip;
mod spelling;
mod team;
mod worded;

use super::language::{has_noun_capitals, is_english};
use super::names::lexica::{Traits, role_traits};
use super::scan::Scan;
use super::turns::Turn;
use crate::article::Article;
use crate::facts::{Entity, Facts, Figure, Person, PersonId, Quote, QuoteId};
use crate::text::span::{BlockId, Span};
use crate::text::token::{Case, TokenKind};
use casting::Casting;
pub(super) use context::gives_name;
pub use family::surname;
use kind::Kind;
pub use party::of_noun as party_of;
use rustc_hash::{FxHashMap, FxHashSet};

/// Everyone and everything that the article names.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// People, in order of first mention.
    pub people: Vec<Person>,
    /// What the text shows of each person's gender; as long as `people`.
    pub genders: Vec<Option<Gender>>,
    /// Whether the given name alone shows that gender; as long as `people`.
    by_given_name: Vec<bool>,
    /// Organisations, in order of first mention.
    pub organizations: Vec<Entity>,
    /// Places, in order of first mention.
    pub places: Vec<Entity>,
    /// All mentions of all of them in reading order; no two overlap.
    pub mentions: Vec<Mention>,
    /// The words by which each person's roles may be taken up again; as long as `people`. They are asked for at every noun.
    heads: Vec<Vec<String>>,
    /// All of those words, in small letters.
    held: FxHashSet<String>,
    /// Where each is first named in full.
    fullest: FxHashMap<Referent, Span>,
}

/// A place that names someone or something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The name, titles left out.
    pub span: Span,
    /// What it names.
    pub referent: Referent,
}

/// What a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Referent {
    /// A person.
    Person(PersonId),
    /// Index into [`Cast::organizations`].
    Organization(u32),
    /// Index into [`Cast::places`].
    Place(u32),
}

/// Grammatical gender, for pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
}

impl Gender {
    /// The gender of whom "his" or "her" means, small or at a sentence's beginning.
    pub fn of_possessive(word: &str) -> Option<Self> {
        match word {
            "his" | "His" => Some(Self::Male),
            "her" | "Her" => Some(Self::Female),
            _ => None,
        }
    }

    /// The gender that a noun or title shows: `actress`, `father`.
    pub fn of_noun(lower: &str) -> Option<Self> {
        Self::of_traits(role_traits(lower))
    }

    /// The gender that the traits of a noun or title show.
    pub fn of_traits(shown: Traits) -> Option<Self> {
        match (shown.any(Traits::HE), shown.any(Traits::SHE)) {
            (true, false) => Some(Self::Male),
            (false, true) => Some(Self::Female),
            _ => None,
        }
    }

    /// Whether both may be one person's: alike, or one is not known.
    pub fn agree(one: impl Into<Option<Self>>, other: impl Into<Option<Self>>) -> bool {
        one.into().zip(other.into()).is_none_or(|(one, other)| one == other)
    }
}

impl Cast {
    /// The mentions in `block`, in reading order (binary search).
    pub fn mentions_in(&self, block: BlockId) -> &[Mention] {
        let from = self.mentions.partition_point(|mention| mention.span.block < block);
        let to = self.mentions.partition_point(|mention| mention.span.block <= block);
        self.mentions.get(from..to).unwrap_or(&[])
    }

    /// The fullest name of a referent.
    pub fn name(&self, referent: Referent) -> &str {
        match referent {
            Referent::Person(id) => self.people.get(id.index()).map_or("", |person| &person.name),
            Referent::Organization(i) => self.organizations.get(i as usize).map_or("", |entity| &entity.name),
            Referent::Place(i) => self.places.get(i as usize).map_or("", |entity| &entity.name),
        }
    }

    /// The first mention of a referent by the fullest name; `None` where `mention` names it so.
    pub fn fuller(&self, article: &Article, (referent, mention): (Referent, Span)) -> Option<Span> {
        self.fullest.get(&referent).copied().filter(|_| article.slice(mention) != self.name(referent))
    }

    /// Notes where each is first named in full.
    fn note_fullest(&mut self, article: &Article) {
        let full = |mention: &&Mention| article.slice(mention.span) == self.name(mention.referent);
        let mut fullest = FxHashMap::default();
        for mention in self.mentions.iter().filter(full) {
            fullest.entry(mention.referent).or_insert(mention.span);
        }
        self.fullest = fullest;
    }

    /// What the text shows of a person's gender.
    pub fn gender(&self, person: PersonId) -> Option<Gender> {
        self.genders.get(person.index()).copied().flatten()
    }

    /// The same for whoever is mentioned; a body or place has none.
    pub fn gender_of(&self, mention: Mention) -> Option<Gender> {
        match mention.referent {
            Referent::Person(person) => self.gender(person),
            Referent::Organization(_) | Referent::Place(_) => None,
        }
    }

    /// Whether the given name alone shows the person's gender, which may be another one.
    pub fn is_gender_of_given_name(&self, person: PersonId) -> bool {
        self.by_given_name.get(person.index()).copied().unwrap_or(false)
    }

    /// Whether one of the person's roles has `noun` ("minister", "president") as its noun of office.
    pub fn has_role(&self, person: PersonId, noun: &str) -> bool {
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        let mut heads = self.heads.get(person.index()).map_or(&[][..], Vec::as_slice).iter();
        heads.any(|head| head.eq_ignore_ascii_case(noun))
            || roles.iter().any(|role| office::is_called(role, noun) || office::is_headed(role, noun))
    }

    /// Whether somebody may be taken up again by `noun`, in small letters.
    pub fn is_held(&self, noun: &str) -> bool {
        self.held.contains(noun)
    }

    /// Whether the person has an office and none that `noun` could mean: no governor is "the Florida senator".
    pub fn has_other_office(&self, person: PersonId, noun: &str) -> bool {
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        let mut heads = roles.iter().take(ROLES).flat_map(|role| office::heads(role));
        let in_office = heads.any(|head| role_traits(&head.to_lowercase()).any(Traits::TITLE));
        in_office && !self.has_role(person, noun)
    }

    /// Whether the person may be meant by `noun` behind `modifier`: a senator from Ohio is not "the Utah senator".
    pub fn fits_place(&self, person: PersonId, noun: &str, modifier: &str) -> bool {
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        let mut roles = roles.iter().take(ROLES);
        let named = roles.clone().filter(|role| office::heads(role).any(|head| head.eq_ignore_ascii_case(noun)));
        let ranks: Vec<bool> = named.map(|role| office::is_of_other_rank(role, noun, modifier)).collect();
        // `the farmers' leader` leads no party
        let mut headed = roles.clone().filter(|role| office::is_headed(role, noun)).peekable();
        let owned = modifier.starts_with(['\'', '’']);
        // `the prime minister` is no home secretary
        if noun == "minister"
            && modifier.eq_ignore_ascii_case("prime")
            && !roles.clone().any(|role| office::is_premier(role))
        {
            return false;
        }
        let other = owned && headed.peek().is_some();
        !other
            && !roles.any(|role| office::is_elsewhere(role, noun, modifier))
            && (ranks.is_empty() || ranks.contains(&false))
    }

    /// Whether one of the person's roles is that of a `body` ("union"), where it is called so: "president of the harbour **union**".
    pub fn is_of_body(&self, person: PersonId, body: &str) -> bool {
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        roles.iter().take(ROLES).any(|role| role.split(' ').any(|word| word.eq_ignore_ascii_case(body)))
    }

    /// Whether the text says of the person's office `noun` only that it is over: "**former** mayor".
    pub fn held_once(&self, person: PersonId, noun: &str) -> bool {
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        let mut held =
            roles.iter().take(ROLES).filter(|role| office::heads(role).any(|head| head.eq_ignore_ascii_case(noun)));
        let mut over = held.clone().peekable();
        over.peek().is_some() && held.all(|role| role.to_lowercase().starts_with("former "))
    }

    /// Whether one of the person's roles has `rank` ("deputy", "vice") in it.
    pub fn has_rank(&self, person: PersonId, rank: &str) -> bool {
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        roles.iter().take(ROLES).any(|role| role.split(' ').any(|word| word.eq_ignore_ascii_case(rank)))
    }

    /// Whether the text gives the person another party than the one whose people are called `noun`: no Democrat is "the
    /// Republican".
    pub fn is_of_other_party(&self, person: PersonId, noun: &str) -> bool {
        let Some(party) = party::of_noun(noun) else { return false };
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        let mut parties = roles.iter().take(ROLES).filter_map(|role| party::of_role(role)).peekable();
        parties.peek().is_some() && parties.all(|other| other != party)
    }

    /// The facts of this cast with the quotes and figures: each person gets the quotes that are theirs.
    pub fn into_facts(self, quotes: Vec<Quote>, figures: Vec<Figure>) -> Facts {
        let mut people = self.people;
        for (i, quote) in quotes.iter().enumerate() {
            let person = quote.speaker.as_ref().and_then(|speaker| speaker.person);
            if let Some(person) = person.and_then(|id| people.get_mut(id.index())) {
                person.quotes.push(QuoteId(u32::try_from(i).unwrap_or(u32::MAX)));
            }
        }
        Facts { people, organizations: self.organizations, places: self.places, quotes, figures }
    }
}

/// How many roles of one person are looked at: a text may give one again and again.
const ROLES: usize = 16;

/// The cast of the article; `turns` are those of [`turns::turns`](super::turns::turns).
pub fn cast(article: &Article, scans: &[Scan], turns: &[Option<Turn>]) -> Cast {
    let lower = small_words(article, scans);
    let mut found = found::find(article, scans, turns, &lower);
    owner::release(article, scans, &mut found);
    host::release(article, scans, &mut found);
    let more = worded::find(article, scans, &found);
    if !more.is_empty() {
        found.extend(more);
        found.sort_by_key(|one| (one.block, one.name.first));
    }
    headline::trim(scans, article, &mut found);
    let mut kinds = kind::decide(&found, &lower);
    if !is_english(article, scans) {
        kind::keep_plain_people(&found, has_noun_capitals(scans), &mut kinds);
    }
    alias::mark_initials(&found, &mut kinds);
    short::mark(&found, &mut kinds);
    let slips = slip::mark(&found, &mut kinds);
    let of = |kind: Kind| {
        let is = move |&(_, k): &(usize, &Option<Kind>)| *k == Some(kind);
        kinds.iter().enumerate().filter(is).map(|(i, _)| i).collect::<Vec<_>>()
    };
    let drafts = group::group(&found, &of(Kind::Person), &lower, slips);
    let mut casting = Casting { article, scans, found: &found, cast: Cast::default() };
    casting.people(drafts);
    casting.cast.organizations = casting.entities(&of(Kind::Organization), Referent::Organization);
    casting.cast.places = casting.entities(&of(Kind::Place), Referent::Place);
    casting.cast.mentions.sort_by_key(|mention| mention.span);
    casting.cast.note_fullest(article);
    for (heads, person) in casting.cast.heads.iter_mut().zip(&casting.cast.people) {
        heads.extend(person.roles.iter().flat_map(|role| office::heads(role)).map(str::to_owned));
    }
    casting.cast.held = casting.cast.heads.iter().flatten().map(|head| head.to_lowercase()).collect();
    casting.cast
}

/// The words that the article writes small somewhere.
fn small_words<'a>(article: &'a Article, scans: &'a [Scan]) -> FxHashSet<&'a str> {
    let words = article.blocks.iter().zip(scans).flat_map(|(block, scan)| {
        let small = scan.tokens.iter().filter(|token| token.kind == TokenKind::Word(Case::Lower));
        small.map(|token| token.range.of(&block.text))
    });
    words.collect()
}
