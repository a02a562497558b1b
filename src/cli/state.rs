//! The state file: what is kept of each article that was read, in the platform's folder for state.
//!
//! One line a record: `KEY⇥SECONDS⇥WHAT⇥…`, the key being the file's absolute name; the newest stand last. *Never*: more
//! than [`MOST`] lines; half a file (it is written beside and moved over); the loss of what another reader writes at the
//! same time (a lock is held while it is read, changed and written). A file that cannot be read or written costs the
//! memory, never the reader.

use crate::memory::{Credit, Memory, Place};
use etcetera::BaseStrategy;
use rustix::fs::FlockOperation;
use rustix::io::Errno;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Most lines that are kept, the oldest are forgotten first.
const MOST: usize = 2000;
/// How long another reader that writes is waited for, and between two looks.
const PATIENCE: Duration = Duration::from_millis(250);
const PAUSE: Duration = Duration::from_millis(2);
/// A file larger than this is not ours (bytes).
const LARGEST: u64 = 4 << 20;

/// The folder of state files: `$XDG_STATE_HOME/sayso`, by default `~/.local/state/sayso`.
pub fn folder() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    let base = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    Some(base.join("sayso"))
}

/// What is kept of the article under `key`.
pub fn recall(folder: &Path, key: &str) -> Memory {
    let text = read(&folder.join("state"));
    let mut memory = Memory::default();
    for line in text.lines() {
        let mut parts = line.split('\t').map(plain);
        if parts.next().as_deref() == Some(key) {
            take(&mut memory, parts.skip(1).collect());
        }
    }
    memory
}

/// Keeps `memory` of the article under `key`, in place of what was kept of it.
///
/// # Errors
/// Where the file cannot be written.
pub fn remember(folder: &Path, key: &str, memory: &Memory) -> io::Result<()> {
    // What somebody reads is nobody else's business.
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let lock = File::create(folder.join("lock"))?;
    hold(&lock)?;
    let path = folder.join("state");
    let text = read(&path);
    let others = text.lines().filter(|line| line.split('\t').next().map(plain).as_deref() != Some(key));
    let mut lines: Vec<String> = others.map(str::to_owned).collect();
    lines.extend(records(key, memory));
    let kept = lines.len().saturating_sub(MOST);
    let text: String = lines.into_iter().skip(kept).flat_map(|line| [line, "\n".to_owned()]).collect();
    let beside = folder.join("state.new");
    fs::write(&beside, text)?;
    fs::rename(&beside, &path)
    // The lock ends with its file.
}

/// Takes the lock. Who holds it writes one small file; a reader that leaves does not wait for one that hangs.
fn hold(lock: &File) -> io::Result<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match rustix::fs::flock(lock, FlockOperation::NonBlockingLockExclusive) {
            Err(Errno::WOULDBLOCK | Errno::INTR) if Instant::now() < deadline => thread::sleep(PAUSE),
            taken => return taken.map_err(io::Error::from),
        }
    }
}

fn read(path: &Path) -> String {
    if fs::metadata(path).is_ok_and(|data| data.len() > LARGEST) {
        return String::new();
    }
    fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

/// Takes one record, without its key and time.
fn take(memory: &mut Memory, parts: Vec<String>) {
    let number = |i: usize| parts.get(i).and_then(|part| part.parse().ok());
    // What a later version keeps is not ours to read.
    let place = || Some(Place { block: number(1)?, byte: number(2)?, words: parts.get(3)?.clone() });
    match parts.first().map(String::as_str) {
        Some("place") => memory.place = place(),
        Some("speaker") => memory.credits.extend(
            place()
                .zip(parts.get(4))
                .map(|(at, name)| Credit { at, speaker: Some(name.clone()).filter(|name| !name.is_empty()) }),
        ),
        Some("mark") => {
            let letter = parts.get(4).and_then(|part| part.chars().next());
            memory.marks.extend(letter.zip(place()));
        }
        _ => {}
    }
}

fn records(key: &str, memory: &Memory) -> Vec<String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let key = escape(key);
    let at = |place: &Place| format!("{}\t{}\t{}", place.block, place.byte, escape(&place.words));
    let credits = memory.credits.iter().map(|credit| {
        let name = escape(credit.speaker.as_deref().unwrap_or_default());
        format!("{key}\t{now}\tspeaker\t{}\t{name}", at(&credit.at))
    });
    let marks = memory
        .marks
        .iter()
        .map(|(letter, place)| format!("{key}\t{now}\tmark\t{}\t{}", at(place), escape(&letter.to_string())));
    let place = memory.place.iter().map(|place| format!("{key}\t{now}\tplace\t{}", at(place)));
    credits.chain(marks).chain(place).collect()
}

/// `text` on one line and without a tab.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}

/// The text that [`escape`] wrote.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(c) = signs.next() {
        match c {
            '\\' => out.extend(signs.next().map(|c| match c {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                other => other,
            })),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("sayso-state-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    fn memory(block: usize) -> Memory {
        let place = Place { block, byte: 3, words: "a\tb\\n\nc".to_owned() };
        let credit = |name: Option<&str>| Credit { at: place.clone(), speaker: name.map(str::to_owned) };
        let marks = [('a', place.clone()), ('\t', place.clone())].into();
        Memory { credits: vec![credit(Some("Ada\tQuill")), credit(None)], marks, place: Some(place) }
    }

    #[test]
    fn what_is_kept_comes_back_and_the_oldest_is_forgotten() {
        let folder = folder("bounds");
        assert_eq!(recall(&folder, "a"), Memory::default());
        remember(&folder, "/a\tb", &memory(1)).unwrap();
        remember(&folder, "/a\tb", &memory(2)).unwrap();
        assert_eq!(recall(&folder, "/a\tb"), memory(2));
        let many: String = (0..3 * MOST).map(|i| format!("/{i}\t0\tplace\t1\t1\tx\n")).collect();
        fs::write(folder.join("state"), many).unwrap();
        remember(&folder, "/new", &memory(7)).unwrap();
        assert_eq!(read(&folder.join("state")).lines().count(), MOST);
        assert_eq!(recall(&folder, "/new"), memory(7));
        assert_eq!(recall(&folder, "/0"), Memory::default());
        assert_eq!(recall(&folder, "/a\tb"), Memory::default());
        fs::write(folder.join("state"), b"\xff\t\n\\\nplace\t\t\t\n/q\t1\tplace\tx\ty\tz\n").unwrap();
        assert_eq!(recall(&folder, "/q"), Memory::default());
        let _ = fs::remove_dir_all(&folder);
    }

    #[test]
    fn a_lock_that_is_never_given_back_is_not_waited_for() {
        let folder = folder("held");
        fs::create_dir_all(&folder).unwrap();
        let held = File::create(folder.join("lock")).unwrap();
        hold(&held).unwrap();
        assert!(remember(&folder, "/a", &memory(1)).is_err());
        drop(held);
        remember(&folder, "/a", &memory(1)).unwrap();
        let _ = fs::remove_dir_all(&folder);
    }

    #[test]
    fn readers_that_write_at_once_lose_nothing() {
        let folder = folder("race");
        std::thread::scope(|scope| {
            for i in 0..8 {
                let folder = &folder;
                scope.spawn(move || remember(folder, &format!("/{i}"), &memory(i)).unwrap());
            }
        });
        for i in 0..8 {
            assert_eq!(recall(&folder, &format!("/{i}")), memory(i));
        }
        let _ = fs::remove_dir_all(&folder);
    }
}
