//! A file as readers read it: one text without marks.
//!
//! Owns: which lines of the front matter are read, and what Markdown, HTML and entities become. Emphasis, soft hyphens and
//! addresses fall away, a line break inside a paragraph is a space, and where a paragraph, a cell or a value ends, a line ends.
//! Every byte knows where it stands in the file. Refuses: meaning.

use super::keys::{CREDITS, TITLES, UNREAD};
use crate::base::Span;

/// Tags that stand inside a sentence.
const INLINE: [&str; 14] = [
    "a", "b", "i", "em", "strong", "span", "mark", "small", "u", "abbr", "sup", "sub", "wbr", "q",
];

/// The text, and where its pieces come from.
#[derive(Default)]
pub(super) struct Prose {
    /// What is read; sentences of different values or paragraphs are parted by line breaks.
    pub(super) plain: String,
    /// Pieces that were copied as they are: where they begin here, and in the file.
    runs: Vec<(usize, usize)>,
    /// Titles and headings, where every word may have a capital.
    pub(super) headings: Vec<(usize, usize)>,
    /// Credits: whoever took a photo or drew it.
    credits: Vec<(usize, usize)>,
}

impl Prose {
    /// Reads a file whose text begins at `body`.
    pub(super) fn of(text: &str, body: usize) -> Self {
        let mut prose = Self {
            plain: String::with_capacity(text.len()),
            runs: Vec::with_capacity(64),
            headings: Vec::new(),
            credits: Vec::new(),
        };
        prose.front_matter(&text[..body]);
        prose.part();
        prose.markdown(text, body, text.len());
        prose
    }

