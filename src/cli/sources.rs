//! The inputs of the command line as the screen asks for them.

use super::input::Input;
use super::state;
use crate::memory::Memory;
use crate::tui::sources::Sources;
use std::fs;
use std::time::SystemTime;

/// The inputs, in order.
pub struct Inputs(pub Vec<Input>);

/// The file's absolute name, under which it is remembered; `None` for what is no file.
fn key(input: &Input) -> Option<String> {
    match input {
        Input::File(name) => Some(fs::canonicalize(name).ok()?.to_string_lossy().into_owned()),
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
        let input = self.0.get(input).ok_or_else(|| "there is no such input".to_owned())?;
        let bytes = input.read().map_err(|error| error.to_string())?;
        Ok((input.source(), bytes))
    }

    fn stamp(&self, input: usize) -> Option<(SystemTime, u64)> {
        match self.0.get(input)? {
            Input::File(name) => {
                let data = fs::metadata(name).ok().filter(fs::Metadata::is_file)?;
                Some((data.modified().ok()?, data.len()))
            }
            Input::Stdin | Input::Sample => None,
        }
    }

    fn recall(&self, input: usize) -> Memory {
        self.0.get(input).map(recall).unwrap_or_default()
    }

    fn remember(&self, input: usize, memory: &Memory) {
        if let (Some(folder), Some(key)) = (state::folder(), self.0.get(input).and_then(key)) {
            // Without a place to write to, nothing is remembered; reading goes on.
            drop(state::remember(&folder, &key, memory));
        }
    }
}
