//! Every Markdown file of the site, compiled alone and in parallel.

use super::load::Loaded;
use super::texts::{self, Usage, Use, Uses};
use crate::base::SitePath;
use crate::config::Settings;
use crate::content::{self, Body, CompileContext, PageHead, Piece, Target};
use crate::diag::{Diagnostic, Severity, Text};
use crate::newsroom::{self, PublicBody, Released};
use crate::places::{Kim, Person};
use crate::search::{self, Terms, Vocabulary};
use crate::site::Compiled;
use crate::source::{CacheEntry, CacheError, FileCache, Files, Folder, Remarked, Rescan};
use rustc_hash::FxHashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Everything that was compiled, by file. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(super) struct CompiledFiles {
    articles: FileCache<Thin>,
    pages: FileCache<(PageHead, Body)>,
    kims: FileCache<(Kim, Body)>,
    people: FileCache<(Person, Body)>,
    /// Words have their numbers for as long as a session lasts.
    vocabulary: Arc<Vocabulary>,
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

/// Everything compiled, apart from the files that it came from.
#[derive(Default)]
pub(super) struct Gathered {
    /// What the site is folded of.
    pub(super) compiled: Compiled,
    /// Texts within the budget, by file.
    pub(super) bodies: FxHashMap<SitePath, Arc<PublicBody>>,
    /// Files used, by the file that uses them.
    pub(super) uses: Uses,
    /// What articles are found by, in the order of their files; none on a site that cannot be searched.
    pub(super) terms: Vec<Arc<Terms>>,
    /// What is wrong with the files.
    pub(super) remarks: Vec<Diagnostic>,
}

impl CompiledFiles {
    /// The same files as they are now: what is new is compiled, in parallel. Which texts are kept depends on who finishes first;
    /// what is built does not.
    pub(super) fn refresh(
        &self,
        folder: &Folder,
        files: &Files,
        loaded: &Loaded,
        rescan: Rescan<'_>,
    ) -> Result<Self, CacheError> {
        let context = context(loaded);
        let compiler = Compiler {
            context: &context,
            vocabulary: loaded.settings.outputs.search.then_some(&self.vocabulary),
            kept: AtomicUsize::new(self.kept()),
        };
        let article = |path: &SitePath, bytes: &[u8]| compiler.article(path, bytes);
        let page = |path: &SitePath, bytes: &[u8]| content::compile_page(path, bytes, &context);
        let kim = |path: &SitePath, bytes: &[u8]| content::compile_kim(path, bytes, &context);
        let person = content::compile_person;

        Ok(Self {
            articles: self
                .articles
                .refresh(folder, &files.articles, rescan, article)?,
            pages: self.pages.refresh(folder, &files.pages, rescan, page)?,
            kims: self.kims.refresh(folder, &files.kims, rescan, kim)?,
            people: self.people.refresh(folder, &files.people, rescan, person)?,
            vocabulary: Arc::clone(&self.vocabulary),
        })
    }

    /// Whether both were compiled of the same files.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.articles.is_same(&other.articles) && self.has_same_profiles(other)
    }

    /// Whether at most articles are others: standing pages, KIMs and authors are the same.
    pub(super) fn has_same_profiles(&self, other: &Self) -> bool {
        self.pages.is_same(&other.pages)
            && self.kims.is_same(&other.kims)
            && self.people.is_same(&other.people)
    }

    /// Nothing compiled: the places or the settings are others now.
    pub(super) fn forgotten(&self) -> Self {
        Self {
            vocabulary: Arc::clone(&self.vocabulary),
            ..Self::default()
        }
    }

    /// Bytes of texts that are kept.
    fn kept(&self) -> usize {
        let body = |entry: &CacheEntry<Thin>| {
            let body = entry.value()?.body.as_deref()?;
            Some(texts::weight(body))
        };
        self.articles.entries().iter().filter_map(body).sum()
    }

    pub(super) fn vocabulary(&self) -> &Arc<Vocabulary> {
        &self.vocabulary
    }

    /// Everything, as the site is folded of it.
    pub(super) fn gather(&self, settings: &Settings) -> Gathered {
        let mut gathered = Gathered::default();
        gathered.articles(&self.articles);
        gathered.compiled.pages = gathered.others(&self.pages);
        gathered.compiled.kims = gathered.others(&self.kims);
        gathered.compiled.people = gathered.others(&self.people);
        gathered.portraits();
        gathered.excuse_contacts(settings);
        debug_assert!(
            gathered.compiled.broken.is_empty() || gathered.remarks.iter().any(is_error),
            "what does not compile says why"
        );
        gathered
    }
}

