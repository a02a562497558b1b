//! The keys: one table drives dispatch, the help card, the palette and the README.
//!
//! A key is written as in `ctrl-e`, `alt-left`, `space`, `]`; keys in a row have a blank between them: `y y`.

use super::action::{Action, Copied, Measure, Place};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The keys, the one to show first.
    pub keys: &'static [&'static str],
    /// What they do.
    pub action: Action,
    /// The group in the help.
    pub group: Group,
    /// What they do, in words.
    pub help: &'static str,
}

/// Groups of the help card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Quotations and speakers.
    Quotes,
    /// Moving in the text.
    Read,
    /// Finding.
    Find,
    /// The panel.
    Panel,
    /// Copying.
    Copying,
    /// How it looks.
    View,
    /// Files, leaving.
    Leave,
}

impl Group {
    /// Its name in the help.
    pub fn name(self) -> &'static str {
        match self {
            Group::Quotes => "quotes",
            Group::Read => "read",
            Group::Find => "find",
            Group::Panel => "panel",
            Group::Copying => "copy",
            Group::View => "view",
            Group::Leave => "leave",
        }
    }
}

/// Where a key has its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// In the text.
    Text,
    /// In the panel.
    Panel,
}

const fn bind(group: Group, keys: &'static [&'static str], action: Action, help: &'static str) -> Binding {
    Binding { keys, action, group, help }
}

use Group::{Copying, Find, Leave, Panel, Quotes, Read, View};

