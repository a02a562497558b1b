//! Where everything stands on a screen of a given size.
//!
//! | screen | panel |
//! | --- | --- |
//! | at least 104 columns at a measure of 68 | beside the text |
//! | less | a sheet below it |
//! | under 60 columns or 16 rows | a screen of its own |
//! | under 24 × 6 | none: text only |
//!
//! The measure never depends on the panel, so that showing or hiding it re-wraps nothing.

use ratatui::layout::Rect;

/// Cells left of the text: digit and bar between blanks.
pub const MARGIN: u16 = 4;
/// The usual measure, and its bounds.
pub const MEASURE: u16 = 68;
/// Narrowest measure that can be asked for.
pub const NARROWEST: u16 = 45;
/// Widest measure that can be asked for.
pub const WIDEST: u16 = 80;
/// Narrowest panel beside the text.
const PANEL: u16 = 26;
/// Columns between and beside text and panel.
const SIDE: u16 = 6;
/// Fewest rows of text and of the panel below it.
const LOWEST: u16 = 5;
/// Widest panel beside the text.
const PANEL_WIDEST: u16 = 52;

/// How the panel stands to the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Beside it.
    #[default]
    Side,
    /// Below it.
    Sheet,
    /// Instead of it.
    Whole,
}

/// Whether the panel is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// It is.
    Yes,
    /// It is not.
    #[default]
    No,
}

/// What the reader wishes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Columns of text.
    pub measure: u16,
    /// Whether the panel is shown.
    pub open: Open,
    /// Columns of the panel beside the text, where the reader moved the divider.
    pub side: Option<u16>,
    /// Rows of the panel below the text, where the reader moved its edge.
    pub sheet: Option<u16>,
}

impl Wish {
    /// The wish of a reader who moves the divider to `at`.
    pub fn with_divider_at(self, (columns, rows): (u16, u16), measure: u16, at: (u16, u16)) -> Self {
        let wish = Self { measure, open: Open::Yes, ..self };
        match Plan::of((columns, rows), &wish).kind {
            Kind::Side => {
                let fixed = MARGIN + measure.min(columns - MARGIN - 3) + 2;
                // Behind the text the panel and the space at both ends share what is left.
                let side = if at.0 > fixed {
                    columns.saturating_add(fixed).saturating_sub(at.0.saturating_mul(2))
                } else {
                    columns.saturating_sub(at.0)
                };
                let widest = columns.saturating_sub(MARGIN + NARROWEST + SIDE);
                Self { side: Some(side.saturating_sub(4).clamp(PANEL, widest.max(PANEL))), ..self }
            }
            Kind::Sheet => {
                let sheet = (rows - 1).saturating_sub(at.1);
                Self { sheet: Some(sheet.clamp(LOWEST, (rows - 1).saturating_sub(LOWEST).max(LOWEST))), ..self }
            }
            Kind::Whole => self,
        }
    }
}

/// Where everything stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The row above all: what is read, how long it is.
    pub header: Option<Rect>,
    /// The text, without its margin.
    pub text: Rect,
    /// Whether there is room for the margin left of the text.
    pub margin: bool,
    /// The column between text and panel.
    pub divider: Option<Rect>,
    /// The panel.
    pub panel: Option<Rect>,
    /// How it would stand, shown or not.
    pub kind: Kind,
    /// The last row.
    pub status: Option<Rect>,
}

impl Plan {
    /// The plan of a screen of `columns` × `rows` at a measure.
    pub fn of((columns, rows): (u16, u16), wish: &Wish) -> Self {
        if columns < 24 || rows < 6 {
            return Self { text: Rect::new(0, 0, columns, rows), kind: Kind::Whole, ..Self::default() };
        }
        let status = Some(Rect::new(0, rows - 1, columns, 1));
        let (measure, is_open) = (wish.measure, wish.open == Open::Yes);
        if columns < 60 || rows < 16 {
            let width = measure.min(columns - MARGIN - 1);
            let left = MARGIN + (columns - MARGIN - 1 - width) / 2;
            let panel = is_open.then(|| Rect::new(0, 0, columns, rows - 1));
            let text = Rect::new(left, 0, width, rows - 1);
            return Self { text, margin: true, panel, kind: Kind::Whole, status, ..Self::default() };
        }
        let measure = measure.min(columns - MARGIN - 3);
        if columns > MARGIN + measure + 3 + 2 + PANEL {
            // A panel that the reader made wider takes from the text, shown or not: hiding it re-wraps nothing.
            let left = wish.side.map_or(measure, |side| columns.saturating_sub(MARGIN + side + SIDE));
            let measure = measure.min(left).max(NARROWEST);
            return Self { status, ..Self::wide((columns, rows), &Wish { measure, ..*wish }) };
        }
        let left = MARGIN + (columns - 3 - MARGIN - measure) / 2;
        let most = rows.saturating_sub(1 + LOWEST);
        let sheet = if is_open { wish.sheet.unwrap_or((rows / 3).max(6)).min(most) } else { 0 };
        let height = rows - 1 - sheet;
        Self {
            text: Rect::new(left, 0, measure, height),
            margin: true,
            divider: Some(Rect::new((left + measure + 4).min(columns - 2), 0, 1, height)),
            panel: is_open.then(|| Rect::new(0, height, columns, sheet)),
            kind: Kind::Sheet,
            status,
            ..Self::default()
        }
    }

