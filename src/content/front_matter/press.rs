//! Keys that the press rules ask for: verification, corrections, withdrawal, protection.
//!
//! Owns: that none of them is half done. A correction without its time, or a withdrawal without its reason, would break the
//! rule that it is there to keep.

use super::super::dates;
use super::super::{Correction, CorrectionKind, Protection, Verification, Withdrawal};
use super::boxed;
use crate::base::Zone;
use crate::config::reader::{self, Names, Reader, Remarks, Word};
use crate::diag::{Code, code};

const VERIFICATION: [(&[&str], Verification); 2] =
    [(&["terverifikasi", "verified"], Verification::Terverifikasi), (&["menunggu", "pending"], Verification::Menunggu)];

const CORRECTIONS: [(&[&str], CorrectionKind); 3] = [
    (&["ralat", "retraction"], CorrectionKind::Ralat),
    (&["koreksi", "correction"], CorrectionKind::Koreksi),
    (&["hak-jawab", "hak jawab", "reply"], CorrectionKind::HakJawab),
];

const PROTECTION: [(&[&str], Protection); 2] =
    [(&["anak", "child"], Protection::Anak), (&["korban", "victim"], Protection::Korban)];

pub(super) fn verification(r: &mut Reader<'_>) -> Verification {
    let remarks = r.remarks();
    let word = r.grave(&["verifikasi", "verification"]).and_then(|field| reader::text(remarks, field));
    word.and_then(|word| reader::choice(remarks, word, &VERIFICATION)).unwrap_or_default()
}

pub(super) fn protect(r: &mut Reader<'_>) -> Option<Protection> {
    let remarks = r.remarks();
    let word = r.grave(&["lindungi", "protect"]).and_then(|field| reader::text(remarks, field));
    reader::choice(remarks, word?, &PROTECTION)
}

/// Oldest first; those of one moment as they are written.
pub(super) fn corrections(r: &mut Reader<'_>, zone: &Zone) -> Vec<Correction> {
    let Some(field) = r.field(&["koreksi", "corrections"]) else { return Vec::new() };
    let remarks = r.remarks();
    let mut all: Vec<Correction> = reader::maps(remarks, field, "waktu, jenis, isi, dari")
        .into_iter()
        .filter_map(|mut part| {
            let time = rule(&mut part, remarks, &["waktu", "time"], code::CORRECTION_WITHOUT);
            let kind = part.text(&["jenis", "type"]);
            let text = rule(&mut part, remarks, &["isi", "text"], code::CORRECTION_WITHOUT);
            let from = part.text(&["dari", "from"]).map(boxed);
            part.finish();
            let kind = kind.map_or(Some(CorrectionKind::Koreksi), |word| reader::choice(remarks, word, &CORRECTIONS));
            let time = time.and_then(|word| dates::read(remarks, word, zone));
            Some(Correction { time: time?.time, kind: kind?, text: boxed(text?), from })
        })
        .collect();
    all.sort_by_key(|correction| correction.time);
    all
}

pub(super) fn withdrawn(r: &mut Reader<'_>, zone: &Zone) -> Option<Box<Withdrawal>> {
    let remarks = r.remarks();
    let field = r.grave(&["dicabut", "withdrawn"])?;
    let mut part = reader::map(remarks, field, "waktu, alasan")?;
    let time = rule(&mut part, remarks, &["waktu", "time"], code::WITHDRAWAL_WITHOUT);
    let reason = rule(&mut part, remarks, &["alasan", "reason"], code::WITHDRAWAL_WITHOUT);
    part.finish();
    let time = time.and_then(|word| dates::read(remarks, word, zone))?.time;
    Some(Box::new(Withdrawal { time, reason: boxed(reason?) }))
}

/// A text that a press rule asks for.
fn rule<'n>(part: &mut Reader<'n>, remarks: &Remarks<'_>, names: Names, without: Code) -> Option<Word<'n>> {
    let Some(field) = part.field(names) else {
        remarks.push(remarks.at(without, part.place()).with("key", names[0]));
        return None;
    };
    reader::text(remarks, field)
}
