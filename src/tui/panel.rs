//! The panel: quotations, speakers, people, figures; in step with the text both ways.
//!
//! | file | what it does |
//! | --- | --- |
//! | `list.rs` | which entries are listed: all, or those that have what the reader typed |
//! | `entry.rs` | what stands in an entry |
//! | `act.rs` | what the keys do while they go to the panel |

mod act;
pub mod entry;
pub mod list;

use super::app::App;
use super::app::document::Document;
use super::plan::{Kind, Plan, Wish};
use crate::layout::voices::VoiceId;
use crate::text::width::columns;
use entry::entry;
use list::{List, Sieve};
use ratatui::layout::{Position, Rect};

/// Rows of words that an entry shows at most.
const ROWS: usize = 3;

/// Where the keys go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// To the text.
    #[default]
    Text,
    /// To the panel.
    Panel,
}

/// The tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Every quotation.
    #[default]
    Quotes,
    /// Every speaker.
    Speakers,
    /// Everybody named.
    People,
    /// Every figure.
    Figures,
}

impl Tab {
    /// All of them in order.
    pub const ALL: [Tab; 4] = [Tab::Quotes, Tab::Speakers, Tab::People, Tab::Figures];

    fn index(self) -> usize {
        match self {
            Tab::Quotes => 0,
            Tab::Speakers => 1,
            Tab::People => 2,
            Tab::Figures => 3,
        }
    }

    /// The tab `by` places further, round and round.
    pub fn turned(self, by: i16) -> Tab {
        let to = (i32::try_from(self.index()).unwrap_or(0) + i32::from(by)).rem_euclid(4);
        usize::try_from(to).ok().and_then(|to| Tab::ALL.get(to)).copied().unwrap_or_default()
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Tab::Quotes => "Quotes",
            Tab::Speakers => "Speakers",
            Tab::People => "People",
            Tab::Figures => "Figures",
        }
    }

    /// What stands in it where there are none.
    pub fn empty(self) -> &'static str {
        match self {
            Tab::Quotes => "no quotes here",
            Tab::Speakers => "nobody is quoted here",
            Tab::People => "nobody is named here",
            Tab::Figures => "no figures here",
        }
    }

    /// How many entries it has.
    pub fn count(self, document: &Document) -> usize {
        match self {
            Tab::Quotes => document.outline.quotes.len(),
            Tab::Speakers => document.outline.voices.list.len(),
            Tab::People => document.outline.people.len(),
            Tab::Figures => document.outline.figures.len(),
        }
    }
}

/// The state of the panel.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    /// Whether it is shown.
    pub is_open: bool,
    /// Where the keys go.
    pub focus: Focus,
    /// The tab that is open.
    pub tab: Tab,
    /// Which entries are listed, where the reader chose.
    pub sieve: Option<Sieve>,
    /// How large the reader made it.
    pub wish: Wish,
    selected: [usize; 4],
    tops: [usize; 4],
}

impl Panel {
    /// Whether the keys go to the panel.
    pub fn is_focused(&self) -> bool {
        self.is_open && self.focus == Focus::Panel
    }

    /// The selected entry of the open tab.
    pub fn selected(&self) -> usize {
        self.selected.get(self.tab.index()).copied().unwrap_or(0)
    }

    /// Selects an entry of the open tab.
    pub fn set_selected(&mut self, entry: usize) {
        if let Some(slot) = self.selected.get_mut(self.tab.index()) {
            *slot = entry;
        }
    }

    /// The first entry shown of the open tab.
    pub fn top(&self) -> usize {
        self.tops.get(self.tab.index()).copied().unwrap_or(0)
    }

    /// The entries of the open tab.
    pub fn list<'a>(&'a self, document: &'a Document) -> List<'a> {
        List { tab: self.tab, document, sieve: self.sieve.as_ref() }
    }

    /// Lists only what has `text`; all where nothing was typed. The selected entry stays where it is listed.
    pub fn sift(&mut self, text: &str, document: &Document) {
        let selected = self.list(document).get(self.selected());
        self.sieve = Sieve::new(text, self.tab, document);
        match &self.sieve {
            Some(_) => self.set_selected(0),
            None => self.set_selected(selected.unwrap_or(0)),
        }
    }

    /// Looks at more entries; says whether there are more to look at.
    pub fn sift_on(&mut self, document: &Document) -> bool {
        self.sieve.as_mut().is_some_and(|sieve| sieve.go_on(self.tab, document))
    }

