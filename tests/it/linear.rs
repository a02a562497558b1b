//! Every stage is linear in the length of the text: four times the text takes at most five times the looks at it.
//! Counted work, no clock (`sayso::text::work`).

use sayso::text::work::counted;
use sayso::{analyze::analyze, load::load};

/// Texts that make careless rules quadratic, each as a unit that is repeated.
const UNITS: &[(&str, &str)] = &[
    ("news", "The minister, Ann Lee, said \"we will\" on Tuesday. He paid $3.5 million to 22 of the 28 towns.\n\n"),
    (
        "one paragraph",
        "The minister, Ann Lee, said \"we will\" on Tuesday. He paid $3.5 million to 22 of the 28 towns. ",
    ),
    ("quotation marks", "\" "),
    ("curly marks that never close", "“ "),
    ("single marks", "' "),
    ("names", "Anders Berg Carla Dent "),
    ("new names", ""),
    ("numbers", "12 and 13 of 14, "),
    ("cues", "said he said she "),
    ("no sentence end", "and then the house was green because of it "),
    ("open quotations", "\"We go on and on.\n\n"),
    ("commas", ", , "),
    ("capitals", "A B C D "),
];

#[test]
fn analysis_is_linear() {
    for (name, unit) in UNITS {
        let text = |times: usize| match *name {
            "new names" => {
                (0..times).map(|i| format!("Anna B{} met Carl D{} and ", letters(i), letters(i * 7))).collect()
            }
            _ => unit.repeat(times),
        };
        let work = |times: usize| {
            let article = load("linear", text(times).as_bytes());
            counted(|| analyze(&article))
        };
        let (small, large) = (work(400).max(1), work(1600));
        assert!(large <= small * 5, "{name}: {small} looks at the text, four times the text {large}");
    }
}

/// Texts that make a careless loader quadratic, each as a unit that is repeated.
const SOURCES: &[(&str, &str, &str)] = &[
    (
        "wrapped lines",
        "",
        "The minister said on Tuesday that the harbour would\nstay open until the end of the year.\n\n",
    ),
    ("lines without end", "", "and then the house was green because of it\n"),
    ("hyphens", "", "exam-\nple after exam-\n"),
    ("the same paragraph", "", "The minister said on Tuesday that the harbour would stay open.\n\n"),
    ("page heads", "", "Harbour Gazette 12\nThe harbour stays open.\n\n"),
    ("blank lines", "", "\n\n\n"),
    ("quoted mail", "", "> > The harbour stays open until the end.\n"),
    ("misread letters", "", "CafÃ© Ã© Ã© "),
    ("marks", "", "e\u{301}\u{200b}"),
    ("references", "", "&amp; &quot; &#8217; & "),
    ("Markdown", "# Harbour\n\n- one\n- two\n\n", "[the *harbour](x) **is** `open\n"),
    ("elements", "<!doctype html><html><body>", "<div><p>The harbour stays open.</p>"),
    ("headings that end as another", "<!doctype html><html><body>", "<h1>The harbour</h2>"),
    ("elements that end as another", "<!doctype html><html><body>", "<div>The harbour</section>"),
    ("elements that never close", "<!doctype html><html><body>", "<b <i <p "),
    ("comments that never close", "<!doctype html><html><body>", "<!-- <script> <style> "),
];

#[test]
fn loading_is_linear() {
    for (name, before, unit) in SOURCES {
        let work = |times: usize| {
            let text = format!("{before}{}", unit.repeat(times));
            counted(|| load("linear", text.as_bytes()))
        };
        let (small, large) = (work(400).max(100), work(1600));
        assert!(large <= small * 5, "{name}: {small} looks at the text, four times the text {large}");
    }
}

/// A number as letters, so that names differ.
fn letters(mut i: usize) -> String {
    let mut word = String::from("o");
    while i > 0 {
        word.push(char::from(b'a' + (i % 26) as u8));
        i /= 26;
    }
    word
}
