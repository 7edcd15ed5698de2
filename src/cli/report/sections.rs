//! The figures as tables with words: what the text, the CSV and the page have in common.

use super::words as w;
use crate::base::Zone;
use crate::i18n::{Bilingual, DateFormatter, DateLanguage, Locale, thousands};
use crate::report::{Figures, Gap};
use jiff::civil::Date;

/// A table.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) note: &'static str,
    pub(super) columns: Vec<&'static str>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) plot: Plot,
    /// Said in place of a table without rows.
    pub(super) empty: &'static str,
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
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Minutes(_) | Self::Share(..))
    }

    /// For people.
    pub(super) fn said(&self, lang: Locale) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Below(text) => format!("  {text}"),
            Self::Count(count) => thousands(*count, lang),
            Self::Day(Some(day)) => short(*day, lang),
            Self::Day(None) => w::NEVER.of(lang).to_owned(),
            Self::Minutes(Some(minutes)) => w::length(*minutes, lang),
            Self::Minutes(None) | Self::Share(_, 0) => "–".to_owned(),
            Self::Share(part, whole) => {
                let percent = (part * 100 + whole / 2).checked_div(*whole).unwrap_or(0);
                w::SHARE.fill(
                    lang,
                    &[
                        ("part", &thousands(*part, lang)),
                        ("whole", &thousands(*whole, lang)),
                        ("percent", &percent),
                    ],
                )
            }
            Self::Nothing => String::new(),
        }
    }

    /// For programs: plain figures, ISO days, minutes, a share between 0 and 1.
    pub(super) fn bare(&self) -> String {
        match self {
            Self::Text(text) | Self::Below(text) => text.clone(),
            Self::Share(_, 0) | Self::Nothing => String::new(),
            Self::Count(count) => count.to_string(),
            Self::Day(day) => day.map_or(String::new(), |day| day.to_string()),
            Self::Minutes(minutes) => minutes.map_or(String::new(), |minutes| minutes.to_string()),
            Self::Share(part, whole) => {
                let thousandths = (part * 1000 + whole / 2).checked_div(*whole).unwrap_or(0);
                format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
            }
        }
    }
}

fn clock(lang: Locale) -> DateFormatter {
    DateFormatter::new(Zone::wita(), DateLanguage::from(lang))
}

/// `2 Des 2020`.
fn short(day: Date, lang: Locale) -> String {
    Zone::wita()
        .moment(day.at(12, 0, 0, 0))
        .map_or(String::new(), |noon| clock(lang).short(noon))
}

/// `1 Januari 2026 sampai 24 November 2026`.
pub(super) fn days(figures: &Figures, lang: Locale) -> String {
    let whole = |day: Date| {
        format!(
            "{} {} {}",
            day.day(),
            clock(lang).month_name(day.month()),
            day.year()
        )
    };
    format!(
        "{} {} {}",
        whole(figures.since),
        w::UNTIL.of(lang),
        whole(figures.until)
    )
}

/// Every table, in the order of reading.
pub(super) fn of(figures: &Figures, lang: Locale) -> Vec<Section> {
    let mut sections = vec![
        summary(figures, lang),
        months(figures, lang),
        kims(figures, lang),
        silent(
            w::SILENT_KIMS,
            w::KIM,
            w::KELURAHAN,
            &figures.silent_kims,
            figures,
            lang,
        ),
        kinds(figures, lang),
        authors(figures, lang),
        places(figures, lang),
        silent(
            w::SILENT_PLACES,
            w::KELURAHAN,
            w::KECAMATAN,
            &figures.silent_places,
            figures,
            lang,
        ),
        care(figures, lang),
        corrections(figures, lang),
    ];
    if !figures.corrections.items.is_empty() {
        sections.push(correction_list(figures, lang));
    }
    sections
}

