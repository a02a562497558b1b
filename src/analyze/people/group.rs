//! Groups the mentions of people: the first mention in full, later ones by surname, given name, initials, nickname.
//!
//! *In*: `Bill Clinton`, `Hillary Rodham Clinton`, `Mrs. Clinton`, `Bill`. *Out*: two people. Every look-up is by
//! name parts in hash maps, never a comparison of all with all.

mod kin;

use super::Gender;
use super::alias;
use super::bare::Bare;
use super::family::Tie;
use super::found::Found;
use super::gender::Signs;
use super::slip::{self, Slips};
use crate::analyze::names::lexica::{self, Traits, long_forms, role_traits, titled};
use crate::text::lexicon::Lexicon;
use rustc_hash::{FxHashMap, FxHashSet};

/// Who needs no given name behind an office: the office and surname, and the given names, in small letters.
static BY_OFFICE: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/known-by-office.txt"));

/// How many given names beside one surname are compared.
const FAMILY: usize = 8;

/// A person while mentions are gathered.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// The mentions, as indices of the names found.
    pub mentions: Vec<usize>,
    /// The fullest mention.
    pub fullest: usize,
    /// Signs of gender.
    pub signs: Signs,
    /// The name that has the surname, where the fullest mention is a given name alone.
    surname: Option<usize>,
    /// The initials of the fullest mention between first and last word.
    middle: String,
    /// How many words that has.
    length: usize,
}

/// Who was named last by a word: anyone, a man, a woman, somebody who may be either.
#[derive(Clone, Copy, Debug, Default)]
struct Latest {
    any: Option<usize>,
    he: Option<usize>,
    she: Option<usize>,
    /// Somebody of whom nothing shows which.
    open: Option<usize>,
}

#[derive(Default)]
struct Groups<'a> {
    drafts: Vec<Draft>,
    by_text: FxHashMap<&'a str, usize>,
    by_ends: FxHashMap<(String, String), usize>,
    by_title: FxHashMap<(String, String), usize>,
    /// The given names beside each surname.
    given: FxHashMap<String, Vec<(String, usize)>>,
    by_last: FxHashMap<String, Latest>,
    by_first: FxHashMap<String, Latest>,
    by_inner: FxHashMap<String, Latest>,
    by_initials: FxHashMap<String, usize>,
    /// Who has a suffix, by the first and by the last word of the name.
    juniors: FxHashMap<String, usize>,
    /// Those who bear each surname.
    bearers: FxHashMap<String, Vec<usize>>,
    bare: Bare<'a>,
    /// The draft of each mention.
    of: FxHashMap<usize, usize>,
    /// The surnames of those named in full.
    slips: Slips,
}

/// The people among `found`; `people` are the indices of the names that are people, in reading order.
///
/// `lower` has the words that the article writes small: "dean" there makes "Dean Plum" a title with a surname.
pub(super) fn group(found: &[Found], people: &[usize], lower: &FxHashSet<&str>, slips: Slips) -> Vec<Draft> {
    let mut groups = Groups { slips, ..Groups::default() };
    let length = |&i: &usize| found.get(i).map_or(0, |one| one.words.len());
    let mut full: Vec<usize> = people.iter().copied().filter(|i| length(i) > 1).collect();
    full.sort_by_key(|i| std::cmp::Reverse(length(i)));
    let mut owner: FxHashMap<usize, usize> = FxHashMap::default();
    for i in full {
        if let Some(one) = found.get(i) {
            let titled = groups.named_by_office(one, lower);
            owner.insert(i, titled.unwrap_or_else(|| groups.named_in_full(one, i)));
        }
    }
    groups.prepare(found);
    let alone = people.iter().filter_map(|&i| found.get(i)).filter(|one| one.words.len() == 1 && one.tie.is_none());
    groups.bare.stand_alone(alone.map(|one| one.key.as_str()));
    groups.order(found, &owner);
    for &i in people {
        let Some(one) = found.get(i) else { continue };
        let draft = match owner.get(&i) {
            Some(&draft) => draft,
            None => groups.named_in_short(found, one, i),
        };
        groups.saw(draft, one, i);
    }
    groups.rename(found);
    groups.drafts.retain(|draft| !draft.mentions.is_empty());
    groups.drafts.sort_by_key(|draft| draft.mentions.first().copied());
    groups.drafts
}

