//! How likely a paragraph ends where no rule knows: a sentence ends at the end of a full line.
//!
//! *In*: a [`LineEnd`]. *Out*: log odds, above zero where a new paragraph is the likelier. A logistic regression over
//! what a reader would look at, which each text moves to what it shows of its own habits. [`WEIGHTS`], from which they move,
//! were fitted on the articles of our own in `tests/paragraphs` and `tests/voices`, each of whose lines is a paragraph,
//! wrapped at many widths:
//!
//! ```text
//! cargo test --release --lib fit -- --ignored --nocapture
//! ```

use super::joins::LineEnd;
use super::{ends_sentence, starts_open};
use crate::text::lexicon::Lexicon;
use crate::text::token::ABBREVIATIONS;

/// Words that seldom begin a paragraph: they point back.
static POINTERS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/back-pointers.txt"));

/// The longest words of the speaker after a quotation (bytes): `," the harbour master told reporters.`
const LONGEST_CREDIT: usize = 60;

/// The longest of the short sentences (characters).
const SHORT_SENTENCE: usize = 40;

/// Looks no farther ahead (lines): a paragraph that long is long.
const LONGEST_AHEAD: usize = 16;

/// The rounds in which the weights move to what a text shows.
const ROUNDS: usize = 16;

/// A few words more or less say nothing of a short paragraph (of the mean length).
const SHORT: f64 = 0.2;

/// What speaks for a new paragraph, or against, and by how much: for a sign that holds its weight is added to the log
/// odds; that of a length is for each power of *e* of the mean length.
const WEIGHTS: [(&str, f64); SIGNS] = [
    ("any line end", 3.12),
    ("how long the paragraph is so far", 5.13),
    ("how long the next would be", 3.50),
    ("how long the paragraph is so far, squared", 1.35),
    ("how long the next would be, squared", 0.56),
    ("how long both would be as one", -2.13),
    ("how long both would be as one, squared", -0.49),
    ("a quotation stands open", -4.41),
    ("the line closes a quotation", 3.29),
    ("the next line opens one", 0.65),
    ("the next line opens one, the first of the paragraph", 0.27),
    ("the line closes one and the next opens one", 1.86),
    ("the next line opens one, and nobody is said to speak", -1.58),
    ("the line ends with who spoke, the next opens one, and nobody is said to speak", -2.31),
    ("the next line points back", -0.53),
    ("how early in the text the paragraph begins", 3.68),
    ("the paragraph is the first of the text", -2.52),
    ("the line is the first of the text, its headline or lead", 0.57),
    ("the line ends with who spoke", 0.30),
    ("the line ends with who spoke, and the next opens no quotation", 2.00),
    ("the line ends with a colon", -0.97),
    ("the lines of the text break off anywhere", -1.85),
    ("they do, and the paragraph is a single full line", 8.04),
    ("how long the next line's first word is", 0.62),
    ("the next sentence is short", 0.37),
    ("the next line begins with a pronoun of a person", -0.68),
    ("the line ends with an abbreviation", -4.22),
];
const SIGNS: usize = 27;

/// How much each sign weighs in a text.
#[derive(Clone, Copy, Debug)]
pub struct Weights([f64; SIGNS]);

impl Default for Weights {
    fn default() -> Self {
        Self(WEIGHTS.map(|(_, weight)| weight))
    }
}

impl Weights {
    /// The log odds that these signs give.
    pub fn odds(&self, signs: &Signs) -> f64 {
        self.0.iter().zip(signs).map(|(weight, sign)| weight * sign).sum()
    }

    /// The weights moved towards those that tell the known ends apart, by a logistic regression that starts and is held here.
    pub fn learnt(self, known: &[Known]) -> Self {
        let Self(held) = self;
        let mut weights = held;
        for _ in 0..ROUNDS {
            let mut pull = held;
            pull.iter_mut().zip(weights).for_each(|(pull, weight)| *pull -= weight);
            let mut curve = [1.0; SIGNS];
            for known in known {
                let likely = 1.0 / (1.0 + (-Self(weights).odds(&known.signs)).exp());
                let miss = f64::from(u8::from(known.is_end)) - likely;
                // nowhere is a logistic curve steeper than a quarter
                let spread = known.signs.iter().map(|sign| sign.abs()).sum::<f64>() / 4.0;
                for ((pull, curve), sign) in pull.iter_mut().zip(&mut curve).zip(known.signs) {
                    *pull += miss * sign;
                    *curve += spread * sign.abs();
                }
            }
            for ((weight, pull), curve) in weights.iter_mut().zip(pull).zip(curve) {
                *weight += pull / curve;
            }
        }
        Self(weights)
    }
}