/// All keys of the text.
pub const BINDINGS: &[Binding] = &[
    bind(Quotes, &["]", "right"], Action::Quote(1), "next quote"),
    bind(Quotes, &["[", "left"], Action::Quote(-1), "previous quote"),
    bind(Quotes, &[")"], Action::SameSpeaker(1), "next quote of the same speaker"),
    bind(Quotes, &["("], Action::SameSpeaker(-1), "previous quote of the same speaker"),
    bind(Quotes, &["J"], Action::OtherSpeaker(1), "next speaker"),
    bind(Quotes, &["K"], Action::OtherSpeaker(-1), "previous speaker"),
    bind(Quotes, &["s"], Action::Speakers, "list of speakers"),
    bind(Quotes, &["o"], Action::Only, "only this speaker; again: all"),
    bind(Quotes, &["i"], Action::Why, "why this speaker"),
    bind(Quotes, &["c"], Action::Credit, "correct the speaker"),
    bind(Quotes, &["*"], Action::Mention(1), "next mention of this person or figure"),
    bind(Quotes, &["#"], Action::Mention(-1), "previous mention of this person or figure"),
    bind(Read, &["j", "down", "ctrl-e"], Action::Lines(1), "line down"),
    bind(Read, &["k", "up", "ctrl-y"], Action::Lines(-1), "line up"),
    bind(Read, &["space", "f", "ctrl-f", "pgdn"], Action::Pages(1), "page down"),
    bind(Read, &["b", "ctrl-b", "pgup", "shift-space"], Action::Pages(-1), "page up"),
    bind(Read, &["d", "ctrl-d"], Action::HalfPages(1), "half a page down"),
    bind(Read, &["u", "ctrl-u"], Action::HalfPages(-1), "half a page up"),
    bind(Read, &["}"], Action::Paragraph(1), "next paragraph"),
    bind(Read, &["{"], Action::Paragraph(-1), "previous paragraph"),
    bind(Read, &["g", "<", "home"], Action::Start, "start; 12g: paragraph 12"),
    bind(Read, &["G", ">", "end"], Action::End, "end; 12G: paragraph 12"),
    bind(Read, &["%"], Action::Percent, "50%: the middle"),
    bind(Read, &["m"], Action::SetMark, "set a mark, kept with the article: ma"),
    bind(Read, &["'"], Action::GoToMark, "go to a mark: 'a; '' back"),
    bind(Read, &["ctrl-o", "backspace", "alt-left"], Action::Jump(-1), "back to before the jump"),
    bind(Read, &["alt-right"], Action::Jump(1), "forward again"),
    bind(Find, &["/"], Action::Search, "search as you type; ^R: regex"),
    bind(Find, &["n"], Action::Next(1), "next hit; without a search: quote"),
    bind(Find, &["N"], Action::Next(-1), "previous hit; without a search: quote"),
    bind(Find, &["&"], Action::Filter, "only paragraphs that match what you type"),
    bind(Panel, &["tab", "backtab"], Action::Focus, "to the panel and back"),
    bind(Panel, &["p"], Action::Panel, "show or hide the panel"),
    bind(Panel, &["enter"], Action::Open, "go there; on a quote: why"),
    bind(Copying, &["y y"], Action::Copy(Copied::Citation), "copy the quote with its speaker"),
    bind(Copying, &["y q"], Action::Copy(Copied::Quote), "copy the quote alone"),
    bind(Copying, &["y p"], Action::Copy(Copied::Paragraph), "copy the paragraph"),
    bind(Copying, &["y s"], Action::Copy(Copied::Speaker), "copy all by this speaker"),
    bind(Copying, &["y a"], Action::Copy(Copied::Article), "copy the article, repaired"),
    bind(Copying, &["y f"], Action::Copy(Copied::Facts), "copy the facts as JSON"),
    bind(View, &["a"], Action::Marks, "marks: quotes, + names, + figures, none"),
    bind(View, &["w"], Action::LeftOut, "as it came: line ends, what was left out; again: repaired"),
    bind(View, &["+"], Action::Measure(Measure::Wider), "wider"),
    bind(View, &["-"], Action::Measure(Measure::Narrower), "narrower"),
    bind(View, &["="], Action::Measure(Measure::Default), "the usual measure"),
    bind(View, &["t"], Action::Theme, "colours: auto, dark, light, none"),
    bind(View, &["z z"], Action::Put(Place::Centre), "quote to the centre"),
    bind(View, &["z t"], Action::Put(Place::Top), "quote to the top"),
    bind(View, &["z b"], Action::Put(Place::Bottom), "quote to the bottom"),
    bind(View, &["M"], Action::Mouse, "mouse on or off"),
    bind(View, &["ctrl-l"], Action::Repaint, "draw again"),
    bind(Leave, &["esc"], Action::Back, "back one step"),
    bind(Leave, &["?", "h", "f1"], Action::Help, "all keys"),
    bind(Leave, &[":"], Action::Palette, "everything by name; :n :p next, previous file"),
    bind(Leave, &["v", "e"], Action::Edit, "open the editor here"),
    bind(Leave, &["r"], Action::Reload, "read the file again"),
    bind(Leave, &["ctrl-z"], Action::Suspend, "stop; fg goes on"),
    bind(Leave, &["q"], Action::Quit, "close what is open, else quit"),
    bind(Leave, &["ctrl-c"], Action::Leave, "quit at once"),
];

/// Keys that mean something else in the panel.
pub const PANEL: &[Binding] = &[
    bind(Panel, &["l", "right"], Action::Tab(1), "next tab of the panel"),
    bind(Panel, &["h", "left"], Action::Tab(-1), "previous tab of the panel"),
    bind(Panel, &["/"], Action::Sift, "only entries of the panel that have what you type"),
];

/// One key press, without what does not matter.
pub type Chord = (KeyCode, KeyModifiers);

/// A key press as the table knows it: of a character, Shift is part of the character.
pub fn chord(key: KeyEvent) -> Chord {
    let modifiers = key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
    match key.code {
        KeyCode::Char(' ') => (key.code, modifiers),
        KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => {
            (KeyCode::Char(c.to_ascii_lowercase()), modifiers - KeyModifiers::SHIFT)
        }
        KeyCode::Char(_) | KeyCode::BackTab => (key.code, modifiers - KeyModifiers::SHIFT),
        _ => (key.code, modifiers),
    }
}

/// What keys in a row mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// This.
    Action(Action),
    /// More keys are to come.
    Prefix,
    /// Nothing.
    Nothing,
}

