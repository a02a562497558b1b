//! A headline quotes what the article quotes: `Lee: Pier Is ‘Past Its Prime’` above `"It is past its prime," Lee said.`
//!
//! *In*: the quotations of the article. *Out*: which stretches of its headings stand word for word in a quotation below, and hence
//! were said, and by whom. The words of a headline are cut for space, and their capitals tell nothing: where the article quotes
//! the same words, it shows better than the headline does what they are. *Never*: a verdict on a heading that repeats nothing.

use super::people::{Cast, Mention, Referent};
use crate::article::{Article, Block, BlockKind};
use crate::facts::{Certainty, Ground, Quote, QuoteKind, Speaker};
use crate::text::span::{BlockId, Span};

/// How many stretches of headings are looked for below: each is one more pass over what is quoted.
const STRETCHES: usize = 16;

/// Whether a block heads the article or a part of it; a title without marks of one is its first paragraph, and a few words between
/// marks that end no sentence are a line above what follows: `"We were wrong"`.
fn is_heading(article: &Article, block: BlockId) -> bool {
    let Some(block) = article.blocks.get(block.index()).filter(|_| block.0 > 0) else { return true };
    is_line(block) || block.kind == BlockKind::Heading
}

/// Whether the block is nothing but a few words between marks that end no sentence.
fn is_line(block: &Block) -> bool {
    const LONGEST: usize = 80;
    let text = block.text.trim();
    let quoted = text.starts_with(['"', '“', '\'', '‘']) && text.ends_with(|c: char| !c.is_alphanumeric());
    let words = text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '!' | '?'));
    quoted && text.len() <= LONGEST && words.ends_with(char::is_alphanumeric)
}

/// Who speaks first in the paragraph below a line.
fn next(speakers: &[Speaker], line: BlockId) -> Option<Speaker> {
    let below = |speaker: &&Speaker| speaker.mention.is_some_and(|mention| mention.block.0 == line.0 + 1);
    let speaker = speakers.iter().find(below)?;
    Some(Speaker { ground: Ground::Beside, ..speaker.clone() })
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

/// Gives what a heading quotes to whoever says it below, else to who stands before its colon.
pub(super) fn name_in_headings(article: &Article, cast: &Cast, quotes: &mut [Quote]) {
    let is_quoted = |quote: &&Quote| quote.kind != QuoteKind::Indirect;
    let heads = |quote: &Quote| quote.spans.first().is_some_and(|span| is_heading(article, span.block));
    let words = |quote: &Quote| quote.spans.iter().map(|&span| worded(article.slice(span))).collect::<String>();
    if !quotes.iter().filter(is_quoted).any(heads) {
        return;
    }
    let below = quotes.iter().filter(is_quoted).filter(|quote| !heads(quote));
    let said: Vec<(String, Speaker)> = below.filter_map(|quote| Some((words(quote), quote.speaker.clone()?))).collect();
    // A line alone asks who speaks below it.
    let is_lined = article.blocks.iter().any(is_line);
    let all = quotes.iter().filter(|quote| is_lined && !heads(quote));
    let reported: Vec<Speaker> = all.filter_map(|quote| quote.speaker.clone()).collect();
    let in_headings = quotes.iter_mut().filter(|quote| is_quoted(&&**quote) && heads(quote));
    for quote in in_headings.take(STRETCHES) {
        let Some(block) = quote.spans.first().map(|span| span.block) else { continue };
        let own = words(quote);
        let same = said.iter().filter(|(said, _)| said.contains(&own)).map(|(_, speaker)| speaker);
        let certainty = quote.speaker.as_ref().map_or(Certainty::Low, Speaker::certainty);
        let speaker = match echoed(cast.mentions_in(block), same) {
            Some((speaker, here)) => {
                (here.is_some() || certainty != Certainty::High).then(|| named(article, speaker, here))
            }
            None if article.blocks.get(block.index()).is_some_and(is_line) => next(&reported, block),
            None => labelled(article, cast, block).filter(|_| certainty == Certainty::Low),
        };
        if let Some(speaker) = speaker {
            // The words that reported it in the heading told of somebody else.
            let same = quote.speaker.as_ref().is_some_and(|known| known.name == speaker.name);
            quote.cue = quote.cue.filter(|_| same);
            quote.speaker = Some(speaker);
        }
    }
}

/// The first of those who say the words whom one of the `mentions` of the heading names, with that mention; else the first.
fn echoed<'a>(
    mentions: &[Mention],
    mut same: impl Iterator<Item = &'a Speaker> + Clone,
) -> Option<(&'a Speaker, Option<Span>)> {
    let first = same.clone().next()?;
    let named = same.find_map(|speaker| {
        let person = Referent::Person(speaker.person?);
        let here = mentions.iter().find(|mention| mention.referent == person)?;
        Some((speaker, Some(here.span)))
    });
    Some(named.unwrap_or((first, None)))
}

/// The speaker as the heading names him, if it does so at `here`: what named him below leads on to the name.
fn named(article: &Article, speaker: &Speaker, here: Option<Span>) -> Speaker {
    let ground = speaker.ground.and(Ground::Repeated);
    let (mention, via) = match here {
        Some(here) if article.slice(here) == speaker.name => (Some(here), Vec::new()),
        Some(here) => (Some(here), speaker.mention.into_iter().chain(speaker.via.iter().copied()).collect()),
        None => (speaker.mention, speaker.via.clone()),
    };
    Speaker { ground, mention, via, ..speaker.clone() }
}

/// Who stands before the colon that a heading begins with: `Lee: Pier Is ‘Past Its Prime’`.
fn labelled(article: &Article, cast: &Cast, block: BlockId) -> Option<Speaker> {
    let label = cast.mentions_in(block).first()?;
    let rest = article.text(block).get(label.span.end as usize..)?;
    let Referent::Person(person) = label.referent else { return None };
    let name = cast.name(label.referent);
    let via = cast.fuller(article, (label.referent, label.span)).into_iter().collect();
    let mention = Some(label.span);
    let name = name.to_owned();
    let speaker = Speaker { name, person: Some(person), mention, ground: Ground::Announced, via };
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
