//! Noun phrases: where one ends, and whether it can be the subject of the clause that is open.
//!
//! *In*: `the men of` `the old pier`. *Out*: `the men` waits for a verb, `the old pier` is governed. *Never*: a verb.

use super::{Before, Reader, Run};
use crate::analyze::cues::is_compound_noun;
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::tag::{Tag, bears_words, is_present, tag};
use crate::analyze::grammar::{Clause, Kind, Phrase};
use crate::analyze::names::lexica::{Traits, traits};
use crate::text::lists::CALENDAR;
use crate::text::token::{Case, TokenKind};

impl Reader<'_> {
    /// A noun phrase that begins at token `i`; gives its last token.
    pub(super) fn phrase(&mut self, i: usize, end: usize) -> usize {
        let mut last = (self.named)(i).unwrap_or(i);
        let mut before = tag(self.words, i, None);
        let object = self.is_object() && last == i && (self.named)(i).is_none();
        while last + 1 < end && !(self.quoted)(last + 1) {
            if self.is_measured(last) || self.joins_nations(last) {
                (before, last) = (Tag::Noun, last + 2);
                continue;
            }
            let mut next = tag(
                self.words,
                last + 1,
                Some(if matches!(before, Tag::Possessive | Tag::Determiner) { before } else { Tag::Noun }),
            );
            let noun = !self.words.is_any(last + 1, &["says", "writes", "argues", "insists", "tells", "believes"])
                && !self.takes_clause(last + 1);
            if next == Tag::Finite
                && object
                && noun
                && (self.words.get(last + 1).ends_with('s') || self.is_last(last + 1))
            {
                next = Tag::Noun;
            }
            // `policy planning director Ann Lee`, but `a statement accusing Senator Lee`
            let office = tag(self.words, last + 2, None) == Tag::Noun && !self.words.is_capital(last + 2);
            // `Lee's running mate Senator Dow`
            let named_soon =
                |k: usize| (self.named)(k).is_some() || self.words.is_capital(k) && (self.named)(k + 1).is_some();
            if next == Tag::Ing && office && named_soon(last + 3) || is_compound_noun(self.words, last + 2) {
                next = Tag::Noun;
            }
            let possessive = self.words.is_clitic(last);
            // `more than half`
            let rough = self.words.is(last, "than");
            let other = next == Tag::Determiner && !possessive && !rough && before != Tag::Determiner;
            let named = (self.named)(last + 1);
            let two = named.is_some() && (self.named)(i).is_some_and(|end| end == last);
            let acts = (self.named)(i) == Some(last) && self.ends_object_clause(last + 1);
            let two = two || named.is_some_and(|name| self.is_contact(last, name));
            let heard = self.before == Before::Verb && self.hears(Phrase { first: i, last });
            let some = last == i && self.calls_alone(last + 1);
            // `[Lee] last week said`, `[the rights chief] last week said`
            let name = (self.named)(i) == Some(last) || last == i && self.words.is_capital(i);
            let late = self.words.is_any(last, &["late", "early"]);
            let when = (name || !late && matches!(tag(self.words, last + 3, Some(Tag::Noun)), Tag::Finite | Tag::Past))
                && self.words.is_any(last + 1, &["last", "this", "next", "earlier"])
                && self.is_time(Phrase { first: last + 1, last: last + 2 });
            if !next.is_nominal() || other || two || acts || heard || some || when || self.resumes(last + 1) {
                break;
            }
            before = next;
            last = named.unwrap_or(last + 1);
        }
        // `that the "men of the pier …"`: the rest of the phrase is quoted.
        let whole = last > i || before != Tag::Determiner || !(self.quoted)(last + 1);
        self.noun_phrase(Phrase { first: i, last }, whole);
        last
    }

    /// `the book [Lee] read said`, `the pier [Dow] built burned`: whether the name up to token `name` behind the noun at token `noun`
    /// begins a clause of its own, for two verbs follow.
    fn is_contact(&self, noun: usize, name: usize) -> bool {
        let words = self.words;
        let small = words.kind(noun) == Some(TokenKind::Word(Case::Lower)) && tag(words, noun, None) == Tag::Noun;
        let acts = matches!(tag(words, name + 1, Some(Tag::Noun)), Tag::Finite | Tag::Past);
        let again = matches!(tag(words, name + 2, Some(Tag::Past)), Tag::Finite | Tag::Past | Tag::Auxiliary);
        small && acts && again && !(self.quoted)(name + 1) && !(self.quoted)(name + 2)
    }

    /// `defends Gulls [tweet]:`: the noun of speech at token `i`, which looks like a verb, where the sentence or a part of it ends.
    fn is_last(&self, i: usize) -> bool {
        let ends = matches!(self.words.kind(i + 1), Some(TokenKind::Punct(':' | '.' | ';')) | None);
        ends && Frame::of(self.words, i).is_some_and(|frame| frame.noun)
    }

    /// `the Russian [and Syrian] ministries`
    fn joins_nations(&self, last: usize) -> bool {
        let words = self.words;
        let nation = |k: usize| words.is_capital(k) && traits(words.get(k)).any(Traits::NATION);
        let noun = words.kind(last + 3) == Some(TokenKind::Word(Case::Lower));
        nation(last) && words.is(last + 1, "and") && nation(last + 2) && noun && !self.is_act(last + 3)
    }

    /// Whether the word at token `i` is a verb behind a noun.
    fn is_act(&self, i: usize) -> bool {
        !tag(self.words, i, Some(Tag::Noun)).is_nominal()
    }

    /// `Lee's $2 million, [10-year] plan`: whether the comma behind token `last` parts two measures of one noun.
    fn is_measured(&self, last: usize) -> bool {
        const UNITS: [&str; 8] = ["year", "month", "week", "day", "hour", "page", "point", "mile"];
        let words = self.words;
        let sum = words.kind(last) == Some(TokenKind::Number)
            || words.is_any(last, &["thousand", "million", "billion", "trillion"]);
        // `10-year` is three tokens, `two-year` is one
        let spelled = || words.get(last + 2).rsplit_once('-').is_some_and(|(_, unit)| UNITS.contains(&unit));
        let counted = || words.is_punct(last + 3, '-') && words.is_any(last + 4, &UNITS);
        sum && words.is_punct(last + 1, ',') && (spelled() || counted())
    }

    /// `The report on the fire [claims] the pier`: the form in -s at token `i` may be a verb of saying, a subject waits for
    /// one, and a clause may begin behind it.
    fn takes_clause(&self, i: usize) -> bool {
        let next = tag(self.words, i + 1, None);
        let begins = matches!(next, Tag::Determiner | Tag::Pronoun | Tag::That) || self.words.is_capital(i + 1);
        // `A plaque on the pier [promises] "peace"`
        let begins = begins || (self.quoted)(i + 1);
        let waits = || self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some()).is_some();
        // `A leaflet pushed through doors in the ward [claims] that`: what was done to it is no verb of the sentence
        let done = || {
            let Clause { subject, verb, .. } = self.clause(self.top());
            let close = |verb: &usize| subject.is_some_and(|it| it.last + 1 == *verb);
            next == Tag::That && verb.filter(close).is_some_and(|verb| self.is_reduced(verb, verb))
        };
        begins && Frame::of(self.words, i).is_some_and(|frame| frame.that) && (waits() || done())
    }

    /// `the plan that Lee [backs]`, `what Lee [wants]`: the form in -s at token `i`, behind a name that begins such a clause, is
    /// its verb, unless one follows.
    pub(super) fn ends_object_clause(&self, i: usize) -> bool {
        let clause = self.clause(self.top());
        let object = clause.subject.is_some_and(|which| self.stands_for_object(clause, which));
        let what = clause.kind == Kind::Whole && clause.subject.is_none() && clause.above.is_some();
        let opens = self.before == Before::Opening && (object || what);
        let waits = self.before == Before::Phrase && clause.kind != Kind::Circumstance && clause.above.is_some();
        // `The board that Lee [leads] said`: two verbs for two subjects
        let waits_too = |&id: &usize| self.clause(id).subject.is_some() && self.clause(id).verb.is_none();
        let two = || clause.kind == Kind::Relative && self.stack.iter().rev().skip(1).any(waits_too);
        clause.verb.is_none() && (opens || waits) && is_present(self.words.get(i)) && {
            let next = tag(self.words, i + 1, Some(Tag::Noun));
            !matches!(next, Tag::Noun) && (!next.is_verbal() || what || two())
        }
    }

    /// Whether a noun phrase here can have no verb: `deflected [numerous questions]`.
    pub(super) fn is_object(&self) -> bool {
        let verb = self.clause(self.top()).verb;
        let clausal = verb
            .and_then(|verb| Frame::of(self.words, verb))
            .is_some_and(|frame| frame.is_clausal() && !frame.is_only_to());
        self.before == Before::Preposition || (self.before == Before::Verb && !clausal)
    }

    /// A noun phrase; `subject` says whether its form can be one.
    pub(super) fn noun_phrase(&mut self, phrase: Phrase, subject: bool) {
        let before = self.before;
        if matches!(before, Before::Preposition | Before::Either) {
            return self.governed_phrase(phrase, before);
        }
        if self.joins_with(phrase, before) || self.goes_on_governed(phrase, before) {
            self.before = Before::Governed;
            return;
        }
        if subject && self.is_time(phrase) {
            // `said Monday [he would]`
            self.before = if before == Before::Verb { before } else { Before::Phrase };
            return;
        }
        self.before = Before::Phrase;
        if subject {
            self.subject(phrase, before);
        }
    }

    /// A noun phrase behind a preposition, or behind what may be one.
    fn governed_phrase(&mut self, phrase: Phrase, before: Before) {
        let preposition = phrase.first.saturating_sub(1);
        self.governed = Some((phrase, preposition));
        if (self.words.is(preposition, "with") || self.made_by(phrase)) && self.with.is_none() {
            self.with = Some(phrase);
            self.waits = false;
        }
        if before != Before::Either {
            self.before = Before::Governed;
            return;
        }
        self.run = Some(Run { phrase, before });
        // `people known as heroes, said`: nothing waits
        let as_what = self.words.is_any(preposition, &["as", "like", "than"]);
        let comma = self.words.is_punct(phrase.last + 1, ',') && !as_what;
        self.after = comma.then_some((phrase, Kind::Circumstance, self.top()));
        self.known = false;
    }

    /// `with men and [women] chanting`: whether both do it.
    fn joins_with(&mut self, phrase: Phrase, before: Before) -> bool {
        let with = self.with.filter(|with| before == Before::And && self.adds && with.last + 2 == phrase.first);
        let with = with.filter(|_| tag(self.words, phrase.last + 1, Some(Tag::Noun)) == Tag::Ing);
        if let Some(with) = with {
            let both = Phrase { first: with.first, last: phrase.last };
            self.with = Some(both);
            self.governed = self.governed.map(|(_, preposition)| (both, preposition));
        }
        with.is_some()
    }

    /// `In June and [July], Lee said`, `in Harwich, [England], Lee said`: whether the phrase goes on with a governed one.
    fn goes_on_governed(&self, phrase: Phrase, before: Before) -> bool {
        let place = || self.is_rest_of_place(phrase) || self.is_of_place(phrase) || self.is_name_of_kin(phrase);
        before == Before::And && self.adds && self.lacks_all(self.top()) || before == Before::Comma && place()
    }

    /// `a post by [Lee], a baker, saying`: whether who made a text is named there.
    pub(super) fn made_by(&self, maker: Phrase) -> bool {
        let by = maker.first.wrapping_sub(1);
        self.words.is(by, "by") && bears_words(self.words.get(by.wrapping_sub(1))) && self.is_somebody(maker)
    }

    /// Whether the phrase, which stands between commas behind a place, says where that is: `in Harwich, [England],`.
    fn is_rest_of_place(&self, phrase: Phrase) -> bool {
        // `Harwich, OH,`
        let state = |i: usize| self.words.kind(i) == Some(TokenKind::Word(Case::Upper)) && self.words.get(i).len() == 2;
        let place = |i: usize| state(i) || traits(self.words.get(i)).any(Traits::CLEARLY_PLACE);
        let town = self.governed.filter(|(_, preposition)| {
            self.words.is_any(*preposition, &["in", "at", "from", "of", "to", "near", "outside", "around", "through"])
        });
        town.is_some_and(|(town, _)| town.last + 2 == phrase.first && self.words.is_capital(town.last))
            && (phrase.first..=phrase.last).all(|i| self.words.is_capital(i))
            && place(phrase.last)
            && self.words.is_punct(phrase.last + 1, ',')
    }

    /// `Lee of the Hull, [Maine police department] said`: whether the phrase begins with the land of the town before the comma, and goes
    /// on with what is there.
    fn is_of_place(&self, phrase: Phrase) -> bool {
        let town = self.governed.map(|(town, _)| town).filter(|town| town.last + 2 == phrase.first);
        let the = town.is_some_and(|town| self.words.is(town.first, "the") && self.words.is_capital(town.last));
        let land = traits(self.words.get(phrase.first)).any(Traits::CLEARLY_PLACE);
        let noun = self.words.kind(phrase.last) == Some(TokenKind::Word(Case::Lower));
        the && land && noun && self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some()).is_some()
    }

    /// `with his wife, [Ann], and the men beside him, he called`: a name between commas that says who somebody's own is, where no
    /// verb follows that it could have.
    fn is_name_of_kin(&self, phrase: Phrase) -> bool {
        let own = |it: &Phrase| self.words.is_possessive(it.first);
        let kin = self.governed.map(|(it, _)| it).filter(own).is_some_and(|it| it.last + 2 == phrase.first);
        let waits = || self.innermost(|clause| clause.verb.is_none() && clause.subject.is_some()).is_some();
        let goes_on = self.words.is(phrase.last + 2, "and")
            || waits()
            || matches!(tag(self.words, phrase.last + 2, Some(Tag::Comma)), Tag::Pronoun | Tag::Preposition);
        kin && goes_on && self.words.is_punct(phrase.last + 1, ',') && (self.named)(phrase.first) == Some(phrase.last)
    }

    /// `Last year`, `Tuesday night`: when, not who.
    pub(super) fn is_time(&self, phrase: Phrase) -> bool {
        let last = self.words.get(phrase.last);
        // `Ann May said`
        if phrase.last > phrase.first && (self.named)(phrase.first) == Some(phrase.last) {
            return false;
        }
        // `that her time was up`
        if self.words.is_possessive(phrase.first) {
            return false;
        }
        // `Last fall`
        let season = self.words.is_any(phrase.last, &["spring", "summer", "fall", "autumn", "winter"]);
        if season && self.words.is_any(phrase.first, &["last", "this", "next", "every"]) {
            return true;
        }
        // `Politics Today reported`
        let paper = last == "Today" && phrase.last > phrase.first && self.words.is_capital(phrase.last - 1);
        CALENDAR.has_lower(last) && !paper
            || self
                .words
                .is_any(phrase.last, &["week", "year", "month", "night", "morning", "weekend", "time", "days", "cycle"])
            || self.words.is_any(phrase.last, &["weeks", "months", "years", "hours", "minutes", "moments", "seconds"])
            || self.words.is_any(phrase.last, &["day", "hour", "minute", "moment", "decade", "decades", "afternoon"])
    }

    pub(super) fn preposition(&mut self, before: Before) {
        if !matches!(self.before, Before::Phrase | Before::Governed | Before::Either) {
            self.run = None;
        }
        self.before = before;
    }
}
