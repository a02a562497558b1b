//! What credits a quotation from before: the clause that holds it.
//!
//! *In*: `Lee, who met Dow, said the plan was "…"`. *Out*: cue `said`, source `Lee`. *Never*: a look beyond the sentence.

use super::apposition::{behind_office, named_in_apposition};
use super::attribution::Attribution;
use super::behind::named_from;
use super::control::controlled;
use super::insertion::{insertion, takes_words};
use super::passive::{agent, done_by, is_asked, is_chorus, is_nobody, is_passive, names, passive};
use super::phrase::is_title;
use super::scene::{REACH, Scene};
use super::sources::{
    Antecedent, Pronoun, Source, SourceKind, begins_phrase, ends_phrase, is_adverb, is_role, is_verb,
};
use super::statement::{for_whom, in_words, is_noun, statement, under_which};
use super::subject::{is_entity, is_name, is_named_person, main_source, named_behind, relative, subject};
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::{Clause, Clauses, Kind, Phrase, bears_words};
use crate::analyze::speech::SpeechWord;
use crate::text::lexicon::Lexicon;
use crate::text::token::{TokenKind, Words};

/// Nouns for organisations.
static BODIES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/organization-nouns.txt"));

/// Verb forms that no ending shows.
static FINITE: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/finite-verbs.txt"));

/// Words before an infinitive that tell that it was done.
static DOERS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/done-infinitives.txt"));

/// The last cue of the clause before a quotation, and who acts there.
pub(super) fn before(scene: &Scene, first: usize) -> Option<Attribution> {
    let start = scene.sentence_start(first.checked_sub(1)?).max(first.saturating_sub(REACH));
    controlled(scene, (start, first), in_clause(scene, first))
}

/// The last cue of the clause before a quotation, and its subject.
fn in_clause(scene: &Scene, first: usize) -> Option<Attribution> {
    let words = scene.words;
    let before = first.checked_sub(1)?;
    let start = scene.sentence_start(before).max(first.saturating_sub(REACH));
    if matches!(words.kind(before), Some(TokenKind::Punct('.' | '!' | '?'))) {
        return None;
    }
    // Nothing but marks and other quotations stands before it.
    if !(start..first).any(|k| words.kind(k).is_some_and(TokenKind::is_word) && !scene.is_quoted(k)) {
        return None;
    }
    let clauses = scene.reading.around(scene, first);
    if let Some(source) = labelled(scene, (start, first)) {
        return Some(Attribution { cue: None, source });
    }
    if let Some(source) = sent_from(scene, (start, first)) {
        return Some(Attribution { cue: None, source });
    }
    if is_chorus(scene, first) || is_nobody(scene, first) {
        return None;
    }
    if let Some(inserted) = insertion(scene, (start, first)) {
        return Some(inserted);
    }
    let governed = governed(scene, clauses.around(first), first);
    let verb = governed.and_then(|attribution| attribution.cue);
    // `found that it was, in the words of Lee, "…"`
    let ends = |it: &Attribution| words.is_punct(first - 1, ',') && it.source.last + 2 == first;
    if let Some(words) = in_words(scene, (start, first)).filter(|it| verb.is_none() || ends(it)) {
        return Some(words);
    }
    if let Some(view) = for_whom(scene, (start, first)).filter(|_| verb.is_none()) {
        return Some(view);
    }
    if let Some(law) = under_which(scene, (start, first)).filter(|_| verb.is_none()) {
        return Some(law);
    }
    if let Some(statement) = statement(scene, (start, first), clauses.around(first).next(), verb) {
        return Some(statement);
    }
    if let Some((done, source)) = done_by(scene, clauses.around(first), first) {
        return Some(Attribution { cue: Some(done), source });
    }
    if let Some(passive) = passive(scene, clauses.around(first)) {
        // `Asked by Lee whether`
        let agent = agent(scene, passive, first).map(|source| Attribution { cue: Some(passive), source });
        return agent.or(governed).or_else(|| fronted(scene, (start, first)));
    }
    let weak = |it: &Attribution| it.cue.is_some_and(|cue| cue.strength == Strength::Weak && !names(words, cue));
    if let Some(fronted) = fronted(scene, (start, first)).filter(|_| governed.as_ref().is_none_or(weak)) {
        return Some(fronted);
    }
    if governed.is_some() {
        return governed;
    }
    let adjacent = |cue: &Cue| cue.last + 6 >= first;
    let mut cues = (start..first).rev().filter(|&k| !scene.is_quoted(k)).filter_map(|k| cue(words, k));
    let reports = |cue: &Cue| {
        let verb = words.get(cue.first).ends_with("ed") || cue.form != Form::Finite || words.is(cue.first, "said");
        !is_passive(words, *cue) && (verb || clauses.has_verb(cue.last) || clauses.has_verb(cue.first))
    };
    if let Some(cue) = cues.find(|cue| (cue.strength == Strength::Strong || adjacent(cue)) && reports(cue)) {
        return Some(Attribution { cue: Some(cue), source: subject(scene, start, cue)? });
    }
    if let Some(told) = told_apart(scene, &clauses, first) {
        return Some(told);
    }
    let titled = before.checked_sub(1).filter(|_| words.is_punct(before, ':')).and_then(|last| scene.source_to(last));
    if let Some(source) = titled.filter(|&source| is_name(source) && !is_addressed(scene, source)) {
        return Some(Attribution { cue: None, source });
    }
    // `Harwich harbour fire: "We ran"`: a headline names what it is about.
    let topic = words.is_punct(before, ':') && !(start..before).any(|k| clauses.has_verb(k) || begins_phrase(words, k));
    let speaks = |source: &Source| !topic || is_person(words, *source);
    acting(scene, clauses.around(first)).or_else(|| {
        let source = main_source(scene, start, first).filter(speaks)?;
        // `His wife, Ann, was less kind: "…"`
        Some(Attribution { cue: None, source: named_behind(scene, source, first) })
    })
}

