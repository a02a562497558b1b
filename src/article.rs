//! The article: what the loader made of the bytes. Plain data.

use crate::text::span::{BlockId, Span};

/// An article as its author wrote it: clean blocks, and what was taken out between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Where it came from, as the user named it; `-` is standard input.
    pub source: String,
    /// Title, byline and date, where the article shows them.
    pub header: Header,
    /// The paragraphs in reading order.
    pub blocks: Vec<Block>,
    /// What is not the article, in the order of the input. Every letter and digit of the input is in `blocks` or here.
    pub removed: Vec<Removed>,
}

/// What the article says about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// The headline.
    pub title: Option<String>,
    /// The author's name, without "By".
    pub byline: Option<String>,
    /// The date of publication, ISO 8601 as far as the article gives it.
    pub published: Option<String>,
}

/// One paragraph, heading or list item: text without line breaks (but in preformatted blocks), clean of anything that
/// a terminal must not see.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text.
    pub text: String,
}

/// What the loader decided that a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading, the title included where it stands in the text.
    Heading,
    /// A paragraph of running text.
    Body,
    /// One item of a list.
    List,
    /// A caption.
    Caption,
    /// Lines whose breaks matter (verse, tables, addresses, code); its text has `\n` between them.
    Preformatted,
}

/// A piece of the input that is not the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    /// Why it was taken out.
    pub reason: Reason,
    /// Its text.
    pub text: String,
    /// The block before which it stood: an index into `blocks`, its length at the end.
    pub before: BlockId,
}

/// Why something was taken out of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Comment links, share buttons, cookie notices, running heads.
    Boilerplate,
    /// A copy of a paragraph that stands elsewhere in the article.
    Duplicate,
}

impl Article {
    /// The words at `span`; `""` where the span is not of this article.
    pub fn slice(&self, span: Span) -> &str {
        span.local().of(self.text(span.block))
    }

    /// The text of a block; `""` where there is none of that id.
    pub fn text(&self, block: BlockId) -> &str {
        self.blocks.get(block.index()).map_or("", |block| block.text.as_str())
    }

    /// The blocks with their ids.
    pub fn blocks(&self) -> impl Iterator<Item = (BlockId, &Block)> {
        self.blocks.iter().enumerate().map(|(i, block)| (BlockId::new(i), block))
    }
}
