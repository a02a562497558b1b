//! Bytes to article: no panic, nothing unprintable, and what is repaired stays as it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso::{load::load, report::plain, text::printable::is_unprintable};

fuzz_target!(|bytes: &[u8]| {
    let article = load("fuzz", bytes);
    for block in &article.blocks {
        assert!(!block.text.contains(|c| is_unprintable(c) && c != '\n' && c != '\t'));
        assert!(!block.text.trim().is_empty());
    }
    let _ = plain::text(&article);
});
