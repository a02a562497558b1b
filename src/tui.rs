//! The screen (feature `tui`): the only room that knows of terminals.
//!
//! | file | what it does |
//! | --- | --- |
//! | `event.rs` | [`Event`](event::Event): everything that can come in; [`Effect`](event::Effect): everything the screen may ask of the world |
//! | `app.rs` | [`App`](app::App): the state; the only place where it changes; no I/O, no clock |
//! | `theme.rs` | [`Setup`](theme::Setup): what the terminal can do; what is shown how |
//! | `terminal.rs` | the terminal's modes, entered and left |
//! | `screen.rs` | what ratatui draws through |
//! | `input.rs`, `keys.rs` | bytes of the terminal → events |
//! | `clicks.rs` | clicks in a row |
//! | `signals.rs` | signals → messages, or a clean end |
//! | `editor.rs` | the reader's editor at the place that was read |
//! | `settings.rs` | what a reader can set for good |
//! | `sources.rs` | where articles come from, what is kept of them |
//! | `folder.rs` | lists a folder |
//! | `watch.rs` | says when a file has changed |
//! | `worker.rs` | reads, loads, analyses off the screen's thread |
//! | `action.rs`, `keymap.rs` | what a reader can do; which key does it |
//! | `plan.rs` | where everything stands at a size |
//! | `panel.rs` | the facts beside the text |
//! | `view.rs` | draws an `&App` into a frame; changes nothing |

pub mod action;
pub mod app;
mod clicks;
mod editor;
pub mod event;
mod folder;
mod input;
pub mod keymap;
pub mod keys;
pub mod panel;
pub mod plan;
mod screen;
pub mod settings;
mod signals;
pub mod sources;
mod terminal;
pub mod theme;
pub mod view;
mod watch;
pub mod worker;

use crate::error::Error;
use app::App;
use clicks::Clicks;
use event::{Effect, Event};
use ratatui::Terminal;
use screen::Screen;
use settings::Settings;
use sources::Sources;
use std::collections::BTreeMap;
use std::io;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use terminal::{Flushed, Mouse};
use theme::Setup;
use worker::Reading;

/// What the threads tell the main loop.
#[derive(Debug)]
pub enum Message {
    /// Something for the screen's state.
    Event(Event),
    /// A part of an input.
    Read(Reading, Event),
    /// The terminal may have a new size.
    Resized,
    /// The program is to stop, as `^Z` asks.
    Stop,
    /// The program goes on after a stop.
    GoOn,
    /// A signal ends the program as soon as the place is kept and this is dropped.
    Ends(Sender<()>),
}

/// A frame waits this long for more events, so that a flood of keys costs few frames.
const LULL: Duration = Duration::from_millis(1);

/// But no longer than this, so that a held key is seen moving.
const FRAME: Duration = Duration::from_millis(16);

/// Shows the inputs of these names until the reader leaves.
///
/// # Errors
/// Where there is no terminal, or it breaks in the middle, or the program itself does; the terminal is as it was.
pub fn run(names: Vec<String>, (setup, settings): (Setup, Settings), sources: Arc<dyn Sources>) -> Result<(), Error> {
    let (sender, messages) = channel();
    signals::start(sender.clone()).map_err(Error::Terminal)?;
    terminal::enter().map_err(Error::Terminal)?;
    let default_hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let shown = catch_unwind(AssertUnwindSafe(|| {
        let is_only = names.len() == 1;
        let mut app = App::new(names, setup);
        app.set(settings);
        let mut shell = Shell::new(app, sources, sender)?;
        shell.is_only = is_only;
        let shown = shell.run(&messages).map(|()| shell.unread.take());
        if shown.is_err() {
            shell.keep();
        }
        // Dropping ratatui's terminal would print, which panics where the terminal is gone.
        std::mem::forget(shell);
        shown
    }));
    terminal::leave();
    panic::set_hook(default_hook);
    match shown {
        Ok(Ok(Some(unread))) => Err(Error::Unread(unread)),
        Ok(shown) => shown.map(drop).map_err(Error::Terminal),
        Err(panic) => Err(Error::Internal(reason(&*panic))),
    }
}

