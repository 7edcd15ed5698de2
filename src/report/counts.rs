//! Articles by who wrote them, where, when and of what kind.

use super::tally::{Tallies, Tally};
use super::{AuthorRow, KimRow, KindRow, MonthRow, PlaceRow, Shares, Stories, Story, Totals};
use crate::content::ArticleKind;
use crate::newsroom::{Byline, Standing};
use crate::places::{Kim, Level, PlaceId, Places};
use crate::site::Site;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(super) fn totals(stories: &Stories<'_>) -> Totals {
    let published = &stories.published;
    let with = |standing| {
        let those = published.iter().filter(|story| story.has(standing));
        those.count()
    };
    let words = published.iter().map(|story| story.head.counts.words);
    Totals {
        articles: published.len(),
        pending: with(Standing::Pending),
        // Those that have ended count too.
        protected: published.iter().filter(|s| s.head.is_protected()).count(),
        ended: with(Standing::Ended),
        withdrawn: stories.within.len() - published.len(),
        words: words.map(u64::from).sum(),
    }
}

/// Every KIM, and how many articles count for none.
pub(super) fn kims(site: &Site, places: &Places, stories: &Stories<'_>) -> (Vec<KimRow>, usize) {
    let mut tallies: Tallies<&str> = Tallies::default();
    let mut outside = 0;
    for story in &stories.published {
        match kim_of(site, story) {
            Some(kim) => tallies.count(&kim.id),
            None => outside += 1,
        }
    }
    for story in stories.ever_published() {
        if let Some(kim) = kim_of(site, story) {
            tallies.note(&kim.id, story.day);
        }
    }
    let mut rows = Vec::with_capacity(site.kims.len());
    for (kim, _) in &site.kims {
        let Tally { articles, last } = tallies.of(&&*kim.id);
        rows.push(KimRow {
            id: kim.id.to_string(),
            name: kim.name.to_string(),
            place: places.get(kim.place).name.to_string(),
            articles,
            last,
        });
    }
    rows.sort_by(|a, b| {
        b.articles
            .cmp(&a.articles)
            .then_with(|| a.name.cmp(&b.name))
    });
    (rows, outside)
}

/// The KIM that an article counts for. Of a protected one it would tell the kelurahan.
fn kim_of<'a>(site: &'a Site, story: &Story<'_>) -> Option<&'a Kim> {
    if story.head.is_protected() {
        return None;
    }
    for byline in &story.entry.bylines {
        if let Byline::Person(index) = byline
            && let Some(kim) = kim_of_author(site, *index)
        {
            return Some(kim);
        }
    }
    let place = story.entry.filed.first()?;
    site.kim_of(*place).map(|(kim, _)| kim)
}

fn kim_of_author(site: &Site, author: u16) -> Option<&Kim> {
    let (person, _) = &site.people[usize::from(author)];
    site.kim(&person.kim.as_ref()?.value)
}

/// Everybody who wrote. A protected article counts for nobody: their KIM would tell where it is from.
pub(super) fn authors(site: &Site, stories: &Stories<'_>) -> Vec<AuthorRow> {
    let mut tallies: Tallies<(&str, &str)> = Tallies::default();
    for story in &stories.published {
        if story.head.is_protected() {
            continue;
        }
        for byline in &story.entry.bylines {
            if let Some(name) = name_and_kim(site, byline) {
                tallies.count(name);
                tallies.note(name, story.day);
            }
        }
    }
    let mut rows = Vec::new();
    for ((name, kim), Tally { articles, last }) in tallies.into_sorted() {
        rows.extend(last.map(|last| AuthorRow {
            name: name.to_owned(),
            kim: kim.to_owned(),
            articles,
            last,
        }));
    }
    rows.sort_by_key(|row| Reverse(row.articles)); // stable: by name among equals
    rows
}

/// Who signed, and the name of their KIM if they have one.
fn name_and_kim<'a>(site: &'a Site, byline: &'a Byline) -> Option<(&'a str, &'a str)> {
    match byline {
        Byline::Person(index) => {
            let kim = kim_of_author(site, *index).map_or("", |kim| &*kim.name);
            Some((&*site.people[usize::from(*index)].0.name, kim))
        }
        Byline::Name(name) => Some((name, "")),
        Byline::Editors => None,
    }
}

pub(super) fn kinds(stories: &Stories<'_>) -> Vec<KindRow> {
    let row = |kind: ArticleKind| {
        let of_kind = |story: &&Story<'_>| story.head.kind == kind;
        KindRow {
            kind: kind.word(),
            articles: stories.published.iter().filter(of_kind).count(),
        }
    };
    ArticleKind::ALL.map(row).into()
}

/// Every month from the first day to the last, those without an article too.
pub(super) fn months(stories: &Stories<'_>) -> Vec<MonthRow> {
    let mut counts: BTreeMap<(i16, i8), usize> = BTreeMap::new();
    for story in &stories.published {
        *counts.entry(month_of(story.day)).or_default() += 1;
    }
    let mut rows = Vec::new();
    let (mut month, last) = (month_of(stories.since), month_of(stories.until));
    while month <= last {
        rows.push(MonthRow {
            year: month.0,
            month: month.1,
            articles: counts.get(&month).copied().unwrap_or(0),
        });
        month = match month {
            (year, 12) => (year + 1, 1),
            (year, month) => (year, month + 1),
        };
    }
    rows
}

fn month_of(day: Date) -> (i16, i8) {
    (day.year(), day.month())
}

/// Every kecamatan with its kelurahan after it, by name.
pub(super) fn places(places: &Places, stories: &Stories<'_>) -> Vec<PlaceRow> {
    let mut tallies: Tallies<PlaceId> = Tallies::default();
    for story in &stories.published {
        for place in counted_at(story, places) {
            tallies.count(place);
        }
    }
    for story in stories.ever_published() {
        for place in counted_at(story, places) {
            tallies.note(place, story.day);
        }
    }
    let mut rows = Vec::new();
    for kecamatan in places.children(places.region()) {
        rows.push(place_row(places, kecamatan, "", &tallies));
        let name = &places.get(kecamatan).name;
        for kelurahan in places.children(kecamatan) {
            rows.push(place_row(places, kelurahan, name, &tallies));
        }
    }
    rows
}

/// The kecamatan and kelurahan that an article counts for, each once.
fn counted_at(story: &Story<'_>, places: &Places) -> Vec<PlaceId> {
    let mut found = Vec::new();
    for place in &story.entry.filed {
        found.extend(places.kecamatan(*place));
        if places.get(*place).level == Level::Kelurahan {
            found.push(*place);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn place_row(
    places: &Places,
    id: PlaceId,
    kecamatan: &str,
    tallies: &Tallies<PlaceId>,
) -> PlaceRow {
    let place = places.get(id);
    let Tally { articles, last } = tallies.of(&id);
    PlaceRow {
        code: place.code.to_string(),
        name: place.name.to_string(),
        kecamatan: kecamatan.to_owned(),
        articles,
        last,
    }
}

pub(super) fn shares(stories: &Stories<'_>) -> Shares {
    let mut shares = Shares {
        articles: stories.published.len(),
        with_photo: 0,
        with_source: 0,
        photos: 0,
        photos_with_alt: 0,
    };
    for story in &stories.published {
        let counts = &story.head.counts;
        shares.with_photo += usize::from(counts.photos > 0);
        shares.with_source += usize::from(counts.has_source);
        shares.photos += usize::from(counts.photos);
        shares.photos_with_alt += usize::from(counts.photos - counts.photos_without_alt);
    }
    shares
}
