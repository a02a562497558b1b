//! Where a run of name words begins and ends.
//!
//! *In*: `said Nikolaus van der Pas, spokesman`. *Out*: `Nikolaus van der Pas`. Small words stay inside where names
//! have them: particles, the "of" of an office ("Bank of England"), initials, "Jr.", a nickname in quotation marks.

use super::lexica::{Known, Traits, is_common, is_honour, is_particle, is_suffix, known, titled, traits};
use super::{Style, body};
use crate::text::lexicon::Lexicon;
use crate::text::lists::{FINITE, PRESENT};
use crate::text::token::{Case, TokenKind, Words, is_plural_possessive};

/// Names of organisations that end in a possessive, without it.
static OWNED: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/possessive-organizations.txt"));

/// Fields of a caption or form that stand behind a name.
static LABELS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/caption-labels.txt"));

/// No name is longer; a wall of capitals is cut into pieces of this many words.
const LONGEST: usize = 24;

/// The last token of the run that begins at token `i`, if one does. `to` is the end of the sentence.
pub(super) fn run(words: Words, i: usize, to: usize, style: Style) -> Option<usize> {
    if !is_name_word(words, i) {
        return None;
    }
    if style == Style::Loud {
        return Some(loud(words, i, to));
    }
    let mut last = i;
    while last - i < LONGEST {
        match next(words, i, last, style) {
            Some(next) if next < to => last = next,
            _ => break,
        }
    }
    Some(last)
}

/// Where every word is in capitals only the lists tell: "NEW YORK", "PETE PLUM"; any other word stands alone.
fn loud(words: Words, i: usize, to: usize) -> usize {
    let listed = (i + 1..to.min(i + 4)).rev().find(|&k| known(words.cover(i, k).of(words.text)).is_some());
    let full = || {
        let next = traits(words.get(i + 1));
        let given = traits(words.get(i)).any(Traits::CLEARLY_GIVEN) && !traits(words.get(i)).any(Traits::PLACE);
        given && i + 1 < to && is_name_word(words, i + 1) && !next.any(Traits::COMMON)
    };
    listed.unwrap_or_else(|| if full() { i + 1 } else { i })
}

/// The token up to which the run from `first` to `last` goes on.
fn next(words: Words, first: usize, last: usize, style: Style) -> Option<usize> {
    let i = last + 1;
    match words.kind(i)? {
        // "Plum Will Not Run"
        TokenKind::Word(_) if is_auxiliary(words, i) => None,
        TokenKind::Word(_) if is_name_word(words, i) || style == Style::Running && is_odd_surname(words, i) => {
            let given = |k: usize| traits(words.get(k)).any(Traits::GIVEN);
            let full = last > first && (first..last).any(given);
            if full && (is_label(words, i) || is_headline_verb(words, i)) {
                return None;
            }
            // "manager at Plum **Florida** Abby Dunn"
            let large = (first..=last).all(|k| words.is_capital(k));
            let placed = large && last > first && traits(words.get(last)).any(Traits::CLEARLY_PLACE);
            if placed && traits(words.get(i)).any(Traits::CLEARLY_GIVEN) && is_surname_like(words, i + 1) {
                return None;
            }
            let goes_on = full && traits(words.get(i)).any(Traits::COMMON);
            let apart =
                style == Style::Titled && (goes_on || splits_headline(words, last) || splits_headline(words, i));
            (!apart).then_some(i)
        }
        TokenKind::Word(Case::Lower) => small_words(words, first, last, style),
        TokenKind::Word(Case::Title) if words.is_any(i, &["Against", "Without"]) => {
            body::goes_on(words, (first, last), style)
        }
        // "Sheffield Wednesday"
        TokenKind::Word(Case::Title) if known(words.cover(first, i).of(words.text)) == Some(Known::Organization) => {
            Some(i)
        }
        // "McDonald's", "Lloyd's"
        TokenKind::Clitic if last == first && owns_name(words, first) => Some(i),
        TokenKind::Punct(',') if is_suffix(words.get(i + 1)) || body::is_series(words, first, last) => Some(i + 1),
        TokenKind::Punct('&') if is_name_word(words, i + 1) => Some(i + 1),
        TokenKind::Punct('\'' | '’') if owns_body(words, i) => Some(i + 1),
        TokenKind::Punct('"' | '“' | '(' | '\'' | '‘') => nickname(words, last),
        TokenKind::Word(_) | TokenKind::Number | TokenKind::Clitic | TokenKind::Punct(_) => None,
    }
}

