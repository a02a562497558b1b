//! The loader: bytes → [`Article`].
//!
//! 1. [`decode`]: bytes → text, whatever the encoding;
//! 2. [`damage`]: misread characters, where the evidence is clear; [`clean`]: the one place where text becomes safe: nothing unprintable comes out;
//! 3. [`lines`]: physical lines with their measures, quoting prefixes taken off;
//! 4. [`reflow`]: lines → blocks, each line end judged by its own evidence ([`pages`] knows running heads, [`hyphen`]
//!    what a broken word was);
//! 5. [`header`]: title, byline and date above the article;
//! 6. [`prune`]: furniture and copies → removed, never silently.
//!
//! A web page ([`html`]) and a stored e-mail ([`mail`]) are told by their content; what the sender of a letter wrote is
//! then read like any other text.
//!
//! *In*: the bytes of a file. *Out*: an article; this cannot fail. *Never*: reading from anywhere, or losing a letter.

mod clean;
mod damage;
mod decode;
mod header;
mod html;
mod hyphen;
mod lines;
mod mail;
mod pages;
mod prune;
mod reflow;

use crate::article::{Article, Block, BlockKind, Header, Reason, Removed};
use crate::text::span::BlockId;
use std::borrow::Cow;

/// The text of `bytes` as it came, made safe; `None` for a web page or an e-mail, whose line ends are nobody's.
pub fn source_text(bytes: &[u8]) -> Option<String> {
    if mail::is_mail(bytes) {
        return None;
    }
    let text = damage::repair(decode::decode(bytes));
    (!html::is_page(&text)).then(|| clean::clean(&text))
}

/// The article in `bytes`, named `source`.
pub fn load(source: &str, bytes: &[u8]) -> Article {
    match mail::letters(bytes) {
        Some(letters) => mailed(source, letters),
        None => of_text(source, decode::decode(bytes)),
    }
}

/// The article in `text`, plain or a page.
fn of_text(source: &str, text: Cow<'_, str>) -> Article {
    let text = damage::repair(text);
    if html::is_page(&text) {
        return html::load(source, &text);
    }
    let text = clean::clean(&text);
    let lines = lines::lines(&text);
    let (mut blocks, mut furniture) = reflow::blocks(&lines);
    let (header, above) = header::take(&mut blocks);
    header::merge(&mut furniture, above);
    let (blocks, removed) = prune::prune(blocks, furniture);
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
        if let Some(title) = title.clone().filter(|_| !is_one) {
            article.blocks.push(Block { kind: BlockKind::Heading, text: title });
        }
        let before = article.blocks.len();
        let fields = letter.fields.into_iter().filter_map(line);
        article.removed.extend(fields.map(|text| Removed {
            reason: Reason::Boilerplate,
            text,
            before: BlockId::new(before),
        }));
        let own = of_text(source, letter.body.into());
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

/// `text` in one line.
fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