/// `According to her friends, Lee feared that it was "…"`: who is named in front, where no verb of saying stands between.
fn fronted(scene: &Scene, (start, first): (usize, usize)) -> Option<Attribution> {
    const LONGEST: usize = 12;
    let words = scene.words;
    // `The crew, according to Lee, were told to be "quiet"`
    let begins = |k: &usize| *k == start || words.is_punct(k.wrapping_sub(1), ',');
    let cue = (start..first).filter(begins).find_map(|k| cue(words, k)).filter(|cue| cue.form == Form::According)?;
    let comma = (cue.last + 1..first.min(cue.last + LONGEST)).find(|&k| words.is_punct(k, ','))?;
    let source = named_from(scene, cue.last + 1).filter(|source| source.last < comma)?;
    Some(Attribution { cue: Some(cue), source })
}

/// `The danger she sees is "…"`, `The word that Lee used was: "…"`: who acts in the clause that says which thing the quotation
/// is.
fn told_apart(scene: &Scene, clauses: &Clauses, first: usize) -> Option<Attribution> {
    let words = scene.words;
    let link = (first.saturating_sub(2)..first).rev().find(|&k| words.is_any(k, &["is", "was", "are", "were"]))?;
    let thing = clauses.subject_of(link)?;
    let clause = clauses.hanging_on(thing)?;
    let tells =
        |verb: &usize| cue(words, *verb).is_some() || words.is_any(*verb, &["used", "uses", "sees", "saw", "fears"]);
    let verb = clause.verb.filter(tells)?;
    let source = source_of(scene, clause.subject?, verb).filter(|source| is_person(words, *source))?;
    let cue = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    Some(Attribution { cue: Some(cue), source })
}

/// `Lee: "…"`, `The dockers agree – Ann Lee: "…"`: the name right before a colon that begins the sentence or a part of it.
fn labelled(scene: &Scene, (start, first): (usize, usize)) -> Option<Source> {
    let words = scene.words;
    let colon = first.checked_sub(1).filter(|&colon| words.is_punct(colon, ':'))?;
    let name = scene.source_to(colon.checked_sub(1)?).filter(|source| is_name(*source))?;
    let before = name.first.checked_sub(1);
    let begins =
        name.first <= start || before.is_some_and(|k| matches!(words.kind(k), Some(TokenKind::Punct('-' | '–' | '—'))));
    begins.then_some(name)
}

