//! What templates can call beside Tera's own.
//!
//! Owns: `asset`, `fill`, `json_encode`, `urlencode`. Refuses: the clock, files, the environment: a template can only print what it
//! is given.

use crate::base::fill;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::BTreeMap;
use tera::{Kwargs, State, Tera, TeraResult, Value};

/// Registers everything; before templates are added, since names are checked then.
pub(super) fn register(tera: &mut Tera, assets: BTreeMap<Box<str>, String>) {
    tera.register_filter("fill", fill_filter);
    tera.register_filter("json_encode", json_encode);
    tera.register_filter("urlencode", urlencode);
    let asset = move |values: Kwargs, _: &State| -> TeraResult<String> {
        let name = values.must_get::<&str>("name")?;
        let url = assets.get(name);
        url.cloned().ok_or_else(|| no_asset(name, &assets))
    };
    tera.register_function("asset", asset);
}

/// `{{ t.series_part | fill(n=1, total=3) }}`.
fn fill_filter(text: &str, values: Kwargs, _: &State) -> TeraResult<String> {
    let mut missing = None;
    let filled = fill(text, |name| match values.get::<Value>(name) {
        Ok(Some(value)) => Some(value.to_string()),
        Ok(None) | Err(_) => {
            missing = Some(name.to_owned());
            None
        }
    });
    let Some(name) = missing else {
        return Ok(filled);
    };
    Err(tera::Error::message(format!(
        "the text `{text}` wants a value for `{{{name}}}`"
    )))
}

fn json_encode(value: &Value, _: Kwargs, _: &State) -> TeraResult<String> {
    // Tera's maps have no order; serde_json's are in that of their keys.
    let value =
        serde_json::to_value(value).map_err(|error| tera::Error::message(error.to_string()))?;
    Ok(value.to_string())
}

fn urlencode(text: &str, _: Kwargs, _: &State) -> String {
    encode(text)
}

fn no_asset(name: &str, assets: &BTreeMap<Box<str>, String>) -> tera::Error {
    let known: Vec<&str> = assets.keys().map(|name| &**name).collect();
    let known = known.join(", ");
    tera::Error::message(format!(
        "the theme has no asset `{name}`; there are: {known}"
    ))
}

/// Everything but the unreserved characters of RFC 3986, 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A text as part of an address: everything but unreserved characters as `%XX`.
pub(crate) fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}
