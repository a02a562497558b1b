//! The cast in the making: from names that are grouped to people with their mentions and roles, from names to organisations and
//! places.
//!
//! *In*: the names found, and what each names. *Out*: the [`Cast`]. *Never*: what a name names.

use super::found::Found;
use super::office::{heads, is_elsewhere};
use super::reunited::reunite;
use super::spelling::plain;
use super::{Cast, Mention, ROLES, Referent, acronym, group, party, roles, slip, surname};
use crate::analyze::scan::Scan;
use crate::article::Article;
use crate::facts::{Entity, Person, PersonId};
use crate::text::span::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// A cast in the making.
pub(super) struct Casting<'a> {
    pub article: &'a Article,
    pub scans: &'a [Scan],
    pub found: &'a [Found],
    pub cast: Cast,
}

impl Casting<'_> {
    fn span(&self, i: usize) -> Option<Span> {
        let one = self.found.get(i)?;
        let words = self.scans.get(one.block.index())?.words(self.article.text(one.block));
        Some(words.cover(one.name.first, one.name.last).at(one.block))
    }

    /// The surname in a full name.
    fn surname_of(&self, one: &Found) -> Option<&str> {
        let words = self.scans.get(one.block.index())?.words(self.article.text(one.block));
        Some(surname(words.cover(one.name.first, one.name.last).of(words.text)))
    }

    pub fn people(&mut self, mut drafts: Vec<group::Draft>) {
        self.pronouns(&mut drafts);
        reunite(self.found, &mut drafts);
        let mut given = Vec::new();
        for (id, draft) in drafts.iter().enumerate() {
            let id = PersonId(u32::try_from(id).unwrap_or(u32::MAX));
            let mentions: Vec<Span> = draft.mentions.iter().filter_map(|&i| self.span(i)).collect();
            let mut name = plain(self.span(best_spelt(self.found, draft)).map_or("", |span| self.article.slice(span)));
            if let Some(surname) = draft.shared_surname(self.found).and_then(|other| self.surname_of(other)) {
                name = format!("{name} {surname}");
            }
            let referent = Referent::Person(id);
            self.cast.mentions.extend(mentions.iter().map(|&span| Mention { span, referent }));
            self.cast.genders.push(draft.signs.gender());
            self.cast.by_given_name.push(draft.signs.is_of_given_name());
            self.cast.people.push(Person { name, roles: Vec::new(), mentions, quotes: Vec::new() });
            given.push(self.roles_at_mentions(draft));
            self.cast.heads.push(self.shared_titles(draft));
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
            let owns = |next: &&Found| words.is_clitic(next.name.last + 1);
            let after = people.iter().skip(k + 1).take(2).filter_map(|&(j, _)| self.found.get(j));
            let next = after.filter(|next| next.block == one.block).find(|next| !owns(next));
            let next = next.map_or(usize::MAX, |next| next.name.first);
            let before = k.checked_sub(1).and_then(|before| self.found.get(people.get(before)?.0));
            let first = before.is_none_or(|it| it.block != one.block || it.name.last < one.name.sentence.0);
            if let Some(draft) = drafts.get_mut(id) {
                draft.signs.pronoun(words, &one.name, (first, next));
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

    /// The titles that the person has with others: `Sens. Plum and Berg`.
    fn shared_titles(&self, draft: &group::Draft) -> Vec<String> {
        let at = |one: &Found| {
            let words = self.scans.get(one.block.index())?.words(self.article.text(one.block));
            roles::shared(words, &one.name).map(str::to_owned)
        };
        draft.mentions.iter().filter_map(|&i| at(self.found.get(i)?)).collect()
    }

    /// Gives each definite description ("the US president-elect") to the one person whose role it takes up.
    fn descriptions(&self, given: &mut [Vec<Span>]) {
        let mut holders: FxHashMap<&str, Option<usize>> = FxHashMap::default();
        // `Mayor Plum and former mayor Berg`: two
        let mut bearers: FxHashMap<String, Option<usize>> = FxHashMap::default();
        for (id, roles) in given.iter().enumerate() {
            for head in roles.iter().flat_map(|&role| heads(self.article.slice(role))) {
                let holder = holders.entry(head).or_insert(Some(id));
                *holder = holder.filter(|&other| other == id);
                let bearer = bearers.entry(head.to_lowercase()).or_insert(Some(id));
                *bearer = bearer.filter(|&other| other == id);
            }
        }
        for ((block, text), scan) in self.article.blocks().zip(self.scans) {
            for (head, role) in roles::descriptions(scan.words(&text.text)) {
                let stem = head.strip_suffix("-elect").unwrap_or(head);
                let holder = [head, stem].iter().find_map(|head| holders.get(head).copied().flatten());
                let alone = |head: &str| bearers.get(&head.to_lowercase()).is_some_and(Option::is_some);
                let holder = holder.filter(|_| alone(head) || alone(stem));
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

    pub fn entities(&mut self, names: &[usize], referent: fn(u32) -> Referent) -> Vec<Entity> {
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

/// The fullest mention in the spelling that the article has most often; of equals in the one of which the other leaves out a
/// letter: `Hilary Plum` … `Hillary Plum`.
fn best_spelt(found: &[Found], draft: &group::Draft) -> usize {
    let Some(fullest) = found.get(draft.fullest) else { return draft.fullest };
    let full = draft.mentions.iter().filter_map(|&i| Some((i, found.get(i)?)));
    let alike = |one: &Found| one.words.len() == fullest.words.len() && one.words.last() == fullest.words.last();
    let mut spellings: FxHashMap<&[String], (usize, usize)> = FxHashMap::default();
    for (i, one) in full.filter(|(_, one)| alike(one)) {
        spellings.entry(&one.words).or_insert((0, i)).0 += 1;
    }
    let own = spellings.get(fullest.words.as_slice()).map_or(0, |(count, _)| *count);
    let longer = |words: &[String]| match (fullest.words.first(), words.first()) {
        (Some(short), Some(long)) => slip::leaves_out(short, long),
        _ => false,
    };
    let better = spellings.iter().filter(|(words, (count, _))| *count > own || *count == own && longer(words));
    better
        .map(|(_, spelling)| *spelling)
        .max_by_key(|&(count, i)| (count, std::cmp::Reverse(i)))
        .map_or(draft.fullest, |(_, i)| i)
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
