//! Source phrases: everything in a block that could name a speaker.
//!
//! *In*: `The minister, whom Lee knew, said he …` *Out*: `The minister`, `Lee`, `he`. *Never*: which of them speaks.

use crate::analyze::cues;
use crate::analyze::grammar::follows_sole;
use crate::analyze::names::lexica::{is_honour, is_nation};
use crate::analyze::people::{Gender, Mention, Referent};
use crate::text::lexicon::Lexicon;
use crate::text::lists::{CALENDAR, DETERMINERS, PHRASE_BREAKS, ROLES};
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words, is_plural_possessive};

/// Finite verbs that no ending shows.
static IRREGULAR: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/irregular-verbs.txt"));

/// Nouns that end like an adverb: `the conservative weekly`.
const NOUNS_IN_LY: [&str; 12] = [
    "ally", "anomaly", "assembly", "bully", "daily", "family", "monopoly", "monthly", "rally", "reply", "supply",
    "weekly",
];

/// How far a noun phrase may reach (tokens): long ones are misread sentences.
const LONGEST_PHRASE: usize = 8;

/// The most honours that stand behind one name.
const HONOURS: usize = 4;

/// A source phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
    /// What the words are.
    pub kind: SourceKind,
}

/// What kind of words a source phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A name.
    Name(Mention),
    /// A pronoun.
    Pronoun(Pronoun),
    /// A noun phrase: "a NATO official".
    Phrase,
    /// "who" after what it stands for.
    Relative(Antecedent),
}

/// What "who" or "which" stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Antecedent {
    /// The name before it.
    Name(Mention),
    /// The noun phrase before it.
    Phrase(Local),
    /// Nothing that was found.
    Unknown,
}

/// The pronouns that can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// he
    He,
    /// she
    She,
    /// it
    It,
    /// they
    They,
    /// I, we, you
    Other,
}

impl Pronoun {
    /// The gender of whom it means.
    pub fn gender(self) -> Option<Gender> {
        match self {
            Pronoun::He => Some(Gender::Male),
            Pronoun::She => Some(Gender::Female),
            Pronoun::It | Pronoun::They | Pronoun::Other => None,
        }
    }
}

impl Source {
    /// Where the phrase stands.
    pub fn range(self, words: Words) -> Local {
        match self.kind {
            SourceKind::Name(mention) => mention.span.local(),
            // `she` of `she'll`
            SourceKind::Pronoun(_) => {
                let start = words.range(self.first).start as usize;
                Local::new(start, start + uncontracted(words.get(self.first)).len())
            }
            SourceKind::Phrase | SourceKind::Relative(_) => words.cover(self.first, self.last),
        }
    }

    /// Whether people or something that speaks like them is named: not a place.
    pub fn may_speak(self) -> bool {
        !matches!(self.kind, SourceKind::Name(Mention { referent: Referent::Place(_), .. }))
    }
}

/// The source phrases of a block in reading order, those inside `quoted` left out. One pass.
pub fn sources(words: Words, mentions: &[Mention], quoted: &[Local]) -> Vec<Source> {
    let mut found = Vec::new();
    let mut mentions = mentions.iter().peekable();
    let mut quoted = quoted.iter().peekable();
    let mut i = 0;
    while i < words.len() {
        let at = words.range(i);
        while quoted.next_if(|range| range.end <= at.start).is_some() {}
        while mentions.next_if(|mention| mention.span.end <= at.start).is_some() {}
        if quoted.peek().is_some_and(|range| range.overlaps(at)) {
            i += 1;
            continue;
        }
        let mention = mentions.peek().filter(|mention| mention.span.local().overlaps(at)).copied();
        let source = match mention {
            Some(mention) => Some(named(words, i, *mention, mentions.clone().skip(1))),
            None => pronoun(words, i).or_else(|| phrase(words, i, mentions.clone())),
        };
        i = source.map_or(i, |source| source.last) + 1;
        found.extend(source);
    }
    found
}