impl Draft {
    /// The name whose surname is this one's too, where both are said to bear it: "Joel and **Ethan Plum**".
    pub fn shared_surname<'f>(&self, found: &'f [Found]) -> Option<&'f Found> {
        let pair = found.get(self.fullest).is_some_and(|one| matches!(one.tie, Some(Tie::Before(_))));
        self.surname.filter(|_| pair).and_then(|bearer| found.get(bearer))
    }
}

impl<'a> Groups<'a> {
    /// The draft of "Dean Plum" where the dean is named in full elsewhere and the article speaks of a dean.
    fn named_by_office(&self, one: &Found, lower: &FxHashSet<&str>) -> Option<usize> {
        let [office, last] = one.words.as_slice() else { return None };
        let office = lower.contains(office.as_str()) && role_traits(office).any(Traits::TITLE);
        office.then(|| self.by_last.get(last)?.any).flatten()
    }

    /// The draft of a name of several words, longest names first.
    fn named_in_full(&mut self, one: &'a Found, i: usize) -> usize {
        if let Some(&draft) = self.by_text.get(one.key.as_str()) {
            return draft;
        }
        let draft = self.known_under(one).unwrap_or_else(|| self.create(one, i));
        self.by_text.insert(&one.key, draft);
        draft
    }

    fn known_under(&self, one: &Found) -> Option<usize> {
        let (first, last) = ends(one)?;
        if one.has_suffix {
            return None;
        }
        let longer = long_forms(&titled(&first)).split_whitespace().map(str::to_lowercase);
        let mut firsts = std::iter::once(first.clone()).chain(longer);
        if let Some(&draft) = firsts.find_map(|first| self.by_ends.get(&(first, last.clone()))) {
            let same = self.drafts.get(draft).is_none_or(|known| is_same_middle(&known.middle, &middle(one)));
            return same.then_some(draft);
        }
        // "Katharine Plum" for "Katherine Plum"
        let spelt = self.given.get(&last).into_iter().flatten().find(|(given, _)| slip::is_variant(given, &first));
        if let Some((_, draft)) = spelt {
            return Some(*draft);
        }
        // "Plum Viktor" for "Viktor Plum", as Hungarians write it
        if let Some(&draft) = self.by_ends.get(&(last.clone(), first.clone())).filter(|_| one.words.len() == 2) {
            return Some(draft);
        }
        let any = |names: &FxHashMap<String, Latest>, word: &str| names.get(word).and_then(|latest| latest.any);
        // "Omar Karim" for "Omar Karim Haj Saleh"; three words may be "Omar Karim Speaks".
        // "Aleksandr Petrovich" for "Aleksandr Petrovich Volkov"
        let father = ["ovich", "evich", "ovna", "evna"].iter().any(|end| last.ends_with(end));
        let is_long =
            |draft: &usize| self.drafts.get(*draft).is_some_and(|draft| draft.length > if father { 2 } else { 3 });
        let begun = any(&self.by_first, &first).filter(|begun| any(&self.by_inner, &last) == Some(*begun));
        if one.words.len() == 2 && !self.by_last.contains_key(&last) && begun.is_some_and(|begun| is_long(&begun)) {
            return begun;
        }
        // "Sanchez Vicario" for "Arantxa Sanchez Vicario", but "S Nirav Plum" is no "Y S Mohan Plum".
        let inner = any(&self.by_inner, &first)?;
        let mut between = one.words.get(1..one.words.len() - 1).unwrap_or(&[]).iter();
        let goes_on = between.all(|word| any(&self.by_inner, word) == Some(inner));
        (goes_on && any(&self.by_last, &last)? == inner).then_some(inner)
    }

