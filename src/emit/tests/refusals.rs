//! What the output refuses, and with what words.

use super::{FIRST, SECOND, TempPlace, list, path, texts};
use crate::emit::error::{Operation, Refusal};
use crate::emit::work::WorkFolder;
use crate::emit::{EmitError, Tree};
use crate::i18n::Locale;
use std::fs;
use std::path::Path;

#[test]
fn a_folder_with_other_files_is_refused() {
    let place = TempPlace::new();
    let refused = || match place.build(FIRST) {
        Err(EmitError::Foreign { files, more, .. }) => (files, more),
        other => panic!("{other:?}"),
    };
    fs::create_dir_all(place.output.join("catatan/kosong")).expect("a folder");
    place
        .build(SECOND)
        .expect("folders without files are no obstacle");
    let tree = place.begin().expect("begun");
    tree.write(&path("index.html"), b"").expect("written");
    fs::create_dir_all(place.output.join("catatan")).expect("a folder");
    fs::write(place.output.join("catatan/rahasia.txt"), "penting").expect("a stranger");
    assert!(
        matches!(tree.finish(), Err(EmitError::Foreign { .. })),
        "it came during the build"
    );
    assert_eq!(refused(), (vec!["catatan/rahasia.txt".into()], false));
    place
        .build(SECOND)
        .expect("where nothing changes, nobody is in the way");
    fs::remove_file(place.output.join(list::NAME)).expect("the list is lost");
    let (files, more) = refused();
    assert_eq!((files.len(), more), (4, false));
    for n in 0..9 {
        fs::write(place.output.join(format!("{n}.txt")), "").expect("a stranger");
    }
    let (files, more) = refused();
    assert_eq!((files.len(), more), (5, true));
    assert_eq!(
        fs::read_to_string(place.output.join("catatan/rahasia.txt")).expect("kept"),
        "penting"
    );
    assert!(!place.beside().exists());
}

#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let place = TempPlace::new();
    place.build(FIRST).expect("built");
    let secret = place.folder.path().join("rahasia");
    fs::create_dir(&secret).expect("a folder");
    fs::write(secret.join("index.html"), "kabar").expect("a file");
    for (at, target) in [
        ("index.html", secret.join("index.html")),
        ("a/b", secret.clone()),
    ] {
        let at = place.output.join(at);
        let moved = place.folder.path().join("moved");
        fs::rename(&at, &moved).expect("moved");
        symlink(target, &at).expect("a link");
        assert!(
            matches!(place.build(SECOND), Err(EmitError::Foreign { files, .. }) if files.len() == 1)
        );
        fs::remove_file(&at).expect("removed");
        fs::rename(&moved, &at).expect("moved back");
    }
    fs::create_dir_all(place.beside().join("next")).expect("left by a killed build");
    symlink(&secret, place.beside().join("next/a")).expect("a link");
    place.build(SECOND).expect("built");
    assert_eq!(
        fs::read_to_string(secret.join("index.html")).expect("kept"),
        "kabar"
    );
}

