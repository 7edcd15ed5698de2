//! Help for the shell: completions, the manual page, `kulkul help`.

use super::args::{Completions, Help};
use super::{CliError, Environment, ExitStatus, help, out, words};
use crate::diag::Lang;
use clap_mangen::Man;
use std::io;

pub(super) fn completions(
    arguments: &Completions,
    surroundings: &Environment,
) -> Result<ExitStatus, CliError> {
    let mut script = Vec::new();
    clap_complete::generate(
        arguments.shell,
        &mut help::command(surroundings.lang),
        "kulkul",
        &mut script,
    );
    out(&String::from_utf8_lossy(&script))?;
    Ok(ExitStatus::Good)
}

/// One page for the program and all its commands: they are few, and one page can be searched.
pub(super) fn manual(surroundings: &Environment) -> Result<ExitStatus, CliError> {
    let mut page = Vec::new();
    render(&mut page, surroundings.lang).map_err(CliError::Output)?;
    out(&translate(
        &String::from_utf8_lossy(&page),
        surroundings.lang,
    ))?;
    Ok(ExitStatus::Good)
}

fn render(page: &mut Vec<u8>, lang: Lang) -> io::Result<()> {
    let mut root = help::command(lang);
    root.build();
    let man = Man::new(root.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_options_section(page)?;
    commands(&root, page)?;
    man.render_extra_section(page)
}

fn commands(above: &clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    use io::Write;
    for command in above
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
    {
        if command.has_subcommands() {
            commands(command, page)?;
            continue;
        }
        let name = command
            .get_bin_name()
            .unwrap_or(command.get_name())
            .to_uppercase();
        writeln!(page, ".SH \"{name}\"")?;
        let man = Man::new(command.clone());
        let mut section = Vec::new();
        man.render_description_section(&mut section)?;
        man.render_synopsis_section(&mut section)?;
        man.render_options_section(&mut section)?;
        man.render_extra_section(&mut section)?;
        let section = String::from_utf8_lossy(&section)
            .replace(".SH DESCRIPTION\n", "")
            .replace(".SH ", ".SS ");
        page.write_all(section.as_bytes())?;
    }
    Ok(())
}

const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "NAMA"),
    ("SYNOPSIS", "PEMAKAIAN"),
    ("OPTIONS", "PILIHAN"),
    ("EXTRA", "CONTOH"),
    ("DESCRIPTION", "KETERANGAN"),
];

/// The headings that the generator knows in English only; the heading that stands in the examples already is dropped.
fn translate(page: &str, lang: Lang) -> String {
    let page = page.replace(
        &format!("EXTRA\n{}:\n", words::EXAMPLES.of(lang)),
        "EXTRA\n",
    );
    if lang == Lang::En {
        return page
            .replace(".SH EXTRA", ".SH EXAMPLES")
            .replace(".SS EXTRA", ".SS EXAMPLES");
    }
    HEADINGS.iter().fold(page, |page, (english, indonesian)| {
        page.replace(&format!(".SH {english}\n"), &format!(".SH {indonesian}\n"))
            .replace(&format!(".SS {english}\n"), &format!(".SS {indonesian}\n"))
    })
}

pub(super) fn help(arguments: &Help, surroundings: &Environment) -> Result<ExitStatus, CliError> {
    let mut root = help::command(surroundings.lang);
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
