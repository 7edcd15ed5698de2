use super::{kulkul, kulkul_with};
use kulkul::i18n::Locale;
use std::path::Path;

const COMMANDS: [&str; 10] = [
    "build",
    "check",
    "serve",
    "init",
    "new",
    "report",
    "explain",
    "theme eject",
    "completions",
    "man",
];

fn arguments<'a>(command: &'a str, rest: &[&'a str]) -> Vec<&'a str> {
    command.split(' ').chain(rest.iter().copied()).collect()
}

#[test]
fn every_command_explains_itself_in_both_languages() {
    for command in COMMANDS {
        let indonesian = kulkul(&arguments(command, &["--help"]));
        assert_eq!(
            (indonesian.code, indonesian.err.as_str()),
            (0, ""),
            "{command}"
        );
        assert!(
            indonesian.out.contains("Pemakaian: kulkul") && indonesian.out.contains("Pilihan:"),
            "{indonesian:?}"
        );
        let english = kulkul(&arguments(command, &["--help", "--lang", "en"]));
        assert!(
            english.out.contains("Usage: kulkul") && english.out.contains("Options:"),
            "{english:?}"
        );
        for word in [
            "Pemakaian",
            "Pilihan",
            "Argumen:",
            "Contoh",
            "nilai:",
            "bawaan",
            "PERINTAH",
        ] {
            assert!(!english.out.contains(word), "{command}: {word}");
        }
        for word in [
            "Usage",
            "Options",
            "Arguments:",
            "Examples",
            "possible values",
            "default",
            "COMMAND",
            "Print help",
        ] {
            assert!(!indonesian.out.contains(word), "{command}: {word}");
        }
    }
}

#[test]
fn the_first_page_names_every_command() {
    let run = kulkul(&["--help"]);
    assert_eq!(run.code, 0);
    for command in [
        "build",
        "check",
        "serve",
        "init",
        "new",
        "report",
        "explain",
        "theme",
        "completions",
        "man",
    ] {
        assert!(run.out.contains(&format!("\n  {command} ")), "{command}");
    }
    let alone = kulkul(&[]);
    assert_eq!((alone.code, alone.out.as_str()), (2, ""));
    assert_eq!(alone.err, run.out);
    assert_eq!(
        kulkul(&["help", "build"]).out,
        kulkul(&["build", "--help"]).out
    );
}

#[test]
fn the_language_follows_the_locale_and_the_flag_wins() {
    let first = |variables: &[(&str, &str)], flags: &[&str]| {
        let arguments: Vec<&str> = flags.iter().copied().chain(["--help"]).collect();
        kulkul_with(Path::new("."), &arguments, variables)
            .out
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let (indonesian, english) = (
        "Situs kabar warga dari satu folder Markdown.",
        "A neighbourhood news site from a folder of Markdown.",
    );
    assert_eq!(first(&[("LANG", "en_US.UTF-8")], &[]), english);
    assert_eq!(
        first(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "id_ID.UTF-8")], &[]),
        indonesian
    );
    assert_eq!(first(&[("LANG", "C")], &[]), indonesian);
    assert_eq!(
        first(&[("LANG", "en_US.UTF-8")], &["--lang", "id"]),
        indonesian
    );
    assert_eq!(first(&[], &["--lang=en"]), english);
}

#[test]
fn no_colour_in_a_pipe_unless_it_is_forced() {
    let run = |variables: &[(&str, &str)]| {
        kulkul_with(Path::new("."), &["--help"], variables)
            .out
            .contains('\u{1b}')
    };
    assert!(!run(&[]));
    assert!(run(&[("CLICOLOR_FORCE", "1")]));
    assert!(!run(&[("NO_COLOR", "1")]));
}

#[test]
fn explain_tells_of_one_code_and_lists_all() {
    let all = kulkul(&["explain"]);
    assert_eq!(all.code, 0);
    for code in kulkul::diag::code::all() {
        assert!(all.out.contains(&format!("{code}  ")), "{code}");
        let one = kulkul(&["explain", &code.name().to_lowercase()]);
        let start = code
            .texts(Locale::Id)
            .message
            .split('{')
            .next()
            .expect("a start");
        assert!(
            one.code == 0 && one.out.starts_with(&format!("{code} (")) && one.out.contains(start),
            "{one:?}"
        );
        assert!(
            !one.out.contains("{nama}") && !one.out.contains("{kode}"),
            "{one:?}"
        );
    }
    let unknown = kulkul(&["explain", "KK999", "--lang", "en"]);
    assert_eq!(unknown.code, 2);
    assert_eq!(
        unknown.err,
        "error: there is no code `KK999`\nhelp: A code is written like KK101. All codes: kulkul explain\n"
    );
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = kulkul(&["completions", shell]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{shell}");
        assert!(
            run.out.contains("kulkul") && run.out.contains("base-url") && run.out.contains("eject"),
            "{shell}"
        );
    }
}

#[test]
fn the_manual_is_one_page_with_every_command() {
    let run = kulkul(&["man"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for heading in [
        ".SH NAMA",
        ".SH \"KULKUL BUILD\"",
        ".SH \"KULKUL THEME EJECT\"",
        ".SS CONTOH",
    ] {
        assert!(run.out.contains(heading), "{heading}");
    }
    assert!(!run.out.contains("KULKUL HELP"));
    let english = kulkul(&["man", "--lang", "en"]).out;
    assert!(
        english.contains(".SH NAME")
            && english.contains(".SS EXAMPLES")
            && !english.contains("CONTOH")
    );
}
