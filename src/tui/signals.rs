//! The signal thread. Signals that end the program restore the terminal at once, from here, whatever the main thread
//! waits for; the others become messages.

use super::{Message, terminal};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;
use std::io;
use std::sync::mpsc::Sender;
use std::thread;

/// Starts the signal thread.
///
/// # Errors
/// Where the system does not let us listen.
pub fn start(sender: Sender<Message>) -> io::Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let sent = match signal {
                SIGWINCH => sender.send(Message::Resized),
                SIGTSTP => sender.send(Message::Stop),
                SIGCONT => sender.send(Message::GoOn),
                ends => end(ends),
            };
            if sent.is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

/// Restores the terminal and dies of the signal.
fn end(signal: i32) -> ! {
    terminal::leave();
    let _ = emulate_default_handler(signal);
    std::process::exit(128 + signal)
}

/// Gives the terminal back and stops the program; returns when it goes on.
pub fn stop() {
    terminal::leave();
    let _ = emulate_default_handler(SIGTSTP);
}
