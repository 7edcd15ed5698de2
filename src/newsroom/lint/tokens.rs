//! Words of a text, with what parts them.
//!
//! Owns: where a word and where a sentence ends, in the Indonesian of newspapers: *Jl.*, *H.* and initials end none. Refuses: what a
//! word means, which is the lexicon's.

use super::lexicon::{Class, class};
use super::prose::Prose;

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 24] = [
    "jl", "jln", "gg", "no", "h", "hj", "dr", "drg", "drs", "dra", "prof", "ir", "tgh", "ust",
    "kh", "alm", "almh", "rt", "rw", "moh", "muh", "kec", "kel", "st",
];

/// Numbers in letters, by what they are.
const NUMBERS: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
];

/// A word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// Whether it is the first word of a sentence or of a quotation.
    pub(super) is_first: bool,
    pub(super) class: Class,
    pub(super) shape: Shape,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Small,
    /// A capital, then small letters.
    Proper,
    /// One capital.
    Initial,
    /// More than one capital.
    Capitals,
    /// Begins with a digit.
    Number,
}

/// All words of a text.
pub(super) struct Words<'t> {
    text: &'t str,
    small: String,
    pub(super) tokens: Vec<Token>,
    /// Of each sentence, whether it is written as headlines are, every word with a capital.
    headlines: Vec<bool>,
}

/// Words of a sentence that have a capital, among those of more than three letters.
#[derive(Default, Clone, Copy)]
struct Capitals {
    words: usize,
    big: usize,
    in_heading: bool,
}

impl Capitals {
    fn is_headline(self) -> bool {
        if self.in_heading {
            return self.big * 2 >= self.words;
        }
        self.words >= 3 && self.big * 8 >= self.words * 7
    }
}

impl<'t> Words<'t> {
    pub(super) fn of(prose: &'t Prose) -> Self {
        let text = prose.plain.as_str();
        let mut words = Self {
            text,
            small: text.to_ascii_lowercase(),
            tokens: Vec::with_capacity(text.len() / 6),
            headlines: Vec::new(),
        };
        let mut at = 0;
        while let Some((start, end)) = next_word(text, at) {
            words.push(start, end);
            at = end;
        }
        words.headlines = words.headlines(&prose.headings);
        words
    }

    fn push(&mut self, start: usize, end: usize) {
        let last = self.tokens.last();
        let gap = &self.text[last.map_or(0, |token| token.end)..start];
        let ends = last.is_some_and(|token| self.ends_sentence(token, gap));
        let sentence = last.map_or(0, |token| token.sentence) + usize::from(ends);
        let is_quoted = gap.contains(['"', '\u{201c}']);
        let token = Token {
            start,
            end,
            sentence,
            is_first: ends || is_quoted || last.is_none(),
            class: class(&self.small[start..end]),
            shape: shape(&self.text[start..end]),
        };
        self.tokens.push(token);
    }

    fn ends_sentence(&self, token: &Token, gap: &str) -> bool {
        if gap.contains(['!', '?', ';', '\n']) {
            return true;
        }
        if !gap.contains('.') {
            return false;
        }
        // `J. Rina`, `M.`, `Jl.`; but `Rina (7).` ends.
        let is_short = gap.starts_with(". ") && gap.len() == 2;
        let is_abbreviation = ABBREVIATIONS.contains(&self.small(token));
        !(is_short && (token.shape == Shape::Initial || is_abbreviation))
    }

    fn headlines(&self, headings: &[(usize, usize)]) -> Vec<bool> {
        let sentences = self.tokens.last().map_or(0, |token| token.sentence + 1);
        let mut counts = vec![Capitals::default(); sentences];
        // *di*, *yang*, *dan* are small in a headline, too.
        for token in self
            .tokens
            .iter()
            .filter(|token| token.end - token.start > 3)
        {
            let count = &mut counts[token.sentence];
            let is_within = |(from, to): &(usize, usize)| (*from..*to).contains(&token.start);
            count.in_heading = headings.iter().any(is_within);
            count.words += 1;
            count.big += usize::from(matches!(token.shape, Shape::Proper | Shape::Capitals));
        }
        counts.into_iter().map(Capitals::is_headline).collect()
    }

