//! The things that can really fail, one sentence each.

use crate::text::printable::escape;
use std::fmt;
use std::io;

/// Why sayso could not do what it was asked. Its text is one line: what happened, with the file's name.
#[derive(Debug)]
pub enum Error {
    /// An input could not be read: its name as given, and why.
    Read(String, io::Error),
    /// Standard output or the terminal could not be written.
    Write(io::Error),
    /// The full screen could not be shown.
    Terminal(io::Error),
    /// The program broke; what it said.
    Internal(String),
    /// The command line makes no sense.
    Usage(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Read(name, error) => write!(f, "{}: {}", escape(name), reason(error)),
            Error::Write(error) => write!(f, "standard output: {}", reason(error)),
            Error::Terminal(error) => write!(f, "terminal: {}; try sayso --format text", reason(error)),
            Error::Internal(what) => write!(f, "internal error: {}", escape(what)),
            Error::Usage(problem) => write!(f, "{}; try sayso --help", escape(problem)),
        }
    }
}

impl std::error::Error for Error {}

/// The system's reason in words, without "(os error 2)".
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    text.to_lowercase()
}
