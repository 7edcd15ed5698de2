//! The pipeline, in one function.
//!
//! Owns: [`run`], which names every stage in its order, from the site's files to the exchanged output. Refuses: doing any of
//! them: each is a function that takes values and gives values.

use super::cards;
use super::photos;
use super::snapshot::{SiteSnapshot, SnapshotParts};
use super::stage::{Stage, Stopwatch, Timings};
use super::texts::{self, Store};
use super::{Audience, BuildError, BuildOptions, BuildState, Built};
use super::{edits, folded, load, preview, write};
use crate::diag::{Diagnostic, Severity};
use crate::media::{ImageProcessor, PictureJob};
use crate::newsroom::{Held, Released};
use crate::plan::Inputs;
use crate::search::{Period, SearchIndex, Segment};
use crate::site::{self, Compiled};
use crate::source::{Folder, Rescan};
use jiff::Timestamp;
use std::sync::Arc;

/// Everything that a state of the site rests on, beside the state before it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BuildInput<'a> {
    /// The site.
    pub folder: &'a Folder,
    /// Which of its files need not be read again.
    pub rescan: Rescan<'a>,
    /// Instead of `alamat` in `kulkul.yaml`.
    pub base_url: Option<&'a str>,
    /// The present moment.
    pub now: Timestamp,
    /// Who looks at it.
    pub audience: Audience,
    /// Where pictures are made.
    pub images: &'a Arc<ImageProcessor>,
    /// How far to go.
    pub goal: Goal<'a>,
}

/// How far to go.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Goal<'a> {
    /// To a site of which any output can be made when somebody asks for it.
    Snapshot,
    /// To every output, looked at or written.
    Outputs(&'a BuildOptions),
}

/// Where a run has come to.
#[derive(Debug)]
pub(crate) struct Run {
    /// The next state.
    pub state: BuildState,
    /// What is wrong with the site, as far as it was looked at.
    pub remarks: Vec<Diagnostic>,
    /// What was written.
    pub built: Option<Built>,
    /// How long each stage took.
    pub timings: Timings,
}

