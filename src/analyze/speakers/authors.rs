//! Who speaks where a text does: `Lee left, she said in a letter. … "…," the letter said`.
//!
//! *In*: who says, writes or issues something in a statement, a letter, a post; then the same noun with `the` or `that`, which
//! says more; who has written a book, then `the author`; who stands behind it (`a tweet from Lee said`). *Out*: its author. *Never*: a
//! text of which the article did not tell by whom it is; one last told of more than [`MEMORY`] blocks ago.

use super::named::named_from;
use super::phrase::is_title;
use super::role::{Role, role};
use super::scene::Scene;
use super::sources::{Source, is_verb};
use super::statement::name_at;
use super::subject::{is_entity, is_name};
use crate::analyze::cues::cue;
use crate::analyze::people::{Mention, Referent};
use crate::text::lexicon::Lexicon;
use crate::text::span::BlockId;
use crate::text::token::{Case, TokenKind, Words};
use rustc_hash::FxHashMap;

/// What somebody writes or issues, and the verbs for it.
static STATEMENTS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/statements.txt"));

/// Words with which papers and stations are called.
static PRESS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/press-words.txt"));

/// How many blocks a text looks back for its author.
const MEMORY: u32 = 3;

/// How far behind whoever says something the text stands in which he does (tokens).
const REACH: usize = 20;

/// How far behind its subject the verb stands that tells of a book (tokens): `Lee, a former guard for the court, has written`.
const CLAUSE: usize = 24;

/// The most words between `from` and the name of who made a text (tokens): `from the charity Plum Aid`.
const MODIFIERS: usize = 2;

/// What makes an author.
const WRITES: [&str; 5] = ["written", "wrote", "penned", "published", "authored"];
const BOOKS: [&str; 6] = ["book", "novel", "memoir", "biography", "autobiography", "bestseller"];

/// The texts that the article told of, each with its author.
#[derive(Debug, Default)]
pub(super) struct Authors<'a>(FxHashMap<&'a str, (Mention, BlockId)>);

impl<'a> Authors<'a> {
    /// Takes note of what `source`, who is `mention`, says or issues in his sentence.
    pub fn saw(&mut self, scene: &Scene<'a>, source: Source, mention: Mention, block: BlockId) {
        // `The parents of two killed in Hull, Plumland, have filed a lawsuit`: no land does.
        let place = matches!(mention.referent, Referent::Place(_));
        let words = scene.words;
        if let Some(text) = sent_by(scene, source).filter(|_| !place) {
            self.0.insert(words.get(text), (mention, block));
            return;
        }
        // `angered Lee, who issued a statement`
        let who = words.is_punct(source.last + 1, ',') && words.is_any(source.last + 2, &["who", "which"]);
        if place || !who && !matches!(role(scene, source, None), Role::Speaker | Role::Subject) {
            return;
        }
        let end = (source.last + REACH).min(scene.sentence_end(source.last));
        let is_text = |k: usize| Self::is_text(words.get(k));
        let opens = |k: &usize| words.is_any(*k, &["a", "an", "his", "her", "its", "their"]);
        let medium = |k: usize| words.is_any(k.wrapping_sub(1), &["in", "on", "by", "via"]);
        let issues = |k: usize| STATEMENTS.get(words.get(k.wrapping_sub(1))) == Some("verb");
        let found = (source.last + 1..end).filter(opens).filter(|&k| medium(k) || issues(k));
        // `In a letter on Monday, Lee called it`
        let start = scene.sentence_start(source.first);
        let before = Some(start + 1).filter(|&k| words.is(start, "in") && opens(&k) && k + REACH > source.first);
        let noun = found
            .chain(before)
            .flat_map(|k| k + 1..k + 4)
            .find(|&k| is_text(k) && words.range(k) != source.range(words));
        // `Lee was turned down in an email`: it is another's
        let is_done = |noun: usize| {
            let verb = |k: usize| words.get(k).ends_with("ed") || words.is_any(k, &["told", "sent", "given", "shown"]);
            (source.last + 1..noun).any(|k| words.is_any(k, &["was", "were", "been", "being"]) && verb(k + 1))
        };
        if let Some(noun) = noun.filter(|&noun| !is_done(noun)) {
            self.0.insert(words.get(noun), (mention, block));
        }
        // `Lee, a former guard, has written a book in which`
        let writes = |k: &usize| words.is_any(*k, &WRITES) && words.is_any(k + 1, &["a", "an", "his", "her"]);
        let written = (source.last + 1..scene.sentence_end(source.last).min(source.last + CLAUSE)).find(writes);
        if written.is_some_and(|verb| (verb + 2..verb + 6).any(|k| words.is_any(k, &BOOKS))) {
            self.0.insert("author", (mention, block));
        }
    }

    /// Whether the noun says what somebody writes or issues: `statement`.
    pub fn is_text(noun: &str) -> bool {
        STATEMENTS.get(noun) == Some("")
    }

    /// Whether somebody writes or issues a text there: `issued a blunt statement`.
    pub fn issues(words: Words, verb: usize) -> bool {
        let is_text = |k: usize| Self::is_text(words.get(k));
        STATEMENTS.get(words.get(verb)) == Some("verb") && (verb + 1..verb + 5).any(is_text)
    }

