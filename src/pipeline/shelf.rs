//! What was made of files, by path, so that a file that has not changed is not read again.
//!
//! Owns: which files are read again, and the last good value of a file that has errors now. Refuses: knowing what is made.

use super::BuildError;
use crate::base::SitePath;
use crate::diag::{Diagnostic, Severity};
use crate::source::{Folder, Stamp};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which files may be taken for the ones that were read before.
#[derive(Debug, Clone, Copy)]
pub enum Rescan<'a> {
    /// None: a build reads everything.
    Nothing,
    /// All but these paths and what lies below them: the watcher would have said so.
    AllBut(&'a BTreeSet<SitePath>),
    /// Those whose stamp is the same, and was the same the last time too.
    Stamps,
}

/// A value and the remarks on it.
pub(super) type Made<T> = (Option<T>, Vec<Diagnostic>);

/// A file, and what was made of it.
#[derive(Debug)]
pub(super) struct CacheEntry<T> {
    path: SitePath,
    /// `None` until the file could be read.
    read: Option<Read<T>>,
}

/// What was made of a file as it was read.
#[derive(Debug)]
struct Read<T> {
    stamp: Stamp,
    /// Of its bytes: the same bytes make the same value.
    hash: blake3::Hash,
    /// Whether the stamp has been seen twice, so that it can be trusted.
    settled: bool,
    made: Arc<Made<T>>,
    /// What was made when it last had no errors, while it has some.
    good: Option<Arc<Made<T>>>,
}

impl<T> CacheEntry<T> {
    pub(super) fn path(&self) -> &SitePath {
        &self.path
    }

    pub(super) fn remarks(&self) -> &[Diagnostic] {
        self.read.as_ref().map_or(&[], |read| &read.made.1)
    }

    /// The value without errors: the present one or, in a session, the last good one.
    pub(super) fn value(&self) -> Option<&T> {
        let Read { made, good, .. } = self.read.as_ref()?;
        match &**made {
            (Some(value), remarks) if !has_error(remarks) => Some(value),
            _ => good.as_ref().and_then(|good| good.0.as_ref()),
        }
    }

    /// Whether the file still has the stamp that it had the last two times.
    fn is_settled(&mut self, folder: &Folder) -> bool {
        let Some(read) = &mut self.read else {
            return false;
        };
        folder.stamp(&self.path) == Some(read.stamp) && std::mem::replace(&mut read.settled, true)
    }
}

pub(super) fn has_error(remarks: &[Diagnostic]) -> bool {
    remarks
        .iter()
        .any(|remark| remark.severity() == Severity::Error)
}

/// Slots in the order of their paths.
#[derive(Debug)]
pub(super) struct FileCache<T> {
    slots: Vec<CacheEntry<T>>,
}

impl<T> Default for FileCache<T> {
    fn default() -> Self {
        Self { slots: Vec::new() }
    }
}

impl<T: Send + Sync> FileCache<T> {
    /// All of them, in the order of paths.
    pub(super) fn slots(&self) -> &[CacheEntry<T>] {
        &self.slots
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.slots.clear();
    }

    /// Brings the shelf up to date with `paths`, which are in order; true if anything was made or has gone. What is on the
    /// shelf after an error is what could be read.
    pub(super) fn refresh(
        &mut self,
        folder: &Folder,
        paths: &[SitePath],
        trust: Rescan<'_>,
        make: impl Fn(&SitePath, &[u8]) -> Made<T> + Sync,
    ) -> Result<bool, BuildError> {
        let (mut failed, mut changed) = (None, self.align(paths));
        let due = self.due(folder, trust);
        let slots = &self.slots;
        let look = |index: &usize| again(folder, &slots[*index], trust, &make);
        let results: Vec<_> = due.par_iter().with_min_len(16).map(look).collect();
        for (index, result) in due.into_iter().zip(results) {
            let read = result.map_err(|failure| failed.get_or_insert(failure)).ok();
            changed |= read.as_ref().is_none_or(|(_, fresh)| *fresh);
            self.slots[index].read = read.map(|(read, _)| read);
        }
        failed.map_or(Ok(changed), Err)
    }

    /// A slot for each path, those of files that stay with what was read; true if a file has gone. In a session the list is
    /// most often the very same, and nothing has to move.
    fn align(&mut self, paths: &[SitePath]) -> bool {
        let is_same = |(slot, path): (&CacheEntry<T>, &SitePath)| slot.path.is_same(path);
        if self.slots.len() == paths.len() && self.slots.iter().zip(paths).all(is_same) {
            return false;
        }
        let before = self.slots.len();
        let mut kept = 0;
        let mut old = std::mem::take(&mut self.slots).into_iter().peekable();
        let of = |path: &SitePath| {
            while old.next_if(|slot| slot.path < *path).is_some() {}
            let read = old
                .next_if(|slot| slot.path == *path)
                .and_then(|slot| slot.read);
            kept += usize::from(read.is_some());
            CacheEntry {
                path: path.clone(),
                read,
            }
        };
        self.slots = paths.iter().map(of).collect();
        kept < before
    }

