//! What the environment says about the terminal.

use super::flags::{Choice, Options, Theme};
use crate::tui::theme::{Colours, Ground, Look, Setup, Signs};
use std::env;

/// The terminal's abilities, as far as the environment tells them.
pub fn setup(options: &Options) -> Setup {
    let look = match options.theme {
        Theme::Auto => Look::Auto,
        Theme::Light => Look::Light,
        Theme::Dark => Look::Dark,
        Theme::Plain => Look::Plain,
    };
    Setup { colours: colours(options.color), signs: signs(options.ascii), ground: ground(), look, hues: None }
}

fn colours(choice: Choice) -> Colours {
    let silenced = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if choice == Choice::Never || (choice == Choice::Auto && silenced) {
        return Colours::None;
    }
    let term = variable("TERM");
    match variable("COLORTERM").as_str() {
        "truecolor" | "24bit" => Colours::True,
        _ if term.contains("256") || term.contains("direct") || term.contains("kitty") => Colours::Indexed,
        _ if term.is_empty() || term == "vt100" => Colours::None,
        _ => Colours::Sixteen,
    }
}

/// UTF-8 unless the locale says otherwise.
fn signs(ascii: bool) -> Signs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().map(variable).find(|value| !value.is_empty());
    let locale = locale.unwrap_or_default().to_ascii_lowercase();
    let other = !locale.is_empty() && !locale.contains("utf-8") && !locale.contains("utf8");
    if ascii || other { Signs::Ascii } else { Signs::Unicode }
}

/// `COLORFGBG=15;0`: the last number is the background, light from 7 on but for 8.
fn ground() -> Ground {
    let background = variable("COLORFGBG").rsplit(';').next().and_then(|number| number.parse::<u8>().ok());
    if background.is_some_and(|number| number == 7 || number > 8) { Ground::Light } else { Ground::Dark }
}

fn variable(name: &str) -> String {
    env::var_os(name).map(|value| value.to_string_lossy().into_owned()).unwrap_or_default()
}
