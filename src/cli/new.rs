//! `kulkul new`: the outline of an article, in the right folder, with everything filled in that is known.
//!
//! Owns: finding out title, place, category and author, from flags or by asking. Never overwrites anything.

use super::args::New;
use super::site::{Closed, OpenSite};
use super::{CliError, Environment, ExitStatus, ask, err, init, out, shown, write_new};
use crate::base::slug;
use crate::content::Draft;
use crate::diag::{Report, nearest};
use crate::i18n::{Bilingual, Locale};
use crate::places::{Level, PlaceError, PlaceId, Places};
use jiff::civil::DateTime;
use std::path::Path;

const NEXT: Bilingual = Bilingual::new(
    "Tulis artikelnya di berkas itu, lalu hapus baris draf supaya terbit.\n",
    "Write the article in that file, then remove the draft line to publish it.\n",
);

pub(super) fn run(arguments: &New, environment: &Environment) -> Result<ExitStatus, CliError> {
    let site = open(&arguments.site, environment)?;
    let request = Request {
        arguments,
        site: &site,
        environment,
    };
    if !environment.interactive {
        request.must_be_complete()?;
    }
    let answers = request.answers()?;
    let file = arguments.site.join(answers.file(&site, arguments.foto));
    write_new(&file, &answers.text(&site, arguments))?;
    out(&format!("{}\n", shown(&file)))?;
    err(NEXT.of(environment.lang))?;
    Ok(ExitStatus::Good)
}

fn open(folder: &Path, environment: &Environment) -> Result<OpenSite, CliError> {
    match OpenSite::open(folder) {
        Ok(site) => Ok(site),
        Err(Closed::Failed(error)) => Err(error),
        Err(Closed::Errors(diagnostics)) => {
            let folder = environment.as_prefix(folder);
            err(&Report::new(diagnostics).print(&environment.printing(&folder)))?;
            Err(CliError::BadSite)
        }
    }
}

/// What was asked for, and where the rest is to be had: from the site, or from whoever sits at the terminal.
struct Request<'a> {
    arguments: &'a New,
    site: &'a OpenSite,
    environment: &'a Environment,
}

