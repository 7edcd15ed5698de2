//! Licences by the names that people call them.

/// The address of a Creative Commons licence: `CC BY 4.0`, `CC BY-NC-SA 4.0`, `CC0`. `None` for others.
pub(super) fn url(name: &str) -> Option<String> {
    let name = name.trim().to_ascii_lowercase();
    if matches!(&*name, "cc0" | "cc0 1.0") {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    let (terms, version) = name
        .strip_prefix("cc ")
        .or_else(|| name.strip_prefix("cc-"))?
        .rsplit_once([' ', '-'])?;
    let known = matches!(
        terms,
        "by" | "by-sa" | "by-nc" | "by-nd" | "by-nc-sa" | "by-nc-nd"
    );
    let version = version
        .split_once('.')
        .filter(|(major, minor)| [major, minor].iter().all(|n| is_digit(n)))?;
    known.then(|| {
        format!(
            "https://creativecommons.org/licenses/{terms}/{}.{}/",
            version.0, version.1
        )
    })
}

fn is_digit(text: &str) -> bool {
    matches!(text.as_bytes(), [b'0'..=b'9'])
}

#[cfg(test)]
mod tests {
    use super::url;

    #[test]
    fn creative_commons_are_known() {
        let by = |terms: &str| Some(format!("https://creativecommons.org/licenses/{terms}/"));
        assert_eq!(url("CC BY 4.0"), by("by/4.0"));
        assert_eq!(url("CC-BY-SA-4.0"), by("by-sa/4.0"));
        assert_eq!(url("cc by-nc-nd 3.0"), by("by-nc-nd/3.0"));
        assert_eq!(
            url("CC0").as_deref(),
            Some("https://creativecommons.org/publicdomain/zero/1.0/")
        );
        for other in [
            "",
            "Hak cipta redaksi",
            "CC BY",
            "CC BY 4",
            "CC BY 4.x",
            "CC XX 4.0",
            "CC BY 40.0",
        ] {
            assert_eq!(url(other), None, "{other}");
        }
    }
}
