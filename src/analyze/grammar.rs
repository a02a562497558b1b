//! The light grammar of a sentence: its clauses, the verb of each and the subject of that verb.
//!
//! *In*: `Lee, who met Dow, told the men that the pier would "go"`. *Out*: `"go"` stands in the clause of `would`
//! (subject `the pier`), which hangs below `told` (subject `Lee`). One walk from left to right with a stack of the
//! clauses that are open: a verb goes to the innermost clause that has a subject and waits for one, or begins a clause of
//! its own with the phrase before it. *Never*: a decision about who speaks, a look beyond the sentence.

pub mod frame;
mod reader;
mod tag;

use super::cues::cue;
use crate::text::token::Words;
use reader::Reader;
pub use tag::{bears_words, follows_sole, is_present};

/// The longest sentence that is read (tokens); what follows is read as another.
const LONGEST: usize = 400;

/// The deepest a clause may hang: deeper ones are lists.
const DEEPEST: usize = 10;

/// A stretch of tokens, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// First token.
    pub first: usize,
    /// Last token.
    pub last: usize,
}

/// How a clause hangs in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By itself, or what another says: `Lee left`, `(that) the pier would go`.
    Whole,
    /// `who met Dow`, `that the mayor made`
    Relative,
    /// `named by Dow`: nobody is said to do it, or the phrase behind `by`.
    Reduced,
    /// `when the pier burned`
    Circumstance,
    /// `saying`, `to say`: the subject is that of the clause above.
    Shared,
}

/// A clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// How it hangs.
    pub kind: Kind,
    /// The clause that it hangs below.
    pub above: Option<usize>,
    /// Its subject.
    pub subject: Option<Phrase>,
    /// Its verb (the last token of `would have said`).
    pub verb: Option<usize>,
}

/// The clauses of a stretch of text.
#[derive(Clone, Debug, Default)]
pub struct Clauses {
    clauses: Vec<Clause>,
    /// The first token of each quotation and the clause that it stands in.
    places: Vec<(usize, usize)>,
}

impl Clauses {
    /// The clauses of the tokens from `start` up to `end`, which are one sentence. `quoted` says which tokens nobody
    /// reads, `named` where the name that begins at a token ends.
    pub fn read(
        words: Words,
        (start, end): (usize, usize),
        quoted: &dyn Fn(usize) -> bool,
        named: &dyn Fn(usize) -> Option<usize>,
    ) -> Self {
        let end = end.min(start + LONGEST);
        Reader::new(words, quoted, named).read(start, end)
    }

    /// The clause that the quotation beginning at token `place` stands in, and those that it hangs below.
    pub fn around(&self, place: usize) -> impl Iterator<Item = Clause> {
        let found = self.places.binary_search_by_key(&place, |&(token, _)| token).ok();
        self.upward(found.and_then(|k| self.places.get(k)).map(|&(_, clause)| clause))
    }

    /// The clause that hangs below none.
    pub fn main(&self) -> Option<Clause> {
        self.clauses.first().copied()
    }

    /// Whether a verb ends at token `i`.
    pub fn has_verb(&self, i: usize) -> bool {
        self.clauses.iter().any(|clause| clause.verb == Some(i))
    }

    /// Whether a verb ends among the tokens from `first` to `last`.
    pub fn has_verb_in(&self, first: usize, last: usize) -> bool {
        self.clauses.iter().any(|clause| clause.verb.is_some_and(|verb| first <= verb && verb <= last))
    }

    /// Whether the verb that ends at token `i` only says what was done to the noun before it: `a letter sent to Lee`.
    pub fn is_reduced(&self, i: usize) -> bool {
        self.clauses.iter().any(|clause| clause.verb == Some(i) && clause.kind == Kind::Reduced)
    }

    /// The subject of the verb that ends at token `i`.
    pub fn subject_of(&self, i: usize) -> Option<Phrase> {
        let id = self.clauses.iter().position(|clause| clause.verb == Some(i))?;
        self.subject(id)
    }

    /// The clause right behind a noun phrase that says which thing it is: `the danger [she sees]`.
    pub fn hanging_on(&self, phrase: Phrase) -> Option<Clause> {
        let behind = |subject: Phrase| phrase.last < subject.first && subject.first <= phrase.last + 2;
        let contact = |clause: &&Clause| clause.kind == Kind::Relative && clause.subject.is_some_and(behind);
        self.clauses.iter().find(contact).copied()
    }

