//! What the press rules want to know of an article: whose reply it is, what it checks, which photos are safe.

use crate::base::Written;
use jiff::Timestamp;

/// Photos of a protected article in which nobody can be recognised (`aman`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Safe {
    /// None: no photo is shown.
    #[default]
    None,
    /// All that the article has.
    All,
    /// These files, as written.
    Files(Vec<Box<str>>),
}

/// How an article follows another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Relation {
    /// A reply by somebody whom the other names (Pedoman Pemberitaan Media Siber, point 4).
    Reply,
    /// What came of the other, once it was verified (Pedoman, point 2).
    Update,
    /// The same in another language.
    Translation,
}

impl Relation {
    /// Every relation, by its key in front matter.
    pub(crate) const ALL: [Self; 3] = [Self::Reply, Self::Update, Self::Translation];

    /// The keys in front matter, the documented one first.
    pub(crate) fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Reply => &["hak_jawab_atas", "reply_to"],
            Self::Update => &["pembaruan_dari", "update_of"],
            Self::Translation => &["terjemahan_dari", "translation_of"],
        }
    }
}

/// What a fact check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The claim is true.
    Benar,
    /// Some of it is.
    SebagianBenar,
    /// True words that lead astray.
    Menyesatkan,
    /// Nobody can say yet.
    BelumTerbukti,
    /// The claim is false.
    Salah,
}

impl Verdict {
    /// The word in front matter.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Benar => "benar",
            Self::SebagianBenar => "sebagian-benar",
            Self::Menyesatkan => "menyesatkan",
            Self::BelumTerbukti => "belum-terbukti",
            Self::Salah => "salah",
        }
    }

    /// From 1, false, to 5, true; nothing where nobody can say.
    pub(crate) fn rating(self) -> Option<u8> {
        match self {
            Self::Benar => Some(5),
            Self::SebagianBenar => Some(3),
            Self::Menyesatkan => Some(2),
            Self::Salah => Some(1),
            Self::BelumTerbukti => None,
        }
    }
}

/// `cek_fakta`: a claim and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FactCheck {
    /// The claim in one sentence.
    pub claim: Box<str>,
    /// What was found.
    pub verdict: Verdict,
    /// Who claimed it, or where it went round.
    pub by: Option<Box<str>>,
    /// Where it can be seen, http or https.
    pub url: Option<Box<str>>,
    /// When it appeared.
    pub date: Option<Timestamp>,
}

/// What the newsroom says of an article beside its content; most articles have none of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Press {
    /// Other articles' files that this one follows, as written.
    pub relations: Vec<(Relation, Written<Box<str>>)>,
    /// `cek_fakta`.
    pub check: Option<FactCheck>,
}
