//! `tema`: which theme, and what a site changes in it.

use super::colour;
use crate::base::{UrlPath, Written};
use crate::config::ThemeSettings;
use crate::config::names::theme_name;
use crate::diag::code;
use crate::yaml::reader::{self, Reader, Remarks, Word};

/// A name alone, or `{nama, warna, logo}`.
pub(super) fn read(r: &mut Reader<'_>) -> ThemeSettings {
    let field = r.field(&["tema", "theme"]);
    let Some(field) = field else {
        return named(None);
    };
    let remarks = r.remarks();
    if field.node.scalar().is_some() {
        let name = reader::text(remarks, field);
        return named(name.and_then(|word| theme_name(remarks, word)));
    }
    let theme = reader::map(remarks, field, parts);
    theme.unwrap_or_else(|| named(None))
}

fn parts(part: &mut Reader<'_>) -> ThemeSettings {
    let remarks = part.remarks();
    let name = part.text(&["nama", "name"]);
    let name = name.and_then(|word| theme_name(remarks, word));
    let colours = colour::read(part);
    let logo = part.text(&["logo"]);
    ThemeSettings {
        colours,
        logo: logo.and_then(|word| in_static(remarks, word)),
        ..named(name)
    }
}

/// A theme as it is; the built-in one without a name.
fn named(name: Option<Written<Box<str>>>) -> ThemeSettings {
    ThemeSettings {
        name: name.unwrap_or_else(|| Written::new("kulkul".into(), 0..0)),
        colours: Vec::new(),
        logo: None,
    }
}

/// A file below `static/`, by its address.
fn in_static(remarks: &Remarks<'_>, word: Word<'_>) -> Option<Written<Box<str>>> {
    if UrlPath::new(word.text).is_ok_and(|path| !path.as_str().ends_with('/')) {
        return Some(word.written());
    }
    let remark = remarks
        .at(code::FILE_IN_STATIC, word.span)
        .with("value", word.text);
    let rooted = format!("/{}", word.text.trim_start_matches("static/"));
    // A drive or another host is no slip in the path.
    let is_good = !word.text.contains(':') && UrlPath::new(&rooted).is_ok();
    remarks.push(remark.suggest(is_good.then_some(rooted)));
    None
}
