//! Pictures made before the pages, each from one decoding.
//!
//! Owns: which pictures are still to be made, and that no two are decoded twice. Refuses: knowing how they are made.

use super::photos::Sources;
use super::{Failure, Stop};
use crate::base::SitePath;
use crate::diag::Diagnostic;
use crate::media::{Key, Source, Studio, Wanted};
use crate::source::Folder;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How far the pictures are, for somebody who watches.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// How many are done, and of how many; none of none if there is nothing to do, or not yet.
    pub fn get(&self) -> (usize, usize) {
        (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }
}

/// Whether pictures are made or only looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// Made and kept.
    Make,
    /// Decoded, to see whether they can be.
    Prove,
}

/// Makes or proves every picture that was not before; what is wrong with them.
pub(super) fn work(
    folder: &Folder,
    sources: &Sources,
    studio: &Studio,
    work: Work,
    progress: &Progress,
) -> Result<Vec<Diagnostic>, Failure> {
    let is_new = |(_, (hash, wanted)): &(&SitePath, &(blake3::Hash, Vec<Wanted>))| {
        !studio.has_all(hash, wanted)
            && (work == Work::Make || !studio.has_all(hash, &[Wanted::Sound]))
    };
    let new: Vec<_> = sources.iter().filter(is_new).collect();
    progress.total.store(new.len(), Ordering::Relaxed);
    let one =
        |(path, (hash, wanted)): (&SitePath, &(blake3::Hash, Vec<Wanted>))| -> Result<_, Failure> {
            let bytes = read(folder, path, hash)?;
            let source = Source { path, hash };
            let made = match work {
                Work::Make => studio.prepare(source, wanted, &bytes),
                Work::Prove => studio.prove(source, &bytes),
            };
            progress.done.fetch_add(1, Ordering::Relaxed);
            Ok(made.err())
        };
    let made: Result<Vec<Option<Diagnostic>>, Failure> =
        new.into_par_iter().with_max_len(1).map(one).collect();
    Ok(made?.into_iter().flatten().collect())
}

/// One shape or card, from the cache or made now.
pub(super) fn one(
    folder: &Folder,
    sources: &Sources,
    studio: &Studio,
    path: &SitePath,
    wanted: Wanted,
) -> Result<Vec<u8>, Stop> {
    let changed = || Stop::Machine(Failure::Changed(path.clone()));
    let (hash, _) = sources.get(path).ok_or_else(changed)?;
    let read = || read(folder, path, hash);
    let made = studio
        .picture(Source { path, hash }, wanted, read)
        .map_err(Stop::Machine)?;
    made.map_err(|remark| Stop::Site(vec![remark]))
}

/// Entries of the cache that a build uses.
pub(super) fn used(sources: &Sources) -> BTreeSet<Key> {
    let keys = sources
        .values()
        .flat_map(|(hash, wanted)| wanted.iter().map(|wanted| Studio::key(hash, *wanted)));
    keys.collect()
}

/// The bytes of a picture that was looked at before.
fn read(folder: &Folder, path: &SitePath, hash: &blake3::Hash) -> Result<Vec<u8>, Failure> {
    let bytes = folder
        .read(path)?
        .filter(|bytes| blake3::hash(bytes) == *hash);
    bytes.ok_or_else(|| Failure::Changed(path.clone()))
}