/// A name, the noun phrase that it owns ("Lee's office"), or the one that it begins ("Lee supporters said"). Of an owned
/// phrase that ends in a person's name ("the Herald's Ann Lee") that person speaks.
fn named<'a>(words: Words, i: usize, mention: Mention, rest: impl Iterator<Item = &'a Mention> + Clone) -> Source {
    let last = words.at(mention.span.end).saturating_sub(1).max(i);
    // `Ann Lee OBE MP said`
    let last = (last..last + HONOURS).find(|&k| !is_honour(words.get(k + 1))).unwrap_or(last);
    // `Dockers from St. Mark's searched`
    let saint = words.is_any(i, &["st", "st.", "saint"]) && is_verb(words, last + 2);
    let last = last + usize::from(saint && words.kind(last + 1) == Some(TokenKind::Clitic));
    let owns = words.kind(last + 1) == Some(TokenKind::Clitic);
    let from = if owns { last + 2 } else { last + 1 };
    let end = phrase_end(words, from);
    // `Interfax news agency`, `Harwich magazine`
    if let Some(last) = kind_noun(words, last + 1) {
        return Source { first: i, last, kind: SourceKind::Phrase };
    }
    // `Lee's Justice Department`, `Lee's Kelp party`
    if let Some(body) = rest.clone().next().filter(|_| owns).and_then(|body| whole_body(words, body, (from, end))) {
        return body;
    }
    // "Lee supporters", but "NATO head Ann Lee" is another name.
    let plain = (from..=end).all(|k| !words.is_capital(k));
    // `Mr. Lee last week said`
    let when =
        words.is_any(from, &["last", "this", "next", "earlier", "later", "yesterday", "today", "tonight", "recently"]);
    let modifies = end + 1 > from
        && !when
        && plain
        && !words.is_capital(from)
        && !is_adverb(words, from)
        && !is_verb(words, from)
        && !is_reflexive(words, from);
    // `the board that Lee backs said`
    let backs = words.is_any(i.wrapping_sub(1), &["that", "which", "whom"]) && end == from && !is_role(words.get(from));
    let modifies = modifies && !(backs && words.get(from).ends_with('s'));
    let begins = owns || (modifies && cues::cue(words, from).is_none() && cues::cue(words, end + 1).is_some());
    if begins && end + 1 > from && words.kind(from).is_some_and(TokenKind::is_word) {
        if let Some(person) = person_at_end(words, rest, words.cover(i, end)) {
            return Source { first: i, last: end, kind: SourceKind::Name(person) };
        }
        return Source { first: i, last: end, kind: SourceKind::Phrase };
    }
    Source { first: i, last, kind: SourceKind::Name(mention) }
}

/// The last token of the noun at token `i` that says behind its name what a body is: `(Interfax) news agency`.
fn kind_noun(words: Words, i: usize) -> Option<usize> {
    const KINDS: [&str; 6] = ["magazine", "newspaper", "party", "website", "daily", "weekly"];
    const OF_NEWS: [&str; 6] = ["agency", "service", "site", "website", "channel", "network"];
    let of_news = words.is(i, "news") && words.is_any(i + 1, &OF_NEWS);
    let last = if of_news { i + 1 } else { Some(i).filter(|&i| words.is_any(i, &KINDS))? };
    let small = words.kind(last) == Some(TokenKind::Word(Case::Lower));
    // `the Herald newspaper group`
    let ends = cues::cue(words, last + 1).is_some() || ends_phrase(words, last + 1) || is_verb(words, last + 1);
    let ends = ends || matches!(words.kind(last + 1), Some(TokenKind::Punct(_)) | None) || is_adverb(words, last + 1);
    (small && ends).then_some(last)
}

/// The body that `mention` names, with what says behind the name what it is, where the phrase from token `from` to `end` begins
/// with it and nothing follows it there.
fn whole_body(words: Words, mention: &Mention, (from, end): (usize, usize)) -> Option<Source> {
    let (first, last) = (words.at(mention.span.start), words.at(mention.span.end).saturating_sub(1));
    let noun = kind_noun(words, last + 1);
    let kind = noun.map_or(SourceKind::Name(*mention), |_| SourceKind::Phrase);
    let last = noun.unwrap_or(last);
    let body = matches!(mention.referent, Referent::Organization(_));
    (body && from == first && last >= end).then_some(Source { first, last, kind })
}

/// `Lee himself put`: the word beside a name stresses it.
pub fn is_reflexive(words: Words, i: usize) -> bool {
    words.is_any(i, &["himself", "herself", "themselves", "itself"])
}

/// The word without the verb that is contracted with it.
fn uncontracted(word: &str) -> &str {
    word.split_once(['\'', '’']).map_or(word, |(pronoun, _)| pronoun)
}

fn pronoun(words: Words, i: usize) -> Option<Source> {
    let pronoun = match uncontracted(words.get(i)) {
        "he" | "He" => Pronoun::He,
        "she" | "She" => Pronoun::She,
        "it" | "It" => Pronoun::It,
        "they" | "They" => Pronoun::They,
        "I" | "we" | "We" | "you" | "You" => Pronoun::Other,
        _ => return None,
    };
    Some(Source { first: i, last: i, kind: SourceKind::Pronoun(pronoun) })
}