/// Whether the word at `i` stands as a surname may: large, and no ordinary word.
fn is_surname_like(words: Words, i: usize) -> bool {
    let word = traits(words.get(i));
    is_name_word(words, i) && !word.any(Traits::COMMON | Traits::ENDS_ORGANIZATION | Traits::ENDS_PLACE | Traits::PLACE)
}

/// Whether the word at `i` names a field of a form or caption: "(Harold Plum) **Age** 34", "**Photo**: …"; or tells an honour: "**KC**".
fn is_label(words: Words, i: usize) -> bool {
    let label = traits(words.get(i));
    let common = label.any(Traits::COMMON) && !label.any(Traits::GIVEN | Traits::SURNAME | Traits::ENDS_ORGANIZATION);
    let field =
        words.is_punct(i + 1, ':') || words.is_punct(i + 1, '/') || words.kind(i + 1) == Some(TokenKind::Number);
    LABELS.has(words.get(i)) || is_honour(words.get(i)) || common && field
}

/// Whether the word at `i` is the verb of a headline behind a full name: "Harold Plum **Beats** Rivals", "Harold Plum **Accused**".
fn is_headline_verb(words: Words, i: usize) -> bool {
    let word = traits(words.get(i));
    let lower = words.get(i).to_lowercase();
    let verb = PRESENT.has(&lower)
        || FINITE.has(&lower)
        || lower.strip_suffix('s').is_some_and(|stem| FINITE.has(stem))
        || lower.ends_with("ed");
    let name = Traits::GIVEN | Traits::SURNAME | Traits::PLACE | Traits::ENDS_ORGANIZATION | Traits::ORGANIZATION;
    verb && word.any(Traits::COMMON) && !word.any(name)
}

/// Whether the word at `i` of a headline is no given name but goes with the verb behind it: "Hanna Plum **Will** Be There".
fn is_auxiliary(words: Words, i: usize) -> bool {
    let next = words.get(i + 1).to_lowercase();
    // "Hanna Plum **Will** Finally Run", but "Will Kelly"
    let name = || traits(&titled(&next)).any(Traits::GIVEN | Traits::SURNAME);
    let adverb = || next.ends_with("ly") && is_common(&next) && !name();
    let verb =
        || matches!(next.as_str(), "not" | "be" | "have" | "never") || PRESENT.has(&format!("{next}s")) || adverb();
    words.is_any(i, &["Will", "May", "Can"]) && words.is_capital(i + 1) && verb()
}

/// Whether the word at `i` is an organisation's name with its possessive.
fn owns_name(words: Words, i: usize) -> bool {
    words.is_any(i + 1, &["'s", "’s"]) && OWNED.has(words.get(i))
}

/// "Harbour Users**' Association**": whether the mark at `i` makes those in the plural the owners of a body, where its name ends.
fn owns_body(words: Words, i: usize) -> bool {
    let owners = is_plural_possessive(words, i) && is_common(&words.get(i - 1).to_lowercase());
    let owners = owners && !traits(words.get(i - 1)).any(Traits::NATION);
    owners
        && traits(words.get(i + 1)).any(Traits::ENDS_ORGANIZATION)
        && words.is_capital(i + 1)
        && !words.is_capital(i + 2)
}

/// In a headline ordinary words have capitals too: they part the names.
fn splits_headline(words: Words, i: usize) -> bool {
    let traits = traits(words.get(i));
    let name = Traits::GIVEN | Traits::SURNAME | Traits::PLACE | Traits::TITLE | Traits::ENDS_ORGANIZATION;
    traits.any(Traits::COMMON) && !traits.any(name) && !is_quoted(words, i)
}

/// "Hanna **Quill**: We Won": who is quoted in a headline may have any word for a surname.
pub(in crate::analyze) fn is_quoted(words: Words, i: usize) -> bool {
    words.is_punct(i + 1, ':') && i > 0 && traits(words.get(i - 1)).any(Traits::CLEARLY_GIVEN)
}

/// The token behind the particles at `i`, where they lead up to a surname that stands without its given name: "bin Plum",
/// "de Klerk", not "the van Plum drove".
pub(super) fn particles_end(words: Words, i: usize, from: usize, to: usize) -> Option<usize> {
    const LEADING: &[&str] = &["bin", "ibn", "de", "da", "del", "della", "di", "du", "van", "von", "al"];
    const INNER: &[&str] = &["der", "den", "la", "de"];
    let held = || words.is_article_or_possessive(i - 1) || words.is_glued(i - 1);
    if !LEADING.contains(&words.get(i)) || i > from && held() {
        return None;
    }
    let name = if INNER.contains(&words.get(i + 1)) { i + 2 } else { i + 1 };
    if name >= to || traits(words.get(name)).any(Traits::PLACE | Traits::COMMON | Traits::TITLE) {
        return None;
    }
    (is_name_word(words, name) && words.kind(name) != Some(TokenKind::Word(Case::Upper))).then_some(name)
}

