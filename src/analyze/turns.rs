//! The turns of a transcript: paragraphs that begin with who speaks.
//!
//! *In*: `ANN LEE, MAYOR: The ferry stays.` among others. *Out*: a [`Turn`]: the label's name, and where the words begin.
//! *Never*: a label that no conversation shows: `NOTE: …`, a list of terms.

use super::names::lexica;
use super::scan::Scan;
use crate::article::Article;
use crate::text::span::Local;
use crate::text::token::{Case, TokenKind, Words};
use rustc_hash::FxHashMap;

/// The longest label (tokens): `SEN. ANN LEE (D-OHIO), CHAIRWOMAN:`.
const LONGEST_LABEL: usize = 14;

/// The longest name in a label (tokens).
const LONGEST_NAME: usize = 5;

/// A transcript has at least so many turns.
const FEWEST_TURNS: usize = 3;

/// One turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// First token of the name, titles left out.
    pub first: usize,
    /// Last token of the name.
    pub last: usize,
    /// First token of what is said.
    pub said: usize,
    /// Whether the label names a person, not `MODERATOR`, nor `PORT 5 HULL`.
    pub is_name: bool,
    /// Whether the label is in capitals.
    loud: bool,
}

impl Turn {
    /// The label's name.
    pub fn name(self, words: Words) -> Local {
        words.cover(self.first, self.last)
    }
}

/// For each block the turn that it is. An article is a transcript where two labels at least take turns, or where one comes behind
/// questions; labels that are not in capitals have to come twice.
pub fn turns(article: &Article, scans: &[Scan]) -> Vec<Option<Turn>> {
    let words = || article.blocks.iter().zip(scans).map(|(block, scan)| scan.words(&block.text));
    let mut turns: Vec<Option<Turn>> = words().map(label).collect();
    if turns.iter().flatten().count() < FEWEST_TURNS {
        return vec![None; turns.len()];
    }
    let mut said: FxHashMap<(bool, String), usize> = FxHashMap::default();
    let surname = |words: Words, turn: Turn| (turn.loud, words.get(turn.last).to_lowercase());
    for (words, turn) in words().zip(&turns) {
        if let Some(turn) = *turn {
            *said.entry(surname(words, turn)).or_default() += 1;
        }
    }
    let speaks = |loud: bool, times: usize| times > usize::from(!loud);
    let speakers = |loud: bool| said.iter().filter(|((one, _), times)| *one == loud && speaks(loud, **times)).count();
    let again = |loud: bool| said.iter().any(|((one, _), times)| *one == loud && *times > 1);
    let asks = |i: usize| article.blocks.get(i).is_some_and(|block| block.text.trim_end().ends_with('?'));
    let answered = turns.iter().enumerate().filter(|(i, turn)| turn.is_some() && i.checked_sub(1).is_some_and(asks));
    let answers = |loud: bool| answered.clone().filter(|(_, turn)| turn.is_some_and(|turn| turn.loud == loud)).count();
    // Of an interview only the answers may have labels.
    let labelled = |loud: bool| turns.iter().flatten().filter(|turn| turn.loud == loud).count();
    let is_interview = |loud: bool| {
        let answers = answers(loud);
        speakers(loud) == 1 && answers >= FEWEST_TURNS && answers * 3 >= labelled(loud) * 2
    };
    let is_transcript = [false, true].map(|loud| speakers(loud) > 1 && again(loud) || is_interview(loud));
    for (words, turn) in words().zip(&mut turns) {
        let takes_turns = |turn: &Turn| {
            let times = said.get(&surname(words, *turn)).copied().unwrap_or(0);
            is_transcript.get(usize::from(turn.loud)) == Some(&true) && speaks(turn.loud, times)
        };
        *turn = turn.filter(takes_turns);
    }
    turns
}

