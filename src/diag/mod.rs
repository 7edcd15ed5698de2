//! What kulkul says to a person.
//!
//! Owns: [`Diagnostic`] (one remark about the site), its [`Code`] with the words in Indonesian and English (data in `catalogue/`), the place it
//! speaks of, and [`Report`] with its printers. Refuses: errors of the machine (those are types of the room they happen in),
//! and knowing the terminal (that is `cli`).

mod catalogue;
pub mod code;
mod diagnostic;
mod location;
mod near;
mod print;
mod report;

pub use catalogue::CodeTexts;
pub use code::{Code, Severity};
pub use diagnostic::Diagnostic;
pub use location::{Location, Text};
pub use near::{nearest, nearly_holds};
pub use print::{Format, PrintStyle, Printing};
pub use report::Report;
