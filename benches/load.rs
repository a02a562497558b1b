//! How fast the loader reads: megabytes per second, the best of five runs, for the shapes in which a text arrives.
//!
//! `cargo bench --bench load` prints a line for each. No harness: one number a shape says all there is to say.

use sayso::load::load;
use std::hint::black_box;
use std::time::Instant;

/// Sentences of the texts, drawn by a sequence that is the same every time.
const SENTENCES: &[&str] = &[
    "The harbour was closed for three days after the storm, and the ferries lay at the quay.",
    "“We have been lucky,” said Helen Achterberg, who has been the master of the port since 2009.",
    "It rained.",
    "Nobody had asked the self-made man from Port Ellery, he said, what he had seen that night.",
    "By noon the water had risen 1.5 metres, more than in any of the last 20 years.",
    "He was asked again and again whether the barrier would close before the winter: it would not.",
];

/// How large each text is (bytes, about).
const SIZE: usize = 4 << 20;

/// Paragraphs of the sentences, `SIZE` bytes in all.
fn paragraphs() -> Vec<String> {
    let mut seed = 1_usize;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut paragraphs = Vec::new();
    let mut size = 0;
    while size < SIZE {
        // A number makes each paragraph another: copies would be taken out.
        let mut paragraph = format!("On day {} they met.", paragraphs.len());
        for _ in 0..=next(5) {
            paragraph.push(' ');
            paragraph.push_str(SENTENCES.get(next(SENTENCES.len())).copied().unwrap_or(""));
        }
        size += paragraph.len();
        paragraphs.push(paragraph);
    }
    paragraphs
}

/// `text` in lines of at most `width` bytes.
fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        if column > 0 && column + 1 + word.len() > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += word.len();
    }
    out
}

/// Prints how fast `text` is loaded.
fn measure(name: &str, text: &str) {
    let run = || {
        let start = Instant::now();
        black_box(load("bench", black_box(text.as_bytes())));
        start.elapsed().as_secs_f64()
    };
    let best = (0..5).map(|_| run()).fold(f64::INFINITY, f64::min);
    println!("{name:<28} {:>7.1} MB/s", text.len() as f64 / 1e6 / best);
}

fn main() {
    let paragraphs = paragraphs();
    let wrap = |width| paragraphs.iter().map(|text| wrapped(text, width)).collect::<Vec<_>>();
    measure("a paragraph a line", &paragraphs.join("\n\n"));
    measure("wrapped at 72, blank lines", &wrap(72).join("\n\n"));
    measure("wrapped at 72, no blanks", &wrap(72).join("\n"));
    measure("quoted mail", &wrap(70).join("\n\n").lines().map(|line| format!("> {line}\n")).collect::<String>());
    measure("all in one line", &paragraphs.join(" "));
}
