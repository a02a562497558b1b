//! What the terminal can do, and what is shown how. The only file that names a colour.

use crate::layout::voices::VoiceId;
use ratatui::style::{Color, Modifier, Style};

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// 24 bits (`COLORTERM` says `truecolor` or `24bit`).
    True,
    /// The 256 of xterm.
    #[default]
    Indexed,
    /// The 16 that the user's palette defines.
    Sixteen,
    /// None: `NO_COLOR`, `--color never`.
    None,
}

/// Which signs may be drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signs {
    /// All of Unicode.
    #[default]
    Unicode,
    /// ASCII only: `--ascii`, a locale that is not UTF-8.
    Ascii,
}

/// Whether the terminal's background is light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Light text on dark.
    #[default]
    Dark,
    /// Dark text on light.
    Light,
}

/// Which colours the reader wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Those for the terminal's background, as far as it is known.
    #[default]
    Auto,
    /// Those for a dark background.
    Dark,
    /// Those for a light background.
    Light,
    /// None.
    Plain,
}

/// What the shell found out about the terminal before the first frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// Its colours.
    pub colours: Colours,
    /// Its signs.
    pub signs: Signs,
    /// Its background, as far as known (`COLORFGBG`); [`Event::Background`](super::event::Event::Background) may correct it.
    pub ground: Ground,
    /// The colours that the reader wants.
    pub look: Look,
    /// The reader's own hues (`0xRRGGBB`), on terminals with 24-bit colours.
    pub hues: Option<[u32; HUES]>,
}

/// How things look on a terminal.
#[derive(Clone, Copy, Debug, Default)]
pub struct Theme {
    /// What is shown.
    pub setup: Setup,
    /// What the terminal can do.
    terminal: Setup,
}

/// Number of speakers that have a hue; the rest have their digit.
pub const HUES: usize = 6;

// Blue, orange, green, purple, teal, rose: told apart with any of the common kinds of colour blindness by lightness and
// by the order, in which red and green are never a pair; each at least 4.5:1 on its ground (WCAG 2.2), held by a test.
const DARK: [u32; HUES] = [0x7a_b0_ff, 0xff_a6_57, 0x8a_d4_8f, 0xc9_a7_ff, 0x5c_cf_d6, 0xff_9b_b5];
const LIGHT: [u32; HUES] = [0x05_50_ae, 0x91_47_00, 0x1a_66_2e, 0x6b_3f_b0, 0x0b_62_6b, 0xa3_21_4c];
const DARK_INDEXED: [u8; HUES] = [75, 215, 114, 183, 80, 211];
const LIGHT_INDEXED: [u8; HUES] = [25, 94, 22, 91, 23, 125];
const SIXTEEN: [Color; HUES] = [Color::Blue, Color::Yellow, Color::Green, Color::Magenta, Color::Cyan, Color::LightRed];

impl Theme {
    /// How things look on a terminal of this kind to a reader who wants what its `look` says.
    pub fn of(terminal: Setup) -> Self {
        let (colours, ground) = match terminal.look {
            Look::Auto => (terminal.colours, terminal.ground),
            Look::Dark => (terminal.colours, Ground::Dark),
            Look::Light => (terminal.colours, Ground::Light),
            Look::Plain => (Colours::None, terminal.ground),
        };
        Self { setup: Setup { colours, ground, ..terminal }, terminal }
    }

    /// The same terminal for a reader who wants other colours; `None` where it has none.
    pub fn with_look(self, look: Look) -> Option<Self> {
        let theme = Self::of(Setup { look, ..self.terminal });
        (self.terminal.colours != Colours::None).then_some(theme)
    }

    /// The same terminal with another background.
    pub fn on(self, ground: Ground) -> Self {
        Self::of(Setup { ground, ..self.terminal })
    }

    /// The text column: the terminal's own colours.
    pub fn text(&self) -> Style {
        Style::new()
    }

