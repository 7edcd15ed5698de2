//! The calm lines at the end of a build.

use crate::diag::{Lang, Severity};
use crate::newsroom::{Change, HiddenCounts};
use crate::pipeline::Outcome;
use std::fmt::Write;
use std::time::Duration;

/// After `build`: what was made, what is held back; or that the old site stands.
pub(super) fn built(outcome: &Outcome, took: Duration, lang: Lang) -> String {
    let Some(built) = &outcome.built else {
        return match lang {
            Lang::Id => "Situs tidak dibangun; hasil sebelumnya tidak berubah.\n".into(),
            Lang::En => "The site was not built; the previous result has not changed.\n".into(),
        };
    };
    let number = |n: usize| thousands(n, lang);
    let (pages, new, same) = (
        number(built.pages),
        number(built.files_written),
        number(built.files_same),
    );
    let mut text = match lang {
        Lang::Id => format!("Situs selesai: {pages} halaman, {new} berkas baru, {same} tetap"),
        Lang::En => format!(
            "Site built: {pages} {}, {new} {} new, {same} unchanged",
            word(built.pages, "page"),
            word(built.files_written, "file")
        ),
    };
    if built.files_removed > 0 {
        let gone = number(built.files_removed);
        let _ = match lang {
            Lang::Id => write!(text, ", {gone} dihapus"),
            Lang::En => write!(text, ", {gone} removed"),
        };
    }
    let output = super::shown(&built.output);
    let _ = writeln!(
        text,
        ", {} → {}/",
        seconds(took, lang),
        output.trim_end_matches('/')
    );
    text.push_str(&held(outcome, lang));
    text.push_str(&next(outcome, lang));
    text
}

/// After `check`.
pub(super) fn checked(outcome: &Outcome, lang: Lang) -> String {
    let (errors, warnings) = (
        outcome.report.count(Severity::Error),
        outcome.report.count(Severity::Warning),
    );
    let mut text = match (errors + warnings, lang) {
        (0, Lang::Id) => "Situs baik: tidak ada galat atau peringatan.\n".to_owned(),
        (0, Lang::En) => "The site is good: no errors, no warnings.\n".to_owned(),
        _ => String::new(),
    };
    if errors == 0 {
        text.push_str(&held(outcome, lang));
        text.push_str(&next(outcome, lang));
    }
    text
}

