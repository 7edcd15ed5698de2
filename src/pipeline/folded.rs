//! The site folded, indexed and planned, and when that need not be done again.
//!
//! Owns: comparing what tables, index and plan were made of with what they would be made of now: folding and planning are pure, so the
//! same values make the same tables. Refuses: guessing. An edit of words leaves both alone; anything else makes both again.

use super::load::Loaded;
use crate::base::SitePath;
use crate::diag::Diagnostic;
use crate::newsroom::{Held, Released, Standing};
use crate::plan::{self, Inputs, Plan};
use crate::search::{SearchIndex, Terms, Vocabulary};
use crate::site::{self, Compiled, Site};
use jiff::Timestamp;
use std::sync::Arc;

/// What readers see of each article.
type Standings = Vec<Result<Standing, Held>>;

/// Tables, index and plan, with what they were made of.
#[derive(Debug)]
pub(super) struct Folded {
    tables: Tabled,
    pub(super) index: SearchIndex,
    pub(super) plan: Arc<Plan>,
    pub(super) inputs: Arc<Inputs>,
    /// What planning had to say.
    remarks: Vec<Diagnostic>,
}

/// A site folded, with what it was folded of.
#[derive(Debug)]
pub(super) struct Tabled {
    pub(super) site: Site,
    pub(super) loaded: Arc<Loaded>,
    /// What folding had to say.
    remarks: Vec<Diagnostic>,
    /// In the order of their files.
    articles: Vec<Released>,
    standings: Standings,
    /// Files that did not compile.
    broken: Vec<SitePath>,
}

/// What still holds of the last tables.
pub(super) struct Reuse<'a> {
    last: &'a Folded,
    /// Articles, in the order of their files, whose words are others than there.
    changed: Vec<usize>,
}

/// Folds, unless the last tables still hold. `last` is to be `None` if anything but articles has changed.
pub(super) fn fold<'a>(
    compiled: Compiled,
    now: Timestamp,
    loaded: &Arc<Loaded>,
    last: Option<&'a Folded>,
) -> (Tabled, Option<Reuse<'a>>) {
    let (articles, broken) = (compiled.articles.clone(), compiled.broken.clone());
    let standings: Standings = articles.iter().map(|it| it.standing(now)).collect();
    let reuse = last
        .filter(|last| Arc::ptr_eq(&last.tables.loaded, loaded) && last.tables.broken == broken)
        .and_then(|last| last.reuse(&articles, &standings));
    let (site, remarks) = match &reuse {
        Some(Reuse { last, changed }) => {
            let changed = changed.iter().map(|index| &articles[*index]);
            let site = last.site().reprinted(changed, &loaded.places, now);
            (site, last.tables.remarks.clone())
        }
        None => site::fold(compiled, &loaded.places, &loaded.settings, now),
    };
    let tabled = Tabled {
        site,
        loaded: Arc::clone(loaded),
        remarks,
        articles,
        standings,
        broken,
    };
    (tabled, reuse)
}

impl Tabled {
    /// The index of what readers see: of the last one, what still holds. `terms` in the order of the files.
    pub(super) fn index(
        &self,
        terms: &[Arc<Terms>],
        vocabulary: &Arc<Vocabulary>,
        reuse: Option<&Reuse<'_>>,
    ) -> SearchIndex {
        let Loaded {
            settings, places, ..
        } = &*self.loaded;
        if !settings.outputs.search {
            return SearchIndex::default();
        }
        if let Some(Reuse { last, changed }) = reuse {
            let by_id = |index: &usize| {
                let path = &self.articles[*index].redacted().path;
                let id = self.site.article_at(path)?;
                Some((id, terms.get(*index)?))
            };
            let changed = changed.iter().filter_map(by_id).collect();
            return last.index.reprinted(&changed);
        }
        let paths = self.articles.iter().map(|article| &article.redacted().path);
        let by_path = paths.zip(terms).collect();
        SearchIndex::new(&self.site, places, settings, &by_path, vocabulary)
    }

    /// Plans, unless the last plan still holds.
    pub(super) fn plan(
        self,
        index: SearchIndex,
        inputs: Inputs,
        reuse: Option<&Reuse<'_>>,
    ) -> Folded {
        let last = reuse
            .map(|reuse| reuse.last)
            .filter(|last| *last.inputs == inputs && last.site().logs == self.site.logs);
        let (plan, inputs, remarks) = match last {
            Some(last) => (
                Arc::clone(&last.plan),
                Arc::clone(&last.inputs),
                last.remarks.clone(),
            ),
            None => {
                let Loaded {
                    settings, places, ..
                } = &*self.loaded;
                let (plan, remarks) = plan::plan(&self.site, places, settings, &inputs);
                (Arc::new(plan), Arc::new(inputs), remarks)
            }
        };
        Folded {
            tables: self,
            index,
            plan,
            inputs,
            remarks,
        }
    }
}

impl Folded {
    /// The tables.
    pub(super) fn site(&self) -> &Site {
        &self.tables.site
    }

