//! What the words around a name show: a role before it, an age or an apposition after it, a verb of saying, a
//! preposition of place.
//!
//! *In*: `midfielder Xanthe Plum, 27, said`. *Out*: strong votes for a person.

use super::apposition::apposition;
use super::family::{self, tie};
use crate::analyze::names::lexica::{Known, Traits, known, role_traits, traits};
use crate::analyze::names::{Name, Votes};
use crate::text::lexicon::Lexicon;
use crate::text::lists::PERSON_VERBS;
use crate::text::token::{Case, TokenKind, Words};

/// Nouns beside which a name stands that is no person's: `key⇥place`, `building` (mostly called by
/// somebody's full name), `organization`, `thing`, `ship`.
static THINGS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/thing-nouns.txt"));

/// What mostly people have: "Plum's **candidacy**".
static OWNED: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/owned-nouns.txt"));

/// What people have "in" somebody: "**faith** in Plum".
static TRUST: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/trust-words.txt"));

/// What is called by somebody's full name: "the Ann Plum **brand**".
static AFTER: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/named-after.txt"));

/// What is said of bodies as well as of people.
const BODIES: [&str; 5] = ["broadcaster", "retailer", "publisher", "partner", "rival"];

/// What companies and bodies do, and towns do not: "Corvane, which **makes** ploughs".
static TRADES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/company-verbs.txt"));

/// How many names in a row are looked at.
const ROW: usize = 6;

/// The longest of them (tokens).
const LONGEST_OF_ROW: usize = 3;

/// The votes of the words around `name`.
pub(super) fn votes(words: Words, name: &Name) -> Votes {
    let title = if is_title(words, name) { Votes { person: -1, ..Votes::nothing(4) } } else { Votes::default() };
    let town = if is_loud_dateline(words, name) { Votes { person: -6, ..Votes::place(3) } } else { Votes::default() };
    // "His wife, Mary": no town; "Bill and Hanna Plum": no law
    let kin = tie(words, name).is_some() || family::is_called(words, name);
    let kin = if kin { Votes::person(4) } else { Votes::default() };
    let after = after(words, name);
    let after = if is_home(words, name) { Votes { person: after.person.min(0), acts: 0, ..after } } else { after };
    before(words, name).and(after).and(title).and(town).and(kin)
}

/// "Senator Ann Lee of **Maine**, a Republican,": whether a place stands behind a name and its "of": what follows is told of
/// the person.
fn is_home(words: Words, name: &Name) -> bool {
    let of = name.first.checked_sub(1).filter(|&of| words.is_any(of, &["of", "from"]));
    let whose = of.and_then(|of| of.checked_sub(1)).map(|last| (words.is_capital(last), traits(words.get(last))));
    // "She grew up in Peckham, the daughter of": hers
    let kin = role_traits(words.get(name.last + 3)).any(Traits::KIN) && words.is(name.last + 2, "the");
    if kin && words.is_any(name.first.wrapping_sub(1), &["in", "near", "outside"]) {
        return true;
    }
    let named = whose.is_some_and(|(capital, word)| capital && !word.any(Traits::ROLE));
    named && traits(words.get(name.first)).any(Traits::PLACE)
}

/// `ST. JOSEPH, Mich. (AP) - `, `VAN PLUM — `: a name in capitals that begins its text before a comma, a bracket or a dash.
fn is_loud_dateline(words: Words, name: &Name) -> bool {
    let first = name.title.min(name.first);
    let text = words.cover(first, name.last).of(words.text);
    let loud = text.len() > 3 && !text.contains(char::is_lowercase);
    let after = name.last + 1;
    let stop = after + usize::from(words.is_punct(after, '.'));
    let marks = |i: usize, marks: &[char]| marks.iter().any(|&mark| words.is_punct(i, mark));
    // "QUILL, 43, IS DEAD" has no dash behind it
    let ends = |i: &usize| marks(*i, &['(', '-', '–', '—']) && !words.is_glued(i - 1);
    // "SOCCER - " names what a wire's text is about
    let begins = marks(stop, &[',', '(', '—']) || text.contains('.');
    loud && first == 0 && begins && (stop..stop + 7).any(|i| ends(&i))
}

