//! The text behind the HTML: its words counted, and stretches of it kept.

/// Listens to plain text as it is written.
#[derive(Default)]
pub(super) struct Words {
    /// Words so far. A word has a letter or digit; 'ibu-ibu' is one.
    pub(super) count: u32,
    inside: Kind,
    kept: Option<String>,
}

/// What a byte says of words.
#[derive(Default, Clone, Copy, PartialEq)]
enum Kind {
    /// White space.
    #[default]
    Gap,
    /// Punctuation, and the later bytes of a character: the word goes on.
    Mark,
    /// A letter or digit.
    Letter,
}

/// Bytes from 0xC3 on lead letters (é and beyond), but 0xE2, which leads dashes and quotes.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Mark; 256];
    let mut byte = 0u8;
    loop {
        kinds[byte as usize] = match byte {
            b' ' | b'\n' | b'\t' | b'\r' => Kind::Gap,
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | 0xC3..=0xE1 | 0xE3..=0xF4 => Kind::Letter,
            _ => Kind::Mark,
        };
        let Some(next) = byte.checked_add(1) else { break kinds };
        byte = next;
    }
};

impl Words {
    /// Text within a line; words go on across calls.
    pub(super) fn text(&mut self, text: &str) {
        for byte in text.bytes() {
            let kind = KINDS[usize::from(byte)];
            self.count += u32::from(kind == Kind::Letter && self.inside != Kind::Letter);
            self.inside = if kind == Kind::Mark && self.inside == Kind::Letter { Kind::Letter } else { kind };
        }
        if let Some(kept) = &mut self.kept {
            kept.push_str(text);
        }
    }

    /// The end of a line, cell or block.
    pub(super) fn gap(&mut self) {
        self.inside = Kind::Gap;
        if let Some(kept) = &mut self.kept {
            kept.push(' ');
        }
    }

    /// Keeps what comes, until [`Self::kept`].
    pub(super) fn keep(&mut self) {
        self.kept = Some(String::new());
    }

    /// Whether somebody keeps already.
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
