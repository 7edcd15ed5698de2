//! Pieces and holes → HTML.
//!
//! Owns: what a link or photo in a text becomes, and the remarks where one leads nowhere. Refuses: writing any other HTML.

mod figure;

use super::view::types::{FilledText, HeadingView};
use super::view::{Address, View};
use crate::base::{SitePath, Span, escape, push};
use crate::content::{Heading, Label, Piece, Target};
use crate::diag::{Code, Diagnostic, Severity, code, nearest};
use crate::newsroom::{PublicBody, PublicHead};
use crate::places::PlaceId;
use crate::plan::{Output, PageKind};
use crate::site::{ArticleId, Destination, LinkError};

/// Remarks on the links of a text that readers do not see yet, so that its day does not come with a broken link. What it
/// uses is not published, and what it links to may be waiting with it: neither is a fault.
pub(super) fn proofread(view: &View<'_>, head: &PublicHead, text: &PublicBody) -> Vec<Diagnostic> {
    let mut filler = Filler::new(view, &head.path, text, Some(head));
    filler.is_proof = true;
    filler.pieces(Photos::Shown);
    let mut remarks = filler.diagnostics;
    remarks.retain(|remark| remark.code != code::LINK_HELD);
    remarks
}

/// What becomes of the photos in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Photos {
    /// Loaded at once the first, the others when a reader comes to them.
    Shown,
    /// All loaded when a reader comes to them: there is another picture above.
    BelowAnother,
}

/// Fills the holes of a text that lies in the file `from`.
pub(super) fn fill(
    view: &View<'_>,
    from: &SitePath,
    text: &PublicBody,
    photos: Photos,
) -> (FilledText, Vec<Diagnostic>) {
    let mut filler = Filler::new(view, from, text, view.article_in(from));
    filler.pieces(photos);
    let result = FilledText {
        has_video: has_video(text),
        headings: text.headings().iter().map(heading).collect(),
        html: filler.html,
    };
    (result, filler.diagnostics)
}

fn has_video(text: &PublicBody) -> bool {
    let mut pieces = text.pieces().iter();
    pieces.any(|piece| matches!(piece, Piece::Video(_)))
}

fn heading(heading: &Heading) -> HeadingView {
    HeadingView {
        level: heading.level,
        id: heading.id.clone(),
        text: heading.text.clone(),
    }
}

/// The interface string of a word in a text.
fn word(label: Label) -> &'static str {
    match label {
        Label::Notes => "notes",
        Label::BackToText => "back_to_text",
        Label::Table => "table",
    }
}

/// What stands before the address of every link.
const ADDRESS: &str = " href=\"";

/// Most errors, and most warnings, that one text is told of: with an error it is not published, and looking for the nearest
/// name of a hundred thousand broken links would take minutes.
const MOST: usize = 50;

struct Filler<'a> {
    view: &'a View<'a>,
    from: &'a SitePath,
    text: &'a PublicBody,
    html: String,
    diagnostics: Vec<Diagnostic>,
    photos: usize,
    is_proof: bool,
    errors: usize,
    /// The head of the text, if it is an article's.
    head: Option<&'a PublicHead>,
    /// Where readers know that the text is from.
    told: Vec<PlaceId>,
    /// The link before this piece was taken back: the quote that would close its address goes, too.
    is_unlinked: bool,
}

impl<'a> Filler<'a> {
    fn new(
        view: &'a View<'a>,
        from: &'a SitePath,
        text: &'a PublicBody,
        head: Option<&'a PublicHead>,
    ) -> Self {
        let told = match head {
            Some(head) if head.is_protected() => Vec::new(),
            Some(head) => head.places.clone(),
            None => view.place_of_profile(from).into_iter().collect(),
        };
        Self {
            view,
            from,
            text,
            html: String::with_capacity(text.pieces().iter().map(length).sum()),
            diagnostics: Vec::new(),
            photos: 0,
            is_proof: false,
            errors: 0,
            head,
            told,
            is_unlinked: false,
        }
    }

