//! What was made of files, by path, so that a file that has not changed is not read again.
//!
//! Owns: which files are read again, and the last good value of a file that has errors now. Refuses: knowing what is made.

use super::Failure;
use crate::base::SitePath;
use crate::diag::{Diagnostic, Severity};
use crate::source::{Folder, Stamp};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which files may be taken for the ones that were read before.
#[derive(Debug, Clone, Copy)]
pub enum Trust<'a> {
    /// None: a build reads everything.
    Nothing,
    /// All but these paths and what lies below them: the watcher would have said so.
    AllBut(&'a BTreeSet<SitePath>),
    /// Those whose stamp is the same, and was the same the last time too.
    Stamps,
}

/// A value and the remarks on it.
pub(super) type Made<T> = (Option<T>, Vec<Diagnostic>);

/// What was made of one file.
#[derive(Debug)]
pub(super) struct Slot<T> {
    path: SitePath,
    stamp: Stamp,
    /// Of its bytes: the same bytes make the same value.
    hash: blake3::Hash,
    /// Whether the stamp has been seen twice, so that it can be trusted.
    settled: bool,
    made: Arc<Made<T>>,
    /// What was made when it last had no errors, while it has some.
    good: Option<Arc<Made<T>>>,
}

impl<T> Clone for Slot<T> {
    fn clone(&self) -> Self {
        let Self { path, stamp, hash, settled, made, good } = self;
        let (made, good) = (Arc::clone(made), good.clone());
        Self { path: path.clone(), stamp: *stamp, hash: *hash, settled: *settled, made, good }
    }
}

impl<T> Slot<T> {
    pub(super) fn path(&self) -> &SitePath {
        &self.path
    }

    pub(super) fn remarks(&self) -> &[Diagnostic] {
        &self.made.1
    }

    /// The value without errors: the present one or, in a session, the last good one.
    pub(super) fn value(&self) -> Option<&T> {
        let (value, remarks) = &*self.made;
        match value {
            Some(value) if !has_error(remarks) => Some(value),
            _ => self.good.as_ref().and_then(|good| good.0.as_ref()),
        }
    }

    fn is_trusted(&mut self, folder: &Folder, trust: Trust<'_>) -> bool {
        match trust {
            Trust::Nothing => false,
            Trust::AllBut(changed) => !self.path.is_touched(changed),
            Trust::Stamps => {
                let same = folder.stamp(&self.path) == Some(self.stamp);
                same && std::mem::replace(&mut self.settled, true)
            }
        }
    }
}

pub(super) fn has_error(remarks: &[Diagnostic]) -> bool {
    remarks.iter().any(|remark| remark.severity() == Severity::Error)
}

/// Slots in the order of their paths.
#[derive(Debug)]
pub(super) struct Shelf<T> {
    slots: Vec<Slot<T>>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { slots: Vec::new() }
    }
}

impl<T: Send + Sync> Shelf<T> {
    /// All of them, in the order of paths.
    pub(super) fn slots(&self) -> &[Slot<T>] {
        &self.slots
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.slots.clear();
    }

    /// Brings the shelf up to date with `paths`, which are in order; true if anything was made or has gone. What is on the
    /// shelf after an error is what could be made.
    pub(super) fn refresh(
        &mut self,
        folder: &Folder,
        paths: &[SitePath],
        trust: Trust<'_>,
        make: impl Fn(&SitePath, &[u8]) -> Made<T> + Sync,
    ) -> Result<bool, Failure> {
        if let Trust::AllBut(changed) = trust
            && self.slots.len() == paths.len()
            && self.slots.iter().zip(paths).all(|(slot, path)| slot.path.is_same(path))
        {
            return self.refresh_few(folder, changed, trust, make);
        }
        let before = self.slots.len();
        let old = align(std::mem::take(&mut self.slots), paths);
        let gone = before - old.iter().flatten().count();
        let work = |(path, old): (&SitePath, Option<Slot<T>>)| one(folder, path, old, trust, &make);
        let results: Vec<_> = paths.par_iter().zip(old).with_min_len(16).map(work).collect();
        let (mut failed, mut changed) = (None, gone > 0);
        for result in results {
            match result {
                Ok((slot, fresh)) => {
                    changed |= fresh;
                    self.slots.push(slot);
                }
                Err(failure) => failed = failed.or(Some(failure)),
            }
        }
        failed.map_or(Ok(changed), Err)
    }

    /// The same where no file has come or gone: all slots but a few stay where they are.
    fn refresh_few(
        &mut self,
        folder: &Folder,
        changed: &BTreeSet<SitePath>,
        trust: Trust<'_>,
        make: impl Fn(&SitePath, &[u8]) -> Made<T> + Sync,
    ) -> Result<bool, Failure> {
        let touched = self.touched(changed);
        let slots = &self.slots;
        let work = |index: &usize| one(folder, &slots[*index].path, Some(slots[*index].clone()), trust, &make);
        let results: Vec<_> = touched.par_iter().map(work).collect();
        let (mut failed, mut fresh) = (None, false);
        // From the end, so that a slot that goes moves none that is still to come.
        for (index, result) in touched.into_iter().zip(results).rev() {
            match result {
                Ok((slot, is_fresh)) => {
                    fresh |= is_fresh;
                    self.slots[index] = slot;
                }
                Err(failure) => {
                    self.slots.remove(index);
                    failed = Some(failure);
                }
            }
        }
        failed.map_or(Ok(fresh), Err)
    }

