//! Who is brought in without a name: `A driver, his cab behind him, said`.
//!
//! *In*: a noun phrase. *Out*: whether it brings in one person who does something and whom nothing else in the text names, and what
//! its sentence shows of him. *Never*: `the former president`, who has a name though it is not told; several people; somebody beside
//! whom his name stands.

use crate::analyze::cues;
use crate::analyze::grammar::frame::Frame;
use crate::analyze::grammar::is_present;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Cast, Gender};
use crate::analyze::speakers::described::speaks;
use crate::analyze::speakers::epithet::Epithet;
use crate::analyze::speakers::phrase::attached;
use crate::analyze::speakers::role::{Role, behind_apposition};
use crate::analyze::speakers::scene::Scene;
use crate::analyze::speakers::sources::{Source, is_plural, is_role, is_verb};
use crate::analyze::speakers::subject::{SUBORDINATORS, after_attached, is_name, is_named_person, named_behind};
use crate::text::lists::PREPOSITIONS;
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};

/// The longest aside between somebody and what he does (tokens): `A driver, a father of two in his forties, put it`.
const LONGEST_ASIDE: usize = 20;

/// What a sentence shows of somebody whom it brings in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brought {
    /// The words that bring him in.
    pub span: Local,
    pub gender: Option<Gender>,
    pub role: Role,
    /// Whether his sentence begins with him.
    pub opens: bool,
    /// Whether his sentence speaks of nobody else.
    pub alone: bool,
    /// Whether he asks there.
    pub asks: bool,
}

/// What the phrase `source` with its `noun` brings in; `role` and `leads` say what it does in its sentence.
pub(super) fn brought(
    scene: &Scene,
    cast: &Cast,
    (source, noun): (Source, &str),
    (role, leads): (Role, bool),
) -> Option<Brought> {
    let words = scene.words;
    let shown = role_traits(noun);
    let person = is_role(noun) || shown.any(Traits::TITLE) || is_somebody(noun);
    if !person || !is_one(scene, cast, (source, noun)) {
        return None;
    }
    let deed = Deed::of(scene, source);
    if !deed.acts || is_known(scene, cast, (source, noun)) {
        return None;
    }
    // `As the meeting broke up, a banker said`
    let start = scene.sentence_start(source.first);
    let fronted = SUBORDINATORS.has_lower(words.get(start)) || PREPOSITIONS.has_lower(words.get(start));
    let main = leads && role == Role::Speaker && words.is_punct(source.first.wrapping_sub(1), ',');
    let asks = |verb: usize| Frame::of(words, verb).is_some_and(|frame| frame.ask);
    Some(Brought {
        span: name_given(scene, source).unwrap_or_else(|| attached(scene, source)),
        gender: Gender::of_traits(shown),
        // `A spokesman for the shop said`
        role: if cues::cue(words, deed.verb).is_some() { Role::Speaker } else { role },
        opens: source.first <= start + 1 || main && fronted,
        alone: leads && is_alone(scene, source, deed.aside),
        asks: asks(deed.verb) || source.first.checked_sub(1).is_some_and(asks),
    })
}

/// Whether the phrase says what somebody else is, or is not: `My mother, a baker who`, `The judge heard of Lee, a man chased away`,
/// `a friend, not a rival`.
pub(super) fn is_said_of_another(scene: &Scene, source: Source) -> bool {
    let words = scene.words;
    let comma = source.first.checked_sub(1).filter(|&comma| words.is_punct(comma, ','));
    let said_of = comma.and_then(|comma| scene.source_to(comma.checked_sub(1)?));
    // `Lee was there, a man said`
    let main = || scene.reading.around(scene, source.first).main().and_then(|main| main.verb);
    let ends = |it: Source| is_named_person(it) && main().is_some_and(|verb| verb < it.first) && !speaks(scene, source);
    let apposed = said_of.is_some_and(|it| it.first == scene.sentence_start(it.first) || ends(it))
        && words.is_any(source.first, &["a", "an"]);
    apposed || words.is(source.first.wrapping_sub(1), "not")
}