    fn pieces(&mut self, photos: Photos) {
        // A picture above counts as the first: those in the text are then all loaded late.
        self.photos = usize::from(photos == Photos::BelowAnother);
        let mut pieces = self.text.pieces();
        while let [piece, rest @ ..] = pieces {
            pieces = rest;
            match piece {
                Piece::Html(html) => self.markup(html),
                Piece::Link(target, span) => self.link(target, span),
                Piece::Photo(photo, _) if !self.may_show(&photo.file) => {}
                // Figures in a row become a gallery, and are taken off the list together.
                Piece::Photo(photo, span) if photo.block => {
                    let row = neighbours(rest);
                    pieces = &rest[row..];
                    self.figures(photo, span, &rest[..row]);
                }
                Piece::Photo(photo, span) => self.photo(photo, span, figure::ALONE),
                Piece::Video(video) => self.video(video),
                Piece::Label(label) => self.html.push_str(&escape(self.view.text(word(*label)))),
                Piece::Figure(_) => {}
            }
        }
    }

    fn markup(&mut self, html: &str) {
        let is_unlinked = std::mem::take(&mut self.is_unlinked);
        let rest = html.strip_prefix('"').filter(|_| is_unlinked);
        self.html.push_str(rest.unwrap_or(html));
    }

    /// Writes an address, unless it would tell the kelurahan of a protected article; whether it did.
    fn href(&mut self, address: &Address<'_>, span: &Span) -> bool {
        let url = address.url();
        if self.conceals(url.as_str()) {
            // Before the remark: the text that is published must not have it, whatever becomes of the build.
            self.unlink();
            let remark = Diagnostic::new(code::PROTECTED_LINK).with("alamat", url);
            self.remark(remark, span);
            return false;
        }
        self.html.push_str(&address.href());
        true
    }

    /// Drops the `href` of a link and keeps its text: `<a>` without `href` is a placeholder link (HTML, 4.5.1).
    fn unlink(&mut self) {
        if self.html.ends_with(ADDRESS) {
            self.html.truncate(self.html.len() - ADDRESS.len());
            self.is_unlinked = true;
        }
    }

    /// Whether an address would tell where the article plays, if it is a protected one.
    fn conceals(&self, address: &str) -> bool {
        self.head.is_some_and(|head| head.conceals(address))
    }

    fn is_protected(&self) -> bool {
        self.head.is_some_and(PublicHead::is_protected)
    }

    /// Whether the address of a photo tells nothing: one that an open article shows, too, lies below its kelurahan.
    fn may_show(&self, file: &str) -> bool {
        if !self.is_protected() {
            return true;
        }
        match self.view.image(self.from, file, "", "") {
            Some(image) => !self.conceals(&image.url),
            None => true,
        }
    }

    /// Whether a link from here would tell in which kelurahan a protected article plays; then it is none.
    fn betrays(&mut self, to: ArticleId, written: &str, span: &Span) -> bool {
        if !self.view.head(to).is_betrayed_by(&self.told) {
            return false;
        }
        self.unlink();
        let remark = Diagnostic::new(code::PROTECTED_LINKED).with("berkas", written);
        self.remark(remark, span);
        true
    }

    fn link(&mut self, target: &Target, span: &Span) {
        // Each broken link is compared with every address of the site.
        if self.errors >= MOST {
            return;
        }
        match target {
            Target::File(file, fragment) => self.text_link(file, fragment.as_deref(), span),
            Target::Address(address, fragment) => self.address(address, fragment.as_deref(), span),
            Target::Asset(file) => self.asset_link(file, span),
        }
    }

    /// A link to the file of another text.
    fn text_link(&mut self, file: &str, fragment: Option<&str>, span: &Span) {
        let destination = match self.view.destination(self.from, file) {
            Ok(destination) => destination,
            Err(LinkError::NoFile(near)) => {
                let remark = Diagnostic::new(code::LINK_FILE).with("berkas", file);
                return self.remark(remark.suggest(near), span);
            }
            // The file has errors of its own.
            Err(LinkError::Broken) => return,
            Err(LinkError::Held) => {
                let remark = Diagnostic::new(code::LINK_HELD).with("berkas", file);
                return self.remark(remark, span);
            }
        };
        let page = match &destination {
            Destination::Article(id) if self.betrays(*id, file, span) => return,
            Destination::Article(id) => PageKind::Article(*id),
            Destination::Page(id) => PageKind::Standing(*id),
        };
        if self.href(&self.view.at(page), span)
            && let Some(fragment) = fragment
        {
            self.fragment(&destination, fragment, span);
        }
    }

