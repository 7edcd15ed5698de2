//! `kulkul theme eject`: a template of the theme as a file of the site.

use super::args::{Eject, ThemeArgs, ThemeCommand};
use super::{CliError, Environment, ExitStatus, err, out, shown, write_new};
use crate::base::SitePart;
use crate::diag::nearest;
use crate::i18n::Bilingual;
use crate::theme::{self, Layer};

const EJECTED: Bilingual = Bilingual::new(
    "Templat ini sekarang milik situs. Hapus berkasnya untuk kembali ke templat bawaan.\n",
    "This template is the site's own now. Delete the file to return to the built-in one.\n",
);

/// A name and what stands in the file.
type Template<'a> = (&'a str, &'a [u8]);

pub(super) fn run(
    arguments: &ThemeArgs,
    environment: &Environment,
) -> Result<ExitStatus, CliError> {
    match &arguments.command {
        ThemeCommand::Eject(arguments) => eject(arguments, environment),
    }
}

/// Copies from the default theme: a site's own theme lies in `themes/` already and can be changed there.
fn eject(arguments: &Eject, environment: &Environment) -> Result<ExitStatus, CliError> {
    if !arguments.site.join(SitePart::Settings.name()).is_file() {
        return Err(CliError::NoSite(arguments.site.clone()));
    }
    let theme = theme::embedded();
    let (name, bytes) = find(&arguments.template, &templates(&theme))?;
    let path = SitePart::Templates
        .join(name)
        .expect("names of the embedded theme are paths");
    let file = path.under(&arguments.site);
    write_new(&file, &String::from_utf8_lossy(bytes))?;
    out(&format!("{}\n", shown(&file)))?;
    err(EJECTED.of(environment.lang))?;
    Ok(ExitStatus::Good)
}

/// Every template of a theme by its name below `templates/`.
fn templates(layer: &Layer) -> Vec<Template<'_>> {
    let mut templates = Vec::new();
    for (name, _, bytes) in &layer.files {
        if let Some(name) = name.strip_prefix("templates/") {
            templates.push((name, &bytes[..]));
        }
    }
    templates
}

/// The template that was meant: with or without its folder, with or without its ending.
fn find<'a>(written: &str, templates: &[Template<'a>]) -> Result<Template<'a>, CliError> {
    let wanted = written.trim_start_matches("templates/");
    let is_wanted = |name: &str| name == wanted || name.strip_suffix(".html") == Some(wanted);
    let found = templates.iter().find(|(name, _)| is_wanted(name));
    found.copied().ok_or_else(|| {
        let names: Vec<&str> = templates.iter().map(|(name, _)| *name).collect();
        unknown(wanted, &names)
    })
}

fn unknown(wanted: &str, names: &[&str]) -> CliError {
    let near = nearest(wanted, names.iter().copied()).map(str::to_owned);
    let known = names.iter().map(|&name| name.to_owned()).collect();
    CliError::UnknownTemplate(wanted.to_owned(), near, known)
}
