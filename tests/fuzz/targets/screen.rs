//! Bytes and actions to screen: an article, then keys, mouse, paste and sizes; no panic, and nothing unprintable is drawn.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use sayso::layout::outline::Outline;
use sayso::text::printable::is_unprintable;
use sayso::tui::app::App;
use sayso::tui::event::Event;
use sayso::tui::theme::Setup;
use sayso::tui::view;
use sayso::{analyze::analyze, load::load};
use std::sync::Arc;

fuzz_target!(|input: (&[u8], Vec<[u8; 3]>)| {
    let (bytes, actions) = input;
    let article = Arc::new(load("fuzz", bytes));
    let facts = Arc::new(analyze(&article));
    let outline = Arc::new(Outline::of(&article, &facts));
    let mut app = App::new(vec!["fuzz".to_owned()], Setup::default());
    let mut terminal = Terminal::new(TestBackend::new(100, 30)).unwrap();
    app.handle(Event::Resize(100, 30));
    app.handle(Event::Article { input: 0, article: article.clone(), complete: true });
    app.handle(Event::Facts { input: 0, article, facts, outline });
    for action in actions.into_iter().take(64) {
        if let Event::Resize(columns, rows) = event(action) {
            terminal.backend_mut().resize(columns, rows);
            let _ = terminal.autoresize();
        }
        app.handle(event(action));
        app.handle(Event::Continue);
        terminal.draw(|frame| view::draw(&app, frame)).unwrap();
        let drawn = terminal.backend().buffer();
        assert!(drawn.content().iter().all(|cell| !cell.symbol().contains(is_unprintable)));
    }
});

/// What three bytes stand for.
fn event([kind, a, b]: [u8; 3]) -> Event {
    let key = |code, modifiers| Event::Key(KeyEvent::new(code, modifiers));
    match kind % 8 {
        0..=3 => key(KeyCode::Char(char::from(a % 95 + 32)), KeyModifiers::NONE),
        4 => {
            let codes = [
                KeyCode::Enter,
                KeyCode::Esc,
                KeyCode::Tab,
                KeyCode::BackTab,
                KeyCode::Backspace,
                KeyCode::Up,
                KeyCode::Down,
                KeyCode::Left,
                KeyCode::Right,
                KeyCode::PageUp,
                KeyCode::PageDown,
                KeyCode::Home,
                KeyCode::End,
            ];
            key(codes[usize::from(a) % codes.len()], KeyModifiers::NONE)
        }
        5 => key(KeyCode::Char(char::from(a % 26 + b'a')), KeyModifiers::CONTROL),
        6 => {
            let kinds = [
                MouseEventKind::Down(MouseButton::Left),
                MouseEventKind::Drag(MouseButton::Left),
                MouseEventKind::Up(MouseButton::Left),
                MouseEventKind::Down(MouseButton::Right),
                MouseEventKind::ScrollUp,
                MouseEventKind::ScrollDown,
            ];
            let kind = kinds[usize::from(a) % kinds.len()];
            Event::Mouse(MouseEvent { kind, column: (a / 2).into(), row: (b / 4).into(), modifiers: KeyModifiers::NONE })
        }
        _ => Event::Resize((a % 160).into(), (b % 60).into()),
    }
}
