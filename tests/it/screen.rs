//! The screen without a terminal: keys and sizes in, frames out.

use crate::support::screen::{draw, open, open_article, picture, press};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use sayso::analyze::analyze;
use sayso::article::{Article, Block, BlockKind};
use sayso::layout::outline::Outline;
use sayso::load::load;
use sayso::tui::app::App;
use sayso::tui::event::Event;
use sayso::tui::theme::{Colours, Setup, Signs};
use sayso::tui::view;
use std::sync::Arc;

fn app() -> App {
    of(&[
        "Harbour master Ada Quill said the ferry would sail on Friday, with 40 percent of its seats sold.",
        "\"We will sail in any weather,\" Quill said. \"And we will be on time,\" she told reporters.",
        "Mayor Tom Birch called the plan \"a gamble\". 日本語の文章。 👩‍👩‍👧 🇩🇪 नमस्ते مرحبا",
    ])
}

/// The reader with an article of these paragraphs, over and over.
fn of(texts: &[&str]) -> App {
    let blocks = texts.iter().cycle().take(24).map(|text| Block { kind: BlockKind::Body, text: (*text).to_owned() });
    let article = Arc::new(Article { blocks: blocks.collect(), ..Article::default() });
    let facts = Arc::new(analyze(&article));
    let outline = Arc::new(Outline::of(&article, &facts));
    let mut app = App::new(vec!["ferry.txt".to_owned()], Setup::default());
    app.handle(Event::Resize(80, 24));
    app.handle(Event::Article { input: 0, article: article.clone(), complete: true });
    app.handle(Event::Facts { input: 0, article, facts, outline });
    app
}

fn frame(app: &App, columns: u16, rows: u16) -> String {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| view::draw(app, frame)).unwrap();
    // `TestBackend` itself cannot print a screen without columns.
    if columns == 0 { String::new() } else { terminal.backend().to_string() }
}

fn key(app: &mut App, code: KeyCode) -> usize {
    app.handle(Event::Key(KeyEvent::new(code, KeyModifiers::NONE))).len()
}

#[test]
fn any_keys_at_any_size_draw_a_frame() {
    let mut app = app();
    let keys: Vec<KeyCode> =
        "]j)J/e\n?x\u{1b}i\u{1b}s\u{1b}ow&w\n*a\tl kll\n\u{1b}pG]12g50%{}mb'b''zzztzbyyysyayft+-=#:n\nKu d"
            .chars()
            .map(|c| match c {
                '\n' => KeyCode::Enter,
                '\t' => KeyCode::Tab,
                '\u{1b}' => KeyCode::Esc,
                c => KeyCode::Char(c),
            })
            .collect();
    for (columns, rows) in [(120, 36), (80, 24), (48, 20), (24, 6), (5, 3), (1, 1), (0, 0), (200, 60)] {
        app.handle(Event::Resize(columns, rows));
        for &code in &keys {
            key(&mut app, code);
            frame(&app, columns, rows);
        }
    }
}

#[test]
fn an_unknown_key_draws_nothing_and_drawing_again_is_the_same() {
    let mut app = app();
    assert_eq!(key(&mut app, KeyCode::Char('X')), 0);
    assert_eq!(frame(&app, 80, 24), frame(&app, 80, 24));
}

const WIDE: (u16, u16) = (120, 36);
const USUAL: (u16, u16) = (80, 24);
const NARROW: (u16, u16) = (48, 20);
const TINY: (u16, u16) = (24, 6);

/// The picture after these keys, held against `snapshots/it__screen__NAME_COLUMNSxROWS.snap`.
fn check(name: &str, keys: &str, sizes: &[(u16, u16)]) {
    check_on(Setup::default(), name, keys, sizes);
}

fn check_on(setup: Setup, name: &str, keys: &str, sizes: &[(u16, u16)]) {
    for &size in sizes {
        let mut app = open(setup, size);
        press(&mut app, keys);
        insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), picture(&draw(&app, size)), keys);
    }
}

#[test]
fn reading() {
    check("reading", "", &[WIDE, USUAL, NARROW, TINY]);
    check("next_quotes", "]]]]", &[WIDE, USUAL, NARROW, TINY]);
    check("end", "G", &[WIDE, NARROW]);
}

#[test]
fn a_narrow_status_row_names_a_person_by_the_surname() {
    let text = "The pier burned in the night.\n\n\"It is gone,\" said Harry B. Lee Jr., who saw it. Nobody else did.\n";
    let article = load("pier.txt", text.as_bytes());
    let mut app = open_article((article.clone(), analyze(&article)), Setup::default(), NARROW);
    press(&mut app, "]");
    let screen = picture(&draw(&app, NARROW));
    let status = screen.lines().rev().find(|line| line.contains("1/1")).unwrap();
    assert!(status.contains(" 1 Lee 1/1"), "{status}");
}

