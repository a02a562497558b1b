//! What looks like a figure and is none.
//!
//! *In*: `one of the` · `Big 10` · `World War Three` · `second thoughts` · `half-hearted` · `page 12`. *Out*: a no. A number right
//! behind a name or a word like "page" is part of a name; a number word with a capital before another capital is one too;
//! what only names or addresses something is for `codes`. *Never*: a no to a number with a unit.

use super::atoms::Atoms;
use super::clue::Clue;
use super::codes;
use super::named;
use super::number::{Number, Shape};
use super::numbered;
use super::pair;
use super::quoted_title;
use super::unit::{Suffix, listed};
use super::words::{PHRASE_ENDS, Sense};
use crate::analyze::names::lexica::is_common;
use crate::facts::FigureKind;
use crate::text::lexicon::Lexicon;
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

static IDIOMS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/number-idioms.txt"));

/// The first words of all idioms: most words before a number begin none.
static OPENINGS: OnceLock<FxHashSet<&str>> = OnceLock::new();

fn openings() -> FxHashSet<&'static str> {
    IDIOMS.entries().filter_map(|(phrase, _)| phrase.split(' ').next()).collect()
}

/// The atom behind something at `i` that no reader should see: a phone number, an event's name, a code, an idiom.
pub(super) fn passed(atoms: &Atoms, i: usize) -> Option<usize> {
    if let Some(next) = quoted_title::passed(atoms, i) {
        return Some(next);
    }
    match atoms.sense(i) {
        Sense::Digits => codes::passed(atoms, i).or_else(|| named::passed(atoms, i)).or_else(|| idiom(atoms, i)),
        Sense::Cardinal(_) | Sense::Scale(_) => idiom(atoms, i).or_else(|| named::passed(atoms, i)),
        Sense::Ordinal(_) | Sense::Part(_) => idiom(atoms, i),
        // "Colt .45"
        Sense::None if atoms.is_any(i, &["a", "an"]) => idiom(atoms, i + 1),
        Sense::None if atoms.is(i, ".") && is_bore(atoms, i) => Some(i + 2),
        Sense::Weekday { .. } | Sense::Month { .. } => idiom(atoms, i).or_else(|| named::day(atoms, i)),
        _ => None,
    }
}

/// Whether the point at `i` begins the bore of a gun: "Colt .45", "a .22 rifle", ".38-caliber".
fn is_bore(atoms: &Atoms, i: usize) -> bool {
    const ARMS: &[&str] = &["rifle", "pistol", "handgun", "revolver", "bullet", "bullets", "caliber", "calibre"];
    named::is_name(atoms, i.wrapping_sub(1)) || atoms.is_any(atoms.after_joint(i + 2), ARMS)
}

/// The atom behind a fixed phrase in which the number's word at `i` stands: "on cloud nine", "second thoughts", "zero tolerance".
fn idiom(atoms: &Atoms, i: usize) -> Option<usize> {
    let from = i.saturating_sub(2);
    let opens = |k: &usize| OPENINGS.get_or_init(openings).contains(atoms.get(*k).to_ascii_lowercase().as_str());
    let phrases = (from..=i).filter(opens).filter_map(|k| listed(&IDIOMS, atoms, k));
    phrases.map(|(_, _, next)| next).find(|next| *next > i)
}

