//! The registry of places, the KIM that write for them, and the people.
//!
//! Owns: `wilayah.csv` as a tree by Kemendagri code, look-up by slug, name, 'name, kecamatan' or code with the nearest
//! candidates, KIM profiles and authors. Refuses: articles, and reading files (it is handed their text).

mod people;
mod place;

pub use people::*;
pub use place::*;
