//! The default theme, in the binary.

use super::Layer;
use crate::base::SitePath;
use include_dir::{Dir, include_dir};

static KULKUL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/kulkul");

/// Where files of the embedded theme seem to lie when a remark points into them.
const ROOT: &str = "themes/kulkul";

/// The default theme as the lowest layer.
pub fn embedded() -> Layer {
    let mut files = Vec::new();
    gather(&KULKUL, &mut files);
    files.sort();
    Layer {
        name: "kulkul".into(),
        files,
    }
}

/// Whether a file of this path can only be the embedded theme's, when the site has none there.
pub fn is_embedded_path(path: &SitePath) -> bool {
    path.as_str()
        .strip_prefix(ROOT)
        .and_then(|rest| rest.strip_prefix('/'))
        .is_some_and(|rest| KULKUL.get_file(rest).is_some())
}

fn gather(dir: &Dir<'_>, files: &mut Vec<(Box<str>, SitePath, Vec<u8>)>) {
    for file in dir.files() {
        if let Some(name) = file.path().to_str()
            && let Ok(path) = SitePath::new(&format!("{ROOT}/{name}"))
        {
            files.push((name.into(), path, file.contents().to_vec()));
        }
    }
    dir.dirs().for_each(|dir| gather(dir, files));
}
