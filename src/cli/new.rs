//! `kulkul new`: the outline of an article, in the right folder, with everything filled in that is known.
//!
//! Owns: finding out title, place, category and author, from flags or by asking. Never overwrites anything.

use super::args::New;
use super::site::{Author, Closed, OpenSite};
use super::{CliError, Environment, ExitStatus, ask, err, init, out, shown, write_new};
use crate::base::slug;
use crate::content::Draft;
use crate::diag::{Format, PrintStyle, Printing, Report, nearest};
use crate::i18n::{Bilingual, Locale};
use crate::places::{Level, PlaceError, PlaceId, Places};
use std::path::Path;

const NEXT: Bilingual = Bilingual::new(
    "Tulis artikelnya di berkas itu, lalu hapus baris draf supaya terbit.\n",
    "Write the article in that file, then remove the draft line to publish it.\n",
);

pub(super) fn run(arguments: &New, environment: &Environment) -> Result<ExitStatus, CliError> {
    let site = open(&arguments.site, environment)?;
    if !environment.interactive {
        all_given(arguments, &site)?;
    }
    let title = title(arguments, environment)?;
    let name = slug(&title).into_owned();
    if name.is_empty() {
        return Err(CliError::EmptyTitle);
    }
    let place = place(arguments, &site.places, environment)?;
    let category = category(arguments, &site, environment)?;
    let author = author(arguments, &site, environment)?;
    let moment = match arguments.tanggal {
        None => Environment::now(),
        Some(typed) => typed.on(&site.settings.zone).ok_or(CliError::NoSuchTime)?,
    };
    let written = site.settings.zone.at(moment).datetime();
    let draft = Draft {
        title: &title,
        written,
        author: author.as_deref(),
        category: category.as_deref(),
        kind: arguments.jenis,
        place: &site.places.get(place).name,
        photo: arguments.foto,
    };
    let form = if arguments.foto { "/index.md" } else { ".md" };
    let file = format!(
        "content/{}/{}-{name}{form}",
        init::folder(&site.places, place),
        written.date()
    );
    let file = arguments.site.join(file);
    write_new(&file, &draft.text(Locale::of_tag(&site.settings.language)))?;
    out(&format!("{}\n", shown(&file)))?;
    err(NEXT.of(environment.lang))?;
    Ok(ExitStatus::Good)
}

fn open(folder: &Path, environment: &Environment) -> Result<OpenSite, CliError> {
    OpenSite::open(folder).or_else(|closed| match closed {
        Closed::CliError(failure) => Err(failure),
        Closed::Errors(diagnostics) => {
            let printing = Printing {
                format: Format::Human,
                lang: environment.lang,
                style: PrintStyle {
                    colour: environment.colour,
                    all: false,
                },
                strict: false,
                folder: &environment.as_prefix(folder),
            };
            err(&Report::new(diagnostics).print(&printing))?;
            Err(CliError::BadSite)
        }
    })
}

/// Where nobody can be asked, everything that would be asked must be given; all that is missing is said at once.
fn all_given(arguments: &New, site: &OpenSite) -> Result<(), CliError> {
    let needed = [
        ("--judul", arguments.judul.is_none()),
        ("--wilayah", arguments.wilayah.is_none()),
        (
            "--kategori",
            arguments.kategori.is_none() && site.settings.categories.len() > 1,
        ),
        (
            "--penulis",
            arguments.penulis.is_none() && site.authors.len() > 1,
        ),
    ];
    let missing: Vec<_> = needed
        .into_iter()
        .filter(|(_, missing)| *missing)
        .map(|(flag, _)| flag)
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(CliError::Missing(missing))
    }
}

fn title(arguments: &New, environment: &Environment) -> Result<String, CliError> {
    match &arguments.judul {
        Some(title) => Ok(title.trim().to_owned()),
        None => ask::text(Bilingual::new("Judul", "Title"), None, environment),
    }
}

fn place(arguments: &New, places: &Places, environment: &Environment) -> Result<PlaceId, CliError> {
    let Some(written) = &arguments.wilayah else {
        let choices = choices(places);
        let names: Vec<String> = choices.iter().map(|id| places.full_name(*id)).collect();
        let chosen = ask::choose(Bilingual::new("Wilayah", "Place"), &names, environment)?;
        return Ok(choices[chosen]);
    };
    if written.eq_ignore_ascii_case("kota") {
        return Ok(places.region());
    }
    places.find(written, None).map_err(|error| match error {
        PlaceError::Ambiguous(names) => CliError::Ambiguous(written.clone(), names),
        PlaceError::Unknown(near) => {
            let known = places
                .children(places.region())
                .into_iter()
                .map(|id| places.full_name(id))
                .collect();
            CliError::Unknown {
                flag: "--wilayah",
                value: written.clone(),
                near,
                known,
            }
        }
    })
}

/// Kelurahan and desa by name, then the kecamatan, then the region.
fn choices(places: &Places) -> Vec<PlaceId> {
    let mut choices: Vec<_> = places.iter().collect();
    choices.sort_by_key(|(id, place)| {
        let depth = match place.level {
            Level::Kelurahan => 0,
            Level::Kecamatan => 1,
            Level::Region => 2,
        };
        (depth, place.name.clone(), *id)
    });
    choices.into_iter().map(|(id, _)| id).collect()
}

fn category(
    arguments: &New,
    site: &OpenSite,
    environment: &Environment,
) -> Result<Option<String>, CliError> {
    let categories = &site.settings.categories;
    let known = || {
        categories
            .iter()
            .map(|category| category.slug.to_string())
            .collect::<Vec<_>>()
    };
    match &arguments.kategori {
        Some(written) => match categories
            .iter()
            .find(|category| *category.slug == *slug(written))
        {
            Some(category) => Ok(Some(category.slug.to_string())),
            None => Err(unknown("--kategori", written, known())),
        },
        None if categories.len() < 2 => Ok(known().pop()),
        None => {
            let titles: Vec<String> = categories
                .iter()
                .map(|category| category.title.to_string())
                .collect();
            let chosen = ask::choose(Bilingual::new("Kategori", "Category"), &titles, environment)?;
            Ok(Some(categories[chosen].slug.to_string()))
        }
    }
}

fn author(
    arguments: &New,
    site: &OpenSite,
    environment: &Environment,
) -> Result<Option<String>, CliError> {
    let authors = &site.authors;
    match &arguments.penulis {
        Some(written) => {
            let meant = |author: &&Author| {
                author.id == slug(written) || author.name.eq_ignore_ascii_case(written)
            };
            match authors.iter().find(meant) {
                Some(author) => Ok(Some(author.id.clone())),
                None => Err(unknown(
                    "--penulis",
                    written,
                    authors.iter().map(|author| author.id.clone()).collect(),
                )),
            }
        }
        None if authors.len() < 2 => Ok(authors.first().map(|author| author.id.clone())),
        None => {
            let names: Vec<String> = authors
                .iter()
                .map(|author| format!("{} ({})", author.name, author.id))
                .collect();
            let chosen = ask::choose(Bilingual::new("Penulis", "Author"), &names, environment)?;
            Ok(Some(authors[chosen].id.clone()))
        }
    }
}

fn unknown(flag: &'static str, written: &str, known: Vec<String>) -> CliError {
    let near = nearest(written, known.iter().map(String::as_str)).map(str::to_owned);
    CliError::Unknown {
        flag,
        value: written.to_owned(),
        near,
        known,
    }
}
