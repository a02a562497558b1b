//! The quotations as text, one a line: `Jane Doe: We will go.`

use super::quotation::words;
use crate::article::Article;
use crate::facts::{Certainty, Facts, Quote};

/// Every quotation whose speaker's name has `speaker` in it (any case; `""` is every speaker, and nobody too), in
/// reading order. A guessed speaker has a question mark; where the article names nobody, `?` stands alone.
pub fn text(article: &Article, facts: &Facts, speaker: &str) -> String {
    let wanted = speaker.to_lowercase();
    let mut out = String::new();
    for quote in &facts.quotes {
        let name = name(quote);
        if name.to_lowercase().contains(&wanted) {
            out.push_str(&format!("{name}: {}\n", words(article, quote)));
        }
    }
    out
}

fn name(quote: &Quote) -> String {
    match &quote.speaker {
        Some(speaker) if speaker.certainty() == Certainty::Low => format!("{} ?", speaker.name),
        Some(speaker) => speaker.name.clone(),
        None => "?".to_owned(),
    }
}