/// The end of a sentence of which is certain whether a paragraph ends there.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// What it shows.
    pub signs: Signs,
    /// Whether a paragraph ends there.
    pub is_end: bool,
}

/// How much of each of [`WEIGHTS`] a line end shows.
pub type Signs = [f64; SIGNS];

/// The log odds that a new paragraph begins after this line end.
pub fn likelihood(end: &LineEnd) -> f64 {
    end.weights.odds(&signs(end))
}

/// How long the next paragraph would be (bytes): up to where a sentence leaves room at the end of its line, or a blank line.
/// Two that are both short are seldom two. And whether it tells who speaks, behind a comma and a mark that closes.
fn ahead(end: &LineEnd) -> (usize, bool) {
    const CREDITS: [&str; 3] = [",\"", ",”", ",''"];
    let (mut length, mut is_credited) = (0, false);
    let mut lines = std::iter::once(end.next).chain(end.after.iter().copied()).take(LONGEST_AHEAD).peekable();
    while let Some(line) = lines.next().filter(|line| !line.is_blank()) {
        length += line.text.len() + 1;
        is_credited |= CREDITS.iter().any(|credit| line.text.contains(credit));
        if ends_sentence(line.text) && lines.peek().is_some_and(|next| end.measure.has_room(line, *next)) {
            break;
        }
    }
    (length, is_credited)
}

/// How much of each of [`WEIGHTS`] the line end shows.
pub fn signs(end: &LineEnd) -> Signs {
    let (line, next) = (end.line.text, end.next.text);
    let closes = line.ends_with(['"', '”']) || line.ends_with("''");
    let opens = starts_open(next);
    let spoke = ends_with_credit(line);
    let first =
        next.trim_start_matches(['"', '“', '‘', '\'', '(', '[']).split([' ', ',', '’', '\'']).next().unwrap_or("");
    let one = |holds: bool| f64::from(u8::from(holds));
    let length = |bytes: usize| (bytes as f64 / end.measure.paragraph.max(1) as f64 + SHORT).ln();
    let (ahead, is_credited) = ahead(end);
    let (so_far, ahead, both) = (length(end.paragraph.length()), length(ahead), length(end.paragraph.length() + ahead));
    [
        1.0,
        so_far,
        ahead,
        so_far * so_far,
        ahead * ahead,
        both,
        both * both,
        one(end.paragraph.is_quoting()),
        one(closes),
        one(opens),
        one(opens && !end.paragraph.has_quoted()),
        one(closes && opens),
        one(opens && !is_credited),
        one(opens && !is_credited && spoke),
        one(POINTERS.has_lower(first)),
        1.0 / (1 + (end.at + 1).saturating_sub(end.paragraph.lines())) as f64,
        one(end.paragraph.is_first()),
        one(end.line.is_first),
        one(spoke),
        one(spoke && !opens),
        one(line.ends_with(':')),
        one(!end.measure.greedy),
        one(!end.measure.greedy && end.paragraph.lines() == 1),
        // a paragraph may end anywhere on its line, but a line that goes on ends here only because of this word
        ((end.next.first_word() + 1) as f64 / end.measure.wrap.max(1) as f64).ln(),
        one(is_short(next)),
        one(POINTERS.get_lower(first) == Some("person")),
        one(ends_with_abbreviation(line)),
    ]
}

/// Whether the first sentence of the line is short: `It was not.`
fn is_short(line: &str) -> bool {
    let ends = |(at, _): &(usize, char)| line.get(..*at).is_some_and(ends_sentence);
    let end = line.char_indices().take(SHORT_SENTENCE).filter(|(_, c)| *c == ' ').find(ends);
    end.is_some() || line.len() <= SHORT_SENTENCE && ends_sentence(line)
}

/// Whether the last word may be cut short within a sentence: `in the U.S.`
fn ends_with_abbreviation(line: &str) -> bool {
    let stem = line.rsplit(' ').next().and_then(|word| word.strip_suffix('.'));
    stem.is_some_and(|stem| ABBREVIATIONS.get_lower(stem) == Some("end"))
}

/// The last byte of `”`.
const END_OF_CURLY: u8 = 0x9d;

/// Whether the line ends with a quotation's speaker: `wait," she said.`
fn ends_with_credit(line: &str) -> bool {
    // Most lines have no mark at all, and one look at their bytes tells.
    if memchr::memchr3(b'"', END_OF_CURLY, b'\'', line.as_bytes()).is_none() {
        return false;
    }
    let Some((before, after)) = line.rsplit_once(['"', '”']).or_else(|| line.rsplit_once("''")) else { return false };
    before.ends_with([',', '?', '!']) && after.starts_with(' ') && after.len() <= LONGEST_CREDIT
}

