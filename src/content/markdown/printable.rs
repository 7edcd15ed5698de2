//! Text without the control characters that HTML forbids.

use std::borrow::Cow;

/// `text` with a space in place of each.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    // Without a branch, so that the compiler takes many bytes at once; nearly every text ends here.
    let is_suspect = text
        .bytes()
        .map(may_be_forbidden)
        .fold(false, std::ops::BitOr::bitor);
    if !is_suspect || !text.contains(is_forbidden) {
        return text.into();
    }
    text.replace(is_forbidden, " ").into()
}

fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t' | '\r')
}

/// A forbidden byte, or 0xC2, which leads U+0080 to U+009F.
fn may_be_forbidden(byte: u8) -> bool {
    matches!(byte, 0..=8 | 11..=31 | 0x7F | 0xC2)
}

#[cfg(test)]
mod tests {
    use super::printable;
    use std::borrow::Cow;

    #[test]
    fn forbidden_characters_become_spaces() {
        assert_eq!(printable("a\0b\u{1}c\u{7f}d\u{85}e"), "a b c d e");
        // 0xC2 leads `°`, which is no control character.
        for good in ["", "dua\nbaris\tdan\r\n", "30 °C", "é“–”"] {
            assert!(matches!(printable(good), Cow::Borrowed(_)), "{good:?}");
        }
    }
}
