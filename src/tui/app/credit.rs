//! Putting it right: the reader gives a quotation another speaker, this one or all whose speaker is written the same way.
//! It is remembered with the article and marked as the reader's in JSON and copies.

use super::App;
use super::document::Document;
use super::prompt::{Asks, Prompt};
use crate::facts::{Quote, QuoteId};
use crate::memory::{Credit, Place};
use crate::tui::event::{Credited, Effect};

/// Most names that are offered at once.
const MOST: usize = 50;

/// Most speakers and people that are looked through for each letter that is typed.
const LISTED: usize = 10_000;

/// Quotations that are looked through for those whose speaker is written the same way.
const NEAR: usize = 100_000;

/// Most quotations that are credited at once.
const FARTHEST: usize = 500;

/// Whose a quotation can be said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// This speaker's.
    Name(String),
    /// Nobody's.
    Nobody,
    /// Whose the program found it to be.
    Found,
}

/// Which quotations are credited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The current one.
    This,
    /// All whose speaker is written with the same words.
    Mention,
}

impl Choice {
    /// What it is called in the list.
    pub fn words(&self) -> String {
        match self {
            Choice::Name(name) => name.clone(),
            Choice::Nobody => "nobody: the article does not say".to_owned(),
            Choice::Found => "as it was found".to_owned(),
        }
    }
}

impl App {
    pub(super) fn ask_for_speaker(&mut self) -> bool {
        if self.document().is_none_or(|document| document.current.is_none()) {
            self.notify("no quote here");
            return true;
        }
        if let Some(document) = self.document_mut() {
            document.chosen = true;
        }
        self.ask(Prompt::new(Asks::Speaker))
    }

    /// Whose the current quotation can be: speakers and people whose names have what was typed, or the typed name.
    pub fn choices(&self, typed: &str) -> Vec<Choice> {
        let Some(document) = self.document() else { return Vec::new() };
        let typed = typed.trim();
        let wanted = typed.to_lowercase();
        let voices = document.outline.voices.list.iter().take(LISTED).map(|voice| &voice.name);
        let people = document.facts.people.iter().take(LISTED);
        let silent = people.filter(|person| person.quotes.is_empty()).map(|person| &person.name);
        let fits = |name: &&String| name.to_lowercase().contains(&wanted);
        let mut choices: Vec<Choice> =
            voices.chain(silent).filter(fits).take(MOST).cloned().map(Choice::Name).collect();
        if !typed.is_empty() && !choices.contains(&Choice::Name(typed.to_owned())) {
            choices.push(Choice::Name(typed.to_owned()));
        }
        if typed.is_empty() {
            choices.push(Choice::Nobody);
            if document.current.is_some_and(|id| document.is_credited(id)) {
                choices.insert(0, Choice::Found);
            }
        }
        choices
    }

    /// Credits what `scope` says with the selected name.
    pub(super) fn credit(&mut self, prompt: &Prompt, scope: Scope) {
        let choices = self.choices(&prompt.text);
        let input = self.at;
        let (Some(choice), Some(document)) = (choices.get(prompt.selected), self.document_mut()) else { return };
        let count = document.credit(choice, scope);
        let (quotes, whose) = (if count == 1 { "quote" } else { "quotes" }, choice.words());
        let memory = document.memory();
        self.notify(format!("{count} {quotes}: {whose}"));
        self.effects.extend(memory.map(|memory| Effect::Remember { input, memory }));
        self.ask_for_credits(input);
    }

    /// Asks for the facts with the reader's credits.
    pub(super) fn ask_for_credits(&mut self, input: usize) {
        let Some(document) = self.documents.get(input) else { return };
        let (article, found, credits) = (document.article.clone(), document.found.clone(), document.credits.clone());
        self.effects.push(Effect::Credit(Credited { input, article, found, credits }));
    }
}

impl Document {
    fn is_credited(&self, id: QuoteId) -> bool {
        let Some(at) = self.quote(id).and_then(|quote| self.beginning(quote)) else { return false };
        self.credits.iter().any(|credit| credit.at == at)
    }

    fn beginning(&self, quote: &Quote) -> Option<Place> {
        let span = quote.spans.first()?;
        Some(Place::of(&self.article, span.block, span.start as usize))
    }

    /// How the quotation's speaker is written beside it.
    pub fn mention_of(&self, quote: &Quote) -> Option<&str> {
        quote.speaker.as_ref()?.mention.map(|span| self.article.slice(span))
    }

    /// Credits quotations; says how many.
    fn credit(&mut self, choice: &Choice, scope: Scope) -> usize {
        let Some(current) = self.current.and_then(|id| self.found.quotes.get(id.index())) else { return 0 };
        let mention = self.mention_of(current).map(str::to_lowercase);
        let same = |quote: &&Quote| self.mention_of(quote).map(str::to_lowercase) == mention;
        let places: Vec<Place> = match scope {
            Scope::Mention if mention.is_some() => self
                .found
                .quotes
                .iter()
                .take(NEAR)
                .filter(same)
                .filter_map(|quote| self.beginning(quote))
                .take(FARTHEST)
                .collect(),
            Scope::This | Scope::Mention => self.beginning(current).into_iter().collect(),
        };
        self.credits.retain(|credit| !places.contains(&credit.at));
        let speaker = match choice {
            Choice::Name(name) => Some(Some(name.clone())),
            Choice::Nobody => Some(None),
            Choice::Found => None,
        };
        if let Some(speaker) = speaker {
            self.credits.extend(places.iter().map(|at| Credit { at: at.clone(), speaker: speaker.clone() }));
        }
        places.len()
    }
}
