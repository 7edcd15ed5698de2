//! The files that the search page fetches.
//!
//! Owns: what a result shows. Refuses: which words are found where, which is `search`.

use super::view::View;
use crate::content::ArticleKind;
use crate::plan::PageKind;
use crate::search::{ARTICLES_A_FILE, Period, STOP, Segment};
use crate::site::ArticleId;
use serde::Serialize;

/// `indeks.json`: what the page has to know before it can ask for a word.
#[derive(Serialize)]
struct Contents<'a> {
    /// Articles in all.
    jumlah: usize,
    /// Articles in a file of articles.
    seberkas: usize,
    /// Words that are not indexed.
    henti: &'a str,
    bagian: Vec<ExcerptPart>,
}

/// A period.
#[derive(Serialize)]
struct ExcerptPart {
    /// Its folder.
    nama: String,
    /// Changes when one of its files does: the page asks for them with it, so that no cache gives it an old one.
    tanda: String,
    /// Files of words.
    laci: u16,
    /// Year and month as one number, and how many articles.
    bulan: Vec<(i32, usize)>,
}

/// Renders `indeks.json`.
pub(super) fn index(view: &View<'_>, buffer: &mut Vec<u8>) {
    let segments = view.index().segments().iter();
    let contents = Contents {
        jumlah: view.index().total(),
        seberkas: ARTICLES_A_FILE,
        henti: STOP,
        bagian: segments.map(|segment| part(view, segment)).collect(),
    };
    write(&contents, buffer);
}

fn part(view: &View<'_>, segment: &Segment) -> ExcerptPart {
    let months = segment.months().iter();
    ExcerptPart {
        nama: segment.period.to_string(),
        tanda: mark(view, segment),
        laci: segment.shards,
        bulan: months
            .map(|((year, month), count)| (i32::from(*year) * 100 + i32::from(*month), *count))
            .collect(),
    }
}

/// Of the files of a period. Not of the articles themselves: the mark of a protected one would tell a guess at it from another.
fn mark(view: &View<'_>, segment: &Segment) -> String {
    let mut hasher = blake3::Hasher::new();
    for shard in view.index().shards(segment) {
        hasher.update(shard.as_bytes());
    }
    let mut buffer = Vec::new();
    for number in 0..segment.blocks() {
        buffer.clear();
        block(segment, number, view, &mut buffer);
        hasher.update(&buffer);
    }
    // Eight digits tell two states of a file apart; they do not guard it.
    hasher.finalize().to_hex()[..8].to_owned()
}

/// Renders some words of a period.
pub(super) fn words(period: Period, number: u16, view: &View<'_>, buffer: &mut Vec<u8>) {
    let Some(segment) = view.index().segment(period) else {
        return;
    };
    let shard = view.index().shards(segment).get(usize::from(number));
    buffer.extend_from_slice(shard.map_or("{}\n", |shard| shard).as_bytes());
}

/// Renders what results show of some articles of a period: address, title, date, where and what, summary, and the
/// language if it is not the site's.
pub(super) fn articles(period: Period, number: u16, view: &View<'_>, buffer: &mut Vec<u8>) {
    if let Some(segment) = view.index().segment(period) {
        block(segment, number, view, buffer);
    }
}

fn block(segment: &Segment, number: u16, view: &View<'_>, buffer: &mut Vec<u8>) {
    let all: Vec<_> = segment.block(number).map(|id| article(view, id)).collect();
    write(&all, buffer);
}

fn article<'a>(
    view: &View<'a>,
    id: ArticleId,
) -> (String, &'a str, String, String, &'a str, &'a str) {
    let (head, entry) = (view.head(id), view.entry(id));
    let place = entry.filed.first().map(|place| &*view.place(*place).name);
    let kind = (head.kind != ArticleKind::Berita).then(|| view.kind(head.kind).label);
    let about: Vec<&str> = place.into_iter().chain(kind).collect();
    (
        view.at(PageKind::Article(id)).href(),
        &head.title,
        view.date(head.date).short,
        about.join(" · "),
        &head.summary,
        head.language.as_deref().unwrap_or(""),
    )
}

fn write(value: &impl Serialize, buffer: &mut Vec<u8>) {
    serde_json::to_writer(&mut *buffer, value).expect("strings and numbers are JSON");
    buffer.push(b'\n');
}
