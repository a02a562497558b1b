//! The rules that judge one line end: damage, so that the paragraph goes on, or the author's own break.
//!
//! *In*: a line end, what stands before and after it, and what the whole text shows. *Out*: whether the lines are joined.
//! The first rule that says something decides; [`likelihood`] decides what no rule does.

mod alone;
mod linked;
mod over;
mod unended;

use self::alone::{item, own_line, source, speaker};
use self::linked::{goes_on, parted};
use self::over::{begins_article, capitals, hangs, headline, is_headline, label};
use self::unended::{abbreviation, lower_case, title, who_spoke};
use super::habits::Habits;
use super::likelihood::likelihood;
use super::measure::{Apart, Measure};
use super::paragraph::Paragraph;
use super::{WIDEST_VERSE, ends_sentence, starts_lower, starts_upper};
use crate::load::lines::Line;
use crate::load::prune;
use crate::text::script::is_uncased;
use crate::text::work;

/// A line wider than the measure by more than this (characters) was not wrapped at it: a paragraph in one line.
pub(super) const OVERHANG: usize = 4;

/// The end of a line between two others.
#[derive(Clone, Copy, Debug)]
pub struct LineEnd<'a> {
    /// What the whole text shows.
    pub measure: Measure,
    /// How it parts its paragraphs.
    pub habits: &'a Habits,
    /// The lines before it.
    pub at: usize,
    /// The paragraph up to here.
    pub paragraph: Paragraph,
    /// The line that ends.
    pub line: Line<'a>,
    /// The line after it.
    pub next: Line<'a>,
    /// The lines behind that.
    pub after: &'a [Line<'a>],
    /// Whether a blank line stands between them.
    pub blank: bool,
}

/// What a rule says of a line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Join,
    Break,
}

/// What a rule says of a line end; nothing where it does not know.
type Rule = fn(&LineEnd) -> Option<Verdict>;

/// The rules, the first that speaks decides.
const RULES: &[(&str, Rule)] = &[
    ("own line", own_line),
    ("goes on behind a link", goes_on),
    ("item", item),
    ("speaker", speaker),
    ("capitals", capitals),
    ("blank", blank),
    ("begins an article", begins_article),
    ("label", label),
    ("flowed", flowed),
    ("sentence a line", sentence_a_line),
    ("indent", indent),
    ("title before a name", title),
    ("paragraph in one line", in_one_line),
    ("source", source),
    ("unfinished", unfinished),
    ("lower case", lower_case),
    ("abbreviation", abbreviation),
    ("who spoke", who_spoke),
    ("headline", headline),
    ("link", parted),
    ("room", room),
    ("told apart otherwise", told_apart),
    ("bracket", bracket),
];

impl LineEnd<'_> {
    /// Whether the lines are joined.
    pub fn joins(&self) -> bool {
        work::step();
        self.judged().1 == Verdict::Join
    }

    /// Whether no rule knows.
    #[cfg(test)]
    pub fn is_doubtful(&self) -> bool {
        RULES.iter().all(|(_, rule)| rule(self).is_none())
    }

    /// The name of the rule that decides, and what it says.
    fn judged(&self) -> (&'static str, Verdict) {
        let likely = || ("likelihood", if likelihood(self) < 0.0 { Verdict::Join } else { Verdict::Break });
        RULES.iter().find_map(|&(name, rule)| Some((name, rule(self)?))).unwrap_or_else(likely)
    }

    /// Whether the next line's first word would have fitted on this one.
    fn has_room(&self) -> bool {
        self.measure.has_room(self.line, self.next)
    }
}

/// A blank line is the author's, unless the line before it is full and the sentence goes on: in lower case, over the end of
/// a page behind any line; or in the middle of a paragraph, where no line is a heading's.
fn blank(end: &LineEnd) -> Option<Verdict> {
    if !end.blank {
        return None;
    }
    let inside = || end.measure.wrapped && end.measure.greedy && !prune::is_titled(end.line.text);
    let over_page = || end.next.page_top && starts_lower(end.next.text);
    let goes_on = (end.paragraph.lines() > 1 || over_page())
        && !ends_sentence(end.line.text)
        && end.line.extent() <= end.measure.wrap
        && !end.has_room()
        && (starts_lower(end.next.text) || inside());
    let dropped = end.line.width == 1 && end.line.text.contains(char::is_uppercase) && starts_lower(end.next.text);
    Some(if goes_on || dropped { Verdict::Join } else { Verdict::Break })
}