impl Request<'_> {
    /// Where nobody can be asked, everything that would be asked must be given; all that is missing is said at once.
    fn must_be_complete(&self) -> Result<(), CliError> {
        let given = self.arguments;
        let mut missing = Vec::new();
        if given.judul.is_none() {
            missing.push("--judul");
        }
        if given.wilayah.is_none() {
            missing.push("--wilayah");
        }
        // One category, or one author, is no choice.
        if given.kategori.is_none() && self.site.settings.categories.len() > 1 {
            missing.push("--kategori");
        }
        if given.penulis.is_none() && self.site.authors.len() > 1 {
            missing.push("--penulis");
        }
        if missing.is_empty() {
            Ok(())
        } else {
            Err(CliError::Missing(missing))
        }
    }

    /// Title first: it is the one thing that only the writer knows, and nothing else is asked if it is no title.
    fn answers(&self) -> Result<Answers, CliError> {
        let title = self.title()?;
        let slug = slug(&title).into_owned();
        if slug.is_empty() {
            return Err(CliError::EmptyTitle);
        }
        Ok(Answers {
            title,
            slug,
            place: self.place()?,
            category: self.category()?,
            author: self.author()?,
            written: self.written()?,
        })
    }

    fn title(&self) -> Result<String, CliError> {
        match &self.arguments.judul {
            Some(title) => Ok(title.trim().to_owned()),
            None => ask::text(Bilingual::new("Judul", "Title"), None, self.environment),
        }
    }

    fn place(&self) -> Result<PlaceId, CliError> {
        match &self.arguments.wilayah {
            None => self.ask_place(),
            Some(written) if written.eq_ignore_ascii_case("kota") => Ok(self.site.places.region()),
            Some(written) => self.named_place(written),
        }
    }

    fn ask_place(&self) -> Result<PlaceId, CliError> {
        let choices = choices(&self.site.places);
        let names: Vec<String> = choices
            .iter()
            .map(|id| self.site.places.full_name(*id))
            .collect();
        let question = Bilingual::new("Wilayah", "Place");
        let chosen = ask::choose(question, &names, self.environment)?;
        Ok(choices[chosen])
    }

    fn named_place(&self, written: &str) -> Result<PlaceId, CliError> {
        let places = &self.site.places;
        places.find(written, None).map_err(|error| match error {
            PlaceError::Ambiguous(names) => CliError::Ambiguous(written.to_owned(), names),
            PlaceError::Unknown(near) => CliError::Unknown {
                flag: "--wilayah",
                value: written.to_owned(),
                near,
                known: kecamatan(places),
            },
        })
    }

    fn category(&self) -> Result<Option<String>, CliError> {
        let choices = self.categories();
        let Some(written) = &self.arguments.kategori else {
            return self.only_or_asked(Bilingual::new("Kategori", "Category"), choices);
        };
        let wanted = slug(written);
        match choices.iter().find(|choice| choice.id == wanted) {
            Some(choice) => Ok(Some(choice.id.clone())),
            None => Err(unknown("--kategori", written, ids(&choices))),
        }
    }

    fn categories(&self) -> Vec<Choice> {
        let categories = self.site.settings.categories.iter();
        let choice = categories.map(|category| Choice {
            id: category.slug.to_string(),
            label: category.title.to_string(),
        });
        choice.collect()
    }

    fn author(&self) -> Result<Option<String>, CliError> {
        let choices = self.authors();
        let Some(written) = &self.arguments.penulis else {
            return self.only_or_asked(Bilingual::new("Penulis", "Author"), choices);
        };
        match self.site.author(written) {
            Some(author) => Ok(Some(author.id.clone())),
            None => Err(unknown("--penulis", written, ids(&choices))),
        }
    }

    fn authors(&self) -> Vec<Choice> {
        let authors = self.site.authors.iter();
        let choice = authors.map(|author| Choice {
            id: author.id.clone(),
            label: format!("{} ({})", author.name, author.id),
        });
        choice.collect()
    }

    /// The only choice there is, or the one that is chosen; `None` if there is none.
    fn only_or_asked(
        &self,
        question: Bilingual,
        mut choices: Vec<Choice>,
    ) -> Result<Option<String>, CliError> {
        if choices.len() < 2 {
            return Ok(choices.pop().map(|choice| choice.id));
        }
        let labels: Vec<String> = choices.iter().map(|choice| choice.label.clone()).collect();
        let chosen = ask::choose(question, &labels, self.environment)?;
        Ok(Some(choices.swap_remove(chosen).id))
    }

    /// The date of the article on the site's clocks.
    fn written(&self) -> Result<DateTime, CliError> {
        let zone = &self.site.settings.zone;
        let moment = match self.arguments.tanggal {
            None => Environment::now(),
            Some(typed) => typed.on(zone).ok_or(CliError::NoSuchTime)?,
        };
        Ok(zone.at(moment).datetime())
    }
}

/// A category or an author.
struct Choice {
    /// As it stands in the article.
    id: String,
    /// As it stands in the question.
    label: String,
}

fn ids(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|choice| choice.id.clone()).collect()
}

/// What is known of the article once all is said.
struct Answers {
    title: String,
    /// Of the title: the name of the file.
    slug: String,
    place: PlaceId,
    category: Option<String>,
    author: Option<String>,
    /// On the clocks of the site.
    written: DateTime,
}

impl Answers {
    /// Relative to the site. An article with photos has a folder of its own, so that they can lie beside it.
    fn file(&self, site: &OpenSite, has_photos: bool) -> String {
        let folder = init::folder(&site.places, self.place);
        let (day, slug) = (self.written.date(), &self.slug);
        let form = if has_photos { "/index.md" } else { ".md" };
        format!("content/{folder}/{day}-{slug}{form}")
    }

    fn text(&self, site: &OpenSite, arguments: &New) -> String {
        let draft = Draft {
            title: &self.title,
            written: self.written,
            author: self.author.as_deref(),
            category: self.category.as_deref(),
            kind: arguments.jenis,
            place: &site.places.get(self.place).name,
            photo: arguments.foto,
        };
        draft.text(Locale::of_tag(&site.settings.language))
    }
}

/// Kelurahan and desa by name, then the kecamatan, then the region.
fn choices(places: &Places) -> Vec<PlaceId> {
    let mut choices: Vec<_> = places.iter().collect();
    choices.sort_by_key(|(id, place)| {
        // Most articles are about one neighbourhood.
        let depth = match place.level {
            Level::Kelurahan => 0,
            Level::Kecamatan => 1,
            Level::Region => 2,
        };
        (depth, place.name.clone(), *id)
    });
    choices.into_iter().map(|(id, _)| id).collect()
}

/// The kecamatan by their full names.
fn kecamatan(places: &Places) -> Vec<String> {
    let ids = places.children(places.region()).into_iter();
    ids.map(|id| places.full_name(id)).collect()
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
