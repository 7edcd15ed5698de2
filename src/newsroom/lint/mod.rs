//! A text read for what identifies people.
//!
//! Owns: numbers (NIK, telephone, plate, account), private mail, homes; what gives a child or a victim away; the kelurahan of a
//! protected article; `izin:`, by which the newsroom lets a finding pass. Each finding is a byte range of the file, so that its
//! line and column can be told. Refuses: being clever: it names what it can be sure of, and a person decides.
//!
//! Sources: UU 27/2022 (PDP) art. 4 and 65; Peraturan Dewan Pers 1/2019; UU 11/2012 art. 19 and 97; Kode Etik Jurnalistik art. 5.

mod ages;
mod details;
mod keys;
mod lexicon;
mod mail;
mod numbers;
mod people;
mod phone;
mod place;
mod prose;
mod rules;
mod tokens;
mod victims;
mod words;

use crate::base::Span;
use crate::content::Head;
use crate::diag::{Code, Diagnostic, Text, code};
use crate::places::Places;

/// Something in a text that identifies somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    code: Code,
    span: Span,
}

/// Reads the file of an article; `head` is what it was compiled to, not redacted yet.
pub(crate) fn lint(head: &Head, text: Text<'_>, places: &Places) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let body = (head.body_start as usize).min(text.text.len());
    rules::find(head, &mut found);
    numbers::find(text.text, &mut found);
    victims::find(text.text, body, head.protect.is_some(), places, &mut found);
    if head.protect.is_some() {
        place::find(text.text, body, head, places, &mut found);
    }
    if found.is_empty() && head.permits.is_empty() {
        return Vec::new();
    }
    let mut permits = Permits::new(head);
    let mut remarks: Vec<Diagnostic> = Vec::new();
    for finding in found {
        let written = &text.text[finding.span.clone()];
        if !permits.allows(&finding, written) {
            let remark = Diagnostic::new(finding.code).with(
                "isi",
                written.split_whitespace().collect::<Vec<_>>().join(" "),
            );
            remarks.push(remark.at(text.at(finding.span)));
        }
    }
    remarks.extend(permits.unused(text));
    remarks
}

/// `izin`: findings that the newsroom lets pass.
struct Permits<'a> {
    head: &'a Head,
    used: Vec<bool>,
}

impl<'a> Permits<'a> {
    fn new(head: &'a Head) -> Self {
        Self {
            head,
            used: vec![false; head.permits.len()],
        }
    }

    /// Whether a finding is let pass, or stands in `izin:` itself.
    fn allows(&mut self, finding: &Finding, written: &str) -> bool {
        let is_in = |span: &Span| span.start <= finding.span.start && finding.span.end <= span.end;
        if self.head.permits.iter().any(|permit| is_in(&permit.span)) {
            return true;
        }
        let wanted = bare(written);
        let mut is_allowed = false;
        for (permit, used) in self.head.permits.iter().zip(&mut self.used) {
            if bare(&permit.value) == wanted {
                (*used, is_allowed) = (true, true);
            }
        }
        is_allowed
    }

    fn unused(&self, text: Text<'_>) -> Vec<Diagnostic> {
        let idle = self
            .head
            .permits
            .iter()
            .zip(&self.used)
            .filter(|(_, used)| !**used);
        let remark = |permit: &crate::base::Written<Box<str>>| {
            Diagnostic::new(code::PERMIT_UNUSED)
                .with("isi", &permit.value)
                .at(text.at(permit.span.clone()))
        };
        idle.map(|(permit, _)| remark(permit)).collect()
    }
}

/// Letters and digits alone, in small letters: `0812-0000 1234` and `081200001234` are one number.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests;
