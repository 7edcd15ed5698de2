use super::kulkul;

#[track_caller]
fn refused(arguments: &[&str], words: &str) {
    let run = kulkul(arguments);
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (2, "", words),
        "{arguments:?}"
    );
}

#[test]
fn what_is_wrong_and_what_to_type_instead() {
    refused(
        &["bulid"],
        "galat: tidak ada perintah `bulid`\nsaran: Mungkin maksudnya `build`?\n",
    );
    refused(
        &["bulid", "--lang", "en"],
        "error: there is no command `bulid`\nhelp: Did you mean `build`?\n",
    );
    refused(
        &["build", "--nwo", "x"],
        "galat: `--nwo` tidak dikenal\nsaran: Mungkin maksudnya `--now`?\n",
    );
    refused(
        &["check", "--format", "xml"],
        "galat: nilai `xml` tidak dapat dipakai untuk `--format`\nsaran: Pilih salah satu: human, json, github, gitlab.\n",
    );
    refused(
        &["build", "--now", "kemarin"],
        "galat: nilai `kemarin` tidak dapat dipakai untuk `--now`\nsaran: Waktu yang dianggap sekarang: 2026-12-01, \
         \"2026-12-01 09.05\" (zona situs) atau RFC 3339.\n",
    );
    refused(
        &["build", "a", "b"],
        "galat: `b` tidak diharapkan di sini\nsaran: Semua perintah dan pilihan: kulkul --help\n",
    );
}

#[test]
fn every_kind_of_misuse_is_exit_code_2() {
    let cases: [&[&str]; 13] = [
        &["build", "--base-url", "kim.example.id"],
        &[],
        &["theme"],
        &["theme", "eject"],
        &["serve"],
        &["report", "--since", "kemarin"],
        &["completions"],
        &["completions", "sh"],
        &["build", "--output"],
        &["build", "--strict=ya"],
        &["build", "--strict", "--strict"],
        &["build", "--jobs", "0"],
        &["--lang", "fr", "build"],
    ];
    for arguments in cases {
        let run = kulkul(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty(), "{arguments:?}");
        assert!(
            !run.err.contains("error:") && !run.err.contains("Usage"),
            "{arguments:?}: {}",
            run.err
        );
    }
}
