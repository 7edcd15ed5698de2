//! The registry of places, the KIM that write for them, and the people.
//!
//! Owns: `wilayah.csv` as a tree by Kemendagri code, look-up by slug, name, 'name, kecamatan' or code with the nearest
//! candidates, KIM profiles and authors. Refuses: articles, and reading files (it is handed their text).

mod map;
mod people;
mod place;
mod read;
mod registry;

pub use map::{Map, read_map};
pub use people::*;
pub use place::*;
pub use read::read;
pub use registry::{PlaceError, Places};
