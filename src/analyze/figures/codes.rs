//! Numbers that name or address something: no reader of news counts with them.
//!
//! *In*: `9/11` · `2. Storms in the south` · `No. 17-482` · `John 3:16` · `202-555-0147` · `4(a)` · `x=3`. *Out*: the atom behind.

use super::atoms::Atoms;
use super::clue::Clue;
use super::money;
use super::numbered::is_numbered;
use super::numeric_date;
use super::words::{PHRASE_ENDS, Sense};
use crate::text::token::TokenKind;

/// The atom behind a code that begins with the digits at `i`.
pub(super) fn passed(atoms: &Atoms, i: usize) -> Option<usize> {
    named_day(atoms, i)
        .or_else(|| bracketed(atoms, i))
        .or_else(|| marker(atoms, i))
        .or_else(|| verse(atoms, i))
        .or_else(|| docket(atoms, i))
        .or_else(|| case_number(atoms, i))
        .or_else(|| phone(atoms, i))
        .or_else(|| prefix(atoms, i))
        .or_else(|| formation(atoms, i))
        .or_else(|| groups(atoms, i))
        .or_else(|| statute(atoms, i))
        .or_else(|| code(atoms, i))
}

/// `9/11`, `24/7`, `20/20`, `7-Eleven`.
fn named_day(atoms: &Atoms, i: usize) -> Option<usize> {
    const NAMES: &[(&str, &str)] = &[("9", "11"), ("24", "7"), ("20", "20"), ("7", "7"), ("7", "11")];
    let open = !atoms.is_glued_before(i) || atoms.is_any(i - 1, &["-", "–", "\"", "“", "(", "‘", "'"]);
    let glued = atoms.is_glued(i) && atoms.is_glued(i + 1) && open;
    let pair = NAMES.iter().any(|(a, b)| atoms.get(i) == *a && atoms.get(i + 2) == *b);
    let slash = atoms.is(i + 1, "/") && !(atoms.is_glued(i + 2) && atoms.is(i + 3, "/"));
    let eleven = atoms.is_joint(i + 1) && atoms.starts(i, &["7"]) && atoms.get(i + 2) == "Eleven";
    (glued && (slash && pair || eleven)).then_some(i + 3)
}

/// What stands in brackets and counts nothing: the note `[1]`, the points of a tie-break behind its set, `7-6 (5)`.
fn bracketed(atoms: &Atoms, i: usize) -> Option<usize> {
    let closed = |open: &str, close: &str| {
        atoms.before(i, 1) == open && atoms.is_glued_before(i) && atoms.is_glued(i) && atoms.is(i + 1, close)
    };
    let note = closed("[", "]") && atoms.get(i).len() <= 3;
    let set = closed("(", ")")
        && i >= 5
        && atoms.is_joint(i - 3)
        && [i - 2, i - 4].iter().all(|k| matches!(atoms.get(*k), "6" | "7"));
    (note || set).then_some(i + 1)
}

/// The number of a list's item: `2. Storms in the south`, `3) Storms`; the emergency call's 911.
fn marker(atoms: &Atoms, i: usize) -> Option<usize> {
    let short = atoms.get(i).len() <= 2;
    let point = atoms.is(i + 1, ".") && atoms.is_glued(i) && !atoms.is_glued(i + 1) && atoms.is_capital(i + 2);
    let bracket = atoms.is(i + 1, ")") && atoms.is_glued(i) && atoms.before(i, 1) != "(";
    if short && (point || bracket) && atoms.begins_sentence(i) {
        return Some(i + 2);
    }
    const DIALS: &[&str] = &["call", "called", "calls", "ring", "rang", "text", "texted"];
    const CALLS: &[&str] = &["call", "calls", "called", "caller", "callers", "dispatcher", "dispatchers", "operator"];
    let called = atoms.is_any(i + 1, CALLS) || atoms.follows_any(i, CALLS);
    let free = !(atoms.is_word(i + 1) || atoms.is_digits(i + 1)) || atoms.is_any(i + 1, &["to", "for", "or", "and"]);
    let dialled = (3..=6).contains(&atoms.get(i).len()) && atoms.is_plain(i) && atoms.follows_any(i, DIALS) && free
        || atoms.follows_any(i, &["dial", "dialed", "dialled", "dialing", "dialling"]);
    (atoms.get(i) == "911" && called || dialled).then_some(i + 1)
}

