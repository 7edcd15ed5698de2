//! `kulkul build` and `kulkul check`.

use super::args::{Build, Check, Judging};
use super::{CliError, Environment, ExitStatus, err, out, progress, since, site, summary};
use crate::diag::{Format, PrintStyle, Printing};
use crate::pipeline::{self, BuildOptions, Outcome};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

pub(super) fn build(arguments: &Build, environment: &Environment) -> Result<ExitStatus, CliError> {
    let began = Instant::now();
    let options = BuildOptions {
        output: arguments.output.clone(),
        base_url: arguments.base_url.clone(),
        write: true,
        ..options(&arguments.site, &arguments.judging)?
    };
    let outcome = run(&options, environment)?;
    report(&outcome, &arguments.site, &arguments.judging, environment)?;
    let lang = environment.lang;
    let mut text = summary::built(&outcome, began.elapsed(), lang);
    if arguments.timings {
        text.push_str(&summary::timings(&outcome.timings, lang));
    }
    remark(&text, &arguments.judging)?;
    note_next(&outcome, &options, &arguments.judging)?;
    Ok(ending(&outcome, &options))
}

pub(super) fn check(arguments: &Check, environment: &Environment) -> Result<ExitStatus, CliError> {
    let mut options = options(&arguments.site, &arguments.judging)?;
    if let Some(revision) = &arguments.since {
        options.before = Some(Arc::new(since::before(&arguments.site, revision)?));
    }
    let outcome = run(&options, environment)?;
    report(&outcome, &arguments.site, &arguments.judging, environment)?;
    remark(
        &summary::checked(&outcome, environment.lang),
        &arguments.judging,
    )?;
    note_next(&outcome, &options, &arguments.judging)?;
    Ok(ending(&outcome, &options))
}

/// Options that write nothing.
fn options(folder: &Path, judging: &Judging) -> Result<BuildOptions, CliError> {
    let now = match judging.now {
        None => Environment::now(),
        Some(moment) => site::on_its_clock(moment, folder)?,
    };
    Ok(BuildOptions {
        site: folder.to_owned(),
        output: None,
        base_url: None,
        now,
        strict: judging.strict,
        jobs: judging.jobs.map(NonZeroUsize::get),
        write: false,
        before: None,
        progress: Arc::default(),
    })
}

fn run(options: &BuildOptions, environment: &Environment) -> Result<Outcome, CliError> {
    let pictures = || options.progress.get();
    Ok(progress::during(
        environment.watched,
        environment.lang,
        pictures,
        || pipeline::build(options),
    )?)
}

/// For people beside the results, for machines as the result.
fn report(
    outcome: &Outcome,
    site: &Path,
    judging: &Judging,
    environment: &Environment,
) -> Result<(), CliError> {
    let printing = Printing {
        format: judging.format.into(),
        lang: environment.lang,
        style: PrintStyle {
            colour: environment.colour,
            all: judging.all,
        },
        strict: judging.strict,
        folder: &environment.as_prefix(site),
    };
    let text = outcome.report.print(&printing);
    if printing.format == Format::Human {
        err(&text)
    } else {
        out(&text)
    }
}

/// The last words; they must not get among the lines that a machine reads.
fn remark(text: &str, judging: &Judging) -> Result<(), CliError> {
    if Format::from(judging.format) == Format::Human {
        out(text)
    } else {
        err(text)
    }
}

/// Writes when to build again. What stands there is kept where the site is not good: it was not built either.
fn note_next(outcome: &Outcome, options: &BuildOptions, judging: &Judging) -> Result<(), CliError> {
    let Some(path) = judging
        .next_due
        .as_ref()
        .filter(|_| outcome.report.is_good(options.strict))
    else {
        return Ok(());
    };
    let line = outcome.next.map_or(String::new(), |next| {
        site::rfc3339(next.at, &outcome.zone) + "\n"
    });
    std::fs::write(path, line).map_err(|error| CliError::File(path.clone(), error))
}

fn ending(outcome: &Outcome, options: &BuildOptions) -> ExitStatus {
    if outcome.report.is_good(options.strict) {
        ExitStatus::Good
    } else {
        ExitStatus::SiteHasErrors
    }
}
