//! The inputs of the command line as the screen asks for them.

use super::input::Input;
use super::state;
use crate::memory::Memory;
use crate::tui::sources::Sources;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::RwLock;
use std::time::SystemTime;

/// Most entries of a folder that are looked at.
const MOST: usize = 5000;

/// The inputs, in order; more may be opened while reading.
pub struct Inputs(RwLock<Vec<Input>>);

impl Inputs {
    /// The inputs of the command line.
    pub fn new(inputs: Vec<Input>) -> Self {
        Self(RwLock::new(inputs))
    }

    fn get(&self, input: usize) -> Option<Input> {
        self.0.read().ok()?.get(input).cloned()
    }
}

/// The file that is meant by what was typed: `~` is the reader's own folder.
fn meant(typed: &str) -> PathBuf {
    let home = typed.strip_prefix("~/").zip(env::var_os("HOME"));
    home.map_or_else(|| PathBuf::from(typed), |(rest, home)| PathBuf::from(home).join(rest))
}

/// The file's absolute name or the address, under which it is remembered; `None` for what has none.
fn key(input: &Input) -> Option<String> {
    match input {
        Input::File(name) => Some(fs::canonicalize(name).ok()?.to_string_lossy().into_owned()),
        Input::Address(address) => Some(address.clone()),
        Input::Stdin | Input::Sample => None,
    }
}

/// What is kept of an input.
pub fn recall(input: &Input) -> Memory {
    let (Some(folder), Some(key)) = (state::folder(), key(input)) else { return Memory::default() };
    state::recall(&folder, &key)
}

impl Sources for Inputs {
    fn read(&self, input: usize) -> Result<(String, Vec<u8>), String> {
        let input = self.get(input).ok_or_else(|| "there is no such input".to_owned())?;
        let bytes = input.read().map_err(|error| error.to_string())?;
        Ok((input.source(), bytes))
    }

    fn stamp(&self, input: usize) -> Option<(SystemTime, u64)> {
        match self.get(input)? {
            Input::File(name) => {
                let data = fs::metadata(name).ok().filter(fs::Metadata::is_file)?;
                Some((data.modified().ok()?, data.len()))
            }
            // What may change at an address is not asked again by itself.
            Input::Address(_) | Input::Stdin | Input::Sample => None,
        }
    }

    fn recall(&self, input: usize) -> Memory {
        self.get(input).as_ref().map(recall).unwrap_or_default()
    }

    fn open(&self, name: &str) {
        if let Ok(mut inputs) = self.0.write() {
            inputs.push(Input::named(meant(name).into_os_string()));
        }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let folder = if folder.is_empty() { PathBuf::from(".") } else { meant(folder) };
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        // A name that is no text cannot be typed.
        let name = |entry: fs::DirEntry| {
            let slash = if entry.path().is_dir() { "/" } else { "" };
            Some(format!("{}{slash}", entry.file_name().to_str()?))
        };
        let mut names: Vec<String> = entries.take(MOST).flatten().filter_map(name).collect();
        names.sort();
        names
    }

    fn remember(&self, input: usize, memory: &Memory) {
        if let (Some(folder), Some(key)) = (state::folder(), self.get(input).as_ref().and_then(key)) {
            // Without a place to write to, nothing is remembered; reading goes on.
            drop(state::remember(&folder, &key, memory));
        }
    }
}
