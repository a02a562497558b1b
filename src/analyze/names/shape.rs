//! Cuts a run of name words into titles, names and modifiers, and counts what the words of each name show.
//!
//! *In*: `Israeli Prime Minister Benjamin Netanyahu`. *Out*: the name `Benjamin Netanyahu`, titled, surely a person.

use super::lexica::{Known, Traits, is_common, is_country, is_nation, is_suffix, known, role_traits, traits};
use super::{Name, Style, Votes, opens, things};
use crate::text::lexicon::Lexicon;
use crate::text::token::{Case, TokenKind, Words};

/// Feasts, whose names have capitals as well.
static FEASTS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/feasts.txt"));

/// Surnames that need no given name.
static KNOWN: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/known-surnames.txt"));

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

    fn text(&self, first: usize, last: usize) -> &'a str {
        self.words.cover(first, last).of(self.words.text)
    }

    fn name(&self, first: usize, last: usize, votes: Votes) -> Name {
        let weak_capital = self.style != Style::Running || opens(self.words, first, self.sentence.0);
        Name { first, last, title: first, votes, weak_capital, style: self.style, sentence: self.sentence }
    }
}

/// Puts the names of `run` into `names`.
pub(super) fn cut(run: &Run, names: &mut Vec<Name>) {
    let first = skip_ordinary(run);
    if first > run.last {
        return;
    }
    if let Some(end) = title_end(run, first).filter(|end| !is_within_organization(run, *end)) {
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
    let given = first == run.last && run.traits(first).any(Traits::CLEARLY_GIVEN);
    if let Some(kind) = known(run.text(first, run.last)).filter(|_| !given) {
        names.push(run.name(first, run.last, of_known(kind)));
        return;
    }
    let core = skip_nations(run, first);
    if core > run.last {
        return;
    }
    let from = names.len();
    whole(run, first, core, names);
    for name in names.iter_mut().skip(from).filter(|name| name.first == core) {
        name.title = first;
    }
}

/// The first token of the run that may belong to a name: the ordinary word that begins a sentence does not.
fn skip_ordinary(run: &Run) -> usize {
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
    let particle = super::lexica::is_particle(&run.words.get(first).to_lowercase());
    if opening
        && !(company || korean || particle || run.words.is_punct(first + 1, '&'))
        && known(run.text(first, run.last)).is_none()
        && first < run.last
        && (run.traits(first).any(Traits::COMMON) || is_gerund(run, first))
        && !run.traits(first).any(useful)
    {
        first += 1;
    }
    first
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

/// `Ki-moon`: two syllables, the second in small letters, the first no ordinary word.
fn is_double_given(word: &str) -> bool {
    let Some((one, two)) = word.split_once('-') else { return false };
    let small = two.chars().all(char::is_lowercase) && (2..6).contains(&two.len()) && one.len() < 7;
    small && !is_common(&one.to_lowercase())
}

/// Whether `word` ends companies' names alone.
fn is_company(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Inc" | "Corp" | "Co" | "Ltd" | "LLC" | "Plc" | "plc" | "PLC" | "AG" | "NV")
}

/// The last token of the title with which the run begins, if it begins with one (modifiers before it included).
fn title_end(run: &Run, first: usize) -> Option<usize> {
    let mut end = None;
    let mut i = first;
    while i <= run.last {
        let word = run.traits(i);
        let title = word.any(Traits::TITLE) || word.any(Traits::ROLE) && !word.any(Traits::WEAK_ROLE | Traits::KIN);
        // "Plum Challenger Hanna Quill": a looser word is a title right before a full name
        let full = || i + 2 <= run.last && run.traits(i + 1).any(Traits::CLEARLY_GIVEN);
        let title =
            title || word.any(Traits::WEAK_ROLE) && !word.any(Traits::GIVEN | Traits::SURNAME) && i > first && full();
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
fn is_within_organization(run: &Run, end: usize) -> bool {
    let rest = || end + 1..=run.last;
    let named = |i: usize| run.traits(i).any(Traits::GIVEN | Traits::SURNAME);
    let body = || end + 1 == run.last && (run.words.is(end, "Justice") || run.words.get(end).ends_with('s'));
    (run.words.is(end, "General") || body())
        && end < run.last
        && run.traits(run.last).any(Traits::ENDS_ORGANIZATION)
        && !rest().any(named)
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

/// Known places and organisations among the words of a title: `US` in "US Secretary of State".
fn parts(run: &Run, first: usize, last: usize, names: &mut Vec<Name>) {
    let mut i = first;
    while i <= last {
        let found = (i..=last.min(i + 4)).rev().find_map(|k| Some((k, known(run.text(i, k))?)));
        match found {
            Some((k, kind)) if k > i || !run.traits(i).any(Traits::TITLE | Traits::NATION | Traits::COMMON) => {
                names.push(run.name(i, k, of_known(kind)));
                i = k + 1;
            }
            _ => i += 1,
        }
    }
}

fn of_known(kind: Known) -> Votes {
    match kind {
        Known::Place => Votes::place(4),
        Known::Organization => Votes::organization(4),
    }
}

/// The name after a title: it may be one word, and further names may follow it.
fn after_title(run: &Run, first: usize, names: &mut Vec<Name>) {
    // "Veteran Italian Gianni Plum"
    let first = Some(skip_nations(run, first)).filter(|core| *core <= run.last).unwrap_or(first);
    // "Miss Universe", "Miss Plumland"
    let pageant = run.words.is(first.wrapping_sub(1), "Miss");
    let land = run.traits(first).any(Traits::COMMON | Traits::CLEARLY_PLACE) || is_country(run.words.get(first));
    let crowned = pageant && first == run.last && land;
    let votes = if crowned { Votes::nothing(12) } else { own_votes(run, first, run.last) };
    names.push(run.name(first, run.last, votes));
}

/// The first token after what stands before a name without belonging to it: nationalities ("South African Amanda
/// Plum"), a team's or follower's word before a clear given name ("Oriole Jamie Plum").
fn skip_nations(run: &Run, first: usize) -> usize {
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
        && !head.any(Traits::GIVEN);
    if was || core + 1 < run.last && person && apart { core + 1 } else { core }
}

/// Where a person's full name begins that ends the run behind words of something else: "(Near East Affairs) **Robert Plum**".
fn person_behind(run: &Run, first: usize) -> Option<usize> {
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
fn person_behind_seat(run: &Run, first: usize) -> Option<usize> {
    let office = first.checked_sub(2).filter(|office| *office >= run.sentence.0)?;
    let noun = role_traits(run.words.get(office)).any(Traits::ROLE | Traits::TITLE);
    if !noun || !run.words.is_any(office + 1, &["of", "to", "for", "in"]) {
        return None;
    }
    let place = (first..run.last).rev().find(|&k| known(run.text(first, k)) == Some(Known::Place))?;
    let name = place + 1;
    let ends =
        run.traits(run.last).any(Traits::ENDS_PLACE | Traits::ENDS_ORGANIZATION | Traits::PLACE | Traits::COMMON);
    (name < run.last && !ends && run.style == Style::Running).then_some(name)
}

/// A run without a title: one name, or a known place before another name ("Washington Harold Plumtree" is not cut).
fn whole(run: &Run, first: usize, core: usize, names: &mut Vec<Name>) {
    if let Some(person) = person_behind(run, core) {
        names.push(run.name(core, person - 1, own_votes(run, core, person - 1)));
        names.push(run.name(person, run.last, own_votes(run, person, run.last)));
        return;
    }
    if let Some(person) = person_behind_seat(run, core) {
        names.push(run.name(core, person - 1, Votes::place(4)));
        names.push(run.name(person, run.last, own_votes(run, person, run.last).and(Votes::person(4))));
        return;
    }
    let organization = (core..=run.last).any(|i| run.traits(i).any(Traits::IN_ORGANIZATION))
        || run.traits(run.last).any(Traits::ENDS_ORGANIZATION);
    let start = if organization && first < core && !is_government(run, core) { first } else { core };
    names.push(run.name(start, run.last, own_votes(run, start, run.last)));
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

/// What the words of a name show by themselves.
fn own_votes(run: &Run, first: usize, last: usize) -> Votes {
    let text = run.text(first, last);
    let end = if is_suffix(run.words.get(last)) && last > first { last - 1 } else { last };
    if last > first && matches!(run.words.get(first), "Hurricane" | "Typhoon" | "Cyclone" | "Tropical" | "Storm") {
        return Votes::nothing(6);
    }
    // "Cinco de Mayo"
    if last > first && FEASTS.has(&text.to_lowercase()) {
        return Votes::nothing(6);
    }
    // "McDonald's"
    if matches!(run.words.kind(last), Some(TokenKind::Clitic)) {
        return Votes::organization(5);
    }
    if let Some(kind) = known(text) {
        let doubtful = first == last && !run.traits(first).any(Traits::CLEARLY_PLACE) && kind == Known::Place;
        let person = if doubtful { single(run, first).person } else { 0 };
        return if doubtful { Votes { person, ..Votes::place(2) } } else { of_known(kind) };
    }
    // "Trump Taj Mahal"
    if last > first + 1 && known(run.text(last - 1, last)) == Some(Known::Place) && !run.words.is_any(first, &["San"]) {
        return Votes::place(4);
    }
    // "Trump Tower Manila"
    if last > first + 1 && run.traits(last - 1).any(Traits::ENDS_PLACE) && run.traits(last).any(Traits::CLEARLY_PLACE) {
        return Votes::place(5);
    }
    if let Some(votes) = things::shape(run, first, last) {
        return votes;
    }
    let (head, tail) = (run.traits(first), run.traits(end));
    let given = head.any(Traits::GIVEN) && end > first;
    // "Davis Cup", "Clean Air Act": an event, a law, a work.
    let surname = given && end == first + 1 && tail.any(Traits::SURNAME);
    let given_alone = first == last && head.any(Traits::GIVEN);
    if tail.any(Traits::THING) && !surname && !given_alone {
        return Votes::nothing(5);
    }
    let inside = if given { first + 1 } else { first };
    if (inside..=last).any(|i| run.traits(i).any(Traits::IN_ORGANIZATION) || run.words.is_punct(i, '&')) {
        return Votes::organization(5);
    }
    let soft = given && end == first + 1 && tail.any(Traits::SURNAME);
    if end > first && tail.any(Traits::ENDS_PLACE) && !(soft && tail.any(Traits::SOFTLY_ENDS_PLACE)) {
        return Votes::place(5);
    }
    if tail.any(Traits::ENDS_ORGANIZATION) && !(soft && head.any(Traits::CLEARLY_GIVEN)) {
        let given = head.any(Traits::CLEARLY_GIVEN) && end == first + 1;
        let person = i16::from(given) * if tail.any(Traits::SURNAME) { 3 } else { 2 };
        return if end > first { Votes { person, ..Votes::organization(3) } } else { Votes::organization(1) };
    }
    if first == last { single(run, first) } else { several(run, first, end).and(person_marks(run, first, last)) }
}

fn single(run: &Run, i: usize) -> Votes {
    let word = run.traits(i);
    let votes = Votes::default();
    let digit = run.words.get(i).contains(|c: char| c.is_ascii_digit());
    // "Western investors"
    let side = matches!(run.words.get(i), "Western" | "Eastern" | "Northern" | "Southern");
    if digit || side || word.any(Traits::NATION | Traits::NO_NAME) || run.words.is(i, "May") {
        return Votes::nothing(4);
    }
    if word.any(Traits::TITLE | Traits::ROLE) && !word.any(Traits::GIVEN | Traits::SURNAME) {
        return Votes::nothing(4);
    }
    if word.any(Traits::ORGANIZATION) || is_site(run.words.get(i)) {
        return Votes::organization(4);
    }
    if word.any(Traits::COMMON) && !word.any(Traits::GIVEN | Traits::SURNAME) {
        return Votes::nothing(2);
    }
    if matches!(run.words.get(i), "JFK" | "FDR" | "LBJ" | "RFK" | "MLK") {
        return Votes::person(3);
    }
    if KNOWN.has(run.words.get(i)) {
        return Votes::person(2);
    }
    let initials = run.words.kind(i) == Some(TokenKind::Word(Case::Upper)) && run.words.get(i).len() <= 6;
    if initials && run.style == Style::Running && !word.any(Traits::CLEARLY_GIVEN) {
        return Votes::organization(2);
    }
    if word.any(Traits::CLEARLY_GIVEN) {
        return Votes::person(2);
    }
    if word.any(Traits::SURNAME) && !word.any(Traits::COMMON | Traits::PLACE) {
        return Votes::person(1);
    }
    if word.any(Traits::COMMON) { Votes::nothing(1) } else { votes }
}

/// Whether `word` is the address of a site: "Plum.com".
fn is_site(word: &str) -> bool {
    const DOMAINS: [&str; 8] = ["com", "org", "net", "gov", "edu", "info", "tv", "io"];
    word.rsplit_once('.').is_some_and(|(name, domain)| name.len() > 1 && DOMAINS.contains(&domain))
}

/// A name of two words or more that no list has as a whole.
fn several(run: &Run, first: usize, end: usize) -> Votes {
    let (head, tail) = (run.traits(first), run.traits(end));
    let length = end - first + 1;
    let lower = (first..=end).filter(|&i| run.words.kind(i) == Some(TokenKind::Word(Case::Lower))).count();
    let common = |i: usize| run.traits(i).any(Traits::COMMON) && !run.traits(i).any(Traits::GIVEN | Traits::SURNAME);
    let commons = (first..=end).filter(|&i| common(i)).count();
    let unnamed = !head.any(Traits::CLEARLY_GIVEN);
    if unnamed
        && (first..=end)
            .any(|i| run.traits(i).any(Traits::NATION | Traits::NO_NAME) && !run.traits(i).any(Traits::GIVEN))
    {
        return Votes::nothing(2);
    }
    if is_initialism(run, first, end) {
        return Votes::organization(4);
    }
    if head.any(Traits::CLEARLY_GIVEN) {
        return Votes::person(if common(end) { 3 } else { 5 });
    }
    // "Statistics Canada"; "Quilbart Texas" may be anything.
    let place = tail.any(Traits::CLEARLY_PLACE) || is_country(run.words.get(end));
    if !head.any(Traits::GIVEN) && place && run.style == Style::Running {
        // "Tour de France" has a particle that people have.
        return Votes { person: -2, ..if commons > 0 { Votes::organization(2) } else { Votes::nothing(2) } };
    }
    if head.any(Traits::GIVEN) {
        let ordinary = head.any(Traits::COMMON) && run.style == Style::Titled;
        return if common(end) || ordinary { Votes::person(1) } else { Votes::person(4) };
    }
    // "Telemundo Facebook"
    if unnamed
        && tail.any(Traits::ORGANIZATION)
        && !tail.any(Traits::SURNAME | Traits::GIVEN)
        && run.style == Style::Running
    {
        return Votes::organization(3);
    }
    if length == 2 && is_double_given(run.words.get(end)) {
        return Votes::person(4);
    }
    if head.any(Traits::BEGINS_PLACE) {
        return Votes::place(3);
    }
    if head.any(Traits::PLACE) && !head.any(Traits::SURNAME) {
        return Votes::organization(if tail.any(Traits::SURNAME) { 1 } else { 3 });
    }
    if commons == length - lower {
        return Votes::nothing(2);
    }
    // "Spike Lee"
    let nickname = commons == 1 && length == 2 && common(first) && run.style == Style::Running;
    if nickname && tail.any(Traits::SURNAME) && !tail.any(Traits::COMMON | Traits::PLACE) {
        return Votes::person(1);
    }
    if commons > 0 || length > 4 { Votes::default() } else { Votes::person(2) }
}

/// Whether the name begins with initials of an organisation: "PSV Eindhoven", "ING Barings"; not "OJ Plum", "NBC Harold Plum".
fn is_initialism(run: &Run, first: usize, end: usize) -> bool {
    let (word, next, tail) = (run.words.get(first), run.traits(first + 1), run.traits(end));
    let letters = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()) && run.style == Style::Running;
    let person = next.any(Traits::CLEARLY_GIVEN) || word.len() == 2 && tail.any(Traits::SURNAME);
    letters && !person && !is_suffix(word) && !run.traits(first).any(Traits::PLACE)
}

/// Initials, particles and suffixes that only people have.
fn person_marks(run: &Run, first: usize, last: usize) -> Votes {
    let initial = |i: usize| {
        let word = run.words.get(i);
        word.len() == 2 && word.ends_with('.') && run.words.kind(i) == Some(TokenKind::Word(Case::Title))
    };
    let initials = (first..last).any(initial);
    let particle = (first + 1..last).any(|i| super::lexica::is_particle(run.words.get(i)));
    // Not "Article II".
    let suffix = is_suffix(run.words.get(last)) && (last > first + 1 || run.traits(first).any(Traits::GIVEN));
    Votes::person(3 * i16::from(initials) + 2 * i16::from(particle) + 3 * i16::from(suffix))
}
