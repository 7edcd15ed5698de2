//! Links: which survive, and which are holes.

use super::address::{Address, address, is_mail};
use super::open::LINK_END;
use super::printable::printable;
use super::writer::BodyWriter;
use crate::base::Span;
use crate::content::{Piece, Target};
use crate::diag::code;
use pulldown_cmark::{BrokenLink, LinkType};
use std::borrow::Cow;
use std::ops::Range;

/// Most broken references that are remembered.
const MOST_BROKEN: usize = 50;

/// References that nothing defines, with their ranges in the Markdown.
#[derive(Default)]
pub(super) struct BrokenLinks(Vec<(Range<usize>, String)>);

impl BrokenLinks {
    /// Remembers a reference if the writer surely meant one: `[teks][nama]`. `[teks]` may be just text.
    pub(super) fn note(&mut self, link: &BrokenLink<'_>) {
        if link.link_type == LinkType::Reference && self.0.len() < MOST_BROKEN {
            self.0.push((link.span.clone(), link.reference.to_string()));
        }
    }

    pub(super) fn remark(&self, writer: &mut BodyWriter<'_>) {
        for (range, label) in &self.0 {
            writer.remark(code::LINK_REFERENCE, range, &[("label", label)]);
        }
    }
}

/// What to write for an address that was found good.
pub(super) enum Href<'a> {
    Here(Target),
    Whole(Cow<'a, str>),
}

/// The start of a link in Markdown. Where there is none to write, its words stay.
pub(super) fn start(
    writer: &mut BodyWriter<'_>,
    kind: LinkType,
    to: &str,
    title: &str,
    range: &Range<usize>,
) {
    let mail = (kind == LinkType::Email).then(|| format!("mailto:{to}"));
    let span = writer.span(range);
    // Resolved also inside another link: its address is told of, whether or not it is written.
    match resolve(writer, mail.as_deref().unwrap_or(to), &span) {
        Some(href) if !writer.is_in_link() => {
            write_href(writer, "<a href=\"", href, span);
            write_title(writer, title);
            writer.inline("\">", LINK_END);
        }
        _ => writer.unwritten(),
    }
}

/// Writes a tag up to the end of the address, the closing quote left out.
pub(super) fn write_href(writer: &mut BodyWriter<'_>, start: &str, href: Href<'_>, span: Span) {
    writer.markup(start);
    match href {
        Href::Here(target) => writer.hole(Piece::Link(target, span)),
        Href::Whole(address) => writer.href(&address),
    }
}

fn write_title(writer: &mut BodyWriter<'_>, title: &str) {
    if !title.is_empty() {
        writer.markup("\" title=\"");
        writer.quoted(title);
    }
}

/// The address to write, or a remark.
pub(super) fn resolve<'t>(
    writer: &mut BodyWriter<'_>,
    written: &'t str,
    span: &Span,
) -> Option<Href<'t>> {
    match address(written) {
        // `[surel](kim@example.id)`: people forget `mailto:`, and a file is never meant.
        Address::Here(Target::Asset(file)) if is_mail(&file) => {
            Some(Href::Whole(format!("mailto:{file}").into()))
        }
        Address::Here(target) => Some(Href::Here(target)),
        Address::Whole(address) => Some(Href::Whole(address)),
        Address::Empty => {
            writer.remarks.add(code::LINK_EMPTY, span.clone(), &[]);
            None
        }
        Address::Refused => {
            let address = printable(written);
            writer
                .remarks
                .add(code::LINK_ADDRESS, span.clone(), &[("address", &address)]);
            None
        }
    }
}
