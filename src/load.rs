//! The loader: bytes → [`Article`].
//!
//! 1. [`decode`]: bytes → text, whatever the encoding;
//! 2. [`damage`]: misread characters, where the evidence is clear; [`escapes`] of pages and mails left in plain text;
//!    [`clean`]: the one place where text becomes safe: nothing unprintable comes out;
//! 3. [`record`]: fields around the article; [`margin`]: what stands beside the lines; [`columns`]: two of them, one below the
//!    other; [`lines`]: physical lines with their measures, quoting prefixes taken off;
//! 4. [`reflow`]: lines → blocks, each line end judged by its own evidence ([`pages`] knows running heads, [`hyphen`]
//!    what a broken word was);
//! 5. [`copied`]: the article of a page that was copied as a whole, [`menus`] of one that was not quite; [`header`]: title,
//!    byline and date above the article;
//! 6. [`prune`]: furniture and copies → removed, never silently.
//!
//! [`markdown`] loses its marks before its lines are read. A web page ([`html`]), a news feed ([`feed`]) and a stored e-mail
//! ([`mail`]) are told by their content; what the sender of a letter wrote is then read like any other text, and so are an
//! RTF document ([`rtf`]), a document of a word processor (`office`) and the pages of a PDF (`pdf`) or of a book (`epub`),
//! where these were built in. What is known to
//! be no text at all ([`refusal`]) is for the caller to refuse.
//!
//! *In*: the bytes of a file. *Out*: an article; this cannot fail. *Never*: reading from anywhere, or losing a letter.

#[cfg(feature = "zip")]
mod archive;
mod clean;
mod columns;
mod copied;
mod cut;
mod damage;
mod decode;
#[cfg(feature = "zip")]
mod epub;
mod escapes;
mod feed;
mod header;
mod html;
mod hyphen;
mod letter;
mod lines;
mod mail;
mod margin;
mod markdown;
mod menus;
#[cfg(feature = "zip")]
mod office;
mod pages;
mod pdf;
mod prune;
mod record;
mod references;
mod reflow;
mod rtf;

use crate::article::{Article, Block, BlockKind, Header, Reason, Removed};
use crate::text::span::BlockId;
use std::borrow::Cow;

/// Kinds of files that are no text, by what they begin with, and what to do about each.
const NO_TEXT: &[(&[u8], &str)] = &[
    #[cfg(not(feature = "zip"))]
    (
        b"PK\x03\x04",
        "an archive or a document in one (DOCX, ODT): save the document as plain text, or build with --features zip",
    ),
    #[cfg(feature = "zip")]
    (b"PK\x03\x04", "an archive; unpack it, and open the article that is in it"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document; save it as plain text, and open that"),
    (b"bplist00", "a web archive of Safari; save the page as its source, and open that"),
    (b"\x1f\x8b", "compressed; open what gunzip makes of it"),
    (b"\x89PNG\r\n", "a picture; sayso reads text"),
    (b"\xff\xd8\xff", "a picture; sayso reads text"),
    (b"\x7fELF", "a program; sayso reads text"),
];

/// Why `bytes` cannot be read as an article and what to do about it, in words; `None` for all that can.
pub fn refusal(bytes: &[u8]) -> Option<&'static str> {
    if !cfg!(feature = "pdf") && pdf::is_pdf(bytes) {
        return Some(
            "a PDF, which this sayso was built without: open what pdftotext makes of it, or build with --features pdf",
        );
    }
    #[cfg(feature = "pdf")]
    if pdf::is_pdf(bytes) && !pdf::has_text(bytes) {
        return Some("a PDF without text: pictures of pages, or locked; open what text recognition makes of it");
    }
    #[cfg(not(feature = "zip"))]
    if is_epub(bytes) {
        return Some("an EPUB, which this sayso was built without: build with --features zip");
    }
    #[cfg(feature = "zip")]
    if is_epub(bytes) {
        let is_shut = epub::book(bytes).is_none_or(|book| book.pages.is_empty());
        return is_shut.then_some("an EPUB that cannot be read: broken, or locked by who sold it");
    }
    #[cfg(feature = "zip")]
    if is_document(bytes) {
        return office::text(bytes).is_none().then_some("a document that cannot be read: broken or locked");
    }
    NO_TEXT.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|&(_, what)| what)
}

/// Whether `bytes` are a book, by the name that stands first in each.
fn is_epub(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"mimetypeapplication/epub+zip";
    let is_named = bytes.get(30..30 + NAME.len()) == Some(NAME);
    #[cfg(feature = "zip")]
    let is_named = is_named || epub::is_epub(bytes);
    bytes.starts_with(b"PK\x03\x04") && is_named
}

/// Whether `bytes` are a document of a word processor that can be read here.
fn is_document(bytes: &[u8]) -> bool {
    #[cfg(feature = "zip")]
    return office::is_document(bytes);
    #[cfg(not(feature = "zip"))]
    {
        let _ = bytes;
        false
    }
}

/// Whether the beginning of `bytes` can be read before the rest.
pub fn begins_alone(bytes: &[u8]) -> bool {
    !pdf::is_pdf(bytes) && !bytes.starts_with(b"PK\x03\x04")
}

/// The text of `bytes` as it came, made safe; `None` for Markdown, a web page, a feed, an e-mail, an RTF document or a PDF, whose
/// line ends are nobody's.
pub fn source_text(bytes: &[u8]) -> Option<String> {
    if is_epub(bytes) || is_document(bytes) || mail::is_mail(bytes) || pdf::is_pdf(bytes) || rtf::is_rtf(bytes) {
        return None;
    }
    let text = damage::repair(decode::decode(bytes));
    if feed::is_feed(&text) || html::is_page(&text) {
        return None;
    }
    let text = clean::clean(&escapes::read(text));
    (!markdown::is_markdown(&text)).then_some(text)
}