#[test]
fn the_tabs_of_the_panel() {
    // Where there is room the panel is open from the start; where there is none it is a screen of its own, with the keys.
    for (size, keys) in [(WIDE, "<tab>"), (USUAL, "p<tab>"), (NARROW, "p")] {
        check("quotes", keys, &[size]);
        check("speakers", &format!("{keys}l"), &[size]);
        check("people", &format!("{keys}ll"), &[size]);
        check("figures", &format!("{keys}lll"), &[size]);
    }
    check("quotes", "p", &[TINY]);
}

#[test]
fn a_search_while_typed_and_kept() {
    check("search_typed", "/quay", &[WIDE, USUAL, NARROW, TINY]);
    check("search_kept", "/quay<enter>n", &[USUAL]);
}

#[test]
fn what_is_half_typed_says_what_may_follow() {
    check("half_typed", "y", &[WIDE, USUAL, NARROW, TINY]);
    let says = |keys: &str| {
        let mut app = open(Setup::default(), USUAL);
        press(&mut app, keys);
        picture(&draw(&app, USUAL))
    };
    assert!(says("12").contains("12 times, or G: paragraph 12"));
    assert!(says("mam").contains("mark this place: a letter"));
    assert!(says("mamb'").contains("go to a mark: a b '"));
    assert!(!says("yx").contains("and then"));
}

#[test]
fn what_is_drawn_again_keeps_its_notice() {
    let mut app = open(Setup::default(), (80, 24));
    press(&mut app, "M");
    let before = picture(&draw(&app, (80, 24)));
    assert!(before.contains("mouse off"), "{before}");
    press(&mut app, "<ctrl-l>");
    assert_eq!(picture(&draw(&app, (80, 24))), before);
}

#[test]
fn only_paragraphs_that_match() {
    check("filtered", "&quay<enter>", &[WIDE, USUAL, NARROW, TINY]);
}

#[test]
fn only_this_speaker() {
    check("only", "o", &[WIDE, USUAL, NARROW, TINY]);
    let says = |keys: &str| {
        let mut app = open(Setup::default(), USUAL);
        press(&mut app, keys);
        picture(&draw(&app, USUAL))
    };
    assert!(says("]oJ").contains("only Tom Birch"), "the next speaker, and still one alone");
    assert!(says("]oJJ]").contains("there is no other"));
    assert!(says("]o/gamble<enter>").contains("not in what Ada Quill says"));
}

#[test]
fn cards() {
    check("why", "]]i", &[WIDE, USUAL, NARROW, TINY]);
    check("help", "?", &[WIDE, USUAL, NARROW, TINY]);
    check("help_scrolled", "?<pgdn><down>", &[USUAL]);
    check("list_of_speakers", "s", &[WIDE, USUAL, NARROW, TINY]);
    check("whose", "]]c", &[USUAL, NARROW]);
    // What is asked about stays in sight, and two paragraphs stay two.
    check("whose_below", "]]]]]]c<down>", &[USUAL, NARROW]);
    check("why_of_two_paragraphs", "]]]]]]]i", &[USUAL, NARROW]);
    check("credited", "]]cTom<enter>", &[WIDE]);
    check("palette", ":", &[WIDE, USUAL, NARROW, TINY]);
    check("palette_typed", ":copy<down>", &[WIDE, NARROW]);
}

#[test]
fn why_says_how_sure_and_on_what_ground() {
    let says = |paragraph: &str, keys: &str| {
        // A heading stands above: what that quotes has a ground of its own.
        let mut app = of(&["The ferry", paragraph]);
        press(&mut app, keys);
        picture(&draw(&app, USUAL))
    };
    let birch = "Mayor Tom Birch spoke first.";
    for (said, ground) in [
        ("\"The ferry is dead,\" Tom Birch said.", "high: the cue is beside it"),
        ("Tom Birch: \"The ferry is dead.\"", "high: named before a colon"),
        ("Tom Birch said it was over. Nobody moved. \"The ferry is dead.\"", "medium: the voice goes on"),
        ("The report called the ferry \"dead in the water\".", "medium: no person is named"),
        (
            "He described, over tea and a very long lunch, the ferry as \"dead in the water\".",
            "medium: the cue is far or weak",
        ),
        ("Jim Lee nodded. Bob Orr met Joe Dow. \"The ferry is dead,\" he said.", "medium: another may be meant"),
        ("It rained. \"The ferry is dead,\" they said.", "medium: nobody is named"),
        ("Dockers marched on the hall. \"The ferry is dead,\" they said.", "medium: another may be meant"),
        ("It rained, and a docker said that the ferry was dead.", "medium: another may be meant"),
        ("\"The ferry is dead,\" the lawyer said.", "medium: who that is, is not told"),
    ] {
        let card = says(&format!("{birch} {said}"), "]i");
        let next = says(&format!("{birch} {said}"), "]]i");
        assert!(card.contains(ground) || next.contains(ground), "{said}\n{card}\n{next}");
    }
}

