//! Languages of readers: dates as they are printed, and the strings of the interface.
//!
//! Owns: month and day names in Indonesian, English, Sasak and Balinese; [`DateText`]; [`Strings`]. Refuses: the languages
//! of remarks to writers (those stand in `diag`).

mod dates;
mod strings;

pub use dates::{DateFormatter, DateText, Tongue};
pub use strings::Strings;
