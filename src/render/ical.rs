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
use crate::site::{ArticleId, Group};
use jiff::{Timestamp, ToSpan};

/// The agenda of the site or a place: what its page shows, and what was called off.
pub(super) fn group(group: Group, view: &View<'_>, buffer: &mut Vec<u8>) {
    let (mut ids, past) = view.events(group);
    ids.extend(past);
    ids.extend(
        view.site
            .agendas
            .get(&group)
            .into_iter()
            .flat_map(|agenda| &agenda.cancelled),
    );
    ids.sort_unstable_by_key(|id| (view.head(*id).event.as_ref().map(|event| event.start), *id));
    let title = format!("{} – {}", view.agenda_title(group), view.settings.name);
    calendar(&ids, Some(&title), view, buffer);
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
    lines.raw("CALSCALE:GREGORIAN");
    if let Some(title) = title {
        // RFC 7986, and what most programs read instead.
        lines.text("NAME", title);
        lines.text("X-WR-CALNAME", title);
        lines.raw("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        lines.raw("X-PUBLISHED-TTL:PT6H");
    }
    zone(ids, view, &mut lines);
    for id in ids {
        if let Some(event) = view.head(*id).event.as_deref() {
            entry(*id, event, view, &mut lines);
        }
    }
    lines.raw("END:VCALENDAR");
}

/// The rules of the site's zone that these events need.
fn zone(ids: &[ArticleId], view: &View<'_>, lines: &mut ContentLines<'_>) {
    let events = || ids.iter().filter_map(|id| view.head(*id).event.as_deref());
    let from = events()
        .map(|event| event.start)
        .min()
        .unwrap_or(Timestamp::UNIX_EPOCH);
    let to = events()
        .map(|event| event.end.unwrap_or(event.start))
        .max()
        .unwrap_or(from);
    let zone = &view.settings.zone;
    lines.raw("BEGIN:VTIMEZONE");
    lines.raw(&format!("TZID:{}", zone.name()));
    for Rule {
        since,
        before,
        after,
        name,
        is_summer,
    } in zone.rules(from, to)
    {
        let kind = if is_summer { "DAYLIGHT" } else { "STANDARD" };
        // Programs take little interest in what clocks did before 1970.
        let since = since.filter(|since| *since >= Timestamp::UNIX_EPOCH);
        let (since, before) = match since {
            Some(since) => (
                jiff::tz::Offset::from_seconds(before)
                    .map(|o| o.to_datetime(since))
                    .ok(),
                before,
            ),
            None => (None, after),
        };
        let since = since.unwrap_or(jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0));
        lines.raw(&format!("BEGIN:{kind}"));
        lines.raw(&format!("DTSTART:{}", since.strftime("%Y%m%dT%H%M%S")));
        lines.raw(&format!("TZOFFSETFROM:{}", offset(before)));
        lines.raw(&format!("TZOFFSETTO:{}", offset(after)));
        lines.text("TZNAME", &name);
        lines.raw(&format!("END:{kind}"));
    }
    lines.raw("END:VTIMEZONE");
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
    let url = view.absolute(view.plan.addresses().article(id));
    lines.raw("BEGIN:VEVENT");
    lines.raw(&format!("UID:{}", uid(id, view)));
    lines.raw(&format!("DTSTAMP:{}", touched.strftime("%Y%m%dT%H%M%SZ")));
    // Nothing is kept from build to build, and no cache may matter: the number of a revision is how many minutes after the
    // article its last change came, by `diperbarui`, `koreksi` and `dicabut`. It grows with every change that is dated.
    let minutes = touched.duration_since(head.date).as_mins().max(0);
    lines.raw(&format!("SEQUENCE:{minutes}"));
    times(event, view, lines);
    if view.entry(id).standing == Standing::Withdrawn {
        lines.text("SUMMARY", view.text("withdrawn"));
        lines.text(
            "DESCRIPTION",
            head.withdrawal()
                .map_or("", |withdrawal| &withdrawal.reason),
        );
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
    let zone = &view.settings.zone;
    if event.all_day {
        // The end is the first day that is free again.
        let last = zone.at(event.end.unwrap_or(event.start)).date();
        lines.raw(&format!(
            "DTSTART;VALUE=DATE:{}",
            zone.at(event.start).date().strftime("%Y%m%d")
        ));
        let end = last.checked_add(1.day()).unwrap_or(last);
        lines.raw(&format!("DTEND;VALUE=DATE:{}", end.strftime("%Y%m%d")));
        return;
    }
    let clock = |moment| {
        zone.at(moment)
            .datetime()
            .strftime("%Y%m%dT%H%M%S")
            .to_string()
    };
    lines.raw(&format!(
        "DTSTART;TZID={}:{}",
        zone.name(),
        clock(event.start)
    ));
    if let Some(end) = event.end {
        lines.raw(&format!("DTEND;TZID={}:{}", zone.name(), clock(end)));
    }
}

fn description(id: ArticleId, venue: Venue<'_>, view: &View<'_>, url: &str) -> String {
    let summary = &view.head(id).summary;
    let organiser = venue
        .organiser
        .map(|name| format!("{}: {name}", view.text("organiser")));
    let parts = [
        summary.to_string(),
        organiser.unwrap_or_default(),
        url.to_owned(),
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// 'Balai RT, Kelurahan Karang Pule, Kota Mataram'.
fn place(id: ArticleId, venue: Venue<'_>, view: &View<'_>) -> String {
    let title = |place| {
        format!(
            "{} {}",
            view.place(place).word.text(),
            view.place(place).name
        )
    };
    let region = view.places.region();
    let filed = view
        .entry(id)
        .filed
        .first()
        .copied()
        .filter(|place| *place != region)
        .map(title);
    let parts = [
        Some(venue.place.to_owned()).filter(|place| !place.is_empty()),
        filed,
        Some(title(region)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The same for the same article, whatever its title becomes: of its address, which does not name the kelurahan of a
/// protected one. In the form of RFC 9562, version 8.
fn uid(id: ArticleId, view: &View<'_>) -> String {
    let address = view.plan.addresses().article(id);
    let hash =
        blake3::hash(format!("{}\n{}", view.settings.region.value, address.as_str()).as_bytes());
    let mut bytes: [u8; 16] = hash.as_bytes().first_chunk().copied().unwrap_or_default();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = blake3::Hash::from_bytes(std::array::from_fn(|at| bytes[at % 16])).to_hex();
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..32]
    )
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
