//! The roles that the text itself gives a person, in its own words.
//!
//! *In*: `EU foreign affairs head Federica Mogherini`; `Tang Li, China's top negotiator,`; `Trump's election as
//! president` with `the US president-elect` later. *Out*: `EU foreign affairs head`; `China's top negotiator`;
//! `president`, `US president-elect`. *Never*: a role from elsewhere.

use super::apposition::apposition;
use super::party;
use crate::analyze::names::Name;
use crate::analyze::names::lexica::{Traits, long_titles, role_traits, traits};
use crate::text::lexicon::Lexicon;
use crate::text::lists::{FINITE, PRESENT};
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};

/// Words before a title in capitals.
static BEFORE_TITLES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/before-titles.txt"));

/// No role is longer than this many words.
const LONGEST: usize = 12;

/// How many words stand between a role with its comma and the name: "the commissioner, **retired judge** Ann Plum".
const BETWEEN: usize = 3;

/// The roles that stand with one mention.
pub(super) fn roles(words: Words, name: &Name) -> Vec<Local> {
    let around = [
        before(words, name),
        after(words, name),
        elected(words, name),
        owned(words, name),
        party::affiliation(words, name),
        behind_clause(words, name),
        became(words, name),
        counsel(words, name),
    ];
    around.into_iter().flatten().collect()
}

/// `Ann Plum [KC], defending,`: the rank of a barrister.
fn counsel(words: Words, name: &Name) -> Option<Local> {
    let rank = name.last + 1;
    words.is_any(rank, &["QC", "KC"]).then(|| words.cover(rank, rank))
}

/// `Sens. Ann Plum of Maine and [Tom Berg] of Ohio`: the title of several before the first of them, for one: `senator`.
pub(super) fn shared<'t>(words: Words<'t>, name: &Name) -> Option<&'t str> {
    const REACH: usize = 24;
    let start = name.sentence.0.max(name.first.saturating_sub(REACH));
    let small = |k: usize| words.is_any(k, &["and", "of", "from", "the"]);
    let mark = |k: usize| matches!(words.kind(k), Some(TokenKind::Punct(',' | '.' | '(' | ')' | '-')));
    // `Sens. Plum and Berg, and Mayor Lee`
    let own = |k: usize| is_role(words, k) && several(words.get(k)).is_none();
    let inside = |k: &usize| words.is_capital(*k) && !own(*k) || small(*k) || mark(*k);
    (start..name.first).rev().take_while(inside).find_map(|k| several(words.get(k)))
}

/// The title that each of several has: `senator` for `Sens.`
fn several(title: &str) -> Option<&str> {
    let title = title.trim_end_matches('.');
    let plural = title.ends_with('s') && title.starts_with(char::is_uppercase);
    plural.then(|| long_titles(title).next()).flatten().filter(|_| traits(title).any(Traits::ADDRESS))
}

/// `NATO head`, `former US Secretary of State`: the phrase that leads up to the name.
fn before(words: Words, name: &Name) -> Option<Local> {
    let mut end = name.first.checked_sub(1)?;
    // "A senior Plum adviser": not Plum
    let small = |i: usize| words.kind(i) == Some(TokenKind::Word(Case::Lower)) && is_role(words, i);
    if name.title == name.first && small(name.last + 1) {
        return None;
    }
    if let Some(noun) = office_of_seat(words, end).filter(|noun| *noun >= name.sentence.0) {
        return Some(words.cover(modifiers(words, noun, name.sentence.0), end));
    }
    // "correspondent Dr. Plum"
    while end > name.sentence.0 && end >= name.title && is_address(words, end) {
        end -= 1;
    }
    // "Veteran Italian" is nobody's role.
    while end > name.title && traits(words.get(end)).any(Traits::NATION) && !is_role(words, end) {
        end -= 1;
    }
    if end < name.first - 1 && words.is(end, "veteran") {
        return None;
    }
    let mut from = name.title;
    while from < name.first && is_address(words, from) {
        from += 1;
    }
    let titled = (from..name.first).any(|i| is_role(words, i));
    if !titled {
        // "then-Sen."
        let small = matches!(words.kind(end), Some(TokenKind::Word(Case::Lower | Case::Mixed)));
        let noun = small && is_role(words, end);
        if !noun || end < name.sentence.0 {
            return None;
        }
        from = from.min(end);
    }
    let first = without_verb(words, modifiers(words, from, name.sentence.0), from);
    Some(words.cover(first, end))
}