    fn create(&mut self, one: &Found, i: usize) -> usize {
        let draft = self.drafts.len();
        if let Some(initials) = alias::initials(one) {
            self.by_initials.entry(initials).or_insert(draft);
        }
        self.drafts.push(Draft { fullest: i, middle: middle(one), length: one.words.len(), ..Draft::default() });
        let Some((first, last)) = ends(one) else { return draft };
        if one.words.len() > 1 {
            self.bears(draft, &last);
        }
        if one.has_suffix {
            self.juniors.entry(first.clone()).or_insert(draft);
            self.juniors.entry(last.clone()).or_insert(draft);
            if one.words.len() == 1 {
                return draft;
            }
        }
        if let Some(new) = self.drafts.get_mut(draft) {
            new.signs.given_name(&titled(&first));
        }
        if !one.has_suffix {
            let given = self.given.entry(last.clone()).or_default();
            if given.len() < FAMILY {
                given.push((first.clone(), draft));
            }
            let initial: String = first.chars().take(1).chain(['.']).collect();
            let mut firsts = vec![first.clone(), initial];
            firsts.extend(long_forms(&titled(&first)).split_whitespace().map(str::to_lowercase));
            for first in firsts {
                self.by_ends.entry((first, last.clone())).or_insert(draft);
            }
        }
        for word in one.words.get(1..one.words.len() - 1).unwrap_or(&[]) {
            self.by_inner.entry(word.clone()).or_default().any.get_or_insert(draft);
        }
        self.by_last.entry(last).or_default().any.get_or_insert(draft);
        self.bare.is_given(draft, &first);
        self.by_first.entry(first).or_default().any.get_or_insert(draft);
        draft
    }

    /// Finds who is named first under each surname: papers call that person by the surname alone, and the other one in full.
    fn order(&mut self, found: &[Found], owner: &FxHashMap<usize, usize>) {
        let mut order: Vec<(usize, usize)> = owner.iter().map(|(i, draft)| (*i, *draft)).collect();
        let in_passing = |i: usize| found.get(i).is_some_and(|one| one.is_in_passing);
        order.sort_unstable_by_key(|&(i, draft)| (in_passing(i), i, draft));
        for (i, draft) in order {
            // "Will Plum" at a sentence's beginning and "Team Plum" are no one's full name.
            let one = found.get(i).filter(|one| one.words.len() < 5 && one.is_clear);
            if let Some((_, last)) = one.and_then(ends) {
                self.bare.bears(draft, &last, self.drafts.get(draft).and_then(|draft| draft.signs.gender()));
            }
        }
    }

    /// Forgets the order in which drafts were made (longest first): what counts from now on is the order of the text.
    fn prepare(&mut self, found: &[Found]) {
        let mut order: Vec<usize> = (0..self.drafts.len()).collect();
        order.sort_by_key(|&draft| std::cmp::Reverse(self.drafts.get(draft).map(|d| d.fullest)));
        for draft in order {
            let Some(one) = self.drafts.get(draft).and_then(|d| found.get(d.fullest)) else { continue };
            self.remember(draft, one, false);
        }
    }

    /// The draft of a name of one word: by its title, as a surname, as a given name, as a middle name; else a new one.
    fn named_in_short(&mut self, found: &[Found], one: &Found, i: usize) -> usize {
        let Some(word) = one.words.first() else { return self.create(one, i) };
        let family = one.tie.and_then(|tie| self.bearer(found, i, tie));
        let known = family.as_ref().and_then(|(_, last)| self.by_ends.get(&(word.clone(), last.clone())));
        if let Some(&draft) = known.filter(|_| !one.has_suffix) {
            return draft;
        }
        if let Some(known) = self.known_by_office(found, one, i) {
            return known;
        }
        if let Some(known) = one.generation.and_then(|generation| self.of_generation(found, word, generation)) {
            return known;
        }
        // "Tom Jr." is not Tom.
        if one.has_suffix {
            let junior = self.juniors.get(word).copied();
            return junior.unwrap_or_else(|| self.create_relative(one, i, family));
        }
        let relative = matches!(one.tie, Some(Tie::Pronoun(_) | Tie::Behind(_))) && family.is_some();
        // "Hal Plum had Lee's disease. His wife Fran": Fran Plum, who is named in full elsewhere
        if let Some(draft) = self.of_a_family(found, word).filter(|_| relative) {
            return draft;
        }
        if relative && !self.by_last.contains_key(word) {
            return self.create_relative(one, i, family);
        }
        let titled = one.title.as_ref().map(|title| (title.clone(), word.clone()));
        if let Some(&draft) = titled.and_then(|key| self.by_title.get(&key)) {
            return draft;
        }
        if let Some(&draft) = self.by_initials.get(word).filter(|_| alias::is_initials(one)) {
            return draft;
        }
        // "Queen Elizabeth" is no Elizabeth Plum who comes later.
        let crowned = one.title.as_deref().is_some_and(is_crowned);
        let seen = |draft: &usize| !crowned || self.drafts.get(*draft).is_some_and(|draft| !draft.mentions.is_empty());
        let named = [&self.by_last, &self.by_first, &self.by_inner]
            .into_iter()
            .find_map(|map| self.fitting(map.get(word)?, one.gender).filter(seen));
        // "Bernie" for Bernard Plum
        let long = || {
            long_forms(&lexica::titled(word)).split(' ').find_map(|first| self.by_first.get(&first.to_lowercase())?.any)
        };
        let named = named.or_else(|| long().filter(|_| one.title.is_none() && !one.has_suffix));
        let address = one.title.as_deref().is_some_and(is_address);
        let of_story = one.gender.filter(|_| address).and_then(|gender| self.bare.of_story(word, gender, named));
        // "the body of Tom Plum … "…," Mr. Plum said": his brother
        let of_story = of_story.filter(|draft| !(one.speaks && self.bare.is_dead(*draft)));
        let named = match named {
            Some(_) if of_story.is_some() => of_story,
            Some(draft) if one.gender.is_none() && self.by_last.contains_key(word) => {
                Some(self.bare.meant(word, draft, one.block))
            }
            other => other,
        };
        let named = named.or_else(|| self.misspelt(one));
        let left = named.map_or(self.by_last.contains_key(word), |draft| one.speaks && self.bare.is_dead(draft));
        let named = if address && left { self.survivor(found, one, i).or(named) } else { named };
        if let Some(draft) = named {
            self.shares(draft, (one, i), family);
            return draft;
        }
        self.create_relative(one, i, family)
    }