    /// The text in which somebody says something with the verb that ends before token `i`: `said in a statement`.
    pub fn text_behind<'t>(words: Words<'t>, i: usize) -> Option<&'t str> {
        let opens =
            words.is_any(i, &["in", "on", "via"]) && words.is_any(i + 1, &["a", "an", "its", "their", "his", "her"]);
        let texts = (i + 2..i + 5).map(|k| words.get(k));
        texts.into_iter().find(|noun| opens && Self::is_text(noun))
    }

    /// Who is named beside a text as its author: `a statement from Plum Aid`, `a letter signed by Lee`, `a Plum News report`.
    pub fn named_beside(scene: &Scene, text: Source) -> Option<Source> {
        let words = scene.words;
        if let Some(press) = press(scene, text).or_else(|| body(scene, text)) {
            return Some(press);
        }
        let is_text = Self::is_text(words.get(text.last));
        let says = |k: usize| cue(words, k).is_some() || words.is_any(k, &["read", "reads"]);
        // `Monday's article, written by the Herald columnist Ann Lee, said`
        let made = text.last + 2 + usize::from(words.is_any(text.last + 2, &["written", "signed", "penned", "sent"]));
        if is_text && words.is_punct(text.last + 1, ',') && words.is(made, "by") {
            return named_from(scene, made + 1).filter(|it| words.is_punct(it.last + 1, ',') && says(it.last + 2));
        }
        let signed = usize::from(words.is(text.last + 1, "signed"));
        let by = text.last + 1 + signed;
        let behind = words.is(by, "by") || words.is(by, "from") && signed == 0;
        let author = scene.any_source_from(by + 1, 1 + MODIFIERS)?;
        // `a statement from the charity Plum Aid`, but `a letter from Hull to Plum Aid`
        // `a release from Liberal critic Ann Lee`
        let told =
            |k: usize| k + 1 < author.first && words.kind(author.first - 1) == Some(TokenKind::Word(Case::Lower));
        let plain = |k: usize| {
            words.is(k, "the") || words.kind(k) == Some(TokenKind::Word(Case::Lower)) || words.is_capital(k) && told(k)
        };
        let near = (by + 1..author.first).all(plain) && (author.first == by + 1 || is_name(author));
        let says = says(author.last + 1) || says(text.first.wrapping_sub(1));
        (behind && near && is_text && says).then_some(author)
    }

    /// Whose text the phrase `source` in `block` means, which says something.
    pub fn meant(&self, scene: &Scene, source: Source, block: BlockId) -> Option<Mention> {
        let words = scene.words;
        let bare = words.is_any(source.first, &["the", "that", "this"]) && source.last == source.first + 1;
        let &(author, told) = self.0.get(words.get(source.last)).filter(|_| bare)?;
        (block.0 - told.0 <= MEMORY && role(scene, source, None) == Role::Speaker).then_some(author)
    }
}

/// `received [an email] on Monday from Mayor Ann Lee`, `[an affidavit] by Lee`: the text whose author `name` is.
fn sent_by(scene: &Scene, name: Source) -> Option<usize> {
    const TITLES: usize = 4;
    const TIME: usize = 4;
    let words = scene.words;
    let mut before = (name.first.saturating_sub(TITLES)..name.first).rev();
    let from = before.find(|&k| !is_title(words, k) && !words.is_punct(k, '.'))?;
    let start = scene.sentence_start(name.first).max(from.saturating_sub(TIME));
    let when = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) && !is_verb(words, *k);
    let mut back = (start..from).rev().take_while(when).filter(|_| words.is_any(from, &["from", "by"]));
    // an article is the paper's as well
    let text = back.find(|&k| Authors::is_text(words.get(k)) && !words.is(k, "article"))?;
    let one = !words.is(name.last + 1, "and")
        && (text.saturating_sub(3)..text).any(|k| words.is_any(k, &["a", "an", "the", "this", "that"]));
    one.then_some(text)
}

/// `the Plum Foods statement`: the body named right before its text.
fn body(scene: &Scene, text: Source) -> Option<Source> {
    let words = scene.words;
    let name =
        text.last.checked_sub(1).filter(|_| Authors::is_text(words.get(text.last)) && words.is(text.first, "the"));
    name_at(scene, name?).filter(|name| is_entity(*name) && name.first == text.first + 1)
}

/// `an ABC News investigation`, `a Harwich Times analysis`: the paper or station named right before what it found out.
fn press(scene: &Scene, text: Source) -> Option<Source> {
    const FOUND: [&str; 4] = ["investigation", "analysis", "review", "report"];
    let words = scene.words;
    let name =
        text.last.checked_sub(1).filter(|&name| words.is_any(text.last, &FOUND) && PRESS.has_lower(words.get(name)))?;
    let article = words.is_any(text.first, &["a", "an", "the", "this", "that"]);
    name_at(scene, name).filter(|name| is_entity(*name) && article && name.first == text.first + 1)
}
