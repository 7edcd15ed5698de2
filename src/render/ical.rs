//! iCalendar, RFC 5545: the agenda of the site or a place to subscribe to, and one event to keep.
//!
//! Owns: identities that last (a UID follows the article's address), revisions (`SEQUENCE`, `DTSTAMP`) that follow its dates,
//! the site's zone, and the form: lines of at most 75 octets that end in CRLF. A withdrawn event is called off without a word
//! of its title.

use super::view::View;
use super::view::agenda::Venue;
use crate::base::Rule;
use crate::content::Event;
use crate::newsroom::Standing;
use crate::plan::PageKind;
use crate::site::{ArticleId, Group};
use jiff::{Timestamp, ToSpan};

/// The agenda of the site or a place: what its page shows, and what was called off.
pub(super) fn group(group: Group, view: &View<'_>, buffer: &mut Vec<u8>) {
    let (mut ids, past) = view.events(group);
    ids.extend(past);
    ids.extend(view.cancelled(group));
    ids.sort_unstable_by_key(|id| (event(*id, view).map(|event| event.start), *id));
    let title = format!("{} – {}", view.agenda_title(group), view.name());
    calendar(&ids, Some(&title), view, buffer);
}

fn event<'a>(id: ArticleId, view: &View<'a>) -> Option<&'a Event> {
    view.head(id).event.as_deref()
}

/// One event.
pub(super) fn one(id: ArticleId, view: &View<'_>, buffer: &mut Vec<u8>) {
    calendar(&[id], None, view, buffer);
}

/// A calendar; one to subscribe to has a title.
fn calendar(ids: &[ArticleId], title: Option<&str>, view: &View<'_>, buffer: &mut Vec<u8>) {
    let mut lines = ContentLines { buffer };
    lines.raw("BEGIN:VCALENDAR");
    lines.raw("VERSION:2.0");
    lines.raw("PRODID:-//kulkul//agenda//ID");
    // The default, but some programs refuse a calendar without it.
    lines.raw("CALSCALE:GREGORIAN");
    if let Some(title) = title {
        // RFC 7986, and what most programs read instead.
        lines.text("NAME", title);
        lines.text("X-WR-CALNAME", title);
        lines.raw("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        lines.raw("X-PUBLISHED-TTL:PT6H");
    }
    // RFC 5545, 3.6.5: a zone is defined before it is named, or programs fall back to their own idea of it.
    zone(ids, view, &mut lines);
    for id in ids {
        if let Some(event) = event(*id, view) {
            entry(*id, event, view, &mut lines);
        }
    }
    lines.raw("END:VCALENDAR");
}

/// The rules of the site's zone that these events need.
fn zone(ids: &[ArticleId], view: &View<'_>, lines: &mut ContentLines<'_>) {
    let events: Vec<&Event> = ids.iter().filter_map(|id| event(*id, view)).collect();
    let starts = events.iter().map(|event| event.start);
    let ends = events.iter().map(|event| event.end.unwrap_or(event.start));
    let from = starts.min().unwrap_or(Timestamp::UNIX_EPOCH);
    let to = ends.max().unwrap_or(from);
    let zone = view.zone();
    lines.raw("BEGIN:VTIMEZONE");
    lines.raw(&format!("TZID:{}", zone.name()));
    for rule in zone.rules(from, to) {
        zone_rule(&rule, lines);
    }
    lines.raw("END:VTIMEZONE");
}

fn zone_rule(rule: &Rule, lines: &mut ContentLines<'_>) {
    let kind = if rule.is_summer {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    // Programs take little interest in what clocks did before 1970.
    let since = rule.since.filter(|since| *since >= Timestamp::UNIX_EPOCH);
    let before = if since.is_some() {
        rule.before
    } else {
        rule.after
    };
    let offset_before = jiff::tz::Offset::from_seconds(rule.before).ok();
    let since = since
        .zip(offset_before)
        .map(|(since, offset)| offset.to_datetime(since));
    let since = since.unwrap_or(jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0));
    lines.raw(&format!("BEGIN:{kind}"));
    lines.raw(&format!("DTSTART:{}", since.strftime("%Y%m%dT%H%M%S")));
    lines.raw(&format!("TZOFFSETFROM:{}", offset(before)));
    lines.raw(&format!("TZOFFSETTO:{}", offset(rule.after)));
    lines.text("TZNAME", &rule.name);
    lines.raw(&format!("END:{kind}"));
}

/// `+0800`.
fn offset(seconds: i32) -> String {
    let (sign, seconds) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let rest = if seconds % 60 == 0 {
        String::new()
    } else {
        format!("{:02}", seconds % 60)
    };
    format!("{sign}{:02}{:02}{rest}", seconds / 3600, seconds / 60 % 60)
}

fn entry(id: ArticleId, event: &Event, view: &View<'_>, lines: &mut ContentLines<'_>) {
    let (head, touched, venue) = (view.head(id), view.touched(id), view.venue(id));
    let url = view.at(PageKind::Article(id)).absolute();
    lines.raw("BEGIN:VEVENT");
    lines.raw(&format!("UID:{}", uid(id, view)));
    lines.raw(&format!("DTSTAMP:{}", touched.strftime("%Y%m%dT%H%M%SZ")));
    // Nothing is kept from build to build, and no cache may matter: the number of a revision is how many minutes after the
    // article its last change came, by `diperbarui`, `koreksi` and `dicabut`. It grows with every change that is dated.
    let minutes = touched.duration_since(head.date).as_mins().max(0);
    lines.raw(&format!("SEQUENCE:{minutes}"));
    times(event, view, lines);
    // `CANCELLED` takes the event out of calendars that have it; leaving it out would not.
    if view.entry(id).standing == Standing::Withdrawn {
        lines.text("SUMMARY", view.text("withdrawn"));
        lines.text("DESCRIPTION", view.withdrawal_reason(id));
        lines.raw("STATUS:CANCELLED");
    } else {
        lines.text("SUMMARY", &head.title);
        lines.text("DESCRIPTION", &description(id, venue, view, &url));
        lines.text("LOCATION", &place(id, venue, view));
        if let Some((latitude, longitude)) = venue.coordinates {
            lines.raw(&format!("GEO:{latitude:.6};{longitude:.6}"));
        }
        lines.raw("STATUS:CONFIRMED");
    }
    lines.raw(&format!("URL:{url}"));
    lines.raw("END:VEVENT");
}

fn times(event: &Event, view: &View<'_>, lines: &mut ContentLines<'_>) {
    if event.all_day {
        return days(event, view, lines);
    }
    let zone = view.zone().name();
    let start = local(event.start, view);
    lines.raw(&format!("DTSTART;TZID={zone}:{start}"));
    if let Some(end) = event.end {
        let end = local(end, view);
        lines.raw(&format!("DTEND;TZID={zone}:{end}"));
    }
}

fn local(moment: Timestamp, view: &View<'_>) -> String {
    let there = view.zone().at(moment).datetime();
    there.strftime("%Y%m%dT%H%M%S").to_string()
}

fn days(event: &Event, view: &View<'_>, lines: &mut ContentLines<'_>) {
    let zone = view.zone();
    let first = zone.at(event.start).date();
    let last = zone.at(event.end.unwrap_or(event.start)).date();
    // The end is the first day that is free again.
    let end = last.checked_add(1.day()).unwrap_or(last);
    let first = first.strftime("%Y%m%d");
    lines.raw(&format!("DTSTART;VALUE=DATE:{first}"));
    // Without an end, programs would show a day of many days as its first alone.
    lines.raw(&format!("DTEND;VALUE=DATE:{}", end.strftime("%Y%m%d")));
}

fn description(id: ArticleId, venue: Venue<'_>, view: &View<'_>, url: &str) -> String {
    let summary = &view.head(id).summary;
    let mut parts = Vec::new();
    if !summary.is_empty() {
        parts.push(summary.to_string());
    }
    if let Some(name) = venue.organiser {
        parts.push(format!("{}: {name}", view.text("organiser")));
    }
    parts.push(url.to_owned());
    parts.join("\n\n")
}

/// 'Balai RT, Kelurahan Karang Pule, Kota Mataram'.
fn place(id: ArticleId, venue: Venue<'_>, view: &View<'_>) -> String {
    let region = view.region();
    let filed = view.entry(id).filed.first().copied();
    let mut parts = Vec::new();
    if !venue.place.is_empty() {
        parts.push(venue.place.to_owned());
    }
    if let Some(place) = filed.filter(|place| *place != region) {
        parts.push(view.place_title(place));
    }
    parts.push(view.place_title(region));
    parts.join(", ")
}

/// The same for the same article, whatever its title becomes: of its address, which does not name the kelurahan of a
/// protected one. In the form of RFC 9562, version 8.
fn uid(id: ArticleId, view: &View<'_>) -> String {
    let address = view.at(PageKind::Article(id));
    let name = format!("{}\n{}", view.region_code(), address.url());
    let hash = blake3::hash(name.as_bytes());
    let mut bytes = *hash.as_bytes();
    bytes[6] = bytes[6] & 0x0f | 0x80; // version 8
    bytes[8] = bytes[8] & 0x3f | 0x80; // variant
    let hex = blake3::Hash::from_bytes(bytes).to_hex();
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..32],
    ];
    parts.join("-")
}

