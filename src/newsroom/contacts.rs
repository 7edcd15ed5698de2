//! Numbers and addresses that the site itself gives out: no secret of anybody.

use crate::base::international;
use crate::config::Settings;
use crate::diag::{Diagnostic, code};
use crate::places::Contact;
use std::collections::BTreeSet;

/// Contacts of the newsroom, of every KIM and of every author.
#[derive(Debug, Default)]
pub(crate) struct Contacts {
    known: BTreeSet<String>,
}

impl Contacts {
    /// Those of the settings; profiles are added.
    pub(crate) fn of(settings: &Settings) -> Self {
        let mut contacts = Self::default();
        contacts.known.extend([
            plain(&settings.editorial.whatsapp),
            plain(&settings.editorial.email),
        ]);
        contacts
    }

    /// Adds those of a profile.
    pub(crate) fn add(&mut self, contact: &Contact) {
        self.known
            .extend([plain(&contact.whatsapp), plain(&contact.email)]);
    }

    /// Whether a remark is about a number or an address that the site gives out.
    pub(crate) fn excuse(&self, remark: &Diagnostic) -> bool {
        let is_contact = remark.code == code::IDENTITY_PHONE || remark.code == code::IDENTITY_MAIL;
        is_contact
            && remark
                .values
                .iter()
                .any(|(name, value)| *name == "isi" && self.known.contains(&plain(value)))
    }
}

/// `0812-0000-0101`, `+62 812 0000 0101` and `6281200000101` are one number.
fn plain(text: &str) -> String {
    if text.contains('@') {
        text.to_lowercase()
    } else {
        international(text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_however_it_is_written() {
        let mut contacts = Contacts::default();
        contacts.add(&Contact {
            whatsapp: "0812-0000-0101".into(),
            email: "A@gmail.com".into(),
            address: "".into(),
        });
        let remark = |code, value: &str| Diagnostic::new(code).with("isi", value);
        assert!(contacts.excuse(&remark(code::IDENTITY_PHONE, "+62 812 0000 0101")));
        assert!(contacts.excuse(&remark(code::IDENTITY_MAIL, "a@gmail.com")));
        assert!(!contacts.excuse(&remark(code::IDENTITY_PHONE, "0812-0000-0102")));
        assert!(!contacts.excuse(&remark(code::IDENTITY_NUMBER, "081200000101")));
    }
}