    /// The one named in full whose given name is `word`, where somebody else has the surname too.
    fn of_a_family(&self, found: &[Found], word: &str) -> Option<usize> {
        let draft = self.by_first.get(word)?.any?;
        let (_, surname) = ends(found.get(self.drafts.get(draft)?.fullest)?)?;
        (self.bearers.get(&surname)?.len() > 1).then_some(draft)
    }

    /// Whose surname the article spells otherwise here.
    fn misspelt(&self, one: &Found) -> Option<usize> {
        let word = one.words.first().filter(|word| slip::is_unknown(word))?;
        self.fitting(self.by_last.get(self.slips.meant(word)?)?, one.gender)
    }

    /// The draft of "President Plum" where everybody knows who that is: nobody else of the family.
    fn known_by_office(&mut self, found: &[Found], one: &Found, i: usize) -> Option<usize> {
        let word = one.words.first()?.as_str();
        let title = one.title.as_deref()?;
        let given = BY_OFFICE.get(&format!("{title} {word}"))?;
        let known = given.split(' ').find_map(|given| self.by_ends.get(&(given.to_owned(), word.to_owned())));
        if let Some(draft) = known.or_else(|| self.by_title.get(&(title.to_owned(), word.to_owned()))) {
            return Some(*draft);
        }
        let bare = |draft: &usize| {
            let fullest = self.drafts.get(*draft).and_then(|draft| found.get(draft.fullest));
            fullest.is_some_and(|fullest| fullest.words.len() == 1)
        };
        if let Some(draft) = self.by_last.get(word).and_then(|latest| latest.any).filter(bare) {
            return Some(draft);
        }
        let draft = self.create(one, i);
        self.bare.holds_office(draft, word, one.block);
        Some(draft)
    }

    fn fitting(&self, latest: &Latest, gender: Option<Gender>) -> Option<usize> {
        let other = |draft: &usize| {
            let shown = self.drafts.get(*draft).and_then(|d| d.signs.gender());
            shown.is_some() && shown != gender
        };
        match gender {
            None => latest.any,
            Some(Gender::Male) => latest.he.or(latest.any.filter(|d| !other(d))).or(latest.open.filter(|d| !other(d))),
            Some(Gender::Female) => {
                latest.she.or(latest.any.filter(|d| !other(d))).or(latest.open.filter(|d| !other(d)))
            }
        }
    }

    /// Adds a mention to its draft.
    fn saw(&mut self, draft: usize, one: &Found, i: usize) {
        self.of.insert(i, draft);
        let namesake = self.has_namesake(draft, one);
        let passes = self.bare.saw(draft, one, namesake);
        if let Some(seen) = self.drafts.get_mut(draft) {
            seen.mentions.push(i);
            if let Some(shown) = one.gender {
                seen.signs.title(shown);
            }
        }
        self.remember(draft, one, passes);
    }

