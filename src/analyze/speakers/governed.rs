//! The verb of saying whose clause holds a quotation, or hangs above the one that does.
//!
//! *In*: the clauses around `"…"` in `Lee, who met Dow, said the plan was "…"`, innermost first. *Out*: cue `said`, source `Lee`.
//! *Never*: a verb that tells what was not said, or not yet.

use super::attribution::Attribution;
use super::before::{BODIES, is_modal, source_of};
use super::insertion::takes_words;
use super::named::named_from;
use super::passive::{is_asked, is_passive, names};
use super::scene::Scene;
use super::sources::Source;
use super::sources::{begins_phrase, is_adverb, is_role, is_verb};
use super::subject::PREPOSITIONS;
use crate::analyze::cues::{Cue, Form, Strength, cue};
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::{Clause, Kind, Phrase, bears_words};
use crate::analyze::speech::SpeechWord;
use crate::text::lexicon::Lexicon;
use crate::text::token::Words;

/// Verb forms that no ending shows.
static FINITE: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/finite-verbs.txt"));

/// Verbs of making somebody do something.
static MAKERS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/making-verbs.txt"));

/// Words before an infinitive that tell that it was done.
static DOERS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/done-infinitives.txt"));

/// The verb of saying whose clause holds the quotation, or hangs above the one that does, and its subject.
pub(super) fn governed(scene: &Scene, clauses: impl Iterator<Item = Clause>, first: usize) -> Option<Attribution> {
    let words = scene.words;
    // `Asked whether it was "…", the others said`
    let asked = |clause: &Clause| clause.kind == Kind::Shared && clause.verb.is_some_and(|verb| is_asked(words, verb));
    let mut clauses: Vec<Clause> = clauses.take_while(|clause| !asked(clause)).collect();
    let over = clauses.iter().position(|clause| is_past_aside(words, clause, &clauses, first));
    clauses.drain(..over.map_or(0, |over| over + 1));
    let mut credits = clauses.iter().filter_map(|clause| {
        let cue = cue(words, clause.verb?)?;
        let subject = clause.subject.filter(|subject| !is_empty(words, *subject) && !is_passive(words, cue))?;
        let over = clause.kind == Kind::Circumstance && is_over(words, (subject, cue), first);
        (!over).then_some((cue, subject, clause.kind))
    });
    let (cue, subject, kind) = credits.next()?;
    // `"…," she said, according to the Herald, while keeping "…"`: she goes on.
    let said =
        |at: usize| words.is_punct(at.wrapping_sub(1), ',') && words.is_any(at.wrapping_sub(2), &["said", "says"]);
    let inner = (cue.form == Form::According && said(cue.first)).then(|| said_before(scene, cue.first - 2)).flatten();
    if inner.is_some() {
        return inner;
    }
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
    // `the crew, whom Lee thanked for "…"`
    let acts = SpeechWord::of(words.get(cue.first)).is_some_and(|word| word.takes().any(|it| it == "act"));
    let held = words.is(first - 1, "as") || acts && words.is(first - 1, "for");
    let named = named || gap || kind == Kind::Relative && cue.last + 2 == first && held;
    // `Lee denied it, with his aide calling it "…"`
    let with = cue.form == Form::Participle && words.is(subject.first.wrapping_sub(1), "with");
    let named = named || kind == Kind::Shared && with && names(words, cue);
    // `Lee said Dow was wrong for calling it "…"`, `… was sacked for calling it "…"`
    let above = clauses.iter().skip_while(|clause| clause.verb != Some(cue.last)).nth(1).and_then(|above| above.verb);
    let told = |verb: usize| self::cue(words, verb).is_some_and(|above| !is_passive(words, above));
    let for_it = cue.form == Form::Participle && words.is(cue.first.wrapping_sub(1), "for");
    let named = named || for_it && names(words, cue) && above.is_some_and(|verb| !told(verb));
    // `Dow said no while Lee urged them to "go"`
    let opener = |k: usize| words.is_any(subject.first.wrapping_sub(k), &["while", "whereas"]);
    let apart = kind == Kind::Circumstance && (opener(1) || opener(2));
    let tells_little = cue.strength == Strength::Weak && !named && !apart;
    let tells_little = tells_little || goes_on_telling(scene, cue, first) || asks_for_deed(words, cue, first);
    // `Lee said the vote underscored a need for "…"`: no vote speaks
    let shows = || words.is_any(cue.first, &SHOWS);
    let noun = words.get(subject.last);
    let things = noun.ends_with('s') && !words.is_capital(subject.last) && !is_role(noun) && !BODIES.has_noun(noun);
    let tells_little = tells_little || kind == Kind::Whole && shows() && (things || !can_speak(words, subject));
    if let Some(judged) = judged(scene, (cue, kind), &clauses, first) {
        return Some(judged);
    }
    // `Dow said those who called Lee a liar were "half baked"`: what they called him is told before the verb.
    let is_told = kind == Kind::Relative && names(words, cue) && words.is_any(first - 1, &["is", "are", "was", "were"]);
    let (cue, subject) = if tells_little
        || is_unsaid(words, cue) && !is_made(words, cue, &clauses)
        || keeps_thing(words, cue, first)
        || is_told
    {
        // `While Lee called it "dead," Dow said`
        // `according to Lee, who called it "dead"`: the subject of the sentence is spoken of
        let reports =
            |outer: &Cue| takes_words(words, *outer) && !is_unsaid(words, *outer) && outer.form != Form::According;
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
    let source = maker(scene, subject, &clauses).or_else(|| source_of(scene, subject, cue.first))?;
    Some(Attribution { cue: Some(cue), source })
}

/// Who says what stands before the verb of saying at token `verb`.
fn said_before(scene: &Scene, verb: usize) -> Option<Attribution> {
    let cue = cue(scene.words, verb)?;
    let source = scene.source_to(verb.checked_sub(1)?)?;
    Some(Attribution { cue: Some(cue), source })
}

/// `Lee released an ad that said`, `The Herald ran a piece that called it "…"`: who makes the words known that `that` stands for.
fn maker(scene: &Scene, which: Phrase, clauses: &[Clause]) -> Option<Source> {
    const MAKES: [&str; 24] = [
        "released",
        "releases",
        "releasing",
        "ran",
        "runs",
        "running",
        "published",
        "publishes",
        "publishing",
        "issued",
        "issues",
        "issuing",
        "posted",
        "posts",
        "posting",
        "aired",
        "airs",
        "airing",
        "filed",
        "sent",
        "wrote",
        "printed",
        "launched",
        "unveiled",
    ];
    const ADJECTIVES: usize = 6;
    let words = scene.words;
    let noun = which.first.checked_sub(1).filter(|_| which.first == which.last)?;
    let bears =
        words.is_any(which.last, &["that", "which"]) && (bears_words(words.get(noun)) || words.is(noun, "piece"));
    let makes = |k: &usize| words.is_any(*k, &MAKES);
    let verb = (noun.saturating_sub(ADJECTIVES)..noun).rev().find(makes).filter(|_| bears)?;
    let new =
        (verb + 1..noun).all(|k| !is_verb(words, k) && !words.is(k, "the") && !PREPOSITIONS.has_lower(words.get(k)));
    let made = clauses.iter().find(|clause| clause.verb == Some(verb)).filter(|_| new)?;
    source_of(scene, made.subject?, verb)
}

/// `offered tea and, when I asked for more, "…"`, `said that until Dow claims he was there, "…"`: whether the clause of `subject`,
/// put in before what is said, is over where the quotation begins at token `first`. Not `said that when Dow told him, "…"`.
fn is_over(words: Words, (subject, cue): (Phrase, Cue), first: usize) -> bool {
    const OPENERS: [&str; 13] = [
        "when", "as", "if", "after", "before", "while", "until", "unless", "because", "although", "though", "since",
        "once",
    ];
    let opener = subject.first.checked_sub(1).filter(|&k| words.is_any(k, &OPENERS));
    let inserted = |opener: usize| words.is_punct(opener.wrapping_sub(1), ',') && cue.last + 2 < first;
    // What was told there stands there: a clause, a word for one, a thing.
    let hears = Frame::of(words, cue.first).is_some_and(|frame| frame.hearer || frame.ask);
    let thing = || !hears && begins_phrase(words, cue.last + 1) && cue.last + 2 < first;
    let told = || thing() || (cue.last + 1..first - 1).any(|k| is_told(words, k));
    let says =
        |k: usize| words.is(k, "that") || self::cue(words, k).is_some_and(|said| said.strength == Strength::Strong);
    let begins = |opener: usize| cue.last < first && says(opener.wrapping_sub(1)) && told();
    words.is_punct(first - 1, ',') && opener.is_some_and(|opener| inserted(opener) || begins(opener))
}

/// Whether token `k` shows what was told: a verb, or `so`.
fn is_told(words: Words, k: usize) -> bool {
    is_verb(words, k) || FINITE.has(words.get(k)) || words.is_any(k, &["is", "are", "was", "were", "so", "yes", "no"])
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
    // `Lee said Dow had asked for a copy "weeks ago"`
    let wanted = words.starts(cue.first, &["asked", "for"]) && cue.last + OBJECT < first;
    let over = asks && to.is_some_and(|to| to + DEED < first) || wanted;
    over && !words.is_punct(first - 1, ',') && !words.is_punct(first - 1, ':')
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

/// `a question that prompted Lee to say "…"`: whether somebody was made to say it, so that it was said.
fn is_made(words: Words, cue: Cue, clauses: &[Clause]) -> bool {
    let inner = clauses.iter().position(|clause| clause.verb == Some(cue.last));
    let maker = inner.and_then(|inner| clauses.get(inner + 1)?.verb).filter(|&maker| {
        let past = words.get(maker).ends_with("ed") || words.is_any(maker, &["led", "drove", "got", "spurred"]);
        past && MAKERS.has(words.get(maker)) && !words.is_any(maker, &["required", "allowed", "permitted", "enabled"])
    });
    let whom = |maker: usize| maker + 1 < cue.first && !words.is_any(maker + 1, &["us", "me"]);
    let to = |maker: usize| words.is(cue.first.wrapping_sub(1), "to") && whom(maker);
    let done = |verb: usize| Cue { first: verb, last: verb, form: Form::Finite, strength: Strength::Weak };
    maker.is_some_and(|maker| to(maker) && !is_unsaid(words, done(maker)) && !is_passive(words, done(maker)))
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
const SHOWS: [&str; 20] = [
    "reveals",
    "revealed",
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
    "assures",
    "assured",
    "reassures",
    "reassured",
];

/// Whether what is called so may speak: people and bodies, whatever has a name or bears words, pronouns, many.
pub(super) fn can_speak(words: Words, subject: Phrase) -> bool {
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
pub(super) fn is_unsaid(words: Words, verb: Cue) -> bool {
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