/// Whether the phrase speaks of one person who may have no name in the text.
fn is_one(scene: &Scene, cast: &Cast, (source, noun): (Source, &str)) -> bool {
    // `her son`, `the man` are mostly somebody with a name.
    const GENERIC: [&str; 10] =
        ["man", "woman", "boy", "girl", "son", "daughter", "husband", "wife", "father", "mother"];
    let words = scene.words;
    let shown = role_traits(noun);
    // `the guard`, where Lee is a guard
    let the = words.is(source.first, "the") && !GENERIC.contains(&noun) && !cast.is_held(noun);
    // `His colleague disagreed`, but `her son` is mostly somebody with a name.
    let beside = words.is_possessive(source.first) && !shown.any(Traits::KIN);
    // `Her brother thinks so. He says`: one who opens a sentence, whom the article does not name.
    let opens = source.first == scene.sentence_start(source.first);
    let relative = words.is_possessive(source.first) && opens && shown.any(Traits::HE | Traits::SHE);
    let one = the
        || is_somebody(noun)
        || words.is_any(source.first, &["a", "an", "one", "another"])
        || is_owned(words, source, noun)
        || beside
        || relative
        || words.get(source.first) == "My";
    one && !is_plural(noun)
}

/// `Someone in the crowd shouted`
pub(super) fn is_somebody(word: &str) -> bool {
    ["someone", "somebody"].iter().any(|somebody| word.eq_ignore_ascii_case(somebody))
}

/// `Lee's mother`
fn is_owned(words: Words, source: Source, noun: &str) -> bool {
    words.is_clitic(source.last.saturating_sub(1)) && role_traits(noun).any(Traits::KIN)
}

/// Whether the phrase is of somebody with a name, told here or not: `the former president`, `The director, Dr Ann Lee, said`.
fn is_known(scene: &Scene, cast: &Cast, (source, noun): (Source, &str)) -> bool {
    let words = scene.words;
    let prime = words.is_any(source.last.wrapping_sub(1), &["prime", "home", "foreign", "chief"])
        && source.last == source.first + 2;
    // `the city's harbour director`, of whom the text tells nothing else
    let of_body = (source.first..source.last).any(|k| words.is_clitic(k));
    let new = of_body && !cast.is_held(noun);
    let modified = source.last > source.first + 1 && role_traits(noun).any(Traits::TITLE) && !prime && !new;
    // `the 34-year-old former driver`
    let aged = (source.first..source.last).any(|k| words.get(k).ends_with("year-old") || words.is(k, "old"));
    let again = Epithet::of(words.get(source.last)).is_some() && !new;
    let told = words.is(source.first, "the") && (modified || aged || again) && !is_owned(words, source, noun);
    // `A baker who sings, he said, sells`: any baker
    let close = (source.last + 1..source.last + LONGEST_ASIDE).find(|&k| words.is_punct(k, ','));
    let said = close.is_some_and(|k| words.is_any(k + 1, &["he", "she"]) && cues::cue(words, k + 2).is_some());
    told || is_name(named_behind(scene, source, words.len())) || said && words.is(source.last + 1, "who")
}

/// What somebody does.
struct Deed {
    /// Whether he does something.
    acts: bool,
    /// The token at which the verb stands, where nothing is put in before it.
    verb: usize,
    /// The token behind what tells who he is.
    aside: usize,
}

