//! Why the reading of a text could not go on.

use granit_parser::ErrorKind;

/// Why reading could not go on. Places are bytes of the whole file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ParseStop {
    /// The notation is broken.
    Syntax(ErrorKind, usize),
    /// A quoted text runs over lines that begin at the left margin: its end was forgotten.
    Quote(usize),
    /// Nested deeper than [`DEEPEST`](super::tree::DEEPEST).
    Deep(usize),
    /// More than [`MOST_NODES`](super::tree::MOST_NODES) values.
    Many(usize),
    /// So many anchors, aliases or tags that it cannot be a slip; the place of the first.
    Refused(usize),
    /// A second document.
    Second(usize),
}

impl ParseStop {
    /// Whether the rest of the text may be sound.
    pub(super) fn is_of_one_entry(&self) -> bool {
        !matches!(self, Self::Many(_) | Self::Refused(_) | Self::Second(_))
    }

    pub(super) fn at(&self) -> usize {
        match self {
            Self::Syntax(_, at)
            | Self::Quote(at)
            | Self::Deep(at)
            | Self::Many(at)
            | Self::Refused(at)
            | Self::Second(at) => *at,
        }
    }
}
