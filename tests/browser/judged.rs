//! Questions as residents type them, judged: `tests/data/questions.txt`.
//!
//! A line is a question, an arrow, and the articles that answer it, by the last part of their address. The first result has to be one of
//! them, and all of them have to be among the first as many results and one more.

use crate::host::Host;
use crate::{example, start};

const QUESTIONS: &str = include_str!("../data/questions.txt");

#[test]
fn questions_find_their_answers() {
    let Some(mut browser) = start("questions_find_their_answers") else {
        return;
    };
    let host = Host::start(example(), 0);
    browser.open(&host.url("/cari/"));
    let questions: Vec<(&str, Vec<&str>)> = QUESTIONS
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_once(" -> ").expect("an arrow"))
        .map(|(question, answers)| (question, answers.split(' ').collect()))
        .collect();
    assert!(questions.len() >= 40, "{}", questions.len());
    let mut wrong = Vec::new();
    for (question, answers) in &questions {
        let ask = format!(
            "kulkul.search({}).then(found => Promise.all(found.hits.slice(0, 10).map(found.show)))\
             .then(cards => cards.map(card => card[0].split('/').at(-2)))",
            serde_json::to_string(question).expect("JSON")
        );
        let found = browser.value(&ask);
        let found: Vec<&str> = found
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|slug| slug.as_str())
            .collect();
        let first = found.first().is_some_and(|first| answers.contains(first));
        let all = answers.iter().all(|answer| {
            found
                .iter()
                .take(answers.len() + 1)
                .any(|found| found == answer)
        });
        if !first || !all {
            wrong.push(format!("{question}: {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} are wrong:\n{}",
        wrong.len(),
        questions.len(),
        wrong.join("\n")
    );
}