/// `From the report: "…"`, `From Ann Lee writing in the Herald: "…"`: whose words follow the colon.
fn sent_from(scene: &Scene, (start, first): (usize, usize)) -> Option<Source> {
    const LONGEST: usize = 10;
    let words = scene.words;
    let colon = first.checked_sub(1).filter(|&colon| words.is_punct(colon, ':') && colon <= start + LONGEST)?;
    let source = scene.source_from(start + 1, 1).filter(|source| words.is(start, "from") && source.last < colon)?;
    let goes_on = source.last + 1 == colon || words.is_any(source.last + 1, &["writing", "of", "at", "in", "on", "to"]);
    let plain = (source.last + 2..colon).all(|k| !is_verb(words, k));
    (goes_on && plain && source.may_speak()).then_some(source)
}

/// `sent a note to the Herald:`, `had a word for Dow:`: who is written to, or about.
fn is_addressed(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let near = (source.first.saturating_sub(5)..source.first).rev();
    let mut inside = near.take_while(|&k| words.kind(k).is_some_and(TokenKind::is_word) && !is_verb(words, k));
    inside.any(|k| words.is_any(k, &["to", "with", "for", "about", "on", "against", "at"]))
}

/// The clauses of the tokens from `start` up to `end`.
pub(in crate::analyze) fn clauses_between(scene: &Scene, start: usize, end: usize) -> Clauses {
    let name = |i: usize| {
        let k = scene.sources.partition_point(|source| source.first < i);
        scene.sources.get(k).filter(|source| source.first == i && is_name(**source)).map(|source| source.last)
    };
    Clauses::read(scene.words, (start, end), &|i| scene.is_quoted(i), &name)
}

