//! Actions → changes. Each arm says whether anything changed.

use super::App;
use super::Marked;
use super::keys::Letter;
use super::layers::Layer;
use super::prompt::{Asks, Prompt};
use crate::layout::flow::Shown;
use crate::layout::viewport::Put;
use crate::tui::action::{Action, Measure, Place};
use crate::tui::event::Effect;
use crate::tui::panel::Focus;
use crate::tui::plan::{NARROWEST, WIDEST};
use crate::tui::theme::Look;

/// Columns by which the measure changes.
const STEP: u16 = 4;

impl App {
    /// Does what an action says; says whether anything changed.
    pub(super) fn act(&mut self, action: Action) -> bool {
        if self.panel.is_focused()
            && let Some(changed) = self.panel_act(action)
        {
            return changed;
        }
        match action {
            Action::Lines(_) | Action::HalfPages(_) | Action::Pages(_) | Action::Start | Action::End => {
                self.walk(action)
            }
            Action::Percent | Action::Paragraph(_) | Action::Jump(_) => self.walk(action),
            Action::Quote(by) => self.go_to_quote(i64::from(by), |_, _| true),
            Action::SameSpeaker(by) => self.go_to_same_speaker(i64::from(by)),
            Action::OtherSpeaker(by) => self.go_to_other_speaker(i64::from(by)),
            Action::Mention(by) => self.go_to_mention(i64::from(by)),
            Action::Next(by) => self.go_to_next(i64::from(by)),
            Action::Speakers => self.ask_for_voice(),
            Action::Only => self.toggle_only(),
            Action::Credit => self.ask_for_speaker(),
            Action::Search => self.ask(Prompt::new(Asks::Search)),
            Action::Filter => self.ask(Prompt::new(Asks::Filter)),
            Action::Sift => self.ask_for_entries(),
            Action::Palette => self.ask(Prompt::new(Asks::Palette)),
            Action::SetMark => self.await_letter(Letter::Set),
            Action::GoToMark => self.await_letter(Letter::Go),
            Action::Focus => self.toggle_focus(),
            Action::Panel => self.toggle_panel(),
            Action::Tab(by) => self.turn_tab(by),
            Action::Open => self.open(),
            Action::Why => self.show_why(),
            Action::Copy(what) => self.copy(what),
            Action::LeftOut => self.toggle_left_out(),
            Action::Measure(change) => self.change_measure(change),
            Action::Marks => self.turn_marks(),
            Action::Theme => self.turn_theme(),
            Action::Put(place) => self.put_current(place),
            Action::File(by) => self.go_to_file(i64::from(by)),
            Action::Input(at) => self.show_file(usize::from(at)),
            Action::OpenFile => self.ask_for_command("e "),
            Action::ListFiles => self.ask_for_command("ls"),
            // Chosen in the palette, which knows the names.
            Action::Named(_) => false,
            Action::Help => self.show(Layer::help()),
            Action::Mouse => self.toggle_mouse(),
            Action::Edit => self.edit(),
            Action::Reload => self.effect(Effect::Load(self.at)),
            Action::Suspend => {
                self.remember();
                self.effect(Effect::Suspend)
            }
            Action::Repaint => {
                self.effects.push(Effect::Repaint);
                true
            }
            Action::Back => self.back(),
            Action::Quit | Action::Leave => {
                self.remember();
                self.effect(Effect::Quit)
            }
        }
    }

    fn effect(&mut self, effect: Effect) -> bool {
        self.effects.push(effect);
        false
    }

    pub(super) fn show(&mut self, layer: Layer) -> bool {
        self.layer = Some(layer);
        true
    }

    pub(super) fn ask(&mut self, mut prompt: Prompt) -> bool {
        if let Some(document) = self.document() {
            prompt.from = document.viewport.top();
            prompt.place = document.flow().block_at(prompt.from).unwrap_or_default();
            prompt.before = match prompt.asks {
                Asks::Search => document.search.clone(),
                Asks::Filter => document.filter.clone(),
                Asks::Entries | Asks::Palette | Asks::Speaker | Asks::Voice => None,
            };
        }
        self.prompt = Some(prompt);
        true
    }

    fn await_letter(&mut self, letter: Letter) -> bool {
        self.keys.awaits = Some(letter);
        true
    }

    /// Peels one layer off; never leaves.
    fn back(&mut self) -> bool {
        if self.panel.is_focused() {
            if self.panel.sieve.is_some() {
                return self.list_only("");
            }
            self.panel.focus = Focus::Text;
            if self.plan().kind == crate::tui::plan::Kind::Whole {
                self.panel.is_open = false;
            }
            return true;
        }
        let Some(document) = self.document_mut() else { return false };
        if document.search.take().is_some() {
            document.pointed = None;
            return true;
        }
        if document.filter.take().is_some() {
            document.flow_again();
            return true;
        }
        document.only.take().is_some() || document.pointed.take().is_some()
    }

    fn toggle_only(&mut self) -> bool {
        let Some(document) = self.document_mut() else { return false };
        document.only = if document.only.is_some() { None } else { document.voice() };
        self.say_only();
        true
    }

