//! `kulkul init`: a new site that builds at once.
//!
//! Owns: which region it is for, and writing it into an empty folder. Never overwrites anything.

mod layout;
mod registry;

pub(super) use layout::folder;

use super::args::Init;
use super::error::ListFault;
use super::{CliError, Environment, ExitStatus, ask, out, shown, write_new};
use crate::base::{SitePart, Written};
use crate::config::{BaseUrl, Settings};
use crate::diag::{Severity, Text};
use crate::i18n::{Bilingual, Locale};
use crate::places::{self, Designation, Places};
use layout::SiteLayout;
use registry::{Region, RegionList};
use std::fs;
use std::io;
use std::path::Path;

/// Kota Mataram and Kabupaten Gianyar; see the licence beside it.
const LIST: &str = include_str!("wilayah.csv");
const LICENCE: &str = include_str!("wilayah.LICENSE.md");

/// Where kulkul comes from: the region of a new site if nothing else is said and nobody can be asked.
const HOME: &str = "52.71";

pub(super) fn run(arguments: &Init, environment: &Environment) -> Result<ExitStatus, CliError> {
    must_be_empty(&arguments.dir)?;
    let (list, licence) = source(arguments)?;
    let wishes = Wishes {
        arguments,
        environment,
    };
    let region = wishes.region(&list)?;
    let cut = list.cut(&region);
    let places = places(arguments, &cut, &region, environment.lang)?;
    let layout = SiteLayout {
        name: &wishes.name(&region)?,
        address: &wishes.address()?,
        region: &region,
        places: &places,
        list: &cut,
        licence: licence.as_deref(),
        now: Environment::now(),
    };
    for (path, text) in layout.files() {
        write_new(&arguments.dir.join(path), &text)?;
    }
    out(&farewell(
        &arguments.dir,
        layout.name,
        &places,
        environment.lang,
    ))?;
    Ok(ExitStatus::Good)
}

