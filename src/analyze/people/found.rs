//! What the text shows of each name where it stands, before it is decided what the names name.
//!
//! *In*: `Jens Stoltenberg` here, `NATO head Stoltenberg` there. *Out*: two places with the evidence at each: the words around them, the
//! title before them, whom they are tied to. *Never*: what the whole article says of a name.

use super::spelling::fold;
use super::{Gender, alias, context, family, gender, generation, headline, kind, passing, resumed, team};
use crate::analyze::names::lexica::{Traits, is_country, is_suffix, traits};
use crate::analyze::names::{Name, Style, Votes, names};
use crate::analyze::scan::Scan;
use crate::analyze::turns::Turn;
use crate::article::Article;
use crate::text::span::BlockId;
use crate::text::token::{Case, TokenKind, Words};
use rustc_hash::FxHashSet;

/// A name found in the article.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) block: BlockId,
    pub(super) name: Name,
    /// The name folded, as it is compared.
    pub(super) key: String,
    /// Its words folded, without suffix.
    pub(super) words: Vec<String>,
    pub(super) has_suffix: bool,
    /// What the words around it show.
    pub(super) context: Votes,
    /// How much they show a team.
    pub(super) team: usize,
    /// Whether it is a country's name.
    pub(super) is_country: bool,
    /// Whether it begins its block as the place of a report does.
    pub(super) is_dateline: bool,
    /// Whether what stands beside it stands beside a person's name more often than beside that of a town called so.
    pub(super) is_loosely_placed: bool,
    /// The last word of the title before it, folded.
    pub(super) title: Option<String>,
    /// The gender that the words before it show.
    pub(super) gender: Option<Gender>,
    /// Whether it is one word in capitals.
    pub(super) capitals: bool,
    /// Whether the words before it say that it is another name of the name before ("X, later known as").
    pub(super) renames: bool,
    /// The gender of whom the words before it call so, where they call somebody so: "they call him".
    pub(super) called: Option<Option<Gender>>,
    /// Whether nothing but "and" or "or" stands between it and the name before.
    pub(super) joined: bool,
    /// Whether it begins with a given name that is nothing else there: `Will Plum hates it`, not `Will Plum hate it`.
    pub(super) is_clear: bool,
    /// To whom the words around it tie a given name that stands alone.
    pub(super) tie: Option<family::Tie>,
    /// Whether it is the full name of somebody's relative, told in passing.
    pub(super) is_in_passing: bool,
    /// Whether it is said of it that it died.
    pub(super) has_died: bool,
    /// Whether it says something there.
    pub(super) speaks: bool,
    /// Whether it is the given name alone of somebody's brother, sister or parent.
    pub(super) is_near: bool,
    /// Which of two with its surname the words before it say it is.
    pub(super) generation: Option<generation::Generation>,
}

/// How much the label of a turn shows a person (votes): it speaks.
const LABEL: i16 = 6;

/// All names of the article in reading order, with what stands at them.
pub(super) fn find(article: &Article, scans: &[Scan], turns: &[Option<Turn>], lower: &FxHashSet<&str>) -> Vec<Found> {
    let mut found = Vec::new();
    for (((block, text), scan), turn) in article.blocks().zip(scans).zip(turns) {
        let words = scan.words(&text.text);
        let mut last = None;
        let names = labelled(names(words, &scan.sentences), *turn);
        for name in names.into_iter().flat_map(|name| headline::parts(words, name, lower)) {
            let renames = last.is_some_and(|last| alias::ties(words, last, name.title.min(name.first)));
            let and = name.title.min(name.first).checked_sub(1).filter(|and| words.is_any(*and, &["and", "or"]));
            let joined = and.is_some_and(|and| last.is_some_and(|last| last + 1 == and));
            last = Some(name.last);
            if let Some(one) = found_at(words, block, name) {
                found.push(Found { renames, joined, ..one });
            }
        }
    }
    found
}

/// What stands at `name`, unless it has no word that counts.
pub(super) fn found_at(words: Words, block: BlockId, name: Name) -> Option<Found> {
    let text = words.cover(name.first, name.last).of(words.text);
    let name_words = kind::words_of(text);
    if name_words.is_empty() {
        return None;
    }
    Some(Found {
        block,
        key: fold(text),
        has_suffix: text.split_whitespace().last().is_some_and(is_suffix),
        words: name_words,
        context: context::votes(words, &name).and(resumed::votes(words, &name)),
        team: team::evidence(words, &name),
        is_country: is_country(text),
        is_dateline: team::is_dateline(words, &name),
        is_loosely_placed: context::is_loosely_placed(words, &name),
        title: (name.title < name.first).then(|| fold(words.get(name.first - 1))),
        gender: gender::title(words, &name),
        capitals: name.first == name.last && words.kind(name.first) == Some(TokenKind::Word(Case::Upper)),
        renames: false,
        called: alias::called(words, &name),
        joined: false,
        is_clear: is_clear(words, &name),
        tie: family::tie(words, &name),
        is_in_passing: passing::is_in_passing(words, &name),
        has_died: passing::has_died(words, &name),
        speaks: passing::speaks(words, &name),
        is_near: family::is_near(words, &name),
        generation: generation::told(words, &name),
        name,
    })
}

/// Whether a given name that may be another word ("Will") is none here: inside a sentence, or with a verb of the third person behind
/// the name; one that no list has ("Qoli") is no other word either.
fn is_clear(words: Words, name: &Name) -> bool {
    let first = traits(words.get(name.first));
    let next = words.get(name.last + 1);
    let third =
        words.kind(name.last + 1) == Some(TokenKind::Word(Case::Lower)) && next.ends_with('s') && !next.ends_with("ss");
    let inside = name.title > name.sentence.0;
    let listed = Traits::COMMON | Traits::TITLE | Traits::ROLE | Traits::NATION | Traits::PLACE | Traits::ORGANIZATION;
    let listed = listed | Traits::IN_ORGANIZATION | Traits::ENDS_ORGANIZATION | Traits::BEGINS_PLACE | Traits::SURNAME;
    // Not "PMDonald", where two words run together.
    let plain = words.get(name.first).chars().filter(|c| c.is_uppercase()).count() == 1;
    let unlisted = plain && !first.any(Traits::GIVEN | listed | Traits::BREAK | Traits::NO_NAME);
    first.any(Traits::CLEARLY_GIVEN) || first.any(Traits::GIVEN) && (inside || third) || unlisted
}

/// The names of a block with that of its turn, which is a person's however it is written.
fn labelled(mut names: Vec<Name>, turn: Option<Turn>) -> Vec<Name> {
    let Some(turn) = turn.filter(|turn| turn.is_name) else { return names };
    let known = names.iter().find(|name| name.last == turn.last).copied();
    names.retain(|name| name.first >= turn.said);
    let votes = Votes::person(LABEL);
    let sentence = (turn.first, turn.said);
    let Turn { first, last, .. } = turn;
    let label = Name { first, last, title: first, votes, weak_capital: false, style: Style::Running, sentence };
    let name = known.map_or(label, |known| Name { votes, style: Style::Running, ..known });
    names.insert(0, name);
    names
}