/// The verb of saying whose clause holds the quotation, or hangs above the one that does, and its subject.
fn governed(scene: &Scene, clauses: impl Iterator<Item = Clause>, first: usize) -> Option<Attribution> {
    let words = scene.words;
    // `Asked whether it was "…", the others said`
    let asked = |clause: &Clause| clause.kind == Kind::Shared && clause.verb.is_some_and(|verb| is_asked(words, verb));
    let mut clauses: Vec<Clause> = clauses.take_while(|clause| !asked(clause)).collect();
    let over = clauses.iter().position(|clause| is_past_aside(words, clause, &clauses, first));
    clauses.drain(..over.map_or(0, |over| over + 1));
    let mut credits = clauses.iter().filter_map(|clause| {
        let cue = cue(words, clause.verb?)?;
        let subject = clause.subject.filter(|subject| !is_empty(words, *subject) && !is_passive(words, cue))?;
        let over = clause.kind == Kind::Circumstance && cue.last + 2 < first && is_over(words, subject, first);
        (!over).then_some((cue, subject, clause.kind))
    });
    let (cue, subject, kind) = credits.next()?;
    if cue.form == Form::According {
        let source = named_from(scene, cue.last + 1).or_else(|| scene.source_from(cue.last + 1, 3))?;
        return Some(Attribution { cue: Some(cue), source });
    }
    if let Some(required) = required(scene, cue, &clauses) {
        return Some(required);
    }
    // `While Dow called it "…"`, `which Dow called "…"`
    let leads =
        cue.last + 1 == first || cue.last + 2 == first && words.is_any(first - 1, &["as", "it", "him", "her", "them"]);
    let gap = has_gap(words, (subject, cue), first);
    // `The survey asked men if they considered it "…"`
    let asks = |clause: &Clause| clause.verb.and_then(|verb| Frame::of(words, verb)).is_some_and(|frame| frame.ask);
    let asked = words.is_any(subject.first.wrapping_sub(1), &["if", "whether"]) && clauses.iter().skip(1).any(asks);
    let named = names(words, cue)
        && !asked
        && (kind == Kind::Circumstance
            || kind == Kind::Relative && (leads || words.is(subject.last, "whom"))
            || words.is(subject.first.wrapping_sub(1), "what"));
    // `The Herald reported that Lee had called it "…"`
    let relays = |clause: &Clause| clause.verb.is_some_and(|verb| words.is_any(verb, &["reported", "reports"]));
    let named = named || names(words, cue) && kind == Kind::Whole && clauses.iter().skip(1).any(relays);
    // `left at the news that Lee had called it "…"`
    let news = subject.first.checked_sub(2).filter(|&noun| words.is(noun + 1, "that") && words.is_any(noun, &NEWS));
    let named = named || news.is_some() && names(words, cue) && kind == Kind::Whole;
    // `a plan the council rejected as "…"`
    let named = named || gap || kind == Kind::Relative && cue.last + 2 == first && words.is(first - 1, "as");
    // `Lee denied it, with his aide calling it "…"`
    let with = cue.form == Form::Participle && words.is(subject.first.wrapping_sub(1), "with");
    let named = named || kind == Kind::Shared && with && names(words, cue);
    // `Dow said no while Lee urged them to "go"`
    let opener = |k: usize| words.is_any(subject.first.wrapping_sub(k), &["while", "whereas"]);
    let apart = kind == Kind::Circumstance && (opener(1) || opener(2));
    let tells_little = cue.strength == Strength::Weak && !named && !apart;
    let tells_little = tells_little || goes_on_telling(scene, cue, first) || asks_for_deed(words, cue, first);
    // `Lee said the vote underscored a need for "…"`: no vote speaks
    let shows = || words.is_any(cue.first, &SHOWS);
    let tells_little = tells_little || kind == Kind::Whole && shows() && !can_speak(words, subject);
    if let Some(judged) = judged(scene, (cue, kind), &clauses, first) {
        return Some(judged);
    }
    // `Dow said those who called Lee a liar were "half baked"`: what they called him is told before the verb.
    let is_told = kind == Kind::Relative && names(words, cue) && words.is_any(first - 1, &["is", "are", "was", "were"]);
    let (cue, subject) = if tells_little || is_unsaid(words, cue) || keeps_thing(words, cue, first) || is_told {
        // `While Lee called it "dead," Dow said`
        let reports = |outer: &Cue| takes_words(words, *outer) && !is_unsaid(words, *outer);
        let outer = credits.find(|(outer, ..)| (outer.first < first || cue.first > first) && reports(outer));
        // `Lee agreed with Dow, who called it "dead"`, but `Lee said that Dow, who called it "dead," was gone`
        let hangs_on = |outer: &Cue| {
            let inner = clauses.iter().position(|clause| clause.verb == Some(cue.last));
            let above = inner.and_then(|inner| clauses.get(inner + 1)).and_then(|above| above.verb);
            let comma = words.is_punct(subject.first.wrapping_sub(1), ',') || names(words, cue);
            let who = words.is(subject.last, "who") && comma && above == Some(outer.last);
            // `Lee said he would sue Dow, whose aide called it "dead"`
            let whose = words.is(subject.first.wrapping_sub(1), "whose") && names(words, cue);
            // `Lee told Dow about a leaflet that called it "dead"`
            let bears = words.is_any(subject.last, &["that", "which"])
                && bears_words(words.get(subject.first.wrapping_sub(1)))
                && names(words, cue)
                && !(cue.last + 1..first).any(|k| is_verb(words, k) || words.is_any(k, &["is", "are", "was", "were"]));
            kind == Kind::Relative && (who || whose || bears)
        };
        let outer = outer.filter(|(outer, ..)| is_unsaid(words, cue) || is_told || !hangs_on(outer));
        outer.map_or((cue, subject), |(cue, subject, _)| (cue, subject))
    } else {
        (cue, subject)
    };
    Some(Attribution { cue: Some(cue), source: source_of(scene, subject, cue.first)? })
}

