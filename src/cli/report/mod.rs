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

use super::args::{Report, ReportFormat};
use super::{Ending, Failure, Surroundings, err, out, site};
use crate::diag::{Format, Printing, Style};
use crate::pipeline;
use crate::report::{Figures, Scope};

pub(super) fn run(arguments: &Report, surroundings: &Surroundings) -> Result<Ending, Failure> {
    let now = match arguments.now {
        None => Surroundings::now(),
        Some(moment) => site::on_its_clock(moment, &arguments.site)?,
    };
    let scope = Scope {
        since: arguments.since.map(period::Period::first),
        until: arguments.until.map(period::Period::last),
        gap: arguments.gap,
        now,
    };
    if let (Some(since), Some(until)) = (scope.since, scope.until)
        && since > until
    {
        return Err(Failure::BackToFront(since.to_string(), until.to_string()));
    }
    let (figures, remarks) = pipeline::figures(&arguments.site, &scope)?;
    let Some(figures) = figures else {
        let printing = Printing {
            format: Format::Human,
            lang: surroundings.lang,
            style: Style {
                colour: surroundings.colour,
                all: false,
            },
            strict: false,
            folder: &surroundings.as_prefix(&arguments.site),
        };
        err(&remarks.print(&printing))?;
        err(&format!("{}\n", words::REFUSED.of(surroundings.lang)))?;
        return Ok(Ending::SiteHasErrors);
    };
    let text = written(&figures, arguments.form, surroundings);
    match &arguments.file {
        Some(path) => {
            std::fs::write(path, text).map_err(|error| Failure::File(path.clone(), error))?
        }
        None => out(&text)?,
    }
    Ok(Ending::Good)
}

fn written(figures: &Figures, form: ReportFormat, surroundings: &Surroundings) -> String {
    let lang = surroundings.lang;
    match form {
        // Texts and numbers under names of ours: there is nothing in it that JSON cannot say.
        ReportFormat::Json => serde_json::to_string_pretty(figures).unwrap_or_default() + "\n",
        ReportFormat::Text => table::print(figures, &sections::of(figures, lang), lang),
        ReportFormat::Csv => csv::print(&sections::of(figures, lang), lang),
        ReportFormat::Html => html::print(figures, &sections::of(figures, lang), lang),
    }
}