/// Whether the name is all that stands in quotation marks: `films like "Mary Plum" and "Orvieto,"`.
fn is_title(words: Words, name: &Name) -> bool {
    const OPENING: [char; 4] = ['"', '“', '‘', '«'];
    const CLOSING: [char; 4] = ['"', '”', '’', '»'];
    let first = name.title.min(name.first);
    // `''Mary Plum''`: two marks of one
    let twice = |i: usize, other: usize| words.is_punct(i, '\'') && words.is_punct(other, '\'');
    let opens = first
        .checked_sub(1)
        .filter(|&i| OPENING.iter().any(|&mark| words.is_punct(i, mark)) || twice(i, i.wrapping_sub(1)));
    // `"Morning Mary,"`: the part of the day before the name is of the title too
    let day = |i: usize| words.is_any(i, &["Morning", "Evening"]) || traits(words.get(i)).any(Traits::DATE);
    let day = |i: &usize| day(i + 1) && OPENING.iter().any(|&mark| words.is_punct(*i, mark));
    let more = first.checked_sub(2).filter(day);
    let opens = opens.or(more).is_some_and(|i| words.is_glued(i));
    let after = name.last + 1;
    let close = after + usize::from(words.is_punct(after, ',') || words.is_punct(after, '.'));
    let closes = CLOSING.iter().any(|&mark| words.is_punct(close, mark)) || twice(close, close + 1);
    opens && words.is_glued(name.last) && closes
}

fn before(words: Words, name: &Name) -> Votes {
    if name.title <= name.sentence.0 || name.title < name.first {
        return Votes::default();
    }
    let i = name.first - 1;
    let word = words.get(i);
    let role = role_traits(&word.to_lowercase());
    // "A veteran Plum County leader": neither role is the county's
    let small = |i: usize| words.kind(i) == Some(TokenKind::Word(Case::Lower));
    let between = small(name.last + 1) && role_traits(words.get(name.last + 1)).any(Traits::ROLE);
    if small(i) && role.any(Traits::ROLE | Traits::TITLE) {
        if between {
            return Votes::default();
        }
        // "told the broadcaster NRK"
        let initials = name.first == name.last && words.kind(name.first) == Some(TokenKind::Word(Case::Upper));
        if initials
            && words.get(name.first).len() > 2
            && role.any(Traits::WEAK_ROLE | Traits::ROLE)
            && BODIES.contains(&word)
        {
            return Votes::organization(3);
        }
        return Votes::person(if role.any(Traits::WEAK_ROLE) { 2 } else { 3 });
    }
    // "The head of the camp Lajos Plum told them": a full name that speaks is not the camp's.
    let speaks = name.last > name.first && PERSON_VERBS.has(words.get(name.last + 1));
    if let Some(kind) = THINGS.get(word).filter(|kind| !(speaks && matches!(*kind, "place" | "building"))) {
        return of_thing(kind);
    }
    // "The girl, Abyss Plum, left", "their mayor, Duke Plum"
    if word == "," && name.last > name.first && is_end(words, name.last + 1) {
        let noun = role_traits(words.get(i.wrapping_sub(1)));
        let role = noun.any(Traits::ROLE) && !noun.any(Traits::WEAK_ROLE) && small(i - 1);
        return Votes::person(if role { 3 } else { 0 });
    }
    // "Curtis Wray, 29, of Plum, was": his home
    let aged = words.kind(i.wrapping_sub(2)) == Some(TokenKind::Number) && words.is_punct(i.wrapping_sub(1), ',');
    if word == "of" && aged && words.is_punct(name.last + 1, ',') {
        return Votes { person: -4, ..Votes::place(4) };
    }
    // "the village of Plum"
    // "the long road of Ann Plum" is somebody's, "the village of Ann Plum" is not
    let settled = words.is_any(i.wrapping_sub(1), &["village", "town", "city", "county", "hamlet", "suburb", "island"]);
    let full = name.last > name.first && traits(words.get(name.first)).any(Traits::CLEARLY_GIVEN);
    if word == "of" && THINGS.get(words.get(i.wrapping_sub(1))) == Some("place") && (settled || !full) {
        return Votes { person: -4, ..Votes::place(5) };
    }
    // "Hull-based Plum", "shares in Plum"
    let invested = ["shares", "stake", "stock", "stakes"].contains(&words.get(i.wrapping_sub(1)));
    if word.ends_with("-based") || word == "in" && invested {
        return Votes { person: -3, ..Votes::organization(4) };
    }
    // "A beautician from Hadley Green, sobbed"
    let role = role_traits(words.get(i.wrapping_sub(1)));
    if word == "from" && small(i.wrapping_sub(1)) && role.any(Traits::ROLE) && words.is_punct(name.last + 1, ',') {
        return Votes { person: -2, ..Votes::place(3) };
    }
    let peopled = ["people", "residents", "inhabitants", "citizens"].contains(&words.get(i.wrapping_sub(1)));
    if word == "of" && peopled && name.first == name.last {
        return Votes { person: -2, ..Votes::place(3) };
    }
    // "In Plum Park", but "faith in Hanna Park"
    let site = name.last > name.first && traits(words.get(name.last)).any(Traits::SOFTLY_ENDS_PLACE);
    // "Police closed Plum Park"
    let shut =
        matches!(word, "closed" | "reopened" | "evacuated" | "flooded" | "overlooking" | "surrounding" | "entered");
    let there = matches!(word, "in" | "near" | "around" | "outside" | "across" | "through" | "throughout") || shut;
    if site && there && !words.is_clitic(name.last + 1) && !is_loosely_placed(words, name) {
        return Votes { person: -3, ..Votes::place(4) };
    }
    match word {
        "Follow" | "follow" => Votes::nothing(6),
        // "a super PAC"
        "super" | "Super" if words.is_any(name.first, &["PAC", "PACs"]) => Votes::nothing(6),
        // "in Plum's cabinet"
        "in" | "at" if words.is_clitic(name.last + 1) => Votes::default(),
        // "Liberty Church in Plum"
        "in" if is_seated(words, i) => Votes { acts: -2, ..Votes::place(3) },
        "in" | "near" | "at" | "outside" | "throughout" | "across" | "around" => Votes::place(2),
        "from" | "to" | "into" | "toward" | "towards" => Votes::place(1),
        // "the Ann Plum brand": the brand has the article
        "the" | "The" if names_thing(words, name) => Votes::default(),
        "the" | "The" => Votes { person: -3, organization: 1, ..Votes::default() },
        "with" | "by" | "beat" | "defeated" => Votes::acts(1),
        // "a storm named Plum"
        "named" | "called" | "dubbed" if is_thing(words, i) => Votes::nothing(6),
        "named" | "called" | "as" | "is" | "was" if gives_name(words, i) => Votes::person(4),
        "named" | "nominated" | "married" => Votes::person(1),
        "said" | "says" | "added" | "replied" => Votes::acts(2),
        // Papers and broadcasters are told things as well.
        "told" | "asked" => Votes::acts(1),
        _ => Votes::default(),
    }
}

