//! Images: photos of the site as holes, all others as a remark.
//!
//! Owns: telling figures from images in a line: a paragraph of nothing but images becomes figures, so its `<p>` is written
//! only when something else comes.

use super::address::{Address, address};
use super::printable::printable;
use super::writer::BodyWriter;
use crate::base::Span;
use crate::content::{PhotoUse, Piece, Target};
use crate::diag::{Code, code};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::ops::Range;

/// A photo, and where it is written.
type Placed = (PhotoUse, Span);

/// What became of an event at the start of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LeadEvent {
    /// It is for the stages below.
    Passed,
    /// It is done with.
    Taken,
    /// It ended a paragraph of images alone.
    Ended,
}

/// A paragraph that has begun but has nothing but images yet.
#[derive(Default)]
struct Lead {
    photos: Vec<Placed>,
    /// Whether a line ended after the last.
    is_broken: bool,
}

/// An image whose text is being read.
struct OpenImage<'a> {
    to: CowStr<'a>,
    title: CowStr<'a>,
    alt: String,
    /// Elements open inside.
    inside: usize,
    range: Range<usize>,
}

/// Takes images, and the paragraphs that are images alone.
#[derive(Default)]
pub(super) struct PhotoStage<'a> {
    lead: Option<Lead>,
    image: Option<OpenImage<'a>>,
}

impl<'a> PhotoStage<'a> {
    /// A paragraph begins; whether it has a `<p>` is not known yet.
    pub(super) fn start_paragraph(&mut self) {
        self.lead = Some(Lead::default());
    }

    /// An image begins: what comes up to its end is its text.
    pub(super) fn start_image(&mut self, to: CowStr<'a>, title: CowStr<'a>, range: Range<usize>) {
        self.image = Some(OpenImage {
            to,
            title,
            alt: String::new(),
            inside: 0,
            range,
        });
    }

    /// Takes an event inside an image: only its text counts.
    pub(super) fn takes_image_event(
        &mut self,
        writer: &mut BodyWriter<'_>,
        event: &Event<'_>,
    ) -> bool {
        let Some(image) = &mut self.image else {
            return false;
        };
        match event {
            Event::Start(_) => image.inside += 1,
            Event::End(TagEnd::Image) if image.inside == 0 => self.end_image(writer),
            Event::End(_) => image.inside = image.inside.saturating_sub(1),
            Event::Text(text) | Event::Code(text) => image.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            _ => {}
        }
        true
    }

    fn end_image(&mut self, writer: &mut BodyWriter<'_>) {
        let Some(open) = self.image.take() else {
            return;
        };
        let image = WrittenImage {
            to: &open.to,
            alt: &open.alt,
            title: &open.title,
            span: writer.span(&open.range),
        };
        self.image(writer, &image);
    }

    /// A photo in a line, or the link or the remark that stands for it.
    pub(super) fn image(&mut self, writer: &mut BodyWriter<'_>, image: &WrittenImage<'_>) {
        match image.resolve(writer) {
            Resolved::Photo(photo) => self.place(writer, photo, image.span.clone()),
            Resolved::Remote(address) => {
                // A link is words, so the paragraph is more than images.
                self.flush_lead(writer);
                image.link_to(writer, &address);
            }
            Resolved::Nothing => {}
        }
    }

    fn place(&mut self, writer: &mut BodyWriter<'_>, photo: PhotoUse, span: Span) {
        match &mut self.lead {
            Some(lead) => {
                lead.photos.push((photo, span));
                lead.is_broken = false;
            }
            None => writer.hole(Piece::Photo(Box::new(photo), span)),
        }
    }

