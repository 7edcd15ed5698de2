//! The figures as tables with words: what the text, the CSV and the page have in common.

use super::words as w;
use crate::base::Zone;
use crate::i18n::{Bilingual, DateFormatter, DateLanguage, Locale, thousands};
use crate::report::{AuthorRow, CorrectionRow, Figures, Gap, KimRow, KindRow, MonthRow, PlaceRow};
use jiff::civil::Date;

/// The cells of one line of a table.
pub(super) type Row = Vec<Cell>;

/// A table.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) note: &'static str,
    pub(super) columns: Vec<&'static str>,
    pub(super) rows: Vec<Row>,
    pub(super) plot: Plot,
    /// Said in place of a table without rows.
    pub(super) empty: &'static str,
}

impl Section {
    /// Whether a column holds numbers, which stand at its right.
    pub(super) fn has_numbers(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.any(Cell::is_number)
    }
}

/// How the page shows a table beside its rows: the first column names, the last but `Plot::Bars.0` counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Plot {
    /// Rows alone.
    No,
    /// Bars that lie, one a row, of the counts in a column.
    Bars(usize),
    /// Columns that stand, one a row.
    Columns(usize),
}

/// A value.
#[derive(Clone)]
pub(super) enum Cell {
    Text(String),
    /// Below the row before it that is not: a kelurahan of a kecamatan.
    Below(String),
    Count(usize),
    Day(Option<Date>),
    Minutes(Option<u64>),
    Share(usize, usize),
    Nothing,
}

impl Cell {
    /// Whether it stands at the right of its column.
    fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Minutes(_) | Self::Share(..))
    }

    /// For people.
    pub(super) fn said(&self, locale: Locale) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Below(text) => format!("  {text}"),
            Self::Count(count) => thousands(*count, locale),
            Self::Day(Some(day)) => short(*day, locale),
            Self::Day(None) => w::NEVER.of(locale).to_owned(),
            Self::Minutes(Some(minutes)) => w::length(*minutes, locale),
            Self::Minutes(None) | Self::Share(_, 0) => "–".to_owned(),
            Self::Share(part, whole) => share(*part, *whole, locale),
            Self::Nothing => String::new(),
        }
    }

    /// For programs: plain figures, ISO days, minutes, a share between 0 and 1.
    pub(super) fn bare(&self) -> String {
        match self {
            Self::Text(text) | Self::Below(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Day(Some(day)) => day.to_string(),
            Self::Minutes(Some(minutes)) => minutes.to_string(),
            Self::Day(None) | Self::Minutes(None) | Self::Share(_, 0) | Self::Nothing => {
                String::new()
            }
            Self::Share(part, whole) => fraction(*part, *whole),
        }
    }
}

/// `3 dari 4 (75%)`
fn share(part: usize, whole: usize, locale: Locale) -> String {
    w::SHARE.fill(
        locale,
        &[
            ("part", &thousands(part, locale)),
            ("whole", &thousands(whole, locale)),
            ("percent", &rounded(part * 100, whole)),
        ],
    )
}

