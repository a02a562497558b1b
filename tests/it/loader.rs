//! The loader through the public interface: nothing is lost, and what is whole stays as it is.

use proptest::prelude::*;
use sayso::load::load;
use sayso::report::plain;

/// Sentences of an article, among them such as look like something else.
const SENTENCES: &[&str] = &[
    "The harbour was closed for three days after the storm, and the ferries lay at the quay.",
    "\"We have been lucky,\" said Helen Achterberg, who has been the master of the port since 2009.",
    "It rained.",
    "Nobody had asked the self-made man from Port Ellery, he said, what he had seen that night.",
    "By noon the water had risen 1.5 metres, more than in any of the last 20 years.",
    "“It stands open,” she said. “It always did.”",
    "Updated figures are expected on Friday.",
    "He was asked, again and again, whether the barrier would close before the winter: it would not.",
];

/// What stands on pages beside articles.
const FURNITURE: &[&str] = &["Advertisement", "Share this article", "12 comments", "Read more: The storm of 1987"];

#[test]
fn a_table_ends_with_its_last_row() {
    let table = "Ayes   Noes\nHarbour   61    64\nIslands   44    52\nQuays     56    48";
    let text = format!("{}\n{table}\nNo drum was heard\nin the market square\n{}\n", SENTENCES[0], SENTENCES[1]);
    let article = load("x", text.as_bytes());
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    assert!(texts.contains(&table), "{texts:#?}");
}

#[test]
fn a_first_line_that_names_a_film_is_the_headline() {
    let title = "WATCH: Harbour Master Melts Down on the Air";
    let article = load(
        "x",
        format!("{title}\n\n{}\n\nWATCH: Storm floods the quay again\n\n{}\n", SENTENCES[0], SENTENCES[1]).as_bytes(),
    );
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, [title, SENTENCES[0], SENTENCES[1]]);
}

#[test]
fn a_sentence_a_line_with_most_paragraphs_of_one() {
    let sentences = [
        "The harbour was closed for three days after the storm.",
        "Nobody came.",
        "It rained on Friday, and the ferries lay at the quay all night.",
        "He asked former Sen.",
        "Ann Lee, who had been there, what she had seen.",
    ];
    let [first, second, third, fourth, fifth] = sentences;
    let one = format!("{first}\n{second}\n\n{third}\n\n{first}\n\n{fourth}\n{fifth}\n\n");
    let article = load("x", one.repeat(4).as_bytes());
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    let whole = [format!("{first} {second}"), format!("{fourth} {fifth}")];
    assert!(whole.iter().all(|paragraph| texts.contains(&paragraph.as_str())), "{texts:#?}");
    // Without blank lines each line stays a paragraph, but none ends with a title.
    let article = load("x", format!("{third}\n{fourth}\n{fifth}\n{first}\n{second}\n").as_bytes());
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, [third, whole[1].as_str(), first, second]);
}

#[test]
fn an_ornament_stands_alone_and_digits_make_no_address() {
    let long = "It rained. “It stands open,” she said. “It always did.” By noon the water had risen 1.5 metres, more than in any of the last 20 years. Figures are expected on Friday.";
    let text =
        ["Nobody had asked him that night.", "* * *", long, SENTENCES[0], SENTENCES[1]].map(|text| broken(text, 42));
    let text = text.join("\n\n").replace("* *\n\n", "* *\n");
    let article = load("x", text.as_bytes());
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["Nobody had asked him that night.", "* * *", long, SENTENCES[0], SENTENCES[1]]);
}

/// In a script without capitals or spaces a line ends anywhere, and no space stands between it and the next; its paragraphs
/// are told by blank lines, an indent, or the room at the end of a line.
#[test]
fn lines_of_other_scripts_come_together_as_they_are_written() {
    for (text, expected) in [
        (
            "橋樑明年動工\n\n　　市府昨日宣布，將於下月起全面調整公車票價，引發\n市民討論。市長林大明表示：「我們已經盡力，把漲幅控\n制在百分之十以內。」他\
             說成本增加了三成。\n　　陳小姐則認為，調漲的時機並不恰當。「薪水沒有漲，\n什麼都在漲，」她說。使用iPhone\n的乘客不多。\n",
            &[
                "橋樑明年動工",
                "市府昨日宣布，將於下月起全面調整公車票價，引發市民討論。市長林大明表示：「我們已經盡力，把漲幅控制在百分之十以內。」他說成本增加了三成。",
                "陳小姐則認為，調漲的時機並不恰當。「薪水沒有漲，什麼都在漲，」她說。使用iPhone 的乘客不多。",
            ][..],
        ),
        (
            "東京都は十五日、橋三カ所を来月から通行止めにすると発\n表した。知事の佐藤氏は会見で「安全を最優先した」と\n述べた。\n鈴木花子さん（五四）は「客足が遠のくのではないか」と\n不安を口にした。\n",
            &[
                "東京都は十五日、橋三カ所を来月から通行止めにすると発表した。知事の佐藤氏は会見で「安全を最優先した」と述べた。",
                "鈴木花子さん（五四）は「客足が遠のくのではないか」と不安を口にした。",
            ],
        ),
        (
            "أعلن رئيس البلدية يوم الثلاثاء أن الجسر القديم سيغلق\nحتى الربيع. وقال للصحفيين إنه ليس لديهم خيار آخر وإن\nالسلامة تأتي أولا.\n\nوقال أصحاب المتاجر إنهم لم يسألوا عن رأيهم قبل هذا\nالقرار.\n",
            &[
                "أعلن رئيس البلدية يوم الثلاثاء أن الجسر القديم سيغلق حتى الربيع. وقال للصحفيين إنه ليس لديهم خيار آخر وإن السلامة تأتي أولا.",
                "وقال أصحاب المتاجر إنهم لم يسألوا عن رأيهم قبل هذا القرار.",
            ],
        ),
    ] {
        let article = load("x", text.as_bytes());
        let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, expected);
        assert_eq!(plain::text(&article), plain::text(&load("x", plain::text(&article).as_bytes())), "read again");
    }
}

