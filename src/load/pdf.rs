//! PDF files: where each glyph of a page stands, and from that its lines in reading order.
//!
//! *In*: the bytes of a PDF. *Out*: its text as any other that was printed: lines broken at the measure, indents and gaps
//! as spaces and blank lines, pages apart by `\f`; the reflow does the rest. *Never*: pictures, forms, notes; more than
//! [`MOST_PAGES`] or [`MOST_STEPS`], whatever a file asks for; a panic of the interpreter let through.

#[cfg(feature = "pdf")]
mod glyphs;
#[cfg(any(test, feature = "pdf"))]
mod layout;

/// The most pages that are read: no article has more.
#[cfg(feature = "pdf")]
const MOST_PAGES: usize = 2000;

/// The most that is drawn (calls of the interpreter): real pages have some hundreds, and a file of a few bytes can ask for
/// any number of them.
#[cfg(feature = "pdf")]
const MOST_STEPS: usize = 2_000_000;

/// Whether `bytes` are a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    let begins = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(0);
    bytes.get(begins..).is_some_and(|bytes| bytes.starts_with(b"%PDF-"))
}

/// The text of the PDF in `bytes`; nothing where it cannot be read, or has none.
#[cfg(feature = "pdf")]
pub fn text(bytes: &[u8]) -> String {
    let pages = glyphs::pages(bytes, MOST_PAGES, MOST_STEPS, |_| false);
    pages.into_iter().map(layout::text).collect::<Vec<_>>().join("\u{c}")
}

/// Whether anything is written on its pages: a scan has pictures only, and what is locked shows nothing.
#[cfg(feature = "pdf")]
pub fn has_text(bytes: &[u8]) -> bool {
    let some = |glyphs: &[layout::Glyph]| !glyphs.is_empty();
    glyphs::pages(bytes, MOST_PAGES, MOST_STEPS, some).last().is_some_and(|last| !last.is_empty())
}