    /// A link to a file that is no text.
    fn asset_link(&mut self, file: &str, span: &Span) {
        if let Some(address) = self.view.file(self.from, file) {
            self.href(&address, span);
        } else if self.is_protected() && self.is_beside(file) {
            // A protected article's photo, which is not published.
            self.unlink();
            if !self.is_proof {
                let remark = Diagnostic::new(code::PROTECTED_PHOTO).with("berkas", file);
                self.remark(remark, span);
            }
        } else {
            self.missing(code::LINK_ASSET, file, span);
        }
    }

    /// An address on the site, or a place in this very text where the address is empty.
    fn address(&mut self, address: &str, fragment: Option<&str>, span: &Span) {
        if address.is_empty() {
            return self.own_fragment(fragment.unwrap_or(""), span);
        }
        let (path, query) = address.split_at(address.find('?').unwrap_or(address.len()));
        let Some((output, found)) = self.view.lookup(path) else {
            let remark = Diagnostic::new(code::LINK_NOWHERE).with("alamat", path);
            return self.remark(remark.suggest(self.view.nearest_page(path)), span);
        };
        if let Some(id) = output.article()
            && self.betrays(id, path, span)
        {
            return;
        }
        if !self.href(&found, span) {
            return;
        }
        // Addresses of the plan are encoded already; a query is as its writer left it.
        self.html.push_str(&escape(query));
        let Some(fragment) = fragment else { return };
        match output {
            Output::Page(PageKind::Article(id)) => {
                self.fragment(&Destination::Article(*id), fragment, span);
            }
            Output::Page(PageKind::Standing(id)) => {
                self.fragment(&Destination::Page(*id), fragment, span);
            }
            // Other pages are the theme's, which may have any place that it likes.
            Output::Page(_) | Output::Data(_) | Output::File(_) => {
                push!(self.html, "#{}", escape(fragment));
            }
        }
    }

    fn own_fragment(&mut self, fragment: &str, span: &Span) {
        push!(self.html, "#{}", escape(fragment));
        if !fragment.is_empty() {
            self.check_fragment(self.text, fragment, span);
        }
    }

    /// A `#fragment` of another text, and a remark if it has no such place.
    fn fragment(&mut self, destination: &Destination, fragment: &str, span: &Span) {
        push!(self.html, "#{}", escape(fragment));
        match destination {
            Destination::Page(id) => self.check_fragment(self.view.page(*id).1, fragment, span),
            // A file that changed meanwhile stops the build where its own page is rendered.
            Destination::Article(id) => {
                if self.view.entry(*id).standing.is_shown()
                    && let Ok(text) = self.view.text_of(*id)
                {
                    self.check_fragment(&text, fragment, span);
                }
            }
        }
    }

    fn check_fragment(&mut self, text: &PublicBody, fragment: &str, span: &Span) {
        let warnings = self.diagnostics.len() - self.errors;
        if warnings >= MOST || text.anchors().any(|anchor| anchor == fragment) {
            return;
        }
        let near = nearest(fragment, text.anchors()).map(|near| format!("#{near}"));
        let remark = Diagnostic::new(code::LINK_FRAGMENT).with("bagian", fragment);
        self.remark(remark.suggest(near), span);
    }

    fn missing(&mut self, code: Code, file: &str, span: &Span) {
        if self.is_proof && self.is_beside(file) {
            return;
        }
        let near = self.view.nearest_beside(self.from, file);
        let remark = Diagnostic::new(code).with("berkas", file);
        self.remark(remark.suggest(near), span);
    }

    fn is_beside(&self, file: &str) -> bool {
        self.view.is_beside(self.from, file)
    }

    fn remark(&mut self, remark: Diagnostic, span: &Span) {
        self.errors += usize::from(remark.severity() == Severity::Error);
        self.diagnostics.push(remark.at_span(self.from, span));
    }
}

/// About how many bytes a piece becomes.
fn length(piece: &Piece) -> usize {
    match piece {
        Piece::Html(html) => html.len(),
        Piece::Link(..) | Piece::Photo(..) | Piece::Video(_) | Piece::Label(_) => 96,
        Piece::Figure(_) => 0,
    }
}

/// How many of these pieces are figures that stand beside the one before them, with nothing but white space between.
fn neighbours(pieces: &[Piece]) -> usize {
    let mut row = 0;
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Photo(photo, _) if photo.block => row = index + 1,
            Piece::Html(html) if html.trim().is_empty() => {}
            Piece::Photo(..)
            | Piece::Html(_)
            | Piece::Link(..)
            | Piece::Video(_)
            | Piece::Label(_)
            | Piece::Figure(_) => break,
        }
    }
    row
}
