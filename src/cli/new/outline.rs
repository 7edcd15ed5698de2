//! The text that `kulkul new` writes.

use crate::cli::yaml;
use crate::content::ArticleKind;
use jiff::civil::{DateTime, Time};
use std::fmt::Write;

/// What is known of an article before it is written.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub(super) title: &'a str,
    /// On the site's clocks.
    pub(super) written: DateTime,
    pub(super) author: Option<&'a str>,
    pub(super) category: Option<&'a str>,
    pub(super) kind: ArticleKind,
    /// The name of the place, as the likely place of an event.
    pub(super) place: &'a str,
    /// Whether the article has a folder of its own.
    pub(super) photo: bool,
}

/// Words of one language: keys and advice.
struct DraftWords {
    title: &'static str,
    date: &'static str,
    author: &'static str,
    category: &'static str,
    kind: &'static str,
    draft: &'static str,
    event: [&'static str; 3],
    source: &'static str,
    photo: &'static str,
    optional: &'static str,
    body: &'static str,
}

const INDONESIAN: DraftWords = DraftWords {
    title: "judul",
    date: "tanggal",
    author: "penulis",
    category: "kategori",
    kind: "jenis",
    draft: "draf: true                   # hapus baris ini bila artikel siap terbit",
    event: ["agenda", "mulai", "tempat"],
    source: "# sumber: Nama kantor yang menerbitkan rilis",
    photo: "# gambar: foto.jpg           # foto di folder ini\n\
            # alt: Apa yang tampak di foto, bagi pembaca yang tidak dapat melihatnya\n\
            # kredit: Nama pemotret",
    optional: "\
# Boleh diisi: hapus tanda pagar di depan barisnya.
# ringkasan: Satu atau dua kalimat untuk daftar dan pratinjau di WhatsApp.
# tag: [posyandu, balita]
# terbit: 2026-12-01 06.00     # ditahan sampai waktu ini
# berakhir: 2026-12-31         # tidak ditampilkan lagi setelah waktu ini
# verifikasi: menunggu         # terbit sebelum selesai diperiksa
# lindungi: anak               # anak atau korban: tidak tampil di halaman kelurahan",
    body: "\
Apa yang terjadi, siapa yang terlibat, di mana, dan kapan. Paragraf pertama memuat intinya.

Lalu bagaimana dan mengapa, dengan kata-kata orang yang ada di sana.",
};

const ENGLISH: DraftWords = DraftWords {
    title: "title",
    date: "date",
    author: "author",
    category: "category",
    kind: "type",
    draft: "draft: true                  # remove this line when the article is ready",
    event: ["event", "start", "place"],
    source: "# source: Name of the office that issued the release",
    photo: "# image: photo.jpg           # a photo in this folder\n\
            # image_alt: What the photo shows, for readers who cannot see it\n\
            # image_credit: Name of the photographer",
    optional: "\
# May be filled in: remove the hash in front of the line.
# summary: One or two sentences for lists and previews in WhatsApp.
# tags: [posyandu, toddlers]
# publish: 2026-12-01 06.00    # held back until then
# expires: 2026-12-31          # not shown after that
# verification: menunggu       # published before it was checked
# protect: anak                # anak (a child) or korban (a victim): kept off the page of the kelurahan",
    body: "\
What happened, who took part, where and when. The first paragraph tells the story.

Then how and why, in the words of people who were there.",
};

impl Draft<'_> {
    /// The file, in the language of the site.
    pub(super) fn text(&self, language: &str) -> String {
        let words = if language.starts_with("en") {
            &ENGLISH
        } else {
            &INDONESIAN
        };
        let mut text = String::from("---\n");
        let mut line = |key: &str, value: &str| {
            let _ = writeln!(text, "{key}: {value}");
        };
        line(words.title, &yaml::text(self.title));
        line(words.date, &self.date());
        if let Some(author) = self.author {
            line(words.author, &yaml::text(author));
        }
        if let Some(category) = self.category {
            line(words.category, &yaml::text(category));
        }
        if self.kind != ArticleKind::default() {
            line(words.kind, self.kind.word());
        }
        text.push_str(&self.special(words));
        let _ = write!(text, "{}\n{}\n", words.draft, words.optional);
        if self.photo {
            let _ = writeln!(text, "{}", words.photo);
        }
        let _ = write!(text, "---\n\n{}\n", words.body);
        text
    }

    fn date(&self) -> String {
        let day = self.written.date();
        match self.written.time() {
            time if time == Time::midnight() => day.to_string(),
            time => format!("{day} {:02}.{:02}", time.hour(), time.minute()),
        }
    }

    /// Keys that one kind of text needs.
    fn special(&self, words: &DraftWords) -> String {
        let [event, start, place] = words.event;
        match self.kind {
            ArticleKind::Agenda => {
                format!(
                    "{event}:\n  {start}: {}\n  {place}: {}\n",
                    self.date(),
                    yaml::text(self.place)
                )
            }
            ArticleKind::Rilis => format!("{}\n", words.source),
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
        let text = outline().text("id");
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
        let text = outline.text("en");
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
