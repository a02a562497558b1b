//! The things that can really fail, one sentence each.

use crate::text::printable::escape;
use std::fmt;
use std::io;

/// Why sayso could not do what it was asked. Its text is one line: what happened, with the file's name.
#[derive(Debug)]
pub enum Error {
    /// An input could not be read: its name as given, and why.
    Read(String, io::Error),
    /// An input broke the program: its name, and what the program said.
    Broken(String, String),
    /// The only input of the screen could not be read: the whole message.
    Unread(String),
    /// Standard output or the terminal could not be written.
    Write(io::Error),
    /// The full screen could not be shown.
    Terminal(io::Error),
    /// The program broke; what it said.
    Internal(String),
    /// The settings file cannot be used: its name, and why.
    Config(String, String),
    /// The command line makes no sense.
    Usage(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Read(name, error) => write!(f, "{}: {}", short(&escape(name)), reason(error)),
            Error::Broken(name, what) => {
                write!(f, "{}: internal error, a bug in sayso: {}", short(&escape(name)), escape(what))
            }
            Error::Unread(message) => write!(f, "{message}"),
            Error::Write(error) => write!(f, "standard output: {}", reason(error)),
            Error::Terminal(error) => write!(f, "terminal: {}; try sayso --format text", reason(error)),
            Error::Internal(what) => write!(f, "internal error, a bug in sayso: {}", short(&escape(what))),
            Error::Config(name, problem) => {
                write!(f, "{}: {}; sayso --print-config shows how", short(&escape(name)), short(&escape(problem)))
            }
            Error::Usage(problem) => write!(f, "{}; try sayso --help", short(&escape(problem))),
        }
    }
}

impl std::error::Error for Error {}

/// At most 500 characters of `text`: a message is a line, whatever a name is.
fn short(text: &str) -> String {
    const MOST: usize = 500;
    if text.chars().nth(MOST).is_none() { text.to_owned() } else { text.chars().take(MOST).chain(['…']).collect() }
}

/// The system's reason in words, without "(os error 2)".
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    // "No such file" goes on in a line of ours; "PDF" and "MiB" are written so.
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let word = chars.as_str().starts_with(char::is_lowercase);
    if word { first.to_lowercase().chain(chars).collect() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_short_printable_line() {
        let name = "a\nb\u{1b}[31m\u{202e}".to_owned() + &"x".repeat(4000);
        let text = Error::Read(name, io::Error::from_raw_os_error(2)).to_string();
        assert!(text.starts_with("a\\u{a}b\\u{1b}[31m\\u{202e}xxx"), "{text}");
        assert!(text.ends_with(": no such file or directory") && text.chars().count() < 700, "{text}");
    }
}
