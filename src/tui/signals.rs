//! The signal thread. Signals that end the program restore the terminal at once, from here, whatever the main thread
//! waits for; the others become messages.

use super::{Message, terminal};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;
use std::io;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

/// The longest that the end waits for the place to be kept.
const PATIENCE: Duration = Duration::from_millis(500);

/// Starts the signal thread.
///
/// # Errors
/// Where the system does not let us listen.
pub fn start(sender: Sender<Message>) -> io::Result<()> {
    let main = sender.clone();
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let sent = match signal {
                SIGWINCH => sender.send(Message::Resized),
                SIGTSTP => sender.send(Message::Stop),
                SIGCONT => sender.send(Message::GoOn),
                ends => end(ends, &main),
            };
            if sent.is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

/// Restores the terminal, lets the main thread keep the place for the next session, and dies of the signal.
fn end(signal: i32, main: &Sender<Message>) -> ! {
    terminal::leave();
    let (kept, wait) = channel();
    if main.send(Message::Ends(kept)).is_ok() {
        // A main thread that waits for something else is not waited for.
        let _ = wait.recv_timeout(PATIENCE);
    }
    let _ = emulate_default_handler(signal);
    std::process::exit(128 + signal)
}

/// Gives the terminal back and stops the program; returns when it goes on.
pub fn stop() {
    terminal::leave();
    let _ = emulate_default_handler(SIGTSTP);
}