/// What a panic says.
fn reason(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "unknown".to_owned())
}

/// The main loop and what it holds.
struct Shell {
    app: App,
    terminal: Terminal<Screen>,
    size: (u16, u16),
    sources: Arc<dyn Sources>,
    sender: Sender<Message>,
    clicks: Clicks,
    alarm: Option<Instant>,
    continues: bool,
    redraw: bool,
    quits: bool,
    /// Whether there is no other input to show.
    is_only: bool,
    /// Whether an article came.
    has_article: bool,
    /// Why the only input could not be read: the screen has nothing to show.
    unread: Option<String>,
    /// The latest reading of each input.
    readings: BTreeMap<usize, Reading>,
}

impl Shell {
    fn new(app: App, sources: Arc<dyn Sources>, sender: Sender<Message>) -> io::Result<Self> {
        let terminal = Terminal::new(Screen::new())?;
        input::start(sender.clone())?;
        watch::start(0..app.inputs(), sources.clone(), sender.clone());
        let mut shell = Self {
            app,
            terminal,
            size: (0, 0),
            sources,
            sender,
            clicks: Clicks::default(),
            alarm: None,
            continues: false,
            redraw: true,
            quits: false,
            is_only: false,
            has_article: false,
            unread: None,
            readings: BTreeMap::new(),
        };
        shell.load(0);
        Ok(shell)
    }

    /// Handles what comes until the reader leaves. Sleeps while nothing does.
    fn run(&mut self, messages: &Receiver<Message>) -> io::Result<()> {
        self.resize()?;
        terminal::ask_background()?;
        let mut first = true;
        loop {
            let mut sent = terminal::flush(FRAME)?;
            if self.redraw && sent == Flushed::All {
                self.redraw = false;
                let app = &self.app;
                self.terminal.draw(|frame| view::draw(app, frame))?;
                if first && std::env::var_os("SAYSO_TEST_PANIC").is_some() {
                    test_panic();
                }
                first = false;
                sent = terminal::flush(FRAME)?;
            }
            match sent {
                Flushed::All => self.drain(messages)?,
                // A slow terminal has frames left out, never keys.
                Flushed::Some => messages.try_iter().try_for_each(|message| self.take(message))?,
            }
            if self.quits {
                return Ok(());
            }
        }
    }

    /// Waits for a message and handles it, with all that follow it closely.
    fn drain(&mut self, messages: &Receiver<Message>) -> io::Result<()> {
        let first = match self.alarm.map(|alarm| alarm.saturating_duration_since(Instant::now())) {
            _ if self.continues => messages.try_recv().map_err(|_| RecvTimeoutError::Timeout),
            Some(left) => messages.recv_timeout(left),
            None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        let mut next = match first {
            Ok(message) => Some(message),
            Err(RecvTimeoutError::Timeout) => {
                self.overdue()?;
                None
            }
            Err(RecvTimeoutError::Disconnected) => {
                self.quits = true;
                None
            }
        };
        let deadline = Instant::now() + FRAME;
        while let Some(message) = next {
            self.take(message)?;
            if self.quits || Instant::now() > deadline {
                break;
            }
            next = messages.recv_timeout(LULL).ok();
        }
        Ok(())
    }

    /// Nothing waits: work that was announced goes on, an alarm that is due rings.
    fn overdue(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.continues) {
            return self.handle(Event::Continue);
        }
        self.alarm = None;
        self.handle(Event::Wake)
    }

    fn take(&mut self, message: Message) -> io::Result<()> {
        match message {
            Message::Event(Event::Mouse(mouse)) => {
                let event = self.clicks.count(mouse, Instant::now());
                self.handle(event)
            }
            Message::Event(event) => self.handle(event),
            Message::Read(reading, event) if reading.is_latest() => self.handle(event),
            Message::Read(..) => Ok(()),
            Message::Resized => self.resize(),
            Message::Stop => self.stop(),
            Message::GoOn => self.go_on(),
            Message::Ends(kept) => {
                self.keep();
                drop(kept);
                // The terminal is the shell's already; nothing is drawn any more.
                loop {
                    std::thread::park();
                }
            }
        }
    }

