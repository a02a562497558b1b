//! What a text shows of its own paragraphs. Most of them end where room is left, and most sentences that end no paragraph
//! end in the middle of a line: both are certain, and tell how this text parts its paragraphs where a line is full.
//!
//! *In*: the lines. *Out*: the [`Weights`] of a paragraph's end in this text. *Never*: more than the first lines looked at,
//! however long the text.

use super::joins::{LineEnd, Paragraph};
use super::likelihood::{Known, Weights, signs};
use super::measure::{Apart, Measure, inner_ends, parts_sentences};
use super::{ends_sentence, starts_lower};
use crate::load::lines::Line;

/// Looks at so many lines.
const LINES: usize = 500;

/// The weights of the signs in this text: only where lines are filled and nothing else tells the paragraphs apart is there
/// something to learn, and anything to use it for.
pub fn weights(lines: &[Line], measure: Measure) -> Weights {
    let weights = Weights::default();
    if measure.apart != Apart::LineEnds || !measure.greedy {
        return weights;
    }
    weights.learnt(&certain(lines, measure, &weights))
}

/// The ends of sentences of which is certain whether a paragraph ends there. Those within the first line of a paragraph tell
/// nothing of full lines. Where a paragraph may end or not, the likelier is taken for granted.
fn certain(lines: &[Line], measure: Measure, weights: &Weights) -> Vec<Known> {
    let mut known = Vec::new();
    let mut paragraph = Paragraph::default();
    for at in 0..lines.len().min(LINES) {
        let [line, after @ ..] = lines.get(at..).unwrap_or(&[]) else { break };
        let end = |paragraph, line, next, after| {
            let end = LineEnd { measure, weights, at, paragraph, line, next, after, blank: false };
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
        let ends = is_apart || has_room || signs.is_some_and(|signs| weights.odds(&signs) >= 0.0);
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
        let (text, weights) = (text(), Weights::default());
        let lines = lines(&text);
        let known = certain(&lines, Measure::of(&lines), &weights);
        let ends = known.iter().filter(|known| known.is_end).count();
        assert_eq!((ends, known.len() - ends), (5, 6), "the last end has nothing behind it");
    }

    #[test]
    fn only_lines_that_are_filled_teach() {
        let odds = |text: &str| {
            let lines = lines(text);
            let weights = weights(&lines, Measure::of(&lines));
            let [line, next, ..] = lines.as_slice() else { return 0.0 };
            let paragraph = Paragraph::default().and(*line);
            let measure = Measure::of(&lines);
            let end = LineEnd {
                measure,
                weights: &weights,
                at: 0,
                paragraph,
                line: *line,
                next: *next,
                after: &[],
                blank: false,
            };
            weights.odds(&signs(&end)) - Weights::default().odds(&signs(&end))
        };
        assert!(odds(&text()).abs() > 0.01);
        assert!(odds(&text().replace(".\n", ".\n\n")).abs() < 1e-9, "blank lines tell the paragraphs apart");
    }
}