    /// Which slots are to be read, in order.
    fn due(&mut self, folder: &Folder, trust: Rescan<'_>) -> Vec<usize> {
        let is_due: Vec<bool> = match trust {
            Rescan::Nothing => vec![true; self.slots.len()],
            Rescan::Stamps => self
                .slots
                .par_iter_mut()
                .map(|slot| !slot.is_settled(folder))
                .collect(),
            Rescan::AllBut(changed) => {
                let mut is_due: Vec<bool> =
                    self.slots.iter().map(|slot| slot.read.is_none()).collect();
                for path in changed {
                    let at = self.slots.partition_point(|slot| slot.path < *path);
                    let near = self.slots[at..]
                        .iter()
                        .take_while(|slot| slot.path.as_str().starts_with(path.as_str()));
                    for (is_due, slot) in is_due[at..].iter_mut().zip(near) {
                        *is_due |= slot.path == *path || slot.path.is_below(path);
                    }
                }
                is_due
            }
        };
        (0..self.slots.len())
            .filter(|index| is_due[*index])
            .collect()
    }
}

/// A file read again; true if it is another one now.
fn again<T>(
    folder: &Folder,
    slot: &CacheEntry<T>,
    trust: Rescan<'_>,
    work: impl Fn(&SitePath, &[u8]) -> Made<T>,
) -> Result<(Read<T>, bool), BuildError> {
    let CacheEntry { path, read: old } = slot;
    let Some((bytes, stamp)) = folder.read_stamped(path)? else {
        return Err(BuildError::Changed(path.clone()));
    };
    let hash = blake3::hash(&bytes);
    // What was there from the start is told of by the watcher; what has just changed is looked at once more.
    let settled =
        matches!(trust, Rescan::Nothing) || old.as_ref().is_some_and(|old| old.stamp == stamp);
    if let Some(Read { made, good, .. }) = old.as_ref().filter(|old| old.hash == hash) {
        let (made, good) = (Arc::clone(made), good.clone());
        return Ok((
            Read {
                stamp,
                hash,
                settled,
                made,
                good,
            },
            false,
        ));
    }
    let made = Arc::new(work(path, &bytes));
    let good = old.as_ref().filter(|_| has_error(&made.1)).and_then(|old| {
        let was_good = old.made.0.is_some() && !has_error(&old.made.1);
        if was_good {
            Some(Arc::clone(&old.made))
        } else {
            old.good.clone()
        }
    });
    Ok((
        Read {
            stamp,
            hash,
            settled,
            made,
            good,
        },
        true,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Location, code};
    use std::collections::BTreeMap;

    fn path(text: &str) -> SitePath {
        SitePath::new(text).expect("valid")
    }

    fn folder(files: &[(&str, &str)]) -> (Folder, Vec<SitePath>) {
        let memory: BTreeMap<_, _> = files
            .iter()
            .map(|(name, text)| (path(name), text.as_bytes().to_vec()))
            .collect();
        let paths = memory.keys().cloned().collect();
        (Folder::Memory(memory), paths)
    }

    /// A text; one that says 'salah' is an error.
    fn make(path: &SitePath, bytes: &[u8]) -> Made<String> {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let bad = text.contains("salah");
        let remarks = bad.then(|| Diagnostic::new(code::PHOTO_EMPTY).at(Location::file(path)));
        ((!bad).then_some(text), remarks.into_iter().collect())
    }

    fn values(shelf: &FileCache<String>) -> Vec<Option<&str>> {
        shelf
            .slots()
            .iter()
            .map(|slot| slot.value().map(String::as_str))
            .collect()
    }

    #[test]
    fn only_what_is_not_trusted_is_read_again() {
        let mut shelf = FileCache::default();
        let (site, paths) = folder(&[("a/x", "1"), ("a/y", "2"), ("b", "3")]);
        assert_eq!(
            shelf.refresh(&site, &paths, Rescan::Nothing, make).ok(),
            Some(true)
        );
        let (site, paths) = folder(&[
            ("a/x", "one"),
            ("a/y", "two"),
            ("b", "three"),
            ("c", "four"),
        ]);
        let changed = BTreeSet::from([path("a")]);
        assert_eq!(
            shelf
                .refresh(&site, &paths, Rescan::AllBut(&changed), make)
                .ok(),
            Some(true)
        );
        assert_eq!(
            values(&shelf),
            [Some("one"), Some("two"), Some("3"), Some("four")]
        );
        let (site, paths) = folder(&[("b", "three")]);
        assert_eq!(
            shelf
                .refresh(&site, &paths, Rescan::AllBut(&BTreeSet::new()), make)
                .ok(),
            Some(true)
        );
        assert_eq!(values(&shelf), [Some("3")]);
        assert_eq!(
            shelf
                .refresh(&site, &paths, Rescan::AllBut(&BTreeSet::new()), make)
                .ok(),
            Some(false)
        );
    }

    #[test]
    fn a_file_with_errors_keeps_its_last_good_value_until_it_is_mended() {
        let mut shelf = FileCache::default();
        for (text, value, remarks) in [
            ("salah", None, 1),
            ("baik", Some("baik"), 0),
            ("salah", Some("baik"), 1),
            ("salah lagi", Some("baik"), 1),
        ] {
            let (site, paths) = folder(&[("a", text)]);
            shelf
                .refresh(&site, &paths, Rescan::Nothing, make)
                .expect("memory does not fail");
            assert_eq!(
                (values(&shelf), shelf.slots()[0].remarks().len()),
                (vec![value], remarks),
                "{text}"
            );
        }
        let (site, paths) = folder(&[("a", "beres")]);
        shelf
            .refresh(&site, &paths, Rescan::Nothing, make)
            .expect("memory does not fail");
        assert_eq!(
            (values(&shelf), shelf.slots()[0].remarks().len()),
            (vec![Some("beres")], 0)
        );
    }
}
