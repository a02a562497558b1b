//! The JSON contract, version 1: the only serialiser, and the only place with code-point offsets.
//!
//! *In*: article and facts, in bytes. *Out*: one JSON object whose offsets count Unicode code points of a paragraph's
//! text. *Never*: a raw control, bidirectional or invisible character in a string; they stand as `\u` escapes.

use crate::article::{Article, BlockKind, Reason};
use crate::facts::{Certainty, Facts, Figure, Person, Quote, QuoteKind, Speaker, Value};
use crate::text::printable::escape;
use crate::text::span::Span;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};
use std::io;

/// One article as a line of JSON, without the newline.
pub fn line(article: &Article, facts: &Facts) -> String {
    serialize(article, facts, Escaping(CompactFormatter))
}

/// One article as indented JSON, without a newline at the end.
pub fn pretty(article: &Article, facts: &Facts) -> String {
    serialize(article, facts, Escaping(PrettyFormatter::new()))
}

fn serialize(article: &Article, facts: &Facts, formatter: impl Formatter) -> String {
    let mut out = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, formatter);
    // Plain data into memory: neither a failing map key nor a failing write is possible.
    let written = document(article, facts).serialize(&mut serializer);
    debug_assert!(written.is_ok());
    String::from_utf8(out).unwrap_or_default()
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    source: String,
    title: Option<&'a str>,
    byline: Option<&'a str>,
    published: Option<&'a str>,
    paragraphs: Vec<JsonParagraph<'a>>,
    removed: Vec<JsonRemoved<'a>>,
    people: Vec<JsonPerson<'a>>,
    organizations: Vec<JsonEntity<'a>>,
    places: Vec<JsonEntity<'a>>,
    quotes: Vec<JsonQuote<'a>>,
    figures: Vec<JsonFigure<'a>>,
}

#[derive(Serialize)]
struct JsonParagraph<'a> {
    kind: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct JsonRemoved<'a> {
    reason: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct JsonSpan {
    paragraph: u32,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct JsonMention<'a> {
    #[serde(flatten)]
    span: JsonSpan,
    text: &'a str,
}

#[derive(Serialize)]
struct JsonPerson<'a> {
    id: usize,
    name: &'a str,
    role: Option<&'a str>,
    mentions: Vec<JsonMention<'a>>,
    quotes: Vec<u32>,
}

#[derive(Serialize)]
struct JsonEntity<'a> {
    id: usize,
    name: &'a str,
    mentions: Vec<JsonMention<'a>>,
}

#[derive(Serialize)]
struct JsonQuote<'a> {
    id: usize,
    kind: &'static str,
    spans: Vec<JsonSpan>,
    text: String,
    speaker: Option<JsonSpeaker<'a>>,
    cue: Option<JsonMention<'a>>,
}

#[derive(Serialize)]
struct JsonSpeaker<'a> {
    person: Option<u32>,
    name: &'a str,
    mention: Option<JsonMention<'a>>,
    certainty: &'static str,
    via: Vec<JsonMention<'a>>,
}

#[derive(Serialize)]
struct JsonFigure<'a> {
    id: usize,
    kind: &'static str,
    text: &'a str,
    value: JsonValue<'a>,
    unit: Option<&'a str>,
    of: Option<&'a str>,
    span: JsonSpan,
}

