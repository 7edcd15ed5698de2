//! What serve's own pages say, in both languages.

use crate::base::Zone;
use crate::i18n::{Bilingual, DateFormatter, DateLanguage, Locale};
use crate::newsroom::{Held, Standing};

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
pub(super) fn moment(moment: jiff::Timestamp, zone: &Zone, locale: Locale) -> String {
    DateFormatter::new(zone.clone(), DateLanguage::from(locale))
        .text(moment)
        .full
}

const DRAFT: Bilingual = Bilingual::new(
    "Draf: pembaca belum melihatnya. Hapus baris `draf` supaya terbit.",
    "Draft: readers do not see it yet. Delete the line `draf` to publish it.",
);
const SCHEDULED: Bilingual = Bilingual::new(
    "Terjadwal: pembaca melihatnya mulai {when}.",
    "Scheduled: readers see it from {when}.",
);
const ENDED: Bilingual = Bilingual::new(
    "Berakhir: pembaca hanya melihat pemberitahuan ini.",
    "Ended: readers see only this notice.",
);
const WITHDRAWN: Bilingual = Bilingual::new(
    "Dicabut: pembaca hanya melihat pemberitahuan ini.",
    "Withdrawn: readers see only this notice.",
);

/// Why readers do not see an article or page, and from when they do; `None` if they see it.
pub(super) fn unseen(
    held: Option<Held>,
    standing: Standing,
    zone: &Zone,
    locale: Locale,
) -> Option<String> {
    let words = match (held, standing) {
        (Some(Held::Draft), _) => DRAFT,
        (Some(Held::Scheduled(due)), _) => {
            let when = moment(due, zone, locale);
            return Some(SCHEDULED.fill(locale, &[("when", &when)]));
        }
        (None, Standing::Ended) => ENDED,
        (None, Standing::Withdrawn) => WITHDRAWN,
        (None, Standing::Public | Standing::Pending | Standing::Protected) => return None,
    };
    Some(words.of(locale).to_owned())
}
