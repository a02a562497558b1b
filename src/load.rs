//! The loader: bytes → [`Article`].
//!
//! 1. [`decode`]: bytes → text, whatever the encoding;
//! 2. [`damage`]: misread characters, where the evidence is clear; [`clean`]: the one place where text becomes safe: nothing unprintable comes out;
//! 3. [`lines`]: physical lines with their measures, quoting prefixes taken off;
//! 4. [`reflow`]: lines → blocks, each line end judged by its own evidence ([`pages`] knows running heads, [`hyphen`]
//!    what a broken word was);
//! 5. [`prune`]: furniture and copies → removed, never silently.
//!
//! *In*: the bytes of a file. *Out*: an article; this cannot fail. *Never*: reading from anywhere, or losing a letter.

mod clean;
mod damage;
mod decode;
mod hyphen;
mod lines;
mod pages;
mod prune;
mod reflow;

use crate::article::{Article, Header};

/// The article in `bytes`, named `source`.
pub fn load(source: &str, bytes: &[u8]) -> Article {
    let text = clean::clean(&damage::repair(decode::decode(bytes)));
    let lines = lines::lines(&text);
    let (blocks, furniture) = reflow::blocks(&lines);
    let (blocks, removed) = prune::prune(blocks, furniture);
    Article { source: source.to_owned(), header: Header::default(), blocks, removed }
}
