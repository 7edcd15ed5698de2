//! What a report says, in both languages.

use crate::diag::Both;
use crate::diag::Lang;

const fn both(id: &'static str, en: &'static str) -> Both {
    Both::new(id, en)
}

pub(super) const TITLE: Both = both("Laporan", "Report");
pub(super) const UNTIL: Both = both("sampai", "to");
pub(super) const NEVER: Both = both("belum pernah", "never");
pub(super) const SUMMARY: Both = both("Ringkasan", "Summary");
pub(super) const ARTICLES: Both = both("Artikel", "Articles");
pub(super) const WORDS: Both = both("Kata", "Words");
pub(super) const PENDING: Both = both("Menunggu verifikasi", "Pending verification");
pub(super) const PROTECTED: Both = both(
    "Melindungi anak atau korban",
    "Protecting a child or victim",
);
pub(super) const ENDED: Both = both("Sudah berakhir", "Ended");
pub(super) const WITHDRAWN: Both = both("Dicabut", "Withdrawn");
pub(super) const MEASURE: Both = both("Ukuran", "Measure");
pub(super) const VALUE: Both = both("Nilai", "Value");
pub(super) const BY_MONTH: Both = both("Artikel menurut bulan", "Articles by month");
pub(super) const MONTH: Both = both("Bulan", "Month");
pub(super) const BY_KIM: Both = both("Artikel menurut KIM", "Articles by KIM");
pub(super) const KIM: Both = both("KIM", "KIM");
pub(super) const NO_KIM: Both = both("Tanpa KIM", "No KIM");
pub(super) const KIM_NOTE: Both = both(
    "Sebuah artikel dihitung untuk KIM penulisnya, atau untuk KIM kelurahannya bila penulisnya tidak ber-KIM. Artikel yang \
     dilindungi tidak dihitung untuk KIM mana pun.",
    "An article counts for the KIM of its author, or for that of its kelurahan if the author has none. A protected article \
     counts for no KIM.",
);
pub(super) const BY_KIND: Both = both("Artikel menurut jenis", "Articles by kind");
pub(super) const KIND: Both = both("Jenis", "Kind");
pub(super) const BY_AUTHOR: Both = both("Artikel menurut penulis", "Articles by author");
pub(super) const AUTHOR: Both = both("Penulis", "Author");
pub(super) const BY_PLACE: Both = both("Artikel menurut tempat", "Articles by place");
pub(super) const PLACE: Both = both("Tempat", "Place");
pub(super) const KELURAHAN: Both = both("Kelurahan", "Kelurahan");
pub(super) const KECAMATAN: Both = both("Kecamatan", "Kecamatan");
pub(super) const LAST: Both = both("Terakhir", "Last");
pub(super) const DAYS: Both = both("Hari", "Days");
pub(super) const SILENT_KIMS: Both = both(
    "KIM tanpa kabar selama {n} hari",
    "KIM without a story for {n} days",
);
pub(super) const SILENT_PLACES: Both = both(
    "Kelurahan tanpa kabar selama {n} hari",
    "Kelurahan without a story for {n} days",
);
pub(super) const NONE_SILENT: Both = both("Tidak ada.", "None.");
pub(super) const CORRECTIONS: Both = both("Ralat dan pencabutan", "Corrections and withdrawals");
pub(super) const RALAT: Both = both("Ralat", "Errata (ralat)");
pub(super) const KOREKSI: Both = both("Koreksi", "Corrections");
pub(super) const REPLIES: Both = both("Hak jawab", "Replies");
pub(super) const CORRECTED: Both = both(
    "Artikel yang diralat, dikoreksi, atau dijawab",
    "Articles corrected or replied to",
);
pub(super) const MEDIAN: Both = both(
    "Waktu sampai koreksi, nilai tengah",
    "Time to correct, median",
);
pub(super) const LONGEST: Both = both("Waktu sampai koreksi, terlama", "Time to correct, longest");
pub(super) const WITHIN_A_DAY: Both = both("Dikoreksi dalam sehari", "Corrected within a day");
pub(super) const TO_WITHDRAW: Both = both(
    "Waktu sampai pencabutan, nilai tengah",
    "Time to withdraw, median",
);
pub(super) const CORRECTIONS_NOTE: Both = both(
    "Waktu dihitung sejak artikel terbit sampai ralat, koreksi, atau hak jawabnya dimuat.",
    "Time runs from the publication of the article to that of the erratum, the correction or the reply.",
);
pub(super) const REFUSED: Both = both(
    "Laporan tidak dibuat: artikel yang keliru tidak akan terhitung.",
    "No report was made: articles with errors would be missing from it.",
);
pub(super) const CORRECTION_LIST: Both = both("Daftar koreksi", "List of corrections");
pub(super) const DAY: Both = both("Tanggal", "Date");
pub(super) const TITLE_OF: Both = both("Artikel", "Article");
pub(super) const AFTER: Both = both("Setelah terbit", "After publication");
pub(super) const CARE: Both = both("Kelengkapan", "Completeness");
pub(super) const WITH_PHOTO: Both = both("Artikel berfoto", "Articles with a photo");
pub(super) const WITH_SOURCE: Both = both(
    "Artikel yang menyebut sumber",
    "Articles that name a source",
);
pub(super) const WITH_ALT: Both = both(
    "Foto dengan teks alternatif",
    "Photos with alternative text",
);
pub(super) const MADE_BY: Both = both(
    "Disusun oleh kulkul {versi} dari naskah situs.",
    "Made by kulkul {versi} from the site's texts.",
);