/// A noun phrase that begins with a determiner, or a bare noun right before a cue ("officials said").
fn phrase<'a>(words: Words, i: usize, mut next: impl Iterator<Item = &'a Mention> + Clone) -> Option<Source> {
    let source = |first, last| Some(Source { first, last, kind: SourceKind::Phrase });
    // `"…," tweeted @annlee`
    if words.is_punct(i, '@') && words.is_glued(i) && words.kind(i + 1).is_some_and(TokenKind::is_word) {
        return source(i, i + 1);
    }
    if begins_phrase(words, i) {
        // `the "Harbour" actor`
        if let Some(end) = behind_work(words, i) {
            return source(i, end);
        }
        // `a few critics`
        let few = usize::from(words.is(i, "a") && words.is(i + 1, "few"));
        let end = behind_comma(words, i).unwrap_or_else(|| phrase_end(words, i + 1 + few));
        let alone = words.is_any(i, &["one", "some", "many", "others", "another", "both"]);
        // `Another notes her job`: what another is has no plural
        if words.is_any(i, &["another", "one"]) && is_third_person_cue(words, i + 1) {
            return source(i, i);
        }
        // `Many wore`
        if end < i + 1 || is_verb(words, i + 1) && (end == i + 1 || alone && IRREGULAR.has(words.get(i + 1))) {
            return alone.then(|| source(i, i))?;
        }
        // "the actor Will Smith", "the Herald's Ann Lee", "the FBI": the name speaks. "the Lee campaign": the phrase does.
        let range = words.cover(i, end);
        let later = next.clone();
        // `his friend Ann Lee waves`: the name says who the friend is.
        if next.clone().take(1).any(|mention| is_friend(words, mention, i, range)) {
            return None;
        }
        if next.next().is_some_and(|mention| closes_phrase(words, mention, range))
            || person_at_end(words, later, range).is_some()
        {
            return None;
        }
        return source(i, end);
    }
    if words.is_any(i, &["someone", "somebody", "everyone", "everybody"]) {
        return source(i, i);
    }
    let bare = words.kind(i).is_some_and(TokenKind::is_word)
        && words.get(i).ends_with('s')
        && !PHRASE_BREAKS.has_lower(words.get(i));
    // `Residents of the lane wrote`
    let begins = i.checked_sub(1).is_none_or(|before| matches!(words.kind(before), Some(TokenKind::Punct(_))));
    if bare
        && begins
        && words.is_capital(i)
        && is_role(words.get(i))
        && words.is_any(i + 1, &["of", "for", "at", "in", "from"])
    {
        return source(i, i);
    }
    // `Part of the letter reads`
    if begins && words.get(i) == "Part" && words.is(i + 1, "of") {
        return source(i, i);
    }
    let there = usize::from(words.is_any(i + 1, &["there", "here"]));
    (bare && cues::cue(words, i).is_none() && cues::cue(words, i + 1 + there).is_some()).then(|| source(i, i))?
}

/// `the "Harbour Lights" actor`: the last token of the phrase from token `i` on, where a work in quotation marks stands before what
/// somebody is.
fn behind_work(words: Words, i: usize) -> Option<usize> {
    const LONGEST_TITLE: usize = 7;
    let mark = |k: usize| {
        words.kind(k).is_some_and(|kind| matches!(kind, TokenKind::Punct('"' | '“' | '”' | '‘' | '’' | '\'')))
    };
    let open = Some(i + 1).filter(|&open| words.is(i, "the") && mark(open) && words.is_capital(open + 1))?;
    let close = (open + 2..open + LONGEST_TITLE).find(|&k| mark(k))?;
    let end = phrase_end(words, close + 1);
    (end > close && is_role(words.get(end)) && !words.is_capital(end)).then_some(end)
}

/// `notes`: a form of the present that reports, before what it has for its object.
fn is_third_person_cue(words: Words, i: usize) -> bool {
    let reports = cues::cue(words, i).is_some_and(|cue| cue.form == cues::Form::Finite);
    reports && words.get(i).ends_with('s') && (DETERMINERS.has_lower(words.get(i + 1)) || words.is(i + 1, "that"))
}

