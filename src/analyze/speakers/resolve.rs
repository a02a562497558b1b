//! From the words that name a speaker to the fullest name: pronouns, roles, unnamed sources.
//!
//! *In*: `he` after a sentence about Jens Stoltenberg. *Out*: Jens Stoltenberg, by way of `Stoltenberg`.
//! *Never*: a person of another gender, or one last named more than [`MEMORY`] blocks ago.

use super::Credit;
use super::antecedents::Antecedents;
use super::authors::Authors;
use super::described::{body_behind, second_rank};
use super::mind::MEMORY;
use super::organizations::PAPERS;
use super::owners::name_to;
use super::phrase;
use super::pronoun_it::{acting_before, body_meant, organization_above, organization_before};
use super::scene::Scene;
use super::sources::{Antecedent, Pronoun, Source, SourceKind, begins_phrase, is_plural, is_role};
use super::together;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Mention, Referent, surname};
use crate::article::Article;
use crate::facts::{Ground, PersonId, Speaker};
use crate::text::span::{BlockId, Local, Span};
use rustc_hash::FxHashMap;

/// How many mentions of one block it looks at: a block may be a whole book on one line.
const NEAR: usize = 64;

/// Resolves sources against the cast.
pub struct Resolver<'a> {
    article: &'a Article,
    cast: &'a Cast,
    /// Whom the pronouns mean.
    antecedents: Antecedents,
    /// The first mention of everyone by surname; `None` where two people share it.
    surnames: FxHashMap<&'a str, Option<Mention>>,
    /// The first mention of everyone by each role of several words; `None` where two people have it.
    offices: FxHashMap<String, Option<Mention>>,
}

impl<'a> Resolver<'a> {
    /// A resolver for this article.
    pub fn new(article: &'a Article, cast: &'a Cast, antecedents: Antecedents) -> Self {
        let mut surnames: FxHashMap<&str, Option<Mention>> = FxHashMap::default();
        for (id, person) in (0..).map(PersonId).zip(&cast.people) {
            let Some(&span) = person.mentions.first() else { continue };
            let surname = surname(&person.name);
            let mention = Mention { span, referent: Referent::Person(id) };
            surnames.entry(surname).and_modify(|other| *other = None).or_insert(Some(mention));
        }
        let mut offices: FxHashMap<String, Option<Mention>> = FxHashMap::default();
        for (id, person) in (0..).map(PersonId).zip(&cast.people) {
            let Some(&span) = person.mentions.first() else { continue };
            let mention = Mention { span, referent: Referent::Person(id) };
            for role in person.roles.iter().filter(|role| role.contains(' ')) {
                // `Mr. Lee's lawyer` is `Lee's lawyer`.
                let address = role
                    .split_once(' ')
                    .filter(|(first, _)| role_traits(&first.to_lowercase().replace('.', "")).any(Traits::ADDRESS));
                let office = address.map_or(role.as_str(), |(_, office)| office);
                let office = offices.entry(office.to_lowercase()).or_insert(Some(mention));
                *office = office.filter(|other| other.referent == mention.referent);
            }
        }
        Self { article, cast, antecedents, surnames, offices }
    }

    /// The one person to whom the article gives the whole of a definite phrase as a role: `the ambassador to Rome`, `Plum's
    /// campaign manager`, `Italy's ambassador to Rome`.
    fn in_office(&self, scene: &Scene, source: Source) -> Option<Mention> {
        let words = scene.words;
        let owner = (source.first..source.last).find(|&k| words.is_clitic(k));
        let the = words.is(source.first, "the").then_some(source.first);
        let from = words.range(the.or(owner)? + 1).start;
        let whole = phrase::attached(scene, source);
        // `the Florida senator` may be another one than whom the article calls so.
        if owner.is_none() && whole == source.range(words) {
            return None;
        }
        let without = Local { start: from, ..whole };
        let office = |phrase: Local| self.offices.get(&phrase.of(words.text).to_lowercase()).copied().flatten();
        [whole, without].into_iter().find_map(office)
    }

