//! A new article as a file: front matter and the outline of a text.
//!
//! Owns: the file that `kulkul new` writes, in the keys that `front_matter` reads. Refuses: writing it anywhere.

use super::ArticleKind;
use crate::i18n::{Bilingual, Locale};
use crate::yaml;
use jiff::civil::{DateTime, Time};
use std::fmt::Write;

/// What is known of an article before it is written.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    /// As it is to be read.
    pub title: &'a str,
    /// On the site's clocks.
    pub written: DateTime,
    /// The id of somebody in `penulis/`.
    pub author: Option<&'a str>,
    /// The slug of one of the site's categories.
    pub category: Option<&'a str>,
    /// Whether it is news, an event, a release …
    pub kind: ArticleKind,
    /// The name of the place, as the likely place of an event.
    pub place: &'a str,
    /// Whether the article has a folder of its own.
    pub photo: bool,
}

const TITLE: Bilingual = Bilingual::new("judul", "title");
const DATE: Bilingual = Bilingual::new("tanggal", "date");
const AUTHOR: Bilingual = Bilingual::new("penulis", "author");
const CATEGORY: Bilingual = Bilingual::new("kategori", "category");
const KIND: Bilingual = Bilingual::new("jenis", "type");
const EVENT: Bilingual = Bilingual::new(
    "agenda:\n  mulai: {start}\n  tempat: {place}\n",
    "event:\n  start: {start}\n  place: {place}\n",
);
const SOURCE: Bilingual = Bilingual::new(
    "# sumber: Nama kantor yang menerbitkan rilis\n",
    "# source: Name of the office that issued the release\n",
);
const DRAFT: Bilingual = Bilingual::new(
    "draf: true                   # hapus baris ini bila artikel siap terbit\n",
    "draft: true                  # remove this line when the article is ready\n",
);
const OPTIONAL: Bilingual = Bilingual::new(
    "\
# Boleh diisi: hapus tanda pagar di depan barisnya.
# ringkasan: Satu atau dua kalimat untuk daftar dan pratinjau di WhatsApp.
# tag: [posyandu, balita]
# terbit: 2026-12-01 06.00     # ditahan sampai waktu ini
# berakhir: 2026-12-31         # tidak ditampilkan lagi setelah waktu ini
# verifikasi: menunggu         # terbit sebelum selesai diperiksa
# lindungi: anak               # anak atau korban: tidak tampil di halaman kelurahan
",
    "\
# May be filled in: remove the hash in front of the line.
# summary: One or two sentences for lists and previews in WhatsApp.
# tags: [posyandu, toddlers]
# publish: 2026-12-01 06.00    # held back until then
# expires: 2026-12-31          # not shown after that
# verification: menunggu       # published before it was checked
# protect: anak                # anak (a child) or korban (a victim): kept off the page of the kelurahan
",
);
const PHOTO: Bilingual = Bilingual::new(
    "\
# gambar: foto.jpg           # foto di folder ini
# alt: Apa yang tampak di foto, bagi pembaca yang tidak dapat melihatnya
# kredit: Nama pemotret
",
    "\
# image: photo.jpg           # a photo in this folder
# image_alt: What the photo shows, for readers who cannot see it
# image_credit: Name of the photographer
",
);
const BODY: Bilingual = Bilingual::new(
    "\
Apa yang terjadi, siapa yang terlibat, di mana, dan kapan. Paragraf pertama memuat intinya.

Lalu bagaimana dan mengapa, dengan kata-kata orang yang ada di sana.
",
    "\
What happened, who took part, where and when. The first paragraph tells the story.

Then how and why, in the words of people who were there.
",
);

impl Draft<'_> {
    /// The file, in the language of the site.
    pub(crate) fn text(&self, locale: Locale) -> String {
        let mut text = String::from("---\n");
        let mut line = |key: Bilingual, value: &str| {
            // A String takes every write.
            let _ = writeln!(text, "{}: {value}", key.of(locale));
        };
        line(TITLE, &yaml::scalar(self.title));
        line(DATE, &self.date());
        if let Some(author) = self.author {
            line(AUTHOR, &yaml::scalar(author));
        }
        if let Some(category) = self.category {
            line(CATEGORY, &yaml::scalar(category));
        }
        if self.kind != ArticleKind::default() {
            line(KIND, self.kind.word());
        }
        text.push_str(&self.keys_of_kind(locale));
        text.push_str(DRAFT.of(locale));
        text.push_str(OPTIONAL.of(locale));
        if self.photo {
            text.push_str(PHOTO.of(locale));
        }
        text + "---\n\n" + BODY.of(locale)
    }

    fn date(&self) -> String {
        let day = self.written.date();
        match self.written.time() {
            time if time == Time::midnight() => day.to_string(),
            time => format!("{day} {:02}.{:02}", time.hour(), time.minute()),
        }
    }

    /// Keys that one kind of text needs.
    fn keys_of_kind(&self, locale: Locale) -> String {
        match self.kind {
            ArticleKind::Agenda => {
                let place = yaml::scalar(self.place);
                EVENT.fill(locale, &[("start", &self.date()), ("place", &place)])
            }
            ArticleKind::Rilis => SOURCE.of(locale).to_owned(),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline() -> Draft<'static> {
        Draft {
            title: "Posyandu: buka lagi",
            written: "2026-12-01T09:05:00".parse().expect("a moment"),
            author: Some("siti-maryam"),
            category: Some("kesehatan"),
            kind: ArticleKind::Berita,
            place: "Bintaro",
            photo: false,
        }
    }

    #[test]
    fn the_head_is_filled_in() {
        let text = outline().text(Locale::Id);
        let head = "---\njudul: \"Posyandu: buka lagi\"\ntanggal: 2026-12-01 09.05\npenulis: siti-maryam\n\
                    kategori: kesehatan\ndraf: true ";
        assert!(text.starts_with(head), "{text}");
        assert!(
            text.contains("\n---\n\nApa yang terjadi") && !text.contains("gambar:"),
            "{text}"
        );
    }

    #[test]
    fn an_event_has_a_time_and_a_place_and_english_has_its_keys() {
        let written = "2026-12-01T00:00:00".parse().expect("a moment");
        let outline = Draft {
            kind: ArticleKind::Agenda,
            written,
            photo: true,
            ..outline()
        };
        let text = outline.text(Locale::En);
        assert!(
            text.contains("date: 2026-12-01\n")
                && text.contains(
                    "type: agenda\nevent:\n  start: 2026-12-01\n  place: Bintaro\ndraft: true"
                ),
            "{text}"
        );
        assert!(text.contains("# image: photo.jpg"), "{text}");
    }
}
