//! The repaired article as plain text: paragraphs with a blank line between them, list items and captions likewise.

use crate::article::Article;

/// The article as text, ending with a newline; `""` for an article without a block.
pub fn text(article: &Article) -> String {
    let mut out = String::new();
    for (id, block) in article.blocks() {
        if id.index() > 0 {
            out.push('\n');
        }
        out.push_str(&block.text);
        out.push('\n');
    }
    out
}
