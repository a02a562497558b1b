//! Every key of the key table, pressed in a real terminal: what the screen must then say. One program walks through them.

use super::{PATIENCE, Session};
use sayso::tui::keymap::{BINDINGS, PANEL};
use std::fs;
use std::path::{Path, PathBuf};

/// The article's first and last words, told apart from what the panel shows of them.
const FIRST: &str = "The government will spend";
const LAST: &str = "than for the water";

/// Keys as the table writes them, or `text WORDS` that are typed; what the screen says then, or `!` what it says no more.
const STEPS: &[(&str, &str)] = &[
    // the panel, then the text alone
    ("p", "![Quotes"),
    ("p", "[Quotes"),
    ("p", "![Quotes"),
    // rows and pages
    ("j", "!The government will spend"),
    ("k", FIRST),
    ("down", "!The government will spend"),
    ("up", FIRST),
    ("ctrl-e", "!The government will spend"),
    ("ctrl-y", FIRST),
    ("enter", "!The government will spend"),
    ("g", FIRST),
    ("space", "Harbour Users"),
    ("b", FIRST),
    ("f", "Harbour Users"),
    ("ctrl-b", FIRST),
    ("ctrl-f", "Harbour Users"),
    ("pgup", FIRST),
    ("pgdn", "Harbour Users"),
    ("shift-space", FIRST),
    ("d", "!The government will spend"),
    ("u", FIRST),
    ("ctrl-d", "!The government will spend"),
    ("ctrl-u", FIRST),
    ("}", "!The government will spend"),
    ("{", FIRST),
    // ends, parts, numbers
    ("G", LAST),
    ("g", FIRST),
    (">", LAST),
    ("<", FIRST),
    ("end", LAST),
    ("home", FIRST),
    ("text 50", FIRST),
    ("%", "!The government will spend"),
    ("g", FIRST),
    // marks and jumps
    ("m", FIRST),
    ("text a", "mark a is here"),
    ("G", LAST),
    ("'", LAST),
    ("text a", FIRST),
    ("'", FIRST),
    ("text '", LAST),
    ("g", FIRST),
    ("G", LAST),
    ("ctrl-o", FIRST),
    ("alt-right", LAST),
    ("backspace", FIRST),
    ("alt-right", LAST),
    ("alt-left", FIRST),
    // quotations and speakers
    ("]", "quote 1/"),
    ("right", "quote 2/"),
    ("left", "quote 1/"),
    ("[", "from the end again"),
    ("]", "from the start again"),
    (")", "quote 2/"),
    ("(", "quote 1/"),
    ("J", "2 Tomasz Wielgosz"),
    ("K", "1 Helen Achterberg"),
    ("s", "Enter first quote"),
    ("esc", "!Enter first quote"),
    ("o", "only Helen Achterberg"),
    ("o", "all speakers"),
    ("i", "said by    Helen Achterberg"),
    ("esc", "!said by"),
    ("enter", "said by    Helen Achterberg"),
    ("esc", "!said by"),
    ("c", "whose words are these?"),
    ("esc", "!whose words"),
    ("*", "Helen Achterberg: "),
    ("#", "Helen Achterberg: "),
    ("esc", "!Helen Achterberg: "),
    // where the quotation stands
    ("g", FIRST),
    ("text 7", FIRST),
    ("]", "quote 7/"),
    ("z t", "!The government will spend"),
    ("z b", FIRST),
    ("z z", "!The government will spend"),
    ("g", FIRST),
    // finding
    ("/", "Enter keep"),
    ("text levy", "1/2  Enter keep"),
    ("enter", "hit 1/"),
    ("n", "hit 2/"),
    ("N", "hit 1/"),
    ("esc", "!hit"),
    ("&", "Enter keep"),
    ("text seals", "!The government will spend"),
    ("enter", "Esc all paragraphs"),
    ("esc", "Harbour Users"),
    ("g", FIRST),
    // the panel
    ("tab", "Esc text"),
    ("l", "[Speakers"),
    ("right", "[People"),
    ("left", "[Speakers"),
    ("h", "[Quotes"),
    ("/", "in the panel /"),
    ("esc", "!in the panel"),
    ("backtab", "!Esc text"),
    // copying
    ("]", "quote "),
    ("y y", "copied the quote with its speaker"),
    ("y q", "copied the quote, "),
    ("y p", "copied paragraph "),
    ("y s", "by Helen Achterberg"),
    ("y a", "copied the article"),
    ("y f", "copied the facts as JSON"),
    // how it looks
    ("a", "marked: quotes and names"),
    ("a", "names and figures"),
    ("a", "nothing marked"),
    ("a", "marked: quotes"),
    ("w", "as it came"),
    ("w", "repaired"),
    ("+", "measure 72"),
    ("-", "measure 68"),
    ("-", "measure 64"),
    ("=", "measure 68"),
    ("t", "dark background"),
    ("t", "light background"),
    ("t", "no colours"),
    ("t", "this terminal's background"),
    ("M", "mouse off"),
    ("M", "mouse on"),
    ("ctrl-l", FIRST),
    // help and palette
    ("?", "type to filter"),
    ("esc", "!type to filter"),
    ("h", "type to filter"),
    ("esc", "!type to filter"),
    ("f1", "type to filter"),
    ("esc", "!type to filter"),
    (":", "everything that can be done"),
    ("esc", "!everything that can be done"),
];

