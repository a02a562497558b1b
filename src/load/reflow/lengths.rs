//! How long the paragraphs of this text are: most of them are certain, and the others will be as long as those.
//!
//! *In*: the lines. *Out*: how many paragraphs there are of a length, against the mean of all lengths. *Never*: a paragraph
//! counted of which is not certain where it ends.

use super::joins::OVERHANG;
use super::measure::{Apart, Measure};
use super::{ends_sentence, starts_lower};
use crate::load::lines::Line;

/// Lengths are told apart by so much: a logarithm of the mean.
const STEP: f64 = 0.1;

/// The shortest and the longest that are told apart (steps from the mean).
const FARTHEST: usize = 25;
const STEPS: usize = 2 * FARTHEST + 1;

/// A paragraph stands for others nearly as long: a bell of this width (logarithm).
const ALIKE: f64 = 0.2;

/// As if so many paragraphs were known before the text is: a wide bell below the mean, which a few long ones pull up.
const EXPECTED: f64 = 3.0;
const EXPECTED_MEAN: f64 = -0.15;
const EXPECTED_WIDTH: f64 = 0.6;

/// No length is impossible.
const LEAST: f64 = 0.01;

/// How many paragraphs there are of each length.
#[derive(Clone, Debug)]
pub struct Lengths {
    /// The mean (bytes).
    mean: usize,
    /// The logarithm of their share, for each step from the mean.
    shares: [f64; STEPS],
}

impl Lengths {
    /// The lengths of the paragraphs that are certain, where nothing but line ends tells them apart. In another text, what is
    /// expected.
    pub fn of(lines: &[Line], measure: Measure) -> Self {
        let mean = measure.paragraph;
        let (mut shares, mut known) = ([0.0; STEPS], 0.0);
        for length in certain(lines, measure) {
            add(&mut shares, ratio(length, mean), ALIKE);
            known += 1.0;
        }
        let mut expected = [0.0; STEPS];
        add(&mut expected, EXPECTED_MEAN, EXPECTED_WIDTH);
        for (share, expected) in shares.iter_mut().zip(expected) {
            *share = ((*share + EXPECTED * expected) / (known + EXPECTED) + LEAST).ln();
        }
        Self { mean, shares }
    }

    /// How many paragraphs there are of this `length` (bytes): the logarithm of their share.
    pub fn share(&self, length: usize) -> f64 {
        let steps = (ratio(length, self.mean) / STEP).round() + FARTHEST as f64;
        let at = steps.clamp(0.0, (STEPS - 1) as f64) as usize;
        self.shares.get(at).copied().unwrap_or(0.0)
    }
}

/// The logarithm of a length (bytes) against the mean.
fn ratio(length: usize, mean: usize) -> f64 {
    (length.max(1) as f64 / mean.max(1) as f64).ln()
}

/// Adds a bell around `middle`.
fn add(shares: &mut [f64; STEPS], middle: f64, width: f64) {
    for (i, share) in shares.iter_mut().enumerate() {
        let far = ((i as f64 - FARTHEST as f64) * STEP - middle) / width;
        *share += (-far * far / 2.0).exp() / width;
    }
}

/// The lengths of the certain paragraphs (bytes).
fn certain(lines: &[Line], measure: Measure) -> Vec<usize> {
    match measure.apart {
        Apart::LineEnds if measure.greedy => filled(lines, measure),
        Apart::LineEnds if measure.wrapped => whole(lines, measure),
        _ => Vec::new(),
    }
}

/// Where lines break off anywhere: of those that were left whole on their lines, wider than any was filled.
fn whole(lines: &[Line], measure: Measure) -> Vec<usize> {
    let widest = measure.wrap.min(measure.limit) + OVERHANG;
    lines.iter().filter(|line| line.extent() > widest).map(|line| line.text.len()).collect()
}

/// Where lines are filled: of those that end where room is left, with no sentence inside that ends with its line.
fn filled(lines: &[Line], measure: Measure) -> Vec<usize> {
    let mut lengths = Vec::new();
    let (mut length, mut is_certain) = (0, true);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        length += line.text.len() + 1;
        if line.is_blank() || next.is_blank() || measure.has_room(*line, *next) {
            if is_certain && !line.is_blank() {
                lengths.push(length);
            }
            (length, is_certain) = (0, true);
        } else {
            is_certain &= !ends_sentence(line.text) || starts_lower(next.text);
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    /// Six paragraphs of three lines, and one of which is not certain where it ends.
    fn text() -> String {
        let paragraph = "The ferry lay at the quay for the whole of a very cold\nday in the winter. But it was not to leave again until a\nmonth had passed by.\n";
        let doubtful = "The ferry lay at the quay for the whole of a very cold\nday in the winter. But it was not to leave in the rain.\nEverybody had gone.\n";
        format!("{}{doubtful}", paragraph.repeat(6))
    }

    #[test]
    fn only_certain_paragraphs_are_counted() {
        let text = text();
        let lines = lines(&text);
        let lengths = certain(&lines, Measure::of(&lines));
        assert_eq!(lengths, [133; 6]);
    }

    #[test]
    fn what_stands_whole_on_its_line_is_certain_where_lines_break_off() {
        let whole =
            "The ferry lay at the quay for the whole of a very cold day in the winter, and nobody saw it leave.";
        let broken =
            "The ferry\nlay at the quay for the whole of a very cold day in the\nwinter, and nobody\nsaw it leave.";
        let text = format!("{broken}\n{whole}\n").repeat(4);
        let lines = lines(&text);
        assert_eq!(certain(&lines, Measure::of(&lines)), [whole.len(); 4]);
    }

    #[test]
    fn there_are_most_of_the_length_that_the_text_shows() {
        let text = text();
        let lines = lines(&text);
        let measure = Measure::of(&lines);
        let (shown, expected) = (Lengths::of(&lines, measure), Lengths::of(&[], measure));
        assert!(shown.share(133) > shown.share(262) && shown.share(133) > shown.share(60));
        assert!(shown.share(133) > expected.share(133) && shown.share(300) < expected.share(300));
        assert!(expected.share(0).is_finite() && expected.share(usize::MAX).is_finite());
    }
}
