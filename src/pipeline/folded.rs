//! The site folded, indexed and planned, and when that need not be done again.
//!
//! Owns: comparing what tables, index and plan were made of with what they would be made of now: folding and planning are pure, so the
//! same values make the same tables. Refuses: guessing. An edit of words leaves both alone; anything else makes both again.

use super::{Loaded, Stopwatch};
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
    pub(super) site: Site,
    pub(super) index: SearchIndex,
    pub(super) plan: Arc<Plan>,
    pub(super) inputs: Arc<Inputs>,
    /// Remarks of folding, then those of planning.
    remarks: [Vec<Diagnostic>; 2],
    loaded: Arc<Loaded>,
    /// In the order of their files.
    articles: Vec<Released>,
    standings: Standings,
    /// Files that did not compile.
    broken: Vec<SitePath>,
}

/// A site folded, before it is planned.
pub(super) struct Tabled {
    pub(super) site: Site,
    remarks: Vec<Diagnostic>,
    articles: Vec<Released>,
    standings: Standings,
    broken: Vec<SitePath>,
    /// What was planned of the same tables.
    last: Option<Folded>,
    /// Articles, in the order of their files, whose words are others than there.
    changed: Vec<usize>,
}

/// Folds, unless the last tables still hold. `last` is to be `None` if anything but articles has changed.
pub(super) fn fold(
    compiled: Compiled,
    now: Timestamp,
    loaded: &Arc<Loaded>,
    last: Option<Folded>,
) -> Tabled {
    let (articles, broken) = (compiled.articles.clone(), compiled.broken.clone());
    let standings: Standings = articles
        .iter()
        .map(|article| article.standing(now))
        .collect();
    let last = last.filter(|last| Arc::ptr_eq(&last.loaded, loaded) && last.broken == broken);
    let changed = last
        .as_ref()
        .and_then(|last| last.changed(&articles, &standings));
    if let (Some(mut last), Some(changed)) = (last, changed) {
        let reprinted = changed.iter().map(|index| &articles[*index]);
        let site = last.site.reprinted(reprinted, &loaded.places, now);
        let remarks = std::mem::take(&mut last.remarks[0]);
        return Tabled {
            site,
            remarks,
            articles,
            standings,
            broken,
            last: Some(last),
            changed,
        };
    }
    let (site, remarks) = site::fold(compiled, &loaded.places, &loaded.settings, now);
    Tabled {
        site,
        remarks,
        articles,
        standings,
        broken,
        last: None,
        changed: Vec::new(),
    }
}

impl Tabled {
    /// The index of what readers see: of the last one, what still holds. `terms` in the order of the files.
    pub(super) fn index(
        &self,
        terms: &[Arc<Terms>],
        loaded: &Loaded,
        vocabulary: &Arc<Vocabulary>,
    ) -> SearchIndex {
        if !loaded.settings.outputs.search {
            return SearchIndex::default();
        }
        let path = |index: usize| &self.articles[index].redacted().path;
        match &self.last {
            Some(last) => {
                let id =
                    |index: &usize| Some((self.site.article_at(path(*index))?, terms.get(*index)?));
                last.index
                    .reprinted(&self.changed.iter().filter_map(id).collect())
            }
            None => {
                let by_path = terms
                    .iter()
                    .enumerate()
                    .map(|(index, terms)| (path(index), terms))
                    .collect();
                SearchIndex::new(
                    &self.site,
                    &loaded.places,
                    &loaded.settings,
                    &by_path,
                    vocabulary,
                )
            }
        }
    }

    /// Plans, unless the last plan still holds.
    pub(super) fn plan(
        self,
        index: SearchIndex,
        inputs: Inputs,
        loaded: &Arc<Loaded>,
        watch: &mut Stopwatch,
    ) -> Folded {
        let Self {
            site,
            remarks,
            articles,
            standings,
            broken,
            last,
            ..
        } = self;
        let (plan, inputs, planning) = match last {
            Some(Folded {
                plan,
                inputs: before,
                remarks: [_, planning],
                site: last,
                ..
            }) if *before == inputs && last.logs == site.logs => (plan, before, planning),
            _ => {
                let (plan, planning) = plan::plan(&site, &loaded.places, &loaded.settings, &inputs);
                (Arc::new(plan), Arc::new(inputs), planning)
            }
        };
        watch.lap("plan");
        let (remarks, loaded) = ([remarks, planning], Arc::clone(loaded));
        Folded {
            site,
            index,
            plan,
            inputs,
            remarks,
            loaded,
            articles,
            standings,
            broken,
        }
    }
}

impl Folded {
    /// What folding and planning had to say.
    pub(super) fn remarks(&self) -> impl Iterator<Item = &Diagnostic> {
        self.remarks.iter().flatten()
    }

    /// The articles whose words alone have changed; `None` if more than words has. A remark on one of them points at its
    /// bytes, which are others now.
    fn changed(
        &self,
        articles: &[Released],
        standings: &[Result<Standing, Held>],
    ) -> Option<Vec<usize>> {
        if articles.len() != self.articles.len() || standings != self.standings {
            return None;
        }
        let is_other = |index: &usize| !self.articles[*index].is_same(&articles[*index]);
        let changed: Vec<usize> = (0..articles.len()).filter(is_other).collect();
        let is_words = |index: &usize| {
            let (before, now) = (&self.articles[*index], &articles[*index]);
            let path = &now.redacted().path;
            before.is_listed_as(now) && !self.remarks().any(|remark| remark.points_at(path))
        };
        changed.iter().all(is_words).then_some(changed)
    }
}

#[cfg(test)]
mod tests {
    use crate::base::SitePath;
    use crate::media::ImageProcessor;
    use crate::pipeline::{Audience, BuildInput, Memory, Rescan, SiteSnapshot, Stopwatch, prepare};
    use crate::site::SiteTables;
    use crate::source::Folder;
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

    fn at(now: &str, memory: &mut Memory) -> SiteSnapshot {
        let now = format!("2026-12-{now}:00+08:00").parse().expect("a moment");
        let how = BuildInput {
            base_url: None,
            now,
            eye: Audience::Reader,
            studio: &Arc::new(ImageProcessor::new(None)),
        };
        let made = prepare(&site(), how, memory, Rescan::Stamps, &mut Stopwatch::new());
        made.expect("the machine does not fail").0.expect("a site")
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
        let mut memory = Memory::default();
        let mut seen = Vec::new();
        for now in [
            "01T08:59", "01T09:00", "03T08:59", "03T09:00", "03T10:00", "01T09:00",
        ] {
            let (kept, fresh) = (at(now, &mut memory), at(now, &mut Memory::default()));
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
        let mut memory = Memory::default();
        let (before, after) = (at("03T08:59", &mut memory), at("03T09:00", &mut memory));
        let tables =
            |snapshot: &SiteSnapshot| -> *const SiteTables { &raw const **snapshot.site() };
        assert_eq!(tables(&before), tables(&after));
    }
}
