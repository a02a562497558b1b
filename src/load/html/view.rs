//! A line of a page by itself: what it says, and how much of it is a link.
//!
//! *In*: a line. *Out*: whether it is a paragraph of an article without doubt, or furniture wherever it stands: a caption, a
//! call to subscribe, a link to another story; what stamps are and credits, says `stamp`.

use super::place::Stand;
use super::stamp::{STAMP, names_post};
use super::tags::Line;
use super::tree::Place;
use crate::article::BlockKind;
use crate::load::prune::is_furniture;
use crate::text::lexicon::Lexicon;
use crate::text::script;

/// Verbs with which a page calls upon its reader, and what it wants of them.
static CALLS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/page-calls.txt"));

/// A paragraph of the article has at least this many words and ends a sentence …
pub const PARAGRAPH: usize = 12;

/// … or has this many, which no furniture has, however much of it is a link.
pub const LONG: usize = 30;

/// A line of which so many tenths are a link leads to another story …
const LINKED: usize = 8;

/// … and one of which so many are is nothing but a link.
const WHOLE: usize = 9;

/// What announces a link has no more words than this.
const KICKER: usize = 4;

/// A call is no longer than this (words).
pub const CALL: usize = 60;

/// A line, and what is judged of it.
pub struct View<'a> {
    /// Its text.
    pub text: &'a str,
    /// What it is.
    pub kind: BlockKind,
    /// The words of it.
    pub words: Vec<&'a str>,
    /// How many words it has: of a script without spaces as many as its characters are worth.
    pub length: usize,
    /// Whether it ends a sentence.
    pub ends: bool,
    /// Whether it is nothing but a link.
    pub is_whole_link: bool,
    /// How it stands to the body of the article.
    pub stand: Stand,
    /// Whether some of it is a link.
    pub has_link: bool,
    /// Whether it stands in a quotation, a figure or a box of its own.
    pub is_set_apart: bool,
    /// Whether it is a footnote.
    pub is_note: bool,
    is_link: bool,
    /// Whether it is a link but for a label: `Our rules: …`.
    is_labelled_link: bool,
}

impl<'a> View<'a> {
    pub fn of(line: &'a Line) -> Self {
        let text = line.block.text.trim();
        let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
        Self {
            text,
            kind: line.block.kind,
            words: text.split_whitespace().collect(),
            length: script::words(text),
            ends: bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔', ':']) && !bare.ends_with(" …"),
            is_link: line.linked * 10 >= text.len().saturating_sub(kicker(text)) * LINKED,
            is_labelled_link: label(text).is_some_and(|(at, _)| line.linked * 10 >= (text.len() - at) * LINKED),
            is_whole_link: line.linked * 10 >= text.len() * WHOLE,
            has_link: line.linked > 0,
            is_set_apart: line.is_set_apart,
            is_note: line.is_note,
            stand: line.stand,
        }
    }

    /// Whether it is a paragraph of the article without doubt.
    pub fn is_paragraph(&self) -> bool {
        let is_prose = self.length >= LONG || self.length >= PARAGRAPH && self.ends;
        let is_prose = is_prose && self.kind == BlockKind::Body && self.stand != Stand::Outside;
        is_prose && !self.is_furniture() && !self.is_teaser_link()
    }

    /// Whether it is no part of any article, wherever it stands.
    pub fn is_furniture(&self) -> bool {
        if self.kind == BlockKind::Preformatted {
            return false;
        }
        self.kind == BlockKind::Caption
            || !self.text.contains(char::is_alphabetic) && !self.is_rule()
            || is_furniture(self.text)
            || self.is_stamp()
            || self.is_credit()
            || self.is_call()
            || self.is_terms()
            || self.is_notice()
            || self.is_shortcode()
    }

    /// Whether it is marks between two parts of the article, `***`, `___`, or the number of one, or of a cell of a table.
    fn is_rule(&self) -> bool {
        self.stand == Stand::Main && !self.has_link
    }

