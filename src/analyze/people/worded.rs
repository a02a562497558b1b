//! Names that are other words too, where they stand alone: a title, a trade, a month.
//!
//! *In*: `Ann King, a baker, left. Ms. King said …`, `Mrs Thatcher said`, `June Plum left. June said` *Out*: the name `King` behind
//! `Ms.`; `Thatcher`; `June`. *Never*: what
//! nobody of the article is called in full or with an address; the title of somebody else ("King Harold"); an office that one
//! addresses ("Mr. Speaker").

use super::found::{Found, found_at};
use crate::analyze::cues;
use crate::analyze::names::lexica::{Traits, is_function_word, role_traits, titled, traits};
use crate::analyze::names::run::is_timed;
use crate::analyze::names::{Name, Style, Votes};
use crate::analyze::scan::Scan;
use crate::article::Article;
use crate::text::lexicon::Lexicon;
use crate::text::token::{Case, TokenKind, Words};
use rustc_hash::FxHashSet;

/// Offices whose holders are addressed by them: `Mr. Speaker`.
static OFFICES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/addressed-offices.txt"));

/// The names that `found` has not, of those who are named in full there.
pub(super) fn find(article: &Article, scans: &[Scan], found: &[Found]) -> Vec<Found> {
    let full = found.iter().filter(|one| one.words.len() > 1 && one.name.votes.person >= 3 && one.is_clear);
    let word = |one: &Found| one.words.last().map(|last| titled(last));
    let surnames = full.clone().filter_map(word).filter(|word| is_worded(word));
    let given = full.filter_map(|one| one.words.first()).map(|word| titled(word)).filter(|word| is_month(word));
    let worded: FxHashSet<String> = surnames.chain(given).chain(addressed(article, scans)).collect();
    let mut more = Vec::new();
    if worded.is_empty() {
        return more;
    }
    let mut names = found.iter().peekable();
    for ((block, text), scan) in article.blocks().zip(scans) {
        let words = scan.words(&text.text);
        let mut taken = vec![false; words.len()];
        while let Some(one) = names.next_if(|one| one.block == block) {
            taken.iter_mut().skip(one.name.title).take(one.name.last + 1 - one.name.title).for_each(|it| *it = true);
        }
        let mut sentences = scan.sentences.iter().map(|at| (words.at(at.start), words.at(at.end))).peekable();
        for i in (0..words.len()).filter(|&i| words.kind(i) == Some(TokenKind::Word(Case::Title))) {
            while sentences.next_if(|(_, end)| *end <= i).is_some() {}
            let Some(&sentence) = sentences.peek() else { break };
            let free = taken.get(i).is_some_and(|taken| !taken) && worded.contains(words.get(i));
            let free = free && !(is_month(words.get(i)) && is_timed(words, i));
            let Some(title) = title(words, i, sentence).filter(|_| free) else { continue };
            let votes = Votes::person(3);
            let name = Name { first: i, last: i, title, votes, weak_capital: false, style: Style::Running, sentence };
            more.extend(found_at(words, block, name));
        }
    }
    more
}

/// The words for trades and titles that stand alone behind an address: `Mrs Thatcher`, not `Mr. Justice Plum`.
fn addressed(article: &Article, scans: &[Scan]) -> Vec<String> {
    let mut found = Vec::new();
    for ((_, text), scan) in article.blocks().zip(scans) {
        let words = scan.words(&text.text);
        for i in (0..words.len()).filter(|&i| ADDRESSES.contains(&words.get(i).trim_end_matches('.'))) {
            let name = i + 1 + usize::from(words.is_punct(i + 1, '.'));
            let word = words.get(name);
            let alone = words.kind(name) == Some(TokenKind::Word(Case::Title)) && !words.is_capital(name + 1);
            if alone && is_worded(word) && !OFFICES.has_lower(word) && !traits(word).any(Traits::NATION) {
                found.push(word.to_owned());
            }
        }
    }
    found
}

/// Addresses that stand before a surname.
const ADDRESSES: [&str; 4] = ["Mr", "Mrs", "Ms", "Miss"];

/// Whether a surname is a title or a trade as well.
fn is_worded(word: &str) -> bool {
    traits(word).any(Traits::TITLE | Traits::ROLE | Traits::NATION) && !traits(word).any(Traits::ADDRESS)
}

/// Whether a given name is a month as well: `June`.
fn is_month(word: &str) -> bool {
    traits(word).any(Traits::DATE) && traits(word).any(Traits::GIVEN)
}

/// The first token of the title before the surname at token `i`, or `i`, where that is nobody's office.
fn title(words: Words, i: usize, (start, _): (usize, usize)) -> Option<usize> {
    let before = i.checked_sub(1).filter(|before| *before >= start);
    let stop = before.filter(|&k| words.is_punct(k, '.')).and_then(|k| k.checked_sub(1)).or(before);
    let address = |k: usize| role_traits(words.get(k).to_lowercase().trim_end_matches('.')).any(Traits::ADDRESS);
    if let Some(address) = stop.filter(|&k| words.is_capital(k) && address(k)) {
        return Some(address);
    }
    let held = before.is_some_and(|k| words.is_capital(k) || words.is_clitic(k) || words.is_article_or_possessive(k));
    let next = i + 1;
    let acts = words.kind(next) == Some(TokenKind::Word(Case::Lower))
        && (cues::cue(words, next).is_some()
            || is_function_word(words.get(next)) && !words.is_any(next, &["of", "for", "to"])
            // `Cuban seemed to rely on it`
            || words.get(next).len() > 4 && words.get(next).ends_with("ed"));
    let owns = words.is_clitic(next);
    let said = before.is_some_and(|k| cues::cue(words, k).is_some()) && !words.is_capital(next);
    (!held && (acts || owns || said)).then_some(i)
}
