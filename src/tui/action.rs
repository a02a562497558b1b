//! Everything that a reader can do, as one closed list.

/// What a key, a click or the palette asks for. Numbers are directions and steps: negative is back or up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Move by rows.
    Lines(i16),
    /// Move by half screens.
    HalfPages(i16),
    /// Move by screens.
    Pages(i16),
    /// The beginning; with a count, that paragraph.
    Start,
    /// The end; with a count, that paragraph.
    End,
    /// With a count, that part of the article in hundredths.
    Percent,
    /// Next or previous paragraph.
    Paragraph(i16),
    /// Next or previous quotation.
    Quote(i16),
    /// Next or previous search hit; without a search, quotation.
    Next(i16),
    /// Next or previous quotation of the same speaker.
    SameSpeaker(i16),
    /// The first quotation where the voice changes.
    OtherSpeaker(i16),
    /// Next or previous mention of the same person or figure.
    Mention(i16),
    /// The list of speakers.
    Speakers,
    /// Only this speaker; again: all.
    Only,
    /// Search as you type.
    Search,
    /// Only paragraphs that match.
    Filter,
    /// Only entries of the panel that have what is typed.
    Sift,
    /// Remember this place under a letter.
    SetMark,
    /// Go to the place under a letter.
    GoToMark,
    /// Back or forward in the list of places that were left by a jump.
    Jump(i16),
    /// From the text to the panel and back.
    Focus,
    /// Next or previous tab of the panel.
    Tab(i16),
    /// Show or hide the panel.
    Panel,
    /// Go where the selection points; on a quotation: why.
    Open,
    /// Why this speaker.
    Why,
    /// Give the quotation another speaker.
    Credit,
    /// Copy.
    Copy(Copied),
    /// The article as it came, with its line ends and what was left out; again: repaired.
    LeftOut,
    /// Change the measure.
    Measure(Measure),
    /// What is marked in the text.
    Marks,
    /// Light or dark.
    Theme,
    /// Put the current quotation somewhere on the screen.
    Put(Place),
    /// Next or previous file.
    File(i16),
    /// The file at this place of the list.
    Input(u16),
    /// The file at this place of the files that the palette lists.
    Named(u16),
    /// Another file, by name.
    OpenFile,
    /// The open files.
    ListFiles,
    /// Every action by name.
    Palette,
    /// Every key.
    Help,
    /// Mouse on or off.
    Mouse,
    /// Open the editor here.
    Edit,
    /// Read the file again.
    Reload,
    /// Stop; the shell goes on.
    Suspend,
    /// Draw every cell again.
    Repaint,
    /// Back one step; never leaves.
    Back,
    /// Close what lies over the text, else leave.
    Quit,
    /// Leave.
    Leave,
}

impl Action {
    /// What else readers call it, who look for it by name: in the palette, in the help.
    pub fn also(self) -> &'static str {
        match self {
            Action::Theme => "theme colors",
            Action::Help => "help",
            Action::Quit | Action::Leave => "exit",
            Action::Filter | Action::Sift => "filter grep",
            Action::Search => "find",
            Action::Next(_) => "find match",
            Action::Reload => "reload refresh",
            Action::Repaint => "redraw",
            Action::Suspend => "suspend",
            Action::Copy(_) => "yank",
            Action::Credit => "fix edit",
            Action::Why => "explain certainty",
            Action::Measure(_) => "width columns",
            Action::LeftOut => "original raw wrap",
            Action::SetMark | Action::GoToMark => "bookmark",
            Action::Jump(_) => "history",
            Action::Panel => "sidebar",
            Action::Tab(_) => "quotes speakers people figures",
            Action::Marks => "highlight",
            _ => "",
        }
    }
}

/// What is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The quotation with its speaker and source.
    Citation,
    /// The quotation alone.
    Quote,
    /// The paragraph.
    Paragraph,
    /// Everything this speaker says.
    Speaker,
    /// The article, repaired.
    Article,
    /// The facts as JSON.
    Facts,
}

/// How the measure changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// More columns.
    Wider,
    /// Fewer columns.
    Narrower,
    /// The default.
    Default,
}

/// Places on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// First row.
    Top,
    /// Middle row.
    Centre,
    /// Last row.
    Bottom,
}