#[derive(Serialize)]
#[serde(untagged)]
enum JsonValue<'a> {
    Null(()),
    Number(f64),
    Text(&'a str),
    Range([Box<JsonValue<'a>>; 2]),
}

fn document<'a>(article: &'a Article, facts: &'a Facts) -> Document<'a> {
    let places = Places::of(article);
    Document {
        version: 1,
        source: escape(&article.source),
        title: article.header.title.as_deref(),
        byline: article.header.byline.as_deref(),
        published: article.header.published.as_deref(),
        paragraphs: article
            .blocks
            .iter()
            .map(|block| JsonParagraph { kind: kind_of_block(block.kind), text: &block.text })
            .collect(),
        removed: article
            .removed
            .iter()
            .map(|removed| JsonRemoved { reason: reason(removed.reason), text: &removed.text })
            .collect(),
        people: facts.people.iter().enumerate().map(|(id, person)| places.person(id, person)).collect(),
        organizations: places.entities(&facts.organizations),
        places: places.entities(&facts.places),
        quotes: facts.quotes.iter().enumerate().map(|(id, quote)| places.quote(id, quote)).collect(),
        figures: facts.figures.iter().enumerate().map(|(id, figure)| places.figure(id, figure)).collect(),
    }
}

/// Turns spans in bytes into spans in code points.
struct Places<'a> {
    article: &'a Article,
    blocks: Vec<CodePoints>,
}

impl<'a> Places<'a> {
    fn of(article: &'a Article) -> Self {
        Self { article, blocks: article.blocks.iter().map(|block| CodePoints::of(&block.text)).collect() }
    }

    fn span(&self, span: Span) -> JsonSpan {
        let text = self.article.text(span.block);
        let at = |byte| self.blocks.get(span.block.index()).map_or(0, |points| points.before(text, byte));
        JsonSpan { paragraph: span.block.0, start: at(span.start), end: at(span.end) }
    }

    fn mention(&self, span: Span) -> JsonMention<'a> {
        JsonMention { span: self.span(span), text: self.article.slice(span) }
    }

    fn person(&self, id: usize, person: &'a Person) -> JsonPerson<'a> {
        JsonPerson {
            id,
            name: &person.name,
            role: person.role(),
            mentions: person.mentions.iter().map(|&span| self.mention(span)).collect(),
            quotes: person.quotes.iter().map(|quote| quote.0).collect(),
        }
    }

    fn entities(&self, entities: &'a [crate::facts::Entity]) -> Vec<JsonEntity<'a>> {
        let entity = |(id, entity): (usize, &'a crate::facts::Entity)| JsonEntity {
            id,
            name: &entity.name,
            mentions: entity.mentions.iter().map(|&span| self.mention(span)).collect(),
        };
        entities.iter().enumerate().map(entity).collect()
    }

    fn quote(&self, id: usize, quote: &'a Quote) -> JsonQuote<'a> {
        JsonQuote {
            id,
            kind: kind_of_quote(quote.kind),
            spans: quote.spans.iter().map(|&span| self.span(span)).collect(),
            text: super::quotation::words(self.article, quote),
            speaker: quote.speaker.as_ref().map(|speaker| self.speaker(speaker)),
            cue: quote.cue.map(|span| self.mention(span)),
        }
    }

    fn speaker(&self, speaker: &'a Speaker) -> JsonSpeaker<'a> {
        JsonSpeaker {
            person: speaker.person.map(|person| person.0),
            name: &speaker.name,
            mention: speaker.mention.map(|span| self.mention(span)),
            certainty: certainty(speaker.certainty()),
            via: speaker.via.iter().map(|&span| self.mention(span)).collect(),
        }
    }

    fn figure(&self, id: usize, figure: &'a Figure) -> JsonFigure<'a> {
        JsonFigure {
            id,
            kind: figure.kind.name(),
            text: self.article.slice(figure.span),
            value: figure.value.as_ref().map_or(JsonValue::Null(()), value),
            unit: figure.unit.as_deref(),
            of: figure.of.map(|span| self.article.slice(span)),
            span: self.span(figure.span),
        }
    }
}

/// Counts code points up to a byte in constant time: one running count for every [`STRIDE`](Self::STRIDE) bytes.
struct CodePoints {
    /// Code points before each multiple of the stride; empty for ASCII, where bytes are code points.
    counts: Vec<u32>,
}

impl CodePoints {
    const STRIDE: usize = 256;

    fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self { counts: Vec::new() };
        }
        let mut count = 0;
        let counts = text.as_bytes().chunks(Self::STRIDE).map(|chunk| {
            let before = count;
            count += starts(chunk);
            before
        });
        Self { counts: counts.collect() }
    }

    /// Code points of `text` before byte `byte`.
    fn before(&self, text: &str, byte: u32) -> u32 {
        if self.counts.is_empty() {
            return byte;
        }
        let byte = byte as usize;
        let chunk = (byte / Self::STRIDE).min(self.counts.len() - 1);
        let counted = self.counts.get(chunk).copied().unwrap_or(0);
        counted + starts(text.as_bytes().get(chunk * Self::STRIDE..byte).unwrap_or(&[]))
    }
}

/// Bytes that begin a code point of UTF-8.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from(byte & 0xc0 != 0x80)).sum()
}

fn value(value: &Value) -> JsonValue<'_> {
    match value {
        Value::Number(number) => JsonValue::Number(*number),
        Value::Text(text) => JsonValue::Text(text),
        Value::Range(ends) => JsonValue::Range([Box::new(self::value(&ends.0)), Box::new(self::value(&ends.1))]),
    }
}

fn kind_of_block(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading => "heading",
        BlockKind::Body => "body",
        BlockKind::List => "list",
        BlockKind::Caption => "caption",
        BlockKind::Preformatted => "preformatted",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Boilerplate => "boilerplate",
        Reason::Duplicate => "duplicate",
    }
}

