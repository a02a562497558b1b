//! What looks like a figure and is none: sentences as data, `cases/lookalikes.txt`.

use sayso::analyze::{figures, scan};
use sayso::article::{Article, Block, BlockKind};
use std::ops::Range;

const CASES: &str = include_str!("cases/lookalikes.txt");

/// The most lookalikes that may be marked, of a hundred.
const TOLERATED: usize = 6;

/// The text of a case without its marks, the figures that must be found in it, and what must not be marked.
fn parse(case: &str) -> (String, Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut text, mut figures, mut lookalikes) = (String::new(), Vec::new(), Vec::new());
    let mut start = 0;
    for c in case.chars() {
        match c {
            '[' | '{' => start = text.len(),
            ']' => figures.push(start..text.len()),
            '}' => lookalikes.push(start..text.len()),
            _ => text.push(c),
        }
    }
    (text, figures, lookalikes)
}

fn found(text: &str) -> Vec<Range<usize>> {
    let block = Block { kind: BlockKind::Body, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let figures = figures::find(&article, &[scan::scan(text)]);
    figures.iter().map(|figure| figure.span.start as usize..figure.span.end as usize).collect()
}

#[test]
fn lookalikes_are_left_alone_and_figures_beside_them_found() {
    let (mut marked, mut all) = (Vec::new(), 0);
    for case in CASES.lines().filter(|line| !line.starts_with('#')) {
        let (text, figures, lookalikes) = parse(case);
        let found = found(&text);
        for figure in figures {
            let hit = found.iter().any(|span| span.start <= figure.start && span.end == figure.end);
            assert!(hit, "{text}: {:?} is not found, but {found:?}", text.get(figure));
        }
        for lookalike in lookalikes {
            all += 1;
            if found.iter().any(|span| span.start < lookalike.end && lookalike.start < span.end) {
                marked.push(format!("{}: {text}", text.get(lookalike).unwrap_or("")));
            }
        }
    }
    assert!(all > 60, "{all} lookalikes are too few to judge by");
    let share = 100 * marked.len() / all;
    assert!(share <= TOLERATED, "{share} % are marked:\n{}", marked.join("\n"));
}
