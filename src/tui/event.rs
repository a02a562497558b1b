//! What comes in and what goes out: two closed enums, so that everything that can happen stands on one page.
//!
//! *Never*: doing any of it. The shell (`tui.rs`) brings events and carries out effects; [`App`](super::app::App) only
//! turns the ones into the others, so every key can be tested without a terminal.

use crate::article::Article;
use crate::facts::Facts;
use crate::layout::breaks::Breaks;
use crate::layout::outline::Outline;
use crate::memory::{Credit, Memory};
use crate::tui::app::palette::Folder;
use ratatui::crossterm::event::{KeyEvent, MouseEvent};
use std::sync::Arc;
use std::time::Duration;

/// Something happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed or repeats (releases are left out).
    Key(KeyEvent),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// The mouse was pressed for the second or third time at the same place.
    Clicks {
        /// How often.
        times: u8,
        /// Where.
        column: u16,
        /// Where.
        row: u16,
    },
    /// Text was pasted; never a command.
    Paste(String),
    /// The terminal has a new size: columns, rows.
    Resize(u16, u16),
    /// The worker read input `0` (index into the list of inputs). A large file comes first as its beginning
    /// (`complete` false), then whole.
    Article {
        /// Which input.
        input: usize,
        /// Its article.
        article: Arc<Article>,
        /// Whether this is all of it.
        complete: bool,
    },
    /// The worker knows where the lines of the source of an article ended that it sent before.
    Breaks {
        /// Which input.
        input: usize,
        /// The article.
        article: Arc<Article>,
        /// The ends of its source's lines.
        breaks: Arc<Breaks>,
    },
    /// The worker finished the facts of an article that it sent before.
    Facts {
        /// Which input.
        input: usize,
        /// The article that the facts' spans belong to.
        article: Arc<Article>,
        /// Its facts.
        facts: Arc<Facts>,
        /// The facts put in the order in which the screen asks for them; made by the worker
        /// ([`Outline::of`]), since it is linear in the article and a key must not wait for it.
        outline: Arc<Outline>,
    },
    /// The facts with the reader's own credits.
    Credited {
        /// What was asked for.
        of: Credited,
        /// The facts.
        facts: Arc<Facts>,
        /// In order.
        outline: Arc<Outline>,
    },
    /// An input could not be read: one clear sentence.
    Failed {
        /// Which input.
        input: usize,
        /// Why, ready to be shown.
        message: String,
    },
    /// What is kept of the article that is about to come.
    Recalled {
        /// Which input.
        input: usize,
        /// What the last session kept.
        memory: Memory,
    },
    /// The input's file changed on disk.
    Changed {
        /// Which input.
        input: usize,
    },
    /// The files of a folder that were asked for with [`Effect::List`].
    Listed(Folder),
    /// The time asked for with the last [`Effect::WakeAfter`] has passed.
    Wake,
    /// Everything that had come in was handled: the work announced with [`Effect::Continue`] may go on.
    Continue,
    /// The terminal told the colour of its background: whether it is light.
    Background {
        /// Whether dark text stands on it.
        light: bool,
    },
    /// An effect could not be carried out: why, in words for the status row.
    Refused(String),
    /// The program goes on after having been stopped; the screen is blank.
    Resumed,
}

/// Facts that the reader's own credits are to be put into.
#[derive(Clone, Debug, PartialEq)]
pub struct Credited {
    /// Which input.
    pub input: usize,
    /// Its article.
    pub article: Arc<Article>,
    /// The facts as they were found.
    pub found: Arc<Facts>,
    /// Whose the reader says that quotations are.
    pub credits: Vec<Credit>,
}

/// Something that the screen asks of the shell.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Leave.
    Quit,
    /// Draw a frame.
    Redraw,
    /// Forget what the terminal shows and draw every cell.
    Repaint,
    /// Put this text on the clipboard (OSC 52 first).
    Copy(String),
    /// Send [`Event::Wake`] after this time; an alarm set before is forgotten.
    WakeAfter(Duration),
    /// Send [`Event::Continue`] once nothing else waits: a long search goes on in slices, between keys.
    Continue,
    /// Give the terminal back and stop, as `^Z` does.
    Suspend,
    /// Read this input (again).
    Load(usize),
    /// Make a file of this name an input; its index is the next.
    Open {
        /// Which input it becomes.
        input: usize,
        /// The file's name, as it was typed.
        name: String,
    },
    /// Say which files there are in this folder, as it was typed: `""` is the folder of now.
    List(String),
    /// Open the user's editor at the block's first words, then load again.
    Edit {
        /// Which input.
        input: usize,
        /// Words to look for in the source, to find the line.
        words: String,
    },
    /// Put the reader's own credits into the facts, off the screen's thread; send [`Event::Credited`].
    Credit(Credited),
    /// Keep this for the next session.
    Remember {
        /// Which input.
        input: usize,
        /// What is to be known then.
        memory: Memory,
    },
    /// Turn mouse reporting on or off.
    Mouse(bool),
}
