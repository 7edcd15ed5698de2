//! Pieces and holes → HTML.
//!
//! Owns: what a link or photo in a text becomes, and the remarks where one leads nowhere. Refuses: writing any other HTML.

use super::view::View;
use crate::base::{SitePath, Span, UrlPath, escape};
use crate::content::{Label, PhotoUse, Piece, Target, Video};
use crate::diag::{Diagnostic, Severity, code, nearest};
use crate::newsroom::{PublicBody, PublicHead};
use crate::places::PlaceId;
use crate::plan::{Output, PageKind};
use crate::site::{ArticleId, Destination, LinkError};
use std::fmt::Write;

/// Remarks on the links of a text that readers do not see yet, so that its day does not come with a broken link. What it
/// uses is not published, and what it links to may be waiting with it: neither is a fault.
pub(super) fn proofread(view: &View<'_>, head: &PublicHead, text: &PublicBody) -> Vec<Diagnostic> {
    let mut filler = Filler::new(view, &head.path, text, Some(head));
    filler.is_proof = true;
    filler.pieces(Photos::Shown);
    filler
        .diagnostics
        .retain(|remark| remark.code != code::LINK_HELD);
    filler.diagnostics
}

/// What becomes of the photos in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Photos {
    /// Shown, the first of them at once.
    Shown,
    /// Shown when a reader comes to them: there is another picture above.
    BelowAnother,
}

/// Fills the holes of a text that lies in the file `from`.
pub(super) fn fill(
    view: &View<'_>,
    from: &SitePath,
    text: &PublicBody,
    photos: Photos,
) -> (String, Vec<Diagnostic>) {
    let head = view.site.article_at(from).map(|id| view.head(id));
    let mut filler = Filler::new(view, from, text, head);
    filler.pieces(photos);
    (filler.html, filler.diagnostics)
}

/// Whether a text shows a video.
pub(super) fn has_video(text: &PublicBody) -> bool {
    text.pieces()
        .iter()
        .any(|piece| matches!(piece, Piece::Video(_)))
}

/// The interface string of a word in a text.
fn word(label: Label) -> &'static str {
    match label {
        Label::Notes => "notes",
        Label::BackToText => "back_to_text",
        Label::Table => "table",
    }
}

/// How wide a figure is seen, for `sizes`: the whole screen of a telephone, else the measure of a text.
const ALONE: &str = "(min-width:44em) 38em, 100vw";

