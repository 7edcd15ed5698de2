//! The figures of a site: everything up to folding, and the count.

use super::{Audience, BuildError, BuildInput, Memory, Rescan, Stopwatch, located, prepare};
use crate::diag::Report;
use crate::media::{Cache, ImageProcessor};
use crate::report::{self, Figures, Scope};
use crate::source::Folder;
use std::path::Path;
use std::sync::Arc;

/// Counts a site; `None` if it has errors, for an article with an error would be missing from the count. Nothing is rendered
/// and nothing written.
pub fn figures(site: &Path, scope: &Scope) -> Result<(Option<Figures>, Report), BuildError> {
    let folder = Folder::Disk(site.to_owned());
    let studio = Arc::new(ImageProcessor::new(Cache::of_site(site, false)));
    let how = BuildInput {
        base_url: None,
        now: scope.now,
        eye: Audience::Reader,
        studio: &studio,
    };
    let (prepared, remarks) = prepare(
        &folder,
        how,
        &mut Memory::default(),
        Rescan::Nothing,
        &mut Stopwatch::new(),
    )?;
    let remarks = located(&folder, remarks);
    let good = prepared.filter(|_| remarks.is_good(false));
    let counted =
        good.map(|site| report::report(site.site(), site.places(), site.settings(), scope));
    Ok((counted, remarks))
}
