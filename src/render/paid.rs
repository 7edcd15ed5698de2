//! The mark of paid content.
//!
//! Owns: that the text of an advertorial begins with a notice that it was paid for, whatever the theme does around it. Source:
//! Pedoman Pemberitaan Media Siber (Peraturan Dewan Pers 1/2012), point 6: news and paid content are told apart. Refuses:
//! looking whether a theme has dropped it, which `checks` does on the finished page.

use super::view::View;
use crate::base::escape;

/// The class of the element; the default theme's stylesheet shows it.
pub(crate) const PAID_CLASS: &str = "paid-content";

/// The notice, as the first paragraph of the text.
pub(super) fn mark(view: &View<'_>) -> String {
    let notice = escape(view.text("notice_advertorial"));
    format!("<p class=\"notice {PAID_CLASS}\">{notice}</p>\n")
}
