//! The screen (feature `tui`): the only room that knows of terminals.
//!
//! | file | what it does |
//! | --- | --- |
//! | `event.rs` | [`Event`](event::Event): everything that can come in; [`Effect`](event::Effect): everything the screen may ask of the world |
//! | `app.rs` | [`App`](app::App): the state; the only place where it changes; no I/O, no clock |
//! | `theme.rs` | [`Setup`](theme::Setup): what the terminal can do; what is shown how |
//! | `view.rs` | draws an `&App` into a frame; changes nothing |

pub mod app;
pub mod event;
pub mod theme;
pub mod view;

use crate::analyze::analyze;
use crate::layout::outline::Outline;
use app::App;
use event::{Effect, Event};
use ratatui::crossterm::event as terminal_event;
use ratatui::crossterm::execute;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use theme::Setup;

/// Reads and loads input `i`: the article, or one sentence about why not.
pub type Source = dyn Fn(usize) -> Result<crate::article::Article, String> + Send + Sync;

/// Shows the inputs of these names until the reader leaves.
pub fn run(names: Vec<String>, setup: Setup, source: Arc<Source>) -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    execute!(io::stdout(), terminal_event::EnableMouseCapture, terminal_event::EnableBracketedPaste)?;
    let (sender, events) = channel();
    listen(sender.clone());
    read(0, source.clone(), sender.clone());
    let mut app = App::new(names, setup);
    let size = terminal.size()?;
    let mut effects = app.handle(Event::Resize(size.width, size.height));
    let result = 'run: loop {
        for effect in std::mem::take(&mut effects) {
            match effect {
                Effect::Quit => break 'run Ok(()),
                Effect::Redraw => {}
                Effect::Repaint => terminal.clear()?,
                Effect::WakeAfter(time) => {
                    let sender = sender.clone();
                    thread::spawn(move || {
                        thread::sleep(time);
                        let _ = sender.send(Event::Wake);
                    });
                }
                Effect::Continue => {
                    let _ = sender.send(Event::Continue);
                }
                Effect::Load(input) => read(input, source.clone(), sender.clone()),
                Effect::Copy(_) | Effect::Suspend | Effect::Edit { .. } | Effect::Mouse(_) => {}
            }
        }
        terminal.draw(|frame| view::draw(&app, frame))?;
        effects = wait(&events, &mut app);
    };
    execute!(io::stdout(), terminal_event::DisableMouseCapture, terminal_event::DisableBracketedPaste)?;
    ratatui::try_restore()?;
    result
}

fn wait(events: &Receiver<Event>, app: &mut App) -> Vec<Effect> {
    let mut effects = Vec::new();
    while effects.is_empty() {
        let Ok(first) = events.recv() else { return vec![Effect::Quit] };
        effects.extend(app.handle(first));
        while let Ok(event) = events.try_recv() {
            effects.extend(app.handle(event));
        }
    }
    effects
}

fn listen(sender: Sender<Event>) {
    thread::spawn(move || {
        while let Ok(event) = terminal_event::read() {
            let event = match event {
                terminal_event::Event::Key(key) if !key.is_release() => Event::Key(key),
                terminal_event::Event::Mouse(mouse) => Event::Mouse(mouse),
                terminal_event::Event::Paste(text) => Event::Paste(text),
                terminal_event::Event::Resize(columns, rows) => Event::Resize(columns, rows),
                _ => continue,
            };
            if sender.send(event).is_err() {
                return;
            }
        }
    });
}

fn read(input: usize, source: Arc<Source>, sender: Sender<Event>) {
    thread::spawn(move || match source(input) {
        Ok(article) => {
            let article = Arc::new(article);
            let _ = sender.send(Event::Article { input, article: article.clone(), complete: true });
            let facts = Arc::new(analyze(&article));
            let outline = Arc::new(Outline::of(&article, &facts));
            let _ = sender.send(Event::Facts { input, article, facts, outline });
        }
        Err(message) => {
            let _ = sender.send(Event::Failed { input, message });
        }
    });
}
