//! Money: signs, codes and names of currencies around a number.
//!
//! *In*: `$1.45 billion` · `US$5m` · `Rs500` · `417 million euros` · `12-cent` · `eleven dollars and sixty-five cents`.
//! *Out*: the amount in the currency itself (cents as 0.01) and its ISO 4217 code. *Never*: an exchange rate, nor which
//! country's dollars are meant where the text does not say.

use super::atoms::Atoms;
use super::clue::Clue;
use super::number::{self, Number, Shape};
use super::unit::{Suffix, listed};
use super::words::{self, PHRASE_ENDS, Sense};
use crate::facts::FigureKind;
use crate::text::lexicon::Lexicon;

static CURRENCIES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/currencies.txt"));
static BEFORE: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/money-before.txt"));

/// How many lines a screen has: "1080p".
const SCREENS: [f64; 9] = [144.0, 240.0, 360.0, 480.0, 576.0, 720.0, 1080.0, 1440.0, 2160.0];

/// Letters for millions, billions and trillions that are read as such behind money only.
const SCALES: &[(&str, f64)] = &[("m", 1e6), ("b", 1e9), ("t", 1e12), ("mm", 1e6), ("mil", 1e6)];

/// The sign before an amount: `$`, `US$`, `HK $`, `EUR`, `Rs`. Its code and the atom of the number.
pub(super) fn prefix(atoms: &Atoms, i: usize) -> Option<(&'static str, usize)> {
    if is_sign(atoms.get(i)) {
        return Some((CURRENCIES.get(atoms.get(i))?, after_sign(atoms, i)?));
    }
    let word = atoms.get(i);
    if !atoms.is_word(i) || word.len() > 5 {
        return None;
    }
    // "A $5 fee" has an article before it.
    let article = atoms.is(i, "a") && !atoms.is_glued(i);
    if !article && !atoms.is_word(i + 1) && !atoms.is_digits(i + 1) {
        let name = word.to_lowercase() + atoms.get(i + 1);
        if let Some(code) = CURRENCIES.get(&name)
            && let Some(from) = after_sign(atoms, i + 1)
        {
            return Some((code, from));
        }
    }
    if let Some((code, large)) = before(word) {
        // "Rs." is two atoms
        let from = i + 1 + usize::from(atoms.is(i + 1, ".") && atoms.is_glued(i) && word == "Rs");
        let fits = !large || atoms.is_glued(i) && is_large(atoms.get(from), atoms.behind(from));
        return (fits && atoms.is_digits(from)).then_some((code, from));
    }
    let is_code = word.len() == 3 && is_upper(word) || Clue::Code.is(word) && atoms.is_lower(i);
    (is_code && atoms.is_digits(i + 1)).then(|| CURRENCIES.get_lower(word)).flatten().map(|code| (code, i + 1))
}

/// Whether a short name of money and digits are one word that says an amount: `Rs500`, `R5,000`, `N2` before ` billion`; not
/// the road `R300`. `rest` is the text behind the digits.
pub(super) fn is_amount(name: &str, digits: &str, rest: &str) -> bool {
    before(name).is_some_and(|(_, large)| !large || is_large(digits, rest))
}

/// Whether `word` is a short name of money that stands before the amount: `Rs`.
pub(super) fn is_short_name(word: &str) -> bool {
    BEFORE.has(word)
}

/// The code of a short name of money that stands before the amount, and whether only large amounts make it one.
fn before(word: &str) -> Option<(&'static str, bool)> {
    let attributes = BEFORE.get(word)?;
    Some(attributes.split_once(' ').map_or((attributes, false), |(code, _)| (code, true)))
}

/// Whether digits and what stands behind them are written as only money is: `5,000`, `2.5`, `300m`, `300 million`.
fn is_large(digits: &str, rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '-']);
    let letters = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let scale = matches!(words::sense(letters), Sense::Scale(_)) || SCALES.iter().any(|(name, _)| *name == letters);
    scale || digits.contains([',', '.'])
}

/// The amount that the sign at atom `i` begins, with letters and words that only money has: `€10M`, `$5-million`.
pub(super) fn signed(atoms: &Atoms, i: usize) -> Option<(Number, &'static str)> {
    if let Some(code) = millions_of(atoms, i).filter(|_| atoms.is_digits(i + 1)) {
        let number = number::read(atoms, i + 1)?;
        return Some((Number { first: i, value: number.value * 1e6, ..number }, code));
    }
    let (code, from) = prefix(atoms, i)?;
    let number = number::read(atoms, from)?;
    let number = Number { first: i, ..scaled(atoms, number) };
    Some(match of_nation(atoms, i, number.next) {
        Some(code) => (Number { next: number.next + 1, ..number }, code),
        None => (number, code),
    })
}

/// "$5 **Canadian**": whose dollars they are, behind the amount.
fn of_nation(atoms: &Atoms, sign: usize, at: usize) -> Option<&'static str> {
    let free = !atoms.is_word(at + 1) || PHRASE_ENDS.has_lower(atoms.get(at + 1));
    let named = atoms.get(sign) == "$" && atoms.is_capital(at) && !atoms.is_glued_before(at) && free;
    named.then(|| CURRENCIES.get_lower(&format!("{} dollars", atoms.get(at)))).flatten()
}

/// The code in `MUSD`, `MEUR`: millions of a currency.
fn millions_of(atoms: &Atoms, i: usize) -> Option<&'static str> {
    let code = atoms.get(i).strip_prefix(['M', 'm']).filter(|code| code.len() == 3 && is_upper(code))?;
    CURRENCIES.get_lower(code)
}

