//! Who speaks: the speakers in order of their first quotation, and how much of what is said is theirs.

use crate::article::Article;
use crate::facts::{Certainty, Facts, PersonId, QuoteId};
use crate::text::span::{BlockId, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// Cells of a [`Voice::strip`].
pub const STRIP: usize = 18;

/// Index into [`Voices::list`]; the speaker's number on the screen is one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VoiceId(pub u32);

impl VoiceId {
    /// The id as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One speaker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voice {
    /// The fullest name.
    pub name: String,
    /// The person; `None` for an unnamed or collective source.
    pub person: Option<PersonId>,
    /// What the article says that the speaker is.
    pub role: Option<String>,
    /// Whether it is an organisation by name.
    pub is_organization: bool,
    /// Quotations in reading order.
    pub quotes: Vec<QuoteId>,
    /// Bytes said.
    pub said: u64,
    /// Bytes said in each of [`STRIP`] equal parts of the article.
    pub strip: [u32; STRIP],
}

/// All speakers of an article.
#[derive(Clone, Debug, Default)]
pub struct Voices {
    /// In order of the first quotation.
    pub list: Vec<Voice>,
    /// Bytes said by all, quotations without a speaker included.
    pub said: u64,
    of_quote: Vec<Option<VoiceId>>,
}

impl Voices {
    /// Groups the quotations, given in reading order, by speaker: by person, else by the words for the source.
    pub fn of(facts: &Facts, order: &[QuoteId]) -> Self {
        let mut voices = Self { of_quote: vec![None; facts.quotes.len()], ..Self::default() };
        let mut people: FxHashMap<PersonId, VoiceId> = FxHashMap::default();
        let mut sources: FxHashMap<String, VoiceId> = FxHashMap::default();
        let organizations = facts.organizations.iter().flat_map(|organization| &organization.mentions);
        let organizations: FxHashSet<(BlockId, u32)> = organizations.map(|span| (span.block, span.end)).collect();
        for &id in order {
            let Some(quote) = facts.quotes.get(id.index()) else { continue };
            voices.said += quote.spans.iter().map(|span| span.local().len() as u64).sum::<u64>();
            let Some(speaker) = &quote.speaker else { continue };
            let next = VoiceId(u32::try_from(voices.list.len()).unwrap_or(u32::MAX));
            let voice = match speaker.person {
                Some(person) => *people.entry(person).or_insert(next),
                None => *sources.entry(speaker.name.to_lowercase()).or_insert(next),
            };
            if voice == next {
                let person = speaker.person.and_then(|person| facts.people.get(person.index()));
                let role = person.and_then(|person| person.role()).map(str::to_owned);
                voices.list.push(Voice {
                    name: speaker.name.clone(),
                    person: speaker.person,
                    role,
                    is_organization: speaker.mention.is_some_and(|at| organizations.contains(&(at.block, at.end))),
                    ..Voice::default()
                });
            }
            if let Some(voice) = voices.list.get_mut(voice.index()) {
                voice.quotes.push(id);
                voice.said += quote.spans.iter().map(|span| span.local().len() as u64).sum::<u64>();
            }
            if let Some(slot) = voices.of_quote.get_mut(id.index()) {
                *slot = Some(voice);
            }
        }
        voices
    }

    /// Fills in where in the article each speaker speaks. `starts`: bytes before each block, and before the end.
    pub(super) fn fill_strips(&mut self, facts: &Facts, starts: &[u64]) {
        let total = starts.last().copied().unwrap_or(0).max(1);
        for (quote, voice) in facts.quotes.iter().zip(&self.of_quote) {
            let Some(voice) = voice.and_then(|voice| self.list.get_mut(voice.index())) else { continue };
            for &span in &quote.spans {
                let (from, to) = offsets(span, starts);
                spread(from, to, total, &mut voice.strip);
            }
        }
    }

    /// The speaker of a quotation.
    pub fn of_quote(&self, quote: QuoteId) -> Option<VoiceId> {
        self.of_quote.get(quote.index()).copied().flatten()
    }

    /// A speaker.
    pub fn get(&self, id: VoiceId) -> Option<&Voice> {
        self.list.get(id.index())
    }

    /// Hundredths of everything said that are this speaker's.
    pub fn share(&self, voice: &Voice) -> u64 {
        (voice.said * 100 + self.said / 2).checked_div(self.said).unwrap_or(0)
    }
}

/// Whether the speaker of a quotation is a guess.
pub fn is_guess(facts: &Facts, quote: QuoteId) -> bool {
    let speaker = facts.quotes.get(quote.index()).and_then(|quote| quote.speaker.as_ref());
    speaker.is_some_and(|speaker| speaker.certainty() == Certainty::Low)
}

/// The words at a speaker's mention; the name where nothing there names the speaker.
pub fn mention<'a>(article: &'a Article, facts: &'a Facts, quote: QuoteId) -> Option<&'a str> {
    let speaker = facts.quotes.get(quote.index())?.speaker.as_ref()?;
    speaker.mention.map(|span| article.slice(span))
}

/// The bytes of the whole article before the beginning and the end of `span`.
pub(super) fn offsets(span: Span, starts: &[u64]) -> (u64, u64) {
    let start = starts.get(span.block.index()).copied().unwrap_or(0);
    (start + u64::from(span.start), start + u64::from(span.end))
}

/// Adds the bytes from `from` to `to` of `total` to the cells that they fall into.
fn spread(from: u64, to: u64, total: u64, cells: &mut [u32]) {
    let count = cells.len() as u64;
    let cell = |at: u64| (at * count / total).min(count.saturating_sub(1));
    for i in cell(from)..=cell(to.saturating_sub(1).max(from)) {
        let (start, end) = (i * total / count, (i + 1) * total / count);
        let here = to.min(end).saturating_sub(from.max(start));
        if let Some(slot) = cells.get_mut(usize::try_from(i).unwrap_or(usize::MAX)) {
            *slot = slot.saturating_add(u32::try_from(here.max(1)).unwrap_or(u32::MAX));
        }
    }
}
