//! The rules of what stands alone: furniture, fields of mails, items of a list, turns of a transcript, the paper that a paragraph comes
//! from.
//!
//! *In*: a line end. *Out*: a break, where one of the two lines is such a line. *Never*: that lines are joined.

use super::super::{ends_sentence, is_item, is_ornament, starts_lower, starts_upper};
use super::over::hangs;
use super::unended::ends_with_month;
use super::{LineEnd, Verdict};
use crate::load::header;
use crate::load::lines::Line;
use crate::load::prune;
use crate::text::token::ABBREVIATIONS;

/// The longest name of who speaks in a transcript (bytes).
const LONGEST_SPEAKER: usize = 30;

/// The most lines of an item behind which another is looked for.
const ITEM_LINES: usize = 6;

/// Fewer lines than this stand behind a remark on who helped.
const REMARKS: usize = 16;

/// `Subject: the harbour`, `Post a Comment`, `* * *`: a field of a mail's header, a line of furniture and an ornament stand
/// alone, and so does a line that comes twice: no sentence says the same again.
pub(super) fn own_line(end: &LineEnd) -> Option<Verdict> {
    let field = || header::is_field(end.line.text) || header::is_field(end.next.text);
    let furniture = |line: Line| starts_upper(line.text) && prune::is_furniture(line.text);
    // `she wrote on` ⏎ `Facebook.`
    let goes_on = || {
        end.measure.wrapped
            && !ends_sentence(end.line.text)
            && (hangs(end.line.text) || end.measure.greedy && !end.has_room())
    };
    let ornament = || is_ornament(end.line.text) || is_ornament(end.next.text);
    (end.line.text == end.next.text
        || field()
        || ornament()
        || (end.paragraph.lines() == 1 && !starts_lower(end.next.text) && furniture(end.line))
        // asked last, for it costs most
        || (end.blank || !goes_on()) && furniture(end.next)
        || end.after.len() < REMARKS && is_remark(end))
    .then_some(Verdict::Break)
}

/// `- more bread`: an item begins a line; a dash or a number inside a full line is none (`the ferry` ⏎ `- the last one -
/// left`; `until July` ⏎ `15. Nobody`), nor is the only one in a text whose lines break off anywhere (`ASHFORD, Maine` ⏎
/// `- The ferry`).
pub(super) fn item(end: &LineEnd) -> Option<Verdict> {
    let dash = end.next.text.starts_with(['-', '–']);
    let day = end.next.text.starts_with(|c: char| c.is_ascii_digit());
    let number = day || end.next.text.starts_with(['(', '[']);
    let ends = ends_sentence(end.line.text) && !(day && ends_with_month(end.line.text));
    let is_alone = || {
        let breaks_off = end.measure.wrapped && !end.measure.greedy;
        breaks_off && dash && !end.after.iter().take(ITEM_LINES).any(|line| is_item(line.text))
    };
    let goes_on = (dash || number)
        && !end.blank
        && end.paragraph.item().is_none()
        && !ends
        && !end.line.text.ends_with(';')
        && (!end.has_room() || is_alone());
    // `-Ann Lee`, `— No.` behind a sentence: a dash before a capital
    let signed = || {
        let rest = end.next.text.strip_prefix(['-', '–', '—']);
        let last = || end.line.text.rsplit(' ').next().unwrap_or("").trim_end_matches('.');
        ends && !ABBREVIATIONS.has_lower(last())
            && rest.is_some_and(|rest| starts_upper(rest.trim_start()) && !rest.starts_with(['-', '–', '—']))
    };
    (is_item(end.next.text) && !goes_on || !end.blank && signed()).then_some(Verdict::Break)
}

/// `MAYOR BIRCH: No.`, `Q: Why?`: in a transcript who speaks begins a paragraph.
pub(super) fn speaker(end: &LineEnd) -> Option<Verdict> {
    // nearly every line is known by its first small letter
    let colon =
        end.next.text.bytes().take(LONGEST_SPEAKER + 1).position(|byte| byte == b':' || byte.is_ascii_lowercase())?;
    let (name, _) = end.next.text.split_at_checked(colon).filter(|(_, behind)| behind.starts_with(':'))?;
    let capitals = || name.chars().filter(|c| c.is_uppercase()).count();
    let named = !name.contains(char::is_lowercase) && capitals() > 1;
    let ended = ends_sentence(end.line.text) || end.line.text.ends_with(['—', '–', '-']);
    (ended && (named || matches!(name, "Q" | "A"))).then_some(Verdict::Break)
}

/// `It was fine.” [Ashford Herald]`: a paper in brackets behind a sentence is where the whole paragraph comes from.
pub(super) fn source(end: &LineEnd) -> Option<Verdict> {
    let (before, name) = end.line.text.strip_suffix(']')?.rsplit_once(" [")?;
    let named = name.starts_with(char::is_uppercase) && name.len() <= LONGEST_SPEAKER;
    (named && ends_sentence(before) && starts_upper(end.next.text)).then_some(Verdict::Break)
}

/// `Ann Lee contributed to this report.`, behind a sentence: who helped stands alone.
fn is_remark(end: &LineEnd) -> bool {
    let helped = || memchr::memmem::find(end.next.text.as_bytes(), b" contributed to this ").is_some();
    ends_sentence(end.line.text) && helped()
}
