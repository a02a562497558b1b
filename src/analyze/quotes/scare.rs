//! What stands in quotation marks and was said by nobody: titles, nicknames, words as words, scare quotes.
//!
//! *In*: `host of the show "Harbour Lights"`, `Ray "Tug" Olsen`, `his so-called "reforms"`, `the "provisional" plan`.
//! *Out*: [`Sense::Name`] for the first two, [`Sense::Word`] for the others. *Never*: a verdict on whole clauses or on
//! a long fragment, unless it is written like a title: those are somebody's words.
//!
//! The evidence, strongest first: what the marks stand beside (a noun such as `show`, the two halves of a name), how
//! the stretch is written (`Every Word Like This`), and whether the sentence has any word of saying outside the marks.

use super::{Sense, Shape};
use crate::analyze::speech::{SpeechWord, VerbForm};
use crate::text::lists::{CALENDAR, TITLE_NOUNS, WRITINGS};
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};

/// How far before `read` the thing may stand that bears the words (tokens).
const SIGN: usize = 5;

/// Words of a title that keep their small letter.
static SMALL_WORDS: [&str; 16] =
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "vs", "with"];

/// A scare quote or a word as word has at most so many words.
const LONGEST_WORD: usize = 4;

/// How much of a sentence is looked at to tell a headline (tokens).
const HEADLINE: usize = 40;

/// One block's words, and where they tell of speech. Words inside quotations do not count.
pub(super) struct Context<'a> {
    words: Words<'a>,
    sentences: &'a [Local],
    /// How many verbs of speech stand before each token.
    verbs: Vec<u32>,
    /// The next token from each on that can end an attribution (`…, she said`).
    saying: Vec<usize>,
}

impl<'a> Context<'a> {
    /// The context of the block with these `sentences`, whose quotations lie at `pieces` (in order).
    pub fn new(words: Words<'a>, sentences: &'a [Local], pieces: &[Local]) -> Self {
        let mut verbs = Vec::with_capacity(words.len() + 1);
        let mut saying = vec![usize::MAX; words.len() + 1];
        let mut pieces = pieces.iter().peekable();
        let mut count = 0;
        for i in 0..words.len() {
            verbs.push(count);
            let range = words.range(i);
            while pieces.next_if(|piece| piece.end <= range.start).is_some() {}
            let quoted = pieces.peek().is_some_and(|piece| piece.overlaps(range));
            let word = words.kind(i).filter(|kind| !quoted && kind.is_word());
            // `sniffed that it was`: a verb that seldom reports does here.
            let speech =
                word.and_then(|_| SpeechWord::of_two(words, i).or_else(|| SpeechWord::of_any_case(words.get(i))));
            // `his backers worry that`
            let many = i.checked_sub(1).is_some_and(|k| words.get(k).ends_with('s') || words.is(k, "people"));
            let finite = |it: &SpeechWord| match it.verb {
                Some((VerbForm::Past | VerbForm::Present, _)) => true,
                Some((VerbForm::Base, _)) => many,
                Some((VerbForm::Participle, _)) | None => false,
            };
            let speech = speech.filter(|it| it.is_of_reports() || finite(it) && words.is(i + 1, "that"));
            // `Lee's description of it as "dead"`
            let owned = i.checked_sub(1).is_some_and(|k| words.is_genitive(k));
            let owned = owned && words.is_any(i + 1, &["of", "that", "about"]);
            // `the claim that it was "dead"`, `the claim by Lee that`
            let told = owned || words.is_any(i + 1, &["that", "by"]);
            count += u32::from(speech.is_some_and(|word| told || !word.is_only_noun()));
            // `by her own admission`
            let own = words.is_any(i, &["admission", "account"]) && words.is(i.wrapping_sub(1), "own");
            count += u32::from(word.is_some() && own);
            // `as Lee puts it`
            let puts = words.is_any(i, &["put", "puts"]) && words.is(i + 1, "it") && word.is_some();
            count += u32::from(puts && words.is_punct(i + 2, ','));
            if let Some(slot) = saying.get_mut(i).filter(|_| puts || speech.is_some_and(SpeechWord::takes_words)) {
                *slot = i;
            }
        }
        verbs.push(count);
        let mut next = usize::MAX;
        for slot in saying.iter_mut().rev() {
            next = next.min(*slot);
            *slot = next;
        }
        Self { words, sentences, verbs, saying }
    }

