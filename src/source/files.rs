//! What lies where in a site.

use crate::base::{FileClass, SitePath};
use std::collections::BTreeSet;

/// The files of a site by their use, each list in the order of its paths. Hidden files and folders are left out, and so
/// is everything that product sections do not name: `public/`, `README.md`, …
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Files {
    /// `content/**/*.md` but the standing pages.
    pub articles: Vec<SitePath>,
    /// `content/halaman/**/*.md`.
    pub pages: Vec<SitePath>,
    /// `content/**` that is not Markdown: photos and other files beside the articles.
    pub attachments: Vec<SitePath>,
    /// `kim/*.md`.
    pub kims: Vec<SitePath>,
    /// `penulis/*.md`.
    pub people: Vec<SitePath>,
    /// Photos in `kim/` and `penulis/`.
    pub portraits: Vec<SitePath>,
    /// `static/**`.
    pub statics: Vec<SitePath>,
    /// `templates/**`.
    pub templates: Vec<SitePath>,
    /// `themes/**`.
    pub themes: Vec<SitePath>,
    /// Symbolic links, not followed.
    pub links: Vec<SitePath>,
    /// Names that are no path here: not UTF-8, control characters, backslashes. As far as they can be shown.
    pub unnameable: Vec<String>,
}

impl Files {
    /// Files one path where its folder says it belongs.
    pub(super) fn file(&mut self, path: SitePath) {
        let list = match FileClass::of(&path) {
            Some(FileClass::Article) => &mut self.articles,
            Some(FileClass::StandingPage) => &mut self.pages,
            Some(FileClass::Attachment) => &mut self.attachments,
            Some(FileClass::Kim) => &mut self.kims,
            Some(FileClass::Person) => &mut self.people,
            Some(FileClass::Portrait) => &mut self.portraits,
            Some(FileClass::Static) => &mut self.statics,
            Some(FileClass::Template) => &mut self.templates,
            Some(FileClass::Theme) => &mut self.themes,
            // Read by name, whether they are listed or not.
            Some(FileClass::Top) | None => return,
        };
        list.push(path);
    }

    /// Whether a path is one of them, and whether one of them lies below it.
    pub(super) fn holds(&self, path: &SitePath) -> (bool, bool) {
        let (mut is, mut is_above) = (false, false);
        for list in self.lists() {
            let at = list.partition_point(|other| other < path);
            is |= list.get(at) == Some(path);
            // What lies below it comes after it, but not always next: '-' and '.' come before '/'.
            let below = list.partition_point(|other| other.as_str() < &*format!("{path}/"));
            is_above |= list.get(below).is_some_and(|other| other.is_below(path));
        }
        (is, is_above)
    }

    /// All but these paths and what lies below them.
    pub(super) fn without(&self, gone: &BTreeSet<SitePath>) -> Self {
        let mut files = self.clone();
        for list in files.lists_mut() {
            list.retain(|path| !path.is_touched(gone));
        }
        files
    }

    /// Puts every list in order.
    pub(super) fn sorted(mut self) -> Self {
        for list in self.lists_mut() {
            list.sort(); // stable, since it is quick where almost all is in order
        }
        self.unnameable.sort_unstable();
        self
    }

    fn lists(&self) -> [&[SitePath]; 10] {
        let Self {
            articles,
            pages,
            attachments,
            kims,
            people,
            portraits,
            statics,
            templates,
            themes,
            links,
            ..
        } = self;
        [
            articles,
            pages,
            attachments,
            kims,
            people,
            portraits,
            statics,
            templates,
            themes,
            links,
        ]
    }

    fn lists_mut(&mut self) -> [&mut Vec<SitePath>; 10] {
        let Self {
            articles,
            pages,
            attachments,
            kims,
            people,
            portraits,
            statics,
            templates,
            themes,
            links,
            ..
        } = self;
        [
            articles,
            pages,
            attachments,
            kims,
            people,
            portraits,
            statics,
            templates,
            themes,
            links,
        ]
    }
}
