//! A headline quotes what the article quotes: `Lee: Pier Is ‘Past Its Prime’` above `"It is past its prime," Lee said.`
//!
//! *In*: the quotations of the article. *Out*: which stretches of its headings stand word for word in a quotation below, and hence
//! were said, and by whom. The words of a headline are cut for space, and their capitals tell nothing: where the article quotes
//! the same words, it shows better than the headline does what they are. *Never*: a verdict on a heading that repeats nothing.

use super::people::{Cast, Referent};
use crate::article::{Article, BlockKind};
use crate::facts::{Certainty, Quote, QuoteKind, Speaker};
use crate::text::span::{BlockId, Span};

/// How many stretches of headings are looked for below: each is one more pass over what is quoted.
const STRETCHES: usize = 16;

/// Fewer words than this may be said by several.
const OWN: usize = 3;

/// Whether a block heads the article or a part of it; a title without marks of one is its first paragraph.
fn is_heading(article: &Article, block: BlockId) -> bool {
    block.0 == 0 || article.blocks.get(block.index()).is_some_and(|block| block.kind == BlockKind::Heading)
}

/// Those of `stretches`, by index, that stand in a heading and word for word in one of `quoted`.
pub(super) fn repeated(
    article: &Article,
    stretches: impl Iterator<Item = (usize, Span)>,
    quoted: impl Iterator<Item = Span>,
) -> Vec<usize> {
    let in_heading = stretches.filter(|(_, span)| is_heading(article, span.block)).take(STRETCHES);
    let mut wanted: Vec<(usize, String)> = in_heading.map(|(i, span)| (i, worded(article.slice(span)))).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for span in quoted.filter(|span| !is_heading(article, span.block)) {
        let said = worded(article.slice(span));
        wanted.retain(|(i, words)| {
            let is_here = said.contains(words.as_str());
            found.extend(is_here.then_some(*i));
            !is_here
        });
    }
    found
}

/// Gives what a heading quotes to whoever says it below: of several to whom the heading names.
pub(super) fn name_in_headings(article: &Article, cast: &Cast, quotes: &mut [Quote]) {
    let is_quoted = |quote: &Quote| quote.kind != QuoteKind::Indirect;
    let block = |quote: &Quote| quote.spans.first().map(|span| span.block);
    let heads = |quote: &Quote| is_quoted(quote) && block(quote).is_some_and(|block| is_heading(article, block));
    let wanted: Vec<usize> =
        quotes.iter().enumerate().filter(|(_, quote)| heads(quote)).map(|(i, _)| i).take(STRETCHES).collect();
    if wanted.is_empty() {
        return;
    }
    let words = |quote: &Quote| quote.spans.iter().map(|&span| worded(article.slice(span))).collect::<String>();
    let said: Vec<(usize, String)> = quotes
        .iter()
        .enumerate()
        .filter(|(_, quote)| is_quoted(quote) && !heads(quote) && quote.speaker.is_some())
        .map(|(i, quote)| (i, words(quote)))
        .collect();
    for i in wanted {
        let Some((quote, Some(block))) = quotes.get(i).map(|quote| (quote, block(quote))) else { continue };
        let own = words(quote);
        let named = cast.mentions_in(block);
        let mention = |other: &Quote| {
            let person = other.speaker.as_ref()?.person?;
            named.iter().find(|mention| mention.referent == Referent::Person(person)).map(|mention| mention.span)
        };
        let mut same = said.iter().filter(|(_, said)| said.contains(&own)).filter_map(|&(k, _)| quotes.get(k));
        let first = same.clone().next();
        let Some(chosen) = same.find(|other| mention(other).is_some()).or(first) else {
            let guess = quote.speaker.as_ref().is_none_or(|speaker| speaker.certainty == Certainty::Low);
            let label = if guess { labelled(article, cast, block) } else { None };
            if let Some(quote) = quotes.get_mut(i).filter(|_| label.is_some()) {
                quote.speaker = label;
            }
            continue;
        };
        let sure = quote.speaker.as_ref().is_some_and(|speaker| speaker.certainty == Certainty::High);
        if sure && own.split_whitespace().count() < OWN && mention(chosen).is_none() {
            continue;
        }
        let Some(mut speaker) = chosen.speaker.clone() else { continue };
        if let Some(here) = mention(chosen) {
            let there = speaker.mention.replace(here);
            speaker.via = there.into_iter().chain(speaker.via).collect();
            if article.slice(here) == speaker.name {
                speaker.via.clear();
            }
        }
        speaker.certainty = speaker.certainty.min(Certainty::Medium);
        if let Some(quote) = quotes.get_mut(i) {
            quote.speaker = Some(speaker);
        }
    }
}

/// Who stands before the colon that a heading begins with: `Lee: Pier Is ‘Past Its Prime’`.
fn labelled(article: &Article, cast: &Cast, block: BlockId) -> Option<Speaker> {
    let label = cast.mentions_in(block).first()?;
    let rest = article.text(block).get(label.span.end as usize..)?;
    let Referent::Person(person) = label.referent else { return None };
    let name = cast.name(label.referent);
    let full = cast.people.get(person.index())?.mentions.iter().find(|&&span| article.slice(span) == name);
    let is_full = article.slice(label.span) == name;
    let via = full.filter(|_| !is_full).into_iter().copied().collect();
    let mention = Some(label.span);
    let speaker = Speaker { name: name.to_owned(), person: Some(person), mention, certainty: Certainty::Medium, via };
    rest.starts_with(':').then_some(speaker)
}

/// The words of a text in small letters, a space before and behind each, without apostrophes and other signs.
fn worded(text: &str) -> String {
    let mut worded = String::with_capacity(text.len() + 2);
    worded.push(' ');
    for c in text.chars() {
        match c {
            '\'' | '’' => {}
            c if c.is_alphanumeric() => worded.extend(c.to_lowercase()),
            _ if !worded.ends_with(' ') => worded.push(' '),
            _ => {}
        }
    }
    if !worded.ends_with(' ') {
        worded.push(' ');
    }
    worded
}