/// The keys that need a test of their own, below.
const OTHERS: &[&str] = &["v", "e", "r", "ctrl-z", "q", "ctrl-c"];

/// What a terminal sends for a key.
fn bytes(keys: &str) -> String {
    if let Some(text) = keys.strip_prefix("text ") {
        return text.to_owned();
    }
    let one = |key: &str| match key {
        "space" => " ".to_owned(),
        "shift-space" => "\x1b[32;2u".to_owned(),
        "enter" => "\r".to_owned(),
        "esc" => "\x1b".to_owned(),
        "tab" => "\t".to_owned(),
        "backtab" => "\x1b[Z".to_owned(),
        "backspace" => "\x7f".to_owned(),
        "up" => "\x1b[A".to_owned(),
        "down" => "\x1b[B".to_owned(),
        "right" => "\x1b[C".to_owned(),
        "left" => "\x1b[D".to_owned(),
        "alt-right" => "\x1b[1;3C".to_owned(),
        "alt-left" => "\x1b[1;3D".to_owned(),
        "home" => "\x1b[H".to_owned(),
        "end" => "\x1b[F".to_owned(),
        "pgup" => "\x1b[5~".to_owned(),
        "pgdn" => "\x1b[6~".to_owned(),
        "f1" => "\x1bOP".to_owned(),
        _ => match key.strip_prefix("ctrl-") {
            Some(letter) => char::from(letter.as_bytes()[0] & 0x1f).to_string(),
            None => key.to_owned(),
        },
    };
    keys.split(' ').map(one).collect()
}

/// The bundled article as a file of its own, so that it can be edited.
fn article(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample.txt"), &path).unwrap();
    path
}

#[test]
fn every_key_of_the_table_does_what_it_says() {
    for row in BINDINGS.iter().chain(PANEL) {
        for keys in row.keys {
            let pressed = STEPS.iter().any(|(step, _)| step == keys);
            assert!(pressed != OTHERS.contains(keys), "{keys} ({}) is pressed once, here or below", row.help);
        }
    }
    let session = Session::start(36, 120, &[]);
    session.wait("[Quotes 2");
    for (i, (keys, says)) in STEPS.iter().enumerate() {
        session.keys(&bytes(keys));
        let (is_gone, words) = says.strip_prefix('!').map_or((false, *says), |words| (true, words));
        session.wait_until(&format!("step {i}, {keys}, {says:?}"), |text| text.contains(words) != is_gone);
    }
    session.keys("\x03");
    assert_eq!(session.end().0.code(), Some(0));
}

#[test]
fn the_editor_opens_the_file_and_it_is_read_again() {
    let path = article("edited.txt");
    let script = Path::new(env!("CARGO_TARGET_TMPDIR")).join("edit.sh");
    // What an editor does: it takes a line and a file, and writes the file.
    fs::write(&script, "sed s/Thursday/$1day/ \"$3\" > \"$3.new\" && mv \"$3.new\" \"$3\"\n").unwrap();
    let file = path.to_str().unwrap();
    for (key, day, before) in [("v", "Satur", "Thursday"), ("e", "Sun", "Thursday")] {
        article("edited.txt");
        let editor = format!("sh {} {day}", script.display());
        let session = Session::read(36, 120, &[("VISUAL", &editor)], &[file]);
        session.wait(before);
        session.keys(key);
        session.wait(&format!("on {day}day"));
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample.txt"), &path).unwrap();
        session.keys("r");
        session.wait("Thursday");
        session.keys("q");
        assert_eq!(session.end().0.code(), Some(0));
    }
}

#[test]
fn it_stops_when_asked_and_goes_on_where_it_was() {
    let session = Session::start(36, 120, &[]);
    session.wait("[Quotes 2");
    session.keys("\x1a");
    session.wait_for_bytes("\x1b[?1049l");
    let deadline = std::time::Instant::now() + PATIENCE;
    while !session.is_stopped() {
        assert!(std::time::Instant::now() < deadline, "it never stopped");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    session.signal("CONT");
    session.wait(FIRST);
    session.keys("q");
    assert_eq!(session.end().0.code(), Some(0));
}
