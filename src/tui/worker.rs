//! The workers: threads that read, load and analyse one input each time they are asked, and hand over finished parts.
//! A panic in there costs the facts, never the reader.

use super::Message;
use super::event::{Credited, Event};
use super::sources::Sources;
use crate::analyze::analyze;
use crate::article::Article;
use crate::facts::Facts;
use crate::layout::breaks::Breaks;
use crate::layout::outline::Outline;
use crate::load::{begins_alone, load, source_text};
use crate::memory::credited;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

/// A text larger than this is shown from its beginning while the rest loads (bytes).
const PREVIEW: usize = 1 << 18;

/// The facts of the first blocks of a long article are handed over before those of all of it.
const FIRST_BLOCKS: usize = 400;

/// One reading of an input, which is over when the input is read anew: what it still hands over is out of date.
#[derive(Clone, Debug)]
pub struct Reading(Arc<AtomicBool>);

impl Reading {
    /// Whether the input was not read anew since.
    pub fn is_latest(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    /// The input is read anew.
    pub fn end(&self) {
        self.0.store(false, Ordering::Release);
    }
}

/// Starts reading `input`; its parts come as messages.
pub fn start(input: usize, sources: Arc<dyn Sources>, sender: Sender<Message>) -> Reading {
    let reading = Reading(Arc::new(AtomicBool::new(true)));
    let this = reading.clone();
    let spawned = thread::Builder::new().name("worker".to_owned()).spawn(move || {
        let send = |event| this.is_latest() && sender.send(Message::Read(this.clone(), event)).is_ok();
        let result = catch_unwind(AssertUnwindSafe(|| work(input, &*sources, &send)));
        if result.is_err() {
            send(Event::Failed {
                input,
                message: "this part of the program broke; the text may be shown without its facts".to_owned(),
            });
        }
    });
    // Without a thread there is no article; the screen stays empty and can be left.
    drop(spawned);
    reading
}

/// Starts putting the reader's credits into facts.
pub fn credit(of: Credited, sender: Sender<Message>) {
    let spawned = thread::Builder::new().name("credits".to_owned()).spawn(move || {
        // Without an answer the facts stay as they were found.
        drop(catch_unwind(AssertUnwindSafe(|| sender.send(Message::Event(with_credits(of))))));
    });
    drop(spawned);
}

/// The facts with the reader's credits.
pub fn with_credits(of: Credited) -> Event {
    let facts = Arc::new(credited(&of.article, Facts::clone(&of.found), &of.credits));
    let outline = Arc::new(Outline::of(&of.article, &facts));
    Event::Credited { of, facts, outline }
}

fn work(input: usize, sources: &dyn Sources, send: &dyn Fn(Event) -> bool) {
    let (name, bytes) = match sources.read(input) {
        Ok(read) => read,
        Err(message) => {
            send(Event::Failed { input, message });
            return;
        }
    };
    if !send(Event::Recalled { input, memory: sources.recall(input) }) {
        return;
    }
    if bytes.len() > PREVIEW && begins_alone(&bytes) {
        let beginning = Arc::new(load(&name, bytes.get(..PREVIEW / 4).unwrap_or(&bytes)));
        if !send(Event::Article { input, article: beginning, complete: false }) {
            return;
        }
    }
    let article = Arc::new(load(&name, &bytes));
    if !send(Event::Article { input, article: article.clone(), complete: true }) {
        return;
    }
    if let Some(text) = source_text(&bytes) {
        let breaks = Arc::new(Breaks::of(&article, &text));
        if !send(Event::Breaks { input, article: article.clone(), breaks }) {
            return;
        }
    }
    drop(bytes);
    if article.blocks.len() > FIRST_BLOCKS * 2 {
        let blocks = article.blocks.iter().take(FIRST_BLOCKS).cloned().collect();
        let first =
            Article { source: article.source.clone(), header: article.header.clone(), blocks, removed: Vec::new() };
        if !hand_over(input, &article, &first, send) {
            return;
        }
    }
    hand_over(input, &article, &article, send);
}

/// Analyses `part`, which begins `article`, and hands the facts over.
fn hand_over(input: usize, article: &Arc<Article>, part: &Article, send: &dyn Fn(Event) -> bool) -> bool {
    let facts = Arc::new(analyze(part));
    let outline = Arc::new(Outline::of(article, &facts));
    send(Event::Facts { input, article: article.clone(), facts, outline })
}
