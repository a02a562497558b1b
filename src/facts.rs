//! The facts: what the analysis found in an article. Plain data; ids are indices; every claim carries the span that
//! proves it.

use crate::text::span::Span;

/// Everything found in one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Named people, in order of first mention.
    pub people: Vec<Person>,
    /// Organisations, in order of first mention.
    pub organizations: Vec<Entity>,
    /// Places, in order of first mention.
    pub places: Vec<Entity>,
    /// Quotations and reported speech, in reading order.
    pub quotes: Vec<Quote>,
    /// Figures, in reading order; no two overlap.
    pub figures: Vec<Figure>,
}

/// Index into [`Facts::people`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u32);

/// Index into [`Facts::quotes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuoteId(pub u32);

impl PersonId {
    /// The id as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl QuoteId {
    /// The id as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One person of the article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// The fullest form of the name in the article.
    pub name: String,
    /// Roles in the article's own words ("US Secretary of State"), the best first.
    pub roles: Vec<String>,
    /// Mentions by name, titles left out, in reading order. Pronouns are not listed.
    pub mentions: Vec<Span>,
    /// What the person is quoted with, in reading order.
    pub quotes: Vec<QuoteId>,
}

impl Person {
    /// The role to show.
    pub fn role(&self) -> Option<&str> {
        self.roles.first().map(String::as_str)
    }
}

/// An organisation or a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entity {
    /// The fullest form of the name in the article.
    pub name: String,
    /// Mentions by name, in reading order.
    pub mentions: Vec<Span>,
}

/// One quotation, or one stretch of reported speech.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// The pieces in reading order, quotation marks included: several where the attribution interrupts the quotation or
    /// it runs over several paragraphs. Never empty.
    pub spans: Vec<Span>,
    /// Who said it; `None` where the article does not say.
    pub speaker: Option<Speaker>,
    /// The reporting words ("said", "told reporters").
    pub cue: Option<Span>,
}

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteKind {
    /// Whole clauses in quotation marks.
    Direct,
    /// A quoted fragment inside reported speech.
    Mixed,
    /// Reported speech without quotation marks.
    Indirect,
}

/// Who is credited with a quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The fullest name, or the noun phrase for an unnamed source ("a NATO official").
    pub name: String,
    /// The person; `None` for an unnamed or collective source.
    pub person: Option<PersonId>,
    /// The words that name the speaker at the quotation ("he"); `None` where nothing there does.
    pub mention: Option<Span>,
    /// Why it is held that this is who speaks.
    pub ground: Ground,
    /// The chain of mentions from `mention` to `name`, both ends left out where they are the same words:
    /// *he* → `Stoltenberg` → `Jens Stoltenberg`.
    pub via: Vec<Span>,
}

impl Speaker {
    /// How sure this is.
    pub fn certainty(&self) -> Certainty {
        self.ground.certainty()
    }
}

/// Why it is held that somebody speaks. Each ground is worth one [`Certainty`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The reader said so.
    Reader,
    /// A cue ties the quotation to words that name somebody: `Lee said`.
    Cue,
    /// A name and a colon stand before it: `Lee: "…"`, `LEE: …`.
    Label,
    /// A cue far from the words that name the speaker, or one that reports nothing: `Lee feared the "…"`.
    WeakCue,
    /// A cue ties it to words that name no person: `the report said`.
    Thing,
    /// The words may nearly as well mean another: `he` behind two men.
    Contested,
    /// A pronoun whom nothing names.
    Nobody,
    /// A role with its article that the text gives to nobody: `the lawyer`.
    Unexplained,
    /// Whoever owns what is said to speak: `Her statement said`.
    Owner,
    /// The voice before it goes on.
    GoesOn,
    /// Words above announce it or a line below signs it: `From the report: "…"`, `– Ann Lee, Harwich`.
    Announced,
    /// A heading repeats what is quoted below.
    Repeated,
    /// No cue, but named beside it: `for Lee, "…"`.
    Beside,
    /// Two voices take turns.
    Turn,
    /// The voice of two paragraphs before.
    Returns,
}

impl Ground {
    /// What it is worth.
    pub fn certainty(self) -> Certainty {
        match self {
            Self::Reader => Certainty::Reader,
            Self::Cue | Self::Label => Certainty::High,
            Self::WeakCue
            | Self::Thing
            | Self::Contested
            | Self::Nobody
            | Self::Unexplained
            | Self::Owner
            | Self::GoesOn
            | Self::Announced
            | Self::Repeated => Certainty::Medium,
            Self::Beside | Self::Turn | Self::Returns => Certainty::Low,
        }
    }

    /// The ground where `further` holds as well: the weaker of the two, `further` where they are worth the same.
    #[must_use]
    pub fn and(self, further: Self) -> Self {
        if further.certainty() <= self.certainty() { further } else { self }
    }
}

/// How sure a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// A guess, shown with a question mark.
    Low,
    /// The turn or the paragraph goes on.
    Medium,
    /// A cue ties the quotation to the mention.
    High,
    /// The reader said so.
    Reader,
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What kind of figure.
    pub kind: FigureKind,
    /// Where it stands.
    pub span: Span,
    /// The value, normalised; `None` where the text does not settle it.
    pub value: Option<Value>,
    /// `%`, `pp`, an ISO 4217 code, a unit's key, a calendar unit.
    pub unit: Option<String>,
    /// The words that say what it counts or measures.
    pub of: Option<Span>,
}

/// Kinds of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureKind {
    /// A share in hundredths.
    Percent,
    /// An amount of money.
    Money,
    /// A bare number or count.
    Number,
    /// One number out of another.
    Ratio,
    /// A number with a unit of measure.
    Quantity,
    /// A length of time.
    Duration,
    /// An age.
    Age,
    /// A day, month or year.
    Date,
    /// A time of day.
    Time,
    /// A place in an order.
    Ordinal,
    /// From one value to another.
    Range,
}

impl FigureKind {
    /// Its name, as the JSON has it.
    pub fn name(self) -> &'static str {
        match self {
            FigureKind::Percent => "percent",
            FigureKind::Money => "money",
            FigureKind::Number => "number",
            FigureKind::Ratio => "ratio",
            FigureKind::Quantity => "quantity",
            FigureKind::Duration => "duration",
            FigureKind::Age => "age",
            FigureKind::Date => "date",
            FigureKind::Time => "time",
            FigureKind::Ordinal => "ordinal",
            FigureKind::Range => "range",
        }
    }
}

/// A figure's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// ISO 8601 dates, times and durations; ratios as `22/28`.
    Text(String),
    /// Both ends of a range.
    Range(Box<(Value, Value)>),
}