/// The article in `bytes`, named `source`.
pub fn load(source: &str, bytes: &[u8]) -> Article {
    #[cfg(feature = "pdf")]
    if pdf::is_pdf(bytes) {
        return of_lines(source, &clean::clean(&pdf::text(bytes)));
    }
    #[cfg(feature = "zip")]
    if is_epub(bytes) {
        return epub::book(bytes).map_or_else(|| of_lines(source, ""), |book| bound(source, book));
    }
    #[cfg(feature = "zip")]
    if let Some(text) = is_document(bytes).then(|| office::text(bytes)).flatten() {
        return of_lines(source, &clean::clean(&text));
    }
    if rtf::is_rtf(bytes) {
        return of_lines(source, &clean::clean(&rtf::text(bytes)));
    }
    match mail::letters(bytes) {
        Some(letters) => mailed(source, letters),
        None => of_text(source, decode::decode(bytes)),
    }
}

/// The article in `text`, plain or a page.
fn of_text(source: &str, text: Cow<'_, str>) -> Article {
    let text = damage::repair(text);
    if let Some(entries) = feed::is_feed(&text).then(|| feed::entries(&text)).flatten() {
        return mailed(source, entries);
    }
    if html::is_page(&text) {
        return html::load(source, &text);
    }
    let text = clean::clean(&escapes::read(text));
    if !markdown::is_markdown(&text) {
        return of_lines(source, &text);
    }
    let (words, addresses) = markdown::read(&text);
    let mut article = of_lines(source, &words);
    let before = BlockId::new(article.blocks.len());
    article.removed.extend(addresses.into_iter().map(|text| Removed { reason: Reason::Boilerplate, text, before }));
    article
}

/// The article in `text`, which is plain and safe.
fn of_lines(source: &str, text: &str) -> Article {
    let record = record::taken(text);
    let (text, margins) = margin::taken(record.as_ref().map_or(text, |record| &record.text));
    let text = columns::untangled(&text);
    let text = cut::rejoined(&text);
    let mut lines = lines::lines(&text);
    let (mut blocks, mut furniture) = reflow::blocks(&mut lines);
    let (told, around) = copied::take(&mut blocks);
    header::merge(&mut furniture, around);
    let menus = menus::take(&mut blocks);
    header::merge(&mut furniture, menus);
    let (header, above) = header::take(&mut blocks);
    header::merge(&mut furniture, above);
    let header = Header {
        title: told.title.or(header.title),
        byline: told.byline.or(header.byline),
        published: told.published.or(header.published),
    };
    let (blocks, mut removed) = prune::prune(blocks, furniture);
    let beside = |text| Removed { reason: Reason::Boilerplate, text, before: BlockId::new(0) };
    removed.splice(0..0, margins.into_iter().map(beside));
    let Some(record) = record else { return Article { source: source.to_owned(), header, blocks, removed } };
    removed.splice(0..0, record.above.into_iter().map(beside));
    let end = BlockId::new(blocks.len());
    removed.extend(record.below.into_iter().map(|text| Removed { reason: Reason::Boilerplate, text, before: end }));
    let header = Header {
        title: record.header.title.or(header.title),
        byline: record.header.byline.or(header.byline),
        published: record.header.published.or(header.published),
    };
    Article { source: source.to_owned(), header, blocks, removed }
}

/// The article in `letters`: what they say one after another, each of several under its subject.
fn mailed(source: &str, letters: Vec<mail::Letter>) -> Article {
    let line = |text: String| Some(single_spaced(&clean::clean(&text))).filter(|text| !text.is_empty());
    let mut article =
        Article { source: source.to_owned(), header: Header::default(), blocks: Vec::new(), removed: Vec::new() };
    let is_one = letters.len() == 1;
    for (i, letter) in letters.into_iter().enumerate() {
        let title = letter.header.title.and_then(line);
        let mut own = of_text(source, letter.body.into());
        let is_own = |title: &String| own.blocks.first().is_some_and(|first| first.text == *title);
        if let Some(title) = title.clone().filter(|title| !is_one && !is_own(title)) {
            if let Some(at) = own.removed.iter().position(|removed| removed.text == title) {
                own.removed.remove(at);
            }
            article.blocks.push(Block { kind: BlockKind::Heading, text: title });
        }
        let before = article.blocks.len();
        let fields = letter.fields.into_iter().filter_map(line);
        article.removed.extend(fields.map(|text| Removed {
            reason: Reason::Boilerplate,
            text,
            before: BlockId::new(before),
        }));
        article.removed.extend(own.removed.into_iter().map(|removed| {
            let before = BlockId::new(before + removed.before.index());
            Removed { before, ..removed }
        }));
        article.blocks.extend(own.blocks);
        if i == 0 {
            article.header = Header {
                title: title.or(own.header.title),
                byline: own.header.byline.or_else(|| letter.header.byline.and_then(line)),
                published: letter.header.published.or(own.header.published),
            };
        }
    }
    article
}

/// The article in `book`: its pages one after another, each under its heading.
#[cfg(feature = "zip")]
fn bound(source: &str, book: epub::Book) -> Article {
    let mut article = mailed(source, book.pages);
    let line = |text: String| Some(single_spaced(&clean::clean(&text))).filter(|text| !text.is_empty());
    let own = std::mem::take(&mut article.header);
    article.header = Header {
        title: book.header.title.and_then(line).or(own.title),
        byline: book.header.byline.and_then(line).or(own.byline),
        published: book.header.published.or(own.published),
    };
    article
}

/// `text` in one line.
fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