fn kind_of_quote(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Mixed => "mixed",
        QuoteKind::Indirect => "indirect",
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Reader => "reader",
        Certainty::High => "high",
        Certainty::Medium => "medium",
        Certainty::Low => "low",
    }
}

/// A JSON formatter that writes characters which a terminal must not see as `\u` escapes.
struct Escaping<F>(F);

impl<F: Formatter> Formatter for Escaping<F> {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut written = 0;
        for (i, c) in fragment.char_indices().filter(|&(_, c)| is_unprintable(c)) {
            writer.write_all(fragment.as_bytes().get(written..i).unwrap_or(&[]))?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            written = i + c.len_utf8();
        }
        writer.write_all(fragment.as_bytes().get(written..).unwrap_or(&[]))
    }

    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

fn is_unprintable(c: char) -> bool {
    crate::text::printable::is_unprintable(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, Header};
    use crate::text::span::{BlockId, Local};

    fn article(text: &str) -> Article {
        let block = Block { kind: BlockKind::Body, text: text.to_owned() };
        Article { source: "a.txt".to_owned(), header: Header::default(), blocks: vec![block], removed: Vec::new() }
    }

    #[test]
    fn offsets_are_code_points() {
        let text = "“Ünïcode” ".repeat(200) + "Zoë said so.";
        let article = article(&text);
        let start = text.find("Zoë").unwrap();
        let span = Local::new(start, start + "Zoë".len()).at(BlockId(0));
        let facts = Facts {
            people: vec![Person { name: "Zoë".to_owned(), mentions: vec![span], ..Person::default() }],
            ..Facts::default()
        };
        let json: serde_json::Value = serde_json::from_str(&line(&article, &facts)).unwrap();
        let mention = &json["people"][0]["mentions"][0];
        let (start, end) = (mention["start"].as_u64().unwrap() as usize, mention["end"].as_u64().unwrap() as usize);
        let chars: Vec<char> = text.chars().collect();
        assert_eq!(chars[start..end].iter().collect::<String>(), "Zoë");
        assert_eq!(mention["text"], "Zoë");
    }

    #[test]
    fn hostile_characters_are_escaped_and_survive_a_parser() {
        let text = "a\u{202e}b\u{9b}c\u{e0041}d";
        let json = line(&article(text), &Facts::default());
        assert!(json.contains("a\\u202eb\\u009bc\\udb40\\udc41d"), "{json}");
        let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(parsed["paragraphs"][0]["text"], text);
    }
}
