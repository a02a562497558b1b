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
mod team;
mod worded;

use super::language::{has_noun_capitals, is_english};
use super::names::lexica::{Traits, is_country, is_suffix, role_traits, traits};
use super::names::{Name, Style, Votes, names};
use super::scan::Scan;
use super::turns::Turn;
use crate::article::Article;
use crate::facts::{Entity, Facts, Figure, Person, PersonId, Quote, QuoteId};
use crate::text::span::{BlockId, Span};
use crate::text::token::{Case, TokenKind, Words};
use casting::Casting;
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

/// A name found in the article.
#[derive(Clone, Debug)]
struct Found {
    block: BlockId,
    name: Name,
    /// The name folded, as it is compared.
    key: String,
    /// Its words folded, without suffix.
    words: Vec<String>,
    has_suffix: bool,
    /// What the words around it show.
    context: Votes,
    /// How much they show a team.
    team: usize,
    /// Whether it is a country's name.
    is_country: bool,
    /// Whether it begins its block as the place of a report does.
    is_dateline: bool,
    /// Whether what stands beside it stands beside a person's name more often than beside that of a town called so.
    is_loosely_placed: bool,
    /// The last word of the title before it, folded.
    title: Option<String>,
    /// The gender that the words before it show.
    gender: Option<Gender>,
    /// Whether it is one word in capitals.
    capitals: bool,
    /// Whether the words before it say that it is another name of the name before ("X, later known as").
    renames: bool,
    /// The gender of whom the words before it call so, where they call somebody so: "they call him".
    called: Option<Option<Gender>>,
    /// Whether nothing but "and" or "or" stands between it and the name before.
    joined: bool,
    /// Whether it begins with a given name that is nothing else there: `Will Plum hates it`, not `Will Plum hate it`.
    is_clear: bool,
    /// To whom the words around it tie a given name that stands alone.
    tie: Option<family::Tie>,
    /// Whether it is the full name of somebody's relative, told in passing.
    is_in_passing: bool,
    /// Whether it is said of it that it died.
    has_died: bool,
    /// Whether it says something there.
    speaks: bool,
    /// Whether it is the given name alone of somebody's brother, sister or parent.
    is_near: bool,
    /// Which of two with its surname the words before it say it is.
    generation: Option<generation::Generation>,
}

/// How many roles of one person are looked at: a text may give one again and again.
const ROLES: usize = 16;

/// How much the label of a turn shows a person (votes): it speaks.
const LABEL: i16 = 6;

/// The cast of the article; `turns` are those of [`turns::turns`](super::turns::turns).
pub fn cast(article: &Article, scans: &[Scan], turns: &[Option<Turn>]) -> Cast {
    let lower = small_words(article, scans);
    let mut found = find(article, scans, turns, &lower);
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
    casting.cast
}

fn find(article: &Article, scans: &[Scan], turns: &[Option<Turn>], lower: &FxHashSet<&str>) -> Vec<Found> {
    let mut found = Vec::new();
    for (((block, text), scan), turn) in article.blocks().zip(scans).zip(turns) {
        let words = scan.words(&text.text);
        let mut last = None;
        let names = labelled(names(words, &scan.sentences), *turn);
        for name in names.into_iter().flat_map(|name| headline::parts(words, name, lower)) {
            let renames = last.is_some_and(|last| alias::ties(words, last, name.title.min(name.first)));
            let and = name.title.min(name.first).checked_sub(1).filter(|and| words.is_any(*and, &["and", "or"]));
            let joined = and.is_some_and(|and| last.is_some_and(|last| last + 1 == and));
            last = Some(name.last);
            if let Some(one) = found_at(words, block, name) {
                found.push(Found { renames, joined, ..one });
            }
        }
    }
    found
}

