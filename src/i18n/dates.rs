//! Dates as a newspaper prints them: 'Rabu, 2 Desember 2020 09.05 WITA'.
//!
//! Owns: the words and their order. Sasak and Balinese have their own names of days; months, and any other language, fall
//! back to Indonesian, as print in Lombok and Bali does.

use super::Locale;
use crate::base::Zone;
use jiff::Timestamp;
use jiff::civil::Weekday;
use serde::Serialize;

/// A language in which dates can be written: those of sites, of which kulkul itself speaks two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateLanguage {
    /// Bahasa Indonesia, and the fallback.
    #[default]
    Indonesian,
    /// English.
    English,
    /// Sasak.
    Sasak,
    /// Balinese.
    Balinese,
}

impl From<Locale> for DateLanguage {
    fn from(locale: Locale) -> Self {
        Self::of(locale.tag())
    }
}

impl DateLanguage {
    /// The language of a BCP 47 tag: `sas`, `ban-Latn`, `en`.
    pub fn of(tag: &str) -> Self {
        match tag.split('-').next().unwrap_or("") {
            "en" => Self::English,
            "sas" => Self::Sasak,
            "ban" => Self::Balinese,
            _ => Self::Indonesian,
        }
    }

    fn month(self, month: i8) -> &'static str {
        let index = usize::from(month.unsigned_abs()).saturating_sub(1).min(11);
        match self {
            Self::English => ENGLISH_MONTHS[index],
            _ => MONTHS[index],
        }
    }

    /// A month by its first three letters: 'Agu', 'Aug'.
    fn short_month(self, month: i8) -> &'static str {
        // Every name is of ASCII letters, and its first three are what print uses.
        &self.month(month)[..3]
    }

    fn day(self, day: Weekday) -> &'static str {
        let names = match self {
            Self::Indonesian => [
                "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
            ],
            Self::English => [
                "Monday",
                "Tuesday",
                "Wednesday",
                "Thursday",
                "Friday",
                "Saturday",
                "Sunday",
            ],
            Self::Sasak => ["Senen", "Selase", "Rebo", "Kemis", "Jumat", "Saptu", "Ahad"],
            Self::Balinese => [
                "Soma",
                "Anggara",
                "Buda",
                "Wraspati",
                "Sukra",
                "Saniscara",
                "Redite",
            ],
        };
        names[usize::from(day.to_monday_zero_offset().unsigned_abs()).min(6)]
    }
}

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A moment in the forms that pages print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateText {
    /// RFC 3339 with the zone's offset: `2020-12-02T09:05:00+08:00`.
    pub iso: String,
    /// `Rabu, 2 Desember 2020 09.05 WITA`.
    pub full: String,
    /// `Rabu, 2 Desember 2020`.
    pub day: String,
    /// `2 Des 2020`.
    pub short: String,
    /// `Desember 2020`.
    pub month: String,
    /// `09.05 WITA`.
    pub time: String,
}

/// A zone and a language: what it takes to print a moment.
#[derive(Debug, Clone)]
pub struct DateFormatter {
    zone: Zone,
    language: DateLanguage,
}

impl DateFormatter {
    /// For one zone and one language.
    pub fn new(zone: Zone, language: DateLanguage) -> Self {
        Self { zone, language }
    }

    /// Year and month on this clock.
    pub fn month_of(&self, moment: Timestamp) -> (i16, i8) {
        let date = self.zone.at(moment).datetime();
        (date.year(), date.month())
    }

    /// Year, month and day on this clock.
    pub fn day_of(&self, moment: Timestamp) -> (i16, i8, i8) {
        let date = self.zone.at(moment).datetime();
        (date.year(), date.month(), date.day())
    }

    /// A moment in every form.
    pub fn text(&self, moment: Timestamp) -> DateText {
        let zoned = self.zone.at(moment);
        let date = zoned.datetime();
        let (year, month, day) = (date.year(), date.month(), date.day());
        let name = self.zone.abbreviation(moment);
        let time = match self.language {
            // Indonesian writes a time with a full stop.
            DateLanguage::English => format!("{:02}:{:02} {name}", date.hour(), date.minute()),
            _ => format!("{:02}.{:02} {name}", date.hour(), date.minute()),
        };
        let day_text = format!(
            "{}, {day} {} {year}",
            self.language.day(date.weekday()),
            self.language.month(month)
        );
        DateText {
            iso: self.iso(moment),
            full: format!("{day_text} {time}"),
            day: day_text,
            short: format!("{day} {} {year}", self.language.short_month(month)),
            month: self.month(year, month),
            time,
        }
    }

