//! Searching and filtering: what the screen shows while words are typed, and after Enter and Esc.

use crate::support::screen::{draw, open, open_article, picture, press};
use sayso::article::{Article, Block, BlockKind};
use sayso::facts::Facts;
use sayso::tui::app::App;
use sayso::tui::theme::Setup;

const SIZE: (u16, u16) = (80, 24);

fn ferry() -> App {
    open(Setup::default(), SIZE)
}

fn shows(app: &App, words: &str) -> bool {
    picture(&draw(app, SIZE)).contains(words)
}

#[test]
fn paragraphs_go_while_the_words_are_typed_and_come_back_with_esc() {
    let mut app = ferry();
    press(&mut app, "  ");
    let before = picture(&draw(&app, SIZE));
    press(&mut app, "&");
    let all = picture(&draw(&app, SIZE));
    press(&mut app, "qua");
    assert!(shows(&app, "& qua") && !shows(&app, "& qua▏ 0 of"));
    let few = picture(&draw(&app, SIZE));
    press(&mut app, "y<backspace><backspace><backspace><backspace>");
    assert_eq!(picture(&draw(&app, SIZE)), all, "nothing typed leaves nothing out");
    press(&mut app, "qua");
    assert_eq!(picture(&draw(&app, SIZE)), few, "the place does not drift");
    press(&mut app, "<esc>");
    assert_eq!(picture(&draw(&app, SIZE)), before);
}

#[test]
fn a_filter_that_fits_nothing_leaves_the_article_and_says_so() {
    let mut app = ferry();
    press(&mut app, "&zebra");
    assert!(shows(&app, "0 of "));
    assert!(!shows(&app, "no paragraph has"), "what is typed may yet fit");
    press(&mut app, "<enter>");
    assert!(shows(&app, "no paragraph has zebra"));
    press(&mut app, "<esc>");
    assert!(!shows(&app, "Esc all paragraphs"));
}

#[test]
fn esc_brings_back_the_filter_and_the_search_that_were_there() {
    let mut app = ferry();
    press(&mut app, "&quay<enter>");
    let filtered = picture(&draw(&app, SIZE));
    assert!(filtered.contains("Esc all paragraphs"));
    press(&mut app, "&ferry<esc>");
    assert_eq!(picture(&draw(&app, SIZE)), filtered);
    press(&mut app, "&<enter>");
    assert!(!shows(&app, "Esc all paragraphs"), "with nothing typed all paragraphs are shown");

    let mut app = ferry();
    press(&mut app, "/the<enter>");
    assert!(shows(&app, "hit 1/"));
    press(&mut app, "/ferry<esc>");
    assert!(shows(&app, "hit 1/"));
    press(&mut app, "/<enter>");
    assert!(shows(&app, "hit 2/"), "with nothing typed the last search goes on");
}

#[test]
fn a_pattern_finds_what_words_do_not() {
    for (keys, sign) in [("/", "regex /"), ("&", "regex & ")] {
        let mut app = ferry();
        press(&mut app, keys);
        press(&mut app, "q[u]ay");
        let found_words = !shows(&app, "0 of ") && !shows(&app, "0/0");
        assert!(!found_words, "{keys}");
        press(&mut app, "<ctrl-r>");
        assert!(shows(&app, sign) && !shows(&app, "0 of ") && !shows(&app, "0/0"), "{keys}");
    }
}

#[test]
fn who_finds_words_stands_at_them() {
    let says = |keys: &str, words: &str| {
        let mut app = ferry();
        press(&mut app, keys);
        assert!(shows(&app, words), "{keys}: {words}");
    };
    says("/quay is under<enter>", "2 Tom Birch   quote 5/10");
    says("/quay is under<enter>i", "low: a guess");
    says("]/stand empty<enter>", "hit 1/1 ¶7");
    says("]/stand empty<enter>]", "quote 6/10");
    says("]/stand empty<enter>[", "quote 5/10");
    says("]/stand empty<enter>yp", "copied paragraph 7");
    says("]/stand empty<enter><esc>yp", "copied paragraph 2");
}

#[test]
fn a_headline_that_is_not_in_the_text_is_shown_before_the_first_step() {
    let (mut article, facts) = crate::support::screen::ferry();
    article.header.title = Some("Boats in the ice".to_owned());
    let mut app = open_article((article, facts), Setup::default(), SIZE);
    assert!(shows(&app, "Boats in the ice"));
    press(&mut app, "]");
    assert!(!shows(&app, "Boats in the ice") && shows(&app, "quote 1/10"));
    assert!(!shows(&ferry(), "Boats in the ice") && shows(&ferry(), "quote 1/10"), "this one stands in the text");
}

#[test]
fn where_nobody_is_quoted_the_screen_says_so() {
    let block = Block { kind: BlockKind::Body, text: "It rained for days.".to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let mut app = open_article((article, Facts::default()), Setup::default(), SIZE);
    assert!(shows(&app, "Space page  Tab panel") && !shows(&app, "] next"));
    for (keys, words) in
        [("<tab>", "no quotes here"), ("l", "nobody is quoted"), ("l", "nobody is named"), ("l", "no figures")]
    {
        press(&mut app, keys);
        assert!(shows(&app, words), "{words}");
    }
}
