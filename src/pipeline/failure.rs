//! Errors of the machine.

use crate::base::SitePath;
use crate::emit::EmitError;
use crate::i18n::{Bilingual, Locale};
use crate::source::{CacheError, SourceError};

/// The machine failed; the old output is whole.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BuildError {
    /// The site could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The output could not be written.
    #[error(transparent)]
    Emit(#[from] EmitError),
    /// No threads.
    #[error(transparent)]
    Threads(#[from] rayon::ThreadPoolBuildError),
    /// A file changed twice while it was read.
    #[error("{0} changed during the build")]
    Changed(SitePath),
}

const UNREADABLE: Bilingual = Bilingual::new(
    "{path} tidak dapat dibaca: {error}",
    "{path} cannot be read: {error}",
);
const UNREADABLE_HELP: Bilingual = Bilingual::new(
    "Periksa apakah berkas itu ada dan boleh dibaca.",
    "See whether the file is there and may be read.",
);
const NO_THREADS: Bilingual = Bilingual::new(
    "utas kerja tidak dapat dibuat: {error}",
    "no worker threads could be made: {error}",
);
const NO_THREADS_HELP: Bilingual =
    Bilingual::new("Coba lagi dengan `--jobs 1`.", "Try again with `--jobs 1`.");
const CHANGED: Bilingual = Bilingual::new(
    "{path} berubah selagi situs dibangun",
    "{path} changed while the site was being built",
);
const CHANGED_HELP: Bilingual = Bilingual::new(
    "Jalankan lagi setelah penyuntingan selesai.",
    "Run it again when the editing is done.",
);

impl From<CacheError> for BuildError {
    fn from(error: CacheError) -> Self {
        match error {
            CacheError::Source(error) => Self::Source(error),
            CacheError::Gone(path) => Self::Changed(path),
        }
    }
}

impl BuildError {
    /// What is wrong.
    pub(crate) fn message(&self, locale: Locale) -> String {
        match self {
            Self::Emit(error) => error.message(locale),
            Self::Source(error) => {
                let path = error.path.display();
                UNREADABLE.fill(locale, &[("path", &path), ("error", &error.error)])
            }
            Self::Threads(error) => NO_THREADS.fill(locale, &[("error", error)]),
            Self::Changed(path) => CHANGED.fill(locale, &[("path", path)]),
        }
    }

    /// What to do.
    pub(crate) fn help(&self, locale: Locale) -> String {
        let help = match self {
            Self::Emit(error) => return error.help(locale),
            Self::Source(_) => UNREADABLE_HELP,
            Self::Threads(_) => NO_THREADS_HELP,
            Self::Changed(_) => CHANGED_HELP,
        };
        help.of(locale).to_owned()
    }
}
