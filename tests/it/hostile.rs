//! What somebody puts into an article to get at the terminal of whoever reads it: every output, as text, as a page and
//! as a mail. The characters are told here anew, so that a hole in the program's own list is seen.

use crate::support::screen::{draw, open_article, press};
use sayso::analyze::analyze;
use sayso::load::load;
use sayso::report::{json, linear, plain, quotes};
use sayso::tui::theme::Setup;

const CASES: &str = include_str!("cases/hostile.txt");
const SIZE: (u16, u16) = (100, 30);

/// What a case stands for, as bytes.
fn bytes(written: &str) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::new(), written);
    while let Some(c) = rest.chars().next() {
        if let Some(hex) = rest.strip_prefix("\\x") {
            let (code, after) = hex.split_at(2);
            out.push(u8::from_str_radix(code, 16).unwrap());
            rest = after;
        } else if let Some((code, after)) = rest.strip_prefix("\\u{").and_then(|hex| hex.split_once('}')) {
            let c = char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
            out.extend(c.to_string().into_bytes());
            rest = after;
        } else if let Some(after) = rest.strip_prefix("\\r") {
            out.push(b'\r');
            rest = after;
        } else {
            let after = rest.strip_prefix("\\\\");
            out.extend(c.to_string().into_bytes());
            rest = after.or_else(|| rest.strip_prefix(c)).unwrap();
        }
    }
    out
}

/// Whether a character may be shown to a terminal inside a line.
fn may_be_shown(c: char) -> bool {
    !matches!(u32::from(c), 0..=0x1f | 0x7f..=0x9f | 0x2028 | 0x2029)
        && !matches!(u32::from(c), 0x202a..=0x202e | 0x2066..=0x2069 | 0x200e | 0x200f | 0x61c)
        && !matches!(u32::from(c), 0xe0000..=0xe007f)
}

/// Whether a character, which nobody sees, may stand in a cell of the interface.
fn may_stand_in_a_cell(c: char) -> bool {
    may_be_shown(c)
        && !matches!(u32::from(c), 0xad | 0x200b | 0x2060..=0x2064 | 0x206a..=0x206f | 0xfeff | 0xfff9..=0xfffb | 0x180e)
        && !matches!(u32::from(c), 0x1d173..=0x1d17a)
}

/// The article around what was put in, three times: as text, as a page, as a mail.
fn inputs(put_in: &[u8]) -> [Vec<u8>; 3] {
    let with = |text: &str| {
        let (before, after) = text.split_once('@').unwrap();
        let (middle, after) = after.split_once('@').unwrap_or((after, ""));
        let mut out = before.as_bytes().to_vec();
        out.extend(put_in);
        out.extend(middle.as_bytes());
        if !after.is_empty() {
            out.extend(put_in);
            out.extend(after.as_bytes());
        }
        out
    };
    const WORDS: &str = "“The harbour stays open,” Mara Lindqvist said before @ afterwards, and 40 people cheered.";
    const REST: &str = "The council meets again on Friday, and nobody expects that it will be short.";
    [
        with(&format!("{WORDS}\n\n{REST}\n")),
        with(&format!(
            "<html><head><title>Harbour @ news</title></head><body><article><h1>Harbour</h1><p>{WORDS}</p>\
             <p>{REST}</p></article></body></html>"
        )),
        with(&format!("From: Ann Lee\nSubject: Harbour\nDate: Fri, 4 Mar 2022 10:00:00 +0000\n\n{WORDS}\n\n{REST}\n")),
    ]
}

/// Whether what stands before and behind is still there.
fn holds(text: &str) -> bool {
    text.contains("said before") && text.contains("cheered") && text.contains("The council meets again")
}

fn check(name: &str, put_in: &[u8]) {
    for (input, form) in inputs(put_in).iter().zip(["text", "page", "mail"]) {
        let article = load(&format!("{name}.txt"), input);
        let facts = analyze(&article);
        let outputs = [
            ("text", plain::text(&article)),
            ("quotes", quotes::text(&article, &facts, "")),
            ("linear", linear::text(&article, &facts)),
            ("json", json::line(&article, &facts)),
        ];
        for (output, text) in &outputs {
            let bad: Vec<char> = text.chars().filter(|&c| !may_be_shown(c) && !matches!(c, '\n' | '\t')).collect();
            assert!(bad.is_empty(), "{name} as {form}: {output} has {bad:?}");
        }
        assert!(holds(&outputs[0].1), "{name} as {form}: words are lost: {}", outputs[0].1);
        let object: serde_json::Value = serde_json::from_str(&outputs[3].1).unwrap();
        let decoded = format!("{}{}", object["paragraphs"], object["removed"]);
        assert!(holds(&decoded), "{name} as {form}: words are lost in JSON");

        let mut app = open_article((article, facts), Setup::default(), SIZE);
        for keys in ["", "w", "w<tab>", "i"] {
            press(&mut app, keys);
            let buffer = draw(&app, SIZE);
            let bad = buffer.content.iter().flat_map(|cell| cell.symbol().chars()).find(|&c| !may_stand_in_a_cell(c));
            assert_eq!(bad, None, "{name} as {form}: on the screen after {keys:?}");
        }
    }
}

#[test]
fn nothing_of_an_attack_gets_through_and_no_word_is_lost() {
    for case in CASES.lines().filter(|line| !line.starts_with('#')) {
        let (name, written) = case.split_once('\t').unwrap();
        check(name, &bytes(written));
    }
}

#[test]
fn no_character_that_steers_gets_through_however_it_is_written() {
    let ranges = [0..=0x1f, 0x7f..=0x9f, 0xad..=0xad, 0x61c..=0x61c, 0x180e..=0x180e, 0x200b..=0x200f, 0x2028..=0x202e];
    let more = [0x2060..=0x206f, 0xfeff..=0xfeff, 0xfff9..=0xfffb, 0xe0001..=0xe0001, 0xe0020..=0xe007f];
    // Sixteen at a time, with a letter between them: as they are, and as the references of a page.
    let codes: Vec<u32> = ranges.into_iter().chain(more).flatten().collect();
    for some in codes.chunks(16) {
        let raw: String = some.iter().filter_map(|&code| char::from_u32(code)).flat_map(|c| [c, 'x']).collect();
        check(&format!("{:x}", some[0]), raw.as_bytes());
        let decimal: String = some.iter().map(|code| format!("&#{code};x")).collect();
        check(&format!("&#{}", some[0]), decimal.as_bytes());
        let hexadecimal: String = some.iter().map(|code| format!("&#x{code:X};x")).collect();
        check(&format!("&#x{:x}", some[0]), hexadecimal.as_bytes());
    }
}

#[test]
fn at_most_thirty_marks_stand_on_a_letter() {
    let flood = format!("o{}", "\u{301}".repeat(5000));
    let article = load("flood.txt", format!("{flood} and the rest of the sentence.\n").as_bytes());
    let text = plain::text(&article);
    assert!(text.chars().filter(|&c| c == '\u{301}').count() <= 30, "UAX #15, Stream-Safe Text");
    assert!(text.ends_with("the rest of the sentence.\n"));
}