/// The name of a currency behind `number`: "million euros", "-cent", "10 €", "MEUR".
pub(super) fn suffix(atoms: &Atoms, number: Number) -> Option<Suffix> {
    let number = scaled(atoms, number);
    let at = atoms.after_joint(number.next);
    let make = |attributes: &'static str, factor: f64, next| {
        let (unit, part) = attributes.split_once(' ').unwrap_or((attributes, "1"));
        let factor = factor * part.parse::<f64>().unwrap_or(1.0);
        Some(Suffix { kind: FigureKind::Money, unit: unit.into(), factor, next })
    };
    if let Some(code) = millions_of(atoms, at) {
        return make(code, 1e6, at + 1);
    }
    let (_, attributes, next) = listed(&CURRENCIES, atoms, at)?;
    if !is_money_here(atoms, number, at, next) {
        return None;
    }
    // "60 USD million"
    if let Sense::Scale(scale) = atoms.sense(next)
        && is_upper(atoms.get(at))
    {
        return make(attributes, scale, next + 1);
    }
    make(attributes, 1.0, next)
}

/// What an amount in notes may add in coins: "and forty-five cents", "dollars 50". The coins as a part of one.
pub(super) fn coins(atoms: &Atoms, first: &Suffix, next: usize) -> Option<(f64, usize)> {
    if first.factor != 1.0 {
        return None;
    }
    let and = usize::from(atoms.is(next, "and"));
    let from = next + and;
    let coins = number::read(atoms, from)?;
    if !(1.0..100.0).contains(&coins.value) || coins.value.fract() != 0.0 {
        return None;
    }
    if let Some(suffix) = suffix(atoms, coins)
        && suffix.factor < 1.0
    {
        return Some((coins.value * suffix.factor, suffix.next));
    }
    // "eleven dollars sixty", "16 dollars 40": nothing may follow that the second number could count.
    let ends = !atoms.is_word(coins.next) || atoms.is_any(coins.next, &["more"]);
    let mark = atoms.is_any(coins.next, &["%", "/", "$", ":", "-", "–"]);
    (ends && !mark && coins.value >= 10.0).then_some((coins.value / 100.0, coins.next))
}

/// `number` with a letter of scale right behind it: "10M", "1.5 b".
pub(super) fn scaled(atoms: &Atoms, number: Number) -> Number {
    if number.shape == Shape::Words || !atoms.is_glued_before(number.next) || !atoms.is_digits(number.next - 1) {
        return number;
    }
    let letter = atoms.get(number.next).trim_end_matches('.');
    match SCALES.iter().find(|(name, _)| letter.eq_ignore_ascii_case(name)) {
        Some((_, scale)) => {
            Number { next: number.next + 1, value: number::whole(number.value * scale), shape: Shape::Digits, ..number }
        }
        None => number,
    }
}

/// Whether a mark is a sign of money that stands before the amount: `$`, `₦`; not `¢`, a part of one.
fn is_sign(mark: &str) -> bool {
    !mark.starts_with(char::is_alphanumeric) && CURRENCIES.get(mark).is_some_and(|code| !code.contains(' '))
}

/// The atom of the number behind a sign; a minus may stand between.
fn after_sign(atoms: &Atoms, sign: usize) -> Option<usize> {
    let minus = atoms.is_dash(sign + 1) && atoms.is_glued(sign) && atoms.is_glued(sign + 1);
    let number = atoms.is_digits(sign + 1) || number::begins_with_point(atoms, sign + 1);
    (number || minus && atoms.is_digits(sign + 2)).then_some(sign + 1)
}

fn is_upper(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a name of money means money here: "two real problems", "the 22 won" and "two pounds of flour" do not.
fn is_money_here(atoms: &Atoms, number: Number, at: usize, next: usize) -> bool {
    let word = atoms.get(at);
    let large = number.value >= 1000.0;
    // "500 AED", but not "3 all"
    let is_code = next == at + 1
        && word.len() == 3
        && CURRENCIES.get_lower(word).is_some_and(|code| code.eq_ignore_ascii_case(word))
        && !is_upper(word);
    if is_code && !Clue::Code.is(word) {
        return false;
    }
    match word {
        "grand" | "quid" | "ether" => !atoms.is_lower(next) || PHRASE_ENDS.has_lower(atoms.get(next)),
        "pound" | "pounds" if next == at + 1 => {
            number.value >= 1e6 || is_paid(atoms, number, next) || large && !is_weighed(atoms, number, at)
        }
        // "The other 8 Rand Paul"
        "Rand" => !atoms.is_capital(next),
        "real" | "won" | "marks" | "mark" | "sh" | "sen" => large,
        "p" => atoms.is_glued_before(at) && number.value < 10_000.0 && !SCREENS.contains(&number.value),
        "$" | "€" | "£" | "¥" => !(atoms.is_glued(at) && atoms.is_digits(at + 1)),
        _ => true,
    }
}

/// Whether pounds are a weight: "a 2,000-pound bomb", "weighs 4,000 pounds", "1,500 pounds of explosives".
fn is_weighed(atoms: &Atoms, number: Number, at: usize) -> bool {
    let of = atoms.is(at + 1, "of") && atoms.is_lower(at + 2);
    atoms.is_joint(at - 1) || of || (number.first.saturating_sub(8)..number.first).any(|k| atoms.has(k, Clue::Weight))
}

/// Whether the words around an amount speak of paying.
fn is_paid(atoms: &Atoms, number: Number, next: usize) -> bool {
    (number.first.saturating_sub(6)..number.first).any(|k| atoms.has(k, Clue::Pay))
        || atoms.is_any(next, &["sterling", "fine", "note", "notes", "coin", "coins"])
        || atoms.is_any(next + 1, &["pence", "p"])
        || (atoms.is_any(next, &["a", "an", "per"])
            && atoms.is_any(next + 1, &["year", "month", "week", "hour", "head"]))
}
