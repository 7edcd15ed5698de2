//! Letters: lines of text as shapes at their places.
//!
//! Owns: which characters there are, kerning, and where lines end. The two fonts are parts of Noto (`huruf/`), with the Latin
//! letters of Indonesian, Sasak, Balinese and their neighbours; anything else is spelled in those, or left out.

use ab_glyph::{Font, FontRef, Glyph, PxScaleFont, ScaleFont, point};

const TITLE: &[u8] = include_bytes!("huruf/judul.ttf");
const WORDS: &[u8] = include_bytes!("huruf/keterangan.ttf");

/// What a cut line ends with.
const MORE: char = '…';

/// One of the two fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// A bold serif.
    Title,
    /// A plain one without serifs.
    Words,
}

/// One line of text, its baseline at 0.
pub(super) struct TextLine {
    pub(super) face: Face,
    pub(super) glyphs: Vec<Glyph>,
    pub(super) width: f32,
}

/// Lines of text, and whether nothing had to be cut.
pub(super) struct TextLines {
    pub(super) lines: Vec<TextLine>,
    pub(super) fits: bool,
}

/// Both fonts.
pub(super) struct Letters<'a> {
    title: FontRef<'a>,
    words: FontRef<'a>,
}

impl Letters<'_> {
    pub(super) fn new() -> Self {
        let font = |bytes| FontRef::try_from_slice(bytes).expect("a font that was compiled along");
        Self {
            title: font(TITLE),
            words: font(WORDS),
        }
    }

    pub(super) fn font(&self, face: Face) -> &FontRef<'_> {
        match face {
            Face::Title => &self.title,
            Face::Words => &self.words,
        }
    }

    /// One line of at most `measure` pixels, cut where it is longer.
    pub(super) fn line(&self, face: Face, size: f32, text: &str, measure: f32) -> TextLine {
        let text = self.spelled(face, text);
        let whole = self.set(face, size, &text);
        if whole.width <= measure {
            whole
        } else {
            self.cut(face, size, &text, measure)
        }
    }

    /// At most `most` lines, broken between words, and within a word only where it has no room on a line of its own.
    pub(super) fn lines(
        &self,
        face: Face,
        size: f32,
        text: &str,
        measure: f32,
        most: usize,
    ) -> TextLines {
        let text = self.spelled(face, text);
        let mut lines: Vec<String> = Vec::new();
        let fits_in = |line: &str| self.set(face, size, line).width <= measure;
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let longer = lines
                .last()
                .map(|line| format!("{line} {word}"))
                .filter(|line| fits_in(line));
            match (longer, lines.last_mut()) {
                (Some(longer), Some(last)) => *last = longer,
                _ => lines.push(word.to_owned()),
            }
            if lines.len() > most {
                break;
            }
        }
        let fits = lines.len() <= most && lines.iter().all(|line| fits_in(line));
        let rest = lines.split_off(lines.len().min(most));
        if let (Some(last), false) = (lines.last_mut(), rest.is_empty()) {
            *last = format!("{last} {}", rest.join(" "));
        }
        let line = |line: &String| self.line(face, size, line, measure);
        TextLines {
            lines: lines.iter().map(line).collect(),
            fits,
        }
    }

    /// The beginning of a text, with '…'.
    fn cut(&self, face: Face, size: f32, text: &str, measure: f32) -> TextLine {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let at = |end: usize| {
            format!(
                "{}{MORE}",
                text[..ends[end]].trim_end_matches([' ', ',', ';', ':', '.'])
            )
        };
        let longest: Vec<usize> = (0..ends.len()).collect();
        let fitting = longest
            .partition_point(|end| self.set(face, size, &at(*end)).width <= measure)
            .saturating_sub(1);
        // After a whole word, unless that takes too much away.
        let word = ends[..=fitting]
            .iter()
            .rposition(|end| text[*end..].starts_with(' '));
        self.set(
            face,
            size,
            &at(word.filter(|word| word * 2 > fitting).unwrap_or(fitting)),
        )
    }

    /// Puts letter beside letter.
    fn set(&self, face: Face, size: f32, text: &str) -> TextLine {
        let font = self.scaled(face, size);
        let (mut x, mut last, mut glyphs) = (0.0, None, Vec::new());
        for c in text.chars() {
            let id = font.glyph_id(c);
            x += last.map_or(0.0, |last| font.kern(last, id));
            glyphs.push(id.with_scale_and_position(font.scale(), point(x, 0.0)));
            x += font.h_advance(id);
            last = Some(id);
        }
        TextLine {
            face,
            glyphs,
            width: x,
        }
    }

    /// A font at a size: the height of its em, not of its lines.
    fn scaled(&self, face: Face, size: f32) -> PxScaleFont<&FontRef<'_>> {
        let font = self.font(face);
        let em = font.units_per_em().unwrap_or(1000.0);
        font.as_scaled(size * font.height_unscaled() / em)
    }

    /// A text in the letters that there are, with single spaces.
    fn spelled(&self, face: Face, text: &str) -> String {
        let font = self.font(face);
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                _ if c.is_whitespace() => out.push(' '),
                _ if font.glyph_id(c).0 != 0 && c != '\u{AD}' => out.push(c),
                _ if c.is_alphanumeric() => {
                    out.push_str(deunicode::deunicode_char(c).unwrap_or(""));
                }
                _ => {}
            }
        }
        out.split(' ')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_the_archipelago_are_there() {
        let letters = Letters::new();
        let text = "Inaq Sinarah: “sèrabi” é è ê ĕ ñ ṅ ś ṣ ḍ ṭ ṇ ā ī ū Ĕ Ñ ‘Qur’an’ – 5–7 × 3 — Rp1.000,00 …";
        for face in [Face::Title, Face::Words] {
            assert_eq!(letters.spelled(face, text), text);
        }
    }

    #[test]
    fn what_is_not_there_is_spelled_or_left_out() {
        let letters = Letters::new();
        let spelled = |text| letters.spelled(Face::Title, text);
        assert_eq!(
            spelled("  Gotong\u{AD}royong\n 🎉 meriah  "),
            "Gotongroyong meriah"
        );
        assert_eq!(spelled("Москва 北"), "Moskva Bei");
        assert_eq!(spelled("e\u{301}"), "e");
        assert_eq!(spelled("🎉"), "");
    }

    #[test]
    fn letters_are_kerned() {
        let letters = Letters::new();
        let width = |text| letters.set(Face::Title, 80.0, text).width;
        assert!(width("To") < width("T") + width("o"));
        assert!(width("AV") < width("A") + width("V"));
        assert!((width("nn") - 2.0 * width("n")).abs() < 0.01);
    }

    #[test]
    fn lines_break_between_words() {
        let letters = Letters::new();
        let lines = letters.lines(
            Face::Title,
            60.0,
            "satu dua tiga empat lima enam tujuh",
            400.0,
            9,
        );
        assert!(lines.fits && lines.lines.len() > 1);
        assert!(lines.lines.iter().all(|line| line.width <= 400.0));
        let cut = letters.lines(
            Face::Title,
            60.0,
            "satu dua tiga empat lima enam tujuh",
            400.0,
            1,
        );
        assert!(!cut.fits && cut.lines.len() == 1 && cut.lines[0].width <= 400.0);
        assert!(
            letters
                .lines(Face::Title, 60.0, "", 400.0, 3)
                .lines
                .is_empty()
        );
        assert!(
            !letters
                .lines(Face::Title, 60.0, &"m".repeat(99), 400.0, 3)
                .fits
        );
    }
}