/// "a driver **named** Plum", "gave her name only **as** Plum", "identified himself **as** Plum", "whose name **was** Plum": whether the
/// word at token `i` gives somebody the name behind it.
pub(in crate::analyze) fn gives_name(words: Words, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let bare = words.is_any(before, &["only", "simply", "just"]);
    let name = if bare { before.wrapping_sub(1) } else { before };
    let owned = words.is(name, "name") && words.is_any(name.wrapping_sub(1), &["his", "her", "whose", "first"]);
    match words.get(i) {
        "named" => role_traits(words.get(before)).any(Traits::ROLE | Traits::HE | Traits::SHE),
        "called" => words.is_any(before, &["be", "himself", "herself"]),
        "as" => {
            let himself = words.is_any(name, &["himself", "herself"])
                && words.is_any(name.wrapping_sub(1), &["identified", "introduced", "identifies", "identify"]);
            owned || himself || bare && words.is_any(name, &["identified", "named", "known"])
        }
        _ => owned,
    }
}

/// "the Ann Plum **brand**": whether a full name stands before the noun of what is called by it.
fn names_thing(words: Words, name: &Name) -> bool {
    name.last > name.first && AFTER.has_noun(words.get(name.last + 1))
}

/// Whether a person's surname may stand where a town of that name may: scorn is hurled "at Plum", people trust "in Plum", and
/// a role is played "in Plum's campaign".
pub(super) fn is_loosely_placed(words: Words, name: &Name) -> bool {
    let Some(before) = name.first.checked_sub(1).filter(|before| *before >= name.sentence.0) else { return false };
    let owns = words.is_clitic(name.last + 1);
    words.is(before, "at") || words.is(before, "in") && (owns || TRUST.has_lower(words.get(before.wrapping_sub(1))))
}

/// Whether the name of a church, a school, a hall stands before the "in" at token `i`.
fn is_seated(words: Words, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    words.is_capital(before) && traits(words.get(before)).any(Traits::ENDS_ORGANIZATION | Traits::ENDS_PLACE)
}

