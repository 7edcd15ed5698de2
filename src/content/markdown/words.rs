//! The text behind the HTML: its words counted, and stretches of it kept.

/// Listens to plain text as it is written.
#[derive(Default)]
pub(super) struct WordCollector {
    /// Words so far. A word has a letter or digit; 'ibu-ibu' is one.
    pub(super) count: u32,
    inside: WordKind,
    kept: Option<String>,
}

/// Where the text is.
#[derive(Default, Clone, Copy, PartialEq)]
enum WordKind {
    /// Between words.
    #[default]
    Gap,
    /// In punctuation that no letter has made a word yet.
    Mark,
    /// In a word.
    Letter,
}

/// White space; other control characters count as such.
fn is_gap(byte: u8) -> bool {
    byte <= b' '
}

/// A letter or digit, or a byte that leads one (é and beyond); 0xE2 leads dashes and quotes.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, 0xC3..=0xE1 | 0xE3..=0xF4)
}

impl WordCollector {
    /// Text within a line; words go on across calls.
    pub(super) fn text(&mut self, text: &str) {
        if self.inside == WordKind::Mark || !self.count_starts(text.as_bytes()) {
            self.count_bytes(text.as_bytes());
        }
        if let Some(kept) = &mut self.kept {
            kept.push_str(text);
        }
    }

    /// The quick way, many bytes at a time: a word is a gap and a plain letter. `false`, and nothing done, if one begins otherwise.
    fn count_starts(&mut self, bytes: &[u8]) -> bool {
        let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
            return true;
        };
        let begins = self.inside == WordKind::Gap && !is_gap(*first);
        let (mut starts, mut odd) = (
            u32::from(begins),
            u8::from(begins && !first.is_ascii_alphanumeric()),
        );
        // Short enough for a sum in one byte, which is what lets the compiler take sixteen at once.
        for (before, bytes) in bytes.chunks(128).zip(bytes[1..].chunks(128)) {
            let mut sum = 0u8;
            for (before, byte) in before.iter().zip(bytes) {
                let start = u8::from(is_gap(*before)) & u8::from(!is_gap(*byte));
                sum += start;
                odd |= start & u8::from(!byte.is_ascii_alphanumeric());
            }
            starts += u32::from(sum);
        }
        if odd == 0 {
            self.count += starts;
            self.inside = if is_gap(*last) {
                WordKind::Gap
            } else {
                WordKind::Letter
            };
        }
        odd == 0
    }

    /// The careful way: a word begins with its first letter.
    fn count_bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.inside = match (is_gap(*byte), self.inside) {
                (true, _) => WordKind::Gap,
                (false, WordKind::Letter) => WordKind::Letter,
                (false, _) if is_letter(*byte) => {
                    self.count += 1;
                    WordKind::Letter
                }
                (false, _) => WordKind::Mark,
            };
        }
    }

    /// The end of a line, cell or block.
    pub(super) fn gap(&mut self) {
        self.inside = WordKind::Gap;
        if let Some(kept) = &mut self.kept {
            kept.push(' ');
        }
    }

    /// Keeps what comes, until [`Self::kept`].
    pub(super) fn keep(&mut self) {
        self.kept = Some(String::new());
    }

    /// Whether words are being kept.
    pub(super) fn keeping(&self) -> bool {
        self.kept.is_some()
    }

    /// What was kept, with single spaces.
    pub(super) fn kept(&mut self) -> Box<str> {
        let kept = self.kept.take().unwrap_or_default();
        let mut out = String::with_capacity(kept.len());
        for word in kept.split_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn both_ways_count_the_same(shreds in proptest::collection::vec("[a-zé0-9 \n–“.-]{0,12}", 0..8)) {
            let (mut quick, mut careful) = (WordCollector::default(), WordCollector::default());
            for shred in &shreds {
                quick.text(shred);
                careful.count_bytes(shred.as_bytes());
            }
            proptest::prop_assert_eq!(quick.count, careful.count);
            let words = shreds.concat().split([' ', '\n']).filter(|word| word.contains(char::is_alphanumeric)).count();
            proptest::prop_assert_eq!(usize::try_from(quick.count).ok(), Some(words));
        }
    }
}