/// A folder that is not there, or has nothing in it but the start of a git repository.
fn must_be_empty(dir: &Path) -> Result<(), CliError> {
    match is_empty(dir) {
        Ok(true) => Ok(()),
        Ok(false) => Err(CliError::NotEmpty(dir.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(CliError::File(dir.to_owned(), error)),
    }
}

fn is_empty(dir: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(dir)? {
        if entry?.file_name() != ".git" {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The list of places with its licence: the built-in one, or a file with the notice that lies beside it.
fn source(arguments: &Init) -> Result<(RegionList, Option<String>), CliError> {
    let Some(file) = &arguments.wilayah else {
        let list = read_list(Path::new(SitePart::Places.name()), LIST.as_bytes())?;
        return Ok((list, Some(LICENCE.to_owned())));
    };
    let bytes = fs::read(file).map_err(|error| CliError::File(file.clone(), error))?;
    let list = read_list(file, &bytes)?;
    let licence = fs::read_to_string(file.with_extension("LICENSE.md"));
    Ok((list, licence.ok()))
}

fn read_list(file: &Path, bytes: &[u8]) -> Result<RegionList, CliError> {
    RegionList::read(bytes).map_err(|fault| CliError::BadList(file.to_owned(), fault))
}

/// What the new site is to be: from flags, from whoever sits at the terminal, else the usual.
struct Wishes<'a> {
    arguments: &'a Init,
    environment: &'a Environment,
}

impl Wishes<'_> {
    fn region(&self, list: &RegionList) -> Result<Region, CliError> {
        if let Some(code) = &self.arguments.kode {
            let found = list.find(code);
            return found.map_err(|near| CliError::UnknownRegion(code.clone(), labels(&near)));
        }
        let mut regions = list.regions();
        if regions.len() == 1 {
            return Ok(regions.remove(0));
        }
        if self.environment.interactive {
            let question = Bilingual::new("Kabupaten atau kota", "Kabupaten or kota");
            let chosen = ask::choose(question, &labels(&regions), self.environment)?;
            return Ok(regions.swap_remove(chosen));
        }
        // Of our own list a region is taken for granted; of somebody else's none is.
        match (&self.arguments.wilayah, list.find(HOME)) {
            (None, Ok(home)) => Ok(home),
            _ => {
                regions.truncate(10);
                Err(CliError::WhichRegion(labels(&regions)))
            }
        }
    }

    fn name(&self, region: &Region) -> Result<String, CliError> {
        let usual = format!("KIM {}", region.name);
        let question = Bilingual::new("Nama situs", "Name of the site");
        let name = self.text(self.arguments.nama.as_deref(), question, &usual)?;
        Ok(if name.is_empty() { usual } else { name })
    }

    fn address(&self) -> Result<String, CliError> {
        let question = Bilingual::new("Alamat setelah terbit", "Address when published");
        let usual = "https://kim.example.id/";
        let address = self.text(self.arguments.alamat.as_deref(), question, usual)?;
        match BaseUrl::parse(&address) {
            Ok(url) => Ok(format!("{}{}", url.origin, url.root)),
            Err(_) => Err(CliError::BadAddress(address)),
        }
    }

    fn text(
        &self,
        given: Option<&str>,
        question: Bilingual,
        usual: &str,
    ) -> Result<String, CliError> {
        match given {
            Some(given) => Ok(given.trim().to_owned()),
            None if self.environment.interactive => {
                ask::text(question, Some(usual), self.environment)
            }
            None => Ok(usual.to_owned()),
        }
    }
}

fn labels(regions: &[Region]) -> Vec<String> {
    regions.iter().map(Region::label).collect()
}

/// The region as a registry: its folders must be those that a build will look for.
fn places(
    arguments: &Init,
    cut: &str,
    region: &Region,
    locale: Locale,
) -> Result<Places, CliError> {
    let path = SitePart::Places.path();
    let list = Text {
        path: &path,
        text: cut,
    };
    // There are no settings yet that a remark could point into.
    let settings = Text {
        path: &Settings::path(),
        text: "",
    };
    let code = Written::new(region.code.as_str().into(), 0..0);
    let (places, remarks) = places::read(list, &code, settings);
    places.ok_or_else(|| {
        let mut remarks = remarks.iter();
        let error = remarks.find(|remark| remark.severity() == Severity::Error);
        let said = error.map_or_else(String::new, |error| error.message(locale));
        let file = arguments.wilayah.clone();
        let file = file.unwrap_or_else(|| SitePart::Places.name().into());
        CliError::BadList(file, ListFault::Said(said))
    })
}

const READY: Bilingual = Bilingual::new(
    "Situs {name} siap: {counts}.\n\n\
     Berikutnya:\n  {build}bangun situs\n  {new}tulis artikel\n\n\
     Nama, alamat, dan redaksi diatur di {settings}. Laman di content/halaman/ masih draf.\n",
    "The site {name} is ready: {counts}.\n\n\
     Next:\n  {build}build the site\n  {new}write an article\n\n\
     Name, address and editors are set in {settings}. The pages in content/halaman/ are still drafts.\n",
);

fn farewell(dir: &Path, name: &str, places: &Places, locale: Locale) -> String {
    let mut at = String::new();
    if dir != Path::new(".") {
        at = format!(" {}", dir.display());
    }
    let build = format!("kulkul build{at}   ");
    let new = format!("kulkul new{at}");
    // Both in one column.
    let new = format!("{new:<0$}", build.chars().count());
    READY.fill(
        locale,
        &[
            ("name", &name),
            ("counts", &counts(places)),
            ("build", &build),
            ("new", &new),
            ("settings", &shown(&dir.join(SitePart::Settings.name()))),
        ],
    )
}

/// `7 kecamatan, 6 kelurahan, 64 desa`
fn counts(places: &Places) -> String {
    let mut said = Vec::new();
    for word in [
        Designation::Kecamatan,
        Designation::Kelurahan,
        Designation::Desa,
        Designation::DesaAdat,
    ] {
        let called = places.iter().filter(|(_, place)| place.word == word);
        let count = called.count();
        if count > 0 {
            said.push(format!("{count} {}", word.text().to_lowercase()));
        }
    }
    said.join(", ")
}
