//! The sources as rustc sees them: modules, what each defines, and what each names elsewhere.
//!
//! Paths are resolved to the file that *defines* what they name: `crate::media::ImageProcessor` is a thing of
//! `media/processor.rs`, whoever hands it on by `pub use`. Test modules are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, Pat, UseTree, Visibility};

/// A path of names, from the top of the crate or of another one: `crate::media::Cache`, `std::fs`.
pub(crate) type NamePath = Vec<String>;

/// One source file.
pub(crate) struct Source {
    /// From `src/`.
    pub(crate) path: PathBuf,
    /// The room it belongs to.
    pub(crate) room: String,
    /// Its module: `["media", "card"]`.
    pub(crate) module: NamePath,
    pub(crate) text: String,
    /// Types that it defines.
    pub(crate) types: BTreeSet<String>,
    /// Structs of which a field is open to others.
    pub(crate) open: BTreeSet<String>,
    /// Closed lists over which a match of it has a rest.
    pub(crate) rests: BTreeSet<String>,
    /// Names that it defines.
    defines: BTreeSet<String>,
    /// Names that it imports or hands on, with where they come from.
    imports: BTreeMap<String, NamePath>,
    /// Paths that it names for its own use, not only to hand them on.
    pub(crate) uses: BTreeSet<NamePath>,
}

/// All sources but tests.
pub(crate) struct House {
    pub(crate) sources: Vec<Source>,
    by_module: BTreeMap<NamePath, usize>,
    /// The files that each file uses.
    pub(crate) used_by: Vec<BTreeSet<usize>>,
}

impl House {
    /// Reads and parses everything below `src/`.
    pub(crate) fn read() -> Self {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut paths = Vec::new();
        walk(&src, &mut paths);
        let sources: Vec<Source> = paths
            .iter()
            .filter_map(|path| Source::read(&src, path))
            .collect();
        let by_module = sources
            .iter()
            .enumerate()
            .map(|(index, source)| (source.module.clone(), index))
            .collect();
        let mut house = Self {
            sources,
            by_module,
            used_by: Vec::new(),
        };
        let all = 0..house.sources.len();
        house.used_by = all.map(|index| house.files_used_by(index)).collect();
        house
    }

    /// The file that defines what a path names; `None` for what is not ours.
    fn resolve(&self, path: &[String]) -> Option<usize> {
        self.resolve_within(path, 16)
    }

    fn resolve_within(&self, path: &[String], patience: usize) -> Option<usize> {
        let [top, names @ ..] = path else { return None };
        if top != "crate" || patience == 0 {
            return None;
        }
        let mut module: NamePath = Vec::new();
        for (at, name) in names.iter().enumerate() {
            module.push(name.clone());
            if self.by_module.contains_key(&module) {
                continue;
            }
            module.pop();
            let source = &self.sources[*self.by_module.get(&module)?];
            if source.defines.contains(name) {
                break;
            }
            if let Some(from) = source.imports.get(name) {
                let further = [from.as_slice(), &names[at + 1..]].concat();
                return self.resolve_within(&further, patience - 1);
            }
            break;
        }
        self.by_module.get(&module).copied()
    }

    fn files_used_by(&self, index: usize) -> BTreeSet<usize> {
        let uses = self.sources[index].uses.iter();
        let mut files: BTreeSet<usize> = uses.filter_map(|path| self.resolve(path)).collect();
        files.remove(&index);
        files
    }
}

impl Source {
    fn read(src: &Path, path: &Path) -> Option<Self> {
        let relative = path.strip_prefix(src).expect("below src").to_owned();
        let module = module(&relative);
        if module.iter().any(|name| name == "tests") {
            return None;
        }
        let text = fs::read_to_string(path).expect("UTF-8");
        let mut syntax = syn::parse_file(&text).expect("it compiles");
        syntax.items.retain(|item| !is_test(attributes(item)));
        let mut source = Self {
            room: module.first().cloned().unwrap_or_default(),
            path: relative,
            defines: BTreeSet::new(),
            imports: BTreeMap::new(),
            uses: BTreeSet::new(),
            module,
            text,
            types: syntax.items.iter().filter_map(type_name).collect(),
            open: syntax.items.iter().filter_map(open_struct).collect(),
            rests: rests(&syntax),
        };
        source.look(&syntax.items);
        Some(source)
    }

    /// Notes what the file defines, imports and uses.
    fn look(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Use(item) => {
                    let hands_on = !matches!(item.vis, Visibility::Inherited);
                    let mut leaves = Vec::new();
                    flatten(&item.tree, &mut Vec::new(), &mut leaves);
                    for (name, path) in leaves {
                        let path = absolute(&path, &self.module);
                        if !hands_on {
                            self.uses.insert(path.clone());
                        }
                        self.imports.insert(name, path);
                    }
                }
                item => self.defines.extend(name_of(item)),
            }
        }
        let mut finder = Finder {
            module: &self.module,
            imports: &self.imports,
            found: BTreeSet::new(),
        };
        for item in items {
            if !matches!(item, Item::Use(_)) {
                finder.visit_item(item);
            }
        }
        let found = finder.found;
        self.uses.extend(found);
    }
}

/// Finds paths in code, macros included.
struct Finder<'a> {
    module: &'a NamePath,
    imports: &'a BTreeMap<String, NamePath>,
    found: BTreeSet<NamePath>,
}

