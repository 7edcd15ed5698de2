//! What a place is.
//!
//! Owns: the types of the registry. Codes are Kemendagri's (Permendagri 137/2017 art. 4): two digits each for province,
//! kabupaten or kota, and kecamatan, then four whose first tells kelurahan (1), desa (2) and desa adat (3) apart.

/// A place in the registry of this site: an index, cheap to copy, meaningless outside its [`Places`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PlaceId(pub u16);

/// How far down the tree a place lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Level {
    /// The kabupaten or kota that the site is for.
    Region,
    /// A kecamatan.
    Kecamatan,
    /// A kelurahan, desa or desa adat.
    Kelurahan,
}

/// What people call such a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Designation {
    /// Kota.
    Kota,
    /// Kabupaten.
    Kabupaten,
    /// Kecamatan.
    Kecamatan,
    /// Kelurahan (code 1xxx).
    Kelurahan,
    /// Desa (code 2xxx).
    Desa,
    /// Desa adat (code 3xxx).
    DesaAdat,
}

impl Designation {
    /// The word as it stands before the name.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Kota => "Kota",
            Self::Kabupaten => "Kabupaten",
            Self::Kecamatan => "Kecamatan",
            Self::Kelurahan => "Kelurahan",
            Self::Desa => "Desa",
            Self::DesaAdat => "Desa Adat",
        }
    }
}

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// Kemendagri code: `52.71.01.1013`.
    pub code: Box<str>,
    /// Its name without the word before it: `Bintaro`; for the region `Mataram`.
    pub name: Box<str>,
    /// Part of an address: unique among its siblings.
    pub slug: Box<str>,
    /// How deep.
    pub level: Level,
    /// What it is called.
    pub word: Designation,
    /// The place above; `None` for the region.
    pub parent: Option<PlaceId>,
}