    /// Where the slots of these paths, and of what lies below them, stand; in order.
    fn touched(&self, changed: &BTreeSet<SitePath>) -> Vec<usize> {
        let mut touched = BTreeSet::new();
        for path in changed {
            let at = self.slots.partition_point(|slot| slot.path < *path);
            let below = self.slots.iter().skip(at).take_while(|slot| slot.path.as_str().starts_with(path.as_str()));
            let is = |slot: &Slot<T>| slot.path == *path || slot.path.is_below(path);
            touched.extend((at..).zip(below).filter(|(_, slot)| is(slot)).map(|(index, _)| index));
        }
        touched.into_iter().collect()
    }
}

/// The slot of each path; both are in order.
fn align<T>(slots: Vec<Slot<T>>, paths: &[SitePath]) -> Vec<Option<Slot<T>>> {
    let mut slots = slots.into_iter().peekable();
    let of = |path: &SitePath| {
        while slots.next_if(|slot| slot.path < *path).is_some() {}
        slots.next_if(|slot| slot.path == *path)
    };
    paths.iter().map(of).collect()
}

fn one<T>(
    folder: &Folder,
    path: &SitePath,
    old: Option<Slot<T>>,
    trust: Trust<'_>,
    work: impl Fn(&SitePath, &[u8]) -> Made<T>,
) -> Result<(Slot<T>, bool), Failure> {
    let mut old = old;
    if let Some(slot) = old.take_if(|slot| slot.is_trusted(folder, trust)) {
        return Ok((slot, false));
    }
    let Some((bytes, stamp)) = folder.read_stamped(path)? else { return Err(Failure::Changed(path.clone())) };
    let hash = blake3::hash(&bytes);
    // What was there from the start is told of by the watcher; what has just changed is looked at once more.
    let settled = matches!(trust, Trust::Nothing) || old.as_ref().is_some_and(|old| old.stamp == stamp);
    if let Some(same) = old.take_if(|old| old.hash == hash) {
        return Ok((Slot { stamp, settled, ..same }, false));
    }
    let made = Arc::new(work(path, &bytes));
    let good = old.filter(|_| has_error(&made.1)).and_then(|old| {
        let was_good = old.made.0.is_some() && !has_error(&old.made.1);
        if was_good { Some(old.made) } else { old.good }
    });
    Ok((Slot { path: path.clone(), stamp, hash, settled, made, good }, true))
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
        let memory: BTreeMap<_, _> = files.iter().map(|(name, text)| (path(name), text.as_bytes().to_vec())).collect();
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

    fn values(shelf: &Shelf<String>) -> Vec<Option<&str>> {
        shelf.slots().iter().map(|slot| slot.value().map(String::as_str)).collect()
    }

    #[test]
    fn only_what_is_not_trusted_is_read_again() {
        let mut shelf = Shelf::default();
        let (site, paths) = folder(&[("a/x", "1"), ("a/y", "2"), ("b", "3")]);
        assert_eq!(shelf.refresh(&site, &paths, Trust::Nothing, make).ok(), Some(true));
        let (site, paths) = folder(&[("a/x", "one"), ("a/y", "two"), ("b", "three"), ("c", "four")]);
        let changed = BTreeSet::from([path("a")]);
        assert_eq!(shelf.refresh(&site, &paths, Trust::AllBut(&changed), make).ok(), Some(true));
        assert_eq!(values(&shelf), [Some("one"), Some("two"), Some("3"), Some("four")]);
        let (site, paths) = folder(&[("b", "three")]);
        assert_eq!(shelf.refresh(&site, &paths, Trust::AllBut(&BTreeSet::new()), make).ok(), Some(true));
        assert_eq!(values(&shelf), [Some("3")]);
        assert_eq!(shelf.refresh(&site, &paths, Trust::AllBut(&BTreeSet::new()), make).ok(), Some(false));
    }

    #[test]
    fn a_file_with_errors_keeps_its_last_good_value_until_it_is_mended() {
        let mut shelf = Shelf::default();
        for (text, value, remarks) in
            [("salah", None, 1), ("baik", Some("baik"), 0), ("salah", Some("baik"), 1), ("salah lagi", Some("baik"), 1)]
        {
            let (site, paths) = folder(&[("a", text)]);
            shelf.refresh(&site, &paths, Trust::Nothing, make).expect("memory does not fail");
            assert_eq!((values(&shelf), shelf.slots()[0].remarks().len()), (vec![value], remarks), "{text}");
        }
        let (site, paths) = folder(&[("a", "beres")]);
        shelf.refresh(&site, &paths, Trust::Nothing, make).expect("memory does not fail");
        assert_eq!((values(&shelf), shelf.slots()[0].remarks().len()), (vec![Some("beres")], 0));
    }
}
