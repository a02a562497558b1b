//! Everything that can be done, listed while its name is typed: keys, open files, the files of a folder behind `:e`.

use super::App;
use super::prompt::Prompt;
use crate::text::printable::escape;
use crate::tui::action::Action;
use crate::tui::event::Effect;
use crate::tui::keymap::spoken;

/// Most files of a folder that are listed.
const MOST: usize = 500;

/// Something that can be done, as the palette lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// The keys that do it without the palette.
    pub keys: String,
    /// What it does.
    pub words: String,
    /// The action.
    pub action: Action,
}

/// The files of a folder, as they are listed behind `:e`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// Its name as it was typed, with the slash at its end; empty for the folder that the program was started in.
    pub name: String,
    /// The files in it, sorted; folders end in a slash.
    pub files: Vec<String>,
}

/// What was typed behind `e`: the folder and the beginning of a file's name.
fn path(typed: &str) -> Option<(&str, &str)> {
    let path = typed.strip_prefix("e ").or_else(|| typed.strip_prefix("edit "))?;
    let path = path.trim_start();
    Some(path.split_at(path.rfind('/').map_or(0, |at| at + 1)))
}

/// `12` is a paragraph, `50%` a part of the article, as in less and vim.
fn numbered(typed: &str) -> Option<(u32, Action)> {
    let (number, action) = match typed.strip_suffix('%') {
        Some(number) => (number, Action::Percent),
        None => (typed, Action::Start),
    };
    Some((number.parse().ok()?, action))
}

impl Prompt {
    /// The files of the folder that have what was typed, as they would be typed in full. A hidden one shows itself to
    /// whom types its dot.
    pub fn files(&self) -> Vec<String> {
        let Some((folder, begun)) = path(&self.text).filter(|(folder, _)| *folder == self.folder.name) else {
            return Vec::new();
        };
        let wanted = begun.to_lowercase();
        let is_hidden = |file: &str| file.starts_with('.') && !begun.starts_with('.');
        let files = self.folder.files.iter();
        let fits = files.filter(|file| !is_hidden(file) && file.to_lowercase().contains(&wanted));
        let mut fits: Vec<String> = fits.take(MOST).map(|file| format!("{folder}{file}")).collect();
        // What begins so comes first.
        fits.sort_by_key(|file| !file.get(folder.len()..).unwrap_or_default().to_lowercase().starts_with(&wanted));
        fits
    }
}

impl App {
    /// Everything whose words or keys have all that was typed; the short forms of less and vim mean one thing each.
    pub fn commands(&self, prompt: &Prompt) -> Vec<Command> {
        let typed = prompt.text.trim();
        if path(&prompt.text).is_some() {
            let open = |(file, at): (String, u16)| Command {
                keys: if file.ends_with('/') { "folder" } else { "open" }.to_owned(),
                words: escape(&file),
                action: Action::Named(at),
            };
            return prompt.files().into_iter().zip(0..).map(open).collect();
        }
        if let Some((count, action)) = numbered(typed) {
            let words = match action {
                Action::Percent => format!("{count} % of the article"),
                _ => format!("paragraph {count}"),
            };
            return vec![Command { keys: "go to".to_owned(), words, action }];
        }
        let short = match typed {
            "q" | "quit" => Some(Action::Leave),
            "n" | "next" => Some(Action::File(1)),
            "p" | "prev" => Some(Action::File(-1)),
            "e" | "edit" => Some(Action::OpenFile),
            _ => None,
        };
        let files = self.documents.iter().zip(0u16..).map(|(document, at)| Command {
            keys: if usize::from(at) == self.at { "here".to_owned() } else { "file".to_owned() },
            words: escape(&document.name),
            action: Action::Input(at),
        });
        if matches!(typed, "ls" | "files") {
            return files.collect();
        }
        let rows = self.settings.keymap.rows.iter().map(|row| Command {
            keys: row.keys.iter().take(2).map(|keys| spoken(keys)).collect::<Vec<_>>().join(" "),
            words: row.help.to_owned(),
            action: row.action,
        });
        let own = [
            (":n", "next file", Action::File(1)),
            (":p", "previous file", Action::File(-1)),
            (":e", "open a file: :e FILE", Action::OpenFile),
            (":ls", "list the open files", Action::ListFiles),
        ];
        let own = own.map(|(keys, words, action)| Command { keys: keys.to_owned(), words: words.to_owned(), action });
        let all = rows.chain(own).chain(files);
        if let Some(short) = short {
            return all.filter(|command| command.action == short).collect();
        }
        let typed = typed.to_lowercase();
        let has = |command: &Command, word: &str| {
            let names =
                [command.words.to_lowercase().as_str(), command.action.also()].into_iter().any(|it| it.contains(word));
            names || command.keys == word
        };
        all.filter(|command| typed.split_whitespace().all(|word| has(command, word))).collect()
    }

    /// The palette with something typed already.
    pub(super) fn ask_for_command(&mut self, typed: &str) -> bool {
        let mut prompt = Prompt::new(super::prompt::Asks::Palette);
        prompt.text.push_str(typed);
        self.ask(prompt);
        self.typed();
        true
    }

    /// Asks for the files of the folder that is typed, where they are not known.
    pub(super) fn ask_for_files(&mut self) {
        let Some(prompt) = &mut self.prompt else { return };
        let Some((folder, _)) = path(&prompt.text) else { return };
        if prompt.asked.as_deref() != Some(folder) {
            prompt.asked = Some(folder.to_owned());
            self.effects.push(Effect::List(folder.to_owned()));
        }
    }

    /// The files of a folder came.
    pub(super) fn take_files(&mut self, folder: Folder) -> bool {
        let Some(prompt) = self.prompt.as_mut().filter(|prompt| prompt.asked.as_ref() == Some(&folder.name)) else {
            return false;
        };
        prompt.folder = folder;
        true
    }

    /// Tab: the line becomes what is selected.
    pub(super) fn complete(&mut self) -> bool {
        let Some(command) =
            self.prompt.as_ref().and_then(|prompt| self.commands(prompt).into_iter().nth(prompt.selected))
        else {
            return false;
        };
        let Some(prompt) = self.prompt.as_mut().filter(|prompt| numbered(prompt.text.trim()).is_none()) else {
            return false;
        };
        prompt.text = match command.action {
            Action::Named(at) => {
                let file = prompt.files().into_iter().nth(usize::from(at)).unwrap_or_default();
                format!("e {file}")
            }
            Action::OpenFile => "e ".to_owned(),
            _ => command.words,
        };
        self.typed();
        true
    }

    /// Enter: does what is selected. A folder is gone into; a file that is not listed may be there all the same.
    pub(super) fn command(&mut self, prompt: Prompt) {
        let command = self.commands(&prompt).into_iter().nth(prompt.selected);
        let named =
            path(&prompt.text).map(|(folder, begun)| format!("{folder}{begun}")).filter(|name| !name.is_empty());
        match (command.map(|command| command.action), named) {
            (Some(Action::Named(at)), _) => {
                let file = prompt.files().into_iter().nth(usize::from(at)).unwrap_or_default();
                if file.ends_with('/') {
                    self.prompt = Some(Prompt { text: format!("e {file}"), ..prompt });
                    self.typed();
                } else {
                    self.open_file(&file);
                }
            }
            (Some(action), _) => {
                self.keys.count = numbered(prompt.text.trim()).map(|(count, _)| count);
                self.act(action);
            }
            (None, Some(name)) => self.open_file(name.trim_end()),
            (None, None) => self.notify("no such command"),
        }
    }
}