/// `She blasted the plan for being "…"`: where no verb reports, the person who acts in the innermost of `clauses` that
/// has one.
fn acting(scene: &Scene, clauses: impl Iterator<Item = Clause>) -> Option<Attribution> {
    let words = scene.words;
    let mut people = clauses.filter_map(|clause| {
        let verb = clause.verb.filter(|&verb| !scene.is_quoted(verb))?;
        // `Unless the men leave, it is "…"`: who leaves says nothing.
        let first = clause.subject?.first.checked_sub(1);
        if first.is_some_and(|before| words.is_any(before, &["unless", "if"])) {
            return None;
        }
        let source = source_of(scene, clause.subject?, verb)?;
        let is = ["is", "are", "was", "were", "be", "been"];
        let acts = !words.is_any(verb, &is) && !words.is_any(verb.saturating_sub(1), &is) && !is_modal(words, verb);
        ((is_person(words, source) || source.kind == SourceKind::Phrase && bears_words(words.get(source.last))) && acts)
            .then_some((source, verb))
    });
    let (source, verb) = people.next()?;
    let cue = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    Some(Attribution { cue: Some(cue), source })
}

/// Whether the source is somebody: a name of a person, a pronoun for one, a role.
fn is_person(words: Words, source: Source) -> bool {
    match source.kind {
        SourceKind::Name(_) => !is_entity(source),
        SourceKind::Pronoun(Pronoun::He | Pronoun::She | Pronoun::They | Pronoun::Other) => true,
        SourceKind::Pronoun(Pronoun::It) => false,
        SourceKind::Phrase => is_role(words.get(source.last)) || is_body(words, source),
        SourceKind::Relative(antecedent) => matches!(antecedent, Antecedent::Name(_)),
    }
}

/// `the agency`, `her company`: a body that acts like somebody.
fn is_body(words: Words, source: Source) -> bool {
    let crowd = words.is_any(source.last, &["crowd", "audience", "fans", "family", "crew", "couple", "congregation"]);
    begins_phrase(words, source.first) && (crowd || BODIES.has_noun(words.get(source.last)))
}

/// `offered tea and, when I asked for more, "…"`: whether the clause of `subject`, put in between commas, is over where the
/// quotation begins at token `first`.
fn is_over(words: Words, subject: Phrase, first: usize) -> bool {
    let opener =
        subject.first.checked_sub(1).filter(|&k| words.is_any(k, &["when", "as", "if", "after", "before", "while"]));
    let between = |opener: usize| words.is_punct(opener.wrapping_sub(1), ',') && words.is_punct(first - 1, ',');
    opener.is_some_and(between)
}

/// `Lee called Dow, who had left, "…"`, `called the plan, signed by Dow, "…"`: whether the clause of `who`, `which` or a
/// participle, put in between commas, is over where the quotation begins at token `first`, and a verb above it waits for the name
/// that it gives.
fn is_past_aside(words: Words, clause: &Clause, clauses: &[Clause], first: usize) -> bool {
    let Some(subject) = clause.subject else { return false };
    let opens = |k: usize| words.is_any(k, &["who", "which", "whom"]) && words.is_punct(k.wrapping_sub(1), ',');
    let which = || [subject.first, subject.first.wrapping_sub(1)].into_iter().find(|&k| opens(k));
    let done =
        |verb: &usize| words.is_punct(verb.wrapping_sub(1), ',') && words.is_any(verb + 1, &["by", "in", "on", "to"]);
    let opener = match clause.kind {
        Kind::Relative => which(),
        Kind::Whole | Kind::Reduced | Kind::Circumstance | Kind::Shared => clause.verb.filter(done),
    };
    let above = |opener: usize| {
        let mut verbs = clauses.iter().filter_map(|clause| cue(words, clause.verb?));
        verbs.any(|cue| cue.last < opener && names(words, cue) && cue.last + OBJECT >= opener)
    };
    words.is_punct(first - 1, ',') && opener.is_some_and(above)
}

/// How far behind a verb that names the clause may begin that says who is meant (tokens): `called Ann Lee, who`.
const OBJECT: usize = 6;