    /// Whether somebody else with the surname was named in full before.
    fn has_namesake(&self, draft: usize, one: &Found) -> bool {
        let other = ends(one).and_then(|(_, last)| self.by_last.get(&last)?.any).filter(|other| *other != draft);
        other.is_some_and(|other| self.bare.is_named(other))
    }

    /// Joins the drafts of two names that the text says are one person's; the name that it uses more stays.
    fn rename(&mut self, found: &[Found]) {
        let renaming = |one: &Found| one.renames || one.called.is_some();
        for (i, one) in found.iter().enumerate().skip(1).filter(|(_, one)| renaming(one)) {
            let before = if one.renames { Some(i - 1) } else { self.who_is_called(found, i) };
            let Some((before, &new)) = before.zip(self.of.get(&i)) else { continue };
            let Some(&old) = self.of.get(&before) else { continue };
            let count = |draft: usize| self.drafts.get(draft).map_or(0, |draft| draft.mentions.len());
            let keeps = one.called.is_some() || count(old) > count(new);
            let (keep, drop) = if keeps { (old, new) } else { (new, old) };
            if keep == drop || found.get(before).is_none_or(|before| before.block != one.block) {
                continue;
            }
            let gone = self.drafts.get_mut(drop).map(|draft| std::mem::take(&mut draft.mentions)).unwrap_or_default();
            self.of.extend(gone.iter().map(|mention| (*mention, keep)));
            if let Some(kept) = self.drafts.get_mut(keep) {
                kept.mentions.extend(gone);
                kept.mentions.sort_unstable();
            }
        }
    }

    /// Notes under which words the draft was named last; who `passes` takes the bare words from nobody.
    fn remember(&mut self, draft: usize, one: &Found, passes: bool) {
        let shown = self.drafts.get(draft).and_then(|d| d.signs.gender());
        let note = |latest: &mut Latest| {
            if !passes {
                latest.any = Some(draft);
            }
            match shown {
                Some(Gender::Male) => latest.he = Some(draft),
                Some(Gender::Female) => latest.she = Some(draft),
                None => latest.open = Some(draft),
            }
        };
        let Some((first, last)) = ends(one) else { return };
        if let Some(title) = one.title.as_ref() {
            self.by_title.insert((title.clone(), last.clone()), draft);
        }
        if one.words.len() > 1 {
            note(self.by_first.entry(first).or_default());
            for word in one.words.get(1..one.words.len() - 1).unwrap_or(&[]) {
                note(self.by_inner.entry(word.clone()).or_default());
            }
            if let Some((_, bare)) = last.split_once('-').filter(|(prefix, _)| matches!(*prefix, "al" | "el")) {
                note(self.by_last.entry(bare.to_owned()).or_default());
            }
            note(self.by_last.entry(last).or_default());
        } else if !one.has_suffix {
            let maps = [&mut self.by_last, &mut self.by_first, &mut self.by_inner];
            if let Some(latest) = maps.into_iter().find_map(|map| map.get_mut(&last)) {
                note(latest);
            }
        }
    }
}

/// Titles whose bearers go by a given name.
fn is_crowned(title: &str) -> bool {
    matches!(title, "king" | "queen" | "prince" | "princess" | "pope" | "emperor" | "empress" | "sultan")
}

/// The first letters of the words and initials between the first and the last word: `hw` of George H.W. Plum.
fn middle(one: &Found) -> String {
    let inner = one.words.get(1..one.words.len().saturating_sub(1)).unwrap_or(&[]);
    let letters = inner.iter().flat_map(|word| word.split('.')).filter_map(|part| part.chars().next());
    // Initials are complete, "George W." is not short for "George W.H.": an end that no name goes on behind.
    let complete = inner.last().is_some_and(|word| word.ends_with('.'));
    letters.chain(complete.then_some('.')).collect()
}

/// Whether two names that begin and end alike may be one person's: George Plum and George W. Plum, not George W. and George
/// H.W. Plum.
fn is_same_middle(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

fn is_address(title: &str) -> bool {
    matches!(title, "mr." | "mrs." | "ms." | "mr" | "mrs" | "ms" | "miss")
}

fn ends(one: &Found) -> Option<(String, String)> {
    Some((one.words.first()?.clone(), one.words.last()?.clone()))
}