    /// Where a piece of the text stands in the file.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let last = self.plain[..end]
            .char_indices()
            .next_back()
            .map_or(0, |(at, _)| at);
        let width = end - last;
        self.origin(start)..self.origin(last) + width
    }

    /// Whether a byte of the text lies in a credit.
    pub(super) fn is_credit(&self, at: usize) -> bool {
        self.credits
            .iter()
            .any(|(start, end)| (*start..*end).contains(&at))
    }

    fn origin(&self, at: usize) -> usize {
        let after = self.runs.partition_point(|(here, _)| *here <= at);
        match after.checked_sub(1).map(|index| self.runs[index]) {
            Some((here, there)) => there + (at - here),
            None => at,
        }
    }

    fn copy(&mut self, text: &str, start: usize, end: usize) {
        if start < end {
            self.runs.push((self.plain.len(), start));
            self.plain.push_str(&text[start..end]);
        }
    }

    /// Puts a character in place of what stands at `at`.
    fn put(&mut self, c: char, at: usize) {
        self.runs.push((self.plain.len(), at));
        self.plain.push(c);
    }

    /// Ends a sentence.
    fn part(&mut self) {
        if !self.plain.ends_with('\n') {
            self.plain.push('\n');
        }
    }

    fn space(&mut self, at: usize) {
        if !self.plain.ends_with([' ', '\n']) {
            self.put(' ', at);
        }
    }

    fn front_matter(&mut self, head: &str) {
        let mut is_read = true;
        let mut at = 0;
        for line in head.split_inclusive('\n') {
            let start = at;
            at += line.len();
            if line.starts_with("---") || line.trim_start().starts_with('#') {
                continue;
            }
            let value = value(line);
            if !line.starts_with([' ', '-', '\t', '\n', '\r']) {
                let key = line
                    .split(':')
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .to_lowercase();
                is_read = !UNREAD.contains(&&*key);
            }
            if is_read {
                let from = self.plain.len();
                self.value(head, start + value.start, start + value.end, value.begins);
                if TITLES.iter().any(|key| line.starts_with(key)) {
                    self.headings.push((from, self.plain.len()));
                } else if CREDITS.iter().any(|key| line.starts_with(key)) {
                    self.credits.push((from, self.plain.len()));
                }
            }
        }
    }

    fn value(&mut self, head: &str, start: usize, end: usize, begins: bool) {
        if begins {
            self.part();
        } else {
            self.space(start);
        }
        // `[satu, dua]` are values of their own.
        if head[start..end].starts_with('[') {
            let mut from = start + 1;
            for item in head[start + 1..end].split(',') {
                self.part();
                self.markdown(head, from, from + item.trim_end_matches(']').len());
                from += item.len() + 1;
            }
            return;
        }
        self.markdown(head, start, end);
    }

    fn markdown(&mut self, text: &str, start: usize, end: usize) {
        let bytes = text.as_bytes();
        let mut copied = start;
        let mut at = start;
        while at < end {
            if !is_mark(bytes[at]) {
                at += 1;
                continue;
            }
            let read = self.mark(text, copied, at, end);
            (copied, at) = match read {
                Some(next) => (next, next),
                None => (copied, at + 1),
            };
        }
        self.copy(text, copied.min(end), end);
    }

    /// Reads what stands at `at`, after copying what came before; gives where the text goes on, or nothing if it is an ordinary
    /// character.
    fn mark(&mut self, text: &str, copied: usize, at: usize, end: usize) -> Option<usize> {
        let rest = &text[at..end];
        let next = match rest.as_bytes()[0] {
            b'*' | b'`' | b'~' | b'[' | b'\\' | b'|' | b'\n' => at + 1,
            b'_' if is_emphasis(text, at) => at + 1,
            b'!' if rest.starts_with("![") => at + 2,
            b']' => at + 1 + destination(&rest[1..]),
            b'<' => at + tag(rest)?,
            b'&' => at + entity(rest)?.1,
            0xC2 | 0xE2 | 0xEF => at + invisible(rest)?.1,
            _ => return None,
        };
        self.copy(text, copied, at);
        match rest.as_bytes()[0] {
            b'|' | b'!' => self.part(),
            b'\n' => self.line_end(text, at, end),
            b'<' => self.html(text, at, next),
            b'&' => self.decoded(entity(rest)?.0, at),
            b']' => self.title(text, at, next),
            0xC2 | 0xE2 | 0xEF => self.decoded(invisible(rest)?.0, at),
            _ => {}
        }
        Some(next)
    }

    fn decoded(&mut self, c: Option<char>, at: usize) {
        match c {
            Some(' ') => self.space(at),
            Some(c) => self.put(c, at),
            None => {}
        }
    }

    /// The caption of a photo, or the title of a link.
    fn title(&mut self, text: &str, at: usize, next: usize) {
        let target = &text[at..next];
        let Some(from) = target.find(['"', '\u{201c}']) else {
            return;
        };
        self.part();
        let start = at + from + target[from..].chars().next().map_or(1, char::len_utf8);
        let close = text[start..next]
            .rfind(['"', '\u{201d}'])
            .map_or(next, |to| start + to);
        self.copy(text, start, close);
        self.part();
    }

    fn line_end(&mut self, text: &str, at: usize, end: usize) {
        let next = &text[at + 1..end];
        let line = text[..at].rfind('\n').map_or(0, |start| start + 1);
        let is_heading = text[line..at].starts_with('#');
        if is_heading {
            let from = self.plain.rfind('\n').map_or(0, |start| start + 1);
            self.headings.push((from, self.plain.len()));
        }
        if is_heading || begins_block(next.trim_start_matches([' ', '\t', '>'])) {
            self.part();
        } else {
            self.space(at);
        }
    }

    fn html(&mut self, text: &str, at: usize, next: usize) {
        let tag = &text[at..next];
        let name = tag.trim_start_matches(['<', '/']);
        let name = &name[..name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len())];
        if !INLINE.contains(&name.to_ascii_lowercase().as_str()) {
            self.part();
        }
        for attribute in ["alt=\"", "title=\""] {
            if let Some(from) = tag.find(attribute) {
                let start = at + from + attribute.len();
                let close = text[start..next].find('"').map_or(next, |to| start + to);
                self.copy(text, start, close);
                self.part();
            }
        }
    }
}

/// Whether a byte may be more than a letter. `_`, `!` and the rest stand for themselves more often than not.
fn is_mark(byte: u8) -> bool {
    matches!(
        byte,
        b'*' | b'_'
            | b'`'
            | b'~'
            | b'['
            | b']'
            | b'!'
            | b'<'
            | b'&'
            | b'\\'
            | b'|'
            | b'\n'
            | 0xC2
            | 0xE2
            | 0xEF
    )
}

/// The value in a line of front matter.
struct Value {
    start: usize,
    end: usize,
    /// Whether it begins here, or goes on from the line before.
    begins: bool,
}

