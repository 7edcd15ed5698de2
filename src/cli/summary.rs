//! The summary printed after a build.

use super::words::shown;
use crate::base::Zone;
use crate::diag::Severity;
use crate::i18n::{Bilingual, Counted, Locale, milliseconds, seconds, thousands};
use crate::newsroom::{Change, Next};
use crate::pipeline::{Built, Outcome, Stage};
use std::fmt::Write;
use std::time::Duration;

const NOT_BUILT: Bilingual = Bilingual::new(
    "Situs tidak dibangun; hasil sebelumnya tidak berubah.\n",
    "The site was not built; the previous result has not changed.\n",
);
const BUILT: Bilingual = Bilingual::new(
    "Situs selesai: {pages}, {new}, {same} tetap{removed}, {took} → {output}/\n",
    "Site built: {pages}, {new}, {same} unchanged{removed}, {took} → {output}/\n",
);
const PAGES: Counted = Counted::new("{n} halaman", "{n} page", "{n} pages");
const NEW_FILES: Counted = Counted::new("{n} berkas baru", "{n} file new", "{n} files new");
const REMOVED: Bilingual = Bilingual::new(", {n} dihapus", ", {n} removed");
const GOOD: Bilingual = Bilingual::new(
    "Situs baik: tidak ada galat atau peringatan.\n",
    "The site is good: no errors, no warnings.\n",
);
const HELD: Counted = Counted::new(
    "{n} artikel ditahan ({kinds})",
    "{n} article held back ({kinds})",
    "{n} articles held back ({kinds})",
);
const DRAFTS: Counted = Counted::new("{n} draf", "{n} draft", "{n} drafts");
const SCHEDULED: Counted = Counted::new("{n} terjadwal", "{n} scheduled", "{n} scheduled");
const ENDED: Counted = Counted::new("{n} berakhir", "{n} ended", "{n} ended");
const WITHDRAWN: Counted = Counted::new("{n} dicabut", "{n} withdrawn", "{n} withdrawn");
const NEXT_DUE: Bilingual =
    Bilingual::new("; berikutnya terbit {when}", "; the next is due {when}");
const BUILD_AGAIN: Bilingual = Bilingual::new(
    "Bangun lagi pada {when}: {why}.\n",
    "Build again at {when}: {why}.\n",
);

/// After `build`: what was made, what is held back; or that the old site stands.
pub(super) fn built(outcome: &Outcome, took: Duration, locale: Locale) -> String {
    let Some(built) = &outcome.built else {
        return NOT_BUILT.of(locale).to_owned();
    };
    made(built, took, locale) + &held(outcome, locale) + &next(outcome, locale)
}

fn made(built: &Built, took: Duration, locale: Locale) -> String {
    // Most builds remove nothing; only the others say so.
    let removed = match built.files_removed {
        0 => String::new(),
        n => REMOVED.fill(locale, &[("n", &thousands(n, locale))]),
    };
    let output = shown(&built.output);
    BUILT.fill(
        locale,
        &[
            ("pages", &counted(PAGES, built.pages, locale)),
            ("new", &counted(NEW_FILES, built.files_written, locale)),
            ("same", &thousands(built.files_same, locale)),
            ("removed", &removed),
            ("took", &seconds(took, locale)),
            ("output", &output.trim_end_matches('/')),
        ],
    )
}

/// After `check`.
pub(super) fn checked(outcome: &Outcome, locale: Locale) -> String {
    let errors = outcome.report.count(Severity::Error);
    let warnings = outcome.report.count(Severity::Warning);
    let mut text = String::new();
    if errors + warnings == 0 {
        text.push_str(GOOD.of(locale));
    }
    if errors == 0 {
        text.push_str(&held(outcome, locale));
        text.push_str(&next(outcome, locale));
    }
    text
}

/// How long each stage took, in two columns.
pub(super) fn timings(stages: &[(Stage, Duration)], locale: Locale) -> String {
    let name = |stage: &Stage| stage_name(*stage).of(locale);
    let widths = stages.iter().map(|(stage, _)| name(stage).chars().count());
    let width = widths.max().unwrap_or(0);
    let mut text = String::new();
    for (stage, took) in stages {
        let took = milliseconds(*took, locale);
        let _ = writeln!(text, "  {:<width$}  {took:>10}", name(stage));
    }
    text
}