/// Six paragraphs as their author wrote them.
const WHOLE: [&str; 6] = [
    "The ferry did not sail for three days after the storm. The harbour master, who has held the post since 2009, said that nobody had asked her whether the barrier would close before the winter.",
    "Nobody had asked the men on the quay either. They had seen the water rise, and they had said so, again and again, to anybody who came by.",
    "“We have been lucky,” one of them said, and went back to his nets, which lay in the rain as they had lain all week.",
    "By noon the water had risen 1.5 metres, more than in any of the last 20 years. It fell again in the night. The council met, and the meeting was as long as the one before it.",
    "The mayor promised a new barrier. It is the third that he has promised since he came to the town hall, and the plans for the first hang on a wall there.",
    "Figures are expected on Friday.",
];

/// `text` in lines that end wherever they like.
fn ragged(text: &str) -> String {
    let widths = [61, 47, 83, 55, 72, 40, 66];
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split(' ') {
        if !line.is_empty() && line.len() + word.len() > widths[lines.len() % widths.len()] {
            lines.push(std::mem::take(&mut line));
        }
        line += if line.is_empty() { "" } else { " " };
        line += word;
    }
    lines.push(line);
    lines.join("\n")
}

/// `text` in lines of so many characters, whatever words they cut.
fn cut(text: &str, width: usize) -> String {
    let chars: Vec<char> = text.chars().collect();
    chars.chunks(width).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
}

#[test]
fn paragraphs_come_back_whole_from_every_kind_of_spacing() {
    let wrapped = |paragraph: &&str| broken(paragraph, 70);
    let each = |write: &dyn Fn(&&str) -> String| WHOLE.iter().map(write).collect::<Vec<_>>();
    for (kind, text) in [
        ("wrapped", each(&wrapped).join("\n\n")),
        ("double spaced", each(&|paragraph| wrapped(paragraph).replace('\n', "\n\n")).join("\n\n\n")),
        ("ragged", each(&|paragraph| ragged(paragraph)).join("\n\n")),
        (
            "combed",
            each(&|paragraph| wrapped(paragraph).lines().map(|line| broken(line, 62)).collect::<Vec<_>>().join("\n"))
                .join("\n\n"),
        ),
        ("cut by a terminal", each(&|paragraph| cut(paragraph, 52)).join("\n\n")),
        ("wrapped at a wide screen", each(&|paragraph| broken(paragraph, 122)).join("\n\n")),
        ("tags of a page", WHOLE.join("<br><br>\n")),
        ("tags in one line", WHOLE.join("</p><p>")),
        ("escaped", WHOLE.join("\\n\\n")),
        ("quoted with bars", each(&wrapped).join("\n\n").lines().map(|line| format!("| {line}\n")).collect()),
    ] {
        let article = load("x", text.as_bytes());
        let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, WHOLE, "{kind}");
        let told =
            article.blocks.iter().map(|block| &block.text).chain(article.removed.iter().map(|removed| &removed.text));
        assert_eq!(sorted(&all(told)), sorted(&letters(&text)), "{kind}");
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The letters of some texts, one after another.
fn all<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    texts.map(|text| letters(text)).collect()
}

/// Whether the characters of `part` stand in `whole` in their order.
fn is_in(part: &str, whole: &str) -> bool {
    let mut whole = whole.chars();
    part.chars().all(|c| whole.any(|other| other == c))
}

/// The characters of `text`, however they stand.
fn sorted(text: &str) -> Vec<char> {
    let mut chars: Vec<char> = text.chars().collect();
    chars.sort_unstable();
    chars
}

/// Paragraphs of the sentences.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    let sentences = proptest::collection::vec(proptest::sample::select(SENTENCES), 1..5);
    proptest::collection::vec(sentences.prop_map(|sentences| sentences.join(" ")), 1..9)
}

