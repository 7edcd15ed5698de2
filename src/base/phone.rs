//! Telephone numbers as people write them.

/// The digits of a number with its country code, as in E.164 but for the `+`; `None` if there are none. A number without a
/// country code is Indonesian: `0812-…`, or `812 …` as on business cards.
pub fn international(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if number.trim_start().starts_with('+') {
        return Some(digits).filter(|digits| !digits.is_empty());
    }
    match digits.as_bytes() {
        [] => None,
        // What is dialled to leave a country, in place of `+`.
        [b'0', b'0', ..] => Some(digits[2..].to_owned()),
        // The 0 of the trunk is dialled at home only.
        [b'0', ..] => Some(format!("62{}", &digits[1..])),
        // Every mobile number here begins with 8; country codes with 8 need their `+`.
        [b'8', ..] => Some(format!("62{digits}")),
        _ => Some(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::international;

    #[test]
    fn one_number_in_many_forms() {
        for written in [
            "0812-0000-1234",
            "+62 812 0000 1234",
            "6281200001234",
            "(0812) 0000 1234",
            "812 0000 1234",
            "0062 81200001234",
        ] {
            assert_eq!(
                international(written).as_deref(),
                Some("6281200001234"),
                "{written}"
            );
        }
        assert_eq!(
            international("+81 3 1234 5678").as_deref(),
            Some("81312345678")
        );
        assert_eq!(international("0370 123456").as_deref(), Some("62370123456"));
        assert_eq!(international("nomor menyusul"), None);
        assert_eq!(international("+"), None);
    }
}