    /// `2 Des 2020`.
    pub fn short(&self, moment: Timestamp) -> String {
        let date = self.zone.at(moment).datetime();
        format!(
            "{} {} {}",
            date.day(),
            self.language.short_month(date.month()),
            date.year()
        )
    }

    /// `Desember 2020`.
    pub fn month(&self, year: i16, month: i8) -> String {
        format!("{} {year}", self.language.month(month))
    }

    /// `Desember`.
    pub fn month_name(&self, month: i8) -> &'static str {
        self.language.month(month)
    }

    /// RFC 3339 with the zone's offset, to the second.
    pub fn iso(&self, moment: Timestamp) -> String {
        let zoned = self.zone.at(moment);
        let (date, offset) = (zoned.datetime(), zoned.offset().seconds());
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}{:02}:{:02}",
            date.year(),
            date.month(),
            date.day(),
            date.hour(),
            date.minute(),
            date.second(),
            if offset < 0 { '-' } else { '+' },
            offset.abs() / 3600,
            offset.abs() / 60 % 60
        )
    }

    /// RFC 2822, as RSS wants it: `Wed, 02 Dec 2020 09:05:00 +0800`.
    pub fn rfc2822(&self, moment: Timestamp) -> String {
        let zoned = self.zone.at(moment);
        let (date, offset) = (zoned.datetime(), zoned.offset().seconds());
        format!(
            // Names in English whatever the site speaks (RFC 2822, 3.3).
            "{}, {:02} {} {:04} {:02}:{:02}:{:02} {}{:02}{:02}",
            &DateLanguage::English.day(date.weekday())[..3],
            date.day(),
            DateLanguage::English.short_month(date.month()),
            date.year(),
            date.hour(),
            date.minute(),
            date.second(),
            if offset < 0 { '-' } else { '+' },
            offset.abs() / 3600,
            offset.abs() / 60 % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment() -> Timestamp {
        "2020-12-02T09:05:00+08:00".parse().expect("a moment")
    }

    fn clock(zone: &str, tag: &str) -> DateFormatter {
        DateFormatter::new(Zone::named(zone).expect("a zone"), DateLanguage::of(tag))
    }

    #[test]
    fn dates_read_like_a_newspaper() {
        assert_eq!(
            clock("Asia/Makassar", "id").text(moment()).full,
            "Rabu, 2 Desember 2020 09.05 WITA"
        );
        assert_eq!(
            clock("Asia/Jakarta", "id").text(moment()).full,
            "Rabu, 2 Desember 2020 08.05 WIB"
        );
        assert_eq!(
            clock("Asia/Jayapura", "id").text(moment()).full,
            "Rabu, 2 Desember 2020 10.05 WIT"
        );
        assert_eq!(
            clock("Asia/Makassar", "en").text(moment()).full,
            "Wednesday, 2 December 2020 09:05 WITA"
        );
        assert_eq!(
            clock("Asia/Makassar", "sas").text(moment()).day,
            "Rebo, 2 Desember 2020"
        );
        assert_eq!(
            clock("Asia/Makassar", "ban-Latn").text(moment()).day,
            "Buda, 2 Desember 2020"
        );
        assert_eq!(
            clock("Asia/Makassar", "jv").text(moment()).day,
            "Rabu, 2 Desember 2020"
        );
        assert_eq!(
            clock("Asia/Makassar", "id").text(moment()).short,
            "2 Des 2020"
        );
    }

    #[test]
    fn machines_read_them_too() {
        let wita = clock("Asia/Makassar", "id");
        assert_eq!(wita.iso(moment()), "2020-12-02T09:05:00+08:00");
        assert_eq!(wita.rfc2822(moment()), "Wed, 02 Dec 2020 09:05:00 +0800");
        assert_eq!(
            clock("America/St_Johns", "id").iso(moment()),
            "2020-12-01T21:35:00-03:30"
        );
    }

    proptest::proptest! {
        #[test]
        fn an_iso_date_is_its_moment(seconds in -60_000_000_000i64..250_000_000_000) {
            let moment = Timestamp::from_second(seconds).expect("in range");
            for zone in ["Asia/Makassar", "America/St_Johns"] {
                let text = clock(zone, "id").iso(moment);
                // Before standard time offsets had seconds, which RFC 3339 cannot say.
                if seconds > 0 {
                    proptest::prop_assert_eq!(text.parse::<Timestamp>().expect("RFC 3339"), moment);
                }
            }
        }
    }
}
