//! The command line.
//!
//! Owns: typed flags → options → commands, exit codes, and every word on a terminal. The only room that prints, asks,
//! reads the environment or the clock. Refuses: any knowledge of how a site is built.

mod args;
mod ask;
mod build;
mod explain;
mod failure;
mod help;
mod init;
mod misuse;
mod moment;
mod new;
mod progress;
mod report;
mod serve;
mod shell;
mod since;
mod site;
mod summary;
mod surroundings;
mod theme;
mod words;
mod yaml;

use args::{Arguments, Command};
use clap::FromArgMatches;
use failure::CliError;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use surroundings::{Environment, err, out};

/// How a command ended that did what it was asked.
enum ExitStatus {
    /// 0.
    Good,
    /// 1: the site has errors.
    SiteHasErrors,
}

/// Does what the arguments ask; the first is the name of the program.
///
/// Exit codes: 0 good, 1 the site has errors, 2 wrong use, 3 the machine failed.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let surroundings = Environment::look(misuse::language_asked(&arguments));
    let parsed = help::command(surroundings.lang)
        .try_get_matches_from(&arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let ended = match parsed {
        Ok(arguments) => dispatch(arguments.command, &surroundings),
        Err(error) => return misuse::explain(&error, &surroundings),
    };
    match ended {
        Ok(ExitStatus::Good) => ExitCode::SUCCESS,
        Ok(ExitStatus::SiteHasErrors) => ExitCode::from(1),
        Err(failure) => {
            // If even this cannot be written, the exit code is all that is left to say.
            let _ = complain(&failure, &surroundings);
            ExitCode::from(failure.exit_code())
        }
    }
}

fn dispatch(command: Command, surroundings: &Environment) -> Result<ExitStatus, CliError> {
    match command {
        Command::Build(arguments) => build::build(&arguments, surroundings),
        Command::Check(arguments) => build::check(&arguments, surroundings),
        Command::Serve(arguments) => serve::run(&arguments, surroundings),
        Command::Init(arguments) => init::run(&arguments, surroundings),
        Command::New(arguments) => new::run(&arguments, surroundings),
        Command::Report(arguments) => report::run(&arguments, surroundings),
        Command::Explain(arguments) => explain::run(&arguments, surroundings),
        Command::Completions(arguments) => shell::completions(&arguments, surroundings),
        Command::Man => shell::manual(surroundings),
        Command::Help(arguments) => shell::help(&arguments, surroundings),
        Command::Theme(arguments) => theme::run(&arguments, surroundings),
    }
}

fn complain(failure: &CliError, surroundings: &Environment) -> Result<(), CliError> {
    let message = failure.message(surroundings.lang);
    if message.is_empty() {
        return Ok(());
    }
    err(&misuse::remark(
        &message,
        &failure.help(surroundings.lang),
        surroundings.lang,
    ))
}

/// A path as people read it: without a leading `./`.
fn shown(path: &Path) -> String {
    path.strip_prefix(".").unwrap_or(path).display().to_string()
}

/// Writes a file that must not be there yet, and the folders above it.
fn write_new(path: &Path, text: &str) -> Result<(), CliError> {
    let failed = |path: &Path, error: io::Error| CliError::File(path.to_owned(), error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    }
    let mut file = match File::create_new(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(CliError::Exists(path.to_owned()));
        }
        Err(error) => return Err(failed(path, error)),
    };
    file.write_all(text.as_bytes())
        .map_err(|error| failed(path, error))
}
