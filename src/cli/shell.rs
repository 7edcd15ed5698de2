//! Help for the shell: completions, the manual page, `kulkul help`.

use super::args::{Completions, Help};
use super::{CliError, Environment, ExitStatus, help, out, words};
use crate::i18n::{Bilingual, Locale};
use clap_mangen::Man;
use std::io::{self, Write};

pub(super) fn completions(
    arguments: &Completions,
    environment: &Environment,
) -> Result<ExitStatus, CliError> {
    let mut script = Vec::new();
    let mut command = help::command(environment.lang);
    clap_complete::generate(arguments.shell, &mut command, "kulkul", &mut script);
    out(&String::from_utf8_lossy(&script))?;
    Ok(ExitStatus::Good)
}

/// One page for the program and all its commands: they are few, and one page can be searched.
pub(super) fn manual(environment: &Environment) -> Result<ExitStatus, CliError> {
    let mut page = Vec::new();
    render(&mut page, environment.lang).map_err(CliError::Output)?;
    let page = String::from_utf8_lossy(&page);
    out(&translate(&page, environment.lang))?;
    Ok(ExitStatus::Good)
}

fn render(page: &mut Vec<u8>, locale: Locale) -> io::Result<()> {
    let mut root = help::command(locale);
    root.build();
    let man = Man::new(root.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_options_section(page)?;
    commands(&root, page)?;
    man.render_extra_section(page)
}

/// A section for each command that can be run.
fn commands(above: &clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    for command in above.get_subcommands() {
        if command.is_hide_set() {
            continue;
        }
        if command.has_subcommands() {
            commands(command, page)?;
        } else {
            section(command, page)?;
        }
    }
    Ok(())
}

fn section(command: &clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    let name = command.get_bin_name().unwrap_or(command.get_name());
    writeln!(page, ".SH \"{}\"", name.to_uppercase())?;
    let man = Man::new(command.clone());
    let mut section = Vec::new();
    man.render_description_section(&mut section)?;
    man.render_synopsis_section(&mut section)?;
    man.render_options_section(&mut section)?;
    man.render_extra_section(&mut section)?;
    // The generator makes a page for each command; on one page, its sections are subsections.
    let section = String::from_utf8_lossy(&section)
        .replace(".SH DESCRIPTION\n", "")
        .replace(".SH ", ".SS ");
    page.write_all(section.as_bytes())
}

/// What the generator calls its sections, and what they are called here.
const HEADINGS: [(&str, Bilingual); 5] = [
    ("NAME", Bilingual::new("NAMA", "NAME")),
    ("SYNOPSIS", Bilingual::new("PEMAKAIAN", "SYNOPSIS")),
    ("OPTIONS", Bilingual::new("PILIHAN", "OPTIONS")),
    ("EXTRA", Bilingual::new("CONTOH", "EXAMPLES")),
    ("DESCRIPTION", Bilingual::new("KETERANGAN", "DESCRIPTION")),
];

/// Puts our headings in the place of the generator's; the heading that stands in the examples already is dropped.
fn translate(page: &str, locale: Locale) -> String {
    let doubled = format!("EXTRA\n{}:\n", words::EXAMPLES.of(locale));
    let mut page = page.replace(&doubled, "EXTRA\n");
    for (theirs, ours) in HEADINGS {
        for macro_name in [".SH", ".SS"] {
            let (from, to) = (
                format!("{macro_name} {theirs}\n"),
                format!("{macro_name} {}\n", ours.of(locale)),
            );
            page = page.replace(&from, &to);
        }
    }
    page
}

pub(super) fn help(arguments: &Help, environment: &Environment) -> Result<ExitStatus, CliError> {
    let mut root = help::command(environment.lang);
    root.build();
    let mut command = &mut root;
    for name in &arguments.topic {
        command = command
            .find_subcommand_mut(name)
            .ok_or_else(|| CliError::UnknownCommand(name.clone()))?;
    }
    out(&command.render_help().ansi().to_string())?;
    Ok(ExitStatus::Good)
}
