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
mod context;
mod family;
mod gender;
mod group;
mod headline;
mod kind;
mod owner;
mod party;
mod roles;
mod short;
mod team;

use super::language::{has_noun_capitals, is_english};
use super::names::lexica::{is_country, is_suffix};
use super::names::{Name, Style, Votes, names};
use super::scan::Scan;
use super::turns::Turn;
use crate::article::Article;
use crate::facts::{Entity, Facts, Figure, Person, PersonId, Quote, QuoteId};
use crate::text::span::{BlockId, Span};
use crate::text::token::{Case, TokenKind, Words};
pub use family::surname;
use kind::Kind;
pub use party::of_noun as party_of;
use roles::is_elsewhere;
use rustc_hash::{FxHashMap, FxHashSet};

/// Everyone and everything that the article names.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// People, in order of first mention.
    pub people: Vec<Person>,
    /// What the text shows of each person's gender; as long as `people`.
    pub genders: Vec<Option<Gender>>,
    /// Organisations, in order of first mention.
    pub organizations: Vec<Entity>,
    /// Places, in order of first mention.
    pub places: Vec<Entity>,
    /// All mentions of all of them in reading order; no two overlap.
    pub mentions: Vec<Mention>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    /// What the text shows of a person's gender.
    pub fn gender(&self, person: PersonId) -> Option<Gender> {
        self.genders.get(person.index()).copied().flatten()
    }

    /// Whether one of the person's roles has `noun` ("minister", "president") as its noun of office.
    pub fn has_role(&self, person: PersonId, noun: &str) -> bool {
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        roles
            .iter()
            .any(|role| roles::heads(role).any(|head| head.eq_ignore_ascii_case(noun)) || roles::is_called(role, noun))
    }

    /// Whether the person may be meant by `noun` behind `modifier`: a senator from Ohio is not "the Utah senator".
    pub fn fits_place(&self, person: PersonId, noun: &str, modifier: &str) -> bool {
        let roles = self.people.get(person.index()).map_or(&[][..], |person| &person.roles);
        let mut roles = roles.iter().take(ROLES);
        let named = roles.clone().filter(|role| roles::heads(role).any(|head| head.eq_ignore_ascii_case(noun)));
        let ranks: Vec<bool> = named.map(|role| roles::is_of_other_rank(role, noun, modifier)).collect();
        !roles.any(|role| is_elsewhere(role, noun, modifier)) && (ranks.is_empty() || ranks.contains(&false))
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
    /// Whether nothing but "and" or "or" stands between it and the name before.
    joined: bool,
    /// To whom the words around it tie a given name that stands alone.
    tie: Option<family::Tie>,
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
    headline::trim(scans, article, &mut found);
    let mut kinds = kind::decide(&found, &lower);
    if !is_english(article, scans) {
        kind::keep_plain_people(&found, has_noun_capitals(scans), &mut kinds);
    }
    alias::mark_initials(&found, &mut kinds);
    short::mark(&found, &mut kinds);
    let of = |kind: Kind| {
        let is = move |&(_, k): &(usize, &Option<Kind>)| *k == Some(kind);
        kinds.iter().enumerate().filter(is).map(|(i, _)| i).collect::<Vec<_>>()
    };
    let drafts = group::group(&found, &of(Kind::Person), &lower);
    let mut casting = Casting { article, scans, found: &found, cast: Cast::default() };
    casting.people(drafts);
    casting.cast.organizations = casting.entities(&of(Kind::Organization), Referent::Organization);
    casting.cast.places = casting.entities(&of(Kind::Place), Referent::Place);
    casting.cast.mentions.sort_by_key(|mention| mention.span);
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
        context: context::votes(words, &name),
        team: team::evidence(words, &name),
        is_country: is_country(text),
        is_dateline: team::is_dateline(words, &name),
        is_loosely_placed: context::is_loosely_placed(words, &name),
        title: (name.title < name.first).then(|| fold(words.get(name.first - 1))),
        gender: gender::title(words, &name),
        capitals: name.first == name.last && words.kind(name.first) == Some(TokenKind::Word(Case::Upper)),
        renames: false,
        joined: false,
        tie: family::tie(words, &name),
        name,
    })
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

/// A cast in the making.
struct Casting<'a> {
    article: &'a Article,
    scans: &'a [Scan],
    found: &'a [Found],
    cast: Cast,
}

