//! Text among markup.
//!
//! Owns: the one escape for text, safe between tags and in quoted attributes.

/// A text, safe between tags and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let _ = pulldown_cmark_escape::escape_html(&mut out, text); // a String takes every write
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_it_is_markup() {
        assert_eq!(
            escape("<a href=\"x\" title='y'>&é"),
            "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;é"
        );
        assert_eq!(escape(""), "");
    }
}