    /// Whether it is a link to another story, or a list of links.
    pub fn is_teaser_link(&self) -> bool {
        let is_list = self.is_whole_link && self.text.matches(", ").count() > 2;
        // In a box of its own also what ends a sentence: a card, which is a link with all that it says.
        let is_card = self.is_whole_link && self.aside().is_some();
        let is_headline = !self.ends && (self.length < LONG || is_list);
        self.is_link && (is_headline || is_card) && self.length > 1 && self.kind != BlockKind::Preformatted
    }

    /// Whether it has no small letter.
    pub fn is_shouted(&self) -> bool {
        !self.text.contains(char::is_lowercase)
    }

    /// The element aside of the body that it stands in.
    pub fn aside(&self) -> Option<Place> {
        if let Stand::Aside(place) = self.stand { Some(place) } else { None }
    }

    pub fn is_heading(&self) -> bool {
        self.kind == BlockKind::Heading
    }

    /// Whether it stands above the article: what is short, or begins no prose.
    pub fn is_above(&self) -> bool {
        matches!(self.kind, BlockKind::Body | BlockKind::List | BlockKind::Heading) && !self.ends && self.length < LONG
    }

    /// `[button link="…"] Send us your photographs [/button]`: what the program behind the page did not read.
    fn is_shortcode(&self) -> bool {
        let name = self.text.strip_prefix('[').and_then(|text| text.split([' ', ']']).next()).unwrap_or("");
        let begins = self.text.strip_suffix(']').and_then(|text| text.strip_suffix(name));
        name.len() > 2 && begins.is_some_and(|text| text.ends_with("[/"))
    }

    /// `More ferries: https://…`, `You can read all of it here.`: nothing but where to read on.
    pub fn is_pointer(&self) -> bool {
        if self.words.starts_with(&["You", "can"]) {
            let ends = self.words.last().is_some_and(|word| bare(word) == "here");
            return ends && self.has_link && self.length < STAMP;
        }
        let at = self.words.iter().position(|word| word.ends_with(':'));
        let next = at.and_then(|at| self.words.get(at + 1));
        self.length < STAMP && next.is_some_and(|next| is_link(next))
    }

    /// What a page says of itself: `We earn a commission when you buy through our links.`, `This material may not be
    /// published, broadcast, rewritten or redistributed.`, `You received this e-mail because you asked for it.`
    fn is_notice(&self) -> bool {
        let says = |all: &[&str]| self.words.iter().any(|word| all.contains(&bare(word).to_ascii_lowercase().as_str()));
        let is_trade =
            || says(&["commission", "commissions"]) && says(&["link", "links"]) && says(&["we", "our", "us"]);
        let is_rights =
            || says(&["rewritten", "redistributed"]) && says(&["published", "reproduced"]) && says(&["not"]);
        let is_sent = matches!(
            &self.words[..],
            ["You", "received" | "receive" | "got", "this", ..]
                | ["You", "are", "receiving", "this", ..]
                | ["You're", "receiving", "this", ..]
        );
        let is_entry = self.text.starts_with("This entry was posted ");
        let is_unedited = says(&["edited"]) && says(&["except"]) && says(&["headline"]);
        let is_asked = self.text.contains("Questions? Comments?") || self.text == "(END)";
        let is_paid = self.has_link && ["brought to you by", "sponsored by"].iter().any(|by| self.text.contains(by));
        self.length < CALL && (is_trade() || is_rights() || is_sent || is_paid || is_unedited || is_entry || is_asked)
    }

    /// `By signing up, you agree to our terms.`
    pub fn is_terms(&self) -> bool {
        let agrees = |pair: &[&str]| matches!(pair, ["you", verb] if matches!(bare(verb), "agree" | "acknowledge" | "accept" | "consent" | "confirm"));
        let begins = matches!(&self.words[..], ["By", verb, ..] if bare(verb).ends_with("ing"));
        begins && self.words.windows(2).take(CALL).any(agrees)
    }

    /// Whether a sentence begins as offers to a reader do: `Get unlimited access`, `Subscribe now`.
    pub fn begins_call(&self) -> bool {
        let mut begins = true;
        self.words.iter().any(|word| {
            let is = begins && says(bare(word), "offer");
            begins = word.ends_with(['.', '!', '?', ':']);
            is
        }) || self.is_terms()
    }