/// Lines of a calendar.
struct ContentLines<'b> {
    buffer: &'b mut Vec<u8>,
}

/// Most octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

impl ContentLines<'_> {
    /// A property with a text: RFC 5545, 3.3.11.
    fn text(&mut self, name: &str, text: &str) {
        let mut line = format!("{name}:");
        for c in text.chars() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                '\t' => line.push(' '),
                // RFC 5545, 3.1: no control characters but the tab.
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.raw(&line);
    }

    /// A line as it is, folded between characters where it is too long.
    fn raw(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            // A line is folded between characters: half of one is not UTF-8.
            if used + c.len_utf8() > LINE {
                self.buffer.extend_from_slice(b"\r\n ");
                used = 1;
            }
            used += c.len_utf8();
            self.buffer
                .extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
        self.buffer.extend_from_slice(b"\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, text: &str) -> String {
        let mut buffer = Vec::new();
        ContentLines {
            buffer: &mut buffer,
        }
        .text(name, text);
        String::from_utf8(buffer).expect("folded between characters")
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(
            written("SUMMARY", "a, b; c\\d\ne\u{7}\tf"),
            "SUMMARY:a\\, b\\; c\\\\d\\ne f\r\n"
        );
    }

    #[test]
    fn offsets_read_like_clocks() {
        assert_eq!(
            [28_800, -12_600, 0, 25_632].map(offset),
            ["+0800", "-0330", "+0000", "+070712"]
        );
    }

    proptest::proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_was_written(text in "[a-zé漢🎉 ]{0,200}") {
            let folded = written("X", &text);
            proptest::prop_assert!(folded.split("\r\n").all(|line| line.len() <= LINE));
            proptest::prop_assert_eq!(folded.replace("\r\n ", ""), format!("X:{text}\r\n"));
        }
    }
}
