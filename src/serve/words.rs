//! What serve's own pages say, in both languages.

use crate::base::Zone;
use crate::diag::{Bilingual, Lang};
use crate::i18n::{DateFormatter, Tongue};
use crate::newsroom::Standing;

pub(super) const NOT_OURS: Bilingual = Bilingual::new(
    "Permintaan ini ditujukan ke nama lain. Buka lewat localhost atau alamat angkanya.\n",
    "This request is meant for another name. Open it as localhost or by its number.\n",
);
pub(super) const METHOD: Bilingual =
    Bilingual::new("Hanya GET dan HEAD.\n", "GET and HEAD only.\n");
pub(super) const MALFORMED: Bilingual = Bilingual::new(
    "Alamat ini tidak dapat dibaca.\n",
    "This address cannot be read.\n",
);
pub(super) const BUSY: Bilingual = Bilingual::new(
    "Terlalu banyak permintaan sekaligus.\n",
    "Too many requests at once.\n",
);
pub(super) const NO_SITE: Bilingual = Bilingual::new(
    "Situs belum dapat ditampilkan",
    "The site cannot be shown yet",
);
pub(super) const NO_SITE_WHY: Bilingual = Bilingual::new(
    "Perbaiki galat di bawah ini; halaman ini akan memuat ulang sendiri.",
    "Mend the errors below; this page will reload by itself.",
);
pub(super) const NO_PAGE: Bilingual =
    Bilingual::new("Halaman ini tidak dapat dibuat", "This page cannot be made");
pub(super) const GONE: Bilingual = Bilingual::new(
    "Halaman ini tidak ada lagi di situs.",
    "This page is no longer part of the site.",
);
pub(super) const NOT_HERE: Bilingual = Bilingual::new(
    "Tidak ada halaman di alamat ini",
    "There is no page at this address",
);
pub(super) const ERRORS: Bilingual = Bilingual::new("galat", "errors");
pub(super) const WARNINGS: Bilingual = Bilingual::new("peringatan", "warnings");
pub(super) const LAST_GOOD: Bilingual = Bilingual::new(
    "Yang tampil adalah keadaan baik terakhir.",
    "What you see is the last good state.",
);
pub(super) const HIDE: Bilingual = Bilingual::new("Sembunyikan", "Hide");
pub(super) const MEANT: Bilingual = Bilingual::new("maksudnya", "did you mean");

/// A moment as people read it, on the site's clocks.
pub(super) fn moment(moment: jiff::Timestamp, zone: &Zone, lang: Lang) -> String {
    DateFormatter::new(zone.clone(), Tongue::from(lang))
        .text(moment)
        .full
}

/// Why readers do not see an article, and from when they do; `None` if they see it.
pub(super) fn held(standing: Standing, zone: &Zone, lang: Lang) -> Option<String> {
    let text = match (standing, lang) {
        (Standing::Draft, Lang::Id) => {
            "Draf: pembaca belum melihatnya. Hapus baris `draf` supaya terbit.".into()
        }
        (Standing::Draft, Lang::En) => {
            "Draft: readers do not see it yet. Delete the line `draf` to publish it.".into()
        }
        (Standing::Scheduled(due), Lang::Id) => {
            format!(
                "Terjadwal: pembaca melihatnya mulai {}.",
                moment(due, zone, lang)
            )
        }
        (Standing::Scheduled(due), Lang::En) => format!(
            "Scheduled: readers see it from {}.",
            moment(due, zone, lang)
        ),
        (Standing::Ended, Lang::Id) => "Berakhir: pembaca hanya melihat pemberitahuan ini.".into(),
        (Standing::Ended, Lang::En) => "Ended: readers see only this notice.".into(),
        (Standing::Withdrawn, Lang::Id) => {
            "Dicabut: pembaca hanya melihat pemberitahuan ini.".into()
        }
        (Standing::Withdrawn, Lang::En) => "Withdrawn: readers see only this notice.".into(),
        (Standing::Public | Standing::Pending | Standing::Protected, _) => return None,
    };
    Some(text)
}
