//! Bytes → text.

use crate::base::SitePath;
use crate::diag::{Diagnostic, Text, code};

/// The bytes of a file as text, or the remark that they are none, with the offset of the first bad byte from 0.
pub(crate) fn utf8<'a>(path: &SitePath, bytes: &'a [u8]) -> Result<&'a str, Box<Diagnostic>> {
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        let good = String::from_utf8_lossy(&bytes[..offset]);
        let byte = bytes
            .get(offset)
            .map_or(String::new(), |byte| format!("0x{byte:02X}"));
        let place = Text { path, text: &good }.at(offset..offset);
        Box::new(
            Diagnostic::new(code::NOT_UTF8)
                .at(place)
                .with("offset", offset)
                .with("byte", byte),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn the_byte_is_named() {
        let path = SitePath::new("content/a.md").expect("valid");
        let found = utf8(&path, b"---\njudul: Caf\xe9\n").expect_err("Latin-1");
        let place = found.location.as_ref().map(|l| (l.line, l.column));
        assert_eq!(
            (place, &*found.message(Locale::Id)),
            (Some((2, 11)), "Byte ke-14 (0xE9) bukan UTF-8")
        );
        assert_eq!(utf8(&path, "é".as_bytes()).ok(), Some("é"));
    }
}
