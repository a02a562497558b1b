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
//! A web page ([`html`]) is told by its content and read by its own way.
//!
//! *In*: the bytes of a file. *Out*: an article; this cannot fail. *Never*: reading from anywhere, or losing a letter.

mod clean;
mod damage;
mod decode;
mod header;
mod html;
mod hyphen;
mod lines;
mod pages;
mod prune;
mod reflow;

use crate::article::Article;

/// The text of `bytes` as it came, made safe; `None` for a web page, whose line ends are nobody's.
pub fn source_text(bytes: &[u8]) -> Option<String> {
    let text = damage::repair(decode::decode(bytes));
    (!html::is_page(&text)).then(|| clean::clean(&text))
}

/// The article in `bytes`, named `source`.
pub fn load(source: &str, bytes: &[u8]) -> Article {
    let text = damage::repair(decode::decode(bytes));
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
