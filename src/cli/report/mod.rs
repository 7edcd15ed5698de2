//! `kulkul report`: figures for those who answer for the work.
//!
//! Owns: the words and the four forms. What counts for what is said by the room `report`. Writes nothing but the file of
//! `--output`.

mod csv;
mod html;
pub(super) mod period;
mod plot;
mod sections;
mod table;
mod words;

use super::args::{ReportArgs, ReportFormat};
use super::{CliError, Environment, ExitStatus, err, out, site};
use crate::diag::Report;
use crate::i18n::Locale;
use crate::pipeline;
use crate::report::{Figures, Scope};
use std::path::Path;

pub(super) fn run(
    arguments: &ReportArgs,
    environment: &Environment,
) -> Result<ExitStatus, CliError> {
    let scope = scope(arguments)?;
    let (figures, remarks) = pipeline::figures(&arguments.site, &scope)?;
    let Some(figures) = figures else {
        return refuse(&remarks, &arguments.site, environment);
    };
    let text = written(&figures, arguments.form, environment.lang);
    match &arguments.file {
        Some(path) => save(path, &text)?,
        None => out(&text)?,
    }
    Ok(ExitStatus::Good)
}

/// A report without the articles that have errors would be wrong, and nobody would see it.
fn refuse(
    remarks: &Report,
    site: &Path,
    environment: &Environment,
) -> Result<ExitStatus, CliError> {
    let folder = environment.as_prefix(site);
    err(&remarks.print(&environment.printing(&folder)))?;
    err(&format!("{}\n", words::REFUSED.of(environment.lang)))?;
    Ok(ExitStatus::SiteHasErrors)
}

fn scope(arguments: &ReportArgs) -> Result<Scope, CliError> {
    let now = site::now(arguments.now, &arguments.site)?;
    let since = arguments.since.map(period::ReportPeriod::first);
    let until = arguments.until.map(period::ReportPeriod::last);
    if let (Some(since), Some(until)) = (since, until)
        && since > until
    {
        return Err(CliError::BackToFront(since.to_string(), until.to_string()));
    }
    Ok(Scope {
        since,
        until,
        gap: arguments.gap,
        now,
    })
}

fn written(figures: &Figures, form: ReportFormat, locale: Locale) -> String {
    let sections = sections::of(figures, locale);
    match form {
        ReportFormat::Json => {
            let json = serde_json::to_string_pretty(figures);
            json.expect("texts and numbers always serialise") + "\n"
        }
        ReportFormat::Text => table::print(figures, &sections, locale),
        ReportFormat::Csv => csv::print(&sections, locale),
        ReportFormat::Html => html::print(figures, &sections, locale),
    }
}

fn save(path: &Path, text: &str) -> Result<(), CliError> {
    std::fs::write(path, text).map_err(|error| CliError::File(path.to_owned(), error))
}