    fn handle(&mut self, event: Event) -> io::Result<()> {
        match &event {
            Event::Article { .. } => self.has_article = true,
            Event::Failed { message, .. } if self.is_only && !self.has_article => {
                self.unread = Some(message.clone());
                self.quits = true;
            }
            _ => {}
        }
        let effects = self.app.handle(event);
        effects.into_iter().try_for_each(|effect| self.carry_out(effect))
    }

    fn carry_out(&mut self, effect: Effect) -> io::Result<()> {
        match effect {
            Effect::Quit => self.quits = true,
            Effect::Redraw => self.redraw = true,
            Effect::Repaint => self.repaint()?,
            Effect::Copy(text) => terminal::copy(&text)?,
            Effect::WakeAfter(time) => self.alarm = Some(Instant::now() + time),
            Effect::Continue => self.continues = true,
            Effect::Suspend => self.stop()?,
            Effect::Load(input) => self.load(input),
            Effect::Open { input, name } => {
                self.sources.open(&name);
                watch::start(input..input + 1, self.sources.clone(), self.sender.clone());
            }
            Effect::List(name) => folder::start(name, self.sources.clone(), self.sender.clone()),
            Effect::Edit { input, words } => self.edit(input, &words)?,
            Effect::Credit(of) => worker::credit(of, self.sender.clone()),
            Effect::Remember { input, memory } => self.sources.remember(input, &memory),
            Effect::Mouse(true) => terminal::mouse(Mouse::On)?,
            Effect::Mouse(false) => terminal::mouse(Mouse::Off)?,
        }
        Ok(())
    }

    /// Reads an input, anew where it was read before.
    fn load(&mut self, input: usize) {
        let reading = worker::start(input, self.sources.clone(), self.sender.clone());
        if let Some(before) = self.readings.insert(input, reading) {
            before.end();
        }
    }

    /// Keeps for the next session where the reader is, who had no time to leave.
    fn keep(&self) {
        for (input, memory) in self.app.memories() {
            self.sources.remember(input, &memory);
        }
    }

    /// Tells the state the size of now, if it is another.
    fn resize(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        if (size.width, size.height) == self.size {
            return Ok(());
        }
        self.size = (size.width, size.height);
        self.terminal.resize(ratatui::layout::Rect::new(0, 0, size.width, size.height))?;
        self.redraw = true;
        self.handle(Event::Resize(size.width, size.height))
    }

    /// Forgets what the terminal shows, so that the next frame draws every cell.
    fn repaint(&mut self) -> io::Result<()> {
        self.terminal.clear()?;
        self.redraw = true;
        Ok(())
    }

    /// Gives the terminal back and stops; goes on where it was.
    fn stop(&mut self) -> io::Result<()> {
        signals::stop();
        self.go_on()
    }

    /// Opens the reader's editor at `words`; then the input is read again.
    fn edit(&mut self, input: usize, words: &str) -> io::Result<()> {
        let Some(editor) = editor::name() else {
            return self.handle(Event::Refused("no editor: set $EDITOR to the one you like".to_owned()));
        };
        let Ok((path, bytes)) = self.sources.read(input) else {
            return self.handle(Event::Refused("there is no file to edit".to_owned()));
        };
        let edited = editor::open(&editor, std::path::Path::new(&path), &bytes, words);
        self.go_on()?;
        match edited {
            Ok(()) => self.load(input),
            Err(error) => self.handle(Event::Refused(format!("the editor did not start: {error}")))?,
        }
        Ok(())
    }

    /// The program goes on, perhaps on a screen that others wrote on.
    fn go_on(&mut self) -> io::Result<()> {
        terminal::enter()?;
        self.size = (0, 0);
        self.resize()?;
        self.repaint()?;
        self.handle(Event::Resumed)
    }
}

/// Breaks on purpose, so that a test can see that a panic leaves the terminal as it was.
#[expect(clippy::panic, reason = "asked for by SAYSO_TEST_PANIC")]
fn test_panic() {
    panic!("SAYSO_TEST_PANIC is set");
}
