//! The names of one block: runs of capitalised words, cut into title, name and rest, with what their own words show.
//!
//! *In*: `US Secretary of State John Kerry, attending …`. *Out*: the name `John Kerry` under the title `US Secretary of
//! State`, a person by its shape; the name `US`, a place. *Never*: anything of other blocks; what a name is in the end
//! is decided in `people`.

pub mod body;
mod front;
pub mod lexica;
pub(super) mod own;
mod phrases;
pub(super) mod run;
mod shape;
mod things;
mod title;

use crate::analyze::dateline::behind_dateline;
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};

/// One name in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// First token of the name.
    pub first: usize,
    /// Last token of the name.
    pub last: usize,
    /// First token of the phrase that leads up to the name: its title, or `first`.
    pub title: usize,
    /// What the name's own words show.
    pub votes: Votes,
    /// Whether the name stands where a capital letter says nothing: at the beginning of a sentence, in a headline.
    pub weak_capital: bool,
    /// How the sentence is written.
    pub style: Style,
    /// The sentence, as tokens: first and one past the last.
    pub sentence: (usize, usize),
}

/// How much speaks for each kind of referent. About 4 is proof, below [`Votes::ENOUGH`] is nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// For a person.
    pub person: i16,
    /// For an organisation.
    pub organization: i16,
    /// For a place.
    pub place: i16,
    /// For none of them.
    pub nothing: i16,
    /// It does what people do. Companies, countries and teams speak and win as well: this counts for a person only
    /// where nothing shows that it is one of those.
    pub acts: i16,
}

impl Votes {
    /// The least that makes a name count.
    pub const ENOUGH: i16 = 2;

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self {
            person: self.person.saturating_add(other.person),
            organization: self.organization.saturating_add(other.organization),
            place: self.place.saturating_add(other.place),
            nothing: self.nothing.saturating_add(other.nothing),
            acts: self.acts.saturating_add(other.acts),
        }
    }

    /// The stronger of both for each kind.
    pub fn or(self, other: Self) -> Self {
        Self {
            person: self.person.max(other.person),
            organization: self.organization.max(other.organization),
            place: self.place.max(other.place),
            nothing: self.nothing.max(other.nothing),
            acts: self.acts.max(other.acts),
        }
    }

    pub(crate) fn person(votes: i16) -> Self {
        Self { person: votes, ..Self::default() }
    }

    pub(crate) fn organization(votes: i16) -> Self {
        Self { organization: votes, ..Self::default() }
    }

    pub(crate) fn place(votes: i16) -> Self {
        Self { place: votes, ..Self::default() }
    }

    pub(crate) fn acts(votes: i16) -> Self {
        Self { acts: votes, ..Self::default() }
    }

    pub(crate) fn nothing(votes: i16) -> Self {
        Self { nothing: votes, ..Self::default() }
    }
}

/// How a sentence is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Names have capitals, other words have not.
    Running,
    /// Most Words Have Capitals.
    Titled,
    /// EVERYTHING IS IN CAPITALS.
    Loud,
}

/// The names of a block in reading order; no two overlap.
pub fn names(words: Words, sentences: &[Local]) -> Vec<Name> {
    let mut names = Vec::new();
    let sentences = sentences.iter().map(|sentence| (words.at(sentence.start), words.at(sentence.end)));
    let parts = sentences.flat_map(|(from, to)| {
        let behind = behind_dateline(words, from, to);
        [(from, behind), (behind, to)]
    });
    for (from, to) in parts {
        let style = style(words, from, to);
        let mut i = from;
        while i < to {
            if let Some(end) = phrases::end(words, i, to) {
                i = end;
                continue;
            }
            // "bin Laden's son": a surname with its particle.
            let begins = run::particles_end(words, i, from, to).unwrap_or(i);
            let Some(last) = run::run(words, begins, to, style) else {
                i += 1;
                continue;
            };
            let run = shape::Run { words, first: i, last, sentence: (from, to), style };
            let count = names.len();
            shape::cut(&run, &mut names);
            if let Some(name) =
                names.get_mut(count).filter(|name| begins > i && name.first == begins && name.title == begins)
            {
                (name.first, name.title) = (i, i);
            }
            put_in(words, &mut names, count, from);
            put_in_front(words, &mut names, count);
            put_behind(words, &mut names, count);
            i = last + 1;
            // "Ann Plum **SC** asked": letters that name nothing.
            if names.last().is_some_and(|name| name.last == last && name.first < last) {
                i += (i..to).take_while(|&k| lexica::is_honour(words.get(k))).count();
            }
        }
    }
    names
}