    /// What the stretch at `piece` is.
    pub fn sense(&self, piece: Local, shape: Shape) -> Sense {
        let stretch = Stretch::new(self.words, piece);
        if stretch.count == 0 {
            return Sense::Speech;
        }
        if stretch.is_nickname() || stretch.is_title() || stretch.is_given_name() {
            return Sense::Name;
        }
        // `a bill called "The Low Water Act of the North,"`: a title may be long.
        let running = matches!(self.words.kind(stretch.before), Some(TokenKind::Word(_)));
        let is_headline = stretch.is_capitalised() && self.is_headline(piece);
        let titled = stretch.is_written_as_title() && !is_headline;
        if shape == Shape::Clauses && !(running && titled) {
            return Sense::Speech;
        }
        if stretch.is_button() {
            return Sense::Word;
        }
        let told = match titled {
            true => {
                self.is_said_right_before(stretch.before)
                    || self.is_named_right_before(stretch.before)
                    || self.is_told_after(piece)
            }
            false => self.is_told_before(piece) || self.is_told_after(piece),
        };
        let told = told || stretch.is_on_sign() || stretch.is_summed_up();
        if stretch.count <= LONGEST_WORD && stretch.is_word_as_word() {
            return Sense::Word;
        }
        match (stretch.is_capitalised(), stretch.count <= LONGEST_WORD) {
            _ if told => Sense::Speech,
            (true, false) if is_headline => Sense::Speech,
            (true, true) if is_headline => Sense::Word,
            (true, _) => Sense::Name,
            (false, true) => Sense::Word,
            (false, false) => Sense::Speech,
        }
    }

    /// What the stretch at `piece` is, coming right after one at `last` that was `sense`: in a row such as
    /// `"Low Water," "High Tide" and "Ebb"` all are alike.
    pub fn sense_after(&self, piece: Local, last: Local, sense: Sense) -> Option<Sense> {
        let (from, to) = (self.words.at(last.end), self.words.at(piece.start));
        let in_a_row = to - from <= 2 && (from..to).all(|i| self.words.is_any(i, &["and", "or", ",", "&"]));
        let stretch = Stretch::new(self.words, piece);
        let alike = match sense {
            Sense::Speech => false,
            Sense::Name => stretch.is_capitalised(),
            Sense::Word => stretch.count <= LONGEST_WORD,
        };
        (in_a_row && alike).then_some(sense)
    }

    /// Whether the sentence of `piece` is a headline in the style of titles, so that capitals in it tell nothing: most of its
    /// words outside of `piece` have them.
    fn is_headline(&self, piece: Local) -> bool {
        let sentence = self.sentences.partition_point(|sentence| sentence.end <= piece.start);
        let Some(sentence) = self.sentences.get(sentence).copied() else { return false };
        let (from, to) =
            (self.words.at(sentence.start), self.words.at(sentence.end).min(self.words.at(sentence.start) + HEADLINE));
        let outside = (from..to).filter(|&i| !self.words.range(i).overlaps(piece));
        let words = outside.filter(|&i| matches!(self.words.kind(i), Some(TokenKind::Word(_))));
        let words = words.filter(|&i| !SMALL_WORDS.contains(&self.words.get(i)));
        let (capital, small): (Vec<usize>, Vec<usize>) = words.partition(|&i| self.words.is_capital(i));
        capital.len() >= 3 && small.len() * 4 <= capital.len()
    }

