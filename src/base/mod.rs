//! Values that every room speaks: paths that cannot be mixed up, slugs, moments.
//!
//! Owns: [`SitePath`], [`UrlPath`], [`OutputPath`], [`SitePart`] (what a site consists of), [`slug`](slug()), [`Zone`], [`Written`], [`escape`],
//! [`international`]. Refuses: files, clocks, environment.

mod fill;
mod html;
mod layout;
mod paths;
mod phone;
mod slug;
mod zone;

/// Writes formatted text at the end of a `String`.
macro_rules! push {
    ($text:expr, $($format:tt)*) => {
        std::fmt::Write::write_fmt(&mut $text, format_args!($($format)*))
            .expect("a String takes every write")
    };
}

pub(crate) use push;

pub use fill::fill;
pub use html::escape;
pub use layout::{FileClass, PartKind, SitePart};
pub use paths::{OutputPath, PathError, SitePath, UrlPath};
pub use phone::international;
pub use slug::{slug, truncate_words};
pub use zone::{Rule, Zone};

/// A half-open range of bytes in one text.
pub type Span = std::ops::Range<usize>;

/// A value and where in its file it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// The value.
    pub value: T,
    /// Bytes in the file.
    pub span: Span,
}

impl<T> Written<T> {
    /// A value at a place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}
