//! What the whole text shows about its line ends: how wide it was wrapped, and how its paragraphs are told apart.
//!
//! *In*: the lines. *Out*: a [`Measure`]. Each figure is counted over the whole text, so that one odd line decides nothing.

use super::super::lines::Line;
use super::joins::OVERHANG;
use super::{WIDEST_VERSE, ends_sentence, is_ornament, may_go_on, starts_open, starts_upper};

/// Wider lines were mostly not wrapped by anyone: each is a paragraph.
const WIDEST_WRAP: usize = 110;

/// Not even a text whose wide lines break off inside sentences was wrapped wider than this (characters).
const WIDEST_SCREEN: usize = 260;

/// Fewer wide lines that break off inside a sentence are an accident.
const FEWEST_WIDE: usize = 5;

/// Lines within so many characters of the measure count as filled up to it.
const FULL: usize = 12;

/// Of a hundred paragraphs that end a line, so many leave room for the next word on it.
const LEAVES_ROOM: usize = 92;

/// So many line ends inside sentences show whether each has a sign.
const FEWEST_SIGNED: usize = 5;

/// So many paragraphs at least begin with a link where most do.
const FEWEST_LINKS: usize = 2;

/// So many groups of lines at least stand between blank lines where those mean anything.
const FEWEST_GROUPS: usize = 3;

/// No title that is cut short is longer (bytes): `Capt.`
const LONGEST_TITLE: usize = 4;

/// In a text with one sentence a line, so many lines at least.
const FEWEST_SENTENCES: usize = 12;

/// In a text with one sentence a line, so many paragraphs at most are of one for each line end inside others.
const SINGLES: usize = 4;

/// In a text with one sentence a line, one line in so many has two all the same: a program that parts them misses some.
const SEVERAL: usize = 5;

/// Where lines break off anywhere, one in so many breaks off at the end of a sentence by chance.
const CHANCE: usize = 8;

/// What the whole text shows about its line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The column at which lines were wrapped.
    pub wrap: usize,
    /// The widest line (characters).
    pub widest: usize,
    /// Wider lines were not wrapped by anyone: each is a paragraph.
    pub limit: usize,
    /// How paragraphs are told apart.
    pub apart: Apart,
    /// Whether a line goes on until the next word does not fit, so that room at its end means something.
    pub greedy: bool,
    /// Whether any lines were broken inside sentences at all.
    pub wrapped: bool,
    /// Whether each sentence has a line of its own, and blank lines tell the paragraphs apart.
    pub sentences: bool,
    /// Whether a space at the end of a line says that it goes on, and none that it does not (RFC 3676).
    pub flows: bool,
    /// Whether what begins a paragraph that is not whole on its line was left alone there: a link in the page parted it.
    pub linked: bool,
    /// Whether the first line ends like a sentence: a headline that has a full stop.
    pub stop_over: bool,
    /// The length of a paragraph, on the average (bytes).
    pub paragraph: usize,
}

/// How the paragraphs of a text are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// By blank lines: no other line end is the author's.
    Blanks,
    /// By an indent: of more than so many columns.
    Indents(usize),
    /// By lines that stand no farther to the right than so many columns, all others being indented.
    Hanging(usize),
    /// By nothing but the line end itself.
    LineEnds,
}