/// One row of the keys as they are for this reader.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it holds.
    pub context: Context,
    /// The keys, as the table writes them.
    pub keys: Vec<String>,
    /// What they do.
    pub action: Action,
    /// The group in the help.
    pub group: Group,
    /// What they do, in words.
    pub help: &'static str,
    chords: Vec<Vec<Chord>>,
}

/// The keys as they are for this reader: the table, and what the settings make of it.
#[derive(Clone, Debug)]
pub struct Keymap {
    /// Its rows; the text's first.
    pub rows: Vec<Row>,
}

impl Default for Keymap {
    fn default() -> Self {
        let rows = |rows: &'static [Binding], context: Context| {
            rows.iter().map(move |row| Row {
                context,
                keys: row.keys.iter().map(|&keys| keys.to_owned()).collect(),
                action: row.action,
                group: row.group,
                help: row.help,
                chords: row.keys.iter().map(|keys| parse(keys)).collect(),
            })
        };
        Self { rows: rows(BINDINGS, Context::Text).chain(rows(PANEL, Context::Panel)).collect() }
    }
}

impl Keymap {
    /// Looks up keys in a row; in the panel its own meaning wins.
    pub fn look_up(&self, context: Context, chords: &[Chord]) -> Found {
        let here = |row: &&Row| context == Context::Panel || row.context == Context::Text;
        let exactly = |row: &&Row| row.chords.iter().any(|keys| keys == chords);
        let own = self.rows.iter().filter(|row| row.context == context).find(exactly);
        if let Some(row) = own.or_else(|| self.rows.iter().filter(here).find(exactly)) {
            return Found::Action(row.action);
        }
        let begins = |row: &Row| row.chords.iter().any(|keys| keys.starts_with(chords));
        if self.rows.iter().filter(here).any(begins) { Found::Prefix } else { Found::Nothing }
    }

    /// What may follow after `chords`: the keys that are left, and what they do.
    pub fn follow(&self, chords: &[Chord]) -> Vec<(String, &'static str)> {
        let left = |keys: &String| {
            let all = parse(keys);
            let rest = keys.split(' ').skip(chords.len()).collect::<Vec<_>>().join(" ");
            (all.len() > chords.len() && all.starts_with(chords)).then(|| spoken(&rest))
        };
        self.rows.iter().flat_map(|row| row.keys.iter().filter_map(left).map(|keys| (keys, row.help))).collect()
    }

    /// Gives keys another meaning: that of the row with these words. Says whether there is such a row and such a key.
    pub fn bind(&mut self, keys: &str, help: &str) -> bool {
        let chords = parse(keys);
        let Some(at) = self.rows.iter().position(|row| row.help == help) else { return false };
        let Some(context) = self.rows.get(at).map(|row| row.context) else { return false };
        if chords.is_empty() || chords.len() != keys.split(' ').count() {
            return false;
        }
        for row in self.rows.iter_mut().filter(|row| row.context == context) {
            row.keys.retain(|old| parse(old) != chords);
            row.chords.retain(|old| *old != chords);
        }
        if let Some(row) = self.rows.get_mut(at) {
            row.keys.push(keys.to_owned());
            row.chords.push(chords);
        }
        true
    }
}

/// Where less differs from us: the preset `keys = "less"`.
pub const LESS: &[(&str, &str)] =
    &[("?", "search as you type; ^R: regex"), ("e", "line down"), ("r", "draw again"), ("R", "read the file again")];

/// Keys in a row, as written in the table.
pub fn parse(keys: &str) -> Vec<Chord> {
    keys.split(' ').filter_map(parse_one).collect()
}

fn parse_one(key: &str) -> Option<Chord> {
    let mut modifiers = KeyModifiers::NONE;
    let mut name = key;
    for (prefix, modifier) in
        [("ctrl-", KeyModifiers::CONTROL), ("alt-", KeyModifiers::ALT), ("shift-", KeyModifiers::SHIFT)]
    {
        if let Some(rest) = name.strip_prefix(prefix) {
            modifiers |= modifier;
            name = rest;
        }
    }
    let code = match name {
        "space" => KeyCode::Char(' '),
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "backspace" => KeyCode::Backspace,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "f1" => KeyCode::F(1),
        _ => {
            let mut signs = name.chars();
            KeyCode::Char(signs.next().filter(|_| signs.next().is_none())?)
        }
    };
    Some((code, modifiers))
}

