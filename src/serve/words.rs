//! What serve's own pages say, in both languages.

use crate::base::Zone;
use crate::diag::{Both, Lang};
use crate::i18n::{Clock, Tongue};
use crate::newsroom::Standing;

pub(super) const NOT_OURS: Both = Both::new(
    "Permintaan ini ditujukan ke nama lain. Buka lewat localhost atau alamat angkanya.\n",
    "This request is meant for another name. Open it as localhost or by its number.\n",
);
pub(super) const METHOD: Both = Both::new("Hanya GET dan HEAD.\n", "GET and HEAD only.\n");
pub(super) const MALFORMED: Both = Both::new(
    "Alamat ini tidak dapat dibaca.\n",
    "This address cannot be read.\n",
);
pub(super) const BUSY: Both = Both::new(
    "Terlalu banyak permintaan sekaligus.\n",
    "Too many requests at once.\n",
);
pub(super) const NO_SITE: Both = Both::new(
    "Situs belum dapat ditampilkan",
    "The site cannot be shown yet",
);
pub(super) const NO_SITE_WHY: Both = Both::new(
    "Perbaiki galat di bawah ini; halaman ini akan memuat ulang sendiri.",
    "Mend the errors below; this page will reload by itself.",
);
pub(super) const NO_PAGE: Both =
    Both::new("Halaman ini tidak dapat dibuat", "This page cannot be made");
pub(super) const GONE: Both = Both::new(
    "Halaman ini tidak ada lagi di situs.",
    "This page is no longer part of the site.",
);
pub(super) const NOT_HERE: Both = Both::new(
    "Tidak ada halaman di alamat ini",
    "There is no page at this address",
);
pub(super) const ERRORS: Both = Both::new("galat", "errors");
pub(super) const WARNINGS: Both = Both::new("peringatan", "warnings");
pub(super) const LAST_GOOD: Both = Both::new(
    "Yang tampil adalah keadaan baik terakhir.",
    "What you see is the last good state.",
);
pub(super) const HIDE: Both = Both::new("Sembunyikan", "Hide");
pub(super) const MEANT: Both = Both::new("maksudnya", "did you mean");

/// A moment as people read it, on the site's clocks.
pub(super) fn moment(moment: jiff::Timestamp, zone: &Zone, lang: Lang) -> String {
    Clock::new(zone.clone(), Tongue::from(lang))
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