/// Whether a phrase that ends with `name` is what leads up to it: a noun stands right before the name.
pub(super) fn ends_with_name(words: Words, name: &Name) -> bool {
    let Some(before) = name.title.checked_sub(1).filter(|_| name.title == name.first) else { return false };
    let noun = words.kind(before) == Some(TokenKind::Word(Case::Lower));
    noun && !traits(words.get(before)).any(Traits::BREAK) && !super::context::is_saying(words.get(before))
}

/// The noun of an office whose place ends at token `end`: "**ambassador** to Britain (Liu Plum)".
fn office_of_seat(words: Words, end: usize) -> Option<usize> {
    let preposition = (end.saturating_sub(3)..end).rev().find(|&k| !words.is_capital(k))?;
    let noun = preposition.checked_sub(1).filter(|_| words.is_any(preposition, &["of", "to", "for", "in"]))?;
    let place = words.is_capital(end) && !is_role(words, end) && !is_address(words, end);
    (place && words.kind(noun) == Some(TokenKind::Word(Case::Lower)) && is_role(words, noun)).then_some(noun)
}

/// The first token of a role behind the verb that the words before it may end with: "to **defeat** nominee Plum", "**overtook** Justice
/// Plum", "will **meet** Pope Plum", and behind what a hyphen leaves of a number ("1970s-era catcher").
fn without_verb(words: Words, first: usize, role: usize) -> usize {
    const LEADS: [&str; 8] = ["to", "will", "would", "can", "could", "must", "should", "not"];
    let led = first > 0 && words.is_any(first - 1, &LEADS) || words.is_clitic(first.wrapping_sub(1));
    let led = led
        && words.kind(first) == Some(TokenKind::Word(Case::Lower))
        && first > 0
        && !words.is_any(first - 1, &["'s", "’s"]);
    let verb = |i: usize| {
        let word = words.get(i);
        !word.ends_with('s') && (FINITE.has(word) || PRESENT.has(&format!("{word}s")))
    };
    let opens = (first..role).rev().find(|i| verb(*i)).map_or(first, |verb| verb + 1);
    let hyphen = usize::from(words.is_punct(first.wrapping_sub(1), '-'));
    let number = first.wrapping_sub(1 + hyphen);
    let glued = words.is_glued(number) && words.kind(number) == Some(TokenKind::Number);
    // "no matter what action President Plum takes"
    if words.is_any(first.wrapping_sub(1), &["what", "which", "whatever"]) {
        return role;
    }
    let skip = opens + usize::from(opens == first && (led || glued));
    skip.min(role)
}

fn is_role(words: Words, i: usize) -> bool {
    let lower = words.get(i).to_lowercase();
    let role = role_traits(lower.trim_end_matches('.'));
    role.any(Traits::ROLE) || role.any(Traits::TITLE) && !role.any(Traits::ADDRESS)
}

fn is_address(words: Words, i: usize) -> bool {
    traits(words.get(i)).any(Traits::ADDRESS)
}

/// The first token of the adjectives and nouns before token `i` that belong to it.
fn modifiers(words: Words, i: usize, sentence_start: usize) -> usize {
    let mut first = i;
    while first > sentence_start && i - first < 6 && is_modifier(words, first - 1) {
        // "They **feel** President Plum": before a title in capitals stand few small words.
        let small = words.kind(first - 1) == Some(TokenKind::Word(Case::Lower));
        if small && words.is_capital(first) && !is_before_title(words.get(first - 1)) {
            break;
        }
        first -= 1;
    }
    first
}