#[cfg(test)]
mod tests {
    use super::super::joins::Paragraph;
    use super::super::measure::Measure;
    use super::*;
    use crate::load::lines::lines;

    /// The signs of a line end, and whether a paragraph ends there.
    type Case = (Signs, bool);

    /// How the lines of a text came to be.
    #[derive(Clone, Copy)]
    enum Damage {
        /// All are filled.
        Wrapped,
        /// Every other paragraph is left whole on its line; in the others a link at the beginning broke off the first words, and
        /// only the rest is filled.
        Ragged,
    }

    /// The text wrapped at `width`, and for each line whether a paragraph ends with it.
    fn wrapped(paragraphs: &[&str], width: usize, damage: Damage) -> (String, Vec<bool>) {
        let mut rows: Vec<&str> = Vec::new();
        let mut ends: Vec<bool> = Vec::new();
        for (i, paragraph) in paragraphs.iter().enumerate() {
            match damage {
                Damage::Ragged if paragraph.len() < width || (i + width / 2) % 2 == 1 => rows.push(paragraph),
                Damage::Ragged => {
                    let words = 1 + (i + width) % 4;
                    let (at, _) = paragraph.match_indices(' ').nth(words - 1).unwrap_or((0, ""));
                    let (link, rest) = paragraph.split_at(at);
                    rows.push(link);
                    rows.extend(filled(rest.trim_start(), width));
                }
                Damage::Wrapped => rows.extend(filled(paragraph, width)),
            }
            ends.resize(rows.len(), false);
            if let Some(end) = ends.last_mut() {
                *end = true;
            }
        }
        (rows.join("\n"), ends)
    }

    /// The paragraph in lines of at most `width`.
    fn filled(paragraph: &str, width: usize) -> Vec<&str> {
        let mut lines = Vec::new();
        let mut rest = paragraph;
        while rest.chars().count() > width {
            let fits = rest.char_indices().take(width + 1).filter(|(_, c)| *c == ' ').last();
            let at = fits.map(|(at, _)| at).or_else(|| rest.find(' ')).unwrap_or(rest.len());
            let (line, after) = rest.split_at(at);
            lines.push(line);
            rest = after.trim_start();
        }
        lines.push(rest);
        lines
    }

    /// The signs of each line end that no rule decides, and whether a paragraph ends there.
    fn doubtful(paragraphs: &[&str], width: usize, damage: Damage) -> Vec<Case> {
        let (text, ends) = wrapped(paragraphs, width, damage);
        let lines = lines(&text);
        let measure = Measure::of(&lines);
        let mut paragraph = Paragraph::default();
        let mut found = Vec::new();
        for (i, is_end) in ends.into_iter().enumerate() {
            let [line, next, after @ ..] = lines.get(i..).unwrap_or(&[]) else { continue };
            paragraph = paragraph.and(*line);
            let end = LineEnd {
                measure,
                weights: &Weights::default(),
                at: i,
                paragraph,
                line: *line,
                next: *next,
                after,
                blank: false,
            };
            if end.is_doubtful() {
                found.push((signs(&end), is_end));
            }
            if is_end {
                paragraph = Paragraph::default();
            }
        }
        found
    }

    /// Logistic regression by stochastic gradient descent, the cases always in the same order.
    fn fitted(cases: &[Case]) -> [f64; SIGNS] {
        let mut weights = [0.0; SIGNS];
        for round in 0..200_u32 {
            let rate = 0.05 / (1.0 + f64::from(round) * 0.3);
            for (signs, is_end) in cases {
                let odds: f64 = signs.iter().zip(weights).map(|(sign, weight)| sign * weight).sum();
                let miss = f64::from(u8::from(*is_end)) - 1.0 / (1.0 + (-odds).exp());
                for (weight, sign) in weights.iter_mut().zip(signs) {
                    *weight += rate * miss * sign;
                }
            }
        }
        weights
    }

    fn right(cases: &[Case], weights: [f64; SIGNS]) -> usize {
        let likely = |signs: &[f64; SIGNS]| signs.iter().zip(weights).map(|(s, w)| s * w).sum::<f64>() >= 0.0;
        cases.iter().filter(|(signs, is_end)| likely(signs) == *is_end).count()
    }

