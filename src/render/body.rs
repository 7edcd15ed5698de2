//! Pieces and holes → HTML.
//!
//! Owns: what a link or photo in a text becomes, and the remarks where one leads nowhere. Refuses: writing any other HTML.

use super::view::View;
use crate::base::{SitePath, Span};
use crate::content::{Body, Label, PhotoUse, Piece, Target};
use crate::diag::{Diagnostic, Severity, code, nearest};
use crate::plan::Output;
use crate::site::{Destination, LinkError};
use std::fmt::Write;

/// Remarks on the links of a text that readers do not see yet, so that its day does not come with a broken link. What it
/// uses is not published, and what it links to may be waiting with it: neither is a fault.
pub(super) fn proofread(view: &View<'_>, from: &SitePath, text: &Body) -> Vec<Diagnostic> {
    let mut filler = Filler::new(view, from, text);
    filler.is_proof = true;
    filler.pieces(true);
    filler.diagnostics.retain(|remark| remark.code != code::LINK_HELD);
    filler.diagnostics
}

/// Fills the holes of a text that lies in the file `from`.
pub(super) fn fill(view: &View<'_>, from: &SitePath, text: &Body, photos: bool) -> (String, Vec<Diagnostic>) {
    let mut filler = Filler::new(view, from, text);
    filler.pieces(photos);
    (filler.html, filler.diagnostics)
}

/// The interface string of a word in a text.
fn word(label: Label) -> &'static str {
    match label {
        Label::Notes => "notes",
        Label::BackToText => "back_to_text",
        Label::Table => "table",
    }
}

/// Most errors, and most warnings, that one text is told of: with an error it is not published, and looking for the nearest
/// name of a hundred thousand broken links would take minutes.
const MOST: usize = 50;

struct Filler<'a> {
    view: &'a View<'a>,
    from: &'a SitePath,
    text: &'a Body,
    html: String,
    diagnostics: Vec<Diagnostic>,
    photos: usize,
    is_proof: bool,
    errors: usize,
}

impl<'a> Filler<'a> {
    fn new(view: &'a View<'a>, from: &'a SitePath, text: &'a Body) -> Self {
        let length = |piece: &Piece| if let Piece::Html(html) = piece { html.len() } else { 96 };
        let html = String::with_capacity(text.pieces.iter().map(length).sum());
        Self { view, from, text, html, diagnostics: Vec::new(), photos: 0, is_proof: false, errors: 0 }
    }

    fn pieces(&mut self, photos: bool) {
        for piece in &self.text.pieces {
            match piece {
                Piece::Html(html) => self.html.push_str(html),
                Piece::Link(target, span) => self.link(target, span),
                Piece::Photo(photo, span) if photos => self.photo(photo, span),
                Piece::Photo(..) => {}
                Piece::Label(label) => self.html.push_str(&escape(self.view.text(word(*label)))),
            }
        }
    }

    fn link(&mut self, target: &Target, span: &Span) {
        let view = self.view;
        if self.errors >= MOST {
            return;
        }
        match target {
            Target::File(file, fragment) => match view.site.destination(self.from, file) {
                Ok(destination) => {
                    let url = match &destination {
                        Destination::Article(id) => view.plan.addresses().article(*id),
                        Destination::Page(id) => view.plan.addresses().page(*id),
                    };
                    self.html.push_str(&view.href(url));
                    if let Some(fragment) = fragment {
                        self.fragment(&destination, fragment, span);
                    }
                }
                Err(LinkError::NoFile(near)) => {
                    self.remark(Diagnostic::new(code::LINK_FILE).with("berkas", file).suggest(near), span);
                }
                Err(LinkError::Broken) => {}
                Err(LinkError::Held) => self.remark(Diagnostic::new(code::LINK_HELD).with("berkas", file), span),
            },
            Target::Address(address, fragment) => self.address(address, fragment.as_deref(), span),
            Target::Asset(file) => match view.file(self.from, file) {
                Some((_, url)) => self.html.push_str(&view.href(&url)),
                None => self.missing(code::LINK_ASSET, file, span),
            },
        }
    }