fn value(line: &str) -> Value {
    let end = line.trim_end().len();
    let mut start = line.len() - line.trim_start().len();
    let mut begins = false;
    if let Some(rest) = line[start..].strip_prefix("- ") {
        (start, begins) = (end.min(line.len() - rest.trim_start().len()), true);
    }
    let key = line[start.min(end)..end]
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b' ' | b'-'))
        .count();
    let colon = start + key;
    let ends_key = line[colon..].starts_with(": ") || line[colon..].trim_end() == ":";
    if key > 0 && ends_key {
        (start, begins) = (colon + 1, true);
    }
    let value = &line[start.min(end)..end];
    Value {
        start: end - value.trim_start().len(),
        end,
        begins,
    }
}

/// `_tebal_`, and not `@warga_lombok`.
fn is_emphasis(text: &str, at: usize) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !(is_letter(text[..at].chars().next_back()) && is_letter(text[at + 1..].chars().next()))
}

/// The length of `(alamat "judul")` right after a label.
fn destination(rest: &str) -> usize {
    if !rest.starts_with('(') {
        return 0;
    }
    rest.find([')', '\n'])
        .map_or(0, |end| end + usize::from(rest[end..].starts_with(')')))
}

/// The length of a tag or a comment.
fn tag(rest: &str) -> Option<usize> {
    let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
    if !is_tag {
        return None;
    }
    Some(rest.find('>')? + 1)
}

/// A character that is written by name or number, and the length of that.
fn entity(rest: &str) -> Option<(Option<char>, usize)> {
    let end = rest.bytes().take(10).position(|b| b == b';')?;
    let name = &rest[1..end];
    let c = match name {
        "nbsp" | "ensp" | "emsp" | "thinsp" => Some(' '),
        "shy" | "zwnj" | "zwj" => None,
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" | "rsquo" | "lsquo" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let number = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            seen(char::from_u32(number)?)
        }
    };
    Some((c, end + 1))
}

/// A character that nobody sees, or a space that looks like another; nothing if it is an ordinary one.
fn invisible(rest: &str) -> Option<(Option<char>, usize)> {
    let c = rest.chars().next()?;
    let seen = seen(c);
    (seen != Some(c)).then_some((seen, c.len_utf8()))
}

fn seen(c: char) -> Option<char> {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' | '\u{2028}' => Some(' '),
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{2019}' | '\u{2018}' => Some('\''),
        c => Some(c),
    }
}

/// Whether a line begins a new paragraph, item, heading or cell.
fn begins_block(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    line.is_empty()
        || line.starts_with(['\n', '\r', '#', '|'])
        || line.starts_with("- ")
        || line.starts_with("* ")
        || line.starts_with("+ ")
        || line.starts_with(":::")
        || (digits > 0 && (line[digits..].starts_with(". ") || line[digits..].starts_with(") ")))
}

#[cfg(test)]
mod tests {
    use super::Prose;

    fn read(text: &str) -> String {
        Prose::of(text, 0).plain.trim().to_owned()
    }

    #[test]
    fn marks_fall_away() {
        assert_eq!(
            read("Warga **Karang** _Pule_,\nkata `Ani`"),
            "Warga Karang Pule, kata Ani"
        );
        assert_eq!(
            read("Am\u{ad}penan&nbsp;Sela&shy;tan\u{a0}x"),
            "Ampenan Selatan x"
        );
        assert_eq!(
            read("[teks](a.md) dan @warga_lombok"),
            "teks dan @warga_lombok"
        );
        assert_eq!(read("![Rina](a.jpg \"Foto Rina\")"), "Rina\nFoto Rina");
        assert_eq!(
            read("satu\n\ndua\n- tiga\n4. empat"),
            "satu\ndua\n- tiga\n4. empat"
        );
        assert_eq!(read("<img src=\"x\" alt=\"Rina\"><b>Ayu</b>"), "Rina\nAyu");
    }

    #[test]
    fn values_are_read_and_places_are_known() {
        let text = "---\njudul: \"Satu *dua*\"\npenulis: x\ntag: [a b, c]\nsumber:\n  - nama: Ani\n---\n\nTeks.";
        let body = text.find("\nTeks").expect("a text");
        let prose = Prose::of(text, body);
        assert_eq!(prose.plain.trim(), "\"Satu dua\"\na b\n c\nAni\nTeks.");
        let at = prose.plain.find("dua").expect("a word");
        assert_eq!(&text[prose.span(at, at + 3)], "dua");
        let at = prose.plain.find("Ani").expect("a word");
        assert_eq!(&text[prose.span(at, at + 3)], "Ani");
    }
}
