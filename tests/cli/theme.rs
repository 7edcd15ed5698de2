use super::{folder, kulkul_in};
use std::fs;

#[test]
fn a_template_is_copied_out_once() {
    let here = folder("tema");
    assert_eq!(kulkul_in(&here, &["init"]).code, 0);
    let run = kulkul_in(&here, &["theme", "eject", "article.html"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "templates/article.html\n"),
        "{run:?}"
    );
    let original = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/themes/kulkul/templates/article.html"
    );
    let copied = here.join("templates/article.html");
    assert_eq!(
        fs::read(&copied).expect("there"),
        fs::read(original).expect("there")
    );
    fs::write(&copied, "milik saya").expect("written");
    let again = kulkul_in(&here, &["theme", "eject", "article"]);
    assert_eq!((again.code, again.out.as_str()), (2, ""), "{again:?}");
    assert!(
        again
            .err
            .starts_with("galat: templates/article.html sudah ada dan tidak ditimpa\n"),
        "{again:?}"
    );
    assert_eq!(fs::read_to_string(&copied).expect("there"), "milik saya");
}

#[test]
fn an_unknown_template_and_a_folder_that_is_no_site() {
    let here = folder("tema-salah");
    let run = kulkul_in(&here, &["theme", "eject", "article.html"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err
            .starts_with("galat: tidak ada kulkul.yaml di folder ini\nsaran: "),
        "{run:?}"
    );
    assert_eq!(kulkul_in(&here, &["init", "situs"]).code, 0);
    let run = kulkul_in(&here, &["theme", "eject", "artcle.html", "situs"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.err,
        "galat: tema tidak memiliki templat `artcle.html`\nsaran: Mungkin maksudnya `article.html`?\n"
    );
    for outside in ["../kulkul.yaml", "/etc/passwd"] {
        assert_eq!(
            kulkul_in(&here, &["theme", "eject", outside, "situs"]).code,
            2
        );
    }
}
