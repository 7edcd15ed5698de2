//! Images: photos of the site as holes, all others as a remark.

use super::address::{Address, address};
use super::writer::Writer;
use crate::base::Span;
use crate::content::{PhotoUse, Piece, Target};
use crate::diag::code;
use pulldown_cmark::{CowStr, Event, TagEnd};
use std::ops::Range;

/// A photo, and where it is written.
pub(super) type Placed = (PhotoUse, Span);

/// A paragraph that has begun but has nothing but images yet.
#[derive(Default)]
pub(super) struct Lead {
    photos: Vec<Placed>,
    /// Whether a line ended after the last.
    is_broken: bool,
}

/// An image whose text is being read.
pub(super) struct OpenImage<'a> {
    to: CowStr<'a>,
    title: CowStr<'a>,
    alt: String,
    /// Elements open inside.
    inside: usize,
    range: Range<usize>,
}

impl<'a> Writer<'a> {
    pub(super) fn start_image(&mut self, to: CowStr<'a>, title: CowStr<'a>, range: Range<usize>) {
        self.image = Some(OpenImage {
            to,
            title,
            alt: String::new(),
            inside: 0,
            range,
        });
    }

    /// Takes an event inside an image.
    pub(super) fn image_event(&mut self, event: &Event<'a>) {
        let is_house = self.is_house();
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Start(_) => image.inside += 1,
            Event::End(TagEnd::Image) if image.inside == 0 => {
                if let Some(image) = self.image.take() {
                    self.end_image(&image);
                }
            }
            Event::End(_) => image.inside = image.inside.saturating_sub(1),
            Event::Text(text) | Event::Code(text) => image.alt.push_str(text),
            Event::InlineHtml(html) if !is_house => image.alt.push_str(html),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            _ => {}
        }
    }

    fn end_image(&mut self, image: &OpenImage<'_>) {
        if self.is_house() {
            return self.photo(&image.to, &image.alt, &image.title, self.span(&image.range));
        }
        self.html.push_str("<img src=\"");
        self.href(&image.to);
        self.html.push_str("\" alt=\"");
        self.quoted(&image.alt);
        if !image.title.is_empty() {
            self.html.push_str("\" title=\"");
            self.quoted(&image.title);
        }
        self.html.push_str("\" />");
    }

    /// A photo in a line, or the link or the remark that stands for it.
    pub(super) fn photo(&mut self, to: &str, alt: &str, title: &str, span: Span) {
        let file = match address(to) {
            Address::Here(Target::Address(file, _)) => {
                file.split('?').next().unwrap_or_default().into()
            }
            Address::Here(Target::File(file, _) | Target::Asset(file)) => file,
            Address::Whole(address) if address.contains("://") => {
                return self.remote(&address, alt, span);
            }
            Address::Whole(_) | Address::Empty | Address::Refused => "".into(),
        };
        if file.is_empty() {
            return self.remarks.add(
                code::PHOTO_ADDRESS,
                span,
                &[("address", &super::printable(to))],
            );
        }
        let alt = super::printable(alt.trim());
        if alt.is_empty() {
            self.remarks
                .add(code::PHOTO_ALT, span.clone(), &[("file", &file)]);
        }
        let photo = PhotoUse {
            file,
            alt: alt.into(),
            caption: super::printable(title.trim()).into(),
            block: false,
        };
        match &mut self.lead {
            Some(lead) => {
                lead.photos.push((photo, span));
                lead.is_broken = false;
            }
            None => self.hole(Piece::Photo(Box::new(photo), span)),
        }
    }

    /// No page calls another host: a photo there is a link to it.
    fn remote(&mut self, address: &str, alt: &str, span: Span) {
        self.remarks
            .add(code::PHOTO_REMOTE, span, &[("address", address)]);
        self.flush_lead();
        let words = if alt.trim().is_empty() { address } else { alt };
        if self.links > 0 {
            return self.plain(words);
        }
        self.html.push_str("<a href=\"");
        self.href(address);
        self.html.push_str("\">");
        self.plain(words);
        self.html.push_str("</a>");
    }

    /// Takes an event at the start of a paragraph; `false` if somebody else must take it, too.
    pub(super) fn lead_event(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(pulldown_cmark::Tag::Image { .. }) => false,
            Event::SoftBreak | Event::HardBreak => {
                if let Some(lead) = &mut self.lead {
                    lead.is_broken = true;
                }
                true
            }
            Event::End(TagEnd::Paragraph) => {
                for (photo, span) in self.lead.take().unwrap_or_default().photos {
                    self.figure(photo, span);
                }
                self.end_first();
                true
            }
            _ => {
                self.flush_lead();
                false
            }
        }
    }

    /// A photo on lines of its own.
    pub(super) fn figure(&mut self, photo: PhotoUse, span: Span) {
        self.block();
        self.hole(Piece::Photo(
            Box::new(PhotoUse {
                block: true,
                ..photo
            }),
            span,
        ));
        self.html.push('\n');
    }

    /// The paragraph is more than images: begins it.
    fn flush_lead(&mut self) {
        let Some(lead) = self.lead.take() else { return };
        self.begin("<p>", "</p>\n");
        for (index, (photo, span)) in lead.photos.into_iter().enumerate() {
            if index > 0 {
                self.html.push('\n');
            }
            self.hole(Piece::Photo(Box::new(photo), span));
        }
        if lead.is_broken {
            self.html.push('\n');
        }
    }
}
