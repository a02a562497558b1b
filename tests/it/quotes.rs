//! Where quotations are, as marked text: `<d>` whole clauses, `<m>` a fragment, `<n>` a title or nickname, `<w>` a word
//! as word or scare quote. `+` marks a further paragraph of one quotation, `~` one that goes on after an interruption;
//! ` ¶ ` parts paragraphs.

use sayso::analyze::quotes::{Sense, Shape, quotations};
use sayso::analyze::scan::scan;
use sayso::article::{Article, Block, BlockKind};

fn article(text: &str) -> Article {
    let block = |text: &str| Block { kind: BlockKind::Body, text: text.to_owned() };
    Article { blocks: text.split(" ¶ ").map(block).collect(), ..Article::default() }
}

/// `marked` without its tags.
fn plain(marked: &str) -> String {
    let tags = ["d", "m", "n", "w"].iter().flat_map(|kind| ["", "+", "~"].map(|more| format!("<{kind}{more}>")));
    let tags = tags.chain(["d", "m", "n", "w"].map(|kind| format!("</{kind}>")));
    tags.fold(marked.to_owned(), |text, tag| text.replace(&tag, ""))
}

fn mark(article: &Article) -> String {
    let scans: Vec<_> = article.blocks.iter().map(|block| scan(&block.text)).collect();
    let mut texts: Vec<String> = article.blocks.iter().map(|block| block.text.clone()).collect();
    for quotation in quotations(article, &scans).iter().rev() {
        let kind = match (quotation.sense, quotation.shape) {
            (Sense::Name, _) => "n",
            (Sense::Word, _) => "w",
            (Sense::Speech, Shape::Clauses) => "d",
            (Sense::Speech, Shape::Fragment) => "m",
        };
        for (i, piece) in quotation.pieces.iter().enumerate().rev() {
            let more = if i > 0 {
                "+"
            } else if quotation.goes_on {
                "~"
            } else {
                ""
            };
            let text = &mut texts[piece.block.index()];
            text.insert_str(piece.end as usize, &format!("</{kind}>"));
            text.insert_str(piece.start as usize, &format!("<{kind}{more}>"));
        }
    }
    texts.join(" ¶ ")
}

fn check(cases: &[&str]) {
    for case in cases {
        assert_eq!(mark(&article(&plain(case))), *case);
    }
}

#[test]
fn marks_of_every_kind() {
    check(&[
        r#"<d>"We will rebuild the pier,"</d> Lee said."#,
        "<d>“We will rebuild the pier,”</d> Lee said.",
        "<d>”We will rebuild the pier,“</d> Lee said.",
        "<d>“We will rebuild the pier,“</d> Lee said.",
        "<d>''We will rebuild the pier,''</d> Lee said.",
        "<d>``We will rebuild the pier,''</d> Lee said.",
        "<d>« Nous verrons bien »,</d> dit-il.".replace("»,</d>", "»</d>,").as_str(),
        "<d>„Wir werden sehen,“</d> sagte er.",
        r#"<d>" We will rebuild the pier, "</d> Lee said."#,
        r#"Lee said:<d>"We will rebuild the pier."</d>"#,
    ]);
}

#[test]
fn single_marks() {
    check(&[
        r#"<d>"He told me 'never' and left,"</d> Lee said."#,
        "<d>“He told me ‘never’ and left,” </d>Lee said.".replace(" </d>", "</d> ").as_str(),
        "<d>''He told me 'never,' he told you 'no.'''</d> ¶ <d>''Fine.''</d> Lee left.",
        "<d>'We will rebuild the dockers' pier,'</d> Lee said. ¶ <d>‘It is “safe” now,’</d> she said.",
        "The dockers' pay in the '90s wasn't the owners' concern, and 'em all knew it.",
        "Rock 'n' roll came to the dockers' hall.",
        // A mark that nothing closes is one behind a verb of saying, and one behind a colon without a space.
        "Lee said <d>'We were ashamed.</d> ¶ <d+>'We are not.'</d> She left.",
        "Lee said:<d>'We were ashamed.'</d> She left.",
        // What is quoted inside of single marks closes nothing of what is around it.
        "Lee said: <d>'You think ‘how did she know?’. I had none.</d> ¶ <d+>'I left.'</d> She left.",
        "Lee said: <d>“We shouted, we said “jump” and ran.</d> ¶ <d+>“He fell.”</d> She left.",
        "<d>'They had to tell me and they said 'it is late.'</d> ¶ <d+>'I left.'</d> Lee laughed.",
    ]);
}

#[test]
fn what_is_no_mark() {
    check(&[
        r#"The 6'2" keeper jumped 5' 10" and said <d>"It was over 7 feet high, I think."</d>"#,
        r#"<a href="pier.html" title="Pier">Lee</a> called it <m>"a sad day"</m> for the town."#,
        r#"<d>"It opened in 2016,"</d> he said, holding a 12" ruler."#,
    ]);
}

