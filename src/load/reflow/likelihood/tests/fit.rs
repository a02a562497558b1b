//! The weights of the signs are fitted here, for the command in [`likelihood`](super::super): nothing of it is in the program.
//!
//! *In*: articles of our own, each line a paragraph. *Out*: the weights that tell their doubtful line ends apart best, where
//! lines are filled and where they break off anywhere.

use super::super::*;
use crate::load::lines::lines;
use crate::load::reflow::habits::Habits;
use crate::load::reflow::measure::Measure;
use crate::load::reflow::paragraph::Paragraph;

/// The signs of a line end, and whether a paragraph ends there.
type Case = (Signs, bool);

/// The rounds of Newton's method.
const NEWTON: usize = 12;

/// How strongly the weights are held at zero, as if by so many cases.
const HELD: f64 = 1.0;

/// How the lines of a text came to be.
#[derive(Clone, Copy)]
enum Damage {
    /// All are filled.
    Wrapped,
    /// Every other paragraph is left whole on its line; in the others a link at the beginning broke off the first words, and
    /// only the rest is filled.
    Ragged,
}

/// The text wrapped at `width`, and for each line whether a paragraph ends with it.
fn wrapped(paragraphs: &[&str], width: usize, damage: Damage) -> (String, Vec<bool>) {
    let mut rows: Vec<&str> = Vec::new();
    let mut ends: Vec<bool> = Vec::new();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        match damage {
            Damage::Ragged if paragraph.len() < width || (i + width / 2) % 2 == 1 => rows.push(paragraph),
            Damage::Ragged => {
                let words = 1 + (i + width) % 4;
                let (at, _) = paragraph.match_indices(' ').nth(words - 1).unwrap_or((0, ""));
                let (link, rest) = paragraph.split_at(at);
                rows.push(link);
                rows.extend(filled(rest.trim_start(), width));
            }
            Damage::Wrapped => rows.extend(filled(paragraph, width)),
        }
        ends.resize(rows.len(), false);
        if let Some(end) = ends.last_mut() {
            *end = true;
        }
    }
    (rows.join("\n"), ends)
}

/// The paragraph in lines of at most `width`.
fn filled(paragraph: &str, width: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = paragraph;
    while rest.chars().count() > width {
        let fits = rest.char_indices().take(width + 1).filter(|(_, c)| *c == ' ').last();
        let at = fits.map(|(at, _)| at).or_else(|| rest.find(' ')).unwrap_or(rest.len());
        let (line, after) = rest.split_at(at);
        lines.push(line);
        rest = after.trim_start();
    }
    lines.push(rest);
    lines
}

/// The signs of each line end that no rule decides, and whether a paragraph ends there.
fn doubtful(paragraphs: &[&str], width: usize, damage: Damage) -> Vec<Case> {
    let (text, ends) = wrapped(paragraphs, width, damage);
    let lines = lines(&text);
    let measure = Measure::of(&lines);
    let habits = Habits::held(&lines, measure);
    let mut paragraph = Paragraph::default();
    let mut found = Vec::new();
    for (i, is_end) in ends.into_iter().enumerate() {
        let [line, next, after @ ..] = lines.get(i..).unwrap_or(&[]) else { continue };
        paragraph = paragraph.and(*line);
        let end = LineEnd { measure, habits: &habits, at: i, paragraph, line: *line, next: *next, after, blank: false };
        if end.is_doubtful() {
            found.push((signs(&end), is_end));
        }
        if is_end {
            paragraph = Paragraph::default();
        }
    }
    found
}

/// Logistic regression by Newton's method; no weight is large without need.
fn fitted(cases: &[Case]) -> [f64; SIGNS] {
    let mut weights = [0.0; SIGNS];
    for _ in 0..NEWTON {
        let mut pull = weights.map(|weight| -weight * HELD);
        let mut curve = [[0.0; SIGNS]; SIGNS];
        for (i, row) in curve.iter_mut().enumerate() {
            row[i] = HELD;
        }
        for (signs, is_end) in cases {
            let odds: f64 = signs.iter().zip(weights).map(|(sign, weight)| sign * weight).sum();
            let likely = 1.0 / (1.0 + (-odds).exp());
            let miss = f64::from(u8::from(*is_end)) - likely;
            for (i, sign) in signs.iter().enumerate().filter(|(_, sign)| **sign != 0.0) {
                pull[i] += miss * sign;
                for (at, other) in curve[i].iter_mut().zip(signs) {
                    *at += likely * (1.0 - likely) * sign * other;
                }
            }
        }
        for (weight, step) in weights.iter_mut().zip(solved(curve, pull)) {
            *weight += step;
        }
    }
    weights
}

