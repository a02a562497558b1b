//! Who a verb of saying is said of: the noun phrase before it, the one behind `according to` or an inverted verb.
//!
//! *In*: `Even supporters of the mayor in Harwich say`. *Out*: the whole phrase `supporters of the mayor in Harwich`, whose
//! first noun speaks; a name where the phrase ends in one (`the mayor's aide Ann Lee` is not `the mayor`). *Never*: a look
//! beyond a comma, a verb or a conjunction.

use super::clause::{self, Hangs};
use super::mute::{is_compound, is_no_noun};
use crate::analyze::cues::{Cue, Form};
use crate::analyze::dateline::behind_dateline;
use crate::analyze::grammar::frame::Frame;
use crate::analyze::people::{Mention, Referent};
use crate::analyze::speakers::apposition::named_in_apposition;
use crate::analyze::speakers::behind::is_rank;
use crate::analyze::speakers::phrase::is_title;
use crate::analyze::speakers::scene::Scene;
use crate::analyze::speakers::sources::{Source, SourceKind, is_role, object};
use crate::text::lists::{CALENDAR, DETERMINERS, MAKERS, NUMBERS};
use crate::text::token::{Case, TokenKind, Words, is_plural_possessive};

/// The longest noun phrase that speaks (tokens).
const LONGEST: usize = 16;

/// A subject and how its clause hangs in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// Who.
    pub source: Source,
    /// How the clause hangs in the sentence: `While Lee said …, nobody`.
    pub hangs: Hangs,
}

/// The subject of the verb `cue`; the sentence runs from token `start` to `end`.
pub(super) fn before(scene: &Scene, start: usize, cue: Cue, end: usize) -> Option<Subject> {
    let words = scene.words;
    let opens = |k: usize| is_subordinator(words, k) || is_preposition(words, k);
    let governed_by = |k: usize| is_preposition(words, k) && !is_measure(words, k);
    if cue.first == start || cue.first == start + 1 && cue.form == Form::Participle && opens(start) {
        return opening(scene, cue, end);
    }
    if let Some(made) = made_to(scene, start, cue.first) {
        return Some(Subject { source: made, hangs: Hangs::Free });
    }
    if words.is(cue.first - 1, "to") {
        // `It is too soon to say whether`: nobody does.
        let source = main(scene, start, cue.first).filter(|source| !words.is_any(source.first, &["it", "there"]))?;
        return Some(Subject { source, hangs: Hangs::Free });
    }
    let right = before_party(words, without_adverbs(words, start, cue.first));
    let mut first = right;
    while first > start && right - first < LONGEST && is_inside(scene, first - 1) {
        first -= 1;
    }
    // `While the mayor, Lee, said`
    let opened = is_subordinator(words, start) && !(start + 1..cue.first).any(|k| clause::is_finite(words, k));
    let below = opened || first > start && is_subordinator(words, first - 1);
    let hangs = if below { Hangs::Below } else { Hangs::Free };
    let mark = |source| Some(Subject { source, hangs });
    if first == right && first > start && words.is_any(first - 1, &["who", "which", "that"]) {
        // `Lee, who said …, left`
        let aside = first > start + 1 && words.is_punct(first - 2, ',') && !words.is(first - 1, "that");
        let hangs = if aside { Hangs::Below } else { Hangs::Inside };
        return Some(Subject { source: scene.subject(start, cue)?, hangs });
    }
    if cue.form == Form::Participle
        && let Some(with) = (first..right).rev().find(|&k| words.is(k, "with")).filter(|&with| with + 1 < right)
    {
        return mark(phrase(scene, with + 1, right - 1));
    }
    // `a clip of Lee saying`, but `wrote to Lee saying`
    if cue.form == Form::Participle
        && let Some(name) = scene.source_to(cue.first - 1).filter(|name| matches!(name.kind, SourceKind::Name(_)))
        && name.first > start
        && words.is_any(name.first - 1, &["of", "hear", "heard", "showing", "shows", "showed", "quoting", "quoted"])
    {
        return mark(name);
    }
    // `Democrats trying to regain the Senate say`, `Aides who left say`: the phrase belongs to another verb.
    let governed = first > start
        && (words.is(first - 1, "to") || clause::is_finite(words, first - 1))
        && !Frame::of(words, first - 1).is_some_and(Frame::is_clausal);
    first = after_conjunctions(words, first, right);
    // `a claim [the firm] denies`
    let held = |k: &usize| {
        words.is_any(*k, &["the", "his", "her", "its", "their"])
            && words.kind(k - 1) == Some(TokenKind::Word(Case::Lower))
    };
    let noun = |k: usize| {
        !is_preposition(words, k)
            && !DETERMINERS.has_lower(words.get(k))
            && !words.is_any(k, &["and", "or", "to", "as"])
    };
    if words.is_any(first, &["a", "an"])
        && let Some(inner) = (first + 2..right).find(held).filter(|&k| noun(k - 1))
    {
        first = inner;
    }
    // `The firm that hired Ann Lee said`
    let relative = first > start
        && words.is_any(first - 1, &["who", "which", "that"])
        && words.get(first).ends_with("ed")
        && !words.is_capital(first);
    let elsewhere = first >= right
        || governed
        || relative
        || cue.form == Form::Participle
        || governed_by(first)
        || words.is_any(right - 1, &["and", "but", "or"])
        || is_time(words, first, right);
    if elsewhere {
        return mark(main(scene, start, cue.first)?);
    }
    // `a private email account`, `the debunked claim that`: the form is a noun.
    let determined =
        DETERMINERS.has_lower(words.get(first)) && !words.get(right - 1).ends_with('s') && !words.is_capital(right - 1);
    let noun = determined && right == cue.first && Frame::of(words, cue.first).is_some_and(|frame| frame.noun);
    let noun = noun || words.is(first, "any") || right == cue.first && is_compound(words, (first, cue.first));
    if noun || is_no_noun(words, right - 1, right - first) {
        return None;
    }
    mark(phrase(scene, first, right - 1))
}