/// A key as people write it: `^E`, `Alt-←`, `Space`.
pub fn spoken(keys: &str) -> String {
    let word = |key: &str| match key {
        "space" => "Space".to_owned(),
        "shift-space" => "Shift-Space".to_owned(),
        "enter" => "Enter".to_owned(),
        "esc" => "Esc".to_owned(),
        "tab" => "Tab".to_owned(),
        "backtab" => "Shift-Tab".to_owned(),
        "backspace" => "Backspace".to_owned(),
        "up" => "↑".to_owned(),
        "down" => "↓".to_owned(),
        "left" => "←".to_owned(),
        "right" => "→".to_owned(),
        "alt-left" => "Alt-←".to_owned(),
        "alt-right" => "Alt-→".to_owned(),
        "home" => "Home".to_owned(),
        "end" => "End".to_owned(),
        "pgup" => "PgUp".to_owned(),
        "pgdn" => "PgDn".to_owned(),
        "f1" => "F1".to_owned(),
        other => other.strip_prefix("ctrl-").map_or(other.to_owned(), |c| format!("^{}", c.to_uppercase())),
    };
    keys.split(' ').map(word).collect()
}

/// The key table of the README, in Markdown.
pub fn readme() -> String {
    let mut out = String::from("| keys | does |\n| --- | --- |\n");
    for row in BINDINGS.iter().chain(PANEL) {
        let keys: Vec<String> = row.keys.iter().map(|keys| format!("`{}`", spoken(keys))).collect();
        out.push_str(&format!("| {} | {} |\n", keys.join(" "), row.help));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_one_meaning_and_every_row_a_key() {
        for rows in [BINDINGS, PANEL] {
            let mut keys: Vec<Vec<Chord>> = rows.iter().flat_map(|row| row.keys.iter().map(|k| parse(k))).collect();
            assert!(keys.iter().all(|chords| !chords.is_empty()));
            let all = keys.len();
            keys.sort_by_key(|chords| format!("{chords:?}"));
            keys.dedup();
            assert_eq!(keys.len(), all);
        }
    }

    #[test]
    fn a_key_in_a_row_waits_for_the_next() {
        let y = parse("y");
        assert_eq!(Keymap::default().look_up(Context::Text, &y), Found::Prefix);
        assert_eq!(
            Keymap::default().look_up(Context::Text, &parse("y y")),
            Found::Action(Action::Copy(Copied::Citation))
        );
        assert_eq!(Keymap::default().look_up(Context::Text, &parse("y x")), Found::Nothing);
        assert_eq!(Keymap::default().look_up(Context::Panel, &parse("h")), Found::Action(Action::Tab(-1)));
        assert_eq!(Keymap::default().look_up(Context::Text, &parse("h")), Found::Action(Action::Help));
    }

    #[test]
    fn a_reader_may_give_keys_another_meaning() {
        let mut keymap = Keymap::default();
        assert!(LESS.iter().all(|(keys, help)| keymap.bind(keys, help)));
        assert!(keymap.bind("ctrl-n", "next quote") && keymap.bind("] ]", "end; 12G: paragraph 12"));
        assert_eq!(keymap.look_up(Context::Text, &parse("?")), Found::Action(Action::Search));
        assert_eq!(keymap.look_up(Context::Text, &parse("ctrl-n")), Found::Action(Action::Quote(1)));
        assert!(!keymap.bind("x", "no such row") && !keymap.bind("nokey", "next quote") && !keymap.bind("", "quit"));
        let row = keymap.rows.iter().find(|row| row.action == Action::Help).unwrap();
        assert_eq!(row.keys, ["h", "f1"]);
    }

    #[test]
    fn capitals_need_no_shift() {
        let key = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(Keymap::default().look_up(Context::Text, &[chord(key)]), Found::Action(Action::End));
    }
}
