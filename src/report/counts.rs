//! Articles by who wrote them, where, when and of what kind.

use super::{AuthorRow, KimRow, KindRow, MonthRow, PlaceRow, Shares, Story, Totals};
use crate::content::ArticleKind;
use crate::newsroom::{Byline, Standing};
use crate::places::{Kim, Level, PlaceId, Places};
use crate::site::Site;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(super) fn totals(within: &[Story<'_>], published: &[Story<'_>]) -> Totals {
    let of = |standing: Standing| {
        published
            .iter()
            .filter(|story| story.entry.standing == standing)
            .count()
    };
    Totals {
        articles: published.len(),
        pending: of(Standing::Pending),
        protected: published
            .iter()
            .filter(|story| story.head.is_protected())
            .count(),
        ended: of(Standing::Ended),
        withdrawn: within.len() - published.len(),
        words: published
            .iter()
            .map(|story| u64::from(story.head.counts.words))
            .sum(),
    }
}

/// How many of somebody's articles lie in the days of the report, and the last up to its end.
type Tally = (usize, Option<Date>);

/// Counts the articles of these days, and notes the last of all.
fn tally<K: Ord>(
    published: &[Story<'_>],
    all: &[Story<'_>],
    keys: impl Fn(&Story<'_>) -> Vec<K>,
) -> BTreeMap<K, Tally> {
    let mut tallies: BTreeMap<K, Tally> = BTreeMap::new();
    for story in published {
        for key in keys(story) {
            tallies.entry(key).or_default().0 += 1;
        }
    }
    for story in all.iter().filter(|story| !story.is_withdrawn()) {
        for key in keys(story) {
            let last = &mut tallies.entry(key).or_default().1;
            *last = (*last).max(Some(story.day));
        }
    }
    tallies
}

/// Every KIM, and how many articles count for none.
pub(super) fn kims(
    site: &Site,
    places: &Places,
    published: &[Story<'_>],
    all: &[Story<'_>],
) -> (Vec<KimRow>, usize) {
    let id = |story: &Story<'_>| kim_of(site, story).map(|kim| kim.id.to_string());
    let tallies = tally(published, all, |story| {
        id(story).into_iter().collect::<Vec<String>>()
    });
    let row = |kim: &Kim| {
        let (articles, last) = tallies.get(&*kim.id).copied().unwrap_or_default();
        let place = places.get(kim.place).name.to_string();
        KimRow {
            id: kim.id.to_string(),
            name: kim.name.to_string(),
            place,
            articles,
            last,
        }
    };
    let mut rows: Vec<KimRow> = site.kims.iter().map(|(kim, _)| row(kim)).collect();
    rows.sort_by(|a, b| {
        b.articles
            .cmp(&a.articles)
            .then_with(|| a.name.cmp(&b.name))
    });
    (
        rows,
        published.iter().filter(|story| id(story).is_none()).count(),
    )
}

/// The KIM that an article counts for. Of a protected one it would tell the kelurahan.
fn kim_of<'a>(site: &'a Site, story: &Story<'_>) -> Option<&'a Kim> {
    if story.head.is_protected() {
        return None;
    }
    let of_author = |byline: &Byline| match byline {
        Byline::Person(index) => site.people[usize::from(*index)]
            .0
            .kim
            .as_ref()
            .and_then(|kim| site.kim(&kim.value)),
        Byline::Name(_) | Byline::Editors => None,
    };
    let of_place = || {
        story
            .entry
            .filed
            .first()
            .and_then(|place| site.kim_of(*place))
            .map(|(kim, _)| kim)
    };
    story
        .entry
        .bylines
        .iter()
        .find_map(of_author)
        .or_else(of_place)
}

/// Everybody who wrote.
pub(super) fn authors(site: &Site, published: &[Story<'_>]) -> Vec<AuthorRow> {
    let named = |byline: &Byline| match byline {
        Byline::Person(index) => {
            let person = &site.people[usize::from(*index)].0;
            let kim = person.kim.as_ref().and_then(|kim| site.kim(&kim.value));
            Some((
                person.name.to_string(),
                kim.map_or(String::new(), |kim| kim.name.to_string()),
            ))
        }
        Byline::Name(name) => Some((name.to_string(), String::new())),
        Byline::Editors => None,
    };
    // A protected article counts for nobody: their KIM would tell where it is from.
    let open: Vec<Story<'_>> = published
        .iter()
        .copied()
        .filter(|story| !story.head.is_protected())
        .collect();
    let tallies = tally(&open, &open, |story| {
        story.entry.bylines.iter().filter_map(named).collect()
    });
    let row = |((name, kim), (articles, last)): ((String, String), Tally)| {
        Some(AuthorRow {
            name,
            kim,
            articles,
            last: last?,
        })
    };
    let mut rows: Vec<AuthorRow> = tallies.into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| Reverse(row.articles)); // stable: by name among equals
    rows
}

pub(super) fn kinds(published: &[Story<'_>]) -> Vec<KindRow> {
    let count = |kind: ArticleKind| {
        published
            .iter()
            .filter(|story| story.head.kind == kind)
            .count()
    };
    ArticleKind::ALL
        .iter()
        .map(|kind| KindRow {
            kind: kind.word(),
            articles: count(*kind),
        })
        .collect()
}

/// Every month from the first day to the last, those without an article too.
pub(super) fn months(published: &[Story<'_>], since: Date, until: Date) -> Vec<MonthRow> {
    let month = |day: Date| (day.year(), day.month());
    let mut counts: BTreeMap<(i16, i8), usize> = BTreeMap::new();
    for story in published {
        *counts.entry(month(story.day)).or_default() += 1;
    }
    let next = |(year, month): (i16, i8)| {
        if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        }
    };
    let all = std::iter::successors(Some(month(since)), |at| Some(next(*at)))
        .take_while(|at| *at <= month(until));
    all.map(|(year, month)| MonthRow {
        year,
        month,
        articles: counts.get(&(year, month)).copied().unwrap_or(0),
    })
    .collect()
}

/// Every kecamatan with its kelurahan after it, by name.
pub(super) fn places(places: &Places, published: &[Story<'_>], all: &[Story<'_>]) -> Vec<PlaceRow> {
    let tallies = tally(published, all, |story| {
        let filed = &story.entry.filed;
        let mut keys: Vec<PlaceId> = filed
            .iter()
            .filter_map(|place| places.kecamatan(*place))
            .collect();
        keys.extend(
            filed
                .iter()
                .filter(|place| places.get(**place).level == Level::Kelurahan),
        );
        keys.sort_unstable();
        keys.dedup();
        keys
    });
    let row = |id: PlaceId, kecamatan: &str| {
        let (place, (articles, last)) = (
            places.get(id),
            tallies.get(&id).copied().unwrap_or_default(),
        );
        PlaceRow {
            code: place.code.to_string(),
            name: place.name.to_string(),
            kecamatan: kecamatan.to_owned(),
            articles,
            last,
        }
    };
    let with_children = |id: PlaceId| {
        let name = &places.get(id).name;
        let children = places
            .children(id)
            .into_iter()
            .map(|child| row(child, name))
            .collect::<Vec<_>>();
        std::iter::once(row(id, ""))
            .chain(children)
            .collect::<Vec<_>>()
    };
    places
        .children(places.region())
        .into_iter()
        .flat_map(with_children)
        .collect()
}

pub(super) fn shares(published: &[Story<'_>]) -> Shares {
    let count =
        |fits: &dyn Fn(&Story<'_>) -> bool| published.iter().filter(|story| fits(story)).count();
    let sum =
        |of: &dyn Fn(&Story<'_>) -> u16| published.iter().map(|story| usize::from(of(story))).sum();
    Shares {
        articles: published.len(),
        with_photo: count(&|story| story.head.counts.photos > 0),
        with_source: count(&|story| story.head.counts.has_source),
        photos: sum(&|story| story.head.counts.photos),
        photos_with_alt: sum(&|story| {
            story.head.counts.photos - story.head.counts.photos_without_alt
        }),
    }
}
