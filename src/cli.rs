//! The command line: what was asked, and the exit status.
//!
//! 0: every input was read. 1: one failed, the others were still printed. 2: wrong usage.

#[cfg(feature = "tui")]
mod config;
#[cfg(feature = "fetch")]
mod fetch;
mod flags;
mod input;
#[cfg(feature = "tui")]
mod setup;
#[cfg(feature = "tui")]
mod sources;
#[cfg(feature = "tui")]
mod state;

use crate::analyze::analyze;
use crate::error::Error;
use crate::load::load;
use crate::memory::{Credit, credited};
use crate::report::{json, linear, plain, quotes};
use flags::{Format, Job, Options};
use input::Input;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

/// Runs sayso with `args` (the program's name left out) and says how it went.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    match flags::parse(args).and_then(carry_out) {
        Ok(code) => code,
        Err(error) => {
            complain(&error);
            ExitCode::from(if matches!(error, Error::Usage(_) | Error::Config(..)) { 2 } else { 1 })
        }
    }
}

fn carry_out(job: Job) -> Result<ExitCode, Error> {
    let options = match job {
        Job::Print(text) => {
            write(text.as_bytes()).or_else(unless_closed)?;
            return Ok(ExitCode::SUCCESS);
        }
        Job::Read(options) => options,
    };
    let inputs = inputs(&options)?;
    match options.format {
        #[cfg(feature = "tui")]
        None if io::stdout().is_terminal() && !is_dumb() => show(inputs, &options),
        _ => print(&inputs, &options),
    }
}

/// The inputs that were named; standard input where none was and something comes by it; else the bundled article.
fn inputs(options: &Options) -> Result<Vec<Input>, Error> {
    if !options.inputs.is_empty() {
        return Ok(options.inputs.clone());
    }
    if !io::stdin().is_terminal() {
        return Ok(vec![Input::Stdin]);
    }
    if options.format.is_none() && io::stdout().is_terminal() {
        return Ok(vec![Input::Sample]);
    }
    Err(Error::Usage("no file, and standard input is a terminal".to_owned()))
}

#[cfg(feature = "tui")]
fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Opens the inputs on the screen.
#[cfg(feature = "tui")]
fn show(inputs: Vec<Input>, options: &Options) -> Result<ExitCode, Error> {
    let names = inputs.iter().map(Input::name).collect();
    let mut options = options.clone();
    let (settings, hues) = config::settings(&mut options)?;
    let setup = crate::tui::theme::Setup { hues, ..setup::setup(&options) };
    crate::tui::run(names, (setup, settings), std::sync::Arc::new(sources::Inputs::new(inputs)))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints every input that can be read; the others cost a line each and the exit status.
fn print(inputs: &[Input], options: &Options) -> Result<ExitCode, Error> {
    // A panic is a line like any other failure; the usual hook would print several.
    panic::set_hook(Box::new(|_| {}));
    let mut code = ExitCode::SUCCESS;
    for (i, input) in inputs.iter().enumerate() {
        let text = output(input, inputs.len(), options).map(|text| match options.format {
            None | Some(Format::Text | Format::Linear) if i > 0 => format!("\n{text}"),
            None | Some(Format::Text | Format::Linear | Format::Json | Format::Quotes) => text,
        });
        match text.and_then(|text| write(text.as_bytes())) {
            Ok(()) => {}
            Err(error @ Error::Write(_)) => return unless_closed(error).map(|()| code),
            Err(error) => {
                complain(&error);
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

/// What is printed of `input`, one of `count`.
fn output(input: &Input, count: usize, options: &Options) -> Result<String, Error> {
    let bytes = input.read()?;
    let loaded = catch_unwind(AssertUnwindSafe(|| load(&input.source(), &bytes)));
    let article = loaded.map_err(|_| Error::Broken(input.name(), "the loader broke".to_owned()))?;
    drop(bytes);
    // If the analysis breaks, which it must not, the text is still there.
    let facts = || {
        let found = catch_unwind(AssertUnwindSafe(|| analyze(&article))).unwrap_or_default();
        credited(&article, found, &credits(input))
    };
    Ok(match options.format.unwrap_or(Format::Text) {
        Format::Text => plain::text(&article),
        Format::Linear => linear::text(&article, &facts()),
        Format::Quotes => quotes::text(&article, &facts(), &options.speaker),
        Format::Json if count == 1 && io::stdout().is_terminal() => json::pretty(&article, &facts()) + "\n",
        Format::Json => json::line(&article, &facts()) + "\n",
    })
}

/// The quotations of the article that the reader gave to other speakers.
fn credits(input: &Input) -> Vec<Credit> {
    #[cfg(feature = "tui")]
    return sources::recall(input).credits;
    #[cfg(not(feature = "tui"))]
    {
        let _ = input;
        Vec::new()
    }
}

/// A pipe that nobody reads any more is no failure.
fn unless_closed(error: Error) -> Result<(), Error> {
    match error {
        Error::Write(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        error => Err(error),
    }
}

fn write(bytes: &[u8]) -> Result<(), Error> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes).and_then(|()| stdout.flush()).map_err(Error::Write)
}

/// One line on standard error; nowhere if it is gone.
fn complain(error: &Error) {
    let _ = writeln!(io::stderr(), "sayso: {error}");
}