impl Casting<'_> {
    fn span(&self, i: usize) -> Option<Span> {
        let one = self.found.get(i)?;
        let words = self.scans.get(one.block.index())?.words(self.article.text(one.block));
        Some(words.cover(one.name.first, one.name.last).at(one.block))
    }

    fn people(&mut self, mut drafts: Vec<group::Draft>) {
        self.pronouns(&mut drafts);
        let mut given = Vec::new();
        for (id, draft) in drafts.iter().enumerate() {
            let id = PersonId(u32::try_from(id).unwrap_or(u32::MAX));
            let mentions: Vec<Span> = draft.mentions.iter().filter_map(|&i| self.span(i)).collect();
            let name = plain(self.span(draft.fullest).map_or("", |span| self.article.slice(span)));
            let referent = Referent::Person(id);
            self.cast.mentions.extend(mentions.iter().map(|&span| Mention { span, referent }));
            self.cast.genders.push(draft.signs.gender());
            self.cast.people.push(Person { name, roles: Vec::new(), mentions, quotes: Vec::new() });
            given.push(self.roles_at_mentions(draft));
        }
        self.descriptions(&mut given);
        for (person, roles) in self.cast.people.iter_mut().zip(given) {
            person.roles = best_first(roles, self.article);
        }
    }

    /// The pronoun after each mention, as far as the next person named in the sentence.
    fn pronouns(&self, drafts: &mut [group::Draft]) {
        let mut people: Vec<(usize, usize)> = Vec::new();
        for (id, draft) in drafts.iter().enumerate() {
            people.extend(draft.mentions.iter().map(|&i| (i, id)));
        }
        people.sort_unstable();
        for (k, &(i, id)) in people.iter().enumerate() {
            let Some(one) = self.found.get(i) else { continue };
            let Some(scan) = self.scans.get(one.block.index()) else { continue };
            let words = scan.words(self.article.text(one.block));
            // "Plum sang at Berg's party, saying she": who only owns something does not take her place.
            let owns = |next: &&Found| words.kind(next.name.last + 1) == Some(TokenKind::Clitic);
            let after = people.iter().skip(k + 1).take(2).filter_map(|&(j, _)| self.found.get(j));
            let next = after.filter(|next| next.block == one.block).find(|next| !owns(next));
            let next = next.map_or(usize::MAX, |next| next.name.first);
            if let Some(draft) = drafts.get_mut(id) {
                draft.signs.pronoun(words, &one.name, next);
            }
        }
    }

    fn roles_at_mentions(&self, draft: &group::Draft) -> Vec<Span> {
        let mut roles = Vec::new();
        for (i, one) in draft.mentions.iter().filter_map(|&i| Some((i, self.found.get(i)?))) {
            let Some(scan) = self.scans.get(one.block.index()) else { continue };
            let words = scan.words(self.article.text(one.block));
            // "Ann Plum, Secretary of State Hanna Berg": the next one's title.
            let next = (i + 1..i + 3).filter_map(|k| self.found.get(k)).find(|next| next.name.title < next.name.first);
            let titled =
                next.filter(|next| next.block == one.block).map(|next| words.cover(next.name.title, next.name.last));
            // "Ann Plum, ambassador for women's issues Hanna Berg": the same in small letters.
            let next = self.found.get(i + 1).filter(|next| next.block == one.block && next.words.len() > 1);
            let other = next
                .filter(|next| roles::ends_with_name(words, &next.name))
                .map(|next| words.range(next.name.last).end);
            let own = roles::roles(words, &one.name).into_iter();
            let own = own.filter(|role| Some(*role) != titled && Some(role.end) != other);
            roles.extend(own.map(|role| role.at(one.block)));
        }
        roles
    }

    /// Gives each definite description ("the US president-elect") to the one person whose role it takes up.
    fn descriptions(&self, given: &mut [Vec<Span>]) {
        let mut holders: FxHashMap<&str, Option<usize>> = FxHashMap::default();
        for (id, roles) in given.iter().enumerate() {
            for head in roles.iter().flat_map(|&role| roles::heads(self.article.slice(role))) {
                let holder = holders.entry(head).or_insert(Some(id));
                *holder = holder.filter(|&other| other == id);
            }
        }
        for ((block, text), scan) in self.article.blocks().zip(self.scans) {
            for (head, role) in roles::descriptions(scan.words(&text.text)) {
                let stem = head.strip_suffix("-elect").unwrap_or(head);
                let holder = [head, stem].iter().find_map(|head| holders.get(head).copied().flatten());
                let Some(roles) = holder.and_then(|id| given.get_mut(id)) else { continue };
                let place = self.article.slice(role.at(block)).rsplit(' ').nth(1).unwrap_or("");
                // "The Ohio senator lost to former senator Plum": it takes up nobody who comes later.
                if roles.first().is_some_and(|first| *first > role.at(block)) {
                    continue;
                }
                if place.is_empty()
                    || !roles.iter().take(ROLES).any(|&role| is_elsewhere(self.article.slice(role), head, place))
                {
                    roles.push(role.at(block));
                }
            }
        }
    }

    fn entities(&mut self, names: &[usize], referent: fn(u32) -> Referent) -> Vec<Entity> {
        let mut entities: Vec<Entity> = Vec::new();
        let mut ids: FxHashMap<&str, usize> = FxHashMap::default();
        let full = acronym::full_names(self.found, names);
        for &i in names {
            let (Some(one), Some(span)) = (self.found.get(i), self.span(i)) else { continue };
            let key = full.get(one.key.as_str()).copied().unwrap_or(&one.key);
            let id = *ids.entry(key).or_insert(entities.len());
            if id == entities.len() {
                entities.push(Entity { name: self.article.slice(span).to_owned(), mentions: Vec::new() });
            }
            if let Some(entity) = entities.get_mut(id) {
                entity.mentions.push(span);
                // The full name, where initials come first.
                if one.key == key && entity.name.len() < self.article.slice(span).len() {
                    self.article.slice(span).clone_into(&mut entity.name);
                }
            }
            let referent = referent(u32::try_from(id).unwrap_or(u32::MAX));
            self.cast.mentions.push(Mention { span, referent });
        }
        entities
    }
}

/// The roles in the text's words, each once: the fullest first, of equals the latest.
fn best_first(mut roles: Vec<Span>, article: &Article) -> Vec<String> {
    const FULL: usize = 4;
    // A party is shown where there is nothing else.
    let is_party = |span: &Span| party::noun(article.slice(*span)).is_some();
    let length =
        |span: &Span| if is_party(span) { 0 } else { article.slice(*span).split_whitespace().count().min(FULL) };
    roles.sort_by_key(|span| std::cmp::Reverse((length(span), *span)));
    let mut seen = FxHashSet::default();
    let words = roles.into_iter().map(|span| article.slice(span));
    words.filter(|words| seen.insert(words.to_lowercase())).map(str::to_owned).collect()
}