/// Two numbers that name one thing: "No. 17-482", "pages 5-10", "Directive 95/46".
fn docket(atoms: &Atoms, i: usize) -> Option<usize> {
    let slash = atoms.is(i + 1, "/") && atoms.is_glued(i) && atoms.is_glued(i + 1);
    // "Levelled the series 1-1"
    let level = atoms.follows_any(i, &["series"]) && atoms.get(i).len() == 1 && atoms.get(i + 2).len() == 1;
    let tied = !level && is_numbered(atoms, i) && (atoms.is_joint(i + 1) || slash) && atoms.is_digits(i + 2);
    // "Route 9W", "Rule 10b-5"
    let letter = atoms.is_glued(i) && atoms.is_word(i + 1) && atoms.get(i + 1).len() == 1 && !atoms.is(i + 1, "m");
    if letter && is_numbered(atoms, i) {
        let more = atoms.is_joint(i + 2) && atoms.is_digits(i + 3);
        return Some(i + if more { 4 } else { 2 });
    }
    tied.then_some(i + 3)
}

/// A verse: `John 3:16`, `2 Timothy 3:1-5`.
fn verse(atoms: &Atoms, i: usize) -> Option<usize> {
    let cited = |k: usize| {
        let book = k.wrapping_sub(1);
        let named = atoms.is_capital(book) && atoms.sense(book) == Sense::None && atoms.get(book).len() > 3;
        named
            && !PHRASE_ENDS.has_lower(atoms.get(book))
            && atoms.is_digits(k)
            && atoms.is(k + 1, ":")
            && atoms.is_glued(k)
            && atoms.is_digits(k + 2)
    };
    const HALVES: &[&str] = &["am", "pm", "a.m.", "p.m.", "a.m", "p.m"];
    let at = if cited(i) {
        i
    } else if atoms.get(i).len() == 1 && atoms.is_capital(i + 1) && cited(i + 2) {
        i + 2
    } else {
        return None;
    };
    let next = if atoms.is_joint(at + 3) { at + 5 } else { at + 3 };
    (!atoms.is_any(next, HALVES) && !atoms.follows_any(at, &["GMT", "EST"])).then_some(next)
}

/// `202-555-0147`, `(202) 555-0147`, `555-0147`, `+44 20 7946 0958`: groups of digits, seven digits or more.
fn phone(atoms: &Atoms, i: usize) -> Option<usize> {
    let mut plus = atoms.before(i, 1) == "+" && atoms.is_glued_before(i) || is_dialled(atoms, i);
    let mut digits = 0;
    let mut groups = 0;
    let mut longest = 0;
    let mut at = i;
    while atoms.is_digits(at) && atoms.get(at).bytes().all(|b| b.is_ascii_digit() || b == b'.') && groups < 8 {
        let length = atoms.get(at).bytes().filter(u8::is_ascii_digit).count();
        digits += length;
        longest = longest.max(length);
        groups += 1;
        // "+44 (0)20 7946 0958"
        let trunk = plus && atoms.is(at + 1, "(") && atoms.get(at + 2) == "0" && atoms.is(at + 3, ")");
        if trunk {
            at += 4;
            continue;
        }
        let joint = atoms.is_joint(at + 1) && atoms.get(at + 1) != "–";
        let closes = atoms.is(at + 1, ")") && atoms.before(i, 1) == "(" && groups == 1;
        at = if joint || closes { at + 2 } else { at + 1 };
        if !(joint || closes || plus) {
            break;
        }
        // "(525) 728 9554"
        let three = closes && atoms.is_digits(at) && atoms.is_digits(at + 1) && !atoms.is_glued(at);
        plus |= three || closes && atoms.get(i).starts_with('0');
    }
    let last = at.checked_sub(1).filter(|last| atoms.is_digits(*last)).map_or(at.saturating_sub(1), |last| last + 1);
    let called = atoms.follows_any(i, &["call", "phone", "tel", "telephone", "fax", "hotline"])
        || atoms.starts(i.saturating_sub(2), &["call", ":"])
        || atoms.before(i, 1) == "(" && atoms.is(i + 1, ")");
    let dashed = groups >= 3 && digits >= 9 && longest <= 4;
    let local = groups == 2 && atoms.get(i).len() == 3 && digits == 7;
    let dated = atoms.get(i).len() == 4 && groups == 3 && digits <= 8;
    (!dated && (dashed || local || plus && digits >= 7 || called && digits >= 7)).then_some(last)
}

/// Whether digits begin with a nought and go on in groups, as numbers do that are dialled: "0800 555 0199".
fn is_dialled(atoms: &Atoms, i: usize) -> bool {
    let begins = atoms.get(i).starts_with('0') && (3..=5).contains(&atoms.get(i).len()) && !atoms.get(i).contains('.');
    begins && atoms.is_digits(i + 1) && (3..=6).contains(&atoms.get(i + 1).len())
}

/// `42 U.S.C. 1983`, `347 U.S. 483`: a law or ruling by its volume and page.
fn statute(atoms: &Atoms, i: usize) -> Option<usize> {
    const BOOKS: &[&str] = &["U.S.C.", "USC", "C.F.R.", "CFR", "F.2d", "F.3d", "S.Ct.", "U.S."];
    let page = i + 2 + usize::from(atoms.is(i + 2, "§"));
    (BOOKS.contains(&atoms.get(i + 1)) && atoms.is_plain(i) && atoms.is_plain(page)).then_some(page + 1)
}

