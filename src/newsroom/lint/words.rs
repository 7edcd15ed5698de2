//! Small looks around a place in a text.

/// Bytes before `at`, at most `most`, on the same line.
pub(super) fn before(text: &str, at: usize, most: usize) -> &str {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    &text[text.ceil_char_boundary(at.saturating_sub(most).max(line))..at]
}

/// Bytes from `at`, at most `most`, on the same line.
pub(super) fn after(text: &str, at: usize, most: usize) -> &str {
    let line = text[at..].find('\n').map_or(text.len(), |end| at + end);
    &text[at..text.floor_char_boundary(line.min(at + most))]
}

/// Whether one of these words, in small letters, stands in a text in any case, as a whole word.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    let text = text.to_ascii_lowercase(); // as the words are
    words.iter().any(|word| {
        text.match_indices(word).any(|(at, found)| {
            let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !is_letter(text[..at].chars().next_back())
                && !is_letter(text[at + found.len()..].chars().next())
        })
    })
}

/// Whether one of these beginnings of words, in small letters, stands in a text in any case.
pub(super) fn has_stem(text: &str, stems: &[&str]) -> bool {
    let text = text.to_ascii_lowercase();
    stems.iter().any(|stem| text.contains(stem))
}
