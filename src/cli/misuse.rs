//! A command line that cannot be understood: what is wrong with it, and what to type instead.
//!
//! Owns: the words for clap's errors in both languages. Refuses: deciding what is allowed (that is `args`).

use super::environment::{Environment, err, out};
use super::error::CliError;
use super::help;
use super::words::refusals as w;
use crate::diag::{Severity, nearest};
use crate::i18n::Locale;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};
use std::ffi::OsString;
use std::fmt::Write;
use std::process::ExitCode;

/// The language of `--lang`, looked for before anything is parsed: what is wrong must be said in it too.
pub(super) fn language_asked(arguments: &[OsString]) -> Option<Locale> {
    let mut texts = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(text) = texts.next() {
        // What follows is no flag.
        if text == "--" {
            return None;
        }
        if text == "--lang" {
            return Locale::find(&texts.next()?);
        }
        if let Some(tag) = text.strip_prefix("--lang=") {
            return Locale::find(tag);
        }
    }
    None
}

/// Shows help or version if that was asked for; else says what is wrong. Exit code 0 or 2.
pub(super) fn explain(error: &clap::Error, environment: &Environment) -> ExitCode {
    match say(error, environment.lang) {
        Err(failure) => ExitCode::from(failure.exit_code()),
        Ok(()) if error.exit_code() == 0 => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(2),
    }
}

fn say(error: &clap::Error, locale: Locale) -> Result<(), CliError> {
    let help = || error.render().ansi().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => out(&help()),
        // `kulkul` or `kulkul theme` alone: help is the best answer, but nothing was done.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => err(&help()),
        _ => {
            let (message, advice) = (message(error, locale), advice(error, locale));
            err(&remark(&message, &advice, locale))
        }
    }
}

/// A message with its advice, as every refusal of `cli` looks.
pub(super) fn remark(message: &str, help: &str, locale: Locale) -> String {
    let mut text = format!("{}: {message}\n", Severity::Error.words().of(locale));
    if !help.is_empty() {
        let _ = writeln!(text, "{}: {help}", w::ADVICE.of(locale));
    }
    text
}

fn message(error: &clap::Error, locale: Locale) -> String {
    let mut argument = said(error, ContextKind::InvalidArg).unwrap_or_default();
    let is_flag = argument.starts_with('-');
    if is_flag {
        argument = bare(&argument).to_owned();
    }
    let value = said(error, ContextKind::InvalidValue).unwrap_or_default();
    let command = said(error, ContextKind::InvalidSubcommand).unwrap_or_default();
    let words = match error.kind() {
        ErrorKind::UnknownArgument if is_flag => w::UNKNOWN_FLAG,
        ErrorKind::UnknownArgument => w::UNEXPECTED_ARGUMENT,
        ErrorKind::InvalidSubcommand => w::UNKNOWN_COMMAND,
        ErrorKind::InvalidValue | ErrorKind::NoEquals if value.is_empty() => w::NEEDS_A_VALUE,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => w::UNUSABLE_VALUE,
        ErrorKind::MissingRequiredArgument => w::MISSING_ARGUMENT,
        ErrorKind::MissingSubcommand => w::MISSING_COMMAND,
        ErrorKind::ArgumentConflict => w::GIVEN_TWICE,
        ErrorKind::TooManyValues => w::TAKES_NO_VALUE,
        ErrorKind::InvalidUtf8 => w::NOT_UTF8,
        _ => w::NOT_UNDERSTOOD,
    };
    words.fill(
        locale,
        &[
            ("argument", &argument),
            ("value", &value),
            ("name", &command),
        ],
    )
}

fn advice(error: &clap::Error, locale: Locale) -> String {
    if let Some(near) = suggested(error).or_else(|| near_flag(error, locale)) {
        return w::DID_YOU_MEAN.fill(locale, &[("near", &near)]);
    }
    if let Some(values) = said(error, ContextKind::ValidValue) {
        return w::CHOOSE_ONE.fill(locale, &[("values", &values)]);
    }
    let argument = said(error, ContextKind::InvalidArg);
    match argument.and_then(|argument| help_on(&argument, locale)) {
        Some(help) => format!("{help}."),
        None => w::ALL_COMMANDS.of(locale).to_owned(),
    }
}

/// What clap thinks was meant.
fn suggested(error: &clap::Error) -> Option<String> {
    said(error, ContextKind::SuggestedArg)
        .or_else(|| said(error, ContextKind::SuggestedSubcommand))
        .or_else(|| said(error, ContextKind::SuggestedValue))
}

/// What clap knows about the error, as one text: the flag without its value, the last of several suggestions.
fn said(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        // clap lists commands from the least to the most alike.
        ContextValue::Strings(texts) if kind == ContextKind::SuggestedSubcommand => {
            texts.last()?.clone()
        }
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => return None,
    };
    // An empty text is clap's way to know nothing.
    (!text.is_empty()).then_some(text)
}

/// A flag without what stands for its value.
fn bare(flag: &str) -> &str {
    flag.split_whitespace().next().unwrap_or(flag)
}

/// The flag of any command that is nearest to an unknown one: clap looks only for long likenesses.
fn near_flag(error: &clap::Error, locale: Locale) -> Option<String> {
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    let written = said(error, ContextKind::InvalidArg)?;
    let written = bare(&written).strip_prefix("--")?;
    let root = help::command(locale);
    let flags = arguments(&root).filter_map(Arg::get_long);
    nearest(written, flags).map(|flag| format!("--{flag}"))
}

/// The help of `--now <WAKTU>`, which says what it takes.
fn help_on(flag: &str, locale: Locale) -> Option<String> {
    let name = bare(flag).strip_prefix("--")?;
    let root = help::command(locale);
    let is_named = |argument: &&Arg| argument.get_long() == Some(name);
    // Two commands may have flags of one name that take other things: the name of the value tells them apart.
    let argument = arguments(&root)
        .filter(is_named)
        .find(|argument| takes(argument, flag))
        .or_else(|| arguments(&root).find(is_named))?;
    Some(argument.get_help()?.to_string())
}

/// Every argument of every command.
fn arguments(root: &Command) -> impl Iterator<Item = &Arg> {
    root.get_subcommands().flat_map(Command::get_arguments)
}

/// Whether `flag` ends with what stands for the value of the argument.
fn takes(argument: &Arg, flag: &str) -> bool {
    let mut names = argument.get_value_names().unwrap_or_default().iter();
    names.any(|name| flag.ends_with(&format!("<{name}>")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(arguments: &[&str]) -> Option<Locale> {
        language_asked(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_language_is_known_before_the_rest() {
        assert_eq!(
            asked(&["kulkul", "build", "--lang", "en", "--salah"]),
            Some(Locale::En)
        );
        assert_eq!(asked(&["kulkul", "--lang=id"]), Some(Locale::Id));
        assert_eq!(asked(&["kulkul", "--lang"]), None);
        assert_eq!(asked(&["kulkul", "--lang", "fr"]), None);
        assert_eq!(asked(&["kulkul", "--", "--lang", "en"]), None);
    }
}
