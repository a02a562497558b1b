//! The terminal's modes: entered and left in one place, for return, error, panic, signal and stop.
//!
//! What is written waits in a queue and goes out as fast as the terminal takes it ([`flush`]): no thread ever hangs in a
//! write, so that keys are obeyed also while the terminal reads nothing. [`leave`] may be called from any thread, at any
//! time, and twice; such a terminal costs it a fifth of a second. *Never*: `print!` or `eprintln!`, which panic where the
//! terminal is gone.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr};
use std::collections::VecDeque;
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// Alternate screen, hidden cursor, mouse with drags in SGR reports, bracketed paste.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?1000h\x1b[?1002h\x1b[?1006h\x1b[?2004h\x1b[2J";

/// All of it undone, whatever was on: colours first, the screen last.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l\x1b[?25h\x1b[?1049l";

/// The question for the colour of the background (OSC 11); its answer comes among the keys.
const ASK_BACKGROUND: &[u8] = b"\x1b]11;?\x07";

static ENTERED: AtomicBool = AtomicBool::new(false);
static FOUND: OnceLock<Found> = OnceLock::new();
/// One thread at a time changes the modes.
static CHANGING: Mutex<()> = Mutex::new(());
/// What waits for the terminal.
static QUEUE: Mutex<VecDeque<u8>> = Mutex::new(VecDeque::new());
/// The terminal opened for writing without waiting, where that can be done.
static SINK: OnceLock<Option<OwnedFd>> = OnceLock::new();

/// At the end a terminal has this long to take what waits.
const LAST: Duration = Duration::from_millis(100);

/// As much as a terminal that says that there is room takes without making us wait (bytes).
const PIECE: usize = 256;

/// The terminal as it was found.
struct Found {
    keys: OwnedFd,
    settings: Termios,
}

/// Enters the modes of the screen.
///
/// # Errors
/// Where there is no terminal to read keys from, or its settings cannot be changed.
pub fn enter() -> io::Result<()> {
    let found = found()?;
    let _changing = CHANGING.lock();
    let mut raw = found.settings.clone();
    raw.make_raw();
    tcsetattr(&found.keys, OptionalActions::Now, &raw)?;
    ENTERED.store(true, Ordering::SeqCst);
    write(ENTER)
}

/// Leaves them, if they were entered; the terminal is as it was found.
pub fn leave() {
    let _changing = CHANGING.try_lock();
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    if !matches!(flush(LAST), Ok(Flushed::All)) {
        // Whoever does not read loses what waits, so that what restores finds room.
        queue().clear();
        let _ = tcflush(rustix::stdio::stdout(), QueueSelector::OFlush);
    }
    let _ = write(LEAVE);
    let _ = flush(LAST);
    queue().clear();
    if let Some(found) = FOUND.get() {
        let _ = tcflush(&found.keys, QueueSelector::IFlush);
        let _ = tcsetattr(&found.keys, OptionalActions::Now, &found.settings);
    }
}

/// Asks the terminal for the colour of its background.
pub fn ask_background() -> io::Result<()> {
    write(ASK_BACKGROUND)
}

/// Turns the mouse reports on or off.
pub fn mouse(on: Mouse) -> io::Result<()> {
    write(match on {
        Mouse::On => b"\x1b[?1000h\x1b[?1002h\x1b[?1006h",
        Mouse::Off => b"\x1b[?1006l\x1b[?1002l\x1b[?1000l",
    })
}

/// Puts `text` on the clipboard, by the terminal's own sequence (OSC 52), which also works over ssh.
pub fn copy(text: &str) -> io::Result<()> {
    write(format!("\x1b]52;c;{}\x07", base64(text.as_bytes())).as_bytes())
}

/// Base 64 (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0_usize, |bits, i| bits << 8 | usize::from(chunk.get(i).copied().unwrap_or(0)));
        for i in 0..4 {
            let digit = DIGITS.get(bits >> (18 - 6 * i) & 63).copied().unwrap_or(b'=');
            out.push(if i > chunk.len() { '=' } else { char::from(digit) });
        }
    }
    out
}

