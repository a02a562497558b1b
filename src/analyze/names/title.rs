//! The title with which a run of name words begins.
//!
//! *In*: `Israeli Prime Minister Benjamin Quill` · `Secretary of State Ann Quill` · `Quill Capital CEO Richard Berg`. *Out*: the title's last
//! word. *Never*: a title that is a name here ("Earl Quill", "Ken Doctor", "General Motors").

use super::lexica::{Traits, is_suffix, known, role_traits};
use super::shape::Run;
use super::{Style, opens};

/// The last token of the title with which the run begins, if it begins with one (modifiers before it included).
pub(super) fn end(run: &Run, first: usize) -> Option<usize> {
    let mut end = None;
    let mut i = first;
    while i <= run.last {
        let word = run.traits(i);
        let title = word.any(Traits::TITLE) || word.any(Traits::ROLE) && !word.any(Traits::WEAK_ROLE | Traits::KIN);
        // "Plum Challenger Hanna Quill": a looser word is a title right before a full name
        let full = || i + 2 <= run.last && run.traits(i + 1).any(Traits::CLEARLY_GIVEN);
        // "Neighbour Hanna Quill said", "Granddaughter Hanna Quill said"
        let opening = || opens(run.words, first, run.sentence.0) && run.style == Style::Running;
        let behind = i > first || i < run.last && known(run.text(i + 1, run.last)).is_none() && opening();
        let looser = word.any(Traits::WEAK_ROLE | Traits::KIN) && !word.any(Traits::GIVEN | Traits::SURNAME);
        let title = title || looser && behind && full();
        // "Plaintiffs Ann Plum and Tom Berg"
        let many = || {
            run.words
                .get(i)
                .to_lowercase()
                .strip_suffix('s')
                .is_some_and(|one| role_traits(one).any(Traits::ROLE | Traits::TITLE))
        };
        let title = title && !word.any(Traits::NATION) || full() && !word.any(Traits::GIVEN) && many();
        if title && !is_suffix(run.words.get(i)) && !is_own_name(run, first, i, end) {
            i = of_office(run, i);
            end = Some(i);
        } else if i < run.last && known(run.text(i, i + 1)).is_some() {
            i += 1;
        } else if word.any(Traits::CLEARLY_GIVEN) && !word.any(Traits::PLACE | Traits::NATION | Traits::ORGANIZATION) {
            break;
        }
        i += 1;
    }
    end.or_else(|| office_inside(run, first))
}

/// The title between a company that bears a person's name and a full name that ends the run: "Perry Capital **CEO** Richard Plum".
fn office_inside(run: &Run, first: usize) -> Option<usize> {
    let given = run.last.checked_sub(1).filter(|given| *given > first + 1 && run.style == Style::Running)?;
    let title = run.traits(given - 1);
    let clear = run.traits(given).any(Traits::CLEARLY_GIVEN) && title.any(Traits::TITLE) && !title.any(Traits::GIVEN);
    (clear && !title.any(Traits::ADDRESS)).then_some(given - 1)
}

/// Whether the title that ends at `end` is a word of an organisation's name: "General Assembly", "General Motors", "Justice
/// Department", "Governors Association".
pub(super) fn is_within_organization(run: &Run, first: usize, end: usize) -> bool {
    let rest = || end + 1..=run.last;
    let named = |i: usize| run.traits(i).any(Traits::GIVEN | Traits::SURNAME);
    let body = || end + 1 == run.last && (run.words.is(end, "Justice") || run.words.get(end).ends_with('s'));
    let ends = end < run.last && run.traits(run.last).any(Traits::ENDS_ORGANIZATION);
    // "Refugee Council": those for whom it is
    let served = end + 1 == run.last && !run.traits(end).any(Traits::TITLE) && run.style == Style::Running;
    let within = ends && (run.words.is(end, "General") || body() || served);
    // "General Assembly of Docks"
    if run.words.is(end, "General") && run.traits(end + 1).any(Traits::TAKES_OF) && run.words.is(end + 2, "of") {
        return true;
    }
    // "Council" is somebody's name as well.
    let served = ends && served && run.traits(run.last).any(Traits::IN_ORGANIZATION);
    served || (within || is_for(run, first, end)) && !rest().any(named)
}

