//! A command line that cannot be understood: what is wrong with it, and what to type instead.
//!
//! Owns: the words for clap's errors in both languages. Refuses: deciding what is allowed (that is `args`).

use super::help;
use super::surroundings::{Environment, err, out};
use crate::diag::{Lang, nearest};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;
use std::fmt::Write;
use std::process::ExitCode;

/// The language of `--lang`, looked for before anything is parsed: what is wrong must be said in it too.
pub(super) fn language_asked(arguments: &[OsString]) -> Option<Lang> {
    let mut texts = arguments
        .iter()
        .map(|argument| argument.to_string_lossy())
        .take_while(|text| text != "--");
    while let Some(text) = texts.next() {
        let value = match text.strip_prefix("--lang=") {
            Some(value) => value.to_owned(),
            None if text == "--lang" => texts.next()?.into_owned(),
            None => continue,
        };
        return match value.as_str() {
            "id" => Some(Lang::Id),
            "en" => Some(Lang::En),
            _ => None,
        };
    }
    None
}

/// Shows help or version if that was asked for; else says what is wrong. Exit code 0 or 2.
pub(super) fn explain(error: &clap::Error, surroundings: &Environment) -> ExitCode {
    let lang = surroundings.lang;
    let printed = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out(&error.render().ansi().to_string())
        }
        // `kulkul` or `kulkul theme` alone: help is the best answer, but nothing was done.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            err(&error.render().ansi().to_string())
        }
        _ => err(&remark(&message(error, lang), &advice(error, lang), lang)),
    };
    match printed {
        Err(failure) => ExitCode::from(failure.exit_code()),
        Ok(()) if error.exit_code() == 0 => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(2),
    }
}

/// A message with its advice, as every refusal of `cli` looks.
pub(super) fn remark(message: &str, help: &str, lang: Lang) -> String {
    let (error, advice) = match lang {
        Lang::Id => ("galat", "saran"),
        Lang::En => ("error", "help"),
    };
    let mut text = format!("{error}: {message}\n");
    if !help.is_empty() {
        let _ = writeln!(text, "{advice}: {help}");
    }
    text
}

fn message(error: &clap::Error, lang: Lang) -> String {
    let argument = said(error, ContextKind::InvalidArg).unwrap_or_default();
    let argument = if argument.starts_with('-') {
        bare(&argument).to_owned()
    } else {
        argument
    };
    let value = said(error, ContextKind::InvalidValue).unwrap_or_default();
    match (error.kind(), lang) {
        (ErrorKind::UnknownArgument, Lang::Id) if argument.starts_with('-') => {
            format!("`{argument}` tidak dikenal")
        }
        (ErrorKind::UnknownArgument, Lang::En) if argument.starts_with('-') => {
            format!("`{argument}` is not known")
        }
        (ErrorKind::UnknownArgument, Lang::Id) => format!("`{argument}` tidak diharapkan di sini"),
        (ErrorKind::UnknownArgument, Lang::En) => format!("`{argument}` is not expected here"),
        (ErrorKind::InvalidSubcommand, lang) => {
            let name = said(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            match lang {
                Lang::Id => format!("tidak ada perintah `{name}`"),
                Lang::En => format!("there is no command `{name}`"),
            }
        }
        (ErrorKind::InvalidValue | ErrorKind::NoEquals, Lang::Id) if value.is_empty() => {
            format!("`{argument}` memerlukan nilai")
        }
        (ErrorKind::InvalidValue | ErrorKind::NoEquals, Lang::En) if value.is_empty() => {
            format!("`{argument}` needs a value")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::Id) => {
            format!("nilai `{value}` tidak dapat dipakai untuk `{argument}`")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::En) => {
            format!("the value `{value}` cannot be used for `{argument}`")
        }
        (ErrorKind::MissingRequiredArgument, Lang::Id) => format!("belum disebut: {argument}"),
        (ErrorKind::MissingRequiredArgument, Lang::En) => format!("not given: {argument}"),
        (ErrorKind::MissingSubcommand, Lang::Id) => "perintahnya belum disebut".into(),
        (ErrorKind::MissingSubcommand, Lang::En) => "no command was given".into(),
        (ErrorKind::ArgumentConflict, Lang::Id) => {
            format!("`{argument}` disebut lebih dari sekali")
        }
        (ErrorKind::ArgumentConflict, Lang::En) => format!("`{argument}` was given more than once"),
        (ErrorKind::TooManyValues, Lang::Id) => {
            format!("`{argument}` tidak menerima nilai `{value}`")
        }
        (ErrorKind::TooManyValues, Lang::En) => format!("`{argument}` takes no value `{value}`"),
        (ErrorKind::InvalidUtf8, Lang::Id) => "ada argumen yang bukan teks UTF-8".into(),
        (ErrorKind::InvalidUtf8, Lang::En) => "an argument is no UTF-8 text".into(),
        (_, Lang::Id) => "perintah ini tidak dapat dipahami".into(),
        (_, Lang::En) => "this command line cannot be understood".into(),
    }
}

fn advice(error: &clap::Error, lang: Lang) -> String {
    let nearest = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| said(error, kind))
    .or_else(|| near_flag(error, lang));
    if let Some(nearest) = nearest {
        return match lang {
            Lang::Id => format!("Mungkin maksudnya `{nearest}`?"),
            Lang::En => format!("Did you mean `{nearest}`?"),
        };
    }
    if let Some(values) = said(error, ContextKind::ValidValue) {
        return match lang {
            Lang::Id => format!("Pilih salah satu: {values}."),
            Lang::En => format!("Choose one of: {values}."),
        };
    }
    if let Some(help) =
        said(error, ContextKind::InvalidArg).and_then(|argument| help_on(&argument, lang))
    {
        return format!("{help}.");
    }
    match lang {
        Lang::Id => "Semua perintah dan pilihan: kulkul --help".into(),
        Lang::En => "All commands and options: kulkul --help".into(),
    }
}

