//! What the text told so far of whom a description may mean: roles, deeds, ages, relatives, texts, organisations.
//!
//! *In*: a noun phrase, and who is in mind. *Out*: whom it means, as the first of the rules says that knows it. *Never*: a pronoun.

use super::ages::Ages;
use super::antecedents::Antecedents;
use super::authors::Authors;
use super::deeds::Deeds;
use super::described::{described, of_lead, possessed};
use super::lead::Lead;
use super::mentioned::is_named_later;
use super::mind::{Candidate, Discourse};
use super::newcomers::Newcomers;
use super::opposed::opposed;
use super::organizations::Organizations;
use super::pronouns::{answers, best};
use super::sources::{Source, SourceKind};
use super::topic::{is_reply, topical};
use super::varied::{Telling, expert, varied};
use crate::analyze::people::{Mention, Referent};
use crate::facts::PersonId;
use rustc_hash::FxHashMap;

/// What the text told so far of whom nouns may mean.
#[derive(Default)]
pub(super) struct Told<'a> {
    /// Whom each noun named again last.
    pub called: FxHashMap<&'a str, PersonId>,
    pub organizations: Organizations<'a>,
    pub deeds: Deeds<'a>,
    pub ages: Ages<'a>,
    pub lead: Lead,
    pub newcomers: Newcomers<'a>,
    pub authors: Authors<'a>,
}

impl<'a> Told<'a> {
    /// Whom the phrase `source` means; takes note of it.
    pub fn meant(&mut self, found: &mut Antecedents, discourse: Discourse<'_, 'a>, source: Source) -> Option<Mention> {
        let Discourse { mind, scene, cast, here } = discourse;
        let at = (here.block, source.first);
        let noun = scene.words.get(source.last);
        // Whom its own sentence told of goes before those of other ones.
        if is_reply(scene, source)
            && let Some(spoken_of) = topical(discourse, source)
        {
            found.guessed.insert(at);
            return Some(spoken_of);
        }
        // What the text told goes before what a trade lets guess.
        let modifier = scene.words.get(source.last.saturating_sub(1));
        let bears = |it: &Candidate| cast.has_role(it.person, noun) && cast.fits_place(it.person, noun, modifier);
        let has_role = mind.iter().any(bears);
        let answers = answers(scene, source).and_then(|gender| best(discourse, gender));
        let told = answers.map(|meant| meant.mention).or_else(|| self.ages.meant(scene, source));
        let told = told.or_else(|| self.deeds.meant(scene, source).filter(|_| !has_role));
        let is_free = told.is_none() && !has_role && !self.newcomers.has(noun, here.block);
        let varied = |how| varied(discourse, source, how).filter(|_| is_free);
        let again = varied(Telling::Plainly);
        let person = told
            .or(again)
            .or_else(|| described(discourse, source))
            .or_else(|| possessed(discourse, source))
            .or_else(|| of_lead(discourse, source, self.lead.person()?));
        let by_office = if person.is_none() { varied(Telling::ByOffice) } else { None };
        if again.or(by_office).is_some() {
            found.guessed.insert(at);
        }
        let person = person.or(by_office).or_else(|| self.deeds.meant(scene, source));
        let is_known = person.is_some() || has_role || self.newcomers.has(noun, here.block);
        let topic = if is_known { None } else { topical(discourse, source) };
        let topic = topic.or_else(|| expert(discourse, source).filter(|_| !is_known));
        let other = || opposed(discourse, source).filter(|_| person.is_none() && !self.newcomers.has(noun, here.block));
        let topic = topic.or_else(other);
        if topic.is_some() {
            found.guessed.insert(at);
        }
        let person = person.or(topic);
        // `the independent Vermont senator … the senator`
        let known = self.called.get(noun).copied();
        let bare = scene.words.is(source.first, "the") && source.last == source.first + 1;
        let called_so = || mind.iter().rev().find(|it| bare && known == Some(it.person)).map(|it| it.mention);
        let meant = person.or_else(called_so);
        // `The pastor whose campaign began it`: one who is told apart from those of whom the text told, unless one of them is a pastor.
        let clause = scene.words.is_any(source.last + 1, &["who", "whose"]);
        let apart = clause && !has_role && !scene.words.is_any(source.last, &["man", "woman"]);
        if meant.is_some_and(|it| apart || is_named_later(scene, source, it)) {
            found.new.insert(at);
        }
        let meant = meant.filter(|it| !self.ages.is_other(scene, source, *it) && !found.new.contains(&at));
        let new = self.newcomers.since(scene, source, here.block);
        let before = |mention: &Mention| {
            let last = mind.iter().rev().find(|it| it.mention.referent == mention.referent);
            new.zip(last).is_some_and(|(sentence, last)| last.sentence <= sentence)
        };
        self.newcomers.saw(scene, source, (here.block, here.sentence));
        if meant.is_some_and(|mention| before(&mention)) {
            found.new.insert(at);
        } else if let Some(Referent::Person(person)) = person.map(|mention| mention.referent) {
            self.called.insert(noun, person);
        }
        let place = (here.block, here.sentence);
        let author = || {
            let author = Authors::named_beside(scene, source)?;
            match author.kind {
                SourceKind::Name(mention) => Some(mention),
                SourceKind::Phrase => self.organizations.meant(scene, cast, author, place),
                SourceKind::Pronoun(_) | SourceKind::Relative(_) => None,
            }
        };
        let author = author().filter(|it| !matches!(it.referent, Referent::Place(_)));
        meant
            .filter(|mention| !before(mention))
            .or(author)
            .or_else(|| self.authors.meant(scene, source, here.block))
            .or_else(|| self.organizations.meant(scene, cast, source, place))
    }
}
