//! What articles are listed by.

use super::Entry;
use crate::config::GroupKind;
use crate::content::ArticleKind;
use crate::newsroom::{Byline, PublicHead};
use crate::places::{Level, PlaceId, Places};

/// An article of this build: its place in the order newest first, path deciding between equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ArticleId(pub u32);

/// A standing page of this build, in the order of paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PageId(pub u16);

/// What articles are listed by. Numbers are indices into the tables of `Site`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Group {
    /// Everything.
    Site,
    /// A kecamatan with all its kelurahan.
    Kecamatan(PlaceId),
    /// A kelurahan or desa.
    Kelurahan(PlaceId),
    /// A category of `Settings`.
    Category(u16),
    /// A tag.
    Tag(u32),
    /// An author with a file in `penulis/`.
    Author(u16),
    /// A series.
    Series(u32),
    /// A kind of text that readers look for by itself; news and events have their own pages.
    Kind(ArticleKind),
    /// A month.
    Month(i16, i8),
}

impl Group {
    /// Whether it is the site, a kecamatan or a kelurahan.
    pub(crate) fn is_place(self) -> bool {
        matches!(self, Self::Site | Self::Kecamatan(_) | Self::Kelurahan(_))
    }

    /// Year and month, if it is a month.
    pub(crate) fn as_month(self) -> Option<(i16, i8)> {
        match self {
            Self::Month(year, month) => Some((year, month)),
            Self::Site
            | Self::Kecamatan(_)
            | Self::Kelurahan(_)
            | Self::Category(_)
            | Self::Tag(_)
            | Self::Author(_)
            | Self::Series(_)
            | Self::Kind(_) => None,
        }
    }

    /// The place, if it is a kecamatan or kelurahan.
    pub(crate) fn as_place(self) -> Option<PlaceId> {
        match self {
            Self::Kecamatan(id) | Self::Kelurahan(id) => Some(id),
            Self::Site
            | Self::Category(_)
            | Self::Tag(_)
            | Self::Author(_)
            | Self::Series(_)
            | Self::Kind(_)
            | Self::Month(..) => None,
        }
    }

    /// Its kind, as `kulkul.yaml` speaks of it.
    pub(crate) fn kind(self) -> GroupKind {
        match self {
            Self::Site => GroupKind::Site,
            Self::Kecamatan(_) => GroupKind::Kecamatan,
            Self::Kelurahan(_) => GroupKind::Kelurahan,
            Self::Category(_) => GroupKind::Category,
            Self::Tag(_) => GroupKind::Tag,
            Self::Author(_) => GroupKind::Author,
            Self::Series(_) => GroupKind::Series,
            Self::Kind(_) => GroupKind::Kind,
            Self::Month(..) => GroupKind::Month,
        }
    }
}

/// Every group an article is listed in, each once.
pub(super) fn groups(head: &PublicHead, entry: &Entry, places: &Places) -> Vec<Group> {
    let (year, month) = entry.month;
    let mut groups = vec![Group::Site, Group::Month(year, month)];
    for place in &entry.filed {
        groups.extend(places.kecamatan(*place).map(Group::Kecamatan));
        if places.get(*place).level == Level::Kelurahan {
            groups.push(Group::Kelurahan(*place));
        }
    }
    groups.extend(entry.category.map(Group::Category));
    groups.extend(entry.tags.iter().map(|tag| Group::Tag(*tag)));
    groups.extend(entry.series.map(Group::Series));
    if !matches!(head.kind, ArticleKind::Berita | ArticleKind::Agenda) {
        groups.push(Group::Kind(head.kind));
    }
    for byline in &entry.bylines {
        match byline {
            Byline::Person(person) => groups.push(Group::Author(*person)),
            Byline::Name(_) | Byline::Editors => {}
        }
    }
    groups.sort_unstable();
    groups.dedup();
    groups
}
