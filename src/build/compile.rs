//! Every Markdown file of the site, compiled alone and in parallel.

use super::Failure;
use super::texts::{self, Kept};
use crate::base::SitePath;
use crate::config::Settings;
use crate::content::{self, Article, Body, CompileContext, Piece, Target};
use crate::diag::{Diagnostic, Severity};
use crate::places::Places;
use crate::site::Compiled;
use crate::source::{Files, Folder};
use rayon::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

type Made<T> = (Option<T>, Vec<Diagnostic>);

/// Compiles everything. Which texts are kept depends on who finishes first; what is built does not.
pub(super) fn compile(
    folder: &Folder,
    files: &Files,
    settings: &Settings,
    places: &Places,
) -> Result<(Compiled, Kept, Vec<Diagnostic>), Failure> {
    let context = CompileContext { zone: &settings.zone, places, categories: &settings.categories };
    let spent = AtomicUsize::new(0);
    let mut compiled = Compiled::default();
    let mut kept = Kept { bodies: rustc_hash::FxHashMap::default(), uses: rustc_hash::FxHashMap::default() };
    let mut diagnostics = Vec::new();

    let articles = each(folder, &files.articles, |path, bytes| {
        let (article, remarks) = content::compile(path, bytes, &context);
        (article.map(|article| thin(article, &spent)), remarks)
    })?;
    for (path, (article, remarks)) in files.articles.iter().zip(articles) {
        // An article with an error comes back too, but nobody may see it.
        let article = article.filter(|_| !has_error(&remarks));
        diagnostics.extend(remarks);
        let Some(Thin { head, body, uses }) = article else {
            compiled.broken.push(path.clone());
            continue;
        };
        if let Some(body) = body {
            kept.bodies.insert(path.clone(), body);
        }
        if !uses.is_empty() {
            kept.uses.insert(path.clone(), uses);
        }
        compiled.articles.push(head);
    }
    let pages = each(folder, &files.pages, |path, bytes| content::compile_page(path, bytes, &context))?;
    let kims = each(folder, &files.kims, |path, bytes| content::compile_kim(path, bytes, &context))?;
    let people = each(folder, &files.people, content::compile_person)?;
    compiled.pages = gather(&files.pages, pages, &mut compiled.broken, &mut kept, &mut diagnostics);
    compiled.kims = gather(&files.kims, kims, &mut compiled.broken, &mut kept, &mut diagnostics);
    compiled.people = gather(&files.people, people, &mut compiled.broken, &mut kept, &mut diagnostics);
    for (person, _) in &compiled.people {
        if let Some(path) = person.photo.as_ref().and_then(|photo| person.path.join_relative(&photo.value).ok()) {
            kept.uses.entry(person.path.clone()).or_default().push(path);
        }
    }
    debug_assert!(compiled.broken.is_empty() || has_error(&diagnostics), "what does not compile says why");
    Ok((compiled, kept, diagnostics))
}

fn has_error(remarks: &[Diagnostic]) -> bool {
    remarks.iter().any(|remark| remark.severity() == Severity::Error)
}

/// Compiles each file, in parallel; results in the order of files.
fn each<T: Send>(
    folder: &Folder,
    paths: &[SitePath],
    compile: impl Fn(&SitePath, &[u8]) -> Made<T> + Sync,
) -> Result<Vec<Made<T>>, Failure> {
    let one = |path: &SitePath| match folder.read(path)? {
        Some(bytes) => Ok(compile(path, &bytes)),
        None => Err(Failure::Changed(path.clone())),
    };
    paths.par_iter().with_min_len(16).map(one).collect()
}

fn gather<T>(
    paths: &[SitePath],
    made: Vec<Made<(T, Body)>>,
    broken: &mut Vec<SitePath>,
    kept: &mut Kept,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(T, Body)> {
    let mut all = Vec::with_capacity(made.len());
    for (path, (made, remarks)) in paths.iter().zip(made) {
        let made = made.filter(|_| !has_error(&remarks));
        diagnostics.extend(remarks);
        match made {
            None => broken.push(path.clone()),
            Some((head, body)) => {
                let uses = uses(path, &body);
                if !uses.is_empty() {
                    kept.uses.insert(path.clone(), uses);
                }
                all.push((head, body));
            }
        }
    }
    all
}

/// An article without what need not stay in memory.
struct Thin {
    head: content::Head,
    body: Option<Arc<Body>>,
    uses: Vec<SitePath>,
}

fn thin(article: Article, spent: &AtomicUsize) -> Thin {
    let Article { head, body } = article;
    let mut uses = uses(&head.path, &body);
    let picture = head.picture.as_ref().filter(|picture| !picture.file.value.starts_with('/'));
    uses.extend(picture.and_then(|picture| head.path.join_relative(&picture.file.value).ok()));
    let weight = texts::weight(&body);
    let keep = spent.fetch_add(weight, Ordering::Relaxed) + weight <= texts::BUDGET;
    Thin { head, body: keep.then(|| Arc::new(body)), uses }
}

/// Files beside a text that it shows or links to. Those of `static/` are published anyway.
fn uses(from: &SitePath, body: &Body) -> Vec<SitePath> {
    body.pieces.iter().filter_map(file).filter_map(|file| from.join_relative(file).ok()).collect()
}

fn file(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Photo(photo, _) if !photo.file.starts_with('/') => Some(&photo.file),
        Piece::Link(Target::Asset(file), _) => Some(file),
        _ => None,
    }
}
