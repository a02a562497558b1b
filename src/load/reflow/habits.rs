//! What a text shows of its own paragraphs. Most of them end where room is left, and most sentences that end no paragraph
//! end in the middle of a line: both are certain, and tell how this text parts its paragraphs where a line is full.
//!
//! *In*: the lines. *Out*: its [`Habits`]: the weights of a paragraph's end, and how long its paragraphs are. *Never*: more
//! than the first lines looked at, however long the text.

use super::joins::LineEnd;
use super::lengths::Lengths;
use super::likelihood::{Known, Weights, signs};
use super::measure::{Apart, Measure, inner_ends, parts_sentences};
use super::paragraph::Paragraph;
use super::{ends_sentence, starts_lower};
use crate::load::lines::Line;

/// Looks at so many lines.
const LINES: usize = 500;

/// The habits of a text.
#[derive(Clone, Debug)]
pub struct Habits {
    /// How much each sign of a paragraph's end weighs.
    pub weights: Weights,
    /// How long its paragraphs are.
    pub lengths: Lengths,
}

impl Habits {
    /// The habits of the text: only where lines are filled and nothing else tells the paragraphs apart is there something
    /// to learn, and anything to use it for.
    pub fn of(lines: &[Line], measure: Measure) -> Self {
        let lines = lines.get(..LINES).unwrap_or(lines);
        let held = Self::held(lines, measure);
        if measure.apart != Apart::LineEnds || !measure.greedy {
            return held;
        }
        let weights = held.weights.learnt(&certain(lines, measure, &held));
        Self { weights, ..held }
    }

    /// The same before anything is learnt of the signs.
    pub fn held(lines: &[Line], measure: Measure) -> Self {
        Self { weights: Weights::held(measure.greedy), lengths: Lengths::of(lines, measure) }
    }
}

/// The ends of sentences of which is certain whether a paragraph ends there. Those within the first line of a paragraph tell
/// nothing of full lines. Where a paragraph may end or not, the likelier is taken for granted.
fn certain(lines: &[Line], measure: Measure, habits: &Habits) -> Vec<Known> {
    let mut known = Vec::new();
    let mut paragraph = Paragraph::default();
    for at in 0..lines.len() {
        let [line, after @ ..] = lines.get(at..).unwrap_or(&[]) else { break };
        let end = |paragraph, line, next, after| {
            let end = LineEnd { measure, habits, at, paragraph, line, next, after, blank: false };
            (paragraph.length() >= measure.wrap).then(|| signs(&end))
        };
        for cut in inner_ends(line.text) {
            let (before, behind) = line.text.split_at(cut);
            let (before, behind) = (Line { text: before, ..*line }, Line { text: behind.trim_start(), ..*line });
            known.extend(end(paragraph.and(before), before, behind, after).map(|signs| Known { signs, is_end: false }));
        }
        paragraph = paragraph.and(*line);
        let [next, after @ ..] = after else { break };
        let is_apart = line.is_blank() || next.is_blank();
        let has_room = measure.has_room(*line, *next);
        let may_end = ends_sentence(line.text) && !starts_lower(next.text);
        let signs = end(paragraph, *line, *next, after).filter(|_| may_end && !is_apart);
        let ends = is_apart || has_room || signs.is_some_and(|signs| habits.weights.odds(&signs) >= 0.0);
        known.extend(
            signs
                .filter(|_| has_room && parts_sentences(line.text, next.text))
                .map(|signs| Known { signs, is_end: true }),
        );
        if ends {
            paragraph = Paragraph::default();
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    /// Six paragraphs of three lines, the second sentence of each in its midst.
    fn text() -> String {
        let paragraph = "The ferry lay at the quay for the whole of a very cold\nday in the winter. But it was not to leave again until a\nmonth had passed by.\n";
        paragraph.repeat(6)
    }

    #[test]
    fn the_certain_ends_are_found() {
        let text = text();
        let lines = lines(&text);
        let measure = Measure::of(&lines);
        let held = Habits::held(&lines, measure);
        let known = certain(&lines, measure, &held);
        let ends = known.iter().filter(|known| known.is_end).count();
        assert_eq!((ends, known.len() - ends), (5, 6), "the last end has nothing behind it");
    }

    #[test]
    fn only_lines_that_are_filled_teach() {
        let odds = |text: &str| {
            let lines = lines(text);
            let measure = Measure::of(&lines);
            let habits = Habits::of(&lines, measure);
            let [line, next, ..] = lines.as_slice() else { return 0.0 };
            let paragraph = Paragraph::default().and(*line);
            let end = LineEnd {
                measure,
                habits: &habits,
                at: 0,
                paragraph,
                line: *line,
                next: *next,
                after: &[],
                blank: false,
            };
            habits.weights.odds(&signs(&end)) - Weights::held(true).odds(&signs(&end))
        };
        assert!(odds(&text()).abs() > 0.01);
        assert!(odds(&text().replace(".\n", ".\n\n")).abs() < 1e-9, "blank lines tell the paragraphs apart");
    }
}