/// The place of the bracket that ends before token `right`: `Sen. Ann Lee [(D-Hull)] said`.
fn before_party(words: Words, right: usize) -> usize {
    const LONGEST: usize = 8;
    let last = right.saturating_sub(1);
    let opens = (last.saturating_sub(LONGEST)..last).rev().find(|&k| words.is_punct(k, '('));
    opens.filter(|_| words.is_punct(last, ')')).unwrap_or(right)
}

/// One past the conjunctions and, where a verb stands before the last `and`, that: `[voted and] aides` said.
fn after_conjunctions(words: Words, mut first: usize, right: usize) -> usize {
    if words.get(first).ends_with("ed") && !words.is_capital(first) {
        first = (first..right).rev().find(|&k| words.is(k, "and")).unwrap_or(first);
    }
    while first < right && words.is_any(first, &["and", "but", "even", "only", "yet", "so", "still", "or", "then"]) {
        first += 1;
    }
    // `First his wife`
    first += usize::from(first + 1 < right && words.is(first, "first") && DETERMINERS.has_lower(words.get(first + 1)));
    first
}

/// Who is made to say it: `The fire led [some] to ask whether`.
fn made_to(scene: &Scene, start: usize, verb: usize) -> Option<Source> {
    const LONGEST_MADE: usize = 6;
    let words = scene.words;
    let to = verb.checked_sub(1).filter(|&to| words.is(to, "to"))?;
    let inside = (start.max(to.saturating_sub(LONGEST_MADE))..to).rev();
    let maker = inside.take_while(|&k| is_inside(scene, k) || MAKERS.has_lower(words.get(k)));
    let maker = maker.into_iter().find(|&k| MAKERS.has_lower(words.get(k)) && !words.is_capital(k))?;
    (maker + 1 < to && maker > start).then(|| phrase(scene, maker + 1, to - 1))
}

/// `Noting that the pier was gone, Lee said`: the subject stands behind the comma.
fn opening(scene: &Scene, cue: Cue, end: usize) -> Option<Subject> {
    let words = scene.words;
    if cue.form != Form::Participle {
        return None;
    }
    let commas = (cue.last + 1..end.min(cue.last + 50)).filter(|&k| words.is_punct(k, ','));
    let comma = commas.into_iter().find(|&k| clause::has_verb(words, k + 1, end.min(k + 10)))?;
    Some(Subject { source: behind(scene, comma + 1, end)?, hangs: Hangs::Below })
}

