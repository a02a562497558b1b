//! Invariants that hold for any input: generated news-like text, and plain noise.

use proptest::prelude::*;
use sayso::article::Article;
use sayso::facts::{Facts, PersonId};
use sayso::text::span::Span;
use sayso::{analyze::analyze, load::load, report::json};

/// Pieces that news is made of, and pieces that break readers.
const PIECES: &[&str] = &[
    "Helen Achterberg",
    "Mr. Pryce",
    "Wielgosz",
    "the minister",
    "he",
    "She",
    "a Treasury official",
    "NATO",
    "Port Ellery",
    "said",
    "told reporters",
    "according to",
    "added that",
    "asked",
    "the barrier would close",
    "We have been lucky",
    "it stands open",
    "\"",
    "\"",
    "“",
    "”",
    "''",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "„",
    ",",
    ".",
    "?",
    ":",
    " -- ",
    "—",
    "(",
    ")",
    "\n",
    "\n",
    "\n\n",
    "  ",
    "22 of the 28",
    "nearly 60 percent",
    "$1.2 billion",
    "two-day",
    "last Tuesday",
    "5:30 p.m.",
    "2016",
    "-",
    "exam-\nple",
    "No comments:",
    "By Ann Lee",
    "> ",
    "* ",
    "é",
    "日本",
    "👩‍👩‍👧",
    "\u{202e}",
    "\u{1b}[31m",
    "\u{ad}",
    "\u{301}",
    "\t",
];

fn news() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,8}"];
    proptest::collection::vec((piece, any::<bool>()), 0..80)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, space)| if space { piece + " " } else { piece }).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_claim_has_a_place_in_the_text(text in news()) {
        let article = load("p", text.as_bytes());
        let facts = analyze(&article);
        for span in spans(&facts) {
            let text = article.text(span.block);
            prop_assert!(span.start < span.end, "empty span {span:?}");
            prop_assert!(text.get(span.start as usize..span.end as usize).is_some(), "{span:?} does not fit {text:?}");
        }
    }

    #[test]
    fn facts_stand_in_reading_order_and_do_not_overlap(text in news()) {
        let article = load("p", text.as_bytes());
        let facts = analyze(&article);
        ordered("figures", facts.figures.iter().map(|figure| figure.span))?;
        for quote in &facts.quotes {
            prop_assert!(!quote.spans.is_empty());
            ordered("pieces of a quote", quote.spans.iter().copied())?;
        }
        prop_assert!(facts.quotes.windows(2).all(|pair| pair[0].spans[0] <= pair[1].spans[0]), "quotes out of order");
        for person in &facts.people {
            prop_assert!(!person.mentions.is_empty() && !person.name.trim().is_empty());
            ordered("mentions", person.mentions.iter().copied())?;
        }
    }

    #[test]
    fn people_and_quotes_point_at_each_other(text in news()) {
        let facts = analyze(&load("p", text.as_bytes()));
        for (i, person) in facts.people.iter().enumerate() {
            for quote in &person.quotes {
                let speaker = facts.quotes.get(quote.index()).and_then(|quote| quote.speaker.as_ref());
                prop_assert_eq!(speaker.and_then(|speaker| speaker.person), Some(PersonId(i as u32)));
            }
        }
        for quote in &facts.quotes {
            let Some(id) = quote.speaker.as_ref().and_then(|speaker| speaker.person) else { continue };
            prop_assert!(facts.people.get(id.index()).is_some());
        }
    }

    #[test]
    fn json_is_valid_and_the_same_each_time(text in news()) {
        let article = load("p", text.as_bytes());
        let line = json::line(&article, &analyze(&article));
        prop_assert!(!line.contains('\n'));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&line).is_ok());
        prop_assert_eq!(&line, &json::line(&article, &analyze(&article)));
    }

    #[test]
    fn any_bytes_are_an_article(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let article = load("p", &bytes);
        let facts = analyze(&article);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json::pretty(&article, &facts)).is_ok());
        prop_assert!(printable(&article));
    }
}

/// Every span of the facts.
fn spans(facts: &Facts) -> Vec<Span> {
    let mut spans = Vec::new();
    for person in &facts.people {
        spans.extend(&person.mentions);
    }
    for entity in facts.organizations.iter().chain(&facts.places) {
        spans.extend(&entity.mentions);
    }
    for quote in &facts.quotes {
        spans.extend(&quote.spans);
        spans.extend(quote.cue);
        spans.extend(quote.speaker.iter().flat_map(|speaker| speaker.mention.iter().chain(&speaker.via)));
    }
    for figure in &facts.figures {
        spans.push(figure.span);
        spans.extend(figure.of);
    }
    spans
}

fn ordered(what: &str, spans: impl Iterator<Item = Span>) -> Result<(), TestCaseError> {
    let spans: Vec<Span> = spans.collect();
    for pair in spans.windows(2) {
        prop_assert!(pair[0] < pair[1] && !pair[0].overlaps(pair[1]), "{what}: {:?} then {:?}", pair[0], pair[1]);
    }
    Ok(())
}

fn printable(article: &Article) -> bool {
    let hostile = |c: char| sayso::text::printable::is_unprintable(c) && c != '\n' && c != '\t';
    article.blocks.iter().all(|block| !block.text.contains(hostile))
}
