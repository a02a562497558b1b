//! The page at a web address, as the bytes of one file.
//!
//! *In*: an address that begins with `http://` or `https://`. *Out*: the bytes of the page, in UTF-8 where only the server
//! knew the encoding. *Never*: a second page or anything that the page names (pictures, scripts), cookies, another scheme
//! than these two, a wait without end, more bytes than [`Limits`] says.

use encoding_rs::{Encoding, UTF_8};
use std::io::{self, Read};
use std::time::Duration;
use ureq::{Agent, Body, Error, http};

/// How far a request may go.
pub struct Limits {
    /// For the whole of it, redirects and all.
    pub time: Duration,
    /// Bytes of the page, after decompression: a few kilobytes of gzip can be gigabytes.
    pub bytes: u64,
}

/// For people who wait: longer than this is an error they would rather see.
pub const LIMITS: Limits = Limits { time: Duration::from_secs(30), bytes: 32 << 20 };

/// The most that a connection may take.
const CONNECT: Duration = Duration::from_secs(10);

/// Redirects that are followed.
const REDIRECTS: u32 = 5;

/// The page at `address`.
///
/// # Errors
/// One sentence: what came instead of a page, and what to do.
pub fn page(address: &str, limits: &Limits) -> io::Result<Vec<u8>> {
    let mut response = request(address, limits).map_err(|error| told(error, limits))?;
    let kind = header(&response, "content-type");
    if !is_text(&kind) {
        return Err(io::Error::other(format!("no page but {}; open it in a browser", named(&kind))));
    }
    let mut bytes = Vec::new();
    let body = response.body_mut().with_config().reader();
    body.take(limits.bytes + 1).read_to_end(&mut bytes).map_err(|error| told(Error::from(error), limits))?;
    if bytes.len() as u64 > limits.bytes {
        return Err(told(Error::BodyExceedsLimit(limits.bytes), limits));
    }
    Ok(decoded(bytes, &kind))
}

fn request(address: &str, limits: &Limits) -> Result<http::Response<Body>, Error> {
    let config = Agent::config_builder()
        .timeout_connect(Some(CONNECT.min(limits.time)))
        .timeout_global(Some(limits.time))
        .max_redirects(REDIRECTS)
        .user_agent(concat!("sayso/", env!("CARGO_PKG_VERSION")))
        .accept("text/html, application/xhtml+xml, text/plain, */*;q=0.1");
    Agent::from(config.build()).get(ascii(address)).call()
}

/// `address` as it is sent: letters beyond ASCII are percent signs and digits there.
fn ascii(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() { out.push(char::from(byte)) } else { out += &format!("%{byte:02X}") }
    }
    out
}

fn header(response: &http::Response<Body>, name: &str) -> String {
    let value = response.headers().get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_ascii_lowercase()
}

/// Whether a content type is one of text, or says nothing: then the loader looks.
fn is_text(kind: &str) -> bool {
    const OTHERS: [&str; 6] = ["image/", "audio/", "video/", "font/", "application/", "model/"];
    kind.contains("xml") || !OTHERS.iter().any(|other| kind.starts_with(other))
}

/// The content type as a message may show it.
fn named(kind: &str) -> String {
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || "/.+-".contains(*c);
    kind.chars().take_while(is_plain).take(60).collect()
}

/// `bytes` in UTF-8 where neither they nor the page itself say their encoding and the server does.
fn decoded(bytes: Vec<u8>, kind: &str) -> Vec<u8> {
    let head = bytes.get(..1024).unwrap_or(&bytes).to_ascii_lowercase();
    let says = head.windows(8).any(|word| word == b"charset=" || word == b"encoding");
    if says || Encoding::for_bom(&bytes).is_some() || std::str::from_utf8(&bytes).is_ok() {
        return bytes;
    }
    let label = kind.split("charset=").nth(1).unwrap_or_default();
    let label = label.split(';').next().unwrap_or_default().trim_matches(['"', '\'', ' ']);
    match Encoding::for_label(label.as_bytes()) {
        Some(encoding) if encoding != UTF_8 => encoding.decode(&bytes).0.into_owned().into_bytes(),
        _ => bytes,
    }
}