/// `the bespectacled, 71-year-old diplomat`: the last token of the phrase from token `i` on, where a comma parts two things that tell
/// what somebody is like.
fn behind_comma(words: Words, i: usize) -> Option<usize> {
    const ENDS: [&str; 11] = ["ed", "ing", "y", "ous", "ful", "al", "ish", "ive", "less", "en", "ic"];
    let like = i + 1;
    let adjective = words.kind(like) == Some(TokenKind::Word(Case::Lower)) && !is_role(words.get(like));
    let adjective = adjective && ENDS.iter().any(|end| words.get(like).ends_with(end));
    if !adjective || !words.is_any(i, &["the", "a", "an"]) || !words.is_punct(like + 1, ',') {
        return None;
    }
    let end = phrase_end(words, like + 2);
    let tells = end > like + 2 && is_role(words.get(end)) || words.get(end).ends_with("-year-old");
    (tells && words.kind(like + 2) != Some(TokenKind::Word(Case::Title))).then_some(end)
}

/// Whether the name of a person stands right behind a noun that says what people are, inside the phrase from token `i` on.
fn is_friend(words: Words, mention: &Mention, i: usize, phrase: Local) -> bool {
    let (first, last) = (words.at(mention.span.start), words.at(mention.span.end));
    let person = matches!(mention.referent, Referent::Person(_)) && mention.span.local().overlaps(phrase);
    // `a senior Lee adviser`
    let owns = words.kind(last) == Some(TokenKind::Clitic) || is_role(words.get(last));
    person
        && !owns
        && first > i + 1
        && words.kind(first - 1) == Some(TokenKind::Word(Case::Lower))
        && is_role(words.get(first - 1))
}

/// The person whose name ends the phrase, among the next few mentions.
fn person_at_end<'a>(words: Words, next: impl Iterator<Item = &'a Mention>, phrase: Local) -> Option<Mention> {
    let is_person = |mention: &&Mention| matches!(mention.referent, Referent::Person(_));
    next.take(LONGEST_PHRASE).copied().filter(|m| is_person(&m)).find(|mention| closes_phrase(words, mention, phrase))
}

/// Whether the name stands at the end of the phrase, so that nothing of the phrase follows it.
fn closes_phrase(words: Words, mention: &Mention, phrase: Local) -> bool {
    let name = mention.span.local();
    let rest = Local { start: name.end, end: phrase.end.max(name.end) };
    name.overlaps(phrase) && rest.of(words.text).trim().is_empty()
}

/// `according to him`: whom the pronoun at token `i` means as an object. Not `according to her lawyer`.
pub(in crate::analyze) fn object(words: Words, i: usize) -> Option<Source> {
    let alone = matches!(words.kind(i + 1), Some(TokenKind::Punct(_)) | None);
    let pronoun = match words.get(i) {
        "him" => Pronoun::He,
        "her" if alone => Pronoun::She,
        "them" => Pronoun::They,
        _ => return None,
    };
    Some(Source { first: i, last: i, kind: SourceKind::Pronoun(pronoun) })
}

/// `the peaceful [protest],`, `the new [attacks]`: whether an adjective between it and its article makes a noun of the plain form or the
/// form in -s at token `i`.
fn is_described(words: Words, i: usize) -> bool {
    const LIKE: [&str; 9] = ["new", "old", "latest", "recent", "fresh", "final", "first", "last", "next"];
    let adjective =
        ["ful", "ous", "ive", "less", "ible", "able"].iter().any(|end| words.get(i.wrapping_sub(1)).ends_with(end));
    let begun = words.is_any(i.wrapping_sub(2), &["the", "a", "an", "his", "her", "their", "its", "this", "that"]);
    let like = words.is_any(i.wrapping_sub(1), &LIKE) && words.get(i).ends_with('s');
    begun && (like || adjective && cues::is_base(words.get(i)))
}