/// What clap knows about the error, as one text: the flag without its value, the last of several suggestions.
fn said(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) if text.is_empty() => None,
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if texts.is_empty() => None,
        ContextValue::Strings(texts) if kind == ContextKind::SuggestedSubcommand => {
            texts.last().cloned()
        }
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A flag without what stands for its value.
fn bare(flag: &str) -> &str {
    flag.split_whitespace().next().unwrap_or(flag)
}

/// The flag of any command that is nearest to an unknown one: clap looks only for long likenesses.
fn near_flag(error: &clap::Error, lang: Lang) -> Option<String> {
    let written = said(error, ContextKind::InvalidArg)
        .filter(|_| error.kind() == ErrorKind::UnknownArgument)?;
    let root = help::command(lang);
    let flags = root
        .get_subcommands()
        .flat_map(clap::Command::get_arguments)
        .filter_map(clap::Arg::get_long);
    nearest(bare(&written).strip_prefix("--")?, flags).map(|flag| format!("--{flag}"))
}

/// The help of `--now <WAKTU>`, which says what it takes; two commands may have flags of one name that take other things.
fn help_on(flag: &str, lang: Lang) -> Option<String> {
    let name = bare(flag).strip_prefix("--")?;
    let root = help::command(lang);
    let all = root
        .get_subcommands()
        .flat_map(clap::Command::get_arguments);
    let named: Vec<_> = all
        .filter(|argument| argument.get_long() == Some(name))
        .collect();
    let takes = |argument: &&&clap::Arg| {
        argument
            .get_value_names()
            .unwrap_or_default()
            .iter()
            .any(|value| flag.ends_with(&format!("<{value}>")))
    };
    Some(
        named
            .iter()
            .find(takes)
            .or(named.first())?
            .get_help()?
            .to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(arguments: &[&str]) -> Option<Lang> {
        language_asked(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_language_is_known_before_the_rest() {
        assert_eq!(
            asked(&["kulkul", "build", "--lang", "en", "--salah"]),
            Some(Lang::En)
        );
        assert_eq!(asked(&["kulkul", "--lang=id"]), Some(Lang::Id));
        assert_eq!(asked(&["kulkul", "--lang"]), None);
        assert_eq!(asked(&["kulkul", "--lang", "fr"]), None);
        assert_eq!(asked(&["kulkul", "--", "--lang", "en"]), None);
    }
}
