//! Words that begin a clause of their own: `saying`, `to say`, `who`, `that`.
//!
//! *In*: `Lee left,` `saying`. *Out*: a clause that shares the subject `Lee`. *Never*: a clause that hangs below one that is
//! closed.

use super::{Before, HEARING, Reader};
use crate::analyze::cues::{Strength, cue};
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::tag::{Tag, bears_words, tag};
use crate::analyze::grammar::{Clause, Kind, Phrase, reports};
use crate::analyze::names::lexica::{Traits, role_traits, traits};
use crate::analyze::speech::SpeechWord;
use crate::text::lists::{BODIES, MAKERS, WRITINGS};
use crate::text::token::{Case, TokenKind, Words};

/// `in which`, `where` at token `i`
fn in_which(words: Words, i: usize) -> bool {
    words.is(i, "where") || words.is(i, "which") && tag(words, i - 1, Some(Tag::Noun)) == Tag::Preposition
}

/// Whether the noun says what people are: `bakers`, `Democrats`.
pub(super) fn names_people(noun: &str) -> bool {
    let singular = noun.strip_suffix('s').unwrap_or(noun);
    let is = |word: &str| role_traits(&word.to_lowercase()).any(Traits::ROLE) || traits(word).any(Traits::NATION);
    is(noun) || is(singular) || matches!(noun, "people" | "men" | "women" | "children")
}