/// Whether a small word may stand before a title in capitals: "**former** President Plum", "**spokesman** Capt. Plum", not
/// "the **way** President Plum".
fn is_before_title(word: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ive", "al", "ous", "ent", "ant", "ary", "ing", "time"];
    let role = role_traits(word).any(Traits::ROLE) && !PRESENT.has(&format!("{word}s"));
    BEFORE_TITLES.has(word) || role || word.contains('-') || ENDINGS.iter().any(|end| word.ends_with(end))
}

fn is_modifier(words: Words, i: usize) -> bool {
    let word = words.get(i);
    match words.kind(i) {
        Some(TokenKind::Word(Case::Lower)) => is_adjective_or_noun(word),
        Some(TokenKind::Word(Case::Title)) if is_half(word) => words.is_capital(i + 1),
        Some(TokenKind::Word(Case::Upper | Case::Title)) => {
            let word = traits(word);
            word.any(Traits::NATION | Traits::PLACE | Traits::ORGANIZATION | Traits::ENDS_ORGANIZATION)
                || words.kind(i) == Some(TokenKind::Word(Case::Upper))
                || word.any(Traits::COMMON | Traits::GIVEN | Traits::SURNAME) && !word.any(Traits::BREAK)
        }
        _ => false,
    }
}

/// Whether a word goes with the next: "New York", "Los Angeles".
fn is_half(word: &str) -> bool {
    matches!(word, "New" | "Former" | "Los" | "Las" | "San" | "Santa" | "St." | "Fort" | "El")
}

/// Whether a small word before a role may belong to it; verbs ("praised candidate Plum", "the poll shows Sen. Plum") do
/// not, nor does a relation ("his wife, Sen. Plum").
fn is_adjective_or_noun(word: &str) -> bool {
    const PARTICIPLES: [&str; 8] =
        ["acting", "leading", "outgoing", "incoming", "sitting", "retired", "reigning", "ranking"];
    const PLURALS: [&str; 8] =
        ["affairs", "news", "sports", "relations", "communications", "operations", "politics", "rights"];
    if matches!(word, "former" | "late" | "new" | "first" | "top" | "old" | "then" | "ex")
        || PARTICIPLES.contains(&word)
    {
        return true;
    }
    let verb = word.ends_with("ing") || word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss");
    let kin = role_traits(word).any(Traits::KIN);
    let ends = traits(word).any(Traits::BREAK) || super::context::is_saying(word) || word.ends_with("ly");
    (!verb || PLURALS.contains(&word)) && !kin && !ends
}

/// `, China's top negotiator with Taipei,`; `is a professor at Plum College`.
fn after(words: Words, name: &Name) -> Option<Local> {
    let i = behind_home(words, name.last + 1);
    let copula = |i: usize| words.is_any(i, &["is", "was"]) && words.is_article(i + 1);
    let mut from = match words.kind(i) {
        // "Plum, who was the mayor of Hull"
        Some(TokenKind::Punct(',')) if words.is(i + 1, "who") && copula(i + 2) => i + 3,
        Some(TokenKind::Punct(',')) => i + 1,
        _ if copula(i) => i + 1,
        _ => return None,
    };
    let mut aged = false;
    if words.kind(from) == Some(TokenKind::Number) && words.is_punct(from + 1, ',') {
        from += 2;
        // "Plum, 36, is the mayor"
        aged = copula(from);
        from += usize::from(aged);
    }
    // ", where the secretary said"
    if words.is_any(from, &["where", "when", "while", "who", "whose", "which", "and", "but", "also"]) {
        return None;
    }
    // "Plum is a better candidate": praise is no role.
    if words.is_any(from + 1, &["better", "worse", "good", "great", "bad", "stronger", "weaker"]) && (aged || copula(i))
    {
        return None;
    }
    let head = apposition(words, from).filter(|head| !is_governed(words, from, *head))?;
    // "Plum is a nice man"
    if (aged || copula(i)) && words.is_any(head, &["man", "woman", "guy", "person", "lady", "fellow"]) {
        return None;
    }
    // "Tom Plum, his wife, Ann, and": the next one's
    let kin = role_traits(words.get(head)).any(Traits::KIN) && words.is_possessive(from);
    if kin && words.is_punct(head + 1, ',') && words.is_capital(head + 2) {
        return None;
    }
    if words.is_article(from) {
        from += 1;
    }
    let end = phrase_end(words, head);
    // "With Plum, the minister **looked** ashen": somebody else.
    let acts = matches!(words.kind(end + 1), Some(TokenKind::Punct('"' | '“' | '\'' | '‘')))
        || words.get(end + 1).ends_with("ed")
        || FINITE.has(words.get(end + 1))
        || PRESENT.has(words.get(end + 1));
    let article = words.is(from.saturating_sub(1), "the") || words.is_any(from, &["our", "my", "your"]);
    let other = acts && end == head && article;
    (from <= head && !other).then(|| words.cover(from, end))
}