/// Whether the mouse is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// It is.
    On,
    /// It is the terminal's own.
    Off,
}

/// Where keys come from: standard input if it is a terminal, else the controlling terminal.
///
/// # Errors
/// Where there is no terminal at all.
pub fn keys() -> io::Result<BorrowedFd<'static>> {
    Ok(found()?.keys.as_fd())
}

/// Columns and rows of the terminal as it is now; 0 where it does not say.
pub fn size() -> (u16, u16) {
    rustix::termios::tcgetwinsize(rustix::stdio::stdout()).map_or((0, 0), |size| (size.ws_col, size.ws_row))
}

/// Whether `fd` is ready within this time.
fn is_ready(fd: impl AsFd, what: PollFlags, time: Duration) -> bool {
    let timeout = Timespec { tv_sec: 0, tv_nsec: time.subsec_nanos().into() };
    let mut fds = [PollFd::new(&fd, what)];
    matches!(poll(&mut fds, Some(&timeout)), Ok(1..))
}

/// Puts `bytes` behind what waits for the terminal.
///
/// # Errors
/// Never; as [`Write`] has it.
pub fn write(bytes: &[u8]) -> io::Result<()> {
    Output.write_all(bytes)
}

/// What waits for the terminal.
fn queue() -> MutexGuard<'static, VecDeque<u8>> {
    QUEUE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Sends what waits, for as long as `time` at most.
///
/// # Errors
/// Where the terminal is gone.
pub fn flush(time: Duration) -> io::Result<Flushed> {
    let deadline = Instant::now() + time;
    let mut queue = queue();
    while !queue.is_empty() {
        match write_some(queue.as_slices().0) {
            Ok(length) => drop(queue.drain(..length)),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                let left = deadline.saturating_duration_since(Instant::now());
                if left.is_zero() || !is_ready(sink(), PollFlags::OUT, left) {
                    return Ok(Flushed::Some);
                }
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Flushed::All)
}

/// How much of what waited is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flushed {
    /// All of it.
    All,
    /// The terminal takes no more for now.
    Some,
}

/// The queue as a writer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Output;

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        queue().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Where what is written goes: the terminal of standard output, opened anew, since whether it blocks is a matter of the
/// open file, which standard output shares with the shell.
fn sink() -> BorrowedFd<'static> {
    let own = SINK.get_or_init(|| {
        let name = rustix::termios::ttyname(rustix::stdio::stdout(), Vec::new()).ok()?;
        let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        rustix::fs::open(name, flags, Mode::empty()).ok()
    });
    own.as_ref().map_or_else(rustix::stdio::stdout, AsFd::as_fd)
}

/// Writes what the terminal takes without waiting.
fn write_some(bytes: &[u8]) -> Result<usize, Errno> {
    let sink = sink();
    if SINK.get().is_some_and(Option::is_some) {
        return rustix::io::write(sink, bytes);
    }
    // It cannot be opened anew: little by little, each time that it says that there is room.
    if !is_ready(sink, PollFlags::OUT, Duration::ZERO) {
        return Err(Errno::AGAIN);
    }
    rustix::io::write(sink, bytes.get(..PIECE).unwrap_or(bytes))
}

fn found() -> io::Result<&'static Found> {
    if let Some(found) = FOUND.get() {
        return Ok(found);
    }
    let stdin = rustix::stdio::stdin();
    let keys = if rustix::termios::isatty(stdin) {
        rustix::io::dup(stdin)?
    } else {
        OwnedFd::from(std::fs::File::options().read(true).write(true).open("/dev/tty")?)
    };
    let settings = tcgetattr(&keys)?;
    Ok(FOUND.get_or_init(|| Found { keys, settings }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_in_the_standard() {
        for (text, expected) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(text.as_bytes()), expected);
        }
    }
}