/// `a talk that guests called "…"`, `the cash that the memo refers to as "…"`: a verb that names something and has no object
/// behind it names the noun before its clause. Not `said that guests were calling "…"`.
fn has_gap(words: Words, (subject, cue): (Phrase, Cue), first: usize) -> bool {
    let that = subject.first.checked_sub(1).filter(|&that| words.is(that, "that"));
    let noun = that.and_then(|that| that.checked_sub(1)).filter(|&noun| self::cue(words, noun).is_none());
    let as_what = || words.is(first - 1, "as") && (cue.last + 1..first - 1).all(|k| words.is(k, "to"));
    noun.is_some() && (cue.last + 1 == first && names(words, cue) || as_what())
}

/// `said that Lee had promised him a berth and then "sailed off"`: a verb that begins the quotation goes on with what was told
/// of, so that the verb of saying before `and` is one of those things.
fn goes_on_telling(scene: &Scene, cue: Cue, first: usize) -> bool {
    let words = scene.words;
    let and = first.checked_sub(1 + usize::from(words.is(first - 1, "then"))).filter(|&and| words.is(and, "and"));
    let verb = first + usize::from(words.kind(first).is_some_and(|kind| !kind.is_word()));
    let acts = words.get(verb).len() > 4 && words.get(verb).ends_with("ed") || FINITE.has(words.get(verb));
    and.is_some_and(|and| cue.last + 1 < and) && acts
}

/// `Lee said Dow had asked the crew to man the boats in an effort to "…"`: whether the deed that is asked for ends long before
/// the quotation.
fn asks_for_deed(words: Words, cue: Cue, first: usize) -> bool {
    const OBJECT: usize = 5;
    const DEED: usize = 6;
    let asks = words.is_any(cue.first, &["asked", "asking", "urged", "urging", "told", "ordered", "invited"]);
    let to = (cue.last + 2..cue.last + 2 + OBJECT).find(|&k| words.is(k, "to"));
    asks && to.is_some_and(|to| to + DEED < first) && !words.is_punct(first - 1, ',') && !words.is_punct(first - 1, ':')
}

/// `Lee rejected reports that men had fired on the crew as "lies"`: who rejects or names what `as` hangs on, where the `cue` of
/// the innermost clause does neither.
fn judged(scene: &Scene, (cue, kind): (Cue, Kind), clauses: &[Clause], first: usize) -> Option<Attribution> {
    let words = scene.words;
    let acts = |cue: &Cue| SpeechWord::of(words.get(cue.first)).is_some_and(|word| word.takes().any(|it| it == "act"));
    let takes_as = |cue: &Cue| names(words, *cue) || acts(cue);
    if !words.is(first - 1, "as") || takes_as(&cue) || cue.last + 2 >= first || kind != Kind::Whole {
        return None;
    }
    let outer = clauses.iter().filter(|clause| clause.verb.is_some_and(|verb| verb < cue.first));
    let mut outer = outer.filter_map(|clause| Some((self::cue(words, clause.verb?)?, clause.subject?)));
    let (cue, subject) = outer.find(|(cue, _)| takes_as(cue) && !is_passive(words, *cue))?;
    Some(Attribution { cue: Some(cue), source: source_of(scene, subject, cue.first)? })
}

/// `a contract that requires the men to say "…"`: what tells them to say it, behind whose verb the `cue` is an infinitive.
fn required(scene: &Scene, cue: Cue, clauses: &[Clause]) -> Option<Attribution> {
    const REQUIRES: [&str; 8] = ["requires", "required", "obliges", "obliged", "forbids", "bars", "barred", "compels"];
    let words = scene.words;
    let inner = clauses.iter().position(|clause| clause.verb == Some(cue.last))?;
    let outer = clauses.get(inner + 1).filter(|_| words.is(cue.first.wrapping_sub(1), "to"))?;
    let verb = outer.verb.filter(|&verb| words.is_any(verb, &REQUIRES))?;
    let cue = Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    (!is_passive(words, cue)).then_some(Attribution { cue: Some(cue), source: source_of(scene, outer.subject?, verb)? })
}