/// The subject of the sentence that begins at token `start`: its first phrase, over what is quoted, circumstances and
/// clauses in front of it.
fn main(scene: &Scene, start: usize, end: usize) -> Option<Source> {
    let words = scene.words;
    let mut i = behind_dateline(words, start, end);
    // `Nor did they say`
    if words.is(i, "nor") && words.is_any(i + 1, &["did", "do", "does", "has", "have", "had", "would", "will"]) {
        i += 2;
    }
    for _ in 0..4 {
        i += now_and_then(words, i);
        while i < end
            && (scene.is_quoted(i)
                || matches!(words.kind(i), Some(TokenKind::Punct(_)))
                || words.is_any(i, &["and", "but", "yet"]))
        {
            i += 1;
        }
        let in_front = is_preposition(words, i)
            || is_subordinator(words, i)
            || words.is_any(i, &["still", "meanwhile", "however", "instead", "later", "earlier", "moreover"])
            || words.is_any(i, &["just", "shortly", "beyond", "absent", "despite", "amid", "even", "soon"])
            || opens_with_time(words, i)
            || (words.get(i).ends_with("ed") && i == start)
            || words.is_punct(i + 1, ',')
                && words.kind(i).is_some_and(TokenKind::is_word)
                && scene.source_to(i).is_none()
            || (words.get(i).ends_with("ing") && i == start);
        if !in_front {
            break;
        }
        i = (i..end.min(i + 40)).find(|&k| words.is_punct(k, ','))? + 1;
    }
    if Frame::of(words, i).is_some_and(Frame::is_clausal) && i > start {
        return behind(scene, i + 1, end);
    }
    let mut last = i;
    // `She and her aides`
    let alone = is_pronoun(scene, i) && !words.is(i + 1, "and");
    let goes_on = |k: usize| !alone && is_inside(scene, k) && !is_verb(words, k);
    while last + 1 < end && last - i < LONGEST && goes_on(last + 1) {
        last += 1;
    }
    last = without_adverbs(words, i + 1, last + 1) - 1;
    while last > i && is_preposition(words, last) {
        last -= 1;
    }
    let article = last == i && words.is_article(i);
    let begins = i < end && !article && (is_inside(scene, i) || scene.source_to(i).is_some());
    let found = begins.then(|| phrase(scene, i, last))?;
    Some(named_in_apposition(scene, found).unwrap_or(found))
}

/// How many tokens from token `i` on say how often: `now and then`.
fn now_and_then(words: Words, i: usize) -> usize {
    let often =
        [["now", "and", "then"], ["time", "and", "again"], ["sooner", "or", "later"], ["again", "and", "again"]];
    let every = usize::from(words.is(i, "every"));
    if often.iter().any(|phrase| words.starts(i + every, phrase)) { every + 3 } else { 0 }
}

/// `Last year,` `The next month,` at token `i`.
fn opens_with_time(words: Words, i: usize) -> bool {
    (i + 1..i + 4).find(|&k| words.is_punct(k, ',')).is_some_and(|comma| is_time(words, i, comma))
}

/// `this past week`, `the day before`: when, not who.
fn is_time(words: Words, first: usize, end: usize) -> bool {
    words.is_any(first, &["this", "last", "the", "earlier", "late", "early"])
        && words.is_any(end - 1, &["week", "month", "year", "day", "night", "weekend", "past", "morning"])
}

/// The phrase that begins at token `i`: behind `according to`, behind an inverted verb.
pub(super) fn behind(scene: &Scene, i: usize, end: usize) -> Option<Source> {
    let words = scene.words;
    if let Some(him) = object(words, i) {
        return Some(him);
    }
    // `according to the "Harbour" paper that he released`
    let quoted = (i + 1..end).take_while(|&k| scene.is_quoted(k)).last().filter(|_| is_article(words, i));
    let behind = quoted.map(|close| close + 1).filter(|&k| is_inside(scene, k) && !is_verb(words, k));
    if let Some(noun) = behind {
        return Some(Source { first: i, last: noun, kind: SourceKind::Phrase });
    }
    // `according to recently found papers`
    let adverb = words.is_adverb(i);
    let i = i + usize::from(adverb) + usize::from(adverb && words.get(i + 1).ends_with("ed"));
    let mut last = i;
    let person = |k: usize| is_pronoun(scene, k) && !words.is(k, "it");
    let goes_on = |k: usize| !is_pronoun(scene, i) && !person(k) && is_inside(scene, k) && !is_verb(words, k);
    while last + 1 < end && last - i < LONGEST && goes_on(last + 1) {
        last += 1;
    }
    last = without_adverbs(words, i + 1, last + 1) - 1;
    let begins = matches!(words.kind(i), Some(TokenKind::Word(_) | TokenKind::Number));
    let found = (begins && is_inside(scene, i)).then(|| phrase(scene, i, last))?;
    // `a spokesman for the union, Ann Lee`
    let role = (found.first..=found.last).find(|&k| is_preposition(words, k + 1) || k == found.last);
    let name = named_in_apposition(scene, found).filter(|_| role.is_some_and(|role| is_role(words.get(role))));
    Some(name.unwrap_or(found))
}

