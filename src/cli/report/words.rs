//! What a report says, in both languages.

use crate::i18n::{Bilingual, Counted, Locale};

const fn both(id: &'static str, en: &'static str) -> Bilingual {
    Bilingual::new(id, en)
}

pub(super) const TITLE: Bilingual = both("Laporan", "Report");
pub(super) const UNTIL: Bilingual = both("sampai", "to");
pub(super) const NEVER: Bilingual = both("belum pernah", "never");
pub(super) const SUMMARY: Bilingual = both("Ringkasan", "Summary");
pub(super) const ARTICLES: Bilingual = both("Artikel", "Articles");
pub(super) const WORDS: Bilingual = both("Kata", "Words");
pub(super) const PENDING: Bilingual = both("Menunggu verifikasi", "Pending verification");
pub(super) const PROTECTED: Bilingual = both(
    "Melindungi anak atau korban",
    "Protecting a child or victim",
);
pub(super) const ENDED: Bilingual = both("Sudah berakhir", "Ended");
pub(super) const WITHDRAWN: Bilingual = both("Dicabut", "Withdrawn");
pub(super) const MEASURE: Bilingual = both("Ukuran", "Measure");
pub(super) const VALUE: Bilingual = both("Nilai", "Value");
pub(super) const BY_MONTH: Bilingual = both("Artikel menurut bulan", "Articles by month");
pub(super) const MONTH: Bilingual = both("Bulan", "Month");
pub(super) const BY_KIM: Bilingual = both("Artikel menurut KIM", "Articles by KIM");
pub(super) const KIM: Bilingual = both("KIM", "KIM");
pub(super) const NO_KIM: Bilingual = both("Tanpa KIM", "No KIM");
pub(super) const KIM_NOTE: Bilingual = both(
    "Sebuah artikel dihitung untuk KIM penulisnya, atau untuk KIM kelurahannya bila penulisnya tidak ber-KIM. Artikel yang \
     dilindungi tidak dihitung untuk KIM mana pun.",
    "An article counts for the KIM of its author, or for that of its kelurahan if the author has none. A protected article \
     counts for no KIM.",
);
pub(super) const BY_KIND: Bilingual = both("Artikel menurut jenis", "Articles by kind");
pub(super) const KIND: Bilingual = both("Jenis", "Kind");
pub(super) const BY_AUTHOR: Bilingual = both("Artikel menurut penulis", "Articles by author");
pub(super) const AUTHOR: Bilingual = both("Penulis", "Author");
pub(super) const BY_PLACE: Bilingual = both("Artikel menurut tempat", "Articles by place");
pub(super) const PLACE: Bilingual = both("Tempat", "Place");
pub(super) const KELURAHAN: Bilingual = both("Kelurahan", "Kelurahan");
pub(super) const KECAMATAN: Bilingual = both("Kecamatan", "Kecamatan");
pub(super) const LAST: Bilingual = both("Terakhir", "Last");
pub(super) const DAYS: Bilingual = both("Hari", "Days");
pub(super) const SILENT_KIMS: Bilingual = both(
    "KIM tanpa kabar selama {n} hari",
    "KIM without a story for {n} days",
);
pub(super) const SILENT_PLACES: Bilingual = both(
    "Kelurahan tanpa kabar selama {n} hari",
    "Kelurahan without a story for {n} days",
);
pub(super) const NONE_SILENT: Bilingual = both("Tidak ada.", "None.");
pub(super) const CORRECTIONS: Bilingual =
    both("Ralat dan pencabutan", "Corrections and withdrawals");
pub(super) const RALAT: Bilingual = both("Ralat", "Errata (ralat)");
pub(super) const KOREKSI: Bilingual = both("Koreksi", "Corrections");
pub(super) const REPLIES: Bilingual = both("Hak jawab", "Replies");
pub(super) const CORRECTED: Bilingual = both(
    "Artikel yang diralat, dikoreksi, atau dijawab",
    "Articles corrected or replied to",
);
pub(super) const MEDIAN: Bilingual = both(
    "Waktu sampai koreksi, nilai tengah",
    "Time to correct, median",
);
pub(super) const LONGEST: Bilingual =
    both("Waktu sampai koreksi, terlama", "Time to correct, longest");
