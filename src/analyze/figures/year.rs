//! Years: behind a month, by themselves, in two digits, in words.
//!
//! *In*: `2016` · `'68` · `FY 19` · `1994/95` · `79 AD` · `nineteen eighty-four`. *Out*: the year and the atom behind. *Never*: a year
//! out of a count ("killed 2000 people").

use super::atoms::Atoms;
use super::clue::Clue;
use super::date::Said;
use super::number;
use super::numbered::is_numbered;
use super::numeric_date;
use super::words::{PHRASE_ENDS, Sense};

/// A year behind a month or day: four digits, or words.
pub(super) fn written(atoms: &Atoms, i: usize) -> Option<(i64, usize)> {
    if atoms.is_plain(i) {
        let year = atoms.get(i).parse().ok().filter(|year| (1000..2200).contains(year))?;
        let glued = atoms.is_glued(i) && atoms.is_word(i + 1);
        return (atoms.get(i).len() == 4 && !glued).then_some((year, i + 1));
    }
    let number = matches!(atoms.sense(i), Sense::Cardinal(_)).then(|| number::read(atoms, i)).flatten()?;
    (1000.0..2200.0).contains(&number.value).then_some((number.value as i64, number.next))
}

/// A year by itself, with its era if one stands there.
pub(super) fn alone(atoms: &Atoms, i: usize) -> Option<Said> {
    if matches!(atoms.sense(i), Sense::Cardinal(_)) {
        return year_in_words(atoms, i);
    }
    if !atoms.is_plain(i) {
        return None;
    }
    let year: i64 = atoms.get(i).parse().ok()?;
    if atoms.is_any(i + 1, &["BC", "B.C.", "BCE", "B.C.E."]) && atoms.is_capital(i + 1) {
        return Some(Said { year: Some(1 - year), next: i + 2, ..Said::default() });
    }
    if atoms.is_any(i + 1, &["AD", "A.D.", "CE"]) && atoms.is_capital(i + 1) {
        return Some(Said { year: Some(year), next: i + 2, ..Said::default() });
    }
    if atoms.follows_any(i, &["AD", "A.D."]) {
        return Some(Said { year: Some(year), next: i + 1, ..Said::default() });
    }
    // "in '68", "the '68 campaign"
    if atoms.get(i).len() == 2 && atoms.before(i, 1) == "FY" {
        return Some(Said { year: Some(of_century(year)), next: i + 1, ..Said::default() });
    }
    let short = is_short_year(atoms, i);
    // "in '98, '02 and '06"
    let listed = atoms.is_any(i.wrapping_sub(2), &[",", "and", "or"]) && is_short_year(atoms, i.wrapping_sub(3));
    if short && (listed || atoms.is_any(i.wrapping_sub(2), &["in", "of", "since", "until", "the", "by", "from"])) {
        return Some(Said { year: Some(of_century(year)), next: i + 1, ..Said::default() });
    }
    let named = is_numbered(atoms, i) && !atoms.follows_any(i, &["euro"]);
    // "The year 247"
    let free = |k: usize| !atoms.is_lower(k) || PHRASE_ENDS.has_lower(atoms.get(k));
    if atoms.get(i).len() == 3 && atoms.follows(i, &["the", "year"]) && free(i + 1) {
        return Some(Said { year: Some(year), next: i + 1, ..Said::default() });
    }
    // "File 2019/334"
    let filed = atoms.is_glued(i) && atoms.is(i + 1, "/") && atoms.is_digits(i + 2) && atoms.get(i + 2).len() == 3;
    let is_year = atoms.get(i).len() == 4
        && !filed
        && !named
        && !(atoms.is_glued(i) && (atoms.is_word(i + 1) || atoms.is_any(i + 1, &["%", "€", "£", "$", "°"])))
        && match year {
            1900..2100 => is_season(atoms, i, year) || !is_count(atoms, i),
            1000..1900 => atoms.follows_clue(i, Clue::TimeLead) && !is_count(atoms, i),
            _ => false,
        };
    is_year.then_some(Said { year: Some(year), next: i + 1, ..Said::default() })
}