    /// A call upon the reader: a sentence that begins with a verb of calling and names its object (`Sign up for our
    /// newsletter`). A longer text is one where its last sentence is, and it has a link, or where its calls name more than
    /// one object. What somebody says in quotation marks is no call.
    fn is_call(&self) -> bool {
        if self.length > CALL || self.text.contains(['"', '“', '”']) {
            return false;
        }
        // How many objects the calls name.
        let mut objects = 0_usize;
        // Of the sentence that is read: whether a word of it is to come first, whether it begins with a verb, and whether it
        // names an object then.
        let (mut begins, mut calls, mut called) = (true, false, false);
        // Whether all words of the sentence have capitals: `Get Out is to be seen on the quay` speaks of a film.
        let mut is_titled = true;
        // Whether the call may follow behind a comma: `For the latest news, download the app.`
        let mut delays = false;
        for word in &self.words {
            if begins {
                (calls, called) = (says(bare(word), "verb"), says(bare(word), "alone"));
                delays |= self.has_link && matches!(*word, "For" | "To" | "If");
                is_titled = true;
            }
            if is_titled && matches!(*word, "is" | "was" | "are" | "were" | "has" | "had") {
                calls = false;
            }
            is_titled &= word.starts_with(|c: char| !c.is_lowercase());
            let is_address = word.starts_with('@') && word.len() > 1 || word.starts_with("http");
            let is_object = calls && (says(bare(word), "object") || is_address);
            // In a box of its own a call needs no object but its link.
            called |= is_object || calls && self.aside().is_some();
            objects += usize::from(is_object);
            let ends = word.ends_with(['.', '!', '?', ':']);
            begins = ends || delays && word.ends_with(',');
            delays &= !begins;
        }
        called && self.has_link || objects > 0 && (self.length < PARAGRAPH * 2 || objects > 1)
    }

    /// What a page says below an article: where to write to, what is done with comments.
    pub fn is_afterword(&self) -> bool {
        let says = |begin: &str| self.words.iter().any(|word| bare(word).to_ascii_lowercase().starts_with(begin));
        self.is_address()
            || self.is_author()
            || self.is_listed_link()
            || self.is_labelled_link
            || self.length < STAMP && self.words.iter().any(|word| word.starts_with('@'))
            || self.length < STAMP * 2 && says("comments") && says("moderat")
    }

    /// `Ada Quill is the harbour reporter of the Post. Send her an email, or follow her on Twitter.`, `ADA QUILL IS HARBOUR
    /// EDITOR`.
    fn is_author(&self) -> bool {
        let is_name = |word: &&&str| word.starts_with(char::is_uppercase) && !word.eq_ignore_ascii_case("is");
        let names = self.words.iter().take_while(is_name).count();
        let is = self.words.get(names).is_some_and(|word| word.eq_ignore_ascii_case("is"));
        let objects = self.words.iter().filter(|word| says(bare(word), "object")).count();
        let is_post = !self.ends && self.length < STAMP && names_post(self.text);
        let is_reached = self.has_link && self.length < CALL && objects > 1;
        is && (2..4).contains(&names) && (is_post || is_reached)
    }

    /// `[2] https://…`: of a list of all that the article leads to.
    fn is_listed_link(&self) -> bool {
        let is_number = |word: &str| !word.contains(char::is_alphabetic);
        matches!(self.words.split_last(), Some((last, [number])) if is_link(last) && is_number(number))
    }

    /// Where to write to: `a.smith@example.org`, `Write to A. Smith at …`.
    fn is_address(&self) -> bool {
        let is_address = |word: &&str| {
            let word = bare(word);
            self.words.len() == 1 && word.contains(".com/")
                || word.split_once('@').is_some_and(|(_, host)| host.contains('.'))
        };
        self.length < CALL && self.words.iter().any(is_address)
    }
}