fn is_article(words: Words, i: usize) -> bool {
    words.is_article(i)
}

/// Whether token `i` is a pronoun, alone or with its verb: `she`, `she'll`.
fn is_pronoun(scene: &Scene, i: usize) -> bool {
    scene.source_to(i).is_some_and(|source| matches!(source.kind, SourceKind::Pronoun(_)))
}

/// The phrase from token `first` to `last` as a source: a name where it ends in one, or is nothing else.
fn phrase(scene: &Scene, first: usize, last: usize) -> Source {
    let whole = Source { first, last, kind: SourceKind::Phrase };
    let words = scene.words;
    let titles = |name: Source| {
        (first..name.first).all(|i| {
            words.kind(i).is_some_and(TokenKind::is_word)
                && (!words.is_any(i, &["and", "or"]) || joins_offices(words, i))
                && may_stand_in_title(words, i, name.first)
                && !(i > first && takes_object(words, i, name.first))
        })
    };
    // `Ann Lee of Harwich Live`, `Senator Ann Lee of Maine`, `Ann Lee in a post`
    let is_person = |kind: SourceKind| matches!(kind, SourceKind::Name(Mention { referent: Referent::Person(_), .. }));
    let person = scene.source_from(first, LONGEST).filter(|name| is_person(name.kind) && name.last < last);
    if let Some(person) =
        person.filter(|name| words.is_any(name.last + 1, &["of", "from", "at", "in", "on", "during"]) && titles(*name))
    {
        return person;
    }
    let Some(ending) = scene.source_to(last) else { return whole };
    match ending.kind {
        SourceKind::Name(_) if titles(ending) && (ending.may_speak() || ending.first == first) => ending,
        SourceKind::Pronoun(_) | SourceKind::Relative(_) if ending.first == first => ending,
        // `late on Saturday he`
        SourceKind::Pronoun(_)
            if !words.is_any(last - 1, &["and", "or", "but"]) && !is_preposition(words, last - 1) =>
        {
            ending
        }
        SourceKind::Name(_) | SourceKind::Pronoun(_) | SourceKind::Relative(_) | SourceKind::Phrase => whole,
    }
}

/// `Italian journalist and author Ann Lee`: whether the word at token `i` joins two things that one person is.
fn joins_offices(words: Words, i: usize) -> bool {
    let one = |k: usize| is_title(words, k) && !words.get(k).ends_with('s');
    i > 0 && one(i - 1) && one(i + 1)
}

/// Whether token `i` may belong to the title of the name at token `name`: no preposition, but the `of` of `Secretary of
/// State Ann Lee`, which stands between capitalised words of one person.
fn may_stand_in_title(words: Words, i: usize, name: usize) -> bool {
    let head = i.wrapping_sub(1);
    let of = words.is(i, "of") && words.is_capital(head) && !words.get(head).ends_with('s');
    !(is_preposition(words, i) || words.is(i, "to")) || (of && i + 1 < name && words.is_capital(i + 1))
}

/// `Those [supporting] Ann Lee`, `a lawyer [representing] former Governor Ann Lee`: a participle whose object the name at token
/// `name` is. Not `its [marketing] director Ann Lee`.
fn takes_object(words: Words, i: usize, name: usize) -> bool {
    let doing = words.get(i).len() > 4 && words.get(i).ends_with("ing") && !words.is_capital(i) && !is_rank(words, i);
    doing
        && (i + 1 == name
            || words.is_capital(i + 1)
            || words.is_any(i + 1, &["former", "the", "a", "an", "his", "her"]))
}