    /// An address on the site, or a place in this very text where the address is empty.
    fn address(&mut self, address: &str, fragment: Option<&str>, span: &Span) {
        let view = self.view;
        if address.is_empty() {
            let fragment = fragment.unwrap_or("");
            if !fragment.is_empty() && !has_anchor(self.text, fragment) {
                self.no_fragment(anchors(self.text), fragment, span);
            }
            let _ = write!(self.html, "#{}", escape(fragment)); // a String takes every write
            return;
        }
        let (path, query) = address.split_at(address.find('?').unwrap_or(address.len()));
        let Some(planned) = view.plan.lookup(path) else {
            let known = view.plan.outputs().iter().filter(|p| p.output.is_listed_page());
            let near = nearest(path, known.map(|planned| planned.url.as_str()));
            self.remark(Diagnostic::new(code::LINK_NOWHERE).with("alamat", path).suggest(near), span);
            return;
        };
        let _ = write!(self.html, "{}{}", view.href(&planned.url), escape(query));
        if let Some(fragment) = fragment {
            match &planned.output {
                Output::Article(id) => self.fragment(&Destination::Article(*id), fragment, span),
                Output::Page(id) => self.fragment(&Destination::Page(*id), fragment, span),
                _ => {
                    let _ = write!(self.html, "#{}", escape(fragment));
                }
            }
        }
    }

    /// A `#fragment` of another text, and a remark if it has no such place.
    fn fragment(&mut self, destination: &Destination, fragment: &str, span: &Span) {
        let view = self.view;
        let _ = write!(self.html, "#{}", escape(fragment));
        match destination {
            Destination::Page(id) => {
                let (_, text) = &view.site.pages[usize::from(id.0)];
                if !has_anchor(text, fragment) {
                    self.no_fragment(anchors(text), fragment, span);
                }
            }
            // A file that changed meanwhile stops the build where its own page is rendered.
            Destination::Article(id) => {
                if let Ok(text) = view.texts.text(*id, view.head(*id))
                    && !has_anchor(&text, fragment)
                {
                    self.no_fragment(anchors(&text), fragment, span);
                }
            }
        }
    }

    fn photo(&mut self, photo: &PhotoUse, span: &Span) {
        let view = self.view;
        if self.errors >= MOST {
            return;
        }
        let Some(image) = view.image(self.from, &photo.file, &photo.alt, "") else {
            // A file that is there but cannot be shown is complained of by `media`.
            if view.file(self.from, &photo.file).is_none() {
                self.missing(code::PHOTO_MISSING, &photo.file, span);
            }
            return;
        };
        let lazy = if self.photos == 0 { "" } else { " loading=\"lazy\"" };
        self.photos += 1;
        let img = format!(
            "<img src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\"{lazy} decoding=\"async\">",
            image.url,
            escape(&photo.alt),
            image.width,
            image.height
        );
        let _ = match (photo.block, &*photo.caption) {
            (true, "") => write!(self.html, "<figure>{img}</figure>"),
            (true, caption) => write!(self.html, "<figure>{img}<figcaption>{}</figcaption></figure>", escape(caption)),
            (false, _) => write!(self.html, "{img}"),
        };
    }

    fn missing(&mut self, code: crate::diag::Code, file: &str, span: &Span) {
        let folder = self.from.parent();
        let is_there = self.from.join_relative(file).is_ok_and(|path| self.view.beside.binary_search(&path).is_ok());
        if self.is_proof && is_there {
            return;
        }
        let beside = self.view.beside.iter().filter(|path| path.parent() == folder).map(SitePath::file_name);
        self.remark(Diagnostic::new(code).with("berkas", file).suggest(nearest(file, beside)), span);
    }

    fn no_fragment<'t>(&mut self, known: impl Iterator<Item = &'t str>, fragment: &str, span: &Span) {
        if self.diagnostics.len() - self.errors >= MOST {
            return;
        }
        let near = nearest(fragment, known).map(|near| format!("#{near}"));
        self.remark(Diagnostic::new(code::LINK_FRAGMENT).with("bagian", fragment).suggest(near), span);
    }

    fn remark(&mut self, remark: Diagnostic, span: &Span) {
        self.errors += usize::from(remark.severity() == Severity::Error);
        self.diagnostics.push(remark.at_span(self.from, span));
    }
}

fn anchors(text: &Body) -> impl Iterator<Item = &str> {
    text.headings.iter().map(|heading| &*heading.id).chain(text.anchors.iter().map(|anchor| &**anchor))
}

fn has_anchor(text: &Body, fragment: &str) -> bool {
    anchors(text).any(|anchor| anchor == fragment)
}

fn escape(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out.into()
}
