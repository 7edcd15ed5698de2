//! What templates can call beside Tera's own.
//!
//! Owns: `asset`, `inline_svg`, `fill`, `json_encode`, `urlencode`. Refuses: the clock, files, the environment: a template can only print what it is given.

use super::assets::Asset;
use crate::base::fill;
use std::collections::BTreeMap;
use tera::{Kwargs, State, Tera, TeraResult, Value};

/// Registers everything; before templates are added, since names are checked then.
pub(super) fn register(tera: &mut Tera, assets: &[Asset], root: &str) {
    tera.register_filter("fill", |text: &str, values: Kwargs, _: &State| -> TeraResult<String> {
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
            Some(name) => Err(tera::Error::message(format!("the text `{text}` wants a value for `{{{name}}}`"))),
        }
    });
    tera.register_filter("json_encode", |value: &Value, _: Kwargs, _: &State| -> TeraResult<String> {
        // Tera's maps have no order; serde_json's are in that of their keys.
        let value = serde_json::to_value(value).map_err(|error| tera::Error::message(error.to_string()))?;
        Ok(value.to_string())
    });
    tera.register_filter("urlencode", |text: &str, _: Kwargs, _: &State| -> String { encode(text) });
    let urls = assets.iter().map(|asset| (asset.name.clone(), format!("{root}aset/{}", asset.file)));
    by_name(tera, "asset", "asset", urls.collect());
    let svgs = assets.iter().filter(|asset| asset.name.ends_with(".svg"));
    by_name(tera, "inline_svg", "SVG asset", svgs.map(|asset| (asset.name.clone(), data_url(&asset.bytes))).collect());
}

/// A function that answers with what a file of the theme has, by `name=`.
fn by_name(tera: &mut Tera, function: &'static str, what: &'static str, known: BTreeMap<Box<str>, String>) {
    tera.register_function(function, move |values: Kwargs, _: &State| -> TeraResult<String> {
        let name = values.must_get::<&str>("name")?;
        known.get(name).cloned().ok_or_else(|| {
            let known: Vec<&str> = known.keys().map(|name| &**name).collect();
            tera::Error::message(format!("the theme has no {what} `{name}`; there are: {}", known.join(", ")))
        })
    });
}

/// A picture that lies in the page itself, as a `data:` address (RFC 2397).
fn data_url(svg: &[u8]) -> String {
    format!("data:image/svg+xml,{}", encode_except(&String::from_utf8_lossy(svg).trim(), b"/:=;,()@!"))
}

/// Everything but unreserved characters (RFC 3986) as `%XX`.
pub(crate) fn encode(text: &str) -> String {
    encode_except(text, b"")
}

fn encode_except(text: &str, kept: &[u8]) -> String {
    let mut out = String::with_capacity(text.len() * 3 / 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(b"0123456789ABCDEF"[usize::from(byte >> 4)]));
            out.push(char::from(b"0123456789ABCDEF"[usize::from(byte & 15)]));
        }
    }
    out
}