/// How much of `text` calls upon the reader and announces the rest (bytes): `Watch: …`, `READ | …`, `Te puede interesar: …`,
/// `IN TEXAS: …`.
fn kicker(text: &str) -> usize {
    let Some((at, label)) = label(text) else { return 0 };
    let mut words = label.split_whitespace().map(bare);
    let is_shouted = label.len() > 2 && label.contains(char::is_alphabetic) && !label.contains(char::is_lowercase);
    let calls = words.clone().next().is_some_and(|first| says(first, "verb")) || words.any(|word| says(word, "label"));
    if calls || is_shouted { at } else { 0 }
}

/// The few words before the first colon or bar of `text`, and their length (bytes).
fn label(text: &str) -> Option<(usize, &str)> {
    let at = text.find([':', '|'])?;
    let label = text.get(..at).filter(|_| !text.get(at..).is_some_and(|rest| rest.starts_with("://")))?;
    (label.split_whitespace().count() <= KICKER).then_some((at, label))
}

/// Whether `text` begins as an offer does: `Join us in March`.
pub fn offers(text: &str) -> bool {
    text.split(' ').next().is_some_and(|word| says(bare(word), "offer"))
}

/// Whether `text` says who paid for what stands below it: `TOGETHER WITH HALDEN TEAS`, `A message from our sponsor`.
pub fn names_sponsor(text: &str) -> bool {
    const PAID: [&str; 5] =
        ["together with ", "presented by ", "sponsored by ", "a message from ", "brought to you by "];
    PAID.iter().any(|paid| text.get(..paid.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(paid)))
}

/// How many words of `text` ask for money or an address: `Your donation supports our journalism.`
pub fn asks(text: &str) -> usize {
    text.split_whitespace().filter(|word| says(bare(word), "appeal")).count()
}

/// Whether the list of calls says `what` of a word.
fn says(word: &str, what: &str) -> bool {
    CALLS.get_lower(word).is_some_and(|all| all.split(' ').any(|said| said == what))
}

/// Whether the word is the address of a page.
fn is_link(word: &str) -> bool {
    word.starts_with("http://") || word.starts_with("https://")
}

