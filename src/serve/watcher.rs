//! What changes in the site's folder.
//!
//! Owns: watching, and waiting until a burst of changes is over. Refuses: knowing what a change means. What the watcher says is
//! never the whole truth (events are lost, folders appear with files in them): a while after each burst everything is looked
//! over by its stamps.

use crate::base::{SitePart, SitePath};
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// A burst is over when nothing has changed for so long …
const QUIET: Duration = Duration::from_millis(10);
/// … or when it has gone on for so long.
const LONGEST: Duration = Duration::from_millis(30);
/// So long after a burst everything is looked over once.
const RESCAN: Duration = Duration::from_millis(250);
/// Between two looks without a watcher.
const POLL: Duration = Duration::from_millis(300);

/// What has changed.
#[derive(Debug)]
pub(super) enum FileChange {
    /// These paths, which may be folders.
    Paths(BTreeSet<SitePath>),
    /// Nobody knows: everything is to be looked over by its stamps.
    Unknown,
}

/// A watcher of a site's folder that polls where the file system does not tell of changes.
pub(super) struct SiteWatcher {
    root: PathBuf,
    /// `None` if it polls.
    watcher: Option<RecommendedWatcher>,
    events: Receiver<notify::Result<Event>>,
    /// Kept, so that a site that is polled waits instead of ending.
    _sender: Sender<notify::Result<Event>>,
    /// Everything is still to be looked over after the last burst.
    owes_rescan: bool,
}

impl SiteWatcher {
    /// Begins to watch. What cannot be watched is polled.
    pub(super) fn open(root: &Path, poll: bool) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let (sender, events) = channel();
        let to = sender.clone();
        let forward = move |event| drop(to.send(event));
        let watcher = if poll {
            None
        } else {
            RecommendedWatcher::new(forward, Config::default().with_follow_symlinks(false)).ok()
        };
        let mut this = Self {
            root,
            watcher,
            events,
            _sender: sender,
            owes_rescan: false,
        };
        let is_watched = this.watch_top() && SitePart::folders().all(|part| this.watch(part));
        if !is_watched {
            this.watcher = None;
        }
        this
    }

    /// Whether changes are looked for rather than heard of.
    pub(super) fn polls(&self) -> bool {
        self.watcher.is_none()
    }

    /// Watches the files at the top, and not what is below: the output may be.
    fn watch_top(&mut self) -> bool {
        let Some(watcher) = &mut self.watcher else {
            return false;
        };
        watcher
            .watch(&self.root, RecursiveMode::NonRecursive)
            .is_ok()
    }

    /// Watches a folder with all below it, if it is there.
    fn watch(&mut self, part: SitePart) -> bool {
        let path = self.root.join(part.name());
        let Some(watcher) = &mut self.watcher else {
            return false;
        };
        !path.is_dir() || watcher.watch(&path, RecursiveMode::Recursive).is_ok()
    }

    /// Waits for the next change.
    pub(super) fn next_change(&mut self) -> FileChange {
        loop {
            let Some(first) = self.wait() else {
                self.owes_rescan = false;
                return FileChange::Unknown;
            };
            let burst = self.burst(first);
            self.watch_new_folders(&burst.paths);
            if burst.is_incomplete {
                self.owes_rescan = true;
                return FileChange::Unknown;
            }
            if !burst.paths.is_empty() {
                self.owes_rescan = true;
                return FileChange::Paths(burst.paths);
            }
        }
    }

    /// The next event; `None` if it is time to look everything over.
    fn wait(&self) -> Option<notify::Result<Event>> {
        let patience = if self.polls() {
            POLL
        } else if self.owes_rescan {
            RESCAN
        } else {
            return self.events.recv().ok();
        };
        self.events.recv_timeout(patience).ok()
    }

    /// Everything that changes until it is quiet.
    fn burst(&self, first: notify::Result<Event>) -> Burst {
        let until = Instant::now() + LONGEST;
        let mut burst = Burst::default();
        let mut next = Some(first);
        while let Some(event) = next {
            self.note(event, &mut burst);
            let left = until.saturating_duration_since(Instant::now());
            next = self.events.recv_timeout(left.min(QUIET)).ok();
        }
        burst
    }

    fn note(&self, event: notify::Result<Event>, burst: &mut Burst) {
        let Ok(event) = event else {
            burst.is_incomplete = true;
            return;
        };
        burst.is_incomplete |= event.need_rescan();
        // Our own reading of a file is one of these, too.
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        let paths = event.paths.iter().filter_map(|path| self.site_path(path));
        burst.paths.extend(paths);
    }

    /// A folder of the top that was not there before is watched from now on.
    fn watch_new_folders(&mut self, changed: &BTreeSet<SitePath>) {
        for part in SitePart::folders() {
            if changed.contains(&part.path()) {
                self.watch(part);
            }
        }
    }

    /// The path as the site names it; none for what is no part of the site.
    fn site_path(&self, path: &Path) -> Option<SitePath> {
        let inner = path.strip_prefix(&self.root).ok()?.to_str()?;
        let path = SitePath::new(inner).ok()?;
        SitePart::read_from(&path).map(|_| path)
    }
}

/// Changes that came close after one another.
#[derive(Default)]
struct Burst {
    paths: BTreeSet<SitePath>,
    /// Something may have gone unheard.
    is_incomplete: bool,
}