/// The next state of a site, and its output if that is the goal. Where a file has an error, its last good value stands in for it.
///
/// # Errors
///
/// If the site cannot be read, the output cannot be written, or a file changes while it is read. The last state is then as good
/// as it was.
pub(crate) fn run(inputs: &BuildInput<'_>, last: &BuildState) -> Result<Run, BuildError> {
    let (folder, now) = (inputs.folder, inputs.now);
    let rescan = last.trusted(inputs.rescan);
    let mut watch = Stopwatch::start();

    // Source: what lies where. Settings, places and theme come first: every text rests on them.
    let files = load::list(folder, &last.files, rescan)?;
    let settled = load::settle(inputs, &files, &last.settled, rescan)?;
    let mut remarks = load::remarks(&files, &settled);
    watch.lap(Stage::Load);
    let Some(loaded) = settled.good().cloned() else {
        let state = last.unreadable(files, settled);
        return Ok(Run::ended(state, remarks, None, watch));
    };
    let settings = &loaded.settings;

    // Content and newsroom: every text alone, in parallel.
    let known = last.compiled_under(&settled);
    let compiled = known.refresh(folder, &files, &loaded, rescan)?;
    let gathered = compiled.gather(settings);
    remarks.extend(gathered.remarks);
    let (texts, withheld) = preview::reveal(gathered.compiled, now, inputs.audience);
    watch.lap(Stage::Compile);

    // Site: tables, unless the last ones still hold.
    let scheduled = scheduled(&texts, now);
    let last_folded = last.folded().filter(|_| compiled.has_same_profiles(&known));
    let (tabled, reuse) = folded::fold(texts, now, &loaded, last_folded);
    remarks.extend(site::overdue(&tabled.site, settings.pending_days, now));
    watch.lap(Stage::Fold);
    let index = tabled.index(&gathered.terms, compiled.vocabulary(), reuse.as_ref());
    watch.lap(Stage::Search);

    // Media: which files leave with what readers see, as which pictures; which article has which card.
    let needed = photos::needed(&files, &tabled.site, &gathered.uses);
    let images = needed.look(folder, &last.images, rescan)?;
    let published = needed.published(&images, settings);
    remarks.extend_from_slice(&published.remarks);
    let cards = cards::choose(
        &tabled,
        &gathered.uses,
        &published.pictures,
        published.sources,
    );
    watch.lap(Stage::Photos);

    // Plan: which pages there are, unless the last plan still holds.
    let plan_inputs = Inputs {
        assets: loaded.theme.asset_names(),
        statics: files.statics.clone(),
        attachments: published.attachments,
        quiet: published.quiet,
        pictures: published.pictures,
        cards: cards.fingerprints,
        has_news: tabled.site.news(now).next().is_some(),
        periods: periods(&index),
    };
    let planned = tabled.plan(index, plan_inputs, reuse.as_ref());
    remarks.extend(planned.remarks().cloned());
    watch.lap(Stage::Plan);

    // Render: what all pages share. A session stops here, and makes a page when somebody asks for it.
    let parts = SnapshotParts {
        texts: Store::new(folder, gathered.bodies),
        shown: texts::shown(gathered.uses),
        folded: planned,
        sources: cards.sources,
        cards: cards.cards,
        beside: published.beside,
        logo_size: photos::logo_size(folder, settings)?,
        withheld,
        scheduled,
    };
    let snapshot = SiteSnapshot::new(inputs, parts);
    watch.lap(Stage::View);
    let state = BuildState {
        files,
        settled,
        compiled,
        images,
        snapshot: Some(Arc::clone(&snapshot)),
    };
    let Goal::Outputs(options) = inputs.goal else {
        return Ok(Run::ended(state, remarks, None, watch));
    };

    // Media: errors are reported before minutes are spent on pictures.
    let job = PictureJob::of(options.write && is_good(&remarks, options.strict));
    remarks.extend(snapshot.make_pictures(job, &options.progress)?);
    watch.lap(Stage::Pictures);

    // Render and emit: each page is written as soon as it is rendered, beside the present tree.
    let tree = write::begin(options, is_good(&remarks, options.strict))?;
    remarks.extend(write::pages(&snapshot, tree.as_ref())?);
    watch.lap(Stage::Write);

    // The trees change places only if nothing at all is wrong.
    remarks.extend(edits::remarks(&snapshot, options)?);
    let tree = tree.filter(|_| is_good(&remarks, options.strict));
    let built = write::exchange(tree, &snapshot, options)?;
    watch.lap(Stage::Exchange);
    Ok(Run::ended(state, remarks, built, watch))
}

impl Run {
    fn ended(
        state: BuildState,
        remarks: Vec<Diagnostic>,
        built: Option<Built>,
        watch: Stopwatch,
    ) -> Self {
        Self {
            state,
            remarks,
            built,
            timings: watch.timings(),
        }
    }
}

/// Articles that wait for their day.
fn scheduled(texts: &Compiled, now: Timestamp) -> Vec<Released> {
    let waits = |article: &&Released| matches!(article.standing(now), Err(Held::Scheduled(_)));
    texts.articles.iter().filter(waits).cloned().collect()
}

/// Whether a site with these remarks may be written.
fn is_good(remarks: &[Diagnostic], strict: bool) -> bool {
    let is_error = |remark: &Diagnostic| remark.severity() == Severity::Error;
    !remarks.iter().any(is_error) && (!strict || remarks.is_empty())
}

/// Periods of the search index, with the number of files of words and of articles.
fn periods(index: &SearchIndex) -> Vec<(Period, u16, u16)> {
    let files = |segment: &Arc<Segment>| (segment.period, segment.shards, segment.blocks());
    index.segments().iter().map(files).collect()
}
