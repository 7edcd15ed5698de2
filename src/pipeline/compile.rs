//! Every Markdown file of the site, compiled alone and in parallel.

use super::BuildError;
use super::shelf::{CacheEntry, FileCache, Rescan};
use super::texts::{self, StoredBodies, Usage, Use};
use crate::base::SitePath;
use crate::config::Settings;
use crate::content::{self, Body, CompileContext, PageHead, Piece, Target};
use crate::diag::{Diagnostic, Text};
use crate::newsroom::{self, PublicBody, Released};
use crate::places::{Kim, Person, Places};
use crate::search::{self, Terms, Vocabulary};
use crate::site::Compiled;
use crate::source::{Files, Folder};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Everything that was compiled, by file.
#[derive(Debug, Default)]
pub(super) struct CompiledFiles {
    articles: FileCache<Thin>,
    pages: FileCache<(PageHead, Body)>,
    kims: FileCache<(Kim, Body)>,
    people: FileCache<(Person, Body)>,
    pub(super) vocabulary: Arc<Vocabulary>,
}

/// What was made again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fresh {
    /// An article was, or one has gone.
    pub(super) articles: bool,
    /// So was a page, a KIM or an author.
    pub(super) others: bool,
}

impl Fresh {
    /// Whether anything was.
    pub(super) fn any(self) -> bool {
        self.articles || self.others
    }
}

/// An article without what need not stay in memory.
#[derive(Debug)]
struct Thin {
    article: Released,
    body: Option<Arc<PublicBody>>,
    uses: Arc<[Use]>,
    /// What it is found by, on a site that can be searched.
    terms: Option<Arc<Terms>>,
}

impl CompiledFiles {
    /// Compiles what is new, in parallel. Which texts are kept depends on who finishes first; what is built does not.
    pub(super) fn refresh(
        &mut self,
        folder: &Folder,
        files: &Files,
        settings: &Settings,
        places: &Places,
        trust: Rescan<'_>,
    ) -> Result<Fresh, BuildError> {
        let context = CompileContext {
            zone: &settings.zone,
            places,
            categories: &settings.categories,
        };
        let kept = |slot: &CacheEntry<Thin>| {
            slot.value()
                .and_then(|thin| thin.body.as_deref())
                .map_or(0, texts::weight)
        };
        let spent = AtomicUsize::new(self.articles.slots().iter().map(kept).sum());
        let vocabulary = settings.outputs.search.then_some(&*self.vocabulary);
        let articles = self
            .articles
            .refresh(folder, &files.articles, trust, |path, bytes| {
                let (article, remarks) = compile(path, bytes, &context);
                let thin = article.map(|(article, body)| thin(article, body, vocabulary, &spent));
                (thin, remarks)
            })?;
        let pages = self
            .pages
            .refresh(folder, &files.pages, trust, |path, bytes| {
                content::compile_page(path, bytes, &context)
            })?;
        let kims = self
            .kims
            .refresh(folder, &files.kims, trust, |path, bytes| {
                content::compile_kim(path, bytes, &context)
            })?;
        let people = self
            .people
            .refresh(folder, &files.people, trust, content::compile_person)?;
        Ok(Fresh {
            articles,
            others: pages | kims | people,
        })
    }

    /// Forgets everything: the places or the settings are others now.
    pub(super) fn clear(&mut self) {
        self.articles.clear();
        self.pages.clear();
        self.kims.clear();
        self.people.clear();
    }