    fn wide((columns, rows): (u16, u16), wish: &Wish) -> Self {
        let measure = wish.measure;
        let top = if rows >= 24 { 2 } else { 0 };
        let header = (top > 0).then(|| Rect::new(0, 0, columns, 1));
        let height = rows - 1 - top;
        let (left, gap, panel) = match wish.open {
            Open::Yes => {
                let room = columns - MARGIN - measure - SIDE;
                let width = wish.side.unwrap_or(PANEL_WIDEST).min(room);
                let spare = room - width;
                let left = MARGIN + spare / 2;
                (left, 2, Some(Rect::new(left + measure + 5, top, width, height)))
            }
            Open::No => (MARGIN + (columns - 3 - MARGIN - measure) / 2, 4, None),
        };
        Self {
            header,
            text: Rect::new(left, top, measure, height),
            margin: true,
            divider: Some(Rect::new((left + measure + gap).min(columns - 2), top, 1, height)),
            panel,
            kind: Kind::Side,
            status: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_overlaps_and_nothing_leaves_the_screen() {
        for columns in 0u16..260 {
            for rows in 0..60 {
                for measure in [NARROWEST, MEASURE, WIDEST] {
                    for open in [Open::Yes, Open::No] {
                        for moved in [None, Some(5), Some(columns.saturating_sub(30)), Some(rows / 2)] {
                            let wish = Wish { measure, open, ..Wish::default() };
                            let to = |at| wish.with_divider_at((columns, rows), measure, (at, at));
                            let plan = Plan::of((columns, rows), &Wish { measure, open, ..moved.map_or(wish, to) });
                            let screen = Rect::new(0, 0, columns, rows);
                            let beside = if plan.kind == Kind::Whole { None } else { plan.panel };
                            let parts: Vec<Rect> = [plan.header, Some(plan.text), plan.divider, beside, plan.status]
                                .into_iter()
                                .flatten()
                                .collect();
                            for (i, part) in parts.iter().enumerate() {
                                assert_eq!(part.intersection(screen), *part, "{columns}x{rows} {part}");
                                for other in &parts[..i] {
                                    assert!(part.intersection(*other).is_empty(), "{columns}x{rows} {part} {other}");
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_panel_re_wraps_nothing() {
        for columns in 0..200 {
            for side in [None, Some(30), Some(70)] {
                let width =
                    |open| Plan::of((columns, 40), &Wish { measure: MEASURE, open, side, sheet: None }).text.width;
                assert_eq!(width(Open::Yes), width(Open::No));
            }
        }
    }

    #[test]
    fn the_divider_follows_the_pointer() {
        for (columns, from, to) in [(120, 55, 82), (160, 55, 102), (200, 60, 122)] {
            for at in from..to {
                let wish = Wish { measure: MEASURE, open: Open::Yes, ..Wish::default() };
                let wish =
                    Wish { measure: MEASURE, open: Open::Yes, ..wish.with_divider_at((columns, 40), MEASURE, (at, 9)) };
                let plan = Plan::of((columns, 40), &wish);
                let seen = plan.divider.unwrap().x;
                assert!(seen.abs_diff(at) <= 1, "{columns}: pointer {at}, divider {seen}, {wish:?}");
            }
        }
        let wish = Wish::default().with_divider_at((80, 24), MEASURE, (40, 9));
        assert_eq!(Plan::of((80, 24), &Wish { measure: MEASURE, open: Open::Yes, ..wish }).panel.unwrap().y, 9);
    }
}