#[test]
fn over_several_paragraphs() {
    check(&[
        r#"<d>"We will rebuild the pier.</d> ¶ <d+>"And the lighthouse,"</d> Lee said."#,
        r#"<d>"One.</d> ¶ <d+>"Two.</d> ¶ <d+>"Three."</d> ¶ <d>"Who pays?"</d> asked Orr."#,
        r#"They would discuss <d>"how to rebuild the pier in a year.</d> ¶ <d+>"And I think that it can be done."</d>"#,
        r#"<d>"He asked me, 'Are you mad?'</d> ¶ <d+>"I told him, 'Never.'"</d>"#,
        r#"<d>"One is enough."</d> ¶ <d>"Two are better."</d>"#,
        // every paragraph opens with a straight mark, and the curled ones quote inside them
        "She said: ¶ <d>\"The “harbour tax” must go.</d> ¶ <d+>\"And so must the “pier fee,” today.\"</d> He left.",
        "<d>\"The “harbour tax” must go.\"</d> He left.",
    ]);
}

#[test]
fn a_forgotten_mark_spoils_its_own_paragraph_at_most() {
    check(&[
        r#"Lee called it "a sad day for the town. ¶ Nobody spoke. ¶ <d>"It is over,"</d> Orr said."#,
        r#"It was a sad day," Lee said. ¶ <d>"It is over,"</d> Orr said."#,
        r#"He said "so. <d>"It is over,"</d> Orr said. ¶ <d>"Not yet,"</d> she said."#,
        // A single mark closes what nothing else does.
        r#"<d>"It is late,'</d> she says. <d~>"We go."</d>"#,
        r#"<d>"He said 'go,' and left,"</d> she says. <d~>"We go."</d>"#,
    ]);
}

#[test]
fn interrupted() {
    check(&[
        r#"<d>"The pier,"</d> Lee said, <d~>"is gone for good."</d>"#,
        r#"<d>"The pier is gone,"</d> Lee said. <d~>"It will not come back."</d>"#,
        r#"Lee called it <m>"a sad day"</m> and <m>"a shame"</m> for the town."#,
    ]);
}

#[test]
fn every_line_came_as_a_paragraph() {
    check(&[
        "<d>“They said they were going to put on a show.</d> ¶ <d+>And I forget what else they said,”</d> Lee said.",
        "Lee said: <d>“It was late.</d> ¶ <d+>We went.</d> ¶ <d+>Then it fell.”</d> He left.",
        // A mark was forgotten; somebody signs; too far.
        "<d>“It was late.</d> ¶ Lee left the pier. ¶ <d>“It was red,”</d> Dow said.",
        "<d>“It was late.</d> ¶ Ann Lee, deputy harbour master.”",
        "<d>“It was late.</d> ¶ We went. ¶ And went. ¶ And went. ¶ And went. ¶ Then it fell,” Lee said.",
    ]);
}

#[test]
fn a_million_marks() {
    for text in ["\"a,' ", "\"a ", "\" ", "'a ", "''", "“", "\"a\" ", "x\"", "'"] {
        let article = article(&text.repeat(300_000));
        let scans: Vec<_> = article.blocks.iter().map(|block| scan(&block.text)).collect();
        let found = quotations(&article, &scans);
        assert!(found.len() <= 300_000);
    }
}

#[test]
fn titles_and_nicknames() {
    check(&[
        r#"She is the host of <n>"Harbour Lights"</n> and wrote the novel <n>"Low Water,"</n> which sold well."#,
        r#"<n>"Low Water,"</n> a drama about dockers, and <n>"Ebb"</n> opened in May."#,
        r#"Lee said on KBC's <n>"Morning Tide"</n> that the pier was gone."#,
        r#"Ray <n>"Tug"</n> Olsen, a docker, watched the fire."#,
        r#"Lee said nothing, but her friends all watched <n>"Harbour Lights"</n> on Friday."#,
        // True quotations beside the same words, or written like titles.
        r#"The crowd shouted <m>"Save Our Pier"</m> at the mayor."#,
        r#"<d>"Harbour Lights,"</d> she answered, and smiled."#,
        r#"The host said the show was <m>"a disgrace to the town"</m> on air."#,
        r#"Of the film, <d>"Nobody understood a word of it,"</d> Lee said."#,
        r#"Lee told the author <m>"never to return"</m> to the harbour."#,
    ]);
}

#[test]
fn scare_quotes_and_words_as_words() {
    check(&[
        r#"The <w>"provisional"</w> bridge has stood for forty years."#,
        r#"Voters fear the so-called <w>"harbour tax"</w> more than the flood."#,
        r#"They looked for terms such as <w>"pier,"</w> <w>"dock"</w> and <w>"quay"</w> in every file."#,
        // Somebody is reported to have said it.
        r#"Lee said the bridge was <m>"provisional"</m> and would go."#,
        r#"The bridge was <m>"provisional,"</m> said Lee, who built it."#,
        r#"Lee called the tax <m>"robbery"</m> and left."#,
        // Long fragments are somebody's words even where the sentence does not say whose.
        r#"The bridge came down <m>"with a noise like the end of all things"</m> at noon."#,
    ]);
}

#[test]
fn what_is_a_title_once_is_one_again() {
    check(&[
        r#"The film <n>"Low Water"</n> was late. ¶ <n>"Low Water"</n> took a year, Lee said of the wait."#,
        // Here somebody says it.
        r#"The film <n>"Low Water"</n> was late. ¶ The crowd shouted, <d>"Low Water!"</d> at Lee."#,
        // It is no title anywhere else.
        r#"The film <n>"High Tide"</n> was late. ¶ The men of the <m>"Low Water"</m> took a year, Lee said of the wait."#,
    ]);
}
