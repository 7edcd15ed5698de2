//! Template errors as remarks: file, line, the include trail, and what fields there are.

use crate::base::{SitePath, Span};
use crate::diag::{Diagnostic, Location, Text, code};
use std::collections::BTreeMap;
use tera::ErrorKind;

/// Template texts by the name Tera knows them by.
pub(super) type TemplateSources = BTreeMap<String, (SitePath, String)>;

/// What Tera says, at the place it says it of. `page` is the address that was being rendered, if one was.
pub(crate) fn remark(
    error: &tera::Error,
    sources: &BTreeMap<String, (SitePath, String)>,
    page: &str,
) -> Diagnostic {
    let (report, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (Some(report), report.message().to_owned())
        }
        other => (None, other.to_string()),
    };
    // Where templates do not fit together, Tera gives its whole report as one text: the fault, then where it stands.
    let drawn = report.is_none().then(|| drawn(&message, sources)).flatten();
    let message = if drawn.is_some() {
        message
            .lines()
            .next()
            .unwrap_or("")
            .trim_start_matches("error: ")
    } else {
        &message
    };
    let trail = trail(&error.to_string());
    let mut remark = Diagnostic::new(if page.is_empty() {
        code::TEMPLATE
    } else {
        code::TEMPLATE_PAGE
    })
    .with("pesan", message.replace(['\n', '\r'], " ").trim())
    .with("halaman", page)
    .with("jejak", trail);
    if let Some((report, (path, text))) =
        report.and_then(|r| sources.get(r.filename()).map(|source| (r, source)))
    {
        remark = remark.at(Text { path, text }.at(report.span().range.clone()));
    } else if let Some((path, text, at)) = drawn {
        remark = remark.at(Text { path, text }.at(at));
    } else if let Some((path, _)) = sources
        .iter()
        .find(|(name, _)| error.to_string().contains(&format!("'{name}'")))
        .map(|(_, s)| s)
    {
        remark = remark.at(Location::file(path));
    }
    remark
}

/// The place that a drawn report points at with ` --> base.html:3:10`: the rest of that line from that column on.
fn drawn<'a>(report: &str, sources: &'a TemplateSources) -> Option<(&'a SitePath, &'a str, Span)> {
    let (_, rest) = report.split_once("--> ")?;
    let mut parts = rest.lines().next()?.trim().rsplitn(3, ':');
    let (column, line): (usize, usize) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let (path, text) = sources.get(parts.next()?)?;
    let start: usize = text
        .split_inclusive('\n')
        .take(line.checked_sub(1)?)
        .map(str::len)
        .sum();
    let rest = text.get(start..)?.lines().next()?;
    let from = rest
        .char_indices()
        .nth(column.checked_sub(1)?)
        .map_or(rest.len(), |(at, _)| at);
    let word = rest[from..]
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(rest.len() - from);
    Some((path, text, start + from..start + from + word))
}

/// The include trail that Tera's own report draws: every place it was called from, innermost first.
fn trail(report: &str) -> String {
    let mut trail = String::new();
    for line in report.lines().filter_map(|line| {
        line.split_once("called from ")
            .map(|(_, place)| place.trim())
    }) {
        trail.push_str(" ← ");
        trail.push_str(line.trim_matches(['`', '\'']));
    }
    trail
}
