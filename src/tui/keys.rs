//! Bytes of the terminal → events. Our own parser, since the usual one waits for ever inside a paste that never ends or
//! half an escape sequence.
//!
//! *In*: `\x1b[B`, `j`, `\x1b[<0;3;4M`. *Out*: Down, `j`, a click. *Never*: a command out of a paste, an unasked report
//! or a broken sequence. Sequences after ECMA-48 and xterm's control sequences.

use super::event::Event;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// The longest sequence that is waited for (bytes); a longer one is dropped.
const LONGEST_SEQUENCE: usize = 4096;

/// The longest paste that is kept (bytes); of a longer one the rest is dropped.
const LONGEST_PASTE: usize = 1 << 20;

const PASTE_END: &[u8] = b"\x1b[201~";

/// What the terminal sent and is not understood yet.
#[derive(Debug, Default)]
pub struct Parser {
    pending: Vec<u8>,
    paste: Option<Vec<u8>>,
}

/// What the beginning of the pending bytes is.
enum Step {
    /// An event, or nothing of interest, of this many bytes.
    Done(usize, Option<Event>),
    /// The beginning of something longer.
    More,
}

impl Parser {
    /// Takes in bytes and gives back the events that they complete.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Event> {
        let mut events = Vec::new();
        self.pending.extend_from_slice(bytes);
        let mut pending = std::mem::take(&mut self.pending);
        let mut at = 0;
        while let Some(rest) = pending.get(at..).filter(|rest| !rest.is_empty()) {
            if self.paste.is_some() {
                at += self.paste_step(rest, &mut events);
                if self.paste.is_some() {
                    break;
                }
                continue;
            }
            match step(rest) {
                Step::Done(length, event) => {
                    at += length;
                    events.extend(event);
                    if rest.starts_with(b"\x1b[200~") {
                        self.paste = Some(Vec::new());
                    }
                }
                Step::More if rest.len() > LONGEST_SEQUENCE => at += rest.len(),
                Step::More => break,
            }
        }
        pending.drain(..at);
        self.pending = pending;
        events
    }

    /// Whether something is begun that silence would end.
    pub fn waits(&self) -> bool {
        !self.pending.is_empty() || self.paste.is_some()
    }

    /// Nothing came for a while: a lone escape is the key, half a sequence is dropped, a paste ends.
    pub fn silence(&mut self) -> Vec<Event> {
        if let Some(paste) = self.paste.take() {
            self.pending.clear();
            return vec![Event::Paste(String::from_utf8_lossy(&paste).into_owned())];
        }
        let pending = std::mem::take(&mut self.pending);
        match pending.as_slice() {
            [0x1b] => vec![key(KeyCode::Esc, KeyModifiers::NONE)],
            [0x1b, 0x1b] => vec![key(KeyCode::Esc, KeyModifiers::NONE), key(KeyCode::Esc, KeyModifiers::NONE)],
            _ => Vec::new(),
        }
    }

    /// Takes pasted bytes from the beginning of `rest`; how many.
    fn paste_step(&mut self, rest: &[u8], events: &mut Vec<Event>) -> usize {
        let end = rest.windows(PASTE_END.len()).position(|window| window == PASTE_END);
        // What may be the beginning of the end mark stays pending.
        let taken = end.unwrap_or_else(|| {
            let tail = (1..PASTE_END.len()).rev().find(|&n| rest.ends_with(PASTE_END.get(..n).unwrap_or(&[])));
            rest.len() - tail.unwrap_or(0)
        });
        if let Some(paste) = &mut self.paste {
            let room = LONGEST_PASTE.saturating_sub(paste.len()).min(taken);
            paste.extend_from_slice(rest.get(..room).unwrap_or(&[]));
        }
        if end.is_none() {
            return taken;
        }
        let paste = self.paste.take().unwrap_or_default();
        events.push(Event::Paste(String::from_utf8_lossy(&paste).into_owned()));
        taken + PASTE_END.len()
    }
}

