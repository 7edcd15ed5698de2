//! The default theme, in the binary.

use super::Layer;
use super::assets::compact;
use crate::base::SitePath;
use include_dir::{Dir, include_dir};
use std::path::Path;

static KULKUL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/kulkul");

/// Where files of the embedded theme seem to lie when a remark points into them.
const ROOT: &str = "themes/kulkul";

/// The default theme as the lowest layer.
pub(crate) fn embedded() -> Layer {
    let mut files = Vec::new();
    gather(&KULKUL, &mut files);
    // A directory has no order of its own; the same binary should give the same theme.
    files.sort();
    Layer {
        name: "kulkul".into(),
        files,
    }
}

fn gather(dir: &Dir<'_>, files: &mut Vec<(Box<str>, SitePath, Vec<u8>)>) {
    for file in dir.files() {
        if let Some(name) = file.path().to_str()
            && let Ok(path) = SitePath::new(&format!("{ROOT}/{name}"))
        {
            files.push((name.into(), path, contents(name, file.contents())));
        }
    }
    dir.dirs().for_each(|dir| gather(dir, files));
}

/// What is published of a file: scripts are made smaller here, stylesheets when they are loaded, as those of a site are.
fn contents(name: &str, bytes: &[u8]) -> Vec<u8> {
    let is_script =
        name.starts_with("assets/") && Path::new(name).extension() == Some("js".as_ref());
    match std::str::from_utf8(bytes) {
        Ok(text) if is_script => compact(text).into_bytes(),
        _ => bytes.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `compact` relies on. A backtick in a regular expression is written `\u0060`.
    #[test]
    fn no_text_in_a_script_runs_over_the_end_of_a_line() {
        let assets = KULKUL.get_dir("assets").expect("the theme has assets");
        let scripts = assets
            .files()
            .filter(|file| file.path().extension() == Some("js".as_ref()));
        for script in scripts {
            let text = script.contents_utf8().expect("UTF-8");
            let open = text
                .lines()
                .find(|line| line.matches('`').count() % 2 == 1 || line.ends_with('\\'));
            assert_eq!(open, None, "{}", script.path().display());
        }
    }
}