/// "Association of **Chief** Dockers", "Office of the **Harbour Master**": whether a body is of or for those whose title ends at `end`.
fn is_for(run: &Run, first: usize, end: usize) -> bool {
    let of = (first + 1..end).rev().find(|&k| run.words.is_any(k, &["of", "for"]));
    let body = |k: usize| run.traits(k).any(Traits::TAKES_OF);
    let titles = |of: usize| {
        (of + 1..=end)
            .all(|k| run.words.is(k, "the") || run.traits(k).any(Traits::TITLE | Traits::ROLE | Traits::COMMON))
    };
    run.style == Style::Running && of.is_some_and(|of| body(of - 1) && titles(of))
}

/// Whether the title at `i` is a name here: "Earl" in "Detective Earl Plum" and in "Earl Plum", not in "Earl Harold".
fn is_own_name(run: &Run, first: usize, i: usize, end: Option<usize>) -> bool {
    const CROWNED: [&str; 5] = ["King", "Queen", "Prince", "Princess", "Pope"];
    // "Duke Plum": what has a surname behind it is no duke
    let noble = run.words.is_any(i, &["Duke", "Count", "Baron"]) && i == first && i + 1 == run.last;
    let surname = run.traits(run.last).any(Traits::SURNAME) && !run.traits(run.last).any(Traits::CLEARLY_GIVEN);
    if is_trade_name(run, i) || noble && surname {
        return true;
    }
    if !run.traits(i).any(Traits::GIVEN) || i == run.last || CROWNED.contains(&run.words.get(i)) {
        return false;
    }
    // "Guy Plum": a role that stands before no name
    if i == first && i + 1 == run.last && !run.traits(i).any(Traits::TITLE) {
        return true;
    }
    let alone = i == first && i + 1 == run.last && !run.traits(i + 1).any(Traits::CLEARLY_GIVEN);
    alone || end.is_some_and(|end| end + 1 == i)
}

/// Whether the role noun at `i` is a surname: behind a given name it ends a name ("Ken **Doctor**", "Paul **Singer** said"),
/// for an office stands before names or alone. An "Art Director" is no surname's bearer.
fn is_trade_name(run: &Run, i: usize) -> bool {
    let Some(given) = i.checked_sub(1).filter(|given| *given >= run.first) else { return false };
    let (before, word) = (run.traits(given), run.traits(i));
    let named = before.any(Traits::GIVEN) && !before.any(Traits::CLEARLY_PLACE);
    let surname = before.any(Traits::CLEARLY_GIVEN) || word.any(Traits::SURNAME | Traits::ADDRESS);
    let apart = before.any(Traits::NATION | Traits::ORGANIZATION | Traits::TITLE);
    run.style == Style::Running && i == run.last && named && surname && !apart
}

/// The last token of "of State" after the office at `i`, or `i`.
fn of_office(run: &Run, i: usize) -> usize {
    if !run.words.is_any(i + 1, &["of", "for"]) || i + 2 > run.last {
        return i;
    }
    let from = if run.words.is(i + 2, "the") { i + 3 } else { i + 2 };
    let mut last = (from..=run.last.min(from + 4))
        .rev()
        .find(|&k| known(run.text(from, k)).is_some())
        .unwrap_or(from)
        .min(run.last);
    while last < run.last {
        let (word, next) = (run.words.get(last + 1), run.traits(last + 1));
        let goes_on = word == "and" || next.any(Traits::COMMON) && !next.any(Traits::GIVEN | Traits::TITLE);
        if !goes_on {
            break;
        }
        last += 1;
    }
    last
}