/// Whether a thing is named by the word at `i`: the noun before it, a comma between them or not.
fn is_thing(words: Words, i: usize) -> bool {
    let comma = usize::from(words.is_punct(i.wrapping_sub(1), ','));
    THINGS.get(words.get(i.wrapping_sub(1 + comma))) == Some("thing")
}

/// What a name is that stands beside a noun of `kind`: "the daily **Plum**", "the village of **Plum**".
fn of_thing(kind: &str) -> Votes {
    match kind {
        "place" => Votes { person: -2, ..Votes::place(3) },
        "building" => Votes { person: -3, ..Votes::place(3) },
        "organization" => Votes { person: -3, ..Votes::organization(3) },
        "ship" => Votes { person: -6, ..Votes::nothing(3) },
        _ => Votes { person: -2, ..Votes::nothing(1) },
    }
}

/// `Plum shares`, `Plum airport`, `Plum goalkeeper Harold Berg`: a name before a noun is mostly what the noun belongs to.
fn thing_after(words: Words, i: usize) -> Option<Votes> {
    let word = words.get(i);
    if let Some(kind) = THINGS.get(word).or_else(|| THINGS.get(word.strip_suffix('s')?)) {
        return Some(of_thing(kind));
    }
    let role = words.kind(i) == Some(TokenKind::Word(Case::Lower)) && role_traits(word).any(Traits::ROLE);
    (role && words.is_capital(i + 1)).then(|| Votes { person: -1, ..Votes::organization(2) })
}

fn after(words: Words, name: &Name) -> Votes {
    let i = name.last + 1;
    // "Plum A/S"
    if words.is(i, "A") && words.is_punct(i + 1, '/') && words.is(i + 2, "S") {
        return Votes { person: -3, ..Votes::organization(6) };
    }
    match words.kind(i) {
        Some(TokenKind::Punct(',')) => after_comma(words, i + 1, name.first == name.last && name.title == name.first),
        Some(TokenKind::Punct('(')) => in_brackets(words, i + 1),
        Some(TokenKind::Clitic) => after_possessive(words, i + 1),
        Some(TokenKind::Word(_)) => after_word(words, name),
        Some(TokenKind::Punct(_) | TokenKind::Number) | None => Votes::default(),
    }
}

fn after_comma(words: Words, i: usize, is_one_word: bool) -> Votes {
    if words.kind(i) == Some(TokenKind::Number) {
        let age = words.get(i).len() <= 2 && (words.is_punct(i + 1, ',') || words.is_punct(i + 1, '.'));
        return Votes::person(if age { 4 } else { 0 });
    }
    match words.get(i) {
        "who" | "whose" => return Votes { person: 1, acts: 2, ..Votes::default() },
        "aged" => return Votes::person(4),
        // "Plum, north of Berg"
        "located" | "north" | "south" | "east" | "west" | "northeast" | "northwest" | "southeast" | "southwest" => {
            return Votes::place(2);
        }
        // "Corvane, which makes ploughs"
        "which" if TRADES.has(words.get(i + 1)) => return Votes { person: -2, ..Votes::organization(3) },
        "which" | "where" => return Votes { person: -2, ..Votes::default() },
        _ => {}
    }
    // "Orvieto, Italy", "Clayton, North Carolina"
    let two = words.is_capital(i + 1) && is_end(words, i + 2);
    let state = two && known(words.cover(i, i + 1).of(words.text)) == Some(Known::Place);
    if state || traits(words.get(i)).any(Traits::CLEARLY_PLACE) && is_end(words, i + 1) {
        return Votes::place(if is_one_word { 3 } else { 2 });
    }
    let Some(head) = apposition(words, i) else { return shares_noun(words, i) };
    // "the owner of the Herald" may be a company.
    Votes::person(if role_traits(words.get(head)).any(Traits::WEAK_ROLE) { 2 } else { 3 })
}

