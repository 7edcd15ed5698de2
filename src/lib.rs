//! kulkul: a static site generator for the news sites of neighbourhood information groups (KIM) in Indonesia.
//!
//! A *kulkul* is the hollowed-log drum that calls a neighbourhood together. This page is the map of the house; the guide for
//! people who write is in `docs/`.
//!
//! # The idea
//!
//! kulkul is a compiler and a linker. Each Markdown file is *compiled* alone, in parallel, into an article: a head (what lists
//! show) and a body (pieces of HTML with holes for links and photos). The site is *linked*: heads fold into tables, a plan says
//! which pages exist, and each page is rendered alone, in parallel, by filling holes from the tables.
//!
//! # The rooms
//!
//! Data flows one way, in the order of this list. A room may know those before it, never one after it; `tests/tidy.rs` holds
//! the house to that.
//!
//! | room | takes → gives | refuses |
//! | --- | --- | --- |
//! | [`base`] | paths, slugs, zones | files, clocks, the environment |
//! | [`i18n`] | a locale → words, numbers, 'Rabu, 2 Desember 2020 09.05 WITA' | the words themselves, which stand where they are said |
//! | [`diag`] | a remark → words for a person or a tool | errors of the machine |
//! | [`config`] | YAML → [`config::Settings`] | reading files |
//! | [`source`] | the site folder → its files | knowing what they mean; symbolic links |
//! | [`places`] | `wilayah.csv` → the registry | articles |
//! | [`content`] | one file → an article | every other file, the clock |
//! | [`newsroom`] | an article and a moment → what readers may see of it, a [`newsroom::PublicHead`] and its text | files, pages, words |
//! | [`site`] | heads → tables | addresses; deciding who may see what |
//! | [`report`] | the site's tables → figures of the work done | words, and naming what readers may not know |
//! | [`search`] | words of articles → the index, cut into files | addresses, the ranking |
//! | [`plan`] | tables → every output with its address | rendering |
//! | [`theme`] | layers of files → templates, assets, strings | what a page shows |
//! | [`media`] | a photo → the photo without its metadata | pages |
//! | [`render`] | one output → bytes, through [`render::View`] | the tables behind the view |
//! | [`emit`] | bytes → the next tree, exchanged in one rename | files that kulkul did not make |
//! | [`pipeline`] | the pipeline: the order of the stages | printing |
//! | [`serve`] | a site kept in memory → pages on request, live reload | another way to build; writing |
//! | [`cli`] | arguments → a run → words on a terminal | everything else |
//!
//! # Absences
//!
//! * Only `source` reads the site folder; only `emit`, and in `cli` `init`, `new`, `--next-due` and `report --output`, write.
//! * No clock but `--now`, read once in `cli`. No environment variable outside `cli`. No randomness, no global state.
//! * Templates learn only through `View`. One gate, [`newsroom::release`], decides who may see what, and what comes out of it has lost the rest.
//! * Errors about the site are [`diag::Diagnostic`]s, collected; stages return `(T, Vec<Diagnostic>)`. Errors of the machine
//!   are typed and carry the path.
//! * No iteration over a hash map reaches output; parallel results are collected in the order of the plan.
//! * Memory grows with heads, not with HTML: texts beyond a budget are compiled again when their page is rendered.
//!
//! # Where the house differs from its first design
//!
//! * YAML is read from the events of `granit-parser` into a small tree, not through serde: only so does every remark have its
//!   exact column, `no` stay a word and `0812` a telephone number. Anchors and aliases are refused.
//! * Remarks of later rooms know bytes, not lines (`Diagnostic::at_span`): no room after `content` holds texts, and the
//!   pipeline looks the lines up at its end.
//! * Links are checked where their holes are filled, in `render`: a link's address is known only once the plan is.
//! * Files beside an article are published only if something that readers may see uses them: a draft's photo is not.
//! * `serve` reads HTTP itself: tiny_http's pool can put a connection behind one that stays open, as every open page does. A file
//!   with errors is shown as it last was good, file by file, so that other changes get through; beyond the budget of texts its
//!   page waits until it is mended.
//! * A session folds and plans again only when more than words has changed: the same heads, standings and settings make the same
//!   tables, and `Released::is_listed_as` says which fields are words. It compares values; nothing is guessed to be stale.
//! * `search` is a room before `plan`, not a part of `render`: how many files an index has follows from its words, and `plan` must
//!   know. Words are counted where a text is compiled and still at hand; the index is put together when the first of its
//!   files is asked for.
//! * The worker that keeps pages offline is never handed out by `serve` as it is: a browser that fetches it as a worker is given
//!   the one that takes itself away.
//! * Archive pages exist only when they are full. The newest page and the last archive page may overlap.

pub mod base;
pub mod cli;
pub mod pipeline;

pub mod config;
pub mod content;
pub mod diag;
pub mod emit;
pub mod i18n;
pub mod media;
pub mod newsroom;
pub mod places;
pub mod plan;
pub mod render;
pub mod report;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod theme;
pub mod yaml;
