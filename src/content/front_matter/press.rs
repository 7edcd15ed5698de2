//! Keys that the press rules ask for: verification, corrections, withdrawal, protection.
//!
//! Owns: that none of them is half done. A correction without its time, or a withdrawal without its reason, would break the
//! rule that it is there to keep.

use super::super::dates;
use super::super::{
    Correction, CorrectionKind, FactCheck, Press, Protection, Relation, Safe, Verdict,
    Verification, Withdrawal,
};
use super::source;
use crate::base::Zone;
use crate::diag::{Code, code};
use crate::yaml::Value;
use crate::yaml::reader::{self, Names, Reader, Word};

pub(super) const PROTECT: Names = &["lindungi", "protect"];
pub(super) const WITHDRAWN: Names = &["dicabut", "withdrawn"];

const VERIFICATION: [(&[&str], Verification); 2] = [
    (&["terverifikasi", "verified"], Verification::Terverifikasi),
    (&["menunggu", "pending"], Verification::Menunggu),
];

const CORRECTIONS: [(&[&str], CorrectionKind); 3] = [
    (&["ralat", "retraction"], CorrectionKind::Ralat),
    (&["koreksi", "correction"], CorrectionKind::Koreksi),
    (
        &["hak-jawab", "hak jawab", "reply"],
        CorrectionKind::HakJawab,
    ),
];

const PROTECTION: [(&[&str], Protection); 2] = [
    (&["anak", "child"], Protection::Anak),
    (&["korban", "victim"], Protection::Korban),
];

const VERDICTS: [(&[&str], Verdict); 5] = [
    (&["benar", "true"], Verdict::Benar),
    (
        &["sebagian-benar", "sebagian benar", "partly-true"],
        Verdict::SebagianBenar,
    ),
    (&["menyesatkan", "misleading"], Verdict::Menyesatkan),
    (
        &["belum-terbukti", "belum terbukti", "unproven"],
        Verdict::BelumTerbukti,
    ),
    (&["salah", "hoaks", "false"], Verdict::Salah),
];

pub(super) fn verification(r: &mut Reader<'_>) -> Verification {
    let remarks = r.remarks();
    let word = r
        .grave(&["verifikasi", "verification"])
        .and_then(|field| reader::text(remarks, field));
    word.and_then(|word| reader::choice(remarks, word, &VERIFICATION))
        .unwrap_or_default()
}

pub(super) fn protect(r: &mut Reader<'_>) -> Option<Protection> {
    let remarks = r.remarks();
    let word = r
        .grave(PROTECT)
        .and_then(|field| reader::text(remarks, field));
    reader::choice(remarks, word?, &PROTECTION)
}

/// `aman: ya` for all photos, or the names of those that are safe.
pub(super) fn safe(r: &mut Reader<'_>) -> Safe {
    let remarks = r.remarks();
    let Some(field) = r.field(&["aman", "safe"]) else {
        return Safe::None;
    };
    if let Value::Scalar { text, .. } = &field.node.value {
        match reader::yes_or_no(text) {
            Some(true) => return Safe::All,
            Some(false) => return Safe::None,
            None => {}
        }
    }
    Safe::Files(
        reader::texts(remarks, field)
            .into_iter()
            .map(Word::boxed)
            .collect(),
    )
}

/// Relations and a fact check; nothing for most.
pub(super) fn press(r: &mut Reader<'_>, zone: &Zone) -> Option<Box<Press>> {
    let mut relations = Vec::new();
    for relation in Relation::ALL {
        relations.extend(
            r.text(relation.keys())
                .map(|word| (relation, word.written())),
        );
    }
    let press = Press {
        relations,
        check: check(r, zone),
    };
    (press != Press::default()).then(|| Box::new(press))
}

fn check(r: &mut Reader<'_>, zone: &Zone) -> Option<FactCheck> {
    r.map(&["cek_fakta", "fact_check"], |part| fact_check(part, zone))?
}

fn fact_check(part: &mut Reader<'_>, zone: &Zone) -> Option<FactCheck> {
    let remarks = part.remarks();
    let claim = part.required(&["klaim", "claim"]).map(Word::boxed);
    let verdict = part
        .required(&["putusan", "verdict"])
        .and_then(|word| reader::choice(remarks, word, &VERDICTS));
    let by = part.text(&["dari", "by"]).map(Word::boxed);
    let url = source::link(part);
    let date = part
        .text(&["tanggal", "date"])
        .and_then(|word| dates::read(remarks, word, zone));
    Some(FactCheck {
        claim: claim?,
        verdict: verdict?,
        by,
        url: url.map(Word::boxed),
        date: date.map(|when| when.time),
    })
}

/// Oldest first; those of one moment as they are written.
pub(super) fn corrections(r: &mut Reader<'_>, zone: &Zone) -> Vec<Correction> {
    let Some(field) = r.field(&["koreksi", "corrections"]) else {
        return Vec::new();
    };
    let read = reader::maps(r.remarks(), field, |part| correction(part, zone));
    let mut all: Vec<Correction> = read.into_iter().flatten().collect();
    all.sort_by_key(|correction| correction.time);
    all
}

fn correction(part: &mut Reader<'_>, zone: &Zone) -> Option<Correction> {
    let remarks = part.remarks();
    let time = rule(part, &["waktu", "time"], code::CORRECTION_WITHOUT);
    let kind = part.text(&["jenis", "type"]);
    let text = rule(part, &["isi", "text"], code::CORRECTION_WITHOUT);
    let from = part.text(&["dari", "from"]).map(Word::boxed);
    let kind = match kind {
        Some(word) => reader::choice(remarks, word, &CORRECTIONS),
        None => Some(CorrectionKind::Koreksi),
    };
    let time = time.and_then(|word| dates::read(remarks, word, zone));
    Some(Correction {
        time: time?.time,
        kind: kind?,
        text: text?.boxed(),
        from,
    })
}

pub(super) fn withdrawn(r: &mut Reader<'_>, zone: &Zone) -> Option<Box<Withdrawal>> {
    let remarks = r.remarks();
    let field = r.grave(WITHDRAWN)?;
    let (time, reason) = reader::map(remarks, field, |part| {
        let time = rule(part, &["waktu", "time"], code::WITHDRAWAL_WITHOUT);
        let reason = rule(part, &["alasan", "reason"], code::WITHDRAWAL_WITHOUT);
        (time, reason)
    })?;
    let time = time.and_then(|word| dates::read(remarks, word, zone))?.time;
    Some(Box::new(Withdrawal {
        time,
        reason: reason?.boxed(),
    }))
}

/// A text that a press rule asks for.
fn rule<'n>(part: &mut Reader<'n>, names: Names, without: Code) -> Option<Word<'n>> {
    let remarks = part.remarks();
    let Some(field) = part.field(names) else {
        remarks.push(remarks.at(without, part.place()).with("key", names[0]));
        return None;
    };
    reader::text(remarks, field)
}
