//! Layers → a theme that can render.

use super::assets::{self, Asset};
use super::error::{self, TemplateSources};
use super::filters;
use crate::base::SitePath;
use crate::config::Settings;
use crate::diag::{Diagnostic, Location, code};
use crate::i18n::Strings;
use std::collections::BTreeMap;
use tera::Tera;

/// A theme's files as found: name inside the theme, where it lies, its bytes; in the order of names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layer {
    /// The theme's name; `situs` for the site's own `templates/`.
    pub name: Box<str>,
    /// Its files.
    pub files: Vec<(Box<str>, SitePath, Vec<u8>)>,
}

impl Layer {
    fn texts(&self, folder: &str, out: &mut Vec<Diagnostic>) -> Vec<(String, SitePath, String)> {
        let mut texts = Vec::new();
        for (name, path, bytes) in &self.files {
            let Some(inner) = name
                .strip_prefix(folder)
                .and_then(|rest| rest.strip_prefix('/'))
            else {
                continue;
            };
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    texts.push((
                        inner.to_owned(),
                        path.clone(),
                        text.trim_start_matches('\u{feff}').to_owned(),
                    ));
                }
                Err(_) => out.push(Diagnostic::new(code::THEME_UTF8).at(Location::file(path))),
            }
        }
        texts
    }
}

/// A theme, ready to render.
pub(crate) struct Theme {
    /// The template engine with everything loaded.
    pub(crate) tera: Tera,
    /// Template texts, for remarks.
    pub(crate) sources: TemplateSources,
    /// Files that pages load, by name.
    pub assets: Vec<Asset>,
    /// Interface strings in the site's language.
    pub strings: Strings,
}

impl Theme {
    /// Names of files that pages load: in the theme, and in the output.
    pub(crate) fn asset_names(&self) -> Vec<(Box<str>, Box<str>)> {
        self.assets
            .iter()
            .map(|asset| (asset.name.clone(), asset.file.clone()))
            .collect()
    }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme")
            .field("templates", &self.sources.len())
            .field("assets", &self.assets.len())
            .finish_non_exhaustive()
    }
}

/// Puts layers over each other, lowest first. A template, asset or string of a higher layer takes the place of one with the
/// same name; the hidden template stays reachable as `<theme>/<name>`, so that a child may `extends "kulkul/article.html"`.
pub(crate) fn load(layers: &[Layer], settings: &Settings) -> (Option<Theme>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let assets = assets(layers, settings);
    let root = &settings.base_url.root;
    let urls = assets
        .iter()
        .map(|asset| (asset.name.clone(), format!("{root}aset/{}", asset.file)))
        .collect();
    let mut tera = Tera::new();
    // `situs.js` is a template too, and JavaScript is escaped by `json_encode`.
    tera.autoescape_on(vec![".html"]);
    // Before the templates: Tera looks for the names that they use when they are added.
    filters::register(&mut tera, urls);
    let mut sources = TemplateSources::new();
    for layer in layers {
        for (name, path, text) in layer.texts("templates", &mut diagnostics) {
            // Components are registered by their own names for all templates, so they have one place only.
            if !name.starts_with("components/") {
                sources.insert(
                    format!("{}/{name}", layer.name),
                    (path.clone(), text.clone()),
                );
            }
            sources.insert(name, (path, text));
        }
    }
    if let Err(error) = tera.add_raw_templates(
        sources
            .iter()
            .map(|(name, (_, text))| (name.as_str(), text.as_str())),
    ) {
        diagnostics.push(error::remark(&error, &sources, ""));
    }
    let strings = strings(layers, &settings.language, &mut diagnostics);
    // Half a theme would only add remarks about what its other half has.
    let theme = diagnostics.is_empty().then_some(Theme {
        tera,
        sources,
        assets,
        strings,
    });
    (theme, diagnostics)
}

fn assets(layers: &[Layer], settings: &Settings) -> Vec<Asset> {
    let mut files: BTreeMap<&str, &[u8]> = BTreeMap::new();
    for (name, _, bytes) in layers.iter().flat_map(|layer| &layer.files) {
        if let Some(inner) = name.strip_prefix("assets/") {
            files.insert(inner, bytes);
        }
    }
    let style = files.get("style.css").map(|bytes| {
        let colours = assets::colours(&settings.theme.colours);
        [*bytes, colours.as_bytes()].concat()
    });
    if let Some(style) = &style {
        files.insert("style.css", style);
    }
    let finished = |name: &str, bytes: &[u8]| match std::str::from_utf8(bytes) {
        Ok(text) if assets::is_style(name) => {
            smaller(&bundled(text, &files, &mut vec![name])).into_bytes()
        }
        _ => bytes.to_vec(),
    };
    files
        .iter()
        .map(|(name, bytes)| Asset::new(name, finished(name, bytes)))
        .collect()
}

/// A stylesheet with those of the theme that it imports, `@import "style.css";`, in place of their names, each once: a page asks
/// for one file. Whatever else is imported stays as it is.
fn bundled<'a>(
    text: &'a str,
    files: &BTreeMap<&'a str, &'a [u8]>,
    seen: &mut Vec<&'a str>,
) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let name = line
            .trim_end()
            .strip_prefix("@import \"")
            .and_then(|rest| rest.strip_suffix("\";"));
        let known = name.and_then(|name| Some((name, std::str::from_utf8(files.get(name)?).ok()?)));
        match known {
            Some((name, _)) if seen.contains(&name) => {}
            Some((name, text)) => {
                seen.push(name);
                out += &bundled(text, files, seen);
            }
            None => out += line,
        }
    }
    out
}

/// A stylesheet without comments and needless whitespace; one that is not whole stays as it is.
fn smaller(css: &str) -> String {
    minifier::css::minify(css).map_or_else(|_| css.to_owned(), |small| small.to_string())
}

/// Indonesian first, the site's language over it: a string that is missing there is shown in Indonesian, not left out.
fn strings(layers: &[Layer], language: &str, out: &mut Vec<Diagnostic>) -> Strings {
    let mut all = Vec::new();
    for wanted in ["id", language] {
        for layer in layers {
            for (name, path, text) in layer.texts("i18n", out) {
                if name.strip_suffix(".yaml") == Some(wanted) {
                    let (strings, diagnostics) = crate::config::read_strings(crate::diag::Text {
                        path: &path,
                        text: &text,
                    });
                    all.push(strings);
                    out.extend(diagnostics);
                }
            }
        }
    }
    Strings::layered(all)
}
