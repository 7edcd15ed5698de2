//! The command line with its words in one language.
//!
//! Owns: putting `words` onto the commands that clap derives from `args`, so that help, manual and completions all speak
//! the reader's language. Refuses: words of its own.

use super::args::{Arguments, LAST};
use super::words::{
    ARGUMENTS, ARGUMENTS_HEADING, COMMAND_SLOT, COMMANDS, COMMANDS_HEADING, DEFAULT, EXAMPLES,
    OPTIONS, OPTIONS_SLOT, USAGE, VALUES,
};
use crate::i18n::{Bilingual, Locale};
use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command, CommandFactory};

/// The whole command line in one language.
pub(super) fn command(locale: Locale) -> Command {
    let version = flag("version", 'V', ArgAction::Version);
    localise(Arguments::command().arg(version), "", locale)
}

/// Puts the words onto a command and those below it; `above` is how the command above it is called.
fn localise(command: Command, above: &str, locale: Locale) -> Command {
    let name = command.get_name().to_owned();
    let path = format!("{above} {name}").trim_start().to_owned();
    let words = COMMANDS.iter().find(|words| words.name == name);
    let (about, examples) = words.map_or((NONE, NONE), |words| (words.about, words.examples));
    let mut command = command
        .arg(flag("help", 'h', ArgAction::Help))
        .about(about.of(locale))
        .help_template(template(locale))
        .subcommand_help_heading(COMMANDS_HEADING.of(locale))
        .mut_args(|argument| describe(argument, locale))
        .mut_subcommands(|command| localise(command, &path, locale));
    let examples = examples.of(locale);
    if !examples.is_empty() {
        let heading = heading(EXAMPLES, locale);
        command = command.after_help(format!("{heading}:\n{examples}"));
    }
    // Last: it reads the names of values, which have just been put into the language.
    let usage = usage(&command, &path, locale);
    command.override_usage(usage)
}

/// A flag that every command has. clap's own would speak English.
fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name)
        .short(short)
        .long(name)
        .action(action)
        .display_order(LAST)
}

fn template(locale: Locale) -> String {
    let usage = heading(USAGE, locale);
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}")
}

const NONE: Bilingual = Bilingual::new("", "");

fn heading(words: Bilingual, locale: Locale) -> String {
    let style = clap::builder::Styles::styled();
    format!("{0}{1}{0:#}", style.get_header(), words.of(locale))
}

fn describe(argument: Arg, locale: Locale) -> Arg {
    let Some(words) = ARGUMENTS.iter().find(|words| words.id == argument.get_id()) else {
        return argument;
    };
    let mut help = words.help.of(locale).to_owned();
    let notes = notes(&argument, locale);
    if !notes.is_empty() {
        help = format!("{help} [{}]", notes.join("; "));
    }
    let heading = if argument.is_positional() {
        ARGUMENTS_HEADING
    } else {
        OPTIONS
    };
    let takes_value = argument.get_action().takes_values();
    let argument = argument.help(help).help_heading(heading.of(locale));
    if !takes_value {
        return argument;
    }
    // clap would say values and default once more, in English.
    argument
        .value_name(words.value.of(locale))
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// Which values an argument takes, and what it is if it is not given.
fn notes(argument: &Arg, locale: Locale) -> Vec<String> {
    let mut notes = Vec::new();
    let values = argument.get_possible_values();
    // A flag has the possible values `true` and `false`, which nobody types.
    if argument.get_action().takes_values() && !values.is_empty() {
        let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        notes.push(format!("{}: {}", VALUES.of(locale), names.join(", ")));
    }
    notes.extend(default(argument, locale));
    notes
}

fn default(argument: &Arg, locale: Locale) -> Option<String> {
    let [value] = argument.get_default_values() else {
        return None;
    };
    if argument.is_hide_default_value_set() {
        return None;
    }
    let value = value.to_string_lossy();
    Some(format!("{}: {value}", DEFAULT.of(locale)))
}

/// `kulkul build [SITUS] [PILIHAN]`
fn usage(command: &Command, path: &str, locale: Locale) -> String {
    let mut usage = path.to_owned();
    for argument in command.get_positionals() {
        usage.extend([" ", &slot(argument)]);
    }
    if command.has_subcommands() {
        usage.extend([" <", COMMAND_SLOT.of(locale), ">"]);
    }
    usage + " " + OPTIONS_SLOT.of(locale)
}

/// `[SITUS]`; `<TEMPLAT>` where it must be given.
fn slot(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default();
    let name = names.first().map_or("", |name| name.as_str());
    if argument.is_required_set() {
        format!("<{name}>")
    } else {
        format!("[{name}]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn visit(command: &Command, names: &mut BTreeSet<String>, ids: &mut BTreeSet<String>) {
        names.insert(command.get_name().to_owned());
        ids.extend(
            command
                .get_arguments()
                .map(|argument| argument.get_id().to_string()),
        );
        for command in command.get_subcommands() {
            visit(command, names, ids);
        }
    }

    #[test]
    fn every_command_and_argument_has_words_and_no_words_are_idle() {
        let (mut names, mut ids) = (BTreeSet::new(), BTreeSet::new());
        visit(&command(Locale::Id), &mut names, &mut ids);
        let known: BTreeSet<String> = COMMANDS.iter().map(|words| words.name.to_owned()).collect();
        assert_eq!(names, known);
        let known: BTreeSet<String> = ARGUMENTS.iter().map(|words| words.id.to_owned()).collect();
        assert_eq!(ids, known);
    }

    #[test]
    fn clap_finds_no_fault() {
        command(Locale::Id).debug_assert();
        command(Locale::En).debug_assert();
    }
}
