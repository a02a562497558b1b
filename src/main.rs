//! The binary: hands the command line to [`sayso::cli`] and its answer to the system.

use std::process::ExitCode;

fn main() -> ExitCode {
    sayso::cli::run(std::env::args_os().skip(1))
}
