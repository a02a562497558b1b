//! The loader: bytes → [`Article`].
//!
//! *In*: the bytes of a file. *Out*: an article; this cannot fail. *Never*: reading from anywhere.

use crate::article::{Article, Block, BlockKind, Header};

/// The article in `bytes`, named `source`.
pub fn load(source: &str, bytes: &[u8]) -> Article {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let blocks = text
        .split("\n\n")
        .map(|block| block.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
        .map(|text| Block { kind: BlockKind::Body, text })
        .collect();
    Article { source: source.to_owned(), header: Header::default(), blocks, removed: Vec::new() }
}
