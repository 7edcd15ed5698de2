//! What templates can call beside Tera's own.
//!
//! Owns: `asset`, `fill`, `json_encode`, `urlencode`. Refuses: the clock, files, the environment: a template can only print what it
//! is given.

use crate::base::fill;
use std::collections::BTreeMap;
use tera::{Kwargs, State, Tera, TeraResult, Value};

/// Registers everything; before templates are added, since names are checked then.
pub(super) fn register(tera: &mut Tera, assets: BTreeMap<Box<str>, String>) {
    tera.register_filter(
        "fill",
        |text: &str, values: Kwargs, _: &State| -> TeraResult<String> {
            let mut missing = None;
            let filled = fill(text, |name| match values.get::<Value>(name) {
                Ok(Some(value)) => Some(value.to_string()),
                _ => {
                    missing = Some(name.to_owned());
                    None
                }
            });
            match missing {
                None => Ok(filled),
                Some(name) => Err(tera::Error::message(format!(
                    "the text `{text}` wants a value for `{{{name}}}`"
                ))),
            }
        },
    );
    tera.register_filter(
        "json_encode",
        |value: &Value, _: Kwargs, _: &State| -> TeraResult<String> {
            // Tera's maps have no order; serde_json's are in that of their keys.
            let value = serde_json::to_value(value)
                .map_err(|error| tera::Error::message(error.to_string()))?;
            Ok(value.to_string())
        },
    );
    tera.register_filter("urlencode", |text: &str, _: Kwargs, _: &State| -> String {
        encode(text)
    });
    tera.register_function(
        "asset",
        move |values: Kwargs, _: &State| -> TeraResult<String> {
            let name = values.must_get::<&str>("name")?;
            assets.get(name).cloned().ok_or_else(|| {
                let known: Vec<&str> = assets.keys().map(|name| &**name).collect();
                tera::Error::message(format!(
                    "the theme has no asset `{name}`; there are: {}",
                    known.join(", ")
                ))
            })
        },
    );
}

/// Everything but unreserved characters (RFC 3986) as `%XX`.
pub(crate) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3 / 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(b"0123456789ABCDEF"[usize::from(byte >> 4)]));
            out.push(char::from(b"0123456789ABCDEF"[usize::from(byte & 15)]));
        }
    }
    out
}
