//! Remarks as text for a person or a machine.

/// For whom a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For a person at a terminal.
    #[default]
    Human,
    /// One JSON object a line, for editors and tools.
    Json,
    /// Workflow commands that GitHub shows on the line in a review.
    Github,
    /// The Code Quality report of GitLab: one JSON array.
    Gitlab,
}

/// How a report is printed for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// ANSI colours.
    pub colour: bool,
    /// Every remark, not five of a kind.
    pub all: bool,
}
