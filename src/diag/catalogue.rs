//! The words of every code, as data: one file a language beside this one.
//!
//! Owns: reading those files. They are parsed at most once, when the first remark is printed: most runs print none.
//! A file is a list of blocks, in any order; before the first stands a note to its editors:
//!
//! ```text
//! [KK101]
//! message: What is wrong, in one line without a full stop. `{name}` stands for a value of the remark
//! help: What to type instead.
//! explain: For `kulkul explain`: why the rule is there, with its source, and an example.
//! ```
//!
//! Message and help are one line each; the explanation goes on to the next block.

use crate::i18n::{Bilingual, Locale};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a code says in one language. `{name}` stands for a value of the diagnostic.
#[derive(Debug, PartialEq, Eq)]
pub struct CodeTexts {
    /// What is wrong, in one line without a full stop.
    pub message: &'static str,
    /// What to type instead.
    pub help: &'static str,
    /// For `kulkul explain`: why the rule is there, with its source, and an example.
    pub explain: &'static str,
}

const FILES: Bilingual = Bilingual::new(
    include_str!("catalogue/id.txt"),
    include_str!("catalogue/en.txt"),
);

type Catalogue = BTreeMap<u16, CodeTexts>;

/// The words of the code with this number.
pub(super) fn texts(number: u16, locale: Locale) -> &'static CodeTexts {
    catalogue(locale)
        .get(&number)
        .expect("a test sees to it that every code has words in every language")
}

fn catalogue(locale: Locale) -> &'static Catalogue {
    static READ: [OnceLock<Catalogue>; Locale::ALL.len()] =
        [const { OnceLock::new() }; Locale::ALL.len()];
    READ[locale as usize].get_or_init(|| {
        let words = read(FILES.of(locale));
        #[cfg(test)]
        let words = tests::with_examples(words, locale);
        words
    })
}

fn read(file: &'static str) -> Catalogue {
    // What comes before the first block is a note to editors.
    let blocks = file.split("\n[KK").skip(1);
    blocks.filter_map(block).collect()
}

fn block(text: &'static str) -> Option<(u16, CodeTexts)> {
    let (number, rest) = text.split_once("]\nmessage: ")?;
    let (message, rest) = rest.split_once("\nhelp: ")?;
    let (help, explain) = rest.split_once("\nexplain: ")?;
    let texts = CodeTexts {
        message,
        help,
        explain: explain.trim_end(),
    };
    Some((number.parse().ok()?, texts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::code;
    use std::collections::BTreeSet;

    /// Words of the codes that only tests of the printers know: real codes may change their words, these do not.
    const EXAMPLES: Bilingual = Bilingual::new(
        "
[KK901]
message: wilayah `{nama}` tidak dikenal
help: Periksa ejaannya.
explain: Tidak ada.

[KK902]
message: kunci ditulis dua kali
help: Hapus salah satu.
explain: Tidak ada.
",
        "
[KK901]
message: unknown place `{nama}`
help: Check the spelling.
explain: None.

[KK902]
message: key written twice
help: Remove one of them.
explain: None.
",
    );

    pub(super) fn with_examples(mut words: Catalogue, locale: Locale) -> Catalogue {
        words.extend(read(EXAMPLES.of(locale)));
        words
    }

    fn holes(text: &str) -> BTreeSet<&str> {
        text.split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
            .collect()
    }

    #[test]
    fn every_code_has_words_in_every_language_and_no_words_are_idle() {
        let known: Vec<u16> = code::all().map(code::Code::number).collect();
        for locale in Locale::ALL {
            let written: Vec<u16> = read(FILES.of(locale)).into_keys().collect();
            assert_eq!(written, known, "{locale:?}");
            // A block that cannot be read, or a second one of the same code, would be lost in silence.
            let blocks = FILES.of(locale).matches("\n[").count();
            assert_eq!(blocks, known.len(), "{locale:?}");
        }
    }

    #[test]
    fn every_language_speaks_of_the_values_that_the_code_has() {
        for code in code::all() {
            let wanted: BTreeSet<&str> = code.0.holes.iter().copied().collect();
            let mut languages = BTreeSet::new();
            for locale in Locale::ALL {
                let words = code.texts(locale);
                languages.insert((holes(words.message), holes(words.help)));
                let named = &holes(words.message) | &holes(words.help);
                assert_eq!(named, wanted, "{code} in {locale:?}");
            }
            assert_eq!(
                languages.len(),
                1,
                "{code}: one language names other values"
            );
        }
    }

    #[test]
    fn a_message_is_a_headline_and_a_help_is_a_sentence() {
        for (code, locale) in code::all().flat_map(|code| Locale::ALL.map(|locale| (code, locale)))
        {
            let words = code.texts(locale);
            assert!(
                !words.message.is_empty() && !words.message.ends_with('.'),
                "{code}"
            );
            assert!(!words.help.contains('\n'), "{code}");
            assert!(
                words.help.ends_with(['.', '?', '!', '`', ':']),
                "{code}: {}",
                words.help
            );
            assert!(words.explain.len() > 40, "{code}");
        }
    }
}