/// What stands at `name`, unless it has no word that counts.
fn found_at(words: Words, block: BlockId, name: Name) -> Option<Found> {
    let text = words.cover(name.first, name.last).of(words.text);
    let name_words = kind::words_of(text);
    if name_words.is_empty() {
        return None;
    }
    Some(Found {
        block,
        key: fold(text),
        has_suffix: text.split_whitespace().last().is_some_and(is_suffix),
        words: name_words,
        context: context::votes(words, &name).and(resumed::votes(words, &name)),
        team: team::evidence(words, &name),
        is_country: is_country(text),
        is_dateline: team::is_dateline(words, &name),
        is_loosely_placed: context::is_loosely_placed(words, &name),
        title: (name.title < name.first).then(|| fold(words.get(name.first - 1))),
        gender: gender::title(words, &name),
        capitals: name.first == name.last && words.kind(name.first) == Some(TokenKind::Word(Case::Upper)),
        renames: false,
        called: alias::called(words, &name),
        joined: false,
        is_clear: is_clear(words, &name),
        tie: family::tie(words, &name),
        is_in_passing: passing::is_in_passing(words, &name),
        has_died: passing::has_died(words, &name),
        speaks: passing::speaks(words, &name),
        is_near: family::is_near(words, &name),
        generation: generation::told(words, &name),
        name,
    })
}

/// Whether a given name that may be another word ("Will") is none here: inside a sentence, or with a verb of the third person behind
/// the name; one that no list has ("Qoli") is no other word either.
fn is_clear(words: Words, name: &Name) -> bool {
    let first = traits(words.get(name.first));
    let next = words.get(name.last + 1);
    let third =
        words.kind(name.last + 1) == Some(TokenKind::Word(Case::Lower)) && next.ends_with('s') && !next.ends_with("ss");
    let inside = name.title > name.sentence.0;
    let listed = Traits::COMMON | Traits::TITLE | Traits::ROLE | Traits::NATION | Traits::PLACE | Traits::ORGANIZATION;
    let listed = listed | Traits::IN_ORGANIZATION | Traits::ENDS_ORGANIZATION | Traits::BEGINS_PLACE | Traits::SURNAME;
    // Not "PMDonald", where two words run together.
    let plain = words.get(name.first).chars().filter(|c| c.is_uppercase()).count() == 1;
    let unlisted = plain && !first.any(Traits::GIVEN | listed | Traits::BREAK | Traits::NO_NAME);
    first.any(Traits::CLEARLY_GIVEN) || first.any(Traits::GIVEN) && (inside || third) || unlisted
}

/// The names of a block with that of its turn, which is a person's however it is written.
fn labelled(mut names: Vec<Name>, turn: Option<Turn>) -> Vec<Name> {
    let Some(turn) = turn.filter(|turn| turn.is_name) else { return names };
    let known = names.iter().find(|name| name.last == turn.last).copied();
    names.retain(|name| name.first >= turn.said);
    let votes = Votes::person(LABEL);
    let sentence = (turn.first, turn.said);
    let Turn { first, last, .. } = turn;
    let label = Name { first, last, title: first, votes, weak_capital: false, style: Style::Running, sentence };
    let name = known.map_or(label, |known| Name { votes, style: Style::Running, ..known });
    names.insert(0, name);
    names
}

/// A name without the brackets in which an editor put a part of it: "(Harold) Plum", "Joni [Quill]", "[mayor Harold] Plum".
fn plain(name: &str) -> String {
    let name = name.replace(['[', ']'], "");
    name.strip_prefix('(').map_or_else(|| name.clone(), |name| name.replacen(')', "", 1))
}

/// The form in which names are compared: small letters without accents.
fn fold(name: &str) -> String {
    name.to_lowercase().chars().map(unaccented).collect()
}

/// The letter of a to z under an accent: agencies leave it out where the next paper writes it.
fn unaccented(c: char) -> char {
    match c {
        '’' => '\'',
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// The words that the article writes small somewhere.
fn small_words<'a>(article: &'a Article, scans: &'a [Scan]) -> FxHashSet<&'a str> {
    let words = article.blocks.iter().zip(scans).flat_map(|(block, scan)| {
        let small = scan.tokens.iter().filter(|token| token.kind == TokenKind::Word(Case::Lower));
        small.map(|token| token.range.of(&block.text))
    });
    words.collect()
}