impl Finder<'_> {
    fn note(&mut self, names: &[String]) {
        let Some(first) = names.first() else { return };
        let is_rooted = matches!(first.as_str(), "crate" | "super" | "self" | "std");
        if is_rooted {
            self.found.insert(absolute(names, self.module));
        } else if let Some(from) = self.imports.get(first) {
            self.found.insert([from.as_slice(), &names[1..]].concat());
        } else {
            // `child::function()` of a module that is declared here.
            let here = [&["crate".to_owned()], self.module.as_slice(), names].concat();
            self.found.insert(here);
        }
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: NamePath = path.segments.iter().map(|s| s.ident.to_string()).collect();
        self.note(&names);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // The arguments of a macro are tokens: paths are words with `::` between them.
        let tokens = call.tokens.to_string();
        let tokens = tokens.replace(" :: ", "::").replace(":: ", "::");
        for word in tokens.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')) {
            let names: NamePath = word
                .split("::")
                .filter(|name| !name.is_empty() && !name.contains(':'))
                .map(str::to_owned)
                .collect();
            if names.len() > 1 || names.first().is_some_and(|name| is_type(name)) {
                self.note(&names);
            }
        }
        visit::visit_macro(self, call);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}

fn is_type(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Every name that a `use` brings in, with its path.
fn flatten(tree: &UseTree, above: &mut NamePath, out: &mut Vec<(String, NamePath)>) {
    let mut leaf = |name: String, last: String| {
        let path = [above.as_slice(), &[last]].concat();
        out.push((name, path));
    };
    match tree {
        UseTree::Path(path) => {
            above.push(path.ident.to_string());
            flatten(&path.tree, above, out);
            above.pop();
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, above, out);
            }
        }
        UseTree::Name(name) if name.ident == "self" => {
            let name = above.last().cloned().unwrap_or_default();
            out.push((name, above.clone()));
        }
        UseTree::Name(name) => leaf(name.ident.to_string(), name.ident.to_string()),
        UseTree::Rename(rename) => leaf(rename.rename.to_string(), rename.ident.to_string()),
        UseTree::Glob(_) => leaf("*".to_owned(), "*".to_owned()),
    }
}

/// A path as it is from the top: `super::Cache` in `media::card` is `crate::media::Cache`.
fn absolute(names: &[String], module: &[String]) -> NamePath {
    let mut above = module.to_vec();
    let mut rest = names;
    let mut is_ours = false;
    while let [first, others @ ..] = rest {
        match first.as_str() {
            "crate" => above.clear(),
            "super" => drop(above.pop()),
            "self" => {}
            _ => break,
        }
        is_ours = true;
        rest = others;
    }
    if is_ours {
        [&["crate".to_owned()], above.as_slice(), rest].concat()
    } else {
        names.to_vec()
    }
}

fn module(relative: &Path) -> NamePath {
    let text = relative.with_extension("");
    let mut names: NamePath = text
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    if names
        .last()
        .is_some_and(|name| name == "mod" || name == "lib")
    {
        names.pop();
    }
    names
}

fn name_of(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        _ => return None,
    };
    Some(ident.to_string())
}

/// The name of a type that an item defines, if it defines one.
fn type_name(item: &Item) -> Option<String> {
    let is_type = matches!(
        item,
        Item::Enum(_) | Item::Struct(_) | Item::Trait(_) | Item::Type(_)
    );
    is_type.then(|| name_of(item)).flatten()
}

/// The name of a struct of which a field is open to others.
fn open_struct(item: &Item) -> Option<String> {
    let Item::Struct(item) = item else {
        return None;
    };
    let is_open = |field: &syn::Field| !matches!(field.vis, Visibility::Inherited);
    item.fields
        .iter()
        .any(is_open)
        .then(|| item.ident.to_string())
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Mod(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        _ => &[],
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.to_string() == "test")
    })
}

fn walk(dir: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(dir)
        .expect("src is there")
        .map(|entry| entry.expect("readable").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, out);
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
}

/// Enums over which a match ends in `_ =>`.
fn rests(syntax: &syn::File) -> BTreeSet<String> {
    let mut finder = RestFinder::default();
    finder.visit_file(syntax);
    finder.found
}

/// Finds matches that end in `_ =>`.
#[derive(Default)]
struct RestFinder {
    found: BTreeSet<String>,
    /// What `Self` is.
    own: Option<String>,
}

impl<'ast> Visit<'ast> for RestFinder {
    fn visit_item_mod(&mut self, _: &'ast syn::ItemMod) {
        // Tests may leave out what they do not test.
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.own = match &*item.self_ty {
            syn::Type::Path(path) => path.path.segments.last().map(|s| s.ident.to_string()),
            _ => None,
        };
        visit::visit_item_impl(self, item);
        self.own = None;
    }

    fn visit_expr_match(&mut self, matched: &'ast syn::ExprMatch) {
        let has_rest = matched.arms.iter().any(|arm| is_rest(&arm.pat));
        let mut lists = ListFinder::default();
        for arm in &matched.arms {
            lists.visit_pat(&arm.pat);
        }
        let own = self.own.clone().unwrap_or_default();
        let named = lists.found.iter().map(|name| match name.as_str() {
            "Self" => &own,
            _ => name,
        });
        if has_rest {
            self.found.extend(named.cloned());
        }
        visit::visit_expr_match(self, matched);
    }
}

fn is_rest(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Ident(name) => {
            name.subpat.is_none() && !name.ident.to_string().starts_with(char::is_uppercase)
        }
        _ => false,
    }
}

/// The types whose variants a pattern names.
#[derive(Default)]
struct ListFinder {
    found: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for ListFinder {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if let [.., list, _] = &path.segments.iter().collect::<Vec<_>>()[..] {
            self.found.insert(list.ident.to_string());
        }
    }
}
