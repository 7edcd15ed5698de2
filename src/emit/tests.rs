//! The promises of the output: all or nothing, nobody else's files, the same bytes are the same file.

use super::error::Refusal;
use super::swap::Swap;
use super::tree::{Summary, WriteResult};
use super::work::WorkFolder;
use super::{EmitError, Tree, list};
use crate::base::OutputPath;
use crate::i18n::Locale;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

mod refusals;
#[path = "../../tests/support/trees.rs"]
mod trees;

struct TempPlace {
    folder: tempfile::TempDir,
    output: PathBuf,
    site: PathBuf,
}

impl TempPlace {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        Self::at(folder)
    }

    fn at(folder: tempfile::TempDir) -> Self {
        let (output, site) = (folder.path().join("public"), folder.path().join("situs"));
        fs::create_dir(&site).expect("a site");
        Self {
            folder,
            output,
            site,
        }
    }

    fn begin(&self) -> Result<Tree, EmitError> {
        Tree::begin(&self.output, &self.site)
    }

    fn build_by(&self, swap: Swap, files: &[(&str, &str)]) -> Result<Summary, EmitError> {
        let tree = Tree::begin_by(swap, &self.output, &self.site)?;
        for (at, text) in files {
            tree.write(&path(at), text.as_bytes())?;
        }
        tree.finish()
    }

    fn build(&self, files: &[(&str, &str)]) -> Result<Summary, EmitError> {
        self.build_by(Swap::BEST, files)
    }

    /// Files in the output, without the list; nothing of a build lies beside it.
    fn published(&self) -> BTreeMap<String, String> {
        assert!(!self.beside().exists(), "the work folder is gone");
        let files = trees::read(&self.output)
            .into_iter()
            .filter(|(path, _)| path != list::NAME);
        files
            .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("text")))
            .collect()
    }

    fn beside(&self) -> PathBuf {
        self.folder.path().join(".public.kulkul")
    }
}

fn path(text: &str) -> OutputPath {
    OutputPath::new(text).expect("a path")
}

