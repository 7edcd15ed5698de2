use kulkul::diag::{Code, CodeTexts, Severity, code};
use kulkul::i18n::Locale;
use std::fmt::Write;
use std::fs;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/kode.md");

/// `docs/kode.md` is written from the catalogue: `KULKUL_BLESS=1 cargo test --test cli docs`.
#[test]
fn the_table_of_codes_is_the_catalogue() {
    let wanted = table();
    if std::env::var_os("KULKUL_BLESS").is_some() {
        fs::write(FILE, &wanted).expect("docs/ can be written");
    }
    let there = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        there == wanted,
        "docs/kode.md is not the catalogue: KULKUL_BLESS=1 cargo test --test cli docs"
    );
}

fn table() -> String {
    let mut page = String::from(
        "# Kode galat dan peringatan\n\n\
         Halaman ini disusun dari katalog di `src/diag/catalogue/` oleh `KULKUL_BLESS=1 cargo test --test cli docs`.\n\
         Isi yang sama ditampilkan oleh `kulkul explain KODE`. Galat menghentikan pembangunan situs; peringatan tidak,\n\
         kecuali dengan `--strict`.\n\n\
         This page is made from the catalogue; `kulkul explain CODE` shows the same. An error stops the build, a warning\n\
         does so under `--strict`.\n\n\
         | Kode | Jenis | Pesan | Message |\n| --- | --- | --- | --- |\n",
    );
    for code in code::all() {
        let (id, en) = (
            cell(code.texts(Locale::Id).message),
            cell(code.texts(Locale::En).message),
        );
        let _ = writeln!(
            page,
            "| [{code}](#{}) | {} | {id} | {en} |",
            code.name().to_lowercase(),
            severity(code).0
        );
    }
    for code in code::all() {
        let (indonesian, english) = severity(code);
        let _ = writeln!(page, "\n## {code}\n");
        section(&mut page, indonesian, "Saran", code.texts(Locale::Id));
        page.push('\n');
        section(&mut page, english, "Help", code.texts(Locale::En));
    }
    page
}

fn section(page: &mut String, severity: &str, help: &str, words: &CodeTexts) {
    let _ = write!(
        page,
        "**{severity}: {}**\n\n{help}: {}\n\n{}\n",
        words.message,
        words.help,
        words.explain.trim_end()
    );
}

fn severity(code: Code) -> (&'static str, &'static str) {
    match code.severity() {
        Severity::Error => ("Galat", "Error"),
        Severity::Warning => ("Peringatan", "Warning"),
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