/// "Over **1994/95**": a year that goes on into the next counts nothing.
pub(super) fn is_season(atoms: &Atoms, i: usize, year: i64) -> bool {
    numeric_date::is_slash(atoms, i + 1) && atoms.get(i + 2).parse() == Ok((year + 1) % 100)
}

/// `'16` behind a month or day.
pub(super) fn short(atoms: &Atoms, i: usize) -> Option<(i64, usize)> {
    let mark = atoms.is_any(i, &["'", "’", "‘"]) && atoms.is_glued(i) && !atoms.is_glued_before(i);
    let year = atoms.get(i + 1).parse().ok().filter(|_| mark && atoms.get(i + 1).len() == 2)?;
    Some((of_century(year), i + 2))
}

/// Whether two digits behind an apostrophe stand at atom `i`.
fn is_short_year(atoms: &Atoms, i: usize) -> bool {
    atoms.is_plain(i) && atoms.get(i).len() == 2 && atoms.is_glued_before(i) && atoms.follows_any(i, &["'", "’", "‘"])
}

/// "In nineteen eighty-four", "since two thousand sixteen": a year in words that counts nothing.
fn year_in_words(atoms: &Atoms, i: usize) -> Option<Said> {
    let (year, next) = written(atoms, i).filter(|(year, _)| (1100..2100).contains(year))?;
    // "Nineteen Eighty-Four is" names a book.
    let opens = atoms.begins_sentence(i)
        && !atoms.is_capital(next - 1)
        && atoms.is_any(next, &["was", "is", "saw", "brought", "will"]);
    let led = opens || atoms.follows_any(i, &["in", "since", "until", "year", "of", "from", "by"]);
    let free = !atoms.is_word(next) || PHRASE_ENDS.has_lower(atoms.get(next));
    (led && free).then_some(Said { year: Some(year), next, ..Said::default() })
}

/// Whether four digits count something: "killed 2000 people", "more than 1900 homes".
fn is_count(atoms: &Atoms, i: usize) -> bool {
    // "Lower than 1995 levels", "they host 1995 champions Zwing"
    if atoms.is_lower(i + 1) && atoms.has(i + 1, Clue::Yearly) {
        return false;
    }
    const MORE: &[&str] = &["than", "nearly", "almost", "some", "approximately", "roughly", "over", "least"];
    if atoms.follows_any(i, MORE) {
        // "Until at least 2021"
        let until = atoms.follows_any(i, &["least"]) && atoms.is_any(i.wrapping_sub(3), &["until", "till", "through"]);
        return !until
            && !atoms.is_any(i.wrapping_sub(2), &["later", "earlier", "older", "greater", "newer", "rather"]);
    }
    let plural = atoms.is_lower(i + 1) && (atoms.get(i + 1).ends_with('s') || atoms.has(i + 1, Clue::People));
    // "A poll of 2047 registered voters"
    const POLLS: &[&str] = &["poll", "survey", "sample", "study", "panel"];
    let described = atoms.is_lower(i + 1) && !PHRASE_ENDS.has_lower(atoms.get(i + 1)) && atoms.has(i + 2, Clue::People);
    if (plural || described) && atoms.follows_any(i, &["of"]) && POLLS.contains(&atoms.before(i, 2)) {
        return true;
    }
    let timed =
        atoms.follows_clue(i, Clue::TimeLead) || atoms.follows_any(i, &["the", "'s", "’s", "its", "their", "a"]);
    plural && !timed && !atoms.begins_sentence(i) && !atoms.is_any(i + 1, &["was", "is", "has", "as", "saw", "this"])
}

pub(super) fn of_century(year: i64) -> i64 {
    if year < 50 { 2000 + year } else { 1900 + year }
}