/// The label at the beginning of the block.
fn label(words: Words) -> Option<Turn> {
    let colon = (1..LONGEST_LABEL).find(|&i| words.is_punct(i, ':'))?;
    words.kind(colon + 1)?;
    let aside = |i: &usize| matches!(words.kind(*i), Some(TokenKind::Punct(',' | '(' | '[')));
    let end = (0..colon).find(aside).unwrap_or(colon);
    // `Palm Cove (0-1): …` is a result.
    let number = |i: usize| words.kind(i) == Some(TokenKind::Number);
    if (end..colon).any(number) {
        return None;
    }
    let title = |i: &usize| words.get(*i).ends_with('.') && words.get(*i).len() > 2;
    let first = (0..end).find(|i| !title(i))?;
    let last = end - 1;
    let cases: Option<Vec<Case>> = (first..end)
        .map(|i| match words.kind(i) {
            Some(TokenKind::Word(case @ (Case::Upper | Case::Title))) => Some(case),
            Some(TokenKind::Punct('-')) => Some(Case::Upper),
            // `PORT 5 HULL:`
            Some(TokenKind::Number) if i > first && i < last => Some(Case::Upper),
            _ => None,
        })
        .collect();
    let cases = cases.filter(|cases| (1..=LONGEST_NAME).contains(&cases.len()))?;
    let loud = cases.iter().all(|case| *case == Case::Upper) && words.get(last).len() > 1;
    let lower = words.get(last).to_lowercase();
    let is_word = lexica::is_common(&lower) || lexica::is_function_word(&lower);
    // `Question:`, `Photo:` begin other things than a turn.
    let is_name = !is_word && !(first..end).any(number);
    (loud || !is_word).then_some(Turn { first, last, said: colon + 1, is_name, loud })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze::scan::scan;
    use crate::article::{Block, BlockKind};

    /// The names of the turns of a text, `-` for a block that is none.
    fn names(texts: &[&str]) -> Vec<String> {
        let block = |text: &&str| Block { kind: BlockKind::Body, text: (*text).to_owned() };
        let article = Article { blocks: texts.iter().map(block).collect(), ..Article::default() };
        let scans: Vec<Scan> = texts.iter().map(|text| scan(text)).collect();
        let name = |(turn, (scan, text)): (Option<Turn>, (&Scan, &&str))| {
            turn.map_or("-".to_owned(), |turn| turn.name(scan.words(text)).of(text).to_owned())
        };
        turns(&article, &scans).into_iter().zip(scans.iter().zip(texts)).map(name).collect()
    }

    #[test]
    fn labels_that_take_turns_are_a_transcript() {
        assert_eq!(
            names(&["It rained.", "ANN LEE, HOST: Why?", "SEN. TOM DOW (I-MAINE): Because.", "LEE: So it is."]),
            ["-", "ANN LEE", "TOM DOW", "LEE"]
        );
        assert_eq!(
            names(&["Lee: Why?", "Ann Dow: Because.", "Lee: So?", "Dow: So."]),
            ["Lee", "Ann Dow", "Lee", "Dow"]
        );
    }

    #[test]
    fn one_label_behind_questions_is_an_interview() {
        let texts = ["Why?", "Lee: It rained.", "And then?", "Lee: It rained on.", "Does it rain now?", "Lee: No."];
        assert_eq!(names(&texts), ["-", "Lee", "-", "Lee", "-", "Lee"]);
    }

    #[test]
    fn other_labels_are_none() {
        for texts in [
            // once each
            ["NOTE: It rained.", "UPDATE: It rained on.", "He left.", "She left."],
            // one alone
            ["LEE: It rained.", "LEE: It rained on.", "LEE: And on.", "She left."],
            // sentences that go on to a colon
            ["The mayor said: Go.", "He said: No.", "The mayor said: Go.", "He said: No."],
            // results
            [
                "Cove (1-0): Lee 5 points.",
                "Palm (0-1): Dow 2 points.",
                "Cove (2-0): Lee 3 points.",
                "Palm (0-2): None.",
            ],
            // terms in small letters, each once
            ["Harbour: closed.", "Ferry: late.", "Pier: dead.", "She left."],
        ] {
            assert_eq!(names(&texts), ["-"; 4], "{texts:?}");
        }
    }
}
