//! The command line.
//!
//! Owns: typed flags → options → commands, exit codes, and every word on a terminal. The only room that prints, asks,
//! reads the environment or the clock. Refuses: any knowledge of how a site is built.

mod args;
mod ask;
mod build;
mod environment;
mod error;
mod explain;
mod files;
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
mod theme;
mod words;

use args::{Arguments, Command};
use clap::FromArgMatches;
use environment::{Environment, err, out};
use error::CliError;
use files::write_new;
use std::ffi::OsString;
use std::process::ExitCode;
use words::shown;

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
    let environment = Environment::look(misuse::language_asked(&arguments));
    let parsed = help::command(environment.lang)
        .try_get_matches_from(&arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let ended = match parsed {
        Ok(arguments) => dispatch(arguments.command, &environment),
        Err(error) => return misuse::explain(&error, &environment),
    };
    match ended {
        Ok(ExitStatus::Good) => ExitCode::SUCCESS,
        Ok(ExitStatus::SiteHasErrors) => ExitCode::from(1),
        Err(failure) => {
            // If even this cannot be written, the exit code is all that is left to say.
            let _ = complain(&failure, &environment);
            ExitCode::from(failure.exit_code())
        }
    }
}

fn dispatch(command: Command, environment: &Environment) -> Result<ExitStatus, CliError> {
    match command {
        Command::Build(arguments) => build::build(&arguments, environment),
        Command::Check(arguments) => build::check(&arguments, environment),
        Command::Serve(arguments) => serve::run(&arguments, environment),
        Command::Init(arguments) => init::run(&arguments, environment),
        Command::New(arguments) => new::run(&arguments, environment),
        Command::Report(arguments) => report::run(&arguments, environment),
        Command::Explain(arguments) => explain::run(&arguments, environment),
        Command::Completions(arguments) => shell::completions(&arguments, environment),
        Command::Man => shell::manual(environment),
        Command::Help(arguments) => shell::help(&arguments, environment),
        Command::Theme(arguments) => theme::run(&arguments, environment),
    }
}

fn complain(failure: &CliError, environment: &Environment) -> Result<(), CliError> {
    let message = failure.message(environment.lang);
    if message.is_empty() {
        return Ok(());
    }
    err(&misuse::remark(
        &message,
        &failure.help(environment.lang),
        environment.lang,
    ))
}