/// What went wrong, in words for the reader.
fn told(error: Error, limits: &Limits) -> io::Error {
    const SAVE: &str = "open it in a browser, save the page and open the file";
    let words = match error {
        Error::StatusCode(code @ (404 | 410)) => format!("the server has no such page ({code}); check the address"),
        Error::StatusCode(code @ 500..) => format!("the server failed ({code}); try again later"),
        Error::StatusCode(code) => format!("the server gives no page ({code}); {SAVE}"),
        Error::Timeout(_) => format!("no answer, or no end of it, within {} s; try again later", limits.time.as_secs()),
        Error::BodyExceedsLimit(bytes) => format!("larger than {} MiB; {SAVE}", bytes >> 20),
        Error::TooManyRedirects => format!("redirected more than {REDIRECTS} times; {SAVE}"),
        Error::HostNotFound => "no such host; check the address and the connection".to_owned(),
        Error::BadUri(_) | Error::Http(_) => "it leads to no web address; check the address".to_owned(),
        Error::Tls(_) | Error::Rustls(_) => format!("the connection is not safe: {error}; check the address"),
        Error::Decompress(..) => format!("its compression is damaged; {SAVE}"),
        // The system's words come last, where its number is cut off.
        Error::Io(error) => format!("the connection failed, check the address or try again: {error}"),
        error => format!("no proper answer ({error}); {SAVE}"),
    };
    io::Error::other(crate::text::printable::escape(&words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::net::{TcpListener, TcpStream};
    use std::thread;

    const SMALL: Limits = Limits { time: Duration::from_secs(10), bytes: 1000 };

    /// 4000 times the letter a.
    const BOMB: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xed\xc11\x01\x00\x00\x00\xc2\xa0\xac\xeb_\xc2\x18>@\x01\x00\x00\x00o\x03\xeb\xbe\x85x\xa0\x0f\x00\x00";

    /// The address of a server that answers each request by `answer`, given the request's path.
    fn server(answer: fn(&str, &mut TcpStream) -> io::Result<()>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut request = Vec::new();
                while !request.ends_with(b"\r\n\r\n") {
                    let mut byte = [0];
                    if stream.read(&mut byte).unwrap() == 0 {
                        break;
                    }
                    request.push(byte[0]);
                }
                let request = String::from_utf8(request).unwrap();
                assert!(!request.to_lowercase().contains("cookie"), "{request}");
                let path = request.split(' ').nth(1).unwrap_or_default();
                // Who has read enough hangs up: no failure of the test.
                drop(answer(path, &mut stream));
            }
        });
        address
    }

    /// An answer with these lines of its head and this body.
    fn send(stream: &mut TcpStream, head: &str, body: &[u8]) -> io::Result<()> {
        let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        stream.write_all(head.as_bytes())?;
        stream.write_all(body)
    }

    fn answer(path: &str, stream: &mut TcpStream) -> io::Result<()> {
        match path {
            "/good" => send(stream, "200 OK\r\nContent-Type: text/plain\r\nSet-Cookie: a=b", b"Good."),
            "/moved" => send(stream, "302 Found\r\nLocation: /good", b""),
            "/file" => send(stream, "302 Found\r\nLocation: file:///etc/hostname", b""),
            "/gr%C3%B6%C3%9Fe" => send(stream, "200 OK", b"Size."),
            "/loop" => send(stream, "302 Found\r\nLocation: /loop", b""),
            "/picture" => send(stream, "200 OK\r\nContent-Type: image/png", b"\x89PNG"),
            "/latin" => send(stream, "200 OK\r\nContent-Type: text/plain; charset=ISO-8859-2", b"\xb1"),
            "/gzip" => send(stream, "200 OK\r\nContent-Encoding: gzip", BOMB),
            "/short" => stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc"),
            "/endless" => {
                stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
                loop {
                    stream.write_all(&[b'a'; 4096])?;
                }
            }
            _ => send(stream, "404 Not Found", b"Nothing here."),
        }
    }

    fn failure(address: &str) -> String {
        page(address, &SMALL).unwrap_err().to_string()
    }

    #[test]
    fn a_page_comes_whole_and_decoded() {
        let server = server(answer);
        let got = |path: &str| String::from_utf8(page(&format!("{server}{path}"), &SMALL).unwrap()).unwrap();
        assert_eq!(got("/good"), "Good.");
        assert_eq!(got("/moved#part"), "Good.");
        assert_eq!(got("/größe"), "Size.");
        assert_eq!(got("/latin"), "ą");
        let large = Limits { bytes: 4000, ..SMALL };
        assert_eq!(page(&format!("{server}/gzip"), &large).unwrap(), [b'a'; 4000]);
    }

    #[test]
    fn what_is_no_page_is_told_in_a_sentence() {
        let server = server(answer);
        let cases = [
            ("/no", "the server has no such page (404)"),
            ("/loop", "redirected more than 5 times"),
            // A file is asked of the server, never of this machine.
            ("/file", "the server has no such page (404)"),
            ("/picture", "no page but image/png"),
            ("/endless", "larger than"),
            ("/gzip", "larger than"),
            ("/short", "the connection failed"),
        ];
        for (path, begin) in cases {
            let told = failure(&format!("{server}{path}"));
            assert!(told.starts_with(begin), "{path}: {told}");
        }
        assert!(failure("http://").starts_with("it leads to no web address"), "{}", failure("http://"));
    }

    #[test]
    fn a_server_that_says_nothing_is_not_waited_for() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let told = page(&address, &Limits { time: Duration::from_millis(50), bytes: 1000 }).unwrap_err();
        assert!(told.to_string().starts_with("no answer"), "{told}");
    }
}
