//! What stands before a name and is no part of it.
//!
//! *In*: `Impeaching Quill` · `South African Amanda Quill` · `former Oriole Jamie Quill` · `Near East Affairs Robert Quill` · `mayor of London Xan
//! Quill`. *Out*: where the name begins. *Never*: a title, which has a room of its own.

use super::lexica::{Known, Traits, is_common, is_nation, is_particle, known, role_traits};
use super::own::is_double_given;
use super::run::is_explained;
use super::shape::Run;
use super::{Style, body, opens};
use crate::text::lists::{FINITE, PRESENT};
use crate::text::token::{Case, TokenKind};

/// The first token of the run that may belong to a name: the ordinary word that begins a sentence does not.
pub(super) fn skip_ordinary(run: &Run) -> usize {
    let mut first = run.first;
    if is_what_is_held(run) || asks(run) {
        return first + 1;
    }
    let useful = Traits::TITLE
        | Traits::ROLE
        | Traits::GIVEN
        | Traits::PLACE
        | Traits::NATION
        | Traits::ORGANIZATION
        | Traits::ENDS_ORGANIZATION
        | Traits::BEGINS_PLACE;
    let opening = run.style == Style::Titled || opens(run.words, first, run.sentence.0);
    // "Advanced Medical Inc said"
    let company = run.style == Style::Running && is_company(run.words.get(run.last));
    // "Ban Ki-moon said": a given name as Koreans write theirs; "Bin Salman said".
    let korean = first + 1 == run.last && is_double_given(run.words.get(run.last));
    let particle = is_particle(&run.words.get(first).to_lowercase());
    // "Rival Corvane cut jobs": what it is to those of whom the text told.
    let other = run.words.is_any(first, &["Rival", "Competitor", "Partner"]) && first < run.last;
    let ends = run.traits(run.last).any(Traits::ENDS_ORGANIZATION | Traits::THING);
    if opening && run.style == Style::Running && other && !ends {
        return first + 1;
    }
    if opening
        && !body::is_body(run.words, first, run.last)
        && !(company || korean || particle || is_introduced(run) || run.words.is_punct(first + 1, '&'))
        && known(run.text(first, run.last)).is_none()
        && first < run.last
        && (run.traits(first).any(Traits::COMMON) || is_gerund(run, first))
        && !run.traits(first).any(useful)
    {
        first += 1;
    }
    first
}

/// "**Rosette** Plum, a spokeswoman, said": two words that the text explains are a name, unless the first is a verb.
fn is_introduced(run: &Run) -> bool {
    let word = run.words.get(run.first).to_lowercase();
    let verb = FINITE.has(&word) || PRESENT.has(&format!("{word}s")) || is_gerund(run, run.first);
    let other = Traits::PLACE | Traits::NATION | Traits::TITLE | Traits::ROLE | Traits::ORGANIZATION | Traits::COMMON;
    let surname = run.first + 1 == run.last && !run.traits(run.last).any(other | Traits::ENDS_ORGANIZATION);
    surname && !verb && !word.ends_with('s') && is_explained(run.words, run.last)
}

/// "**Impeaching** Plum is one imperative".
fn is_gerund(run: &Run, first: usize) -> bool {
    let word = run.words.get(first);
    word.len() > 6 && word.ends_with("ing") && !run.traits(first).any(Traits::SURNAME)
}

/// "The former secretary of **State** Hanna Plum": what somebody has the office of is no part of the name.
fn is_what_is_held(run: &Run) -> bool {
    let Some(office) = run.first.checked_sub(2).filter(|_| run.words.is(run.first - 1, "of")) else { return false };
    let word = run.words.get(office);
    let held = word.starts_with(char::is_lowercase) && role_traits(word).any(Traits::ROLE | Traits::TITLE);
    held && run.first + 1 < run.last
        && run.traits(run.first).any(Traits::COMMON)
        && run.traits(run.first + 1).any(Traits::CLEARLY_GIVEN)
}

/// "**Will** Plum come down?": the auxiliary of a question, not the given name.
fn asks(run: &Run) -> bool {
    let (words, next) = (run.words, run.last + 1);
    let question = words.is_punct(run.sentence.1.saturating_sub(1), '?');
    let verb = words.kind(next) == Some(TokenKind::Word(Case::Lower)) && is_common(words.get(next));
    words.is(run.first, "Will") && opens(words, run.first, run.sentence.0) && question && verb && run.first < run.last
}

/// Whether `word` ends companies' names alone.
fn is_company(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Inc" | "Corp" | "Co" | "Ltd" | "LLC" | "Plc" | "plc" | "PLC" | "AG" | "NV")
}