/// The last token of the noun phrase whose words begin at `i`; `i - 1` where there is none.
fn phrase_end(words: Words, i: usize) -> usize {
    let mut end = i;
    while end < i + LONGEST_PHRASE {
        let goes_on = match words.kind(end) {
            // `the Russian and Syrian ministries`
            Some(TokenKind::Word(_)) if words.is(end, "and") => {
                end > i && is_nation(words.get(end - 1)) && is_nation(words.get(end + 1))
            }
            Some(TokenKind::Word(_)) => {
                // `At the end she'd say`
                // `the outside adviser`
                let like = end == i && words.is_any(end, &["inside", "outside"]);
                (like || !PHRASE_BREAKS.has_lower(words.get(end)))
                    && pronoun(words, end).is_none()
                    && (end == i
                        || cues::cue(words, end).is_none()
                        || is_owned_noun(words, end)
                        || is_described(words, end)
                        || cues::is_base(words.get(end)) && (follows_sole(words, end) || is_said(words, end + 1)))
            }
            Some(TokenKind::Number | TokenKind::Clitic) => true,
            Some(TokenKind::Punct('-')) => words.is_glued(end),
            Some(TokenKind::Punct('\'' | '’')) => is_plural_possessive(words, end),
            Some(TokenKind::Punct(_)) | None => false,
        };
        // "the evening's set"
        let owned = words.kind(end.wrapping_sub(1)) == Some(TokenKind::Clitic);
        // `the recently released report`
        let held = end == i + 1 && is_adverb(words, i) && words.kind(end + 1).is_some_and(TokenKind::is_word);
        let held = held && words.get(end).ends_with("ed") && !PHRASE_BREAKS.has_lower(words.get(end + 1));
        let verb = is_verb(words, end) && !owned && !held || is_adverb(words, end) || is_present(words, end);
        // `Some see Lee herself as`, `A woman sweeping the floor`
        let governs = words.get(end).ends_with("ing") && DETERMINERS.has_lower(words.get(end + 1)) && !owned;
        // `the 12th-ranked Lee`
        let compound = end > 0 && words.kind(end - 1) == Some(TokenKind::Number) && words.is_glued(end - 1);
        // `Lee's group bills itself as`
        let itself = is_reflexive(words, end + 1) && words.is(end + 2, "as");
        let verb = (verb || is_reflexive(words, end) || governs || itself) && !compound;
        // `the mayor Friday`, but `the deadly June fire`
        let next = end + 1;
        let part = words.is_any(next, &["morning", "afternoon", "evening", "night"]);
        let verb_next = is_verb(words, next) || cues::cue(words, next).is_some();
        let small = words.kind(next) == Some(TokenKind::Word(Case::Lower));
        let modifies = small && !ends_phrase(words, next) && !part && !verb_next;
        let day = end > i && words.is_capital(end) && CALENDAR.has_lower(words.get(end)) && !owned && !modifies;
        if !goes_on || day || end > i && verb {
            break;
        }
        end += 1;
    }
    end.saturating_sub(1)
}

/// Whether the plain form of a verb at token `i` is a noun of what somebody has: "Lee's stock **answer**", not "Lee's aides
/// answer", whose subject is a plural.
fn is_owned_noun(words: Words, i: usize) -> bool {
    let modifier = i.wrapping_sub(1);
    words.kind(i.wrapping_sub(2)) == Some(TokenKind::Clitic)
        && words.kind(modifier) == Some(TokenKind::Word(Case::Lower))
        && !words.get(modifier).ends_with('s')
        && cues::is_base(words.get(i))
}

/// `the police report [said]`: whether token `i` is a past form of saying, before which no other verb stands.
fn is_said(words: Words, i: usize) -> bool {
    words.is_any(i, &["said", "says", "told", "stated", "noted"])
}

/// Whether token `i` looks like a finite verb: an auxiliary, an irregular past, a past in -ed.
pub fn is_verb(words: Words, i: usize) -> bool {
    let word = words.get(i);
    !words.is_capital(i) && (IRREGULAR.has(word) || (word.len() > 4 && word.ends_with("ed")))
}

/// Whether token `i` says that something is something: `is`, `were`.
pub fn is_copula(words: Words, i: usize) -> bool {
    words.is_any(i, &["is", "are", "was", "were"])
}

/// Whether token `i` and the next show a verb: `appears to`, `doesn't`.
fn is_present(words: Words, i: usize) -> bool {
    let word = words.get(i);
    word.ends_with("n't") || word.ends_with("n’t") || word.ends_with('s') && words.is(i + 1, "to")
}

/// Whether token `i` cannot stand inside a plain noun phrase: a preposition, a conjunction, an auxiliary.
pub fn ends_phrase(words: Words, i: usize) -> bool {
    PHRASE_BREAKS.has_lower(words.get(i))
}

/// Whether token `i` looks like an adverb in -ly.
pub fn is_adverb(words: Words, i: usize) -> bool {
    words.get(i).ends_with("ly") && !words.is_capital(i) && !words.is_any(i, &NOUNS_IN_LY)
}

/// Whether token `i` is a determiner.
pub fn begins_phrase(words: Words, i: usize) -> bool {
    DETERMINERS.has_lower(words.get(i))
}

/// Whether the noun says what people are: `minister`, `officials`.
pub fn is_role(noun: &str) -> bool {
    ROLES.has_noun(noun)
}
