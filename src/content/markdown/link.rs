//! Links: which survive, and which are holes.

use super::address::{Address, address, is_mail};
use super::writer::{LINK_END, Writer};
use crate::base::Span;
use crate::content::{Piece, Target};
use crate::diag::code;
use pulldown_cmark::{BrokenLink, LinkType};
use std::borrow::Cow;
use std::ops::Range;

/// Most broken references that are remembered.
const MOST_BROKEN: usize = 50;

/// Remembers a reference that nothing defines, if the writer surely meant one: `[teks][nama]`. `[teks]` may be just text.
pub(super) fn note_broken(broken: &mut Vec<(Range<usize>, String)>, link: &BrokenLink<'_>) {
    if link.link_type == LinkType::Reference && broken.len() < MOST_BROKEN {
        broken.push((link.span.clone(), link.reference.to_string()));
    }
}

/// What to write for an address that was found good.
pub(super) enum Href<'a> {
    Here(Target),
    Whole(Cow<'a, str>),
}

impl Writer<'_> {
    pub(super) fn start_link(
        &mut self,
        kind: LinkType,
        to: &str,
        title: &str,
        range: &Range<usize>,
    ) {
        if !self.is_house() {
            self.html.push_str(if kind == LinkType::Email {
                "<a href=\"mailto:"
            } else {
                "<a href=\""
            });
            self.href(to);
            self.title(title);
            return self.inline("\">", LINK_END);
        }
        let mail = (kind == LinkType::Email).then(|| format!("mailto:{to}"));
        let span = self.span(range);
        match self.resolve(mail.as_deref().unwrap_or(to), &span) {
            Some(href) if self.links == 0 => self.open_link(href, title, span),
            _ => self.inline("", ""),
        }
    }

    fn open_link(&mut self, href: Href<'_>, title: &str, span: Span) {
        self.write_href("<a href=\"", href, span);
        self.title(title);
        self.inline("\">", LINK_END);
    }

    /// Writes a tag up to the end of the address, the closing quote left out.
    pub(super) fn write_href(&mut self, start: &str, href: Href<'_>, span: Span) {
        self.html.push_str(start);
        match href {
            Href::Here(target) => self.hole(Piece::Link(target, span)),
            Href::Whole(address) => self.href(&address),
        }
    }

    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.html.push_str("\" title=\"");
            self.quoted(title);
        }
    }

    /// The address to write, or a remark.
    pub(super) fn resolve<'t>(&mut self, written: &'t str, span: &Span) -> Option<Href<'t>> {
        match address(written) {
            Address::Here(Target::Asset(file)) if is_mail(&file) => {
                Some(Href::Whole(format!("mailto:{file}").into()))
            }
            Address::Here(target) => Some(Href::Here(target)),
            Address::Whole(address) => Some(Href::Whole(address)),
            Address::Empty => {
                self.remarks.add(code::LINK_EMPTY, span.clone(), &[]);
                None
            }
            Address::Refused => {
                self.remarks.add(
                    code::LINK_ADDRESS,
                    span.clone(),
                    &[("address", &super::printable(written))],
                );
                None
            }
        }
    }
}
