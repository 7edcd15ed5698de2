//! Who writes: a KIM and its members.
//!
//! Owns: the types that `kim/*.md` and `penulis/*.md` become. Their texts are compiled like articles, in `content`.

use super::PlaceId;
use crate::base::SitePath;

/// Ways to reach somebody; empty text where not given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Contact {
    /// A telephone number as written, `0812…` or `+62…`.
    pub whatsapp: Box<str>,
    /// An e-mail address.
    pub email: Box<str>,
    /// A postal address.
    pub address: Box<str>,
}

/// The decree of the lurah that set up a KIM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decree {
    /// Its number.
    pub number: Box<str>,
    /// Its day.
    pub date: Option<jiff::civil::Date>,
}

/// An officer of a KIM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Officer {
    /// Name.
    pub name: Box<str>,
    /// Ketua, sekretaris, bendahara, …
    pub role: Box<str>,
}

/// A KIM: the residents who write for one kelurahan (Permenkominfo 4/2024).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kim {
    /// Its file in `kim/`.
    pub path: SitePath,
    /// The file's name without `.md`; a slug.
    pub id: Box<str>,
    /// `nama`.
    pub name: Box<str>,
    /// `wilayah`, or the place that the file is named after.
    pub place: PlaceId,
    /// `sk`.
    pub decree: Option<Decree>,
    /// `masa`: first and last year of the term.
    pub term: Option<(i16, i16)>,
    /// `pengurus`.
    pub officers: Vec<Officer>,
    /// `kontak`.
    pub contact: Contact,
    /// `peta`: where it is on a map, http or https.
    pub map: Option<Box<str>>,
}

/// An author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    /// Their file in `penulis/`.
    pub path: SitePath,
    /// The file's name without `.md`; a slug.
    pub id: Box<str>,
    /// `nama`.
    pub name: Box<str>,
    /// `kim`: the id of their KIM as written.
    pub kim: Option<crate::base::Written<Box<str>>>,
    /// `peran`.
    pub role: Box<str>,
    /// `foto`: a file relative to theirs, or from the top of `static/`.
    pub photo: Option<crate::base::Written<Box<str>>>,
    /// `kontak`.
    pub contact: Contact,
}
