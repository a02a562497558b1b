//! The screen without a terminal: keys and sizes in, frames out.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use sayso::analyze::analyze;
use sayso::article::{Article, Block, BlockKind};
use sayso::layout::outline::Outline;
use sayso::tui::app::App;
use sayso::tui::event::Event;
use sayso::tui::theme::Setup;
use sayso::tui::view;
use std::sync::Arc;

fn app() -> App {
    let texts = [
        "Harbour master Ada Quill said the ferry would sail on Friday, with 40 percent of its seats sold.",
        "\"We will sail in any weather,\" Quill said. \"And we will be on time,\" she told reporters.",
        "Mayor Tom Birch called the plan \"a gamble\". 日本語の文章。 👩‍👩‍👧 🇩🇪 नमस्ते مرحبا",
    ];
    let blocks = texts.iter().cycle().take(24).map(|text| Block { kind: BlockKind::Body, text: (*text).to_owned() });
    let article = Arc::new(Article { blocks: blocks.collect(), ..Article::default() });
    let facts = Arc::new(analyze(&article));
    let outline = Arc::new(Outline::of(&article, &facts));
    let mut app = App::new(vec!["ferry.txt".to_owned()], Setup::default());
    app.handle(Event::Resize(80, 24));
    app.handle(Event::Article { input: 0, article: article.clone(), complete: true });
    app.handle(Event::Facts { input: 0, article, facts, outline });
    app
}

fn frame(app: &App, columns: u16, rows: u16) -> String {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| view::draw(app, frame)).unwrap();
    // `TestBackend` itself cannot print a screen without columns.
    if columns == 0 { String::new() } else { terminal.backend().to_string() }
}

fn key(app: &mut App, code: KeyCode) -> usize {
    app.handle(Event::Key(KeyEvent::new(code, KeyModifiers::NONE))).len()
}

#[test]
fn any_keys_at_any_size_draw_a_frame() {
    let mut app = app();
    let keys: Vec<KeyCode> =
        "]j)J/e\n?x\u{1b}i\u{1b}s\u{1b}ow&w\n*a\tl kll\n\u{1b}pG]12g50%{}mb'b''zzztzbyyysyayft+-=#:n\nKu d"
            .chars()
            .map(|c| match c {
                '\n' => KeyCode::Enter,
                '\t' => KeyCode::Tab,
                '\u{1b}' => KeyCode::Esc,
                c => KeyCode::Char(c),
            })
            .collect();
    for (columns, rows) in [(120, 36), (80, 24), (48, 20), (24, 6), (5, 3), (1, 1), (0, 0), (200, 60)] {
        app.handle(Event::Resize(columns, rows));
        for &code in &keys {
            key(&mut app, code);
            frame(&app, columns, rows);
        }
    }
}

#[test]
fn an_unknown_key_draws_nothing_and_drawing_again_is_the_same() {
    let mut app = app();
    assert_eq!(key(&mut app, KeyCode::Char('X')), 0);
    assert_eq!(frame(&app, 80, 24), frame(&app, 80, 24));
}