impl Measure {
    /// The measure of `lines`.
    pub fn of(lines: &[Line]) -> Self {
        // a line of stars parts what stands around it like a blank one
        let parts = |line: Line| line.is_blank() || is_ornament(line.text);
        // asked again and again, and told once
        let parting: Vec<bool> = lines.iter().map(|&line| parts(line)).collect();
        let among = |k: usize| parting.get(k..k + 2) == Some(&[false, false]);
        let pairs = || {
            let all = lines.windows(2).enumerate().filter(|&(k, _)| among(k));
            all.filter_map(|(_, pair)| Some((*pair.first()?, *pair.last()?)))
        };
        let limit = limit(lines);
        let mut inner: Vec<usize> = pairs()
            .filter(|(line, _)| line.width <= limit && !ends_sentence(line.text))
            .map(|(line, _)| line.extent())
            .collect();
        let wrap = wrap(&mut inner);
        let count = |holds: &dyn Fn(Line, Line) -> bool| pairs().filter(|&(line, next)| holds(line, next)).count();
        let room = |line: Line, next: Line| line.extent() + 1 + next.first_word() <= wrap;
        let short = |line: Line| line.width <= limit;
        let breaks_off = |line: Line, next: Line| {
            short(line) && !ends_sentence(line.text) && !hyphened(line) && may_go_on(next.text)
        };
        let unfinished = count(&breaks_off);
        let wide = count(&|line, next| breaks_off(line, next) && line.width > WIDEST_VERSE);
        let early = count(&|line, next| breaks_off(line, next) && room(line, next));
        let ended = count(&|line, next| {
            ends_sentence(line.text) && starts_upper(next.text) && (room(line, next) || line.width > limit)
        });
        let greedy = unfinished >= 5 && early * 33 <= unfinished;
        let base = base_indent(lines);
        let indented = count(&|line, next| next.indent > base && line.indent <= base && ends_sentence(line.text));
        let flush = count(&|line, next| {
            next.indent <= base && ends_sentence(line.text) && starts_upper(next.text) && room(line, next)
        });
        let hanging = count(&|line, next| next.indent > base && !ends_sentence(line.text));
        let blanks = parting.windows(2).filter(|pair| matches!(pair, [true, false])).count();
        // What few texts have is counted where the count before it leaves a chance; the cheap half of a question comes first.
        let hangs = |line: Line, next: Line| next.indent > base && breaks_off(line, next);
        let returns = |line: Line, next: Line| line.indent > base && next.indent <= base && ends_sentence(line.text);
        let signed =
            |sign: &dyn Fn(Line, Line) -> bool| unfinished >= FEWEST_SIGNED && nearly_all(count(sign), unfinished);
        let apart = if signed(&hangs) && count(&returns) >= 2 {
            Apart::Hanging(base)
        } else if indented >= 2 && indented > 4 * flush && indented * 2 > hanging {
            Apart::Indents(base)
        } else if blanks >= 2 && (blanks > 4 * ended || !greedy && ended * CHANCE <= unfinished) {
            Apart::Blanks
        } else {
            Apart::LineEnds
        };
        let whole = count(&|line, next| line.width > limit && ends_sentence(line.text) && starts_upper(next.text));
        let softs = |line: Line, next: Line| line.is_soft && breaks_off(line, next);
        let hard = || lines.iter().filter(|line| !line.is_blank() && !line.is_soft);
        let hard_ends = || hard().filter(|line| ends_sentence(line.text)).count();
        let directs = || count(&|_, _| true);
        // a stanza breaks off too, but in narrow lines, and there are fewer of them than paragraphs in one line
        let wrapped = wide > 1 || unfinished > 1 && unfinished > whole;
        let length: usize = lines.iter().map(|line| line.text.len() + 1).sum();
        Self {
            wrap,
            widest: lines.iter().map(|line| line.width).max().unwrap_or(0),
            limit,
            apart,
            greedy,
            wrapped,
            linked: apart == Apart::LineEnds && wrapped && !greedy && is_linked(lines, wrap),
            sentences: unfinished == 0
                && (FEWEST_GROUPS..=SINGLES * directs()).contains(&blanks)
                && blanks * 4 >= directs()
                && is_sentence_a_line(lines),
            flows: signed(&softs) && hard_ends() >= 2 && hard_ends() * 10 >= hard().count() * 9,
            stop_over: lines.first().is_some_and(|line| ends_sentence(line.text)),
            paragraph: length * LEAVES_ROOM / (100 * ended.max(1)),
        }
    }
}

impl Measure {
    /// Whether the first word of `next` would have fitted on `line`.
    pub fn has_room(&self, line: Line, next: Line) -> bool {
        line.extent() + 1 + next.first_word() <= self.wrap
    }

    /// Whether lines break off anywhere and blank lines tell the paragraphs apart: how long a line is says nothing.
    pub fn is_ragged(&self) -> bool {
        self.apart == Apart::Blanks && self.wrapped && !self.greedy
    }
}

