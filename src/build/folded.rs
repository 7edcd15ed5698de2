//! The site folded and planned, and when that need not be done again.
//!
//! Owns: comparing what tables and plan were made of with what they would be made of now: folding and planning are pure, so the
//! same values make the same tables. Refuses: guessing. An edit of words leaves both alone; anything else makes both again.

use super::{Loaded, Watch};
use crate::base::SitePath;
use crate::content::Head;
use crate::diag::Diagnostic;
use crate::newsroom::Standing;
use crate::plan::{self, Inputs, Plan};
use crate::site::{self, Compiled, Site};
use std::sync::Arc;

/// Tables and plan, with what they were made of.
#[derive(Debug)]
pub(super) struct Folded {
    pub(super) site: Site,
    pub(super) plan: Arc<Plan>,
    pub(super) inputs: Arc<Inputs>,
    /// Remarks of folding, then those of planning.
    remarks: [Vec<Diagnostic>; 2],
    loaded: Arc<Loaded>,
    /// In the order of their files.
    heads: Vec<Arc<Head>>,
    standings: Vec<Standing>,
    /// Files that did not compile.
    broken: Vec<SitePath>,
}

/// A site folded, before it is planned.
pub(super) struct Tabled {
    pub(super) site: Site,
    remarks: Vec<Diagnostic>,
    heads: Vec<Arc<Head>>,
    standings: Vec<Standing>,
    broken: Vec<SitePath>,
    /// What was planned of the same tables.
    last: Option<Folded>,
}

/// Folds, unless the last tables still hold. `last` is to be `None` if anything but articles has changed.
pub(super) fn fold(compiled: Compiled, standings: Vec<Standing>, loaded: &Arc<Loaded>, last: Option<Folded>) -> Tabled {
    let (heads, broken) = (compiled.articles.clone(), compiled.broken.clone());
    let last = last.filter(|last| Arc::ptr_eq(&last.loaded, loaded) && last.broken == broken);
    let changed = last.as_ref().and_then(|last| last.changed(&heads, &standings));
    if let (Some(mut last), Some(changed)) = (last, changed) {
        let site = last.site.reprinted(changed.into_iter().map(|index| &heads[index]));
        let remarks = std::mem::take(&mut last.remarks[0]);
        return Tabled { site, remarks, heads, standings, broken, last: Some(last) };
    }
    let (site, remarks) = site::fold(compiled, &standings, &loaded.places, &loaded.settings);
    Tabled { site, remarks, heads, standings, broken, last: None }
}

impl Tabled {
    /// Plans, unless the last plan still holds.
    pub(super) fn plan(self, inputs: Inputs, loaded: &Arc<Loaded>, watch: &mut Watch) -> Folded {
        let Self { site, remarks, heads, standings, broken, last } = self;
        let (plan, inputs, planning) = match last {
            Some(Folded { plan, inputs: before, remarks: [_, planning], .. }) if *before == inputs => {
                (plan, before, planning)
            }
            _ => {
                let (plan, planning) = plan::plan(&site, &loaded.places, &loaded.settings, &inputs);
                (Arc::new(plan), Arc::new(inputs), planning)
            }
        };
        watch.lap("plan");
        let (remarks, loaded) = ([remarks, planning], Arc::clone(loaded));
        Folded { site, plan, inputs, remarks, loaded, heads, standings, broken }
    }
}

impl Folded {
    /// What folding and planning had to say.
    pub(super) fn remarks(&self) -> impl Iterator<Item = &Diagnostic> {
        self.remarks.iter().flatten()
    }

    /// The articles whose words alone have changed; `None` if more than words has. A remark on one of them points at its
    /// bytes, which are others now.
    fn changed(&self, heads: &[Arc<Head>], standings: &[Standing]) -> Option<Vec<usize>> {
        if heads.len() != self.heads.len() || standings != self.standings {
            return None;
        }
        let is_other = |index: &usize| !Arc::ptr_eq(&self.heads[*index], &heads[*index]);
        let changed: Vec<usize> = (0..heads.len()).filter(is_other).collect();
        let is_words = |index: &usize| {
            let (before, now) = (&self.heads[*index], &heads[*index]);
            before.is_listed_as(now) && !self.remarks().any(|remark| remark.points_at(&now.path))
        };
        changed.iter().all(is_words).then_some(changed)
    }
}