/// Where the spaces at the ends of lines say which of them go on, they are believed.
fn flowed(end: &LineEnd) -> Option<Verdict> {
    end.measure.flows.then_some(if end.line.is_soft { Verdict::Join } else { Verdict::Break })
}

/// Where each sentence has its line and blank lines tell the paragraphs apart, a line end does not.
fn sentence_a_line(end: &LineEnd) -> Option<Verdict> {
    (end.measure.sentences && !end.blank).then_some(Verdict::Join)
}

/// Where paragraphs begin with an indent, an indent begins one; where all their other lines are indented, a line that is
/// not.
fn indent(end: &LineEnd) -> Option<Verdict> {
    if let Apart::Hanging(base) = end.measure.apart {
        return Some(if end.next.indent > base { Verdict::Join } else { Verdict::Break });
    }
    let Apart::Indents(base) = end.measure.apart else { return None };
    let hangs = end.paragraph.item().is_some_and(|indent| end.next.indent > indent);
    (end.next.indent > base && !hangs).then_some(Verdict::Break)
}

/// A line far wider than the measure was wrapped by nobody: it is a paragraph, and none goes on in it.
fn in_one_line(end: &LineEnd) -> Option<Verdict> {
    let measure = if end.measure.is_ragged() { end.measure.limit } else { end.measure.wrap.min(end.measure.limit) };
    let wide = |line: Line| line.extent() > measure + OVERHANG;
    if wide(end.next) && starts_upper(end.next.text) && !hangs(end.line.text) {
        return Some(Verdict::Break);
    }
    if wide(end.line) && end.paragraph.lines() == 1 && ends_sentence(end.line.text) && starts_upper(end.next.text) {
        return Some(Verdict::Break);
    }
    (end.line.width > end.measure.limit.max(end.measure.wrap) && starts_upper(end.next.text)).then_some(Verdict::Break)
}

/// A line that ends no sentence goes on where the text was wrapped, unless it is a headline: in a text whose lines are
/// filled, one with room for the next word, or the last of a few at the beginning of the text; in another, the first line,
/// with as many words as a headline has. Over the line below a headline may stand with a semicolon (`Harbour closed;` ⏎
/// `Mayor blames the wind`).
fn unfinished(end: &LineEnd) -> Option<Verdict> {
    if ends_sentence(end.line.text) {
        return None;
    }
    // without capitals, a headline is known by a longer line below it
    let uncased = end.next.text.starts_with(is_uncased)
        && end.line.width > WIDEST_VERSE
        && end.next.extent() <= end.line.extent();
    let goes_on = uncased || hangs(end.line.text.trim_end_matches(';'));
    if !end.measure.wrapped && starts_upper(end.next.text) && !goes_on {
        return Some(Verdict::Break);
    }
    Some(if is_headline(end) || linked::is_headline(end) { Verdict::Break } else { Verdict::Join })
}

/// A sentence ends and the next word would have fitted: the author went to a new line. Where blank lines tell the
/// paragraphs apart and lines break off anywhere, room says nothing.
fn room(end: &LineEnd) -> Option<Verdict> {
    let strict = !matches!(end.measure.apart, Apart::Indents(_)) && !end.measure.is_ragged();
    (strict && end.has_room()).then_some(Verdict::Break)
}

/// Where blank lines or indents tell the paragraphs apart, a line end alone does not.
fn told_apart(end: &LineEnd) -> Option<Verdict> {
    let wrap = if end.measure.is_ragged() { end.measure.limit } else { end.measure.wrap };
    let wrapped = end.line.extent() <= wrap + OVERHANG;
    match end.measure.apart {
        Apart::Blanks | Apart::Indents(_) if wrapped => Some(Verdict::Join),
        Apart::Blanks | Apart::Indents(_) => Some(Verdict::Break),
        Apart::Hanging(_) => None,
        Apart::LineEnds if !wrapped => Some(Verdict::Break),
        Apart::LineEnds => None,
    }
}

