//! Every output rendered and written, in parallel, in the order of paths.

use super::cards::CardSource;
use super::weight::Scale;
use super::{BuildError, BuildOptions, Built, SiteSnapshot, pictures};
use crate::base::SitePart;
use crate::diag::{Diagnostic, code};
use crate::emit::Tree;
use crate::media::Rendition;
use crate::plan::{Output, Plan, Planned};
use crate::render::{self, RenderError, View};
use rayon::prelude::*;
use std::path::PathBuf;

/// Pages that a thread takes at a time: neighbours in the tree, so that their folders are made by one hand.
const CHUNK: usize = 32;

/// The tree to write into; `None` if nothing is to be written.
pub(super) fn target(options: &BuildOptions, good: bool) -> Result<Option<Tree>, BuildError> {
    if !options.write || !good {
        return Ok(None);
    }
    Ok(Some(Tree::begin(&output(options), &options.site)?))
}

fn output(options: &BuildOptions) -> PathBuf {
    options
        .output
        .clone()
        .unwrap_or_else(|| options.site.join(SitePart::Output.name()))
}

/// Renders every output, into the tree if there is one. Without one, files that are not rendered are left alone: whatever
/// there is to say about them was said when they were looked at; about the search index there never is anything.
pub(super) fn pages(
    prepared: &SiteSnapshot,
    tree: Option<Tree>,
) -> Result<(Option<Tree>, Vec<Diagnostic>), BuildError> {
    if tree.is_some() {
        prepared.index();
    }
    let view = &prepared.view();
    let scale = &Scale::new(prepared, view);
    let chunk = |chunk: &[Planned]| -> Result<Vec<Diagnostic>, BuildError> {
        let mut buffer = Vec::with_capacity(32 << 10);
        let mut diagnostics = Vec::new();
        for planned in chunk {
            if tree.is_none() && (planned.output.is_file() || planned.output.is_index()) {
                continue;
            }
            match one(prepared, view, planned, &mut buffer) {
                Ok(remarks) => {
                    diagnostics.extend(remarks);
                    if let Output::Article(id) = planned.output {
                        diagnostics.extend(scale.article(id, &buffer));
                    }
                }
                Err(WriteError::Site(remarks)) => {
                    diagnostics.extend(remarks);
                    continue;
                }
                Err(WriteError::Machine(failure)) => return Err(failure),
            }
            if let Some(tree) = &tree {
                tree.write(&planned.path, &buffer)?;
            }
        }
        Ok(diagnostics)
    };
    let mut remarks = scheduled(view)?;
    let made: Result<Vec<Vec<Diagnostic>>, BuildError> =
        view.plan.outputs().par_chunks(CHUNK).map(chunk).collect();
    remarks.extend(made?.into_iter().flatten());
    Ok((tree, once_a_place(remarks)))
}

/// Remarks on articles that wait for their day.
fn scheduled(view: &View<'_>) -> Result<Vec<Diagnostic>, BuildError> {
    let mut diagnostics = Vec::new();
    for id in view.scheduled() {
        match render::proofread(view, id) {
            Ok(remarks) | Err(RenderError::Site(remarks)) => diagnostics.extend(remarks),
            Err(RenderError::Changed(changed)) => return Err(BuildError::Changed(changed.0)),
        }
    }
    Ok(diagnostics)
}

/// A fault of a template is told of the first page alone, not of ten thousand.
fn once_a_place(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut seen = Vec::new();
    diagnostics.retain(|remark| {
        let fresh = remark.code != code::TEMPLATE_PAGE
            || remark.location.is_none()
            || !seen.contains(&remark.location);
        if fresh && remark.code == code::TEMPLATE_PAGE {
            seen.push(remark.location.clone());
        }
        fresh
    });
    diagnostics
}

/// Why an output could not be made.
#[derive(Debug)]
pub enum WriteError {
    /// Something is wrong with the site.
    Site(Vec<Diagnostic>),
    /// Something is wrong with the machine, or a file is not what it was.
    Machine(BuildError),
}

/// The bytes of one output, with remarks that do not stop it.
pub(super) fn one(
    prepared: &SiteSnapshot,
    view: &View<'_>,
    planned: &Planned,
    buffer: &mut Vec<u8>,
) -> Result<Vec<Diagnostic>, WriteError> {
    match &planned.output {
        Output::Asset(name) => {
            buffer.clear();
            let asset = view.theme.assets.iter().find(|asset| asset.name == *name);
            buffer.extend_from_slice(asset.map_or(&[][..], |asset| &asset.bytes));
            Ok(Vec::new())
        }
        Output::Static(path) | Output::Attachment(path) => {
            let read = prepared
                .folder()
                .read(path)
                .map_err(|error| WriteError::Machine(error.into()))?;
            let bytes =
                read.ok_or_else(|| WriteError::Machine(BuildError::Changed(path.clone())))?;
            *buffer = prepared
                .studio()
                .clean(bytes, path)
                .map_err(|remark| WriteError::Site(vec![remark]))?;
            Ok(Vec::new())
        }
        Output::Picture(path, shape) => {
            let wanted = Rendition::Variant(*shape);
            *buffer = pictures::one(
                prepared.folder(),
                prepared.sources(),
                prepared.studio(),
                path,
                wanted,
            )?;
            Ok(Vec::new())
        }
        Output::Card(id) => {
            match prepared.cards().of(*id) {
                Some(CardSource::Drawn(drawing)) => *buffer = prepared.studio().drawn(drawing),
                Some(CardSource::Photo(path)) => {
                    let (folder, sources) = (prepared.folder(), prepared.sources());
                    *buffer =
                        pictures::one(folder, sources, prepared.studio(), path, Rendition::Card)?;
                }
                None => buffer.clear(),
            }
            Ok(Vec::new())
        }
        Output::SiteCard => {
            *buffer = prepared
                .cards()
                .site()
                .map_or_else(Vec::new, |drawing| prepared.studio().drawn(drawing));
            Ok(Vec::new())
        }
        _ => render::render(planned, view, buffer).map_err(|error| match error {
            RenderError::Site(remarks) => WriteError::Site(remarks),
            RenderError::Changed(changed) => WriteError::Machine(BuildError::Changed(changed.0)),
        }),
    }
}

/// Exchanges the trees.
pub(super) fn finish(tree: Tree, plan: &Plan, options: &BuildOptions) -> Result<Built, BuildError> {
    let summary = tree.finish()?;
    let is_page = |output: &Output| {
        output.is_listed_page() || matches!(output, Output::Notice(_) | Output::NotFound)
    };
    Ok(Built {
        pages: plan
            .outputs()
            .iter()
            .filter(|planned| is_page(&planned.output))
            .count(),
        files_written: summary.new + summary.changed,
        files_same: summary.same,
        files_removed: summary.removed,
        output: output(options),
    })
}
