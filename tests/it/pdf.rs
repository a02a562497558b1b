//! PDF files, made here: what is set on a page comes back as paragraphs, and a broken file breaks nothing.

use sayso::load::{load, refusal};

/// Text on a page: where it stands (points, from the left and from the bottom), its size, what it says.
type Set<'a> = (f64, f64, f64, &'a str);

/// The smallest PDF with these pages, set in Times; its objects packed by nobody.
fn pdf(pages: &[Vec<Set>]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut starts = Vec::new();
    let mut object = |out: &mut Vec<u8>, body: &str| {
        starts.push(out.len());
        out.extend(format!("{} 0 obj\n{body}\nendobj\n", starts.len()).bytes());
    };
    let kids: String = (0..pages.len()).map(|i| format!("{} 0 R ", 4 + 2 * i)).collect();
    object(&mut out, "<< /Type /Catalog /Pages 2 0 R >>");
    object(&mut out, &format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()));
    object(&mut out, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
    for (i, page) in pages.iter().enumerate() {
        let show = |&(x, y, size, text): &Set| {
            let text: String = text
                .chars()
                .flat_map(|c| {
                    ["\\"; 1].into_iter().filter(move |_| "()\\".contains(c)).map(String::from).chain([c.to_string()])
                })
                .collect();
            format!("BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n")
        };
        let content: String = page.iter().map(show).collect();
        let (fonts, next) = ("/Resources << /Font << /F1 3 0 R >> >>", 5 + 2 * i);
        object(
            &mut out,
            &format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {fonts} /Contents {next} 0 R >>"),
        );
        object(&mut out, &format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
    }
    let (at, count) = (out.len(), starts.len() + 1);
    let rows: String = starts.iter().map(|start| format!("{start:010} 00000 n \n")).collect();
    out.extend(format!("xref\n0 {count}\n0000000000 65535 f \n{rows}trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n").bytes());
    out
}

/// `text` in lines of at most `width` characters.
fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut().filter(|line| line.len() + 1 + word.len() <= width) {
            Some(line) => *line += &format!(" {word}"),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

const STORM: &str = "The harbour was closed for three days after the storm, and the ferries lay at the quay, while \
    those who had wanted to sail on Monday slept in the hall of the old customs house beside the mole.";
const MASTER: &str = "\"We have been lucky,\" said Helen Achterberg, who has been the master of the port since 2009. \
    \"Nobody was hurt, and the barrier held, which is more than anybody could say the last time that it rained so.\"";
const BELL: &str = "At the church above the town the bell was rung for an hour, as it had been in the winter of the great \
    flood, and some of the older people went up the hill with blankets before anybody had told them to.";
const FERRY: &str = "The first ferry is to sail at noon on Thursday if the wind allows it, with room for ninety cars, and the \
    tickets of the last three days are good for it, though nobody at the counter could say for how long.";
const MOLE: &str = "What is left of the old mole will be measured by divers in the spring, when the water is clear, and the \
    council has asked two firms from the capital what it would cost to build it again as it was.";
const CLERK: &str = "Her clerk, who wrote it all down, was not so sure (he never is). He said that the water had risen \
    by 1.5 metres before noon, and that the figures of the other ports are expected on Friday at the earliest.";

/// The column of these paragraphs, from (`x`, `y`) down: each begins with an indent.
fn column<'a>(lines: &'a [Vec<String>], x: f64, y: f64) -> Vec<Set<'a>> {
    let rows = lines.iter().flat_map(|lines| lines.iter().enumerate());
    rows.enumerate()
        .map(|(row, (i, line))| (x + if i == 0 { 12.0 } else { 0.0 }, y - 12.0 * row as f64, 10.0, line.as_str()))
        .collect()
}

fn texts(bytes: &[u8]) -> Vec<String> {
    load("x.pdf", bytes).blocks.into_iter().map(|block| block.text).collect()
}

#[test]
fn two_columns_two_pages_and_what_is_printed_around_them() {
    let paragraphs = [STORM, MASTER, CLERK].map(|text| lines(text, 44));
    let third = [BELL].map(|text| lines(text, 44));
    let other = [FERRY, MOLE].map(|text| lines(text, 44));
    let mut first =
        vec![(50.0, 810.0, 9.0, "THE COURIER 1"), (50.0, 770.0, 22.0, "Harbour opens again after the storm")];
    first.extend(column(&third, 310.0, 730.0));
    first.extend(column(&paragraphs, 50.0, 730.0));
    let mut second = column(&other, 50.0, 770.0);
    second.push((50.0, 810.0, 9.0, "THE COURIER 2"));
    let article = load("x.pdf", &pdf(&[first, second]));
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    let headline = "Harbour opens again after the storm";
    assert_eq!(article.header.title.as_deref(), Some(headline));
    assert_eq!(texts, [headline, STORM, MASTER, CLERK, BELL, FERRY, MOLE]);
    assert!(article.removed.iter().any(|removed| removed.text.contains("THE COURIER 2")), "{:?}", article.removed);
}

#[test]
fn broken_files_break_nothing() {
    let paragraphs = [STORM, MASTER].map(|text| lines(text, 44));
    let other = [FERRY, MOLE].map(|text| lines(text, 44));
    let whole = pdf(&[column(&paragraphs, 50.0, 770.0), column(&other, 50.0, 770.0)]);
    assert_eq!(texts(&whole), [STORM, MASTER, FERRY, MOLE]);
    let mut seed = 1_u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for _ in 0..60 {
        let mut broken = whole.clone();
        for _ in 0..=next(6) {
            let at = 5 + next(broken.len() - 5);
            match next(3) {
                0 => broken[at] = u8::try_from(next(256)).unwrap(),
                1 => broken.truncate(at.max(40)),
                _ => drop(broken.splice(at..at, *b" 99 0 R <<")),
            }
        }
        assert!(texts(&broken).iter().map(String::len).sum::<usize>() <= 4 * whole.len());
    }
}

#[test]
fn a_small_file_that_asks_for_endless_work_ends() {
    // Each form draws the next ten times, the last a letter: 10^12 letters in all.
    let mut bomb = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] \
        /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X \
        5 0 R >> >> /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n".to_owned();
    for object in 5..17 {
        let draw = if object < 16 { "/X Do ".repeat(10) } else { "0 0 9 9 re f ".to_owned() };
        bomb += &format!(
            "{object} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X {} 0 R >> >> \
             /Length {} >>\nstream\n{draw}\nendstream\nendobj\n",
            object + 1,
            draw.len()
        );
    }
    bomb += "trailer << /Size 18 /Root 1 0 R >>\n%%EOF\n";
    assert!(texts(bomb.as_bytes()).is_empty());
}

#[test]
fn a_scan_is_refused_in_words() {
    let scan = pdf(&[vec![]]);
    assert!(refusal(&scan).is_some_and(|what| what.contains("without text")));
    assert_eq!(refusal(&pdf(&[vec![], vec![(50.0, 700.0, 12.0, "Second page.")]])), None);
}
