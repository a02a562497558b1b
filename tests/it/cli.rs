//! The binary from outside: flags, exit status, messages, pipes.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "The harbour stays open, the mayor said.\n\n\"We will dredge it,\" said Mara Lindqvist, \
                       the mayor.\n";

/// sayso, apart from what somebody really reads.
fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
    for folder in ["XDG_STATE_HOME", "XDG_CONFIG_HOME"] {
        command.env(folder, env!("CARGO_TARGET_TMPDIR"));
    }
    command
}

/// The output of `sayso args` with `input` on standard input.
fn sayso(args: &[&str], input: &str) -> Output {
    let mut child =
        command().args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // Who does not read its input closes the pipe: no failure of the test.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, ARTICLE).unwrap();
    path.to_string_lossy().into_owned()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_pipe_gets_the_text() {
    for args in [&[][..], &["-"], &["--format", "text"], &["--format=text", "-"]] {
        let output = sayso(args, ARTICLE);
        assert_eq!((output.status.code(), text(&output.stdout), text(&output.stderr)), (Some(0), ARTICLE, ""));
    }
}

#[test]
fn several_files_are_json_lines_in_order_and_a_missing_one_costs_a_line() {
    let (one, two) = (file("one.txt"), file("two.txt"));
    let output = sayso(&["--json", &one, "no such\u{1b}file", &two], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr), "sayso: no such\\u{1b}file: no such file or directory\n");
    let sources = text(&output.stdout).lines().map(|line| {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        object["source"].as_str().unwrap().to_owned()
    });
    assert_eq!(sources.collect::<Vec<_>>(), [one, two]);
}

#[test]
fn a_folder_and_an_empty_name_are_told_as_such() {
    assert_eq!(text(&sayso(&["--json", "/"], "").stderr), "sayso: /: is a directory\n");
    assert_eq!(text(&sayso(&["--json", ""], "").stderr), "sayso: \"\": no such file or directory\n");
}

#[cfg(not(feature = "fetch"))]
#[test]
fn without_addresses_an_address_is_told_what_to_do() {
    let output = sayso(&["--json", "HTTPS://example.org/a\u{1b}b"], "");
    let told = "sayso: HTTPS://example.org/a\\u{1b}b: this sayso was built without addresses: save the page and open the file, \
                or build with --features fetch\n";
    assert_eq!((output.status.code(), text(&output.stderr), text(&output.stdout)), (Some(1), told, ""));
}

/// Nobody listens at port 1 of this machine.
#[cfg(feature = "fetch")]
#[test]
fn an_address_that_cannot_be_reached_costs_a_line() {
    let output = sayso(&["--json", "http://127.0.0.1:1/a"], "");
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), ""));
    let told = text(&output.stderr);
    assert!(told.starts_with("sayso: http://127.0.0.1:1/a: ") && told.lines().count() == 1, "{told}");
}

#[test]
fn wrong_usage_is_2_and_help_is_0() {
    for args in [&["--no-such"][..], &["--format", "xml"], &["--format"]] {
        let output = sayso(args, "");
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""));
        assert_eq!(text(&output.stderr).lines().count(), 1);
    }
    assert!(text(&sayso(&["--help"], "").stdout).contains("--format"));
    assert_eq!(text(&sayso(&["--version"], "").stdout), concat!("sayso ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command().args(["--json", &file("full.txt")]).stdout(full).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr), "sayso: standard output: no space left on device\n");
}

#[test]
fn a_closed_pipe_is_silent() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = command().args(["--json", &file("closed.txt")]).stdout(writer).output();
    let output = output.unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}