/// The comma behind the place that somebody is of: `Ann Lee [of Ohio], a Democrat`; `i` where there is none.
fn behind_home(words: Words, i: usize) -> usize {
    let end = (i + 2..i + 5).find(|&k| !words.is_capital(k));
    let home = words.is_any(i, &["of", "from"]) && words.is_capital(i + 1);
    end.filter(|&end| home && words.is_punct(end, ',')).unwrap_or(i)
}

/// Whether something before the article of an apposition governs it: ", **through** a spokesman", ", **whom he considers** a
/// friend", ", **contacted** his publisher"; "then the mayor", "once an aide" are roles.
fn is_governed(words: Words, from: usize, head: usize) -> bool {
    const TIMES: [&str; 9] =
        ["then", "now", "once", "formerly", "currently", "still", "perhaps", "arguably", "himself"];
    let article = |i: &usize| words.is_article_or_possessive(*i);
    let governs = |i: usize| words.kind(i).is_some_and(TokenKind::is_word) && !words.is_any(i, &TIMES);
    (from + 1..=head).find(article).is_some_and(|article| governs(article - 1))
}

/// `Plum's attorney, Alan Berg, said`; `the president of the union, Ann Berg,`; `said the author, Ann Berg of the Institute`: the
/// phrase in front of the comma, where the name says who that is.
fn owned(words: Words, name: &Name) -> Option<Local> {
    // "Plum's coach, **the Australian** Ann Berg,"; "the commissioner, **retired judge** Ann Berg,"
    let between = |i: usize| {
        words.is(i, "the")
            || traits(words.get(i)).any(Traits::NATION)
            || is_role(words, i)
            || is_adjective_of_role(words, i)
    };
    let first = (name.title.saturating_sub(BETWEEN)..name.title).rev().take_while(|&i| between(i)).last();
    let comma = first.unwrap_or(name.title).checked_sub(1).filter(|comma| words.is_punct(*comma, ','))?;
    let closes = matches!(words.kind(name.last + 1), Some(TokenKind::Punct(',' | '.')));
    let placed = words.is_any(name.last + 1, &["of", "at", "from"]) && words.is_capital(name.last);
    let titled = (name.title..name.first).any(|i| !traits(words.get(i)).any(Traits::NATION | Traits::ADDRESS));
    if !(closes || placed) || titled || words.is_any(name.last + 2, &["and", "or"]) {
        return None;
    }
    // "Said the author, Ann Berg of the Institute": elsewhere the comma may part two who are told of
    let said = |i: usize| i > name.sentence.0 && super::context::is_saying(words.get(i - 1));
    // "An aide, Ann Berg, said", but not "After a call to a friend, Ann Berg, 45, left"
    let clause = |i: usize| {
        let joins = || words.is_any(i - 1, &["and", "but", "while", "that", "when", "as"]) || said(i);
        i == name.sentence.0 || joins()
    };
    let article = |i: usize| words.is_any(i, &["a", "an", "one", "another"]) && closes && clause(i);
    let named = |i: usize| words.is_any(i, &["the", "his", "her", "their", "its"]) && (closes || said(i));
    let opens = |i: usize| named(i) || article(i) || words.is_clitic(i) && closes;
    let inside = |i: &usize| matches!(words.kind(*i), Some(TokenKind::Word(_) | TokenKind::Clitic | TokenKind::Number));
    let ends = |i: usize| i == comma || words.is_any(i, &["of", "for", "at", "in", "to"]);
    // "The Attorney General, Ann Plum,": capitals all through
    let ended = |i: usize| i + 1 == comma && (comma.saturating_sub(2)..comma).all(|k| words.is_capital(k));
    // "The Leader of the Opposition, Ann Plum,"
    let led = |i: usize| words.is(i + 1, "of") && words.is(i.wrapping_sub(1), "the");
    let office = |i: usize| words.is_capital(i) && (ended(i) || led(i));
    let lower = |i: usize| words.kind(i) == Some(TokenKind::Word(Case::Lower));
    let head = |i: &usize| (lower(*i) || office(*i)) && is_role(words, *i) && ends(*i + 1);
    let heads = |from: usize| (from..comma).take_while(|i| *i == from || is_modifier(words, *i - 1)).any(|i| head(&i));
    let reach = name.sentence.0.max(comma.saturating_sub(LONGEST))..comma;
    let from = reach.rev().take_while(inside).filter(|i| opens(*i)).map(|i| i + 1).find(|from| heads(*from))?;
    // "Mr. Plum's attorney"; whose wife "his wife" is, the name does not tell.
    let owns = from > 1 && words.is_clitic(from - 1);
    let owner = |i: &usize| words.is_capital(*i) && *i >= name.sentence.0 && !traits(words.get(*i)).any(Traits::BREAK);
    let first = if owns { (0..from - 1).rev().take_while(owner).last().unwrap_or(from) } else { from };
    // "Plum's husband, the novelist Karl Plum,": a novelist
    if (!owns || comma + 1 < name.title) && role_traits(words.get(comma - 1)).any(Traits::KIN) {
        return None;
    }
    Some(words.cover(first, comma - 1))
}

