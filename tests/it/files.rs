//! Several files: opened by name while reading, completed from the folder, left again where they cannot be read.

use crate::support::screen::{draw, ferry, open, picture, press, send};
use sayso::tui::app::App;
use sayso::tui::app::palette::Folder;
use sayso::tui::event::{Effect, Event};
use sayso::tui::theme::Setup;
use std::sync::Arc;

const SIZE: (u16, u16) = (80, 24);

fn shows(app: &App, words: &str) -> bool {
    picture(&draw(app, SIZE)).contains(words)
}

/// Presses a key and says what is asked of the world.
fn effects(app: &mut App, key: &str) -> Vec<Effect> {
    send(app, Event::Key(crate::support::screen::key(key)))
}

fn listed(app: &mut App, name: &str, files: &[&str]) {
    let files = files.iter().map(|&file| file.to_owned()).collect();
    send(app, Event::Listed(Folder { name: name.to_owned(), files }));
}

#[test]
fn a_file_is_completed_from_its_folder_and_opened() {
    let mut app = open(Setup::default(), SIZE);
    press(&mut app, ":e");
    assert!(effects(&mut app, "space").contains(&Effect::List(String::new())));
    listed(&mut app, "", &[".hidden", "ferry.txt", "old/", "quay.txt"]);
    assert!(shows(&app, "folder       old/") && !shows(&app, ".hidden"));
    press(&mut app, "ol");
    assert!(effects(&mut app, "tab").contains(&Effect::List("old/".to_owned())));
    listed(&mut app, "old/", &["a pier.txt", "piers.txt"]);
    press(&mut app, "pie<down>");
    assert!(shows(&app, "▸ open         old/a pier.txt"), "what begins so comes first");
    let opened = effects(&mut app, "enter");
    assert!(opened.contains(&Effect::Open { input: 1, name: "old/a pier.txt".to_owned() }));
    assert!(opened.contains(&Effect::Load(1)));
    send(&mut app, Event::Article { input: 1, article: Arc::new(ferry().0), complete: true });
    press(&mut app, ":ls");
    assert!(shows(&app, "here         old/a pier.txt") && shows(&app, "file         ferry.txt"));
    insta::assert_snapshot!("files_80x24", picture(&draw(&app, SIZE)));
    press(&mut app, "<up><enter>");
    assert!(shows(&app, "file 1 of 2: ferry.txt"));
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_left_again() {
    let mut app = open(Setup::default(), SIZE);
    press(&mut app, "]:e nowhere.txt");
    assert!(effects(&mut app, "enter").contains(&Effect::Load(1)));
    send(&mut app, Event::Failed { input: 1, message: "nowhere.txt: no such file or directory".to_owned() });
    assert!(shows(&app, "nowhere.txt: no such file") && shows(&app, "The island ferry"));
    press(&mut app, ":e nowhere.txt");
    assert!(effects(&mut app, "enter").contains(&Effect::Load(1)), "tried again, and no third input");
    assert_eq!(app.inputs(), 2);
}

#[test]
fn a_file_that_is_gone_leaves_what_was_read() {
    let mut app = open(Setup::default(), SIZE);
    send(&mut app, Event::Failed { input: 0, message: "ferry.txt: no such file or directory".to_owned() });
    assert!(shows(&app, "ferry.txt: no such file") && shows(&app, "The island ferry"));
}

#[test]
fn every_action_is_listed_by_name_and_completed() {
    let mut app = open(Setup::default(), SIZE);
    for row in sayso::tui::keymap::BINDINGS.iter().chain(sayso::tui::keymap::PANEL) {
        press(&mut app, ":");
        send(&mut app, Event::Paste(row.help.to_owned()));
        assert!(!shows(&app, "no such command"), "{}", row.help);
        press(&mut app, "<esc>");
    }
    press(&mut app, ":usual<tab>");
    assert!(shows(&app, ":the usual measure"));
    for (typed, listed) in [("theme", "colours: auto"), ("help", "all keys"), ("filter", "only paragraphs that match")]
    {
        press(&mut app, &format!("<esc>:{typed}"));
        assert!(shows(&app, listed), "{typed}");
    }
    press(&mut app, "<esc>:12<enter>");
    assert!(shows(&app, "The ship is 64 metres") || shows(&app, "the town wants"), "a paragraph by its number");
    press(&mut app, ":900<enter>");
    assert!(shows(&app, "the article has"), "more than there are");
    press(&mut app, ":50%<enter>");
    assert!(shows(&app, "A fisherman"), "a part of the article");
}