fn section(title: Bilingual, columns: &[Bilingual], rows: Vec<Vec<Cell>>, lang: Locale) -> Section {
    let columns = columns.iter().map(|column| column.of(lang)).collect();
    Section {
        title: title.of(lang).to_owned(),
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
fn measures(title: Bilingual, rows: Vec<(Bilingual, Cell)>, lang: Locale) -> Section {
    let rows = rows
        .into_iter()
        .map(|(name, cell)| vec![text(name.of(lang)), cell])
        .collect();
    section(title, &[w::MEASURE, w::VALUE], rows, lang)
}

fn summary(figures: &Figures, lang: Locale) -> Section {
    let totals = figures.totals;
    let rows = vec![
        (w::ARTICLES, Cell::Count(totals.articles)),
        (
            w::WORDS,
            Cell::Count(usize::try_from(totals.words).unwrap_or(usize::MAX)),
        ),
        (w::PENDING, Cell::Count(totals.pending)),
        (w::PROTECTED, Cell::Count(totals.protected)),
        (w::ENDED, Cell::Count(totals.ended)),
        (w::WITHDRAWN, Cell::Count(totals.withdrawn)),
    ];
    measures(w::SUMMARY, rows, lang)
}

fn months(figures: &Figures, lang: Locale) -> Section {
    let clock = clock(lang);
    let rows = figures.months.iter().map(|row| {
        vec![
            Cell::Text(clock.month(row.year, row.month)),
            Cell::Count(row.articles),
        ]
    });
    Section {
        plot: Plot::Columns(1),
        ..section(w::BY_MONTH, &[w::MONTH, w::ARTICLES], rows.collect(), lang)
    }
}

fn kims(figures: &Figures, lang: Locale) -> Section {
    let row = |row: &crate::report::KimRow| {
        vec![
            text(&row.name),
            text(&row.place),
            Cell::Count(row.articles),
            Cell::Day(row.last),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = figures.kims.iter().map(row).collect();
    rows.push(vec![
        text(w::NO_KIM.of(lang)),
        Cell::Nothing,
        Cell::Count(figures.outside_kims),
        Cell::Nothing,
    ]);
    let columns = [w::KIM, w::KELURAHAN, w::ARTICLES, w::LAST];
    Section {
        plot: Plot::Bars(2),
        note: w::KIM_NOTE.of(lang),
        ..section(w::BY_KIM, &columns, rows, lang)
    }
}

fn kinds(figures: &Figures, lang: Locale) -> Section {
    let rows = figures
        .kinds
        .iter()
        .map(|row| vec![text(w::kind(row.kind, lang)), Cell::Count(row.articles)]);
    Section {
        plot: Plot::Bars(1),
        ..section(w::BY_KIND, &[w::KIND, w::ARTICLES], rows.collect(), lang)
    }
}

fn authors(figures: &Figures, lang: Locale) -> Section {
    let row = |row: &crate::report::AuthorRow| {
        vec![
            text(&row.name),
            text(&row.kim),
            Cell::Count(row.articles),
            Cell::Day(Some(row.last)),
        ]
    };
    let columns = [w::AUTHOR, w::KIM, w::ARTICLES, w::LAST];
    section(
        w::BY_AUTHOR,
        &columns,
        figures.authors.iter().map(row).collect(),
        lang,
    )
}

fn places(figures: &Figures, lang: Locale) -> Section {
    let row = |row: &crate::report::PlaceRow| {
        let name = match &*row.kecamatan {
            "" => Cell::Text(format!("{} {}", w::KECAMATAN.of(lang), row.name)),
            _ => Cell::Below(row.name.clone()),
        };
        vec![
            name,
            text(&row.code),
            Cell::Count(row.articles),
            Cell::Day(row.last),
        ]
    };
    let columns = [w::PLACE, w::CODE, w::ARTICLES, w::LAST];
    section(
        w::BY_PLACE,
        &columns,
        figures.places.iter().map(row).collect(),
        lang,
    )
}

fn silent(
    title: Bilingual,
    name: Bilingual,
    around: Bilingual,
    gaps: &[Gap],
    figures: &Figures,
    lang: Locale,
) -> Section {
    let days = |days: Option<u32>| days.map_or(Cell::Nothing, |days| Cell::Count(days as usize));
    let row = |gap: &Gap| {
        vec![
            text(&gap.name),
            text(&gap.around),
            Cell::Day(gap.last),
            days(gap.days),
        ]
    };
    let mut table = section(
        title,
        &[name, around, w::LAST, w::DAYS],
        gaps.iter().map(row).collect(),
        lang,
    );
    table.title = title.fill(lang, &[("n", &figures.gap_days)]);
    Section {
        empty: w::NONE_SILENT.of(lang),
        ..table
    }
}

fn care(figures: &Figures, lang: Locale) -> Section {
    let shares = figures.shares;
    let rows = vec![
        (
            w::WITH_PHOTO,
            Cell::Share(shares.with_photo, shares.articles),
        ),
        (
            w::WITH_SOURCE,
            Cell::Share(shares.with_source, shares.articles),
        ),
        (
            w::WITH_ALT,
            Cell::Share(shares.photos_with_alt, shares.photos),
        ),
    ];
    measures(w::CARE, rows, lang)
}

fn corrections(figures: &Figures, lang: Locale) -> Section {
    let made = &figures.corrections;
    let rows = vec![
        (w::RALAT, Cell::Count(made.ralat)),
        (w::KOREKSI, Cell::Count(made.koreksi)),
        (w::REPLIES, Cell::Count(made.hak_jawab)),
        (w::CORRECTED, Cell::Count(made.articles)),
        (w::MEDIAN, Cell::Minutes(made.delays.median)),
        (w::LONGEST, Cell::Minutes(made.delays.longest)),
        (
            w::WITHIN_A_DAY,
            Cell::Share(made.delays.within_a_day, made.delays.of),
        ),
        (w::WITHDRAWN, Cell::Count(made.withdrawn)),
        (w::TO_WITHDRAW, Cell::Minutes(made.withdrawal_delays.median)),
    ];
    Section {
        note: w::CORRECTIONS_NOTE.of(lang),
        ..measures(w::CORRECTIONS, rows, lang)
    }
}

fn correction_list(figures: &Figures, lang: Locale) -> Section {
    let row = |row: &crate::report::CorrectionRow| {
        let kind = text(w::kind(row.kind, lang));
        vec![
            Cell::Day(Some(row.day)),
            kind,
            text(&row.title),
            Cell::Minutes(Some(row.minutes)),
        ]
    };
    let columns = [w::DAY, w::KIND, w::TITLE_OF, w::AFTER];
    section(
        w::CORRECTION_LIST,
        &columns,
        figures.corrections.items.iter().map(row).collect(),
        lang,
    )
}