    /// What steps back: hints, counts, the words of others.
    pub fn dim(&self) -> Style {
        match (self.setup.colours, self.setup.ground) {
            (Colours::True, Ground::Dark) => Style::new().fg(rgb(0x9a_9f_ab)),
            (Colours::True, Ground::Light) => Style::new().fg(rgb(0x5f_64_6e)),
            (Colours::Indexed, Ground::Dark) => Style::new().fg(Color::Indexed(246)),
            (Colours::Indexed, Ground::Light) => Style::new().fg(Color::Indexed(242)),
            (Colours::Sixteen | Colours::None, _) => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// Lines that only divide.
    pub fn faint(&self) -> Style {
        match (self.setup.colours, self.setup.ground) {
            (Colours::True, Ground::Dark) => Style::new().fg(rgb(0x4a_50_5c)),
            (Colours::True, Ground::Light) => Style::new().fg(rgb(0xc0_c4_cc)),
            (Colours::Indexed, Ground::Dark) => Style::new().fg(Color::Indexed(240)),
            (Colours::Indexed, Ground::Light) => Style::new().fg(Color::Indexed(250)),
            (Colours::Sixteen | Colours::None, _) => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// What stands out without being said by anyone: headings, the tab that is open.
    pub fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A speaker's hue; the text's colour from the seventh speaker on and for an unnamed one.
    pub fn hue(&self, voice: Option<VoiceId>) -> Style {
        let Some(i) = voice.map(VoiceId::index).filter(|&i| i < HUES) else { return self.text() };
        let pick = |colours: &[u32; HUES]| colours.get(i).map(|&hex| rgb(hex));
        let index = |colours: &[u8; HUES]| colours.get(i).map(|&n| Color::Indexed(n));
        if let (Some(hues), Colours::True) = (&self.setup.hues, self.setup.colours) {
            return pick(hues).map_or(self.text(), |colour| Style::new().fg(colour));
        }
        let colour = match (self.setup.colours, self.setup.ground) {
            (Colours::True, Ground::Dark) => pick(&DARK),
            (Colours::True, Ground::Light) => pick(&LIGHT),
            (Colours::Indexed, Ground::Dark) => index(&DARK_INDEXED),
            (Colours::Indexed, Ground::Light) => index(&LIGHT_INDEXED),
            (Colours::Sixteen, _) => SIXTEEN.get(i).copied(),
            (Colours::None, _) => None,
        };
        colour.map_or(self.text(), |colour| Style::new().fg(colour))
    }

    /// Behind the current quotation and the selected row: a faint tint, or weight where there is no room for one.
    pub fn current(&self) -> Style {
        match (self.setup.colours, self.setup.ground) {
            (Colours::True, Ground::Dark) => Style::new().bg(rgb(0x26_2b_36)),
            (Colours::True, Ground::Light) => Style::new().bg(rgb(0xee_f1_f6)),
            (Colours::Indexed, Ground::Dark) => Style::new().bg(Color::Indexed(235)),
            (Colours::Indexed, Ground::Light) => Style::new().bg(Color::Indexed(255)),
            (Colours::Sixteen | Colours::None, _) => Style::new().add_modifier(Modifier::BOLD),
        }
    }

    /// A search hit.
    pub fn hit(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The hit, mention or figure that was gone to, among others of its kind.
    pub fn spot(&self) -> Style {
        match self.setup.colours {
            Colours::True => Style::new().fg(rgb(0x16_18_1d)).bg(rgb(0xff_d7_5f)),
            Colours::Indexed => Style::new().fg(Color::Indexed(234)).bg(Color::Indexed(221)),
            Colours::Sixteen => Style::new().fg(Color::Black).bg(Color::Yellow),
            Colours::None => self.hit().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        }
    }

    /// A name, where names are shown.
    pub fn name(&self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// A figure, where figures are shown.
    pub fn figure(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A sign as this terminal can draw it.
    pub fn sign(&self, sign: Sign) -> &'static str {
        let (unicode, ascii) = sign.both();
        match self.setup.signs {
            Signs::Unicode => unicode,
            Signs::Ascii => ascii,
        }
    }

    /// Text of ours with its signs as this terminal can draw them.
    pub fn words(&self, text: &str) -> String {
        match self.setup.signs {
            Signs::Unicode => text.to_owned(),
            Signs::Ascii => text.replace('…', "...").chars().map(ascii).collect(),
        }
    }
}

/// Signs of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Beside the words of a direct or mixed quotation.
    Direct,
    /// Beside reported speech.
    Reported,
    /// Beside what was left out of the article.
    LeftOut,
    /// Beside a quotation whose speaker is a guess.
    Guess,
    /// Beside the current quotation.
    Current,
    /// The divider where nobody speaks.
    Rule,
    /// The divider beside what is on the screen.
    Seen,
    /// The divider where someone is quoted. Like [`Sign::Told`] a part of an unbroken rule, so that a row whose words are
    /// wider or narrower than they should be is seen at once.
    Said,
    /// The divider where someone is reported.
    Told,
    /// The divider at the current quotation.
    Here,
    /// The divider at a search hit.
    Hit,
    /// Before the selected row.
    Selected,
    /// A line across.
    Across,
    /// The cursor of a prompt.
    Caret,
}

impl Sign {
    /// The sign in Unicode and in ASCII.
    fn both(self) -> (&'static str, &'static str) {
        match self {
            Sign::Direct => ("▎", "|"),
            Sign::Reported => ("┊", ":"),
            Sign::LeftOut => ("−", "-"),
            Sign::Guess => ("╎", "!"),
            Sign::Current => ("█", "#"),
            Sign::Rule => ("│", " "),
            Sign::Seen => ("┃", "|"),
            Sign::Said => ("▐", "o"),
            Sign::Told => ("┊", "."),
            Sign::Here => ("◆", "*"),
            Sign::Hit => ("━", "="),
            Sign::Selected => ("▸", ">"),
            Sign::Across => ("─", "-"),
            Sign::Caret => ("▏", "_"),
        }
    }
}

/// The ASCII character nearest to `c`.
pub fn ascii(c: char) -> char {
    match c {
        ' '..='~' => c,
        '¶' => 'p',
        '✎' => '*',
        '←' => '<',
        '→' | '▸' => '>',
        '↑' => '^',
        '↓' => 'v',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '′' => '\'',
        '–' | '—' | '‒' | '‐' | '‑' | '−' | '─' | '━' => '-',
        '·' | '…' | '⋯' | '•' | '▁' | '▂' => '.',
        '▃' | '▄' | '▅' => 'o',
        '▆' | '▇' | '█' => '#',
        '│' | '┃' => '|',
        '┌' | '┐' | '└' | '┘' => '+',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => ' ',
        '×' => 'x',
        '≈' => '~',
        '£' => 'L',
        '€' => 'E',
        '¥' => 'Y',
        'À'..='Å' => 'A',
        'Ç' => 'C',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ñ' => 'N',
        'Ò'..='Ö' | 'Ø' => 'O',
        'Ù'..='Ü' => 'U',
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        _ => '?',
    }
}

fn rgb(hex: u32) -> Color {
    Color::from_u32(hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.2) of a colour given as red, green, blue.
    fn luminance(colour: Color) -> f64 {
        let (r, g, b) = match colour {
            Color::Rgb(r, g, b) => (r, g, b),
            Color::Indexed(n @ 16..=231) => {
                let level = |v: u8| if v == 0 { 0 } else { 55 + 40 * v };
                let n = n - 16;
                (level(n / 36), level(n / 6 % 6), level(n % 6))
            }
            Color::Indexed(n @ 232..) => (8 + 10 * (n - 232), 8 + 10 * (n - 232), 8 + 10 * (n - 232)),
            other => panic!("{other:?} is the user's own"),
        };
        let linear = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(a: Color, b: Color) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn every_hue_stands_out_from_its_ground_and_its_tint() {
        for colours in [Colours::True, Colours::Indexed] {
            for (ground, backs) in [
                (Ground::Dark, [Color::from_u32(0), Color::from_u32(0x1e_1e_2e), Color::from_u32(0x28_2c_34)]),
                (
                    Ground::Light,
                    [Color::from_u32(0xff_ff_ff), Color::from_u32(0xfa_f4_ed), Color::from_u32(0xee_e8_d5)],
                ),
            ] {
                let theme = Theme::of(Setup { colours, ground, ..Setup::default() });
                let tint = theme.current().bg.unwrap();
                for hue in 0..HUES as u32 {
                    let hue = theme.hue(Some(VoiceId(hue))).fg.unwrap();
                    for back in backs.into_iter().chain([tint]) {
                        let seen = contrast(hue, back);
                        assert!(seen >= 4.5, "{hue:?} on {back:?}: {seen:.2}");
                    }
                }
                for back in [backs[0], tint] {
                    assert!(contrast(theme.dim().fg.unwrap(), back) >= 4.5, "dim on {back:?}, {colours:?} {ground:?}");
                }
            }
        }
    }

    #[test]
    fn the_seventh_speaker_repeats_no_hue() {
        assert_eq!(Theme::default().hue(Some(VoiceId(6))), Style::new());
    }
}
