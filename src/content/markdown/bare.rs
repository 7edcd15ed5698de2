//! Addresses that stand bare in the text, linked.
//!
//! Markdown gives text in shreds (`a_b`, `a`, `&`), and smart punctuation has turned `--` in an address into a dash by then. So shreds
//! are gathered until something else comes, and inside an address they are taken as they were written.

use super::address::{Address, address, begins};
use super::writer::BodyWriter;
use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::CowStr;
use std::ops::Range;

/// Whether it is worth looking.
fn may_hold_address(text: &str) -> bool {
    text.contains('@')
        || text.contains("www.")
        || (text.contains('/') && (text.contains("://") || text.contains("wa.me/")))
}

/// What an address must begin with to become a link.
const STARTS: [&str; 4] = ["http://", "https://", "www.", "wa.me/"];

/// Most bytes of an address that are looked at to know that it is one.
const LOOK_BACK: usize = 512;

/// Shreds of text; `None` where the whole text holds no address, which spares nearly every text the copy.
pub(super) struct BareLinks(Option<String>);

impl BareLinks {
    pub(super) fn new(text: &str) -> Self {
        Self(may_hold_address(text).then(String::new))
    }

    pub(super) fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Takes a shred.
    pub(super) fn gather(
        &mut self,
        writer: &mut BodyWriter<'_>,
        text: &CowStr<'_>,
        range: &Range<usize>,
    ) {
        // Smart punctuation is the only text this short that is not ASCII where its source is.
        if text.len() <= 3 && !text.is_ascii() && self.ends_with_address() {
            let written = writer.written(range);
            if written.starts_with(['-', '.', '\'']) {
                return self.push(written);
            }
            if written.starts_with('"') {
                self.flush(writer); // a quote ends an address
                return writer.plain(text);
            }
        }
        self.push(text);
    }

    fn push(&mut self, text: &str) {
        if let Some(run) = &mut self.0 {
            run.push_str(text);
        }
    }

    /// Whether the last word so far looks like an address.
    fn ends_with_address(&self) -> bool {
        let Some(run) = &self.0 else { return false };
        // Bounded: a megabyte without white space would be searched anew for every dash in it.
        let start = run.ceil_char_boundary(run.len().saturating_sub(LOOK_BACK));
        let end = &run[start..];
        let word = end.rsplit(char::is_whitespace).next().unwrap_or(end);
        word.contains("://") || word.contains("www.") || word.contains("wa.me/")
    }

    /// Writes what was gathered.
    pub(super) fn flush(&mut self, writer: &mut BodyWriter<'_>) {
        let Some(run) = &mut self.0 else { return };
        if run.is_empty() {
            return;
        }
        // Asked again of the run alone: one address in a long text is no reason to search all of it.
        if may_hold_address(run) {
            write_linked(writer, run);
        } else {
            writer.plain(run);
        }
        run.clear();
    }
}

fn write_linked(writer: &mut BodyWriter<'_>, text: &str) {
    let mut finder = LinkFinder::new();
    // `www.` and `wa.me/` have none; `whole_address` refuses the rest that is found so.
    finder.url_must_have_scheme(false);
    for span in finder.spans(text) {
        let text = span.as_str();
        match span.kind().and_then(|kind| whole_address(kind, text)) {
            Some(address) => writer.linked(&address, text),
            None => writer.plain(text),
        }
    }
}

/// The whole address of what was found, if it is one that people mean to be pressed: `situs.id` alone is not.
fn whole_address(kind: &LinkKind, text: &str) -> Option<String> {
    let written = match kind {
        LinkKind::Email => format!("mailto:{text}"),
        LinkKind::Url if STARTS.iter().any(|start| begins(text, start)) => text.to_owned(),
        _ => return None,
    };
    match address(&written) {
        Address::Whole(address) => Some(address.into_owned()),
        Address::Here(_) | Address::Empty | Address::Refused => None,
    }
}
