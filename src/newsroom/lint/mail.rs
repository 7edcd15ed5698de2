//! E-mail addresses of private persons: those at a provider for everybody. An office has its own domain.

use super::Finding;
use crate::diag::code;

const PROVIDERS: [&str; 14] = [
    "gmail",
    "googlemail",
    "yahoo",
    "ymail",
    "rocketmail",
    "hotmail",
    "outlook",
    "live",
    "icloud",
    "me",
    "mac",
    "aol",
    "proton",
    "protonmail",
];

/// The address around the `@` at `at`, if it is a private one.
pub(super) fn find(text: &str, at: usize, found: &mut Vec<Finding>) {
    let bytes = text.as_bytes();
    let is_local = |b: &u8| b.is_ascii_alphanumeric() || b"._%+-".contains(b);
    let is_domain = |b: &u8| b.is_ascii_alphanumeric() || b".-".contains(b);
    let start = at - bytes[..at].iter().rev().take_while(|b| is_local(b)).count();
    let end = at + 1 + bytes[at + 1..].iter().take_while(|b| is_domain(b)).count();
    let domain = text[at + 1..end].trim_end_matches(['.', '-']);
    let end = at + 1 + domain.len();
    let provider = domain
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    if start < at && domain.contains('.') && PROVIDERS.contains(&&*provider) {
        found.push(Finding {
            code: code::IDENTITY_MAIL,
            span: start..end,
        });
    }
}
