//! The figures as types. Their names are those of the JSON report (docs/mengelola.md).

use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// The figures of a site.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Figures {
    /// Its name.
    pub site: String,
    /// The first day.
    #[serde(serialize_with = "day")]
    pub since: Date,
    /// The last day.
    #[serde(serialize_with = "day")]
    pub until: Date,
    /// In all.
    pub totals: Totals,
    /// Every KIM, most articles first.
    pub kims: Vec<KimRow>,
    /// Articles that count for no KIM.
    pub outside_kims: usize,
    /// Every author who wrote, most articles first.
    pub authors: Vec<AuthorRow>,
    /// Every kind.
    pub kinds: Vec<KindRow>,
    /// Every month from the first to the last day.
    pub months: Vec<MonthRow>,
    /// Every kecamatan with its kelurahan after it.
    pub places: Vec<PlaceRow>,
    /// Days without an article after which somebody is silent.
    pub gap_days: u32,
    /// KIM that are silent on the last day, longest first.
    pub silent_kims: Vec<Gap>,
    /// Kelurahan that are.
    pub silent_places: Vec<Gap>,
    /// Corrections made in these days.
    pub corrections: Corrections,
    /// Of the articles published in these days.
    pub shares: Shares,
}

/// Articles of these days in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Totals {
    /// Published and not withdrawn.
    pub articles: usize,
    /// Of them, those still to be verified.
    pub pending: usize,
    /// Of them, those that protect a child or a victim.
    pub protected: usize,
    /// Of them, those that have ended since.
    pub ended: usize,
    /// Withdrawn.
    pub withdrawn: usize,
    /// Words of the published.
    pub words: u64,
}

/// A KIM. An article counts for the KIM of its first author who has one, else for that of its kelurahan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct KimRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its kelurahan.
    pub place: String,
    /// Articles of these days.
    pub articles: usize,
    /// Its last article up to the last day, these days or before.
    #[serde(serialize_with = "maybe")]
    pub last: Option<Date>,
}

/// An author. An article of two authors counts for both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct AuthorRow {
    /// The name.
    pub name: String,
    /// The KIM; empty for none.
    pub kim: String,
    /// Articles of these days.
    pub articles: usize,
    /// The last of them.
    #[serde(serialize_with = "day")]
    pub last: Date,
}

/// A kind of article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct KindRow {
    /// Its word in front matter.
    pub kind: &'static str,
    /// Articles of these days.
    pub articles: usize,
}

/// A month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct MonthRow {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// Articles of these days in it.
    pub articles: usize,
}

/// A kecamatan with all its kelurahan, or a kelurahan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct PlaceRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its kecamatan; empty for a kecamatan itself.
    pub kecamatan: String,
    /// Articles of these days.
    pub articles: usize,
    /// The last article up to the last day.
    #[serde(serialize_with = "maybe")]
    pub last: Option<Date>,
}

/// Somebody who has been silent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Gap {
    /// The KIM or the kelurahan.
    pub name: String,
    /// Where it lies.
    pub around: String,
    /// The last article.
    #[serde(serialize_with = "maybe")]
    pub last: Option<Date>,
    /// Days since; `None` if there never was one.
    pub days: Option<u32>,
}

/// How articles were put right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Corrections {
    /// The newsroom took something back.
    pub ralat: usize,
    /// The newsroom put something right.
    pub koreksi: usize,
    /// Somebody replied.
    pub hak_jawab: usize,
    /// Articles with one of them.
    pub articles: usize,
    /// From publication to correction.
    pub delays: Delays,
    /// Articles withdrawn in these days.
    pub withdrawn: usize,
    /// From publication to withdrawal.
    pub withdrawal_delays: Delays,
    /// Every correction of an article that can be read, in the order of time.
    pub items: Vec<CorrectionRow>,
}

/// How long something took, in minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Delays {
    /// Half of them took no longer.
    pub median: Option<u64>,
    /// The longest.
    pub longest: Option<u64>,
    /// How many took a day at most.
    pub within_a_day: usize,
    /// How many there are.
    pub of: usize,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct CorrectionRow {
    /// The day.
    #[serde(serialize_with = "day")]
    pub day: Date,
    /// Its kind in front matter.
    pub kind: &'static str,
    /// The article.
    pub title: String,
    /// Minutes since the article was published.
    pub minutes: u64,
}

/// Of so many articles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Shares {
    /// All of them.
    pub articles: usize,
    /// With a photo.
    pub with_photo: usize,
    /// That name a source.
    pub with_source: usize,
    /// Photos in them.
    pub photos: usize,
    /// Photos with a text for those who cannot see them.
    pub photos_with_alt: usize,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands out fields like this"
)]
fn day<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands out fields like this"
)]
fn maybe<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.collect_str(day),
        None => serializer.serialize_none(),
    }
}
