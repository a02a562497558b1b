//! The input thread: waits for bytes of the terminal and turns them into events. It also notices when the terminal is
//! gone, which no reader of events would.

use super::event::Event;
use super::keys::Parser;
use super::{Message, terminal};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::os::fd::BorrowedFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

/// How often a lent terminal is looked at again.
const LENT_NAP: Duration = Duration::from_millis(30);

/// How long a lone escape, half a sequence or an open paste waits for the rest (milliseconds).
const PATIENCE: i64 = 40;

/// Whether the keys belong to another program for the moment.
static LENT: AtomicBool = AtomicBool::new(false);

/// Leaves the keys to another program while `run` goes on: an editor reads the same terminal.
pub fn lend<T>(run: impl FnOnce() -> T) -> T {
    LENT.store(true, Ordering::SeqCst);
    let result = run();
    LENT.store(false, Ordering::SeqCst);
    result
}

/// Reads the terminal until it or the receiver is gone.
pub fn listen(keys: BorrowedFd<'static>, sender: Sender<Message>) {
    let mut parser = Parser::default();
    let mut bytes = [0; 1 << 14];
    let send = |events: Vec<Event>| events.into_iter().try_for_each(|event| sender.send(Message::Event(event)));
    loop {
        let mut fds = [PollFd::new(&keys, PollFlags::IN)];
        let patience = Timespec { tv_sec: 0, tv_nsec: PATIENCE * 1_000_000 };
        let ready = poll(&mut fds, parser.waits().then_some(&patience));
        let happened = fds.first().map_or(PollFlags::empty(), PollFd::revents);
        let events = match ready {
            Err(rustix::io::Errno::INTR) => continue,
            Err(_) => break,
            Ok(_) if LENT.load(Ordering::SeqCst) => {
                thread::sleep(LENT_NAP);
                continue;
            }
            Ok(0) => parser.silence(),
            Ok(_) if !happened.contains(PollFlags::IN) => break,
            Ok(_) => match rustix::io::read(keys, &mut bytes) {
                Ok(0) => break,
                Ok(length) => parser.feed(bytes.get(..length).unwrap_or(&[])),
                Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => continue,
                Err(_) => break,
            },
        };
        if send(events).is_err() {
            return;
        }
    }
    vanish();
}

/// The terminal is gone: nothing can be restored or said. Ends the program as a hang-up would, whatever the other
/// threads wait for.
fn vanish() -> ! {
    std::process::exit(128 + signal_hook::consts::SIGHUP)
}

/// Starts the input thread.
///
/// # Errors
/// Where there is no terminal to read keys from.
pub fn start(sender: Sender<Message>) -> std::io::Result<()> {
    let keys = terminal::keys()?;
    thread::Builder::new().name("input".to_owned()).spawn(move || listen(keys, sender))?;
    Ok(())
}
