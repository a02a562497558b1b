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
use super::scene::Scene;
use super::sources::{Antecedent, Pronoun, Source, SourceKind, begins_phrase, is_plural, is_role, is_verb};
use super::together;
use crate::analyze::cues::cue;
use crate::analyze::dateline::behind_dateline;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Mention, Referent, surname};
use crate::article::Article;
use crate::facts::{Ground, PersonId, Speaker};
use crate::text::span::{BlockId, Local, Span};
use crate::text::token::Words;
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
    pub fn resolve(&mut self, scenes: &[Scene], credit: Credit) -> Option<Speaker> {
        let scene = scenes.get(credit.block.index())?;
        let source = credit.attribution.source;
        // `A statement from Harbour magazine said`
        let named = |author: &Source| author.kind == SourceKind::Phrase && scene.words.is_capital(author.first);
        let source = Authors::named_beside(scene, source).filter(named).unwrap_or(source);
        let mention = source.range(scene.words).at(credit.block);
        let acting = acting_before(scene, source.first);
        let body = body_before(scene, source.first).filter(|_| acting.is_none());
        let antecedent = match source.kind {
            SourceKind::Name(named) | SourceKind::Relative(Antecedent::Name(named)) => Some(named),
            // `a paper, which says`: whatever the paper means
            SourceKind::Relative(Antecedent::Phrase(phrase)) => {
                self.antecedents.of_source(credit.block, scene.words.at(phrase.start))
            }
            SourceKind::Relative(Antecedent::Unknown) => None,
            SourceKind::Pronoun(_) if self.antecedents.of_stranger(credit.block, source.first).is_some() => None,
            SourceKind::Pronoun(pronoun @ (Pronoun::He | Pronoun::She)) => {
                let meant = self.antecedents.of_source(credit.block, source.first);
                // Whom only a quotation names may still be meant.
                meant.or_else(|| {
                    self.person_before(scene, mention, |id| {
                        self.cast.gender(id).is_none_or(|known| Some(known) == pronoun.gender())
                    })
                })
            }
            SourceKind::Pronoun(Pronoun::It) => match body {
                Some(_) => None,
                None => acting
                    .or_else(|| self.organization_before(scene, mention))
                    .or_else(|| organization_above(scenes, credit.block, source)),
            },
            SourceKind::Pronoun(Pronoun::They | Pronoun::Other) => None,
            // `From said`: a word that is also a surname.
            SourceKind::Phrase if source.first == source.last && scene.words.is_capital(source.last) => {
                self.surnames.get(scene.words.get(source.last)).copied().flatten()
            }
            SourceKind::Phrase => {
                let head = scene.words.get(source.last);
                let definite = scene.words.is(source.first, "the") || is_bare_office(scene, source);
                // `She and her aides`
                let alone = definite || !scene.words.is_any(source.first, &["he", "she", "it"]);
                let meant = self.antecedents.of_source(credit.block, source.first).filter(|_| alone);
                let before = || {
                    let modifier = scene.words.get(source.last.saturating_sub(1));
                    let second = second_rank(scene, source);
                    let body = body_behind(scene, source);
                    let fits = |id| {
                        self.cast.has_role(id, head)
                            && self.cast.fits_place(id, head, modifier)
                            && second.is_none_or(|rank| self.cast.has_rank(id, rank))
                            && body.is_none_or(|body| self.cast.is_of_body(id, body))
                    };
                    definite.then(|| self.person_before(scene, mention, fits)).flatten()
                };
                let new = self.antecedents.is_new(credit.block, source.first);
                let meant = meant.or_else(|| before().or_else(|| self.in_office(scene, source)).filter(|_| !new));
                meant.or_else(|| named_paper(scene, source))
            }
        };
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
        // a subject that nobody in mind fits, so that it is whoever was named last; `her` and `him` are not asked for there
        let is_last_named = || {
            scene.words.is_any(source.first, &["he", "she"])
                && self.antecedents.of_source(credit.block, source.first).is_none()
        };
        let is_guess = || self.antecedents.is_guess(credit.block, source.first) || is_last_named();
        let is_contested = match source.kind {
            // Several bodies are mostly in mind: `The firm sued the bank. It said`; so are several without a name.
            SourceKind::Pronoun(Pronoun::It) if antecedent.is_some() => true,
            SourceKind::Pronoun(_) if meant != mention => true,
            // Whom a thing means is less sure: `the Texan`.
            _ => person.is_some() && (is_guess() || credit.ground == Ground::Thing),
        };
        let ground = if is_contested { credit.ground.and(Ground::Contested) } else { credit.ground };
        Some(Speaker { name, person, mention: Some(mention), ground, via })
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

    /// The organisation that `it` at `at` means: the first one named in the sentence before it, or the one that this begins with
    /// (`The company said …`).
    fn organization_before(&self, scene: &Scene, at: Span) -> Option<Mention> {
        let organization = |mention: &&Mention| matches!(mention.referent, Referent::Organization(_));
        let it = scene.words.at(at.start);
        let own = behind_dateline(scene.words, scene.sentence_start(it), it);
        // `Plum Foods, a grocer, regretted what it called "…"`
        let subject = scene.source_from(own, 1).and_then(|subject| match subject.kind {
            SourceKind::Name(mention) => Some(mention),
            SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
        });
        let subject = subject.filter(|mention| organization(&mention) && mention.span.end <= at.start);
        if subject.is_some() {
            return subject;
        }
        let sentence = scene.sentence_start(it).checked_sub(1)?;
        let start = scene.words.range(scene.sentence_start(sentence)).start;
        let mentions = self.cast.mentions_in(at.block);
        let from = mentions.partition_point(|mention| mention.span.start < start);
        let before = mentions.iter().skip(from).take(NEAR).take_while(|mention| mention.span.end <= at.start);
        // Whom somebody names, he does not mean by "it said".
        let before = before.filter(|mention| !scene.is_quoted(scene.words.at(mention.span.start)));
        let mut before = before.filter(organization);
        // `The group struck again, according to the Plum Institute. It said …`: who told it.
        let told = before.clone().find(|mention| is_cited(scene, scene.words.at(mention.span.start)));
        told.or_else(|| before.next()).copied().or_else(|| {
            let subject = scene.any_source_from(scene.words.at(start), 1)?;
            let meant = self.antecedents.of_source(at.block, subject.first);
            meant.filter(|mention| organization(&mention))
        })
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

/// `Plum Foods had asked Dow.` ¶ `"…," it said.`: the organisation that is the subject of the last sentence of the paragraph
/// above, where nothing but a quotation stands before `it`, or `it` in the first sentence.
fn organization_above(scenes: &[Scene], block: BlockId, it: Source) -> Option<Mention> {
    let own = scenes.get(block.index())?;
    let first = own.sentence_start(it.first) == 0 || own.is_behind_opening_quotation(it.first, 0);
    let scene = scenes.get(block.index().checked_sub(1).filter(|_| first)?)?;
    let start = scene.sentence_start(scene.words.len().checked_sub(1)?);
    let words = scene.words;
    let acts = |verb: usize| is_verb(words, verb) || words.is_auxiliary(verb) || cue(words, verb).is_some();
    match scene.source_from(start, 1).filter(|subject| acts(subject.last + 1))?.kind {
        SourceKind::Name(mention) => Some(mention).filter(|it| matches!(it.referent, Referent::Organization(_))),
        SourceKind::Pronoun(_) | SourceKind::Phrase | SourceKind::Relative(_) => None,
    }
}

/// `the state-run Harbour Times [tabloid]`: the paper that the phrase names right before it says what it is.
fn named_paper(scene: &Scene, source: Source) -> Option<Mention> {
    let name = scene.name_to(source.last.checked_sub(1)?)?;
    // `Harwich magazine` is called so.
    let paper = scene.words.is(source.first, "the") && scene.words.is_any(source.last, &PAPERS);
    (paper && matches!(name.referent, Referent::Organization(_))).then_some(name)
}

/// Whether `according to` stands before the name at token `first`.
fn is_cited(scene: &Scene, first: usize) -> bool {
    let the = usize::from(first > 0 && scene.words.is(first - 1, "the"));
    first.checked_sub(2 + the).is_some_and(|according| scene.words.starts(according, &["according", "to"]))
}

/// `Plum Foods is throwing its weight behind what it calls`, `despite Plumland lobbying against what it called`: the nearest body or country
/// that does something before the clause with `what` or `which` and `it`, at token `it`, in its sentence.
fn acting_before(scene: &Scene, it: usize) -> Option<Mention> {
    let words = scene.words;
    let what = it.checked_sub(1).filter(|&what| words.is_any(what, &["what", "which"]))?;
    let start = scene.sentence_start(it);
    let acts = |source: &Source| {
        let next = source.last + 1;
        let led = source.first.checked_sub(1).is_some_and(|before| words.is_any(before, &["despite", "with"]));
        words.is_auxiliary(next) || is_verb(words, next) || led && words.get(next).ends_with("ing")
    };
    let k = scene.sources.partition_point(|source| source.first < what);
    let before = scene.sources.iter().take(k).rev().take_while(|source| source.first >= start).take(NEAR);
    let mut acting = before.filter(|source| acts(source) && source.kind != SourceKind::Pronoun(Pronoun::It));
    match acting.next()?.kind {
        SourceKind::Name(mention) if !matches!(mention.referent, Referent::Person(_)) => Some(mention),
        _ => None,
    }
}

/// Words behind which `it` means what the sentence is about: `The bill names no town, although it says …`.
const OPENS: [&str; 10] = ["what", "that", "which", "although", "though", "but", "while", "because", "since", "when"];

/// `[The bill] names no town`: the phrase without the form in -s behind its noun that an article shows to be a verb.
fn without_verb(words: Words, body: Source) -> Source {
    let verb = body.last > body.first + 1 && words.is_any(body.last + 1, &["no", "a", "an", "the", "that", "its"]);
    let verb = verb && words.get(body.last).ends_with('s');
    if verb { Source { last: body.last - 1, ..body } } else { body }
}

/// `Plumland's navy denied it. It said`: what is somebody's and no person, and begins the sentence before the one with `it` at
/// token `it`; `A small group denounced what it called`: what is no person and begins the sentence itself.
fn body_before(scene: &Scene, it: usize) -> Option<Source> {
    let words = scene.words;
    let own = behind_dateline(words, scene.sentence_start(it), it);
    let body = scene.any_source_from(own, 1).filter(|body| body.kind == SourceKind::Phrase && body.last < it);
    if let Some(body) = body
        .map(|body| without_verb(words, body))
        .filter(|body| is_bare_body(words, *body) && words.is_any(it - 1, &OPENS))
    {
        return Some(body);
    }
    let sentence = scene.sentence_start(it).checked_sub(1)?;
    let start = scene.sentence_start(sentence);
    let body =
        scene.any_source_from(start, 1).filter(|body| body.kind == SourceKind::Phrase && body.last < sentence)?;
    let owned = (body.first..body.last).any(|k| words.is_clitic(k));
    (owned && !is_role(words.get(body.last))).then_some(body)
}

/// Whether the phrase names one thing that is no person: `the union`.
fn is_bare_body(words: Words, body: Source) -> bool {
    let noun = words.get(body.last);
    !is_role(noun) && !is_plural(noun)
}
