//! The state of the screen and the only place where it changes.
//!
//! *In*: [`Event`]s. *Out*: [`Effect`]s. After every event the state is settled: the viewport laid out, the current
//! quotation and the panel in step with the text, so that drawing only reads. *Never*: I/O, a clock, work that is linear
//! in the article.
//!
//! | file | what it does |
//! | --- | --- |
//! | `document.rs` | one open input: article, facts, viewport, the current quotation |
//! | `keys.rs` | key presses → counts, keys in a row, actions |
//! | `update.rs` | actions → changes |
//! | `motion.rs` | moving by rows, quotations, speakers, mentions, marks and jumps |
//! | `find.rs` | search as you type, the filter of paragraphs |
//! | `prompt.rs` | the line that is typed into |
//! | `palette.rs` | everything that can be done, by name |
//! | `files.rs` | several files |
//! | `layers.rs` | what lies over the text: help, speakers, why, palette |
//! | `credit.rs` | the reader gives a quotation another speaker |
//! | `voices.rs` | the list of speakers |
//! | `copy.rs` | what is copied, as text |
//! | `selection.rs` | words selected with the mouse |
//! | `mouse.rs` | clicks and the wheel |

mod copy;
mod credit;
pub mod document;
mod files;
mod find;
pub mod keys;
pub mod layers;
mod motion;
mod mouse;
pub mod palette;
pub mod prompt;
mod selection;
mod update;
mod voices;

use super::event::{Effect, Event};
use super::panel::Panel;
use super::plan::{Kind, MEASURE, Open, Plan, Wish};
use super::settings::Settings;
use super::theme::{Ground, Setup, Theme};
use crate::article::Article;
use crate::memory::Memory;
use document::Document;
use keys::Keys;
use layers::Layer;
use mouse::Held;
use prompt::Prompt;
use std::sync::Arc;
use std::time::Duration;

/// How long a notice stays.
const NOTICE: Duration = Duration::from_secs(3);

/// What is marked in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marked {
    /// Quotations and speakers.
    #[default]
    Quotes,
    /// Names as well.
    Names,
    /// Names and figures as well.
    Figures,
    /// Nothing.
    Nothing,
}

/// The state of the screen.
#[derive(Debug)]
pub struct App {
    pub(super) documents: Vec<Document>,
    pub(super) at: usize,
    pub(super) size: (u16, u16),
    pub(super) measure: u16,
    pub(super) theme: Theme,
    pub(super) panel: Panel,
    pub(super) layer: Option<Layer>,
    pub(super) prompt: Option<Prompt>,
    pub(super) notice: Option<String>,
    pub(super) marked: Marked,
    pub(super) keys: Keys,
    mouse: bool,
    pub(super) settings: Settings,
    /// A file that is being opened, and the one that was read before.
    came_from: Option<(usize, usize)>,
    /// What the mouse holds while its button is down.
    held: Option<Held>,
    effects: Vec<Effect>,
}

impl App {
    /// The state before anything was read, for inputs of these names on a terminal of this kind.
    pub fn new(inputs: Vec<String>, setup: Setup) -> Self {
        let names = if inputs.is_empty() { vec!["-".to_owned()] } else { inputs };
        Self {
            documents: names.into_iter().map(Document::new).collect(),
            at: 0,
            size: (0, 0),
            measure: MEASURE,
            theme: Theme::of(setup),
            panel: Panel::default(),
            layer: None,
            prompt: None,
            notice: None,
            marked: Marked::default(),
            keys: Keys::default(),
            mouse: true,
            settings: Settings::default(),
            came_from: None,
            held: None,
            effects: Vec::new(),
        }
    }

    /// Takes the reader's settings, before the first event.
    pub fn set(&mut self, settings: Settings) {
        self.measure = settings.measure;
        self.marked = settings.marked;
        self.mouse = settings.mouse;
        if !self.mouse {
            self.effects.push(Effect::Mouse(false));
        }
        self.settings = settings;
    }

