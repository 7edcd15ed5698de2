//! Articles compared with what they were.

use super::{BuildError, BuildOptions, SiteSnapshot};
use crate::base::SitePath;
use crate::content;
use crate::diag::{Diagnostic, Location, code};
use crate::i18n::{DateFormatter, DateLanguage};
use crate::newsroom::{Edition, release, silent_edit, silent_removal};
use crate::plan::article_address;
use jiff::Timestamp;

/// Files as they were at a moment, by the path at which they lie now.
#[derive(Debug, Clone)]
pub(crate) struct Baseline {
    /// The moment.
    pub time: Timestamp,
    /// Path now, bytes then.
    pub files: Vec<(SitePath, Vec<u8>)>,
    /// Files that are not there any more: path and bytes then.
    pub gone: Vec<(SitePath, Vec<u8>)>,
}

/// Remarks on articles that changed, or were taken away, in silence after readers could see them.
pub(super) fn remarks(
    snapshot: &SiteSnapshot,
    options: &BuildOptions,
) -> Result<Vec<Diagnostic>, BuildError> {
    let Some(before) = &options.before else {
        return Ok(Vec::new());
    };
    let (settings, places, now) = (snapshot.settings(), snapshot.places(), options.now);
    let context = snapshot.compile_context();
    let mut found = Vec::new();
    for (path, old) in &before.files {
        let Some(new) = snapshot.folder().read(path)? else {
            continue;
        };
        let (Ok(old_text), Ok(new_text)) = (std::str::from_utf8(old), std::str::from_utf8(&new))
        else {
            continue;
        };
        // What is wrong with the file as it is has been told; as it was, it no longer matters.
        let (was, _) = content::compile(path, old, &context);
        let (is, _) = content::compile(path, &new, &context);
        let (Some(was), Some(is)) = (was, is) else {
            continue;
        };
        let (was, is) = (release(was, &context).0, release(is, &context).0);
        if silent_removal(&was, Some(&is), before.time, now) {
            let title = &was.redacted().title;
            let remark = Diagnostic::new(code::ARTICLE_VANISHED).with("judul", title);
            found.push(remark.at_span(path, &is.redacted().title_span));
            continue;
        }
        let was = Edition {
            article: &was,
            text: old_text,
        };
        let is = Edition {
            article: &is,
            text: new_text,
        };
        let span = silent_edit(was, is, before.time);
        found.extend(span.map(|span| Diagnostic::new(code::EDITED_SILENTLY).at_span(path, &span)));
    }
    let clock = DateFormatter::new(settings.zone.clone(), DateLanguage::default());
    for (path, old) in &before.gone {
        let (Some(was), _) = content::compile(path, old, &context) else {
            continue;
        };
        let was = release(was, &context).0;
        let head = was.redacted();
        let place = head.places.first().copied();
        let address = article_address(head, place, places, settings, &clock);
        // Whoever goes to its address still finds an article, a notice, or the way to where it lies now.
        let is_answered = snapshot.plan().lookup(address.as_str()).is_some();
        if silent_removal(&was, None, before.time, now) && !is_answered {
            let remark = Diagnostic::new(code::ARTICLE_VANISHED).with("judul", &head.title);
            found.push(remark.at(Location::file(path)));
        }
    }
    Ok(found)
}
