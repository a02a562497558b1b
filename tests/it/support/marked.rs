//! An article with its facts marked in the text, for people to read:
//!
//! `<q1 direct: Ines Calder, high>"I have seen survivors before,"</q1> <c1>said</c1> <p Ines Calder>Calder</p> …`
//!
//! Tags: `q` quote (numbered; the speaker, `?` where there is none), `c` its cue, `p` person, `o` organisation,
//! `l` place, `f` figure (kind, value, unit, what it counts).

use sayso::article::{Article, BlockKind};
use sayso::facts::{Entity, Facts, Figure, Quote, QuoteKind, Value};
use sayso::text::span::{BlockId, Span};

/// The marked text: removed pieces first, then the blocks, then the people with their roles.
pub fn text(article: &Article, facts: &Facts) -> String {
    let mut tags = Vec::new();
    for (i, quote) in facts.quotes.iter().enumerate() {
        quote_tags(i + 1, quote, &mut tags);
    }
    for person in &facts.people {
        mention_tags('p', &person.name, &person.mentions, &mut tags);
    }
    entity_tags('o', &facts.organizations, &mut tags);
    entity_tags('l', &facts.places, &mut tags);
    for figure in &facts.figures {
        tags.push(Tag::new(figure.span, figure_words(article, figure), "f"));
    }
    let mut out = String::new();
    for removed in &article.removed {
        out += &format!("- {:?}: {}\n", removed.reason, removed.text);
    }
    for (id, block) in article.blocks() {
        if block.kind != BlockKind::Body {
            out += &format!("[{:?}] ", block.kind);
        }
        out += &marked_block(id, &block.text, &tags);
        out += "\n\n";
    }
    for person in &facts.people {
        out += &format!(
            "{}: {}\n",
            person.name,
            if person.roles.is_empty() { "–".into() } else { person.roles.join(" | ") }
        );
    }
    out
}

struct Tag {
    span: Span,
    open: String,
    close: String,
}

impl Tag {
    fn new(span: Span, words: String, name: &str) -> Self {
        let open = if words.is_empty() { format!("<{name}>") } else { format!("<{name} {words}>") };
        Self { span, open, close: format!("</{name}>") }
    }
}

fn quote_tags(number: usize, quote: &Quote, tags: &mut Vec<Tag>) {
    let kind = match quote.kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    };
    let speaker = quote.speaker.as_ref().map_or("?".to_owned(), |speaker| {
        let person = if speaker.person.is_some() { "" } else { ", no person" };
        format!("{}{person}, {:?}", speaker.name, speaker.certainty())
            .replace("High", "high")
            .replace("Medium", "medium")
            .replace("Low", "low")
    });
    let name = format!("q{number}");
    tags.extend(quote.spans.iter().map(|&span| Tag::new(span, format!("{kind}: {speaker}"), &name)));
    tags.extend(quote.cue.map(|span| Tag::new(span, String::new(), &format!("c{number}"))));
}

fn mention_tags(letter: char, name: &str, mentions: &[Span], tags: &mut Vec<Tag>) {
    tags.extend(mentions.iter().map(|&span| Tag::new(span, name.to_owned(), &letter.to_string())));
}

fn entity_tags(letter: char, entities: &[Entity], tags: &mut Vec<Tag>) {
    for entity in entities {
        mention_tags(letter, &entity.name, &entity.mentions, tags);
    }
}

fn figure_words(article: &Article, figure: &Figure) -> String {
    let value = figure.value.as_ref().map_or("?".to_owned(), value_words);
    let unit = figure.unit.as_ref().map_or(String::new(), |unit| format!(" {unit}"));
    let of = figure.of.map_or(String::new(), |span| format!("; {}", article.slice(span)));
    format!("{:?} {value}{unit}{of}", figure.kind).to_lowercase()
}

fn value_words(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Range(ends) => format!("{}..{}", value_words(&ends.0), value_words(&ends.1)),
    }
}

/// The block's text with its tags: at one place closing tags first, then longer spans before shorter ones.
fn marked_block(id: BlockId, text: &str, tags: &[Tag]) -> String {
    let mut marks: Vec<(u32, bool, u32, &str)> = Vec::new();
    for tag in tags.iter().filter(|tag| tag.span.block == id) {
        marks.push((tag.span.start, true, u32::MAX - tag.span.end, &tag.open));
        marks.push((tag.span.end, false, u32::MAX - tag.span.start, &tag.close));
    }
    marks.sort_by_key(|&(at, opens, order, _)| (at, opens, order));
    let mut out = String::new();
    let mut done = 0;
    for (at, _, _, tag) in marks {
        out += text.get(done..at as usize).unwrap();
        out += tag;
        done = at as usize;
    }
    out + text.get(done..).unwrap()
}
