//! Disks that fail, by the program as it is run: a small one that fills up, one that can only be read, a folder that may not be
//! written. The old site stays whole and the exit code is 3.
//!
//! Mounting needs the right to mount; where there is none, the test says by its name that it was skipped.
#![cfg(target_os = "linux")]

#[path = "support/site.rs"]
mod site;
#[path = "support/trees.rs"]
mod trees;

use site::Run;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small disk, until it is dropped.
struct Disk(PathBuf);

impl Disk {
    fn mount(test: &str, at: &Path) -> Option<Self> {
        fs::create_dir_all(at).expect("a folder");
        // What a test that was killed has left mounted.
        let _ = Command::new("umount").arg(at).output();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"])
            .arg(at)
            .output();
        match mounted {
            Ok(done) if done.status.success() => Some(Self(at.to_owned())),
            Ok(done) => skip(test, String::from_utf8_lossy(&done.stderr).trim()),
            Err(error) => skip(test, &error.to_string()),
        }
    }

    fn remount(&self, how: &str) {
        let done = Command::new("mount")
            .args(["-o", how])
            .arg(&self.0)
            .status()
            .expect("mount runs");
        assert!(done.success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

/// Said past the test harness, which keeps what a good test prints.
fn skip<T>(test: &str, why: &str) -> Option<T> {
    writeln!(
        std::io::stderr(),
        "{test}: skipped, a small disk cannot be mounted here: {why}"
    )
    .expect("a note");
    None
}

fn folder(name: &str) -> PathBuf {
    let around = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("disk")
        .join(name);
    site::lay_out(&around.join("situs"), &[], Path::new("")).expect("a site");
    around
}

fn build(around: &Path, output: &Path, lang: &str) -> Run {
    let output = output.to_str().expect("text");
    let arguments = [
        "build",
        "situs",
        "--output",
        output,
        "--lang",
        lang,
        "--now",
        "2026-12-01T09:05:00+08:00",
    ];
    site::kulkul(around, &arguments.map(str::to_owned)).expect("kulkul runs")
}

#[test]
fn a_full_disk_leaves_the_old_site_whole() {
    let around = folder("penuh");
    let Some(disk) = Disk::mount(
        "a_full_disk_leaves_the_old_site_whole",
        &around.join("disk"),
    ) else {
        return;
    };
    let output = disk.0.join("public");
    assert_eq!(build(&around, &output, "id").code, 0);
    let before = (trees::read(&output), trees::identities(&output));
    let large: Vec<u8> = (0..900_000u32).flat_map(u32::to_le_bytes).collect();
    fs::create_dir_all(around.join("situs/static")).expect("a folder");
    fs::write(around.join("situs/static/besar.bin"), large).expect("written");
    for (lang, words) in [("id", "disk penuh"), ("en", "the disk is full")] {
        let full = build(&around, &output, lang);
        assert_eq!(full.code, 3, "{full:?}");
        assert!(full.err.contains(words), "{full:?}");
        assert_eq!((trees::read(&output), trees::identities(&output)), before);
        let beside: Vec<_> = fs::read_dir(&disk.0)
            .expect("a disk")
            .map(|e| e.expect("readable").file_name())
            .collect();
        assert_eq!(beside, ["public"], "what was half written is gone");
    }
    fs::remove_file(around.join("situs/static/besar.bin")).expect("there");
    assert_eq!(build(&around, &output, "id").code, 0);
    assert_eq!((trees::read(&output), trees::identities(&output)), before);
}

#[test]
fn a_first_build_on_a_full_disk_leaves_nothing() {
    let around = folder("penuh-pertama");
    let Some(disk) = Disk::mount(
        "a_first_build_on_a_full_disk_leaves_nothing",
        &around.join("disk"),
    ) else {
        return;
    };
    let large: Vec<u8> = (0..900_000u32).flat_map(u32::to_le_bytes).collect();
    fs::create_dir_all(around.join("situs/static")).expect("a folder");
    fs::write(around.join("situs/static/besar.bin"), large).expect("written");
    let full = build(&around, &disk.0.join("public"), "id");
    assert_eq!(full.code, 3, "{full:?}");
    assert_eq!(fs::read_dir(&disk.0).expect("a disk").count(), 0);
}

#[test]
fn a_disk_that_can_only_be_read_is_the_machines_fault() {
    let around = folder("hanya-baca");
    let test = "a_disk_that_can_only_be_read_is_the_machines_fault";
    let Some(disk) = Disk::mount(test, &around.join("disk")) else {
        return;
    };
    let output = disk.0.join("public");
    assert_eq!(build(&around, &output, "id").code, 0);
    let before = trees::read(&output);
    disk.remount("remount,ro");
    for output in [output.clone(), disk.0.join("lain")] {
        let refused = build(&around, &output, "id");
        assert_eq!(refused.code, 3, "{refused:?}");
        assert!(refused.err.contains("hanya dapat dibaca"), "{refused:?}");
    }
    assert_eq!(trees::read(&output), before);
    disk.remount("remount,rw");
}

/// Root may write anywhere, so this says something only where the tests run as somebody else.
#[test]
fn a_folder_that_may_not_be_written_is_the_machines_fault() {
    use std::os::unix::fs::PermissionsExt;
    let around = folder("tidak-boleh");
    let locked = around.join("terkunci");
    fs::create_dir_all(&locked).expect("a folder");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).expect("a mode");
    if fs::write(locked.join("coba"), "").is_ok() {
        fs::remove_file(locked.join("coba")).expect("there");
        let name = "a_folder_that_may_not_be_written_is_the_machines_fault";
        writeln!(
            std::io::stderr(),
            "{name}: skipped, this user may write everywhere"
        )
        .expect("a note");
        return;
    }
    let refused = build(&around, &locked.join("public"), "id");
    assert_eq!(refused.code, 3, "{refused:?}");
    assert!(refused.err.contains("tidak diizinkan"), "{refused:?}");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).expect("a mode");
}
