//! Texts as values in YAML that is written for people.

/// A text as it can stand after `key: `: plain where that is safe, else in double quotes.
pub(super) fn text(value: &str) -> String {
    let value: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let value = value.trim();
    let safe_start = value.starts_with(|c: char| c.is_alphabetic());
    let safe = safe_start
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && !matches!(
            value.to_lowercase().as_str(),
            "true" | "false" | "yes" | "no" | "on" | "off" | "null" | "y" | "n"
        );
    if safe {
        value.to_owned()
    } else {
        format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn what_yaml_would_misread_is_quoted() {
        assert_eq!(text("KIM Kota Mataram"), "KIM Kota Mataram");
        assert_eq!(text("https://kim.example.id/"), "https://kim.example.id/");
        assert_eq!(text("Posyandu: buka lagi"), "\"Posyandu: buka lagi\"");
        assert_eq!(text("no"), "\"no\"");
        assert_eq!(text("17 Agustus"), "\"17 Agustus\"");
        assert_eq!(text("\"Kopi\" \\ teh"), "\"\\\"Kopi\\\" \\\\ teh\"");
        assert_eq!(text("satu\ndua"), "satu dua");
    }
}