    /// Whether every word of a sentence has a capital.
    pub(super) fn is_headline(&self, sentence: usize) -> bool {
        self.headlines[sentence]
    }

    /// A word in small letters.
    pub(super) fn small(&self, token: &Token) -> &str {
        &self.small[token.start..token.end]
    }

    /// The word at a place in small letters; empty beyond the end.
    pub(super) fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| self.small(token))
    }

    /// The word at a place as it is written.
    pub(super) fn written(&self, index: usize) -> &str {
        self.tokens
            .get(index)
            .map_or("", |token| &self.text[token.start..token.end])
    }

    /// What a word may be; nothing beyond the end.
    pub(super) fn class(&self, index: usize) -> Class {
        self.tokens
            .get(index)
            .map_or(Class::default(), |token| token.class)
    }

    /// Whether a word is there, and in a sentence.
    pub(super) fn is_in(&self, index: usize, sentence: usize) -> bool {
        self.tokens
            .get(index)
            .is_some_and(|token| token.sentence == sentence)
    }

    /// What stands between a word and the one before it.
    pub(super) fn gap(&self, index: usize) -> &'t str {
        let before = index
            .checked_sub(1)
            .map_or(0, |before| self.tokens[before].end);
        let end = self
            .tokens
            .get(index)
            .map_or(self.text.len(), |token| token.start);
        &self.text[before..end]
    }

    /// Whether only a space parts a word from the one before it.
    pub(super) fn is_joined(&self, index: usize) -> bool {
        index < self.tokens.len() && self.gap(index) == " "
    }

    /// The number that a word is, in digits or in letters: *14*, *empat belas* is for `age` to put together.
    pub(super) fn number(&self, index: usize) -> Option<u32> {
        let word = self.word(index);
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return word.split(',').next()?.parse().ok();
        }
        let position = NUMBERS.iter().position(|known| *known == word)?;
        u32::try_from(position).ok()
    }
}

fn shape(word: &str) -> Shape {
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return Shape::Small;
    };
    if first.is_ascii_digit() {
        return Shape::Number;
    }
    if !first.is_uppercase() {
        return Shape::Small;
    }
    match letters.filter(|c| c.is_uppercase()).count() {
        _ if word.len() == first.len_utf8() => Shape::Initial,
        // Al-Amin, Sayang-Sayang
        more if more <= word.matches(['-', '\'']).count() => Shape::Proper,
        _ => Shape::Capitals,
    }
}

/// The next word from `at`: letters and digits, with hyphens and apostrophes inside, and a comma inside a number.
fn next_word(text: &str, at: usize) -> Option<(usize, usize)> {
    let start = at + text[at..].find(char::is_alphanumeric)?;
    let mut end = start;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_inner = match c {
            '-' | '\'' | '\u{2019}' => next.is_some_and(char::is_alphanumeric),
            ',' => {
                ends_digit(&text[start..start + offset]) && next.is_some_and(|c| c.is_ascii_digit())
            }
            _ => false,
        };
        if !c.is_alphanumeric() && !is_inner {
            break;
        }
        end = start + offset + c.len_utf8();
    }
    Some((start, end))
}

fn ends_digit(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> usize {
        let prose = Prose::of(text, 0);
        let words = Words::of(&prose);
        words.tokens.last().map_or(0, |token| token.sentence + 1)
    }

    #[test]
    fn a_sentence_ends_where_a_reader_ends_it() {
        assert_eq!(
            sentences("Ia tinggal di Jl. Melati No. 3. Ibunya H. Siti."),
            2
        );
        assert_eq!(sentences("M. Rafi (9). Ia sakit! Benar?"), 3);
        assert_eq!(sentences("satu\n\ndua"), 2);
    }

    #[test]
    fn words_have_shapes() {
        let prose = Prose::of("Rina, SDN 3 dan I Made Al-Amin 2,5", 0);
        let words = Words::of(&prose);
        let shapes = words
            .tokens
            .iter()
            .map(|token| format!("{:?}", token.shape));
        let shapes: Vec<String> = shapes.collect();
        assert_eq!(
            shapes.join(" "),
            "Proper Capitals Number Small Initial Proper Proper Number"
        );
    }
}
