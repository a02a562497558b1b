//! Source phrases: everything in a block that could name a speaker.
//!
//! *In*: `The minister, whom Lee knew, said he …` *Out*: `The minister`, `Lee`, `he`. *Never*: which of them speaks.

mod extent;
mod words;

pub use self::extent::is_performer;
use self::extent::{LONGEST_PHRASE, behind_comma, behind_title, behind_work, phrase_end};
use self::words::is_irregular;
pub use self::words::{begins_phrase, ends_phrase, is_plural, is_role, is_verb};
use crate::analyze::cues;
use crate::analyze::names::lexica::is_honour;
use crate::analyze::people::{Gender, Mention, Referent};
use crate::text::lists::{DETERMINERS, PHRASE_BREAKS};
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};

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
    let last = last + usize::from(saint && words.is_clitic(last + 1));
    let owns = words.is_clitic(last + 1);
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
    // `Hull MP warns`
    let office = words.kind(from) == Some(TokenKind::Word(Case::Upper)) && is_role(&words.get(from).to_lowercase());
    if office && cues::cue(words, from + 1).is_some() && !matches!(mention.referent, Referent::Person(_)) {
        return Source { first: i, last: from, kind: SourceKind::Phrase };
    }
    // `Mr. Lee last week said`
    let when =
        words.is_any(from, &["last", "this", "next", "earlier", "later", "yesterday", "today", "tonight", "recently"]);
    let modifies = end + 1 > from
        && !when
        && plain
        && !words.is_capital(from)
        && !words.is_adverb(from)
        && !is_verb(words, from)
        && !words.is_reflexive(from);
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
    let ends = ends || matches!(words.kind(last + 1), Some(TokenKind::Punct(_)) | None) || words.is_adverb(last + 1);
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

/// `projects, [many of which] he called`: whether the phrase at token `i` is the object of what another does.
fn is_of_which(words: Words, i: usize) -> bool {
    words.is(i + 1, "of") && words.is_any(i + 2, &["which", "whom"]) && words.is_subject_pronoun(i + 3)
}

/// A noun phrase that begins with a determiner, or a bare noun right before a cue ("officials said").
fn phrase<'a>(words: Words, i: usize, mut next: impl Iterator<Item = &'a Mention> + Clone) -> Option<Source> {
    let source = |first, last| Some(Source { first, last, kind: SourceKind::Phrase });
    // `"…," tweeted @annlee`
    if words.is_punct(i, '@') && words.is_glued(i) && words.kind(i + 1).is_some_and(TokenKind::is_word) {
        return source(i, i + 1);
    }
    if begins_phrase(words, i) && !is_of_which(words, i) {
        // `the "Harbour" actor`
        if let Some(end) = behind_work(words, i) {
            return source(i, end);
        }
        // `the Keeping Up With the Quills star`
        if let Some(end) = behind_title(words, i) {
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
        if end < i + 1 || is_verb(words, i + 1) && (end == i + 1 || alone && is_irregular(words, i + 1)) {
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

/// `notes`: a form of the present that reports, before what it has for its object.
fn is_third_person_cue(words: Words, i: usize) -> bool {
    let reports = cues::cue(words, i).is_some_and(|cue| cue.form == cues::Form::Finite);
    reports && words.get(i).ends_with('s') && (DETERMINERS.has_lower(words.get(i + 1)) || words.is(i + 1, "that"))
}

/// Whether the name of a person stands right behind a noun that says what people are, inside the phrase from token `i` on.
fn is_friend(words: Words, mention: &Mention, i: usize, phrase: Local) -> bool {
    let (first, last) = (words.at(mention.span.start), words.at(mention.span.end));
    let person = matches!(mention.referent, Referent::Person(_)) && mention.span.local().overlaps(phrase);
    // `a senior Lee adviser`
    let owns = words.is_clitic(last) || is_role(words.get(last));
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