    /// What an article says without its marks, which stand in braces.
    fn without_marks(marked: &str) -> String {
        marked.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, behind)| behind)).collect()
    }

    /// The cases of each article in a `folder` of the tests, wrapped at many widths.
    fn cases_of(folder: &str) -> Vec<Vec<Case>> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|it| it == "txt")).collect();
        files.sort();
        let cases = |file: std::path::PathBuf| {
            let text = without_marks(&std::fs::read_to_string(file).unwrap());
            let paragraphs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
            // text is wrapped more narrowly than links break it off
            let all = [(Damage::Wrapped, 32), (Damage::Ragged, 56)].into_iter().flat_map(|(damage, narrowest)| {
                let widths = (narrowest..=96).step_by(2);
                widths.flat_map(|width| doubtful(&paragraphs, width, damage)).collect::<Vec<_>>()
            });
            if paragraphs.len() > 3 { all.collect() } else { Vec::new() }
        };
        files.into_iter().map(cases).collect()
    }

    /// The weights that fit the articles. Articles written for their voices have shorter paragraphs than papers print: those
    /// like papers weigh as much.
    fn fitted_to(voices: &[Vec<Case>], papers: &[Vec<Case>]) -> [f64; SIGNS] {
        let count = |articles: &[Vec<Case>]| articles.iter().map(Vec::len).sum::<usize>();
        let times = (count(voices) / count(papers).max(1)).max(1);
        let papers = (0..times).flat_map(|_| papers.iter().flatten().copied());
        let cases: Vec<Case> = voices.iter().flatten().copied().chain(papers).collect();
        // files stand in alphabetical order: a stride mixes them without a random number
        let mixed: Vec<Case> = (0..97).flat_map(|from| cases.iter().skip(from).step_by(97).copied()).collect();
        fitted(&mixed)
    }

    #[test]
    #[ignore = "fits the weights anew"]
    fn fit() {
        let (voices, papers) = (cases_of("voices"), cases_of("paragraphs"));
        let weights = fitted_to(&voices, &papers);
        for ((name, old), new) in WEIGHTS.iter().zip(weights) {
            println!("{old:6.2} -> {new:6.2}  {name}");
        }
        let old = WEIGHTS.map(|(_, weight)| weight);
        for (name, articles) in [("voices", &voices), ("paragraphs", &papers)] {
            let cases: Vec<Case> = articles.iter().flatten().copied().collect();
            // what weights fitted on two thirds of the articles make of the last third
            let unseen = (0..3).map(|third| {
                let part = |articles: &[Vec<Case>], own: bool| -> Vec<Vec<Case>> {
                    let part = articles.iter().enumerate().filter(|(i, _)| (i % 3 == third) == own);
                    part.map(|(_, cases)| cases.clone()).collect()
                };
                let weights = fitted_to(&part(&voices, false), &part(&papers, false));
                right(&part(articles, true).concat(), weights)
            });
            let (all, unseen) = (cases.len(), unseen.sum::<usize>());
            println!(
                "{name}: {all} cases; right {} -> {}, unseen {unseen}",
                right(&cases, old),
                right(&cases, weights)
            );
        }
    }

    #[test]
    fn the_fit_finds_what_decides() {
        let case = |sign: f64, is_end| {
            let mut signs = [0.0; SIGNS];
            (signs[0], signs[3]) = (1.0, sign);
            (signs, is_end)
        };
        let cases: Vec<_> = (0..50).flat_map(|_| [case(1.0, true), case(0.0, false)]).collect();
        let weights = fitted(&cases);
        assert!(weights[0] < -0.5 && weights[3] > 1.0, "{weights:?}");
        assert_eq!(right(&cases, weights), cases.len());
    }

    #[test]
    fn a_text_moves_the_weights_to_its_habits() {
        let known = |sign: f64, is_end| {
            let mut signs = [0.0; SIGNS];
            signs[0] = sign;
            Known { signs, is_end }
        };
        let learnt = |known: &[Known]| Weights::default().learnt(known).0[0];
        let held = Weights::default().0[0];
        assert!((learnt(&[]) - held).abs() < 1e-9);
        assert!(learnt(&[known(1.0, false); 20]) < held && held < learnt(&[known(1.0, true); 20]));
        let moved = |count| held - learnt(&vec![known(1.0, false); count]);
        assert!(moved(20) < moved(200), "many weigh more than few");
    }

    #[test]
    fn short_sentences_and_abbreviations_are_known() {
        assert!(is_short("It was not."));
        assert!(is_short("“Why?” she asked the clerk, who had come"));
        assert!(!is_short("The ferry that they had waited for since the morning left."));
        assert!(ends_with_abbreviation("the ambassador to the U.S."));
        assert!(!ends_with_abbreviation("the ambassador to the Union."));
    }

    #[test]
    fn who_spoke_ends_a_line() {
        assert!(ends_with_credit("for nine years,\" the harbour master told reporters."));
        assert!(ends_with_credit("“Nine years?” she asked."));
        assert!(ends_with_credit("for nine years,'' the harbour master told reporters."));
        assert!(!ends_with_credit("the \"ferry\" was late again."));
        assert!(!ends_with_credit("“Nine years,” she said, “and nobody came.”"));
    }
}
