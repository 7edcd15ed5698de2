//! A small site in memory, for tests of rooms that need a whole one.

use crate::base::SitePath;
use crate::media::ImageProcessor;
use crate::pipeline::{Audience, BuildInput, BuildState, Goal, SiteSnapshot, run};
use crate::source::{Folder, Rescan};
use std::sync::Arc;

const SETTINGS: &str =
    "nama: Suara\nalamat: https://kim.example.id/\nwilayah: \"52.71\"\nkategori: [umum, umkm]\n";

const PLACES: &str = "kode,nama\n52.71,Kota Mataram\n52.71.01,Ampenan\n52.71.01.1013,Bintaro\n";

/// A site of these files, at noon on 1 December 2026: `settings` follow those that every site needs.
pub(crate) fn site(settings: &str, files: &[(&str, &str)]) -> Arc<SiteSnapshot> {
    let path = |path: &str| SitePath::new(path).expect("a path");
    let mut all = std::collections::BTreeMap::new();
    all.insert(
        path("kulkul.yaml"),
        format!("{SETTINGS}{settings}").into_bytes(),
    );
    all.insert(path("wilayah.csv"), PLACES.as_bytes().to_vec());
    for (name, text) in files {
        all.insert(path(name), text.as_bytes().to_vec());
    }
    let inputs = BuildInput {
        folder: &Folder::Memory(all),
        rescan: Rescan::Everything,
        base_url: None,
        now: "2026-12-01T12:00:00+08:00".parse().expect("a moment"),
        audience: Audience::Reader,
        images: &Arc::new(ImageProcessor::default()),
        goal: Goal::Snapshot,
    };
    let run = run(&inputs, &BuildState::default()).expect("memory does not fail");
    let snapshot = run.state.snapshot().expect("a site");
    Arc::clone(snapshot)
}

/// An article: its front matter after title and date, and its text.
pub(crate) fn article(title: &str, front: &str, text: &str) -> String {
    format!("---\njudul: {title}\ntanggal: 2026-11-30\n{front}---\n\n{text}\n")
}

/// What lies at an address of the site, which must be there.
pub(crate) fn output(site: &SiteSnapshot, address: &str) -> String {
    let planned = site.plan().lookup(address);
    let planned = planned.unwrap_or_else(|| panic!("nothing lies at {address}"));
    let mut buffer = Vec::new();
    let made = site.output(planned, &mut buffer);
    assert!(made.is_ok(), "{address} cannot be made: {made:?}");
    String::from_utf8(buffer).expect("UTF-8")
}