/// What `rows` take to make `right`, by elimination; the rows are of a positive definite matrix.
fn solved(mut rows: [[f64; SIGNS]; SIGNS], mut right: [f64; SIGNS]) -> [f64; SIGNS] {
    for i in 0..SIGNS {
        let (row, value) = (rows[i], right[i]);
        for k in (0..SIGNS).filter(|k| *k != i) {
            let times = rows[k][i] / row[i];
            rows[k].iter_mut().zip(row).for_each(|(at, above)| *at -= times * above);
            right[k] -= times * value;
        }
    }
    std::array::from_fn(|i| right[i] / rows[i][i])
}

fn right(cases: &[Case], weights: [f64; SIGNS]) -> usize {
    let likely = |signs: &[f64; SIGNS]| signs.iter().zip(weights).map(|(s, w)| s * w).sum::<f64>() >= 0.0;
    cases.iter().filter(|(signs, is_end)| likely(signs) == *is_end).count()
}

/// What an article says without its marks, which stand in braces.
fn without_marks(marked: &str) -> String {
    marked.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, behind)| behind)).collect()
}

/// The cases of each article in a `folder` of the tests, wrapped at many widths.
fn cases_of(folder: &str, damage: Damage) -> Vec<Vec<Case>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|it| it == "txt")).collect();
    files.sort();
    let cases = |file: std::path::PathBuf| {
        let text = without_marks(&std::fs::read_to_string(file).unwrap());
        let paragraphs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        // text is wrapped more narrowly than links break it off
        let narrowest = if matches!(damage, Damage::Wrapped) { 32 } else { 56 };
        let all = (narrowest..=96).step_by(2).flat_map(|width| doubtful(&paragraphs, width, damage));
        if paragraphs.len() > 3 { all.collect() } else { Vec::new() }
    };
    files.into_iter().map(cases).collect()
}

/// The weights that fit the articles. Articles written for their voices have shorter paragraphs than papers print: those
/// like papers weigh as much, and twice as much where lines are filled.
fn fitted_to(voices: &[Vec<Case>], papers: &[Vec<Case>], damage: Damage) -> [f64; SIGNS] {
    let count = |articles: &[Vec<Case>]| articles.iter().map(Vec::len).sum::<usize>();
    let weigh = if matches!(damage, Damage::Wrapped) { 2 } else { 1 };
    let times = (weigh * count(voices) / count(papers).max(1)).max(1);
    let papers = (0..times).flat_map(|_| papers.iter().flatten().copied());
    let cases: Vec<Case> = voices.iter().flatten().copied().chain(papers).collect();
    fitted(&cases)
}

#[test]
#[ignore = "fits the weights anew"]
fn fit() {
    let fits = [Damage::Wrapped, Damage::Ragged].map(|damage| {
        let (voices, papers) = (cases_of("voices", damage), cases_of("paragraphs", damage));
        let Weights(old) = Weights::held(matches!(damage, Damage::Wrapped));
        let weights = fitted_to(&voices, &papers, damage);
        for (name, articles) in [("voices", &voices), ("paragraphs", &papers)] {
            let cases: Vec<Case> = articles.iter().flatten().copied().collect();
            // what weights fitted on two thirds of the articles make of the last third
            let unseen = (0..3).map(|third| {
                let part = |articles: &[Vec<Case>], own: bool| -> Vec<Vec<Case>> {
                    let part = articles.iter().enumerate().filter(|(i, _)| (i % 3 == third) == own);
                    part.map(|(_, cases)| cases.clone()).collect()
                };
                let weights = fitted_to(&part(&voices, false), &part(&papers, false), damage);
                right(&part(articles, true).concat(), weights)
            });
            let (all, unseen) = (cases.len(), unseen.sum::<usize>());
            println!(
                "{name}: {all} cases; right {} -> {}, unseen {unseen}",
                right(&cases, old),
                right(&cases, weights)
            );
        }
        weights
    });
    let [filled, ragged] = fits;
    for ((name, ..), (filled, ragged)) in WEIGHTS.iter().zip(filled.iter().zip(ragged)) {
        println!("    (\"{name}\", {filled:.2}, {ragged:.2}),");
    }
}

#[test]
fn the_fit_finds_what_decides() {
    let case = |sign: f64, is_end| {
        let mut signs = [0.0; SIGNS];
        (signs[0], signs[3]) = (1.0, sign);
        (signs, is_end)
    };
    let cases: Vec<_> = (0..50).flat_map(|_| [case(1.0, true), case(0.0, false)]).collect();
    let weights = fitted(&cases);
    assert!(weights[0] < -0.5 && weights[3] > 1.0, "{weights:?}");
    assert_eq!(right(&cases, weights), cases.len());
}
