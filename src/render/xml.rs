//! XML, written by quick-xml.
//!
//! Owns: the shape of our documents: indented by nothing, UTF-8, characters that XML 1.0 forbids left out.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A document that grows in a buffer; a buffer in memory takes every write.
pub(super) struct Xml<'a> {
    writer: Writer<&'a mut Vec<u8>>,
}

impl<'a> Xml<'a> {
    /// Begins a document.
    pub(super) fn new(buffer: &'a mut Vec<u8>) -> Self {
        let mut xml = Self {
            writer: Writer::new(buffer),
        };
        // Some old programs take a document without a declaration for Latin-1.
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml.newline();
        xml
    }

    /// An element with others in it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.write(Event::Start(start(name, attributes)));
        inner(self);
        self.write(Event::End(BytesEnd::new(name)));
        self.newline();
    }

    /// An element with a text in it.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.text_with(name, &[], text);
    }

    /// An element with attributes and a text in it.
    pub(super) fn text_with(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.write(Event::Start(start(name, attributes)));
        self.write(Event::Text(BytesText::new(&allowed(text))));
        self.write(Event::End(BytesEnd::new(name)));
        self.newline();
    }

    /// An element with attributes alone.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Empty(start(name, attributes)));
        self.newline();
    }

    fn newline(&mut self) {
        self.writer.get_mut().push(b'\n');
    }

    fn write(&mut self, event: Event<'_>) {
        let written = self.writer.write_event(event);
        debug_assert!(written.is_ok(), "a buffer takes every write");
    }
}

fn start<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, &*allowed(value)));
    }
    start
}

/// XML 1.0, section 2.2: no control characters but tab, line feed and carriage return.
fn allowed(text: &str) -> std::borrow::Cow<'_, str> {
    let bad = |c: char| {
        (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(bad) {
        text.replace(bad, "").into()
    } else {
        text.into()
    }
}
