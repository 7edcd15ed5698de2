//! Numbers as people read them.
//!
//! Owns: the marks between thousands and before decimals, and the units of time.

use super::{Bilingual, Locale};
use std::time::Duration;

const THOUSANDS_MARK: Bilingual = Bilingual::new(".", ",");
const DECIMAL_MARK: Bilingual = Bilingual::new(",", ".");
const SECONDS: Bilingual = Bilingual::new("{n} detik", "{n} s");
const MILLISECONDS: Bilingual = Bilingual::new("{n} md", "{n} ms");

/// `1.214` in Indonesian, `1,214` in English.
pub fn thousands(number: usize, locale: Locale) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        // Groups are counted from the end.
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(THOUSANDS_MARK.of(locale));
        }
        text.push(digit);
    }
    text
}

/// `0,31 detik`, `0.31 s`.
pub fn seconds(took: Duration, locale: Locale) -> String {
    let number = format!("{:.2}", took.as_secs_f64());
    SECONDS.fill(locale, &[("n", &decimal(&number, locale))])
}

/// `12,5 md`, `12.5 ms`.
pub fn milliseconds(took: Duration, locale: Locale) -> String {
    let number = format!("{:.1}", took.as_secs_f64() * 1000.0);
    MILLISECONDS.fill(locale, &[("n", &decimal(&number, locale))])
}

fn decimal(number: &str, locale: Locale) -> String {
    number.replace('.', DECIMAL_MARK.of(locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_the_language() {
        assert_eq!(thousands(1_234_567, Locale::Id), "1.234.567");
        assert_eq!(thousands(123, Locale::En), "123");
        let took = Duration::from_micros(12_540);
        assert_eq!(seconds(took, Locale::Id), "0,01 detik");
        assert_eq!(milliseconds(took, Locale::En), "12.5 ms");
        assert_eq!(milliseconds(took, Locale::Id), "12,5 md");
    }
}
