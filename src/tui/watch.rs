//! The watcher: a thread that looks at the files that are open and says which has changed.
//!
//! Looking once a second works on every file system, also for files that editors write beside and move over, and costs
//! a few microseconds; the screen is told only where there is something new.

use super::Message;
use super::event::Event;
use super::sources::Sources;
use std::ops::Range;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(1);

/// Starts watching some inputs.
pub fn start(inputs: Range<usize>, sources: Arc<dyn Sources>, sender: Sender<Message>) {
    let spawned = thread::Builder::new().name("watcher".to_owned()).spawn(move || {
        let mut known: Vec<_> = inputs.clone().map(|input| sources.stamp(input)).collect();
        while known.iter().any(Option::is_some) {
            thread::sleep(PAUSE);
            for (input, known) in inputs.clone().zip(&mut known) {
                // A file that is gone for a moment is being written.
                let Some(stamp) = sources.stamp(input) else { continue };
                let changed = known.replace(stamp).is_some_and(|before| before != stamp);
                if changed && sender.send(Message::Event(Event::Changed { input })).is_err() {
                    return;
                }
            }
        }
    });
    // Without a thread `r` still reads again.
    drop(spawned);
}