/// Takes the given name in brackets before the surname `names[surname]` into the name, and the title before it: an editor put
/// it into what somebody said, "Coach **(Harold) Plum**", "Major **[Qolbi] Plum**".
fn put_in(words: Words, names: &mut Vec<Name>, surname: usize, sentence_start: usize) {
    let Some(name) = names.get(surname).filter(|name| name.first == name.last && name.title == name.first) else {
        return;
    };
    let Some(open) = name.first.checked_sub(3).filter(|open| *open >= sentence_start) else { return };
    let word = lexica::traits(words.get(open + 1));
    let other = lexica::Traits::COMMON | lexica::Traits::TITLE | lexica::Traits::ROLE | lexica::Traits::PLACE;
    let square = words.is_punct(open, '[') && words.is_punct(open + 2, ']');
    let round = words.is_punct(open, '(') && words.is_punct(open + 2, ')');
    let unlisted = square && words.is_capital(open + 1) && !word.any(other | lexica::Traits::BREAK);
    if !(unlisted || (round || square) && word.any(lexica::Traits::GIVEN)) {
        return;
    }
    let alone = surname.checked_sub(1).filter(|k| names.get(*k).is_some_and(|other| other.first == open + 1));
    let titled = open > sentence_start && lexica::traits(words.get(open - 1)).any(lexica::Traits::TITLE);
    if let Some(name) = names.get_mut(surname) {
        name.first = open;
        name.title = open - usize::from(titled && words.is_capital(open - 1));
        name.votes.person += 4;
    }
    if let Some(alone) = alone {
        names.remove(alone);
    }
}

/// Joins the surname `names[surname]` with the given name that ends a bracket before it: an editor put in more than that,
/// "**[Harwich mayor Harold] Plum**".
fn put_in_front(words: Words, names: &mut Vec<Name>, surname: usize) {
    let Some((given, name)) = surname.checked_sub(1).and_then(|k| names.get(k)).copied().zip(names.get(surname)) else {
        return;
    };
    let alone = name.first == name.last && name.title == name.first;
    let joins = given.last + 2 == name.first && words.is_punct(given.last + 1, ']');
    if alone
        && joins
        && given.sentence == name.sentence
        && lexica::traits(words.get(given.first)).any(lexica::Traits::GIVEN)
    {
        let votes = given.votes.and(Votes::person(4));
        let whole = Name { last: name.last, votes, ..given };
        names.truncate(surname + 1);
        names.splice(surname - 1.., [whole]);
    }
}

/// Takes the surname in square brackets into the given name before it: an editor put it there, "I like Joni **[Quill]**".
fn put_behind(words: Words, names: &mut Vec<Name>, surname: usize) {
    let Some(given) = surname.checked_sub(1) else { return };
    let Some([one, two]) = names.get(given..=surname) else { return };
    let brackets = words.is_punct(one.last + 1, '[') && words.is_punct(two.last + 1, ']');
    let alone = one.first == one.last && two.first == one.last + 2 && two.title == two.first;
    let word = lexica::traits(words.get(one.first));
    let given_name = word.any(lexica::Traits::GIVEN) && !word.any(lexica::Traits::TITLE);
    if !brackets || !alone || !given_name || words.is_capital(two.last + 2) {
        return;
    }
    let last = two.last + 1;
    names.truncate(surname);
    if let Some(name) = names.get_mut(given) {
        name.last = last;
        name.votes = Votes::person(5);
    }
}

/// How the tokens from `from` to before `to` are written. One look at each token.
fn style(words: Words, from: usize, to: usize) -> Style {
    let (mut lower, mut title, mut upper) = (0, 0, 0);
    for i in from..to {
        let long = words.range(i).len() > 3;
        match words.kind(i) {
            Some(TokenKind::Word(Case::Lower)) if long || !lexica::is_function_word(words.get(i)) => lower += 1,
            // A headline that gives its words capitals gives them to its verb.
            Some(TokenKind::Word(Case::Lower)) if words.is_auxiliary(i) => lower += 1,
            Some(TokenKind::Word(Case::Title)) if long => title += 1,
            Some(TokenKind::Word(Case::Upper)) => upper += 1,
            _ => {}
        }
    }
    let ends = words.is_punct(to.saturating_sub(1), '.');
    let least = if ends && lower > 0 { 8 * lower } else { 4 * lower.max(usize::from(ends)) };
    let titled = title >= least.max(3) && !(ends && is_row(words, from, to, title));
    if upper >= 2 && upper >= 3 * (lower + title) {
        Style::Loud
    } else if titled {
        Style::Titled
    } else {
        Style::Running
    }
}

/// Whether a sentence with so many words in capitals is a row of names and no headline: almost none of them is an ordinary word.
fn is_row(words: Words, from: usize, to: usize, title: usize) -> bool {
    use lexica::Traits;
    let ordinary = |i: &usize| {
        let word = lexica::traits(words.get(*i));
        let name =
            Traits::GIVEN | Traits::SURNAME | Traits::PLACE | Traits::TITLE | Traits::ROLE | Traits::ENDS_ORGANIZATION;
        words.is_capital(*i) && word.any(Traits::COMMON) && !word.any(name)
    };
    6 * (from + 1..to).filter(ordinary).count() < title
}

/// Whether nothing but marks stands before token `i` in its sentence, or an opening quotation mark or colon does.
pub(crate) fn opens(words: Words, i: usize, sentence_start: usize) -> bool {
    let mut before = i;
    while before > sentence_start {
        match words.kind(before - 1) {
            Some(TokenKind::Punct('"' | '“' | '‘' | '\'' | '`' | ':' | '•' | '…' | '–' | '—')) => {
                return true;
            }
            Some(TokenKind::Punct('(' | '[' | '-' | '*')) => before -= 1,
            _ => return false,
        }
    }
    true
}