    /// Follows the text, and keeps the selected entry in sight.
    pub fn follow(&mut self, document: &Document, plan: Plan) {
        if !self.is_focused() {
            match self.tab {
                Tab::Quotes => {
                    let here = document.viewport.first_text().map_or(0, |s| document.outline.quotes_before(s));
                    let number = document.current.map_or(here, |id| document.outline.rank(id));
                    self.set_selected(self.list(document).rank(number));
                }
                Tab::Speakers => {
                    let list = self.list(document);
                    let rank = document.voice().map_or(self.selected(), |voice| list.rank(VoiceId::index(voice)));
                    self.set_selected(rank);
                }
                Tab::People | Tab::Figures => {}
            }
        }
        let selected = self.selected().min(self.list(document).len().saturating_sub(1));
        self.set_selected(selected);
        let Some(area) = plan.panel else { return };
        let room = body(area, plan.kind).height.into();
        let list = self.list(document);
        let height = |i| entry(&list, i, area.width, plan.kind).map_or(1, |entry| entry.height());
        let mut top = self.top().min(selected).max(selected.saturating_sub(room));
        if self.top() > selected {
            top = selected.saturating_sub(1);
        }
        // All that begin on the screen, as far as there is room behind the selected one.
        let last = match (self.tab, self.is_focused()) {
            (Tab::Quotes, false) => {
                let last = document.last_begun().map_or(selected, |last| list.rank(last));
                last.clamp(selected, selected + room)
            }
            _ => selected,
        };
        let mut used: usize = (top..=last).map(height).sum();
        while top < selected && used > room {
            used -= height(top);
            top += 1;
        }
        if let Some(slot) = self.tops.get_mut(self.tab.index()) {
            *slot = top;
        }
    }
}

/// The part of the panel where entries stand.
pub fn body(area: Rect, kind: Kind) -> Rect {
    let (above, below) = match kind {
        Kind::Side => (3, 1),
        Kind::Sheet => (1, 1),
        Kind::Whole => (2, 1),
    };
    let height = area.height.saturating_sub(above + below);
    Rect { y: area.y + above.min(area.height), height, ..area }
}

/// Where the tabs stand.
pub fn tabs_at(area: Rect, kind: Kind) -> Rect {
    let left = if kind == Kind::Side { 0 } else { 2.min(area.width) };
    Rect { x: area.x + left, width: area.width - left, height: 1.min(area.height), ..area }
}

/// What a click in the panel hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A tab.
    Tab(Tab),
    /// An entry.
    Entry(usize),
}

/// What stands at a place of the panel.
pub fn hit(app: &App, document: &Document, area: Rect, at: Position) -> Option<Hit> {
    let kind = app.plan().kind;
    if at.y == area.y {
        let mut x = tabs_at(area, kind).x;
        for (tab, label) in tabs(&app.panel.list(document), tabs_at(area, kind).width) {
            let end = x + u16::try_from(columns(&label)).unwrap_or(u16::MAX);
            if (x..end).contains(&at.x) {
                return Some(Hit::Tab(tab));
            }
            x = end;
        }
        return None;
    }
    let body = body(area, kind);
    let mut y = usize::from(body.y);
    let list = app.panel.list(document);
    for i in app.panel.top()..list.len() {
        let height = entry(&list, i, area.width, kind)?.height();
        if (y..y + height).contains(&usize::from(at.y)) {
            return Some(Hit::Entry(i));
        }
        y += height;
        if y > usize::from(body.bottom()) {
            break;
        }
    }
    None
}

/// The tabs with their counts, as wide as there is room: the words first lose their length, then the gaps, then the
/// counts of the closed ones, then their letters.
pub fn tabs(list: &List, width: u16) -> Vec<(Tab, String)> {
    let (open, document) = (list.tab, list.document);
    let short = |tab: Tab| if tab == Tab::Figures { "Figs" } else { tab.name() };
    let letter = |tab: Tab| if tab == open { short(tab) } else { tab.name().get(..1).unwrap_or("") };
    let some = if list.sieve.is_some() { format!("{}/", list.len()) } else { String::new() };
    let label = |tab: Tab, name: &str, gap: &str| match tab.count(document) {
        count if tab == open => format!("[{name} {some}{count}]{gap}"),
        count => format!(" {name} {count}{gap}"),
    };
    let all = |name: &dyn Fn(Tab) -> &'static str, gap: &str| -> Vec<(Tab, String)> {
        Tab::ALL.into_iter().map(|tab| (tab, label(tab, name(tab), gap))).collect()
    };
    let uncounted = || -> Vec<(Tab, String)> {
        let label = |tab| if tab == open { label(tab, short(tab), "") } else { format!(" {}", short(tab)) };
        Tab::ALL.into_iter().map(|tab| (tab, label(tab))).collect()
    };
    let choices = [all(&Tab::name, " "), all(&short, " "), all(&short, ""), uncounted(), all(&letter, " ")];
    let fits = |labels: &Vec<(Tab, String)>| {
        labels.iter().map(|(_, label)| columns(label)).sum::<usize>() <= usize::from(width)
    };
    choices.into_iter().find(fits).unwrap_or_else(|| all(&letter, ""))
}
