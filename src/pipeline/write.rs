//! Every output rendered and written, in parallel, in the order of paths.

use super::cards::CardSource;
use super::weight::scale;
use super::{BuildError, BuildOptions, Built, SiteSnapshot};
use crate::base::SitePart;
use crate::checks::{self, ArticlePage, Scale};
use crate::content::ArticleKind;
use crate::diag::{Diagnostic, code};
use crate::emit::Tree;
use crate::media::Rendition;
use crate::newsroom::PublicHead;
use crate::plan::{DataKind, FileKind, Output, PageKind, Planned};
use crate::render::{self, RenderError, View};
use rayon::prelude::*;
use std::path::PathBuf;

/// Pages that a thread takes at a time: neighbours in the tree, so that their folders are made by one hand.
const CHUNK: usize = 32;

/// The tree to write into; `None` if nothing is to be written.
pub(super) fn begin(options: &BuildOptions, is_good: bool) -> Result<Option<Tree>, BuildError> {
    if !options.write || !is_good {
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
    tree: Option<&Tree>,
) -> Result<Vec<Diagnostic>, BuildError> {
    if tree.is_some() {
        prepared.index();
    }
    let view = &prepared.view();
    let pages = Pages {
        snapshot: prepared,
        view,
        tree,
        scale: scale(prepared, view),
    };
    let mut remarks = scheduled(prepared, view)?;
    // Each thread takes neighbours in the tree, and remarks come in the order of paths whoever was first.
    let chunks = prepared.plan().outputs().par_chunks(CHUNK);
    let made: Result<Vec<Vec<Diagnostic>>, BuildError> =
        chunks.map(|chunk| pages.chunk(chunk)).collect();
    remarks.extend(made?.into_iter().flatten());
    Ok(once_a_place(remarks))
}

/// What every thread needs.
struct Pages<'a> {
    snapshot: &'a SiteSnapshot,
    view: &'a View<'a>,
    tree: Option<&'a Tree>,
    scale: Scale,
}

impl Pages<'_> {
    fn chunk(&self, chunk: &[Planned]) -> Result<Vec<Diagnostic>, BuildError> {
        let mut buffer = Vec::with_capacity(32 << 10);
        let mut remarks = Vec::new();
        for planned in chunk {
            if self.tree.is_some() || may_have_remarks(&planned.output) {
                remarks.extend(self.page(planned, &mut buffer)?);
            }
        }
        Ok(remarks)
    }

    fn page(&self, planned: &Planned, buffer: &mut Vec<u8>) -> Result<Vec<Diagnostic>, BuildError> {
        let mut remarks = match one(self.snapshot, self.view, planned, buffer) {
            Ok(remarks) => remarks,
            // With an error it is not written: the site is not published.
            Err(WriteError::Site(remarks)) => return Ok(remarks),
            Err(WriteError::Machine(failure)) => return Err(failure),
        };
        if let Some(id) = planned.output.article() {
            let page = finished(self.snapshot.site().head(id), buffer);
            remarks.extend(checks::article(page, &self.scale));
        }
        if let Some(tree) = self.tree {
            tree.write(&planned.path, buffer)?;
        }
        Ok(remarks)
    }
}

/// The page of an article, for those who look it over.
fn finished<'a>(head: &'a PublicHead, html: &'a [u8]) -> ArticlePage<'a> {
    ArticlePage {
        path: &head.path,
        title: &head.title_span,
        picture: head.picture.as_ref().map(|picture| &picture.file.span),
        is_paid: head.kind == ArticleKind::Advertorial,
        html,
    }
}

/// Whether there may be something to say about an output that was not said before it is made.
fn may_have_remarks(output: &Output) -> bool {
    match output {
        Output::File(_) | Output::Data(DataKind::Search(_)) => false,
        Output::Page(_) | Output::Data(_) => true,
    }
}

/// Remarks on articles that wait for their day.
fn scheduled(prepared: &SiteSnapshot, view: &View<'_>) -> Result<Vec<Diagnostic>, BuildError> {
    let mut diagnostics = Vec::new();
    for article in prepared.scheduled() {
        match render::proofread(view, article.redacted()) {
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
pub(crate) enum WriteError {
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
        Output::Page(_) | Output::Data(_) => Ok(render::render(planned, view, buffer)?),
        Output::File(file) => {
            *buffer = self::file(prepared, file)?;
            Ok(Vec::new())
        }
    }
}

impl From<RenderError> for WriteError {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Site(remarks) => Self::Site(remarks),
            RenderError::Changed(changed) => Self::Machine(BuildError::Changed(changed.0)),
        }
    }
}

/// The bytes of a file that is handed on.
fn file(prepared: &SiteSnapshot, file: &FileKind) -> Result<Vec<u8>, WriteError> {
    let images = prepared.images();
    match file {
        FileKind::Asset(name) => {
            let asset = prepared.asset(name);
            Ok(asset.map_or_else(Vec::new, |asset| asset.bytes.clone()))
        }
        FileKind::Static(path) | FileKind::Attachment(path) => {
            let changed = || BuildError::Changed(path.clone());
            let read = prepared
                .folder()
                .read(path)
                .map_err(|error| WriteError::Machine(error.into()))?;
            let bytes = read.ok_or_else(|| WriteError::Machine(changed()))?;
            let clean = images.clean(bytes, path);
            clean.map_err(|remark| WriteError::Site(vec![remark]))
        }
        FileKind::Picture(path, variant) => prepared.picture(path, Rendition::Variant(*variant)),
        FileKind::Card(id) => match prepared.cards().of(*id) {
            Some(CardSource::Drawn(drawing)) => Ok(images.drawn(drawing)),
            Some(CardSource::Photo(path)) => prepared.picture(path, Rendition::Card),
            None => Ok(Vec::new()),
        },
        FileKind::SiteCard => {
            let drawing = prepared.cards().site();
            Ok(drawing.map_or_else(Vec::new, |drawing| images.drawn(drawing)))
        }
    }
}

/// Exchanges the trees, if there is one to be put in the place of the other, and lets go of pictures that no page shows any more.
pub(super) fn exchange(
    tree: Option<Tree>,
    snapshot: &SiteSnapshot,
    options: &BuildOptions,
) -> Result<Option<Built>, BuildError> {
    let Some(tree) = tree else {
        return Ok(None);
    };
    let summary = tree.finish()?;
    let (_, pictures_made) = options.progress.get();
    snapshot.sweep(pictures_made > 0);
    let outputs = snapshot.plan().outputs().iter();
    let built = Built {
        pages: outputs.filter(|planned| is_read(&planned.output)).count(),
        files_written: summary.new + summary.changed,
        files_same: summary.same,
        files_removed: summary.removed,
        output: output(options),
    };
    Ok(Some(built))
}

/// Whether people read it: not a page for the machinery of search, offline reading or old addresses.
fn is_read(output: &Output) -> bool {
    match output {
        Output::Page(page) => {
            page.is_listed() || matches!(page, PageKind::Notice(_) | PageKind::NotFound)
        }
        Output::Data(_) | Output::File(_) => false,
    }
}
