//! Questions on a terminal.

use super::environment::Environment;
use super::error::CliError;
use crate::i18n::Bilingual;
use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};
use dialoguer::{FuzzySelect, Input};

const TYPE_PART: Bilingual = Bilingual::new("ketik sebagian namanya", "type part of its name");

/// One of a list, found by typing part of its name. Escape leaves the question unanswered.
pub(super) fn choose(
    question: Bilingual,
    choices: &[String],
    environment: &Environment,
) -> Result<usize, CliError> {
    let hint = TYPE_PART.of(environment.lang);
    let chosen = FuzzySelect::with_theme(&*theme(environment))
        .with_prompt(format!("{} ({hint})", question.of(environment.lang)))
        .items(choices)
        .default(0)
        .max_length(12)
        .interact_opt();
    answered(chosen)?.ok_or(CliError::Unanswered)
}

/// A line of text; the usual answer, if there is one, is taken on Enter.
pub(super) fn text(
    question: Bilingual,
    usual: Option<&str>,
    environment: &Environment,
) -> Result<String, CliError> {
    let theme = theme(environment);
    let input = Input::<String>::with_theme(&*theme).with_prompt(question.of(environment.lang));
    let input = match usual {
        Some(usual) => input.default(usual.to_owned()),
        None => input,
    };
    Ok(answered(input.interact_text())?.trim().to_owned())
}

fn theme(environment: &Environment) -> Box<dyn Theme> {
    if environment.colour {
        Box::new(ColorfulTheme::default())
    } else {
        Box::new(SimpleTheme)
    }
}

fn answered<T>(answer: dialoguer::Result<T>) -> Result<T, CliError> {
    answer.map_err(|dialoguer::Error::IO(error)| match error.kind() {
        std::io::ErrorKind::Interrupted | std::io::ErrorKind::UnexpectedEof => CliError::Unanswered,
        _ => CliError::Output(error),
    })
}
