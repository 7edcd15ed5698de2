//! The script of the search page splits and stems words as the index does.

use crate::host::Host;
use crate::{EXAMPLE, example, start};
use pagefind_stem::{Algorithm, Stemmer};
use std::collections::BTreeSet;
use std::fs;

/// Every word of the example's texts.
fn words() -> BTreeSet<String> {
    let files = walkdir::WalkDir::new(EXAMPLE)
        .into_iter()
        .filter_map(Result::ok);
    let texts = files.filter(|file| file.path().extension().is_some_and(|e| e == "md"));
    let mut words = BTreeSet::new();
    for text in texts {
        let text = fs::read_to_string(text.path())
            .expect("a text")
            .to_lowercase();
        words.extend(
            text.split(|c: char| !c.is_ascii_lowercase())
                .filter(|word| !word.is_empty())
                .map(str::to_owned),
        );
    }
    words
}

/// Each root with all affixes, sensible or not: whatever is typed has to be stemmed alike.
fn made() -> BTreeSet<String> {
    let roots = "bersih sapu ajar pakai ikut tulis baca ambil nyanyi erami kerja mpu an i ua ombak pekerja belajar ternak serta uji angkat \
                 kuasa dengar cuci lari beri minum masak ibu air olah raga nilai isi lautan nyata pesisir kanan makanan pelajaran";
    let before = [
        "", "me", "mem", "men", "meny", "meng", "di", "ke", "ter", "pe", "pem", "pen", "peny",
        "peng", "per", "be", "ber", "bel", "se", "memper", "diper", "keter", "berke",
    ];
    let after = [
        "", "kan", "an", "i", "nya", "ku", "mu", "lah", "kah", "pun", "kannya", "ankah", "inyalah",
        "kanlah", "nyakah",
    ];
    let mut made = BTreeSet::new();
    for root in roots.split_whitespace() {
        for before in before {
            made.extend(after.iter().map(|after| format!("{before}{root}{after}")));
        }
    }
    made
}

#[test]
fn the_script_stems_as_the_index_does() {
    let Some(mut browser) = start("the_script_stems_as_the_index_does") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.open(&host.url("/cari/"));
    let words: Vec<String> = words().into_iter().chain(made()).collect();
    assert!(words.len() > 12_000, "{}", words.len());
    let list = serde_json::to_string(&words).expect("JSON");
    let theirs = browser.value(&format!("{list}.map(kulkul.stem)"));
    let theirs = theirs.as_array().expect("a list");
    let stemmer = Stemmer::create(Algorithm::Indonesian);
    let other = words
        .iter()
        .zip(theirs)
        .filter(|(word, stem)| stemmer.stem(word) != stem.as_str().unwrap_or_default());
    let other: Vec<_> = other
        .map(|(word, stem)| (word, stemmer.stem(word), stem))
        .take(20)
        .collect();
    assert_eq!((words.len(), other.as_slice()), (theirs.len(), &[][..]));
}

/// The same texts stand in a test of `search::words`.
#[test]
fn the_script_folds_as_the_index_does() {
    let Some(mut browser) = start("the_script_folds_as_the_index_does") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.open(&host.url("/cari/"));
    let folded =
        browser.value("kulkul.words(\"Jum’at, Qur'an: «Bébas» ibu-ibu 'RT 03'\").join(' ')");
    assert_eq!(folded, "jumat quran bebas ibu ibu rt 03");
    assert_eq!(
        browser.value("kulkul.words('Be\\u0301bas ÉTÉ Straße').join(' ')"),
        "bebas ete straße"
    );
    assert_eq!(browser.value("kulkul.words(\"' '' \\u0301\").length"), 0);
}
