//! Marks → stretches between marks, inside one block.
//!
//! *In*: the marks of `"He said 'no' to me," she said. "And so`. *Out*: one closed stretch, and one that is open to the
//! end. Only outermost stretches come out; what is quoted inside them stays theirs. *Never*: more than one pass and a
//! stack, however many marks are left open.

use super::marks::{Mark, Side, Style};
use crate::text::span::Local;

/// The outermost stretches of one block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretches {
    /// From opening to closing mark, marks included, in order; no two overlap.
    pub closed: Vec<Local>,
    /// The last opening mark, if none closes it and no closed stretch follows.
    pub open: Option<Local>,
    /// The double marks that nothing closes though other marks follow, in order.
    pub unclosed: Vec<Local>,
    /// The first double mark, where it closes what this block does not open.
    pub stray: Option<Local>,
}

/// Pairs `marks`. Where stretches of both styles cross, those of style `outer` stand; a stretch of the other style
/// may hold one of style `outer` only if it is double (two apostrophes make no quotation).
pub(super) fn stretches(marks: &[Mark], outer: Style) -> Stretches {
    let mut doubles = pair(marks, Style::Double);
    if outer == Style::Double {
        close_by_single(marks, &mut doubles);
    }
    let singles = pair(marks, Style::Single);
    let (mut all, others, open) = match outer {
        Style::Double => (doubles.closed, singles.closed, doubles.open),
        Style::Single => (singles.closed, doubles.closed, singles.open.or(doubles.open)),
    };
    let fits = |other: &Local| match crossing(*other, &all) {
        Some(held) => outer == Style::Single && other.contains(held),
        None => true,
    };
    // What stands after an opening mark that nothing closes belongs to what it opens.
    let beyond = open.map_or(u32::MAX, |open| open.start);
    let others: Vec<Local> = others.into_iter().filter(|other| other.start < beyond && fits(other)).collect();
    all.extend(others);
    let closed = outermost(all);
    let open = open.filter(|open| closed.last().is_none_or(|last| last.end <= open.start));
    let stray = doubles.stray.filter(|_| outer == Style::Double);
    Stretches { closed, open, unclosed: doubles.unclosed, stray }
}

/// `"It is late,' she says. "We go."`: closes the double marks that nothing closes by a single one behind a comma that nothing opens.
fn close_by_single(marks: &[Mark], doubles: &mut Stretches) {
    let close = |open: Local| {
        let from = marks.partition_point(|mark| mark.range.start <= open.start);
        let mut inner = 0_u32;
        for mark in marks.iter().skip(from).take_while(|mark| mark.style == Style::Single) {
            match mark.side {
                Side::Open => inner += 1,
                Side::Close | Side::WeakClose if inner > 0 => inner -= 1,
                Side::Close | Side::WeakClose if mark.displaced => return Some(open.cover(mark.range)),
                Side::Close | Side::WeakClose | Side::Either => {}
            }
        }
        None
    };
    doubles.unclosed.retain(|&open| {
        let closed = close(open);
        doubles.closed.extend(closed);
        closed.is_none()
    });
    doubles.closed = outermost(std::mem::take(&mut doubles.closed));
}

/// How many stretches of `style` the marks make.
pub(super) fn count(marks: &[Mark], style: Style) -> usize {
    pair(marks, style).closed.len()
}

/// The first of `sorted` that shares text with `range` and does not hold it whole.
fn crossing(range: Local, sorted: &[Local]) -> Option<Local> {
    let first = sorted.partition_point(|stretch| stretch.end <= range.start);
    sorted.get(first).copied().filter(|stretch| stretch.overlaps(range) && !stretch.contains(range))
}