/// How long each stage took, longest words first aligned.
pub(super) fn timings(stages: &[(&'static str, Duration)], lang: Lang) -> String {
    let stages: Vec<(&str, Duration)> = stages
        .iter()
        .map(|(name, took)| (stage(name, lang), *took))
        .collect();
    let width = stages
        .iter()
        .map(|(name, _)| name.chars().count())
        .max()
        .unwrap_or(0);
    let mut text = String::new();
    for (name, took) in &stages {
        let _ = writeln!(text, "  {name:<width$}  {:>10}", milliseconds(*took, lang));
    }
    text
}

/// The name of a stage of the pipeline.
fn stage(name: &'static str, lang: Lang) -> &'static str {
    match (name, lang) {
        ("load", Lang::Id) => "memuat setelan dan tema",
        ("compile", Lang::Id) => "menyusun tulisan",
        ("fold", Lang::Id) => "mengelompokkan",
        ("search", Lang::Id) => "menyusun indeks pencarian",
        ("photos", Lang::Id) => "memeriksa foto",
        ("pictures", Lang::Id) => "mengolah foto",
        ("plan", Lang::Id) => "merencanakan halaman",
        ("view", Lang::Id) => "menyiapkan bahan bersama",
        ("render and write", Lang::Id) => "membuat dan menulis halaman",
        ("exchange", Lang::Id) => "menukar hasil",
        (name, _) => name,
    }
}

/// Articles that readers do not see; empty if there are none.
fn held(outcome: &Outcome, lang: Lang) -> String {
    let HiddenCounts {
        drafts,
        scheduled,
        ended,
        withdrawn,
        next_due,
    } = outcome.held;
    let parts = match lang {
        Lang::Id => [
            (drafts, "draf"),
            (scheduled, "terjadwal"),
            (ended, "berakhir"),
            (withdrawn, "dicabut"),
        ],
        Lang::En => [
            (drafts, word(drafts, "draft")),
            (scheduled, "scheduled"),
            (ended, "ended"),
            (withdrawn, "withdrawn"),
        ],
    };
    let total: usize = parts.iter().map(|(count, _)| count).sum();
    if total == 0 {
        return String::new();
    }
    let kinds: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, kind)| format!("{} {kind}", thousands(*count, lang)))
        .collect();
    let (count, kinds) = (thousands(total, lang), kinds.join(", "));
    let mut text = match lang {
        Lang::Id => format!("{count} artikel ditahan ({kinds})"),
        Lang::En => format!("{count} {} held back ({kinds})", word(total, "article")),
    };
    if let Some(due) = next_due {
        let date = super::site::date_text(due, &outcome.zone, lang);
        let _ = match lang {
            Lang::Id => write!(text, "; berikutnya terbit {date}"),
            Lang::En => write!(text, "; the next is due {date}"),
        };
    }
    text.push('\n');
    text
}

/// When the site has to be built again, and why; empty if never.
fn next(outcome: &Outcome, lang: Lang) -> String {
    let Some(next) = outcome.next else {
        return String::new();
    };
    let date = super::site::date_text(next.at, &outcome.zone, lang);
    let why = match (next.change, lang) {
        (Change::Due, Lang::Id) => "sebuah artikel terbit",
        (Change::Due, Lang::En) => "an article is due",
        (Change::Ends, Lang::Id) => "sebuah artikel berakhir",
        (Change::Ends, Lang::En) => "an article ends",
        (Change::Correction, Lang::Id) => "sebuah koreksi tampil",
        (Change::Correction, Lang::En) => "a correction is due",
        (Change::Banner, Lang::Id) => "sebuah spanduk berakhir",
        (Change::Banner, Lang::En) => "a banner goes",
        (Change::EventOver, Lang::Id) => "sebuah acara selesai",
        (Change::EventOver, Lang::En) => "an event is over",
        (Change::LeavesNews, Lang::Id) => "sebuah artikel keluar dari peta situs berita",
        (Change::LeavesNews, Lang::En) => "an article leaves the news sitemap",
    };
    match lang {
        Lang::Id => format!("Bangun lagi pada {date}: {why}.\n"),
        Lang::En => format!("Build again at {date}: {why}.\n"),
    }
}

pub(super) fn word(count: usize, singular: &'static str) -> &'static str {
    match (count, singular) {
        (1, singular) => singular,
        (_, "page") => "pages",
        (_, "file") => "files",
        (_, "draft") => "drafts",
        (_, "article") => "articles",
        (_, other) => other,
    }
}

/// `1.214` in Indonesian, `1,214` in English.
pub(super) fn thousands(number: usize, lang: Lang) -> String {
    let mark = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// `0,31 detik`, `0.31 s`.
pub(super) fn seconds(took: Duration, lang: Lang) -> String {
    let text = format!("{:.2}", took.as_secs_f64());
    match lang {
        Lang::Id => format!("{} detik", text.replace('.', ",")),
        Lang::En => format!("{text} s"),
    }
}

pub(super) fn milliseconds(took: Duration, lang: Lang) -> String {
    let text = format!("{:.1}", took.as_secs_f64() * 1000.0);
    match lang {
        Lang::Id => format!("{} md", text.replace('.', ",")),
        Lang::En => format!("{text} ms"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Zone;
    use crate::diag::Report;
    use crate::newsroom::Next;
    use crate::pipeline::Built;

    fn outcome() -> Outcome {
        Outcome {
            report: Report::default(),
            built: Some(Built {
                pages: 1214,
                files_written: 12,
                files_same: 1202,
                files_removed: 0,
                output: "public".into(),
            }),
            held: HiddenCounts {
                drafts: 1,
                scheduled: 2,
                next_due: Some("2026-12-02T01:05:00Z".parse().expect("a moment")),
                ..HiddenCounts::default()
            },
            next: Some(Next {
                at: "2026-11-30T16:00:00Z".parse().expect("a moment"),
                change: Change::LeavesNews,
            }),
            timings: Vec::new(),
            zone: Zone::wita(),
        }
    }

    #[test]
    fn a_good_build_ends_calmly() {
        assert_eq!(
            built(&outcome(), Duration::from_millis(312), Lang::Id),
            "Situs selesai: 1.214 halaman, 12 berkas baru, 1.202 tetap, 0,31 detik → public/\n\
             3 artikel ditahan (1 draf, 2 terjadwal); berikutnya terbit Rabu, 2 Desember 2026 09.05 WITA\n\
             Bangun lagi pada Selasa, 1 Desember 2026 00.00 WITA: sebuah artikel keluar dari peta situs berita.\n"
        );
        assert_eq!(
            built(&outcome(), Duration::from_millis(312), Lang::En),
            "Site built: 1,214 pages, 12 files new, 1,202 unchanged, 0.31 s → public/\n\
             3 articles held back (1 draft, 2 scheduled); the next is due Wednesday, 2 December 2026 09:05 WITA\n\
             Build again at Tuesday, 1 December 2026 00:00 WITA: an article leaves the news sitemap.\n"
        );
    }

    #[test]
    fn nothing_held_is_nothing_said() {
        let mut outcome = outcome();
        (outcome.held, outcome.next) = (HiddenCounts::default(), None);
        assert_eq!(
            checked(&outcome, Lang::Id),
            "Situs baik: tidak ada galat atau peringatan.\n"
        );
        outcome.built = None;
        assert_eq!(
            built(&outcome, Duration::ZERO, Lang::Id),
            "Situs tidak dibangun; hasil sebelumnya tidak berubah.\n"
        );
    }
}
