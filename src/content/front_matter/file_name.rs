//! What the path of an article says: its folders, its date, its name.

use super::super::dates::{self, DateError};
use crate::base::SitePath;
use jiff::civil::Date;

/// The path of a file, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct FileName<'a> {
    /// Folders between the first and the article: `content/ampenan/bintaro/a/index.md` has `ampenan` and `bintaro`.
    pub(in super::super) folders: Vec<&'a str>,
    /// The name without date and extension. Of a name that is only a date, the date.
    pub(in super::super) name: &'a str,
    /// The date before the name.
    pub(in super::super) date: Option<Date>,
    /// What looks like a date and is none.
    pub(in super::super) bad_date: Option<&'a str>,
}

impl<'a> FileName<'a> {
    /// Takes a path apart. `slug/index.md` and `slug.md` are the same.
    pub(in super::super) fn of(path: &'a SitePath) -> Self {
        let mut folders: Vec<&str> = path
            .parent()
            .split('/')
            .skip(1)
            .filter(|f| !f.is_empty())
            .collect();
        let stem = match path.stem() {
            "index" => folders.pop().unwrap_or("index"),
            stem => stem,
        };
        let (mut date, mut bad_date, mut name) = (None, None, stem);
        if let Some(head) = stem.get(..10).filter(|head| looks_like_a_date(head)) {
            match dates::day(head) {
                Ok((day, _)) => date = Some(day),
                Err(DateError::Form) => {}
                Err(_) => bad_date = Some(head),
            }
            let rest = stem[10..].trim_start_matches(['-', '_', ' ']);
            if !rest.is_empty() {
                name = rest;
            }
        }
        Self {
            folders,
            name,
            date,
            bad_date,
        }
    }
}

/// `2026-11-20`, with any figures.
fn looks_like_a_date(text: &str) -> bool {
    text.bytes().enumerate().all(|(at, b)| {
        if matches!(at, 4 | 7) {
            b == b'-'
        } else {
            b.is_ascii_digit()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_where_when_and_what() {
        let of = |path: &str| {
            let path = SitePath::new(path).expect("valid");
            let file = FileName::of(&path);
            let date = file.date.map_or(String::new(), |d| d.to_string());
            format!(
                "{} | {} | {date} | {}",
                file.folders.join("+"),
                file.name,
                file.bad_date.unwrap_or_default()
            )
        };
        assert_eq!(
            of("content/ampenan/bintaro/a.md"),
            "ampenan+bintaro | a |  | "
        );
        assert_eq!(
            of("content/ampenan/bintaro/a/index.md"),
            "ampenan+bintaro | a |  | "
        );
        assert_eq!(
            of("content/kota/2026-11-20-a.md"),
            "kota | a | 2026-11-20 | "
        );
        assert_eq!(
            of("content/kota/2026-11-20-a/index.md"),
            "kota | a | 2026-11-20 | "
        );
        assert_eq!(
            of("content/kota/2026-11-20.md"),
            "kota | 2026-11-20 | 2026-11-20 | "
        );
        assert_eq!(
            of("content/kota/2026-13-20-a.md"),
            "kota | a |  | 2026-13-20"
        );
        assert_eq!(of("content/kota/2026-a.md"), "kota | 2026-a |  | ");
        assert_eq!(of("content/index.md"), " | index |  | ");
        assert_eq!(of("content/éééééééé.md"), " | éééééééé |  | ");
    }
}
