//! Cuts a run of name words into titles and names, and what belongs to neither.
//!
//! *In*: `Israeli Prime Minister Benjamin Netanyahu`. *Out*: the name `Benjamin Netanyahu`, titled, surely a person.

use super::lexica::{Traits, is_country, known, traits};
use super::{Name, Style, Votes, front, opens, own, title};
use crate::text::token::Words;

/// A run of name words within its sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run<'a> {
    pub words: Words<'a>,
    pub first: usize,
    pub last: usize,
    pub sentence: (usize, usize),
    pub style: Style,
}

impl<'a> Run<'a> {
    pub(super) fn traits(&self, i: usize) -> Traits {
        traits(self.words.get(i))
    }

    pub(super) fn text(&self, first: usize, last: usize) -> &'a str {
        self.words.cover(first, last).of(self.words.text)
    }

    fn name(&self, first: usize, last: usize, votes: Votes) -> Name {
        let weak_capital = self.style != Style::Running || opens(self.words, first, self.sentence.0);
        Name { first, last, title: first, votes, weak_capital, style: self.style, sentence: self.sentence }
    }
}

/// Puts the names of `run` into `names`.
pub(super) fn cut(run: &Run, names: &mut Vec<Name>) {
    let first = front::skip_ordinary(run);
    if first > run.last {
        return;
    }
    if let Some(end) = title::end(run, first).filter(|end| !title::is_within_organization(run, first, *end)) {
        // "U.S. Attorney for the District of Maryland **Xan Plum**"
        let end = front::person_behind_seat(run, end + 1).map_or(end, |person| person - 1);
        parts(run, first, end, names);
        // "King said", "Doctor said": a title alone, unless somebody of that surname is in the article.
        if end == first && end == run.last && run.style == Style::Running {
            names.push(run.name(first, end, Votes::nothing(4)));
        }
        if end < run.last {
            let from = names.len();
            after_title(run, end + 1, names);
            if let Some(name) = names.get_mut(from) {
                name.title = first;
                // "Presidents of Major Jewish Organizations"
                let thing = name.first == name.last && run.traits(name.first).any(Traits::ENDS_ORGANIZATION);
                if !thing || name.first == end + 1 {
                    name.votes.person += 4;
                }
            }
        }
        return;
    }
    // "Paul" is a town somewhere, "Sterling" is not only a man.
    let given = first == run.last
        && (run.traits(first).any(Traits::CLEARLY_GIVEN) || own::is_known_alone(run.words.get(first)));
    if let Some(kind) = known(run.text(first, run.last)).filter(|_| !given) {
        names.push(run.name(first, run.last, own::of_known(kind)));
        return;
    }
    let core = front::skip_nations(run, first);
    if core > run.last {
        return;
    }
    let from = names.len();
    whole(run, first, core, names);
    for name in names.iter_mut().skip(from).filter(|name| name.first == core) {
        name.title = first;
    }
}

/// Known places and organisations among the words of a title: `US` in "US Secretary of State".
fn parts(run: &Run, first: usize, last: usize, names: &mut Vec<Name>) {
    let mut i = first;
    while i <= last {
        let found = (i..=last.min(i + 4)).rev().find_map(|k| Some((k, known(run.text(i, k))?)));
        match found {
            Some((k, kind)) if k > i || !run.traits(i).any(Traits::TITLE | Traits::NATION | Traits::COMMON) => {
                names.push(run.name(i, k, own::of_known(kind)));
                i = k + 1;
            }
            _ => i += 1,
        }
    }
}

/// The name after a title: it may be one word, and further names may follow it.
fn after_title(run: &Run, first: usize, names: &mut Vec<Name>) {
    // "Veteran Italian Gianni Plum"
    let first = Some(front::skip_nations(run, first)).filter(|core| *core <= run.last).unwrap_or(first);
    // "Miss Universe", "Miss Plumland"
    let pageant = run.words.is(first.wrapping_sub(1), "Miss");
    let land = run.traits(first).any(Traits::COMMON | Traits::CLEARLY_PLACE) || is_country(run.words.get(first));
    let crowned = pageant && first == run.last && land;
    let votes = if crowned { Votes::nothing(12) } else { own::votes(run, first, run.last) };
    names.push(run.name(first, run.last, votes));
}

/// A run without a title: one name, or a known place before another name ("Washington Harold Plumtree" is not cut).
fn whole(run: &Run, first: usize, core: usize, names: &mut Vec<Name>) {
    if let Some(person) = front::person_behind(run, core) {
        names.push(run.name(core, person - 1, own::votes(run, core, person - 1)));
        names.push(run.name(person, run.last, own::votes(run, person, run.last)));
        return;
    }
    if let Some(person) = front::person_behind_seat(run, core) {
        names.push(run.name(core, person - 1, Votes::place(4)));
        names.push(run.name(person, run.last, own::votes(run, person, run.last).and(Votes::person(4))));
        return;
    }
    let organization = (core..=run.last).any(|i| run.traits(i).any(Traits::IN_ORGANIZATION))
        || run.traits(run.last).any(Traits::ENDS_ORGANIZATION);
    // "Australian Anthony Hill"
    let full = run.traits(core).any(Traits::CLEARLY_GIVEN)
        && core + 1 == run.last
        && run.traits(run.last).any(Traits::SURNAME);
    let organization = organization && !full;
    let start = if organization && first < core && !is_government(run, core) { first } else { core };
    names.push(run.name(start, run.last, own::votes(run, start, run.last)));
}

/// "Finance Ministry", "Parliament": the nation before it is no part of the name; it is in "African National Congress".
fn is_government(run: &Run, core: usize) -> bool {
    const GOVERNMENT: [&str; 4] = ["Ministry", "Embassy", "Government", "Cabinet"];
    const ALONE: [&str; 16] = [
        "Parliament",
        "Senate",
        "Congress",
        "Army",
        "Navy",
        "Police",
        "Church",
        "Court",
        "Council",
        "House",
        "Federation",
        "Party",
        "Press",
        "League",
        "Department",
        "Bank",
    ];
    let last = run.words.get(run.last);
    GOVERNMENT.contains(&last) || core == run.last && ALONE.contains(&last)
}
