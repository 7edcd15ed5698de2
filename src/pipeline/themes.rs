//! The theme's layers, each a folder of files.
//!
//! Owns: which themes stand on which, found by their `theme.yaml`, and where a chain of them ends. Refuses: what is in them.

use super::BuildError;
use crate::base::{SitePart, SitePath};
use crate::config::{self, Settings};
use crate::diag::{Diagnostic, Location, Text, code, nearest};
use crate::source::{Files, Folder};
use crate::theme::{self, Layer};

/// Most themes that may stand on each other.
const DEEPEST: usize = 8;

/// The theme's layers, lowest first: the default theme, what the site's theme stands on, the site's theme, `templates/`.
pub(super) fn layers(
    folder: &Folder,
    files: &Files,
    settings: &Settings,
    source: Text<'_>,
    out: &mut Vec<Diagnostic>,
) -> Result<Vec<Layer>, BuildError> {
    let mut chain: Vec<Layer> = Vec::new();
    let mut next = Some((
        settings.theme.name.value.to_string(),
        source.at(settings.theme.name.span.clone()),
    ));
    while let Some((name, place)) = next.take() {
        let prefix = format!("{}/{name}/", SitePart::Themes.name());
        let found: Vec<&SitePath> = files
            .themes
            .iter()
            .filter(|path| path.as_str().starts_with(&prefix))
            .collect();
        if found.is_empty() && name != "kulkul" {
            let known = files
                .themes
                .iter()
                .filter_map(|path| path.as_str().split('/').nth(1));
            let near = nearest(&name, known.chain(["kulkul"]));
            out.push(
                Diagnostic::new(code::THEME_UNKNOWN)
                    .with("nama", &name)
                    .suggest(near)
                    .at(place),
            );
            break;
        }
        if chain.len() >= DEEPEST || chain.iter().any(|layer| *layer.name == *name) {
            let names: Vec<&str> = chain
                .iter()
                .map(|layer| &*layer.name)
                .chain([&*name])
                .collect();
            let endless = Diagnostic::new(code::THEME_CHAIN).with("rantai", names.join(" → "));
            out.push(endless.with("most", DEEPEST).at(place));
            break;
        }
        let layer = layer(folder, &name, &prefix, &found)?;
        next = parent(&layer, out);
        if !found.is_empty() {
            chain.push(layer);
        }
    }
    chain.push(theme::embedded());
    chain.reverse();
    let own: Vec<&SitePath> = files.templates.iter().collect();
    if !own.is_empty() {
        chain.push(layer(folder, "situs", "", &own)?);
    }
    Ok(chain)
}

fn layer(
    folder: &Folder,
    name: &str,
    prefix: &str,
    paths: &[&SitePath],
) -> Result<Layer, BuildError> {
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        if let Some(bytes) = folder.read(path)? {
            let inner = path.as_str().strip_prefix(prefix).unwrap_or(path.as_str());
            files.push((inner.into(), (*path).clone(), bytes));
        }
    }
    Ok(Layer {
        name: name.into(),
        files,
    })
}

/// The theme that this one stands on, by its theme.yaml. Every chain ends at the embedded theme.
fn parent(layer: &Layer, out: &mut Vec<Diagnostic>) -> Option<(String, Location)> {
    let (_, path, bytes) = layer
        .files
        .iter()
        .find(|(name, _, _)| &**name == "theme.yaml")?;
    let text = Text {
        path,
        text: std::str::from_utf8(bytes).ok()?,
    };
    let (manifest, remarks) = config::read_theme(text);
    out.extend(remarks);
    let extends = manifest?
        .extends
        .filter(|extends| *extends.value != *"kulkul")?;
    Some((extends.value.to_string(), text.at(extends.span)))
}
