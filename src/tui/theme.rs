//! What the terminal can do, and what is shown how. The only file that names a colour.

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

/// What the shell found out about the terminal before the first frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// Its colours.
    pub colours: Colours,
    /// Its signs.
    pub signs: Signs,
    /// Its background, as far as known (`COLORFGBG`); [`Event::Background`](super::event::Event::Background) may correct it.
    pub ground: Ground,
}
