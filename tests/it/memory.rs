//! The place is kept by word: into the next session, and where the file changes while it is read.

use crate::support::screen::{draw, ferry, open, picture, press, send};
use sayso::article::Article;
use sayso::memory::Memory;
use sayso::tui::app::App;
use sayso::tui::event::{Effect, Event};
use sayso::tui::theme::Setup;
use std::sync::Arc;

const SIZE: (u16, u16) = (48, 20);

/// The words of the first row that is shown; its margin comes with the facts.
fn first_row(app: &App) -> String {
    let picture = picture(&draw(app, SIZE));
    let words = picture.lines().map(|row| row.trim_start_matches(|c: char| !c.is_alphabetic()));
    words.map(str::to_owned).find(|row| !row.is_empty()).unwrap_or_default()
}

/// What a reader who leaves wants to be remembered.
fn left(app: &mut App) -> Option<Memory> {
    let effects = send(app, Event::Key(crate::support::screen::key("q")));
    assert!(effects.contains(&Effect::Quit));
    effects.into_iter().find_map(|effect| match effect {
        Effect::Remember { input: 0, memory } => Some(memory),
        _ => None,
    })
}

/// A session that begins with what was remembered.
fn again(article: Article, memory: Memory) -> App {
    let mut app = App::new(vec!["ferry.txt".to_owned()], Setup::default());
    send(&mut app, Event::Resize(SIZE.0, SIZE.1));
    send(&mut app, Event::Recalled { input: 0, memory });
    send(&mut app, Event::Article { input: 0, article: Arc::new(article), complete: true });
    app
}

/// The article with a paragraph more at its beginning.
fn longer() -> Article {
    let mut article = ferry().0;
    article.blocks.insert(1, article.blocks[3].clone());
    article
}

#[test]
fn the_next_session_begins_where_the_last_ended() {
    let mut app = open(Setup::default(), SIZE);
    press(&mut app, "  j");
    let row = first_row(&app);
    let memory = left(&mut app).expect("a place worth remembering");
    for article in [ferry().0, longer()] {
        let mut app = again(article, memory.clone());
        assert_eq!(first_row(&app), row);
        assert!(picture(&draw(&app, SIZE)).contains("g from the start"));
        press(&mut app, "g");
        assert!(!picture(&draw(&app, SIZE)).contains("g from the start"));
        assert!(left(&mut app).is_some_and(|memory| memory.place.is_none()), "the start needs no place");
    }
}

#[test]
fn nothing_new_is_nothing_to_remember() {
    assert_eq!(left(&mut open(Setup::default(), SIZE)), None);
}

#[test]
fn a_file_that_changes_is_read_again_at_the_same_words() {
    let mut app = open(Setup::default(), SIZE);
    press(&mut app, "  j");
    let row = first_row(&app);
    assert!(send(&mut app, Event::Changed { input: 0 }).contains(&Effect::Load(0)));
    send(&mut app, Event::Article { input: 0, article: Arc::new(longer()), complete: true });
    assert_eq!(first_row(&app), row);
}

#[test]
fn the_reader_puts_a_speaker_right_and_it_is_remembered() {
    let mut app = open(Setup::default(), SIZE);
    press(&mut app, "]]");
    let copied = |app: &mut App, what: &str| {
        press(app, "y");
        let effects = send(app, Event::Key(crate::support::screen::key(what)));
        let text = effects.into_iter().find_map(|effect| match effect {
            Effect::Copy(text) => Some(text),
            _ => None,
        });
        text.expect("something is copied")
    };
    assert!(copied(&mut app, "y").contains("— Ada Quill, harbour master"));
    press(&mut app, "cTom<enter>");
    let text = copied(&mut app, "y");
    assert!(text.contains("— Tom Birch, Mayor") && text.contains("speaker named by the reader"), "{text}");
    assert!(copied(&mut app, "f").contains("\"certainty\":\"reader\""));
    let memory = left(&mut app).unwrap();
    assert_eq!(memory.credits.len(), 1);
    assert_eq!(memory.credits[0].speaker.as_deref(), Some("Tom Birch"));
    // Back to what was found: the first choice where the reader said something.
    press(&mut app, "c<enter>");
    assert!(copied(&mut app, "y").contains("— Ada Quill, harbour master"));
}

#[test]
fn all_that_is_written_the_same_way_is_put_right_at_once() {
    let mut app = open(Setup::default(), SIZE);
    // Quotations 2 and 9 are of “Quill”, and nobody of that name speaks yet.
    press(&mut app, "]]cEve Lund<tab>");
    let memory = left(&mut app).unwrap();
    assert_eq!(memory.credits.len(), 2);
    assert!(memory.credits.iter().all(|credit| credit.speaker.as_deref() == Some("Eve Lund")));
}

#[test]
fn marks_are_found_again_by_their_words() {
    let mut app = open(Setup::default(), SIZE);
    press(&mut app, "  jma");
    let row = first_row(&app);
    press(&mut app, "g");
    let memory = left(&mut app).expect("a mark is worth remembering");
    assert_eq!((memory.place.as_ref(), memory.marks.keys().collect::<String>().as_str()), (None, "a"));
    let mut app = again(longer(), memory);
    press(&mut app, "'b");
    assert!(picture(&draw(&app, SIZE)).contains("no mark b"));
    press(&mut app, "'a");
    assert_eq!(first_row(&app), row);
    // A file that changes moves the mark with its words.
    send(&mut app, Event::Article { input: 0, article: Arc::new(ferry().0), complete: true });
    press(&mut app, "g'a");
    assert_eq!(first_row(&app), row);
}
