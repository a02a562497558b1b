//! Whatever is pressed, clicked and resized: the screen holds.

use crate::support::screen::{draw, open, press, send};
use proptest::prelude::*;
use ratatui::crossterm::event::{KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use sayso::tui::app::App;
use sayso::tui::event::{Effect, Event};
use sayso::tui::keymap::{self, BINDINGS, PANEL};
use sayso::tui::theme::Setup;

/// One thing that a reader does: keys of the table, any character, the mouse, another size, pasting, waiting.
fn deed() -> impl Strategy<Value = Vec<Event>> {
    let rows: Vec<&str> = BINDINGS.iter().chain(PANEL).flat_map(|row| row.keys.iter().copied()).collect();
    let key = |(code, modifiers)| Event::Key(KeyEvent::new(code, modifiers));
    let buttons = vec![
        MouseEventKind::Down(MouseButton::Left),
        MouseEventKind::Down(MouseButton::Right),
        MouseEventKind::Drag(MouseButton::Left),
        MouseEventKind::Up(MouseButton::Left),
        MouseEventKind::ScrollDown,
        MouseEventKind::ScrollUp,
    ];
    let mouse = (prop::sample::select(buttons), 0u16..140, 0u16..40).prop_map(|(kind, column, row)| {
        vec![Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })]
    });
    prop_oneof![
        6 => prop::sample::select(rows).prop_map(move |keys| keymap::parse(keys).into_iter().map(key).collect()),
        2 => "[a-z0-9 (*.é日]".prop_map(move |c| keymap::parse(&c).into_iter().map(key).collect()),
        2 => mouse,
        1 => size().prop_map(|(columns, rows)| vec![Event::Resize(columns, rows)]),
        1 => "[a-z\n日]{0,4}".prop_map(|text| vec![Event::Paste(text)]),
        1 => Just(vec![Event::Wake]),
    ]
}

fn size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![Just((120, 36)), Just((80, 24)), Just((48, 20)), Just((24, 6)), (1u16..140, 1u16..45)]
}

/// The first row of the article that has words, without its margin.
fn first_words(app: &App, size: (u16, u16)) -> String {
    let (buffer, text) = (draw(app, size), app.plan().text);
    let row = |y| (text.x..text.right()).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (text.y..text.bottom()).map(row).find(|row| !row.trim().is_empty()).unwrap_or_default()
}

/// Every row of the article as it can be read at this size, paging from the beginning to the end.
fn paged(app: &mut App, size: (u16, u16), key: &str) -> Vec<String> {
    press(app, "g");
    let mut rows: Vec<String> = Vec::new();
    let mut last = None;
    for _ in 0..500 {
        let (buffer, text) = (draw(app, size), app.plan().text);
        for y in text.y..text.bottom() {
            let row: String = (text.x..text.right()).map(|x| buffer[(x, y)].symbol()).collect();
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        if last.replace(buffer.clone()) == Some(buffer) {
            break;
        }
        press(app, key);
    }
    rows
}

#[test]
fn every_paragraph_can_be_reached_at_every_size() {
    let article = crate::support::screen::ferry().0;
    for size in [(120, 36), (80, 24), (48, 20), (24, 6), (14, 3), (14, 1)] {
        for key in ["<space>", "d", "j", "}"] {
            let mut app = open(Setup::default(), size);
            let rows = paged(&mut app, size, key);
            for block in &article.blocks {
                // `}` leaves out the rows of a paragraph that is longer than the screen.
                let words = if key == "}" { 1 } else { usize::MAX };
                let mut letters: String = rows.concat();
                letters.retain(|c| !c.is_whitespace());
                for word in block.text.split_whitespace().take(words) {
                    assert!(letters.contains(word), "{word:?} at {size:?} by {key}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_what_changes_is_drawn(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut size = (120, 36);
        let mut app = open(Setup::default(), size);
        let mut shown = draw(&app, size);
        for event in deeds.into_iter().flatten() {
            if let Event::Resize(columns, rows) = event {
                size = (columns, rows);
            }
            let name = format!("{event:?}");
            let effects = send(&mut app, event);
            if effects.contains(&Effect::Quit) {
                break;
            }
            let asks = effects.contains(&Effect::Redraw) || effects.contains(&Effect::Repaint);
            let now = draw(&app, size);
            prop_assert!(asks || now == shown, "{name} changed the screen, and nobody drew it");
            shown = now;
        }
    }

    #[test]
    fn after_a_resize_there_and_back_the_first_words_are_the_same(
        moves in "[jkdu ]{0,12}[jkdufbGg}{JK)\\]n]{0,6}",
        (here, there) in (size(), size()),
    ) {
        let mut app = open(Setup::default(), here);
        press(&mut app, &moves);
        let before = first_words(&app, here);
        send(&mut app, Event::Resize(there.0, there.1));
        draw(&app, there);
        send(&mut app, Event::Resize(here.0, here.1));
        prop_assert_eq!(first_words(&app, here), before);
    }

    #[test]
    fn the_first_word_stays_on_the_screen_through_any_resize(
        moves in "[jkdu ]{0,12}[jkdufbGg}{JK)\\]n]{0,6}",
        sizes in prop::collection::vec(size(), 2..6),
    ) {
        let mut app = open(Setup::default(), sizes[0]);
        press(&mut app, &moves);
        let before = first_words(&app, sizes[0]);
        let word = before.split_whitespace().next().unwrap_or_default().to_owned();
        for &(columns, rows) in &sizes[1..] {
            send(&mut app, Event::Resize(columns, rows));
            let now = first_words(&app, (columns, rows));
            // A column narrower than the word holds its beginning.
            let letters = if app.plan().text.width >= 14 { usize::MAX } else { 1 };
            let word: String = word.chars().take(letters).collect();
            prop_assert!(now.contains(&word), "{word:?} of {before:?} at {columns}x{rows}: {now:?}");
        }
    }

    #[test]
    fn drawing_again_changes_no_cell(deeds in prop::collection::vec(deed(), 0..30)) {
        let mut app = open(Setup::default(), (80, 24));
        deeds.into_iter().flatten().for_each(|event| drop(send(&mut app, event)));
        send(&mut app, Event::Resize(80, 24));
        // A key ends a notice and keys that wait for another; from there on the picture stands.
        press(&mut app, "<ctrl-l>");
        send(&mut app, Event::Wake);
        let before = draw(&app, (80, 24));
        press(&mut app, "<ctrl-l>");
        prop_assert_eq!(draw(&app, (80, 24)), before);
    }
}
