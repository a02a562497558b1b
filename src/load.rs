//! The loader: bytes → [`Article`].
//!
//! 1. [`decode`]: bytes → text, whatever the encoding;
//! 2. [`clean`]: the one place where text becomes safe: nothing unprintable comes out;
//! 3. [`lines`]: physical lines with their measures, quoting prefixes taken off;
//! 4. [`reflow`]: lines → blocks, each line end judged by its own evidence;
//! 5. [`prune`]: furniture and copies → removed, never silently.
//!
//! *In*: the bytes of a file. *Out*: an article; this cannot fail. *Never*: reading from anywhere, or losing a letter.

mod clean;
mod decode;
mod lines;
mod prune;
mod reflow;

use crate::article::{Article, Header};

/// The article in `bytes`, named `source`.
pub fn load(source: &str, bytes: &[u8]) -> Article {
    let text = clean::clean(&decode::decode(bytes));
    let lines = lines::lines(&text);
    let blocks = reflow::blocks(&lines);
    let (blocks, removed) = prune::prune(blocks);
    Article { source: source.to_owned(), header: Header::default(), blocks, removed }
}
