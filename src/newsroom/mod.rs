//! The press rules, pure: who may see what, and when.
//!
//! Owns: [`standing`] and [`Standing`], the one gate; [`filed_under`], the places at which an article may be named, and
//! [`Hidden`], those that it must not name; [`changes`], what time alone will change. Refuses: files, pages and words: it
//! judges heads. Sources: Peraturan Dewan Pers 1/2012 (Pedoman Pemberitaan Media Siber) and 1/2019 (Pemberitaan Ramah
//! Anak), UU 11/2012 art. 19.

mod hidden;
mod next;
mod standing;

pub use hidden::Hidden;
pub use next::{Change, Next, changes, is_news, issued, over};
pub use standing::{Held, Standing, filed_under, standing};