    /// Whether a verb of speech stands in the sentence before `piece`.
    fn is_told_before(&self, piece: Local) -> bool {
        let first = self.sentences.partition_point(|sentence| sentence.end <= piece.start);
        let Some(sentence) = self.sentences.get(first) else { return false };
        let start = self.words.at(sentence.start);
        self.verbs.get(self.words.at(piece.start)) > self.verbs.get(start) || self.is_labelled(start)
    }

    /// `Mayor Lee: Pier is "past its prime"`: whether the sentence at token `start` begins with a name and a colon.
    fn is_labelled(&self, start: usize) -> bool {
        const LONGEST_LABEL: usize = 4;
        let colon = (start..=start + LONGEST_LABEL).find(|&i| !self.words.is_capital(i));
        colon.is_some_and(|colon| colon > start && self.words.is_punct(colon, ':'))
    }

    /// Whether a verb of saying stands among the two tokens that end with token `last`: `said, "Low Water"`.
    fn is_said_right_before(&self, last: usize) -> bool {
        let from = last.saturating_sub(1);
        last < self.words.len() && self.saying.get(from).is_some_and(|&verb| verb <= last)
    }

    /// Whether a verb that gives a name stands before the object that ends with token `last`: `calling Ann Lee "Professor No"`.
    fn is_named_right_before(&self, last: usize) -> bool {
        const LONGEST_OBJECT: usize = 4;
        let words = self.words;
        let object = (last.saturating_sub(LONGEST_OBJECT)..=last).rev();
        let mut object = object.take_while(|&i| words.kind(i).is_some_and(TokenKind::is_word));
        let name = |word: SpeechWord| word.verb.is_some() && word.takes().any(|it| it == "name");
        let verb = object.find(|&i| SpeechWord::of(words.get(i)).is_some_and(name)).filter(|&verb| verb < last);
        // `a band that calls itself "Low Water"`
        let verb = verb.filter(|_| !words.is_any(last, &["itself", "themselves"]));
        verb.is_some_and(|verb| !words.is_form_of_be(verb.wrapping_sub(1)))
    }

    /// Whether an attribution stands behind `piece`, in its sentence and after a comma.
    fn is_told_after(&self, piece: Local) -> bool {
        const LONGEST_NAME: usize = 24;
        let after = self.words.at(piece.end);
        let Some(&verb) = self.saying.get(after) else { return false };
        let sentence = self.sentences.partition_point(|sentence| sentence.end < piece.end);
        let end = self.sentences.get(sentence).map_or(after, |sentence| self.words.at(sentence.end));
        verb < end
            && verb - after < LONGEST_NAME
            && (after.saturating_sub(3)..verb).any(|i| self.words.is_punct(i, ',') || self.words.is_punct(i, '—'))
    }
}

/// A stretch in quotation marks, token by token.
struct Stretch<'a> {
    words: Words<'a>,
    /// Its first and one past its last token without the marks.
    inside: std::ops::Range<usize>,
    /// The token before its opening mark (`usize::MAX` at the start).
    before: usize,
    /// The token after its closing mark.
    after: usize,
    /// Words and numbers in it.
    count: usize,
}

impl<'a> Stretch<'a> {
    fn new(words: Words<'a>, piece: Local) -> Self {
        let (start, after) = (words.at(piece.start), words.at(piece.end));
        let solid = |i: &usize| !matches!(words.kind(*i), Some(TokenKind::Punct(_)) | None);
        let first = (start..after).find(|i| solid(i)).unwrap_or(after);
        let last = (start..after).rev().find(|i| solid(i)).map_or(first, |last| last + 1);
        let count = (first..last).filter(|i| solid(i)).take(12).count();
        Self { words, inside: first..last, before: start.wrapping_sub(1), after, count }
    }

