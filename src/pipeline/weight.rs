//! What finished pages are weighed with: stylesheets, scripts and pictures of the site.

use super::SiteSnapshot;
use crate::base::escape;
use crate::checks::{Companion, HeavyPhoto, Scale};
use crate::media::Rendition;
use crate::plan::{DataKind, FileKind, Output, Planned};
use crate::render::{self, View};
use crate::theme;
use rustc_hash::FxHashMap;

/// A scale for the pages of a site.
pub(super) fn scale(snapshot: &SiteSnapshot, view: &View<'_>) -> Scale {
    let limits = snapshot.settings().limits;
    let mut companions = Vec::new();
    let mut heavy = FxHashMap::default();
    for planned in snapshot.plan().outputs() {
        companions.extend(companion(snapshot, view, planned));
        if let Some(photo) = photo(snapshot, &planned.output)
            && photo.weight > limits.first_photo
        {
            let url = view.at(planned.output.clone()).href();
            heavy.insert(escape(&url), photo);
        }
    }
    Scale::new(limits, companions, heavy)
}

/// A stylesheet or script that pages may load.
fn companion(snapshot: &SiteSnapshot, view: &View<'_>, planned: &Planned) -> Option<Companion> {
    let url = || view.at(planned.output.clone()).href();
    match &planned.output {
        Output::File(FileKind::Asset(name)) if theme::is_style(name) || name.ends_with(".js") => {
            let asset = snapshot.asset(name)?;
            Some(Companion::new(name, url(), &asset.bytes))
        }
        Output::Data(DataKind::Script) => {
            let mut script = Vec::new();
            // With an error it is not published, and weighs nothing.
            render::render(planned, view, &mut script).ok()?;
            Some(Companion::new(planned.path.as_str(), url(), &script))
        }
        Output::Page(_) | Output::Data(_) | Output::File(_) => None,
    }
}

/// A picture that a telephone may be sent, with its weight if that is known.
fn photo(snapshot: &SiteSnapshot, output: &Output) -> Option<HeavyPhoto> {
    let (file, weight) = match output {
        Output::File(FileKind::Picture(path, variant)) if variant.format.is_modern() => (
            path,
            snapshot.picture_weight(path, Rendition::Variant(*variant))?,
        ),
        Output::File(FileKind::Attachment(path)) if snapshot.is_picture(path) => {
            (path, snapshot.stamp(path)?.size())
        }
        Output::File(_) | Output::Page(_) | Output::Data(_) => return None,
    };
    Some(HeavyPhoto {
        file: file.clone(),
        weight,
    })
}