#[test]
fn folders_that_cannot_be_an_output() {
    let place = TempPlace::new();
    let inside = place.site.join("public");
    Tree::begin(&inside, &place.site)
        .expect("inside the site is usual")
        .finish()
        .expect("built");
    let why = |output: &Path| match Tree::begin(output, &place.site) {
        Err(EmitError::Refusal { why, .. }) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(why(&place.site), Refusal::HoldsTheSite);
    assert_eq!(why(place.folder.path()), Refusal::HoldsTheSite);
    assert_eq!(why(&place.site.join("..")), Refusal::HoldsTheSite);
    assert_eq!(why(&place.site.join("../situs")), Refusal::HoldsTheSite);
    assert_eq!(why(Path::new("/")), Refusal::Root);
    let file = place.folder.path().join("berkas");
    fs::write(&file, "").expect("a file");
    assert_eq!(why(&file), Refusal::NotAFolder);
    #[cfg(unix)]
    {
        let link = place.folder.path().join("tautan");
        std::os::unix::fs::symlink(&inside, &link).expect("a link");
        assert_eq!(why(&link), Refusal::Symlink);
    }
    fs::write(inside.join(list::NAME), "kulkul-berkas 2 \n").expect("a list");
    assert_eq!(why(&inside), Refusal::Newer);
}

#[test]
fn two_files_at_one_place() {
    let collision = |first: &str, second: &str, present: &[(&str, &str)]| {
        let place = TempPlace::new();
        place.build(present).expect("built");
        let tree = place.begin().expect("begun");
        tree.write(&path(first), b"1").expect("written");
        let found = match tree.write(&path(second), b"2") {
            Err(EmitError::Collision { path, other }) => (path.to_string(), other.to_string()),
            other => panic!("{other:?}"),
        };
        assert!(matches!(tree.finish(), Err(EmitError::Unfinished { .. })));
        assert_eq!(place.published(), texts(present));
        found
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        collision("a", "a/index.html", &[]),
        pair("a/index.html", "a")
    );
    assert_eq!(
        collision("a/index.html", "a", &[]),
        pair("a", "a/index.html")
    );
    assert_eq!(collision("a", "a", &[]), pair("a", "a"));
    assert_eq!(collision("a", "a", &[("a", "1")]), pair("a", "a"));
    let tree_of = TempPlace::new();
    let reserved = tree_of
        .begin()
        .expect("begun")
        .write(&path(list::NAME), b"");
    assert!(matches!(reserved, Err(EmitError::Reserved { .. })));
}

#[test]
fn one_build_at_a_time() {
    let place = TempPlace::new();
    let first = place.begin().expect("begun");
    assert!(matches!(place.begin(), Err(EmitError::Running { .. })));
    first.write(&path("a"), b"1").expect("written");
    first.finish().expect("finished");
    drop(place.begin().expect("the lock is free again"));
    assert_eq!(place.published(), texts(&[("a", "1")]));
}

#[test]
fn the_lock_holds_while_its_folder_comes_and_goes() {
    let place = TempPlace::new();
    let inside = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..100 {
                    match WorkFolder::open(&place.output) {
                        Ok(work) => {
                            let before = inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                            assert_eq!(before, 0, "two builds at once");
                            inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                            drop(work);
                        }
                        Err(EmitError::Running { .. }) => std::thread::yield_now(),
                        Err(error) => panic!("{error}"),
                    }
                }
            });
        }
    });
    assert!(!place.beside().exists());
}

#[test]
fn every_error_speaks_both_languages() {
    let io = |kind: std::io::ErrorKind| EmitError::Io {
        doing: Operation::Write,
        path: "/srv/public/a".into(),
        source: kind.into(),
    };
    let errors = [
        EmitError::Running {
            output: "public".into(),
        },
        EmitError::Refusal {
            output: "public".into(),
            why: Refusal::MountPoint,
        },
        EmitError::Foreign {
            output: "public".into(),
            files: vec!["a".into()],
            more: true,
        },
        EmitError::Reserved { path: path("a") },
        EmitError::Unfinished {
            output: "public".into(),
        },
        EmitError::Lost {
            output: "public".into(),
            old: "old".into(),
            source: std::io::ErrorKind::Other.into(),
        },
        io(std::io::ErrorKind::StorageFull),
        io(std::io::ErrorKind::PermissionDenied),
        io(std::io::ErrorKind::Other),
    ];
    for error in errors {
        assert_ne!(error.message(Locale::Id), error.message(Locale::En));
        assert_ne!(error.help(Locale::Id), error.help(Locale::En));
        assert_eq!(error.to_string(), error.message(Locale::En));
        for help in [error.help(Locale::Id), error.help(Locale::En)] {
            assert!(help.ends_with('.') && !help.contains("  "), "{help}");
        }
    }
}
