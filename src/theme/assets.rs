//! Files of a theme that pages load.

/// A file of `assets/`, with a name that changes when its bytes do, so that browsers may keep it for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asset {
    /// Its name in the theme: `style.css`.
    pub name: Box<str>,
    /// Its name in the output: `style.1a2b3c4d.css`.
    pub file: Box<str>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Whether a file of `assets/` is a stylesheet, by its name.
pub(crate) fn is_style(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, end)| end.eq_ignore_ascii_case("css"))
}

/// One of kulkul's own scripts without the lines that are comments, and without indentation: a tenth of its weight after
/// gzip. It looks at lines alone, so it is for scripts in which no text runs over the end of a line; those of a site may.
pub(crate) fn compact(script: &str) -> String {
    let lines = script.lines().map(str::trim_start);
    let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.flat_map(|line| [line, "\n"]).collect()
}

impl Asset {
    /// Gives a file its fingerprint: the first 8 hexadecimal digits of its BLAKE3 hash.
    pub(super) fn new(name: &str, bytes: Vec<u8>) -> Self {
        let hash = blake3::hash(&bytes).to_hex();
        let mark = &hash[..8];
        // All assets lie in one folder of the output.
        let flat = name.replace('/', "-");
        let file = match flat.rsplit_once('.') {
            Some((stem, extension)) => format!("{stem}.{mark}.{extension}"),
            None => format!("{flat}.{mark}"),
        };
        Self {
            name: name.into(),
            file: file.into(),
            bytes,
        }
    }
}

/// The tokens that a site sets, as rules to put after the theme's own: `bata` for the light scheme, `bata_gelap`
/// (`bata_dark`) for the dark one. Paper keeps the colours of the print sheet.
pub(super) fn colours(tokens: &[(Box<str>, Box<str>)]) -> String {
    let dark_name = |name: &str| {
        name.strip_suffix("_gelap")
            .or_else(|| name.strip_suffix("_dark"))
            .map(str::to_owned)
    };
    let rule = |dark: bool| -> String {
        tokens
            .iter()
            .filter_map(|(name, value)| match dark_name(name) {
                Some(name) if dark => Some(format!("--{name}:{value};")),
                None if !dark => Some(format!("--{name}:{value};")),
                _ => None,
            })
            .collect()
    };
    let scheme = |query: &str, rules: String| match rules.as_str() {
        "" => String::new(),
        _ => format!("\n@media {query}{{:root{{{rules}}}}}\n"),
    };
    scheme("screen and (not (prefers-color-scheme:dark))", rule(false))
        + &scheme("screen and (prefers-color-scheme:dark)", rule(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_its_bytes() {
        let one = Asset::new("style.css", b"a".to_vec());
        assert_eq!(one.file.len(), "style.12345678.css".len());
        assert_ne!(one.file, Asset::new("style.css", b"b".to_vec()).file);
    }

    #[test]
    fn scripts_lose_what_is_for_those_who_write_them() {
        let script = "// Why.\nif (a) {\n\n  b(); // here\n}\n";
        assert_eq!(compact(script), "if (a) {\nb(); // here\n}\n");
    }

    #[test]
    fn each_scheme_has_its_own_tokens() {
        let tokens = [
            ("bata".into(), "#123456".into()),
            ("bata_gelap".into(), "#abcdef".into()),
        ];
        assert_eq!(
            colours(&tokens),
            "\n@media screen and (not (prefers-color-scheme:dark)){:root{--bata:#123456;}}\n\n@media screen and (prefers-color-scheme:dark){:root{--bata:#abcdef;}}\n"
        );
        assert_eq!(colours(&[]), "");
    }
}
