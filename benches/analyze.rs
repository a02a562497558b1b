//! How fast the highlighter reads: megabytes per second, the best of five runs, for each stage that can run alone and for all.
//!
//! `cargo bench --bench analyze` prints a line for each. The texts are the articles of `tests/voices`.

use sayso::analyze::{analyze, figures, scan};
use sayso::article::Article;
use sayso::load::load;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

/// Prints how fast `run` goes through `size` bytes.
fn measure(name: &str, size: usize, mut run: impl FnMut()) {
    let mut once = || {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64()
    };
    let best = (0..5).map(|_| once()).fold(f64::INFINITY, f64::min);
    println!("{name:<28} {:>7.1} MB/s", size as f64 / 1e6 / best);
}

/// A marked article without its marks: `"words"{who}`.
fn unmarked(text: &str) -> String {
    text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, behind)| behind)).collect()
}

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/voices");
    let mut articles: Vec<Article> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let text = unmarked(&std::fs::read_to_string(&path)?);
        articles.push(load(&path.to_string_lossy(), text.as_bytes()));
    }
    let size: usize = articles.iter().flat_map(|article| &article.blocks).map(|block| block.text.len()).sum();
    let scans = |article: &Article| -> Vec<_> { article.blocks.iter().map(|block| scan::scan(&block.text)).collect() };
    let scanned: Vec<_> = articles.iter().map(scans).collect();
    measure("tokens and sentences", size, || {
        articles.iter().for_each(|article| drop(black_box(scans(article))));
    });
    measure("figures alone", size, || {
        articles.iter().zip(&scanned).for_each(|(article, scans)| drop(black_box(figures::find(article, scans))));
    });
    measure("everything", size, || {
        articles.iter().for_each(|article| drop(black_box(analyze(article))));
    });
    Ok(())
}
