//! Languages: words with their forms, numbers, dates.
//!
//! Owns: [`Locale`] and [`Bilingual`], the one way to say something in the reader's language; [`DateFormatter`]; the
//! strings of a theme's interface. Refuses: what anybody says: words stand in the rooms that say them.

mod dates;
mod numbers;
mod strings;
mod words;

pub use dates::{DateFormatter, DateLanguage, DateText};
pub use numbers::{milliseconds, seconds, thousands};
pub use strings::Strings;
pub use words::{Bilingual, Counted, Locale};
