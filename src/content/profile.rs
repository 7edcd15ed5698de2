//! `kim/*.md` and `penulis/*.md`: who writes.
//!
//! Owns: their front matter, in both spellings. Their texts are compiled like those of articles.

use super::front_matter::{self, FileName, find_place};
use super::{Body, CompileContext, dates, markdown};
use crate::base::{self, SitePath, Written};
use crate::diag::{Diagnostic, Location, Text, code};
use crate::places::{Contact, Decree, Kim, Officer, Person, PlaceId};
use crate::yaml::Value;
use crate::yaml::reader::{self, Names, Reader, Remarks, Word};

const NAME: Names = &["nama", "name"];

/// Compiles the profile of a KIM.
pub(crate) fn compile_kim(
    path: &SitePath,
    bytes: &[u8],
    context: &CompileContext<'_>,
) -> (Option<(Kim, Body)>, Vec<Diagnostic>) {
    with_body(path, bytes, |r| kim(r, path, context))
}

/// Compiles the profile of an author.
pub(crate) fn compile_person(
    path: &SitePath,
    bytes: &[u8],
) -> (Option<(Person, Body)>, Vec<Diagnostic>) {
    with_body(path, bytes, |r| person(r, path))
}

fn with_body<T>(
    path: &SitePath,
    bytes: &[u8],
    fields: impl FnOnce(&mut Reader<'_>) -> Option<T>,
) -> (Option<(T, Body)>, Vec<Diagnostic>) {
    let (parts, mut diagnostics) = front_matter::read(path, bytes, fields);
    let Some(parts) = parts else {
        return (None, diagnostics);
    };
    let (body, more) = markdown::markdown(
        Text {
            path,
            text: parts.text,
        },
        parts.body,
    );
    diagnostics.extend(more);
    (Some((parts.head, body)), diagnostics)
}

fn kim(r: &mut Reader<'_>, path: &SitePath, context: &CompileContext<'_>) -> Option<Kim> {
    let remarks = r.remarks();
    let id = id(remarks, path);
    let name = r.required(NAME).map(Word::boxed);
    let place = place(r, path, context);
    let decree = decree(r);
    let term = term(r);
    let officers = officers(r);
    let contact = contact(r);
    let map = map(r);
    Some(Kim {
        path: path.clone(),
        id: id?,
        name: name?,
        place: place?,
        decree,
        term,
        officers,
        contact,
        map,
    })
}

fn person(r: &mut Reader<'_>, path: &SitePath) -> Option<Person> {
    let remarks = r.remarks();
    let id = id(remarks, path);
    let name = r.required(NAME).map(Word::boxed);
    let kim = r.text(&["kim"]).map(Word::written);
    let role = r
        .text(&["peran", "role"])
        .map(Word::boxed)
        .unwrap_or_default();
    let photo = r
        .text(&["foto", "photo"])
        .and_then(|word| photo(remarks, word, path));
    let contact = contact(r);
    Some(Person {
        path: path.clone(),
        id: id?,
        name: name?,
        kim,
        role,
        photo,
        contact,
    })
}

/// The file's name, which others write to mean this one: it must be a slug.
fn id(remarks: &Remarks<'_>, path: &SitePath) -> Option<Box<str>> {
    let stem = FileName::of(path).name;
    if !stem.is_empty() && base::slug(stem) == stem {
        return Some(stem.into());
    }
    let slug = base::slug(stem);
    let example = if slug.is_empty() { "bintaro" } else { &*slug };
    let remark = Diagnostic::new(code::NOT_A_SLUG)
        .at(Location::file(path))
        .with("value", stem)
        .with("slug", example);
    remarks.push(remark);
    None
}

/// `wilayah`, or the place that the file is named after.
fn place(r: &mut Reader<'_>, path: &SitePath, context: &CompileContext<'_>) -> Option<PlaceId> {
    let remarks = r.remarks();
    if let Some(word) = r.text(&["wilayah", "place", "kelurahan"]) {
        return find_place(remarks, word, word.text, None, context.places);
    }
    let named = context.places.find(FileName::of(path).name, None).ok();
    if named.is_none() && !r.is_broken(&["wilayah", "place", "kelurahan"]) {
        r.missing(&["wilayah", "place"]);
    }
    named
}

fn decree(r: &mut Reader<'_>) -> Option<Decree> {
    let remarks = r.remarks();
    let field = r.field(&["sk", "decree"])?;
    if matches!(field.node.value, Value::Scalar { .. }) {
        return Some(Decree {
            number: reader::text(remarks, field)?.boxed(),
            date: None,
        });
    }
    reader::map(remarks, field, |part| {
        let number = part.required(&["nomor", "number"]).map(Word::boxed);
        let date = part
            .text(&["tanggal", "date"])
            .and_then(|word| dates::read_day(remarks, word));
        Some(Decree {
            number: number?,
            date,
        })
    })?
}

/// First and last year.
fn term(r: &mut Reader<'_>) -> Option<(i16, i16)> {
    r.map(&["masa", "term"], years)?
}

fn years(part: &mut Reader<'_>) -> Option<(i16, i16)> {
    let remarks = part.remarks();
    let mut year = |names: Names| {
        let Some(field) = part.field(names) else {
            part.missing(names);
            return None;
        };
        reader::integer(remarks, field, 1900, 2200).and_then(|year| i16::try_from(year).ok())
    };
    let (first, last) = (year(&["mulai", "start"]), year(&["selesai", "end"]));
    let (first, last) = first.zip(last)?;
    if last < first {
        remarks.push(
            remarks
                .at(code::TERM_ORDER, part.place())
                .with("first", first)
                .with("last", last),
        );
        return None;
    }
    Some((first, last))
}

fn officers(r: &mut Reader<'_>) -> Vec<Officer> {
    let Some(field) = r.field(&["pengurus", "officers"]) else {
        return Vec::new();
    };
    let officers = reader::maps(r.remarks(), field, |part| {
        let name = part.required(NAME).map(Word::boxed);
        let role = part.text(&["jabatan", "role"]).map(Word::boxed);
        Some(Officer {
            name: name?,
            role: role.unwrap_or_default(),
        })
    });
    officers.into_iter().flatten().collect()
}

fn contact(r: &mut Reader<'_>) -> Contact {
    let contact = r.map(&["kontak", "contact"], |part| {
        let mut text = |names| part.text(names).map(Word::boxed).unwrap_or_default();
        Contact {
            whatsapp: text(&["whatsapp"]),
            email: text(&["surel", "email"]),
            address: text(&["alamat", "address"]),
        }
    });
    contact.unwrap_or_default()
}

fn map(r: &mut Reader<'_>) -> Option<Box<str>> {
    let remarks = r.remarks();
    let word = r.text(&["peta", "map"])?;
    if front_matter::is_web(word.text) {
        return Some(word.boxed());
    }
    remarks.push(
        remarks
            .at(code::SOURCE_URL, word.span)
            .with("value", word.text),
    );
    None
}

fn photo(remarks: &Remarks<'_>, word: Word<'_>, path: &SitePath) -> Option<Written<Box<str>>> {
    if front_matter::is_elsewhere(word.text, path) {
        let remark = remarks.at(code::PICTURE_FILE, word.span);
        remarks.push(remark.with("value", word.text));
        return None;
    }
    Some(word.written())
}

#[cfg(test)]
mod tests {
    use super::super::front_matter::tests::{lines, with};
    use super::*;

    const KIM: &str = "---
nama: KIM Bintaro Berseri
wilayah: Bintaro
sk: {nomor: \"21/KEL-BTR/III/2024\", tanggal: 2024-03-04}
masa: {mulai: 2024, selesai: 2027}
pengurus:
  - {nama: Muhammad Sahnan, jabatan: Ketua}
  - nama: Jumaiyah
    jabatan: Bendahara
kontak: {whatsapp: 081200000101, surel: bintaro@kim.example.id, alamat: \"Aula, setiap Rabu\"}
---
Teks.
";

    fn kim(path: &str, source: &str) -> (Option<Kim>, Vec<String>) {
        let path = SitePath::new(path).expect("valid");
        let (kim, found) = with(|context| compile_kim(&path, source.as_bytes(), context));
        (kim.map(|(kim, _)| kim), lines(&found))
    }

    fn person(source: &str) -> (Option<Person>, Vec<String>) {
        let path = SitePath::new("penulis/sahnan.md").expect("valid");
        let (person, found) = compile_person(&path, source.as_bytes());
        (person.map(|(person, _)| person), lines(&found))
    }

    #[test]
    fn a_kim_has_a_place_a_term_and_officers() {
        let (one, found) = kim("kim/bintaro.md", KIM);
        assert_eq!(found, Vec::<String>::new());
        let one = one.expect("a KIM");
        assert_eq!(
            (&*one.id, one.term, one.officers.len()),
            ("bintaro", Some((2024, 2027)), 2)
        );
        assert_eq!(&*one.contact.whatsapp, "081200000101");
        let english = "---\nname: KIM Bintaro Berseri\nplace: Bintaro\ndecree: {number: 21/KEL-BTR/III/2024, date: 4 Maret 2024}\nterm: {start: 2024, end: 2027}\nofficers: [{name: Muhammad Sahnan, role: Ketua}, {name: Jumaiyah, role: Bendahara}]\ncontact: {whatsapp: 081200000101, email: bintaro@kim.example.id, address: 'Aula, setiap Rabu'}\n---\n";
        assert_eq!(kim("kim/bintaro.md", english), (Some(one), vec![]));
    }

    #[test]
    fn a_kim_may_be_named_after_its_place() {
        let (named, found) = kim("kim/bintaro.md", "---\nnama: KIM\n---\n");
        assert_eq!((named.is_some(), found), (true, vec![]));
        assert_eq!(
            kim("kim/forum.md", "---\nnama: KIM\n---\n"),
            (None, vec!["KK038 1:1+3 `wilayah` wajib ada".into()])
        );
        let (_, found) = kim(
            "kim/Bintaro.md",
            "---\nnama: KIM\nmasa: {mulai: 2027, selesai: 2024}\nsk: {tanggal: 2024-13-01}\n---\n",
        );
        assert_eq!(
            found,
            [
                "KK052 0:0+0 `Bintaro` tidak dapat menjadi bagian alamat",
                "KK038 4:1+2 `nomor` wajib ada",
                "KK113 4:15+10 Tidak ada bulan ke-13 pada `2024-13-01`",
                "KK146 3:1+4 Masa bakti berakhir (2024) sebelum dimulai (2027)",
            ]
        );
    }

    #[test]
    fn an_author_has_a_name() {
        let (one, found) = person(
            "---\nnama: Sahnan\nkim: bintaro\nperan: Ketua\nfoto: sahnan.jpg\nkontak: {surel: a@b.id}\n---\nTeks.\n",
        );
        assert_eq!(found, Vec::<String>::new());
        let two =
            person("---\nname: Sahnan\nkim: bintaro\nrole: Ketua\nphoto: sahnan.jpg\ncontact: {email: a@b.id}\n---\n")
                .0;
        let (one, two) = (one.expect("a person"), two.expect("a person"));
        assert_eq!(
            (&one.name, &one.role, &one.contact),
            (&two.name, &two.role, &two.contact)
        );
        assert_eq!(
            (one.photo.map(|p| p.value), one.kim.map(|k| k.value)),
            (Some("sahnan.jpg".into()), Some("bintaro".into()))
        );
        let (none, found) = person("---\nfoto: ../../x.jpg\n---\n");
        assert!(none.is_none());
        assert_eq!(
            found,
            [
                "KK038 1:1+3 `nama` wajib ada",
                "KK143 2:7+11 `../../x.jpg` bukan berkas gambar di situs ini"
            ]
        );
    }

    #[test]
    fn help_names_every_key_of_a_mapping() {
        let path = SitePath::new("kim/bintaro.md").expect("valid");
        let read = |more: &str| {
            let source = format!("---\nnama: KIM\n{more}\n---\n");
            with(|context| compile_kim(&path, source.as_bytes(), context)).1
        };
        for key in ["sk", "masa", "pengurus", "kontak"] {
            crate::yaml::reader::tests::help_names_every_key(key, read);
        }
    }
}
