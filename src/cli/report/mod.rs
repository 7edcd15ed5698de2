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
use crate::diag::{Format, PrintStyle, Printing};
use crate::pipeline;
use crate::report::{Figures, Scope};

pub(super) fn run(
    arguments: &ReportArgs,
    environment: &Environment,
) -> Result<ExitStatus, CliError> {
    let now = match arguments.now {
        None => Environment::now(),
        Some(moment) => site::on_its_clock(moment, &arguments.site)?,
    };
    let scope = Scope {
        since: arguments.since.map(period::ReportPeriod::first),
        until: arguments.until.map(period::ReportPeriod::last),
        gap: arguments.gap,
        now,
    };
    if let (Some(since), Some(until)) = (scope.since, scope.until)
        && since > until
    {
        return Err(CliError::BackToFront(since.to_string(), until.to_string()));
    }
    let (figures, remarks) = pipeline::figures(&arguments.site, &scope)?;
    let Some(figures) = figures else {
        let printing = Printing {
            format: Format::Human,
            lang: environment.lang,
            style: PrintStyle {
                colour: environment.colour,
                all: false,
            },
            strict: false,
            folder: &environment.as_prefix(&arguments.site),
        };
        err(&remarks.print(&printing))?;
        err(&format!("{}\n", words::REFUSED.of(environment.lang)))?;
        return Ok(ExitStatus::SiteHasErrors);
    };
    let text = written(&figures, arguments.form, environment);
    match &arguments.file {
        Some(path) => {
            std::fs::write(path, text).map_err(|error| CliError::File(path.clone(), error))?;
        }
        None => out(&text)?,
    }
    Ok(ExitStatus::Good)
}

fn written(figures: &Figures, form: ReportFormat, environment: &Environment) -> String {
    let lang = environment.lang;
    match form {
        // Texts and numbers under names of ours: there is nothing in it that JSON cannot say.
        ReportFormat::Json => serde_json::to_string_pretty(figures).unwrap_or_default() + "\n",
        ReportFormat::Text => table::print(figures, &sections::of(figures, lang), lang),
        ReportFormat::Csv => csv::print(&sections::of(figures, lang), lang),
        ReportFormat::Html => html::print(figures, &sections::of(figures, lang), lang),
    }
}