impl Reader<'_> {
    /// `saying`, `calling`: the subject is that of a clause before, or the phrase behind `with`.
    pub(super) fn participle(&mut self, i: usize) {
        let words = self.words;
        let top = self.top();
        let strong = |i: usize| cue(words, i).is_some_and(|cue| cue.strength == Strength::Strong);
        let names =
            |i: usize| SpeechWord::of_any_case(words.get(i)).is_some_and(|it| it.takes().any(|it| it == "name"));
        let says = Frame::of(words, i).is_some_and(|frame| frame.that || frame.ask) || names(i) || strong(i);
        // `Shares fell after Lee cut her rating, citing`: no share cites anything.
        let says = says || words.is_any(i, &["citing", "quoting", "blaming"]) && self.tells_of_thing();
        let reporting = |clause: Clause| clause.verb.is_some_and(strong) && clause.kind == Kind::Whole;
        let opened = self.clause(top);
        if self.before == Before::Opening && opened.above.is_some() && opened.verb.is_none() && opened.subject.is_none()
        {
            // `while denouncing`
            let said = self.innermost(reporting).filter(|_| says);
            if let Some(clause) = self.found.clauses.get_mut(top) {
                clause.kind = Kind::Shared;
                clause.above = said.or(clause.above);
            }
            return self.fill(top, i, None);
        }
        let waits = self.waits && self.before == Before::Comma;
        let with = self.with.take().filter(|_| self.before == Before::Governed || waits);
        let last = self.run.map(|run| run.phrase).into_iter().chain(self.governed.map(|(phrase, _)| phrase));
        let writes = last.into_iter().find(|it| it.last + 1 == i && WRITINGS.has_lower(words.get(it.last)));
        // `left after [the Herald's editorial] telling him`, but `issued an editorial telling him`
        let written = self.governed.filter(|&(it, preposition)| {
            says && it.last + 1 == i
                && bears_words(words.get(it.last))
                && words.is_any(preposition, &["after", "before", "despite", "from", "since"])
        });
        let writes = writes.or(written.map(|(it, _)| it));
        let shown = |it: Phrase| says && self.before == Before::Comma && words.is_punct(it.last + 1, ',');
        let cited = self.cited.filter(|&it| words.is(i.wrapping_sub(1), "as") || shown(it));
        self.cited = None;
        // `Dow recalled [Lee] telling him`
        let heard = opened.verb.filter(|&verb| HEARING.has_lower(words.get(verb)));
        let heard = heard.and_then(|verb| {
            self.run.map(|run| run.phrase).filter(|phrase| phrase.first > verb && phrase.last + 1 == i)
        });
        // `The town voted again, [both men] saying`
        let alone = self.run.filter(|run| says && run.before == Before::Comma && run.phrase.last + 1 == i);
        // `with Dow calling it a wreck and [Lee] saying`
        let other = self.run.filter(|run| says && run.before == Before::And && run.phrase.last + 1 == i);
        let with_another =
            || self.innermost(|clause| clause.kind == Kind::Shared && clause.subject.is_some()).is_some();
        let he = |it: Phrase| words.is_any(it.first, &["he", "she", "they"]);
        let other = other.filter(|run| {
            (self.is_somebody(run.phrase) || he(run.phrase)) && (opened.kind == Kind::Shared || with_another())
        });
        let alone = alone.or(other).filter(|_| opened.verb.is_some()).map(|run| run.phrase);
        // `the share of [bakers] saying`
        let some = self.governed.filter(|&(phrase, preposition)| {
            says && self.before == Before::Governed
                && phrase.last + 1 == i
                && words.is_any(preposition, &["of", "by", "among"])
                && names_people(words.get(phrase.last))
        });
        // `a [crowd] of bakers chanting`
        let some = some.map(|(phrase, preposition)| {
            self.run.map(|run| run.phrase).filter(|head| head.last + 1 == preposition).unwrap_or(phrase)
        });
        let blamed = || self.blamed(i).filter(|_| self.said_behind(i).is_none());
        let doer = self.doer(i).or_else(blamed).filter(|_| says);
        if let Some(subject) = cited.or(with).or(writes).or(heard).or(alone).or(some).or(doer) {
            self.open(Kind::Shared, Some(top));
            return self.fill(self.top(), i, Some(subject));
        }
        let doing = |clause: Clause| {
            clause.kind == Kind::Shared && clause.verb.is_some_and(|verb| words.get(verb).ends_with("ing"))
        };
        // `Lee smiled as [he] left the hall, saying`
        let pronoun = |clause: Clause| {
            let he = |it: Phrase| it.first == it.last && words.is_any(it.last, &["he", "she", "they"]);
            let opened = clause.subject.and_then(|it| it.first.checked_sub(1));
            let when = !opened.is_some_and(|k| words.is_any(k, &["than", "whether", "if"]));
            let stands = match clause.kind {
                Kind::Circumstance => when,
                Kind::Whole => clause.above.is_none(),
                // `an ad in which [children] dance, singing`
                Kind::Relative if opened.is_some_and(|k| k > 0 && in_which(words, k)) => true,
                Kind::Relative | Kind::Reduced | Kind::Shared => false,
            };
            let some = |it: Phrase| names_people(words.get(it.last)) || (self.named)(it.first) == Some(it.last);
            let some = |it: Phrase| clause.kind == Kind::Relative && some(it);
            stands && clause.verb.is_some() && clause.subject.is_some_and(|it| he(it) || some(it))
        };
        if self.before == Before::And
            && let Some(beside) = self.innermost(doing)
        {
            // `with Lee calling it a wreck and saying`
            let Clause { above, subject, .. } = self.clause(beside);
            self.back_to(above.unwrap_or(top));
            self.open(Kind::Shared, above);
            return self.fill(self.top(), i, subject);
        }
        let above = match self.before {
            Before::Start | Before::Comma | Before::Quoted | Before::Either if says => {
                // `"…," said Lee, the mayor, adding`
                let said = || self.clause(0).above.filter(|_| self.clause(0).verb.is_none());
                // `recalled [Lee] going on the air, saying`
                let heard = Some(top).filter(|_| opened.subject.is_some() && doing(opened));
                let found = heard.or_else(|| self.said_behind(i)).or_else(|| self.innermost_that_tells(i));
                let found = found.or_else(|| self.innermost(reporting)).or_else(|| self.innermost(pronoun));
                let found = found.or_else(|| self.innermost_of_people()).or_else(said);
                found.or(self.stack.first().copied())
            }
            // `when [Lee], reading from a card, asked`
            Before::Comma if opened.verb.is_none() && opened.subject.is_some() => Some(top),
            Before::Comma => self.innermost(|clause| clause.kind == Kind::Whole),
            Before::Preposition if says && words.is(i - 1, "by") => self.told_above(top),
            _ => None,
        };
        let above = above.unwrap_or(top);
        self.back_to(above);
        self.open(Kind::Shared, Some(above));
        self.fill(self.top(), i, None);
    }

    /// `[Lee] said the men were to blame by saying`: the verb of saying above clause `id`, where that one only tells what somebody
    /// is: nobody is anything by saying so.
    fn told_above(&self, id: usize) -> Option<usize> {
        let words = self.words;
        let clause = self.clause(id);
        // `are [to blame]`
        let blame = clause.verb.is_some_and(|verb| words.starts(verb.wrapping_sub(1), &["to", "blame"]));
        let state = if blame { clause.above.map(|above| self.clause(above)) } else { Some(clause) };
        let is = |verb: usize| words.is_form_of_be(verb);
        let tells = |verb: usize| Frame::of(words, verb).is_some_and(|frame| frame.that);
        let told = || self.innermost(|clause| clause.verb.is_some_and(tells));
        state.and_then(|state| state.verb).filter(|&verb| is(verb)).and_then(|_| told())
    }

    /// `a clip of [Lee] saying`, `an email from [her son] telling`, `the tape of [him] calling`: somebody right before the
    /// participle at token `i`. Not `wrote to Lee saying`.
    fn doer(&self, i: usize) -> Option<Phrase> {
        let words = self.words;
        let him = i.checked_sub(1).filter(|&k| k > 0 && words.is_object_pronoun(k));
        let him = him.map(|k| (Phrase { first: k, last: k }, k - 1));
        // `What do you think of [Lee] quietly saying`
        let from = (0..i).rev().find(|&k| tag(words, k, Some(Tag::Noun)) != Tag::Adverb).map_or(i, |k| k + 1);
        let noun = self.governed.filter(|&(it, _)| it.last + 1 == from && self.is_somebody(it));
        let behind = matches!(self.before, Before::Governed | Before::Either);
        // `The ad cuts to [Lee] saying`
        let shown = |to: usize| words.is(to, "to") && words.is_any(to.wrapping_sub(1), &["cuts", "cut", "cutting"]);
        // `in response to Lee saying`
        let response = |to: usize| {
            words.is(to, "to") && words.is_any(to.wrapping_sub(1), &["response", "reaction", "responded", "reacted"])
        };
        let held = noun.or(him).filter(|&(_, preposition)| {
            let near = words.is_any(preposition, &["of", "by", "from", "like", "about", "despite"]);
            behind && (near || shown(preposition) || response(preposition))
        });
        held.map(|(it, _)| it)
    }

    /// `The plan drew fire from [Dow], calling it`: somebody right before the comma of the participle at token `i`, where no
    /// person and no body is told of.
    fn blamed(&self, i: usize) -> Option<Phrase> {
        let comma = i.checked_sub(1).filter(|&comma| self.words.is_punct(comma, ','))?;
        let last = self.governed.map(|(it, _)| it).filter(|it| it.last + 1 == comma && self.is_somebody(*it));
        last.filter(|_| self.tells_of_thing() && self.innermost(|clause| self.tells_of_people(clause)).is_none())
    }

    /// `[Lee], whose rival Dow left, saying`, `The decision angered [Lee, who] left, saying`: the innermost clause that tells
    /// of people, where the main one has no verb yet or tells of no person and no body. Where that one reports nothing, a
    /// clause that does: `Lee lost ground as [Dow] attacked her, calling`, but `Lee left after Dow attacked her, calling`.
    fn innermost_of_people(&self) -> Option<usize> {
        let words = self.words;
        let main = self.clause(0);
        // `After [Lee] left, calling it dead, the men`
        if self.tells_of_thing() || main.verb.is_none() {
            return self.innermost(|clause| self.tells_of_people(clause));
        }
        let speaks =
            |clause: Clause| clause.verb.is_some_and(|verb| SpeechWord::of_any_case(words.get(verb)).is_some());
        // `declined to say whether Dow shouted, calling it`
        let after = |it: Phrase| words.is_any(it.first.wrapping_sub(1), &["after", "whether", "if"]);
        // `Lee met Dow, [who] left, saying`
        let who = |it: Phrase| words.is(it.last, "who") && words.is_punct(it.first.wrapping_sub(1), ',');
        let hangs = |clause: Clause| match clause.kind {
            Kind::Relative => clause.subject.is_some_and(who) || speaks(clause),
            Kind::Circumstance => speaks(clause) && !clause.subject.is_some_and(after),
            Kind::Whole | Kind::Reduced | Kind::Shared => false,
        };
        self.innermost(|clause| hangs(clause) && self.tells_of_people(clause)).filter(|_| !speaks(main))
    }

    /// `An aide said [Lee] left, telling her men`, `Dow spoke where [dockers] had met, chanting`: the open clause of people who did
    /// something, where the participle at token `i` has a hearer or is a noise.
    fn innermost_that_tells(&self, i: usize) -> Option<usize> {
        let words = self.words;
        let whom = tag(words, i + 1, None) == Tag::Determiner || words.is_capital(i + 1) || words.is(i + 1, "them");
        let tells = words.is(i, "telling") && whom || words.is_any(i, &["chanting", "shouting", "yelling"]);
        let top = self.top();
        let clause = self.clause(top);
        let does = clause.verb.is_some_and(|verb| cue(words, verb).is_none()) && clause.kind != Kind::Shared;
        (tells && does && clause.above.is_some() && self.tells_of_people(clause)).then_some(top)
    }

    /// Whether the main clause tells of no person and no body: `The decision angered Lee`, `It has been a bad week for Lee`.
    fn tells_of_thing(&self) -> bool {
        let words = self.words;
        let is = |verb: usize| words.is_any(verb, &["is", "was", "been", "'s"]);
        let main = self.clause(0);
        let empty = |it: Phrase| words.is_any(it.last, &["it", "there"]) && main.verb.is_some_and(is);
        main.subject.is_some_and(|it| self.is_thing(it) || empty(it))
    }

    /// Whether the phrase names neither a person nor a body: `the pier`.
    pub(super) fn is_thing(&self, it: Phrase) -> bool {
        let words = self.words;
        // `regulators`
        let agents = |noun: &str| ["ors", "ers", "ists", "ians", "ees"].iter().any(|end| noun.ends_with(end));
        // `Shares fell when`
        let begins = it.first == it.last && !words.kind(it.first.wrapping_sub(1)).is_some_and(TokenKind::is_word);
        let plural = begins && words.get(it.last).ends_with('s') && (self.named)(it.first).is_none();
        (words.kind(it.last) == Some(TokenKind::Word(Case::Lower)) || plural)
            && !self.is_somebody(it)
            && !agents(words.get(it.last))
            && !BODIES.has_lower(words.get(it.last))
            && !bears_words(words.get(it.last))
            && !words.is_any(it.last, &["he", "she", "they", "we", "you", "it", "who", "one"])
    }

    /// Whether the clause has a verb and a person for its subject.
    fn tells_of_people(&self, clause: Clause) -> bool {
        let told = |it: Phrase| self.words.is_any(it.last, &["he", "she", "they", "who"]) || self.is_somebody(it);
        clause.verb.is_some() && clause.kind != Kind::Reduced && clause.subject.is_some_and(told)
    }

    /// Whether the phrase ends in a name or says what people are.
    pub(super) fn is_somebody(&self, phrase: Phrase) -> bool {
        let named = |k: usize| (self.named)(k) == Some(phrase.last);
        names_people(self.words.get(phrase.last)) || (phrase.first..=phrase.last).any(named)
    }

    /// `to` at token `i`: with a verb it begins a clause; gives the last token read.
    pub(super) fn infinitive(&mut self, i: usize, end: usize) -> usize {
        let words = self.words;
        let mut verb = i + 1;
        while verb < end && tag(words, verb, Some(Tag::Noun)) == Tag::Adverb {
            verb += 1;
        }
        let word = words.get(verb);
        let plural = word.ends_with('s') && !word.ends_with("ss") && !matches!(word, "focus" | "discuss");
        let plain = words.kind(verb).is_some_and(TokenKind::is_word)
            && !words.is_capital(verb)
            && !plural
            && !word.ends_with("ing")
            && (tag(words, verb, Some(Tag::Preposition)) == Tag::Noun || words.is_any(verb, &["be", "have", "do"]))
            || reports(words, verb);
        if verb >= end || (self.quoted)(verb) || !plain {
            self.preposition(Before::Preposition);
            return i;
        }
        // `to be named`
        while words.is_any(verb, &["be", "been", "have"])
            && verb + 1 < end
            && !(self.quoted)(verb + 1)
            && matches!(tag(words, verb + 1, Some(Tag::Auxiliary)), Tag::Past | Tag::Auxiliary)
        {
            verb += 1;
        }
        let top = self.top();
        let urged = self.clause(top).verb.and_then(|verb| Frame::of(words, verb)).is_some_and(|frame| frame.urge);
        let makes = self.clause(top).verb.is_some_and(|verb| MAKERS.has_lower(words.get(verb)));
        // `It took Lee three days to say`
        let takes = self.clause(top).verb.is_some_and(|verb| words.is_any(verb, &["took", "takes", "take"]));
        let led = makes || takes && self.clause(top).subject.is_some_and(|it| words.is(it.last, "it"));
        let hearer = self.run.filter(|run| (urged || led) && run.before == Before::Verb).map(|run| run.phrase);
        // `led [her] to say`
        let object = i.checked_sub(1).filter(|&k| {
            let close = self.clause(top).verb == k.checked_sub(1);
            close && (urged || led) && words.is_object_pronoun(k)
        });
        // `time for [Lee] to call`
        // `It fell to [Lee] to call`
        let fell = self.clause(top).verb.is_some_and(|verb| words.is_any(verb, &["fell", "falls", "left"]));
        let fell = fell && self.clause(top).subject.is_some_and(|it| words.is(it.last, "it"));
        let for_whom = self.governed.filter(|&(phrase, preposition)| {
            let whom = words.is(preposition, "for") || fell && words.is(preposition, "to");
            self.before == Before::Governed && phrase.last + 1 == i && whom
        });
        let for_whom = for_whom.map(|(phrase, _)| phrase);
        let for_whom = for_whom.filter(|it| (self.named)(it.first) == Some(it.last) || fell);
        let hearer = hearer.or(for_whom).or(object.map(|k| Phrase { first: k, last: k }));
        let top = self.clause(top);
        let asks = top.kind == Kind::Whole && top.subject.is_none() && top.verb.is_none() && top.above.is_some();
        if asks && self.before == Before::Opening {
            // `over how to end it`
            let id = self.top();
            if let Some(clause) = self.found.clauses.get_mut(id) {
                clause.kind = Kind::Shared;
            }
            self.fill(id, verb, None);
            return verb;
        }
        // `The mayor used her speech, given after Dow spoke, to call`
        let uses = self.clause(0).verb.is_some_and(|verb| words.is_any(verb, &["used", "uses", "took", "chose"]));
        let main = self.stack.first().copied().filter(|_| uses && self.before == Before::Comma && reports(words, verb));
        let above = main.unwrap_or_else(|| self.top());
        self.back_to(above);
        self.open(Kind::Shared, Some(above));
        self.fill(self.top(), verb, hearer);
        verb
    }

    /// `who`, `which` at token `i`.
    pub(super) fn relative(&mut self, i: usize) {
        let top = self.top();
        // `but [men] who know her said`
        let begun = self.run.filter(|run| run.before == Before::And && run.phrase.last + 1 == i);
        if let Some(run) = begun.filter(|_| self.clause(top).verb.is_some() && self.words.is(i, "who")) {
            self.after = Some((run.phrase, Kind::Whole, top));
            self.known = true;
        }
        let id = self.open(Kind::Relative, Some(top));
        if let Some(clause) = self.found.clauses.get_mut(id) {
            clause.subject = Some(Phrase { first: i, last: i });
        }
    }

    /// `that` at token `i`: it stands for the noun before it, begins what somebody says, or only points: `that man`.
    pub(super) fn that(&mut self, i: usize, end: usize) {
        let words = self.words;
        let mut next = i + 1;
        while next < end && tag(words, next, Some(Tag::That)) == Tag::Adverb {
            next += 1;
        }
        // `brought that down`
        if words.is_any(i + 1, &["down", "up", "out", "off", "away", "back", "together"]) {
            return self.noun_phrase(Phrase { first: i, last: i }, false);
        }
        // `shared that concern but said`: it points at what a verb that says nothing has for its object.
        let acts = self
            .clause(self.top())
            .verb
            .filter(|&verb| verb + 1 == i && !Frame::of(words, verb).is_some_and(|frame| frame.that || frame.hearer));
        let noun = tag(words, i + 1, Some(Tag::Determiner)) == Tag::Noun
            && words.kind(i + 1) == Some(TokenKind::Word(Case::Lower));
        let alone = matches!(
            tag(words, i + 2, Some(Tag::Noun)),
            Tag::And | Tag::Comma | Tag::Preposition | Tag::Either | Tag::Mark
        );
        if self.before == Before::Verb && acts.is_some() && noun && alone {
            return self.noun_phrase(Phrase { first: i, last: i }, false);
        }
        let behind_noun = matches!(self.before, Before::Phrase | Before::Governed);
        let third = words.get(next).ends_with('s') && !words.get(next).ends_with("ss") && !words.is_capital(next);
        let plain = third && !tag(words, next + 1, Some(Tag::Noun)).is_verbal();
        // `told Lee that soldiers of the king had gone`
        let told = self.before == Before::Phrase
            && self.run.is_some_and(|run| run.before == Before::Verb)
            && self.clause(self.top()).verb.and_then(|verb| Frame::of(words, verb)).is_some_and(|frame| frame.hearer);
        let plain = plain && !(told && names_people(words.get(next)));
        let verbal = tag(words, next, Some(Tag::That)).is_verbal() || plain && tag(words, next, None) == Tag::Noun;
        if behind_noun && next < end && !(self.quoted)(next) && verbal {
            return self.relative(i);
        }
        // `told a baker who complained about it that`
        let takes = |clause: Clause| {
            let verb = clause.verb.filter(|&verb| !words.is(verb + 1, "about"));
            verb.and_then(|verb| Frame::of(words, verb)).is_some_and(|frame| frame.that || frame.hearer)
        };
        let said = self.innermost(takes);
        let said = said.and_then(|said| self.innermost_but(said, takes).filter(|_| self.told_before(said))).or(said);
        // `said that it was "dead", a line that Dow said was`
        let remark = self.run.filter(|run| matches!(run.before, Before::Comma | Before::Quoted)).map(|run| run.phrase);
        let remark = remark.filter(|it| it.last + 1 == i && words.is_any(it.first, &["a", "an"]));
        if behind_noun && said.is_some() && remark.is_some() {
            return self.relative(i);
        }
        // `the plan that Lee backs`
        if said.is_none() && behind_noun && (self.named)(next).is_some() {
            return self.relative(i);
        }
        let above = self.told_beside().or(said).unwrap_or_else(|| self.top());
        self.back_to(above);
        self.open(Kind::Whole, Some(above));
    }

    /// `[noting] that Dow did say no but that`: the verb above the open clause with `that`, beside which `and that` begins another.
    fn told_beside(&self) -> Option<usize> {
        let that = |it: Phrase| self.words.is(it.first.wrapping_sub(1), "that");
        let told =
            |clause: Clause| clause.kind == Kind::Whole && clause.verb.is_some() && clause.subject.is_some_and(that);
        let beside = self.innermost(told).filter(|_| self.before == Before::And)?;
        self.clause(beside).above.filter(|above| self.stack.contains(above))
    }

    /// `told Dow, who claimed that it burned, [that]`: whether clause `id` of `who` behind a comma has told already, where a comma
    /// ends it.
    fn told_before(&self, id: usize) -> bool {
        let words = self.words;
        let clause = self.clause(id);
        let who = clause.subject.filter(|it| words.is(it.last, "who") && words.is_punct(it.first.wrapping_sub(1), ','));
        let told = |other: &Clause| other.above == Some(id) && other.kind == Kind::Whole && other.verb.is_some();
        let over = self.before == Before::Comma && clause.kind == Kind::Relative && who.is_some();
        over && self.found.clauses.iter().any(told)
    }

    /// The innermost open clause above clause `id` that `fits`.
    fn innermost_but(&self, id: usize, fits: impl Fn(Clause) -> bool) -> Option<usize> {
        let outer = self.stack.iter().rev().skip_while(|&&open| open != id).skip(1);
        outer.copied().find(|&open| fits(self.clause(open)))
    }
}
