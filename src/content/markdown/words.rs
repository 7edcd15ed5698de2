//! The text behind the HTML: its words counted, and stretches of it kept.

/// Listens to plain text as it is written.
#[derive(Default)]
pub(super) struct Words {
    /// Words so far. A word has a letter or digit; 'ibu-ibu' is one.
    pub(super) count: u32,
    inside: Inside,
    kept: Option<String>,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Inside {
    #[default]
    Nothing,
    Marks,
    Word,
}

impl Words {
    /// Text within a line; words go on across calls.
    pub(super) fn text(&mut self, text: &str) {
        for byte in text.bytes() {
            self.inside = match byte {
                b' ' | b'\n' | b'\t' | b'\r' => Inside::Nothing,
                // lead bytes from é on; 0xE2 leads dashes and quotes, continuations say nothing
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | 0xC3..=0xE1 | 0xE3..=0xF4 if self.inside != Inside::Word => {
                    self.count = self.count.saturating_add(1);
                    Inside::Word
                }
                _ if self.inside == Inside::Nothing => Inside::Marks,
                _ => self.inside,
            };
        }
        if let Some(kept) = &mut self.kept {
            kept.push_str(text);
        }
    }

    /// The end of a line, cell or block.
    pub(super) fn gap(&mut self) {
        self.inside = Inside::Nothing;
        if let Some(kept) = &mut self.kept
            && !kept.ends_with(' ')
        {
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

    /// What was kept, trimmed.
    pub(super) fn kept(&mut self) -> Box<str> {
        self.kept.take().unwrap_or_default().trim().into()
    }
}