    /// The speaker that the credit names.
    pub fn resolve(&self, scenes: &[Scene], credit: Credit) -> Option<Speaker> {
        let scene = scenes.get(credit.block.index())?;
        let source = credit.attribution.source;
        // `A statement from Harbour magazine said`
        let named = |author: &Source| author.kind == SourceKind::Phrase && scene.words.is_capital(author.first);
        let source = Authors::named_beside(scene, source).filter(named).unwrap_or(source);
        let mention = source.range(scene.words).at(credit.block);
        let is_it = source.kind == SourceKind::Pronoun(Pronoun::It);
        let body = if is_it { body_meant(scene, source.first) } else { None };
        let antecedent = self.antecedent(scenes, (scene, source), mention).filter(|_| body.is_none());
        let meant = match source.kind {
            SourceKind::Relative(Antecedent::Phrase(phrase)) => phrase.at(credit.block),
            SourceKind::Pronoun(Pronoun::It) => body.map_or(mention, |body| body.range(scene.words).at(credit.block)),
            SourceKind::Pronoun(_) => self.antecedents.of_stranger(credit.block, source.first).unwrap_or(mention),
            SourceKind::Name(_) | SourceKind::Phrase | SourceKind::Relative(_) => mention,
        };
        let together = together::people(scene, source);
        let whole = match source.kind {
            SourceKind::Phrase if together.is_some() => mention,
            SourceKind::Phrase => phrase::attached(scene, source).at(credit.block),
            SourceKind::Name(_) | SourceKind::Pronoun(_) | SourceKind::Relative(_) => meant,
        };
        let words = self.article.slice(whole);
        let words = if matches!(source.kind, SourceKind::Pronoun(_)) { as_subject(words) } else { words };
        let person = antecedent.and_then(|named| match named.referent {
            Referent::Person(id) => Some(id),
            Referent::Organization(_) | Referent::Place(_) => None,
        });
        let author = self.author(scene, source).filter(|_| antecedent.is_none());
        let person = person.or_else(|| author.and_then(|author| self.person_named(author)));
        let named = || antecedent.map_or(author.unwrap_or(words), |named| self.cast.name(named.referent)).to_owned();
        let both = together.as_deref().filter(|_| antecedent.is_none());
        let name = both.map_or_else(named, |both| together::names(self.cast, both));
        let fuller = |one: &Mention| self.cast.fuller(self.article, (one.referent, one.span));
        let via = match (antecedent, both) {
            (Some(named), _) => self.chain(mention, named, &name),
            (None, Some(both)) => both.iter().filter_map(fuller).collect(),
            (None, None) => Vec::from_iter(Some(meant).filter(|&meant| meant != mention)),
        };
        let mention = match source.kind {
            SourceKind::Name(_) => phrase::named(scene, source).at(credit.block),
            SourceKind::Phrase => whole,
            SourceKind::Pronoun(_) | SourceKind::Relative(_) => mention,
        };
        let is_contested = match source.kind {
            // Several bodies are mostly in mind: `The firm sued the bank. It said`; so are several without a name.
            SourceKind::Pronoun(Pronoun::It) if antecedent.is_some() => true,
            SourceKind::Pronoun(_) if meant != mention => true,
            // Whom a thing means is less sure: `the Texan`.
            _ if person.is_none() => false,
            _ if credit.ground == Ground::Thing => true,
            SourceKind::Pronoun(_) if antecedent.is_some_and(|named| is_far(named, mention)) => true,
            _ => self.is_guess(scene, source, credit.block),
        };
        let ground = if is_contested { credit.ground.and(Ground::Contested) } else { credit.ground };
        Some(Speaker { name, person, mention: Some(mention), ground, via })
    }

