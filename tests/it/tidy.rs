//! The rules of the house as tests: who imports whom, word lists sorted and described.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every source file below `src/room` and `src/room.rs`, as (name, its code without comments and tests). What stands in a
/// folder `tests` is tests.
fn room(name: &str) -> Vec<(String, String)> {
    let src = root().join("src");
    let inside = files(&src, ".rs").into_iter().filter(|path| {
        let relative = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        let is_inside = relative == format!("{name}.rs") || relative.starts_with(&format!("{name}/"));
        is_inside && !relative.contains("/tests/")
    });
    let text = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        (path.display().to_string(), code)
    };
    inside.map(text).collect()
}

/// The rooms that each room may not import, and the parts of the standard library that the core may not touch.
#[test]
fn nobody_imports_upwards_or_sideways() {
    const WORLD: &[&str] = &[
        "std::fs",
        "std::io",
        "std::env",
        "std::time",
        "std::process",
        "std::thread",
        "println!",
        "ratatui",
        "crossterm",
    ];
    const ROOMS: &[(&str, &[&str])] = &[
        ("text", &["article", "facts", "load", "analyze", "layout", "search", "report", "tui", "cli", "error"]),
        ("article", &["facts", "load", "analyze", "layout", "search", "report", "tui", "cli", "error"]),
        ("facts", &["article", "load", "analyze", "layout", "search", "report", "tui", "cli", "error"]),
        ("load", &["facts", "analyze", "layout", "search", "report", "tui", "cli", "error"]),
        ("analyze", &["load", "layout", "search", "report", "tui", "cli", "error"]),
        ("layout", &["load", "analyze", "search", "report", "tui", "cli", "error"]),
        ("search", &["load", "analyze", "layout", "report", "tui", "cli", "error"]),
    ];
    /// Bytes in memory that a crate wants to read as a stream: no I/O.
    const IN_MEMORY: &str = "std::io::{Cursor, Read}";
    for (name, forbidden) in ROOMS {
        for (file, code) in room(name) {
            let code = code.replace(IN_MEMORY, "");
            for other in *forbidden {
                assert!(!code.contains(&format!("crate::{other}")), "{file} imports {other}");
            }
            for world in WORLD {
                assert!(!code.contains(world), "{file} touches {world}");
            }
        }
    }
    for (file, code) in room("report") {
        assert!(!code.contains("crate::tui") && !code.contains("crate::cli"), "{file} imports the shell");
    }
}

#[test]
fn serde_stands_in_one_file() {
    for path in files(&root().join("src"), ".rs") {
        let uses = fs::read_to_string(&path).unwrap().contains("serde::");
        assert!(!uses || path.ends_with("report/json.rs"), "{} uses serde", path.display());
    }
}

#[test]
fn word_lists_are_sorted_unique_and_described() {
    let readme = fs::read_to_string(root().join("assets/README.md")).unwrap();
    for path in files(&root().join("assets/lexicon"), ".txt") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("# "), "{name} has no header");
        assert!(readme.contains(&format!("`{name}`")), "assets/README.md does not describe {name}");
        let keys: Vec<&str> =
            text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').next().unwrap()).collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{name}: {:?} stands before {:?}", pair[0], pair[1]);
        }
        assert!(!keys.contains(&""), "{name} has an empty line");
    }
}

#[test]
fn each_word_list_is_opened_once() {
    let code: String = files(&root().join("src"), ".rs").iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    for path in files(&root().join("assets/lexicon"), ".txt") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let here = code.matches(&format!("lexicon/{name}.txt\"")).count();
        let shared = code.matches(&format!("list!(\"{name}\")")).count();
        assert_eq!(here + shared, 1, "{name}: a list that several files ask belongs in text/lists.rs");
    }
}

#[test]
fn module_files_stand_beside_their_folders() {
    assert!(files(&root().join("src"), "mod.rs").is_empty());
}

#[test]
fn every_promise_has_its_tests() {
    let code: String = [root().join("src"), root().join("tests/it")]
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let readme = fs::read_to_string(root().join("tests/README.md")).unwrap();
    let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
    assert!(rows.len() > 20);
    for row in rows {
        let tests = row.rsplit("| ").next().unwrap().trim_end_matches('|');
        assert!(!tests.trim().is_empty(), "no test holds {row}");
        for test in tests.split('`').filter(|name| !name.trim().is_empty()) {
            assert!(code.contains(&format!("fn {test}(")), "no test {test}");
        }
    }
}
