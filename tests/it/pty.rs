//! The real binary in a pseudo-terminal: each test waits for words on the screen, never for time.

#[cfg(test)]
mod conditions;
#[cfg(test)]
mod keys;

use pty_process::blocking::{Command, Pty, open};
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, ExitStatus};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// After this long a screen that does not come is a failure.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program on a terminal of its own.
struct Session {
    pty: Arc<Pty>,
    child: Child,
    screen: Arc<Mutex<vt100::Parser>>,
    bytes: Arc<Mutex<Vec<u8>>>,
    reader: thread::JoinHandle<()>,
}

/// sayso, apart from what somebody really reads.
fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_sayso"))
        .env("TERM", "xterm-256color")
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_STATE_HOME", env!("CARGO_TARGET_TMPDIR"))
        .env("XDG_CONFIG_HOME", env!("CARGO_TARGET_TMPDIR"))
}

impl Session {
    /// sayso with the bundled article on a terminal of this size.
    fn start(rows: u16, columns: u16, environment: &[(&str, &str)]) -> Self {
        Self::read(rows, columns, environment, &[])
    }

    /// sayso with these files.
    fn read(rows: u16, columns: u16, environment: &[(&str, &str)], files: &[&str]) -> Self {
        let (pty, terminal) = open().unwrap();
        pty.resize(pty_process::Size::new(rows, columns)).unwrap();
        let mut command = command();
        command = command.args(files);
        for (name, value) in environment {
            command = command.env(name, value);
        }
        let child = command.spawn(terminal).unwrap();
        Self::watch(pty, child, (rows, columns))
    }

