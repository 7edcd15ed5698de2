//! What changes in the site's folder.
//!
//! Owns: watching, and waiting until a burst of changes is over. Refuses: knowing what a change means. What the watcher says is
//! never the whole truth (events are lost, folders appear with files in them): a while after each burst everything is looked
//! over by its stamps.

use crate::base::{SitePart, SitePath};
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// A burst is over when nothing has changed for so long …
const QUIET: Duration = Duration::from_millis(10);
/// … or when it has gone on for so long.
const LONGEST: Duration = Duration::from_millis(30);
/// After a burst everything is looked over once.
const ECHO: Duration = Duration::from_millis(250);
/// Between two looks without a watcher.
const POLL: Duration = Duration::from_millis(300);

/// What is to be done.
#[derive(Debug)]
pub(super) enum FileChange {
    /// These changed.
    Changed(BTreeSet<SitePath>),
    /// Look everything over.
    Look,
}

/// Hears of changes.
pub(super) struct SiteWatcher {
    root: PathBuf,
    /// `None` if it is polled.
    watcher: Option<RecommendedWatcher>,
    heard: Receiver<notify::Result<Event>>,
    /// Kept, so that a site that is polled waits instead of ending.
    _speaking: Sender<notify::Result<Event>>,
    echo: bool,
}

impl SiteWatcher {
    /// Begins to listen. What cannot be watched is polled.
    pub(super) fn open(root: &Path, poll: bool) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let (speaking, heard) = channel();
        let to = speaking.clone();
        let hear = move |event| drop(to.send(event));
        let watcher = if poll {
            None
        } else {
            RecommendedWatcher::new(hear, Config::default().with_follow_symlinks(false)).ok()
        };
        let mut ears = Self {
            root,
            watcher,
            heard,
            _speaking: speaking,
            echo: false,
        };
        let root = ears.root.clone();
        // For the files at the top alone: below it may lie the output.
        let top = ears
            .watcher
            .as_mut()
            .is_some_and(|w| w.watch(&root, RecursiveMode::NonRecursive).is_ok());
        if !(top && SitePart::folders().all(|part| ears.watch(part))) {
            ears.watcher = None;
        }
        ears
    }

    /// Whether changes are looked for rather than heard of.
    pub(super) fn polls(&self) -> bool {
        self.watcher.is_none()
    }

    fn watch(&mut self, part: SitePart) -> bool {
        let path = self.root.join(part.name());
        let Some(watcher) = &mut self.watcher else {
            return false;
        };
        !path.is_dir() || watcher.watch(&path, RecursiveMode::Recursive).is_ok()
    }

    /// Waits for the next thing to do.
    pub(super) fn listen(&mut self) -> FileChange {
        loop {
            let first = match self.patience() {
                Some(patience) => self.heard.recv_timeout(patience),
                None => self
                    .heard
                    .recv()
                    .map_err(|_| RecvTimeoutError::Disconnected),
            };
            let Ok(first) = first else {
                self.echo = false;
                return FileChange::Look;
            };
            let (changed, all) = self.burst(first);
            if all || !changed.is_empty() {
                self.echo = true;
                return if all {
                    FileChange::Look
                } else {
                    FileChange::Changed(changed)
                };
            }
        }
    }

    fn patience(&self) -> Option<Duration> {
        if self.polls() {
            return Some(POLL);
        }
        self.echo.then_some(ECHO)
    }

    /// Everything that changes until it is quiet; whether something may have gone unheard.
    fn burst(&mut self, first: notify::Result<Event>) -> (BTreeSet<SitePath>, bool) {
        let until = Instant::now() + LONGEST;
        let (mut changed, mut all) = (BTreeSet::new(), false);
        let mut next = Some(first);
        while let Some(event) = next {
            match event {
                Err(_) => all = true,
                Ok(event) => {
                    all |= event.need_rescan();
                    if !matches!(event.kind, EventKind::Access(_)) {
                        changed.extend(event.paths.iter().filter_map(|path| self.site_path(path)));
                    }
                }
            }
            let left = until.saturating_duration_since(Instant::now());
            next = self.heard.recv_timeout(left.min(QUIET)).ok();
        }
        for part in SitePart::folders() {
            // A folder that was made while we listened.
            if changed.contains(&part.path()) {
                self.watch(part);
            }
        }
        (changed, all)
    }

    /// The path as the site names it; none for what is no part of the site.
    fn site_path(&self, path: &Path) -> Option<SitePath> {
        let inner = path.strip_prefix(&self.root).ok()?.to_str()?;
        SitePath::new(inner)
            .ok()
            .filter(|path| SitePart::read_from(path).is_some())
    }
}