/// Whether an ordinal is none: "at first", a name ("First Amendment", "Fifth Avenue"), "11th-hour".
pub(super) fn is_no_ordinal(atoms: &Atoms, i: usize, next: usize) -> bool {
    let at = atoms.after_joint(next);
    // "The first three months": the figure is the three.
    let first_ones = atoms.is(i, "first")
        && !atoms.is(at, "one")
        && matches!(atoms.sense(at), Sense::Cardinal(_) | Sense::Digits | Sense::Scale(_));
    if first_ones || atoms.is(at, "hour") && at > next {
        return true;
    }
    let named = atoms.is_capital(at) && matches!(atoms.sense(at), Sense::None) && atoms.is_capital(i) && at == next;
    // "The 10th Mountain Division", "Fifth Third Bank"
    let street = (at..at + 3).take_while(|k| atoms.is_capital(*k)).any(|k| atoms.has(k, Clue::Ranked))
        || at == next && atoms.is_capital(i) && atoms.is_capital(at) && matches!(atoms.sense(at), Sense::Ordinal(_));
    if street || named && !(atoms.begins_sentence(i) || named::is_headline(atoms, i)) {
        return true;
    }
    let named = atoms.is_capital(i) && !named::is_headline(atoms, i);
    if named && (!atoms.begins_sentence(i) || named::is_title(atoms, at)) {
        return true;
    }
    // "Wait a second", "the 38th parallel"
    let moment = atoms.is(i, "second") && atoms.follows_any(i, &["a"]) && !atoms.is_word(at);
    // "The 2nd amendment", written in digits, is the constitution's.
    let article = atoms.is_digits(i) && atoms.is(at, "amendment");
    if moment || article || atoms.is_any(at, &["parallel", "grader", "graders"]) {
        return true;
    }
    // "First came the rain"
    const IN: &[&str] = &["in", "of", "to", "and", "or", "among", "for", "on", "at", "by", "on", "is", "was"];
    let adverb = atoms.is(i, "first") && PHRASE_ENDS.has_lower(atoms.get(at)) && !atoms.is_any(at, IN);
    if atoms.begins_sentence(i) && (atoms.is(at, ",") || adverb) || atoms.starts(at, &["and", "foremost"]) {
        return true;
    }
    if atoms.get(next) == "Century" {
        return true;
    }
    let word = atoms.get(i);
    if word.eq_ignore_ascii_case("first") || word.eq_ignore_ascii_case("second") {
        let determined = atoms.follows_clue(i, Clue::Determiner)
            || atoms.follows_any(i, &["one", "and", "or"])
            || atoms.follows_any(i, &["'", "’"]) && atoms.before(i, 2).ends_with('s');
        let alone = !determined && !atoms.begins_sentence(i) && at == next;
        let ranked = atoms.follows_any(i, &["in", "finished", "placed", "distant", "close", "ranked", "ranks", "bad"])
            || atoms.is(i, "second")
                && (atoms.follows_any(i, &["to", "from", "is", "are", "was", "were", "lie", "lies"])
                    || is_place(atoms, i))
            || atoms.is_any(at, &["behind", "time", "half", "round", "place", "day"]);
        return alone && !ranked;
    }
    false
}

/// Whether "second" is a place in an order that no article shows: "running **second**", "a race for **second**", "expecting
/// **second** child", "**second** to Lee".
fn is_place(atoms: &Atoms, i: usize) -> bool {
    const RUNS: &[&str] = &[
        "run",
        "runs",
        "running",
        "ran",
        "come",
        "comes",
        "coming",
        "came",
        "finish",
        "finishes",
        "finishing",
        "place",
        "places",
        "placing",
        "rank",
        "ranking",
        "for",
        "respectable",
        "surprising",
    ];
    let next = atoms.get(i + 1);
    let thing = atoms.is_lower(i + 1) && is_common(next) && !PHRASE_ENDS.has_lower(next) && !next.ends_with('s');
    let to = atoms.is(i + 1, "to") && atoms.follows_any(i, RUNS) || atoms.starts(i + 1, &["only", "to"]);
    let free = !atoms.is_word(i + 1) || PHRASE_ENDS.has_lower(next);
    to || free && atoms.follows_any(i, RUNS) || thing && !atoms.follows_any(i, &["for"])
}

