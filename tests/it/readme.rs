//! What README.md says of the program is what the program does.

use crate::support::screen::{draw, open_article, press};
use crate::support::svg::svg;
use sayso::analyze::analyze;
use sayso::load::load;
use sayso::tui::keymap;
use sayso::tui::theme::{Colours, Setup};
use std::fs;
use std::path::Path;

/// The key table of the README is the key map's. `UPDATE=1 cargo test readme` writes it.
#[test]
fn the_readme_has_every_key() {
    const BEGIN: &str = "<!-- keys -->\n";
    const END: &str = "<!-- /keys -->\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let (before, rest) = readme.split_once(BEGIN).expect("README.md has <!-- keys -->");
    let (table, after) = rest.split_once(END).expect("README.md has <!-- /keys -->");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{}{END}{after}", keymap::readme())).unwrap();
    } else {
        assert_eq!(table, keymap::readme(), "UPDATE=1 cargo test readme writes it");
    }
}

/// The pictures of the README, drawn by the program itself: the bundled article, read and asked why. They are written where
/// `UPDATE` is set, not compared: a better analysis should not fail here.
#[test]
fn the_readme_shows_the_program() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let article = load("sample.txt", &fs::read(root.join("assets/sample.txt")).unwrap());
    for (name, keys, size) in [("reading", "]]]]]", (112, 30)), ("why", "]]]]]]]i", (80, 24))] {
        let setup = Setup { colours: Colours::True, ..Setup::default() };
        let mut app = open_article((article.clone(), analyze(&article)), setup, size);
        press(&mut app, keys);
        let picture = svg(&draw(&app, size));
        let path = format!("assets/{name}.svg");
        assert!(picture.contains("Wielgosz"), "{name}");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(root.join(path), picture).unwrap();
        } else {
            assert!(readme.contains(&path), "README.md shows {path}");
            assert!(root.join(path).is_file(), "UPDATE=1 cargo test readme writes it");
        }
    }
}