fn is_error(remark: &Diagnostic) -> bool {
    remark.severity() == Severity::Error
}

/// What a text may know of the site.
pub(super) fn context(loaded: &Loaded) -> CompileContext<'_> {
    CompileContext {
        zone: &loaded.settings.zone,
        places: &loaded.places,
        categories: &loaded.settings.categories,
    }
}

impl Gathered {
    fn articles(&mut self, files: &FileCache<Thin>) {
        self.compiled.articles.reserve(files.entries().len());
        for entry in files.entries() {
            self.remarks.extend_from_slice(entry.remarks());
            // An article with an error comes back too, but nobody may see it.
            let Some(thin) = entry.value() else {
                self.compiled.broken.push(entry.path().clone());
                continue;
            };
            if let Some(body) = &thin.body {
                self.bodies.insert(entry.path().clone(), Arc::clone(body));
            }
            if !thin.uses.is_empty() {
                self.uses
                    .insert(entry.path().clone(), Arc::clone(&thin.uses));
            }
            self.terms.extend(thin.terms.clone());
            self.compiled.articles.push(thin.article.clone());
        }
    }

    fn others<T: Clone + Send + Sync>(
        &mut self,
        files: &FileCache<(T, Body)>,
    ) -> Vec<(T, PublicBody)> {
        let mut all = Vec::with_capacity(files.entries().len());
        for entry in files.entries() {
            self.remarks.extend_from_slice(entry.remarks());
            let Some((head, body)) = entry.value() else {
                self.compiled.broken.push(entry.path().clone());
                continue;
            };
            let body = PublicBody::open(body.clone());
            let uses = uses(entry.path(), &body);
            if !uses.is_empty() {
                self.uses.insert(entry.path().clone(), uses.into());
            }
            all.push((head.clone(), body));
        }
        all
    }

    /// The photo of an author is named in front matter, not in a text.
    fn portraits(&mut self) {
        for (person, _) in &self.compiled.people {
            let Some(photo) = &person.photo else { continue };
            let Some(path) = content::named(&person.path, &photo.value) else {
                continue;
            };
            let uses = self.uses.entry(person.path.clone()).or_default();
            let listed = (path, Usage::Listed);
            *uses = uses.iter().cloned().chain([listed]).collect();
        }
    }

    /// The numbers of KIMs, authors and editors are published on purpose: a text may name them.
    fn excuse_contacts(&mut self, settings: &Settings) {
        let mut contacts = newsroom::Contacts::of(settings);
        for (kim, _) in &self.compiled.kims {
            contacts.add(&kim.contact);
        }
        for (person, _) in &self.compiled.people {
            contacts.add(&person.contact);
        }
        self.remarks.retain(|remark| !contacts.excuse(remark));
    }
}

/// Compiles articles.
struct Compiler<'a> {
    context: &'a CompileContext<'a>,
    /// `None` on a site that cannot be searched.
    vocabulary: Option<&'a Arc<Vocabulary>>,
    /// Bytes of texts that are kept so far.
    kept: AtomicUsize,
}

impl Compiler<'_> {
    fn article(&self, path: &SitePath, bytes: &[u8]) -> Remarked<Thin> {
        let (article, remarks) = compile(path, bytes, self.context);
        let thin = article.map(|(article, body)| self.thin(article, body));
        (thin, remarks)
    }

    fn thin(&self, article: Released, body: PublicBody) -> Thin {
        let head = article.redacted();
        let mut uses = uses(&head.path, &body);
        if let Some(picture) = head.picture.as_deref() {
            let file = content::named(&head.path, &picture.file.value);
            uses.extend(file.map(|file| (file, Usage::Listed)));
        }
        // Words are counted now, while the text is at hand.
        let count = |known: &Arc<Vocabulary>| Arc::new(search::count(known, head, &body));
        let terms = self.vocabulary.map(count);
        let weight = texts::weight(&body);
        let keep = self.kept.fetch_add(weight, Ordering::Relaxed) + weight <= texts::BUDGET;
        Thin {
            article,
            body: keep.then(|| Arc::new(body)),
            uses: uses.into(),
            terms,
        }
    }
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
        Piece::Link(..) | Piece::Html(_) | Piece::Video(_) | Piece::Label(_) | Piece::Figure(_) => {
            None
        }
    }
}
