//! The flags, in one table: what help prints and what the parser knows.

use crate::error::Error;
use std::ffi::OsString;

/// What the command line asks for.
#[derive(Debug)]
pub enum Job {
    /// Print this text.
    Print(String),
    /// Read articles.
    Read(Options),
}

/// How to read articles.
#[derive(Debug, Default)]
pub struct Options {
    /// The files, in the order given; `-` is standard input.
    pub files: Vec<OsString>,
    /// What to print; the screen, or plain text in a pipe, where nothing was said.
    pub format: Option<Format>,
    /// Whether colours are used.
    pub color: Choice,
    /// Whether only ASCII signs are drawn.
    pub ascii: bool,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The repaired article.
    Text,
    /// The facts.
    Json,
}

/// A choice that may be left to the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// As the terminal can.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// A flag: its name, its value's name (empty for none), its help, and what it does.
struct Flag {
    name: &'static str,
    short: Option<char>,
    value: &'static str,
    help: &'static str,
    set: fn(&mut Options, &str) -> bool,
}

const FLAGS: &[Flag] = &[
    Flag {
        name: "format",
        short: None,
        value: "text|json",
        help: "print the repaired article, or its facts as JSON (several files: one object a line)",
        set: |options, value| {
            options.format = match value {
                "text" => Some(Format::Text),
                "json" => Some(Format::Json),
                _ => None,
            };
            options.format.is_some()
        },
    },
    Flag {
        name: "color",
        short: None,
        value: "auto|always|never",
        help: "colours on the screen (auto heeds NO_COLOR)",
        set: |options, value| {
            options.color = match value {
                "auto" => Choice::Auto,
                "always" => Choice::Always,
                "never" => Choice::Never,
                _ => return false,
            };
            true
        },
    },
    Flag {
        name: "ascii",
        short: None,
        value: "",
        help: "draw with ASCII signs only",
        set: |options, _| {
            options.ascii = true;
            true
        },
    },
    Flag { name: "help", short: Some('h'), value: "", help: "print this help", set: |_, _| true },
    Flag { name: "version", short: Some('V'), value: "", help: "print the version", set: |_, _| true },
];

/// Reads the command line.
///
/// # Errors
/// [`Error::Usage`] for a flag or a value that does not exist.
pub fn parse(args: impl Iterator<Item = OsString>) -> Result<Job, Error> {
    let mut options = Options::default();
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(argument) = parser.next().map_err(usage)? {
        let flag = match &argument {
            lexopt::Arg::Value(file) => {
                options.files.push(file.clone());
                continue;
            }
            lexopt::Arg::Long(name) => FLAGS.iter().find(|flag| flag.name == *name),
            lexopt::Arg::Short(letter) => FLAGS.iter().find(|flag| flag.short == Some(*letter)),
        };
        let Some(flag) = flag else { return Err(usage(argument.unexpected())) };
        match flag.name {
            "help" => return Ok(Job::Print(help())),
            "version" => return Ok(Job::Print(format!("sayso {}\n", env!("CARGO_PKG_VERSION")))),
            _ => {}
        }
        let value = if flag.value.is_empty() { OsString::new() } else { parser.value().map_err(usage)? };
        let value = value.to_string_lossy();
        if !(flag.set)(&mut options, &value) {
            return Err(Error::Usage(format!("--{} takes {}, not '{value}'", flag.name, flag.value)));
        }
    }
    Ok(Job::Read(options))
}

fn usage(error: lexopt::Error) -> Error {
    Error::Usage(error.to_string())
}

fn help() -> String {
    let mut text = String::from(
        "Who said what, read in the terminal: a reader for news articles.\n\n\
         Usage: sayso [FLAGS] [FILE…]\n\n\
         Without FILE it reads what comes by standard input, or opens the bundled article.\n\
         FILE - is standard input. Where standard output is no terminal, the repaired text is printed.\n\n",
    );
    for flag in FLAGS {
        let short = flag.short.map_or(String::from("    "), |letter| format!("-{letter}, "));
        let value = if flag.value.is_empty() { String::new() } else { format!("={}", flag.value) };
        let name = format!("--{}{value}", flag.name);
        text += &format!("  {short}{name:<26} {}\n", flag.help);
    }
    text += "\nExit status: 0 all inputs were read, 1 one failed, 2 wrong usage. Keys: press ? in the reader.\n";
    text
}