/// A word without the marks around it.
pub fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@')
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::article::Block;

    /// A line: `#` a heading, `-` an item, `^` a caption, `[…]` a link, `<…>` one in the midst.
    pub fn line(stand: Stand, text: &str) -> Line {
        let (kind, text) = match text.split_at_checked(1).unwrap_or_default() {
            ("#", rest) => (BlockKind::Heading, rest),
            ("-", rest) => (BlockKind::List, rest),
            ("^", rest) => (BlockKind::Caption, rest),
            _ => (BlockKind::Body, text),
        };
        let linked = if text.starts_with('[') && !text.ends_with("[/button]") { text.len() } else { 0 };
        let within = text.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(0, |(link, _)| link.len());
        let (text, linked) = (&*text.replace(['<', '>'], ""), linked + within);
        let text = if text.ends_with("[/button]") { text } else { text.trim_matches(['[', ']']) }.to_owned();
        Line {
            block: Block { kind, text },
            linked,
            place: 0,
            stand,
            is_below_gap: false,
            is_set_apart: false,
            is_note: false,
        }
    }

    /// Whether `text` may be of an article.
    fn is_article(text: &str) -> bool {
        let line = line(Stand::Unknown, text);
        let view = View::of(&line);
        !view.is_furniture() && !view.is_teaser_link()
    }

    #[test]
    fn furniture_goes_wherever_it_stands() {
        for text in [
            "^Boats at the quay",
            "6",
            "Photo: Ada Quill, Westholm Post",
            "(Image credit: Harbour Office)",
            "Image 1 of 9",
            "Boats lie at the quay in the storm (Image: Agency )",
            "The master of the port on FridayCredit: Agency",
            "© Ada Quill 2021",
            "Ada Quill / Reuters",
            "Ada Quill/AFP/Getty Images",
            "AP Photo",
            "Boats lie at the quay on Thursday. (Reuters/Ada Quill)",
            "Boats lie at the quay (Westholm Post photo)",
            "Published 11:11 PM EST Nov 19, 2019",
            "UPDATED: Tue., Nov. 19, 2019",
            "More ferries: https://westholm.example/ferries and https://westholm.example/quay",
            "The boats at noon, photos © Westholm Post, 2018",
            "[FERRY TO SAIL THROUGH THE WINTER]",
            "Watch now: <The ferry in the storm>",
            "READ | <The ferry in the storm>",
            "AT THE QUAY: <The ferry in the storm>",
            "Also Read – The ferry in the storm",
            "Sign up for our weekly newsletter here.",
            "Get the day's top headlines delivered to your inbox every morning by subscribing to our newsletter.",
            "Like this story? Share it with a friend!",
            "Follow all that is said of the harbour at https://westholm.example/harbour",
            "Follow us on Twitter @westholm and on Facebook.",
            "By sending this form, you agree to our terms and to all that may follow from them.",
            "Like what you see? <Subscribe to the Post> and never miss a boat.",
            "When you buy through a link on this page, we may receive a commission.",
            "You are receiving this letter because you asked for it at the fair.",
            "This material may not be published, broadcast, rewritten or redistributed without our consent.",
            "[READ ALSO] <The ferry in the storm>",
            "This entry was posted on Sunday and is filed under Boats; you can follow what is said of it.",
            "(Except for the headline, this story was not edited by us.)",
            "\"Questions? Comments? Email us at",
            "(END)",
            "Bread and rain, brought to you by <Westholm Boats>, who mend them.",
            "This story was originally published March 3, 2019, 6:02 PM.",
            "[boats, ferries, the quay at Westholm, the mole, storms of the year]",
            "[button link=”https://westholm.example”] Send us your boats[/button]",
        ] {
            assert!(!is_article(text), "{text}");
        }
    }

    #[test]
    fn what_the_article_says_stays() {
        for text in [
            "#The quay",
            "-bread",
            "[He wrote down all that he had seen that night.]",
            "Photo editors were the first to be dismissed.",
            "Published in 1987, the novel made her known; she has not read it since, she said on Friday.",
            "\"Sign up for the newsletter,\" she told them.",
            "By signing the lease, the master of the port said, the city agreed to keep the quay.",
            "This book was first published in 1987 and nobody has read it since.",
            "Subscribe to that or not, he said.",
            "Subscribe to that view or not, the harbour is closed and will be for as long as the storm goes on.",
            "Follow the money, he used to say.",
            "The quay is closed to us, and nobody goes there. Like so many! Nobody is here, nobody reads the story of the \
             harbour any more, and the master of the port has gone.",
            "Bread: <The ferry in the storm>",
            "AT THE QUAY: <The ferry lies> in the storm",
            "Get Out And Stay Out is to be seen on the quay, and on <Facebook>.",
            "Related – but not the same",
            "He had one credit: a short film about the harbour that nobody had ever wanted to see.",
            "Quill",
            "-Reuters",
            "She writes for Reuters",
            "The harbour was closed on Friday. (Reuters)",
            "Boats lie at the quay (see below)",
            "The AP/Reuters talks",
        ] {
            assert!(is_article(text), "{text}");
        }
    }

    #[test]
    fn a_link_makes_a_pointer_and_a_last_call() {
        let is_furniture = |text: &str, linked: usize| {
            let line = Line { linked, ..line(Stand::Main, text) };
            View::of(&line).is_furniture()
        };
        let pointer = "You can read the whole of the report here.";
        let called = "Start the week with the harbour. The Quay is what the masters of all ports read before they get up, \
                      and so should everybody else who ever means to sail. Sign up for the free newsletter.";
        let told = "Start the week with the harbour, he used to say, and nobody who was there will ever forget how he said \
                    it on that Monday. The newsletter was his.";
        assert!(is_furniture(pointer, 4) && !is_furniture(pointer, 0));
        assert!(is_furniture(called, 7) && !is_furniture(called, 0));
        assert!(!is_furniture(told, 7));
        let latest = "For all that is new on the quay, download our app.";
        assert!(is_furniture(latest, 8) && !is_furniture(latest, 0));
        assert!(!is_furniture("For all that is new on the quay, he said, nobody ever used to download an app.", 8));
        let boxed = Line { linked: 9, ..line(Stand::Aside(3), "Join the Westholm Post and stay dry.") };
        assert!(View::of(&boxed).is_furniture() && !is_furniture(&boxed.block.text, 9));
    }
}