    /// Says who is shown, and looks again for what is searched.
    pub(super) fn say_only(&mut self) {
        match self.only_name() {
            Some(name) => self.notify(format!("only {name}; o shows all again")),
            None => self.notify("all speakers"),
        }
        self.hunt_again();
    }

    /// The only speaker that is shown.
    pub(super) fn only_name(&self) -> Option<String> {
        let document = self.document()?;
        Some(document.outline.voices.get(document.only?)?.name.clone())
    }

    fn toggle_focus(&mut self) -> bool {
        if self.panel.is_focused() {
            return self.back();
        }
        if self.plan().status.is_none() {
            return false;
        }
        self.panel.is_open = true;
        self.panel.focus = Focus::Panel;
        true
    }

    fn toggle_panel(&mut self) -> bool {
        self.panel.is_open = self.plan().panel.is_none();
        let whole = self.plan().kind == crate::tui::plan::Kind::Whole;
        self.panel.focus = if self.panel.is_open && whole { Focus::Panel } else { Focus::Text };
        true
    }

    fn turn_tab(&mut self, by: i16) -> bool {
        self.panel.tab = self.panel.tab.turned(by);
        true
    }

    /// Enter in the text: why, on a quotation that was gone to; else a line.
    fn open(&mut self) -> bool {
        let chosen = self.document().is_some_and(|document| document.chosen);
        if chosen { self.show_why() } else { self.walk(Action::Lines(1)) }
    }

    fn toggle_left_out(&mut self) -> bool {
        let Some(document) = self.document_mut() else { return false };
        let (passages, lines) = (document.article.removed.len(), document.breaks.as_ref().map_or(0, |b| b.len()));
        let count = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
        document.shown = match document.shown {
            Shown::Repaired if passages + lines > 0 => Shown::Everything,
            Shown::Repaired => {
                self.notify("nothing had to be repaired here");
                return true;
            }
            Shown::Everything => Shown::Repaired,
        };
        document.flow_again();
        let shown = document.shown == Shown::Everything;
        self.notify(match (lines, passages) {
            _ if !shown => "repaired".to_owned(),
            (0, passages) => format!("as it came: {} left out before (dim)", count(passages, "passage")),
            (lines, 0) => format!("as it came: {} within paragraphs", count(lines, "line end")),
            (lines, passages) => {
                format!("as it came: {}, {} (dim)", count(lines, "line end"), count(passages, "passage"))
            }
        });
        true
    }

    fn change_measure(&mut self, change: Measure) -> bool {
        let before = self.measure;
        self.measure = match change {
            Measure::Wider => (before + STEP).min(WIDEST),
            Measure::Narrower => before.saturating_sub(STEP).max(NARROWEST),
            Measure::Default => self.settings.measure,
        };
        let seen = self.plan().text.width;
        let notice = if seen < self.measure {
            format!("measure {}, room for {seen}", self.measure)
        } else {
            format!("measure {seen}")
        };
        self.notify(notice);
        true
    }

    fn turn_marks(&mut self) -> bool {
        let (next, words) = match self.marked {
            Marked::Quotes => (Marked::Names, "marked: quotes and names"),
            Marked::Names => (Marked::Figures, "marked: quotes, names and figures"),
            Marked::Figures => (Marked::Nothing, "nothing marked"),
            Marked::Nothing => (Marked::Quotes, "marked: quotes"),
        };
        self.marked = next;
        self.notify(words);
        true
    }

    fn turn_theme(&mut self) -> bool {
        let (look, words) = match self.theme.setup.look {
            Look::Auto => (Look::Dark, "colours for a dark background"),
            Look::Dark => (Look::Light, "colours for a light background"),
            Look::Light => (Look::Plain, "no colours"),
            Look::Plain => (Look::Auto, "colours for this terminal's background"),
        };
        let Some(theme) = self.theme.with_look(look) else {
            self.notify("this terminal has no colours");
            return true;
        };
        self.theme = theme;
        self.notify(words);
        true
    }

    fn put_current(&mut self, place: Place) -> bool {
        let Some(document) = self.document_mut() else { return false };
        let Some(here) = document.spot() else { return false };
        let put = match place {
            Place::Top => Put::Top,
            Place::Centre => Put::Centre,
            Place::Bottom => Put::Bottom,
        };
        document.scroll(|viewport, flow| viewport.put(flow, flow.place(here), put));
        true
    }

    fn toggle_mouse(&mut self) -> bool {
        self.mouse = !self.mouse;
        self.effects.push(Effect::Mouse(self.mouse));
        self.notify(if self.mouse { "mouse on" } else { "mouse off: the terminal selects" });
        true
    }

    fn edit(&mut self) -> bool {
        let Some(document) = self.document() else { return false };
        let words = document.spot().map(|span| document.article.slice(span)).unwrap_or_default();
        let words: Vec<&str> = words.split_whitespace().take(6).collect();
        let effect = Effect::Edit { input: self.at, words: words.join(" ") };
        self.effect(effect)
    }
}