    /// Takes an event at the start of a paragraph, where there may be nothing but images.
    pub(super) fn lead_event(
        &mut self,
        writer: &mut BodyWriter<'_>,
        event: &Event<'_>,
    ) -> LeadEvent {
        let Some(lead) = &mut self.lead else {
            return LeadEvent::Passed;
        };
        match event {
            Event::Start(Tag::Image { .. }) => LeadEvent::Passed,
            // Kept in mind, not written: there may be no paragraph to write it into.
            Event::SoftBreak | Event::HardBreak => {
                lead.is_broken = true;
                LeadEvent::Taken
            }
            Event::End(TagEnd::Paragraph) => {
                for (photo, span) in std::mem::take(&mut lead.photos) {
                    figure(writer, photo, span);
                }
                self.lead = None;
                LeadEvent::Ended
            }
            _ => {
                self.flush_lead(writer);
                LeadEvent::Passed
            }
        }
    }

    /// The paragraph is more than images: begins it.
    fn flush_lead(&mut self, writer: &mut BodyWriter<'_>) {
        let Some(lead) = self.lead.take() else { return };
        writer.begin("<p>", "</p>\n");
        for (index, (photo, span)) in lead.photos.into_iter().enumerate() {
            if index > 0 {
                writer.markup("\n");
            }
            writer.hole(Piece::Photo(Box::new(photo), span));
        }
        if lead.is_broken {
            writer.markup("\n");
        }
    }
}

/// A photo that raw HTML has on lines of its own: a figure, like an image alone in its paragraph.
pub(super) fn lone_image(writer: &mut BodyWriter<'_>, image: &WrittenImage<'_>) {
    match image.resolve(writer) {
        Resolved::Photo(photo) => figure(writer, photo, image.span.clone()),
        Resolved::Remote(address) => image.link_to(writer, &address),
        Resolved::Nothing => {}
    }
}

/// A photo on lines of its own.
fn figure(writer: &mut BodyWriter<'_>, photo: PhotoUse, span: Span) {
    let photo = PhotoUse {
        block: true,
        ..photo
    };
    writer.block();
    writer.hole(Piece::Photo(Box::new(photo), span));
    writer.markup("\n");
}

/// An image as Markdown or raw HTML has it.
pub(super) struct WrittenImage<'t> {
    pub(super) to: &'t str,
    pub(super) alt: &'t str,
    pub(super) title: &'t str,
    pub(super) span: Span,
}

/// What an image turned out to be.
enum Resolved {
    /// A photo of this site.
    Photo(PhotoUse),
    /// A photo of another host, at this address.
    Remote(String),
    /// Nothing that can be shown.
    Nothing,
}

impl WrittenImage<'_> {
    /// What the image is; says so if it is no photo of this site.
    fn resolve(&self, writer: &mut BodyWriter<'_>) -> Resolved {
        let file: Box<str> = match address(self.to) {
            Address::Here(Target::Address(file, _)) => without_query(&file).into(),
            Address::Here(Target::File(file, _) | Target::Asset(file)) => file,
            Address::Whole(address) if address.contains("://") => {
                self.remark(writer, code::PHOTO_REMOTE, "address", &address);
                return Resolved::Remote(address.into_owned());
            }
            Address::Whole(_) | Address::Empty | Address::Refused => "".into(),
        };
        if file.is_empty() {
            self.remark(writer, code::PHOTO_ADDRESS, "address", &printable(self.to));
            return Resolved::Nothing;
        }
        let alt = printable(self.alt.trim());
        if alt.is_empty() {
            self.remark(writer, code::PHOTO_ALT, "file", &file);
        }
        Resolved::Photo(PhotoUse {
            file,
            alt: alt.into(),
            caption: printable(self.title.trim()).into(),
            block: false,
        })
    }

    fn remark(&self, writer: &mut BodyWriter<'_>, code: Code, name: &'static str, value: &str) {
        writer
            .remarks
            .add(code, self.span.clone(), &[(name, value)]);
    }

    /// No page calls another host: a photo there is a link to it.
    fn link_to(&self, writer: &mut BodyWriter<'_>, address: &str) {
        let words = if self.alt.trim().is_empty() {
            address
        } else {
            self.alt
        };
        if writer.is_in_link() {
            writer.plain(words);
        } else {
            writer.linked(address, words);
        }
    }
}

fn without_query(address: &str) -> &str {
    address.split('?').next().unwrap_or(address)
}
