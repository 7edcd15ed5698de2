//! Addresses that stand bare in the text, linked.
//!
//! Markdown gives text in shreds (`a_b`, `a`, `&`), and smart punctuation has turned `--` in an address into a dash by then. So shreds
//! are gathered until something else comes, and inside an address they are taken as they were written.

use super::writer::Writer;
use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::CowStr;
use std::ops::Range;

/// Whether it is worth looking.
pub(super) fn may_hold_address(text: &str) -> bool {
    text.contains('@')
        || text.contains("www.")
        || (text.contains('/') && (text.contains("://") || text.contains("wa.me/")))
}

/// Most bytes of an address that are looked at to know that it is one.
const LOOK_BACK: usize = 512;

/// Shreds of text; `None` where the whole text holds no address.
pub(super) struct Run(Option<String>);

impl Run {
    pub(super) fn new(on: bool) -> Self {
        Self(on.then(String::new))
    }

    pub(super) fn is_on(&self) -> bool {
        self.0.is_some()
    }

    fn push(&mut self, text: &str) {
        if let Some(run) = &mut self.0 {
            run.push_str(text);
        }
    }

    /// Whether the last word so far looks like an address.
    fn is_address(&self) -> bool {
        let Some(run) = &self.0 else { return false };
        let end = &run[run.ceil_char_boundary(run.len().saturating_sub(LOOK_BACK))..];
        let word = end.rsplit(char::is_whitespace).next().unwrap_or_default();
        word.contains("://") || word.contains("www.") || word.contains("wa.me/")
    }
}

impl Writer<'_> {
    /// Takes a shred.
    pub(super) fn gather(&mut self, text: &CowStr<'_>, range: Range<usize>) {
        // only smart punctuation is short and not ASCII where the text is
        if text.len() <= 3 && !text.is_ascii() && self.run.is_address() {
            match self.source.text.get(self.span(&range)) {
                Some(written) if written.starts_with(['-', '.', '\'']) => {
                    return self.run.push(written);
                }
                Some(written) if written.starts_with('"') => {
                    self.flush_run(); // a quote ends an address
                    return self.plain(text);
                }
                _ => {}
            }
        }
        self.run.push(text);
    }

    /// Writes what was gathered.
    pub(super) fn flush_run(&mut self) {
        let Some(mut text) = self.run.0.take_if(|text| !text.is_empty()) else {
            return;
        };
        if may_hold_address(&text) {
            self.write_linked(&text);
        } else {
            self.plain(&text);
        }
        text.clear();
        self.run = Run(Some(text));
    }

    fn write_linked(&mut self, text: &str) {
        let mut finder = LinkFinder::new();
        finder.url_must_have_scheme(false);
        for span in finder.spans(text) {
            match span.kind().and_then(|kind| whole(kind, span.as_str())) {
                Some(address) => {
                    self.html.push_str("<a href=\"");
                    self.href(&address);
                    self.html.push_str("\">");
                    self.plain(span.as_str());
                    self.html.push_str("</a>");
                }
                None => self.plain(span.as_str()),
            }
        }
    }
}

/// The whole address of what was found, if it is one that people mean to be pressed: `situs.id` alone is not.
fn whole(kind: &LinkKind, text: &str) -> Option<String> {
    use super::address::{Address, address, begins};
    let written = match kind {
        LinkKind::Email => format!("mailto:{text}"),
        LinkKind::Url
            if ["http://", "https://", "www.", "wa.me/"]
                .iter()
                .any(|start| begins(text, start)) =>
        {
            text.to_owned()
        }
        _ => return None,
    };
    match address(&written) {
        Address::Whole(address) => Some(address.into_owned()),
        _ => None,
    }
}
