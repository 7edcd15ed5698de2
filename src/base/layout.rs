//! What a site folder consists of.
//!
//! Owns: the one table of its files and folders. Walking, watching, loading, `init` and `check` read it, so that none of them
//! can forget a file that another knows. Refuses: looking at a disk, and knowing what a file means.

use super::{PathError, SitePath};

/// A file or folder at the top of a site. Everything else there (`README.md`, `.git`) is the maintainer's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SitePart {
    /// The settings.
    Settings,
    /// The list of places.
    Places,
    /// The outlines of places; most sites have none.
    Map,
    /// Articles, standing pages, and the files beside them.
    Content,
    /// KIM profiles and their logos.
    Kims,
    /// Authors and their portraits.
    People,
    /// Files that are published as they are.
    Statics,
    /// Templates that replace those of the theme.
    Templates,
    /// The site's own themes.
    Themes,
    /// What `build` writes, unless it is told to write elsewhere.
    Output,
    /// What is kept from one build to the next.
    Cache,
}

/// What a part is on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// A file that is read.
    File,
    /// A folder that is read with all below it.
    Folder,
    /// A folder that kulkul makes and can make again: never walked, never watched.
    Made,
}

/// What a file is, by where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileClass {
    /// The settings, the list of places or the map.
    Top,
    /// `content/**/*.md` but the standing pages.
    Article,
    /// `content/halaman/**/*.md`.
    StandingPage,
    /// `content/**` that is not Markdown.
    Attachment,
    /// `kim/**/*.md`.
    Kim,
    /// `penulis/**/*.md`.
    Person,
    /// A photo in `kim/` or `penulis/`.
    Portrait,
    /// `static/**`.
    Static,
    /// `templates/**`.
    Template,
    /// `themes/**`.
    Theme,
}

/// The folder of standing pages, in that of articles.
const STANDING_PAGES: &str = "content/halaman/";

impl SitePart {
    /// All of them, in the order in which a newcomer meets them.
    pub const ALL: [Self; 11] = [
        Self::Settings,
        Self::Places,
        Self::Map,
        Self::Content,
        Self::Kims,
        Self::People,
        Self::Statics,
        Self::Templates,
        Self::Themes,
        Self::Output,
        Self::Cache,
    ];

    /// Its name at the top of the site.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Settings => "kulkul.yaml",
            Self::Places => "wilayah.csv",
            Self::Map => "wilayah.geojson",
            Self::Content => "content",
            Self::Kims => "kim",
            Self::People => "penulis",
            Self::Statics => "static",
            Self::Templates => "templates",
            Self::Themes => "themes",
            Self::Output => "public",
            Self::Cache => ".kulkul",
        }
    }

    /// What it is on disk.
    pub const fn kind(self) -> PartKind {
        match self {
            Self::Settings | Self::Places | Self::Map => PartKind::File,
            Self::Content
            | Self::Kims
            | Self::People
            | Self::Statics
            | Self::Templates
            | Self::Themes => PartKind::Folder,
            Self::Output | Self::Cache => PartKind::Made,
        }
    }

    /// The files at the top that are read.
    pub fn files() -> impl Iterator<Item = Self> {
        Self::of_kind(PartKind::File)
    }

    /// The folders that are read, and watched, with all below them.
    pub fn folders() -> impl Iterator<Item = Self> {
        Self::of_kind(PartKind::Folder)
    }

    fn of_kind(kind: PartKind) -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |part| part.kind() == kind)
    }

    /// The path of the part itself.
    pub fn path(self) -> SitePath {
        SitePath::new(self.name()).expect("a plain name is a path")
    }

    /// A file in it, by its path there.
    pub fn join(self, inner: &str) -> Result<SitePath, PathError> {
        SitePath::new(&format!("{}/{inner}", self.name()))
    }

    /// The part that a path is, or lies in.
    pub fn of(path: &SitePath) -> Option<Self> {
        let text = path.as_str();
        let top = text.split('/').next().unwrap_or(text);
        let is_alone = top.len() == text.len();
        Self::ALL
            .into_iter()
            .find(|part| part.name() == top && (is_alone || part.kind() != PartKind::File))
    }

    /// The part that a path is, or lies in, if a build reads it.
    pub fn read_from(path: &SitePath) -> Option<Self> {
        Self::of(path).filter(|part| part.kind() != PartKind::Made)
    }

    /// Where a path lies in this part; `None` if it lies elsewhere.
    pub fn inner(self, path: &SitePath) -> Option<&str> {
        path.as_str().strip_prefix(self.name())?.strip_prefix('/')
    }

    /// Whether a path lies in this part.
    pub fn holds(self, path: &SitePath) -> bool {
        self.inner(path).is_some()
    }
}

impl FileClass {
    /// What a file is; `None` for what no build reads.
    pub fn of(path: &SitePath) -> Option<Self> {
        let is_markdown = path.extension().eq_ignore_ascii_case("md");
        let class = match SitePart::of(path)? {
            SitePart::Settings | SitePart::Places | SitePart::Map => Self::Top,
            SitePart::Content if !is_markdown => Self::Attachment,
            SitePart::Content if path.as_str().starts_with(STANDING_PAGES) => Self::StandingPage,
            SitePart::Content => Self::Article,
            SitePart::Kims if is_markdown => Self::Kim,
            SitePart::People if is_markdown => Self::Person,
            SitePart::Kims | SitePart::People => Self::Portrait,
            SitePart::Statics => Self::Static,
            SitePart::Templates => Self::Template,
            SitePart::Themes => Self::Theme,
            SitePart::Output | SitePart::Cache => return None,
        };
        Some(class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> SitePath {
        SitePath::new(text).expect("valid")
    }

    #[test]
    fn a_part_knows_what_lies_in_it() {
        for (text, part) in [
            ("kulkul.yaml", Some(SitePart::Settings)),
            ("kulkul.yaml/x", None),
            ("wilayah.geojson", Some(SitePart::Map)),
            ("content", Some(SitePart::Content)),
            ("content/kota/a.md", Some(SitePart::Content)),
            ("contents/a.md", None),
            ("public/index.html", Some(SitePart::Output)),
            ("README.md", None),
        ] {
            assert_eq!(SitePart::of(&path(text)), part, "{text}");
        }
        assert_eq!(SitePart::read_from(&path("public/index.html")), None);
        assert_eq!(SitePart::Statics.inner(&path("static/a/b")), Some("a/b"));
        assert_eq!(SitePart::Statics.inner(&path("statics/a")), None);
    }

    #[test]
    fn files_are_known_by_their_folder() {
        for (text, class) in [
            ("content/a/b.md", FileClass::Article),
            ("content/halaman.md", FileClass::Article),
            ("content/a/b.jpg", FileClass::Attachment),
            ("content/halaman/tentang.md", FileClass::StandingPage),
            ("kim/x.md", FileClass::Kim),
            ("kim/x.png", FileClass::Portrait),
            ("penulis/y.MD", FileClass::Person),
            ("wilayah.csv", FileClass::Top),
        ] {
            assert_eq!(FileClass::of(&path(text)), Some(class), "{text}");
        }
        assert_eq!(FileClass::of(&path("README.md")), None);
    }
}
