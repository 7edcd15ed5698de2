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
use clap::{Arg, ArgAction, Command, CommandFactory};
use std::fmt::Write;

/// The whole command line in one language.
pub(super) fn command(lang: Locale) -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .display_order(LAST);
    localise(Arguments::command().arg(version), "", lang)
}

fn localise(command: Command, above: &str, lang: Locale) -> Command {
    let name = command.get_name().to_owned();
    let path = if above.is_empty() {
        name.clone()
    } else {
        format!("{above} {name}")
    };
    let words = COMMANDS.iter().find(|words| words.name == name);
    let (about, examples) = words.map_or((NONE, NONE), |words| (words.about, words.examples));
    let command = command
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .display_order(LAST),
        )
        .about(about.of(lang))
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            heading(USAGE, lang)
        ))
        .subcommand_help_heading(COMMANDS_HEADING.of(lang))
        .mut_args(|argument| describe(argument, lang))
        .mut_subcommands(|command| localise(command, &path, lang));
    let examples = examples.of(lang);
    let command = if examples.is_empty() {
        command
    } else {
        command.after_help(format!("{}:\n{examples}", heading(EXAMPLES, lang)))
    };
    let usage = usage(&command, &path, lang);
    command.override_usage(usage)
}

const NONE: Bilingual = Bilingual::new("", "");

fn heading(words: Bilingual, lang: Locale) -> String {
    let style = clap::builder::Styles::styled();
    format!("{0}{1}{0:#}", style.get_header(), words.of(lang))
}

fn describe(argument: Arg, lang: Locale) -> Arg {
    let Some(words) = ARGUMENTS.iter().find(|words| words.id == argument.get_id()) else {
        return argument;
    };
    let mut help = words.help.of(lang).to_owned();
    // clap would say these in English.
    let mut notes = Vec::new();
    let takes_value = argument.get_action().takes_values();
    let values: Vec<_> = argument
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect();
    if takes_value && !values.is_empty() {
        notes.push(format!("{}: {}", VALUES.of(lang), values.join(", ")));
    }
    if let ([value], false) = (
        argument.get_default_values(),
        argument.is_hide_default_value_set(),
    ) {
        notes.push(format!("{}: {}", DEFAULT.of(lang), value.to_string_lossy()));
    }
    if !notes.is_empty() {
        help = format!("{help} [{}]", notes.join("; "));
    }
    let heading = if argument.is_positional() {
        ARGUMENTS_HEADING
    } else {
        OPTIONS
    };
    let argument = argument.help(help).help_heading(heading.of(lang));
    if takes_value {
        argument
            .value_name(words.value.of(lang))
            .hide_possible_values(true)
            .hide_default_value(true)
    } else {
        argument
    }
}

/// `kulkul build [SITUS] [PILIHAN]`
fn usage(command: &Command, path: &str, lang: Locale) -> String {
    let mut usage = path.to_owned();
    for argument in command.get_positionals() {
        let name = argument
            .get_value_names()
            .and_then(<[_]>::first)
            .map_or("", |name| name.as_str());
        let (open, close) = if argument.is_required_set() {
            ('<', '>')
        } else {
            ('[', ']')
        };
        let _ = write!(usage, " {open}{name}{close}");
    }
    if command.has_subcommands() {
        usage = format!("{usage} <{}>", COMMAND_SLOT.of(lang));
    }
    format!("{usage} {}", OPTIONS_SLOT.of(lang))
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