/// Pairs marks of one style with a stack.
fn pair(marks: &[Mark], style: Style) -> Stretches {
    if let Some(open) = open_around_curled(marks, style) {
        return Stretches { open: Some(open), ..Stretches::default() };
    }
    let mut stack: Vec<Open> = Vec::new();
    let mut pairs: Vec<Local> = Vec::new();
    // What is quoted inside of what is said is not told by the text, unless the mark around it was an apostrophe.
    let mut nested: Vec<Local> = Vec::new();
    let stray = stray(marks.iter().filter(|mark| mark.style == style));
    let mut marks = marks.iter().filter(|mark| mark.style == style).peekable();
    while let Some(mark) = marks.next() {
        let closes = match mark.side {
            // Nothing is open, and the next one closes: this one opened.
            Side::Close if mark.displaced && stack.is_empty() => {
                !marks.peek().is_some_and(|next| next.side == Side::Close && !next.displaced)
            }
            Side::Open => false,
            Side::Close | Side::WeakClose => true,
            Side::Either => !stack.is_empty(),
        };
        if !closes {
            // An apostrophe may have closed the stretch before this one after all.
            if let Some(end) = stack.last().and_then(|open| open.weak_end) {
                pairs.extend(stack.pop().map(|open| open.mark.cover(end)));
            }
            let held = stack.last().is_some_and(|outer| outer.holds(mark));
            if style == Style::Single && !held {
                // Single marks do not nest; the one before was an apostrophe.
                stack.clear();
                pairs.append(&mut nested);
            }
            let Mark { range, straight, introduced, .. } = *mark;
            stack.push(Open { mark: range, straight, introduced, held, weak_end: None });
            continue;
        }
        match (stack.last_mut(), mark.side) {
            (Some(open), Side::WeakClose) => {
                open.weak_end.get_or_insert(mark.range);
            }
            (Some(_), _) => {
                let open = stack.pop();
                let inside = open.as_ref().is_some_and(|open| open.held) && !stack.is_empty();
                if inside { &mut nested } else { &mut pairs }.extend(open.map(|open| open.mark.cover(mark.range)));
            }
            (None, _) => {}
        }
    }
    for open in &mut stack {
        open.weak_end.take_if(|end| open.introduced && end.start > open.mark.end + LONGEST_FRAGMENT);
        pairs.extend(open.weak_end.map(|end| open.mark.cover(end)));
    }
    // Anywhere else it may be an apostrophe.
    stack.retain(|open| style == Style::Double || open.introduced || open.weak_end.is_some());
    let closed = outermost(pairs);
    let mut unclosed: Vec<Local> = stack.iter().filter(|open| open.weak_end.is_none()).map(|open| open.mark).collect();
    let to_the_end = |open: &mut Local| closed.last().is_none_or(|last| last.end <= open.start);
    let open = unclosed.pop_if(to_the_end);
    Stretches { closed, open, unclosed, stray }
}

/// The first of `marks`, where it closes what stands in an earlier block: `And we left," Lee said.` `He says,” we go.”` has one that
/// opens.
fn stray<'a>(mut marks: impl Iterator<Item = &'a Mark>) -> Option<Local> {
    let first = marks.next().filter(|mark| mark.side == Side::Close)?;
    let opens = first.displaced && marks.next().is_some_and(|next| next.side == Side::Close && !next.displaced);
    (!opens).then_some(first.range)
}

/// The straight mark that opens a block in which all others of its style are curled: it is open to the end, and they
/// quote inside it, as in a statement whose every paragraph opens with a mark: `"The “bathroom bill” must go.`
fn open_around_curled(marks: &[Mark], style: Style) -> Option<Local> {
    let mut marks = marks.iter().filter(|mark| mark.style == style);
    let opens = marks.next().filter(|mark| mark.straight && mark.side == Side::Open && mark.range.start == 0)?;
    let (mut curled, mut open_inside) = (true, 0_i32);
    for mark in marks {
        curled &= !mark.straight;
        open_inside += if mark.side == Side::Open { 1 } else { -1 };
    }
    (style == Style::Double && curled && open_inside == 0).then_some(opens.range)
}

/// How long a quotation may be (bytes) that begins where somebody speaks at length and that only an apostrophe closes: in `'We saw
/// into the workers' plan`, which is longer, it closes nothing.
const LONGEST_FRAGMENT: u32 = 40;

/// An opening mark that waits for its closing one.
struct Open {
    mark: Local,
    straight: bool,
    introduced: bool,
    /// Whether it opens what is quoted by whoever speaks behind the one before.
    held: bool,
    weak_end: Option<Local>,
}

impl Open {
    /// `'You think ‘how did she know?’ and laugh`, `“We shouted, we said “jump” and ran`: whether `inner`, a mark of the same style, opens
    /// what is quoted by whoever speaks behind this one. A double mark before a capital may as well open what another says: the one that
    /// begins the paragraph was a slip then.
    fn holds(&self, inner: &Mark) -> bool {
        let goes_on = match inner.style {
            Style::Single => self.straight && !inner.straight || inner.said,
            Style::Double => !self.straight && !inner.straight && inner.said && !inner.introduced,
        };
        self.introduced && goes_on
    }
}

/// Those of `pairs` that lie in no other, in order.
fn outermost(mut pairs: Vec<Local>) -> Vec<Local> {
    pairs.sort_unstable_by_key(|pair| (pair.start, std::cmp::Reverse(pair.end)));
    let mut outer: Vec<Local> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        if outer.last().is_none_or(|last| last.end <= pair.start) {
            outer.push(pair);
        }
    }
    outer
}