    /// Whether its words are capitalised as in a title.
    fn is_capitalised(&self) -> bool {
        if self.count > 11 {
            return false;
        }
        let capital = |i: usize| match self.words.kind(i) {
            Some(TokenKind::Word(_)) => self.words.is_capital(i) || SMALL_WORDS.contains(&self.words.get(i)),
            Some(TokenKind::Number | TokenKind::Clitic | TokenKind::Punct(_)) | None => true,
        };
        let first = self.inside.start;
        let number = matches!(self.words.kind(first), Some(TokenKind::Number));
        (number || self.words.is_capital(first)) && self.inside.clone().all(capital)
    }

    /// Whether it is written like a title, by two capitalised words at least.
    fn is_written_as_title(&self) -> bool {
        self.is_capitalised() && self.inside.clone().filter(|&i| self.words.is_capital(i)).take(2).count() == 2
    }

    /// `Ray "Tug" Olsen`
    fn is_nickname(&self) -> bool {
        self.count <= 3
            && self.words.is_capital(self.inside.start)
            && self.words.is_capital(self.before)
            && self.words.is_capital(self.after)
            && self.words.range(self.inside.end.wrapping_sub(1)).end == self.words.range(self.inside.end).start
    }

    /// `so-called "reforms"`, `words such as "harbour"`
    fn is_word_as_word(&self) -> bool {
        let listed = match self.words.get(self.before) {
            "as" if self.words.is(self.before.wrapping_sub(1), "such") => self.noun(self.before.wrapping_sub(2)),
            "like" | "including" => self.noun(self.before.wrapping_sub(1)),
            _ => None,
        };
        listed == Some("word") || self.words.is_any(self.before, &["so-called", "self-declared", "self-styled"])
    }

    /// `a blog called "Feed"`, `A blog, called the "Feed,"`: what somebody made is given its name.
    fn is_given_name(&self) -> bool {
        const LONGEST_NOUN: usize = 3;
        let the = usize::from(self.words.is(self.before, "the"));
        let called = self.before.wrapping_sub(the);
        let noun = called.wrapping_sub(1).wrapping_sub(usize::from(self.words.is_punct(called.wrapping_sub(1), ',')));
        let one = (noun.saturating_sub(LONGEST_NOUN)..noun).any(|k| self.words.is_any(k, &["a", "an"]));
        self.is_capitalised()
            && self.words.is_any(called, &["called", "named", "dubbed"])
            && self.words.kind(noun) == Some(TokenKind::Word(Case::Lower))
            && one
    }

    /// `the film "Low Water"`, `"Low Water," a film about`, `the "Low Water" tour`, `entitled "low water"`, `BBC's "Today"`.
    fn is_title(&self) -> bool {
        // `titled "…"`, `titled, "…"`
        let comma = usize::from(self.words.is_punct(self.before, ','));
        if self.noun(self.before.wrapping_sub(comma)) == Some("titled") {
            return true;
        }
        self.is_capitalised()
            && (self.work_before()
                || self.work_behind_comma()
                || self.work_after()
                || self.broadcaster_before()
                || self.is_programme()
                || self.is_named_work())
    }

    /// `click "sign up"`: what stands on a button.
    fn is_button(&self) -> bool {
        // `called the press "a mob"`
        let noun = self.words.is_article_or_possessive(self.before.wrapping_sub(1));
        !noun && self.words.is_any(self.before, &["click", "clicked", "clicking", "tap", "press", "select"])
    }

    /// `a sign that read "Not for sale"`
    fn is_on_sign(&self) -> bool {
        let from = self.before.saturating_sub(SIGN);
        self.words.is_any(self.before, &["read", "reads", "reading"])
            && (from..self.before).any(|i| WRITINGS.has_lower(self.words.get(i)))
    }

    /// `"It is safe" is how Lee put it`, `"It is safe" was all that Lee would say`
    fn is_summed_up(&self) -> bool {
        // `"surprises," in the words of Lee`
        let comma = self.after + usize::from(self.words.is_punct(self.after, ','));
        if self.words.starts(comma, &["in", "the", "words", "of"]) {
            return true;
        }
        self.words.is_any(self.after, &["is", "was"]) && self.words.is_any(self.after + 1, &["how", "what", "all"])
    }