#[test]
fn everything_can_be_told_without_colour_and_in_ascii() {
    let colourless = Setup { colours: Colours::None, ..Setup::default() };
    check_on(colourless, "colourless", "]]]]", &[WIDE, USUAL, NARROW, TINY]);
    check_on(colourless, "colourless_only", "o", &[WIDE, NARROW]);
    let ascii = Setup { colours: Colours::None, signs: Signs::Ascii, ..Setup::default() };
    check_on(ascii, "ascii", "]]]]", &[WIDE, USUAL, NARROW, TINY]);
    check_on(ascii, "ascii_why", "]]i", &[USUAL]);
    check_on(ascii, "ascii_speakers", "<tab>l", &[WIDE]);
}

/// Drags the mouse with its left button down from one cell to another.
fn drag(app: &mut App, from: (u16, u16), to: (u16, u16)) -> Option<String> {
    use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
    let event = |kind, (column, row)| Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
    app.handle(event(MouseEventKind::Down(MouseButton::Left), from));
    app.handle(event(MouseEventKind::Drag(MouseButton::Left), to));
    let effects = app.handle(event(MouseEventKind::Up(MouseButton::Left), to));
    effects.into_iter().find_map(|effect| match effect {
        sayso::tui::event::Effect::Copy(text) => Some(text),
        _ => None,
    })
}

#[test]
fn the_mouse_selects_words_of_the_article_and_nothing_else() {
    let mut app = open(Setup::default(), USUAL);
    // From inside "ferry", across a line end and the blank row, into the margin of the next paragraph.
    let text = drag(&mut app, (18, 2), (8, 5));
    let expected = "ferry will sail through the winter for the first time, Ada Quill, the harbour master of Westholm, \
                    said on Friday.\n\n\"We";
    assert_eq!(text.as_deref(), Some(expected));
    insta::assert_snapshot!("selected_80x24", picture(&draw(&app, USUAL)));
    assert_eq!(drag(&mut app, (8, 5), (18, 2)).as_deref(), Some(expected), "backwards is the same");
    assert_eq!(drag(&mut app, (10, 2), (10, 2)).as_deref(), Some("island"), "one word");
    assert_eq!(drag(&mut app, (78, 3), (70, 9)), None, "the divider has no words");
}

#[test]
fn the_panel_lists_only_what_has_the_typed_words() {
    check("sifted", "<tab>/town", &[WIDE, USUAL, NARROW]);
    let mut app = open(Setup::default(), WIDE);
    let shows = |app: &App, words: &str| picture(&draw(app, WIDE)).contains(words);
    press(&mut app, "<tab>/mayor<enter>");
    assert!(shows(&app, "Quotes 3/10"), "by role");
    press(&mut app, "G");
    assert!(shows(&app, "quote 10/10"), "the last that is listed");
    press(&mut app, "l");
    assert!(shows(&app, "Speakers 1/4") && shows(&app, "/mayor"), "the words hold for the next tab");
    press(&mut app, "ll");
    assert!(shows(&app, "Figs 0/14") && shows(&app, "nothing here"));
    press(&mut app, "<esc>");
    assert!(shows(&app, "[Figs 14]"), "Esc peels one layer");
    press(&mut app, "hhh/nobody<backspace><esc>");
    assert!(shows(&app, "[Quotes 10]"));
}

#[test]
fn a_click_is_at_the_quotation_under_it() {
    use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
    let text = "The pier burned in the night.\n\n\"It is gone,\" Ann Lee said. \"Good,\" Bob Kim said in the rain.\n";
    let article = load("pier.txt", text.as_bytes());
    let mut app = open_article((article.clone(), analyze(&article)), Setup::default(), USUAL);
    for (column, named) in [(8, "1 Ann Lee"), (36, "2 Bob Kim"), (55, "1 Ann Lee")] {
        let kind = MouseEventKind::Down(MouseButton::Left);
        app.handle(Event::Mouse(MouseEvent { kind, column, row: 2, modifiers: KeyModifiers::NONE }));
        let screen = picture(&draw(&app, USUAL));
        assert!(screen.contains(&format!("¶2  {named}")), "{column}: {screen}");
    }
}