/// `text` broken into lines of at most `width` columns.
fn broken(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out += word;
        column += length;
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_the_order_stays(
        paragraphs in paragraphs(),
        furniture in proptest::collection::vec((any::<prop::sample::Index>(), proptest::sample::select(FURNITURE)), 0..4),
        (width, gap) in (20..90_usize, proptest::sample::select(&["\n", "\n\n", "\n  ", "\r\n", "\n> "][..])),
    ) {
        let mut pieces: Vec<String> = paragraphs.iter().map(|text| broken(text, width)).collect();
        for (at, line) in furniture {
            pieces.insert(at.index(pieces.len() + 1), line.to_owned());
        }
        let text = pieces.join(gap);
        let article = load("x", text.as_bytes());
        let kept = all(article.blocks.iter().map(|block| &block.text));
        let removed = all(article.removed.iter().map(|removed| &removed.text));
        prop_assert!(is_in(&kept, &letters(&text)), "{kept}");
        prop_assert_eq!(sorted(&(kept + &removed)), sorted(&letters(&text)));
    }

    #[test]
    fn what_was_repaired_stays_as_it_is(paragraphs in paragraphs(), width in 30..90_usize) {
        let text = paragraphs.iter().map(|text| broken(text, width)).collect::<Vec<_>>().join("\n\n");
        let once = plain::text(&load("x", text.as_bytes()));
        let twice = plain::text(&load("x", once.as_bytes()));
        prop_assert_eq!(once, twice);
    }
}

/// What a copy parted comes together where the copy is gone, so that a second reading finds no more.
#[test]
fn a_paragraph_that_comes_three_times() {
    let [again, lucky, winter] = [SENTENCES[2], SENTENCES[1], SENTENCES[7]];
    let whole = format!("{winter} {again}");
    let text = [&whole, lucky, winter, lucky, again].map(|text| broken(text, 30)).join("\n\n");
    let article = load("x", text.as_bytes());
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, [lucky, &whole]);
    let once = plain::text(&article);
    assert_eq!(once, plain::text(&load("x", once.as_bytes())));
}

#[test]
fn a_letter_as_it_is_stored() {
    let letter = "Received: from quay\r\nFrom: Ada Quill <ada@quill.example>\r\nTo: desk@post.example\r\n\
        Subject: =?utf-8?q?The_caf=C3=A9_closes?=\r\nDate: Mon, 5 Dec 2016 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\
        Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        The caf=C3=A9 at the quay closes for good, said Tom Birch, who=\r\n has run it since 1987.\r\n\r\n\
        =E2=80=9CNobody comes any more,=E2=80=9D he said.\r\n";
    let article = load("letter.eml", letter.as_bytes());
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    let first = "The café at the quay closes for good, said Tom Birch, who has run it since 1987.";
    assert_eq!(texts, [first, "“Nobody comes any more,” he said."]);
    assert_eq!(article.header.title.as_deref(), Some("The café closes"));
    assert_eq!(article.header.byline.as_deref(), Some("Ada Quill"));
    assert_eq!(article.header.published.as_deref(), Some("2016-12-05"));
    assert!(article.removed.iter().any(|removed| removed.text == "Received: from quay"));
}

#[test]
fn a_forwarded_letter_pasted_as_text() {
    let [first, second, ..] = WHOLE;
    let letter = format!(
        "Worth a read.\n\n---------- Forwarded message ---------\nFrom: Tom Birch <tom@quay.example>\n\
         Date: Mon, Dec 5, 2016 at 10:00 AM\nSubject: The ferry\n\n{}\n\n{}\n\n-- \nTom Birch\n+44 20 7946 0000\n",
        broken(first, 72),
        broken(second, 72)
    );
    let article = load("x", letter.as_bytes());
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["Worth a read.", first, second]);
    assert_eq!(article.header.title.as_deref(), Some("The ferry"));
    assert_eq!(article.header.published.as_deref(), Some("2016-12-05"));
    let told = article.removed.iter().map(|removed| &removed.text);
    let outside = letter.replace("Worth a read.", "").replace(&broken(first, 72), "").replace(&broken(second, 72), "");
    assert_eq!(all(told), letters(&outside), "taken out, in order");
}

#[test]
fn a_page_copied_as_a_whole() {
    let [first, second, ..] = WHOLE;
    let frame = "Skip to content\n\nHome\nNews\nSport\n\nSign in\n\nSubscribe\n\n";
    let foot = "Most popular\n\nThe mole gives way\n\nWhy nobody reads the tide tables\n\nContact us\n\nPrivacy policy\n\n\
                © 2016 Westholm Post";
    let page = format!(
        "{frame}The ferry sails again\n\nBy Ada Quill\n\nMonday, December 5, 2016\n\nShare\n\n{first}\n\n{second}\n\n{foot}\n"
    );
    let article = load("x", page.as_bytes());
    let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["The ferry sails again", first, second]);
    assert_eq!(article.header.title.as_deref(), Some("The ferry sails again"));
    assert_eq!(article.header.byline.as_deref(), Some("Ada Quill"));
    assert_eq!(article.header.published.as_deref(), Some("2016-12-05"));
    let all_of =
        article.removed.iter().map(|removed| &removed.text).chain(article.blocks.iter().map(|block| &block.text));
    assert_eq!(sorted(&all(all_of)), sorted(&letters(&page)), "nothing is lost");
    let once = plain::text(&article);
    assert_eq!(once, plain::text(&load("x", once.as_bytes())));
}