    /// Whom the words of `source`, at `mention`, mean, if they mean somebody or something with a name.
    fn antecedent(&self, scenes: &[Scene], (scene, source): (&Scene, Source), mention: Span) -> Option<Mention> {
        let block = mention.block;
        match source.kind {
            SourceKind::Name(named) | SourceKind::Relative(Antecedent::Name(named)) => Some(named),
            // `a paper, which says`: whatever the paper means
            SourceKind::Relative(Antecedent::Phrase(phrase)) => {
                self.antecedents.of_source(block, scene.words.at(phrase.start))
            }
            SourceKind::Relative(Antecedent::Unknown) | SourceKind::Pronoun(Pronoun::They | Pronoun::Other) => None,
            SourceKind::Pronoun(_) if self.antecedents.of_stranger(block, source.first).is_some() => None,
            SourceKind::Pronoun(pronoun @ (Pronoun::He | Pronoun::She)) => {
                let fits = |id| self.cast.gender(id).is_none_or(|known| Some(known) == pronoun.gender());
                let meant = self.antecedents.of_source(block, source.first);
                // Whom only a quotation names may still be meant.
                meant.or_else(|| self.person_before(scene, mention, fits))
            }
            SourceKind::Pronoun(Pronoun::It) => acting_before(scene, source.first)
                .or_else(|| organization_before(scene, (self.cast, &self.antecedents), mention))
                .or_else(|| organization_above(scenes, block, source)),
            // `From said`: a word that is also a surname.
            SourceKind::Phrase if source.first == source.last && scene.words.is_capital(source.last) => {
                self.surnames.get(scene.words.get(source.last)).copied().flatten()
            }
            SourceKind::Phrase => self.in_role(scene, source, mention).or_else(|| named_paper(scene, source)),
        }
    }

    /// Who has the role that the noun phrase `source`, at `mention`, names.
    fn in_role(&self, scene: &Scene, source: Source, mention: Span) -> Option<Mention> {
        let words = scene.words;
        let head = words.get(source.last);
        let definite = words.is(source.first, "the") || is_bare_office(scene, source);
        // `She and her aides`
        let alone = definite || !words.is_any(source.first, &["he", "she", "it"]);
        let meant = self.antecedents.of_source(mention.block, source.first).filter(|_| alone);
        if meant.is_some() || self.antecedents.is_new(mention.block, source.first) {
            return meant;
        }
        let modifier = words.get(source.last.saturating_sub(1));
        let second = second_rank(scene, source);
        let body = body_behind(scene, source);
        let fits = |id| {
            self.cast.has_role(id, head)
                && self.cast.fits_place(id, head, modifier)
                && second.is_none_or(|rank| self.cast.has_rank(id, rank))
                && body.is_none_or(|body| self.cast.is_of_body(id, body))
        };
        let before = definite.then(|| self.person_before(scene, mention, fits)).flatten();
        before.or_else(|| self.in_office(scene, source))
    }

    /// Whether the words of `source` in `block` may as well mean another.
    fn is_guess(&self, scene: &Scene, source: Source, block: BlockId) -> bool {
        let first = source.first;
        // a subject that nobody in mind fits, so that it is whoever was named last; `her` and `him` are not asked for there
        let is_subject = scene.words.is_any(first, &["he", "she"]);
        let is_last_named = is_subject && self.antecedents.of_source(block, first).is_none();
        is_last_named || self.antecedents.is_guess(block, first)
    }