/// Particles ("van der"), and the small words of a body's or office's name.
fn small_words(words: Words, first: usize, last: usize, style: Style) -> Option<usize> {
    let mut i = last + 1;
    while i < last + 4 && is_particle(words.get(i)) && words.kind(i) == Some(TokenKind::Word(Case::Lower)) {
        i += 1;
    }
    if i > last + 1 && is_name_word(words, i) && !traits(words.get(last)).any(Traits::BREAK) {
        return Some(i);
    }
    body::goes_on(words, (first, last), style)
}

/// "Edward **Said**", "Ian **Read** said": after a clear given name a word that is else part of no name may be the surname.
fn is_odd_surname(words: Words, i: usize) -> bool {
    let (given, word) = (traits(words.get(i - 1)), words.get(i));
    let surname = traits(word).any(Traits::SURNAME) && !traits(word).any(Traits::DATE) && !words.is_capital(i + 1);
    // "LaDonna **Two** Crow"
    let number = ["Two", "Three", "Four", "Five", "Seven", "Many", "Little", "Black", "Red"].contains(&word)
        && words.kind(i + 1) == Some(TokenKind::Word(Case::Title));
    // "said Alvin **From**, who"
    let ends = matches!(
        words.kind(i + 1),
        Some(TokenKind::Punct(',' | '.') | TokenKind::Clitic | TokenKind::Word(Case::Lower))
    );
    let small = ends && word.len() > 2 && traits(word).any(Traits::BREAK) && !traits(word).any(Traits::DATE);
    given.any(Traits::CLEARLY_GIVEN)
        && !given.any(Traits::PLACE)
        && (word == "Said" || surname || number || small)
        && words.kind(i) == Some(TokenKind::Word(Case::Title))
}

/// `Edward "Ted" Kennedy`, `Ann "The Rock" Plum`: the token after the nickname.
fn nickname(words: Words, last: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let mark = |k: usize| matches!(words.kind(k), Some(TokenKind::Punct('"' | '”' | ')' | '\'' | '’')));
    let close = (last + 3..last + 3 + LONGEST).find(|&k| mark(k))?;
    let nick = (last + 2..close).all(|k| is_name_word(words, k) || words.get(k) == "The");
    let letters = words.get(last).trim_end_matches('.');
    let initials = letters.len() < words.get(last).len() && letters.split('.').all(|letter| letter.len() == 1);
    let given = initials || traits(words.get(last)).any(Traits::GIVEN);
    (nick && given && is_name_word(words, close + 1) && !words.is_glued(last)).then_some(close + 1)
}

/// Whether token `i` may be part of a name by its letters.
pub(super) fn is_name_word(words: Words, i: usize) -> bool {
    let word = words.get(i);
    match words.kind(i) {
        Some(TokenKind::Word(Case::Title | Case::Upper)) => {}
        Some(TokenKind::Word(Case::Mixed)) if has_prefix(word) => {}
        _ => return false,
    }
    // "WHO" among words in small letters
    let initials = words.kind(i) == Some(TokenKind::Word(Case::Upper)) && traits(word).any(Traits::ORGANIZATION);
    let initial = word.len() == 2 && word.ends_with('.');
    let part = is_suffix(word) || initials || initial || is_named_month(words, i);
    if !part && traits(word).any(Traits::BREAK) {
        return false;
    }
    !has_ordinary_tail(word) && !is_time(word) && !is_money(words, i)
}

/// `US$5`, `C$6`: whose dollars they are.
fn is_money(words: Words, i: usize) -> bool {
    words.is_glued(i) && words.get(i).len() < 4 && ['$', '£', '€'].iter().any(|&sign| words.is_punct(i + 1, sign))
}

/// "**April** Ryan said": a month that is a given name before a surname; not "in April Ryan said".
fn is_named_month(words: Words, i: usize) -> bool {
    let (word, next) = (traits(words.get(i)), traits(words.get(i + 1)));
    word.any(Traits::DATE)
        && word.any(Traits::GIVEN)
        && !is_timed(words, i)
        && words.kind(i + 1) == Some(TokenKind::Word(Case::Title))
        && (next.any(Traits::SURNAME) || is_explained(words, i + 1))
        && !next.any(Traits::COMMON | Traits::PLACE | Traits::BREAK)
}

