//! `kulkul build` and `kulkul check`.

use super::args::{Build, Check, Judging};
use super::{CliError, Environment, ExitStatus, err, out, progress, since, site, summary};
use crate::diag::Format;
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
    let mut text = summary::built(&outcome, began.elapsed(), environment.lang);
    if arguments.timings {
        text.push_str(&summary::timings(&outcome.timings, environment.lang));
    }
    finish(&outcome, &text, &arguments.judging)
}

pub(super) fn check(arguments: &Check, environment: &Environment) -> Result<ExitStatus, CliError> {
    let mut options = options(&arguments.site, &arguments.judging)?;
    if let Some(revision) = &arguments.since {
        options.before = Some(Arc::new(since::before(&arguments.site, revision)?));
    }
    let outcome = run(&options, environment)?;
    report(&outcome, &arguments.site, &arguments.judging, environment)?;
    let text = summary::checked(&outcome, environment.lang);
    finish(&outcome, &text, &arguments.judging)
}

/// The last words, the note for whoever builds again, and how the command ended.
fn finish(outcome: &Outcome, text: &str, judging: &Judging) -> Result<ExitStatus, CliError> {
    remark(text, judging)?;
    // What the file says is kept where the site is not good: it was not built either.
    if !outcome.report.is_good(judging.strict) {
        return Ok(ExitStatus::SiteHasErrors);
    }
    if let Some(path) = &judging.next_due {
        note_next(outcome, path)?;
    }
    Ok(ExitStatus::Good)
}

/// Options that write nothing.
fn options(folder: &Path, judging: &Judging) -> Result<BuildOptions, CliError> {
    Ok(BuildOptions {
        site: folder.to_owned(),
        output: None,
        base_url: None,
        now: site::now(judging.now, folder)?,
        strict: judging.strict,
        jobs: judging.jobs.map(NonZeroUsize::get),
        write: false,
        before: None,
        progress: Arc::default(),
    })
}

fn run(options: &BuildOptions, environment: &Environment) -> Result<Outcome, CliError> {
    let pictures = || options.progress.get();
    let work = || pipeline::build(options);
    let outcome = progress::during(environment.watched, environment.lang, pictures, work)?;
    Ok(outcome)
}

/// For people beside the results, for machines as the result.
fn report(
    outcome: &Outcome,
    site: &Path,
    judging: &Judging,
    environment: &Environment,
) -> Result<(), CliError> {
    let folder = environment.as_prefix(site);
    let mut printing = environment.printing(&folder);
    printing.format = judging.format.into();
    printing.style.all = judging.all;
    printing.strict = judging.strict;
    let text = outcome.report.print(&printing);
    match printing.format {
        Format::Human => err(&text),
        Format::Json | Format::Github | Format::Gitlab => out(&text),
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

/// Writes when to build again.
fn note_next(outcome: &Outcome, path: &Path) -> Result<(), CliError> {
    let line = match outcome.next {
        Some(next) => site::rfc3339(next.at, &outcome.zone) + "\n",
        None => String::new(),
    };
    std::fs::write(path, line).map_err(|error| CliError::File(path.to_owned(), error))
}
