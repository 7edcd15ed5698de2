//! Errors of the machine.

use crate::base::SitePath;
use crate::diag::Lang;
use crate::emit::EmitError;
use crate::source::SourceError;

/// The machine failed; the old output is whole.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The site could not be read.
    #[error(transparent)]
    ImageSource(#[from] SourceError),
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

impl BuildError {
    /// What is wrong.
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Emit(error), _) => error.message(lang),
            (Self::ImageSource(error), Lang::Id) => format!(
                "{} tidak dapat dibaca: {}",
                error.path.display(),
                error.error
            ),
            (Self::ImageSource(error), Lang::En) => {
                format!("{} cannot be read: {}", error.path.display(), error.error)
            }
            (Self::Threads(error), Lang::Id) => format!("utas kerja tidak dapat dibuat: {error}"),
            (Self::Threads(error), Lang::En) => format!("no worker threads could be made: {error}"),
            (Self::Changed(path), Lang::Id) => format!("{path} berubah selagi situs dibangun"),
            (Self::Changed(path), Lang::En) => {
                format!("{path} changed while the site was being built")
            }
        }
    }

    /// What to do.
    pub fn help(&self, lang: Lang) -> String {
        let text = match (self, lang) {
            (Self::Emit(error), _) => return error.help(lang),
            (Self::ImageSource(_), Lang::Id) => "Periksa apakah berkas itu ada dan boleh dibaca.",
            (Self::ImageSource(_), Lang::En) => "See whether the file is there and may be read.",
            (Self::Threads(_), Lang::Id) => "Coba lagi dengan `--jobs 1`.",
            (Self::Threads(_), Lang::En) => "Try again with `--jobs 1`.",
            (Self::Changed(_), Lang::Id) => "Jalankan lagi setelah penyuntingan selesai.",
            (Self::Changed(_), Lang::En) => "Run it again when the editing is done.",
        };
        text.to_owned()
    }
}
