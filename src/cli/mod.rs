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

use crate::i18n::Locale;
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
    // Before parsing, which may fail: the refusal, too, is in the reader's language.
    let environment = Environment::look(misuse::language_asked(&arguments));
    match parse(&arguments, environment.lang) {
        Ok(arguments) => exit_code(dispatch(arguments.command, &environment), &environment),
        Err(error) => misuse::explain(&error, &environment),
    }
}

fn parse(arguments: &[OsString], locale: Locale) -> Result<Arguments, clap::Error> {
    let matches = help::command(locale).try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches)
}

fn exit_code(ended: Result<ExitStatus, CliError>, environment: &Environment) -> ExitCode {
    match ended {
        Ok(ExitStatus::Good) => ExitCode::SUCCESS,
        Ok(ExitStatus::SiteHasErrors) => ExitCode::from(1),
        Err(failure) => {
            // If even this cannot be written, the exit code is all that is left to say.
            let _ = complain(&failure, environment.lang);
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

fn complain(failure: &CliError, locale: Locale) -> Result<(), CliError> {
    let message = failure.message(locale);
    if message.is_empty() {
        return Ok(());
    }
    err(&misuse::remark(&message, &failure.help(locale), locale))
}
