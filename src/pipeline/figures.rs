//! The figures of a site: everything up to folding, and the count.

use super::{Audience, BuildError, BuildInput, BuildState, Goal, Run, located, run};
use crate::diag::Report;
use crate::media::{Cache, ImageProcessor};
use crate::report::{self, Figures, Scope};
use crate::source::{Folder, Rescan};
use std::path::Path;
use std::sync::Arc;

/// Counts a site; `None` if it has errors, for an article with an error would be missing from the count. Nothing is rendered
/// and nothing written.
pub(crate) fn figures(site: &Path, scope: &Scope) -> Result<(Option<Figures>, Report), BuildError> {
    let inputs = BuildInput {
        folder: &Folder::Disk(site.to_owned()),
        rescan: Rescan::Everything,
        base_url: None,
        now: scope.now,
        audience: Audience::Reader,
        images: &Arc::new(ImageProcessor::new(Cache::of_site(site, false))),
        goal: Goal::Snapshot,
    };
    let Run { state, remarks, .. } = run(&inputs, &BuildState::default())?;
    let remarks = located(inputs.folder, remarks);
    let good = state.snapshot().filter(|_| remarks.is_good(false));
    let counted =
        good.map(|site| report::report(site.site(), site.places(), site.settings(), scope));
    Ok((counted, remarks))
}