    /// `"Low Water," by Ann Lee`, `"Low Water," whose hero`, `Wednesday's "Harbour Live"`
    fn is_named_work(&self) -> bool {
        let next = self.after + usize::from(self.words.is_punct(self.after, ','));
        let author = self.words.is(next, "by") && self.words.is_capital(next + 1);
        let owner = self.before.wrapping_sub(1);
        let aired = self.words.is_clitic(self.before) && CALENDAR.has_lower(self.words.get(owner));
        // `best known for "Low Water"`
        let known = self.words.is_any(self.before, &["for", "as"])
            && self.words.is_any(owner, &["known", "famous", "renowned"]);
        known || self.count >= 2 && (author || aired || self.words.is(next, "whose"))
    }

    /// A programme that someone speaks on: `on "Morning Harbour"`, `an interview with "Morning Harbour"`.
    fn is_programme(&self) -> bool {
        let said_on = self.words.is_any(self.before, &["on", "told"])
            || self.words.is_any(self.before, &["with", "to"])
                && self.words.is_any(self.before.wrapping_sub(1), &["interview", "speaking", "spoke", "appearance"]);
        said_on && self.count >= 2
    }

    fn noun(&self, i: usize) -> Option<&'static str> {
        TITLE_NOUNS.get_lower(self.words.get(i))
    }

    /// A work or its maker among the few words before: `host of`, `the show,`, `shows like`.
    fn work_before(&self) -> bool {
        let mut i = self.before;
        if self.words.is_punct(i, ',') || self.words.is_any(i, &["of", "like", "to", "on", "for", "in"]) {
            i = i.wrapping_sub(1);
        } else if self.noun(i) != Some("work") {
            return false;
        }
        matches!(self.noun(i), Some("work" | "maker"))
    }

    /// `her book on the harbours of the north, "Low Water," came out`: between commas behind a work and what it is about.
    fn work_behind_comma(&self) -> bool {
        const ABOUT: usize = 10;
        if !self.words.is_punct(self.before, ',') || !self.words.is_punct(self.inside.end, ',') || self.count < 2 {
            return false;
        }
        let plain = |i: &usize| self.words.kind(*i).is_some_and(TokenKind::is_word);
        let mut back = (self.before.saturating_sub(ABOUT)..self.before).rev().take_while(plain);
        let work = back.find(|&i| self.noun(i) == Some("work"));
        work.is_some_and(|work| self.words.is_any(work + 1, &["on", "about", "of"]))
    }

    /// A work right after (`"…" podcast`) or in apposition (`"…," a cult series`).
    fn work_after(&self) -> bool {
        if self.noun(self.after) == Some("work") {
            return true;
        }
        let comma = self.words.is_punct(self.after, ',');
        let comma_inside = self.words.is_punct(self.inside.end, ',');
        let article = self.after + usize::from(comma);
        (comma || comma_inside)
            && self.words.is_article_or_possessive(article)
            && (article + 1..article + 6)
                .take_while(|&i| self.words.kind(i).is_some_and(TokenKind::is_word))
                .any(|i| self.noun(i) == Some("work"))
    }

    /// A broadcaster's possessive right before, told by its capitals or its last word: `CNN's "…"`, `Harbour Radio's "…"`.
    fn broadcaster_before(&self) -> bool {
        let owner = match self.words.kind(self.before) {
            Some(TokenKind::Clitic) => self.before.wrapping_sub(1),
            Some(TokenKind::Punct('\'' | '’')) if self.words.is_glued(self.before.wrapping_sub(1)) => {
                self.before.wrapping_sub(1)
            }
            _ => return false,
        };
        let name = self.words.get(owner);
        let named =
            matches!(name, "Radio" | "Channel" | "Network" | "News" | "Television" | "Broadcasting" | "Business");
        named && self.words.is_capital(owner.wrapping_sub(1))
            || name.len() >= 2 && name.bytes().all(|b| b.is_ascii_uppercase())
    }
}
