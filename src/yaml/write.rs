//! Writing YAML for people.
//!
//! Owns: which texts need quotes. Refuses: keys and layout: those who write a file know what it should look like.

/// A text as it can stand after `key: `: plain where that is safe, else in double quotes.
pub(crate) fn scalar(value: &str) -> String {
    let value = value.replace(char::is_control, " ");
    let value = value.trim();
    if is_plain(value) {
        value.to_owned()
    } else {
        format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// Whether every reader of YAML takes it for a text as it stands.
fn is_plain(value: &str) -> bool {
    // YAML 1.1 reads these as truth values or nothing, and editors still do.
    const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    // A letter first rules out numbers, dates and every indicator.
    value.starts_with(char::is_alphabetic)
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && !WORDS.contains(&value.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::scalar;

    #[test]
    fn what_yaml_would_misread_is_quoted() {
        assert_eq!(scalar("KIM Kota Mataram"), "KIM Kota Mataram");
        assert_eq!(scalar("https://kim.example.id/"), "https://kim.example.id/");
        assert_eq!(scalar("Posyandu: buka lagi"), "\"Posyandu: buka lagi\"");
        assert_eq!(scalar("no"), "\"no\"");
        assert_eq!(scalar("17 Agustus"), "\"17 Agustus\"");
        assert_eq!(scalar("\"Kopi\" \\ teh"), "\"\\\"Kopi\\\" \\\\ teh\"");
        assert_eq!(scalar("satu\ndua"), "satu dua");
    }
}
