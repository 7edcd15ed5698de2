//! Questions on a terminal.

use super::failure::CliError;
use super::surroundings::Environment;
use crate::diag::Lang;
use dialoguer::theme::{ColorfulTheme, SimpleTheme, Theme};
use dialoguer::{FuzzySelect, Input};

/// One of a list, found by typing part of its name. Escape leaves the question unanswered.
pub(super) fn choose(
    question: &str,
    choices: &[String],
    surroundings: &Environment,
) -> Result<usize, CliError> {
    let hint = match surroundings.lang {
        Lang::Id => "ketik sebagian namanya",
        Lang::En => "type part of its name",
    };
    let chosen = FuzzySelect::with_theme(&*theme(surroundings))
        .with_prompt(format!("{question} ({hint})"))
        .items(choices)
        .default(0)
        .max_length(12)
        .interact_opt();
    answered(chosen)?.ok_or(CliError::Unanswered)
}

/// A line of text; the usual answer, if there is one, is taken on Enter.
pub(super) fn text(
    question: &str,
    usual: Option<&str>,
    surroundings: &Environment,
) -> Result<String, CliError> {
    let theme = theme(surroundings);
    let input = Input::<String>::with_theme(&*theme).with_prompt(question);
    let input = match usual {
        Some(usual) => input.default(usual.to_owned()),
        None => input,
    };
    Ok(answered(input.interact_text())?.trim().to_owned())
}

fn theme(surroundings: &Environment) -> Box<dyn Theme> {
    if surroundings.colour {
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