/// Nouns for what has become known: the clause behind `that` tells it, not what somebody said of it.
const NEWS: [&str; 6] = ["news", "fact", "revelation", "revelations", "report", "reports"];

/// What people and things do alike: `the flood underscores`.
const SHOWS: [&str; 14] = [
    "underscores",
    "underscored",
    "underlines",
    "underlined",
    "highlights",
    "highlighted",
    "reflects",
    "reflected",
    "suggests",
    "suggested",
    "indicates",
    "indicated",
    "shows",
    "showed",
];

/// Whether what is called so may speak: people and bodies, whatever has a name or bears words, pronouns, many.
fn can_speak(words: Words, subject: Phrase) -> bool {
    let noun = words.get(subject.last);
    let named = (subject.first..=subject.last).any(|k| words.is_capital(k) && k > subject.first);
    let thing = subject.first < subject.last && words.is_any(subject.first, &["the", "a", "an", "this", "that"]);
    !thing || named || noun.ends_with('s') || is_role(noun) || BODIES.has_noun(noun) || bears_words(noun)
}

/// `There is talk of`: nobody.
fn is_empty(words: Words, subject: Phrase) -> bool {
    words.is_any(subject.first, &["there", "there's", "there’s"])
}

/// `said they maintained the pace "until …"`: what is maintained is no speech.
fn keeps_thing(words: Words, cue: Cue, first: usize) -> bool {
    let keeps = words.is_any(cue.first, &["maintained", "maintain", "maintains", "claimed", "claims", "claim"]);
    let thing = words.is_any(cue.last + 1, &["the", "a", "an", "his", "her", "its", "their"]) && cue.last + 2 < first;
    let that =
        (cue.last + 1..first).any(|k| words.is_any(k, &["was", "were", "is", "are", "had", "has", "would", "will"]));
    keeps && thing && !that && !words.is_punct(first - 1, ',') && !words.is_punct(first - 1, ':')
}

/// `said he would offer`, `said it did not say`, `said they were ready to call`: the verb tells what was not said, or not
/// yet.
fn is_unsaid(words: Words, verb: Cue) -> bool {
    const REACH: usize = 4;
    let mut before = (verb.first.saturating_sub(REACH)..verb.first).rev();
    let small = |i: &usize| is_adverb(words, *i) || words.is_any(*i, &["have", "be", "been", "also", "even", "ever"]);
    let group = before.find(|i| !small(i));
    let thought = ["thought", "think", "thinks", "thinking", "believes", "believe", "believed", "agrees", "agreed"];
    if words.is_any(verb.first, &thought) {
        return true;
    }
    group.is_some_and(|i| {
        is_modal(words, i)
            || words.is(i, "to") && !is_done(words, i)
            || words.is_any(i, &["not", "never", "cannot"])
            || words.get(i).ends_with("n't")
            || words.get(i).ends_with("n’t")
    })
}

/// `appeared to say`, `went on to say`, `was quick to say`: whether what stands before `to` at token `to` tells that it was said.
fn is_done(words: Words, to: usize) -> bool {
    let before = to.wrapping_sub(1);
    DOERS.has_lower(words.get(before))
        || words.is(before, "on") && words.is_any(before.wrapping_sub(1), &["went", "goes", "gone", "going", "go"])
}

/// `Ministers would discuss "…"`: nobody did anything yet.
fn is_modal(words: Words, i: usize) -> bool {
    words.is_any(i, &["would", "will", "could", "can", "should", "may", "might", "must"])
}