/// `The wall held.` ⏎ `(It was mended in May.)`, `[Harbour Gazette]`: what stands in brackets goes with what it was added to.
fn bracket(end: &LineEnd) -> Option<Verdict> {
    (end.next.text.starts_with(['(', '[']) && ends_sentence(end.line.text)).then_some(Verdict::Join)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::lines;

    const WRAP: usize = 40;

    /// Which rule decides between the lines before and after `⏎` in a text of this kind, and how: `+` joins.
    fn judged(apart: Apart, text: &str) -> String {
        let blank = text.contains("⏎⏎");
        let text = text.replace("⏎⏎", "⏎").replace('⏎', "\n");
        let lines = lines(&text);
        let [before @ .., line, next] = lines.as_slice() else { panic!("two lines at least: {text}") };
        let greedy = true;
        let measure = Measure {
            wrap: WRAP,
            widest: WRAP,
            limit: 110,
            apart,
            greedy,
            wrapped: true,
            sentences: false,
            flows: false,
            linked: false,
            stop_over: false,
            paragraph: 100,
        };
        let paragraph = before.iter().fold(Paragraph::default(), |paragraph, line| paragraph.and(*line)).and(*line);
        let (habits, at) = (&Habits::held(&[], measure), lines.len() - 2);
        let end = LineEnd { measure, habits, at, paragraph, line: *line, next: *next, after: &[], blank };
        let (rule, verdict) = end.judged();
        format!("{}{rule}", if verdict == Verdict::Join { '+' } else { '-' })
    }

    #[test]
    fn each_rule_decides_its_case() {
        let full = "The harbour was closed for the whole day.";
        for (apart, text, expected) in [
            (Apart::LineEnds, "The harbour was closed.⏎Post a Comment", "-own line"),
            (Apart::LineEnds, "The harbour was closed.⏎The harbour was closed.", "-own line"),
            (Apart::LineEnds, "More⏎boats were closed in for the day.", "+unfinished"),
            (Apart::LineEnds, "Subject: the harbour⏎and the quay", "-own line"),
            (Apart::LineEnds, "He wants three things:⏎- more bread", "-item"),
            (Apart::LineEnds, "the ferry that they had waited for since⏎- the last one - left", "+unfinished"),
            (Apart::Blanks, "The harbour was closed.⏎⏎The ferry left.", "-blank"),
            (Apart::Blanks, "The harbour was closed and⏎the ferry that they had waited for the⏎⏎day left.", "+blank"),
            (Apart::Indents(0), "The harbour was closed for the⏎  Ferry.", "-indent"),
            (
                Apart::LineEnds,
                "What happens next⏎The harbour was closed for the whole of the day, he said.",
                "-paragraph in one line",
            ),
            (Apart::LineEnds, "The harbour was closed for the⏎Friday ferry.", "+unfinished"),
            (Apart::LineEnds, "Harbour closed⏎The ferry left.", "-unfinished"),
            (Apart::LineEnds, "What do we put it in⏎The ferry left.", "-unfinished"),
            (Apart::LineEnds, "Harbour Closed for the Ninth⏎Time This Spring.", "+unfinished"),
            (Apart::LineEnds, "She told⏎The Ferry Board that it was late.", "+unfinished"),
            (Apart::LineEnds, "Birch⏎-- who is the clerk - said no.", "+unfinished"),
            (Apart::LineEnds, "We Want a Ferry⏎The ferry left.", "-unfinished"),
            (Apart::LineEnds, "Harbour fees: I'd rather pay a bid⏎The ferry left.", "-unfinished"),
            (Apart::LineEnds, "The ferry was to be mended before May⏎15. That is late.", "+unfinished"),
            (Apart::LineEnds, "The harbour was closed for one day.⏎TOM BIRCH: No.", "-speaker"),
            (Apart::LineEnds, "The harbour was closed for a day by⏎NATO: it was late.", "+unfinished"),
            (Apart::Blanks, "T⏎⏎he harbour was closed.", "+blank"),
            (Apart::LineEnds, "She wants two things, and soon:⏎1. More bread", "-item"),
            (Apart::LineEnds, "It was late in the spring of the year.⏎-Ann Lee wrote it.", "-item"),
            (Apart::LineEnds, "It was late in the spring of the year.⏎— No, she said.", "-item"),
            (Apart::LineEnds, "The harbour of Lowen in the west of Calif.⏎— The ferry.", "+likelihood"),
            (Apart::LineEnds, "She wants two things, and it is told in⏎[3] of the book.", "+unfinished"),
            (Apart::LineEnds, "The harbour was closed, and for a day.⏎► The ferry left.", "-item"),
            (Apart::LineEnds, "It was late in the spring of the year.⏎HOW TO ROW The ferry.", "-capitals"),
            (Apart::LineEnds, "It was late in the spring of the year.⏎HARBOUR WATCH The ferry.", "-capitals"),
            (
                Apart::LineEnds,
                "“The harbour was closed, they said to me.⏎NATO RAF planes were sent at night and.",
                "+likelihood",
            ),
            (Apart::LineEnds, "the harbour master wrote late on⏎Facebook.", "+unfinished"),
            (
                Apart::LineEnds,
                "Harbour closed for the rest of the year⏎ASHFORD, Maine (AP) — The ferry.",
                "-begins an article",
            ),
            (Apart::LineEnds, "Harbour closed for the rest of the year⏎By Ann Lee, Staff Writer", "-begins an article"),
            (Apart::LineEnds, "Harbour Wall Undermined All This Year⏎By Storm Surge.", "+unfinished"),
            (Apart::LineEnds, "LEE:⏎Why was it closed?", "+label"),
            (Apart::LineEnds, "Ann Lee:⏎Harbour Closed for the Year.", "+label"),
            (Apart::LineEnds, "Closed by the mayor's⏎Ferry Board.", "+unfinished"),
            (Apart::LineEnds, "It was late.⏎Harbour:⏎Why was it closed?", "-room"),
            (Apart::LineEnds, "“Why was it closed for the whole day?”⏎Lee asked, and left.", "+who spoke"),
            (Apart::LineEnds, "The court decided it then in Lee against v.⏎Dow.", "+abbreviation"),
            (Apart::LineEnds, "It was time for Plan B.⏎The ferry left.", "-room"),
            (Apart::LineEnds, "The harbour is closed, he said.” [Herald]⏎The ferry left.", "-source"),
            (Apart::LineEnds, "The harbour is closed by the old [Ferry]⏎Board again.", "+unfinished"),
            (Apart::LineEnds, "The harbour was closed, and for a day.⏎l The ferry left.", "-item"),
            (
                Apart::LineEnds,
                "l The ferry was closed to most of them all⏎- but not to all - until June.",
                "+unfinished",
            ),
            (Apart::LineEnds, "It closed at 9 p.m.⏎on Friday.", "+lower case"),
            (Apart::LineEnds, "The ferry was mended on Jan.⏎2 and left.", "+abbreviation"),
            (Apart::LineEnds, "It left in 1953.⏎2 others sank.", "-room"),
            (Apart::LineEnds, "He asked Rep.⏎Ann Lee.", "+title before a name"),
            (Apart::LineEnds, "Harbour Closed for the Ninth Time in Spring.⏎The ferry left.", "-headline"),
            (Apart::LineEnds, "The harbour was closed.⏎The ferry left.", "-room"),
            (Apart::Blanks, &format!("{full}⏎The ferry left."), "+told apart otherwise"),
            (Apart::Indents(0), &format!("{full}⏎The ferry left."), "+told apart otherwise"),
            (Apart::LineEnds, &format!("{full}⏎(It was mended.)"), "+bracket"),
            (Apart::LineEnds, &format!("{full}⏎[Harbour Gazette]"), "+bracket"),
            (Apart::LineEnds, "The harbour was closed.⏎(It was mended.)", "-room"),
            (Apart::LineEnds, &format!("{full}⏎He left."), "-likelihood"),
            (Apart::LineEnds, &format!("{full}⏎{full}⏎He left."), "+likelihood"),
            (Apart::LineEnds, &format!("{full}⏎{full}⏎{full}⏎{full}⏎{full}⏎The ferry left."), "-likelihood"),
            (Apart::LineEnds, &format!("“{full}⏎{full}⏎The ferry left."), "+likelihood"),
        ] {
            assert_eq!(judged(apart, text), expected, "{text}");
        }
    }
}