/// The same for one of a gallery.
const IN_A_ROW: &str = "(min-width:44em) 19em, 50vw";

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
        let length = |piece: &Piece| {
            if let Piece::Html(html) = piece {
                html.len()
            } else {
                96
            }
        };
        let html = String::with_capacity(text.pieces().iter().map(length).sum());
        let diagnostics = Vec::new();
        let told = match head {
            Some(head) if head.is_protected() => Vec::new(),
            Some(head) => head.places.clone(),
            None => view.site.place_of_profile(from).into_iter().collect(),
        };
        let (is_proof, is_unlinked) = (false, false);
        Self {
            view,
            from,
            text,
            html,
            diagnostics,
            photos: 0,
            is_proof,
            errors: 0,
            head,
            told,
            is_unlinked,
        }
    }

    fn pieces(&mut self, photos: Photos) {
        self.photos = usize::from(photos == Photos::BelowAnother);
        let mut pieces = self.text.pieces();
        while let [piece, rest @ ..] = pieces {
            pieces = rest;
            match piece {
                Piece::Html(html) => self.markup(html),
                Piece::Link(target, span) => self.link(target, span),
                Piece::Photo(photo, _) if !self.may_show(&photo.file) => {}
                Piece::Photo(photo, span) if photo.block => {
                    let row = neighbours(rest);
                    pieces = &rest[row..];
                    self.figures(photo, span, &rest[..row]);
                }
                Piece::Photo(photo, span) => self.photo(photo, span, ALONE),
                Piece::Video(video) => self.video(video),
                Piece::Label(label) => self.html.push_str(&escape(self.view.text(word(*label)))),
                Piece::Figure(_) => {}
            }
        }
    }

    /// A figure, or a gallery if others follow it at once.
    fn figures(&mut self, first: &PhotoUse, span: &Span, row: &[Piece]) {
        let mut others = Vec::new();
        for piece in row {
            if let Piece::Photo(photo, span) = piece
                && self.may_show(&photo.file)
            {
                others.push((photo, span));
            }
        }
        if others.is_empty() {
            return self.photo(first, span, ALONE);
        }
        self.html.push_str("<div class=\"gallery\">\n");
        self.photo(first, span, IN_A_ROW);
        for (photo, span) in others {
            self.html.push('\n');
            self.photo(photo, span, IN_A_ROW);
        }
        self.html.push_str("\n</div>");
    }

    fn markup(&mut self, html: &str) {
        let is_unlinked = std::mem::take(&mut self.is_unlinked);
        self.html.push_str(
            html.strip_prefix('"')
                .filter(|_| is_unlinked)
                .unwrap_or(html),
        );
    }

    /// Writes an address, unless it would tell the kelurahan of a protected article; whether it did.
    fn href(&mut self, url: &UrlPath, span: &Span) -> bool {
        let tells = self.conceals(url.as_str());
        if tells {
            self.unlink();
            self.remark(
                Diagnostic::new(code::PROTECTED_LINK).with("alamat", url),
                span,
            );
        } else {
            self.html.push_str(&self.view.href(url));
        }
        !tells
    }

    /// Leaves of a link its text: `<a>` without an address is a link that is not there (HTML, 4.5.1).
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

    /// Whether the address of a photo tells nothing: one that an open article shows, too, lies below its kelurahan.
    fn may_show(&self, file: &str) -> bool {
        !self.is_protected()
            || self
                .view
                .image(self.from, file, "", "")
                .is_none_or(|image| !self.conceals(&image.url))
    }

    fn is_protected(&self) -> bool {
        self.head.is_some_and(PublicHead::is_protected)
    }

    /// Whether a link from here would tell in which kelurahan a protected article plays; then it is none.
    fn betrays(&mut self, to: ArticleId, written: &str, span: &Span) -> bool {
        let betrays = self.view.head(to).is_betrayed_by(&self.told);
        if betrays {
            self.unlink();
            let remark = Diagnostic::new(code::PROTECTED_LINKED).with("berkas", written);
            self.remark(remark, span);
        }
        betrays
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
                    if let Destination::Article(id) = &destination
                        && self.betrays(*id, file, span)
                    {
                    } else if self.href(url, span)
                        && let Some(fragment) = fragment
                    {
                        self.fragment(&destination, fragment, span);
                    }
                }
                Err(LinkError::NoFile(near)) => {
                    self.remark(
                        Diagnostic::new(code::LINK_FILE)
                            .with("berkas", file)
                            .suggest(near),
                        span,
                    );
                }
                Err(LinkError::Broken) => {}
                Err(LinkError::Held) => {
                    self.remark(Diagnostic::new(code::LINK_HELD).with("berkas", file), span);
                }
            },
            Target::Address(address, fragment) => self.address(address, fragment.as_deref(), span),
            Target::Asset(file) => match view.file(self.from, file) {
                Some((_, url)) => {
                    self.href(&url, span);
                }
                // A protected article's photo, which does not leave.
                None if self.is_protected() && self.is_beside(file) => {
                    self.unlink();
                    if !self.is_proof {
                        self.remark(
                            Diagnostic::new(code::PROTECTED_PHOTO).with("berkas", file),
                            span,
                        );
                    }
                }
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
                self.no_fragment(self.text.anchors(), fragment, span);
            }
            let _ = write!(self.html, "#{}", escape(fragment)); // a String takes every write
            return;
        }
        let (path, query) = address.split_at(address.find('?').unwrap_or(address.len()));
        let Some(planned) = view.plan.lookup(path) else {
            let known = view
                .plan
                .outputs()
                .iter()
                .filter(|p| p.output.is_listed_page());
            let near = nearest(path, known.map(|planned| planned.url.as_str()));
            self.remark(
                Diagnostic::new(code::LINK_NOWHERE)
                    .with("alamat", path)
                    .suggest(near),
                span,
            );
            return;
        };
        if let Output::Page(PageKind::Article(id)) = planned.output
            && self.betrays(id, path, span)
        {
            return;
        }
        if !self.href(&planned.url, span) {
            return;
        }
        self.html.push_str(&escape(query));
        if let Some(fragment) = fragment {
            match &planned.output {
                Output::Page(PageKind::Article(id)) => {
                    self.fragment(&Destination::Article(*id), fragment, span);
                }
                Output::Page(PageKind::Standing(id)) => {
                    self.fragment(&Destination::Page(*id), fragment, span);
                }
                // Other pages are the theme's, which may have any place that it likes.
                Output::Page(_) | Output::Data(_) | Output::File(_) => {
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
                    self.no_fragment(text.anchors(), fragment, span);
                }
            }
            // A file that changed meanwhile stops the build where its own page is rendered.
            Destination::Article(id) => {
                if view.entry(*id).standing.is_shown()
                    && let Ok(text) = view.texts.text(view.head(*id))
                    && !has_anchor(&text, fragment)
                {
                    self.no_fragment(text.anchors(), fragment, span);
                }
            }
        }
    }

    fn photo(&mut self, photo: &PhotoUse, span: &Span, sizes: &str) {
        let view = self.view;
        if self.errors >= MOST {
            return;
        }
        let Some(image) = view.image(self.from, &photo.file, &photo.alt, "") else {
            // A file that is there but cannot be shown is complained of by `media`.
            if !view.is_there(self.from, &photo.file) {
                self.missing(code::PHOTO_MISSING, &photo.file, span);
            }
            return;
        };
        let lazy = if self.photos == 0 {
            ""
        } else {
            " loading=\"lazy\""
        };
        self.photos += 1;
        let html = &mut self.html;
        html.push_str(if photo.block { "<figure>" } else { "" });
        let srcset = escape(&image.srcset);
        let has_sources = !image.sources.is_empty();
        html.push_str(if has_sources { "<picture>" } else { "" });
        // A String takes every write.
        for source in &image.sources {
            let (kind, srcset) = (&source.r#type, escape(&source.srcset));
            let _ = write!(
                html,
                "<source type=\"{kind}\" srcset=\"{srcset}\" sizes=\"{sizes}\">"
            );
        }
        let _ = write!(html, "<img src=\"{}\"", escape(&image.url));
        if !srcset.is_empty() {
            let _ = write!(html, " srcset=\"{srcset}\" sizes=\"{sizes}\"");
        }
        let (alt, width, height) = (escape(&photo.alt), image.width, image.height);
        let _ = write!(
            html,
            " alt=\"{alt}\" width=\"{width}\" height=\"{height}\"{lazy} decoding=\"async\">"
        );
        html.push_str(if has_sources { "</picture>" } else { "" });
        if photo.block && !photo.caption.is_empty() {
            let _ = write!(html, "<figcaption>{}</figcaption>", escape(&photo.caption));
        }
        html.push_str(if photo.block { "</figure>" } else { "" });
    }

    /// A link to a video; a script puts the frame in its place when it is pressed.
    fn video(&mut self, video: &Video) {
        let title = if video.title.is_empty() {
            self.view.text("video")
        } else {
            &video.title
        };
        let start = if video.start > 0 {
            format!("&amp;t={}s", video.start)
        } else {
            String::new()
        };
        let _ = write!(
            self.html,
            "<p class=\"video\"><a href=\"https://www.youtube.com/watch?v={}{start}\">{} <small>{}</small></a></p>",
            video.id,
            escape(title),
            escape(self.view.text("video_note"))
        ); // a String takes every write
    }

    fn missing(&mut self, code: crate::diag::Code, file: &str, span: &Span) {
        let folder = self.from.parent();
        if self.is_proof && self.is_beside(file) {
            return;
        }
        let beside = self
            .view
            .beside
            .iter()
            .filter(|path| path.parent() == folder)
            .map(SitePath::file_name);
        self.remark(
            Diagnostic::new(code)
                .with("berkas", file)
                .suggest(nearest(file, beside)),
            span,
        );
    }

    fn is_beside(&self, file: &str) -> bool {
        self.from
            .join_relative(file)
            .is_ok_and(|path| self.view.beside.binary_search(&path).is_ok())
    }

    fn no_fragment<'t>(
        &mut self,
        known: impl Iterator<Item = &'t str>,
        fragment: &str,
        span: &Span,
    ) {
        if self.diagnostics.len() - self.errors >= MOST {
            return;
        }
        let near = nearest(fragment, known).map(|near| format!("#{near}"));
        self.remark(
            Diagnostic::new(code::LINK_FRAGMENT)
                .with("bagian", fragment)
                .suggest(near),
            span,
        );
    }

    fn remark(&mut self, remark: Diagnostic, span: &Span) {
        self.errors += usize::from(remark.severity() == Severity::Error);
        self.diagnostics.push(remark.at_span(self.from, span));
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

fn has_anchor(text: &PublicBody, fragment: &str) -> bool {
    text.anchors().any(|anchor| anchor == fragment)
}
