//! The press rules, pure: who may see what, and when.
//!
//! Owns: [`standing`] and [`Standing`], the one gate; [`filed_under`], the places at which an article may be named, and
//! [`Hidden`], those that it must not name; [`redact`], which takes out of a protected head what would lead to them; [`lint`],
//! which reads a text for what identifies people; [`silent_edit`]; [`changes`], what time alone will change. Refuses: files, pages
//! and words: it judges heads and texts. Sources: Peraturan Dewan Pers 1/2012 (Pedoman Pemberitaan Media Siber) and 1/2019
//! (Pemberitaan Ramah Anak), UU 11/2012 art. 19, UU 27/2022.

#![warn(clippy::wildcard_enum_match_arm)]

mod contacts;
mod edits;
mod hidden;
mod lint;
mod next;
mod protection;
mod standing;

pub use contacts::Contacts;
pub use edits::{Edition, silent_edit, silent_removal};
pub use hidden::Hidden;
pub use lint::lint;
pub use next::{Change, Next, changes, is_news, over};
pub use protection::{redact, shows_photo};
pub use standing::{HiddenCounts, Standing, filed_under, issued, standing};
