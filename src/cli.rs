//! The command line: flags, inputs, exit status.

use crate::analyze::analyze;
use crate::error::Error;
use crate::load::load;
use crate::report::{json, plain};
use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

/// Runs sayso with `args` (the program's name left out) and says how it went: 0 all well, 1 an input failed, 2 wrong
/// usage.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let mut format = String::new();
    let mut files = Vec::new();
    let mut parser = lexopt::Parser::from_args(args);
    loop {
        match parser.next() {
            Ok(Some(lexopt::Arg::Long("format"))) => match parser.value() {
                Ok(value) => format = value.to_string_lossy().into_owned(),
                Err(error) => return usage(error.to_string()),
            },
            Ok(Some(lexopt::Arg::Value(file))) => files.push(file.to_string_lossy().into_owned()),
            Ok(Some(other)) => return usage(other.unexpected().to_string()),
            Ok(None) => break,
            Err(error) => return usage(error.to_string()),
        }
    }
    #[cfg(feature = "tui")]
    if format.is_empty() && io::stdout().is_terminal() {
        return show(files);
    }
    let mut status = ExitCode::SUCCESS;
    for file in &files {
        match read(file) {
            Ok(bytes) => {
                let article = load(file, &bytes);
                let text = match format.as_str() {
                    "json" if files.len() == 1 && io::stdout().is_terminal() => {
                        json::pretty(&article, &analyze(&article)) + "\n"
                    }
                    "json" => json::line(&article, &analyze(&article)) + "\n",
                    _ => plain::text(&article),
                };
                if io::stdout().lock().write_all(text.as_bytes()).is_err() {
                    return ExitCode::FAILURE;
                }
            }
            Err(error) => {
                let _ = writeln!(io::stderr(), "sayso: {error}");
                status = ExitCode::FAILURE;
            }
        }
    }
    status
}

#[cfg(feature = "tui")]
fn show(files: Vec<String>) -> ExitCode {
    let files = if files.is_empty() { vec!["sample.txt".to_owned()] } else { files };
    let sources = files.clone();
    let source = move |input: usize| match sources.get(input).map(String::as_str) {
        Some("sample.txt") | None => Ok(load("sample.txt", include_bytes!("../assets/sample.txt"))),
        Some(file) => read(file).map(|bytes| load(file, &bytes)).map_err(|error| error.to_string()),
    };
    let shown = crate::tui::run(files, crate::tui::theme::Setup::default(), std::sync::Arc::new(source));
    if shown.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read(file: &str) -> Result<Vec<u8>, Error> {
    let failed = |error| Error::Read(file.to_owned(), error);
    if file == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map_err(failed)?;
        return Ok(bytes);
    }
    std::fs::read(file).map_err(failed)
}

fn usage(problem: String) -> ExitCode {
    let _ = writeln!(io::stderr(), "sayso: {}", Error::Usage(problem));
    ExitCode::from(2)
}
