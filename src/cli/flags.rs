//! The flags, in one table: what help prints and what the parser knows.

use super::input::Input;
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
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The inputs, in the order given.
    pub inputs: Vec<Input>,
    /// What to print; the screen, or plain text in a pipe, where nothing was said.
    pub format: Option<Format>,
    /// Of whose quotations alone, where quotations are printed: part of a name.
    pub speaker: String,
    /// Whether colours are used.
    pub color: Choice,
    /// Whether only ASCII signs are drawn.
    pub ascii: bool,
    /// For which background the colours are.
    pub theme: Theme,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The repaired article.
    Text,
    /// The facts.
    Json,
    /// The quotations, one a line.
    Quotes,
    /// The article with its speakers in words.
    Linear,
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

/// For which background the colours are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The terminal's, as far as it tells.
    #[default]
    Auto,
    /// A light one.
    Light,
    /// A dark one.
    Dark,
    /// No colours at all.
    Plain,
}

impl Theme {
    /// The theme of this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Theme::Auto),
            "light" => Some(Theme::Light),
            "dark" => Some(Theme::Dark),
            "plain" => Some(Theme::Plain),
            _ => None,
        }
    }
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
        name: "json",
        short: None,
        value: "",
        help: "the same as --format=json",
        set: |options, _| print(options, Format::Json),
    },
    Flag {
        name: "quotes",
        short: None,
        value: "",
        help: "print the quotations, one a line, each behind its speaker",
        set: |options, _| print(options, Format::Quotes),
    },
    Flag {
        name: "speaker",
        short: None,
        value: "NAME",
        help: "print only the quotations of speakers with NAME in their name",
        set: |options, value| {
            value.clone_into(&mut options.speaker);
            print(options, Format::Quotes)
        },
    },
    Flag {
        name: "linear",
        short: None,
        value: "",
        help: "print paragraph by paragraph with the speakers in words, for a screen reader",
        set: |options, _| print(options, Format::Linear),
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
        name: "theme",
        short: None,
        value: "auto|light|dark|plain",
        help: "colours for which background (auto asks the terminal; plain has none)",
        set: |options, value| {
            let theme = Theme::named(value);
            options.theme = theme.unwrap_or_default();
            theme.is_some()
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
    #[cfg(feature = "tui")]
    Flag {
        name: "print-config",
        short: None,
        value: "",
        help: "print the settings file to begin with: every setting, its default, what it means",
        set: |_, _| true,
    },
    Flag { name: "help", short: Some('h'), value: "", help: "print this help", set: |_, _| true },
    Flag { name: "version", short: Some('V'), value: "", help: "print the version", set: |_, _| true },
];

fn print(options: &mut Options, format: Format) -> bool {
    options.format = Some(format);
    true
}

/// Reads the command line.
///
/// # Errors
/// [`Error::Usage`] for a flag or a value that does not exist.
pub fn parse(args: impl Iterator<Item = OsString>) -> Result<Job, Error> {
    let mut options = Options::default();
    let mut parser = lexopt::Parser::from_args(args);
    let mut only_names = false;
    loop {
        // Behind `--` a dash is a file's name like any other.
        only_names |= parser.try_raw_args().is_some_and(|rest| rest.peek().is_some_and(|next| next == "--"));
        let Some(argument) = parser.next().map_err(usage)? else { return Ok(Job::Read(options)) };
        let flag = match &argument {
            lexopt::Arg::Value(name) if name == "-" && !only_names => {
                options.inputs.push(Input::Stdin);
                continue;
            }
            lexopt::Arg::Value(name) => {
                options.inputs.push(Input::named(name.clone()));
                continue;
            }
            lexopt::Arg::Long(name) => FLAGS.iter().find(|flag| flag.name == *name),
            lexopt::Arg::Short(letter) => FLAGS.iter().find(|flag| flag.short == Some(*letter)),
        };
        let Some(flag) = flag else { return Err(usage(argument.unexpected())) };
        match flag.name {
            "help" => return Ok(Job::Print(help())),
            #[cfg(feature = "tui")]
            "print-config" => return Ok(Job::Print(super::config::defaults())),
            "version" => return Ok(Job::Print(format!("sayso {}\n", env!("CARGO_PKG_VERSION")))),
            _ => {}
        }
        let value = if flag.value.is_empty() { OsString::new() } else { parser.value().map_err(usage)? };
        let value = value.to_string_lossy();
        if !(flag.set)(&mut options, &value) {
            return Err(Error::Usage(format!("--{} takes {}, not '{value}'", flag.name, flag.value)));
        }
    }
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
    if cfg!(feature = "fetch") {
        text += "FILE may be a web address (https://…): that page is read and nothing else of it.\n\n";
    }
    for flag in FLAGS {
        let short = flag.short.map_or(String::from("    "), |letter| format!("-{letter}, "));
        let value = if flag.value.is_empty() { String::new() } else { format!("={}", flag.value) };
        let name = format!("--{}{value}", flag.name);
        text += &format!("  {short}{name:<28} {}\n", flag.help);
    }
    text += "\nExit status: 0 all inputs were read, 1 one failed, 2 wrong usage. Keys: press ? in the reader.\n";
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Job, Error> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn inputs(line: &str) -> Vec<String> {
        match asked(line) {
            Ok(Job::Read(options)) => options.inputs.iter().map(|input| format!("{input:?}")).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_dash_is_standard_input_before_the_end_of_options_and_a_name_behind_it() {
        assert_eq!(inputs("- a"), ["Stdin", "File(\"a\")"]);
        assert_eq!(inputs("-- - --json"), ["File(\"-\")", "File(\"--json\")"]);
    }

    #[test]
    fn what_does_not_exist_is_wrong_usage() {
        for wrong in ["--format", "--format xml", "--no-such-flag", "-x", "--color blue", "--json=yes"] {
            assert!(matches!(asked(wrong), Err(Error::Usage(_))), "{wrong}");
        }
    }

    #[test]
    fn the_help_names_every_flag() {
        assert!(FLAGS.iter().all(|flag| help().contains(&format!("--{}", flag.name))));
    }
}