    /// Takes in one event and says what the world is to do, in order.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        let changed = match event {
            Event::Key(key) => self.key(key),
            Event::Mouse(mouse) => self.mouse_event(mouse),
            Event::Clicks { times, column, row } => self.click_again(times, (column, row)),
            Event::Paste(text) => self.paste(&text),
            Event::Resize(columns, rows) => self.resize(columns, rows),
            Event::Recalled { input, memory } => self.with(input, |d| d.recall(memory)),
            Event::Article { input, article, complete } => self.take_article(input, article, complete),
            Event::Facts { input, article, facts, outline } => {
                let changed = self.with(input, |d| d.take_facts(article, facts, outline));
                if self.documents.get(input).is_some_and(|document| !document.credits.is_empty()) {
                    self.ask_for_credits(input);
                }
                changed
            }
            Event::Credited { of, facts, outline } => {
                self.with(of.input, |document| document.take_credited(&of, facts, outline))
            }
            Event::Breaks { input, article, breaks } => {
                self.with_quietly(input, |document| document.take_breaks(&article, breaks))
            }
            Event::Failed { input, message } => self.fail(input, message),
            Event::Listed(folder) => self.take_files(folder),
            Event::Changed { input } => {
                self.effects.push(Effect::Load(input));
                if input == self.at {
                    self.notify("the file changed and is read again");
                }
                input == self.at
            }
            Event::Wake => self.notice.take().is_some(),
            Event::Continue => self.hunt_on() | self.panel.sieve.is_some(),
            Event::Background { light } => self.set_ground(if light { Ground::Light } else { Ground::Dark }),
            Event::Refused(why) => {
                self.notify(why);
                true
            }
            Event::Resumed => {
                self.effects.push(Effect::Repaint);
                true
            }
        };
        if changed {
            self.settle();
            self.effects.push(Effect::Redraw);
        }
        std::mem::take(&mut self.effects)
    }

    /// The number of inputs.
    pub fn inputs(&self) -> usize {
        self.documents.len()
    }

    /// Where everything stands. A panel as large as the screen is there only while the keys go to it: who makes the window
    /// smaller goes on reading.
    pub fn plan(&self) -> Plan {
        let of = |open| Plan::of(self.size, &Wish { measure: self.measure, open, ..self.panel.wish });
        match of(Open::Yes) {
            open if self.panel.is_open && (open.kind != Kind::Whole || self.panel.is_focused()) => open,
            _ => of(Open::No),
        }
    }

    /// The input on the screen.
    pub(super) fn document(&self) -> Option<&Document> {
        self.documents.get(self.at)
    }

    fn document_mut(&mut self) -> Option<&mut Document> {
        self.documents.get_mut(self.at)
    }

    fn with(&mut self, input: usize, change: impl FnOnce(&mut Document)) -> bool {
        if let Some(document) = self.documents.get_mut(input) {
            change(document);
        }
        if input == self.at {
            self.hunt_again();
        }
        input == self.at
    }

    /// As [`Self::with`], where no hit can have changed.
    fn with_quietly(&mut self, input: usize, change: impl FnOnce(&mut Document)) -> bool {
        self.documents.get_mut(input).map(change);
        input == self.at
    }

    fn take_article(&mut self, input: usize, article: Arc<Article>, complete: bool) -> bool {
        let changed = self.with(input, |document| document.take_article(article, complete));
        self.filter_again(input);
        changed
    }

    /// What the next session is to know of every article that was shown.
    fn remember(&mut self) {
        let kept = self.memories().into_iter().map(|(input, memory)| Effect::Remember { input, memory });
        self.effects.extend(kept);
    }

    /// What the next session is to know, input by input, as far as it is new.
    pub fn memories(&self) -> Vec<(usize, Memory)> {
        self.documents.iter().enumerate().filter_map(|(input, document)| Some((input, document.memory()?))).collect()
    }

    fn resize(&mut self, columns: u16, rows: u16) -> bool {
        let is_first = self.size == (0, 0);
        self.size = (columns.min(2000), rows.min(1000));
        if is_first {
            self.panel.is_open = self.plan().kind == Kind::Side;
        }
        true
    }

    fn set_ground(&mut self, ground: Ground) -> bool {
        let before = self.theme.setup.ground;
        self.theme = self.theme.on(ground);
        before != self.theme.setup.ground
    }

    /// Shows a sentence for a while.
    fn notify(&mut self, words: impl Into<String>) {
        self.notice = Some(words.into());
        self.effects.push(Effect::WakeAfter(NOTICE));
    }

    /// Brings viewport, current quotation and panel in step.
    fn settle(&mut self) {
        let plan = self.plan();
        let Some(document) = self.documents.get_mut(self.at) else { return };
        document.lay_out(plan.text.width, plan.text.height);
        if self.panel.sift_on(document) {
            self.effects.push(Effect::Continue);
        }
        self.panel.follow(document, plan);
    }
}