    /// Settings, places and theme.
    pub(super) fn loaded(&self) -> &Loaded {
        &self.tables.loaded
    }

    /// What folding and planning had to say.
    pub(super) fn remarks(&self) -> impl Iterator<Item = &Diagnostic> {
        self.tables.remarks.iter().chain(&self.remarks)
    }

    /// What still holds of it for these heads; `None` if more than words has changed. A remark on an article points at its
    /// bytes, which are others now.
    fn reuse(
        &self,
        articles: &[Released],
        standings: &[Result<Standing, Held>],
    ) -> Option<Reuse<'_>> {
        let before = &self.tables;
        if articles.len() != before.articles.len() || standings != before.standings {
            return None;
        }
        let is_other = |index: &usize| !before.articles[*index].is_same(&articles[*index]);
        let changed: Vec<usize> = (0..articles.len()).filter(is_other).collect();
        let is_words = |index: &usize| {
            let (was, is) = (&before.articles[*index], &articles[*index]);
            let path = &is.redacted().path;
            was.is_listed_as(is) && !self.remarks().any(|remark| remark.points_at(path))
        };
        changed.iter().all(is_words).then_some(Reuse {
            last: self,
            changed,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::base::SitePath;
    use crate::media::ImageProcessor;
    use crate::pipeline::{Audience, BuildInput, BuildState, Goal, SiteSnapshot, run};
    use crate::site::SiteTables;
    use crate::source::{Folder, Rescan};
    use std::collections::BTreeMap;
    use std::sync::Arc;

    /// A site with a story of 1 December at nine, and an event of the third at eight.
    fn site() -> Folder {
        let settings =
            "nama: KIM\nalamat: https://kim.example.id/\nwilayah: \"52.71\"\nkategori: [berita]\n";
        let article =
            |front: &str| format!("---\njudul: A\ntanggal: 2026-11-20\n{front}\n---\n\nIsi.\n");
        let files = [
            ("kulkul.yaml", settings.to_owned()),
            (
                "wilayah.csv",
                "kode,nama\n52.71,Kota Mataram\n52.71.01,Ampenan\n".to_owned(),
            ),
            (
                "content/ampenan/kabar.md",
                article("terbit: 2026-12-01 09.00"),
            ),
            (
                "content/ampenan/rapat.md",
                article("agenda: {mulai: 2026-12-03 08.00, selesai: 2026-12-03 10.00}"),
            ),
        ];
        let path = |path: &str| SitePath::new(path).expect("valid");
        Folder::Memory(
            files
                .map(|(name, text)| (path(name), text.into_bytes()))
                .into(),
        )
    }

    fn at(now: &str, last: &BuildState) -> (BuildState, Arc<SiteSnapshot>) {
        let now = format!("2026-12-{now}:00+08:00").parse().expect("a moment");
        let inputs = BuildInput {
            folder: &site(),
            rescan: Rescan::Stamps,
            base_url: None,
            now,
            audience: Audience::Reader,
            images: &Arc::new(ImageProcessor::new(None)),
            goal: Goal::Snapshot,
        };
        let state = run(&inputs, last).expect("the machine does not fail").state;
        let snapshot = Arc::clone(state.snapshot().expect("a site"));
        (state, snapshot)
    }

    fn files(prepared: &SiteSnapshot) -> BTreeMap<String, Vec<u8>> {
        let bytes = |planned| {
            let mut buffer = Vec::new();
            prepared
                .output(planned, &mut buffer)
                .unwrap_or_else(|_| panic!("made"));
            buffer
        };
        prepared
            .plan()
            .outputs()
            .iter()
            .map(|planned| (planned.path.to_string(), bytes(planned)))
            .collect()
    }

    #[test]
    fn what_is_kept_is_what_would_be_made_whatever_the_clock() {
        let mut last = BuildState::default();
        let mut seen = Vec::new();
        for now in [
            "01T08:59", "01T09:00", "03T08:59", "03T09:00", "03T10:00", "01T09:00",
        ] {
            let (next, kept) = at(now, &last);
            let (_, fresh) = at(now, &BuildState::default());
            last = next;
            let (kept, fresh) = (files(&kept), files(&fresh));
            assert!(kept == fresh, "{now}");
            let is_ended =
                String::from_utf8_lossy(&kept["agenda/index.html"]).contains("(sudah selesai)");
            seen.push((kept.contains_key("sitemap/berita.xml"), is_ended));
        }
        let wanted = [
            (false, false),
            (true, false),
            (true, false),
            (false, false),
            (false, true),
            (true, false),
        ];
        assert_eq!(seen, wanted);
    }

    #[test]
    fn the_clock_alone_leaves_the_tables() {
        let (state, before) = at("03T08:59", &BuildState::default());
        let (_, after) = at("03T09:00", &state);
        let tables =
            |snapshot: &SiteSnapshot| -> *const SiteTables { &raw const **snapshot.site() };
        assert_eq!(tables(&before), tables(&after));
    }
}
