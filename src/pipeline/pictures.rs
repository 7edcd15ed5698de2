//! Pictures made before the pages, each from one decoding.
//!
//! Owns: which pictures are still to be made, and that no two are decoded twice. Refuses: knowing how they are made.

use super::photos::PhotoSources;
use super::{BuildError, WriteError};
use crate::base::SitePath;
use crate::diag::Diagnostic;
use crate::media::{CacheKey, ImageProcessor, ImageSource, Rendition};
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
pub(super) enum PictureJob {
    /// Made and kept.
    Make,
    /// Decoded, to see whether they can be.
    Prove,
}

/// Makes or proves every picture that was not before; what is wrong with them.
pub(super) fn work(
    folder: &Folder,
    sources: &PhotoSources,
    studio: &ImageProcessor,
    work: PictureJob,
    progress: &Progress,
) -> Result<Vec<Diagnostic>, BuildError> {
    let is_new = |(_, (hash, wanted)): &(&SitePath, &(blake3::Hash, Vec<Rendition>))| {
        !studio.has_all(hash, wanted)
            && (work == PictureJob::Make || !studio.has_all(hash, &[Rendition::Sound]))
    };
    let new: Vec<_> = sources.iter().filter(is_new).collect();
    progress.total.store(new.len(), Ordering::Relaxed);
    let one =
        |(path, (hash, wanted)): (&SitePath, &(blake3::Hash, Vec<Rendition>))| -> Result<_, BuildError> {
            let bytes = read(folder, path, hash)?;
            let source = ImageSource { path, hash };
            let made = match work {
                PictureJob::Make => studio.prepare(source, wanted, &bytes),
                PictureJob::Prove => studio.prove(source, &bytes),
            };
            progress.done.fetch_add(1, Ordering::Relaxed);
            Ok(made.err())
        };
    let made: Result<Vec<Option<Diagnostic>>, BuildError> =
        new.into_par_iter().with_max_len(1).map(one).collect();
    Ok(made?.into_iter().flatten().collect())
}

/// One shape or card, from the cache or made now.
pub(super) fn one(
    folder: &Folder,
    sources: &PhotoSources,
    studio: &ImageProcessor,
    path: &SitePath,
    wanted: Rendition,
) -> Result<Vec<u8>, WriteError> {
    let changed = || WriteError::Machine(BuildError::Changed(path.clone()));
    let (hash, _) = sources.get(path).ok_or_else(changed)?;
    let read = || read(folder, path, hash);
    let made = studio
        .picture(ImageSource { path, hash }, wanted, read)
        .map_err(WriteError::Machine)?;
    made.map_err(|remark| WriteError::Site(vec![remark]))
}

/// Entries of the cache that a build uses.
pub(super) fn used(sources: &PhotoSources) -> BTreeSet<CacheKey> {
    let keys = sources.values().flat_map(|(hash, wanted)| {
        wanted
            .iter()
            .map(|wanted| ImageProcessor::key(hash, *wanted))
    });
    keys.collect()
}

/// The bytes of a picture that was looked at before.
fn read(folder: &Folder, path: &SitePath, hash: &blake3::Hash) -> Result<Vec<u8>, BuildError> {
    let bytes = folder
        .read(path)?
        .filter(|bytes| blake3::hash(bytes) == *hash);
    bytes.ok_or_else(|| BuildError::Changed(path.clone()))
}
