//! What is copied, as text: the words healed across lines, with speaker, role and source.

use super::App;
use super::document::Document;
use crate::facts::{Certainty, QuoteId, Speaker};
use crate::report::{plain, quotation};
use crate::tui::action::Copied;
use crate::tui::event::Effect;

impl App {
    pub(super) fn copy(&mut self, what: Copied) -> bool {
        let Some((text, said)) = self.document().and_then(|document| document.copied(what)) else {
            self.notify("nothing to copy here");
            return true;
        };
        let words = text.split_whitespace().count();
        self.notify(format!("copied {said}, {words} words"));
        self.effects.push(Effect::Copy(text));
        true
    }
}

impl Document {
    fn copied(&self, what: Copied) -> Option<(String, String)> {
        match what {
            Copied::Citation => Some((self.citation(self.current?)?, "the quote with its speaker".to_owned())),
            Copied::Quote => Some((self.words(self.current?)?, "the quote".to_owned())),
            Copied::Paragraph => {
                let block = self.spot()?.block;
                let text = self.article.text(block).to_owned();
                Some((text, format!("paragraph {}", Document::paragraph(block))))
            }
            Copied::Speaker => {
                let voice = self.outline.voices.get(self.voice()?)?;
                let all: Vec<String> = voice.quotes.iter().filter_map(|&id| self.citation(id)).collect();
                Some((
                    all.join("\n\n") + "\n",
                    format!("{} {} by {}", all.len(), if all.len() == 1 { "quote" } else { "quotes" }, voice.name),
                ))
            }
            Copied::Article => Some((plain::text(&self.article), "the article".to_owned())),
            Copied::Facts => {
                Some((crate::report::json::line(&self.article, &self.facts), "the facts as JSON".to_owned()))
            }
        }
    }

    fn words(&self, id: QuoteId) -> Option<String> {
        Some(quotation::cited(&self.article, self.quote(id)?))
    }

    /// “words” — Name, role (title, date)
    fn citation(&self, id: QuoteId) -> Option<String> {
        let quote = self.quote(id)?;
        let words = self.words(id)?;
        let said = if quote.kind == crate::facts::QuoteKind::Indirect { words } else { format!("“{words}”") };
        let voice = self.outline.voices.of_quote(id).and_then(|voice| self.outline.voices.get(voice));
        let by = voice.map_or(String::new(), |voice| {
            let role = voice.role.as_ref().map_or(String::new(), |role| format!(", {role}"));
            format!(" — {}{role}", voice.name)
        });
        let date = self.article.header.published.as_ref().map_or(String::new(), |date| format!(", {date}"));
        let how = match quote.speaker.as_ref().map(Speaker::certainty) {
            Some(Certainty::Reader) => "; speaker named by the reader",
            Some(Certainty::Low) => "; the speaker is a guess",
            Some(Certainty::High | Certainty::Medium) | None => "",
        };
        Some(format!("{said}{by} ({}{date}{how})", self.title()))
    }
}