fn clicks(app: &mut App, times: u8, (column, row): (u16, u16)) -> Option<String> {
    use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
    app.handle(Event::Clicks { times, column, row });
    let kind = MouseEventKind::Up(MouseButton::Left);
    let effects = app.handle(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
    effects.into_iter().find_map(|effect| match effect {
        sayso::tui::event::Effect::Copy(text) => Some(text),
        _ => None,
    })
}

#[test]
fn two_clicks_select_a_word_and_three_a_paragraph() {
    let mut app = open(Setup::default(), USUAL);
    assert_eq!(clicks(&mut app, 2, (11, 2)).as_deref(), Some("island"));
    assert_eq!(clicks(&mut app, 2, (6, 5)), None, "a quotation mark is no word");
    assert_eq!(clicks(&mut app, 2, (8, 5)).as_deref(), Some("We"), "without the mark beside it");
    let paragraph = clicks(&mut app, 3, (11, 3)).unwrap();
    assert!(paragraph.starts_with("The island ferry will") && paragraph.ends_with("on Friday."), "healed: {paragraph}");
    assert_eq!(clicks(&mut app, 3, (78, 3)), None, "the divider has no words");
}

#[test]
fn the_divider_is_dragged() {
    let mut app = open(Setup::default(), WIDE);
    assert_eq!(drag(&mut app, (74, 9), (84, 9)), None);
    insta::assert_snapshot!("dragged_120x36", picture(&draw(&app, WIDE)));
    drag(&mut app, (82, 9), (60, 9));
    assert_eq!(app.plan().divider.map(|divider| divider.x), Some(60));
    let mut app = open(Setup::default(), USUAL);
    press(&mut app, "p");
    drag(&mut app, (40, 15), (40, 9));
    assert_eq!(app.plan().panel.map(|panel| panel.y), Some(9));
}

#[test]
fn the_article_as_it_came() {
    check("as_it_came_without_line_ends", "w", &[USUAL]);
    let mut app = open(Setup::default(), USUAL);
    // The source had the article's words at thirty columns, behind a line that was left out.
    let article = Arc::new(crate::support::screen::ferry().0);
    let lines = |text: &str| {
        let lines = sayso::layout::wrap::wrap(text, 30);
        lines.iter().map(|line| line.of(text)).collect::<Vec<_>>().join("\n")
    };
    let mut source: Vec<String> = article.blocks.iter().map(|block| lines(&block.text)).collect();
    source.insert(1, "Share this story".to_owned());
    let breaks = Arc::new(sayso::layout::breaks::Breaks::of(&article, &source.join("\n\n")));
    app.handle(Event::Breaks { input: 0, article, breaks });
    press(&mut app, "]]]w");
    insta::assert_snapshot!("as_it_came_80x24", picture(&draw(&app, USUAL)));
    press(&mut app, "w");
    let mut repaired = open(Setup::default(), USUAL);
    press(&mut repaired, "]]]<ctrl-l>");
    let rows = |app: &App| picture(&draw(app, USUAL)).lines().take(23).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rows(&app), rows(&repaired), "and back");
}

#[test]
fn other_scripts() {
    use crate::support::screen::{open_article, scripts};
    for size in [WIDE, USUAL, NARROW, TINY] {
        let mut app = open_article(scripts(), Setup::default(), size);
        press(&mut app, "]");
        insta::assert_snapshot!(format!("scripts_{}x{}", size.0, size.1), picture(&draw(&app, size)));
    }
    let mut app = open_article(scripts(), Setup::default(), USUAL);
    assert_eq!(drag(&mut app, (10, 0), (16, 0)).as_deref(), Some("渡し船は"), "each sign stands for itself");
    insta::assert_snapshot!("scripts_selected_80x24", picture(&draw(&app, USUAL)));
}

#[test]
fn a_speaker_is_chosen_by_digit_letters_or_arrows() {
    let says = |keys: &str| {
        let mut app = open(Setup::default(), USUAL);
        press(&mut app, keys);
        picture(&draw(&app, USUAL))
    };
    assert!(says("s4").contains("4 Ines Caro   quote 7/10"));
    assert!(says("stom<enter>").contains("2 Tom Birch   quote 4/10"));
    assert!(says("smayor<enter>").contains("2 Tom Birch   quote 4/10"), "by role");
    assert!(says("s<down><down><enter>").contains("3 A fisherman   quote 6/10"));
    assert!(says("sines<tab>").contains("only Ines Caro"));
    assert!(says("szzz").contains("0 of 4") && says("szzz<enter>").contains("quote 1/10"));
    check("speakers_typed", "si", &[USUAL, NARROW]);
}