/// Whether a bare number counts nothing: the pronoun "one", a part of a name, a piece of a code, "half" without a whole.
pub(super) fn is_no_count(atoms: &Atoms, number: Number) -> bool {
    let i = number.first;
    // "A 20-something star"
    if atoms.is_joint(number.next) && atoms.is_any(number.next + 1, &["something", "somethings"]) {
        return true;
    }
    if number.next == i + 1 && atoms.is(i, "one") {
        return is_pronoun_one(atoms, i);
    }
    match atoms.sense(i) {
        Sense::Part(_) if number.next == i + 1 => {
            let ranked =
                i > 0 && matches!(atoms.sense(i - 1), Sense::Ordinal(_)) || atoms.follows_any(i, &["other", "better"]);
            // "Traffic fell by half"
            let by = atoms.follows_any(i, &["by"]) && !atoms.is_word(number.next) && pair::is_change(atoms, i);
            return ranked || !has_whole(atoms, number.next) && !by && !is_half_of_them(atoms, i);
        }
        // "Twenty20 cricket"
        Sense::Cardinal(_) if atoms.is_glued(i) && atoms.is_digits(i + 1) => return true,
        // "Docket 15-cv-01234"
        Sense::Digits if is_padded(atoms.get(i)) && number.value >= 1.0 => return true,
        Sense::Digits
            if number.next == i + 1 && !atoms.get(i).contains(',') && numbered::is_number_of_a_name(atoms, number) =>
        {
            return true;
        }
        _ => {}
    }
    // "A 4K screen"
    const SCREENS: &[&str] =
        &["screen", "screens", "TV", "television", "video", "film", "camera", "resolution", "streaming", "content"];
    if atoms.is(number.next - 1, "K") && atoms.is_any(number.next, SCREENS) {
        return true;
    }
    // "A six-figure sum", "a three-pronged attack", "a five-star hotel"
    if atoms.is_joint(number.next) && atoms.has(number.next + 1, Clue::Rated) {
        return true;
    }
    // "The top 40", "a top-ten hit"; but "the top ten countries"
    let list = !atoms.is_lower(number.next)
        || PHRASE_ENDS.has_lower(atoms.get(number.next))
        || atoms
            .is_any(number.next, &["list", "lists", "hit", "hits", "finish", "finishes", "chart", "single", "album"]);
    let tied = i - usize::from(atoms.is_joint(i.wrapping_sub(1)));
    if atoms.follows_any(tied, &["top"]) && list && number.value <= 100.0 && !atoms.is_any(number.next, &["of", "in"]) {
        return true;
    }
    // "A 12-gauge shotgun"
    if atoms.is_any(atoms.after_joint(number.next), &["gauge", "caliber", "calibre"]) {
        return true;
    }
    if number.shape == Shape::Fraction && number.value < 1.0 && atoms.is_any(i, &["a", "an"]) {
        return !is_part(atoms, number);
    }
    // "3D", "747s", "5G": something is written right behind it.
    let times = atoms.get(number.next) == "x" && !atoms.is_glued(number.next);
    let glued = atoms.is_glued(number.next - 1) && atoms.is_digits(number.next - 1) && !times;
    glued && (atoms.is_word(number.next) || atoms.is_any(number.next, &["'s", "’s", "/", "@", "="]))
}

/// Whether digits begin with a nought that no number needs: `007`, but not `0.1`.
fn is_padded(digits: &str) -> bool {
    digits.len() > 2 && digits.starts_with('0') && !digits.contains('.')
}

/// "One of the", "no one", "the one who", "one another", "one may ask".
fn is_pronoun_one(atoms: &Atoms, i: usize) -> bool {
    let tied = i > 0 && atoms.is_joint(i - 1);
    let based = atoms.get(i + 1).ends_with("ed") && atoms.is_any(i + 2, &["on", "by", "in", "to", "from"]);
    if tied
        || based
        || atoms.follows(i, &["the", "only"])
        || atoms.is_capital(i) && !atoms.begins_sentence(i)
        || atoms.follows_clue(i, Clue::BeforeOne)
        || atoms.follows_clue(i, Clue::Determiner)
    {
        return true;
    }
    let next = i + 1;
    if atoms.is_joint(next) {
        return atoms.has(next + 1, Clue::AfterOne) || atoms.is_any(next + 1, &["on", "size", "by", "to"]);
    }
    if !atoms.is_word(next) {
        return !atoms.follows_any(i, &["minus", "just", "only", "than", "least"]);
    }
    // "One evening he called"
    const TIMES: &[&str] = &["evening", "morning", "afternoon", "night", "summer", "winter"];
    let once = atoms.begins_sentence(i) && atoms.is_any(next, TIMES);
    once || atoms.has(next, Clue::AfterOne)
        || is_verb_of_one(atoms, next)
        || PHRASE_ENDS.has_lower(atoms.get(next))
        || atoms.get(next).ends_with("ly")
        || atoms.is_capital(next) && named::is_headline(atoms, i)
        || named::is_somebody(atoms, next)
}

