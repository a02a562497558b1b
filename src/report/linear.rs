//! The article paragraph by paragraph with its speakers in words, for a screen reader or a voice.
//!
//! *In*: article and facts. *Out*: lines that make sense one after the other, without sign, column or colour:
//! `Quote 6 of 10, Jens Stoltenberg:` stands before the words it is about. *Never*: a word of the article left out.

use crate::article::{Article, BlockKind};
use crate::facts::{Certainty, Facts, QuoteId, QuoteKind};
use crate::layout::marks::Marks;
use crate::text::span::{BlockId, Local};

/// The article in words.
pub fn text(article: &Article, facts: &Facts) -> String {
    let marks = Marks::of(facts);
    let mut order: Vec<QuoteId> = (0..).map(QuoteId).take(facts.quotes.len()).collect();
    order.sort_by_key(|id| facts.quotes.get(id.index()).and_then(|quote| quote.spans.first()).copied());
    let mut numbers = vec![0; order.len()];
    for (number, id) in (1..).zip(&order) {
        if let Some(slot) = numbers.get_mut(id.index()) {
            *slot = number;
        }
    }
    let mut told = Told { facts, begun: vec![false; numbers.len()], numbers };
    let mut out = String::new();
    for (id, block) in article.blocks() {
        if id.index() > 0 {
            out.push('\n');
        }
        out.push_str(match block.kind {
            BlockKind::Heading => "Heading: ",
            BlockKind::Caption => "Caption: ",
            BlockKind::List => "Item: ",
            BlockKind::Body | BlockKind::Preformatted => "",
        });
        for line in lines(&marks, id, &block.text) {
            if let Some(quote) = line.0 {
                out.push_str(&told.announce(quote));
                out.push('\n');
            }
            out.push_str(line.1);
            out.push('\n');
        }
    }
    out
}

/// A paragraph cut where quotations begin and end. What has no word of its own (a full stop) stays with what is before,
/// also where words follow it.
fn lines<'a>(marks: &Marks, block: BlockId, text: &'a str) -> Vec<(Option<QuoteId>, &'a str)> {
    let mut cuts: Vec<(Option<QuoteId>, Local)> = Vec::new();
    for run in marks.runs(block, Local::new(0, text.len())) {
        let has_words = run.range.of(text).contains(char::is_alphanumeric);
        match cuts.last_mut() {
            Some((quote, range)) if *quote == run.tags.quote || !has_words => range.end = run.range.end,
            _ => cuts.push((run.tags.quote, run.range)),
        }
    }
    for i in 1..cuts.len() {
        let Some([(_, before), (_, after)]) = cuts.get_mut(i - 1..=i) else { continue };
        let closing = after.of(text).len() - after.of(text).trim_start_matches(['.', ',', ';', ':', '!', '?']).len();
        before.end = Local::new(0, after.start as usize + closing).end;
        after.start = before.end;
    }
    cuts.into_iter().map(|(quote, range)| (quote, range.of(text).trim())).filter(|(_, line)| !line.is_empty()).collect()
}

/// What was announced so far.
struct Told<'a> {
    facts: &'a Facts,
    begun: Vec<bool>,
    numbers: Vec<usize>,
}

impl Told<'_> {
    /// `Quote 6 of 10, Jens Stoltenberg:`; where it goes on after other words: `Quote 6 goes on:`.
    fn announce(&mut self, id: QuoteId) -> String {
        let number = self.numbers.get(id.index()).copied().unwrap_or(0);
        let Some(quote) = self.facts.quotes.get(id.index()) else { return String::new() };
        if self.begun.get_mut(id.index()).is_some_and(|begun| std::mem::replace(begun, true)) {
            return format!("Quote {number} goes on:");
        }
        let reported = if quote.kind == QuoteKind::Indirect { ", not word for word" } else { "" };
        let speaker = match &quote.speaker {
            None => "speaker not named".to_owned(),
            Some(speaker) if speaker.certainty() == Certainty::Low => format!("perhaps {}", speaker.name),
            Some(speaker) if speaker.certainty() == Certainty::Reader => format!("{} as the reader says", speaker.name),
            Some(speaker) => speaker.name.clone(),
        };
        format!("Quote {number} of {}, {speaker}{reported}:", self.numbers.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;
    use crate::facts::{Ground, Quote, Speaker};

    #[test]
    fn speakers_stand_in_words_before_what_they_say() {
        let text = "\"We will,\" Quill said. \"At once\". It rained.";
        let span = |words: &str| {
            let start = text.find(words).unwrap();
            Local::new(start, start + words.len()).at(BlockId(0))
        };
        let speaker = Speaker {
            name: "Ada Quill".to_owned(),
            person: None,
            mention: None,
            ground: Ground::Beside,
            via: Vec::new(),
        };
        let spans = vec![span("\"We will,\""), span("\"At once\"")];
        let quote = Quote { kind: QuoteKind::Direct, spans, speaker: Some(speaker), cue: None };
        let facts = Facts { quotes: vec![quote], ..Facts::default() };
        let block = |text: &str, kind| Block { kind, text: text.to_owned() };
        let article = Article {
            blocks: vec![block(text, BlockKind::Body), block("Ferries", BlockKind::Heading)],
            ..Article::default()
        };
        let expected = "Quote 1 of 1, perhaps Ada Quill:\n\"We will,\"\nQuill said.\nQuote 1 goes on:\n\
                        \"At once\".\nIt rained.\n\nHeading: Ferries\n";
        assert_eq!(super::text(&article, &facts), expected);
    }
}
