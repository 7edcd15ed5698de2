//! `theme.yaml` → [`ThemeManifest`].

use super::file::read_mapping;
use super::names::theme_name;
use crate::base::Written;
use crate::diag::{Diagnostic, Text};
use crate::yaml::reader::{self, Names, Reader};

/// What a theme says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeManifest {
    /// `name`, `nama`: the name of its folder.
    pub name: Box<str>,
    /// `extends`, `turunan`: the theme that gives what this one lacks.
    pub extends: Option<Written<Box<str>>>,
    /// `view`: the version of the interface between pages and templates that it was written for.
    pub view: u32,
}

/// Keys for people who look for a theme; kulkul has no use for them.
const FOR_PEOPLE: [Names; 5] = [
    &["version", "versi"],
    &["description", "deskripsi"],
    &["author", "penulis"],
    &["licence", "license", "lisensi"],
    &["homepage", "beranda"],
];

/// Reads `theme.yaml`. `None` only where there is an error.
pub fn read_theme(text: Text<'_>) -> (Option<ThemeManifest>, Vec<Diagnostic>) {
    read_mapping(text, |reader| {
        let manifest = manifest(reader);
        manifest.filter(|_| !reader.remarks().has_errors())
    })
}

fn manifest(r: &mut Reader<'_>) -> Option<ThemeManifest> {
    let remarks = r.remarks();
    let name = r.required(&["name", "nama"]);
    let name = name.and_then(|word| theme_name(remarks, word));
    let extends = r.text(&["extends", "turunan"]);
    let extends = extends.and_then(|word| theme_name(remarks, word));
    let view = r.field(&["view"]);
    let view = view.and_then(|field| reader::integer(remarks, field, 1, 1_000_000));
    for names in FOR_PEOPLE {
        r.text(names);
    }
    Some(ThemeManifest {
        name: name?.value,
        extends,
        view: view.map_or(1, |view| u32::try_from(view).expect("at most a million")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SitePath;

    fn read(source: &str) -> (Option<ThemeManifest>, Vec<String>) {
        let path = SitePath::new("themes/bali/theme.yaml").expect("valid");
        let (theme, found) = read_theme(Text {
            path: &path,
            text: source,
        });
        let place = |d: &Diagnostic| {
            d.location
                .as_ref()
                .map_or(String::new(), |l| format!("{}:{}", l.line, l.column))
        };
        (
            theme,
            found
                .iter()
                .map(|d| format!("{} {}", d.code, place(d)))
                .collect(),
        )
    }

    #[test]
    fn a_theme_names_its_parent() {
        let (theme, found) = read("# Bali\nname: bali\nextends: kulkul\nversion: 0.1.0\nview: 2\n");
        let theme = theme.expect("a theme");
        assert_eq!((found, &*theme.name, theme.view), (vec![], "bali", 2));
        assert_eq!(
            theme.extends.map(|e| (e.value, e.span)),
            Some(("kulkul".into(), 27..33))
        );
    }

    #[test]
    fn a_name_is_no_path() {
        assert_eq!(
            read("name: ../x\nview: nol\n"),
            (None, vec!["KK048 1:7".into(), "KK034 2:7".into()])
        );
        assert_eq!(read("view: 1\n"), (None, vec!["KK038 1:1".into()]));
        assert_eq!(read(""), (None, vec!["KK021 1:1".into()]));
    }
}