/// `Scott and Polk counties`, `Lake, Stark and Polk counties`: names in a row share the noun behind the last; `i` is the token
/// behind the comma or the "and" of the first.
fn shares_noun(words: Words, i: usize) -> Votes {
    const PLACES: [&str; 6] = ["counties", "parishes", "provinces", "townships", "rivers", "avenues"];
    let mut i = i;
    for _ in 0..ROW {
        let name = i;
        while words.is_capital(i) && i < name + LONGEST_OF_ROW {
            // "St. Orr"
            i += 1 + usize::from(words.is_punct(i + 1, '.') && words.is_glued(i));
        }
        if i == name {
            break;
        }
        if words.is_punct(i, ',') || words.is(i, "and") {
            i += 1 + usize::from(words.is_punct(i, ',') && words.is(i + 1, "and"));
        } else {
            return if words.is_any(i, &PLACES) { of_thing("place") } else { Votes::default() };
        }
    }
    Votes::default()
}

/// Whether a mark or a number stands at token `i`, or nothing.
fn is_end(words: Words, i: usize) -> bool {
    !matches!(words.kind(i), Some(TokenKind::Word(_) | TokenKind::Clitic))
}

/// `(D-Vt.)`, `(R)`: the party and state of a politician; `(Spain)`: the country of an athlete.
fn in_brackets(words: Words, i: usize) -> Votes {
    let word = words.get(i);
    let party = word == "R" || word == "D" || word == "I" || word.starts_with("R-") || word.starts_with("D-");
    let place = words.is_punct(i + 1, ')') && traits(word).any(Traits::PLACE);
    Votes::person(if party { 4 } else { i16::from(place) * 2 })
}

fn after_possessive(words: Words, i: usize) -> Votes {
    // "Plum's Law"
    if words.is_any(i, &["Law", "Act", "Rule", "Rules"]) && words.is_capital(i) {
        return Votes::nothing(8);
    }
    // "Martha's Vineyard", "St. Jude Children's Hospital"
    let owner = traits(words.get(i.wrapping_sub(2)));
    let thing = traits(words.get(i)).any(Traits::ENDS_PLACE | Traits::ENDS_ORGANIZATION) && words.is_capital(i);
    if thing && owner.any(Traits::CLEARLY_GIVEN) && !words.is_capital(i.wrapping_sub(3)) {
        return Votes::nothing(5);
    }
    if OWNED.has(words.get(i)) || OWNED.has(words.get(i + 1)) && !words.is_capital(i) {
        return Votes::acts(2);
    }
    let kin = role_traits(words.get(i));
    Votes::person(if kin.any(Traits::HE | Traits::SHE) && kin.any(Traits::ROLE) { 2 } else { 0 })
}

fn after_word(words: Words, name: &Name) -> Votes {
    let i = name.last + 1;
    let word = words.get(i);
    if word == "who" || word == "whose" {
        // "An aide from Plum who left"
        if words.is_any(name.first.wrapping_sub(1), &["from", "in", "at", "near"]) {
            return Votes::default();
        }
        return Votes { person: 1, acts: 2, ..Votes::default() };
    }
    // "the Plum administration"
    const RULES: &[&str] =
        &["administration", "presidency", "campaign", "family", "camp", "doctrine", "brothers", "era", "aides"];
    if RULES.contains(&word) {
        // "the Senate campaign", "the Iowa campaign"
        let other = Traits::IN_ORGANIZATION | Traits::ORGANIZATION | Traits::CLEARLY_PLACE;
        let last = traits(words.get(name.last));
        // "a Web campaign"
        if last.any(other) || last.any(Traits::COMMON) && !last.any(Traits::GIVEN | Traits::SURNAME) {
            return Votes::default();
        }
        // "The Clinton campaign": the article is the campaign's, and the town of that name has none.
        let article =
            last.any(Traits::PLACE) && words.is(name.first.wrapping_sub(1), "the") && name.title == name.first;
        return Votes::person(if article { 8 } else { 5 });
    }
    // "Plum at 14 percent"
    if word == "at" && words.kind(i + 1) == Some(TokenKind::Number) {
        return Votes::acts(1);
    }
    if word == "and" && words.is_capital(i + 1) {
        return shares_noun(words, i + 1);
    }
    if let Some(votes) = thing_after(words, i) {
        return if names_thing(words, name) { Votes::organization(1) } else { votes };
    }
    if let Some(strength) = PERSON_VERBS.get(word) {
        return if strength == "strong" { Votes::person(2) } else { Votes::acts(2) };
    }
    if words.is(i, "and") && words.is_any(i + 1, &["his", "her"]) { Votes::person(3) } else { Votes::default() }
}

/// Whether `word` is a verb that mostly people do.
pub(super) fn is_saying(word: &str) -> bool {
    PERSON_VERBS.has(word)
}
