//! What can be typed, as types.
//!
//! Owns: the names of commands, flags and their values. Refuses: the words about them (those are in `words`, in both
//! languages; hence no documentation comments here, which clap would print) and any work.

use super::moment::Moment;
use super::report::period::ReportPeriod;
use crate::config::{BaseUrl, BaseUrlError};
use crate::content::ArticleKind;
use crate::diag;
use crate::i18n::Locale;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::IpAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Where the flags that every command has stand in its help: below those of its own.
pub(super) const LAST: usize = 900;

// clap's own flags for help and version speak English; `help` adds ours.
#[derive(Debug, Parser)]
#[command(
    name = "kulkul",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct Arguments {
    #[arg(long, global = true, value_parser = languages(), display_order = LAST)]
    pub(super) lang: Option<Locale>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(Build),
    Check(Check),
    Serve(Serve),
    Init(Init),
    New(New),
    Report(ReportArgs),
    Explain(Explain),
    Theme(ThemeArgs),
    Completions(Completions),
    Man,
    #[command(hide = true)]
    Help(Help),
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[arg(default_value = ".", hide_default_value = true)]
    pub(super) site: PathBuf,
    #[arg(short, long)]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_parser = base_url)]
    pub(super) base_url: Option<String>,
    #[command(flatten)]
    pub(super) judging: Judging,
    #[arg(long)]
    pub(super) timings: bool,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(default_value = ".", hide_default_value = true)]
    pub(super) site: PathBuf,
    #[arg(long, alias = "sejak")]
    pub(super) since: Option<String>,
    #[command(flatten)]
    pub(super) judging: Judging,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "flags are")]
pub(super) struct Serve {
    #[arg(default_value = ".", hide_default_value = true)]
    pub(super) site: PathBuf,
    // The code of Kota Mataram, 52.71: easy to remember here, and below the ports that the system gives out.
    #[arg(short, long, default_value_t = 5271)]
    pub(super) port: u16,
    #[arg(long)]
    pub(super) open: bool,
    #[arg(long, conflicts_with = "bind")]
    pub(super) lan: bool,
    #[arg(long)]
    pub(super) bind: Option<IpAddr>,
    #[arg(long)]
    pub(super) as_published: bool,
    #[arg(long)]
    pub(super) now: Option<Moment>,
    #[arg(long)]
    pub(super) poll: bool,
}

// What `build` and `check` share: how the site is judged, and how that is said.
#[derive(Debug, Args)]
pub(super) struct Judging {
    #[arg(long)]
    pub(super) now: Option<Moment>,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(short, long)]
    pub(super) jobs: Option<NonZeroUsize>,
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: FormatArg,
    #[arg(long, alias = "semua")]
    pub(super) all: bool,
    #[arg(long)]
    pub(super) next_due: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(default_value = ".", hide_default_value = true)]
    pub(super) dir: PathBuf,
    #[arg(long)]
    pub(super) wilayah: Option<PathBuf>,
    #[arg(long)]
    pub(super) kode: Option<String>,
    #[arg(long)]
    pub(super) nama: Option<String>,
    #[arg(long)]
    pub(super) alamat: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct New {
    #[arg(default_value = ".", hide_default_value = true)]
    pub(super) site: PathBuf,
    #[arg(long, alias = "title")]
    pub(super) judul: Option<String>,
    #[arg(id = "tempat", long = "wilayah", alias = "place")]
    pub(super) wilayah: Option<String>,
    #[arg(long, alias = "category")]
    pub(super) kategori: Option<String>,
    #[arg(long, alias = "author")]
    pub(super) penulis: Option<String>,
    #[arg(long, alias = "type", value_parser = kinds(), default_value = "berita")]
    pub(super) jenis: ArticleKind,
    #[arg(long, alias = "date")]
    pub(super) tanggal: Option<Moment>,
    #[arg(long, alias = "photo")]
    pub(super) foto: bool,
}

#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    #[arg(default_value = ".", hide_default_value = true)]
    pub(super) site: PathBuf,
    // An id of its own: the words of `check --since` say something else.
    #[arg(id = "first_day", long = "since", alias = "sejak")]
    pub(super) since: Option<ReportPeriod>,
    #[arg(id = "last_day", long = "until", alias = "sampai")]
    pub(super) until: Option<ReportPeriod>,
    // Up to ten years.
    #[arg(long, alias = "jeda", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=3660))]
    pub(super) gap: u32,
    #[arg(id = "form", long = "format", value_enum, default_value = "text")]
    pub(super) form: ReportFormat,
    #[arg(id = "file", short = 'o', long = "output")]
    pub(super) file: Option<PathBuf>,
    #[arg(long)]
    pub(super) now: Option<Moment>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ReportFormat {
    Text,
    Csv,
    Json,
    Html,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    pub(super) code: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ThemeArgs {
    #[command(subcommand)]
    pub(super) command: ThemeCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ThemeCommand {
    Eject(Eject),
}

#[derive(Debug, Args)]
pub(super) struct Eject {
    pub(super) template: String,
    #[arg(default_value = ".", hide_default_value = true)]
    pub(super) site: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_enum)]
    pub(super) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(super) struct Help {
    pub(super) topic: Vec<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FormatArg {
    Human,
    Json,
    Github,
    Gitlab,
}

impl From<FormatArg> for diag::Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Human => Self::Human,
            FormatArg::Json => Self::Json,
            FormatArg::Github => Self::Github,
            FormatArg::Gitlab => Self::Gitlab,
        }
    }
}

/// As typed, if it can be an address at all; what is wrong is then said before anything is built.
fn base_url(text: &str) -> Result<String, BaseUrlError> {
    BaseUrl::parse(text).map(|_| text.to_owned())
}

fn languages() -> impl TypedValueParser<Value = Locale> {
    PossibleValuesParser::new(Locale::ALL.map(Locale::tag))
        .map(|tag| Locale::find(&tag).unwrap_or_default())
}

fn kinds() -> impl TypedValueParser<Value = ArticleKind> {
    PossibleValuesParser::new(ArticleKind::ALL.map(ArticleKind::word)).map(|word| {
        ArticleKind::ALL
            .into_iter()
            .find(|kind| kind.word() == word)
            .unwrap_or_default()
    })
}
