//! Whom a surname means that stands alone, where several bear it.
//!
//! *In*: `Joel Plum … "…," Plum said … his father, Tom Plum, … Plum laughed`. *Out*: Joel Plum, both times. Papers call the one whom
//! they name first by the bare surname, and others of the family in full, but for a while whoever speaks or acts beside them takes
//! it over. *Never*: whom the text names in passing, or says to have died, where another bears the name.

use super::Gender;
use super::found::Found;
use crate::text::span::BlockId;
use rustc_hash::{FxHashMap, FxHashSet};

/// What the text shows so far of those who share surnames; people are told by their drafts.
#[derive(Debug, Default)]
pub(super) struct Bare<'a> {
    /// Who is named first under each surname.
    first: FxHashMap<String, usize>,
    /// The same of the men and of the women, whom their given names show to be such.
    first_of: FxHashMap<(String, Gender), usize>,
    /// The words that stand alone in the article: "Hugh", "Plum".
    alone: FxHashSet<&'a str>,
    /// The given name of each.
    given: FxHashMap<usize, String>,
    /// The block in which each was last named in full.
    full_in: FxHashMap<usize, BlockId>,
    /// Those who spoke where they were last named in full.
    spoke: FxHashSet<usize>,
    /// Those of whom it is said that they died.
    dead: FxHashSet<usize>,
    /// Whom each surname meant last.
    called: FxHashMap<String, usize>,
    /// The men and women whom their surname with a title has meant.
    titled: FxHashSet<(String, Gender)>,
}

impl<'a> Bare<'a> {
    /// Notes the words that stand alone.
    pub fn stand_alone(&mut self, words: impl Iterator<Item = &'a str>) {
        self.alone = words.collect();
    }

    /// Notes the given name of a draft.
    pub fn is_given(&mut self, draft: usize, given: &str) {
        self.given.insert(draft, given.to_owned());
    }

    /// Notes that the next one in the order of the text bears `surname`.
    pub fn bears(&mut self, draft: usize, surname: &str, gender: Option<Gender>) {
        if let Some(gender) = gender {
            self.first_of.entry((surname.to_owned(), gender)).or_insert(draft);
        }
        self.first.entry(surname.to_owned()).or_insert(draft);
    }

    /// The holder of an office, named by it alone, has the surname where who bears it first was not named yet.
    pub fn holds_office(&mut self, draft: usize, surname: &str, block: BlockId) {
        if self.first.get(surname).is_some_and(|&other| !self.is_named(other)) {
            self.first.insert(surname.to_owned(), draft);
            self.full_in.insert(draft, block);
        }
    }

    /// Whether the draft was named in full before.
    pub fn is_named(&self, draft: usize) -> bool {
        self.full_in.contains_key(&draft)
    }

    /// Whether it was said of the draft that it died.
    pub fn is_dead(&self, draft: usize) -> bool {
        self.dead.contains(&draft)
    }

    /// "Mr. Plum": the man of the story; the others of the family have their full names. Where the first paragraphs name several
    /// before they call anybody so, it is the one who is named last, `latest`.
    pub fn of_story(&self, surname: &str, gender: Gender, latest: Option<usize>) -> Option<usize> {
        let key = (surname.to_owned(), gender);
        let first = self.first_of.get(&key).copied().filter(|&draft| self.is_named(draft))?;
        let has_it = self.titled.contains(&key) || self.called.get(surname) == Some(&first);
        let later = |draft: &usize| self.full_in.get(draft) > self.full_in.get(&first);
        Some(latest.filter(|draft| !has_it && later(draft)).unwrap_or(first))
    }

    /// Whom the surname `word` in `block` means, `latest` being the one who was last named with it: who is named in full in this
    /// block or the one before, else who bears it first in the article.
    pub fn meant(&self, word: &str, latest: usize, block: BlockId) -> usize {
        let near = self.full_in.get(&latest).is_some_and(|named| block.index() - named.index().min(block.index()) < 2);
        // "Plum said … Ann Plum left. … Plum said": papers keep the bare surname for one of them.
        let other = self.called.get(word).copied().filter(|&other| other != latest);
        let takes_over = self.full_in.get(&latest) == Some(&block) || self.spoke.contains(&latest);
        if let Some(other) = other.filter(|_| near && !takes_over) {
            return other;
        }
        // "Tessa Plum's father, Hugh Plum, … Hugh died": who goes by the given name leaves the surname to the other.
        let by_given = |draft: usize| self.given.get(&draft).is_some_and(|given| self.alone.contains(given.as_str()));
        let near = near && !self.first.get(word).is_some_and(|&other| by_given(latest) && !by_given(other));
        let first = self.first.get(word).copied().filter(|&draft| !near && self.is_named(draft));
        first.unwrap_or(latest)
    }

    /// Takes note of a mention; whether it takes the bare surname from nobody, `namesake` saying whether another bears it.
    pub fn saw(&mut self, draft: usize, one: &Found, namesake: bool) -> bool {
        if one.has_died {
            self.dead.insert(draft);
        }
        // "His father, Ernst Plum Jr., was a judge. Plum said": the son, if he was named in full too.
        let passes = namesake && (one.is_in_passing || self.dead.contains(&draft));
        if one.words.len() > 1 && !passes {
            self.full_in.insert(draft, one.block);
            if one.speaks {
                self.spoke.insert(draft);
            } else {
                self.spoke.remove(&draft);
            }
        }
        if let [word] = one.words.as_slice()
            && !one.has_suffix
        {
            match (&one.title, one.gender) {
                (None, _) => _ = self.called.insert(word.clone(), draft),
                (Some(_), Some(gender)) if one.generation.is_none() && self.titled.insert((word.clone(), gender)) => {
                    self.first_of.insert((word.clone(), gender), draft);
                }
                _ => {}
            }
        }
        passes
    }
}
