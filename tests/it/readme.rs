//! What README.md says of the program is what the program does.

use sayso::tui::keymap;
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