/// The name of a stage of the pipeline.
fn stage_name(stage: Stage) -> Bilingual {
    match stage {
        Stage::Load => Bilingual::new("memuat setelan dan tema", "load"),
        Stage::Compile => Bilingual::new("menyusun tulisan", "compile"),
        Stage::Fold => Bilingual::new("mengelompokkan", "fold"),
        Stage::Search => Bilingual::new("menyusun indeks pencarian", "search"),
        Stage::Photos => Bilingual::new("memeriksa foto", "photos"),
        Stage::Pictures => Bilingual::new("mengolah foto", "pictures"),
        Stage::Plan => Bilingual::new("merencanakan halaman", "plan"),
        Stage::View => Bilingual::new("menyiapkan bahan bersama", "view"),
        Stage::Write => Bilingual::new("membuat dan menulis halaman", "render and write"),
        Stage::Exchange => Bilingual::new("menukar hasil", "exchange"),
    }
}

/// Articles that readers do not see; empty if there are none.
fn held(outcome: &Outcome, locale: Locale) -> String {
    let held = outcome.held;
    let kinds = [
        (DRAFTS, held.drafts),
        (SCHEDULED, held.scheduled),
        (ENDED, held.ended),
        (WITHDRAWN, held.withdrawn),
    ];
    let total = kinds.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return String::new();
    }
    let number = thousands(total, locale);
    let kinds = said(&kinds, locale);
    let mut text = HELD
        .of(total)
        .fill(locale, &[("n", &number), ("kinds", &kinds)]);
    if let Some(due) = held.next_due {
        let when = super::site::date_text(due, &outcome.zone, locale);
        text.push_str(&NEXT_DUE.fill(locale, &[("when", &when)]));
    }
    text + "\n"
}

/// `1 draf, 2 terjadwal`; what there is none of is not counted.
fn said(kinds: &[(Counted, usize)], locale: Locale) -> String {
    let mut said = Vec::new();
    for (words, count) in kinds {
        if *count > 0 {
            said.push(counted(*words, *count, locale));
        }
    }
    said.join(", ")
}

/// When the site has to be built again, and why; empty if never.
fn next(outcome: &Outcome, locale: Locale) -> String {
    outcome
        .next
        .map_or_else(String::new, |next| again(next, &outcome.zone, locale))
}

fn again(next: Next, zone: &Zone, locale: Locale) -> String {
    let when = super::site::date_text(next.at, zone, locale);
    let why = why(next.change).of(locale);
    BUILD_AGAIN.fill(locale, &[("when", &when), ("why", &why)])
}

fn why(change: Change) -> Bilingual {
    match change {
        Change::Due => Bilingual::new("sebuah artikel terbit", "an article is due"),
        Change::Ends => Bilingual::new("sebuah artikel berakhir", "an article ends"),
        Change::Correction => Bilingual::new("sebuah koreksi tampil", "a correction is due"),
        Change::Banner => Bilingual::new("sebuah spanduk berakhir", "a banner goes"),
        Change::EventOver => Bilingual::new("sebuah acara selesai", "an event is over"),
        Change::LeavesNews => Bilingual::new(
            "sebuah artikel keluar dari peta situs berita",
            "an article leaves the news sitemap",
        ),
    }
}

/// `1.214 halaman`
fn counted(words: Counted, count: usize, locale: Locale) -> String {
    let number = thousands(count, locale);
    words.of(count).fill(locale, &[("n", &number)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Zone;
    use crate::diag::Report;
    use crate::newsroom::{HiddenCounts, Next};
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
            built(&outcome(), Duration::from_millis(312), Locale::Id),
            "Situs selesai: 1.214 halaman, 12 berkas baru, 1.202 tetap, 0,31 detik → public/\n\
             3 artikel ditahan (1 draf, 2 terjadwal); berikutnya terbit Rabu, 2 Desember 2026 09.05 WITA\n\
             Bangun lagi pada Selasa, 1 Desember 2026 00.00 WITA: sebuah artikel keluar dari peta situs berita.\n"
        );
        assert_eq!(
            built(&outcome(), Duration::from_millis(312), Locale::En),
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
            checked(&outcome, Locale::Id),
            "Situs baik: tidak ada galat atau peringatan.\n"
        );
        outcome.built = None;
        assert_eq!(
            built(&outcome, Duration::ZERO, Locale::Id),
            "Situs tidak dibangun; hasil sebelumnya tidak berubah.\n"
        );
    }
}
