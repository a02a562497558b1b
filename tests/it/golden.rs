//! Golden articles: every folder of `tests/golden` holds an article, the JSON that sayso makes of it, and the same
//! marked in the text for people. The bundled article is one of them.
//!
//! `UPDATE=1 cargo test golden` writes the expectations anew; read the difference before you commit it. Without it a
//! difference only fails.

use crate::support::marked;
use sayso::{analyze::analyze, load::load, report::json};
use std::fs;
use std::path::{Path, PathBuf};

/// Every golden article: its folder and its file.
fn articles() -> Vec<(PathBuf, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> =
        fs::read_dir(root.join("tests/golden")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let article = |folder: PathBuf| {
        let own = folder.join("article.txt");
        let file = if own.exists() {
            own
        } else {
            root.join("assets").join(folder.file_name().unwrap()).with_extension("txt")
        };
        (folder, file)
    };
    folders.into_iter().map(article).collect()
}

#[test]
fn every_golden_article_is_read_as_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut differences = Vec::new();
    for (folder, file) in articles() {
        assert!(folder.join("why.md").exists(), "{}: say in why.md what this article shows", folder.display());
        let article = load("article.txt", &fs::read(&file).unwrap());
        let facts = analyze(&article);
        for (name, found) in
            [("marked.txt", marked::text(&article, &facts)), ("facts.json", json::pretty(&article, &facts) + "\n")]
        {
            let path = folder.join(name);
            if update {
                fs::write(&path, &found).unwrap();
            } else if fs::read_to_string(&path).unwrap_or_default() != found {
                differences.push(format!("{}\n{}", path.display(), first_difference(&path, &found)));
            }
        }
    }
    assert!(differences.is_empty(), "{}\n(UPDATE=1 writes the expectations anew)", differences.join("\n\n"));
}

fn first_difference(path: &Path, found: &str) -> String {
    let expected = fs::read_to_string(path).unwrap_or_default();
    let (mut expected, mut found) = (expected.lines(), found.lines());
    loop {
        match (expected.next(), found.next()) {
            (None, None) => return "only the last line end differs".to_owned(),
            (e, f) if e != f => {
                return format!("  expected {}\n  found    {}", e.unwrap_or("(end)"), f.unwrap_or("(end)"));
            }
            _ => {}
        }
    }
}