    /// Everything, as the site is folded of it.
    pub(super) fn compiled(
        &self,
        settings: &Settings,
    ) -> (Compiled, StoredBodies, Vec<Diagnostic>) {
        let mut compiled = Compiled::default();
        let mut kept = StoredBodies::default();
        let mut diagnostics = Vec::new();
        compiled.articles.reserve(self.articles.slots().len());
        for slot in self.articles.slots() {
            diagnostics.extend_from_slice(slot.remarks());
            // An article with an error comes back too, but nobody may see it.
            let Some(Thin {
                article,
                body,
                uses,
                terms,
            }) = slot.value()
            else {
                compiled.broken.push(slot.path().clone());
                continue;
            };
            if let Some(body) = body {
                kept.bodies.insert(slot.path().clone(), Arc::clone(body));
            }
            if !uses.is_empty() {
                kept.uses.insert(slot.path().clone(), Arc::clone(uses));
            }
            kept.terms.extend(terms.clone());
            compiled.articles.push(article.clone());
        }
        compiled.pages = gather(
            &self.pages,
            &mut compiled.broken,
            &mut kept,
            &mut diagnostics,
        );
        compiled.kims = gather(
            &self.kims,
            &mut compiled.broken,
            &mut kept,
            &mut diagnostics,
        );
        compiled.people = gather(
            &self.people,
            &mut compiled.broken,
            &mut kept,
            &mut diagnostics,
        );
        let mut contacts = newsroom::Contacts::of(settings);
        compiled
            .kims
            .iter()
            .for_each(|(kim, _)| contacts.add(&kim.contact));
        compiled
            .people
            .iter()
            .for_each(|(person, _)| contacts.add(&person.contact));
        diagnostics.retain(|remark| !contacts.excuse(remark));
        for (person, _) in &compiled.people {
            if let Some(path) = person
                .photo
                .as_ref()
                .and_then(|photo| content::named(&person.path, &photo.value))
            {
                let uses = kept.uses.entry(person.path.clone()).or_default();
                *uses = uses
                    .iter()
                    .cloned()
                    .chain([(path, Usage::Listed)])
                    .collect();
            }
        }
        debug_assert!(
            compiled.broken.is_empty() || super::shelf::has_error(&diagnostics),
            "what does not compile says why"
        );
        (compiled, kept, diagnostics)
    }
}

fn gather<T: Clone + Send + Sync>(
    shelf: &FileCache<(T, Body)>,
    broken: &mut Vec<SitePath>,
    kept: &mut StoredBodies,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(T, PublicBody)> {
    let mut all = Vec::with_capacity(shelf.slots().len());
    for slot in shelf.slots() {
        diagnostics.extend_from_slice(slot.remarks());
        let Some((head, body)) = slot.value() else {
            broken.push(slot.path().clone());
            continue;
        };
        let body = PublicBody::open(body.clone());
        let uses = uses(slot.path(), &body);
        if !uses.is_empty() {
            kept.uses.insert(slot.path().clone(), uses.into());
        }
        all.push((head.clone(), body));
    }
    all
}

/// An article, looked over for what identifies people, and released without what would give a protected one away.
fn compile(
    path: &SitePath,
    bytes: &[u8],
    context: &CompileContext<'_>,
) -> (Option<(Released, PublicBody)>, Vec<Diagnostic>) {
    let (article, mut remarks) = content::compile(path, bytes, context);
    let Some(article) = article else {
        return (None, remarks);
    };
    if let Ok(text) = std::str::from_utf8(bytes) {
        let text = Text { path, text };
        remarks.extend(newsroom::lint(&article.head, text, context.places));
    }
    (Some(newsroom::release(article, context)), remarks)
}

fn thin(
    article: Released,
    body: PublicBody,
    vocabulary: Option<&Vocabulary>,
    spent: &AtomicUsize,
) -> Thin {
    let head = article.redacted();
    let mut uses = uses(&head.path, &body);
    let picture = head.picture.as_deref();
    let picture = picture.and_then(|picture| content::named(&head.path, &picture.file.value));
    uses.extend(picture.map(|picture| (picture, Usage::Listed)));
    let terms = vocabulary.map(|known| Arc::new(search::count(known, head, &body)));
    let weight = texts::weight(&body);
    let keep = spent.fetch_add(weight, Ordering::Relaxed) + weight <= texts::BUDGET;
    Thin {
        article,
        body: keep.then(|| Arc::new(body)),
        uses: uses.into(),
        terms,
    }
}

/// Files that a text shows or links to.
fn uses(from: &SitePath, body: &PublicBody) -> Vec<Use> {
    let named = |(file, how): (&str, Usage)| Some((content::named(from, file)?, how));
    body.pieces()
        .iter()
        .filter_map(file)
        .filter_map(named)
        .collect()
}

fn file(piece: &Piece) -> Option<(&str, Usage)> {
    match piece {
        Piece::Photo(photo, _) => Some((&photo.file, Usage::Shown)),
        Piece::Link(Target::Asset(file), _) => Some((file, Usage::Linked)),
        Piece::Link(..) | Piece::Html(_) | Piece::Video(_) | Piece::Label(_) => None,
    }
}
