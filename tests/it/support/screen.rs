//! A screen without a terminal, for tests: a small article with facts made by hand, keys written as a string, and a
//! frame as text.
//!
//! The facts do not come from the analysis, so that a better analysis changes no screen. The article is marked text:
//! `{tags|words}`, a blank between tags. `q1` `x1` `r1` is a piece of quotation 1 (direct, mixed, reported), `by1` the
//! words that name its speaker, `via1` a link of the chain to the name, `cue1` its reporting words, `ada` a mention of
//! that person, `money`, `date` … a figure, `of` what the figure before counts.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::{Color, Modifier};
use sayso::article::{Article, Block, BlockKind, Header, Reason, Removed};
use sayso::facts::{Entity, Facts, Figure, FigureKind, Ground, Person, PersonId, Quote, QuoteId, QuoteKind, Speaker};
use sayso::layout::outline::Outline;
use sayso::text::span::{BlockId, Local, Span};
use sayso::tui::app::App;
use sayso::tui::event::{Effect, Event};
use sayso::tui::keymap;
use sayso::tui::theme::Setup;
use sayso::tui::view;
use std::sync::Arc;

const TEXT: &str = "\
Ferry to sail through the winter
{r1|The island ferry will sail through the winter for the first time}, {by1 ada|Ada Quill}, the harbour master of Westholm, {cue1|said} on {date|Friday}.
{q2|\"We will sail in any weather,\"} {by2 ada|Quill} {cue2|told reporters}. {q2|\"And we will be on time, because people on the island have work to go to and children to send to school.\"}
{q3|\"They have waited long enough for this,\"} {by3|she} {cue3|said}. Some {percent|40 percent} {of|of the seats} for {date|December} were sold on the first morning.
Mayor {by4 tom|Tom Birch}, who voted against the plan, {cue4|called} it {x4|\"a gamble with public money\"} and asked for a second opinion before the town pays the {money|£2.4 million} {of|for a new quay}.
{q5|\"Nobody has asked what happens when the road to the quay is under water. Nobody at all.\"}
The road was flooded {number|three times} last winter, and {ratio|four of the nine} {of|houses beside it} stand empty.
{by6|A fisherman} who has lived on the island for {duration|31 years} {cue6|said} {r6|the ice came later every year and that the boats stayed out longer than they used to}.
{by7 ines|Ines Caro}, {age|52}, the engineer who drew the ship, {cue7|said} its hull was made for worse. {q7|\"She is heavier than she looks, and she turns on the spot.}
{q7|\"I would put my own family on her in a storm.\"}
{x8|\"No winter without a boat\"}, read a banner over the gate of the harbour.
The ship is {quantity|64 metres} long and carries {number|310} {of|passengers} and {number|48} {of|cars}. It is to leave at {time|6.40am} each day, {range|two to three hours} before the old one did.
{q9|\"If the town wants a second opinion, it can have mine twice,\"} {by9 ada|Quill} {cue9|said} when she was told of the letter that {tom|Birch} wrote to the council.
{by10|The mayor} {cue10|replied} that {r10|he would rather hear it from somebody without a ship to sell}.
The council of {westholm|Westholm} meets again on {date|12 December}.";

const PEOPLE: [(&str, &str, &str); 3] = [
    ("ada", "Ada Quill", "harbour master of Westholm"),
    ("tom", "Tom Birch", "Mayor"),
    ("ines", "Ines Caro", "engineer"),
];

/// Who is credited with each quotation: the name, the person, how sure it is.
const SPEAKERS: [Option<(&str, Option<u32>, Ground)>; 10] = [
    Some(("Ada Quill", Some(0), Ground::Cue)),
    Some(("Ada Quill", Some(0), Ground::Cue)),
    Some(("Ada Quill", Some(0), Ground::Cue)),
    Some(("Tom Birch", Some(1), Ground::Cue)),
    Some(("Tom Birch", Some(1), Ground::Beside)),
    Some(("A fisherman", None, Ground::Cue)),
    Some(("Ines Caro", Some(2), Ground::GoesOn)),
    None,
    Some(("Ada Quill", Some(0), Ground::Cue)),
    Some(("Tom Birch", Some(1), Ground::Cue)),
];

const FIGURES: [(&str, FigureKind); 10] = [
    ("percent", FigureKind::Percent),
    ("money", FigureKind::Money),
    ("number", FigureKind::Number),
    ("ratio", FigureKind::Ratio),
    ("quantity", FigureKind::Quantity),
    ("duration", FigureKind::Duration),
    ("age", FigureKind::Age),
    ("date", FigureKind::Date),
    ("time", FigureKind::Time),
    ("range", FigureKind::Range),
];

/// The article without its marks, and the marks: tag and place, in the order of the text.
fn unmark(marked: &str) -> (Article, Vec<(&str, Span)>) {
    let (mut blocks, mut marks) = (Vec::new(), Vec::new());
    for (i, line) in marked.lines().enumerate() {
        let (mut text, mut rest) = (String::new(), line);
        while let Some((before, after)) = rest.split_once('{') {
            let (inside, after) = after.split_once('}').expect("a mark ends in its line");
            let (tags, words) = inside.split_once('|').expect("a mark has tags and words");
            text.push_str(before);
            let span = Local::new(text.len(), text.len() + words.len()).at(BlockId::new(i));
            marks.extend(tags.split(' ').map(|tag| (tag, span)));
            text.push_str(words);
            rest = after;
        }
        text.push_str(rest);
        blocks.push(Block { kind: if i == 0 { BlockKind::Heading } else { BlockKind::Body }, text });
    }
    let removed = |text: &str, before| Removed { reason: Reason::Boilerplate, text: text.to_owned(), before };
    let article = Article {
        source: "ferry.txt".to_owned(),
        header: Header { title: Some(blocks[0].text.clone()), ..Header::default() },
        removed: vec![removed("Share this story", BlockId(1)), removed("No comments yet", BlockId::new(blocks.len()))],
        blocks,
    };
    (article, marks)
}

fn quote(number: usize, marks: &[(&str, Span)]) -> Quote {
    let all = |tag: &str| -> Vec<Span> {
        let tag = format!("{tag}{number}");
        marks.iter().filter(|(name, _)| *name == tag).map(|(_, span)| *span).collect()
    };
    let kinds = [("q", QuoteKind::Direct), ("x", QuoteKind::Mixed), ("r", QuoteKind::Indirect)];
    let (kind, spans) = kinds
        .iter()
        .map(|(tag, kind)| (*kind, all(tag)))
        .find(|(_, spans)| !spans.is_empty())
        .expect("every quotation has words");
    let speaker = SPEAKERS[number - 1].map(|(name, person, ground)| Speaker {
        name: name.to_owned(),
        person: person.map(PersonId),
        mention: all("by").first().copied(),
        ground,
        via: all("via"),
    });
    Quote { kind, spans, speaker, cue: all("cue").first().copied() }
}

/// The article and its facts.
pub fn ferry() -> (Article, Facts) {
    let (article, marks) = unmark(TEXT);
    let named = |key: &str| marks.iter().filter(|(tag, _)| *tag == key).map(|(_, span)| *span).collect::<Vec<Span>>();
    let quotes: Vec<Quote> = (1..=SPEAKERS.len()).map(|number| quote(number, &marks)).collect();
    let person = |(id, (key, name, role)): (u32, &(&str, &str, &str))| Person {
        name: (*name).to_owned(),
        roles: vec![(*role).to_owned()],
        mentions: named(key),
        quotes: (0..)
            .zip(SPEAKERS)
            .filter(|(_, speaker)| speaker.is_some_and(|s| s.1 == Some(id)))
            .map(|(quote, _)| QuoteId(quote))
            .collect(),
    };
    let mut figures: Vec<Figure> = Vec::new();
    for (tag, span) in &marks {
        if let Some((_, kind)) = FIGURES.iter().find(|(name, _)| name == tag) {
            figures.push(Figure { kind: *kind, span: *span, value: None, unit: None, of: None });
        } else if *tag == "of" {
            figures.last_mut().expect("a figure stands before what it counts").of = Some(*span);
        }
    }
    let facts = Facts {
        people: (0..).zip(&PEOPLE).map(person).collect(),
        places: vec![Entity { name: "Westholm".to_owned(), mentions: named("westholm") }],
        quotes,
        figures,
        ..Facts::default()
    };
    (article, facts)
}

/// The screen of [`ferry`] on a terminal of this kind and size.
pub fn open(setup: Setup, size: (u16, u16)) -> App {
    open_article(ferry(), setup, size)
}

/// Text in other scripts, with a quotation in the second and fourth paragraph.
pub fn scripts() -> (Article, Facts) {
    let texts = [
        "島の渡し船は、冬のあいだも初めて運航を続けることになった。港の責任者が金曜日に明らかにした。",
        "「どんな天気でも出航します」と彼女は語った。ＡＢＣ１２３。",
        "ستبحر العبارة طوال الشتاء للمرة الأولى، كما قالت مديرة الميناء يوم الجمعة.",
        "قالت: «سنبحر في أي طقس» ثم غادرت the harbour في 12 ديسمبر.",
        "המעבורת תפליג כל החורף, אמרה מנהלת הנמל.",
        "नौका पूरी सर्दी चलेगी। 👩‍👩‍👧 🇮🇸 ☂️ e\u{301} ﷺ",
    ];
    let blocks = texts.iter().map(|&text| Block { kind: BlockKind::Body, text: text.to_owned() }).collect();
    let article = Article { source: "scripts.txt".to_owned(), blocks, ..Article::default() };
    let quote = |block: usize, words: &str, name: &str| {
        let start = texts[block].find(words).expect("the words are there");
        let span = Local::new(start, start + words.len()).at(BlockId::new(block));
        let ground = Ground::Cue;
        let speaker = Speaker { name: name.to_owned(), person: None, mention: None, ground, via: Vec::new() };
        Quote { kind: QuoteKind::Direct, spans: vec![span], speaker: Some(speaker), cue: None }
    };
    let quotes =
        vec![quote(1, "「どんな天気でも出航します」", "港の責任者"), quote(3, "«سنبحر في أي طقس»", "مديرة الميناء")];
    (article, Facts { quotes, ..Facts::default() })
}

/// The screen of an article on a terminal of this kind and size.
pub fn open_article((article, facts): (Article, Facts), setup: Setup, (columns, rows): (u16, u16)) -> App {
    let (article, facts) = (Arc::new(article), Arc::new(facts));
    let outline = Arc::new(Outline::of(&article, &facts));
    let mut app = App::new(vec![article.source.clone()], setup);
    send(&mut app, Event::Resize(columns, rows));
    send(&mut app, Event::Article { input: 0, article: article.clone(), complete: true });
    send(&mut app, Event::Facts { input: 0, article, facts, outline });
    app
}

/// Hands over an event, goes on with a search as long as it asks for that and puts credits in, as the shell does.
pub fn send(app: &mut App, event: Event) -> Vec<Effect> {
    let mut effects = app.handle(event);
    let mut at = 0;
    while at < effects.len() {
        match &effects[at] {
            Effect::Continue => effects.extend(app.handle(Event::Continue)),
            Effect::Credit(of) => effects.extend(app.handle(sayso::tui::worker::with_credits(of.clone()))),
            _ => {}
        }
        at += 1;
    }
    effects
}

/// Presses keys: `]j/word<enter>`, `<ctrl-l>`; between brackets stands a key as the key map writes it.
pub fn press(app: &mut App, keys: &str) {
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|r| r.split_once('>')).filter(|(name, _)| name.len() > 1);
        let ((code, modifiers), after) = match named {
            Some((name, after)) => (keymap::parse(name)[0], after),
            None => ((KeyCode::Char(c), KeyModifiers::NONE), rest.strip_prefix(c).unwrap_or_default()),
        };
        send(app, Event::Key(KeyEvent::new(code, modifiers)));
        rest = after;
    }
}

/// Draws the screen.
pub fn draw(app: &App, (columns, rows): (u16, u16)) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| view::draw(app, frame)).unwrap();
    terminal.backend().buffer().clone()
}

/// A frame as text: its glyphs, below them a letter for each cell's style (`.` is the terminal's own), then what the
/// letters mean.
pub fn picture(buffer: &Buffer) -> String {
    let mut styles: Vec<String> = Vec::new();
    let (mut glyphs, mut letters) = (String::new(), String::new());
    for row in buffer.content.chunks(usize::from(buffer.area.width).max(1)) {
        let signs: String = row.iter().map(Cell::symbol).collect();
        let marks: String = row.iter().map(|cell| letter(&mut styles, cell)).collect();
        glyphs.push_str(&format!("|{}\n", signs.trim_end()));
        letters.push_str(&format!("|{}\n", marks.trim_end_matches('.')));
    }
    let legend: String = ('a'..).zip(&styles).map(|(letter, style)| format!("{letter} {style}\n")).collect();
    format!("{glyphs}\n{letters}\n{legend}")
}

fn letter(styles: &mut Vec<String>, cell: &Cell) -> char {
    let mut words: Vec<String> = Vec::new();
    if cell.fg != Color::Reset {
        words.push(format!("{:?}", cell.fg));
    }
    if cell.bg != Color::Reset {
        words.push(format!("on {:?}", cell.bg));
    }
    if cell.modifier != Modifier::empty() {
        words.push(format!("{:?}", cell.modifier).to_lowercase());
    }
    if words.is_empty() {
        return '.';
    }
    let style = words.join(" ");
    let at = styles.iter().position(|known| *known == style).unwrap_or_else(|| {
        styles.push(style);
        styles.len() - 1
    });
    ('a'..).nth(at).unwrap_or('?')
}

/// The press of a key as the key map writes it.
pub fn key(name: &str) -> KeyEvent {
    let (code, modifiers) = keymap::parse(name)[0];
    KeyEvent::new(code, modifiers)
}
