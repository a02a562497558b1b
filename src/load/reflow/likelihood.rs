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

/// What speaks for a new paragraph, or against, and by how much where lines are filled, and where they break off anywhere: for
/// a sign that holds its weight is added to the log odds; that of a length is for each power of *e* of the mean length.
const WEIGHTS: [(&str, f64, f64); SIGNS] = [
    ("any line end", 0.49, 1.20),
    ("how long the paragraph is so far", 1.43, 1.44),
    ("how long the next would be", 0.03, -1.13),
    ("how long both would be as one", 1.20, 0.43),
    ("how many paragraphs are as long as this so far", 0.15, -0.07),
    ("how many are as long as the next would be", 0.30, 0.36),
    ("how many are as long as both would be as one", -0.75, -0.49),
    ("how long the next line's first word is", 0.69, 0.99),
    ("the next line points back", -0.54, -1.28),
    ("the next line begins with a pronoun of a person", -0.77, 0.71),
    ("a quotation stands open", -4.09, -2.28),
    ("the line closes a quotation", 3.97, 5.73),
    ("the line closes one of a few words, not of a sentence", -2.21, -2.23),
    ("the next line opens one", 0.57, 1.24),
    ("the next line opens one, the first of the paragraph", 0.82, 0.10),
    ("the line closes one and the next opens one", 1.50, 0.56),
    ("the next line opens one, and nobody is said to speak", -1.58, -1.16),
    ("the line ends with who spoke, the next opens one, and nobody is said to speak", -2.21, -2.85),
    ("how early in the text the paragraph begins", 3.97, 0.76),
    ("the paragraph is the first of the text", -1.30, 1.58),
    ("the line is the first of the text, its headline or lead", 3.39, 0.23),
    ("the line stands below a headline that ends like a sentence", 4.06, 0.00),
    ("the line ends with who spoke", 0.02, 0.51),
    ("the line ends with who spoke, and the next opens no quotation", 2.52, -0.50),
    ("the line ends with a colon", -0.95, -1.10),
    ("the paragraph is a single line", 0.11, 5.59),
    ("the next sentence is short", 0.35, 0.12),
    ("the line ends with an abbreviation", -4.40, -1.01),
];
const SIGNS: usize = 28;

/// The first so many signs are of lengths and of the word that begins the next line. The ends that are certain teach little of
/// them: lengths are counted from one certain end to the next, and a word decides whether there is room for it.
const FIRM: usize = 10;

/// How firmly the weights of those are held, and of the others: as if by so many ends.
const FIRMLY: f64 = 20.0;
const LOOSELY: f64 = 1.0;

/// How much each sign weighs in a text.
#[derive(Clone, Copy, Debug)]
pub struct Weights([f64; SIGNS]);

impl Weights {
    /// The weights in any text whose lines are filled, or break off anywhere.
    pub fn held(is_filled: bool) -> Self {
        Self(WEIGHTS.map(|(_, filled, ragged)| if is_filled { filled } else { ragged }))
    }

    /// The log odds that these signs give.
    pub fn odds(&self, signs: &Signs) -> f64 {
        self.0.iter().zip(signs).map(|(weight, sign)| weight * sign).sum()
    }