impl Deed {
    fn of(scene: &Scene, source: Source) -> Self {
        let words = scene.words;
        let is_deed = |i: usize| is_verb(words, i) || words.is_auxiliary(i) || cues::cue(words, i).is_some();
        // `A mother of two, who …`, `A driver, his cab behind him, said`
        let comma = after_attached(words, source.last + 1).or_else(|| after_participle(scene, source.last + 1));
        // `A spokesman for the minister, Ann Lee, would not say`
        let named = |comma: usize| {
            let close = (comma + 2..comma + 5).find(|&k| !words.is_capital(k)).unwrap_or(comma);
            words.is_punct(close, ',') && is_deed(close + 1)
        };
        let resumes = |comma: usize| {
            let close = (comma + 1..comma + LONGEST_ASIDE).find(|&k| words.is_punct(k, ','));
            close.is_some_and(|close| is_deed(close + 1) || is_present(words.get(close + 1)))
        };
        let insertion = |comma: usize| {
            // `A baker with a large firm, agreed`
            let apposed = words.is_punct(source.first.wrapping_sub(1), ',');
            let acts = comma > source.last + 1 && !apposed && cues::cue(words, comma + 1).is_some();
            acts || words.is(comma + 1, "who")
                || named(comma)
                || behind_apposition(scene, comma) > comma
                || resumes(comma)
        };
        let whole = behind_whole(scene, source);
        // `the owner's mother still makes`
        let adverb = words.is_any(source.last + 1, &["still", "also", "then", "now", "often", "never", "just"]);
        let verb = if adverb { source.last + 2 } else { whole };
        let present = words.kind(verb) == Some(TokenKind::Word(Case::Lower)) && is_present(words.get(verb));
        let acts = is_deed(verb) || present || words.is(source.last + 1, "who") || comma.is_some_and(insertion);
        // `A spokesman for Lee`, `for the minister, Ann Lee,` speaks of nobody else
        let aside = comma.filter(|&comma| named(comma)).map_or(whole, |comma| comma + 2);
        Self { acts, verb, aside }
    }
}

/// `[A spokesman for Plum Foods in Upper Road] said`: the token behind the phrase with all that tells whose or where he is.
fn behind_whole(scene: &Scene, source: Source) -> usize {
    let words = scene.words;
    let whole = words.at(attached(scene, source).end).max(source.last + 1);
    // `An aide to Mayor Ann Lee resigned`
    let to = words.is_any(whole, &["to", "for", "of"]).then_some(whole + 1);
    let titled = |k: &usize| k.checked_sub(1).is_some_and(|title| to == Some(*k) || words.is_capital(title));
    let name = to.and_then(|to| (to..to + 4).take_while(titled).find_map(|k| scene.name_from(k)));
    let whole = name.map_or(whole, |name| words.at(name.span.end).max(whole));
    let placed = words.is_any(whole, &["in", "at", "near"]);
    let town = (whole + 1..whole + 5).take_while(|&k| placed && words.is_capital(k)).last();
    town.map_or(whole, |last| last + 1)
}

/// Whether the sentence of the phrase speaks of nobody else behind token `aside`, nor of anybody by a pronoun: not `An agent told her to
/// wait`.
fn is_alone(scene: &Scene, source: Source, aside: usize) -> bool {
    let words = scene.words;
    let sentence = scene.sentence_end(source.last);
    let from = scene.sources.partition_point(|other| other.first < aside);
    let mut behind = scene.sources.iter().skip(from).take_while(|other| other.first <= sentence);
    let object = |k: usize| words.is_any(k, &["him", "her", "he", "she", "me"]);
    !behind.any(|other| is_name(*other)) && !(source.last + 1..=sentence).any(object)
}

/// `A woman sweeping the floor, who`: the comma behind the participle at token `i`.
fn after_participle(scene: &Scene, i: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let words = scene.words;
    let inside = |k: &usize| words.kind(*k).is_some_and(TokenKind::is_word) && !scene.is_quoted(*k);
    let end = (i..i + LONGEST).find(|k| !inside(k)).filter(|_| words.get(i).ends_with("ing"))?;
    words.is_punct(end, ',').then_some(end)
}

/// `A driver, who gave his name only as Saheed, said`, `Lee's mother, Vasanthi, was there`: the name that the sentence gives
/// somebody whom nobody else knows.
fn name_given(scene: &Scene, source: Source) -> Option<Local> {
    const REACH: usize = 12;
    let words = scene.words;
    let end = scene.sentence_end(source.last).min(source.last + REACH);
    let named = named_behind(scene, source, end);
    (named.first > source.last).then(|| named.range(words))
}