/// The first token after what stands before a name without belonging to it: nationalities ("South African Amanda
/// Plum"), a team's or follower's word before a clear given name ("Oriole Jamie Plum").
pub(super) fn skip_nations(run: &Run, first: usize) -> usize {
    let mut core = first;
    while core <= run.last {
        let given = run.traits(core).any(Traits::GIVEN);
        if core < run.last && is_nation(run.text(core, core + 1)) {
            core += 2;
        } else if run.traits(core).any(Traits::NATION) && !given {
            core += 1;
            // "Republican of Arizona"
            core += usize::from(core < run.last && run.words.is(core, "of"));
        } else {
            break;
        }
    }
    let (head, next) = (run.traits(core), run.traits(core + 1));
    let person =
        next.any(Traits::CLEARLY_GIVEN) && !next.any(Traits::PLACE | Traits::SURNAME | Traits::ENDS_ORGANIZATION);
    let apart = head.any(Traits::COMMON | Traits::ENDS_ORGANIZATION | Traits::PLACE | Traits::ORGANIZATION)
        && !head.any(Traits::GIVEN | Traits::SURNAME | Traits::BEGINS_PLACE);
    // "Former Oriole Jamie Plum"
    let was = core + 2 == run.last
        && run.words.is_any(core.wrapping_sub(1), &["former", "Former", "ex", "fellow", "veteran"])
        && next.any(Traits::CLEARLY_GIVEN)
        && (!head.any(Traits::GIVEN) || head.any(Traits::NATION));
    // "Unseeded Patrick Plum"
    let like = run.words.get(core).ends_with("ed") && !head.any(Traits::GIVEN | Traits::SURNAME);
    let like = like && opens(run.words, core, run.sentence.0) && next.any(Traits::CLEARLY_GIVEN) && core + 1 < run.last;
    // "CIA operative and Marine John Plum"
    let serves = run.words.is(core, "Marine") && core + 1 < run.last && next.any(Traits::CLEARLY_GIVEN);
    let serves = serves && !is_particle(&run.words.get(core + 1).to_lowercase());
    if was || like || serves || core + 1 < run.last && person && apart { core + 1 } else { core }
}

/// Where a person's full name begins that ends the run behind words of something else: "(Near East Affairs) **Robert Plum**".
pub(super) fn person_behind(run: &Run, first: usize) -> Option<usize> {
    let given = run.last.checked_sub(1).filter(|given| *given > first + 1)?;
    let (before, one, two) = (run.traits(given - 1), run.traits(given), run.traits(run.last));
    let thing = before.any(Traits::COMMON | Traits::ENDS_ORGANIZATION | Traits::NATION)
        && !before.any(Traits::GIVEN | Traits::SURNAME);
    let clear = one.any(Traits::CLEARLY_GIVEN) && !one.any(Traits::PLACE | Traits::COMMON);
    // "House Intelligence Republican **Mike Plum**"
    let clear = clear || one.any(Traits::GIVEN) && before.any(Traits::NATION);
    let name = !two.any(Traits::COMMON | Traits::ENDS_ORGANIZATION | Traits::ENDS_PLACE | Traits::PLACE)
        || two.any(Traits::SURNAME) && two.any(Traits::SOFTLY_ENDS_PLACE);
    (thing && clear && name).then_some(given)
}

/// Where a person's name begins behind the place of an office: "the ambassador to Britain **Liu Plum**", "mayor of London
/// **Xan Plum**"; not "the mayor of Salt Lake City".
pub(super) fn person_behind_seat(run: &Run, first: usize) -> Option<usize> {
    let office = first.checked_sub(2).filter(|office| *office >= run.sentence.0)?;
    let noun = role_traits(&run.words.get(office).to_lowercase()).any(Traits::ROLE | Traits::TITLE);
    // "attorney for the District of Maryland **Xan Plum**"
    let district = run.words.is_any(office, &["District", "Diocese", "Archdiocese"]);
    let district = district && run.words.is(office + 1, "of");
    if !(noun || district) || !run.words.is_any(office + 1, &["of", "to", "for", "in"]) {
        return None;
    }
    // "Member for Quillshire North **Ann Plum**": seats are in no list.
    const SEATED: [&str; 8] = ["member", "mp", "mps", "msp", "td", "candidate", "councillor", "senator"];
    let seated = run.words.is(office + 1, "for") && run.words.is_any(office, &SEATED);
    let is_given = |k: &usize| run.traits(*k).any(Traits::CLEARLY_GIVEN) && !run.traits(*k).any(Traits::PLACE);
    let person = (first + 1..run.last).find(is_given).filter(|_| seated);
    let place = || (first..run.last).rev().find(|&k| known(run.text(first, k)) == Some(Known::Place));
    let name = person.or_else(|| Some(place()? + 1))?;
    let ends =
        run.traits(run.last).any(Traits::ENDS_PLACE | Traits::ENDS_ORGANIZATION | Traits::PLACE | Traits::COMMON);
    // "Rod J. Plum"
    let initial = run.words.get(name + 1).trim_end_matches('.').len() == 1 && run.traits(name).any(Traits::GIVEN);
    let given = noun || initial || run.traits(name).any(Traits::CLEARLY_GIVEN);
    (name < run.last && !ends && given && (district || run.style == Style::Running)).then_some(name)
}