/// The name of a kind of article.
pub(super) fn kind(word: &str, lang: Lang) -> &'static str {
    let name = match word {
        "rilis" => both("Rilis", "Release"),
        "pengumuman" => both("Pengumuman", "Announcement"),
        "agenda" => both("Agenda", "Event"),
        "opini" => both("Opini", "Opinion"),
        "profil" => both("Profil", "Portrait"),
        "cek-fakta" => both("Cek fakta", "Fact check"),
        "advertorial" => both("Advertorial", "Advertorial"),
        "ralat" => both("Ralat", "Erratum"),
        "koreksi" => both("Koreksi", "Correction"),
        "hak-jawab" => both("Hak jawab", "Reply"),
        _ => both("Berita", "News"),
    };
    name.of(lang)
}

/// A length of time as people say it: '45 menit', '3 jam', '2 hari 4 jam'.
pub(super) fn length(minutes: u64, lang: Lang) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let said = |n: u64, id: &str, one: &str| match (lang, n) {
        (Lang::Id, n) => format!("{n} {id}"),
        (Lang::En, 1) => format!("1 {one}"),
        (Lang::En, n) => format!("{n} {one}s"),
    };
    match (days, hours) {
        (0, 0) => said(rest, "menit", "minute"),
        (0, hours) if rest > 0 => format!(
            "{} {}",
            said(hours, "jam", "hour"),
            said(rest, "menit", "minute")
        ),
        (0, hours) => said(hours, "jam", "hour"),
        (days, 0) => said(days, "hari", "day"),
        (days, hours) => format!(
            "{} {}",
            said(days, "hari", "day"),
            said(hours, "jam", "hour")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_two_steps_at_most() {
        let said = |minutes| length(minutes, Lang::Id);
        assert_eq!(
            [0, 45, 60, 61, 1440, 1500, 3120].map(said),
            [
                "0 menit",
                "45 menit",
                "1 jam",
                "1 jam 1 menit",
                "1 hari",
                "1 hari 1 jam",
                "2 hari 4 jam"
            ]
        );
        assert_eq!(length(1501, Lang::En), "1 day 1 hour");
        assert_eq!(length(121, Lang::En), "2 hours 1 minute");
    }
}