/// "in **April**", "12 **June**": whether the words before token `i` make a time of it.
pub(in crate::analyze) fn is_timed(words: Words, i: usize) -> bool {
    const TIMED: &[&str] = &[
        "in", "since", "until", "till", "by", "of", "from", "to", "last", "next", "this", "early", "late", "mid",
        "during",
    ];
    let before = i.checked_sub(1);
    before.is_some_and(|before| words.is_any(before, TIMED) || words.kind(before) == Some(TokenKind::Number))
}

/// Whether what somebody is stands behind the name that ends with token `last`: "Ann Plum, a baker", "Ann Plum, 41".
pub(super) fn is_explained(words: Words, last: usize) -> bool {
    let told = words.is_any(last + 2, &["a", "an", "the", "who", "whose", "aged", "one"]);
    words.is_punct(last + 1, ',') && (told || words.kind(last + 2) == Some(TokenKind::Number))
}

/// `April-July`, `mid-August`: a time, though April and June are people too.
fn is_time(word: &str) -> bool {
    let date = |part: &str| matches!(part, "mid" | "early" | "late") || traits(part).any(Traits::DATE);
    word.contains('-') && word.split('-').all(date)
}

/// `al-Assad`, `d'Estaing`: a small prefix before the capital.
fn has_prefix(word: &str) -> bool {
    // "duBoef", "deGrasse"
    const PARTICLES: [&str; 8] = ["du", "de", "la", "le", "di", "da", "van", "von"];
    let large = |rest: &str| rest.starts_with(char::is_uppercase);
    let mut glued = PARTICLES.iter().filter_map(|particle| word.strip_prefix(particle));
    if glued.any(|rest| rest.len() > 3 && large(rest)) {
        return true;
    }
    let mut parts = word.splitn(2, ['-', '\'', '’']);
    let (prefix, rest) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    // "pro-Plum", "to out-Plum Plum"
    let word = matches!(prefix, "pro" | "out" | "ex" | "non" | "un" | "re" | "mid" | "pre" | "co");
    prefix.len() <= 3 && !word && large(rest)
}

/// `London-based`, `Obama-era`: a name made into an adjective is no name.
pub(super) fn has_ordinary_tail(word: &str) -> bool {
    const TAILS: [&str; 9] = ["era", "style", "like", "born", "wide", "run", "held", "bound", "ers"];
    let Some((_, tail)) = word.rsplit_once('-') else { return false };
    let participle = tail.ends_with("ed") || tail.ends_with("ing");
    TAILS.contains(&tail) || tail.len() > 2 && participle && is_common(tail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn runs() {
        for (text, expected) in [
            ("Nikolaus van der Pas, spokesman", "Nikolaus van der Pas"),
            ("Bashar al-Assad said", "Bashar al-Assad"),
            ("Ban Ki-moon said", "Ban Ki-moon"),
            ("Harold Plumtree's dog", "Harold Plumtree"),
            ("Harold Plumtree Jr., who", "Harold Plumtree Jr."),
            ("Harold Plumtree, III, who", "Harold Plumtree, III"),
            ("Edward \"Ted\" Plumtree said", "Edward \"Ted\" Plumtree"),
            ("Secretary of State John Plum and", "Secretary of State John Plum"),
            ("Department of Health and Human Services said", "Department of Health and Human Services"),
            ("Center for Economic and Policy Research said", "Center for Economic and Policy Research"),
            ("Academy of Science, Engineering and Medicine said", "Academy of Science, Engineering and Medicine"),
            ("Bank of England, Barclays and Lloyds said", "Bank of England"),
            ("Department of Security, Congress and President Plum", "Department of Security"),
            ("Harold and Maude", "Harold"),
            ("Brown & Root Inc. said", "Brown & Root Inc."),
            ("Hanna Boxer of Plumland said", "Hanna Boxer"),
            ("April Quillfeather, a pilot, said", "April Quillfeather"),
            ("C.L. \"Butch\" Plumtree said", "C.L. \"Butch\" Plumtree"),
        ] {
            let tokens = tokens(text);
            let words = Words { text, tokens: &tokens };
            let last = run(words, 0, words.len(), Style::Running).unwrap();
            assert_eq!(words.cover(0, last).of(text), expected);
        }
    }

    #[test]
    fn no_runs() {
        for text in ["The", "Monday", "Plumtree-backed", "I", "plum", "“"] {
            let tokens = tokens(text);
            let words = Words { text, tokens: &tokens };
            assert_eq!(run(words, 0, words.len(), Style::Running), None, "{text}");
        }
    }
}
