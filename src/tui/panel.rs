//! The panel: quotations, speakers, people, figures; in step with the text both ways.
//!
//! Entries are made only for what is on the screen.

use super::action::Action;
use super::app::App;
use super::app::document::Document;
use super::plan::{Kind, Plan};
use crate::facts::{Certainty, FigureKind, Quote, QuoteId};
use crate::layout::voices::{VoiceId, is_guess};
use crate::layout::wrap::wrap;
use crate::text::span::Span;
use crate::text::width::{clusters, columns, fit};
use ratatui::layout::{Position, Rect};

/// Rows of words that an entry shows at most.
const ROWS: usize = 3;
/// Bytes of words that an entry is made from.
const EXCERPT: usize = 400;

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

    /// Follows the text, and keeps the selected entry in sight.
    pub fn follow(&mut self, document: &Document, plan: Plan) {
        if !self.is_focused() {
            match self.tab {
                Tab::Quotes => {
                    let here = document.viewport.first_text().map_or(0, |s| document.outline.quotes_before(s));
                    self.set_selected(document.current.map_or(here, |id| document.outline.rank(id)));
                }
                Tab::Speakers => self.set_selected(document.voice().map_or(self.selected(), VoiceId::index)),
                Tab::People | Tab::Figures => {}
            }
        }
        let count = self.tab.count(document);
        let selected = self.selected().min(count.saturating_sub(1));
        self.set_selected(selected);
        let Some(area) = plan.panel else { return };
        let room = body(area, plan.kind).height.into();
        let height = |i| entry(self.tab, document, i, area.width, plan.kind).map_or(1, |entry| entry.height());
        let mut top = self.top().min(selected).max(selected.saturating_sub(room));
        if self.top() > selected {
            top = selected.saturating_sub(1);
        }
        // All that begin on the screen, as far as there is room behind the selected one.
        let last = match (self.tab, self.is_focused()) {
            (Tab::Quotes, false) => document.last_begun().unwrap_or(selected).clamp(selected, selected + room),
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

/// One entry: what stands in its first row, and the rows of words below.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// A heading above it: the kind of figures.
    pub heading: Option<&'static str>,
    /// The quotation it is, for its bar.
    pub quote: Option<QuoteId>,
    /// The speaker, for hue and digit.
    pub voice: Option<VoiceId>,
    /// The name.
    pub name: String,
    /// What stands at the right.
    pub right: String,
    /// Rows below.
    pub words: Vec<String>,
    /// Whether a blank row follows.
    pub spaced: bool,
}

impl Entry {
    /// Rows that it takes.
    pub fn height(&self) -> usize {
        1 + usize::from(self.heading.is_some()) + self.words.len() + usize::from(self.spaced)
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

/// The entry at `i`.
pub fn entry(tab: Tab, document: &Document, i: usize, width: u16, kind: Kind) -> Option<Entry> {
    let mut entry = match tab {
        Tab::Quotes => quote_entry(document, i, width, kind)?,
        Tab::Speakers => speaker_entry(document, i)?,
        Tab::People => person_entry(document, i)?,
        Tab::Figures => figure_entry(document, i)?,
    };
    if kind == Kind::Sheet && tab != Tab::Quotes {
        let words = std::mem::take(&mut entry.words);
        if let Some(first) = words.first() {
            let room = usize::from(width / 4).clamp(12, 30);
            entry.name = format!("{}  {}", fit(&entry.name, room), first.trim_end());
        }
    }
    // Figures stand close together, kind by kind.
    let ends = tab != Tab::Figures || figure_entry(document, i + 1).is_none_or(|next| next.heading.is_some());
    entry.spaced = kind != Kind::Sheet && ends;
    Some(entry)
}

fn quote_entry(document: &Document, i: usize, width: u16, kind: Kind) -> Option<Entry> {
    let id = *document.outline.quotes.get(i)?;
    let quote = document.quote(id)?;
    let mut name = quote.speaker.as_ref().map_or("not named".to_owned(), |speaker| speaker.name.clone());
    if is_guess(&document.facts, id) {
        name.push_str(" ?");
    }
    if quote.speaker.as_ref().is_some_and(|speaker| speaker.certainty == Certainty::Reader) {
        name.push_str(" ✎");
    }
    if let Some(mention) = quote.speaker.as_ref().and_then(|speaker| speaker.mention) {
        let mention = document.article.slice(mention);
        if mention.len() <= 12 && mention.chars().all(char::is_lowercase) && !name.ends_with(mention) {
            name.push_str(&format!(" ← {mention}"));
        }
    }
    let (first, last) = (quote.spans.first()?, quote.spans.last()?);
    let (from, to) = (Document::paragraph(first.block), Document::paragraph(last.block));
    let right = if from == to { format!("¶{from}") } else { format!("¶{from}–{to}") };
    let text = cut(&pieces(document, quote), EXCERPT);
    let words = match kind {
        Kind::Sheet => vec![text],
        Kind::Side | Kind::Whole => excerpt(&text, width.saturating_sub(5)),
    };
    if kind == Kind::Sheet {
        let line = words.into_iter().next().unwrap_or_default();
        return Some(Entry {
            name: format!("{name}\u{1}{right}\u{1}{line}"),
            quote: Some(id),
            voice: document.outline.voices.of_quote(id),
            ..Entry::default()
        });
    }
    Some(Entry { quote: Some(id), voice: document.outline.voices.of_quote(id), name, right, words, ..Entry::default() })
}

fn speaker_entry(document: &Document, i: usize) -> Option<Entry> {
    let voice = document.outline.voices.list.get(i)?;
    let share = document.outline.voices.share(voice);
    let quotes = if voice.quotes.len() == 1 { "quote " } else { "quotes" };
    let most = voice.strip.iter().copied().max().unwrap_or(0).max(1);
    let strip: String = voice.strip.iter().map(|&n| level(n, most)).collect();
    let role =
        voice.role.clone().unwrap_or_else(|| if voice.person.is_some() { String::new() } else { "unnamed".to_owned() });
    Some(Entry {
        voice: u32::try_from(i).ok().map(VoiceId),
        name: voice.name.clone(),
        right: format!("{} {quotes} {share:>3} %", voice.quotes.len()),
        words: vec![format!("{} {strip}", fit(&role, 18))],
        ..Entry::default()
    })
}

fn level(n: u32, most: u32) -> char {
    const LEVELS: [char; 4] = ['▂', '▄', '▆', '█'];
    if n == 0 {
        return '·';
    }
    let at = (u64::from(n) * 4).div_ceil(u64::from(most)).clamp(1, 4) - 1;
    usize::try_from(at).ok().and_then(|at| LEVELS.get(at)).copied().unwrap_or('·')
}

fn person_entry(document: &Document, i: usize) -> Option<Entry> {
    let id = *document.outline.people.get(i)?;
    let person = document.facts.people.get(id.index())?;
    let mut forms: Vec<&str> = Vec::new();
    for &span in person.mentions.iter().take(50) {
        let form = document.article.slice(span);
        if form != person.name && !forms.contains(&form) && forms.len() < 3 {
            forms.push(form);
        }
    }
    let role = person.role().unwrap_or_default();
    let also = if forms.is_empty() { String::new() } else { format!("also {}", forms.join(", ")) };
    let dot = if role.is_empty() || also.is_empty() { "" } else { " · " };
    let speaks = if person.quotes.is_empty() { "" } else { " speaks" };
    let words = format!("{role}{dot}{also}");
    Some(Entry {
        voice: person.quotes.first().and_then(|&quote| document.outline.voices.of_quote(quote)),
        name: person.name.clone(),
        right: format!("{} ×{speaks}", person.mentions.len()),
        words: if words.is_empty() { Vec::new() } else { vec![words] },
        ..Entry::default()
    })
}

fn figure_entry(document: &Document, i: usize) -> Option<Entry> {
    let figure = document.facts.figures.get(*document.outline.figures.get(i)? as usize)?;
    let before = i.checked_sub(1).and_then(|i| document.outline.figures.get(i));
    let before = before.and_then(|&i| document.facts.figures.get(i as usize)).map(|figure| figure.kind);
    let of = figure.of.map(|span| document.article.slice(span)).filter(|of| !of.is_empty());
    Some(Entry {
        heading: (before != Some(figure.kind)).then(|| kind_name(figure.kind)),
        name: document.article.slice(figure.span).to_owned(),
        right: format!("¶{}", Document::paragraph(figure.span.block)),
        words: of.map(|of| cut(of, EXCERPT)).into_iter().collect(),
        ..Entry::default()
    })
}

/// The kind of a figure in words.
pub fn kind_name(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Percent => "percent",
        FigureKind::Money => "money",
        FigureKind::Number => "number",
        FigureKind::Ratio => "ratio",
        FigureKind::Quantity => "quantity",
        FigureKind::Duration => "duration",
        FigureKind::Age => "age",
        FigureKind::Date => "date",
        FigureKind::Time => "time",
        FigureKind::Ordinal => "place in order",
        FigureKind::Range => "range",
    }
}

/// The first pieces of a quotation, ` … ` where other words stand between them.
pub fn pieces(document: &Document, quote: &Quote) -> String {
    let mut out = String::new();
    let mut last: Option<Span> = None;
    for &span in quote.spans.iter().take(4) {
        if let Some(last) = last {
            let goes_on = span.block != last.block && span.start == 0;
            out.push_str(if goes_on { " " } else { " … " });
        }
        out.push_str(document.article.slice(span));
        last = Some(span);
    }
    out
}

/// At most `bytes` of `text`, with `…` where it goes on.
fn cut(text: &str, bytes: usize) -> String {
    let kept = text.get(..crate::text::stretch::floor(text, bytes)).unwrap_or("");
    if kept.len() < text.len() { format!("{kept}…") } else { kept.to_owned() }
}

fn excerpt(text: &str, width: u16) -> Vec<String> {
    let lines = wrap(text, width.max(8));
    let mut rows: Vec<String> = lines.iter().take(ROWS).map(|line| line.of(text).trim_end().to_owned()).collect();
    if lines.len() > ROWS
        && let Some(last) = rows.last_mut()
    {
        while columns(last) + 4 > usize::from(width) && !last.is_empty() {
            let at = last.rfind(' ').unwrap_or_else(|| clusters(last).next_back().map_or(0, |(at, _)| at));
            last.truncate(at);
        }
        last.push_str(" …");
    }
    rows
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
        for (tab, label) in tabs(app.panel.tab, document, tabs_at(area, kind).width) {
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
    let tab = app.panel.tab;
    for i in app.panel.top()..tab.count(document) {
        let height = entry(tab, document, i, area.width, kind)?.height();
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

/// The tabs with their counts, as wide as there is room: the words first lose their length, then the gaps, then their
/// letters.
pub fn tabs(open: Tab, document: &Document, width: u16) -> Vec<(Tab, String)> {
    let label = |tab: Tab, name: &str, gap: &str| {
        let words = format!("{name} {}", tab.count(document));
        if tab == open { format!("[{words}]{gap}") } else { format!(" {words}{gap}") }
    };
    let short = |tab: Tab| if tab == Tab::Figures { "Figs" } else { tab.name() };
    let first = |tab: Tab| if tab == open { short(tab) } else { tab.name().get(..1).unwrap_or("") };
    let all = |name: &dyn Fn(Tab) -> &'static str, gap: &str| -> Vec<(Tab, String)> {
        Tab::ALL.into_iter().map(|tab| (tab, label(tab, name(tab), gap))).collect()
    };
    let choices = [all(&Tab::name, " "), all(&short, " "), all(&short, "")];
    let fits = |labels: &Vec<(Tab, String)>| {
        labels.iter().map(|(_, label)| columns(label)).sum::<usize>() <= usize::from(width)
    };
    choices.into_iter().find(fits).unwrap_or_else(|| all(&first, " "))
}

impl App {
    /// An action while the keys go to the panel; `None` where it is the text's.
    pub(super) fn panel_act(&mut self, action: Action) -> Option<bool> {
        let page = 5;
        match action {
            Action::Lines(by) => Some(self.select(i64::from(by))),
            Action::Pages(by) | Action::HalfPages(by) => Some(self.select(i64::from(by) * page)),
            Action::Start => Some(self.select(-i64::from(i32::MAX))),
            Action::End => Some(self.select(i64::from(i32::MAX))),
            Action::Open => {
                self.go_to_selected();
                self.panel.focus = Focus::Text;
                if self.plan().kind == Kind::Whole {
                    self.panel.is_open = false;
                }
                Some(true)
            }
            _ => None,
        }
    }

    /// Moves the selection; the text follows.
    pub(super) fn select(&mut self, by: i64) -> bool {
        let Some(document) = self.document() else { return false };
        let last = i64::try_from(self.panel.tab.count(document)).unwrap_or(0) - 1;
        let from = self.panel.selected();
        let to = (i64::try_from(from).unwrap_or(0) + by).clamp(0, last.max(0));
        self.panel.focus = Focus::Panel;
        self.panel.set_selected(usize::try_from(to).unwrap_or(0));
        self.go_to_selected();
        true
    }

    /// Shows in the text what is selected in the panel.
    pub(super) fn go_to_selected(&mut self) {
        let (tab, i) = (self.panel.tab, self.panel.selected());
        let Some(document) = self.documents.get_mut(self.at) else { return };
        match tab {
            Tab::Quotes => {
                if let Some(&id) = document.outline.quotes.get(i) {
                    document.go_to_quote(id);
                }
            }
            Tab::Speakers => {
                let first = document.outline.voices.list.get(i).and_then(|voice| voice.quotes.first()).copied();
                if let Some(id) = first {
                    document.go_to_quote(id);
                }
            }
            Tab::People | Tab::Figures => {
                if let Some(span) = place(document, tab, i) {
                    document.point_at(span);
                }
            }
        }
    }
}

fn place(document: &Document, tab: Tab, i: usize) -> Option<Span> {
    match tab {
        Tab::People => {
            let id = *document.outline.people.get(i)?;
            document.mentions(id).first().copied()
        }
        Tab::Figures => Some(document.facts.figures.get(*document.outline.figures.get(i)? as usize)?.span),
        Tab::Quotes | Tab::Speakers => None,
    }
}
