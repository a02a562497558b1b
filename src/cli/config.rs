//! The settings file: TOML, in the platform's folder for settings. Everything has a default; without a file all is well.

use super::flags::{Options, Theme};
use crate::error::Error;
use crate::tui::app::Marked;
use crate::tui::keymap::{Context, Keymap, LESS};
use crate::tui::plan::{NARROWEST, WIDEST};
use crate::tui::settings::Settings;
use crate::tui::theme::HUES;
use etcetera::BaseStrategy;
use std::fs;
use std::io;
use std::path::PathBuf;
use toml::{Table, Value};

/// What `--print-config` prints before the keys.
const DEFAULTS: &str = r##"# The settings of sayso, with their defaults. Lines that begin with # change nothing.

# Columns of the text at most, 45 to 80; + - = change it while reading.
measure = 68

# For which background the colours are: "auto" asks the terminal; "light", "dark", "plain" (no colours).
theme = "auto"

# What is marked in the text: "quotes", "names" (and quotes), "figures" (and both), "nothing".
marks = "quotes"

# Whether the last row says what can be done.
hints = true

# Whether the mouse is ours; M changes it. Without it the terminal selects.
mouse = true

# "sayso", or "less": ? searches, e goes down, r draws again, R reads the file again.
keys = "sayso"

# Six colours for the speakers, in order; for terminals with 24-bit colours.
# hues = ["#7ab0ff", "#ffa657", "#8ad48f", "#c9a7ff", "#5ccfd6", "#ff9bb5"]

# Keys of your own: a key, or keys with a blank between, and the words of what they do. These are the keys there are.
[bind]
"##;

/// The defaults with what they mean: the file to begin with.
pub fn defaults() -> String {
    let mut text = DEFAULTS.to_owned();
    for row in Keymap::default().rows.iter().filter(|row| row.context == Context::Text) {
        for keys in &row.keys {
            text += &format!("# {} = {}\n", Value::from(keys.as_str()), Value::from(row.help));
        }
    }
    text
}

/// Where the settings are.
fn path() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("sayso").join("config.toml"))
}

/// The settings of the screen; what the command line says wins.
///
/// # Errors
/// [`Error::Config`] where the file cannot be read or says what nobody understands.
pub fn settings(options: &mut Options) -> Result<(Settings, Option<[u32; HUES]>), Error> {
    let Some(path) = path() else { return Ok(Default::default()) };
    let name = path.display().to_string();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Default::default()),
        Err(error) => return Err(Error::Config(name, error.to_string())),
    };
    parse(&text, options).map_err(|problem| Error::Config(name, problem))
}

fn parse(text: &str, options: &mut Options) -> Result<(Settings, Option<[u32; HUES]>), String> {
    let table: Table = text.parse().map_err(|error: toml::de::Error| error.message().to_owned())?;
    let (mut settings, mut hues) = (Settings::default(), None);
    for (key, value) in &table {
        let wrong = |wanted: &str| format!("{key} is {wanted}, not {value}");
        match key.as_str() {
            "measure" => {
                let columns = value.as_integer().and_then(|columns| u16::try_from(columns).ok());
                let columns = columns.filter(|columns| (NARROWEST..=WIDEST).contains(columns));
                settings.measure = columns.ok_or_else(|| wrong("a number from 45 to 80"))?;
            }
            "theme" => {
                let theme = value.as_str().and_then(Theme::named);
                let theme = theme.ok_or_else(|| wrong("\"auto\", \"light\", \"dark\" or \"plain\""))?;
                if options.theme == Theme::Auto {
                    options.theme = theme;
                }
            }
            "marks" => {
                let marked = value.as_str().and_then(marked);
                settings.marked = marked.ok_or_else(|| wrong("\"quotes\", \"names\", \"figures\" or \"nothing\""))?;
            }
            "hints" => settings.hints = value.as_bool().ok_or_else(|| wrong("true or false"))?,
            "mouse" => settings.mouse = value.as_bool().ok_or_else(|| wrong("true or false"))?,
            "keys" => match value.as_str() {
                Some("sayso") => {}
                Some("less") => LESS.iter().for_each(|(keys, help)| {
                    settings.keymap.bind(keys, help);
                }),
                _ => return Err(wrong("\"sayso\" or \"less\"")),
            },
            "hues" => hues = Some(colours(value).ok_or_else(|| wrong("six colours as \"#7ab0ff\""))?),
            "bind" => {}
            _ => return Err(format!("there is no setting {key}")),
        }
    }
    // Behind the preset, wherever it stands.
    for (keys, help) in table.get("bind").and_then(Value::as_table).into_iter().flatten() {
        if !help.as_str().is_some_and(|help| settings.keymap.bind(keys, help)) {
            return Err(format!("bind: {keys} = {help}: no such key, or nothing that is called so"));
        }
    }
    Ok((settings, hues))
}

fn marked(name: &str) -> Option<Marked> {
    match name {
        "quotes" => Some(Marked::Quotes),
        "names" => Some(Marked::Names),
        "figures" => Some(Marked::Figures),
        "nothing" => Some(Marked::Nothing),
        _ => None,
    }
}

fn colours(value: &Value) -> Option<[u32; HUES]> {
    let colour = |value: &Value| {
        let digits = value.as_str()?.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        u32::from_str_radix(digits, 16).ok()
    };
    let all: Option<Vec<u32>> = value.as_array()?.iter().map(colour).collect();
    all?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::action::Action;
    use crate::tui::keymap::{self, Found};

    fn read(text: &str) -> Result<(Settings, Option<[u32; HUES]>), String> {
        parse(text, &mut Options::default())
    }

    #[test]
    fn the_defaults_are_what_they_say() {
        let text = defaults();
        let (settings, hues) = read(&text).unwrap();
        assert_eq!((settings.measure, settings.hints, settings.mouse, hues), (68, true, true, None));
        // With every comment taken off they are still the same keys.
        let (keys, before) = (text.split("[bind]\n").nth(1).unwrap(), text.split("[bind]").next().unwrap());
        let (settings, hues) =
            read(&format!("{}[bind]\n{}", before.replace("# hues", "hues"), keys.replace("# \"", "\"")))
                .unwrap_or_else(|e| panic!("{e}"));
        assert!(hues.is_some());
        let all = |keymap: &Keymap| keymap.rows.iter().map(|row| row.keys.clone()).collect::<Vec<_>>();
        assert_eq!(all(&settings.keymap).concat().len(), all(&Keymap::default()).concat().len());
    }

    #[test]
    fn what_nobody_understands_is_said() {
        for (text, said) in [
            ("measure = 20", "measure is a number from 45 to 80, not 20"),
            ("theme = \"pink\"", "theme is \"auto\", \"light\", \"dark\" or \"plain\", not \"pink\""),
            ("colour = 1", "there is no setting colour"),
            ("hues = [\"red\"]", "hues is six colours as \"#7ab0ff\", not [\"red\"]"),
            ("[bind]\nx = \"fly\"", "bind: x = \"fly\": no such key, or nothing that is called so"),
        ] {
            assert_eq!(read(text).unwrap_err(), said);
        }
        assert!(read("measure = ").is_err());
    }

    #[test]
    fn own_keys_stand_over_the_preset() {
        let (settings, _) = read("keys = \"less\"\n[bind]\n\"?\" = \"next quote\"").unwrap();
        let found = |keys: &str| settings.keymap.look_up(Context::Text, &keymap::parse(keys));
        assert_eq!(found("?"), Found::Action(Action::Quote(1)));
        assert_eq!(found("R"), Found::Action(Action::Reload));
    }
}
