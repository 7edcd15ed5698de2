//! Template errors as remarks: file, line, the include trail, and what fields there are.

use crate::base::SitePath;
use crate::diag::{Diagnostic, Location, Text, code};
use std::collections::BTreeMap;
use tera::ErrorKind;

/// Template texts by the name Tera knows them by.
pub(super) type Sources = BTreeMap<String, (SitePath, String)>;

/// What Tera says, at the place it says it of. `page` is the address that was being rendered, if one was.
pub(crate) fn remark(error: &tera::Error, sources: &BTreeMap<String, (SitePath, String)>, page: &str) -> Diagnostic {
    let (report, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (Some(report), report.message().to_owned())
        }
        other => (None, other.to_string()),
    };
    let trail = trail(&error.to_string());
    let mut remark = Diagnostic::new(if page.is_empty() { code::TEMPLATE } else { code::TEMPLATE_PAGE })
        .with("pesan", message.replace(['\n', '\r'], " ").trim())
        .with("halaman", page)
        .with("jejak", trail);
    if let Some((report, (path, text))) = report.and_then(|r| sources.get(r.filename()).map(|source| (r, source))) {
        remark = remark.at(Text { path, text }.at(report.span().range.clone()));
    } else if let Some((path, _)) =
        sources.iter().find(|(name, _)| error.to_string().contains(&format!("'{name}'"))).map(|(_, s)| s)
    {
        remark = remark.at(Location::file(path));
    }
    remark
}

/// The include trail that Tera's own report draws: every place it was called from, innermost first.
fn trail(report: &str) -> String {
    let mut trail = String::new();
    for line in report.lines().filter_map(|line| line.split_once("called from ").map(|(_, place)| place.trim())) {
        trail.push_str(" ← ");
        trail.push_str(line.trim_matches(['`', '\'']));
    }
    trail
}