fn step(rest: &[u8]) -> Step {
    match rest {
        [0x1b] => Step::More,
        [0x1b, b'[', rest @ ..] => csi(rest),
        [0x1b, b'O', last, ..] => Step::Done(3, ss3(*last)),
        [0x1b, b'O'] => Step::More,
        [0x1b, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => string(rest),
        [0x1b, 0x1b, ..] => Step::Done(1, Some(key(KeyCode::Esc, KeyModifiers::NONE))),
        [0x1b, rest @ ..] => match character(rest) {
            Step::Done(length, Some(Event::Key(event))) => {
                Step::Done(length + 1, Some(key(event.code, event.modifiers | KeyModifiers::ALT)))
            }
            Step::Done(length, _) => Step::Done(length + 1, None),
            Step::More => Step::More,
        },
        _ => character(rest),
    }
}

/// A control sequence after `ESC [`: parameters, intermediates, one final byte.
fn csi(rest: &[u8]) -> Step {
    let Some(last) = rest.iter().position(|byte| (0x40..0x7f).contains(byte)) else {
        let broken = rest.iter().position(|byte| !(0x20..0x40).contains(byte));
        return broken.map_or(Step::More, |at| Step::Done(at + 2, None));
    };
    let (parameters, ending) = (rest.get(..last).unwrap_or(&[]), rest.get(last).copied().unwrap_or(0));
    if let Some(broken) = parameters.iter().position(|byte| !(0x20..0x40).contains(byte)) {
        return Step::Done(broken + 2, None);
    }
    if ending == b'M' && parameters.is_empty() {
        return if rest.len() < 4 { Step::More } else { Step::Done(6, None) };
    }
    Step::Done(last + 3, sequence(parameters, ending))
}

fn sequence(parameters: &[u8], ending: u8) -> Option<Event> {
    let text = std::str::from_utf8(parameters).ok()?;
    if let Some(mouse) = text.strip_prefix('<') {
        return self::mouse(mouse, ending);
    }
    let mut numbers = text.split(';').map(|number| number.split(':').next().unwrap_or("").parse::<u16>().unwrap_or(1));
    let first = numbers.next().unwrap_or(1);
    let modifiers = modifiers(numbers.next().unwrap_or(1));
    if let Some(code) = letter(ending) {
        return Some(key(code, modifiers));
    }
    let code = match ending {
        b'Z' => return Some(key(KeyCode::BackTab, KeyModifiers::SHIFT)),
        b'~' => match first {
            1 | 7 => KeyCode::Home,
            2 => KeyCode::Insert,
            3 => KeyCode::Delete,
            4 | 8 => KeyCode::End,
            5 => KeyCode::PageUp,
            6 => KeyCode::PageDown,
            11 => KeyCode::F(1),
            _ => return None,
        },
        b'u' => return char::from_u32(u32::from(first)).and_then(|c| plain(c, modifiers)),
        _ => return None,
    };
    Some(key(code, modifiers))
}

/// A key after `ESC O`.
fn ss3(last: u8) -> Option<Event> {
    let code = if last == b'M' { KeyCode::Enter } else { letter(last)? };
    Some(key(code, KeyModifiers::NONE))
}

/// The keys that end in a letter, after `ESC [` and after `ESC O` alike.
fn letter(last: u8) -> Option<KeyCode> {
    let code = match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P' => KeyCode::F(1),
        _ => return None,
    };
    Some(code)
}

/// An SGR mouse report: button, column, row from 1.
fn mouse(report: &str, ending: u8) -> Option<Event> {
    let mut numbers = report.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let which = match button & 3 {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        _ => MouseButton::Right,
    };
    let kind = match (button & 0xe0, ending) {
        (64, b'M') if button & 3 == 0 => MouseEventKind::ScrollUp,
        (64, b'M') if button & 3 == 1 => MouseEventKind::ScrollDown,
        (32, b'M') if button & 3 == 3 => MouseEventKind::Moved,
        (32, b'M') => MouseEventKind::Drag(which),
        (0, b'M') => MouseEventKind::Down(which),
        (0, b'm') => MouseEventKind::Up(which),
        _ => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, button & 4 != 0);
    modifiers.set(KeyModifiers::ALT, button & 8 != 0);
    modifiers.set(KeyModifiers::CONTROL, button & 16 != 0);
    Some(Event::Mouse(MouseEvent { kind, column: column.saturating_sub(1), row: row.saturating_sub(1), modifiers }))
}

/// A string of the terminal (OSC, DCS …) up to BEL or ST: the answer about the background, or nothing of interest.
fn string(rest: &[u8]) -> Step {
    let bell = rest.iter().position(|&byte| byte == 7).map(|at| (at, 1));
    let end = rest.windows(2).position(|pair| pair == b"\x1b\\").map(|at| (at, 2));
    let Some((at, mark)) = [bell, end].into_iter().flatten().min() else { return Step::More };
    Step::Done(at + mark + 2, background(rest.get(..at).unwrap_or(&[])))
}

/// `11;rgb:ffff/ffff/ffff`: whether the background is light.
fn background(answer: &[u8]) -> Option<Event> {
    let colour = std::str::from_utf8(answer).ok()?.strip_prefix("11;rgb:")?;
    let mut parts = colour.split('/').map(|part| u32::from_str_radix(part.get(..2).unwrap_or(part), 16).ok());
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    // Perceived lightness (Rec. 601 luma) over half.
    Some(Event::Background { light: red * 299 + green * 587 + blue * 114 > 127_500 })
}