fn texts(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

fn numbers(summary: &Summary) -> (usize, usize, usize, usize) {
    assert!(summary.left.is_none(), "{:?}", summary.left);
    (summary.new, summary.changed, summary.same, summary.removed)
}

const FIRST: &[(&str, &str)] = &[
    ("index.html", "beranda"),
    ("a/b/index.html", "kabar"),
    ("a/c/index.html", "lama"),
];
const SECOND: &[(&str, &str)] = &[
    ("index.html", "beranda 2"),
    ("a/b/index.html", "kabar"),
    ("d.txt", "baru"),
];

#[test]
fn a_tree_replaces_the_one_before() {
    for swap in [Swap::Exchange, Swap::Renames] {
        let place = TempPlace::new();
        assert_eq!(
            numbers(&place.build_by(swap, FIRST).expect("built")),
            (3, 0, 0, 0)
        );
        assert_eq!(place.published(), texts(FIRST));
        assert_eq!(
            numbers(&place.build_by(swap, SECOND).expect("built")),
            (1, 1, 1, 1)
        );
        assert_eq!(place.published(), texts(SECOND));
        assert_eq!(
            numbers(&place.build_by(swap, &[]).expect("built")),
            (0, 0, 0, 3)
        );
        assert_eq!(place.published(), texts(&[]));
    }
}

#[test]
fn an_empty_site_has_an_output() {
    let place = TempPlace::new();
    place.build(&[]).expect("built");
    assert_eq!(place.published(), texts(&[]));
}

#[cfg(unix)]
#[test]
fn nothing_changed_means_nothing_written() {
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    let before = trees::identities(&place.output);
    assert_eq!(before.len(), 4 + 4, "three files and a list, four folders");
    let mut backwards = FIRST.to_vec();
    backwards.reverse();
    assert_eq!(
        numbers(&place.build(&backwards).expect("built")),
        (0, 0, 3, 0)
    );
    assert_eq!(trees::identities(&place.output), before);
}

#[cfg(unix)]
#[test]
fn unchanged_files_stay_the_same_file() {
    for order in [SECOND.to_vec(), SECOND.iter().rev().copied().collect()] {
        let place = TempPlace::new();
        place.build(FIRST).expect("built");
        let before = trees::identities(&place.output);
        place.build(&order).expect("built");
        let after = trees::identities(&place.output);
        assert_eq!(before["a/b/index.html"], after["a/b/index.html"]);
        assert_ne!(before["index.html"].0, after["index.html"].0);
        assert_ne!(before["/"].0, after["/"].0);
    }
}

#[test]
fn a_file_that_only_vanished_from_the_plan_is_removed() {
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    assert_eq!(
        numbers(&place.build(&FIRST[..2]).expect("built")),
        (0, 0, 2, 1)
    );
    assert_eq!(place.published(), texts(&FIRST[..2]));
}

#[test]
fn a_damaged_output_is_mended() {
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    fs::write(place.output.join("index.html"), "berandA").expect("damaged");
    fs::remove_file(place.output.join("a/b/index.html")).expect("damaged");
    assert_eq!(numbers(&place.build(FIRST).expect("built")), (0, 2, 1, 0));
    assert_eq!(place.published(), texts(FIRST));
}

#[test]
fn a_tree_that_is_not_finished_leaves_no_trace() {
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    let tree = place.begin().expect("begun");
    assert_eq!(
        tree.write(&path("index.html"), b"beranda 2")
            .expect("written"),
        WriteResult::Changed
    );
    assert_eq!(
        tree.write(&path("a/b/index.html"), b"kabar")
            .expect("written"),
        WriteResult::Same
    );
    assert_eq!(
        tree.write(&path("z"), b"").expect("written"),
        WriteResult::New
    );
    assert!(place.beside().join("next/z").exists());
    drop(tree);
    assert_eq!(place.published(), texts(FIRST));
}

#[test]
fn a_large_file_is_written_or_kept() {
    let place = TempPlace::new();
    let mut bytes: Vec<u8> = (0..100_000u32).flat_map(u32::to_le_bytes).collect();
    let write = |bytes: &[u8]| {
        let tree = place.begin().expect("begun");
        let result = tree.write(&path("v/video.mp4"), bytes).expect("written");
        tree.finish().expect("finished");
        assert!(fs::read(place.output.join("v/video.mp4")).expect("published") == bytes);
        result
    };
    assert_eq!(write(&bytes), WriteResult::New);
    assert_eq!(write(&bytes), WriteResult::Same);
    bytes[399_999] ^= 1;
    assert_eq!(write(&bytes), WriteResult::Changed);
    bytes.pop();
    assert_eq!(write(&bytes), WriteResult::Changed);
}

#[test]
fn many_threads_make_the_same_tree() {
    let files: Vec<(OutputPath, String)> = (0..240)
        .map(|n| {
            (
                path(&format!("k{}/l{}/{n}/index.html", n % 6, n % 50)),
                format!("kabar {n}"),
            )
        })
        .collect();
    let place = TempPlace::new();
    let build = |changed: usize, threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .expect("threads");
        let tree = place.begin().expect("begun");
        pool.install(|| {
            files.par_iter().enumerate().for_each(|(n, (path, text))| {
                let text = if n == changed { "ralat" } else { text };
                tree.write(path, text.as_bytes()).expect("written");
            });
        });
        (
            numbers(&tree.finish().expect("finished")),
            trees::read(&place.output),
        )
    };
    assert_eq!(build(usize::MAX, 8).0, (240, 0, 0, 0));
    for (changed, threads) in [(0, 8), (239, 8), (120, 8), (120, 1), (usize::MAX, 3)] {
        let (_, tree) = build(changed, threads);
        assert_eq!(tree.len(), 241);
        assert!(files.iter().enumerate().all(|(n, (path, text))| {
            tree[path.as_str()]
                == if n == changed {
                    b"ralat"
                } else {
                    text.as_bytes()
                }
        }));
    }
    let (one, two) = (build(17, 1).1, build(17, 8).1);
    assert_eq!(trees::differences(&one, &two), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_file_that_was_a_folder() {
    let place = TempPlace::new();
    place
        .build(&[("a", "berkas"), ("b/index.html", "folder")])
        .expect("built");
    let turned = &[("a/index.html", "folder"), ("b", "berkas")];
    place.build(turned).expect("built");
    assert_eq!(place.published(), texts(turned));
}

/// Builds that begin and end all the time: never two at once, though the lock file comes and goes.
#[test]
fn what_a_killed_build_left_is_cleared() {
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    fs::create_dir_all(place.beside().join("next/a/b")).expect("left");
    fs::write(place.beside().join("next/a/b/index.html"), "setengah").expect("left");
    fs::write(place.beside().join("kunci"), "").expect("left");
    fs::create_dir_all(place.beside().join("old/x")).expect("left");
    assert_eq!(numbers(&place.build(SECOND).expect("built")), (1, 1, 1, 1));
    assert_eq!(place.published(), texts(SECOND));
}

#[test]
fn a_build_killed_between_two_renames_is_undone() {
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    fs::create_dir_all(place.beside().join("next")).expect("left");
    fs::rename(&place.output, place.beside().join("old")).expect("the first rename");
    drop(place.begin().expect("begun"));
    assert_eq!(place.published(), texts(FIRST));
}

#[test]
fn the_second_of_two_renames_may_fail() {
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    let tree = Tree::begin_by(Swap::Renames, &place.output, &place.site).expect("begun");
    tree.write(&path("index.html"), b"beranda 2")
        .expect("written");
    fs::create_dir(place.beside().join("other")).expect("a stranger in the work folder");
    let work = WorkFolder::open(&place.folder.path().join("lain"))
        .expect("a work folder without a next tree");
    assert!(Swap::Renames.swap(&work, &place.output).is_err());
    drop(tree);
    assert_eq!(trees::read(&place.output).len(), 4, "the old tree is back");
    fs::remove_dir(place.beside().join("other")).expect("kulkul leaves a stranger where it is");
}

#[cfg(target_os = "linux")]
struct Mount(PathBuf);

#[cfg(target_os = "linux")]
impl Drop for Mount {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(&self.0).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_site() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"])
        .arg(folder.path())
        .output();
    if !mounted.is_ok_and(|done| done.status.success()) {
        let note =
            "a_full_disk_leaves_the_old_site: skipped, mounting a small disk is not permitted here";
        writeln!(std::io::stderr(), "{note}").expect("a note");
        return;
    }
    let mount = Mount(folder.path().to_owned());
    let place = TempPlace::at(folder);
    place.build(FIRST).expect("built");
    let tree = place.begin().expect("begun");
    let large = vec![b'x'; 64 << 10];
    let error = (0..9)
        .find_map(|n| tree.write(&path(&format!("besar/{n}")), &large).err())
        .expect("the disk is full");
    assert!(
        error
            .message(Locale::Id)
            .starts_with("disk penuh saat menulis "),
        "{}",
        error.message(Locale::Id)
    );
    assert!(
        error.message(Locale::En).starts_with("the disk is full"),
        "{}",
        error.message(Locale::En)
    );
    assert!(error.help(Locale::En).contains("The old site is whole"));
    assert!(matches!(tree.finish(), Err(EmitError::Unfinished { .. })));
    assert_eq!(place.published(), texts(FIRST));
    let elsewhere = tempfile::tempdir().expect("a site elsewhere");
    let on_mount = Tree::begin(&mount.0, elsewhere.path());
    assert!(matches!(
        on_mount,
        Err(EmitError::Refusal {
            why: Refusal::MountPoint,
            ..
        })
    ));
    drop(mount);
}

#[cfg(unix)]
#[test]
fn the_mode_of_the_folder_is_kept() {
    use std::os::unix::fs::PermissionsExt;
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    fs::set_permissions(&place.output, fs::Permissions::from_mode(0o2750)).expect("a mode");
    place.build(SECOND).expect("built");
    let mode = fs::metadata(&place.output)
        .expect("there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o7777, 0o2750);
}

#[test]
fn the_list_is_sorted_and_says_what_it_is() {
    let place = TempPlace::new();
    place
        .build(&[("b", ""), ("a/b", ""), ("a-c", "")])
        .expect("built");
    let text = fs::read_to_string(place.output.join(list::NAME)).expect("a list");
    let (head, rest) = text.split_once('\n').expect("lines");
    assert!(head.starts_with("kulkul-berkas 1 "));
    assert_eq!(rest, "a-c\na/b\nb\n");
}