    /// Who tells the story, where `source` is its "I" and one author has signed it: `I said, "…"`.
    fn author(&self, scene: &Scene, source: Source) -> Option<&'a str> {
        let word = as_subject(source.range(scene.words).of(scene.words.text));
        let tells = source.kind == SourceKind::Pronoun(Pronoun::Other) && word == "I";
        let byline = self.article.header.byline.as_deref().filter(|_| tells)?;
        let several = byline.contains([',', '&', ';', '/']) || byline.split(' ').any(|word| word == "and");
        (!several).then_some(byline)
    }

    fn person_named(&self, name: &str) -> Option<PersonId> {
        let people = (0..).map(PersonId).zip(&self.cast.people);
        people.into_iter().find(|(_, person)| person.name == name).map(|(id, _)| id)
    }

    /// The person whom a pronoun or role at `at` means: of the sentence itself and of those before it, nearest first, the
    /// first person of the sentence that fits, for the subject goes on.
    fn person_before(&self, scene: &Scene, at: Span, fits: impl Fn(PersonId) -> bool) -> Option<Mention> {
        let person = |mention: &&Mention| matches!(mention.referent, Referent::Person(id) if fits(id));
        for back in 0..=MEMORY {
            let Some(block) = at.block.0.checked_sub(back).map(BlockId) else { break };
            let mentions = self.cast.mentions_in(block);
            let end = if back == 0 { at.start } else { u32::MAX };
            let before = mentions.get(..mentions.partition_point(|mention| mention.span.end <= end)).unwrap_or(&[]);
            if back == 0 {
                let before = before.get(before.len().saturating_sub(NEAR)..).unwrap_or(before);
                let sentence = scene.sentences.partition_point(|sentence| sentence.end <= at.start);
                let start = scene.sentences.get(sentence).map_or(0, |sentence: &Local| sentence.start);
                let mut earlier = before.iter().filter(|mention| mention.span.start < start);
                let found = before.iter().filter(|mention| mention.span.start >= start).find(person);
                let found = found.or_else(|| earlier.rfind(person));
                if found.is_some() {
                    return found.copied();
                }
            } else if let Some(found) = before.iter().take(NEAR).find(person) {
                return Some(*found);
            }
        }
        None
    }

    /// The mentions that lead from `mention` to the fullest name.
    fn chain(&self, mention: Span, named: Mention, name: &str) -> Vec<Span> {
        let fullest = self.cast.fuller(self.article, (named.referent, named.span));
        let mut chain: Vec<Span> =
            [Some(named.span), fullest].into_iter().flatten().filter(|&span| span != mention).collect();
        if self.article.slice(mention) == name {
            chain.clear();
        }
        chain.dedup();
        chain
    }
}

/// Takes it that `speaker` is `person`, though no word at the quotation says so: `via` leads there.
pub(super) fn guess(cast: &Cast, speaker: &mut Speaker, person: PersonId, via: Vec<Span>) {
    cast.name(Referent::Person(person)).clone_into(&mut speaker.name);
    speaker.person = Some(person);
    speaker.ground = speaker.ground.and(Ground::Contested);
    speaker.via = via;
}

/// Whether the name of whom a pronoun at `at` means stands more than two paragraphs above. Of such pronouns a fifth meant another in
/// articles that were marked by hand; of the others, one in twenty.
fn is_far(named: Mention, at: Span) -> bool {
    const NEAR: u32 = 2;
    at.block.0 > named.span.block.0 + NEAR
}

/// `their mantra was`: the pronoun as one calls who is not named.
fn as_subject(pronoun: &str) -> &str {
    match pronoun {
        "his" | "His" | "him" => "he",
        "her" | "Her" => "she",
        "their" | "Their" | "them" => "they",
        "my" | "My" => "I",
        "our" | "Our" => "we",
        other => other,
    }
}

/// `Russian presidential spokesman said`, `Italy's top cleric said`: whether the phrase says what one person is and lacks the article; not
/// `Lee's lawyer`.
fn is_bare_office(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let head = words.get(source.last);
    let of_place = |k| name_to(scene, k).is_some_and(|owner| matches!(owner.referent, Referent::Place(_)));
    source.last > source.first
        && words.is_capital(source.first)
        && !begins_phrase(words, source.first)
        && (source.first..source.last).all(|k| !words.is_clitic(k) || of_place(k))
        && is_role(head)
        && !is_plural(head)
}

/// `the state-run Harbour Times [tabloid]`: the paper that the phrase names right before it says what it is.
fn named_paper(scene: &Scene, source: Source) -> Option<Mention> {
    let name = scene.name_to(source.last.checked_sub(1)?)?;
    // `Harwich magazine` is called so.
    let paper = scene.words.is(source.first, "the") && scene.words.is_any(source.last, &PAPERS);
    (paper && matches!(name.referent, Referent::Organization(_))).then_some(name)
}