/// `0-19-852663-6`: four groups of digits or more.
fn groups(atoms: &Atoms, i: usize) -> Option<usize> {
    let next = (i + 1..i + 13).step_by(2).find(|k| !(atoms.is_joint(*k) && atoms.is_digits(k + 1)))?;
    (next > i + 6 && atoms.get(i + 1) == "-").then_some(next)
}

/// `4-4-2`: how a team stands on its pitch.
fn formation(atoms: &Atoms, i: usize) -> Option<usize> {
    let digit = |k: usize| atoms.is_digits(k) && atoms.get(k).len() == 1;
    let tied = |k: usize| atoms.is_joint(k) && digit(k + 1);
    let next = (i + 1..i + 7).step_by(2).find(|k| !tied(*k))?;
    (digit(i) && next > i + 3 && !atoms.is_dash(next)).then_some(next)
}

/// `1-800`, `1-900`: a prefix that is spoken of.
fn prefix(atoms: &Atoms, i: usize) -> Option<usize> {
    const PREFIXES: &[&str] = &["800", "833", "844", "855", "866", "877", "888", "900"];
    let tied = atoms.get(i) == "1" && atoms.is_joint(i + 1) && PREFIXES.contains(&atoms.get(i + 2));
    (tied && !atoms.is_any(i + 3, &["vote", "odds", "shot"])).then_some(i + 3)
}

/// Whether `word` is a code of money in capitals, as in `AED500`.
fn word_is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase()) && Clue::Prefix.is(word)
}

/// `19-cv-1234`: letters between digits; not "20-to-30".
fn case_number(atoms: &Atoms, i: usize) -> Option<usize> {
    let kind = atoms.get(i + 2);
    let coded = matches!(kind.len(), 2 | 3) && !matches!(kind, "to" | "by" | "for" | "and" | "in" | "of" | "on" | "or");
    let tied = atoms.is_joint(i + 1) && atoms.is_word(i + 2) && atoms.is_joint(i + 3) && atoms.is_digits(i + 4);
    let month = matches!(atoms.sense(i + 2), Sense::Month { .. });
    (coded && tied && !month && atoms.get(i + 4).len() > 2).then_some(i + 5)
}

/// Digits inside a code, a link or a section number: `4(a)`, `P5+1`, `x=3`, `#5`, `@7`, `1.2.3`.
fn code(atoms: &Atoms, i: usize) -> Option<usize> {
    let dotted = atoms.get(i).len() == 10 && atoms.get(i).get(4..5) == Some(".")
        || atoms.get(i).len() > 7 && numeric_date::pointed(atoms, i).is_some();
    if !dotted
        && atoms.get(i).matches('.').count() > 1
        && atoms.get(i).split('.').any(|part| part.len() != 3 && part.len() != 2 && part.len() != 4)
    {
        return Some(i + 1);
    }
    let section = atoms.is_glued(i)
        && atoms.is(i + 1, "(")
        && atoms.is_glued(i + 1)
        && atoms.is_glued(i + 2)
        && atoms.is(i + 3, ")")
        && atoms.get(i + 2).len() <= 2;
    if section {
        let mut at = i + 4;
        while atoms.is_glued(at - 1) && atoms.is(at, "(") && atoms.is(at + 2, ")") {
            at += 3;
        }
        return Some(at);
    }
    if atoms.get(i).len() > 16 && atoms.get(i).bytes().all(|b| b.is_ascii_digit()) {
        return Some(i + 1);
    }
    let before = i.checked_sub(1).filter(|_| atoms.is_glued_before(i))?;
    if atoms.is_any(before, &["\"", "'"]) && atoms.before(before, 1) == "=" {
        return Some((i..i + 12).find(|k| !atoms.is_glued(*k)).map_or(i + 1, |last| last + 1));
    }
    let mark = matches!(
        atoms.kind(before),
        Some(TokenKind::Punct('+' | '#' | '=' | '@' | '_' | '&' | '/' | '\\' | '.' | ':' | '*' | '№'))
    );
    let word = atoms.is_word(before) && !matches!(atoms.sense(before), Sense::Month { .. } | Sense::Weekday { .. });
    let money = money::is_short_name(atoms.get(before)) || atoms.get(before) == "FY" || word_is_code(atoms.get(before));
    let says = atoms.is(before, ":") && atoms.is_word(before.wrapping_sub(1));
    let continued =
        mark && atoms.is_glued_before(before) && !says || matches!(atoms.get(before), "#" | "@" | "№" | "_");
    (continued || word && !money).then_some(i + 1)
}
