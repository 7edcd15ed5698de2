//! The kelurahan of a protected article, named in its own file.
//!
//! Owns: every line that readers may get to see. Lines that say where the article belongs, who wrote it and how it is sorted are
//! for kulkul: `release` takes them out.

use super::Finding;
use crate::base::slug;
use crate::content::Head;
use crate::diag::code;
use crate::newsroom::shield::telling;
use crate::places::Places;

/// Keys whose values readers do not see of a protected article, or that are looked at elsewhere.
const SKIPPED: [&str; 25] = [
    "wilayah",
    "place",
    "places",
    "kelurahan",
    "kecamatan",
    "penulis",
    "author",
    "authors",
    "tag",
    "tags",
    "kategori",
    "category",
    "seri",
    "series",
    "izin",
    "permit",
    "aman",
    "safe",
    "gambar",
    "image",
    "agenda",
    "event",
    "koordinat",
    "slug",
    "alias",
];

/// Finds the names of the places that a protected article hides. The slug of its address is an error of its own, since there the
/// remedy is another.
pub(super) fn find(
    text: &str,
    body: usize,
    head: &Head,
    places: &Places,
    found: &mut Vec<Finding>,
) {
    for id in telling(&head.places, places) {
        let name = &*places.get(id).name;
        for (start, line) in shown_lines(text, body) {
            let told = mentions(line, name).filter(|(from, _)| !is_link(&line[..*from]));
            let spans = told.map(|(from, to)| start + from..start + to);
            found.extend(spans.map(|span| Finding {
                code: code::PROTECTED_PLACE,
                span,
            }));
        }
        let is_named = |address: &str| {
            let slug_of = slug(address);
            mentions(&slug_of, &slug(name)).next().is_some()
        };
        if is_named(&head.slug) {
            found.push(Finding {
                code: code::PROTECTED_ADDRESS,
                span: head.title_span.clone(),
            });
        }
    }
}

/// The lines of a file that readers may see, with where each begins.
fn shown_lines(text: &str, body: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    let mut skips = false;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        if at < body {
            if !line.starts_with([' ', '-', '\t', '#', '\n', '\r']) {
                let key = line.split(':').next().unwrap_or_default().trim();
                skips = SKIPPED.contains(&key) || key == "aliases";
            }
            return (!skips && !line.starts_with('#')).then_some((at, line));
        }
        Some((at, line))
    })
}

/// Whether what follows is part of an address on this site, which is taken back where the link is made.
fn is_link(before: &str) -> bool {
    let token = before
        .rsplit([' ', '"', '\'', '(', '<', '>', '['])
        .next()
        .unwrap_or_default();
    let opening = before[..before.len() - token.len()].chars().next_back();
    let is_target =
        matches!(opening, Some('(')) && before[..before.len() - token.len()].ends_with("](");
    let is_href = before[..before.len() - token.len()].ends_with("href=\"");
    (is_target || is_href) && !token.contains("://")
}

/// Where a place is named in a line: in its own capitals or in capitals throughout; in small letters only in what looks like an
/// address, since 'banjar' and 'mandalika' are words too.
fn mentions<'t>(line: &'t str, name: &'t str) -> impl Iterator<Item = (usize, usize)> + 't {
    let parts: Vec<String> = name.split([' ', '-']).map(str::to_lowercase).collect();
    let starts = line.char_indices().map(|(at, _)| at);
    starts.filter_map(move |at| {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let previous = line[..at].chars().next_back();
        if is_letter(previous) {
            return None;
        }
        let mut end = at;
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                end += line[end..].find(|c: char| !matches!(c, ' ' | '-' | '_' | '\u{a0}'))?;
            }
            let word = line.get(end..end + part.len())?;
            if word.to_lowercase() != *part {
                return None;
            }
            end += part.len();
        }
        let next = line[end..].chars().next();
        if is_letter(next) {
            return None;
        }
        let is_small = line[at..].starts_with(char::is_lowercase);
        let in_address = |c: Option<char>| {
            matches!(c, Some('/' | '-' | '_' | '.' | '#' | '=')) && next != Some(' ')
        };
        let fits = !is_small
            || parts.len() > 1
            || in_address(previous)
            || matches!(next, Some('/' | '-' | '_'));
        (fits || line.len() == name.len()).then_some((at, end))
    })
}

#[cfg(test)]
mod tests {
    use super::mentions;

    fn found(line: &str, name: &str) -> Vec<String> {
        mentions(line, name)
            .map(|(from, to)| line[from..to].to_owned())
            .collect()
    }

    #[test]
    fn a_place_is_known_in_many_forms() {
        assert_eq!(
            found("di Bintaro, di BINTARO, bintarong", "Bintaro"),
            ["Bintaro", "BINTARO"]
        );
        assert_eq!(found("[x](../bintaro/posyandu.md)", "Bintaro"), ["bintaro"]);
        assert_eq!(found("kabar-bintaro.pdf", "Bintaro"), ["bintaro"]);
        assert_eq!(
            found(
                "di ampenan  selatan dan /ampenan-selatan/",
                "Ampenan Selatan"
            ),
            ["ampenan  selatan", "ampenan-selatan"]
        );
        assert_eq!(found("bale banjar dan Banjar", "Banjar"), ["Banjar"]);
        assert_eq!(found("Monjok saja", "Monjok Timur"), Vec::<String>::new());
        assert_eq!(
            found("warga Sayang-Sayang", "Sayang-sayang"),
            ["Sayang-Sayang"]
        );
    }
}