    /// The weights moved towards those that tell the known ends apart, by a logistic regression that starts and is held here.
    pub fn learnt(self, known: &[Known]) -> Self {
        let Self(held) = self;
        let firm: [f64; SIGNS] = std::array::from_fn(|sign| if sign < FIRM { FIRMLY } else { LOOSELY });
        let mut weights = held;
        for _ in 0..ROUNDS {
            let mut pull = held;
            pull.iter_mut().zip(weights).zip(firm).for_each(|((pull, weight), firm)| *pull = firm * (*pull - weight));
            let mut curve = firm;
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
    end.habits.weights.odds(&signs(end))
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
    let so_far = end.paragraph.length();
    let share = |bytes: usize| end.habits.lengths.share(bytes);
    [
        1.0,
        length(so_far),
        length(ahead),
        length(so_far + ahead),
        share(so_far),
        share(ahead),
        share(so_far + ahead),
        // a paragraph may end anywhere on its line, but a line that goes on ends here only because of this word
        ((end.next.first_word() + 1) as f64 / end.measure.wrap.max(1) as f64).ln(),
        one(POINTERS.has_lower(first)),
        one(POINTERS.get_lower(first) == Some("person")),
        one(end.paragraph.is_quoting()),
        one(closes),
        one(closes && closes_words(line)),
        one(opens),
        one(opens && !end.paragraph.has_quoted()),
        one(closes && opens),
        one(opens && !is_credited),
        one(opens && !is_credited && spoke),
        1.0 / (1 + (end.at + 1).saturating_sub(end.paragraph.lines())) as f64,
        one(end.paragraph.is_first()),
        one(end.line.is_first && !end.paragraph.is_quoting()),
        one(end.measure.stop_over && end.at == 1 && end.paragraph.lines() == 1),
        one(spoke),
        one(spoke && !opens),
        one(line.ends_with(':')),
        one(end.paragraph.lines() == 1),
        one(is_short(next)),
        one(ends_with_abbreviation(line)),
    ]
}

/// Whether the first sentence of the line is short: `It was not.`
fn is_short(line: &str) -> bool {
    let ends = |(at, _): &(usize, char)| line.get(..*at).is_some_and(ends_sentence);
    let end = line.char_indices().take(SHORT_SENTENCE).filter(|(_, c)| *c == ' ').find(ends);
    end.is_some() || line.len() <= SHORT_SENTENCE && ends_sentence(line)
}

/// Whether the quotation that the line closes is of a few words within its sentence: `called the plan "a bad joke."`
fn closes_words(line: &str) -> bool {
    let Some(open) = line.strip_suffix(['"', '”']).or_else(|| line.strip_suffix("''")) else { return false };
    let before =
        open.rsplit_once(['"', '“']).or_else(|| open.rsplit_once("''")).map_or("", |(before, _)| before.trim_end());
    before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '\'' | '’' | '%'))
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
    mod fit;

    use super::*;

    #[test]
    fn a_text_moves_the_weights_to_its_habits() {
        let known = |sign: f64, is_end| {
            let mut signs = [0.0; SIGNS];
            signs[0] = sign;
            Known { signs, is_end }
        };
        let learnt = |known: &[Known]| Weights::held(true).learnt(known).0[0];
        let held = Weights::held(true).0[0];
        assert!((learnt(&[]) - held).abs() < 1e-9);
        assert!(learnt(&[known(1.0, false); 20]) < held && held < learnt(&[known(1.0, true); 20]));
        let moved = |count| held - learnt(&vec![known(1.0, false); count]);
        assert!(moved(20) < moved(200), "many weigh more than few");
    }

    #[test]
    fn certain_ends_teach_little_of_lengths_and_first_words() {
        let moved = |sign: usize| {
            let mut signs = [0.0; SIGNS];
            signs[sign] = 1.0;
            let Weights(held) = Weights::held(true);
            let Weights(learnt) = Weights::held(true).learnt(&[Known { signs, is_end: held[sign] < 0.0 }; 20]);
            (learnt[sign] - held[sign]).abs()
        };
        assert!((0..FIRM).all(|sign| moved(sign) < 1.0), "lengths");
        assert!(moved(FIRM) > 2.0, "a quotation that stands open");
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
    fn a_few_words_are_no_sentence() {
        assert!(closes_words("The mayor called the plan \"a bad joke.\""));
        assert!(closes_words("He wrote that it would be ''the end of the road.''"));
        assert!(!closes_words("The mayor said, “It is a bad joke.”"));
        assert!(!closes_words("“We waited for nine years. And nobody came.”"));
        assert!(!closes_words("for nine years, and nobody came.\""), "it began on a line before");
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