/// "One **adds**", "one **wonders**": what one counts has no plural.
fn is_verb_of_one(atoms: &Atoms, i: usize) -> bool {
    const SINGULAR: &[&str] =
        &["series", "species", "means", "lens", "gas", "headquarters", "crossroads", "canvas", "bias"];
    let word = atoms.get(i);
    let plural = word.ends_with('s') && !["ss", "us", "is", "ws"].iter().any(|end| word.ends_with(end));
    atoms.is_lower(i) && plural && !SINGULAR.contains(&word)
}

/// "One day he will": an adverb, no length of time.
pub(super) fn is_idle_day(atoms: &Atoms, number: Number, suffix: Suffix) -> bool {
    let spaced = !atoms.is_joint(number.next) && number.next == number.first + 1;
    suffix.kind == FigureKind::Duration
        && suffix.unit == "day"
        && spaced
        && atoms.is(number.first, "one")
        && !atoms.follows_clue(number.first, Clue::Lasting)
        && !atoms.follows_any(number.first, &["in", "just", "only", "of", "by"])
        && !atoms.is_any(suffix.next, &["after", "before", "later", "earlier", "ago", "per"])
        // "One day a week"
        && !(atoms.is(suffix.next, "a") && atoms.is_any(suffix.next + 1, &["week", "month", "year"]))
}

/// Whether "half" or "quarter" has its whole behind it: "half of", "half the".
fn has_whole(atoms: &Atoms, i: usize) -> bool {
    atoms.is_any(i, &["of", "as"]) || atoms.has(i, Clue::Determiner) && !atoms.is_any(i, &["a", "an"])
}

/// "More than **half** have left", "after **half** said so", "just shy of **half**, 49%": half of those whom the text spoke of.
fn is_half_of_them(atoms: &Atoms, i: usize) -> bool {
    const NEAR: &[&str] = &["than", "nearly", "almost", "about", "roughly", "least", "over", "under"];
    const SHORT: &[&str] = &["shy", "short"];
    let free = !atoms.is_joint(i + 1) && (!atoms.is_word(i + 1) || PHRASE_ENDS.has_lower(atoms.get(i + 1)));
    let near = atoms.follows_any(i, NEAR) || atoms.follows_any(i, &["of"]) && SHORT.contains(&atoms.before(i, 2));
    let speaks = || !atoms.follows_clue(i, Clue::Determiner) && named::is_past(atoms.get(i + 1));
    atoms.is(i, "half") && free && (near || speaks())
}

/// Whether "a third", "a quarter" is a share: "a third of", "by a quarter", not "a third man".
fn is_part(atoms: &Atoms, number: Number) -> bool {
    let by = atoms
        .follows_any(number.first, &["by", "than", "about", "nearly", "almost", "over", "roughly", "to", "between"]);
    let noun = atoms.is_word(number.next) && !PHRASE_ENDS.has_lower(atoms.get(number.next));
    // "a third higher than before", "a half or more"
    if atoms.is(number.next + 1, "than") || atoms.starts(number.next, &["or", "more"]) {
        return true;
    }
    // "a half-hearted plea", "a quarter-final"
    if atoms.is_joint(number.next) {
        return false;
    }
    let half = atoms.is(number.first + 1, "half") && atoms.follows_any(number.first, &["and"]);
    !half && atoms.is(number.next, "of") || !half && !noun && (by || !atoms.is_word(number.next))
}