/// `A steward who survived, Ann Plum, testified`: the noun before the clause that the comma in front of the name ends.
fn behind_clause(words: Words, name: &Name) -> Option<Local> {
    let comma = name.title.checked_sub(1).filter(|comma| words.is_punct(*comma, ','))?;
    let from = name.sentence.0.max(comma.saturating_sub(LONGEST));
    let mut clause = (from..comma).rev().take_while(|&k| !words.is_punct(k, ','));
    let noun = clause.find(|&k| words.is_any(k, &["who", "that"]))?.checked_sub(1)?;
    let opens = noun.checked_sub(1).is_some_and(|k| words.is_article(k));
    let closes = words.is_punct(name.last + 1, ',') && name.title == name.first && name.first < name.last;
    let lower = words.kind(noun) == Some(TokenKind::Word(Case::Lower));
    (opens && closes && lower && is_role(words, noun)).then(|| words.range(noun))
}

/// `Ann Plum, a clerk who became a **star witness**`, `Ann Plum became a **poet**`: what somebody is told to have become.
fn became(words: Words, name: &Name) -> Option<Local> {
    let next = name.last + 1;
    let apposed = words.is_punct(next, ',');
    let who = (next + 1..next + LONGEST).find(|&k| words.is(k, "who")).filter(|_| apposed);
    let plain = |who: usize| (next + 1..who).all(|k| !words.is_punct(k, ',') && !words.is_any(k, &["whose", "and"]));
    let verb = who.filter(|&who| plain(who)).map_or(next, |who| who + 1);
    let first = verb + 2;
    let opens = words.is(verb, "became") && words.is_article(verb + 1);
    let lower = |k: &usize| words.kind(*k) == Some(TokenKind::Word(Case::Lower));
    let role = (first..first + BETWEEN).take_while(lower).filter(|&k| is_role(words, k)).last()?;
    opens.then(|| words.cover(first, role))
}

