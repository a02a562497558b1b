//! Words near a number that tell what it is.
//!
//! *In*: `beat`. *Out*: yes, to `Clue::Game`. The words are data; what a class of them means stands here.

use crate::text::lexicon::Lexicon;

static CLUES: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/figure-clues.txt"));

/// A class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clue {
    /// "way", "another": behind a "one" that counts nothing.
    AfterOne,
    /// "another", "good": before a "one" that counts nothing.
    BeforeOne,
    /// "consecutive": between a number and its unit of time.
    Between,
    /// "rose", "cut": what changes from one number to another is no range.
    Change,
    /// Currency codes that are codes in lower case too.
    Code,
    /// "Times", "Night": behind a weekday, a name with it.
    DayNamed,
    /// "goals", "assists": what players are credited with, "K. Plum 2 goals".
    CountedPlay,
    /// "the", "its", "every".
    Determiner,
    /// "beat", "vote", "odds": two numbers are a score.
    Game,
    /// "for", "within": before a length of time.
    Lasting,
    /// What stands before a month and before much else: no evidence for a month of lower case.
    LooseLead,
    /// "Revolution": behind a month, a name with it.
    MonthNamed,
    /// "end": "the end of May" is no person's.
    MonthPart,
    /// "page", "Flight": its number is a name.
    Numbered,
    /// "Game", "Part": the same, with a capital only.
    NumberedName,
    /// "cost", "fine": an amount near it is money.
    Pay,
    /// "people", "voters".
    People,
    /// "points" near it are those of a game or an index.
    Play,
    /// "points" near it are those of a percentage.
    Poll,
    /// "mid", "Rs": before digits in one word.
    Prefix,
    /// "star", "figure": what is rated or ranked by the number tied to it.
    Rated,
    /// "Street", "Amendment", "Airborne": an ordinal before it is of its name.
    Ranked,
    /// "waves", "hurdles": what is told by its metres.
    Sized,
    /// "touchdown", "halftime": nothing but a game has it.
    Sport,
    /// "Avenue": a number before its name is an address.
    Street,
    /// "since", "until": a bare number or month behind it is a time.
    TimeLead,
    /// "highs", "winds": tens near it are degrees or speeds.
    Weather,
    /// "weighs", "cargo": pounds near it are a weight.
    Weight,
    /// "levels", "champions": the number before it is a year.
    Yearly,
    /// "GMT".
    Zone,
}

impl Clue {
    /// Whether `word` is of this class, upper and lower case alike.
    pub fn is(self, word: &str) -> bool {
        CLUES.get_lower(word).is_some_and(|classes| classes.split(' ').any(|class| class == self.class()))
    }

    fn class(self) -> &'static str {
        match self {
            Clue::AfterOne => "after-one",
            Clue::BeforeOne => "before-one",
            Clue::Between => "between",
            Clue::Change => "change",
            Clue::Code => "code",
            Clue::CountedPlay => "counted-play",
            Clue::DayNamed => "day-named",
            Clue::Determiner => "determiner",
            Clue::Game => "game",
            Clue::Lasting => "lasting",
            Clue::LooseLead => "loose-lead",
            Clue::MonthNamed => "month-named",
            Clue::MonthPart => "month-part",
            Clue::Numbered => "numbered",
            Clue::NumberedName => "numbered-name",
            Clue::Pay => "pay",
            Clue::People => "people",
            Clue::Play => "play",
            Clue::Poll => "poll",
            Clue::Prefix => "prefix",
            Clue::Ranked => "ranked",
            Clue::Rated => "rated",
            Clue::Sized => "sized",
            Clue::Sport => "sport",
            Clue::Street => "street",
            Clue::TimeLead => "time-lead",
            Clue::Weather => "weather",
            Clue::Weight => "weight",
            Clue::Yearly => "yearly",
            Clue::Zone => "zone",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_each_class() {
        for (clue, word) in [
            (Clue::AfterOne, "way"),
            (Clue::BeforeOne, "another"),
            (Clue::Between, "straight"),
            (Clue::Change, "rose"),
            (Clue::Code, "usd"),
            (Clue::CountedPlay, "goals"),
            (Clue::DayNamed, "Times"),
            (Clue::Determiner, "The"),
            (Clue::Game, "beat"),
            (Clue::Lasting, "within"),
            (Clue::LooseLead, "about"),
            (Clue::Numbered, "Flight"),
            (Clue::NumberedName, "Game"),
            (Clue::Pay, "fined"),
            (Clue::People, "voters"),
            (Clue::Play, "scored"),
            (Clue::Poll, "approval"),
            (Clue::Prefix, "mid"),
            (Clue::Ranked, "Airborne"),
            (Clue::Sized, "waves"),
            (Clue::Sport, "halftime"),
            (Clue::Street, "Avenue"),
            (Clue::TimeLead, "since"),
            (Clue::Weather, "highs"),
            (Clue::Yearly, "levels"),
            (Clue::Zone, "GMT"),
        ] {
            assert!(clue.is(word) && !clue.is("goat"), "{word}");
        }
    }
}