/// `0.750`
fn fraction(part: usize, whole: usize) -> String {
    let thousandths = rounded(part * 1000, whole);
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

/// A quotient, rounded half up; 0 of nothing.
fn rounded(part: usize, whole: usize) -> usize {
    (part + whole / 2).checked_div(whole).unwrap_or(0)
}

fn clock(locale: Locale) -> DateFormatter {
    DateFormatter::new(Zone::wita(), DateLanguage::from(locale))
}

/// `2 Des 2020`.
fn short(day: Date, locale: Locale) -> String {
    // A day has no zone; noon is on the same day in all of them.
    let noon = Zone::wita().moment(day.at(12, 0, 0, 0));
    noon.map_or_else(String::new, |noon| clock(locale).short(noon))
}

/// `1 Januari 2026 sampai 24 November 2026`.
pub(super) fn days(figures: &Figures, locale: Locale) -> String {
    let (since, until) = (whole(figures.since, locale), whole(figures.until, locale));
    format!("{since} {} {until}", w::UNTIL.of(locale))
}

/// `1 Januari 2026`
fn whole(day: Date, locale: Locale) -> String {
    let month = clock(locale).month_name(day.month());
    format!("{} {month} {}", day.day(), day.year())
}

/// Every table, in the order of reading.
pub(super) fn of(figures: &Figures, locale: Locale) -> Vec<Section> {
    let mut sections = vec![
        summary(figures, locale),
        months(figures, locale),
        kims(figures, locale),
        silent_kims(figures, locale),
        kinds(figures, locale),
        authors(figures, locale),
        places(figures, locale),
        silent_places(figures, locale),
        care(figures, locale),
        corrections(figures, locale),
    ];
    if !figures.corrections.items.is_empty() {
        sections.push(correction_list(figures, locale));
    }
    sections
}

fn section(title: Bilingual, columns: &[Bilingual], rows: Vec<Row>, locale: Locale) -> Section {
    let columns = columns.iter().map(|column| column.of(locale)).collect();
    Section {
        title: title.of(locale).to_owned(),
        note: "",
        columns,
        rows,
        plot: Plot::No,
        empty: "",
    }
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// A table of measures with their values.
fn measures(title: Bilingual, rows: Vec<(Bilingual, Cell)>, locale: Locale) -> Section {
    let rows = rows
        .into_iter()
        .map(|(name, cell)| vec![text(name.of(locale)), cell])
        .collect();
    section(title, &[w::MEASURE, w::VALUE], rows, locale)
}

fn summary(figures: &Figures, locale: Locale) -> Section {
    let totals = figures.totals;
    let words = usize::try_from(totals.words).unwrap_or(usize::MAX);
    let rows = vec![
        (w::ARTICLES, Cell::Count(totals.articles)),
        (w::WORDS, Cell::Count(words)),
        (w::PENDING, Cell::Count(totals.pending)),
        (w::PROTECTED, Cell::Count(totals.protected)),
        (w::ENDED, Cell::Count(totals.ended)),
        (w::WITHDRAWN, Cell::Count(totals.withdrawn)),
    ];
    measures(w::SUMMARY, rows, locale)
}

fn months(figures: &Figures, locale: Locale) -> Section {
    let clock = clock(locale);
    let row = |row: &MonthRow| {
        let month = clock.month(row.year, row.month);
        vec![Cell::Text(month), Cell::Count(row.articles)]
    };
    let rows = figures.months.iter().map(row).collect();
    Section {
        plot: Plot::Columns(1),
        ..section(w::BY_MONTH, &[w::MONTH, w::ARTICLES], rows, locale)
    }
}

fn kims(figures: &Figures, locale: Locale) -> Section {
    let columns = [w::KIM, w::KELURAHAN, w::ARTICLES, w::LAST];
    let mut rows: Vec<Row> = figures.kims.iter().map(kim).collect();
    rows.push(no_kim(figures, locale));
    Section {
        plot: Plot::Bars(2),
        note: w::KIM_NOTE.of(locale),
        ..section(w::BY_KIM, &columns, rows, locale)
    }
}

fn kim(row: &KimRow) -> Row {
    let (name, place) = (text(&row.name), text(&row.place));
    vec![name, place, Cell::Count(row.articles), Cell::Day(row.last)]
}

/// Articles that count for no KIM, so that the column adds up to all of them.
fn no_kim(figures: &Figures, locale: Locale) -> Row {
    let (name, count) = (w::NO_KIM.of(locale), figures.outside_kims);
    vec![text(name), Cell::Nothing, Cell::Count(count), Cell::Nothing]
}

fn kinds(figures: &Figures, locale: Locale) -> Section {
    let row = |row: &KindRow| {
        let name = w::kind(row.kind).of(locale);
        vec![text(name), Cell::Count(row.articles)]
    };
    let rows = figures.kinds.iter().map(row).collect();
    Section {
        plot: Plot::Bars(1),
        ..section(w::BY_KIND, &[w::KIND, w::ARTICLES], rows, locale)
    }
}

fn authors(figures: &Figures, locale: Locale) -> Section {
    let columns = [w::AUTHOR, w::KIM, w::ARTICLES, w::LAST];
    let rows = figures.authors.iter().map(author).collect();
    section(w::BY_AUTHOR, &columns, rows, locale)
}

fn author(row: &AuthorRow) -> Row {
    let (name, kim) = (text(&row.name), text(&row.kim));
    let last = Some(row.last);
    vec![name, kim, Cell::Count(row.articles), Cell::Day(last)]
}

fn places(figures: &Figures, locale: Locale) -> Section {
    let columns = [w::PLACE, w::CODE, w::ARTICLES, w::LAST];
    let row = |row: &PlaceRow| {
        let (name, code) = (place_name(row, locale), text(&row.code));
        vec![name, code, Cell::Count(row.articles), Cell::Day(row.last)]
    };
    let rows = figures.places.iter().map(row).collect();
    section(w::BY_PLACE, &columns, rows, locale)
}

fn place_name(row: &PlaceRow, locale: Locale) -> Cell {
    // A row without a kecamatan is one, and stands above its kelurahan.
    if row.kecamatan.is_empty() {
        Cell::Text(format!("{} {}", w::KECAMATAN.of(locale), row.name))
    } else {
        Cell::Below(row.name.clone())
    }
}

fn silent_kims(figures: &Figures, locale: Locale) -> Section {
    let columns = [w::KIM, w::KELURAHAN, w::LAST, w::DAYS];
    let rows = figures.silent_kims.iter().map(gap).collect();
    Section {
        title: w::SILENT_KIMS.fill(locale, &[("n", &figures.gap_days)]),
        empty: w::NONE_SILENT.of(locale),
        ..section(w::SILENT_KIMS, &columns, rows, locale)
    }
}

fn silent_places(figures: &Figures, locale: Locale) -> Section {
    let columns = [w::KELURAHAN, w::KECAMATAN, w::LAST, w::DAYS];
    let rows = figures.silent_places.iter().map(gap).collect();
    Section {
        title: w::SILENT_PLACES.fill(locale, &[("n", &figures.gap_days)]),
        empty: w::NONE_SILENT.of(locale),
        ..section(w::SILENT_PLACES, &columns, rows, locale)
    }
}

fn gap(gap: &Gap) -> Row {
    let days = match gap.days {
        Some(days) => Cell::Count(days as usize),
        None => Cell::Nothing,
    };
    let (name, around) = (text(&gap.name), text(&gap.around));
    vec![name, around, Cell::Day(gap.last), days]
}

fn care(figures: &Figures, locale: Locale) -> Section {
    let shares = figures.shares;
    let of_articles = |part| Cell::Share(part, shares.articles);
    let of_photos = |part| Cell::Share(part, shares.photos);
    let rows = vec![
        (w::WITH_PHOTO, of_articles(shares.with_photo)),
        (w::WITH_SOURCE, of_articles(shares.with_source)),
        (w::WITH_ALT, of_photos(shares.photos_with_alt)),
    ];
    measures(w::CARE, rows, locale)
}

fn corrections(figures: &Figures, locale: Locale) -> Section {
    let made = &figures.corrections;
    let within_a_day = Cell::Share(made.delays.within_a_day, made.delays.of);
    let rows = vec![
        (w::RALAT, Cell::Count(made.ralat)),
        (w::KOREKSI, Cell::Count(made.koreksi)),
        (w::REPLIES, Cell::Count(made.hak_jawab)),
        (w::CORRECTED, Cell::Count(made.articles)),
        (w::MEDIAN, Cell::Minutes(made.delays.median)),
        (w::LONGEST, Cell::Minutes(made.delays.longest)),
        (w::WITHIN_A_DAY, within_a_day),
        (w::WITHDRAWN, Cell::Count(made.withdrawn)),
        (w::TO_WITHDRAW, Cell::Minutes(made.withdrawal_delays.median)),
    ];
    Section {
        note: w::CORRECTIONS_NOTE.of(locale),
        ..measures(w::CORRECTIONS, rows, locale)
    }
}

fn correction_list(figures: &Figures, locale: Locale) -> Section {
    let columns = [w::DAY, w::KIND, w::TITLE_OF, w::AFTER];
    let row = |row: &CorrectionRow| correction(row, locale);
    let rows = figures.corrections.items.iter().map(row).collect();
    section(w::CORRECTION_LIST, &columns, rows, locale)
}

fn correction(row: &CorrectionRow, locale: Locale) -> Row {
    let kind = text(w::kind(row.kind).of(locale));
    let (day, after) = (Cell::Day(Some(row.day)), Cell::Minutes(Some(row.minutes)));
    vec![day, kind, text(&row.title), after]
}