/// One past the subject that ends before token `end`, without the adverbs, auxiliaries and weekday behind it: `Ann Lee
/// [on Tuesday also] said`.
fn without_adverbs(words: Words, start: usize, mut end: usize) -> usize {
    while end > start {
        let last = end - 1;
        let weekday = CALENDAR.get_lower(words.get(last)).is_some_and(|kind| kind.starts_with("weekday"));
        end -= match weekday {
            true if last > start && words.is(last - 1, "on") => 2,
            true => 1,
            false if is_between(words, last) => 1,
            false => break,
        };
    }
    end
}

/// Adverbs and auxiliaries between a subject and its verb.
fn is_between(words: Words, i: usize) -> bool {
    words.is_any(i, &["has", "had", "have", "also", "then", "later", "once", "would"])
        || words.is_any(i, &["did", "not", "will", "often", "again", "never", "long", "both"])
        || words.is_any(i, &["is", "are", "was", "were", "now", "still", "even", "first"])
        || words.is_any(i, &["soon", "earlier", "meanwhile", "therefore", "instead", "however", "thus", "nonetheless"])
        || words.is_any(i, &["since", "already", "just", "all", "do", "does", "may", "might"])
        || words.is_any(i, &["didn't", "won't", "wouldn't", "didn’t", "won’t", "wouldn’t", "further", "recently"])
        || words.is_any(i, &["today", "yesterday", "tonight"]) && !words.is_capital(i)
        || words.is_adverb(i)
}

/// Whether token `i` can stand inside a noun phrase with its prepositional phrases.
fn is_inside(scene: &Scene, i: usize) -> bool {
    let words = scene.words;
    match words.kind(i) {
        Some(TokenKind::Word(_)) => {
            !scene.is_quoted(i)
                && !is_subordinator(words, i)
                && (!clause::is_finite(words, i)
                    || words.is_capital(i)
                    || words.get(i).ends_with("ed")
                    || words.is_any(i.wrapping_sub(1), &["the", "a", "an", "his", "its", "their"]))
                && !words.is_any(i, &["who", "which", "that", "what", "how", "why", "where"])
                && (!words.is(i, "to") || i.checked_sub(1).is_some_and(|noun| takes_to(words, noun)))
        }
        Some(TokenKind::Number | TokenKind::Clitic) => true,
        Some(TokenKind::Punct('\'' | '’')) => is_plural_possessive(words, i),
        Some(TokenKind::Punct(c)) => matches!(c, '-' | '%' | '$' | '&' | '/') && (words.is_glued(i) || c == '%'),
        None => false,
    }
}

/// Whether the form in -ed at token `k` is a verb: `the men asked`, but `a detailed report`, `in troubled Hull`.
fn is_verb(words: Words, k: usize) -> bool {
    let before = k.wrapping_sub(1);
    let determined = |k: usize| DETERMINERS.has_lower(words.get(k));
    let newly = words.get(before).ends_with("ly") && determined(before.wrapping_sub(1));
    let held = determined(before) || newly || is_preposition(words, before);
    words.get(k).ends_with("ed") && !words.is_capital(k) && !held
}

/// `a source close to Lee`, `the ambassador to France`
fn takes_to(words: Words, i: usize) -> bool {
    words.is_any(i, &["close", "adviser", "advisers", "advisor", "advisors", "aide", "aides", "ambassador", "envoy"])
        || words.is_any(i, &["counsel", "assistant", "delegate", "delegates", "contributor", "consultant", "privy"])
}

fn is_subordinator(words: Words, i: usize) -> bool {
    words.is_subordinator(i) || words.is_any(i, &["since", "before", "once", "whereas", "unless", "until", "than"])
}

/// `about four in ten voters`: no preposition, but a rough number.
fn is_measure(words: Words, i: usize) -> bool {
    let number = words.kind(i + 1) == Some(TokenKind::Number) || NUMBERS.has_lower(words.get(i + 1));
    words.is_any(i, &["about", "over"]) && number
}

pub(super) fn is_preposition(words: Words, i: usize) -> bool {
    words.is_any(i, &["of", "in", "on", "at", "for", "with", "by", "from"])
        || words.is_any(i, &["during", "about", "against", "among", "over", "under", "near", "inside"])
}
