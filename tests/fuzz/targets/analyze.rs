//! Text to facts: no panic, and every claim has a place in the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso::{analyze::analyze, load::load, report::json};

fuzz_target!(|text: &str| {
    let article = load("fuzz", text.as_bytes());
    let facts = analyze(&article);
    for quote in &facts.quotes {
        assert!(!quote.spans.is_empty());
        assert!(quote.spans.iter().all(|&span| !article.slice(span).is_empty()));
    }
    assert!(facts.figures.iter().all(|figure| !article.slice(figure.span).is_empty()));
    let _ = json::line(&article, &facts);
});
