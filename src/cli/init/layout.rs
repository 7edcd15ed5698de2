//! What a new site consists of: paths and texts, nothing written yet.

use super::registry::Region;
use crate::base::{SitePart, Zone, fill};
use crate::places::{PlaceId, Places};
use crate::yaml;
use jiff::Timestamp;
use jiff::civil::DateTime;

/// Everything that decides a new site.
#[derive(Debug)]
pub(super) struct SiteLayout<'a> {
    pub(super) name: &'a str,
    pub(super) address: &'a str,
    pub(super) region: &'a Region,
    pub(super) places: &'a Places,
    /// The cut-out list of places, and its licence if it is known.
    pub(super) list: &'a str,
    pub(super) licence: Option<&'a str>,
    pub(super) now: Timestamp,
}

const ARTICLE: &str = include_str!("situs/artikel.md");
const KIM: &str = include_str!("situs/kim.md");
const PERSON: &str = include_str!("situs/penulis.md");
const SETTINGS: &str = include_str!("situs/kulkul.yaml");
const PAGES: [(&str, &str); 5] = [
    ("cara-melapor", include_str!("situs/cara-melapor.md")),
    ("tentang", include_str!("situs/tentang.md")),
    ("redaksi", include_str!("situs/redaksi.md")),
    (
        "pedoman-media-siber",
        include_str!("situs/pedoman-media-siber.md"),
    ),
    ("privasi", include_str!("situs/privasi.md")),
];
const IGNORED: &str = "# Hasil dan simpanan kulkul; dibuat lagi setiap kali situs dibangun.\n/public/\n/.*.kulkul/\n/.kulkul/\n";

/// A file of the new site: its path, relative to the folder, and its text.
pub(super) type NewFile = (String, String);

impl SiteLayout<'_> {
    /// Every file of the new site.
    pub(super) fn files(&self) -> Vec<NewFile> {
        let mut files = self.top();
        files.extend(self.pages());
        let first = self.first_kelurahan();
        files.extend(self.empty_folders(first));
        match first {
            Some(first) => files.extend(self.examples(first)),
            None => files.extend([SitePart::Kims, SitePart::People].map(empty_part)),
        }
        files
    }

    fn top(&self) -> Vec<NewFile> {
        let mut files = vec![
            (SitePart::Settings.name().to_owned(), self.settings()),
            (SitePart::Places.name().to_owned(), self.list.to_owned()),
            (".gitignore".to_owned(), IGNORED.to_owned()),
            // News of the whole region; the other folders follow from the list of places.
            empty_folder("content/kota"),
            empty_part(SitePart::Statics),
            empty_part(SitePart::Templates),
        ];
        // The built-in list may be passed on only with its licence.
        if let Some(licence) = self.licence {
            files.push(("wilayah.LICENSE.md".to_owned(), licence.to_owned()));
        }
        files
    }

    /// A folder for every place but the region, which has its own, and the one that gets the examples.
    fn empty_folders(&self, first: Option<PlaceId>) -> Vec<NewFile> {
        let mut folders = Vec::new();
        for (id, _) in self.places.iter() {
            if id != self.places.region() && Some(id) != first {
                let folder = folder(self.places, id);
                folders.push(empty_folder(&format!("content/{folder}")));
            }
        }
        folders
    }

    fn settings(&self) -> String {
        let zone = zone(&self.region.code);
        fill(SETTINGS, |hole| match hole {
            "nama" => Some(yaml::scalar(self.name)),
            "alamat" => Some(yaml::scalar(self.address)),
            "kode" => Some(self.region.code.clone()),
            // As wide as the values above and below it, so that the comments stand in one column.
            "zona" => Some(format!("{zone:<27}")),
            "singkatan" => Some(short_name(zone).to_owned()),
            _ => None,
        })
    }

    fn pages(&self) -> impl Iterator<Item = NewFile> {
        PAGES.into_iter().map(|(slug, text)| {
            let text = fill(text, |hole| match hole {
                "nama" => Some(self.name.to_owned()),
                "daerah" => Some(self.region.name.clone()),
                _ => None,
            });
            (format!("content/halaman/{slug}.md"), text)
        })
    }

    /// The kelurahan that gets the examples: the first of the first kecamatan by name.
    fn first_kelurahan(&self) -> Option<PlaceId> {
        let kecamatan = self.places.children(self.places.region());
        kecamatan
            .into_iter()
            .find_map(|id| self.places.children(id).first().copied())
    }

    /// A KIM, an author and an article that show how these files look.
    fn examples(&self, place: PlaceId) -> [NewFile; 3] {
        let here = self.places.get(place);
        let written = self.now();
        let folder = folder(self.places, place);
        let article = format!("content/{folder}/{}-kabar-pertama.md", written.date());
        let value = |hole: &str| match hole {
            "nama-wilayah" => Some(here.name.to_string()),
            "wilayah-lengkap" => Some(format!("{} {}", here.word.text(), here.name)),
            "kode-wilayah" => Some(here.code.to_string()),
            "tanggal" => Some(written.strftime("%Y-%m-%d %H.%M").to_string()),
            "berkas" => Some(article.clone()),
            "berkas-kim" => Some(here.slug.to_string()),
            _ => None,
        };
        [
            (article.clone(), fill(ARTICLE, value)),
            (format!("kim/{}.md", here.slug), fill(KIM, value)),
            ("penulis/warga-contoh.md".to_owned(), fill(PERSON, value)),
        ]
    }

    /// On the clocks of the region.
    fn now(&self) -> DateTime {
        let zone = Zone::named(zone(&self.region.code)).unwrap_or(Zone::wita());
        zone.at(self.now).datetime()
    }
}

/// A folder of the site that is still empty, which git keeps only for a file in it.
fn empty_folder(path: &str) -> NewFile {
    (format!("{path}/.gitkeep"), String::new())
}

fn empty_part(part: SitePart) -> NewFile {
    empty_folder(part.name())
}

/// What Indonesians call a zone.
fn short_name(zone: &str) -> &'static str {
    match zone {
        "Asia/Jakarta" => "WIB",
        "Asia/Jayapura" => "WIT",
        _ => "WITA",
    }
}

/// The folder of a place below `content/`: `ampenan/bintaro`.
pub(in crate::cli) fn folder(places: &Places, id: PlaceId) -> String {
    let place = places.get(id);
    match place.parent {
        None => "kota".to_owned(),
        Some(parent) if parent == places.region() => place.slug.to_string(),
        Some(parent) => format!("{}/{}", folder(places, parent), place.slug),
    }
}

/// The zone of a region by its province (Keppres 41/1987; the provinces since then follow those they came from).
fn zone(code: &str) -> &'static str {
    let province = code.split('.').next().unwrap_or_default();
    match province.parse::<u8>().ok() {
        Some(51..=53 | 63..=65 | 71..=76) => "Asia/Makassar",
        Some(81..=99) => "Asia/Jayapura",
        _ => "Asia/Jakarta",
    }
}

#[cfg(test)]
mod tests {
    use super::zone;

    #[test]
    fn zones_follow_the_provinces() {
        let zones = [
            "31.71", "61.71", "62.71", "63.71", "51.04", "52.71", "73.71", "81.71", "91.71",
            "95.01",
        ]
        .map(zone);
        let (west, middle, east) = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
        assert_eq!(
            zones,
            [
                west, west, west, middle, middle, middle, middle, east, east, east
            ]
        );
    }
}