/// One character, as typed.
fn character(rest: &[u8]) -> Step {
    let Some(&first) = rest.first() else { return Step::More };
    let length = match first {
        0..0x80 => 1,
        0xc2..0xe0 => 2,
        0xe0..0xf0 => 3,
        0xf0..0xf5 => 4,
        _ => return Step::Done(1, None),
    };
    let Some(bytes) = rest.get(..length) else { return Step::More };
    match std::str::from_utf8(bytes).ok().and_then(|text| text.chars().next()) {
        Some(c) => Step::Done(length, plain(c, KeyModifiers::NONE)),
        None => Step::Done(1, None),
    }
}

fn plain(c: char, modifiers: KeyModifiers) -> Option<Event> {
    let event = match c {
        '\r' | '\n' => key(KeyCode::Enter, modifiers),
        '\t' => key(KeyCode::Tab, modifiers),
        '\u{1b}' => key(KeyCode::Esc, modifiers),
        '\u{7f}' | '\u{8}' => key(KeyCode::Backspace, modifiers),
        '\0' => key(KeyCode::Char(' '), modifiers | KeyModifiers::CONTROL),
        '\u{1}'..='\u{1a}' => key(KeyCode::Char(char::from(b'a' + (c as u8) - 1)), modifiers | KeyModifiers::CONTROL),
        _ if c.is_control() => return None,
        _ if c.is_uppercase() => key(KeyCode::Char(c), modifiers | KeyModifiers::SHIFT),
        _ => key(KeyCode::Char(c), modifiers),
    };
    Some(event)
}

/// xterm's modifier parameter: one more than a bit set.
fn modifiers(parameter: u16) -> KeyModifiers {
    let bits = parameter.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, bits & 1 != 0);
    modifiers.set(KeyModifiers::ALT, bits & 2 != 0);
    modifiers.set(KeyModifiers::CONTROL, bits & 4 != 0);
    modifiers
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The events of `bytes`, then of silence, in a short notation.
    fn events(bytes: &[u8]) -> String {
        let mut parser = Parser::default();
        let mut events = parser.feed(bytes);
        events.extend(parser.silence());
        events.iter().map(name).collect::<Vec<_>>().join(" ")
    }

    fn name(event: &Event) -> String {
        match event {
            Event::Key(key) => format!(
                "{}{}",
                if key.modifiers.is_empty() { String::new() } else { format!("{:?}-", key.modifiers) },
                key.code
            ),
            Event::Mouse(mouse) => format!("{:?}@{},{}", mouse.kind, mouse.column, mouse.row),
            Event::Paste(text) => format!("paste({text})"),
            Event::Background { light } => format!("light={light}"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn keys_of_every_sort() {
        for (bytes, expected) in [
            (&b"jG\r"[..], "j KeyModifiers(SHIFT)-G Enter"),
            (b"\x1b[A\x1bOB\x1b[5~", "Up Down Page Up"),
            (b"\x1b", "Esc"),
            (b"\x1b[1;3C", "KeyModifiers(ALT)-Right"),
            (b"\x03", "KeyModifiers(CONTROL)-c"),
            (b"\xc3\xa9", "é"),
            (b"\x1b[<0;3;4M\x1b[<65;1;1M", "Down(Left)@2,3 ScrollDown@0,0"),
            (b"\x1b]11;rgb:ffff/ffff/ffff\x07", "light=true"),
        ] {
            assert_eq!(events(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn pastes_are_text_even_when_they_never_end() {
        assert_eq!(events(b"\x1b[200~q\x1b[201~q"), "paste(q) q");
        assert_eq!(events(b"\x1b[200~quit"), "paste(quit)");
    }

    #[test]
    fn broken_sequences_and_unasked_reports_are_nothing() {
        assert_eq!(events(b"\x1b[12;40Rj"), "j");
        assert_eq!(events(b"\x1b[?62;4cj"), "j");
        assert_eq!(events(b"\x1b[12;"), "");
        assert_eq!(events(b"\x1b[12;\x03"), "KeyModifiers(CONTROL)-c");
        assert_eq!(events(b"\xff\xfej"), "j");
    }

    #[test]
    fn any_cut_gives_the_same_events() {
        let bytes = "j\x1b[A\x1b[200~a\x1bb\x1b[201~é\x1b[<0;3;4Mq".as_bytes();
        let whole: Vec<String> = Parser::default().feed(bytes).iter().map(name).collect();
        for cut in 0..bytes.len() {
            let mut parser = Parser::default();
            let mut events = parser.feed(&bytes[..cut]);
            events.extend(parser.feed(&bytes[cut..]));
            assert_eq!(events.iter().map(name).collect::<Vec<_>>(), whole, "cut at {cut}");
        }
    }
}
