//! What a terminal, a pipe and a file may do while an article is read.

use super::{PATIENCE, Session, assert_restored, command};
use pty_process::blocking::open;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn no_colour_is_sent_where_none_is_wanted() {
    let is_colour = |bytes: &str| {
        let codes = bytes.split("\x1b[").skip(1).filter_map(|rest| rest.split_once('m')).map(|(codes, _)| codes);
        let codes = codes.filter(|codes| codes.chars().all(|c| c.is_ascii_digit() || c == ';'));
        codes
            .flat_map(|codes| codes.split(';'))
            .any(|code| code.parse().is_ok_and(|code: u16| matches!(code, 30..=38 | 40..=48 | 90..=97 | 100..=107)))
    };
    for (environment, has_colour) in [(&[][..], true), (&[("NO_COLOR", "1")], false)] {
        let session = Session::start(36, 120, environment);
        session.wait("Quotes 2");
        session.keys("]/the\rq");
        let (status, sent) = session.end();
        assert_eq!((status.code(), is_colour(&sent)), (Some(0), has_colour));
    }
}

#[test]
fn a_dumb_terminal_gets_the_text() {
    let session = Session::start(24, 80, &[("TERM", "dumb")]);
    let (status, sent) = session.end();
    assert_eq!(status.code(), Some(0));
    assert!(sent.contains("Helen Achterberg") && !sent.contains('\x1b'), "{sent:?}");
}

#[test]
fn the_article_comes_by_standard_input_and_the_keys_from_the_terminal() {
    let (pty, terminal) = open().unwrap();
    pty.resize(pty_process::Size::new(24, 80)).unwrap();
    let mut child = command().stdin(Stdio::piped()).spawn(terminal).unwrap();
    child.stdin.take().unwrap().write_all(b"The pier closes, the mayor said.\n").unwrap();
    let session = Session::watch(pty, child, (24, 80));
    session.wait("The pier closes");
    session.keys("?");
    session.wait("type to filter");
    session.leave("type to filter");
    session.keys("q");
    let (status, sent) = session.end();
    assert_eq!(status.code(), Some(0));
    assert_restored(&sent);
}

#[test]
fn a_terminal_that_is_gone_ends_the_program() {
    let (pty, terminal) = open().unwrap();
    pty.resize(pty_process::Size::new(24, 80)).unwrap();
    let mut child = command().spawn(terminal).unwrap();
    let (mut sent, mut buffer) = (Vec::new(), [0; 4096]);
    while !String::from_utf8_lossy(&sent).contains("Achterberg") {
        let length = (&pty).read(&mut buffer).unwrap();
        sent.extend_from_slice(&buffer[..length]);
    }
    drop(pty);
    let deadline = Instant::now() + PATIENCE;
    while child.try_wait().unwrap().is_none() {
        if Instant::now() > deadline {
            child.kill().unwrap();
            panic!("it goes on without a terminal");
        }
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_file_may_shrink_vanish_and_come_back_while_it_is_read() {
    let long: String = (1..400).map(|i| format!("Paragraph {i} of the long letter.\n\n")).collect();
    let path = file("changing.txt", &long);
    let session = Session::read(24, 80, &[], &[path.to_str().unwrap()]);
    session.wait("Paragraph 1 of");
    session.keys("G");
    session.wait("Paragraph 399 of");
    fs::write(&path, "Only this is left.\n").unwrap();
    session.keys("r");
    session.wait("Only this is left");
    fs::remove_file(&path).unwrap();
    session.keys("r");
    session.wait("no such file");
    session.keys("j");
    session.wait("Only this is left");
    fs::write(&path, &long).unwrap();
    session.keys("r");
    session.wait("Paragraph 1 of");
    session.keys("q");
    assert_eq!(session.end().0.code(), Some(0));
}

#[test]
fn a_flood_of_keys_and_clicks_is_worked_off() {
    let session = Session::start(24, 80, &[]);
    session.wait("Achterberg");
    session.keys(&"jk".repeat(30_000));
    session.keys(&"\x1b[<64;10;10M\x1b[<65;10;10M".repeat(10_000));
    session.keys(&format!("\x1b[200~{}\x1b[201~", "q".repeat(1 << 20)));
    session.keys("/harbour\r");
    session.wait("1/");
    session.keys("q");
    assert_eq!(session.end().0.code(), Some(0));
}