    fn upward(&self, mut next: Option<usize>) -> impl Iterator<Item = Clause> {
        std::iter::from_fn(move || {
            let clause = self.clauses.get(next?).copied()?;
            let subject = self.subject(next?);
            next = clause.above;
            Some(Clause { subject, ..clause })
        })
    }

    /// The subject of a clause, its own or the one that it shares with those above.
    fn subject(&self, id: usize) -> Option<Phrase> {
        let mut id = id;
        for _ in 0..=DEEPEST {
            let clause = self.clauses.get(id)?;
            if clause.subject.is_some() || clause.kind != Kind::Shared {
                return clause.subject;
            }
            id = clause.above?;
        }
        None
    }
}

/// Whether the verb that ends at token `i` reports speech.
fn reports(words: Words, i: usize) -> bool {
    cue(words, i).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    /// The clauses around the mark `#` of `text`, innermost first: `subject verb < subject verb`.
    fn around(text: &str) -> String {
        let tokens = tokens(text);
        let words = Words { text, tokens: &tokens };
        let place = (0..words.len()).find(|&i| words.is_punct(i, '#')).expect("a mark");
        let quoted = |i: usize| i == place;
        let named = |i: usize| words.is_any(i, &["Lee", "Dow", "Orr"]).then_some(i);
        let clauses = Clauses::read(words, (0, words.len()), &quoted, &named);
        let shown = clauses.around(place).map(|clause| {
            let subject = clause.subject.map_or("-", |subject| words.cover(subject.first, subject.last).of(text));
            format!("{subject} {}", clause.verb.map_or("-", |verb| words.get(verb)))
        });
        shown.collect::<Vec<_>>().join(" < ")
    }

    #[test]
    fn the_clause_of_a_place_and_those_above() {
        for (text, expected) in [
            // What somebody says has a subject of its own.
            ("Lee said he would #.", "he would < Lee said"),
            ("Lee says the union will not allow #.", "the union allow < Lee says"),
            ("Lee told Dow that the pier was #.", "the pier was < Lee told"),
            // A verb goes to the subject that waits for it, over clauses and phrases between.
            ("Lee, who met Dow, said #.", "Lee said"),
            ("Lee, a baker who now studies the harbour, said #.", "Lee said"),
            ("The head of the union said #.", "The head said"),
            // A verb behind `and` goes on with the subject of the verb like it.
            ("He said his attacks have helped the town and said #.", "He said"),
            ("She praised Dow, met Orr and called the pier #.", "She called"),
            ("When the pier burned, Lee said #.", "Lee said"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn participles_and_infinitives_share_a_subject() {
        for (text, expected) in [
            ("Lee urged women to vote for Dow, saying #.", "Lee saying < Lee urged"),
            ("Lee issued a statement saying #.", "Lee saying < Lee issued"),
            ("Lee praised Dow for what he did, calling it #.", "Lee calling < Lee praised"),
            ("The aides left, with Orr calling the pier #.", "Orr calling < The aides left"),
            ("Lee urged the women to call it #.", "the women call < Lee urged"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn verbs_before_their_subject_and_verbs_that_are_quoted() {
        for (text, expected) in [
            ("Lee, who met Dow, claims that the pier #, and asserts that Dow is #.", "the pier # < Lee claims"),
            ("The pier, said Lee, a baker, would #.", "The pier would < Lee said"),
            ("Lee praised Dow, said Orr, and called him #.", "Lee called < Orr said"),
            ("Lee, the mayor, said Dow # him.", "Lee said"),
            ("So says Lee: #.", "Lee says"),
            ("Guests of the mayor say #.", "Guests say"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn participles_go_on_with_the_nearest_pronoun() {
        for (text, expected) in [
            ("Lee smiled as he left the hall, saying #.", "he saying < he left < Lee smiled"),
            ("Lee waited longer than he had in June, saying #.", "Lee saying < Lee waited"),
            ("Lee said Dow was there when he left, adding #.", "Lee adding < Lee said"),
            ("The pier fell, and he, once again, called it #.", "he called"),
            ("The men were quick, with Lee calling it a wreck and asking #.", "Lee asking < The men were"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn participles_of_somebody_right_before_them() {
        for (text, expected) in [
            ("The men saw a clip of Lee saying #.", "Lee saying < The men saw"),
            ("Dow got a note from Lee telling him #.", "Lee telling < Dow got"),
            ("Dow has a film that shows Lee telling the men #.", "Lee telling < that shows < Dow has"),
            ("The tape of him calling it #.", "him calling < The tape -"),
            ("The men left, with Dow calling it a wreck and Lee saying #.", "Lee saying < Dow calling < The men left"),
            (
                "The men issued a statement accusing Senator Lee of being #.",
                "The men being < The men accusing < The men issued",
            ),
            // He writes.
            ("Lee wrote to Dow saying #.", "Lee saying < Lee wrote"),
            ("Lee left the hall in June saying #.", "Lee saying < Lee left"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn participles_of_the_clause_that_tells_of_people() {
        for (text, expected) in [
            // No thing says anything.
            ("The plan drew fire from Lee, calling it #.", "Lee calling < The plan drew"),
            ("The plan angered Lee, who left the hall, calling it #.", "who calling < who left < The plan angered"),
            ("His plan fell when Lee left the hall, calling it #.", "Lee calling < Lee left < His plan fell"),
            // The verb of the sentence is still to come.
            ("Dow, whose aide Lee has left, calling it #, said no.", "aide Lee calling < aide Lee left < Dow said"),
            ("Dow met Lee, who left the hall, calling it #.", "who calling < who left < Dow met"),
            ("Dow lost ground as Lee attacked him, calling it #.", "Lee calling < Lee attacked < Dow lost"),
            ("Lee told of Dow, who sat in the hall and later called it #.", "who called < Lee told"),
            // An answer to what somebody did.
            ("Lee left after Dow attacked her, calling it #.", "Lee calling < Lee left"),
            ("Lee attacked Dow, who left the hall, calling it #.", "Lee calling < Lee attacked"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn who_is_made_to_say_it_says_it() {
        for (text, expected) in [
            ("A win led her to declare that the pier was #.", "the pier was < her declare < A win led"),
            ("The fire prompted Lee to say that #.", "- # < Lee say < The fire prompted"),
            ("Lee left the hall to say #.", "Lee say < Lee left"),
            ("He has fought over how best to mend it, at one point calling it #.", "He calling < He mend < He fought"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn verbs_of_the_present_insertions_and_places() {
        for (text, expected) in [
            ("The ad hits the mayor for calling #.", "The ad calling < The ad hits"),
            ("Lee's sharp comments are #.", "Lee's sharp comments are"),
            ("Lee praised the pier — a thing nobody had done — and said #.", "Lee said"),
            ("Because of how Dow ran the pier, explained Lee, #.", "Dow ran < - - < - - < Lee explained"),
            ("In Hull, Maine, Lee said #.", "Lee said"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn relative_clauses_and_nouns_that_look_like_verbs() {
        for (text, expected) in [
            ("Lee saw a sign that said #.", "that said < Lee saw"),
            ("Lee denounced Dow's remarks as #.", "Lee denounced"),
            ("Lee deflected numerous questions before saying #.", "Lee saying < Lee deflected"),
            ("The comments, which Dow called #.", "Dow called < The comments -"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn what_was_done_to_a_noun_is_no_verb_of_the_sentence() {
        for (text, expected) in [
            ("Lee, a baker based in Hull, said #.", "Lee said"),
            ("Lee, one of the men named by Dow, said #.", "Lee said"),
            ("Lee said in a letter sent to the men that it was #.", "it was < Lee said"),
            ("The men on the boat taken from Dow said #.", "The men said"),
            ("Lee, a baker and self-described poet, said #.", "Lee said"),
            ("Six percent of registered voters called it #.", "Six percent called"),
            ("Lee, backed by the union of Dow, said #.", "Lee said"),
            ("The men of the pier, alarmed that Dow was there, said #.", "The men said"),
            ("A fire caused by Dow burned the pier, said Lee: #.", "A fire burned < Lee said"),
            ("Lee, who did not wish to be named because of the law, said #.", "Lee said"),
            ("Lee told of a loss caused by fire and said #.", "Lee said"),
            ("It took Lee a year to say #.", "Lee say < It took"),
            ("Some advanced bakers said #.", "Some advanced bakers said"),
            // Here it is the verb.
            ("Lee, the mayor, called on the men and said #.", "Lee said"),
            ("In that speech, Lee called it #.", "Lee called"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn verbs_of_many_dashes_and_what_follows_a_stop() {
        for (text, expected) in [
            ("Bakers see Dow as a friend, saying #.", "Bakers saying < Bakers see"),
            ("Lee and Dow have both called it #.", "Lee and Dow called"),
            ("The mayor of Hull -- a baker -- said #.", "The mayor said"),
            ("Dow left; his captain, Lee, said #.", "his captain said"),
            ("In June and July, Lee said #.", "Lee said"),
            ("Early in the year, the men said #.", "the men said"),
            ("The town voted again, both men calling it #.", "both men calling < The town voted"),
            ("Lee left, but men who know him said #.", "men said"),
            // Two nouns, and no verb between.
            ("News reports said it was #.", "it was < News reports said"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn small_words_that_are_something_else() {
        for (text, expected) in [
            ("The fire, which legal bakers have called #.", "legal bakers called < The fire -"),
            ("Lee said she shared that concern but added that it was #.", "it was < Lee added"),
            ("Lee said that a baker had once warned her that it was #.", "it was < a baker warned < Lee said"),
            ("Dow running mate Lee said it was #.", "it was < Dow running mate Lee said"),
            // Here they begin a clause.
            (
                "Lee said it would end once the men warned her that it was #.",
                "it was < the men warned < it would < Lee said",
            ),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn roles_between_commas_and_offices_that_no_comma_ends() {
        for (text, expected) in [
            ("Lee, who, as the head of the union, ran the pier, said #.", "Lee said"),
            ("Lee, president of the network division at the firm says #.", "Lee says"),
            ("The pier will go, but Lee, president of the network at the firm says #.", "Lee says"),
            ("The vote came as Lee, 72, told the men #.", "Lee told < The vote came"),
            ("Lee, one of ten men who know what rates people pay on the pier, said #.", "Lee said"),
            ("Lee met men, including a post by Dow, a baker, saying #.", "Dow saying < Lee met"),
            // No role, no office.
            ("As the mayor, Lee, put it, #.", "the mayor put < - -"),
            ("Lee left, but a baker of the pier says #.", "a baker says"),
            ("The vote came as a shock and said #.", "The vote said"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn particles_pronouns_in_pairs_and_some_who_call_it_so() {
        for (text, expected) in [
            ("Lee began sending out lines from it, and declared #.", "Lee declared"),
            ("Lee began sending a few quotes from it, and declared #.", "Lee declared"),
            ("Lee said he and the men had left and added #.", "Lee added"),
            (
                "The men are assumed to be quiet, and Lee is one of few to have posted, writing #.",
                "Lee writing < Lee is",
            ),
            ("Due to the plan, which some refer to as #, the mayor left.", "some refer < Due -"),
            ("Newly released papers say the pier is #.", "the pier is < Newly released papers say"),
            // Two sentences, a noun, an adverb of the verb.
            ("Lee left and the men said #.", "the men said"),
            ("Lee said that some men were #.", "some men were < Lee said"),
            ("Formally asked, Lee said #.", "Lee said < Formally asked"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }

    #[test]
    fn rough_numbers_and_adverbs_inside_a_phrase() {
        for (text, expected) in [
            ("About four in ten said the pier was #.", "the pier was < four said"),
            (
                "Outside the hall, about 200 dockers gathered, chanting #.",
                "200 dockers chanting < 200 dockers gathered",
            ),
            ("At least half of the dockers say the pier is #.", "the pier is < half say"),
            ("More than half of the dockers called it #.", "More than half called"),
            ("Lee left the hall, but in a later interview said #.", "Lee said"),
            // No rough number, no adverb of the phrase.
            ("Lee talked about four men and said #.", "Lee said"),
            ("Some later said #.", "Some said"),
            // Harder: the number is no subject, but when.
            ("Less than two weeks ago, the council said #.", "the council said"),
            ("At least two years later, Lee said #.", "Lee said"),
        ] {
            assert_eq!(around(text), expected, "{text}");
        }
    }
}
