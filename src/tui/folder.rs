//! Lists a folder for the palette, off the screen's thread: a folder may be far away.

use super::Message;
use super::app::palette::Folder;
use super::event::Event;
use super::sources::Sources;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

/// Starts listing the folder that was typed as `name`; its files come as a message.
pub fn start(name: String, sources: Arc<dyn Sources>, sender: Sender<Message>) {
    let spawned = thread::Builder::new().name("folder".to_owned()).spawn(move || {
        let files = sources.list(&name);
        // A screen that is gone needs no list.
        drop(sender.send(Message::Event(Event::Listed(Folder { name, files }))));
    });
    // Without a thread a name can still be typed in full.
    drop(spawned);
}