/// Whether a link parts the beginnings of paragraphs: behind lines that certainly end one, those that break off are not
/// filled. A line right behind the end of a sentence may be such a beginning itself: `It was odd.`
fn is_linked(lines: &[Line], wrap: usize) -> bool {
    let (mut alone, mut full) = (0, 0);
    for four in lines.windows(4) {
        let [before, line, next, after] = four else { continue };
        let room = |line: &Line, next: &Line| line.extent() + 1 + next.first_word() <= wrap;
        let whole = line.extent() > wrap + OVERHANG;
        let ends = ends_sentence(line.text) && (whole || !ends_sentence(before.text) && room(line, next));
        let breaks_off = !next.is_blank() && !after.is_blank() && !ends_sentence(next.text) && next.extent() <= wrap;
        if ends && breaks_off {
            *(if room(next, after) { &mut alone } else { &mut full }) += 1;
        }
    }
    alone >= FEWEST_LINKS && full * CHANCE <= alone
}

/// Whether so many of `all` is all but an accident.
fn nearly_all(count: usize, all: usize) -> bool {
    count * 20 >= all * 19
}

/// Whether each line has one sentence: nearly all end one, and nearly none has another inside. News of which each
/// paragraph is a line has paragraphs of several.
fn is_sentence_a_line(lines: &[Line]) -> bool {
    let filled = || lines.iter().filter(|line| !line.is_blank());
    let all = filled().count();
    // headings stand alone
    let direct = || lines.windows(2).filter(|pair| pair.iter().all(|line| !line.is_blank()));
    let ends = direct().filter(|pair| pair.first().is_some_and(|line| ends_sentence(line.text))).count();
    let several = filled().filter(|line| inner_ends(line.text).next().is_some()).count();
    all >= FEWEST_SENTENCES && ends * 10 >= direct().count() * 9 && several * SEVERAL <= all
}

/// Where sentences end inside `text`: the places of the spaces behind them.
pub(super) fn inner_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.match_indices(' ').map(|(at, _)| at).filter(move |&at| {
        let (before, after) = text.split_at(at);
        parts_sentences(before, after.trim_start_matches(' '))
    })
}

/// Whether one sentence ends for certain and another begins: behind a word that is no abbreviation, with a capital.
pub(super) fn parts_sentences(before: &str, after: &str) -> bool {
    // most words end with a letter
    if before.ends_with(|c: char| c.is_ascii_alphanumeric())
        || !(after.starts_with(char::is_uppercase) || starts_open(after))
    {
        return false;
    }
    let word = before.rsplit(' ').next().unwrap_or("").trim_end_matches(['"', '”', '’', '\'', ')']);
    let stem = word.trim_end_matches(['.', '!', '?']);
    let least = if stem.starts_with(char::is_lowercase) { 2 } else { LONGEST_TITLE + 1 };
    stem.len() < word.len() && stem.len() >= least
}

/// The width up to which lines were wrapped at all: of a screen, where many of the lines that are wider than a mail's break
/// off inside a sentence.
fn limit(lines: &[Line]) -> usize {
    let wide = |line: &Line| (WIDEST_WRAP + 1..=WIDEST_SCREEN).contains(&line.width);
    let breaks_off = |pair: &[Line]| {
        let [line, next] = pair else { return false };
        wide(line) && !ends_sentence(line.text) && !hyphened(*line) && may_go_on(next.text)
    };
    let all = lines.iter().filter(|line| line.width > WIDEST_WRAP).count();
    let broken = lines.windows(2).filter(|pair| breaks_off(pair)).count();
    if broken >= FEWEST_WIDE && broken * 3 > all { WIDEST_SCREEN } else { WIDEST_WRAP }
}

/// The width up to which lines are filled: the widest around which at least a twentieth of them gather.
fn wrap(widths: &mut [usize]) -> usize {
    widths.sort_unstable();
    let enough = (widths.len() / 20).max(2);
    let gathers = |&(i, width): &(usize, usize)| {
        widths.get((i + 1).wrapping_sub(enough)).is_some_and(|&other| other + FULL >= width)
    };
    let found = widths.iter().copied().enumerate().rev().find(gathers).map(|(_, width)| width);
    found.or(widths.last().copied()).unwrap_or(0)
}

/// The indent of the plain lines (columns): the smallest but for a few lines.
fn base_indent(lines: &[Line]) -> usize {
    let mut indents: Vec<usize> = lines.iter().filter(|line| !line.is_blank()).map(|line| line.indent).collect();
    indents.sort_unstable();
    indents.get(indents.len() / 20).copied().unwrap_or(0)
}

/// Whether a word seems to go on in the next line.
fn hyphened(line: Line) -> bool {
    line.text.ends_with(['-', '—', '–'])
}