    /// What a program sends to its terminal is taken as a screen.
    fn watch(pty: Pty, child: Child, (rows, columns): (u16, u16)) -> Self {
        let screen = Arc::new(Mutex::new(vt100::Parser::new(rows.max(4), columns.max(4), 0)));
        let bytes = Arc::new(Mutex::new(Vec::new()));
        let pty = Arc::new(pty);
        let (source, shown, all) = (pty.clone(), screen.clone(), bytes.clone());
        let reader = thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = (&*source).read(&mut buffer) {
                shown.lock().unwrap().process(&buffer[..length]);
                all.lock().unwrap().extend_from_slice(&buffer[..length]);
            }
        });
        Self { pty, child, screen, bytes, reader }
    }

    fn keys(&self, keys: &str) {
        (&*self.pty).write_all(keys.as_bytes()).unwrap();
    }

    fn text(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Waits until the screen says `words`.
    fn wait(&self, words: &str) {
        self.wait_until(&format!("never said {words:?}"), |text| text.contains(words));
    }

    /// Waits until what the screen says is as it should be.
    fn wait_until(&self, what: &str, is_so: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(&self.text()) {
            assert!(Instant::now() < deadline, "{what}:\n{}", self.text());
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Waits until the terminal was sent these bytes.
    fn wait_for_bytes(&self, bytes: &str) {
        let deadline = Instant::now() + PATIENCE;
        while !String::from_utf8_lossy(&self.bytes.lock().unwrap()).contains(bytes) {
            assert!(Instant::now() < deadline, "it never sent {bytes:?}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Whether the program is stopped, as by `^Z`.
    fn is_stopped(&self) -> bool {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        stat.rsplit(')').next().unwrap().trim_start().starts_with('T')
    }

    /// Presses Escape and waits until `words` are gone: a key right behind it would be read with it.
    fn leave(&self, words: &str) {
        self.keys("\x1b");
        self.wait_until(&format!("still says {words:?}"), |text| !text.contains(words));
    }

    /// Waits for the end and what the terminal was sent until then.
    fn end(mut self) -> (ExitStatus, String) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // What it sent last may still be on its way; then the terminal has no other side and reading ends.
                self.reader.join().unwrap();
                let bytes = self.bytes.lock().unwrap().clone();
                return (status, String::from_utf8_lossy(&bytes).into_owned());
            }
            if Instant::now() > deadline {
                self.child.kill().unwrap();
                panic!("it does not end");
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-s", name, &pid]).status().unwrap().success());
    }
}

#[test]
fn a_file_is_opened_by_name_while_another_is_read() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("opened");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("pier.txt"), "The pier stays open until the first frost.\n").unwrap();
    let session = Session::start(24, 110, &[]);
    session.wait("Achterberg");
    session.keys(&format!(":e {}/", folder.display()));
    session.wait("pier.txt");
    session.keys("pi\r");
    session.wait("The pier stays open");
    session.wait("2/2");
    session.keys(":e /no/such.txt\r");
    session.wait("/no/such.txt: no such file");
    session.wait("The pier stays open");
    session.keys(":p\r");
    session.wait("Achterberg");
    session.keys("\x03");
    assert_eq!(session.end().0.code(), Some(0));
}

/// What must have been sent last: the modes are off, the cursor is there, the screen is the shell's.
fn assert_restored(sent: &str) {
    for (on, off) in [
        ("\x1b[?1049h", "\x1b[?1049l"),
        ("\x1b[?25l", "\x1b[?25h"),
        ("\x1b[?1000h", "\x1b[?1000l"),
        ("\x1b[?2004h", "\x1b[?2004l"),
    ] {
        assert!(sent.rfind(off) > sent.rfind(on), "{off:?} is missing at the end");
    }
}

#[test]
fn it_opens_the_bundled_article_and_leaves_the_terminal_as_it_was() {
    let session = Session::start(30, 110, &[]);
    session.wait("Helen Achterberg");
    session.wait("Quotes 2");
    session.keys("q");
    let (status, sent) = session.end();
    assert_eq!(status.code(), Some(0));
    assert_restored(&sent);
}

#[test]
fn quotes_speakers_search_and_help() {
    let session = Session::start(36, 120, &[]);
    session.wait("Quotes 2");
    session.keys("]");
    session.wait("quote 1/2");
    session.keys("]");
    session.wait("quote 2/2");
    session.keys("i");
    session.wait("said by");
    session.leave("said by");
    session.keys("?");
    session.wait("next quote of the same");
    session.leave("next quote of the same");
    session.keys("/sandbags\r");
    session.wait("1/1");
    session.leave("1/1");
    session.keys("\tl");
    session.wait("[Speakers");
    session.keys("\x03");
    assert_eq!(session.end().0.code(), Some(0));
}

#[test]
fn a_resize_keeps_the_words_on_the_screen() {
    let session = Session::start(24, 80, &[]);
    session.wait("Achterberg");
    session.keys("/Okafor\r");
    session.wait("Amara Okafor");
    session.pty.resize(pty_process::Size::new(20, 48)).unwrap();
    session.screen.lock().unwrap().screen_mut().set_size(20, 48);
    session.keys("\x0c");
    session.wait("Okafor");
    session.keys("\x03");
    assert_restored(&session.end().1);
}

#[test]
fn signals_and_panics_leave_the_terminal_as_it_was() {
    for (signal, number) in [("TERM", 15), ("INT", 2), ("HUP", 1), ("QUIT", 3)] {
        let session = Session::start(24, 80, &[]);
        session.wait("Achterberg");
        session.signal(signal);
        let (status, sent) = session.end();
        assert!(status.signal() == Some(number) || status.code() == Some(128 + number), "{signal}: {status:?}");
        assert_restored(&sent);
    }
    let session = Session::start(24, 80, &[("SAYSO_TEST_PANIC", "1")]);
    let (status, sent) = session.end();
    assert_eq!(status.code(), Some(1));
    assert_restored(&sent);
    assert!(sent.contains("SAYSO_TEST_PANIC is set"), "the message is readable");
}

#[test]
fn it_stops_and_goes_on() {
    let session = Session::start(24, 80, &[]);
    session.wait("Achterberg");
    session.signal("STOP");
    session.signal("CONT");
    session.keys("G");
    session.wait("blamed for the cost");
    session.keys("q");
    assert_eq!(session.end().0.code(), Some(0));
}

#[test]
fn tiny_terminals_are_no_matter() {
    for (rows, columns) in [(1, 1), (2, 10), (6, 24)] {
        let session = Session::start(rows, columns, &[]);
        session.wait_for_bytes("\x1b[?1049h");
        session.keys("jG]?\x1bq");
        session.keys("\x03");
        let (status, sent) = session.end();
        assert_eq!(status.code(), Some(0), "{rows}x{columns}");
        assert_restored(&sent);
    }
}

#[test]
fn a_paste_is_no_command() {
    let session = Session::start(24, 80, &[]);
    session.wait("Achterberg");
    session.keys("\x1b[200~qqq\x1b[201~");
    session.keys("/harbour\r");
    session.wait("1/");
    session.keys("\x03");
    assert_eq!(session.end().0.code(), Some(0));
}

#[test]
fn the_place_is_kept_also_by_who_is_killed() {
    let text: String = (1..60).map(|i| format!("Paragraph {i} of the long letter from the island.\n\n")).collect();
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("killed.txt");
    for (signal, number) in [("HUP", "41"), ("TERM", "52")] {
        // A name of its own for each: what one session keeps is not what another begins with.
        let path = path.with_extension(signal);
        std::fs::write(&path, &text).unwrap();
        let state = path.with_extension(format!("{signal}.state"));
        let _ = std::fs::remove_dir_all(&state);
        let environment = [("XDG_STATE_HOME", state.to_str().unwrap())];
        let file = [path.to_str().unwrap()];
        let session = Session::read(24, 80, &environment, &file);
        session.wait("Paragraph 1 of");
        session.keys(&format!("{number}G"));
        session.wait_until("goes there", |text| text.trim_start().starts_with(&format!("Paragraph {number} of")));
        session.signal(signal);
        session.end();
        let session = Session::read(24, 80, &environment, &file);
        session.wait_until("comes back", |text| text.trim_start().starts_with(&format!("Paragraph {number} of")));
        session.keys("\x03");
        session.end();
    }
}
