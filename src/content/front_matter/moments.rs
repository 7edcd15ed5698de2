//! When an article came, changed, and goes: keys that are moments, and their order.

use super::super::CompileContext;
use super::super::dates::{self, When};
use super::FileName;
use crate::diag::{Diagnostic, Location, code};
use crate::yaml::reader::{Names, Reader, Remarks, Word};
use jiff::Timestamp;
use jiff::civil::Time;

pub(super) const DATE: Names = &["tanggal", "date"];
pub(super) const UPDATED: Names = &["diperbarui", "updated"];
pub(super) const PUBLISH: Names = &["terbit", "publish"];
pub(super) const EXPIRES: Names = &["berakhir", "expires"];

/// The moments of an article.
pub(super) struct Moments {
    /// `None` after a remark: an article has a date.
    pub(super) date: Option<Timestamp>,
    pub(super) updated: Option<Timestamp>,
    pub(super) publish: Option<Timestamp>,
    pub(super) expires: Option<Timestamp>,
}

/// A moment and the key that gave it.
struct Dated {
    key: &'static str,
    when: When,
}

/// Reads all of them; an article is not changed before its date, and does not end before it came.
pub(super) fn moments(
    r: &mut Reader<'_>,
    file: &FileName<'_>,
    context: &CompileContext<'_>,
) -> Moments {
    let (remarks, zone) = (r.remarks(), context.zone);
    let date = date(r, file, context);
    let updated = r.text(UPDATED).and_then(|word| {
        let when = dates::read(remarks, word, zone)?;
        not_before_date(remarks, word, when, date.as_ref())
    });
    r.guard(PUBLISH);
    r.guard(EXPIRES);
    let publish = r
        .text(PUBLISH)
        .and_then(|word| dates::read(remarks, word, zone))
        .map(|when| when.time);
    let expires = r.text(EXPIRES).and_then(|word| {
        let end = dates::read(remarks, word, zone)?.last(zone);
        let dated = date.as_ref().map(|date| (date.key, date.when.time));
        let shown = publish.map(|time| ("terbit", time)).or(dated);
        // An end that comes too early is told; the article has ended all the same.
        is_in_order(remarks, word, end, shown);
        Some(end)
    });
    Moments {
        date: date.map(|date| date.when.time),
        updated,
        publish,
        expires,
    }
}

/// `tanggal`, or the date in the name of the file.
fn date(r: &mut Reader<'_>, file: &FileName<'_>, context: &CompileContext<'_>) -> Option<Dated> {
    let remarks = r.remarks();
    if let Some(named) = file.bad_date {
        let remark = Diagnostic::new(code::FILE_DATE).with("named", named);
        remarks.push(remark.at(Location::file(remarks.text().path)));
    }
    if let Some(word) = r.text(DATE) {
        return written_date(remarks, word, file, context);
    }
    if let Some(day) = file.date {
        let when = When {
            time: context.zone.moment(day.to_datetime(Time::midnight()))?,
            day,
            day_only: true,
        };
        let key = "tanggal";
        return Some(Dated { key, when });
    }
    if !r.is_broken(DATE) && file.bad_date.is_none() {
        let remark = remarks.at(code::DATE_MISSING, r.place());
        remarks.push(remark.with("key", "tanggal"));
    }
    None
}

fn written_date(
    remarks: &Remarks<'_>,
    word: Word<'_>,
    file: &FileName<'_>,
    context: &CompileContext<'_>,
) -> Option<Dated> {
    let when = dates::read(remarks, word, context.zone)?;
    if let Some(named) = file.date
        && named != when.day
    {
        let remark = remarks.at(code::DATE_DISAGREES, word.span);
        remarks.push(remark.with("written", when.day).with("named", named));
    }
    let is_english = word.key == "date";
    let key = if is_english { "date" } else { "tanggal" };
    Some(Dated { key, when })
}

/// `diperbarui`, if it is not before the date. A day alone is the whole day, so the same day is never too early.
fn not_before_date(
    remarks: &Remarks<'_>,
    word: Word<'_>,
    when: When,
    date: Option<&Dated>,
) -> Option<Timestamp> {
    let Some(date) = date else {
        return Some(when.time);
    };
    if when.day_only && when.day == date.when.day {
        return Some(when.time.max(date.when.time));
    }
    let earliest = (date.key, date.when.time);
    is_in_order(remarks, word, when.time, Some(earliest)).then_some(when.time)
}

/// Whether a moment is not before another; else a remark.
pub(super) fn is_in_order(
    remarks: &Remarks<'_>,
    word: Word<'_>,
    time: Timestamp,
    other: Option<(&str, Timestamp)>,
) -> bool {
    let Some((other, earliest)) = other else {
        return true;
    };
    if time < earliest {
        let remark = remarks.at(code::DATE_BEFORE, word.span);
        remarks.push(remark.with("key", word.key).with("other", other));
    }
    time >= earliest
}