fn is_adjective_of_role(words: Words, i: usize) -> bool {
    words.is_any(i, &["retired", "former", "acting", "veteran"])
}

/// The end of the phrase with its head at token `head`: "professor **at Plum College**".
fn phrase_end(words: Words, head: usize) -> usize {
    if !words.is_any(head + 1, &["of", "at", "for", "in", "with", "to", "from", "on"]) {
        return head;
    }
    let ends = |i: usize| match words.kind(i) {
        None | Some(TokenKind::Punct(',' | '.' | ';' | ')' | '—' | '–' | ':' | '"' | '”')) => true,
        Some(TokenKind::Word(_)) => {
            let clause = words.is(i, "that") || words.is_subordinator(i);
            let finite = words.is_auxiliary(i);
            clause
                || finite
                || super::context::is_saying(words.get(i))
                || words.is_any(i, &["who", "which"])
                || words.is(i, "and") && !is_noun(words, i + 1)
        }
        Some(TokenKind::Punct(_) | TokenKind::Number | TokenKind::Clitic) => false,
    };
    let end = (head + 2..head + LONGEST + 2).find(|&i| ends(i));
    // Of one that goes on and on, as much as ends before a preposition: "director for the river project **at** …".
    let part = || (head + 3..head + LONGEST).rev().find(|&i| words.is_any(i, &["at", "in", "of", "for", "from"]));
    let end = end.or_else(part).map_or(head, |end| end - 1);
    // "The top fundraiser at the time **she** left"
    let clause = (head + 2..end).any(|i| words.is_subject_pronoun(i));
    if clause { head } else { end }
}

/// Whether token `i` is a noun in small letters that a phrase may go on with: "the building and **construction** trades".
pub(super) fn is_noun(words: Words, i: usize) -> bool {
    let word = words.get(i);
    let verb = FINITE.has(word) || word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly");
    let small = words.kind(i) == Some(TokenKind::Word(Case::Lower)) && !traits(word).any(Traits::BREAK);
    small && !verb && !super::context::is_saying(word)
}

/// `Trump's election as president`, `elected Plum president`.
fn elected(words: Words, name: &Name) -> Option<Local> {
    let i = name.last + 1;
    let noun = if words.is_clitic(i) { i + 1 } else { return None };
    const NOUNS: [&str; 7] = ["election", "appointment", "nomination", "inauguration", "tenure", "time", "term"];
    if !words.is_any(noun, &NOUNS) || !words.is(noun + 1, "as") {
        return None;
    }
    let from = if words.is_article(noun + 2) { noun + 3 } else { noun + 2 };
    let head = (from..from + 5).find(|&k| is_role(words, k))?;
    Some(words.cover(from, phrase_end(words, head)))
}

/// Every definite description in a block, `the US president-elect`, as (head word, words without "the"): the head is
/// a role noun that no name follows.
pub(super) fn descriptions<'a>(words: Words<'a>) -> impl Iterator<Item = (&'a str, Local)> + 'a {
    (0..words.len()).filter_map(move |i| {
        let word = words.get(i);
        if words.kind(i) != Some(TokenKind::Word(Case::Lower)) || !role_traits(word).any(Traits::ROLE) {
            return None;
        }
        if words.is_capital(i + 1) || words.is_clitic(i + 1) {
            return None;
        }
        let the = (i.saturating_sub(4)..i).rev().find(|&k| words.is(k, "the"))?;
        let plain = (the + 1..i).all(|k| is_modifier(words, k));
        plain.then(|| (word, words.cover(the + 1, i)))
    })
}
