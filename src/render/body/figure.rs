//! Photos and videos of a text.

use super::Filler;
use crate::base::{Span, escape, push};
use crate::content::{PhotoUse, Piece, Video};
use crate::diag::code;
use crate::render::view::types::ImageView;

/// How wide a figure is seen, for `sizes`: the whole screen of a telephone, else the measure of a text.
pub(super) const ALONE: &str = "(min-width:44em) 38em, 100vw";

/// The same for one of a gallery.
const IN_A_ROW: &str = "(min-width:44em) 19em, 50vw";

impl Filler<'_> {
    /// A figure, or a gallery if others follow it at once.
    pub(super) fn figures(&mut self, first: &PhotoUse, span: &Span, row: &[Piece]) {
        let others = self.shown_in(row);
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

    fn shown_in<'p>(&self, row: &'p [Piece]) -> Vec<(&'p PhotoUse, &'p Span)> {
        let mut shown = Vec::new();
        for piece in row {
            if let Piece::Photo(photo, span) = piece
                && self.may_show(&photo.file)
            {
                shown.push((&**photo, span));
            }
        }
        shown
    }

    /// One photo; `sizes` says how wide it is seen.
    pub(super) fn photo(&mut self, photo: &PhotoUse, span: &Span, sizes: &str) {
        let view = self.view;
        if self.errors >= super::MOST {
            return;
        }
        let Some(image) = view.image(self.from, &photo.file, &photo.alt, "") else {
            // A file that is there but cannot be shown has a remark by `media`.
            if !view.is_there(self.from, &photo.file) {
                self.missing(code::PHOTO_MISSING, &photo.file, span);
            }
            return;
        };
        // Lazy loading of the first picture delays the largest paint, which is that picture.
        let is_first = self.photos == 0;
        self.photos += 1;
        if !photo.block {
            return picture(&mut self.html, &image, sizes, is_first);
        }
        self.html.push_str("<figure>");
        picture(&mut self.html, &image, sizes, is_first);
        if !photo.caption.is_empty() {
            let caption = escape(&photo.caption);
            push!(self.html, "<figcaption>{caption}</figcaption>");
        }
        self.html.push_str("</figure>");
    }

    /// A link to a video; a script puts the frame in its place when it is pressed.
    pub(super) fn video(&mut self, video: &Video) {
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
        // A plain link: nothing is asked of YouTube until a reader presses it (UU 27/2022: no data leaves without consent).
        let url = format!("https://www.youtube.com/watch?v={}{start}", video.id);
        let title = escape(title);
        let note = escape(self.view.text("video_note"));
        push!(
            self.html,
            "<p class=\"video\"><a href=\"{url}\">{title} <small>{note}</small></a></p>"
        );
    }
}

fn picture(html: &mut String, image: &ImageView<'_>, sizes: &str, is_first: bool) {
    if image.sources.is_empty() {
        return img(html, image, sizes, is_first);
    }
    html.push_str("<picture>");
    // Browsers take the first source that they know: the lightest stands first.
    for source in &image.sources {
        let (kind, srcset) = (&source.r#type, escape(&source.srcset));
        push!(
            *html,
            "<source type=\"{kind}\" srcset=\"{srcset}\" sizes=\"{sizes}\">"
        );
    }
    img(html, image, sizes, is_first);
    html.push_str("</picture>");
}

/// The first picture of a page is seen at once: waiting for the layout before loading it would be slower.
fn img(html: &mut String, image: &ImageView<'_>, sizes: &str, is_first: bool) {
    push!(*html, "<img src=\"{}\"", escape(&image.url));
    if !image.srcset.is_empty() {
        let srcset = escape(&image.srcset);
        push!(*html, " srcset=\"{srcset}\" sizes=\"{sizes}\"");
    }
    let (alt, width, height) = (escape(image.alt), image.width, image.height);
    let lazy = if is_first { "" } else { " loading=\"lazy\"" };
    push!(
        *html,
        " alt=\"{alt}\" width=\"{width}\" height=\"{height}\"{lazy} decoding=\"async\">"
    );
}