/// The phrase as a source: the name in it or beside it, or the phrase itself.
pub(in crate::analyze) fn source_of(scene: &Scene, phrase: Phrase, end: usize) -> Option<Source> {
    let words = scene.words;
    if phrase.first == phrase.last && words.is_any(phrase.last, &["who", "which", "that"]) {
        return Some(relative(scene, phrase.last));
    }
    // `Lee, whose message to Dow read`
    let whose = phrase.first.checked_sub(1).filter(|&whose| words.is(whose, "whose"));
    if let Some(whose) = whose.filter(|_| is_noun(words, phrase.last) || bears_words(words.get(phrase.last))) {
        return Some(relative(scene, whose));
    }
    // `the tape of him saying`
    let him = match words.get(phrase.first) {
        "him" => Some(Pronoun::He),
        "her" => Some(Pronoun::She),
        "them" => Some(Pronoun::They),
        _ => None,
    };
    if let Some(pronoun) = him.filter(|_| phrase.first == phrase.last) {
        return Some(Source { first: phrase.first, last: phrase.last, kind: SourceKind::Pronoun(pronoun) });
    }
    // `dockers, one of whom said`
    if words.is(phrase.last, "whom") && phrase.last > 1 && words.is(phrase.last - 1, "of") {
        return Some(Source { first: phrase.last - 2, last: phrase.last, kind: SourceKind::Phrase });
    }
    let whole = Source { first: phrase.first, last: phrase.last, kind: SourceKind::Phrase };
    let ending = scene.source_to(phrase.last).filter(|source| {
        // `founder and director Ann Lee` is one.
        let offices = |k: usize| k > 0 && is_title(words, k - 1) && is_title(words, k + 1);
        // `Former judge and Hull mayor Ann Lee`: a noun for one, without an article, tells of whom the name names.
        let bare = !begins_phrase(words, phrase.first) && is_name(*source);
        let told = |k: usize| bare && k > phrase.first && is_one(words.get(k - 1));
        let several = (phrase.first..source.first).any(|k| words.is(k, "and") && !offices(k) && !told(k));
        source.first >= phrase.first && !several && (source.may_speak() || source.first == phrase.first)
    });
    // `[the founder] and director Ann Lee`
    let offices = is_title(words, phrase.last) && words.is(phrase.last + 1, "and") && is_title(words, phrase.last + 2);
    let joined = || scene.source_from(phrase.last + 3, 0).filter(|source| offices && is_named_person(*source));
    // `Human resources told`
    let is_part = |source: &Source| {
        let bare = source.kind == SourceKind::Phrase && source.first == source.last && source.first > phrase.first;
        bare && !begins_phrase(words, phrase.first) && (phrase.first..source.first).all(|k| is_noun_word(words, k))
    };
    let ending = ending.map(|source| if is_part(&source) { whole } else { source });
    let source = ending.or_else(joined).or_else(|| behind_office(scene, phrase)).unwrap_or(whole);
    let named = named_behind(scene, source, end);
    Some(named_in_apposition(scene, named).filter(|name| name.last < end).unwrap_or(named))
}

/// Whether token `k` may be part of a plain noun phrase.
fn is_noun_word(words: Words, k: usize) -> bool {
    words.kind(k).is_some_and(TokenKind::is_word) && !ends_phrase(words, k) && !is_verb(words, k)
}

/// Whether the noun says what one person is.
fn is_one(noun: &str) -> bool {
    is_role(noun) && !noun.ends_with('s') && noun != "police"
}

/// Whom the sentence that ends before token `end` tells of: `Lee was quick to go on.`
pub(super) fn told_of(scene: &Scene, end: usize) -> Option<Source> {
    told_by(scene, end).map(|(source, _)| source)
}

/// Whom the sentence that ends before token `end` tells of, and the verb that does.
pub(super) fn told_by(scene: &Scene, end: usize) -> Option<(Source, usize)> {
    let start = scene.sentence_start(end.checked_sub(1)?).max(end.saturating_sub(REACH));
    let clauses = clauses_between(scene, start, end);
    let people = clauses.around(end).filter_map(|clause| {
        let source = source_of(scene, clause.subject?, clause.verb?)?;
        is_person(scene.words, source).then_some((source, clause.verb?))
    });
    people.last()
}

/// What credits a quotation that begins the paragraph after this one, which ends in a colon: its last sentence does.
pub fn introduction(scene: &Scene) -> Option<Attribution> {
    let end = scene.words.len();
    let colon = end.checked_sub(1).filter(|&last| scene.words.is_punct(last, ':'));
    colon.and_then(|_| before(scene, end))
}
