//! Who is who: people, organisations and places with all their mentions.

use super::scan::Scan;
use crate::article::Article;
use crate::facts::{Entity, Facts, Figure, Person, PersonId, Quote, QuoteId};
use crate::text::span::{BlockId, Span};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// The cast of the article.
pub fn cast(_article: &Article, _scans: &[Scan]) -> Cast {
    Cast::default()
}
