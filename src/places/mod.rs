//! The registry of places, the KIM that write for them, and the people.
//!
//! Owns: `wilayah.csv` as a tree by Kemendagri code, look-up by slug, name, 'name, kecamatan' or code with the nearest
//! candidates, KIM profiles and authors. Refuses: articles, and reading files (it is handed their text).

mod map;
mod people;
mod place;
mod read;
mod registry;

pub(crate) use map::{Map, read_map};
pub(crate) use people::*;
pub(crate) use place::*;
pub(crate) use read::read;
pub(crate) use registry::{PlaceError, Places};