pub(super) const WITHIN_A_DAY: Bilingual = both("Dikoreksi dalam sehari", "Corrected within a day");
pub(super) const TO_WITHDRAW: Bilingual = both(
    "Waktu sampai pencabutan, nilai tengah",
    "Time to withdraw, median",
);
pub(super) const CORRECTIONS_NOTE: Bilingual = both(
    "Waktu dihitung sejak artikel terbit sampai ralat, koreksi, atau hak jawabnya dimuat.",
    "Time runs from the publication of the article to that of the erratum, the correction or the reply.",
);
pub(super) const REFUSED: Bilingual = both(
    "Laporan tidak dibuat: artikel yang keliru tidak akan terhitung.",
    "No report was made: articles with errors would be missing from it.",
);
pub(super) const CORRECTION_LIST: Bilingual = both("Daftar koreksi", "List of corrections");
pub(super) const DAY: Bilingual = both("Tanggal", "Date");
pub(super) const TITLE_OF: Bilingual = both("Artikel", "Article");
pub(super) const AFTER: Bilingual = both("Setelah terbit", "After publication");
pub(super) const CARE: Bilingual = both("Kelengkapan", "Completeness");
pub(super) const WITH_PHOTO: Bilingual = both("Artikel berfoto", "Articles with a photo");
pub(super) const WITH_SOURCE: Bilingual = both(
    "Artikel yang menyebut sumber",
    "Articles that name a source",
);
pub(super) const WITH_ALT: Bilingual = both(
    "Foto dengan teks alternatif",
    "Photos with alternative text",
);
pub(super) const MADE_BY: Bilingual = both(
    "Disusun oleh kulkul {versi} dari naskah situs.",
    "Made by kulkul {versi} from the site's texts.",
);

pub(super) const SHARE: Bilingual = both(
    "{part} dari {whole} ({percent}%)",
    "{part} of {whole} ({percent}%)",
);
pub(super) const CODE: Bilingual = both("Kode", "Code");

/// The name of a kind of article.
pub(super) fn kind(word: &str) -> Bilingual {
    match word {
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
    }
}

const LENGTH_MINUTES: Counted = Counted::new("{n} menit", "{n} minute", "{n} minutes");
const LENGTH_HOURS: Counted = Counted::new("{n} jam", "{n} hour", "{n} hours");
const LENGTH_DAYS: Counted = Counted::new("{n} hari", "{n} day", "{n} days");

/// A length of time as people say it: '45 menit', '3 jam', '2 hari 4 jam'.
pub(super) fn length(minutes: u64, locale: Locale) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    // Two units at most: nobody asks for the minutes of a week.
    let parts = match (days, hours) {
        (0, 0) => return counted(LENGTH_MINUTES, rest, locale),
        (0, _) => [(LENGTH_HOURS, hours), (LENGTH_MINUTES, rest)],
        (_, _) => [(LENGTH_DAYS, days), (LENGTH_HOURS, hours)],
    };
    let mut said = Vec::new();
    for (words, n) in parts {
        if n > 0 {
            said.push(counted(words, n, locale));
        }
    }
    said.join(" ")
}

fn counted(words: Counted, n: u64, locale: Locale) -> String {
    let count = usize::try_from(n).unwrap_or(usize::MAX);
    words.of(count).fill(locale, &[("n", &n)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_two_steps_at_most() {
        let said = |minutes| length(minutes, Locale::Id);
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
        assert_eq!(length(1501, Locale::En), "1 day 1 hour");
        assert_eq!(length(121, Locale::En), "2 hours 1 minute");
    }
}
